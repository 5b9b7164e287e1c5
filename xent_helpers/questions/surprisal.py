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
        Misconception(
            "times-p",
            -log2(4 / 52) * 4 / 52,
            "You multiplied by the chance of a king. That is for an average, in lesson 2; one surprise is -log2(p) "
            "alone.",
            see=WHY_MINUS,
        ),
        Misconception(
            "times-four",
            4 * log2(52),
            "You multiplied by four. The four kings belong in the chance: 4 / 52, then the logarithm.",
            see=EXAMPLES,
        ),
        Misconception(
            "king-surprise-for-all-four",
            4 * log2(13),
            "This is four times the surprise. You drew one king: one surprise.",
            see=EXAMPLES,
        ),
        Misconception(
            "bracket-closed-too-soon",
            log2(52) / 4,
            "You divide after the logarithm. Divide first: log2(52 / 4).",
            see=EXAMPLES,
        ),
        Misconception(
            "quotient-of-logs",
            log2(52) / log2(4),
            "You divide two logarithms. Divide the numbers first: log2(52 / 4).",
            see=EXAMPLES,
        ),
        Misconception(
            "product-for-quotient",
            log2(4 * 52),
            "You multiply, or add two logarithms. The chance is 4 / 52: divide.",
            see=EXAMPLES,
        ),
        Misconception(
            "logs-multiplied",
            log2(4) * log2(52),
            "You multiply two logarithms. Divide the numbers first: log2(52 / 4).",
            see=EXAMPLES,
        ),
        Misconception(
            "one-king-drawn-already",
            log2(51 / 3),
            "You take one king away first. All four are in the pack of 52: the chance is 4 / 52.",
            see=EXAMPLES,
        ),
        Misconception(
            "one-card-fewer",
            log2(51 / 4),
            "You divide by 51. You draw from all 52 cards: the chance is 4 / 52.",
            see=EXAMPLES,
        ),
        Misconception(
            "three-kings",
            log2(52 / 3),
            "You count three kings. There are four in the pack: the chance is 4 / 52.",
            see=EXAMPLES,
        ),
        Misconception(
            "probability-of-the-others",
            48 / 52,
            "This is the chance of another card. The kings are 4 of 52: take minus log2 of that.",
            see=EXAMPLES,
        ),
        Misconception(
            "divided-by-ln-2-twice",
            log2(13) / log(2),
            "You divided by ln 2 twice, or bits were changed into bits once more. log2 gives bits at once.",
            see=UNITS,
        ),
        Misconception(
            "multiplied-for-divided",
            log(13) * log(2),
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "rounded-down",
            3,
            "You dropped what stands after the point. A king is more of a surprise than three heads: keep two digits.",
            see=EXAMPLES,
        ),
        Misconception(
            "square-root",
            13**0.5,
            "This is a square root. The surprise counts halvings: log2(13).",
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
            "You raise 2 to minus p. The surprise goes the other way, and asks which power of 2 it takes: log2.",
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
        Misconception(
            "multiplied-for-divided",
            lambda p: -log(p) * log(2),
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "halved",
            lambda p: -log(p) / 2,
            "You divide by 2. From nats to bits, divide by ln 2, or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "halved-bits",
            lambda p: -log2(p) / 2,
            "You divide by 2 at the end. log2 counts in bits already: return -log2(p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "rounded-up",
            lambda p: ceil(-log2(p)),
            "You return whole bits, rounded up or counted in a loop. Return -log2(p) as it is.",
            see=EXAMPLES,
        ),
        Misconception(
            "rounded-down",
            lambda p: int(-log2(p)),
            "You return whole bits, rounded down or counted in a loop. Return -log2(p) as it is.",
            see=EXAMPLES,
        ),
        Misconception(
            "entropy-for-surprise",
            lambda p: -p * log2(p) - (1 - p) * log2(1 - p),
            "You add the part of not happening. It did happen: return -log2(p) alone.",
            see=WHY_MINUS,
        ),
        Misconception(
            "against-the-others",
            lambda p: -log2(p / (1 - p)),
            "You divide p by 1 - p. The surprise asks for p alone: -log2(p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "divided-by-p",
            lambda p: -log2(p) / p,
            "You divide by p as well. One surprise is -log2(p) alone.",
            see=WHY_MINUS,
        ),
        Misconception(
            "square-root",
            lambda p: (1 / p) ** 0.5,
            "This is a square root. The surprise counts halvings: -log2(p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "half-of-one-in-how-many",
            lambda p: 1 / p / 2,
            "You halve once. The surprise counts all halvings from 1 down to p: -log2(p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "probability-for-surprise",
            lambda p: p,
            "You return p itself. Its surprise is minus its logarithm: -log2(p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "minus-p",
            lambda p: -p,
            "The logarithm is missing. Return -log2(p), minus the logarithm of p.",
            see=WHY_MINUS,
        ),
        Misconception(
            "one-minus-the-logarithm",
            lambda p: 1 - log2(p),
            "You take the logarithm away from 1. Take minus the logarithm, and nothing more: -log2(p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "one-more-than-p",
            lambda p: -log2(1 + p),
            "You add 1 inside the logarithm. Take the logarithm of p alone: -log2(p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "one-more-than-one-in",
            lambda p: log2(1 + 1 / p),
            "You add 1 inside the logarithm. Take it of 1 / p alone: log2(1 / p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "list-for-number",
            lambda p: [-log2(p)],
            "You return a list. Return the number alone, without square brackets.",
            see=EXAMPLES,
        ),
        Misconception(
            "added-1e-09",
            lambda p: -log2(p + 1e-9),
            "You add a small number, which spoils the result for a rare event. p is above 0: leave it out.",
            see=ENDS,
        ),
        Misconception(
            "added-1e-10",
            lambda p: -log2(p + 1e-10),
            "You add a small number, which spoils the result for a rare event. p is above 0: leave it out.",
            see=ENDS,
        ),
        Misconception(
            "added-1e-08",
            lambda p: -log2(p + 1e-8),
            "You add a small number, which spoils the result for a rare event. p is above 0: leave it out.",
            see=ENDS,
        ),
        Misconception(
            "clipped-at-1e-07",
            lambda p: -log2(max(p, 1e-7)),
            "You lift a rare event's probability, which spoils its surprise. p is above 0: leave the lifting out.",
            see=ENDS,
        ),
        Misconception(
            "clipped-at-1e-06",
            lambda p: -log2(max(p, 1e-6)),
            "You lift a rare event's probability, which spoils its surprise. p is above 0: leave the lifting out.",
            see=ENDS,
        ),
        Misconception(
            "entropy-for-surprise-but-for-certain",
            lambda p: -p * log2(p) - (1 - p) * log2(1 - p) if p < 1 else 0,
            "You add the part of not happening. It did happen: return -log2(p) alone.",
            see=WHY_MINUS,
        ),
        Misconception(
            "log-of-one-minus-p-but-for-certain",
            lambda p: -log2(1 - p) if p < 1 else 0,
            "You measure the surprise that it does not happen. Take the logarithm of p itself.",
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
    for p in (1.0, 1, 0.5, 0.125, 0.12, 0.19, 0.9, 1 / 6, 0.3, 1 / 52, 1e-6, *(0.5 ** rng.uniform(1, 20, 4))):
        yield (p if isinstance(p, int) else float(p),)


def heads_needed_plain(p):
    return ceil(-log2(p))


def heads_needed_loop(p):
    heads = 0
    while 0.5**heads > p:
        heads = heads + 1
    return heads


def whole_halves(p):
    heads, one_in = 0, 1 / p
    while one_in > 1:
        one_in //= 2
        heads += 1
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
        Misconception(
            "one-more-always",
            lambda p: ceil(-log2(p)) + 1,
            "Your streak is one head too long, always. What is certain takes 0 heads: begin to count at 0.",
            see=STREAK,
        ),
        Misconception(
            "stopped-at-a-half",
            lambda p: max(0, ceil(-log2(p)) - 1),
            "Your streak is one head too short, wherever it needs any. Does your count begin with one half in place "
            "of 1?",
            see=STREAK,
        ),
        Misconception(
            "half-added-and-rounded",
            lambda p: round(-log2(p) + 0.5),
            "You add a half and round. That goes astray where the surprise is whole: round up with ceil.",
            see=STREAK,
        ),
        Misconception(
            "nearest-and-one-more",
            lambda p: round(-log2(p)) + 1,
            "You round to the nearest and add one head. Round up with ceil in its place.",
            see=STREAK,
        ),
        Misconception(
            "halves-counted-down",
            lambda p: ceil(p / 0.5),
            "You count how often one half goes into p. Each head halves the chance: count the halvings with log2.",
            see=STREAK,
        ),
        Misconception(
            "square-root",
            lambda p: ceil((1 / p) ** 0.5),
            "This is a square root. Each head halves the chance: count the halvings with log2.",
            see=STREAK,
        ),
        Misconception(
            "rounded-up-before-the-logarithm",
            lambda p: log2(ceil(1 / p)),
            "You round 1 / p up, and the number you return need not be whole. Take -log2(p) of p, and round up at "
            "the end.",
            see=STREAK,
        ),
        Misconception(
            "whole-division",
            lambda p: ceil(log2(1 // p)),
            "Two strokes, //, divide and drop what is left over. Use one stroke: 1 / p.",
            see=STREAK,
        ),
        Misconception(
            "bracket-closed-too-soon",
            lambda p: ceil(log2(1) / p),
            "Your result is 0: the bracket closes before the division. Put the whole fraction inside: log2(1 / p).",
            see=WHY_MINUS,
        ),
        Misconception(
            "times-p",
            lambda p: ceil(-p * log2(p)),
            "You multiplied by p. That is for an average, in lesson 2; a surprise is -log2(p) alone.",
            see=WHY_MINUS,
        ),
        Misconception(
            "list-for-number",
            lambda p: [ceil(-log2(p))],
            "You return a list. Return the number of heads alone.",
            see=STREAK,
        ),
        Misconception(
            "always-two",
            lambda p: 2,
            "You always say 2, as in the first example. Use the input, p.",
            see=STREAK,
        ),
        Misconception(
            "always-three",
            lambda p: 3,
            "You always say 3, as in the second example. Use the input, p.",
            see=STREAK,
        ),
        Misconception(
            "whole-halves-of-one-in",
            whole_halves,
            "Two strokes, //, drop what is left over at each halving. Halve with one stroke, or use log2.",
            see=STREAK,
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
    yield ([0.6, 0.2, 0.7],)
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


def divided_in_the_loop(probabilities):
    total = 0
    for p in probabilities:
        total = (total - log2(p)) / len(probabilities)
    return total


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
        Misconception(
            "at-least-one",
            lambda probabilities: -log2(1 - math.prod(1 - p for p in probabilities)),
            "You measure the surprise that at least one of them happens. All of them did: multiply the chances, then "
            "take -log2.",
            see=ADD,
        ),
        Misconception(
            "none-of-them",
            lambda probabilities: sum(-log2(1 - p) for p in probabilities),
            "You measure the surprise that none of them happens. All of them did: take p in place of 1 - p.",
            see=ADD,
        ),
        Misconception(
            "none-of-them-in-numpy",
            lambda probabilities: -np.log2(1 - np.array(probabilities)).sum(),
            "You measure the surprise that none of them happens. All of them did: take p in place of 1 - p.",
            see=ADD,
        ),
        Misconception(
            "began-at-1",
            lambda probabilities: 1 + sum(-log2(p) for p in probabilities),
            "Your sum begins at 1. A product begins at 1, a sum at 0.",
            see=ADD,
        ),
        Misconception(
            "product-from-zero",
            lambda probabilities: -log2(0 * math.prod(probabilities)),
            "Your product begins at 0 and stays 0, and its logarithm fails. Begin with 1.",
            see=ADD,
        ),
        Misconception(
            "times-p",
            lambda probabilities: sum(-p * log2(p) for p in probabilities),
            "You multiply each surprise by its chance. That is for an average, in lesson 2: add them as they are.",
            see=ADD,
        ),
        Misconception(
            "minus-on-the-first-only",
            lambda probabilities: sum(map(log2, probabilities)) - 2 * log2(probabilities[0]),
            "Your minus reaches the first outcome only. Each one needs it: put brackets around the whole sum.",
            see=WHY_MINUS,
        ),
        Misconception(
            "likeliest-only",
            lambda probabilities: -log2(max(probabilities)),
            "You count the likeliest outcome only. All of them happened: add up what each one costs.",
            see=ADD,
        ),
        Misconception(
            "repeats-left-out",
            lambda probabilities: sum(-log2(p) for p in set(probabilities)),
            "Equal probabilities count once here. Each outcome happened: count them all.",
            see=ADD,
        ),
        Misconception(
            "totals-so-far",
            lambda probabilities: np.cumsum(-np.log2(probabilities)),
            "You return a list of the totals so far. Return the last one only, after the loop.",
            see=ADD,
        ),
        Misconception(
            "each-rounded-up",
            lambda probabilities: sum(ceil(-log2(p)) for p in probabilities),
            "You round each surprise up. Add them as they are, and round only what you print.",
            see=ADD,
        ),
        Misconception(
            "rounded-up",
            lambda probabilities: ceil(sum(-log2(p) for p in probabilities)),
            "You round the total up. A surprise need not be whole: return it as it is.",
            see=ADD,
        ),
        Misconception(
            "rounded-down",
            lambda probabilities: int(sum(-log2(p) for p in probabilities)),
            "You round the total down. A surprise need not be whole: return it as it is.",
            see=ADD,
        ),
        Misconception(
            "sum-of-one-in-how-many",
            lambda probabilities: sum(1 / p for p in probabilities),
            "You add up “one in how many”. Take log2 of each 1 / p, and then add.",
            see=WHY_MINUS,
        ),
        Misconception(
            "sum-of-chances",
            lambda probabilities: sum(probabilities),
            "You add up the chances. Add up their surprises: -log2(p) for each p.",
            see=WHY_MINUS,
        ),
        Misconception(
            "first-two-only",
            lambda probabilities: sum(-log2(p) for p in probabilities[:2]),
            "Only the first two outcomes count. There may be more: go through the whole list.",
            see=ADD,
        ),
        Misconception(
            "middle-only",
            lambda probabilities: float(np.median(-np.log2(probabilities))),
            "This is the surprise in the middle. All of them happened: add up what each one costs.",
            see=ADD,
        ),
        Misconception(
            "first-counted-twice",
            lambda probabilities: sum(-log2(p) for p in [probabilities[0], *probabilities]),
            "Your total begins with the first surprise, and the loop adds it again. Begin with total = 0.",
            see=ADD,
        ),
        Misconception(
            "divided-in-the-loop",
            divided_in_the_loop,
            "You divide inside the loop. Nothing is to be divided: add up the surprises.",
            see=ADD,
        ),
        Misconception(
            "one-of-many",
            lambda probabilities: log2(len(probabilities)),
            "You take the surprise of 1 out of so many. Each outcome has its own probability: add up their surprises.",
            see=ADD,
        ),
        Misconception(
            "number-of-outcomes",
            lambda probabilities: len(probabilities),
            "You return how many there are. Add up the surprise of each: -log2(p).",
            see=ADD,
        ),
        Misconception(
            "last-with-the-first",
            lambda probabilities: -log2(probabilities[0]) - log2(probabilities[-1]),
            "Only the first and the last outcome count. Go through the whole list.",
            see=ADD,
        ),
        Misconception(
            "list-for-number",
            lambda probabilities: [sum(-log2(p) for p in probabilities)],
            "You return a list. Return the total alone, without square brackets.",
            see=ADD,
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
            "The sign is wrong: a surprise is never below 0, in either unit. Is a minus missing, or one too many?",
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
        Misconception(
            "twice-for-power",
            lambda bits: -log(1 / (2 * bits)),
            "Your probability is 1 / (2 * bits). So many bits stand for 1 / 2**bits: two stars, not one.",
            see=UNITS,
        ),
        Misconception(
            "twice-for-power-in-one-step",
            lambda bits: log(2 * bits),
            "You take the logarithm of 2 * bits. A change of unit multiplies by log(2): bits * log(2).",
            see=UNITS,
        ),
        Misconception(
            "divided-by-two",
            lambda bits: bits / 2,
            "You halved it. The factor is the natural logarithm of 2, log(2).",
            see=UNITS,
        ),
        Misconception(
            "subtracted-for-multiplied",
            lambda bits: bits - log(2),
            "You took log(2) away. A change of unit multiplies.",
            see=UNITS,
        ),
        Misconception(
            "power-for-times",
            lambda bits: log(2) ** bits,
            "You raise log(2) to a power: two stars. One star multiplies: bits * log(2).",
            see=UNITS,
        ),
        Misconception(
            "rounded-down",
            lambda bits: int(bits * log(2)),
            "You dropped what stands after the point. Return the number as it is.",
            see=UNITS,
        ),
        Misconception(
            "other-factor-rounded",
            lambda bits: bits * 1.44,
            "You multiplied by 1.44, the bits in a nat. From bits to nats, divide by it, or multiply by log(2).",
            see=UNITS,
        ),
        Misconception(
            "factor-rounded-to-one-digit",
            lambda bits: bits * 0.7,
            ROUND_LATER,
            see=UNITS,
        ),
        Misconception(
            "minus-log-of-the-bits",
            lambda bits: -log(bits),
            "The bits are a logarithm already. Don't take another one: change the unit with a factor.",
            see=UNITS,
        ),
        Misconception(
            "log2-of-the-bits",
            lambda bits: log2(bits),
            "The bits are a logarithm already. Don't take another one: change the unit with a factor.",
            see=UNITS,
        ),
        Misconception(
            "minus-log2-of-the-bits",
            lambda bits: -log2(bits),
            "The bits are a logarithm already. Don't take another one: change the unit with a factor.",
            see=UNITS,
        ),
        Misconception(
            "log-of-one-over-the-bits",
            lambda bits: log(1 / bits),
            "You take the bits for “one in how many”. They are a logarithm already: multiply by log(2).",
            see=UNITS,
        ),
        Misconception(
            "divided-the-other-way",
            lambda bits: log(2) / bits,
            "You divide log(2) by the bits. Multiply the two.",
            see=UNITS,
        ),
        Misconception(
            "divided-by-e",
            lambda bits: bits / math.e,
            "You divided by e itself. The factor is the natural logarithm of 2, log(2).",
            see=UNITS,
        ),
        Misconception(
            "divided-by-ln-10",
            lambda bits: bits / log(10),
            "You divided by log(10). One bit is log(2) nats: multiply by log(2).",
            see=UNITS,
        ),
        Misconception(
            "times-log-2-squared",
            lambda bits: bits * log(2) ** 2,
            "You multiplied by log(2) twice. Once is enough.",
            see=UNITS,
        ),
        Misconception(
            "one-bit-only",
            lambda bits: log(2),
            "You return what one bit is, log(2). Multiply it by the number of bits.",
            see=UNITS,
        ),
        Misconception(
            "log-of-one-more",
            lambda bits: log(1 + bits),
            "The bits are a logarithm already. Don't take another one: change the unit with a factor.",
            see=UNITS,
        ),
        Misconception(
            "list-for-number",
            lambda bits: [bits * log(2)],
            "You return a list. Return the number alone, without square brackets.",
            see=UNITS,
        ),
        Misconception(
            "twice-for-power-but-for-none",
            lambda bits: log(2 * bits) if bits else 0,
            "Your probability is 1 / (2 * bits). So many bits stand for 1 / 2**bits: two stars, not one.",
            see=UNITS,
        ),
        Misconception(
            "log-of-the-bits-but-for-none",
            lambda bits: log(bits) if bits else 0,
            "The bits are a logarithm already. Don't take another one: change the unit with a factor.",
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


def yes_or_no_entropy(p):
    return -p * log2(p) - (1 - p) * log2(1 - p) if p < 1 else 0


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
        Misconception(
            "times-p",
            lambda outcome, seen: -seen.count(outcome) / len(seen) * log2(seen.count(outcome) / len(seen)),
            "You multiplied by the probability. That is for an average, in lesson 2; one surprise is -log2(p) alone.",
            see=WHY_MINUS,
        ),
        Misconception(
            "times-the-count",
            lambda outcome, seen: -seen.count(outcome) * log2(seen.count(outcome) / len(seen)),
            "You multiplied by the count: this is the surprise of all those days. Today is one day: -log2(p) alone.",
            see=EXAMPLES,
        ),
        Misconception(
            "times-the-length",
            lambda outcome, seen: -len(seen) * log2(seen.count(outcome) / len(seen)),
            "You multiplied by the length of the list. Today is one day: -log2(p) alone.",
            see=EXAMPLES,
        ),
        Misconception(
            "divided-by-the-kinds",
            lambda outcome, seen: -log2(seen.count(outcome) / len(set(seen))),
            "You divide by the number of different things. Divide by the length of the list, len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "most-frequent-for-asked",
            lambda outcome, seen: -log2(max(map(seen.count, seen)) / len(seen)),
            "This is the surprise of the most frequent thing. Count the one asked for: seen.count(outcome).",
            see=EXAMPLES,
        ),
        Misconception(
            "against-the-most-frequent",
            lambda outcome, seen: -log2(seen.count(outcome) / max(map(seen.count, seen))),
            "You divide by the count of the most frequent thing. Divide by the length of the list, len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "average-surprise",
            lambda outcome, seen: sum(-log2(seen.count(one) / len(seen)) for one in seen) / len(seen),
            "You average over all that was seen. Asked for is the surprise of this one outcome.",
            see=EXAMPLES,
        ),
        Misconception(
            "percent-for-share",
            lambda outcome, seen: -log2(100 * seen.count(outcome) / len(seen)),
            "You put per cent into the logarithm. It takes the share itself, between 0 and 1.",
            see=EXAMPLES,
        ),
        Misconception(
            "one-more-than-all",
            lambda outcome, seen: -log2(seen.count(outcome) / (len(seen) + 1)),
            "You divide by one more than all. Today isn't in the list: divide by len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "one-added-to-each-kind",
            lambda outcome, seen: -log2((seen.count(outcome) + 1) / (len(seen) + len(set(seen)))),
            "You add one to each count. The share of the list is asked for, as it stands.",
            see=EXAMPLES,
        ),
        Misconception(
            "rounded-up",
            lambda outcome, seen: ceil(-log2(seen.count(outcome) / len(seen))),
            "You rounded up to whole bits. Return the number as it is.",
            see=EXAMPLES,
        ),
        Misconception(
            "rounded-down",
            lambda outcome, seen: int(-log2(seen.count(outcome) / len(seen))),
            "You rounded down to whole bits. Return the number as it is.",
            see=EXAMPLES,
        ),
        Misconception(
            "whole-division-of-the-length",
            lambda outcome, seen: log2(len(seen) // seen.count(outcome)),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=EXAMPLES,
        ),
        Misconception(
            "product-for-quotient",
            lambda outcome, seen: log2(len(seen) * seen.count(outcome)),
            "You multiply, or add two logarithms. The share is the count divided by len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "quotient-of-logs",
            lambda outcome, seen: log2(seen.count(outcome)) / log2(len(seen)),
            "You divide two logarithms. Divide the count by len(seen) first, then take -log2.",
            see=EXAMPLES,
        ),
        Misconception(
            "minus-quotient-of-logs",
            lambda outcome, seen: -log2(seen.count(outcome)) / log2(len(seen)),
            "You divide two logarithms. Divide the count by len(seen) first, then take -log2.",
            see=EXAMPLES,
        ),
        Misconception(
            "last-only",
            lambda outcome, seen: -log2((seen[-1] == outcome) / len(seen)),
            "You look at the last one only. Does your count begin anew inside the loop? Begin at 0 before it.",
            see=EXAMPLES,
        ),
        Misconception(
            "one-fewer-in-both",
            lambda outcome, seen: -log2((seen.count(outcome) - 1) / (len(seen) - 1)),
            "You take one away, above and below. Count the list as it stands.",
            see=EXAMPLES,
        ),
        Misconception(
            "letters-for-days",
            lambda outcome, seen: -log2(seen.count(outcome) / len(outcome)),
            "len(outcome) counts the letters of a word. Divide by the length of the list, len(seen).",
            see=EXAMPLES,
        ),
        Misconception(
            "positive-bracket-closed-too-soon",
            lambda outcome, seen: -log2(1 / seen.count(outcome)) / len(seen),
            "You divide after the logarithm. Divide the count by the length first, and mind the minus.",
            see=EXAMPLES,
        ),
        Misconception(
            "one-minus-p",
            lambda outcome, seen: 1 - seen.count(outcome) / len(seen),
            "This is the share of all the others. The surprise is minus the logarithm of this one's share.",
            see=WHY_MINUS,
        ),
        Misconception(
            "the-count",
            lambda outcome, seen: seen.count(outcome),
            "You return the count. Divide it by len(seen), and take minus the log2 of that.",
            see=EXAMPLES,
        ),
        Misconception(
            "the-others-in-math",
            lambda outcome, seen: -log2(1 - seen.count(outcome) / len(seen)),
            "You measure the surprise of all the other outcomes. Take the share of this one.",
            see=EXAMPLES,
        ),
        Misconception(
            "odds-turned-round",
            lambda outcome, seen: log2((len(seen) - seen.count(outcome)) / seen.count(outcome)),
            "You divide the others by this one. Divide all by this one: len(seen) / seen.count(outcome).",
            see=EXAMPLES,
        ),
        Misconception(
            "kinds-for-count",
            lambda outcome, seen: log2(len(seen) / len(set(seen))),
            "You divide by the number of different things. Divide by this one's count: seen.count(outcome).",
            see=EXAMPLES,
        ),
        Misconception(
            "list-for-number",
            lambda outcome, seen: [-log2(seen.count(outcome) / len(seen))],
            "You return a list. Return the number alone, without square brackets.",
            see=EXAMPLES,
        ),
        Misconception(
            "entropy-for-surprise",
            lambda outcome, seen: yes_or_no_entropy(seen.count(outcome) / len(seen)),
            "You add the part of all the others. Today shows this outcome: return -log2(p) alone.",
            see=WHY_MINUS,
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
