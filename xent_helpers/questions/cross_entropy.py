"""Questions and quizzes of lesson 3: what a wrong belief costs."""

import math
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from math import inf, log, log2
from typing import Any

import numpy as np

from xent_helpers.huffman import huffman_code
from xent_helpers.information import cross_entropy, kl_divergence
from xent_helpers.questions import PURE, AnyOf, Case, Misconception, Pair, Question, Quiz, any_text

Row = Sequence[float]

NATS = "You used the natural logarithm, which gives nats. Bits are asked for: use log2."
TENS = "You used the logarithm to base 10. Bits are asked for: use log2."
ROUNDED = "You rounded before you returned. Return the number as it is, and round only what you print."
TEXT = "You return a text. An f-string is for printing: return the number itself."

CHIPS = "03#A loaded die and 100 chips"
AVERAGE = "03#The average cost of a belief"
EMPTY = "03#An empty face ruins you"
SPLIT = "03#What you can't avoid, and what you add"
CODE = "03#The wrong code"
DISTANCE = "03#Not a distance"
HONEST = "03#Why honesty is cheapest"
UNITS = "01#One surprise, two units"


QUIZZES = [
    Quiz(
        name="l03_three_players",
        text="The honest player puts 40 chips on the six, the even one about 17, your friend 90. Who pays least on "
        "average?",
        options={
            "your friend: the six is the most likely face": "He saves a little on 40 throws in 100, and pays a lot "
            "on the other 60.",
            "the even player: no face surprises her much": "She pays the same for every face. For the six, which "
            "comes so often, that is too much.",
            "the honest player: her chips are like the die": "Frequent faces cheap, rare faces dear, each as much as "
            "it deserves. No other spread is cheaper.",
            "all the same in the long run": "The faces come equally often for all three, but each pays other prices.",
        },
        right="the honest player: her chips are like the die",
    ),
    Quiz(
        name="l03_empty_face",
        text="You leave the one without chips, though it comes 12 times in 100. What is your average cost?",
        options={
            "a little more than before": "That would be so with one chip there. With none, a single "
            "throw of a one costs infinity.",
            "a little less: the other faces got your chips": "So it looks until the first one comes.",
            "infinite": "12 times in 100 you pay infinity, and no other throw can make up for it.",
        },
        right="infinite",
    ),
    Quiz(
        name="l03_wrong_code",
        text="The coast's own code takes 1.75 digits a day on average. What of the mountains' code, used on the coast?",
        options={
            "less than 1.75 digits": "Its own code is the shortest there is for the coast's weather. No other beats "
            "it.",
            "1.75 digits: the same words, in another order": "The same words, but now the long ones stand for what "
            "comes every day.",
            "more than 1.75 digits": "The long words stand for the coast's frequent weather. That costs extra.",
        },
        right="more than 1.75 digits",
    ),
    Quiz(
        name="l03_to_itself",
        text="The cross-entropy of the loaded die with itself, H(p, p): what do you get?",
        options={
            "0 bits: an honest belief costs nothing": "It adds nothing extra. But the die still surprises you.",
            "2.36 bits: the die's own entropy": "Put q = p into the sum, and it is the entropy of p.",
            "1 bit": "A fair coin would cost 1 bit. This die has more to tell.",
        },
        right="2.36 bits: the die's own entropy",
    ),
]


def bits(q: float) -> float:
    """Return the cost of something of belief q, infinite for 0."""
    return log2(1 / q) if q > 0 else inf


def average(p: Row, costs: Row) -> float:
    """Return the average of costs with p as the chances; what never comes is left out."""
    return sum(chance * cost for chance, cost in zip(p, costs, strict=True) if chance > 0)


def price(p: Row, q: Row) -> float:
    """Return H(p, q) in bits, in plain Python."""
    return average(p, [bits(share) for share in q])


# The three ways in which an answer may treat an empty face: return inf, or let log2(0) or 1 / 0 raise an error.
COSTS: dict[str, Callable[[float], float]] = {
    "": bits,
    "-and-log-raises": lambda q: -log2(q),
    "-and-division-raises": lambda q: log2(1 / q),
}


def each_way(name: str, make: Callable[[Callable[[float], float]], Any], message: str, see: str) -> list[Misconception]:
    """Return one mistake three times, once for each way to treat an empty face. make: from a cost to the answer."""
    return [Misconception(f"{name}{way}", make(cost), message, see=see) for way, cost in COSTS.items()]


def priced(cost: Callable[[float], float]) -> Callable[[Row, Row], float]:
    """Return H(p, q) with `cost` for the price of one share; it is not called for what never comes."""
    return lambda p, q: sum(chance * cost(share) for chance, share in zip(p, q, strict=True) if chance > 0)


def random_distribution(rng: np.random.Generator, outcomes: int) -> list[float]:
    return rng.dirichlet(np.full(outcomes, 1.5)).tolist()


# --- 1. One throw


TWO_BITS = Question(
    name="l03_one_throw",
    defines="two_bits",
    lesson=3,
    points=1,
    reference=3.643856189774724,
    alternatives=[log2(100 / 8), -log2(0.08), 3.64],
    misconceptions=[
        Misconception("nats-for-bits", log(12.5), NATS, see=UNITS),
        Misconception("log10-for-bits", math.log10(12.5), TENS, see=UNITS),
        Misconception(
            "forgot-the-minus",
            log2(0.08),
            "The sign is wrong: a cost is never below 0. Take log2 of one over your share.",
            see=CHIPS,
        ),
        Misconception(
            "share-for-cost",
            0.08,
            "This is your share of chips. What you pay is the logarithm of one over it.",
            see=CHIPS,
        ),
        Misconception(
            "no-logarithm",
            12.5,
            "This is one over your share. What you pay is its logarithm, log2.",
            see=CHIPS,
        ),
        Misconception(
            "log-of-the-chips",
            log2(8),
            "You took the logarithm of the number of chips. Divide 100 by it first.",
            see=CHIPS,
        ),
        Misconception(
            "chance-for-share",
            log2(1 / 0.12),
            "This is the cost for an honest player. You pay by your own chips, 8 of 100.",
            see=CHIPS,
        ),
        Misconception(
            "extra-for-cost",
            log2(0.12 / 0.08),
            "This is what you pay more than an honest player. The whole cost is asked for.",
            see=SPLIT,
        ),
        Misconception(
            "times-the-chance",
            0.12 * log2(12.5),
            "You multiplied by the chance of a two. That is for the average; this throw did show a two.",
            see=AVERAGE,
        ),
        Misconception(
            "times-the-share",
            0.08 * log2(12.5),
            "You multiplied by your share. One throw has one cost: log2 of one over the share.",
            see=AVERAGE,
        ),
        Misconception(
            "the-other-chips",
            log2(1 / 0.92),
            "You used the 92 chips that lie elsewhere. You pay by the 8 chips on the two.",
            see=CHIPS,
        ),
        Misconception(
            "rounded-too-far", 3.6, "One digit after the point is too few. Keep two, or let Python compute.", see=CHIPS
        ),
        Misconception("text-for-number", "3.64", "This is a text. Take the quotes away.", see=CHIPS),
        Misconception(
            "comma-for-point", (3, 64), "Python reads a comma as two numbers. Write a point: 3.64.", see=CHIPS
        ),
        Misconception(
            "fair-die",
            log2(6),
            "This is the cost with equal chips on six faces. You put 8 of 100 on the two: log2(100 / 8).",
            see=CHIPS,
        ),
        Misconception(
            "bracket-closed-too-soon",
            log2(100) / 8,
            "You divide after the logarithm. Divide first: log2(100 / 8).",
            see=CHIPS,
        ),
        Misconception(
            "bracket-closed-after-the-chips",
            log2(8) / 100,
            "You divide after the logarithm. Divide first, and mind the minus: log2(100 / 8).",
            see=CHIPS,
        ),
        Misconception(
            "quotient-of-logs",
            log2(100) / log2(8),
            "You divide two logarithms. Divide the chips first: log2(100 / 8).",
            see=CHIPS,
        ),
        Misconception(
            "quotient-of-logs-turned-round",
            log2(8) / log2(100),
            "You divide two logarithms. Divide the chips first: log2(100 / 8).",
            see=CHIPS,
        ),
        Misconception(
            "against-the-others",
            log2(92 / 8),
            "You compare your 8 chips with the other 92. Divide all 100 by the 8.",
            see=CHIPS,
        ),
        Misconception(
            "all-the-chips",
            log2(100),
            "You left out your 8 chips. Divide all 100 by them, then take the logarithm.",
            see=CHIPS,
        ),
        Misconception(
            "face-for-chips",
            log2(50),
            "You put in the face, a two. Put in the chips on it: log2(100 / 8).",
            see=CHIPS,
        ),
        Misconception(
            "log-of-the-throws",
            log2(12),
            "You took the logarithm of the number of twos in 100 throws. What you pay depends on your chips: log2(100 "
            "/ 8).",
            see=CHIPS,
        ),
        Misconception(
            "extra-turned-round",
            log2(0.08 / 0.12),
            "You compare the truth with your chips. The whole cost is asked for: log2(100 / 8).",
            see=SPLIT,
        ),
        Misconception(
            "chips-plus-chance",
            log2(100 / 20),
            "You added truth and chips. Only your chips count: log2(100 / 8).",
            see=CHIPS,
        ),
        Misconception(
            "product-for-quotient",
            log2(100 * 8),
            "You multiply, or add two logarithms. Divide 100 by your 8 chips.",
            see=CHIPS,
        ),
        Misconception(
            "multiplied-for-divided",
            log(12.5) * log(2),
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "rounded-up",
            4,
            "You rounded up. Keep two digits after the point, or let Python compute.",
            see=CHIPS,
        ),
        Misconception(
            "rounded-to-one-digit-up",
            3.7,
            "You rounded too far. Keep two digits after the point, or let Python compute.",
            see=CHIPS,
        ),
        Misconception(
            "twelve-times",
            12 * log2(12.5),
            "You pay for twelve throws. This is one throw: log2(100 / 8).",
            see=AVERAGE,
        ),
        Misconception(
            "eight-times",
            8 * log2(12.5),
            "You multiplied by your chips. One throw has one cost: log2(100 / 8).",
            see=AVERAGE,
        ),
        Misconception(
            "entropy-of-the-two",
            -0.12 * log2(0.12),
            "You multiplied by the chance and took its own logarithm. You pay by your chips: log2(100 / 8).",
            see=AVERAGE,
        ),
        Misconception(
            "per-cent-in-the-logarithm",
            log2(100 / 0.08),
            "You divided once too often: 8 of 100 is 0.08, not 0.0008. Take log2(100 / 8).",
            see=CHIPS,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "forgot-the-minus"), log(0.08)),
        Pair(("nats-for-bits", "chance-for-share"), log(1 / 0.12)),
        Pair(("nats-for-bits", "times-the-chance"), 0.12 * log(12.5)),
    ],
    hints=[
        "Which matters for what you pay: how often the two comes, or how many chips you put on it?",
        "Your share on the two is 8 / 100. The cost is log2 of one over it.",
        "log2(100 / 8)",
    ],
    rtol=2e-3,  # two digits after the point will do
)


# --- 2. The average cost


