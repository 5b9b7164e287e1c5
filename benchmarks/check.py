"""How long check() takes, and the first import. Run from the course's folder:

.venv/bin/python benchmarks/check.py
"""

import contextlib
import io
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import xent_helpers as xh
from xent_helpers.questions import all_questions

RUNS = 15


def cpu_seconds(code: str) -> float:
    """Return the CPU time of a new Python that runs `code`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def check_milliseconds(name: str, defines: str, answer: object) -> float:
    """Return how long one check of `answer` takes, as a notebook would call it."""
    names = {defines: answer, "xh": xh}
    start = time.perf_counter()
    with contextlib.redirect_stdout(io.StringIO()):
        exec(f"xh.check({name!r})", names)
    return 1000 * (time.perf_counter() - start)


def main() -> None:
    os.environ["XENT_PROGRESS"] = os.path.join(tempfile.mkdtemp(), "progress.jsonl")
    for code in ("pass", "import numpy", "import xent_helpers", "import xent_helpers.marking"):
        print(f"{code:28} {statistics.median(cpu_seconds(code) for _ in range(RUNS)):.3f} s CPU")
    for kind in ("right", "named mistake", "unknown mistake"):
        times = []
        for question in all_questions():
            right = question.reference
            answers = {"right": right, "named mistake": question.misconceptions[0].answer, "unknown mistake": len}
            answer = answers[kind] if callable(right) or kind != "unknown mistake" else -1
            times += [check_milliseconds(question.name, question.defines, answer) for _ in range(RUNS)]
        times.sort()
        print(f"check, {kind:15} median {statistics.median(times):.1f} ms, largest {times[-1]:.1f} ms")


if __name__ == "__main__":
    main()
