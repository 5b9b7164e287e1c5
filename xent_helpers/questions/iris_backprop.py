"""Questions and quizzes of lesson 9: the backward pass, step by step, until it trains a network."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from xent_helpers import network
from xent_helpers.activations import softmax
from xent_helpers.asking import Formula
from xent_helpers.datasets import load_libraries
from xent_helpers.losses import one_hot, sparse_categorical_cross_entropy
from xent_helpers.network import Network, backward
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz
from xent_helpers.validation import Array

Parameters = tuple[Array, ...]  # W1, b1, W2, b2, or their slopes


def labels_and_probs(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels with rows of probabilities strictly between 0 and 1: one row, two classes, a last class that never
    occurs, then ordinary ones."""
    yield np.array([1]), np.array([[0.2, 0.5, 0.3]])
    yield np.array([1, 0, 1, 1]), softmax(rng.normal(size=(4, 2)))
    yield np.array([0, 1, 0, 1, 1]), softmax(rng.normal(size=(5, 4)))
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
            "The weights' slopes are turned on their side. W2 has a row a hidden node: hidden.T @ d_logits.",
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
    """Yield (d_logits, W2, raw) for sizes that all differ; raw has both signs and no zero."""
    for samples, hidden, classes in ((2, 4, 3), (5, 3, 2), (7, 5, 4)):
        signs = np.resize([1.0, -1.0], (samples, hidden))
        raw = signs * rng.uniform(0.2, 2, size=(samples, hidden))
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
) -> object:
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


def wrong_order(*arguments: Array) -> tuple[Array, ...]:
    d_W1, d_b1, d_W2, d_b2 = backward_pass_reference(*arguments)
    return d_W2, d_b2, d_W1, d_b1


def biases_averaged(*arguments: Array) -> tuple[Array, ...]:
    d_W1, d_b1, d_W2, d_b2 = backward_pass_reference(*arguments)
    return d_W1, d_b1 / len(arguments[0]), d_W2, d_b2 / len(arguments[0])


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
            "table[labels, named] += 1 counts each cell once, however often it comes. Take the flowers one by one.",
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
            "This is the loss after 499 steps. Take the last one of the list: losses[-1].",
            see="09#Now the real flowers",
        ),
        Misconception(
            "one-step-more",
            ONE_STEP_MORE,
            "This is the loss after 501 steps. Take 500.",
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
