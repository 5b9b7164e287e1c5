"""How long the strict run takes, beside its floor.

The floor: for each notebook, one after the other, start a kernel, run the notebook's own import lines, stop the kernel.
Nothing that executes notebooks in fresh kernels one by one can be faster. Run from the course's folder:

    .venv/bin/python benchmarks/ci.py
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

import nbformat
from jupyter_client.manager import start_new_kernel

ROOT = Path(__file__).parents[1]
FOLDERS = ("notebooks", "exercises", "solutions")
RUNS = 3


def import_lines(notebook: Path) -> str:
    cells = nbformat.read(notebook, as_version=4).cells
    lines = [line for cell in cells if cell.cell_type == "code" for line in cell.source.splitlines()]
    return "\n".join(line for line in lines if line.startswith(("import ", "from ")))


def floor(notebooks: list[Path]) -> float:
    start = time.perf_counter()
    for notebook in notebooks:
        manager, client = start_new_kernel(kernel_name="python3", stderr=subprocess.DEVNULL)
        client.execute_interactive(import_lines(notebook))
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return time.perf_counter() - start


def strict_run() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "pytest", "-q", *FOLDERS], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    notebooks = [notebook for folder in FOLDERS for notebook in sorted((ROOT / folder).glob("*.ipynb"))]
    strict_run()  # warms the caches
    runs = [(strict_run(), floor(notebooks)) for _ in range(RUNS)]
    strict, bare = (statistics.median(times) for times in zip(*runs, strict=True))
    print(f"{len(notebooks)} notebooks, median of {RUNS}")
    print(f"strict run, two processes: {strict:6.1f} s")
    print(f"floor, one by one:         {bare:6.1f} s")
    print(f"ratio:                     {strict / bare:6.2f}")


if __name__ == "__main__":
    main()
