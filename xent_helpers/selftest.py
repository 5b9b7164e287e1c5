"""The question bank tests itself: right answers pass, every mistake fails under its own name, stubs are stubs."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from xent_helpers.asking import Case, Reply, ask
from xent_helpers.marking import Outcome, Verdict, make_cases, mark, mark_cases
from xent_helpers.questions import Question


def selftest(question: Question, seed: int) -> list[str]:
    """Return what is wrong with a question when its cases are made from `seed`; nothing where all is well."""
    return [f"{question.name}, seed {seed}: {fault}" for fault in _faults(question, seed)]


def _faults(question: Question, seed: int) -> Iterator[str]:
    judged = partial(mark_cases, question, cases=make_cases(question, seed), known=remembering())
    for number, answer in enumerate([question.reference, *question.alternatives]):
        verdict = judged(answer)
        if verdict.outcome is not Outcome.CORRECT:
            yield f"right answer {number} is {verdict.outcome}: {verdict.advice}"
    for misconception in question.misconceptions:
        yield from _misread(judged(misconception.answer), (misconception.name,))
    for pair in question.pairs:
        yield from _misread(judged(pair.answer), pair.names)
    if (outcome := mark(question, _stub(question), seed=seed).outcome) is not Outcome.NOT_ATTEMPTED:
        yield f"the untouched stub is {outcome}"


def remembering() -> Any:
    """Return an `ask` that calls no answer twice with the same case: each mistake is held against all others."""
    replies: dict[tuple[int, int], Reply] = {}

    def known(answer: Any, case: Case) -> Reply:
        key = id(answer), id(case)
        if key not in replies:
            replies[key] = ask(answer, case)
        return replies[key]

    return known


def _misread(verdict: Verdict, names: tuple[str, ...]) -> Iterator[str]:
    """Yield what is wrong where a mistake passes or reads as another, which gives the same replies."""
    if verdict.outcome is Outcome.CORRECT:
        yield f"the mistake {' + '.join(names)} passes"
    elif verdict.mistakes != names:
        yield f"the mistake {' + '.join(names)} reads as {' + '.join(verdict.mistakes) or verdict.advice}"


def _stub(question: Question) -> Any:
    def stub(*arguments: Any) -> Any:
        raise NotImplementedError

    return stub if callable(question.reference) else ...
