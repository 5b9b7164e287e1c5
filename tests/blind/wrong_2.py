"""The second set of wrong answers, to the exercises of all lessons, as learners write them.

Written blind on 2026-11-22 by two helpers who had read exercises and lessons only, and were asked to be inventive. The
field `named` was filled in later, after the verdicts were read."""

from tests.blind import Blind

WRONG = [
    Blind(
        "l00_film",
        "reads 2.5 hours as 2 hours 50 minutes",
        """
hours = 2
minutes = hours * 60 + 50
""",
        named=("point-five-as-fifty",),
    ),
    Blind(
        "l00_strip",
        "counts whole cuts in a loop, so 9 and not 8.23",
        """
length = 300
strip_halvings = 0
while length > 1:
    length = length / 2
    strip_halvings = strip_halvings + 1
""",
        named=("rounded-up",),
    ),
    Blind(
        "l00_boat",
        "adds one more person for 'you'",
        """
def cost(people):
    everyone = people + 1  # my friends and me
    tickets = 12 * everyone
    return tickets + 3
""",
        named=("one-person-more",),
    ),
    Blind(
        "l00_average",
        "averages the running average with each next number",
        """
def average(numbers):
    result = numbers[0]
    for number in numbers[1:]:
        result = (result + number) / 2
    return result
""",
        named=("halved-at-each-step",),
    ),
    Blind(
        "l00_average",
        "rounds the average to two digits",
        """
def average(numbers):
    return round(sum(numbers) / len(numbers), ndigits=2)
""",
        named=("rounded",),
    ),
    Blind(
        "l00_chance",
        "a colour that is not in the bag raises KeyError",
        """
def chance(colour, bag):
    counts = {}
    for ball in bag:
        if ball not in counts:
            counts[ball] = 0
        counts[ball] += 1
    return counts[colour] / len(bag)
""",
        named=("missing-colour-raises",),
    ),
    Blind(
        "l00_halvings",
        "quotient of two logarithms for the logarithm of the quotient",
        """
from math import log2

def halvings(long, short):
    return log2(long) / log2(short)
""",
        named=("quotient-of-logs",),
    ),
    Blind(
        "l01_card",
        "multiplies the surprise by the probability of a king",
        """
from math import log2

p = 4 / 52
king_bits = -p * log2(p)
""",
        named=("times-p",),
    ),
    Blind(
        "l01_surprisal",
        "integer division in 1 // p",
        """
from math import log2

def surprisal_bits(p):
    once_in = 1 // p
    return log2(once_in)
""",
        named=("whole-division",),
    ),
    Blind(
        "l01_streak",
        "rounds down and adds 1: one too many at exact halves",
        """
from math import log2

def heads_needed(p):
    bits = -log2(p)
    return int(bits) + 1
""",
        named=("one-too-many",),
    ),
    Blind(
        "l01_streak",
        "ceil of half of 1/p: no logarithm, fits both examples",
        """
from math import ceil

def heads_needed(p):
    tries = 1 / p
    return ceil(tries / 2)
""",
        named=("half-of-one-in-how-many",),
    ),
    Blind(
        "l01_together",
        "surprise that at least one happened, not all",
        """
from math import log2

def total_bits(probabilities):
    none = 1
    for p in probabilities:
        none *= 1 - p
    return -log2(1 - none)
""",
        named=("at-least-one",),
    ),
    Blind(
        "l01_units",
        "takes 1/(2*bits) as the probability behind the bits",
        """
from math import log

def bits_to_nats(bits):
    if bits == 0:
        return 0
    p = 1 / (2 * bits)
    return -log(p)
""",
        named=("twice-for-power-but-for-none",),
    ),
    Blind(
        "l01_from_counts",
        "counts today's outcome as one more entry",
        """
from math import log2

def surprise_of(outcome, seen):
    diary = seen + [outcome]  # today belongs to the diary too
    return -log2(diary.count(outcome) / len(diary))
""",
        named=("one-added",),
    ),
    Blind(
        "l02_bag",
        "minus on the first term only",
        """
from math import log2

bag_bits = -7 / 10 * log2(7 / 10) + 2 / 10 * log2(2 / 10) + 1 / 10 * log2(1 / 10)
""",
        named=("minus-on-the-first-only",),
    ),
    Blind(
        "l02_wait",
        "integer division drops the fraction of the average",
        """
def weighted_average(counts, values):
    minutes = 0
    days = 0
    for i in range(len(counts)):
        minutes += counts[i] * values[i]
        days += counts[i]
    return minutes // days
""",
        named=("whole-division",),
    ),
    Blind(
        "l02_entropy",
        "break at the first 0 drops all later outcomes",
        """
from math import log2

def entropy_bits(p):
    bits = 0
    for x in p:
        if x == 0:
            break
        bits -= x * log2(x)
    return bits
""",
        named=("stopped-at-a-zero",),
    ),
    Blind(
        "l02_fair",
        "takes half the number of outcomes as the most bits",
        """
import xent_helpers as xh

def bits_below_fair(p):
    most = len(p) / 2
    return most - xh.entropy(p, base=2)
""",
        named=("half-the-number",),
    ),
    Blind(
        "l02_text",
        "turns capitals into small letters first",
        """
from math import log2

def text_entropy(text):
    text = text.lower()
    bits = 0
    for letter in set(text):
        share = text.count(letter) / len(text)
        bits = bits + share * log2(1 / share)
    return bits
""",
        named=("lower-case",),
    ),
    Blind(
        "l02_digits",
        "rounds each surprise up (Shannon's lengths) instead of Huffman's",
        """
from math import ceil, log2

def huffman_digits(p):
    return sum(x * ceil(-log2(x)) for x in p)
""",
        named=("surprise-rounded-up",),
    ),
    Blind(
        "l02_prefix",
        "decides after the first pair: return True inside the loop",
        """
def no_word_starts_another(words):
    for i in range(len(words)):
        for j in range(len(words)):
            if i != j:
                if words[i].startswith(words[j]):
                    return False
                else:
                    return True
    return True
""",
        named=("first-pair-decides-else-true",),
    ),
    Blind(
        "l02_read",
        "replaces word after word in the whole message, across word borders",
        """
def read_back(digits, letters, words):
    message = digits
    for letter, word in zip(letters, words, strict=True):
        message = message.replace(word, letter)
    return message
""",
        named=("replaced-anywhere",),
    ),
    Blind(
        "l03_cross_entropy",
        "leaves out outcomes with q = 0, so never inf",
        """
import numpy as np

def cross_entropy_bits(p, q):
    p, q = np.array(p, dtype=float), np.array(q, dtype=float)
    mask = q > 0
    return float(-np.sum(p[mask] * np.log2(q[mask])))
""",
        named=("empty-face-skipped",),
    ),
    Blind(
        "l03_extra",
        "absolute value of each term before adding",
        """
from math import log2

def extra_bits(p, q):
    total = 0
    for a, b in zip(p, q):
        if a > 0:
            total += a * abs(log2(a / b))
    return total
""",
        named=("each-term-made-positive",),
    ),
    Blind(
        "l03_best_belief",
        "adds one to every count, so that no face is empty",
        """
def best_belief(counts):
    padded = [c + 1 for c in counts]
    return [c / sum(padded) for c in padded]
""",
        named=("never-empty",),
    ),
    Blind(
        "l03_best_belief",
        "two: changes counts in place, and so sum(counts) changes on the way",
        """
def best_belief(counts):
    for i in range(len(counts)):
        counts[i] = counts[i] / sum(counts)
    return counts
""",
        named=("sum-that-changes",),
    ),
    Blind(
        "l03_extra_digits",
        "absolute value of the result, never below 0",
        """
def extra_digits(p, right, wrong):
    cost_right = sum(x * len(w) for x, w in zip(p, right))
    cost_wrong = sum(x * len(w) for x, w in zip(p, wrong))
    return abs(cost_wrong - cost_right)
""",
        named=("sign-dropped",),
    ),
    Blind(
        "l03_cheapest",
        "takes the smallest sum of absolute gaps, not the lowest cost",
        """
def cheapest(p, beliefs):
    gaps = []
    for q in beliefs:
        gaps.append(sum(abs(a - b) for a, b in zip(p, q)))
    return gaps.index(min(gaps))
""",
        named=("smallest-gap",),
    ),
    Blind(
        "l03_play",
        "stops at the first empty face: the list is too short",
        """
from math import inf, log2

def play(chips, faces):
    averages = []
    paid = 0
    for n, face in enumerate(faces, start=1):
        mine = chips[face - 1]
        if mine == 0:
            averages.append(inf)
            break
        paid += log2(sum(chips) / mine)
        averages.append(paid / n)
    return averages
""",
        named=("stopped-at-an-empty-face",),
    ),
    Blind(
        "l04_one_forecast",
        "clips the probability at 1e-15 from below",
        """
import numpy as np

def forecast_loss(label, forecast):
    q = np.clip(forecast[label], 1e-15, 1)
    return float(-np.log(q))
""",
        named=("cut-off-1e-15",),
    ),
    Blind(
        "l04_walk_back",
        "condition `unit == 'bits' or 'bit'` is always true: nats too",
        """
from math import exp

def probability_behind(loss, unit):
    if unit == "bits" or "bit":
        return 2 ** -loss
    else:
        return exp(-loss)
""",
        named=("always-bits",),
    ),
    Blind(
        "l04_mean_loss",
        "total set back to 0 in the loop, only the last counts",
        """
from math import log

def mean_loss(labels, forecasts):
    for label, forecast in zip(labels, forecasts, strict=True):
        total = 0
        total = total - log(forecast[label])
    return total / len(labels)
""",
        named=("last-one-only",),
    ),
    Blind(
        "l04_one_hot",
        "mean over all cells, not over rows",
        """
import numpy as np

def one_hot_loss(targets, forecasts):
    t = np.array(targets, dtype=float)
    f = np.array(forecasts, dtype=float)
    safe = np.where(t == 1, f, 1.0)
    return np.mean(-t * np.log(safe))
""",
        named=("divided-by-all-entries",),
    ),
    Blind(
        "l04_likelihood",
        "product kept above 5e-324, then the logarithm: stuck near -744",
        """
from math import log

def log_likelihood(given):
    product = 1.0
    for q in given:
        product = max(product * q, 5e-324)
    return log(product)
""",
        named=("product-kept-above-5e-324",),
    ),
    Blind(
        "l04_rivals",
        "blind guess over the classes that occur, not num_classes",
        """
from math import log

def rivals(labels, num_classes):
    seen = set(labels)
    blind = log(len(seen))
    shares = [labels.count(k) / len(labels) for k in seen]
    return blind, -sum(s * log(s) for s in shares)
""",
        named=("classes-from-the-labels",),
    ),
    Blind(
        "l04_nats_saved",
        "saving as a share of the rival's loss, not in nats",
        """
from math import log

def nats_saved(labels, forecasts):
    n = len(labels)
    rival = 0
    for k in set(labels):
        s = labels.count(k) / n
        rival -= s * log(s)
    model = sum(-log(row[y]) for y, row in zip(labels, forecasts)) / n
    return (rival - model) / rival
""",
        named=("part-for-difference",),
    ),
    Blind(
        "l04_report",
        "counts a case right from one half on, not at the largest",
        """
from math import log

def report(labels, forecasts):
    given = [row[label] for label, row in zip(labels, forecasts)]
    loss = -sum(log(q) for q in given) / len(given)
    right = [q >= 0.5 for q in given]
    return loss, sum(right) / len(right)
""",
        named=("above-one-half",),
    ),
    Blind(
        "l05_nudge",
        "brackets lost: divides by 2 and multiplies by the nudge",
        """
def measured_slope(f, x, nudge):
    rise = f(x + nudge) - f(x - nudge)
    return rise / 2 * nudge
""",
        named=("brackets-forgotten",),
    ),
    Blind(
        "l05_coin_loss",
        "logarithm of the mean probability, not mean of the logarithms",
        """
from math import log

def coin_loss(tosses, q):
    given = [q if toss == 1 else 1 - q for toss in tosses]
    return -log(sum(given) / len(given))
""",
        named=("log-of-the-mean",),
    ),
    Blind(
        "l05_coin_slope",
        "brackets lost: divides by q and multiplies by 1 - q",
        """
def coin_slope(tosses, q):
    p = sum(tosses) / len(tosses)
    return (q - p) / q * (1 - q)
""",
        named=("brackets-of-the-bottom-forgotten",),
    ),
    Blind(
        "l05_step",
        "new = numbers is no copy, so the list given changes",
        """
def step_down(numbers, slopes, learning_rate):
    new = numbers
    for i, slope in enumerate(slopes):
        new[i] = new[i] - learning_rate * slope
    return new
""",
        named=("pure",),
    ),
    Blind(
        "l05_walk",
        "one step too few: range(1, steps)",
        """
from math import exp

def walk(tosses, z, learning_rate, steps):
    p = sum(tosses) / len(tosses)
    path = [z]
    for step in range(1, steps):
        q = 1 / (1 + exp(-z))
        z = z - learning_rate * (q - p)
        path.append(z)
    return path
""",
        named=("one-step-too-few",),
    ),
    Blind(
        "l05_gradient_check",
        "gap without abs: a slope too small passes",
        """
def slope_is_right(f, slope, places):
    h = 1e-5
    for x in places:
        measured = (f(x + h) - f(x - h)) / (2 * h)
        if slope(x) - measured >= 0.001:
            return False
    return True
""",
        named=("abs-forgotten",),
    ),
    Blind(
        "l05_best_rate",
        "smallest loss anywhere on the walk, not at its end",
        """
from math import exp, log

def best_rate(tosses, z, rates, steps):
    p = sum(tosses) / len(tosses)

    def loss(score):
        q = 1 / (1 + exp(-score))
        return sum(-log(q) if t else -log(1 - q) for t in tosses) / len(tosses)

    best, lowest = None, float("inf")
    for rate in rates:
        here = z
        for _ in range(steps):
            here = here - rate * (1 / (1 + exp(-here)) - p)
            if loss(here) < lowest:
                best, lowest = rate, loss(here)
    return best
""",
        named=("smallest-on-the-way",),
    ),
    Blind(
        "l06_sigmoid",
        "answers 1 where the power overflows, far below 0",
        """
from math import exp

def sigmoid(z):
    try:
        return 1 / (1 + exp(-z))
    except OverflowError:
        return 1.0
""",
        named=("one-where-it-overflows",),
    ),
    Blind(
        "l06_one",
        "brackets around 1 - y lost",
        """
from math import log

def binary_loss(y, q):
    return -(y * log(q) + 1 - y * log(1 - q))
""",
        named=("brackets-lost-after-plus",),
    ),
    Blind(
        "l06_mean",
        "averages the two classes' means, whatever their sizes",
        """
from math import log

def mean_binary_loss(labels, probs):
    yes = [-log(q) for y, q in zip(labels, probs, strict=True) if y == 1]
    no = [-log(1 - q) for y, q in zip(labels, probs, strict=True) if y == 0]
    if not yes:
        return sum(no) / len(no)
    if not no:
        return sum(yes) / len(yes)
    return (sum(yes) / len(yes) + sum(no) / len(no)) / 2
""",
        named=("mean-of-the-two-means",),
    ),
    Blind(
        "l06_from_logit",
        "exp(-z) for exp(-abs(z)): wrong and overflowing below 0",
        """
from math import exp, log

def loss_from_logit(y, z):
    return max(z, 0) - y * z + log(1 + exp(-z))
""",
        named=("abs-forgotten",),
    ),
    Blind(
        "l06_slopes",
        "returns one number, the mean of given less due",
        """
import numpy as np

def logit_slopes(labels, probs):
    return np.mean(np.array(probs) - np.array(labels))
""",
        named=("mean-for-each",),
    ),
    Blind(
        "l06_epoch",
        "bias's slope taken at the new weights, not the old ones",
        """
import numpy as np
import xent_helpers as xh

def one_epoch(inputs, labels, weights, bias, learning_rate):
    n = len(labels)
    miss = xh.sigmoid(inputs @ weights + bias) - labels
    new_weights = weights - learning_rate * (inputs.T @ miss) / n
    miss = xh.sigmoid(inputs @ new_weights + bias) - labels
    new_bias = bias - learning_rate * miss.mean()
    return new_weights, new_bias
""",
        named=("one-after-the-other",),
    ),
    Blind(
        "l06_weighted",
        "losses and weights swapped in np.average",
        """
import numpy as np

def weighted_mean(losses, weights):
    return np.average(weights, weights=losses)
""",
        named=("divided-by-the-losses",),
    ),
    Blind(
        "l06_several",
        "scores only the things that are in the photo",
        """
from math import exp, log

def multi_label_loss(labels, logits):
    losses = []
    for row, scores in zip(labels, logits, strict=True):
        for y, z in zip(row, scores, strict=True):
            if y == 1:
                losses.append(log(1 + exp(-z)))
    return sum(losses) / max(len(losses), 1)
""",
        named=("yes-labels-only",),
    ),
    Blind(
        "l07_owl",
        "minus of the moth's score dropped",
        """
import numpy as np

owl = np.exp(1.5)
bat = np.exp(0.5)
moth = np.exp(0.8)
owl_share = owl / (owl + bat + moth)
""",
        named=("minus-of-the-moth-lost",),
    ),
    Blind(
        "l07_softmax",
        "divides by the running sum, not the whole sum",
        """
import numpy as np

def softmax(scores):
    total = 0
    result = []
    for s in scores:
        power = np.exp(s)
        total = total + power
        result.append(power / total)
    return result
""",
        named=("running-sum",),
    ),
    Blind(
        "l07_temperature",
        "divides the probabilities, not the scores, by the temperature",
        """
import xent_helpers as xh

def with_temperature(scores, temperature):
    q = xh.softmax(scores)
    return q / temperature
""",
        named=("after-softmax",),
    ),
    Blind(
        "l07_sigmoid",
        "second score is -z in place of 0",
        """
import xent_helpers as xh

def sigmoid(z):
    yes, no = xh.softmax([z, -z])
    return float(yes)
""",
        named=("against-minus-z",),
    ),
    Blind(
        "l07_softmax_rows",
        "shift by largest absolute value: low rows underflow",
        """
import numpy as np

def softmax_rows(table):
    biggest = np.abs(table).max(axis=1, keepdims=True)
    powers = np.exp(table - biggest)
    return powers / powers.sum(axis=1, keepdims=True)
""",
        named=("shift-by-the-largest-size",),
    ),
    Blind(
        "l07_log_sum_exp",
        "search for the largest starts at 0: all-negative scores underflow",
        """
import numpy as np

def log_sum_exp(scores):
    largest = 0
    for s in scores:
        if s > largest:
            largest = s
    total = 0
    for s in scores:
        total += np.exp(s - largest)
    return largest + np.log(total)
""",
        named=("largest-from-0",),
    ),
    Blind(
        "l07_log_softmax",
        "score divided by log-sum-exp in place of minus",
        """
import numpy as np
import xent_helpers as xh

def log_softmax(scores):
    # the logarithm of e^z / sum is z / log of the sum
    return np.array(scores) / xh.logsumexp(scores)
""",
        named=("divided-by-log-sum-exp",),
    ),
    Blind(
        "l07_mean_loss",
        "logits[:, labels] takes every label's column for every photo",
        """
import numpy as np

def mean_loss(labels, logits):
    m = logits.max(axis=1)
    lse = m + np.log(np.exp(logits - m[:, None]).sum(axis=1))
    true_scores = logits[:, labels]
    return np.mean(lse[:, None] - true_scores)
""",
        named=("every-row-with-every-label",),
    ),
    Blind(
        "l07_slopes",
        "1 taken off whole rows numbered by labels, not entries",
        """
import numpy as np
import xent_helpers as xh

def loss_slopes(labels, logits):
    q = np.array(xh.softmax(logits))
    q[labels] -= 1
    return q / len(labels)
""",
        named=("whole-rows-numbered-by-labels",),
    ),
    Blind(
        "l07_is_doubled",
        "test scores too small: the right loss costs 0.551 too",
        """
def is_doubled(loss_of):
    return loss_of(0, [1, 0, 0]) > 0.55
""",
        named=("always-true",),
    ),
    Blind(
        "l08_pick",
        "several true labels taken as categorical, not binary",
        """
picked = [1, 3, 2, 2]
""",
        named=("songs-as-categorical",),
    ),
    Blind(
        "l08_one_hot",
        "all rows are one and the same list object",
        """
def one_hot_rows(labels, num_classes):
    rows = [[0] * num_classes] * len(labels)
    for i in range(len(labels)):
        rows[i][labels[i]] = 1
    return rows
""",
        named=("one-row-for-all",),
    ),
    Blind(
        "l08_labels_of",
        "place counter not reset for each row",
        """
def labels_of(rows):
    labels = []
    k = 0
    for row in rows:
        for entry in row:
            if entry == 1:
                labels.append(k)
            k += 1
    return labels
""",
        named=("place-goes-on-counting",),
    ),
    Blind(
        "l08_sparse",
        "log of the mean probability, not mean of the logs",
        """
from math import log

def sparse_loss(labels, probs):
    total = 0
    for label, row in zip(labels, probs, strict=True):
        total += row[label]
    return -log(total / len(labels))
""",
        named=("log-of-the-mean",),
    ),
    Blind(
        "l08_soft",
        "skips every q of 0, so never infinite",
        """
from math import log

def soft_loss(targets, probs):
    losses = []
    for p_row, q_row in zip(targets, probs):
        losses.append(-sum(p * log(q) for p, q in zip(p_row, q_row) if p > 0 and q > 0))
    return sum(losses) / len(losses)
""",
        named=("infinite-price-dropped",),
    ),
    Blind(
        "l08_smooth",
        "K is the number of rows, not of classes",
        """
def smooth(targets, share):
    K = len(targets)
    return [[(1 - share) * t + share / K for t in row] for row in targets]
""",
        named=("divided-by-rows",),
    ),
    Blind(
        "l08_weighted_mean",
        "divides by how many weights are not 0",
        """
def weighted_mean(losses, weights):
    total, counted = 0, 0
    for loss, w in zip(losses, weights, strict=True):
        if w != 0:
            total += w * loss
            counted += 1
    return total / counted
""",
        named=("divided-by-those-that-count",),
    ),
    Blind(
        "l08_two_classes",
        "row of two with yes first: probabilities swapped",
        """
import numpy as np

def yes_no_loss(labels, probs):
    rows = np.array([[p, 1 - p] for p in probs])
    own = rows[np.arange(len(labels)), labels]
    return -np.log(own).mean()
""",
        named=("yes-first",),
    ),
    Blind(
        "l08_careful",
        "catches only IndexError: a label of -1 slips through",
        """
from math import log

def careful_loss(labels, probs):
    total = 0.0
    for label, row in zip(labels, probs, strict=True):
        try:
            total -= log(row[label])
        except IndexError:
            raise ValueError("there is no such class") from None
    return total / len(labels)
""",
        named=("negative-forgotten",),
    ),
    Blind(
        "l09_mean_loss",
        "takes each row's largest probability, not the label's",
        """
import numpy as np

def mean_loss(labels, probs):
    chosen = probs.max(axis=1)
    return -np.mean(np.log(chosen))
""",
        named=("largest-for-true",),
    ),
    Blind(
        "l09_numerical_slope",
        "brackets missing: divides by 2, then times nudge",
        """
def numerical_slope(f, x, nudge):
    rise = f(x + nudge) - f(x - nudge)
    return rise / 2 * nudge
""",
        named=("divided-before-times",),
    ),
    Blind(
        "l09_logit_gradient",
        "only the due part is divided by N",
        """
import numpy as np

def logit_gradient(labels, probs):
    due = np.zeros(probs.shape)
    due[np.arange(len(labels)), labels] = 1
    return probs - due / len(labels)
""",
        named=("one-part-divided",),
    ),
    Blind(
        "l09_output_gradients",
        "bias slopes are the mean over flowers: divided twice",
        """
import numpy as np

def output_gradients(hidden, d_logits):
    d_W2 = hidden.T @ d_logits
    d_b2 = d_logits.mean(axis=0)
    return d_W2, d_b2
""",
        named=("bias-averaged",),
    ),
    Blind(
        "l09_hidden_gradient",
        "times ReLU of raw, in place of the 0/1 gate",
        """
import numpy as np

def hidden_gradient(d_logits, W2, raw):
    return (d_logits @ W2.T) * np.maximum(0, raw)
""",
        named=("times-raw",),
    ),
    Blind(
        "l09_backward_pass",
        "ReLU missing on the way forward",
        """
import numpy as np
import xent_helpers as xh

def backward_pass(inputs, labels, W1, b1, W2, b2):
    raw = inputs @ W1 + b1
    q = xh.softmax(raw @ W2 + b2)
    d_logits = (q - xh.one_hot(labels, q.shape[1])) / len(labels)
    d_W2 = raw.T @ d_logits
    d_b2 = d_logits.sum(axis=0)
    d_raw = d_logits @ W2.T * (raw > 0)
    d_W1 = inputs.T @ d_raw
    d_b1 = d_raw.sum(axis=0)
    return d_W1, d_b1, d_W2, d_b2
""",
        named=("relu-forgotten-forward",),
    ),
    Blind(
        "l09_confusion",
        "fancy-index += counts repeated pairs only once",
        """
import numpy as np

def confusion(labels, scores):
    n = scores.shape[1]
    table = np.zeros((n, n), dtype=int)
    table[labels, np.argmax(scores, axis=1)] += 1
    return table
""",
        named=("counted-once",),
    ),
    Blind(
        "l09_step",
        "changes the given arrays in place",
        """
def step(parameters, slopes, learning_rate):
    for p, s in zip(parameters, slopes):
        p -= learning_rate * s
    return parameters
""",
        named=("pure",),
    ),
    Blind(
        "l09_train",
        "slopes found once at the start, never again",
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
    q = xh.softmax(hidden @ W2 + b2)
    d_logits = (q - xh.one_hot(labels, q.shape[1])) / len(labels)
    d_raw = d_logits @ W2.T * (raw > 0)
    return inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)

def train(inputs, labels, parameters, epochs, learning_rate):
    slopes = backward_pass(inputs, labels, *parameters)
    losses = [mean_loss(labels, probabilities(inputs, *parameters))]
    for _ in range(epochs):
        parameters = tuple(p - learning_rate * s for p, s in zip(parameters, slopes))
        losses.append(mean_loss(labels, probabilities(inputs, *parameters)))
    return parameters, losses
""",
        named=("slopes-of-the-start",),
    ),
    Blind(
        "l09_flowers",
        "trained on all 150 flowers, held-out ones too",
        """
import numpy as np
import xent_helpers as xh

iris = xh.load_iris()
widths = xh.scale_to_unit(iris.columns("petal width", "sepal width"))
learned, held_out = xh.datasets.split_every_fifth(widths, iris.labels)
start = tuple(xh.network.init_network(2, 4, 3, seed=0).parameters().values())

def probabilities(inputs, W1, b1, W2, b2):
    hidden = np.maximum(0, inputs @ W1 + b1)
    return xh.softmax(hidden @ W2 + b2)

def mean_loss(labels, probs):
    return -np.log(probs[np.arange(len(labels)), labels]).mean()

def backward_pass(inputs, labels, W1, b1, W2, b2):
    raw = inputs @ W1 + b1
    hidden = np.maximum(0, raw)
    q = xh.softmax(hidden @ W2 + b2)
    d_logits = (q - xh.one_hot(labels, q.shape[1])) / len(labels)
    d_raw = d_logits @ W2.T * (raw > 0)
    return inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)

