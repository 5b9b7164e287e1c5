"""What an explorer's picture is made of: marks on panels, panels in a frame."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.validation import Array, as_float

LINE_STYLES = ("-", "--", "-.", ":")
MARKERS = ("o", "s", "^")


@dataclass(frozen=True, eq=False)
class Line:
    """A line through points. x, y: shape (points,), in the panel's units; a nan leaves a gap.

    style: "-", "--", "-." or ":". Raises ValueError for inf and for lengths that differ.
    """

    x: ArrayLike
    y: ArrayLike
    label: str = ""
    colour: str | None = None
    style: str = "-"

    def __post_init__(self) -> None:
        _store(self, x=_numbers(self.x, "x", gaps=True), y=_numbers(self.y, "y", gaps=True))
        _require_same_length(self, "x", "y")
        _require_one_of(self.style, "style", LINE_STYLES)


@dataclass(frozen=True, eq=False)
class Area:
    """The area between y and base. x, y: shape (points,); base: one number or shape (points,).

    Raises ValueError for inf, nan and lengths that differ.
    """

    x: ArrayLike
    y: ArrayLike
    base: ArrayLike = 0.0
    label: str = ""
    colour: str | None = None

    def __post_init__(self) -> None:
        _store(self, x=_numbers(self.x, "x"), y=_numbers(self.y, "y"))
        _store(self, base=_spread(self.base, np.asarray(self.y)))
        _require_same_length(self, "x", "y", "base")


@dataclass(frozen=True, eq=False)
class Bars:
    """Bars of the given heights. names_or_x: the bars' names, or the x of their middles; heights: shape (bars,).

    Several Bars on a panel stand side by side. With an array as base, shape (bars,), they are stacked onto the Bars
    before them instead. Raises ValueError for inf, nan and lengths that differ.
    """

    names_or_x: Sequence[str] | ArrayLike
    heights: ArrayLike
    label: str = ""
    colour: str | None = None
    base: ArrayLike = 0.0
    names: tuple[str, ...] = field(init=False, default=())
    x: Array = field(init=False)
    stacked: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        given = np.asarray(self.names_or_x)
        if given.dtype.kind == "U":
            _store(self, names=tuple(given.tolist()), x=np.arange(len(given), dtype=float))
        else:
            _store(self, x=_numbers(given, "x"))
        heights = _numbers(self.heights, "heights")
        _store(self, heights=heights, stacked=np.ndim(self.base) == 1, base=_spread(self.base, heights))
        _require_same_length(self, "x", "heights", "base")


@dataclass(frozen=True, eq=False)
class Points:
    """Points, each a marker: "o" round, "s" square, "^" triangle. x, y: shape (points,).

    Raises ValueError for inf, nan and lengths that differ.
    """

    x: ArrayLike
    y: ArrayLike
    label: str = ""
    colour: str | None = None
    marker: str = "o"

    def __post_init__(self) -> None:
        _store(self, x=_numbers(self.x, "x"), y=_numbers(self.y, "y"))
        _require_same_length(self, "x", "y")
        _require_one_of(self.marker, "marker", MARKERS)


@dataclass(frozen=True, eq=False)
class Label:
    """A few words above the place (x, y), or below it near the top of the panel. The text may change."""

    x: float
    y: float
    text: str

    def __post_init__(self) -> None:
        _numbers([self.x], "x")
        _numbers([self.y], "y")


@dataclass(frozen=True, eq=False)
class Regions:
    """A map of which class wins where, over the panel's whole area, under all other marks.

    classes: shape (rows, columns), integers that count from 0, at most 255 columns; row 0 lies at the bottom, column
    0 on the left. colours: one a class. Raises ValueError for a class without a colour.
    """

    classes: ArrayLike
    colours: Sequence[str]

    def __post_init__(self) -> None:
        classes = np.asarray(self.classes)
        if classes.ndim != 2 or not 0 < classes.shape[1] < 256 or classes.dtype.kind not in "iu":
            raise ValueError(f"classes must be a table of integers with at most 255 columns, got {classes.shape}")
        if not classes.size or classes.min() < 0 or classes.max() >= len(self.colours):
            raise ValueError(f"classes must lie between 0 and {len(self.colours) - 1}: one for each colour")
        _store(self, classes=classes, colours=tuple(self.colours))


Mark = Line | Area | Bars | Points | Label | Regions


@dataclass(frozen=True, eq=False)
class Panel:
    """Axes with marks, drawn in their order. x_range, y_range: (lowest, highest) that the axes show.

    What lies outside the ranges is cut off at the panel's edge. x_range may be None where the bars have names, which
    then stand as ticks. Raises ValueError for an empty range.
    """

    marks: Sequence[Mark]
    x_label: str
    y_label: str
    x_range: tuple[float, float] | None
    y_range: tuple[float, float]
    title: str = ""

    def __post_init__(self) -> None:
        _store(self, marks=tuple(self.marks))
        if self.x_range is None:
            if not self.names:
                raise ValueError("x_range may be None only where the bars have names")
            _store(self, x_range=(-0.5, len(self.names) - 0.5))
        for axis in ("x_range", "y_range"):
            low, high = map(float, getattr(self, axis))
            if not (np.isfinite([low, high]).all() and low < high):
                raise ValueError(f"{axis} must be (lowest, highest), got ({low:g}, {high:g})")
            _store(self, **{axis: (low, high)})

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the bars, () without any."""
        named = [mark.names for mark in self.marks if isinstance(mark, Bars) and mark.names]
        if len(set(named)) > 1:
            raise ValueError(f"all bars of a panel must have the same names, got {named}")
        return named[0] if named else ()


