import math

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed


def test_a4_the_logarithm_of_a_probability_is_below_0_except_at_1():
    """log p is below 0 for 0 < p < 1, and log 1 = 0"""
    assert all(math.log2(p) < 0 for p in (1e-9, 0.01, 0.5, 0.999))
    assert math.log2(1) == 0
    assert xh.surprisal(1, base=2) == 0
    assert "certain: log2(1) = 0.00, so 0.00 bits" in printed("01_surprisal")


def test_c1_surprisal_is_minus_log_p_and_falls_as_p_grows():
    """surprisal is -log p: a six costs 2.58 bits; the rarer, the more"""
    p = [0.01, 0.1, 0.5, 0.9, 1.0]
    assert xh.surprisal(p).tolist() == pytest.approx([-math.log(x) for x in p], rel=1e-12)
    assert (np.diff(xh.surprisal(p)) < 0).all()
    lesson = printed("01_surprisal")
    for name, p in {"heads": 1 / 2, "a six": 1 / 6, "the ace of spades": 1 / 52}.items():
        assert f"{name}: {-math.log2(p):.2f} bits\n" in lesson
    for p in (0.5, 0.25, 0.02, 0.01):
        assert f"p = {p:.2f}: {-math.log2(p):.2f} bits" in lesson
    assert "impossible: inf bits" in lesson


def test_d1_surprisal_is_log_of_one_over_y_in_the_unit_of_its_base():
    """surprisal is log(1/y); the base sets the unit: a six is 2.58 bits or 1.79 nats"""
    for y in (0.05, 0.25, 0.8):
        assert xh.surprisal(y) == pytest.approx(math.log(1 / y), rel=1e-12)
        assert xh.surprisal(y, base=2) == pytest.approx(math.log2(1 / y), rel=1e-12)
        assert xh.surprisal(y, base=10) == pytest.approx(math.log10(1 / y), rel=1e-12)
    lesson = printed("01_surprisal")
    assert f"-log2(p) = {-math.log2(1 / 6):.2f} bits, log2(1 / p) = {math.log2(6):.2f} bits" in lesson
    assert f"a six: {math.log2(6):.2f} bits or {math.log(6):.2f} nats" in lesson
    assert f"heads: {math.log2(2):.2f} bits or {math.log(2):.2f} nats" in lesson
