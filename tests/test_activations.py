"""Activations against scipy, mpmath and values known by hand."""

import mpmath
import numpy as np
import pytest
import scipy.special
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.strategies import no_warnings, repeatable
from xent_helpers.activations import log_softmax, logsumexp, sigmoid, softmax

ALONG_AN_AXIS = [softmax, log_softmax, logsumexp]
EVERY = [sigmoid, *ALONG_AN_AXIS]

# Far beyond where exp overflows in float64 (709), so that a naive formula fails on some of them.
wide_scores = arrays(float, st.tuples(st.integers(1, 3), st.integers(1, 4)), elements=st.floats(-1000, 1000))
shifts = st.floats(-100, 100)


# --- Against scipy and mpmath


@repeatable
@given(z=wide_scores)
def test_sigmoid_agrees_with_scipy(z):
    # Below 1e-300 floats thin out, and neither side keeps fifteen digits.
    np.testing.assert_allclose(sigmoid(z), scipy.special.expit(z), rtol=1e-14, atol=1e-300)


@pytest.mark.parametrize(
    ("ours", "scipys"),
    [
        (softmax, scipy.special.softmax),
        (log_softmax, scipy.special.log_softmax),
        (logsumexp, scipy.special.logsumexp),
    ],
)
@pytest.mark.parametrize("axis", [0, 1, -1])
@repeatable
@given(z=wide_scores)
def test_function_along_an_axis_agrees_with_scipy(ours, scipys, axis, z):
    np.testing.assert_allclose(ours(z, axis=axis), scipys(z, axis=axis), rtol=1e-13, atol=1e-14)


@pytest.mark.parametrize("z", [-700.0, -40.0, -1e-10, 0.3, 40.0])
def test_sigmoid_agrees_with_fifty_digits(z):
    with mpmath.workdps(50):
        exact = float(1 / (1 + mpmath.exp(-mpmath.mpf(z))))
    assert sigmoid(z) == pytest.approx(exact, rel=1e-14, abs=0)


@pytest.mark.parametrize("z", [[0.1, 0.2, 0.7], [1000.0, 0.0, -1000.0], [-50.0, -50.1, -80.0]])
def test_log_softmax_agrees_with_fifty_digits(z):
    with mpmath.workdps(50):
        total = mpmath.fsum(mpmath.exp(mpmath.mpf(score)) for score in z)
        exact = [float(mpmath.mpf(score) - mpmath.log(total)) for score in z]
    np.testing.assert_allclose(log_softmax(z), exact, rtol=1e-14, atol=1e-15)


# --- Known by hand


@pytest.mark.parametrize(("z", "probability"), [(0.0, 0.5), (np.log(3), 0.75), (-np.log(3), 0.25)])
def test_sigmoid_turns_odds_into_a_probability(z, probability):
    assert sigmoid(z) == pytest.approx(probability, rel=1e-15)


def test_equal_scores_give_equal_probabilities():
    assert softmax([7.0, 7.0, 7.0, 7.0]).tolist() == [0.25, 0.25, 0.25, 0.25]


def test_logarithms_of_probabilities_are_scores_of_them():
    np.testing.assert_allclose(softmax(np.log([0.1, 0.2, 0.7])), [0.1, 0.2, 0.7], rtol=1e-14)


def test_logsumexp_adds_probabilities_given_as_logarithms():
    assert logsumexp(np.log([1.0, 2.0, 5.0])) == pytest.approx(np.log(8), rel=1e-15)


# --- What holds for all scores


@repeatable
@given(z=wide_scores)
def test_each_softmax_sums_to_one(z):
    np.testing.assert_allclose(softmax(z).sum(axis=-1), 1, rtol=1e-14)


@repeatable
@given(z=wide_scores, shift=shifts)
def test_softmax_does_not_change_when_all_scores_are_shifted(z, shift):
    np.testing.assert_allclose(softmax(z + shift), softmax(z), atol=1e-12)


@repeatable
@given(z=wide_scores, shift=shifts)
def test_log_softmax_does_not_change_when_all_scores_are_shifted(z, shift):
    np.testing.assert_allclose(log_softmax(z + shift), log_softmax(z), rtol=1e-12, atol=1e-12)


@repeatable
@given(z=wide_scores, shift=shifts)
def test_logsumexp_moves_with_a_shift(z, shift):
    np.testing.assert_allclose(logsumexp(z + shift), logsumexp(z) + shift, rtol=1e-12, atol=1e-12)


@repeatable
@given(z=wide_scores)
def test_log_softmax_is_never_positive(z):
    assert (log_softmax(z) <= 0).all()


@repeatable
@given(z=st.floats(-1000, 1000))
def test_sigmoid_of_a_score_and_of_its_opposite_sum_to_one(z):
    assert sigmoid(z) + sigmoid(-z) == pytest.approx(1, rel=1e-15)


@repeatable
@given(z=st.floats(-30, 30))
def test_sigmoid_is_softmax_against_a_score_of_zero(z):
    np.testing.assert_allclose(sigmoid(z), softmax([0.0, z])[1], rtol=1e-14)


# --- Extremes


