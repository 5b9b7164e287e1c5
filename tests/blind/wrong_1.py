"""A hundred wrong answers to the exercises of lessons 0 to 8, as learners write them.

They were written blind on 2026-11-22 by a helper who had read the exercises and lessons only: not the
question bank, the solutions, the tests or any verdict. (The helper had also seen the writers' brief, which
lists the general kinds of mistakes that every exercise should name.) Each holds one mistake; where the words begin
with "two:", it holds two. Every answer was held against a right computation in plain Python and SciPy,
and differs from it on an input that the exercise promises. The field `named` was filled in later, after reading
the verdicts; mistakes and code stand as they were written.
"""

from tests.blind import Blind

WRONG = [
    # Lesson 0
    Blind(
        question="l00_film",
        about="2.5 hours read as 2 hours and 50 minutes",
        source="""
hours = 2
rest = 50
minutes = hours * 60 + rest
""",
        named=("point-five-as-fifty",),
    ),
    Blind(
        question="l00_strip",
        about="half of 300, not the number of halvings",
        source="""
strip_halvings = 300 / 2
""",
        named=("halved-once",),
    ),
    Blind(
        question="l00_boat",
        about="a map for everybody",
        source="""
def cost(people):
    ticket = 12
    river_map = 3
    price = (ticket + river_map) * people
    return price
""",
        named=("map-for-each",),
    ),
    Blind(
        question="l00_boat",
        about="the argument is overwritten with the example's value",
        source="""
def cost(people):
    people = 4
    total = 12 * people + 3
    return total
""",
        named=("example-only",),
    ),
    Blind(
        question="l00_average",
        about="return stands inside the loop, so only the first number is added",
        source="""
def average(numbers):
    total = 0
    for n in numbers:
        total = total + n
        return total / len(numbers)
""",
        named=("first-only",),
    ),
    Blind(
        question="l00_average",
        about="whole-number division",
        source="""
average = lambda numbers: sum(numbers) // len(numbers)
""",
        named=("whole-division",),
    ),
    Blind(
        question="l00_chance",
        about="one over the number of different colours",
        source="""
def chance(colour, bag):
    colours = set(bag)
    if colour not in colours:
        return 0
    return 1 / len(colours)
""",
        named=("colours-for-balls-or-none", "colours-for-balls"),
    ),
    Blind(
        question="l00_chance",
        about="the ratio of this colour to the others (odds)",
        source="""
def chance(colour, bag):
    yes = 0
    no = 0
    for ball in bag:
        if ball == colour:
            yes += 1
        else:
            no += 1
    return yes / no
""",
        named=("against-the-others",),
    ),
    Blind(
        question="l00_halvings",
        about="counts whole halvings in a loop",
        source="""
def halvings(long, short):
    count = 0
    while long > short:
        long = long / 2
        count = count + 1
    print("halvings:", count)
    return count
""",
        named=("rounded-up",),
    ),
    Blind(
        question="l00_halvings",
        about="the logarithm of the difference of the lengths",
        source="""
from math import log2


def halvings(long, short):
    return log2(long - short)
""",
        named=("log-of-the-difference",),
    ),
    # Lesson 1
    Blind(
        question="l01_card",
        about="one card of 52, not four",
        source="""
from math import log2

king_bits = -log2(1 / 52)
""",
        named=("one-card-for-four",),
    ),
    Blind(
        question="l01_surprisal",
        about="weighted with the probability: the term of the entropy",
        source="""
import numpy as np


def surprisal_bits(p):
    return -p * np.log2(p)
""",
        named=("times-p",),
    ),
    Blind(
        question="l01_surprisal",
        about="two: the natural logarithm, and the minus is missing",
        source="""
import math


def surprisal_bits(p):
    # math.log is the logarithm
    return math.log(p)
""",
        named=("nats-for-bits", "forgot-the-minus"),
    ),
    Blind(
        question="l01_streak",
        about="cut off, not rounded up",
        source="""
from math import log2


def heads_needed(p):
    bits = -log2(p)
    return int(bits)
""",
        named=("rounded-down",),
    ),
    Blind(
        question="l01_streak",
        about="the loop goes one too far where the streak is just as rare (>= for >)",
        source="""
def heads_needed(p):
    heads = 0
    chance = 1
    while chance >= p:
        chance = chance * 0.5
        heads += 1
    return heads
""",
        named=("one-too-many",),
    ),
    Blind(
        question="l01_together",
        about="the logarithm of the sum of the probabilities",
        source="""
from math import log2


def total_bits(probabilities):
    return -log2(sum(probabilities))
""",
        named=("added-the-chances",),
    ),
    Blind(
        question="l01_together",
        about="two: the mean of the surprises, and in nats",
        source="""
import numpy as np


def total_bits(probabilities):
    probabilities = np.array(probabilities)
    return np.mean(-np.log(probabilities))
""",
        named=("nats-for-bits", "average-for-sum"),
    ),
    Blind(
        question="l01_units",
        about="divides by ln 2, where it must multiply",
        source="""
import numpy as np

bits_to_nats = lambda bits: bits / np.log(2)
""",
        named=("divided-for-multiplied",),
    ),
    Blind(
        question="l01_units",
        about="goes by the probability, and loses the minus",
        source="""
from math import log


def bits_to_nats(bits):
    p = 0.5 ** bits
    nats = log(p)
    return nats
""",
        named=("minus-too-many",),
    ),
    Blind(
        question="l01_from_counts",
        about="one over the number of different things",
        source="""
from math import log2


def surprise_of(outcome, seen):
    different = len(set(seen))
    p = 1 / different
    return -log2(p)
""",
        named=("all-equally-likely",),
    ),
    Blind(
        question="l01_from_counts",
        about="the bracket closes too early: the logarithm of the count is divided by the length",
        source="""
from math import log2


def surprise_of(outcome, seen):
    return -log2(seen.count(outcome)) / len(seen)
""",
        named=("bracket-closed-too-soon",),
    ),
    # Lesson 2
    Blind(
        question="l02_bag",
        about="the mean of the three surprises, unweighted",
        source="""
from math import log2

red = -log2(7 / 10)
green = -log2(2 / 10)
yellow = -log2(1 / 10)
bag_bits = (red + green + yellow) / 3
""",
        named=("plain-average",),
    ),
    Blind(
        question="l02_bag",
        about="the surprise of each sweet by itself, as if ten were different",
        source="""
from math import log2

bag_bits = log2(10)
""",
        named=("all-sweets-different",),
    ),
    Blind(
        question="l02_wait",
        about="divides by how many different waits there are, not by the days",
        source="""
def weighted_average(counts, values):
    total = 0
    for i in range(len(values)):
        total += counts[i] * values[i]
    return total / len(values)
""",
        named=("divided-by-the-kinds",),
    ),
    Blind(
        question="l02_wait",
        about="the waits serve as weights of the counts",
        source="""
import numpy as np


def weighted_average(counts, values):
    return np.average(counts, weights=values)
""",
        named=("divided-by-the-values",),
    ),
    Blind(
        question="l02_entropy",
        about="0 times log 0 becomes nan",
        source="""
import numpy as np


def entropy_bits(p):
    p = np.asarray(p)
    return -np.sum(p * np.log2(p))
""",
        named=("zero-gives-nan",),
    ),
    Blind(
        question="l02_entropy",
        about="the mean of the surprises, unweighted",
        source="""
from math import log2


def entropy_bits(p):
    surprises = []
    for x in p:
        if x > 0:
            surprises.append(-log2(x))
    return sum(surprises) / len(surprises)
""",
        named=("plain-average-of-the-possible",),
    ),
    Blind(
        question="l02_entropy",
        about="two: the natural logarithm, and the minus is missing",
        source="""
from math import log


def entropy_bits(p):
    return sum(x * log(x) for x in p if x != 0)
""",
        named=("nats-for-bits", "forgot-the-minus"),
    ),
    Blind(
        question="l02_fair",
        about="outcomes of probability 0 are not counted for the most",
        source="""
from math import log2

import xent_helpers as xh


def bits_below_fair(p):
    possible = [x for x in p if x > 0]
    most = log2(len(possible))
    return most - xh.entropy(p, base=2)
""",
        named=("zeros-not-counted",),
    ),
    Blind(
        question="l02_fair",
        about="the most is in nats, the entropy in bits",
        source="""
import numpy as np

import xent_helpers as xh


def bits_below_fair(p):
    h = xh.entropy(p, base=2)
    h_max = np.log(len(p))
    return h_max - h
""",
        named=("most-in-nats",),
    ),
    Blind(
        question="l02_text",
        about="goes through the text and not through its different characters",
        source="""
from math import log2


def text_entropy(text):
    bits = 0
    for character in text:
        p = text.count(character) / len(text)
        bits = bits - p * log2(p)
    return bits
""",
        named=("every-place-again",),
    ),
    Blind(
        question="l02_text",
        about="two: capitals are made small, and the logarithm is natural",
        source="""
from collections import Counter
from math import log


def text_entropy(text):
    counts = Counter(text.lower())
    n = len(text)
    return -sum(c / n * log(c / n) for c in counts.values())
""",
        named=("lower-case", "nats-for-bits"),
    ),
    Blind(
        question="l02_digits",
        about="the surprise rounded up, not Huffman's lengths",
        source="""
from math import ceil, log2


def huffman_digits(p):
    total = 0
    for x in p:
        total += x * ceil(-log2(x))
    return total
""",
        named=("surprise-rounded-up",),
    ),
    Blind(
        question="l02_digits",
        about="the mean length, unweighted",
        source="""
import numpy as np

import xent_helpers as xh


def huffman_digits(p):
    lengths = xh.code_lengths(p)
    return np.mean(lengths)
""",
        named=("plain-average",),
    ),
    Blind(
        question="l02_prefix",
        about="two equal words are let through",
        source="""
def no_word_starts_another(words):
    for a in words:
        for b in words:
            if a != b and a.startswith(b):
                return False
    return True
""",
        named=("equal-words-passed",),
    ),
    Blind(
        question="l02_prefix",
        about="looks for the word anywhere, not at the start",
        source="""
def no_word_starts_another(words):
    for i in range(len(words)):
        for j in range(len(words)):
            if i != j and words[i] in words[j]:
                return False
    return True
""",
        named=("anywhere-for-start",),
    ),
    Blind(
        question="l02_prefix",
        about="asks only whether a later word begins with an earlier one",
        source="""
def no_word_starts_another(words):
    for i, first in enumerate(words):
        for second in words[i + 1:]:
            if second.startswith(first):
                return False
    return True
""",
        named=("later-longer-only",),
    ),
    Blind(
        question="l02_read",
        about="replaces word by word anywhere in the message",
        source="""
def read_back(digits, letters, words):
    text = digits
    for letter, word in zip(letters, words):
        text = text.replace(word, letter)
    return text
""",
        named=("replaced-anywhere",),
    ),
    Blind(
        question="l02_read",
        about="returns a list of letters",
        source="""
def read_back(digits, letters, words):
    held = ""
    sent = []
    for digit in digits:
        held = held + digit
        if held in words:
            sent.append(letters[words.index(held)])
            held = ""
    return sent
""",
        named=("list-for-text",),
    ),
    # Lesson 3
    Blind(
        question="l03_one_throw",
        about="weighted with the chance, though the throw has come",
        source="""
from math import log2

p = 12 / 100
q = 8 / 100
two_bits = -p * log2(q)
""",
        named=("times-the-chance",),
    ),
    Blind(
        question="l03_cross_entropy",
        about="an epsilon in the logarithm: a finite number where inf is due",
        source="""
import numpy as np


def cross_entropy_bits(p, q):
    epsilon = 1e-12
    p = np.array(p)
    q = np.array(q)
    return -np.sum(p * np.log2(q + epsilon))
""",
        named=("tiny-1e-12",),
    ),
    Blind(
        question="l03_cross_entropy",
        about="two: p and q swapped, and the natural logarithm",
        source="""
from math import inf, log


def cross_entropy_bits(p, q):
    total = 0
    for a, b in zip(p, q):
        if b == 0:
            continue
        if a == 0:
            return inf
        total += -b * log(a)
    return total
""",
        named=("nats-for-bits", "p-and-q-swapped"),
    ),
    Blind(
        question="l03_extra",
        about="two: the difference the wrong way round, and in nats",
        source="""
import xent_helpers as xh


def extra_bits(p, q):
    honest = xh.entropy(p)
    paid = xh.cross_entropy(p, q)
    return honest - paid
""",
        named=("nats-for-bits", "turned-around"),
    ),
    Blind(
        question="l03_best_belief",
        about="two: changes counts in place, and the sum changes on the way",
        source="""
def best_belief(counts):
    for i in range(len(counts)):
        counts[i] = counts[i] / sum(counts)
    return counts
""",
        named=("sum-that-changes",),
    ),
    Blind(
        question="l03_extra_digits",
        about="the mean over the messages, unweighted",
        source="""
def extra_digits(p, right, wrong):
    right_length = sum(len(word) for word in right) / len(right)
    wrong_length = sum(len(word) for word in wrong) / len(wrong)
    return wrong_length - right_length
""",
        named=("plain-average",),
    ),
    Blind(
        question="l03_cheapest",
        about="the nearest belief by squared distance, not by cost",
        source="""
import numpy as np


def cheapest(p, beliefs):
    p = np.array(p)
    errors = [np.sum((p - np.array(q)) ** 2) for q in beliefs]
    return int(np.argmin(errors))
""",
        named=("smallest-square",),
    ),
    Blind(
        question="l03_play",
        about="an empty face stops it: division by 0",
        source="""
from math import log2


def play(chips, faces):
    total = sum(chips)
    averages = []
    paid = 0
    for n, face in enumerate(faces, start=1):
        paid += log2(total / chips[face - 1])
        averages.append(paid / n)
    return averages
""",
        named=("stops-at-an-empty-face-and-division-raises",),
    ),
    Blind(
        question="l03_play",
        about="the sum so far, not divided by the number of throws",
        source="""
from math import inf, log2


def play(chips, faces):
    q = [c / sum(chips) for c in chips]
    costs = []
    running = 0
    for face in faces:
        share = q[face - 1]
        running = running + (inf if share == 0 else -log2(share))
        costs.append(running)
    return costs
""",
        named=("total-for-average",),
    ),
    # Lesson 4
    Blind(
        question="l04_units",
        about="divides by ln 2, where it must multiply",
        source="""
from math import log

library_loss = 0.095 / log(2)
""",
        named=("divided-for-multiplied",),
    ),
    Blind(
        question="l04_one_forecast",
        about="a clip at 1e-7 changes small probabilities",
        source="""
import numpy as np


def forecast_loss(label, forecast):
    forecast = np.clip(forecast, 1e-7, 1 - 1e-7)
    return -np.log(forecast[label])
""",
        named=("cut-off-1e-07", "added-1e-07"),
    ),
    Blind(
        question="l04_one_forecast",
        about="counts the label from 1",
        source="""
from math import log


def forecast_loss(label, forecast):
    q = forecast[label - 1]
    loss = -log(q)
    return loss
""",
        named=("labels-from-one",),
    ),
    Blind(
        question="l04_walk_back",
        about="the condition is always true, so nats are taken for bits",
        source="""
from math import exp


def probability_behind(loss, unit):
    if unit == "bit" or "bits":
        return 2 ** -loss
    else:
        return exp(-loss)
""",
        named=("always-bits",),
    ),
    Blind(
        question="l04_mean_loss",
        about="the logarithm of the mean, not the mean of the logarithms",
        source="""
import numpy as np


def mean_loss(labels, forecasts):
    given = [row[label] for label, row in zip(labels, forecasts)]
    return -np.log(np.mean(given))
""",
        named=("log-of-the-mean",),
    ),
    Blind(
        question="l04_mean_loss",
        about="two: the sum, and in bits",
        source="""
from math import log2


def mean_loss(labels, forecasts):
    loss = 0
    for i in range(len(labels)):
        loss -= log2(forecasts[i][labels[i]])
    return loss
""",
        named=("sum-for-mean", "bits-for-nats"),
    ),
    Blind(
        question="l04_one_hot",
        about="the mean over all entries, not over the rows",
        source="""
import numpy as np


def one_hot_loss(targets, forecasts):
    y_true = np.array(targets)
    y_pred = np.array(forecasts)
    return -np.mean(y_true * np.log(y_pred + 1e-15))
""",
        named=("divided-by-all-entries", "guard-1e-15"),
    ),
    Blind(
        question="l04_likelihood",
        about="multiplies first, and the product becomes 0",
        source="""
from math import log, prod


def log_likelihood(given):
    likelihood = prod(given)
    return log(likelihood)
""",
        named=("log-of-the-product",),
    ),
    Blind(
        question="l04_rivals",
        about="two: the blind guess counts only the classes that occur, and all is in bits",
        source="""
from collections import Counter
from math import log2


def rivals(labels, num_classes):
    counts = Counter(labels)
    blind = log2(len(counts))
    shares = [c / len(labels) for c in counts.values()]
    knows = -sum(s * log2(s) for s in shares)
    return blind, knows
""",
        named=("classes-from-the-labels", "bits-for-nats"),
    ),
    Blind(
        question="l04_nats_saved",
        about="two: the blind guess as rival, and the difference the wrong way round",
        source="""
from math import log


def nats_saved(labels, forecasts):
    blind = log(len(forecasts[0]))
    model = sum(-log(row[k]) for k, row in zip(labels, forecasts)) / len(labels)
    return model - blind
""",
        named=("sign-turned", "against-the-blind-guess"),
    ),
    Blind(
        question="l04_report",
        about="a case counts as right only above one half",
        source="""
from math import log


def report(labels, forecasts):
    loss = 0
    right = 0
    for label, row in zip(labels, forecasts, strict=True):
        loss = loss - log(row[label])
        if row[label] > 0.5:
            right = right + 1
    return loss / len(labels), right / len(labels)
""",
        named=("above-one-half",),
    ),
    # Lesson 5
    Blind(
        question="l05_nudge",
        about="the rise of two nudges over the run of one",
        source="""
def measured_slope(f, x, nudge):
    rise = f(x + nudge) - f(x - nudge)
    run = nudge
    return rise / run
""",
        named=("one-nudge-for-two",),
    ),
    Blind(
        question="l05_coin_loss",
        about="tails cost nothing",
        source="""
import numpy as np


def coin_loss(tosses, q):
    tosses = np.array(tosses)
    return -np.mean(tosses * np.log(q))
""",
        named=("heads-only",),
    ),
    Blind(
        question="l05_coin_slope",
        about="the slope in the score, q less the share",
        source="""
def coin_slope(tosses, q):
    p = sum(tosses) / len(tosses)
    return q - p
""",
        named=("slope-in-the-score",),
    ),
    Blind(
        question="l05_step",
        about="two: uphill, and in place",
        source="""
def step_down(numbers, slopes, learning_rate):
    for i in range(len(numbers)):
        numbers[i] += learning_rate * slopes[i]
    return numbers
""",
        named=("uphill", "pure"),
    ),
    Blind(
        question="l05_score_slope",
        about="multiplies by q(1 - q) though it has cancelled",
        source="""
from math import exp


def score_slope(tosses, z):
    q = 1 / (1 + exp(-z))
    p = sum(tosses) / len(tosses)
    return (q - p) * q * (1 - q)
""",
        named=("squash-slope-twice",),
    ),
    Blind(
        question="l05_score_slope",
        about="the sum over the tosses, not the mean",
        source="""
import numpy as np


def score_slope(tosses, z):
    q = 1 / (1 + np.exp(-z))
    return np.sum(q - np.array(tosses))
""",
        named=("sum-for-mean",),
    ),
    Blind(
        question="l05_walk",
        about="the slope of the start serves for every step",
        source="""
from math import exp


def walk(tosses, z, learning_rate, steps):
    share = sum(tosses) / len(tosses)
    slope = 1 / (1 + exp(-z)) - share
    scores = [z]
    for _ in range(steps):
        z = z - learning_rate * slope
        scores.append(z)
    return scores
""",
        named=("slope-kept-from-the-start",),
    ),
    Blind(
        question="l05_gradient_check",
        about="returns after the first place",
        source="""
def slope_is_right(f, slope, places):
    h = 1e-5
    for x in places:
        measured = (f(x + h) - f(x - h)) / (2 * h)
        if abs(measured - slope(x)) < 0.001:
            return True
        else:
            return False
""",
        named=("first-place-only",),
    ),
    Blind(
        question="l05_best_rate",
        about="returns the place of the rate in the list",
        source="""
from math import exp, log


def best_rate(tosses, z, rates, steps):
    share = sum(tosses) / len(tosses)
    losses = []
    for rate in rates:
        s = z
        for _ in range(steps):
            s = s - rate * (1 / (1 + exp(-s)) - share)
        q = 1 / (1 + exp(-s))
        losses.append(-share * log(q) - (1 - share) * log(1 - q))
    return losses.index(min(losses))
""",
        named=("place-for-rate",),
    ),
    # Lesson 6
    Blind(
        question="l06_logit",
        about="a quotient of logarithms for the logarithm of a quotient",
        source="""
import numpy as np

logit = lambda q: np.log(q) / np.log(1 - q)
""",
        named=("quotient-of-logs",),
    ),
    Blind(
        question="l06_sigmoid",
        about="one form for both sides: overflow stops it",
        source="""
from math import exp


def sigmoid(z):
    return 1 / (1 + exp(-z))
""",
        named=("overflow-below",),
    ),
    Blind(
        question="l06_sigmoid",
        about="the other form alone: inf over inf is nan",
        source="""
import numpy as np


def sigmoid(z):
    e = np.exp(float(z))
    return e / (1 + e)
""",
        named=("overflow-above-in-numpy",),
    ),
    Blind(
        question="l06_one",
        about="the minus belongs to the first term only",
        source="""
from math import log


def binary_loss(y, q):
    return -y * log(q) + (1 - y) * log(1 - q)
""",
        named=("second-minus-lost",),
    ),
    Blind(
        question="l06_mean",
        about="the loop overwrites the loss, so only the last case is in it",
        source="""
from math import log


def mean_binary_loss(labels, probs):
    loss = 0
    for y, q in zip(labels, probs, strict=True):
        if y == 1:
            loss = -log(q)
        else:
            loss = -log(1 - q)
    return loss / len(labels)
""",
        named=("last-case-only",),
    ),
    Blind(
        question="l06_from_logit",
        about="through a clipped probability",
        source="""
import numpy as np

import xent_helpers as xh


def loss_from_logit(y, z):
    eps = 1e-15
    q = xh.sigmoid(z)
    q = min(max(q, eps), 1 - eps)
    return -(y * np.log(q) + (1 - y) * np.log(1 - q))
""",
        named=("clipped-at-1e-15",),
    ),
    Blind(
        question="l06_from_logit",
        about="a wrong sign in the stable form: plus z times y",
        source="""
from math import exp, log


def loss_from_logit(y, z):
    return max(z, 0) + z * y + log(1 + exp(-abs(z)))
""",
        named=("label-term-added",),
    ),
    Blind(
        question="l06_slopes",
        about="two: due less given, and not divided by the number of cases",
        source="""
def logit_slopes(labels, probs):
    return [y - q for y, q in zip(labels, probs)]
""",
        named=("not-divided-by-n", "due-less-given"),
    ),
    Blind(
        question="l06_epoch",
        about="two: the weights are changed in place, and the slopes are sums",
        source="""
import xent_helpers as xh


def one_epoch(inputs, labels, weights, bias, learning_rate):
    q = xh.sigmoid(inputs @ weights + bias)
    error = q - labels
    dw = inputs.T @ error
    db = error.sum()
    weights -= learning_rate * dw
    bias -= learning_rate * db
    return weights, bias
""",
        named=("not-divided-by-n", "pure"),
    ),
    Blind(
        question="l06_weighted",
        about="divides by the number of cases",
        source="""
import numpy as np


def weighted_mean(losses, weights):
    return np.mean(np.array(losses) * np.array(weights))
""",
        named=("divided-by-n",),
    ),
    Blind(
        question="l06_several",
        about="the things of a photo are summed, and only the photos averaged",
        source="""
import numpy as np


def multi_label_loss(labels, logits):
    labels = np.array(labels)
    logits = np.array(logits)
    q = 1 / (1 + np.exp(-logits))
    bce = -(labels * np.log(q) + (1 - labels) * np.log(1 - q))
    return bce.sum(axis=1).mean()
""",
        named=("sum-over-the-labels",),
    ),
    # Lesson 7
    Blind(
        question="l07_owl",
        about="a sigmoid of the owl's score alone",
        source="""
import numpy as np

owl_share = 1 / (1 + np.exp(-1.5))
""",
        named=("sigmoid-for-softmax",),
    ),
    Blind(
        question="l07_softmax",
        about="the power of the sum, not the sum of the powers",
        source="""
import numpy as np


def softmax(scores):
    return np.exp(scores) / np.exp(np.sum(scores))
""",
        named=("power-of-the-sum",),
    ),
    Blind(
        question="l07_temperature",
        about="divides the probabilities, not the scores",
        source="""
import xent_helpers as xh


def with_temperature(scores, temperature):
    probs = xh.softmax(scores)
    return probs / temperature
""",
        named=("after-softmax",),
    ),
    Blind(
        question="l07_sigmoid",
        about="the other score is 1 - z, as if scores added up to 1",
        source="""
import xent_helpers as xh


def sigmoid(z):
    return xh.softmax([z, 1 - z])[0]
""",
        named=("against-one-less-z",),
    ),
    Blind(
        question="l07_softmax_rows",
        about="without keepdims: the sums don't line up with the rows",
        source="""
import numpy as np


def softmax_rows(table):
    table = np.array(table, dtype=float)
    shifted = table - table.max(axis=1, keepdims=True)
    exps = np.exp(shifted)
    return exps / exps.sum(axis=1)
""",
        named=("keepdims-forgotten-in-the-sum",),
    ),
    Blind(
        question="l07_softmax_rows",
        about="no shift: large scores overflow",
        source="""
import numpy as np


def softmax_rows(table):
    result = []
    for row in table:
        e = np.exp(row)
        result.append(e / np.sum(e))
    return np.array(result)
""",
        named=("no-shift",),
    ),
    Blind(
        question="l07_log_sum_exp",
        about="no shift: large scores overflow",
        source="""
import numpy as np

log_sum_exp = lambda scores: np.log(np.sum(np.exp(np.array(scores, dtype=float))))
""",
        named=("no-shift",),
    ),
    Blind(
        question="l07_log_softmax",
        about="the logarithm of a softmax that has become 0",
        source="""
import numpy as np


def log_softmax(scores):
    x = np.array(scores, dtype=float)
    e = np.exp(x - np.max(x))
    return np.log(e / e.sum())
""",
        named=("log-of-softmax",),
    ),
    Blind(
        question="l07_mean_loss",
        about="log-sum-exp over the whole table, not row by row",
        source="""
import numpy as np
from scipy.special import logsumexp


def mean_loss(labels, logits):
    n = len(labels)
    picked = logits[np.arange(n), labels]
    return np.mean(logsumexp(logits) - picked)
""",
        named=("whole-table",),
    ),
    Blind(
        question="l07_slopes",
        about="not divided by the number of photos",
        source="""
import numpy as np


def loss_slopes(labels, logits):
    N = logits.shape[0]
    scores = logits - np.max(logits, axis=1, keepdims=True)
    probs = np.exp(scores) / np.sum(np.exp(scores), axis=1, keepdims=True)
    dscores = probs
    dscores[range(N), labels] -= 1
    return dscores
""",
        named=("not-divided-by-n",),
    ),
    Blind(
        question="l07_is_doubled",
        about="the scores 1, 0, 0 are too near: the right loss is 0.55 there as well",
        source="""
def is_doubled(loss_of):
    loss = loss_of(0, [1.0, 0.0, 0.0])
    return loss > 0.5
""",
        named=("always-true",),
    ),
    # Lesson 8
    Blind(
        question="l08_pick",
        about="several labels at once taken for a categorical loss",
        source="""
picked = [1, 3, 2, 2]
""",
        named=("songs-as-categorical",),
    ),
    Blind(
        question="l08_one_hot",
        about="one row is used again and again, so every label is set in all",
        source="""
def one_hot_rows(labels, num_classes):
    rows = [[0] * num_classes] * len(labels)
    for i, label in enumerate(labels):
        rows[i][label] = 1
    return rows
""",
        named=("one-row-for-all",),
    ),
    Blind(
        question="l08_one_hot",
        about="as wide as the labels that occur",
        source="""
import numpy as np


def one_hot_rows(labels, num_classes):
    labels = np.array(labels)
    out = np.zeros((labels.size, labels.max() + 1))
    out[np.arange(labels.size), labels] = 1
    return out
""",
        named=("width-from-the-labels",),
    ),
    Blind(
        question="l08_labels_of",
        about="argmax down the columns, not along the rows",
        source="""
import numpy as np


def labels_of(rows):
    return list(np.argmax(rows, axis=0))
""",
        named=("down-the-columns",),
    ),
    Blind(
        question="l08_sparse",
        about="the mean over all pairs of row and label: probs[:, labels]",
        source="""
import numpy as np


def sparse_loss(labels, probs):
    probs = np.array(probs)
    return -np.log(probs[:, labels]).mean()
""",
        named=("every-row-with-every-label",),
    ),
    Blind(
        question="l08_soft",
        about="what got 0 is skipped, so an infinite loss is lost",
        source="""
from math import log


def soft_loss(targets, probs):
    total = 0
    for t_row, q_row in zip(targets, probs, strict=True):
        for t, q in zip(t_row, q_row, strict=True):
            if q > 0:
                total += -t * log(q)
    return total / len(targets)
""",
        named=("infinite-price-dropped",),
    ),
    Blind(
        question="l08_smooth",
        about="the copy is shallow, so the rows of targets are changed",
        source="""
def smooth(targets, share):
    smoothed = targets.copy()
    for row in smoothed:
        for k in range(len(row)):
            row[k] = row[k] * (1 - share) + share / len(row)
    return smoothed
""",
        named=("pure",),
    ),
    Blind(
        question="l08_weighted_mean",
        about="divides by how many weights are above 0",
        source="""
def weighted_mean(losses, weights):
    total = 0
    n = 0
    for loss, weight in zip(losses, weights):
        if weight > 0:
            total += weight * loss
            n += 1
    return total / n
""",
        named=("divided-by-those-that-count",),
    ),
    Blind(
        question="l08_two_classes",
        about="yes stands first in the row of two, so the label picks the other",
        source="""
import numpy as np


def yes_no_loss(labels, probs):
    losses = []
    for label, q in zip(labels, probs):
        row = [q, 1 - q]
        losses.append(-np.log(row[label]))
    return np.mean(losses)
""",
        named=("yes-first",),
    ),
    Blind(
        question="l08_careful",
        about="two: the error is returned, not raised, and labels below 0 pass",
        source="""
from math import log


def careful_loss(labels, probs):
    K = len(probs[0])
    for label in labels:
        if label >= K:
            return ValueError("there is no such class")
    return sum(-log(row[label]) for label, row in zip(labels, probs)) / len(labels)
""",
        named=("negative-forgotten", "error-returned"),
    ),
]
