"""Questions and quizzes of lesson 1: surprise in bits."""

import math
from collections import Counter
from collections.abc import Iterator
from functools import partial
from math import ceil, log, log2

import numpy as np

from xent_helpers.information import surprisal
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz, any_text

NATS = "You used the natural logarithm, which gives nats. Bits are asked for: use log2."
TENS = "You used the logarithm to base 10. Bits are asked for: use log2."
MINUS = "The minus is missing: the logarithm of a probability is never above 0, and a surprise never below."
NO_LOG = "This is a probability. Its surprise is minus its logarithm: -log2 of it."

STREAK = "01#A streak of heads"
ADD = "01#Chances multiply, surprises add"
WHY_MINUS = "01#Why the minus"
EXAMPLES = "01#Coins, dice and cards"
ENDS = "01#Certain and impossible"
UNITS = "01#One surprise, two units"


QUIZZES = [
    Quiz(
        name="l01_ace",
        text="You draw one card from 52, and it is the ace of spades. Which streak of heads is about as surprising?",
        options={
            "3 heads in a row": "3 heads happen once in 8 times. This ace comes once in 52 times.",
            "6 heads in a row": "5 heads happen once in 32 times, and 6 heads once in 64. The ace lies between.",
            "26 heads in a row": "26 halves 52 once. Keep halving until 1 is left, and count the halvings.",
            "52 heads in a row": "52 heads hardly ever happen. Each head halves the chance; it doesn't take one away.",
        },
        right="6 heads in a row",
    ),
    Quiz(
        name="l01_million",
        text="A chance of one in a thousand is a surprise of about 10 bits. And one in a million?",
        options={
            "about 20 bits": "A million is a thousand times a thousand, so the surprise comes twice: 10 + 10.",
            "about 100 bits": "That multiplies the surprises, 10 by 10. Chances multiply; surprises add.",
            "about 10 000 bits": "A chance a thousand times smaller takes ten more halvings. They add.",
        },
        right="about 20 bits",
    ),
    Quiz(
        name="l01_nats",
        text="You measure a six again, now in nats. One nat is more than one bit. What happens to the number?",
        options={
            "It gets larger": "A larger unit fits in fewer times. Think of a walk in miles and in kilometres.",
            "It stays the same": "The surprise stays the same. Its number depends on the unit.",
            "It gets smaller": "The unit is larger, so you need fewer of them.",
        },
        right="It gets smaller",
    ),
]


# --- 1. A king


KING_BITS = Question(
    name="l01_card",
    defines="king_bits",
    lesson=1,
    points=1,
    reference=3.7004397181410926,
    alternatives=[log2(13), log2(52) - log2(4), 3.7],
    misconceptions=[
        Misconception("nats-for-bits", log(13), NATS, see=UNITS),
        Misconception("log10-for-bits", math.log10(13), TENS, see=UNITS),
        Misconception("forgot-the-minus", -log2(13), MINUS, see=WHY_MINUS),
        Misconception("probability-for-surprise", 1 / 13, NO_LOG, see=EXAMPLES),
        Misconception(
            "text-for-number",
            f"{log2(13):.2f}",
            "This is a text. Take the quotes away, and the f before them: a number stands without quotes.",
            see=EXAMPLES,
        ),
        Misconception(
            "comma-for-point",
            (3, 70),
            "Python reads a comma as two numbers. Write a point: 3.70.",
            see=EXAMPLES,
        ),
        Misconception(
            "no-logarithm",
            13,
            "A king comes once in 13 cards. The surprise is the logarithm of that number.",
            see=EXAMPLES,
        ),
        Misconception(
            "rounded-to-whole",
            4,
            "You rounded to whole bits. A king is a little less of a surprise than four heads: keep two digits.",
            see=EXAMPLES,
        ),
        Misconception(
            "one-card-for-four",
            log2(52),
            "This is the surprise of one particular card. There are four kings among the 52 cards.",
            see=EXAMPLES,
        ),
        Misconception(
            "the-kings-only",
            log2(4),
            "You measured 1 in 4. But the chance of a king is 4 in 52: divide before you take the logarithm.",
            see=EXAMPLES,
        ),
        Misconception(
            "the-other-cards",
            -log2(48 / 52),
            "This is the surprise of drawing something else. A king has a chance of 4 in 52.",
            see=EXAMPLES,
        ),
        Misconception(
            "against-the-other-cards",
            -log2(4 / 48),
            "You divide by the number of the other cards, 48. Divide by the number of all: 4 / 52.",
            see=EXAMPLES,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "forgot-the-minus"), -log(13)),
        Pair(("nats-for-bits", "one-card-for-four"), log(52)),
        Pair(("forgot-the-minus", "one-card-for-four"), -log2(52)),
        Pair(("forgot-the-minus", "against-the-other-cards"), log2(4 / 48)),
    ],
    hints=[
        "How many of the 52 cards are kings? That gives you the chance.",
        "The chance is 4 / 52. The surprise is minus its logarithm to base 2.",
        "-log2(4 / 52)",
    ],
    rtol=2e-3,  # two digits after the point will do
)


