"""From an answer and a question to an outcome: the only place that judges."""

import contextlib
import re
import signal
import sys
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import FrameType
from typing import Any

import numpy as np

from xent_helpers.asking import Reply, ask
from xent_helpers.questions import AnyOf, Case, Misconception, Question

Ask = Callable[[Any, Case], Reply]
SEED = 20240901  # the cases are the same for everyone, every time
DIGITS = range(7)  # after the point, to which an answer may have been rounded
LONGEST_TUPLE = 24  # of a longer one the beginning is shown
PATIENCE = 5.0  # seconds for one question, all its cases together


class Outcome(StrEnum):
    CORRECT = "correct"
    WRONG = "wrong"
    NOT_ATTEMPTED = "not attempted"
    MISSING = "missing"
    RAISED = "raised an error"
    TIMED_OUT = "timed out"


@dataclass(frozen=True)
class Verdict:
    """What became of an answer.

    advice: what is wrong and what to do next, in plain words. mistakes: the names of the misconceptions in it.
    see: where the lesson explains them, "01#bits".
    """

    outcome: Outcome
    advice: str = ""
    mistakes: tuple[str, ...] = ()
    see: tuple[str, ...] = ()


class TimeLimit(BaseException):
    """Raised inside an answer that takes too long. Not an Exception, so that `except Exception` lets it through."""


def mark(question: Question, answer: Any, *, seed: int = SEED) -> Verdict:
    """Judge `answer` on the question's cases. Never raises for what the answer does."""
    return wrong_kind(question, answer) or mark_cases(question, answer, make_cases(question, seed))


def mark_cases(question: Question, answer: Any, cases: Sequence[Case], known: Ask = ask) -> Verdict:
    """Judge `answer` on `cases`. known: asks the bank's own answers; it may remember what they replied."""
    with quiet(), patience(PATIENCE):
        replies = ask_all(answer, cases)
        return judge(question, cases, replies, known) or judge_again(question, cases[0], ask(answer, cases[0]))
    return Verdict(Outcome.TIMED_OUT, f"It ran for {PATIENCE:g} seconds. Is there a loop that never ends?")


def wrong_kind(question: Question, answer: Any) -> Verdict | None:
    """Return what is wrong where there is no answer yet, a value for a function or a function for a value."""
    if answer is ...:
        return Verdict(Outcome.NOT_ATTEMPTED, "Put your own answer in place of the three dots.")
    if callable(question.reference) and not callable(answer):
        return Verdict(Outcome.WRONG, f"`{question.defines}` must be a function, but it is {show(answer)}.")
    if callable(answer) and not callable(question.reference):
        return Verdict(Outcome.WRONG, f"`{question.defines}` must be a value, but it is a function.")
    return None


def make_cases(question: Question, seed: int) -> list[Case]:
    """Return the arguments of each call."""
    return list(question.cases(np.random.default_rng(seed)))


def ask_all(answer: Any, cases: Sequence[Case]) -> list[Reply]:
    """Call `answer` once a case; after a NotImplementedError, no more."""
    replies: list[Reply] = []
    for case in cases:
        replies.append(ask(answer, case))
        if isinstance(replies[-1].error, NotImplementedError):
            break
    return replies


