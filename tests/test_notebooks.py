"""Every lesson and exercise set: the pair in step, the student's copy in step, outputs stored, every cell run."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import jupytext
import nbformat
import pytest

from xent_helpers.course.build import cell_sources
from xent_helpers.course.paths import FOLDERS, find_texts
from xent_helpers.course.student_copy import student_copy

ROOT = Path(__file__).parents[1]
TEXTS = find_texts(ROOT)
NOTEBOOKS = sorted(notebook for folder in FOLDERS for notebook in (ROOT / folder).glob("*.ipynb"))


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.fixture(params=TEXTS, ids=name)
def text(request):
    return request.param


def test_every_text_has_its_notebook_and_every_notebook_its_text():
    missing = [
        f"{name(text)}: run `xent build {text.stem}`" for text in TEXTS if not text.with_suffix(".ipynb").exists()
    ]
    orphans = [
        f"{name(notebook)}: there is no {notebook.stem}.py beside it; write one, or delete the notebook"
        for notebook in NOTEBOOKS
        if notebook.with_suffix(".py") not in TEXTS
    ]
    assert not missing + orphans, "\n".join(missing + orphans)


def test_notebook_holds_the_cells_of_its_text(text):
    stored = nbformat.read(text.with_suffix(".ipynb"), as_version=4)
    written = jupytext.read(text, fmt="py:percent")
    assert cell_sources(stored) == cell_sources(written), (
        f"{name(text.with_suffix('.ipynb'))} is not what {name(text)} says: run `xent build {text.stem}`"
    )


def test_outputs_are_stored(text):
    """nbval compares nothing in a cell that was never run."""
    notebook = nbformat.read(text.with_suffix(".ipynb"), as_version=4)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    mend = f"{name(text.with_suffix('.ipynb'))} has no stored outputs: run `xent build {text.stem}`"
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1)), mend
    assert any(cell.outputs for cell in code), mend


@pytest.mark.parametrize("solution", [text for text in TEXTS if text.parent.name == "solutions"], ids=name)
def test_exercise_is_the_student_copy_of_its_solution(solution):
    copy = ROOT / "exercises" / solution.name
    assert copy.read_text(encoding="utf-8") == student_copy(solution.read_text(encoding="utf-8")), (
        f"{name(copy)} is not what {name(solution)} makes: change the solution, then run `xent build {copy.stem}`"
    )


def test_every_exercise_has_a_solution():
    exercises = {text.name for text in TEXTS if text.parent.name == "exercises"}
    solutions = {text.name for text in TEXTS if text.parent.name == "solutions"}
    assert exercises == solutions


def test_text_has_no_header(text):
    assert text.read_text(encoding="utf-8").startswith("# %%"), f"{name(text)} must start with its first cell"


def test_every_code_cell_is_collected_as_a_test():
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-n", "0", *FOLDERS]
    listing = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    collected = Counter(line.split("::")[0] for line in listing.splitlines() if "::Cell " in line)
    notebooks = {notebook: nbformat.read(notebook, as_version=4) for notebook in NOTEBOOKS}
    assert collected == {
        name(path): sum(cell.cell_type == "code" for cell in notebook.cells) for path, notebook in notebooks.items()
    }
