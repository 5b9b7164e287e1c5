"""Row blocks cover every row once, and what they make does not hang on their size."""

import numpy as np
import pytest

from xent_helpers import blocks, losses
from xent_helpers.blocks import BLOCK_BYTES, BLOCK_ROWS, as_rows, from_rows, row_blocks

RNG = np.random.default_rng(0)
LOGITS, LABELS = RNG.normal(0, 3, (50, 4)), RNG.integers(0, 4, 50)
WEIGHTS = RNG.random(50)


@pytest.mark.parametrize("shape", [(0, 3), (1, 3), (10_000, 10), (3, 2**18), (2**19,), (0,)])
def test_blocks_cover_every_row_once(shape):
    rows = np.arange(shape[0])
    pieces = [rows[block] for block in row_blocks(np.zeros(shape))]
    np.testing.assert_array_equal(np.concatenate([rows[:0], *pieces]), rows)


@pytest.mark.parametrize("shape", [(10_000, 10), (100_000, 2), (200, 2**12), (2**19,)])
def test_no_block_is_larger_than_it_should_be(shape):
    table = np.zeros(shape)
    for block in row_blocks(table):
        assert table[block].nbytes <= BLOCK_BYTES
        assert table.ndim == 1 or len(table[block]) <= BLOCK_ROWS


def test_a_row_larger_than_a_block_is_a_block():
    assert [block.stop for block in row_blocks(np.zeros((2, 2**20)))] == [1, 2]


@pytest.mark.parametrize("axis", [0, 1, 2, -1, -2, -3])
def test_rows_lead_back_to_the_array(axis):
    array = np.arange(24.0).reshape(2, 3, 4)
    rows = as_rows(array, axis)
    assert rows.shape == (24 // array.shape[axis], array.shape[axis])
    np.testing.assert_array_equal(from_rows(rows, array, axis), array)


@pytest.mark.parametrize("reduction", ["mean", "sum", "none"])
@pytest.mark.parametrize("weights", [None, WEIGHTS])
def test_results_do_not_hang_on_the_size_of_a_block(monkeypatch, reduction, weights):
    def results():
        options = {"reduction": reduction, "sample_weight": weights}
        yield from losses.sparse_categorical_cross_entropy_with_logits_grad(LABELS, LOGITS, **options)
        yield from losses.categorical_cross_entropy_with_logits_grad(np.eye(4)[LABELS], LOGITS, **options)
        yield from losses.binary_cross_entropy_with_logits_grad(LABELS % 2, LOGITS[:, 0], **options)

    at_once = list(results())
    monkeypatch.setattr(blocks, "BLOCK_BYTES", 100)
    for whole, pieces in zip(at_once, results(), strict=True):
        np.testing.assert_allclose(pieces, whole, rtol=1e-14)


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_a_bad_score_is_found_in_a_later_block(monkeypatch, bad):
    monkeypatch.setattr(blocks, "BLOCK_BYTES", 100)
    logits = LOGITS.copy()
    logits[-1, 2] = bad
    with pytest.raises(ValueError, match=rf"logits must not hold NaN or \+inf, got {bad}"):
        losses.sparse_categorical_cross_entropy_with_logits(LABELS, logits)
