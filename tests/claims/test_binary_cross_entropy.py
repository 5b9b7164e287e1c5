import math

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers import logistic

LESSON = "06_binary_cross_entropy"


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


@pytest.fixture(scope="module")
def flowers():
    iris = xh.load_iris()
    two = iris.labels > 0
    return logistic.standardise(iris.columns("petal length", "petal width")[two]), iris.labels[two] - 1


@pytest.fixture(scope="module")
def model(flowers):
    return logistic.train(*flowers, epochs=1500, learning_rate=3.0).models[-1]


def test_a12_odds_are_p_over_1_minus_p_and_labels_are_probabilities():
    """labels are probabilities 0 and 1; odds are p/(1-p): 0.75 means odds of 3"""
    for q in (0.1, 0.25, 0.5, 0.75, 0.9):
        odds = q / (1 - q)
        assert xh.sigmoid(math.log(odds)) == pytest.approx(q, rel=1e-12)
        assert f"q {q:.2f}: odds {odds:.2f}, logarithm {math.log(odds):+.2f}" in printed(LESSON)
    assert xh.one_hot([0, 1], 2).sum(axis=1).tolist() == [1, 1]  # so they are probabilities, 0 and 1
    with pytest.raises(ZeroDivisionError):
        1 / (1 - 1)  # the odds of a certain label


def test_b1_three_sigmoids_are_no_distribution_and_right_for_several_labels():
    """0.36 + 0.65 + 0.45 = 1.46, so no distribution: three sigmoids, right where several labels may be true"""
    probs = [0.36, 0.65, 0.45]
    logits = [math.log(p / (1 - p)) for p in probs]
    assert round(sum(probs), 2) == 1.46
    assert [sigmoid(z) for z in logits] == pytest.approx(probs, rel=1e-12)
    losses = [-math.log(0.36), -math.log(1 - 0.65), -math.log(0.45)]  # the first and the third are in the photo
    loss = xh.binary_cross_entropy_with_logits([1, 0, 1], logits)
    assert loss == pytest.approx(sum(losses) / 3, rel=1e-12)
    lesson = printed(LESSON)
    assert "sum: 1.46" in lesson
    assert f"mean {sum(losses) / 3:.4f} nats, sum {sum(losses):.4f} nats" in lesson


def test_b7_two_guards_hide_a_gap_and_turn_the_loss_negative_at_1():
    """exactly 0.7135581778200729, with both guards 0.7135581752992395; at p = 1 the loss turns negative, -1e-9"""
    of_truth = [0.25, 0.96]
    exact = -sum(math.log(q) for q in of_truth) / 2

    def both_guards(q):
        return -math.log(min(max(q, 1e-12), 1 - 1e-12) + 1e-9)

    guarded = sum(map(both_guards, of_truth)) / 2
    assert exact == 0.7135581778200729
    assert guarded == pytest.approx(0.7135581752992395, abs=1e-15)
    assert guarded != exact
    assert np.isclose(guarded, exact)
    assert both_guards(1.0) == pytest.approx(-1e-9, rel=2e-3)
    assert xh.binary_cross_entropy([1, 1], of_truth) == pytest.approx(exact, rel=1e-12)
    lesson = printed(LESSON)
    assert f"0.7135581778200729 {guarded} True" in lesson
    assert f"loss {both_guards(1.0):.1e} nats" in lesson


def test_b7_ours_does_not_clip_unless_asked():
    """without a guard a certain mistake costs infinity; from a logit of 40 it costs 40 nats"""
    assert xh.binary_cross_entropy([0], [1.0]) == math.inf
    assert xh.binary_cross_entropy([1], [1.0]) == 0
    assert xh.binary_cross_entropy([0], [1.0], clip=1e-7) == pytest.approx(-math.log(1e-7), rel=1e-9)
    assert xh.binary_cross_entropy_with_logits([0], [40.0]) == pytest.approx(40 + math.log1p(math.exp(-40)))
    assert sigmoid(40) == 1.0
    lesson = printed(LESSON)
    assert "wrong: inf nats, right: 0.0 nats" in lesson
    assert "z 800.0: 800.0000 nats, 800.0000 nats" in lesson


def test_b8_one_probability_and_1_minus_it_averaged_over_the_cases():
    """right: one probability for class 1, 1 minus it for class 0, averaged over the cases"""
    cases = [(1, 0.9), (0, 0.9), (0, 0.1), (1, 0.5)]
    losses = [-math.log(q if y else 1 - q) for y, q in cases]
    labels, probs = zip(*cases, strict=True)
    assert xh.binary_cross_entropy(labels, probs) == pytest.approx(sum(losses) / 4, rel=1e-12)
    lesson = printed(LESSON)
    for (y, q), loss in zip(cases, losses, strict=True):
        assert f"label {y}, q {q}: {loss:.4f} nats" in lesson
    assert f"\n{sum(losses) / 4:.4f} nats\n" in lesson


