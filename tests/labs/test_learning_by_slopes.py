import pytest

from xent_helpers.labs.learning_by_slopes import WalkingLab


@pytest.fixture
def lab():
    return WalkingLab()


def test_the_buttons_walk_and_say_where_the_ball_is(lab):
    assert "At the start: q = 0.200" in lab.said.value
    lab.one.click()
    assert len(lab.path) == 2
    assert "After 1 step: q = 0.243" in lab.said.value
    lab.ten.click()
    assert len(lab.path) == 12
    assert "After 11 steps" in lab.said.value
    assert "After 11 steps" in lab.curve.value


def test_a_good_rate_arrives_and_a_large_one_does_not(lab):
    lab.rate.value = 5
    lab.ten.click()
    assert "You have arrived" in lab.said.value
    lab.again.click()
    assert len(lab.path) == 1
    lab.rate.value = 20
    lab.ten.click()
    assert "arrived" not in lab.said.value


def test_the_rate_may_change_on_the_way_but_another_coin_begins_afresh(lab):
    lab.one.click()
    lab.rate.value = 3
    lab.one.click()
    assert len(lab.path) == 3
    lab.heads.value = 2
    assert len(lab.path) == 1
    lab.start.value = 0.9
    assert "q = 0.900" in lab.said.value


@pytest.mark.parametrize("rate", [0.001, 1000])
def test_the_largest_and_the_smallest_rate_end_in_words(lab, rate):
    lab.rate.value = rate
    for _ in range(5):
        lab.ten.click()
    assert "After 50 steps" in lab.said.value
    assert "nan" not in lab.said.value


def test_without_a_kernel_a_sentence_stands_in_its_place(lab):
    bundle = lab._repr_mimebundle_()
    assert "run this cell" in bundle["text/html"]
    assert "WalkingLab" not in bundle["text/plain"]