def truth_and_belief(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (p, q): one outcome, whole numbers, a 0 in p, a 0 in both, a 0 in q alone, tiny shares, p = q, then
    ordinary ones with from two to eight outcomes."""
    yield [1], [1]
    yield [1, 0, 0], [0.2, 0.5, 0.3]
    yield [0.7, 0.3, 0.0], [0.35, 0.6, 0.05]
    yield [0.6, 0.4, 0.0], [0.1, 0.9, 0.0]
    yield [0.5, 0.3, 0.2], [0.9, 0.1, 0.0]
    yield [0.3, 0.3, 0.4], [1e-6, 0.2, 0.799999]
    yield [0.15, 0.85], [0.15, 0.85]
    yield [0.5, 0.0, 0.3, 0.2], [0.1, 0.2, 0.3, 0.4]
    yield [0.25, 0.0, 0.25, 0.5], [0.25, 0.0, 0.25, 0.5]
    for outcomes in (2, 4, 5, 8):
        yield random_distribution(rng, outcomes), random_distribution(rng, outcomes)


def cross_entropy_bits_loop(p, q):
    total = 0
    for chance, share in zip(p, q, strict=True):
        if chance > 0 and share == 0:
            return inf
        if chance > 0:
            total = total + chance * log2(1 / share)
    return total


def cross_entropy_bits_numpy(p, q):
    p, q = np.array(p, dtype=float), np.array(q, dtype=float)
    happens = p > 0
    return -(p[happens] * np.log2(q[happens])).sum()


def first_term(p: Row, q: Row) -> float:
    """What comes of a return inside the loop."""
    return p[0] * bits(q[0])


def first_six(p: Row, q: Row) -> float:
    return sum(p[k] * bits(q[k]) if p[k] else 0 for k in range(6))


def hidden_zero(tiny: float, log: Callable[[float], float] = log2) -> Callable[[Row, Row], float]:
    """Return the sum with a tiny number added inside the logarithm."""
    return lambda p, q: -sum(chance * log(share + tiny) for chance, share in zip(p, q, strict=True))


def clipped(tiny: float) -> Callable[[Row, Row], float]:
    """Return the sum with the belief kept away from 0. (Away from 1 as well changes next to nothing.)"""
    return lambda p, q: float(-(np.array(p) * np.log2(np.maximum(q, tiny))).sum())


TINY = "A tiny number in the logarithm hides the infinite price of an empty face. Leave out what never comes instead."
STOPS = "log2(0), or 1 / 0, stops your function where an empty face comes. Test for it before, and use inf there."
CLIP = "You clip the belief, which hides the infinite price of an empty face. Leave out what never comes instead."


def last_term(p: Row, q: Row) -> float:
    if price(p, q) == inf:
        return inf
    return [chance * log2(1 / share) for chance, share in zip(p, q, strict=True) if chance > 0][-1]


def stopped_at_a_zero(p: Row, q: Row) -> float:
    seen = [*p, 0].index(0)
    return price(p[:seen], q[:seen])


def stopped_at_an_empty_face(p: Row, q: Row) -> float:
    seen = [*q, 0].index(0)
    return price(p[:seen], q[:seen])


CROSS_ENTROPY_BITS = Question(
    name="l03_cross_entropy",
    defines="cross_entropy_bits",
    lesson=3,
    points=2,
    reference=partial(cross_entropy, base=2),
    replaces=["cross_entropy"],
    alternatives=[
        cross_entropy_bits_loop,
        cross_entropy_bits_numpy,
        lambda p, q: math.fsum(chance * bits(share) for chance, share in zip(p, q, strict=True) if chance),
    ],
    cases=truth_and_belief,
    inf_returned=True,
    misconceptions=[
        *(
            Misconception(f"stops-at-an-empty-face{way}", priced(cost), STOPS, see=EMPTY)
            for way, cost in COSTS.items()
            if way
        ),
        *each_way("nats-for-bits", lambda cost: lambda p, q: priced(cost)(p, q) * log(2), NATS, UNITS),
        *each_way("log10-for-bits", lambda cost: lambda p, q: priced(cost)(p, q) * math.log10(2), TENS, UNITS),
        *each_way(
            "forgot-the-minus",
            lambda cost: lambda p, q: -priced(cost)(p, q),
            "The sign is wrong: a cost is never below 0. Return -log2 of the share, or log2 of one over it, not both.",
            AVERAGE,
        ),
        Misconception(
            "p-and-q-swapped",
            lambda p, q: price(q, p),
            "Truth and belief are swapped. p says how often you pay; q, inside the logarithm, says how much.",
            see=AVERAGE,
        ),
        Misconception(
            "p-and-q-swapped-without-zeros",
            lambda p, q: sum(share * log2(1 / chance) for chance, share in zip(p, q, strict=True) if chance > 0),
            "Truth and belief are swapped. p says how often you pay; q, inside the logarithm, says how much.",
            see=AVERAGE,
        ),
        Misconception(
            "entropy-of-q",
            lambda p, q: price(q, q),
            "This is H(q), how unsure the belief is. What happens goes by p: multiply each cost by p.",
            see=AVERAGE,
        ),
        Misconception(
            "entropy-of-p",
            lambda p, q: price(p, p),
            "This is H(p), the honest price. The player believes q: put q inside the logarithm.",
            see=SPLIT,
        ),
        *each_way(
            "kl-for-cross-entropy",
            lambda cost: lambda p, q: priced(cost)(p, q) - price(p, p),
            "This is the extra, D(p ‖ q). The whole price is asked for: take log2(1 / q), not log2(p / q).",
            SPLIT,
        ),
        Misconception(
            "plain-average",
            lambda p, q: sum(map(bits, q)) / len(q),
            "You average the costs as if all outcomes came equally often. Multiply each by its chance, p.",
            see=AVERAGE,
        ),
        Misconception(
            "plain-sum",
            lambda p, q: sum(map(bits, q)),
            "You add up the costs. Multiply each by its chance, p, before you add.",
            see=AVERAGE,
        ),
        *each_way(
            "divided-again",
            lambda cost: lambda p, q: priced(cost)(p, q) / len(p),
            "You divide by the number of outcomes. The chances make it an average already: only add up.",
            AVERAGE,
        ),
        Misconception(
            "no-logarithm",
            lambda p, q: average(p, [1 / share if share else inf for share in q]),
            "The logarithm is missing: the cost is log2(1 / q), not 1 / q.",
            see=CHIPS,
        ),
        Misconception(
            "log-of-the-average",
            lambda p, q: bits(sum(chance * share for chance, share in zip(p, q, strict=True))),
            "You take the logarithm of an average. Take each outcome's logarithm first, then average.",
            see=AVERAGE,
        ),
        Misconception(
            "empty-face-skipped",
            lambda p, q: sum(
                chance * log2(1 / share) for chance, share in zip(p, q, strict=True) if chance > 0 and share > 0
            ),
            "You skip what the belief rules out, even where it does happen. Then the price is infinite: return inf.",
            see=EMPTY,
        ),
        Misconception(
            "infinite-without-need",
            lambda p, q: inf if min(q) == 0 else price(p, q),
            "You return inf wherever q is 0. If p is 0 there too, nothing is to be paid: look at p first.",
            see=EMPTY,
        ),
        Misconception(
            "zero-raises-in-math",
            lambda p, q: -sum(chance * log2(share) for chance, share in zip(p, q, strict=True)),
            "log2(0) stops your function where q is 0. If p is 0 there too, nothing is to be paid: leave it out.",
            see=EMPTY,
        ),
        Misconception(
            "zero-raises-in-division",
            lambda p, q: sum(chance * log2(1 / share) for chance, share in zip(p, q, strict=True)),
            "1 / 0 stops your function where q is 0. If p is 0 there too, nothing is to be paid: leave it out.",
            see=EMPTY,
        ),
        Misconception(
            "zero-times-inf-is-nan",
            lambda p, q: -(np.array(p) * np.log2(q)).sum(),
            "0 times infinity is nan in NumPy. What never comes costs nothing: leave out the outcomes with p at 0.",
            see=EMPTY,
        ),
        *(Misconception(f"tiny-{tiny:g}", hidden_zero(tiny), TINY, see=EMPTY) for tiny in (1e-7, 1e-8, 1e-9)),
        *(Misconception(f"tiny-{tiny:g}", hidden_zero(tiny), TINY, see=EMPTY) for tiny in (1e-10, 1e-12, 1e-15, 1e-16)),
        *(Misconception(f"clip-{tiny:g}", clipped(tiny), CLIP, see=EMPTY) for tiny in (1e-7, 1e-8, 1e-9)),
        *(Misconception(f"clip-{tiny:g}", clipped(tiny), CLIP, see=EMPTY) for tiny in (1e-10, 1e-12, 1e-15)),
        Misconception(
            "returned-too-early",
            first_term,
            "Only the first outcome counts. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGE,
        ),
        Misconception(
            "six-faces-fixed",
            first_six,
            "Your loop counts to six, but there may be more outcomes or fewer. Use len(p), or zip(p, q).",
            see=AVERAGE,
        ),
        Misconception(
            "list-for-sum",
            lambda p, q: [average([chance], [bits(share)]) for chance, share in zip(p, q, strict=True)],
            "You return one number for each outcome. Return their sum.",
            see=AVERAGE,
        ),
        *each_way("rounded", lambda cost: lambda p, q: round(priced(cost)(p, q), 2), ROUNDED, AVERAGE),
        *each_way("text-for-number", lambda cost: lambda p, q: f"{priced(cost)(p, q):.2f}", TEXT, AVERAGE),
        Misconception(
            "log-of-a-list",
            lambda p, q: p * log2(q),
            "Python raised a TypeError. Did you hand the whole list to log2? It takes one number: use a loop.",
            see=AVERAGE,
        ),
        Misconception(
            "division-by-a-list",
            lambda p, q: p * log2(1 / q),
            "Python raised a TypeError: a list can't be divided by. Take one share at a time, in a loop.",
            see=AVERAGE,
        ),
        Misconception(
            "last-outcome-only",
            lambda p, q: last_term(p, q),
            "Only the last outcome counts. Add to the total; don't replace it.",
            see=AVERAGE,
        ),
        Misconception(
            "dearest-only",
            lambda p, q: max(bits(share) for chance, share in zip(p, q, strict=True) if chance > 0),
            "This is the dearest outcome. Average over all of them, each with its chance, p.",
            see=AVERAGE,
        ),
        Misconception(
            "first-left-out",
            lambda p, q: price(p[1:], q[1:]),
            "The first outcome is left out. The first place in a list is number 0.",
            see=AVERAGE,
        ),
        Misconception(
            "last-left-out",
            lambda p, q: price(p[:-1], q[:-1]),
            "The last outcome is left out. Does your loop stop one too early?",
            see=AVERAGE,
        ),
        Misconception(
            "began-at-1",
            lambda p, q: 1 + price(p, q),
            "Your sum begins at 1. A product begins at 1, a sum at 0.",
            see=AVERAGE,
        ),
        Misconception(
            "likeliest-only",
            lambda p, q: bits(q[list(p).index(max(p))]),
            "This is the cost of the likeliest outcome. Average over all of them, each with its chance, p.",
            see=AVERAGE,
        ),
        Misconception(
            "likeliest-term-only",
            lambda p, q: max(p) * bits(q[list(p).index(max(p))]),
            "Only the likeliest outcome counts. Add up the terms of all of them.",
            see=AVERAGE,
        ),
        Misconception(
            "stopped-at-a-zero",
            stopped_at_a_zero,
            "Your loop ends at the first 0 in p. Leave out that outcome only, and go on with the next.",
            see=EMPTY,
        ),
        Misconception(
            "stopped-at-an-empty-face",
            stopped_at_an_empty_face,
            "Your loop ends at the first 0 in q. If p is 0 there, go on with the next; else return inf.",
            see=EMPTY,
        ),
        Misconception(
            "empty-face-makes-zero",
            lambda p, q: 0 if price(p, q) == inf else price(p, q),
            "You return 0 where the belief rules out what comes. Then the price is infinite: return inf.",
            see=EMPTY,
        ),
        Misconception(
            "empty-face-makes-nothing",
            lambda p, q: None if price(p, q) == inf else price(p, q),
            "You return nothing where the belief rules out what comes. Then the price is infinite: return inf.",
            see=EMPTY,
        ),
        Misconception(
            "minus-infinity",
            lambda p, q: -inf if price(p, q) == inf else price(p, q),
            "You return minus infinity for an empty face. It costs infinitely much: return inf.",
            see=EMPTY,
        ),
        Misconception(
            "infinity-as-a-text",
            lambda p, q: "inf" if price(p, q) == inf else price(p, q),
            "You return infinity as a text. Return the number: inf, without quotes.",
            see=EMPTY,
        ),
        Misconception(
            "zero-in-p-makes-infinite",
            lambda p, q: inf if min(p) == 0 else price(p, q),
            "You return inf where p is 0. What never comes costs nothing: leave it out.",
            see=EMPTY,
        ),
        Misconception(
            "zero-in-p-makes-zero",
            lambda p, q: 0 if min(p) == 0 else price(p, q),
            "You return 0 as soon as one p is 0. Only that outcome costs nothing: go on with the others.",
            see=EMPTY,
        ),
        Misconception(
            "log-of-one-minus-q",
            lambda p, q: average(p, [bits(1 - share) for share in q]),
            "You take the logarithm of 1 - q. What is paid is the logarithm of one over q itself.",
            see=AVERAGE,
        ),
        Misconception(
            "both-sides",
            lambda p, q: price(p, q) + sum((1 - a) * bits(1 - b) for a, b in zip(p, q, strict=True) if a < 1),
            "You charge what does not happen too, with 1 - q. Each outcome has one term: p times log2(1 / q).",
            see=AVERAGE,
        ),
        Misconception(
            "product-without-log",
            lambda p, q: sum(chance * share for chance, share in zip(p, q, strict=True)),
            "You average the shares, without a logarithm. What is paid is log2(1 / q).",
            see=CHIPS,
        ),
        Misconception(
            "entropies-added",
            lambda p, q: price(p, p) + price(q, q),
            "You add H(p) and H(q). Multiply each p by the cost of its own q, and add up.",
            see=SPLIT,
        ),
        Misconception(
            "difference-of-entropies",
            lambda p, q: price(q, q) - price(p, p),
            "You compare how unsure p and q are. Multiply each p by the cost of its own q, and add up.",
            see=SPLIT,
        ),
        Misconception(
            "squared-differences",
            lambda p, q: sum((a - b) ** 2 for a, b in zip(p, q, strict=True)),
            "You add up squared differences. What is paid is log2(1 / q), as often as p says.",
            see=AVERAGE,
        ),
        Misconception(
            "largest-float-for-infinity",
            lambda p, q: -np.nan_to_num(np.array(p) * np.log2(q)).sum(),
            "nan_to_num turns infinity into a huge number. Leave out what never comes instead, and let inf stand.",
            see=EMPTY,
        ),
        Misconception(
            "repeats-left-out",
            lambda p, q: sum(a * bits(b) for a, b in set(zip(p, q, strict=True)) if a > 0),
            "You count equal pairs only once. Each outcome counts: go through the lists themselves.",
            see=AVERAGE,
        ),
        Misconception(
            "weighed-by-the-product",
            lambda p, q: sum(a * b * bits(b) for a, b in zip(p, q, strict=True) if a > 0 and b > 0),
            "You multiply by p and by q. How often you pay is set by p alone.",
            see=AVERAGE,
        ),
        Misconception(
            "log-of-both",
            lambda p, q: sum(a * bits(a * b) for a, b in zip(p, q, strict=True) if a > 0),
            "You take the logarithm of p times q. Take it of one over q alone.",
            see=AVERAGE,
        ),
        Misconception(
            "multiplied-for-divided",
            lambda p, q: price(p, q) * log(2) ** 2,
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "cheapest-only",
            lambda p, q: bits(max(q)),
            "This is the cheapest outcome. Average over all of them, each with its chance, p.",
            see=AVERAGE,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "forgot-the-minus"), lambda p, q: -price(p, q) * log(2)),
        Pair(("nats-for-bits", "p-and-q-swapped"), lambda p, q: price(q, p) * log(2)),
        Pair(("nats-for-bits", "kl-for-cross-entropy"), lambda p, q: (price(p, q) - price(p, p)) * log(2)),
        Pair(("nats-for-bits", "zero-times-inf-is-nan"), lambda p, q: -(np.array(p) * np.log(q)).sum()),
        Pair(
            ("nats-for-bits", "zero-raises-in-math"),
            lambda p, q: -sum(chance * log(share) for chance, share in zip(p, q, strict=True)),
        ),
        *(
            Pair(("nats-for-bits", f"tiny-{tiny:g}"), hidden_zero(tiny, log))
            for tiny in (1e-8, 1e-9, 1e-10, 1e-12, 1e-15)
        ),
        Pair(
            ("p-and-q-swapped", "zero-raises-in-math"),
            lambda p, q: -sum(share * log2(chance) for chance, share in zip(p, q, strict=True)),
        ),
        Pair(("p-and-q-swapped", "zero-times-inf-is-nan"), lambda p, q: -(np.array(q) * np.log2(p)).sum()),
        Pair(
            ("forgot-the-minus", "zero-raises-in-math"),
            lambda p, q: sum(chance * log2(share) for chance, share in zip(p, q, strict=True)),
        ),
        Pair(("forgot-the-minus", "zero-times-inf-is-nan"), lambda p, q: (np.array(p) * np.log2(q)).sum()),
    ],
    properties=[PURE],
    hints=[
        "What does one outcome cost you, and how often do you pay it?",
        "Begin with total = 0. For each chance and share, add chance * log2(1 / share).",
        "Two special cases before that line: if chance is 0, add nothing. Else, if share is 0, return inf.",
    ],
)


# --- 3. The extra


def truth_and_full_belief(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (p, q) with no 0 in q: one outcome, p = q, a certain outcome, a 0 in p, tiny shares, then ordinary ones."""
    yield [1], [1]
    yield [0.3, 0.2, 0.5], [0.3, 0.2, 0.5]
    yield [0, 1, 0], [0.25, 0.6, 0.15]
    yield [0.7, 0.3, 0.0, 0.0], [0.2, 0.3, 0.1, 0.4]
    yield [0.45, 0.55], [1e-6, 0.999999]
    for outcomes in (2, 4, 5, 8):
        yield random_distribution(rng, outcomes), random_distribution(rng, outcomes)


def extra_bits_loop(p, q):
    total = 0
    for chance, share in zip(p, q, strict=True):
        if chance > 0:
            total = total + chance * log2(chance / share)
    return total


def extra_bits_difference(p, q):
    p, q = np.array(p, dtype=float), np.array(q, dtype=float)
    happens = p > 0
    honest = -(p[happens] * np.log2(p[happens])).sum()
    paid = -(p * np.log2(q)).sum()
    return paid - honest


def extra(p: Row, q: Row) -> float:
    """Return D(p ‖ q) in bits, in plain Python."""
    return price(p, q) - price(p, p)


def log_ratios(p: Row, q: Row) -> list[float]:
    """Return log2(p/q) for each outcome, 0 where it never comes."""
    return [log2(chance / share) if chance > 0 else 0.0 for chance, share in zip(p, q, strict=True)]


def extra_stopped_at_a_zero(p: Row, q: Row) -> float:
    seen = [*p, 0].index(0)
    return sum(map(math.prod, zip(p[:seen], log_ratios(p[:seen], q[:seen]), strict=True)))


EXTRA_BITS = Question(
    name="l03_extra",
    defines="extra_bits",
    lesson=3,
    points=2,
    reference=partial(kl_divergence, base=2),
    replaces=["kl_divergence"],
    alternatives=[
        extra_bits_loop,
        extra_bits_difference,
        lambda p, q: math.fsum(map(math.prod, zip(p, log_ratios(p, q), strict=True))),
    ],
    cases=truth_and_full_belief,
    misconceptions=[
        Misconception("nats-for-bits", lambda p, q: extra(p, q) * log(2), NATS, see=UNITS),
        Misconception("log10-for-bits", lambda p, q: extra(p, q) * math.log10(2), TENS, see=UNITS),
        Misconception(
            "cross-entropy-for-kl",
            lambda p, q: price(p, q),
            "This is the whole price, H(p, q). Take away H(p), which nobody can avoid.",
            see=SPLIT,
        ),
        Misconception(
            "entropy-for-kl",
            lambda p, q: price(p, p),
            "This is H(p), what nobody can avoid. What q adds to it is asked for.",
            see=SPLIT,
        ),
        Misconception(
            "p-and-q-swapped",
            lambda p, q: average(
                q, [log2(share / chance) if chance else inf for chance, share in zip(p, q, strict=True)]
            ),
            "Truth and belief are swapped: this is D(q ‖ p). Multiply by p, and take log2(p / q).",
            see=DISTANCE,
        ),
        Misconception(
            "turned-around",
            lambda p, q: -extra(p, q),
            "The sign is turned. The extra is never below 0: take log2(p / q), or the price less the entropy.",
            see=SPLIT,
        ),
        Misconception(
            "difference-of-entropies",
            lambda p, q: price(q, q) - price(p, p),
            "You compare how unsure p and q are: H(q) less H(p). Compare H(p, q) with H(p).",
            see=SPLIT,
        ),
        Misconception(
            "entropies-other-way",
            lambda p, q: price(p, p) - price(q, q),
            "You compare how unsure p and q are: H(p) less H(q). Compare H(p, q) with H(p).",
            see=SPLIT,
        ),
        Misconception(
            "entropy-of-q-taken-away",
            lambda p, q: price(p, q) - price(q, q),
            "You take away H(q). What nobody can avoid is set by the truth: take away H(p).",
            see=SPLIT,
        ),
        Misconception(
            "units-mixed",
            lambda p, q: price(p, q) * log(2) - price(p, p),
            "You take bits away from nats. Use log2, or base=2, in both parts.",
            see=UNITS,
        ),
        Misconception(
            "weighed-by-q",
            lambda p, q: average(q, log_ratios(p, q)),
            "You multiply by q. How often you pay is set by the truth: multiply by p.",
            see=SPLIT,
        ),
        Misconception(
            "no-logarithm",
            lambda p, q: sum(chance * chance / share for chance, share in zip(p, q, strict=True)),
            "You average p / q itself. Take its logarithm first: log2(p / q).",
            see=SPLIT,
        ),
        Misconception(
            "six-faces-fixed",
            lambda p, q: sum(p[k] * log2(p[k] / q[k]) if p[k] else 0 for k in range(6)),
            "Your loop counts to six, but there may be more outcomes or fewer. Use len(p), or zip(p, q).",
            see=AVERAGE,
        ),
        Misconception(
            "plain-sum",
            lambda p, q: sum(log_ratios(p, q)),
            "You add up the logarithms. Multiply each by its chance, p, before you add.",
            see=AVERAGE,
        ),
        Misconception(
            "plain-average",
            lambda p, q: sum(log_ratios(p, q)) / len(p),
            "You average as if all outcomes came equally often. Multiply each logarithm by its chance, p.",
            see=AVERAGE,
        ),
        Misconception(
            "divided-again",
            lambda p, q: extra(p, q) / len(p),
            "You divide by the number of outcomes. The chances make it an average already: only add up.",
            see=AVERAGE,
        ),
        Misconception(
            "gap-for-extra",
            lambda p, q: sum(abs(chance - share) for chance, share in zip(p, q, strict=True)),
            "You add up the gaps between p and q. The extra is a cost: chance times log2(p / q).",
            see=SPLIT,
        ),
        Misconception(
            "only-gains-dropped",
            lambda p, q: sum(max(0.0, chance * ratio) for chance, ratio in zip(p, log_ratios(p, q), strict=True)),
            "You leave out the terms below 0. Where q is above p you save a little, and that counts.",
            see=SPLIT,
        ),
        Misconception(
            "each-term-made-positive",
            lambda p, q: average(p, [abs(ratio) for ratio in log_ratios(p, q)]),
            "You take each term without its sign. Where q is above p you save a little: keep the minus.",
            see=SPLIT,
        ),
        Misconception(
            "zero-raises-in-math",
            lambda p, q: sum(chance * log2(chance / share) for chance, share in zip(p, q, strict=True)),
            "log2(0) stops your function where p is 0. What never comes costs nothing: leave it out of the sum.",
            see=EMPTY,
        ),
        Misconception(
            "zero-times-inf-is-nan",
            lambda p, q: (np.array(p) * np.log2(np.array(p) / np.array(q))).sum(),
            "0 times infinity is nan in NumPy. What never comes costs nothing: leave out the outcomes with p at 0.",
            see=EMPTY,
        ),
        Misconception("rounded", lambda p, q: round(extra(p, q), 2), ROUNDED, see=AVERAGE),
        Misconception("text-for-number", any_text, TEXT, see=AVERAGE),
        Misconception(
            "returned-too-early",
            lambda p, q: average(p[:1], log_ratios(p, q)[:1]),
            "Only the first outcome counts. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGE,
        ),
        Misconception(
            "list-for-sum",
            lambda p, q: [chance * ratio for chance, ratio in zip(p, log_ratios(p, q), strict=True)],
            "You return one number for each outcome. Return their sum.",
            see=AVERAGE,
        ),
        Misconception(
            "last-outcome-only",
            lambda p, q: [c * log2(c / s) for c, s in zip(p, q, strict=True) if c > 0][-1],
            "Only the last outcome counts. Add to the total; don't replace it.",
            see=AVERAGE,
        ),
        Misconception(
            "both-ways-added",
            lambda p, q: extra(p, q) + sum(s * (log2(s / c) if c else 0) for c, s in zip(p, q, strict=True)),
            "You add D(q ‖ p) on top. Only D(p ‖ q) is asked for, with the truth in front.",
            see=DISTANCE,
        ),
        Misconception(
            "first-left-out",
            lambda p, q: price(p[1:], q[1:]) - price(p[1:], p[1:]),
            "The first outcome is left out. The first place in a list is number 0.",
            see=AVERAGE,
        ),
        Misconception(
            "last-left-out",
            lambda p, q: price(p[:-1], q[:-1]) - price(p[:-1], p[:-1]),
            "The last outcome is left out. Does your loop stop one too early?",
            see=AVERAGE,
        ),
        Misconception(
            "began-at-1",
            lambda p, q: 1 + extra(p, q),
            "Your sum begins at 1. A product begins at 1, a sum at 0.",
            see=AVERAGE,
        ),
        Misconception(
            "ratio-for-difference",
            lambda p, q: price(p, q) / price(p, p),
            "You divide one price by the other. How much more is paid is a difference: H(p, q) less H(p).",
            see=SPLIT,
        ),
        Misconception(
            "part-for-difference",
            lambda p, q: extra(p, q) / price(p, p),
            "You divide the extra by the honest price. How many bits more is a difference: H(p, q) less H(p).",
            see=SPLIT,
        ),
        Misconception(
            "added-for-subtracted",
            lambda p, q: price(p, q) + price(p, p),
            "You add the two prices. Take H(p) away from H(p, q); if you wrote them yourself, mind the minus.",
            see=SPLIT,
        ),
        Misconception(
            "quotient-of-logs",
            lambda p, q: sum(c * log2(c) / log2(s) for c, s in zip(p, q, strict=True) if c > 0),
            "You divide two logarithms. Divide first: log2(p / q), or take one logarithm from the other.",
            see=SPLIT,
        ),
        Misconception(
            "bracket-closed-too-soon",
            lambda p, q: sum(c * log2(c) / s for c, s in zip(p, q, strict=True) if c > 0),
            "You divide after the logarithm. Put the whole fraction inside: log2(p / q).",
            see=SPLIT,
        ),
        Misconception(
            "stopped-at-a-zero",
            extra_stopped_at_a_zero,
            "Your loop ends at the first 0 in p. Leave out that outcome only, and go on with the next.",
            see=EMPTY,
        ),
        Misconception(
            "zero-makes-all-zero",
            lambda p, q: 0 if min(p) == 0 else extra(p, q),
            "You return 0 as soon as one p is 0. Only that outcome adds nothing: go on with the others.",
            see=EMPTY,
        ),
        Misconception(
            "zero-makes-infinite",
            lambda p, q: inf if min(p) == 0 else extra(p, q),
            "You return inf where p is 0. What never comes costs nothing: leave it out.",
            see=EMPTY,
        ),
        Misconception(
            "log-of-the-average",
            lambda p, q: log2(sum(c * c / s for c, s in zip(p, q, strict=True))),
            "You average first and take one logarithm. Take log2(p / q) for each outcome, then average.",
            see=AVERAGE,
        ),
        Misconception(
            "squared-differences",
            lambda p, q: sum((c - s) ** 2 for c, s in zip(p, q, strict=True)),
            "You add up squared differences. The extra is a cost: chance times log2(p / q).",
            see=SPLIT,
        ),
        Misconception(
            "difference-without-log",
            lambda p, q: sum(c * (c - s) for c, s in zip(p, q, strict=True)),
            "You add up differences times the chance. The extra is a cost: chance times log2(p / q).",
            see=SPLIT,
        ),
        Misconception(
            "likeliest-only",
            lambda p, q: max(p) * log2(max(p) / q[list(p).index(max(p))]),
            "Only the likeliest outcome counts. Add up the terms of all of them.",
            see=AVERAGE,
        ),
        Misconception(
            "largest-term-only",
            lambda p, q: max(c * r for c, r in zip(p, log_ratios(p, q), strict=True)),
            "You return the largest term. Add up the terms of all outcomes.",
            see=AVERAGE,
        ),
        Misconception(
            "log-of-one-added",
            lambda p, q: sum(c * log2(1 + c / s) for c, s in zip(p, q, strict=True)),
            "You add 1 inside the logarithm. Take the logarithm of p / q alone.",
            see=SPLIT,
        ),
        Misconception(
            "multiplied-for-divided",
            lambda p, q: extra(p, q) * log(2) ** 2,
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "units-mixed-the-other-way",
            lambda p, q: price(p, q) - price(p, p) * log(2),
            "You take nats away from bits. Use log2, or base=2, in both parts.",
            see=UNITS,
        ),
        Misconception(
            "half-of-both-ways",
            lambda p, q: (extra(p, q) + sum(s * (log2(s / c) if c else 0) for c, s in zip(p, q, strict=True))) / 2,
            "You average D(p ‖ q) and D(q ‖ p). Only D(p ‖ q) is asked for, with the truth in front.",
            see=DISTANCE,
        ),
        Misconception(
            "tiny-1e-07",
            lambda p, q: sum(c * log2(c / (s + 1e-7)) for c, s in zip(p, q, strict=True) if c > 0),
            "A tiny number in the logarithm spoils the result. No entry of q is 0: leave out what never comes.",
            see=EMPTY,
        ),
        Misconception(
            "tiny-1e-08",
            lambda p, q: sum(c * log2(c / (s + 1e-8)) for c, s in zip(p, q, strict=True) if c > 0),
            "A tiny number in the logarithm spoils the result. No entry of q is 0: leave out what never comes.",
            see=EMPTY,
        ),
        Misconception(
            "rounded-up",
            lambda p, q: math.ceil(round(extra(p, q), 9)),
            "You round up to whole bits. Return the number as it is.",
            see=AVERAGE,
        ),
        Misconception(
            "list-for-number",
            lambda p, q: [extra(p, q)],
            "You return a list. Return the number alone, without square brackets.",
            see=AVERAGE,
        ),
        Misconception(
            "p-and-q-swapped-without-zeros",
            lambda p, q: sum(s * log2(s / c) for c, s in zip(p, q, strict=True) if c > 0),
            "Truth and belief are swapped: this is D(q ‖ p). Multiply by p, and take log2(p / q).",
            see=DISTANCE,
        ),
        Misconception(
            "turned-around-and-cut",
            lambda p, q: max(0.0, -extra(p, q)),
            "Your sum is turned around and then cut off at 0. Take log2(p / q), and cut nothing.",
            see=SPLIT,
        ),
        Misconception(
            "ratio-but-for-certain",
            lambda p, q: price(p, q) / price(p, p) if price(p, p) else 0,
            "You divide one price by the other. How much more is paid is a difference: H(p, q) less H(p).",
            see=SPLIT,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "cross-entropy-for-kl"), lambda p, q: price(p, q) * log(2)),
        Pair(("nats-for-bits", "turned-around"), lambda p, q: -extra(p, q) * log(2)),
        Pair(
            ("nats-for-bits", "zero-times-inf-is-nan"),
            lambda p, q: (np.array(p) * np.log(np.array(p) / np.array(q))).sum(),
        ),
        Pair(
            ("nats-for-bits", "zero-raises-in-math"),
            lambda p, q: sum(chance * log(chance / share) for chance, share in zip(p, q, strict=True)),
        ),
        Pair(
            ("turned-around", "zero-times-inf-is-nan"),
            lambda p, q: -(np.array(p) * np.log2(np.array(p) / np.array(q))).sum(),
        ),
    ],
    properties=[PURE],
    hints=[
        "What does the player pay on average, and what would an honest one pay? What is the difference?",
        "For each outcome that can come, add chance * log2(chance / share).",
        "Leave out an outcome whose chance is 0, with `if chance > 0:` before you add.",
    ],
)


