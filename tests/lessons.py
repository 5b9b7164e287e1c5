"""What the lessons and exercise sets hold and print, for the tests that look into them."""

import html
import re
from dataclasses import dataclass
from pathlib import Path

import jupytext
import nbformat

ROOT = Path(__file__).parents[1]
LESSONS = sorted(text.stem for text in (ROOT / "notebooks").glob("[0-9]*.py"))
EXERCISE_SETS = sorted(text.stem for text in (ROOT / "solutions").glob("[0-9]*.py"))


@dataclass
class Cell:
    kind: str  # "markdown" or "code"
    source: str
    section: str  # the `##` heading above it, or "" before the first one
    tags: tuple[str, ...] = ()
    output: str = ""  # what a reader sees of it, alt texts too
    pictures: tuple[str, ...] = ()  # the alt text of each <img>; "" where there is none
    bare_images: int = 0  # image outputs that have no alt text at all

    @property
    def place(self) -> str:
        """Where the cell stands and how it begins, for a failure's message."""
        start = self.source.strip().splitlines()[0] if self.source.strip() else "(empty)"
        return f'section "{self.section or "(intro)"}", {self.kind} cell "{start[:50]}"'


def printed(lesson: str) -> str:
    """Return all the text that the code of a built lesson printed or returned."""
    notebook = nbformat.read(ROOT / "notebooks" / f"{lesson}.ipynb", as_version=4)
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    return "\n".join(map(plain_text, outputs))


def plain_text(output) -> str:
    """Return an output as text: what was printed, what was returned, or an error's last line."""
    if output.output_type == "error":
        return f"{output.ename}: {output.evalue}"
    return output.get("text") or output.get("data", {}).get("text/plain", "")


def written_cells(folder: str, stem: str) -> list[Cell]:
    """Return the cells of a lesson or exercise set as its text file has them, without outputs."""
    return cells_of(jupytext.read(ROOT / folder / f"{stem}.py", fmt="py:percent"))


def built_cells(folder: str, stem: str) -> list[Cell]:
    """Return the cells of a built lesson or exercise set, with what they put out."""
    notebook = ROOT / folder / f"{stem}.ipynb"
    assert notebook.exists(), f"{folder}/{stem}.ipynb is not built: run `xent build {stem}`"
    return cells_of(nbformat.read(notebook, as_version=4))


def cells_of(notebook) -> list[Cell]:
    """Return a notebook's cells, each with its section."""
    cells = []
    section = ""
    for cell in notebook.cells:
        heading = re.search(r"^## (.+)$", cell.source, re.MULTILINE)
        if cell.cell_type == "markdown" and heading:
            section = heading[1].strip()
        outputs = cell.get("outputs", [])
        pages = [output["data"]["text/html"] for output in outputs if "text/html" in output.get("data", {})]
        pictures = [alt for page in pages for alt in alt_texts(page)]
        shown = [*map(plain_text, outputs), *map(visible_text, pages), *pictures]
        bare = sum(kind.startswith("image/") for output in outputs for kind in output.get("data", {}))
        tags = tuple(cell.metadata.get("tags", []))
        cells.append(Cell(cell.cell_type, cell.source, section, tags, "\n".join(shown), tuple(pictures), bare))
    return cells


def alt_texts(page: str) -> list[str]:
    """Return the alt text of each <img> of an HTML text, "" where it has none."""
    alts = [re.search(r"""\salt=("[^"]*"|'[^']*')""", tag) for tag in re.findall(r"<img\b[^>]*>", page)]
    return [html.unescape(alt[1][1:-1]).strip() if alt else "" for alt in alts]


def visible_text(page: str) -> str:
    """Return the text of an HTML text: no tags, no scripts, no styles."""
    page = re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]*>", " ", page))
