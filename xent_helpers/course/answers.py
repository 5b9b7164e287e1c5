"""The answers in whole exercise notebooks, checked without opening them."""

import asyncio
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from xent_helpers.course.build import CELL_TIMEOUT, notebook_client
from xent_helpers.course.environment import clean_environment


def check_answers(notebooks: Sequence[Path]) -> dict[Path, dict[str, str]]:
    """Run each notebook in a kernel of its own and return, for each, the last outcome of every question it checks.

    The notebooks are not changed, nor is the learner's progress. A cell that fails does not stop the rest. A notebook
    that cannot be read, that hangs or that kills its kernel has one entry, "all questions", which says so.
    """

    async def check_all() -> list[dict[str, str]]:
        slots = asyncio.Semaphore(os.cpu_count() or 1)
        return await asyncio.gather(*(_outcomes(notebook, slots) for notebook in notebooks))

    return dict(zip(notebooks, asyncio.run(check_all()), strict=True))


async def _outcomes(notebook: Path, slots: asyncio.Semaphore) -> dict[str, str]:
    with tempfile.TemporaryDirectory(prefix="xent-kernel-") as folder:
        environment = clean_environment(Path(folder))
        try:
            client = notebook_client(nbformat.read(notebook, as_version=4), notebook.parent, allow_errors=True)
            async with slots:
                await client.async_execute(env=environment)
        except (OSError, ValueError) as error:
            return {"all questions": f"could not read the notebook: {str(error).splitlines()[0][:80]}"}
        except CellTimeoutError:
            return {"all questions": f"could not run: a cell took more than {CELL_TIMEOUT} s"}
        except DeadKernelError:
            return {"all questions": "could not run: a cell ended Python"}
        events = Path(environment["XENT_PROGRESS"])
        lines = events.read_text(encoding="utf-8").splitlines() if events.exists() else []
    checked = [event for event in map(json.loads, lines) if event["event"] not in ("hint", "solution")]
    return {event["question"]: event["event"] for event in checked}
