"""Debian's Chromium, driven by Playwright, and the course as the README's command opens it.

Run with `.venv/bin/uv run --locked --extra lab --group test --group browser xent test -m browser -n 0`.
"""

import contextlib
import functools
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHROMIUM = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]
if find_spec("playwright") is None:
    collect_ignore_glob = ["test_*.py"]  # the group "browser" is not installed


def pytest_itemcollected(item):
    item.add_marker("browser")


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM)
        yield chromium
        chromium.close()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serve(folder):
    """Serve a folder's files, and yield the address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextlib.contextmanager
def jupyter(*command, cwd):
    """Start a Jupyter server by a command, on a free port, and yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", f"--port={port}", "--IdentityProvider.token="]
    server = subprocess.Popen([*command, *options], cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    for _ in range(240):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{address}/api")
            break
        time.sleep(0.25)
    yield address
    server.terminate()
    server.wait(timeout=30)


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    """A copy of the course, to answer in and to save."""
    copy = tmp_path_factory.mktemp("browser") / "course"
    ignored = shutil.ignore_patterns(".venv", ".git", ".xent", ".*_cache", "__pycache__", ".ipynb_checkpoints")
    return shutil.copytree(ROOT, copy, ignore=ignored)


@pytest.fixture(scope="session")
def lab(course):
    """The address of JupyterLab, opened by the command that the README's command ends in: `xent start`."""
    with jupyter(Path(sys.executable).with_name("xent"), "start", cwd=course) as address:
        yield address


class Notebook:
    """A notebook open in JupyterLab."""

    def __init__(self, page, address, path):
        self.page = page
        page.goto(f"{address}/lab/tree/{path}?reset")
        page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=90_000)
        page.wait_for_selector("#jp-bottom-panel :text('(ipykernel) | Idle')", timeout=90_000)

    def run_all(self):
        """Run All; JupyterLab drops it silently while the kernel connects, so repeat until a prompt moves."""
        for _ in range(8):
            self.page.get_by_role("menuitem", name="Run", exact=True).click()
            self.page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
            with contextlib.suppress(Exception):
                self.page.wait_for_function(BUSY, timeout=4_000)
                break
        self.page.wait_for_function(IDLE, timeout=90_000)

    def show(self, css):
        """Return the first thing that fits `css`, in view."""
        found = self.page.locator(css).first
        found.scroll_into_view_if_needed(timeout=10_000)
        return found

    def answer(self, name, code):
        """Put `code` in the cell that defines `name`, run it and the check below it, and return what the check says."""
        cell = self.show(f".jp-CodeCell:has-text('def {name}(')")
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(code)
        self.page.keyboard.press("Shift+Enter")
        check = self.page.locator(".jp-CodeCell.jp-mod-selected")
        before = check.locator(".jp-InputPrompt").inner_text()
        self.page.keyboard.press("Shift+Enter")
        check = self.page.locator(f".jp-CodeCell:has-text('xh.check(\"l09_{name}\")')")
        self.page.wait_for_function(
            "([cell, before]) => /\\d/.test(cell.querySelector('.jp-InputPrompt').textContent)"
            " && cell.querySelector('.jp-InputPrompt').textContent !== before",
            arg=[check.element_handle(), before],
        )
        return check.locator("[role=status]").inner_text()


BUSY = "() => [...document.querySelectorAll('.jp-InputPrompt')].some(e => e.textContent.includes('*'))"
IDLE = """() => {
    const kernel = document.querySelector('.jp-NotebookPanel-toolbar .jp-Notebook-ExecutionIndicator');
    return kernel && kernel.getAttribute('data-status') === 'idle' &&
        ![...document.querySelectorAll('.jp-InputPrompt')].some(e => e.textContent.includes('*'));
}"""


@pytest.fixture(scope="module")
def open_notebook(browser, lab):
    return lambda path: Notebook(browser.new_page(viewport={"width": 1300, "height": 1000}), lab, path)
