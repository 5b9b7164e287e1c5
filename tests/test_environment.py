"""The three files that say what to install agree: pyproject.toml, environment.yml and uv.lock."""

import asyncio
import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import rattler
import yaml
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from rattler.exceptions import SolverError

ROOT = Path(__file__).parents[1]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
ENVIRONMENT = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
LINUX = {**default_environment(), "os_name": "posix", "sys_platform": "linux", "platform_system": "Linux"}
PYTHON = {"name": "python", "version": LINUX["python_full_version"]}


def wanted() -> list[Requirement]:
    """Return what pyproject.toml wants of a full installation."""
    project, groups = PYPROJECT["project"], PYPROJECT["dependency-groups"]
    return [*map(Requirement, project["dependencies"] + project["optional-dependencies"]["lab"] + groups["test"])]


def conda_specs() -> list[str]:
    return [entry for entry in ENVIRONMENT["dependencies"] if isinstance(entry, str)]


def locked() -> list[dict]:
    """Return the packages of uv.lock that this Python would get on Linux."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    return [package for package in packages if "registry" in package["source"] and applies(package)]


def applies(entry: dict) -> bool:
    """Return whether an entry of uv.lock, a package or a dependency of one, is for this Python on Linux."""
    markers = [*entry.get("resolution-markers", []), *([entry["marker"]] if "marker" in entry else [])]
    return not markers or any(Marker(marker).evaluate(LINUX) for marker in markers)


def versions() -> dict[str, str]:
    return {package["name"]: package["version"] for package in locked()}


def conda_record(package: dict) -> dict:
    """Return what a conda channel says of `package`, a package of uv.lock; the extras it asks for are left out."""
    return {
        "name": package["name"],
        "version": package["version"],
        "build": "0",
        "build_number": 0,
        "depends": [needed["name"] for needed in package.get("dependencies", []) if applies(needed)],
        "subdir": "noarch",
    }


@pytest.fixture(scope="module")
def channel(tmp_path_factory):
    """A conda channel, on disk, that holds python, pip and what uv.lock holds."""
    folder = tmp_path_factory.mktemp("channel")
    records = [conda_record(package) for package in [*locked(), PYTHON, {"name": "pip", "version": "25.0"}]]
    by_file = {f"{record['name']}-{record['version']}-0.conda": record for record in records}
    for platform, content in {"noarch": by_file, "linux-64": {}}.items():
        (folder / platform).mkdir()
        repodata = {"info": {"subdir": platform}, "packages": {}, "packages.conda": content, "repodata_version": 1}
        (folder / platform / "repodata.json").write_text(json.dumps(repodata), encoding="utf-8")
    return rattler.Channel(folder.as_uri())


def solve(channel: rattler.Channel, specs: list[str]) -> dict[str, str]:
    """Return the version of each package that conda would install; raises SolverError where there is no way."""
    records = asyncio.run(rattler.solve([channel], specs, platforms=["linux-64", "noarch"]))
    return {record.name.normalized: str(record.version) for record in records}


def test_environment_yml_says_what_pyproject_says():
    python = f"python{PYPROJECT['project']['requires-python']}"
    both = [*map(str, wanted()), python, "pip"]
    assert sorted(map(str, map(Requirement, conda_specs()))) == sorted(both)
    assert ENVIRONMENT["dependencies"][-1] == {"pip": ["-e ."]}


def test_environment_yml_solves_to_the_locked_versions(channel):
    solved = solve(channel, conda_specs())
    assert {canonicalize_name(one.name) for one in wanted()} <= set(solved)
    assert solved.pop("python") == PYTHON["version"]
    assert solved.pop("pip")
    assert solved == {name: version for name, version in versions().items() if name in solved}


@pytest.mark.parametrize("spec", ["numpy>=99", "python<3", "no-such-package"])
def test_environment_with_a_spec_that_cannot_be_met_does_not_solve(channel, spec):
    with pytest.raises(SolverError, match=spec.split("<")[0].split(">")[0]):
        solve(channel, [*conda_specs(), spec])


def test_lock_satisfies_every_constraint_of_pyproject():
    found = versions()
    assert [one for one in wanted() if not one.specifier.contains(found[canonicalize_name(one.name)])] == []


def test_uv_finds_its_lock_up_to_date():
    uv = shutil.which("uv", path=str(Path(sys.executable).parent))
    if not uv:
        pytest.skip("uv is not in this environment; conda does not need it")
    run = subprocess.run([uv, "lock", "--check", "--offline"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, f"uv.lock is not what pyproject.toml says: run `uv lock`\n{run.stderr}"
