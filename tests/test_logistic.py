import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

import xent_helpers as xh
from xent_helpers.logistic import Logistic, accuracy, logits, losses, predict, slopes, standardise, step, train

EPOCHS, LEARNING_RATE = 1500, 3.0  # as in lesson 6


@pytest.fixture(scope="module")
def flowers():
    iris = xh.load_iris()
    two = iris.labels > 0
    return standardise(iris.columns("petal length", "petal width")[two]), iris.labels[two] - 1


@pytest.fixture(scope="module")
def oracle(flowers):
    return LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(*flowers)  # no penalty


def test_standardise_agrees_with_scikit_learn(flowers):
    from sklearn.preprocessing import StandardScaler

    features = xh.load_iris().features
    np.testing.assert_allclose(standardise(features), StandardScaler().fit_transform(features), atol=1e-12)


def test_a_column_without_spread_is_an_error():
    with pytest.raises(ValueError, match="column 1 holds one value only"):
        standardise(np.array([[1.0, 2.0], [3.0, 2.0]]))


def test_logits_are_a_weighted_sum_and_a_bias():
    model = Logistic(np.array([2.0, -1.0]), 0.5)
    assert logits(model, [[1, 1], [0, 3]]).tolist() == [1.5, -2.5]
    assert predict(model, [[1, 1]])[0] == pytest.approx(1 / (1 + np.exp(-1.5)))
    assert accuracy(model, [[1, 1], [0, 3]], [1, 1]) == 0.5


def test_inputs_of_the_wrong_width_are_an_error_that_shows_both_shapes():
    with pytest.raises(ValueError, match=r"\(samples, 2\), got \(1, 3\)"):
        logits(Logistic(np.zeros(2)), [[1, 2, 3]])


def test_accuracy_wants_one_label_a_sample():
    with pytest.raises(ValueError, match="labels and the samples must have the same shape"):
        accuracy(Logistic(np.zeros(1)), [[1.0], [2.0]], [[1], [0]])


@settings(max_examples=50, deadline=None, derandomize=True)
@given(seed=st.integers(0, 10_000), samples=st.integers(1, 6), columns=st.integers(1, 4))
def test_slopes_agree_with_measured_ones(seed, samples, columns):
    rng = np.random.default_rng(seed)
    inputs, labels = rng.normal(size=(samples, columns)), rng.integers(0, 2, samples)
    weight, nudge = rng.uniform(0.5, 2, samples), 1e-5
    parameters = rng.normal(size=columns + 1)

    def loss(parameters):
        model = Logistic(parameters[:-1], parameters[-1])
        return losses(model, inputs, labels, reduction="mean", sample_weight=weight)

    nudges = nudge * np.eye(columns + 1)
    measured = [(loss(parameters + each) - loss(parameters - each)) / (2 * nudge) for each in nudges]
    loss_now, found = slopes(Logistic(parameters[:-1], parameters[-1]), inputs, labels, sample_weight=weight)
    assert loss_now == pytest.approx(float(loss(parameters)), rel=1e-12)
    assert [*found.weights, found.bias] == pytest.approx(measured, abs=1e-7)


def test_a_step_moves_every_parameter_against_its_slope():
    moved = step(Logistic(np.array([1.0, 2.0]), 3.0), Logistic(np.array([1.0, -1.0]), 2.0), learning_rate=0.5)
    assert (moved.weights.tolist(), moved.bias) == ([0.5, 2.5], 2.0)


def test_training_ends_where_scikit_learn_ends(flowers, oracle):
    history = train(*flowers, epochs=EPOCHS, learning_rate=LEARNING_RATE)
    model = history.models[-1]
    found = [*model.weights, model.bias, history.loss[-1]]
    score = oracle.decision_function(flowers[0])
    best = float(xh.binary_cross_entropy_with_logits(flowers[1], score))
    assert found == pytest.approx([*oracle.coef_[0], *oracle.intercept_, best], abs=1e-4)
    assert predict(model, flowers[0]) == pytest.approx(oracle.predict_proba(flowers[0])[:, 1], abs=1e-4)
    assert accuracy(model, *flowers) == oracle.score(*flowers)


def test_training_with_weights_ends_where_scikit_learn_ends(flowers):
    weight = np.where(flowers[1] == 1, 5.0, 1.0)
    history = train(*flowers, epochs=6000, learning_rate=LEARNING_RATE, sample_weight=weight)
    oracle = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(*flowers, sample_weight=weight)
    assert history.models[-1].weights == pytest.approx(oracle.coef_[0], abs=1e-4)
    assert predict(history.models[-1], flowers[0]) == pytest.approx(oracle.predict_proba(flowers[0])[:, 1], abs=1e-4)


def test_history_begins_at_the_blind_guess_and_has_a_row_an_epoch(flowers):
    history = train(*flowers, epochs=4, learning_rate=0.1)
    assert len(history.models) == len(history.loss) == 5
    assert history.loss[0] == pytest.approx(np.log(2))
    assert history.loss[4] == pytest.approx(float(losses(history.models[4], *flowers, reduction="mean")))


def test_no_epochs_leave_the_blind_guess(flowers):
    history = train(*flowers, epochs=0, learning_rate=0.1)
    assert len(history.models) == len(history.loss) == 1
    assert not history.models[0].weights.any()


def test_without_a_bias_it_stays_0(flowers):
    assert {model.bias for model in train(*flowers, epochs=5, learning_rate=1, bias=False).models} == {0.0}


@pytest.mark.parametrize(("epochs", "learning_rate"), [(-1, 0.1), (1, 0.0), (1, -0.5)])
def test_settings_that_make_no_sense_are_an_error(flowers, epochs, learning_rate):
    with pytest.raises(ValueError, match="got"):
        train(*flowers, epochs=epochs, learning_rate=learning_rate)
