"""Which files of Pyodide the course's JupyterLite brings, taken from Pyodide's official lock.

To move to another Pyodide, change VERSION and run `npm pack pyodide@VERSION`, unpack what it fetched, and then
`.venv/bin/python -m tests.lite.runtime_lock package`: it writes xent_helpers/course/pyodide.json.
"""

import hashlib
import json
import sys
from pathlib import Path

from xent_helpers.course.lite import RUNTIME

VERSION = "0.27.7"
CORE = ("pyodide.asm.js", "pyodide.asm.wasm", "pyodide.js", "pyodide.mjs", "python_stdlib.zip")
ROOTS = ("numpy", "matplotlib", "ipython", "micropip", "ssl", "sqlite3", "jedi")


def runtime_lock(package: Path) -> dict:
    """Return the sha256 of each core file, and the lock's own entries for ROOTS and all that they need.

    package: npm's package `pyodide`, unpacked.
    """
    lock = json.loads((package / "pyodide-lock.json").read_text(encoding="utf-8"))
    needed, todo = set(), list(ROOTS)
    while todo:
        name = todo.pop().lower().replace("_", "-")
        if name not in needed:
            needed.add(name)
            todo += lock["packages"][name]["depends"]
    return {
        "info": lock["info"],
        "core": {name: hashlib.sha256((package / name).read_bytes()).hexdigest() for name in CORE},
        "packages": {name: lock["packages"][name] for name in sorted(needed)},
    }


if __name__ == "__main__":
    RUNTIME.write_text(json.dumps(runtime_lock(Path(sys.argv[1])), indent=1) + "\n", encoding="utf-8")
