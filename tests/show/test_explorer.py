import base64
import json
import re

import numpy as np
import pytest

import xent_helpers as xh
from tests.show.pages import parsed
from xent_helpers.show import Area, Bars, Frame, Label, Line, Panel, Points, Regions, Slider

X = np.linspace(0, 1, 100)
KINDS = {
    "line": lambda value: Line(X, value * X, label="rises"),
    "area": lambda value: Area(X, value * X),
    "bars": lambda value: Bars(["a", "b"], [value, 1 - value], label="p"),
    "points": lambda value: Points([value], [value], marker="s"),
    "label": lambda value: Label(value, value, f"{value:g}"),
    "regions": lambda value: Regions([[0, 1], [1, 1]], ["#0072B2", "#D55E00"]),
}


def frame(*marks, sentence="It rises.", x_range=(0, 1), y_range=(0, 1), **options):
    return Frame(Panel(marks, "x", "y", x_range, y_range, **options), sentence)


def explore(draw, *sliders, alt="A line."):
    return xh.explorer(draw, *(sliders or [Slider("Slope", [0, 0.5, 1])]), alt=alt)


def data_in(explorer):
    return json.loads(re.search(r'<script type="application/json">(.*?)</script>', explorer.html).group(1))


def numbers(packed, low, high):
    """Turn packed numbers back, as the script does; shape (positions stored, numbers)."""
    raw = np.frombuffer(base64.b64decode(packed["data"]), "<" + packed["type"])
    if packed["type"] == "u2":
        raw = np.where(raw == 65535, np.nan, low - (high - low) + 3 * (high - low) * (raw / 65534))
    return raw.reshape(-1, packed["count"])


def test_without_scripts_it_is_a_picture_with_a_sentence_and_no_control_shows():
    explorer = explore(lambda value: frame(Line(X, value * X), sentence=f'It ends at "{value:g}" <high>.'))
    page = parsed(explorer._repr_mimebundle_()["text/html"])
    (image,) = page["img"]
    assert image["alt"] == 'A line. It ends at "0.5" <high>.'
    assert image["src"].startswith("data:image/png;base64,")
    (controls,) = (each for each in page["div"] if each.get("class") == "xent-controls")
    assert "hidden" in controls
    assert controls["style"] == "display: none"  # JupyterLab takes `hidden` away where it does not trust
    assert repr(explorer) == '[Explorer: It ends at "0.5" <high>.]'


