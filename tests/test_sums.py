"""Sums keep their digits, whatever is added and however much of it."""

import math

import numpy as np
import pytest

from tests.sixty_digits import ulps
from xent_helpers import sums

lengths = pytest.mark.parametrize("length", [0, 1, 255, 256, 257, 1000, 70_000])
float_types = pytest.mark.parametrize("dtype", [np.float32, np.float64, np.longdouble])


@float_types
@lengths
def test_the_total_keeps_type_and_digits(length, dtype):
    for numbers in (np.full(length, np.log(2), dtype), np.random.default_rng(0).exponential(1, length).astype(dtype)):
        total = sums.total(numbers)
        assert total.dtype == dtype
        assert total == pytest.approx(math.fsum(numbers.astype(float)), rel=8 * float(np.finfo(dtype).eps) + 1e-15)


def test_the_total_keeps_its_digits_where_numpy_adds_one_after_the_other(monkeypatch):
    monkeypatch.setattr(sums, "SHORT", sums.LONG_RUN)
    equal = np.full(70_000, np.log(2), np.float32)
    assert ulps(sums.total(equal), sums_exactly(equal)) <= 16


def test_infinite_costs_add_up_to_infinity():
    assert sums.total(np.array([1.0] * 500 + [np.inf])) == np.inf


@float_types
@pytest.mark.parametrize("columns", [1, 32, 33, 1023, 1024, 1050, 50257])
def test_row_sums_keep_type_and_digits(columns, dtype):
    table = np.random.default_rng(0).exponential(1, (7, columns)).astype(dtype)
    got = sums.row_sums(table)
    assert got.dtype == dtype
    expected = [math.fsum(row) for row in table.astype(float)]
    np.testing.assert_allclose(got.astype(float), expected, rtol=8 * float(np.finfo(dtype).eps) + 1e-15)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("columns", [16, 17, 63, 87, 119, 127, 128, 255, 256, 300, 1000, 1025, 3000])
def test_row_sums_of_equal_numbers_keep_their_digits(columns, dtype):
    """All their roundings go one way: NumPy's own sum misses by up to 6 ulp."""
    table = np.repeat(np.random.default_rng(0).random((200, 1)).astype(dtype), columns, axis=1)
    exact = table[:, 0].astype(np.longdouble) * columns
    assert (np.abs(sums.row_sums(table) - exact) <= 3 * np.spacing(exact.astype(dtype))).all()


def sums_exactly(numbers):
    return math.fsum(numbers.astype(float))
