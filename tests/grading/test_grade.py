"""One submission, from its file to its row: every outcome, and that grading says what xh.check says."""

import json

import nbformat
import pytest

from tests.grading.hostile import notebook
from tests.lessons import EXERCISE_SETS, ROOT
from xent_helpers.grading import grade as grading
from xent_helpers.grading.grade import Settings, error_type, grade, load_bank, share_out
from xent_helpers.grading.sandbox import Limits, choose_isolation
from xent_helpers.grading.submissions import Submission, asked_in, read_cells
from xent_helpers.marking import Outcome, mark
from xent_helpers.questions import find_question, questions_of

FREE = """
from xent_helpers.questions import Question
QUESTIONS = [Question("own_half", "half", 1, points=0, reference=0.5, alternatives=[0.5], misconceptions=[], hints=[])]
"""
ISOLATION = choose_isolation("auto")


def settings(*questions, **changes):
    return Settings(questions=questions, bank=None, key="key", isolation=ISOLATION, **changes)


def row_of(tmp_path, *sources, questions=("l01_card", "l01_surprisal"), **changes):
    (tmp_path / "ann.ipynb").write_bytes(notebook(*sources))
    return grade(Submission("ann", (tmp_path / "ann.ipynb",)), settings(*questions, **changes))


def outcomes(row):
    return {name: mark["outcome"] for name, mark in row["questions"].items()}


@pytest.mark.parametrize("lesson", EXERCISE_SETS)
def test_the_solutions_get_full_marks_and_the_untouched_exercises_none(lesson):
    questions = [question.name for question in questions_of(int(lesson[:2]))]
    for folder, outcome in (("solutions", "correct"), ("exercises", "not attempted")):
        row = grade(Submission("ann", (ROOT / folder / f"{lesson}.ipynb",)), settings(*questions))
        assert outcomes(row) == dict.fromkeys(questions, outcome), folder


def mistakes():
    """Return (question, answer's source, verdict of xh.check) for mistakes that are written in one line of a lesson."""
    return [
        ("l01_card", "king_bits = log(13)"),
        ("l01_card", "king_bits = 'a text'"),
        ("l01_card", "def king_bits(): pass"),
        ("l01_card", "king_bits = ..."),
        ("l01_surprisal", "def surprisal_bits(p): return -log(p)"),
        ("l01_surprisal", "def surprisal_bits(p): return p"),
        ("l01_surprisal", "def surprisal_bits(p): print(-log2(p))"),
        ("l01_surprisal", "def surprisal_bits(p): return log2(0)"),
        ("l01_surprisal", "def surprisal_bits(): return 1"),
        ("l01_surprisal", "def surprisal_bits(p): raise NotImplementedError"),
        ("l01_surprisal", "surprisal_bits = 3"),
        (
            "l01_surprisal",
            "seen = []\ndef surprisal_bits(p):\n    seen.append(p)\n    return -log2(p) + (len(seen) > 20)",
        ),
        ("l01_surprisal", "from fractions import Fraction\ndef surprisal_bits(p): return Fraction(-log2(p))"),
    ]


@pytest.mark.parametrize(("name", "source"), mistakes())
def test_grading_judges_as_check_does(tmp_path, name, source):
    question = find_question(name)
    code = f"from math import log, log2\n{source}"
    names = {}
    exec(code, names)
    verdict = mark(question, names[question.defines])
    graded = row_of(tmp_path, code, questions=(name,))["questions"][name]
    assert (graded["outcome"], tuple(graded["mistakes"])) == (verdict.outcome, verdict.mistakes)
    assert graded["points"] == (question.points if verdict.outcome == Outcome.CORRECT else 0)


def test_a_cell_that_fails_is_reported_and_the_next_ones_run(tmp_path):
    row = row_of(tmp_path, "1 / 0", "king_bits = 3.7004")
    assert outcomes(row)["l01_card"] == "correct"
    assert row["cells"] == {"ann.ipynb, code cell 1": "ZeroDivisionError: division by zero"}


def test_the_cell_that_kills_python_is_blamed_and_the_rest_runs_without_it(tmp_path):
    row = row_of(tmp_path, "x = 1", "import os\nos._exit(1)", "king_bits = 3.7004")
    assert outcomes(row)["l01_card"] == "correct"
    assert row["cells"] == {"ann.ipynb, code cell 2": "died"}


def test_a_question_that_hangs_costs_only_itself(tmp_path):
    sources = ["king_bits = 3.7004", "def surprisal_bits(p):\n    while True:\n        pass"]
    row = row_of(tmp_path, *sources, limits=Limits(timeout=1))
    assert outcomes(row) == {"l01_card": "correct", "l01_surprisal": "timed out"}


def test_missing_and_added_and_reordered_cells(tmp_path):
    row = row_of(tmp_path, "from math import log2", "y = 2", "def surprisal_bits(p):\n    return -log2(p)")
    assert outcomes(row) == {"l01_card": "missing", "l01_surprisal": "correct"}


