import pytest

from xent_helpers.asking import Formula, ask


def test_the_line_of_an_error_is_the_learners_innermost():
    def half(p):
        return p / 0

    def answer(p):
        return half(p) + 1

    assert ask(answer, (1.0,)).line == "return p / 0"


@pytest.mark.parametrize("arguments", [(), (1.0,), (1.0, 2.0, 3.0)], ids=len)
def test_a_formula_takes_as_many_arguments_as_it_has_parameters(arguments):
    formula = Formula("exp(x)", "x", "y")
    assert formula(0.0, 2.0) == 1.0
    with pytest.raises(ValueError, match="argument 2 is"):
        formula(*arguments)


def test_a_formula_is_shown_as_the_function_it_is():
    assert repr(Formula("x * log(y)", "x", "y")) == "lambda x, y: x * log(y)"
    assert repr(Formula("x + 1")) == "lambda x: x + 1"
