import math

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers.figures.softmax import doubled_loss, train

SCORES = [2.0, 1.0, -1.0]
LESSON = "07_softmax"


def softmax(scores):
    powers = [math.exp(score) for score in scores]
    return [power / sum(powers) for power in powers]


def nudged(scores, place, nudge):
    return [score + nudge * (k == place) for k, score in enumerate(scores)]


def measured(f, scores, place, nudge=1e-5):
    """Return the slope of f in one of the scores."""
    return (f(nudged(scores, place, nudge)) - f(nudged(scores, place, -nudge))) / (2 * nudge)


def test_a9_softmax_turns_logits_into_probabilities():
    """right: softmax turns logits into probabilities"""
    q = softmax(SCORES)
    assert xh.softmax(SCORES).tolist() == pytest.approx(q, rel=1e-12)
    assert sum(q) == pytest.approx(1, rel=1e-12)
    assert all(0 < share < 1 for share in q)
    assert "q: [{:.3f} {:.3f} {:.3f}]".format(*q) in printed(LESSON)


def test_a9_softmax_has_a_slope_everywhere_and_it_changes_without_a_jump():
    """right: continuously differentiable"""
    for scores in (SCORES, [0.0, 0.0, 0.0], [30.0, -30.0, 0.5], [1.0, 1.0, 1.0 + 1e-12]):
        q = softmax(scores)
        for i in range(3):
            for k in range(3):
                rule = q[i] * (1 - q[i]) if i == k else -q[i] * q[k]
                assert measured(lambda z, i=i: softmax(z)[i], scores, k) == pytest.approx(rule, abs=1e-9)
    fox, cat, badger = softmax(SCORES)
    rules = f"rules: {round(fox * (1 - fox), 4)} {round(-cat * fox, 4)} {round(-badger * fox, 4)}"
    assert rules in printed(LESSON)


def test_b1_the_articles_three_numbers_sum_to_1_46_and_are_three_sigmoids():
    """0.36, 0.65, 0.45 sum to 1.46; softmax on their logits gives .17, .57, .25"""
    outputs = [0.36, 0.65, 0.45]
    logits = [math.log(p / (1 - p)) for p in outputs]
    assert round(sum(outputs), 2) == 1.46
    assert [1 / (1 + math.exp(-z)) for z in logits] == pytest.approx(outputs, rel=1e-12)
    assert xh.sigmoid(logits).tolist() == pytest.approx(outputs, rel=1e-12)
    assert [round(q, 2) for q in softmax(logits)] == [0.17, 0.57, 0.25]
    assert [round(q, 2) for q in softmax(outputs)] == [0.29, 0.39, 0.32]
    assert xh.softmax(logits).tolist() == pytest.approx(softmax(logits), rel=1e-12)
    lesson = printed(LESSON)
    assert "sum 1.46" in lesson
    assert "softmax of the logits: [0.17 0.57 0.25]" in lesson
    assert "softmax of the outputs: [0.29 0.39 0.32]" in lesson


def test_b1_a_second_softmax_has_a_floor():
    """softmax on the outputs is a double softmax, .29, .39, .32, and its loss has a floor of 0.551 nats"""
    lesson = printed(LESSON)
    for classes in (3, 10, 1000):
        floor = -math.log(math.e / (math.e + classes - 1))
        best = np.eye(classes)[0]  # the most that the first softmax can hand over
        assert -xh.log_softmax(best)[0] == pytest.approx(floor, rel=1e-12)
        assert f"{classes} classes: floor {floor:.3f} nats, blind guess {math.log(classes):.3f} nats" in lesson
    assert round(-math.log(math.e / (math.e + 2)), 3) == 0.551
    rng = np.random.default_rng(0)
    q = xh.softmax(rng.normal(scale=20, size=(1000, 3)))
    assert -xh.log_softmax(q).max() >= -math.log(math.e / (math.e + 2)) - 1e-12


def test_b1_training_with_a_second_softmax_stays_above_its_floor():
    """a training with a double softmax stays above its floor"""
    right, doubled = train(doubled=False), train(doubled=True)
    assert right.loss[0] == pytest.approx(math.log(3), rel=1e-12)
    assert doubled.loss[0] == pytest.approx(math.log(3), rel=1e-12)
    assert min(doubled.loss) > -math.log(math.e / (math.e + 2)) > 4 * right.loss[-1]
    assert min(right.accuracy[-1], doubled.accuracy[-1]) > 0.95
    lesson = printed(LESSON)
    assert f"softmax once:  loss {right.loss[-1]:.3f} nats, accuracy {right.accuracy[-1]:.1%}" in lesson
    assert f"softmax twice: loss {doubled.loss[-1]:.3f} nats, accuracy {doubled.accuracy[-1]:.1%}" in lesson