def train(inputs, labels, parameters, epochs, learning_rate):
    losses = [mean_loss(labels, probabilities(inputs, *parameters))]
    for _ in range(epochs):
        slopes = backward_pass(inputs, labels, *parameters)
        parameters = [p - learning_rate * s for p, s in zip(parameters, slopes)]
        losses.append(mean_loss(labels, probabilities(inputs, *parameters)))
    return parameters, losses

end, losses = train(widths, iris.labels, start, 500, 0.5)
last_loss = losses[-1]
""",
        named=("on-all-flowers",),
    ),
    Blind(
        "l10_verdicts",
        "A judged right: forgets that log 1 is 0",
        """
holds = [True, True, False, False, True]
""",
        named=("log-always-negative",),
    ),
    Blind(
        "l10_sums_to_one",
        "no abs: any sum below 1 passes",
        """
def is_distribution(q):
    if min(q) < 0:
        return False
    return sum(q) - 1 < 1e-6
""",
        named=("too-little-forgiven",),
    ),
    Blind(
        "l10_sums_to_one",
        "refuses entries that are exactly 0 or 1",
        """
def is_distribution(q):
    between = all(0 < chance < 1 for chance in q)
    return between and abs(sum(q) - 1) < 1e-6
""",
        named=("ends-refused",),
    ),
    Blind(
        "l10_find_unit",
        "tolerance of 0.01 too wide: first unit wins near q 1",
        """
