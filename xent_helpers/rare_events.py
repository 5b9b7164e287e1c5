"""Rare events and best choices: the cross-entropy method on rows of parts that are 0 or 1.

p ──draw, score, keep the elite──▶ shares ──smooth──▶ q ──draw again──▶ …
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.validation import Array, as_probabilities

Score = Callable[[Array], Array]


class Estimate(NamedTuple):
    """An estimated probability and its standard error."""

    value: float
    error: float


@dataclass(frozen=True)
class Round:
    """One round: the chances that it drew with, its rows, their scores, the elite's level, and the chances learned.

    chances, learned: shape (parts,); rows: shape (samples, parts), 0 or 1; scores: shape (samples,).
    """

    chances: Array
    rows: Array
    scores: Array
    level: float
    learned: Array


# --- draw, weigh, estimate


def draw(chances: ArrayLike, samples: int, rng: np.random.Generator) -> Array:
    """Return `samples` rows of 0s and 1s, shape (samples, parts): part k is 1 with probability chances[k]."""
    chances = as_probabilities(chances, "chances")
    return (rng.random((samples, len(chances))) < chances).astype(int)


def weights(rows: Array, p: ArrayLike, q: ArrayLike) -> Array:
    """Return p/q for each row: how likely it is under p, for each time that it comes under q; shape (samples,).

    >>> weights(np.array([[1, 0], [0, 0]]), [0.1, 0.1], [0.5, 0.5]).round(2).tolist()
    [0.36, 3.24]
    """
    return _chance_of(rows, p) / _chance_of(rows, q)


def _chance_of(rows: Array, chances: ArrayLike) -> Array:
    chances = as_probabilities(chances, "chances")
    return np.where(rows == 1, chances, 1 - chances).prod(axis=1)


def estimate(hits: ArrayLike, weights: ArrayLike = 1.0) -> Estimate:
    """Return the mean of hit times weight, and its standard error. hits: shape (samples,), 0 or 1.

    Without weights this is crude Monte Carlo.

    >>> estimate([1, 0, 0, 1], [0.5, 2.0, 1.0, 0.1]).value
    0.15
    """
    values = np.asarray(hits) * np.asarray(weights)
    return Estimate(float(values.mean()), float(values.std() / np.sqrt(len(values))))


# --- learn where to look


def elite_level(scores: Array, elite: int, limit: float = np.inf) -> float:
    """Return the score of the `elite`-th best sample, and never more than `limit`.

    Raises ValueError for an elite that is empty or larger than the sample.
    """
    if not 1 <= elite <= len(scores):
        raise ValueError(f"elite must lie between 1 and {len(scores)}, the number of samples, got {elite}")
    return min(limit, float(np.sort(scores)[-elite]))


def weighted_shares(rows: Array, weights: Array) -> Array:
    """Return, for each part, the share of the weight that lies on rows where it is 1; shape (parts,).

    Of all chances q these give the rows the largest weighted likelihood, and so the smallest cross-entropy.
    """
    return weights @ rows / weights.sum()


def smooth(new: ArrayLike, towards: ArrayLike, speed: float) -> Array:
    """Return speed times `new` plus 1 - speed times `towards`. Raises ValueError for a speed outside 0 to 1."""
    if not 0 < speed <= 1:
        raise ValueError(f"speed must be above 0 and at most 1, got {speed}")
    return speed * np.asarray(new) + (1 - speed) * np.asarray(towards)


def find_rare(
    p: ArrayLike,
    score: Score,
    limit: float,
    *,
    samples: int,
    elite: int,
    rng: np.random.Generator,
    speed: float = 0.8,
    most_rounds: int = 20,
) -> list[Round]:
    """Return the rounds that lead from p to chances under which a score of `limit` or more is common.

    Shares are pulled towards one half, so that nothing possible becomes impossible. The last round's `learned` is
    ready for an estimate; its level is below `limit` where `most_rounds` were not enough.
    Source: De Boer, Kroese, Mannor & Rubinstein (2005), algorithm 2.1; the pull towards one half is ours.
    """
    q, rounds = as_probabilities(p, "p"), list[Round]()
    while len(rounds) < most_rounds and not (rounds and rounds[-1].level >= limit):
        rows = draw(q, samples, rng)
        scores = score(rows)
        level = elite_level(scores, elite, limit)
        best = rows[scores >= level]
        learned = smooth(weighted_shares(best, weights(best, p, q)), 0.5, speed)
        rounds.append(Round(q, rows, scores, level, learned))
        q = learned
    return rounds


def find_best(
    start: ArrayLike, score: Score, *, samples: int, elite: int, rounds: int, speed: float, rng: np.random.Generator
) -> list[Round]:
    """Return the rounds of a search for the row with the highest score, from the chances `start`.

    The elite's plain shares are pulled towards the chances before them. Nothing is estimated, so nothing is weighed.
    Source: De Boer, Kroese, Mannor & Rubinstein (2005), algorithm 2.2.
    """
    q, history = as_probabilities(start, "start"), list[Round]()
    for _ in range(rounds):
        rows = draw(q, samples, rng)
        scores = score(rows)
        level = elite_level(scores, elite)
        learned = smooth(rows[scores >= level].mean(axis=0), q, speed)
        history.append(Round(q, rows, scores, level, learned))
        q = learned
    return history


# --- the exact answers, from all rows


def all_rows(chances: ArrayLike, amounts: ArrayLike) -> tuple[Array, Array]:
    """Return the total amount and the probability of each of the 2^parts rows; part k is bit k of the row's number.

    A part that is 1 adds its amount. Both have shape (2^parts,); meant for some twenty parts at most.

    >>> total, chance = all_rows([0.5, 0.25], [10, 1])
    >>> total.tolist(), chance.tolist()
    ([0.0, 10.0, 1.0, 11.0], [0.375, 0.375, 0.125, 0.125])
    """
    total, chance = np.zeros(1), np.ones(1)
    for q, amount in zip(np.asarray(chances), np.asarray(amounts), strict=True):
        total = np.concatenate([total, total + amount])
        chance = np.concatenate([chance * (1 - q), chance * q])
    return total, chance


def ideal_chances(p: ArrayLike, amounts: ArrayLike, limit: float) -> Array:
    """Return how likely each part is 1 in a row that reaches `limit`, exactly: among all independent chances these
    have the smallest divergence from p kept to such rows. Shape (parts,)."""
    total, chance = all_rows(p, amounts)
    reached = np.flatnonzero(total >= limit)
    parts = np.arange(len(np.asarray(p)))[:, np.newaxis]
    return (reached >> parts & 1) @ chance[reached] / chance[reached].sum()


def variance_ratio(p: ArrayLike, q: ArrayLike, amounts: ArrayLike, limit: float) -> float:
    """Return the variance of one crude sample divided by that of one weighted sample drawn with q, exactly.

    So many crude samples tell as much as one with q.
    """
    total, chance = all_rows(p, amounts)
    _, drawn = all_rows(q, amounts)
    hit = total >= limit
    truth = chance[hit].sum()
    return float((truth - truth**2) / ((chance[hit] ** 2 / drawn[hit]).sum() - truth**2))
