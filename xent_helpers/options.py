"""The options that all losses share: reduction, sample weights, label smoothing, clipping."""

import math
from typing import Any, Literal, TypedDict

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.sums import total
from xent_helpers.validation import Array, as_float, require_shape

Reduction = Literal["mean", "sum", "none"]


class Options(TypedDict, total=False):
    """What every loss takes by name; `xent_helpers.losses` says what each means."""

    reduction: Reduction
    sample_weight: ArrayLike | None
    label_smoothing: float


def scales(samples: tuple[int, ...], reduction: Reduction, sample_weight: ArrayLike | None) -> Any:
    """Return what each sample's loss, and so its slope, is multiplied by: a flat array, or one number for all.

    samples: the losses' shape. Raises ValueError for weights that are negative, not finite or of another shape, and
    for the mean of nothing.
    """
    if reduction not in ("mean", "sum", "none"):
        raise ValueError(f'reduction must be "mean", "sum" or "none", got {reduction!r}')
    size = math.prod(samples)
    if reduction == "mean" and size == 0:
        raise ValueError('an empty batch has no mean: use reduction="sum" or "none"')
    if sample_weight is None:
        return np.float64(1 / size if reduction == "mean" else 1)
    weights = as_float(sample_weight, "sample_weight").astype(np.float64)
    require_shape(weights, "sample_weight", samples, "the samples")
    bad = ~((weights >= 0) & np.isfinite(weights))
    if bad.any():
        raise ValueError(f"sample_weight must hold finite numbers that are not negative, got {weights[bad].flat[0]}")
    return (_shares(weights) if reduction == "mean" else weights).reshape(-1)


def scaled(losses: Array, scale: Any, reduction: Reduction) -> Array:
    """Return flat losses times their `scales`, added up except under "none".

    A sample of weight 0 counts as nothing, even where its loss is inf.
    """
    if scale.ndim == 0:
        return losses if reduction == "none" else total(losses) * scale
    with np.errstate(invalid="ignore"):  # 0 · inf, replaced in the same line
        products = np.where(scale > 0, scale * losses, 0)
    return products if reduction == "none" else total(products)


def reduced(
    losses: Array,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
    label_smoothing: float = 0.0,  # has gone into the losses
) -> Array:
    """Return the losses weighed and added up as the options say."""
    scale = scales(losses.shape, reduction, sample_weight)
    return together([scaled(losses.reshape(-1), scale, reduction)], reduction, losses.shape, losses.dtype)


def together(parts: list[Array], reduction: Reduction, samples: tuple[int, ...], dtype: np.dtype[Any]) -> Array:
    """Return what `scaled` made of several batches as what it would make of them all."""
    if reduction == "none":
        return np.concatenate([np.empty(0, dtype), *parts]).astype(dtype, copy=False).reshape(samples)[()]
    return dtype.type(float(sum(parts)))  # a float32 is made of a float in a third of the time


def smoothed(targets: Array, label_smoothing: float, num_classes: int) -> Array:
    """Return the targets less a share of each, which is spread evenly over the classes."""
    if not 0 <= label_smoothing < 1:
        raise ValueError(f"label_smoothing must lie in [0, 1), got {label_smoothing}")
    share = float(label_smoothing)  # a NumPy scalar would turn float32 into float64
    return targets * (1 - share) + share / num_classes if share else targets


def clipped(probs: Array, clip: float | None) -> Array:
    """Return the probabilities, none below `clip` or above 1 - `clip`; as they are where it is None."""
    if clip is None:
        return probs
    if not 0 < clip < 0.5:
        raise ValueError(f"clip must lie between 0 and 0.5, got {clip}")
    if 1 - probs.dtype.type(clip) == 1:
        raise ValueError(f"clip={clip} is too small for {probs.dtype}: 1 - clip would round to 1")
    return np.clip(probs, float(clip), 1 - float(clip))


def _shares(weights: Array) -> Array:
    """Return each weight as its share of their sum."""
    if weights.max() == 0:
        raise ValueError('sample_weight sums to 0, so there is no mean: use reduction="sum" or "none"')
    weights = weights / weights.max()  # so that the sum cannot overflow
    return weights / weights.sum()
