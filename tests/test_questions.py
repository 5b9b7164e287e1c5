import re
from functools import partial
from inspect import signature
from pathlib import Path
from traceback import walk_tb
from types import FunctionType

import numpy as np
import pytest

import xent_helpers as xh
from xent_helpers.asking import ask
from xent_helpers.marking import ask_all, judge, make_cases, quiet
from xent_helpers.questions import all_questions, find_question
from xent_helpers.selftest import selftest

ROOT = Path(__file__).parents[1]
every_question = pytest.mark.parametrize("question", all_questions(), ids=lambda question: question.name)


def test_names_are_unique_and_begin_with_the_lessons_number():
    names = [question.name for question in all_questions()]
    assert len(set(names)) == len(names)
    assert all(question.name.startswith(f"l{question.lesson:02}_") for question in all_questions())


def test_an_unknown_name_is_an_error_that_lists_the_lessons_questions():
    with pytest.raises(LookupError, match="'l09_lossy'; there are l09_mean_loss"):
        find_question("l09_lossy")


def test_a_name_without_a_lesson_lists_them_all():
    with pytest.raises(LookupError, match=r"there are l\d\d_.*l09_mean_loss"):
        find_question("mean_loss")


@every_question
def test_a_mistake_that_raises_leaves_nothing_behind(question):
    """One exception, raised for each submission of a large class, would keep the frames of all of them."""
    for case in make_cases(question, 0):
        for misconception in question.misconceptions:
            if callable(misconception.answer):
                once, again = (frames_of(ask(misconception.answer, case).error) for _ in range(2))
                assert once == again, misconception.name


def frames_of(error):
    return 0 if error is None else len(list(walk_tb(error.__traceback__)))


@every_question
def test_bank_passes_its_own_test(question):
    """Right answers pass, every mistake fails under its own name, and the stub is a stub: `xent selftest` in small."""
    assert [fault for seed in range(5) for fault in selftest(question, seed)] == []


@every_question
def test_the_same_generator_gives_the_same_cases(question):
    first, again = (re.sub(r" at 0x\w+", "", str(list(question.cases(np.random.default_rng(5))))) for _ in range(2))
    assert first == again


@every_question
def test_a_question_helps_before_it_tells(question):
    assert len(question.hints) >= 2
    assert len(question.alternatives) >= (2 if callable(question.reference) else 1)
    assert len(question.misconceptions) >= 2


@every_question
def test_places_to_read_again_are_sections_of_the_lesson(question):
    for misconception in question.misconceptions:
        lesson, _, section = misconception.see.partition("#")
        (text,) = (ROOT / "notebooks").glob(f"{lesson}_*.py")
        assert f"# ## {section}\n" in text.read_text(encoding="utf-8"), misconception.see


@every_question
def test_the_exercise_set_of_its_lesson_asks_it(question):
    (text,) = (ROOT / "solutions").glob(f"{question.lesson:02}_*.py")
    assert f'xh.check("{question.name}")' in text.read_text(encoding="utf-8")


PACKAGES_OWN = [getattr(xh, name) for name in xh.__all__ if isinstance(getattr(xh, name), FunctionType)]
MATHS = [
    function for function in PACKAGES_OWN if function.__module__ not in ("xent_helpers.check", "xent_helpers.show")
]
WAYS = ({}, {"base": 2}, {"reduction": "sum"}, {"reduction": "none"})


@pytest.mark.parametrize(
    "question",
    [question for question in all_questions() if callable(question.reference)],
    ids=lambda question: question.name,
)
def test_a_function_of_the_package_that_answers_a_question_is_named_by_it(question):
    cases = make_cases(question, 1)
    with quiet():
        answers = [
            function.__name__
            for function in MATHS
            for way in WAYS
            if way.keys() <= signature(function).parameters.keys()
            and judge(question, cases, ask_all(partial(function, **way), cases)) is None
        ]
    assert set(answers) <= set(question.replaces)
