"""Losses and their gradients against scikit-learn, mpmath, finite differences and values known by hand."""

import re

import mpmath
import numpy as np
import pytest
import scipy.special
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import log_loss

from tests.strategies import batches, no_warnings, repeatable
from xent_helpers.losses import (
    binary_cross_entropy,
    binary_cross_entropy_with_logits,
    binary_cross_entropy_with_logits_grad,
    categorical_cross_entropy,
    categorical_cross_entropy_with_logits,
    categorical_cross_entropy_with_logits_grad,
    one_hot,
    sparse_categorical_cross_entropy,
    sparse_categorical_cross_entropy_with_logits,
    sparse_categorical_cross_entropy_with_logits_grad,
)

REDUCTIONS = ["mean", "sum", "none"]
SCALAR_REDUCTIONS = ["mean", "sum"]

# Two samples that every loss accepts: the truth as each loss wants it, then what is predicted.
# Halves and quarters are exact in every float type, float16 included.
YES_OR_NO, BINARY_PROBS, BINARY_LOGITS = [1, 0], [0.5, 0.25], [2.0, -1.0]
ONE_HOT, LABELS = [[1, 0, 0], [0, 0, 1]], [0, 2]
PROBS, LOGITS = [[0.5, 0.25, 0.25], [0.25, 0.25, 0.5]], [[2.0, -1.0, 0.5], [0.0, 1.5, -3.0]]

FROM_PROBS = [
    (binary_cross_entropy, YES_OR_NO, BINARY_PROBS),
    (categorical_cross_entropy, ONE_HOT, PROBS),
    (sparse_categorical_cross_entropy, LABELS, PROBS),
]
FROM_LOGITS = [
    (binary_cross_entropy_with_logits, YES_OR_NO, BINARY_LOGITS),
    (categorical_cross_entropy_with_logits, ONE_HOT, LOGITS),
    (sparse_categorical_cross_entropy_with_logits, LABELS, LOGITS),
]
GRADIENTS = [
    (binary_cross_entropy_with_logits_grad, YES_OR_NO, BINARY_LOGITS),
    (categorical_cross_entropy_with_logits_grad, ONE_HOT, LOGITS),
    (sparse_categorical_cross_entropy_with_logits_grad, LABELS, LOGITS),
]
LOSSES = FROM_PROBS + FROM_LOGITS
EVERY = LOSSES + GRADIENTS
EVERY_CATEGORICAL = [row for row in EVERY if row[1] is not YES_OR_NO]
SPARSE = [row for row in EVERY if row[1] is LABELS]

every_function = pytest.mark.parametrize(("function", "truth", "predictions"), EVERY)
every_loss = pytest.mark.parametrize(("function", "truth", "predictions"), LOSSES)
every_loss_from_probs = pytest.mark.parametrize(("function", "truth", "predictions"), FROM_PROBS)
every_loss_from_logits = pytest.mark.parametrize(("function", "truth", "predictions"), FROM_LOGITS)
every_gradient = pytest.mark.parametrize(("function", "truth", "predictions"), GRADIENTS)
every_sparse_function = pytest.mark.parametrize(("function", "labels", "predictions"), SPARSE)
every_reduction = pytest.mark.parametrize("reduction", REDUCTIONS)
every_scalar_reduction = pytest.mark.parametrize("reduction", SCALAR_REDUCTIONS)
either_axis = st.sampled_from([0, -1])
two_class_batches = batches(num_classes=2)


def dtypes_of(result):
    """The float types of a loss, or of a loss and its gradient."""
    return {str(part.dtype) for part in (result if isinstance(result, tuple) else (result,))}


def slopes_by_finite_differences(loss, logits):
    """Nudge each logit up and down. A step of 1e-5 errs by about 1e-10: truncation and rounding are both that small."""
    step = 1e-5
    slopes = np.empty_like(logits)
    for index in np.ndindex(logits.shape):
        nudge = np.zeros_like(logits)
        nudge[index] = step
        slopes[index] = (loss(logits + nudge) - loss(logits - nudge)) / (2 * step)
    return slopes


def along(axis, array):
    """Turn samples by classes into classes by samples where the classes are wanted on axis 0."""
    return array.T if axis == 0 else array


# --- Known by hand


def test_a_coin_flip_forecast_costs_one_bit():
    assert binary_cross_entropy([1, 0], [0.5, 0.5]) == pytest.approx(np.log(2), rel=1e-15)


def test_binary_loss_is_the_surprisal_of_what_happened():
    losses = binary_cross_entropy([1, 0], [0.8, 0.8], reduction="none")
    np.testing.assert_allclose(losses, [np.log(1 / 0.8), np.log(1 / 0.2)], rtol=1e-14)


def test_categorical_loss_is_the_surprisal_of_the_true_class():
    losses = categorical_cross_entropy([[0, 1, 0]], [[0.5, 0.125, 0.375]], reduction="none")
    np.testing.assert_allclose(losses, [np.log(8)], rtol=1e-15)


def test_sparse_loss_counts_labels_from_zero():
    losses = sparse_categorical_cross_entropy([0, 1], [[0.5, 0.125, 0.375]] * 2, reduction="none")
    np.testing.assert_allclose(losses, [np.log(2), np.log(8)], rtol=1e-15)


def test_soft_targets_average_the_surprisals():
    loss = categorical_cross_entropy([[0.75, 0.25]], [[0.5, 0.5]])
    assert loss == pytest.approx(np.log(2), rel=1e-15)


def test_equal_logits_cost_log_of_the_number_of_classes():
    assert sparse_categorical_cross_entropy_with_logits([3], [[0.0] * 10]) == pytest.approx(np.log(10), rel=1e-15)


@every_loss_from_probs
def test_a_certain_and_right_forecast_costs_nothing(function, truth, predictions):
    certain = [[1, 0, 0], [0, 0, 1]] if np.ndim(predictions) == 2 else [1, 0]
    with no_warnings():
        assert str(float(function(truth, certain))) == "0.0"


