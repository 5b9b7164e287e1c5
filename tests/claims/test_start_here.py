"""Lesson 0 covers no claim of an article; what it says itself is checked here, with `math` alone."""

import math

import pytest

from tests.lessons import printed
from xent_helpers.figures.start_here import FOLDS, LAYERS, SHEET, THINGS, folds_of, thickness_of


@pytest.mark.parametrize(
    "line",
    [
        "TypeError: unsupported operand type(s) for +: 'int' and 'str'",
        "sum: 33\nsixes: 3",
        "green: 0.0\nred or blue: 1.0",
        f"a six, with a fair die: {1 / 6}",
        "12\nanswer: None",
        "0.0 1.0 2.0 3.0",
        f"{384400 * 10**7} sheets\n{math.log2(384400 * 10**7)} folds",
    ],
)
def test_what_the_lesson_prints_is_so(line):
    assert line in printed("00_start_here")


def test_the_explorer_of_folds_says_what_log2_gives():
    for layers in LAYERS.values:
        sentence = folds_of(layers).sentence
        assert f"log2({layers}) = {round(math.log2(layers), 2):g}, " in sentence
        below = math.floor(math.log2(layers))
        if layers != 2**below:
            assert f"({2**below} layers)" in sentence
            assert f"({2 ** (below + 1)} layers)" in sentence


@pytest.mark.parametrize(
    ("folds", "said"),
    [
        (0, "0 folds: 1 layer, 0.1 mm thick, thinner than a finger."),
        (1, "1 fold: 2 layers, 0.2 mm thick, thinner than a finger."),
        (10, "10 folds: 1 024 layers, 10.2 cm thick, thicker than a finger."),
        (15, "15 folds: 32 768 layers, 3.28 m thick, higher than a door."),
        (22, "22 folds: 4 194 304 layers, 419 m thick, higher than the Eiffel Tower."),
        (27, "27 folds: 134 217 728 layers, 13.4 km thick, higher than Mount Everest."),
        (42, "42 folds: 4 398 046 511 104 layers, 440 000 km thick, past the Moon."),
    ],
)
def test_the_explorer_of_thickness_says_how_far_the_paper_reaches(folds, said):
    assert thickness_of(folds).sentence.replace("\N{NO-BREAK SPACE}", " ") == said


def test_the_moon_is_reached_by_the_last_fold_and_not_before():
    last = max(FOLDS.values)
    assert SHEET * 2 ** (last - 1) < THINGS["the Moon"] < SHEET * 2**last
