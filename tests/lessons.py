"""What the built lessons say, for the tests that look into them."""

from pathlib import Path

import nbformat

ROOT = Path(__file__).parents[1]


def printed(lesson: str) -> str:
    """Return all the text that the code of a built lesson printed or returned."""
    notebook = nbformat.read(ROOT / "notebooks" / f"{lesson}.ipynb", as_version=4)
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    return "\n".join(output.get("text") or output["data"]["text/plain"] for output in outputs)
