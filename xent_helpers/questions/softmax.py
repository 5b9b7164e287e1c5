"""Questions and quizzes of lesson 7: scores become probabilities."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np

import xent_helpers as xh
from xent_helpers.activations import log_softmax, logsumexp, sigmoid, softmax
from xent_helpers.asking import Formula
from xent_helpers.losses import (
    one_hot,
    sparse_categorical_cross_entropy_with_logits,
    sparse_categorical_cross_entropy_with_logits_grad,
)
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz, any_text
from xent_helpers.validation import Array

NIGHT = "07#Three scores at night"
RAISE = "07#Raise e, then divide"
PAY = "07#One goes up, the others pay"
KEEPS = "07#What softmax keeps"
HOT = "07#Hot and cold"
TWO = "07#Two scores are a sigmoid"
WINNER = "07#Why not take the winner?"
LARGE = "07#Too large for the computer"
ROWS = "07#A table, row by row"
LSE = "07#The logarithm of a sum"
DUE = "07#Given less due"
TWICE = "07#Softmax twice"

NO_E = "You share out the raw scores. Raise e to each score first: np.exp."
NOT_DIVIDED = "These are the powers of e. Divide each by the sum of all of them."
BY_LARGEST = "You divide by the largest power. Divide by the sum of all: then they add up to 1."
BY_OTHERS = "You divide by the sum of the others. Divide by the sum of all, its own power too."
SIGMOIDS = "This is a sigmoid for each score on its own. Softmax divides by the sum of all powers."
BASE_TWO = "You raise 2 to the scores. Softmax raises e: np.exp."
BASE_TEN = "You raise 10 to the scores. Softmax raises e: np.exp."
MINUS_SCORES = "There is a minus before the scores, so the lowest one wins. Raise e to the score itself."
LOGARITHMS = "These are logarithms of probabilities. Return the probabilities themselves."
WINNER_ONLY = "You give everything to the winner. Softmax shares: raise e to each score and divide by the sum."
ROUND_LATER = "You round on the way. Return the number as it is, and round only what you print."
NO_SHIFT = "Ordinary scores come out right, and large ones overflow. Shift first: take the largest score away."
WHOLE_TABLE_SHIFT = (
    "You shift by the largest of the whole table, and far lower rows vanish. Shift each row by its own largest."
)
COLUMNS = "You share out down the columns. Each row is one photo: use axis=1, and each row adds up to 1."
KEEPDIMS = "One number a row doesn't line up with the rows. Write keepdims=True beside axis=1: then it is a column."
BITS = "Your logarithm has base 2, which gives bits. Nats are asked for: use np.log."
TENS = "Your logarithm has base 10. Nats are asked for: use np.log."
LOG_AND_NO_SHIFT = (
    "Two things fail: large scores overflow, and where softmax rounds to 0 its logarithm is minus infinity. "
    "Shift, and take the score minus log-sum-exp."
)
LOG_OF_SOFTMAX = (
    "Where softmax rounds to 0, its logarithm is minus infinity. Take the score minus log-sum-exp, without softmax."
)
EPSILON = "A tiny number added before the logarithm, or a cut-off there, spoils far lower scores. Use log-sum-exp."
LIST_MATHS = "Python can't compute with a list as a whole. Make it an array first: np.array(scores)."
DOUBLED = "There is one softmax too many. Hand over the raw scores."
FROM_ONE = "You look one place too far to the left. Labels count from 0: use the label as it is."

QUIZZES = [
    Quiz(
        name="l07_shares",
        text="The scores are 2, 1 and -1. You divide each by their sum, 2. What is wrong with the result?",
        options={
            "Nothing": "They add up to 1, but look at the badger's share: -1 / 2.",
            "They don't add up to 1": "They do: shares of a sum always add up to 1. Look at the badger's share.",
            "One of them is negative": "The badger gets -1 / 2. A probability cannot be less than nothing.",
        },
        right="One of them is negative",
    ),
    Quiz(
        name="l07_who_pays",
        text="You raise the fox's score and touch nothing else. Who gives probability away?",
        options={
            "Only the cat, the next best": "The sum of powers grows, and every power is divided by that sum.",
            "The cat and the badger, the same amount each": "Both pay. But the badger has hardly anything to give.",
            "The cat and the badger, each in proportion to what it has": "Both are divided by the same, larger sum.",
            "Nobody": "There is 1 to share out. If the fox has more of it, others have less.",
        },
        right="The cat and the badger, each in proportion to what it has",
    ),
    Quiz(
        name="l07_shift",
        text="Which of the two changes the probabilities?",
        options={
            "5 points more for all": "Every power is multiplied by e⁵, and the division takes that out again.",
            "All scores doubled": "The gaps double, and gaps are what counts. 5 more for all leaves the gaps alone.",
            "Both": "One of the two leaves all gaps between the scores as they are.",
            "Neither": "One of the two makes the gaps between the scores larger.",
        },
        right="All scores doubled",
    ),
    Quiz(
        name="l07_thousand",
        text="What does the formula, as it stands, give for the scores 1000, 999 and 997 in the computer?",
        options={
            "The same as for 2, 1 and -1": "On paper, yes. But e to the 1000 is too large for the computer.",
            "1, 0 and 0": "The gaps are small, so the leader cannot take everything. Watch the computer.",
            "Nothing that you can use": "All three powers are infinite, and infinity by infinity is not a number.",
        },
        right="Nothing that you can use",
    ),
    Quiz(
        name="l07_twice",
        text="Three classes, and softmax twice. The network is as sure as can be, and right. What is its loss?",
        options={
            "0 nats": "With one softmax, yes. The second one gets only 1, 0 and 0 as scores: small gaps.",
            "0.551 nats": "The second softmax makes 0.576 of the 1, and minus ln of that is 0.551.",
            "ln 3 = 1.099 nats": "That is the blind guess. Scores of 1, 0 and 0 say a little more than that.",
        },
        right="0.551 nats",
    ),
]


# --- 1. An owl


NIGHT_SCORES = np.array([1.5, 0.5, -0.8])
OWL = float(softmax(NIGHT_SCORES)[0])

OWL_SHARE = Question(
    name="l07_owl",
    defines="owl_share",
    lesson=7,
    points=1,
    reference=OWL,
    alternatives=[
        math.exp(1.5) / (math.exp(1.5) + math.exp(0.5) + math.exp(-0.8)),
        softmax(NIGHT_SCORES)[0],
        1 / (1 + math.exp(-1) + math.exp(-2.3)),
        round(OWL, 4),
    ],
    misconceptions=[
        Misconception("raw-shares", 1.5 / 1.2, NO_E, see=NIGHT),
        Misconception(
            "bracket-forgotten",
            1 + math.exp(0.5) + math.exp(-0.8),
            "You divide by the first power alone, and add the others after that. Put the whole sum in brackets.",
            see=RAISE,
        ),
        Misconception("not-divided", math.exp(1.5), NOT_DIVIDED, see=RAISE),
        Misconception("divided-by-the-largest", 1.0, BY_LARGEST, see=RAISE),
        Misconception("divided-by-the-others", math.exp(1.5) / (math.exp(0.5) + math.exp(-0.8)), BY_OTHERS, see=RAISE),
        Misconception("sigmoid-for-softmax", float(sigmoid(1.5)), SIGMOIDS, see=TWO),
        Misconception("base-two", float(softmax(NIGHT_SCORES * np.log(2))[0]), BASE_TWO, see=RAISE),
        Misconception("base-ten", float(softmax(NIGHT_SCORES * np.log(10))[0]), BASE_TEN, see=RAISE),
        Misconception("minus-before-the-scores", float(softmax(-NIGHT_SCORES)[0]), MINUS_SCORES, see=RAISE),
        Misconception("logarithm", math.log(OWL), LOGARITHMS, see=RAISE),
        Misconception(
            "minus-of-the-moth-lost",
            float(softmax([1.5, 0.5, 0.8])[0]),
            "The moth's score is -0.8. Keep its minus: e to the -0.8.",
            see=RAISE,
        ),
        Misconception(
            "another-animal",
            float(softmax(NIGHT_SCORES)[1]),
            "This is the bat's probability. The owl's is asked for: the first score.",
            see=RAISE,
        ),
        Misconception(
            "all-of-them",
            softmax(NIGHT_SCORES),
            "These are all three probabilities. Only the owl's is asked for: the first, number 0.",
            see=RAISE,
        ),
        Misconception(
            "in-percent", 100 * OWL, "This is in percent. A probability lies between 0 and 1: divide by 100.", see=RAISE
        ),
        Misconception("rounded", round(OWL, 2), ROUND_LATER, see=RAISE),
        Misconception("rounded-later", round(OWL, 3), ROUND_LATER, see=RAISE),
        Misconception(
            "text-for-number",
            f"{OWL:.3f}",
            "This is a text. Take the quotes away, and the f before them: a number stands without quotes.",
            see=RAISE,
        ),
        Misconception(
            "without-the-moth",
            math.exp(1.5) / (math.exp(1.5) + math.exp(0.5)),
            "The moth is missing below the line. Sum all three powers, the moth's e to the -0.8 too.",
            see=RAISE,
        ),
        Misconception(
            "the-moth",
            float(softmax(NIGHT_SCORES)[2]),
            "This is the moth's probability. The owl's is asked for: the first score.",
            see=RAISE,
        ),
        Misconception(
            "power-of-the-sum",
            math.exp(1.5) / math.exp(1.2),
            "Below the line you raise e to the sum of the scores. Raise e to each, and then sum.",
            see=RAISE,
        ),
        Misconception(
            "not-the-owl", 1 - OWL, "This is what the others get together. The owl's own share is asked for.", see=RAISE
        ),
        Misconception(
            "less-the-moth",
            math.exp(1.5) / (math.exp(1.5) + math.exp(0.5) - math.exp(0.8)),
            "You take the moth's power away. Its score has the minus, not its power: add e to the -0.8.",
            see=RAISE,
        ),
        Misconception(
            "less-the-moth-of-minus",
            math.exp(1.5) / (math.exp(1.5) + math.exp(0.5) - math.exp(-0.8)),
            "You take the moth's power away. A power is above 0, whatever the score: add it.",
            see=RAISE,
        ),
        Misconception(
            "score-over-powers",
            1.5 / (math.exp(1.5) + math.exp(0.5) + math.exp(-0.8)),
            "Above the line stands the raw score. Raise e to it there, too.",
            see=RAISE,
        ),
        Misconception(
            "power-over-scores",
            math.exp(1.5) / 1.2,
            "Below the line stand raw scores. Raise e to each of them, and sum the powers.",
            see=RAISE,
        ),
        Misconception(
            "upside-down",
            1 / OWL,
            "Your fraction is upside down. Divide the owl's power by the sum of all three.",
            see=RAISE,
        ),
        Misconception(
            "surprise",
            -math.log(OWL),
            "This is the owl's surprise in nats. Its probability is asked for: the power over the sum.",
            see=RAISE,
        ),
        Misconception(
            "sum-of-powers",
            math.exp(1.5) + math.exp(0.5) + math.exp(-0.8),
            "This is the sum of the powers. Divide the owl's power by it.",
            see=RAISE,
        ),
        Misconception(
            "sizes-shared",
            1.5 / 2.8,
            "You share out the sizes of the scores. Raise e to each score first: np.exp.",
            see=NIGHT,
        ),
        Misconception(
            "one-third",
            1 / 3,
            "This is a third for each. The scores differ: raise e to each, and divide by the sum.",
            see=RAISE,
        ),
        Misconception(
            "divided-by-three",
            math.exp(1.5) / 3,
            "You divide by how many animals there are. Divide by the sum of the three powers.",
            see=RAISE,
        ),
        Misconception(
            "all-powers-shifted-but-one",
            math.exp(1.5) / (math.exp(1.5) + math.exp(-1) + math.exp(-2.3)),
            "You shift below the line and not above it. Use the same powers in both places.",
            see=RAISE,
        ),
    ],
    hints=[
        "Raise e to each of the three scores. Which of the three powers is the owl's?",
        "Divide the owl's power by the sum of all three.",
        "np.exp(1.5) / (np.exp(1.5) + …), with the two other powers in place of the dots.",
    ],
)


# --- 2. Softmax of a row


def rows_of_scores(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a list of scores: one, two, integers, five, all alike, then ordinary ones. No list's sum is 0."""
    yield ([0.3],)
    yield ([1, 0],)
    yield ([2, 1, -1],)
    yield ([1.0, 3.0, 2.0, 5.0, 4.0],)
    yield ([0.5] * 4,)
    yield ([-20.0, 20.0, 19.0],)
    for size in (2, 3, 6):
        yield ([float(score) for score in rng.uniform(0.1, 1, size) * rng.choice([1, 4], size)],)


def softmax_numpy(scores):
    powers = np.exp(scores)
    return powers / powers.sum()


def softmax_loop(scores):
    total = 0
    for score in scores:
        total += math.exp(score)
    return [math.exp(score) / total for score in scores]


def softmax_shifted(scores):
    powers = [math.exp(score - max(scores)) for score in scores]
    return [power / sum(powers) for power in powers]


