"""PyTorch, Keras, JAX and optax; 6 GB, so a group of their own.

Run with `.venv/bin/uv run --locked --extra lab --group test --group frameworks xent test -m frameworks -n 0
tests/frameworks`.
"""

from importlib.util import find_spec

if find_spec("torch") is None:
    collect_ignore_glob = ["*.py"]  # the group "frameworks" is not installed


def pytest_itemcollected(item):
    item.add_marker("frameworks")
