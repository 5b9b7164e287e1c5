"""The journal of a batch, `results.jsonl`: one line a submission, only ever appended to."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any


class Journal:
    """Appends rows, each safe on the disk before the next; knows what an earlier run had finished.

    A row is keyed by its submission's hash and the bank's version, so that neither a changed submission nor a changed
    bank takes an old row for its own. A last line that was torn by a crash is cut off and graded again.
    """

    def __init__(self, file: Path) -> None:
        self.rows: dict[str, dict[str, Any]] = {}
        whole = 0
        if file.exists():
            for line in _whole_lines(file.read_bytes()):
                row = json.loads(line)
                self.rows[row["key"]] = row
                whole += len(line)
        self.file = file.open("ab")
        self.file.truncate(whole)

    def append(self, row: dict[str, Any]) -> None:
        """Write a row and wait until it is on the disk."""
        self.file.write(json.dumps(row, ensure_ascii=True).encode() + b"\n")
        self.file.flush()
        os.fsync(self.file.fileno())
        self.rows[row["key"]] = row

    def __enter__(self) -> "Journal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.file.close()


def _whole_lines(data: bytes) -> Iterator[bytes]:
    """Yield the lines that end and can be read, up to the first that doesn't."""
    for line in data.splitlines(keepends=True):
        try:
            json.loads(line)["key"]
        except (ValueError, KeyError, TypeError):
            return
        if not line.endswith(b"\n"):
            return
        yield line
