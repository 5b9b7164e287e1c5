"""Questions and quizzes of lesson 10: claims to judge, and small referees to build."""

import math
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations, takewhile
from math import log, log2, log10
from typing import Any

import numpy as np

from xent_helpers.information import entropy, kl_divergence
from xent_helpers.losses import categorical_cross_entropy
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz, any_text

Rows = Sequence[Sequence[float]]

REFEREE = "10#You are the referee"
UNIT = "10#Which unit?"
AVERAGED = "10#Averaged over what?"
TRUTH = "10#Which is the truth?"
ENDS = "10#What happens at 0 and at 1?"
KNOWN = "10#Does a case that you know come out?"
TABLE = "10#One table for every task?"

ROUNDED = "You rounded before you returned. Return the number as it is, and round only what you print."
MINUS = "The sign is turned. Check with a case that you know."
BITS = "Your result is in bits. Nats are asked for: use the natural logarithm, np.log or math.log."
LISTS = "Python raised a TypeError: it can't calculate with whole lists. Use a loop, or np.array(...) first."


# --- The claims of the lesson


def judge(name: str, text: str, right: str, *, if_right: str, if_loose: str, if_wrong: str) -> Quiz:
    """Return the quiz on one claim: right, loose or wrong."""
    return Quiz(name, text, {"Right": if_right, "Loose": if_loose, "Wrong": if_wrong}, right)


QUIZZES = [
    judge(
        "l10_three_numbers",
        "Claim 1. A model returns a probability distribution over three classes: 0.36, 0.65 and 0.45.",
        "Wrong",
        if_right="Each number could be a probability. But ask question 4 of all three together.",
        if_loose="No added word mends it: one true class needs numbers that share out 1.",
        if_wrong="They sum to far more than 1. A distribution over three classes can't do that.",
    ),
    judge(
        "l10_any_base",
        "Claim 2. Surprise is the logarithm of one over the probability: log(1/y). (No base is given.)",
        "Right",
        if_right="Every base keeps what a surprise must do. Choosing one chooses the unit.",
        if_loose="A fair thought: a number needs its unit. But the formula holds in every base.",
        if_wrong="log(1/y) is the same as -log y. Look at what stays the same from base to base.",
    ),
    judge(
        "l10_flower_and_car",
        "Claim 3. The car costs 0.3677 and the flower 0.56, so the flower costs one and a half times as much.",
        "Wrong",
        if_right="So it looks. Did both articles count in the same unit?",
        if_loose="The flower is the dearer one, yes. But the factor is far off, as two units are mixed.",
        if_wrong="One number is in bits and the other in nats. In one unit the factor is above 2.",
    ),
    judge(
        "l10_total_and_average",
        "Claim 4. Cross-entropy gives the total number of bits, and KL divergence the average number.",
        "Wrong",
        if_right="A total grows as more is drawn. Does H(p, q) grow?",
        if_loose="The two do differ. But not in this: both are averages.",
        if_wrong="Both are averages over p. One is of the whole price, one of the extra.",
    ),
    judge(
        "l10_bits_for_one",
        "Claim 5. Entropy is the number of bits needed to send one event picked at random.",
        "Loose",
        if_right="Nearly. Try an event with an entropy below 1 bit: can you send half a digit?",
        if_loose="It is an average, over many events. And it is a floor that a code can't go below.",
        if_wrong="It is not far off: a few words mend it. Which ones?",
    ),
    judge(
        "l10_mean_over_data",
        "Claim 6. Binary cross-entropy, as a loss, is the average over all the cases.",
        "Right",
        if_right="So the libraries do it, unless you ask for the sum.",
        if_loose="You may ask a library for the sum, true. As it stands the claim is the usual meaning.",
        if_wrong="Divide the sum of the losses by the number of cases, and compare.",
    ),
    judge(
        "l10_lower_more_accurate",
        "Claim 7. The lower the loss, the more accurate the model.",
        "Loose",
        if_right="It often goes that way. Can you build a pair of models that does not?",
        if_loose="Often, and not always. Accuracy counts who is right. Loss weighs how sure.",
        if_wrong="In most trainings both do get better together. “Often” mends the claim.",
    ),
    judge(
        "l10_entropy_plus_kl",
        "Claim 8. Cross-entropy is entropy plus KL divergence.",
        "Right",
        if_right="The price is what nobody can avoid, plus the extra for the wrong belief.",
        if_loose="It needs no word more: it holds for every p and q.",
        if_wrong="Look for one pair in a thousand that breaks it.",
    ),
    judge(
        "l10_never_below",
        "Claim 9. Cross-entropy is larger than entropy, and the same only when q is p.",
        "Right",
        if_right="That is Gibbs' inequality. “Larger” and “the same” together make “at least”.",
        if_loose="“Larger” alone would be loose. The second half of the sentence mends it.",
        if_wrong="Look for one pair in a thousand with H(p, q) below H(p).",
    ),
    judge(
        "l10_distance",
        "Claim 10. Cross-entropy calculates the distance of the forecast from the truth.",
        "Wrong",
        if_right="From a place to itself a distance is 0. Put the slider at q = p.",
        if_loose="It breaks two rules of a distance in every ordinary case. That is more than a missing word.",
        if_wrong="It is not 0 for q = p, and there and back cost different prices.",
    ),
    judge(
        "l10_farther",
        "Claim 11. When the forecast moves away from the truth, cross-entropy grows.",
        "Loose",
        if_right="On a straight way off it does. Now compare a step to the left with a longer one to the right.",
        if_loose="Along one straight way, yes. Of two forecasts, the farther one may be the cheaper.",
        if_wrong="On each side of the valley it does grow. What if you compare the two sides?",
    ),
    judge(
        "l10_labels",
        "Claim 12. For three classes, written as integers, the labels are 1, 2 and 3.",
        "Wrong",
        if_right="You and I count so. What does Python take label 1 for?",
        if_loose="It is a matter of one, and it changes every loss. Libraries take label 1 for the second class.",
        if_wrong="Libraries count from 0: the labels are 0, 1 and 2.",
    ),
    judge(
        "l10_zero_to_n",
        "Claim 13. For n outcomes, entropy is a sum that runs from 0 to n.",
        "Wrong",
        if_right="Count the terms for n = 3: 0, 1, 2, 3.",
        if_loose="One term too many is a small slip, and still no outcome belongs to it.",
        if_wrong="From 0 to n there are n + 1 terms, one more than outcomes.",
    ),
    judge(
        "l10_perfect_model",
        "Claim 14. A perfect model has a cross-entropy loss of 0.",
        "Loose",
        if_right="Only where the truth is certain. What does the best forecaster of this weather pay?",
        if_loose="It holds if the label is certain, given the inputs. Else the floor is the entropy that is left.",
        if_wrong="With a certain truth it does hold. Say that, and the claim is mended.",
    ),
    judge(
        "l10_certain_truth",
        "Claim 15. With one-hot targets the truth holds no surprise: its entropy is 0.",
        "Right",
        if_right="What is certain costs 0 bits. So all that you pay is extra.",
        if_loose="It needs no word more. What is certain costs 0, and 0 times log 0 counts as 0.",
        if_wrong="What surprise is there in something certain?",
    ),
    judge(
        "l10_two_guards",
        "Claim 16. This code computes the cross-entropy loss: the result agrees with a known answer.",
        "Wrong",
        if_right="It agrees in the middle. Ask question 5 before you sign.",
        if_loose="At the ends it is more than a little off: a price below 0, and 21 where it is infinite.",
        if_wrong="Sure and right gives a loss below 0. Sure and wrong gives a price that somebody picked.",
    ),
    judge(
        "l10_kl_of_samples",
        "Claim 17. This code gives the KL divergence between the friends' dice.",
        "Wrong",
        if_right="Both threw one 1, two 2s and one 3. What must the divergence be?",
        if_loose="It takes the logarithm of the throws themselves. These are no probabilities at all.",
        if_wrong="KL compares probabilities. Throws must be counted first.",
    ),
    judge(
        "l10_uniform",
        "Claim 18. K equally likely outcomes have an entropy of log(1/K).",
        "Wrong",
        if_right="Put in 8: the logarithm of one eighth. Is it above 0?",
        if_loose="The size is right and the sign is not. A surprise below 0 is no small matter.",
        if_wrong="The minus is missing: it is log K.",
    ),
    judge(
        "l10_all_logarithms",
        "Claim 19. The loss is the sum of the negative logarithms of all the probabilities.",
        "Wrong",
        if_right="You know what a perfect forecast must cost. Put one in.",
        if_loose="One number of the sum is the loss. The others blame the model for being right.",
        if_wrong="Only the probability of the true class counts.",
    ),
    judge(
        "l10_argmax",
        "Claim 20. Argmax can't be used for training by slopes, and softmax can.",
        "Right",
        if_right="Argmax stands still under a nudge, so its slope is 0. Softmax moves.",
        if_loose="At a tie argmax jumps. But a jump is no slope either.",
        if_wrong="Nudge a score, and see which of the two moves.",
    ),
    judge(
        "l10_score_table",
        "Claim 21. With such a table you can tell how good a model is, whatever the task.",
        "Wrong",
        if_right="Can you get the word “great” without looking at a single case?",
        if_loose="Unit, classes and shares are all missing. Little is left to mend.",
        if_wrong="A good score depends on the unit, on the number of classes and on their shares.",
    ),
    Quiz(
        name="l10_two_teams",
        text="The old model had a loss of 3.1 bits. The new one has 2.2 nats, on the same cases. Which is better?",
        options={
            "The new one, by far": "2.2 is the smaller number. Which is the smaller surprise? Change the unit.",
            "The old one, by a little": "3.1 bits are 2.15 nats. The new team compared two rulers.",
            "Nobody can tell": "You can: bits times ln 2 are nats.",
        },
        right="The old one, by a little",
    ),
]


# --- 1. Right as it stands?


RIGHT = [False, True, False, False, True]
SLIPS = {
    "log-always-negative": 0,
    "log-loss-is-another": 1,
    "targets-are-odds": 2,
    "x-is-a-count": 3,
    "two-terms-refused": 4,
}


def with_slips(*names: str) -> list[bool]:
    """Return the verdicts with those of the named claims turned round."""
    return [verdict != (place in [SLIPS[name] for name in names]) for place, verdict in enumerate(RIGHT)]


