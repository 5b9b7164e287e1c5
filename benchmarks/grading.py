"""Time a class's grading: 20 submissions of the same three questions in nbgrader, otter-grader and `xent grade`.

    .venv/bin/uv run --locked --extra grading --group test --group graders python benchmarks/grading.py

With `--class-of N` it grades N submissions instead, kills the batch twice on the way, resumes, and compares each score.
"""

import argparse
import compileall
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import jupytext
import nbformat

from xent_helpers.grading.export import to_nbgrader, to_otter

COURSE = Path(__file__).parents[1]
SOLUTION = COURSE / "solutions/01_surprisal.py"
QUESTIONS = ("l01_card", "l01_surprisal", "l01_streak")
STUDENTS = 20
PATH = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
XENT = [sys.executable, "-c", "from xent_helpers.cli import main; main()"]


def three_questions(folder: Path) -> Path:
    """Write the text of an exercise set with the first three questions of lesson 1."""
    notebook = jupytext.read(SOLUTION, fmt="py:percent")
    last = next(k for k, cell in enumerate(notebook.cells) if QUESTIONS[-1] in cell.source and "check(" in cell.source)
    notebook.cells = [cell for cell in notebook.cells[: last + 1] if "xh.hint" not in cell.source]
    text = folder / "01_surprisal.py"
    jupytext.write(notebook, text, fmt="py:percent")
    return text


class Cost(NamedTuple):
    """Seconds, and the MB of the largest of the processes that a command started, itself included."""

    seconds: float
    peak: float


def timed(folder: Path, *command: str) -> Cost:
    """Run a command and return its cost."""
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        running = subprocess.Popen(command, cwd=folder, env=PATH, stdout=said, stderr=said)
        _, status, usage = os.wait4(running.pid, 0)
        seconds = time.perf_counter() - start
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)}\n{said.read()[-4000:]}")
    return Cost(seconds, usage.ru_maxrss / 1024)


def time_nbgrader(text: Path, folder: Path) -> Cost:
    (folder / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'xent'\n")
    source = folder / "source/week/01_surprisal.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(to_nbgrader(text), source)
    timed(folder, "nbgrader", "generate_assignment", "week")
    for number in range(STUDENTS):
        handed_in = folder / f"submitted/s{number:02}/week"
        handed_in.mkdir(parents=True)
        shutil.copy(source, handed_in)
    return timed(folder, "nbgrader", "autograde", "week")


def time_otter(text: Path, folder: Path) -> Cost:
    nbformat.write(to_otter(text), folder / "01_surprisal.ipynb")
    timed(folder, "otter", "assign", "01_surprisal.ipynb", "dist", "--no-run-tests")
    (autograder,) = (folder / "dist/autograder").glob("*.zip")
    batch = (
        "import sys; from otter.api import grade_submission\n"
        f"for _ in range({STUDENTS}): grade_submission(sys.argv[1], sys.argv[2], quiet=True)"
    )
    solved = folder / "dist/autograder/01_surprisal.ipynb"
    return timed(folder, sys.executable, "-c", batch, str(solved), str(autograder))


def time_ours(text: Path, folder: Path, isolation: str) -> Cost:
    (folder / "class").mkdir()
    for number in range(STUDENTS):
        nbformat.write(jupytext.read(text), folder / f"class/s{number:02}.ipynb")
    return timed(folder, *XENT, "grade", "class", "-o", "out", "--isolation", isolation)


def compare() -> None:
    """Time them side by side, three times over, and print medians and ratios."""
    for folder in (sysconfig.get_path("purelib"), COURSE / "xent_helpers"):
        compileall.compile_dir(folder, quiet=2)  # uv leaves this to the first run, and pip does it
    tools: dict[str, Callable[[Path, Path], Cost]] = {
        "nbgrader": time_nbgrader,
        "otter-grader": time_otter,
        "xent grade": partial(time_ours, isolation="bwrap"),
        "the same, warm": partial(time_ours, isolation="warm"),
    }
    costs: dict[str, list[Cost]] = {name: [] for name in tools}
    for _ in range(3):
        for name, run in tools.items():
            with tempfile.TemporaryDirectory() as folder:
                costs[name].append(run(three_questions(Path(folder)), Path(folder)))
    median = {name: sorted(cost.seconds for cost in runs)[1] / STUDENTS for name, runs in costs.items()}
    print(f"{STUDENTS} submissions, 3 questions, {os.cpu_count()} cores; seconds a submission, start-up shared out")
    for name, runs in costs.items():
        every = " ".join(f"{cost.seconds / STUDENTS:.3f}" for cost in runs)
        ratio = median[name] / median["xent grade"]
        peak = max(cost.peak for cost in runs)
        print(f"{name:15} median {median[name]:.3f} s ({every}), {ratio:5.2f} x ours, largest process {peak:.0f} MB")


def grade_many(count: int, isolation: str) -> None:
    """Grade `count` submissions, kill -9 the batch at a third and at two thirds, resume, and check every score."""
    right, wrong = "king_bits = 3.7004", "king_bits = 2.565"
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name) / "class", Path(name) / "out"
        folder.mkdir()
        checks = "\n".join(f'xh.check("{question}")' for question in QUESTIONS)
        rest = "import xent_helpers as xh\nfrom math import log2\ndef surprisal_bits(p):\n    return -log2(p)\n"
        for number in range(count):
            cells = [nbformat.v4.new_code_cell(code) for code in (wrong if number % 3 == 0 else right, rest + checks)]
            nbformat.write(nbformat.v4.new_notebook(cells=cells), folder / f"s{number:05}.ipynb")
        command = [*XENT, "grade", str(folder), "-o", str(out), "--resume", "--isolation", isolation]
        start = time.perf_counter()
        for rows in (count // 3, 2 * count // 3):
            batch = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while batch.poll() is None and _rows(out) < rows:
                time.sleep(0.5)
            batch.send_signal(signal.SIGKILL)
            batch.wait()
            print(f"killed after {_rows(out)} rows, {time.perf_counter() - start:.0f} s", flush=True)
        done = subprocess.run(command, capture_output=True, text=True)
        seconds = time.perf_counter() - start
        journal = [json.loads(line) for line in (out / "results.jsonl").read_text().splitlines()]
        rows = {row["student"]: row for row in json.loads((out / "gradebook.json").read_text())}
        right_score = all(
            rows[f"s{number:05}"]["questions"]["l01_card"]["points"] == int(number % 3 > 0)
            and rows[f"s{number:05}"]["questions"]["l01_surprisal"]["points"] == 1
            for number in range(count)
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{count} submissions in {seconds:.0f} s, {seconds / count:.3f} s each; exit {done.returncode}")
    print(
        f"every score as expected: {right_score}; rows {len(rows)}, in the journal {len(journal)}; peak {peak:.0f} MB"
    )


def _rows(out: Path) -> int:
    file = out / "results.jsonl"
    return file.read_bytes().count(b"\n") if file.exists() else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--class-of", type=int, metavar="N")
    parser.add_argument("--isolation", default="bwrap", choices=["bwrap", "warm"], help="of the class of N")
    arguments = parser.parse_args()
    if arguments.class_of:
        grade_many(arguments.class_of, arguments.isolation)
    else:
        compare()
