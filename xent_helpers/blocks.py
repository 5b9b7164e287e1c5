"""Pieces that fit into the processor's cache: the formulas see one at a time, and so seldom wait for memory."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.options import Reduction, reduce, scales
from xent_helpers.validation import Array, require_no_nan_or_inf

# truth, scores, what to take off the scores, whether slopes are wanted -> losses, slopes (or an empty array)
Formula = Callable[[Array, Array, Array, bool], tuple[Array, Array]]

BLOCK_BYTES = 2**19  # measured: from a quarter of a MiB to one MiB makes no difference


def row_blocks(rows: Array) -> Iterator[slice]:
    """Yield slices that together cover the first axis of `rows`, each of about BLOCK_BYTES, at least one row.

    >>> [(piece.start, piece.stop) for piece in row_blocks(np.zeros((5, 2**15)))]
    [(0, 2), (2, 4), (4, 6)]
    """
    step = max(1, BLOCK_BYTES * len(rows) // max(1, rows.nbytes))
    for start in range(0, len(rows), step):
        yield slice(start, start + step)


def as_rows(array: Array, axis: int) -> Array:
    """Return `array` as a table: `axis` becomes the columns, all other axes together the rows."""
    last = array if axis in (-1, array.ndim - 1) else np.moveaxis(array, axis, -1)
    return last.reshape(-1, array.shape[axis])


def from_rows(rows: Array, like: Array, axis: int) -> Array:
    """Return a table made by `as_rows` in the shape of `like` again."""
    shape = list(like.shape)
    shape.append(shape.pop(axis))
    return np.moveaxis(rows.reshape(shape), -1, axis)


def score_blocks(rows: Array, name: str, axis: int) -> Iterator[tuple[slice, Array]]:
    """Yield row blocks, each with what to take off its scores before exp: 0 where exp is safe, else the maxima.

    Safe means that neither exp nor a ratio of two can overflow or lose digits. Raises ValueError as `softmax` does.
    """
    safe = 0.4 * np.log(np.finfo(rows.dtype).max)
    for block in row_blocks(rows):
        scores = rows[block]
        if -safe <= scores.min() and scores.max() <= safe:  # False for NaN
            yield block, np.zeros((), rows.dtype)
            continue
        require_no_nan_or_inf(scores, name)
        peaks = scores.max(axis=1)
        if np.isneginf(peaks).any():
            raise ValueError(f"{name} needs a finite score along axis {axis}, got only -inf")
        yield block, peaks


def by_rows(formula: Formula, truth: Array, logits: Array, axis: int, slopes: bool, **how: Any) -> tuple[Array, Array]:
    """Return `by_blocks` for logits along any axis, checked and shifted; `truth` has one entry or row a sample."""
    rows = as_rows(logits, axis)
    samples = np.moveaxis(logits, axis, -1).shape[:-1]
    loss, gradient = by_blocks(formula, truth, rows, score_blocks(rows, "logits", axis), samples, slopes, **how)
    return loss, from_rows(gradient, logits, axis) if slopes else gradient


def by_blocks(
    formula: Formula,
    truth: Array,
    scores: Array,
    blocks: Iterable[tuple[slice, Array]],
    samples: tuple[int, ...],
    slopes: bool,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
) -> tuple[Array, Array]:
    """Feed one block after the other to `formula`; return the loss of all and, where `slopes` are asked for, its
    gradient, else an empty array. samples: the shape of the losses before the reduction."""
    losses = np.empty(samples, scores.dtype)
    scale = scales(losses, reduction, sample_weight)
    each, factors = losses.reshape(-1), scale.astype(scores.dtype).reshape(-1, *[1] * (scores.ndim - 1))
    gradient = np.empty(scores.shape if slopes else 0, scores.dtype)
    for block, shift in blocks:
        each[block], slope = formula(truth[block], scores[block], shift, slopes)
        if slopes:
            np.multiply(slope, factors[block] if scale.ndim else factors, out=gradient[block])
    return reduce(losses, scale, reduction), gradient
