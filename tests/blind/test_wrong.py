"""How many wrong answers, written blind, does the question bank name? See wrong.py for how they were written.

Before the bank was mended, of the 100 answers 88 were named rightly, 2 wrongly, 9 not at all, and 1 was accepted:

    lesson              0   1   2   3   4   5   6   7   8
    answers            10  11  18   9  11   9  11  11  10
    named rightly       8   9  17   8   9   9  10  10   8
    named wrongly       1   1   0   0   0   0   0   0   0
    not named           1   1   1   0   2   0   1   1   2
    accepted            0   0   0   1   0   0   0   0   0

Wrongly: a loop that counts halvings heard "you rounded up", and a missing minus was called "a minus too many".
Accepted: an error where lesson 3 asks for inf. Two of the 88 hold two mistakes of which one was named, the other being
told once the first is mended.

After mending, all 100 are named rightly. That figure is no longer blind: the bank was mended with these answers in
sight. Only the first one says what a new answer may expect.
"""

from typing import Any

from tests.blind import Blind
from tests.blind.wrong import WRONG
from xent_helpers.marking import Outcome, Verdict, mark
from xent_helpers.questions import find_question


def verdict_on(blind: Blind) -> Verdict:
    question = find_question(blind.question)
    names: dict[str, Any] = {}
    exec(blind.source, names)
    return mark(question, names[question.defines])


def test_no_wrong_answer_is_accepted_or_named_wrongly_and_most_are_named():
    verdicts = [(blind, verdict_on(blind)) for blind in WRONG]
    told = [f"{blind.question}, {blind.mistake}: {verdict.mistakes}" for blind, verdict in verdicts]
    accepted = [line for line, (_, v) in zip(told, verdicts, strict=True) if v.outcome is Outcome.CORRECT]
    wrongly = [line for line, (b, v) in zip(told, verdicts, strict=True) if not set(v.mistakes) <= set(b.named)]
    named = sum(bool(verdict.mistakes) for _, verdict in verdicts)
    print(f"of {len(WRONG)} wrong answers {named} named, {len(wrongly)} of them wrongly, {len(accepted)} accepted")
    assert not accepted
    assert not wrongly
    assert named >= 0.9 * len(WRONG)
