"""The look that all pictures share."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib

STYLE = Path(__file__).parent / "xent.mplstyle"
P_COLOUR = "#0072B2"  # the truth
Q_COLOUR = "#D55E00"  # the model
CLASS_COLOURS = ("#0072B2", "#D55E00", "#009E73")
CLASS_MARKERS = ("o", "s", "^")


@contextmanager
def course_style() -> Iterator[None]:
    """Draw everything inside the `with` block in the course's look."""
    with matplotlib.rc_context(fname=STYLE):
        yield