def test_one_hot_puts_a_one_at_each_label():
    assert one_hot([2, 0], 3).tolist() == [[0, 0, 1], [1, 0, 0]]


@pytest.mark.parametrize(("labels", "shape"), [(1, (3,)), ([1, 2], (2, 3)), ([[1, 2]], (1, 2, 3))])
def test_one_hot_adds_a_last_axis(labels, shape):
    assert one_hot(labels, 3).shape == shape


@pytest.mark.parametrize("dtype", ["float32", "float64", "int64"])
def test_one_hot_has_the_type_asked_for(dtype):
    assert one_hot([0], 2, dtype=dtype).dtype == dtype


def test_one_hot_is_float64_by_default():
    assert one_hot([0], 2).dtype == np.float64


# --- Against scikit-learn


@repeatable
@given(batch=batches())
def test_sparse_mean_agrees_with_sklearn(batch):
    classes = range(batch.probs.shape[1])
    expected = log_loss(batch.labels, batch.probs, labels=classes)
    assert sparse_categorical_cross_entropy(batch.labels, batch.probs) == pytest.approx(expected, rel=1e-12)


@repeatable
@given(batch=batches())
def test_sparse_weighted_mean_agrees_with_sklearn(batch):
    classes, weights = range(batch.probs.shape[1]), batch.options["sample_weight"]
    expected = log_loss(batch.labels, batch.probs, labels=classes, sample_weight=weights)
    loss = sparse_categorical_cross_entropy(batch.labels, batch.probs, sample_weight=weights)
    assert loss == pytest.approx(expected, rel=1e-12)


@repeatable
@given(batch=batches())
def test_categorical_sum_agrees_with_sklearn(batch):
    classes = range(batch.probs.shape[1])
    expected = log_loss(batch.labels, batch.probs, labels=classes, normalize=False)
    loss = categorical_cross_entropy(batch.one_hot, batch.probs, reduction="sum")
    assert loss == pytest.approx(expected, rel=1e-12)


@repeatable
@given(batch=two_class_batches)
def test_binary_mean_agrees_with_sklearn(batch):
    expected = log_loss(batch.labels, batch.probs[:, 1], labels=[0, 1])
    assert binary_cross_entropy(batch.labels, batch.probs[:, 1]) == pytest.approx(expected, rel=1e-12)


# --- Against fifty digits


@pytest.mark.parametrize(("target", "prob"), [(1, 1e-300), (0, 1e-20), (0, 0.9999999), (0.3, 0.6)])
def test_binary_loss_agrees_with_fifty_digits(target, prob):
    with mpmath.workdps(50):
        y, p = mpmath.mpf(target), mpmath.mpf(prob)
        exact = float(-y * mpmath.log(p) - (1 - y) * mpmath.log(1 - p))
    assert binary_cross_entropy([target], [prob]) == pytest.approx(exact, rel=1e-14, abs=0)


@pytest.mark.parametrize(("target", "logit"), [(1, 40.0), (1, -40.0), (0, -600.0), (0, 800.0), (0.3, 1.7)])
def test_binary_loss_from_logits_agrees_with_fifty_digits(target, logit):
    with mpmath.workdps(50):
        y, z = mpmath.mpf(target), mpmath.mpf(logit)
        exact = float(y * mpmath.log1p(mpmath.exp(-z)) + (1 - y) * mpmath.log1p(mpmath.exp(z)))
    assert binary_cross_entropy_with_logits([target], [logit]) == pytest.approx(exact, rel=1e-14, abs=0)


@pytest.mark.parametrize(
    ("targets", "logits"),
    [([0.2, 0.3, 0.5], [0.1, -1.3, 2.2]), ([0.0, 0.0, 1.0], [1000.0, 0.0, -1000.0]), ([0.5, 0.5], [-50.0, -90.0])],
)
def test_categorical_loss_from_logits_agrees_with_fifty_digits(targets, logits):
    with mpmath.workdps(50):
        log_total = mpmath.log(mpmath.fsum(mpmath.exp(mpmath.mpf(z)) for z in logits))
        terms = [mpmath.mpf(y) * (log_total - mpmath.mpf(z)) for y, z in zip(targets, logits, strict=True)]
        exact = float(mpmath.fsum(terms))
    assert categorical_cross_entropy_with_logits([targets], [logits]) == pytest.approx(exact, rel=1e-14)


# --- The losses are one loss


@every_reduction
@repeatable
@given(batch=two_class_batches)
def test_binary_is_categorical_with_two_classes(reduction, batch):
    options = {"reduction": reduction, **batch.options}
    binary = binary_cross_entropy(batch.targets[:, 1], batch.probs[:, 1], **options)
    categorical = categorical_cross_entropy(batch.targets, batch.probs, **options)
    np.testing.assert_allclose(binary, categorical, rtol=1e-12)


@every_reduction
@repeatable
@given(batch=two_class_batches)
def test_binary_is_sparse_with_two_classes(reduction, batch):
    options = {"reduction": reduction, **batch.options}
    binary = binary_cross_entropy(batch.labels, batch.probs[:, 1], **options)
    sparse = sparse_categorical_cross_entropy(batch.labels, batch.probs, **options)
    np.testing.assert_allclose(binary, sparse, rtol=1e-12)


@repeatable
@given(batch=two_class_batches)
def test_binary_logit_is_the_difference_of_two_logits(batch):
    binary = binary_cross_entropy_with_logits(batch.labels, batch.logits[:, 1] - batch.logits[:, 0])
    sparse = sparse_categorical_cross_entropy_with_logits(batch.labels, batch.logits)
    np.testing.assert_allclose(binary, sparse, rtol=1e-12)


@every_reduction
@repeatable
@given(batch=batches(), axis=either_axis)
def test_sparse_is_categorical_of_one_hot(reduction, batch, axis):
    options = {"axis": axis, "reduction": reduction, **batch.options}
    sparse = sparse_categorical_cross_entropy(batch.labels, along(axis, batch.probs), **options)
    dense = categorical_cross_entropy(along(axis, batch.one_hot), along(axis, batch.probs), **options)
    np.testing.assert_allclose(sparse, dense, rtol=1e-12)


