import json

import nbformat
import pytest

from xent_helpers.course.build import build, draw_map
from xent_helpers.course.paths import find_texts

LESSON = """# %% [markdown]
# # Halves

# %%
import sys

print("to stdout")
print("to stderr", file=sys.stderr)

# %%
{1: object, "a": 0.5}
"""

SOLUTION = """# %%
def half(x):
    ### BEGIN SOLUTION
    return x / 2
    ### END SOLUTION


# %%
try:
    print(half(3))
except NotImplementedError:
    print("not attempted")
"""


@pytest.fixture
def course(tmp_path):
    for folder, text in (("notebooks", LESSON), ("solutions", SOLUTION)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "01_halves.py").write_text(text)
    return tmp_path


def build_all(course):
    """Build the course; return each text's outcome and the errors' messages."""
    outcomes = {}
    errors = build(
        course, find_texts(course), on_done=lambda text, outcome: outcomes.update({text.parent.name: outcome})
    )
    return outcomes, [str(error) for error in errors.values()]


def outputs_of(notebook):
    cells = nbformat.read(notebook, as_version=4).cells
    return [output.get("text") or output.data["text/plain"] for cell in cells for output in cell.get("outputs", [])]


def test_lesson_solution_and_student_copy_are_executed_and_stored(course):
    assert build_all(course) == ({"notebooks": "built", "solutions": "built", "exercises": "built"}, [])
    assert outputs_of(course / "solutions/01_halves.ipynb") == ["1.5\n"]
    assert outputs_of(course / "exercises/01_halves.ipynb") == ["not attempted\n"]


def test_volatile_metadata_is_not_stored(course):
    build_all(course)
    notebook = json.loads((course / "notebooks/01_halves.ipynb").read_text())
    assert notebook["metadata"].keys() == {"kernelspec", "language_info"}
    assert all(cell["metadata"] == {} for cell in notebook["cells"])


def test_second_build_leaves_everything_alone(course):
    build_all(course)
    assert set(build_all(course)[0].values()) == {"unchanged"}


def test_rebuilding_gives_the_same_bytes(course):
    build_all(course)
    before = {file: file.read_bytes() for file in course.glob("*/*.ipynb")}
    (course / ".xent/built.json").unlink()
    assert set(build_all(course)[0].values()) == {"built"}
    assert {file: file.read_bytes() for file in course.glob("*/*.ipynb")} == before


def test_only_what_changed_is_built_again(course):
    build_all(course)
    (course / "notebooks/01_halves.py").write_text(LESSON + "\n# %%\n1 + 1\n")
    assert build_all(course)[0] == {"notebooks": "built", "solutions": "unchanged", "exercises": "unchanged"}


def test_a_notebook_that_was_edited_is_built_again(course):
    build_all(course)
    notebook = course / "notebooks/01_halves.ipynb"
    built = notebook.read_text()
    notebook.write_text(built.replace("to stdout", "to nowhere"))
    assert build_all(course)[0]["notebooks"] == "built"
    assert notebook.read_text() == built


def test_a_broken_cell_is_shown_with_its_number_and_source_and_the_old_notebook_stays(course):
    build_all(course)
    notebook = course / "notebooks/01_halves.ipynb"
    before = notebook.read_bytes()
    (course / "notebooks/01_halves.py").write_text(LESSON + "\n# %%\nwhole = 2\nwhole / 0\n")
    outcomes, (message,) = build_all(course)
    assert outcomes["notebooks"] == "failed"
    for part in ("notebooks/01_halves.py: code cell 3", "    whole / 0", "ZeroDivisionError: division by zero"):
        assert part in message
    assert notebook.read_bytes() == before


def test_a_broken_lesson_does_not_stop_the_others(course):
    (course / "notebooks/01_halves.py").write_text("# %%\n1 / 0\n")
    assert build_all(course)[0] == {"notebooks": "failed", "solutions": "built", "exercises": "built"}


def test_a_kernel_that_dies_is_reported_with_its_cell(course):
    (course / "notebooks/01_halves.py").write_text("# %%\nimport os\n\n# %%\nos._exit(1)\n")
    _, (message,) = build_all(course)
    assert "code cell 2" in message
    assert "the kernel died" in message


def test_marks_that_do_not_pair_up_are_reported(course):
    (course / "solutions/01_halves.py").write_text(SOLUTION.replace("    ### END SOLUTION\n", ""))
    outcomes, (message,) = build_all(course)
    assert outcomes["exercises"] == "failed"
    assert "solutions/01_halves.py: ### BEGIN SOLUTION and ### END SOLUTION must stand in pairs" in message


def test_an_exercise_without_a_solution_is_reported(course):
    (course / "exercises").mkdir()
    (course / "exercises/02_lost.py").write_text("# %%\n1\n")
    _, (message,) = build_all(course)
    assert "exercises/02_lost.py: there is no solutions/02_lost.py" in message


@pytest.mark.parametrize("ending", [".py", ".ipynb"])
def test_an_answer_in_the_students_copy_is_kept_aside(course, ending):
    build_all(course)
    copy = course / f"exercises/01_halves{ending}"
    copy.write_text(copy.read_text().replace("raise NotImplementedError", "return x * 0.5"))
    build_all(course)
    assert "return x * 0.5" not in copy.read_text()
    (kept,) = course.glob(f".xent/replaced/*/01_halves{ending}")
    assert "return x * 0.5" in kept.read_text()


@pytest.mark.parametrize("damaged", ["{half a note", "{}", "[]", '{"cells": [{}]}'])
def test_a_damaged_notebook_is_kept_aside_and_built_again(course, damaged):
    build_all(course)
    notebook = course / "exercises/01_halves.ipynb"
    notebook.write_text(damaged)
    assert build_all(course)[0]["exercises"] == "built"
    assert outputs_of(notebook) == ["not attempted\n"]
    (kept,) = course.glob(".xent/replaced/*/01_halves.ipynb")
    assert kept.read_text() == damaged


def test_a_user_profile_does_not_change_what_is_built(course, tmp_path, monkeypatch):
    startup = tmp_path / "profile/profile_default/startup"
    startup.mkdir(parents=True)
    (startup / "00.py").write_text("print('from the profile')")
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "profile"))
    build_all(course)
    assert "from the profile" not in (course / "notebooks/01_halves.ipynb").read_text()


def test_the_map_is_drawn_once_and_then_left_alone(tmp_path):
    map_of_the_course = tmp_path / "docs/map.png"
    assert draw_map(tmp_path)
    written = map_of_the_course.stat().st_mtime_ns
    assert not draw_map(tmp_path)
    assert map_of_the_course.stat().st_mtime_ns == written


def test_a_map_that_is_out_of_date_is_drawn_again(tmp_path):
    draw_map(tmp_path)
    map_of_the_course = tmp_path / "docs/map.png"
    drawn = map_of_the_course.read_bytes()
    map_of_the_course.write_bytes(b"of last year")
    assert draw_map(tmp_path)
    assert map_of_the_course.read_bytes() == drawn
