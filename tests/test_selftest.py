"""The bank's own test can fail: each flaw put into a good question is found."""

from dataclasses import replace

import pytest

from xent_helpers.questions import Misconception, Pair, find_question
from xent_helpers.selftest import selftest


@pytest.fixture
def question():
    return find_question("l09_mean_loss")


def faults(question, **changes):
    return "\n".join(selftest(replace(question, **changes), seed=0))


def test_a_good_question_has_no_faults(question):
    assert faults(question) == ""


def test_a_wrong_alternative_is_found(question):
    assert "right answer 1 is wrong" in faults(question, alternatives=[lambda labels, probs: 1.0])


def test_a_mistake_that_passes_is_found(question):
    harmless = Misconception("harmless", question.reference, "…")
    assert "the mistake harmless passes" in faults(question, misconceptions=[*question.misconceptions, harmless])


def test_two_mistakes_that_read_the_same_are_found(question):
    twin = replace(question.misconceptions[0], name="twin")
    found = faults(question, misconceptions=[*question.misconceptions, twin])
    assert "the mistake twin reads as sum-for-mean" in found


def test_a_pair_that_reads_as_a_single_mistake_is_found(question):
    single = Pair(("sum-for-mean", "bits-for-nats"), question.misconceptions[0].answer)
    assert "sum-for-mean + bits-for-nats reads as sum-for-mean" in faults(question, pairs=[single])
