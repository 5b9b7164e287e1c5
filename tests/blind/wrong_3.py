"""The third set: a hundred wrong answers, each among the five likeliest at its exercise.

Written blind on 2026-11-22 by a helper who had read exercises and lessons only, while the bank was mended after the
second set. The field `named` was filled in later, after the verdicts were read."""

from tests.blind import Blind

WRONG = [
    Blind(
        "l00_film",
        "reads .5 hours as 5 minutes",
        """
minutes = 2 * 60 + 5
""",
        named=("point-five-as-five",),
    ),
    Blind(
        "l00_strip",
        "natural logarithm in place of log2",
        """
from math import log
strip_halvings = log(300)
""",
        named=("natural-logarithm",),
    ),
    Blind(
        "l00_boat",
        "a map for each person",
        """
def cost(people):
    return people * (12 + 3)
""",
        named=("map-for-each",),
    ),
    Blind(
        "l00_average",
        "rounds to two digits",
        """
def average(numbers):
    total = 0
    for number in numbers:
        total = total + number
    return round(total / len(numbers), 2)
""",
        named=("rounded",),
    ),
    Blind(
        "l00_chance",
        "divides by the number of different colours",
        """
def chance(colour, bag):
    colours = set(bag)
    return bag.count(colour) / len(colours)
""",
        named=("divided-by-the-colours",),
    ),
    Blind(
        "l00_halvings",
        "counts whole halvings in a loop",
        """
def halvings(long, short):
    n = 0
    while long > short:
        long = long / 2
        n += 1
    return n
""",
        named=("rounded-up",),
    ),
    Blind(
        "l01_card",
        "one card of 52, not four kings",
        """
from math import log2
king_bits = -log2(1 / 52)
""",
        named=("one-card-for-four",),
    ),
    Blind(
        "l01_surprisal",
        "minus forgotten",
        """
import numpy as np
def surprisal_bits(p):
    return np.log2(p)
""",
        named=("forgot-the-minus",),
    ),
    Blind(
        "l01_streak",
        "rounds down",
        """
from math import ceil, log, log2
def heads_needed(p):
    bits = -log2(p)
    return int(bits)
""",
        named=("rounded-down",),
    ),
    Blind(
        "l01_together",
        "weights each surprise by its probability",
        """
from math import log2
def total_bits(probabilities):
    return -sum(p * log2(p) for p in probabilities)
""",
        named=("times-p",),
    ),
    Blind(
        "l01_units",
        "puts bits in the place of the 1 of the example",
        """
from math import ceil, log, log2
def bits_to_nats(bits):
    return -log(bits / 2)
""",
    ),
    Blind(
        "l01_from_counts",
        "natural logarithm, nats for bits",
        """
from math import log
def surprise_of(outcome, seen):
    n = 0
    for thing in seen:
        if thing == outcome:
            n += 1
    share = n / len(seen)
    return -log(share)
""",
        named=("nats-for-bits",),
    ),
    Blind(
        "l02_bag",
        "natural logarithm, nats for bits",
        """
from math import log
bag_bits = -(7 / 10 * log(7 / 10) + 2 / 10 * log(2 / 10) + 1 / 10 * log(1 / 10))
""",
        named=("nats-for-bits",),
    ),
    Blind(
        "l02_wait",
        "leaves out the days with a wait of 0",
        """
def weighted_average(counts, values):
    total = 0
    days = 0
    for count, value in zip(counts, values):
        if value != 0:
            total += count * value
            days += count
    if days == 0:
        return 0
    return total / days
""",
        named=("zero-waits-left-out",),
    ),
    Blind(
        "l02_entropy",
        "divides by the number of outcomes",
        """
from math import log2
def entropy_bits(p):
    bits = 0
    for x in p:
        if x > 0:
            bits = bits + x * log2(1 / x)
    return bits / len(p)
""",
        named=("mean-for-sum",),
    ),
    Blind(
        "l02_fair",
        "maximum in nats, entropy in bits",
        """
from math import log
import xent_helpers as xh
def bits_below_fair(p):
    most = log(len(p))
    return most - xh.entropy(p, base=2)
""",
        named=("most-in-nats",),
    ),
    Blind(
        "l02_text",
        "drops the spaces",
        """
from math import log2
def text_entropy(text):
    text = text.replace(" ", "")
    h = 0
    for character in set(text):
        share = text.count(character) / len(text)
        h -= share * log2(share)
    return h
""",
        named=("spaces-dropped",),
    ),
    Blind(
        "l02_digits",
        "adds the lengths up without weights",
        """
import xent_helpers as xh
def huffman_digits(p):
    words = xh.huffman_code(p)
    digits = 0
    for word in words:
        digits += len(word)
    return digits
""",
        named=("sum-for-average",),
    ),
    Blind(
        "l02_prefix",
        "looks only whether a later word starts with an earlier one",
        """
def no_word_starts_another(words):
    for i in range(len(words)):
        for j in range(i + 1, len(words)):
            if words[j].startswith(words[i]):
                return False
    return True
""",
        named=("later-longer-only",),
    ),
    Blind(
        "l02_read",
        "does not empty the hand after a word",
        """
def read_back(digits, letters, words):
    text = ""
    held = ""
    for digit in digits:
        held = held + digit
        if held in words:
            text = text + letters[words.index(held)]
    return text
""",
        named=("hand-not-emptied",),
    ),
    Blind(
        "l03_one_throw",
        "surprise of the true chance, not of the chips",
        """
from math import log2
two_bits = log2(100 / 12)
""",
        named=("chance-for-share",),
    ),
    Blind(
        "l03_cross_entropy",
        "skips places with q = 0, so never inf",
        """
from math import inf, log2
def cross_entropy_bits(p, q):
    return sum(a * log2(1 / b) for a, b in zip(p, q) if a > 0 and b > 0)
""",
        named=("empty-face-skipped",),
    ),
    Blind(
        "l03_extra",
        "nats for bits",
        """
import math
def extra_bits(p, q):
    result = 0
    for i in range(len(p)):
        if p[i] > 0:
            result += p[i] * math.log(p[i] / q[i])
    return result
""",
        named=("nats-for-bits",),
    ),
    Blind(
        "l03_best_belief",
        "adds one to each count",
        """
def best_belief(counts):
    total = sum(counts) + len(counts)
    return [(count + 1) / total for count in counts]
""",
        named=("never-empty",),
    ),
    Blind(
        "l03_extra_digits",
        "takes the distance of the lengths, never below 0",
        """
def extra_digits(p, right, wrong):
    return sum(x * abs(len(w) - len(r)) for x, r, w in zip(p, right, wrong))
""",
        named=("gap-without-sign",),
    ),
    Blind(
        "l03_cheapest",
        "nearest belief by squared distance, not by cost",
        """
import numpy as np
def cheapest(p, beliefs):
    distances = []
    for belief in beliefs:
        distances.append(sum((a - b) ** 2 for a, b in zip(p, belief)))
    return int(np.argmin(distances))
""",
        named=("smallest-square",),
    ),
    Blind(
        "l03_play",
        "running total in place of running average",
        """
from math import inf, log2
def play(chips, faces):
    result = []
    total = 0
    for face in faces:
        if chips[face - 1] == 0:
            total = inf
        else:
            total = total + log2(sum(chips) / chips[face - 1])
        result.append(total)
    return result
""",
        named=("total-for-average",),
    ),
    Blind(
        "l04_units",
        "divides by ln 2",
        """
from math import exp, log
library_loss = 0.095 / log(2)
""",
        named=("divided-for-multiplied",),
    ),
    Blind(
        "l04_one_forecast",
        "counts the label from 1",
        """
from math import exp, log
def forecast_loss(label, forecast):
    return -log(forecast[label - 1])
""",
        named=("labels-from-one",),
    ),
    Blind(
        "l04_walk_back",
        "takes 10 for the base of nats",
        """
def probability_behind(loss, unit):
    if unit == "bits":
        return 0.5 ** loss
    if unit == "nats":
        return 10 ** -loss
""",
        named=("power-of-ten",),
    ),
    Blind(
        "l04_mean_loss",
        "divides by the number of all entries",
        """
import numpy as np
def mean_loss(labels, forecasts):
    forecasts = np.array(forecasts)
    picked = forecasts[np.arange(len(labels)), labels]
    return -np.log(picked).sum() / forecasts.size
""",
        named=("divided-by-all-entries",),
    ),
    Blind(
        "l04_one_hot",
        "adds the yes/no term of the other classes",
        """
from math import log
def one_hot_loss(targets, forecasts):
    total = 0
    for target, forecast in zip(targets, forecasts):
        for t, q in zip(target, forecast):
            if t == 1:
                total -= log(q)
            elif q < 1:
                total -= log(1 - q)
    return total / len(targets)
""",
        named=("binary-terms-in-plain-python",),
    ),
    Blind(
        "l04_likelihood",
        "multiplies first, so the product underflows",
        """
from math import log, prod
log_likelihood = lambda given: log(prod(given))
""",
        named=("log-of-the-product",),
    ),
    Blind(
        "l04_rivals",
        "averages over classes, not over cases",
        """
from math import log
def rivals(labels, num_classes):
    blind = log(num_classes)
    costs = []
    for k in range(num_classes):
        n = labels.count(k)
        if n > 0:
            costs.append(-log(n / len(labels)))
    return blind, sum(costs) / len(costs)
""",
        named=("plain-mean-of-surprises",),
    ),
    Blind(
        "l04_nats_saved",
        "model less rival, so the sign is wrong",
        """
from math import log
def nats_saved(labels, forecasts):
    n = len(labels)
    model = sum(-log(row[k]) for k, row in zip(labels, forecasts)) / n
    rival = 0
    for k in set(labels):
        share = labels.count(k) / n
        rival += -share * log(share)
    return model - rival
""",
        named=("sign-turned",),
    ),
    Blind(
        "l04_report",
        "total loss in place of the mean",
        """
from math import exp, log
def report(labels, forecasts):
    loss = 0
    hits = 0
    for label, row in zip(labels, forecasts, strict=True):
        loss += -log(row[label])
        if row.index(max(row)) == label:
            hits += 1
    return loss, hits / len(labels)
""",
        named=("loss-summed",),
    ),
    Blind(
        "l05_nudge",
        "divides by one nudge, not two",
        """
def measured_slope(f, x, nudge):
    up = f(x + nudge)
    down = f(x - nudge)
    return (up - down) / nudge
""",
        named=("one-nudge-for-two",),
    ),
    Blind(
        "l05_coin_loss",
        "sum, no mean",
        """
from math import log
def coin_loss(tosses, q):
    return sum(-log(q) if toss == 1 else -log(1 - q) for toss in tosses)
""",
        named=("sum-for-mean",),
    ),
    Blind(
        "l05_coin_slope",
        "minus for tails too: inner slope of 1 - q forgotten",
        """
def coin_slope(tosses, q):
    slopes = []
    for toss in tosses:
        if toss == 1:
            slopes.append(-1 / q)
        else:
            slopes.append(-1 / (1 - q))
    return sum(slopes) / len(slopes)
""",
        named=("sign-of-tails",),
    ),
    Blind(
        "l05_step",
        "learning rate forgotten",
        """
import numpy as np
def step_down(numbers, slopes, learning_rate):
    return list(np.array(numbers) - np.array(slopes))
""",
        named=("rate-forgotten",),
    ),
    Blind(
        "l05_score_slope",
        "sigmoid with the wrong sign in the power",
        """
from math import exp
def score_slope(tosses, z):
    q = 1 / (1 + exp(z))
    share = sum(tosses) / len(tosses)
    return q - share
""",
        named=("squashed-backwards",),
    ),
    Blind(
        "l05_walk",
        "slope taken once, at the start",
        """
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
        "l05_gradient_check",
        "returns after the first place",
        """
def slope_is_right(f, slope, places):
    for x in places:
        measured = (f(x + 1e-5) - f(x - 1e-5)) / 2e-5
        if abs(measured - slope(x)) < 0.001:
            return True
        else:
            return False
""",
        named=("first-place-only",),
    ),
    Blind(
        "l05_best_rate",
        "returns the smallest loss, not its rate",
        """
from math import exp, inf, log
def best_rate(tosses, z, rates, steps):
    share = sum(tosses) / len(tosses)
    best = inf
    for rate in rates:
        score = z
        for _ in range(steps):
            score -= rate * (1 / (1 + exp(-score)) - share)
        loss = log(1 + exp(-abs(score))) + max(score, 0) - share * score
        if loss < best:
            best = loss
    return best
""",
        named=("loss-for-rate",),
    ),
    Blind(
        "l06_logit",
        "brackets missing below the line: log(0)",
        """
from math import exp, log
def logit(q):
    return log(q / 1 - q)
""",
        named=("brackets-lost",),
    ),
    Blind(
        "l06_sigmoid",
        "one form for all, overflows for large z",
        """
from math import exp, log
def sigmoid(z):
    return exp(z) / (1 + exp(z))
""",
        named=("overflow-above",),
    ),
    Blind(
        "l06_one",
        "-log of the distance |y - q|, what truth did not get",
        """
from math import exp, log
def binary_loss(y, q):
    return -log(abs(y - q))
""",
        named=("labels-turned",),
    ),
    Blind(
        "l06_mean",
        "bits for nats",
        """
import numpy as np
def mean_binary_loss(labels, probs):
    y = np.array(labels)
    q = np.array(probs)
    return np.mean(-(y * np.log2(q) + (1 - y) * np.log2(1 - q)))
""",
        named=("bits-for-nats",),
    ),
    Blind(
        "l06_from_logit",
        "through a probability that rounds to 0",
        """
from math import exp, log
def loss_from_logit(y, z):
    if z >= 0:
        q = 1 / (1 + exp(-z))
    else:
        q = exp(z) / (1 + exp(z))
    if y == 1:
        return -log(q)
    return -log(1 - q)
""",
        named=("through-a-safe-sigmoid-with-if",),
    ),
    Blind(
        "l06_slopes",
        "due less given: wrong sign",
        """
import numpy as np
def logit_slopes(labels, probs):
    return (np.asarray(labels) - np.asarray(probs)) / len(labels)
""",
        named=("due-less-given",),
    ),
    Blind(
        "l06_epoch",
        "slopes summed over the flowers, not averaged",
        """
import numpy as np
import xent_helpers as xh
def one_epoch(inputs, labels, weights, bias, learning_rate):
    q = xh.sigmoid(inputs @ weights + bias)
    error = q - labels
    new_weights = weights - learning_rate * (inputs.T @ error)
    new_bias = bias - learning_rate * error.sum()
    return new_weights, new_bias
""",
        named=("not-divided-by-n",),
    ),
    Blind(
        "l06_weighted",
        "weighted sum, never divided",
        """
def weighted_mean(losses, weights):
    total = 0
    for loss, weight in zip(losses, weights, strict=True):
        total += loss * weight
    return total
""",
        named=("not-divided",),
    ),
    Blind(
        "l06_several",
        "total set back to 0 for each photo",
        """
from math import exp, log
def multi_label_loss(labels, logits):
    count = 0
    for row_y, row_z in zip(labels, logits):
        total = 0
        for y, z in zip(row_y, row_z):
            q = 1 / (1 + exp(-z))
            total += -log(q) if y == 1 else z + log(1 + exp(-z))
            count += 1
    return total / count
""",
        named=("total-reset",),
    ),
    Blind(
        "l07_owl",
        "minus of the moth's score forgotten",
        """
import numpy as np
owl_share = np.exp(1.5) / (np.exp(1.5) + np.exp(0.5) + np.exp(0.8))
""",
        named=("minus-of-the-moth-lost",),
    ),
    Blind(
        "l07_softmax",
        "powers not divided by their sum",
        """
import numpy as np
def softmax(scores):
    return np.exp(scores)
""",
        named=("not-divided",),
    ),
    Blind(
        "l07_temperature",
        "divides a list by a number: TypeError",
        """
import numpy as np
import xent_helpers as xh
def with_temperature(scores, temperature):
    return xh.softmax(scores / temperature)
""",
        named=("list-divided",),
    ),
    Blind(
        "l07_sigmoid",
        "second score 1 in place of 0",
        """
import xent_helpers as xh
def sigmoid(z):
    return xh.softmax([z, 1])[0]
""",
        named=("against-one",),
    ),
    Blind(
        "l07_softmax_rows",
        "divides by the sum of the whole table",
        """
import numpy as np
def softmax_rows(table):
    shifted = table - table.max(axis=1, keepdims=True)
    powers = np.exp(shifted)
    return powers / powers.sum()
""",
        named=("sum-over-the-whole-table",),
    ),
    Blind(
        "l07_log_sum_exp",
        "clips the scores at 700 against overflow",
        """
import numpy as np
def log_sum_exp(scores):
    z = np.minimum(np.array(scores, dtype=float), 700)
    m = z.max()
    return m + np.log(np.exp(z - m).sum())
""",
        named=("scores-cut-off-at-700",),
    ),
    Blind(
        "l07_log_softmax",
        "sign turned round: the losses",
        """
import numpy as np
import xent_helpers as xh
def log_softmax(scores):
    total = xh.logsumexp(scores)
    return [total - score for score in scores]
""",
        named=("sign-turned",),
    ),
    Blind(
        "l07_mean_loss",
        "log of a softmax that underflows to 0",
        """
import numpy as np
import xent_helpers as xh
def mean_loss(labels, logits):
    probs = xh.softmax(logits)
    return -np.log(probs[np.arange(len(labels)), labels]).mean()
""",
        named=("log-of-softmax",),
    ),
    Blind(
        "l07_slopes",
        "number of classes from the largest label",
        """
import numpy as np
import xent_helpers as xh
def loss_slopes(labels, logits):
    due = np.eye(labels.max() + 1)[labels]
    return (xh.softmax(logits) - due) / len(labels)
""",
        named=("width-from-the-labels",),
    ),
    Blind(
        "l07_is_doubled",
        "scores too close: a right loss is accused",
        """
def is_doubled(loss_of):
    price = loss_of(0, [3.0, 0.0, 0.0])
    return price > 0.05
""",
        named=("always-true",),
    ),
    Blind(
        "l08_pick",
        "categorical for a song with several labels",
        """
picked = [1, 3, 2, 2]
""",
        named=("songs-as-categorical",),
    ),
    Blind(
        "l08_one_hot",
        "all rows are one and the same list",
        """
def one_hot_rows(labels, num_classes):
    rows = [[0] * num_classes] * len(labels)
    for i, label in enumerate(labels):
        rows[i][label] = 1
    return rows
""",
        named=("one-row-for-all",),
    ),
    Blind(
        "l08_labels_of",
        "returns inside the loop: one label only",
        """
def labels_of(rows):
    labels = []
    for row in rows:
        labels.append(row.index(1))
        return labels
""",
        named=("first-in-a-list",),
    ),
    Blind(
        "l08_sparse",
        "log of the mean, not mean of the logs",
        """
from math import log
def sparse_loss(labels, probs):
    given = [row[label] for label, row in zip(labels, probs, strict=True)]
    return -log(sum(given) / len(given))
""",
        named=("log-of-the-mean",),
    ),
    Blind(
        "l08_soft",
        "clips q, so the infinite loss becomes finite",
        """
import numpy as np
def soft_loss(targets, probs):
    p = np.array(targets, dtype=float)
    q = np.clip(np.array(probs, dtype=float), 1e-12, 1)
    return -(p * np.log(q)).sum(axis=1).mean()
""",
        named=("clip-1e-12",),
    ),
    Blind(
        "l08_smooth",
        "K is the number of rows",
        """
def smooth(targets, share):
    k = len(targets)
    return [[(1 - share) * entry + share / k for entry in row] for row in targets]
""",
        named=("divided-by-rows",),
    ),
    Blind(
        "l08_two_classes",
        "row of two has yes first",
        """
from math import log
def yes_no_loss(labels, probs):
    total = 0
    for label, q in zip(labels, probs, strict=True):
        row = [q, 1 - q]
        total -= log(row[label])
    return total / len(labels)
""",
        named=("yes-first",),
    ),
    Blind(
        "l08_careful",
        "K is the number of photos",
        """
import numpy as np
def careful_loss(labels, probs):
    K = len(probs)
    for label in labels:
        if label < 0 or label >= K:
            raise ValueError("there is no such class")
    return float(np.mean([-np.log(row[label]) for label, row in zip(labels, probs)]))
""",
        named=("width-from-the-rows",),
    ),
    Blind(
        "l09_logit_gradient",
        "not divided by the number of flowers",
        """
import numpy as np
def logit_gradient(labels, probs):
    result = probs.copy()
    result[np.arange(len(labels)), labels] -= 1
    return result
""",
        named=("not-divided-by-n",),
    ),
    Blind(
        "l09_output_gradients",
        "weights' slopes are transposed",
        """
import numpy as np
def output_gradients(hidden, d_logits):
    d_W2 = d_logits.T @ hidden
    d_b2 = d_logits.sum(axis=0)
    return d_W2, d_b2
""",
        named=("turned-weights",),
    ),
    Blind(
        "l09_hidden_gradient",
        "gate open at exactly 0 too",
        """
import numpy as np
def hidden_gradient(d_logits, W2, raw):
    d_hidden = d_logits @ W2.T
    return np.where(raw >= 0, d_hidden, 0)
""",
        named=("gate-open-at-zero",),
    ),
    Blind(
        "l09_backward_pass",
        "order of the results: last layer first",
        """
import numpy as np
import xent_helpers as xh
def backward_pass(inputs, labels, W1, b1, W2, b2):
    raw = inputs @ W1 + b1
    hidden = np.maximum(0, raw)
    probs = xh.softmax(hidden @ W2 + b2)
    n = len(labels)
    d_logits = (probs - np.eye(probs.shape[1])[labels]) / n
    d_W2 = hidden.T @ d_logits
    d_b2 = d_logits.sum(axis=0)
    d_raw = (d_logits @ W2.T) * (raw > 0)
    d_W1 = inputs.T @ d_raw
    d_b1 = d_raw.sum(axis=0)
    return d_W2, d_b2, d_W1, d_b1
""",
        named=("wrong-order",),
    ),
    Blind(
        "l09_confusion",
        "rows are the named, columns the true",
        """
import numpy as np
def confusion(labels, scores):
    k = scores.shape[1]
    table = np.zeros((k, k), dtype=int)
    for label, row in zip(labels, scores):
        table[np.argmax(row), label] += 1
    return table
""",
        named=("transposed",),
    ),
    Blind(
        "l09_step",
        "puts arrays of different shapes into one array",
        """
import numpy as np
def step(parameters, slopes, learning_rate):
    parameters = np.array(parameters)
    slopes = np.array(slopes)
    return parameters - learning_rate * slopes
""",
        named=("arrays-in-an-array",),
    ),
    Blind(
        "l09_train",
        "slopes taken once, at the start",
        """
import numpy as np
import xent_helpers as xh


def probabilities(inputs, W1, b1, W2, b2):
    hidden = np.maximum(0, inputs @ W1 + b1)
    return xh.softmax(hidden @ W2 + b2)


def mean_loss(labels, probs):
    return -np.log(probs[np.arange(len(labels)), labels]).mean()


def backward_pass(inputs, labels, W1, b1, W2, b2):
    raw = inputs @ W1 + b1
    hidden = np.maximum(0, raw)
    d_logits = xh.softmax(hidden @ W2 + b2)
    d_logits[np.arange(len(labels)), labels] -= 1
    d_logits = d_logits / len(labels)
    d_raw = (d_logits @ W2.T) * (raw > 0)
    return inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)


def train(inputs, labels, parameters, epochs, learning_rate):
    losses = [mean_loss(labels, probabilities(inputs, *parameters))]
    slopes = backward_pass(inputs, labels, *parameters)
    for epoch in range(epochs):
        parameters = [w - learning_rate * d for w, d in zip(parameters, slopes)]
        losses.append(mean_loss(labels, probabilities(inputs, *parameters)))
    return parameters, losses
""",
        named=("slopes-of-the-start",),
    ),
    Blind(
        "l09_flowers",
        "trains on all 150 flowers, not the learned ones",
        """
import numpy as np
import xent_helpers as xh

iris = xh.load_iris()
widths = xh.scale_to_unit(iris.columns("petal width", "sepal width"))
learned, held_out = xh.datasets.split_every_fifth(widths, iris.labels)
start = tuple(xh.network.init_network(2, 4, 3, seed=0).parameters().values())


def forward(inputs, W1, b1, W2, b2):
    return xh.softmax(np.maximum(0, inputs @ W1 + b1) @ W2 + b2)


def train(inputs, labels, parameters, epochs, learning_rate):
    n = len(labels)
    losses = []
    for epoch in range(epochs + 1):
        W1, b1, W2, b2 = parameters
        raw = inputs @ W1 + b1
        hidden = np.maximum(0, raw)
        probs = forward(inputs, W1, b1, W2, b2)
        losses.append(-np.log(probs[np.arange(n), labels]).mean())
        if epoch == epochs:
            break
        d = (probs - xh.one_hot(labels, 3)) / n
        d_raw = (d @ W2.T) * (raw > 0)
        slopes = inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d, d.sum(axis=0)
        parameters = [w - learning_rate * s for w, s in zip(parameters, slopes)]
    return parameters, losses


end, losses = train(widths, iris.labels, start, 500, 0.5)
last_loss = losses[-1]
""",
        named=("on-all-flowers",),
    ),
    Blind(
        "l10_verdicts",
        "takes claim A for right, forgets the end p = 1",
        """
holds = [True, True, False, False, True]
""",
        named=("log-always-negative",),
    ),
    Blind(
        "l10_sums_to_one",
        "tolerance too wide: sum rounded to two digits",
        """
def is_distribution(q):
    return min(q) >= 0 and round(sum(q), 2) == 1
""",
        named=("a-little-too-patient",),
    ),
    Blind(
        "l10_find_unit",
        "compares the printed loss exactly, without rounding",
        """
from math import log, log2, log10
def find_unit(loss, q):
    if loss == -log2(q):
        return "bits"
    elif loss == -log(q):
        return "nats"
    else:
        return "base 10"
""",
        named=("exact-then-base-10",),
    ),
    Blind(
        "l10_kl_from_samples",
        "p and q swapped",
        """
from math import log
def sample_kl(samples_p, samples_q):
    kl = 0
    for kind in set(samples_p):
        p = samples_p.count(kind) / len(samples_p)
        q = samples_q.count(kind) / len(samples_q)
        kl += q * log(q / p)
    return kl
""",
        named=("p-and-q-swapped",),
    ),
    Blind(
        "l10_fair_score",
        "cuts scores below 0 off at 0",
        """
import numpy as np
import xent_helpers as xh
def fair_score(loss, shares):
    return max(0, 1 - loss / xh.entropy(shares))
""",
        named=("never-below-0",),
    ),
    Blind(
        "l10_mend",
        "mean over the positive entries, not the rows",
        """
import numpy as np
def mended_loss(targets, probs):
    seen = targets > 0
    return -(targets[seen] * np.log(probs[seen])).mean()
""",
        named=("mean-over-the-places-that-count",),
    ),
    Blind(
        "l11_follow",
        "share of all pairs, not of those after first",
        """
from itertools import pairwise
def follow_share(text, first, second):
    pairs = list(pairwise(text))
    return pairs.count((first, second)) / len(pairs)
""",
        named=("share-of-all-pairs",),
    ),
    Blind(
        "l11_smoothed",
        "27 letters whatever the alphabet",
        """
def smoothed(counts, alpha):
    total = sum(counts) + 27 * alpha
    return [(n + alpha) / total for n in counts]
""",
        named=("hard-coded-27",),
    ),
    Blind(
        "l11_bits",
        "log of the mean probability",
        """
from math import log2
from itertools import pairwise
def pair_bits(text, letters, table):
    given = []
    for a, b in pairwise(text):
        given.append(table[letters.index(a)][letters.index(b)])
    return -log2(sum(given) / len(given))
""",
        named=("log-of-the-mean",),
    ),
    Blind(
        "l11_perplexity",
        "the two units mixed up",
        """
from math import exp
def perplexity_of(loss, unit):
    return exp(loss) if unit == "bits" else 2 ** loss
""",
        named=("units-swapped",),
    ),
    Blind(
        "l11_bytes",
        "stays in nats",
        """
def bits_a_byte(nats_a_token, tokens, text):
    total = nats_a_token * tokens
    size = len(text.encode("utf-8"))
    return total / size
""",
        named=("nats-for-bits",),
    ),
    Blind(
        "l11_cheapest",
        "divides by the tokens where it should multiply",
        """
def cheapest(names, nats_a_token, tokens):
    costs = [n / t for n, t in zip(nats_a_token, tokens)]
    return names[costs.index(min(costs))]
""",
        named=("divided-by-tokens",),
    ),
    Blind(
        "l11_held_out",
        "last learned letter counted though nothing follows",
        """
from collections import Counter
from itertools import pairwise
from math import log2
def held_out_bits(text, cut, alpha, letters):
    learned = text[:cut]
    pairs = Counter(pairwise(learned))
    firsts = Counter(learned)
    bits = 0
    for i in range(cut, len(text)):
        a, b = text[i - 1], text[i]
        q = (pairs[a, b] + alpha) / (firsts[a] + alpha * len(letters))
        bits -= log2(q)
    return bits / (len(text) - cut)
""",
        named=("last-letter-counted",),
    ),
    Blind(
        "l12_crude_chance",
        "share of the megawatts, not of the nights",
        """
import numpy as np
def crude_chance(lost, limit):
    return lost[lost >= limit].sum() / lost.sum()
""",
        named=("part-of-the-power",),
    ),
    Blind(
        "l12_night_weight",
        "adds the cables' factors, no product",
        """
import numpy as np
def night_weight(down, p, q):
    weight = 0
    for failed, a, b in zip(down, p, q):
        if failed == 1:
            weight += a / b
        else:
            weight += (1 - a) / (1 - b)
    return weight
""",
        named=("sum-for-product",),
    ),
    Blind(
        "l12_weighted_chance",
        "mean of dark times mean of weights",
        """
import numpy as np
def weighted_chance(dark, weights):
    return np.mean(dark) * np.mean(weights)
""",
        named=("two-means",),
    ),
    Blind(
        "l12_standard_error",
        "variance in place of the spread",
        """
from math import sqrt
def standard_error(values):
    m = sum(values) / len(values)
    spread = sum((v - m) ** 2 for v in values) / len(values)
    return spread / sqrt(len(values))
""",
        named=("variance-for-spread",),
    ),
    Blind(
        "l12_elite_level",
        "sorts the given array in place",
        """
import numpy as np
def elite_level(lost, elite, limit):
    lost.sort()
    return min(lost[-elite], limit)
""",
        named=("pure",),
    ),
    Blind(
        "l12_new_chances",
        "divides by the number of nights, not the weights",
        """
import numpy as np
def new_chances(down, weights):
    return weights @ down / len(weights)
""",
        named=("mean-for-share",),
    ),
    Blind(
        "l12_smoothed",
        "keeps all of the old",
        """
def smoothed(new, old, speed):
    return old + speed * new
""",
        named=("old-kept-whole",),
    ),
    Blind(
        "l12_one_round",
        "plain shares of the elite, weights forgotten",
        """
import numpy as np
def one_round(down, weights, elite, power, limit):
    lost = down @ power
    level = min(np.sort(lost)[-elite], limit)
    best = down[lost >= level]
    shares = best.mean(axis=0)
    return 0.8 * shares + 0.1
""",
        named=("weights-forgotten",),
    ),
]
