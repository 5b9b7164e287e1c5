"""The package as users get it: the wheel, the import, the dependencies."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


HELPERS = ["blocks", "formulas", "options", "validation"]  # of the maths


def run_python(code, **options):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, **options).stdout


def test_importing_the_package_loads_neither_matplotlib_nor_jupyter():
    loaded = run_python("import sys, xent_helpers; print(*sys.modules)").split()
    assert "numpy" in loaded
    assert not {"matplotlib", "IPython", "ipywidgets", "click", "nbformat"} & set(loaded)


@pytest.mark.parametrize("module", ["information", "activations", "losses", "network", *HELPERS])
def test_maths_modules_import_numpy_and_each_other_only(module):
    source = (ROOT / "xent_helpers" / f"{module}.py").read_text(encoding="utf-8")
    imported = set(re.findall(r"^(?:from|import) (\w+)", source, re.MULTILINE))
    assert imported <= {"numpy", "xent_helpers", "collections", "dataclasses", "functools", "math", "typing"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with nothing but the wheel's content."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--no-build-isolation", "-w", folder, ROOT], check=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--no-index", "--target", folder / "site", wheel], check=True)
    return folder / "site"


def test_wheel_works_installed_elsewhere(installed):
    code = """
import sys
import xent_helpers as xh
from xent_helpers.figures import softmax
print(xh.__file__)
print(xh.load_iris().features.shape)
print(len(xh.show(softmax.winner_and_share(), alt="Two curves.").png) > 10_000)
print("<script>" in xh.quiz("l01_ace")._repr_mimebundle_()["text/html"])
"""
    file, shape, drawn, scripted = run_python(
        code, cwd=installed.parent, env={"PYTHONPATH": str(installed)}
    ).splitlines()
    assert Path(file).is_relative_to(installed)
    assert (shape, drawn, scripted) == ("(150, 4)", "True", "True")


def test_without_its_extra_the_command_says_what_to_install():
    code = "import sys; sys.modules['click'] = None; import xent_helpers.cli"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stderr == "The command xent needs the extra `lab`: pip install 'xent-helpers[lab]'\n"


def test_wheel_holds_the_package_only(installed):
    top = {path.name for path in installed.iterdir() if not path.name.endswith(".dist-info")}
    assert top <= {"xent_helpers", "bin"}
    assert (installed / "xent_helpers/data/iris.csv").exists()
    assert (installed / "xent_helpers/show/xent.mplstyle").exists()


def test_every_dependency_earns_its_place_in_a_comment():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.splitlines() if re.match(r'\s+"[a-z][a-z0-9-]+[><=]=', line)]
    assert lines
    assert [line for line in lines if "#" not in line] == []