def judge(question: Question, cases: Sequence[Case], replies: Sequence[Reply], known: Ask = ask) -> Verdict | None:
    """Return what is wrong with the replies, or None where nothing is. known: see `mark_cases`."""
    if isinstance(replies[-1].error, NotImplementedError):
        return Verdict(Outcome.NOT_ATTEMPTED, _not_written(question, replies[-1].error))
    expected = [known(question.reference, case) for case in cases]
    wrong = [place for place in range(len(cases)) if not fits(question, replies[place], expected[place])]
    if not wrong:
        return _lacks_property(question, cases, replies)
    if found := find_mistakes(question, cases, replies, expected, known):
        outcome = Outcome.RAISED if all(reply.error for reply in replies) else Outcome.WRONG
        failed = next((replies[place] for place in wrong if replies[place].error), None)
        advice = "\n".join([*(mistake.message for mistake in found), *([_describe_error(failed)] if failed else [])])
        see = tuple(dict.fromkeys(mistake.see for mistake in found if mistake.see))
        return Verdict(outcome, advice, tuple(mistake.name for mistake in found), see)
    first = min(wrong, key=lambda place: replies[place].error is None)  # an error says more than a number
    if replies[first].error:
        asked_for = f"\nA {type(due).__name__} is asked for here." if (due := expected[first].error) else ""
        return Verdict(Outcome.RAISED, f"{_describe_error(replies[first])}\n{_arguments(cases[first])}{asked_for}")
    if due := expected[first].error:
        returned = f"{_arguments(cases[first])}\nit returned\n    {show(replies[first].value)}"
        return Verdict(Outcome.WRONG, f"{returned}\nand it should raise a {type(due).__name__}.")
    names = ("nothing-returned",) if all(reply.error is None and reply.value is None for reply in replies) else ()
    difference = _describe_difference(question, cases[first], replies[first], expected[first].value)
    return Verdict(Outcome.WRONG, difference, names)


def find_mistakes(
    question: Question, cases: Sequence[Case], replies: Sequence[Reply], expected: Sequence[Reply], known: Ask = ask
) -> list[Misconception]:
    """Return the misconception that gives the same replies in every case; else the two of a pair; else nothing.

    The misconception "rounded" stands for right values rounded to any number of digits, and "text-for-number", after
    all others, for any text.

    Where the right answer raises errors of a type, learners choose the words: then those of that type are alike."""

    def makes_the_same(answer: Any) -> bool:
        return all(
            alike(known(answer, case), reply, question.rtol, own_words)
            for case, reply in zip(cases, replies, strict=True)
        )

    own_words = tuple({type(due.error) for due in expected if due.error})
    for misconception in question.misconceptions:
        if makes_the_same(misconception.answer):
            return [misconception]
    by_name = {misconception.name: misconception for misconception in question.misconceptions}
    if "rounded" in by_name and any(all_rounded(replies, expected, digits) for digits in DIGITS):
        return [by_name["rounded"]]
    for pair in question.pairs:
        if makes_the_same(pair.answer):
            return [by_name[name] for name in pair.names]
    if "text-for-number" in by_name and all(isinstance(reply.value, str) for reply in replies):
        return [by_name["text-for-number"]]
    return []


def all_rounded(replies: Sequence[Reply], expected: Sequence[Reply], digits: int) -> bool:
    """Whether the replies are the right values, all rounded to `digits` after the point."""
    return all(
        type(reply.error) is type(due.error)
        if reply.error or due.error
        else agrees(reply.value, _rounded(due.value, digits), 1e-9)
        for reply, due in zip(replies, expected, strict=True)
    )


def _rounded(value: Any, digits: int) -> Any:
    if isinstance(value, tuple):
        return tuple(_rounded(part, digits) for part in value)
    numbers = as_numbers(value)
    return value if numbers is None else np.round(numbers, digits)


def fits(question: Question, reply: Reply, expected: Reply) -> bool:
    """Whether a reply is right. Where the reference raises an error, an error of that type is right, whatever it says.
    Where the right value is infinite, an error that says so is right too, unless the exercise asks to return inf."""
    if expected.error is not None:
        return isinstance(reply.error, type(expected.error))
    if reply.error is None:
        return agrees(reply.value, expected.value, question.rtol)
    if question.inf_returned:
        return False
    numbers = None if isinstance(expected.value, tuple) else as_numbers(expected.value)
    infinite = numbers is not None and bool(np.isinf(numbers).any())
    return infinite and isinstance(reply.error, ValueError | ZeroDivisionError | OverflowError)


