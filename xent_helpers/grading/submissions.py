"""What students handed in: which files, and the code in them. Reads as data only; nothing of it runs here."""

import csv
import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LARGEST_FILE = 20 << 20  # bytes of a notebook
LARGEST_CODE = 1 << 20  # characters of its code
SUFFIXES = (".ipynb", ".py")


class UnreadableError(Exception):
    """A submission that cannot be read; the message says why, to the teacher and the student."""


@dataclass(frozen=True)
class Submission:
    """A student's files, in order; none where nothing was handed in."""

    student: str
    files: tuple[Path, ...] = ()

    def digest(self) -> str:
        """Return a hash of the student's name and of the files' bytes; a file that is too large counts by its size."""
        digest = hashlib.sha256(self.student.encode(errors="surrogateescape"))
        for file in self.files:
            digest.update(file.name.encode(errors="surrogateescape"))
            status = file.lstat()
            readable = not file.is_symlink() and status.st_size <= LARGEST_FILE
            try:
                digest.update(file.read_bytes() if readable else str(status.st_size).encode())
            except OSError as error:  # it is told when the submission is graded
                digest.update(str(error.errno).encode())
        return digest.hexdigest()


def find_submissions(folder: Path, roster: Path | None = None) -> list[Submission]:
    """Return the submissions in `folder`, a file or a folder a student, in the order of their names.

    A notebook's text beside it is left out, as are hidden folders. roster: a CSV with a column `student`; its
    students come even where they handed in nothing. Raises ValueError for a roster without that column, for a folder
    that holds nothing, and for two entries of one name.
    """
    found: dict[str, Submission] = {}
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith("._"):
            continue  # what macOS leaves beside a file
        if entry.is_dir() and not entry.is_symlink():
            if not entry.name.startswith("."):
                add(found, Submission(entry.name, _files_in(entry)))
        elif entry.suffix.lower() == ".ipynb" or (entry.suffix == ".py" and not entry.with_suffix(".ipynb").exists()):
            add(found, Submission(entry.stem, (entry,)))
    if not found:
        raise ValueError(f"{folder} holds no submission: put a notebook or a folder for each student there")
    for row in read_roster(roster) if roster else ():
        found.setdefault(row["student"], Submission(row["student"]))
    return [found[student] for student in sorted(found)]


def add(found: dict[str, Submission], submission: Submission) -> None:
    """Add a submission. Raises ValueError where the student has one already: nobody's work may be passed over."""
    if submission.student in found:
        raise ValueError(f"there are two submissions of {submission.student!r}: a file and a folder; keep one")
    found[submission.student] = submission


def read_cells(file: Path) -> list[str]:
    """Return the sources of a notebook's code cells. Raises UnreadableError, which says why not."""
    if file.is_symlink():
        raise UnreadableError(f"{file.name} is a link to another file; hand in the file itself")
    if file.stat().st_size > LARGEST_FILE:
        raise UnreadableError(
            f"{file.name} has {file.stat().st_size >> 20} MB; at most {LARGEST_FILE >> 20} MB are read"
        )
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{file.name} is not UTF-8 text: byte {error.start} does not fit") from error
    sources = _sources_of_text(text) if file.suffix.lower() == ".py" else _sources_of_notebook(text, file.name)
    if sum(map(len, sources)) > LARGEST_CODE:
        raise UnreadableError(f"{file.name} holds more than {LARGEST_CODE >> 20} million characters of code")
    return sources


def _sources_of_notebook(text: str, name: str) -> list[str]:
    try:
        cells = json.loads(text)["cells"]
        code = [cell for cell in cells if cell.get("cell_type") == "code"]
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"{name} is not a notebook: it is no valid JSON ({str(error)[:80]})") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f"{name} is not a notebook: it has no list of cells") from error
    return [_joined(cell.get("source", "")) for cell in code]


def _sources_of_text(text: str) -> list[str]:
    import jupytext  # here, because it takes half a second to import and most hand in notebooks

    notebook = jupytext.reads(text, fmt="py:percent")
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def _joined(source: Any) -> str:
    """Return a cell's source, which a notebook may store as a list of lines."""
    return "".join(map(str, source)) if isinstance(source, list) else str(source)


def asked_in(sources: Sequence[str]) -> set[str]:
    """Return the names of the questions that the cells check.

    >>> asked_in(["x = 1", 'xh.check("l01_card")'])
    {'l01_card'}
    """
    return {name for source in sources for name in re.findall(r"check\(\s*[\"'](\w+)[\"']\s*\)", source)}


def _files_in(folder: Path) -> tuple[Path, ...]:
    """Return the notebooks of a student's folder, or, where it has none, of the folders in it; a text only where it has
    no notebook beside it."""
    files = _codes(folder.iterdir()) or _codes(
        file
        for file in folder.rglob("*")
        if not any(part.startswith(".") for part in file.relative_to(folder).parent.parts)
    )
    return tuple(file for file in files if file.suffix != ".py" or file.with_suffix(".ipynb") not in files)


def _codes(files: Iterable[Path]) -> list[Path]:
    return [
        file
        for file in sorted(files)
        if file.suffix.lower() in SUFFIXES and not file.name.startswith("._") and (file.is_symlink() or file.is_file())
    ]


def read_roster(roster: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV whose column `student` is not empty, each without spaces around its entries. Raises
    ValueError where there is no such column."""
    with roster.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file)
        if "student" not in (table.fieldnames or ()):
            raise ValueError(f"{roster} needs a column called student; it has {', '.join(table.fieldnames or ())}")
        rows = [{key: (entry or "").strip() for key, entry in row.items() if key} for row in table]
    return [row for row in rows if row["student"]]
