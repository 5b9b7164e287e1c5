"""What `xent export` writes is graded by the real tools: full marks for the solution, none for the stub."""

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.lessons import ROOT
from xent_helpers.grading.export import write_assignment
from xent_helpers.questions import questions_of

LESSON = "01_surprisal"
SOLUTION = ROOT / f"solutions/{LESSON}.py"
POINTS = sum(question.points for question in questions_of(1))
ENVIRONMENT = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


def run(folder, *command):
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def course(tmp_path):
    """A course of nbgrader's, with the assignment released and two submissions."""
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'xent'\n")
    source = tmp_path / f"source/{LESSON}/{LESSON}.ipynb"
    write_assignment(SOLUTION, "nbgrader", source)
    run(tmp_path, "nbgrader", "generate_assignment", LESSON)
    for student, notebook in (("right", source), ("stub", tmp_path / f"release/{LESSON}/{LESSON}.ipynb")):
        (tmp_path / f"submitted/{student}/{LESSON}").mkdir(parents=True)
        shutil.copy(notebook, tmp_path / f"submitted/{student}/{LESSON}")
    return tmp_path


def test_nbgrader_grades_the_export(course):
    run(course, "nbgrader", "autograde", LESSON)
    run(course, "nbgrader", "export")
    with open(course / "grades.csv") as file:
        scores = {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in csv.DictReader(file)}
    assert scores == {"right": (POINTS, POINTS), "stub": (0, POINTS)}


def test_otter_grades_the_export(tmp_path):
    write_assignment(SOLUTION, "otter", tmp_path / f"{LESSON}.ipynb")
    run(tmp_path, "otter", "assign", f"{LESSON}.ipynb", "dist", "--no-run-tests")
    (autograder,) = (tmp_path / "dist/autograder").glob("*.zip")
    for student, folder, expected in (("right", "autograder", POINTS), ("stub", "student", 0)):
        notebook = shutil.copy(tmp_path / f"dist/{folder}/{LESSON}.ipynb", tmp_path / f"{student}.ipynb")
        (tmp_path / student).mkdir()
        run(tmp_path, "otter", "run", str(notebook), "-a", str(autograder), "-o", str(tmp_path / student))
        results = json.loads((tmp_path / student / "results.json").read_text())
        assert sum(test["score"] for test in results["tests"] if "score" in test) == expected
