"""Pictures of lesson 6: yes or no, with a probability."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from xent_helpers.activations import sigmoid
from xent_helpers.figures import picture
from xent_helpers.logistic import History, Logistic, accuracy, logits, losses
from xent_helpers.losses import binary_cross_entropy, binary_cross_entropy_with_logits
from xent_helpers.show import Frame, Label, Line, Panel, Points, Regions, Slider
from xent_helpers.show.marks import Bars, Mark
from xent_helpers.show.style import CLASS_COLOURS, CLASS_MARKERS, Q_COLOUR
from xent_helpers.validation import Array

NAMES = ("versicolor", "virginica")  # labels 0 and 1
COLOURS, MARKERS = CLASS_COLOURS[1:], CLASS_MARKERS[1:]  # as in lesson 9, where setosa comes first
LINES = ("--", "-")
BLIND = float(np.log(2))
GROUND = {"facecolor": "white", "edgecolor": "none", "pad": 1}  # keeps a number free of the lines behind it
AXES = ("petal length (standardised)", "petal width (standardised)")

SCORE = Slider("score z", [k / 4 for k in range(-24, 25)], format="{:+.2f}", start=34)
EPOCH = Slider("Epoch", [0, 1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 45, 70, 100, 150, 250, 400, 700, 1000, 1500], play=True)
LOUDNESS = Slider("scores times", [0, 0.2, 0.4, 0.6, 0.8, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5], format="{:.1f}", start=5)


@picture
def two_species(petals: Array, labels: Array) -> Figure:
    """Return the flowers by petal length and width. petals: shape (flowers, 2), in cm; labels: 0 or 1."""
    figure = Figure()
    axes = figure.subplots()
    _draw_flowers(axes, petals, labels)
    axes.set(xlabel="petal length (cm)", ylabel="petal width (cm)")
    axes.legend(loc="upper left")
    return figure


def _draw_flowers(axes: Axes, inputs: Array, labels: Array) -> None:
    for label, name in enumerate(NAMES):
        x, y = inputs[labels == label].T
        axes.plot(x, y, MARKERS[label], color=COLOURS[label], markeredgecolor="black", alpha=0.8, label=name)


@picture
def three_rulers(probabilities: Sequence[float]) -> Figure:
    """Return the same chances on three rulers: as probabilities, as odds and as logits."""
    q = np.array(probabilities)
    odds = q / (1 - q)
    figure = Figure(figsize=(7.2, 3.4))
    axes = figure.subplots()
    rows = [("probability", q, q), ("odds", odds, odds / odds.max()), ("logit", np.log(odds), None)]
    places = []
    for height, (name, values, x) in zip((2, 1, 0), rows, strict=True):
        x = 0.5 + values / (2 * values.max()) if x is None else x
        places.append(np.column_stack([x, np.full(len(x), height)]))
        axes.plot([0, 1], [height, height], color="black", linestyle="-", linewidth=1)
        axes.text(-0.04, height, name, ha="right", va="center", fontweight="bold")
    for number, way in enumerate(np.stack(places, axis=1)):
        axes.plot(*way.T, "o:", color=Q_COLOUR, linewidth=1.2)
        for (_, values, _), (x, height) in zip(rows, way, strict=True):
            lower = height == 1 and number % 2  # the odds below 1 crowd together
            axes.text(
                x, height + (-0.2 if lower else 0.14), f"{values[number]:.2f}", ha="center", va="center", bbox=GROUND
            )
    axes.set(xlim=(-0.24, 1.05), ylim=(-0.3, 2.35))
    axes.axis("off")
    return figure


def score_frame(z: float) -> Frame:
    """Return the sigmoid with a point at the score z, and the loss for either label."""
    grid = np.linspace(-6, 6, 121)
    q = float(sigmoid(z))
    cost = [float(binary_cross_entropy_with_logits(label, z)) for label in (0, 1)]
    left: list[Mark] = [
        Line(grid, sigmoid(grid), colour=Q_COLOUR),
        Line([z, z], [0, q], colour="black", style=":"),
        Points([z], [q], colour=Q_COLOUR),
        Label(-3.5, 0.8, f"q = {q:.3f}"),  # beside the curve: above the point it would lie on it
    ]
    right: list[Mark] = [
        Line(grid, _cost_curve(grid, label), label=f"if {NAMES[label]}", colour=COLOURS[label], style=LINES[label])
        for label in (0, 1)
    ]
    right += [Points([z], [cost[label]], colour=COLOURS[label], marker=MARKERS[label]) for label in (0, 1)]
    panels = [
        Panel(left, "score z", "probability q of virginica", (-6.3, 6.3), (0, 1.2)),
        Panel(right, "score z", "loss (nats)", (-6.3, 6.3), (0, 6.5)),
    ]
    odds = np.exp(abs(z))
    lean = f"odds of {odds:.2f} to 1 for {NAMES[z > 0]}" if z else "even odds"
    return Frame(
        panels,
        f"z = {z:+.2f}: {lean}, q = {q:.3f}. A virginica would cost {cost[1]:.3f} nats, a versicolor {cost[0]:.3f}.",
    )


def _cost_curve(z: ArrayLike, label: int) -> Array:
    z = np.asarray(z)
    return binary_cross_entropy_with_logits(np.full(z.shape, label), z, reduction="none")


def training_frame(
    history: History, epoch: int, inputs: Array, labels: Array, *, names: tuple[str, str] = AXES
) -> Frame:
    """Return what an explorer shows at one epoch: the two sides of the line, and each flower's loss as a bar.

    inputs: shape (flowers, 2). names: what stands at the axes. The flowers keep their places along the bars: each
    species in the order of the last epoch's scores.
    """
    model = history.models[epoch]
    order = _order(history.models[-1], inputs, labels)
    each = losses(model, inputs, labels)[order]
    wrong = round((1 - accuracy(model, inputs, labels)) * len(labels)) if epoch else 0
    sides = f"{wrong} flowers lie on the wrong side" if epoch else "there is no line yet, and all flowers pay the same"
    sentence = f"Epoch {epoch}: mean loss {each.mean():.3f} nats; {sides}. The costliest pays {each.max():.2f} nats."
    return Frame([_map_panel(model, inputs, labels, names), _bars_panel(each, labels[order], 2.0)], sentence)


def _order(model: Logistic, inputs: Array, labels: Array) -> Array:
    """Return the flowers' positions: versicolor before virginica, each from the lowest score to the highest."""
    return np.lexsort((logits(model, inputs), labels))


