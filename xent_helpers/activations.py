"""From scores to probabilities: sigmoid, softmax and their logarithms, right to the last digits."""

from functools import partial

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.blocks import as_rows, from_rows, row_blocks
from xent_helpers.formulas import split, surprisals
from xent_helpers.validation import Array, as_float, as_scores, require_no_nan, require_scores


def sigmoid(z: ArrayLike) -> Array:
    """Return 1 / (1 + exp(-z)), the probability that a score z stands for.

    z: scores of any shape, infinities included. Returns the same shape, in [0, 1].
    Raises ValueError for NaN, TypeError for what is not a number.
    Source: Cox (1958).

    >>> float(sigmoid(0.0))
    0.5
    """
    z = as_float(z, "z")
    require_no_nan(z, "z")
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
    z = as_scores(z, "z", axis)
    rows = as_rows(z, axis)
    result, check = np.empty(rows.shape, rows.dtype), partial(require_scores, name="z", axis=axis)
    for block in row_blocks(rows):
        at, exps, others, own, _ = split(rows[block], rows[block].argmax(axis=1), check)
        exps.ravel()[at] = own
        np.divide(exps, (others + own).astype(exps.dtype, copy=False)[:, None], out=result[block])
    return from_rows(result, z, axis)


def log_softmax(z: ArrayLike, *, axis: int = -1) -> Array:
    """Return log softmax(z), exact where softmax itself would round to 0 or 1.

    Shapes and errors as for `softmax`; in nats, at most 0.
    Source: Blanchard, Higham & Higham (2021).

    >>> log_softmax([1000.0, 0.0]).tolist()
    [0.0, -1000.0]
    """
    z = as_scores(z, "z", axis)
    rows = as_rows(z, axis)
    result, check = np.empty(rows.shape, rows.dtype), partial(require_scores, name="z", axis=axis)
    for block in row_blocks(rows):
        np.negative(surprisals(rows[block], check)[0], out=result[block])
    return from_rows(result, z, axis) + 0.0  # -0.0 + 0.0 is 0.0


def logsumexp(z: ArrayLike, *, axis: int = -1) -> Array:
    """Return log Σ exp(z) along `axis`, without overflow.

    z: logits along `axis`. Returns z's shape without `axis`, in nats. Raises ValueError as `softmax` does, except that
    nothing but -inf gives -inf: the logarithm of an empty sum.
    Source: Blanchard, Higham & Higham (2021).

    >>> float(logsumexp([1000.0, -np.inf]))
    1000.0
    """
    z = as_scores(z, "z", axis)
    peaks = z.max(axis=axis)
    empty = np.expand_dims(np.isneginf(peaks), axis)
    surprise = -log_softmax(np.where(empty, 0, z), axis=axis).max(axis=axis)  # of the peak
    return peaks + surprise
