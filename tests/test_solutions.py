"""The solutions of a lesson work together, as its exercise set promises."""

import numpy as np
import pytest

from tests.lessons import written_cells
from xent_helpers.datasets import load_iris, load_libraries, scale_to_unit, split_every_fifth
from xent_helpers.marking import mark
from xent_helpers.network import Network, init_network, loss, numerical_gradient, train
from xent_helpers.questions import find_question
from xent_helpers.questions import iris_backprop as bank


@pytest.fixture(scope="module")
def solved():
    """The names that lesson 9's solutions define, the checks left out."""
    cells = [cell.source for cell in written_cells("solutions", "09_iris_backprop") if cell.kind == "code"]
    names: dict = {}
    for source in cells:
        if "xh.check(" not in source:
            exec(source, names)
    return names


@pytest.fixture(scope="module")
def flowers():
    """Lesson 9's flowers: those to learn from, and those held out."""
    iris = load_iris()
    return split_every_fifth(scale_to_unit(iris.columns("petal width", "sepal width")), iris.labels)


def history_of(inputs, labels, *, epochs=500, learning_rate=0.5, held_out=None):
    start = init_network(2, 4, 3, seed=0)
    return train(start, inputs, labels, epochs=epochs, learning_rate=learning_rate, held_out=held_out)


def test_lesson_9s_solutions_train_to_the_history_of_the_courses_network(solved, flowers):
    assert solved["losses"] == pytest.approx(history_of(*flowers[0]).loss, rel=1e-12)


def test_lesson_9s_solutions_end_at_the_parameters_of_the_courses_network(solved, flowers):
    end = history_of(*flowers[0]).networks[-1].parameters().values()
    for ours, theirs in zip(solved["trained"], end, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-9)


def test_lesson_9s_solutions_meet_pytorchs_loss_at_every_epoch(solved):
    assert solved["losses"] == pytest.approx(load_libraries()["training"]["loss"], rel=1e-10)


def test_lesson_9s_solution_of_the_backward_pass_agrees_with_measured_slopes(solved, flowers):
    network = init_network(2, 4, 3, seed=0)
    slopes = solved["backward_pass"](*flowers[0], *network.parameters().values())
    measured = numerical_gradient(network, *flowers[0]).parameters().values()
    for by_hand, nudged in zip(slopes, measured, strict=True):
        np.testing.assert_allclose(by_hand, nudged, atol=1e-7)


def test_lesson_9s_examples_are_right(solved):
    def agree(value, right):
        assert len(value) == len(right)
        for ours, theirs in zip(value, right, strict=True):
            np.testing.assert_allclose(ours, theirs, atol=1e-12)

    labels, rows = np.array([0, 2]), np.array([[0.5, 0.25, 0.25], [0.25, 0.25, 0.5]])
    assert solved["mean_loss"](labels, rows) == pytest.approx(np.log(2))
    assert solved["numerical_slope"](lambda x: x**2, 3, 0.7) == pytest.approx(6)
    agree(solved["logit_gradient"](np.array([0]), np.array([[0.7, 0.2, 0.1]])), [[-0.3, 0.2, 0.1]])
    agree(
        solved["output_gradients"](np.array([[1.0, 2.0]]), np.array([[0.5, -0.5]])),
        [[[0.5, -0.5], [1.0, -1.0]], [0.5, -0.5]],
    )
    weights, raw = np.array([[3.0, 1.0], [2.0, 5.0]]), np.array([[0.5, -0.5]])
    agree(solved["hidden_gradient"](np.array([[1.0, -1.0]]), weights, raw), [[2.0, 0.0]])
    one = np.array([[1.0]]), np.array([0]), np.array([[1.0]]), np.zeros(1), np.zeros((1, 2)), np.zeros(2)
    agree(solved["backward_pass"](*one), ([[0.0]], [0.0], [[-0.5, 0.5]], [-0.5, 0.5]))
    agree(solved["confusion"](np.array([0, 1]), np.array([[2.0, 1.0], [5.0, 3.0]])), [[1, 0], [1, 0]])
    agree(solved["step"]([np.array([2.0])] * 4, [np.array([3.0])] * 4, 0.1), [[1.7]] * 4)


def test_the_losses_that_lesson_9s_mistakes_lead_to(flowers):
    learned, held_out = flowers
    whole = history_of(*learned, epochs=501, held_out=held_out)
    iris = load_iris()
    everything = scale_to_unit(iris.columns("petal width", "sepal width")), iris.labels
    assert pytest.approx(load_libraries()["training"]["loss"][-1], rel=1e-12) == bank.LAST_LOSS
    assert pytest.approx(history_of(*everything).loss[-1], rel=1e-12) == bank.ON_ALL_FLOWERS
    assert pytest.approx(whole.held_out_loss[500], rel=1e-12) == bank.ON_HELD_OUT
    assert pytest.approx(whole.loss[499], rel=1e-12) == bank.ONE_STEP_FEWER
    assert pytest.approx(whole.loss[501], rel=1e-12) == bank.ONE_STEP_MORE
    assert pytest.approx(history_of(*learned, learning_rate=0.05).loss[-1], rel=1e-12) == bank.AT_A_TENTH_OF_THE_RATE
    assert pytest.approx(whole.accuracy[500], rel=1e-12) == bank.RIGHTLY_NAMED


@pytest.mark.parametrize("question", ["l09_step", "l09_train"])
def test_parameters_changed_in_place_are_named(question):
    def step(parameters, slopes, learning_rate):
        for values, slope in zip(parameters, slopes, strict=True):
            values -= learning_rate * slope
        return parameters

    def train(inputs, labels, parameters, epochs, learning_rate):
        losses = [loss(Network(*parameters), inputs, labels)]
        for _ in range(epochs):
            step(parameters, bank.backward_pass(inputs, labels, *parameters), learning_rate)
            losses.append(loss(Network(*parameters), inputs, labels))
        return parameters, losses

    assert mark(find_question(question), {"l09_step": step, "l09_train": train}[question]).mistakes == ("pure",)