@every_reduction
@repeatable
@given(batch=batches(), axis=either_axis)
def test_sparse_from_logits_is_categorical_of_one_hot(reduction, batch, axis):
    options = {"axis": axis, "reduction": reduction, **batch.options}
    sparse = sparse_categorical_cross_entropy_with_logits(batch.labels, along(axis, batch.logits), **options)
    dense = categorical_cross_entropy_with_logits(along(axis, batch.one_hot), along(axis, batch.logits), **options)
    np.testing.assert_allclose(sparse, dense, rtol=1e-12)


@every_reduction
@repeatable
@given(batch=batches(), axis=either_axis)
def test_sparse_gradient_is_categorical_gradient_of_one_hot(reduction, batch, axis):
    options = {"axis": axis, "reduction": reduction, **batch.options}
    targets, logits = along(axis, batch.one_hot), along(axis, batch.logits)
    _, sparse = sparse_categorical_cross_entropy_with_logits_grad(batch.labels, logits, **options)
    _, dense = categorical_cross_entropy_with_logits_grad(targets, logits, **options)
    np.testing.assert_allclose(sparse, dense, rtol=1e-12, atol=1e-15)


# Two samples of two places each, as for the pixels of an image.
LABELS_OF_PLACES = [[0, 2], [1, 0]]
LOGITS_OF_PLACES = np.array([[[0.0, 1.0, -2.0], [0.5, 0.0, 3.0]], [[1.0, 1.0, 0.0], [-1.0, 2.5, 0.0]]])


@pytest.mark.parametrize("axis", [1, -2])
def test_sparse_classes_may_stand_on_a_middle_axis(axis):
    plain = sparse_categorical_cross_entropy_with_logits(LABELS_OF_PLACES, LOGITS_OF_PLACES)
    logits = LOGITS_OF_PLACES.swapaxes(1, 2)
    assert sparse_categorical_cross_entropy_with_logits(LABELS_OF_PLACES, logits, axis=axis) == pytest.approx(
        float(plain), rel=1e-15
    )


@pytest.mark.parametrize("axis", [1, -2])
def test_sparse_gradient_on_a_middle_axis_is_that_of_the_last_axis_moved(axis):
    _, plain = sparse_categorical_cross_entropy_with_logits_grad(LABELS_OF_PLACES, LOGITS_OF_PLACES)
    logits = LOGITS_OF_PLACES.swapaxes(1, 2)
    _, moved = sparse_categorical_cross_entropy_with_logits_grad(LABELS_OF_PLACES, logits, axis=axis)
    np.testing.assert_allclose(moved, plain.swapaxes(1, 2), rtol=1e-15)


@repeatable
@given(batch=two_class_batches)
def test_binary_from_probs_is_binary_from_logits(batch):
    logits = batch.logits[:, 1]
    from_probs = binary_cross_entropy(batch.targets[:, 1], scipy.special.expit(logits))
    np.testing.assert_allclose(from_probs, binary_cross_entropy_with_logits(batch.targets[:, 1], logits), rtol=1e-12)


@repeatable
@given(batch=batches())
def test_categorical_from_probs_is_categorical_from_logits(batch):
    from_probs = categorical_cross_entropy(batch.targets, batch.probs)
    np.testing.assert_allclose(
        from_probs, categorical_cross_entropy_with_logits(batch.targets, batch.logits), rtol=1e-12
    )


@repeatable
@given(batch=batches())
def test_sparse_from_probs_is_sparse_from_logits(batch):
    from_probs = sparse_categorical_cross_entropy(batch.labels, batch.probs)
    np.testing.assert_allclose(
        from_probs, sparse_categorical_cross_entropy_with_logits(batch.labels, batch.logits), rtol=1e-12
    )


@repeatable
@given(batch=batches(), shift=st.floats(-100, 100))
def test_categorical_loss_does_not_change_when_all_logits_are_shifted(batch, shift):
    shifted = categorical_cross_entropy_with_logits(batch.targets, batch.logits + shift)
    np.testing.assert_allclose(
        shifted, categorical_cross_entropy_with_logits(batch.targets, batch.logits), atol=1e-12, rtol=0
    )


@repeatable
@given(batch=batches(), shift=st.floats(-100, 100))
def test_sparse_loss_does_not_change_when_all_logits_are_shifted(batch, shift):
    shifted = sparse_categorical_cross_entropy_with_logits(batch.labels, batch.logits + shift)
    np.testing.assert_allclose(
        shifted, sparse_categorical_cross_entropy_with_logits(batch.labels, batch.logits), atol=1e-12, rtol=0
    )


# --- Reductions, weights, smoothing


@every_loss
def test_none_gives_one_loss_for_each_sample(function, truth, predictions):
    assert function(truth, predictions, reduction="none").shape == (2,)


@every_loss
def test_sum_adds_the_losses(function, truth, predictions):
    losses = function(truth, predictions, reduction="none")
    assert function(truth, predictions, reduction="sum") == pytest.approx(losses[0] + losses[1], rel=1e-14)


@every_loss
def test_mean_is_the_default_reduction(function, truth, predictions):
    losses = function(truth, predictions, reduction="none")
    assert function(truth, predictions) == pytest.approx((losses[0] + losses[1]) / 2, rel=1e-14)


@repeatable
@given(batch=two_class_batches)
def test_binary_weighted_mean_divides_by_the_sum_of_the_weights(batch):
    labels, probs, weights = batch.labels, batch.probs[:, 1], batch.options["sample_weight"]
    losses = binary_cross_entropy(labels, probs, reduction="none")
    mean = binary_cross_entropy(labels, probs, sample_weight=weights)
    np.testing.assert_allclose(mean, (weights * losses).sum() / weights.sum(), rtol=1e-12)


