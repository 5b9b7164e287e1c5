"""Ask the libraries that people use what they say of the same inputs, and keep the answers with versions and date.

    .venv/bin/uv run --locked --extra lab --group test --group frameworks python -m tests.frameworks.ask

writes xent_helpers/data/libraries.json, which lessons 8 and 9 quote.
"""

import json
import os
import warnings
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from typing import Any

os.environ["KERAS_BACKEND"] = "jax"
os.environ["JAX_PLATFORMS"] = "cpu"

import keras
import numpy as np
import optax
import scipy.stats
import torch
from sklearn.metrics import log_loss
from torch.nn import functional as of_torch

import xent_helpers as xh
from xent_helpers.course.atomic import write_atomically
from xent_helpers.datasets import DATA

STORE = DATA / "libraries.json"
PACKAGES = ("torch", "keras", "jax", "optax", "scikit-learn", "scipy", "numpy")
Ask = Callable[..., Any]


def log(probs: Any) -> np.ndarray:
    with np.errstate(divide="ignore"):  # log 0 is -inf, and asked for
        return np.log(np.asarray(probs, dtype=float))


# Each answers the mean loss for labels that count from 0 and rows of probabilities.
CATEGORICAL: dict[str, Ask] = {
    "this course": xh.sparse_categorical_cross_entropy,
    "PyTorch": lambda labels, probs: of_torch.nll_loss(torch.tensor(log(probs)), torch.tensor(labels)),
    "Keras": lambda labels, probs: keras.losses.SparseCategoricalCrossentropy()(np.array(labels), np.array(probs)),
    "scikit-learn": lambda labels, probs: log_loss(labels, probs, labels=range(len(probs[0]))),
    "SciPy": lambda labels, probs: scipy.stats.entropy(np.eye(len(probs[0]))[labels], probs, axis=1).mean(),
    "optax": lambda labels, probs: optax.softmax_cross_entropy_with_integer_labels(log(probs), np.array(labels)).mean(),
}
# Each answers the mean loss for rows of target probabilities, of which a share may be smoothed away.
TARGETS: dict[str, Ask] = {
    "this course": lambda targets, probs, smoothing=0.0: xh.categorical_cross_entropy(
        targets, probs, label_smoothing=smoothing
    ),
    "PyTorch": lambda targets, probs, smoothing=0.0: of_torch.cross_entropy(
        torch.tensor(log(probs)), torch.tensor(targets), label_smoothing=smoothing
    ),
    "Keras": lambda targets, probs, smoothing=0.0: keras.losses.CategoricalCrossentropy(label_smoothing=smoothing)(
        np.array(targets), np.array(probs)
    ),
    "optax": lambda targets, probs, smoothing=0.0: optax.softmax_cross_entropy(
        log(probs), optax.smooth_labels(np.array(targets), smoothing)
    ).mean(),
}
# The same for libraries that smooth nothing. SciPy's entropy of two distributions is the KL divergence.
SOFT: dict[str, Ask] = TARGETS | {
    "scikit-learn": lambda targets, probs: log_loss(np.array(targets), np.array(probs)),
    "SciPy": lambda targets, probs: np.mean(
        scipy.stats.entropy(targets, axis=1) + scipy.stats.entropy(targets, probs, axis=1)
    ),
}
# Each answers the mean loss for targets 0 or 1 and probabilities of 1.
BINARY: dict[str, Ask] = {
    "this course": xh.binary_cross_entropy,
    "PyTorch": lambda targets, probs: of_torch.binary_cross_entropy(torch.tensor(probs), torch.tensor(targets)),
    "Keras": lambda targets, probs: keras.losses.BinaryCrossentropy()(np.array(targets), np.array(probs)),
    "scikit-learn": lambda targets, probs: log_loss(targets, probs, labels=[0, 1]),
    "plain NumPy": lambda targets, probs: _binary_in_numpy(np.array(targets), np.array(probs)),
}
# Each answers the mean loss where each sample has a weight.
WEIGHTED: dict[str, Ask] = {
    "this course": lambda labels, probs, weights: xh.sparse_categorical_cross_entropy(
        labels, probs, sample_weight=weights
    ),
    "PyTorch": lambda labels, probs, weights: of_torch.nll_loss(  # it weighs classes: here sample k has label k
        torch.tensor(log(probs)), torch.tensor(labels), weight=torch.tensor(weights).double()
    ),
    "Keras": lambda labels, probs, weights: keras.losses.SparseCategoricalCrossentropy()(
        np.array(labels), np.array(probs), sample_weight=np.array(weights)
    ),
    "scikit-learn": lambda labels, probs, weights: log_loss(labels, probs, labels=[0, 1], sample_weight=weights),
}
CASES: dict[str, tuple[dict[str, Ask], dict[str, Any]]] = {
    "an ordinary row": (CATEGORICAL, {"labels": [0], "probs": [[0.775, 0.116, 0.039, 0.070]]}),
    "a soft target": (SOFT, {"targets": [[0.1, 0.4, 0.5]], "probs": [[0.8, 0.15, 0.05]]}),
    "a target smoothed by 0.1": (
        TARGETS,
        {"targets": [[1.0, 0.0, 0.0, 0.0]], "probs": [[0.775, 0.116, 0.039, 0.070]], "smoothing": 0.1},
    ),
    "probability 0 on the truth": (CATEGORICAL, {"labels": [0], "probs": [[0.0, 1.0]]}),
    "probability 0 on the truth, binary": (BINARY, {"targets": [1.0], "probs": [0.0]}),
    "a row that sums to one half": (CATEGORICAL, {"labels": [0], "probs": [[0.25, 0.25]]}),
    "labels counted from 1": (CATEGORICAL, {"labels": [1, 2, 3], "probs": np.eye(3).clip(0.1, 0.8).tolist()}),
    "label 3 among three classes": (CATEGORICAL, {"labels": [2, 3], "probs": np.full((2, 3), 1 / 3).tolist()}),
    "label -1 among three classes": (CATEGORICAL, {"labels": [0, -1], "probs": [[0.5, 0.3, 0.2], [0.2, 0.2, 0.6]]}),
    "targets (3,) against probabilities (3, 1)": (
        BINARY,
        {"targets": [1.0, 0.0, 1.0], "probs": [[0.9], [0.2], [0.7]]},
    ),
    "weights 3 and 1": (WEIGHTED, {"labels": [0, 1], "probs": [[0.5, 0.5], [0.2, 0.8]], "weights": [3.0, 1.0]}),
}