def alike(first: Reply, second: Reply, rtol: float, own_words: tuple[type, ...] = ()) -> bool:
    """Whether two replies have the same value, or an error of the same kind that begins with the same words; for the
    types in own_words, whatever the words."""
    if first.error is None and second.error is None:
        return agrees(second.value, first.value, rtol)
    if type(first.error) is type(second.error) and type(first.error) in own_words:
        return True
    return _kind(first.error) == _kind(second.error)


def agrees(value: Any, expected: Any, rtol: float) -> bool:
    """Whether `value` holds the same numbers as `expected`, in the same shape; a tuple is compared part by part.

    Numbers that should be 0 may be off by a hundredth of rtol, relative to the largest.
    """
    if isinstance(expected, AnyOf):
        return isinstance(value, expected.kind) or (isinstance(value, AnyOf) and value == expected)
    if isinstance(expected, tuple):
        value = list(value) if isinstance(value, np.ndarray) and value.ndim else value
        same_length = isinstance(value, tuple | list) and len(value) == len(expected)
        return same_length and all(agrees(v, e, rtol) for v, e in zip(value, expected, strict=True))
    numbers, right = as_numbers(value), as_numbers(expected)
    if numbers is None or right is None or numbers.shape != right.shape:
        return numbers is None and right is None and isinstance(value, type(expected)) and _equal(value, expected)
    finite = np.abs(right[np.isfinite(right)])
    atol = 0.01 * rtol * (finite.max() if finite.size and finite.max() > 0 else 1)
    return _close(numbers, right, atol + rtol * np.abs(right))


def _close(numbers: Any, right: Any, tolerance: Any) -> bool:
    """What np.allclose with equal_nan says, in a third of its time: a wrong answer is held against each mistake."""
    with np.errstate(invalid="ignore"):  # inf - inf
        close = (np.abs(numbers - right) <= tolerance) & np.isfinite(right)
    return bool(np.all(close | (numbers == right) | ((numbers != numbers) & (right != right))))


def _equal(value: Any, expected: Any) -> bool:
    """Whether two things that are no numbers are equal; a list that holds arrays of several sizes cannot say."""
    try:
        return bool(value == expected)
    except ValueError:
        return False


def as_numbers(value: Any) -> Any:
    """Return `value` as a float array, or None where it does not hold numbers only."""
    try:  # a complex number would lose its second part, and be taken for a right one
        return None if np.asarray(value).dtype.kind in "SUc" else np.asarray(value, dtype=float)
    except Exception:  # whatever a stranger's object does when it is asked for its numbers
        return None


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep warnings to ourselves: a right answer may warn."""
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        yield


@contextlib.contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Leave the `with` block after `seconds`, as if it had ended.

    By an alarm on Linux and macOS, which stops any loop but one that catches every exception; elsewhere by tracing,
    which stops loops written in Python only.
    """
    stop = (
        _alarm if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread() else _tracing
    )
    with contextlib.suppress(TimeLimit), stop(seconds):
        yield


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    def ring(number: int, frame: FrameType | None) -> None:
        raise TimeLimit

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _tracing(seconds: float) -> Iterator[None]:
    end = time.monotonic() + seconds

    def watch(frame: FrameType, event: str, argument: Any) -> Any:
        if time.monotonic() > end:
            raise TimeLimit
        return watch

    before = sys.gettrace()
    sys.settrace(watch)
    try:
        yield
    finally:
        sys.settrace(before)


def judge_again(question: Question, case: Case, reply: Reply) -> Verdict:
    """Judge the reply to the first case, asked once more: an answer that remembers is right only once."""
    if fits(question, reply, ask(question.reference, case)):
        return Verdict(Outcome.CORRECT)
    advice = "It is right the first time and wrong the second. Does it add to a list or a number from outside?"
    return Verdict(Outcome.WRONG, advice, ("remembers",))