def _map_panel(model: Logistic, inputs: Array, labels: Array, names: tuple[str, str]) -> Panel:
    low, high = inputs.min(axis=0), inputs.max(axis=0)
    low, high = low - 0.08 * (high - low), high + 0.08 * (high - low)
    middles = [low[k] + (high[k] - low[k]) * (np.arange(60) + 0.5) / 60 for k in (0, 1)]
    across, up = np.meshgrid(*middles)
    sides = (logits(model, np.column_stack([across.ravel(), up.ravel()])) > 0).astype(int)
    marks: list[Mark] = [Regions(sides.reshape(across.shape), COLOURS)]
    x = np.linspace(low[0], high[0], 121)
    marks.append(Line(x, _boundary(model, x, (low[1], high[1])), colour="black"))
    for label, name in enumerate(NAMES):
        x, y = inputs[labels == label].T
        marks.append(Points(x, y, label=name, colour=COLOURS[label], marker=MARKERS[label]))
    return Panel(marks, *names, (low[0], high[0]), (low[1], high[1]))


def _boundary(model: Logistic, x: Array, y_range: tuple[float, float]) -> Array:
    """Return the y at which the score is 0, for each x; nan outside the range and where there is no line."""
    first, second = model.weights
    y = -(first * x + model.bias) / second if second else np.full(len(x), np.nan)
    return np.where((y >= y_range[0]) & (y <= y_range[1]), y, np.nan)


