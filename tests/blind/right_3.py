"""The third set of right answers, in many styles; written blind like wrong_3.py."""

from tests.blind import Blind

RIGHT = [
    Blind(
        "l00_boat",
        "lambda",
        """
cost = lambda people: 3 + 12 * people
""",
    ),
    Blind(
        "l00_average",
        "statistics module",
        """
from statistics import fmean
def average(numbers):
    '''Return the average of a list of numbers.'''
    return fmean(numbers)
""",
    ),
    Blind(
        "l00_chance",
        "mean of a list of comparisons, numpy",
        """
import numpy as np
def chance(colour, bag):
    return np.mean([ball == colour for ball in bag])
""",
    ),
    Blind(
        "l00_halvings",
        "difference of two logarithms",
        """
from math import log2
def halvings(long, short):
    return log2(long) - log2(short)
""",
    ),
    Blind(
        "l01_surprisal",
        "natural logarithm with base 0.5 by division",
        """
import numpy as np
def surprisal_bits(p):
    return float(np.log(p) / np.log(0.5))
""",
    ),
    Blind(
        "l01_streak",
        "loop with halved chance",
        """
def heads_needed(p):
    heads = 0
    chance = 1
    while chance > p:
        chance = chance / 2
        heads = heads + 1
    return heads
""",
    ),
    Blind(
        "l01_together",
        "map and sum",
        """
from math import log2
def total_bits(probabilities):
    return -sum(map(log2, probabilities))
""",
    ),
    Blind(
        "l01_from_counts",
        "Counter, difference of logarithms",
        """
from collections import Counter
from math import log2
def surprise_of(outcome, seen):
    counts = Counter(seen)
    return log2(len(seen)) - log2(counts[outcome])
""",
    ),
    Blind(
        "l02_entropy",
        "numpy, zeros masked away",
        """
import numpy as np
def entropy_bits(p):
    p = np.array(p, dtype=float)
    p = p[p > 0]
    return float(np.sum(p * np.log2(1 / p)))
""",
    ),
    Blind(
        "l02_fair",
        "adds p times the log of K times p",
        """
from math import log2
def bits_below_fair(p):
    K = len(p)
    total = 0
    for x in p:
        if x == 0:
            continue
        total += x * log2(x * K)
    return total
""",
    ),
    Blind(
        "l02_text",
        "Counter and generator",
        """
from collections import Counter
from math import log2
def text_entropy(text):
    n = len(text)
    return sum(c / n * log2(n / c) for c in Counter(text).values())
""",
    ),
    Blind(
        "l02_prefix",
        "sorted words, only neighbours compared",
        """
def no_word_starts_another(words):
    ordered = sorted(words)
    return not any(b.startswith(a) for a, b in zip(ordered, ordered[1:]))
""",
    ),
    Blind(
        "l02_read",
        "dictionary of words",
        """
def read_back(digits, letters, words):
    meaning = dict(zip(words, letters))
    result = []
    held = ""
    for d in digits:
        held += d
        letter = meaning.get(held)
        if letter is not None:
            result.append(letter)
            held = ""
    return "".join(result)
""",
    ),
    Blind(
        "l03_cross_entropy",
        "index loop, early return of inf",
        """
from math import inf, log2
def cross_entropy_bits(p, q):
    cost = 0.0
    for k in range(len(p)):
        if p[k] > 0:
            if q[k] == 0:
                return inf
            cost -= p[k] * log2(q[k])
    return cost
""",
    ),
    Blind(
        "l03_extra",
        "cross-entropy less entropy, both by hand",
        """
from math import log2
def extra_bits(p, q):
    price = sum(-a * log2(b) for a, b in zip(p, q))
    honest = sum(-a * log2(a) for a in p if a > 0)
    return price - honest
""",
    ),
    Blind(
        "l03_cheapest",
        "min with a key over places",
        """
from math import inf, log2
def price(p, q):
    total = 0
    for a, b in zip(p, q):
        if a == 0:
            continue
        total += a * log2(1 / b) if b > 0 else inf
    return total
def cheapest(p, beliefs):
    return min(range(len(beliefs)), key=lambda place: price(p, beliefs[place]))
""",
    ),
    Blind(
        "l03_play",
        "itertools.accumulate",
        """
from itertools import accumulate
from math import inf, log2
def play(chips, faces):
    costs = [log2(sum(chips) / chips[f - 1]) if chips[f - 1] else inf for f in faces]
    return [total / n for n, total in enumerate(accumulate(costs), start=1)]
""",
    ),
    Blind(
        "l04_walk_back",
        "dictionary of bases",
        """
from math import e
def probability_behind(loss, unit):
    base = {"bits": 2, "nats": e}[unit]
    return base ** -loss
""",
    ),
    Blind(
        "l04_one_hot",
        "finds the one, then looks up",
        """
from math import log
def one_hot_loss(targets, forecasts):
    losses = []
    for target, forecast in zip(targets, forecasts, strict=True):
        k = list(target).index(1)
        losses.append(-log(forecast[k]))
    return sum(losses) / len(losses)
""",
    ),
    Blind(
        "l04_rivals",
        "numpy bincount",
        """
import numpy as np
def rivals(labels, num_classes):
    shares = np.bincount(labels, minlength=num_classes) / len(labels)
    shares = shares[shares > 0]
    return np.log(num_classes), -(shares * np.log(shares)).sum()
""",
    ),
    Blind(
        "l04_report",
        "numpy with argmax",
        """
import numpy as np
def report(labels, forecasts):
    rows = np.array(forecasts)
    labels = np.array(labels)
    loss = -np.log(rows[np.arange(len(labels)), labels]).mean()
    accuracy = (rows.argmax(axis=1) == labels).mean()
    return float(loss), float(accuracy)
""",
    ),
    Blind(
        "l05_coin_slope",
        "from the share of heads, one fraction",
        """
def coin_slope(tosses, q):
    share = sum(tosses) / len(tosses)
    return (q - share) / (q * (1 - q))
""",
    ),
    Blind(
        "l05_step",
        "comprehension over zip",
        """
def step_down(numbers, slopes, learning_rate):
    return [n - learning_rate * s for n, s in zip(numbers, slopes, strict=True)]
""",
    ),
    Blind(
        "l05_score_slope",
        "chain of the two rates multiplied",
        """
from math import exp
def score_slope(tosses, z):
    q = 1 / (1 + exp(-z))
    heads = sum(tosses)
    tails = len(tosses) - heads
    rest = exp(-z) / (1 + exp(-z))
    in_q = (-heads / q + tails / rest) / len(tosses)
    return in_q * q * rest
""",
    ),
    Blind(
        "l05_walk",
        "while loop on the length of the list",
        """
from math import exp
def walk(tosses, z, learning_rate, steps):
    scores = [z]
    due = sum(tosses) / len(tosses)
    while len(scores) <= steps:
        last = scores[-1]
        given = 1 / (1 + exp(-last))
        scores.append(last - learning_rate * (given - due))
    return scores
""",
    ),
    Blind(
        "l05_gradient_check",
        "all over a generator",
        """
def slope_is_right(f, slope, places):
    h = 1e-5
    return all(abs((f(x + h) - f(x - h)) / (2 * h) - slope(x)) < 0.001 for x in places)
""",
    ),
    Blind(
        "l06_sigmoid",
        "one power of minus the distance, conditional expression",
        """
from math import exp
def sigmoid(z):
    small = exp(-abs(z))
    return (1 if z >= 0 else small) / (1 + small)
""",
    ),
    Blind(
        "l06_from_logit",
        "signed score and log1p",
        """
from math import exp, log1p
def loss_from_logit(y, z):
    s = z if y == 0 else -z
    return max(s, 0) + log1p(exp(-abs(s)))
""",
    ),
    Blind(
        "l06_epoch",
        "loops over columns, no matrix product",
        """
import numpy as np
import xent_helpers as xh
def one_epoch(inputs, labels, weights, bias, learning_rate):
    n, columns = inputs.shape
    error = xh.sigmoid((inputs * weights).sum(axis=1) + bias) - labels
    new = np.zeros(columns)
    for k in range(columns):
        new[k] = weights[k] - learning_rate * np.mean(error * inputs[:, k])
    return new, bias - learning_rate * np.mean(error)
""",
    ),
    Blind(
        "l07_softmax",
        "plain lists and math",
        """
from math import exp
def softmax(scores):
    powers = [exp(s) for s in scores]
    total = sum(powers)
    return [power / total for power in powers]
""",
    ),
    Blind(
        "l07_softmax_rows",
        "row by row with a helper",
        """
import numpy as np
def one_row(row):
    powers = np.exp(row - np.max(row))
    return powers / np.sum(powers)
def softmax_rows(table):
    return np.array([one_row(row) for row in table])
""",
    ),
    Blind(
        "l07_log_sum_exp",
        "numpy logaddexp reduced",
        """
import numpy as np
def log_sum_exp(scores):
    return np.logaddexp.reduce(np.array(scores, dtype=float))
""",
    ),
    Blind(
        "l07_slopes",
        "subtracts 1 at the labels in a copy",
        """
import numpy as np
import xent_helpers as xh
def loss_slopes(labels, logits):
    slopes = np.array(xh.softmax(logits))
    for row, label in enumerate(labels):
        slopes[row, label] -= 1
    return slopes / len(labels)
""",
    ),
    Blind(
        "l08_one_hot",
        "rows of a unit matrix",
        """
import numpy as np
def one_hot_rows(labels, num_classes):
    return np.eye(num_classes, dtype=int)[np.array(labels, dtype=int)]
""",
    ),
    Blind(
        "l08_soft",
        "double loop with infinity",
        """
from math import inf, log
def soft_loss(targets, probs):
    total = 0
    for p_row, q_row in zip(targets, probs, strict=True):
        for p, q in zip(p_row, q_row, strict=True):
            if p > 0 and q > 0:
                total -= p * log(q)
            elif p > 0:
                return inf
    return total / len(targets)
""",
    ),
    Blind(
        "l08_careful",
        "range membership, then lookup",
        """
from math import log
def careful_loss(labels, probs):
    K = len(probs[0])
    if any(label not in range(K) for label in labels):
        raise ValueError("labels run from 0 to " + str(K - 1))
    return -sum(log(row[label]) for label, row in zip(labels, probs, strict=True)) / len(labels)
""",
    ),
    Blind(
        "l09_confusion",
        "numpy add.at",
        """
import numpy as np
def confusion(labels, scores):
    classes = scores.shape[1]
    table = np.zeros((classes, classes), dtype=int)
    np.add.at(table, (labels, scores.argmax(axis=1)), 1)
    return table
""",
    ),
    Blind(
        "l09_hidden_gradient",
        "copy, then closed places set to 0",
        """
import numpy as np
def hidden_gradient(d_logits, W2, raw):
    result = np.dot(d_logits, W2.transpose())
    result[raw <= 0] = 0
    return result
""",
    ),
    Blind(
        "l09_output_gradients",
        "einsum and einsum again",
        """
import numpy as np
def output_gradients(hidden, d_logits):
    d_W2 = np.einsum("nh,nk->hk", hidden, d_logits)
    d_b2 = np.einsum("nk->k", d_logits)
    return d_W2, d_b2
""",
    ),
    Blind(
        "l10_find_unit",
        "nearest of the three",
        """
from math import log, log2, log10
def find_unit(loss, q):
    gaps = {"bits": abs(loss + log2(q)), "nats": abs(loss + log(q)), "base 10": abs(loss + log10(q))}
    return min(gaps, key=gaps.get)
""",
    ),
    Blind(
        "l10_mend",
        "numpy where with safe filling",
        """
import numpy as np
def mended_loss(targets, probs):
    q = np.where(targets > 0, probs, 1.0)
    with np.errstate(divide="ignore"):
        return -(targets * np.log(q)).sum(axis=1).mean()
""",
    ),
    Blind(
        "l10_sums_to_one",
        "numpy, bool at the end",
        """
import numpy as np
def is_distribution(q):
    q = np.asarray(q, dtype=float)
    return bool((q >= 0).all() and np.abs(q.sum() - 1) < 1e-6)
""",
    ),
    Blind(
        "l11_held_out",
        "dictionary of dictionaries, nested helper",
        """
from math import log2
def held_out_bits(text, cut, alpha, letters):
    learned = text[:cut]

    table = {}
    for x, y in zip(learned, learned[1:]):
        row = table.setdefault(x, {})
        row[y] = row.get(y, 0) + 1

    def given(a, b):
        row = table.get(a, {})
        return (row.get(b, 0) + alpha) / (sum(row.values()) + alpha * len(letters))

    costs = [-log2(given(a, b)) for a, b in zip(text[cut - 1:], text[cut:])]
    return sum(costs) / len(costs)
""",
    ),
    Blind(
        "l11_follow",
        "loop over places, two counters",
        """
def follow_share(text, first, second):
    hits = 0
    total = 0
    for i in range(len(text) - 1):
        if text[i] != first:
            continue
        total += 1
        hits += text[i + 1] == second
    return hits / total
""",
    ),
    Blind(
        "l11_bytes",
        "log2 of e for the unit, bytes constructor",
        """
from math import e, log2
def bits_a_byte(nats_a_token, tokens, text):
    size = len(bytes(text, "utf-8"))
    bits_a_token = nats_a_token * log2(e)
    return bits_a_token * tokens / size
""",
    ),
    Blind(
        "l11_cheapest",
        "smallest pair of price and name",
        """
def cheapest(names, nats_a_token, tokens):
    bills = [(n * t, name) for name, n, t in zip(names, nats_a_token, tokens)]
    price, name = min(bills)
    return name
""",
    ),
    Blind(
        "l12_elite_level",
        "Python's sorted, then both cases",
        """
import numpy as np
def elite_level(lost, elite, limit):
    order = sorted(lost, reverse=True)
    level = order[elite - 1]
    if level > limit:
        return limit
    return level
""",
    ),
    Blind(
        "l12_night_weight",
        "likelihoods under p and q, then one division",
        """
from math import prod
def likelihood(down, chances):
    return prod(c if d == 1 else 1 - c for d, c in zip(down, chances))
def night_weight(down, p, q):
    return likelihood(down, p) / likelihood(down, q)
""",
    ),
    Blind(
        "l12_new_chances",
        "plain loops, returned as a list",
        """
def new_chances(down, weights):
    nights = len(weights)
    cables = len(down[0])
    chances = []
    for cable in range(cables):
        heavy = 0
        for night in range(nights):
            if down[night][cable] == 1:
                heavy += weights[night]
        chances.append(heavy / sum(weights))
    return chances
""",
    ),
    Blind(
        "l12_one_round",
        "np.partition and np.average with weights",
        """
import numpy as np
def one_round(down, weights, elite, power, limit):
    lost = (down * power).sum(axis=1)
    level = np.minimum(np.partition(lost, len(lost) - elite)[len(lost) - elite], limit)
    chosen = np.flatnonzero(lost >= level)
    return 0.1 + 0.8 * np.average(down[chosen], axis=0, weights=weights[chosen])
""",
    ),
]
