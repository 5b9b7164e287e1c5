"""Format, lint and types."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("tool", ["ruff format --check", "ruff check", "mypy"])
def test_code_is_clean(tool):
    run = subprocess.run([sys.executable, "-m", *tool.split()], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, f"{tool}:\n{run.stdout}{run.stderr}"
