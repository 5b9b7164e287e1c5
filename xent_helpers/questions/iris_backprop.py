"""Questions of lesson 9: the backward pass, step by step."""

from collections.abc import Iterator
from functools import partial

import numpy as np

from xent_helpers.activations import softmax
from xent_helpers.losses import one_hot, sparse_categorical_cross_entropy
from xent_helpers.questions import Case, Question
from xent_helpers.validation import Array

question = partial(Question, lesson=9)


def labels_and_probs(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels with rows of probabilities strictly between 0 and 1: one row, two classes, a class that never
    occurs, then ordinary ones."""
    yield np.array([1]), np.array([[0.2, 0.5, 0.3]])
    yield np.array([1, 0, 1, 1]), softmax(rng.normal(size=(4, 2)))
    yield np.array([0, 1, 0, 1, 1]), softmax(rng.normal(size=(5, 4)))
    for samples in (3, 30):
        yield rng.integers(0, 3, samples), softmax(rng.normal(scale=3, size=(samples, 3)))


def hidden_and_slopes(rng: np.random.Generator) -> Iterator[Case]:
    """Yield what the hidden layer gave out and the slopes in the logits, for sizes that all differ."""
    for samples, hidden, classes in ((1, 2, 3), (5, 1, 2), (6, 4, 3)):
        yield np.maximum(0, rng.normal(size=(samples, hidden))), rng.normal(size=(samples, classes))


def logit_gradient(labels: Array, probs: Array) -> Array:
    return (probs - one_hot(labels, probs.shape[1])) / len(labels)


def output_gradients(hidden: Array, d_logits: Array) -> tuple[Array, Array]:
    return hidden.T @ d_logits, d_logits.sum(axis=0)


QUESTIONS = [
    question(
        name="l09_mean_loss",
        defines="mean_loss",
        points=1,
        reference=sparse_categorical_cross_entropy,
        cases=labels_and_probs,
    ),
    question(
        name="l09_logit_gradient",
        defines="logit_gradient",
        points=2,
        reference=logit_gradient,
        cases=labels_and_probs,
    ),
    question(
        name="l09_output_gradients",
        defines="output_gradients",
        points=2,
        reference=output_gradients,
        cases=hidden_and_slopes,
    ),
]
