"""Questions and quizzes of lesson 12: rare events and the cross-entropy method."""

import statistics
from collections.abc import Iterator
from math import prod, sqrt

import numpy as np

from xent_helpers import rare_events
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz, any_text

CRUDE = "12#A thousand nights, and nothing"
DIE = "12#A loaded die, paid back"
HALF = "12#Break cables on purpose"
ERROR = "12#How far off?"
SHARES = "12#The best chances to draw with"
ROUNDS = "12#Climb there in rounds"
STUCK = "12#When it gets stuck"

ROUNDED = "You rounded. A rare event's chance would become 0: return the numbers as they are."
UPSIDE_DOWN = "The weight is upside down. Divide what you want, p, by what you drew with, q."
UNWEIGHTED = "The weights are forgotten. You drew with q, so each row must count with its weight p/q."
NO_PULL = "The pull is forgotten. Return 0.8 times the shares, plus 0.1."
ALL_NIGHTS = "You learn from all nights. Learn from the elite only: lost >= level."
WRONG_END = "Your elite are the quietest nights. Take those that lost most."
NO_LIMIT = "The level may not pass the limit. Take the smaller of the two: min(level, limit)."


QUIZZES = [
    Quiz(
        name="l12_crude",
        text="You let the computer play 1000 nights. About how many of them are dark?",
        options={
            "1": "Once in a thousand nights would give 1. This is a thousand times rarer.",
            "0": "A thousand nights would have to be played a thousand times to see it about once.",
            "5": "A twentieth or so of the cables fail each night. That many failing together is far rarer.",
        },
        right="0",
    ),
    Quiz(
        name="l12_six",
        text="The loaded die shows a six half of the time, three times as often as a fair die. "
        "What must each six count?",
        options={
            "1": "Then you would count half of the throws, and the fair die shows a six in 1 of 6.",
            "3": "That makes a frequent thing count even more. It must count less.",
            "1/3": "It comes three times too often, so it counts a third: p/q = (1/6)/(1/2).",
        },
        right="1/3",
    ),
    Quiz(
        name="l12_all_nights",
        text="With all cables at 0.5, most nights are dark. Is this a good way to draw?",
        options={
            "Yes, dark nights are all we need": "They must also be likely ones. Most of these count next to nothing.",
            "No, most of these dark nights hardly ever happen": "A few nights carry nearly all the weight, "
            "and the estimate hangs on them.",
            "No, 0.5 is never the chance of a cable": "q need not be the truth. The weights pay it back.",
        },
        right="No, most of these dark nights hardly ever happen",
    ),
    Quiz(
        name="l12_surprise",
        text="The ideal draws dark nights only, and p draws one in a million. What is the divergence D(ideal ‖ p)?",
        options={
            "Nearly 0: they differ in one night of a million": "The average is taken over the ideal's nights, "
            "and all of those are dark.",
            "The surprise of a dark night": "Each dark night is a million times likelier under the ideal. "
            "The logarithm of that is the surprise.",
            "Infinite": "That needs a night which the ideal draws and p never does. There is none.",
        },
        right="The surprise of a dark night",
    ),
    Quiz(
        name="l12_first_level",
        text="In the first round no night is dark. What can the method learn from?",
        options={
            "Nothing, it must draw more": "It needs no dark night yet. Worse nights than most will do.",
            "The worst tenth of the nights": "They show which way it gets darker. The next round goes on from there.",
            "The quietest tenth of the nights": "They show the way to quiet nights, and there are plenty.",
        },
        right="The worst tenth of the nights",
    ),
    Quiz(
        name="l12_frozen",
        text="All of the best splits of a round put child 7 into bus 1. At speed 1 its chance becomes 1, too. "
        "What then?",
        options={
            "Later rounds correct it, if it was wrong": "No later split has child 7 in bus 0, so none can show it.",
            "Child 7 stays in bus 1 for ever": "A chance of 1 is as final as an empty face on the die.",
            "The search fails at once": "It goes on with the other children, but this seat is settled.",
        },
        right="Child 7 stays in bus 1 for ever",
    ),
]


# --- 1. A crude estimate


