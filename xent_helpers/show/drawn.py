"""From marks to what is drawn: every mark in one form, for the static picture and for the script alike."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np

from xent_helpers.show.marks import Area, Bars, Label, Line, Mark, Panel, Regions
from xent_helpers.validation import Array

BAR_SHARE = 0.8  # of the way from one bar to the next


@dataclass(frozen=True)
class Drawn:
    """A mark, ready to draw.

    look: what is the same at every position of the sliders. numbers: "x", "y" and "base" where it has them, in the
    panel's units; a bar's x is its left edge, and look["width"] its width. text: a label's words, or the regions' runs.
    """

    kind: str
    look: dict[str, Any]
    numbers: dict[str, Array] = field(default_factory=dict)
    text: str | None = None


def drawn_marks(panel: Panel) -> list[Drawn]:
    """Return the panel's marks, regions first; a mark without a colour takes the next one of the course's look."""
    colours = _course_colours()
    coloured = [mark for mark in panel.marks if not isinstance(mark, Label | Regions)]
    colour_of = {id(mark): mark.colour or colours[k % len(colours)] for k, mark in enumerate(coloured)}
    slots = _bar_slots([mark for mark in panel.marks if isinstance(mark, Bars)])
    drawn = [_drawn(mark, colour_of.get(id(mark), ""), slots.get(id(mark), (0.0, 1.0))) for mark in panel.marks]
    return sorted(drawn, key=lambda mark: mark.kind != "regions")


@cache
def _course_colours() -> list[str]:
    import matplotlib  # here, so that `import xent_helpers` does not load it

    from xent_helpers.show.style import course_style

    with course_style():
        return list(matplotlib.rcParams["axes.prop_cycle"].by_key()["color"])


def _drawn(mark: Mark, colour: str, slot: tuple[float, float]) -> Drawn:
    if isinstance(mark, Label):
        return Drawn("label", {}, {"x": np.array([mark.x]), "y": np.array([mark.y])}, mark.text)
    if isinstance(mark, Regions):
        classes = np.asarray(mark.classes)
        return Drawn("regions", {"shape": list(classes.shape), "colours": list(mark.colours)}, text=_runs(classes))
    look: dict[str, Any] = {"label": mark.label, "colour": colour}
    if isinstance(mark, Bars):
        left, width = slot
        top = np.asarray(mark.base) + np.asarray(mark.heights)
        return Drawn("bars", look | {"width": width}, {"x": mark.x + left, "y": top, "base": np.asarray(mark.base)})
    numbers = {"x": np.asarray(mark.x), "y": np.asarray(mark.y)}
    if isinstance(mark, Area):
        return Drawn("area", look, numbers | {"base": np.asarray(mark.base)})
    if isinstance(mark, Line):
        return Drawn("line", look | {"style": mark.style}, numbers)
    return Drawn("points", look | {"marker": mark.marker}, numbers)


def _bar_slots(bars: list[Bars]) -> dict[int, tuple[float, float]]:
    """Return, for each Bars by id, how far from the middle its left edge lies, and its width."""
    if not bars:
        return {}
    column_of, columns = {}, 0
    for mark in bars:
        columns += not (mark.stacked and columns)
        column_of[id(mark)] = columns - 1
    steps = np.diff(np.unique(np.concatenate([mark.x for mark in bars])))
    room = BAR_SHARE * (float(steps.min()) if len(steps) else 1.0)
    return {key: (-room / 2 + column * room / columns, room / columns) for key, column in column_of.items()}


def _runs(classes: Array) -> str:
    """Return the table as runs along its rows, "class.length", as in "0.11 2.4"; a run ends with its row."""
    runs = []
    for row in classes:
        ends = np.append(np.flatnonzero(np.diff(row)) + 1, len(row))
        lengths = np.diff(ends, prepend=0)
        runs += [f"{row[end - 1]}.{length}" for end, length in zip(ends, lengths, strict=True)]
    return " ".join(runs)
