"""From an answer and a question to an outcome: the only place that judges."""

import copy
import traceback
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import numpy as np

from xent_helpers.questions import Case, Question

SEED = 20240901  # the cases are the same for everyone, every time
PACKAGE = Path(__file__).parent


class Outcome(StrEnum):
    CORRECT = "correct"
    WRONG = "wrong"
    NOT_ATTEMPTED = "not attempted"
    MISSING = "missing"
    RAISED = "raised an error"


@dataclass(frozen=True)
class Verdict:
    """What became of an answer, and in plain words what to do next."""

    outcome: Outcome
    advice: str = ""


def mark(question: Question, answer: Any) -> Verdict:
    """Judge `answer`, the learner's function, on the question's cases. Never raises for what the answer does."""
    if not callable(answer):
        return Verdict(Outcome.WRONG, f"`{question.defines}` must be a function, but it is {_show(answer)}.")
    for case in question.cases(np.random.default_rng(SEED)):
        try:
            value = answer(*copy.deepcopy(case))
        except NotImplementedError:
            return Verdict(Outcome.NOT_ATTEMPTED, "Put your own code in place of `raise NotImplementedError`.")
        except Exception as error:
            return Verdict(Outcome.RAISED, _describe_error(error))
        expected = question.reference(*case)
        if not agrees(value, expected, question.rtol):
            return Verdict(Outcome.WRONG, _describe_difference(question, case, value, expected))
    return Verdict(Outcome.CORRECT)


def agrees(value: Any, expected: Any, rtol: float) -> bool:
    """Whether `value` holds the same numbers as `expected`, in the same shape; a tuple is compared part by part."""
    if isinstance(expected, tuple):
        same_length = isinstance(value, tuple | list) and len(value) == len(expected)
        return same_length and all(agrees(v, e, rtol) for v, e in zip(value, expected, strict=True))
    try:
        numbers = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        return False
    expected = np.asarray(expected)
    atol = rtol * 1e-3  # where the right answer is 0
    return numbers.shape == expected.shape and np.allclose(numbers, expected, rtol=rtol, atol=atol)


def _describe_difference(question: Question, case: Case, value: Any, expected: Any) -> str:
    if value is None:
        return f"`{question.defines}` returned nothing. End it with `return` and the result; print only shows it."
    arguments = "\n".join(f"    {_show(argument)}" for argument in case)
    returned, right = _show(value), _show(expected)
    return f"For the arguments\n{arguments}\nit returned\n    {returned}\nand the right answer is\n    {right}"


def _describe_error(error: Exception) -> str:
    """Say what was raised, and at which line of the learner's own code."""
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if PACKAGE not in Path(frame.filename).parents]
    line = f"\n    {own[0].line}" if own and own[0].line else ""
    return f"{type(error).__name__}: {error}{line}"


def _show(value: Any) -> str:
    if isinstance(value, tuple):
        return "(" + ", ".join(map(_show, value)) + ")"
    if isinstance(value, np.ndarray | np.generic | float):
        text = np.array2string(np.asarray(value), precision=6, suppress_small=True, separator=", ", threshold=24)
        return text.replace("\n", "\n    ")
    return repr(value)[:200]
