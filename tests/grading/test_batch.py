"""A class through dask: resumed after a crash, and on workers that die."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter

import pytest
from distributed import Client, LocalCluster

from tests.grading.hostile import notebook
from xent_helpers.grading.batch import bank_version, find_key, grade_all, questions_set
from xent_helpers.grading.grade import Settings
from xent_helpers.grading.journal import Journal
from xent_helpers.grading.sandbox import choose_isolation
from xent_helpers.grading.submissions import find_submissions
from xent_helpers.questions import questions_of

RIGHT = "king_bits = 3.7004\nimport xent_helpers as xh\nxh.check('l01_card')"
WRONG = RIGHT.replace("3.7004", "2.565")
SETTINGS = Settings(questions=("l01_card",), bank=None, key="key", isolation=choose_isolation("auto"))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "class").mkdir()
    for number in range(24):
        (tmp_path / f"class/s{number:02}.ipynb").write_bytes(notebook(RIGHT if number % 3 else WRONG))
    return tmp_path / "class"


@pytest.fixture
def client():
    with (
        LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address="127.0.0.1:0") as cluster,
        Client(cluster) as client,
    ):
        yield client


def expected(folder):
    return {file.stem: int(int(file.stem[1:]) % 3 > 0) for file in folder.glob("*.ipynb")}


def points(rows):
    return {row["student"]: row["questions"]["l01_card"]["points"] for row in rows}


def test_rows_come_in_the_order_of_the_submissions_and_each_is_journalled(folder, client):
    done = []
    with Journal(folder / "../results.jsonl") as journal:
        rows = grade_all(find_submissions(folder), SETTINGS, journal, client, done.append)
    assert [row["student"] for row in rows] == sorted(expected(folder))
    assert points(rows) == expected(folder)
    assert len(done) == 24
    lines = (folder / "../results.jsonl").read_text().splitlines()
    assert points(map(json.loads, lines)) == expected(folder)


def test_what_is_journalled_is_not_graded_again_unless_it_changed(folder, client):
    with Journal(folder / "../results.jsonl") as journal:
        grade_all(find_submissions(folder), SETTINGS, journal, client)
    (folder / "s00.ipynb").write_bytes(notebook(RIGHT))
    done = []
    with Journal(folder / "../results.jsonl") as journal:
        rows = grade_all(find_submissions(folder), SETTINGS, journal, client, done.append)
    assert [row["student"] for row in done] == ["s00"]
    assert points(rows) == expected(folder) | {"s00": 1}


def test_another_bank_key_or_limit_is_another_version(tmp_path):
    (tmp_path / "bank.py").write_text("QUESTIONS = []")
    others = [{"key": "x"}, {"questions": ("l01_units",)}, {"bank": tmp_path / "bank.py"}, {"isolation": "none"}]
    versions = {bank_version(Settings(**{**vars(SETTINGS), **change})) for change in ({}, *others)}
    assert len(versions) == 5


def test_a_worker_that_is_killed_in_the_middle_loses_no_row(folder):
    killed = []
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0") as cluster,
        Client(cluster) as client,
        Journal(folder / "../results.jsonl") as journal,
    ):

        def kill_one(row):
            if not killed:
                killed.append(next(iter(client.run(os.getpid).values())))
                os.kill(killed[0], signal.SIGKILL)

        rows = grade_all(find_submissions(folder), SETTINGS, journal, client, kill_one)
    assert killed
    assert points(rows) == expected(folder)
    assert Counter(row["student"] for row in rows).most_common(1)[0][1] == 1


def test_a_batch_that_is_killed_twice_and_resumed_has_every_row_once(folder, tmp_path):
    out = tmp_path / "out"
    start = "from xent_helpers.cli import main; main()"
    command = [sys.executable, "-c", start, "grade", str(folder), "-o", str(out), "--resume"]
    for rows_then_death in (4, 12):
        batch = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while batch.poll() is None and _lines(out) < rows_then_death:
            time.sleep(0.02)
        batch.kill()
        batch.wait()
    subprocess.run(command, check=True, capture_output=True)
    rows = [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]
    assert sorted(row["student"] for row in rows) == sorted(expected(folder))
    assert points(rows) == expected(folder)


def _lines(out):
    file = out / "results.jsonl"
    return file.read_bytes().count(b"\n") if file.exists() else 0


def test_the_lessons_set_are_those_that_most_submissions_check(folder):
    (folder / "odd.ipynb").write_bytes(notebook("xh.check('l09_mean_loss')\nxh.check('l01_card')\nxh.check('l99_x')"))
    (folder / "broken.ipynb").write_text("{")
    assert questions_set(find_submissions(folder)) == tuple(question.name for question in questions_of(1))


def test_notebooks_without_any_check_are_an_error(tmp_path):
    (tmp_path / "ann.ipynb").write_bytes(notebook("x = 1"))
    with pytest.raises(ValueError, match="hold no check of a known exercise"):
        questions_set(find_submissions(tmp_path))


def test_a_class_that_is_split_between_lessons_is_told_which(tmp_path):
    (tmp_path / "ann.ipynb").write_bytes(notebook("xh.check('l01_card')"))
    (tmp_path / "ben.ipynb").write_bytes(notebook("xh.check('l09_mean_loss')"))
    with pytest.raises(ValueError, match=r"half of 2 submissions \(lesson 1 by 1, lesson 9 by 1\): grade them apart"):
        questions_set(find_submissions(tmp_path))


def test_the_key_is_made_once_and_kept_for_a_re_grade(tmp_path):
    key = find_key(None, tmp_path)
    assert len(key) == 32
    assert find_key(None, tmp_path) == key
    assert find_key(tmp_path / "seed.key", tmp_path / "elsewhere") == key


def test_an_empty_key_is_an_error(tmp_path):
    (tmp_path / "key").write_text("\n")
    with pytest.raises(ValueError, match="is empty: put a line"):
        find_key(tmp_path / "key", tmp_path)
