"""The journal of a batch, `results.jsonl`: one line a submission, only ever appended to."""

import io
import json
import os
from pathlib import Path
from types import TracebackType
from typing import Any


class Journal:
    """Appends rows, each safe on the disk before the next; knows what an earlier run had finished.

    A row is keyed by its submission's hash and the bank's version, so that neither a changed submission nor a changed
    bank takes an old row for its own. A last line that was torn by a crash is cut off and graded again; a damaged line
    elsewhere is passed over.
    """

    def __init__(self, file: Path) -> None:
        data = file.read_bytes() if file.exists() else b""
        whole = data[: data.rfind(b"\n") + 1]
        self.rows: dict[str, dict[str, Any]] = {}
        self._marks: dict[str, dict[str, Any]] = {}
        for row in map(_row, io.BytesIO(whole)):
            if row is not None:
                self._keep(row)
        self.file = file.open("ab")
        self.file.truncate(len(whole))

    def append(self, row: dict[str, Any]) -> None:
        """Write a row and wait until it is on the disk."""
        self.file.write(json.dumps(row, ensure_ascii=True).encode() + b"\n")
        self.file.flush()
        os.fsync(self.file.fileno())
        self._keep(row)

    def _keep(self, row: dict[str, Any]) -> None:
        """Keep a row; marks that are equal, as most in a class are, once for all rows: it saves much memory."""
        if "questions" in row:
            marks = {name: self._marks.setdefault(json.dumps(mark), mark) for name, mark in row["questions"].items()}
            row = row | {"questions": marks}
        self.rows[row["key"]] = row

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.file.close()


def _row(line: bytes) -> dict[str, Any] | None:
    """Return the row of a line, None where it is damaged."""
    try:
        row = json.loads(line)
        return row if "key" in row else None
    except (ValueError, TypeError):
        return None
