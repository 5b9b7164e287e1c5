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

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, DTypeLike

from xent_helpers.activations import log_softmax, sigmoid, softmax
from xent_helpers.information import expected
from xent_helpers.validation import (
    Array,
    as_distributions,
    as_float,
    as_labels,
    as_logits,
    as_probabilities,
    require_same_shape,
)

Reduction = Literal["mean", "sum", "none"]


def one_hot(labels: ArrayLike, num_classes: int, *, dtype: DTypeLike = np.float64) -> Array:
    """Return a row for each label: 1 at the label, 0 elsewhere.

    labels: integers from 0 to num_classes - 1, any shape. Returns that shape plus a last axis of num_classes.
    Raises ValueError for a label out of range, TypeError for labels that are not integers.

    >>> one_hot([2, 0], 3).tolist()
    [[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]
    """
    return np.eye(num_classes, dtype=dtype)[as_labels(labels, "labels", num_classes)]


def binary_cross_entropy(
    targets: ArrayLike,
    probs: ArrayLike,
    *,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
    clip: float | None = None,
) -> Array:
    """Return -y · log p - (1 - y) · log(1 - p): each entry is a yes-or-no question of its own.

    targets: y in [0, 1], any shape. probs: p, the probability of yes, of the same shape. Options and errors: see the
    module. In nats. Source: Cox (1958); Good (1952) for the logarithmic score.

    >>> round(float(binary_cross_entropy([1, 0], [0.5, 0.5])), 6)
    0.693147
    """
    probs = _clipped(as_probabilities(probs, "probs"), clip)
    targets = _binary_targets(targets, label_smoothing, probs, "probs")
    with np.errstate(divide="ignore"):  # log 0 is -inf, and meant
        losses = _two_sided(targets, 0.0 - np.log(probs), 0.0 - np.log1p(-probs))
    return _reduce(losses, reduction, sample_weight)


def binary_cross_entropy_with_logits(
    targets: ArrayLike,
    logits: ArrayLike,
    *,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
) -> Array:
    """Return the binary cross-entropy of sigmoid(logits), right where the sigmoid itself would round to 0 or 1.

    targets: y in [0, 1]. logits: scores of the same shape, infinities included. Options and errors: see the module.

    >>> float(binary_cross_entropy_with_logits([0], [800.0]))
    800.0
    """
    targets, logits = _binary_with_logits(targets, logits, label_smoothing)
    return _reduce(_binary_losses(targets, logits), reduction, sample_weight)


def binary_cross_entropy_with_logits_grad(
    targets: ArrayLike,
    logits: ArrayLike,
    *,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Array]:
    """Return the loss of `binary_cross_entropy_with_logits` and its slope in each logit, sigmoid(z) - y, weighted.

    The gradient has the shape of `logits`. Under "none" it holds each sample's own slope.

    >>> loss, grad = binary_cross_entropy_with_logits_grad([1, 0], [0.0, 0.0])
    >>> grad.tolist()
    [-0.25, 0.25]
    """
    targets, logits = _binary_with_logits(targets, logits, label_smoothing)
    loss = _reduce(_binary_losses(targets, logits), reduction, sample_weight)
    slopes = sigmoid(logits) - targets
    return loss, slopes * _scale(slopes, reduction, sample_weight)


def categorical_cross_entropy(
    targets: ArrayLike,
    probs: ArrayLike,
    *,
    axis: int = -1,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
    clip: float | None = None,
) -> Array:
    """Return -Σ y · log q along `axis`: the surprise of the true class, where y is one-hot.

    targets: distributions y along `axis`, one-hot or soft. probs: distributions q of the same shape. Options and
    errors: see the module. In nats.

    >>> round(float(categorical_cross_entropy([[1, 0, 0, 0]], [[0.775, 0.116, 0.039, 0.070]])), 5)
    0.25489
    """
    probs = as_distributions(probs, "probs", axis)
    targets = _categorical_targets(targets, label_smoothing, axis, probs, "probs")
    losses = expected(targets, _surprisals(probs, clip), axis)
    return _reduce(losses, reduction, sample_weight)


