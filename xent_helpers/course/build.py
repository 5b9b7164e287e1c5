"""From a lesson's text to its executed notebook; the same text and package give the same bytes.

A lesson is built again when its text, its notebook, the package, the lock file or Python has changed since. What was
built last is remembered in `.xent/built.json`; without that file everything is built.
"""

import asyncio
import hashlib
import json
import os
import platform
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import jupytext
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from xent_helpers.course.atomic import write_atomically
from xent_helpers.course.environment import clean_environment
from xent_helpers.course.student_copy import student_copy

CELL_TIMEOUT = 60  # seconds
ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
# What reading a file that holds no notebook may raise, besides OSError
NO_NOTEBOOK = (ValueError, TypeError, AttributeError, KeyError, nbformat.ValidationError)
WIDGET = "application/vnd.jupyter.widget-view+json"  # its model ids are random, and its state is not stored


class BuildError(Exception):
    """A lesson could not be built; the message says which cell failed and shows it."""


def build(
    course: Path, texts: Iterable[Path], *, on_done: Callable[[Path, str], None] = lambda text, outcome: None
) -> dict[Path, BuildError]:
    """Build the notebooks of `texts` that need it, one a core at a time, and return the errors by text.

    on_done is called after each text with "built", "unchanged" or "failed". A text that fails keeps its old notebook.
    """
    return asyncio.run(_build_all(course, list(texts), on_done))


async def _build_all(course: Path, texts: list[Path], on_done: Callable[[Path, str], None]) -> dict[Path, BuildError]:
    memory = Memory(course)
    errors: dict[Path, BuildError] = {}
    slots = asyncio.Semaphore(os.cpu_count() or 1)

    async def build_one(text: Path) -> None:
        async with slots:
            try:
                if text.parent.name == "exercises":
                    _renew_student_copy(course, text)
                if memory.is_current(text):
                    return on_done(text, "unchanged")
                notebook = await execute(text)
            except BuildError as error:
                errors[text] = error
                return on_done(text, "failed")
            write_atomically(text.with_suffix(".ipynb"), notebook)
            memory.remember(text)
            on_done(text, "built")

    await asyncio.gather(*map(build_one, texts))
    return errors


async def execute(text: Path) -> str:
    """Return the notebook of `text`, executed, as it is stored. Raises BuildError where a cell fails."""
    notebook = jupytext.reads(text.read_text(encoding="utf-8"), fmt="py:percent")
    client = notebook_client(notebook, text.parent)
    started: list[int] = []
    client.on_cell_execute = lambda cell, cell_index: started.append(cell_index)
    try:
        with tempfile.TemporaryDirectory(prefix="xent-ipython-") as profile:  # not the user's own start-up files
            await client.async_execute(env=clean_environment(Path(profile)))
    except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
        raise BuildError(_describe_failure(text, notebook, started[-1] if started else 0, error)) from error
    return nbformat.writes(make_stable(notebook)) + "\n"


def notebook_client(notebook: Any, folder: Path, *, allow_errors: bool = False) -> NotebookClient:
    """Return what executes `notebook` in a kernel that starts in `folder`."""
    client = NotebookClient(
        notebook,
        timeout=CELL_TIMEOUT,
        allow_errors=allow_errors,
        kernel_name="python3",
        extra_arguments=["--IPKernelApp.log_level=ERROR"],  # no warning a kernel between the lines of the build
        resources={"metadata": {"path": str(folder)}},
    )
    client.comm_open_handlers = {}  # nbclient's own Output widget stalls now and then (nbclient issue 312)
    return client


