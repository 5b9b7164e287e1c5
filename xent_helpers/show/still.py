"""An explorer's frame as a static picture, for readers without scripts."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from xent_helpers.show.drawn import Drawn, drawn_marks
from xent_helpers.show.marks import Frame, Panel
from xent_helpers.show.pack import ticks

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def still(frame: Frame) -> "Figure":
    """Return the frame drawn by matplotlib, in the course's look."""
    from matplotlib.figure import Figure  # here, so that `import xent_helpers` does not load matplotlib

    from xent_helpers.show.style import course_style

    panels = frame.panels
    assert isinstance(panels, tuple)  # Frame made it one
    with course_style():
        figure = Figure(figsize=(7.2, 4.2) if len(panels) == 1 else (5 * len(panels), 4.2))
        for axes, panel in zip(figure.subplots(1, len(panels), squeeze=False)[0], panels, strict=True):
            _draw_panel(axes, panel)
    return figure


def _draw_panel(axes: "Axes", panel: Panel) -> None:
    marks = [_steady(mark, panel) for mark in drawn_marks(panel)]
    for mark in marks:
        _draw_mark(axes, mark, panel)
    assert panel.x_range is not None  # Panel filled it in
    axes.set(xlim=panel.x_range, ylim=panel.y_range, xlabel=panel.x_label, ylabel=panel.y_label)
    axes.set_yticks(ticks(*panel.y_range))
    if panel.names:
        axes.set_xticks(range(len(panel.names)), panel.names)
        axes.grid(False, axis="x")
    else:
        axes.set_xticks(ticks(*panel.x_range))
    axes.set_axisbelow(True)
    if marks[:1] and marks[0].kind == "regions":
        axes.grid(False)
    labelled = [mark for mark in marks if mark.look.get("label")]
    if labelled:
        axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=min(len(labelled), 3), borderaxespad=0.2)
    if panel.title:
        axes.set_title(panel.title, loc="left", pad=26 if labelled else None)


def _steady(mark: Drawn, panel: Panel) -> Drawn:
    """Return the mark with its places rounded to a millionth of the panel: the last digits of a sum differ between
    processors, and half a pixel may hang on them."""
    steps = {"x": panel.x_range or (0, 1)}
    rounded = {}
    for name, values in mark.numbers.items():
        low, high = steps.get(name, panel.y_range)
        step = (high - low) / 1e6
        rounded[name] = np.round(values / step) * step
    return replace(mark, numbers=rounded)


def _draw_mark(axes: "Axes", mark: Drawn, panel: Panel) -> None:
    look, numbers = mark.look, mark.numbers
    colour, label = look.get("colour"), look.get("label")
    if mark.kind == "line":
        axes.plot(numbers["x"], numbers["y"], color=colour, linestyle=look["style"], label=label)
    elif mark.kind == "area":
        axes.fill_between(
            numbers["x"], numbers["base"], numbers["y"], color=colour, alpha=0.3, linewidth=0, label=label
        )
    elif mark.kind == "bars":
        heights = numbers["y"] - numbers["base"]
        axes.bar(numbers["x"], heights, look["width"], numbers["base"], align="edge", color=colour, label=label)
    elif mark.kind == "points":
        axes.plot(numbers["x"], numbers["y"], look["marker"], color=colour, markeredgecolor="black", label=label)
    elif mark.kind == "label":
        _draw_label(axes, mark, panel)
    else:
        _draw_regions(axes, mark, panel)


def _draw_label(axes: "Axes", mark: Drawn, panel: Panel) -> None:
    (x,), (y,) = mark.numbers["x"], mark.numbers["y"]
    (left, right), (low, high) = panel.x_range or (0, 1), panel.y_range
    side = "left" if x < left + (right - left) / 4 else "right" if x > right - (right - left) / 4 else "center"
    offset, up = (-10, "top") if y > high - (high - low) / 6 else (10, "bottom")
    place: dict[str, Any] = {"xytext": (0, offset), "textcoords": "offset points", "va": up, "ha": side}
    axes.annotate(str(mark.text), (x, y), annotation_clip=False, **place)


def _draw_regions(axes: "Axes", mark: Drawn, panel: Panel) -> None:
    from matplotlib.colors import to_rgb

    runs = [run.split(".") for run in str(mark.text).split()]
    cells = np.concatenate([np.full(int(length), int(number)) for number, length in runs])
    colours = np.array([to_rgb(colour) for colour in mark.look["colours"]])
    image = colours[cells].reshape(*mark.look["shape"], 3)
    extent = (*(panel.x_range or (0, 1)), *panel.y_range)
    axes.imshow(image, extent=extent, origin="lower", aspect="auto", alpha=0.25, interpolation="nearest")
