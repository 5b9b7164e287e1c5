import pytest

from xent_helpers.labs.binary_cross_entropy import EPOCHS, LineLab


@pytest.fixture
def lab():
    return LineLab()


def test_the_button_trains_and_says_what_came_of_it(lab):
    lab.button.click()
    assert len(lab.history.loss) == EPOCHS + 1
    assert f"After {EPOCHS} epochs: mean loss {lab.history.loss[-1]:.3f} nats, 6 of 100 flowers" in lab.said.value
    assert f"After {EPOCHS} epochs" in lab.drawing.value
    assert not lab.button.disabled


def test_a_new_training_starts_afresh(lab):
    lab.button.click()
    first = lab.history.loss
    lab.button.click()
    assert lab.history.loss == first


def test_in_cm_the_same_rate_jumps_about(lab):
    lab.unit.value = "in cm"
    lab.train()
    assert max(lab.history.loss) > 2


def test_without_a_bias_the_bias_stays_0(lab):
    lab.bias.value = False
    lab.train()
    assert lab.history.models[-1].bias == 0


def test_weights_move_the_line_towards_versicolor(lab):
    lab.train()
    before = lab.history.models[-1].bias
    lab.weight.value = 20.0
    lab.train()
    assert lab.history.models[-1].bias > before + 1


@pytest.mark.parametrize("rate", [0.01, 100.0])
def test_every_learning_rate_ends_in_words(lab, rate):
    lab.learning_rate.value = rate
    lab.train()
    assert f"After {EPOCHS} epochs" in lab.said.value


def test_without_a_kernel_a_sentence_stands_in_its_place(lab):
    bundle = lab._repr_mimebundle_()
    assert "run this cell" in bundle["text/html"]
    assert "LineLab" not in bundle["text/plain"]