HOLDS = Question(
    name="l10_verdicts",
    defines="holds",
    lesson=10,
    points=1,
    reference=RIGHT,
    alternatives=[RIGHT, tuple(RIGHT), [int(verdict) for verdict in RIGHT]],
    misconceptions=[
        Misconception(
            "log-always-negative",
            with_slips("log-always-negative"),
            "Look at claim A again, and ask question 5: what is the logarithm of 1?",
            see=ENDS,
        ),
        Misconception(
            "log-loss-is-another",
            with_slips("log-loss-is-another"),
            "Look at claim B again. Work out both for one case: minus ln of what the label got. Are they different?",
            see=KNOWN,
        ),
        Misconception(
            "targets-are-odds",
            with_slips("targets-are-odds"),
            "Look at claim C again. Odds are p divided by 1 - p. What would that be at p = 1?",
            see=ENDS,
        ),
        Misconception(
            "x-is-a-count",
            with_slips("x-is-a-count"),
            "Look at claim D again. p(x) is the probability of something. Can it be that of a count of values?",
            see=TRUTH,
        ),
        Misconception(
            "two-terms-refused",
            with_slips("two-terms-refused"),
            "Look at claim E again. Put in p = 1: one term is left. It is the surprise of what came.",
            see=KNOWN,
        ),
        Misconception(
            "turned-round",
            [not verdict for verdict in RIGHT],
            "All five are turned round. Write True for a claim that is right as it stands.",
            see=REFEREE,
        ),
        Misconception(
            "all-trusted",
            [True] * 5,
            "You trust them all. Three need mending: put in 0 and 1, and ask what each letter stands for.",
            see=ENDS,
        ),
        Misconception(
            "all-suspected",
            [False] * 5,
            "You suspect them all. Two are right as they stand: try each on a case that you know.",
            see=KNOWN,
        ),
        Misconception(
            "words-for-verdicts",
            ["right" if verdict else "wrong" for verdict in RIGHT],
            "You have judged well. Now write True for right as it stands and False for the others, without quotes.",
            see=REFEREE,
        ),
        Misconception(
            "texts-for-verdicts",
            [str(verdict) for verdict in RIGHT],
            "You have judged well, but these are texts. Take the quotes away: True and False stand without them.",
            see=REFEREE,
        ),
    ],
    pairs=[
        Pair((first, second), with_slips(first, second))
        for first, second in combinations(SLIPS, 2)
        if with_slips(first, second) != [False] * 5
    ],
    hints=[
        "Claim A falls at one end. Which probability is certain?",
        "Claims C and D each give a wrong name to a right thing. Claims B and E you can test with one case.",
        "Two of the five are right as they stand: B and E.",
    ],
)


# --- 2. A distribution?


def numbers(rng: np.random.Generator) -> Iterator[Case]:
    """Yield lists that are distributions and lists that are not: rounding, one outcome, zeros, a hundredth missing, a
    negative one, one above 1, both faults, percent, a mean of 1, then ordinary ones, with one number raised in every
    second. Two have a sum of 1 without the signs, and a product of 1."""
    yield ([0.36, 0.65, 0.45],)
    yield ([0.1] * 10,)
    yield ([0.1, 0.2, 0.7 - 1e-9],)
    yield ([0.1, 0.2, 0.7 + 1e-9],)
    yield ([1],)
    yield ([0, 1, 0],)
    yield ([0.5, 0.5, 0],)
    yield ([0.5, 0.25, 0.25],)
    yield ([0.01, 0.01, 0.01, 0.96],)
    yield ([0.5, 0.4, 0.1004],)
    yield ([0.5, 0.8, -0.3],)
    yield ([-0.25, 0.5, 0.75],)
    yield ([1.5, -0.5],)
    yield ([0.7, -0.2],)
    yield ([0.6, -0.4],)
    yield ([2, 0.5],)
    yield ([50, 30, 20],)
    yield ([1, 1],)
    yield ([0.2, 0.3],)
    yield ([0.5],)
    for length in (2, 5, 30):
        share = rng.dirichlet([1.0] * length)
        yield (share.tolist(),)
        yield ([*share[:-1].tolist(), float(share[-1]) + 0.2],)


def is_distribution_plain(q):
    if min(q) < 0:
        return False
    return abs(sum(q) - 1) < 1e-6


def is_distribution_loop(q):
    total = 0
    for share in q:
        if share < 0 or share > 1 + 1e-6:
            return False
        total += share
    return math.isclose(total, 1, abs_tol=1e-6)


def stopped_at_one(q):
    total = 0
    for share in q:
        if share < 0:
            return False
        total += share
        if abs(total - 1) < 1e-6:
            return True
    return False


IS_DISTRIBUTION = Question(
    name="l10_sums_to_one",
    defines="is_distribution",
    lesson=10,
    points=2,
    reference=is_distribution_plain,
    alternatives=[
        is_distribution_plain,
        is_distribution_loop,
        lambda q: (np.array(q) >= 0).all() and np.isclose(np.sum(q), 1),
    ],
    cases=numbers,
    misconceptions=[
        Misconception(
            "exactly-one",
            lambda q: min(q) >= 0 and sum(q) == 1,
            "You ask for a sum of exactly 1. A computer rounds: ten times 0.1 is a hair less. Allow a tiny gap.",
            see=REFEREE,
        ),
        Misconception(
            "negatives-let-through",
            lambda q: abs(sum(q) - 1) < 1e-6,
            "You let negative numbers through. The sum may be 1 all the same: ask of each number, too.",
            see=REFEREE,
        ),
        Misconception(
            "exact-and-negatives",
            lambda q: sum(q) == 1,
            "Two things are missing. Allow a tiny gap in the sum, and refuse negative numbers.",
            see=REFEREE,
        ),
        Misconception(
            "sum-not-asked",
            lambda q: min(q) >= 0 and max(q) <= 1,
            "You ask each number alone. Together they must share out 1: look at the sum.",
            see=REFEREE,
        ),
        Misconception(
            "too-patient",
            lambda q: min(q) >= 0 and round(sum(q), 1) == 1,
            "You are too patient: a sum that is a hundredth off passes. Allow a millionth.",
            see=REFEREE,
        ),
        Misconception(
            "a-little-too-patient",
            lambda q: min(q) >= 0 and round(sum(q), 2) == 1,
            "You round to two digits, so a gap of four ten-thousandths passes. Allow a millionth.",
            see=REFEREE,
        ),
        Misconception(
            "too-little-forgiven",
            lambda q: min(q) >= 0 and sum(q) - 1 < 1e-6,
            "A sum far below 1 passes. The gap may go both ways: use abs(...).",
            see=REFEREE,
        ),
        Misconception(
            "too-little-forgiven-and-negatives",
            lambda q: sum(q) - 1 < 1e-6,
            "A sum far below 1 passes, and so do negative numbers. Use abs(...), and ask each number too.",
            see=REFEREE,
        ),
        Misconception(
            "ends-refused",
            lambda q: min(q) > 0 and max(q) < 1 and abs(sum(q) - 1) < 1e-6,
            "You refuse 0 and 1. Both are probabilities: impossible and certain.",
            see=ENDS,
        ),
        Misconception(
            "zero-refused",
            lambda q: min(q) > 0 and abs(sum(q) - 1) < 1e-6,
            "You refuse 0. It is a probability: something that never comes.",
            see=ENDS,
        ),
        Misconception(
            "one-refused",
            lambda q: min(q) >= 0 and max(q) < 1 and abs(sum(q) - 1) < 1e-6,
            "You refuse 1. It is a probability: something certain.",
            see=ENDS,
        ),
        Misconception(
            "turned-round",
            lambda q: not is_distribution_plain(q),
            "True and False are turned round. True is for a list that is a distribution.",
            see=REFEREE,
        ),
        Misconception(
            "text-for-verdict",
            any_text,
            "You return a text. True and False stand without quotes.",
            see=REFEREE,
        ),
        Misconception(
            "nothing-for-false",
            lambda q: True if is_distribution_plain(q) else None,
            "For a list that is no distribution you return nothing. Return False there.",
            see=REFEREE,
        ),
        Misconception(
            "sum-for-verdict",
            lambda q: sum(q),
            "You return the sum. Return the verdict: True or False.",
            see=REFEREE,
        ),
        Misconception(
            "first-number-only",
            lambda q: not q[0] < 0,
            "You decide after the first number. Is `return True` indented so far that it ends the loop at once?",
            see=REFEREE,
        ),
        Misconception(
            "list-compared",
            lambda q: q >= 0 and abs(sum(q) - 1) < 1e-6,
            "Python raised a TypeError: a whole list can't be compared with 0. Compare min(q), or go through it.",
            see=REFEREE,
        ),
        Misconception(
            "last-number-only",
            lambda q: q[-1] >= 0 and abs(sum(q) - 1) < 1e-6,
            "Only the last number is asked whether it is below 0. Ask each: return False as soon as one is, or use "
            "min(q).",
            see=REFEREE,
        ),
        Misconception(
            "first-number-asked",
            lambda q: q[0] >= 0 and abs(sum(q) - 1) < 1e-6,
            "Only the first number is asked whether it is below 0. Ask each of them, or use min(q).",
            see=REFEREE,
        ),
        Misconception(
            "mean-for-sum",
            lambda q: min(q) >= 0 and abs(sum(q) / len(q) - 1) < 1e-6,
            "You ask whether the mean is 1. The whole is shared out: ask whether the sum is 1.",
            see=REFEREE,
        ),
        Misconception(
            "or-for-and",
            lambda q: min(q) >= 0 or abs(sum(q) - 1) < 1e-6,
            "Your test passes when only one of the two conditions holds. Both must hold: write `and` in place of `or`.",
            see=REFEREE,
        ),
        Misconception(
            "gap-too-narrow",
            lambda q: min(q) >= 0 and abs(sum(q) - 1) < 1e-12,
            "Your gap is too narrow: a sum that is a billionth off fails. Allow a millionth, 1e-6.",
            see=REFEREE,
        ),
        Misconception(
            "list-for-verdict",
            lambda q: [share >= 0 for share in q],
            "You return a verdict for each number. Return one for the whole list, after the loop.",
            see=REFEREE,
        ),
        Misconception(
            "always-true",
            lambda q: True,
            "You say True of every list. Look for a number below 0, and for a sum that is not 1.",
            see=REFEREE,
        ),
        Misconception(
            "always-false",
            lambda q: False,
            "You say False of every list. Return True where no number is below 0 and the sum is 1.",
            see=REFEREE,
        ),
        Misconception(
            "percent-for-share",
            lambda q: min(q) >= 0 and abs(sum(q) - 100) < 1e-6,
            "You ask for a sum of 100. Shares are not percent: all together they are 1.",
            see=REFEREE,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=REFEREE,
        ),
        Misconception(
            "below-one-refused",
            lambda q: min(q) >= 0 and 0 <= sum(q) - 1 < 1e-6,
            "You refuse a sum that is a hair below 1. The gap may go both ways: use abs(...).",
            see=REFEREE,
        ),
        Misconception(
            "above-one-let-through",
            lambda q: min(q) >= 0 and 1 - sum(q) < 1e-6,
            "A sum far above 1 passes. The gap may go both ways: use abs(...).",
            see=REFEREE,
        ),
        Misconception(
            "above-one-and-negatives",
            lambda q: 1 - sum(q) < 1e-6,
            "A sum far above 1 passes, and so do negative numbers. Use abs(...), and ask each number too.",
            see=REFEREE,
        ),
        Misconception(
            "absolute-values-added",
            lambda q: abs(sum(abs(share) for share in q) - 1) < 1e-6,
            "You drop the minus of each number, so a negative one may pass. Refuse it: min(q) >= 0.",
            see=REFEREE,
        ),
        Misconception(
            "whole-sum",
            lambda q: min(q) >= 0 and int(sum(q)) == 1,
            "`int` cuts off what stands after the point: 1.9 becomes 1, and 0.999 becomes 0. Use abs(sum(q) - 1) < "
            "1e-6.",
            see=REFEREE,
        ),
        Misconception(
            "rounded-to-a-whole",
            lambda q: min(q) >= 0 and round(sum(q)) == 1,
            "You round to a whole number, so a sum far off passes. Allow a millionth: abs(sum(q) - 1) < 1e-6.",
            see=REFEREE,
        ),
        Misconception(
            "rounded-and-negatives",
            lambda q: round(sum(q)) == 1,
            "You round to a whole number, and negative numbers pass. Allow a millionth, and ask each number too.",
            see=REFEREE,
        ),
        Misconception(
            "largest-asked",
            lambda q: max(q) <= 1 and abs(sum(q) - 1) < 1e-6,
            "You ask only that none is above 1. A number below 0 passes then: ask min(q) >= 0.",
            see=REFEREE,
        ),
        Misconception(
            "gap-for-verdict",
            lambda q: abs(sum(q) - 1),
            "You return the gap. Return the verdict: True where the gap is below 1e-6 and no number is below 0.",
            see=REFEREE,
        ),
        Misconception(
            "gap-turned-round",
            lambda q: min(q) >= 0 and abs(sum(q) - 1) > 1e-6,
            "You ask for a gap above a millionth. It must be below: abs(sum(q) - 1) < 1e-6.",
            see=REFEREE,
        ),
        Misconception(
            "product-for-sum",
            lambda q: min(q) >= 0 and abs(math.prod(q) - 1) < 1e-6,
            "You multiply the numbers. A distribution shares out 1: ask for the sum.",
            see=REFEREE,
        ),
        Misconception(
            "first-number-left-out",
            lambda q: min(q) >= 0 and abs(sum(q[1:]) - 1) < 1e-6,
            "The first number is left out of your sum. Places count from 0.",
            see=REFEREE,
        ),
        Misconception(
            "last-number-left-out",
            lambda q: min(q) >= 0 and abs(sum(q[:-1]) - 1) < 1e-6,
            "The last number is left out of your sum. range(len(q)) holds all places.",
            see=REFEREE,
        ),
        Misconception(
            "one-missing-for-nan",
            lambda q: min(q) >= 0 and sum(q) <= 1,
            "You let every sum up to 1 pass. Together the numbers must share out all of it: abs(sum(q) - 1) < 1e-6.",
            see=REFEREE,
        ),
        Misconception(
            "sum-to-at-least-one",
            lambda q: min(q) >= 0 and sum(q) >= 1,
            "You let every sum from 1 on pass. The gap may go both ways, by a millionth: abs(sum(q) - 1) < 1e-6.",
            see=REFEREE,
        ),
        Misconception(
            "two-numbers-at-least",
            lambda q: len(q) > 1 and min(q) >= 0 and abs(sum(q) - 1) < 1e-6,
            "You refuse a list of one number. [1] is a distribution: one outcome, and certain.",
            see=ENDS,
        ),
        Misconception(
            "pair-for-verdict",
            lambda q: (min(q) >= 0, abs(sum(q) - 1) < 1e-6),
            "You return two verdicts. Return one: join them with `and`.",
            see=REFEREE,
        ),
        Misconception(
            "stopped-at-one",
            stopped_at_one,
            "You say True as soon as the sum so far is 1. More may follow: add up all numbers first, and then ask.",
            see=REFEREE,
        ),
        Misconception(
            "first-number-asked-both-ends",
            lambda q: 0 <= q[0] <= 1 and abs(sum(q) - 1) < 1e-6,
            "Only the first number is asked whether it lies between 0 and 1. Ask each: let `return` stand after the "
            "loop.",
            see=REFEREE,
        ),
    ],
    pairs=[
        Pair(
            ("too-patient", "negatives-let-through"),
            lambda q: round(sum(q), 1) == 1,
        ),
        Pair(
            ("a-little-too-patient", "negatives-let-through"),
            lambda q: round(sum(q), 2) == 1,
        ),
        Pair(("exactly-one", "zero-refused"), lambda q: min(q) > 0 and sum(q) == 1),
        Pair(("exactly-one", "one-refused"), lambda q: min(q) >= 0 and max(q) < 1 and sum(q) == 1),
        Pair(("exactly-one", "ends-refused"), lambda q: min(q) > 0 and max(q) < 1 and sum(q) == 1),
    ],
    properties=[PURE],
    hints=[
        "Two things must hold: one for each number, and one for all of them together.",
        "min(q) finds a negative number. abs(sum(q) - 1) is how far the sum is off.",
        "return min(q) >= 0 and abs(sum(q) - 1) < 1e-6",
    ],
)


