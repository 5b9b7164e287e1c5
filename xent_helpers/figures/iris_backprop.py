"""Pictures of lesson 9: a network learns 150 flowers."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from xent_helpers.figures import picture
from xent_helpers.network import History, Network, forward
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
def two_losses() -> Figure:
    """Return the cross-entropy and the squared residual of one prediction, against the true class's probability."""
    figure = Figure()
    axes = figure.subplots()
    q = np.linspace(0.005, 1, 400)
    axes.plot(q, -np.log(q), label="cross-entropy, -ln q (nats)")
    axes.plot(q, (1 - q) ** 2, label="squared residual, (1 - q)²")
    axes.set(xlabel="q, the probability given to the true class", ylabel="loss", xlim=(0, 1), ylim=(0, 5.4))
    axes.legend()
    return figure


@picture
def learning_curve(history: History) -> Figure:
    """Return the loss by epoch, on the flowers learned from and on those held out, with the blind guess's ln 3."""
    figure = Figure()
    axes = figure.subplots()
    axes.plot(history.loss, label="learned from")
    axes.plot(history.held_out_loss, label="held out")
    axes.axhline(np.log(3), color="black", linestyle=":", linewidth=1.5)
    axes.text(len(history.loss) - 1, np.log(3), "blind guess, ln 3", ha="right", va="bottom")
    axes.set(xlabel="epoch", ylabel="mean loss (nats)", ylim=(0, 1.25))
    axes.legend(loc="center right")
    return figure


def training_frame(history: History, epoch: int, inputs: Array, labels: Array, classes: Sequence[str]) -> Frame:
    """Return what an explorer shows at one epoch: the map of the network's answers, and the two losses so far.

    inputs: shape (flowers, 2), petal and sepal width, scaled to 0 to 1. labels: shape (flowers,).
    """
    loss, held_out = history.loss[epoch], history.held_out_loss[epoch]
    sentence = (
        f"Epoch {epoch}: mean loss {loss:.2f} nats on the flowers learned from, {held_out:.2f} nats on those held out; "
        f"{history.accuracy[epoch]:.0%} of the former are named rightly."
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
