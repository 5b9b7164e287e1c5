from pathlib import Path

import jupytext
import pytest

from xent_helpers.check import Report, solution_text
from xent_helpers.questions import all_questions, questions_of

ROOT = Path(__file__).parents[1]
RIGHT = "(probs - np.eye(probs.shape[1])[labels]) / len(labels)"
WRONG = "probs - np.eye(probs.shape[1])[labels]"
GRADIENT = "def logit_gradient(labels, probs):\n    return {}\nxh.check('l09_logit_gradient')"


@pytest.fixture(autouse=True)
def progress(tmp_path, monkeypatch):
    monkeypatch.setenv("XENT_PROGRESS", str(tmp_path / "progress.jsonl"))


@pytest.fixture
def run(capsys):
    """Run code as a notebook's cell would; return what it printed."""

    def run(code):
        exec(f"import numpy as np\nimport xent_helpers as xh\n{code}", {})
        return capsys.readouterr().out

    return run


def test_a_correct_answer_is_told_so(run):
    assert run(GRADIENT.format(RIGHT)) == "✓ logit_gradient: correct\n"


def test_a_wrong_answer_is_told_its_mistake_and_where_to_read(run):
    printed = run(GRADIENT.format(WRONG))
    assert printed.startswith("✗ logit_gradient: wrong\nThis is each flower's own slope.")
    assert "Read again: lesson 9, “Every slope, from back to front”" in printed


def test_an_untouched_stub_is_not_attempted(run):
    code = "def logit_gradient(labels, probs):\n    raise NotImplementedError\nxh.check('l09_logit_gradient')"
    assert run(code).startswith("○ logit_gradient: not attempted\n")


def test_a_name_that_is_not_there_yet_is_missing(run):
    printed = run("xh.check('l09_logit_gradient')")
    assert printed.startswith("○ logit_gradient: missing\nRun the cell that defines `logit_gradient`")


@pytest.mark.parametrize("call", ["check", "hint", "solution"])
def test_a_mistyped_question_lists_the_questions(run, call):
    assert "l09_logit_gradient" in run(f"xh.{call}('l09_logit')")


@pytest.mark.parametrize("call", ["check", "hint", "solution"])
def test_a_question_without_quotes_is_told_so(run, call):
    assert "in quotes" in run(f"xh.{call}(print)")


def test_hints_come_one_by_one_and_the_last_one_stays(run):
    headings = [run("xh.hint('l09_logit_gradient')").splitlines()[0] for _ in range(4)]
    assert headings == [f"Hint {number} of 3: logit_gradient" for number in (1, 2, 3, 3)]


def test_a_solution_is_shown_after_three_tries(run):
    for left in ("3 times", "2 times", "once"):
        assert f"Try {left} more" in run("xh.solution('l09_logit_gradient')")
        run(GRADIENT.format(WRONG))
    assert "def logit_gradient(labels, probs):" in run("xh.solution('l09_logit_gradient')")


def test_a_solution_is_shown_at_once_after_a_pass(run):
    run(GRADIENT.format(RIGHT))
    assert "def logit_gradient(labels, probs):" in run("xh.solution('l09_logit_gradient')")


@pytest.mark.parametrize("question", all_questions(), ids=lambda question: question.name)
def test_the_solution_shown_is_correct_in_its_exercise_set(run, question):
    (exercise_set,) = (ROOT / "exercises").glob(f"{question.lesson:02}_*.py")
    cells = [cell.source for cell in jupytext.read(exercise_set).cells if cell.cell_type == "code"]
    above = cells[: cells.index(f'xh.check("{question.name}")')]
    given = "\n".join(cell for cell in above if "xh.check(" not in cell)
    asked = questions_of(question.lesson)
    answers = "\n".join(map(solution_text, asked[: asked.index(question) + 1]))  # one may call those before it
    assert run(f"{given}\n{answers}\nxh.check('{question.name}')").endswith(f"✓ {question.defines}: correct\n")


def test_progress_counts_what_is_passed(run):
    run(GRADIENT.format(WRONG))
    run(GRADIENT.format(RIGHT))
    printed = run("xh.progress()")
    assert printed.startswith(f"1 of {len(all_questions())} questions passed\n")
    (row,) = [line for line in printed.splitlines() if "l09_logit_gradient" in line]
    assert row.split() == ["✓", "passed", "l09_logit_gradient", "2", "tries"]


def test_progress_that_cannot_be_saved_is_told_and_does_no_harm(run, tmp_path, monkeypatch):
    (tmp_path / "a_file").touch()
    monkeypatch.setenv("XENT_PROGRESS", str(tmp_path / "a_file/progress.jsonl"))
    printed = run(GRADIENT.format(RIGHT))
    assert printed.startswith("✓ logit_gradient: correct\n(Your progress could not be saved: ")


def test_the_card_says_in_words_what_its_colour_says():
    html = Report("✗ double: wrong", "For the arguments\n    <1>")._repr_mimebundle_()["text/html"]
    assert "✗ double: wrong" in html
    assert 'role="status"' in html
    assert "&lt;1&gt;" in html


def test_code_in_a_report_is_marked_as_code_and_not_by_backticks():
    html = Report("○ double: not attempted", "In place of `a < b`.")._repr_mimebundle_()["text/html"]
    assert "a &lt; b</code>" in html
    assert "`" not in html


@pytest.mark.parametrize(("folder", "outcome"), [("exercises", "not attempted"), ("solutions", "correct")])
def test_exercise_sets_run_to_the_end(run, folder, outcome):
    """Run All on an untouched set: no error, and every check says "not attempted"; on its solution, "correct"."""
    texts = sorted((ROOT / folder).glob("*.py"))
    assert texts
    for text in texts:
        cells = [cell.source for cell in jupytext.read(text, fmt="py:percent").cells if cell.cell_type == "code"]
        printed = run("\n\n".join(cells))
        assert printed.count(f": {outcome}") == sum("xh.check(" in cell for cell in cells) > 0
