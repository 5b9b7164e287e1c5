import pytest

from xent_helpers.labs.iris_backprop import EPOCHS, TrainingLab


@pytest.fixture
def lab():
    return TrainingLab()


def test_the_button_trains_and_says_what_came_of_it(lab):
    lab.button.click()
    assert len(lab.history.loss) == EPOCHS + 1
    assert f"After {EPOCHS} epochs: loss {lab.history.loss[-1]:.3f} nats" in lab.said.value
    assert f"After {EPOCHS} epochs" in lab.curve.value
    assert lab.history.loss[-1] < 0.2


def test_a_new_training_starts_afresh(lab):
    lab.button.click()
    first = lab.history.loss
    lab.button.click()
    assert lab.history.loss == first


def test_another_seed_is_another_start(lab):
    lab.train()
    first = lab.history.loss[0]
    lab.seed.value = 1
    lab.train()
    assert lab.history.loss[0] != first


def test_too_large_a_learning_rate_ends_in_words(lab):
    lab.learning_rate.value = 50.0
    lab.train()
    assert lab.said.value
    assert not lab.button.disabled


def test_without_a_kernel_a_sentence_stands_in_its_place(lab):
    bundle = lab._repr_mimebundle_()
    assert "run this cell" in bundle["text/html"]
    assert "TrainingLab" not in bundle["text/plain"]
