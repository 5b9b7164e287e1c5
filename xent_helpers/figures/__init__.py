"""The pictures of the lessons, one module a lesson; and the look that they share.

A picture is a pure function that returns a Figure. A lesson shows it with `show(figure, alt=...)`.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec

import matplotlib
from matplotlib.figure import Figure

P = ParamSpec("P")
STYLE = Path(__file__).parents[1] / "xent.mplstyle"

P_COLOUR = "#0072B2"  # the truth
Q_COLOUR = "#D55E00"  # the model
CLASS_COLOURS = ("#0072B2", "#D55E00", "#009E73")
CLASS_MARKERS = ("o", "s", "^")


@contextmanager
def course_style() -> Iterator[None]:
    """Draw everything inside the `with` block in the course's look."""
    with matplotlib.rc_context(fname=STYLE):
        yield


def picture(draw: Callable[P, Figure]) -> Callable[P, Figure]:
    """Make a function that returns a Figure draw it in the course's look."""

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> Figure:
        with course_style():
            return draw(*args, **kwargs)

    return drawn
