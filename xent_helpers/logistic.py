"""Logistic regression by hand: a weighted sum, the sigmoid, and steps downhill.

inputs ──weights, bias──▶ logits ──sigmoid, binary cross-entropy──▶ loss
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.activations import sigmoid
from xent_helpers.losses import binary_cross_entropy_with_logits, binary_cross_entropy_with_logits_grad
from xent_helpers.options import Reduction
from xent_helpers.validation import Array, require_shape


@dataclass(frozen=True)
class Logistic:
    """The parameters: weights, shape (inputs,), and bias, one number. The loss's slopes have the same form."""

    weights: Array
    bias: float = 0.0


@dataclass
class History:
    """A row an epoch, from epoch 0 (before the first step): the model and its mean loss in nats."""

    models: list[Logistic] = field(default_factory=list)
    loss: list[float] = field(default_factory=list)


def standardise(features: Array) -> Array:
    """Return each column of `features` less its mean, divided by its standard deviation.

    Raises ValueError for a column whose values are all alike.

    >>> standardise(np.array([[1.0], [3.0], [1.0], [3.0]])).ravel().tolist()
    [-1.0, 1.0, -1.0, 1.0]
    """
    spread = features.std(axis=0)
    if (spread == 0).any():
        raise ValueError(f"column {int(np.argmax(spread == 0))} holds one value only, so it has no spread")
    return (features - features.mean(axis=0)) / spread


def logits(model: Logistic, inputs: ArrayLike) -> Array:
    """Return the score of each row of `inputs`, shape (samples, inputs): above 0 the model leans to label 1.

    Raises ValueError for inputs whose columns don't match the weights.
    """
    inputs = np.asarray(inputs, dtype=float)
    if inputs.ndim != 2 or inputs.shape[1] != len(model.weights):
        raise ValueError(f"inputs must have shape (samples, {len(model.weights)}), got {inputs.shape}")
    return inputs @ model.weights + model.bias


def predict(model: Logistic, inputs: ArrayLike) -> Array:
    """Return the probability of label 1 for each row of `inputs`."""
    return sigmoid(logits(model, inputs))


def accuracy(model: Logistic, inputs: ArrayLike, labels: ArrayLike) -> float:
    """Return the share of samples, between 0 and 1, that lie on the side of their label."""
    named, truth = logits(model, inputs) > 0, np.asarray(labels)
    require_shape(truth, "labels", named.shape, "the samples")
    return float(np.mean(named == (truth == 1)))


def losses(
    model: Logistic,
    inputs: ArrayLike,
    labels: ArrayLike,
    *,
    reduction: Reduction = "none",
    sample_weight: ArrayLike | None = None,
) -> Array:
    """Return the binary cross-entropy of each sample in nats; reduction="mean" or "sum" makes one number of them."""
    scores = logits(model, inputs)
    return binary_cross_entropy_with_logits(labels, scores, reduction=reduction, sample_weight=sample_weight)


def slopes(
    model: Logistic, inputs: ArrayLike, labels: ArrayLike, *, sample_weight: ArrayLike | None = None
) -> tuple[float, Logistic]:
    """Return the mean loss in nats, and its slope in every weight and in the bias.

    The slope in a logit is probability less label; a weight passes it on times the input that came in.
    """
    loss, d_logits = binary_cross_entropy_with_logits_grad(labels, logits(model, inputs), sample_weight=sample_weight)
    d_weights = np.asarray(inputs, dtype=float).T @ d_logits
    return float(loss), Logistic(d_weights, float(d_logits.sum()))


def step(model: Logistic, slopes: Logistic, learning_rate: float) -> Logistic:
    """Return the model moved against its slopes: every parameter less learning_rate times its slope."""
    return Logistic(model.weights - learning_rate * slopes.weights, model.bias - learning_rate * slopes.bias)


def train(
    inputs: ArrayLike,
    labels: ArrayLike,
    *,
    epochs: int,
    learning_rate: float,
    bias: bool = True,
    sample_weight: ArrayLike | None = None,
) -> History:
    """Take `epochs` steps of gradient descent from all zeros, each on all samples at once, and return what happened.

    The history has epochs + 1 rows: models[0] is all zeros, models[-1] the trained one. bias=False keeps the bias at
    0. Nothing is random. Raises ValueError for settings that make no sense. Source: Cox (1958) for the model.

    >>> history = train([[0.0], [1.0], [2.0], [3.0]], [0, 1, 0, 1], epochs=100, learning_rate=1.0)
    >>> round(history.loss[0], 3), round(history.loss[-1], 3)
    (0.693, 0.587)
    """
    if epochs < 0 or learning_rate <= 0:
        raise ValueError(f"epochs must be 0 or more and learning_rate positive, got {epochs} and {learning_rate}")
    model = Logistic(np.zeros(np.asarray(inputs).shape[1]))
    history = History()
    for _ in range(epochs + 1):
        loss_now, uphill = slopes(model, inputs, labels, sample_weight=sample_weight)
        history.models.append(model)
        history.loss.append(loss_now)
        model = step(model, uphill if bias else Logistic(uphill.weights), learning_rate)
    return history
