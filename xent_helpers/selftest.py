"""The question bank tests itself: right answers pass, every mistake fails under its own name, stubs are stubs."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from xent_helpers.marking import Outcome, Reply, alike, ask_all, make_cases, mark, quiet
from xent_helpers.questions import Case, Question


def selftest(question: Question, seed: int) -> list[str]:
    """Return what is wrong with a question when its cases are made from `seed`; nothing where all is well."""
    return [f"{question.name}, seed {seed}: {fault}" for fault in _faults(question, seed)]


def _faults(question: Question, seed: int) -> Iterator[str]:
    for number, answer in enumerate([question.reference, *question.alternatives]):
        verdict = mark(question, answer, seed=seed)
        if verdict.outcome is not Outcome.CORRECT:
            yield f"right answer {number} is {verdict.outcome}: {verdict.advice}"
    for misconception in question.misconceptions:
        yield from _misread(question, misconception.answer, (misconception.name,), seed)
    for pair in question.pairs:
        yield from _misread(question, pair.answer, pair.names, seed)
    with quiet():
        yield from _look_alikes(question, make_cases(question, seed))
    if (outcome := mark(question, _stub(question), seed=seed).outcome) is not Outcome.NOT_ATTEMPTED:
        yield f"the untouched stub is {outcome}"


def _misread(question: Question, answer: Any, names: tuple[str, ...], seed: int) -> Iterator[str]:
    verdict = mark(question, answer, seed=seed)
    if verdict.outcome is Outcome.CORRECT:
        yield f"the mistake {' + '.join(names)} passes"
    elif verdict.mistakes != names:
        yield f"the mistake {' + '.join(names)} reads as {' + '.join(verdict.mistakes) or verdict.advice}"


def _look_alikes(question: Question, cases: Sequence[Case]) -> Iterator[str]:
    mistakes = {misconception.name: misconception.answer for misconception in question.misconceptions}
    mistakes |= {" + ".join(pair.names): pair.answer for pair in question.pairs}
    replies: dict[str, list[Reply]] = {name: ask_all(answer, cases) for name, answer in mistakes.items()}
    for (first, some), (second, others) in combinations(replies.items(), 2):
        if all(alike(one, other, question.rtol) for one, other in zip(some, others, strict=True)):
            yield f"the mistakes {first} and {second} give the same replies"


def _stub(question: Question) -> Any:
    def stub(*arguments: Any) -> Any:
        raise NotImplementedError

    return stub if callable(question.reference) else ...
