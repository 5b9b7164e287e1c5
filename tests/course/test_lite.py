import hashlib
import json
import lzma
import sys
import zipfile
from importlib.metadata import version

import pytest
from click.testing import CliRunner

from xent_helpers.cli import main
from xent_helpers.course import lite
from xent_helpers.course.lite import LiteError, copy_contents, copy_runtime, pack_installed, pack_lzma
from xent_helpers.figures.language_and_perplexity import alice

NOTEBOOK = """{"cells": [{"cell_type": "code", "execution_count": 1, "id": "a", "metadata": {},
  "outputs": [{"name": "stdout", "output_type": "stream", "text": ["1\\n", "2\\n"]}],
  "source": ["for n in (1, 2):\\n", "    print(n)"]}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}"""


@pytest.fixture
def release(tmp_path, monkeypatch):
    """A folder with a release of Pyodide of two files, and a list of them in place of the real one."""
    folder = tmp_path / "release"
    folder.mkdir()
    for name in ("pyodide.js", "numpy.whl", "unasked.whl"):
        (folder / name).write_text(name)
    sums = {name: hashlib.sha256(name.encode()).hexdigest() for name in ("pyodide.js", "numpy.whl")}
    entry = {"file_name": "numpy.whl", "sha256": sums["numpy.whl"], "depends": []}
    listed = {
        "info": {"version": "1.2.3"},
        "core": {"pyodide.js": sums["pyodide.js"]},
        "packages": {"numpy": entry},
    }
    (tmp_path / "pyodide.json").write_text(json.dumps(listed))
    monkeypatch.setattr(lite, "RUNTIME", tmp_path / "pyodide.json")
    return folder


def test_files_of_the_list_are_copied_and_no_others(release, tmp_path):
    lock = copy_runtime(release, tmp_path / "copy")
    assert {file.name for file in (tmp_path / "copy").iterdir()} == {"pyodide.js", "numpy.whl"}
    assert list(lock["packages"]) == ["numpy"]


@pytest.mark.parametrize("name", ["pyodide.js", "numpy.whl"])
def test_a_file_that_was_changed_is_refused(release, tmp_path, name):
    (release / name).write_text("something else")
    with pytest.raises(LiteError, match=rf"{name} is not the file that Pyodide 1\.2\.3 released"):
        copy_runtime(release, tmp_path / "copy")


def test_a_folder_that_lacks_a_file_is_refused(release, tmp_path):
    (release / "numpy.whl").unlink()
    with pytest.raises(LiteError, match=r"has no numpy\.whl\. It must hold Pyodide 1\.2\.3"):
        copy_runtime(release, tmp_path / "copy")


def test_list_of_pyodides_files_holds_all_that_they_need():
    packages = json.loads(lite.RUNTIME.read_text(encoding="utf-8"))["packages"]
    needed = {name.lower().replace("_", "-") for entry in packages.values() for name in entry["depends"]}
    assert needed <= set(packages)
    assert all(len(entry["sha256"]) == 64 for entry in packages.values())


def test_a_package_in_plain_python_is_packed_as_it_is_installed(tmp_path):
    wheel = pack_installed("comm", tmp_path)
    assert wheel.name == f"comm-{version('comm')}-py3-none-any.whl"
    names = zipfile.ZipFile(wheel).namelist()
    assert "comm/__init__.py" in names
    assert f"comm-{version('comm')}.dist-info/METADATA" in names
    assert [name for name in names if name.endswith(".pyc") or ".." in name] == []


def test_two_packings_are_the_same_bytes(tmp_path):
    (tmp_path / "again").mkdir()
    first, second = pack_installed("comm", tmp_path), pack_installed("comm", tmp_path / "again")
    assert first.read_bytes() == second.read_bytes()


def test_the_stand_in_for_lzma_gives_what_lzma_gives_for_lesson_11_and_nothing_else(tmp_path):
    names = {}
    exec(zipfile.ZipFile(pack_lzma(tmp_path)).read("lzma.py"), names)
    text, cut = alice()
    for data in (text.encode(), text[:cut].encode()):
        assert names["compress"](data) == lzma.compress(data)
    with pytest.raises(NotImplementedError, match="no lzma"):
        names["compress"](b"another text")


def test_notebooks_are_copied_and_their_texts_are_not(tmp_path):
    for name in ("notebooks/01_a.ipynb", "notebooks/01_a.py", "exercises/01_a.ipynb", "README.md", "secret.txt"):
        (tmp_path / "course" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "course" / name).write_text(NOTEBOOK if name.endswith("ipynb") else name)
    copy_contents(tmp_path / "course", tmp_path / "copy")
    copied = {file.relative_to(tmp_path / "copy").as_posix() for file in (tmp_path / "copy").rglob("*.*")}
    assert copied == {"notebooks/01_a.ipynb", "exercises/01_a.ipynb", "README.md"}


def test_a_notebooks_lines_are_joined(tmp_path):
    (tmp_path / "course/notebooks").mkdir(parents=True)
    (tmp_path / "course/notebooks/01_a.ipynb").write_text(NOTEBOOK)
    copy_contents(tmp_path / "course", tmp_path / "copy")
    (cell,) = json.loads((tmp_path / "copy/notebooks/01_a.ipynb").read_text())["cells"]
    assert (cell["source"], cell["outputs"][0]["text"]) == ("for n in (1, 2):\n    print(n)", "1\n2\n")


@pytest.fixture
def course(tmp_path, monkeypatch):
    for folder in ("notebooks", "solutions"):
        (tmp_path / folder).mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_command_shows_each_step_and_says_where_to_look(course, monkeypatch):
    def build(course, out, pyodide, on_step):
        for number in range(lite.STEPS):
            on_step(f"step {number}")
        return out / "lite"

    monkeypatch.setattr(lite, "build_lite", build)
    result = CliRunner().invoke(main, ["lite", "-o", "web"])
    assert result.exit_code == 0, result.output
    assert "Built web/lite. To look at it: python -m http.server --directory web, then localhost:8000/lite/" in (
        result.stdout
    )
    assert f"{lite.STEPS}/{lite.STEPS}" in result.stderr


def test_without_pyodide_the_command_says_what_to_install(course, monkeypatch):
    monkeypatch.setattr(lite, "find_spec", lambda name: None)
    result = CliRunner().invoke(main, ["lite"])
    assert result.exit_code == 1
    assert "Python for the browser is not installed: add --group lite, or say --pyodide DIR" in result.stderr
    assert not (course / "_site").exists()


def test_a_step_that_fails_shows_what_it_said():
    with pytest.raises(LiteError, match="No module named frobnicate"):
        lite._run([sys.executable, "-m", "frobnicate"], lite.RUNTIME.parent)
