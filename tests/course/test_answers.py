import threading
import time

import jupytext
import nbformat
import pytest

from xent_helpers.course.answers import Answer, check_answers, next_step, saved_exercises

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
    answers = check_answers([notebook])[notebook]
    assert {question: answer.outcome for question, answer in answers.items()} == {
        "l09_logit_gradient": "wrong",
        "l09_mean_loss": "missing",
    }
    assert answers["l09_logit_gradient"].report.startswith("✗ logit_gradient: wrong\n")
    assert answers["l09_mean_loss"].report.startswith("○ mean_loss: missing\n")
    assert notebook.read_bytes() == before


def test_a_notebook_that_ends_python_is_told_so_and_the_others_are_checked(notebook):
    deadly = notebook.with_name("01_surprisal.ipynb")
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("import os; os._exit(1)")]), deadly)
    outcomes = check_answers([deadly, notebook])
    assert outcomes[deadly]["all questions"].outcome == "could not run: a cell ended Python"
    assert outcomes[notebook]["l09_logit_gradient"].outcome == "wrong"


@pytest.mark.parametrize("content", ["{half a note", "{}", "[]", "null", '{"cells": [{}]}', None])
def test_a_notebook_that_is_damaged_or_missing_is_told_so(tmp_path, content):
    path = tmp_path / "01_surprisal.ipynb"
    if content:
        path.write_text(content)
    ((question, answer),) = check_answers([path])[path].items()
    assert question == "all questions"
    assert answer.outcome.startswith("could not read the notebook: ")


def test_the_text_of_a_notebook_is_checked_too(notebook):
    text = notebook.with_suffix(".py")
    jupytext.write(nbformat.read(notebook, as_version=4), text, fmt="py:percent")
    assert check_answers([text])[text]["l09_logit_gradient"].outcome == "wrong"


def test_the_next_step_is_the_first_question_that_is_not_correct():
    answers = {"a": Answer("correct"), "b": Answer("missing"), "c": Answer("wrong")}
    assert next_step(answers) == ("b", Answer("missing"))
    assert next_step({"a": Answer("correct")}) is None


@pytest.mark.parametrize(
    ("saved", "yielded"),
    [
        (["01_coins.py"], ["01_coins.py"]),
        (["01_coins.py", "01_coins.ipynb"], ["01_coins.ipynb"]),
        (["notes.txt", "02_dice.ipynb"], ["02_dice.ipynb"]),
    ],
)
def test_a_saved_exercise_is_noticed(tmp_path, saved, yielded):
    exercises = [tmp_path / "01_coins.py", tmp_path / "02_dice.py"]
    stop = threading.Event()

    def save_again_and_again():
        while not stop.wait(0.2):
            for name in saved:
                (tmp_path / name).write_text(str(time.monotonic()))

    saver = threading.Thread(target=save_again_and_again)
    saver.start()
    try:
        assert [path.name for path in next(saved_exercises(exercises))] == yielded
    finally:
        stop.set()
        saver.join()
