"""Runs a student's notebook in a child that can harm nobody, and collects what it claims.

On Linux the child lives in bubblewrap: no network, a read-only system, its own processes and /tmp, no rights, no sight
of the question bank. Elsewhere it is a plain process with limits, and every result says so. For cohorts that are
trusted, one sandbox may be kept warm for many submissions, a fork each.
"""

import contextlib
import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xent_helpers

PACKAGE = Path(xent_helpers.__file__).parent
HIDDEN_FOLDERS = ("questions", "course")
HIDDEN_FILES = ("marking.py", "selftest.py", "cli.py")
APPARMOR = Path("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
LARGEST_CLAIM = 32 << 20  # bytes that a child may send
PATIENCE_IN_ALL = 6  # a submission may take this many times the timeout of a single cell or question
START = f"import sys; sys.path.insert(0, {str(PACKAGE.parent)!r}); from xent_helpers.grading.child import main; main()"


_idle: list[subprocess.Popen[bytes]] = []  # warm children that wait for a request


class SandboxError(RuntimeError):
    """The sandbox itself did not start; nothing can be said about the submission."""


@dataclass(frozen=True)
class Limits:
    """timeout: seconds for one cell or one question; memory: MB for the child."""

    timeout: float = 10.0
    memory: int = 1024


@dataclass
class Claims:
    """What a child said: frames by question; and what went wrong on the way, in words, by cell and by question."""

    replies: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    cells: dict[int, str] = field(default_factory=dict)
    questions: dict[str, str] = field(default_factory=dict)


@dataclass
class Run:
    """One life of a child: its frames, how it ended, and what was running then."""

    frames: list[dict[str, Any]]
    ended: str  # "done", "timed out", "died" or "sent too much"
    running: tuple[str, Any] | None


def collect(request: dict[str, Any], limits: Limits, isolation: str) -> Claims:
    """Run the request's cells and calls; without those that killed or stopped the child, until the rest is through.

    request: {"cells": [[number, source], ...], "calls": [{"question", "defines", "cases", "replaces"}, ...]}.
    Raises SandboxError where the child does not even start.
    """
    claims = Claims()
    end = time.monotonic() + PATIENCE_IN_ALL * limits.timeout
    while True:
        run = run_child(request, limits, isolation)
        _read(run.frames, claims)
        if run.ended == "done" or run.running is None:
            break
        kind, name = run.running
        if kind == "cell":
            claims.cells[name] = run.ended
            request = request | {"cells": [cell for cell in request["cells"] if cell[0] != name]}
        else:
            claims.questions[name] = run.ended
            request = request | {"calls": [call for call in request["calls"] if call["question"] != name]}
        if time.monotonic() > end:
            for call in request["calls"]:
                claims.questions.setdefault(call["question"], "timed out")
            break
    return claims


def run_child(request: dict[str, Any], limits: Limits, isolation: str) -> Run:
    """Start a child, hand it the request and read its frames until it is done, dead or too slow."""
    line = json.dumps(request | {"memory": limits.memory << 20}).encode() + b"\n"
    if isolation == "warm":
        return _run_warm(line, limits)
    with tempfile.TemporaryFile() as words, tempfile.TemporaryFile() as orders:
        orders.write(line)
        orders.seek(0)
        child = _start(isolation, orders, words)
        try:
            run = _listen(child, limits.timeout, last="done")
        finally:
            _kill(child)
        words.seek(0)
        return _checked(run, words.read(2000))


def _run_warm(line: bytes, limits: Limits) -> Run:
    """Hand the request to a warm child; it is kept for the next one if it did as it should, else ended."""
    child = _idle.pop() if _idle else _start("warm", subprocess.PIPE, subprocess.DEVNULL)
    assert child.stdin is not None
    run = Run([], "died", None)
    try:
        with contextlib.suppress(BrokenPipeError):
            child.stdin.write(line)
            child.stdin.flush()
            run = _listen(child, limits.timeout, last="over")
    finally:
        if run.ended == "done":
            _idle.append(child)
        else:
            _kill(child)
    return _checked(run, b"")


def end_warm_children() -> None:
    """End the warm children; bubblewrap ends those of another machine's worker together with the worker."""
    while _idle:
        _kill(_idle.pop())


def _start(isolation: str, orders: Any, words: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command(isolation),
        stdin=orders,
        stdout=subprocess.PIPE,
        stderr=words,
        start_new_session=True,
        env=environment(),
        cwd=None if isolation == "process" else "/",
    )


def _checked(run: Run, words: bytes) -> Run:
    if run.running is None and run.ended != "done":
        raise SandboxError(f"the child did not start: {words.decode(errors='replace').strip() or run.ended}")
    return run


def _listen(child: subprocess.Popen[bytes], timeout: float, last: str) -> Run:
    """Read the child's frames until the one named `last`."""
    assert child.stdout is not None
    frames: list[dict[str, Any]] = []
    running: tuple[str, Any] | None = None
    buffer = b""
    size = 0
    deadline = time.monotonic() + max(timeout, 10.0)  # to start, NumPy included
    with selectors.DefaultSelector() as selector:
        selector.register(child.stdout, selectors.EVENT_READ)
        while True:
            if not selector.select(max(0.0, deadline - time.monotonic())):
                return Run(frames, "timed out", running)
            chunk = os.read(child.stdout.fileno(), 1 << 16)
            size += len(chunk)
            if not chunk:
                return Run(frames, "died", running)
            if size > LARGEST_CLAIM:
                return Run(frames, "sent too much", running)
            *lines, buffer = (buffer + chunk).split(b"\n")
            for frame in _frames(lines):
                frames.append(frame)
                if frame.get(last) is True:
                    done = any(said.get("done") is True for said in frames)
                    return Run(frames, "done" if done else "died", running)
                if (started := _started(frame)) and started != running:
                    running = started
                    deadline = time.monotonic() + timeout


def _frames(lines: Sequence[bytes]) -> Iterator[dict[str, Any]]:
    """Yield the frames among `lines`; what is no JSON object is noise of the student's."""
    for line in lines:
        try:
            frame = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(frame, dict):
            yield frame


def _started(frame: dict[str, Any]) -> tuple[str, Any] | None:
    match frame.get("running"):
        case ["cell", int(number)]:
            return "cell", number
        case ["question", str(name)]:
            return "question", name
    return None


def _read(frames: list[dict[str, Any]], claims: Claims) -> None:
    """Sort the frames of a run into claims."""
    question = None
    claims.replies.clear()
    for frame in frames:
        started = _started(frame)
        if started:
            question = started[1] if started[0] == "question" else None
        elif "failed" in frame and isinstance(frame["failed"], int) and isinstance(frame.get("error"), dict):
            error = frame["error"]
            claims.cells[frame["failed"]] = f"{str(error.get('type'))[:80]}: {str(error.get('text'))[:200]}"
        elif question is not None and ("reply" in frame or "state" in frame):
            claims.replies.setdefault(question, []).append(frame)


def _kill(child: subprocess.Popen[bytes]) -> None:
    """End the child and all that it started; under bubblewrap its whole world goes with it."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    for pipe in (child.stdin, child.stdout):
        if pipe is not None:
            with contextlib.suppress(BrokenPipeError):
                pipe.close()


def environment() -> dict[str, str]:
    """Return the child's environment: nothing of the grader's own."""
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}


def command(isolation: str) -> list[str]:
    """Return what starts a child. isolation: "bwrap", "warm" or "process"."""
    python = [sys.executable, "-I", "-c", START]
    if isolation == "process":
        return python
    return [*_bwrap(), "--", *python, *(["warm"] if isolation == "warm" else [])]


def _bwrap() -> list[str]:
    words = ["bwrap", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"]
    words += ["--die-with-parent", "--cap-drop", "ALL"]
    if os.geteuid() == 0:  # the child itself becomes nobody; see child.give_up_rights
        words += ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
    else:
        words += ["--unshare-user"]
    words += ["--ro-bind", "/usr", "/usr"]
    for folder in (Path("/bin"), Path("/lib"), Path("/lib64"), Path("/sbin")):
        if folder.is_symlink():
            words += ["--symlink", os.readlink(folder), str(folder)]
        elif folder.exists():
            words += ["--ro-bind", str(folder), str(folder)]
    words += ["--perms", "0755", "--dir", "/etc"]
    words += ["--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--proc", "/proc", "--dev", "/dev"]
    words += ["--size", str(64 << 20), "--perms", "1777", "--tmpfs", "/tmp"]
    folders = [Path(sys.base_prefix), Path(sys.prefix), PACKAGE]
    bound = [folder for folder in dict.fromkeys(folders) if not folder.is_relative_to("/usr")]
    for parent in dict.fromkeys(parent for folder in bound for parent in reversed(folder.parents[:-1])):
        words += ["--perms", "0755", "--dir", str(parent)]  # bwrap would copy the rights of, say, /root
    for folder in bound:
        words += ["--ro-bind", str(folder), str(folder)]
    for name in HIDDEN_FOLDERS:
        words += ["--tmpfs", str(PACKAGE / name), "--remount-ro", str(PACKAGE / name)]
    for name in HIDDEN_FILES:
        words += ["--ro-bind", "/dev/null", str(PACKAGE / name)]
    return [*words, "--chdir", "/tmp"]


def probe() -> str:
    """Return why bubblewrap does not work here and what mends it, or "" where it does."""
    if sys.platform != "linux":
        return "bubblewrap is for Linux only"
    if shutil.which("bwrap") is None:
        return "bubblewrap is not installed (on Debian and Ubuntu: apt install bubblewrap)"
    tried = subprocess.run([*_bwrap(), "--", "/usr/bin/true"], capture_output=True, text=True, env=environment())
    if tried.returncode == 0:
        return ""
    if APPARMOR.exists() and APPARMOR.read_text().strip() == "1":
        return f"Ubuntu's AppArmor forbids it ({tried.stderr.strip()}): sudo sysctl -w kernel.{APPARMOR.name}=0"
    return tried.stderr.strip()


def choose_isolation(wanted: str) -> str:
    """Return `wanted`, and for "auto" either "bwrap" or "process". Raises SandboxError for "bwrap" and "warm" where
    bubblewrap does not work."""
    if wanted == "process":
        return wanted
    why_not = probe()
    if wanted == "auto":
        return "process" if why_not else "bwrap"
    if why_not:
        raise SandboxError(f"bubblewrap does not work here: {why_not}")
    return wanted
