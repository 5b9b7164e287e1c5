"""Grades a class: one task a submission, over the cores of this machine or a cluster's, resumable at any moment."""

import hashlib
import secrets
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from distributed import Client, Future, as_completed

from xent_helpers import asking, marking, questions
from xent_helpers.course.atomic import write_atomically
from xent_helpers.grading.grade import Settings, grade
from xent_helpers.grading.journal import Journal
from xent_helpers.grading.submissions import Submission, UnreadableError, asked_in, read_cells

SAMPLE = 200  # submissions that are looked at to see which lessons a class was set
IN_FLIGHT = 1000  # submissions that the scheduler knows at once: enough for a cluster, little memory
Row = dict[str, Any]


def grade_all(
    submissions: Sequence[Submission],
    settings: Settings,
    journal: Journal,
    client: Client,
    on_done: Callable[[Row], None] = lambda row: None,
) -> list[Row]:
    """Grade what the journal does not hold yet, and return all rows in the order of the submissions.

    on_done is called after each new row. The journal is written here and nowhere else; a worker that dies takes no
    row with it, because its tasks are done again elsewhere.
    """
    version = bank_version(settings)
    keys = {submission.student: f"{submission.digest()}-{version}" for submission in submissions}
    left = [submission for submission in submissions if keys[submission.student] not in journal.rows]
    for row in _graded(left, settings, client):
        journal.append({"key": keys[row["student"]], **row})
        on_done(row)
    return [journal.rows[key] for key in keys.values()]


def _graded(submissions: Sequence[Submission], settings: Settings, client: Client) -> Iterator[Row]:
    """Yield the rows as they are done. A submission that costs three workers their lives is given up."""
    waiting = iter(submissions)
    running: dict[Future, Submission] = {}

    def start(count: int) -> list[Future]:
        started = {client.submit(grade, each, settings, pure=False): each for each in islice(waiting, count)}
        running.update(started)
        return list(started)

    done = as_completed(start(IN_FLIGHT))
    for future in done:
        yield _row(running.pop(future), future, settings)
        future.release()
        done.update(start(1))


def _row(submission: Submission, future: Future, settings: Settings) -> Row:
    error = future.exception()
    if error is None:
        row: Row = future.result()
        return row
    reason = f"the grader failed: {type(error).__name__}: {str(error)[:200]}"
    return {
        "student": submission.student,
        "isolation": settings.isolation,
        "status": "could not grade",
        "reason": reason,
    }


def questions_set(submissions: Sequence[Submission]) -> tuple[str, ...]:
    """Return the names of the questions of every lesson that most submissions check, so that no single one can change
    what the others are asked. Raises ValueError where there is none.
    """
    lessons: Counter[int] = Counter()
    readable = 0
    for submission in islice((submission for submission in submissions if submission.files), SAMPLE):
        try:
            asked = set().union(*(asked_in(read_cells(file)) for file in submission.files))
        except (UnreadableError, OSError):
            continue
        readable += bool(asked)
        lessons.update({question.lesson for name in asked if (question := _known(name))})
    chosen = sorted(lesson for lesson, count in lessons.items() if count > readable / 2)
    if lessons and not chosen:
        found = ", ".join(f"lesson {lesson} by {count}" for lesson, count in sorted(lessons.items()))
        raise ValueError(
            f"no lesson is checked by more than half of {readable} submissions ({found}): grade them apart"
        )
    if not chosen:
        raise ValueError("most notebooks hold no check of a known exercise, as xh.check(...); are these the exercises?")
    return tuple(question.name for lesson in chosen for question in questions.questions_of(lesson))


def _known(name: str) -> questions.Question | None:
    try:
        return questions.find_question(name)
    except LookupError:
        return None


def bank_version(settings: Settings) -> str:
    """Return a hash of all that a grade depends on, beside the submission: the bank, the marking, the settings."""
    digest = hashlib.sha256(repr((settings.questions, settings.limits, settings.isolation)).encode())
    digest.update(hashlib.sha256(settings.key.encode()).digest())
    sources = [*sorted(Path(questions.__file__).parent.glob("*.py")), Path(marking.__file__), Path(asking.__file__)]
    for file in [*sources, *([settings.bank] if settings.bank else [])]:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def find_key(given: Path | None, out: Path) -> str:
    """Return the key that the inputs are drawn with: from the file given, else from OUT/seed.key, made if need be.

    Raises ValueError for an empty file.
    """
    file = given or out / "seed.key"
    if given is None and not file.exists():
        write_atomically(file, secrets.token_hex(16) + "\n")
        file.chmod(0o600)
    key = file.read_text(encoding="utf-8").strip()
    if not key:
        raise ValueError(f"{file} is empty: put a line of random text into it, and keep it for a re-grade")
    return key
