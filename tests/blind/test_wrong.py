"""How many wrong answers, written blind, does the question bank name? See wrong_1.py to wrong_3.py for their making.

Each set was judged once before the bank was mended with its answers in sight:

    set                 answers   named rightly   wrongly   not named   accepted
    1, lessons 0-8          100              88         2           9          1
    2, all lessons          104              80         1          22          1
    3, all lessons          100              94         0           5          1

For the second the writers were asked to be inventive, for the third to choose among the five likeliest mistakes of an
exercise. Between the two the bank was mended for the second, and grew by what each kind of slip would be in every
exercise: before that, the third had 87 named rightly, 12 not named, 1 accepted.

After mending, all are named rightly but those in NOT_NAMED. That is no longer blind: only the table says what a new
answer may expect.
"""

from typing import Any

import pytest

from tests.blind import Blind, wrong_1, wrong_2, wrong_3
from xent_helpers.marking import Outcome, Verdict, mark
from xent_helpers.questions import find_question

NOT_NAMED = {
    "puts bits in the place of the 1 of the example",  # log(bits / 2): no thought of a unit would write it twice
}


def verdict_on(blind: Blind) -> Verdict:
    question = find_question(blind.question)
    names: dict[str, Any] = {}
    exec(blind.source, names)
    return mark(question, names[question.defines])


@pytest.mark.parametrize("blind", [*wrong_1.WRONG, *wrong_2.WRONG, *wrong_3.WRONG], ids=lambda blind: blind.about)
def test_a_wrong_answer_is_refused_and_named_rightly(blind):
    verdict = verdict_on(blind)
    assert verdict.outcome is not Outcome.CORRECT
    assert set(verdict.mistakes) <= set(blind.named)
    assert bool(verdict.mistakes) == (blind.about not in NOT_NAMED)
