"""A page for each student and one for the teacher: plain HTML without scripts, everything from outside escaped."""

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from jinja2 import Environment, PackageLoader, StrictUndefined

from xent_helpers.check import place_of
from xent_helpers.course.atomic import write_atomically
from xent_helpers.grading.gradebook import Row, points

PAGES = Environment(
    loader=PackageLoader("xent_helpers.grading"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)
PAGES.filters["place"] = place_of
WHERE = {
    "bwrap": "in a sandbox of its own",
    "warm": "in a sandbox that others used too",
    "process": "in a plain process, without a sandbox",
}


@dataclass(frozen=True)
class Item:
    """How a question did in a class: difficulty, the share of full answers; discrimination, its correlation with the
    points of all other questions, None where either never varies."""

    name: str
    difficulty: float
    discrimination: float | None


def write_feedback(rows: Sequence[Row], folder: Path) -> None:
    """Write feedback/STUDENT.html for each row, and report.html for the teacher, into `folder`."""
    for row in rows:
        write_atomically(folder / "feedback" / f"{file_name(row['student'])}.html", feedback(row))
    write_atomically(folder / "report.html", report(rows))


def feedback(row: Row) -> str:
    """Return a student's page."""
    of = sum(mark["of"] for mark in row.get("questions", {}).values())
    return _text(
        PAGES.get_template("feedback.html").render(row=row, points=points(row), of=of, where=WHERE[row["isolation"]])
    )


def report(rows: Sequence[Row]) -> str:
    """Return the teacher's page: distribution, each question's difficulty and discrimination, frequent mistakes."""
    graded = [row for row in rows if row["status"] == "graded"]
    mistakes = Counter(
        (name, mistake) for row in graded for name, mark in row["questions"].items() for mistake in mark["mistakes"]
    )
    totals = [points(row) for row in graded]
    of = max((sum(mark["of"] for mark in row["questions"].values()) for row in graded), default=0)
    page = PAGES.get_template("report.html").render(
        rows=rows,
        graded=graded,
        statuses=Counter(row["status"] for row in rows),
        where=[WHERE[isolation] for isolation in sorted({row["isolation"] for row in rows})],
        problems=[row for row in rows if row["status"] != "graded"],
        mistakes=mistakes.most_common(20),
        questions=item_statistics(graded),
        counts=np.bincount(totals, minlength=of + 1).tolist() if graded else [],
        distribution=_in_words(totals) if graded else "",
    )
    return _text(page)


def item_statistics(graded: Sequence[Row]) -> list[Item]:
    """Return difficulty and discrimination of each question."""
    items = []
    for name in dict.fromkeys(name for row in graded for name in row["questions"]):
        rows = [row for row in graded if name in row["questions"]]
        own = np.array([row["questions"][name]["points"] / row["questions"][name]["of"] for row in rows])
        others = np.array([points(row) - row["questions"][name]["points"] for row in rows])
        varies = own.std() > 0 and others.std() > 0
        discrimination = float(np.corrcoef(own, others)[0, 1]) if varies else None
        items.append(Item(name, float(own.mean()), discrimination))
    return items


def file_name(student: str) -> str:
    """Return a name for a student's file that stays in its folder; a changed name gets a hash, so that no two meet.

    >>> file_name("ann-marie"), file_name("../x")
    ('ann-marie', '_x-d6b96a97')
    """
    safe = re.sub(r"[^\w.-]", "_", student, flags=re.ASCII)[:80].lstrip(".") or "_"
    if safe == student:
        return safe
    return f"{safe}-{hashlib.sha256(student.encode(errors='surrogateescape')).hexdigest()[:8]}"


def _text(page: str) -> str:
    return page.encode(errors="replace").decode()  # a file name may hold bytes that are no text


def _in_words(totals: Sequence[int]) -> str:
    low, middle, high = (float(value) for value in np.percentile(totals, [25, 50, 75]))
    return (
        f"How many submissions have how many points: the middle one {middle:g}, half of all from {low:g} to {high:g}."
    )
