"""How long a network of 4, 8 and 3 units needs for 1000 epochs on Iris: ours, and what people use. All start alike.

    .venv/bin/uv run --locked --extra lab --group test --group frameworks python -m benchmarks.training

CPU time of one thread, interleaved, the median of several rounds. What is not installed is left out.
"""

from benchmarks.side_by_side import one_thread  # first: it must run before NumPy is imported

one_thread()

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

import xent_helpers as xh
from benchmarks.side_by_side import installed, table, times_of
from xent_helpers.datasets import load_iris, scale_to_unit
from xent_helpers.network import Network, init_network, train

EPOCHS, LEARNING_RATE, ROUNDS = 1000, 0.5, 5
IRIS = load_iris()
INPUTS, LABELS = scale_to_unit(IRIS.features), IRIS.labels
START = init_network(4, 8, 3, seed=0)
Trained = dict[str, Any]


def ours() -> Trained:
    return train(START, INPUTS, LABELS, epochs=EPOCHS, learning_rate=LEARNING_RATE).networks[-1].parameters()


def plain_numpy() -> Trained:
    """The usual textbook loop, which keeps no history."""
    w1, b1, w2, b2 = (values.copy() for values in START.parameters().values())
    one_hot = np.eye(3)[LABELS]
    for _ in range(EPOCHS):
        raw = INPUTS @ w1 + b1
        hidden = np.maximum(raw, 0)
        logits = hidden @ w2 + b2
        exps = np.exp(logits - logits.max(axis=1, keepdims=True))
        slopes = (exps / exps.sum(axis=1, keepdims=True) - one_hot) / len(LABELS)
        back = (slopes @ w2.T) * (raw > 0)
        w2, b2 = w2 - LEARNING_RATE * hidden.T @ slopes, b2 - LEARNING_RATE * slopes.sum(axis=0)
        w1, b1 = w1 - LEARNING_RATE * INPUTS.T @ back, b1 - LEARNING_RATE * back.sum(axis=0)
    return {"W1": w1, "b1": b1, "W2": w2, "b2": b2}


def pytorch() -> Trained:
    import torch

    torch.set_num_threads(1)
    inputs, labels = torch.tensor(INPUTS), torch.tensor(LABELS)
    weights = {name: torch.tensor(values, requires_grad=True) for name, values in START.parameters().items()}
    optimiser = torch.optim.SGD(weights.values(), lr=LEARNING_RATE)
    for _ in range(EPOCHS):
        hidden = torch.relu(inputs @ weights["W1"] + weights["b1"])
        loss = torch.nn.functional.cross_entropy(hidden @ weights["W2"] + weights["b2"], labels)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return {name: values.detach().numpy() for name, values in weights.items()}


def jax() -> Trained:
    import jax
    import jax.numpy as jnp

    jax.config.update("jax_enable_x64", True)

    def loss_of(weights: Any) -> Any:
        hidden = jax.nn.relu(INPUTS @ weights["W1"] + weights["b1"])
        logits = hidden @ weights["W2"] + weights["b2"]
        return -jnp.mean(jax.nn.log_softmax(logits)[jnp.arange(len(LABELS)), LABELS])

    @jax.jit
    def step(weights: Any) -> Any:
        slopes = jax.grad(loss_of)(weights)
        return {name: values - LEARNING_RATE * slopes[name] for name, values in weights.items()}

    weights = {name: jnp.asarray(values) for name, values in START.parameters().items()}
    for _ in range(EPOCHS):
        weights = step(weights)
    return {name: np.asarray(values) for name, values in weights.items()}


def scikit_learn() -> Trained:
    from sklearn.neural_network import MLPClassifier

    network = MLPClassifier(8, solver="sgd", alpha=0, batch_size=len(LABELS), momentum=0, max_iter=EPOCHS, tol=0)
    network.set_params(learning_rate_init=LEARNING_RATE, shuffle=False, n_iter_no_change=EPOCHS, random_state=0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it has not converged, and need not
        network.partial_fit(INPUTS, LABELS, classes=[0, 1, 2])  # makes the arrays
        network.coefs_ = [START.W1.copy(), START.W2.copy()]
        network.intercepts_ = [START.b1.copy(), START.b2.copy()]
        for _ in range(EPOCHS):
            network.partial_fit(INPUTS, LABELS)
    (w1, w2), (b1, b2) = network.coefs_, network.intercepts_
    return {"W1": w1, "b1": b1, "W2": w2, "b2": b2}


def keras() -> Trained:
    import keras

    network = keras.Sequential(
        [keras.layers.Input((4,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(3)]
    )
    network.set_weights(list(START.parameters().values()))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    network.compile(keras.optimizers.SGD(LEARNING_RATE), loss)
    network.fit(INPUTS, LABELS, batch_size=len(LABELS), epochs=EPOCHS, shuffle=False, verbose=0)
    return dict(zip(("W1", "b1", "W2", "b2"), map(np.asarray, network.get_weights()), strict=True))


LIBRARIES: dict[str, tuple[str, Callable[[], Trained]]] = {
    "ours": ("numpy", ours),
    "plain NumPy": ("numpy", plain_numpy),
    "scikit-learn": ("sklearn", scikit_learn),
    "PyTorch": ("torch", pytorch),
    "JAX": ("jax", jax),
    "Keras (float32)": ("keras", keras),
}


def main() -> None:
    asked = {name: run for name, (module, run) in LIBRARIES.items() if installed(module)}
    times = times_of(asked, rounds=ROUNDS)
    losses = {name: xh.network.loss(Network(**run()), INPUTS, LABELS) for name, run in asked.items()}
    print(table(f"Iris, 4-8-3, {EPOCHS} epochs: CPU time", times, "PyTorch"))
    for name, loss in losses.items():
        print(f"  {name:22} final loss {loss:.12f} nats")


if __name__ == "__main__":
    main()
