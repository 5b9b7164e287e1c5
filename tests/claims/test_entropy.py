import math
from itertools import product

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed

BOXES = [(26 / 30, 4 / 30), (16 / 30, 14 / 30), (0, 1)]
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def bits(p):
    return sum(share * math.log2(1 / share) for share in p if share > 0)


def test_a3_the_entropies_of_the_three_boxes():
    """0.56651, 0.99679 and 0 bits"""
    right = [0.56651, 0.99679, 0]
    lesson = printed("02_entropy")
    for p, article in zip(BOXES, right, strict=True):
        assert round(bits(p), 5) == article
        assert xh.entropy(p, base=2) == pytest.approx(bits(p), rel=1e-12)
        assert f"{bits(p):.5f} bits\n" in lesson


def test_a4_what_never_happens_adds_nothing():
    """0 · log 0 counts as 0"""
    shrinking = [p * math.log2(1 / p) for p in (1e-1, 1e-2, 1e-3, 1e-6)]
    assert sorted(shrinking, reverse=True) == shrinking
    assert shrinking[-1] < 2e-5
    with pytest.raises(ValueError, match=r"positive input|math domain"):
        math.log2(0)
    assert xh.entropy([0, 0.75, 0.25], base=2) == pytest.approx(bits([0.75, 0.25]), rel=1e-12)
    lesson = printed("02_entropy")
    for p, part in zip((1e-1, 1e-2, 1e-3, 1e-6), shrinking, strict=True):
        assert f"surprise {math.log2(1 / p):.2f} bits, times p: {part:.5f} bits" in lesson
    assert f"{bits([0.75, 0.25]):.2f} bits" in lesson


def test_a13_what_shannon_defined_is_the_entropy_and_gibbs_bound_needs_a_second_distribution():
    """what Shannon defined in 1948 is entropy, a measure of one distribution"""
    p, q = (0.7, 0.2, 0.1), (0.2, 0.3, 0.5)
    assert xh.cross_entropy(p, p, base=2) == pytest.approx(bits(p), rel=1e-12)
    assert xh.cross_entropy(p, q, base=2) > bits(p)


def test_a14_surprise_belongs_to_an_outcome_and_entropy_to_the_distribution():
    """h(x) means two things in the articles: one event's surprise, and the entropy"""
    p = [26 / 30, 4 / 30]
    assert xh.surprisal(p, base=2).tolist() == pytest.approx([math.log2(1 / share) for share in p], rel=1e-12)
    assert xh.entropy(p, base=2).shape == ()
    lesson = printed("02_entropy")
    assert f"a cube: {math.log2(30 / 26):.2f} bits, a sphere: {math.log2(30 / 4):.2f} bits" in lesson
    assert f"plain average: {(math.log2(30 / 26) + math.log2(30 / 4)) / 2:.2f} bits" in lesson
    assert f"counted over 30 draws: {bits(p):.2f} bits" in lesson


def test_b2_no_code_that_can_be_read_back_is_shorter_than_the_entropy_per_symbol():
    """right, as a lower bound: no code that can be read back needs less than H"""
    p = [0.3, 0.25, 0.2, 0.15, 0.1]
    readable = [n for n in product(range(1, 6), repeat=5) if sum(0.5**length for length in n) <= 1]  # Kraft
    shortest = min(sum(share * length for share, length in zip(p, n, strict=True)) for n in readable)
    assert bits(p) <= shortest
    assert shortest == pytest.approx(float(p @ xh.code_lengths(p)), rel=1e-12)
    assert f"average length {shortest:.2f} bits, entropy {bits(p):.2f} bits" in printed("02_entropy")


def test_b2_longer_groups_come_closer_to_the_entropy():
    """in pairs 0.69 bits a draw, above the entropy of 0.57"""
    box = BOXES[0]
    group, costs = np.array([1.0]), []
    for number in range(1, 5):
        group = np.outer(group, box).ravel()
        costs.append(float(group @ xh.code_lengths(group)) / number)
    assert sorted(costs, reverse=True) == costs
    assert bits(box) < costs[-1] < bits(box) + 1 / 4
    assert f"{2 * costs[1]:.2f} bits a pair, {costs[1]:.2f} bits a draw" in printed("02_entropy")


def test_c2_balanced_has_more_entropy_than_skewed_and_all_alike_has_most():
    """right: balanced has more entropy than skewed"""
    skewness = [bits((cubes / 30, 1 - cubes / 30)) for cubes in range(15, 31)]
    assert sorted(skewness, reverse=True) == skewness
    loaded = [0.1] * 5 + [0.5]
    assert bits(loaded) < bits([1 / 6] * 6) == pytest.approx(math.log2(6), rel=1e-12)
    assert xh.entropy([1 / 6] * 6, base=2) == pytest.approx(math.log2(6), rel=1e-12)
    lesson = printed("02_entropy")
    assert f"fair {math.log2(6):.2f} bits, loaded {bits(loaded):.2f} bits" in lesson
    assert f"log2(6) = {math.log2(6):.2f}" in lesson


def test_c18_entropy_is_an_average_and_a_lower_bound():
    """an average and a lower bound: the best code needs at least H and less than H + 1"""
    text = xh.load_alice().lower()
    counts = [text.count(letter) for letter in ALPHABET]
    p = [count / sum(counts) for count in counts]
    lengths = xh.code_lengths(p)
    average = sum(share * int(length) for share, length in zip(p, lengths, strict=True))
    assert bits(p) <= average < bits(p) + 1
    assert lengths.min() < bits(p) < lengths.max()
    lesson = printed("02_entropy")
    assert f"at most {math.log2(26):.2f} bits, entropy {bits(p):.2f} bits" in lesson
    assert f"Huffman's code {average:.2f} bits a letter" in lesson
    marbles = [4 / 8, 2 / 8, 1 / 8, 1 / 8]
    assert f"{1 * 4 / 8 + 2 * 2 / 8 + 3 / 8 + 3 / 8:.2f} questions, entropy {bits(marbles):.2f} bits" in lesson


def test_d2_a_sum_from_0_to_n_has_one_term_too_many():
    """from 0 to n there are n + 1 terms for n outcomes"""
    y = [0.5, 0.3, 0.2]
    n = len(y)
    assert sum(y[k] * math.log2(1 / y[k]) for k in range(n)) == pytest.approx(float(xh.entropy(y, base=2)), rel=1e-12)
    with pytest.raises(IndexError):
        sum(y[k] * math.log2(1 / y[k]) for k in range(n + 1))
    assert f"from 0 to {n} there are {n + 1} terms" in printed("02_entropy")