def _bars_panel(each: Array, labels: Array, top: float) -> Panel:
    places = np.arange(1, len(labels) + 1)
    marks: list[Mark] = []
    for label, name in enumerate(NAMES):
        chosen = labels == label
        bars = Bars(places[chosen], each[chosen], label=name, colour=COLOURS[label])
        marks.append(replace(bars, base=np.zeros(chosen.sum())) if label else bars)  # on the same places, not beside
    marks += [
        Line([0, len(labels) + 1], [BLIND, BLIND], colour="black", style=":"),
        Label(1, BLIND, "wrong if above"),
    ]
    return Panel(marks, "flower", "loss (nats)", (0, len(labels) + 1), (0, top))


def loudness_frame(model: Logistic, times: float, inputs: Array, labels: Array) -> Frame:
    """Return each flower's loss, and the mean loss, when every score of the model is multiplied by `times`."""
    scores = logits(model, inputs)
    order = _order(model, inputs, labels)
    each = binary_cross_entropy_with_logits(labels, times * scores, reduction="none")[order]
    grid = np.linspace(0, 5, 101)
    means = [float(binary_cross_entropy_with_logits(labels, factor * scores)) for factor in grid]
    curve: list[Mark] = [
        Line(grid, means, colour=Q_COLOUR),
        Points([times], [each.mean()], colour=Q_COLOUR),
        Label(2.5, 0.5, f"mean loss {each.mean():.2f} nats"),  # beside the curve, as above
    ]
    panels = [
        _bars_panel(each, labels[order], 9.0),
        Panel(curve, "scores times", "mean loss (nats)", (0, 5.2), (0, 0.8)),
    ]
    right = accuracy(replace(model, weights=times * model.weights, bias=times * model.bias), inputs, labels)
    named = f"{right:.0%} lie on the right side" if times else "the model says one half to everything"
    sentence = f"Scores times {times:.1f}: {named}; mean loss {each.mean():.3f} nats, the costliest {each.max():.2f}."
    return Frame(panels, sentence)


@picture
def three_guards(epsilon: float, clip: float) -> Figure:
    """Return the loss of a label 0 against the score: exact, and behind an epsilon and a clip."""
    z = np.linspace(0, 50, 501)
    q = sigmoid(z)
    zeros = np.zeros(z.shape)
    figure = Figure()
    axes = figure.subplots()
    exact = binary_cross_entropy_with_logits(zeros, z, reduction="none")
    axes.plot(z, exact, label="from the logit")
    axes.plot(z, binary_cross_entropy(zeros, q, reduction="none", clip=clip), label=f"clip at {clip:g}")
    axes.plot(z, -np.log(1 - q + epsilon), label=f"{epsilon:g} added")
    plain = binary_cross_entropy(zeros, q, reduction="none")
    last = int(np.flatnonzero(np.isfinite(plain))[-1])
    axes.plot(z[last], plain[last], "X", color="black", markersize=11)
    axes.text(z[last] - 1, plain[last] + 1, "no guard: infinite from here", ha="right")
    axes.set(xlabel="score z of a versicolor", ylabel="loss (nats)", xlim=(0, 50), ylim=(0, 52))
    axes.legend(loc="lower right")
    return figure


@picture
def two_lines(plain: Logistic, weighted: Logistic, inputs: Array, labels: Array) -> Figure:
    """Return the flowers with the lines of two models, one trained with weights."""
    figure = Figure()
    axes = figure.subplots()
    _draw_flowers(axes, inputs, labels)
    x_range, y_range = axes.get_xlim(), axes.get_ylim()
    x = np.linspace(*x_range, 200)
    axes.plot(x, _boundary(plain, x, y_range), color="black", linestyle="-", label="all weigh the same")
    axes.plot(x, _boundary(weighted, x, y_range), color="black", linestyle="--", label="virginica weigh more")
    axes.set(xlabel=AXES[0], ylabel=AXES[1], xlim=x_range, ylim=y_range)
    axes.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2)
    return figure
