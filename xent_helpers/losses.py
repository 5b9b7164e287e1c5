"""Cross-entropy as a loss: binary, categorical and sparse, from probabilities and from logits, with gradients.

All share their options:

reduction: "mean" (Σ weight · loss / Σ weight), "sum" or "none" (one loss a sample).
sample_weight: one non-negative weight a sample, of the shape that "none" returns.
label_smoothing: a share in [0, 1) of each target that is spread evenly over the classes.
clip: keeps probabilities in [clip, 1 - clip] before the logarithm. Nothing is clipped unless you ask.

Losses are in nats. All raise ValueError for NaN, for probabilities outside [0, 1] or that don't sum to 1, for labels
out of range, for shapes that differ (targets are never broadcast) and for the mean of an empty batch; they raise
TypeError for labels that are not integers.
"""

from functools import partial
from typing import Any, Unpack

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from xent_helpers.blocks import Formula, as_rows, by_blocks, by_rows
from xent_helpers.formulas import binary_from_logits, binary_from_probs, categorical_from_logits, sparse_from_logits
from xent_helpers.information import expected, surprisal
from xent_helpers.options import Options, clipped, reduced, smoothed
from xent_helpers.validation import (
    Array,
    as_distributions,
    as_float,
    as_labels,
    as_labels_of,
    as_probabilities,
    as_scores,
    require_no_nan,
    require_same_shape,
)


def one_hot(labels: ArrayLike, num_classes: int, *, dtype: DTypeLike = np.float64) -> Array:
    """Return a row for each label: 1 at the label, 0 elsewhere.

    labels: integers from 0 to num_classes - 1, any shape. Returns that shape plus a last axis of num_classes.
    Raises ValueError for a label out of range, TypeError for labels that are not integers.

    >>> one_hot([2, 0], 3).tolist()
    [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
    """
    counted = as_labels(labels, "labels", num_classes)
    return (np.expand_dims(counted, -1) == np.arange(num_classes)).astype(dtype)


def binary_cross_entropy(
    targets: ArrayLike, probs: ArrayLike, *, clip: float | None = None, **options: Unpack[Options]
) -> Array:
    """Return -y · log p - (1 - y) · log(1 - p): each entry is a yes-or-no question of its own.

    targets: y in [0, 1], any shape. probs: p, the probability of yes, of the same shape. Options and errors: see the
    module. In nats. Source: Cox (1958); Good (1952) for the logarithmic score.

    >>> round(float(binary_cross_entropy([1, 0], [0.5, 0.5])), 6)
    0.693147
    """
    probs = clipped(as_probabilities(probs, "probs"), clip)
    return _binary(binary_from_probs, targets, probs, "probs", False, **options)[0]


def binary_cross_entropy_with_logits(targets: ArrayLike, logits: ArrayLike, **options: Unpack[Options]) -> Array:
    """Return the binary cross-entropy of sigmoid(logits), right where the sigmoid itself would round to 0 or 1.

    targets: y in [0, 1]. logits: scores of the same shape, infinities included. Options and errors: see the module.

    >>> float(binary_cross_entropy_with_logits([0], [800.0]))
    800.0
    """
    return _binary(binary_from_logits, targets, as_float(logits, "logits"), "logits", False, **options)[0]


def binary_cross_entropy_with_logits_grad(
    targets: ArrayLike, logits: ArrayLike, **options: Unpack[Options]
) -> tuple[Array, Array]:
    """Return the loss of `binary_cross_entropy_with_logits` and its slope in each logit, sigmoid(z) - y, weighted.

    The gradient has the shape of `logits`. Under "none" it holds each sample's own slope.

    >>> loss, grad = binary_cross_entropy_with_logits_grad([1, 0], [0.0, 0.0])
    >>> grad.tolist()
    [-0.25, 0.25]
    """
    return _binary(binary_from_logits, targets, as_float(logits, "logits"), "logits", True, **options)


def categorical_cross_entropy(
    targets: ArrayLike, probs: ArrayLike, *, axis: int = -1, clip: float | None = None, **options: Unpack[Options]
) -> Array:
    """Return -Σ y · log q along `axis`: the surprise of the true class, where y is one-hot.

    targets: distributions y along `axis`, one-hot or soft. probs: distributions q of the same shape. Options and
    errors: see the module. In nats.

    >>> round(float(categorical_cross_entropy([[1, 0, 0, 0]], [[0.775, 0.116, 0.039, 0.070]])), 5)
    0.25489
    """
    probs = as_distributions(probs, "probs", axis)
    targets = _targets(targets, probs, "probs", axis, options.get("label_smoothing", 0.0))
    losses = expected(targets, surprisal(clipped(probs, clip)), axis)
    return reduced(losses, **options)


def categorical_cross_entropy_with_logits(
    targets: ArrayLike, logits: ArrayLike, *, axis: int = -1, **options: Unpack[Options]
) -> Array:
    """Return the categorical cross-entropy of softmax(logits), right where softmax itself would round to 0 or 1.

    targets: distributions along `axis`. logits: scores of the same shape; -inf rules a class out. Options and errors:
    see the module.

    >>> float(categorical_cross_entropy_with_logits([[0, 1]], [[1000.0, 0.0]]))
    1000.0
    """
    return _categorical(targets, logits, axis, False, **options)[0]


