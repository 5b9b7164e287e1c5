import math

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers.figures.iris_backprop import train_on_squares
from xent_helpers.network import Network, accuracy, forward, init_network, loss, train

ARTICLE_NETWORK = Network(
    W1=np.array([[-2.5, -1.5], [0.6, 0.4]]),
    b1=np.array([1.6, 0.7]),
    W2=np.array([[-0.1, 2.4, -2.2], [1.5, -5.2, 3.7]]),
    b2=np.array([0.0, 0.0, 1.0]),
)
FLOWERS = [(0.04, 0.42), (1.00, 0.54), (0.50, 0.37)]
SPECIES = [0, 2, 1]


def probability_of(species, petal, sepal):
    """Return the article's network's probability of a species, step by step with `math`."""
    h1 = max(0.0, -2.5 * petal + 0.6 * sepal + 1.6)
    h2 = max(0.0, -1.5 * petal + 0.4 * sepal + 0.7)
    scores = [-0.1 * h1 + 1.5 * h2, 2.4 * h1 - 5.2 * h2, -2.2 * h1 + 3.7 * h2 + 1]
    return math.exp(scores[species]) / sum(map(math.exp, scores))


@pytest.fixture(scope="module")
def iris():
    return xh.load_iris()


@pytest.fixture(scope="module")
def widths(iris):
    return xh.scale_to_unit(iris.columns("petal width", "sepal width"))


def test_a5_no_model_on_the_two_widths_gets_below_6_ln_2_over_150(iris, widths):
    """the floor is the entropy left when the inputs are known: 6 ln 2 / 150 = 0.027726 nats on Iris widths"""
    twins = [
        (first, second)
        for first in range(150)
        for second in range(first)
        if (widths[first] == widths[second]).all() and iris.labels[first] != iris.labels[second]
    ]
    assert len(twins) == 3
    assert len({flower for pair in twins for flower in pair}) == 6
    floor = 6 * math.log(2) / 150
    assert floor == pytest.approx(0.027726, abs=5e-7)
    assert f"lowest possible loss: {floor:.6f} nats" in printed("09_iris_backprop")


def test_c6_squares_lag_on_the_flowers_and_most_where_the_start_is_sure_and_wrong(iris, widths):
    """squares at twice the rate keep up from an even start (46, 46 epochs), not from a sure and wrong one (48, 89)"""
    learned, _ = xh.datasets.split_every_fifth(widths, iris.labels)
    even = init_network(2, 4, 3, seed=0)
    sure = Network(even.W1, even.b1, even.W2, np.array([0.0, 0.0, 5.0]))
    epochs = []
    for start in (even, sure):
        surprise = train(start, *learned, epochs=150, learning_rate=0.5)
        squares = train_on_squares(start, *learned, epochs=150, learning_rate=1.0)
        for history in (surprise, squares):
            epochs.append(next(epoch for epoch, right in enumerate(history.accuracy) if right >= 0.9))
    assert epochs == [46, 46, 48, 89]
    lines = [line for line in printed("09_iris_backprop").splitlines() if "90% right at epoch" in line]
    assert [int(line.split("epoch ")[1].split(",")[0]) for line in lines] == [46, 90, 46, 48, 89]


def test_c11_probabilities_to_two_decimals_and_losses_unrounded():
    """0.57, 0.58, 0.52; losses 0.566247, 0.551445, 0.657300 nats, total 1.774992, mean 0.591664"""
    probs = [probability_of(species, *flower) for species, flower in zip(SPECIES, FLOWERS, strict=True)]
    losses = [-math.log(p) for p in probs]
    assert [round(p, 2) for p in probs] == [0.57, 0.58, 0.52]
    assert losses == pytest.approx([0.566247, 0.551445, 0.657300], abs=1e-6)
    assert sum(losses) == pytest.approx(1.774992, abs=1e-6)
    assert sum(losses) / 3 == pytest.approx(0.591664, abs=1e-6)
    of_truth = xh.softmax(forward(ARTICLE_NETWORK, FLOWERS).logits)[range(3), SPECIES]
    assert of_truth.tolist() == pytest.approx(probs, rel=1e-12)
    assert loss(ARTICLE_NETWORK, FLOWERS, SPECIES) == pytest.approx(sum(losses) / 3, rel=1e-12)
    assert "total 1.774992 nats, mean 0.591664 nats" in printed("09_iris_backprop")


