"""The question bank: one module a lesson, each with a list `QUESTIONS`."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np

MODULES = {9: "iris_backprop"}  # lesson number: module
Case = tuple[Any, ...]


@dataclass(frozen=True)
class Question:
    """What an exercise asks for, and how an answer is judged.

    name: "l09_logit_gradient": the lesson's number and what it is about.
    defines: the name that the learner's function must have.
    reference: the right answer, called with each case's arguments.
    cases: from a random generator to the argument tuples, edge cases first.
    rtol: how far a value may be off, relative to the reference.
    """

    name: str
    defines: str
    lesson: int
    points: int
    reference: Callable[..., Any]
    cases: Callable[[np.random.Generator], Iterator[Case]]
    rtol: float = 1e-4


def find_question(name: str) -> Question:
    """Return the question called `name`.

    Raises LookupError, with the names that exist, where there is none.

    >>> find_question("l09_logit_gradient").defines
    'logit_gradient'
    """
    questions = {question.name: question for lesson in MODULES for question in questions_of(lesson)}
    if name not in questions:
        raise LookupError(f"there is no question {name!r}; there are {', '.join(questions)}")
    return questions[name]


def questions_of(lesson: int) -> list[Question]:
    """Return the questions of a lesson, in the order of its exercises."""
    module = import_module(f"{__name__}.{MODULES[lesson]}")
    return list(module.QUESTIONS)
