"""Questions and quizzes of lesson 2: entropy in bits."""

import heapq
import math
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import pairwise, permutations
from math import ceil, log, log2

import numpy as np

import xent_helpers as xh  # as the learner calls it, for the solutions that are shown
from xent_helpers.huffman import code_lengths, huffman_code
from xent_helpers.information import entropy
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz, any_text

NATS = "You used the natural logarithm, which gives nats. Bits are asked for: use log2."
TENS = "You used the logarithm to base 10. Bits are asked for: use log2."
MINUS = "The sign is turned: entropy is never below 0. Use -log2(p) or log2(1 / p), but not both at once."
PLAIN = "This is the plain average of the surprises. Multiply each by its probability, and add up."
SUMMED = "You added the surprises as they are. Multiply each by its probability first."
ALIKE = "This holds only where all outcomes are equally likely. Take each one's own probability."
ZERO = "Your code fails at a probability of 0. What never happens adds 0 bits: leave it out with `if`."
SMALL_NUMBER = "A small number in the logarithm shifts every result. Leave out outcomes of probability 0 instead."
CLIPPED = "You lift the probabilities, which adds a little for each 0. Leave out outcomes of probability 0 instead."
ROUNDED = "You rounded before you returned. Return the number as it is, and round only what you print."
TEXT = "You return a text. An f-string is for printing: return the number itself."
EARLY = "Only the first one counts in your sum. Is `return` indented so far that it ends the loop at once?"
LAST = "Only the last one counts in your sum. Add to the total; don't replace it."

BOXES = "02#Three boxes"
AVERAGE = "02#Two ways to take an average"
FORMULA = "02#Entropy, and how to write it"
NEVER = "02#What never happens"
MOST = "02#The most entropy there is"
GAME = "02#A game of yes and no"
HUFFMAN = "02#Huffman's code"
LETTERS = "02#The letters of a book"
UNITS = "01#One surprise, two units"


QUIZZES = [
    Quiz(
        name="l02_average",
        text="A cube costs 0.21 bits, a sphere 2.91 bits. You draw 30 times. What does a draw cost on average?",
        options={
            "about 0.6 bits": "26 of the 30 draws cost little. The four dear ones lift the average only somewhat.",
            "about 1.6 bits": "That lies midway between the two. It would be right if spheres came as often as cubes.",
            "about 3.1 bits": "That is the sum. An average lies between the smallest and the largest number.",
        },
        right="about 0.6 bits",
    ),
    Quiz(
        name="l02_never",
        text="p gets smaller and smaller. Its surprise log2(1/p) grows without end. What becomes of p times surprise?",
        options={
            "It grows without end": "It grows by some three bits each time that p gets ten times smaller. p wins.",
            "It goes to 0": "p gets ten times smaller while the surprise grows by some three bits.",
            "It stays about the same": "Then p and the surprise would have to be in balance. One of them is faster.",
        },
        right="It goes to 0",
    ),
    Quiz(
        name="l02_dice",
        text="One die is fair. The other shows a six half of the time. Which has more entropy?",
        options={
            "the fair one": "With the fair die no guess is better than another. The loaded one you can often foresee.",
            "the loaded one": "Its rare faces surprise more, but they come seldom. Half of the time it shows the six.",
            "both the same": "Both have six outcomes, but you can foresee the loaded die more often.",
        },
        right="the fair one",
    ),
    Quiz(
        name="l02_marbles",
        text="Asking for red first takes 1, 2, 3 or 3 questions. Is that better on average than 2 every time?",
        options={
            "Better": "Half of the marbles are red, so half of the time a single question does.",
            "The same": "The plain average of 1, 2, 3 and 3 is above 2. But the four colours are not equally likely.",
            "Worse": "Three questions come seldom: only for the two rarest colours. Half of the time one will do.",
        },
        right="Better",
    ),
    Quiz(
        name="l02_letters",
        text="26 equally likely letters would have 4.70 bits. What do you expect of the letters in a real book?",
        options={
            "less": "Some letters come often and some hardly ever. Skewed means less entropy than balanced.",
            "the same": "That would need each letter to come equally often. Think of e and z.",
            "more": "More is not possible: with 26 outcomes, log2 26 bits is the most there is.",
        },
        right="less",
    ),
]


def distributions(rng: np.random.Generator, *sizes: int) -> Iterator[list[float]]:
    """Yield a distribution of each size, its probabilities unequal and none of them tiny."""
    for size in sizes:
        shares = rng.uniform(0.2, 1, size) ** 3
        yield (shares / shares.sum()).tolist()


# --- 1. A bag of sweets

SWEETS = (0.7, 0.2, 0.1)
SWEET_BITS = tuple(-log2(p) for p in SWEETS)

BAG_BITS = Question(
    name="l02_bag",
    defines="bag_bits",
    lesson=2,
    points=1,
    reference=1.1567796494470395,
    alternatives=[-0.7 * log2(0.7) - 0.2 * log2(0.2) - 0.1 * log2(0.1), entropy(SWEETS, base=2), 1.16, 1.157],
    misconceptions=[
        Misconception("plain-average", sum(SWEET_BITS) / 3, PLAIN, see=AVERAGE),
        Misconception("sum-of-surprises", sum(SWEET_BITS), SUMMED, see=AVERAGE),
        Misconception("nats-for-bits", float(entropy(SWEETS)), NATS, see=UNITS),
        Misconception("log10-for-bits", float(entropy(SWEETS, base=10)), TENS, see=UNITS),
        Misconception("forgot-the-minus", -float(entropy(SWEETS, base=2)), MINUS, see=FORMULA),
        Misconception("all-equally-likely", log2(3), ALIKE, see=MOST),
        Misconception(
            "counts-for-probabilities",
            -7 * log2(7) - 2 * log2(2),
            "You put in the counts 7, 2 and 1. Divide each by the ten sweets first.",
            see=BOXES,
        ),
        Misconception(
            "positive-counts-for-probabilities",
            7 * log2(7) + 2 * log2(2),
            "You put in the counts 7, 2 and 1. Divide each by the ten sweets first, and mind the minus.",
            see=BOXES,
        ),
        Misconception(
            "for-ten-draws",
            10 * float(entropy(SWEETS, base=2)),
            "This is for ten draws together. Multiply each surprise by its probability, 0.7 in place of 7.",
            see=AVERAGE,
        ),
        Misconception(
            "all-sweets-different",
            log2(10),
            "This is the surprise of one sweet in ten, such as the yellow one. Average over the three colours.",
            see=BOXES,
        ),
        Misconception(
            "red-only",
            -log2(0.7),
            "This is the surprise of a red sweet. Average over all three colours.",
            see=AVERAGE,
        ),
        Misconception(
            "red-part-only",
            -0.7 * log2(0.7),
            "This is the part of the red sweets only. Add the parts of the green and the yellow ones.",
            see=FORMULA,
        ),
        Misconception(
            "yellow-left-out",
            -0.7 * log2(0.7) - 0.2 * log2(0.2),
            "The yellow sweet is left out. It comes seldom, but it adds its part too.",
            see=FORMULA,
        ),
        Misconception(
            "red-against-others",
            float(entropy([0.7, 0.3], base=2)),
            "You count green and yellow as one outcome. Each has a chance and a surprise of its own.",
            see=BOXES,
        ),
        Misconception(
            "no-logarithm",
            sum(p * p for p in SWEETS),
            "The logarithm is missing. Multiply each probability by its surprise, which is -log2 of it.",
            see=FORMULA,
        ),
        Misconception(
            "mean-for-sum",
            float(entropy(SWEETS, base=2)) / 3,
            "You divided by 3. The probabilities do the averaging already: add up only.",
            see=FORMULA,
        ),
        Misconception(
            "rounded-too-far",
            1.2,
            "One digit after the point is too few. Keep two, or let Python compute.",
            see=AVERAGE,
        ),
        Misconception(
            "list-for-number",
            [p * bits for p, bits in zip(SWEETS, SWEET_BITS, strict=True)],
            "These are the three parts. Their sum is the entropy: one number.",
            see=FORMULA,
        ),
        Misconception(
            "text-for-number",
            "1.16",
            "This is a text. Take the quotes away, and an f before them: a number stands without quotes.",
            see=FORMULA,
        ),
        Misconception(
            "comma-for-point",
            (1, 16),
            "Python reads a comma as two numbers. Write a point: 1.16.",
            see=FORMULA,
        ),
        Misconception(
            "minus-on-the-first-only",
            -0.7 * log2(0.7) + 0.2 * log2(0.2) + 0.1 * log2(0.1),
            "Your minus reaches the first term only. Each of the three terms needs one: the others are taken away too.",
            see=FORMULA,
        ),
        Misconception(
            "minus-missing-on-the-last",
            -0.7 * log2(0.7) - 0.2 * log2(0.2) + 0.1 * log2(0.1),
            "The last term lacks its minus. All three are taken away: - 0.1 * log2(0.1).",
            see=FORMULA,
        ),
        Misconception(
            "minus-missing-on-the-second",
            -0.7 * log2(0.7) + 0.2 * log2(0.2) - 0.1 * log2(0.1),
            "The second term lacks its minus. All three are taken away: - 0.2 * log2(0.2).",
            see=FORMULA,
        ),
        Misconception(
            "minus-missing-on-the-first",
            0.7 * log2(0.7) - 0.2 * log2(0.2) - 0.1 * log2(0.1),
            "The first term lacks its minus. All three are taken away: -0.7 * log2(0.7).",
            see=FORMULA,
        ),
        Misconception(
            "green-part-only",
            -0.2 * log2(0.2),
            "This is the part of the green sweets only. Add the parts of the red and the yellow ones.",
            see=FORMULA,
        ),
        Misconception(
            "yellow-part-only",
            -0.1 * log2(0.1),
            "This is the part of the yellow sweet only. Add the parts of the red and the green ones.",
            see=FORMULA,
        ),
        Misconception(
            "green-left-out",
            -0.7 * log2(0.7) - 0.1 * log2(0.1),
            "The green sweets are left out. Each colour adds its part.",
            see=FORMULA,
        ),
        Misconception(
            "red-left-out",
            -0.2 * log2(0.2) - 0.1 * log2(0.1),
            "The red sweets are left out. Each colour adds its part.",
            see=FORMULA,
        ),
        Misconception(
            "green-surprise-only",
            -log2(0.2),
            "This is the surprise of a green sweet. Average over all three colours.",
            see=AVERAGE,
        ),
        Misconception(
            "both-sides",
            sum(-p * log2(p) - (1 - p) * log2(1 - p) for p in SWEETS),
            "You add what does not happen, 1 - p, for each colour too. Each colour has one term.",
            see=FORMULA,
        ),
        Misconception(
            "log-of-one-minus-p",
            sum(-p * log2(1 - p) for p in SWEETS),
            "You take the logarithm of 1 - p. Take it of the probability itself.",
            see=FORMULA,
        ),
        Misconception(
            "digits-for-entropy",
            1.3,
            "These are the digits of a code: 1, 2 and 2. The surprise is -log2 of each probability, and not whole.",
            see=HUFFMAN,
        ),
        Misconception(
            "below-the-most",
            log2(3) - float(entropy(SWEETS, base=2)),
            "This is how far the entropy lies below the most, log2(3). Return the expected surprise itself.",
            see=MOST,
        ),
        Misconception(
            "log-of-the-mean",
            -log2(sum(p * p for p in SWEETS)),
            "You average first and take one logarithm. Take the logarithm of each probability, then average.",
            see=AVERAGE,
        ),
        Misconception(
            "power-of-the-entropy",
            2 ** float(entropy(SWEETS, base=2)),
            "You raise 2 to the entropy. The bits themselves are asked for.",
            see=FORMULA,
        ),
        Misconception(
            "multiplied-for-divided",
            float(entropy(SWEETS)) * log(2),
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "gini-for-entropy",
            1 - sum(p * p for p in SWEETS),
            "You took the squares away from 1. Multiply each probability by its surprise, -log2 of it.",
            see=FORMULA,
        ),
        Misconception(
            "whole-surprises",
            0.7 * 1 + 0.2 * 3 + 0.1 * 4,
            "You rounded each surprise up before averaging. Take -log2 of each as it is.",
            see=AVERAGE,
        ),
        Misconception(
            "counts-over-three",
            -7 / 3 * log2(7 / 3) - 2 / 3 * log2(2 / 3) - 1 / 3 * log2(1 / 3),
            "You divided by three colours. Divide each count by the ten sweets.",
            see=BOXES,
        ),
        Misconception(
            "surprise-divided-by-p",
            sum(-log2(p) / p for p in SWEETS),
            "You divided by the probabilities. Multiply each surprise by its probability.",
            see=FORMULA,
        ),
        Misconception(
            "seven-against-three",
            -7 / 3 * log2(7 / 3) - 2 / 8 * log2(2 / 8) - 1 / 9 * log2(1 / 9),
            "You compared each colour with the others: 7 to 3. Divide each count by all ten sweets.",
            see=BOXES,
        ),
        Misconception(
            "rounded-to-whole",
            1,
            "You rounded to whole bits. Keep two digits after the point, or let Python compute.",
            see=AVERAGE,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "forgot-the-minus"), -float(entropy(SWEETS))),
        Pair(("nats-for-bits", "plain-average"), sum(SWEET_BITS) / 3 * log(2)),
        Pair(("forgot-the-minus", "plain-average"), -sum(SWEET_BITS) / 3),
        Pair(("forgot-the-minus", "sum-of-surprises"), -sum(SWEET_BITS)),
        Pair(("nats-for-bits", "sum-of-surprises"), sum(SWEET_BITS) * log(2)),
    ],
    hints=[
        "Which outcomes are there, and how likely is each? The probabilities must add up to 1.",
        "The surprise of red is -log2(0.7). How often do you pay it? Multiply, and do the same for green and yellow.",
        "-0.7 * log2(0.7) - 0.2 * log2(0.2) - 0.1 * log2(0.1)",
    ],
    rtol=3e-3,  # two digits after the point will do
)


