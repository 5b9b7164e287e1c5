"""Information against scipy, mpmath and values known by hand."""

import mpmath
import numpy as np
import pytest
import scipy.special
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import distribution_pairs, no_warnings, repeatable
from xent_helpers.information import cross_entropy, entropy, kl_divergence, perplexity, surprisal

OF_ONE = [entropy, perplexity]
OF_TWO = [cross_entropy, kl_divergence, perplexity]

# Pairs for fifty digits: plain, nearly certain, hardly believed, nearly equal. Each sums to 1 in float64.
DEMANDING_PAIRS = [
    ([0.1, 0.2, 0.7], [0.3, 0.3, 0.4]),
    ([1e-300, 1.0], [0.5, 0.5]),
    ([0.25, 0.75], [1e-200, 1.0]),
    ([0.5, 0.5], [0.500001, 0.499999]),
]


def exact_sum(term, p, q):
    """Σ term(p, q) with fifty digits; mpmath takes each float as exactly the number that it stores."""
    with mpmath.workdps(50):
        return float(mpmath.fsum(term(mpmath.mpf(a), mpmath.mpf(b)) for a, b in zip(p, q, strict=True)))


# --- Known by hand


# log(2**-29) / log(2) is 29.000000000000004: bits are whole only where log2 itself is taken.
@pytest.mark.parametrize(("p", "bits"), [(1, 0.0), (1 / 2, 1.0), (1 / 8, 3.0), (1 / 1024, 10.0), (2**-29, 29.0)])
def test_surprisal_of_a_power_of_two_is_a_whole_number_of_bits(p, bits):
    assert surprisal(p, base=2) == bits


@pytest.mark.parametrize(
    ("p", "bits"),
    [
        ([0.5, 0.5], 1.0),
        ([0.25, 0.25, 0.25, 0.25], 2.0),
        ([0.5, 0.25, 0.125, 0.125], 1.75),  # Cover & Thomas, example 2.1.1
        ([1.0, 0.0], 0.0),
    ],
)
def test_entropy_of_powers_of_two_is_exact_in_bits(p, bits):
    assert entropy(p, base=2) == bits


def test_cross_entropy_of_a_fair_coin_under_a_biased_model():
    # Half the time 1 bit, half the time 2 bits and a bit more: (log2 4 + log2 4/3) / 2 = 2 - log2(3) / 2.
    assert cross_entropy([0.5, 0.5], [0.25, 0.75], base=2) == pytest.approx(2 - np.log2(3) / 2, rel=1e-15)


def test_kl_divergence_is_not_symmetric():
    # Cover & Thomas, example 2.3.1, with r = 1/2 and s = 1/4: 0.2075 bits one way, 0.1887 bits the other.
    there = kl_divergence([0.5, 0.5], [0.75, 0.25], base=2)
    back = kl_divergence([0.75, 0.25], [0.5, 0.5], base=2)
    assert (round(float(there), 4), round(float(back), 4)) == (0.2075, 0.1887)


@pytest.mark.parametrize("num_classes", [1, 2, 6, 1000])
def test_perplexity_of_a_uniform_distribution_counts_its_outcomes(num_classes):
    assert perplexity(np.full(num_classes, 1 / num_classes)) == pytest.approx(num_classes, rel=1e-12)


def test_perplexity_with_a_model_is_exp_of_the_cross_entropy():
    # The model gives what happens a quarter, so it is as lost as among four equal outcomes.
    assert perplexity([1.0, 0.0], [0.25, 0.75]) == pytest.approx(4, rel=1e-15)


# --- Against scipy and mpmath


@repeatable
@given(pair=distribution_pairs())
def test_entropy_agrees_with_scipy(pair):
    p, _ = pair
    np.testing.assert_allclose(entropy(p), scipy.stats.entropy(p), rtol=1e-12, atol=1e-14)


@repeatable
@given(pair=distribution_pairs())
def test_entropy_sums_scipys_elementwise_terms(pair):
    p, _ = pair
    np.testing.assert_allclose(entropy(p), scipy.special.entr(p).sum(), rtol=1e-12, atol=1e-14)


