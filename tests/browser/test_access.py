"""axe-core finds nothing in what the course shows, on a page of its own, with scripts and without."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from matplotlib.figure import Figure

import xent_helpers as xh
from xent_helpers.check import Report
from xent_helpers.show import Frame, Line, Panel

PAGE = '<!DOCTYPE html><html lang="en"><title>Test</title><main><h1>Test</h1>{}</main></html>'


def shown(thing):
    return thing._repr_mimebundle_()["text/html"]


@pytest.fixture(scope="module")
def content():
    def frame(slope):
        return Frame(Panel([Line([0, 1], [0, slope], label="line")], "x", "y", (0, 1), (0, 2)), f"Slope {slope:g}.")

    return "".join(
        [
            shown(xh.show(Figure(figsize=(2, 2)), alt="An empty square, here for the test.")),
            shown(xh.explorer(frame, xh.Slider("Slope", [0, 1, 2], play=True), alt="A line through the origin.")),
            *(shown(xh.quiz(name)) for name in ("l09_setosa_bias", "l09_first_loss")),
            *(
                shown(Report(f"{sign} double: {word}", "What to do next."))
                for sign, word in zip("✓✗○", "abc", strict=True)
            ),
        ]
    )


@pytest.mark.parametrize("width", [400, 1200])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_axe_finds_nothing(browser, content, width, scripts):
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=scripts)
    page = context.new_page()
    page.set_content(PAGE.format(content))
    page.wait_for_timeout(300)
    markup = page.content()
    context.close()
    with_axe = browser.new_page(viewport={"width": width, "height": 900})
    with_axe.set_content(markup if not scripts else PAGE.format(content))
    with_axe.wait_for_timeout(300)
    violations = Axe().run(with_axe).response["violations"]
    with_axe.close()
    assert [(found["id"], [node["html"][:100] for node in found["nodes"]]) for found in violations] == []
