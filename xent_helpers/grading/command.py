"""What `xent grade` does, from a folder of submissions to the results."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from distributed import Client, LocalCluster
from rich.console import Console
from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn
from rich.table import Table

from xent_helpers.grading.batch import Row, find_key, grade_all, questions_set
from xent_helpers.grading.feedback import write_feedback
from xent_helpers.grading.grade import Settings, load_bank
from xent_helpers.grading.gradebook import points, write_gradebook
from xent_helpers.grading.journal import Journal
from xent_helpers.grading.sandbox import Limits, SandboxError, choose_isolation, end_warm_children, probe
from xent_helpers.grading.submissions import find_submissions

JOURNAL = "results.jsonl"
TABLE_ROWS = 40  # students in the table on the screen


def grade_class(
    folder: Path,
    out: Path,
    *,
    roster: Path | None,
    jobs: int | None,
    scheduler: str | None,
    isolation: str,
    timeout: float,
    memory: int,
    seed_key: Path | None,
    bank: Path | None,
    resume: bool,
    official: bool,
) -> None:
    """Grade every submission in `folder` and write the results into `out`; the options are those of `xent grade`."""
    console = Console()
    if bank:
        load_bank(bank.resolve())  # so that what is wrong with it is told before anything is graded
    submissions = find_submissions(folder, roster)
    chosen = _isolation(isolation, official, console)
    out.mkdir(parents=True, exist_ok=True)
    if (out / JOURNAL).exists() and not resume:
        raise ValueError(f"{out / JOURNAL} holds results of an earlier run: add --resume, or choose another folder")
    settings = Settings(
        questions=questions_set(submissions),
        bank=bank.resolve() if bank else None,
        key=find_key(seed_key, out),
        isolation=chosen,
        limits=Limits(timeout, memory),
    )
    console.print(
        f"{len(submissions)} submissions, {len(settings.questions)} questions: {', '.join(settings.questions)}"
    )
    with Journal(out / JOURNAL) as journal, _client(scheduler, jobs) as client, _progress() as progress:
        task = progress.add_task("Grading", total=len(submissions))
        rows = grade_all(submissions, settings, journal, client, lambda row: progress.advance(task))
        progress.update(task, completed=len(submissions))
    write_gradebook(rows, out)
    write_feedback(rows, out)
    console.print(_table(rows))
    console.print(f"Written: {out}/gradebook.csv, report.html, feedback/", highlight=False)


def _isolation(wanted: str, official: bool, console: Console) -> str:
    chosen = choose_isolation(wanted)
    if official and chosen == "warm":
        raise SandboxError("--official needs a fresh sandbox for each submission: leave --isolation warm out")
    if chosen == "process":
        why = probe() or "you asked for a plain process"
        if official:
            raise SandboxError(f"--official needs a sandbox, and there is none: {why}")
        console.print(f"No sandbox ({why}): grade only what you trust. Every result says so.", style="yellow")
    return chosen


@contextlib.contextmanager
def _client(scheduler: str | None, jobs: int | None) -> Iterator[Client]:
    """Yield a client of the cluster at the address, or of one in this process: the work is in the children. Its web
    server cannot be left out; so it gets a free port that this machine alone can reach."""
    if scheduler:
        with Client(scheduler) as client:
            yield client
        return
    threads = jobs or os.cpu_count() or 1
    with (
        LocalCluster(
            n_workers=1, threads_per_worker=threads, processes=False, dashboard_address="127.0.0.1:0"
        ) as cluster,
        Client(cluster) as client,
    ):
        try:
            yield client
        finally:
            end_warm_children()


def _progress() -> Progress:
    return Progress(
        *Progress.get_default_columns()[:-1], MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True)
    )


def _table(rows: list[Row]) -> Table:
    table = Table("student", "status", "points", title=f"{len(rows)} submissions")
    for row in rows[:TABLE_ROWS]:
        of = sum(mark["of"] for mark in row.get("questions", {}).values())
        told = f"{points(row)} of {of}" if row["status"] == "graded" else row["reason"]
        table.add_row(*(text.encode(errors="replace").decode() for text in (row["student"], row["status"], told)))
    if len(rows) > TABLE_ROWS:
        table.add_row("…", f"{len(rows) - TABLE_ROWS} more", "")
    return table
