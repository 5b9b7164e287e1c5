"""A question with options to choose from, judged in the page, without a kernel."""

import html
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xent_helpers.questions import Quiz


def quiz(question: "Quiz | str") -> "QuizView":
    """Return the quiz for a notebook to show. question: a Quiz, or the name of one in the question bank.

    Raises LookupError, with the names that exist, where the bank has none of that name.
    """
    if isinstance(question, str):
        from xent_helpers.questions import find_quiz  # here, so that `import xent_helpers` stays quick

        question = find_quiz(question)
    return QuizView(question)


class QuizView:
    """What `quiz` returns; a notebook shows it. Without scripts each explanation unfolds on its own."""

    def __init__(self, quiz: "Quiz") -> None:
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
    verdict = "Correct." if right else "Not yet."
    return (
        '<div class="xent-option"><label><input type="radio" name="XENT-ID-choice" autocomplete="off" '
        f'data-lm-suppress-shortcuts="true" style="display: none"><span>{_rich(text)}</span></label>'
        f"<details{' data-right' if right else ''}><summary>If you choose this</summary>"
        f"<p><strong>{verdict}</strong> {_rich(explanation)}</p></details></div>"
    )


def _rich(text: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text))