def test_b1_the_slope_of_the_doubled_loss_is_that_measured():
    """the slope of the doubled loss is the measured one"""
    labels, scores = np.array([1]), [0.7, -0.4, 1.3]
    loss, slopes = doubled_loss(labels, np.array([scores]))

    def by_hand(z):
        return -math.log(softmax(softmax(z))[1])

    assert loss == pytest.approx(by_hand(scores), rel=1e-12)
    assert slopes[0].tolist() == pytest.approx([measured(by_hand, scores, k) for k in range(3)], abs=1e-9)


def test_c8_the_sigmoid_is_softmax_of_two_scores_one_of_them_0():
    """sigmoid(z) = softmax([z, 0])[0]"""
    lesson = printed(LESSON)
    for z in (-3.0, 0.0, 0.8):
        by_hand = 1 / (1 + math.exp(-z))
        assert softmax([z, 0])[0] == pytest.approx(by_hand, rel=1e-12)
        assert xh.softmax([z, 0])[0] == pytest.approx(by_hand, rel=1e-12)
        assert f"z = {z}: softmax {by_hand:.4f}, sigmoid {by_hand:.4f}" in lesson


def test_c9_softmax_loss_is_cross_entropy_with_softmax_and_multinomial_logistic_loss():
    """right: softmax loss, cross-entropy with softmax and multinomial logistic loss are one"""
    for truth in range(3):
        softmax_loss = math.log(sum(map(math.exp, SCORES))) - SCORES[truth]
        one_hot = [float(k == truth) for k in range(3)]
        assert softmax_loss == pytest.approx(-math.log(softmax(SCORES)[truth]), rel=1e-12)
        assert xh.cross_entropy(one_hot, softmax(SCORES)) == pytest.approx(softmax_loss, rel=1e-12)
        assert xh.sparse_categorical_cross_entropy_with_logits([truth], [SCORES]) == pytest.approx(softmax_loss)
        assert xh.categorical_cross_entropy_with_logits([one_hot], [SCORES]) == pytest.approx(softmax_loss)


def test_c9_the_gradient_in_the_logits_is_q_less_p_divided_by_n_under_the_mean():
    """its gradient in the logits is q - p, divided by N under the mean"""
    table, labels = [SCORES, [1.5, 0.0, 0.5]], [1, 0]
    loss, slopes = xh.sparse_categorical_cross_entropy_with_logits_grad(labels, table)
    by_hand = [math.log(sum(map(math.exp, row))) - row[label] for row, label in zip(table, labels, strict=True)]
    assert loss == pytest.approx(sum(by_hand) / 2, rel=1e-12)
    for row, label, slope in zip(table, labels, slopes, strict=True):
        given_less_due = [q - (k == label) for k, q in enumerate(softmax(row))]
        assert slope.tolist() == pytest.approx([x / 2 for x in given_less_due], rel=1e-12)
        for k in range(3):
            own = measured(lambda z, label=label: math.log(sum(map(math.exp, z))) - z[label], row, k)
            assert own == pytest.approx(given_less_due[k], abs=1e-9)
    lesson = printed(LESSON)
    for k, q in enumerate(softmax(SCORES)):
        assert f"measured slope {q - (k == 1):.4f}" in lesson
    assert f"mean loss {sum(by_hand) / 2:.4f} nats" in lesson


def test_c13_argmax_has_slope_0_almost_everywhere_and_none_at_a_tie():
    """right: argmax has slope 0 almost everywhere and none at a tie"""

    def wins(fox):
        return float(fox > max(SCORES[1:]))

    lesson = printed(LESSON)
    for nudge in (0.1, 0.01, 0.001):
        assert wins(2 + nudge) - wins(2 - nudge) == 0
        assert (wins(1 + nudge) - wins(1 - nudge)) / (2 * nudge) == pytest.approx(1 / (2 * nudge))
        assert f"nudge {nudge}: slope at 2 points 0, at the tie {1 / (2 * nudge):.0f}" in lesson


def test_c13_softmax_has_a_slope_where_argmax_has_none():
    """softmax has a slope where argmax has none"""
    assert measured(lambda z: softmax(z)[0], [1.0, 1.0, -1.0], 0) > 0.2
    assert xh.softmax([1.0, 1.0, -1.0]).tolist() == pytest.approx(softmax([1.0, 1.0, -1.0]), rel=1e-12)