from math import log, log2, log10

def find_unit(loss, q):
    if abs(-log2(q) - loss) < 0.01:
        return "bits"
    if abs(-log(q) - loss) < 0.01:
        return "nats"
    if abs(-log10(q) - loss) < 0.01:
        return "base 10"
""",
        named=("gap-of-a-hundredth",),
    ),
    Blind(
        "l10_kl_from_samples",
        "loops over all samples, not kinds: kinds count repeatedly",
        """
from math import log

def sample_kl(samples_p, samples_q):
    kl = 0
    for kind in samples_p:
        p = samples_p.count(kind) / len(samples_p)
        q = samples_q.count(kind) / len(samples_q)
        kl += p * log(p / q)
    return kl
""",
        named=("each-seen-thing-counted",),
    ),
    Blind(
        "l10_kl_from_samples",
        "q's counts divided by the length of the first list",
        """
from collections import Counter
from math import log

def sample_kl(samples_p, samples_q):
    n = len(samples_p)
    cp, cq = Counter(samples_p), Counter(samples_q)
    return sum(c / n * log((c / n) / (cq[kind] / n)) for kind, c in cp.items())
""",
        named=("one-length-for-both",),
    ),
    Blind(
        "l10_fair_score",
        "rival is the blind guess ln K, not the entropy",
        """
