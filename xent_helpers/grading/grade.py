"""Grades one submission: sends its cells and the inputs over the border, and judges the values that come back."""

import builtins
import hashlib
import hmac
import importlib.util
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from xent_helpers.asking import Case, Reply
from xent_helpers.grading.sandbox import Claims, Limits, SandboxError, collect
from xent_helpers.grading.submissions import Submission, UnreadableError, asked_in, read_cells
from xent_helpers.grading.values import decode, encode
from xent_helpers.marking import Outcome, Verdict, judge, judge_again, make_cases, quiet, wrong_kind
from xent_helpers.questions import Question, find_question


@dataclass(frozen=True)
class Settings:
    """What a batch has in common. questions: their names; bank: a teacher's own file of questions, or None; key: what
    the inputs of each student are drawn with; isolation: "bwrap", "warm" or "process"."""

    questions: tuple[str, ...]
    bank: Path | None
    key: str
    isolation: str
    limits: Limits = field(default_factory=Limits)


def grade(submission: Submission, settings: Settings) -> dict[str, Any]:
    """Return the row of a submission: its status, and for each question the outcome, points, mistakes and advice.

    status: "graded", "nothing handed in" or "could not grade"; the last two with a reason, and without questions.
    """
    row: dict[str, Any] = {"student": submission.student, "isolation": settings.isolation}
    if not submission.files:
        return row | {"status": "nothing handed in", "reason": "There is no file for this student."}
    try:
        notebooks = [read_cells(file) for file in submission.files]
        questions = find_questions(settings)
        verdicts: dict[str, Verdict] = {}
        cells: dict[str, str] = {}
        for file, sources, asked in zip(submission.files, notebooks, share_out(notebooks, questions), strict=True):
            claims, marked = _grade_notebook(submission.student, sources, asked, settings)
            verdicts |= marked
            cells |= {f"{file.name}, code cell {number}": error for number, error in claims.cells.items()}
    except (UnreadableError, SandboxError, OSError) as error:
        return row | {"status": "could not grade", "reason": str(error)}
    marks = {question.name: _mark(question, verdicts[question.name]) for question in questions}
    return row | {"status": "graded", "questions": marks, "cells": cells}


def share_out(notebooks: Sequence[Sequence[str]], questions: Sequence[Question]) -> list[list[Question]]:
    """Return the questions to ask in each notebook. A question goes to the one that checks it, else to one that defines
    the answer's name, else to one that has it at all; of several to the last, for a lesson stands before its exercises.
    """
    shares: list[list[Question]] = [[] for _ in notebooks]
    checked = [asked_in(sources) for sources in notebooks]
    for question in questions:
        definition = re.compile(rf"^(def {question.defines}\(|{question.defines}\s*=)", re.MULTILINE)
        claims = [
            (
                question.name in checked[place],
                any(map(definition.search, sources)),
                any(question.defines in source for source in sources),
                place,
            )
            for place, sources in enumerate(notebooks)
        ]
        shares[max(claims)[-1]].append(question)
    return shares


def _grade_notebook(
    student: str, sources: Sequence[str], questions: Sequence[Question], settings: Settings
) -> tuple[Claims, dict[str, Verdict]]:
    cases = {question.name: _cases(question, student, settings.key) for question in questions}
    calls = [_call(question, cases[question.name]) for question in questions]
    request = {
        "cells": list(enumerate(sources, start=1)),
        "calls": calls,
    }
    claims = collect(request, settings.limits, settings.isolation)
    with quiet():
        return claims, {question.name: judge_claims(question, cases[question.name], claims) for question in questions}


def _cases(question: Question, student: str, key: str) -> list[Case]:
    message = f"{student}\0{question.name}".encode(errors="surrogateescape")
    seed = int.from_bytes(hmac.new(key.encode(), message, hashlib.sha256).digest()[:8], "big")
    return make_cases(question, seed)


def _call(question: Question, cases: Sequence[Case]) -> dict[str, Any]:
    """Return what the child is asked: the first case comes once more at the end, to catch an answer that remembers."""
    asked = [encode(case) for case in (*cases, cases[0])] if callable(question.reference) else None
    return {
        "question": question.name,
        "defines": question.defines,
        "cases": asked,
        "replaces": list(question.replaces),
    }


