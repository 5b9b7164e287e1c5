import contextlib
import math
import sys
import threading
import time
import warnings
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from xent_helpers import asking, marking
from xent_helpers.marking import Outcome, mark
from xent_helpers.questions import PURE, AnyOf, Misconception, Pair, Question


def surprise(p):
    """The reference: the surprisal of each probability, in bits."""
    with np.errstate(divide="ignore"):
        return -np.log2(np.asarray(p, dtype=float))


def cases(rng):
    yield ([1.0, 0.3],)
    yield (rng.uniform(0.1, 0.9, 4).tolist(),)


QUESTION = Question(
    name="l00_surprise",
    defines="surprise",
    lesson=0,
    points=1,
    reference=surprise,
    alternatives=[lambda p: [math.log2(1 / x) for x in p]],
    cases=cases,
    misconceptions=[
        Misconception("nats", lambda p: -np.log(p), "These are nats.", see="01#Bits"),
        Misconception("no-minus", lambda p: np.log2(p), "The minus is missing."),
        Misconception("log-of-list", lambda p: math.log2(p), "math.log2 takes one number."),
    ],
    pairs=[Pair(("nats", "no-minus"), lambda p: np.log(p))],
    properties=[PURE],
    hints=["Think.", "Think again."],
)
VALUE = Question(
    name="l00_sides",
    defines="sides",
    lesson=0,
    points=1,
    reference=6,
    alternatives=[6],
    misconceptions=[Misconception("corners", 8, "You counted the corners.")],
    hints=["Count.", "Again."],
)
ROUNDED = Misconception("rounded", lambda p: np.round(surprise(p), 2), "You rounded.")
KNOWS_ROUNDING = replace(QUESTION, misconceptions=[*QUESTION.misconceptions, ROUNDED])


@pytest.mark.parametrize("digits", [0, 1, 3])
def test_rounding_is_named_whatever_the_number_of_digits(digits):
    verdict = mark(KNOWS_ROUNDING, lambda p: [round(float(bits), digits) for bits in surprise(p)])
    assert verdict.mistakes == ("rounded",)


@pytest.mark.parametrize(
    "answer",
    [
        lambda p: np.round(surprise(p), len(p)),  # now to two digits, now to four
        lambda p: np.floor(surprise(p)),
        lambda p: np.round(surprise(p), 1) + 1e-6,
    ],
)
def test_what_is_not_rounded_alike_everywhere_is_not_called_rounded(answer):
    assert mark(KNOWS_ROUNDING, answer).mistakes == ()


def test_rounding_is_not_named_where_the_question_does_not_know_it():
    assert mark(QUESTION, lambda p: np.round(surprise(p), 1)).mistakes == ()


def with_warning(p):
    warnings.warn("on stderr", stacklevel=1)
    print("on stderr", file=sys.stderr)
    return surprise(p)


@pytest.mark.parametrize(
    "answer",
    [
        lambda p: [math.log2(1 / x) for x in p],
        lambda p: tuple(surprise(p)),
        lambda p: surprise(p).astype(np.float32),
        lambda p: surprise(p).astype(object),
        lambda p: [Fraction(float(s)) for s in surprise(p)],
        lambda p: [Decimal(float(s)) for s in surprise(p)],
        lambda p: [np.array(s) for s in surprise(p)],
        lambda p: np.negative(np.log2(p)),
        lambda probabilities, /: surprise(probabilities),
        np.vectorize(lambda x: -math.log2(x)),
        with_warning,
    ],
    ids=[
        *("list", "tuple", "float32", "object", "fraction", "decimal", "0-d"),
        *("negative", "positional", "vectorize", "warning"),
    ],
)
def test_right_answers_in_any_style_are_correct(answer):
    assert mark(QUESTION, answer).outcome is Outcome.CORRECT