# --- 3. Find the unit


UNITS = {"bits": math.log2, "nats": math.log, "base 10": math.log10}


def printed_losses(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a loss as printed, with four digits, and the probability behind it: each unit for a car, for one half and
    for probabilities near both ends, then for ordinary ones."""
    yield 0.3677, 0.775
    yield 0.2549, 0.775
    yield 0.1107, 0.775
    for logarithm in UNITS.values():
        yield round(-logarithm(0.5), 4), 0.5
        yield round(-logarithm(0.95), 4), 0.95
        yield round(-logarithm(0.99), 4), 0.99
        yield round(-logarithm(0.003), 4), 0.003
        yield round(-logarithm(0.999), 4), 0.999
    for q in rng.uniform(0.02, 0.9, 4).tolist():
        for logarithm in UNITS.values():
            yield round(-logarithm(q), 4), q


def find_unit_plain(loss, q):
    for unit, logarithm in [("bits", log2), ("nats", log), ("base 10", log10)]:
        if abs(-logarithm(q) - loss) < 0.0001:
            return unit


def find_unit_nearest(loss, q):
    prices = {"bits": -math.log2(q), "nats": -math.log(q), "base 10": -math.log10(q)}
    return min(prices, key=lambda unit: abs(prices[unit] - loss))


def find_unit_rounded(loss, q):
    if round(-math.log2(q), 4) == loss:
        return "bits"
    if round(-math.log(q), 4) == loss:
        return "nats"
    return "base 10"


def named(names: dict[str, Any]) -> Callable[[float, float], Any]:
    """Return an answer that finds the unit and gives it another name."""
    return lambda loss, q: names[find_unit_nearest(loss, q)]


def first_within(gap: float, sign: int = -1, last: str | None = None) -> Callable[[float, float], str | None]:
    """Return an answer that takes the first unit whose price is nearer than `gap`, with the sign given."""

    def answer(loss: float, q: float) -> str | None:
        fitting = (unit for unit, logarithm in UNITS.items() if abs(sign * logarithm(q) - loss) < gap)
        return next(fitting, last)

    return answer


def equal_to(last: str | None) -> Callable[[float, float], str | None]:
    """Return an answer that asks for equality with all digits."""
    return lambda loss, q: next((unit for unit, logarithm in UNITS.items() if -logarithm(q) == loss), last)


EXACT = "You compare with ==. The printed loss is rounded to four digits: ask whether the two are nearer than 0.0001."
ALWAYS_TENS = (
    "You always end at base 10. Is the minus missing, so that nothing fits before? Compare -log(q) with the loss."
)
NO_MINUS = "The minus is missing, so nothing fits: the logarithm of a probability is below 0. Compare -log(q)."

FIND_UNIT = Question(
    name="l10_find_unit",
    defines="find_unit",
    lesson=10,
    points=2,
    reference=find_unit_plain,
    alternatives=[find_unit_plain, find_unit_nearest, find_unit_rounded],
    cases=printed_losses,
    misconceptions=[
        Misconception("exact-then-nothing", equal_to(None), EXACT, see=UNIT),
        Misconception("exact-then-base-10", equal_to("base 10"), EXACT, see=UNIT),
        Misconception("exact-then-nats", equal_to("nats"), EXACT, see=UNIT),
        Misconception("minus-missing-then-nothing", first_within(0.0001, sign=1), NO_MINUS, see=UNIT),
        Misconception("minus-missing-then-base-10", first_within(0.0001, 1, "base 10"), ALWAYS_TENS, see=UNIT),
        Misconception(
            "bits-and-nats-swapped",
            named({"bits": "nats", "nats": "bits", "base 10": "base 10"}),
            "Bits and nats are swapped. log2 gives bits, and the natural logarithm gives nats.",
            see=UNIT,
        ),
        Misconception(
            "nats-and-tens-swapped",
            named({"bits": "bits", "nats": "base 10", "base 10": "nats"}),
            "Nats and base 10 are swapped. In Python, log is the natural logarithm, and log10 has base 10.",
            see=UNIT,
        ),
        Misconception(
            "always-nats",
            lambda loss, q: "nats",
            "You always say nats. Compare the loss with -log(q) in each of the three units.",
            see=UNIT,
        ),
        Misconception(
            "always-bits",
            lambda loss, q: "bits",
            "You always say bits. Compare the loss with -log(q) in each of the three units.",
            see=UNIT,
        ),
        Misconception(
            "two-units-only",
            lambda loss, q: "bits" if find_unit_plain(loss, q) == "bits" else "nats",
            "You know two units only. The third is base 10: compare with -log10(q), too.",
            see=UNIT,
        ),
        Misconception(
            "gap-too-wide",
            first_within(0.1),
            "Your gap is too wide: near q = 1 the units lie close together. Ask for less than 0.0001.",
            see=UNIT,
        ),
        Misconception(
            "gap-still-too-wide",
            first_within(0.03),
            "Your gap is too wide: near q = 1 the units lie close together. Ask for less than 0.0001.",
            see=UNIT,
        ),
        Misconception(
            "two-digits-only",
            lambda loss, q: next((unit for unit, f in UNITS.items() if round(-f(q), 2) == round(loss, 2)), "base 10"),
            "You compare two digits only. Near q = 1 the units lie close together: compare all four.",
            see=UNIT,
        ),
        Misconception(
            "base-for-name",
            named({"bits": 2, "nats": math.e, "base 10": 10}),
            'You return the base. Return the unit as a text: "bits", "nats" or "base 10".',
            see=UNIT,
        ),
        Misconception(
            "price-for-name",
            lambda loss, q: -UNITS[find_unit_nearest(loss, q)](q),
            'You return the price. Return the unit as a text: "bits", "nats" or "base 10".',
            see=UNIT,
        ),
        Misconception(
            "price-without-log",
            lambda loss, q: "bits" if loss > q else "nats",
            "You compare the loss with q itself. Compare it with -log(q) in each unit.",
            see=UNIT,
        ),
        Misconception(
            "all-three-swapped",
            named({"bits": "base 10", "nats": "bits", "base 10": "nats"}),
            "The three names are mixed up. log2 gives bits, log gives nats, and log10 gives base 10.",
            see=UNIT,
        ),
        Misconception(
            "all-three-swapped-back",
            named({"bits": "nats", "nats": "base 10", "base 10": "bits"}),
            "The three names are mixed up. log2 gives bits, log gives nats, and log10 gives base 10.",
            see=UNIT,
        ),
        Misconception(
            "tens-for-bits",
            named({"bits": "base 10", "nats": "nats", "base 10": "bits"}),
            "Bits and base 10 are swapped. log2 gives bits, and log10 gives base 10.",
            see=UNIT,
        ),
        Misconception(
            "nothing-for-the-last",
            lambda loss, q: None if find_unit_plain(loss, q) == "base 10" else find_unit_plain(loss, q),
            'For base 10 you return nothing. Compare with -log10(q), too, or end with return "base 10".',
            see=UNIT,
        ),
        Misconception(
            "first-unit-decides",
            lambda loss, q: "bits" if find_unit_plain(loss, q) == "bits" else None,
            "You compare with the first unit only. Is `return` indented so far that it ends the loop at once?",
            see=UNIT,
        ),
        Misconception(
            "list-for-name",
            lambda loss, q: [find_unit_plain(loss, q)],
            "You return a list with the name in it. Return the name itself, a text.",
            see=UNIT,
        ),
        Misconception(
            "farthest-for-nearest",
            lambda loss, q: max(UNITS, key=lambda unit: abs(-UNITS[unit](q) - loss)),
            "You take the unit that fits worst. Look for the smallest gap, with < or min.",
            see=UNIT,
        ),
        Misconception(
            "other-probability",
            lambda loss, q: min(UNITS, key=lambda unit: abs(-UNITS[unit](1 - q) - loss)),
            "You take the logarithm of 1 - q. q itself is what the truth got: compare with -log(q).",
            see=UNIT,
        ),
        Misconception(
            "names-of-the-functions",
            named({"bits": "log2", "nats": "log", "base 10": "log10"}),
            'You return the name of the logarithm. Return the name of its unit: "bits", "nats" or "base 10".',
            see=UNIT,
        ),
        Misconception(
            "gap-of-a-hundredth",
            first_within(0.01),
            "Your gap is too wide: near q = 1 the units lie close together. Ask for less than 0.0001.",
            see=UNIT,
        ),
        Misconception(
            "gap-of-a-thousandth",
            first_within(0.001),
            "Your gap is too wide: near q = 1 the units lie close together. Ask for less than 0.0001.",
            see=UNIT,
        ),
        Misconception(
            "far-for-near",
            lambda loss, q: next((unit for unit, f in UNITS.items() if abs(-f(q) - loss) > 0.0001), None),
            "You return the first unit that does not fit. Ask for a gap below 0.0001.",
            see=UNIT,
        ),
        Misconception(
            "bits-left-out",
            lambda loss, q: None if find_unit_plain(loss, q) == "bits" else find_unit_plain(loss, q),
            "For bits you return nothing. Compare with -log2(q), too.",
            see=UNIT,
        ),
        Misconception(
            "one-digit-only",
            lambda loss, q: next((unit for unit, f in UNITS.items() if round(-f(q), 1) == round(loss, 1)), "base 10"),
            "You compare one digit after the point only. Near q = 1 the units lie close together: compare all four "
            "digits.",
            see=UNIT,
        ),
        Misconception(
            "ten-for-base-10",
            named({"bits": "bits", "nats": "nats", "base 10": "base10"}),
            'The third name has a space in it: "base 10".',
            see=UNIT,
        ),
        Misconception(
            "dits-for-base-10",
            named({"bits": "bits", "nats": "nats", "base 10": "dits"}),
            'You call the third unit dits. Here its name is "base 10".',
            see=UNIT,
        ),
        Misconception(
            "one-in-the-names",
            named({"bits": "bit", "nats": "nat", "base 10": "base 10"}),
            'The names have an s here: "bits" and "nats".',
            see=UNIT,
        ),
        Misconception(
            "capital-letters",
            named({"bits": "Bits", "nats": "Nats", "base 10": "Base 10"}),
            'The names are written small: "bits", "nats" and "base 10".',
            see=UNIT,
        ),
        Misconception(
            "place-for-name",
            lambda loss, q: list(UNITS).index(find_unit_plain(loss, q)),
            'You return a place. Return the unit as a text: "bits", "nats" or "base 10".',
            see=UNIT,
        ),
        Misconception(
            "gap-for-name",
            lambda loss, q: min(abs(-f(q) - loss) for f in UNITS.values()),
            "You return the smallest gap. Return the name of the unit that has it.",
            see=UNIT,
        ),
        Misconception(
            "probability-times",
            lambda loss, q: min(UNITS, key=lambda unit: abs(-q * UNITS[unit](q) - loss)),
            "You multiply the price by q. The loss of one case is -log(q) alone.",
            see=UNIT,
        ),
        Misconception(
            "example-hard-coded",
            lambda loss, q: "bits" if loss == 0.3677 else "nats" if loss == 0.2549 else "base 10",
            "You wrote the example's losses into the code. Compare the loss that is handed to you with -log(q).",
            see=UNIT,
        ),
    ],
    pairs=[
        Pair(
            ("bits-and-nats-swapped", "gap-too-wide"),
            lambda loss, q: {"bits": "nats", "nats": "bits"}.get(first_within(0.1)(loss, q) or "", "base 10"),
        ),
    ],
    hints=[
        "What would the loss be in bits? In nats? In base 10? One of the three is the number you were given.",
        "Compute -log2(q), -log(q) and -log10(q). A printed number is rounded, so don't compare with ==.",
        'if abs(-log2(q) - loss) < 0.0001: return "bits". Two more of the kind follow.',
    ],
)


# --- 4. KL from what was seen


def two_samples(rng: np.random.Generator) -> Iterator[Case]:
    """Yield two lists of what was seen: the lesson's, unequal lengths, text, one kind, a kind that p never shows, then
    ordinary ones. Every kind in the first occurs in the second."""
    yield [3, 1, 2, 2], [2, 2, 1, 3]
    yield ["sun", "sun", "rain"], ["rain", "sun", "rain", "rain", "sun"]
    yield [1, 1, 1, 2], [2, 1]
    yield ["a"], ["a", "a", "a"]
    yield [5, 5, 6], [6, 4, 5, 4, 4, 6, 5, 5, 4]
    yield [1, 2, 2, 2, 3, 3], [3, 1, 2, 1, 1, 1, 2, 1]
    for length in (8, 25):
        first = rng.choice([1, 2, 3, 4], length, p=[0.1, 0.2, 0.3, 0.4]).tolist()
        second = [1, 2, 3, 4, *rng.choice([1, 2, 3, 4], 2 * length, p=[0.4, 0.3, 0.2, 0.1]).tolist()]
        yield first, second


def sample_kl_plain(samples_p, samples_q):
    total = 0
    for kind in set(samples_p):
        p = samples_p.count(kind) / len(samples_p)
        q = samples_q.count(kind) / len(samples_q)
        total = total + p * log(p / q)
    return total


def sample_kl_counter(samples_p, samples_q):
    seen_p, seen_q = Counter(samples_p), Counter(samples_q)
    ratio = len(samples_q) / len(samples_p)
    return sum(n / len(samples_p) * math.log(n / seen_q[kind] * ratio) for kind, n in seen_p.items())


def sample_kl_mean(samples_p, samples_q):
    def share(kind, samples):
        return samples.count(kind) / len(samples)

    return np.mean([np.log(share(kind, samples_p) / share(kind, samples_q)) for kind in samples_p])


def over_kinds(
    term: Callable[[float, float], float],
    kinds: Callable[[list, list], Any] = lambda first, second: set(first),
    scale: Callable[[list, list], tuple[float, float]] = lambda first, second: (len(first), len(second)),
) -> Callable[[list, list], float]:
    """Return an answer that adds up term(p, q) over the kinds, with the counts divided by `scale`."""

    def answer(first: list, second: list) -> float:
        size_p, size_q = scale(first, second)
        return sum(term(first.count(kind) / size_p, second.count(kind) / size_q) for kind in kinds(first, second))

    return answer


def kl_term(p: float, q: float) -> float:
    return p * log(p / q)


def shares_of(samples: list) -> list[float]:
    return [samples.count(kind) / len(samples) for kind in sorted(set(samples))]


VALUES = "You take logarithms of the things seen. Count how often each kind occurs, and divide: KL needs shares."


def values_in_a_loop(first: list, second: list) -> float:
    return sum(a * log(a / b) for a, b in zip(first, second, strict=False))


def values_made_to_sum_to_1(first: list, second: list) -> Any:
    a, b = np.array(first), np.array(second)
    a, b = a / a.sum(), b / b.sum()
    return (a * np.log(a / b)).sum()


def values_paired(first: Sequence[Hashable], second: Sequence[Hashable]) -> Any:
    a, b = np.array(first), np.array(second)
    return (a * np.log(a / b)).sum()


def pairs_of_shares(first: list, second: list) -> list[tuple[float, float]]:
    return [(first.count(kind) / len(first), second.count(kind) / len(second)) for kind in set(first)]


SAMPLE_KL = Question(
    name="l10_kl_from_samples",
    defines="sample_kl",
    lesson=10,
    points=3,
    reference=sample_kl_plain,
    alternatives=[sample_kl_plain, sample_kl_counter, sample_kl_mean],
    cases=two_samples,
    misconceptions=[
        Misconception(
            "values-for-probabilities",
            values_paired,
            VALUES,
            see=KNOWN,
        ),
        Misconception("values-paired-in-a-loop", values_in_a_loop, VALUES, see=KNOWN),
        Misconception(
            "values-divided-by-their-sum",
            values_made_to_sum_to_1,
            "You divide the things seen by their sum. That makes no probabilities: count how often each occurs.",
            see=KNOWN,
        ),
        Misconception(
            "kinds-paired-by-place",
            lambda first, second: sum(kl_term(p, q) for p, q in zip(shares_of(first), shares_of(second), strict=False)),
            "You pair the shares by their place. Where the lists have different kinds, they no longer belong together.",
            see=KNOWN,
        ),
        Misconception(
            "rows-of-different-length",
            lambda first, second: kl_divergence(shares_of(first), shares_of(second)),
            "The lists have different kinds, so your rows differ in length. Go through one set of kinds for both.",
            see=KNOWN,
        ),
        Misconception(
            "counts-for-shares",
            over_kinds(kl_term, scale=lambda first, second: (1, 1)),
            "You compare counts. Divide each by the length of its own list first.",
            see=KNOWN,
        ),
        Misconception(
            "one-length-for-both",
            over_kinds(kl_term, scale=lambda first, second: (len(first), len(first))),
            "You divide both counts by the length of samples_p. Divide each by the length of its own list.",
            see=KNOWN,
        ),
        Misconception(
            "p-and-q-swapped",
            over_kinds(lambda p, q: q * log(q / p)),
            "Truth and model are swapped. samples_p is the truth: weigh by p, and take the logarithm of p / q.",
            see=TRUTH,
        ),
        Misconception(
            "swapped-inside",
            over_kinds(lambda p, q: p * log(q / p)),
            "The sign is turned: inside the logarithm stands p / q. A divergence is never below 0.",
            see=KNOWN,
        ),
        Misconception(
            "weighted-by-q",
            over_kinds(lambda p, q: q * log(p / q)),
            "You weigh by q. The truth says how often each kind comes: weigh by p.",
            see=TRUTH,
        ),
        Misconception(
            "unweighted",
            over_kinds(lambda p, q: log(p / q)),
            "Each kind counts the same in your sum. Multiply each logarithm by p.",
            see=AVERAGED,
        ),
        Misconception(
            "averaged-over-kinds",
            lambda first, second: sample_kl_plain(first, second) / len(set(first)),
            "You divide by the number of kinds. The weights p make it an average already.",
            see=AVERAGED,
        ),
        Misconception(
            "each-seen-thing-counted",
            over_kinds(kl_term, kinds=lambda first, second: first),
            "A kind that is seen twice enters your sum twice, though p weighs it. Use set(samples_p): each kind once.",
            see=AVERAGED,
        ),
        Misconception(
            "sum-over-the-seen",
            lambda first, second: len(first) * sample_kl_plain(first, second),
            "You add up over all that was seen, without a mean. Divide by the length of samples_p.",
            see=AVERAGED,
        ),
        Misconception("bits-for-nats", over_kinds(lambda p, q: p * math.log2(p / q)), BITS, see=UNIT),
        Misconception(
            "log10-for-nats",
            over_kinds(lambda p, q: p * math.log10(p / q)),
            "You used the logarithm to base 10. Nats need the natural logarithm.",
            see=UNIT,
        ),
        Misconception(
            "cross-entropy-for-kl",
            over_kinds(lambda p, q: -p * log(q)),
            "This is the cross-entropy, the whole price. KL is the extra: use p / q. For equal shares it must be 0.",
            see=TRUTH,
        ),
        Misconception(
            "entropy-for-kl",
            over_kinds(lambda p, q: -p * log(p)),
            "This is the entropy of samples_p. KL compares it with samples_q: use p / q.",
            see=TRUTH,
        ),
        Misconception(
            "kinds-of-q",
            over_kinds(kl_term, kinds=lambda first, second: set(second)),
            "A kind that occurs only in samples_q has p = 0, and log(0) is an error. Go through the kinds of "
            "samples_p.",
            see=ENDS,
        ),
        Misconception(
            "kinds-of-q-in-numpy",
            over_kinds(lambda p, q: p * np.log(p / q), kinds=lambda first, second: set(second)),
            "A kind that occurs only in samples_q has p = 0, and 0 times log 0 is nan. Go through the kinds of "
            "samples_p.",
            see=ENDS,
        ),
        Misconception(
            "one-added-to-counts",
            lambda first, second: over_kinds(
                lambda p, q: (p * len(first) + 1) / len(first) * log((p * len(first) + 1) / (q * len(second) + 1))
            )(first, second),
            "Your counts are one too high. Does your count begin at 1? Begin at 0, or use .count(kind).",
            see=KNOWN,
        ),
        Misconception(
            "epsilon-added",
            over_kinds(lambda p, q: p * log((p + 1e-3) / (q + 1e-3))),
            "You add a little to the shares. Nothing here is 0, so take them as they are.",
            see=ENDS,
        ),
        Misconception("rounded", lambda first, second: round(sample_kl_plain(first, second), 2), ROUNDED, see=KNOWN),
        Misconception(
            "set-in-place-of-list",
            lambda first, second: set(first).count(first[0]),  # type: ignore[attr-defined]
            "Python raised an AttributeError. Count in the list: samples_p.count(kind). The set has each kind once.",
            see=KNOWN,
        ),
        Misconception(
            "no-logarithm",
            over_kinds(lambda p, q: p * p / q),
            "The logarithm is missing. Each kind adds p * log(p / q), not p * p / q.",
            see=KNOWN,
        ),
        Misconception(
            "plain-mean",
            lambda first, second: over_kinds(lambda p, q: log(p / q))(first, second) / len(set(first)),
            "You take the plain mean of the logarithms. A kind that comes often counts more: multiply by p, and add "
            "up.",
            see=AVERAGED,
        ),
        Misconception(
            "entropy-of-q",
            lambda first, second: over_kinds(lambda p, q: -q * log(q))(second, second),
            "This is the entropy of samples_q alone. KL compares it with samples_p: add up p * log(p / q).",
            see=TRUTH,
        ),
        Misconception(
            "difference-of-entropies",
            lambda first, second: float(entropy(shares_of(second)) - entropy(shares_of(first))),
            "You compare how unsure the two are: H(q) less H(p). KL is H(p, q) less H(p).",
            see=TRUTH,
        ),
        Misconception(
            "entropies-the-other-way",
            lambda first, second: float(entropy(shares_of(first)) - entropy(shares_of(second))),
            "You compare how unsure the two are: H(p) less H(q). KL is H(p, q) less H(p).",
            see=TRUTH,
        ),
        Misconception(
            "gap-for-divergence",
            over_kinds(lambda p, q: p - q),
            "You add up the gaps p - q. KL is an average surprise: add up p * log(p / q).",
            see=KNOWN,
        ),
        Misconception(
            "absolute-gaps",
            over_kinds(lambda p, q: abs(p - q)),
            "You add up the gaps between the shares. KL is an average surprise: add up p * log(p / q).",
            see=KNOWN,
        ),
        Misconception(
            "each-term-made-positive",
            over_kinds(lambda p, q: abs(p * log(p / q))),
            "You take each term without its sign. Where q is above p something is saved: keep the minus.",
            see=KNOWN,
        ),
        Misconception(
            "only-gains-dropped",
            over_kinds(lambda p, q: max(0, p * log(p / q))),
            "You leave out the terms below 0. Where q is above p something is saved, and that counts.",
            see=KNOWN,
        ),
        Misconception(
            "log-of-the-sum",
            lambda first, second: log(over_kinds(lambda p, q: p * p / q)(first, second)),
            "You add first and take one logarithm. Take a logarithm for each kind first, then add up p * log(p / q).",
            see=KNOWN,
        ),
        Misconception(
            "kinds-of-a-die",
            over_kinds(lambda p, q: p * log(p / q) if p and q else 0, kinds=lambda first, second: range(1, 7)),
            "You look for the numbers 1 to 6 only. Any kind may come, words too: go through set(samples_p).",
            see=KNOWN,
        ),
        Misconception(
            "list-for-number",
            lambda first, second: [share * log(share / other) for share, other in pairs_of_shares(first, second)],
            "You return one term for each kind. Return their sum, one number.",
            see=AVERAGED,
        ),
        Misconception(
            "returned-too-early",
            lambda first, second: kl_term(*pairs_of_shares(first, second)[0]),
            "Only the first kind counts. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGED,
        ),
        Misconception(
            "last-kind-only",
            lambda first, second: kl_term(*pairs_of_shares(first, second)[-1]),
            "Only the last kind counts. Add to the total; don't replace it.",
            see=AVERAGED,
        ),
        Misconception(
            "whole-division",
            over_kinds(lambda p, q: kl_term(int(p), int(q))),
            "Two strokes, //, divide and drop what is left over: a share becomes 0. Use one stroke, /.",
            see=KNOWN,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=KNOWN,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=KNOWN,
        ),
        Misconception(
            "lengths-swapped",
            over_kinds(kl_term, scale=lambda first, second: (len(second), len(first))),
            "The lengths are swapped. Divide each count by the length of its own list.",
            see=KNOWN,
        ),
        Misconception(
            "length-of-q-for-both",
            over_kinds(kl_term, scale=lambda first, second: (len(second), len(second))),
            "You divide both counts by the length of samples_q. Divide each by the length of its own list.",
            see=KNOWN,
        ),
        Misconception(
            "divided-by-the-kinds",
            over_kinds(kl_term, scale=lambda first, second: (len(set(first)), len(set(second)))),
            "You divide the counts by the number of kinds. Divide each by the length of its own list.",
            see=KNOWN,
        ),
        Misconception(
            "divided-by-both-lengths",
            over_kinds(kl_term, scale=lambda first, second: (len(first) + len(second),) * 2),
            "You divide by the length of both lists together. Divide each count by the length of its own list.",
            see=KNOWN,
        ),
        Misconception(
            "quotient-of-logs",
            over_kinds(lambda p, q: p * np.log(p) / np.log(q)),
            "You divide two logarithms. Take the logarithm of the quotient: log(p / q).",
            see=KNOWN,
        ),
        Misconception(
            "quotient-of-logs-and-stopped",
            over_kinds(lambda p, q: p * log(p) / log(q)),
            "You divide two logarithms, and log(1) is 0. Take the logarithm of the quotient: log(p / q).",
            see=KNOWN,
        ),
        Misconception(
            "brackets-forgotten",
            over_kinds(lambda p, q: p * log(p) - log(q)),
            "p weighs only the first logarithm. Put brackets: p * (log(p) - log(q)).",
            see=KNOWN,
        ),
        Misconception(
            "product-inside",
            over_kinds(lambda p, q: p * log(p * q)),
            "You multiply inside the logarithm. It is a quotient: log(p / q).",
            see=KNOWN,
        ),
        Misconception(
            "both-directions",
            over_kinds(lambda p, q: (p - q) * log(p / q)),
            "You add the way back, from q to p. Only D(p ‖ q) is asked for: add up p * log(p / q).",
            see=TRUTH,
        ),
        Misconception(
            "mean-of-both-directions",
            over_kinds(lambda p, q: (p - q) * log(p / q) / 2),
            "You take the mean of both directions. Only D(p ‖ q) is asked for: add up p * log(p / q).",
            see=TRUTH,
        ),
        Misconception(
            "squared-gaps",
            over_kinds(lambda p, q: (p - q) ** 2),
            "You square the gaps between the shares. KL is an average surprise: add up p * log(p / q).",
            see=KNOWN,
        ),
        Misconception(
            "entropy-below-zero",
            over_kinds(lambda p, q: p * log(p)),
            "You leave q out, and the sum is below 0. KL compares the two: use p / q.",
            see=TRUTH,
        ),
        Misconception(
            "cross-entropy-below-zero",
            over_kinds(lambda p, q: p * log(q)),
            "You leave p out of the logarithm, and the sum is below 0. Use p / q: for equal shares KL must be 0.",
            see=TRUTH,
        ),
        Misconception(
            "perplexity-for-kl",
            lambda first, second: math.exp(sample_kl_plain(first, second)),
            "You raise e to the result. The divergence itself is asked for: leave the power out.",
            see=KNOWN,
        ),
        Misconception(
            "divided-by-the-number-seen",
            lambda first, second: sample_kl_plain(first, second) / len(first),
            "You divide by the length of samples_p. The weights p make it an average already.",
            see=AVERAGED,
        ),
        Misconception(
            "one-added-to-the-total",
            lambda first, second: sample_kl_plain(first, second) + 1,
            "Your result is one too high. Begin to add at 0.",
            see=KNOWN,
        ),
        Misconception(
            "one-more-for-each-kind",
            lambda first, second: over_kinds(lambda p, q: kl_term(p, q))(
                first + sorted(set(first)), second + sorted(set(second))
            ),
            "Each of your counts is one too high, in both lists. Begin to count at 0, or use .count(kind).",
            see=KNOWN,
        ),
        Misconception(
            "equal-shares-for-q",
            lambda first, second: over_kinds(lambda p, q: p * log(p * len(set(first))))(first, second),
            "You take all kinds for equally likely in q. Count their shares in samples_q.",
            see=TRUTH,
        ),
    ],
    pairs=[
        Pair(("bits-for-nats", "p-and-q-swapped"), over_kinds(lambda p, q: q * math.log2(q / p))),
        Pair(("bits-for-nats", "swapped-inside"), over_kinds(lambda p, q: p * math.log2(q / p))),
        Pair(("bits-for-nats", "cross-entropy-for-kl"), over_kinds(lambda p, q: -p * math.log2(q))),
        Pair(
            ("bits-for-nats", "one-length-for-both"),
            over_kinds(lambda p, q: p * math.log2(p / q), scale=lambda first, second: (len(first), len(first))),
        ),
        Pair(
            ("bits-for-nats", "averaged-over-kinds"),
            lambda first, second: sample_kl_plain(first, second) / len(set(first)) / log(2),
        ),
        Pair(("bits-for-nats", "weighted-by-q"), over_kinds(lambda p, q: q * math.log2(p / q))),
        Pair(
            ("bits-for-nats", "each-seen-thing-counted"),
            over_kinds(lambda p, q: p * math.log2(p / q), kinds=lambda first, second: first),
        ),
        Pair(
            ("p-and-q-swapped", "one-length-for-both"),
            over_kinds(lambda p, q: q * log(q / p), scale=lambda first, second: (len(first), len(first))),
        ),
    ],
    properties=[PURE],
    hints=[
        "KL takes probabilities. How do you get the share of “sun” from a list of days?",
        "set(samples_p) has each kind once. samples_p.count(kind) / len(samples_p) is its share.",
        "For each kind: p and q are its shares in the two lists. Add up p * log(p / q).",
    ],
)


# --- 5. A fair score


def losses_and_shares(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a mean loss and the shares of the classes: two alike, unequal ones, a class that never comes, a loss above
    the entropy, a loss of 0, many classes, then ordinary ones."""
    yield 0.3, [0.5, 0.5]
    yield 0.2, [0.8, 0.1, 0.1]
    yield 0.5, [0.25, 0.75, 0]
    yield 0.4, [0.5, 0, 0.2, 0.3]
    yield 2.0, [0.9, 0.1]
    yield 0.0, [0.6, 0.3, 0.1]
    yield 1, [0.4, 0.3, 0.2, 0.1]
    for length in (3, 10):
        shares = rng.dirichlet([2.0] * length)
        yield float(rng.uniform(0.1, 0.9)), shares.tolist()


def fair_score_plain(loss, shares):
    rival = 0
    for share in shares:
        if share > 0:
            rival = rival - share * log(share)
    return 1 - loss / rival


def fair_score_numpy(loss, shares):
    some = np.array(shares, dtype=float)
    some = some[some > 0]
    rival = -(some * np.log(some)).sum()
    return (rival - loss) / rival


def scored(
    rival: Callable[[Sequence[float]], float],
    score: Callable[[float, float], float] = lambda loss, rival: 1 - loss / rival,
) -> Callable[[float, Sequence[float]], float]:
    """Return an answer that takes another rival, or another score."""
    return lambda loss, shares: score(loss, rival(shares))


def nats(shares: Sequence[float]) -> float:
    return float(entropy(shares))


def up_to_a_zero(shares):
    return -sum(share * log(share) for share in takewhile(bool, shares))


FAIR_SCORE = Question(
    name="l10_fair_score",
    defines="fair_score",
    lesson=10,
    points=2,
    reference=fair_score_plain,
    alternatives=[fair_score_plain, fair_score_numpy, lambda loss, shares: 1 - loss / nats(shares)],
    cases=losses_and_shares,
    misconceptions=[
        Misconception(
            "blind-guess-for-shares",
            scored(lambda shares: log(len(shares))),
            "Your rival guesses blindly, at ln K. The stricter rival knows the shares, and pays their entropy.",
            see=TABLE,
        ),
        Misconception(
            "blind-guess-among-the-seen",
            scored(lambda shares: log(sum(share > 0 for share in shares))),
            "Your rival guesses blindly among the classes that occur. The stricter one knows their shares.",
            see=TABLE,
        ),
        Misconception(
            "share-paid-for-share-saved",
            scored(nats, lambda loss, rival: loss / rival),
            "This is the part that the model still pays. The part that it saves is 1 minus that.",
            see=TABLE,
        ),
        Misconception(
            "difference-for-part",
            scored(nats, lambda loss, rival: rival - loss),
            "This is the saving in nats. Divide it by the entropy, to say which part is saved.",
            see=TABLE,
        ),
        Misconception(
            "difference-turned",
            scored(nats, lambda loss, rival: loss - rival),
            "This is a difference in nats, and turned round. Return the part that is saved: 1 - loss / entropy.",
            see=TABLE,
        ),
        Misconception(
            "sign-turned",
            scored(nats, lambda loss, rival: loss / rival - 1),
            MINUS + " A perfect model, with a loss of 0, must get 1.",
            see=TABLE,
        ),
        Misconception(
            "turned-over",
            scored(nats, lambda loss, rival: 1 - rival / loss if loss else math.inf),
            "The division is upside down. Divide the loss by the entropy: a loss of 0 must give a score of 1.",
            see=TABLE,
        ),
        Misconception(
            "turned-over-and-raised",
            lambda loss, shares: 1 - nats(shares) / loss,
            "The division is upside down, and a loss of 0 breaks it. Divide the loss by the entropy.",
            see=TABLE,
        ),
        Misconception(
            "divided-by-loss",
            lambda loss, shares: (nats(shares) - loss) / loss,
            "You divide by the loss. Divide by the entropy: which part of it is saved?",
            see=TABLE,
        ),
        Misconception(
            "entropy-in-bits",
            scored(lambda shares: float(entropy(shares, base=2))),
            "Your entropy is in bits, and the loss in nats. Use the natural logarithm for both.",
            see=UNIT,
        ),
        Misconception(
            "entropy-in-base-10",
            scored(lambda shares: float(entropy(shares, base=10))),
            "Your entropy is in base 10, and the loss in nats. Use the natural logarithm for both.",
            see=UNIT,
        ),
        Misconception(
            "never-below-0",
            scored(nats, lambda loss, rival: max(0.0, 1 - loss / rival)),
            "You cut the score off at 0. Below 0 it says that the model is worse than the shares: keep that.",
            see=TABLE,
        ),
        Misconception(
            "minus-missing",
            scored(lambda shares: -nats(shares)),
            "Your entropy is below 0: its minus is missing. Check with two equal shares: ln 2.",
            see=KNOWN,
        ),
        Misconception(
            "unweighted-entropy",
            scored(lambda shares: sum(-log(share) for share in shares if share > 0)),
            "Each surprise counts the same in your entropy. Multiply each by its share.",
            see=AVERAGED,
        ),
        Misconception(
            "plain-mean-of-surprises",
            scored(lambda shares: float(np.mean([-log(share) for share in shares if share > 0]))),
            "You take the plain mean of the surprises. Multiply each by its share and add up.",
            see=AVERAGED,
        ),
        Misconception(
            "mean-of-the-terms",
            scored(lambda shares: nats(shares) / len(shares)),
            "You divide the entropy by the number of classes. The shares make it an average already.",
            see=AVERAGED,
        ),
        Misconception(
            "commonest-only",
            scored(lambda shares: -log(max(shares))),
            "You take the surprise of the commonest class. The rival pays for the others too: use the entropy.",
            see=TABLE,
        ),
        Misconception(
            "zero-times-log-zero",
            scored(lambda shares: -sum(share * np.log(share) for share in shares)),
            "A share of 0 makes your entropy nan. What never comes costs nothing: leave that term out.",
            see=ENDS,
        ),
        Misconception(
            "zero-raises",
            scored(lambda shares: -sum(share * log(share) for share in shares)),
            "A share of 0 stops your function. What never comes costs nothing: leave that term out.",
            see=ENDS,
        ),
        Misconception(
            "epsilon-added",
            scored(lambda shares: -sum(share * log(share + 1e-3) for share in shares)),
            "You add a little inside the logarithm, which bends the entropy. Leave out the terms with share 0.",
            see=ENDS,
        ),
        Misconception(
            "percent-for-part",
            scored(nats, lambda loss, rival: 100 * (1 - loss / rival)),
            "You return percent. Return the part as it is: 1 for a perfect model.",
            see=TABLE,
        ),
        Misconception("rounded", scored(nats, lambda loss, rival: round(1 - loss / rival, 2)), ROUNDED, see=TABLE),
        Misconception(
            "list-as-a-number",
            lambda loss, shares: 1 - loss / -(shares * log(shares)),
            LISTS,
            see=TABLE,
        ),
        Misconception(
            "no-logarithm",
            scored(lambda shares: sum(share * share for share in shares)),
            "You multiply each share by itself. Multiply it by its surprise, -log(share).",
            see=TABLE,
        ),
        Misconception(
            "rival-among-two",
            scored(lambda shares: log(2)),
            "Your rival always pays ln 2. That is right for two equal shares only: work out the entropy of the "
            "shares that are handed to you.",
            see=TABLE,
        ),
        Misconception(
            "returned-too-early",
            lambda loss, shares: 1 - loss / (-shares[0] * log(shares[0])),
            "Only the first share counts. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGED,
        ),
        Misconception(
            "last-share-only",
            lambda loss, shares: 1 - loss / [-share * log(share) for share in shares if share > 0][-1],
            "Only the last share counts. Add to the total; don't replace it.",
            see=AVERAGED,
        ),
        Misconception(
            "brackets-forgotten",
            scored(nats, lambda loss, rival: rival - loss / rival),
            "Only the loss is divided. Divide the whole saving: (entropy - loss) / entropy.",
            see=TABLE,
        ),
        Misconception(
            "loss-for-score",
            lambda loss, shares: loss,
            "This is the loss as it came. Compare it with what the rival pays: 1 - loss / entropy.",
            see=TABLE,
        ),
        Misconception(
            "entropy-for-score",
            lambda loss, shares: nats(shares),
            "This is what the rival pays. Which part of it does the model save? 1 - loss / entropy.",
            see=TABLE,
        ),
        Misconception(
            "loss-turned-into-bits",
            scored(nats, lambda loss, rival: 1 - loss / log(2) / rival),
            "You change the loss into bits, and the entropy stays in nats. Leave both in nats.",
            see=UNIT,
        ),
        Misconception(
            "squared-shares",
            scored(lambda shares: 1 - sum(share * share for share in shares)),
            "1 less the squared shares is another measure, the Gini impurity. The rival pays the entropy: -share * "
            "log(share), added up.",
            see=TABLE,
        ),
        Misconception(
            "absolute",
            scored(nats, lambda loss, rival: abs(1 - loss / rival)),
            "You drop the sign. Below 0 it says that the model is worse than the shares: keep that.",
            see=TABLE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=TABLE,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=TABLE,
        ),
        Misconception(
            "brackets-forgotten-in-the-score",
            scored(nats, lambda loss, rival: (1 - loss) / rival),
            "Your brackets take 1 - loss together. Divide the loss first: 1 - loss / entropy.",
            see=TABLE,
        ),
        Misconception(
            "loss-times-entropy",
            scored(nats, lambda loss, rival: 1 - loss * rival),
            "You multiply the loss by the entropy. Divide: 1 - loss / entropy.",
            see=TABLE,
        ),
        Misconception(
            "one-less-the-loss",
            lambda loss, shares: 1 - loss,
            "You take the loss from 1. Divide it by the entropy first: 1 - loss / entropy.",
            see=TABLE,
        ),
        Misconception(
            "larger-below",
            scored(nats, lambda loss, rival: (rival - loss) / max(rival, loss)),
            "You divide by the larger of the two. Divide by the entropy, whichever is larger.",
            see=TABLE,
        ),
        Misconception(
            "divided-by-both",
            scored(nats, lambda loss, rival: (rival - loss) / (rival + loss)),
            "You divide by loss and entropy together. Divide the saving by the entropy alone.",
            see=TABLE,
        ),
        Misconception(
            "commonest-share-only",
            scored(lambda shares: 1 - max(shares)),
            "You take the share of mistakes of the commonest guess. The rival pays a price in nats: the entropy.",
            see=TABLE,
        ),
        Misconception(
            "rarest-only",
            scored(lambda shares: -log(min(share for share in shares if share > 0))),
            "You take the surprise of the rarest class. The rival pays for the others too: use the entropy.",
            see=TABLE,
        ),
        Misconception(
            "commonest-term-only",
            scored(lambda shares: -max(shares) * log(max(shares))),
            "You take the commonest class alone. The rival pays for the others too: add up all terms.",
            see=TABLE,
        ),
        Misconception(
            "log-of-the-sum",
            scored(lambda shares: -log(sum(share * share for share in shares))),
            "You add first and take one logarithm. Take the logarithm of each share first, then add up -share * "
            "log(share).",
            see=AVERAGED,
        ),
        Misconception(
            "yes-or-no-entropy",
            scored(lambda shares: -shares[0] * log(shares[0]) - (1 - shares[0]) * log(1 - shares[0])),
            "You take the first share and its rest, as for yes or no. Add up a term for every class.",
            see=TABLE,
        ),
        Misconception(
            "both-ends",
            scored(lambda shares: -sum(s * log(s) + (1 - s) * log(1 - s) for s in shares if s > 0)),
            "You add (1 - s) log(1 - s) for each share. That belongs to yes or no: the terms s log s are all there is.",
            see=TABLE,
        ),
        Misconception(
            "rest-left-out",
            scored(lambda shares: -sum(share * log(share) for share in shares[:-1] if share > 0)),
            "The last share is left out. range(len(shares)) holds all places.",
            see=AVERAGED,
        ),
        Misconception(
            "first-left-out",
            scored(lambda shares: -sum(share * log(share) for share in shares[1:] if share > 0)),
            "The first share is left out. Places count from 0.",
            see=AVERAGED,
        ),
        Misconception(
            "one-added",
            scored(lambda shares: 1 + nats(shares)),
            "Your entropy is one too high. Begin to add at 0.",
            see=AVERAGED,
        ),
        Misconception(
            "mean-among-the-seen",
            scored(lambda shares: nats(shares) / sum(share > 0 for share in shares)),
            "You divide the entropy by the number of classes. The shares make it an average already.",
            see=AVERAGED,
        ),
        Misconception(
            "perplexity-for-entropy",
            scored(lambda shares: math.exp(nats(shares))),
            "You raise e to the entropy. The loss is in nats: compare it with the entropy itself.",
            see=UNIT,
        ),
        Misconception(
            "perplexities-compared",
            scored(nats, lambda loss, rival: 1 - math.exp(loss) / math.exp(rival)),
            "You raise e to both of them. Compare the loss and the entropy in nats, as they are.",
            see=UNIT,
        ),
        Misconception(
            "two-rivals",
            lambda loss, shares: (1 - loss / nats(shares), nats(shares)),
            "You return the entropy as well. Return one number: the score.",
            see=TABLE,
        ),
        Misconception(
            "whole-division",
            scored(nats, lambda loss, rival: 1 - loss // rival),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=TABLE,
        ),
        Misconception(
            "stopped-at-a-zero",
            scored(up_to_a_zero),
            "You stop at the first share of 0. Leave that term out, and go on: `continue` in place of `break`.",
            see=ENDS,
        ),
    ],
    pairs=[
        Pair(
            ("entropy-in-bits", "share-paid-for-share-saved"),
            scored(lambda shares: float(entropy(shares, base=2)), lambda loss, rival: loss / rival),
        ),
        Pair(
            ("blind-guess-for-shares", "share-paid-for-share-saved"),
            scored(lambda shares: log(len(shares)), lambda loss, rival: loss / rival),
        ),
        Pair(
            ("blind-guess-for-shares", "entropy-in-bits"),
            scored(lambda shares: math.log2(len(shares))),
        ),
        Pair(
            ("blind-guess-for-shares", "difference-for-part"),
            scored(lambda shares: log(len(shares)), lambda loss, rival: rival - loss),
        ),
        Pair(
            ("entropy-in-bits", "difference-for-part"),
            scored(lambda shares: float(entropy(shares, base=2)), lambda loss, rival: rival - loss),
        ),
        Pair(
            ("entropy-in-bits", "zero-times-log-zero"),
            scored(lambda shares: -sum(share * np.log2(share) for share in shares)),
        ),
        Pair(
            ("entropy-in-bits", "zero-raises"),
            scored(lambda shares: -sum(share * math.log2(share) for share in shares)),
        ),
        Pair(("minus-missing", "zero-raises"), scored(lambda shares: sum(share * log(share) for share in shares))),
        Pair(
            ("minus-missing", "zero-times-log-zero"),
            scored(lambda shares: sum(share * np.log(share) for share in shares)),
        ),
        Pair(
            ("entropy-in-bits", "sign-turned"),
            scored(lambda shares: float(entropy(shares, base=2)), lambda loss, rival: loss / rival - 1),
        ),
        Pair(("share-paid-for-share-saved", "minus-missing"), scored(nats, lambda loss, rival: -loss / rival)),
        Pair(
            ("share-paid-for-share-saved", "zero-raises"),
            scored(lambda shares: -sum(share * log(share) for share in shares), lambda loss, rival: loss / rival),
        ),
        Pair(
            ("blind-guess-for-shares", "sign-turned"),
            scored(lambda shares: log(len(shares)), lambda loss, rival: loss / rival - 1),
        ),
    ],
    properties=[PURE],
    hints=[
        "What does somebody pay who knows the shares and never looks? Lesson 2 has a name for it.",
        "A loss of 0 must give 1, and a loss as high as the rival's must give 0.",
        "Work out the entropy of the shares in nats, without the zeros. Return 1 - loss / entropy.",
    ],
)


# --- 6. Mend a loss


def targets_and_probs(rng: np.random.Generator) -> Iterator[Case]:
    """Yield tables of targets and probabilities as arrays: the lesson's two rows, sure and right, sure and wrong, a 0
    that costs nothing, one row, soft targets, five classes, then ordinary ones."""
    yield np.array([[0, 0, 0, 1], [0, 0, 0, 1]]), np.array([[0.25, 0.25, 0.25, 0.25], [0.01, 0.01, 0.02, 0.96]])
    yield np.array([[1, 0], [1, 0]]), np.array([[0.3, 0.7], [0.6, 0.4]])
    yield np.array([[0, 1, 0]]), np.array([[0.2, 0.5, 0.3]])
    yield np.array([[1, 0, 0], [0, 1, 0], [0, 0, 1]]), np.array([[0.7, 0.3, 0.0], [0.0, 1.0, 0.0], [0.1, 0.2, 0.7]])
    yield np.array([[0, 1], [1, 0]]), np.array([[0.0, 1.0], [1.0, 0.0]])
    yield np.array([[1, 0], [0, 1]]), np.array([[0.0, 1.0], [0.5, 0.5]])
    yield np.array([[0.7, 0.3, 0.0], [0.2, 0.3, 0.5]]), np.array([[0.6, 0.4, 0.0], [0.25, 0.25, 0.5]])
    for rows, classes in ((4, 5), (7, 3)):
        targets = np.eye(classes)[rng.integers(0, classes, rows)]
        yield targets, rng.dirichlet([1.5] * classes, rows)


def mended_where(targets, probs):
    happens = targets > 0
    return -(targets[happens] * np.log(probs[happens])).sum() / len(targets)


def mended_loop(targets, probs):
    total = 0.0
    for row, given in zip(targets, probs, strict=True):
        for p, q in zip(row, given, strict=True):
            if p > 0:
                total -= p * (math.log(q) if q > 0 else -math.inf)
    return total / len(targets)


def guarded(
    guard: Callable[[Any], Any], divide: Callable[[Any], Any] = len, logarithm: Callable[[Any], Any] = np.log
) -> Callable[[Any, Any], Any]:
    """Return an answer with a guard in front of the logarithm, and the sum divided by divide(targets)."""
    return lambda targets, probs: -(targets * logarithm(guard(probs))).sum() / divide(targets)


def plus(epsilon: float) -> Callable[[Any], Any]:
    return lambda q: q + epsilon


def clip(epsilon: float) -> Callable[[Any], Any]:
    return lambda q: np.clip(q, epsilon, 1 - epsilon)


def at_least(epsilon: float) -> Callable[[Any], Any]:
    return lambda q: np.maximum(q, epsilon)


def both(q: Any) -> Any:
    return clip(1e-12)(q) + 1e-9


def safely(logarithm: Callable[[Any], Any], divide: Callable[[Any], Any] = len) -> Callable[[Any, Any], Any]:
    """Return an answer that leaves out what never happens, with this logarithm and this divisor."""

    def answer(targets: Any, probs: Any) -> Any:
        happens = targets > 0
        return -(targets[happens] * logarithm(probs[happens])).sum() / divide(targets)

    return answer


def entries(targets: Any) -> int:
    return targets.size


def one(targets: Any) -> int:
    return 1


BOTH_GUARDS = "Both guards are still there. Take them out: sure and right must cost exactly 0, sure and wrong infinity."
STILL_ADDED = "You still add a little inside the logarithm. Sure and wrong must cost infinity: take the number out."
STILL_CLIPPED = "You still clip. Sure and wrong must cost infinity, so that everyone sees it: take the clip out."
ZERO_TIMES = "0 times the logarithm of 0 gives nan. Take only the places where the target is above 0."
ALL_ENTRIES = "You divide by rows times classes: .mean() does that. Add up, and divide by the number of rows."
EPSILONS = (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7)
# Each guard that may be left, by name, with what to say of it. A tighter one stands before one that looks like it.
GUARDS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "both-guards-left": (both, BOTH_GUARDS),
    **{f"added-{epsilon:g}": (plus(epsilon), STILL_ADDED) for epsilon in EPSILONS},
    **{f"clipped-{epsilon:g}": (clip(epsilon), STILL_CLIPPED) for epsilon in EPSILONS},
    **{f"lifted-{epsilon:g}": (at_least(epsilon), STILL_CLIPPED) for epsilon in EPSILONS},
}


def binary_terms(targets: Any, probs: Any) -> Any:
    yes = np.where(targets > 0, targets * np.log(np.where(targets > 0, probs, 1)), 0)
    no = np.where(targets < 1, (1 - targets) * np.log(1 - np.where(targets < 1, probs, 0)), 0)
    return -(yes + no)


def rows_where(targets: Any, probs: Any) -> Any:
    """Return each row's loss."""
    return np.where(targets > 0, -targets * np.log(np.where(targets > 0, probs, 1)), 0).sum(axis=1)


def by_label(targets: Any, probs: Any) -> Any:
    return probs[np.arange(len(targets)), targets.argmax(axis=1)]


MENDED = Question(
    name="l10_mend",
    defines="mended_loss",
    lesson=10,
    points=3,
    reference=categorical_cross_entropy,
    replaces=["categorical_cross_entropy", "sparse_categorical_cross_entropy"],
    alternatives=[
        mended_where,
        mended_loop,
        lambda targets, probs: (
            np.where(targets > 0, -targets * np.log(np.where(targets > 0, probs, 1)), 0).sum(1).mean()
        ),
    ],
    cases=targets_and_probs,
    misconceptions=[
        *[Misconception(name, guarded(guard), message, see=ENDS) for name, (guard, message) in GUARDS.items()],
        Misconception("zero-times-log-zero", guarded(lambda q: q), ZERO_TIMES, see=ENDS),
        Misconception(
            "nan-to-num",
            lambda targets, probs: -np.nan_to_num(targets * np.log(probs)).sum() / len(targets),
            "np.nan_to_num also makes a finite number of infinity. Leave out only the places where the target is 0.",
            see=ENDS,
        ),
        Misconception("mean-over-entries", safely(np.log, entries), ALL_ENTRIES, see=AVERAGED),
        Misconception(
            "sum-for-mean",
            safely(np.log, one),
            "You return the sum. Divide by the number of rows, len(targets).",
            see=AVERAGED,
        ),
        Misconception(
            "divided-by-classes",
            safely(np.log, lambda targets: targets.shape[1]),
            "You divide by the number of classes. Divide by the number of rows, len(targets).",
            see=AVERAGED,
        ),
        Misconception("bits-for-nats", safely(np.log2), BITS, see=UNIT),
        Misconception(
            "minus-forgotten",
            lambda targets, probs: -safely(np.log)(targets, probs),
            "The minus is gone. The logarithm of a probability is never above 0, and a loss never below.",
            see=KNOWN,
        ),
        Misconception(
            "targets-and-probs-swapped",
            lambda targets, probs: safely(np.log)(probs, targets),
            "Truth and model are swapped. The logarithm is taken of what the model gave: probs.",
            see=TRUTH,
        ),
        Misconception(
            "all-logarithms",
            lambda targets, probs: -np.log(probs).sum() / len(targets),
            "You add up the logarithms of all entries. Multiply each by its target first.",
            see=KNOWN,
        ),
        Misconception(
            "weights-dropped",
            lambda targets, probs: -np.log(probs[targets > 0]).sum() / len(targets),
            "You add up the logarithms where the target is above 0. Multiply each by its target: it may be soft.",
            see=AVERAGED,
        ),
        Misconception(
            "weights-dropped-in-a-mean",
            lambda targets, probs: -np.log(probs[targets > 0]).mean(),
            "Each logarithm counts the same in your mean. Multiply by the targets, and divide by the rows.",
            see=AVERAGED,
        ),
        Misconception(
            "log-of-the-product",
            lambda targets, probs: -np.log((targets * probs).sum(axis=1)).mean(),
            "You multiply inside the logarithm. For soft targets that is another number: take logarithms first.",
            see=KNOWN,
        ),
        Misconception(
            "largest-for-truth",
            lambda targets, probs: -np.log(probs.max(axis=1)).mean(),
            "You score the largest probability of each row. The truth may be another class: use the targets.",
            see=TRUTH,
        ),
        Misconception(
            "row-for-mean",
            lambda targets, probs: np.where(targets > 0, -targets * np.log(np.where(targets > 0, probs, 1)), 0).sum(1),
            "You return a loss for each row. One number is asked for: their mean.",
            see=AVERAGED,
        ),
        Misconception(
            "rounded", lambda targets, probs: np.round(safely(np.log)(targets, probs), 4), ROUNDED, see=KNOWN
        ),
        Misconception(
            "log10-for-nats",
            safely(np.log10),
            "You used the logarithm to base 10. Nats need the natural logarithm, np.log.",
            see=UNIT,
        ),
        Misconception(
            "no-logarithm",
            lambda targets, probs: (targets * probs).sum() / len(targets),
            "The logarithm is missing. What the truth got is priced by minus its logarithm.",
            see=KNOWN,
        ),
        Misconception(
            "kl-for-cross-entropy",
            lambda targets, probs: safely(np.log)(targets, probs) - safely(np.log)(targets, targets),
            "This is the KL divergence: the entropy of the targets is taken off. Keep it: -targets * log(probs), added "
            "up.",
            see=TRUTH,
        ),
        Misconception(
            "entropy-of-the-targets",
            lambda targets, probs: safely(np.log)(targets, targets),
            "This is the entropy of the targets. Take the logarithm of what the model gave: probs.",
            see=TRUTH,
        ),
        Misconception(
            "entropy-of-the-probs",
            lambda targets, probs: safely(np.log)(probs, probs),
            "This is the entropy of the model's rows. What comes goes by the truth: multiply by the targets.",
            see=TRUTH,
        ),
        Misconception(
            "binary-terms",
            lambda targets, probs: binary_terms(targets, probs).sum() / len(targets),
            "You add (1 - p) log(1 - q). That belongs to yes or no. With classes, the terms p log q are all there is.",
            see=TABLE,
        ),
        Misconception(
            "accuracy-for-loss",
            lambda targets, probs: (targets.argmax(axis=1) == probs.argmax(axis=1)).mean(),
            "This is the accuracy. The loss also asks how sure the model was: minus a logarithm.",
            see=TABLE,
        ),
        Misconception(
            "infinite-price-dropped",
            lambda targets, probs: -(targets[probs > 0] * np.log(probs[probs > 0])).sum() / len(targets),
            "You leave out the places where q is 0. Where the target is above 0 there, the loss is infinite: ask about "
            "the target.",
            see=ENDS,
        ),
        Misconception(
            "both-above-0",
            lambda targets, probs: (
                -np.where(probs > 0, targets * np.log(np.where(probs > 0, probs, 1)), 0)[targets > 0].mean()
            ),
            "Places where q is 0 cost nothing in your sum, and you divide by the number of targets above 0. Ask "
            "only whether the target is above 0, and divide by the number of rows.",
            see=ENDS,
        ),
        Misconception(
            "mean-over-the-places-that-count",
            lambda targets, probs: -(targets[targets > 0] * np.log(probs[targets > 0])).mean(),
            "You divide by the places where the target is above 0. A soft row has several: divide by the number of "
            "rows.",
            see=AVERAGED,
        ),
        Misconception(
            "first-row-only",
            lambda targets, probs: safely(np.log)(targets[:1], probs[:1]),
            "Only the first row counts. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGED,
        ),
        Misconception(
            "squared-differences",
            lambda targets, probs: ((targets - probs) ** 2).sum() / len(targets),
            "You add up squared differences. Cross-entropy is -targets * log(probs), added up.",
            see=KNOWN,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=KNOWN,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=KNOWN,
        ),
        Misconception(
            "label-for-target",
            lambda targets, probs: -np.log(by_label(targets, probs)).mean(),
            "You use the largest target of each row as a label. Soft targets share 1 out: multiply each by minus "
            "the logarithm of its q, and add up.",
            see=TRUTH,
        ),
        Misconception(
            "last-row-only",
            lambda targets, probs: safely(np.log)(targets[-1:], probs[-1:]),
            "Only the last row counts. Add to the total; don't replace it.",
            see=AVERAGED,
        ),
        Misconception(
            "first-row-divided",
            lambda targets, probs: rows_where(targets, probs)[0] / len(targets),
            "Only the first row counts. Is `return` indented so far that it ends the loop at once?",
            see=AVERAGED,
        ),
        Misconception(
            "last-row-divided",
            lambda targets, probs: rows_where(targets, probs)[-1] / len(targets),
            "Only the last row counts. Add to the total; don't replace it.",
            see=AVERAGED,
        ),
        Misconception(
            "one-less-than-all",
            lambda targets, probs: rows_where(targets, probs).sum() / np.float64(len(targets) - 1),
            "You divide by one less than the number of rows. A mean divides by the number itself, len(targets).",
            see=AVERAGED,
        ),
        Misconception(
            "divided-twice",
            lambda targets, probs: rows_where(targets, probs).mean() / len(targets),
            "You divide by the number of rows twice. The mean has that division in it.",
            see=AVERAGED,
        ),
        Misconception(
            "median-for-mean",
            lambda targets, probs: np.median(rows_where(targets, probs)),
            "This is the loss of the row in the middle. The mean over the rows is asked for.",
            see=AVERAGED,
        ),
        Misconception(
            "column-for-mean",
            lambda targets, probs: (
                np.where(targets > 0, -targets * np.log(np.where(targets > 0, probs, 1)), 0).sum(axis=0) / len(targets)
            ),
            "You return one number a class: axis=0 goes down the columns. Add up everything, and divide by the "
            "number of rows.",
            see=AVERAGED,
        ),
        Misconception(
            "whole-targets-only",
            lambda targets, probs: -np.log(probs[targets == 1]).sum() / len(targets),
            "You pay only where the target is 1. Soft targets share it out: take targets > 0, and multiply by them.",
            see=TRUTH,
        ),
        Misconception(
            "other-probability",
            lambda targets, probs: -(targets[targets > 0] * np.log(1 - probs[targets > 0])).sum() / len(targets),
            "You take the logarithm of 1 - q. What the truth got sets the price: leave the `1 -` out.",
            see=TRUTH,
        ),
        Misconception(
            "infinite-rows-dropped",
            lambda targets, probs: np.mean([row for row in rows_where(targets, probs) if np.isfinite(row)]),
            "You leave out the rows that cost infinity. They count, and so the mean is infinite.",
            see=ENDS,
        ),
        Misconception(
            "perplexity-for-loss",
            lambda targets, probs: np.exp(safely(np.log)(targets, probs)),
            "You raise e to the loss. The loss itself is asked for.",
            see=UNIT,
        ),
        Misconception(
            "added-1e-06",
            guarded(plus(1e-6)),
            "You still add a little inside the logarithm. Sure and wrong must cost infinity: take the number out.",
            see=ENDS,
        ),
        Misconception(
            "added-1e-300",
            guarded(plus(1e-300)),
            "You still add a little inside the logarithm. Sure and wrong must cost infinity: take the number out.",
            see=ENDS,
        ),
        Misconception(
            "lifted-5e-324",
            guarded(at_least(5e-324)),
            "You still clip or lift. Sure and wrong must cost infinity, so that everyone sees it: take the guard out.",
            see=ENDS,
        ),
        Misconception(
            "added-1e-20",
            guarded(plus(1e-20)),
            "You still add a little inside the logarithm. Sure and wrong must cost infinity: take the number out.",
            see=ENDS,
        ),
        Misconception(
            "added-1e-16",
            guarded(plus(1e-16)),
            "You still add a little inside the logarithm. Sure and wrong must cost infinity: take the number out.",
            see=ENDS,
        ),
        Misconception(
            "clipped-1e-06",
            guarded(clip(1e-6)),
            "You still clip or lift. Sure and wrong must cost infinity, so that everyone sees it: take the guard out.",
            see=ENDS,
        ),
        Misconception(
            "lifted-1e-06",
            guarded(at_least(1e-6)),
            "You still clip or lift. Sure and wrong must cost infinity, so that everyone sees it: take the guard out.",
            see=ENDS,
        ),
        Misconception(
            "added-1e-05",
            guarded(plus(1e-5)),
            "You still add a little inside the logarithm. Sure and wrong must cost infinity: take the number out.",
            see=ENDS,
        ),
        Misconception(
            "clipped-1e-05",
            guarded(clip(1e-5)),
            "You still clip or lift. Sure and wrong must cost infinity, so that everyone sees it: take the guard out.",
            see=ENDS,
        ),
    ],
    pairs=[
        *[Pair((name, "mean-over-entries"), guarded(guard, entries)) for name, (guard, _) in GUARDS.items()],
        Pair(("both-guards-left", "sum-for-mean"), guarded(both, one)),
        Pair(("zero-times-log-zero", "mean-over-entries"), guarded(lambda q: q, entries)),
        Pair(("zero-times-log-zero", "sum-for-mean"), guarded(lambda q: q, one)),
        Pair(("bits-for-nats", "zero-times-log-zero"), guarded(lambda q: q, len, np.log2)),
        Pair(("bits-for-nats", "mean-over-entries"), safely(np.log2, entries)),
        Pair(("zero-times-log-zero", "log10-for-nats"), guarded(lambda q: q, len, np.log10)),
        Pair(
            ("zero-times-log-zero", "minus-forgotten"),
            lambda targets, probs: (targets * np.log(probs)).sum() / len(targets),
        ),
        Pair(
            ("nan-to-num", "mean-over-entries"), lambda targets, probs: -np.nan_to_num(targets * np.log(probs)).mean()
        ),
        Pair(("weights-dropped", "sum-for-mean"), lambda targets, probs: -np.log(probs[targets > 0]).sum()),
        Pair(("minus-forgotten", "mean-over-entries"), lambda targets, probs: -safely(np.log, entries)(targets, probs)),
    ],
    properties=[PURE],
    rtol=1e-5,  # between one guard and two lie 5e-5
    hints=[
        "There are two faults: one in what the mean is taken over, one at 0 and at 1.",
        "A guard is needed only where the target is 0. `happens = targets > 0` marks the other places.",
        "Add up -targets[happens] * np.log(probs[happens]), and divide by len(targets).",
    ],
)


QUESTIONS = [HOLDS, IS_DISTRIBUTION, FIND_UNIT, SAMPLE_KL, FAIR_SCORE, MENDED]
