"""The maths under the Python that runs in a browser."""

import json
import shutil
import subprocess
from pathlib import Path

from tests.lite.runtime_lock import VERSION, runtime_lock
from xent_helpers.course.lite import RUNTIME, find_pyodide, pack_installed

ROOT = Path(__file__).parents[2]
MATHS = [
    "last_digits",
    "information",
    "activations",
    "losses",
    "huffman",
    "network",
    "logistic",
    "ngrams",
    "rare_events",
    "datasets",
]
PLAIN = ["pytest", "pluggy", "iniconfig", "hypothesis", "sortedcontainers", "mpmath"]
NO_THREADS = "not outside_the_main_thread"


def test_tests_of_the_maths_and_of_marking_pass(tmp_path, capsys):
    assert shutil.which("node"), "Node is not installed (on Debian: apt install nodejs)"
    for name in PLAIN:
        pack_installed(name, tmp_path)
    tests = [f"tests/test_{name}.py" for name in [*MATHS, "asking", "marking"]]
    options = ["-q", "-c", "/dev/null", "--rootdir=/course", "--noconftest", "--capture=sys", "-p", "no:cacheprovider"]
    command = ["node", "tests/lite/pytest_in_pyodide.mjs", find_pyodide(), tmp_path, ".", *options, "-k", NO_THREADS]
    run = subprocess.run([*command, *tests], cwd=ROOT, capture_output=True, text=True)
    with capsys.disabled():
        print(f"\nin Pyodide: {run.stdout.splitlines()[-1]}")
    assert run.returncode == 0, run.stdout[-5000:] + run.stderr[-5000:]


def test_checksums_are_those_of_the_official_lock(tmp_path):
    assert shutil.which("npm"), "npm is not installed (on Debian: apt install npm)"
    subprocess.run(["npm", "pack", f"pyodide@{VERSION}"], cwd=tmp_path, check=True, capture_output=True)
    shutil.unpack_archive(tmp_path / f"pyodide-{VERSION}.tgz", tmp_path)
    assert json.loads(RUNTIME.read_text(encoding="utf-8")) == runtime_lock(tmp_path / "package")