@pytest.mark.parametrize("value", [6, 6.0, np.int64(6), np.array(6), Fraction(6)], ids=repr)
def test_a_right_value_of_any_number_type_is_correct(value):
    assert mark(VALUE, value).outcome is Outcome.CORRECT


def test_a_mistake_is_told_by_name_with_its_place_in_the_lesson():
    verdict = mark(QUESTION, lambda p: [-math.log(x) for x in p])
    assert verdict.outcome is Outcome.WRONG
    assert (verdict.advice, verdict.mistakes, verdict.see) == ("These are nats.", ("nats",), ("01#Bits",))


def test_two_mistakes_at_once_are_both_told():
    verdict = mark(QUESTION, lambda p: [math.log(x) for x in p])
    assert verdict.mistakes == ("nats", "no-minus")
    assert verdict.advice == "These are nats.\nThe minus is missing."


def test_a_mistake_that_raises_is_told_by_name_too():
    verdict = mark(QUESTION, lambda p: -math.log2(p))
    assert verdict.outcome is Outcome.RAISED
    assert verdict.mistakes == ("log-of-list",)


def refuses_below(limit, words):
    def answer(number):
        if number < limit:
            raise ValueError(words)
        return number

    return answer


def test_where_an_error_is_asked_for_its_words_are_the_learners():
    question = replace(
        QUESTION,
        reference=refuses_below(1, "zero"),
        alternatives=[refuses_below(1, "")],
        cases=lambda rng: iter([(2,), (1,), (0,), (-1,)]),
        misconceptions=[Misconception("refuses-one", refuses_below(2, "bad label"), "You refuse 1.")],
        pairs=[],
    )
    assert mark(question, refuses_below(1, "my own words")).outcome is Outcome.CORRECT
    assert mark(question, refuses_below(2, "my own words")).mistakes == ("refuses-one",)


def test_lists_and_arrays_that_end_too_soon_make_the_same_mistake():
    place = Misconception("counted-from-one", lambda p: p[len(p)], "Places count from 0.")
    question = replace(QUESTION, misconceptions=[place], pairs=[])
    assert mark(question, lambda p: np.array(p)[len(p)]).mistakes == ("counted-from-one",)


def test_two_results_may_come_in_an_array():
    question = replace(QUESTION, reference=lambda p: (len(p), p[0]), alternatives=[], misconceptions=[], pairs=[])
    assert mark(question, lambda p: np.array([len(p), p[0]])).outcome is Outcome.CORRECT
    assert mark(question, lambda p: np.array(1.0)).outcome is Outcome.WRONG


def test_a_mistaken_value_is_told_by_name():
    assert mark(VALUE, 8).advice == "You counted the corners."


def test_an_unknown_mistake_is_shown_with_its_input_and_the_right_value():
    verdict = mark(QUESTION, lambda p: surprise(p) + 1)
    assert verdict.mistakes == ()
    for part in ("[1.0, 0.3]", "[1.      , 2.736966]", "[0.      , 1.736966]"):
        assert part in verdict.advice


@pytest.mark.parametrize(
    "value",
    [
        [1.0],
        "two",
        None,
        [[0.0, 1.7]],
        [0.0, np.nan],
        2.0,
        {"a": 1},
        ["0", "1"],
        [[1], [2, 3]],
        np.array([0.0, 1.7]) + 5j,
    ],
    ids=str,
)
def test_values_of_another_kind_or_shape_are_wrong_and_raise_nothing(value):
    assert mark(QUESTION, lambda p: value).outcome is Outcome.WRONG


class Strange:
    """An object that fails at whatever it is asked."""

    def __array__(self, *arguments, **options):
        raise RuntimeError("no numbers here")

    __repr__ = __eq__ = __array__


def test_an_object_that_raises_when_it_is_looked_at_is_wrong_and_raises_nothing():
    verdict = mark(QUESTION, lambda p: Strange())
    assert verdict.outcome is Outcome.WRONG
    assert "a Strange" in verdict.advice