# --- 2. Waiting for the bus


def counts_and_values(rng: np.random.Generator) -> Iterator[Case]:
    """Yield counts and values: an ordinary pair, one value, zeros among either, equal values, then random ones."""
    yield [3, 1], [0, 20]
    yield [1, 3], [1, 6]
    yield [4], [7]
    yield [0, 5, 0, 1], [3, 10, 50, 4]
    yield [2, 2, 3], [5, 5, 8.5]
    yield [1, 1, 1, 1], [2, 3, 5, 11]
    for length in (2, 3, 5, 8):
        counts = rng.integers(1, 15, length)
        counts[rng.integers(length)] += 10  # not all alike
        yield counts.tolist(), rng.uniform(1, 30, length).tolist()


def weighted_average_plain(counts, values):
    total = 0
    for count, value in zip(counts, values, strict=True):
        total = total + count * value
    return total / sum(counts)


def weighted_average_day_by_day(counts, values):
    days = []
    for place in range(len(counts)):
        days += [values[place]] * counts[place]
    return sum(days) / len(days)


def weighted_total(counts, values):
    return sum(count * value for count, value in zip(counts, values, strict=True))


def zero_waits_left_out(counts, values):
    days = sum(count for count, value in zip(counts, values, strict=True) if value > 0)
    return weighted_total(counts, values) / days


def divided_in_the_loop(counts, values):
    total = 0
    for count, value in zip(counts, values, strict=True):
        total = (total + count * value) / sum(counts)
    return total


