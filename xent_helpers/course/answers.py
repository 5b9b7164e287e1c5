"""The answers in whole exercise notebooks, checked without opening them."""

import asyncio
import json
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jupytext
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from watchfiles import watch

from xent_helpers.course.build import CELL_TIMEOUT, NO_NOTEBOOK, notebook_client
from xent_helpers.course.environment import clean_environment


@dataclass(frozen=True)
class Answer:
    """The outcome of a question, and the report that stands under its check."""

    outcome: str
    report: str = ""


def check_answers(notebooks: Sequence[Path]) -> dict[Path, dict[str, Answer]]:
    """Run each notebook (.ipynb, or its .py) in a kernel of its own and return, for each, the last answer of every
    question it checks.

    The notebooks are not changed, nor is the learner's progress. A cell that fails does not stop the rest. A notebook
    that cannot be read, that hangs or that kills its kernel has one entry, "all questions", which says so.
    """

    async def check_all() -> list[dict[str, Answer]]:
        slots = asyncio.Semaphore(os.cpu_count() or 1)
        return await asyncio.gather(*(_answers(notebook, slots) for notebook in notebooks))

    return dict(zip(notebooks, asyncio.run(check_all()), strict=True))


def next_step(answers: dict[str, Answer]) -> tuple[str, Answer] | None:
    """Return the first question that is not correct, with its answer; None where all are.

    >>> next_step({"l01_card": Answer("correct"), "l01_units": Answer("wrong")})
    ('l01_units', Answer(outcome='wrong', report=''))
    """
    return next(((name, answer) for name, answer in answers.items() if answer.outcome != "correct"), None)


def saved_exercises(exercises: Sequence[Path]) -> Iterator[list[Path]]:
    """Yield, for ever, which of the `exercises` (.py) were saved: the text, or the notebook beside it.

    Where both were saved at once, as jupytext does, the notebook is yielded. Returns on Ctrl+C.
    """
    files = {path: text for text in exercises for path in (text.with_suffix(".ipynb"), text)}
    for changes in watch(*{text.parent for text in exercises}, debounce=300, raise_interrupt=False):
        saved = {Path(name) for _, name in changes} & files.keys()
        newest = {files[path]: path for path in sorted(saved, reverse=True)}  # .ipynb comes after .py, so it wins
        if newest:
            yield sorted(newest.values())


async def _answers(notebook: Path, slots: asyncio.Semaphore) -> dict[str, Answer]:
    with tempfile.TemporaryDirectory(prefix="xent-kernel-") as folder:
        environment = clean_environment(Path(folder))
        try:
            cells = jupytext.read(notebook)
            client = notebook_client(cells, notebook.parent, allow_errors=True)
            async with slots:
                await client.async_execute(env=environment)
        except (OSError, *NO_NOTEBOOK) as error:
            first_line, *_ = f"{error}\n".splitlines()
            return _failed(f"could not read the notebook: {first_line[:80]}")
        except CellTimeoutError:
            return _failed(f"could not run: a cell took more than {CELL_TIMEOUT} s")
        except DeadKernelError:
            return _failed("could not run: a cell ended Python")
        events = Path(environment["XENT_PROGRESS"])
        lines = events.read_text(encoding="utf-8").splitlines() if events.exists() else []
    checked = [event for event in map(json.loads, lines) if event["event"] not in ("hint", "solution")]
    reports = _reports(cells)
    return {event["question"]: Answer(event["event"], reports.get(event["question"], "")) for event in checked}


def _failed(reason: str) -> dict[str, Answer]:
    return {"all questions": Answer(reason, reason)}


def _reports(notebook: Any) -> dict[str, str]:
    """Return what stands under the last check of each question in an executed notebook."""
    reports = {}
    for cell in notebook.cells:
        for name in re.findall(r"check\([\"'](\w+)[\"']\)", cell.source):
            shown = [output["data"]["text/plain"] for output in cell.get("outputs", []) if "data" in output]
            reports[name] = "\n".join(shown)
    return reports