def categorical_cross_entropy_with_logits(
    targets: ArrayLike,
    logits: ArrayLike,
    *,
    axis: int = -1,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
) -> Array:
    """Return the categorical cross-entropy of softmax(logits), right where softmax itself would round to 0.

    targets: distributions along `axis`. logits: scores of the same shape; -inf rules a class out. Options and errors:
    see the module.

    >>> float(categorical_cross_entropy_with_logits([[0, 1]], [[1000.0, 0.0]]))
    1000.0
    """
    logits = as_logits(logits, "logits", axis)
    targets = _categorical_targets(targets, label_smoothing, axis, logits, "logits")
    losses = expected(targets, 0.0 - log_softmax(logits, axis=axis), axis)
    return _reduce(losses, reduction, sample_weight)


def categorical_cross_entropy_with_logits_grad(
    targets: ArrayLike,
    logits: ArrayLike,
    *,
    axis: int = -1,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Array]:
    """Return the loss of `categorical_cross_entropy_with_logits` and its slope in each logit, softmax(z) - y, weighted.

    The gradient has the shape of `logits`. Under "none" it holds each sample's own slopes.

    >>> loss, grad = categorical_cross_entropy_with_logits_grad([[1, 0]], [[0.0, 0.0]])
    >>> grad.tolist()
    [[-0.5, 0.5]]
    """
    logits = as_logits(logits, "logits", axis)
    targets = _categorical_targets(targets, label_smoothing, axis, logits, "logits")
    losses = expected(targets, 0.0 - log_softmax(logits, axis=axis), axis)
    scale = np.expand_dims(_scale(losses, reduction, sample_weight), axis)
    return _reduce(losses, reduction, sample_weight), (softmax(logits, axis=axis) - targets) * scale


def sparse_categorical_cross_entropy(
    labels: ArrayLike,
    probs: ArrayLike,
    *,
    axis: int = -1,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
    clip: float | None = None,
) -> Array:
    """Return -log q[label]: the categorical loss with each target given as an integer that counts from 0.

    labels: integers of the shape of `probs` without `axis`. probs: distributions along `axis`. Options and errors: see
    the module. In nats.

    >>> round(float(sparse_categorical_cross_entropy([0], [[0.775, 0.116, 0.039, 0.070]])), 5)
    0.25489
    """
    probs = as_distributions(probs, "probs", axis)
    losses = _sparse_losses(labels, _surprisals(probs, clip), label_smoothing, axis)
    return _reduce(losses, reduction, sample_weight)


def sparse_categorical_cross_entropy_with_logits(
    labels: ArrayLike,
    logits: ArrayLike,
    *,
    axis: int = -1,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
) -> Array:
    """Return the sparse categorical cross-entropy of softmax(logits), right where softmax itself would round to 0.

    labels: integers of the shape of `logits` without `axis`. Options and errors: see the module.

    >>> round(float(sparse_categorical_cross_entropy_with_logits([2], [[0.0, 0.0, 0.0]])), 6)
    1.098612
    """
    logits = as_logits(logits, "logits", axis)
    losses = _sparse_losses(labels, 0.0 - log_softmax(logits, axis=axis), label_smoothing, axis)
    return _reduce(losses, reduction, sample_weight)


def sparse_categorical_cross_entropy_with_logits_grad(
    labels: ArrayLike,
    logits: ArrayLike,
    *,
    axis: int = -1,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,
) -> tuple[Array, Array]:
    """Return the loss of `sparse_categorical_cross_entropy_with_logits` and its slope in each logit,
    softmax(z) - one_hot(label), weighted.

    The gradient has the shape of `logits`. Under "none" it holds each sample's own slopes.

    >>> loss, grad = sparse_categorical_cross_entropy_with_logits_grad([0], [[0.0, 0.0]])
    >>> grad.tolist()
    [[-0.5, 0.5]]
    """
    logits = as_logits(logits, "logits", axis)
    losses = _sparse_losses(labels, 0.0 - log_softmax(logits, axis=axis), label_smoothing, axis)
    targets = np.moveaxis(one_hot(labels, logits.shape[axis], dtype=logits.dtype), -1, axis)
    scale = np.expand_dims(_scale(losses, reduction, sample_weight), axis)
    slopes = softmax(logits, axis=axis) - _smoothed(targets, label_smoothing, axis)
    return _reduce(losses, reduction, sample_weight), slopes * scale


def _binary_with_logits(targets: ArrayLike, logits: ArrayLike, label_smoothing: float) -> tuple[Array, Array]:
    logits = as_float(logits, "logits")
    if np.isnan(logits).any():
        raise ValueError("logits must not hold NaN")
    return _binary_targets(targets, label_smoothing, logits, "logits"), logits


