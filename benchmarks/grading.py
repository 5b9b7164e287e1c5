"""Time a class's grading: 20 submissions of the same three questions in nbgrader, otter-grader and `xent grade`.

    .venv/bin/uv run --locked --extra grading --group test --group graders python benchmarks/grading.py

With `--class-of N` it grades N submissions instead, kills the batch twice on the way, resumes, and compares each score.
"""

import argparse
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import jupytext
import nbformat

from xent_helpers.grading.export import to_nbgrader, to_otter
from xent_helpers.grading.sandbox import choose_isolation

SOLUTION = Path(__file__).parents[1] / "solutions/01_surprisal.py"
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


def timed(folder: Path, *command: str) -> float:
    """Run a command and return its seconds."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=PATH, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return time.perf_counter() - start


def time_nbgrader(text: Path, folder: Path) -> float:
    (folder / "nbgrader_config.py").write_text("c = get_config()\nc.CourseDirectory.course_id = 'xent'\n")
    source = folder / "source/week/01_surprisal.ipynb"
    source.parent.mkdir(parents=True)
    nbformat.write(to_nbgrader(text), source)
    timed(folder, "nbgrader", "generate_assignment", "week")
    for number in range(STUDENTS):
        handed_in = folder / f"submitted/s{number:02}/week"
        handed_in.mkdir(parents=True)
        shutil.copy(source, handed_in)
    return timed(folder, "nbgrader", "autograde", "week") / STUDENTS


def time_otter(text: Path, folder: Path) -> float:
    nbformat.write(to_otter(text), folder / "01_surprisal.ipynb")
    timed(folder, "otter", "assign", "01_surprisal.ipynb", "dist", "--no-run-tests")
    (autograder,) = (folder / "dist/autograder").glob("*.zip")
    batch = (
        "import sys; from otter.api import grade_submission\n"
        f"for _ in range({STUDENTS}): grade_submission(sys.argv[1], sys.argv[2], quiet=True)"
    )
    solved = folder / "dist/autograder/01_surprisal.ipynb"
    return timed(folder, sys.executable, "-c", batch, str(solved), str(autograder)) / STUDENTS


def time_ours(text: Path, folder: Path) -> float:
    (folder / "class").mkdir()
    for number in range(STUDENTS):
        nbformat.write(jupytext.read(text), folder / f"class/s{number:02}.ipynb")
    return timed(folder, *XENT, "grade", "class", "-o", "out") / STUDENTS


def compare() -> None:
    """Time the three side by side, three times over, and print medians and ratios."""
    seconds: dict[str, list[float]] = {"nbgrader": [], "otter-grader": [], "xent grade": []}
    for _ in range(3):
        for name, run in zip(seconds, (time_nbgrader, time_otter, time_ours), strict=True):
            with tempfile.TemporaryDirectory() as folder:
                seconds[name].append(run(three_questions(Path(folder)), Path(folder)))
    ours = sorted(seconds["xent grade"])[1]
    print(f"{STUDENTS} submissions, 3 questions, {os.cpu_count()} cores, isolation {choose_isolation('auto')}")
    for name, times in seconds.items():
        median = sorted(times)[1]
        print(
            f"{name:13} {median:6.3f} s a submission (all three {times[0]:.3f} {times[1]:.3f} {times[2]:.3f}), "
            f"{median / ours:5.1f} x ours"
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"largest process of all three tools: {peak:.0f} MB")


def grade_many(count: int) -> None:
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
        command = [*XENT, "grade", str(folder), "-o", str(out), "--resume"]
        start = time.perf_counter()
        for rows in (count // 3, 2 * count // 3):
            batch = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            while batch.poll() is None and _rows(out) < rows:
                time.sleep(0.05)
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
    count = parser.parse_args().class_of
    grade_many(count) if count else compare()
