"""Results for other systems' gradebooks, and exercise sets for other graders.

An exported assignment is graded by the other tool, which runs student code and tests in one process: it brings none
of the isolation of `xent grade`.
"""

import csv
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jupytext
import nbformat

from xent_helpers.course.atomic import write_atomically
from xent_helpers.grading.feedback import file_name
from xent_helpers.grading.gradebook import Row, harmless, points
from xent_helpers.grading.submissions import read_roster
from xent_helpers.questions import Question, find_question

CANVAS_COLUMNS = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
CHECK = re.compile(r"^xh\.check\([\"'](\w+)[\"']\)$", re.MULTILINE)


def to_canvas(rows: Sequence[Row], people: Sequence[dict[str, str]], assignment: str) -> str:
    """Return a CSV that Canvas's gradebook imports: a row a student, one column for the assignment.

    people: the rows of Canvas's own export, or of a roster, with a column `student` beside Canvas's (Student, ID, SIS
    User ID, SIS Login ID, Section); a student who is not among them has the name only. Who was not graded has no
    score. assignment: the column's name, as Canvas shows it.
    """
    known = {person["student"]: person for person in people}
    of = max((sum(mark["of"] for mark in row.get("questions", {}).values()) for row in rows), default=0)
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow([*CANVAS_COLUMNS, assignment])
    table.writerow(["    Points Possible", *[""] * (len(CANVAS_COLUMNS) - 1), of])
    for row in rows:
        person = known.get(row["student"], {})
        name = person.get("Student") or row["student"]
        rest = [person.get(column, "") for column in CANVAS_COLUMNS[1:]]
        score = points(row) if row["status"] == "graded" else ""
        table.writerow(map(harmless, [name, *rest, score]))
    return text.getvalue()


def to_gradescope(row: Row) -> dict[str, Any]:
    """Return a graded row as the results.json of Gradescope's autograders."""
    tests = [
        {
            "name": name,
            "score": mark["points"],
            "max_score": mark["of"],
            "output": mark["advice"] or mark["outcome"],
            "output_format": "text",
        }
        for name, mark in row["questions"].items()
    ]
    return {"score": points(row), "tests": tests}


def write_results(folder: Path, system: str, out: Path, roster: Path | None) -> None:
    """Write the gradebook in `folder` for "canvas", as the CSV `out`, or "gradescope", as the folder `out`."""
    rows = json.loads((folder / "gradebook.json").read_text(encoding="utf-8"))
    if system == "canvas":
        people = read_roster(roster) if roster else []
        write_atomically(out, to_canvas(rows, people, folder.resolve().name))
    else:
        for row in (row for row in rows if row["status"] == "graded"):  # the others have no score, which is not a 0
            text = json.dumps(to_gradescope(row), indent=1)
            write_atomically(out / f"{file_name(row['student'])}.json", f"{text}\n")


def write_assignment(solution: Path, system: str, out: Path) -> None:
    """Write the exercise set of a solution for "nbgrader" or "otter" as the notebook `out`."""
    notebook = to_nbgrader(solution) if system == "nbgrader" else to_otter(solution)
    write_atomically(out, nbformat.writes(notebook) + "\n")


def to_nbgrader(solution: Path) -> Any:
    """Return an exercise set as an nbgrader source notebook: a solution cell and one test cell for each question."""
    notebook = jupytext.read(solution, fmt="py:percent")
    cells: list[Any] = []
    for cell in notebook.cells:
        name = CHECK.fullmatch(cell.source)
        if name:
            question = find_question(name[1])
            test = nbformat.v4.new_code_cell(_assertion(question))
            test.metadata["nbgrader"] = _nbgrader(name[1], grade=True, points=question.points)
            cells += [cell, test]
        elif "### BEGIN SOLUTION" in cell.source:
            cell.source = _with_name(cell.source)
            cell.metadata["nbgrader"] = _nbgrader(f"cell-{len(cells)}", solution=True)
            cells.append(cell)
        else:
            cells.append(cell)
    return _notebook(cells)


def to_otter(solution: Path) -> Any:
    """Return an exercise set as a notebook for `otter assign`: a question with one hidden test for each check."""
    notebook = jupytext.read(solution, fmt="py:percent")
    cells: list[Any] = [nbformat.v4.new_raw_cell("# ASSIGNMENT CONFIG\ngenerate: true\nexport_cell: false")]
    for cell in notebook.cells:
        name = CHECK.fullmatch(cell.source)
        if name:
            question = find_question(name[1])
            test = nbformat.v4.new_code_cell(f"# HIDDEN\n{_assertion(question)}")
            asked = cells.pop()  # the solution cell, which stands before its check
            asked.source = re.sub(r"### (BEGIN|END) SOLUTION", r"# \1 SOLUTION", _with_name(asked.source))
            config = f"# BEGIN QUESTION\nname: {name[1]}\npoints: {question.points}\nmanual: false"
            cells.append(nbformat.v4.new_raw_cell(config))
            for part, inside in (("SOLUTION", asked), ("TESTS", test)):
                cells += [
                    nbformat.v4.new_raw_cell(f"# BEGIN {part}"),
                    inside,
                    nbformat.v4.new_raw_cell(f"# END {part}"),
                ]
            cells.append(nbformat.v4.new_raw_cell("# END QUESTION"))
            cells.append(cell)
        else:
            cells.append(cell)
    return _notebook(cells)


def _assertion(question: Question) -> str:
    return (
        "from xent_helpers.marking import mark\n"
        "from xent_helpers.questions import find_question\n\n"
        f'verdict = mark(find_question("{question.name}"), globals().get("{question.defines}", ...))\n'
        'assert verdict.outcome == "correct", f"{verdict.outcome}: {verdict.advice}"'
    )


def _with_name(source: str) -> str:
    """Return a cell that names its value before the solution, which the other tools cut out as a whole."""
    return re.sub(r"^### BEGIN SOLUTION\n(\w+) = ", r"\1 = ...\n\g<0>", source)


def _nbgrader(grade_id: str, *, grade: bool = False, solution: bool = False, points: int | None = None) -> Any:
    metadata: dict[str, Any] = {
        "grade_id": grade_id,
        "grade": grade,
        "solution": solution,
        "locked": grade,
        "task": False,
        "schema_version": 3,
    }
    return metadata | ({"points": points} if grade else {})


def _notebook(cells: list[Any]) -> Any:
    notebook = nbformat.v4.new_notebook(cells=cells)
    notebook.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"cell-{number}"
    return notebook
