import nbformat
import pytest

from xent_helpers.course.answers import check_answers

ANSWER = """import numpy as np
import xent_helpers as xh
def logit_gradient(labels, probs):
    return probs - np.eye(probs.shape[1])[labels]
"""


@pytest.fixture
def notebook(tmp_path):
    cells = [ANSWER, "1 / 0", 'xh.check("l09_logit_gradient")', 'xh.check("l09_mean_loss")', 'xh.hint("l09_mean_loss")']
    path = tmp_path / "09_iris_backprop.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells]), path)
    return path


def test_each_question_has_its_outcome_even_after_a_broken_cell(notebook):
    before = notebook.read_bytes()
    assert check_answers([notebook]) == {notebook: {"l09_logit_gradient": "wrong", "l09_mean_loss": "missing"}}
    assert notebook.read_bytes() == before


def test_a_notebook_that_ends_python_is_told_so_and_the_others_are_checked(notebook):
    deadly = notebook.with_name("01_surprisal.ipynb")
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("import os; os._exit(1)")]), deadly)
    outcomes = check_answers([deadly, notebook])
    assert outcomes[deadly] == {"all questions": "could not run: a cell ended Python"}
    assert outcomes[notebook]["l09_logit_gradient"] == "wrong"


@pytest.mark.parametrize("content", ["{half a note", None])
def test_a_notebook_that_is_damaged_or_missing_is_told_so(tmp_path, content):
    path = tmp_path / "01_surprisal.ipynb"
    if content:
        path.write_text(content)
    ((question, outcome),) = check_answers([path])[path].items()
    assert question == "all questions"
    assert outcome.startswith("could not read the notebook: ")