@repeatable
@given(pair=distribution_pairs())
def test_kl_divergence_agrees_with_scipy(pair):
    p, q = pair
    np.testing.assert_allclose(kl_divergence(p, q), scipy.special.rel_entr(p, q).sum(), rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("base", [2, 3, 10])
@repeatable
@given(pair=distribution_pairs())
def test_base_agrees_with_scipy(base, pair):
    p, q = pair
    np.testing.assert_allclose(kl_divergence(p, q, base=base), scipy.stats.entropy(p, q, base=base), atol=1e-13)


@pytest.mark.parametrize("axis", [0, 1, 2, -1, -2, -3])
def test_entropy_along_an_axis_agrees_with_scipy(axis):
    p = np.arange(24.0).reshape(2, 3, 4)
    p /= p.sum(axis=axis, keepdims=True)
    np.testing.assert_allclose(entropy(p, axis=axis), scipy.stats.entropy(p, axis=axis), rtol=1e-13)


@pytest.mark.parametrize("function", OF_ONE)
def test_axis_0_of_one_distribution_is_the_last_axis_of_the_transpose(function):
    p = np.array([[0.1, 0.9], [0.3, 0.7], [0.5, 0.5]])
    np.testing.assert_allclose(function(p.T, axis=0), function(p), rtol=1e-15)


@pytest.mark.parametrize("function", OF_TWO)
def test_axis_0_of_a_pair_is_the_last_axis_of_the_transpose(function):
    p = np.array([[0.1, 0.9], [0.3, 0.7], [0.5, 0.5]])
    q = np.array([[0.2, 0.8], [0.6, 0.4], [0.9, 0.1]])
    np.testing.assert_allclose(function(p.T, q.T, axis=0), function(p, q), rtol=1e-15)


@pytest.mark.parametrize("p", [0.1, 1 / 3, 1e-300, 5e-324, 1 - 1e-16])
def test_surprisal_agrees_with_fifty_digits(p):
    with mpmath.workdps(50):
        exact = float(-mpmath.log(mpmath.mpf(p)))
    assert surprisal(p) == pytest.approx(exact, rel=1e-15)


@pytest.mark.parametrize(("p", "q"), DEMANDING_PAIRS)
def test_entropy_agrees_with_fifty_digits(p, q):
    assert entropy(p) == pytest.approx(exact_sum(lambda a, _: -a * mpmath.log(a), p, q), rel=1e-14)


@pytest.mark.parametrize(("p", "q"), DEMANDING_PAIRS)
def test_cross_entropy_agrees_with_fifty_digits(p, q):
    assert cross_entropy(p, q) == pytest.approx(exact_sum(lambda a, b: -a * mpmath.log(b), p, q), rel=1e-14)


@pytest.mark.parametrize(("p", "q"), DEMANDING_PAIRS)
def test_kl_divergence_agrees_with_fifty_digits(p, q):
    # Its terms cancel where p and q are nearly equal, so the last pair is right to 1e-15, not to 15 digits.
    exact = exact_sum(lambda a, b: a * mpmath.log(a / b), p, q)
    assert kl_divergence(p, q) == pytest.approx(exact, rel=1e-14, abs=1e-15)


# --- What holds for all distributions


@repeatable
@given(pair=distribution_pairs())
def test_entropy_lies_between_zero_and_log_of_the_number_of_classes(pair):
    p, _ = pair
    assert 0 <= entropy(p) <= np.log(len(p)) + 1e-12


@repeatable
@given(pair=distribution_pairs())
def test_cross_entropy_is_never_below_entropy(pair):
    p, q = pair
    assert cross_entropy(p, q) >= entropy(p) - 1e-12


@repeatable
@given(pair=distribution_pairs())
def test_kl_divergence_is_never_negative(pair):
    assert kl_divergence(*pair) >= -1e-12


@repeatable
@given(pair=distribution_pairs())
def test_entropy_plus_kl_divergence_is_cross_entropy(pair):
    p, q = pair
    np.testing.assert_allclose(entropy(p) + kl_divergence(p, q), cross_entropy(p, q), rtol=1e-12, atol=1e-14)


@repeatable
@given(pair=distribution_pairs())
def test_cross_entropy_with_itself_is_entropy(pair):
    p, _ = pair
    assert cross_entropy(p, p) == entropy(p)


@repeatable
@given(pair=distribution_pairs())
def test_kl_divergence_from_itself_is_zero(pair):
    p, _ = pair
    assert kl_divergence(p, p) == 0


@repeatable
@given(pair=distribution_pairs(smallest=1))
def test_kl_divergence_from_another_distribution_is_positive(pair):
    p, q = pair
    # Pinsker's inequality: KL is at least half the squared total difference, so it is 0 only where p = q.
    assert kl_divergence(p, q) >= np.abs(p - q).sum() ** 2 / 2 - 1e-12


@repeatable
@given(pair=distribution_pairs())
def test_perplexity_is_exp_of_entropy(pair):
    p, _ = pair
    np.testing.assert_allclose(perplexity(p), np.exp(scipy.stats.entropy(p)), rtol=1e-12)


@repeatable
@given(p=st.floats(0, 1, exclude_min=True))
def test_bits_are_nats_divided_by_log_two(p):
    np.testing.assert_allclose(surprisal(p, base=2), surprisal(p) / np.log(2), rtol=1e-14, atol=1e-16)


# --- Units


def test_surprisal_is_in_nats_by_default():
    assert surprisal(0.5) == np.log(2)


@pytest.mark.parametrize("function", [entropy, lambda p: cross_entropy(p, p)])
def test_a_fair_coin_is_log_two_nats_by_default(function):
    assert function([0.5, 0.5]) == pytest.approx(np.log(2), rel=1e-15)


def test_base_ten_is_allowed():
    assert surprisal(0.001, base=10) == pytest.approx(3, rel=1e-15)


# --- Nothing is clipped


def test_surprisal_of_the_impossible_is_inf():
    with no_warnings():
        assert surprisal(0.0) == np.inf


@pytest.mark.parametrize("base", [None, 2, 10])
def test_zero_times_log_zero_is_zero(base):
    with no_warnings():
        assert entropy([0.0, 1.0], base=base) == 0


@pytest.mark.parametrize("function", OF_TWO)
def test_a_model_that_rules_out_what_happens_costs_inf(function):
    with no_warnings():
        assert function([0.5, 0.5], [1.0, 0.0]) == np.inf


def test_a_model_may_rule_out_what_never_happens():
    with no_warnings():
        assert kl_divergence([0.5, 0.5, 0.0], [0.25, 0.75, 0.0]) == pytest.approx(np.log(2) - np.log(3) / 2, rel=1e-14)


@pytest.mark.parametrize("result", [surprisal(1.0), entropy([1.0, 0.0]), cross_entropy([1.0, 0.0], [1.0, 0.0])])
def test_certainty_is_zero_without_a_minus_sign(result):
    assert str(float(result)) == "0.0"


# --- What is refused


@pytest.mark.parametrize("value", [np.nan, -0.1, 1.5, np.inf])
def test_surprisal_refuses_what_is_no_probability(value):
    with pytest.raises(ValueError, match=rf"p must hold probabilities between 0 and 1, got {value}"):
        surprisal([0.5, value])


@pytest.mark.parametrize("function", OF_ONE)
@pytest.mark.parametrize("value", [np.nan, -0.1, 1.5])
def test_a_distribution_holds_only_probabilities(function, value):
    with pytest.raises(ValueError, match=rf"p must hold probabilities between 0 and 1, got {value}"):
        function([value, 1 - value])


@pytest.mark.parametrize("function", OF_ONE)
def test_a_distribution_sums_to_one(function):
    with pytest.raises(ValueError, match=r"p must sum to 1 along axis -1, got a sum of 0\.75"):
        function([[0.5, 0.5], [0.5, 0.25]])


@pytest.mark.parametrize("function", OF_TWO)
def test_the_truth_sums_to_one(function):
    with pytest.raises(ValueError, match=r"p must sum to 1 along axis -1, got a sum of 1\.25"):
        function([0.5, 0.75], [0.5, 0.5])


@pytest.mark.parametrize("function", OF_TWO)
def test_the_model_sums_to_one(function):
    with pytest.raises(ValueError, match=r"q must sum to 1 along axis -1, got a sum of 1\.25"):
        function([0.5, 0.5], [0.5, 0.75])


def test_sums_are_taken_along_the_axis_asked_for():
    with pytest.raises(ValueError, match=r"p must sum to 1 along axis 0, got a sum of 0\.75"):
        entropy([[0.5, 0.5], [0.25, 0.75]], axis=0)


@pytest.mark.parametrize(
    ("dtype", "excess"),
    [(np.float64, 1e-7), (np.float32, 1e-3)],  # just above the square roots of their epsilons, 1.5e-8 and 3.5e-4
)
def test_a_sum_may_miss_one_only_by_rounding(dtype, excess):
    with pytest.raises(ValueError, match=r"got a sum of 1\.0"):
        entropy(np.array([0.5, 0.5 + excess], dtype=dtype))


@pytest.mark.parametrize(("dtype", "excess"), [(np.float64, 1e-9), (np.float32, 1e-4)])
def test_a_sum_that_misses_one_by_rounding_is_accepted(dtype, excess):
    assert entropy(np.array([0.5, 0.5 + excess], dtype=dtype)) == pytest.approx(np.log(2), abs=excess)


@pytest.mark.parametrize("function", OF_TWO)
def test_truth_and_model_are_not_broadcast(function):
    with pytest.raises(ValueError, match=r"p and q must have the same shape, got \(1, 2\) and \(2,\)"):
        function([[0.5, 0.5]], [0.5, 0.5])


def test_entropy_of_nothing_is_refused():
    with pytest.raises(ValueError, match=r"p has shape \(0,\): nothing along axis -1"):
        entropy([])


@pytest.mark.parametrize(("p", "axis", "shape"), [(1.0, -1, r"\(\)"), ([0.5, 0.5], 1, r"\(2,\)")])
def test_an_axis_that_does_not_exist_is_refused(p, axis, shape):
    with pytest.raises(ValueError, match=rf"p has shape {shape}, which has no axis {axis}"):
        entropy(p, axis=axis)


@pytest.mark.parametrize("base", [0, 0.5, 1, -2, np.nan, np.inf])
def test_a_base_without_a_logarithm_is_refused(base):
    with pytest.raises(ValueError, match=rf"base must be a number above 1 .* got {base}"):
        surprisal(0.5, base=base)


@pytest.mark.parametrize("values", [["a"], [1j], [None]])
def test_what_is_not_a_real_number_is_refused(values):
    with pytest.raises(TypeError, match=r"p must hold real numbers, got .* in "):
        surprisal(values)


# --- Types


@pytest.mark.parametrize(
    ("given_type", "result_type"), [("float16", "float32"), ("float32", "float32"), ("float64", "float64")]
)
@pytest.mark.parametrize("function", [surprisal, *OF_ONE])
def test_float_type_is_kept_except_that_float16_becomes_float32(function, given_type, result_type):
    assert function(np.array([0.25, 0.75], dtype=given_type)).dtype == result_type


@pytest.mark.parametrize(
    ("given_type", "result_type"), [("float16", "float32"), ("float32", "float32"), ("float64", "float64")]
)
@pytest.mark.parametrize("function", OF_TWO)
def test_float_type_of_a_pair_is_kept_except_that_float16_becomes_float32(function, given_type, result_type):
    p = np.array([0.25, 0.75], dtype=given_type)
    assert function(p, p[::-1]).dtype == result_type


@pytest.mark.parametrize("types", [("float32", "float64"), ("float64", "float32")])
@pytest.mark.parametrize("function", [cross_entropy, kl_divergence])
def test_a_pair_of_two_float_types_is_computed_in_the_wider(function, types):
    p, q = np.array([0.25, 0.75], types[0]), np.array([0.125, 0.875], types[1])
    result = function(p, q)
    assert result.dtype == np.float64
    assert result == function(p.astype(np.float64), q.astype(np.float64))


@pytest.mark.parametrize(
    ("scalar", "result_type"),
    [(np.float16(0.5), "float32"), (np.float32(0.5), "float32"), (0.5, "float64"), (1, "float64")],
)
def test_scalars_keep_their_float_type(scalar, result_type):
    assert surprisal(scalar).dtype == result_type


@pytest.mark.parametrize("base", [2, 10, 2.5, np.float64(10)])
def test_a_base_does_not_widen_float32(base):
    assert surprisal(np.float32(0.3), base=base).dtype == np.float32


@pytest.mark.parametrize("function", OF_TWO)
def test_integers_are_computed_in_float64(function):
    assert function([0, 1], [0, 1]).dtype == np.float64


@pytest.mark.parametrize("function", OF_TWO)
def test_inputs_are_not_modified(function):
    p, q = np.array([0.0, 1.0]), np.array([0.25, 0.75])
    function(p, q)
    assert (p.tolist(), q.tolist()) == ([0.0, 1.0], [0.25, 0.75])


def test_one_result_for_each_distribution():
    assert entropy(np.full((2, 3, 4), 1 / 4)).shape == (2, 3)


def test_a_float16_distribution_may_miss_its_sum_by_what_float16_rounds_off():
    uniform = np.full(125, 1 / 125, np.float16)
    assert entropy(uniform) == pytest.approx(np.log(125), rel=1e-3)
