import pytest

from xent_helpers.course.student_copy import student_copy

SOLUTION = '''# %%
def half(x):
    """Return half of x."""
    ### BEGIN SOLUTION
    y = x / 2
    return y
    ### END SOLUTION


# %%
xh.check("half")
'''


def test_signature_docstring_and_check_stay_and_the_answer_goes():
    copy = student_copy(SOLUTION)
    assert copy == SOLUTION.replace(
        "    ### BEGIN SOLUTION\n    y = x / 2\n    return y\n    ### END SOLUTION\n",
        "    # Your code here\n    raise NotImplementedError\n",
    )


def test_two_answers_in_one_cell_are_two_stubs():
    assert student_copy(SOLUTION + SOLUTION).count("raise NotImplementedError") == 2


def test_text_without_marks_stays_as_it_is():
    assert student_copy("# %%\nx = 1\n") == "# %%\nx = 1\n"


@pytest.mark.parametrize("lost", ["    ### BEGIN SOLUTION\n", "    ### END SOLUTION\n"])
def test_a_mark_without_its_partner_is_an_error_that_names_the_line(lost):
    with pytest.raises(ValueError, match=r"in pairs.*from line"):
        student_copy(SOLUTION.replace(lost, ""))


def test_a_value_becomes_three_dots_under_its_name():
    solution = "### BEGIN SOLUTION\nbits = 2 + 1\n### END SOLUTION\n"
    assert student_copy(solution) == "bits = ...  # your answer here\n"


def test_two_values_between_one_pair_of_marks_are_two_lines():
    solution = "### BEGIN SOLUTION\nbits = 3\nnats = 2\nbits = 4\n### END SOLUTION\n"
    assert student_copy(solution) == "bits = ...  # your answer here\nnats = ...  # your answer here\n"


def test_marks_around_neither_a_body_nor_a_value_are_an_error():
    with pytest.raises(ValueError, match="inside a function body"):
        student_copy("### BEGIN SOLUTION\nprint(1)\n### END SOLUTION\n")