def softmax_of_exactly_three(scores):
    total = math.exp(scores[0]) + math.exp(scores[1]) + math.exp(scores[2])
    return [math.exp(score) / total for score in scores]


def shares(powers: Array) -> Array:
    return powers / powers.sum()


E_ROUNDED = "Your e is rounded, and so the result is a little off. Let Python compute it: np.exp."

SOFTMAX = Question(
    name="l07_softmax",
    defines="softmax",
    lesson=7,
    points=2,
    reference=softmax,
    replaces=["softmax", "log_softmax"],
    alternatives=[softmax_numpy, softmax_loop, softmax_shifted],
    cases=rows_of_scores,
    misconceptions=[
        Misconception("raw-shares", lambda scores: np.array(scores) / sum(scores), NO_E, see=NIGHT),
        Misconception("not-divided", lambda scores: np.exp(scores), NOT_DIVIDED, see=RAISE),
        Misconception(
            "divided-by-the-largest", lambda scores: np.exp(scores) / np.exp(scores).max(), BY_LARGEST, see=RAISE
        ),
        Misconception(
            "divided-by-the-others",
            lambda scores: np.exp(scores) / (np.exp(scores).sum() - np.exp(scores)),
            BY_OTHERS,
            see=RAISE,
        ),
        Misconception(
            "divided-by-the-count",
            lambda scores: np.exp(scores) / len(scores),
            "You divide by how many scores there are. Divide by the sum of the powers.",
            see=RAISE,
        ),
        Misconception(
            "divided-by-the-sum-of-scores",
            lambda scores: np.exp(scores) / sum(scores),
            "Above the line stand powers of e, below it raw scores. Sum the powers too.",
            see=RAISE,
        ),
        Misconception(
            "power-of-the-sum",
            lambda scores: np.exp(scores) / np.exp(sum(scores)),
            "You raise e to the sum of the scores. First raise e to each score, and then sum.",
            see=RAISE,
        ),
        Misconception("sigmoid-for-softmax", lambda scores: sigmoid(scores), SIGMOIDS, see=TWO),
        Misconception("base-two", lambda scores: softmax(np.array(scores) * np.log(2)), BASE_TWO, see=RAISE),
        Misconception("base-ten", lambda scores: softmax(np.array(scores) * np.log(10)), BASE_TEN, see=RAISE),
        Misconception("minus-before-the-scores", lambda scores: softmax(-np.array(scores)), MINUS_SCORES, see=RAISE),
        Misconception("logarithms", lambda scores: log_softmax(scores), LOGARITHMS, see=RAISE),
        Misconception(
            "winner-takes-all", lambda scores: np.eye(len(scores))[np.argmax(scores)], WINNER_ONLY, see=WINNER
        ),
        Misconception(
            "winner-only",
            lambda scores: softmax(scores).max(),
            "You return the largest probability only. Return one for each score.",
            see=RAISE,
        ),
        Misconception(
            "exactly-three",
            softmax_of_exactly_three,
            "Your function counts on exactly three scores. Sum over all of them, however many there are.",
            see=RAISE,
        ),
        Misconception(
            "first-three",
            lambda scores: [math.exp(score) / sum(map(math.exp, scores[:3])) for score in scores],
            "Your sum stops after three scores. Sum over all of them, however many there are.",
            see=RAISE,
        ),
        Misconception(
            "returned-too-early",
            lambda scores: math.exp(scores[0]) / sum(map(math.exp, scores)),
            "Only the first score gets a probability. Is `return` indented so far that it ends the loop at once?",
            see=RAISE,
        ),
        Misconception("e-rounded", lambda scores: shares(2.72 ** np.array(scores)), E_ROUNDED, see=RAISE),
        Misconception("e-rounded-later", lambda scores: shares(2.718 ** np.array(scores)), E_ROUNDED, see=RAISE),
        Misconception(
            "last-power-for-the-sum",
            lambda scores: np.exp(scores) / np.exp(scores[-1]),
            "You divide by the last power. Add each power to the total, and don't replace it.",
            see=RAISE,
        ),
        Misconception("rounded", lambda scores: softmax(scores).round(2), ROUND_LATER, see=RAISE),
        Misconception("rounded-later", lambda scores: softmax(scores).round(3), ROUND_LATER, see=RAISE),
        Misconception(
            "exp-of-a-list",
            lambda scores: math.exp(scores),
            "math.exp takes one number. np.exp takes a whole list, and gives an array.",
            see=RAISE,
        ),
        Misconception(
            "list-divided",
            lambda scores: scores / sum(map(math.exp, scores)),
            LIST_MATHS,
            see=NIGHT,
        ),
        Misconception(
            "squares-for-powers",
            lambda scores: shares(np.square(np.array(scores, dtype=float))),
            "You square the scores, so one far below 0 looks strong. Raise e to each score: np.exp.",
            see=RAISE,
        ),
        Misconception(
            "absolute-shares",
            lambda scores: shares(abs(np.array(scores, dtype=float))),
            "You share out the scores without their signs. Raise e to each: then the signs take care of themselves.",
            see=RAISE,
        ),
        Misconception(
            "least-first",
            lambda scores: np.sort(softmax(scores)),
            "You sorted the probabilities. Return them in the order of the scores.",
            see=RAISE,
        ),
        Misconception(
            "one-less-the-share",
            lambda scores: 1 - softmax(scores),
            "This is what each leaves to the others. Return what it gets itself.",
            see=RAISE,
        ),
        Misconception(
            "running-sum",
            lambda scores: np.exp(scores) / np.cumsum(np.exp(scores)),
            "You divide by the sum so far. Finish the sum in a loop of its own, and divide after that.",
            see=RAISE,
        ),
        Misconception(
            "total-starts-at-1",
            lambda scores: np.exp(scores) / (1 + np.exp(scores).sum()),
            "Your sum is 1 too large. Begin it at 0.",
            see=RAISE,
        ),
        Misconception(
            "first-left-out-of-the-sum",
            lambda scores: np.exp(scores) / np.exp(scores[1:]).sum(),
            "The first score is missing in your sum. Places count from 0: begin the loop there.",
            see=RAISE,
        ),
        Misconception(
            "last-left-out-of-the-sum",
            lambda scores: np.exp(scores) / np.exp(scores[:-1]).sum(),
            "The last score is missing in your sum. range(n) ends before n by itself: leave out the - 1.",
            see=RAISE,
        ),
        Misconception(
            "first-left-out",
            lambda scores: softmax(scores)[1:],
            "The first probability is missing. Return one for each score, in the same order.",
            see=RAISE,
        ),
        Misconception(
            "last-left-out",
            lambda scores: softmax(scores)[:-1],
            "The last probability is missing. range(n) ends before n by itself: leave out the - 1.",
            see=RAISE,
        ),
        Misconception(
            "first-in-a-list",
            lambda scores: softmax(scores)[:1],
            "Only the first score gets a probability. Is `return` indented so far that it ends the loop at once?",
            see=RAISE,
        ),
        Misconception(
            "last-only",
            lambda scores: softmax(scores)[-1],
            "Only the last score's probability comes back. Append each to a list, and return the list.",
            see=RAISE,
        ),
        Misconception(
            "sum-only",
            lambda scores: np.exp(scores).sum(),
            "This is the sum of the powers. Divide each power by it, and return all of them.",
            see=RAISE,
        ),
        Misconception(
            "first-power-for-the-sum",
            lambda scores: np.exp(scores) / np.exp(scores[0]),
            "You divide by the first power. Divide by the sum of all of them.",
            see=RAISE,
        ),
        Misconception(
            "divided-by-the-mean",
            lambda scores: np.exp(scores) / np.exp(scores).mean(),
            "You divide by the mean of the powers. Divide by their sum: then the shares add up to 1.",
            see=RAISE,
        ),
        Misconception(
            "scores-over-powers",
            lambda scores: np.array(scores) / np.exp(scores).sum(),
            "Above the line stand raw scores. Raise e to each of them, too.",
            see=RAISE,
        ),
        Misconception(
            "divided-by-the-largest-score",
            lambda scores: softmax(np.array(scores) / max(scores)),
            "You divide the scores by the largest. To shift, take it away: scores minus the largest.",
            see=LARGE,
        ),
        Misconception(
            "sorted-downwards",
            lambda scores: np.sort(softmax(scores))[::-1],
            "You sorted the probabilities. Return them in the order of the scores.",
            see=RAISE,
        ),
        Misconception(
            "upside-down",
            lambda scores: np.exp(scores).sum() / np.exp(scores),
            "Your fractions are upside down. Divide each power by the sum.",
            see=RAISE,
        ),
        Misconception(
            "divided-twice",
            lambda scores: softmax(scores) / len(scores),
            "You divide by the number of scores as well. The sum of the powers alone will do.",
            see=RAISE,
        ),
        Misconception(
            "softmax-twice",
            lambda scores: softmax(softmax(scores)),
            "There is one softmax too many. Raise e to the raw scores, and divide by the sum once.",
            see=TWICE,
        ),
        Misconception(
            "in-percent",
            lambda scores: 100 * softmax(scores),
            "These are percentages. Probabilities add up to 1: leave out the 100.",
            see=RAISE,
        ),
        Misconception(
            "nested",
            lambda scores: [softmax(scores)],
            "Your result lies in another list. Return the probabilities themselves, without brackets around them.",
            see=RAISE,
        ),
        Misconception(
            "powers-then-scores",
            lambda scores: shares(np.array(scores, dtype=float) ** math.e),
            "You raise the scores to the power e. Raise e to the scores: np.exp(scores).",
            see=RAISE,
        ),
    ],
    pairs=[
        Pair(("base-two", "divided-by-the-largest"), lambda scores: 2.0 ** (np.array(scores) - max(scores))),
        Pair(("base-two", "not-divided"), lambda scores: 2.0 ** np.array(scores)),
        Pair(
            ("minus-before-the-scores", "not-divided"),
            lambda scores: np.exp(-np.array(scores)),
        ),
        Pair(("base-ten", "not-divided"), lambda scores: 10.0 ** np.array(scores)),
    ],
    properties=[PURE],
    hints=[
        "First make every score positive: raise e to it. Then share.",
        "powers = np.exp(scores) raises e to each score in the list.",
        "Return the powers divided by their sum, powers.sum().",
    ],
)


# --- 3. Temperature


