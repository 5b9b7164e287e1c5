"""Questions and quizzes of lesson 9: the backward pass, step by step, until it trains a network."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from xent_helpers import network
from xent_helpers.activations import sigmoid, softmax
from xent_helpers.asking import Formula
from xent_helpers.datasets import load_libraries
from xent_helpers.losses import one_hot, sparse_categorical_cross_entropy
from xent_helpers.network import Network, backward
from xent_helpers.questions import PURE, AnyOf, Case, Misconception, Pair, Question, Quiz, any_text
from xent_helpers.validation import Array

ROUNDED = "You rounded before you returned. Return the numbers as they are, and round only what you print."
GUARD = (
    "A clip, or a small number in the logarithm, hides how sure and wrong a network was. Each probability is above 0: "
    "leave it out."
)

Parameters = tuple[Array, ...]  # W1, b1, W2, b2, or their slopes


def labels_and_probs(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels with rows of probabilities strictly between 0 and 1: one row, two classes, a last class that never
    occurs, one sure and wrong, then ordinary ones."""
    yield np.array([1]), np.array([[0.2, 0.5, 0.3]])
    yield np.array([1, 0, 1, 1]), softmax(rng.normal(size=(4, 2)))
    yield np.array([0, 1, 0, 1, 1]), softmax(rng.normal(size=(5, 4)))
    yield np.array([2, 0]), np.array([[0.5, 0.5 - 1e-20, 1e-20], [0.25, 0.5, 0.25]])
    for samples in (3, 30):
        yield rng.integers(0, 3, samples), softmax(rng.normal(scale=3, size=(samples, 3)))


# --- 1. The mean loss


def mean_loss(labels, probs):
    of_truth = probs[np.arange(len(labels)), labels]
    return -np.log(of_truth).mean()


def mean_loss_loop(labels, probs):
    total = 0
    for label, row in zip(labels, probs, strict=True):
        total += math.log(1 / row[label])
    return total / len(labels)


def of_truth(labels: Array, probs: Array) -> Array:
    return probs[np.arange(len(labels)), labels]


def binary_terms(labels: Array, probs: Array) -> Array:
    return -np.where(one_hot(labels, probs.shape[1]) == 1, np.log(probs), np.log(1 - probs))


MEAN_LOSS = Question(
    name="l09_mean_loss",
    defines="mean_loss",
    lesson=9,
    points=1,
    reference=sparse_categorical_cross_entropy,
    replaces=["sparse_categorical_cross_entropy", "categorical_cross_entropy"],
    alternatives=[mean_loss, mean_loss_loop],
    cases=labels_and_probs,
    misconceptions=[
        Misconception(
            "sum-for-mean",
            lambda labels, probs: -np.log(of_truth(labels, probs)).sum(),
            "You return the sum over the flowers. The mean is asked for: divide by the number of flowers.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "bits-for-nats",
            lambda labels, probs: -np.log2(of_truth(labels, probs)).mean(),
            "Your loss is in bits. Nats are asked for: use the natural logarithm, np.log.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "forgot-the-minus",
            lambda labels, probs: np.log(of_truth(labels, probs)).mean(),
            "The minus is missing: the logarithm of a probability is never above 0, and a price never below.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "all-probabilities",
            lambda labels, probs: -np.log(probs).mean(),
            "You average over all probabilities. Only the one of the true species counts: pick it with the label.",
            see="09#One term is left",
        ),
        Misconception(
            "largest-for-true",
            lambda labels, probs: -np.log(probs.max(axis=1)).mean(),
            "You price the species that the network likes best. The price is set by the true one: use the label.",
            see="09#Why not count mistakes?",
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, probs: -np.log(of_truth(labels, probs).mean()),
            "You take the logarithm of the mean. Take each flower's logarithm first, then the mean.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "every-row-with-every-label",
            lambda labels, probs: -np.log(probs[:, labels]).mean(),
            "probs[:, labels] takes every row at every label. Pair them: probs[np.arange(len(labels)), labels].",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "rounded-on-the-way",
            lambda labels, probs: -np.log(of_truth(labels, probs).round(2)).mean(),
            "You round the probabilities before the logarithm. Round at the end, if at all.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "labels-from-one",
            lambda labels, probs: -np.log(probs[np.arange(len(labels)), labels - 1]).mean(),
            "You look one place too far to the left. Labels count from 0: use the label as it is.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "log10-for-nats",
            lambda labels, probs: -np.log10(of_truth(labels, probs)).mean(),
            "You used the logarithm to base 10. Nats are asked for: use the natural logarithm, np.log.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "no-logarithm",
            lambda labels, probs: of_truth(labels, probs).mean(),
            "This is a mean of probabilities. The price of each is minus its logarithm: take -np.log first, then the "
            "mean.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "mean-over-all-entries",
            lambda labels, probs: -np.log(of_truth(labels, probs)).sum() / probs.size,
            "You divide by the number of entries in the table. There is one price a flower: divide by len(labels).",
            see="09#One term is left",
        ),
        Misconception(
            "wrong-axis",
            lambda labels, probs: -np.log(probs[labels, np.arange(len(labels))]).mean(),
            "Row and column are swapped. The flower picks the row, its label the column: probs[np.arange(len(labels)), "
            "labels].",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "rows-of-the-labels",
            lambda labels, probs: -np.log(probs[labels]).mean(),
            "probs[labels] picks whole rows, by their labels. Pick one entry from each row: "
            "probs[np.arange(len(labels)), labels].",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "times-the-label",
            lambda labels, probs: -(labels * np.log(of_truth(labels, probs))).mean(),
            "You multiply by the label. A label is a place and not an amount: it only picks the entry of its row.",
            see="09#One term is left",
        ),
        Misconception(
            "binary-terms",
            lambda labels, probs: binary_terms(labels, probs).sum(axis=1).mean(),
            "You charge the other species too, with ln (1 - q). That is for yes or no; here one term a flower is left.",
            see="09#One term is left",
        ),
        Misconception(
            "accuracy-for-loss",
            lambda labels, probs: (probs.argmax(axis=1) == labels).mean(),
            "This is the accuracy. The loss also asks how sure the network was: minus the logarithm of what the label "
            "got.",
            see="09#Why not count mistakes?",
        ),
        Misconception(
            "errors-for-loss",
            lambda labels, probs: (probs.argmax(axis=1) != labels).mean(),
            "This is the share of mistakes. The loss also asks how sure the network was: minus the logarithm of what "
            "the label got.",
            see="09#Why not count mistakes?",
        ),
        Misconception(
            "squared-miss",
            lambda labels, probs: ((1 - of_truth(labels, probs)) ** 2).mean(),
            "You square the gap between 1 and what the label got. Cross-entropy takes minus the logarithm of what "
            "the label got.",
            see="09#Why not square the miss?",
        ),
        Misconception(
            "softmax-twice",
            lambda labels, probs: mean_loss(labels, softmax(probs)),
            "The rows are probabilities already. A second softmax makes them nearly even: use them as they are.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "list-for-mean",
            lambda labels, probs: -np.log(of_truth(labels, probs)),
            "You return one loss a flower. Return their mean, one number.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "first-flower-only",
            lambda labels, probs: -np.log(of_truth(labels, probs))[0],
            "Only the first flower counts. Is `return` indented so far that it ends the loop at once?",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "first-flower-divided",
            lambda labels, probs: -np.log(of_truth(labels, probs))[0] / len(labels),
            "Only the first flower counts. Is `return` indented so far that it ends the loop at once?",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "last-flower-only",
            lambda labels, probs: -np.log(of_truth(labels, probs))[-1] / len(labels),
            "Only the last flower counts. Add to the total; don't replace it.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "rounded",
            lambda labels, probs: np.round(mean_loss(labels, probs), 3),
            ROUNDED,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "guard-1e-15",
            lambda labels, probs: -np.log(of_truth(labels, probs) + 1e-15).mean(),
            GUARD,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "guard-1e-12",
            lambda labels, probs: -np.log(of_truth(labels, probs) + 1e-12).mean(),
            GUARD,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "guard-1e-10",
            lambda labels, probs: -np.log(of_truth(labels, probs) + 1e-10).mean(),
            GUARD,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "guard-1e-09",
            lambda labels, probs: -np.log(of_truth(labels, probs) + 1e-09).mean(),
            GUARD,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "guard-1e-08",
            lambda labels, probs: -np.log(of_truth(labels, probs) + 1e-08).mean(),
            GUARD,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "guard-1e-07",
            lambda labels, probs: -np.log(of_truth(labels, probs) + 1e-07).mean(),
            GUARD,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "divided-by-classes",
            lambda labels, probs: -np.log(of_truth(labels, probs)).sum() / probs.shape[1],
            "You divide by the number of species. There is one price a flower: divide by len(labels).",
            see="09#One term is left",
        ),
        Misconception(
            "other-probability",
            lambda labels, probs: -np.log(1 - of_truth(labels, probs)).mean(),
            "You take the logarithm of 1 - q. What the label itself got sets the price: leave the `1 -` out.",
            see="09#One term is left",
        ),
        Misconception(
            "first-row-for-all",
            lambda labels, probs: -np.log(probs[0, labels]).mean(),
            "You look every label up in the first row. Each flower has a row of its own: take the row at its place.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "divided-twice",
            lambda labels, probs: mean_loss(labels, probs) / len(labels),
            "You divide by the number of flowers twice. The mean has that division in it: leave the second one out.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "times-q",
            lambda labels, probs: -(of_truth(labels, probs) * np.log(of_truth(labels, probs))).mean(),
            "You multiply each price by q. The flowers did come: each is paid in full, and the mean is taken.",
            see="09#One term is left",
        ),
        Misconception(
            "perplexity-for-loss",
            lambda labels, probs: np.exp(mean_loss(labels, probs)),
            "You raise e to the loss. The loss itself is asked for: the mean of the minus logarithms.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "loss-of-each-species",
            lambda labels, probs: -(one_hot(labels, probs.shape[1]) * np.log(probs)).mean(axis=0),
            "You return one number a species: axis=0 goes down the columns. Add up everything, and divide by "
            "len(labels).",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "label-one-too-far",
            lambda labels, probs: -np.log(probs[np.arange(len(labels)), labels + 1]).mean(),
            "You look one place too far to the right. Labels count from 0: use the label as it is.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "last-flower-left-out",
            lambda labels, probs: -np.log(of_truth(labels, probs)[:-1]).sum() / len(labels),
            "The last flower is left out. range(len(labels)) holds all places: leave the - 1 out.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "first-flower-left-out",
            lambda labels, probs: -np.log(of_truth(labels, probs)[1:]).sum() / len(labels),
            "The first flower is left out. Places count from 0: leave the 1 out of the range.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "median-for-mean",
            lambda labels, probs: np.median(-np.log(of_truth(labels, probs))),
            "This is the price in the middle. The mean is asked for: the sum, divided by the number of flowers.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "cheapest-only",
            lambda labels, probs: -np.log(of_truth(labels, probs)).min(),
            "This is the price of the cheapest flower. All of them count: take the mean.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "first-species-always",
            lambda labels, probs: -np.log(probs[np.arange(len(labels)), 0]).mean(),
            "You take the first species of each row. The label says which one counts: use it as the column.",
            see="09#One term is left",
        ),
    ],
    pairs=[
        Pair(
            ("sum-for-mean", "bits-for-nats"),
            lambda labels, probs: -np.log2(of_truth(labels, probs)).sum(),
        ),
        Pair(
            ("sum-for-mean", "forgot-the-minus"),
            lambda labels, probs: np.log(of_truth(labels, probs)).sum(),
        ),
    ],
    properties=[PURE],
    hints=[
        "First find, for each flower, the probability of its own label. How do you pick one entry from each row?",
        "probs[np.arange(len(labels)), labels] gives one number a flower.",
        "Take -np.log of these numbers, then their mean.",
    ],
)


# --- 2. A slope, measured


