"""The losses allocate little beside their inputs: no copy of the logits forward, one for the gradient."""

import tracemalloc

import numpy as np
import pytest

import xent_helpers as xh

SHAPES = [(10_000, 10), (100_000, 10), (2000, 1000), (16, 50257)]


def peak(call):
    tracemalloc.start()
    call()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("shape", SHAPES)
def test_memory_at_most_twice_the_logits_forward_and_three_times_with_gradient(shape, dtype):
    logits, labels = np.zeros(shape, dtype), np.zeros(shape[0], int)
    assert peak(lambda: xh.sparse_categorical_cross_entropy_with_logits(labels, logits)) <= 2 * logits.nbytes
    assert peak(lambda: xh.sparse_categorical_cross_entropy_with_logits_grad(labels, logits)) <= 3 * logits.nbytes
