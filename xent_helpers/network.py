"""A network with one hidden layer: forward, backward and training, all by hand.

inputs ──W1, b1──▶ raw ──relu──▶ hidden ──W2, b2──▶ logits ──softmax, cross-entropy──▶ loss
"""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.losses import (
    sparse_categorical_cross_entropy_with_logits,
    sparse_categorical_cross_entropy_with_logits_grad,
)
from xent_helpers.validation import Array, require_shape


@dataclass(frozen=True)
class Network:
    """The parameters: W1 (inputs, hidden), b1 (hidden,), W2 (hidden, classes), b2 (classes,).

    A gradient has the same four arrays, so it is a Network too.
    """

    W1: Array
    b1: Array
    W2: Array
    b2: Array

    def parameters(self) -> dict[str, Array]:
        """Return the four arrays by name."""
        return {"W1": self.W1, "b1": self.b1, "W2": self.W2, "b2": self.b2}


@dataclass(frozen=True)
class Layers:
    """What a forward pass computes on the way: each array has one row a sample."""

    raw: Array
    hidden: Array
    logits: Array


@dataclass
class History:
    """A row an epoch, from epoch 0 (before the first step): the network, its loss in nats and its accuracy."""

    networks: list[Network] = field(default_factory=list)
    loss: list[float] = field(default_factory=list)
    accuracy: list[float] = field(default_factory=list)
    held_out_loss: list[float] = field(default_factory=list)

    def extend(self, later: "History") -> None:
        """Append a history that goes on where this one ends; the epoch that both hold counts once."""
        overlap = 1 if self.loss else 0
        for name in ("networks", "loss", "accuracy", "held_out_loss"):
            getattr(self, name).extend(getattr(later, name)[overlap:])


def init_network(num_inputs: int, num_hidden: int, num_classes: int, *, seed: int) -> Network:
    """Return a network to start from: random W1, everything else so small that all classes are about equally likely.

    W1 is drawn with standard deviation sqrt(2 / num_inputs) (He et al., 2015), W2 with a hundredth of its own.

    >>> init_network(4, 8, 3, seed=0).W1.shape
    (4, 8)
    """
    rng = np.random.default_rng(seed)
    return Network(
        W1=rng.normal(0, np.sqrt(2 / num_inputs), (num_inputs, num_hidden)),
        b1=np.zeros(num_hidden),
        W2=rng.normal(0, 0.01 * np.sqrt(2 / num_hidden), (num_hidden, num_classes)),
        b2=np.zeros(num_classes),
    )


def relu(x: Array) -> Array:
    """Return x where it is positive, 0 elsewhere.

    >>> relu(np.array([-1.0, 2.0])).tolist()
    [0.0, 2.0]
    """
    return np.maximum(0, x)


def forward(network: Network, inputs: ArrayLike) -> Layers:
    """Run `inputs`, shape (samples, inputs), through the network.

    Raises ValueError for inputs whose columns don't match W1.
    """
    inputs = np.asarray(inputs, dtype=float)
    if inputs.ndim != 2 or inputs.shape[1] != len(network.W1):
        raise ValueError(f"inputs must have shape (samples, {len(network.W1)}), got {inputs.shape}")
    raw = inputs @ network.W1 + network.b1
    hidden = relu(raw)
    logits = hidden @ network.W2 + network.b2
    return Layers(raw, hidden, logits)


def loss(network: Network, inputs: ArrayLike, labels: ArrayLike) -> float:
    """Return the mean cross-entropy, in nats, of `labels` (integers, shape (samples,)) under the network."""
    return float(sparse_categorical_cross_entropy_with_logits(labels, forward(network, inputs).logits))


def accuracy(network: Network, inputs: ArrayLike, labels: ArrayLike) -> float:
    """Return the share of samples, between 0 and 1, whose largest logit is that of their label."""
    return _accuracy(forward(network, inputs).logits, labels)


