"""The answers in whole exercise notebooks, checked without opening them."""

import asyncio
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import nbformat

from xent_helpers.course.build import notebook_client
from xent_helpers.course.environment import clean_environment


def check_answers(notebooks: Sequence[Path]) -> dict[Path, dict[str, str]]:
    """Run each notebook in a kernel of its own and return, for each, the last outcome of every question it checks.

    The notebooks are not changed, nor is the learner's progress. A cell that fails does not stop the rest.
    """

    async def check_all() -> list[dict[str, str]]:
        slots = asyncio.Semaphore(os.cpu_count() or 1)
        return await asyncio.gather(*(_outcomes(notebook, slots) for notebook in notebooks))

    return dict(zip(notebooks, asyncio.run(check_all()), strict=True))


async def _outcomes(notebook: Path, slots: asyncio.Semaphore) -> dict[str, str]:
    client = notebook_client(nbformat.read(notebook, as_version=4), notebook.parent, allow_errors=True)
    with tempfile.TemporaryDirectory(prefix="xent-kernel-") as folder:
        environment = clean_environment(Path(folder))
        async with slots:
            await client.async_execute(env=environment)
        events = Path(environment["XENT_PROGRESS"])
        lines = events.read_text(encoding="utf-8").splitlines() if events.exists() else []
    checked = [event for event in map(json.loads, lines) if event["event"] not in ("hint", "solution")]
    return {event["question"]: event["event"] for event in checked}
