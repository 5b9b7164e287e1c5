"""The question bank: one module a lesson, each with a list `QUESTIONS` and a list `QUIZZES`."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import numpy as np

from xent_helpers.asking import Case

MODULES = {
    0: "start_here",
    1: "surprisal",
    2: "entropy",
    3: "cross_entropy",
    4: "cross_entropy_loss",
    5: "learning_by_slopes",
    6: "binary_cross_entropy",
    7: "softmax",
    8: "categorical_and_sparse",
    9: "iris_backprop",
    10: "reading_critically",
    11: "language_and_perplexity",
    12: "cross_entropy_method",
}


@dataclass(frozen=True)
class AnyOf:
    """Stands in a misconception's answer for any value of a kind: AnyOf(str) is a text, whatever it says."""

    kind: type


@dataclass(frozen=True)
class Misconception:
    """A mistake that learners make, as an answer that makes it.

    name: "nats-for-bits". answer: a function (or a value) with this one mistake in it. message: what is wrong and
    what to do, in a sentence or two, to the learner. see: where the lesson explains it, "01#bits".
    """

    name: str
    answer: Any
    message: str
    see: str = ""


@dataclass(frozen=True)
class Pair:
    """Two mistakes at once: the names of two misconceptions of the question, and an answer that makes both."""

    names: tuple[str, str]
    answer: Any


@dataclass(frozen=True)
class Property:
    """Something that a right answer must also have, beside its values.

    holds is called with the arguments before the call, the arguments after it, and the value returned.
    """

    name: str
    holds: Callable[[Case, Case, Any], bool]
    message: str


@dataclass(frozen=True)
class Question:
    """What an exercise asks for, and how an answer is judged.

    name: "l09_logit_gradient": the lesson's number and what it is about.
    defines: the name that the learner gives to the answer, a function or, where `reference` is one, a value.
    reference: the right answer, called with each case's arguments.
    alternatives: other right answers, different in style; the first is what `solution` shows.
    cases: from a random generator to the argument tuples, edge cases first; a value has none.
    misconceptions, pairs: mistakes, each told by name; hints: from a nudge to nearly the answer.
    rtol: how far a value may be off, relative to the reference.
    replaces: the package's own functions that would do the job; they are switched off when a class is graded.
    inf_returned: whether the exercise asks to return inf. Else an error is right too where the right value is infinite.
    """

    name: str
    defines: str
    lesson: int
    points: int
    reference: Any
    alternatives: Sequence[Any]
    misconceptions: Sequence[Misconception]
    hints: Sequence[str]
    cases: Callable[[np.random.Generator], Iterator[Case]] = lambda rng: iter([()])
    pairs: Sequence[Pair] = ()
    properties: Sequence[Property] = ()
    rtol: float = 1e-4
    replaces: Sequence[str] = ()
    inf_returned: bool = False


@dataclass(frozen=True)
class Quiz:
    """A question with two options or more, one of them right.

    options: from each option to its explanation, which the reader sees after choosing it. right: the right option.
    `code` in backticks becomes code. Raises ValueError for an empty text, fewer options, and a right one that is none.
    """

    name: str
    text: str
    options: dict[str, str]
    right: str

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError(f"the quiz {self.name!r} asks nothing: text is empty")
        if len(self.options) < 2:
            raise ValueError(f"the quiz {self.name!r} needs two options or more, got {len(self.options)}")
        if self.right not in self.options:
            raise ValueError(f"right is {self.right!r}, which is no option of the quiz {self.name!r}")
        for option, explanation in self.options.items():
            if not option.strip() or not explanation.strip():
                raise ValueError(f"the option {option!r} of the quiz {self.name!r} has no explanation or no text")


def _same(before: Any, after: Any) -> bool:
    if isinstance(before, list | tuple):
        return type(after) is type(before) and len(before) == len(after) and all(map(_same, before, after))
    if isinstance(before, np.ndarray):
        return isinstance(after, np.ndarray) and np.array_equal(before, after)
    return not isinstance(after, np.ndarray) and bool(before == after)


PURE = Property(
    "pure",
    lambda before, after, value: all(map(_same, before, after)),
    "The values are right, but your function changes the list or array that it was given. Work on a copy. A list of "
    "lists needs a copy of each row too.",
)


def any_text(*arguments: Any) -> AnyOf:
    """The answer of a learner who returns a text in place of a number, whatever it says."""
    return AnyOf(str)


def find_question(name: str) -> Question:
    """Return the question called `name`.

    Raises LookupError, with the names that exist, where there is none.

    >>> find_question("l09_logit_gradient").defines
    'logit_gradient'
    """
    return _find(name, "QUESTIONS", "question")


def find_quiz(name: str) -> Quiz:
    """Return the quiz called `name`. Raises LookupError, with the names that exist, where there is none."""
    return _find(name, "QUIZZES", "quiz")


def all_questions() -> list[Question]:
    """Return the questions of all lessons, in the order of the lessons and their exercises."""
    return [question for lesson in MODULES for question in questions_of(lesson)]


def questions_of(lesson: int) -> list[Question]:
    """Return the questions of a lesson, in the order of its exercises."""
    return list(_module(lesson).QUESTIONS)


def _module(lesson: int) -> Any:
    return import_module(f"{__name__}.{MODULES[lesson]}")


def _find(name: str, bank: str, kind: str) -> Any:
    number = re.match(r"l(\d\d)_", name)
    lessons = [int(number[1])] if number and int(number[1]) in MODULES else list(MODULES)
    known = {entry.name: entry for lesson in lessons for entry in getattr(_module(lesson), bank)}
    if name not in known:
        raise LookupError(f"there is no {kind} {name!r}; there are {', '.join(known)}")
    return known[name]