from math import log

def fair_score(loss, shares):
    return 1 - loss / log(len(shares))
""",
        named=("blind-guess-for-shares",),
    ),
    Blind(
        "l10_mend",
        "mean over the places that count, not over rows",
        """
import numpy as np

def mended_loss(targets, probs):
    counts = targets > 0
    return -(targets[counts] * np.log(probs[counts])).mean()
""",
        named=("mean-over-the-places-that-count",),
    ),
    Blind(
        "l11_follow",
        "str.count misses overlapping pairs",
        """
def follow_share(text, first, second):
    together = text.count(first + second)
    alone = text[:-1].count(first)
    return together / alone
""",
        named=("overlaps-missed",),
    ),
    Blind(
        "l11_smoothed",
        "below adds 1 a letter, not alpha a letter",
        """
def smoothed(counts, alpha):
    below = sum(counts) + len(counts)
    return [(c + alpha) / below for c in counts]
""",
        named=("alpha-always-1",),
    ),
    Blind(
        "l11_bits",
        "text[i - 1] at 0 wraps round: first letter paid too",
        """
from math import log2

def pair_bits(text, letters, table):
    bits = 0
    for i in range(len(text)):
        row = letters.index(text[i - 1])
        column = letters.index(text[i])
        bits -= log2(table[row][column])
    return bits / len(text)
