import json

import pytest

from tests.grading.hostile import notebook
from xent_helpers.grading import submissions
from xent_helpers.grading.submissions import (
    Submission,
    UnreadableError,
    asked_in,
    find_submissions,
    read_cells,
    read_roster,
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "ann.ipynb").write_bytes(notebook("x = 1"))
    (tmp_path / "ann.py").write_text("# %%\nx = 1\n")
    (tmp_path / "bob.py").write_text("# %% [markdown]\n# Words.\n\n# %%\nx = 2\n")
    (tmp_path / "cleo").mkdir()
    for name in ("02_entropy.ipynb", "01_surprisal.ipynb", "01_surprisal.py", "notes.txt"):
        (tmp_path / "cleo" / name).write_bytes(notebook("x = 3"))
    (tmp_path / ".ipynb_checkpoints").mkdir()
    (tmp_path / "._ann.ipynb").touch()
    (tmp_path / "readme.txt").touch()
    return tmp_path


def test_a_file_or_a_folder_is_a_student_and_a_notebook_goes_before_its_text(folder):
    found = {submission.student: [file.name for file in submission.files] for submission in find_submissions(folder)}
    assert found == {"ann": ["ann.ipynb"], "bob": ["bob.py"], "cleo": ["01_surprisal.ipynb", "02_entropy.ipynb"]}


def test_the_roster_adds_who_is_missing_and_loses_nobody(folder):
    roster = folder / "roster.csv"
    roster.write_text("name,student\nAnn,ann\nDan,dan\n,\n", encoding="utf-8-sig")
    found = find_submissions(folder, roster)
    assert [submission.student for submission in found] == ["ann", "bob", "cleo", "dan"]
    assert found[-1].files == ()


def test_a_roster_without_students_is_an_error_that_lists_its_columns(folder):
    roster = folder / "roster.csv"
    roster.write_text("name,mail\nAnn,a@b\n")
    with pytest.raises(ValueError, match="needs a column called student; it has name, mail"):
        find_submissions(folder, roster)


def test_two_submissions_of_one_student_are_an_error_because_one_would_be_lost(folder):
    (folder / "cleo.ipynb").write_bytes(notebook("x = 4"))
    with pytest.raises(ValueError, match="two submissions of 'cleo'"):
        find_submissions(folder)


def test_an_empty_folder_is_an_error(tmp_path):
    with pytest.raises(ValueError, match="holds no submission"):
        find_submissions(tmp_path)


def test_cells_are_read_from_notebook_and_text(folder):
    assert read_cells(folder / "ann.ipynb") == ["x = 1"]
    assert read_cells(folder / "bob.py") == ["x = 2"]


def test_a_source_may_be_a_list_of_lines_and_cells_need_no_metadata(tmp_path):
    file = tmp_path / "ann.ipynb"
    cells = [{"cell_type": "code", "source": ["x = 1\n", "y = 2"]}, {"cell_type": "markdown"}, {"cell_type": "code"}]
    file.write_text(json.dumps({"cells": cells}))
    assert read_cells(file) == ["x = 1\ny = 2", ""]


def test_too_much_code_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(submissions, "LARGEST_CODE", 10)
    (tmp_path / "ann.ipynb").write_bytes(notebook("x = 1", "y = 12345"))
    with pytest.raises(UnreadableError, match="characters of code"):
        read_cells(tmp_path / "ann.ipynb")


def test_the_digest_changes_with_the_student_and_with_every_byte(folder):
    submission = Submission("ann", (folder / "ann.ipynb",))
    first = submission.digest()
    assert Submission("ben", submission.files).digest() != first
    (folder / "ann.ipynb").write_bytes(notebook("x = 2"))
    assert submission.digest() != first


def test_asked_in_finds_checks_in_either_quotes():
    assert asked_in(["xh.check('l01_card')", 'check( "l02_entropy" )', "# check(l03)"]) == {"l01_card", "l02_entropy"}


def test_what_is_no_file_or_cannot_be_read_stops_nobody(tmp_path):
    (tmp_path / "ann" / "x.ipynb").mkdir(parents=True)
    (tmp_path / "ann" / "01_surprisal.ipynb").write_bytes(notebook("x = 1"))
    (tmp_path / "bob").mkdir()
    (tmp_path / "bob" / "link.ipynb").symlink_to(tmp_path / "nowhere")
    ann, bob = find_submissions(tmp_path)
    assert [file.name for file in ann.files] == ["01_surprisal.ipynb"]
    assert ann.digest() != bob.digest()


def test_a_notebook_is_found_in_the_courses_own_folders_and_with_a_loud_name(tmp_path):
    for place in ("ann/exercises", "ann/.ipynb_checkpoints"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "01_surprisal.ipynb").write_bytes(notebook("x = 1"))
    (tmp_path / "cid.IPYNB").write_bytes(notebook("x = 1"))
    found = {one.student: [str(file.relative_to(tmp_path)) for file in one.files] for one in find_submissions(tmp_path)}
    assert found == {"ann": ["ann/exercises/01_surprisal.ipynb"], "cid": ["cid.IPYNB"]}
    assert read_cells(tmp_path / "cid.IPYNB") == ["x = 1"]


def test_a_roster_may_have_short_rows_and_spaces(tmp_path):
    (tmp_path / "roster.csv").write_text("ID,student\n17, ann \n2\n")
    assert read_roster(tmp_path / "roster.csv") == [{"ID": "17", "student": "ann"}]
