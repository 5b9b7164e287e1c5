import numpy as np
import pytest

from xent_helpers.marking import Outcome, mark
from xent_helpers.questions import MODULES, Question, find_question, questions_of


def double(x):
    return 2 * x


QUESTION = Question(
    name="l00_double",
    defines="double",
    lesson=0,
    points=1,
    reference=double,
    cases=lambda rng: iter([(np.array([1.0, 2.0]),), (rng.normal(size=3),)]),
)


@pytest.mark.parametrize(
    "answer",
    [
        lambda x: x + x,
        lambda x: [float(v) * 2 for v in x],
        lambda x: (x * 2).astype(np.float32),
        lambda x: np.multiply(x, 2, out=x),
    ],
    ids=["another way", "list", "float32", "in place"],
)
def test_right_answers_in_any_style_are_correct(answer):
    assert mark(QUESTION, answer).outcome is Outcome.CORRECT


def test_a_wrong_answer_is_shown_with_its_input_and_the_right_value():
    verdict = mark(QUESTION, lambda x: x + 1)
    assert verdict.outcome is Outcome.WRONG
    for part in ("[1., 2.]", "[2., 3.]", "[2., 4.]"):
        assert part in verdict.advice


@pytest.mark.parametrize(
    "value", [[1.0], "two", None, [[2.0, 4.0]], [2.0, np.nan], 2.0, {"a": 1}, [2.0, 4.0, 6.0]], ids=str
)
def test_values_of_another_kind_or_shape_are_wrong_and_raise_nothing(value):
    assert mark(QUESTION, lambda x: value).outcome is Outcome.WRONG


def test_a_forgotten_return_is_told():
    assert "returned nothing" in mark(QUESTION, lambda x: None).advice


def test_the_untouched_stub_is_not_attempted():
    def answer(x):
        raise NotImplementedError

    assert mark(QUESTION, answer).outcome is Outcome.NOT_ATTEMPTED


def test_an_error_is_shown_with_the_learners_own_line():
    def answer(x):
        return x / unknown  # noqa: F821

    verdict = mark(QUESTION, answer)
    assert verdict.outcome is Outcome.RAISED
    assert "NameError" in verdict.advice
    assert "return x / unknown" in verdict.advice


def test_what_is_not_a_function_is_told():
    assert "must be a function" in mark(QUESTION, np.array([2.0, 4.0])).advice


def test_an_answer_that_changes_its_arguments_does_not_spoil_the_comparison():
    def answer(x):
        result = 2 * x
        x[:] = 0
        return result

    assert mark(QUESTION, answer).outcome is Outcome.CORRECT


@pytest.mark.parametrize("question", [q for lesson in MODULES for q in questions_of(lesson)], ids=lambda q: q.name)
def test_the_reference_of_every_question_is_correct(question):
    assert mark(question, question.reference).outcome is Outcome.CORRECT


@pytest.mark.parametrize(
    ("name", "mistake"),
    [
        ("l09_mean_loss", lambda labels, probs: -np.log(probs[range(len(labels)), labels]).sum()),
        ("l09_mean_loss", lambda labels, probs: -np.log2(probs[range(len(labels)), labels]).mean()),
        ("l09_mean_loss", lambda labels, probs: -np.log(probs).mean()),
        ("l09_logit_gradient", lambda labels, probs: probs - np.eye(probs.shape[1])[labels]),
        ("l09_logit_gradient", lambda labels, probs: (np.eye(probs.shape[1])[labels] - probs) / len(labels)),
        ("l09_logit_gradient", lambda labels, probs: (probs - np.eye(labels.max() + 1)[labels]) / len(labels)),
        ("l09_output_gradients", lambda hidden, slopes: (hidden.T @ slopes, slopes.mean(axis=0))),
        ("l09_output_gradients", lambda hidden, slopes: ((hidden.T @ slopes).T, slopes.sum(axis=0))),
    ],
)
def test_common_mistakes_in_lesson_9_are_not_correct(name, mistake):
    assert mark(find_question(name), mistake).outcome in (Outcome.WRONG, Outcome.RAISED)
