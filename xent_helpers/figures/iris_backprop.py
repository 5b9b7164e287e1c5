"""Pictures of lesson 9: a network learns 150 flowers."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike

from xent_helpers.activations import softmax
from xent_helpers.figures import picture
from xent_helpers.losses import one_hot
from xent_helpers.network import History, Network, accuracy, forward, loss, step
from xent_helpers.show import Frame, Line, Panel, Points, Regions
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import CLASS_COLOURS, CLASS_MARKERS, P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

Place = tuple[float, float]


@picture
def network_diagram(network: Network, inputs: Sequence[str], classes: Sequence[str]) -> Figure:
    """Return the network as boxes and lines, each line with its weight: solid blue raises, dashed orange lowers."""
    figure = Figure(figsize=(7.2, 4.4))
    axes = figure.subplots()
    axes.set(xlim=(-0.6, 4.7), ylim=(-1.5, 1.5))
    axes.axis("off")
    hidden = [f"h{k + 1}\n{bias:+g}" for k, bias in enumerate(network.b1)]
    outputs = [f"{name}\n{bias:+g}" for name, bias in zip(classes, network.b2, strict=True)]
    columns = [_draw_boxes(axes, 2.0 * column, names) for column, names in enumerate((inputs, hidden, outputs))]
    _draw_weights(axes, columns[0], columns[1], network.W1)
    _draw_weights(axes, columns[1], columns[2], network.W2)
    return figure


def _draw_boxes(axes: Axes, x: float, names: Sequence[str]) -> list[Place]:
    places = [(x, (len(names) - 1) / 2 - row) for row in range(len(names))]
    box = {"boxstyle": "round,pad=0.5", "facecolor": "white", "edgecolor": "black"}
    for name, place in zip(names, places, strict=True):
        axes.text(*place, name, ha="center", va="center", bbox=box, zorder=2)
    return places


def _draw_weights(axes: Axes, left: Sequence[Place], right: Sequence[Place], weights: Array) -> None:
    for (row, column), weight in np.ndenumerate(weights):
        start, end = np.array(left[row]), np.array(right[column])
        colour, style = (P_COLOUR, "-") if weight > 0 else (Q_COLOUR, "--")
        axes.plot(*np.stack([start, end], axis=1), color=colour, linestyle=style, zorder=1)
        x, y = start + (0.3 + 0.16 * column) * (end - start)  # so that the labels of crossing lines stay apart
        label = {"facecolor": "white", "edgecolor": "none", "pad": 2}
        axes.text(x, y, f"{weight:g}", ha="center", va="center", color=colour, bbox=label, fontsize=11)


@picture
def learning_curve(history: History) -> Figure:
    """Return the loss by epoch, on the flowers learned from and on those held out, with the blind guess's ln 3."""
    figure = Figure()
    axes = figure.subplots()
    axes.plot(history.loss, label="learned from")
    axes.plot(history.held_out_loss, label="held out")
    axes.axhline(np.log(3), color="black", linestyle=":", linewidth=1.5)
    place = len(history.loss) - 1, np.log(3)
    axes.annotate("blind guess, ln 3", place, (0, 4), textcoords="offset points", ha="right", va="bottom")
    axes.set(xlabel="epoch", ylabel="mean loss (nats)", ylim=(0, 1.25))
    axes.legend(loc="center right")
    return figure


# --- the squared miss as a loss


def squared_gradient(network: Network, inputs: ArrayLike, labels: ArrayLike) -> Network:
    """Return the slopes of the mean squared miss, (1 - q)² with q the probability given to the label.

    For each sample the slope in the logits is that of the cross-entropy times 2q(1 - q); from there the walk back is
    that of `backward`.
    """
    inputs, labels = np.asarray(inputs, dtype=float), np.asarray(labels)
    layers = forward(network, inputs)
    probs = softmax(layers.logits)
    q = probs[np.arange(len(labels)), labels][:, np.newaxis]
    d_logits = 2 * q * (1 - q) * (probs - one_hot(labels, probs.shape[1])) / len(labels)
    d_raw = d_logits @ network.W2.T * (layers.raw > 0)
    return Network(inputs.T @ d_raw, d_raw.sum(axis=0), layers.hidden.T @ d_logits, d_logits.sum(axis=0))


def train_on_squares(
    network: Network, inputs: ArrayLike, labels: ArrayLike, *, epochs: int, learning_rate: float
) -> History:
    """Train as `train` does, with the squared miss for the loss.

    The history's loss is the cross-entropy all the same, in nats, so that both can be compared.
    """
    history = History()
    for epoch in range(epochs + 1):
        history.networks.append(network)
        history.loss.append(loss(network, inputs, labels))
        history.accuracy.append(accuracy(network, inputs, labels))
        if epoch < epochs:
            network = step(network, squared_gradient(network, inputs, labels), learning_rate)
    return history