def scores_and_temperature(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a list of scores and a temperature: hot, cold, one score, integers, the leader later, then
    ordinary ones."""
    yield [2.0, 1.0, -1.0], 2.0
    yield [2.0, 1.0, -1.0], 0.5
    yield [0.7], 3
    yield [3, 0, 1, 1], 10
    yield [1.5, 1.0], 0.25
    yield [0.5, 2.0, 1.0], 2.0
    for size in (3, 5):
        yield [float(score) for score in rng.uniform(0.2, 2, size)], float(rng.uniform(1.5, 3))


def with_temperature_numpy(scores, temperature):
    return xh.softmax(np.array(scores) / temperature)


def with_temperature_loop(scores, temperature):
    powers = [math.exp(score / temperature) for score in scores]
    return [power / sum(powers) for power in powers]


def with_temperature_root(scores, temperature):
    rooted = softmax(scores) ** (1 / temperature)
    return rooted / rooted.sum()


def leader_divided(scores, temperature):
    changed = np.array(scores, dtype=float)
    changed[changed.argmax()] /= temperature
    return softmax(changed)


WITH_TEMPERATURE = Question(
    name="l07_temperature",
    defines="with_temperature",
    lesson=7,
    points=1,
    reference=with_temperature_numpy,
    alternatives=[with_temperature_numpy, with_temperature_loop, with_temperature_root],
    cases=scores_and_temperature,
    misconceptions=[
        Misconception(
            "multiplied",
            lambda scores, temperature: softmax(np.array(scores) * temperature),
            "You multiply by the temperature, so hot makes the leader stronger. Divide the scores by it.",
            see=HOT,
        ),
        Misconception(
            "no-effect",
            lambda scores, temperature: softmax(scores),
            "The temperature has no effect. A shift, or a factor on all powers, cancels. Divide the scores themselves.",
            see=HOT,
        ),
        Misconception(
            "after-softmax",
            lambda scores, temperature: softmax(scores) / temperature,
            "You divide the probabilities, and they no longer add up to 1. Divide the scores, before softmax.",
            see=HOT,
        ),
        Misconception(
            "times-after-softmax",
            lambda scores, temperature: softmax(scores) * temperature,
            "You multiply the probabilities, and they no longer add up to 1. Divide the scores, before softmax.",
            see=HOT,
        ),
        Misconception(
            "no-softmax",
            lambda scores, temperature: np.array(scores) / temperature,
            "These are the scores, divided. Now hand them to softmax.",
            see=HOT,
        ),
        Misconception(
            "not-divided-by-the-sum",
            lambda scores, temperature: np.exp(np.array(scores) / temperature),
            NOT_DIVIDED,
            see=RAISE,
        ),
        Misconception(
            "sum-without-temperature",
            lambda scores, temperature: np.exp(np.array(scores) / temperature) / np.exp(scores).sum(),
            "Above the line the scores are divided by T, below it they aren't. Divide them once, before both.",
            see=HOT,
        ),
        Misconception(
            "powers-not-summed",
            lambda scores, temperature: softmax(scores) ** (1 / temperature),
            "You raise the probabilities to a power, and they no longer add up to 1. Divide the scores by T, before "
            "softmax.",
            see=HOT,
        ),
        Misconception(
            "raised-to-the-temperature",
            lambda scores, temperature: softmax(scores) ** temperature,
            "You raise the probabilities to the power T. Divide the scores by T, before softmax.",
            see=HOT,
        ),
        Misconception(
            "sigmoid-for-softmax",
            lambda scores, temperature: sigmoid(np.array(scores) / temperature),
            SIGMOIDS,
            see=TWO,
        ),
        Misconception(
            "softmax-twice",
            lambda scores, temperature: softmax(softmax(scores) / temperature),
            DOUBLED + " Divide them by the temperature before the only softmax.",
            see=TWICE,
        ),
        Misconception(
            "rounded",
            lambda scores, temperature: with_temperature_numpy(scores, temperature).round(2),
            ROUND_LATER,
            see=HOT,
        ),
        Misconception(
            "winner-takes-all",
            lambda scores, temperature: np.eye(len(scores))[np.argmax(scores)],
            WINNER_ONLY,
            see=WINNER,
        ),
        Misconception(
            "list-divided",
            lambda scores, temperature: softmax(scores / temperature),
            LIST_MATHS,
            see=NIGHT,
        ),
        Misconception(
            "leader-only-divided",
            leader_divided,
            "You divide the largest score only. Divide all of them by the temperature.",
            see=HOT,
        ),
        Misconception(
            "first-only",
            lambda scores, temperature: softmax(np.array(scores) / temperature)[0],
            "You return the first probability only. Return one for each score.",
            see=HOT,
        ),
        Misconception(
            "on-top-only",
            lambda scores, temperature: np.exp(scores) / np.exp(np.array(scores) / temperature).sum(),
            "Below the line the scores are divided by T, above it they aren't. Divide them once, before both.",
            see=HOT,
        ),
        Misconception(
            "temperature-taken-off",
            lambda scores, temperature: np.exp(np.array(scores)) / temperature,
            "You divide the powers by T, and they are not shared out. Divide the scores by T, and take softmax.",
            see=HOT,
        ),
        Misconception(
            "first-in-a-list",
            lambda scores, temperature: softmax(np.array(scores) / temperature)[:1],
            "Only the first score gets a probability. Is `return` indented so far that it ends the loop at once?",
            see=HOT,
        ),
        Misconception(
            "last-only",
            lambda scores, temperature: softmax(np.array(scores) / temperature)[-1],
            "Only the last score's probability comes back. Return one for each score.",
            see=HOT,
        ),
        Misconception(
            "first-only-divided",
            lambda scores, temperature: softmax([scores[0] / temperature, *scores[1:]]),
            "You divide the first score only. Divide all of them by the temperature.",
            see=HOT,
        ),
        Misconception(
            "running-sum",
            lambda scores, temperature: (
                np.exp(np.array(scores) / temperature) / np.cumsum(np.exp(np.array(scores) / temperature))
            ),
            "You divide by the sum so far. Finish the sum in a loop of its own, and divide after that.",
            see=RAISE,
        ),
        Misconception(
            "base-for-temperature",
            lambda scores, temperature: shares(temperature ** np.array(scores, dtype=float)),
            "You raise the temperature to the scores. Raise e, and divide the scores by the temperature first.",
            see=HOT,
        ),
        Misconception(
            "divided-twice",
            lambda scores, temperature: softmax(np.array(scores) / temperature**2),
            "You divide by the temperature twice. Once is enough, before softmax.",
            see=HOT,
        ),
        Misconception(
            "whole-division",
            lambda scores, temperature: softmax(np.array(scores) // temperature),
            "// drops what comes after the point. Divide the scores with /.",
            see=HOT,
        ),
        Misconception(
            "upside-down",
            lambda scores, temperature: softmax(temperature / np.array(scores)),
            "You divide the temperature by the scores. Divide the scores by the temperature.",
            see=HOT,
        ),
        Misconception(
            "log-softmax-for-softmax",
            lambda scores, temperature: log_softmax(np.array(scores) / temperature),
            LOGARITHMS,
            see=HOT,
        ),
        Misconception(
            "raw-shares",
            lambda scores, temperature: np.array(scores) / temperature / (sum(scores) / temperature),
            NO_E,
            see=NIGHT,
        ),
        Misconception(
            "after-softmax-and-shared",
            lambda scores, temperature: softmax(softmax(scores) * temperature),
            DOUBLED + " Divide them by the temperature, before softmax.",
            see=TWICE,
        ),
        Misconception(
            "brackets-forgotten",
            lambda scores, temperature: np.exp(scores) / temperature / np.exp(np.array(scores) / temperature).sum(),
            "You divide the powers above the line by T. Divide the scores, inside np.exp.",
            see=HOT,
        ),
    ],
    pairs=[
        Pair(
            ("multiplied", "not-divided-by-the-sum"),
            lambda scores, temperature: np.exp(np.array(scores) * temperature),
        ),
        Pair(("multiplied", "no-softmax"), lambda scores, temperature: np.array(scores) * temperature),
    ],
    properties=[PURE],
    hints=[
        "Hot must make the gaps smaller. What do you do to the scores, and before which step?",
        "A list can't be divided by a number, an array can: np.array(scores).",
        "return xh.softmax(np.array(scores) / temperature)",
    ],
)


# --- 4. The sigmoid, out of softmax


def one_score(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a score: none, an integer, below 0, far above and below, then ordinary ones."""
    for z in (0, 1, -2.5, 1000.0, -1000.0, *rng.uniform(0.2, 3, 2), *rng.uniform(-3, -0.2, 2)):
        yield (z if isinstance(z, int) else float(z),)


def sigmoid_from_softmax(z):
    return xh.softmax([z, 0])[0]


def sigmoid_from_the_other(z):
    pair = softmax(np.array([0.0, z]))
    return 1 - float(pair[0])


def sigmoid_two_branches(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


SIGMOID_OVERFLOW = "e to a large number overflows. xh.softmax shifts by itself: take it of the two scores z and 0."

SIGMOID = Question(
    name="l07_sigmoid",
    defines="sigmoid",
    lesson=7,
    points=1,
    reference=sigmoid,
    replaces=["sigmoid"],
    alternatives=[sigmoid_from_softmax, sigmoid_from_the_other, sigmoid_two_branches],
    cases=one_score,
    misconceptions=[
        Misconception(
            "the-other-one",
            lambda z: softmax([z, 0])[1],
            "This is the probability of the other one, with the score 0. Take that of z.",
            see=TWO,
        ),
        Misconception(
            "against-one",
            lambda z: softmax([z, 1])[0],
            "The other score is 1 here. It must be 0: then z = 0 gives one half.",
            see=TWO,
        ),
        Misconception(
            "against-minus-z",
            lambda z: softmax([z, -z])[0],
            "The other score is -z, so the gap is twice z. It must be 0: only the gap counts.",
            see=TWO,
        ),
        Misconception(
            "against-one-less-z",
            lambda z: softmax([z, 1 - z])[0],
            "z is a score and not a probability, so the other one isn't 1 - z. It is 0.",
            see=TWO,
        ),
        Misconception(
            "both-of-them",
            lambda z: softmax([z, 0]),
            "These are both probabilities. Return that of z only: the first, number 0.",
            see=TWO,
        ),
        Misconception(
            "one-score-only",
            lambda z: softmax([z])[0],
            "A single score gets probability 1, whatever it is. Give it a rival with the score 0.",
            see=TWO,
        ),
        Misconception(
            "softmax-of-a-number",
            lambda z: softmax(z),
            "Softmax takes a row of scores, and z is one number. Make a row: [z, 0].",
            see=TWO,
        ),
        Misconception(
            "brackets-forgotten",
            lambda z: xh.softmax(*[z, 0])[0],
            "Softmax takes one row of scores. Put the two into square brackets: xh.softmax([z, 0]).",
            see=TWO,
        ),
        Misconception("overflow-below", lambda z: 1 / (1 + math.exp(-z)), SIGMOID_OVERFLOW, see=LARGE),
        Misconception("overflow-above", lambda z: math.exp(z) / (math.exp(z) + 1), SIGMOID_OVERFLOW, see=LARGE),
        Misconception("nan-above", lambda z: np.exp(z) / (np.exp(z) + 1), SIGMOID_OVERFLOW, see=LARGE),
        Misconception(
            "odds",
            lambda z: np.exp(z),
            "This is e to the power of z: the odds. For the probability, divide it by the sum of both powers.",
            see=TWO,
        ),
        Misconception(
            "logarithm",
            lambda z: log_softmax([z, 0])[0],
            "This is the logarithm of the probability. Return the probability itself: softmax.",
            see=TWO,
        ),
        Misconception("rounded", lambda z: round(float(sigmoid(z)), 2), ROUND_LATER, see=TWO),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="07#Two scores are a sigmoid",
        ),
        Misconception(
            "pair-of-one",
            lambda z: softmax([z, 0])[:1],
            "You return a list with one number. Return the number itself: put [0] after softmax, not [:1].",
            see=TWO,
        ),
        Misconception(
            "largest-of-both",
            lambda z: softmax([z, 0]).max(),
            "You return the larger of both probabilities. Return that of z: the first, number 0.",
            see=TWO,
        ),
        Misconception(
            "smallest-of-both",
            lambda z: softmax([z, 0]).min(),
            "You return the smaller of both probabilities. Return that of z: the first, number 0.",
            see=TWO,
        ),
        Misconception(
            "against-itself",
            lambda z: softmax([z, z])[0],
            "The other score is z too, so both get one half. It must be 0.",
            see=TWO,
        ),
        Misconception(
            "against-minus-one",
            lambda z: softmax([z, -1])[0],
            "The other score is -1 here. It must be 0: then z = 0 gives one half.",
            see=TWO,
        ),
        Misconception(
            "three-scores",
            lambda z: softmax([z, 0, 0])[0],
            "You give z two rivals. A sigmoid has one, with the score 0.",
            see=TWO,
        ),
        Misconception(
            "minus-and-plus",
            lambda z: softmax([z, 0])[0] - softmax([z, 0])[1],
            "You take one probability from the other. Return that of z itself.",
            see=TWO,
        ),
        Misconception(
            "half-z",
            lambda z: softmax([z / 2, 0])[0],
            "You halve the score. Only the gap counts, and it is z - 0: leave z as it is.",
            see=TWO,
        ),
        Misconception(
            "brackets-lost",
            lambda z: 1 / 1 + np.exp(-float(z)),
            "1 / 1 + ... divides by 1 only. Put the whole bottom in brackets, or take softmax of [z, 0].",
            see=TWO,
        ),
    ],
    hints=[
        "Two animals: one with the score z. What score must the other have?",
        "xh.softmax([z, 0]) gives both probabilities.",
        "Return the first of them: put [0] behind it.",
    ],
)


# --- 5. A table, row by row


def tables(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a table of scores: far apart rows, one row, one column, integers, wide gaps, a low score first,
    a low row first, a low row alone, a level score beside a low one and beside a high row, square, then ordinary."""
    yield (np.array([[1000.0, 999.0, 997.0], [-1000.0, -1001.0, -1003.0]]),)
    yield (np.array([[2.0, 1.0, -1.0]]),)
    yield (np.array([[1], [2]]),)
    yield (np.array([[3, 1], [2, 2], [0, 5]]),)
    yield (np.array([[500.0, -500.0, 499.0, 0.0], [1000.0, -1000.0, -999.0, -1000.0]]),)
    yield (np.array([[-1000.0, 1000.0, 999.0]]),)
    yield (np.array([[-1000.0, -1001.0], [1000.0, 998.0]]),)
    yield (np.array([[-900.0, -901.0]]),)
    yield (np.array([[-1000.0, 0.0]]),)
    yield (np.array([[0.5, 1.0], [1000.0, 999.0]]),)
    for shape in ((3, 3), (4, 5)):
        yield (rng.normal(scale=2, size=shape).round(3),)


def softmax_rows_numpy(table):
    powers = np.exp(table - table.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def softmax_rows_loop(table):
    rows = []
    for row in table:
        powers = np.exp(row - max(row))
        rows.append(powers / sum(powers))
    return rows


def softmax_rows_turned(table):
    powers = np.exp(table.T - table.max(axis=1))
    return (powers / powers.sum(axis=0)).T


def powers_with_math(table):
    rows = [[math.exp(score) for score in row] for row in table]
    return [[power / sum(row) for power in row] for row in rows]


SOFTMAX_ROWS = Question(
    name="l07_softmax_rows",
    defines="softmax_rows",
    lesson=7,
    points=2,
    reference=softmax,
    replaces=["softmax", "log_softmax"],
    alternatives=[softmax_rows_numpy, softmax_rows_loop, softmax_rows_turned],
    cases=tables,
    misconceptions=[
        Misconception(
            "no-shift", lambda table: np.exp(table) / np.exp(table).sum(axis=1, keepdims=True), NO_SHIFT, see=LARGE
        ),
        Misconception("no-shift-with-math", powers_with_math, NO_SHIFT, see=LARGE),
        Misconception(
            "shift-over-the-whole-table", lambda table: shifted_shares(table, None, 1), WHOLE_TABLE_SHIFT, see=ROWS
        ),
        Misconception(
            "shift-by-columns",
            lambda table: shifted_shares(table, 0, 1),
            "You shift by the largest of each column. Shift by that of each row: axis=1 in max too.",
            see=ROWS,
        ),
        Misconception("wrong-axis", lambda table: softmax(table, axis=0), COLUMNS, see=ROWS),
        Misconception(
            "sum-over-the-whole-table",
            lambda table: shifted_shares(table, 1, None),
            "You divide by the sum of the whole table. Divide each row by its own sum: axis=1.",
            see=ROWS,
        ),
        Misconception(
            "whole-table-at-once",
            lambda table: shifted_shares(table, None, None),
            "You treat the table as one long row. Shift and divide each row on its own: axis=1.",
            see=ROWS,
        ),
        Misconception("keepdims-forgotten", lambda table: unaligned_shares(table, False, False), KEEPDIMS, see=ROWS),
        Misconception(
            "keepdims-forgotten-in-the-shift", lambda table: unaligned_shares(table, False, True), KEEPDIMS, see=ROWS
        ),
        Misconception(
            "keepdims-forgotten-in-the-sum", lambda table: unaligned_shares(table, True, False), KEEPDIMS, see=ROWS
        ),
        Misconception(
            "shift-not-raised",
            lambda table: table - table.max(axis=1, keepdims=True),
            "These are the shifted scores. Raise e to them, and divide by the row's sum.",
            see=ROWS,
        ),
        Misconception(
            "not-divided",
            lambda table: np.exp(table - table.max(axis=1, keepdims=True)),
            "You divide by the largest power only. Divide each row by its sum too.",
            see=ROWS,
        ),
        Misconception(
            "shift-by-the-smallest",
            lambda table: (
                np.exp(table - table.min(axis=1, keepdims=True))
                / np.exp(table - table.min(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
            ),
            "You shift by the smallest score of the row, so a wide gap overflows. Shift by the largest.",
            see=LARGE,
        ),
        Misconception(
            "shift-by-the-average",
            lambda table: (
                np.exp(table - table.mean(axis=1, keepdims=True))
                / np.exp(table - table.mean(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
            ),
            "You shift by the row's average, so a wide gap may overflow. Shift by the largest.",
            see=LARGE,
        ),
        Misconception(
            "shift-above-the-line-only",
            lambda table: np.exp(table - table.max(axis=1, keepdims=True)) / np.exp(table).sum(axis=1, keepdims=True),
            "You shift above the line and not below it. Compute the shifted powers once, and use them in both places.",
            see=LARGE,
        ),
        Misconception(
            "clipped",
            lambda table: softmax(np.clip(table, -500, 500)),
            "You cut the scores off at a limit, and gaps get lost. Shift each row by its largest instead.",
            see=LARGE,
        ),
        Misconception(
            "tiny-number-for-shift",
            lambda table: np.exp(table) / (np.exp(table).sum(axis=1, keepdims=True) + 1e-9),
            "A tiny number below the line stops no overflow, and loses far lower rows. Shift by each row's largest.",
            see=LARGE,
        ),
        Misconception("sigmoid-for-softmax", lambda table: sigmoid(table), SIGMOIDS, see=TWO),
        Misconception("raw-shares", lambda table: table / table.sum(axis=1, keepdims=True), NO_E, see=NIGHT),
        Misconception("logarithms", lambda table: log_softmax(table), LOGARITHMS, see=RAISE),
        Misconception("rounded", lambda table: softmax(table).round(2), ROUND_LATER, see=ROWS),
        Misconception(
            "first-row-only",
            lambda table: softmax(table[0]),
            "Only the first row comes back. Is `return` indented so far that it ends the loop at once?",
            see=ROWS,
        ),
        Misconception(
            "three-columns",
            lambda table: [softmax([row[0], row[1], row[2]]) for row in table],
            "Your function counts on exactly three columns. Take each row as it is, however long.",
            see=ROWS,
        ),
        Misconception(
            "shift-by-the-largest-size",
            lambda table: (
                np.exp(table - abs(table).max(axis=1, keepdims=True))
                / np.exp(table - abs(table).max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
            ),
            "You shift by the largest size, without its sign, so rows far below 0 vanish. Shift by the largest score.",
            see=LARGE,
        ),
        Misconception(
            "shift-by-the-largest-size-of-all",
            lambda table: (
                np.exp(table - abs(table).max()) / np.exp(table - abs(table).max()).sum(axis=1, keepdims=True)
            ),
            "You shift by the largest size in the table, so rows far below 0 vanish. Shift each row by its own "
            "largest score.",
            see=LARGE,
        ),
        Misconception(
            "shift-from-0",
            lambda table: (
                np.exp(table - table.max(axis=1, keepdims=True, initial=0))
                / np.exp(table - table.max(axis=1, keepdims=True, initial=0)).sum(axis=1, keepdims=True)
            ),
            "Your search for the largest begins at 0, so rows of scores far below 0 vanish. Begin with the row's "
            "first score.",
            see=LARGE,
        ),
        Misconception(
            "shift-by-the-first",
            lambda table: np.exp(table - table[:, :1]) / np.exp(table - table[:, :1]).sum(axis=1, keepdims=True),
            "You shift by each row's first score. Shift by its largest: then no power is above 1.",
            see=LARGE,
        ),
        Misconception(
            "shift-by-the-first-row",
            lambda table: np.exp(table - table[0].max()) / np.exp(table - table[0].max()).sum(axis=1, keepdims=True),
            "You shift every row by the largest of the first. Each row needs its own largest.",
            see=ROWS,
        ),
        Misconception(
            "shift-added",
            lambda table: (
                np.exp(table + table.max(axis=1, keepdims=True))
                / np.exp(table + table.max(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
            ),
            "You add the largest score. Take it away, so that no power is above 1.",
            see=LARGE,
        ),
        Misconception(
            "divided-by-the-largest-score",
            lambda table: softmax(table / table.max(axis=1, keepdims=True)),
            "You divide the scores by the largest. To shift, take it away.",
            see=LARGE,
        ),
        Misconception(
            "shift-by-the-sum",
            lambda table: (
                np.exp(table - table.sum(axis=1, keepdims=True))
                / np.exp(table - table.sum(axis=1, keepdims=True)).sum(axis=1, keepdims=True)
            ),
            "You shift by the row's sum. Shift by its largest: then no power is above 1.",
            see=LARGE,
        ),
        Misconception(
            "flattened",
            lambda table: np.array([softmax(row) for row in table]).ravel(),
            "You return one long row. Keep the shape of the table: append each row, don't add it.",
            see=ROWS,
        ),
        Misconception(
            "first-row-in-a-list",
            lambda table: [softmax(table[0])],
            "Only the first row comes back. Is `return` indented so far that it ends the loop at once?",
            see=ROWS,
        ),
        Misconception(
            "last-row-only",
            lambda table: softmax(table[-1]),
            "Only the last row comes back. Append each row to a list, and return the list after the loop.",
            see=ROWS,
        ),
        Misconception(
            "first-row-for-each",
            lambda table: [softmax(table[0]) for _ in table],
            "Every row is the softmax of the first. Take the row of the loop.",
            see=ROWS,
        ),
        Misconception(
            "last-row-for-each",
            lambda table: [softmax(table[-1]) for _ in table],
            "Every row is the last one's softmax. Is it one list that you fill again and again? Make a new one "
            "for each row.",
            see=ROWS,
        ),
        Misconception(
            "running-sum",
            lambda table: [np.exp(row - row.max()) / np.cumsum(np.exp(row - row.max())) for row in table],
            "You divide by the sum so far. Finish each row's sum first, and divide after that.",
            see=ROWS,
        ),
        Misconception(
            "sum-not-reset",
            lambda table: (
                np.exp(table - table.max(axis=1, keepdims=True))
                / np.cumsum(np.exp(table - table.max(axis=1, keepdims=True)).sum(axis=1))[:, np.newaxis]
            ),
            "Your sum goes on from row to row. Set it back to 0 for each row.",
            see=ROWS,
        ),
        Misconception(
            "winner-takes-all", lambda table: np.eye(table.shape[1])[table.argmax(axis=1)], WINNER_ONLY, see=WINNER
        ),
        Misconception(
            "divided-by-the-columns",
            lambda table: np.exp(table - table.max(axis=1, keepdims=True)) / table.shape[1],
            "You divide by how many scores a row has. Divide by the sum of its powers.",
            see=ROWS,
        ),
        Misconception(
            "mean-for-sum",
            lambda table: softmax(table) * table.shape[1],
            "You divide by the mean of the powers. Divide by their sum: then each row adds up to 1.",
            see=ROWS,
        ),
        Misconception(
            "overflow-made-zero",
            lambda table: np.nan_to_num(np.exp(table) / np.exp(table).sum(axis=1, keepdims=True)),
            "You turn nan into a number, after the powers overflowed. Shift each row by its largest before.",
            see=LARGE,
        ),
    ],
    pairs=[
        Pair(("shift-over-the-whole-table", "wrong-axis"), lambda table: shifted_shares(table, None, 0)),
        Pair(("no-shift", "wrong-axis"), lambda table: np.exp(table) / np.exp(table).sum(axis=0)),
        Pair(("no-shift", "sum-over-the-whole-table"), lambda table: np.exp(table) / np.exp(table).sum()),
        Pair(
            ("no-shift", "keepdims-forgotten-in-the-sum"),
            lambda table: np.exp(table) / np.exp(table).sum(axis=1),
        ),
        Pair(("no-shift", "not-divided"), lambda table: np.exp(table)),
    ],
    properties=[PURE],
    hints=[
        "Each row needs its own largest score, and its own sum.",
        "table.max(axis=1, keepdims=True) is a column with each row's largest. Take it away, then raise e.",
        "Divide the powers by powers.sum(axis=1, keepdims=True).",
    ],
)


def shifted_shares(table: Array, shift_axis: int | None, sum_axis: int | None) -> Array:
    """Return shifted powers divided by their sum, over axes that may be wrong; None is the whole table."""
    powers = np.exp(table - table.max(axis=shift_axis, keepdims=True))
    return powers / powers.sum(axis=sum_axis, keepdims=True)


def unaligned_shares(table: Any, keep_in_shift: bool, keep_in_sum: bool) -> Array:
    """Return softmax of the rows, where a shift or a sum without keepdims doesn't line up with them."""
    powers = np.exp(table - table.max(axis=1, keepdims=keep_in_shift))
    return powers / powers.sum(axis=1, keepdims=keep_in_sum)


# --- 6. Log-sum-exp


def rows_with_large_scores(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a list of scores: one, integers, equal, huge, far below 0, both, level beside low, wide, five, then
    ordinary ones."""
    yield ([0.7],)
    yield ([2, 1, -1],)
    yield ([0.5, 0.5, 0.5],)
    yield ([1000.0, 1000.0, 998.0],)
    yield ([-1000.0, -1001.0],)
    yield ([1000.0, 0.0, -1000.0],)
    yield ([-1000.0, 0.0, -1.0],)
    yield ([400.0, -400.0, 390.0],)
    yield ([1.0, 3.0, 2.0, 5.0, 4.0],)
    for size in (2, 4, 6):
        yield ([float(score) for score in rng.uniform(0.3, 2, size)],)


def log_sum_exp_numpy(scores):
    largest = max(scores)
    powers = np.exp(np.array(scores) - largest)
    return largest + np.log(powers.sum())


def log_sum_exp_loop(scores):
    total = 0
    for score in scores:
        total += math.exp(score - max(scores))
    return math.log(total) + max(scores)


LOG_SUM_EXP = Question(
    name="l07_log_sum_exp",
    defines="log_sum_exp",
    lesson=7,
    points=2,
    reference=logsumexp,
    replaces=["logsumexp"],
    alternatives=[log_sum_exp_numpy, log_sum_exp_loop, lambda scores: np.logaddexp.reduce(scores)],
    cases=rows_with_large_scores,
    misconceptions=[
        Misconception("no-shift", lambda scores: np.log(np.exp(scores).sum()), NO_SHIFT, see=LARGE),
        Misconception(
            "no-shift-with-math", lambda scores: math.log(sum(math.exp(score) for score in scores)), NO_SHIFT, see=LARGE
        ),
        Misconception(
            "scores-cut-off-at-700",
            lambda scores: logsumexp(np.minimum(np.array(scores, dtype=float), 700)),
            "You cut large scores off at 700, and the answer with them. Shift instead: take the largest score away.",
            see=LARGE,
        ),
        Misconception(
            "largest-not-added-back",
            lambda scores: logsumexp(scores) - max(scores),
            "You took the largest score away and never added it back. Add it to the logarithm.",
            see=LSE,
        ),
        Misconception(
            "largest-taken-away-twice",
            lambda scores: logsumexp(scores) - 2 * max(scores),
            "You take the largest score away once more. It must be added back to the logarithm.",
            see=LSE,
        ),
        Misconception(
            "largest-multiplied",
            lambda scores: max(scores) * (logsumexp(scores) - max(scores)),
            "You multiply by the largest score. After the logarithm it is added.",
            see=LSE,
        ),
        Misconception(
            "largest-inside-the-logarithm",
            lambda scores: np.log(max(scores) + np.exp(np.array(scores) - max(scores)).sum()),
            "You add the largest score inside the logarithm. Add it outside, after the logarithm.",
            see=LSE,
        ),
        Misconception(
            "largest-only",
            lambda scores: max(scores),
            "This is the largest score. The others add a little: sum all shifted powers and take the logarithm.",
            see=LSE,
        ),
        Misconception(
            "sum-of-scores",
            lambda scores: sum(scores),
            "You sum the scores. A logarithm of each power gives the score back: sum the powers first.",
            see=LSE,
        ),
        Misconception(
            "log-of-the-scores",
            lambda scores: np.log(np.array(scores)).sum(),
            "You take the logarithm of the scores. Raise e to each first.",
            see=LSE,
        ),
        Misconception(
            "no-logarithm",
            lambda scores: np.exp(scores).sum(),
            "This is the sum of the powers. Take its logarithm, and shift first.",
            see=LSE,
        ),
        Misconception(
            "no-logarithm-after-shift",
            lambda scores: max(scores) + np.exp(np.array(scores) - max(scores)).sum(),
            "You sum the shifted powers and forget the logarithm. Take np.log of that sum.",
            see=LSE,
        ),
        Misconception(
            "average-for-sum",
            lambda scores: logsumexp(scores) - np.log(len(scores)),
            "You average the powers. Log-sum-exp sums them.",
            see=LSE,
        ),
        Misconception(
            "base-two", lambda scores: max(scores) + (logsumexp(scores) - max(scores)) / np.log(2), BITS, see=LSE
        ),
        Misconception(
            "base-ten",
            lambda scores: max(scores) + (logsumexp(scores) - max(scores)) / np.log(10),
            "Your logarithm has base 10. Nats are asked for: use np.log.",
            see=LSE,
        ),
        Misconception(
            "one-too-many",
            lambda scores: max(scores) + np.log1p(np.exp(np.array(scores) - max(scores)).sum()),
            "There is a 1 too many in your sum. Begin it at 0.",
            see=LSE,
        ),
        Misconception(
            "minus-too-many",
            lambda scores: -logsumexp(scores),
            "There is a minus too many. Log-sum-exp is at least the largest score.",
            see=LSE,
        ),
        Misconception(
            "shift-by-the-smallest",
            lambda scores: min(scores) + np.log(np.exp(np.array(scores) - min(scores)).sum()),
            "You shift by the smallest score, so a wide gap overflows. Shift by the largest.",
            see=LARGE,
        ),
        Misconception(
            "softmax-for-log-sum-exp",
            lambda scores: softmax(scores),
            "These are probabilities. One number is asked for: the logarithm of the sum of all powers.",
            see=LSE,
        ),
        Misconception(
            "log-softmax-for-log-sum-exp",
            lambda scores: log_softmax(scores),
            "This is log-softmax, one number for each score. Return log-sum-exp, one number in all.",
            see=LSE,
        ),
        Misconception("rounded", lambda scores: round(float(logsumexp(scores)), 2), ROUND_LATER, see=LSE),
        Misconception(
            "list-less-a-number",
            lambda scores: scores - max(scores),
            LIST_MATHS,
            see=NIGHT,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="07#The logarithm of a sum",
        ),
        Misconception(
            "largest-from-0",
            lambda scores: max(*scores, 0) + np.log(np.exp(np.array(scores) - max(*scores, 0)).sum()),
            "Your search for the largest begins at 0, so scores far below 0 vanish. Begin with the first score.",
            see=LSE,
        ),
        Misconception(
            "largest-from-0-with-math",
            lambda scores: max(*scores, 0) + math.log(sum(math.exp(score - max(*scores, 0)) for score in scores)),
            "Your search for the largest begins at 0, so scores far below 0 vanish. Begin with the first score.",
            see=LSE,
        ),
        Misconception(
            "shift-by-the-largest-size",
            lambda scores: max(map(abs, scores)) + np.log(np.exp(np.array(scores) - max(map(abs, scores))).sum()),
            "You shift by the largest size, without its sign. Then scores far below 0 vanish: shift by the "
            "largest score.",
            see=LSE,
        ),
        Misconception(
            "shift-by-the-mean",
            lambda scores: np.mean(scores) + np.log(np.exp(np.array(scores) - np.mean(scores)).sum()),
            "You shift by the average, so a wide gap overflows. Shift by the largest.",
            see=LARGE,
        ),
        Misconception(
            "largest-left-out",
            lambda scores: max(scores) + np.log(np.exp(np.array(scores) - max(scores)).sum() - 1),
            "The largest score is missing in your sum. Its shifted power is 1: sum all of them.",
            see=LSE,
        ),
        Misconception(
            "first-left-out",
            lambda scores: max(scores) + np.log(np.exp(np.array(scores[1:]) - max(scores)).sum()),
            "The first score is missing in your sum. Places count from 0: begin the loop there.",
            see=LSE,
        ),
        Misconception(
            "last-left-out",
            lambda scores: max(scores) + np.log(np.exp(np.array(scores[:-1]) - max(scores)).sum()),
            "The last score is missing in your sum. range(n) ends before n by itself: leave out the - 1.",
            see=LSE,
        ),
        Misconception(
            "first-only",
            lambda scores: scores[0],
            "Only the first score counts. Is `return` indented so far that it ends the loop at once?",
            see=LSE,
        ),
        Misconception(
            "last-only",
            lambda scores: scores[-1],
            "Only the last score counts. Add each power to the total; don't replace it.",
            see=LSE,
        ),
        Misconception(
            "logs-summed",
            lambda scores: max(scores) + sum(np.array(scores) - max(scores)),
            "You take the logarithm of each power, and sum. Sum the powers first, and take one logarithm.",
            see=LSE,
        ),
        Misconception(
            "shift-added",
            lambda scores: np.log(np.exp(np.array(scores) + max(scores)).sum()) - max(scores),
            "You add the largest score before the power. Take it away first, and add it back after the logarithm.",
            see=LSE,
        ),
        Misconception(
            "cut-off",
            lambda scores: np.log(np.exp(np.clip(scores, -700, 700)).sum()),
            "You cut the scores off at a limit. Shift instead: take the largest away, and add it back.",
            see=LARGE,
        ),
        Misconception(
            "cut-off-at-500",
            lambda scores: np.log(np.exp(np.clip(scores, -500, 500)).sum()),
            "You cut the scores off at a limit. Shift instead: take the largest away, and add it back.",
            see=LARGE,
        ),
        Misconception(
            "tiny-1e-12",
            lambda scores: np.log(np.exp(scores).sum() + 1e-12),
            "A tiny number in the logarithm stops no overflow. Shift: take the largest away, and add it back.",
            see=LARGE,
        ),
        Misconception(
            "mean-of-the-scores",
            lambda scores: np.mean(scores),
            "This is the average score. Raise e to each, sum, and take the logarithm.",
            see=LSE,
        ),
        Misconception(
            "list-for-number",
            lambda scores: [logsumexp(scores)],
            "Your number lies in a list. Return the number itself.",
            see=LSE,
        ),
        Misconception(
            "one-for-each",
            lambda scores: max(scores) + np.log(np.exp(np.array(scores) - max(scores))),
            "You return a number for each score. Sum the powers before the logarithm: one number in all.",
            see=LSE,
        ),
        Misconception(
            "running-largest",
            lambda scores: (
                max(scores) + np.log(sum(math.exp(score - max(scores[: k + 1])) for k, score in enumerate(scores)))
            ),
            "You shift by the largest so far. Find the largest of all first, in a loop of its own.",
            see=LSE,
        ),
        Misconception(
            "shift-by-the-first",
            lambda scores: scores[0] + np.log(np.exp(np.array(scores) - scores[0]).sum()),
            "You shift by the first score. Shift by the largest: then no power is above 1.",
            see=LARGE,
        ),
    ],
    pairs=[
        Pair(("largest-not-added-back", "base-two"), lambda scores: (logsumexp(scores) - max(scores)) / np.log(2)),
        Pair(("no-shift", "base-two"), lambda scores: np.log2(np.exp(scores).sum())),
        Pair(("no-shift", "average-for-sum"), lambda scores: np.log(np.exp(scores).mean())),
        Pair(
            ("largest-not-added-back", "no-logarithm-after-shift"),
            lambda scores: np.exp(np.array(scores) - max(scores)).sum(),
        ),
    ],
    properties=[PURE],
    hints=[
        "What is the largest score? Take it away from all of them first.",
        "Raise e to each shifted score, sum, and take np.log of the sum.",
        "At last add the largest score back: largest + np.log(...).",
    ],
)


# --- 7. Log-softmax


def log_softmax_numpy(scores):
    return np.array(scores) - xh.logsumexp(scores)


def log_softmax_loop(scores):
    largest = max(scores)
    total = sum(math.exp(score - largest) for score in scores)
    return [score - largest - math.log(total) for score in scores]


def log_of_naive_softmax(scores: list) -> Array:
    return np.log(np.exp(scores) / np.exp(scores).sum())


EPSILONS = (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7)

LOG_SOFTMAX = Question(
    name="l07_log_softmax",
    defines="log_softmax",
    lesson=7,
    points=2,
    reference=log_softmax,
    replaces=["log_softmax"],
    alternatives=[log_softmax_numpy, log_softmax_loop],
    cases=rows_with_large_scores,
    misconceptions=[
        Misconception("log-of-softmax", lambda scores: np.log(softmax(scores)), LOG_OF_SOFTMAX, see=LSE),
        Misconception(
            "log-of-softmax-with-math",
            lambda scores: [math.log(q) for q in softmax(scores)],
            "math.log of 0 is an error: softmax rounded to 0. Take the score minus log-sum-exp, without softmax.",
            see=LSE,
        ),
        Misconception("no-shift", lambda scores: np.array(scores) - np.log(np.exp(scores).sum()), NO_SHIFT, see=LARGE),
        Misconception("log-of-softmax-without-shift", log_of_naive_softmax, LOG_AND_NO_SHIFT, see=LSE),
        *(
            Misconception(
                f"epsilon-{epsilon:g}",
                lambda scores, epsilon=epsilon: np.log(softmax(scores) + epsilon),
                EPSILON,
                see=LSE,
            )
            for epsilon in EPSILONS
        ),
        *(
            Misconception(
                f"clipped-at-{epsilon:g}",
                lambda scores, epsilon=epsilon: np.log(np.clip(softmax(scores), epsilon, 1)),
                EPSILON,
                see=LSE,
            )
            for epsilon in EPSILONS
        ),
        Misconception(
            "softmax-for-log-softmax",
            lambda scores: softmax(scores),
            "These are the probabilities. Their logarithms are asked for: the score minus log-sum-exp.",
            see=LSE,
        ),
        Misconception(
            "sign-turned",
            lambda scores: logsumexp(scores) - np.array(scores),
            "The sign is turned. The logarithm of a probability is at most 0: the score minus log-sum-exp.",
            see=LSE,
        ),
        Misconception(
            "less-the-largest-only",
            lambda scores: np.array(scores) - max(scores),
            "You take away the largest score only. Take away log-sum-exp, which is a little more.",
            see=LSE,
        ),
        Misconception(
            "less-the-sum",
            lambda scores: np.array(scores) - sum(scores),
            "You take away the sum of the scores. Take away the logarithm of the sum of the powers.",
            see=LSE,
        ),
        Misconception(
            "divided-by-log-sum-exp",
            lambda scores: np.array(scores) / logsumexp(scores),
            "You divide by log-sum-exp. The logarithm turns the division into a minus.",
            see=LSE,
        ),
        Misconception(
            "log-sum-exp-of-the-shifted",
            lambda scores: np.array(scores) - (logsumexp(scores) - max(scores)),
            "You shift inside the sum only. Add the largest score back, or shift the scores outside too.",
            see=LSE,
        ),
        Misconception(
            "shifted-twice",
            lambda scores: log_softmax(scores) - max(scores),
            "You take the largest score away twice: once by the shift and once by log-sum-exp. Once is enough.",
            see=LSE,
        ),
        Misconception("bits-for-nats", lambda scores: log_softmax(scores) / np.log(2), BITS, see=LSE),
        Misconception("log10-for-nats", lambda scores: log_softmax(scores) / np.log(10), TENS, see=LSE),
        Misconception(
            "softmax-twice", lambda scores: log_softmax(softmax(scores)), DOUBLED + " Log-softmax has one.", see=TWICE
        ),
        Misconception("rounded", lambda scores: log_softmax(scores).round(2), ROUND_LATER, see=LSE),
        Misconception(
            "log-of-the-scores",
            lambda scores: np.log(np.array(scores, dtype=float)),
            "You take the logarithm of the scores themselves. Take the score minus log-sum-exp.",
            see=LSE,
        ),
        Misconception(
            "log-sigmoid",
            lambda scores: -np.logaddexp(0, -np.array(scores, dtype=float)),
            "This is the logarithm of a sigmoid for each score. Take away log-sum-exp of all of them.",
            see=TWO,
        ),
        Misconception(
            "log-sum-exp-only",
            lambda scores: logsumexp(scores),
            "This is log-sum-exp, one number. Take it away from each score.",
            see=LSE,
        ),
        Misconception(
            "log-of-a-list",
            lambda scores: math.exp(scores),
            "Functions of math take one number. np.exp and np.log take a whole list, and give an array.",
            see=LSE,
        ),
        Misconception(
            "list-less-a-number",
            lambda scores: scores - math.log(2),
            LIST_MATHS,
            see=NIGHT,
        ),
        Misconception(
            "largest-from-0",
            lambda scores: (
                np.array(scores) - (max(*scores, 0) + np.log(np.exp(np.array(scores) - max(*scores, 0)).sum()))
            ),
            "Your search for the largest begins at 0, so scores far below 0 vanish. Begin with the first score.",
            see=LSE,
        ),
        Misconception(
            "winner-only",
            lambda scores: max(log_softmax(scores)),
            "You return one number, for the largest score. Return one for each score.",
            see=LSE,
        ),
        Misconception(
            "first-only",
            lambda scores: log_softmax(scores)[0],
            "You return one number, for the first score. Return one for each score.",
            see=LSE,
        ),
        Misconception(
            "first-in-a-list",
            lambda scores: log_softmax(scores)[:1],
            "Only the first score comes back. Is `return` indented so far that it ends the loop at once?",
            see=LSE,
        ),
        Misconception(
            "last-only",
            lambda scores: log_softmax(scores)[-1],
            "You return one number, for the last score. Append each to a list, and return the list.",
            see=LSE,
        ),
        Misconception(
            "first-left-out",
            lambda scores: log_softmax(scores)[1:],
            "The first score is missing. Return one number for each.",
            see=LSE,
        ),
        Misconception(
            "last-left-out",
            lambda scores: log_softmax(scores)[:-1],
            "The last score is missing. range(n) ends before n by itself: leave out the - 1.",
            see=LSE,
        ),
        Misconception(
            "log-sum-exp-added",
            lambda scores: np.array(scores) + logsumexp(scores),
            "You add log-sum-exp. Take it away: the logarithm turns the division into a minus.",
            see=LSE,
        ),
        Misconception(
            "less-the-sum-of-powers",
            lambda scores: np.array(scores) - np.exp(np.array(scores) - max(scores)).sum() - max(scores),
            "You take away the sum of the powers. Take away its logarithm.",
            see=LSE,
        ),
        Misconception(
            "powers-less-log-sum-exp",
            lambda scores: np.exp(scores) - logsumexp(scores),
            "You take log-sum-exp away from the powers. The logarithm of e to the score is the score itself: start "
            "from the score.",
            see=LSE,
        ),
        Misconception(
            "log-of-the-score",
            lambda scores: np.log(np.array(scores, dtype=float)) - logsumexp(scores),
            "You take the logarithm of the score. The logarithm of e to the score is the score itself.",
            see=LSE,
        ),
        Misconception(
            "log-sum-exp-twice",
            lambda scores: np.array(scores) - 2 * logsumexp(scores),
            "You take log-sum-exp away twice. Once is enough.",
            see=LSE,
        ),
        Misconception(
            "summed",
            lambda scores: log_softmax(scores).sum(),
            "You add them up. Return one number for each score.",
            see=LSE,
        ),
        Misconception(
            "mean",
            lambda scores: log_softmax(scores).mean(),
            "You take the mean. Return one number for each score.",
            see=LSE,
        ),
        Misconception(
            "average-for-sum",
            lambda scores: log_softmax(scores) + np.log(len(scores)),
            "You average the powers. Log-sum-exp sums them: leave the division out.",
            see=LSE,
        ),
        Misconception(
            "quotient-of-logs",
            lambda scores: np.log(np.exp(scores)) / np.log(np.exp(scores).sum()),
            "You divide two logarithms. The logarithm of a quotient is a difference: score minus log-sum-exp.",
            see=LSE,
        ),
        Misconception(
            "running-sum",
            lambda scores: np.array(scores) - np.logaddexp.accumulate(np.array(scores, dtype=float)),
            "You take away the logarithm of the sum so far. Finish the sum first, over all scores.",
            see=LSE,
        ),
        Misconception(
            "sorted",
            lambda scores: np.sort(log_softmax(scores)),
            "You sorted the result. Return it in the order of the scores.",
            see=LSE,
        ),
    ],
    pairs=[
        Pair(("log-of-softmax", "bits-for-nats"), lambda scores: np.log2(softmax(scores))),
        Pair(("log-of-softmax", "sign-turned"), lambda scores: -np.log(softmax(scores))),
        Pair(("bits-for-nats", "sign-turned"), lambda scores: -log_softmax(scores) / np.log(2)),
    ],
    properties=[PURE],
    hints=[
        "The logarithm turns the division into a minus. What is ln of e to the score?",
        "It is the score minus log-sum-exp. You wrote the latter in exercise 6.",
        "return np.array(scores) - log_sum_exp(scores)",
    ],
)


# --- 8. The loss, from logits


def labels_and_logits(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels with rows of logits: one row, two classes, a last class that never occurs, integers, huge logits,
    then ordinary ones."""
    yield np.array([1]), np.array([[2.0, 1.0, -1.0]])
    yield np.array([1, 0, 1, 1]), rng.normal(size=(4, 2))
    yield np.array([0, 1, 0, 1, 1]), rng.normal(size=(5, 4))
    yield np.array([2, 0]), np.array([[3, 1, 0], [-2, 2, 1]])
    yield np.array([1, 2, 0]), np.array([[1000.0, 0.0, -3.0], [-1000.0, -1001.0, -1001.5], [1.0, 0.0, 999.0]])
    for samples in (3, 30):
        yield rng.integers(0, 3, samples), rng.normal(scale=2, size=(samples, 3))


def mean_loss_numpy(labels, logits):
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_sums = np.log(np.exp(shifted).sum(axis=1))
    of_truth = shifted[np.arange(len(labels)), labels]
    return (log_sums - of_truth).mean()


def mean_loss_loop(labels, logits):
    total = 0
    for label, row in zip(labels, logits, strict=True):
        total += xh.logsumexp(row) - row[label]
    return total / len(labels)


def of_truth(labels: Array, table: Array) -> Array:
    return table[np.arange(len(labels)), labels]


def binary_terms(labels: Array, given: Array) -> Array:
    """Return the surprise of each class, yes or no."""
    return -np.log(np.where(one_hot(labels, given.shape[1]) == 1, given, 1 - given))


MEAN_LOSS = Question(
    name="l07_mean_loss",
    defines="mean_loss",
    lesson=7,
    points=3,
    reference=sparse_categorical_cross_entropy_with_logits,
    replaces=["sparse_categorical_cross_entropy_with_logits", "categorical_cross_entropy_with_logits"],
    alternatives=[mean_loss_loop, mean_loss_numpy],
    cases=labels_and_logits,
    misconceptions=[
        Misconception(
            "sum-for-mean",
            lambda labels, logits: -of_truth(labels, log_softmax(logits)).sum(),
            "You return the sum over the photos. The mean is asked for: divide by the number of photos.",
            see=DUE,
        ),
        Misconception(
            "one-loss-a-photo",
            lambda labels, logits: -of_truth(labels, log_softmax(logits)),
            "You return one loss a photo. Return their mean, one number.",
            see=DUE,
        ),
        Misconception(
            "mean-over-all-entries",
            lambda labels, logits: -of_truth(labels, log_softmax(logits)).sum() / logits.size,
            "You divide by the number of entries. Divide by the number of photos: the rows.",
            see=DUE,
        ),
        Misconception(
            "bits-for-nats",
            lambda labels, logits: -of_truth(labels, log_softmax(logits)).mean() / np.log(2),
            BITS,
            see=DUE,
        ),
        Misconception(
            "sign-turned",
            lambda labels, logits: of_truth(labels, log_softmax(logits)).mean(),
            "The sign is turned: a loss is never below 0. Take log-sum-exp minus the true score.",
            see=DUE,
        ),
        Misconception(
            "log-of-softmax",
            lambda labels, logits: -np.log(of_truth(labels, softmax(logits))).mean(),
            LOG_OF_SOFTMAX,
            see=LSE,
        ),
        Misconception(
            "no-shift",
            lambda labels, logits: (np.log(np.exp(logits).sum(axis=1)) - of_truth(labels, logits)).mean(),
            "Ordinary scores come out right, and large ones overflow. Use log_sum_exp of each row, which shifts.",
            see=LARGE,
        ),
        *(
            Misconception(
                f"epsilon-{epsilon:g}",
                lambda labels, logits, epsilon=epsilon: -np.log(of_truth(labels, softmax(logits)) + epsilon).mean(),
                EPSILON,
                see=LSE,
            )
            for epsilon in EPSILONS
        ),
        Misconception(
            "softmax-twice",
            lambda labels, logits: -of_truth(labels, log_softmax(softmax(logits))).mean(),
            DOUBLED + " log-sum-exp and log-softmax do the rest.",
            see=TWICE,
        ),
        Misconception(
            "no-softmax",
            lambda labels, logits: -of_truth(labels, logits).mean(),
            "This is minus the true score only. Add log-sum-exp of the row.",
            see=DUE,
        ),
        Misconception(
            "log-sum-exp-only",
            lambda labels, logits: logsumexp(logits).mean(),
            "This is log-sum-exp only. Take the true score away from it.",
            see=DUE,
        ),
        Misconception(
            "logits-as-probabilities",
            lambda labels, logits: -np.log(of_truth(labels, logits)).mean(),
            "You take the logarithm of a raw score. Scores aren't probabilities: log-sum-exp minus the true score.",
            see=DUE,
        ),
        Misconception(
            "logits-to-a-loss-of-probabilities",
            lambda labels, logits: xh.sparse_categorical_cross_entropy(labels, logits),
            "That function takes probabilities, and these are raw scores. Take log-sum-exp minus the true score.",
            see=DUE,
        ),
        Misconception(
            "rows-for-scores",
            lambda labels, logits: (logsumexp(logits) - logits[labels]).mean(),
            "logits[labels] picks whole rows. Pick one score a row: logits[np.arange(len(labels)), labels].",
            see=DUE,
        ),
        Misconception(
            "minus-the-probability",
            lambda labels, logits: -of_truth(labels, softmax(logits)).mean(),
            "You forgot the logarithm: this is minus the mean probability of the truth.",
            see=DUE,
        ),
        Misconception(
            "log10-for-nats",
            lambda labels, logits: -of_truth(labels, log_softmax(logits)).mean() / np.log(10),
            TENS,
            see=DUE,
        ),
        Misconception(
            "times-the-label",
            lambda labels, logits: -(labels * of_truth(labels, log_softmax(logits))).mean(),
            "You multiply by the label. A label is a place and not an amount: it only picks the score of its row.",
            see=DUE,
        ),
        Misconception(
            "binary-terms",
            lambda labels, logits: binary_terms(labels, softmax(logits)).sum(axis=1).mean(),
            "You charge the other classes too, with ln (1 - q). That is for yes or no; here one term is left.",
            see=DUE,
        ),
        Misconception(
            "accuracy-for-loss",
            lambda labels, logits: (logits.argmax(axis=1) == labels).mean(),
            "This is the share of right answers. The loss also asks how sure each was: minus a logarithm.",
            see=DUE,
        ),
        Misconception(
            "errors-for-loss",
            lambda labels, logits: (logits.argmax(axis=1) != labels).mean(),
            "This is the share of wrong answers. The loss also asks how sure each was: minus a logarithm.",
            see=DUE,
        ),
        Misconception(
            "rounded",
            lambda labels, logits: round(float(-of_truth(labels, log_softmax(logits)).mean()), 2),
            ROUND_LATER,
            see=DUE,
        ),
        Misconception(
            "largest-for-true",
            lambda labels, logits: -log_softmax(logits).max(axis=1).mean(),
            "You take each row's largest score for the true one. The label says which is true.",
            see=DUE,
        ),
        Misconception(
            "all-classes",
            lambda labels, logits: -log_softmax(logits).mean(),
            "You average over all classes. Only the true one counts: pick it with the label.",
            see=DUE,
        ),
        Misconception(
            "every-row-with-every-label",
            lambda labels, logits: -log_softmax(logits)[:, labels].mean(),
            "[:, labels] takes every row at every label. Pair them: [np.arange(len(labels)), labels].",
            see=DUE,
        ),
        Misconception(
            "labels-from-one",
            lambda labels, logits: -of_truth(labels - 1, log_softmax(logits)).mean(),
            FROM_ONE,
            see=DUE,
        ),
        Misconception(
            "wrong-axis",
            lambda labels, logits: -of_truth(labels, log_softmax(logits, axis=0)).mean(),
            "Your log-sum-exp runs down the columns. Each row is one photo: axis=1.",
            see=ROWS,
        ),
        Misconception(
            "whole-table",
            lambda labels, logits: logsumexp(logits.ravel()) - of_truth(labels, logits).mean(),
            "Your log-sum-exp runs over the whole table. Each row has its own: axis=1.",
            see=ROWS,
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, logits: -np.log(of_truth(labels, softmax(logits)).mean()),
            "You take the logarithm of the mean probability. Take each photo's loss first, then the mean.",
            see=DUE,
        ),
        Misconception(
            "sigmoid-for-softmax",
            lambda labels, logits: np.logaddexp(0, -of_truth(labels, logits)).mean(),
            "You use the sigmoid of the true score alone. All scores of the row count: log-sum-exp.",
            see=TWO,
        ),
        Misconception(
            "returned-too-early",
            lambda labels, logits: (logsumexp(logits[0]) - logits[0][labels[0]]) / len(labels),
            "Only the first photo counts in your sum. Is `return` indented so far that it ends the loop at once?",
            see=DUE,
        ),
        Misconception(
            "last-photo-only",
            lambda labels, logits: (logsumexp(logits[-1]) - logits[-1][labels[-1]]) / len(labels),
            "Only the last photo counts in your sum. Add to the total; don't replace it.",
            see=DUE,
        ),
        Misconception(
            "divided-by-classes",
            lambda labels, logits: mean_loss_loop(labels, logits) * len(labels) / logits.shape[1],
            "You divide by the number of classes. Divide by the number of photos: len(labels).",
            see=DUE,
        ),
        Misconception(
            "less-the-largest",
            lambda labels, logits: (logits.max(axis=1) - of_truth(labels, logits)).mean(),
            "You take the largest score in place of log-sum-exp, which is a little more. The others count too.",
            see=LSE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="07#Given less due",
        ),
        Misconception(
            "first-photo-only",
            lambda labels, logits: -of_truth(labels, log_softmax(logits))[0],
            "You return the first photo's loss. Add up all of them, and divide after the loop.",
            see=DUE,
        ),
        Misconception(
            "last-photo-alone",
            lambda labels, logits: -of_truth(labels, log_softmax(logits))[-1],
            "You return the last photo's loss. Add each loss to a total, and divide after the loop.",
            see=DUE,
        ),
        Misconception(
            "first-photo-left-out",
            lambda labels, logits: -of_truth(labels, log_softmax(logits))[1:].sum() / len(labels),
            "The first photo is left out. Places count from 0: begin the loop there.",
            see=DUE,
        ),
        Misconception(
            "last-photo-left-out",
            lambda labels, logits: -of_truth(labels, log_softmax(logits))[:-1].sum() / len(labels),
            "The last photo is left out. range(n) ends before n by itself: leave out the - 1.",
            see=DUE,
        ),
        Misconception(
            "worst-photo-only",
            lambda labels, logits: -of_truth(labels, log_softmax(logits)).min(),
            "This is the dearest photo. The mean over all photos is asked for.",
            see=DUE,
        ),
        Misconception(
            "middle-photo",
            lambda labels, logits: -np.median(of_truth(labels, log_softmax(logits))),
            "This is the photo in the middle. Add up all of them, and divide by their number.",
            see=DUE,
        ),
        Misconception(
            "one-fewer",
            lambda labels, logits: float(-of_truth(labels, log_softmax(logits)).sum()) / (len(labels) - 1),
            "You divide by one fewer than there are. Divide by the number of photos: len(labels).",
            see=DUE,
        ),
        Misconception(
            "true-score-added",
            lambda labels, logits: (logsumexp(logits) + of_truth(labels, logits)).mean(),
            "You add the true score. Take it away from log-sum-exp.",
            see=DUE,
        ),
        Misconception(
            "true-score-divided",
            lambda labels, logits: -(of_truth(labels, logits) / logsumexp(logits)).mean(),
            "You divide by log-sum-exp. The logarithm turns the division into a minus: log-sum-exp minus the "
            "true score.",
            see=DUE,
        ),
        Misconception(
            "first-class-for-all",
            lambda labels, logits: -log_softmax(logits)[:, 0].mean(),
            "You take the first class of every photo. The label says which is true: row[label].",
            see=DUE,
        ),
        Misconception(
            "first-row-for-all",
            lambda labels, logits: -log_softmax(logits)[0][labels].mean(),
            "You look up every label in the first row. Each photo has a row of its own: go through both together.",
            see=DUE,
        ),
        Misconception(
            "one-minus-q",
            lambda labels, logits: -np.log(1 - of_truth(labels, softmax(logits))).mean(),
            "You take the logarithm of 1 - q. What the label got is q itself.",
            see=DUE,
        ),
        Misconception(
            "times-the-probability",
            lambda labels, logits: -(of_truth(labels, softmax(logits)) * of_truth(labels, log_softmax(logits))).mean(),
            "You multiply each surprise by its probability. The label has come true: it pays minus the "
            "logarithm, whole.",
            see=DUE,
        ),
        Misconception(
            "entropy-for-loss",
            lambda labels, logits: -(softmax(logits) * log_softmax(logits)).sum(axis=1).mean(),
            "This is the mean entropy of the rows: the labels have no part in it. Pick the true one with the label.",
            see=DUE,
        ),
        Misconception(
            "largest-starts-at-0",
            lambda labels, logits: (
                np.log(np.exp(logits - logits.max(axis=1, keepdims=True, initial=0)).sum(axis=1))
                + logits.max(axis=1, initial=0)
                - of_truth(labels, logits)
            ).mean(),
            "Your search for the largest begins at 0, so rows far below 0 vanish. Begin with the row's first score.",
            see=LSE,
        ),
        Misconception(
            "shift-not-added-back",
            lambda labels, logits: (logsumexp(logits) - logits.max(axis=1) - of_truth(labels, logits)).mean(),
            "You took the largest score away and never added it back. Add it to log-sum-exp.",
            see=LSE,
        ),
        Misconception(
            "mean-of-classes",
            lambda labels, logits: np.mean(
                [-of_truth(labels, log_softmax(logits))[labels == k].mean() for k in np.unique(labels)]
            ),
            "You average over each class first. Add up all photos, and divide by how many there are.",
            see=DUE,
        ),
        Misconception(
            "table-for-mean",
            lambda labels, logits: -log_softmax(logits),
            "You return a whole table. Pick each photo's true class with its label, and take the mean.",
            see=DUE,
        ),
        Misconception(
            "loss-of-the-mean-row",
            lambda labels, logits: logsumexp(logits.mean(axis=0)) - of_truth(labels, logits).mean(),
            "You average the rows first. Take log-sum-exp of each row, and then the mean.",
            see=DUE,
        ),
    ],
    pairs=[
        Pair(
            ("sum-for-mean", "bits-for-nats"),
            lambda labels, logits: -of_truth(labels, log_softmax(logits)).sum() / np.log(2),
        ),
        Pair(("sum-for-mean", "sign-turned"), lambda labels, logits: of_truth(labels, log_softmax(logits)).sum()),
        Pair(
            ("sum-for-mean", "log-of-softmax"),
            lambda labels, logits: -np.log(of_truth(labels, softmax(logits))).sum(),
        ),
        Pair(
            ("bits-for-nats", "log-of-softmax"),
            lambda labels, logits: -np.log2(of_truth(labels, softmax(logits))).mean(),
        ),
        Pair(
            ("sum-for-mean", "no-shift"),
            lambda labels, logits: (np.log(np.exp(logits).sum(axis=1)) - of_truth(labels, logits)).sum(),
        ),
        Pair(
            ("sum-for-mean", "softmax-twice"),
            lambda labels, logits: -of_truth(labels, log_softmax(softmax(logits))).sum(),
        ),
    ],
    properties=[PURE],
    hints=[
        "The loss of one photo is log-sum-exp of its row, minus the true score.",
        "Go through the photos: `for label, row in zip(labels, logits):` gives a label and its row each time.",
        "Add log_sum_exp(row) - row[label] to a total, and return the total divided by len(labels).",
    ],
)


# --- 9. The slopes


def slopes_numpy(labels, logits):
    given = xh.softmax(logits)
    due = xh.one_hot(labels, logits.shape[1])
    return (given - due) / len(labels)


def slopes_loop(labels, logits):
    rows = []
    for label, row in zip(labels, logits, strict=True):
        slopes = softmax(row) - np.eye(len(row))[label]
        rows.append([slope / len(labels) for slope in slopes])
    return rows


def due(labels: Array, logits: Array) -> Array:
    return one_hot(labels, logits.shape[1])


def rows_by_labels(labels: Array, logits: Array, divided_after: bool) -> Array:
    """Return slopes with 1 taken off the rows that the labels number, whole."""
    slopes = softmax(logits) / (1 if divided_after else len(labels))
    slopes[labels] -= 1
    return slopes / (len(labels) if divided_after else 1)


LOSS_SLOPES = Question(
    name="l07_slopes",
    defines="loss_slopes",
    lesson=7,
    points=3,
    reference=lambda labels, logits: sparse_categorical_cross_entropy_with_logits_grad(labels, logits)[1],
    alternatives=[slopes_numpy, slopes_loop],
    cases=labels_and_logits,
    misconceptions=[
        Misconception(
            "not-divided-by-n",
            lambda labels, logits: softmax(logits) - due(labels, logits),
            "This is each photo's own slope. The loss is a mean, so divide by the number of photos.",
            see=DUE,
        ),
        Misconception(
            "divided-by-all-entries",
            lambda labels, logits: (softmax(logits) - due(labels, logits)) / logits.size,
            "You divide by the number of entries. Divide by the number of photos: the rows.",
            see=DUE,
        ),
        Misconception(
            "divided-by-classes",
            lambda labels, logits: (softmax(logits) - due(labels, logits)) / logits.shape[1],
            "You divide by the number of classes. Divide by the number of photos: len(labels).",
            see=DUE,
        ),
        Misconception(
            "due-less-given",
            lambda labels, logits: (due(labels, logits) - softmax(logits)) / len(labels),
            "The sign is turned. The slope is given less due: q minus the one-hot row.",
            see=DUE,
        ),
        Misconception(
            "no-softmax",
            lambda labels, logits: (logits - due(labels, logits)) / len(labels),
            "You take the raw scores as what was given. Turn them into probabilities first: xh.softmax.",
            see=DUE,
        ),
        Misconception(
            "log-softmax-for-softmax",
            lambda labels, logits: (log_softmax(logits) - due(labels, logits)) / len(labels),
            "What was given is a probability, and you take its logarithm. Use xh.softmax.",
            see=DUE,
        ),
        Misconception(
            "sigmoid-for-softmax",
            lambda labels, logits: (sigmoid(logits) - due(labels, logits)) / len(labels),
            SIGMOIDS,
            see=TWO,
        ),
        Misconception(
            "softmax-twice",
            lambda labels, logits: (softmax(softmax(logits)) - due(labels, logits)) / len(labels),
            DOUBLED,
            see=TWICE,
        ),
        Misconception(
            "nothing-due",
            lambda labels, logits: softmax(logits) / len(labels),
            "You forgot what was due. Take 1 away at each photo's own label.",
            see=DUE,
        ),
        Misconception(
            "due-from-every-row",
            lambda labels, logits: (softmax(logits) - due(labels, logits).max(axis=0)) / len(labels),
            "q[:, labels] takes 1 away in every row at every label. Pair them: q[np.arange(len(labels)), labels].",
            see=DUE,
        ),
        Misconception(
            "labels-from-one",
            lambda labels, logits: (softmax(logits) - np.eye(logits.shape[1])[labels - 1]) / len(labels),
            FROM_ONE,
            see=DUE,
        ),
        Misconception(
            "width-from-the-labels",
            lambda labels, logits: (softmax(logits) - np.eye(max(labels) + 1)[labels]) / len(labels),
            "Your one-hot rows are as wide as the largest label. Make them as wide as the logits: logits.shape[1].",
            see=DUE,
        ),
        Misconception(
            "exactly-three-classes",
            lambda labels, logits: (softmax(logits) - np.eye(3)[labels]) / len(labels),
            "Your one-hot rows have three places always. Make them as wide as the logits: logits.shape[1].",
            see=DUE,
        ),
        Misconception(
            "wrong-axis",
            lambda labels, logits: (softmax(logits, axis=0) - due(labels, logits)) / len(labels),
            COLUMNS,
            see=ROWS,
        ),
        Misconception(
            "no-shift",
            lambda labels, logits: (
                (np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True) - due(labels, logits)) / len(labels)
            ),
            NO_SHIFT,
            see=LARGE,
        ),
        Misconception(
            "summed-over-the-photos",
            lambda labels, logits: (softmax(logits) - due(labels, logits)).mean(axis=0),
            "You add up over the photos. Return one slope for each score of each photo, a table like logits.",
            see=DUE,
        ),
        Misconception(
            "rounded",
            lambda labels, logits: ((softmax(logits) - due(labels, logits)) / len(labels)).round(2),
            ROUND_LATER,
            see=DUE,
        ),
        Misconception(
            "true-class-only",
            lambda labels, logits: (softmax(logits) - 1) * due(labels, logits) / len(labels),
            "You have slopes for the true class only. The others have one too: q less a due of 0.",
            see=DUE,
        ),
        Misconception(
            "slope-in-q",
            lambda labels, logits: -due(labels, logits) / softmax(logits) / len(labels),
            "This is the slope in the probability, -1/q. In the score it is given less due.",
            see=DUE,
        ),
        Misconception(
            "loss-for-slope",
            lambda labels, logits: -due(labels, logits) * log_softmax(logits) / len(labels),
            "These are losses. The slopes are given less due: q minus the one-hot row.",
            see=DUE,
        ),
        Misconception(
            "labels-for-rows",
            lambda labels, logits: (softmax(logits) - labels) / len(labels),
            "You take the labels themselves away. Make one-hot rows of them first: xh.one_hot or np.eye.",
            see=DUE,
        ),
        Misconception(
            "doubled",
            lambda labels, logits: 2 * slopes_numpy(labels, logits),
            "You doubled it, as for squares. The slope of cross-entropy is given less due, without a 2.",
            see=DUE,
        ),
        Misconception(
            "through-softmax-again",
            lambda labels, logits: slopes_numpy(labels, logits) * softmax(logits) * (1 - softmax(logits)),
            "You multiply by q(1 - q) on top. Given less due is the slope in the score already.",
            see=DUE,
        ),
        Misconception(
            "one-slope-a-photo",
            lambda labels, logits: (of_truth(labels, softmax(logits)) - 1) / len(labels),
            "You return one slope a photo. Every score has one: keep the shape of logits.",
            see=DUE,
        ),
        Misconception(
            "sign-dropped",
            lambda labels, logits: abs(slopes_numpy(labels, logits)),
            "You drop the sign. At the label the slope is below 0: there the score must rise.",
            see=DUE,
        ),
        Misconception(
            "guess-for-probability",
            lambda labels, logits: (np.eye(logits.shape[1])[logits.argmax(axis=1)] - due(labels, logits)) / len(labels),
            "You give all to the winner. What was given is softmax of the row: xh.softmax.",
            see=WINNER,
        ),
        Misconception(
            "whole-rows-numbered-by-labels",
            lambda labels, logits: rows_by_labels(labels, logits, True),
            "q[labels] names whole rows, and takes 1 off all of each. Name entries: q[np.arange(len(labels)), labels].",
            see=DUE,
        ),
        Misconception(
            "whole-rows-numbered-by-labels-after-division",
            lambda labels, logits: rows_by_labels(labels, logits, False),
            "q[labels] names whole rows, and takes 1 off all of each. Name entries, before you divide: "
            "q[np.arange(len(labels)), labels].",
            see=DUE,
        ),
        Misconception(
            "one-taken-from-each-entry",
            lambda labels, logits: (softmax(logits) - 1) / len(labels),
            "You take 1 away everywhere. Take it away at each photo's own label only.",
            see=DUE,
        ),
        Misconception(
            "only-the-due-divided",
            lambda labels, logits: softmax(logits) - due(labels, logits) / len(labels),
            "Only what was due is divided by N. Put brackets: (q - p) / N.",
            see=DUE,
        ),
        Misconception(
            "only-the-given-divided",
            lambda labels, logits: softmax(logits) / len(labels) - due(labels, logits),
            "Only what was given is divided by N. Put brackets: (q - p) / N.",
            see=DUE,
        ),
        Misconception(
            "due-added",
            lambda labels, logits: (softmax(logits) + due(labels, logits)) / len(labels),
            "You add what was due. Take it away: the slope is given less due.",
            see=DUE,
        ),
        Misconception(
            "first-photo-only",
            lambda labels, logits: (softmax(logits[0]) - due(labels, logits)[0]) / len(labels),
            "Only the first photo's slopes come back. Return one row for each photo.",
            see=DUE,
        ),
        Misconception(
            "first-photo-in-a-list",
            lambda labels, logits: slopes_numpy(labels, logits)[:1],
            "Only the first photo's row comes back. Is `return` indented so far that it ends the loop at once?",
            see=DUE,
        ),
        Misconception(
            "last-photo-only",
            lambda labels, logits: slopes_numpy(labels, logits)[-1],
            "Only the last photo's slopes come back. Append each row to a list, and return the list.",
            see=DUE,
        ),
        Misconception(
            "one-slope-in-all",
            lambda labels, logits: slopes_numpy(labels, logits).mean(),
            "You return one number. Return a slope for each score of each photo, a table like logits.",
            see=DUE,
        ),
        Misconception(
            "summed-over-the-classes",
            lambda labels, logits: slopes_numpy(labels, logits).sum(axis=1),
            "You add up each row, which gives 0. Return a slope for each score: a table like logits.",
            see=DUE,
        ),
        Misconception(
            "one-fewer",
            lambda labels, logits: np.array(
                [
                    [slope / (len(labels) - 1) for slope in row]
                    for row in (softmax(logits) - due(labels, logits)).tolist()
                ]
            ),
            "You divide by one fewer than there are. Divide by the number of photos: len(labels).",
            see=DUE,
        ),
        Misconception(
            "whole-table",
            lambda labels, logits: (softmax(logits.ravel()).reshape(logits.shape) - due(labels, logits)) / len(labels),
            "Your softmax runs over the whole table. Each row has its own: axis=1.",
            see=ROWS,
        ),
        Misconception(
            "not-divided-by-the-sum",
            lambda labels, logits: (
                (np.exp(logits - logits.max(axis=1, keepdims=True)) - due(labels, logits)) / len(labels)
            ),
            "You raise e to the shifted scores and stop there. Divide each row of powers by its sum, or use "
            "xh.softmax.",
            see=RAISE,
        ),
        Misconception(
            "flattened",
            lambda labels, logits: slopes_numpy(labels, logits).ravel(),
            "You return one long row. Keep the shape of logits: append each row, don't add it.",
            see=DUE,
        ),
        Misconception(
            "on-its-side",
            lambda labels, logits: slopes_numpy(labels, logits).T,
            "Your table lies on its side. It needs a row for each photo, like logits.",
            see=DUE,
        ),
        Misconception(
            "slope-in-bits",
            lambda labels, logits: slopes_numpy(labels, logits) / np.log(2),
            "This is the slope of a loss in bits. In nats no factor stands before given less due.",
            see=DUE,
        ),
        Misconception(
            "one-place-to-the-right",
            lambda labels, logits: (softmax(logits) - np.roll(due(labels, logits), 1, axis=1)) / len(labels),
            "You take 1 away one place too far to the right. Labels count from 0: use the label as it is.",
            see=DUE,
        ),
        Misconception(
            "first-label-for-all",
            lambda labels, logits: (softmax(logits) - due(labels[:1], logits)) / len(labels),
            "You take 1 away at the first photo's label in every row. Each row has its own label.",
            see=DUE,
        ),
    ],
    pairs=[
        Pair(("not-divided-by-n", "due-less-given"), lambda labels, logits: due(labels, logits) - softmax(logits)),
        Pair(
            ("not-divided-by-n", "softmax-twice"),
            lambda labels, logits: softmax(softmax(logits)) - due(labels, logits),
        ),
        Pair(("not-divided-by-n", "no-softmax"), lambda labels, logits: logits - due(labels, logits)),
        Pair(("not-divided-by-n", "nothing-due"), lambda labels, logits: softmax(logits)),
        Pair(("not-divided-by-n", "labels-for-rows"), lambda labels, logits: softmax(logits) - labels),
        Pair(("not-divided-by-n", "exactly-three-classes"), lambda labels, logits: softmax(logits) - np.eye(3)[labels]),
        Pair(
            ("not-divided-by-n", "width-from-the-labels"),
            lambda labels, logits: softmax(logits) - np.eye(max(labels) + 1)[labels],
        ),
        Pair(
            ("not-divided-by-n", "wrong-axis"),
            lambda labels, logits: softmax(logits, axis=0) - due(labels, logits),
        ),
    ],
    properties=[PURE],
    hints=[
        "What was given, and what was due? Both are tables of the shape of logits.",
        "Given: xh.softmax(logits). Due: xh.one_hot(labels, K), where K is the number of columns, logits.shape[1].",
        "Return given less due, divided by len(labels).",
    ],
)


# --- 10. One softmax too many?


def loss_of(text: str) -> Formula:
    return Formula(text, "label", "scores")


LOSS_OF_SCORES = loss_of("float(logsumexp(scores)) - scores[label]")
INNOCENT = [LOSS_OF_SCORES, loss_of("-float(log_softmax(scores)[label])")]
GUILTY = [
    loss_of("-log(softmax(softmax(scores))[label])"),
    loss_of("float(logsumexp(softmax(scores)) - softmax(scores)[label])"),
]


def suspects(rng: np.random.Generator) -> Iterator[Case]:
    """Yield loss functions, right ones and doubled ones, in an order that the generator picks."""
    for place in rng.permutation(4):
        yield ([*INNOCENT, *GUILTY][place],)


def is_doubled_by_floor(loss_of):
    sure_and_right = loss_of(0, [100.0, 0.0, 0.0])
    return sure_and_right > 0.1


def is_doubled_by_ceiling(loss_of):
    """Being sure and wrong costs 50 nats, unless a second softmax has squashed the gap."""
    return loss_of(1, [50.0, 0.0]) < 2


IS_DOUBLED = Question(
    name="l07_is_doubled",
    defines="is_doubled",
    lesson=7,
    points=2,
    reference=is_doubled_by_floor,
    alternatives=[
        is_doubled_by_floor,
        is_doubled_by_ceiling,
        lambda loss_of: not math.isclose(loss_of(2, [1, 2, 4]), LOSS_OF_SCORES(2, [1, 2, 4]), rel_tol=1e-6),
    ],
    cases=suspects,
    misconceptions=[
        Misconception(
            "always-true",
            lambda loss_of: True,
            "You say True of every function. Weak scores cost something either way: probe with large ones, "
            "sure and right.",
            see=TWICE,
        ),
        Misconception(
            "always-false",
            lambda loss_of: False,
            "You say False of every function. Probe with large scores, sure and right: a right loss costs nearly 0.",
            see=TWICE,
        ),
        Misconception(
            "turned",
            lambda loss_of: not is_doubled_by_floor(loss_of),
            "Your verdicts are turned. A sure and right answer costs nearly 0 with one softmax, and more with two.",
            see=TWICE,
        ),
        Misconception(
            "loss-for-verdict",
            lambda loss_of: loss_of(0, [100.0, 0.0, 0.0]),
            "You return the loss of your probe. Return True or False: compare it with a small number.",
            see=TWICE,
        ),
        Misconception(
            "arguments-turned",
            lambda loss_of: loss_of([100.0, 0.0, 0.0], 0) > 0.1,
            "The arguments are turned: the label comes first, then the scores.",
            see=TWICE,
        ),
        Misconception(
            "text-for-verdict",
            any_text,
            "You return a text. True and False stand without quotes.",
            see=TWICE,
        ),
        Misconception(
            "function-not-called",
            lambda loss_of: loss_of > 0.1,
            "You compare the function itself with a number. Call it first: loss_of(0, [100, 0, 0]).",
            see=TWICE,
        ),
        Misconception(
            "list-for-verdict",
            lambda loss_of: [is_doubled_by_floor(loss_of)],
            "You return a list. Return True or False alone.",
            see=TWICE,
        ),
        Misconception(
            "true-only",
            lambda loss_of: True if is_doubled_by_floor(loss_of) else None,
            "A right loss gets no verdict. Return False for it.",
            see=TWICE,
        ),
        Misconception(
            "false-only",
            lambda loss_of: None if is_doubled_by_floor(loss_of) else False,
            "A doubled loss gets no verdict. Return True for it.",
            see=TWICE,
        ),
        Misconception(
            "probe-gives-the-loss-of-wrong",
            lambda loss_of: loss_of(1, [100.0, 0.0, 0.0]),
            "You return the loss of your probe. Return True or False: compare it with a number.",
            see=TWICE,
        ),
        Misconception(
            "one-argument",
            lambda loss_of: loss_of([100.0, 0.0, 0.0]) > 0.1,
            "A loss needs two arguments, the label and the scores: loss_of(0, [100, 0, 0]).",
            see=TWICE,
        ),
    ],
    hints=[
        "What does a sure and right answer cost, with one softmax and with two?",
        "loss_of(0, [100, 0, 0]) is such an answer: the true class is 0, and its score is far ahead.",
        "It costs nearly 0, or 0.551 nats. Return whether it is above 0.1.",
    ],
)


QUESTIONS = [
    OWL_SHARE,
    SOFTMAX,
    WITH_TEMPERATURE,
    SIGMOID,
    SOFTMAX_ROWS,
    LOG_SUM_EXP,
    LOG_SOFTMAX,
    MEAN_LOSS,
    LOSS_SLOPES,
    IS_DOUBLED,
]