def test_an_argument_whose_entries_were_replaced_by_arrays_is_changed():
    def answer(p):
        result = surprise(p)
        p[0] = np.array([1.0, 2.0])
        return result

    assert mark(QUESTION, answer).mistakes == ("pure",)


def test_a_forgotten_return_is_told():
    assert "returned nothing" in mark(QUESTION, lambda p: None).advice


def test_an_answer_that_never_returns_anything_is_told_by_name():
    assert mark(QUESTION, lambda p: None).mistakes == ("nothing-returned",)
    assert mark(QUESTION, lambda p: surprise(p) if len(p) > 2 else None).mistakes == ()


def test_text_for_number_stands_for_any_text_that_is_no_other_mistake():
    texts = [Misconception("text-for-number", "6", "A text."), Misconception("with-unit", "6 sides", "The unit.")]
    question = replace(VALUE, misconceptions=[*VALUE.misconceptions, *texts])
    assert mark(question, "six").mistakes == ("text-for-number",)
    assert mark(question, "6 sides").mistakes == ("with-unit",)
    assert mark(VALUE, "six").mistakes == ()


def test_a_printed_answer_is_told_so():
    verdict = mark(QUESTION, lambda p: print(list(p)))
    assert "printed '[1.0, 0.3]'" in verdict.advice
    assert "`return`" in verdict.advice


def test_a_flood_of_output_is_cut(capsys):
    verdict = mark(QUESTION, lambda p: print("x" * 1_000_000))
    assert len(verdict.advice) < 500
    assert capsys.readouterr() == ("", "")


def test_only_the_beginning_of_a_flood_is_kept_in_memory():
    reply = asking.ask(lambda p: [print("x" * 999) for _ in range(1000)] and p, ([1.0],))
    assert len(reply.printed) == asking.PRINTED


def test_the_untouched_stub_is_not_attempted():
    def answer(p):
        raise NotImplementedError

    assert mark(QUESTION, answer).outcome is Outcome.NOT_ATTEMPTED
    assert mark(VALUE, ...).outcome is Outcome.NOT_ATTEMPTED


def test_a_stub_that_the_answer_calls_is_named():
    def helper(p):
        raise NotImplementedError

    def answer(p):
        return helper(p) + 1

    verdict = mark(QUESTION, answer)
    assert verdict.outcome is Outcome.NOT_ATTEMPTED
    assert "calls `helper`, which is not written yet" in verdict.advice


def test_a_stub_left_in_one_branch_is_not_attempted_whatever_the_other_branches_give():
    def answer(p):
        if p[0] < 0:
            raise NotImplementedError
        return math.sqrt(p[0])

    assert mark(REFUSING, answer).outcome is Outcome.NOT_ATTEMPTED


def test_an_error_is_shown_with_the_learners_own_line():
    def answer(p):
        return p / unknown  # noqa: F821

    verdict = mark(QUESTION, answer)
    assert verdict.outcome is Outcome.RAISED
    assert "NameError" in verdict.advice
    assert "return p / unknown" in verdict.advice


def test_an_error_inside_a_library_is_shown_at_the_learners_line():
    def answer(p):
        return np.linalg.inv(p)

    assert "return np.linalg.inv(p)" in mark(QUESTION, answer).advice


def test_an_error_of_the_same_type_with_other_words_is_another_mistake():
    verdict = mark(QUESTION, lambda p: p + 1)  # a TypeError, like math.log2 of a list
    assert verdict.mistakes == ()
    assert "can only concatenate list" in verdict.advice


def test_an_error_of_another_type_with_the_same_words_is_another_mistake():
    def answer(p):
        raise ValueError("must be real number, not list")  # math.log2 of a list says so in a TypeError

    assert mark(QUESTION, answer).mistakes == ()


