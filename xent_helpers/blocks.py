"""Pieces that fit into the processor's cache: the formulas see one at a time, and so seldom wait for memory."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.options import Reduction, scaled, scales, together
from xent_helpers.validation import Array, require_scores, samples_of

BLOCK_BYTES = 2**20  # measured: half of it or twice as much costs a few percent, all rows at once up to twice the time
BLOCK_ROWS = 2**12  # the formulas keep some numbers of each row, which of narrow tables are most of the memory
NO_SLOPES = np.empty(0)
Check = Callable[[Array], None]  # looks for what is wrong with scores, and raises
# truth, scores, check, whether slopes are wanted -> losses, slopes (or NO_SLOPES)
Formula = Callable[[Array, Array, Check, bool], tuple[Array, Array]]


def row_blocks(rows: Array) -> Iterator[slice]:
    """Yield slices that together cover the first axis of `rows`, each of about BLOCK_BYTES, at least one row.

    >>> [(piece.start, piece.stop) for piece in row_blocks(np.zeros((5, 2**16)))]
    [(0, 2), (2, 4), (4, 6)]
    """
    many = len(rows)
    step = BLOCK_BYTES * many // (rows.nbytes or 1) or 1
    if rows.ndim > 1 and step > BLOCK_ROWS:
        step = BLOCK_ROWS
    for start in range(0, many, step):
        yield slice(start, start + step)


def as_rows(array: Array, axis: int) -> Array:
    """Return `array` as a table: `axis` becomes the columns, all other axes together the rows."""
    if axis in (-1, array.ndim - 1):
        return array.reshape(-1, array.shape[-1])
    return np.moveaxis(array, axis, -1).reshape(-1, array.shape[axis])


def from_rows(rows: Array, like: Array, axis: int) -> Array:
    """Return a table made by `as_rows` in the shape of `like` again."""
    if axis in (-1, like.ndim - 1):
        return rows.reshape(like.shape)
    shape = list(like.shape)
    shape.append(shape.pop(axis))
    return np.moveaxis(rows.reshape(shape), -1, axis)


def by_rows(formula: Formula, truth: Array, logits: Array, axis: int, slopes: bool, **how: Any) -> tuple[Array, Array]:
    """Return `by_blocks` for logits along any axis; `truth` has one entry or row a sample."""
    rows, samples = as_rows(logits, axis), samples_of(logits, axis)
    loss, gradient = by_blocks(
        formula, truth, rows, lambda block: require_scores(block, "logits", axis), samples, slopes, **how
    )
    return loss, from_rows(gradient, logits, axis) if slopes else gradient


def by_blocks(
    formula: Formula,
    truth: Array,
    scores: Array,
    check: Check,
    samples: tuple[int, ...],
    slopes: bool,
    reduction: Reduction = "mean",
    sample_weight: ArrayLike | None = None,
) -> tuple[Array, Array]:
    """Feed one block after the other to `formula`; return the loss of all and, where `slopes` are asked for, its
    gradient, else NO_SLOPES. samples: the shape of the losses before the reduction."""
    scale, parts = scales(samples, reduction, sample_weight), []
    gradient = np.empty(scores.shape, scores.dtype) if slopes else NO_SLOPES
    factors = scale.astype(scores.dtype).reshape(-1, *[1] * (scores.ndim - 1)) if slopes else scale
    for block in row_blocks(scores):
        losses, slope = formula(truth[block], scores[block], check, slopes)
        parts.append(scaled(losses, scale[block] if scale.ndim else scale, reduction))
        if slopes:
            np.multiply(slope, factors[block] if scale.ndim else factors, out=gradient[block])
        del losses, slope  # so that they are gone when the next block needs as much
    return together(parts, reduction, samples, scores.dtype), gradient
