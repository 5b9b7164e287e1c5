"""What the maths modules accept: each check returns the input as a float array or says what is wrong with it."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def as_float(values: ArrayLike, name: str) -> Array:
    """Return `values` as floats: float32 and float64 stay, float16 becomes float32, integers float64."""
    array = np.asarray(values)
    if array.dtype.kind not in "biuf":
        raise TypeError(f"{name} must hold real numbers, got {array.dtype} in {_short(values)}")
    if array.dtype.kind != "f":
        return array.astype(np.float64)
    return array.astype(np.float32) if array.dtype == np.float16 else array


def as_probabilities(values: ArrayLike, name: str) -> Array:
    """Return `values` as floats, each in [0, 1]; no NaN."""
    array = as_float(values, name)
    if array.size and not (array.min() >= 0 and array.max() <= 1):  # min and max of an array with NaN are NaN
        bad = ~((array >= 0) & (array <= 1))
        raise ValueError(f"{name} must hold probabilities between 0 and 1, got {array[bad].flat[0]}")
    return array


def as_distributions(values: ArrayLike, name: str, axis: int) -> Array:
    """Return `values` as probabilities that sum to 1 along `axis`, to the square root of their float type's epsilon."""
    array = as_probabilities(values, name)
    require_axis(array, name, axis)
    sums = array.sum(axis=axis)
    given = getattr(values, "dtype", array.dtype)
    bad = ~(abs(sums - 1) <= np.sqrt(np.finfo(given if given == np.float16 else array.dtype).eps))
    if bad.any():
        raise ValueError(f"{name} must sum to 1 along axis {axis}, got a sum of {sums[bad].flat[0]}")
    return array


def as_scores(values: ArrayLike, name: str, axis: int) -> Array:
    """Return `values` as floats with entries along `axis`; `require_scores` looks at the values."""
    array = as_float(values, name)
    require_axis(array, name, axis)
    return array


def require_scores(rows: Array, name: str, axis: int) -> None:
    """Raise for NaN, for +inf and for a row with no finite score; `axis` is only told."""
    require_no_nan_or_inf(rows, name)
    if np.isneginf(rows).all(axis=-1).any():
        raise ValueError(f"{name} needs a finite score along axis {axis}, got only -inf")


def require_no_nan(array: Array, name: str) -> None:
    """Raise for NaN."""
    if np.isnan(array.min(initial=0)):  # the minimum of numbers with NaN among them is NaN
        raise ValueError(f"{name} must not hold NaN")


def as_labels(values: ArrayLike, name: str, num_classes: int) -> Array:
    """Return `values` as integer labels that count from 0 to `num_classes` - 1."""
    array = np.asarray(values)
    if array.size == 0:
        return array.astype(np.intp)  # an empty list has no type of its own
    if array.dtype.kind not in "iu":
        raise TypeError(f"{name} must be integers, got {array.dtype} in {_short(values)}")
    # of few numbers argmin is found four times as fast as min
    if array.item(array.argmin()) < 0 or array.item(array.argmax()) >= num_classes:
        bad = (array < 0) | (array >= num_classes)
        raise ValueError(
            f"{name} must lie between 0 and {num_classes - 1} for {num_classes} classes, "
            f"got {array[bad].flat[0]}; labels count from 0"
        )
    return array.astype(np.intp, copy=False)


def as_labels_of(values: ArrayLike, scores: Array, axis: int) -> Array:
    """Return `values` as labels, one for each sample of `scores`, whose classes lie along `axis`."""
    labels = as_labels(values, "labels", scores.shape[axis])
    require_shape(labels, "labels", samples_of(scores, axis), "the samples")
    return labels


def samples_of(scores: Array, axis: int) -> tuple[int, ...]:
    """Return the shape of `scores` without `axis`."""
    return scores.shape[:axis] + scores.shape[axis % scores.ndim + 1 :]


def require_no_nan_or_inf(array: Array, name: str) -> None:
    """Raise for NaN and for +inf; -inf is a score that rules its class out."""
    bad = np.isnan(array) | np.isposinf(array)
    if bad.any():
        raise ValueError(f"{name} must not hold NaN or +inf, got {array[bad].flat[0]}")


def require_axis(array: Array, name: str, axis: int) -> None:
    """Raise unless `array` has `axis`, with at least one entry along it."""
    if not -array.ndim <= axis < array.ndim:
        raise ValueError(f"{name} has shape {array.shape}, which has no axis {axis}")
    if array.shape[axis] == 0:
        raise ValueError(f"{name} has shape {array.shape}: nothing along axis {axis}")


def require_same_shape(first: Array, first_name: str, second: Array, second_name: str) -> None:
    """Raise unless both arrays have one shape: targets are never broadcast."""
    require_shape(first, first_name, second.shape, second_name)


def require_shape(array: Array, name: str, shape: tuple[int, ...], whose: str) -> None:
    """Raise unless `array` has this shape, which is that of `whose`."""
    if array.shape != shape:
        raise ValueError(f"{name} and {whose} must have the same shape, got {array.shape} and {shape}")


def _short(values: ArrayLike) -> str:
    text = repr(values)
    return text if len(text) <= 60 else text[:57] + "..."