@pytest.mark.parametrize(("words", "mistakes"), [("row 7 is bad", ("refuses",)), ("column 3 is bad", ())])
def test_an_error_is_told_by_the_words_before_its_first_number(words, mistakes):
    def refuse(words):
        raise ValueError(words)

    refuses = [Misconception("refuses", lambda p: refuse("row 3 is too long"), "Take every row.")]
    question = Question(**{**vars(QUESTION), "misconceptions": refuses, "pairs": []})
    assert mark(question, lambda p: refuse(words)).mistakes == mistakes


def test_an_error_is_shown_with_the_arguments_that_made_it():
    assert "For the arguments\n    [1.0, 0.3]" in mark(QUESTION, lambda p: 1 / math.log2(p[0])).advice


def test_a_named_mistake_that_raises_shows_its_error_too():
    assert "TypeError: must be real number, not list" in mark(QUESTION, lambda p: -math.log2(p)).advice


def root(p):
    """The reference of a question that asks for an error: the root of the first number, or a ValueError."""
    if p[0] < 0:
        raise ValueError("no root")
    return math.sqrt(p[0])


REFUSING = Question(
    **{
        **vars(QUESTION),
        "reference": root,
        "cases": lambda rng: iter([([4.0, 1.0],), ([-4.0, 1.0],), ([0.25],)]),
        "misconceptions": [Misconception("never-refuses", lambda p: abs(p[0]) ** 0.5, "Refuse what is below 0.")],
        "pairs": [],
    }
)


def test_where_an_error_is_asked_for_one_of_its_type_is_right_whatever_it_says():
    assert mark(REFUSING, lambda p: math.sqrt(p[0])).outcome is Outcome.CORRECT  # "math domain error"


def test_where_an_error_is_asked_for_a_value_is_wrong():
    verdict = mark(REFUSING, lambda p: math.sqrt(p[0]) if p[0] > 0 else None)
    assert verdict.outcome is Outcome.WRONG
    assert "it returned\n    None\nand it should raise a ValueError" in verdict.advice
    assert mark(REFUSING, lambda p: abs(p[0]) ** 0.5).mistakes == ("never-refuses",)


def test_where_an_error_is_asked_for_another_type_is_wrong():
    def answer(p):
        if p[0] < 0:
            raise KeyError("negative")
        return p[0] ** 0.5

    verdict = mark(REFUSING, answer)
    assert verdict.outcome is Outcome.RAISED
    assert "KeyError" in verdict.advice
    assert "A ValueError is asked for here." in verdict.advice


def test_an_error_that_is_right_is_not_shown_with_a_mistake():
    def answer(p):
        if p[0] < 0:
            raise ValueError("asked for")
        return p[0]

    refusing_too = [Misconception("no-root", answer, "Take the root.")]
    verdict = mark(Question(**{**vars(REFUSING), "misconceptions": refusing_too}), answer)
    assert verdict.advice == "Take the root."


def test_of_several_results_only_the_first_wrong_one_is_shown():
    two = Question(**{**vars(QUESTION), "reference": lambda p: (p[0], p[1]), "misconceptions": [], "pairs": []})
    verdict = mark(two, lambda p: (p[0], 7))
    assert "Right among the 2 results: number 1. Look at number 2." in verdict.advice
    assert "it returned\n    7\nand the right one is\n    0.3" in verdict.advice


@pytest.mark.parametrize("value", [7, (1.0,), (1.0, 2.0, 3.0), "ab"], ids=str)
def test_of_several_results_another_number_of_them_is_shown_whole(value):
    two = Question(**{**vars(QUESTION), "reference": lambda p: (p[0], 7), "misconceptions": [], "pairs": []})
    verdict = mark(two, lambda p: value)
    assert f"it returned\n    {marking.show(value)}\nand the right answer is\n    (1., 7)" in verdict.advice


def test_a_long_tuple_is_shown_by_its_beginning():
    assert len(mark(QUESTION, lambda p: tuple(range(100_000))).advice) < 500


