"""What can be wrong with an installation, one small check each: what was found, and how to mend it.

A check returns what it found, or raises; nothing outside the standard library is imported before the check that needs
it, so that a broken installation can still be examined.
"""

import os
import platform
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from io import BytesIO
from pathlib import Path
from typing import Any

DISTRIBUTION = "xent-helpers"
DISK_SPACE = 200  # MB
KERNEL_TIMEOUT = 30  # seconds
PORT = 8888  # where JupyterLab listens
PYTHON = f'"{sys.executable}"' if " " in sys.executable else sys.executable
INSTALL = "Install the course again as README.md says (with conda: conda env update -f environment.yml)."
FETCH = "Bring the file back, with git or from a new copy of the course: git checkout --"


@dataclass(frozen=True)
class Finding:
    """What one check found, and the sentence that mends it if it is not ok."""

    name: str
    ok: bool
    found: str
    mend: str


class Unwell(Exception):
    """A check did not find what it wants; the message says what it found."""


@dataclass(frozen=True)
class Check:
    """`look` returns what it finds in the course's folder, or raises where that is not well."""

    name: str
    look: Callable[[Path], str]
    mend: str

    def run(self, course: Path) -> Finding:
        """Return what was found; whatever `look` raises becomes a finding that is not ok."""
        try:
            return Finding(self.name, True, self.look(course), self.mend)
        except Unwell as error:
            return Finding(self.name, False, str(error), self.mend)
        except ImportError as error:
            return Finding(self.name, False, _one_line(error), INSTALL)
        except Exception as error:
            return Finding(self.name, False, _one_line(error), self.mend)


def examine(course: Path) -> list[Finding]:
    """Run every check on this Python and the course in the folder `course`; takes a few seconds. Never raises."""
    return [check.run(course) for check in CHECKS]


def look_at_python(course: Path) -> str:
    from packaging.specifiers import SpecifierSet

    wanted, version = metadata.metadata(DISTRIBUTION)["Requires-Python"], platform.python_version()
    if not SpecifierSet(wanted).contains(version, prereleases=True):
        raise Unwell(f"{version}, where the course needs {wanted}")
    return f"{version} at {sys.executable}"


def look_at_environment(course: Path) -> str:
    if sys.prefix == sys.base_prefix and not (Path(sys.prefix) / "conda-meta").is_dir():
        raise Unwell(f"{sys.prefix} is the system's own Python")
    return sys.prefix


def look_at_packages(course: Path) -> str:
    from packaging.requirements import Requirement

    requirements = [Requirement(line) for line in metadata.requires(DISTRIBUTION) or []]
    wanted = [one for one in requirements if one.marker is None or one.marker.evaluate({"extra": "lab"})]
    wrong = []
    for requirement in wanted:
        try:
            version = metadata.version(requirement.name)
        except metadata.PackageNotFoundError:
            wrong.append(f"{requirement.name} is missing")
            continue
        if not requirement.specifier.contains(version, prereleases=True):
            wrong.append(f"{requirement.name} is {version}, where the course needs {requirement.specifier}")
    if wrong:
        raise Unwell("; ".join(wrong))
    return f"{len(wanted)} installed, each new enough"


def look_at_clone(course: Path) -> str:
    import xent_helpers

    package = Path(xent_helpers.__file__).resolve().parent
    if package.parent != course.resolve():
        raise Unwell(f"xent_helpers comes from {package}, not from {course}")
    return str(package)


def look_at_kernelspec(course: Path) -> str:
    from jupyter_client.kernelspec import KernelSpecManager

    spec = KernelSpecManager().get_kernel_spec("python3")
    major, minor = sys.version_info[:2]
    if spec.argv[0] in {"python", f"python{major}", f"python{major}.{minor}"}:
        return spec.resource_dir  # Jupyter puts the Python it runs on in the place of these
    program = shutil.which(spec.argv[0]) or spec.argv[0]
    if not Path(program).is_relative_to(sys.prefix):
        raise Unwell(f"{spec.resource_dir} starts {program}, which is outside {sys.prefix}")
    return spec.resource_dir


def look_at_kernel(course: Path) -> str:
    from jupyter_client.manager import run_kernel

    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    here = os.path.realpath(sys.prefix)
    asked = {"sum": "1 + 1", "prefix": "__import__('os').path.realpath(__import__('sys').prefix)"}
    client: Any  # jupyter_client declares a class without execute_interactive
    with run_kernel(kernel_name="python3", startup_timeout=KERNEL_TIMEOUT, **quiet) as client:
        reply = client.execute_interactive(
            "", user_expressions=asked, store_history=False, allow_stdin=False, timeout=KERNEL_TIMEOUT
        )
    answers = {name: one["data"]["text/plain"] for name, one in reply["content"]["user_expressions"].items()}
    if answers != {"sum": "2", "prefix": repr(here)}:
        raise Unwell(f"asked for 1 + 1 in {here}, it answers {answers['sum']} in {answers['prefix']}")
    return "started, and answers that 1 + 1 is 2"


