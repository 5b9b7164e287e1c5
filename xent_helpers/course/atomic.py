"""Files that a reader never sees half of."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write_atomically(path: Path, content: str | bytes | Iterable[str]) -> None:
    """Write `content`, or its pieces, to `path`: a reader sees the old file or the new one, never half of one."""
    pieces = [content] if isinstance(content, str | bytes) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(descriptor, "wb") as file:
            file.writelines(piece.encode() if isinstance(piece, str) else piece for piece in pieces)
        os.chmod(name, 0o644)  # mkstemp's own 0600 would lock a classmate out
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
