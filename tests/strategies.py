"""What the tests of the maths share: the examples that hypothesis draws, and a guard against warnings."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.special import softmax

Shape = int | tuple[int, ...]  # @cache below: to build a strategy takes longer than to draw from it

# derandomize: every run draws the same examples; no deadline: a slow machine is no failure.
repeatable = settings(max_examples=100, deadline=None, derandomize=True)


@contextmanager
def no_warnings() -> Iterator[None]:
    """Turn every warning raised inside into an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        yield


def drawn_one_by_one(shape: Shape, elements: st.SearchStrategy[float]) -> st.SearchStrategy[np.ndarray]:
    """Arrays whose every element is drawn: for a few elements that is faster than to draw some and fill in the rest."""
    return arrays(float, shape, elements=elements, fill=st.nothing())


@cache
def scores(shape: Shape) -> st.SearchStrategy[np.ndarray]:
    """Logits between -3 and 3: no probability comes so near to 1 that its logarithm loses digits."""
    return drawn_one_by_one(shape, st.floats(-3, 3))


@cache
def distributions(shape: Shape, *, smallest: int = 0) -> st.SearchStrategy[np.ndarray]:
    """Counts divided by their total along the last axis; smallest=1 leaves no probability at 0."""
    counts = drawn_one_by_one(shape, st.integers(smallest, 1000).map(float))
    return counts.filter(lambda c: c.any(axis=-1).all()).map(lambda c: c / c.sum(axis=-1, keepdims=True))


@cache
def weights(num_samples: int) -> st.SearchStrategy[np.ndarray]:
    """A few plain weights, 0 among them, though not for every sample: their mean would not exist."""
    return drawn_one_by_one(num_samples, st.sampled_from([0.0, 0.25, 1.0, 3.0])).filter(np.any)


smoothing = st.sampled_from([0.0, 0.1, 0.5])
sizes = st.integers(1, 3)
class_counts = st.integers(2, 4)


@st.composite
def distribution_pairs(draw: st.DrawFn, *, smallest: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """A truth p and a model q over the same classes."""
    num_classes = draw(class_counts)
    one = distributions(num_classes, smallest=smallest)
    return draw(one), draw(one)


class Batch(NamedTuple):
    """Samples along the first axis, classes along the last."""

    labels: np.ndarray
    one_hot: np.ndarray
    targets: np.ndarray  # soft
    probs: np.ndarray  # = softmax(logits), by scipy
    logits: np.ndarray
    options: dict[str, Any]  # sample_weight and label_smoothing


@st.composite
def batches(draw: st.DrawFn, *, num_classes: int | None = None) -> Batch:
    """A small batch of samples for the categorical losses."""
    num_samples = draw(sizes)
    num_classes = num_classes or draw(class_counts)
    labels = np.array(draw(st.lists(st.integers(0, num_classes - 1), min_size=num_samples, max_size=num_samples)))
    logits = draw(scores((num_samples, num_classes)))
    return Batch(
        labels=labels,
        one_hot=(labels[:, None] == np.arange(num_classes)).astype(float),
        targets=draw(distributions((num_samples, num_classes))),
        probs=softmax(logits, axis=-1),
        logits=logits,
        options={"sample_weight": draw(weights(num_samples)), "label_smoothing": draw(smoothing)},
    )
