"""What all losses share. How the losses use it is tested with them, in test_losses.py."""

import numpy as np
import pytest

from xent_helpers.options import clipped, reduced, scaled, scales, smoothed, together

LOSSES = np.array([[1.0, 2.0], [3.0, np.inf]])


def test_without_weights_one_number_scales_all():
    assert scales((2, 3), "mean", None) == 1 / 6
    assert scales((2, 3), "sum", None) == scales((2, 3), "none", None) == 1


def test_weights_become_shares_under_mean():
    np.testing.assert_allclose(scales((2,), "mean", [1, 3]), [0.25, 0.75])


def test_weights_whose_sum_would_overflow_become_shares():
    np.testing.assert_allclose(scales((2,), "mean", [1e308, 1e308]), [0.5, 0.5])


def test_a_weight_of_zero_silences_an_infinite_loss():
    assert reduced(LOSSES, reduction="sum", sample_weight=[[1, 1], [2, 0]]) == 9


@pytest.mark.parametrize("reduction", ["mean", "sum"])
def test_parts_add_up_to_the_whole(reduction):
    losses = np.arange(10.0)
    scale = scales((10,), reduction, None)
    parts = [scaled(losses[:7], scale, reduction), scaled(losses[7:], scale, reduction)]
    assert together(parts, reduction, (10,), np.dtype("float64")) == reduced(losses, reduction=reduction)


def test_parts_of_no_reduction_are_laid_side_by_side():
    parts = [np.array([1.0, 2.0]), np.array([3.0, 4.0])]
    np.testing.assert_array_equal(together(parts, "none", (2, 2), np.dtype("float32")), [[1, 2], [3, 4]])


def test_smoothing_spreads_a_share_evenly():
    np.testing.assert_allclose(smoothed(np.array([1.0, 0.0]), 0.2, 2), [0.9, 0.1])


def test_without_clip_nothing_is_clipped():
    np.testing.assert_array_equal(clipped(np.array([0.0, 1.0]), None), [0, 1])
