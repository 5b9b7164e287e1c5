"""What lesson 8 quotes of the libraries is what the locked versions say."""

import pytest

from tests.frameworks.ask import ask_all
from xent_helpers.datasets import load_libraries


@pytest.fixture(scope="module")
def fresh():
    return ask_all()


@pytest.mark.parametrize("part", ["versions", "cases"])
def test_stored_answers_are_those_of_the_locked_libraries(fresh, part):
    assert load_libraries()[part] == fresh[part], "run `python -m tests.frameworks.ask`, then read lesson 8 again"


def test_stored_training_is_pytorchs(fresh):
    assert load_libraries()["training"]["loss"] == pytest.approx(fresh["training"]["loss"], abs=1e-12)
