import math

import pytest

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers.figures import learning_by_slopes as pictures

P = 0.7  # the share of heads among the lesson's tosses


def loss(q):
    return -P * math.log(q) - (1 - P) * math.log(1 - q)


def slope(q):
    return -P / q + (1 - P) / (1 - q)


def squash(z):
    return 1 / (1 + math.exp(-z))


def measured(f, x, nudge=1e-5):
    return (f(x + nudge) - f(x - nudge)) / (2 * nudge)


def share_right(t):
    return (sum(hours > t for hours in (4, 6, 9, 11)) + sum(hours <= t for hours in (1, 2, 5, 8))) / 8


def mean_loss(t):
    wet = sum(-math.log(squash(hours - t)) for hours in (4, 6, 9, 11))
    return (wet + sum(-math.log(1 - squash(hours - t)) for hours in (1, 2, 5, 8))) / 8


def test_a9_the_curve_from_scores_to_probabilities_has_a_slope_everywhere():
    """right: the curve from scores to probabilities has a slope everywhere"""
    for z in (-30, -6, -2, -1e-9, 0, 1e-9, 1, 6):
        q = squash(z)
        assert float(xh.sigmoid(z)) == pytest.approx(q, rel=1e-12)
        assert measured(squash, z) == pytest.approx(q * (1 - q), rel=1e-5)
        assert (squash(z + 1e-6) - squash(z)) / 1e-6 == pytest.approx((squash(z) - squash(z - 1e-6)) / 1e-6, rel=1e-5)
    lesson = printed("05_learning_by_slopes")
    for z in (-2, 0, 1):
        text = f"{squash(z) * (1 - squash(z)):.6f}"
        assert f"score {z}: measured {text}, q(1 - q) = {text}" in lesson


def test_a9_along_the_chain_the_slope_in_the_score_is_given_less_due():
    """along the chain the slope in the score is given less due"""
    lesson = printed("05_learning_by_slopes")
    for z in (-2, 0, 3):
        q = squash(z)
        assert slope(q) * q * (1 - q) == pytest.approx(q - P, rel=1e-12)
        assert measured(lambda z: loss(squash(z)), z) == pytest.approx(q - P, rel=1e-6)
        assert f"chain {q - P:.6f}, q - p {q - P:.6f}, measured {q - P:.6f}" in lesson


def test_c13_stairs_have_slope_0_nearly_everywhere_and_none_on_the_edges():
    """right: stairs have slope 0 nearly everywhere, and none at their edges"""
    edges = (1, 2, 4, 5, 6, 8, 9, 11)
    places = [k / 10 for k in range(121) if k / 10 not in edges]
    assert [measured(share_right, t, 0.01) for t in places] == [0] * len(places)
    for edge in edges:
        rises = [abs(measured(share_right, edge, nudge)) for nudge in (0.1, 0.01, 0.001)]
        assert rises == pytest.approx([0.625, 6.25, 62.5])
    lesson = printed("05_learning_by_slopes")
    for nudge in (0.1, 0.01, 0.001):
        assert f"nudge {nudge}: rise over run {-0.125 / (2 * nudge):.3f}\n" in lesson


def test_c13_the_loss_has_a_slope_that_points_to_its_bottom():
    """the loss has a slope that points to its bottom"""
    grid = [k / 100 for k in range(1201)]
    bottom = min(grid, key=mean_loss)
    assert 5 < bottom < 6
    assert all((measured(mean_loss, t) < 0) == (t < bottom) for t in grid if abs(t - bottom) > 0.02)
    lesson = printed("05_learning_by_slopes")
    for t in (1.5, 3, 7.5):
        hill = f"loss {mean_loss(t):.3f}, slope {measured(mean_loss, t, 0.01):.3f}"
        assert f"t = {t}: share right {share_right(t)}, slope 0.0; {hill}" in lesson


def test_d3_the_bottom_lies_at_the_share_and_its_loss_is_the_entropy():
    """a coin's loss is lowest at the share of heads, and is the entropy there"""
    entropy = -P * math.log(P) - (1 - P) * math.log(1 - P)
    assert slope(P) == pytest.approx(0, abs=1e-12)
    assert all(loss(k / 100) > entropy for k in range(1, 100) if k != 70)
    assert float(xh.entropy([P, 1 - P])) == pytest.approx(entropy, rel=1e-12)
    assert f"loss at q = p: {entropy:.4f} nats, H(p) = {entropy:.4f} nats" in printed("05_learning_by_slopes")


def test_both_nudges_and_the_nudge_that_is_too_short():
    lesson = printed("05_learning_by_slopes")
    for nudge in (0.1, 0.01, 0.001):
        up = abs((loss(0.2 + nudge) - loss(0.2)) / nudge - slope(0.2))
        both = abs(measured(loss, 0.2, nudge) - slope(0.2))
        assert f"nudge {nudge}: gap {up:.6f} up only, {both:.6f} up and down" in lesson
    assert "slope with a nudge of 1e-18: 0.0" in lesson


def test_the_walks_end_where_the_lesson_says():
    lesson = printed("05_learning_by_slopes")
    for rate in (0.1, 0.5, 2, 5, 12):
        z = math.log(0.2 / 0.8)
        for _ in range(20):
            z -= rate * (squash(z) - P)
        assert pictures.walk(-math.log(4), P, rate, 20)[-1] == pytest.approx(z, abs=1e-9)
        above = abs(loss(squash(z)) - loss(P))
        assert f"learning rate {rate}, 20 steps: {above:.3f} nats above the floor" in lesson


@pytest.mark.parametrize(("share", "arrives"), [(0.5, False), (0.9, True)])
def test_a_coin_of_nine_heads_in_ten_bears_larger_rates_than_a_fair_one(share, arrives):
    path = pictures.walk(math.log(0.2 / 0.8), share, 15, 60)
    above = pictures.score_loss(path, share) - xh.entropy([share, 1 - share])
    assert bool(above[-1] < 0.001) is arrives