def make_stable(notebook: Any) -> Any:
    """Take out of an executed notebook all that differs from run to run, and return it."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        }
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    code_cells = 0
    for cell, cell_id in zip(notebook.cells, _cell_ids(notebook.cells), strict=True):
        cell["id"] = cell_id
        cell.metadata = nbformat.from_dict({key: value for key, value in cell.metadata.items() if key == "tags"})
        if cell.cell_type == "code":
            code_cells += 1
            cell.execution_count = code_cells
            cell.outputs = [_stable_output(output, code_cells) for output in _join_streams(cell.outputs)]
    return notebook


def draw_map(course: Path) -> bool:
    """Draw the map of the course into docs/map.png, for the README. Return whether the file has changed."""
    from xent_helpers.figures.start_here import course_map  # here, so that a build of texts does not load matplotlib
    from xent_helpers.show.picture import png_of

    path, new = course / "docs" / "map.png", png_of(course_map())
    if path.exists() and path.read_bytes() == new:
        return False
    write_atomically(path, new)
    return True


class Memory:
    """What was built from what, so that only what changed is built again."""

    def __init__(self, course: Path) -> None:
        self.course = course
        self.path = course / ".xent" / "built.json"
        self.surroundings = _digest(
            platform.python_version().encode(),
            *(file.read_bytes() for file in _package_files()),
            *(lock.read_bytes() for lock in [course / "uv.lock"] if lock.exists()),
        )
        try:
            self.built = json.loads(self.path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            self.built = {}

    def is_current(self, text: Path) -> bool:
        return self.built.get(self._key(text)) == self._state(text)

    def remember(self, text: Path) -> None:
        self.built[self._key(text)] = self._state(text)
        write_atomically(self.path, json.dumps(self.built, indent=1, sort_keys=True) + "\n")

    def _key(self, text: Path) -> str:
        return text.relative_to(self.course).as_posix()

    def _state(self, text: Path) -> str:
        notebook = text.with_suffix(".ipynb")
        built = notebook.read_bytes() if notebook.exists() else b""
        return _digest(self.surroundings.encode(), text.read_bytes(), built)


def _renew_student_copy(course: Path, copy: Path) -> None:
    """Write the student's copy from its solution; a copy that somebody worked in is kept under .xent/replaced/."""
    solution = course / "solutions" / copy.name
    if not solution.exists():
        raise BuildError(f"exercises/{copy.name}: there is no solutions/{copy.name} to make it from")
    try:
        new = student_copy(solution.read_text(encoding="utf-8"))
    except ValueError as error:
        raise BuildError(f"solutions/{copy.name}: {error}") from error
    old = copy.read_text(encoding="utf-8") if copy.exists() else new
    if old != new or not _in_step(old, copy.with_suffix(".ipynb")):
        _keep(course, copy)
    write_atomically(copy, new)


def _in_step(text: str, notebook: Path) -> bool:
    return not notebook.exists() or stored_sources(notebook) == cell_sources(jupytext.reads(text, fmt="py:percent"))


def stored_sources(notebook: Path) -> list[tuple[str, str, list[str]]] | None:
    """Return the `cell_sources` of a notebook's file, or None where it holds no notebook."""
    try:
        return cell_sources(nbformat.read(notebook, as_version=4))
    except NO_NOTEBOOK:
        return None


def cell_sources(notebook: Any) -> list[tuple[str, str, list[str]]]:
    """Return what a pair must agree on: each cell's kind, source and tags."""
    return [(cell.cell_type, cell.source, list(cell.metadata.get("tags", []))) for cell in notebook.cells]


def _keep(course: Path, text: Path) -> None:
    kept = course / ".xent" / "replaced" / time.strftime("%Y-%m-%d_%H-%M-%S")
    kept.mkdir(parents=True, exist_ok=True)
    for file in (text, text.with_suffix(".ipynb")):
        if file.exists():
            shutil.copy2(file, kept)


def _describe_failure(text: Path, notebook: Any, index: int, error: Exception) -> str:
    cell = notebook.cells[index]
    number = sum(other.cell_type == "code" for other in notebook.cells[: index + 1])
    if isinstance(error, CellExecutionError):
        reason = f"{error.ename}: {error.evalue}"
    elif isinstance(error, CellTimeoutError):
        reason = f"it ran for more than {CELL_TIMEOUT} s"
    else:
        reason = "the kernel died"
    source = "\n".join(f"    {line}" for line in cell.source.splitlines())
    return ESCAPES.sub("", f"{text.parent.name}/{text.name}: code cell {number} failed.\n\n{source}\n\n{reason}")


def _cell_ids(cells: list[Any]) -> list[str]:
    seen: dict[str, int] = {}
    ids = []
    for cell in cells:
        digest = _digest(cell.cell_type.encode(), cell.source.encode())[:8]
        seen[digest] = seen.get(digest, 0) + 1
        ids.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return ids


def _join_streams(outputs: list[Any]) -> list[Any]:
    """Return `outputs` with neighbouring pieces of one stream joined: where a stream is cut depends on timing."""
    joined: list[Any] = []
    for output in outputs:
        if joined and output.output_type == joined[-1].output_type == "stream" and output.name == joined[-1].name:
            joined[-1].text += output.text
        else:
            joined.append(output)
    return joined


def _stable_output(output: Any, execution_count: int) -> Any:
    if output.output_type == "execute_result":
        output.execution_count = execution_count
    if output.output_type == "error":
        output.traceback = []  # paths and colours; nbval compares the name and the message
    if "data" in output:
        output.metadata = nbformat.from_dict({})
        output.data.pop(WIDGET, None)
    return output


def _package_files() -> list[Path]:
    package = Path(__file__).parents[1]
    return sorted(file for file in package.rglob("*") if file.is_file() and "__pycache__" not in file.parts)


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()
