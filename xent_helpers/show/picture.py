"""Pictures with words."""

import base64
import html
import io
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def show(figure: "Figure", *, alt: str) -> "Picture":
    """Return `figure` as a picture that says in words what it shows.

    alt: what the picture shows, for a reader who does not see it. It reaches every front end: JupyterLab, exported
    pages, screen readers; in a terminal it stands in the picture's place.
    Raises ValueError for an empty alt text.
    """
    return Picture(figure, alt)


class Picture:
    """A figure as PNG, with its alt text; a notebook shows it."""

    def __init__(self, figure: "Figure", alt: str) -> None:
        if not alt.strip():
            raise ValueError("alt is empty: say in a sentence what the picture shows")
        self.alt = " ".join(alt.split())
        self.png = png_of(figure)

    def __repr__(self) -> str:
        return f"[Picture: {self.alt}]"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": image(self.png, self.alt), "text/plain": repr(self)}


def image(png: bytes, alt: str) -> str:
    """Return an <img> that holds the PNG itself."""
    source = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    return f'<img alt="{html.escape(alt)}" src="{source}" style="max-width: 100%">'


def png_of(figure: "Figure") -> bytes:
    """Return `figure` as PNG in the course's look, the same bytes every time."""
    from xent_helpers.show.style import course_style  # here, so that `import xent_helpers` does not load matplotlib

    buffer = io.BytesIO()
    with course_style():
        figure.savefig(buffer, format="png", metadata={"Software": None})  # the version would change the bytes
    return buffer.getvalue()