def _lacks_property(question: Question, cases: Sequence[Case], replies: Sequence[Reply]) -> Verdict | None:
    for lacking in question.properties:
        for case, reply in zip(cases, replies, strict=True):
            if reply.error is None and not lacking.holds(case, reply.arguments, reply.value):
                return Verdict(Outcome.WRONG, lacking.message, (lacking.name,))
    return None


def _describe_difference(question: Question, case: Case, reply: Reply, expected: Any) -> str:
    name, value = question.defines, reply.value
    if value is None:
        printed = f" It printed {show(reply.printed.strip())}, but" if reply.printed else " So"
        return f"`{name}` returned nothing.{printed} the caller gets no value: end it with `return` and the result."
    if isinstance(expected, tuple) and isinstance(value, tuple | list) and len(value) == len(expected):
        return _describe_part(question, case, value, expected)
    returned, right = show(value), show(expected)
    if not callable(question.reference):
        return f'`{name}` is {returned}, and that is not it. For a nudge, run xh.hint("{question.name}").'
    if returned == right:
        returned, right = f"{returned}, a {type(value).__name__}", f"{right}, a {type(expected).__name__}"
    return f"{_arguments(case)}\nit returned\n    {returned}\nand the right answer is\n    {right}"


def _describe_part(question: Question, case: Case, value: Sequence[Any], expected: tuple[Any, ...]) -> str:
    """Say which parts of a result are right, and show the first that is not."""
    right = [agrees(v, e, question.rtol) for v, e in zip(value, expected, strict=True)]
    first = right.index(False)
    good = ", ".join(str(number) for number, ok in enumerate(right, start=1) if ok)
    praise = f"Right among the {len(expected)} results: number {good}. " if good else ""
    shown = f"it returned\n    {show(value[first])}\nand the right one is\n    {show(expected[first])}"
    return f"{praise}Look at number {first + 1}.\n{_arguments(case)}\n{shown}"


def _arguments(case: Case) -> str:
    return "\n".join(["For the arguments", *(f"    {show(argument)}" for argument in case)])


def _kind(error: BaseException | None) -> tuple[type | None, str]:
    """Return an error's type and the words it begins with, up to the first number, quote or bracket.

    Python calls it "float division by zero" or "division by zero", as the numbers are. A place that isn't there is one
    mistake, though lists and arrays complain of it in different words.
    """
    if error is None or isinstance(error, IndexError):
        return type(error) if error else None, ""
    return type(error), re.split(r"[\d'\"(\[]", str(error).removeprefix("float "))[0]


def _not_written(question: Question, error: BaseException) -> str:
    """Say what is still to be written: the answer itself, or a function of the learner's that it calls."""
    calls = traceback.extract_tb(error.__traceback__)[1:]  # the first frame is our own
    if len(calls) > 1:
        return f"`{question.defines}` calls `{calls[-1].name}`, which is not written yet. Write that one first."
    return "Put your own code in place of `raise NotImplementedError`."


def _describe_error(reply: Reply) -> str:
    """Say what was raised, and at which line of the learner's own code."""
    line = f" in the line\n    {reply.line}" if reply.line else ""
    return f"{type(reply.error).__name__}: {str(reply.error)[:200]}{line}"


def show(value: Any) -> str:
    """Return `value` as a learner reads it best: six digits, long arrays cut."""
    if isinstance(value, tuple):
        shown = ", ".join(map(show, value[:LONGEST_TUPLE]))
        return f"({shown}, …)" if len(value) > LONGEST_TUPLE else f"({shown})"
    if isinstance(value, np.ndarray | np.generic | float):
        numbers = np.asarray(value)
        tidy = numbers + 0.0 if numbers.dtype.kind == "f" else numbers  # 0 in place of -0
        text = np.array2string(tidy, precision=6, separator=", ", threshold=24)
        return text.replace("\n", "\n    ")
    try:
        text = repr(value)
    except Exception:  # a class of the learner's own, with a slip in it
        text = f"a {type(value).__name__}"
    return text if len(text) <= 200 else f"{text[:200]}…"
