"""Losses side by side: ours, plain NumPy, SciPy, scikit-learn, PyTorch, JAX and Keras, forward and with gradient.

    .venv/bin/uv run --locked --extra lab --group test --group frameworks python -m benchmarks.losses [--picture FILE]

CPU time of one thread, interleaved: medians of the times and of the ratios within a round. What is not installed is
left out. "the limit" is one pass of np.exp and
of a sum over the scores: less work than that no NumPy code can do. The peak memory is what the call allocates beside
its inputs, in sizes of the scores.
"""

from benchmarks.side_by_side import one_thread  # first: it must run before NumPy is imported

one_thread()

import itertools
import sys
import tracemalloc
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

import xent_helpers as xh
from benchmarks.side_by_side import Run, Times, installed, ratio, table, times_of

SHAPES = [(150, 3), (10**4, 10), (10**5, 10), (10**4, 1000), (64, 50257)]
MANY = 10**6
ROUNDS, AT_LEAST = 9, 0.01
Table = tuple[str, Times, str]


def limit(scores: np.ndarray) -> Run:
    space = np.empty_like(scores)
    return lambda: np.exp(scores, out=space).sum()


def plain_sparse(labels: np.ndarray, logits: np.ndarray) -> Any:
    shifted = logits - logits.max(axis=1, keepdims=True)
    return (np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(labels)), labels]).mean()


def plain_sparse_grad(labels: np.ndarray, logits: np.ndarray) -> Any:
    exps = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = exps / exps.sum(axis=1, keepdims=True)
    loss = -np.log(probs[np.arange(len(labels)), labels]).mean()
    probs[np.arange(len(labels)), labels] -= 1
    return loss, probs / len(labels)


def plain_binary(targets: np.ndarray, logits: np.ndarray) -> Any:
    return (np.maximum(logits, 0) - logits * targets + np.log1p(np.exp(-np.abs(logits)))).mean()


def torch_runs(kind: str, truth: np.ndarray, scores: np.ndarray) -> tuple[Run, Run]:
    import torch

    torch.set_num_threads(1)
    function = getattr(torch.nn.functional, kind)
    target, plain = torch.tensor(truth), torch.tensor(scores)
    followed = torch.tensor(scores, requires_grad=True)

    def with_gradient() -> None:
        followed.grad = None
        function(followed, target).backward()

    return lambda: function(plain, target), with_gradient


def jax_runs(truth: np.ndarray, scores: np.ndarray) -> tuple[Run, Run]:
    import jax
    import optax

    jax.config.update("jax_enable_x64", True)
    truth, scores = jax.numpy.asarray(truth), jax.numpy.asarray(scores)
    function = optax.softmax_cross_entropy_with_integer_labels
    forward = jax.jit(lambda z: function(z, truth).mean())
    both = jax.jit(jax.value_and_grad(lambda z: function(z, truth).mean()))
    return lambda: forward(scores).block_until_ready(), lambda: jax.block_until_ready(both(scores))


def keras_run(truth: np.ndarray, scores: np.ndarray) -> Run:
    import keras

    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, dtype=str(scores.dtype))
    return lambda: np.asarray(loss(truth, scores))


def sklearn_run(labels: np.ndarray, logits: np.ndarray) -> Run:
    from sklearn.metrics import log_loss

    probs, classes = xh.softmax(logits), np.arange(logits.shape[1])
    return lambda: log_loss(labels, probs, labels=classes)


def scipy_run(labels: np.ndarray, logits: np.ndarray) -> Run:
    from scipy.special import log_softmax

    return lambda: -log_softmax(logits, axis=1)[np.arange(len(labels)), labels].mean()


def sparse(shape: tuple[int, int], dtype: str) -> list[Table]:
    rng = np.random.default_rng(0)
    logits, labels = rng.normal(0, 3, shape).astype(dtype), rng.integers(0, shape[1], shape[0])
    forward: dict[str, Run] = {
        "ours": lambda: xh.sparse_categorical_cross_entropy_with_logits(labels, logits),
        "the limit": limit(logits),
        "plain NumPy": lambda: plain_sparse(labels, logits),
    }
    both: dict[str, Run] = {
        "ours": lambda: xh.sparse_categorical_cross_entropy_with_logits_grad(labels, logits),
        "plain NumPy": lambda: plain_sparse_grad(labels, logits),
    }
    if installed("scipy"):
        forward["SciPy"] = scipy_run(labels, logits)
    if installed("sklearn"):
        forward["scikit-learn"] = sklearn_run(labels, logits)
    if installed("torch"):
        forward["PyTorch"], both["PyTorch"] = torch_runs("cross_entropy", labels, logits)
    if installed("optax"):
        forward["JAX, optax"], both["JAX, optax"] = jax_runs(labels, logits)
    if installed("keras"):
        forward["Keras"] = keras_run(labels, logits)
    name = f"sparse cross-entropy, {shape[0]} × {shape[1]}, {dtype}"
    memory = [peak(run, logits.nbytes) for run in (forward["ours"], both["ours"])]
    return [
        (f"{name}, forward (ours allocates {memory[0]:.2f} × the logits)", measured(forward), "PyTorch"),
        (f"{name}, with gradient (ours allocates {memory[1]:.2f} × the logits)", measured(both), "PyTorch"),
    ]


