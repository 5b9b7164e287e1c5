"""Questions and quizzes of lesson 6: yes or no, with a probability."""

import math
from collections.abc import Callable, Iterator
from math import exp, log
from typing import Any

import numpy as np

from xent_helpers.activations import sigmoid, softmax
from xent_helpers.logistic import Logistic, slopes, step
from xent_helpers.losses import binary_cross_entropy, binary_cross_entropy_with_logits
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz, any_text
from xent_helpers.validation import Array

BITS = "Your result is in bits. Nats are asked for: use the natural logarithm, log."
TENS = "You used the logarithm to base 10. Nats are asked for: use the natural logarithm, log."
MINUS = "The minus is missing: the logarithm of a probability is never above 0, and a loss never below."
POSITIVE_ONLY = "Only label 1 pays. For label 0, the price is -log(1 - q): add the second part of the formula."
LABELS_TURNED = "The labels are turned around: label 1 pays -log(q), and label 0 pays -log(1 - q)."
TEXT = "You return a text. An f-string is for printing: return the number itself."
ROUNDED = "You rounded before you returned. Return the number as it is, and round only what you print."
LISTS = "Python raised a TypeError: it can't calculate with whole lists. Use a loop, or np.array(...) first."
EPSILON = "You add a little inside the logarithm. That puts a ceiling on the price; q is never 0 here, so leave it out."
CLIPPED = "You clip the probabilities, which puts a ceiling on the price. They are never 0 or 1 here: leave them."
GUARDED = (
    "A clip, or a small number in the logarithm, puts a ceiling on the price. q is never 0 or 1 here: leave it out."
)
EPSILONS, CLIPS = (1e-7, 1e-8, 1e-9, 1e-10), (1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10)  # the usual ones
GUARDS = (1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15, 1e-16)
TINY = (1e-12, 1e-15, 1e-16)  # so small that clipping and adding give the same
SUM = "You return the sum over the cases. The mean is asked for: divide by how many there are."

ONE = "06#One probability is enough"
ODDS = "06#Odds and logits"
BACK = "06#From a score back to a probability"
SLOPE = "06#Given less due"
LINE = "06#A line between the species"
ZERO = "06#When the logarithm meets 0"
RARE = "06#When one species is rare"
SEVERAL = "06#Several labels at once"


QUIZZES = [
    Quiz(
        name="l06_sure",
        text="You give virginica 0.99, and the flower is a versicolor. What do you pay?",
        options={
            "0.01 nats": "0.01 is the probability that you gave to versicolor. You pay minus its logarithm.",
            "0.99 nats": "That is how far off you were. You pay minus the logarithm of what you gave to the truth.",
            "about 4.6 nats": "You gave the truth 0.01, and minus its logarithm is 4.6.",
            "infinitely much": "That is the price of giving the truth 0. You left it 0.01.",
        },
        right="about 4.6 nats",
    ),
    Quiz(
        name="l06_odds",
        text="Something has odds of 9 to 1. What is its probability?",
        options={
            "9/10": "Of ten times, nine come out yes and one comes out no.",
            "1/9": "“One in nine” is less than one half. Odds of 9 to 1 lean strongly to yes.",
            "8/9": "The 1 stands beside the 9, not inside it: there are ten parts in all.",
            "9": "A probability is at most 1. Odds may be larger.",
        },
        right="9/10",
    ),
    Quiz(
        name="l06_slope",
        text="A versicolor, label 0, got q = 0.99. You raise its score by a little. By how much does its loss rise?",
        options={
            "Hardly at all": "The sigmoid is flat there. But the logarithm is steep there, and the two cancel.",
            "Nearly as much as the score": "The slope is given less due, 0.99 - 0: nearly one for one.",
            "A hundred times as much": "That is the slope in q. The score moves q only a hundredth as far.",
        },
        right="Nearly as much as the score",
    ),
    Quiz(
        name="l06_first_loss",
        text="Both weights and the bias are 0. What is the mean loss over the 100 flowers?",
        options={
            "0 nats": "A score of 0 means one half. Each flower pays the surprise of one half.",
            "About 0.69 nats": "Every score is 0, every q one half, and minus the logarithm of one half is ln 2.",
            "0.5 nats": "One half is the probability. The price is minus its logarithm.",
            "infinitely much": "No flower gets probability 0: a score of 0 means one half.",
        },
        right="About 0.69 nats",
    ),
    Quiz(
        name="l06_louder",
        text="You multiply every score by 5. How many flowers lie on the right side, and what becomes of the loss?",
        options={
            "As many, and the same loss": "The sides stay. But every probability moves, and so does its price.",
            "As many, and a higher loss": "The sides stay, and each flower on the wrong one pays far more.",
            "As many, and a lower loss": "The right ones were cheap already. The wrong ones get far more expensive.",
            "Fewer, and a higher loss": "Times 5, a score keeps its sign. So every flower keeps its side.",
        },
        right="As many, and a higher loss",
    ),
    Quiz(
        name="l06_guards",
        text="Right and certain, q = 1, with both guards of the article. What is the loss?",
        options={
            "Exactly 0": "So it should be. But the clip takes a little away, and then a thousand times more is added.",
            "A little above 0": "The clip alone would do that. The 1e-9 that is added is larger.",
            "A little below 0": "q ends up slightly above 1, so its logarithm is positive and the loss negative.",
        },
        right="A little below 0",
    ),
    Quiz(
        name="l06_rare",
        text="A model has a loss of 0.30 nats on this meadow. A coin would pay 0.69. Is the model good?",
        options={
            "Yes, it beats the coin": "So does someone who never looks at a flower and says 5% each time.",
            "No, the share alone is cheaper": "Saying 5% to every flower costs about 0.20 nats, which is less.",
            "It can't be told": "It can: compare it with the price of saying the share to every flower.",
        },
        right="No, the share alone is cheaper",
    ),
]


# --- 1. From a probability to a logit


def probability_inside(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a probability strictly between 0 and 1: one half, nearly impossible, nearly certain, then ordinary ones."""
    for q in (0.5, 1e-9, 0.999, 0.8, 0.3, *rng.uniform(0.02, 0.45, 3), *rng.uniform(0.55, 0.98, 3)):
        yield (float(q),)


def logit_plain(q):
    odds = q / (1 - q)
    return log(odds)


def logit_difference(q):
    return np.log(q) - np.log(1 - q)


LOGIT = Question(
    name="l06_logit",
    defines="logit",
    lesson=6,
    points=1,
    reference=logit_plain,
    alternatives=[logit_plain, logit_difference, lambda q: -math.log(1 / q - 1)],
    cases=probability_inside,
    misconceptions=[
        Misconception(
            "odds-for-logit",
            lambda q: q / (1 - q),
            "These are the odds. The logit is their logarithm: take log of them.",
            see=ODDS,
        ),
        Misconception(
            "upside-down",
            lambda q: log((1 - q) / q),
            "Your odds are upside down, so the sign is turned. Divide q by 1 - q.",
            see=ODDS,
        ),
        Misconception("bits-for-nats", lambda q: math.log2(q / (1 - q)), BITS, see=ODDS),
        Misconception("log10-for-ln", lambda q: math.log10(q / (1 - q)), TENS, see=ODDS),
        Misconception(
            "log-of-q",
            lambda q: log(q),
            "This is the logarithm of the probability. Take the odds first, q / (1 - q).",
            see=ODDS,
        ),
        Misconception(
            "surprise-for-logit",
            lambda q: -log(q),
            "This is a surprise. The logit is the logarithm of the odds, q / (1 - q), without a minus.",
            see=ODDS,
        ),
        Misconception(
            "one-in-how-many",
            lambda q: 1 / q,
            "1 / q says “one in how many”. Odds compare yes with no: q / (1 - q). Then take their logarithm.",
            see=ODDS,
        ),
        Misconception(
            "log-of-the-top-only",
            lambda q: log(q) / (1 - q),
            "Only the top of the fraction is inside your logarithm. Close it at the end: log(q / (1 - q)).",
            see=ODDS,
        ),
        Misconception(
            "quotient-of-logs",
            lambda q: log(q) / log(1 - q),
            "You divide two logarithms. Divide first, then take one logarithm; or take one logarithm from the other.",
            see=ODDS,
        ),
        Misconception(
            "brackets-lost",
            lambda q: log(q / 1 - q),
            "q / 1 - q divides by 1 and then takes q away: 0 is left, or nearly. Put brackets: q / (1 - q).",
            see=ODDS,
        ),
        Misconception(
            "brackets-lost-in-numpy",
            lambda q: np.log(q / 1 - q),
            "q / 1 - q divides by 1 and then takes q away: 0 is left, or nearly. Put brackets: q / (1 - q).",
            see=ODDS,
        ),
        Misconception(
            "sigmoid-for-logit",
            lambda q: 1 / (1 + exp(-q)),
            "This is the sigmoid, which goes from a score to a probability. You need the way there: log of the odds.",
            see=BACK,
        ),
        Misconception("rounded", lambda q: round(log(q / (1 - q)), 2), ROUNDED, see=ODDS),
        Misconception("text-for-number", any_text, TEXT, see=ODDS),
        Misconception(
            "minus-for-divided",
            lambda q: log(q) - (1 - q),
            "You take 1 - q away, and not its logarithm. Write log(q) - log(1 - q), or one log of the odds.",
            see=ODDS,
        ),
        Misconception(
            "logs-added",
            lambda q: log(q) + log(1 - q),
            "You add the two logarithms. A quotient becomes a difference: log(q) - log(1 - q).",
            see=ODDS,
        ),
        Misconception(
            "loss-for-logit",
            lambda q: -log(1 - q),
            "This is the surprise of no. The logit is the logarithm of the odds, q / (1 - q).",
            see=ODDS,
        ),
        Misconception(
            "log-of-one-minus-q",
            lambda q: log(1 - q),
            "This is the logarithm of what is left. Take the odds first, q / (1 - q).",
            see=ODDS,
        ),
        Misconception(
            "one-added",
            lambda q: log(q / (1 + q)),
            "You divide by 1 + q. The odds compare yes with no: q / (1 - q).",
            see=ODDS,
        ),
        Misconception(
            "entropy-for-logit",
            lambda q: -q * log(q) - (1 - q) * log(1 - q),
            "This is the entropy of yes and no. The logit is the logarithm of the odds, q / (1 - q).",
            see=ODDS,
        ),
        Misconception(
            "minus-of-the-logit",
            lambda q: -log(q) - log(1 - q),
            "You add both surprises. The logit is log(q) - log(1 - q).",
            see=ODDS,
        ),
        Misconception(
            "whole-odds",
            lambda q: log(q // (1 - q)),
            "// drops what comes after the point, so odds below 1 become 0. Divide with /.",
            see=ODDS,
        ),
        Misconception(
            "the-example",
            lambda q: log(4),
            "log(4) is the example alone. Let q stand in your formula: log(q / (1 - q)).",
            see=ODDS,
        ),
    ],
    pairs=[
        Pair(("bits-for-nats", "upside-down"), lambda q: math.log2((1 - q) / q)),
        Pair(("log10-for-ln", "upside-down"), lambda q: math.log10((1 - q) / q)),
        Pair(("odds-for-logit", "upside-down"), lambda q: (1 - q) / q),
    ],
    hints=[
        "First the odds: the probability of yes, divided by the probability of no.",
        "Odds are q / (1 - q). Mind the brackets.",
        "return log(q / (1 - q))",
    ],
)


# --- 2. The sigmoid


def one_score(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a score: 0, far to both sides, integers, then ordinary ones."""
    for z in (0, 0.0, 1000.0, -1000.0, 1000, -1000, 3, -2, 20.0, -20.0, *rng.uniform(-6, 6, 6)):
        yield (z if isinstance(z, int) else float(z),)


def sigmoid_two_sides(z):
    if z < 0:
        odds = exp(z)
        return odds / (1 + odds)
    return 1 / (1 + exp(-z))


def sigmoid_abs(z):
    small = np.exp(-abs(z))
    return 1 / (1 + small) if z >= 0 else small / (1 + small)


SIGMOID = Question(
    name="l06_sigmoid",
    defines="sigmoid",
    lesson=6,
    points=2,
    reference=sigmoid,
    replaces=["sigmoid", "softmax"],
    alternatives=[sigmoid_two_sides, sigmoid_abs, lambda z: (1 + math.tanh(z / 2)) / 2],
    cases=one_score,
    misconceptions=[
        Misconception(
            "overflow-below",
            lambda z: 1 / (1 + exp(-z)),
            "Right in the middle. But for a z far below 0, exp(-z) is too large. There use exp(z) / (1 + exp(z)).",
            see=BACK,
        ),
        Misconception(
            "overflow-above",
            lambda z: exp(z) / (1 + exp(z)),
            "Right in the middle. But for a z far above 0, exp(z) is too large. There use 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "overflow-above-in-numpy",
            lambda z: np.exp(z) / (1 + np.exp(z)),
            "Right in the middle. But far above 0 you divide infinity by infinity: nan. There use 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "sign-turned",
            lambda z: 1 / (1 + np.exp(z)),
            "The sign is turned: your result falls as z grows. Write exp(-z) in 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "sign-turned-with-math",
            lambda z: 1 / (1 + exp(z)),
            "The sign is turned: your result falls as z grows, and at 1000 exp(z) is too large. Use exp(-z) there.",
            see=BACK,
        ),
        Misconception(
            "forms-changed-sides",
            lambda z: exp(z) / (1 + exp(z)) if z > 0 else 1 / (1 + exp(-z)),
            "Each form stands on the side where its power is too large. Change sides: exp(-z) is small above 0, and "
            "exp(z) below.",
            see=BACK,
        ),
        Misconception(
            "above-one-half-everywhere",
            lambda z: 1 / (1 + exp(-abs(z))),
            "Below 0 your result is above one half. There write exp(z) above the line too: exp(z) / (1 + exp(z)).",
            see=BACK,
        ),
        Misconception(
            "odds-for-probability",
            lambda z: exp(z),
            "exp(z) gives the odds. Divide them by one more than the odds, to get a probability.",
            see=BACK,
        ),
        Misconception(
            "odds-for-probability-in-numpy",
            lambda z: np.exp(z),
            "exp(z) gives the odds. Divide them by one more than the odds, to get a probability.",
            see=BACK,
        ),
        Misconception(
            "base-two",
            lambda z: 1 / (1 + 2.0 ** (-z)),
            "You raise 2 to the score. The score is a natural logarithm: raise e, with exp.",
            see=BACK,
        ),
        Misconception(
            "brackets-lost",
            lambda z: 1 / 1 + np.exp(-z),
            "1 / 1 + ... divides by 1 only. Put the whole bottom in brackets: 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "brackets-lost-with-math",
            lambda z: 1 / 1 + exp(-z),
            "1 / 1 + ... divides by 1 only. Put the bottom in brackets, and mind the z far below 0.",
            see=BACK,
        ),
        Misconception(
            "side-for-probability",
            lambda z: 1 if z > 0 else 0,
            "You say on which side z lies. A probability also tells how sure the model is: use exp.",
            see=BACK,
        ),
        Misconception(
            "tanh-for-sigmoid",
            lambda z: math.tanh(z),
            "tanh goes from -1 to 1. A probability lies between 0 and 1: use 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception("rounded", lambda z: round(sigmoid_two_sides(z), 2), ROUNDED, see=BACK),
        Misconception("text-for-number", any_text, TEXT, see=BACK),
        Misconception(
            "one-where-it-overflows",
            lambda z: 1.0 if z < -700 else 1 / (1 + exp(-z)),
            "Where the power is too large you answer 1. That is far below 0, where the sigmoid is 0: return "
            "exp(z) / (1 + exp(z)).",
            see=BACK,
        ),
        Misconception(
            "zero-above",
            lambda z: 0.0 if z > 700 else exp(z) / (1 + exp(z)),
            "Where the power is too large you answer 0. That is far above 0, where the sigmoid is 1: return 1 / "
            "(1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "one-half-where-it-overflows",
            lambda z: 0.5 if z < -700 else 1 / (1 + exp(-z)),
            "Where the power is too large you answer one half. Far below 0 the sigmoid is 0: return exp(z) / (1 "
            "+ exp(z)).",
            see=BACK,
        ),
        Misconception(
            "cut-off-at-5",
            lambda z: 1 / (1 + exp(-max(min(z, 5), -5))),
            "You cut the score off, which keeps the result from 0 and 1. Leave z as it is, and take the safe "
            "form on each side.",
            see=BACK,
        ),
        Misconception(
            "cut-off-at-10",
            lambda z: 1 / (1 + exp(-max(min(z, 10), -10))),
            "You cut the score off, which keeps the result from 0 and 1. Leave z as it is, and take the safe "
            "form on each side.",
            see=BACK,
        ),
        Misconception(
            "power-only-below-0",
            lambda z: 1 / (1 + exp(-z)) if z >= 0 else exp(z),
            "Below 0 you return exp(z), which is the odds. Divide by 1 + exp(z), too.",
            see=BACK,
        ),
        Misconception(
            "abs-in-both-forms",
            lambda z: exp(-abs(z)) / (1 + exp(-abs(z))),
            "Above 0 your result is below one half. There the form is 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "mirrored-below",
            lambda z: 1 / (1 + exp(-z)) if z >= 0 else -1 / (1 + exp(z)),
            "Below 0 your result is below 0, which no probability is. There use exp(z) / (1 + exp(z)).",
            see=BACK,
        ),
        Misconception(
            "minus-below",
            lambda z: 1 / (1 + exp(-z)) if z >= 0 else exp(-z) / (1 + exp(-z)),
            "Below 0 you raise e to -z, which is too large there. Use exp(z), above and below the line.",
            see=BACK,
        ),
        Misconception(
            "brackets-lost-below",
            lambda z: 1 / (1 + exp(-z)) if z >= 0 else exp(z) / 1 + exp(z),
            "Below 0 the bottom has lost its brackets. Write exp(z) / (1 + exp(z)).",
            see=BACK,
        ),
        Misconception(
            "brackets-lost-in-both",
            lambda z: 1 / 1 + exp(-z) if z >= 0 else exp(z) / 1 + exp(z),
            "The brackets around the bottom are lost, so you divide by 1 only. Write / (1 + exp(...)).",
            see=BACK,
        ),
        Misconception(
            "squashed-by-size",
            lambda z: z / (1 + abs(z)),
            "You divide the score by its size. The sigmoid raises e: 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "shifted-into-probability",
            lambda z: (z + 1000) / 2000,
            "You stretch the range of scores from 0 to 1. The sigmoid bends: 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "zero-left-out",
            lambda z: 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z)) if z < 0 else 0.0,
            "At 0 you return 0. Even odds are one half: let 0 go with one of the two sides.",
            see=BACK,
        ),
        Misconception(
            "zero-forgotten",
            lambda z: 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z)) if z < 0 else None,
            "At exactly 0 you return nothing. Let 0 go with one of the two sides: z >= 0.",
            see=BACK,
        ),
        Misconception(
            "logit-for-sigmoid",
            lambda z: log(z / (1 - z)),
            "This is the logit, which goes from a probability to a score. You need the way back: 1 / (1 + exp(-z)).",
            see=BACK,
        ),
    ],
    hints=[
        "For z of 0 or more, 1 / (1 + exp(-z)) is safe, since exp(-z) is then at most 1.",
        "For z below 0, exp(-z) may be huge. Which form of the sigmoid has exp(z) in it?",
        "if z < 0: return exp(z) / (1 + exp(z)), and otherwise return 1 / (1 + exp(-z)).",
    ],
)


