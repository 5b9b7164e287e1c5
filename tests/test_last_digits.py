"""Losses, gradients, entropy and divergence against sixty digits: 4 ulp near certainty, 16 ulp elsewhere.

An ulp is the distance to the next float of the same type: an error of half an ulp can't be avoided.
"""

import numpy as np
import pytest

from tests import sixty_digits
from tests.sixty_digits import ulps
from xent_helpers import activations, information, losses

NEAR_CERTAINTY, ELSEWHERE = 4, 16
CERTAIN = 1e-2  # a loss below it counts as near certainty
EXTREME = [0.0, 1.0, -1.0, 40.0, 88.0, -88.0, 700.0, -700.0, 1000.0, -1000.0]

float_types = pytest.mark.parametrize("dtype", [np.float32, np.float64])
spreads = pytest.mark.parametrize("spread", [0.01, 1, 5, 20, 88, 300, 700])
far_apart = pytest.mark.parametrize("apart", [1e-15, 1e-12, 1e-8, 1e-6, 1e-4, 0.01, 0.1, 0.3, 1, 3, 10, 30])


def allowed(truth):
    return NEAR_CERTAINTY if truth < CERTAIN else ELSEWHERE


def assert_close(got, truth, limit, where):
    """`got` lies within so many ulps of the truth; what is too small for the float type's full digits is left out."""
    if abs(float(truth)) >= np.finfo(got.dtype).tiny:
        assert ulps(got, truth) <= limit, f"{ulps(got, truth):.1f} ulp: {got} for {float(truth)}, {where}"


def rows_of_logits(spread, dtype):
    """Random rows of 2, 3 and 10 classes; some with an equal pair, some with a class ruled out."""
    rng = np.random.default_rng(0)
    for classes in (2, 3, 10):
        for number in range(30):
            row = rng.normal(0, spread, classes).astype(dtype)
            if number % 5 == 1:
                row[0] = row[1]
            if number % 5 == 2 and classes > 2:
                row[2] = -np.inf
            yield row


def extreme_rows(dtype):
    return [np.array([a, b], dtype) for a in EXTREME for b in EXTREME] + [
        np.array([a, b, c], dtype) for a in EXTREME for b in (0.0, -np.inf) for c in (0.0, 700.0)
    ]


def pairs_of_distributions(apart):
    rng = np.random.default_rng(0)
    for classes in (2, 3, 10):
        for _ in range(20):
            p = rng.random(classes) + 1e-3
            p /= p.sum()
            q = p * np.exp(apart * rng.normal(size=classes))
            yield p, q / q.sum()


# --- From logits


@pytest.mark.parametrize("row_of", [rows_of_logits, lambda _, dtype: extreme_rows(dtype)], ids=["random", "extreme"])
@float_types
@spreads
def test_sparse_loss_and_its_slopes(row_of, spread, dtype):
    for row in row_of(spread, dtype):
        for label in np.flatnonzero(np.isfinite(row)):
            loss, slopes = losses.sparse_categorical_cross_entropy_with_logits_grad([label], row[None])
            forward = losses.sparse_categorical_cross_entropy_with_logits([label], row[None])
            truth = sixty_digits.sparse_loss(row, label)
            assert loss == forward
            assert_close(loss, truth, allowed(truth), (row, label))
            for slope, true_slope in zip(slopes[0], sixty_digits.sparse_slopes(row, label), strict=True):
                assert_close(slope, true_slope, ELSEWHERE, (row, label))


@float_types
@pytest.mark.parametrize("moved_by", [0, -75, 75, -300, 300, -690, 690, 1000])
@pytest.mark.parametrize("classes", [3, 40])
def test_losses_far_from_zero_and_far_apart(classes, moved_by, dtype):
    for lead in (0, 20, 60, 85, 280, 320, 620, 700):
        row = (np.random.default_rng(lead).normal(moved_by, 1, classes) + np.eye(classes)[1] * lead).astype(dtype)
        for label in (0, 1):
            loss, slopes = losses.sparse_categorical_cross_entropy_with_logits_grad([label], row[None])
            truth = sixty_digits.sparse_loss(row, label)
            assert_close(loss, truth, allowed(truth), (row, label))
            for slope, true_slope in zip(slopes[0], sixty_digits.sparse_slopes(row, label), strict=True):
                assert_close(slope, true_slope, ELSEWHERE, (row, label))


