import csv
import json

import pytest

from xent_helpers.grading.gradebook import as_csv, harmless, points, write_gradebook


def mark(points, of=2, outcome="correct", mistakes=(), advice="", see=()):
    return {
        "points": points,
        "of": of,
        "outcome": outcome,
        "mistakes": list(mistakes),
        "advice": advice,
        "see": list(see),
    }


@pytest.fixture
def rows():
    common = {"isolation": "bwrap"}
    return [
        {"student": "ann", "status": "graded", "questions": {"q1": mark(2), "q2": mark(0)}, "cells": {}, **common},
        {"student": "=1+1", "status": "could not grade", "reason": "no JSON, sorry", **common},
        {"student": "né\udcff", "status": "nothing handed in", "reason": "-", **common},
    ]


def test_the_csv_has_a_row_a_student_and_a_column_a_question(rows):
    table = list(csv.DictReader(as_csv(rows).splitlines()))
    assert table[0]["student"] == "ann"
    assert (table[0]["points"], table[0]["of"], table[0]["q1"], table[0]["q2"]) == ("2", "4", "2", "0")


def test_what_could_not_be_graded_has_empty_points_and_no_zero(rows):
    table = list(csv.DictReader(as_csv(rows).splitlines()))
    assert (table[1]["points"], table[1]["q1"], table[1]["reason"]) == ("", "", "no JSON, sorry")
    assert points(rows[1]) == 0


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1"])
def test_no_cell_is_a_formula(cell):
    assert harmless(cell) == f"'{cell}"


def test_numbers_and_harmless_texts_stay_as_they_are():
    assert [harmless(cell) for cell in (-1, 0, "", "ann", "a=b")] == [-1, 0, "", "ann", "a=b"]


def test_both_files_are_written(rows, tmp_path):
    write_gradebook(rows, tmp_path)
    assert (tmp_path / "gradebook.csv").read_text(encoding="utf-8").count("\n") == 4
    assert json.loads((tmp_path / "gradebook.json").read_text())[0]["questions"]["q1"]["points"] == 2
