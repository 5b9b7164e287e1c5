"""What the learner calls: check, hint, solution, progress. Each shows a short report and never raises."""

import html
import inspect
import re
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # imported where they are needed, so that `import xent_helpers` stays quick
    from xent_helpers.marking import Verdict
    from xent_helpers.questions import Question

TRIES_BEFORE_SOLUTION = 3
SIGNS = {"correct": "✓", "wrong": "✗", "raised an error": "✗", "timed out": "✗"}
COLOURS = {"✓": "#05603A", "✗": "#9B1C1C"}
CODE = '<code style="background: #F3F4F6; color: inherit">'
PRE = "white-space: pre-wrap; margin: 0.4em 0 0; font: inherit; color: inherit; background: inherit"


class Report:
    """A heading and some lines: a card in a notebook, plain text in a terminal and for a screen reader."""

    def __init__(self, heading: str, *lines: str) -> None:
        self.heading, self.body = heading, "\n".join(filter(None, lines))

    def __repr__(self) -> str:
        return f"{self.heading}\n{self.body}" if self.body else self.heading

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        colour = COLOURS.get(self.heading[0], "#1F2937")
        card = f"border-left: 4px solid {colour}; background: #fff; color: #1F2937; padding: 0.5em 0.9em"
        body = f'<pre style="{PRE}">{rich(self.body, CODE)}</pre>' if self.body else ""
        heading = f'<strong style="color: {colour}">{html.escape(self.heading)}</strong>'
        return {"text/html": f'<div role="status" style="{card}">{heading}{body}</div>', "text/plain": repr(self)}


def rich(text: str, code: str = "<code>") -> str:
    """Return `text` as HTML, with what stands between backticks as code.

    >>> rich("is `a < b`?")
    'is <code>a &lt; b</code>?'
    """
    return re.sub(r"`([^`\n]+)`", rf"{code}\1</code>", html.escape(text))


def check(name: str) -> None:
    """Check your answer to the question `name`, and say what became of it.

    The answer is looked up where check is called: in a notebook, whatever its cells have defined. An answer that runs
    for more than five seconds is stopped. One that catches every exception in an endless loop cannot be stopped from
    here: press the stop button (■) above the notebook.
    """
    from xent_helpers.marking import Outcome, Verdict, mark

    question = _find(name)
    if question is None:
        return
    names = sys._getframe(1).f_globals
    if question.defines in names:
        verdict = mark(question, names[question.defines])
    else:
        verdict = Verdict(Outcome.MISSING, f"Run the cell that defines `{question.defines}` first.")
    saved = _record(name, verdict.outcome)
    _display(Report(_heading(question, verdict), verdict.advice, _where(verdict), saved))


def hint(name: str) -> None:
    """Show the next hint for the question `name`; after the last one, the last one again."""
    from xent_helpers.progress_file import events

    question = _find(name)
    if question is None:
        return
    shown = sum(event["event"] == "hint" for event in events(name))
    number = min(shown + 1, len(question.hints))
    saved = _record(name, "hint")
    _display(Report(f"Hint {number} of {len(question.hints)}: {question.defines}", question.hints[number - 1], saved))


def solution(name: str) -> None:
    """Show a right answer to the question `name`, once you have passed it or tried three times."""
    from xent_helpers.progress_file import passed, tries

    question = _find(name)
    if question is None:
        return
    left = TRIES_BEFORE_SOLUTION - tries(name)
    if left > 0 and not passed(name):
        times = "once" if left == 1 else f"{left} times"
        _display(Report(f"○ {question.defines}: not yet", f'Try {times} more, or ask for a hint: xh.hint("{name}")'))
        return
    saved = _record(name, "solution")
    _display(Report(f"One solution of {question.defines}", solution_text(question), saved))


def progress() -> None:
    """Show which questions you have passed, and how often you tried."""
    from xent_helpers.progress_file import passed, tries
    from xent_helpers.questions import all_questions

    questions = all_questions()
    done = [passed(question.name) for question in questions]
    rows = []
    for question, ok in zip(questions, done, strict=True):
        count = tries(question.name)
        tried = f"{count} {'try' if count == 1 else 'tries'}" if count else "not tried"
        rows.append(f"{'✓ passed' if ok else '○ open  '}  {question.name:32} {tried}")
    _display(Report(f"{sum(done)} of {len(questions)} questions passed", *rows))


def solution_text(question: "Question") -> str:
    """Return the source of a right answer, under the name that the question asks for."""
    answer = question.alternatives[0]
    if not callable(question.reference):
        return f"{question.defines} = {answer!r}"
    return inspect.getsource(answer).replace(f"def {answer.__name__}(", f"def {question.defines}(", 1).rstrip()


def _find(name: str) -> "Question | None":
    from xent_helpers.questions import find_question

    if not isinstance(name, str):
        _display(Report("○ no such question", 'Write the question\'s name in quotes, such as "l01_card".'))
        return None
    try:
        return find_question(name)
    except LookupError as error:
        _display(Report(f"○ {name}: no such question", f"{error}."))
        return None


def _heading(question: "Question", verdict: "Verdict") -> str:
    return f"{SIGNS.get(verdict.outcome, '○')} {question.defines}: {verdict.outcome}"


def _where(verdict: "Verdict") -> str:
    return f"Read again: {', '.join(map(place_of, verdict.see))}" if verdict.see else ""


def place_of(see: str) -> str:
    """Return "lesson 1, “Why a logarithm”" for "01#Why a logarithm"."""
    lesson, _, section = see.partition("#")
    if not lesson.isdecimal():
        return see  # a teacher's own bank may name a book
    return f"lesson {int(lesson)}, “{section}”" if section else f"lesson {int(lesson)}"


def _record(name: str, event: str) -> str:
    """Remember the event; return what to tell the learner where that is not possible."""
    from xent_helpers.progress_file import record

    try:
        record(name, event)
        return ""
    except OSError as error:
        return f"(Your progress could not be saved: {error})"


def _display(report: Report) -> None:
    """Show the report in a notebook, or print it elsewhere."""
    ipython = sys.modules.get("IPython")
    if ipython is not None and ipython.get_ipython() is not None:
        from IPython.display import display

        display(report)
    else:
        print(report)