def test_sigmoid_of_huge_scores_neither_overflows_nor_warns():
    with no_warnings():
        assert sigmoid([-1000.0, 1000.0]).tolist() == [0.0, 1.0]


def test_sigmoid_of_infinities_is_zero_and_one():
    with no_warnings():
        assert sigmoid([-np.inf, np.inf]).tolist() == [0.0, 1.0]


@pytest.mark.parametrize(
    ("function", "expected"), [(softmax, [1.0, 0.0]), (log_softmax, [0.0, -2000.0]), (logsumexp, 1000.0)]
)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_huge_scores_neither_overflow_nor_warn(function, expected, dtype):
    with no_warnings():
        assert function(np.array([1000.0, -1000.0], dtype=dtype)).tolist() == expected


def test_hugely_negative_scores_do_not_vanish():
    with no_warnings():
        assert logsumexp([-1000.0, -1000.0]) == pytest.approx(np.log(2) - 1000, rel=1e-15)


@pytest.mark.parametrize(
    ("function", "expected"), [(softmax, [0.5, 0.0, 0.5]), (log_softmax, [-np.log(2), -np.inf, -np.log(2)])]
)
def test_a_score_of_minus_infinity_has_no_chance(function, expected):
    with no_warnings():
        np.testing.assert_allclose(function([3.0, -np.inf, 3.0]), expected, rtol=1e-15)


def test_logsumexp_of_nothing_but_minus_infinity_is_minus_infinity():
    with no_warnings():
        np.testing.assert_array_equal(logsumexp([[-np.inf, -np.inf], [0.0, -np.inf]]), [-np.inf, 0.0])


# --- What is refused


@pytest.mark.parametrize("function", EVERY)
def test_nan_is_refused(function):
    with pytest.raises(ValueError, match=r"z must not hold NaN"):
        function([0.0, np.nan])


@pytest.mark.parametrize("function", ALONG_AN_AXIS)
def test_plus_infinity_is_refused(function):
    with pytest.raises(ValueError, match=r"z must not hold NaN or \+inf"):
        function([0.0, np.inf])


@pytest.mark.parametrize("function", [softmax, log_softmax])
@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_the_message_shows_the_refused_score(function, value):
    with pytest.raises(ValueError, match=rf"got {value}"):
        function([0.0, float(value)])


@pytest.mark.parametrize("function", [softmax, log_softmax])
def test_nothing_but_minus_infinity_is_refused(function):
    with pytest.raises(ValueError, match=r"z needs a finite score along axis -1, got only -inf"):
        function([[0.0, 1.0], [-np.inf, -np.inf]])


@pytest.mark.parametrize("function", ALONG_AN_AXIS)
@pytest.mark.parametrize(("z", "message"), [(3.0, r"z has shape \(\), which has no axis -1"), ([], r"shape \(0,\)")])
def test_scores_need_something_along_the_axis(function, z, message):
    with pytest.raises(ValueError, match=message):
        function(z)


@pytest.mark.parametrize("function", EVERY)
@pytest.mark.parametrize("z", [["high", "low"], [1j, 2j]])
def test_what_is_not_a_real_number_is_refused(function, z):
    with pytest.raises(TypeError, match=r"z must hold real numbers, got .* in "):
        function(z)


# --- Types


@pytest.mark.parametrize(
    ("given_type", "result_type"),
    [("float16", "float32"), ("float32", "float32"), ("float64", "float64"), ("int64", "float64")],
)
@pytest.mark.parametrize("function", EVERY)
def test_float_type_is_kept_except_that_float16_becomes_float32(function, given_type, result_type):
    assert function(np.array([1, 2], dtype=given_type)).dtype == result_type


@pytest.mark.parametrize(
    ("scalar", "result_type"),
    [(np.float16(2), "float32"), (np.float32(2), "float32"), (2.0, "float64"), (2, "float64")],
)
def test_sigmoid_of_a_scalar_keeps_its_float_type(scalar, result_type):
    assert sigmoid(scalar).dtype == result_type


@pytest.mark.parametrize("function", EVERY)
def test_float16_is_computed_in_float32(function):
    z = np.array([0.5, -1.25], dtype=np.float16)  # exact in both types
    np.testing.assert_array_equal(function(z), function(z.astype(np.float32)))


@pytest.mark.parametrize("function", EVERY)
def test_inputs_are_not_modified(function):
    z = np.array([1.0, -2.0])
    function(z)
    assert z.tolist() == [1.0, -2.0]


@pytest.mark.parametrize("function", [sigmoid, softmax, log_softmax])
def test_shape_is_kept(function):
    assert function(np.zeros((2, 3, 4))).shape == (2, 3, 4)


@pytest.mark.parametrize(("axis", "shape"), [(0, (3, 4)), (1, (2, 4)), (-1, (2, 3))])
def test_logsumexp_removes_its_axis(axis, shape):
    assert logsumexp(np.zeros((2, 3, 4)), axis=axis).shape == shape


def test_scores_that_lie_a_float_apart_neither_overflow_nor_warn():
    with no_warnings():
        assert softmax([1e308, -1e308]).tolist() == [1.0, 0.0]