@spreads
def test_float32_losses_of_few_classes_lose_nothing_but_their_last_rounding(spread):
    for row in rows_of_logits(spread, np.float32):
        for label in np.flatnonzero(np.isfinite(row)):
            loss = losses.sparse_categorical_cross_entropy_with_logits([label], row[None])
            assert_close(loss, sixty_digits.sparse_loss(row, label), 0.51, (row, label))


@float_types
@spreads
def test_categorical_loss_of_one_hot_targets_and_its_slopes(spread, dtype):
    for row in rows_of_logits(spread, dtype):
        for label in np.flatnonzero(np.isfinite(row)):
            target = losses.one_hot([label], len(row), dtype=dtype)
            loss, slopes = losses.categorical_cross_entropy_with_logits_grad(target, row[None])
            truth = sixty_digits.sparse_loss(row, label)
            assert_close(loss, truth, allowed(truth), (row, label))
            for slope, true_slope in zip(slopes[0], sixty_digits.sparse_slopes(row, label), strict=True):
                assert_close(slope, true_slope, ELSEWHERE, (row, label))


@float_types
@spreads
def test_categorical_loss_of_soft_targets(spread, dtype):
    rng = np.random.default_rng(1)
    for row in rows_of_logits(spread, dtype):
        row = np.where(np.isfinite(row), row, dtype(0))
        target = rng.dirichlet(np.ones(len(row))).astype(dtype)
        loss = losses.categorical_cross_entropy_with_logits(target[None], row[None])
        assert_close(loss, sixty_digits.categorical_loss(target, row), ELSEWHERE, (target, row))


@float_types
@spreads
def test_log_softmax(spread, dtype):
    for row in rows_of_logits(spread, dtype):
        for label, value in enumerate(activations.log_softmax(row)):
            if np.isfinite(row[label]):
                truth = sixty_digits.sparse_loss(row, label)
                assert_close(-value, truth, allowed(truth), (row, label))


@float_types
@spreads
def test_softmax(spread, dtype):
    for row in rows_of_logits(spread, dtype):
        slopes = sixty_digits.sparse_slopes(row, 0)  # softmax, but for the label's entry
        for share, truth in list(zip(activations.softmax(row), slopes, strict=True))[1:]:
            assert_close(share, truth, ELSEWHERE, row)


@float_types
@pytest.mark.parametrize("classes", [10, 31, 64, 95, 119, 257])
def test_a_lead_over_equal_others(classes, dtype):
    """Equal numbers are all rounded one way when they are added."""
    rng = np.random.default_rng(classes)
    rows = np.repeat(rng.normal(0, 5, (20, 1)), classes, axis=1)
    rows[:, 3] += 10 + rng.random(20) * 25
    rows = rows.astype(dtype)
    found = losses.sparse_categorical_cross_entropy_with_logits([3] * 20, rows, reduction="none")
    for row, loss in zip(rows, found, strict=True):
        assert_close(loss, sixty_digits.sparse_loss(row, 3), NEAR_CERTAINTY, row[3])


@float_types
@pytest.mark.parametrize("classes", [32, 33, 1000, 50257])
def test_many_equal_logits(classes, dtype):
    logits = np.full((1, classes), 0.1, dtype)
    loss = losses.sparse_categorical_cross_entropy_with_logits([7], logits)
    assert_close(loss, sixty_digits.surprisal(1 / sixty_digits.exact(classes)), ELSEWHERE, classes)


@float_types
@pytest.mark.parametrize("target", [0.0, 1.0, 0.25, 0.999])
def test_binary_loss_and_its_slope(target, dtype):
    rng = np.random.default_rng(0)
    target = dtype(target)
    logits = np.concatenate([EXTREME, *(rng.normal(0, spread, 200) for spread in (0.01, 1, 10, 80))]).astype(dtype)
    for logit in logits:
        loss, slope = losses.binary_cross_entropy_with_logits_grad([target], np.array([logit]))
        truth = sixty_digits.binary_loss(target, logit)
        assert loss == losses.binary_cross_entropy_with_logits([target], np.array([logit]))
        assert_close(loss, truth, allowed(truth), (target, logit))
        if target in (0, 1):  # a soft target may equal the probability: a difference of two like numbers
            assert_close(slope[0], sixty_digits.binary_slope(target, logit), ELSEWHERE, (target, logit))