@repeatable
@given(batch=batches())
def test_categorical_weighted_mean_divides_by_the_sum_of_the_weights(batch):
    targets, logits, weights = batch.targets, batch.logits, batch.options["sample_weight"]
    losses = categorical_cross_entropy_with_logits(targets, logits, reduction="none")
    mean = categorical_cross_entropy_with_logits(targets, logits, sample_weight=weights)
    np.testing.assert_allclose(mean, (weights * losses).sum() / weights.sum(), rtol=1e-12)


@every_loss
def test_weights_multiply_each_loss(function, truth, predictions):
    losses = function(truth, predictions, reduction="none")
    weighted = function(truth, predictions, reduction="none", sample_weight=[0.5, 3])
    np.testing.assert_allclose(weighted, losses * [0.5, 3], rtol=1e-14)


@every_loss
def test_weighted_sum_is_not_divided_by_the_weights(function, truth, predictions):
    losses = function(truth, predictions, reduction="none")
    weighted = function(truth, predictions, reduction="sum", sample_weight=[0.5, 3])
    assert weighted == pytest.approx(losses[0] * 0.5 + losses[1] * 3, rel=1e-14)


@every_loss
@every_reduction
def test_equal_weights_change_nothing(function, truth, predictions, reduction):
    weighted = function(truth, predictions, reduction=reduction, sample_weight=[1, 1])
    np.testing.assert_array_equal(weighted, function(truth, predictions, reduction=reduction))


@every_reduction
def test_a_sample_of_weight_zero_costs_nothing_even_where_its_loss_is_inf(reduction):
    with no_warnings():
        losses = binary_cross_entropy([1, 1], [0.0, 0.5], sample_weight=[0, 1], reduction=reduction)
    np.testing.assert_allclose(losses, [0, np.log(2)] if reduction == "none" else np.log(2), rtol=1e-15)


@every_loss_from_logits
def test_float32_weights_do_not_blur_a_float64_mean(function, truth, predictions):
    # 1 and 6 are exact in float32; their shares, 1/7 and 6/7, would be wrong in the eighth digit.
    weighted = function(truth, predictions, sample_weight=np.array([1, 6], dtype=np.float32))
    assert weighted == pytest.approx(float(function(truth, predictions, sample_weight=[1, 6])), rel=1e-12)


@repeatable
@given(batch=batches())
def test_label_smoothing_spreads_a_share_over_all_classes(batch):
    share, num_classes = batch.options["label_smoothing"], batch.probs.shape[1]
    by_hand = batch.targets * (1 - share) + share / num_classes
    smoothed = categorical_cross_entropy(batch.targets, batch.probs, label_smoothing=share)
    np.testing.assert_allclose(smoothed, categorical_cross_entropy(by_hand, batch.probs), rtol=1e-12)


@repeatable
@given(batch=two_class_batches)
def test_binary_label_smoothing_spreads_a_share_over_yes_and_no(batch):
    share, targets = batch.options["label_smoothing"], batch.targets[:, 1]
    smoothed = binary_cross_entropy(targets, batch.probs[:, 1], label_smoothing=share)
    by_hand = binary_cross_entropy(targets * (1 - share) + share / 2, batch.probs[:, 1])
    np.testing.assert_allclose(smoothed, by_hand, rtol=1e-12)


@pytest.mark.parametrize(
    ("function", "targets", "predictions"),
    [row for row in LOSSES if row[1] is not LABELS],
)
def test_float32_targets_do_not_blur_a_smoothed_float64_loss(function, targets, predictions):
    # 0 and 1 are exact in float32; 0.95, a smoothed 1, is not.
    narrow = function(np.array(targets, dtype=np.float32), predictions, label_smoothing=0.1)
    assert narrow == pytest.approx(float(function(targets, predictions, label_smoothing=0.1)), rel=1e-12)


# --- Gradients


@every_scalar_reduction
@repeatable
@given(batch=two_class_batches)
def test_binary_gradient_is_the_slope_of_the_loss(reduction, batch):
    options = {"reduction": reduction, **batch.options}
    targets, logits = batch.targets[:, 1], batch.logits[:, 1]
    _, gradient = binary_cross_entropy_with_logits_grad(targets, logits, **options)
    slopes = slopes_by_finite_differences(lambda z: binary_cross_entropy_with_logits(targets, z, **options), logits)
    np.testing.assert_allclose(gradient, slopes, rtol=0, atol=1e-7)


@every_scalar_reduction
@repeatable
@given(batch=batches(), axis=either_axis)
def test_categorical_gradient_is_the_slope_of_the_loss(reduction, batch, axis):
    options = {"axis": axis, "reduction": reduction, **batch.options}
    targets, logits = along(axis, batch.targets), along(axis, batch.logits)
    _, gradient = categorical_cross_entropy_with_logits_grad(targets, logits, **options)
    slopes = slopes_by_finite_differences(
        lambda z: categorical_cross_entropy_with_logits(targets, z, **options), logits
    )
    np.testing.assert_allclose(gradient, slopes, rtol=0, atol=1e-7)


@every_scalar_reduction
@repeatable
@given(batch=batches(), axis=either_axis)
def test_sparse_gradient_is_the_slope_of_the_loss(reduction, batch, axis):
    options = {"axis": axis, "reduction": reduction, **batch.options}
    logits = along(axis, batch.logits)
    _, gradient = sparse_categorical_cross_entropy_with_logits_grad(batch.labels, logits, **options)
    slopes = slopes_by_finite_differences(
        lambda z: sparse_categorical_cross_entropy_with_logits(batch.labels, z, **options), logits
    )
    np.testing.assert_allclose(gradient, slopes, rtol=0, atol=1e-7)


@every_scalar_reduction
@every_gradient
def test_gradient_without_weights_or_smoothing_is_the_slope_of_the_loss(reduction, function, truth, predictions):
    logits = np.array(predictions)
    _, gradient = function(truth, logits, reduction=reduction)
    slopes = slopes_by_finite_differences(lambda z: function(truth, z, reduction=reduction)[0], logits)
    np.testing.assert_allclose(gradient, slopes, rtol=0, atol=1e-7)


