"""A hundred right answers that the authors of the question bank never saw.

Written blind on 2026-11-22, by a helper who had read the exercises and lessons only: not the bank, not the
marking, not the solutions, nor anything that the checker says. Each keeps to the text of its exercise, in one of
the many styles that public notebooks show.

Each was compared beforehand with a computation of the helper's own, over the inputs that the text allows.
"""

from tests.blind import Blind

RIGHT = [
    # 00 Start here
    Blind(
        "l00_film",
        "Fraction",
        """
from fractions import Fraction

minutes = Fraction(5, 2) * 60
""",
    ),
    Blind(
        "l00_film",
        "timedelta",
        """
from datetime import timedelta

minutes = timedelta(hours=2.5) / timedelta(minutes=1)
""",
    ),
    Blind(
        "l00_strip",
        "Decimal",
        """
from decimal import Decimal

strip_halvings = Decimal(300).ln() / Decimal(2).ln()
""",
    ),
    Blind("l00_strip", "two digits by hand", "strip_halvings = 8.23"),
    Blind(
        "l00_boat",
        "keyword-only defaults and a match",
        '''
def cost(people, *, ticket=12, map_price=3):
    """What the boat trip costs."""
    match people:
        case 1:
            return ticket + map_price
        case _:
            return people * ticket + map_price
''',
    ),
    Blind("l00_boat", "lambda, positional only", "cost = lambda n, /: sum([12] * n, start=3)"),
    Blind(
        "l00_average",
        "running mean",
        """
def average(numbers):
    mean = 0
    for seen, number in enumerate(numbers, start=1):
        mean += (number - mean) / seen
    return mean
""",
    ),
    Blind(
        "l00_chance",
        "Counter and Fraction",
        """
from collections import Counter
from fractions import Fraction


def chance(colour, bag):
    counted = Counter(bag)
    print(counted.most_common())
    return Fraction(counted[colour], counted.total())
""",
    ),
    Blind(
        "l00_chance",
        "NumPy mean of bools",
        """
import numpy as np

chance = lambda colour, bag: np.mean([ball == colour for ball in bag])
""",
    ),
    Blind(
        "l00_halvings",
        "while loop, then the rest",
        """
import math


def halvings(long, short):
    whole = 0
    while long >= 2 * short:
        long = long / 2
        whole += 1
    rest = math.log(long / short) / math.log(2)
    return whole + rest
""",
    ),
    Blind(
        "l00_halvings",
        "callable class instance",
        """
from math import log10


class Halver:
    def __init__(self, factor):
        self.factor = factor

    def __call__(self, long, short):
        return (log10(long) - log10(short)) / log10(self.factor)


halvings = Halver(2)
""",
    ),
    # 01 Surprisal
    Blind(
        "l01_card",
        "NumPy scalar",
        """
import numpy as np

kings, cards = 4, 52
king_bits = -np.log2(kings / cards)
""",
    ),
    Blind(
        "l01_surprisal",
        "0-d array, other parameter name",
        """
import numpy as np


def surprisal_bits(probability):
    return np.array(-np.log2(probability))
""",
    ),
    Blind(
        "l01_surprisal",
        "Decimal inside, float outside",
        """
from decimal import Decimal, getcontext

getcontext().prec = 50


def surprisal_bits(p: float) -> float:
    d = Decimal(p)
    return float(-d.ln() / Decimal(2).ln())
""",
    ),
    Blind(
        "l01_streak",
        "counting by doubling",
        """
def heads_needed(p):
    n = 0
    while p < 1:
        p *= 2
        n += 1
    return n
""",
    ),
    Blind(
        "l01_streak",
        "math.frexp",
        """
from math import frexp


def heads_needed(p):
    # p = m * 2**e with 1/2 <= m < 1, so 2**(e - 1) is the first power of one half that is not above p
    _, e = frexp(p)
    return 1 - e
""",
    ),
    Blind(
        "l01_together",
        "recursion by halves",
        """
from math import log


def total_bits(probabilities):
    n = len(probabilities)
    if n == 1:
        return -log(probabilities[0], 2)
    return total_bits(probabilities[: n // 2]) + total_bits(probabilities[n // 2 :])
""",
    ),
    Blind(
        "l01_together",
        "math.fsum over map",
        """
import math


def total_bits(ps):
    return -math.fsum(map(math.log2, ps))
""",
    ),
    Blind(
        "l01_units",
        "functools.partial",
        """
from functools import partial
from math import log
from operator import mul

bits_to_nats = partial(mul, log(2))
""",
    ),
    Blind(
        "l01_units",
        "static helper class",
        """
import math


class Units:
    NATS_IN_A_BIT = 1 / math.log2(math.e)

    @staticmethod
    def convert(amount):
        return amount * Units.NATS_IN_A_BIT


bits_to_nats = Units.convert
""",
    ),
    Blind(
        "l01_from_counts",
        "difference of logarithms",
        """
from math import log2


def surprise_of(what, diary):
    how_often = sum(1 for entry in diary if entry == what)
    return log2(len(diary)) - log2(how_often)
""",
    ),
    # 02 Entropy
    Blind(
        "l02_bag",
        "SciPy from counts",
        """
from scipy.stats import entropy

bag_bits = entropy([7, 2, 1], base=2)
""",
    ),
    Blind(
        "l02_wait",
        "np.repeat in float32",
        """
import numpy as np


def weighted_average(counts, values):
    return np.repeat(np.array(values, dtype="float32"), counts).mean()
""",
    ),
    Blind(
        "l02_wait",
        "exact Fractions",
        """
from fractions import Fraction


def weighted_average(counts, values):
    total = Fraction(0)
    for c, v in zip(counts, values):
        total += c * Fraction(v)
    return total / sum(counts)
""",
    ),
    Blind(
        "l02_entropy",
        "recursion by halves",
        """
from math import log2


def entropy_bits(p):
    if len(p) == 0:
        return 0.0
    if len(p) == 1:
        return -p[0] * log2(p[0]) if p[0] else 0.0
    middle = len(p) // 2
    return entropy_bits(p[:middle]) + entropy_bits(p[middle:])
""",
    ),
    Blind(
        "l02_entropy",
        "scipy.special.entr",
        """
import numpy as np
from scipy.special import entr


def entropy_bits(p):
    return entr(p).sum() / np.log(2)
""",
    ),
    Blind(
        "l02_entropy",
        "structural pattern matching in a loop",
        """
import math


def entropy_bits(p):
    h = 0
    for x in p:
        match x:
            case 0:
                continue
            case _:
                h -= x * math.log(x)
    return h / math.log(2)
""",
    ),
    Blind(
        "l02_fair",
        "relative entropy to the uniform",
        """
import numpy as np
from scipy.special import rel_entr


def bits_below_fair(p):
    p = np.asarray(p, dtype=float)
    fair = np.full_like(p, 1 / p.size)
    return rel_entr(p, fair).sum() / np.log(2)
""",
    ),
    Blind(
        "l02_fair",
        "mean of K times p log p",
        """
import numpy as np


def bits_below_fair(p):
    p = np.array(p)
    k = len(p)
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = np.where(p > 0, p * np.log2(p), 0)
    return np.log2(k) + terms.mean() * k
""",
    ),
    Blind(
        "l02_text",
        "np.unique",
        """
import numpy as np


def text_entropy(text):
    _, n = np.unique(list(text), return_counts=True)
    share = n / n.sum()
    return (share * np.log2(1 / share)).sum()
""",
    ),
    Blind(
        "l02_digits",
        "own heap",
        """
import heapq


def huffman_digits(p):
    heap = list(p)
    heapq.heapify(heap)
    digits = 0
    while len(heap) > 1:
        both = heapq.heappop(heap) + heapq.heappop(heap)
        digits += both
        heapq.heappush(heap, both)
    return digits
""",
    ),
    Blind(
        "l02_prefix",
        "sorted neighbours",
        """
from itertools import pairwise


def no_word_starts_another(words):
    return not any(b.startswith(a) for a, b in pairwise(sorted(words)))
""",
    ),
    Blind(
        "l02_prefix",
        "set of beginnings",
        """
def no_word_starts_another(words):
    if len(set(words)) < len(words):
        return False
    beginnings = set()
    for w in words:
        beginnings |= {w[:i] for i in range(len(w))}
    return beginnings.isdisjoint(words)
""",
    ),
    Blind(
        "l02_read",
        "re.sub",
        """
import re


def read_back(digits, letters, words):
    book = dict(zip(words, letters))
    return re.sub("|".join(words), lambda found: book[found.group()], digits)
""",
    ),
    Blind(
        "l02_read",
        "generator and walrus",
        """
def read_back(digits, letters, words):
    def stream():
        held = ""
        for d in digits:
            if (held := held + d) in words:
                yield letters[words.index(held)]
                held = ""

    return "".join(stream())
""",
    ),
    # 03 Cross-entropy
    Blind("l03_one_throw", "two digits by hand", "two_bits = 3.64"),
    Blind(
        "l03_cross_entropy",
        "scipy.special.xlogy",
        """
import numpy as np
from scipy.special import xlogy


def cross_entropy_bits(p, q):
    return -xlogy(p, q).sum() / np.log(2)
""",
    ),
    Blind(
        "l03_cross_entropy",
        "early return of inf",
        """
import math


def cross_entropy_bits(p, q):
    if any(a > 0 and b == 0 for a, b in zip(p, q)):
        return float("inf")
    return math.fsum(-a * math.log2(b) for a, b in zip(p, q) if a)
""",
    ),
    Blind(
        "l03_cross_entropy",
        "entropy plus divergence",
        """
import numpy as np
from scipy.special import entr, rel_entr


def cross_entropy_bits(truth, belief):
    own = entr(truth).sum()
    extra = rel_entr(truth, belief).sum()
    return float((own + extra) / np.log(2))
""",
    ),
    Blind(
        "l03_extra",
        "scipy.stats.entropy",
        """
from scipy.stats import entropy


def extra_bits(p, q):
    return entropy(p, q, base=2)
""",
    ),
    Blind(
        "l03_best_belief",
        "a copy changed in place",
        """
def best_belief(counts):
    shares = counts.copy()
    total = sum(shares)
    for place in range(len(shares)):
        shares[place] /= total
    return shares
""",
    ),
    Blind(
        "l03_extra_digits",
        "two means by dot",
        """
import numpy as np


def extra_digits(p, right, wrong):
    lengths = np.vectorize(len, otypes=[int])
    return p @ lengths(wrong) - p @ lengths(right)
""",
    ),
    Blind(
        "l03_cheapest",
        "np.argmin over a stack",
        """
import numpy as np
from scipy.special import xlogy


def cheapest(p, beliefs):
    return np.argmin(-xlogy(p, np.array(beliefs)).sum(axis=1))
""",
    ),
    Blind(
        "l03_cheapest",
        "largest weighted product",
        """
from math import prod


def cheapest(p, beliefs):
    def worth(place):
        return prod(b**a for a, b in zip(p, beliefs[place], strict=True))

    return max(range(len(beliefs)), key=worth)
""",
    ),
    Blind(
        "l03_play",
        "itertools.accumulate",
        """
from itertools import accumulate
from math import inf, log2


def play(chips, faces):
    everything = sum(chips)
    paid = (log2(everything / chips[f - 1]) if chips[f - 1] else inf for f in faces)
    return [total / n for n, total in enumerate(accumulate(paid), 1)]
""",
    ),
    Blind(
        "l03_play",
        "NumPy cumsum with np.log2(0)",
        """
import numpy as np


def play(chips, faces):
    q = np.array(chips) / np.sum(chips)
    with np.errstate(divide="ignore"):
        cost = -np.log2(q)[np.array(faces) - 1]
    return list(np.cumsum(cost) / np.arange(1, len(faces) + 1))
""",
    ),
    # 04 The loss
    Blind("l04_units", "four digits by hand", "library_loss = 0.0658"),
    Blind(
        "l04_one_forecast",
        "logarithm of the whole row, with NumPy's warning",
        """
import numpy as np


def forecast_loss(label, forecast):
    return -np.log(np.array(forecast))[label]
""",
    ),
    Blind(
        "l04_one_forecast",
        "bits, then converted",
        """
from math import log, log2
from operator import itemgetter


def forecast_loss(label, forecast):
    given = itemgetter(label)(forecast)
    bits = -log2(given)
    return bits * log(2)
""",
    ),
    Blind(
        "l04_walk_back",
        "match on the unit",
        """
from math import exp


def probability_behind(loss, unit):
    match unit:
        case "bits":
            return 2.0**-loss
        case "nats":
            return exp(-loss)
        case _:
            raise ValueError(unit)
""",
    ),
    Blind(
        "l04_mean_loss",
        "transposed and picked",
        """
import numpy as np


def mean_loss(labels, forecasts):
    columns = np.array(forecasts).T
    picked = columns[labels, np.arange(len(labels))]
    return -np.log(picked).mean()
""",
    ),
    Blind(
        "l04_one_hot",
        "what the truth got, by a product",
        """
import numpy as np


def one_hot_loss(targets, forecasts):
    given = np.einsum("nk,nk->n", np.array(targets, float), np.array(forecasts, float))
    return np.mean(-np.log(given))
""",
    ),
    Blind(
        "l04_one_hot",
        "mean over all, times K",
        """
import numpy as np
from scipy.special import xlogy


def one_hot_loss(targets, forecasts):
    k = len(targets[0])
    return -np.mean(xlogy(targets, forecasts)) * k
""",
    ),
    Blind(
        "l04_likelihood",
        "running product by frexp",
        """
from math import frexp, log


def log_likelihood(given):
    mantissa, exponent = 1.0, 0
    for g in given:
        mantissa, e = frexp(mantissa * g)
        exponent += e
    return log(mantissa) + exponent * log(2)
""",
    ),
    Blind(
        "l04_rivals",
        "SciPy over bincount",
        """
import numpy as np
from scipy.stats import entropy


def rivals(labels, num_classes):
    counts = np.bincount(labels, minlength=num_classes)
    return np.log(num_classes), entropy(counts)
""",
    ),
    Blind(
        "l04_rivals",
        "namedtuple and Counter",
        """
from collections import Counter, namedtuple
from math import log

Rivals = namedtuple("Rivals", "blind shares")


def rivals(labels, num_classes):
    n = len(labels)
    paid = -sum(log(count / n) * count for count in Counter(labels).values()) / n
    return Rivals(blind=log(num_classes), shares=paid)
""",
    ),
    Blind(
        "l04_nats_saved",
        "mean of one logarithm of a ratio",
        """
from math import log
from statistics import fmean


def nats_saved(labels, forecasts):
    n = len(labels)
    return fmean(log(row[k] / (labels.count(k) / n)) for k, row in zip(labels, forecasts))
""",
    ),
    Blind(
        "l04_report",
        "np.take_along_axis",
        """
import numpy as np


def report(labels, forecasts):
    q = np.array(forecasts)
    given = np.take_along_axis(q, np.array(labels)[:, None], axis=1).ravel()
    return -np.log(given).mean(), (given == q.max(axis=1)).mean()
""",
    ),
    Blind(
        "l04_report",
        "plain loop with a counter of hits",
        """
from math import log


def report(labels, forecasts):
    loss, hits = 0.0, 0
    for label, row in zip(labels, forecasts):
        loss += -log(row[label])
        if row[label] == max(row):
            hits += 1
    return loss / len(labels), hits / len(labels)
""",
    ),
    # 05 Slopes
    Blind(
        "l05_nudge",
        "rise over the run that was really taken",
        """
def measured_slope(f, x, nudge):
    left, right = x - nudge, x + nudge
    rise = f(right) - f(left)
    run = right - left
    return rise / run
""",
    ),
    Blind(
        "l05_coin_loss",
        "np.where",
        """
import numpy as np


def coin_loss(tosses, q):
    return np.where(np.array(tosses) == 1, -np.log(q), -np.log(1 - q)).mean()
""",
    ),
    Blind(
        "l05_coin_slope",
        "share of heads, two terms",
        """
def coin_slope(tosses, q):
    heads = sum(tosses) / len(tosses)
    tails = 1 - heads
    return tails / (1 - q) - heads / q
""",
    ),
    Blind(
        "l05_step",
        "copy changed in place",
        """
from copy import deepcopy


def step_down(numbers, slopes, learning_rate):
    moved = deepcopy(numbers)
    for i, slope in enumerate(slopes):
        moved[i] -= learning_rate * slope
    return moved
""",
    ),
    Blind(
        "l05_score_slope",
        "np.tanh",
        """
import numpy as np


def score_slope(tosses, z):
    q = 0.5 * (1 + np.tanh(0.5 * z))
    return q - np.mean(tosses)
""",
    ),
    Blind(
        "l05_walk",
        "walrus in a comprehension",
        """
from math import tanh


def walk(tosses, z, learning_rate, steps):
    due = sum(tosses) / len(tosses)
    return [z] + [z := z - learning_rate * ((1 + tanh(z / 2)) / 2 - due) for _ in range(steps)]
""",
    ),
    Blind(
        "l05_walk",
        "while loop with SciPy",
        """
from scipy.special import expit


def walk(tosses, z, learning_rate, steps):
    way = [z]
    while len(way) <= steps:
        here = way[-1]
        slopes = [expit(here) - toss for toss in tosses]
        way.append(here - learning_rate * sum(slopes) / len(slopes))
    return way
""",
    ),
    Blind(
        "l05_gradient_check",
        "for-else",
        """
def slope_is_right(f, slope, places):
    h = 1e-5
    for x in places:
        if not abs(slope(x) - (f(x + h) - f(x - h)) / (2 * h)) < 1e-3:
            break
    else:
        return True
    return False
""",
    ),
    Blind(
        "l05_best_rate",
        "min with a key, loss from the score",
        """
import numpy as np


def best_rate(tosses, z, rates, steps):
    due = np.mean(tosses)

    def end_loss(rate):
        score = z
        for _ in range(steps):
            score -= rate * (0.5 + 0.5 * np.tanh(score / 2) - due)
        return np.logaddexp(0, score) - due * score

    return min(rates, key=end_loss)
""",
    ),
    # 06 Binary cross-entropy
    Blind(
        "l06_logit",
        "log1p",
        """
from math import log, log1p


def logit(q):
    return log(q) - log1p(-q)
""",
    ),
    Blind(
        "l06_sigmoid",
        "one branchless formula",
        """
import math


def sigmoid(z):
    return math.exp(min(z, 0)) / (1 + math.exp(-abs(z)))
""",
    ),
    Blind(
        "l06_sigmoid",
        "tanh",
        """
from math import tanh

sigmoid = lambda z: (tanh(z / 2) + 1) / 2
""",
    ),
    Blind(
        "l06_one",
        "indexed pair",
        """
from math import log


def binary_loss(y, q):
    return -log((1 - q, q)[int(y)])
""",
    ),
    Blind(
        "l06_mean",
        "assert, then zip and fsum",
        """
from math import fsum, log


def mean_binary_loss(labels, probs):
    assert len(labels) == len(probs) > 0
    assert all(y in (0, 1) for y in labels)
    paid = [-log(q) if y else -log(1 - q) for y, q in zip(labels, probs, strict=True)]
    return fsum(paid) / len(paid)
""",
    ),
    Blind(
        "l06_mean",
        "NumPy product formula",
        """
import numpy as np


def mean_binary_loss(y_true, y_pred):
    y, q = np.array(y_true), np.array(y_pred)
    return -np.mean(y * np.log(q) + (1 - y) * np.log1p(-q))
""",
    ),
    Blind(
        "l06_from_logit",
        "softplus by np.logaddexp",
        """
import numpy as np


def loss_from_logit(y, z):
    sign = 1 - 2 * y
    return np.logaddexp(0, sign * z)
""",
    ),
    Blind(
        "l06_from_logit",
        "the formula of the frameworks",
        """
from math import exp, log1p


def loss_from_logit(y, z):
    return max(z, 0) - z * y + log1p(exp(-abs(z)))
""",
    ),
    Blind(
        "l06_slopes",
        "NumPy subtraction",
        """
import numpy as np


def logit_slopes(labels, probs):
    return np.subtract(probs, labels) / len(labels)
""",
    ),
    Blind(
        "l06_epoch",
        "flower by flower",
        """
import numpy as np
import xent_helpers as xh


def one_epoch(inputs, labels, weights, bias, learning_rate):
    slope_w = np.zeros(len(weights))
    slope_b = 0.0
    for x, y in zip(inputs, labels):
        error = xh.sigmoid(x @ weights + bias) - y
        slope_w += error * x
        slope_b += error
    n = len(inputs)
    return weights - learning_rate * slope_w / n, bias - learning_rate * slope_b / n
""",
    ),
    Blind(
        "l06_epoch",
        "bias as a column of ones",
        """
import numpy as np
from scipy.special import expit


def one_epoch(inputs, labels, weights, bias, learning_rate):
    x = np.column_stack([inputs, np.ones(len(inputs))])
    w = np.append(weights, bias)
    w = w - learning_rate * x.T @ (expit(x @ w) - labels) / len(labels)
    return w[:-1], w[-1]
""",
    ),
    Blind(
        "l06_weighted",
        "np.average",
        """
import numpy as np


def weighted_mean(losses, weights):
    return np.average(losses, weights=weights)
""",
    ),
    Blind(
        "l06_several",
        "two loops over the table",
        """
from math import exp, log


def multi_label_loss(labels, logits):
    total = cells = 0
    for ys, zs in zip(labels, logits):
        for y, z in zip(ys, zs):
            q = 1 / (1 + exp(-z)) if y else 1 / (1 + exp(z))
            total -= log(q)
            cells += 1
    return total / cells
""",
    ),
    # 07 Softmax
    Blind(
        "l07_owl",
        "dictionary of scores",
        """
from math import exp

scores = {"owl": 1.5, "bat": 0.5, "moth": -0.8}
owl_share = exp(scores["owl"]) / sum(exp(s) for s in scores.values())
""",
    ),
    Blind(
        "l07_softmax",
        "one over a sum of differences",
        """
from math import exp


def softmax(scores):
    return [1 / sum(exp(other - own) for other in scores) for own in scores]
""",
    ),
    Blind(
        "l07_temperature",
        "shift, scale, then the powers",
        """
import numpy as np


def with_temperature(scores, temperature):
    x = (np.array(scores) - max(scores)) / temperature
    e = np.exp(x)
    e /= e.sum()
    return e
""",
    ),
    Blind(
        "l07_sigmoid",
        "the second place of two",
        """
import xent_helpers as xh


def sigmoid(z):
    *_, q = xh.softmax([0, z])
    return q.item()
""",
    ),
    Blind(
        "l07_softmax_rows",
        "transposed and back",
        """
import numpy as np


def softmax_rows(table):
    t = table.T
    e = np.exp(t - t.max(axis=0))
    return (e / e.sum(axis=0)).T
""",
    ),
    Blind(
        "l07_log_sum_exp",
        "NumPy's ufunc reduced",
        """
import numpy as np


def log_sum_exp(scores):
    return np.logaddexp.reduce(scores)
""",
    ),
    Blind(
        "l07_log_softmax",
        "comprehension with a shift",
        """
from math import exp, log


def log_softmax(scores):
    top = max(scores)
    norm = top + log(sum(exp(s - top) for s in scores))
    return [s - norm for s in scores]
""",
    ),
    Blind(
        "l07_mean_loss",
        "margins over the label's score",
        """
import numpy as np


def mean_loss(labels, logits):
    own = logits[np.arange(len(labels)), labels]
    return np.logaddexp.reduce(logits - own[:, np.newaxis], axis=1).mean()
""",
    ),
    Blind(
        "l07_slopes",
        "one taken off at the label, in an array of its own",
        """
import numpy as np
import xent_helpers as xh


def loss_slopes(labels, logits):
    slopes = np.array(xh.softmax(logits))
    slopes[np.arange(len(labels)), labels] -= 1
    return slopes / len(labels)
""",
    ),
    Blind(
        "l07_is_doubled",
        "one sure and right row",
        """
def is_doubled(loss_of):
    sure_and_right = loss_of(1, [0.0, 60.0, 0.0])
    return bool(sure_and_right > 0.01)
""",
    ),
    # 08 Categorical and sparse
    Blind(
        "l08_pick",
        "names for the numbers",
        """
BINARY, CATEGORICAL, SPARSE = 1, 2, 3
picked = [BINARY, SPARSE, BINARY, CATEGORICAL]
""",
    ),
    Blind(
        "l08_one_hot",
        "bools by broadcasting",
        """
import numpy as np


def one_hot_rows(labels, num_classes):
    return np.array(labels)[:, None] == np.arange(num_classes)
""",
    ),
    Blind(
        "l08_labels_of",
        "np.argmax",
        """
import numpy as np


def labels_of(rows):
    return np.argmax(rows, axis=1)
""",
    ),
    Blind(
        "l08_sparse",
        "geometric mean in logarithms, typed",
        '''
from collections.abc import Sequence
from math import log


def sparse_loss(labels: Sequence[int], probs: Sequence[Sequence[float]]) -> float:
    """Mean surprise of the true class.

    >>> round(sparse_loss([0], [[0.5, 0.5]]), 4)
    0.6931
    """
    return -sum(log(row[k]) for k, row in zip(labels, probs, strict=True)) / len(labels)
''',
    ),
    Blind(
        "l08_soft",
        "np.log with out and where",
        """
import numpy as np


def soft_loss(targets, probs):
    p, q = np.array(targets, float), np.array(probs, float)
    with np.errstate(divide="ignore"):
        paid = np.multiply(p, -np.log(q), out=np.zeros_like(p), where=p > 0)
    return paid.sum(axis=-1).mean()
""",
    ),
    Blind(
        "l08_smooth",
        "nested comprehensions",
        """
def smooth(targets, share):
    return [[(1 - share) * entry + share / len(row) for entry in row] for row in targets]
""",
    ),
    Blind(
        "l08_weighted_mean",
        "numerator and denominator in one loop",
        """
def weighted_mean(losses, weights):
    top = bottom = 0
    for i, w in enumerate(weights):
        top += w * losses[i]
        bottom += w
    return top / bottom
""",
    ),
    Blind(
        "l08_two_classes",
        "a row of two, looked up",
        """
import numpy as np


def yes_no_loss(labels, probs):
    rows = np.column_stack([1 - np.array(probs), probs])
    return -np.log(rows[range(len(labels)), labels]).mean()
""",
    ),
    Blind(
        "l08_careful",
        "checks first, then a stack of errors turned into one kind",
        """
from math import log


def careful_loss(labels, probs):
    total = 0.0
    for label, row in zip(labels, probs, strict=True):
        if label < 0:
            raise ValueError(f"{label} is below 0")
        try:
            total -= log(row[label])
        except IndexError:
            raise ValueError(f"{label} is no class") from None
    return total / len(labels)
""",
    ),
]
