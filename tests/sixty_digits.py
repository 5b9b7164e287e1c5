"""The truth to sixty digits, and how far a float lies from it. Inputs are taken as the floats that they are."""

from collections.abc import Callable, Sequence
from typing import Any

import mpmath
import numpy as np

DIGITS = 60
Exact = Any  # an mpmath number


def to_sixty_digits(function: Callable[..., Any]) -> Callable[..., Any]:
    """Run `function` with sixty digits, its sequences of floats turned into exact numbers."""

    def run(*arguments: Any) -> Any:
        with mpmath.workdps(DIGITS):
            return function(*(exact(argument) for argument in arguments))

    return run


def exact(value: Any) -> Any:
    """Return floats, and lists of them, as mpmath numbers; integers stay."""
    if np.ndim(value):
        return [exact(entry) for entry in value]
    return value if isinstance(value, int | np.integer) else mpmath.mpf(float(value))


@to_sixty_digits
def sparse_loss(logits: Sequence[Exact], label: int) -> Exact:
    """Return -log softmax(logits)[label]."""
    others = mpmath.fsum(mpmath.exp(z - logits[label]) for k, z in enumerate(logits) if k != label)
    return mpmath.log1p(others)


@to_sixty_digits
def sparse_slopes(logits: Sequence[Exact], label: int) -> list[Exact]:
    """Return softmax(logits) - one-hot(label); at the label, minus the others' share."""
    exps = [mpmath.exp(z - max(logits)) for z in logits]
    shares = [e / mpmath.fsum(exps) for e in exps]
    shares[label] = -mpmath.fsum(share for k, share in enumerate(shares) if k != label)
    return shares


@to_sixty_digits
def categorical_loss(targets: Sequence[Exact], logits: Sequence[Exact]) -> Exact:
    """Return -Σ target · log softmax(logits)."""
    log_total = mpmath.log(mpmath.fsum(map(mpmath.exp, logits)))
    return mpmath.fsum(y * (log_total - z) for y, z in zip(targets, logits, strict=True) if y)


@to_sixty_digits
def binary_loss(target: Exact, logit: Exact) -> Exact:
    """Return the binary cross-entropy of sigmoid(logit)."""
    return target * mpmath.log1p(mpmath.exp(-logit)) + (1 - target) * mpmath.log1p(mpmath.exp(logit))


@to_sixty_digits
def binary_slope(target: Exact, logit: Exact) -> Exact:
    """Return sigmoid(logit) - target."""
    return (1 - target) / (1 + mpmath.exp(-logit)) - target / (1 + mpmath.exp(logit))


@to_sixty_digits
def binary_loss_from_prob(target: Exact, prob: Exact) -> Exact:
    """Return -y · log p - (1 - y) · log(1 - p)."""
    yes = target * mpmath.log(prob) if target else 0
    return -yes - ((1 - target) * mpmath.log1p(-prob) if target < 1 else 0)


@to_sixty_digits
def surprisal(prob: Exact) -> Exact:
    """Return -log p."""
    return -mpmath.log(prob)


@to_sixty_digits
def entropy(p: Sequence[Exact]) -> Exact:
    """Return -Σ p · log p."""
    return -mpmath.fsum(a * mpmath.log(a) for a in p if a)


@to_sixty_digits
def cross_entropy(p: Sequence[Exact], q: Sequence[Exact]) -> Exact:
    """Return -Σ p · log q."""
    return -mpmath.fsum(a * mpmath.log(b) for a, b in zip(p, q, strict=True) if a)


@to_sixty_digits
def kl_divergence(p: Sequence[Exact], q: Sequence[Exact]) -> Exact:
    """Return Σ p · log(p/q) - p + q: Σ p · log(p/q) for distributions, of which floats add up to 1 only nearly."""
    return mpmath.fsum((a * mpmath.log(a / b) if a else 0) - a + b for a, b in zip(p, q, strict=True))


def ulps(got: Any, truth: Exact) -> float:
    """Return by how many units in the last place of its own float type `got` misses the truth."""
    got = np.asarray(got)
    with mpmath.workdps(DIGITS):
        unit = np.spacing(np.abs(got.dtype.type(float(truth))))
        return float(abs(mpmath.mpf(float(got)) - truth) / mpmath.mpf(float(unit)))
