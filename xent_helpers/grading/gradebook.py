"""The rows of a batch as files: gradebook.csv for a spreadsheet, gradebook.json for programs."""

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from xent_helpers.course.atomic import write_atomically

Row = dict[str, Any]


def points(row: Row) -> int:
    """Return the points of a row; 0 where it could not be graded."""
    return sum(mark["points"] for mark in row.get("questions", {}).values())


def write_gradebook(rows: Sequence[Row], folder: Path) -> None:
    """Write gradebook.csv and gradebook.json into `folder`.

    A submission that could not be graded has empty points, not 0, and a reason.
    """
    write_atomically(folder / "gradebook.csv", as_csv(rows))
    write_atomically(folder / "gradebook.json", as_json(rows))


def as_json(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the gradebook as JSON, piece by piece: as one text a large class takes much memory."""
    yield "["
    for number, row in enumerate(rows):
        yield f"{',' if number else ''}\n{json.dumps(row)}"
    yield "\n]\n"


def as_csv(rows: Sequence[Row]) -> str:
    """Return the gradebook as CSV: a row a student, a column a question."""
    questions = list(dict.fromkeys(name for row in rows for name in row.get("questions", {})))
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(["student", "status", "points", "of", *questions, "reason", "isolation"])
    for row in rows:
        marks = row.get("questions", {})
        graded = row["status"] == "graded"
        of = sum(mark["of"] for mark in marks.values())
        each = [marks[name]["points"] if name in marks else "" for name in questions]
        cells = [row["student"], row["status"], points(row) if graded else "", of if graded else "", *each]
        table.writerow(map(harmless, [*cells, row.get("reason", ""), row["isolation"]]))
    return text.getvalue()


def harmless(cell: Any) -> Any:
    """Return a cell that no spreadsheet takes for a formula: a text that begins like one gets an apostrophe.

    >>> harmless("=1+1"), harmless("Ann"), harmless(-1)
    ("'=1+1", 'Ann', -1)
    """
    text = str(cell).encode(errors="replace").decode()  # a file name may hold bytes that are no text
    dangerous = isinstance(cell, str) and text[:1] in ("=", "+", "-", "@", "\t", "\r", "\n")
    return f"'{text}" if dangerous else text if isinstance(cell, str) else cell
