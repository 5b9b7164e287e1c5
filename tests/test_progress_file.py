import json
import multiprocessing

import pytest

from xent_helpers import progress_file as progress


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setenv("XENT_PROGRESS", str(tmp_path / "deep/progress.jsonl"))
    return tmp_path / "deep/progress.jsonl"


def test_nothing_is_known_before_the_first_try(file):
    assert progress.events() == []
    assert progress.tries("l09_mean_loss") == 0
    assert not progress.passed("l09_mean_loss")


def test_tries_count_what_was_checked_and_not_stubs_or_hints(file):
    for event in ("not attempted", "wrong", "hint", "raised an error", "missing", "timed out", "correct"):
        progress.record("l09_mean_loss", event)
    progress.record("l09_logit_gradient", "wrong")
    assert progress.tries("l09_mean_loss") == 4


def test_passed_once_stays_passed(file):
    for event in ("correct", "wrong"):
        progress.record("l09_mean_loss", event)
    assert progress.passed("l09_mean_loss")


def write_many(question):
    for _ in range(200):
        progress.record(question, "wrong")


def test_two_notebooks_at_once_lose_nothing(file):
    with multiprocessing.get_context("fork").Pool(2) as pool:
        pool.map(write_many, ["first", "second"])
    assert (progress.tries("first"), progress.tries("second")) == (200, 200)


@pytest.mark.parametrize(
    "damage", [b"{half a li", b"\xff\xfe\x00", b"[1, 2]", b'{"question": 3, "event": "wrong"}', b"null"]
)
def test_a_damaged_file_is_set_aside_and_its_good_lines_are_kept(file, damage):
    progress.record("l09_mean_loss", "correct")
    with file.open("ab") as open_file:
        open_file.write(damage + b"\n")
    assert progress.passed("l09_mean_loss")
    (aside,) = file.parent.glob("progress-damaged-*.jsonl")
    assert damage in aside.read_bytes()
    assert [json.loads(line)["event"] for line in file.read_text().splitlines()] == ["correct"]


def test_a_line_that_was_cut_off_does_not_swallow_the_next(file):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"quest')
    progress.record("l09_mean_loss", "correct")
    assert progress.passed("l09_mean_loss")


def test_progress_lies_in_the_course_and_outside_it_at_home(tmp_path, monkeypatch):
    monkeypatch.delenv("XENT_PROGRESS")
    monkeypatch.setattr(progress.Path, "home", lambda: tmp_path / "home")
    (tmp_path / "course/notebooks").mkdir(parents=True)
    (tmp_path / "course/solutions").mkdir()
    (tmp_path / "course/exercises").mkdir()
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "course/exercises")
    assert progress.progress_path() == tmp_path / "course/.xent/progress.jsonl"
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert progress.progress_path() == tmp_path / "home/.xent/progress.jsonl"
