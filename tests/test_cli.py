import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from xent_helpers.cli import main
from xent_helpers.course.answers import Answer
from xent_helpers.course.doctor import Finding


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


def test_doctor_says_what_is_well_and_how_to_mend_what_is_not(course, monkeypatch):
    findings = [Finding("disk", True, "900 MB free", "Free some."), Finding("kernel", False, "dead", "Install it.")]
    monkeypatch.setattr("xent_helpers.course.doctor.examine", lambda folder: findings if folder == course else [])
    result = xent("doctor")
    assert result.exit_code == 1
    assert result.stdout == "[OK] disk: 900 MB free\n[FAIL] kernel: dead\n    Install it.\n"


def test_doctor_succeeds_where_all_is_well(course, monkeypatch):
    monkeypatch.setattr("xent_helpers.course.doctor.examine", lambda folder: [Finding("disk", True, "900 MB free", "")])
    assert xent("doctor").exit_code == 0


def test_an_unknown_lesson_is_an_error_that_lists_the_lessons(course):
    result = xent("build", "cards")
    assert result.exit_code == 1
    assert "no lesson is called 'cards'; there are 01_coins, 02_dice" in result.stderr


@pytest.mark.parametrize("command", ["start", "build", "test", "doctor"])
def test_outside_the_course_the_error_says_where_to_go(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = xent(command)
    assert result.exit_code == 1
    assert "change to the folder that you cloned" in result.stderr


def test_check_shows_a_table_of_outcomes(course, monkeypatch):
    (course / "solutions/09_iris_backprop.py").touch()
    answers = lambda notebooks: {notebook: {"l09_mean_loss": Answer("wrong")} for notebook in notebooks}  # noqa: E731
    monkeypatch.setattr("xent_helpers.course.answers.check_answers", answers)
    shown = xent("check").stdout
    assert all(word in shown for word in ("09_iris_backprop", "l09_mean_loss", "wrong"))


def test_watch_checks_what_is_saved_and_puts_the_next_step_on_top(course, monkeypatch):
    (course / "solutions/09_iris_backprop.py").touch()
    answers = {
        "l09_mean_loss": Answer("correct"),
        "l09_floor": Answer("wrong", "✗ floor: wrong\nDivide by [all] flowers."),
    }
    monkeypatch.setattr("xent_helpers.course.answers.saved_exercises", lambda exercises: [exercises])
    monkeypatch.setattr("xent_helpers.course.answers.check_answers", lambda saved: dict.fromkeys(saved, answers))
    shown = xent("watch").stdout
    parts = ["09_iris_backprop · Next: l09_floor", "floor: wrong", "Divide by [all] flowers.", "Your answers"]
    assert sorted(parts, key=shown.index) == parts


@pytest.mark.parametrize("with_lite", [False, True])
def test_site_says_what_to_open_and_what_its_links_still_need(with_lite, course, monkeypatch):
    out = course / "_site"
    (out / "lite" if with_lite else out).mkdir(parents=True)
    monkeypatch.setattr("xent_helpers.cli.find_spec", lambda module: module)
    monkeypatch.setattr("xent_helpers.course.site.build_site", lambda *args, **kwargs: [out / "index.html"])
    shown = xent("site").stdout
    assert f"Built 1 pages. To read them, open {Path('_site/index.html')}." in shown
    assert ("`xent lite` builds" in shown) is not with_lite


def test_site_without_its_extra_says_how_to_get_it(course, monkeypatch):
    monkeypatch.setattr("xent_helpers.cli.find_spec", lambda module: None)
    result = xent("site")
    assert result.exit_code == 1
    assert "pip install 'xent-helpers[site]'" in result.stderr


def test_selftest_counts_questions_mistakes_and_faults():
    result = xent("selftest", "--seeds", "1")
    assert result.exit_code == 0, result.output
    assert "1 seeds: 0 faults" in result.stdout