def first_epoch(history: History, share: float) -> int:
    """Return the first epoch at which the accuracy is `share` or more. Raises ValueError where there is none."""
    if max(history.accuracy) < share:
        raise ValueError(f"the accuracy never gets to {share}: it is {max(history.accuracy)} at most")
    return next(epoch for epoch, right in enumerate(history.accuracy) if right >= share)


@picture
def runs_side_by_side(runs: dict[str, History], epochs: int) -> Figure:
    """Return two panels with a line for each run, by epoch, up to `epochs`: the accuracy and the cross-entropy."""
    figure = Figure(figsize=(8.6, 4.4))
    left, right = figure.subplots(ncols=2)
    for name, history in runs.items():
        left.plot(history.accuracy[: epochs + 1], label=name)
        right.plot(history.loss[: epochs + 1])
    left.set(xlabel="epoch", ylabel="accuracy", ylim=(0, 1.03))
    right.set(xlabel="epoch", ylabel="mean cross-entropy (nats)", ylim=(0, 1.2))
    figure.legend(loc="outside upper center", ncols=len(runs))
    return figure


# --- who is taken for whom


def count_names(network: Network, inputs: ArrayLike, labels: ArrayLike) -> Array:
    """Return a table of counts, shape (classes, classes): a row for each label, a column for each class named."""
    logits = forward(network, inputs).logits
    counts = np.zeros((logits.shape[1],) * 2, dtype=int)
    np.add.at(counts, (np.asarray(labels), logits.argmax(axis=1)), 1)
    return counts


@picture
def confusion_tables(tables: dict[str, Array], classes: Sequence[str]) -> Figure:
    """Return one table of counts beside the other, under its name: rows are the true classes, columns those named.

    What is right, on the diagonal, is framed; the darker a cell, the larger its share of the row.
    """
    figure = Figure(figsize=(8.6, 4.0))
    for axes, (title, counts) in zip(figure.subplots(ncols=len(tables), squeeze=False)[0], tables.items(), strict=True):
        axes.imshow(counts / counts.sum(axis=1, keepdims=True), cmap="Blues", vmin=0, vmax=2.2)
        for (true, named), count in np.ndenumerate(counts):
            axes.text(named, true, count, ha="center", va="center", fontsize=16)
        for k in range(len(classes)):
            axes.add_patch(Rectangle((k - 0.47, k - 0.47), 0.94, 0.94, fill=False, edgecolor="black", linewidth=2))
        axes.set_xticks(range(len(classes)), classes, rotation=30, ha="right", rotation_mode="anchor")
        axes.set_yticks(range(len(classes)), classes)
        axes.set(title=title, xlabel="named", ylabel="true")
        axes.grid(False)
        axes.spines[:].set_visible(False)
    return figure


# --- the explorer


def training_frame(history: History, epoch: int, inputs: Array, labels: Array, classes: Sequence[str]) -> Frame:
    """Return what an explorer shows at one epoch: the map of the network's answers, and the two losses so far.

    inputs: shape (flowers, 2), petal and sepal width, scaled to 0 to 1. labels: shape (flowers,).
    """
    here, held_out = history.loss[epoch], history.held_out_loss[epoch]
    sentence = (
        f"Epoch {epoch}: mean loss {here:.2f} nats on the flowers learned from, {held_out:.2f} nats on those held out. "
        f"Of those learned from, {history.accuracy[epoch]:.0%} are named rightly."
    )
    return Frame([_map_panel(history.networks[epoch], inputs, labels, classes), _loss_panel(history, epoch)], sentence)


def _map_panel(network: Network, inputs: Array, labels: Array, classes: Sequence[str]) -> Panel:
    middles = -0.05 + 1.1 * (np.arange(55) + 0.5) / 55
    petal, sepal = np.meshgrid(middles, middles)
    winner = forward(network, np.column_stack([petal.ravel(), sepal.ravel()])).logits.argmax(axis=1)
    marks: list[Mark] = [Regions(winner.reshape(petal.shape), CLASS_COLOURS)]
    for label, name in enumerate(classes):
        x, y = inputs[labels == label].T
        marks.append(Points(x, y, label=name, colour=CLASS_COLOURS[label], marker=CLASS_MARKERS[label]))
    return Panel(marks, "petal width (0 to 1)", "sepal width (0 to 1)", (-0.05, 1.05), (-0.05, 1.05))


def _loss_panel(history: History, epoch: int) -> Panel:
    epochs = np.arange(0, len(history.loss), 5)
    marks: list[Mark] = [
        Line(epochs, np.array(history.loss)[epochs], label="learned from", colour=P_COLOUR),
        Line(epochs, np.array(history.held_out_loss)[epochs], label="held out", colour=Q_COLOUR, style="--"),
        Points([epoch, epoch], [history.loss[epoch], history.held_out_loss[epoch]], colour="black"),
    ]
    return Panel(marks, "epoch", "mean loss (nats)", (0, len(history.loss) - 1), (0, 1.2))