# --- 2. Surprise in bits


def one_probability(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a probability above 0: certain, certain as an integer, one half, tiny, then ordinary ones."""
    for p in (1.0, 1, 0.5, 1e-9, 0.999, 1 / 6, 0.3, *rng.uniform(0.02, 0.45, 4), *rng.uniform(0.55, 0.98, 2)):
        yield (p if isinstance(p, int) else float(p),)


def surprisal_bits_plain(p):
    return -log2(p)


def surprisal_bits_one_in(p):
    one_in = 1 / p
    return np.log(one_in) / np.log(2)


SURPRISAL_BITS = Question(
    name="l01_surprisal",
    defines="surprisal_bits",
    lesson=1,
    points=1,
    reference=partial(surprisal, base=2),
    replaces=["surprisal"],
    alternatives=[surprisal_bits_plain, surprisal_bits_one_in, lambda p: math.log(1 / p, 2)],
    cases=one_probability,
    misconceptions=[
        Misconception("nats-for-bits", lambda p: -log(p), NATS, see=UNITS),
        Misconception("log10-for-bits", lambda p: -math.log10(p), TENS, see=UNITS),
        Misconception(
            "forgot-the-minus",
            lambda p: log2(p),
            "The sign is wrong: a surprise is never below 0. Return -log2(p), or log2(1 / p), but not both at once.",
            see=WHY_MINUS,
        ),
        Misconception(
            "no-logarithm",
            lambda p: 1 / p,
            "1 / p says “one in how many”. The surprise is the logarithm of that number.",
            see=WHY_MINUS,
        ),
        Misconception(
            "one-minus-p",
            lambda p: 1 - p,
            "1 - p is the chance that it does not happen. The surprise is minus the logarithm of p.",
            see=WHY_MINUS,
        ),
        Misconception(
            "log-of-one-minus-p",
            lambda p: -log2(1 - p),
            "You measure the surprise that it does not happen. Take the logarithm of p itself.",
            see=WHY_MINUS,
        ),
        Misconception(
            "log-of-one-minus-p-in-numpy",
            lambda p: -np.log2(1 - p),
            "You measure the surprise that it does not happen. Take the logarithm of p itself.",
            see=WHY_MINUS,
        ),
        Misconception(
            "times-p",
            lambda p: -p * log2(p),
            "You multiplied by p. That is for an average, in lesson 2; one surprise is -log2(p) alone.",
            see=WHY_MINUS,
        ),
        Misconception(
            "whole-division",
            lambda p: log2(1 // p),
            "Two strokes, //, divide and drop what is left over. Use one stroke: 1 / p.",
            see=WHY_MINUS,
        ),
        Misconception(
            "rounded",
            lambda p: round(-log2(p), 2),
            "You rounded before you returned. Return the number as it is, and round only what you print.",
            see=EXAMPLES,
        ),
        Misconception(
            "rounded-to-whole-bits",
            lambda p: round(-log2(p)),
            "You rounded to whole bits. A surprise may lie between two streaks: return it as it is.",
            see=EXAMPLES,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=EXAMPLES,
        ),
        Misconception(
            "bracket-closed-too-soon",
            lambda p: log2(1) / p,
            "Your result is 0: log2(1) / p closes the bracket too soon. Put the whole fraction inside: log2(1 / p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "power-for-logarithm",
            lambda p: 2**-p,
            "You raise 2 to p. The surprise goes the other way, and asks which power of 2 it takes: log2.",
            see=EXAMPLES,
        ),
        Misconception(
            "percent-for-share",
            lambda p: -log2(p / 100),
            "You divide p by 100. It is a share already, between 0 and 1: take -log2(p).",
            see=EXAMPLES,
        ),
        Misconception(
            "one-over-the-logarithm",
            lambda p: math.inf if p == 1 else -1 / log2(p),
            "You divide 1 by the logarithm. Divide 1 by p first, and take the logarithm of that: log2(1 / p).",
            see=WHY_MINUS,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "forgot-the-minus"), lambda p: log(p)),
        Pair(("log10-for-bits", "forgot-the-minus"), lambda p: math.log10(p)),
        Pair(("nats-for-bits", "times-p"), lambda p: -p * log(p)),
    ],
    hints=[
        "How often must you halve 1 to come down to p? Which function counts halvings?",
        "log2(p) counts them, with the wrong sign.",
        "return -log2(p)",
    ],
)


# --- 3. At least as many heads


def probability_of_a_streak(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a probability above 0: certain, whole streaks, a hair less than one, nearly certain, then ordinary ones."""
    for p in (1.0, 1, 0.5, 0.125, 0.12, 0.9, 1 / 6, 0.3, 1 / 52, 1e-6, *(0.5 ** rng.uniform(1, 20, 4))):
        yield (p if isinstance(p, int) else float(p),)


def heads_needed_plain(p):
    return ceil(-log2(p))


def heads_needed_loop(p):
    heads = 0
    while 0.5**heads > p:
        heads = heads + 1
    return heads


HEADS_NEEDED = Question(
    name="l01_streak",
    defines="heads_needed",
    lesson=1,
    points=2,
    reference=heads_needed_plain,
    alternatives=[heads_needed_plain, heads_needed_loop, lambda p: np.ceil(np.log2(1 / p))],
    cases=probability_of_a_streak,
    misconceptions=[
        Misconception(
            "rounded-down",
            lambda p: int(-log2(p)),
            "You rounded down, so your streak is less surprising than p. Round up, with ceil.",
            see=STREAK,
        ),
        Misconception(
            "rounded-to-nearest",
            lambda p: round(-log2(p)),
            "You rounded to the nearest whole number. Sometimes that is too few heads: round up, with ceil.",
            see=STREAK,
        ),
        Misconception(
            "not-rounded",
            lambda p: -log2(p),
            "This is the surprise in bits. Heads come whole: round up, with ceil.",
            see=STREAK,
        ),
        Misconception(
            "one-too-many",
            lambda p: int(-log2(p)) + 1,
            "Where the surprise is a whole number of bits, your streak is one head too long. Use ceil, or > for >=.",
            see=STREAK,
        ),
        Misconception(
            "one-too-few",
            lambda p: ceil(-log2(p)) - 1,
            "Your streak is one head too short. Does your count begin or end one step too early?",
            see=STREAK,
        ),
        Misconception(
            "at-least-one",
            lambda p: max(1, ceil(-log2(p))),
            "You begin with one head. What is certain takes no heads at all: begin to count at 0.",
            see=ENDS,
        ),
        Misconception(
            "nats-for-bits",
            lambda p: ceil(-log(p)),
            "You used the natural logarithm. One head is one bit, so count with log2.",
            see=UNITS,
        ),
        Misconception(
            "log10-for-bits",
            lambda p: ceil(-math.log10(p)),
            "You used the logarithm to base 10. One head is one bit, so count with log2.",
            see=UNITS,
        ),
        Misconception(
            "forgot-the-minus",
            lambda p: ceil(log2(p)),
            "The minus is missing, so you count less than no heads. Take -log2(p), and then round up.",
            see=WHY_MINUS,
        ),
        Misconception(
            "one-in-how-many",
            lambda p: ceil(1 / p),
            "1 / p says “one in how many”. Each head halves the chance, so count the halvings: log2.",
            see=STREAK,
        ),
        Misconception(
            "half-of-one-in-how-many",
            lambda p: ceil(1 / p / 2),
            "You halve once. Each head halves the chance again: count the halvings, with log2.",
            see=STREAK,
        ),
        Misconception(
            "streak-of-the-others",
            lambda p: ceil(-log2(1 - p)),
            "You measure the surprise that it does not happen. Take the logarithm of p itself.",
            see=WHY_MINUS,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="01#A streak of heads",
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "rounded-down"), lambda p: int(-log(p))),
        Pair(("nats-for-bits", "rounded-to-nearest"), lambda p: round(-log(p))),
    ],
    hints=[
        "First find the surprise of p in bits. One bit is one head.",
        "It is seldom a whole number. Do you round up or down, if the streak must surprise at least as much?",
        "ceil from math rounds up: ceil(-log2(p)).",
    ],
)


