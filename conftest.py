"""Strict notebooks: what nbval 0.11 leaves out, and the command that mends a notebook that fails."""

import os
import shutil
import sys
import tempfile
import tomllib
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import nbval.kernel
from nbval.plugin import IPyNbCell

from xent_helpers.course.environment import clean_environment

ROOT = Path(__file__).parent
PICTURE = r"data:image/png;base64,[A-Za-z0-9+/=]+"
collect_ignore_glob = ["notebooks/*.py", "exercises/*.py", "solutions/*.py"]  # their notebooks run instead
if find_spec("distributed") is None:
    collect_ignore_glob += ["xent_helpers/grading/*.py", "tests/grading/*.py"]  # the extra `grading` is not installed
if find_spec("latex2mathml") is None:
    collect_ignore_glob += ["xent_helpers/course/mathml.py"]  # the extra `site` is not installed


def pictures_repeat() -> bool:
    """Whether pictures come out byte for byte as stored: on Linux, with the locked matplotlib."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    locked = {package["name"]: package.get("version") for package in packages}
    return sys.platform == "linux" and version("matplotlib") == locked["matplotlib"]


def execute_with_history(self, cell_input, allow_stdin=None):
    """Execute a cell as JupyterLab does; without history a trailing `;` would not silence it (nbval issue 194)."""
    return self.kc.execute(cell_input, store_history=True, allow_stdin=allow_stdin, stop_on_error=False)


nbval.kernel.RunningKernel.execute_cell_input = execute_with_history


def pytest_configure(config):
    # The user's own IPython start-up files must not change what a notebook prints, nor a test the user's progress.
    config.kernel_folder = Path(tempfile.mkdtemp(prefix="xent-kernel-"))
    os.environ.update(clean_environment(config.kernel_folder))
    config.pictures_repeat = pictures_repeat()


def pytest_unconfigure(config):
    shutil.rmtree(config.kernel_folder, ignore_errors=True)


def pytest_itemcollected(item):
    if isinstance(item, IPyNbCell):
        notebook = item.parent
        notebook.skip_compare = tuple(key for key in notebook.skip_compare if key != "image/png")
        if not item.config.pictures_repeat:
            notebook.sanitize_patterns[PICTURE] = "picture"


def pytest_terminal_summary(terminalreporter):
    reports = terminalreporter.stats.get("failed", []) + terminalreporter.stats.get("error", [])
    notebooks = sorted({path for report in reports if (path := report.nodeid.split("::")[0]).endswith(".ipynb")})
    if notebooks:
        terminalreporter.section("notebooks that no longer give what is stored")
    for notebook in notebooks:
        terminalreporter.line(f"{notebook}: if the change is meant, run `xent build {Path(notebook).stem}`")
