"""The formulas behind the losses, for one block of rows at a time: right to the last digits. All losses in nats.

rows: logits, shape (samples, classes). Truths are taken as checked. Scores are taken as they come: what is wrong with
one shows in the sums, and only then `check` looks for it and raises.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import numpy as np

from xent_helpers.information import expected
from xent_helpers.validation import Array

Check = Callable[[Array], None]
NO_SLOPES = np.empty(0)


class Split(NamedTuple):
    """A picked class of each row against all others. The exponentials of a row may bear a common factor."""

    at: Array  # the picks' places in the flat block
    exps: Array  # exp of each score, 0 at the pick
    others: Array  # their sum
    total: Array  # that and the pick's own
    odds: Array  # against the pick: others / own
    surprisal: Array  # of the pick: log(1 + odds)


@np.errstate(all="ignore")  # exp may overflow: then the sums are inf or nan
def split(rows: Array, picks: Array, check: Check) -> Split:
    """Split each row into its picked class and all others; the pick's surprisal is log(1 + others / own).

    -log(own / total) would lose what is small: with the pick almost certain, own / total rounds to 1.
    """
    at = np.arange(0, rows.size, rows.shape[1]) + picks
    score = rows.reshape(-1)[at].astype(np.float64)
    parts = _split(np.exp(rows, order="C"), at, score)
    if _least(parts.others) >= 1e-6 and _most(parts.total + parts.odds) < np.finfo(rows.dtype).max:  # so no NaN
        return parts
    check(rows)
    shift = rows.max(axis=1)
    score -= shift
    parts = _split(_exp_of_difference(rows, shift[:, None]), at, score)
    surprisal = np.where(np.isinf(parts.odds), np.log(parts.others) - score, parts.surprisal)  # own is 0
    return parts._replace(surprisal=surprisal)


def _split(exps: Array, at: Array, score: Array) -> Split:
    exps.reshape(-1)[at] = 0
    others, own = _row_sums(exps).astype(np.float64, copy=False), np.exp(score)
    odds = others / own
    return Split(at, exps, others, others + own, odds, np.log1p(odds))


def _least(array: Array) -> Any:
    return array[array.argmin()]  # for few numbers four times as fast as min; it, too, takes NaN as least


def _most(array: Array) -> Any:
    return array[array.argmax()]


def _row_sums(table: Array) -> Array:
    """Return each row's sum. A product with ones is up to five times as fast as `sum`, but may add one after the other:
    of many columns that loses digits, which `sum` keeps by adding pairwise."""
    many = table.shape[1]
    return table.sum(axis=1) if many > 32 else table.dot(_ones(many, table.dtype))


@cache
def _ones(many: int, dtype: np.dtype[Any]) -> Array:
    return np.ones(many, dtype)


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
        below = rows.reshape(-1)[parts.at][:, None] - rows
    return below + parts.surprisal.astype(rows.dtype)[:, None], parts


def sparse_from_logits(labels: Array, rows: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return each row's loss and its slopes, softmax - one-hot; at the label p - 1 is -others / total."""
    at, exps, others, total, _, losses = split(rows, labels, check)
    if not slopes:
        return losses, NO_SLOPES
    exps.reshape(-1)[at] = -others
    exps /= total.astype(rows.dtype)[:, None]
    return losses, exps


def categorical_from_logits(targets: Array, rows: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return each row's loss and its slopes, softmax - target; at the most likely class (1 - y) - others / total."""
    surprise, (at, exps, others, total, _, _) = surprisals(rows, check)
    losses = expected(targets, surprise, axis=1)
    if not slopes:
        return losses, NO_SLOPES
    exps /= total.astype(rows.dtype)[:, None]
    exps -= targets
    exps.reshape(-1)[at] = 1 - targets.reshape(-1)[at] - others / total
    return losses, exps


def binary_from_logits(y: Array, z: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return log(1 + exp(-|z|)) + miss · z, where `miss` is the side that z takes, 0 or 1, less the target; and the
    slope, sigmoid(z) - y. Neither term is ever negative, so none takes digits from the other."""
    side = (z > 0).astype(z.dtype)
    miss, small = side - y, np.abs(z)
    np.exp(np.negative(small, out=small), out=small)
    with np.errstate(invalid="ignore"):  # 0 · inf, where an infinite score is right: it costs nothing
        losses = np.log1p(small, out=None if slopes else small)
        losses += np.multiply(miss, z, out=None if slopes else miss)
    if np.isnan(losses.min()):
        check(z)
        losses[np.isnan(losses)] = 0
    if not slopes:
        return losses, NO_SLOPES
    small /= 0.5 + 0.5 * small  # twice the probability of the other side
    side -= z.dtype.type(0.5)
    side *= small
    miss -= side
    return losses, miss


def binary_from_probs(y: Array, p: Array, check: Check, slopes: bool) -> tuple[Array, Array]:
    """Return -y · log p - (1 - y) · log(1 - p), the second as log1p(-p), which leaves a tiny p its digits."""
    with np.errstate(divide="ignore", invalid="ignore"):  # log 0 is -inf, and meant; 0 · inf, which fmax takes as 0
        return np.fmax(-y * np.log(p), 0) + np.fmax((y - 1) * np.log1p(-p), 0), NO_SLOPES