# Lesson 9 prints this function, so its lines are short enough for a narrow page.
def backward(
    network: Network,
    inputs: ArrayLike,
    labels: ArrayLike,
) -> tuple[Layers, float, Network]:
    """Return the layers, the mean loss in nats, and all of its slopes.

    Backpropagation by hand: the slope in the logits is softmax - one-hot.
    Each earlier slope follows from the later one by the chain rule.
    Source: Rumelhart, Hinton & Williams (1986).
    """
    layers = forward(network, inputs)
    loss, d_logits = sparse_categorical_cross_entropy_with_logits_grad(
        labels,
        layers.logits,
    )
    d_hidden = d_logits @ network.W2.T
    d_raw = d_hidden * (layers.raw > 0)
    gradient = Network(
        W1=np.asarray(inputs, dtype=float).T @ d_raw,
        b1=d_raw.sum(axis=0),
        W2=layers.hidden.T @ d_logits,
        b2=d_logits.sum(axis=0),
    )
    return layers, float(loss), gradient


def numerical_gradient(network: Network, inputs: ArrayLike, labels: ArrayLike, *, nudge: float = 1e-5) -> Network:
    """Return the loss's slope in every parameter, measured: nudge one, run the whole network again, see what changes.

    It costs two forward passes a parameter, so it serves to check `backward`, not to replace it.
    """
    slopes = {name: np.zeros_like(values) for name, values in network.parameters().items()}
    for name, values in network.parameters().items():
        for place in np.ndindex(values.shape):
            higher, lower = values.copy(), values.copy()
            higher[place] += nudge
            lower[place] -= nudge
            rise = loss(replace(network, **{name: higher}), inputs, labels)
            rise -= loss(replace(network, **{name: lower}), inputs, labels)
            slopes[name][place] = rise / (2 * nudge)
    return Network(**slopes)


def step(network: Network, gradient: Network, learning_rate: float) -> Network:
    """Return the network moved against its gradient: every parameter less learning_rate times its slope."""
    slopes = gradient.parameters()
    return Network(**{name: value - learning_rate * slopes[name] for name, value in network.parameters().items()})


def train(
    network: Network,
    inputs: ArrayLike,
    labels: ArrayLike,
    *,
    epochs: int,
    learning_rate: float,
    held_out: tuple[ArrayLike, ArrayLike] | None = None,
) -> History:
    """Take `epochs` steps of gradient descent, each on all samples at once, and return what happened.

    The history has epochs + 1 rows: networks[0] is the one given, networks[-1] the trained one. held_out, a pair
    (inputs, labels), is only measured, never learned from. Nothing is random: the seed is that of `init_network`.
    Raises ValueError where the numbers overflow: the learning rate is far too large.

    >>> start = init_network(1, 2, 2, seed=0)
    >>> history = train(start, [[0.0], [1.0]], [0, 1], epochs=10, learning_rate=1.0)
    >>> len(history.loss), history.loss[-1] < history.loss[0]
    (11, True)
    """
    if epochs < 0 or learning_rate <= 0:
        raise ValueError(f"epochs must be 0 or more and learning_rate positive, got {epochs} and {learning_rate}")
    history = History()
    epoch = 0
    try:
        with np.errstate(over="raise", invalid="raise"):
            for epoch in range(epochs + 1):
                layers, loss_now, gradient = backward(network, inputs, labels)
                history.networks.append(network)
                history.loss.append(loss_now)
                history.accuracy.append(_accuracy(layers.logits, labels))
                if held_out is not None:
                    history.held_out_loss.append(loss(network, *held_out))
                if epoch < epochs:
                    network = step(network, gradient, learning_rate)
    except (FloatingPointError, ValueError) as error:  # a browser's NumPy lets it pass, and then the loss complains
        if epoch == 0 and isinstance(error, ValueError):
            raise  # the labels' fault, not the learning rate's
        raise ValueError(
            f"the numbers overflowed in epoch {epoch}: a learning_rate of {learning_rate} is too large"
        ) from error
    return history


def _accuracy(logits: Array, labels: ArrayLike) -> float:
    named, truth = logits.argmax(axis=-1), np.asarray(labels)
    require_shape(truth, "labels", named.shape, "the samples")
    return np.count_nonzero(named == truth) / len(named)