def test_magics_and_shell_lines_are_graded_as_far_as_they_are_python(tmp_path):
    sources = [
        "%matplotlib inline\n%timeit -n 3 sum([1])\nking_bits = 3.7004",
        "%%time\nfrom math import log2",
        "!ls\nx = 1",
    ]
    row = row_of(tmp_path, *sources, "def surprisal_bits(p):\n    return -log2(p)")
    assert outcomes(row) == {"l01_card": "correct", "l01_surprisal": "correct"}
    assert "commands are not run" in row["cells"]["ann.ipynb, code cell 3"]


def test_each_student_has_inputs_of_their_own_and_the_same_ones_again():
    question = find_question("l01_surprisal")
    cases = {student: grading._cases(question, student, "key") for student in ("ann", "ben")}
    assert cases["ann"] == grading._cases(question, "ann", "key")
    assert cases["ann"] != cases["ben"]
    assert cases["ann"] != grading._cases(question, "ann", "another key")


def test_nothing_handed_in_is_a_status_and_no_zero():
    row = grade(Submission("dan"), settings("l01_card"))
    assert row["status"] == "nothing handed in"
    assert "questions" not in row


def test_an_unreadable_file_is_a_status_and_no_zero(tmp_path):
    (tmp_path / "ann.ipynb").write_text("{half")
    row = grade(Submission("ann", (tmp_path / "ann.ipynb",)), settings("l01_card"))
    assert row["status"] == "could not grade"
    assert "no valid JSON" in row["reason"]


def test_of_several_notebooks_each_question_is_asked_in_the_one_that_defines_it():
    one, two = find_question("l01_card"), find_question("l01_surprisal")
    assert share_out([["king_bits = 1"], ["def surprisal_bits(p): ..."]], [one, two]) == [[one], [two]]
    assert share_out([["king_bits = 1"], ["x = 1"]], [one]) == [[one], []]


def test_a_question_is_asked_in_the_notebook_that_checks_it_whatever_others_define():
    step = find_question("l05_step")
    exercises = ["def step(): ...", 'xh.check("l05_step")']
    assert share_out([exercises, ["def step(): ...", "step()"]], [step]) == [[step], []]
    assert share_out([["xh.check('l05_step')", "xh.step()"], exercises], [step]) == [[], [step]]


def test_all_solutions_in_one_folder_earn_every_point():
    files = sorted((ROOT / "solutions").glob("0[4579]_*.py"))
    notebooks = [read_cells(file) for file in files]
    asked = sorted(set().union(*map(asked_in, notebooks)))
    row = grade(Submission("ann", tuple(files)), settings(*asked))
    assert [name for name, mark in row["questions"].items() if mark["outcome"] != "correct"] == []


def test_a_teachers_own_bank_is_asked_too(tmp_path):
    bank = tmp_path / "bank.py"
    bank.write_text(
        "from xent_helpers.questions import Question\n"
        "QUESTIONS = [Question(name='own_half', defines='half', lesson=1, points=3, reference=0.5,"
        " alternatives=[0.5], misconceptions=[], hints=[])]\n"
    )
    (tmp_path / "ann.ipynb").write_bytes(notebook("half = 1 / 2"))
    row = grade(
        Submission("ann", (tmp_path / "ann.ipynb",)),
        Settings(questions=("l01_card",), bank=bank, key="key", isolation=ISOLATION),
    )
    assert outcomes(row) == {"l01_card": "missing", "own_half": "correct"}
    assert row["questions"]["own_half"]["points"] == 3


@pytest.mark.parametrize(("content", "message"), [("QUESTIONS = [", "cannot be run"), (FREE, "worth a point or more")])
def test_a_bank_that_cannot_be_asked_is_an_error(tmp_path, content, message):
    bank = tmp_path / "bank.py"
    bank.write_text(content)
    with pytest.raises(ValueError, match=message):
        load_bank(bank)


@pytest.mark.parametrize("content", ["x = 1", "QUESTIONS = []", "QUESTIONS = [1]"])
def test_a_bank_without_questions_is_an_error(tmp_path, content):
    bank = tmp_path / "bank.py"
    bank.write_text(content)
    with pytest.raises(ValueError, match="must hold a list QUESTIONS"):
        load_bank(bank)


@pytest.mark.parametrize("name", ["KeyboardInterrupt", "print", "__class__", "x" * 80])
def test_a_forged_name_of_an_error_stays_an_exception(name):
    assert issubclass(error_type(name), Exception)


def test_a_row_is_plain_json(tmp_path):
    row = row_of(tmp_path, "king_bits = 3.7004")
    assert json.loads(json.dumps(row)) == row


def test_a_notebook_as_jupyter_writes_it_is_read(tmp_path):
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("king_bits = 3.7004")])
    nbformat.write(book, tmp_path / "ann.ipynb")
    row = grade(Submission("ann", (tmp_path / "ann.ipynb",)), settings("l01_card"))
    assert outcomes(row) == {"l01_card": "correct"}
