"""Explorers and quizzes in a page without a kernel. axe looks at them in test_access.py."""

import re
import statistics
from dataclasses import dataclass

import numpy as np
import pytest

import xent_helpers as xh
from xent_helpers.questions import Quiz
from xent_helpers.show import Bars, Frame, Label, Line, Panel, Points, Regions, Slider

X = np.linspace(0, 1, 100)
COIN = Quiz(
    "coin",
    "How surprising is `heads` of a fair coin?",
    {"0.5 bits": "That is the probability.", "1 bit": "One halving.", "2 bits": "That is two halvings."},
    "1 bit",
)


def explorer():
    def draw(value):
        left = Panel(
            [Line(X, value * X, label="line"), Points([value], [value]), Label(value, value, f"{value:g}")],
            *("x", "y", (0, 1), (0, 1)),
        )
        right = Panel(
            [Regions([[0, 1], [1, int(value > 0.5)]], ["#0072B2", "#D55E00"]), Bars([0.5], [value], label="bar")],
            *("x", "y", (0, 1), (0, 1)),
        )
        return Frame([left, right], f"The line ends at {value:g}.")

    return xh.explorer(draw, Slider("Slope", np.linspace(0, 1, 21), unit="bits", play=True), alt="A line and a bar.")


@dataclass
class Shown:
    html: str


def document(*parts, scripts=True):
    body = "".join(part.html for part in parts)
    if not scripts:
        body = re.sub(r"<script>.*?</script>", "", body, flags=re.DOTALL)
    return f'<!doctype html><html lang="en"><title>t</title><main><h1>t</h1>{body}</main></html>'


@pytest.fixture
def show(browser):
    """Load what is to be shown, and fail the test where a script fails."""
    page, errors = browser.new_page(), []
    page.on("pageerror", lambda error: errors.append(error))

    def load(*parts, width=1200, **options):
        page.set_viewport_size({"width": width, "height": 900})
        page.set_content(document(*parts, **options))
        page.wait_for_timeout(200)
        return page

    yield load
    page.close()
    assert not errors


def test_the_slider_redraws_the_picture_and_says_what_it_shows(show):
    page = show(explorer())
    slider = page.get_by_label("Slope")
    line = page.locator("svg path[stroke='#0072B2']").last
    before = line.get_attribute("d")
    slider.press("ArrowRight")
    assert line.get_attribute("d") != before
    assert slider.get_attribute("aria-valuetext") == "0.55 bits. The line ends at 0.55."
    assert page.locator("figcaption").inner_text() == "The line ends at 0.55."
    assert page.get_by_role("img").get_attribute("aria-label") == "A line and a bar. The line ends at 0.55."
    assert not page.locator("figure img").is_visible()


@pytest.mark.parametrize(
    ("key", "value"), [("ArrowLeft", "9"), ("PageUp", "12"), ("PageDown", "8"), ("Home", "0"), ("End", "20")]
)
def test_keys_move_the_slider(show, key, value):
    slider = show(explorer()).get_by_label("Slope")
    slider.press(key)
    assert slider.input_value() == value


def test_play_runs_to_the_end_and_stops(show):
    page = show(explorer())
    slider, play = page.get_by_label("Slope"), page.get_by_role("button", name="Play")
    slider.press("End")
    slider.press("ArrowLeft")
    play.click()
    page.wait_for_function("() => document.querySelector('.xent-play').getAttribute('aria-pressed') === 'false'")
    assert slider.input_value() == "20"
    play.click()
    assert play.get_attribute("aria-pressed") == "true"
    assert int(slider.input_value()) < 5


def test_the_same_explorer_and_quiz_twice_on_a_page_live_apart(show):
    page = show(explorer(), explorer(), xh.quiz(COIN), xh.quiz(COIN))
    first, second = page.get_by_label("Slope").all()
    first.press("Home")
    assert (first.input_value(), second.input_value()) == ("0", "10")
    for radio in page.get_by_label("1 bit").all():
        radio.check()
    assert all(radio.is_checked() for radio in page.get_by_label("1 bit").all())
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map(each => each.id)")
    assert len(ids) == len(set(ids))


def test_an_explorer_that_lost_its_scripts_does_not_keep_others_from_living(show):
    """As where a notebook that is not trusted stands open in another tab of JupyterLab."""
    bare = Shown(re.sub(r"<script\b.*?</script>", "", explorer().html, flags=re.DOTALL))
    page = show(bare, explorer(), bare, explorer())
    assert page.locator("figure img:visible").count() == 2
    sliders = page.locator("input[type=range]:visible")
    assert sliders.count() == 2
    for slider in sliders.all():
        slider.press("End")
        assert slider.input_value() == "20"


def test_arrow_keys_choose_an_answer_and_only_check_judges_it(show):
    page = show(xh.quiz(COIN))
    result = page.get_by_role("status")
    page.get_by_role("button", name="Check").click()
    assert result.inner_text() == "Choose an answer first."
    page.get_by_label("0.5 bits").check()
    page.get_by_role("button", name="Check").click()
    assert result.inner_text() == "Not yet. That is the probability."
    page.get_by_label("0.5 bits").press("ArrowDown")
    assert page.get_by_label("1 bit").is_checked()
    assert result.inner_text() == ""
    page.get_by_role("button", name="Check").click()
    assert result.inner_text() == "Correct. One halving."
    assert not page.locator("details:visible").count()


def test_without_scripts_the_picture_stands_and_no_control_shows(show):
    page = show(explorer(), xh.quiz(COIN), scripts=False)
    assert page.get_by_role("img", name="A line and a bar. The line ends at 0.5.").is_visible()
    assert not page.locator("input:visible, button:visible").count()
    assert page.locator("details:visible").count() == 3


@pytest.mark.parametrize("width", [400, 1200])
def test_everything_fits_the_page_and_is_large_enough_to_read(show, width):
    page = show(explorer(), xh.quiz(COIN), width=width)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width
    words = page.locator("svg text, figcaption, label, output").all()
    assert min(each.evaluate("each => parseFloat(getComputedStyle(each).fontSize)") for each in words) >= 14


def test_a_key_press_redraws_within_twenty_milliseconds(show):
    page = show(explorer())
    page.get_by_label("Slope").focus()
    page.evaluate("""() => {
        let pressed;
        window.times = [];
        addEventListener("keydown", () => (pressed = performance.now()), true);
        new MutationObserver(() => window.times.push(performance.now() - pressed)).observe(
            document.querySelector("svg"), { subtree: true, attributes: true });
    }""")
    for key in ["ArrowRight", "ArrowLeft"] * 10:
        page.keyboard.press(key)
    assert statistics.median(page.evaluate("() => window.times")) <= 20
