from pathlib import Path

import jupytext
import pytest

ROOT = Path(__file__).parents[1]


def run(capsys, code):
    """Run `code` as a notebook's cell would; return what it printed."""
    exec(f"import numpy as np\nimport xent_helpers as xh\n{code}", {})
    return capsys.readouterr().out


GRADIENT = "def logit_gradient(labels, probs):\n    return {}\nxh.check('l09_logit_gradient')"


def test_a_correct_answer_is_told_so(capsys):
    code = GRADIENT.format("(probs - np.eye(probs.shape[1])[labels]) / len(labels)")
    assert run(capsys, code) == "✓ logit_gradient: correct\n"


def test_a_wrong_answer_is_told_so_with_the_input(capsys):
    printed = run(capsys, GRADIENT.format("probs - 1"))
    assert printed.startswith("✗ logit_gradient: wrong\nFor the arguments")


def test_an_untouched_stub_is_not_attempted(capsys):
    code = "def logit_gradient(labels, probs):\n    raise NotImplementedError\nxh.check('l09_logit_gradient')"
    assert run(capsys, code).startswith("○ logit_gradient: not attempted\n")


def test_a_name_that_is_not_there_yet_is_missing(capsys):
    printed = run(capsys, "xh.check('l09_logit_gradient')")
    assert printed.startswith("○ logit_gradient: missing\nRun the cell that defines `logit_gradient`")


def test_a_mistyped_question_lists_the_questions(capsys):
    assert "l09_logit_gradient" in run(capsys, "xh.check('l09_logit')")


@pytest.mark.parametrize(("folder", "outcome"), [("exercises", "not attempted"), ("solutions", "correct")])
def test_exercise_sets_run_to_the_end(capsys, folder, outcome):
    """Run All on an untouched set: no error, and every check says "not attempted"; on its solution, "correct"."""
    texts = sorted((ROOT / folder).glob("*.py"))
    assert texts
    for text in texts:
        cells = [cell.source for cell in jupytext.read(text, fmt="py:percent").cells if cell.cell_type == "code"]
        printed = run(capsys, "\n\n".join(cells))
        assert printed.count(f": {outcome}") == sum("xh.check(" in cell for cell in cells) > 0