def test_c11_the_articles_losses_come_from_rounded_probabilities():
    """1.75 is the total of losses of rounded probabilities; unrounded it is 1.77 nats"""
    # -ln 0.52 is 0.6539, so the article cut it to 0.65; rounding gives the same two digits
    assert [math.floor(-100 * math.log(p)) / 100 for p in (0.57, 0.58, 0.52)] == [0.56, 0.54, 0.65]
    assert "1.75 against 1.77" in printed("09_iris_backprop")


def test_c11_the_flowers_behind_the_rounded_inputs(iris, widths):
    """the flowers behind the rounded inputs give a total of 1.780498 nats"""
    flowers = [(0.2, 3.0), (2.5, 3.3), (1.3, 2.9)]  # petal and sepal width in cm
    measured = iris.columns("petal width", "sepal width")
    rows = [int(np.flatnonzero((measured == flower).all(axis=1))[0]) for flower in flowers]
    probs = [probability_of(iris.labels[row], *widths[row]) for row in rows]
    losses = [-math.log(p) for p in probs]
    assert probs == pytest.approx([0.565882, 0.576117, 0.517014], abs=1e-6)
    assert sum(losses) == pytest.approx(1.780498, abs=1e-6)


def test_c11_on_all_150_flowers_accuracy_is_95_3_percent_and_loss_0_617(iris, widths):
    """on all 150 flowers this network has 95.3 % accuracy and a mean loss of 0.617 nats"""
    assert accuracy(ARTICLE_NETWORK, widths, iris.labels) == 143 / 150
    assert round(143 / 150, 3) == 0.953
    losses = [-math.log(probability_of(label, *row)) for label, row in zip(iris.labels, widths, strict=True)]
    assert sum(losses) / 150 == pytest.approx(0.617, abs=5e-4)
    assert "half trained all 150  accuracy 95.3%, loss 0.617 nats" in printed("09_iris_backprop")


def test_c12_slopes_of_cross_entropy_and_of_the_squared_residual():
    """at q = 0.01 the slope in the score is -0.99 for cross-entropy and -0.0196 for the squared residual"""

    def measured(f, x, nudge=1e-6):
        return (f(x + nudge) - f(x - nudge)) / (2 * nudge)

    def sigmoid(z):
        return 1 / (1 + math.exp(-z))

    q = 0.01
    z = math.log(q / (1 - q))
    assert round(1 - 0.57, 2) == 0.43
    assert measured(lambda q: -math.log(q), q) == pytest.approx(-1 / q, rel=1e-6)
    assert measured(lambda q: (1 - q) ** 2, q) == pytest.approx(-2 * (1 - q), rel=1e-6)
    assert measured(lambda z: -math.log(sigmoid(z)), z) == pytest.approx(-0.99, abs=1e-6)
    assert measured(lambda z: (1 - sigmoid(z)) ** 2, z) == pytest.approx(-0.0196, abs=5e-5)
    assert "slope in score: cross-entropy -0.99, squared -0.0196" in printed("09_iris_backprop")


def test_c13_argmax_does_not_move_with_a_nudge_and_the_loss_does():
    """argmax stands still under a nudge, the loss moves"""
    scores = np.array([1.04, 0.0, 0.14])
    nudged = np.add(scores, [0.001, 0, 0])
    assert scores.argmax() == nudged.argmax()
    assert xh.softmax(nudged)[0] > xh.softmax(scores)[0]
    assert "argmax: 0 then 0" in printed("09_iris_backprop")


def test_c14_one_hot_targets_leave_one_term_of_the_sum():
    """one-hot targets leave one term: 0.5662 nats"""
    q = [probability_of(species, *FLOWERS[0]) for species in range(3)]
    whole_sum = -sum(p * math.log(q) for p, q in zip([1, 0, 0], q, strict=True))
    assert whole_sum == -math.log(q[0])
    assert xh.cross_entropy([1, 0, 0], q) == pytest.approx(whole_sum, rel=1e-12)
    assert "sum 0.5662, one term 0.5662" in printed("09_iris_backprop")
