"""The second set of right answers, to the exercises of all lessons, in many styles; written blind like wrong_2.py."""

from tests.blind import Blind

RIGHT = [
    Blind(
        "l00_film",
        "Fraction",
        """
from fractions import Fraction
minutes = Fraction(5, 2) * 60
""",
    ),
    Blind(
        "l00_strip",
        "literal with two digits",
        """
strip_halvings = 8.23
""",
    ),
    Blind(
        "l00_boat",
        "adds ticket after ticket in a loop, float",
        """
def cost(people):
    euros = 3.0
    for person in range(people):
        euros += 12
    return euros
""",
    ),
    Blind(
        "l00_average",
        "numpy scalar",
        """
import numpy as np

def average(numbers):
    return np.mean(numbers)
""",
    ),
    Blind(
        "l00_chance",
        "Counter and Fraction",
        """
from collections import Counter
from fractions import Fraction

def chance(colour, bag):
    return Fraction(Counter(bag)[colour], len(bag))
""",
    ),
    Blind(
        "l00_halvings",
        "difference of natural logs, base changed",
        """
from math import log

halvings = lambda long, short: (log(long) - log(short)) / log(2)
""",
    ),
    Blind(
        "l01_card",
        "difference of logs",
        """
from math import log2
king_bits = log2(52) - log2(4)
""",
    ),
    Blind(
        "l01_surprisal",
        "numpy scalar, natural log with base change",
        """
import numpy as np

def surprisal_bits(p):
    return -np.log(p) / np.log(2)
""",
    ),
    Blind(
        "l01_streak",
        "frexp: exponent of the binary number",
        """
import math

def heads_needed(p):
    _, exponent = math.frexp(p)
    return 1 - exponent
""",
    ),
    Blind(
        "l01_together",
        "recursion: cuts the list into halves",
        """
from math import log2

def total_bits(probabilities):
    n = len(probabilities)
    if n == 1:
        return -log2(probabilities[0])
    return total_bits(probabilities[: n // 2]) + total_bits(probabilities[n // 2 :])
""",
    ),
    Blind(
        "l01_units",
        "divides by log2 of e",
        """
from math import e, log2

def bits_to_nats(bits):
    return bits / log2(e)
""",
    ),
    Blind(
        "l01_from_counts",
        "counts by a loop, difference of logs",
        """
from math import log2

def surprise_of(outcome, seen):
    hits, days = 0, 0
    for thing in seen:
        days += 1
        hits += thing == outcome
    return log2(days) - log2(hits)
""",
    ),
    Blind(
        "l02_bag",
        "grouped form: log of all less weighted logs of counts",
        """
from math import log2

counts = 7, 2, 1
bag_bits = log2(10) - sum(c * log2(c) for c in counts) / 10
""",
    ),
    Blind(
        "l02_wait",
        "writes every day out, then statistics.fmean",
        """
from statistics import fmean

def weighted_average(counts, values):
    days = []
    for count, value in zip(counts, values):
        days.extend([value] * count)
    return fmean(days)
""",
    ),
    Blind(
        "l02_entropy",
        "minus log of the product of p to the p",
        """
from math import log2, prod

def entropy_bits(p):
    return -log2(prod(x**x for x in p))
""",
    ),
    Blind(
        "l02_fair",
        "KL divergence from uniform, without xh.entropy",
        """
from math import log2

def bits_below_fair(p):
    K = len(p)
    return sum(x * log2(x * K) for x in p if x)
""",
    ),
    Blind(
        "l02_text",
        "np.unique with counts, numpy scalar",
        """
import numpy as np

def text_entropy(text):
    _, counts = np.unique(list(text), return_counts=True)
    share = counts / counts.sum()
    return (share * np.log2(1 / share)).sum()
""",
    ),
    Blind(
        "l02_digits",
        "own heap: sum of all merged weights",
        """
import heapq

def huffman_digits(p):
    heap = list(p)
    heapq.heapify(heap)
    total = 0
    while len(heap) > 1:
        both = heapq.heappop(heap) + heapq.heappop(heap)
        total += both
        heapq.heappush(heap, both)
    return total
""",
    ),
    Blind(
        "l02_prefix",
        "sorts, then compares neighbours only",
        """
def no_word_starts_another(words):
    ordered = sorted(words)
    return not any(b.startswith(a) for a, b in zip(ordered, ordered[1:]))
""",
    ),
    Blind(
        "l02_read",
        "one regular expression and a dictionary",
        """
import re

def read_back(digits, letters, words):
    meaning = dict(zip(words, letters))
    return re.sub("|".join(words), lambda found: meaning[found.group()], digits)
""",
    ),
    Blind(
        "l03_cross_entropy",
        "helper function for one term",
        """
import math

def _term(chance, share):
    if chance == 0:
        return 0.0
    return math.inf if share == 0 else -chance * math.log2(share)

def cross_entropy_bits(p, q):
    return math.fsum(_term(*pair) for pair in zip(p, q, strict=True))
""",
    ),
    Blind(
        "l03_extra",
        "cross-entropy less entropy",
        """
from math import log

def extra_bits(p, q):
    cross = -sum(a * log(b, 2) for a, b in zip(p, q))
    own = -sum(a * log(a, 2) for a in p if a != 0)
    return cross - own
""",
    ),
    Blind(
        "l03_best_belief",
        "list of Fractions",
        """
from fractions import Fraction

def best_belief(counts):
    total = sum(counts)
    return [Fraction(count, total) for count in counts]
""",
    ),
    Blind(
        "l03_extra_digits",
        "numpy dot of chances and differences of lengths",
        """
import numpy as np

def extra_digits(p, right, wrong):
    more = [len(w) - len(r) for w, r in zip(wrong, right)]
    return np.dot(p, more)
""",
    ),
    Blind(
        "l03_cheapest",
        "min over places with a key, fsum",
        """
from math import fsum, inf, log2

def cheapest(p, beliefs):
    def price(place):
        q = beliefs[place]
        if any(a > 0 and b == 0 for a, b in zip(p, q)):
            return inf
        return fsum(-a * log2(b) for a, b in zip(p, q) if a > 0)

    return min(range(len(beliefs)), key=price)
""",
    ),
    Blind(
        "l03_play",
        "itertools.accumulate, prices looked up in a dictionary",
        """
from itertools import accumulate
from math import inf, log2

def play(chips, faces):
    total = sum(chips)
    price = {face: log2(total) - log2(c) if c else inf for face, c in enumerate(chips, 1)}
    return [paid / n for n, paid in enumerate(accumulate(price[f] for f in faces), 1)]
""",
    ),
    Blind(
        "l04_units",
        "walks back to the probability, then -ln",
        """
from math import log
library_loss = -log(2 ** -0.095)
""",
    ),
    Blind(
        "l04_one_forecast",
        "numpy scalar",
        """
import numpy as np

def forecast_loss(label, forecast):
    return -np.log(forecast[label])
""",
    ),
    Blind(
        "l04_walk_back",
        "base from a dictionary",
        """
import math

BASE = {"bits": 2.0, "nats": math.e}

def probability_behind(loss, unit):
    return BASE[unit] ** (-loss)
""",
    ),
    Blind(
        "l04_mean_loss",
        "while loop",
        """
from math import log

def mean_loss(labels, forecasts):
    n = 0
    total = 0.0
    while n < len(labels):
        total += -log(forecasts[n][labels[n]])
        n += 1
    return total / n
""",
    ),
    Blind(
        "l04_one_hot",
        "numpy dot row by row, log of what is left",
        """
import numpy as np

def one_hot_loss(targets, forecasts):
    given = (np.array(targets) * np.array(forecasts)).sum(axis=1)
    return -np.log(given).mean()
""",
    ),
    Blind(
        "l04_likelihood",
        "mantissas and exponents apart",
        """
from math import frexp, log

def log_likelihood(given):
    mantissa, exponent = 1.0, 0
    for q in given:
        m, e = frexp(q)
        mantissa, shift = frexp(mantissa * m)
        exponent += e + shift
    return log(mantissa) + exponent * log(2)
""",
    ),
    Blind(
        "l04_rivals",
        "Counter, log of N less weighted logs of counts",
        """
from collections import Counter
from math import log

def rivals(labels, num_classes):
    n = len(labels)
    knows = log(n) - sum(c * log(c) for c in Counter(labels).values()) / n
    return log(num_classes), knows
""",
    ),
    Blind(
        "l04_nats_saved",
        "mean log ratio of given and share, case by case",
        """
from math import log

def nats_saved(labels, forecasts):
    n = len(labels)
    gains = [log(row[y]) - log(labels.count(y) / n) for y, row in zip(labels, forecasts)]
    return sum(gains) / n
""",
    ),
    Blind(
        "l04_report",
        "numpy fancy indexing and argmax, numpy scalars",
        """
import numpy as np

def report(labels, forecasts):
    q = np.array(forecasts)
    y = np.array(labels)
    loss = -np.log(q[np.arange(len(y)), y]).mean()
    accuracy = (q.argmax(axis=1) == y).mean()
    return loss, accuracy
""",
    ),
    Blind(
        "l05_nudge",
        "mean of the one-sided slopes",
        """
def measured_slope(f, x, nudge):
    right = (f(x + nudge) - f(x)) / nudge
    left = (f(x) - f(x - nudge)) / nudge
    return (left + right) / 2
""",
    ),
    Blind(
        "l05_coin_loss",
        "counts heads, log1p for tails",
        """
from math import log, log1p

def coin_loss(tosses, q):
    heads = tosses.count(1)
    tails = len(tosses) - heads
    return -(heads * log(q) + tails * log1p(-q)) / len(tosses)
""",
    ),
    Blind(
        "l05_coin_slope",
        "one fraction: (q - p) / (q(1 - q))",
        """
from statistics import mean

def coin_slope(tosses, q):
    return (q - mean(tosses)) / (q * (1 - q))
""",
    ),
    Blind(
        "l05_step",
        "numpy, then a list of numpy scalars",
        """
import numpy as np

def step_down(numbers, slopes, learning_rate):
    return list(np.array(numbers) - learning_rate * np.array(slopes))
""",
    ),
    Blind(
        "l05_score_slope",
        "tanh form of the squash",
        """
from math import tanh

def score_slope(tosses, z):
    return (1 + tanh(z / 2)) / 2 - sum(tosses) / len(tosses)
""",
    ),
    Blind(
        "l05_walk",
        "itertools.accumulate with an initial value",
        """
from itertools import accumulate
from math import exp

def squash(z):
    return 1 / (1 + exp(-z)) if z >= 0 else exp(z) / (1 + exp(z))

def walk(tosses, z, learning_rate, steps):
    due = sum(tosses) / len(tosses)
    return list(accumulate(range(steps), lambda x, _: x - learning_rate * (squash(x) - due), initial=z))
""",
    ),
    Blind(
        "l05_gradient_check",
        "returns numpy's bool",
        """
import numpy as np

def slope_is_right(f, slope, places):
    gaps = [(f(x + 1e-5) - f(x - 1e-5)) / 2e-5 - slope(x) for x in places]
    return np.max(np.abs(gaps)) < 0.001
""",
    ),
    Blind(
        "l05_best_rate",
        "sorted by the loss at the end, softplus loss",
        """
import numpy as np

def best_rate(tosses, z, rates, steps):
    p = np.mean(tosses)

    def end_loss(rate):
        score = z
        for _ in range(steps):
            score = score - rate * (np.exp(-np.logaddexp(0, -score)) - p)
        return p * np.logaddexp(0, -score) + (1 - p) * np.logaddexp(0, score)

    return sorted(rates, key=end_loss)[0]
""",
    ),
    Blind(
        "l06_logit",
        "difference of logs with log1p",
        """
from math import log, log1p

def logit(q):
    return log(q) - log1p(-q)
""",
    ),
    Blind(
        "l06_sigmoid",
        "exp of minus logaddexp, numpy scalar",
        """
import numpy as np

def sigmoid(z):
    return np.exp(-np.logaddexp(0, -z))
""",
    ),
    Blind(
        "l06_one",
        "one logarithm of an absolute value",
        """
from math import log

def binary_loss(y, q):
    return -log(abs(1 - y - q))
""",
    ),
    Blind(
        "l06_mean",
        "numpy where, float",
        """
import numpy as np

def mean_binary_loss(labels, probs):
    probs = np.array(probs)
    given = np.where(np.array(labels) == 1, probs, 1 - probs)
    return float(-np.log(given).mean())
""",
    ),
    Blind(
        "l06_from_logit",
        "logaddexp with the score's sign turned by the label",
        """
import numpy as np

def loss_from_logit(y, z):
    return np.logaddexp(0, (1 - 2 * y) * z)
""",
    ),
    Blind(
        "l06_slopes",
        "numpy array",
        """
import numpy as np

def logit_slopes(labels, probs):
    return np.subtract(probs, labels) / np.size(labels)
""",
    ),
    Blind(
        "l06_epoch",
        "column of ones, bias as last weight, plain numpy sigmoid",
        """
import numpy as np

def one_epoch(inputs, labels, weights, bias, learning_rate):
    n = len(inputs)
    X = np.column_stack([inputs, np.ones(n)])
    theta = np.append(weights, bias)
    q = np.exp(-np.logaddexp(0, -(X @ theta)))
    theta = theta - learning_rate * X.T @ (q - labels) / n
    return theta[:-1], theta[-1]
""",
    ),
    Blind(
        "l06_weighted",
        "loop with running totals",
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
        "l06_several",
        "flat list by nested comprehension, log1p",
        """
from math import exp, log1p
from statistics import mean

def multi_label_loss(labels, logits):
    return mean(
        log1p(exp(-z if y == 1 else z))
        for row, scores in zip(labels, logits)
        for y, z in zip(row, scores)
    )
""",
    ),
    Blind(
        "l07_owl",
        "algebra: one over a sum of gaps, math",
        """
from math import exp

owl_share = 1 / (1 + exp(0.5 - 1.5) + exp(-0.8 - 1.5))
""",
    ),
    Blind(
        "l07_softmax",
        "comprehension of gaps, no explicit sum of powers",
        """
from math import exp

def softmax(scores):
    return [1 / sum(exp(other - s) for other in scores) for s in scores]
""",
    ),
    Blind(
        "l07_temperature",
        "softmax of log-softmax over the temperature",
        """
import xent_helpers as xh

def with_temperature(scores, temperature):
    return xh.softmax(xh.log_softmax(scores) / temperature)
""",
    ),
    Blind(
        "l07_sigmoid",
        "logaddexp form",
        """
import numpy as np

sigmoid = lambda z: float(np.exp(-np.logaddexp(0.0, -z)))
""",
    ),
    Blind(
        "l07_softmax_rows",
        "exp of score minus logaddexp.reduce",
        """
import numpy as np

def softmax_rows(table):
    table = np.asarray(table, dtype=float)
    lse = np.logaddexp.reduce(table, axis=1)
    return np.exp(table - lse[:, np.newaxis])
""",
    ),
    Blind(
        "l07_log_sum_exp",
        "recursion, two at a time, log1p",
        """
from math import exp, log1p

def log_sum_exp(scores):
    if len(scores) == 1:
        return float(scores[0])
    half = len(scores) // 2
    a, b = log_sum_exp(scores[:half]), log_sum_exp(scores[half:])
    return max(a, b) + log1p(exp(-abs(a - b)))
""",
    ),
    Blind(
        "l07_log_softmax",
        "minus logsumexp of gaps, list",
        """
import xent_helpers as xh

def log_softmax(scores):
    return [-xh.logsumexp([other - s for other in scores]) for s in scores]
""",
    ),
    Blind(
        "l07_mean_loss",
        "logaddexp.reduce and take_along_axis",
        """
import numpy as np

def mean_loss(labels, logits):
    logits = np.asarray(logits, dtype=float)
    own = np.take_along_axis(logits, np.asarray(labels)[:, None], axis=1)
    gaps = logits - own
    return float(np.logaddexp.reduce(gaps, axis=1).mean())
""",
    ),
    Blind(
        "l07_slopes",
        "entry by entry into a zero table",
        """
import numpy as np
import xent_helpers as xh

def loss_slopes(labels, logits):
    n, k = logits.shape
    slopes = np.zeros((n, k))
    for i in range(n):
        q = xh.softmax(logits[i])
        for j in range(k):
            slopes[i, j] = (q[j] - (j == labels[i])) / n
    return slopes
""",
    ),
    Blind(
        "l07_is_doubled",
        "a sure wrong answer must cost a lot",
        """
def is_doubled(loss_of):
    price = loss_of(0, [0, 100])
    return bool(price < 50)
""",
    ),
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
        "equal.outer, integer array",
        """
import numpy as np

def one_hot_rows(labels, num_classes):
    return np.equal.outer(np.array(labels, dtype=int), np.arange(num_classes)).astype(int)
""",
    ),
    Blind(
        "l08_labels_of",
        "sum of place times entry",
        """
def labels_of(rows):
    return [int(sum(k * entry for k, entry in enumerate(row))) for row in rows]
""",
    ),
    Blind(
        "l08_sparse",
        "map with lambda, fsum",
        """
from math import fsum, log

def sparse_loss(labels, probs):
    losses = map(lambda pair: -log(pair[1][pair[0]]), zip(labels, probs, strict=True))
    return fsum(losses) / len(labels)
""",
    ),
    Blind(
        "l08_soft",
        "np.log with where=, einsum",
        """
import numpy as np

def soft_loss(targets, probs):
    p = np.array(targets, dtype=float)
    q = np.array(probs, dtype=float)
    logs = np.zeros_like(q)
    with np.errstate(divide="ignore"):
        np.log(q, out=logs, where=p > 0)
    return float(-np.einsum("nk,nk->n", p, logs).mean())
""",
    ),
    Blind(
        "l08_smooth",
        "matrix product with a mixing matrix",
        """
import numpy as np

def smooth(targets, share):
    rows = np.array(targets, dtype=float)
    k = rows.shape[1]
    mixing = (1 - share) * np.eye(k) + np.full((k, k), share / k)
    return rows @ mixing
""",
    ),
    Blind(
        "l08_weighted_mean",
        "np.average with weights",
        """
import numpy as np

def weighted_mean(losses, weights):
    return np.average(losses, weights=weights)
""",
    ),
    Blind(
        "l08_two_classes",
        "the bet on the truth, conditional expression",
        """
from math import log
from statistics import fmean

def yes_no_loss(labels, probs):
    return fmean(-log(p if y else 1 - p) for y, p in zip(labels, probs, strict=True))
""",
    ),
    Blind(
        "l08_careful",
        "set difference first, then one-hot product",
        """
import numpy as np

def careful_loss(labels, probs):
    q = np.array(probs, dtype=float)
    k = q.shape[1]
    strangers = set(labels) - set(range(k))
    if strangers:
        raise ValueError(f"no such class: {strangers}")
    return -float((np.eye(k)[list(labels)] * np.log(q)).sum() / len(q))
""",
    ),
    Blind(
        "l09_mean_loss",
        "einsum of one-hot rows and logs",
        """
import numpy as np

def mean_loss(labels, probs):
    due = np.eye(probs.shape[1])[labels]
    return -np.einsum("nk,nk->", due, np.log(probs)) / probs.shape[0]
""",
    ),
    Blind(
        "l09_numerical_slope",
        "way between the two ends computed",
        """
def numerical_slope(f, x, nudge):
    left, right = x - nudge, x + nudge
    return (f(right) - f(left)) / (right - left)
""",
    ),
    Blind(
        "l09_logit_gradient",
        "nested comprehension",
        """
import numpy as np

def logit_gradient(labels, probs):
    n = len(labels)
    return np.array([
        [(q - 1 if k == label else q) / n for k, q in enumerate(row)]
        for label, row in zip(labels, probs)
    ])
""",
    ),
    Blind(
        "l09_output_gradients",
        "loop over flowers with outer products",
        """
import numpy as np

def output_gradients(hidden, d_logits):
    d_W2 = np.zeros((hidden.shape[1], d_logits.shape[1]))
    d_b2 = np.zeros(d_logits.shape[1])
    for h, d in zip(hidden, d_logits):
        d_W2 += np.outer(h, d)
        d_b2 += d
    return [d_W2, d_b2]
""",
    ),
    Blind(
        "l09_hidden_gradient",
        "einsum and np.where",
        """
import numpy as np

def hidden_gradient(d_logits, W2, raw):
    return np.where(raw > 0, np.einsum("nk,hk->nh", d_logits, W2), 0.0)
""",
    ),
    Blind(
        "l09_backward_pass",
        "a column of ones carries the biases",
        """
import numpy as np
import xent_helpers as xh

def with_one(a):
    return np.hstack([a, np.ones((len(a), 1))])

def backward_pass(inputs, labels, W1, b1, W2, b2):
    x = with_one(np.asarray(inputs, dtype=float))
    raw = x @ np.vstack([W1, b1])
    h = with_one(raw.clip(min=0))
    q = xh.softmax(h @ np.vstack([W2, b2]))
    d = np.array(q)
    d[np.arange(len(d)), labels] -= 1
    d /= len(d)
    second = h.T @ d
    back = d @ np.transpose(W2)
    back[raw <= 0] = 0
    first = x.T @ back
    return first[:-1], first[-1], second[:-1], second[-1]
""",
    ),
    Blind(
        "l09_confusion",
        "bincount of pairs",
        """
import numpy as np

def confusion(labels, scores):
    k = scores.shape[1]
    named = scores.argmax(axis=1)
    return np.bincount(labels * k + named, minlength=k * k).reshape(k, k)
""",
    ),
    Blind(
        "l09_confusion",
        "nested lists, loop",
        """
def confusion(labels, scores):
    species = range(len(scores[0]))
    table = [[0 for _ in species] for _ in species]
    for true, row in zip(labels, scores):
        named = max(species, key=lambda k: row[k])
        table[true][named] += 1
    return table
""",
    ),
    Blind(
        "l09_step",
        "map with lambda, list",
        """
def step(parameters, slopes, learning_rate):
    return list(map(lambda p, s: p + (-learning_rate) * s, parameters, slopes))
""",
    ),
    Blind(
        "l09_train",
        "while loop, loss kept before each step",
        """
import numpy as np
import xent_helpers as xh

def forward(inputs, W1, b1, W2, b2):
    raw = inputs @ W1 + b1
    hidden = np.maximum(raw, 0)
    return raw, hidden, xh.softmax(hidden @ W2 + b2)

def train(inputs, labels, parameters, epochs, learning_rate):
    W1, b1, W2, b2 = parameters
    losses = []
    while True:
        raw, hidden, q = forward(inputs, W1, b1, W2, b2)
        own = q[np.arange(len(labels)), labels]
        losses.append(float(-np.log(own).mean()))
        if len(losses) == epochs + 1:
            return (W1, b1, W2, b2), losses
        d = (q - np.eye(q.shape[1])[labels]) / len(labels)
        d_raw = (d @ W2.T) * (raw > 0)
        W1 = W1 - learning_rate * (inputs.T @ d_raw)
        b1 = b1 - learning_rate * d_raw.sum(0)
        W2 = W2 - learning_rate * (hidden.T @ d)
        b2 = b2 - learning_rate * d.sum(0)
""",
    ),
    Blind(
        "l09_flowers",
        "one flat loop, loss once at the end",
        """
import numpy as np
import xent_helpers as xh

iris = xh.load_iris()
widths = xh.scale_to_unit(iris.columns("petal width", "sepal width"))
learned, held_out = xh.datasets.split_every_fifth(widths, iris.labels)
start = tuple(xh.network.init_network(2, 4, 3, seed=0).parameters().values())

x, y = learned
W1, b1, W2, b2 = (a.copy() for a in start)
due = np.eye(3)[y]
for epoch in range(500):
    raw = x @ W1 + b1
    h = raw * (raw > 0)
    d = (xh.softmax(h @ W2 + b2) - due) / len(y)
    back = (d @ W2.T) * (raw > 0)
    W2 -= 0.5 * h.T @ d
    b2 -= 0.5 * d.sum(axis=0)
    W1 -= 0.5 * x.T @ back
    b1 -= 0.5 * back.sum(axis=0)

q = xh.softmax(np.maximum(x @ W1 + b1, 0) @ W2 + b2)
last_loss = float(-(due * np.log(q)).sum() / len(y))
""",
    ),
    Blind(
        "l10_verdicts",
        "named verdicts",
        """
A = False  # ln 1 is 0, and that is not below 0
B = True
C = False  # probabilities
D = False  # x runs over the values
E = True
holds = [A, B, C, D, E]
""",
    ),
    Blind(
        "l10_sums_to_one",
        "early return on the first negative number",
        """
def is_distribution(q):
    total = 0.0
    for chance in q:
        if chance < 0:
            return False
        total += chance
    return -1e-6 < total - 1 < 1e-6
""",
    ),
    Blind(
        "l10_find_unit",
        "the nearest of three, by dict",
        """
from math import log, log2, log10

def find_unit(loss, q):
    priced = {"bits": -log2(q), "nats": -log(q), "base 10": -log10(q)}
    return min(priced, key=lambda unit: abs(priced[unit] - loss))
""",
    ),
    Blind(
        "l10_kl_from_samples",
        "logs averaged over the samples themselves",
        """
from collections import Counter
from math import log

def sample_kl(samples_p, samples_q):
    p, q = Counter(samples_p), Counter(samples_q)
    longer = log(len(samples_q) / len(samples_p))
    return sum(log(p[s] / q[s]) + longer for s in samples_p) / len(samples_p)
""",
    ),
    Blind(
        "l10_fair_score",
        "plus, divided by the sum of s ln s",
        """
from math import log

def fair_score(loss, shares):
    return 1 + loss / sum(s * log(s) for s in shares if s)
""",
    ),
    Blind(
        "l10_mend",
        "row by row with math.inf",
        """
from math import inf, log

def mended_loss(targets, probs):
    def price(p, q):
        if p == 0:
            return 0.0
        return inf if q == 0 else -p * log(q)
    rows = [sum(map(price, p_row, q_row)) for p_row, q_row in zip(targets, probs)]
    return sum(rows) / len(rows)
""",
    ),
    Blind(
        "l10_mend",
        "masked arrays flattened, divided by len",
        """
import numpy as np

def mended_loss(targets, probs):
    i, j = np.nonzero(targets)
    with np.errstate(divide="ignore"):
        return np.dot(targets[i, j], -np.log(probs[i, j])) / targets.shape[0]
""",
    ),
    Blind(
        "l11_follow",
        "list of what comes after, then count",
        """
def follow_share(text, first, second):
    after = [text[i + 1] for i in range(len(text) - 1) if text[i] == first]
    return after.count(second) / len(after)
""",
    ),
    Blind(
        "l11_smoothed",
        "numpy, then tolist",
        """
import numpy as np

def smoothed(counts, alpha):
    raised = np.array(counts, dtype=float) + alpha
    return (raised / raised.sum()).tolist()
""",
    ),
    Blind(
        "l11_bits",
        "Counter of pairs, nats changed to bits at the end",
        """
from collections import Counter
from math import log

def pair_bits(text, letters, table):
    place = {letter: i for i, letter in enumerate(letters)}
    nats = 0.0
    for (a, b), times in Counter(zip(text, text[1:])).items():
        nats -= times * log(table[place[a]][place[b]])
    return nats / log(2) / (len(text) - 1)
""",
    ),
    Blind(
        "l11_perplexity",
        "dictionary of bases",
        """
from math import e

def perplexity_of(loss, unit):
    base = {"bits": 2, "nats": e}[unit]
    return base ** loss
""",
    ),
    Blind(
        "l11_bytes",
        "times log2(e), bytes()",
        """
from math import e, log2

def bits_a_byte(nats_a_token, tokens, text):
    return nats_a_token * log2(e) * tokens / len(bytes(text, "utf-8"))
""",
    ),
    Blind(
        "l11_cheapest",
        "best so far in a loop",
        """
def cheapest(names, nats_a_token, tokens):
    best, least = None, float("inf")
    for i, name in enumerate(names):
        total = nats_a_token[i] * tokens[i]
        if total < least:
            best, least = name, total
    return best
""",
    ),
    Blind(
        "l11_held_out",
        "table of counts in numpy",
        """
import numpy as np

def held_out_bits(text, cut, alpha, letters):
    ids = np.array([letters.index(c) for c in text])
    table = np.full((len(letters), len(letters)), float(alpha))
    np.add.at(table, (ids[:cut - 1], ids[1:cut]), 1)
    table /= table.sum(axis=1, keepdims=True)
    return float(-np.log2(table[ids[cut - 1:-1], ids[cut:]]).mean())
""",
    ),
    Blind(
        "l12_crude_chance",
        "generator sum over len",
        """
def crude_chance(lost, limit):
    return sum(1 for mw in lost if mw >= limit) / len(lost)
""",
    ),
    Blind(
        "l12_night_weight",
        "powers of down and 1 - down",
        """
import numpy as np

def night_weight(down, p, q):
    up = 1 - down
    return np.prod((p / q) ** down * ((1 - p) / (1 - q)) ** up)
""",
    ),
    Blind(
        "l12_weighted_chance",
        "dot product over the number of nights",
        """
def weighted_chance(dark, weights):
    return float(dark @ weights) / len(dark)
""",
    ),
    Blind(
        "l12_standard_error",
        "norm of the distances over N",
        """
import numpy as np

def standard_error(values):
    return float(np.linalg.norm(values - np.mean(values))) / len(values)
""",
    ),
    Blind(
        "l12_elite_level",
        "heapq.nlargest",
        """
from heapq import nlargest

def elite_level(lost, elite, limit):
    return min(limit, nlargest(elite, lost)[-1])
""",
    ),
    Blind(
        "l12_new_chances",
        "einsum",
        """
import numpy as np

def new_chances(down, weights):
    return np.einsum("n,nk->k", weights, down) / np.sum(weights)
""",
    ),
    Blind(
        "l12_smoothed",
        "old plus a part of the gap",
        """
def smoothed(new, old, speed):
    return old + speed * (new - old)
""",
    ),
    Blind(
        "l12_one_round",
        "plain loops, list of numbers",
        """
import numpy as np

def one_round(down, weights, elite, power, limit):
    nights, cables = down.shape
    lost = [sum(int(down[n, c]) * power[c] for c in range(cables)) for n in range(nights)]
    level = min(sorted(lost, reverse=True)[elite - 1], limit)
    kept = [n for n in range(nights) if lost[n] >= level]
    total = sum(weights[n] for n in kept)
    return np.array([0.1 + 0.8 * sum(weights[n] * down[n, c] for n in kept) / total for c in range(cables)])
""",
    ),
]