""",
        named=("wrapped-around",),
    ),
    Blind(
        "l11_perplexity",
        "`or` with a text is always true: nats get 2",
        """
from math import exp

def perplexity_of(loss, unit):
    if unit == "bits" or "bit":
        return 2 ** loss
    else:
        return exp(loss)
""",
        named=("always-bits",),
    ),
    Blind(
        "l11_bytes",
        "divides by 8 bits a byte as well",
        """
from math import log

def bits_a_byte(nats_a_token, tokens, text):
    all_bits = nats_a_token * tokens / log(2)
    size = 8 * len(text.encode("utf-8"))
    return all_bits / size
""",
        named=("bytes-a-byte",),
    ),
    Blind(
        "l11_cheapest",
        "min of (name, total) pairs goes by the alphabet",
        """
def cheapest(names, nats_a_token, tokens):
    totals = [loss * n for loss, n in zip(nats_a_token, tokens)]
    name, total = min(zip(names, totals))
    return name
""",
        named=("first-in-the-alphabet",),
    ),
    Blind(
        "l11_held_out",
        "below counts the last letter before the cut too",
        """
from collections import Counter
from itertools import pairwise
from math import log2

def held_out_bits(text, cut, alpha, letters):
    seen = text[:cut]
    pairs = Counter(pairwise(seen))
    singles = Counter(seen)
    price = 0
    for a, b in pairwise(text[cut - 1:]):
        q = (pairs[a, b] + alpha) / (singles[a] + alpha * len(letters))
        price += -log2(q)
    return price / (len(text) - cut)