WEIGHTED_AVERAGE = Question(
    name="l02_wait",
    defines="weighted_average",
    lesson=2,
    points=1,
    reference=weighted_average_plain,
    alternatives=[
        weighted_average_plain,
        weighted_average_day_by_day,
        lambda counts, values: np.average(values, weights=counts),
        lambda counts, values: np.array(counts) / sum(counts) @ np.array(values),
    ],
    cases=counts_and_values,
    misconceptions=[
        Misconception(
            "plain-average",
            lambda counts, values: sum(values) / len(values),
            "This is the plain average of the waits. A wait that came on many days must count many times.",
            see=AVERAGE,
        ),
        Misconception(
            "plain-average-of-those-seen",
            lambda counts, values: np.mean([v for c, v in zip(counts, values, strict=True) if c > 0]),
            "You leave out waits that never came, but count the others once each. Count each as often as it came.",
            see=AVERAGE,
        ),
        Misconception(
            "sum-for-average",
            weighted_total,
            "This is the sum over all days. Divide it by the number of days, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "divided-by-the-kinds",
            lambda counts, values: weighted_total(counts, values) / len(values),
            "You divided by the number of different waits. Divide by the number of days, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "divided-by-the-values",
            lambda counts, values: weighted_total(counts, values) / sum(values),
            "You divided by the sum of the waits. Divide by the number of days, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "sum-of-values",
            lambda counts, values: sum(values),
            "You added the waits and left out how often each came. Multiply each by its count.",
            see=AVERAGE,
        ),
        Misconception(
            "values-over-days",
            lambda counts, values: sum(values) / sum(counts),
            "You divide by the days, but add each wait once only. Multiply it by its count first.",
            see=AVERAGE,
        ),
        Misconception(
            "most-frequent",
            lambda counts, values: values[counts.index(max(counts))],
            "This is the wait that came most often. An average takes them all in.",
            see=AVERAGE,
        ),
        Misconception(
            "whole-division",
            lambda counts, values: weighted_total(counts, values) // sum(counts),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=AVERAGE,
        ),
        Misconception(
            "rounded",
            lambda counts, values: round(weighted_total(counts, values) / sum(counts)),
            "You rounded. Each wait has whole minutes, but their average need not: return it as it is.",
            see=AVERAGE,
        ),
        Misconception(
            "returned-too-early",
            lambda counts, values: counts[0] * values[0] / sum(counts),
            EARLY,
            see=AVERAGE,
        ),
        Misconception(
            "returned-too-early-undivided",
            lambda counts, values: counts[0] * values[0],
            "Only the first wait counts. End the loop first; then return the total divided by sum(counts).",
            see=AVERAGE,
        ),
        Misconception("last-only", lambda counts, values: counts[-1] * values[-1] / sum(counts), LAST, see=AVERAGE),
        Misconception(
            "list-for-number",
            lambda counts, values: [c * v / sum(counts) for c, v in zip(counts, values, strict=True)],
            "You return one number for each wait. Their sum is the average.",
            see=AVERAGE,
        ),
        Misconception(
            "list-times-list",
            lambda counts, values: sum(counts * values) / sum(counts),
            "Python can't multiply two lists. Go through them side by side with `zip`, and multiply the numbers.",
            see=AVERAGE,
        ),
        Misconception(
            "longest-wait",
            lambda counts, values: max(values),
            "This is the longest wait. An average takes them all in, each as often as it came.",
            see=AVERAGE,
        ),
        Misconception(
            "average-of-the-counts",
            lambda counts, values: sum(counts) / len(counts),
            "You average the counts. They only say how often: multiply each wait by its count.",
            see=AVERAGE,
        ),
        Misconception(
            "middle-day",
            lambda counts, values: float(np.median(np.repeat(values, counts))),
            "This is the wait of the day in the middle. Share the whole waiting time among all days.",
            see=AVERAGE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="02#Two ways to take an average",
        ),
        Misconception(
            "first-left-out",
            lambda counts, values: weighted_total(counts[1:], values[1:]) / sum(counts),
            "The first wait is left out. The first place in a list is number 0.",
            see=AVERAGE,
        ),
        Misconception(
            "last-left-out",
            lambda counts, values: weighted_total(counts[:-1], values[:-1]) / sum(counts),
            "The last wait is left out. Does your loop stop one too early?",
            see=AVERAGE,
        ),
        Misconception(
            "one-day-fewer",
            lambda counts, values: weighted_total(counts, values) / (sum(counts) - 1),
            "You divided by one day less than there are. Divide by the number of days, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "one-day-more",
            lambda counts, values: weighted_total(counts, values) / (sum(counts) + 1),
            "You divided by one day more than there are. Divide by the number of days, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "days-for-average",
            lambda counts, values: sum(counts),
            "This is the number of days. Divide the minutes of all days by it.",
            see=AVERAGE,
        ),
        Misconception(
            "shortest-wait",
            lambda counts, values: min(values),
            "This is the shortest wait. An average takes them all in, each as often as it came.",
            see=AVERAGE,
        ),
        Misconception(
            "middle-of-the-values",
            lambda counts, values: float(np.median(values)),
            "This is the wait in the middle of the list. Share the whole waiting time among all days.",
            see=AVERAGE,
        ),
        Misconception(
            "zero-waits-left-out",
            zero_waits_left_out,
            "You leave out the days without a wait. They are days too: divide by all, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "began-at-1",
            lambda counts, values: (1 + weighted_total(counts, values)) / sum(counts),
            "Your total begins at 1. Begin with total = 0.",
            see=AVERAGE,
        ),
        Misconception(
            "divided-by-the-last-count",
            lambda counts, values: weighted_total(counts, values) / counts[-1],
            "You divided by the last count. Divide by the sum of all, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "divided-by-the-largest-count",
            lambda counts, values: weighted_total(counts, values) / max(counts),
            "You divided by the largest count. Divide by the sum of all, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "added-for-multiplied",
            lambda counts, values: (sum(counts) + sum(values)) / sum(counts),
            "You add each count to its wait. Multiply them: so many days, so many minutes.",
            see=AVERAGE,
        ),
        Misconception(
            "product-of-averages",
            lambda counts, values: sum(counts) / len(counts) * sum(values) / len(values),
            "You average counts and waits separately. Multiply each wait by its own count, then add.",
            see=AVERAGE,
        ),
        Misconception(
            "divided-for-multiplied",
            lambda counts, values: (
                sum(value / count for count, value in zip(counts, values, strict=True)) / sum(counts)
            ),
            "You divide each wait by its count. Multiply: a wait that came often counts often.",
            see=AVERAGE,
        ),
        Misconception(
            "divided-in-the-loop",
            divided_in_the_loop,
            "You divide inside the loop, again and again. Add up everything first, then divide once.",
            see=AVERAGE,
        ),
        Misconception(
            "divided-by-days-with-a-count",
            lambda counts, values: weighted_total(counts, values) / sum(count > 0 for count in counts),
            "You divided by how many waits came at all. Divide by the number of days, sum(counts).",
            see=AVERAGE,
        ),
        Misconception(
            "upside-down",
            lambda counts, values: sum(counts) / weighted_total(counts, values),
            "You divide the days by the minutes. Turn it round: the minutes are shared by the days.",
            see=AVERAGE,
        ),
        Misconception(
            "list-of-one",
            lambda counts, values: [weighted_total(counts, values) / sum(counts)],
            "You return a list. Return the number alone, without square brackets.",
            see=AVERAGE,
        ),
    ],
    pairs=[
        Pair(("last-only", "sum-for-average"), lambda counts, values: counts[-1] * values[-1]),
        Pair(("whole-division", "plain-average"), lambda counts, values: sum(values) // len(values)),
        Pair(("rounded", "plain-average"), lambda counts, values: round(sum(values) / len(values))),
    ],
    properties=[PURE],
    hints=[
        "How many minutes did you wait on all days together? And how many days were there?",
        "Go through both lists: for count, value in zip(counts, values, strict=True). Add up count * value.",
        "After the loop, return total / sum(counts).",
    ],
)


# --- 3. Entropy


def one_distribution(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a distribution: two outcomes, certain ones also as integers, zeros at either end and inside, equal ones, a
    tiny one, then ordinary ones."""
    yield ([0.3, 0.7],)
    yield ([1.0],)
    yield ([1],)
    yield ([0, 1],)
    yield ([1.0, 0.0, 0.0],)
    yield ([0.5, 0.0, 0.2, 0.3],)
    yield ([0.0, 0.4, 0.6],)
    yield ([0.2, 0.0, 0.8, 0.0],)
    yield ([0.4, 0.2, 0.2, 0.2],)
    yield ([0.2, 0.2, 0.2, 0.2, 0.2],)
    yield ([1e-6, 1 - 1e-6],)
    for p in distributions(rng, 2, 3, 5, 9):
        yield (p,)


def entropy_bits_loop(p):
    bits = 0
    for share in p:
        if share > 0:
            bits = bits + share * log2(1 / share)
    return bits


def entropy_bits_numpy(p):
    possible = np.array(p)[np.array(p) > 0]
    return -np.sum(possible * np.log2(possible))


def stopped_at_a_zero(p):
    bits = 0
    for share in p:
        if share == 0:
            break
        bits += share * log2(1 / share)
    return bits


def terms(p):
    return [share * log2(1 / share) if share > 0 else 0 for share in p]


def with_small_number(number):
    return lambda p: -sum(share * log2(share + number) for share in p)


def clipped_entropy(number):
    return lambda p: sum(terms(np.clip(p, number, 1)))


def first_possible_term(p):
    return next(share * log2(1 / share) for share in p if share > 0)


def surprises(p):
    return [log2(1 / share) for share in p if share > 0]


def both_sides(p):
    return sum(sum(terms([share, 1 - share])) for share in p)


ENTROPY_BITS = Question(
    name="l02_entropy",
    defines="entropy_bits",
    lesson=2,
    points=2,
    reference=partial(entropy, base=2),
    replaces=["entropy"],
    alternatives=[
        entropy_bits_loop,
        entropy_bits_numpy,
        lambda p: sum(-share * math.log(share, 2) for share in p if share),
        lambda p: np.log2(np.prod([share**-share for share in map(float, p) if share])),
    ],
    cases=one_distribution,
    misconceptions=[
        Misconception("zero-stops-log2", lambda p: sum(-share * log2(share) for share in p), ZERO, see=NEVER),
        Misconception("zero-stops-division", lambda p: sum(share * log2(1 / share) for share in p), ZERO, see=NEVER),
        Misconception(
            "zero-gives-nan",
            lambda p: -np.sum(np.array(p) * np.log2(p)),
            "Where a probability is 0 you get nan, “not a number”. What never happens adds 0 bits: leave it out.",
            see=NEVER,
        ),
        Misconception(
            "stopped-at-a-zero",
            stopped_at_a_zero,
            "Your loop ends at the first 0. Skip that outcome only, and go on with the next.",
            see=NEVER,
        ),
        Misconception(
            "zero-makes-all-zero",
            lambda p: 0 if 0 in p else entropy_bits_loop(p),
            "One outcome of probability 0 makes your whole result 0. Only its own part is 0.",
            see=NEVER,
        ),
        *(
            Misconception(f"{number:g}-added", with_small_number(number), SMALL_NUMBER, see=NEVER)
            for number in (1e-3, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9)
        ),
        *(
            Misconception(f"clipped-at-{number:g}", clipped_entropy(number), CLIPPED, see=NEVER)
            for number in (1e-3, 1e-6, 1e-7)
        ),
        Misconception("nats-for-bits", lambda p: sum(terms(p)) * log(2), NATS, see=UNITS),
        Misconception("log10-for-bits", lambda p: sum(terms(p)) * math.log10(2), TENS, see=UNITS),
        Misconception("forgot-the-minus", lambda p: -sum(terms(p)), MINUS, see=FORMULA),
        Misconception("plain-average", lambda p: sum(surprises(p)) / len(p), PLAIN, see=AVERAGE),
        Misconception(
            "plain-average-of-the-possible", lambda p: sum(surprises(p)) / len(surprises(p)), PLAIN, see=AVERAGE
        ),
        Misconception("sum-of-surprises", lambda p: sum(surprises(p)), SUMMED, see=AVERAGE),
        Misconception(
            "mean-for-sum",
            lambda p: sum(terms(p)) / len(p),
            "You divided by the number of outcomes. The probabilities do the averaging already: add up only.",
            see=FORMULA,
        ),
        Misconception("all-equally-likely", lambda p: log2(len(p)), ALIKE, see=MOST),
        Misconception("all-possible-ones-alike", lambda p: log2(sum(share > 0 for share in p)), ALIKE, see=MOST),
        Misconception(
            "two-outcomes-only",
            lambda p: sum(terms([p[0], 1 - p[0]])),
            "You take the first outcome and all the others as one. Go through every outcome in the list.",
            see=FORMULA,
        ),
        Misconception(
            "both-sides",
            both_sides,
            "You add what does not happen, 1 - p, for each outcome too. Every outcome stands in the list once.",
            see=FORMULA,
        ),
        Misconception(
            "likeliest-only",
            lambda p: -log2(max(p)),
            "This is the surprise of the likeliest outcome. Average over all of them.",
            see=AVERAGE,
        ),
        Misconception(
            "squared-probability",
            lambda p: sum(share**2 * log2(1 / share) for share in p if share > 0),
            "You multiply by the probability twice. Once is enough.",
            see=FORMULA,
        ),
        Misconception("returned-too-early", first_possible_term, EARLY, see=FORMULA),
        Misconception("first-term-only", lambda p: terms(p)[0], EARLY, see=FORMULA),
        Misconception("last-term-only", lambda p: terms(p)[-1], LAST, see=FORMULA),
        Misconception(
            "list-for-sum",
            terms,
            "You return one part for each outcome. Return their sum, one number.",
            see=FORMULA,
        ),
        Misconception(
            "array-for-sum",
            lambda p: -np.array(p) * np.log2(p),
            "You return one part for each outcome, and nan where one is 0. Leave those out, and return the sum.",
            see=NEVER,
        ),
        Misconception(
            "rounded",
            lambda p: round(sum(terms(p)), 2),
            "You rounded before you returned. Return the number as it is, and round only what you print.",
            see=FORMULA,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=FORMULA,
        ),
        Misconception(
            "log-of-a-list",
            lambda p: log2(p),
            "Did you hand the whole list to log2? It takes one number: use a loop.",
            see=NEVER,
        ),
        Misconception(
            "log-of-the-mean",
            lambda p: -log2(sum(share * share for share in p)),
            "You average first and take one logarithm. Take the logarithm of each probability, then average.",
            see=AVERAGE,
        ),
        Misconception(
            "power-of-the-entropy",
            lambda p: 2 ** entropy_bits_loop(p),
            "You raise 2 to the entropy. The bits themselves are asked for.",
            see=FORMULA,
        ),
        Misconception(
            "divided-by-the-most",
            lambda p: entropy_bits_loop(p) / log2(len(p)) if len(p) > 1 else entropy_bits_loop(p),
            "You divide by the most entropy there is. The bits themselves are asked for.",
            see=MOST,
        ),
        Misconception(
            "rarest-only",
            lambda p: -log2(min(share for share in p if share > 0)),
            "This is the surprise of the rarest outcome. Average over all of them.",
            see=AVERAGE,
        ),
        Misconception(
            "rounded-up",
            lambda p: ceil(sum(terms(p))),
            "You round up to whole bits. Return the number as it is.",
            see=FORMULA,
        ),
        Misconception(
            "each-surprise-rounded-up",
            lambda p: sum(share * ceil(log2(1 / share)) for share in p if share > 0),
            "You round each surprise up. Take log2(1 / p) as it is.",
            see=FORMULA,
        ),
        Misconception(
            "began-at-1",
            lambda p: 1 + sum(terms(p)),
            "Your sum begins at 1. A product begins at 1, a sum at 0.",
            see=FORMULA,
        ),
        Misconception(
            "first-left-out",
            lambda p: sum(terms(p)[1:]),
            "The first outcome is left out. The first place in a list is number 0.",
            see=FORMULA,
        ),
        Misconception(
            "last-left-out",
            lambda p: sum(terms(p)[:-1]),
            "The last outcome is left out. Does your loop stop one too early?",
            see=FORMULA,
        ),
        Misconception(
            "log-of-one-minus-p",
            lambda p: sum(-share * log2(1 - share) for share in p),
            "You take the logarithm of 1 - p. Take it of the probability itself.",
            see=FORMULA,
        ),
        Misconception(
            "log-of-one-minus-p-but-for-1",
            lambda p: sum(-share * log2(1 - share) for share in p if share < 1),
            "You take the logarithm of 1 - p. Take it of the probability itself.",
            see=FORMULA,
        ),
        Misconception(
            "repeats-left-out",
            lambda p: sum(terms(set(p))),
            "You count equal probabilities only once. Each outcome adds its part: go through the list itself.",
            see=FORMULA,
        ),
        Misconception(
            "zero-makes-infinite",
            lambda p: math.inf if 0 in p else entropy_bits_loop(p),
            "You return infinity where a probability is 0. What never happens adds 0 bits: leave it out.",
            see=NEVER,
        ),
        Misconception(
            "one-added-in-the-logarithm",
            lambda p: sum(share * log2(1 + share) for share in p),
            "You add 1 inside the logarithm. Take the logarithm of the probability itself.",
            see=FORMULA,
        ),
        Misconception(
            "multiplied-for-divided",
            lambda p: sum(terms(p)) * log(2) ** 2,
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "small-ones-left-out",
            lambda p: sum(share * log2(1 / share) for share in p if share > 1e-3),
            "You leave out small probabilities too. Only what never happens adds nothing: test for share > 0.",
            see=NEVER,
        ),
        Misconception(
            "gini-for-entropy",
            lambda p: 1 - sum(share * share for share in p),
            "You took the squares away from 1. Multiply each probability by its surprise, -log2 of it.",
            see=FORMULA,
        ),
        Misconception(
            "no-logarithm",
            lambda p: sum(share * share for share in p),
            "The logarithm is missing. Multiply each probability by its surprise, which is -log2 of it.",
            see=FORMULA,
        ),
        Misconception(
            "minus-on-the-first-only",
            lambda p: 2 * terms(p)[0] - sum(terms(p)),
            "Your minus reaches the first term only. Each term needs one: subtract in the loop.",
            see=FORMULA,
        ),
        Misconception(
            "largest-term-only",
            lambda p: max(terms(p)),
            "You return the largest part. Add up the parts of all outcomes.",
            see=FORMULA,
        ),
        Misconception(
            "totals-so-far",
            lambda p: np.cumsum(terms(p)),
            "You return a list of the sums so far. Return the last one only, after the loop.",
            see=FORMULA,
        ),
        Misconception(
            "list-for-number",
            lambda p: [entropy_bits_loop(p)],
            "You return a list. Return the number alone, without square brackets.",
            see=FORMULA,
        ),
        Misconception(
            "left-of-the-most",
            lambda p: log2(len(p)) - entropy_bits_loop(p),
            "This is how far the entropy lies below the most. Return the entropy itself: add up, and take nothing "
            "away.",
            see=MOST,
        ),
        Misconception(
            "surprise-of-the-middle",
            lambda p: float(np.median(surprises(p))),
            "You take the surprise in the middle. Average over all, each with its probability.",
            see=AVERAGE,
        ),
        Misconception(
            "divided-by-the-possible",
            lambda p: sum(terms(p)) / sum(share > 0 for share in p),
            "You divided by the number of outcomes. The probabilities do the averaging already: add up only.",
            see=FORMULA,
        ),
        Misconception(
            "number-of-outcomes",
            lambda p: len(surprises(p)),
            "Your result counts outcomes: p times 1 / p is 1 each time. Take the logarithm of 1 / p first.",
            see=FORMULA,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "forgot-the-minus"), lambda p: -sum(terms(p)) * log(2)),
        Pair(("nats-for-bits", "zero-gives-nan"), lambda p: -np.sum(np.array(p) * np.log(p))),
        Pair(("zero-gives-nan", "forgot-the-minus"), lambda p: np.sum(np.array(p) * np.log2(p))),
        Pair(("nats-for-bits", "zero-stops-log2"), lambda p: sum(-share * log(share) for share in p)),
        Pair(("nats-for-bits", "zero-stops-division"), lambda p: sum(share * log(1 / share) for share in p)),
        Pair(("forgot-the-minus", "zero-stops-log2"), lambda p: sum(share * log2(share) for share in p)),
        Pair(("forgot-the-minus", "zero-stops-division"), lambda p: -sum(share * log2(1 / share) for share in p)),
        Pair(("nats-for-bits", "plain-average"), lambda p: sum(surprises(p)) / len(p) * log(2)),
        Pair(("nats-for-bits", "mean-for-sum"), lambda p: sum(terms(p)) / len(p) * log(2)),
        Pair(("zero-gives-nan", "mean-for-sum"), lambda p: -np.mean(np.array(p) * np.log2(p))),
        Pair(("plain-average", "zero-stops-log2"), lambda p: sum(-log2(share) for share in p) / len(p)),
        Pair(("sum-of-surprises", "zero-stops-log2"), lambda p: sum(-log2(share) for share in p)),
    ],
    properties=[PURE],
    hints=[
        "What does one outcome add to the average? Its probability times its surprise.",
        "Begin with bits = 0, and go through p. For each share above 0, add share * log2(1 / share).",
        "`if share > 0:` leaves out what never happens. Return bits after the loop.",
    ],
)


# --- 4. How far from fair?


def wheel(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a wheel: a skewed one, one outcome, zeros, a certain one, a fair one, then ordinary ones."""
    yield ([0.5, 0.3, 0.2],)
    yield ([1.0],)
    yield ([0.5, 0.5, 0.0, 0.0],)
    yield ([0, 1, 0],)
    yield ([0.2, 0.2, 0.2, 0.2, 0.2],)
    yield ([0.7, 0.0, 0.3],)
    for p in distributions(rng, 2, 4, 6, 9):
        yield (p,)


def bits_below_fair_plain(p):
    most = log2(len(p))
    return most - xh.entropy(p, base=2)


def bits_below_fair_loop(p):
    lacking = 0
    for share in p:
        if share > 0:
            lacking += share * log2(share * len(p))
    return lacking


BITS_BELOW_FAIR = Question(
    name="l02_fair",
    defines="bits_below_fair",
    lesson=2,
    points=1,
    reference=bits_below_fair_plain,
    alternatives=[bits_below_fair_plain, bits_below_fair_loop, lambda p: np.log2(len(p)) + sum(map(log2_part, p))],
    cases=wheel,
    misconceptions=[
        Misconception(
            "entropy-for-difference",
            lambda p: entropy(p, base=2),
            "This is the entropy itself. Subtract it from the most that so many outcomes can have.",
            see=MOST,
        ),
        Misconception(
            "most-for-difference",
            lambda p: log2(len(p)),
            "This is the most that there can be. Subtract the entropy of this wheel.",
            see=MOST,
        ),
        Misconception(
            "wrong-way-round",
            lambda p: entropy(p, base=2) - log2(len(p)),
            "The sign is turned. The entropy is the smaller one: subtract it from the most.",
            see=MOST,
        ),
        Misconception(
            "added-for-subtracted",
            lambda p: log2(len(p)) + entropy(p, base=2),
            "You added the two. If you wrote the entropy yourself, mind its minus.",
            see=MOST,
        ),
        Misconception(
            "ratio-for-difference",
            lambda p: entropy(p, base=2) / log2(len(p)),
            "You divided. “How many bits below” asks for a difference.",
            see=MOST,
        ),
        Misconception(
            "share-lacking-for-difference",
            lambda p: 1 - entropy(p, base=2) / log2(len(p)),
            "This is the share that is lacking. The question asks how many bits: a difference.",
            see=MOST,
        ),
        Misconception(
            "zeros-not-counted",
            lambda p: log2(sum(share > 0 for share in p)) - entropy(p, base=2),
            "You count only the outcomes that happen. Here all count, those of probability 0 too: len(p).",
            see=MOST,
        ),
        Misconception(
            "always-two",
            lambda p: 1 - entropy(p, base=2),
            "1 bit is the most for two outcomes. For K outcomes it is log2 K.",
            see=MOST,
        ),
        Misconception(
            "always-six",
            lambda p: log2(6) - entropy(p, base=2),
            "log2(6) is the most for six outcomes. This wheel has len(p) of them.",
            see=MOST,
        ),
        Misconception(
            "no-logarithm",
            lambda p: len(p) - entropy(p, base=2),
            "You subtracted from the number of outcomes. The most entropy is its logarithm, log2(len(p)).",
            see=MOST,
        ),
        Misconception(
            "entropy-in-nats",
            lambda p: log2(len(p)) - entropy(p),
            "Your two numbers have different units. xh.entropy gives nats unless you say base=2.",
            see=UNITS,
        ),
        Misconception(
            "most-in-nats",
            lambda p: log(len(p)) - entropy(p, base=2),
            "Your two numbers have different units. `log` gives nats: use log2.",
            see=UNITS,
        ),
        Misconception(
            "nats-for-bits",
            lambda p: log(len(p)) - entropy(p),
            "Both of your numbers are in nats. Bits are asked for: log2, and base=2.",
            see=UNITS,
        ),
        Misconception("log10-for-bits", lambda p: math.log10(len(p)) - entropy(p, base=10), TENS, see=UNITS),
        Misconception("rounded", lambda p: round(bits_below_fair_plain(p), 2), ROUNDED, see=MOST),
        Misconception("text-for-number", any_text, TEXT, see=MOST),
        Misconception("zero-stops-log2", lambda p: log2(len(p)) + sum(s * log2(s) for s in p), ZERO, see=NEVER),
        Misconception("zero-stops-division", lambda p: log2(len(p)) - sum(s * log2(1 / s) for s in p), ZERO, see=NEVER),
        Misconception(
            "zero-gives-nan",
            lambda p: log2(len(p)) + np.sum(np.array(p) * np.log2(p)),
            "Where a probability is 0 you get nan, “not a number”. What never happens adds 0 bits: leave it out of the "
            "sum.",
            see=NEVER,
        ),
        Misconception(
            "log-of-a-list",
            lambda p: log2(p) - entropy(p, base=2),
            "Did you hand the whole list to log2? For the most entropy it takes the number of outcomes: log2(len(p)).",
            see=MOST,
        ),
        Misconception(
            "repeats-left-out",
            lambda p: log2(len(set(p))) - entropy(p, base=2),
            "set(p) drops equal probabilities. Count all outcomes: len(p).",
            see=MOST,
        ),
        Misconception(
            "sum-for-count",
            lambda p: log2(sum(p)) - entropy(p, base=2),
            "You take the logarithm of the sum, which is 1. The most entropy takes the number of outcomes: "
            "log2(len(p)).",
            see=MOST,
        ),
        Misconception(
            "likeliest-for-the-entropy",
            lambda p: log2(len(p)) + log2(max(p)),
            "You take away the surprise of the likeliest outcome. Take away the entropy, the average over all.",
            see=MOST,
        ),
        Misconception(
            "half-the-number",
            lambda p: len(p) / 2 - entropy(p, base=2),
            "You take half the number of outcomes for the most. It is the logarithm of the number: log2(len(p)).",
            see=MOST,
        ),
        Misconception(
            "most-rounded-up",
            lambda p: ceil(log2(len(p))) - entropy(p, base=2),
            "You round the most up, as for words of a code. The most entropy is log2(len(p)) as it is.",
            see=MOST,
        ),
        Misconception(
            "most-rounded-down",
            lambda p: int(log2(len(p))) - entropy(p, base=2),
            "You round the most down. The most entropy is log2(len(p)) as it is.",
            see=MOST,
        ),
        Misconception(
            "always-three",
            lambda p: log2(3) - entropy(p, base=2),
            "log2(3) is the most for three outcomes. This wheel has len(p) of them.",
            see=MOST,
        ),
        Misconception(
            "always-four",
            lambda p: 2 - entropy(p, base=2),
            "2 bits are the most for four outcomes, as in the example. This wheel has len(p) of them: log2(len(p)).",
            see=MOST,
        ),
        Misconception(
            "one-outcome-too-many",
            lambda p: log2(len(p) + 1) - entropy(p, base=2),
            "You count one outcome too many. The most is log2(len(p)).",
            see=MOST,
        ),
        Misconception(
            "rarest-for-the-most",
            lambda p: -log2(min(share for share in p if share > 0)) - entropy(p, base=2),
            "You take the surprise of the rarest outcome for the most. The most is log2(len(p)), where all are alike.",
            see=MOST,
        ),
        Misconception(
            "likeliest-for-the-most",
            lambda p: -log2(max(p)) - entropy(p, base=2),
            "You take the surprise of the likeliest outcome for the most. The most is log2(len(p)), where all are "
            "alike.",
            see=MOST,
        ),
        Misconception(
            "mean-for-sum",
            lambda p: bits_below_fair_plain(p) / len(p),
            "You divided by the number of outcomes. The difference itself is asked for.",
            see=MOST,
        ),
        Misconception(
            "per-cent",
            lambda p: 100 * (1 - entropy(p, base=2) / log2(len(p))),
            "You return a percentage. Return the bits that are lacking: a difference.",
            see=MOST,
        ),
        Misconception(
            "outcomes-for-bits",
            lambda p: len(p) - 2 ** float(entropy(p, base=2)),
            "You subtract numbers of outcomes. Subtract bits: log2(len(p)) less the entropy.",
            see=MOST,
        ),
        Misconception(
            "multiplied-for-subtracted",
            lambda p: log2(len(p)) * entropy(p, base=2),
            "You multiplied the two. “How many bits below” asks for a difference.",
            see=MOST,
        ),
        Misconception(
            "rounded-up",
            lambda p: ceil(bits_below_fair_plain(p)),
            "You round up to whole bits. Return the difference as it is.",
            see=MOST,
        ),
        Misconception(
            "square-root-for-the-most",
            lambda p: len(p) ** 0.5 - entropy(p, base=2),
            "You take a square root for the most. The most entropy is log2(len(p)).",
            see=MOST,
        ),
        Misconception(
            "ratio-turned-round",
            lambda p: log2(len(p)) / entropy(p, base=2),
            "You divided. “How many bits below” asks for a difference.",
            see=MOST,
        ),
        Misconception(
            "list-for-number",
            lambda p: [float(bits_below_fair_plain(p))],
            "You return a list. Return the number alone, without square brackets.",
            see=MOST,
        ),
        Misconception(
            "gini-for-entropy",
            lambda p: log2(len(p)) - 1 + sum(share * share for share in p),
            "You took squares for the entropy. It is xh.entropy(p, base=2).",
            see=MOST,
        ),
        Misconception(
            "ratio-but-for-one-outcome",
            lambda p: entropy(p, base=2) / log2(len(p)) if len(p) > 1 else 0,
            "You divided. “How many bits below” asks for a difference.",
            see=MOST,
        ),
        Misconception(
            "share-lacking-but-for-one-outcome",
            lambda p: 1 - entropy(p, base=2) / log2(len(p)) if len(p) > 1 else 0,
            "This is the share that is lacking. The question asks how many bits: a difference.",
            see=MOST,
        ),
    ],
    pairs=[
        Pair(("wrong-way-round", "nats-for-bits"), lambda p: entropy(p) - log(len(p))),
        Pair(("wrong-way-round", "entropy-in-nats"), lambda p: entropy(p) - log2(len(p))),
        Pair(("wrong-way-round", "always-two"), lambda p: entropy(p, base=2) - 1),
        Pair(
            ("zeros-not-counted", "wrong-way-round"),
            lambda p: entropy(p, base=2) - log2(sum(share > 0 for share in p)),
        ),
        Pair(("zeros-not-counted", "nats-for-bits"), lambda p: log(sum(share > 0 for share in p)) - entropy(p)),
        Pair(("always-two", "entropy-in-nats"), lambda p: 1 - entropy(p)),
    ],
    properties=[PURE],
    hints=[
        "When is the entropy of K outcomes largest, and how large is it then?",
        "There are len(p) outcomes, so the most is log2(len(p)).",
        "return log2(len(p)) - xh.entropy(p, base=2)",
    ],
)


def log2_part(share):
    return share * log2(share) if share else 0


# --- 5. The entropy of a text


def one_text(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a text: a short word, one character, all the same, capitals and spaces, digits, then random ones."""
    yield ("abracadabra",)
    yield ("noon",)
    yield ("x",)
    yield ("aaaa",)
    yield ("Aa a b bb",)
    yield ("Nun, nun ",)
    yield ("1121",)
    for length in (12, 25, 60):
        yield ("Oo " + "".join(rng.choice(list("eatOn "), length, p=[0.35, 0.2, 0.1, 0.1, 0.1, 0.15])),)


def shares_of(text):
    return [count / len(text) for count in Counter(text).values()]


def text_entropy_plain(text):
    bits = 0
    for character in set(text):
        share = text.count(character) / len(text)
        bits = bits + share * log2(1 / share)
    return bits


def text_entropy_mean(text):
    bits = [log2(len(text) / text.count(character)) for character in text]
    return sum(bits) / len(bits)


TEXT_ENTROPY = Question(
    name="l02_text",
    defines="text_entropy",
    lesson=2,
    points=2,
    reference=text_entropy_plain,
    alternatives=[text_entropy_plain, text_entropy_mean, lambda text: entropy(shares_of(text), base=2)],
    cases=one_text,
    misconceptions=[
        Misconception(
            "every-place-again",
            lambda text: sum(log2_term(text.count(character) / len(text)) for character in text),
            "Your loop meets a character as often as it stands in the text. Take each once: set(text).",
            see=LETTERS,
        ),
        Misconception(
            "every-place-in-xh-entropy",
            lambda text: entropy([text.count(character) / len(text) for character in text], base=2),
            "Your shares add up to more than 1: a character's share stands there again and again. Use set(text).",
            see=LETTERS,
        ),
        Misconception(
            "returned-too-early",
            lambda text: log2_term(text.count(next(iter(set(text)))) / len(text)),
            EARLY,
            see=LETTERS,
        ),
        Misconception(
            "last-only",
            lambda text: log2_term(text.count(list(set(text))[-1]) / len(text)),
            LAST,
            see=LETTERS,
        ),
        Misconception(
            "total-for-average",
            lambda text: len(text) * text_entropy_plain(text),
            "This is the surprise of the whole text. Divide by its length, or multiply by shares and not by counts.",
            see=AVERAGE,
        ),
        Misconception("nats-for-bits", lambda text: text_entropy_plain(text) * log(2), NATS, see=UNITS),
        Misconception("log10-for-bits", lambda text: text_entropy_plain(text) * math.log10(2), TENS, see=UNITS),
        Misconception("forgot-the-minus", lambda text: -text_entropy_plain(text), MINUS, see=FORMULA),
        Misconception("plain-average", lambda text: np.mean(-np.log2(shares_of(text))), PLAIN, see=AVERAGE),
        Misconception("sum-of-surprises", lambda text: np.sum(-np.log2(shares_of(text))), SUMMED, see=AVERAGE),
        Misconception(
            "mean-for-sum",
            lambda text: text_entropy_plain(text) / len(set(text)),
            "You divided by the number of different characters. The shares do the averaging already.",
            see=FORMULA,
        ),
        Misconception(
            "squared-share",
            lambda text: sum(share * share for share in shares_of(text)),
            "You multiply each share by itself. Multiply it by its surprise, log2(1 / share).",
            see=FORMULA,
        ),
        Misconception(
            "all-equally-likely",
            lambda text: log2(len(set(text))),
            "You treat all characters as equally likely. Count how often each one comes.",
            see=MOST,
        ),
        Misconception(
            "length-only",
            lambda text: log2(len(text)),
            "You treat every place as a character of its own. Count how often each character comes.",
            see=LETTERS,
        ),
        Misconception(
            "counts-for-shares",
            lambda text: -sum(count * log2(count) for count in Counter(text).values()),
            "You put in the counts. Divide each by len(text) first: that is the share.",
            see=LETTERS,
        ),
        Misconception(
            "positive-counts-for-shares",
            lambda text: sum(count * log2(count) for count in Counter(text).values()),
            "You put in the counts. Divide each by len(text) first, and mind the minus.",
            see=LETTERS,
        ),
        Misconception(
            "divided-by-the-kinds",
            lambda text: -sum(c / len(set(text)) * log2(c / len(set(text))) for c in Counter(text).values()),
            "You divide the counts by the number of different characters. Divide by len(text).",
            see=LETTERS,
        ),
        Misconception(
            "lower-case",
            lambda text: text_entropy_plain(text.lower()),
            "You make capitals small. Here A differs from a: take the text as it stands.",
            see=LETTERS,
        ),
        Misconception(
            "spaces-dropped",
            lambda text: text_entropy_plain(text.replace(" ", "")),
            "You leave out the spaces. Here a space is a character like any other.",
            see=LETTERS,
        ),
        Misconception(
            "words-for-characters",
            lambda text: entropy([count / len(text.split()) for count in Counter(text.split()).values()], base=2),
            "You count words. Count characters: set(text) holds each of them once.",
            see=LETTERS,
        ),
        Misconception(
            "alphabet-only",
            lambda text: sum(log2_term(text.count(c) / len(text)) for c in "abcdefghijklmnopqrstuvwxyz"),
            "You count small letters only. Spaces, capitals and digits are characters too: use set(text).",
            see=LETTERS,
        ),
        Misconception(
            "rounded",
            lambda text: round(text_entropy_plain(text), 2),
            "You rounded before you returned. Return the number as it is.",
            see=FORMULA,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=FORMULA,
        ),
        Misconception(
            "letters-only",
            lambda text: (
                text_entropy_plain("".join(c for c in text if c.isalpha())) if any(c.isalpha() for c in text) else 0
            ),
            "You count letters only. Spaces, marks and digits are characters too: use set(text).",
            see=LETTERS,
        ),
        Misconception(
            "most-frequent-only",
            lambda text: -log2(max(map(text.count, set(text))) / len(text)),
            "This is the surprise of the most frequent character. Average over all of them.",
            see=AVERAGE,
        ),
        Misconception(
            "power-of-the-entropy",
            lambda text: 2 ** text_entropy_plain(text),
            "You raise 2 to the entropy. The bits themselves are asked for.",
            see=FORMULA,
        ),
        Misconception(
            "ends-stripped",
            lambda text: text_entropy_plain(text.strip()),
            "You cut off spaces at the ends. Here a space is a character like any other.",
            see=LETTERS,
        ),
        Misconception(
            "divided-by-the-length",
            lambda text: text_entropy_plain(text) / len(text),
            "You divided by the length of the text. The shares do the averaging already: add up only.",
            see=FORMULA,
        ),
        Misconception(
            "first-character-only",
            lambda text: log2(len(text) / text.count(text[0])),
            "You return the surprise of the first character. Is `return` indented so far that it ends the loop at "
            "once?",
            see=LETTERS,
        ),
        Misconception(
            "first-character-divided",
            lambda text: log2(len(text) / text.count(text[0])) / len(text),
            "Only the first character gets into your average. Is `return` indented so far that it ends the loop at "
            "once?",
            see=LETTERS,
        ),
        Misconception(
            "last-character-only",
            lambda text: log2(len(text) / text.count(text[-1])),
            "You return the surprise of the last character. Average over all of them.",
            see=LETTERS,
        ),
        Misconception(
            "first-term-only",
            lambda text: log2_term(text.count(text[0]) / len(text)),
            "Only the first character counts in your sum. Is `return` indented so far that it ends the loop at once?",
            see=LETTERS,
        ),
        Misconception(
            "last-term-only",
            lambda text: log2_term(text.count(list(dict.fromkeys(text))[-1]) / len(text)),
            "Only the last character counts in your sum. Add to the total; don't replace it.",
            see=LETTERS,
        ),
        Misconception(
            "log-of-the-mean",
            lambda text: -log2(sum(share * share for share in shares_of(text))),
            "You average first and take one logarithm. Take the logarithm of each share, then average.",
            see=AVERAGE,
        ),
        Misconception(
            "gini-for-entropy",
            lambda text: 1 - sum(share * share for share in shares_of(text)),
            "You took the squares away from 1. Multiply each share by its surprise, log2(1 / share).",
            see=FORMULA,
        ),
        Misconception(
            "divided-by-the-most",
            lambda text: text_entropy_plain(text) / log2(len(set(text))) if len(set(text)) > 1 else 0,
            "You divide by the most entropy there is. The bits themselves are asked for.",
            see=MOST,
        ),
        Misconception(
            "left-of-the-most",
            lambda text: log2(len(set(text))) - text_entropy_plain(text),
            "This is how far the entropy lies below the most. Return the entropy itself.",
            see=MOST,
        ),
        Misconception(
            "twenty-six-letters",
            lambda text: log2(26),
            "This is the most for 26 letters. Count how often each character comes in the text.",
            see=MOST,
        ),
        Misconception(
            "rarest-only",
            lambda text: -log2(min(map(text.count, set(text))) / len(text)),
            "This is the surprise of the rarest character. Average over all of them.",
            see=AVERAGE,
        ),
        Misconception(
            "one-less-than-all",
            lambda text: -sum(c / (len(text) - 1) * log2(c / (len(text) - 1)) for c in Counter(text).values()),
            "You divide by one less than all characters. Divide by len(text).",
            see=LETTERS,
        ),
        Misconception(
            "began-at-1",
            lambda text: 1 + text_entropy_plain(text),
            "Your sum begins at 1. Begin with bits = 0.",
            see=FORMULA,
        ),
        Misconception(
            "rounded-up",
            lambda text: ceil(text_entropy_plain(text)),
            "You round up to whole bits. Return the number as it is.",
            see=FORMULA,
        ),
        Misconception(
            "both-sides",
            lambda text: sum(log2_term(share) + log2_term(1 - share) for share in shares_of(text)),
            "You add the part of the other characters, 1 - share, each time. Each character has one term.",
            see=FORMULA,
        ),
        Misconception(
            "list-for-sum",
            lambda text: [log2_term(share) for share in shares_of(text)],
            "You return one part for each character. Return their sum, one number.",
            see=FORMULA,
        ),
        Misconception(
            "shares-for-entropy",
            lambda text: shares_of(text),
            "You return the shares. Add up each share times log2(1 / share).",
            see=FORMULA,
        ),
        Misconception(
            "number-of-kinds",
            lambda text: len(set(text)),
            "You count the different characters. Take each one's share, and add up share times log2(1 / share).",
            see=LETTERS,
        ),
        Misconception(
            "multiplied-for-divided",
            lambda text: text_entropy_plain(text) * log(2) ** 2,
            "You multiplied by ln 2. From nats to bits, divide; or take log2 from the start.",
            see=UNITS,
        ),
        Misconception(
            "every-place-again-divided",
            lambda text: sum(log2_term(text.count(character) / len(text)) for character in text) / len(text),
            "You multiply by the share at every place of the text. Take each character once, set(text), and don't "
            "divide.",
            see=LETTERS,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "forgot-the-minus"), lambda text: -text_entropy_plain(text) * log(2)),
        Pair(("nats-for-bits", "all-equally-likely"), lambda text: log(len(set(text)))),
        Pair(
            ("every-place-again", "nats-for-bits"),
            lambda text: log(2) * sum(log2_term(text.count(character) / len(text)) for character in text),
        ),
        Pair(
            ("every-place-again", "forgot-the-minus"),
            lambda text: -sum(log2_term(text.count(character) / len(text)) for character in text),
        ),
        Pair(("nats-for-bits", "plain-average"), lambda text: np.mean(-np.log(shares_of(text)))),
        Pair(("lower-case", "spaces-dropped"), lambda text: text_entropy_plain(text.lower().replace(" ", ""))),
        Pair(("lower-case", "nats-for-bits"), lambda text: text_entropy_plain(text.lower()) * log(2)),
        Pair(("spaces-dropped", "nats-for-bits"), lambda text: text_entropy_plain(text.replace(" ", "")) * log(2)),
        Pair(("nats-for-bits", "total-for-average"), lambda text: len(text) * text_entropy_plain(text) * log(2)),
    ],
    hints=[
        "First the share of each different character: how often does it come, out of how many?",
        "for character in set(text): the share is text.count(character) / len(text).",
        "Begin with bits = 0. Inside the loop, add share * log2(1 / share). Return bits after it.",
    ],
)


def log2_term(share):
    return share * log2(1 / share) if share else 0


# --- 6. What does the code cost?


def possible_outcomes(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a distribution without zeros: unsorted, one outcome, halves and quarters, skewed, fair, nearly certain
    among many, most words long, then others."""
    yield ([0.1, 0.3, 0.2, 0.15, 0.25],)
    yield ([1.0],)
    yield ([0.5, 0.25, 0.25],)
    yield ([0.05, 0.9, 0.05],)
    yield ([0.2, 0.2, 0.2, 0.2, 0.2],)
    yield ([0.97, 0.03],)
    yield ([0.4, 0.12, 0.12, 0.12, 0.12, 0.12],)
    yield ([0.9, 0.04, 0.03, 0.02, 0.01],)
    yield ([0.5, 0.26, 0.06, 0.06, 0.06, 0.06],)
    for p in distributions(rng, 3, 4, 6, 9):
        yield (p,)


def huffman_digits_loop(p):
    average = 0
    for share, length in zip(p, xh.code_lengths(p), strict=True):
        average = average + share * length
    return average


def huffman_digits_words(p):
    words = huffman_code(p)
    return sum(p[place] * len(words[place]) for place in range(len(p)))


def huffman_digits_by_hand(p):
    """Each time that two groups are put together, their outcomes get one digit more."""
    groups, average = list(p), 0
    heapq.heapify(groups)
    while len(groups) > 1:
        together = heapq.heappop(groups) + heapq.heappop(groups)
        average += together
        heapq.heappush(groups, together)
    return average


def one_after_the_other(p):
    """Ask for the likeliest outcome first, then for the next; the last two need no question between them."""
    lengths = [*range(1, len(p)), len(p) - 1]
    return sum(share * length for share, length in zip(sorted(p, reverse=True), lengths, strict=True))


HUFFMAN_DIGITS = Question(
    name="l02_digits",
    defines="huffman_digits",
    lesson=2,
    points=2,
    reference=lambda p: float(p @ code_lengths(p)),
    alternatives=[
        huffman_digits_loop,
        huffman_digits_words,
        huffman_digits_by_hand,
        lambda p: np.average(code_lengths(p), weights=p),
    ],
    cases=possible_outcomes,
    misconceptions=[
        Misconception(
            "plain-average",
            lambda p: sum(code_lengths(p)) / len(p),
            "This is the plain average of the lengths. Short words are sent more often: multiply by the shares.",
            see=HUFFMAN,
        ),
        Misconception(
            "sum-for-average",
            lambda p: sum(code_lengths(p)),
            "You added all lengths. Multiply each by its probability first.",
            see=HUFFMAN,
        ),
        Misconception(
            "mean-for-sum",
            lambda p: np.mean(p * code_lengths(p)),
            "You divided by the number of outcomes. The probabilities do the averaging already: add up only.",
            see=HUFFMAN,
        ),
        Misconception(
            "entropy-for-length",
            lambda p: entropy(p, base=2),
            "This is the entropy, which no code goes below. Huffman's words have whole digits: average their lengths.",
            see=HUFFMAN,
        ),
        Misconception(
            "entropy-rounded-up",
            lambda p: ceil(entropy(p, base=2)),
            "You rounded the entropy up. Each word has a whole length, but their average need not be whole.",
            see=HUFFMAN,
        ),
        Misconception(
            "surprise-rounded-up",
            lambda p: sum(share * ceil(log2(1 / share)) for share in p),
            "You rounded each surprise up. That makes a code, but Huffman's is often shorter: use xh.code_lengths(p).",
            see=GAME,
        ),
        Misconception(
            "fixed-length",
            lambda p: ceil(log2(len(p))),
            "This gives all words one length. Huffman's code gives frequent outcomes shorter words.",
            see=HUFFMAN,
        ),
        Misconception(
            "most-entropy",
            lambda p: log2(len(p)),
            "This is the most that the entropy can be. Average the lengths of Huffman's words.",
            see=MOST,
        ),
        Misconception(
            "longest-word",
            lambda p: max(code_lengths(p)),
            "This is the longest word. Average over all words, each as often as it comes.",
            see=HUFFMAN,
        ),
        Misconception(
            "waste-for-length",
            lambda p: p @ code_lengths(p) - entropy(p, base=2),
            "This is what the code spends above the entropy. Return all that it spends.",
            see=HUFFMAN,
        ),
        Misconception(
            "words-for-average",
            lambda p: huffman_code(p),
            "These are the words. Take the length of each, len(word), and average by the probabilities.",
            see=HUFFMAN,
        ),
        Misconception(
            "lengths-for-average",
            lambda p: code_lengths(p),
            "These are the lengths of all words. Return their average: multiply each by its probability, and add up.",
            see=HUFFMAN,
        ),
        Misconception(
            "list-for-sum",
            lambda p: p * code_lengths(p),
            "You return one part for each outcome. Return their sum, one number.",
            see=HUFFMAN,
        ),
        Misconception(
            "lengths-sorted",
            lambda p: p @ np.sort(code_lengths(p)),
            "You sorted the lengths, so they stand beside the wrong outcomes. Leave them in the order of p.",
            see=HUFFMAN,
        ),
        Misconception("returned-too-early", lambda p: p[0] * code_lengths(p)[0], EARLY, see=AVERAGE),
        Misconception("last-only", lambda p: p[-1] * code_lengths(p)[-1], LAST, see=AVERAGE),
        Misconception(
            "words-for-lengths",
            lambda p: sum(share * word for share, word in zip(p, huffman_code(p), strict=True)),
            "You multiplied by a word, which is a text. Multiply by its length: len(word).",
            see=HUFFMAN,
        ),
        Misconception(
            "rounded",
            lambda p: round(p @ code_lengths(p)),
            "You rounded. Each word has whole digits, but their average need not: return it as it is.",
            see=HUFFMAN,
        ),
        Misconception(
            "shortest-word",
            lambda p: min(code_lengths(p)),
            "This is the length of the shortest word. Average over all words, each as often as it comes.",
            see=HUFFMAN,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="02#Huffman's code",
        ),
        Misconception(
            "one-digit-for-one-outcome",
            lambda p: float(p @ code_lengths(p)) if len(p) > 1 else 1,
            "You spend a digit where there is one outcome only. Nothing is to be told apart: 0 digits.",
            see=HUFFMAN,
        ),
        Misconception(
            "rounded-up",
            lambda p: ceil(round(float(p @ code_lengths(p)), 9)),
            "You round up. Each word has whole digits, but their average need not: return it as it is.",
            see=HUFFMAN,
        ),
        Misconception(
            "rounded-down",
            lambda p: int(round(float(p @ code_lengths(p)), 9)),
            "You round down. Each word has whole digits, but their average need not: return it as it is.",
            see=HUFFMAN,
        ),
        Misconception(
            "one-question-after-the-other",
            one_after_the_other,
            "You ask for one outcome after the other: 1, 2, 3 and so on. Huffman's words are often shorter: "
            "xh.code_lengths(p).",
            see=GAME,
        ),
        Misconception(
            "one-after-the-other-unsorted",
            lambda p: sum(share * (place + 1) for place, share in enumerate(p)),
            "You give the words 1, 2, 3 digits and so on, by place. Take Huffman's lengths: xh.code_lengths(p).",
            see=GAME,
        ),
        Misconception(
            "by-place-from-0",
            lambda p: sum(share * place for place, share in enumerate(p)),
            "You multiply by the place in the list. Multiply by the length of the word: xh.code_lengths(p).",
            see=HUFFMAN,
        ),
        Misconception(
            "number-of-words",
            lambda p: len(p),
            "You count the words. Average their lengths, each as often as it comes.",
            see=HUFFMAN,
        ),
        Misconception(
            "one-digit-added",
            lambda p: 1 + float(p @ code_lengths(p)),
            "Your result is one digit too large. Begin with average = 0, and add share times length only.",
            see=HUFFMAN,
        ),
        Misconception(
            "last-merge-left-out",
            lambda p: float(p @ code_lengths(p)) - (len(p) > 1),
            "Your result is one digit too small. The last two groups are put together too, and that costs a digit.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-left-out",
            lambda p: float(p[1:] @ code_lengths(p)[1:]),
            "The first outcome is left out. The first place in a list is number 0.",
            see=AVERAGE,
        ),
        Misconception(
            "last-left-out",
            lambda p: float(p[:-1] @ code_lengths(p)[:-1]),
            "The last outcome is left out. Does your loop stop one too early?",
            see=AVERAGE,
        ),
        Misconception(
            "middle-length",
            lambda p: float(np.median(code_lengths(p))),
            "This is the length in the middle. Average over all words, each as often as it comes.",
            see=HUFFMAN,
        ),
        Misconception(
            "entropy-in-nats",
            lambda p: float(entropy(p)),
            "This is the entropy, and in nats. Huffman's words have whole digits: average their lengths.",
            see=HUFFMAN,
        ),
        Misconception(
            "length-of-the-likeliest",
            lambda p: code_lengths(p)[int(np.argmax(p))],
            "This is the length of the likeliest outcome's word. Average over all words, each as often as it comes.",
            see=HUFFMAN,
        ),
        Misconception(
            "divided-for-multiplied",
            lambda p: sum(length / share for share, length in zip(p, code_lengths(p), strict=True)),
            "You divide by the lengths or by the probabilities. Multiply each length by its probability.",
            see=HUFFMAN,
        ),
        Misconception(
            "fixed-length-at-least-one",
            lambda p: max(1, ceil(log2(len(p)))),
            "This gives all words one length. Huffman's code gives frequent outcomes shorter words.",
            see=HUFFMAN,
        ),
        Misconception(
            "digit-ones-counted",
            lambda p: sum(share * word.count("1") for share, word in zip(p, huffman_code(p), strict=True)),
            "You count one kind of digit only. Each digit costs a cent, 0 and 1: take len(word).",
            see=HUFFMAN,
        ),
        Misconception(
            "digit-noughts-counted",
            lambda p: sum(share * word.count("0") for share, word in zip(p, huffman_code(p), strict=True)),
            "You count one kind of digit only. Each digit costs a cent, 0 and 1: take len(word).",
            see=HUFFMAN,
        ),
        Misconception(
            "lengths-the-other-way",
            lambda p: np.sort(p) @ np.sort(code_lengths(p)),
            "You give the frequent outcomes the long words. Leave the lengths in the order of p.",
            see=HUFFMAN,
        ),
        Misconception(
            "list-for-number",
            lambda p: [float(p @ code_lengths(p))],
            "You return a list. Return the number alone, without square brackets.",
            see=HUFFMAN,
        ),
        Misconception(
            "totals-so-far",
            lambda p: np.cumsum(p * code_lengths(p)),
            "You return a list of the sums so far. Return the last one only, after the loop.",
            see=HUFFMAN,
        ),
        Misconception(
            "average-surprise-rounded-up",
            lambda p: sum(ceil(-log2(share)) for share in p),
            "You rounded each surprise up and added them all. Multiply each of Huffman's lengths by its "
            "probability, then add.",
            see=GAME,
        ),
    ],
    pairs=[
        Pair(("plain-average", "rounded"), lambda p: round(sum(code_lengths(p)) / len(p))),
        Pair(("surprise-rounded-up", "plain-average"), lambda p: sum(ceil(log2(1 / share)) for share in p) / len(p)),
    ],
    properties=[PURE],
    hints=[
        "What is the length of each word, and how often is each sent?",
        "xh.code_lengths(p) gives the lengths, in the order of p. Go through both with zip.",
        "Add up share * length, and return the sum.",
    ],
)


# --- 7. Can it be read back?


def some_words(rng: np.random.Generator) -> Iterator[Case]:
    """Yield lists of code words: short ones first, each wrong in its own way or right, then random ones."""
    yield (["0", "10", "11"],)
    yield (["01", "0"],)
    yield (["0", "01"],)
    yield (["0"],)
    yield (["10", "10"],)
    yield (["0", "111", "0"],)
    yield (["10", "110", "010"],)
    yield (["01", "001"],)
    yield (["000", "011", "10"],)
    yield (["00", "0101", "10", "01"],)
    yield (["10", "00", "01", "101"],)
    yield (["111", "00", "11"],)
    yield (["1", "00", "011", "010"],)
    yield (["001", "0100", "1", "011", "01", "000"],)
    yield (["00", "1", "011", "0000"],)
    yield (["01", "0", "11", "10"],)
    yield (["0", "01", "11", "10"],)
    yield (["10", "11", "01", "0"],)
    yield (["10", "0", "01", "11"],)
    yield (["10", "01", "0", "11"],)
    for size in (4, 6, 7):
        p = next(distributions(rng, size))
        words = huffman_code(p)
        yield (words,)
        yield (rng.permutation([*words[1:], words[0] + "01", words[0] + "0"]).tolist(),)


def no_word_starts_another_loop(words):
    for place in range(len(words)):
        for other in range(len(words)):
            if place != other and words[place].startswith(words[other]):
                return False
    return True


def no_word_starts_another_sorted(words):
    """In the order of a dictionary, the words that begin with a word come right after it."""
    return not any(later.startswith(word) for word, later in pairwise(sorted(words)))


def first_pair_decides(words):
    for one, other in permutations(words, 2):
        return not one.startswith(other)


def first_pair_turned_decides(words):
    for one, other in permutations(words, 2):
        return not other.startswith(one)


def forgot_the_end(words):
    return None if no_word_starts_another_loop(words) else False


NO_WORD_STARTS_ANOTHER = Question(
    name="l02_prefix",
    defines="no_word_starts_another",
    lesson=2,
    points=2,
    reference=no_word_starts_another_loop,
    alternatives=[
        no_word_starts_another_loop,
        no_word_starts_another_sorted,
        lambda words: not any(one.startswith(other) for one, other in permutations(words, 2)),
    ],
    cases=some_words,
    misconceptions=[
        Misconception(
            "compared-with-itself",
            lambda words: False,
            "You always say False. Every word begins with itself: compare two different places only.",
            see=HUFFMAN,
        ),
        Misconception(
            "always-true",
            lambda words: True,
            "You always say True. Return False as soon as one word starts another, and True only after both loops.",
            see=HUFFMAN,
        ),
        Misconception(
            "equal-words-passed",
            lambda words: not any(a != b and a.startswith(b) for a in words for b in words),
            "Two equal words slip through. Compare places and not words: place != other.",
            see=HUFFMAN,
        ),
        Misconception(
            "equal-words-only",
            lambda words: len(set(words)) == len(words),
            "You find equal words only. A shorter word may also be the start of a longer one.",
            see=HUFFMAN,
        ),
        Misconception(
            "neighbours-only",
            lambda words: not any(a.startswith(b) or b.startswith(a) for a, b in pairwise(words)),
            "You compare neighbours only. Compare each word with every other one.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-word-only",
            lambda words: not any(words[0].startswith(b) or b.startswith(words[0]) for b in words[1:]),
            "You compare the first word with the others. Do so with each word.",
            see=HUFFMAN,
        ),
        Misconception(
            "later-longer-only",
            lambda words: (
                not any(words[later].startswith(words[place]) for later in range(len(words)) for place in range(later))
            ),
            "You see only whether an earlier word starts a later one. Look the other way too.",
            see=HUFFMAN,
        ),
        Misconception(
            "earlier-longer-only",
            lambda words: (
                not any(words[place].startswith(words[later]) for later in range(len(words)) for place in range(later))
            ),
            "You see only whether a later word starts an earlier one. Look the other way too.",
            see=HUFFMAN,
        ),
        Misconception(
            "anywhere-for-start",
            lambda words: not any(b in a for a, b in permutations(words, 2)),
            "You look for the word anywhere in the other. Only the start matters: startswith.",
            see=HUFFMAN,
        ),
        Misconception(
            "end-for-start",
            lambda words: not any(a.endswith(b) for a, b in permutations(words, 2)),
            "You look at the ends of the words. Their starts matter: startswith.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-digit-for-start",
            lambda words: not any(a[0] == b[0] for a, b in permutations(words, 2)),
            "You compare the first digits only. A whole word must be the start of another.",
            see=HUFFMAN,
        ),
        Misconception(
            "turned-round",
            lambda words: not no_word_starts_another_loop(words),
            "True and False are swapped. Return True where no word starts another.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-pair-decides",
            first_pair_decides,
            "Your first two words decide. Return False as soon as a word starts another, but True only after both "
            "loops.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-pair-turned-decides",
            first_pair_turned_decides,
            "Your first two words decide. Return False as soon as a word starts another, but True only after both "
            "loops.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-word-decides",
            lambda words: not any(words[0].startswith(other) for other in words[1:]),
            "The first word decides. `return True` stands after both loops, indented as far as the outer `for`.",
            see=HUFFMAN,
        ),
        Misconception(
            "nothing-at-the-end",
            forgot_the_end,
            "You say False at the right places, but return nothing otherwise. End the function with `return True`.",
            see=HUFFMAN,
        ),
        Misconception(
            "lengths-only",
            lambda words: sum(0.5 ** len(word) for word in words) <= 1,
            "You look at the lengths only. They say whether such a code exists, not whether this is one.",
            see=HUFFMAN,
        ),
        Misconception(
            "text-for-truth",
            any_text,
            "You return a text. True and False stand without quotes.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-pair-decides-else-true",
            lambda words: first_pair_decides(words) if len(words) > 1 else True,
            "Your first two words decide. Return False as soon as a word starts another, but True only after both "
            "loops.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-pair-turned-decides-else-true",
            lambda words: first_pair_turned_decides(words) if len(words) > 1 else True,
            "Your first two words decide. Return False as soon as a word starts another, but True only after both "
            "loops.",
            see=HUFFMAN,
        ),
        Misconception(
            "last-pair-decides",
            lambda words: len(words) < 2 or not words[-1].startswith(words[-2]),
            "Your last two words decide: each pair overwrites the answer. Return False at once; True only after both "
            "loops.",
            see=HUFFMAN,
        ),
        Misconception(
            "last-pair-turned-decides",
            lambda words: len(words) < 2 or not words[-2].startswith(words[-1]),
            "Your last two words decide: each pair overwrites the answer. Return False at once; True only after both "
            "loops.",
            see=HUFFMAN,
        ),
        Misconception(
            "neighbours-by-length",
            lambda words: not any(b.startswith(a) for a, b in pairwise(sorted(words, key=len))),
            "You sort by length and compare neighbours only. Compare each word with every other one.",
            see=HUFFMAN,
        ),
        Misconception(
            "pairs-counted",
            lambda words: sum(a.startswith(b) for a, b in permutations(words, 2)),
            "You return a number of pairs. Return True where there is none, else False.",
            see=HUFFMAN,
        ),
        Misconception(
            "pairs-counted-with-itself",
            lambda words: sum(a.startswith(b) for a in words for b in words),
            "You return a number of pairs, each word with itself among them. Return True or False, and skip a word's "
            "own place.",
            see=HUFFMAN,
        ),
        Misconception(
            "one-digit-shorter-only",
            lambda words: not any(word[:-1] in words for word in words),
            "You cut off one digit only. A word may start another that is longer by two or more: use startswith.",
            see=HUFFMAN,
        ),
        Misconception(
            "lengths-differ",
            lambda words: len(set(map(len, words))) == len(words),
            "You look at the lengths only. Ask whether one word begins with another: startswith.",
            see=HUFFMAN,
        ),
        Misconception(
            "all-in-one",
            lambda words: len(words) < 2 or not all(a.startswith(b) for a, b in permutations(words, 2)),
            "You ask whether all pairs clash. One pair is enough to say False.",
            see=HUFFMAN,
        ),
        Misconception(
            "last-word-left-out",
            lambda words: no_word_starts_another_loop(words[:-1]),
            "The last word is never compared. Does your loop stop one too early?",
            see=HUFFMAN,
        ),
        Misconception(
            "first-word-left-out",
            lambda words: no_word_starts_another_loop(words[1:]),
            "The first word is never compared. The first place in a list is number 0.",
            see=HUFFMAN,
        ),
        Misconception(
            "one-word-is-wrong",
            lambda words: len(words) > 1 and no_word_starts_another_loop(words),
            "You say False for a single word. It starts no other: there is none.",
            see=HUFFMAN,
        ),
        Misconception(
            "last-word-only",
            lambda words: not any(words[-1].startswith(b) or b.startswith(words[-1]) for b in words[:-1]),
            "You compare the last word with the others. Do so with each word.",
            see=HUFFMAN,
        ),
        Misconception(
            "list-for-truth",
            lambda words: [no_word_starts_another_loop(words)],
            "You return a list. Return one True or False.",
            see=HUFFMAN,
        ),
    ],
    pairs=[
        Pair(
            ("turned-round", "equal-words-passed"),
            lambda words: any(a != b and a.startswith(b) for a in words for b in words),
        ),
        Pair(("turned-round", "anywhere-for-start"), lambda words: any(b in a for a, b in permutations(words, 2))),
        Pair(
            ("equal-words-passed", "anywhere-for-start"),
            lambda words: not any(a != b and b in a for a in words for b in words),
        ),
        Pair(
            ("later-longer-only", "neighbours-only"),
            lambda words: not any(b.startswith(a) for a, b in pairwise(words)),
        ),
        Pair(
            ("earlier-longer-only", "neighbours-only"),
            lambda words: not any(a.startswith(b) for a, b in pairwise(words)),
        ),
    ],
    properties=[PURE],
    hints=[
        "Compare each word with every other one: a loop inside a loop, over the places.",
        "Skip a word's own place: place != other. Ask words[place].startswith(words[other]).",
        "Return False where that holds. `return True` stands after both loops, indented as far as the outer `for`.",
    ],
)


# --- 8. Read the message


def message_and_code(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a message, letters and their words: a short one, an empty one, one letter, one word, then random ones."""
    yield "100010", "toe", ["0", "10", "11"]
    yield "", "toe", ["0", "10", "11"]
    yield "11", "toe", ["0", "10", "11"]
    yield "000", "a", ["0"]
    yield "0110010111", "no ", ["01", "1", "00"]
    yield "110101110", "xyz", ["10", "0", "11"]
    for letters in ("abcd", "Snow ", "rainfog"):
        p = next(distributions(rng, len(letters)))
        words = ["".join("01"[digit == "0"] for digit in word) for word in huffman_code(p)]
        places = rng.permutation([*range(len(letters)), *rng.integers(0, len(letters), 6)])
        yield "".join(words[place] for place in places), letters, words


def read_back_plain(digits, letters, words):
    text = ""
    held = ""
    for digit in digits:
        held = held + digit
        if held in words:
            text = text + letters[words.index(held)]
            held = ""
    return text


def read_back_from_the_front(digits, letters, words):
    text = ""
    while digits:
        for letter, word in zip(letters, words, strict=True):
            if digits.startswith(word):
                text += letter
                digits = digits[len(word) :]
                break
    return text


def read_back_dictionary(digits, letters, words):
    meaning, found, start = dict(zip(words, letters, strict=True)), [], 0
    for end in range(1, len(digits) + 1):
        if digits[start:end] in meaning:
            found.append(meaning[digits[start:end]])
            start = end
    return "".join(found)


def replaced_anywhere(digits, letters, words):
    for letter, word in zip(letters, words, strict=True):
        digits = digits.replace(word, letter)
    return digits


def one_length(digits, letters, words):
    size = len(words[0])
    return "".join(letters[words.index(digits[k : k + size])] for k in range(0, len(digits), size))


def one_further(digits, letters, words):
    text, held = "", ""
    for digit in digits:
        held += digit
        if held in words:
            text += letters[words.index(held) + 1]
            held = ""
    return text


def last_digit_kept(digits, letters, words):
    text, held = "", ""
    for digit in digits:
        held += digit
        if held in words:
            text += letters[words.index(held)]
            held = digit
    return text


def replaced_in_order(digits, letters, words, sign):
    for word, letter in sorted(zip(words, letters, strict=True), key=lambda pair: sign * len(pair[0])):
        digits = digits.replace(word, letter)
    return digits


def words_in_order(digits, letters, words):
    text = ""
    for letter, word in zip(letters, words, strict=True):
        if digits.startswith(word):
            text += letter
            digits = digits[len(word) :]
    return text


def length_for_place(digits, letters, words):
    return "".join(letters[len(words[letters.index(one)])] for one in read_back_plain(digits, letters, words))


READ_BACK = Question(
    name="l02_read",
    defines="read_back",
    lesson=2,
    points=3,
    reference=read_back_plain,
    alternatives=[read_back_plain, read_back_from_the_front, read_back_dictionary],
    cases=message_and_code,
    misconceptions=[
        Misconception(
            "hand-not-emptied",
            lambda digits, letters, words: read_back_plain(digits, letters, words)[:1],
            "Only the first letter comes out. After a word, empty your hand: held = ''.",
            see=HUFFMAN,
        ),
        Misconception(
            "returned-too-early",
            lambda digits, letters, words: read_back_plain(digits, letters, words)[0] if digits else None,
            "Only the first letter comes out. Is `return` inside the loop? Let it stand after the loop.",
            see=HUFFMAN,
        ),
        Misconception(
            "last-letter-only",
            lambda digits, letters, words: read_back_plain(digits, letters, words)[-1:],
            "Only the last letter comes out. Add each letter to the text; don't replace it.",
            see=HUFFMAN,
        ),
        Misconception(
            "emptied-after-each-digit",
            lambda digits, letters, words: "".join(letters[words.index(d)] for d in digits if d in words),
            "You find words of one digit only. Empty your hand only after a word: indent held = '' as far as `text`.",
            see=HUFFMAN,
        ),
        Misconception(
            "last-letter-lost",
            lambda digits, letters, words: read_back_plain(digits, letters, words)[:-1],
            "The last letter is lost. Look whether you hold a word after each digit, the last one too.",
            see=HUFFMAN,
        ),
        Misconception(
            "backwards",
            lambda digits, letters, words: read_back_plain(digits, letters, words)[::-1],
            "The text comes out backwards. Put each new letter at the end: text = text + letter.",
            see=HUFFMAN,
        ),
        Misconception(
            "list-for-text",
            lambda digits, letters, words: list(read_back_plain(digits, letters, words)),
            "You return a list of letters. A text is asked for: begin with text = '', and add each letter to it.",
            see=HUFFMAN,
        ),
        Misconception(
            "places-for-letters",
            lambda digits, letters, words: [letters.index(one) for one in read_back_plain(digits, letters, words)],
            "You return the places in the list. letters[k] is the letter that words[k] stands for.",
            see=HUFFMAN,
        ),
        Misconception(
            "digits-for-text",
            lambda digits, letters, words: digits,
            "You return the digits themselves. Add the letter that a word stands for, and not the word.",
            see=HUFFMAN,
        ),
        Misconception(
            "gaps-between-letters",
            lambda digits, letters, words: " ".join(read_back_plain(digits, letters, words)),
            "You put gaps between the letters. Put the letters one after the other, with nothing between.",
            see=HUFFMAN,
        ),
        Misconception(
            "counted-from-one",
            lambda digits, letters, words: "".join(
                letters[letters.index(one) - 1] for one in read_back_plain(digits, letters, words)
            ),
            "Each letter is one place off. words.index counts from 0, and so does letters[k]: no need to subtract 1.",
            see=HUFFMAN,
        ),
        Misconception(
            "one-further",
            one_further,
            "Each letter is one place off. words.index counts from 0, and so does letters[k]: no need to add 1.",
            see=HUFFMAN,
        ),
        Misconception(
            "replaced-anywhere",
            replaced_anywhere,
            "You replace each word wherever it stands, also across two words. Read from the left, digit after digit.",
            see=HUFFMAN,
        ),
        Misconception(
            "one-length",
            one_length,
            "You cut pieces of one length. The words differ in length: take digit after digit until you hold a word.",
            see=HUFFMAN,
        ),
        Misconception(
            "digit-for-place",
            lambda digits, letters, words: "".join(letters[int(digit)] for digit in digits),
            "You take each digit as a place. Collect digits until they are a word; that word's place is the letter's.",
            see=HUFFMAN,
        ),
        Misconception(
            "last-digit-kept",
            last_digit_kept,
            "After a word you keep its last digit in your hand. Empty it: held = ''.",
            see=HUFFMAN,
        ),
        Misconception(
            "words-for-letters",
            lambda digits, letters, words: [
                words[letters.index(one)] for one in read_back_plain(digits, letters, words)
            ],
            "You return the words. Return the letters that they stand for, as one text.",
            see=HUFFMAN,
        ),
        Misconception(
            "replaced-longest-first",
            lambda digits, letters, words: replaced_in_order(digits, letters, words, -1),
            "You replace each word wherever it stands, also across two words. Read from the left, digit after digit.",
            see=HUFFMAN,
        ),
        Misconception(
            "replaced-shortest-first",
            lambda digits, letters, words: replaced_in_order(digits, letters, words, 1),
            "You replace each word wherever it stands, also across two words. Read from the left, digit after digit.",
            see=HUFFMAN,
        ),
        Misconception(
            "gap-after-each-letter",
            lambda digits, letters, words: "".join(f"{one} " for one in read_back_plain(digits, letters, words)),
            "You put a gap after each letter. Put the letters one after the other, with nothing between.",
            see=HUFFMAN,
        ),
        Misconception(
            "words-sorted",
            lambda digits, letters, words: "".join(
                letters[sorted(words).index(words[letters.index(one)])]
                for one in read_back_plain(digits, letters, words)
            ),
            "You sorted the words, so they stand beside the wrong letters. words[k] stands for letters[k].",
            see=HUFFMAN,
        ),
        Misconception(
            "letters-sorted",
            lambda digits, letters, words: "".join(
                sorted(letters)[letters.index(one)] for one in read_back_plain(digits, letters, words)
            ),
            "You sorted the letters, so they stand beside the wrong words. words[k] stands for letters[k].",
            see=HUFFMAN,
        ),
        Misconception(
            "each-letter-once",
            lambda digits, letters, words: "".join(dict.fromkeys(read_back_plain(digits, letters, words))),
            "You add each letter only once. A word may come again: add its letter each time.",
            see=HUFFMAN,
        ),
        Misconception(
            "letters-counted",
            lambda digits, letters, words: len(read_back_plain(digits, letters, words)),
            "You count the letters. Return the text itself.",
            see=HUFFMAN,
        ),
        Misconception(
            "always-the-first",
            lambda digits, letters, words: letters[0] * len(read_back_plain(digits, letters, words)),
            "You add the first letter each time. Add the one at the word's place: letters[words.index(held)].",
            see=HUFFMAN,
        ),
        Misconception(
            "rest-of-the-digits-added",
            lambda digits, letters, words: digits + read_back_plain(digits, letters, words),
            "You return the letters and the digits. Add the letter that a word stands for, and nothing else.",
            see=HUFFMAN,
        ),
        Misconception(
            "first-letter-lost",
            lambda digits, letters, words: read_back_plain(digits, letters, words)[1:],
            "The first letter is lost. Let the loop begin with the first digit.",
            see=HUFFMAN,
        ),
        Misconception(
            "words-in-order",
            words_in_order,
            "You ask for each word once, in the order of the list. Ask after each digit whether you hold a word.",
            see=HUFFMAN,
        ),
        Misconception(
            "length-of-the-word-for-place",
            length_for_place,
            "You take the length of a word for its place. words.index(held) says where it stands.",
            see=HUFFMAN,
        ),
        Misconception(
            "all-letters",
            lambda digits, letters, words: letters,
            "You return all the letters of the code. Return the ones that the message holds, in its order.",
            see=HUFFMAN,
        ),
        Misconception(
            "letter-found-anywhere",
            lambda digits, letters, words: "".join(a for a, word in zip(letters, words, strict=True) if word in digits),
            "You look for each word anywhere in the message. Read from the left, digit after digit.",
            see=HUFFMAN,
        ),
    ],
    pairs=[
        Pair(
            ("list-for-text", "hand-not-emptied"),
            lambda digits, letters, words: list(read_back_plain(digits, letters, words)[:1]),
        ),
    ],
    properties=[PURE],
    hints=[
        "Hold the digits that are no word yet in a text of their own: held = ''. Add digit after digit to it.",
        "Each time, ask: held in words? Then letters[words.index(held)] is the next letter.",
        "After a word set held = '' again. Return the text after the loop.",
    ],
)


QUESTIONS = [
    *(BAG_BITS, WEIGHTED_AVERAGE, ENTROPY_BITS, BITS_BELOW_FAIR),
    *(TEXT_ENTROPY, HUFFMAN_DIGITS, NO_WORD_STARTS_ANOTHER, READ_BACK),
]
