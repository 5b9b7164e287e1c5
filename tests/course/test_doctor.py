"""Each check is well on a sound installation, and says what is wrong and how to mend it on one that is broken."""

import json
import platform
import shutil
import socket
import sys
from collections import namedtuple
from importlib import import_module, metadata
from pathlib import Path

import pytest
from matplotlib.figure import Figure

import xent_helpers
from xent_helpers import datasets
from xent_helpers.course import doctor
from xent_helpers.course.build import build
from xent_helpers.course.doctor import CHECKS, Check, examine

ROOT = Path(__file__).parents[2]
USAGE = namedtuple("USAGE", "total used free")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A small course, built."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("notebooks", "solutions"):
        (folder / name).mkdir()
    text = folder / "notebooks/01_coins.py"
    text.write_text("# %%\nprint(1 / 2)\n")
    assert build(folder, [text]) == {}
    return folder


@pytest.fixture
def course(built, tmp_path):
    """A copy of the small course, to be broken."""
    return shutil.copytree(built, tmp_path / "course")


@pytest.fixture
def kernel(tmp_path, monkeypatch):
    """Install a kernel python3 with the given command in front of every other."""

    def install(*argv):
        folder = tmp_path / "jupyter/kernels/python3"
        folder.mkdir(parents=True)
        (folder / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "x", "language": "python"}))
        monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))

    return install


def run(name, course):
    (check,) = [check for check in CHECKS if check.name == name]
    return check.run(course)


def assert_fails(name, course, found, mend):
    finding = run(name, course)
    assert not finding.ok
    assert found in finding.found
    assert "\n" not in finding.found
    assert mend in finding.mend


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_check_is_well_on_a_sound_installation(check, course):
    finding = check.run(ROOT if check.name == "package" else course)
    assert finding.ok, finding
    assert finding.found


def test_examine_runs_every_check_in_order(course, monkeypatch):
    checks = [Check("one", lambda folder: folder.name, "a"), Check("two", lambda folder: "2", "b")]
    monkeypatch.setattr(doctor, "CHECKS", checks)
    assert [(finding.name, finding.found) for finding in examine(course)] == [("one", course.name), ("two", "2")]


def test_a_check_that_breaks_is_a_finding_in_one_line(course):
    def look(course):
        raise ValueError("half a\n  line")

    finding = Check("x", look, "Mend it.").run(course)
    assert (finding.ok, finding.found, finding.mend) == (False, "ValueError: half a line", "Mend it.")


def test_a_check_that_lacks_a_module_says_how_to_install_it(course, monkeypatch):
    monkeypatch.setitem(sys.modules, "jupyter_client.kernelspec", None)
    assert_fails("kernel's Python", course, "jupyter_client.kernelspec", "Install the course again")


def test_a_python_that_is_too_old_is_found(course, monkeypatch):
    monkeypatch.setattr(platform, "python_version", lambda: "3.9.1")
    assert_fails("Python", course, "3.9.1, where the course needs >=3.11", "Install a Python that is new enough")


def test_the_systems_own_python_is_found(course, monkeypatch):
    monkeypatch.setattr(sys, "prefix", "/usr")
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    assert_fails("environment", course, "/usr is the system's own Python", "its own environment")


def test_a_conda_environment_is_an_environment(course, monkeypatch, tmp_path):
    (tmp_path / "conda-meta").mkdir()
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    assert run("environment", course).ok


def test_packages_that_are_missing_or_too_old_are_all_named(course, monkeypatch):
    requirements = ["numpy>=99", "no-such-package>=1", "nor-this; extra == 'lab'", "nor-that; extra == 'site'"]
    monkeypatch.setattr(metadata, "requires", lambda name: requirements)
    found = f"numpy is {metadata.version('numpy')}, where the course needs >=99; "
    found += "no-such-package is missing; nor-this is missing"
    assert_fails("packages", course, found, "Install the course again")
    assert "nor-that" not in run("packages", course).found


def test_a_package_that_was_never_installed_is_found(course, monkeypatch):
    monkeypatch.setattr(doctor, "DISTRIBUTION", "no-such-package")
    assert_fails("packages", course, "no-such-package", "Install the course again")


def test_a_package_from_another_folder_is_found(course, monkeypatch):
    monkeypatch.setattr(xent_helpers, "__file__", "/elsewhere/xent_helpers/__init__.py")
    assert_fails("package", ROOT, "comes from /elsewhere/xent_helpers", 'pip install -e ".[lab]"')