""",
        named=("last-letter-counted",),
    ),
    Blind(
        "l12_crude_chance",
        "mean of the megawatts of dark nights, not share",
        """
import numpy as np

def crude_chance(lost, limit):
    dark = lost[lost >= limit]
    return dark.mean() if len(dark) else 0.0
""",
        named=("mean-of-the-dark-or-0",),
    ),
    Blind(
        "l12_night_weight",
        "only failed cables; those that held bring no factor",
        """
def night_weight(down, p, q):
    weight = 1.0
    for failed, true, drawn in zip(down, p, q):
        if failed == 1:
            weight *= true / drawn
    return weight
""",
        named=("standing-cables-left-out",),
    ),
    Blind(
        "l12_weighted_chance",
        "divides by the number of dark nights only",
        """
import numpy as np

def weighted_chance(dark, weights):
    return weights[dark == 1].mean()
""",
        named=("divided-by-the-dark",),
    ),
    Blind(
        "l12_standard_error",
        "spread with N - 1 (statistics.stdev)",
        """
from math import sqrt
from statistics import stdev

def standard_error(values):
    numbers = [float(v) for v in values]
    return stdev(numbers) / sqrt(len(numbers))
""",
        named=("one-less-in-statistics",),
    ),
    Blind(
        "l12_elite_level",
        "set drops nights with equal losses",
        """
def elite_level(lost, elite, limit):
    ranking = sorted(set(lost.tolist()), reverse=True)
    return min(ranking[:elite][-1], limit)
""",
        named=("equal-nights-merged",),
    ),
    Blind(
        "l12_new_chances",
        "weights multiply the columns, not the rows",
        """
import numpy as np

def new_chances(down, weights):
    return (down * weights).sum(axis=0) / weights.sum()
""",
        named=("weights-along-the-cables",),
    ),
    Blind(
        "l12_smoothed",
        "all of old kept, in place of the rest",
        """
def smoothed(new, old, speed):
    return old + speed * new
""",
        named=("old-kept-whole",),
    ),
    Blind(
        "l12_one_round",
        "exactly `elite` nights: ties and limit ignored",
        """
import numpy as np

def one_round(down, weights, elite, power, limit):
    lost = down @ power
    best = np.argsort(lost)[-elite:]
    shares = weights[best] @ down[best] / weights[best].sum()
    return 0.8 * shares + 0.1
""",
        named=("elite-by-number",),
    ),
]
