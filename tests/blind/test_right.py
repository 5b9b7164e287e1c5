"""How the checker judges right answers that its authors never saw.

Of the hundred answers, written before anybody had seen a verdict on them, 100 were marked correct at the first run
(2026-11-22): nothing had to be mended, neither an answer nor the bank, the marking or the text of an exercise.
"""

import pytest

from tests.blind.right import RIGHT, Blind
from xent_helpers.marking import mark
from xent_helpers.questions import find_question, questions_of


@pytest.mark.parametrize("blind", RIGHT, ids=[f"{blind.question}-{blind.style}" for blind in RIGHT])
def test_is_correct(blind: Blind) -> None:
    namespace: dict[str, object] = {}
    exec(blind.source, namespace)
    question = find_question(blind.question)
    verdict = mark(question, namespace[question.defines])
    assert verdict.outcome == "correct", verdict.advice


def test_every_question_of_lessons_0_to_8_has_a_blind_answer() -> None:
    names = {question.name for lesson in range(9) for question in questions_of(lesson)}
    assert {blind.question for blind in RIGHT} == names
