import csv
import json

import nbformat
import pytest
from click.testing import CliRunner

from tests.grading.test_gradebook import mark
from tests.lessons import ROOT
from xent_helpers.cli import main
from xent_helpers.grading.export import to_canvas, to_gradescope, to_nbgrader, to_otter
from xent_helpers.grading.gradebook import write_gradebook
from xent_helpers.questions import questions_of

SOLUTION = ROOT / "solutions/01_surprisal.py"
ROWS = [
    {"student": "ann", "status": "graded", "isolation": "bwrap", "questions": {"q1": mark(2), "q2": mark(0)}},
    {"student": "=ben", "status": "could not grade", "isolation": "bwrap", "reason": "no JSON"},
]


def test_canvas_gets_its_columns_the_possible_points_and_no_score_for_who_was_not_graded():
    people = [{"student": "ann", "Student": "Ann A.", "ID": "17", "SIS Login ID": "ann@x"}]
    table = list(csv.reader(to_canvas(ROWS, people, "Lesson 1").splitlines()))
    assert table == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Lesson 1"],
        ["    Points Possible", "", "", "", "", "4"],
        ["Ann A.", "17", "", "ann@x", "", "2"],
        ["'=ben", "", "", "", "", ""],
    ]


def test_gradescope_gets_a_test_for_each_question():
    result = to_gradescope(ROWS[0])
    assert result["score"] == 2
    assert [(test["name"], test["score"], test["max_score"]) for test in result["tests"]] == [
        ("q1", 2, 2),
        ("q2", 0, 2),
    ]


def test_nbgrader_gets_a_solution_cell_and_a_test_cell_for_each_question():
    notebook = to_nbgrader(SOLUTION)
    nbformat.validate(notebook)
    graded = [cell.metadata.nbgrader for cell in notebook.cells if "nbgrader" in cell.metadata]
    tests = [metadata for metadata in graded if metadata["grade"]]
    assert [(test["grade_id"], test["points"]) for test in tests] == [(q.name, q.points) for q in questions_of(1)]
    assert sum(metadata["solution"] for metadata in graded) == len(questions_of(1))


def test_otter_gets_a_question_with_a_solution_and_a_hidden_test():
    notebook = to_otter(SOLUTION)
    nbformat.validate(notebook)
    raw = [cell.source.splitlines()[0] for cell in notebook.cells if cell.cell_type == "raw"]
    parts = ("QUESTION", "SOLUTION", "TESTS")
    each = [
        "# BEGIN QUESTION",
        *(f"# {edge} {part}" for part in parts[1:] for edge in ("BEGIN", "END")),
        "# END QUESTION",
    ]
    assert raw == ["# ASSIGNMENT CONFIG", *each * len(questions_of(1))]


@pytest.mark.parametrize("make", [to_nbgrader, to_otter])
def test_the_student_sees_the_name_that_is_asked_for(make):
    (king,) = [cell for cell in make(SOLUTION).cells if "SOLUTION\nking_bits" in cell.source]
    assert king.source.startswith("king_bits = ...\n")


def test_results_are_written_by_the_command(tmp_path):
    write_gradebook(ROWS, tmp_path / "week-1")
    for system, out in (("canvas", "canvas.csv"), ("gradescope", "scope")):
        arguments = ["export", str(tmp_path / "week-1"), "--to", system, "-o", str(tmp_path / out)]
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, result.output
    assert "week-1" in (tmp_path / "canvas.csv").read_text()
    assert json.loads((tmp_path / "scope/ann.json").read_text())["score"] == 2
    assert len(list((tmp_path / "scope").iterdir())) == 1  # who was not graded has no score, which is not a 0


def test_an_assignment_is_written_by_the_command(tmp_path):
    result = CliRunner().invoke(main, ["export", "01", "--to", "otter", "-o", str(tmp_path / "01.ipynb")])
    assert result.exit_code == 0, result.output
    nbformat.validate(nbformat.read(tmp_path / "01.ipynb", as_version=4))


def test_a_folder_without_results_is_an_error(tmp_path):
    result = CliRunner().invoke(main, ["export", str(tmp_path), "--to", "canvas", "-o", str(tmp_path / "x.csv")])
    assert result.exit_code == 1
    assert "gradebook.json" in result.stderr


def test_a_lesson_that_stands_for_several_is_an_error_that_lists_them(tmp_path):
    result = CliRunner().invoke(main, ["export", "entropy", "--to", "otter", "-o", str(tmp_path / "x.ipynb")])
    assert result.exit_code == 1
    assert "02_entropy, 03_cross_entropy" in result.stderr


def test_a_roster_without_students_is_an_error(tmp_path):
    write_gradebook(ROWS, tmp_path / "week-1")
    (tmp_path / "roster.csv").write_text("Student,ID\nAnn,1\n")
    arguments = ["--to", "canvas", "-o", str(tmp_path / "x.csv"), "--roster", str(tmp_path / "roster.csv")]
    result = CliRunner().invoke(main, ["export", str(tmp_path / "week-1"), *arguments])
    assert result.exit_code == 1
    assert "needs a column called student" in result.stderr
