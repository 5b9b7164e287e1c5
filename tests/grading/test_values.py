"""What crosses the border, and that nothing else does."""

import json
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xent_helpers.asking import Formula
from xent_helpers.grading.values import Foreign, decode, encode
from xent_helpers.marking import make_cases
from xent_helpers.questions import all_questions

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=50)
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.tuples(inner, inner), max_leaves=20)


def across(value):
    return decode(json.loads(json.dumps(encode(value))))


@given(values)
def test_python_values_cross_unchanged(value):
    np.testing.assert_equal(across(value), value)


@pytest.mark.parametrize("dtype", ["float16", "float32", "float64", "int8", "int64", "uint8", "bool"])
@pytest.mark.parametrize("shape", [(), (0,), (3,), (2, 3), (1, 2, 2)])
def test_arrays_keep_numbers_dtype_and_shape(dtype, shape):
    array = (np.arange(np.prod(shape, dtype=int)).reshape(shape) / 7).astype(dtype)
    back = across(array)
    assert back.dtype == array.dtype
    assert back.shape == array.shape
    assert (back == array).all()


def test_every_float_crosses_to_its_last_bit():
    array = np.array([0.1, -0.0, np.inf, -np.inf, np.nan, 5e-324, 1.7976931348623157e308])
    assert across(array).tobytes() == array.tobytes()


@pytest.mark.parametrize("number", [Decimal("0.25"), Fraction(1, 4), np.array([0.25], dtype=object)])
def test_what_numpy_reads_as_numbers_crosses_as_numbers(number):
    assert across(number) == 0.25


def test_a_text_of_numpys_crosses_as_a_text():
    assert across(np.array(["bits", "nats"])[1]) == "nats"


def test_a_formula_crosses_as_its_text():
    assert across((Formula("x**2"), 3.0))[0](3.0) == 9.0


@pytest.mark.parametrize("thing", [object(), {"a": 1}, {1, 2}, print, "x" * 10, b"bytes", 1j, np.array([1 + 5j])])
def test_nothing_else_crosses_but_its_types_name(thing):
    back = across(thing)
    assert isinstance(back, Foreign | str)
    assert isinstance(thing, str) or type(thing).__name__ in repr(back)


def test_what_is_too_large_or_too_deep_stays_behind():
    nested = []
    for _ in range(100):
        nested = [nested]
    assert "nested too deeply" in repr(across(nested))
    assert "huge int" in repr(across(1 << 100_000))
    assert "too large" in repr(across(np.zeros(1_000_001)))
    assert len(across("x" * 100_000)) == 2000


@pytest.mark.parametrize(
    "forged",
    [
        "text",
        1.5,
        [],
        {},
        {"float": 1.5},
        {"int": "0xZZ"},
        {"float": "one"},
        {"array": [1], "dtype": "object", "shape": [1]},
        {"array": ["0x1p0"], "dtype": "float64", "shape": [7]},
        {"array": ["0x1p0"], "dtype": "float64", "shape": ["x"]},
        {"array": [1], "dtype": "float64", "shape": [1]},
        {"array": [999], "dtype": "int8", "shape": [1]},
        {"array": [[1]], "dtype": "int8", "shape": [1, {}]},
        {"pickle": "gASVJAAAAA=="},
    ],
)
def test_what_encode_does_not_make_is_refused(forged):
    with pytest.raises(ValueError, match=r"no (value|array)|invalid|could not convert"):
        decode(forged)


@pytest.mark.parametrize("question", all_questions(), ids=lambda question: question.name)
def test_the_inputs_of_every_question_cross_unchanged(question):
    cases = make_cases(question, 3)
    assert str([across(case) for case in cases]) == str(cases)
