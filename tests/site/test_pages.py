"""Each page in Chromium: served and as a file, with scripts and without, light and dark, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.site.test_files import PAGES

WCAG = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
LESSONS = [page for page in PAGES if page.startswith("notebooks/")]


@pytest.mark.parametrize("name", [*PAGES, "search"])
@pytest.mark.parametrize("how", ["served", "file"])
def test_nothing_fails_nothing_leaves_and_the_console_is_silent(browser, site, served, how, name):
    root = served if how == "served" else site.as_uri()
    page, faults = browser.new_page(), []
    page.on("request", lambda each: each.url.startswith((root, "data:", "blob:")) or faults.append(each.url))
    page.on("requestfailed", lambda each: faults.append(f"failed: {each.url}"))
    page.on("response", lambda each: each.status >= 400 and faults.append(f"{each.status}: {each.url}"))
    page.on("console", lambda each: each.type in ("error", "warning") and faults.append(each.text))
    page.on("pageerror", lambda each: faults.append(str(each)))
    page.goto(f"{root}/{name}.html", wait_until="load")
    page.wait_for_timeout(200)
    page.close()
    assert faults == []


@pytest.mark.parametrize("name", [*PAGES, "search"])
@pytest.mark.parametrize(("width", "theme"), [(1280, "light"), (400, "dark")])
def test_axe_finds_nothing(browser, served, name, width, theme):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=theme)
    page.goto(f"{served}/{name}.html", wait_until="load")
    page.wait_for_timeout(200)
    violations = Axe().run(page, options=WCAG).response["violations"]
    wide = page.evaluate("() => document.documentElement.scrollWidth")
    page.close()
    found = [
        (each["id"], len(each["nodes"]), [node["html"][:120] for node in each["nodes"][:3]]) for each in violations
    ]
    assert found == []
    assert wide <= width


@pytest.mark.parametrize("name", LESSONS)
def test_every_explorer_answers_to_keys_and_mouse(browser, site, name):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{site.as_uri()}/{name}.html", wait_until="load")
    cards = page.locator(".xent-explorer").all()
    assert cards
    for card in cards:
        sliders = card.locator("input[type=range]").all()
        for slider in sliders:
            slider.press("End")  # at the beginning another one may not matter yet
        for slider in sliders:
            slider.press("Home")
            picture, said = card.locator("svg").first.inner_html(), slider.get_attribute("aria-valuetext")
            slider.press("End")
            assert card.locator("svg").first.inner_html() != picture
            assert slider.get_attribute("aria-valuetext") != said
            box = slider.bounding_box()
            slider.click(position={"x": box["width"] * 0.3, "y": box["height"] / 2})
            assert slider.input_value() not in ("0", slider.get_attribute("max"))
            slider.press("End")
    page.close()


def test_a_quiz_is_judged(browser, site):
    page = browser.new_page()
    page.goto(f"{site.as_uri()}/notebooks/02_entropy.html")
    quiz = page.locator(".xent-quiz").first
    quiz.locator("input").first.check()
    quiz.get_by_role("button", name="Check").click()
    assert quiz.get_by_role("status").inner_text().startswith(("Correct.", "Not yet."))
    page.close()


@pytest.mark.parametrize("name", ["index", "notebooks/03_cross_entropy", "exercises/03_cross_entropy"])
def test_a_page_is_read_without_scripts(browser, site, name):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/{name}.html")
    assert page.locator("h1:visible").count() == 1
    assert page.locator("article p:visible").count() > 3
    for shown in [*page.locator(".formula math").all(), *page.locator(".xent-explorer figure img").all()]:
        assert shown.is_visible()
    context.close()


def test_search_finds_a_lesson_also_among_files(browser, site):
    page, errors = browser.new_page(), []
    page.on("console", lambda each: each.type == "error" and errors.append(each.text))
    page.goto(f"{site.as_uri()}/search.html?q=huffman")
    page.wait_for_selector("#search-results li a")
    assert page.locator("#search-results li a[href*='02_entropy']").count()
    page.close()
    assert errors == []
