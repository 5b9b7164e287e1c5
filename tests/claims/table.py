"""README's table of claims, made from the tests in this folder.

    .venv/bin/python -m tests.claims.table

A test called `test_a1_...` checks row A1; its docstring says the right value, or the right statement, in a line.
"""

import ast
import re
from pathlib import Path

from xent_helpers.course.atomic import write_atomically

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
BEGIN, END = "<!-- claims: made by python -m tests.claims.table -->", "<!-- end of claims -->"


def claims() -> list[tuple[str, str, str]]:
    """Return (row, lesson, value) for each test of a claim, in the order of the rows and then of the lessons."""
    found = []
    for module in Path(__file__).parent.glob("test_*.py"):
        (lesson,) = (ROOT / "notebooks").glob(f"[0-9][0-9]_{module.stem.removeprefix('test_')}.py")
        for node in ast.parse(module.read_text(encoding="utf-8")).body:
            row = isinstance(node, ast.FunctionDef) and re.match(r"test_([a-d]\d+)_", node.name)
            if row:
                value = " ".join((ast.get_docstring(node) or "").split())
                if not value:
                    raise ValueError(f"{module.name}: {node.name} has no docstring; say the right value in it")
                found.append((row[1].upper(), lesson.stem, value))
    return sorted(found, key=lambda claim: (claim[0][0], int(claim[0][1:]), claim[1]))


def table() -> str:
    """Return the claims as a Markdown table."""
    rows = [f"| {row} | [{lesson[:2]}](notebooks/{lesson}.ipynb) | {value} |" for row, lesson, value in claims()]
    return "\n".join(["| row | lesson | what is right |", "| --- | --- | --- |", *rows])


def with_table(text: str) -> str:
    """Return README's text with the table between its marks renewed."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    write_atomically(README, with_table(README.read_text(encoding="utf-8")))