def functions_and_nudges(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (f, x, nudge), with nudges so large that it shows on which side they were taken."""
    yield Formula("exp(x)"), 1, 0.1
    yield Formula("-log(x)"), 0.5, 0.25
    for x in rng.uniform(0.5, 2, 3):
        yield Formula("x**3"), float(x), 0.2


def numerical_slope_plain(f, x, nudge):
    rise = f(x + nudge) - f(x - nudge)
    return rise / (2 * nudge)


def numerical_slope_two_sides(f, x, nudge):
    right = (f(x + nudge) - f(x)) / nudge
    left = (f(x) - f(x - nudge)) / nudge
    return (left + right) / 2


NUMERICAL_SLOPE = Question(
    name="l09_numerical_slope",
    defines="numerical_slope",
    lesson=9,
    points=1,
    reference=numerical_slope_plain,
    alternatives=[numerical_slope_plain, numerical_slope_two_sides],
    cases=functions_and_nudges,
    misconceptions=[
        Misconception(
            "one-side-only",
            lambda f, x, nudge: (f(x + nudge) - f(x)) / nudge,
            "You nudge up only. Nudge up and down, and take the whole rise: it is far more exact.",
            see="09#Turn one number",
        ),
        Misconception(
            "down-side-only",
            lambda f, x, nudge: (f(x) - f(x - nudge)) / nudge,
            "You nudge down only. Nudge up and down, and take the whole rise: it is far more exact.",
            see="09#Turn one number",
        ),
        Misconception(
            "not-divided",
            lambda f, x, nudge: f(x + nudge) - f(x - nudge),
            "This is the rise. A slope is the rise divided by the way: the way from x - nudge to x + nudge.",
            see="09#Turn one number",
        ),
        Misconception(
            "half-the-way",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / nudge,
            "From x - nudge to x + nudge it is two nudges. Divide by 2 * nudge.",
            see="09#Turn one number",
        ),
        Misconception(
            "divided-before-times",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / 2 * nudge,
            "/ 2 * nudge divides by 2 and then multiplies by nudge. Put the way in brackets: / (2 * nudge).",
            see="09#Turn one number",
        ),
        Misconception(
            "turned-around",
            lambda f, x, nudge: (f(x - nudge) - f(x + nudge)) / (2 * nudge),
            "The sign is turned: take the value on the right less the value on the left.",
            see="09#Turn one number",
        ),
        Misconception(
            "divided-by-the-place",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / x,
            "You divide by the place x. Divide by the way that you went, 2 * nudge.",
            see="09#Turn one number",
        ),
        Misconception(
            "divided-by-both-places",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / (x + nudge) - (x - nudge),
            "Brackets are missing below: the way is (x + nudge) - (x - nudge). Write / (2 * nudge).",
            see="09#Turn one number",
        ),
        Misconception(
            "brackets-missing-above",
            lambda f, x, nudge: f(x + nudge) - f(x - nudge) / (2 * nudge),
            "Only the second value is divided. Put the whole rise in brackets, and then divide it by 2 * nudge.",
            see="09#Turn one number",
        ),
        Misconception(
            "nudge-behind-the-bracket",
            lambda f, x, nudge: (f(x) + nudge - (f(x) - nudge)) / (2 * nudge),
            "You nudge the value of f. Nudge its input: f(x + nudge), with the nudge inside the brackets.",
            see="09#Turn one number",
        ),
        Misconception(
            "sum-for-rise",
            lambda f, x, nudge: (f(x + nudge) + f(x - nudge)) / (2 * nudge),
            "You add the two values. The rise is their difference: f(x + nudge) less f(x - nudge).",
            see="09#Turn one number",
        ),
        Misconception(
            "value-for-slope",
            lambda f, x, nudge: f(x),
            "This is the value of f, not its slope. Ask how much it rises from x - nudge to x + nudge.",
            see="09#Turn one number",
        ),
        Misconception(
            "steepness-without-sign",
            lambda f, x, nudge: abs(f(x + nudge) - f(x - nudge)) / (2 * nudge),
            "You drop the sign. Where f falls its slope is below 0: leave abs out.",
            see="09#Turn one number",
        ),
        Misconception(
            "fixed-nudge",
            lambda f, x, nudge: (f(x + 1e-5) - f(x - 1e-5)) / 2e-5,
            "You chose a nudge of your own. Use the one that is handed to you, `nudge`.",
            see="09#Turn one number",
        ),
        Misconception(
            "both-sides-for-one",
            lambda f, x, nudge: ((f(x + nudge) - f(x)) / nudge, (f(x) - f(x - nudge)) / nudge),
            "You return two slopes, one a side. Return one number: the whole rise over the whole way.",
            see="09#Turn one number",
        ),
        Misconception(
            "rounded",
            lambda f, x, nudge: round(numerical_slope_plain(f, x, nudge), 2),
            ROUNDED,
            see="09#Turn one number",
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="09#Turn one number",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Turn one number",
        ),
        Misconception(
            "one-side-over-both",
            lambda f, x, nudge: (f(x + nudge) - f(x)) / (2 * nudge),
            "You rise over one nudge and divide by two. Begin at x - nudge: f(x + nudge) - f(x - nudge).",
            see="09#Turn one number",
        ),
        Misconception(
            "divided-by-two-only",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / 2,
            "You divide by 2 alone. The way from x - nudge to x + nudge is 2 * nudge: divide by that.",
            see="09#Turn one number",
        ),
        Misconception(
            "times-the-way",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) * (2 * nudge),
            "You multiply by the way. A slope is the rise divided by it: / (2 * nudge).",
            see="09#Turn one number",
        ),
        Misconception(
            "upside-down",
            lambda f, x, nudge: 2 * nudge / (f(x + nudge) - f(x - nudge)),
            "The slope is upside down. Divide the rise by the way, and not the way by the rise.",
            see="09#Turn one number",
        ),
        Misconception(
            "half-nudges",
            lambda f, x, nudge: (f(x + nudge / 2) - f(x - nudge / 2)) / nudge,
            "You go half a nudge to each side. Go a whole one: from x - nudge to x + nudge.",
            see="09#Turn one number",
        ),
        Misconception(
            "from-x-on",
            lambda f, x, nudge: (f(x + 2 * nudge) - f(x)) / (2 * nudge),
            "You begin at x and go two nudges up. Go one to each side: from x - nudge to x + nudge.",
            see="09#Turn one number",
        ),
        Misconception(
            "slope-of-the-slope",
            lambda f, x, nudge: (f(x + nudge) - 2 * f(x) + f(x - nudge)) / nudge**2,
            "This says how fast the slope itself changes. The slope needs two values: f(x + nudge) - f(x - nudge).",
            see="09#Turn one number",
        ),
        Misconception(
            "whole-division",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) // (2 * nudge),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see="09#Turn one number",
        ),
    ],
    pairs=[
        Pair(("one-side-only", "brackets-missing-above"), lambda f, x, nudge: f(x + nudge) - f(x) / nudge),
        Pair(("one-side-only", "divided-before-times"), lambda f, x, nudge: (f(x + nudge) - f(x)) / 2 * nudge),
        Pair(("one-side-only", "not-divided"), lambda f, x, nudge: f(x + nudge) - f(x)),
    ],
    hints=[
        "How much does f change when x goes from x - nudge to x + nudge?",
        "Divide that rise by the way, 2 * nudge. Mind the brackets.",
    ],
)


# --- 3. The slope in the logits


def logit_gradient(labels, probs):
    due = np.eye(probs.shape[1])[labels]
    return (probs - due) / len(labels)


def logit_gradient_loop(labels, probs):
    slopes = [[float(given) for given in row] for row in probs]
    for row, label in zip(slopes, labels, strict=True):
        row[label] -= 1
    return [[slope / len(labels) for slope in row] for row in slopes]


def every_row_reduced(labels: Array, probs: Array) -> Array:
    slopes = probs.copy()
    slopes[:, labels] -= 1
    return slopes


def whole_rows_reduced(labels: Array, probs: Array) -> Array:
    slopes = probs.copy()
    slopes[labels] -= 1
    return slopes


LOGIT_GRADIENT = Question(
    name="l09_logit_gradient",
    defines="logit_gradient",
    lesson=9,
    points=2,
    reference=lambda labels, probs: (probs - one_hot(labels, probs.shape[1])) / len(labels),
    alternatives=[logit_gradient, logit_gradient_loop],
    cases=labels_and_probs,
    misconceptions=[
        Misconception(
            "not-divided-by-n",
            lambda labels, probs: probs - one_hot(labels, probs.shape[1]),
            "This is each flower's own slope. The loss is a mean, so divide by the number of flowers.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "due-less-given",
            lambda labels, probs: (one_hot(labels, probs.shape[1]) - probs) / len(labels),
            "The sign is turned. The slope is given less due: the probability minus the one-hot target.",
            see="09#Turn one number",
        ),
        Misconception(
            "due-forgotten",
            lambda labels, probs: probs / len(labels),
            "You return what was given. Take away what was due: 1 at the label, 0 elsewhere.",
            see="09#Turn one number",
        ),
        Misconception(
            "true-class-only",
            lambda labels, probs: (probs - 1) * one_hot(labels, probs.shape[1]) / len(labels),
            "You change the true species only. The others' scores have a slope too: their own probability.",
            see="09#Turn one number",
        ),
        Misconception(
            "one-from-every-class",
            lambda labels, probs: (probs - 1) / len(labels),
            "You take 1 away everywhere. Only the true species was due 1; the others were due 0.",
            see="09#Turn one number",
        ),
        Misconception(
            "divided-by-all-entries",
            lambda labels, probs: (probs - one_hot(labels, probs.shape[1])) / probs.size,
            "You divide by the number of entries. Divide by the number of flowers, len(labels).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "one-part-divided",
            lambda labels, probs: probs - one_hot(labels, probs.shape[1]) / len(labels),
            "Only what was due is divided by the number of flowers. Put brackets: (probs - due) / len(labels).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "other-part-divided",
            lambda labels, probs: probs / len(labels) - one_hot(labels, probs.shape[1]),
            "Only what was given is divided by the number of flowers. Put brackets: (probs - due) / len(labels).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "width-fixed-at-three",
            lambda labels, probs: (probs - np.eye(3)[labels]) / len(labels),
            "The width is fixed at 3 species. Take it from the table: probs.shape[1].",
            see="09#One term is left",
        ),
        Misconception(
            "width-from-the-labels",
            lambda labels, probs: (probs - np.eye(labels.max() + 1)[labels]) / len(labels),
            "The one-hot rows are too narrow when the last species never occurs. Take the width from probs.shape[1].",
            see="09#One term is left",
        ),
        Misconception(
            "divided-by-classes",
            lambda labels, probs: (probs - one_hot(labels, probs.shape[1])) / probs.shape[1],
            "You divide by the number of species. The loss is a mean over the flowers: divide by len(labels).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "labels-from-one",
            lambda labels, probs: (probs - np.roll(one_hot(labels, probs.shape[1]), -1, axis=1)) / len(labels),
            "The 1 stands one place too far to the left. Labels count from 0: use them as they are.",
            see="09#One term is left",
        ),
        Misconception(
            "label-as-value",
            lambda labels, probs: (probs - labels[:, np.newaxis]) / len(labels),
            "You take the label itself away. A label is a place: take 1 away there, and 0 elsewhere.",
            see="09#One term is left",
        ),
        Misconception(
            "labels-along-the-row",
            lambda labels, probs: (probs - labels) / len(labels),
            "You take the labels themselves away, as if they were a row. Make a one-hot row of each: "
            "np.eye(K)[labels].",
            see="09#One term is left",
        ),
        Misconception(
            "due-from-every-row",
            lambda labels, probs: every_row_reduced(labels, probs) / len(labels),
            "probs[:, labels] changes these columns in every row. Pair them: [np.arange(len(labels)), labels].",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "slope-in-q",
            lambda labels, probs: -one_hot(labels, probs.shape[1]) / probs / len(labels),
            "This is the slope in the probabilities. Back through softmax to the logits, it becomes given less due: "
            "probs - due.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "through-softmax-again",
            lambda labels, probs: (probs - one_hot(labels, probs.shape[1])) * probs * (1 - probs) / len(labels),
            "You multiply by q(1 - q) on top. Given less due is the slope in the logit already: softmax is in it.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "softmax-twice",
            lambda labels, probs: (softmax(probs) - one_hot(labels, probs.shape[1])) / len(labels),
            "The rows are probabilities already. A second softmax makes them nearly even: use them as they are.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "squared-loss",
            lambda labels, probs: 2 * (probs - one_hot(labels, probs.shape[1])) / len(labels),
            "You doubled it, as for squares. The slope of cross-entropy is given less due, without a 2.",
            see="09#Why not square the miss?",
        ),
        Misconception(
            "sign-dropped",
            lambda labels, probs: abs(probs - one_hot(labels, probs.shape[1])) / len(labels),
            "You drop the sign. At the label the slope is below 0: there the score must rise.",
            see="09#Turn one number",
        ),
        Misconception(
            "one-slope-a-flower",
            lambda labels, probs: (of_truth(labels, probs) - 1) / len(labels),
            "You return one slope a flower. Every species has one: keep the shape of probs.",
            see="09#Turn one number",
        ),
        Misconception(
            "summed-over-the-flowers",
            lambda labels, probs: logit_gradient(labels, probs).sum(axis=0),
            "You add over the flowers. The slope in the logits has a row for each flower: keep the shape of probs.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "loss-for-slope",
            lambda labels, probs: mean_loss(labels, probs),
            "This is the loss. Its slope is asked for, one number for each logit: given less due.",
            see="09#Turn one number",
        ),
        Misconception(
            "rounded",
            lambda labels, probs: np.round(logit_gradient(labels, probs), 2),
            ROUNDED,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Turn one number",
        ),
        Misconception(
            "rows-of-the-labels",
            lambda labels, probs: whole_rows_reduced(labels, probs) / len(labels),
            "[labels] picks whole rows, by their labels. Pair row and label: [np.arange(len(labels)), labels].",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "multiplied-by-n",
            lambda labels, probs: (probs - one_hot(labels, probs.shape[1])) * len(labels),
            "You multiply by the number of flowers. The loss is a mean: divide by it.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "largest-for-true",
            lambda labels, probs: (probs - one_hot(probs.argmax(axis=1), probs.shape[1])) / len(labels),
            "You take 1 away at the largest probability. It was due at the label: use `labels`.",
            see="09#Turn one number",
        ),
        Misconception(
            "due-added",
            lambda labels, probs: (probs + one_hot(labels, probs.shape[1])) / len(labels),
            "You add what was due. The slope is given less due: take it away.",
            see="09#Turn one number",
        ),
        Misconception(
            "squared-miss",
            lambda labels, probs: (probs - one_hot(labels, probs.shape[1])) ** 2 / len(labels),
            "You square the difference. The slope of cross-entropy is the difference itself: given less due.",
            see="09#Why not square the miss?",
        ),
        Misconception(
            "first-flower-only",
            lambda labels, probs: logit_gradient(labels, probs)[:1],
            "Your table ends after the first flower. Is `return` indented so far that it ends the loop at once?",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "first-flower-as-a-row",
            lambda labels, probs: logit_gradient(labels, probs)[0],
            "You return the first flower's row. Collect all rows, and return them after the loop.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "logarithm-of-the-given",
            lambda labels, probs: (np.log(probs) - one_hot(labels, probs.shape[1])) / len(labels),
            "You take the logarithm of what was given. The slope needs the probabilities as they are: given less due.",
            see="09#Turn one number",
        ),
        Misconception(
            "due-alone",
            lambda labels, probs: one_hot(labels, probs.shape[1]) / len(labels),
            "You return what was due. The slope is what was given less that: probs - due.",
            see="09#Turn one number",
        ),
    ],
    pairs=[
        Pair(
            ("not-divided-by-n", "due-less-given"),
            lambda labels, probs: one_hot(labels, probs.shape[1]) - probs,
        ),
    ],
    properties=[PURE],
    hints=[
        "For each flower: the probability that was given, less the one that was due.",
        "np.eye(K)[labels] gives one-hot rows of width K, and K is probs.shape[1].",
        "The loss is the mean over the flowers. What does that do to its slope?",
    ],
)


# --- 4. The slopes of the last layer


def hidden_and_slopes(rng: np.random.Generator) -> Iterator[Case]:
    """Yield what the hidden layer gave out and the slopes in the logits, for sizes that all differ."""
    for samples, hidden, classes in ((1, 2, 3), (5, 1, 2), (6, 4, 3)):
        yield rng.uniform(0.1, 2, size=(samples, hidden)), rng.normal(size=(samples, classes))


def output_gradients_numpy(hidden, d_logits):
    d_W2 = hidden.T @ d_logits
    d_b2 = d_logits.sum(axis=0)
    return d_W2, d_b2


def output_gradients_loop(hidden, d_logits):
    d_W2 = np.zeros((hidden.shape[1], d_logits.shape[1]))
    d_b2 = np.zeros(d_logits.shape[1])
    for came_in, comes_back in zip(hidden, d_logits, strict=True):
        d_W2 += np.outer(came_in, comes_back)
        d_b2 += comes_back
    return d_W2, d_b2


OUTPUT_GRADIENTS = Question(
    name="l09_output_gradients",
    defines="output_gradients",
    lesson=9,
    points=2,
    reference=output_gradients_numpy,
    alternatives=[output_gradients_numpy, output_gradients_loop],
    cases=hidden_and_slopes,
    misconceptions=[
        Misconception(
            "turned-weights",
            lambda hidden, d_logits: (d_logits.T @ hidden, d_logits.sum(axis=0)),
            "The weights' slopes are turned on their side. W2 has one row for each hidden node: hidden.T @ d_logits.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "divided-again",
            lambda hidden, d_logits: (hidden.T @ d_logits / len(hidden), d_logits.sum(axis=0) / len(hidden)),
            "You divide by the number of flowers once more. d_logits has that division in it already: add only.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "bias-averaged",
            lambda hidden, d_logits: (hidden.T @ d_logits, d_logits.mean(axis=0)),
            "The weights are right. A bias adds its slope over the flowers: sum, not mean.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "bias-over-species",
            lambda hidden, d_logits: (hidden.T @ d_logits, d_logits.sum(axis=1)),
            "The weights are right. The biases are added over the species: add over the flowers, axis=0.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "bias-not-added",
            lambda hidden, d_logits: (hidden.T @ d_logits, d_logits),
            "The weights are right. For the biases, add the slopes over the flowers: one number a species.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "wrong-order",
            lambda hidden, d_logits: (d_logits.sum(axis=0), hidden.T @ d_logits),
            "Both are right, in the wrong order. Return the weights' slopes first, then the biases'.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "not-transposed",
            lambda hidden, d_logits: (hidden @ d_logits, d_logits.sum(axis=0)),
            "@ needs as many columns on the left as rows on the right. Turn the first table: hidden.T @ d_logits.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "element-by-element",
            lambda hidden, d_logits: (hidden * d_logits, d_logits.sum(axis=0)),
            "Entry by entry, these shapes don't fit. Use @, which multiplies and adds: hidden.T @ d_logits.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "weights-only",
            lambda hidden, d_logits: hidden.T @ d_logits,
            "The weights' slopes are right. The biases have slopes too: return both, with a comma between them.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "biases-only",
            lambda hidden, d_logits: d_logits.sum(axis=0),
            "The biases' slopes are right. The weights have slopes too: return both, the weights' first.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "bias-as-one-number",
            lambda hidden, d_logits: (hidden.T @ d_logits, d_logits.sum()),
            "The weights are right. sum() without an axis adds up everything: one number a species needs axis=0.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "bias-in-a-table",
            lambda hidden, d_logits: (hidden.T @ d_logits, d_logits.sum(axis=0, keepdims=True)),
            "The weights are right. keepdims makes a table with one row of the biases' slopes: leave it out.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "bias-from-hidden",
            lambda hidden, d_logits: (hidden.T @ d_logits, hidden.sum(axis=0)),
            "The weights are right. A bias has 1 coming in: its slope is the sum of d_logits, not of hidden.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "first-flower-only",
            lambda hidden, d_logits: (np.outer(hidden[0], d_logits[0]), d_logits[0]),
            "Only the first flower counts. Is `return` indented so far that it ends the loop at once?",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "last-flower-only",
            lambda hidden, d_logits: (np.outer(hidden[-1], d_logits[-1]), d_logits[-1]),
            "Only the last flower counts. Add each flower's slopes to the total; don't replace it.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "gate-not-asked-for",
            lambda hidden, d_logits: (hidden.T @ np.maximum(0, d_logits), np.maximum(0, d_logits).sum(axis=0)),
            "You cut off the slopes below 0. There is no ReLU behind the logits: use d_logits as it is.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "descent-in-the-slope",
            lambda hidden, d_logits: (-hidden.T @ d_logits, -d_logits.sum(axis=0)),
            "The signs are turned. The minus comes with the step downhill; a slope is returned as it is.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "rounded",
            lambda hidden, d_logits: tuple(np.round(slopes, 2) for slopes in output_gradients_numpy(hidden, d_logits)),
            ROUNDED,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "weights-averaged",
            lambda hidden, d_logits: (hidden.T @ d_logits / len(hidden), d_logits.sum(axis=0)),
            "The biases are right. You divide the weights' slopes by the number of flowers once more: add only.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "outer-of-sums",
            lambda hidden, d_logits: (np.outer(hidden.sum(axis=0), d_logits.sum(axis=0)), d_logits.sum(axis=0)),
            "You add over the flowers before you multiply. Multiply flower by flower first, then add: hidden.T @ "
            "d_logits.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "bias-of-the-first-flower",
            lambda hidden, d_logits: (hidden.T @ d_logits, d_logits[0]),
            "The weights are right. The biases' slopes are the first flower's alone: add over all, with sum(axis=0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "not-transposed-in-dot",
            lambda hidden, d_logits: (np.dot(hidden, d_logits), d_logits.sum(axis=0)),
            "np.dot needs as many columns on the left as rows on the right. Turn the first table: np.dot(hidden.T, "
            "d_logits).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "hidden-alone",
            lambda hidden, d_logits: (hidden.T @ np.ones_like(d_logits), d_logits.sum(axis=0)),
            "The biases are right. The weights' slopes hold only what came in: multiply by d_logits.",
            see="09#Every slope, from back to front",
        ),
    ],
    pairs=[
        Pair(
            ("turned-weights", "bias-averaged"), lambda hidden, d_logits: (d_logits.T @ hidden, d_logits.mean(axis=0))
        ),
        Pair(
            ("turned-weights", "bias-over-species"),
            lambda hidden, d_logits: (d_logits.T @ hidden, d_logits.sum(axis=1)),
        ),
    ],
    properties=[PURE],
    hints=[
        "A weight's slope is what came in times the slope that comes back, added over the flowers.",
        "hidden.T @ d_logits multiplies and adds over the flowers in one go.",
        "A bias's slope is the column's sum of d_logits: .sum(axis=0).",
    ],
)


# --- 5. Back through the hidden layer


def slopes_weights_and_raw(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (d_logits, W2, raw) for sizes that all differ; raw has both signs, and in the first table one exact 0."""
    for samples, hidden, classes in ((2, 4, 3), (5, 3, 2), (7, 5, 4)):
        signs = np.resize([1.0, -1.0], (samples, hidden))
        raw = signs * rng.uniform(0.2, 2, size=(samples, hidden))
        if samples == 2:
            raw[0, 2] = 0
        yield rng.normal(size=(samples, classes)), rng.normal(size=(hidden, classes)), raw


def hidden_gradient(d_logits, W2, raw):
    d_hidden = d_logits @ W2.T
    return d_hidden * (raw > 0)


def hidden_gradient_loop(d_logits, W2, raw):
    d_raw = np.zeros(raw.shape)
    for flower in range(len(raw)):
        for node in range(len(W2)):
            if raw[flower, node] > 0:
                d_raw[flower, node] = sum(d_logits[flower] * W2[node])
    return d_raw


HIDDEN_GRADIENT = Question(
    name="l09_hidden_gradient",
    defines="hidden_gradient",
    lesson=9,
    points=2,
    reference=hidden_gradient,
    alternatives=[hidden_gradient, hidden_gradient_loop],
    cases=slopes_weights_and_raw,
    misconceptions=[
        Misconception(
            "gate-forgotten",
            lambda d_logits, W2, raw: d_logits @ W2.T,
            "ReLU is forgotten on the way back. Where raw is negative the node was shut: its slope is 0.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "times-raw",
            lambda d_logits, W2, raw: d_logits @ W2.T * np.maximum(0, raw),
            "You multiply by what the node gave out. The gate is 1 or 0: multiply by (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "relu-on-the-slope",
            lambda d_logits, W2, raw: np.maximum(0, d_logits @ W2.T),
            "You cut off negative slopes. A slope may be negative; what shuts it off is a negative raw.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "gate-turned",
            lambda d_logits, W2, raw: d_logits @ W2.T * (raw < 0),
            "The gate is the wrong way round: the slope passes where raw is positive.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "gate-open-at-zero",
            lambda d_logits, W2, raw: d_logits @ W2.T * (raw >= 0),
            "Your gate is open at exactly 0 too. It is open where raw is positive: write > and not >=.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "gate-only",
            lambda d_logits, W2, raw: (raw > 0) * 1.0,
            "This is the gate alone. Multiply it by the slope that comes back through the weights.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "if-on-a-table",
            lambda d_logits, W2, raw: d_logits @ W2.T if raw > 0 else 0,
            "`if` cannot look at a whole table. Multiply by (raw > 0): it is 1 where the node was open, 0 elsewhere.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "weights-not-turned",
            lambda d_logits, W2, raw: d_logits @ W2 * (raw > 0),
            "@ needs as many columns on the left as rows on the right. On the way back, turn the weights: W2.T.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "slope-of-the-squash",
            lambda d_logits, W2, raw: d_logits @ W2.T * sigmoid(raw) * (1 - sigmoid(raw)),
            "q(1 - q) is the slope of the squash. This network uses ReLU: its slope is 1 where raw is positive, else "
            "0.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "output-for-input-of-the-squash",
            lambda d_logits, W2, raw: d_logits @ W2.T * raw * (1 - raw),
            "You multiply by raw * (1 - raw), as for the squash. This network uses ReLU: multiply by (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "gate-for-whole-nodes",
            lambda d_logits, W2, raw: d_logits @ W2.T * (raw.sum(axis=0) > 0),
            "You open or shut a node for all flowers at once. Each flower has its own gate: raw > 0, entry by entry.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "divided-again",
            lambda d_logits, W2, raw: hidden_gradient(d_logits, W2, raw) / len(raw),
            "You divide by the number of flowers once more. d_logits has that division in it already.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "summed-over-the-flowers",
            lambda d_logits, W2, raw: hidden_gradient(d_logits, W2, raw).sum(axis=0),
            "You add over the flowers. Keep a row for each flower: the result has the shape of raw.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "sign-turned",
            lambda d_logits, W2, raw: -hidden_gradient(d_logits, W2, raw),
            "The sign is turned. The minus comes with the step downhill; a slope is passed back as it is.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "first-flower-only",
            lambda d_logits, W2, raw: hidden_gradient(d_logits, W2, raw)[0],
            "You return the first flower only. Is `return` indented so far that it ends the loop at once?",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "shut-nodes-left-out",
            lambda d_logits, W2, raw: (d_logits @ W2.T)[raw > 0],
            "You leave out the shut nodes, so the table becomes one long row. Give them a slope of 0: multiply by (raw "
            "> 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "rounded",
            lambda d_logits, W2, raw: np.round(hidden_gradient(d_logits, W2, raw), 2),
            ROUNDED,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "times-raw-itself",
            lambda d_logits, W2, raw: d_logits @ W2.T * raw,
            "You multiply by raw. The gate is 1 or 0: multiply by (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "sign-for-gate",
            lambda d_logits, W2, raw: d_logits @ W2.T * np.sign(raw),
            "Your gate is -1 where the node was shut. A shut gate is 0: multiply by (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "turned-on-its-side",
            lambda d_logits, W2, raw: hidden_gradient(d_logits, W2, raw).T,
            "Your table lies on its side. It has a row for each flower, as raw has: d_logits @ W2.T.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "relu-of-raw",
            lambda d_logits, W2, raw: np.maximum(0, raw),
            "This is what the node gave out. Its slope is what comes back through the weights, times (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "element-by-element",
            lambda d_logits, W2, raw: d_logits * W2 * (raw > 0),
            "Entry by entry, these shapes don't fit. Use @, which multiplies and adds: d_logits @ W2.T.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "slope-of-tanh",
            lambda d_logits, W2, raw: d_logits @ W2.T * (1 - raw**2),
            "1 - raw**2 belongs to another gate. This network uses ReLU: multiply by (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "not-turned-in-dot",
            lambda d_logits, W2, raw: np.dot(d_logits, W2) * (raw > 0),
            "np.dot needs as many columns on the left as rows on the right. On the way back, turn the weights: W2.T.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "weights-without-sign",
            lambda d_logits, W2, raw: d_logits @ abs(W2).T * (raw > 0),
            "You drop the signs of the weights. A weight below 0 turns the slope round: use W2.T as it is.",
            see="09#Every slope, from back to front",
        ),
    ],
    pairs=[
        Pair(
            ("relu-on-the-slope", "gate-turned"), lambda d_logits, W2, raw: np.maximum(0, d_logits @ W2.T) * (raw < 0)
        ),
    ],
    properties=[PURE],
    hints=[
        "A hidden node reaches every score through its weight. Add up slope times weight: d_logits @ W2.T.",
        "Then the gate: (raw > 0) is 1 where the node was open and 0 where it was shut. Multiply.",
        "Together: d_hidden = d_logits @ W2.T, and then d_hidden * (raw > 0).",
    ],
)


# --- 6. The whole walk back


def networks(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (inputs, labels, W1, b1, W2, b2), for sizes that all differ."""
    for samples, inputs, hidden, classes in ((1, 3, 4, 2), (5, 2, 4, 3), (8, 4, 3, 5)):
        yield (
            rng.normal(size=(samples, inputs)),
            rng.integers(0, classes - 1, samples),
            *(rng.normal(size=(inputs, hidden)), rng.normal(size=hidden)),
            *(rng.normal(size=(hidden, classes)), rng.normal(size=classes)),
        )


def backward_pass_reference(
    inputs: Array, labels: Array, W1: Array, b1: Array, W2: Array, b2: Array
) -> tuple[Array, ...]:
    _, _, slopes = backward(Network(W1, b1, W2, b2), inputs, labels)
    return slopes.W1, slopes.b1, slopes.W2, slopes.b2


def backward_pass(inputs, labels, W1, b1, W2, b2):
    raw = inputs @ W1 + b1
    hidden = np.maximum(0, raw)
    scores = np.exp(hidden @ W2 + b2)
    probs = scores / scores.sum(axis=1, keepdims=True)
    d_logits = (probs - np.eye(len(b2))[labels]) / len(labels)
    d_raw = d_logits @ W2.T * (raw > 0)
    return inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)


def backward_pass_loop(inputs, labels, W1, b1, W2, b2):
    slopes = [np.zeros_like(values) for values in (W1, b1, W2, b2)]
    for x, label in zip(inputs, labels, strict=True):
        hidden = np.where(x @ W1 + b1 > 0, x @ W1 + b1, 0)
        d_logits = softmax(hidden @ W2 + b2) / len(labels)
        d_logits[label] -= 1 / len(labels)
        d_raw = np.where(hidden > 0, W2 @ d_logits, 0)
        for total, slope in zip(slopes, (np.outer(x, d_raw), d_raw, np.outer(hidden, d_logits), d_logits), strict=True):
            total += slope
    return slopes


def flawed_backward(
    *, gate: bool = True, divide: bool = True, sign: int = 1, hidden_for_inputs: bool = True, axis: int = -1
) -> Callable[..., tuple[Array, ...]]:
    """Return a backward pass with one or more steps left out."""

    def answer(inputs: Array, labels: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> tuple[Array, ...]:
        raw = inputs @ W1 + b1
        hidden = np.maximum(0, raw) if hidden_for_inputs else raw
        probs = softmax(hidden @ W2 + b2, axis=axis)
        d_logits = sign * (probs - one_hot(labels, len(b2))) / (len(labels) if divide else 1)
        d_raw = d_logits @ W2.T * (raw > 0 if gate else 1)
        return inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)

    return answer


def backward_without_softmax(
    inputs: Array, labels: Array, W1: Array, b1: Array, W2: Array, b2: Array
) -> tuple[Array, ...]:
    raw = inputs @ W1 + b1
    hidden = np.maximum(0, raw)
    d_logits = (hidden @ W2 + b2 - one_hot(labels, len(b2))) / len(labels)
    d_raw = d_logits @ W2.T * (raw > 0)
    return inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)


def from_d_logits(d_logits_of: Callable[[Array, Array], Array]) -> Callable[..., tuple[Array, ...]]:
    """Return a backward pass whose slopes in the logits are `d_logits_of(labels, logits)`."""

    def answer(inputs: Array, labels: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> tuple[Array, ...]:
        raw = inputs @ W1 + b1
        hidden = np.maximum(0, raw)
        d_logits = d_logits_of(labels, hidden @ W2 + b2)
        d_raw = d_logits @ W2.T * (raw > 0)
        return inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)

    return answer


def biases_forgotten_forward(
    inputs: Array, labels: Array, W1: Array, b1: Array, W2: Array, b2: Array
) -> tuple[Array, ...]:
    return backward_pass_reference(inputs, labels, W1, np.zeros_like(b1), W2, np.zeros_like(b2))


def turned_weights(inputs: Array, labels: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> tuple[Array, ...]:
    d_W1, d_b1, d_W2, d_b2 = backward_pass_reference(inputs, labels, W1, b1, W2, b2)
    return d_W1.T, d_b1, d_W2.T, d_b2


def wrong_order(*arguments: Array) -> tuple[Array, ...]:
    d_W1, d_b1, d_W2, d_b2 = backward_pass_reference(*arguments)
    return d_W2, d_b2, d_W1, d_b1


def biases_averaged(*arguments: Array) -> tuple[Array, ...]:
    d_W1, d_b1, d_W2, d_b2 = backward_pass_reference(*arguments)
    return d_W1, d_b1 / len(arguments[0]), d_W2, d_b2 / len(arguments[0])


def from_walk(returned: Callable[..., tuple[Array, ...]]) -> Callable[..., tuple[Array, ...]]:
    """Return a backward pass that ends in `returned(inputs, raw, hidden, d_logits, d_hidden)`."""

    def answer(inputs: Array, labels: Array, W1: Array, b1: Array, W2: Array, b2: Array) -> tuple[Array, ...]:
        raw = inputs @ W1 + b1
        hidden = np.maximum(0, raw)
        d_logits = logit_gradient(labels, softmax(hidden @ W2 + b2))
        return returned(inputs, raw, hidden, d_logits, d_logits @ W2.T)

    return answer


def ending_with(d_raw_of: Callable[[Array, Array], Array]) -> Callable[..., tuple[Array, ...]]:
    """Return a backward pass whose slopes before ReLU are `d_raw_of(d_hidden, raw)`."""

    def ending(inputs: Array, raw: Array, hidden: Array, d_logits: Array, d_hidden: Array) -> tuple[Array, ...]:
        d_raw = d_raw_of(d_hidden, raw)
        return inputs.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)

    return from_walk(ending)


def raw_for_hidden(inputs: Array, raw: Array, hidden: Array, d_logits: Array, d_hidden: Array) -> tuple[Array, ...]:
    d_raw = d_hidden * (raw > 0)
    return inputs.T @ d_raw, d_raw.sum(axis=0), raw.T @ d_logits, d_logits.sum(axis=0)


def hidden_for_inputs(inputs: Array, raw: Array, hidden: Array, d_logits: Array, d_hidden: Array) -> tuple[Array, ...]:
    d_raw = d_hidden * (raw > 0)
    return hidden.T @ d_raw, d_raw.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)


def biases_over_nodes(inputs: Array, raw: Array, hidden: Array, d_logits: Array, d_hidden: Array) -> tuple[Array, ...]:
    d_raw = d_hidden * (raw > 0)
    return inputs.T @ d_raw, d_raw.sum(axis=1), hidden.T @ d_logits, d_logits.sum(axis=1)


def first_bias_ungated(inputs: Array, raw: Array, hidden: Array, d_logits: Array, d_hidden: Array) -> tuple[Array, ...]:
    return inputs.T @ (d_hidden * (raw > 0)), d_hidden.sum(axis=0), hidden.T @ d_logits, d_logits.sum(axis=0)


def weights_averaged(*arguments: Array) -> tuple[Array, ...]:
    d_W1, d_b1, d_W2, d_b2 = backward_pass_reference(*arguments)
    return d_W1 / len(arguments[0]), d_b1, d_W2 / len(arguments[0]), d_b2


def first_flower_alone(inputs: Array, labels: Array, *parameters: Array) -> tuple[Array, ...]:
    return backward_pass_reference(inputs[:1], labels[:1], *parameters)


BACKWARD_PASS = Question(
    name="l09_backward_pass",
    defines="backward_pass",
    lesson=9,
    points=4,
    reference=backward_pass_reference,
    alternatives=[backward_pass, backward_pass_loop],
    cases=networks,
    misconceptions=[
        Misconception(
            "gate-forgotten",
            flawed_backward(gate=False),
            "The last layer is right. On the way to the first, ReLU is forgotten: multiply by (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "not-divided-by-n",
            flawed_backward(divide=False),
            "All slopes are too large by the number of flowers. The loss is a mean: divide d_logits by len(labels).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "due-less-given",
            flawed_backward(sign=-1),
            "Every sign is turned. Begin with given less due: the probabilities minus the one-hot targets.",
            see="09#Turn one number",
        ),
        Misconception(
            "relu-forgotten-forward",
            flawed_backward(hidden_for_inputs=False),
            "On the way forward, ReLU is forgotten: the hidden layer passes on np.maximum(0, raw).",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "softmax-over-flowers",
            flawed_backward(axis=0),
            "Your softmax adds up over the flowers. Each row is one flower: divide by the sum of its own row.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "wrong-order",
            wrong_order,
            "All four are right, in another order. Return d_W1, d_b1, d_W2, d_b2.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "biases-averaged",
            biases_averaged,
            "The weights are right. A bias adds its slope over the flowers: sum, not mean.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "softmax-forgotten",
            backward_without_softmax,
            "You compare the raw scores with the targets. Turn them into probabilities first: softmax.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "divided-by-all-entries",
            from_d_logits(lambda labels, logits: (softmax(logits) - one_hot(labels, logits.shape[1])) / logits.size),
            "All slopes are too small: you divide by the number of species as well. Divide by the number of "
            "flowers alone, len(labels).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "divided-again",
            lambda *case: tuple(slopes / len(case[0]) for slopes in backward_pass_reference(*case)),
            "You divide by the number of flowers twice. d_logits has that division in it already: after it, only add.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "sigmoid-for-softmax",
            from_d_logits(lambda labels, logits: (sigmoid(logits) - one_hot(labels, logits.shape[1])) / len(labels)),
            "You squash each logit alone, with the sigmoid. Softmax compares the species: its rows add up to 1.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "softmax-twice",
            from_d_logits(
                lambda labels, logits: (softmax(softmax(logits)) - one_hot(labels, logits.shape[1])) / len(labels)
            ),
            "Softmax is taken twice: a second one makes the probabilities nearly even. Take it once, of the logits.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "slope-in-q",
            from_d_logits(lambda labels, logits: -one_hot(labels, logits.shape[1]) / softmax(logits) / len(labels)),
            "You walk back with the slope in the probabilities. In the logits it is given less due: probs - due.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "labels-from-one",
            from_d_logits(
                lambda labels, logits: (
                    (softmax(logits) - np.roll(one_hot(labels, logits.shape[1]), -1, axis=1)) / len(labels)
                )
            ),
            "The 1 of each one-hot row stands one place too far to the left. Labels count from 0: use them as they "
            "are.",
            see="09#One term is left",
        ),
        Misconception(
            "label-as-value",
            from_d_logits(lambda labels, logits: (softmax(logits) - labels[:, np.newaxis]) / len(labels)),
            "You take the label itself away. A label is a place: take 1 away there, and 0 elsewhere.",
            see="09#One term is left",
        ),
        Misconception(
            "due-forgotten",
            from_d_logits(lambda labels, logits: softmax(logits) / len(labels)),
            "You walk back with what was given. Take away what was due first: 1 at the label, 0 elsewhere.",
            see="09#Turn one number",
        ),
        Misconception(
            "width-from-the-labels",
            from_d_logits(lambda labels, logits: (softmax(logits) - np.eye(labels.max() + 1)[labels]) / len(labels)),
            "The last species never occurs here, so your one-hot rows are too narrow. Take their width from len(b2).",
            see="09#One term is left",
        ),
        Misconception(
            "width-fixed-at-three",
            from_d_logits(lambda labels, logits: (softmax(logits) - np.eye(3)[labels]) / len(labels)),
            "The width is fixed at 3 species. Take it from the network: len(b2).",
            see="09#One term is left",
        ),
        Misconception(
            "biases-forgotten",
            biases_forgotten_forward,
            "On the way forward the biases are missing. Add b1 to inputs @ W1, and b2 to hidden @ W2.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "weights-only",
            lambda *case: backward_pass_reference(*case)[::2],
            "You return the slopes of the weights alone. The biases have slopes too: return d_W1, d_b1, d_W2, d_b2.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "last-layer-only",
            lambda *case: backward_pass_reference(*case)[2:],
            "You stop after the last layer. Go on through the gate to the first: d_W1 and d_b1 come first in the "
            "result.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "turned-weights",
            turned_weights,
            "The weights' slopes are turned on their side. Each has the shape of its weights: begin with what came in, "
            "turned by .T.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "rounded",
            lambda *case: tuple(np.round(slopes, 2) for slopes in backward_pass_reference(*case)),
            ROUNDED,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "relu-on-the-slope",
            ending_with(lambda d_hidden, raw: np.maximum(0, d_hidden)),
            "You cut off negative slopes. A slope may be negative; what shuts it off is a negative raw: multiply by "
            "(raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "times-raw",
            ending_with(lambda d_hidden, raw: d_hidden * np.maximum(0, raw)),
            "You multiply by what the hidden node gave out. The gate is 1 or 0: multiply by (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "gate-turned",
            ending_with(lambda d_hidden, raw: d_hidden * (raw < 0)),
            "The gate is the wrong way round: the slope passes where raw is positive.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "slope-of-the-squash",
            ending_with(lambda d_hidden, raw: d_hidden * sigmoid(raw) * (1 - sigmoid(raw))),
            "q(1 - q) is the slope of the squash. This network uses ReLU: multiply by (raw > 0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "raw-for-hidden",
            from_walk(raw_for_hidden),
            "For W2 you take the hidden sums before ReLU. What came in is what ReLU let through: hidden.T @ d_logits.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "hidden-for-inputs",
            from_walk(hidden_for_inputs),
            "What came into the first layer is `inputs`, and not `hidden`: inputs.T @ d_raw.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "bias-over-species",
            from_walk(biases_over_nodes),
            "The weights are right. The biases are added along the rows: add over the flowers, axis=0.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "first-bias-ungated",
            from_walk(first_bias_ungated),
            "The slope of b1 misses the gate of ReLU. Add up d_raw, after the gate: d_raw.sum(axis=0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "weights-averaged",
            weights_averaged,
            "The biases are right. You divide the weights' slopes by the number of flowers once more: add only.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "weights-first",
            lambda *case: tuple(backward_pass_reference(*case)[k] for k in (0, 2, 1, 3)),
            "All four are right, in another order. Return d_W1, d_b1, d_W2, d_b2: each layer's weights, then its "
            "biases.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "first-layer-only",
            lambda *case: backward_pass_reference(*case)[:2],
            "You return the first layer alone. Return all four: d_W1, d_b1, d_W2, d_b2.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "in-pairs",
            lambda *case: (backward_pass_reference(*case)[:2], backward_pass_reference(*case)[2:]),
            "You return two pairs. Return four arrays in one row: d_W1, d_b1, d_W2, d_b2.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "relu-on-the-logits",
            from_d_logits(lambda labels, logits: logit_gradient(labels, softmax(np.maximum(0, logits)))),
            "You cut off the logits below 0. ReLU belongs to the hidden layer alone: softmax takes the logits as they "
            "are.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "largest-for-true",
            from_d_logits(lambda labels, logits: logit_gradient(logits.argmax(axis=1), softmax(logits))),
            "You take 1 away at the species that the network likes best. It was due at the label: use `labels`.",
            see="09#Turn one number",
        ),
        Misconception(
            "first-flower-only",
            first_flower_alone,
            "Only the first flower counts. Is `return` indented so far that it ends the loop at once?",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "loss-for-slopes",
            lambda *case: mean_loss(case[1], probabilities(case[0], *case[2:])),
            "This is the loss. Its slopes are asked for: d_W1, d_b1, d_W2, d_b2.",
            see="09#Every slope, from back to front",
        ),
    ],
    pairs=[
        Pair(("gate-forgotten", "not-divided-by-n"), flawed_backward(gate=False, divide=False)),
        Pair(("not-divided-by-n", "due-less-given"), flawed_backward(divide=False, sign=-1)),
    ],
    properties=[PURE],
    hints=[
        "Go forward first, and keep raw, hidden and the probabilities.",
        "Then back: logit_gradient, output_gradients and hidden_gradient, which you have already written.",
        "The first layer's slopes are like the last layer's: what came in is now inputs, what comes back is d_raw.",
    ],
)


# --- 7. Who is taken for whom


def labels_and_scores(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels with rows of scores: one flower, two classes, fewer flowers than classes, a last class that never
    occurs, then many flowers."""
    yield np.array([1]), np.array([[0.5, -1.0, 2.0]])
    yield np.array([0, 1, 1, 0, 1]), np.array([[2.0, 1.0], [3.0, -1.0], [2.0, 0.0], [1.0, 0.0], [-1.0, 4.0]])
    yield np.array([0, 2, 0]), rng.normal(size=(3, 5))
    yield np.array([2, 0]), np.array([[0.0, 1.0, 2.0], [3.0, 1.0, 0.0]])
    yield rng.integers(0, 3, 40), rng.normal(size=(40, 4))
    yield rng.integers(0, 3, 60), rng.normal(size=(60, 3))


def confusion(labels, scores):
    num_classes = scores.shape[1]
    table = np.zeros((num_classes, num_classes))
    for label, row in zip(labels, scores, strict=True):
        table[label, row.argmax()] += 1
    return table


def confusion_numpy(labels, scores):
    true, named = np.eye(scores.shape[1])[labels], np.eye(scores.shape[1])[scores.argmax(axis=1)]
    return true.T @ named


def named_by_columns(labels: Array, scores: Array, *, strict: bool) -> Array:
    table = np.zeros((scores.shape[1],) * 2)
    for label, name in zip(labels, scores.argmax(axis=0), strict=strict):
        table[label, name] += 1
    return table


def counted_once(labels: Array, scores: Array) -> Array:
    table = np.zeros((scores.shape[1],) * 2)
    table[labels, scores.argmax(axis=1)] += 1
    return table


def without_axis(labels: Array, scores: Array) -> Array:
    table = np.zeros((scores.shape[1],) * 2)
    for label, name in zip(labels, scores.argmax(), strict=True):  # type: ignore[call-overload]
        table[label, name] += 1
    return table


def of_fixed_size(labels: Array, scores: Array, size: int) -> Array:
    table = np.zeros((size, size))
    for label, row in zip(labels, scores, strict=True):
        table[label, row.argmax()] += 1
    return table


def scores_added(labels: Array, scores: Array) -> Array:
    table = np.zeros((scores.shape[1],) * 2)
    for label, row in zip(labels, scores, strict=True):
        table[label] += row
    return table


def whole_rows_counted(labels: Array, scores: Array) -> Array:
    return np.tile(np.bincount(labels, minlength=scores.shape[1])[:, np.newaxis], scores.shape[1])


def one_hot_of_scores(labels: Array, scores: Array) -> Array:
    return np.eye(scores.shape[1])[scores.argmax(axis=1)]


CONFUSION = Question(
    name="l09_confusion",
    defines="confusion",
    lesson=9,
    points=2,
    reference=confusion_numpy,
    alternatives=[confusion, confusion_numpy],
    cases=labels_and_scores,
    misconceptions=[
        Misconception(
            "transposed",
            lambda labels, scores: confusion(labels, scores).T,
            "Your table lies on its side. The row is the true species, the column the one named: table[label, named].",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "argmax-over-flowers",
            lambda labels, scores: named_by_columns(labels, scores, strict=False),
            "Your argmax looks down each column, at all flowers at once. Find the largest score of each row: axis=1.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "argmax-over-flowers-strict",
            lambda labels, scores: named_by_columns(labels, scores, strict=True),
            "argmax(axis=0) gives one place for each species. You need one for each flower: axis=1.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "argmax-without-axis",
            without_axis,
            "argmax() without an axis gives one place for the whole table. You need one for each row: axis=1.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "shares-for-counts",
            lambda labels, scores: confusion(labels, scores) / len(labels),
            "You return shares of all flowers. Counts are asked for: leave out the division.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "shares-of-the-row",
            lambda labels, scores: confusion(labels, scores) / confusion(labels, scores).sum(axis=1, keepdims=True),
            "You return shares of each row. Counts are asked for: leave out the division.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "labels-from-one",
            lambda labels, scores: np.roll(confusion(labels, scores), -1, axis=(0, 1)),
            "You take 1 off, so species 0 lands in the last place. Labels count from 0 here: use them as they are.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "width-fixed-at-three",
            lambda labels, scores: of_fixed_size(labels, scores, 3),
            "The table is fixed at 3 species. Take their number from the scores: scores.shape[1].",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "width-from-the-labels",
            lambda labels, scores: of_fixed_size(labels, scores, labels.max() + 1),
            "The last species need not occur among the labels. Take the number of species from scores.shape[1].",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "counted-once",
            counted_once,
            "Your cells hold 1 at most, however often a pair comes. Take the flowers one by one, and add 1 for each.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "one-row-for-all",
            lambda labels, scores: np.tile(confusion(labels, scores).sum(axis=0), (scores.shape[1], 1)),
            "All your rows are one and the same list: [row] * K repeats a list and makes no copies. Use np.zeros.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "right-ones-only",
            lambda labels, scores: np.diag(np.diag(confusion(labels, scores))),
            "You count only the flowers named rightly. Count the others too: they are what this table is for.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "wrong-ones-only",
            lambda labels, scores: confusion(labels, scores) * (1 - np.eye(scores.shape[1])),
            "You count only the mistakes. Count the flowers named rightly too: they stand on the diagonal.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "scores-for-counts",
            scores_added,
            "You add up scores. Each flower counts once, at the species that it is named: argmax of its row.",
            see="09#Why not count mistakes?",
        ),
        Misconception(
            "accuracy-for-table",
            lambda labels, scores: (scores.argmax(axis=1) == labels).mean(),
            "This is the accuracy, one number. The table also says which species is taken for which.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "names-for-counts",
            lambda labels, scores: scores.argmax(axis=1),
            "These are the species named, one a flower. Count them, by true species and by name: table[label, named].",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "smallest-for-largest",
            lambda labels, scores: confusion(labels, -scores),
            "You name each flower by its smallest score. The largest one says the name: argmax.",
            see="09#Why not count mistakes?",
        ),
        Misconception(
            "first-flower-only",
            lambda labels, scores: confusion(labels[:1], scores[:1]),
            "Only the first flower is counted. Is `return` indented so far that it ends the loop at once?",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "shares-of-the-column",
            lambda labels, scores: confusion(labels, scores) / confusion(labels, scores).sum(axis=0),
            "You return shares of each column. Counts are asked for: leave out the division.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "whole-row-counted",
            whole_rows_counted,
            "You add 1 to every cell of a row. Name the column too: table[label, named] += 1.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "last-flower-only",
            lambda labels, scores: confusion(labels[-1:], scores[-1:]),
            "Only the last flower is counted. Make the table of zeros once, before the loop.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "last-flower-left-out",
            lambda labels, scores: confusion(labels[:-1], scores[:-1]),
            "The last flower is left out. range(len(labels)) holds all places: leave the - 1 out.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "first-flower-left-out",
            lambda labels, scores: confusion(labels[1:], scores[1:]),
            "The first flower is left out. Places count from 0: leave the 1 out of the range.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "width-from-the-flowers",
            lambda labels, scores: of_fixed_size(labels, scores, len(scores)),
            "Your table is as wide as there are flowers. Take the number of species: scores.shape[1].",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "hits-for-table",
            lambda labels, scores: (scores.argmax(axis=1) == labels).sum(),
            "This is how many were named rightly. The table also says which species is taken for which.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "diagonal-for-table",
            lambda labels, scores: np.diag(confusion(labels, scores)),
            "You return the flowers named rightly, species by species. Return the square table, with the mistakes in "
            "it.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "pairs-for-table",
            lambda labels, scores: list(zip(labels, scores.argmax(axis=1), strict=True)),
            "These are pairs of label and name, one a flower. Count them in a square table: table[label, named] += 1.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "tally-for-table",
            lambda labels, scores: AnyOf(dict),
            "You return a dict of the pairs. Put the counts into a square table of zeros: table[label, named] += 1.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "largest-value-for-its-place",
            lambda labels, scores: confusion(labels, scores)[labels[0], scores[0].max()],
            "You use the largest score itself as a column. Its place is asked for: argmax in place of max.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "names-in-rows",
            one_hot_of_scores,
            "You return one row a flower. Add them up by true species: a row for each label.",
            see="09#Who is taken for whom?",
        ),
        Misconception(
            "width-from-different-labels",
            lambda labels, scores: of_fixed_size(labels, scores, len(set(labels.tolist()))),
            "You count the different labels. A species need not occur among them: take the number from "
            "scores.shape[1].",
            see="09#Who is taken for whom?",
        ),
    ],
    pairs=[
        Pair(("transposed", "shares-for-counts"), lambda labels, scores: confusion(labels, scores).T / len(labels)),
        Pair(("transposed", "counted-once"), lambda labels, scores: counted_once(labels, scores).T),
    ],
    properties=[PURE],
    hints=[
        "Begin with a square table of zeros. How many species are there? The scores know.",
        "Each flower adds 1 to one cell. Its label says which row. What says which column?",
        "row.argmax() is the species that a flower is named. Then: table[label, row.argmax()] += 1.",
    ],
)


# --- 8. One step


def parameters_and_slopes(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (parameters, slopes, learning_rate), for sizes that all differ; one number each first."""
    for inputs, hidden, classes, learning_rate in ((1, 1, 1, 0.5), (2, 4, 3, 0.1), (4, 3, 2, 2.5)):
        shapes = (inputs, hidden), (hidden,), (hidden, classes), (classes,)
        parameters = tuple(rng.normal(size=shape) for shape in shapes)
        yield parameters, tuple(rng.normal(size=shape) for shape in shapes), learning_rate


def step(parameters, slopes, learning_rate):
    W1, b1, W2, b2 = parameters
    d_W1, d_b1, d_W2, d_b2 = slopes
    W1, b1 = W1 - learning_rate * d_W1, b1 - learning_rate * d_b1
    W2, b2 = W2 - learning_rate * d_W2, b2 - learning_rate * d_b2
    return W1, b1, W2, b2


def step_loop(parameters, slopes, learning_rate):
    moved = []
    for values, slope in zip(parameters, slopes, strict=True):
        moved.append(values - learning_rate * slope)
    return moved


def step_reference(parameters: Parameters, slopes: Parameters, learning_rate: float) -> Parameters:
    return tuple(network.step(Network(*parameters), Network(*slopes), learning_rate).parameters().values())


def each(move: Callable[[Array, Array, float], Array]) -> Callable[[Parameters, Parameters, float], Parameters]:
    """Return a step that moves every array by `move`."""
    return lambda parameters, slopes, rate: tuple(move(w, s, rate) for w, s in zip(parameters, slopes, strict=True))


def weights_only(parameters: Parameters, slopes: Parameters, rate: float) -> Parameters:
    W1, _, W2, _ = step_reference(parameters, slopes, rate)
    return W1, parameters[1], W2, parameters[3]


def biases_only(parameters: Parameters, slopes: Parameters, rate: float) -> Parameters:
    _, b1, _, b2 = step_reference(parameters, slopes, rate)
    return parameters[0], b1, parameters[2], b2


STEP = Question(
    name="l09_step",
    defines="step",
    lesson=9,
    points=1,
    reference=step_reference,
    alternatives=[step, step_loop],
    cases=parameters_and_slopes,
    misconceptions=[
        Misconception(
            "ascent",
            each(lambda values, slope, rate: values + rate * slope),
            "You step uphill: the loss would grow. Go against the slope, with a minus.",
            see="09#Check before you trust",
        ),
        Misconception(
            "learning-rate-forgotten",
            each(lambda values, slope, rate: values - slope),
            "You take the whole slope away. Take a part of it: learning_rate times the slope.",
            see="09#Check before you trust",
        ),
        Misconception(
            "way-for-the-place",
            each(lambda values, slope, rate: rate * slope),
            "This is the way to go, not where you arrive. Take it away from the old values.",
            see="09#Check before you trust",
        ),
        Misconception(
            "turned-around",
            each(lambda values, slope, rate: rate * slope - values),
            "The minus stands the wrong way round: old values less learning_rate times slope.",
            see="09#Check before you trust",
        ),
        Misconception(
            "rate-on-the-whole",
            each(lambda values, slope, rate: rate * (values - slope)),
            "The learning rate shrinks the old values too. It belongs to the slope alone: leave out the brackets.",
            see="09#Check before you trust",
        ),
        Misconception(
            "divided-by-the-rate",
            each(lambda values, slope, rate: values - slope / rate),
            "You divide by the learning rate, so a small one makes a huge step. Multiply.",
            see="09#Check before you trust",
        ),
        Misconception(
            "biases-stand-still",
            weights_only,
            "The weights are right. The biases have slopes too: move all four arrays.",
            see="09#Check before you trust",
        ),
        Misconception(
            "wrong-order",
            lambda parameters, slopes, rate: tuple(step_reference(parameters, slopes, rate)[k] for k in (0, 2, 1, 3)),
            "All four are right, in another order. Return W1, b1, W2, b2.",
            see="09#Check before you trust",
        ),
        Misconception(
            "nothing-moved",
            lambda parameters, slopes, rate: parameters,
            "You return the parameters as they came. In a loop, w = w - ... only renames w: collect the new arrays.",
            see="09#Check before you trust",
        ),
        Misconception(
            "tuples-as-numbers",
            lambda parameters, slopes, rate: parameters - rate * slopes,
            "Python can't multiply a tuple of arrays by a number. Take the four arrays out, and move each.",
            see="09#Check before you trust",
        ),
        Misconception(
            "first-array-only",
            lambda *case: step_reference(*case)[0],
            "You return W1 alone. Is `return` inside the loop? Collect all four first, and return them after it.",
            see="09#Check before you trust",
        ),
        Misconception(
            "last-array-only",
            lambda *case: step_reference(*case)[-1],
            "You return b2 alone. Collect the moved arrays in a list; each round of your loop replaces the one before.",
            see="09#Check before you trust",
        ),
        Misconception(
            "weights-returned-alone",
            lambda *case: step_reference(*case)[::2],
            "You return the weights alone. Return all four: W1, b1, W2, b2.",
            see="09#Check before you trust",
        ),
        Misconception(
            "scaled-for-moved",
            each(lambda values, slope, rate: values * (1 - rate * slope)),
            "You multiply the old values. A step takes away: old values less learning_rate times slope.",
            see="09#Check before you trust",
        ),
        Misconception(
            "sign-of-the-slope",
            each(lambda values, slope, rate: values - rate * np.sign(slope)),
            "Every entry moves equally far. A steep slope asks for a longer step: take learning_rate times the slope.",
            see="09#Check before you trust",
        ),
        Misconception(
            "rounded",
            lambda *case: tuple(np.round(values, 2) for values in step_reference(*case)),
            ROUNDED,
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Check before you trust",
        ),
        Misconception(
            "weights-stand-still",
            biases_only,
            "The biases are right. The weights have slopes too: move all four arrays.",
            see="09#Check before you trust",
        ),
        Misconception(
            "rate-on-the-values",
            each(lambda values, slope, rate: rate * values - slope),
            "The learning rate stands in the wrong place. It belongs to the slope: old values less learning_rate "
            "times slope.",
            see="09#Check before you trust",
        ),
        Misconception(
            "roles-swapped",
            each(lambda values, slope, rate: slope - rate * values),
            "Parameters and slopes have swapped roles. Start from the old values, and take learning_rate times the "
            "slope away.",
            see="09#Check before you trust",
        ),
        Misconception(
            "rate-of-the-example",
            each(lambda values, slope, rate: values - 0.1 * slope),
            "You wrote the example's 0.1 into the code. Use the learning rate that is handed to you.",
            see="09#Check before you trust",
        ),
        Misconception(
            "sign-dropped",
            each(lambda values, slope, rate: values - rate * abs(slope)),
            "You drop the sign of the slope, so every entry sinks. Where a slope is below 0, its entry must rise.",
            see="09#Check before you trust",
        ),
        Misconception(
            "arrays-in-an-array",
            lambda parameters, slopes, rate: np.array(parameters) - rate * np.array(slopes),
            "Four arrays of different shapes don't fit into one array. Move each by itself, in a loop or line by line.",
            see="09#Check before you trust",
        ),
        Misconception(
            "first-array-moved",
            lambda parameters, slopes, rate: (step_reference(parameters, slopes, rate)[0], *parameters[1:]),
            "Only W1 moves. The other three have slopes too: move all four arrays.",
            see="09#Check before you trust",
        ),
        Misconception(
            "in-pairs",
            lambda parameters, slopes, rate: (
                step_reference(parameters, slopes, rate)[:2],
                step_reference(parameters, slopes, rate)[2:],
            ),
            "You return two pairs. Return four arrays in one row: W1, b1, W2, b2.",
            see="09#Check before you trust",
        ),
        Misconception(
            "first-layer-only",
            lambda parameters, slopes, rate: step_reference(parameters, slopes, rate)[:2],
            "You return the first layer alone. Return all four: W1, b1, W2, b2.",
            see="09#Check before you trust",
        ),
        Misconception(
            "slopes-for-parameters",
            lambda parameters, slopes, rate: slopes,
            "You return the slopes as they came. Take learning_rate times each slope away from its old values.",
            see="09#Check before you trust",
        ),
        Misconception(
            "first-slope-for-all",
            lambda parameters, slopes, rate: tuple(values - rate * slopes[0] for values in parameters),
            "You use the first slope for all four. Each array has its own, at the same place in `slopes`.",
            see="09#Check before you trust",
        ),
    ],
    pairs=[
        Pair(("ascent", "learning-rate-forgotten"), each(lambda values, slope, rate: values + slope)),
        Pair(
            ("ascent", "biases-stand-still"),
            lambda parameters, slopes, rate: weights_only(parameters, slopes, -rate),
        ),
    ],
    properties=[PURE],
    hints=[
        "Take the four arrays out first: W1, b1, W2, b2 = parameters. The same for the slopes.",
        "Each array moves by itself: old values less learning_rate times slope.",
        "W1 - learning_rate * d_W1 makes a new array. Do so four times, and return all four.",
    ],
)


# --- 9. The training


def trainings(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (inputs, labels, parameters, epochs, learning_rate): no epoch, one, then more; sizes that all differ."""
    for epochs, samples, inputs, hidden, classes, learning_rate in (
        (0, 4, 2, 3, 3, 0.5),
        (1, 5, 1, 2, 2, 0.3),
        (3, 7, 2, 4, 3, 0.1),
        (5, 9, 3, 5, 4, 0.7),
    ):
        shapes = (inputs, hidden), (hidden,), (hidden, classes), (classes,)
        parameters = tuple(rng.normal(size=shape) for shape in shapes)
        yield (
            *(rng.normal(size=(samples, inputs)), rng.integers(0, classes, samples)),
            *(parameters, epochs, learning_rate),
        )


def probabilities(inputs, W1, b1, W2, b2):
    """Return the network's probabilities, one row a flower."""
    hidden = np.maximum(0, inputs @ W1 + b1)
    return softmax(hidden @ W2 + b2)


def train(inputs, labels, parameters, epochs, learning_rate):
    losses = [mean_loss(labels, probabilities(inputs, *parameters))]
    for _ in range(epochs):
        slopes = backward_pass(inputs, labels, *parameters)
        parameters = step(parameters, slopes, learning_rate)
        losses.append(mean_loss(labels, probabilities(inputs, *parameters)))
    return parameters, losses


def train_with_if(inputs, labels, parameters, epochs, learning_rate):
    W1, b1, W2, b2 = [values.copy() for values in parameters]
    losses = np.zeros(epochs + 1)
    for epoch in range(epochs + 1):
        losses[epoch] = mean_loss_loop(labels, probabilities(inputs, W1, b1, W2, b2))
        if epoch < epochs:
            slopes = backward_pass_loop(inputs, labels, W1, b1, W2, b2)
            for values, slope in zip((W1, b1, W2, b2), slopes, strict=True):
                values -= learning_rate * slope
    return [W1, b1, W2, b2], losses


def train_reference(
    inputs: Array, labels: Array, parameters: Parameters, epochs: int, learning_rate: float
) -> tuple[Parameters, list[float]]:
    history = network.train(Network(*parameters), inputs, labels, epochs=epochs, learning_rate=learning_rate)
    return tuple(history.networks[-1].parameters().values()), history.loss


def path_of(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> list[Parameters]:
    """Return the parameters before the first step and after each; a negative rate climbs."""
    path = [parameters]
    for _ in range(epochs):
        path.append(step(path[-1], backward_pass(inputs, labels, *path[-1]), rate))
    return path


def losses_on(path: Sequence[Parameters], inputs: Array, labels: Array) -> list[float]:
    return [mean_loss(labels, probabilities(inputs, *parameters)) for parameters in path]


def told(path: Sequence[Parameters], inputs: Array, labels: Array) -> tuple[Parameters, list[float]]:
    return path[-1], losses_on(path, inputs, labels)


def with_rate(change: Callable[[float, Array], float]) -> Any:
    """Return a training whose rate is `change(rate, labels)`."""

    def answer(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
        return told(path_of(inputs, labels, parameters, epochs, change(rate, labels)), inputs, labels)

    return answer


def returning(change: Callable[[list[Parameters], list[float]], Any]) -> Any:
    """Return a training that walks rightly, and returns `change(path, losses)`."""

    def answer(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
        path = path_of(inputs, labels, parameters, epochs, rate)
        return change(path, losses_on(path, inputs, labels))

    return answer


def slopes_of_the_start(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    slopes, path = backward_pass(inputs, labels, *parameters), [parameters]
    for _ in range(epochs):
        path.append(step(path[-1], slopes, rate))
    return told(path, inputs, labels)


def half_updated(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    path = [parameters]
    for _ in range(epochs):
        W1, b1, W2, b2 = path[-1]
        _, _, d_W2, d_b2 = backward_pass(inputs, labels, W1, b1, W2, b2)
        d_logits = logit_gradient(labels, probabilities(inputs, W1, b1, W2, b2))
        W2, b2 = W2 - rate * d_W2, b2 - rate * d_b2
        d_raw = hidden_gradient(d_logits, W2, inputs @ W1 + b1)
        path.append((W1 - rate * inputs.T @ d_raw, b1 - rate * d_raw.sum(axis=0), W2, b2))
    return told(path, inputs, labels)


def one_step_too_many(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    path = path_of(inputs, labels, parameters, epochs + 1, rate)
    return path[-1], losses_on(path[:-1], inputs, labels)


def one_step_too_few(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    return told(path_of(inputs, labels, parameters, max(epochs - 1, 0), rate), inputs, labels)


def accuracies(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    path = path_of(inputs, labels, parameters, epochs, rate)
    return path[-1], [np.mean(probabilities(inputs, *place).argmax(axis=1) == labels) for place in path]


def sums_of_losses(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    end, losses = told(path_of(inputs, labels, parameters, epochs, rate), inputs, labels)
    return end, [loss * len(labels) for loss in losses]


def sums_everywhere(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    return sums_of_losses(inputs, labels, parameters, epochs, rate * len(labels))


def walking(move: Callable[..., Parameters], slopes_of: Callable[..., Any] = backward_pass) -> Any:
    """Return a training that takes its steps by `move`, with slopes by `slopes_of`."""

    def answer(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
        path = [parameters]
        for _ in range(epochs):
            path.append(move(path[-1], slopes_of(inputs, labels, *path[-1]), rate))
        return told(path, inputs, labels)

    return answer


def always_from_the_start(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    moved = step(parameters, backward_pass(inputs, labels, *parameters), rate)
    return told([parameters, *[moved] * epochs], inputs, labels)


def flower_by_flower(inputs: Array, labels: Array, parameters: Parameters, epochs: int, rate: float) -> Any:
    path = [parameters]
    for _ in range(epochs):
        moved = path[-1]
        for k in range(len(labels)):
            moved = step(moved, backward_pass(inputs[k : k + 1], labels[k : k + 1], *moved), rate)
        path.append(moved)
    return told(path, inputs, labels)


TRAIN = Question(
    name="l09_train",
    defines="train",
    lesson=9,
    points=3,
    reference=train_reference,
    alternatives=[train, train_with_if],
    cases=trainings,
    misconceptions=[
        Misconception(
            "ascent",
            with_rate(lambda rate, labels: -rate),
            "The loss climbs from the first step: you go with the slope. Take learning_rate times the slope away.",
            see="09#Check before you trust",
        ),
        Misconception(
            "learning-rate-forgotten",
            with_rate(lambda rate, labels: 1.0),
            "You take the whole slope as a step. Hand learning_rate on to step.",
            see="09#Check before you trust",
        ),
        Misconception(
            "not-divided-by-n",
            with_rate(lambda rate, labels: rate * len(labels)),
            "Your steps are too large by the number of flowers. The loss is a mean: divide its slopes by len(labels).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "slopes-of-the-start",
            slopes_of_the_start,
            "You find the slopes once and use them for every step. They change with each step: find them in the loop.",
            see="09#Check before you trust",
        ),
        Misconception(
            "half-updated",
            half_updated,
            "You move W2 before you walk back through it. Find all four slopes first, then move all four arrays.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "one-step-too-many",
            one_step_too_many,
            "The losses are right, and the parameters are one step too far. After the last loss, take no step.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "one-step-too-few",
            one_step_too_few,
            "You take one step too few. range(epochs) counts from 0 to epochs - 1: that is epochs steps.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "start-missing",
            returning(lambda path, losses: (path[-1], losses[1:])),
            "The loss before the first step is missing. Put it in the list before the loop.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "end-missing",
            returning(lambda path, losses: (path[-1], losses[:-1])),
            "The loss after the last step is missing: epochs steps make epochs + 1 losses.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "last-loss-for-all",
            returning(lambda path, losses: (path[-1], losses[-1])),
            "You return the last loss only. Return the list of all of them, from before the first step on.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "accuracy-for-loss",
            accuracies,
            "Your list holds the share named rightly. The mean loss is asked for, in nats: use mean_loss.",
            see="09#Loss and accuracy are two things",
        ),
        Misconception(
            "sum-for-mean",
            sums_of_losses,
            "The walk is right. Your list holds the sums over the flowers: divide by their number, or use mean_loss.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "start-returned",
            returning(lambda path, losses: (path[0], losses)),
            "The losses are right. You return the parameters of the start: return those of the end.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "losses-only",
            returning(lambda path, losses: losses),
            "The losses are right. Return the parameters too, in front of them: return parameters, losses.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "parameters-only",
            returning(lambda path, losses: path[-1]),
            "The parameters are right. Return the list of losses too, behind them: return parameters, losses.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "wrong-order",
            returning(lambda path, losses: (losses, path[-1])),
            "Both are right, in the wrong order: return parameters, losses.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "loss-in-bits",
            returning(lambda path, losses: (path[-1], [loss / math.log(2) for loss in losses])),
            "The walk is right. Your losses are in bits. Nats are asked for: use np.log in mean_loss.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "loss-to-base-ten",
            returning(lambda path, losses: (path[-1], [loss / math.log(10) for loss in losses])),
            "The walk is right. Your losses have a logarithm to base 10. Use np.log in mean_loss.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "loss-without-minus",
            returning(lambda path, losses: (path[-1], [-loss for loss in losses])),
            "The walk is right. Your losses lack their minus: a loss is never below 0.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "biases-stand-still",
            walking(weights_only),
            "The biases never move. They have slopes too: let step move all four arrays.",
            see="09#Check before you trust",
        ),
        Misconception(
            "weights-stand-still",
            walking(biases_only),
            "The weights never move. They have slopes too: let step move all four arrays.",
            see="09#Check before you trust",
        ),
        Misconception(
            "gate-forgotten",
            walking(step_reference, flawed_backward(gate=False)),
            "Your slopes miss the gate of ReLU on the way to the first layer. Check backward_pass: multiply by (raw > "
            "0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "biases-averaged",
            walking(step_reference, biases_averaged),
            "The biases move too little: their slopes are averaged. Check backward_pass: add over the flowers.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "step-dropped",
            lambda inputs, labels, parameters, epochs, rate: told([parameters] * (epochs + 1), inputs, labels),
            "Nothing moves: step returns new arrays, and you let them go. Write parameters = step(...).",
            see="09#Check before you trust",
        ),
        Misconception(
            "always-from-the-start",
            always_from_the_start,
            "Each step begins at the start again. Step on from where you stand: parameters = step(parameters, ...).",
            see="09#Check before you trust",
        ),
        Misconception(
            "whole-path-returned",
            returning(lambda path, losses: (tuple(path), losses)),
            "You return the parameters of every epoch. Return those of the end only, and the list of losses.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "returned-too-early",
            lambda inputs, labels, parameters, epochs, rate: told(
                path_of(inputs, labels, parameters, min(epochs, 1), rate), inputs, labels
            ),
            "Your training ends after one step. Is `return` indented so far that it ends the loop at once?",
            see="09#Now the real flowers",
        ),
        Misconception(
            "rounded",
            returning(lambda path, losses: (path[-1], [round(loss, 3) for loss in losses])),
            "The walk is right. You rounded the losses: keep them as they are, and round only what you print.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "flower-by-flower",
            flower_by_flower,
            "You take a step for each flower. Take one step an epoch, with the slopes of all the flowers together.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "divided-again",
            with_rate(lambda rate, labels: rate / len(labels)),
            "Your steps are too small: you divide by the number of flowers once more. The slopes have that "
            "division in them already: leave it out.",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "rate-of-the-flowers",
            with_rate(lambda rate, labels: 0.5),
            "You wrote 0.5 into the code. Use the learning rate that is handed to you.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "one-round-too-many",
            lambda inputs, labels, parameters, epochs, rate: told(
                path_of(inputs, labels, parameters, epochs + 1, rate), inputs, labels
            ),
            "You take one step too many. range(epochs) gives epochs rounds: leave the + 1 out.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "start-twice",
            returning(lambda path, losses: (path[-1], [losses[0], *losses[:-1]])),
            "The first loss is there twice, and the last one is missing. In the loop, step first and append the loss "
            "after it.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "mean-of-losses",
            returning(lambda path, losses: (path[-1], np.mean(losses))),
            "You return the mean of the losses. Return the list of all of them, from before the first step on.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "losses-backwards",
            returning(lambda path, losses: (path[-1], losses[::-1])),
            "Your losses stand from the end to the start. Put each new one at the end: losses.append(...).",
            see="09#Now the real flowers",
        ),
        Misconception(
            "last-loss-in-a-list",
            returning(lambda path, losses: (path[-1], losses[-1:])),
            "Your list holds the last loss only. Make the list once, before the loop, and append to it.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "parameters-apart",
            returning(lambda path, losses: (*path[-1], losses)),
            "You return five things. Keep the four arrays together: return parameters, losses.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "slope-of-the-squash",
            walking(step_reference, ending_with(lambda d, raw: d * sigmoid(raw) * (1 - sigmoid(raw)))),
            "Your slopes go through the squash on the way to the first layer. Check backward_pass: multiply by (raw > "
            "0).",
            see="09#Every slope, from back to front",
        ),
        Misconception(
            "ends-only",
            returning(lambda path, losses: (path[-1], [losses[0], losses[-1]])),
            "Your list holds the first loss and the last. Append one after every step, inside the loop.",
            see="09#Now the real flowers",
        ),
    ],
    pairs=[
        Pair(("not-divided-by-n", "sum-for-mean"), sums_everywhere),
        Pair(
            ("ascent", "start-missing"),
            lambda inputs, labels, parameters, epochs, rate: (
                path_of(inputs, labels, parameters, epochs, -rate)[-1],
                losses_on(path_of(inputs, labels, parameters, epochs, -rate)[1:], inputs, labels),
            ),
        ),
    ],
    properties=[PURE],
    hints=[
        "Before the loop: a list that holds the loss of the start. mean_loss and probabilities give it.",
        "In the loop, once for each epoch: the slopes with backward_pass, then step, then the new loss.",
        "`parameters = step(parameters, slopes, learning_rate)` makes the moved arrays the new parameters.",
        "After the loop: return parameters, losses.",
    ],
)


# --- 10. The flowers, against PyTorch

# Mistakes of this exercise, as the losses that they lead to, in nats; tests/test_solutions.py computes them again.
LAST_LOSS = 0.07247233566306738  # PyTorch's, and this course's
ON_ALL_FLOWERS = 0.0945665250556705
ON_HELD_OUT = 0.2083567873068718
ONE_STEP_FEWER = 0.0725061325146612
ONE_STEP_MORE = 0.0724391733697453
AT_A_TENTH_OF_THE_RATE = 0.4268530693871505
RIGHTLY_NAMED = 0.975

FLOWERS = Question(
    name="l09_flowers",
    defines="last_loss",
    lesson=9,
    points=2,
    reference=LAST_LOSS,
    alternatives=[LAST_LOSS],
    rtol=1e-10,
    misconceptions=[
        Misconception(
            "all-losses",
            load_libraries()["training"]["loss"],
            "This is the whole list, from the start on. Take the last one of it: losses[-1].",
            see="09#Now the real flowers",
        ),
        Misconception(
            "on-all-flowers",
            ON_ALL_FLOWERS,
            "You trained on all 150 flowers. Train on `learned` only, and leave the held-out ones aside.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "loss-of-the-held-out",
            ON_HELD_OUT,
            "This is the loss on the held-out flowers. Asked for is the one on the flowers learned from.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "one-step-fewer",
            ONE_STEP_FEWER,
            "This is the loss after 499 steps, one too few. Take the last one of the list: losses[-1].",
            see="09#Now the real flowers",
        ),
        Misconception(
            "one-step-more",
            ONE_STEP_MORE,
            "This is the loss after 501 steps, one too many. Take 500: epochs is the number of steps.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "a-tenth-of-the-rate",
            AT_A_TENTH_OF_THE_RATE,
            "This is what a learning rate of 0.05 leads to. Asked for is 0.5.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "rounded",
            round(LAST_LOSS, 4),
            "You rounded. Leave all digits as they are: ten of them are compared.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "first-loss",
            load_libraries()["training"]["loss"][0],
            "This is the loss of the start, losses[0]. The last one is losses[-1].",
            see="09#Now the real flowers",
        ),
        Misconception(
            "loss-in-bits",
            LAST_LOSS / math.log(2),
            "This is in bits. Nats are asked for: use np.log in mean_loss.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "loss-to-base-ten",
            LAST_LOSS / math.log(10),
            "Your logarithm has base 10. Nats are asked for: use np.log in mean_loss.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "loss-without-minus",
            -LAST_LOSS,
            "The minus is missing: a loss is never below 0.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "sum-for-mean",
            LAST_LOSS * 120,
            "This is the sum over the 120 flowers. The mean is asked for: divide by their number, or use mean_loss.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "share-named-rightly",
            RIGHTLY_NAMED,
            "This is the accuracy on the flowers learned from. The mean loss is asked for.",
            see="09#Loss and accuracy are two things",
        ),
        Misconception(
            "text-for-number",
            AnyOf(str),
            "This is a text. Take the quotes away, and the f before them: a number stands without quotes.",
            see="09#Three flowers, by hand",
        ),
        Misconception(
            "ten-digits-copied",
            round(LAST_LOSS, 10),
            "This is the printed number, with ten digits. Let your own `train` find it: losses[-1], as it is.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "mean-of-losses",
            float(np.mean(load_libraries()["training"]["loss"])),
            "This is the mean of all losses on the way. Take the last one alone: losses[-1].",
            see="09#Now the real flowers",
        ),
        Misconception(
            "fifty-steps",
            load_libraries()["training"]["loss"][50],
            "This is the loss after 50 steps. Take 500.",
            see="09#Now the real flowers",
        ),
        Misconception(
            "both-results",
            AnyOf(tuple),
            "train returns two things, and you kept both in one name. Take them apart: trained, losses = train(...).",
            see="09#Now the real flowers",
        ),
        Misconception(
            "perplexity-for-loss",
            math.exp(LAST_LOSS),
            "You raised e to the loss. The loss itself is asked for: losses[-1].",
            see="09#Now the real flowers",
        ),
        Misconception(
            "dict-for-number",
            AnyOf(dict),
            "This is a whole record. Asked for is one number, from your own train: losses[-1].",
            see="09#Now the real flowers",
        ),
    ],
    hints=[
        "Call train with the two parts of `learned`, the start, 500 epochs and a learning rate of 0.5.",
        "train returns two things. Take them apart: trained, losses = train(...).",
        "The last loss is losses[-1].",
    ],
)


QUESTIONS = [
    MEAN_LOSS,
    NUMERICAL_SLOPE,
    LOGIT_GRADIENT,
    OUTPUT_GRADIENTS,
    HIDDEN_GRADIENT,
    BACKWARD_PASS,
    CONFUSION,
    STEP,
    TRAIN,
    FLOWERS,
]

QUIZZES = [
    Quiz(
        name="l09_setosa_bias",
        text="One of the three flowers is a setosa, the two others are not. Which way should the setosa bias go?",
        options={
            "Up": "The setosa would gain by it. But the two others lose by it, and together they lose a little more.",
            "Down": "The two others lose by a high setosa bias, and together a little more than the setosa gains.",
            "It makes no difference": "Then the pulls of the three flowers would cancel exactly. They nearly do.",
        },
        right="Down",
    ),
    Quiz(
        name="l09_first_loss",
        text="Three species, and a network that finds them about equally likely. What is its first loss?",
        options={
            "0 nats": "That is the price of being certain and right. This network knows nothing yet.",
            "About ln 3 nats": "Each species gets about one third, and minus the logarithm of one third is ln 3.",
            "1/3 nats": "One third is the probability that it gives. The loss is the surprise of that probability.",
            "As large as can be": "Being sure and wrong costs more. Knowing nothing spreads the bets and costs ln 3.",
        },
        right="About ln 3 nats",
    ),
    Quiz(
        name="l09_squares",
        text="Train two networks from one start, at one learning rate: one on cross-entropy, one on the squared miss. "
        "Which names 90% of its flowers rightly first?",
        options={
            "The one on cross-entropy": "Its push in the scores is larger, by a factor of two or more. "
            "At the same learning rate its steps are longer.",
            "The one on the squared miss": "Squares look stricter. But a miss is below 1, and its square is smaller "
            "still: the push is weaker everywhere.",
            "Both at the same epoch": "The direction is the same for a single flower, but not the length of the step.",
        },
        right="The one on cross-entropy",
    ),
    Quiz(
        name="l09_taken_for",
        text="The trained network names 27 of the 30 held-out flowers rightly. What are the three mistakes?",
        options={
            "One of each species": "On the map, setosa had ground of its own, far from the two others.",
            "Virginica that are named versicolor": "All three lie on the map's versicolor ground. "
            "The accuracy of 90% says nothing of that.",
            "Setosa that are named versicolor": "On the map, setosa had ground of its own. The two others mix.",
        },
        right="Virginica that are named versicolor",
    ),
    Quiz(
        name="l09_same_accuracy",
        text="Two networks name about the same share of the flowers rightly. Can their losses be far apart?",
        options={
            "No": "Accuracy looks only at which species came first. Two networks can agree on that and still differ.",
            "Yes": "The loss also weighs how sure each network was, and they may be sure to very different degrees.",
            "Only if one of them is wrong more often": "How sure a network is matters too, even where both are right.",
        },
        right="Yes",
    ),
]