def test_a_text_of_numpys_is_a_text():
    unit = Question(**{**vars(QUESTION), "reference": lambda p: "bits", "misconceptions": [], "pairs": []})
    assert mark(unit, lambda p: np.array(["bits", "nats"])[0]).outcome is Outcome.CORRECT


def test_results_that_look_alike_are_told_apart_by_their_types_and_others_are_not():
    words = Question(
        **{
            **vars(QUESTION),
            "reference": lambda p: ["a", "b"],
            "misconceptions": [],
            "pairs": [],
            "cases": lambda rng: iter([([0.5],)]),
        }
    )
    returned = "For the arguments\n    [0.5]\nit returned\n    "
    alike = mark(words, lambda p: np.array(["a", "b"]))
    assert alike.advice == f"{returned}['a', 'b'], a ndarray\nand the right answer is\n    ['a', 'b'], a list"
    other = mark(words, lambda p: ["b", "a"])
    assert other.advice == f"{returned}['b', 'a']\nand the right answer is\n    ['a', 'b']"


def test_a_long_message_of_an_error_is_cut_after_200_characters():
    def answer(p):
        raise ValueError("x" * 500)

    assert mark(QUESTION, answer).advice.startswith(f"ValueError: {'x' * 200} in the line\n")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("x" * 198, f"'{'x' * 198}'"),
        ("x" * 199, f"'{'x' * 199}…"),
        (np.ones(24, dtype=int), f"[{', '.join('1' * 24)}]"),
        (np.ones(25, dtype=int), "[1, 1, 1, ..., 1, 1, 1]"),
        (-0.0, "0."),
    ],
    ids=["long text", "too long a text", "long array", "too long an array", "no minus before 0"],
)
def test_a_value_is_shown_whole_as_far_as_it_fits(value, text):
    assert marking.show(value) == text


def test_exit_inside_an_answer_does_not_end_the_session():
    assert mark(QUESTION, lambda p: sys.exit(1)).outcome is Outcome.RAISED


def test_a_value_in_place_of_a_function_is_told_and_the_other_way_round():
    assert "must be a function" in mark(QUESTION, np.array([2.0, 4.0])).advice
    assert "must be a value" in mark(VALUE, lambda: 6).advice


def test_an_answer_that_changes_its_arguments_is_told_so():
    def answer(p):
        result = surprise(p)
        p.append(0.5)
        return result

    verdict = mark(QUESTION, answer)
    assert (verdict.outcome, verdict.mistakes) == (Outcome.WRONG, ("pure",))


def test_an_answer_that_remembers_is_right_only_once_and_told_so():
    seen = []

    def answer(p):
        seen.append(p)
        return surprise(p) if seen.count(p) == 1 else surprise(p) + 1

    assert mark(QUESTION, answer).mistakes == ("remembers",)


def test_an_error_is_right_where_the_right_value_is_infinite_and_a_finite_number_is_not():
    impossible = Question(**{**vars(QUESTION), "cases": lambda rng: iter([([0.0],)]), "properties": []})
    assert mark(impossible, lambda p: [math.log2(1 / x) for x in p]).outcome is Outcome.CORRECT
    assert mark(impossible, lambda p: [math.inf]).outcome is Outcome.CORRECT
    assert mark(impossible, lambda p: [40.0]).outcome is Outcome.WRONG
    assert mark(impossible, lambda p: [math.nan]).outcome is Outcome.WRONG


def test_an_error_is_wrong_where_inf_is_to_be_returned():
    changes = {"cases": lambda rng: iter([([0.0],)]), "properties": [], "inf_returned": True}
    impossible = Question(**{**vars(QUESTION), **changes})
    assert mark(impossible, lambda p: [math.inf]).outcome is Outcome.CORRECT
    assert mark(impossible, lambda p: [math.log2(1 / x) for x in p]).outcome is Outcome.RAISED