def _binary_targets(targets: ArrayLike, label_smoothing: float, predictions: Array, name: str) -> Array:
    targets, share = as_probabilities(targets, "targets"), _share(label_smoothing)
    require_same_shape(targets, "targets", predictions, name)
    return targets.astype(predictions.dtype, copy=False) * (1 - share) + share / 2


def _binary_losses(targets: Array, logits: Array) -> Array:
    return _two_sided(targets, np.logaddexp(0, -logits), np.logaddexp(0, logits))


def _two_sided(targets: Array, cost_of_yes: Array, cost_of_no: Array) -> Array:
    return expected(np.stack([targets, 1 - targets]), np.stack([cost_of_yes, cost_of_no]), axis=0)


def _categorical_targets(targets: ArrayLike, label_smoothing: float, axis: int, predictions: Array, name: str) -> Array:
    targets = as_distributions(targets, "targets", axis)
    require_same_shape(targets, "targets", predictions, name)
    return _smoothed(targets.astype(predictions.dtype, copy=False), label_smoothing, axis)


def _sparse_losses(labels: ArrayLike, surprisals: Array, label_smoothing: float, axis: int) -> Array:
    share, num_classes = _share(label_smoothing), surprisals.shape[axis]
    labels = as_labels(labels, "labels", num_classes)
    require_same_shape(labels, "labels", surprisals.take(0, axis=axis), "the samples")
    of_label = np.take_along_axis(surprisals, np.expand_dims(labels, axis), axis).squeeze(axis)
    if share == 0:
        return of_label
    return (1 - share) * of_label + share * surprisals.mean(axis=axis)


def _surprisals(probs: Array, clip: float | None) -> Array:
    with np.errstate(divide="ignore"):  # log 0 is -inf, and meant
        return 0.0 - np.log(_clipped(probs, clip))


def _clipped(probs: Array, clip: float | None) -> Array:
    if clip is None:
        return probs
    if not 0 < clip < 0.5:
        raise ValueError(f"clip must lie between 0 and 0.5, got {clip}")
    if 1 - probs.dtype.type(clip) == 1:
        raise ValueError(f"clip={clip} is too small for {probs.dtype}: 1 - clip would round to 1")
    return np.clip(probs, float(clip), 1 - float(clip))


def _smoothed(targets: Array, label_smoothing: float, axis: int) -> Array:
    share = _share(label_smoothing)
    return targets * (1 - share) + share / targets.shape[axis]


def _share(label_smoothing: float) -> float:
    if not 0 <= label_smoothing < 1:
        raise ValueError(f"label_smoothing must lie in [0, 1), got {label_smoothing}")
    return float(label_smoothing)  # a NumPy scalar would turn float32 into float64


def _reduce(losses: Array, reduction: Reduction, sample_weight: ArrayLike | None) -> Array:
    scale = _scale(losses, reduction, sample_weight)
    with np.errstate(invalid="ignore"):  # 0 · inf, replaced in the same line
        scaled = np.where(scale > 0, scale * losses, 0)
    return scaled[()] if reduction == "none" else scaled.sum()


def _scale(losses: Array, reduction: Reduction, sample_weight: ArrayLike | None) -> Array:
    """Return what each sample's loss, and so its slope, is multiplied by."""
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f'reduction must be "mean", "sum" or "none", got {reduction!r}')
    if sample_weight is None:
        weights = np.ones(losses.shape)
    else:
        weights = as_float(sample_weight, "sample_weight").astype(np.float64)
    require_same_shape(weights, "sample_weight", losses, "the samples")
    bad = ~((weights >= 0) & np.isfinite(weights))
    if bad.any():
        raise ValueError(f"sample_weight must hold finite numbers that are not negative, got {weights[bad].flat[0]}")
    if reduction == "mean":
        weights = _shares(weights)
    return weights.astype(losses.dtype)


def _shares(weights: Array) -> Array:
    """Return each weight as its share of their sum."""
    if weights.size == 0:
        raise ValueError('an empty batch has no mean: use reduction="sum" or "none"')
    if weights.max() == 0:
        raise ValueError('sample_weight sums to 0, so there is no mean: use reduction="sum" or "none"')
    weights = weights / weights.max()  # so that the sum cannot overflow
    return weights / weights.sum()