# --- 4. The best belief, looking back


def counts(rng: np.random.Generator) -> Iterator[Case]:
    """Yield counts: one outcome, two, a 0 among them, a total of 100, a larger one, then ordinary ones."""
    yield ([7],)
    yield ([1, 2],)
    yield ([3, 0, 4, 0],)
    yield ([30, 8, 12, 10, 22, 18],)
    yield ([412, 5, 96],)
    for outcomes in (3, 6, 7):
        yield ((1 + rng.integers(0, 40, outcomes)).tolist(),)


def best_belief_loop(counts):
    total = sum(counts)
    shares = []
    for count in counts:
        shares.append(count / total)
    return shares


def best_belief_numpy(counts):
    return np.array(counts) / np.sum(counts)


def shrinking_total(counts: list[float]) -> list[float]:
    """Divide in place by a sum that changes on the way."""
    for k in range(len(counts)):
        counts[k] = counts[k] / sum(counts)
    return counts


def one_for_the_most_frequent(counts: list[int]) -> list[int]:
    return [int(k == counts.index(max(counts))) for k in range(len(counts))]


BEST_BELIEF = Question(
    name="l03_best_belief",
    defines="best_belief",
    lesson=3,
    points=1,
    reference=best_belief_numpy,
    alternatives=[best_belief_loop, best_belief_numpy],
    cases=counts,
    misconceptions=[
        Misconception(
            "all-on-the-most-frequent",
            one_for_the_most_frequent,
            "You stake all on the most frequent outcome. Whatever else came would cost infinity: give each its share.",
            see=AVERAGE,
        ),
        Misconception(
            "even-spread",
            lambda counts: [1 / len(counts)] * len(counts),
            "You stake evenly. Cheapest is the honest belief: each outcome's share of the counts.",
            see=HONEST,
        ),
        Misconception(
            "never-empty",
            lambda counts: [(count + 1) / (sum(counts) + len(counts)) for count in counts],
            "You keep a chip on each outcome. That is wise for the future, but for what did come it is not cheapest.",
            see=EMPTY,
        ),
        Misconception(
            "counts-returned",
            lambda counts: list(counts),
            "You return the counts. Shares add up to 1: divide each count by the sum of all.",
            see=CHIPS,
        ),
        Misconception(
            "divided-by-the-number-of-outcomes",
            lambda counts: [count / len(counts) for count in counts],
            "You divide by the number of outcomes. Divide by the sum of the counts, sum(counts).",
            see=CHIPS,
        ),
        Misconception(
            "divided-by-the-largest",
            lambda counts: [count / max(counts) for count in counts],
            "You divide by the largest count. Then the shares add up to more than 1: divide by the sum.",
            see=CHIPS,
        ),
        Misconception(
            "divided-by-a-hundred",
            lambda counts: [count / 100 for count in counts],
            "You divide by 100, but there may be more throws or fewer. Divide by the sum of the counts.",
            see=CHIPS,
        ),
        Misconception(
            "divided-by-the-others",
            lambda counts: [count / (sum(counts) - count) if sum(counts) != count else inf for count in counts],
            "You divide by the count of the others. Divide by the count of all.",
            see=CHIPS,
        ),
        Misconception(
            "percent-for-share",
            lambda counts: [100 * count / sum(counts) for count in counts],
            "These are chips of 100, or percent. Shares are asked for, and they add up to 1.",
            see=CHIPS,
        ),
        Misconception(
            "whole-division",
            lambda counts: [count // sum(counts) for count in counts],
            "Two strokes, //, divide and drop what is left over. Use one stroke: count / total.",
            see=CHIPS,
        ),
        Misconception(
            "rounded",
            lambda counts: [round(count / sum(counts), 2) for count in counts],
            ROUNDED,
            see=CHIPS,
        ),
        Misconception(
            "sum-that-changes",
            shrinking_total,
            "The sum changes while you write into the list. Compute it once, before the loop, and fill a new list.",
            see=CHIPS,
        ),
        Misconception(
            "costs-for-shares",
            lambda counts: [bits(count / sum(counts)) for count in counts],
            "These are the costs in bits. The shares themselves are asked for.",
            see=CHIPS,
        ),
        Misconception(
            "first-share-only",
            lambda counts: counts[0] / sum(counts),
            "You return one share. Return a list with a share for each outcome.",
            see=CHIPS,
        ),
        Misconception(
            "list-divided",
            lambda counts: counts / sum(counts),
            "Python raised a TypeError: a list can't be divided as a whole. Divide each count, in a loop.",
            see=CHIPS,
        ),
        Misconception(
            "last-share-only",
            lambda counts: best_belief_loop(counts)[-1],
            "You return one share. Return a list with a share for each outcome.",
            see=CHIPS,
        ),
        Misconception(
            "sorted",
            lambda counts: sorted(best_belief_loop(counts), reverse=True),
            "You sorted the shares, so they stand beside the wrong outcomes. Leave them in the order of counts.",
            see=CHIPS,
        ),
        Misconception(
            "even-among-the-seen",
            lambda counts: [(count > 0) / sum(c > 0 for c in counts) for count in counts],
            "You stake evenly on what came. Cheapest is the honest belief: each outcome in the share that it came.",
            see=HONEST,
        ),
        Misconception(
            "divided-by-one-less",
            lambda counts: [count / (sum(counts) - 1) for count in counts],
            "You divide by one less than all throws. Divide by the sum of the counts, sum(counts).",
            see=CHIPS,
        ),
        Misconception(
            "divided-by-one-more",
            lambda counts: [count / (sum(counts) + 1) for count in counts],
            "You divide by one more than all throws. Divide by the sum of the counts, sum(counts).",
            see=CHIPS,
        ),
        Misconception(
            "divided-by-the-running-sum",
            lambda counts: [count / max(sum(counts[: k + 1]), 1) for k, count in enumerate(counts)],
            "You divide by the sum so far. First the whole sum, then divide each count by it.",
            see=CHIPS,
        ),
        Misconception(
            "sums-so-far",
            lambda counts: np.cumsum(counts) / sum(counts),
            "You add up the shares on the way. Each outcome has its own share: count / total.",
            see=CHIPS,
        ),
        Misconception(
            "the-others",
            lambda counts: [1 - count / sum(counts) for count in counts],
            "This is the share of all the others, 1 less the share. Return each outcome's own share.",
            see=CHIPS,
        ),
        Misconception(
            "empty-dropped",
            lambda counts: [count / sum(counts) for count in counts if count > 0],
            "You leave out the outcomes that did not come. Each has a share, be it 0: the list is as long as counts.",
            see=EMPTY,
        ),
        Misconception(
            "at-least-one-chip",
            lambda counts: [max(count, 1) / sum(counts) for count in counts],
            "You raise a 0 to 1. For what did come, an empty outcome gets nothing: leave its share 0.",
            see=EMPTY,
        ),
        Misconception(
            "at-least-one-chip-of-more",
            lambda counts: [max(count, 1) / sum(max(c, 1) for c in counts) for count in counts],
            "You raise a 0 to 1. For what did come, an empty outcome gets nothing: leave its share 0.",
            see=EMPTY,
        ),
        Misconception(
            "one-added-above-only",
            lambda counts: [(count + 1) / sum(counts) for count in counts],
            "You add 1 to each count before dividing. Divide the counts as they are.",
            see=EMPTY,
        ),
        Misconception(
            "half-added",
            lambda counts: [(count + 0.5) / (sum(counts) + len(counts) / 2) for count in counts],
            "You add a half to each count. That is wise for the future, but for what did come it is not cheapest.",
            see=EMPTY,
        ),
        Misconception(
            "returned-too-early",
            lambda counts: [counts[0] / sum(counts)],
            "Your list ends after the first share. Is `return` indented so far that it ends the loop at once?",
            see=CHIPS,
        ),
        Misconception(
            "last-in-a-list-only",
            lambda counts: [counts[-1] / sum(counts)],
            "Your list holds the last share only. Begin the list before the loop, not inside it.",
            see=CHIPS,
        ),
        Misconception(
            "first-left-out",
            lambda counts: [count / sum(counts) for count in counts[1:]],
            "The first outcome is left out. The first place in a list is number 0.",
            see=CHIPS,
        ),
        Misconception(
            "last-left-out",
            lambda counts: [count / sum(counts) for count in counts[:-1]],
            "The last outcome is left out. Does your loop stop one too early?",
            see=CHIPS,
        ),
        Misconception(
            "dictionary-for-list",
            lambda counts: AnyOf(dict),
            "You return a dictionary. Return a list with the shares alone, in the order of counts.",
            see=CHIPS,
        ),
        Misconception(
            "text-for-numbers",
            lambda counts: AnyOf(str),
            "You return a text. Return a list with a share for each outcome.",
            see=CHIPS,
        ),
        Misconception(
            "square-roots",
            lambda counts: [c**0.5 / sum(d**0.5 for d in counts) for c in counts],
            "You take square roots. The cheapest belief is the share itself: count / total.",
            see=CHIPS,
        ),
        Misconception(
            "squares",
            lambda counts: [c * c / sum(d * d for d in counts) for c in counts],
            "You divide squares. The cheapest belief is the share itself: count / total.",
            see=CHIPS,
        ),
        Misconception(
            "upside-down-but-for-0",
            lambda counts: [sum(counts) / count if count else inf for count in counts],
            "You divide the total by each count. Turn it round: count / total.",
            see=CHIPS,
        ),
        Misconception(
            "upside-down",
            lambda counts: [sum(counts) / count for count in counts],
            "Your function divides by a count that is 0. Turn it round: count / total.",
            see=CHIPS,
        ),
        Misconception(
            "softmax-for-shares",
            lambda counts: np.exp(np.array(counts) - max(counts)) / np.exp(np.array(counts) - max(counts)).sum(),
            "You raise a number to the power of each count. The cheapest belief is the share itself: count / total.",
            see=CHIPS,
        ),
        Misconception(
            "cut-to-two-digits",
            lambda counts: [int(100 * count / sum(counts)) / 100 for count in counts],
            ROUNDED,
            see=CHIPS,
        ),
        Misconception(
            "total-alone",
            lambda counts: sum(counts),
            "You return the total. Divide each count by it, and return the list.",
            see=CHIPS,
        ),
        Misconception(
            "turned-back-to-front",
            lambda counts: best_belief_loop(counts)[::-1],
            "Your list is back to front. Leave the shares in the order of counts.",
            see=CHIPS,
        ),
    ],
    pairs=[
        Pair(("percent-for-share", "rounded"), lambda counts: [round(100 * count / sum(counts)) for count in counts]),
    ],
    properties=[PURE],
    hints=[
        "Which belief is cheapest when things come as often as the counts say?",
        "An outcome's share is its count, divided by the sum of all counts.",
        "total = sum(counts). Then fill a new list: shares.append(count / total) for each count.",
    ],
)


# --- 5. The wrong code book


def chances_and_codes(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (p, right, wrong): one outcome, the same code twice, an outcome that never comes, a certain one, a
    wrong code that happens to be shorter, then Huffman's codes of ordinary distributions."""
    yield [1], ["0"], ["10"]
    yield [0.7, 0.2, 0.1], ["0", "10", "11"], ["0", "10", "11"]
    yield [0.7, 0.3, 0.0], ["0", "10", "11"], ["11", "10", "0"]
    yield [0, 1, 0, 0], ["10", "0", "110", "111"], ["0", "111", "10", "110"]
    yield [0.2, 0.3, 0.5], ["0", "10", "11"], ["10", "11", "0"]
    yield [0.45, 0.15, 0.4], ["0", "11", "10"], ["10", "0", "11"]
    yield [0.55, 0.2, 0.15, 0.1], ["0", "10", "110", "111"], ["00", "01", "10", "11"]
    for outcomes in (4, 5, 7):
        p = random_distribution(rng, outcomes)
        wrong = huffman_code(p)
        yield p, huffman_code(p), sorted(wrong, key=lambda word: -wrong.index(word))
        yield p, huffman_code(p), huffman_code(random_distribution(rng, outcomes))


def extra_digits_loop(p, right, wrong):
    extra = 0
    for chance, short, long in zip(p, right, wrong, strict=True):
        extra = extra + chance * (len(long) - len(short))
    return extra


def extra_digits_numpy(p, right, wrong):
    lengths_right = np.array([len(word) for word in right])
    lengths_wrong = np.array([len(word) for word in wrong])
    return np.dot(p, lengths_wrong) - np.dot(p, lengths_right)


def digits(p: Row, words: Sequence[str]) -> float:
    """Return the average length of the words, with p as the chances."""
    return average(p, [len(word) for word in words])


def stakes(words: Sequence[str]) -> list[float]:
    """Return the belief that a code stands for: a word of n digits is a share of 1/2 to the n."""
    return [0.5 ** len(word) for word in words]


EXTRA_DIGITS = Question(
    name="l03_extra_digits",
    defines="extra_digits",
    lesson=3,
    points=2,
    reference=lambda p, right, wrong: digits(p, wrong) - digits(p, right),
    alternatives=[extra_digits_loop, extra_digits_numpy],
    cases=chances_and_codes,
    misconceptions=[
        Misconception(
            "wrong-way-round",
            lambda p, right, wrong: digits(p, right) - digits(p, wrong),
            "The sign is turned. The extra is what the wrong code takes, less what the right one takes.",
            see=CODE,
        ),
        Misconception(
            "sign-dropped",
            lambda p, right, wrong: abs(digits(p, wrong) - digits(p, right)),
            "You drop the sign. The wrong code may happen to be the shorter one: then the extra is below 0.",
            see=CODE,
        ),
        Misconception(
            "wrong-code-only",
            lambda p, right, wrong: digits(p, wrong),
            "This is the whole length with the wrong code. Take away the length with the right one.",
            see=CODE,
        ),
        Misconception(
            "right-code-only",
            lambda p, right, wrong: digits(p, right),
            "This is the length with the right code. How much longer is it with the wrong one?",
            see=CODE,
        ),
        Misconception(
            "plain-average",
            lambda p, right, wrong: (sum(map(len, wrong)) - sum(map(len, right))) / len(p),
            "You average as if all messages came equally often. Multiply each length by its chance, p.",
            see=AVERAGE,
        ),
        Misconception(
            "plain-sum",
            lambda p, right, wrong: sum(map(len, wrong)) - sum(map(len, right)),
            "You compare the lengths of all words. Multiply each length by its chance, p.",
            see=AVERAGE,
        ),
        Misconception(
            "divided-again",
            lambda p, right, wrong: (digits(p, wrong) - digits(p, right)) / len(p),
            "You divide by the number of words. The chances make it an average already: only add up.",
            see=AVERAGE,
        ),
        Misconception(
            "words-counted",
            lambda p, right, wrong: len(wrong) - len(right),
            "You count the words. The digits of each word are asked for: len(word), one word at a time.",
            see=CODE,
        ),
        Misconception(
            "wrong-by-its-own-chances",
            lambda p, right, wrong: digits(stakes(wrong), wrong) - digits(p, right),
            "You take the wrong code's own belief for how often each word is sent. The messages come as p says.",
            see=CODE,
        ),
        Misconception(
            "ratio-for-difference",
            lambda p, right, wrong: digits(p, wrong) / digits(p, right),
            "You divide one length by the other. How many digits more are asked for: subtract.",
            see=CODE,
        ),
        Misconception(
            "only-longer-words",
            lambda p, right, wrong: average(p, [max(0, len(b) - len(a)) for a, b in zip(right, wrong, strict=True)]),
            "You leave out the words that get shorter. They save digits, and that counts.",
            see=CODE,
        ),
        Misconception(
            "gap-without-sign",
            lambda p, right, wrong: average(p, [abs(len(b) - len(a)) for a, b in zip(right, wrong, strict=True)]),
            "You take each gap without its sign. Where the wrong code's word is shorter, it saves digits.",
            see=CODE,
        ),
        Misconception(
            "words-subtracted",
            lambda p, right, wrong: p[0] * (wrong[0] - right[0]),
            "Python raised a TypeError: words can't be subtracted. Subtract their lengths, len(word).",
            see=CODE,
        ),
        Misconception(
            "words-as-numbers",
            lambda p, right, wrong: average(p, [int(b) - int(a) for a, b in zip(right, wrong, strict=True)]),
            "You read the words as numbers. Only their length counts here: len(word).",
            see=CODE,
        ),
        Misconception(
            "list-for-sum",
            lambda p, right, wrong: [chance * (len(b) - len(a)) for chance, a, b in zip(p, right, wrong, strict=True)],
            "You return one number for each message. Return their sum.",
            see=AVERAGE,
        ),
        Misconception(
            "rounded",
            lambda p, right, wrong: round(digits(p, wrong) - digits(p, right)),
            "You rounded. Each word has whole digits, but an average need not: return it as it is.",
            see=CODE,
        ),
        Misconception(
            "rounded-to-two-places",
            lambda p, right, wrong: round(digits(p, wrong) - digits(p, right), 2),
            ROUNDED,
            see=CODE,
        ),
        Misconception(
            "returned-too-early",
            lambda p, right, wrong: p[0] * (len(wrong[0]) - len(right[0])),
            "Only the first message counts. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGE,
        ),
        Misconception(
            "last-message-only",
            lambda p, right, wrong: p[-1] * (len(wrong[-1]) - len(right[-1])),
            "Only the last message counts. Add to the total; don't replace it.",
            see=AVERAGE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="03#The wrong code",
        ),
        Misconception(
            "first-left-out",
            lambda p, right, wrong: digits(p[1:], wrong[1:]) - digits(p[1:], right[1:]),
            "The first message is left out. The first place in a list is number 0.",
            see=AVERAGE,
        ),
        Misconception(
            "last-left-out",
            lambda p, right, wrong: digits(p[:-1], wrong[:-1]) - digits(p[:-1], right[:-1]),
            "The last message is left out. Does your loop stop one too early?",
            see=AVERAGE,
        ),
        Misconception(
            "largest-gap",
            lambda p, right, wrong: max(len(b) - len(a) for a, b in zip(right, wrong, strict=True)),
            "This is the largest gap of a word. Average over all messages, each with its chance.",
            see=CODE,
        ),
        Misconception(
            "likeliest-only",
            lambda p, right, wrong: len(wrong[p.index(max(p))]) - len(right[p.index(max(p))]),
            "Only the likeliest message counts. Average over all of them, each with its chance.",
            see=AVERAGE,
        ),
        Misconception(
            "likeliest-term-only",
            lambda p, right, wrong: max(p) * (len(wrong[p.index(max(p))]) - len(right[p.index(max(p))])),
            "Only the likeliest message counts. Add up the terms of all of them.",
            see=AVERAGE,
        ),
        Misconception(
            "part-for-difference",
            lambda p, right, wrong: (digits(p, wrong) - digits(p, right)) / digits(p, right),
            "You divide by the right length. Asked for is how many digits more: the difference alone.",
            see=CODE,
        ),
        Misconception(
            "per-cent",
            lambda p, right, wrong: 100 * (digits(p, wrong) - digits(p, right)) / digits(p, right),
            "You return a percentage. Asked for is how many digits more: the difference alone.",
            see=CODE,
        ),
        Misconception(
            "added-for-subtracted",
            lambda p, right, wrong: digits(p, wrong) + digits(p, right),
            "You add the two lengths. Asked for is how many digits more: subtract.",
            see=CODE,
        ),
        Misconception(
            "entropy-for-right-code",
            lambda p, right, wrong: digits(p, wrong) - price(p, p),
            "You take away the entropy. The right code spends whole digits on each word: take away its average length.",
            see=CODE,
        ),
        Misconception(
            "plain-average-of-one",
            lambda p, right, wrong: digits(p, wrong) - sum(map(len, right)) / len(right),
            "You multiply only the wrong lengths by p. Both need the chances: average each code with p.",
            see=AVERAGE,
        ),
        Misconception(
            "plain-sum-of-one",
            lambda p, right, wrong: digits(p, wrong) - sum(map(len, right)),
            "You multiply only the wrong lengths by p. Both need the chances: average each code with p.",
            see=AVERAGE,
        ),
        Misconception(
            "words-that-differ",
            lambda p, right, wrong: sum(c for c, a, b in zip(p, right, wrong, strict=True) if len(a) != len(b)),
            "You add up the chances of the words whose lengths differ. Add up chance times how many digits more: "
            "len(word).",
            see=CODE,
        ),
        Misconception(
            "chance-of-longer-words",
            lambda p, right, wrong: sum(c for c, a, b in zip(p, right, wrong, strict=True) if len(b) > len(a)),
            "You add up the chances of the longer words. Multiply each chance by how many digits more it takes.",
            see=CODE,
        ),
        Misconception(
            "digits-that-differ",
            lambda p, right, wrong: average(
                p, [sum(x != y for x, y in zip(a, b, strict=False)) for a, b in zip(right, wrong, strict=True)]
            ),
            "You compare the words digit by digit. Only their length counts here: len(word).",
            see=CODE,
        ),
        Misconception(
            "squared-gap",
            lambda p, right, wrong: average(p, [(len(b) - len(a)) ** 2 for a, b in zip(right, wrong, strict=True)]),
            "You square the gaps. Multiply each gap by its chance, with its sign.",
            see=CODE,
        ),
        Misconception(
            "nothing-below-0",
            lambda p, right, wrong: max(0, digits(p, wrong) - digits(p, right)),
            "You cut it off at 0. The wrong code may happen to be the shorter one: keep what is below 0.",
            see=CODE,
        ),
        Misconception(
            "lengths-sorted",
            lambda p, right, wrong: digits(p, sorted(wrong, key=len)) - digits(p, sorted(right, key=len)),
            "You sorted the words, so they stand beside the wrong messages. Leave them in the order of p.",
            see=CODE,
        ),
        Misconception(
            "cut-off",
            lambda p, right, wrong: int(digits(p, wrong) - digits(p, right)),
            "`int` drops what stands after the point. An average need not be whole: return it as it is.",
            see=CODE,
        ),
        Misconception(
            "rounded-up",
            lambda p, right, wrong: math.ceil(round(digits(p, wrong) - digits(p, right), 9)),
            "You round up. An average need not be whole: return it as it is.",
            see=CODE,
        ),
        Misconception(
            "began-at-1",
            lambda p, right, wrong: 1 + digits(p, wrong) - digits(p, right),
            "Your sum begins at 1. A product begins at 1, a sum at 0.",
            see=AVERAGE,
        ),
        Misconception(
            "list-for-number",
            lambda p, right, wrong: [digits(p, wrong) - digits(p, right)],
            "You return a list. Return the number alone, without square brackets.",
            see=AVERAGE,
        ),
    ],
    pairs=[
        Pair(
            ("wrong-way-round", "plain-average"),
            lambda p, right, wrong: (sum(map(len, right)) - sum(map(len, wrong))) / len(p),
        ),
        Pair(
            ("wrong-way-round", "plain-sum"),
            lambda p, right, wrong: sum(map(len, right)) - sum(map(len, wrong)),
        ),
        Pair(("wrong-code-only", "plain-average"), lambda p, right, wrong: sum(map(len, wrong)) / len(p)),
        Pair(("wrong-code-only", "plain-sum"), lambda p, right, wrong: sum(map(len, wrong))),
    ],
    properties=[PURE],
    hints=[
        "How many digits does one message take with each code? len(word) counts them.",
        "Average the lengths with p as the chances, once for each code. Then subtract.",
        "For each chance, short and long: add chance * (len(long) - len(short)).",
    ],
)


# --- 6. Whom to believe


def truth_and_forecasters(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (p, beliefs): one belief, a tie, an empty outcome that comes and one that never does, sure ones that are
    dear, beliefs near p that are dear, then ordinary ones."""
    yield [0.5, 0.5], [[0.6, 0.4], [0.9, 0.1], [0.8, 0.2]]
    yield [0.4, 0.6], [[0.5, 0.5]]
    yield [0.2, 0.8], [[0.9, 0.1], [0.3, 0.7], [0.3, 0.7]]
    yield [0.5, 0.3, 0.2], [[0.5, 0.5, 0.0], [0.2, 0.2, 0.6], [0.6, 0.4, 0.0]]
    yield [0.7, 0.3, 0.0], [[0.6, 0.2, 0.2], [0.7, 0.3, 0.0], [0.4, 0.3, 0.3]]
    yield [0.7, 0.3, 0.0], [[0.6, 0.35, 0.05], [0.2, 0.8, 0.0]]
    yield [0.4, 0.38, 0.22], [[0.5, 0.05, 0.45], [0.45, 0.5, 0.05], [0.33, 0.33, 0.34]]
    yield [0.6, 0.39, 0.01], [[0.7, 0.1, 0.2], [0.3, 0.69, 0.01]]
    yield [0.6, 0.3, 0.1], [[0.9, 0.05, 0.05], [0.4, 0.3, 0.3], [0.97, 0.02, 0.01]]
    yield [0.5, 0.5], [[0.98, 0.02], [0.75, 0.25], [0.9, 0.1], [0.97, 0.03]]
    yield [0.4, 0.35, 0.25], [[0.43, 0.569, 0.001], [0.2, 0.25, 0.55], [0.95, 0.025, 0.025]]
    yield [0.7, 0.295, 0.005], [[0.7, 0.3, 0.0], [0.2, 0.3, 0.5]]
    yield [0.02, 0.49, 0.49], [[1e-7, 0.5, 0.4999999], [0.15, 0.43, 0.42], [0.25, 0.5, 0.25]]
    yield [0.5, 0.3, 0.2], [[0.49, 0.49, 0.02], [0.8, 0.1, 0.1]]
    yield [0.98, 0.02], [[0.9, 0.1], [0.985, 0.015]]
    yield [0.4, 0.3, 0.2, 0.1], [[0.6, 0.1, 0.2, 0.1], [0.25, 0.45, 0.05, 0.25]]
    for outcomes, forecasters in ((2, 4), (3, 3), (4, 5), (5, 4), (6, 6)):
        yield (
            random_distribution(rng, outcomes),
            [random_distribution(rng, outcomes) for _ in range(forecasters)],
        )


def cheapest_loop(p, beliefs):
    best, lowest = 0, inf
    for place in range(len(beliefs)):
        cost = 0
        for chance, share in zip(p, beliefs[place], strict=True):
            if chance > 0 and share == 0:
                cost = inf
            if chance > 0 and share > 0:
                cost = cost + chance * log2(1 / share)
        if cost < lowest:
            best, lowest = place, cost
    return best


def cheapest_with_the_package(p, beliefs):
    costs = [float(cross_entropy(p, q)) for q in beliefs]
    return costs.index(min(costs))


def place_of_the_smallest(value: Callable[[Row, Row], float]) -> Callable[[Row, Sequence[Row]], int]:
    """Return an answer that picks the first belief for which value(p, q) is smallest."""

    def pick(p: Row, beliefs: Sequence[Row]) -> int:
        values = [value(p, q) for q in beliefs]
        return values.index(min(values))

    return pick


def without_empty(p: Row, q: Row) -> float:
    return sum(chance * bits(share) for chance, share in zip(p, q, strict=True) if share > 0)


cheapest_place = place_of_the_smallest(price)


def compared_with_the_one_before(p: Row, beliefs: Sequence[Row]) -> int:
    prices = [price(p, q) for q in beliefs]
    cheaper = [place for place in range(1, len(prices)) if prices[place] < prices[place - 1]]
    return cheaper[-1] if cheaper else 0


def second_cheapest(p: Row, beliefs: Sequence[Row]) -> int:
    prices = [price(p, q) for q in beliefs]
    return prices.index(sorted(prices)[min(1, len(prices) - 1)])


def lowest_began_at(lowest: float) -> Callable[[Row, Sequence[Row]], int]:
    """Return an answer whose lowest price so far begins too low."""
    return lambda p, beliefs: place_of_the_smallest(lambda p, q: min(price(p, q), lowest))(p, beliefs)


CHEAPEST = Question(
    name="l03_cheapest",
    defines="cheapest",
    lesson=3,
    points=2,
    reference=cheapest_place,
    alternatives=[
        cheapest_loop,
        cheapest_with_the_package,
        lambda p, beliefs: np.argmin([price(p, q) for q in beliefs]),
    ],
    cases=truth_and_forecasters,
    misconceptions=[
        Misconception(
            "dearest-for-cheapest",
            place_of_the_smallest(lambda p, q: -price(p, q)),
            "You pick the dearest. Is the minus missing in the cost, or did you look for the largest?",
            see=AVERAGE,
        ),
        Misconception(
            "counted-from-one",
            lambda p, beliefs: cheapest_place(p, beliefs) + 1,
            "Right, but counted from 1. Places count from 0.",
            see=AVERAGE,
        ),
        Misconception(
            "price-for-place",
            lambda p, beliefs: min(price(p, q) for q in beliefs),
            "This is the lowest price. The place of that forecaster in the list is asked for.",
            see=AVERAGE,
        ),
        Misconception(
            "prices-for-place",
            lambda p, beliefs: [price(p, q) for q in beliefs],
            "These are the prices of all. Return the place of the lowest one.",
            see=AVERAGE,
        ),
        Misconception(
            "belief-for-place",
            lambda p, beliefs: beliefs[cheapest_place(p, beliefs)],
            "You return the belief itself. Its place in the list is asked for.",
            see=AVERAGE,
        ),
        Misconception(
            "p-and-q-swapped",
            place_of_the_smallest(lambda p, q: price(q, p)),
            "Truth and belief are swapped. p says how often each price is paid; the price is log2(1 / q).",
            see=AVERAGE,
        ),
        Misconception(
            "extra-swapped",
            place_of_the_smallest(lambda p, q: price(q, p) - price(q, q)),
            "You compare D(q ‖ p). The truth comes first: compare H(p, q), or D(p ‖ q).",
            see=DISTANCE,
        ),
        Misconception(
            "surest-for-cheapest",
            place_of_the_smallest(lambda p, q: price(q, q)),
            "You pick the one who is most sure, by H(q). That says nothing of being right: compare H(p, q).",
            see=AVERAGE,
        ),
        Misconception(
            "most-on-the-likeliest",
            place_of_the_smallest(lambda p, q: -q[p.index(max(p))]),
            "You look at the most likely outcome only. The others come too, and cost more when a belief is too sure.",
            see=AVERAGE,
        ),
        Misconception(
            "plain-average",
            place_of_the_smallest(lambda p, q: sum(map(bits, q))),
            "You add the costs as if all outcomes came equally often. Multiply each by its chance, p.",
            see=AVERAGE,
        ),
        Misconception(
            "smallest-gap",
            place_of_the_smallest(lambda p, q: sum(abs(a - b) for a, b in zip(p, q, strict=True))),
            "You add up the gaps between p and q. What counts is what each belief pays: H(p, q).",
            see=DISTANCE,
        ),
        Misconception(
            "smallest-square",
            place_of_the_smallest(lambda p, q: sum((a - b) ** 2 for a, b in zip(p, q, strict=True))),
            "You add up the squares of the gaps. What counts is what each belief pays: H(p, q).",
            see=DISTANCE,
        ),
        Misconception(
            "most-overlap",
            place_of_the_smallest(lambda p, q: -sum(a * b for a, b in zip(p, q, strict=True))),
            "You average the shares, without a logarithm. What is paid is log2(1 / q).",
            see=CHIPS,
        ),
        Misconception(
            "empty-outcome-skipped",
            place_of_the_smallest(without_empty),
            "You skip the outcomes that a belief rules out, even where they do come. Then its price is infinite.",
            see=EMPTY,
        ),
        Misconception(
            "tiny-1e-09",
            place_of_the_smallest(hidden_zero(1e-9)),
            "A tiny number in the logarithm hides the infinite price of an empty face. Use inf there.",
            see=EMPTY,
        ),
        Misconception(
            "last-of-equals",
            lambda p, beliefs: max(
                place for place, q in enumerate(beliefs) if price(p, q) == min(price(p, other) for other in beliefs)
            ),
            "Two pay the same, and you pick the later one. Take the first: replace only what is dearer, with <.",
            see=AVERAGE,
        ),
        Misconception(
            "zero-raises-in-math",
            place_of_the_smallest(lambda p, q: -sum(a * log2(b) for a, b in zip(p, q, strict=True))),
            "log2(0) stops your function. If such an outcome never comes, leave it out; if it may, the price is inf.",
            see=EMPTY,
        ),
        Misconception(
            "zero-raises-in-division",
            place_of_the_smallest(lambda p, q: sum(a * log2(1 / b) for a, b in zip(p, q, strict=True))),
            "1 / 0 stops your function. If such an outcome never comes, leave it out; if it may, the price is inf.",
            see=EMPTY,
        ),
        Misconception(
            "nan-wins",
            lambda p, beliefs: int(np.argmin([-(np.array(p) * np.log2(q)).sum() for q in beliefs])),
            "0 times infinity gives nan in NumPy, and argmin takes nan for the smallest. Leave out what never comes.",
            see=EMPTY,
        ),
        Misconception(
            "first-always",
            lambda p, beliefs: 0,
            "You always say 0. Is `return` inside the loop, or does the cost not begin at 0 for each belief? Compare "
            "all of them.",
            see=AVERAGE,
        ),
        Misconception(
            "last-always",
            lambda p, beliefs: len(beliefs) - 1,
            "You always say the last place. Replace the best one only when the price is lower.",
            see=AVERAGE,
        ),
        Misconception(
            "compared-with-the-one-before",
            compared_with_the_one_before,
            "You compare each belief with the one before it. Compare it with the cheapest so far.",
            see=AVERAGE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="03#The average cost of a belief",
        ),
        Misconception(
            "infinite-without-need",
            place_of_the_smallest(lambda p, q: inf if min(q) == 0 else price(p, q)),
            "You take inf wherever a belief holds a 0. If p is 0 there too, nothing is to be paid: look at p first.",
            see=EMPTY,
        ),
        Misconception(
            "least-sure",
            place_of_the_smallest(lambda p, q: -price(q, q)),
            "You pick the one who is least sure, by H(q). That says nothing of being right: compare H(p, q).",
            see=AVERAGE,
        ),
        Misconception(
            "first-outcome-only",
            place_of_the_smallest(lambda p, q: p[0] * bits(q[0])),
            "Only the first outcome counts in your price. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGE,
        ),
        Misconception(
            "last-outcome-only",
            place_of_the_smallest(lambda p, q: average(p[-1:], [bits(q[-1])])),
            "Only the last outcome counts in your price. Add to the cost; don't replace it.",
            see=AVERAGE,
        ),
        Misconception(
            "smallest-largest-gap",
            place_of_the_smallest(lambda p, q: max(abs(a - b) for a, b in zip(p, q, strict=True))),
            "You look at the largest gap between p and q. What counts is what each belief pays: H(p, q).",
            see=DISTANCE,
        ),
        Misconception(
            "outcome-for-forecaster",
            lambda p, beliefs: p.index(max(p)),
            "You return the place of the likeliest outcome. Asked for is the place of the cheapest belief.",
            see=AVERAGE,
        ),
        Misconception(
            "largest-share-anywhere",
            place_of_the_smallest(lambda p, q: -max(q)),
            "You pick the one with the largest share of all. That says nothing of being right: compare H(p, q).",
            see=AVERAGE,
        ),
        Misconception(
            "dearest-outcome-only",
            place_of_the_smallest(lambda p, q: max(bits(b) for a, b in zip(p, q, strict=True) if a > 0)),
            "You compare the dearest outcomes. Average over all of them, each with its chance, p.",
            see=AVERAGE,
        ),
        Misconception(
            "no-logarithm",
            place_of_the_smallest(lambda p, q: average(p, [1 / b if b else inf for b in q])),
            "You compare averages of 1 / q. What is paid is its logarithm, log2(1 / q).",
            see=CHIPS,
        ),
        Misconception(
            "log-of-one-minus-q",
            place_of_the_smallest(lambda p, q: average(p, [bits(1 - b) for b in q])),
            "You take the logarithm of 1 - q. What is paid is log2(1 / q).",
            see=AVERAGE,
        ),
        Misconception(
            "kl-of-entropies",
            place_of_the_smallest(lambda p, q: abs(price(q, q) - price(p, p))),
            "You compare how unsure p and the beliefs are. What counts is what each belief pays: H(p, q).",
            see=SPLIT,
        ),
        Misconception(
            "second-cheapest",
            second_cheapest,
            "You pick the second cheapest. Take the place of the lowest price.",
            see=AVERAGE,
        ),
        Misconception(
            "list-for-number",
            lambda p, beliefs: [cheapest_place(p, beliefs)],
            "You return a list. Return the place alone, a whole number.",
            see=AVERAGE,
        ),
        Misconception(
            "place-and-price",
            lambda p, beliefs: (cheapest_place(p, beliefs), price(p, beliefs[cheapest_place(p, beliefs)])),
            "You return the place and the price. Return the place alone.",
            see=AVERAGE,
        ),
        Misconception(
            "all-of-the-cheapest",
            lambda p, beliefs: [
                k for k, q in enumerate(beliefs) if price(p, q) == min(price(p, other) for other in beliefs)
            ],
            "You return all places that pay the least. Return the first of them, a whole number.",
            see=AVERAGE,
        ),
        Misconception(
            "lowest-began-at-1",
            lowest_began_at(1),
            "Your lowest price begins at 1, and most prices are above it. Begin with inf.",
            see=AVERAGE,
        ),
    ],
    pairs=[
        Pair(
            ("dearest-for-cheapest", "counted-from-one"),
            lambda p, beliefs: place_of_the_smallest(lambda p, q: -price(p, q))(p, beliefs) + 1,
        ),
        Pair(
            ("p-and-q-swapped", "counted-from-one"),
            lambda p, beliefs: place_of_the_smallest(lambda p, q: price(q, p))(p, beliefs) + 1,
        ),
        Pair(("price-for-place", "p-and-q-swapped"), lambda p, beliefs: min(price(q, p) for q in beliefs)),
    ],
    properties=[PURE],
    hints=[
        "What does each forecaster pay on average? You have a function for that.",
        "Keep the lowest price so far, and the place where you found it. Begin with inf and 0.",
        "for place in range(len(beliefs)): compute the price; if it is below the lowest so far, keep both.",
    ],
)


# --- 7. Play the game


def chips_and_faces(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (chips, faces): one throw, three chips in all, the lesson's die, a last face that never comes, an empty
    face that never comes, one that does, then ordinary games."""
    yield [30, 70], [2]
    yield [1, 2], [1, 2, 2, 2]
    yield [12, 12, 12, 12, 12, 40], [6, 6, 1, 3, 6, 2, 5, 4]
    yield [5, 3, 2], [1, 2, 2, 1]
    yield [40, 0, 25, 35], [1, 3, 4, 4, 1]
    yield [40, 0, 25, 35], [4, 1, 2, 3, 3]
    for faces, throws in ((3, 6), (6, 20), (8, 12)):
        yield (1 + rng.integers(0, 30, faces)).tolist(), (1 + rng.integers(0, faces, throws)).tolist()


def play_loop(chips, faces):
    averages = []
    paid = 0
    for face in faces:
        share = chips[face - 1] / sum(chips)
        if share > 0:
            paid = paid + log2(1 / share)
        else:
            paid = inf
        averages.append(paid / (len(averages) + 1))
    return averages


def play_numpy(chips, faces):
    shares = np.array(chips) / np.sum(chips)
    costs = -np.log2(shares[np.array(faces) - 1])
    return np.cumsum(costs) / np.arange(1, len(faces) + 1)


def costs_of(
    chips: Row, faces: Sequence[int], cost: Callable[[float], float] = bits, first: int = 1, chips_in_all: float = 0
) -> list[float]:
    """Return what each throw costs. first: the number of the face at place 0; chips_in_all: 0 for their sum."""
    return [cost(chips[face - first] / (chips_in_all or sum(chips))) for face in faces]


def running(values: Row) -> list[float]:
    """Return the averages so far."""
    return [sum(values[: k + 1]) / (k + 1) for k in range(len(values))]


def divided_by_place(values: Row) -> list[float]:
    return [sum(values[: k + 1]) / k for k in range(len(values))]


def until_the_first_inf(averages: list[float], more: int) -> list[float]:
    return averages[: averages.index(inf) + more] if inf in averages else averages


def inf_once(chips: Row, faces: Sequence[int]) -> list[float]:
    averages, paid = [], 0.0
    for throws, cost in enumerate(costs_of(chips, faces), start=1):
        paid += cost if cost < inf else 0
        averages.append(paid / throws if cost < inf else inf)
    return averages


def halved_at_each_step(chips: Row, faces: Sequence[int]) -> list[float]:
    costs = costs_of(chips, faces)
    averages = [costs[0]]
    for cost in costs[1:]:
        averages.append((averages[-1] + cost) / 2)
    return averages


PLAY = Question(
    name="l03_play",
    defines="play",
    lesson=3,
    points=3,
    reference=play_numpy,
    alternatives=[play_loop, play_numpy],
    cases=chips_and_faces,
    inf_returned=True,
    misconceptions=[
        *(
            Misconception(
                f"stops-at-an-empty-face{way}",
                lambda chips, faces, cost=cost: running(costs_of(chips, faces, cost)),
                STOPS,
                see=EMPTY,
            )
            for way, cost in COSTS.items()
            if way
        ),
        *each_way(
            "nats-for-bits",
            lambda cost: lambda chips, faces: np.array(running(costs_of(chips, faces, cost))) * log(2),
            NATS,
            UNITS,
        ),
        *each_way(
            "log10-for-bits",
            lambda cost: lambda chips, faces: np.array(running(costs_of(chips, faces, cost))) * math.log10(2),
            TENS,
            UNITS,
        ),
        *each_way(
            "forgot-the-minus",
            lambda cost: lambda chips, faces: -np.array(running(costs_of(chips, faces, cost))),
            "The sign is wrong: a cost is never below 0. Take log2 of one over the share.",
            CHIPS,
        ),
        *each_way(
            "total-for-average",
            lambda cost: lambda chips, faces: np.cumsum(costs_of(chips, faces, cost)),
            "These are the totals so far. Divide each by the number of throws so far.",
            AVERAGE,
        ),
        *each_way(
            "costs-for-averages",
            lambda cost: lambda chips, faces: costs_of(chips, faces, cost),
            "These are the costs of the single throws. Add up what was paid so far, and divide by the throws so far.",
            AVERAGE,
        ),
        *each_way(
            "last-average-only",
            lambda cost: lambda chips, faces: running(costs_of(chips, faces, cost))[-1],
            "This is the average at the end. Return a list with the average after each throw.",
            AVERAGE,
        ),
        *each_way(
            "divided-by-all-throws",
            lambda cost: lambda chips, faces: np.cumsum(costs_of(chips, faces, cost)) / len(faces),
            "You divide by the number of all throws. After three throws, divide by three.",
            AVERAGE,
        ),
        Misconception(
            "divided-by-one-less",
            lambda chips, faces: divided_by_place(costs_of(chips, faces)),
            "You divide by 0 after the first throw. Places count from 0, throws from 1: divide by the place plus 1.",
            see=AVERAGE,
        ),
        *each_way(
            "faces-from-zero",
            lambda cost: lambda chips, faces: running(costs_of(chips, faces, cost, first=0)),
            "Face 1 stands at place 0 of the list: use chips[face - 1].",
            CHIPS,
        ),
        *each_way(
            "chips-for-share",
            lambda cost: lambda chips, faces: running(costs_of(chips, faces, cost, chips_in_all=1)),
            "You took the logarithm of the number of chips. Divide by the number of all chips first.",
            CHIPS,
        ),
        *each_way(
            "hundred-chips-fixed",
            lambda cost: lambda chips, faces: running(costs_of(chips, faces, cost, chips_in_all=100)),
            "You divide by 100, but there may be more chips or fewer. Divide by sum(chips).",
            CHIPS,
        ),
        *each_way(
            "divided-by-the-number-of-faces",
            lambda cost: lambda chips, faces: running(costs_of(chips, faces, cost, chips_in_all=len(chips))),
            "You divide the chips by the number of faces. Divide by the number of all chips, sum(chips).",
            CHIPS,
        ),
        Misconception(
            "no-logarithm",
            lambda chips, faces: running([chips[face - 1] / sum(chips) for face in faces]),
            "These are averages of the shares. A throw costs the logarithm of one over its share.",
            see=CHIPS,
        ),
        Misconception(
            "log-of-the-average-share",
            lambda chips, faces: [bits(share) for share in running([chips[face - 1] / sum(chips) for face in faces])],
            "You average the shares and then take the logarithm. Take each throw's cost first, then average.",
            see=AVERAGE,
        ),
        Misconception(
            "times-the-share",
            lambda chips, faces: running(
                [average([chips[face - 1] / sum(chips)], [bits(chips[face - 1] / sum(chips))]) for face in faces]
            ),
            "You multiply by the share. The throws happen: each is paid in full, and they are averaged.",
            see=AVERAGE,
        ),
        Misconception(
            "empty-face-for-nothing",
            lambda chips, faces: running(
                [bits(chips[face - 1] / sum(chips)) if chips[face - 1] else 0 for face in faces]
            ),
            "You let an empty face that comes cost nothing. It costs infinity: use inf.",
            see=EMPTY,
        ),
        *(
            Misconception(
                f"tiny-{tiny:g}",
                lambda chips, faces, tiny=tiny: running([-log2(chips[face - 1] / sum(chips) + tiny) for face in faces]),
                "A tiny number in the logarithm hides the infinite price of an empty face. Use inf there.",
                see=EMPTY,
            )
            for tiny in (1e-8, 1e-9, 1e-10, 1e-12, 1e-15)
        ),
        *each_way(
            "rounded",
            lambda cost: lambda chips, faces: [round(value, 2) for value in running(costs_of(chips, faces, cost))],
            ROUNDED,
            AVERAGE,
        ),
        Misconception(
            "returned-too-early",
            lambda chips, faces: running(costs_of(chips, faces))[:1],
            "Your list ends after the first throw. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGE,
        ),
        Misconception(
            "stopped-at-an-empty-face",
            lambda chips, faces: until_the_first_inf(play_loop(chips, faces), 1),
            "Your list ends at the first empty face. Go on to the end: the average stays inf.",
            see=EMPTY,
        ),
        Misconception(
            "stopped-before-an-empty-face",
            lambda chips, faces: until_the_first_inf(play_loop(chips, faces), 0),
            "Your list ends before the first empty face. Add inf there, and go on to the end.",
            see=EMPTY,
        ),
        Misconception(
            "inf-alone",
            lambda chips, faces: inf if inf in play_loop(chips, faces) else play_loop(chips, faces),
            "You return inf alone where an empty face comes. Return a list: the averages before it are finite.",
            see=EMPTY,
        ),
        Misconception(
            "inf-from-the-start",
            lambda chips, faces: [inf] * len(faces) if inf in play_loop(chips, faces) else play_loop(chips, faces),
            "Your whole list is inf where an empty face comes. The averages before it are finite.",
            see=EMPTY,
        ),
        Misconception(
            "inf-where-a-face-is-empty",
            lambda chips, faces: [inf] * len(faces) if 0 in chips else play_loop(chips, faces),
            "You use inf as soon as a face is empty, even where it never comes. Only a face that comes is paid for.",
            see=EMPTY,
        ),
        Misconception(
            "inf-once",
            inf_once,
            "You use inf for one throw only and go on without it. Once an empty face has come, the average stays inf.",
            see=EMPTY,
        ),
        Misconception(
            "empty-face-skipped",
            lambda chips, faces: running([bits(chips[face - 1] / sum(chips)) for face in faces if chips[face - 1]]),
            "You skip a throw with an empty face, so your list is too short. It costs infinity: use inf.",
            see=EMPTY,
        ),
        Misconception(
            "total-begins-anew",
            lambda chips, faces: [cost / throws for throws, cost in enumerate(costs_of(chips, faces), start=1)],
            "Your total begins anew at each throw. Set it to 0 before the loop, not inside it.",
            see=AVERAGE,
        ),
        Misconception(
            "halved-at-each-step",
            halved_at_each_step,
            "You take the middle of the last average and the new cost. Add up what was paid, and divide by the throws "
            "so far.",
            see=AVERAGE,
        ),
        Misconception(
            "one-entry-too-many",
            lambda chips, faces: [0, *running(costs_of(chips, faces))],
            "Your list begins with an average before any throw. Begin with an empty list.",
            see=AVERAGE,
        ),
        Misconception(
            "divided-by-one-more",
            lambda chips, faces: np.cumsum(costs_of(chips, faces)) / np.arange(2, len(faces) + 2),
            "You divide by one throw too many. After the first throw, divide by 1.",
            see=AVERAGE,
        ),
        Misconception(
            "first-left-out",
            lambda chips, faces: running(costs_of(chips, faces[1:])),
            "The first throw is left out. The first place in a list is number 0.",
            see=AVERAGE,
        ),
        Misconception(
            "last-left-out",
            lambda chips, faces: running(costs_of(chips, faces[:-1])),
            "The last throw is left out. Does your loop stop one too early?",
            see=AVERAGE,
        ),
        Misconception(
            "end-average-for-all",
            lambda chips, faces: [running(costs_of(chips, faces))[-1]] * len(faces),
            "You return the average at the end again and again. Divide after each throw by the throws so far.",
            see=AVERAGE,
        ),
        Misconception(
            "first-cost-alone",
            lambda chips, faces: costs_of(chips, faces)[0],
            "You return the first cost alone. Is `return` indented so far that it ends the loop at once? A list is "
            "asked for.",
            see=AVERAGE,
        ),
        Misconception(
            "last-in-a-list-only",
            lambda chips, faces: [running(costs_of(chips, faces))[-1]],
            "Your list holds the last average only. Begin the list before the loop, not inside it.",
            see=AVERAGE,
        ),
        Misconception(
            "total-alone",
            lambda chips, faces: sum(costs_of(chips, faces)),
            "You return the total. Return a list with the average after each throw.",
            see=AVERAGE,
        ),
        Misconception(
            "averages-of-averages",
            lambda chips, faces: running(running(costs_of(chips, faces))),
            "You average the averages. Add up the costs, and divide by the throws so far.",
            see=AVERAGE,
        ),
        Misconception(
            "face-as-cost",
            lambda chips, faces: running(faces),
            "You average the faces. A throw costs log2 of one over its share of the chips.",
            see=CHIPS,
        ),
        Misconception(
            "chips-by-throw",
            lambda chips, faces: running([bits(chips[k % len(chips)] / sum(chips)) for k in range(len(faces))]),
            "You take the chips at the number of the throw. Take them at the face that came: chips[face - 1].",
            see=CHIPS,
        ),
        Misconception(
            "belief-from-the-throws",
            lambda chips, faces: running([bits(faces.count(face) / len(faces)) for face in faces]),
            "You take the shares of what came. You pay by your chips: chips[face - 1] / sum(chips).",
            see=CHIPS,
        ),
        Misconception(
            "upside-down",
            lambda chips, faces: [(k + 1) / sum(costs_of(chips, faces)[: k + 1]) for k in range(len(faces))],
            "You divide the throws by what was paid. Turn it round: paid / throws.",
            see=AVERAGE,
        ),
        Misconception(
            "every-face-alike",
            lambda chips, faces: [log2(len(chips))] * len(faces),
            "You charge log2 of the number of faces. A throw costs log2 of one over its share of the chips.",
            see=CHIPS,
        ),
        Misconception(
            "entropy-of-the-chips",
            lambda chips, faces: [price([c / sum(chips) for c in chips], [c / sum(chips) for c in chips])] * len(faces),
            "You return the expected price each time. Go through the throws that came.",
            see=AVERAGE,
        ),
        Misconception(
            "text-for-numbers",
            lambda chips, faces: AnyOf(str),
            "You return a text. Return a list with the average after each throw.",
            see=AVERAGE,
        ),
        Misconception(
            "multiplied-for-divided",
            lambda chips, faces: np.array(running(costs_of(chips, faces))) * log(2) ** 2,
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "total-for-average"), lambda chips, faces: np.cumsum(costs_of(chips, faces)) * log(2)),
        Pair(("nats-for-bits", "costs-for-averages"), lambda chips, faces: np.array(costs_of(chips, faces)) * log(2)),
        Pair(("nats-for-bits", "forgot-the-minus"), lambda chips, faces: -play_numpy(chips, faces) * log(2)),
        Pair(
            ("costs-for-averages", "hundred-chips-fixed"),
            lambda chips, faces: [bits(chips[face - 1] / 100) for face in faces],
        ),
        Pair(
            ("faces-from-zero", "costs-for-averages"),
            lambda chips, faces: [bits(chips[face] / sum(chips)) for face in faces],
        ),
    ],
    properties=[PURE],
    hints=[
        "What does one throw cost? Find the share of the chips on its face: face 1 stands at place 0.",
        "Keep what was paid so far and count the throws. After each throw, append paid / throws.",
        "If the face is empty, add inf. It stays inf from then on by itself.",
    ],
)


QUESTIONS = [TWO_BITS, CROSS_ENTROPY_BITS, EXTRA_BITS, BEST_BELIEF, EXTRA_DIGITS, CHEAPEST, PLAY]