@pytest.mark.parametrize(
    ("with_gradient", "loss", "truth", "logits"),
    [(gradient, loss, *rest) for (gradient, *rest), (loss, *_) in zip(GRADIENTS, FROM_LOGITS, strict=True)],
)
@every_reduction
def test_gradient_functions_return_the_loss_itself_too(with_gradient, loss, truth, logits, reduction):
    options = {"reduction": reduction, "sample_weight": [0.5, 3], "label_smoothing": 0.1}
    value, _ = with_gradient(truth, logits, **options)
    np.testing.assert_array_equal(value, loss(truth, logits, **options))


@pytest.mark.parametrize(("function", "truth", "logits"), GRADIENTS[1:])
def test_gradient_functions_return_the_loss_along_their_axis(function, truth, logits):
    along_axis_0, _ = function(np.transpose(truth), np.transpose(logits), axis=0)
    assert along_axis_0 == pytest.approx(float(function(truth, logits)[0]), rel=1e-15)


@every_gradient
def test_gradient_under_none_is_that_of_the_sum(function, truth, predictions):
    # A sample's loss depends on its own logits only.
    _, of_each = function(truth, predictions, reduction="none", sample_weight=[0.5, 3])
    _, of_sum = function(truth, predictions, reduction="sum", sample_weight=[0.5, 3])
    np.testing.assert_array_equal(of_each, of_sum)


@every_gradient
def test_gradient_has_the_shape_of_the_logits(function, truth, predictions):
    assert function(truth, predictions)[1].shape == np.shape(predictions)


def test_binary_gradient_is_probability_minus_target():
    _, gradient = binary_cross_entropy_with_logits_grad([1, 0], [np.log(3), np.log(3)], reduction="sum")
    np.testing.assert_allclose(gradient, [-0.25, 0.75], rtol=1e-15)


# --- Nothing is clipped


@pytest.mark.parametrize(
    ("function", "truth", "probs"),
    [
        (binary_cross_entropy, [1, 1], [0.0, 0.5]),
        (binary_cross_entropy, [0, 1], [1.0, 0.5]),
        (categorical_cross_entropy, [[1, 0], [1, 0]], [[0.0, 1.0], [0.5, 0.5]]),
        (sparse_categorical_cross_entropy, [0, 0], [[0.0, 1.0], [0.5, 0.5]]),
    ],
)
@every_scalar_reduction
def test_probability_zero_on_the_truth_costs_inf(function, truth, probs, reduction):
    with no_warnings():
        assert function(truth, probs, reduction=reduction) == np.inf


@pytest.mark.parametrize(
    ("function", "truth", "probs"),
    [
        (binary_cross_entropy, [1], [1.0]),
        (binary_cross_entropy, [0], [0.0]),
        (categorical_cross_entropy, [[1, 0]], [[1.0, 0.0]]),
        (sparse_categorical_cross_entropy, [0], [[1.0, 0.0]]),
    ],
)
def test_probability_zero_on_what_did_not_happen_costs_nothing(function, truth, probs):
    with no_warnings():
        assert function(truth, probs) == 0


@pytest.mark.parametrize(
    ("function", "truth", "probs"),
    [
        (binary_cross_entropy, [1], [0.0]),
        (binary_cross_entropy, [0], [1.0]),
        (categorical_cross_entropy, [[1, 0]], [[0.0, 1.0]]),
        (sparse_categorical_cross_entropy, [0], [[0.0, 1.0]]),
    ],
)
@pytest.mark.parametrize("clip", [1e-3, 1e-7])
def test_clip_bounds_the_loss(function, truth, probs, clip):
    # 1 - (1 - 1e-7) keeps nine digits in float64.
    assert function(truth, probs, clip=clip) == pytest.approx(-np.log(clip), rel=1e-9)


@pytest.mark.parametrize("target", [0, 1])
def test_clip_keeps_certainty_from_being_free(target):
    assert binary_cross_entropy([target], [float(target)], clip=0.25) == pytest.approx(np.log(4 / 3), rel=1e-14)


@every_loss_from_probs
def test_clip_leaves_moderate_probabilities_alone(function, truth, predictions):
    assert function(truth, predictions, clip=0.1) == function(truth, predictions)


def test_a_clip_too_small_for_float32_is_an_error_that_says_so():
    # 1 - 1e-8 rounds to 1 in float32, so the clip would not keep the loss finite.
    with pytest.raises(ValueError, match=r"clip=1e-08 is too small for float32"):
        binary_cross_entropy([0], np.array([1], dtype=np.float32), clip=1e-8)


def test_the_smallest_clip_is_the_gap_below_1():
    certain = np.array([1], dtype=np.float32)
    assert binary_cross_entropy([0], certain, clip=2**-24) == pytest.approx(24 * np.log(2), rel=1e-6)
    with pytest.raises(ValueError, match="is too small for float32"):
        binary_cross_entropy([0], certain, clip=2**-25)


# --- Huge and infinite logits


@pytest.mark.parametrize(
    ("function", "truth", "logits"),
    [
        (binary_cross_entropy_with_logits, [0, 1], [1000.0, -1000.0]),
        (categorical_cross_entropy_with_logits, [[0, 1], [1, 0]], [[1000.0, 0.0], [-1000.0, 0.0]]),
        (sparse_categorical_cross_entropy_with_logits, [1, 0], [[1000.0, 0.0], [-1000.0, 0.0]]),
    ],
)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_huge_logits_on_the_wrong_side_cost_their_distance(function, truth, logits, dtype):
    with no_warnings():
        assert function(truth, np.array(logits, dtype=dtype), reduction="none").tolist() == [1000.0, 1000.0]


@pytest.mark.parametrize(
    ("function", "truth", "logits", "expected"),
    [
        (binary_cross_entropy_with_logits_grad, [0, 1], [1000.0, -1000.0], [1.0, -1.0]),
        (categorical_cross_entropy_with_logits_grad, [[0, 1]], [[1000.0, 0.0]], [[1.0, -1.0]]),
        (sparse_categorical_cross_entropy_with_logits_grad, [1], [[1000.0, 0.0]], [[1.0, -1.0]]),
    ],
)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_gradient_at_huge_logits_is_at_most_one(function, truth, logits, expected, dtype):
    with no_warnings():
        assert function(truth, np.array(logits, dtype=dtype), reduction="sum")[1].tolist() == expected