# --- 4. All of them


def several_probabilities(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a list of probabilities above 0: one, a certain one among others, all certain as integers, repeated ones,
    then ordinary ones."""
    yield ([0.3],)
    yield ([1 / 6, 1.0, 0.5, 0.2],)
    yield ([1, 1],)
    yield ([0.1, 0.1, 0.1, 0.4],)
    yield ([1e-6, 0.7],)
    for length in (3, 5, 8):
        yield (rng.uniform(0.05, 0.95, length).tolist(),)


def total_bits_plain(probabilities):
    total = 0
    for p in probabilities:
        total = total + log2(1 / p)
    return total


def total_bits_product(probabilities):
    chance_of_all = 1
    for p in probabilities:
        chance_of_all *= p
    return -log2(chance_of_all)


def first_bits(probabilities: list[float]) -> float:
    return -log2(probabilities[0])


TOTAL_BITS = Question(
    name="l01_together",
    defines="total_bits",
    lesson=1,
    points=2,
    reference=lambda probabilities: float(surprisal(probabilities, base=2).sum()),
    alternatives=[total_bits_plain, total_bits_product, lambda probabilities: np.sum(-np.log2(probabilities))],
    cases=several_probabilities,
    misconceptions=[
        Misconception(
            "product-for-sum",
            lambda probabilities: math.prod(-log2(p) for p in probabilities),
            "You multiply the surprises. Chances multiply; surprises add.",
            see=ADD,
        ),
        Misconception(
            "average-for-sum",
            lambda probabilities: np.mean(-np.log2(probabilities)),
            "This is the average surprise. All of the outcomes happened, so add up what each one costs.",
            see=ADD,
        ),
        Misconception(
            "added-the-chances",
            lambda probabilities: -log2(sum(probabilities)),
            "You add the chances before the logarithm. Multiply the chances, or add the surprises.",
            see=ADD,
        ),
        Misconception(
            "bits-of-the-average",
            lambda probabilities: -log2(np.mean(probabilities)),
            "You take the surprise of the average chance. Take each chance's own surprise, and add them up.",
            see=ADD,
        ),
        Misconception(
            "chance-for-surprise",
            lambda probabilities: math.prod(probabilities),
            "This is the chance of all of them together. Take minus its logarithm, or add up the surprises.",
            see=WHY_MINUS,
        ),
        Misconception("nats-for-bits", lambda probabilities: -np.log(probabilities).sum(), NATS, see=UNITS),
        Misconception("log10-for-bits", lambda probabilities: -np.log10(probabilities).sum(), TENS, see=UNITS),
        Misconception("forgot-the-minus", lambda probabilities: np.log2(probabilities).sum(), MINUS, see=WHY_MINUS),
        Misconception(
            "rounded",
            lambda probabilities: round(sum(-log2(p) for p in probabilities), 2),
            "You rounded before you returned. Return the number as it is, and round only what you print.",
            see=ADD,
        ),
        Misconception(
            "list-for-sum",
            lambda probabilities: [-log2(p) for p in probabilities],
            "You return one surprise for each outcome. Return their sum, one number.",
            see=ADD,
        ),
        Misconception(
            "returned-too-early",
            first_bits,
            "Only the first outcome counts in your sum. Is `return` indented so far that it ends the loop at once?",
            see=ADD,
        ),
        Misconception(
            "last-one-only",
            lambda probabilities: -log2(probabilities[-1]),
            "Only the last outcome counts in your sum. Add to the total; don't replace it.",
            see=ADD,
        ),
        Misconception(
            "first-left-out",
            lambda probabilities: sum(-log2(p) for p in probabilities[1:]),
            "The first outcome is left out. The first place in a list is number 0.",
            see=ADD,
        ),
        Misconception(
            "last-left-out",
            lambda probabilities: sum(-log2(p) for p in probabilities[:-1]),
            "The last outcome is left out. Does your loop stop one too early?",
            see=ADD,
        ),
        Misconception(
            "log-of-a-list",
            lambda probabilities: -log2(probabilities),
            "Python raised a TypeError. Did you hand the whole list to log2? It takes one number: use a loop.",
            see=ADD,
        ),
        Misconception(
            "each-rounded",
            lambda probabilities: sum(round(-log2(p)) for p in probabilities),
            "You round each surprise. Add them as they are, and round only what you print.",
            see=ADD,
        ),
        Misconception(
            "rarest-only",
            lambda probabilities: -log2(min(probabilities)),
            "You count the rarest outcome only. All of them happened: add up what each one costs.",
            see=ADD,
        ),
        Misconception(
            "one-in-how-many",
            lambda probabilities: 1 / math.prod(probabilities),
            "This says “one in how many”. The surprise is the logarithm of that number.",
            see=WHY_MINUS,
        ),
        Misconception(
            "added-the-one-in-how-many",
            lambda probabilities: log2(sum(1 / p for p in probabilities)),
            "You add before the logarithm. Take the logarithm of each 1 / p, and then add.",
            see=ADD,
        ),
        Misconception(
            "not-all-of-them",
            lambda probabilities: -log2(1 - math.prod(probabilities)),
            "You measure the surprise that they did not all happen. Take the logarithm of the product itself.",
            see=WHY_MINUS,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="01#Chances multiply, surprises add",
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "forgot-the-minus"), lambda probabilities: np.log(probabilities).sum()),
        Pair(("nats-for-bits", "average-for-sum"), lambda probabilities: -np.log(probabilities).mean()),
        Pair(("average-for-sum", "forgot-the-minus"), lambda probabilities: np.log2(probabilities).mean()),
        Pair(("nats-for-bits", "returned-too-early"), lambda probabilities: -log(probabilities[0])),
    ],
    properties=[PURE],
    hints=[
        "What does each outcome cost on its own? What do surprises do when things happen together?",
        "Begin with total = 0. For each p in the list, add its surprise to the total.",
        "Return the total after the loop, with `return` indented as far as `for`.",
    ],
)


# --- 5. Bits to nats


def bits(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a number of bits: none, one, an integer, many, then ordinary ones."""
    for number in (0, 1, 10, 0.01, 2.5, 500.0, *rng.uniform(0.2, 25, 4)):
        yield (number if isinstance(number, int) else float(number),)


def bits_to_nats_plain(bits):
    return bits * log(2)


def bits_to_nats_divided(bits):
    bits_in_a_nat = log2(math.e)
    return bits / bits_in_a_nat


ROUND_LATER = "Your factor is rounded, and so the result is a little off. Let Python compute it: log(2)."

BITS_TO_NATS = Question(
    name="l01_units",
    defines="bits_to_nats",
    lesson=1,
    points=1,
    reference=bits_to_nats_plain,
    alternatives=[bits_to_nats_plain, bits_to_nats_divided, lambda bits: -log(1 / 2**bits)],
    cases=bits,
    misconceptions=[
        Misconception(
            "divided-for-multiplied",
            lambda bits: bits / log(2),
            "You divided by log(2), which turns nats into bits. From bits to nats, multiply.",
            see=UNITS,
        ),
        Misconception(
            "minus-too-many",
            lambda bits: -bits * log(2),
            "The sign is wrong: a surprise is never below 0, in neither unit. Is a minus missing, or one too many?",
            see=UNITS,
        ),
        Misconception(
            "added-for-multiplied",
            lambda bits: bits + log(2),
            "You added log(2). A change of unit multiplies.",
            see=UNITS,
        ),
        Misconception(
            "log10-for-ln",
            lambda bits: bits * math.log10(2),
            "You used the logarithm to base 10. Nats need the natural logarithm, log.",
            see=UNITS,
        ),
        Misconception(
            "times-e",
            lambda bits: bits * math.e,
            "You multiplied by e itself. The factor is the natural logarithm of 2, log(2).",
            see=UNITS,
        ),
        Misconception(
            "times-two",
            lambda bits: bits * 2,
            "You doubled it. The factor is the natural logarithm of 2, log(2).",
            see=UNITS,
        ),
        Misconception(
            "log2-of-two",
            lambda bits: bits * log2(2),
            "log2(2) is 1, so nothing changes. One bit is log(2) nats, with the natural logarithm.",
            see=UNITS,
        ),
        Misconception("factor-rounded", lambda bits: bits * 0.69, ROUND_LATER, see=UNITS),
        Misconception("factor-rounded-later", lambda bits: bits * 0.693, ROUND_LATER, see=UNITS),
        Misconception("divisor-rounded", lambda bits: bits / 1.44, ROUND_LATER, see=UNITS),
        Misconception(
            "rounded",
            lambda bits: round(bits * log(2), 2),
            "You rounded before you returned. Return the number as it is, and round only what you print.",
            see=UNITS,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=UNITS,
        ),
        Misconception(
            "log-of-the-bits",
            lambda bits: log(bits),
            "The bits are a logarithm already. Don't take another one: change the unit with a factor.",
            see=UNITS,
        ),
        Misconception(
            "log-of-the-bits-in-numpy",
            lambda bits: np.log(bits),
            "The bits are a logarithm already. Don't take another one: change the unit with a factor.",
            see=UNITS,
        ),
        Misconception(
            "chance-for-nats",
            lambda bits: 0.5**bits,
            "This is the chance that so many bits stand for. Only the unit is to change: multiply by log(2).",
            see=UNITS,
        ),
        Misconception(
            "times-ln-10",
            lambda bits: bits * log(10),
            "You multiplied by log(10). One bit is log(2) nats: heads or tails are two, not ten.",
            see=UNITS,
        ),
        Misconception(
            "one-in-how-many",
            lambda bits: 2**bits,
            "This says “one in how many”. Only the unit is to change: multiply by log(2).",
            see=UNITS,
        ),
        Misconception(
            "power-of-e",
            lambda bits: math.exp(bits),
            "You raise e to the bits. A change of unit multiplies: bits * log(2).",
            see=UNITS,
        ),
    ],
    pairs=[
        Pair(("divided-for-multiplied", "log10-for-ln"), lambda bits: bits / math.log10(2)),
        Pair(("divided-for-multiplied", "minus-too-many"), lambda bits: -bits / log(2)),
    ],
    hints=[
        "A nat is more than a bit. Must the number get larger or smaller?",
        "One head is 1 bit, or -log(1 / 2) nats. That is log(2).",
        "return bits * log(2)",
    ],
)


# --- 6. From what was seen


def outcome_and_seen(rng: np.random.Generator) -> Iterator[Case]:
    """Yield an outcome and a list in which it occurs: a list of one, always the same, first, last, numbers, then
    ordinary ones."""
    yield "sun", ["sun"]
    yield "sun", ["sun"] * 4
    yield "sun", ["sun", "rain", "sun", "sun", "rain"]
    yield "snow", ["sun", "rain", "sun", "sun", "rain", "rain", "rain", "sun", "sun", "snow"]
    yield 6, [1, 6, 3, 3, 5, 6, 2]
    for length in (9, 30):
        seen = ["fog", "rain", *rng.choice(["sun", "rain", "fog"], length).tolist(), "rain", "sun", "rain"]
        yield "rain", seen


def surprise_of_plain(outcome, seen):
    p = seen.count(outcome) / len(seen)
    return -log2(p)


def surprise_of_loop(outcome, seen):
    count = 0
    for one in seen:
        if one == outcome:
            count += 1
    return log2(len(seen)) - log2(count)


SURPRISE_OF = Question(
    name="l01_from_counts",
    defines="surprise_of",
    lesson=1,
    points=2,
    reference=surprise_of_plain,
    alternatives=[
        surprise_of_plain,
        surprise_of_loop,
        lambda outcome, seen: math.log(Counter(seen).total() / Counter(seen)[outcome], 2),
        lambda outcome, seen: -np.log2(np.mean(np.array(seen) == outcome)),
    ],
    cases=outcome_and_seen,
    misconceptions=[
        Misconception("nats-for-bits", lambda outcome, seen: -log(seen.count(outcome) / len(seen)), NATS, see=UNITS),
        Misconception(
            "log10-for-bits", lambda outcome, seen: -math.log10(seen.count(outcome) / len(seen)), TENS, see=UNITS
        ),
        Misconception(
            "forgot-the-minus", lambda outcome, seen: log2(seen.count(outcome) / len(seen)), MINUS, see=WHY_MINUS
        ),
        Misconception(
            "chance-for-surprise", lambda outcome, seen: seen.count(outcome) / len(seen), NO_LOG, see=WHY_MINUS
        ),
        Misconception(
            "one-in-how-many",
            lambda outcome, seen: len(seen) / seen.count(outcome),
            "This says “one in how many”. The surprise is the logarithm of that number.",
            see=WHY_MINUS,
        ),
        Misconception(
            "count-for-chance",
            lambda outcome, seen: -log2(seen.count(outcome)),
            "You took the logarithm of the count. Divide it by the length of the list first: that is the chance.",
            see=EXAMPLES,
        ),
        Misconception(
            "count-for-one-in-how-many",
            lambda outcome, seen: log2(seen.count(outcome)),
            "This is the logarithm of the count. The chance is the count divided by len(seen): take minus its log2.",
            see=EXAMPLES,
        ),
        Misconception(
            "bracket-closed-too-soon",
            lambda outcome, seen: -log2(seen.count(outcome)) / len(seen),
            "You divide after the logarithm. Close the bracket behind the division: log2(count / length).",
            see=EXAMPLES,
        ),
        Misconception(
            "length-only",
            lambda outcome, seen: log2(len(seen)),
            "You count how many were seen, but not how often this one was. Use seen.count(outcome) too.",
            see=EXAMPLES,
        ),
        Misconception(
            "all-equally-likely",
            lambda outcome, seen: log2(len(set(seen))),
            "You treat all kinds as equally likely. Count how often this outcome was seen.",
            see=EXAMPLES,
        ),
        Misconception(
            "the-others",
            lambda outcome, seen: -np.log2(1 - seen.count(outcome) / len(seen)),
            "You measure the surprise of all the other outcomes. Take the chance of this one.",
            see=EXAMPLES,
        ),
        Misconception(
            "against-the-others",
            lambda outcome, seen: -log2(seen.count(outcome) / (len(seen) - seen.count(outcome))),
            "You divide by the number of the others. Divide by the number of all: len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "one-less-than-all",
            lambda outcome, seen: -log2(seen.count(outcome) / (len(seen) - 1)),
            "You divide by one less than all. A share is the count divided by len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "one-added",
            lambda outcome, seen: -log2((seen.count(outcome) + 1) / (len(seen) + 1)),
            "Your counts are one too high. Does your count begin at 1? Begin at 0.",
            see=EXAMPLES,
        ),
        Misconception(
            "count-from-one",
            lambda outcome, seen: -log2((seen.count(outcome) + 1) / len(seen)),
            "Your count is one too high. Begin to count at 0.",
            see=EXAMPLES,
        ),
        Misconception(
            "returned-too-early",
            lambda outcome, seen: -log2((seen[0] == outcome) / len(seen)),
            "You look at the first one only. Is `return` indented so far that it ends the loop at once?",
            see=EXAMPLES,
        ),
        Misconception(
            "rounded",
            lambda outcome, seen: round(-log2(seen.count(outcome) / len(seen)), 2),
            "You rounded before you returned. Return the number as it is, and round only what you print.",
            see=EXAMPLES,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=EXAMPLES,
        ),
        Misconception(
            "whole-division",
            lambda outcome, seen: -log2(seen.count(outcome) // len(seen)),
            "Two strokes, //, divide and drop what is left over: the chance becomes 0. Use one stroke, /.",
            see=EXAMPLES,
        ),
        Misconception(
            "list-for-length",
            lambda outcome, seen: -log2(seen.count(outcome) / seen),
            "Python raised a TypeError. Did you divide by the list itself? Divide by its length: len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "name-in-quotes",
            lambda outcome, seen: -log2(seen.count("outcome") / len(seen)),
            "You look for the word “outcome” itself. The input's name stands without quotes: seen.count(outcome).",
            see=EXAMPLES,
        ),
        Misconception(
            "is-it-there",
            lambda outcome, seen: -log2(outcome in seen),
            "You ask only whether it was seen. Count how often, and divide by len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "place-for-count",
            lambda outcome, seen: -log2((seen.index(outcome) + 1) / len(seen)),
            "You take the place where it was first seen. Count how often it was: seen.count(outcome).",
            see=EXAMPLES,
        ),
    ],
    pairs=[
        Pair(
            ("nats-for-bits", "forgot-the-minus"),
            lambda outcome, seen: log(seen.count(outcome) / len(seen)),
        ),
        Pair(("nats-for-bits", "count-for-chance"), lambda outcome, seen: -log(seen.count(outcome))),
        Pair(("nats-for-bits", "bracket-closed-too-soon"), lambda outcome, seen: -log(seen.count(outcome)) / len(seen)),
        Pair(("nats-for-bits", "all-equally-likely"), lambda outcome, seen: log(len(set(seen)))),
    ],
    properties=[PURE],
    hints=[
        "First the chance: how often was it seen, out of how many?",
        "seen.count(outcome) counts it, and len(seen) counts all.",
        "Divide the first by the second, and return minus the log2 of that.",
    ],
)


QUESTIONS = [KING_BITS, SURPRISAL_BITS, HEADS_NEEDED, TOTAL_BITS, BITS_TO_NATS, SURPRISE_OF]
