"""From scores to probabilities: sigmoid, softmax and their logarithms, without overflow."""

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.validation import Array, as_float, as_logits, require_axis, require_no_nan_or_inf


def sigmoid(z: ArrayLike) -> Array:
    """Return 1 / (1 + exp(-z)), the probability that a score z stands for.

    z: scores of any shape, infinities included. Returns the same shape, in [0, 1].
    Raises ValueError for NaN, TypeError for what is not a number.
    Source: Cox (1958).

    >>> float(sigmoid(0.0))
    0.5
    """
    z = as_float(z, "z")
    if np.isnan(z).any():
        raise ValueError("z must not hold NaN")
    small = np.exp(-np.abs(z))  # never above 1, so it cannot overflow
    return np.where(z >= 0, 1, small) / (1 + small)


def softmax(z: ArrayLike, *, axis: int = -1) -> Array:
    """Return exp(z) / Σ exp(z) along `axis`: scores become a distribution.

    z: logits; -inf is allowed and gives probability 0. Returns the same shape; each slice along `axis` sums to 1.
    Raises ValueError for NaN, +inf, or nothing but -inf along `axis`.
    Source: Bridle (1990); shifted by the maximum as in Blanchard, Higham & Higham (2021).

    >>> softmax([0.0, 0.0, 0.0, 0.0]).tolist()
    [0.25, 0.25, 0.25, 0.25]
    """
    exps = np.exp(_shifted(as_logits(z, "z", axis), axis))
    return exps / exps.sum(axis=axis, keepdims=True)


def log_softmax(z: ArrayLike, *, axis: int = -1) -> Array:
    """Return log softmax(z), exact where softmax itself would round to 0.

    Shapes and errors as for `softmax`; in nats, at most 0.
    Source: Blanchard, Higham & Higham (2021).

    >>> log_softmax([1000.0, 0.0]).tolist()
    [0.0, -1000.0]
    """
    shifted = _shifted(as_logits(z, "z", axis), axis)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))


def logsumexp(z: ArrayLike, *, axis: int = -1) -> Array:
    """Return log Σ exp(z) along `axis`, without overflow.

    z: logits along `axis`. Returns z's shape without `axis`, in nats. Raises ValueError as `softmax` does, except that
    nothing but -inf gives -inf: the logarithm of an empty sum.
    Source: Blanchard, Higham & Higham (2021).

    >>> float(logsumexp([1000.0, -np.inf]))
    1000.0
    """
    z = as_float(z, "z")
    require_axis(z, "z", axis)
    require_no_nan_or_inf(z, "z")
    shift = z.max(axis=axis, keepdims=True)
    shift = np.where(np.isneginf(shift), 0, shift)
    with np.errstate(divide="ignore"):  # log 0 is -inf, and meant
        return np.log(np.exp(z - shift).sum(axis=axis)) + shift.squeeze(axis)


def _shifted(z: Array, axis: int) -> Array:
    with np.errstate(over="ignore"):  # a score that far below the largest is -inf, and has probability 0
        return z - z.max(axis=axis, keepdims=True)
