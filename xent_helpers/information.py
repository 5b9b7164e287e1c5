"""Surprisal, entropy, cross-entropy, KL divergence and perplexity.

The truth `p` stands first, the model `q` second. The unit is set by `base`: None means nats (natural logarithm),
2 means bits. Nothing is clipped: 0 · log 0 counts as 0, and a probability of 0 on something that happens costs inf.
"""

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.validation import Array, as_distributions, as_probabilities, require_same_shape


def surprisal(p: ArrayLike, *, base: float | None = None) -> Array:
    """Return -log p, the surprise of an outcome of probability p.

    p: probabilities in [0, 1], any shape. Returns the same shape, in nats, or in the unit of `base` (2: bits).
    Raises ValueError for a probability that is NaN, negative or above 1, and for a base that is not above 1.
    Source: Shannon (1948); the name is Tribus's (1961).

    >>> float(surprisal(1 / 8, base=2))
    3.0
    """
    return _surprisal(as_probabilities(p, "p"), base)


def entropy(p: ArrayLike, *, axis: int = -1, base: float | None = None) -> Array:
    """Return H(p) = Σ p · log(1/p), the average surprisal of p's own outcomes.

    p: distributions along `axis`. Returns p's shape without `axis`, in nats, or in the unit of `base` (2: bits).
    Raises ValueError for probabilities outside [0, 1] and for distributions that don't sum to 1.
    Source: Shannon (1948), section 6.

    >>> float(entropy([0.5, 0.25, 0.25], base=2))
    1.5
    """
    p = as_distributions(p, "p", axis)
    return expected(p, _surprisal(p, base), axis)


def cross_entropy(p: ArrayLike, q: ArrayLike, *, axis: int = -1, base: float | None = None) -> Array:
    """Return H(p, q) = Σ p · log(1/q), the average surprisal of p's outcomes for someone who believes q.

    p, q: distributions along `axis`, of one shape. Returns that shape without `axis`, in nats, or in the unit of
    `base` (2: bits). It is inf where q gives 0 to something that p lets happen.
    Raises ValueError as `entropy` does, and for shapes that differ.
    Source: Cover & Thomas, Elements of Information Theory, section 5.4 (the cost of the wrong code).

    >>> float(cross_entropy([1.0, 0.0], [0.25, 0.75], base=2))
    2.0
    """
    p, q = _distribution_pair(p, q, axis)
    return expected(p, _surprisal(q, base), axis)


def kl_divergence(p: ArrayLike, q: ArrayLike, *, axis: int = -1, base: float | None = None) -> Array:
    """Return D_KL(p ‖ q) = Σ p · log(p/q), the extra cost of believing q where p is true.

    Shapes, unit and errors as for `cross_entropy`. Zero when p equals q, inf where q rules out what p allows. Each
    term is taken as p · log(p/q) - p + q, which is never negative and adds up to the same; where p and q are close it
    is a series in (p - q) / (p + q), for the difference of two logarithms would lose its digits.
    Source: Kullback & Leibler (1951).

    >>> float(kl_divergence([1.0, 0.0], [0.25, 0.75], base=2))
    2.0
    """
    p, q = _distribution_pair(p, q, axis)
    dtype, p, q = p.dtype, p.astype(np.float64), q.astype(np.float64)
    close = np.abs(p - q) <= (p + q) / 3
    far, logs, rest = ~close & (p > 0), np.zeros_like(p), q - p
    logs[far] = p[far] * _log_ratio(p[far], q[far], base)
    rest[close] = _rest_where_close(p[close], q[close])
    return (logs.sum(axis=axis) + rest.sum(axis=axis) * _log(np.asarray(np.e), base)).astype(dtype)


def perplexity(p: ArrayLike, q: ArrayLike | None = None, *, axis: int = -1) -> Array:
    """Return exp H(p), or exp H(p, q) where a model q is given: the number of equally likely outcomes that would
    surprise as much.

    Shapes and errors as for `cross_entropy`. The result is a count, so it has no unit and takes no base.
    Source: Jelinek, Mercer, Bahl & Baker (1977).

    >>> round(float(perplexity([0.25, 0.25, 0.25, 0.25])), 6)
    4.0
    """
    return np.exp(entropy(p, axis=axis) if q is None else cross_entropy(p, q, axis=axis))


def expected(p: Array, cost: Array, axis: int) -> Array:
    """Return Σ p · cost along `axis`, costs not negative; what never happens costs nothing, even where that is inf.

    `cost`, of p's float type, is used up: new memory for the products would take a third of the time.
    """
    with np.errstate(invalid="ignore"):  # 0 · inf
        cost *= p
    total = cost.sum(axis=axis)
    return np.fmax(cost, 0).sum(axis=axis) if np.isnan(total).any() else total  # fmax takes nan as 0


def _surprisal(p: Array, base: float | None) -> Array:
    with np.errstate(divide="ignore"):  # log 0 is -inf, and meant
        logs = np.asarray(_log(p, base))
    return np.subtract(0.0, logs, out=logs)[()]  # 0.0 - 0.0 is 0.0, where a bare minus would print -0.0


def _log(x: Array, base: float | None) -> Array:
    if base is None:
        return np.log(x)
    if base == 2:
        return np.log2(x)  # exact for powers of two
    if not 1 < base < np.inf:
        raise ValueError(f"base must be a number above 1 (2 for bits, None for nats), got {base}")
    return np.log(x) / float(np.log(base))


def _log_ratio(p: Array, q: Array, base: float | None) -> Array:
    with np.errstate(divide="ignore", over="ignore"):  # p / 0 is inf, and meant; so is log 0
        ratio = p / q
        return np.where(np.isinf(ratio), _log(p, base) - _log(q, base), _log(ratio, base))


def _rest_where_close(p: Array, q: Array) -> Array:
    """Return p · log(p/q) - p + q, in nats, for p and q within a factor of 2, by log(p/q) = 2 · atanh r."""
    r = (p - q) / np.where(p > 0, p + q, 1)
    square, tail = r * r, np.zeros_like(r)
    for n in range(35, 1, -2):  # atanh(r) / r - 1 = r²/3 + r⁴/5 + …: for |r| ≤ 1/3 float64 needs 17 terms
        tail += 1 / n
        tail *= square
    return (p - q) * (r + (1 + r) * tail)


def _distribution_pair(p: ArrayLike, q: ArrayLike, axis: int) -> tuple[Array, Array]:
    p, q = as_distributions(p, "p", axis), as_distributions(q, "q", axis)
    require_same_shape(p, "p", q, "q")
    dtype = np.result_type(p, q)
    return p.astype(dtype, copy=False), q.astype(dtype, copy=False)
