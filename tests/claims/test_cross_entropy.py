import math

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers.figures.cross_entropy import bell_cross_entropy, bell_density

DIE = [0.12] * 5 + [0.40]
FRIEND = [0.02] * 5 + [0.90]
COAST, MOUNTAINS = [1 / 2, 1 / 4, 1 / 8, 1 / 8], [1 / 8, 1 / 8, 1 / 4, 1 / 2]
PAIRS = [(DIE, FRIEND), (FRIEND, DIE), (COAST, MOUNTAINS), ([0.7, 0.3, 0.0], [0.2, 0.5, 0.3])]


def price(p, q, log=math.log2):
    """Return H(p, q), in bits or in the unit of `log`."""
    return sum(chance * -log(share) for chance, share in zip(p, q, strict=True) if chance > 0)


@pytest.fixture(scope="module")
def lesson():
    return printed("03_cross_entropy")


def test_a6_cross_entropy_is_no_distance(lesson):
    """no distance: swapping truth and belief changes it, and H(p, p) = H(p) is not 0"""
    assert xh.cross_entropy(DIE, DIE, base=2) == pytest.approx(price(DIE, DIE), rel=1e-12)
    assert price(DIE, DIE) > 2
    assert xh.cross_entropy(DIE, FRIEND, base=2) == pytest.approx(price(DIE, FRIEND), rel=1e-12)
    assert xh.cross_entropy(FRIEND, DIE, base=2) == pytest.approx(price(FRIEND, DIE), rel=1e-12)
    assert price(DIE, FRIEND) > 2 * price(FRIEND, DIE)
    assert f"from p to p: {price(DIE, DIE):.2f} bits" in lesson
    assert f"p is true, belief friend: {price(DIE, FRIEND):.2f} bits" in lesson
    assert f"friend is true, belief p: {price(FRIEND, DIE):.2f} bits" in lesson


def test_b3_the_difference_to_the_entropy_is_the_kl_divergence(lesson):
    """the difference H(p, q) - H(p) is the KL divergence: 1.08 bits for the friend's belief"""
    for p, q in PAIRS:
        assert price(p, q) - price(p, p) == pytest.approx(float(xh.kl_divergence(p, q, base=2)), rel=1e-12)
    extra = price(DIE, FRIEND) - price(DIE, DIE)
    assert f"difference of the two: {extra:.6f} bits, KL: {extra:.6f} bits" in lesson


def test_b4_messages_from_a_in_the_code_made_for_b(lesson):
    """messages from A in the code made for B: 2.625 digits a day against 1.750 with A's own"""
    right, wrong = xh.huffman_code(COAST), xh.huffman_code(MOUNTAINS)
    for words, q in ((right, COAST), (wrong, MOUNTAINS)):
        average = sum(chance * len(word) for chance, word in zip(COAST, words, strict=True))
        assert average == price(COAST, q)
        assert f"digits, {average:.3f} a day on average" in lesson
    assert f"H(p, q) = {price(COAST, MOUNTAINS):.3f} bits" in lesson
    assert f"D(p|q)  = {price(COAST, MOUNTAINS) - price(COAST, COAST):.3f} bits" in lesson


def test_b4_whole_digits_are_a_belief_of_their_own(lesson):
    """whole digits round the price: 2.48 digits where the belief costs 2.58 bits"""
    lengths = [len(word) for word in xh.huffman_code([1 / 6] * 6)]
    stakes = [0.5**length for length in lengths]
    average = sum(chance * length for chance, length in zip(DIE, lengths, strict=True))
    assert sum(stakes) == 1
    assert average == pytest.approx(price(DIE, stakes), rel=1e-12)
    assert f"average {average:.2f} a throw" in lesson
    assert f"for the code's own belief {average:.2f} bits" in lesson


def test_b5_cross_entropy_is_entropy_plus_kl_divergence(lesson):
    """right: H(p, q) = H(p) + D(p ‖ q)"""
    for p, q in PAIRS:
        kl = sum(a * math.log2(a / b) for a, b in zip(p, q, strict=True) if a > 0)
        assert price(p, p) + kl == pytest.approx(float(xh.cross_entropy(p, q, base=2)), rel=1e-12)
    for name, q in (("honest", DIE), ("even", [1 / 6] * 6), ("friend", FRIEND)):
        total, entropy = price(DIE, q), price(DIE, DIE)
        assert f"{name}: {entropy:.2f} + {abs(total - entropy):.2f} = {total:.2f} bits" in lesson


def test_c3_both_are_averages_and_kl_is_the_average_extra(lesson):
    """both are averages: cross-entropy of the whole length, KL of the extra length"""
    counts = [12, 12, 12, 12, 12, 40]
    paid = sum(count * -math.log2(q) for count, q in zip(counts, FRIEND, strict=True)) / 100
    honest = sum(count * -math.log2(p) for count, p in zip(counts, DIE, strict=True)) / 100
    assert xh.cross_entropy(DIE, FRIEND, base=2) == pytest.approx(paid, rel=1e-12)
    assert xh.kl_divergence(DIE, FRIEND, base=2) == pytest.approx(paid - honest, rel=1e-12)
    assert f"friend: {paid - honest:.2f} bits extra a throw" in lesson


