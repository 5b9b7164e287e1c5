"""The environment that a course's kernels start in, so that what they print does not depend on whose machine it is."""

import os
from pathlib import Path


def clean_environment(folder: Path) -> dict[str, str]:
    """Return the environment for a kernel that neither reads the user's IPython profile nor writes their progress."""
    return {**os.environ, "IPYTHONDIR": str(folder), "XENT_PROGRESS": str(folder / "progress.jsonl")}
