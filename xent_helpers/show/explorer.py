"""A picture with one or two sliders that lives without a kernel."""

import html
from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

from xent_helpers.show.marks import Frame, Slider
from xent_helpers.show.picture import image, png_of

PLAY_SECONDS = 6  # for all steps together ...
STEP_SECONDS = (0.05, 0.5)  # ... but for one step no less and no more


def explorer(draw: Callable[..., Frame], *sliders: Slider, alt: str) -> "Explorer":
    """Return a picture whose one or two sliders choose among frames that are all computed now.

    draw: called once for every position, with the value of each slider; returns the Frame to show there. All frames
    must have the same panels, ranges and marks, each mark with as many numbers: only numbers, a Label's text, a
    Regions' classes and the sentence may change. alt: what the picture shows as a whole, in a sentence.

    Raises ValueError, naming the position, for a frame that differs in anything else; and for an empty alt text and
    more than two sliders. An error in `draw` carries its position as a note.
    Numbers are stored to a hundredth of a pixel (see pack.py), so the page shows what the package computed, rounded.

    >>> import numpy as np
    >>> x = np.linspace(0, 1, 5)
    >>> def draw(slope):
    ...     return Frame(Panel([Line(x, slope * x)], "x", "y", (0, 1), (0, 2)), f"The line ends at {slope:g}.")
    >>> from xent_helpers.show import Line, Panel
    >>> explorer(draw, Slider("Slope", [0, 1, 2]), alt="A straight line.")
    [Explorer: The line ends at 1.]
    """
    from xent_helpers.show.pack import pack_frames  # here, so that `import xent_helpers` stays quick

    if not alt.strip():
        raise ValueError("alt is empty: say in a sentence what the picture shows")
    if len(sliders) not in (1, 2):
        raise ValueError(f"an explorer has one or two sliders, got {len(sliders)}")
    positions = list(product(*(range(len(slider.values)) for slider in sliders)))
    places = [_place(sliders, position) for position in positions]
    frames = [_draw(draw, sliders, *each) for each in zip(positions, places, strict=True)]
    packed = pack_frames(frames, places, tuple(len(slider.values) for slider in sliders))
    first = frames[positions.index(tuple(slider.start or 0 for slider in sliders))]
    return Explorer(sliders, packed, first, " ".join(alt.split()))


class Explorer:
    """What `explorer` returns; a notebook shows it. Without scripts it is a picture and a sentence."""

    def __init__(self, sliders: Sequence[Slider], packed: dict[str, Any], first: Frame, alt: str) -> None:
        from xent_helpers.show.page import card, data_script
        from xent_helpers.show.still import still

        self.sentence = first.sentence
        data = packed | {"alt": alt, "sliders": [_slider_data(slider) for slider in sliders]}
        controls = "".join(_control(slider, k) for k, slider in enumerate(sliders))
        wide = "" if len(packed["panels"]) == 1 else " xent-wide"
        self.html = card(
            f"xent-explorer mathjax_ignore tex2jax_ignore{wide}",
            f"<figure>{image(png_of(still(first)), f'{alt} {self.sentence}')}"
            f'<div class="xent-stage"></div><div class="xent-controls" hidden style="display: none">{controls}</div>'
            f"<figcaption>{html.escape(self.sentence)}</figcaption></figure>" + data_script(data),
            "explorer.js",
        )

    def __repr__(self) -> str:
        return f"[Explorer: {self.sentence}]"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": repr(self)}


def _draw(draw: Callable[..., Frame], sliders: Sequence[Slider], position: tuple[int, ...], place: str) -> Frame:
    try:
        frame = draw(*(slider.values[k] for slider, k in zip(sliders, position, strict=True)))
        if not isinstance(frame, Frame):
            raise TypeError(f"draw must return a Frame, got {type(frame).__name__}")
    except Exception as error:
        error.add_note(f"in the explorer's frame at {place}")
        raise
    return frame


def _place(sliders: Sequence[Slider], position: tuple[int, ...]) -> str:
    return ", ".join(f"{slider.label} = {slider.text(k)}" for slider, k in zip(sliders, position, strict=True))


def _slider_data(slider: Slider) -> dict[str, Any]:
    count = len(slider.values)
    shortest, longest = STEP_SECONDS
    return {
        "texts": [slider.text(k) for k in range(count)],
        "jump": max(1, round(count / 10)),
        "pause": round(1000 * min(longest, max(shortest, PLAY_SECONDS / count))),
    }


def _control(slider: Slider, number: int) -> str:
    name = f"XENT-ID-slider-{number}"
    play = '<button type="button" class="xent-play" aria-pressed="false">Play</button>' if slider.play else ""
    text = html.escape(slider.text(slider.start or 0))
    return (
        f'<div class="xent-control"><label for="{name}">{html.escape(slider.label)}</label>'
        f'<output for="{name}" aria-live="off">{text}</output>{play}'
        f'<input type="range" id="{name}" min="0" max="{len(slider.values) - 1}" step="1" value="{slider.start}" '
        f'autocomplete="off" data-lm-suppress-shortcuts="true"></div>'
    )
