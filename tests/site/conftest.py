"""The site, built, served and opened in Debian's Chromium.

Run with `.venv/bin/uv run --locked --extra site --group test --group browser xent test -m site -n 0 tests/site`.
"""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, browser, serve  # noqa: F401  browser is a fixture

if not all(map(find_spec, ("playwright", "myst_nb"))):
    collect_ignore_glob = ["test_*.py"]  # the extra "site" or the group "browser" is not installed


def pytest_itemcollected(item):
    item.add_marker("site")


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder with the site, as the README's command builds it."""
    out = tmp_path_factory.mktemp("site") / "html"
    subprocess.run([Path(sys.executable).with_name("xent"), "site", "-o", out], cwd=ROOT, check=True)
    return out


@pytest.fixture(scope="session")
def served(site):
    """The address of the site on loopback."""
    with serve(site) as address:
        yield address
