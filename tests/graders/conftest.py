"""nbgrader and otter-grader, the real ones; slow, so a group of their own.

Run with `.venv/bin/uv run --locked --extra grading --group test --group graders xent test -m graders -n 0
tests/graders`.
"""

from importlib.util import find_spec

if find_spec("nbgrader") is None or find_spec("otter") is None:
    collect_ignore_glob = ["*.py"]  # the group "graders" is not installed


def pytest_itemcollected(item):
    item.add_marker("graders")
