"""How far six libraries and ours lie from sixty digits where a loss is small, as a picture.

    .venv/bin/uv run --locked --extra lab --group test --group frameworks python -m benchmarks.last_digits

writes docs/small_losses.png. Each is asked, in float32, for the loss of the logits [z, 0] under label 0, which is
log(1 + exp(-z)).
"""

from benchmarks.side_by_side import one_thread  # first: it must run before NumPy is imported

one_thread()

import warnings
from collections.abc import Callable
from pathlib import Path

import jax
import keras
import numpy as np
import optax
import torch
from matplotlib.figure import Figure
from scipy.special import log_softmax, softmax
from sklearn.metrics import log_loss

import xent_helpers as xh
from tests.sixty_digits import sparse_loss, ulps

PICTURE = Path(__file__).parents[1] / "docs" / "small_losses.png"
SCORES = np.arange(0.5, 60.5, 0.5, dtype=np.float32)
LABEL = np.array([0])
Loss = Callable[[np.ndarray], np.floating]

keras_loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
LIBRARIES: dict[str, Loss] = {
    "plain NumPy": lambda row: -np.log(np.exp(row) / np.exp(row).sum())[0, 0],
    "SciPy": lambda row: -log_softmax(row, axis=1)[0, 0],
    "scikit-learn": lambda row: np.float32(log_loss(LABEL, softmax(row, axis=1), labels=[0, 1])),
    "PyTorch": lambda row: torch.nn.functional.cross_entropy(torch.tensor(row), torch.tensor(LABEL)).numpy()[()],
    "JAX, optax": lambda row: np.asarray(
        optax.softmax_cross_entropy_with_integer_labels(jax.numpy.asarray(row), jax.numpy.asarray(LABEL))
    )[0],
    "Keras": lambda row: np.asarray(keras_loss(LABEL, row))[()],
    "this course": lambda row: xh.sparse_categorical_cross_entropy_with_logits(LABEL, row),
}


def errors(loss: Loss) -> list[float]:
    """Return the error in ulp at each score."""
    rows = [np.array([[score, 0]], np.float32) for score in SCORES]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return [ulps(loss(row), sparse_loss(row[0], 0)) for row in rows]


def draw(found: dict[str, list[float]]) -> Figure:
    figure = Figure(figsize=(8, 4.2), layout="constrained")
    axes = figure.subplots()
    styles = {"this course": {"color": "black", "linewidth": 2.5}}
    dashes = ["-", "--", "-.", ":", (0, (5, 1)), (0, (1, 1))]
    for (name, values), dash in zip(found.items(), [*dashes, "-"], strict=True):
        axes.plot(SCORES, np.maximum(values, 0.1), linestyle=dash, label=name, **styles.get(name, {"linewidth": 1.5}))
    axes.set(
        yscale="log",
        ylim=(0.07, 1e9),  # scikit-learn leaves it: where it clips, its loss is far too large
        xlabel="z, the score by which the true class leads (the loss is about exp(-z) nats)",
        ylabel="error in ulp of float32",
    )
    axes.text(40, 5e7, "no digit left: the answer is 0", ha="center", fontsize=9)
    axes.legend(fontsize=8, ncols=4, loc="lower center", bbox_to_anchor=(0.5, 1))
    return figure


def main() -> None:
    found = {name: errors(loss) for name, loss in LIBRARIES.items()}
    for name, values in found.items():
        print(f"{name:14} median {np.median(values):12.1f} ulp, worst {max(values):12.1f} ulp")
    draw(found).savefig(PICTURE, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