@pytest.mark.parametrize(("target", "logit"), [(1, np.inf), (0, -np.inf)])
def test_an_infinite_binary_logit_on_the_right_side_costs_nothing(target, logit):
    with no_warnings():
        assert binary_cross_entropy_with_logits([target], [logit]) == 0


@pytest.mark.parametrize(("other", "its_logit", "its_loss"), [(1, -np.inf, np.inf), (0.5, 0.0, np.log(2))])
def test_an_infinite_binary_logit_on_the_right_side_costs_nothing_beside_any_other(other, its_logit, its_loss):
    with no_warnings():
        losses, gradient = binary_cross_entropy_with_logits_grad([1, other], [np.inf, its_logit], reduction="none")
    assert losses.tolist() == [0.0, its_loss]
    assert gradient[0] == 0


@pytest.mark.parametrize(("target", "logit"), [(0, np.inf), (1, -np.inf), (0.5, np.inf), (0.5, -np.inf)])
def test_an_infinite_binary_logit_that_rules_out_what_happens_costs_inf(target, logit):
    with no_warnings():
        assert binary_cross_entropy_with_logits([target], [logit]) == np.inf


@every_scalar_reduction
def test_binary_gradient_at_infinite_logits_is_finite(reduction):
    with no_warnings():
        _, gradient = binary_cross_entropy_with_logits_grad([1, 0], [-np.inf, -np.inf], reduction=reduction)
    assert gradient.tolist() == ([-0.5, 0.0] if reduction == "mean" else [-1.0, 0.0])


@pytest.mark.parametrize(
    ("function", "truth"),
    [
        (categorical_cross_entropy_with_logits, [[1, 0, 0], [0, 1, 0]]),
        (sparse_categorical_cross_entropy_with_logits, [0, 1]),
    ],
)
def test_a_logit_of_minus_infinity_costs_inf_only_where_its_class_is_true(function, truth):
    with no_warnings():
        losses = function(truth, [[0.0, -np.inf, 0.0]] * 2, reduction="none")
    np.testing.assert_allclose(losses, [np.log(2), np.inf], rtol=1e-15)


@pytest.mark.parametrize(
    ("function", "truth"),
    [
        (categorical_cross_entropy_with_logits_grad, [[1, 0, 0], [0, 1, 0]]),
        (sparse_categorical_cross_entropy_with_logits_grad, [0, 1]),
    ],
)
def test_gradient_at_a_logit_of_minus_infinity_is_finite(function, truth):
    with no_warnings():
        _, gradient = function(truth, [[0.0, -np.inf, 0.0]] * 2, reduction="none")
    assert gradient.tolist() == [[-0.5, 0.0, 0.5], [0.5, -1.0, 0.5]]


@pytest.mark.parametrize(
    ("function", "truth"),
    [
        (categorical_cross_entropy_with_logits, [[1, 0]]),
        (sparse_categorical_cross_entropy_with_logits, [0]),
    ],
)
def test_smoothing_makes_a_ruled_out_class_cost_inf(function, truth):
    with no_warnings():
        assert function(truth, [[0.0, -np.inf]], label_smoothing=0.1) == np.inf


# --- What is refused


@pytest.mark.parametrize("value", [np.nan, -0.1, 1.5])
@every_loss_from_probs
def test_predicted_probabilities_lie_between_zero_and_one(function, truth, predictions, value):
    bad = np.array(predictions)
    bad.flat[0] = value
    with pytest.raises(ValueError, match=rf"probs must hold probabilities between 0 and 1, got {value}"):
        function(truth, bad)


@pytest.mark.parametrize("value", [np.nan, -0.1, 1.5])
@pytest.mark.parametrize(("function", "targets", "predictions"), [row for row in EVERY if row[1] is not LABELS])
def test_targets_lie_between_zero_and_one(function, targets, predictions, value):
    bad = np.array(targets, dtype=float)
    bad.flat[0] = value
    with pytest.raises(ValueError, match=rf"targets must hold probabilities between 0 and 1, got {value}"):
        function(bad, predictions)


@pytest.mark.parametrize(("function", "truth", "predictions"), FROM_PROBS[1:])
def test_predicted_rows_sum_to_one(function, truth, predictions):
    with pytest.raises(ValueError, match=r"probs must sum to 1 along axis -1, got a sum of 1\.25"):
        function(truth, [[0.5, 0.25, 0.25], [0.5, 0.25, 0.5]])


@pytest.mark.parametrize(("function", "targets", "predictions"), [row for row in EVERY if row[1] is ONE_HOT])
def test_target_rows_sum_to_one(function, targets, predictions):
    with pytest.raises(ValueError, match=r"targets must sum to 1 along axis -1, got a sum of 2\.0"):
        function([[1, 0, 0], [1, 0, 1]], predictions)


@pytest.mark.parametrize(("function", "truth", "predictions"), FROM_LOGITS + GRADIENTS)
def test_nan_logits_are_refused(function, truth, predictions):
    bad = np.array(predictions)
    bad.flat[0] = np.nan
    with pytest.raises(ValueError, match=r"logits must not hold NaN"):
        function(truth, bad)


@pytest.mark.parametrize(
    ("function", "truth", "predictions"),
    [row for row in EVERY_CATEGORICAL if row[2] is LOGITS],
)
def test_plus_infinity_among_several_logits_is_refused(function, truth, predictions):
    with pytest.raises(ValueError, match=r"logits must not hold NaN or \+inf, got .*inf"):
        function(truth, [[0.0, np.inf, 0.0], [0.0, 0.0, 0.0]])


