import math

import pytest

import xent_helpers as xh
from xent_helpers.figures.cross_entropy import LOADED_DIE
from xent_helpers.labs.cross_entropy import ChipsLab


@pytest.fixture
def lab():
    return ChipsLab()


def place(lab, chips):
    for field, count in zip(lab.chips, chips, strict=True):
        field.value = count


def test_each_button_throws_and_says_what_it_cost(lab):
    for button in lab.buttons:
        button.click()
    assert len(lab.faces) == 111
    assert lab.costs.tolist() == pytest.approx([-math.log2(lab.chips[face].value / 100) for face in lab.faces])
    honest = sum(-math.log2(LOADED_DIE[face]) for face in lab.faces) / 111
    assert f"After 111 throws: {lab.costs.mean():.2f} bits a throw" in lab.said.value
    assert f"honest, on the same throws: {honest:.2f} bits" in lab.said.value
    assert "<img alt=" in lab.curve.value


def test_the_average_settles_near_the_cross_entropy(lab):
    place(lab, (2, 2, 2, 2, 2, 90))
    lab.throw(10_000)
    expected = float(xh.cross_entropy(LOADED_DIE, lab.shares, base=2))
    assert lab.costs.mean() == pytest.approx(expected, rel=0.03)
    assert f"In the long run you pay {expected:.2f} bits" in lab.said.value


def test_in_the_long_run_honesty_is_cheapest(lab):
    averages = {}
    for chips in ((12, 12, 12, 12, 12, 40), (2, 2, 2, 2, 2, 90), (16, 16, 17, 17, 17, 17), (30, 10, 10, 10, 10, 30)):
        place(lab, chips)
        lab.throw(2000)
        averages[chips] = lab.costs.mean()
    assert min(averages, key=averages.get) == (12, 12, 12, 12, 12, 40)


def test_an_empty_face_that_comes_costs_infinity(lab):
    place(lab, (0, 12, 12, 12, 12, 52))
    lab.throw(100)
    assert math.isinf(lab.costs.mean())
    ruin = lab.faces.index(0) + 1
    assert f"throw {ruin} was a 1, an empty face. Your cost is infinite" in lab.said.value


def test_an_empty_face_is_harmless_until_it_comes(lab):
    place(lab, (0, 12, 12, 12, 12, 52))
    lab.throw(1)
    assert lab.faces != [0]
    assert "In the long run you pay infinity" in lab.said.value
    assert math.isfinite(lab.costs.mean())


def test_all_chips_must_lie_before_a_throw(lab):
    lab.chips[0].value = 13
    assert "Place 7 more" in lab.said.value
    assert all(button.disabled for button in lab.buttons)
    lab.throw(1)
    assert lab.faces == []
    lab.chips[0].value = 24
    assert "Take 4 away" in lab.said.value
    lab.chips[0].value = 20
    assert not any(button.disabled for button in lab.buttons)


def test_the_same_seed_throws_the_same_faces(lab):
    lab.throw(10)
    first = lab.faces
    lab.again.click()
    assert lab.faces == []
    place(lab, (12, 12, 12, 12, 12, 40))
    lab.throw(10)
    assert lab.faces == first
    lab.seed.value = 1
    lab.throw(10)
    assert lab.faces != first


def test_without_a_kernel_a_sentence_stands_in_its_place(lab):
    bundle = lab._repr_mimebundle_()
    assert "run this cell" in bundle["text/html"]
    assert "ChipsLab" not in bundle["text/plain"]
