from dataclasses import replace

import numpy as np
import pytest

import xent_helpers as xh
from xent_helpers.figures.iris_backprop import count_names, first_epoch, squared_gradient, train_on_squares
from xent_helpers.network import Network, forward, init_network, loss, train


@pytest.fixture
def flowers():
    iris = xh.load_iris()
    return xh.scale_to_unit(iris.columns("petal width", "sepal width")), iris.labels


def squared_miss(network, inputs, labels):
    """Return the mean of (1 - q)², q being the probability given to the label."""
    q = xh.softmax(forward(network, inputs).logits)[range(len(labels)), labels]
    return float(np.mean((1 - q) ** 2))


@pytest.mark.parametrize("seed", range(3))
def test_the_slopes_of_the_squared_miss_agree_with_nudges(flowers, seed):
    rng = np.random.default_rng(seed)
    shapes = {"W1": (2, 4), "b1": (4,), "W2": (4, 3), "b2": (3,)}
    network = Network(**{name: rng.normal(size=shape) for name, shape in shapes.items()})
    slopes = squared_gradient(network, *flowers).parameters()
    for name, values in network.parameters().items():
        for place in np.ndindex(values.shape):
            higher, lower = values.copy(), values.copy()
            higher[place] += 1e-6
            lower[place] -= 1e-6
            up, down = (squared_miss(replace(network, **{name: moved}), *flowers) for moved in (higher, lower))
            assert slopes[name][place] == pytest.approx((up - down) / 2e-6, abs=1e-8)


def test_training_on_squares_makes_the_squared_miss_smaller_and_keeps_the_cross_entropy(flowers):
    history = train_on_squares(init_network(2, 4, 3, seed=0), *flowers, epochs=30, learning_rate=0.5)
    misses = [squared_miss(network, *flowers) for network in history.networks]
    assert misses == sorted(misses, reverse=True)
    assert len(history.loss) == 31
    assert history.loss[-1] == loss(history.networks[-1], *flowers)


def test_both_trainings_start_from_the_same_place(flowers):
    start = init_network(2, 4, 3, seed=0)
    squares = train_on_squares(start, *flowers, epochs=1, learning_rate=0.5)
    assert squares.loss[0] == train(start, *flowers, epochs=1, learning_rate=0.5).loss[0]


def test_names_are_counted_by_true_species_and_named_species(flowers):
    network = init_network(2, 4, 3, seed=1)
    named = forward(network, flowers[0]).logits.argmax(axis=1)
    counts = [[sum((flowers[1] == true) & (named == name)) for name in range(3)] for true in range(3)]
    assert count_names(network, *flowers).tolist() == counts


def test_the_first_epoch_with_enough_accuracy(flowers):
    history = train(init_network(2, 4, 3, seed=0), *flowers, epochs=100, learning_rate=0.5)
    first = first_epoch(history, 0.9)
    assert history.accuracy[first] >= 0.9 > max(history.accuracy[:first])
    with pytest.raises(ValueError, match="never gets to 1"):
        first_epoch(history, 1.0)