@pytest.mark.parametrize(
    ("function", "truth", "predictions"),
    [row for row in EVERY_CATEGORICAL if row[2] is LOGITS],
)
def test_a_sample_needs_a_finite_logit(function, truth, predictions):
    with pytest.raises(ValueError, match=r"logits needs a finite score along axis -1, got only -inf"):
        function(truth, [[-np.inf, -np.inf, -np.inf], [0.0, 0.0, 0.0]])


@every_sparse_function
@pytest.mark.parametrize("label", [-1, 3])
def test_a_label_out_of_range_is_told_to_count_from_zero(function, labels, predictions, label):
    message = rf"labels must lie between 0 and 2 for 3 classes, got {label}; labels count from 0"
    with pytest.raises(ValueError, match=message):
        function([0, label], predictions)


@pytest.mark.parametrize("label", [-1, 3])
def test_one_hot_tells_a_label_out_of_range_to_count_from_zero(label):
    with pytest.raises(ValueError, match=rf"for 3 classes, got {label}; labels count from 0"):
        one_hot([label], 3)


@pytest.mark.parametrize(("bad", "found"), [([0.0, 2.0], "float64"), ([False, True], "bool"), (["0", "2"], "<U1")])
@every_sparse_function
def test_labels_that_are_not_integers_are_a_type_error(function, labels, predictions, bad, found):
    with pytest.raises(TypeError, match=rf"labels must be integers, got {found} in {re.escape(repr(bad))}"):
        function(bad, predictions)


@pytest.mark.parametrize(("labels", "found"), [([1.0], r"float64 in \[1\.0\]"), ([True], r"bool in \[True\]")])
def test_one_hot_of_what_is_not_an_integer_is_a_type_error(labels, found):
    with pytest.raises(TypeError, match=rf"labels must be integers, got {found}"):
        one_hot(labels, 3)


@pytest.mark.parametrize("function", [binary_cross_entropy, categorical_cross_entropy])
def test_a_row_of_targets_is_not_broadcast_against_a_column_of_probs(function):
    column = [[0.5], [0.5]] if function is binary_cross_entropy else [[1.0], [1.0]]
    with pytest.raises(ValueError, match=r"targets and probs must have the same shape, got \(2,\) and \(2, 1\)"):
        function([1, 0], column)


@pytest.mark.parametrize("function", [row[0] for row in EVERY if row[1] is ONE_HOT and row[2] is LOGITS])
def test_one_row_of_targets_is_not_broadcast_against_many_of_logits(function):
    with pytest.raises(ValueError, match=r"targets and logits must have the same shape, got \(1, 3\) and \(2, 3\)"):
        function([[1, 0, 0]], LOGITS)


@pytest.mark.parametrize("function", [binary_cross_entropy_with_logits, binary_cross_entropy_with_logits_grad])
def test_a_row_of_targets_is_not_broadcast_against_a_column_of_logits(function):
    with pytest.raises(ValueError, match=r"targets and logits must have the same shape, got \(2,\) and \(2, 1\)"):
        function([1, 0], [[0.5], [0.5]])


@pytest.mark.parametrize(("bad", "shape"), [([[0], [2]], r"\(2, 1\)"), ([0], r"\(1,\)"), (0, r"\(\)")])
@every_sparse_function
def test_each_sample_has_exactly_one_label(function, labels, predictions, bad, shape):
    with pytest.raises(ValueError, match=rf"labels and the samples must have the same shape, got {shape} and \(2,\)"):
        function(bad, predictions)


@pytest.mark.parametrize(("weights", "shape"), [([[1.0], [1.0]], r"\(2, 1\)"), ([1.0], r"\(1,\)"), (1.0, r"\(\)")])
@every_function
def test_each_sample_has_exactly_one_weight(function, truth, predictions, weights, shape):
    message = rf"sample_weight and the samples must have the same shape, got {shape} and \(2,\)"
    with pytest.raises(ValueError, match=message):
        function(truth, predictions, sample_weight=weights)


@pytest.mark.parametrize("weight", [-1.0, np.nan, np.inf])
@every_reduction
@every_function
def test_weights_are_finite_and_not_negative(function, truth, predictions, reduction, weight):
    with pytest.raises(ValueError, match=r"sample_weight must hold finite numbers that are not negative"):
        function(truth, predictions, reduction=reduction, sample_weight=[2.0, weight])


@every_function
def test_weights_that_sum_to_zero_have_no_mean(function, truth, predictions):
    with pytest.raises(ValueError, match=r"sample_weight sums to 0, so there is no mean"):
        function(truth, predictions, sample_weight=[0, 0])


@every_function
def test_weights_that_sum_to_zero_have_a_sum(function, truth, predictions):
    result = function(truth, predictions, sample_weight=[0, 0], reduction="sum")
    assert (result[0] if isinstance(result, tuple) else result) == 0


@every_function
def test_an_empty_batch_has_no_mean(function, truth, predictions):
    # A slice keeps the number of classes and the type of the labels; an empty list has neither.
    with pytest.raises(ValueError, match=r"an empty batch has no mean"):
        function(np.array(truth)[:0], np.array(predictions)[:0])


@every_loss
def test_the_sum_of_an_empty_batch_is_zero(function, truth, predictions):
    assert function(np.array(truth)[:0], np.array(predictions)[:0], reduction="sum") == 0


@pytest.mark.parametrize("reduction", ["average", "Mean", None])
@every_function
def test_an_unknown_reduction_is_refused(function, truth, predictions, reduction):
    with pytest.raises(ValueError, match=rf'reduction must be "mean", "sum" or "none", got {reduction!r}'):
        function(truth, predictions, reduction=reduction)


@pytest.mark.parametrize("clip", [0, -0.1, 0.5, 1.5, np.nan])
@every_loss_from_probs
def test_clip_lies_between_zero_and_a_half(function, truth, predictions, clip):
    with pytest.raises(ValueError, match=rf"clip must lie between 0 and 0\.5, got {clip}"):
        function(truth, predictions, clip=clip)


@pytest.mark.parametrize("share", [-0.1, 1, 1.5, np.nan])
@every_function
def test_label_smoothing_is_a_share_below_one(function, truth, predictions, share):
    with pytest.raises(ValueError, match=rf"label_smoothing must lie in \[0, 1\), got {share}"):
        function(truth, predictions, label_smoothing=share)


