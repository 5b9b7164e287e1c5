"""The formulas behind the losses, for one block of rows at a time: right to the last digits.

Inputs are taken as checked. rows: logits, shape (samples, classes). shift: what to take off each row before exp, one
number a row, or one 0 for all where exp is safe as it is; see `blocks.score_blocks`. All losses in nats.
"""

from typing import NamedTuple

import numpy as np

from xent_helpers.information import expected
from xent_helpers.validation import Array

NO_SLOPES = np.empty(0)


class Split(NamedTuple):
    """A picked class of each row against all others. The exponentials of a row may bear a common factor."""

    exps: Array  # exp of each score, 0 at the pick
    others: Array  # their sum
    own: Array  # exp of the pick's score
    surprisal: Array  # of the pick, in nats


def split(rows: Array, picks: Array, shift: Array) -> Split:
    """Split each row into its picked class and all others; the pick's surprisal is log(1 + others / own).

    -log(own / total) would lose what is small: with the pick almost certain, own / total rounds to 1.
    """
    at = np.arange(len(rows)), picks
    exps = safe_exp(rows, shift)
    exps[at] = 0
    others = exps.sum(axis=1).astype(np.float64)
    score = rows[at] - shift.astype(np.float64)
    own = np.exp(score)
    with np.errstate(divide="ignore", over="ignore"):  # where exp(score) is too small to divide by
        surprisal = np.log1p(others / own)
        if shift.ndim:
            surprisal = np.where(np.isinf(surprisal), np.log(others) - score, surprisal)
    return Split(exps, others, own, surprisal)


def surprisals(rows: Array, shift: Array) -> tuple[Array, Array, Split]:
    """Return -log softmax of each row, each row's most likely class, and the split at that class.

    A class costs as much more than the most likely one as its score lies below; both are positive, so no digits go.
    """
    tops = rows.argmax(axis=1)
    parts = split(rows, tops, shift)
    with np.errstate(over="ignore"):  # a score that far below the largest costs inf
        below = rows[np.arange(len(rows)), tops][:, None] - rows
    return below + parts.surprisal.astype(rows.dtype)[:, None], tops, parts


def sparse_from_logits(labels: Array, rows: Array, shift: Array, slopes: bool) -> tuple[Array, Array]:
    """Return each row's loss and its slopes, softmax - one-hot; at the label p - 1 is -others / total."""
    exps, others, own, losses = split(rows, labels, shift)
    if not slopes:
        return losses, NO_SLOPES
    exps[np.arange(len(rows)), labels] = -others
    exps /= (others + own).astype(rows.dtype)[:, None]
    return losses, exps


def categorical_from_logits(targets: Array, rows: Array, shift: Array, slopes: bool) -> tuple[Array, Array]:
    """Return each row's loss and its slopes, softmax - target; at the most likely class (1 - y) - others / total."""
    surprise, tops, (exps, others, own, _) = surprisals(rows, shift)
    losses = expected(targets, surprise, axis=1)
    if not slopes:
        return losses, NO_SLOPES
    total, at = others + own, (np.arange(len(rows)), tops)
    exps /= total.astype(rows.dtype)[:, None]
    exps -= targets
    exps[at] = 1 - targets[at] - others / total
    return losses, exps


def binary_from_logits(y: Array, z: Array, shift: Array, slopes: bool) -> tuple[Array, Array]:
    """Return log(1 + exp(-|z|)) + wrong · |z|, where `wrong` is the target's share on the side that z is against;
    and its slope, sigmoid(z) - y."""
    if np.isnan(z.min()):
        raise ValueError("logits must not hold NaN")
    size, for_yes = np.abs(z), z > 0
    wrong, small = np.where(for_yes, 1 - y, y), np.exp(-size)
    with np.errstate(invalid="ignore"):  # 0 · inf, which fmax takes as 0
        losses = np.fmax(wrong * size, 0) + np.log1p(small)
    if not slopes:
        return losses, NO_SLOPES
    slope = wrong - small / (1 + small)
    return losses, np.where(for_yes, slope, -slope)


def binary_from_probs(y: Array, p: Array, shift: Array, slopes: bool) -> tuple[Array, Array]:
    """Return -y · log p - (1 - y) · log(1 - p), the second as log1p(-p), which a tiny p leaves its digits."""
    with np.errstate(divide="ignore", invalid="ignore"):  # log 0 is -inf, and meant; 0 · inf, which fmax takes as 0
        return np.fmax(-y * np.log(p), 0) + np.fmax((y - 1) * np.log1p(-p), 0), NO_SLOPES


def safe_exp(rows: Array, shift: Array) -> Array:
    """Return exp(rows - shift); what the difference loses in rounding is made good (Møller's and Knuth's two-sum)."""
    if shift.ndim == 0:
        return np.exp(rows)
    shift = shift[:, None]
    with np.errstate(over="ignore", invalid="ignore"):  # a score that far below the largest: exp gives 0
        difference = rows - shift
        back = difference - rows
        lost = (rows - (difference - back)) - (shift + back)
    exps = np.exp(difference)
    return exps + exps * np.where(np.isfinite(lost), lost, 0)
