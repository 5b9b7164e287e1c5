"""Calls a learner's answer and notes what came of it. Judges nothing: that is marking's."""

import contextlib
import copy
import io
import math
import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from xent_helpers.activations import log_softmax, logsumexp, softmax

PRINTED = 2_000  # characters kept of what an answer prints
NOT_THE_LEARNERS = [Path(__file__).parent, Path(os.__file__).parent, Path(np.__file__).parents[1]]
Case = tuple[Any, ...]


@dataclass(frozen=True)
class Reply:
    """What came of one call: a value, or an error and the learner's own line that raised it; the arguments after the
    call; and what was printed."""

    value: Any = None
    error: BaseException | None = None
    arguments: Case = ()
    printed: str = ""
    line: str = ""


class Printed(io.StringIO):
    """Keeps the beginning of what is printed, and drops the rest of a flood."""

    def write(self, text: str) -> int:
        super().write(text[: max(0, PRINTED - self.tell())])
        return len(text)


def ask(answer: Any, case: Case) -> Reply:
    """Call `answer` with copies of the arguments; a value stands for itself."""
    if not callable(answer):
        return Reply(value=answer)
    arguments, printed = copy.deepcopy(case), Printed()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            return Reply(answer(*arguments), None, arguments, printed.getvalue())
        except (Exception, SystemExit) as error:
            return Reply(None, error, arguments, printed.getvalue(), own_line(error))


def own_line(error: BaseException) -> str:
    """Return the last line of the learner's own code on the way to the error, "" where it cannot be told."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not any(Path(frame.filename).is_relative_to(p) for p in NOT_THE_LEARNERS)]
    return (own[-1].line or "") if own else ""


class Formula:
    """A function, written as an expression; unlike a lambda it can be shown, compared and sent to a process.

    text: the expression, in which the functions of `math` and softmax, log_softmax and logsumexp have their names.
    parameters: the names of its arguments.

    >>> Formula("x**2 + log(x)")(1.0)
    1.0
    >>> Formula("x") == Formula("x")
    True
    """

    def __init__(self, text: str, *parameters: str) -> None:
        self.text, self.parameters = text, parameters or ("x",)

    def __call__(self, *arguments: Any) -> Any:
        return eval(self.text, FUNCTIONS | dict(zip(self.parameters, arguments, strict=True)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Formula) and (self.text, self.parameters) == (other.text, other.parameters)

    def __hash__(self) -> int:
        return hash((self.text, self.parameters))

    def __repr__(self) -> str:
        return f"lambda {', '.join(self.parameters)}: {self.text}"


FUNCTIONS = vars(math) | {"softmax": softmax, "log_softmax": log_softmax, "logsumexp": logsumexp}
