"""The page docs/misconceptions.md, made from the question bank: what a teacher may listen for."""

from collections import Counter
from pathlib import Path

from xent_helpers.course.atomic import write_atomically
from xent_helpers.questions import MODULES, questions_of

A_LESSON = 12  # mistakes shown
HEAD = """# Misconceptions to listen for

Made from the question bank by `xent build`. For each lesson, the mistakes that can occur in the most exercises, with
the words that `xh.check` says to the learner.
"""


def write_misconceptions(course: Path) -> bool:
    """Write docs/misconceptions.md. Return whether the file has changed."""
    path, new = course / "docs" / "misconceptions.md", misconceptions_page()
    if path.exists() and path.read_text(encoding="utf-8") == new:
        return False
    write_atomically(path, new)
    return True


def misconceptions_page() -> str:
    """Return the page as Markdown: a table for each lesson."""
    return "\n".join([HEAD, *(_table(lesson) for lesson in MODULES)])


def _table(lesson: int) -> str:
    listed = [one for question in questions_of(lesson) for one in question.misconceptions]
    first = {one.name: one for one in reversed(listed)}
    most = Counter(one.name for one in listed).most_common(A_LESSON)
    rows = [f"| {name} | {_in_a_cell(first[name].message)} | {count} |" for name, count in most]
    head = ["| mistake | what the learner is told | exercises |", "| --- | --- | --- |"]
    return "\n".join([f"## Lesson {lesson}\n", *head, *rows, ""])


def _in_a_cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
