import numpy as np
import pytest

from xent_helpers.questions import MODULES, find_question, questions_of

QUESTIONS = [question for lesson in MODULES for question in questions_of(lesson)]


def test_names_are_unique_and_begin_with_the_lessons_number():
    names = [question.name for question in QUESTIONS]
    assert len(set(names)) == len(names)
    assert all(question.name.startswith(f"l{question.lesson:02}_") for question in QUESTIONS)


def test_an_unknown_name_is_an_error_that_lists_the_known_ones():
    with pytest.raises(LookupError, match="'l09_lossy'; there are l09_mean_loss"):
        find_question("l09_lossy")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_the_same_generator_gives_the_same_cases(question):
    first, again = (str(list(question.cases(np.random.default_rng(5)))) for _ in range(2))
    assert first == again
