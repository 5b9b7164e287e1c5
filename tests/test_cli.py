import subprocess
import sys

import pytest
from click.testing import CliRunner

from xent_helpers.cli import main


@pytest.fixture
def course(tmp_path, monkeypatch):
    for folder in ("notebooks", "solutions"):
        (tmp_path / folder).mkdir()
    (tmp_path / "notebooks/01_coins.py").write_text("# %%\nprint(1 / 2)\n")
    (tmp_path / "notebooks/02_dice.py").write_text("# %%\nprint(1 / 6 > 0)\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def calls(monkeypatch):
    """The commands that would have been started."""
    made = []
    monkeypatch.setattr(subprocess, "call", lambda command, cwd: made.append(command) or 0)
    return made


def xent(*arguments):
    return CliRunner().invoke(main, arguments)


def test_build_says_what_it_did(course):
    result = xent("build")
    assert result.exit_code == 0, result.output
    assert "2 built, 0 unchanged, 0 failed" in result.stdout
    assert "0 built, 2 unchanged, 0 failed" in xent("build").stdout


def test_build_of_one_lesson_leaves_the_others(course):
    assert "1 built" in xent("build", "02").stdout
    assert not (course / "notebooks/01_coins.ipynb").exists()


def test_build_of_a_broken_lesson_fails_and_shows_the_cell(course):
    (course / "notebooks/02_dice.py").write_text("# %%\n1 / 0\n")
    result = xent("build")
    assert result.exit_code == 1
    assert "1 built, 0 unchanged, 1 failed" in result.stdout
    assert "notebooks/02_dice.py: code cell 1 failed" in result.stderr
    assert "1 / 0" in result.stderr


def test_start_opens_the_first_lesson(course, calls):
    assert xent("start").exit_code == 0
    assert "--LabApp.default_url=/lab/tree/notebooks/01_coins.ipynb" in calls[0]
    assert calls[0][:3] == [sys.executable, "-m", "jupyterlab"]


def test_start_opens_the_lesson_asked_for_and_passes_options_on(course, calls):
    xent("start", "dice", "--no-browser", "--port", "8899")
    assert "--LabApp.default_url=/lab/tree/notebooks/02_dice.ipynb" in calls[0]
    assert calls[0][-3:] == ["--no-browser", "--port", "8899"]


def test_start_takes_options_without_a_lesson(course, calls):
    xent("start", "--no-browser")
    assert "--LabApp.default_url=/lab/tree/notebooks/01_coins.ipynb" in calls[0]
    assert calls[0][-1] == "--no-browser"


def test_test_runs_pytest_with_the_options_given(course, calls):
    assert xent("test", "-k", "iris").exit_code == 0
    assert calls == [[sys.executable, "-m", "pytest", "-k", "iris"]]


def test_an_unknown_lesson_is_an_error_that_lists_the_lessons(course):
    result = xent("build", "cards")
    assert result.exit_code == 1
    assert "no lesson is called 'cards'; there are 01_coins, 02_dice" in result.stderr


@pytest.mark.parametrize("command", ["start", "build", "test"])
def test_outside_the_course_the_error_says_where_to_go(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = xent(command)
    assert result.exit_code == 1
    assert "change to the folder that you cloned" in result.stderr