def test_a_division_by_zero_is_the_same_mistake_with_integers_and_with_floats():
    divides = Misconception("divides", lambda p: 1 / 0.0, "Don't divide by 0.")
    assert mark(Question(**{**vars(QUESTION), "misconceptions": [divides]}), lambda p: 1 / 0).mistakes == ("divides",)


def test_a_mistake_may_return_any_text_or_any_error():
    says = Misconception("says", lambda p: AnyOf(str), "Don't return a text.")
    returns = Misconception("returns", lambda p: AnyOf(Exception), "Raise it.")
    question = Question(**{**vars(QUESTION), "misconceptions": [says, returns]})
    assert mark(question, lambda p: f"no {p}").mistakes == ("says",)
    assert mark(question, lambda p: ValueError(p)).mistakes == ("returns",)
    assert mark(question, says.answer).mistakes == ("says",)
    assert mark(question, lambda p: 7).mistakes == ()


def test_an_error_where_a_text_is_right_is_told():
    spoken = Question(**{**vars(QUESTION), "reference": str, "misconceptions": [], "pairs": [], "properties": []})
    assert mark(spoken, lambda p: math.log2(-1)).outcome is Outcome.RAISED
    assert mark(spoken, lambda p: p[99]).outcome is Outcome.RAISED
    assert mark(spoken, str).outcome is Outcome.CORRECT


def endless(p):
    while True:
        pass


def test_an_endless_loop_is_stopped(monkeypatch):
    monkeypatch.setattr(marking, "PATIENCE", 0.2)
    start = time.monotonic()
    assert mark(QUESTION, endless).outcome is Outcome.TIMED_OUT
    assert time.monotonic() - start < 30  # it did end


def test_an_endless_loop_that_swallows_errors_is_stopped(monkeypatch):
    def answer(p):
        while True:
            with contextlib.suppress(Exception):
                endless(p)

    monkeypatch.setattr(marking, "PATIENCE", 0.2)
    assert mark(QUESTION, answer).outcome is Outcome.TIMED_OUT


def test_an_endless_loop_is_stopped_outside_the_main_thread_too(monkeypatch):
    monkeypatch.setattr(marking, "PATIENCE", 0.2)
    verdicts = []
    thread = threading.Thread(target=lambda: verdicts.append(mark(QUESTION, endless)))
    thread.start()
    thread.join(timeout=30)
    assert [verdict.outcome for verdict in verdicts] == [Outcome.TIMED_OUT]


@pytest.mark.parametrize(
    ("value", "expected", "same"),
    [
        (1.00005, 1.0, True),
        (1.001, 1.0, False),
        ([1e-9, 1.0], np.array([0.0, 1.0]), True),
        ([1e-3, 1.0], np.array([0.0, 1.0]), False),
        ([0.9e-6, 1.0], np.array([0.0, 1.0]), True),  # a hundredth of the tolerance,
        ([1.1e-6, 1.0], np.array([0.0, 1.0]), False),
        ([0.9e-4, -100.0], np.array([0.0, -100.0]), True),  # ... relative to the largest
        ([1.1e-8, 0.01], np.array([0.0, 0.01]), False),
        ([0.9e-6], np.array([0.0]), True),  # ... or to 1, where all are 0
        ([1.1e-6], np.array([0.0]), False),
        ([np.inf], np.array([np.inf]), True),
        ([-np.inf], np.array([np.inf]), False),
        ([np.nan], np.array([np.nan]), True),
        ([1, [2, 3]], (1, np.array([2.0, 3.0])), True),
        ((1,), (1, 2), False),
        ("heads", "heads", True),
        ("heads", "tails", False),
        ([np.ones(2), np.ones(3)], ["right", "wrong"], False),  # == cannot say, and must not stop the check
    ],
)
def test_values_agree_within_the_tolerance_part_by_part(value, expected, same):
    assert marking.agrees(value, expected, rtol=1e-4) is same