def test_a_slider_is_labelled_and_keeps_its_arrow_keys_from_jupyterlab():
    explorer = explore(lambda value: frame(Line(X, value * X)), Slider("Slope", [0, 1, 2, 3], unit="bits", start=1))
    page = parsed(explorer.html)
    (slider,) = page["input"]
    assert (slider["type"], slider["min"], slider["max"], slider["value"]) == ("range", "0", "3", "1")
    assert page["label"][0]["for"] == slider["id"]
    assert slider["data-lm-suppress-shortcuts"] == "true"
    assert data_in(explorer)["sliders"][0]["texts"] == ["0 bits", "1 bits", "2 bits", "3 bits"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_mark_is_drawn_the_same_every_time(kind):
    first, second = (explore(lambda value: frame(KINDS[kind](value))) for _ in range(2))
    assert first.html == second.html
    assert data_in(first)["panels"][0]["marks"][0]["kind"] == kind


def test_stored_numbers_are_exact_to_a_hundredth_of_a_pixel():
    mark = data_in(explore(lambda value: frame(Line(X, value * X**2))))["panels"][0]["marks"][0]
    expected = np.outer([0, 0.5, 1], X**2)
    np.testing.assert_allclose(numbers(mark["y"], 0, 1), expected, atol=0.01 / 320)


def test_numbers_far_outside_the_range_are_kept_as_they_are():
    mark = data_in(explore(lambda value: frame(Line([0, 1], [value, 1e6]))))["panels"][0]["marks"][0]
    np.testing.assert_allclose(numbers(mark["y"], 0, 1)[1], [0.5, 1e6])


def test_a_line_may_have_a_gap():
    mark = data_in(explore(lambda value: frame(Line([0, 0.5, 1], [value, np.nan, 1]))))["panels"][0]["marks"][0]
    assert np.isnan(numbers(mark["y"], 0, 1)[:, 1]).all()


def test_what_a_slider_does_not_change_is_stored_once():
    def draw(a, b):
        return frame(Line(X, a * X), Points([b], [b]), sentence=f"{a:g}, {b:g}")

    data = data_in(explore(draw, Slider("a", [0, 0.5, 1]), Slider("b", [0, 1])))
    line, points = data["panels"][0]["marks"]
    assert [line["x"]["strides"], line["y"]["strides"], points["y"]["strides"]] == [[0, 0], [1, 0], [0, 1]]
    assert len(numbers(line["y"], 0, 1)) == 3
    assert data["sentences"]["strides"] == [2, 1]
    assert data["sentences"]["data"] == ["0, 0", "0, 1", "0.5, 0", "0.5, 1", "1, 0", "1, 1"]


def test_bars_stand_side_by_side_unless_they_are_stacked():
    def draw(value):
        first, second = Bars(["a", "b"], [0.5, 0.5]), Bars(["a", "b"], [value, 1 - value])
        return frame(first, second, Bars(["a", "b"], [0.1, 0.1], base=[value, 1 - value]), x_range=None)

    panel = data_in(explore(draw))["panels"][0]
    lefts = [numbers(mark["x"], *panel["x"]["range"])[0] for mark in panel["marks"]]
    np.testing.assert_allclose(lefts, [[-0.4, 0.6], [0, 1], [0, 1]], atol=1e-4)
    np.testing.assert_allclose(numbers(panel["marks"][2]["y"], 0, 1)[1], [0.6, 0.6], atol=1e-4)
    assert panel["x"]["ticks"] == [[0, "a"], [1, "b"]]


def test_regions_are_stored_as_runs_from_the_bottom_row_on():
    mark = data_in(explore(lambda value: frame(Regions([[0, 0, 1], [1, 1, 1]], ["red", "blue"]))))["panels"][0][
        "marks"
    ][0]
    assert mark["text"]["data"] == ["0.2 1.1 1.3"]


def test_a_sentence_that_looks_like_markup_cannot_end_the_data():
    explorer = explore(lambda value: frame(Line(X, X), sentence="</script><b>x</b> 'XENT-ID-'"))
    assert data_in(explorer)["sentences"]["data"] == ["</script><b>x</b> 'XENT-ID-'"]
    assert explorer.html.count("</script>") == 2


@pytest.mark.parametrize(
    ("second", "difference"),
    [
        (frame(Line(X, X), Line(X, X)), "marks of panel 1 is"),
        (frame(Line(X[:50], X[:50])), "length of x of mark 1"),
        (frame(Line(X, X, style="--")), "style of mark 1"),
        (frame(Line(X, X), y_range=(0, 2)), "y_range of panel 1"),
        (frame(Line(X, X), title="new"), "title of panel 1"),
        (Frame([frame(Line(X, X)).panels[0]] * 2, "Two."), "number of panels is 2, not 1"),
    ],
)
def test_frames_that_differ_in_more_than_numbers_are_an_error(second, difference):
    frames = [frame(Line(X, X)), second]
    with pytest.raises(ValueError, match=f"at k = 1 differs from the one at k = 0: {difference}"):
        explore(lambda k: frames[k], Slider("k", [0, 1]))


@pytest.mark.parametrize("bad", [np.inf, np.nan])
def test_an_error_names_the_number_and_the_position_of_the_slider(bad):
    with pytest.raises(ValueError, match=f"y must be finite, got {bad} at position 0") as caught:
        explore(lambda value: frame(Points([0], [bad if value == 1 else value])))
    assert caught.value.__notes__ == ["in the explorer's frame at Slope = 1"]


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: Line([0, 1], [0, np.inf]), "finite, got inf at position 1"),
        (lambda: Line([0, 1], [0]), "x, y must have the same length, got 2, 1"),
        (lambda: Line([0], [0], style="dotted"), "style must be one of"),
        (lambda: Points([0], [0], marker="x"), "marker must be one of"),
        (lambda: Regions([[0, 2]], ["red", "blue"]), "between 0 and 1"),
        (lambda: Panel([], "x", "y", (1, 0), (0, 1)), "x_range must be"),
        (lambda: Panel([], "x", "y", None, (0, 1)), "only where the bars have names"),
        (lambda: Frame([], "x"), "needs a panel"),
        (lambda: frame(sentence=" "), "sentence is empty"),
        (lambda: Slider("k", [1]), "two values or more"),
        (lambda: Slider("", [1, 2]), "label is empty"),
        (lambda: explore(lambda value: frame(), alt=" "), "alt is empty"),
        (lambda: explore(lambda *values: frame(), *[Slider("k", [0, 1])] * 3), "one or two sliders"),
    ],
)
def test_what_cannot_be_drawn_is_an_error(make, message):
    with pytest.raises(ValueError, match=message):
        make()


def test_a_page_stays_small():
    def two_lines(a):
        return frame(Line(X, a * X), Line(X * (0.5 + a / 2), a * X**2), sentence=f"The lines end at {a:g}.")

    def one_line(a, b):
        return frame(Line(X, a * X + b * X**2), sentence=f"The line ends at {a + b:g}.", y_range=(0, 2))

    steps = np.linspace(0, 1, 21)
    assert len(explore(two_lines, Slider("a", np.linspace(0, 1, 51))).html.encode()) <= 150_000
    assert len(explore(one_line, Slider("a", steps), Slider("b", steps)).html.encode()) <= 350_000
