"""The site, built, served and opened in Debian's Chromium.

Run with `.venv/bin/uv run --locked --extra site --group test --group browser xent test -m site -n 0 tests/site`.
"""

import functools
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.browser.conftest import ROOT, browser  # noqa: F401  a fixture

if not all(map(find_spec, ("playwright", "myst_nb"))):
    collect_ignore_glob = ["test_*.py"]  # the extra "site" or the group "browser" is not installed


def pytest_itemcollected(item):
    item.add_marker("site")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The folder with the site, as the README's command builds it."""
    out = tmp_path_factory.mktemp("site") / "html"
    subprocess.run([Path(sys.executable).with_name("xent"), "site", "-o", out], cwd=ROOT, check=True)
    return out


@pytest.fixture(scope="session")
def served(site):
    """The address of the site on loopback."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=site))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