def look_at_data(course: Path) -> str:
    from xent_helpers.datasets import load_iris

    flowers = len(load_iris().labels)
    if flowers != 150:
        raise Unwell(f"{flowers} flowers, where there should be 150")
    return f"{flowers} flowers"


def look_at_style(course: Path) -> str:
    import matplotlib

    from xent_helpers.show.style import STYLE

    return f"{len(matplotlib.rc_params_from_file(STYLE, use_default_template=False))} settings"


def look_at_drawing(course: Path) -> str:
    import matplotlib
    from matplotlib.figure import Figure

    figure, file = Figure(), BytesIO()
    figure.subplots().plot([0, 1])
    figure.savefig(file, format="png")
    if not file.getvalue().startswith(b"\x89PNG"):
        raise Unwell(f"matplotlib {matplotlib.__version__} drew something that is no PNG")
    return f"matplotlib {matplotlib.__version__} drew a PNG of {len(file.getvalue())} bytes"


def look_at_notebooks(course: Path) -> str:
    from xent_helpers.course.paths import find_texts

    texts = find_texts(course)
    apart = [f"{text.parent.name}/{text.stem}" for text in texts if not _is_in_step(text)]
    if apart:
        raise Unwell(f"the .py and the .ipynb differ, or one is missing or broken: {', '.join(apart)}")
    return f"{len(texts)}, each in step with its text"


def look_at_workplace(course: Path) -> str:
    folder = course / ".xent"
    folder.mkdir(exist_ok=True)
    with tempfile.TemporaryFile(dir=folder):
        return f"{folder} is writable"


def look_at_disk(course: Path) -> str:
    free = shutil.disk_usage(course).free // 10**6
    if free < DISK_SPACE:
        raise Unwell(f"{free} MB free, where the course needs {DISK_SPACE}")
    return f"{free} MB free"


def look_at_port(course: Path) -> str:
    try:
        socket.create_server(("127.0.0.1", PORT)).close()
    except OSError:
        return f"{PORT} is taken, so JupyterLab will take the next free one"
    return f"{PORT} is free"


def look_at_sandbox(course: Path) -> str:
    """Say whether `xent grade` has a sandbox here; learners need none, so nothing is unwell without."""
    from xent_helpers.grading.sandbox import probe

    why_not = probe()
    if why_not:
        return f"none for `xent grade`, which teachers use: {why_not}; it would run a plain process, and say so"
    return "bubblewrap works; `xent grade` uses it"


CHECKS = [
    Check("Python", look_at_python, "Install a Python that is new enough, then the course with it as README.md says."),
    Check("environment", look_at_environment, "Install the course into its own environment as README.md says."),
    Check("packages", look_at_packages, INSTALL),
    Check("package", look_at_clone, f'In the folder of the course, run: {PYTHON} -m pip install -e ".[lab]"'),
    Check(
        "kernel's Python",
        look_at_kernelspec,
        f"Set JUPYTER_PREFER_ENV_PATH=1 and run: {PYTHON} -m ipykernel install --sys-prefix",
    ),
    Check(
        "kernel",
        look_at_kernel,
        f"Mend the line above if it fails; otherwise do what this says last: {PYTHON} -m ipykernel",
    ),
    Check("Iris data", look_at_data, f"{FETCH} xent_helpers/data/iris.csv"),
    Check("style", look_at_style, f"{FETCH} xent_helpers/show/xent.mplstyle"),
    Check("drawing", look_at_drawing, INSTALL),
    Check("notebooks", look_at_notebooks, "Run xent build; your own work on exercises is kept in .xent/replaced."),
    Check("workplace", look_at_workplace, "Make the folder .xent writable for you, or clone the course elsewhere."),
    Check("disk", look_at_disk, f"Free {DISK_SPACE} MB on the disk that holds the course."),
    Check("sandbox", look_at_sandbox, "Nothing to mend for learners; for teachers see docs/teachers_guide.md."),
    Check("port", look_at_port, f"Give JupyterLab another port: xent start --port {PORT + 1}"),
]


def _is_in_step(text: Path) -> bool:
    import jupytext

    from xent_helpers.course.build import cell_sources, stored_sources

    notebook = text.with_suffix(".ipynb")
    if not (text.exists() and notebook.exists()):
        return False
    return cell_sources(jupytext.read(text, fmt="py:percent")) == stored_sources(notebook)


def _one_line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())
