"""What the learner has tried: one small file of lines, one line an event.

A line is appended in one write, so two notebooks that are open at once don't overwrite each other. Lines that cannot
be read are set aside with the file they came in, and the others are kept.
"""

import contextlib
import json
import os
import time
from pathlib import Path

from xent_helpers.course.paths import find_course

Event = dict[str, str]
TRIES = ("wrong", "raised an error", "timed out", "correct")


def progress_path() -> Path:
    """Return where the events are kept: $XENT_PROGRESS, else .xent/ in the course or, outside it, at home."""
    if named := os.environ.get("XENT_PROGRESS"):
        return Path(named)
    try:
        course = find_course()
    except FileNotFoundError:
        course = Path.home()
    return course / ".xent" / "progress.jsonl"


def record(question: str, event: str) -> None:
    """Append an event: an outcome, "hint" or "solution". Raises OSError where the file cannot be written."""
    file = progress_path()
    file.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps({"question": question, "event": event, "at": time.strftime("%Y-%m-%dT%H:%M:%S")}) + "\n"
    torn = file.exists() and file.read_bytes()[-1:] not in (b"", b"\n")  # a write was cut off: begin a line of our own
    descriptor = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
    try:
        os.write(descriptor, ("\n" * torn + line).encode())
    finally:
        os.close(descriptor)


def events(question: str | None = None) -> list[Event]:
    """Return the events of a question, or of all, oldest first. A damaged file is set aside and its good lines kept."""
    file = progress_path()
    try:
        lines = file.read_bytes().splitlines()
    except OSError:
        return []
    read = [_event(line) for line in lines]
    good = [event for event in read if event is not None]
    if len(good) < len(read):
        with contextlib.suppress(OSError):  # a folder that cannot be written to
            _set_aside(file, good)
    return [event for event in good if question in (None, event["question"])]


def tries(question: str) -> int:
    """Return how often an answer to the question was checked; an untouched stub does not count."""
    return sum(event["event"] in TRIES for event in events(question))


def passed(question: str) -> bool:
    """Whether an answer to the question was ever correct."""
    return any(event["event"] == "correct" for event in events(question))


def _event(line: bytes) -> Event | None:
    try:
        event = json.loads(line)
        return event if isinstance(event["question"], str) and isinstance(event["event"], str) else None
    except (ValueError, TypeError, KeyError):
        return None


def _set_aside(file: Path, good: list[Event]) -> None:
    fresh = file.with_name("progress-new.jsonl")  # in a browser, files of other kinds cannot be written
    fresh.write_text("".join(json.dumps(event) + "\n" for event in good), encoding="utf-8")
    os.replace(file, file.with_name(f"progress-damaged-{time.strftime('%Y-%m-%d_%H-%M-%S')}.jsonl"))
    os.replace(fresh, file)