@dataclass(frozen=True, eq=False)
class Frame:
    """What the explorer shows at one position of its sliders.

    panels: one, or several side by side. sentence: what the picture now shows, in words; it is the caption, and what a
    screen reader says. Raises ValueError for an empty sentence and for no panels.
    """

    panels: Panel | Sequence[Panel]
    sentence: str

    def __post_init__(self) -> None:
        panels = (self.panels,) if isinstance(self.panels, Panel) else tuple(self.panels)
        if not panels:
            raise ValueError("a frame needs a panel")
        if not self.sentence.strip():
            raise ValueError("sentence is empty: say what the picture now shows")
        _store(self, panels=panels, sentence=" ".join(self.sentence.split()))


@dataclass(frozen=True, eq=False)
class Slider:
    """A labelled slider over `values`, at least two of them: numbers, or anything that `format` can write.

    start: the index of the value to begin with, by default the middle one. play: adds a button that steps through the
    values. Raises ValueError for fewer than two values and IndexError for a start outside them.
    """

    label: str
    values: Sequence
    unit: str = ""
    format: str = "{:g}"
    start: int | None = None
    play: bool = False

    def __post_init__(self) -> None:
        _store(self, values=tuple(self.values))
        if not self.label.strip():
            raise ValueError("label is empty: say what the slider sets")
        if len(self.values) < 2:
            raise ValueError(f"the slider {self.label!r} needs two values or more, got {len(self.values)}")
        start = len(self.values) // 2 if self.start is None else self.start
        if not 0 <= start < len(self.values):
            raise IndexError(f"start is {start}, but the slider {self.label!r} has {len(self.values)} values")
        _store(self, start=start)

    def text(self, index: int) -> str:
        """Return the value at `index` in words: "0.25 bits"."""
        return f"{self.format.format(self.values[index])} {self.unit}".strip()


def _store(frozen: object, **values: object) -> None:
    for name, value in values.items():
        object.__setattr__(frozen, name, value)


def _numbers(values: ArrayLike, name: str, *, gaps: bool = False) -> Array:
    array = as_float(values, name).astype(float)
    if array.ndim != 1:
        raise ValueError(f"{name} must be a row of numbers, got shape {array.shape}")
    bad = np.isinf(array) if gaps else ~np.isfinite(array)
    if bad.any():
        raise ValueError(f"{name} must be finite, got {array[bad][0]} at position {int(bad.argmax())}")
    return array


def _spread(base: ArrayLike, like: Array) -> Array:
    return _numbers(np.full(like.shape, base) if np.ndim(base) == 0 else base, "base")


def _require_same_length(mark: object, *names: str) -> None:
    lengths = [len(getattr(mark, name)) for name in names]
    if len(set(lengths)) > 1:
        raise ValueError(f"{', '.join(names)} must have the same length, got {', '.join(map(str, lengths))}")


def _require_one_of(value: str, name: str, allowed: Sequence[str]) -> None:
    if value not in allowed:
        raise ValueError(f"{name} must be one of {', '.join(allowed)}, got {value!r}")