def test_c8_the_sigmoid_is_the_softmax_of_the_score_and_0():
    """sigmoid(z) = softmax([z, 0])[0], and one sigmoid a label serves several labels"""
    for z in (-3.0, 0.0, 0.5, 8.0):
        assert xh.softmax([z, 0.0])[0] == pytest.approx(sigmoid(z), rel=1e-12)
        assert xh.sigmoid(z) == pytest.approx(math.exp(z) / (math.exp(z) + math.exp(0)), rel=1e-12)
    assert f"two scores, one of them 0: {sigmoid(1.5):.4f}\nsigmoid: {sigmoid(1.5):.4f}" in printed(LESSON)


def test_c16_two_logits_or_one_give_the_same_loss_and_one_alone_gives_nothing():
    """two logits with cross_entropy or one with binary_cross_entropy_with_logits: the same loss"""
    scores, labels = [2.0, -1.0, 0.5], [1, 0, 0]
    by_hand = sum(-math.log(sigmoid(z) if y else 1 - sigmoid(z)) for y, z in zip(labels, scores, strict=True)) / 3
    two = [[0.0, z] for z in scores]
    assert xh.binary_cross_entropy_with_logits(labels, scores) == pytest.approx(by_hand, rel=1e-12)
    assert xh.sparse_categorical_cross_entropy_with_logits(labels, two) == pytest.approx(by_hand, rel=1e-12)
    alone = [[z] for z in scores]
    assert xh.sparse_categorical_cross_entropy_with_logits([0, 0, 0], alone) == 0
    with pytest.raises(ValueError, match="labels"):
        xh.sparse_categorical_cross_entropy_with_logits(labels, alone)
    assert "one score alone: 1.0000" in printed(LESSON)


def test_d5_the_binary_formula_with_log_of_one_over_q():
    """right: p log(1/q) + (1-p) log(1/(1-q)), also for a p between 0 and 1"""
    p, q = 0.75, 0.9
    loss = p * math.log(1 / q) + (1 - p) * math.log(1 / (1 - q))
    assert xh.binary_cross_entropy([p], [q]) == pytest.approx(loss, rel=1e-12)
    assert xh.cross_entropy([p, 1 - p], [q, 1 - q]) == pytest.approx(loss, rel=1e-12)
    assert printed(LESSON).count(f"{loss:.4f} nats") == 2


def test_the_slope_in_the_logit_is_given_less_due():
    z, nudge = math.log(0.99 / 0.01), 1e-5
    measured = (-math.log(1 - sigmoid(z + nudge)) + math.log(1 - sigmoid(z - nudge))) / (2 * nudge)
    assert measured == pytest.approx(0.99, abs=1e-6)
    assert "measured slope 0.9900" in printed(LESSON)


def test_six_flowers_pay_77_percent_and_shouting_costs_three_times_as_much(flowers, model):
    inputs, labels = flowers
    scores = [float(sum(w * x for w, x in zip(model.weights, row, strict=True)) + model.bias) for row in inputs]

    def losses(times):
        return [math.log1p(math.exp(-times * z if y else times * z)) for y, z in zip(labels, scores, strict=True)]

    quiet, loud = losses(1), losses(5)
    assert sum((z > 0) == (y == 1) for y, z in zip(labels, scores, strict=True)) == 94
    lesson = printed(LESSON)
    assert f"six of 100 flowers pay {sum(sorted(quiet)[-6:]) / sum(quiet):.0%} of everything" in lesson
    assert f"scores times 1: on the right side 94%, loss {sum(quiet) / 100:.4f} nats" in lesson
    assert f"scores times 5: on the right side 94%, loss {sum(loud) / 100:.4f} nats" in lesson
    assert 2.8 < sum(loud) / sum(quiet) < 3


def test_scikit_learn_finds_the_same_three_numbers_to_four_digits(flowers, model):
    from sklearn.linear_model import LogisticRegression

    oracle = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(*flowers)
    assert [*model.weights, model.bias] == pytest.approx([*oracle.coef_[0], *oracle.intercept_], rel=5e-5)


def test_the_share_alone_costs_its_entropy_and_weights_shift_the_mean_probability(flowers, model):
    entropy = -0.95 * math.log(0.95) - 0.05 * math.log(0.05)
    assert xh.entropy([0.95, 0.05]) == pytest.approx(entropy, rel=1e-12)
    lesson = printed(LESSON)
    assert f"the share alone: {entropy:.4f} nats" in lesson
    four = [-math.log(0.9), -math.log(0.8), -math.log(0.9), -math.log(0.3)]
    weighted = (four[0] + four[1] + four[2] + 5 * four[3]) / 8
    assert xh.binary_cross_entropy([0, 0, 0, 1], [0.1, 0.2, 0.1, 0.3], sample_weight=[1, 1, 1, 5]) == pytest.approx(
        weighted, rel=1e-12
    )
    assert f"weighted {weighted:.4f} nats" in lesson
    assert logistic.predict(model, flowers[0]).mean() == pytest.approx(0.5, abs=1e-6)
    assert "plain: missed 3, false alarms 3, mean q 0.50\nweighted: missed 0, false alarms 6, mean q 0.55" in lesson
