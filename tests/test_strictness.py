"""The strict run itself: each way to let a notebook go stale must fail, and name the file and the mend.

Each case runs pytest with the course's own settings on a small course with one thing wrong.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import pictures_repeat
from xent_helpers.course.build import build
from xent_helpers.course.paths import FOLDERS, find_texts

ROOT = Path(__file__).parents[1]
LESSON = """# %%
x = 0.25
print(x)

# %%
x + 1;

# %%
import xent_helpers as xh
from xent_helpers.figures import softmax as pictures

xh.show(pictures.winner_and_share(), alt="Two curves that rise from the left to the right.")
"""
SOLUTION = """# %%
def half(x):
    ### BEGIN SOLUTION
    return x / 2
    ### END SOLUTION


# %%
print("defined")
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    course = tmp_path_factory.mktemp("course")
    for path, text in (("notebooks/01_halves.py", LESSON), ("solutions/01_halves.py", SOLUTION)):
        (course / path).parent.mkdir()
        (course / path).write_text(text)
    assert build(course, find_texts(course)) == {}
    (course / "tests").mkdir()
    for path in ("conftest.py", "pyproject.toml", "uv.lock", "tests/test_notebooks.py"):
        shutil.copy(ROOT / path, course / path)
    return course


@pytest.fixture
def course(built, tmp_path):
    return shutil.copytree(built, tmp_path / "course")


def strict_run(course):
    """Run the course's tests; return whether they passed and what they printed."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-n",
        "0",
        "-p",
        "no:cacheprovider",
        "-k",
        "not collected",
        "tests",
        *FOLDERS,
    ]
    run = subprocess.run(command, cwd=course, capture_output=True, text=True)
    return run.returncode == 0, run.stdout


def change_notebook(notebook, change):
    content = json.loads(notebook.read_text())
    change([cell for cell in content["cells"] if cell["cell_type"] == "code"])
    notebook.write_text(json.dumps(content))


def test_a_course_in_step_passes(course):
    passed, printed = strict_run(course)
    assert passed, printed


def test_a_changed_digit_in_an_output_fails(course):
    change_notebook(course / "notebooks/01_halves.ipynb", lambda cells: cells[0]["outputs"][0].update(text="0.26\n"))
    passed, printed = strict_run(course)
    assert not passed
    assert "notebooks/01_halves.ipynb: if the change is meant, run `xent build 01_halves`" in printed


def test_a_changed_picture_fails(course):
    def change_picture(cells):
        markup = "".join(cells[2]["outputs"][0]["data"]["text/html"])
        place = markup.index("base64,") + 1000
        other = "A" if markup[place] != "A" else "B"
        cells[2]["outputs"][0]["data"]["text/html"] = markup[:place] + other + markup[place + 1 :]

    change_notebook(course / "notebooks/01_halves.ipynb", change_picture)
    passed, printed = strict_run(course)
    assert passed is not pictures_repeat()
    assert ("notebooks/01_halves.ipynb: if the change is meant" in printed) is pictures_repeat()


def test_a_text_changed_without_building_fails(course):
    (course / "notebooks/01_halves.py").write_text(LESSON.replace("0.25", "0.250"))
    passed, printed = strict_run(course)
    assert not passed
    assert "notebooks/01_halves.ipynb is not what notebooks/01_halves.py says: run `xent build 01_halves`" in printed


def test_stripped_outputs_fail(course):
    def strip(cells):
        for cell in cells:
            cell.update(outputs=[], execution_count=None)

    change_notebook(course / "notebooks/01_halves.ipynb", strip)
    passed, printed = strict_run(course)
    assert not passed
    assert "notebooks/01_halves.ipynb has no stored outputs" in printed
    assert "run `xent build 01_halves`" in printed


def test_a_cell_added_to_an_exercise_by_hand_fails(course):
    text = course / "exercises/01_halves.py"
    text.write_text(text.read_text() + "\n# %%\n1 + 1\n")
    passed, printed = strict_run(course)
    assert not passed
    assert "exercises/01_halves.py is not what solutions/01_halves.py makes" in printed
    assert "run `xent build 01_halves`" in printed


def test_a_notebook_without_its_text_fails(course):
    (course / "notebooks/01_halves.py").unlink()
    passed, printed = strict_run(course)
    assert not passed
    assert "notebooks/01_halves.ipynb: there is no 01_halves.py beside it" in printed


def test_a_text_without_its_notebook_fails(course):
    (course / "notebooks/01_halves.ipynb").unlink()
    passed, printed = strict_run(course)
    assert not passed
    assert "notebooks/01_halves.py: run `xent build 01_halves`" in printed