def test_c4_six_ways_to_calculate_it(lesson):
    """six calculations: those that share p and q agree to 1e-12, a distribution with itself gives H(p)"""
    by_sum = price(DIE, FRIEND)
    by_kl = price(DIE, DIE) + sum(a * math.log2(a / b) for a, b in zip(DIE, FRIEND, strict=True))
    from_throws = (40 * -math.log2(0.90) + 60 * -math.log2(0.02)) / 100
    of_the_package = float(xh.cross_entropy(DIE, FRIEND, base=2))
    assert max(abs(way - by_sum) for way in (by_kl, from_throws, of_the_package)) < 1e-12
    assert xh.cross_entropy(DIE, DIE, base=2) == pytest.approx(float(xh.entropy(DIE, base=2)), abs=1e-12)
    a_six = [0, 0, 0, 0, 0, 1]
    assert xh.cross_entropy(a_six, a_six, base=2) == 0
    assert xh.cross_entropy(a_six, FRIEND, base=2) == pytest.approx(-math.log2(0.90), rel=1e-12)
    assert f"1 sum over two distributions: {by_sum:.6f} bits" in lesson
    entropy = price(DIE, DIE)
    assert f"2 a distribution with itself: {entropy:.6f} bits, and H(p) {entropy:.6f}" in lesson
    assert f"3 entropy plus KL: {by_sum:.6f} bits, apart by less than 1e-12: True" in lesson
    assert "4 what happened, and a belief as certain: 0.000000 bits" in lesson
    assert f"5 what happened, and your friend: {-math.log2(0.90):.6f} bits" in lesson
    assert f"average over 100 throws: {by_sum:.6f} bits" in lesson
    assert f"6 with Keras: {by_sum:.4f} bits" in lesson


def test_c4_the_stored_answer_of_keras_is_the_same_cost_in_nats():
    """Keras gives the same cost in nats: 2.389358"""
    stored = 2.389358  # Keras 3.15.1 on JAX 0.10.2, November 2026, float32: 2.3893580436706543
    assert stored == pytest.approx(price(DIE, FRIEND, math.log), abs=1e-6)


def test_c17_the_measure_of_the_difference_is_kl_and_not_cross_entropy(lesson):
    """the measure of the difference is KL: 0 for q = p, where cross-entropy is H(p)"""
    assert xh.kl_divergence(DIE, DIE, base=2) == 0
    assert xh.cross_entropy(DIE, DIE, base=2) > 2
    assert "D(p|p) = 0.00 bits" in lesson
    assert f"D(p|friend) = {price(DIE, FRIEND) - price(DIE, DIE):.2f} bits" in lesson
    assert f"D(friend|p) = {price(FRIEND, DIE) - price(FRIEND, FRIEND):.2f} bits" in lesson


def test_d3_cross_entropy_is_at_least_the_entropy_with_equality_only_for_q_equal_to_p(lesson):
    """right as “at least”: H(p, q) >= H(p), equal only for q = p"""
    rng = np.random.default_rng(3)
    for p in rng.dirichlet(np.ones(5), 50):
        q = rng.dirichlet(np.ones(5))
        assert price(p, q) > price(p, p)
        assert xh.kl_divergence(p, q) > 0
    assert all(math.log(x) <= x - 1 for x in (0.01, 0.5, 0.99, 1, 1.01, 3))
    saved = sum(p * math.log(q / p) for p, q in zip(DIE, FRIEND, strict=True))
    assert f"your friend saves {saved:.2f} nats a throw on average" in lesson
    assert saved < 0


def closed_form(distance, p_width, q_width):
    return math.log(q_width * math.sqrt(2 * math.pi)) + (p_width**2 + distance**2) / (2 * q_width**2)


def test_d4_the_area_under_p_ln_one_over_q_is_the_closed_form(lesson):
    """means 1 apart: width 1 costs 1.919 nats, width 1.41 costs 1.766, so not every slider makes it grow"""
    grid = [k / 200 for k in range(-2400, 2401)]
    for middle, p_width, q_width in ((0, 1, 1), (1, 1, 1), (1, 1, 1.41), (1.5, 1, 0.8), (-0.7, 0.3, 0.5)):
        p = [math.exp(-((x / p_width) ** 2) / 2) / (p_width * math.sqrt(2 * math.pi)) for x in grid]
        ln_q = [-math.log(q_width * math.sqrt(2 * math.pi)) - ((x - middle) / q_width) ** 2 / 2 for x in grid]
        area = sum(a * -b for a, b in zip(p, ln_q, strict=True)) / 200
        assert area == pytest.approx(closed_form(middle, p_width, q_width), rel=1e-9)
        assert area == pytest.approx(bell_cross_entropy(0, p_width, middle, q_width), rel=1e-9)
        assert np.log(bell_density(1.0, middle, q_width)) == pytest.approx(ln_q[grid.index(1.0)], rel=1e-9)
    assert round(closed_form(1, 1, 1), 3) == 1.919
    assert round(closed_form(1, 1, 1.41), 3) == 1.766
    assert "q 1 apart, width 1: 1.919 nats" in lesson
    assert "q 1 apart, width 1.41: 1.766 nats" in lesson
    assert "in strips: 1.766 nats" in lesson


def test_d4_entropy_of_a_narrow_density_is_negative(lesson):
    """for densities the entropy may be negative"""
    assert closed_form(0, 0.1, 0.1) < 0 < closed_form(0, 1, 1)
    for width in (1, 0.1):
        assert f"H(p) for a bell of width {width}: {closed_form(0, width, width):.3f} nats" in lesson
