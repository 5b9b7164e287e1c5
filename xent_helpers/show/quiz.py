"""A question with options to choose from, judged in the page, without a kernel."""

import html
import re
from dataclasses import dataclass
from typing import Any


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


def quiz(question: Quiz | str) -> "QuizView":
    """Return the quiz for a notebook to show. question: a Quiz, or the name of one in the question bank.

    Raises LookupError, with the names that exist, where the bank has none of that name.
    """
    if isinstance(question, str):
        from xent_helpers.questions import find_quiz  # here: the bank imports Quiz from this module

        question = find_quiz(question)
    return render_quiz(question)


def render_quiz(quiz: Quiz) -> "QuizView":
    """Return the quiz for a notebook to show."""
    return QuizView(quiz)


class QuizView:
    """What `quiz` returns; a notebook shows it. Without scripts each explanation unfolds on its own."""

    def __init__(self, quiz: Quiz) -> None:
        from xent_helpers.show.page import card  # here, so that `import xent_helpers` stays quick

        self.quiz = quiz
        options = "".join(
            _option(option, explanation, option == quiz.right) for option, explanation in quiz.options.items()
        )
        self.html = card(
            "xent-quiz",
            f"<fieldset><legend>{_rich(quiz.text)}</legend>{options}</fieldset>"
            '<button type="button" class="xent-check" style="display: none">Check</button>'
            '<p class="xent-result" role="status" aria-live="polite"></p>',
            "quiz.js",
        )

    def __repr__(self) -> str:
        return "\n".join([self.quiz.text, *(f"( ) {option}" for option in self.quiz.options)])

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        return {"text/html": self.html, "text/plain": repr(self)}


def _option(text: str, explanation: str, right: bool) -> str:
    verdict = "Right." if right else "Not yet."
    return (
        '<div class="xent-option"><label><input type="radio" name="XENT-ID-choice" autocomplete="off" '
        f'data-lm-suppress-shortcuts="true" style="display: none"><span>{_rich(text)}</span></label>'
        f"<details{' data-right' if right else ''}><summary>If you choose this</summary>"
        f"<p><strong>{verdict}</strong> {_rich(explanation)}</p></details></div>"
    )


def _rich(text: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text))
