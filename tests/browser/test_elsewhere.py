"""The lessons in Notebook 7, and a lesson's text opened from JupyterLab's file list."""

import contextlib
import sys

import pytest

from tests.browser.conftest import jupyter

LESSON = "notebooks/01_surprisal"


@pytest.fixture(scope="module")
def notebook7(course):
    """The address of Jupyter Notebook 7."""
    with jupyter(sys.executable, "-m", "notebook", "--allow-root", cwd=course) as address:
        yield address


def test_notebook_7_runs_a_lesson_and_its_explorer_lives(browser, notebook7):
    page = browser.new_page(viewport={"width": 1300, "height": 1000})
    page.goto(f"{notebook7}/notebooks/{LESSON}.ipynb")
    page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=90_000)
    slider = page.locator(".xent-explorer input[type=range]").first
    with contextlib.suppress(Exception):  # the question which kernel to use, where it comes
        page.locator(".jp-Dialog button.jp-mod-accept").click(timeout=5_000)
    for _ in range(8):  # dropped silently while the kernel connects
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.locator(".lm-Menu-item[data-command='runmenu:run-all']").click()
        with contextlib.suppress(Exception):
            slider.scroll_into_view_if_needed(timeout=8_000)
            break
    before = page.locator(".xent-explorer figcaption").first.inner_text()
    slider.press("End")
    assert page.locator(".xent-explorer figcaption").first.inner_text() != before
    assert page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    page.close()


def test_a_double_click_opens_a_lessons_text_as_a_notebook(browser, lab):
    page = browser.new_page(viewport={"width": 1300, "height": 1000})
    page.goto(f"{lab}/lab/tree/notebooks?reset")
    page.locator(".jp-DirListing-item", has_text="01_surprisal.py").dblclick(timeout=90_000)
    page.wait_for_selector(".jp-NotebookPanel .jp-Cell", timeout=60_000)
    assert page.get_by_role("tab", name="01_surprisal.py").count()
    page.close()