# --- From probabilities


def probabilities(dtype):
    """From the smallest that has full digits up to 1."""
    smallest = -300 if dtype is np.float64 else -37
    rng = np.random.default_rng(0)
    small = 10 ** rng.uniform(smallest, 0, 300)
    return np.concatenate([small, 1 - small, [10.0**smallest, 0.5, 1.0]]).astype(dtype)


@float_types
def test_surprisal(dtype):
    for p in probabilities(dtype):
        truth = sixty_digits.surprisal(p)
        assert_close(information.surprisal(p), truth, allowed(truth), p)


@float_types
@pytest.mark.parametrize("target", [0.0, 1.0, 0.25])
def test_binary_loss_from_probabilities(target, dtype):
    for p in probabilities(dtype):
        if target == 1 or p < 1:
            truth = sixty_digits.binary_loss_from_prob(target, p)
            loss = losses.binary_cross_entropy([target], np.array([p]))
            assert_close(loss, truth, allowed(truth), (target, p))


@float_types
def test_losses_of_the_true_class_from_probabilities(dtype):
    for p in probabilities(dtype):
        row, truth = np.array([[p, 1 - p]], dtype), sixty_digits.surprisal(p)
        assert_close(losses.sparse_categorical_cross_entropy([0], row), truth, allowed(truth), p)
        assert_close(losses.categorical_cross_entropy([[1, 0]], row), truth, allowed(truth), p)


@float_types
def test_entropy(dtype):
    for p in probabilities(dtype):
        row = np.array([p, 1 - p], dtype)
        truth = sixty_digits.entropy(row)
        assert_close(information.entropy(row), truth, allowed(truth), row)


@float_types
@far_apart
def test_cross_entropy(apart, dtype):
    for p, q in pairs_of_distributions(apart):
        p, q = p.astype(dtype), q.astype(dtype)
        if (q > 0).all():  # what rounds to 0 costs inf
            assert_close(information.cross_entropy(p, q), sixty_digits.cross_entropy(p, q), ELSEWHERE, (p, q))


@float_types
@far_apart
def test_kl_divergence(apart, dtype):
    for p, q in pairs_of_distributions(apart):
        p, q = p.astype(dtype), q.astype(dtype)
        if (q > 0).all():  # what rounds to 0 costs inf
            assert_close(information.kl_divergence(p, q), sixty_digits.kl_divergence(p, q), ELSEWHERE, (p, q))


def test_kl_divergence_of_a_coin_from_one_a_hundred_millionth_apart():
    q = [0.5 + 1e-8, 0.5 - 1e-8]
    assert information.kl_divergence([0.5, 0.5], q) == pytest.approx(2e-16, rel=1e-7)


def test_kl_divergence_where_the_ratio_itself_would_overflow():
    assert information.kl_divergence([1.0, 0.0], [5e-324, 1.0]) == pytest.approx(744.4400719213812, rel=1e-15)


@float_types
@far_apart
def test_kl_divergence_is_never_negative(apart, dtype):
    for p, q in pairs_of_distributions(apart):
        assert information.kl_divergence(p.astype(dtype), q.astype(dtype)) >= 0
        assert information.kl_divergence(p.astype(dtype), p.astype(dtype)) == 0


@float_types
def test_entropy_is_never_negative(dtype):
    for p in probabilities(dtype):
        assert information.entropy(np.array([p, 1 - p], dtype)) >= 0


# --- What the libraries lose


@float_types
def test_a_loss_of_four_times_ten_to_the_minus_eighteen_is_not_zero(dtype):
    loss, slopes = losses.sparse_categorical_cross_entropy_with_logits_grad([0], np.array([[40.0, 0.0]], dtype))
    assert loss == pytest.approx(4.248354255291589e-18, rel=1e-6)
    assert slopes[0, 0] == -slopes[0, 1] == pytest.approx(-4.248354255291589e-18, rel=1e-6)