@pytest.mark.parametrize(("function", "truth", "predictions"), EVERY_CATEGORICAL)
def test_an_axis_that_does_not_exist_is_refused(function, truth, predictions):
    with pytest.raises(ValueError, match=r"has shape \(2, 3\), which has no axis 2"):
        function(truth, predictions, axis=2)


# --- Types


@pytest.mark.parametrize(
    ("given_type", "result_type"), [("float16", "float32"), ("float32", "float32"), ("float64", "float64")]
)
@every_reduction
@every_function
def test_float_type_of_predictions_is_kept_except_that_float16_becomes_float32(
    function, truth, predictions, reduction, given_type, result_type
):
    options = {"reduction": reduction, "sample_weight": [1.0, 2.0], "label_smoothing": 0.1}
    assert dtypes_of(function(truth, np.array(predictions, dtype=given_type), **options)) == {result_type}


@every_function
def test_float64_targets_do_not_widen_float32_predictions(function, truth, predictions):
    wide = truth if truth is LABELS else np.array(truth, dtype=np.float64)
    assert dtypes_of(function(wide, np.array(predictions, dtype=np.float32))) == {"float32"}


@every_function
def test_float32_targets_do_not_narrow_float64_predictions(function, truth, predictions):
    narrow = truth if truth is LABELS else np.array(truth, dtype=np.float32)
    assert dtypes_of(function(narrow, predictions)) == {"float64"}


@every_function
def test_a_share_from_an_array_does_not_widen_float32(function, truth, predictions):
    # As in `for share in np.linspace(0, 0.5, 6)`: each is a NumPy float64, not a Python float.
    result = function(truth, np.array(predictions, dtype=np.float32), label_smoothing=np.float64(0.1))
    assert dtypes_of(result) == {"float32"}


@every_loss_from_probs
def test_a_clip_from_an_array_does_not_widen_float32(function, truth, predictions):
    assert function(truth, np.array(predictions, dtype=np.float32), clip=np.float64(1e-3)).dtype == np.float32


@every_loss_from_probs
@pytest.mark.parametrize("clip", [1e-3, 1e-7])
def test_clip_does_not_widen_float32(function, truth, predictions, clip):
    assert function(truth, np.array(predictions, dtype=np.float32), clip=clip).dtype == np.float32


@pytest.mark.parametrize(
    ("function", "truth", "predictions"),
    [
        (binary_cross_entropy, [1, 0], [1, 0]),
        (binary_cross_entropy_with_logits_grad, [1, 0], [2, -1]),
        (categorical_cross_entropy, [[1, 0]], [[1, 0]]),
        (categorical_cross_entropy_with_logits_grad, [[1, 0]], [[2, -1]]),
        (sparse_categorical_cross_entropy, [0], [[1, 0]]),
        (sparse_categorical_cross_entropy_with_logits_grad, [0], [[2, -1]]),
    ],
)
def test_integer_predictions_are_computed_in_float64(function, truth, predictions):
    assert dtypes_of(function(truth, predictions)) == {"float64"}


@every_loss
def test_float16_is_computed_in_float32(function, truth, predictions):
    narrow = np.array(predictions, dtype=np.float16)  # exact in both types
    assert function(truth, narrow) == function(truth, narrow.astype(np.float32))


@every_function
@pytest.mark.parametrize("dtype", ["float32", "float64"])
def test_a_single_sample_without_a_batch_keeps_its_float_type(function, truth, predictions, dtype):
    assert dtypes_of(function(truth[0], np.array(predictions, dtype=dtype)[0])) == {dtype}


@every_function
def test_a_single_sample_without_a_batch_costs_the_same(function, truth, predictions):
    alone, in_a_batch = function(truth[0], predictions[0]), function(truth[:1], predictions[:1])
    if isinstance(alone, tuple):
        alone, in_a_batch = alone[0], in_a_batch[0]
    assert alone == pytest.approx(float(in_a_batch), rel=1e-15)


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int32, np.uint64])
@every_sparse_function
def test_labels_may_be_of_any_integer_type(function, labels, predictions, dtype):
    np.testing.assert_equal(function(np.array(labels, dtype=dtype), predictions), function(labels, predictions))


@every_function
def test_inputs_are_not_modified(function, truth, predictions):
    inputs = [np.array(truth), np.array(predictions), np.array([0.5, 3.0])]
    before = [array.copy() for array in inputs]
    function(inputs[0], inputs[1], sample_weight=inputs[2], label_smoothing=0.1)
    np.testing.assert_equal(inputs, before)


@every_function
def test_a_misspelt_option_is_refused(function, truth, predictions):
    with pytest.raises(TypeError, match="reductoin"):
        function(truth, predictions, reductoin="sum")


@every_loss_from_probs
def test_clip_does_not_modify_the_probabilities(function, truth, predictions):
    probs = np.array(predictions)
    function(truth, probs, clip=0.4)
    assert probs.tolist() == predictions


# --- Weights and batches at their extremes


@pytest.mark.parametrize("weight", [1e-50, 1e39, 1e308])
def test_weights_beyond_float32_give_the_same_mean(weight):
    with no_warnings():
        loss = binary_cross_entropy([1, 0], np.float32([0.5, 0.5]), sample_weight=[weight, weight])
    assert loss == pytest.approx(np.log(2), rel=1e-6)
    assert loss.dtype == np.float32


def test_a_refused_weight_is_shown():
    with pytest.raises(ValueError, match=r"not negative, got -2\.0"):
        binary_cross_entropy([1, 0], [0.5, 0.5], sample_weight=[1, -2])


def test_an_empty_list_of_labels_is_an_empty_batch():
    with pytest.raises(ValueError, match="an empty batch has no mean"):
        sparse_categorical_cross_entropy([], np.empty((0, 3)))
    assert sparse_categorical_cross_entropy([], np.empty((0, 3)), reduction="sum") == 0