def categorical_cross_entropy_with_logits_grad(
    targets: ArrayLike, logits: ArrayLike, *, axis: int = -1, **options: Unpack[Options]
) -> tuple[Array, Array]:
    """Return the loss of `categorical_cross_entropy_with_logits` and its slope in each logit, softmax(z) - y, weighted.

    The gradient has the shape of `logits`. Under "none" it holds each sample's own slopes.

    >>> loss, grad = categorical_cross_entropy_with_logits_grad([[1, 0]], [[0.0, 0.0]])
    >>> grad.tolist()
    [[-0.5, 0.5]]
    """
    return _categorical(targets, logits, axis, True, **options)


def sparse_categorical_cross_entropy(
    labels: ArrayLike, probs: ArrayLike, *, axis: int = -1, clip: float | None = None, **options: Unpack[Options]
) -> Array:
    """Return -log q[label]: the categorical loss with each target given as an integer that counts from 0.

    labels: integers of the shape of `probs` without `axis`. probs: distributions along `axis`. Options and errors: see
    the module. In nats.

    >>> round(float(sparse_categorical_cross_entropy([0], [[0.775, 0.116, 0.039, 0.070]])), 5)
    0.25489
    """
    probs = as_distributions(probs, "probs", axis)
    labels = as_labels_of(labels, probs, axis)
    if options.get("label_smoothing", 0.0) != 0:
        return categorical_cross_entropy(_one_hot_along(axis, labels, probs), probs, axis=axis, clip=clip, **options)
    losses = surprisal(clipped(np.take_along_axis(probs, np.expand_dims(labels, axis), axis).squeeze(axis), clip))
    return reduced(losses, **options)


def sparse_categorical_cross_entropy_with_logits(
    labels: ArrayLike, logits: ArrayLike, *, axis: int = -1, **options: Unpack[Options]
) -> Array:
    """Return the sparse categorical cross-entropy of softmax(logits), right where softmax itself would round to 0 or 1.

    labels: integers of the shape of `logits` without `axis`. Options and errors: see the module.

    >>> round(float(sparse_categorical_cross_entropy_with_logits([2], [[0.0, 0.0, 0.0]])), 6)
    1.098612
    """
    return _sparse(labels, logits, axis, False, **options)[0]


def sparse_categorical_cross_entropy_with_logits_grad(
    labels: ArrayLike, logits: ArrayLike, *, axis: int = -1, **options: Unpack[Options]
) -> tuple[Array, Array]:
    """Return the loss of `sparse_categorical_cross_entropy_with_logits` and its slope in each logit,
    softmax(z) - one_hot(label), weighted.

    The gradient has the shape of `logits`. Under "none" it holds each sample's own slopes.

    >>> loss, grad = sparse_categorical_cross_entropy_with_logits_grad([0], [[0.0, 0.0]])
    >>> grad.tolist()
    [[-0.5, 0.5]]
    """
    return _sparse(labels, logits, axis, True, **options)


def _binary(
    formula: Formula,
    targets: ArrayLike,
    scores: Array,
    name: str,
    slopes: bool,
    label_smoothing: float = 0.0,
    **how: Any,
) -> tuple[Array, Array]:
    targets = as_float(targets, "targets")
    require_same_shape(targets, "targets", scores, name)

    def of_block(y: Array, *rest: Any) -> tuple[Array, Array]:  # looks at the targets while they are in the cache
        y = as_probabilities(y, "targets").astype(scores.dtype, copy=False)
        return formula(smoothed(y, label_smoothing, num_classes=2), *rest)

    check = partial(require_no_nan, name=name)
    loss, slope = by_blocks(of_block, targets.reshape(-1), scores.reshape(-1), check, scores.shape, slopes, **how)
    return loss, slope.reshape(scores.shape) if slopes else slope


def _categorical(
    targets: ArrayLike, logits: ArrayLike, axis: int, slopes: bool, label_smoothing: float = 0.0, **how: Any
) -> tuple[Array, Array]:
    logits = as_scores(logits, "logits", axis)
    targets = _targets(targets, logits, "logits", axis, label_smoothing)
    return by_rows(categorical_from_logits, as_rows(targets, axis), logits, axis, slopes, **how)


def _sparse(
    labels: ArrayLike, logits: ArrayLike, axis: int, slopes: bool, label_smoothing: float = 0.0, **how: Any
) -> tuple[Array, Array]:
    logits = as_scores(logits, "logits", axis)
    labels = as_labels_of(labels, logits, axis)
    if label_smoothing != 0:
        return _categorical(_one_hot_along(axis, labels, logits), logits, axis, slopes, label_smoothing, **how)
    return by_rows(sparse_from_logits, labels.reshape(-1), logits, axis, slopes, **how)


def _one_hot_along(axis: int, labels: Array, scores: Array) -> Array:
    return np.moveaxis(one_hot(labels, scores.shape[axis], dtype=scores.dtype), -1, axis)


def _targets(targets: ArrayLike, scores: Array, name: str, axis: int, label_smoothing: float) -> Array:
    targets = as_distributions(targets, "targets", axis)
    require_same_shape(targets, "targets", scores, name)
    return smoothed(targets.astype(scores.dtype, copy=False), label_smoothing, scores.shape[axis])