# --- 3. The loss of one case


def label_and_probability(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a label and a probability strictly between 0 and 1: sure and wrong, sure and right, then ordinary ones."""
    for y, q in ((1, 1e-9), (1, 1e-20), (0, 1 - 1e-9), (0, 0.01), (1, 0.99), (1, 0.5)):
        yield y, q
    for y in (1, 0, 1, 0):
        yield y, float(rng.uniform(0.05, 0.45))
        yield y, float(rng.uniform(0.55, 0.95))


def binary_loss_formula(y, q):
    return -y * log(q) - (1 - y) * log(1 - q)


def binary_loss_if(y, q):
    given_to_truth = q if y == 1 else 1 - q
    return np.log(1 / given_to_truth)


BINARY_LOSS = Question(
    name="l06_one",
    defines="binary_loss",
    lesson=6,
    points=1,
    reference=binary_loss_formula,
    replaces=["binary_cross_entropy"],
    alternatives=[binary_loss_formula, binary_loss_if, lambda y, q: -np.log([1 - q, q][y])],
    cases=label_and_probability,
    misconceptions=[
        Misconception("positive-only", lambda y, q: -y * log(q), POSITIVE_ONLY, see=ONE),
        Misconception(
            "negative-only",
            lambda y, q: -(1 - y) * log(1 - q),
            "Only label 0 pays. For label 1, the price is -log(q): add the first part of the formula.",
            see=ONE,
        ),
        Misconception("labels-turned", lambda y, q: -(1 - y) * log(q) - y * log(1 - q), LABELS_TURNED, see=ONE),
        Misconception("forgot-the-minus", lambda y, q: y * log(q) + (1 - y) * log(1 - q), MINUS, see=ONE),
        Misconception(
            "second-minus-lost",
            lambda y, q: -y * log(q) + (1 - y) * log(1 - q),
            "Label 1 is right. For label 0 a minus is missing: both parts are taken away.",
            see=ONE,
        ),
        Misconception(
            "label-ignored",
            lambda y, q: -log(q),
            "You price yes, whatever the label. For label 0, the truth got 1 - q.",
            see=ONE,
        ),
        Misconception(
            "both-parts",
            lambda y, q: -log(q) - log(1 - q),
            "Both parts count each time. The label switches one of them off: multiply them by y and by 1 - y.",
            see=ONE,
        ),
        Misconception(
            "one-minus-the-log",
            lambda y, q: -y * log(q) - (1 - y) * (1 - log(q)),
            "You take 1 minus the logarithm. Take the logarithm of 1 - q.",
            see=ONE,
        ),
        Misconception("bits-for-nats", lambda y, q: -y * math.log2(q) - (1 - y) * math.log2(1 - q), BITS, see=ONE),
        Misconception("log10-for-ln", lambda y, q: -y * math.log10(q) - (1 - y) * math.log10(1 - q), TENS, see=ONE),
        Misconception(
            "probability-for-loss",
            lambda y, q: q if y == 1 else 1 - q,
            "This is the probability that the truth got. The loss is minus its logarithm.",
            see=ONE,
        ),
        Misconception(
            "miss-for-loss",
            lambda y, q: abs(y - q),
            "This is how far q is from the label. The loss is minus the logarithm of what the truth got.",
            see=ONE,
        ),
        Misconception(
            "squared-miss",
            lambda y, q: (y - q) ** 2,
            "This is the squared miss, which never passes 1. The loss is minus the logarithm of what the truth got.",
            see=ONE,
        ),
        Misconception(
            "right-or-wrong",
            lambda y, q: int((q > 0.5) == (y == 1)),
            "You say whether the guess is right. The loss also asks how sure it was: minus a logarithm.",
            see=ONE,
        ),
        Misconception(
            "wrong-or-right",
            lambda y, q: int((q > 0.5) != (y == 1)),
            "You say whether the guess is wrong. The loss also asks how sure it was: minus a logarithm.",
            see=ONE,
        ),
        Misconception(
            "swapped",
            lambda y, q: -q * log(y) - (1 - q) * log(1 - y),
            "You take the logarithm of the label, which may be 0. The logarithm belongs to q, the label in front.",
            see=ONE,
        ),
        Misconception(
            "swapped-in-numpy",
            lambda y, q: -q * np.log(y) - (1 - q) * np.log(1 - y),
            "You take the logarithm of the label, which may be 0. The logarithm belongs to q, the label in front.",
            see=ONE,
        ),
        *(
            Misconception(
                f"{epsilon:g}-in-the-log",
                lambda y, q, e=epsilon: -y * log(q + e) - (1 - y) * log(1 - q + e),
                EPSILON,
                see=ZERO,
            )
            for epsilon in EPSILONS
        ),
        *(
            Misconception(
                f"clipped-at-{clip:g}",
                lambda y, q, c=clip: binary_loss_formula(y, min(max(q, c), 1 - c)),
                CLIPPED,
                see=ZERO,
            )
            for clip in CLIPS
        ),
        *(
            Misconception(
                f"guard-{tiny:g}",
                lambda y, q, tiny=tiny: -log(max(q if y else 1 - q, tiny)),
                GUARDED,
                see=ZERO,
            )
            for tiny in TINY
        ),
        Misconception("rounded", lambda y, q: round(binary_loss_formula(y, q), 2), ROUNDED, see=ONE),
        Misconception("text-for-number", any_text, TEXT, see=ONE),
        Misconception(
            "brackets-lost",
            lambda y, q: -y * log(q) - 1 - y * log(1 - q),
            "The brackets around 1 - y are lost, so 1 is taken away by itself. Write (1 - y) * log(1 - q).",
            see=ONE,
        ),
        Misconception(
            "brackets-lost-after-plus",
            lambda y, q: -(y * log(q) + 1 - y * log(1 - q)),
            "The brackets around 1 - y are lost, so 1 is added by itself. Write (1 - y) * log(1 - q).",
            see=ONE,
        ),
        Misconception(
            "first-minus-lost",
            lambda y, q: y * log(q) - (1 - y) * log(1 - q),
            "Label 0 is right. For label 1 a minus is missing: both parts are taken away.",
            see=ONE,
        ),
        Misconception(
            "log-of-one-less-q",
            lambda y, q: -y * log(q) - (1 - y) * (log(1) - q),
            "You take q off the logarithm of 1. Take the logarithm of 1 - q: log(1 - q).",
            see=ONE,
        ),
        Misconception(
            "always-no",
            lambda y, q: -log(1 - q),
            "You price no, whatever the label. For label 1, the truth got q.",
            see=ONE,
        ),
        Misconception(
            "log-of-the-sum",
            lambda y, q: -log(y * q - (1 - y) * (1 - q)),
            "Inside the logarithm stands a minus. What the truth got is y * q + (1 - y) * (1 - q).",
            see=ONE,
        ),
        Misconception(
            "entropy-for-loss",
            lambda y, q: -q * log(q) - (1 - q) * log(1 - q),
            "This is the entropy of the forecast: the label has no part in it. The label chooses which part is paid.",
            see=ONE,
        ),
        Misconception(
            "times-the-probability",
            lambda y, q: -q * log(q) if y else -(1 - q) * log(1 - q),
            "You multiply the surprise by its probability. The label has come true: it pays minus the logarithm, "
            "whole.",
            see=ONE,
        ),
        Misconception(
            "one-in-how-many",
            lambda y, q: 1 / q if y else 1 / (1 - q),
            "This is one in how many. Take its logarithm: -log of what the truth got.",
            see=ONE,
        ),
        Misconception(
            "label-less-the-log",
            lambda y, q: y - log(q) if y else -log(1 - q),
            "For label 1 you take the logarithm off the label. Multiply by it: -y * log(q).",
            see=ONE,
        ),
    ],
    pairs=[
        Pair(("bits-for-nats", "forgot-the-minus"), lambda y, q: y * math.log2(q) + (1 - y) * math.log2(1 - q)),
        Pair(("positive-only", "forgot-the-minus"), lambda y, q: y * log(q)),
        Pair(("positive-only", "bits-for-nats"), lambda y, q: -y * math.log2(q)),
        Pair(("labels-turned", "forgot-the-minus"), lambda y, q: (1 - y) * log(q) + y * log(1 - q)),
        Pair(("label-ignored", "forgot-the-minus"), lambda y, q: log(q)),
    ],
    hints=[
        "Which probability did the truth get, when the label is 1? And when it is 0?",
        "Label 1 pays -log(q), and label 0 pays -log(1 - q).",
        "return -y * log(q) - (1 - y) * log(1 - q)",
    ],
)


# --- 4. The mean loss


def labels_and_probabilities(rng: np.random.Generator) -> Iterator[Case]:
    """Yield two lists, probabilities strictly between 0 and 1: one case, no yes at all, only yes, one sure and wrong,
    then ordinary ones."""
    yield [1], [0.3]
    yield [0, 0, 0], [0.2, 0.6, 0.1]
    yield [1, 1], [0.9, 0.35]
    yield [1, 0, 0, 1, 0], [1e-9, 0.7, 0.2, 0.2, 0.4]
    yield [1, 0], [1e-20, 0.45]
    yield [0, 1, 0], [0.15, 0.8, 0.95]
    for length in (4, 7, 20):
        labels = rng.integers(0, 2, length - 2).tolist()
        yield [0, 1, *labels], rng.uniform(0.03, 0.97, length).tolist()


def mean_binary_loss_loop(labels, probs):
    total = 0
    for y, q in zip(labels, probs, strict=True):
        total = total - y * log(q) - (1 - y) * log(1 - q)
    return total / len(labels)


def mean_binary_loss_numpy(labels, probs):
    given_to_truth = np.where(np.array(labels) == 1, probs, 1 - np.array(probs))
    return -np.mean(np.log(given_to_truth))


def each_loss(labels: Any, probs: Any) -> Array:
    return binary_cross_entropy(labels, probs, reduction="none")


def mean_of_yes(labels: list[int], probs: list[float]) -> Any:
    return -np.mean(np.array(labels) * np.log(probs))


MEAN_LOSS = Question(
    name="l06_mean",
    defines="mean_binary_loss",
    lesson=6,
    points=2,
    reference=binary_cross_entropy,
    replaces=["binary_cross_entropy"],
    alternatives=[
        mean_binary_loss_loop,
        mean_binary_loss_numpy,
        lambda labels, probs: -sum(np.log(q if y else 1 - q) for y, q in zip(labels, probs, strict=True)) / len(probs),
    ],
    cases=labels_and_probabilities,
    misconceptions=[
        Misconception("sum-for-mean", lambda labels, probs: each_loss(labels, probs).sum(), SUM, see=ONE),
        Misconception("positive-only", mean_of_yes, POSITIVE_ONLY, see=ONE),
        Misconception(
            "label-ignored",
            lambda labels, probs: -np.log(probs).mean(),
            "You price yes, whatever the label. For label 0, the truth got 1 - q.",
            see=ONE,
        ),
        Misconception(
            "labels-turned",
            lambda labels, probs: each_loss(1 - np.array(labels), probs).mean(),
            LABELS_TURNED,
            see=ONE,
        ),
        Misconception("forgot-the-minus", lambda labels, probs: -each_loss(labels, probs).mean(), MINUS, see=ONE),
        Misconception("bits-for-nats", lambda labels, probs: each_loss(labels, probs).mean() / log(2), BITS, see=ONE),
        Misconception("log10-for-ln", lambda labels, probs: each_loss(labels, probs).mean() / log(10), TENS, see=ONE),
        Misconception(
            "list-for-mean",
            lambda labels, probs: each_loss(labels, probs).tolist(),
            "You return one loss for each case. Return their mean, one number.",
            see=ONE,
        ),
        Misconception(
            "returned-too-early",
            lambda labels, probs: each_loss(labels, probs)[0] / len(labels),
            "Only the first case counts. Is `return` indented so far that it ends the loop at once?",
            see=ONE,
        ),
        Misconception(
            "first-case-only",
            lambda labels, probs: each_loss(labels, probs)[0],
            "You return the first case's loss. Go through all of them, and take the mean.",
            see=ONE,
        ),
        Misconception(
            "last-case-only",
            lambda labels, probs: each_loss(labels, probs)[-1] / len(labels),
            "Only the last case counts in your total. Add to the total; don't replace it.",
            see=ONE,
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, probs: -np.log(np.exp(-each_loss(labels, probs)).mean()),
            "You take the logarithm of the mean. Take each case's logarithm first, then the mean.",
            see=ONE,
        ),
        Misconception(
            "accuracy-for-loss",
            lambda labels, probs: np.mean((np.array(probs) > 0.5) == np.array(labels)),
            "This is the share of right guesses. The loss also asks how sure each was: minus a logarithm.",
            see="06#Confident and wrong",
        ),
        Misconception(
            "errors-for-loss",
            lambda labels, probs: np.mean((np.array(probs) > 0.5) != np.array(labels)),
            "This is the share of wrong guesses. The loss also asks how sure each was: minus a logarithm.",
            see="06#Confident and wrong",
        ),
        Misconception(
            "probability-for-loss",
            lambda labels, probs: np.exp(-each_loss(labels, probs)).mean(),
            "You average the probabilities that the truth got. The loss of a case is minus the logarithm of its own.",
            see=ONE,
        ),
        Misconception(
            "swapped",
            lambda labels, probs: (
                sum(-q * log(y) - (1 - q) * log(1 - y) for y, q in zip(labels, probs, strict=True)) / len(labels)
            ),
            "You take the logarithm of the label, which may be 0. The logarithm belongs to q, the label in front.",
            see=ONE,
        ),
        Misconception(
            "swapped-in-numpy",
            lambda labels, probs: np.mean(through_the_sigmoid(np.array(probs), np.array(labels))),
            "You take the logarithm of the label, which may be 0. The logarithm belongs to q, the label in front.",
            see=ONE,
        ),
        Misconception("rounded", lambda labels, probs: round(each_loss(labels, probs).mean(), 2), ROUNDED, see=ONE),
        Misconception(
            "squared-miss",
            lambda labels, probs: np.mean((np.array(probs) - np.array(labels)) ** 2),
            "This is the mean squared miss. The loss is minus the logarithm of what the truth got.",
            see=ONE,
        ),
        *(
            Misconception(
                f"{epsilon:g}-in-the-log",
                lambda labels, probs, e=epsilon: -np.log(np.exp(-each_loss(labels, probs)) + e).mean(),
                EPSILON,
                see=ZERO,
            )
            for epsilon in EPSILONS
        ),
        *(
            Misconception(
                f"clipped-at-{clip:g}",
                lambda labels, probs, c=clip: binary_cross_entropy(labels, probs, clip=c),
                CLIPPED,
                see=ZERO,
            )
            for clip in CLIPS
        ),
        *(
            Misconception(
                f"guard-{tiny:g}",
                lambda labels, probs, tiny=tiny: each_loss(labels, probs).clip(max=-log(tiny)).mean(),
                GUARDED,
                see=ZERO,
            )
            for tiny in TINY
        ),
        Misconception("log-of-a-list", lambda labels, probs: -log(probs), LISTS, see=ONE),
        Misconception("list-arithmetic", lambda labels, probs: 1 - labels, LISTS, see=ONE),
        Misconception("minus-before-a-list", lambda labels, probs: -labels, LISTS, see=ONE),
        Misconception(
            "divided-by-the-yeses",
            lambda labels, probs: each_loss(labels, probs).sum() / max(1, sum(labels)),
            "You divide by the number of yeses. Divide by the number of all cases.",
            see=ONE,
        ),
        Misconception(
            "worst-case-only",
            lambda labels, probs: each_loss(labels, probs).max(),
            "This is the worst case. The mean over all cases is asked for.",
            see=ONE,
        ),
        Misconception(
            "middle-case-only",
            lambda labels, probs: float(np.median(each_loss(labels, probs))),
            "This is the case in the middle. Add up all of them, and divide by their number.",
            see=ONE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="06#One probability is enough",
        ),
        Misconception(
            "mean-of-the-two-means",
            lambda labels, probs: np.mean(
                [
                    np.mean([loss for loss, y in zip(each_loss(labels, probs), labels, strict=True) if y == kind])
                    for kind in sorted(set(labels))
                ]
            ),
            "You average the two labels' means, whatever their numbers. Add up all cases, and divide by how many "
            "there are.",
            see=ONE,
        ),
        Misconception(
            "mean-of-the-two-means-halved",
            lambda labels, probs: (
                sum(
                    np.mean([loss for loss, y in zip(each_loss(labels, probs), labels, strict=True) if y == kind])
                    for kind in set(labels)
                )
                / 2
            ),
            "You average the two labels' means, whatever their numbers. Add up all cases, and divide by how many "
            "there are.",
            see=ONE,
        ),
        Misconception(
            "means-added",
            lambda labels, probs: sum(
                np.mean([loss for loss, y in zip(each_loss(labels, probs), labels, strict=True) if y == kind])
                for kind in set(labels)
            ),
            "You add the mean of the yeses and the mean of the noes. Add up all cases, and divide once.",
            see=ONE,
        ),
        Misconception(
            "brackets-lost",
            lambda labels, probs: np.mean(
                [-y * log(q) - 1 - y * log(1 - q) for y, q in zip(labels, probs, strict=True)]
            ),
            "The brackets around 1 - y are lost, so 1 is taken away each time. Write (1 - y) * log(1 - q).",
            see=ONE,
        ),
        Misconception(
            "second-minus-lost",
            lambda labels, probs: np.mean(
                [-y * log(q) + (1 - y) * log(1 - q) for y, q in zip(labels, probs, strict=True)]
            ),
            "Label 1 is right. For label 0 a minus is missing: both parts are taken away.",
            see=ONE,
        ),
        Misconception(
            "first-minus-lost",
            lambda labels, probs: np.mean(
                [y * log(q) - (1 - y) * log(1 - q) for y, q in zip(labels, probs, strict=True)]
            ),
            "Label 0 is right. For label 1 a minus is missing: both parts are taken away.",
            see=ONE,
        ),
        Misconception(
            "negative-only",
            lambda labels, probs: np.mean([-(1 - y) * log(1 - q) for y, q in zip(labels, probs, strict=True)]),
            "Only label 0 pays. For label 1, the price is -log(q): add the first part of the formula.",
            see=ONE,
        ),
        Misconception(
            "one-minus-the-log",
            lambda labels, probs: np.mean(
                [-y * log(q) - (1 - y) * (1 - log(q)) for y, q in zip(labels, probs, strict=True)]
            ),
            "You take 1 minus the logarithm. Take the logarithm of 1 - q.",
            see=ONE,
        ),
        Misconception(
            "both-parts",
            lambda labels, probs: np.mean([-log(q) - log(1 - q) for q in probs]),
            "Both parts count each time. The label switches one of them off: multiply them by y and by 1 - y.",
            see=ONE,
        ),
        Misconception(
            "last-case-alone",
            lambda labels, probs: each_loss(labels, probs)[-1],
            "This is the last case's loss alone. Add each loss to a total, and divide after the loop.",
            see=ONE,
        ),
        Misconception(
            "first-case-left-out",
            lambda labels, probs: each_loss(labels, probs)[1:].sum() / len(labels),
            "The first case is left out. Places count from 0: begin the loop there.",
            see=ONE,
        ),
        Misconception(
            "last-case-left-out",
            lambda labels, probs: each_loss(labels, probs)[:-1].sum() / len(labels),
            "The last case is left out. range(n) ends before n by itself: leave out the - 1.",
            see=ONE,
        ),
        Misconception(
            "total-starts-at-1",
            lambda labels, probs: each_loss(labels, probs).mean() + 1 / len(labels),
            "Your total is 1 too large. Begin it at 0, before the loop.",
            see=ONE,
        ),
        Misconception(
            "one-fewer",
            lambda labels, probs: sum(each_loss(labels, probs).tolist()) / (len(labels) - 1),
            "You divide by one fewer than there are. Divide by the number of cases: len(labels).",
            see=ONE,
        ),
        Misconception(
            "divided-in-the-loop",
            lambda labels, probs: sum(loss / (k + 1) for k, loss in enumerate(each_loss(labels, probs))),
            "You divide each loss by how many you have seen so far. Add them all up, and divide once after the loop.",
            see=ONE,
        ),
        Misconception(
            "divided-by-both-lists",
            lambda labels, probs: each_loss(labels, probs).mean() / 2,
            "You divide by twice the number of cases. A case has a label and a probability, and counts once.",
            see=ONE,
        ),
        Misconception(
            "divided-by-the-probabilities",
            lambda labels, probs: each_loss(labels, probs).sum() / sum(probs),
            "You divide by the sum of the probabilities. Divide by the number of cases: len(probs).",
            see=ONE,
        ),
        Misconception(
            "loss-of-the-means",
            lambda labels, probs: binary_loss_formula(np.mean(labels), np.mean(probs)),
            "You take the means first, and one loss of them. Take each case's loss first, then the mean.",
            see=ONE,
        ),
        Misconception(
            "entropy-for-loss",
            lambda labels, probs: np.mean([binary_loss_formula(q, q) for q in probs]),
            "This is the mean entropy of the forecasts: the labels have no part in it. They choose which part is paid.",
            see=ONE,
        ),
        Misconception(
            "miss-for-loss",
            lambda labels, probs: np.mean(abs(np.array(probs) - np.array(labels))),
            "This is the mean distance from the label. The loss is minus the logarithm of what the truth got.",
            see=ONE,
        ),
        Misconception(
            "times-the-probability",
            lambda labels, probs: (each_loss(labels, probs) * np.exp(-each_loss(labels, probs))).mean(),
            "You multiply each surprise by its probability. The mean of the losses weighs all cases alike.",
            see=ONE,
        ),
        Misconception(
            "always-no",
            lambda labels, probs: -np.log1p(-np.array(probs)).mean(),
            "You price no, whatever the label. For label 1, the truth got q.",
            see=ONE,
        ),
        Misconception(
            "cheapest-case-only",
            lambda labels, probs: each_loss(labels, probs).min(),
            "This is the cheapest case. The mean over all cases is asked for.",
            see=ONE,
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "bits-for-nats"), lambda labels, probs: each_loss(labels, probs).sum() / log(2)),
        Pair(("sum-for-mean", "forgot-the-minus"), lambda labels, probs: -each_loss(labels, probs).sum()),
        Pair(("sum-for-mean", "positive-only"), lambda labels, probs: mean_of_yes(labels, probs) * len(labels)),
        Pair(("positive-only", "forgot-the-minus"), lambda labels, probs: -mean_of_yes(labels, probs)),
        Pair(("positive-only", "bits-for-nats"), lambda labels, probs: mean_of_yes(labels, probs) / log(2)),
        Pair(("sum-for-mean", "labels-turned"), lambda labels, probs: each_loss(1 - np.array(labels), probs).sum()),
    ],
    properties=[PURE],
    hints=[
        "What does one case pay, when its label is 1? And when it is 0? You have written that already.",
        "`for y, q in zip(labels, probs, strict=True):` takes a label and its probability together.",
        "Add up the losses of all cases, and divide by len(labels) after the loop.",
    ],
)


# --- 5. The loss from a logit


def label_and_score(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a label and a score: even, sure and wrong, far out, sure and right, then ordinary ones."""
    for y, z in ((0, 0), (1, 0.0), (0, 40.0), (1, -40.0), (0, 1000.0), (1, -1000), (1, 1000.0), (0, -1000.0)):
        yield y, z
    for y in (0, 1):
        yield y, 5
        for z in (*rng.uniform(-6, -0.5, 2), *rng.uniform(0.5, 6, 2)):
            yield y, float(z)


def loss_from_logit_plain(y, z):
    return max(z, 0) - y * z + log(1 + exp(-abs(z)))


def loss_from_logit_sides(y, z):
    wrong_by = -z if y == 1 else z
    return np.logaddexp(0, wrong_by)


def through_the_sigmoid(y: Any, q: Any) -> Any:
    return -y * np.log(q) - (1 - y) * np.log(1 - q)


CEILING = "A clip, or a small number in the logarithm, puts a ceiling on a sure and wrong score. Work from the score."
ROUNDS = "Far out the sigmoid rounds to 0 or 1, and the logarithm meets 0. Don't compute q: work from the score."
TOO_LARGE = "exp of a large score is too large. Use exp(-abs(z)), and max(z, 0) for what is then missing."

LOSS_FROM_LOGIT = Question(
    name="l06_from_logit",
    defines="loss_from_logit",
    lesson=6,
    points=3,
    reference=binary_cross_entropy_with_logits,
    replaces=["binary_cross_entropy_with_logits"],
    alternatives=[
        loss_from_logit_plain,
        loss_from_logit_sides,
        lambda y, z: math.log1p(exp(-abs(z))) + max(0, z if y == 0 else -z),
    ],
    cases=label_and_score,
    misconceptions=[
        Misconception(
            "through-the-sigmoid", lambda y, z: through_the_sigmoid(y, 1 / (1 + np.exp(-float(z)))), ROUNDS, see=ZERO
        ),
        Misconception(
            "through-the-sigmoid-with-if",
            lambda y, z: -np.log(sigmoid(z)) if y == 1 else -np.log(1 - sigmoid(z)),
            ROUNDS,
            see=ZERO,
        ),
        Misconception(
            "through-the-sigmoid-with-math",
            lambda y, z: binary_loss_formula(y, 1 / (1 + exp(-z))),
            ROUNDS,
            see=ZERO,
        ),
        Misconception(
            "through-a-safe-sigmoid-with-if",
            lambda y, z: -log(sigmoid_two_sides(z)) if y == 1 else -log(1 - sigmoid_two_sides(z)),
            ROUNDS,
            see=ZERO,
        ),
        Misconception(
            "through-a-safe-sigmoid-with-math",
            lambda y, z: binary_loss_formula(y, sigmoid_two_sides(z)),
            ROUNDS,
            see=ZERO,
        ),
        *(
            Misconception(
                f"clipped-at-{tiny:g}",
                lambda y, z, tiny=tiny: -np.log(max(sigmoid(z) if y else 1 - sigmoid(z), tiny)),
                CEILING,
                see=ZERO,
            )
            for tiny in GUARDS
        ),
        *(
            Misconception(
                f"{tiny:g}-in-the-log",
                lambda y, z, e=tiny: -y * np.log(sigmoid(z) + e) - (1 - y) * np.log(1 - sigmoid(z) + e),
                CEILING,
                see=ZERO,
            )
            for tiny in (1e-15, 1e-16)  # a larger one gives the same as a clip
        ),
        Misconception(
            "abs-for-max",
            lambda y, z: abs(z) - y * z + log(1 + exp(-abs(z))),
            "abs(z) belongs in the power only. The straight part is max(z, 0), which is 0 for a score below 0.",
            see=ZERO,
        ),
        Misconception(
            "large-power",
            lambda y, z: log(1 + exp(z)) - y * z,
            TOO_LARGE,
            see=ZERO,
        ),
        Misconception(
            "large-power-in-numpy",
            lambda y, z: np.log(1 + np.exp(float(z))) - y * z,
            TOO_LARGE,
            see=ZERO,
        ),
        Misconception(
            "abs-forgotten",
            lambda y, z: max(z, 0) - y * z + log(1 + exp(-z)),
            "For a score below 0, exp(-z) is large. Write exp(-abs(z)), which is at most 1.",
            see=ZERO,
        ),
        Misconception(
            "label-forgotten",
            lambda y, z: max(z, 0) + log(1 + exp(-abs(z))),
            "This is right for label 0. For label 1, take z away: subtract y * z.",
            see=ZERO,
        ),
        Misconception(
            "label-term-added",
            lambda y, z: max(z, 0) + y * z + log(1 + exp(-abs(z))),
            "Label 0 is right. For label 1 you add z, so what is sure and right pays: take y * z away.",
            see=ZERO,
        ),
        Misconception(
            "labels-turned",
            lambda y, z: max(z, 0) - (1 - y) * z + log(1 + exp(-abs(z))),
            "The labels are turned around: a large score must be cheap for label 1 and expensive for label 0.",
            see=ZERO,
        ),
        Misconception(
            "straight-part-only",
            lambda y, z: max(z, 0) - y * z,
            "This is the straight part. Near 0 the curve lies above it: add log(1 + exp(-abs(z))).",
            see=ZERO,
        ),
        Misconception(
            "bent-part-only",
            lambda y, z: log(1 + exp(-abs(z))),
            "This is the bent part, the price on the right side. Add max(z, 0) - y * z.",
            see=ZERO,
        ),
        Misconception(
            "score-as-probability",
            lambda y, z: through_the_sigmoid(y, z),
            "You take the logarithm of the score, as if it were a probability. A score may be any number.",
            see=BACK,
        ),
        Misconception(
            "score-as-probability-with-math",
            lambda y, z: binary_loss_formula(y, z),
            "You take the logarithm of the score, as if it were a probability. A score may be any number.",
            see=BACK,
        ),
        Misconception("bits-for-nats", lambda y, z: loss_from_logit_plain(y, z) / log(2), BITS, see=ZERO),
        Misconception("log10-for-ln", lambda y, z: loss_from_logit_plain(y, z) / log(10), TENS, see=ZERO),
        Misconception("positive-only", lambda y, z: y * loss_from_logit_plain(y, z), POSITIVE_ONLY, see=ZERO),
        Misconception(
            "sigmoid-twice",
            lambda y, z: loss_from_logit_plain(y, float(sigmoid(z))),
            "You squash the score, and then treat the probability as a score. Put the score itself into the formula.",
            see=ZERO,
        ),
        Misconception("rounded", lambda y, z: round(loss_from_logit_plain(y, z), 2), ROUNDED, see=ZERO),
        Misconception("forgot-the-minus", lambda y, z: -loss_from_logit_plain(y, z), MINUS, see=ZERO),
        Misconception("text-for-number", any_text, TEXT, see=ZERO),
        Misconception(
            "minus-abs-for-max",
            lambda y, z: min(z, 0) - y * z + log(1 + exp(-abs(z))),
            "You take the smaller of z and 0. The straight part is max(z, 0).",
            see=ZERO,
        ),
        Misconception(
            "score-for-max",
            lambda y, z: z - y * z + log(1 + exp(-abs(z))),
            "Above 0 it is right. Below 0 the straight part is 0 and not z: write max(z, 0).",
            see=ZERO,
        ),
        Misconception(
            "max-left-out",
            lambda y, z: -y * z + log(1 + exp(-abs(z))),
            "Below 0 it is right. For a large z, max(z, 0) is missing: add it.",
            see=ZERO,
        ),
        Misconception(
            "sign-turned-in-the-power",
            lambda y, z: max(z, 0) - y * z + log(1 + exp(abs(z))),
            "exp(abs(z)) is too large far out. Write exp(-abs(z)), which is at most 1.",
            see=ZERO,
        ),
        Misconception(
            "one-minus-in-the-log",
            lambda y, z: max(z, 0) - y * z + np.log(1 - np.exp(-abs(z))),
            "A minus stands inside the logarithm. Add: log(1 + exp(-abs(z))).",
            see=ZERO,
        ),
        Misconception(
            "bent-part-taken-away",
            lambda y, z: max(z, 0) - y * z - log(1 + exp(-abs(z))),
            "You take the bent part away. The curve lies above its straight part: add log(1 + exp(-abs(z))).",
            see=ZERO,
        ),
        Misconception(
            "label-for-the-wrong-part",
            lambda y, z: max(z, 0) - y + log(1 + exp(-abs(z))),
            "You take the label away. Take the label times the score away: y * z.",
            see=ZERO,
        ),
        Misconception(
            "always-yes",
            lambda y, z: max(z, 0) - z + log(1 + exp(-abs(z))),
            "You price yes, whatever the label. Take z away for label 1 only: subtract y * z.",
            see=ZERO,
        ),
        Misconception(
            "probability-for-loss",
            lambda y, z: sigmoid_two_sides(z if y else -z),
            "This is the probability that the truth got. The loss is minus its logarithm, worked out from the score.",
            see=ZERO,
        ),
        Misconception(
            "zero-for-overflow",
            lambda y, z: 0.0 if abs(z) > 700 else loss_from_logit_plain(y, z),
            "Where the power is too large you answer 0. A sure and wrong score costs its size: max(z, 0) - y * z.",
            see=ZERO,
        ),
        Misconception(
            "overflow-for-yes-only",
            lambda y, z: log(1 + exp(-z)) if y == 1 else log(1 + exp(-abs(z))) + max(z, 0),
            "Label 0 is right. For label 1, exp(-z) is too large far below 0: there add -z and write exp(-abs(z)).",
            see=ZERO,
        ),
        Misconception(
            "large-power-by-label", lambda y, z: log(1 + exp(-z)) if y else log(1 + exp(z)), TOO_LARGE, see=ZERO
        ),
        Misconception(
            "large-power-by-label-in-numpy",
            lambda y, z: np.log(1 + np.exp(-float(z) if y else float(z))),
            TOO_LARGE,
            see=ZERO,
        ),
        Misconception(
            "squared-miss",
            lambda y, z: (sigmoid_two_sides(z) - y) ** 2,
            "This is the squared miss, which never passes 1. The loss is minus the logarithm of what the truth got.",
            see=ZERO,
        ),
        Misconception(
            "slope-for-loss",
            lambda y, z: sigmoid_two_sides(z) - y,
            "This is the slope in the score, given less due. The loss itself is asked for.",
            see=ZERO,
        ),
        Misconception(
            "brackets-lost",
            lambda y, z: max(z, 0) - y * z + log(1) + exp(-abs(z)),
            "The logarithm ends too early: log(1) is 0. Put the power inside: log(1 + exp(-abs(z))).",
            see=ZERO,
        ),
        Misconception(
            "abs-of-the-minus",
            lambda y, z: max(z, 0) - y * z + log(1 + exp(abs(-z))) if abs(z) < 700 else math.inf,
            "abs(-z) is above 0, so the power is too large. The minus stands outside: exp(-abs(z)).",
            see=ZERO,
        ),
    ],
    pairs=[
        Pair(("labels-turned", "bits-for-nats"), lambda y, z: loss_from_logit_plain(1 - y, z) / log(2)),
        Pair(("labels-turned", "forgot-the-minus"), lambda y, z: -loss_from_logit_plain(1 - y, z)),
        Pair(("labels-turned", "large-power-in-numpy"), lambda y, z: np.log(1 + np.exp(float(z))) - (1 - y) * z),
    ],
    hints=[
        "For label 0 the loss is ln(1 + e to the z), and for label 1 it is that less z. Where is this too large?",
        "For a large z, ln(1 + e to the z) is z and a little: log(1 + exp(-z)). That is safe from 0 upwards.",
        "max(z, 0) + log(1 + exp(-abs(z))) is safe on both sides. What is missing for label 1?",
        "return max(z, 0) - y * z + log(1 + exp(-abs(z)))",
    ],
)


# --- 6. The slope in each score


def logit_slopes_loop(labels, probs):
    slopes = []
    for y, q in zip(labels, probs, strict=True):
        slopes.append((q - y) / len(labels))
    return slopes


def logit_slopes_numpy(labels, probs):
    return (np.array(probs) - np.array(labels)) / len(labels)


def miss_of(labels: Any, probs: Any) -> Array:
    return np.array(probs) - np.array(labels)


LOGIT_SLOPES = Question(
    name="l06_slopes",
    defines="logit_slopes",
    lesson=6,
    points=2,
    reference=logit_slopes_numpy,
    alternatives=[logit_slopes_loop, logit_slopes_numpy],
    cases=labels_and_probabilities,
    misconceptions=[
        Misconception(
            "not-divided-by-n",
            lambda labels, probs: miss_of(labels, probs),
            "This is each case's own slope. The loss is a mean, so divide by the number of cases.",
            see=LINE,
        ),
        Misconception(
            "due-less-given",
            lambda labels, probs: -miss_of(labels, probs) / len(labels),
            "The sign is turned. The slope is given less due: the probability minus the label.",
            see=SLOPE,
        ),
        Misconception(
            "slope-in-q",
            lambda labels, probs: miss_of(labels, probs) / (np.array(probs) * (1 - np.array(probs))) / len(labels),
            "This is the slope in the probability. In the score it is q(1 - q) times that: given less due is left.",
            see=SLOPE,
        ),
        Misconception(
            "sigmoid-counted-twice",
            lambda labels, probs: miss_of(labels, probs) * np.array(probs) * (1 - np.array(probs)) / len(labels),
            "You multiply by q(1 - q) once more. Given less due has it in it already.",
            see=SLOPE,
        ),
        Misconception(
            "squared-loss",
            lambda labels, probs: 2 * miss_of(labels, probs) / len(labels),
            "The 2 belongs to the slope of a square. For this loss the slope is given less due, divided by N.",
            see=SLOPE,
        ),
        Misconception(
            "due-forgotten",
            lambda labels, probs: np.array(probs) / len(labels),
            "You return what was given. Take away what was due: the label.",
            see=SLOPE,
        ),
        Misconception(
            "sign-dropped",
            lambda labels, probs: abs(miss_of(labels, probs)) / len(labels),
            "You dropped the sign. Where the score must rise, the slope is negative: keep q - y as it is.",
            see=SLOPE,
        ),
        Misconception(
            "guess-for-probability",
            lambda labels, probs: miss_of(labels, np.array(probs) > 0.5) / len(labels),
            "You round each probability to 0 or 1. Keep it as it is, or the slope is 0 wherever the guess is right.",
            see=SLOPE,
        ),
        Misconception(
            "mean-for-each",
            lambda labels, probs: miss_of(labels, probs).mean(),
            "This is one number, the slope in the bias. Return one slope for each case.",
            see=LINE,
        ),
        Misconception(
            "loss-for-slope",
            lambda labels, probs: each_loss(labels, probs) / len(labels),
            "These are the losses. Their slopes in the scores are shorter: given less due, divided by N.",
            see=SLOPE,
        ),
        Misconception(
            "only-the-label-divided",
            lambda labels, probs: np.array(probs) - np.array(labels) / len(labels),
            "Only the label is divided by the number of cases. Put brackets: (q - y) / N.",
            see=LINE,
        ),
        Misconception(
            "only-the-probability-divided",
            lambda labels, probs: np.array(probs) / len(labels) - np.array(labels),
            "Only the probability is divided by the number of cases. Put brackets: (q - y) / N.",
            see=LINE,
        ),
        Misconception(
            "rounded", lambda labels, probs: (miss_of(labels, probs) / len(labels)).round(2), ROUNDED, see=SLOPE
        ),
        Misconception("list-arithmetic", lambda labels, probs: (probs - labels) / len(labels), LISTS, see=LINE),
        Misconception(
            "positive-only",
            lambda labels, probs: miss_of(labels, probs) * np.array(labels) / len(labels),
            "Only label 1 pulls. Label 0 pulls too, with its whole probability: q - 0.",
            see=SLOPE,
        ),
        Misconception(
            "returned-too-early",
            lambda labels, probs: logit_slopes_loop(labels, probs)[:1],
            "Only the first case comes back. Is `return` indented so far that it ends the loop at once?",
            see=SLOPE,
        ),
        Misconception(
            "one-minus-q-for-all",
            lambda labels, probs: [(1 - q - y) / len(labels) for y, q in zip(labels, probs, strict=True)],
            "You take 1 - q for what was given. q is the probability of label 1, and the label is what was due: q - y.",
            see=SLOPE,
        ),
        Misconception(
            "divided-by-the-yeses",
            lambda labels, probs: miss_of(labels, probs) / max(1, sum(labels)),
            "You divide by the number of yeses. Divide by the number of all cases.",
            see=LINE,
        ),
        Misconception(
            "due-added",
            lambda labels, probs: (np.array(probs) + np.array(labels)) / len(labels),
            "You add what was due. Take it away: the slope is given less due, q - y.",
            see=SLOPE,
        ),
        Misconception(
            "one-fewer",
            lambda labels, probs: [m / (len(labels) - 1) for m in miss_of(labels, probs).tolist()],
            "You divide by one fewer than there are. Divide by the number of cases: len(labels).",
            see=LINE,
        ),
        Misconception(
            "divided-by-the-place",
            lambda labels, probs: miss_of(labels, probs) / (1 + np.arange(len(labels))),
            "You divide by how many you have seen so far. Divide each by the number of all cases.",
            see=LINE,
        ),
        Misconception(
            "divided-by-two",
            lambda labels, probs: miss_of(labels, probs) / 2,
            "You divide by 2, as in the example. Divide by the number of cases: len(labels).",
            see=LINE,
        ),
        Misconception(
            "negative-only",
            lambda labels, probs: miss_of(labels, probs) * (1 - np.array(labels)) / len(labels),
            "Only label 0 pulls. Label 1 pulls too, with what is missing: q - 1.",
            see=SLOPE,
        ),
        Misconception(
            "sum-for-each",
            lambda labels, probs: miss_of(labels, probs).sum(),
            "This is one number, the sum. Return one slope for each case.",
            see=LINE,
        ),
        Misconception(
            "one-slope-in-a-list",
            lambda labels, probs: [miss_of(labels, probs).mean()],
            "Your list has one number, the mean. Return one slope for each case.",
            see=LINE,
        ),
        Misconception(
            "mean-for-all",
            lambda labels, probs: [miss_of(labels, probs).mean()] * len(labels),
            "Every case gets the mean. Each has its own slope: (q - y) / N.",
            see=LINE,
        ),
        Misconception(
            "first-case-left-out",
            lambda labels, probs: (miss_of(labels, probs) / len(labels))[1:],
            "The first case is left out. Places count from 0: begin the loop there.",
            see=LINE,
        ),
        Misconception(
            "last-case-left-out",
            lambda labels, probs: (miss_of(labels, probs) / len(labels))[:-1],
            "The last case is left out. range(n) ends before n by itself: leave out the - 1.",
            see=LINE,
        ),
        Misconception(
            "last-case-only",
            lambda labels, probs: (miss_of(labels, probs) / len(labels))[-1:],
            "Only the last case comes back. Begin with an empty list before the loop, and append in it.",
            see=LINE,
        ),
        Misconception(
            "one-slope-first",
            lambda labels, probs: miss_of(labels, probs)[0] / len(labels),
            "You return the first case's slope alone. Collect all of them, and return after the loop.",
            see=LINE,
        ),
        Misconception(
            "running-total",
            lambda labels, probs: np.cumsum(miss_of(labels, probs)) / len(labels),
            "The slopes pile up from case to case. Each case has its own: append (q - y) / N.",
            see=LINE,
        ),
        Misconception(
            "mean-due-for-all",
            lambda labels, probs: (np.array(probs) - np.mean(labels)) / len(labels),
            "You take the mean label away everywhere. Each case has its own label: q - y.",
            see=SLOPE,
        ),
        Misconception(
            "slope-in-bits",
            lambda labels, probs: miss_of(labels, probs) / len(labels) / log(2),
            "This is the slope of a loss in bits. In nats no factor stands before q - y.",
            see=SLOPE,
        ),
        Misconception(
            "squashed-again",
            lambda labels, probs: (sigmoid(np.array(probs)) - np.array(labels)) / len(labels),
            "You squash the probabilities once more. They are probabilities already: q - y.",
            see=SLOPE,
        ),
        Misconception(
            "squared-miss",
            lambda labels, probs: miss_of(labels, probs) ** 2 / len(labels),
            "You square the miss. The slope is given less due itself, q - y.",
            see=SLOPE,
        ),
        Misconception(
            "yes-formula-for-all",
            lambda labels, probs: (np.array(probs) - 1) / len(labels),
            "You take 1 away from every case. Take each one's label away: q - y.",
            see=SLOPE,
        ),
    ],
    pairs=[
        Pair(("not-divided-by-n", "due-less-given"), lambda labels, probs: -miss_of(labels, probs)),
        Pair(
            ("not-divided-by-n", "slope-in-q"),
            lambda labels, probs: miss_of(labels, probs) / (np.array(probs) * (1 - np.array(probs))),
        ),
        Pair(("due-less-given", "mean-for-each"), lambda labels, probs: -miss_of(labels, probs).mean()),
        Pair(
            ("due-less-given", "slope-in-q"),
            lambda labels, probs: -miss_of(labels, probs) / (np.array(probs) * (1 - np.array(probs))) / len(labels),
        ),
    ],
    properties=[PURE],
    hints=[
        "For one case alone, the slope is the probability given, less the label due.",
        "The loss is a mean over the cases. What does that do to each slope?",
        "Each slope is (q - y) / len(labels).",
    ],
)


# --- 7. One epoch


def flowers_and_model(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (inputs, labels, weights, bias, learning_rate), of sizes that all differ; the bias may be an integer."""
    yield np.array([[1, 2], [3, -1], [0, 1]]), np.array([0, 1, 1]), np.array([0.5, -0.25]), 1, 0.1
    for samples, columns in ((1, 2), (4, 1), (6, 3), (5, 2)):
        inputs, labels = rng.normal(size=(samples, columns)), rng.integers(0, 2, samples)
        yield inputs, labels, rng.normal(size=columns), float(rng.normal()), float(rng.uniform(0.2, 2))
    yield rng.normal(size=(7, 2)), rng.integers(0, 2, 7), np.zeros(2), 0.0, 0.5


def one_epoch_reference(
    inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float
) -> tuple[Array, float]:
    model = Logistic(weights, bias)
    _, slope = slopes(model, inputs, labels)
    moved = step(model, slope, learning_rate)
    return moved.weights, moved.bias


def one_epoch_numpy(inputs, labels, weights, bias, learning_rate):
    q = 1 / (1 + np.exp(-(inputs @ weights + bias)))
    miss = (q - labels) / len(labels)
    return weights - learning_rate * (inputs.T @ miss), bias - learning_rate * miss.sum()


def one_epoch_loop(inputs, labels, weights, bias, learning_rate):
    slope_of_weights = [0.0 for _ in weights]
    slope_of_bias = 0.0
    for x, y in zip(inputs, labels, strict=True):
        z = bias + sum(w * value for w, value in zip(weights, x, strict=True))
        miss = 1 / (1 + math.exp(-z)) - y
        for k, value in enumerate(x):
            slope_of_weights[k] += miss * value / len(labels)
        slope_of_bias += miss / len(labels)
    new_weights = [w - learning_rate * slope for w, slope in zip(weights, slope_of_weights, strict=True)]
    return new_weights, bias - learning_rate * slope_of_bias


def one_epoch_columns(inputs, labels, weights, bias, learning_rate):
    miss = sigmoid((inputs * weights).sum(axis=1) + bias) - labels
    new_weights = weights.copy()
    for k in range(len(weights)):
        new_weights[k] -= learning_rate * (miss * inputs[:, k]).mean()
    return new_weights, bias - learning_rate * miss.mean()


def flawed_epoch(
    *,
    sign: int = 1,
    divide: bool = True,
    rate: bool = True,
    squash: bool = True,
    add_bias: bool = True,
    move_bias: bool = True,
    average_bias: bool = True,
    inputs_in_slope: bool = True,
    factor: Callable[[Array], Array] = np.ones_like,
) -> Callable[..., tuple[Array, float]]:
    """Return one epoch with the mistakes asked for."""

    def answer(inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float) -> tuple[Array, float]:
        z = inputs @ weights + (bias if add_bias else 0)
        q = sigmoid(z) if squash else z
        miss = sign * (q - labels) * factor(q) / (len(labels) if divide else 1)
        length = learning_rate if rate else 1
        slope = inputs.T @ miss if inputs_in_slope else miss.sum()
        slope_of_bias = miss.sum() if average_bias else miss.sum() * len(labels)
        return weights - length * slope, bias - length * slope_of_bias * move_bias

    return answer


def one_after_the_other(
    inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float
) -> tuple[Array, float]:
    moved, _ = one_epoch_reference(inputs, labels, weights, bias, learning_rate)
    _, moved_bias = one_epoch_reference(inputs, labels, moved, bias, learning_rate)
    return moved, moved_bias


def not_lined_up(
    inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float
) -> tuple[Array, float]:
    miss = (sigmoid(inputs @ weights + bias) - labels) / len(labels)
    return weights - learning_rate * (miss * inputs).sum(axis=0), bias - learning_rate * miss.sum()


def slopes_for_parameters(
    inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float
) -> tuple[Array, float]:
    _, slope = slopes(Logistic(weights, bias), inputs, labels)
    return slope.weights, slope.bias


def bias_moved(
    inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float, *, rate: float
) -> tuple[Array, float]:
    """Return one epoch in which the bias moves at another rate."""
    moved, _ = one_epoch_numpy(inputs, labels, weights, bias, learning_rate)
    return moved, one_epoch_numpy(inputs, labels, weights, bias, rate)[1]


def guessed_epoch(
    inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float
) -> tuple[Array, float]:
    guesses: Array = inputs @ weights + bias > 0
    miss = np.subtract(guesses, labels, dtype=float) / len(labels)
    return weights - learning_rate * (inputs.T @ miss), bias - learning_rate * miss.sum()


def one_epoch_with(
    inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float, given: Array
) -> tuple[Array, float]:
    """Return one epoch where the probabilities are those given."""
    miss = (given - labels) / len(labels)
    return weights - learning_rate * (inputs.T @ miss), bias - learning_rate * miss.sum()


def flower_after_flower(
    inputs: Array, labels: Array, weights: Array, bias: float, learning_rate: float
) -> tuple[Array, float]:
    for k in range(len(labels)):
        weights, bias = one_epoch_numpy(inputs[k : k + 1], labels[k : k + 1], weights, bias, learning_rate)
    return weights, bias


ONE_EPOCH = Question(
    name="l06_epoch",
    defines="one_epoch",
    lesson=6,
    points=4,
    reference=one_epoch_reference,
    alternatives=[one_epoch_numpy, one_epoch_loop, one_epoch_columns],
    cases=flowers_and_model,
    misconceptions=[
        Misconception(
            "uphill",
            flawed_epoch(sign=-1),
            "You walk uphill: the loss grows. Use given less due, and take the slope away from the weight.",
            see=SLOPE,
        ),
        Misconception(
            "not-divided-by-n",
            flawed_epoch(divide=False),
            "Your step is too long by the number of flowers. The loss is a mean: divide by len(labels).",
            see=LINE,
        ),
        Misconception(
            "bias-not-moved",
            flawed_epoch(move_bias=False),
            "The weights are right. The bias moves too: its slope is the mean of given less due.",
            see=LINE,
        ),
        Misconception(
            "bias-not-added",
            flawed_epoch(add_bias=False),
            "The bias is missing in the score: z is the weighted sum plus the bias.",
            see=LINE,
        ),
        Misconception(
            "bias-summed",
            flawed_epoch(average_bias=False),
            "The weights are right. The bias's slope is a mean too: divide it by the number of flowers.",
            see=LINE,
        ),
        Misconception(
            "sigmoid-forgotten",
            flawed_epoch(squash=False),
            "You compare the score with the label. Turn the score into a probability first, with the sigmoid.",
            see=BACK,
        ),
        Misconception(
            "learning-rate-forgotten",
            flawed_epoch(rate=False),
            "The learning rate is missing: multiply each slope by it before you take the step.",
            see=LINE,
        ),
        Misconception(
            "slope-in-q",
            flawed_epoch(factor=lambda q: 1 / (q * (1 - q))),
            "This is the slope in the probability. In the score, given less due alone is left.",
            see=SLOPE,
        ),
        Misconception(
            "sigmoid-counted-twice",
            flawed_epoch(factor=lambda q: q * (1 - q)),
            "You multiply by q(1 - q) once more. Given less due has it in it already.",
            see=SLOPE,
        ),
        Misconception(
            "inputs-left-out",
            flawed_epoch(inputs_in_slope=False),
            "The bias is right. A weight's slope is given less due times its own measurement, then the mean.",
            see=LINE,
        ),
        Misconception(
            "one-after-the-other",
            one_after_the_other,
            "The weights are right. For the bias you compute again with the new weights: take all slopes first.",
            see=LINE,
        ),
        Misconception(
            "columns-not-lined-up",
            not_lined_up,
            "There is one miss a flower, and a row of measurements. inputs.T @ miss adds them up, one sum a column.",
            see=LINE,
        ),
        Misconception(
            "slopes-for-parameters",
            slopes_for_parameters,
            "These are the slopes. Return the new weights and the new bias: each less learning_rate times its slope.",
            see=LINE,
        ),
        Misconception(
            "wrong-order",
            lambda *arguments: one_epoch_reference(*arguments)[::-1],
            "Both are right, in the wrong order. Return the weights first, then the bias.",
            see=LINE,
        ),
        Misconception(
            "weights-only",
            lambda *arguments: one_epoch_reference(*arguments)[0],
            "You return the weights only. Return both: weights, bias.",
            see=LINE,
        ),
        Misconception(
            "bias-without-rate",
            lambda *case: bias_moved(*case, rate=1.0),
            "The weights are right. The learning rate is missing in the step of the bias: multiply by it.",
            see=LINE,
        ),
        Misconception(
            "bias-the-wrong-way",
            lambda *case: bias_moved(*case, rate=-case[-1]),
            "The weights are right. The bias walks uphill: take learning_rate times its slope away.",
            see=LINE,
        ),
        Misconception(
            "divided-again",
            lambda inputs, labels, w, b, rate: one_epoch_numpy(inputs, labels, w, b, rate / len(labels)),
            "Your step is too short: you divide by the number of flowers twice. The mean has that division in it "
            "already.",
            see=LINE,
        ),
        Misconception(
            "guess-for-probability",
            guessed_epoch,
            "You round each probability to 0 or 1. Keep it as it is, or nothing moves where the guess is right.",
            see=SLOPE,
        ),
        Misconception(
            "first-flower-only",
            lambda inputs, labels, w, b, rate: one_epoch_numpy(inputs[:1], labels[:1], w, b, rate),
            "Only the first flower counts. Is `return` indented so far that it ends the loop at once?",
            see=LINE,
        ),
        Misconception(
            "first-miss-for-all",
            lambda inputs, labels, w, b, rate: (
                w - rate * inputs.mean(axis=0) * (sigmoid(inputs @ w + b) - labels).mean(),
                b - rate * (sigmoid(inputs @ w + b) - labels).mean(),
            ),
            "You multiply two means. A weight's slope is the mean of the products: each flower's miss times its "
            "own measurement.",
            see=LINE,
        ),
        Misconception(
            "last-flower-only",
            lambda inputs, labels, w, b, rate: one_epoch_numpy(inputs[-1:], labels[-1:], w, b, rate),
            "Only the last flower counts. Add up over all flowers, and divide by their number.",
            see=LINE,
        ),
        Misconception(
            "flower-after-flower",
            flower_after_flower,
            "You take a step after each flower. One epoch here is one step, with the mean slope over all flowers.",
            see=LINE,
        ),
        Misconception(
            "bias-first",
            lambda inputs, labels, w, b, rate: (
                one_epoch_numpy(inputs, labels, w, one_epoch_numpy(inputs, labels, w, b, rate)[1], rate)[0],
                one_epoch_numpy(inputs, labels, w, b, rate)[1],
            ),
            "The bias is right. For the weights you compute again with the new bias: take all slopes first.",
            see=LINE,
        ),
        Misconception(
            "divided-by-columns",
            lambda inputs, labels, w, b, rate: one_epoch_numpy(
                inputs, labels, w, b, rate * len(labels) / inputs.shape[1]
            ),
            "You divide by the number of measurements. Divide by the number of flowers: len(labels).",
            see=LINE,
        ),
        Misconception(
            "divided-by-all-entries",
            lambda inputs, labels, w, b, rate: (
                w - rate * inputs.T @ (sigmoid(inputs @ w + b) - labels) / inputs.size,
                one_epoch_numpy(inputs, labels, w, b, rate)[1],
            ),
            "The bias is right. The weights' slopes are divided by the number of entries: divide by the number "
            "of flowers.",
            see=LINE,
        ),
        Misconception(
            "weights-not-moved",
            lambda inputs, labels, w, b, rate: (w.copy(), one_epoch_numpy(inputs, labels, w, b, rate)[1]),
            "The bias is right. The weights move too: take learning_rate times each slope away.",
            see=LINE,
        ),
        Misconception(
            "weights-summed",
            lambda inputs, labels, w, b, rate: (
                one_epoch_numpy(inputs, labels, w, b, rate * len(labels))[0],
                one_epoch_numpy(inputs, labels, w, b, rate)[1],
            ),
            "The bias is right. The weights' slopes are means too: divide them by the number of flowers.",
            see=LINE,
        ),
        Misconception(
            "weights-without-rate",
            lambda inputs, labels, w, b, rate: (
                one_epoch_numpy(inputs, labels, w, b, 1)[0],
                one_epoch_numpy(inputs, labels, w, b, rate)[1],
            ),
            "The bias is right. The learning rate is missing in the step of the weights: multiply by it.",
            see=LINE,
        ),
        Misconception(
            "weights-the-wrong-way",
            lambda inputs, labels, w, b, rate: (
                one_epoch_numpy(inputs, labels, w, b, -rate)[0],
                one_epoch_numpy(inputs, labels, w, b, rate)[1],
            ),
            "The bias is right. The weights walk uphill: take learning_rate times each slope away.",
            see=LINE,
        ),
        Misconception(
            "divided-by-the-rate",
            lambda inputs, labels, w, b, rate: one_epoch_numpy(inputs, labels, w, b, 1 / rate),
            "You divide by the learning rate. A small rate must give a small step: multiply.",
            see=LINE,
        ),
        Misconception(
            "squared-loss",
            lambda inputs, labels, w, b, rate: one_epoch_numpy(inputs, labels, w, b, 2 * rate),
            "Your step is twice as long as it should be. The 2 belongs to the slope of a square: here it is given "
            "less due.",
            see=SLOPE,
        ),
        Misconception(
            "sign-dropped",
            lambda inputs, labels, w, b, rate: (
                w - rate * inputs.T @ abs(sigmoid(inputs @ w + b) - labels) / len(labels),
                b - rate * abs(sigmoid(inputs @ w + b) - labels).mean(),
            ),
            "You drop the sign of given less due. Keep it: it says which way each flower pulls.",
            see=SLOPE,
        ),
        Misconception(
            "due-forgotten",
            lambda inputs, labels, w, b, rate: one_epoch_numpy(inputs, 0 * labels, w, b, rate),
            "You use what was given alone. Take away what was due: the labels.",
            see=SLOPE,
        ),
        Misconception(
            "squash-backwards",
            lambda inputs, labels, w, b, rate: one_epoch_with(inputs, labels, w, b, rate, sigmoid(-(inputs @ w + b))),
            "Your squash falls where it should climb. Mind the minus: 1 / (1 + exp(-z)).",
            see=BACK,
        ),
        Misconception(
            "bias-taken-off",
            lambda inputs, labels, w, b, rate: one_epoch_with(inputs, labels, w, b, rate, sigmoid(inputs @ w - b)),
            "You take the bias off the score. Add it: z is the weighted sum plus the bias.",
            see=LINE,
        ),
        Misconception(
            "list-of-both",
            lambda inputs, labels, w, b, rate: np.append(*one_epoch_numpy(inputs, labels, w, b, rate)),
            "You return one array with everything in it. Return a pair: weights, bias.",
            see=LINE,
        ),
        Misconception(
            "bias-for-each-flower",
            lambda inputs, labels, w, b, rate: (
                one_epoch_numpy(inputs, labels, w, b, rate)[0],
                b - rate * (sigmoid(inputs @ w + b) - labels) / len(labels),
            ),
            "The weights are right. The bias has become an array, one number a flower: add the misses up first.",
            see=LINE,
        ),
        Misconception(
            "bias-slope-of-the-weights",
            lambda inputs, labels, w, b, rate: (
                one_epoch_numpy(inputs, labels, w, b, rate)[0],
                b - rate * (inputs.T @ (sigmoid(inputs @ w + b) - labels)).mean() / len(labels),
            ),
            "The weights are right. The bias's slope has no measurement in it: it is the mean of given less due.",
            see=LINE,
        ),
        Misconception(
            "losses-for-model",
            lambda inputs, labels, w, b, rate: binary_cross_entropy(labels, sigmoid(inputs @ w + b)),
            "You return the mean loss. Return the new weights and the new bias.",
            see=LINE,
        ),
    ],
    pairs=[
        Pair(("uphill", "not-divided-by-n"), flawed_epoch(sign=-1, divide=False)),
        Pair(("not-divided-by-n", "bias-not-moved"), flawed_epoch(divide=False, move_bias=False)),
        Pair(("uphill", "bias-not-moved"), flawed_epoch(sign=-1, move_bias=False)),
        Pair(("bias-not-added", "bias-not-moved"), flawed_epoch(add_bias=False, move_bias=False)),
        Pair(("not-divided-by-n", "learning-rate-forgotten"), flawed_epoch(divide=False, rate=False)),
        Pair(("uphill", "learning-rate-forgotten"), flawed_epoch(sign=-1, rate=False)),
        Pair(("bias-not-moved", "learning-rate-forgotten"), flawed_epoch(move_bias=False, rate=False)),
    ],
    properties=[PURE],
    hints=[
        "Go forward first: scores, then probabilities with xh.sigmoid. Then given less due, one number a flower.",
        "A weight's slope is the mean of given less due times its column. The bias's slope is the mean alone.",
        "`inputs[:, k]` is the k-th column, and `inputs.T @ miss / len(labels)` gives all slopes at once.",
        "New weights: weights - learning_rate * slopes. The bias likewise. Return both.",
    ],
)


# --- 8. A weighted mean


def losses_and_weights(rng: np.random.Generator) -> Iterator[Case]:
    """Yield two lists: one case, a weight of 0, integers, weights below 1, then ordinary ones."""
    yield [0.4], [3]
    yield [1.5, 0.2, 0.7], [0, 2, 1]
    yield [1, 3, 2, 2], [5, 1, 1, 2]
    yield [0.3, 2.0], [0.25, 0.5]
    yield [0.1, 0.1, 4.0], [1, 1, 10]
    for length in (3, 6, 15):
        yield rng.uniform(0, 3, length).tolist(), rng.uniform(0.1, 6, length).tolist()


def weighted_mean_loop(losses, weights):
    total = 0
    for loss, weight in zip(losses, weights, strict=True):
        total = total + weight * loss
    return total / sum(weights)


def weighted_mean_numpy(losses, weights):
    shares = np.array(weights) / np.sum(weights)
    return shares @ losses


def times(losses: list[float], weights: list[float]) -> Array:
    return np.array(losses) * np.array(weights)


def divided_each(losses, weights):
    total = 0
    for loss, weight in zip(losses, weights, strict=True):
        total += loss / weight
    return total / sum(weights)


WEIGHTED_MEAN = Question(
    name="l06_weighted",
    defines="weighted_mean",
    lesson=6,
    points=1,
    reference=weighted_mean_loop,
    alternatives=[
        weighted_mean_loop,
        weighted_mean_numpy,
        lambda losses, weights: np.average(losses, weights=weights),
    ],
    cases=losses_and_weights,
    misconceptions=[
        Misconception(
            "divided-by-n",
            lambda losses, weights: times(losses, weights).mean(),
            "You divide by the number of cases. Divide by the sum of the weights.",
            see=RARE,
        ),
        Misconception(
            "not-divided",
            lambda losses, weights: times(losses, weights).sum(),
            "This is the weighted sum. For the mean, divide it by the sum of the weights.",
            see=RARE,
        ),
        Misconception(
            "plain-mean",
            lambda losses, weights: np.mean(losses),
            "This is the plain mean: the weights have no effect. Multiply each loss by its weight first.",
            see=RARE,
        ),
        Misconception(
            "weights-below-only",
            lambda losses, weights: sum(losses) / sum(weights),
            "You divide by the weights' sum, but no loss was multiplied by its weight. Do both.",
            see=RARE,
        ),
        Misconception(
            "divided-by-those-that-count",
            lambda losses, weights: times(losses, weights).sum() / np.count_nonzero(weights),
            "You divide by the number of cases whose weight is above 0. Divide by the sum of the weights.",
            see=RARE,
        ),
        Misconception(
            "weights-as-yes-or-no",
            lambda losses, weights: np.mean([loss for loss, weight in zip(losses, weights, strict=True) if weight > 0]),
            "You only ask whether a weight is above 0. A weight of 5 counts a case five times: multiply.",
            see=RARE,
        ),
        Misconception(
            "divided-by-the-losses",
            lambda losses, weights: times(losses, weights).sum() / sum(losses),
            "You divide by the sum of the losses. Divide by the sum of the weights.",
            see=RARE,
        ),
        Misconception(
            "divided-by-the-largest",
            lambda losses, weights: times(losses, weights).sum() / max(weights),
            "You divide by the largest weight. Divide by the sum of all weights.",
            see=RARE,
        ),
        Misconception(
            "divided-each",
            divided_each,
            "You divide each loss by its weight. A weight of 5 counts a case five times: multiply.",
            see=RARE,
        ),
        Misconception(
            "sums-multiplied",
            lambda losses, weights: sum(losses) * sum(weights) / len(losses),
            "You multiply the sums. Multiply each loss by its own weight, and add up after that.",
            see=RARE,
        ),
        Misconception(
            "list-for-mean",
            lambda losses, weights: times(losses, weights) / sum(weights),
            "You return one number for each case. Add them up: the weighted mean is one number.",
            see=RARE,
        ),
        Misconception(
            "returned-too-early",
            lambda losses, weights: losses[0] * weights[0] / sum(weights),
            "Only the first case counts. Is `return` indented so far that it ends the loop at once?",
            see=RARE,
        ),
        Misconception(
            "rounded", lambda losses, weights: round(weighted_mean_loop(losses, weights), 2), ROUNDED, see=RARE
        ),
        Misconception("list-times-list", lambda losses, weights: losses * weights, LISTS, see=RARE),
        Misconception(
            "last-case-only",
            lambda losses, weights: losses[-1] * weights[-1] / sum(weights),
            "Only the last case counts. Add to the total; don't replace it.",
            see=RARE,
        ),
        Misconception(
            "divided-by-both",
            lambda losses, weights: times(losses, weights).sum() / sum(weights) / len(losses),
            "You divide twice, by the weights and by the number of cases. The sum of the weights alone will do.",
            see=RARE,
        ),
        Misconception(
            "added-for-multiplied",
            lambda losses, weights: (np.array(losses) + np.array(weights)).sum() / sum(weights),
            "You add the weight to the loss. Multiply: a weight of 5 counts the loss five times.",
            see=RARE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="06#When one species is rare",
        ),
        Misconception(
            "first-case-left-out",
            lambda losses, weights: times(losses, weights)[1:].sum() / sum(weights),
            "The first case is left out of the total. Places count from 0: begin the loop there.",
            see=RARE,
        ),
        Misconception(
            "last-case-left-out",
            lambda losses, weights: times(losses, weights)[:-1].sum() / sum(weights),
            "The last case is left out of the total. range(n) ends before n by itself: leave out the - 1.",
            see=RARE,
        ),
        Misconception(
            "total-starts-at-1",
            lambda losses, weights: (1 + times(losses, weights).sum()) / sum(weights),
            "Your total is 1 too large. Begin it at 0, before the loop.",
            see=RARE,
        ),
        Misconception(
            "running-weights",
            lambda losses, weights: (times(losses, weights) / np.cumsum(weights)).sum() if weights[0] else math.nan,
            "You divide by the weights so far. Add everything up, and divide once, after the loop.",
            see=RARE,
        ),
        Misconception(
            "first-case-alone",
            lambda losses, weights: losses[0] * weights[0],
            "You return the first product alone. Add up all products, and divide by the sum of the weights after "
            "the loop.",
            see=RARE,
        ),
        Misconception(
            "last-case-alone",
            lambda losses, weights: losses[-1] * weights[-1],
            "You return the last product alone. Add up all products, and divide by the sum of the weights.",
            see=RARE,
        ),
        Misconception(
            "weights-upside-down",
            lambda losses, weights: sum(weights) / times(losses, weights).sum(),
            "Your fraction is upside down. Divide the weighted sum by the sum of the weights.",
            see=RARE,
        ),
        Misconception(
            "whole-division",
            lambda losses, weights: times(losses, weights).sum() // sum(weights),
            "// drops what comes after the point. Divide with /.",
            see=RARE,
        ),
        Misconception(
            "divided-by-the-mean-weight",
            lambda losses, weights: times(losses, weights).sum() / np.mean(weights),
            "You divide by the mean weight. Divide by the sum of the weights.",
            see=RARE,
        ),
        Misconception(
            "weights-squared",
            lambda losses, weights: (times(losses, weights) * weights).sum() / sum(weights),
            "You multiply by the weight twice. Once is enough: weight * loss.",
            see=RARE,
        ),
        Misconception(
            "normalised-twice",
            lambda losses, weights: times(losses, weights).sum() / sum(weights) ** 2,
            "You divide by the sum of the weights twice. Once is enough.",
            see=RARE,
        ),
        Misconception(
            "one-fewer",
            lambda losses, weights: times(losses, weights).sum() / (sum(weights) - 1),
            "You divide by one fewer than the weights add up to. Divide by sum(weights).",
            see=RARE,
        ),
        Misconception(
            "heaviest-only",
            lambda losses, weights: losses[int(np.argmax(weights))],
            "You return the loss with the largest weight. All cases count, each as often as its weight says.",
            see=RARE,
        ),
        Misconception(
            "middle-for-mean",
            lambda losses, weights: float(np.median(losses)),
            "This is the loss in the middle. Multiply each loss by its weight, add up, and divide by the weights' sum.",
            see=RARE,
        ),
        Misconception(
            "repeated-by-int",
            lambda losses, weights: np.mean(
                [loss for loss, weight in zip(losses, weights, strict=True) for _ in range(int(weight))]
            ),
            "You repeat each loss as often as a whole number says. A weight may be 0.5: multiply by it.",
            see=RARE,
        ),
        Misconception(
            "repeated-by-range",
            lambda losses, weights: np.mean(
                [loss for loss, weight in zip(losses, weights, strict=True) for _ in range(weight)]
            ),
            "You repeat each loss, and a weight may be 0.5: range takes whole numbers only. Multiply by the weight.",
            see=RARE,
        ),
    ],
    pairs=[
        Pair(("divided-by-n", "list-for-mean"), lambda losses, weights: times(losses, weights) / len(losses)),
        Pair(("divided-by-n", "returned-too-early"), lambda losses, weights: losses[0] * weights[0] / len(losses)),
    ],
    properties=[PURE],
    hints=[
        "A weight of 5 counts a case five times, as if it stood in the list five times.",
        "Multiply each loss by its weight and add up. How many cases does that count?",
        "Divide by sum(weights).",
    ],
)


# --- 9. Several labels at once


def rows_of_labels_and_scores(rng: np.random.Generator) -> Iterator[Case]:
    """Yield two lists of rows: one row, one column, a row without any label, a row with all, then ordinary ones."""
    yield [[1, 0, 1]], [[0.5, -1.0, 2.0]]
    yield [[1], [0], [0]], [[2.0], [1.5], [-3.0]]
    yield [[0, 0, 0, 0], [1, 1, 1, 1]], [[1, -2, 3, 0], [-1, 2, 4, 1]]
    yield [[0, 1], [1, 1]], [[20.0, -20.0], [8.0, 0.0]]
    for rows, columns in ((3, 2), (2, 5), (6, 3)):
        labels = rng.integers(0, 2, (rows, columns))
        labels[0, :2] = 0, 1
        yield labels.tolist(), rng.uniform(-4, 4, (rows, columns)).tolist()


def multi_label_loss_loop(labels, logits):
    total, count = 0, 0
    for row_of_labels, row_of_logits in zip(labels, logits, strict=True):
        for y, z in zip(row_of_labels, row_of_logits, strict=True):
            total = total + max(z, 0) - y * z + log(1 + exp(-abs(z)))
            count = count + 1
    return total / count


def multi_label_loss_numpy(labels, logits):
    y, q = np.array(labels), 1 / (1 + np.exp(-np.array(logits)))
    return -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))


def each_of(labels: Any, logits: Any) -> Array:
    return binary_cross_entropy_with_logits(labels, logits, reduction="none")


def shared(labels: Any, logits: Any) -> Array:
    """Return the surprise of each label when the labels of a row share one probability among them."""
    return -np.array(labels) * np.log(softmax(np.array(logits, dtype=float)))


def of_yes(labels: Any, logits: Any) -> Array:
    return np.array(labels) * each_of(labels, logits)


MULTI_LABEL = Question(
    name="l06_several",
    defines="multi_label_loss",
    lesson=6,
    points=2,
    reference=binary_cross_entropy_with_logits,
    replaces=["binary_cross_entropy_with_logits"],
    alternatives=[
        multi_label_loss_loop,
        multi_label_loss_numpy,
        lambda labels, logits: np.logaddexp(0, np.where(labels, -np.array(logits), logits)).mean(),
    ],
    cases=rows_of_labels_and_scores,
    misconceptions=[
        Misconception(
            "sum-over-the-labels",
            lambda labels, logits: each_of(labels, logits).sum(axis=1).mean(),
            "You add up the losses of a photo, and take the mean over photos. Take the mean over the labels, too.",
            see=SEVERAL,
        ),
        Misconception("sum-for-mean", lambda labels, logits: each_of(labels, logits).sum(), SUM, see=SEVERAL),
        Misconception(
            "one-number-a-row",
            lambda labels, logits: each_of(labels, logits).mean(axis=1),
            "You return one number for each photo. Take the mean over the photos too.",
            see=SEVERAL,
        ),
        Misconception(
            "one-number-a-label",
            lambda labels, logits: each_of(labels, logits).mean(axis=0),
            "You return one number for each label. Take the mean over the labels too.",
            see=SEVERAL,
        ),
        Misconception("positive-only", lambda labels, logits: of_yes(labels, logits).mean(), POSITIVE_ONLY, see=ONE),
        Misconception(
            "labels-share-one",
            lambda labels, logits: shared(labels, logits).sum(axis=1).mean(),
            "You let the labels of a photo share a probability of 1. Each is a question of its own: use the sigmoid.",
            see=SEVERAL,
        ),
        Misconception(
            "labels-share-one-in-the-mean",
            lambda labels, logits: shared(labels, logits).mean(),
            "You let the labels of a photo share a probability of 1. Each is a question of its own: use the sigmoid.",
            see=SEVERAL,
        ),
        Misconception(
            "sigmoid-twice",
            lambda labels, logits: each_of(labels, sigmoid(np.array(logits, dtype=float))).mean(),
            "The sigmoid is applied twice. A loss from logits takes the scores as they are.",
            see=SEVERAL,
        ),
        Misconception(
            "sigmoid-forgotten",
            lambda labels, logits: through_the_sigmoid(np.array(labels), np.array(logits)).mean(),
            "You take the logarithm of scores. Turn each score into a probability first, with the sigmoid.",
            see=BACK,
        ),
        Misconception(
            "sigmoid-forgotten-with-math",
            lambda labels, logits: sum(binary_loss_formula(labels[0][k], logits[0][k]) for k in range(len(labels[0]))),
            "You take the logarithm of scores. Turn each score into a probability first, with the sigmoid.",
            see=BACK,
        ),
        Misconception(
            "labels-turned",
            lambda labels, logits: each_of(1 - np.array(labels), logits).mean(),
            LABELS_TURNED,
            see=ONE,
        ),
        Misconception("forgot-the-minus", lambda labels, logits: -each_of(labels, logits).mean(), MINUS, see=ONE),
        Misconception("bits-for-nats", lambda labels, logits: each_of(labels, logits).mean() / log(2), BITS, see=ONE),
        Misconception("log10-for-ln", lambda labels, logits: each_of(labels, logits).mean() / log(10), TENS, see=ONE),
        Misconception(
            "softmax-for-sigmoid",
            lambda labels, logits: through_the_sigmoid(np.array(labels), softmax(np.array(logits, dtype=float))).mean(),
            "You let the labels of a photo share a probability of 1. Each is a question of its own: use the sigmoid.",
            see=SEVERAL,
        ),
        Misconception(
            "three-labels-fixed",
            lambda labels, logits: each_of(labels, logits).sum() / (3 * len(labels)),
            "You count three labels a photo, but there may be more or fewer. Count as you go, or use len(labels[0]).",
            see=SEVERAL,
        ),
        *(
            Misconception(
                f"{epsilon:g}-in-the-log",
                lambda labels, logits, e=epsilon: -np.log(np.exp(-each_of(labels, logits)) + e).mean(),
                EPSILON,
                see=ZERO,
            )
            for epsilon in EPSILONS
        ),
        *(
            Misconception(
                f"clipped-at-{clip:g}",
                lambda labels, logits, c=clip: -np.log(np.exp(-each_of(labels, logits)).clip(c, 1 - c)).mean(),
                CLIPPED,
                see=ZERO,
            )
            for clip in CLIPS[:4]  # those below change nothing for scores up to 20
        ),
        Misconception("rounded", lambda labels, logits: round(each_of(labels, logits).mean(), 2), ROUNDED, see=ONE),
        Misconception(
            "first-row-only",
            lambda labels, logits: each_of(labels, logits)[0].mean(),
            "Only the first photo counts. Is `return` indented so far that it ends the loop at once?",
            see=SEVERAL,
        ),
        Misconception(
            "accuracy-for-loss",
            lambda labels, logits: np.mean((np.array(logits) > 0) == np.array(labels)),
            "This is the share of right answers. The loss also asks how sure each was: minus a logarithm.",
            see="06#Confident and wrong",
        ),
        Misconception("minus-before-a-list", lambda labels, logits: 1 / (1 + np.exp(-logits)), LISTS, see=SEVERAL),
        Misconception("list-arithmetic", lambda labels, logits: 1 - labels, LISTS, see=SEVERAL),
        Misconception(
            "last-row-only",
            lambda labels, logits: each_of(labels[-1:], logits[-1:]).mean(),
            "Only the last photo counts. Add to the total; don't replace it.",
            see=SEVERAL,
        ),
        Misconception(
            "first-label-only",
            lambda labels, logits: each_of(labels, logits)[:, 0].mean(),
            "Only the first thing of each photo counts. Take the mean over all things, too.",
            see=SEVERAL,
        ),
        Misconception(
            "worst-label-only",
            lambda labels, logits: each_of(labels, logits).max(axis=1).mean(),
            "You take the dearest thing of each photo. Take the mean over all of them.",
            see=SEVERAL,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="06#One probability is enough",
        ),
        Misconception(
            "yes-labels-only",
            lambda labels, logits: of_yes(labels, logits).sum() / np.sum(labels),
            "You score the things in the photo only. A no has its price too: the mean is over all things.",
            see=SEVERAL,
        ),
        Misconception(
            "yes-of-each-photo",
            lambda labels, logits: np.mean(
                [losses[np.array(row) == 1].mean() for losses, row in zip(each_of(labels, logits), labels, strict=True)]
            ),
            "You score the things in each photo only. A no has its price too: the mean is over all things.",
            see=SEVERAL,
        ),
        Misconception(
            "negative-only",
            lambda labels, logits: ((1 - np.array(labels)) * each_of(labels, logits)).mean(),
            "Only label 0 pays. For label 1, the price is minus the logarithm of q.",
            see=ONE,
        ),
        Misconception(
            "divided-by-the-things",
            lambda labels, logits: each_of(labels, logits).sum() / len(labels[0]),
            "You divide by the things of one photo. Divide by photos times things: count as you go.",
            see=SEVERAL,
        ),
        Misconception(
            "divided-by-the-yeses",
            lambda labels, logits: each_of(labels, logits).sum() / np.sum(labels),
            "You divide by the number of yeses. Divide by the number of all labels.",
            see=SEVERAL,
        ),
        Misconception(
            "divided-again",
            lambda labels, logits: each_of(labels, logits).mean() / len(labels),
            "You divide by the number of photos once more. The mean over all labels has that in it already.",
            see=SEVERAL,
        ),
        Misconception(
            "first-label-of-first-photo",
            lambda labels, logits: each_of(labels, logits)[0, 0],
            "Only the first thing of the first photo counts. Is `return` inside both loops?",
            see=SEVERAL,
        ),
        Misconception(
            "last-label-only",
            lambda labels, logits: each_of(labels, logits)[:, -1].mean(),
            "Only the last thing of each photo counts. Add to the total; don't replace it.",
            see=SEVERAL,
        ),
        Misconception(
            "total-reset",
            lambda labels, logits: each_of(labels, logits)[-1].sum() / np.size(labels),
            "Only the last photo is in your total. Set it to 0 before both loops, and not inside.",
            see=SEVERAL,
        ),
        Misconception(
            "first-row-divided",
            lambda labels, logits: each_of(labels, logits)[0].sum() / np.size(labels),
            "Only the first photo is in your total. Is `return` indented so far that it ends the loop at once?",
            see=SEVERAL,
        ),
        Misconception(
            "table-for-mean",
            lambda labels, logits: each_of(labels, logits),
            "You return a table of losses. Return their mean, one number.",
            see=SEVERAL,
        ),
        Misconception(
            "label-ignored",
            lambda labels, logits: each_of(np.ones_like(np.array(labels)), logits).mean(),
            "You price yes, whatever the label. For label 0, the truth got 1 - q.",
            see=ONE,
        ),
        Misconception(
            "always-no",
            lambda labels, logits: each_of(np.zeros_like(np.array(labels)), logits).mean(),
            "You price no, whatever the label. For label 1, the truth got q: take y * z away.",
            see=ONE,
        ),
        Misconception(
            "second-minus-lost",
            lambda labels, logits: (of_yes(labels, logits) - (1 - np.array(labels)) * each_of(labels, logits)).mean(),
            "Label 1 is right. For label 0 a minus is missing: both parts are taken away.",
            see=ONE,
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, logits: -np.log(np.exp(-each_of(labels, logits)).mean()),
            "You take the logarithm of the mean. Take each label's logarithm first, then the mean.",
            see=SEVERAL,
        ),
        Misconception(
            "probability-for-loss",
            lambda labels, logits: np.exp(-each_of(labels, logits)).mean(),
            "You average the probabilities that the truth got. The loss of a label is minus the logarithm of its own.",
            see=ONE,
        ),
        Misconception(
            "worst-of-all",
            lambda labels, logits: each_of(labels, logits).max(),
            "This is the dearest label of all. The mean over all of them is asked for.",
            see=SEVERAL,
        ),
        Misconception(
            "errors-for-loss",
            lambda labels, logits: np.mean((np.array(logits) > 0) != np.array(labels)),
            "This is the share of wrong answers. The loss also asks how sure each was: minus a logarithm.",
            see="06#Confident and wrong",
        ),
        Misconception(
            "squared-miss",
            lambda labels, logits: np.mean((sigmoid(np.array(logits, dtype=float)) - np.array(labels)) ** 2),
            "This is the mean squared miss. The loss is minus the logarithm of what the truth got.",
            see=ONE,
        ),
        Misconception(
            "max-left-out",
            lambda labels, logits: np.mean(
                np.log1p(np.exp(-abs(np.array(logits, dtype=float)))) - np.array(labels) * np.array(logits)
            ),
            "For a score above 0, max(z, 0) is missing in your loss. Add it.",
            see=ZERO,
        ),
        Misconception(
            "rows-for-things",
            lambda labels, logits: loss_from_logit_plain(labels[0], logits[0]),
            "You hand whole rows to a function of one label and one score. Two loops: over the rows, and in each row.",
            see=SEVERAL,
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "positive-only"), lambda labels, logits: of_yes(labels, logits).sum()),
        Pair(
            ("sum-over-the-labels", "positive-only"), lambda labels, logits: of_yes(labels, logits).sum(axis=1).mean()
        ),
        Pair(("sum-for-mean", "bits-for-nats"), lambda labels, logits: each_of(labels, logits).sum() / log(2)),
        Pair(("positive-only", "forgot-the-minus"), lambda labels, logits: -of_yes(labels, logits).mean()),
    ],
    properties=[PURE],
    hints=[
        "Each label of each photo is a yes-or-no question. You have written its loss from a score already.",
        "Two loops: over the rows, and in each row over label and score together, with zip.",
        "Add up loss_from_logit(y, z) for all of them, count them, and divide at the end.",
    ],
)


QUESTIONS = [
    LOGIT,
    SIGMOID,
    BINARY_LOSS,
    MEAN_LOSS,
    LOSS_FROM_LOGIT,
    LOGIT_SLOPES,
    ONE_EPOCH,
    WEIGHTED_MEAN,
    MULTI_LABEL,
]
