import re

import numpy as np
import pytest

from tests.grading.test_gradebook import mark
from xent_helpers.grading.feedback import feedback, file_name, item_statistics, report, write_feedback

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}&amp;"


def row(student="ann", status="graded", isolation="bwrap", **rest):
    return {"student": student, "status": status, "isolation": isolation, "cells": {}, **rest}


def test_the_page_says_what_was_right_which_mistake_and_where_to_read():
    wrong = mark(0, outcome="wrong", mistakes=["nats-for-bits"], advice="You used nats.", see=["02#Three boxes"])
    page = feedback(row(questions={"q1": mark(2), "q2": wrong}))
    words = " ".join(re.sub(r"<[^>]*>", " ", page).split())
    assert "2 of 4 points" in words
    assert "✓ q1: correct, 2 of 2" in words
    assert "✗ q2: wrong, 0 of 2 You used nats. Read again: lesson 2, “Three boxes”." in words


def test_a_page_without_sandbox_says_so():
    assert "without a sandbox" in feedback(row(isolation="process", questions={}))


def test_a_status_stands_in_place_of_points():
    page = feedback(row(status="could not grade", reason="no JSON"))
    assert "Could not grade" in page
    assert "points" not in page


@pytest.mark.parametrize("make", [feedback, lambda row: report([row])], ids=["feedback", "report"])
def test_nothing_from_outside_becomes_markup(make):
    hostile = mark(0, outcome="wrong", mistakes=[HOSTILE], advice=HOSTILE, see=[HOSTILE])
    page = make(row(student=HOSTILE, questions={HOSTILE: hostile}, cells={HOSTILE: HOSTILE}))
    assert "<script" not in page
    assert "<img src=x" not in page
    assert "49" not in page


def test_a_page_stays_small_whatever_the_student_makes_of_it():
    flood = {f"q{number}": mark(0, outcome="wrong", advice="x" * 100_000) for number in range(10)}
    cells = {f"cell {number}": "y" * 100_000 for number in range(1000)}
    assert len(feedback(row(questions=flood, cells=cells)).encode()) < 20_000


def test_difficulty_and_discrimination_are_those_of_numpy():
    scores = np.array([[1, 1, 0], [1, 0, 0], [0, 0, 1], [1, 1, 0]])
    rows = [row(questions={f"q{k}": mark(2 * int(value)) for k, value in enumerate(line)}) for line in scores]
    items = item_statistics(rows)
    assert [item.difficulty for item in items] == scores.mean(axis=0).tolist()
    rest = scores.sum(axis=1) - scores[:, 0]
    assert items[0].discrimination == pytest.approx(np.corrcoef(scores[:, 0], rest)[0, 1])


def test_a_question_that_all_solve_has_no_discrimination():
    items = item_statistics([row(questions={"q1": mark(2), "q2": mark(value)}) for value in (0, 2)])
    assert items[0].discrimination is None


def test_the_report_shows_statuses_mistakes_and_who_needs_a_look():
    wrong = mark(0, outcome="wrong", mistakes=["nats-for-bits"])
    rows = [row(questions={"q1": wrong}), row("ben", questions={"q1": mark(2)})]
    rows.append(row("cleo", status="could not grade", reason="no JSON"))
    words = " ".join(re.sub(r"<[^>]*>", " ", report(rows)).split())
    for part in ("Report on 3 submissions", "graded 2", "q1 nats-for-bits 1", "cleo could not grade no JSON"):
        assert part in words
    assert 'aria-label="How many submissions have how many points' in report(rows)


def test_the_pictures_are_drawn_to_scale():
    rows = [row(questions={"q1": mark(2), "q2": mark(0)}), row("ben", questions={"q1": mark(0), "q2": mark(0)})]
    rows.append(row("cleo", questions={"q1": mark(0), "q2": mark(2)}))
    page = report(rows)
    bars = np.array(re.findall(r'class="bar" x="\S+" y="\S+" width="(\S+)" height="(\S+)"', page), dtype=float)
    assert bars[:5, 1].tolist() == [75, 0, 150, 0, 0]
    assert bars[5:, 0] == pytest.approx([100 / 3, 100 / 3])
    assert [float(x) for x in re.findall(r'class="diamond" d="M(\S+) 4', page)] == pytest.approx([-50, -50])


def test_a_report_on_nobody_graded_is_still_a_report():
    assert "cleo" in report([row("cleo", status="could not grade", reason="no JSON")])


@pytest.mark.parametrize("student", ["../x", "a/b", "..", ".hidden", "", "x" * 300, "né", "a b", "con:"])
def test_a_file_name_stays_in_its_folder(student, tmp_path):
    name = file_name(student)
    assert (tmp_path / f"{name}.html").resolve().parent == tmp_path
    assert not name.startswith(".")


def test_two_students_never_share_a_file():
    names = ["a b", "a_b", "a/b", "a:b", "A_b"]
    assert len({file_name(name) for name in names}) == len(names)


def test_pages_are_written_for_everyone(tmp_path):
    write_feedback([row(questions={}), row("ben", questions={})], tmp_path)
    assert sorted(file.name for file in (tmp_path / "feedback").iterdir()) == ["ann.html", "ben.html"]
    assert (tmp_path / "report.html").exists()
