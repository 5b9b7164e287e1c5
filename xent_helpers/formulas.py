"""The formulas behind the losses, for one block of rows at a time: right to the last digits. All losses in nats.

rows: logits, shape (samples, classes). Truths are taken as checked. Scores are taken as they come: what is wrong with
one shows in the sums, and only then `check` looks for it and raises.
"""

from functools import lru_cache

import numpy as np

from xent_helpers.blocks import NO_SLOPES, Check
from xent_helpers.information import expected
from xent_helpers.sums import row_sums
from xent_helpers.validation import Array

FEW = 32  # classes
# each pick's place in the flat block; exp of each score, 0 at the picks; their sums; exp of the picks' own scores; the
# picks' surprisals. The exponentials of a row may bear a common factor.
Split = tuple[Array, Array, Array, Array, Array]


def split(rows: Array, picks: Array, check: Check) -> Split:
    """Split each row into its picked class and all others; the pick's surprisal is log(1 + others / own).

    -log(own / total) would lose what is small: with the pick almost certain, own / total rounds to 1.
    """
    at = _row_starts(*rows.shape) + picks
    if rows.shape[1] > FEW:
        return _split_many(rows, at, check)
    # of few numbers argmin is found four times as fast as min; it, too, takes NaN as least
    if not (rows.item(rows.argmin()) >= -300 and rows.item(rows.argmax()) <= 300):
        return _split_shifted(rows.astype(np.float64), at, check)
    exps = rows.astype(np.float64, order="C")  # costs little, and leaves a float32 loss all its digits
    np.exp(exps, out=exps)
    own, others = _apart(exps, at)
    odds = others / own
    return at, exps, others, own, np.log1p(odds, out=odds)


@np.errstate(all="ignore")  # exp may overflow: then the sums are inf or nan
def _split_many(rows: Array, at: Array, check: Check) -> Split:
    """Return the split of rows so long that a look at their sums costs less than one at the scores."""
    exps = np.exp(rows, order="C")
    own = np.exp(rows.reshape(-1)[at], dtype=np.float64)
    _, others = _apart(exps, at)
    odds = others / own
    if others.min() >= 1e-30 and own.max() <= 1e30 and odds.max() <= 1e270:  # so no NaN, and nothing near an edge
        return at, exps, others, own, np.log1p(odds, out=odds)
    return _split_shifted(rows, at, check)


@np.errstate(all="ignore")
def _split_shifted(rows: Array, at: Array, check: Check) -> Split:
    """Return the split where exp of a score itself would overflow, or vanish: all less their row's largest."""
    check(rows)
    shift = rows.max(axis=1)
    score = rows.reshape(-1)[at].astype(np.float64) - shift
    exps, own = _exp_of_difference(rows, shift[:, None]), np.exp(score)
    _, others = _apart(exps, at)
    odds = others / own
    return at, exps, others, own, np.where(odds <= 1e270, np.log1p(odds), np.log(others) - score)


@lru_cache(maxsize=16)
def _row_starts(many: int, classes: int) -> Array:
    return np.arange(0, many * classes, classes)


def _apart(exps: Array, at: Array) -> tuple[Array, Array]:
    """Return the picks' entries, which are set to 0, and each row's sum of the others."""
    flat = exps.ravel()  # a view, for exps is contiguous
    own = flat[at]
    flat[at] = 0
    return own, row_sums(exps)


def _exp_of_difference(rows: Array, shift: Array) -> Array:
    """Return exp(rows - shift); what the difference loses in rounding is made good (Møller's and Knuth's two-sum)."""
    difference = rows - shift
    back = difference - rows
    lost = (rows - (difference - back)) - (shift + back)
    exps = np.exp(difference, order="C")
    return exps + exps * np.where(np.isfinite(lost), lost, 0)


def surprisals(rows: Array, check: Check) -> tuple[Array, Split]:
    """Return -log softmax of each row, and the split at each row's most likely class.

    A class costs as much more than the most likely one as its score lies below; both are positive, so no digits go.
    """
    parts = split(rows, rows.argmax(axis=1), check)
    with np.errstate(over="ignore"):  # a score that far below the largest costs inf
        below = rows.reshape(-1)[parts[0]][:, None] - rows
    return below + parts[-1].astype(rows.dtype)[:, None], parts


def sparse_from_logits(labels: Array, rows: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return each row's loss and its slopes, softmax - one-hot; at the label p - 1 is -others / total."""
    at, exps, others, own, losses = split(rows, labels, check)
    if not slopes:
        return losses, NO_SLOPES
    exps.ravel()[at] = -others
    exps /= (others + own).astype(exps.dtype, copy=False)[:, None]
    return losses, exps


def categorical_from_logits(targets: Array, rows: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return each row's loss and its slopes, softmax - target; at the most likely class (1 - y) - others / total."""
    surprise, (at, exps, others, own, _) = surprisals(rows, check)
    losses = expected(targets, surprise, axis=1)
    if not slopes:
        return losses, NO_SLOPES
    total = others + own
    exps /= total.astype(exps.dtype, copy=False)[:, None]
    exps -= targets
    exps.ravel()[at] = 1 - targets.reshape(-1)[at] - others / total
    return losses, exps


def binary_from_logits(y: Array, z: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return each entry's loss and its slope, sigmoid(z) - y. Most targets are 0 or 1, and most scores moderate."""
    if ((y == 0) | (y == 1)).all():
        losses, slope = _binary_from_moderate_logits(y, z, slopes)
        if losses.max() < np.inf:  # so no NaN
            return losses, slope
    return _binary_from_any_logits(y, z, check, slopes)


@np.errstate(over="ignore", invalid="ignore")  # then the largest loss is inf or NaN
def _binary_from_moderate_logits(y: Array, z: Array, slopes: bool) -> tuple[Array, Array]:
    """Return log(1 + odds) and ± odds / (1 + odds), where the odds are those against the target, which is 0 or 1."""
    sign = y * -2
    sign += 1
    odds = np.multiply(sign, z, out=None if slopes else sign)
    np.exp(odds, out=odds)
    if not slopes:
        return np.log1p(odds, out=odds), NO_SLOPES
    losses = np.log1p(odds)
    sign *= odds
    odds += 1
    sign /= odds
    return losses, sign


def _binary_from_any_logits(y: Array, z: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return log(1 + exp(-|z|)) + miss · z, where `miss` is the side that z takes, 0 or 1, less the target; and the
    slope. Neither term of the loss is ever negative, so none takes digits from the other."""
    side = (z > 0).astype(z.dtype)
    miss, small = side - y, np.abs(z)
    np.exp(np.negative(small, out=small), out=small)
    losses = np.log1p(small)
    with np.errstate(invalid="ignore"):  # 0 · inf, where an infinite score is right: it costs nothing
        losses += miss * z
    if np.isnan(losses.min()):
        check(z)
        losses[np.isnan(losses)] = 0
    if not slopes:
        return losses, NO_SLOPES
    small /= 1 + small
    return losses, miss - (2 * side - 1) * small


def binary_from_probs(y: Array, p: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return -y · log p - (1 - y) · log(1 - p), the second as log1p(-p), which leaves a tiny p its digits."""
    with np.errstate(divide="ignore", invalid="ignore"):  # log 0 is -inf, and meant; 0 · inf, which fmax takes as 0
        return np.fmax(-y * np.log(p), 0) + np.fmax((y - 1) * np.log1p(-p), 0), NO_SLOPES
