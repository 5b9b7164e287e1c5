"""The files around the course say what is so."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

import xent_helpers as xh
from tests.claims.table import with_table

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def commands():
    """Return the lines of the README's shell blocks."""
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


def test_ci_runs_the_readmes_test_command():
    (test_command,) = [line for line in commands() if line.startswith("python3") and line.endswith("xent test")]
    assert test_command in (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()


def test_start_command_and_test_command_are_one_line_each():
    assert sum(line.startswith("python3 -m venv") for line in commands()) == 2


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#:]+)\)", README))
def test_links_in_the_readme_lead_somewhere(target):
    assert (ROOT / target).exists()


def test_version_is_the_same_everywhere():
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert xh.__version__ == citation["version"]
    assert PROJECT["dynamic"] == ["version"]


def test_claims_table_is_that_of_the_claims_tests():
    assert with_table(README) == README, "run `.venv/bin/python -m tests.claims.table`"
