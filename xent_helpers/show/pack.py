"""The numbers of all frames, small enough for a page.

What is the same along a slider is stored once for all of its positions. Numbers near the panel's range become uint16:
the range, with as much again on either side, in 65535 steps, which is finer than a hundredth of a pixel; numbers
farther out make their array float32. Texts stay text.
"""

import base64
from collections.abc import Sequence
from typing import Any

import numpy as np

from xent_helpers.show.drawn import Drawn, drawn_marks
from xent_helpers.show.marks import Frame, Panel
from xent_helpers.validation import Array

STEPS = 65534
GAP = 65535
Packed = dict[str, Any]


def pack_frames(frames: Sequence[Frame], places: Sequence[str], shape: tuple[int, ...]) -> Packed:
    """Return the frames as plain data for JSON. frames: one a position, the last slider's fastest.

    places: what to call each position in an error. shape: the number of positions of each slider.
    Raises ValueError where a frame differs from the first in more than numbers and texts.
    """
    drawn = [[drawn_marks(panel) for panel in _panels(frame)] for frame in frames]
    fixed = [_fixed(frame, marks) for frame, marks in zip(frames, drawn, strict=True)]
    for place, here in zip(places, fixed, strict=True):
        if here != fixed[0]:
            raise ValueError(f"the frame at {place} differs from the one at {places[0]}: {_difference(here, fixed[0])}")
    panels = [_pack_panel(panel, [marks[k] for marks in drawn], shape) for k, panel in enumerate(_panels(frames[0]))]
    return {"panels": panels, "sentences": _pack_texts([frame.sentence for frame in frames], shape)}


def ticks(low: float, high: float) -> list[float]:
    """Return about five round numbers from low to high."""
    from matplotlib.ticker import MaxNLocator  # here, so that `import xent_helpers` does not load matplotlib

    values = MaxNLocator(nbins=5, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    slack = 1e-9 * (high - low)
    return [round(float(value), 12) for value in values if low - slack <= value <= high + slack]


def _panels(frame: Frame) -> tuple[Panel, ...]:
    assert isinstance(frame.panels, tuple)  # Frame made it one
    return frame.panels


def _fixed(frame: Frame, drawn: list[list[Drawn]]) -> dict[str, Any]:
    """Return, by name, all that must be the same in every frame."""
    fixed: dict[str, Any] = {"number of panels": len(drawn)}
    for k, (panel, marks) in enumerate(zip(_panels(frame), drawn, strict=True), start=1):
        fixed |= {f"{name} of panel {k}": getattr(panel, name) for name in ("title", "x_label", "y_label")}
        fixed |= {f"{name} of panel {k}": getattr(panel, name) for name in ("x_range", "y_range", "names")}
        fixed[f"marks of panel {k}"] = [mark.kind for mark in marks]
        for m, mark in enumerate(marks, start=1):
            name = f"mark {m} ({mark.kind}) of panel {k}"
            fixed |= {f"{key} of {name}": value for key, value in mark.look.items()}
            fixed |= {f"length of {key} of {name}": len(values) for key, values in mark.numbers.items()}
    return fixed


def _difference(here: dict[str, Any], first: dict[str, Any]) -> str:
    name = next(name for name in first | here if here.get(name) != first.get(name))
    return f"{name} is {here.get(name)!r}, not {first.get(name)!r}"


def _pack_panel(panel: Panel, drawn: list[list[Drawn]], shape: tuple[int, ...]) -> Packed:
    assert panel.x_range is not None  # Panel filled it in
    ranges = {"x": panel.x_range, "y": panel.y_range, "base": panel.y_range}
    marks = []
    for m, first in enumerate(drawn[0]):
        same = [marks[m] for marks in drawn]
        mark: Packed = {"kind": first.kind, **first.look}
        for axis in first.numbers:
            mark[axis] = _pack_numbers(np.stack([each.numbers[axis] for each in same]), ranges[axis], shape)
        if first.text is not None:
            mark["text"] = _pack_texts([str(each.text) for each in same], shape)
        marks.append(mark)
    named = [[k, name] for k, name in enumerate(panel.names)]
    return {
        "title": panel.title,
        "x": {"label": panel.x_label, "range": panel.x_range, "ticks": named or _tick_texts(panel.x_range)},
        "y": {"label": panel.y_label, "range": panel.y_range, "ticks": _tick_texts(panel.y_range)},
        "marks": marks,
    }


def _tick_texts(limits: tuple[float, float]) -> list[list[Any]]:
    return [[value, f"{value:g}".replace("-", "−")] for value in ticks(*limits)]


def _pack_numbers(values: Array, limits: tuple[float, float], shape: tuple[int, ...]) -> Packed:
    """Pack values, shape (frames, numbers)."""
    low, high = limits
    share = (values - low + (high - low)) / (3 * (high - low))  # of the way from a range below to a range above
    near = np.isnan(share) | ((share >= 0) & (share <= 1))
    if near.all():
        codes = np.where(np.isnan(share), GAP, np.round(np.nan_to_num(share) * STEPS)).astype("<u2")
    else:
        codes = values.astype("<f4")
    codes, strides = _squeeze(codes.reshape(*shape, -1), len(shape))
    packed = base64.b64encode(codes.tobytes()).decode()
    return {"type": codes.dtype.str[1:], "count": values.shape[1], "strides": strides, "data": packed}


def _pack_texts(texts: Sequence[str], shape: tuple[int, ...]) -> Packed:
    kept, strides = _squeeze(np.array(texts).reshape(*shape), len(shape))
    return {"strides": strides, "data": kept.ravel().tolist()}


def _squeeze(values: Array, sliders: int) -> tuple[Array, list[int]]:
    """Keep one position of each slider that changes nothing; return what is left and how far apart positions lie."""
    for axis in range(sliders):
        first = values.take([0], axis=axis)
        if (values == first).all():
            values = first
    kept = values.shape[:sliders]
    steps = [int(np.prod(kept[axis + 1 :], dtype=int)) for axis in range(sliders)]
    return values, [0 if length == 1 else step for length, step in zip(kept, steps, strict=True)]
