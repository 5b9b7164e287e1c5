"""Questions and quizzes of lesson 9: the backward pass, step by step."""

import math
from collections.abc import Iterator

import numpy as np

from xent_helpers.activations import softmax
from xent_helpers.asking import Formula
from xent_helpers.losses import one_hot, sparse_categorical_cross_entropy
from xent_helpers.network import Network, backward
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz
from xent_helpers.validation import Array


def labels_and_probs(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels with rows of probabilities strictly between 0 and 1: one row, two classes, a last class that never
    occurs, then ordinary ones."""
    yield np.array([1]), np.array([[0.2, 0.5, 0.3]])
    yield np.array([1, 0, 1, 1]), softmax(rng.normal(size=(4, 2)))
    yield np.array([0, 1, 0, 1, 1]), softmax(rng.normal(size=(5, 4)))
    for samples in (3, 30):
        yield rng.integers(0, 3, samples), softmax(rng.normal(scale=3, size=(samples, 3)))


# --- 1. The mean loss


def mean_loss_numpy(labels, probs):
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
    alternatives=[mean_loss_numpy, mean_loss_loop],
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


def logit_gradient_numpy(labels, probs):
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
    alternatives=[logit_gradient_numpy, logit_gradient_loop],
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


def hidden_gradient_numpy(d_logits, W2, raw):
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
    reference=hidden_gradient_numpy,
    alternatives=[hidden_gradient_numpy, hidden_gradient_loop],
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


def backward_pass_numpy(inputs, labels, W1, b1, W2, b2):
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
    alternatives=[backward_pass_numpy, backward_pass_loop],
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


QUESTIONS = [MEAN_LOSS, NUMERICAL_SLOPE, LOGIT_GRADIENT, OUTPUT_GRADIENTS, HIDDEN_GRADIENT, BACKWARD_PASS]

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
