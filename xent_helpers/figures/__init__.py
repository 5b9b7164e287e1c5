"""The pictures of the lessons, and what their explorers draw; one module a lesson.

A picture is a pure function that returns a Figure. A lesson shows it with `show(figure, alt=...)`.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from matplotlib.figure import Figure

from xent_helpers.show.style import course_style

P = ParamSpec("P")


def picture(draw: Callable[P, Figure]) -> Callable[P, Figure]:
    """Make a function that returns a Figure draw it in the course's look."""

    @wraps(draw)
    def drawn(*args: P.args, **kwargs: P.kwargs) -> Figure:
        with course_style():
            return draw(*args, **kwargs)

    return drawn
