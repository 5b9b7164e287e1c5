import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import xent_helpers as xh
from xent_helpers.network import (
    Network,
    accuracy,
    backward,
    forward,
    init_network,
    loss,
    numerical_gradient,
    step,
    train,
)


@pytest.fixture
def flowers():
    iris = xh.load_iris()
    return xh.scale_to_unit(iris.features), iris.labels


def test_forward_is_two_affine_maps_with_relu_between():
    network = Network(W1=np.array([[1.0, -1.0]]), b1=np.array([0.0, 0.5]), W2=np.eye(2), b2=np.array([10.0, 20.0]))
    layers = forward(network, [[2.0]])
    assert layers.raw.tolist() == [[2.0, -1.5]]
    assert layers.hidden.tolist() == [[2.0, 0.0]]
    assert layers.logits.tolist() == [[12.0, 20.0]]


def test_inputs_of_the_wrong_width_are_an_error_that_shows_both_shapes():
    with pytest.raises(ValueError, match=r"\(samples, 4\), got \(2, 3\)"):
        forward(init_network(4, 2, 3, seed=0), np.zeros((2, 3)))


@pytest.mark.parametrize("labels", [0, [[0], [0]], [0, 1, 2]])
def test_accuracy_wants_one_label_a_sample(labels):
    with pytest.raises(ValueError, match="labels and the samples must have the same shape"):
        accuracy(init_network(1, 2, 3, seed=0), [[0.0], [1.0]], labels)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), samples=st.integers(1, 6), hidden=st.integers(1, 5), classes=st.integers(2, 4))
def test_backward_agrees_with_measured_slopes(seed, samples, hidden, classes):
    rng = np.random.default_rng(seed)
    network = Network(
        W1=rng.normal(size=(3, hidden)),
        b1=rng.normal(size=hidden),
        W2=rng.normal(size=(hidden, classes)),
        b2=rng.normal(size=classes),
    )
    inputs, labels = rng.normal(size=(samples, 3)), rng.integers(0, classes, samples)
    if abs(forward(network, inputs).raw).min() < 1e-3:
        return  # a nudge would cross ReLU's corner, where there is no slope
    _, _, by_hand = backward(network, inputs, labels)
    measured = numerical_gradient(network, inputs, labels)
    for name, slopes in by_hand.parameters().items():
        np.testing.assert_allclose(slopes, measured.parameters()[name], rtol=0, atol=1e-7)


def test_backward_returns_the_loss_of_the_forward_pass(flowers):
    network = init_network(4, 5, 3, seed=1)
    _, loss_now, _ = backward(network, *flowers)
    assert loss_now == loss(network, *flowers)


def test_the_same_seed_gives_the_same_network_and_another_seed_another():
    first, again, other = (init_network(4, 5, 3, seed=seed).W1 for seed in (7, 7, 8))
    assert (first == again).all()
    assert (first != other).any()


def test_a_fresh_network_starts_at_the_blind_guess(flowers):
    for seed in range(20):
        assert loss(init_network(4, 8, 3, seed=seed), *flowers) == pytest.approx(np.log(3), abs=0.01)


def test_a_step_moves_every_parameter_against_its_slope():
    network = Network(W1=np.ones((1, 1)), b1=np.ones(1), W2=np.ones((1, 2)), b2=np.ones(2))
    moved = step(network, network, learning_rate=0.25)
    assert all((values == 0.75).all() for values in moved.parameters().values())
    assert network.b1.tolist() == [1.0]


def test_training_learns_the_flowers(flowers):
    history = train(init_network(4, 8, 3, seed=0), *flowers, epochs=600, learning_rate=0.5)
    assert history.loss[-1] < 0.1
    assert history.accuracy[-1] > 0.95
    assert accuracy(history.networks[-1], *flowers) == history.accuracy[-1]


def test_history_has_a_row_before_the_first_step_and_one_after_each(flowers):
    start = init_network(4, 3, 3, seed=0)
    history = train(start, *flowers, epochs=5, learning_rate=0.1, held_out=flowers)
    assert [len(row) for row in (history.networks, history.loss, history.accuracy, history.held_out_loss)] == [6] * 4
    assert history.networks[0] is start
    assert history.held_out_loss == pytest.approx(history.loss)


def test_held_out_flowers_are_never_learned_from(flowers):
    inputs, labels = flowers
    start = init_network(4, 3, 3, seed=0)
    alone = train(start, inputs[:75], labels[:75], epochs=5, learning_rate=0.1)
    watched = train(start, inputs[:75], labels[:75], epochs=5, learning_rate=0.1, held_out=(inputs[75:], labels[75:]))
    assert alone.loss == watched.loss


def test_training_repeats_to_the_last_bit(flowers):
    runs = [train(init_network(4, 3, 3, seed=3), *flowers, epochs=20, learning_rate=0.5).loss for _ in range(2)]
    assert runs[0] == runs[1]


def test_a_learning_rate_that_overflows_is_named(flowers):
    with pytest.raises(ValueError, match=r"learning_rate of 1e\+200 is too large"):
        train(init_network(4, 3, 3, seed=0), *flowers, epochs=5, learning_rate=1e200)


def test_wrong_labels_are_not_blamed_on_the_learning_rate(flowers):
    inputs, labels = flowers
    with pytest.raises(ValueError, match="labels"):
        train(init_network(4, 3, 3, seed=0), inputs, labels + 1, epochs=5, learning_rate=0.1)


@pytest.mark.parametrize(("epochs", "learning_rate"), [(-1, 0.1), (1, 0.0), (1, -0.5)])
def test_settings_that_make_no_sense_are_an_error(flowers, epochs, learning_rate):
    with pytest.raises(ValueError, match="got"):
        train(init_network(4, 3, 3, seed=0), *flowers, epochs=epochs, learning_rate=learning_rate)