def judge_claims(question: Question, cases: Sequence[Case], claims: Claims) -> Verdict:
    """Judge what a child said of a question; whatever it said is a claim, and only right values earn points."""
    frames = claims.replies.get(question.name, [])
    match claims.questions.get(question.name):
        case "timed out":
            return Verdict(Outcome.TIMED_OUT, "It ran too long. Is there a loop that never ends?")
        case str(ended):
            return Verdict(Outcome.RAISED, f"Python itself {ended} while it ran.")
    if frames and "state" in frames[0]:
        return _judge_state(question, frames[0])
    expected = len(cases) + 1 if callable(question.reference) else 1
    replies = [_decode_reply(frame) for frame in frames[:expected]]
    if replies and isinstance(replies[-1].error, NotImplementedError):
        return judge(question, cases, replies) or Verdict(Outcome.NOT_ATTEMPTED)
    if len(replies) < expected:
        return Verdict(Outcome.RAISED, "It did not reply to every call.")
    if not callable(question.reference):
        return wrong_kind(question, replies[0].value) or judge(question, cases, replies) or Verdict(Outcome.CORRECT)
    return judge(question, cases, replies[:-1]) or judge_again(question, cases[0], replies[-1])


def _judge_state(question: Question, frame: dict[str, Any]) -> Verdict:
    if frame["state"] == "not attempted":
        return wrong_kind(question, ...) or Verdict(Outcome.NOT_ATTEMPTED)
    if frame["state"] in ("value", "function"):
        stands_for = print if frame["state"] == "function" else _value(frame.get("value"))
        if verdict := wrong_kind(question, stands_for):
            return verdict
    return Verdict(Outcome.MISSING, f"The notebook does not define `{question.defines}`.")


def _decode_reply(frame: dict[str, Any]) -> Reply:
    said = frame.get("reply")
    said = said if isinstance(said, dict) else {}
    printed = str(said.get("printed", ""))
    if isinstance(error := said.get("error"), dict):
        kind = error_type(str(error.get("type"))[:80])
        return Reply(error=kind(str(error.get("text"))[:200]), printed=printed, line=str(error.get("line"))[:200])
    arguments = _value(said.get("arguments"))
    return Reply(_value(said.get("value")), None, arguments if isinstance(arguments, tuple) else (), printed)


def _value(data: Any) -> Any:
    try:
        return decode(data)
    except (ValueError, RecursionError, OverflowError):
        return "something that is no value"


def error_type(name: str) -> type[Exception]:
    """Return the exception of that name, Python's or NumPy's; a class of that name where there is none.

    >>> error_type("ValueError"), error_type("AxisError").__module__, error_type("MyOwn").__name__
    (<class 'ValueError'>, 'numpy.exceptions', 'MyOwn')
    """
    for module in (builtins, np.exceptions, np.linalg):
        kind = getattr(module, name, None)
        if isinstance(kind, type) and issubclass(kind, Exception):
            return kind
    return type(name, (Exception,), {})


def _mark(question: Question, verdict: Verdict) -> dict[str, Any]:
    return {
        "points": question.points if verdict.outcome == Outcome.CORRECT else 0,
        "of": question.points,
        "outcome": str(verdict.outcome),
        "mistakes": list(verdict.mistakes),
        "advice": verdict.advice,
        "see": list(verdict.see),
    }


def find_questions(settings: Settings) -> list[Question]:
    """Return the questions of the settings, and after them those of the teacher's own bank."""
    own = load_bank(settings.bank) if settings.bank else ()
    return [*map(find_question, settings.questions), *own]


@lru_cache(maxsize=4)
def load_bank(file: Path) -> tuple[Question, ...]:
    """Return the list QUESTIONS of a teacher's own Python file. Raises ValueError where it has none."""
    spec = importlib.util.spec_from_file_location("teachers_bank", file)
    if spec is None or spec.loader is None:
        raise ValueError(f"{file} is no Python file")
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise ValueError(f"{file} cannot be run: {type(error).__name__}: {error}") from error
    questions = getattr(module, "QUESTIONS", None)
    if not questions or not all(isinstance(question, Question) for question in questions):
        raise ValueError(f"{file} must hold a list QUESTIONS of xent_helpers.questions.Question")
    if free := [question.name for question in questions if question.points < 1]:
        raise ValueError(f"{file}: a question must be worth a point or more, and {free[0]} is not")
    return tuple(questions)