def test_a_kernel_of_another_python_is_found(course, kernel):
    kernel("/elsewhere/bin/python3", "-m", "ipykernel_launcher", "-f", "{connection_file}")
    mend = "-m ipykernel install --sys-prefix"
    assert_fails("kernel's Python", course, "starts /elsewhere/bin/python3, which is outside", mend)


def test_a_kernel_that_names_this_python_in_full_is_well(course, kernel):
    kernel(sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}")
    assert run("kernel's Python", course).ok


def test_a_kernel_that_dies_is_found(course, kernel):
    kernel(sys.executable, "-c", "raise SystemExit(1)")
    assert_fails("kernel", course, "Kernel died", "-m ipykernel")


def test_a_kernel_that_says_nothing_is_found(course, kernel, monkeypatch):
    monkeypatch.setattr(doctor, "KERNEL_TIMEOUT", 1)
    kernel(sys.executable, "-c", "import time; time.sleep(60)")
    assert_fails("kernel", course, "Kernel didn't respond in 1 seconds", "-m ipykernel")


def test_a_kernel_that_runs_in_another_environment_is_found(course, monkeypatch):
    monkeypatch.setattr(sys, "prefix", "/elsewhere")
    assert_fails("kernel", course, "asked for 1 + 1 in /elsewhere, it answers 2 in", "-m ipykernel")


def test_missing_iris_data_are_found(course, monkeypatch, tmp_path):
    monkeypatch.setattr(datasets, "DATA", tmp_path)
    assert_fails("Iris data", course, "iris.csv", "git checkout -- xent_helpers/data/iris.csv")


def test_iris_data_that_were_cut_off_are_found(course, monkeypatch, tmp_path):
    lines = (datasets.DATA / "iris.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "iris.csv").write_text("".join(lines[:101]), encoding="utf-8")
    monkeypatch.setattr(datasets, "DATA", tmp_path)
    assert_fails("Iris data", course, "100 flowers, where there should be 150", "git checkout")


def test_a_missing_style_file_is_found(course, monkeypatch, tmp_path):
    monkeypatch.setattr(import_module("xent_helpers.show.style"), "STYLE", tmp_path / "gone.mplstyle")
    assert_fails("style", course, "gone.mplstyle", "git checkout -- xent_helpers/show/xent.mplstyle")


@pytest.mark.parametrize("drawn", [b"", b"<svg>"])
def test_a_matplotlib_that_draws_no_png_is_found(course, monkeypatch, drawn):
    monkeypatch.setattr(Figure, "savefig", lambda figure, file, format: file.write(drawn))
    assert_fails("drawing", course, "no PNG", "Install the course again")


@pytest.mark.parametrize("stored", [None, "{", "{}"], ids=["missing", "broken", "empty"])
def test_a_notebook_that_is_missing_or_broken_is_found(course, stored):
    notebook = course / "notebooks/01_coins.ipynb"
    notebook.unlink()
    if stored is not None:
        notebook.write_text(stored)
    assert_fails("notebooks", course, "notebooks/01_coins", "Run xent build")


def test_a_notebook_that_differs_from_its_text_is_found(course):
    (course / "notebooks/01_coins.py").write_text("# %%\nprint(1 / 3)\n")
    assert_fails("notebooks", course, "notebooks/01_coins", "Run xent build")


def test_a_student_copy_that_was_not_made_is_found(course):
    (course / "solutions/01_coins.py").write_text("# %%\n")
    assert_fails("notebooks", course, "solutions/01_coins, exercises/01_coins", "Run xent build")


def test_a_workplace_that_cannot_be_written_is_found(course):
    shutil.rmtree(course / ".xent")
    (course / ".xent").write_text("a file, not a folder")
    assert_fails("workplace", course, ".xent", "Make the folder .xent writable")


def test_a_full_disk_is_found(course, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: USAGE(10**9, 10**9 - 5 * 10**6, 5 * 10**6))
    assert_fails("disk", course, "5 MB free, where the course needs 200", "Free 200 MB")


def test_a_port_that_is_taken_is_said_and_well(course, monkeypatch):
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setattr(doctor, "PORT", server.getsockname()[1])
        finding = run("port", course)
    assert finding.ok
    assert "is taken, so JupyterLab will take the next free one" in finding.found


def test_a_port_that_cannot_be_tried_is_found(course, monkeypatch):
    monkeypatch.setattr(socket, "create_server", lambda address: 1 / 0)
    assert_fails("port", course, "division by zero", "xent start --port 8889")