def binary(dtype: str) -> list[Table]:
    rng = np.random.default_rng(0)
    logits, targets = rng.normal(0, 3, MANY).astype(dtype), rng.integers(0, 2, MANY).astype(dtype)
    probs = xh.sigmoid(logits)
    forward: dict[str, Run] = {
        "ours": lambda: xh.binary_cross_entropy_with_logits(targets, logits),
        "the limit": limit(logits),
        "plain NumPy": lambda: plain_binary(targets, logits),
    }
    both: dict[str, Run] = {"ours": lambda: xh.binary_cross_entropy_with_logits_grad(targets, logits)}
    from_probs: dict[str, Run] = {"ours": lambda: xh.binary_cross_entropy(targets, probs)}
    if installed("torch"):
        forward["PyTorch"], both["PyTorch"] = torch_runs("binary_cross_entropy_with_logits", targets, logits)
        from_probs["PyTorch"], _ = torch_runs("binary_cross_entropy", targets, probs)
    name = f"binary cross-entropy, {MANY}, {dtype}"
    return [
        (f"{name}, forward", measured(forward), "PyTorch"),
        (f"{name}, with gradient", measured(both), "PyTorch"),
        (f"{name}, from probabilities", measured(from_probs), "PyTorch"),
    ]


def entropy(dtype: str) -> list[Table]:
    p = np.random.default_rng(0).random(MANY)
    p = (p / p.sum()).astype(dtype)
    runs: dict[str, Run] = {"ours": lambda: xh.entropy(p), "the limit": limit(p)}
    if installed("scipy"):
        from scipy import stats

        runs["scipy.stats"] = lambda: stats.entropy(p)
    return [(f"entropy, {MANY}, {dtype}", measured(runs), "scipy.stats")]


def measured(runs: dict[str, Run]) -> Times:
    return times_of(runs, rounds=ROUNDS, at_least=AT_LEAST)


def peak(run: Callable[[], Any], unit: int) -> float:
    """Return the most memory that a run holds at once beside its inputs, in units of so many bytes."""
    tracemalloc.start()
    run()
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / unit


def picture(tables: list[Table], path: str) -> None:
    """Draw each table's times relative to its reference, ours and the limit marked."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 0.32 * len(tables) + 1.4), layout="constrained")
    axes = figure.subplots()
    marks = {"ours": "o", "the limit": "|", "plain NumPy": "s", "SciPy": "v", "scikit-learn": "^", "JAX, optax": "D"}
    for name, mark in (marks | {"Keras": "x"}).items():
        found = [(ratio(times, name, ref), row) for row, (_, times, ref) in enumerate(tables) if name in times]
        axes.plot(*zip(*found, strict=True), mark, label=name, markersize=9 if name == "ours" else 5)
    axes.axvline(1, color="0.4", linewidth=1)
    axes.set(xscale="log", xlabel="CPU time, relative to PyTorch (entropy: to scipy.stats); less is faster")
    axes.set_yticks(range(len(tables)), [title.split(" (ours")[0] for title, _, _ in tables], fontsize=8)
    axes.invert_yaxis()
    axes.legend(fontsize=8, ncols=4, loc="lower center", bbox_to_anchor=(0.3, 1))
    figure.savefig(path, dpi=110, metadata={"Software": None})


def main() -> None:
    warnings.simplefilter("ignore")  # scikit-learn's, of rows whose sum misses 1 in float32
    tables: list[Table] = []
    for dtype in ("float32", "float64"):
        made = [sparse(shape, dtype) for shape in SHAPES] + [binary(dtype), entropy(dtype)]
        for title, times, reference in itertools.chain(*made):
            print(table(title, times, reference), flush=True)
            tables.append((title, times, reference))
    if "--picture" in sys.argv:
        picture(tables, sys.argv[-1])


if __name__ == "__main__":
    main()