def _binary_in_numpy(targets: np.ndarray, probs: np.ndarray) -> float:
    """Return the mean binary cross-entropy as it is commonly written."""
    return float(-np.mean(targets * np.log(probs) + (1 - targets) * np.log(1 - probs)))


def answer(ask: Ask, inputs: dict[str, Any]) -> dict[str, Any]:
    """Return what a library says: a value (None for nan, "inf"), or an error's type; and whether it warned."""
    with warnings.catch_warnings(record=True) as warned, np.errstate(all="ignore"):
        warnings.simplefilter("always")
        try:
            value = float(ask(**inputs))
        except (ValueError, TypeError, IndexError, RuntimeError) as error:
            return {"error": type(error).__name__}
    said = {"value": "inf" if value == np.inf else "nan" if np.isnan(value) else float(f"{value:.6g}")}
    about_input = [w for w in warned if issubclass(w.category, UserWarning | RuntimeWarning)]
    return said | ({"warned": True} if about_input else {})


def torch_training(epochs: int = 500, learning_rate: float = 0.5) -> list[float]:
    """Return PyTorch's loss, in nats, at each epoch of lesson 9's training, from lesson 9's start."""
    iris = xh.load_iris()
    widths = xh.scale_to_unit(iris.columns("petal width", "sepal width"))
    inputs, labels = map(torch.tensor, xh.datasets.split_every_fifth(widths, iris.labels)[0])
    start = xh.network.init_network(2, 4, 3, seed=0)
    weights = {name: torch.tensor(values, requires_grad=True) for name, values in start.parameters().items()}
    optimiser = torch.optim.SGD(weights.values(), lr=learning_rate)
    history = []
    for epoch in range(epochs + 1):
        hidden = torch.relu(inputs @ weights["W1"] + weights["b1"])
        loss = of_torch.cross_entropy(hidden @ weights["W2"] + weights["b2"], labels)
        history.append(loss.item())
        if epoch < epochs:
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return history


def ask_all() -> dict[str, Any]:
    """Return versions, every case with its inputs and answers, and PyTorch's training."""
    return {
        "versions": {package: version(package) for package in PACKAGES},
        "cases": {
            name: {"inputs": inputs, "answers": {library: answer(ask, inputs) for library, ask in asked.items()}}
            for name, (asked, inputs) in CASES.items()
        },
        "training": {"epochs": 500, "learning_rate": 0.5, "loss": torch_training()},
    }


if __name__ == "__main__":
    write_atomically(STORE, json.dumps({"asked": date.today().isoformat()} | ask_all(), indent=1) + "\n")
    print(f"written: {STORE}")
