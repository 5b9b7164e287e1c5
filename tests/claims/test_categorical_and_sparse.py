import math
import re

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed

LESSON = "08_categorical_and_sparse"
CAR, OUTPUT = [1, 0, 0, 0], [0.775, 0.116, 0.039, 0.070]


def stored(case):
    return xh.datasets.load_libraries()["cases"][case]["answers"]


def test_a8_labels_count_from_0_and_libraries_part_on_label_3_among_three_classes():
    """labels count from 0; on label 3 of 3 PyTorch raises, optax gives nan, Keras on JAX a number"""
    with pytest.raises(ValueError, match="labels count from 0"):
        xh.sparse_categorical_cross_entropy([2, 3], [[1 / 3] * 3] * 2)
    answers = stored("label 3 among three classes")
    assert answers["PyTorch"] == {"error": "IndexError"}
    assert answers["optax"] == {"value": "nan"}
    assert answers["Keras"]["value"] == pytest.approx(math.log(3) / 2, rel=1e-5)
    assert round(math.log(3) / 2, 3) == 0.549
    lesson = printed(LESSON)
    for library, answer in answers.items():
        assert f"{library:13}{answer}\n" in lesson
    assert f"(ln 3 + 0) / 2 = {math.log(3) / 2:.6f} nats" in lesson


def test_a11_the_four_class_example_is_categorical_and_not_binary():
    """four classes: categorical, not binary"""
    categorical = -math.log(0.775)
    binary = -(math.log(0.775) + sum(math.log(1 - q) for q in OUTPUT[1:])) / 4
    assert xh.categorical_cross_entropy([CAR], [OUTPUT]) == pytest.approx(categorical, rel=1e-12)
    assert xh.binary_cross_entropy(CAR, OUTPUT) == pytest.approx(binary, rel=1e-12)
    lesson = printed(LESSON)
    assert f"categorical: {categorical:.4f} nats" in lesson
    assert f"binary:      {binary:.4f} nats" in lesson


def test_a12_one_hot_entries_are_probabilities_and_odds_are_p_over_1_minus_p():
    """one-hot entries are probabilities 0 and 1; odds are p/(1-p)"""
    row = xh.one_hot([0], 4)[0].tolist()
    assert row == CAR
    assert sum(row) == 1
    assert f"probability 0.775, odds {0.775 / 0.225:.2f} to 1" in printed(LESSON)


def test_b9_x_is_one_outcome_and_the_sum_runs_over_outcomes():
    """x is one outcome; the sum runs over outcomes"""
    terms = [-p * math.log(q) for p, q in zip(CAR, OUTPUT, strict=True)]
    assert xh.cross_entropy(CAR, OUTPUT) == pytest.approx(sum(terms), rel=1e-12)
    lesson = printed(LESSON)
    for name, p, q in zip(("car", "bike", "plane", "boat"), CAR, OUTPUT, strict=True):
        assert f"{name:6}{-math.log(q):.4f} nats, counted {p} times" in lesson
    assert f"row:   {sum(terms):.4f} nats\nlabel: {terms[0]:.4f} nats" in lesson


def test_c4_keras_agrees_with_the_definition_on_a_soft_target():
    """Keras agrees with the definition on a soft target"""
    p, q = [0.1, 0.4, 0.5], [0.8, 0.15, 0.05]
    by_hand = -sum(a * math.log(b) for a, b in zip(p, q, strict=True))
    assert xh.categorical_cross_entropy([p], [q]) == pytest.approx(by_hand, rel=1e-12)
    assert stored("a soft target")["Keras"]["value"] == pytest.approx(by_hand, rel=1e-5)
    assert f"Keras        {{'value': {by_hand:.5f}}}" in printed(LESSON)


def test_c8_the_sigmoid_is_a_softmax_of_two_and_serves_many_classes_too():
    """the sigmoid is a softmax of two, and serves several labels too"""
    sigmoid = 1 / (1 + math.exp(-1.5))
    assert xh.sigmoid(1.5) == pytest.approx(sigmoid, rel=1e-12)
    assert xh.softmax([1.5, 0])[0] == pytest.approx(math.exp(1.5) / (math.exp(1.5) + 1), rel=1e-12)
    lesson = printed(LESSON)
    assert f"sigmoid {sigmoid:.6f}, softmax {sigmoid:.6f}" in lesson
    assert f"sum {sum(1 / (1 + math.exp(-z)) for z in (2, -3, -4, 1)):.2f}" in lesson


def test_one_loss_in_three_ways():
    lesson = printed(LESSON)
    mean = -(math.log(0.775) + math.log(0.8) + math.log(0.4)) / 3
    assert f"rows:     {mean:.4f} nats\nintegers: {mean:.4f} nats" in lesson
    yes_or_no = -(math.log(0.9) + math.log(0.8)) / 2
    assert f"binary: {yes_or_no:.4f} nats\nsparse: {yes_or_no:.4f} nats" in lesson


def test_smoothing_moves_the_best_q_and_raises_the_floor_to_the_targets_entropy():
    lesson = printed(LESSON)
    for share in (0.0, 0.1, 0.2, 0.4):
        car, other = 1 - share + share / 4, share / 4
        floor = -car * math.log(car) - (3 * other * math.log(other) if other else 0)
        assert f"share {share:.1f}: best q {car:.3f}, floor {abs(floor):.4f} nats" in lesson
    smoothed = -0.9 * math.log(0.775) - 0.025 * sum(math.log(q) for q in OUTPUT)
    assert xh.categorical_cross_entropy([CAR], [OUTPUT], label_smoothing=0.1) == pytest.approx(smoothed, rel=1e-12)
    assert {answer["value"] for answer in stored("a target smoothed by 0.1").values()} == {float(f"{smoothed:.6g}")}


def test_four_libraries_give_four_answers_and_the_guards_explain_them():
    answers = stored("probability 0 on the truth, binary")
    values = [float(answers[name]["value"]) for name in ("plain NumPy", "PyTorch", "scikit-learn", "Keras")]
    assert values[:2] == [math.inf, 100]
    assert values[2:] == pytest.approx([-math.log(2.0**-52), -math.log(1e-7)], rel=1e-5)
    assert f"{values[2]:.4f} nats" in printed(LESSON)


def test_the_small_print_is_explained_by_arithmetic():
    half, weights = stored("a row that sums to one half"), stored("weights 3 and 1")
    assert half["PyTorch"]["value"] == pytest.approx(math.log(4), rel=1e-5)
    assert half["Keras"]["value"] == pytest.approx(math.log(2), rel=1e-5)
    total = 3 * math.log(2) - math.log(0.8)
    assert weights["Keras"]["value"] == pytest.approx(total / 2, rel=1e-5)
    assert weights["PyTorch"]["value"] == pytest.approx(total / 4, rel=1e-5)
    targets, probs = np.array([1, 0, 1]), np.array([[0.9], [0.2], [0.7]])
    every_pair = np.mean(-np.log(np.where(targets == 1, probs, 1 - probs)))
    assert stored("targets (3,) against probabilities (3, 1)")["plain NumPy"]["value"] == pytest.approx(every_pair)
    assert re.search(r"divided by 3 \+ 1: 0\.575646, divided by 2 photos: 1\.151293", printed(LESSON))
