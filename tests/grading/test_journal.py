import json

import pytest

from xent_helpers.grading.journal import Journal

ROWS = [{"key": "a", "student": "ann"}, {"key": "b", "student": "né\ud800"}, {"key": "c", "student": "cleo"}]


@pytest.fixture
def file(tmp_path):
    with Journal(tmp_path / "results.jsonl") as journal:
        for row in ROWS:
            journal.append(row)
    return tmp_path / "results.jsonl"


def test_what_was_appended_is_there_after_a_restart(file):
    with Journal(file) as journal:
        assert list(journal.rows.values()) == ROWS


def test_a_line_torn_anywhere_is_cut_off_and_the_others_stay(file):
    whole = file.read_bytes()
    last = whole.rindex(b"\n", 0, -1) + 1
    for end in range(last, len(whole)):
        file.write_bytes(whole[:end])
        with Journal(file) as journal:
            assert list(journal.rows) == ["a", "b"]
            journal.append({"key": "d"})
        assert [json.loads(line)["key"] for line in file.read_text().splitlines()] == ["a", "b", "d"]


@pytest.mark.parametrize("damage", [b"\x00" * 40 + b"\n", b"[]\n", b'{"no": "key"}\n', b"\xff\n", b"7\n"])
def test_a_damaged_line_takes_no_other_with_it(file, damage):
    first, second, third = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(first + damage + second + third)
    with Journal(file) as journal:
        assert list(journal.rows) == ["a", "b", "c"]


def test_each_row_is_on_the_disk_before_the_next(tmp_path):
    with Journal(tmp_path / "results.jsonl") as journal:
        for count, row in enumerate(ROWS, start=1):
            journal.append(row)
            assert len((tmp_path / "results.jsonl").read_bytes().splitlines()) == count


def test_equal_marks_are_kept_once(tmp_path):
    with Journal(tmp_path / "results.jsonl") as journal:
        for key in ("a", "b"):
            journal.append({"key": key, "questions": {"q1": {"points": 1, "mistakes": []}}})
        assert journal.rows["a"]["questions"]["q1"] is journal.rows["b"]["questions"]["q1"]
    with Journal(tmp_path / "results.jsonl") as again:
        assert again.rows == journal.rows