def lost_and_limit(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (lost, limit): one night, none dark, all dark, on the limit, one number many times, a dark average, no
    dark night at first, then ordinary ones."""
    yield np.array([120]), 97
    yield np.array([12, 0, 31]), 97
    yield np.array([60, 50]), 97
    yield np.array([97, 98, 140]), 97
    yield np.array([97, 96, 0, 97, 101, 30, 12]), 97
    yield np.array([5.5, 5.5, 5.5, 2.0]), 5.5
    yield np.array([300, 0, 0]), 97
    yield np.array([12, 130, 97, 40]), 97
    for nights in (9, 23, 40):
        yield np.append(rng.integers(0, 60, nights), [50, 20, 20, 61]), 50


def crude_chance_numpy(lost, limit):
    dark = lost >= limit
    return dark.mean()


def crude_chance_loop(lost, limit):
    count = 0
    for megawatts in lost:
        if megawatts >= limit:
            count = count + 1
    return count / len(lost)


def mean_or_0(some):
    return some.mean() if len(some) else 0.0


def first_dark_night(lost, limit):
    return next((place for place, megawatts in enumerate(lost) if megawatts >= limit), len(lost))


CRUDE_CHANCE = Question(
    name="l12_crude_chance",
    defines="crude_chance",
    lesson=12,
    points=1,
    reference=lambda lost, limit: rare_events.estimate(lost >= limit).value,
    alternatives=[crude_chance_numpy, crude_chance_loop],
    cases=lost_and_limit,
    misconceptions=[
        Misconception(
            "limit-not-counted",
            lambda lost, limit: (lost > limit).mean(),
            "A night that loses exactly the limit is dark too. Use >= in place of >.",
            see=CRUDE,
        ),
        Misconception(
            "the-quiet-nights",
            lambda lost, limit: (lost < limit).mean(),
            "This is the share of the nights with light. Dark are those that lose the limit or more.",
            see=CRUDE,
        ),
        Misconception(
            "wrong-way-with-the-limit",
            lambda lost, limit: (lost <= limit).mean(),
            "The sign is turned. Dark are the nights that lose the limit or more: lost >= limit.",
            see=CRUDE,
        ),
        Misconception(
            "count-for-share",
            lambda lost, limit: (lost >= limit).sum(),
            "This is the number of dark nights. Divide it by the number of all nights, len(lost).",
            see=CRUDE,
        ),
        Misconception(
            "yes-or-no",
            lambda lost, limit: (lost >= limit).any(),
            "This says whether any night was dark. Return the share of the nights that were.",
            see=CRUDE,
        ),
        Misconception(
            "one-answer-a-night",
            lambda lost, limit: lost >= limit,
            "You return one answer a night. Take their mean: the share of True.",
            see=CRUDE,
        ),
        Misconception(
            "mean-loss-of-power",
            lambda lost, limit: lost.mean(),
            "This is the average power lost. Compare each night with the limit first, then count.",
            see=CRUDE,
        ),
        Misconception(
            "power-for-nights",
            lambda lost, limit: (lost * (lost >= limit)).mean(),
            "You average the megawatts of the dark nights. Each dark night counts 1, however much it lost.",
            see=CRUDE,
        ),
        Misconception(
            "mean-of-the-dark-nights",
            lambda lost, limit: lost[lost >= limit].mean(),
            "You average the megawatts of the dark nights. Count these nights, and divide by the number of all.",
            see=CRUDE,
        ),
        Misconception(
            "against-the-others",
            lambda lost, limit: (lost >= limit).sum() / (lost < limit).sum(),
            "You divide by the nights with light. Divide by all nights.",
            see=CRUDE,
        ),
        Misconception(
            "one-less-than-all",
            lambda lost, limit: (lost >= limit).sum() / (len(lost) - 1),
            "You divide by one less than all. A share is the count divided by len(lost).",
            see=CRUDE,
        ),
        Misconception(
            "rounded",
            lambda lost, limit: round((lost >= limit).mean(), 2),
            "You rounded. A rare event's chance would become 0: return the share as it is.",
            see=CRUDE,
        ),
        Misconception(
            "percent",
            lambda lost, limit: 100 * (lost >= limit).mean(),
            "This is in percent. A chance lies between 0 and 1: leave out the 100.",
            see=CRUDE,
        ),
        Misconception(
            "always-a-thousand",
            lambda lost, limit: (lost >= limit).sum() / 1000,
            "You divide by 1000, as in the lesson. Here there may be more nights or fewer: len(lost).",
            see=CRUDE,
        ),
        Misconception(
            "whole-division",
            lambda lost, limit: (lost >= limit).sum() // len(lost),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=CRUDE,
        ),
        Misconception(
            "first-night-only",
            lambda lost, limit: (lost[0] >= limit) / len(lost),
            "Only the first night counts. Is `return` indented so far that it ends the loop at once?",
            see=CRUDE,
        ),
        Misconception(
            "last-night-only",
            lambda lost, limit: (lost[-1] >= limit) / len(lost),
            "Only the last night counts. Add to the count; don't replace it.",
            see=CRUDE,
        ),
        Misconception(
            "on-the-limit-only",
            lambda lost, limit: (lost == limit).mean(),
            "You count the nights that lose exactly the limit. Those that lose more are dark too: lost >= limit.",
            see=CRUDE,
        ),
        Misconception(
            "one-added",
            lambda lost, limit: ((lost >= limit).sum() + 1) / len(lost),
            "Your count is one too high. Begin to count at 0.",
            see=CRUDE,
        ),
        Misconception(
            "all-power-together",
            lambda lost, limit: float(lost.sum() >= limit),
            "You compare the power of all nights together. Compare each night with the limit, and then take the share.",
            see=CRUDE,
        ),
        Misconception(
            "upside-down",
            lambda lost, limit: len(lost) / (lost >= limit).sum(),
            "You divide all nights by the dark ones. Turn it round: a share is never above 1.",
            see=CRUDE,
        ),
        Misconception(
            "list-compared",
            lambda lost, limit: (list(lost) >= limit).mean(),
            "A plain list can't be compared with a number. Leave it an array, or compare night by night, in a loop.",
            see=CRUDE,
        ),
        Misconception(
            "if-on-an-array",
            lambda lost, limit: 1 / len(lost) if lost >= limit else 0,
            "`if` cannot look at a whole array. Take the mean of lost >= limit, or go night by night.",
            see=CRUDE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="12#A thousand nights, and nothing",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=CRUDE,
        ),
        Misconception(
            "mean-of-the-dark-or-0",
            lambda lost, limit: mean_or_0(lost[lost >= limit]),
            "You average the megawatts of the dark nights. Count these nights, and divide by the number of all.",
            see=CRUDE,
        ),
        Misconception(
            "mean-of-an-empty-list",
            lambda lost, limit: sum(lost[lost >= limit]) / len(lost[lost >= limit]),
            "You average the megawatts of the dark nights, and without one you divide by 0. Count them, and divide by "
            "all nights.",
            see=CRUDE,
        ),
        Misconception(
            "power-in-all",
            lambda lost, limit: lost[lost >= limit].sum(),
            "You add up the megawatts of the dark nights. Each dark night counts 1: divide their number by that of "
            "all.",
            see=CRUDE,
        ),
        Misconception(
            "part-of-the-power",
            lambda lost, limit: lost[lost >= limit].sum() / lost.sum(),
            "This is the dark nights' part of the megawatts. Count nights: the dark ones, divided by all.",
            see=CRUDE,
        ),
        Misconception(
            "part-of-the-limit",
            lambda lost, limit: lost.mean() / limit,
            "You divide the average power by the limit. Compare each night with the limit, and count.",
            see=CRUDE,
        ),
        Misconception(
            "typical-night",
            lambda lost, limit: float(np.median(lost) >= limit),
            "You ask about the night in the middle. Ask about each night, and take the share that is dark.",
            see=CRUDE,
        ),
        Misconception(
            "average-night",
            lambda lost, limit: float(lost.mean() >= limit),
            "You ask about the average night. Ask about each night, and take the share that is dark.",
            see=CRUDE,
        ),
        Misconception(
            "stopped-at-the-first",
            lambda lost, limit: (lost >= limit).any() / len(lost),
            "You count one dark night at most. Does your loop stop at the first, or do you ask about the worst alone? "
            "Count all.",
            see=CRUDE,
        ),
        Misconception(
            "last-night-decides",
            lambda lost, limit: lost[-1] >= limit,
            "Only the last night decides. Count all dark nights, and divide by the number of all.",
            see=CRUDE,
        ),
        Misconception(
            "first-night-decides",
            lambda lost, limit: lost[0] >= limit,
            "Only the first night decides. Is `return` indented so far that it ends the loop at once?",
            see=CRUDE,
        ),
        Misconception(
            "nights-before-the-first",
            lambda lost, limit: first_dark_night(lost, limit),
            "This is the place of the first dark night. Count all that are dark, and divide by the number of nights.",
            see=CRUDE,
        ),
        Misconception(
            "last-night-left-out",
            lambda lost, limit: (lost[:-1] >= limit).sum() / len(lost),
            "The last night is left out. range(len(lost)) holds all places: leave the - 1 out.",
            see=CRUDE,
        ),
        Misconception(
            "first-night-left-out",
            lambda lost, limit: (lost[1:] >= limit).sum() / len(lost),
            "The first night is left out. Places count from 0: leave the 1 out of the range.",
            see=CRUDE,
        ),
        Misconception(
            "one-more-than-all",
            lambda lost, limit: (lost >= limit).sum() / (len(lost) + 1),
            "You divide by one more than all. A share is the count divided by len(lost).",
            see=CRUDE,
        ),
        Misconception(
            "limit-of-the-example",
            lambda lost, limit: (lost >= 97).mean(),
            "You wrote 97 into the code. Compare with the limit that is handed to you.",
            see=CRUDE,
        ),
        Misconception(
            "different-nights",
            lambda lost, limit: len(set(lost[lost >= limit].tolist())) / len(lost),
            "Equal nights became one. A set drops repeats: count every night that is dark.",
            see=CRUDE,
        ),
        Misconception(
            "divided-by-different-nights",
            lambda lost, limit: (lost >= limit).sum() / len(set(lost.tolist())),
            "You divide by the number of different losses. Divide by all nights: len(lost).",
            see=CRUDE,
        ),
        Misconception(
            "surprise-for-chance",
            lambda lost, limit: -np.log2((lost >= limit).mean()),
            "This is the surprise of a dark night. Its chance itself is asked for: leave out the logarithm.",
            see=CRUDE,
        ),
        Misconception(
            "dark-nights-themselves",
            lambda lost, limit: lost[lost >= limit],
            "These are the dark nights themselves. Return their share: how many, divided by all.",
            see=CRUDE,
        ),
        Misconception(
            "no-nights-divided-by-themselves",
            lambda lost, limit: len(lost) / len(lost[lost >= limit]) if any(lost >= limit) else 0.0,
            "You divide all nights by the dark ones. Turn it round: a share is never above 1.",
            see=CRUDE,
        ),
    ],
    pairs=[
        Pair(("limit-not-counted", "count-for-share"), lambda lost, limit: (lost > limit).sum()),
        Pair(("the-quiet-nights", "count-for-share"), lambda lost, limit: (lost < limit).sum()),
        Pair(("limit-not-counted", "one-answer-a-night"), lambda lost, limit: lost > limit),
    ],
    properties=[PURE],
    hints=[
        "When is a night dark? Compare its megawatts with the limit.",
        "lost >= limit is True for each dark night and False for the others.",
        "True counts 1 and False 0, so the mean is the share: (lost >= limit).mean().",
    ],
)


# --- 2. The weight of a night


def night_p_q(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (down, p, q) of one night: one cable down, one standing, q as p, a cable that never fails, all down, none
    down, then ordinary ones."""
    yield np.array([1]), np.array([0.1]), np.array([0.4])
    yield np.array([0]), np.array([0.1]), np.array([0.4])
    yield np.array([0, 1, 0]), np.array([0.2, 0.3, 0.6]), np.array([0.2, 0.3, 0.6])
    yield np.array([1, 0]), np.array([0.0, 0.2]), np.array([0.3, 0.7])
    yield np.array([1, 1, 1]), np.array([0.03, 0.06, 0.03]), np.array([0.5, 0.9, 0.2])
    yield np.array([0, 0, 0, 0]), np.array([0.03, 0.06, 0.03, 0.5]), np.array([0.5, 0.9, 0.2, 0.3])
    for cables in (3, 5, 8):
        down = np.append([1, 0], rng.integers(0, 2, cables))
        yield down, rng.uniform(0.01, 0.3, len(down)), rng.uniform(0.35, 0.9, len(down))


def night_weight_loop(down, p, q):
    weight = 1
    for failed, truth, drawn in zip(down, p, q, strict=True):
        if failed == 0:
            truth, drawn = 1 - truth, 1 - drawn
        weight = weight * truth / drawn
    return weight


def night_weight_numpy(down, p, q):
    under_p = np.where(down == 1, p, 1 - p).prod()
    under_q = np.where(down == 1, q, 1 - q).prod()
    return under_p / under_q


def chance_of_night(down, chances):
    return np.where(down == 1, chances, 1 - chances)


NIGHT_WEIGHT = Question(
    name="l12_night_weight",
    defines="night_weight",
    lesson=12,
    points=2,
    reference=lambda down, p, q: float(rare_events.weights(down[np.newaxis], p, q)[0]),
    alternatives=[night_weight_loop, night_weight_numpy],
    cases=night_p_q,
    misconceptions=[
        Misconception("upside-down", lambda down, p, q: night_weight_numpy(down, q, p), UPSIDE_DOWN, see=DIE),
        Misconception(
            "standing-cables-left-out",
            lambda down, p, q: prod((p / q)[down == 1]),
            "Only the cables that failed count. A standing cable counts too: (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "all-as-if-down",
            lambda down, p, q: (p / q).prod(),
            "You take p/q for every cable. Where a cable stands it is (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "down-and-standing-swapped",
            lambda down, p, q: night_weight_numpy(1 - down, p, q),
            "Down and standing are swapped. 1 means that the cable failed, and p is its chance to fail.",
            see=HALF,
        ),
        Misconception(
            "failed-cables-left-out",
            lambda down, p, q: prod(((1 - p) / (1 - q))[down == 0]),
            "Only the standing cables count. A cable that failed counts p/q.",
            see=HALF,
        ),
        Misconception(
            "sum-for-product",
            lambda down, p, q: (chance_of_night(down, p) / chance_of_night(down, q)).sum(),
            "You add. The cables fail independently, so their chances multiply.",
            see=HALF,
        ),
        Misconception(
            "mean-for-product",
            lambda down, p, q: (chance_of_night(down, p) / chance_of_night(down, q)).mean(),
            "You average. The cables fail independently, so their chances multiply.",
            see=HALF,
        ),
        Misconception(
            "one-factor-a-cable",
            lambda down, p, q: chance_of_night(down, p) / chance_of_night(down, q),
            "You return one factor a cable. Multiply them: a night has one weight.",
            see=HALF,
        ),
        Misconception(
            "chance-under-p",
            lambda down, p, q: chance_of_night(down, p).prod(),
            "This is the night's chance under p. Divide it by the chance under q.",
            see=DIE,
        ),
        Misconception(
            "chance-under-q",
            lambda down, p, q: chance_of_night(down, q).prod(),
            "This is the night's chance under q. Divide the chance under p by it.",
            see=DIE,
        ),
        Misconception(
            "logarithm-of-the-weight",
            lambda down, p, q: np.log(night_weight_numpy(down, p, q)),
            "This is the logarithm of the weight. The weight itself is p/q.",
            see=DIE,
        ),
        Misconception(
            "last-cable-only",
            lambda down, p, q: (chance_of_night(down, p) / chance_of_night(down, q))[-1],
            "Only the last cable counts. Multiply the weight on; don't replace it.",
            see=HALF,
        ),
        Misconception(
            "first-cable-only",
            lambda down, p, q: (chance_of_night(down, p) / chance_of_night(down, q))[0],
            "Only the first cable counts. Is `return` indented so far that it ends the loop at once?",
            see=HALF,
        ),
        Misconception(
            "began-at-0",
            lambda down, p, q: 0.0,
            "The result is always 0. A product begins at 1.",
            see=HALF,
        ),
        Misconception(
            "only-p-turned",
            lambda down, p, q: (chance_of_night(down, p) / q).prod(),
            "For a standing cable you turn p into 1 - p, but leave q. Turn both: (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "only-q-turned",
            lambda down, p, q: (p / chance_of_night(down, q)).prod(),
            "For a standing cable you turn q into 1 - q, but leave p. Turn both: (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "one-minus-the-ratio",
            lambda down, p, q: np.where(down == 1, p / q, 1 - p / q).prod(),
            "For a standing cable you take 1 - p/q. Turn each chance first, then divide: (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "brackets-forgotten",
            lambda down, p, q: np.where(down == 1, p / q, 1 - p / 1 - q).prod(),
            "Brackets are missing: 1 - p / 1 - q divides by 1 only. Write (1 - p) / (1 - q).",
            see=HALF,
        ),
        Misconception(
            "difference-for-ratio",
            lambda down, p, q: chance_of_night(down, p).prod() - chance_of_night(down, q).prod(),
            "You put a minus between the two chances. The weight is a ratio: p divided by q.",
            see=DIE,
        ),
        Misconception(
            "both-multiplied",
            lambda down, p, q: chance_of_night(down, p).prod() * chance_of_night(down, q).prod(),
            "You multiply the two chances. The weight divides: how likely under p, by how likely under q.",
            see=DIE,
        ),
        Misconception(
            "failures-added-up",
            lambda down, p, q: np.where(down == 1, p / q, 0).sum(),
            "You add up p/q of the cables that failed. Multiply, and let a standing cable bring (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "last-cable-left-out",
            lambda down, p, q: (chance_of_night(down, p) / chance_of_night(down, q))[:-1].prod(),
            "The last cable is left out. Does your loop stop one too early?",
            see=HALF,
        ),
        Misconception(
            "first-cable-left-out",
            lambda down, p, q: (chance_of_night(down, p) / chance_of_night(down, q))[1:].prod(),
            "The first cable is left out. The first place in an array is number 0.",
            see=HALF,
        ),
        Misconception(
            "sums-divided",
            lambda down, p, q: chance_of_night(down, p).sum() / chance_of_night(down, q).sum(),
            "You add up the chances before you divide. The cables fail independently: multiply.",
            see=HALF,
        ),
        Misconception(
            "rounded",
            lambda down, p, q: round(float(night_weight_numpy(down, p, q)), 2),
            ROUNDED,
            see=DIE,
        ),
        Misconception(
            "if-on-an-array",
            lambda down, p, q: p / q if down == 1 else (1 - p) / (1 - q),
            "`if` cannot look at a whole array. Go cable by cable in a loop, or use np.where.",
            see=HALF,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="12#A loaded die, paid back",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=HALF,
        ),
        Misconception(
            "logs-not-undone",
            lambda down, p, q: np.log2(night_weight_numpy(down, p, q)),
            "This is the logarithm of the weight. The weight itself is p/q: undo the logarithm.",
            see=DIE,
        ),
        Misconception(
            "sum-of-both-factors",
            lambda down, p, q: (p / q + (1 - p) / (1 - q)).prod(),
            "You add p/q and (1 - p)/(1 - q) for every cable. Only one of them belongs to each: look at `down`.",
            see=HALF,
        ),
        Misconception(
            "both-factors",
            lambda down, p, q: ((p / q) * ((1 - p) / (1 - q))).prod(),
            "You multiply by both factors of every cable. Only one belongs to each: p/q if it failed, else (1 - p)/(1 "
            "- q).",
            see=HALF,
        ),
        Misconception(
            "factors-of-0",
            lambda down, p, q: (down * p / q).prod(),
            "A standing cable brings a factor of 0. It has one too: (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "square-root",
            lambda down, p, q: night_weight_numpy(down, p, q) ** (1 / len(down)),
            "You take a root for the number of cables. The weight is the whole product: leave the root out.",
            see=HALF,
        ),
        Misconception(
            "divided-by-the-cables",
            lambda down, p, q: night_weight_numpy(down, p, q) / len(down),
            "You divide by the number of cables. The weight is the product alone.",
            see=HALF,
        ),
        Misconception(
            "whole-division",
            lambda down, p, q: (np.where(down == 1, p, 1 - p) // np.where(down == 1, q, 1 - q)).prod(),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=DIE,
        ),
        Misconception(
            "factor-of-the-example",
            lambda down, p, q: np.where(down == 1, 0.1 / 0.5, 0.8 / 0.4).prod(),
            "You wrote the example's chances into the code. Use p and q as they are handed to you.",
            see=DIE,
        ),
        Misconception(
            "first-chances-for-all",
            lambda down, p, q: night_weight_numpy(down, p[0], q[0]),
            "You take the first cable's chances for all. Each cable has its own, at the same place of p and q.",
            see=HALF,
        ),
        Misconception(
            "whole-for-product",
            lambda down, p, q: 1.0,
            "The result is always 1. Multiply on: weight = weight * truth / drawn, in the loop.",
            see=HALF,
        ),
        Misconception(
            "half-and-half",
            lambda down, p, q: (chance_of_night(down, p) / 0.5).prod(),
            "You divide by one half. The chances that you drew with are in q: divide by them.",
            see=DIE,
        ),
        Misconception(
            "largest-factor",
            lambda down, p, q: (chance_of_night(down, p) / chance_of_night(down, q)).max(),
            "This is the largest factor of a cable. A night's weight is the product of all of them.",
            see=HALF,
        ),
        Misconception(
            "signs-of-the-difference",
            lambda down, p, q: (chance_of_night(down, p) - chance_of_night(down, q)).prod(),
            "You take p less q for each cable. The weight is a ratio: divide.",
            see=DIE,
        ),
        Misconception(
            "only-p-counts-standing",
            lambda down, p, q: np.where(down == 1, p / q, 1 - p).prod(),
            "A standing cable brings 1 - p only. Divide it by how you drew: (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "only-q-counts-standing",
            lambda down, p, q: np.where(down == 1, p / q, 1 / (1 - q)).prod(),
            "A standing cable brings 1/(1 - q) only. It stands in the world too: (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "brackets-forgotten-above",
            lambda down, p, q: np.where(down == 1, p / q, 1 - p / (1 - q)).prod(),
            "Brackets are missing above: only p is divided. Write (1 - p) / (1 - q).",
            see=HALF,
        ),
        Misconception(
            "standing-upside-down",
            lambda down, p, q: np.where(down == 1, p / q, (1 - q) / (1 - p)).prod(),
            "A standing cable's factor is upside down. Divide what you want by what you drew with: (1 - p)/(1 - q).",
            see=HALF,
        ),
        Misconception(
            "failed-upside-down",
            lambda down, p, q: np.where(down == 1, q / p, (1 - p) / (1 - q)).prod(),
            "A failed cable's factor is upside down. Divide what you want by what you drew with: p/q.",
            see=HALF,
        ),
    ],
    pairs=[
        Pair(("upside-down", "standing-cables-left-out"), lambda down, p, q: prod((q / p)[down == 1])),
        Pair(("upside-down", "all-as-if-down"), lambda down, p, q: (q / p).prod()),
        Pair(("upside-down", "down-and-standing-swapped"), lambda down, p, q: night_weight_numpy(1 - down, q, p)),
        Pair(
            ("upside-down", "sum-for-product"),
            lambda down, p, q: (chance_of_night(down, q) / chance_of_night(down, p)).sum(),
        ),
        Pair(("upside-down", "logarithm-of-the-weight"), lambda down, p, q: np.log(night_weight_numpy(down, q, p))),
        Pair(("upside-down", "failed-cables-left-out"), lambda down, p, q: prod(((1 - q) / (1 - p))[down == 0])),
    ],
    properties=[PURE],
    hints=[
        "How likely is this night in the world, p? How likely is it as you drew, q? Divide.",
        "A cable that failed gives the factor p/q. A standing one gives (1 - p)/(1 - q).",
        "Begin with weight = 1, and multiply it by each cable's factor.",
    ],
)


# --- 3. The weighted estimate


def dark_and_weights(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (dark, weights): one night, none dark, all dark, all weights 1, one heavy night, then ordinary ones."""
    yield np.array([1]), np.array([0.25])
    yield np.array([0, 0, 0]), np.array([2.0, 0.1, 0.4])
    yield np.array([1, 1]), np.array([0.5, 0.1])
    yield np.array([1, 0, 0, 1, 0]), np.ones(5)
    yield np.array([1, 1, 0, 1]), np.array([1e-6, 3e-7, 40.0, 2e-4])
    for nights in (6, 11, 25):
        dark = np.append([1, 0, 1], rng.integers(0, 2, nights))
        yield dark, rng.lognormal(-1, 1.0, len(dark))


def weighted_chance_numpy(dark, weights):
    return (dark * weights).mean()


def weighted_chance_loop(dark, weights):
    total = 0
    for is_dark, weight in zip(dark, weights, strict=True):
        if is_dark:
            total = total + weight
    return total / len(dark)


WEIGHTED_CHANCE = Question(
    name="l12_weighted_chance",
    defines="weighted_chance",
    lesson=12,
    points=1,
    reference=lambda dark, weights: rare_events.estimate(dark, weights).value,
    alternatives=[weighted_chance_numpy, weighted_chance_loop],
    cases=dark_and_weights,
    misconceptions=[
        Misconception("weights-forgotten", lambda dark, weights: dark.mean(), UNWEIGHTED, see=DIE),
        Misconception(
            "divided-by-the-weights",
            lambda dark, weights: (dark * weights).sum() / weights.sum(),
            "You divide by the sum of the weights. Here the plain mean is asked for: divide by the number of nights.",
            see=DIE,
        ),
        Misconception(
            "divided-by-the-dark",
            lambda dark, weights: (dark * weights).sum() / dark.sum(),
            "You divide by the number of dark nights. Divide by all nights that you drew.",
            see=DIE,
        ),
        Misconception(
            "divided-by-the-dark-in-a-loop",
            lambda dark, weights: sum(weights[dark == 1]) / len(weights[dark == 1]),
            "You divide by the number of dark nights. Divide by all nights that you drew.",
            see=DIE,
        ),
        Misconception(
            "sum-for-mean",
            lambda dark, weights: (dark * weights).sum(),
            "This is the sum. Divide it by the number of nights.",
            see=DIE,
        ),
        Misconception(
            "all-nights-count",
            lambda dark, weights: weights.mean(),
            "Every night counts in your mean. A night with light counts 0: multiply each weight by dark.",
            see=DIE,
        ),
        Misconception(
            "two-means",
            lambda dark, weights: dark.mean() * weights.mean(),
            "You multiply two means. Multiply night by night first, then take one mean.",
            see=DIE,
        ),
        Misconception(
            "divided-for-multiplied",
            lambda dark, weights: (dark / weights).mean(),
            "You divide by the weight. The weight is p/q already: multiply by it.",
            see=DIE,
        ),
        Misconception(
            "the-nights-with-light",
            lambda dark, weights: ((1 - dark) * weights).mean(),
            "You weigh the nights with light. 1 means dark: multiply each weight by dark as it is.",
            see=DIE,
        ),
        Misconception(
            "one-value-a-night",
            lambda dark, weights: dark * weights,
            "You return one value a night. Take their mean.",
            see=DIE,
        ),
        Misconception(
            "places-for-choice",
            lambda dark, weights: weights[dark].mean(),
            "`weights[dark]` reads 0 and 1 as places in the array. Multiply instead: dark * weights.",
            see=DIE,
        ),
        Misconception(
            "added-for-multiplied",
            lambda dark, weights: (dark + weights).mean(),
            "You add dark and weight. Multiply them: a dark night counts its weight, another one 0.",
            see=DIE,
        ),
        Misconception(
            "rounded",
            lambda dark, weights: round(float(weighted_chance_numpy(dark, weights)), 2),
            ROUNDED,
            see=DIE,
        ),
        Misconception(
            "one-less-than-all",
            lambda dark, weights: (dark * weights).sum() / (len(dark) - 1),
            "You divide by one less than all. A mean divides by the number of nights, len(dark).",
            see=DIE,
        ),
        Misconception(
            "always-a-thousand",
            lambda dark, weights: (dark * weights).sum() / 1000,
            "You divide by 1000, as in the lesson. Here there may be more nights or fewer: len(dark).",
            see=DIE,
        ),
        Misconception(
            "first-night-only",
            lambda dark, weights: dark[0] * weights[0] / len(dark),
            "Only the first night counts. Is `return` indented so far that it ends the loop at once?",
            see=DIE,
        ),
        Misconception(
            "last-night-only",
            lambda dark, weights: dark[-1] * weights[-1] / len(dark),
            "Only the last night counts. Add to the total; don't replace it.",
            see=DIE,
        ),
        Misconception(
            "heaviest-night-only",
            lambda dark, weights: (dark * weights).max(),
            "This is the heaviest dark night. All nights count: take the mean.",
            see=DIE,
        ),
        Misconception(
            "divided-by-the-largest",
            lambda dark, weights: (dark * weights / weights.max()).mean(),
            "You divide by the largest weight. The weights are p/q already: take them as they are.",
            see=DIE,
        ),
        Misconception(
            "percent",
            lambda dark, weights: 100 * weighted_chance_numpy(dark, weights),
            "This is in percent. A chance lies between 0 and 1: leave out the 100.",
            see=DIE,
        ),
        Misconception(
            "if-on-an-array",
            lambda dark, weights: weights.mean() if dark else 0,
            "`if` cannot look at a whole array. Multiply instead: dark * weights is 0 where the light stays on.",
            see=DIE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="12#A loaded die, paid back",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=DIE,
        ),
        Misconception(
            "dark-weights-or-0",
            lambda dark, weights: weights[dark == 1].mean() if dark.any() else 0.0,
            "You divide by the number of dark nights. Divide by all nights that you drew.",
            see=DIE,
        ),
        Misconception(
            "one-added",
            lambda dark, weights: ((dark * weights).sum() + 1) / len(dark),
            "Your total is one too high. Begin to add at 0.",
            see=DIE,
        ),
        Misconception(
            "last-night-left-out",
            lambda dark, weights: (dark * weights)[:-1].sum() / len(dark),
            "The last night is left out. range(len(dark)) holds all places: leave the - 1 out.",
            see=DIE,
        ),
        Misconception(
            "first-night-left-out",
            lambda dark, weights: (dark * weights)[1:].sum() / len(dark),
            "The first night is left out. Places count from 0: leave the 1 out of the range.",
            see=DIE,
        ),
        Misconception(
            "median-for-mean",
            lambda dark, weights: np.median(dark * weights),
            "This is the value in the middle. The mean is asked for: the sum, divided by the number of nights.",
            see=DIE,
        ),
        Misconception(
            "one-less-weight",
            lambda dark, weights: (dark * (1 - weights)).mean(),
            "You take 1 less the weight. The weight counts as it is: multiply by dark.",
            see=DIE,
        ),
        Misconception(
            "weights-made-to-add-up-to-1",
            lambda dark, weights: (dark * weights / weights.sum()).mean(),
            "You divide by the sum of the weights and by the number of nights. The number of nights alone will do.",
            see=DIE,
        ),
        Misconception(
            "dark-by-the-weights",
            lambda dark, weights: dark.sum() / weights.sum(),
            "You divide the count of the dark nights by the weights. Add up the weights of the dark ones, and divide "
            "by all nights.",
            see=DIE,
        ),
        Misconception(
            "weights-by-the-dark",
            lambda dark, weights: weights.sum() / dark.sum() if dark.any() else 0.0,
            "You divide all weights by the dark nights. Add up the weights of the dark ones, and divide by all nights.",
            see=DIE,
        ),
        Misconception(
            "dark-against-light",
            lambda dark, weights: (dark * weights).sum() / ((1 - dark) * weights).sum(),
            "You divide by the weights of the other nights. Divide by the number of all nights.",
            see=DIE,
        ),
        Misconception(
            "squared-weights",
            lambda dark, weights: (dark * weights**2).mean(),
            "You square the weights. A dark night counts its weight as it is: dark * weights.",
            see=DIE,
        ),
        Misconception(
            "root-for-number",
            lambda dark, weights: (dark * weights).sum() / sqrt(len(dark)),
            "You divide by the root of the number of nights. That is for errors: a mean divides by the number itself.",
            see=ERROR,
        ),
        Misconception(
            "logs-of-the-weights",
            lambda dark, weights: (dark * np.log(weights)).mean(),
            "You take the logarithm of the weights. A dark night counts its weight as it is.",
            see=DIE,
        ),
        Misconception(
            "whole-division",
            lambda dark, weights: (dark * weights).sum() // len(dark),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=DIE,
        ),
        Misconception(
            "empty-without-dark",
            lambda dark, weights: np.mean(weights[dark == 1]) * np.mean(dark),
            "Without a dark night you take the mean of nothing, nan. The mean of dark * weights is 0 there.",
            see=DIE,
        ),
        Misconception(
            "error-for-estimate",
            lambda dark, weights: (dark * weights).std() / sqrt(len(dark)),
            "This is the standard error of the estimate. The estimate itself is the mean.",
            see=ERROR,
        ),
    ],
    pairs=[
        Pair(("divided-for-multiplied", "sum-for-mean"), lambda dark, weights: (dark / weights).sum()),
        Pair(("weights-forgotten", "sum-for-mean"), lambda dark, weights: dark.sum()),
        Pair(("all-nights-count", "sum-for-mean"), lambda dark, weights: weights.sum()),
        Pair(
            ("divided-for-multiplied", "divided-by-the-weights"),
            lambda dark, weights: (dark / weights).sum() / (1 / weights).sum(),
        ),
    ],
    properties=[PURE],
    hints=[
        "What does a night with light add to the estimate? And a dark one?",
        "A dark night counts its weight and another one 0: dark * weights.",
        "return (dark * weights).mean()",
    ],
)


# --- 4. The standard error


def values(rng: np.random.Generator) -> Iterator[Case]:
    """Yield values of nights: one, all alike, zeros and ones, one large among zeros, integers, then ordinary ones."""
    yield (np.array([0.4]),)
    yield (np.array([2.0, 2.0, 2.0]),)
    yield (np.array([0, 1, 0, 0]),)
    yield (np.append(np.zeros(8), 3e-5),)
    yield (np.array([1, 2, 4, 9, 3]),)
    for nights in (6, 15, 50):
        yield (rng.lognormal(0, 0.7, nights),)


def standard_error_numpy(values):
    return values.std() / sqrt(len(values))


def standard_error_loop(values):
    mean = sum(values) / len(values)
    total = 0
    for value in values:
        total = total + (value - mean) ** 2
    return sqrt(total / len(values)) / sqrt(len(values))


def spread(values):
    return float(np.std(values))


def root_of_the_values(values):
    return spread(values) / sqrt(values)


def stdev_of_the_books(values):
    return statistics.stdev([float(value) for value in values])


def one_less_by_hand(values):
    return sqrt(sum((values - np.mean(values)) ** 2) / (len(values) - 1))


def one_less_in_plain_numbers(values):
    mean = sum(values.tolist()) / len(values)
    return sqrt(sum((value - mean) ** 2 for value in values.tolist()) / (len(values) - 1))


STANDARD_ERROR = Question(
    name="l12_standard_error",
    defines="standard_error",
    lesson=12,
    points=1,
    reference=lambda values: rare_events.estimate(values).error,
    alternatives=[standard_error_numpy, standard_error_loop, lambda values: (values.var() / values.size) ** 0.5],
    cases=values,
    misconceptions=[
        Misconception(
            "root-forgotten",
            lambda values: spread(values) / len(values),
            "You divide by the number of nights. Divide by its square root: sqrt(len(values)).",
            see=ERROR,
        ),
        Misconception(
            "not-divided",
            lambda values: spread(values),
            "This is the spread of single nights. The mean of N nights is steadier: divide by the root of N.",
            see=ERROR,
        ),
        Misconception(
            "multiplied-by-the-root",
            lambda values: spread(values) * sqrt(len(values)),
            "You multiply by the root. More nights make the error smaller: divide.",
            see=ERROR,
        ),
        Misconception(
            "variance-for-spread",
            lambda values: np.var(values) / sqrt(len(values)),
            "You use `var`, the squared spread. Use `std`, its root.",
            see=ERROR,
        ),
        Misconception(
            "both-roots-forgotten",
            lambda values: np.var(values) / len(values),
            "This is the error squared. Take the root at the end.",
            see=ERROR,
        ),
        Misconception(
            "one-less-than-all",
            lambda values: np.std(values, ddof=1) / sqrt(len(values)),
            "You divide by N - 1 on the way, as some books do. All N nights are asked for: plain `std`, and sqrt(N).",
            see=ERROR,
        ),
        Misconception(
            "mean-for-spread",
            lambda values: np.mean(values) / sqrt(len(values)),
            "You divide the mean. The error comes from the spread, `std`.",
            see=ERROR,
        ),
        Misconception(
            "distance-from-zero",
            lambda values: sqrt(np.mean(np.square(values))) / sqrt(len(values)),
            "You measure how far the values are from 0. The spread is how far they are from their mean.",
            see=ERROR,
        ),
        Misconception(
            "plain-distances",
            lambda values: np.mean(np.abs(values - np.mean(values))) / sqrt(len(values)),
            "You average plain distances. The spread squares them, averages, and takes the root.",
            see=ERROR,
        ),
        Misconception(
            "two-errors",
            lambda values: 2 * spread(values) / sqrt(len(values)),
            "These are two standard errors, as for the bars in the picture. One is asked for.",
            see=ERROR,
        ),
        Misconception(
            "range-for-spread",
            lambda values: (values.max() - values.min()) / sqrt(len(values)),
            "You take the largest less the smallest. The spread, `std`, counts all values.",
            see=ERROR,
        ),
        Misconception(
            "rounded",
            lambda values: round(standard_error_numpy(values), 2),
            ROUNDED,
            see=ERROR,
        ),
        Misconception(
            "root-of-the-spread-too",
            lambda values: sqrt(spread(values) / len(values)),
            "You take the root of the spread as well. Divide the spread by the root of N: std / sqrt(N).",
            see=ERROR,
        ),
        Misconception(
            "mean-for-error",
            lambda values: float(np.mean(values)),
            "This is the estimate itself. How far off is it? Divide the spread by the root of N.",
            see=ERROR,
        ),
        Misconception(
            "both-of-them",
            lambda values: (float(np.mean(values)), standard_error_numpy(values)),
            "You return the mean as well. Return one number, the standard error.",
            see=ERROR,
        ),
        Misconception(
            "relative-error",
            lambda values: standard_error_numpy(values) / float(np.mean(values)),
            "You divide by the mean as well, which gives the error as a part of the estimate. Return the error itself.",
            see=ERROR,
        ),
        Misconception(
            "always-a-thousand",
            lambda values: spread(values) / sqrt(1000),
            "You divide by the root of 1000, as in the lesson. Here there may be more nights or fewer: len(values).",
            see=ERROR,
        ),
        Misconception(
            "distances-not-squared",
            lambda values: float(np.sum(values - np.mean(values))) / len(values),
            "Distances up and down cancel to 0. Square each before you add them up.",
            see=ERROR,
        ),
        Misconception(
            "root-of-a-list",
            root_of_the_values,
            "`sqrt` takes one number, and you gave it all the values. Take the root of how many there are: "
            "sqrt(len(values)).",
            see=ERROR,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="12#How far off?",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=ERROR,
        ),
        Misconception(
            "one-less-in-statistics",
            lambda values: stdev_of_the_books(values) / sqrt(len(values)),
            "The spread of the `statistics` module divides by N - 1, so one night stops it. All N nights are asked "
            "for: values.std().",
            see=ERROR,
        ),
        Misconception(
            "one-less-in-plain-numbers",
            lambda values: one_less_in_plain_numbers(values) / sqrt(len(values)),
            "You divide by N - 1, so one night stops you. Average over all N nights: divide by len(values).",
            see=ERROR,
        ),
        Misconception(
            "half-the-spread",
            lambda values: spread(values) / 2,
            "You divide by 2. That is right for four nights: divide by the root of their number, sqrt(len(values)).",
            see=ERROR,
        ),
        Misconception(
            "square-for-root",
            lambda values: spread(values) / len(values) ** 2,
            "You divide by the square of the number. Divide by its root: sqrt(len(values)).",
            see=ERROR,
        ),
        Misconception(
            "squares-without-root",
            lambda values: ((values - values.mean()) ** 2).sum() / sqrt(len(values)),
            "The root of the squared distances is missing, and their mean. values.std() does both.",
            see=ERROR,
        ),
        Misconception(
            "middle-for-mean",
            lambda values: sqrt(((values - np.median(values)) ** 2).mean()) / sqrt(len(values)),
            "You measure from the value in the middle. The spread is how far the values are from their mean.",
            see=ERROR,
        ),
        Misconception(
            "sum-for-spread",
            lambda values: values.sum() / sqrt(len(values)),
            "You divide the sum. The error comes from the spread: values.std().",
            see=ERROR,
        ),
        Misconception(
            "root-of-the-mean",
            lambda values: sqrt(values.mean()) / sqrt(len(values)),
            "You take the root of the mean, as for counts. The error comes from the spread: values.std().",
            see=ERROR,
        ),
        Misconception(
            "yes-or-no-formula",
            lambda values: np.sqrt(values.mean() * (1 - values.mean()) / len(values)),
            "m(1 - m) is the spread of zeros and ones. These may be any numbers: use values.std().",
            see=ERROR,
        ),
        Misconception(
            "root-of-the-spread",
            lambda values: sqrt(spread(values)) / len(values),
            "You take the root of the spread. It belongs to the number of nights: std / sqrt(N).",
            see=ERROR,
        ),
        Misconception(
            "plain-distances-not-divided",
            lambda values: np.mean(np.abs(values - np.mean(values))),
            "You average plain distances. The spread squares them first; then divide it by the root of N.",
            see=ERROR,
        ),
        Misconception(
            "whole-division",
            lambda values: spread(values) // sqrt(len(values)),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=ERROR,
        ),
        Misconception(
            "rounded-root",
            lambda values: spread(values) / int(sqrt(len(values))),
            "You make the root a whole number. Leave it as it is: sqrt(len(values)).",
            see=ERROR,
        ),
        Misconception(
            "upside-down",
            lambda values: np.float64(sqrt(len(values))) / spread(values),
            "The division is upside down. Divide the spread by the root of the number.",
            see=ERROR,
        ),
    ],
    pairs=[
        Pair(("root-forgotten", "one-less-than-all"), lambda values: np.std(values, ddof=1) / len(values)),
        Pair(("not-divided", "one-less-than-all"), lambda values: np.std(values, ddof=1)),
        Pair(("not-divided", "variance-for-spread"), lambda values: np.var(values)),
        Pair(("root-forgotten", "mean-for-spread"), lambda values: np.mean(values) / len(values)),
        Pair(("variance-for-spread", "one-less-than-all"), lambda values: np.var(values, ddof=1) / sqrt(len(values))),
        Pair(("both-roots-forgotten", "one-less-than-all"), lambda values: np.var(values, ddof=1) / len(values)),
        Pair(("not-divided", "distance-from-zero"), lambda values: sqrt(np.mean(np.square(values)))),
        Pair(("not-divided", "one-less-in-statistics"), lambda values: stdev_of_the_books(values)),
    ],
    properties=[PURE],
    hints=[
        "First the spread of single nights: values.std().",
        "Four times as many nights make the error half as large. Which function of the number does that?",
        "return values.std() / sqrt(len(values))",
    ],
)


# --- 5. The level of the elite


def lost_elite_limit(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (lost, elite, limit): one night, all nights, the level at, above and below the limit, ties, then ordinary
    ones."""
    yield np.array([12]), 1, 97
    yield np.array([30, 10, 20]), 3, 97
    yield np.array([120, 20, 110, 99, 98, 40]), 3, 97
    yield np.array([97, 98, 20, 10, 40]), 2, 97
    yield np.array([7, 7, 3, 7, 1, 5]), 4, 97
    yield np.array([4.5, 9.25, 1.0, 0.0]), 2, 6.0
    yield np.array([10, 40, 30, 20]), 2, 25
    yield np.array([10, 60, 30, 20, 50, 40]), 4, 97
    for nights in (8, 15, 30):
        yield rng.permutation(90)[:nights], int(rng.integers(2, 6)), 200


def elite_level_sorted(lost, elite, limit):
    in_order = np.sort(lost)
    level = in_order[-elite]
    return min(level, limit)


def elite_level_plain(lost, elite, limit):
    left = list(lost)
    for _ in range(elite - 1):
        left.remove(max(left))
    return limit if max(left) > limit else max(left)


def sorted_in_place(lost):
    return list(lost).sort()


ELITE_LEVEL = Question(
    name="l12_elite_level",
    defines="elite_level",
    lesson=12,
    points=1,
    reference=rare_events.elite_level,
    alternatives=[
        elite_level_sorted,
        elite_level_plain,
        lambda lost, elite, limit: min(sorted(lost, reverse=True)[elite - 1], limit),
    ],
    cases=lost_elite_limit,
    misconceptions=[
        Misconception(
            "wrong-end", lambda lost, elite, limit: min(np.sort(lost)[elite - 1], limit), WRONG_END, see=ROUNDS
        ),
        Misconception("limit-forgotten", lambda lost, elite, limit: np.sort(lost)[-elite], NO_LIMIT, see=ROUNDS),
        Misconception(
            "larger-for-smaller",
            lambda lost, elite, limit: max(np.sort(lost)[-elite], limit),
            "You take the larger of level and limit. Take the smaller: the level climbs until it reaches the limit.",
            see=ROUNDS,
        ),
        Misconception(
            "one-too-far",
            lambda lost, elite, limit: min(np.sort(lost)[::-1][elite], limit),
            "You are one night too far. The first place is number 0, so the last of the elite is at elite - 1.",
            see=ROUNDS,
        ),
        Misconception(
            "one-too-near",
            lambda lost, elite, limit: min(np.sort(lost)[-(elite - 1)], limit),
            "You are one night short. From the back, places count -1, -2, -3: the last of the elite is at -elite.",
            see=ROUNDS,
        ),
        Misconception(
            "not-sorted",
            lambda lost, elite, limit: min(lost[-elite], limit),
            "You took a night by its place. Sort first: np.sort(lost).",
            see=ROUNDS,
        ),
        Misconception(
            "not-sorted-from-the-front",
            lambda lost, elite, limit: min(lost[elite - 1], limit),
            "You took a night by its place. Sort first: np.sort(lost).",
            see=ROUNDS,
        ),
        Misconception(
            "worst-night-only",
            lambda lost, elite, limit: min(lost.max(), limit),
            "This is the worst night of all. The level is the one that the last of the elite reaches.",
            see=ROUNDS,
        ),
        Misconception(
            "mean-of-the-elite",
            lambda lost, elite, limit: min(np.sort(lost)[-elite:].mean(), limit),
            "You average the elite. The level is the lowest of them.",
            see=ROUNDS,
        ),
        Misconception(
            "the-whole-elite",
            lambda lost, elite, limit: np.sort(lost)[-elite:],
            "You return the whole elite. The level is one number: the lowest of them, and at most the limit.",
            see=ROUNDS,
        ),
        Misconception(
            "equal-nights-merged",
            lambda lost, elite, limit: min(np.unique(lost)[-elite], limit),
            "Equal nights became one. `set` and `np.unique` drop repeats: use np.sort.",
            see=ROUNDS,
        ),
        Misconception(
            "level-between-nights",
            lambda lost, elite, limit: min(np.quantile(lost, 1 - elite / len(lost)), limit),
            "Your level lies between two nights. Take the elite-th largest of `lost` itself.",
            see=ROUNDS,
        ),
        Misconception(
            "place-for-level",
            lambda lost, elite, limit: int(np.argsort(lost)[-elite]),
            "This is the place of a night in the array. Return what that night lost: np.sort in place of np.argsort.",
            see=ROUNDS,
        ),
        Misconception(
            "limit-as-a-sieve",
            lambda lost, elite, limit: np.sort(lost[lost <= limit])[-elite],
            "You drop the nights above the limit before you sort. Sort all of them, and take the smaller of level and "
            "limit.",
            see=ROUNDS,
        ),
        Misconception(
            "limit-only",
            lambda lost, elite, limit: limit,
            "You always return the limit. In the first rounds the level is lower: take the smaller of the two.",
            see=ROUNDS,
        ),
        Misconception(
            "quietest-night",
            lambda lost, elite, limit: min(lost.min(), limit),
            "This is the quietest night of all. Sort, and count from the end: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "middle-night",
            lambda lost, elite, limit: min(np.median(lost), limit),
            "This is the night in the middle. The level is what the last of the elite lost: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "mean-of-all",
            lambda lost, elite, limit: min(lost.mean(), limit),
            "This is the average loss. The level is what the last of the elite lost: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "number-for-level",
            lambda lost, elite, limit: min(elite, limit),
            "You compare the number of nights with the limit. Compare what the last of them lost.",
            see=ROUNDS,
        ),
        Misconception(
            "share-in-percent",
            lambda lost, elite, limit: min(np.percentile(lost, 100 - elite), limit),
            "You take `elite` for percent. It is a number of nights: take the elite-th largest of `lost`.",
            see=ROUNDS,
        ),
        Misconception(
            "two-numbers",
            lambda lost, elite, limit: (np.sort(lost)[-elite], limit),
            "You return both numbers. Return the smaller one: min(level, limit).",
            see=ROUNDS,
        ),
        Misconception(
            "rounded",
            lambda lost, elite, limit: round(float(rare_events.elite_level(lost, elite, limit))),
            "You rounded. Megawatts need not be whole: return the level as it is.",
            see=ROUNDS,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="12#Climb there in rounds",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=ROUNDS,
        ),
        Misconception(
            "up-to-the-limit-only",
            lambda lost, elite, limit: max([each for each in np.sort(lost)[-elite:] if each <= limit], default=limit),
            "You look for a loss below the limit. Take what the last of the elite lost, and cut it off at the limit.",
            see=ROUNDS,
        ),
        Misconception(
            "limit-over-all",
            lambda lost, elite, limit: limit if lost.max() >= limit else np.sort(lost)[-elite],
            "You take the limit as soon as one night reaches it. Ask about the last of the elite: min(level, limit).",
            see=ROUNDS,
        ),
        Misconception(
            "sum-of-the-elite",
            lambda lost, elite, limit: min(np.sort(lost)[-elite:].sum(), limit),
            "You add up the elite. The level is what the last of them lost: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "middle-of-the-elite",
            lambda lost, elite, limit: min(np.median(np.sort(lost)[-elite:]), limit),
            "You take the middle of the elite. The level is the lowest of them: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "nothing-from-sort",
            lambda lost, elite, limit: min(sorted_in_place(lost)[-elite], limit),
            "`sort` changes a list and hands back nothing. Use np.sort(lost) or sorted(lost), which return a new one.",
            see=ROUNDS,
        ),
        Misconception(
            "limit-of-the-example",
            lambda lost, elite, limit: min(np.sort(lost)[-elite], 97),
            "You wrote 97 into the code. Compare with the limit that is handed to you.",
            see=ROUNDS,
        ),
        Misconception(
            "gap-for-level",
            lambda lost, elite, limit: limit - np.sort(lost)[-elite],
            "This is how far the level is below the limit. Return the level: min(level, limit).",
            see=ROUNDS,
        ),
        Misconception(
            "list-for-level",
            lambda lost, elite, limit: [min(np.sort(lost)[-elite], limit)],
            "You return a list with the level in it. Return the number itself.",
            see=ROUNDS,
        ),
        Misconception(
            "cut-off-elite",
            lambda lost, elite, limit: np.minimum(np.sort(lost)[-elite:], limit),
            "You return all of the elite, cut off at the limit. The level is one number: the lowest of them.",
            see=ROUNDS,
        ),
        Misconception(
            "share-of-the-nights",
            lambda lost, elite, limit: min(np.quantile(lost, 0.9), limit),
            "You take the worst tenth, as in the lesson. `elite` says how many nights to keep: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "worst-so-often-removed",
            lambda lost, elite, limit: min(max(sorted(lost)[: len(lost) - elite], default=limit), limit),
            "You take the worst of the nights outside the elite. The level is what the last of the elite lost.",
            see=ROUNDS,
        ),
    ],
    pairs=[
        Pair(("wrong-end", "limit-forgotten"), lambda lost, elite, limit: np.sort(lost)[elite - 1]),
        Pair(("one-too-far", "limit-forgotten"), lambda lost, elite, limit: np.sort(lost)[::-1][elite]),
        Pair(("one-too-near", "limit-forgotten"), lambda lost, elite, limit: np.sort(lost)[-(elite - 1)]),
        Pair(("not-sorted", "limit-forgotten"), lambda lost, elite, limit: lost[-elite]),
        Pair(("worst-night-only", "limit-forgotten"), lambda lost, elite, limit: lost.max()),
        Pair(("mean-of-the-elite", "limit-forgotten"), lambda lost, elite, limit: np.sort(lost)[-elite:].mean()),
        Pair(("wrong-end", "larger-for-smaller"), lambda lost, elite, limit: max(np.sort(lost)[elite - 1], limit)),
        Pair(("wrong-end", "one-too-far"), lambda lost, elite, limit: min(np.sort(lost)[elite], limit)),
        Pair(("not-sorted-from-the-front", "limit-forgotten"), lambda lost, elite, limit: lost[elite - 1]),
        Pair(("equal-nights-merged", "limit-forgotten"), lambda lost, elite, limit: np.unique(lost)[-elite]),
        Pair(("the-whole-elite", "wrong-end"), lambda lost, elite, limit: np.sort(lost)[:elite]),
        Pair(
            ("level-between-nights", "limit-forgotten"),
            lambda lost, elite, limit: np.quantile(lost, 1 - elite / len(lost)),
        ),
        Pair(("larger-for-smaller", "one-too-far"), lambda lost, elite, limit: max(np.sort(lost)[::-1][elite], limit)),
    ],
    properties=[PURE],
    hints=[
        "Put the nights in order: np.sort(lost) ends with the worst.",
        "From the back, the places are -1, -2, -3. Where does the last of the elite stand?",
        "return min(np.sort(lost)[-elite], limit)",
    ],
)


# --- 6. New chances from the elite


def down_and_weights(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (down, weights) of the elite: one night, one cable, equal weights, as many cables as nights, a cable that
    never fails and one that always does, then ordinary ones."""
    yield np.array([[1, 0]]), np.array([0.3])
    yield np.array([[1], [0], [1]]), np.array([0.2, 0.5, 1.0])
    yield np.array([[1, 0, 1], [0, 0, 1]]), np.array([2.0, 2.0])
    yield np.array([[1, 0, 1], [0, 0, 1], [1, 1, 0]]), np.array([1e-6, 4e-6, 2e-6])
    yield np.array([[1, 0, 1], [1, 0, 0], [1, 0, 1], [1, 0, 0]]), np.array([1, 2, 3, 5])
    for nights, cables in ((5, 3), (9, 4), (6, 8)):
        down = rng.integers(0, 2, (nights, cables))
        down[0, 0], down[1, 0] = 0, 1
        yield down, rng.lognormal(-1, 1.0, nights)


def new_chances_numpy(down, weights):
    return weights @ down / weights.sum()


def new_chances_loop(down, weights):
    shares = []
    for cable in range(down.shape[1]):
        total = 0
        for night in range(len(down)):
            total = total + weights[night] * down[night, cable]
        shares.append(total / sum(weights))
    return shares


def total_kept(down, weights):
    """Return the shares of a loop that never sets its total back to 0."""
    return np.cumsum(weights @ down) / weights.sum()


def as_a_column(down, weights):
    return (weights @ down / weights.sum())[:, np.newaxis]


NEW_CHANCES = Question(
    name="l12_new_chances",
    defines="new_chances",
    lesson=12,
    points=2,
    reference=rare_events.weighted_shares,
    alternatives=[
        new_chances_numpy,
        new_chances_loop,
        lambda down, weights: np.average(down, axis=0, weights=weights),
    ],
    cases=down_and_weights,
    misconceptions=[
        Misconception("weights-forgotten", lambda down, weights: down.mean(axis=0), UNWEIGHTED, see=SHARES),
        Misconception(
            "mean-for-share",
            lambda down, weights: weights @ down / len(down),
            "You divide by the number of nights. Here a share is due: divide by the sum of the weights.",
            see=SHARES,
        ),
        Misconception(
            "not-divided",
            lambda down, weights: weights @ down,
            "You add up the weights, but don't divide. Divide by the sum of all weights.",
            see=SHARES,
        ),
        Misconception(
            "standing-for-down",
            lambda down, weights: weights @ (1 - down) / weights.sum(),
            "These are the shares of the nights in which each cable stands. 1 means that it failed.",
            see=SHARES,
        ),
        Misconception(
            "upside-down",
            lambda down, weights: (1 / weights) @ down / (1 / weights).sum(),
            "You divide by each weight. It is p/q already: multiply.",
            see=SHARES,
        ),
        Misconception(
            "one-share-for-all",
            lambda down, weights: (weights @ down).sum() / (weights.sum() * down.shape[1]),
            "You return one number for all cables. Each cable has a chance of its own: sum down the columns, axis=0.",
            see=SHARES,
        ),
        Misconception(
            "added-over-cables-too",
            lambda down, weights: (weights @ down).sum() / weights.sum(),
            "You add up all cables. Each has a chance of its own: sum down the columns, axis=0.",
            see=SHARES,
        ),
        Misconception(
            "one-share-a-night",
            lambda down, weights: (weights[:, np.newaxis] * down).sum(axis=1) / weights.sum(),
            "You return one number a night. Sum down the columns, axis=0: one a cable.",
            see=SHARES,
        ),
        Misconception(
            "made-to-add-up-to-1",
            lambda down, weights: weights @ down / (weights @ down).sum(),
            "Your chances add up to 1 over the cables. They need not: several cables may fail at once.",
            see=SHARES,
        ),
        Misconception(
            "divided-by-the-failures",
            lambda down, weights: weights @ down / down.sum(axis=0),
            "You divide by how often each cable failed. Divide by the sum of all weights.",
            see=SHARES,
        ),
        Misconception(
            "weights-along-the-cables",
            lambda down, weights: (down * weights).sum(axis=0) / weights.sum(),
            "`down * weights` lays the weights along the cables. They belong to the nights: use weights @ down.",
            see=SHARES,
        ),
        Misconception(
            "first-night-only",
            lambda down, weights: down[0],
            "Only the first night counts. Is `return` indented so far that it ends the loop at once?",
            see=SHARES,
        ),
        Misconception(
            "divided-by-the-largest",
            lambda down, weights: weights @ down / weights.max(),
            "You divide by the largest weight. Divide by the sum of all weights.",
            see=SHARES,
        ),
        Misconception(
            "last-night-only",
            lambda down, weights: down[-1],
            "Only the last night counts. Add each night's weight to the total; don't replace it.",
            see=SHARES,
        ),
        Misconception(
            "last-night-divided",
            lambda down, weights: weights[-1] * down[-1] / weights.sum(),
            "Only the last night counts. Add each night's weight to the total; don't replace it.",
            see=SHARES,
        ),
        Misconception(
            "first-night-divided",
            lambda down, weights: weights[0] * down[0] / weights.sum(),
            "Only the first night counts. Is `return` indented so far that it ends the loop at once?",
            see=SHARES,
        ),
        Misconception(
            "first-cable-only",
            lambda down, weights: (weights @ down / weights.sum())[:1],
            "Your list ends after the first cable. Is `return` indented so far that it ends the loop at once?",
            see=SHARES,
        ),
        Misconception(
            "first-cable-as-a-number",
            lambda down, weights: (weights @ down / weights.sum())[0],
            "You return the first cable only. Collect one chance for each cable in a list, and return it after the "
            "loop.",
            see=SHARES,
        ),
        Misconception(
            "heaviest-night",
            lambda down, weights: down[weights.argmax()],
            "You take the heaviest night alone. All nights of the elite count, each with its weight.",
            see=SHARES,
        ),
        Misconception(
            "percent",
            lambda down, weights: 100 * (weights @ down) / weights.sum(),
            "These are in percent. A chance lies between 0 and 1: leave out the 100.",
            see=SHARES,
        ),
        Misconception(
            "table-not-added",
            lambda down, weights: weights[:, np.newaxis] * down / weights.sum(),
            "You return a table, a row a night. Add down the columns, axis=0: one number a cable.",
            see=SHARES,
        ),
        Misconception(
            "rounded",
            lambda down, weights: (weights @ down / weights.sum()).round(2),
            ROUNDED,
            see=SHARES,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=SHARES,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the numbers themselves.",
            see=SHARES,
        ),
        Misconception(
            "total-kept",
            total_kept,
            "The total of one cable runs on into the next. Set it to 0 for each cable, inside the outer loop.",
            see=SHARES,
        ),
        Misconception(
            "weights-counted-once",
            lambda down, weights: down.sum(axis=0) / weights.sum(),
            "You count the failures and divide by the weights. Add up the weights of the nights in which a cable "
            "failed.",
            see=SHARES,
        ),
        Misconception(
            "squared-weights",
            lambda down, weights: weights**2 @ down / (weights**2).sum(),
            "You square the weights. Each night counts its weight as it is: weights @ down.",
            see=SHARES,
        ),
        Misconception(
            "divided-by-the-cables",
            lambda down, weights: weights @ down / down.shape[1],
            "You divide by the number of cables. Divide by the sum of all weights.",
            see=SHARES,
        ),
        Misconception(
            "places-for-choice",
            lambda down, weights: weights[down].sum(axis=0) / weights.sum(),
            "`weights[down]` reads 0 and 1 as places in the array. Multiply instead: weights @ down.",
            see=SHARES,
        ),
        Misconception(
            "turned-down",
            lambda down, weights: down @ weights / weights.sum(),
            "`down @ weights` adds along the cables. The weights belong to the nights: weights @ down.",
            see=SHARES,
        ),
        Misconception(
            "last-cable-only",
            lambda down, weights: (weights @ down / weights.sum())[-1],
            "You return the last cable only. Collect one chance for each cable in a list.",
            see=SHARES,
        ),
        Misconception(
            "last-cable-left-out",
            lambda down, weights: (weights @ down / weights.sum())[:-1],
            "The last cable is left out. range(down.shape[1]) holds all of them.",
            see=SHARES,
        ),
        Misconception(
            "last-night-left-out",
            lambda down, weights: weights[:-1] @ down[:-1] / weights.sum(),
            "The last night is left out. range(len(down)) holds all of them.",
            see=SHARES,
        ),
        Misconception(
            "first-night-left-out",
            lambda down, weights: weights[1:] @ down[1:] / weights.sum(),
            "The first night is left out. Places count from 0: leave the 1 out of the range.",
            see=SHARES,
        ),
        Misconception(
            "largest-weight-a-cable",
            lambda down, weights: (weights[:, np.newaxis] * down).max(axis=0) / weights.sum(),
            "You take the heaviest night of each cable. Add up the weights of all nights in which it failed.",
            see=SHARES,
        ),
        Misconception(
            "brackets-forgotten",
            lambda down, weights: weights @ (down / weights.sum()) / len(down),
            "You divide by the number of nights as well. The sum of the weights alone will do.",
            see=SHARES,
        ),
        Misconception(
            "pulled",
            lambda down, weights: 0.8 * (weights @ down / weights.sum()) + 0.1,
            "You pull the chances towards one half. That comes later: return the shares themselves.",
            see=SHARES,
        ),
        Misconception(
            "whole-division",
            lambda down, weights: (weights @ down) // weights.sum(),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=SHARES,
        ),
        Misconception(
            "as-a-column",
            as_a_column,
            "You return a table with one column. One row of numbers is asked for: one a cable, without keepdims or a "
            "transpose.",
            see=SHARES,
        ),
        Misconception(
            "as-a-row-of-a-table",
            lambda down, weights: (weights[:, np.newaxis] * down).sum(axis=0, keepdims=True) / weights.sum(),
            "keepdims makes a table with one row. Leave it out: one number a cable.",
            see=SHARES,
        ),
    ],
    pairs=[
        Pair(("weights-forgotten", "not-divided"), lambda down, weights: down.sum(axis=0)),
        Pair(("weights-forgotten", "standing-for-down"), lambda down, weights: (1 - down).mean(axis=0)),
        Pair(("weights-forgotten", "one-share-for-all"), lambda down, weights: down.mean()),
        Pair(("mean-for-share", "upside-down"), lambda down, weights: (1 / weights) @ down / len(down)),
        Pair(("mean-for-share", "standing-for-down"), lambda down, weights: weights @ (1 - down) / len(down)),
        Pair(("not-divided", "standing-for-down"), lambda down, weights: weights @ (1 - down)),
        Pair(("not-divided", "weights-along-the-cables"), lambda down, weights: (down * weights).sum(axis=0)),
        Pair(("mean-for-share", "weights-along-the-cables"), lambda down, weights: (down * weights).mean(axis=0)),
    ],
    properties=[PURE],
    hints=[
        "For one cable: add up the weights of the nights in which it failed.",
        "Divide by the sum of all weights. `weights @ down` does the adding for all cables at once.",
        "return weights @ down / weights.sum()",
    ],
)


# --- 7. The pull


def new_old_speed(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (new, old, speed): certain shares, nothing new, full speed, no speed, one part, then ordinary ones."""
    yield np.array([1.0, 0.0, 0.4]), np.array([0.5, 0.5, 0.5]), 0.7
    yield np.array([0.25, 0.75]), np.array([0.25, 0.75]), 0.3
    yield np.array([0.9, 0.1]), np.array([0.4, 0.3]), 1.0
    yield np.array([0.0, 1.0]), np.array([0.4, 0.3]), 1.0
    yield np.array([0.9, 0.1]), np.array([0.4, 0.3]), 0.0
    yield np.array([1]), np.array([0]), 0.1
    for parts in (3, 5):
        yield rng.uniform(0, 1, parts), rng.uniform(0.1, 0.9, parts), float(rng.uniform(0.55, 0.9))


def smoothed_plain(new, old, speed):
    return speed * new + (1 - speed) * old


def smoothed_loop(new, old, speed):
    chances = []
    for share, before in zip(new, old, strict=True):
        chances.append(before + speed * (share - before))
    return chances


SMOOTHED = Question(
    name="l12_smoothed",
    defines="smoothed",
    lesson=12,
    points=1,
    reference=smoothed_plain,
    alternatives=[smoothed_plain, smoothed_loop],
    cases=new_old_speed,
    misconceptions=[
        Misconception(
            "smoothing-forgotten",
            lambda new, old, speed: new,
            "You jump to the new shares. Go only part of the way: speed times new, the rest old.",
            see=STUCK,
        ),
        Misconception(
            "new-and-old-swapped",
            lambda new, old, speed: speed * old + (1 - speed) * new,
            "New and old are swapped. At speed 1 only the new shares count.",
            see=STUCK,
        ),
        Misconception(
            "half-and-half",
            lambda new, old, speed: (new + old) / 2,
            "You take the middle. How far to go is given by speed.",
            see=STUCK,
        ),
        Misconception(
            "old-kept-whole",
            lambda new, old, speed: speed * new + old,
            "The old chances count in full, so the result may pass 1. Multiply them by 1 - speed.",
            see=STUCK,
        ),
        Misconception(
            "new-kept-whole",
            lambda new, old, speed: new + (1 - speed) * old,
            "The new shares count in full, so the result may pass 1. Multiply them by speed.",
            see=STUCK,
        ),
        Misconception(
            "new-alone",
            lambda new, old, speed: speed * new,
            "The old chances are left out. Add 1 - speed times old.",
            see=STUCK,
        ),
        Misconception(
            "towards-one-half",
            lambda new, old, speed: speed * new + (1 - speed) * 0.5,
            "You pull towards one half, as for the cables. Here the old chances are what holds you back.",
            see=STUCK,
        ),
        Misconception(
            "away-from-new",
            lambda new, old, speed: old - speed * (new - old),
            "You walk away from the new shares. The sign is turned: old + speed * (new - old).",
            see=STUCK,
        ),
        Misconception(
            "from-the-new",
            lambda new, old, speed: new + speed * (new - old),
            "You start from the new shares and overshoot. Start from the old: old + speed * (new - old).",
            see=STUCK,
        ),
        Misconception(
            "cut-off-instead",
            lambda new, old, speed: np.clip(new, 0.01, 0.99),
            "Cutting off near 0 and 1 is another guard. Here the old chances are to be mixed in.",
            see=STUCK,
        ),
        Misconception(
            "not-moved",
            lambda new, old, speed: old,
            "You return the old chances, so nothing is learned. Mix the new ones in: speed times new, the rest old.",
            see=STUCK,
        ),
        Misconception(
            "rounded",
            lambda new, old, speed: smoothed_plain(new, old, speed).round(2),
            ROUNDED,
            see=STUCK,
        ),
        Misconception(
            "first-part-only",
            lambda new, old, speed: smoothed_plain(new, old, speed)[:1],
            "Only the first chance comes back. Is `return` indented so far that it ends the loop at once?",
            see=STUCK,
        ),
        Misconception(
            "made-to-add-up-to-1",
            lambda new, old, speed: smoothed_plain(new, old, speed) / smoothed_plain(new, old, speed).sum(),
            "You made the chances add up to 1. Each child has a coin of its own: leave them as they are.",
            see=STUCK,
        ),
        Misconception(
            "mean-of-all",
            lambda new, old, speed: smoothed_plain(new, old, speed).mean(),
            "You return one number for all. Each child keeps a chance of its own.",
            see=STUCK,
        ),
        Misconception(
            "gap-only",
            lambda new, old, speed: speed * (new - old),
            "This is the way to go, not where you arrive. Add it to the old chances.",
            see=STUCK,
        ),
        Misconception(
            "speed-forgotten",
            lambda new, old, speed: new + old,
            "You add new and old. Mix them: speed times new, and 1 - speed times old.",
            see=STUCK,
        ),
        Misconception(
            "brackets-forgotten",
            lambda new, old, speed: speed * new + 1 - speed * old,
            "Brackets are missing: 1 - speed belongs together. Write (1 - speed) * old.",
            see=STUCK,
        ),
        Misconception(
            "product-for-mixture",
            lambda new, old, speed: new * old,
            "You multiply the chances. Mix them: speed times new, and 1 - speed times old.",
            see=STUCK,
        ),
        Misconception(
            "rounded-to-heads-or-tails",
            lambda new, old, speed: (smoothed_plain(new, old, speed) > 0.5).astype(float),
            "You decide each coin at once. Keep the chances: coins that are decided learn no more.",
            see=STUCK,
        ),
        Misconception(
            "list-times-number",
            lambda new, old, speed: speed * list(new) + (1 - speed) * list(old),
            "Python can't multiply a list by such a number. Leave them arrays, or go through them in a loop.",
            see=STUCK,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=STUCK,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the numbers themselves.",
            see=STUCK,
        ),
        Misconception(
            "old-taken-away",
            lambda new, old, speed: speed * new - (1 - speed) * old,
            "You take the old chances away. Add them: speed times new, and 1 - speed times old.",
            see=STUCK,
        ),
        Misconception(
            "speed-of-the-example",
            lambda new, old, speed: 0.8 * new + 0.2 * old,
            "You wrote 0.8 and 0.2 into the code. Use the speed that is handed to you.",
            see=STUCK,
        ),
        Misconception(
            "old-alone",
            lambda new, old, speed: (1 - speed) * old,
            "The new shares are left out. Add speed times new.",
            see=STUCK,
        ),
        Misconception(
            "speed-on-both",
            lambda new, old, speed: speed * new + speed * old,
            "You multiply both by speed. The rest belongs to old: 1 - speed.",
            see=STUCK,
        ),
        Misconception(
            "rest-on-both",
            lambda new, old, speed: (1 - speed) * new + (1 - speed) * old,
            "You multiply both by 1 - speed. New gets speed, and old the rest.",
            see=STUCK,
        ),
        Misconception(
            "divided-by-two",
            lambda new, old, speed: (speed * new + (1 - speed) * old) / 2,
            "You divide by 2 on top. The parts, speed and 1 - speed, make an average already.",
            see=STUCK,
        ),
        Misconception(
            "rest-of-old",
            lambda new, old, speed: speed * new + (1 - old),
            "You take 1 less the old chances. Multiply them by 1 - speed: (1 - speed) * old.",
            see=STUCK,
        ),
        Misconception(
            "rest-of-the-chance",
            lambda new, old, speed: speed * new + (1 - speed) * (1 - old),
            "You mix in 1 less the old chances. Take them as they are: (1 - speed) * old.",
            see=STUCK,
        ),
        Misconception(
            "powers-for-parts",
            lambda new, old, speed: new**speed * old ** (1 - speed),
            "You raise to powers and multiply. A mixture adds parts: speed times new, and 1 - speed times old.",
            see=STUCK,
        ),
        Misconception(
            "speed-added",
            lambda new, old, speed: old + speed,
            "You add the speed itself. Go that part of the way from old to new: old + speed * (new - old).",
            see=STUCK,
        ),
        Misconception(
            "first-old-for-all",
            lambda new, old, speed: speed * new + (1 - speed) * old[0],
            "You use the first old chance for all. Each has its own, at the same place.",
            see=STUCK,
        ),
        Misconception(
            "first-part-as-a-number",
            lambda new, old, speed: smoothed_plain(new, old, speed)[0],
            "You return the first chance alone. Collect all of them, and return them after the loop.",
            see=STUCK,
        ),
        Misconception(
            "last-part-only",
            lambda new, old, speed: smoothed_plain(new, old, speed)[-1:],
            "Only the last chance comes back. Make the list once, before the loop.",
            see=STUCK,
        ),
        Misconception(
            "two-lists-in-one",
            lambda new, old, speed: [*(speed * new), *((1 - speed) * old)],
            "You put one list after the other. Add them place by place.",
            see=STUCK,
        ),
        Misconception(
            "gap-without-sign",
            lambda new, old, speed: old + speed * abs(new - old),
            "You drop the sign of the way, so every chance climbs. Where new is below old it must fall: leave abs out.",
            see=STUCK,
        ),
        Misconception(
            "cut-off-on-top",
            lambda new, old, speed: np.clip(smoothed_plain(new, old, speed), 0.01, 0.99),
            "You cut off near 0 and 1 as well. The mixture alone is asked for.",
            see=STUCK,
        ),
    ],
    properties=[PURE],
    hints=[
        "At speed 1 the result is new, at speed 0 it is old. In between, it is a mixture.",
        "Multiply new by speed. What is left for old?",
        "return speed * new + (1 - speed) * old",
    ],
)


# --- 8. One round


def rounds_of_nights(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (down, weights, elite, power, limit): a level below the limit, above it, ties at the level, one cable, all
    nights elite, then ordinary ones."""
    power = np.array([1, 2, 4, 8])
    some = np.array([[1, 0, 0, 0], [0, 1, 1, 0], [0, 0, 0, 1], [1, 1, 0, 0], [0, 0, 1, 1], [1, 1, 1, 0]])
    yield some, np.array([1.0, 0.5, 0.2, 0.8, 0.1, 0.4]), 2, power, 14
    yield some, np.array([1.0, 0.5, 0.2, 0.8, 0.1, 0.4]), 2, power, 6
    yield some[:, ::-1], np.array([3.0, 0.5, 2.0, 0.25, 0.5, 1.0]), 3, np.array([5, 5, 5, 5]), 20
    yield np.array([[1], [0], [1], [0]]), np.array([0.3, 2.0, 0.6, 1.5]), 1, np.array([7]), 7
    yield some, np.array([1.0, 0.5, 0.2, 0.8, 0.1, 0.4]), 6, power, 14
    for nights, cables in ((12, 5), (20, 6), (30, 4)):
        down = rng.integers(0, 2, (nights, cables))
        down[0], down[1], down[2] = 1, 0, 1
        down[2, 0] = 0
        yield down, rng.lognormal(-1, 1.0, nights), 3, rng.permutation(np.arange(3, 3 + cables)), 4 * cables


def one_round(down, weights, elite, power, limit):
    lost = down @ power
    level = min(np.sort(lost)[-elite], limit)
    best = lost >= level
    shares = weights[best] @ down[best] / weights[best].sum()
    return 0.8 * shares + 0.1


def one_round_loop(down, weights, elite, power, limit):
    lost = [sum(night * power) for night in down]
    level = min(sorted(lost, reverse=True)[elite - 1], limit)
    failed = np.zeros(len(power))
    total = 0
    for night, weight, megawatts in zip(down, weights, lost, strict=True):
        if megawatts >= level:
            failed = failed + weight * night
            total = total + weight
    return [0.8 * each / total + 0.2 * 0.5 for each in failed]


def round_reference(down, weights, elite, power, limit):
    lost = down @ power
    best = lost >= rare_events.elite_level(lost, elite, limit)
    return rare_events.smooth(rare_events.weighted_shares(down[best], weights[best]), 0.5, 0.8)


def elite_shares(down, weights, elite, power, limit):
    """Return the weighted shares of the elite, before the pull."""
    return (one_round(down, weights, elite, power, limit) - 0.1) / 0.8


def shares_of(best, down, weights):
    return weights[best] @ down[best] / weights[best].sum()


def quietest(down, elite, power):
    lost = down @ power
    return lost <= np.sort(lost)[elite - 1]


def above_level(down, elite, power, limit):
    lost = down @ power
    return lost > min(np.sort(lost)[-elite], limit)


def above_own_level(down, elite, power):
    lost = down @ power
    return lost >= np.sort(lost)[-elite]


def elite_round(shares, *, own=lambda lost, elite: np.sort(lost)[-elite], level=min, shift=0, scale=False):
    """Return a round with other shares, another level of the elite, or its place off by `shift`."""

    def answer(down, weights, elite, power, limit):
        lost = down @ power
        best = lost >= level(own(lost, elite + shift), limit)
        return 0.8 * shares(best, down, weights) * (power if scale else 1) + 0.1

    return answer


def merged_level(lost, elite):
    """Return the elite-th largest of the different losses, or the smallest where there are fewer."""
    return np.unique(lost)[-min(elite, len(np.unique(lost)))]


def total_of_all_kept(best, down, weights):
    return np.cumsum(weights[best] @ down[best]) / weights[best].sum()


ONE_ROUND = Question(
    name="l12_one_round",
    defines="one_round",
    lesson=12,
    points=3,
    reference=round_reference,
    alternatives=[one_round, one_round_loop],
    cases=rounds_of_nights,
    misconceptions=[
        Misconception("pull-forgotten", elite_shares, NO_PULL, see=ROUNDS),
        Misconception(
            "weights-forgotten",
            lambda down, weights, elite, power, limit: one_round(down, np.ones(len(down)), elite, power, limit),
            UNWEIGHTED,
            see=ROUNDS,
        ),
        Misconception(
            "all-nights",
            lambda down, weights, elite, power, limit: 0.8 * (weights @ down / weights.sum()) + 0.1,
            ALL_NIGHTS,
            see=ROUNDS,
        ),
        Misconception(
            "wrong-end",
            lambda down, weights, elite, power, limit: (
                0.8 * shares_of(quietest(down, elite, power), down, weights) + 0.1
            ),
            WRONG_END,
            see=ROUNDS,
        ),
        Misconception(
            "limit-forgotten",
            lambda down, weights, elite, power, limit: (
                0.8 * shares_of(above_own_level(down, elite, power), down, weights) + 0.1
            ),
            NO_LIMIT,
            see=ROUNDS,
        ),
        Misconception(
            "level-not-counted",
            lambda down, weights, elite, power, limit: (
                0.8 * shares_of(above_level(down, elite, power, limit), down, weights) + 0.1
            ),
            "The nights on the level are left out. They belong to the elite: use >= in place of >.",
            see=ROUNDS,
        ),
        Misconception(
            "dark-nights-only",
            lambda down, weights, elite, power, limit: 0.8 * shares_of(down @ power >= limit, down, weights) + 0.1,
            "You learn from dark nights only. At first there are none: compare with the level, not with the limit.",
            see=ROUNDS,
        ),
        Misconception(
            "divided-by-all-weights",
            lambda down, weights, elite, power, limit: (
                0.8 * (weights * (down @ power >= min(np.sort(down @ power)[-elite], limit))) @ down / weights.sum()
                + 0.1
            ),
            "You divide by the weights of all nights. Divide by those of the elite.",
            see=ROUNDS,
        ),
        Misconception(
            "divided-by-the-elite",
            lambda down, weights, elite, power, limit: (
                0.8 * (weights * (down @ power >= min(np.sort(down @ power)[-elite], limit))) @ down / elite + 0.1
            ),
            "You divide by the number of nights in the elite. Divide by the sum of their weights.",
            see=ROUNDS,
        ),
        Misconception(
            "elite-by-number",
            lambda down, weights, elite, power, limit: (
                0.8 * shares_of(np.argsort(down @ power)[-elite:], down, weights) + 0.1
            ),
            "You keep a fixed number of nights. Keep all that lost the level or more: some may tie with it.",
            see=ROUNDS,
        ),
        Misconception(
            "pulled-too-hard",
            lambda *case: 0.2 * elite_shares(*case) + 0.4,
            "The pull is too strong: 0.2 and 0.8 are swapped. Return 0.8 times the shares, plus 0.1.",
            see=ROUNDS,
        ),
        Misconception(
            "pulled-towards-1",
            lambda *case: 0.8 * elite_shares(*case) + 0.2,
            "You pull towards 1. Towards one half means 0.8 times the shares, plus 0.2 times one half.",
            see=ROUNDS,
        ),
        Misconception(
            "cut-off-instead",
            lambda *case: np.clip(elite_shares(*case), 0.1, 0.9),
            "Cutting off at 0.1 and 0.9 is another guard. Return 0.8 times the shares, plus 0.1.",
            see=ROUNDS,
        ),
        Misconception(
            "standing-for-down",
            lambda *case: 0.8 * (1 - elite_shares(*case)) + 0.1,
            "These are the chances to stand. 1 means that a cable failed: use down as it is.",
            see=SHARES,
        ),
        Misconception(
            "cables-counted",
            lambda down, weights, elite, power, limit: one_round(
                down, weights, elite, np.ones(len(power), dtype=int), limit
            ),
            "You count the cables that failed. A big cable matters more: add up the power, down @ power.",
            see=CRUDE,
        ),
        Misconception(
            "not-divided",
            elite_round(lambda best, down, weights: weights[best] @ down[best]),
            "You add up the weights, but don't divide. Divide by the sum of the weights of the elite.",
            see=SHARES,
        ),
        Misconception(
            "one-share-for-all",
            elite_round(
                lambda best, down, weights: (weights[best] @ down[best]).sum() / weights[best].sum() / down.shape[1]
            ),
            "You return one number for all cables. Each cable has a chance of its own: sum down the columns, axis=0.",
            see=SHARES,
        ),
        Misconception(
            "upside-down",
            elite_round(lambda best, down, weights: (1 / weights[best]) @ down[best] / (1 / weights[best]).sum()),
            "You divide by each weight. It is p/q already: multiply.",
            see=SHARES,
        ),
        Misconception(
            "larger-for-smaller",
            elite_round(shares_of, level=lambda own, limit: max(own, limit)),
            "You take the larger of level and limit. Take the smaller: the level climbs until it reaches the limit.",
            see=ROUNDS,
        ),
        Misconception(
            "one-too-far",
            elite_round(shares_of, shift=1),
            "Your elite is one night too large. The first place is number 0, so the last of the elite is at elite - 1.",
            see=ROUNDS,
        ),
        Misconception(
            "one-too-near",
            elite_round(shares_of, shift=-1),
            "Your elite is one night too small. From the back, places count -1, -2, -3: the level is at -elite.",
            see=ROUNDS,
        ),
        Misconception(
            "mean-level",
            elite_round(shares_of, own=lambda lost, elite: np.sort(lost)[-elite:].mean()),
            "Your level is the mean of the elite. It is the lowest of them: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "worst-night-only",
            elite_round(shares_of, own=lambda lost, elite: lost.max()),
            "Your level is the worst night of all. It is what the last of the elite lost: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "pull-without-shrinking",
            lambda *case: elite_shares(*case) + 0.1,
            "You add 0.1, but leave the shares whole, so a chance may pass 1. Multiply them by 0.8 first.",
            see=ROUNDS,
        ),
        Misconception(
            "pull-without-adding",
            lambda *case: 0.8 * elite_shares(*case),
            "You shrink the shares and add nothing, so the chances sink to 0. Add 0.1.",
            see=ROUNDS,
        ),
        Misconception(
            "pull-before-the-sum",
            lambda *case: 0.8 * (elite_shares(*case) + 0.1),
            "Your brackets shrink the 0.1 as well. Multiply the shares by 0.8 first, and then add 0.1.",
            see=ROUNDS,
        ),
        Misconception(
            "level-returned",
            lambda down, weights, elite, power, limit: rare_events.elite_level(down @ power, elite, limit),
            "This is the level. Go on: the nights with lost >= level, their weighted shares, and the pull.",
            see=ROUNDS,
        ),
        Misconception(
            "power-for-shares",
            elite_round(shares_of, scale=True),
            "You multiply the shares by the power. The power only picks the elite: the shares count failures.",
            see=SHARES,
        ),
        Misconception(
            "first-cable-only",
            lambda *case: one_round(*case)[:1],
            "Your list ends after the first cable. Is `return` indented so far that it ends the loop at once?",
            see=SHARES,
        ),
        Misconception(
            "rounded",
            lambda *case: one_round(*case).round(2),
            ROUNDED,
            see=ROUNDS,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=ROUNDS,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the numbers themselves.",
            see=ROUNDS,
        ),
        Misconception(
            "equal-nights-merged",
            elite_round(shares_of, own=merged_level),
            "Equal nights became one. `set` and `np.unique` drop repeats: use np.sort.",
            see=ROUNDS,
        ),
        Misconception(
            "not-sorted",
            elite_round(shares_of, own=lambda lost, elite: lost[-elite]),
            "You took the level from a night by its place. Sort first: np.sort(lost).",
            see=ROUNDS,
        ),
        Misconception(
            "limit-for-level-of-the-worst",
            elite_round(shares_of, own=lambda lost, elite: np.sort(lost)[elite - 1]),
            "Your level is that of the quietest nights, so nearly all are elite. Count from the end: "
            "np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "mean-of-all",
            elite_round(shares_of, own=lambda lost, elite: lost.mean()),
            "Your level is the average loss. It is what the last of the elite lost: np.sort(lost)[-elite].",
            see=ROUNDS,
        ),
        Misconception(
            "mean-for-share",
            elite_round(lambda best, down, weights: weights[best] @ down[best] / best.sum()),
            "You divide by the number of nights in the elite. Divide by the sum of their weights.",
            see=SHARES,
        ),
        Misconception(
            "all-nights-divide",
            elite_round(lambda best, down, weights: weights[best] @ down[best] / len(down)),
            "You divide by the number of all nights. Divide by the sum of the weights of the elite.",
            see=SHARES,
        ),
        Misconception(
            "made-to-add-up-to-1",
            elite_round(lambda best, down, weights: weights[best] @ down[best] / (weights[best] @ down[best]).sum()),
            "Your chances add up to 1 over the cables. They need not: divide by the sum of the elite's weights.",
            see=SHARES,
        ),
        Misconception(
            "total-kept",
            elite_round(total_of_all_kept),
            "The total of one cable runs on into the next. Set it to 0 for each cable, inside the outer loop.",
            see=SHARES,
        ),
        Misconception(
            "shares-of-the-quiet",
            elite_round(lambda best, down, weights: shares_of(~best, down, weights)),
            "You learn from the nights below the level. The elite are those with lost >= level.",
            see=ROUNDS,
        ),
        Misconception(
            "added-over-cables-too",
            elite_round(lambda best, down, weights: (weights[best] @ down[best]).sum() / weights[best].sum()),
            "You add up all cables. Each has a chance of its own: sum down the columns, axis=0.",
            see=SHARES,
        ),
        Misconception(
            "first-weights-for-the-elite",
            elite_round(lambda best, down, weights: weights[: best.sum()] @ down[best] / weights[: best.sum()].sum()),
            "You take the weights from the front. Each night of the elite has its own: weights[best].",
            see=SHARES,
        ),
        Misconception(
            "one-share-a-night",
            elite_round(
                lambda best, down, weights: (
                    (weights[best][:, np.newaxis] * down[best]).sum(axis=1) / weights[best].sum()
                )
            ),
            "You return one number a night. Sum down the columns, axis=0: one a cable.",
            see=SHARES,
        ),
        Misconception(
            "pulled-to-the-middle",
            lambda *case: 0.5 * elite_shares(*case) + 0.25,
            "You pull half of the way. Return 0.8 times the shares, plus 0.1.",
            see=ROUNDS,
        ),
        Misconception(
            "pull-of-one-half",
            lambda *case: 0.8 * elite_shares(*case) + 0.5,
            "You add one half. The pull is 0.2 times one half: add 0.1.",
            see=ROUNDS,
        ),
        Misconception(
            "nine-tenths",
            lambda *case: 0.9 * elite_shares(*case) + 0.1,
            "You keep 0.9 of the shares, so they are pulled towards 1. Keep 0.8, and add 0.1.",
            see=ROUNDS,
        ),
        Misconception(
            "elite-returned",
            lambda down, weights, elite, power, limit: down[
                down @ power >= rare_events.elite_level(down @ power, elite, limit)
            ],
            "These are the nights of the elite. Go on: their weighted shares, and the pull.",
            see=ROUNDS,
        ),
        Misconception(
            "power-lost-returned",
            lambda down, weights, elite, power, limit: down @ power,
            "This is the power lost in each night. Go on: the level, the elite, their weighted shares, and the pull.",
            see=ROUNDS,
        ),
        Misconception(
            "weights-on-the-power",
            lambda down, weights, elite, power, limit: (
                0.8
                * shares_of(
                    (down @ power) * weights >= rare_events.elite_level((down @ power) * weights, elite, limit),
                    down,
                    weights,
                )
                + 0.1
            ),
            "You multiply the lost power by the weights before you pick the elite. The weights belong to the shares "
            "alone.",
            see=ROUNDS,
        ),
        Misconception(
            "turned-down",
            elite_round(lambda best, down, weights: down[best] @ weights[best] / weights[best].sum()),
            "`down @ weights` adds along the cables. The weights belong to the nights: weights[best] @ down[best].",
            see=SHARES,
        ),
    ],
    pairs=[
        Pair(
            ("weights-forgotten", "pull-forgotten"),
            lambda down, weights, elite, power, limit: elite_shares(down, np.ones(len(down)), elite, power, limit),
        ),
        Pair(
            ("all-nights", "pull-forgotten"),
            lambda down, weights, elite, power, limit: weights @ down / weights.sum(),
        ),
        Pair(
            ("wrong-end", "pull-forgotten"),
            lambda down, weights, elite, power, limit: shares_of(quietest(down, elite, power), down, weights),
        ),
        Pair(
            ("limit-forgotten", "pull-forgotten"),
            lambda down, weights, elite, power, limit: shares_of(above_own_level(down, elite, power), down, weights),
        ),
        Pair(
            ("limit-forgotten", "weights-forgotten"),
            lambda down, weights, elite, power, limit: (
                0.8 * shares_of(above_own_level(down, elite, power), down, np.ones(len(down))) + 0.1
            ),
        ),
        Pair(
            ("elite-by-number", "weights-forgotten"),
            lambda down, weights, elite, power, limit: 0.8 * down[np.argsort(down @ power)[-elite:]].mean(axis=0) + 0.1,
        ),
        Pair(
            ("wrong-end", "weights-forgotten"),
            lambda down, weights, elite, power, limit: (
                0.8 * shares_of(quietest(down, elite, power), down, np.ones(len(down))) + 0.1
            ),
        ),
        Pair(
            ("dark-nights-only", "pull-forgotten"),
            lambda down, weights, elite, power, limit: shares_of(down @ power >= limit, down, weights),
        ),
        Pair(
            ("divided-by-all-weights", "pull-forgotten"),
            lambda down, weights, elite, power, limit: (
                (weights * (down @ power >= rare_events.elite_level(down @ power, elite, limit))) @ down / weights.sum()
            ),
        ),
        Pair(
            ("elite-by-number", "pull-forgotten"),
            lambda down, weights, elite, power, limit: shares_of(np.argsort(down @ power)[-elite:], down, weights),
        ),
        Pair(
            ("level-not-counted", "pull-forgotten"),
            lambda down, weights, elite, power, limit: shares_of(above_level(down, elite, power, limit), down, weights),
        ),
    ],
    properties=[PURE],
    hints=[
        "Four steps: the power lost, the level, the elite, their shares. You have written most of them.",
        "lost = down @ power, then the level. The elite are the nights with lost >= level.",
        "best = lost >= level picks rows: down[best] and weights[best]. Then the shares, and 0.8 * shares + 0.1.",
    ],
)


QUESTIONS = [
    CRUDE_CHANCE,
    NIGHT_WEIGHT,
    WEIGHTED_CHANCE,
    STANDARD_ERROR,
    ELITE_LEVEL,
    NEW_CHANCES,
    SMOOTHED,
    ONE_ROUND,
]
