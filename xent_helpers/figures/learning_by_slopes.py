"""Pictures of lesson 5: a ball rolls down the loss curve of a bent coin."""

from collections.abc import Sequence
from math import hypot, log

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from xent_helpers.activations import sigmoid
from xent_helpers.figures import picture
from xent_helpers.information import entropy
from xent_helpers.losses import (
    binary_cross_entropy,
    binary_cross_entropy_with_logits,
    binary_cross_entropy_with_logits_grad,
)
from xent_helpers.show import Frame, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

HEADS = 0.7  # the share of heads among the tosses of the lesson
START = 0.2  # the model's first guess
GREEN = "#009E73"
MOST_STEPS = 20
PROBABILITY = Slider("q, the model's probability", [k / 20 for k in range(1, 20)], format="{:.2f}", start=3)
LEARNING_RATE = Slider("Learning rate", [0.1, 0.5, 2, 5, 12, 20], start=1)
STEPS = Slider("Steps", range(MOST_STEPS + 1), start=6, play=True)
WET_MORNINGS = (4, 6, 9, 11)  # hours of cloud
DRY_MORNINGS = (1, 2, 5, 8)


def coin_loss(q: ArrayLike) -> Array:
    """Return the mean loss of q over the lesson's tosses, in nats a toss; same shape as q."""
    q = np.asarray(q, dtype=float)
    return binary_cross_entropy(np.full_like(q, HEADS), q, reduction="none")


def coin_slope(q: float) -> float:
    """Return the slope of `coin_loss` at q."""
    return -HEADS / q + (1 - HEADS) / (1 - q)


def score_loss(z: ArrayLike, share: float) -> Array:
    """Return the mean loss of a model with score z where `share` of the tosses are heads, in nats; same shape as z."""
    z = np.asarray(z, dtype=float)
    return binary_cross_entropy_with_logits(np.full_like(z, share), z, reduction="none")


def walk(z: float, share: float, learning_rate: float, steps: int) -> list[float]:
    """Return the scores on a walk downhill from z: the start, and the score after each step."""
    path = [float(z)]
    for _ in range(steps):
        _, slope = binary_cross_entropy_with_logits_grad(share, path[-1])
        path.append(path[-1] - learning_rate * float(slope))
    return path


@picture
def fog(q: float) -> Figure:
    """Return the coin's loss curve hidden in fog, but for the piece next to a ball at q."""
    near = np.linspace(q - 0.035, q + 0.035, 50)
    loss = float(coin_loss(q))
    figure = Figure(figsize=(7.2, 3.6))
    axes = figure.subplots()
    axes.set_facecolor("#D5D8DC")
    axes.fill_between(near, 0, 2.4, color="white")
    axes.plot(near, coin_loss(near), color="black")
    axes.plot([q], [loss], "o", color=Q_COLOUR, markeredgecolor="black", markersize=13)
    axes.annotate("you", (q, loss), (22, 12), textcoords="offset points", color=Q_COLOUR, fontweight="bold")
    axes.text(0.62, 1.2, "fog", ha="center", fontsize=16, style="italic")
    axes.set(xlim=(0, 1), ylim=(0, 2.4), xlabel="q, the model's probability of heads", ylabel="loss (nats a toss)")
    axes.grid(False)
    return figure


@picture
def rise_over_run(q: float, nudge: float) -> Figure:
    """Return the loss curve around q, with the run from q - nudge to q + nudge and the rise over it."""
    grid = np.linspace(0.04, 0.5, 200)
    left, right = q - nudge, q + nudge
    before, after = float(coin_loss(left)), float(coin_loss(right))
    figure = Figure()
    axes = figure.subplots()
    axes.plot(grid, coin_loss(grid), color="black", label="loss")
    axes.plot([left, right], [before, before], color=P_COLOUR, linestyle="--", label="run")
    axes.plot([right, right], [before, after], color=Q_COLOUR, linestyle=":", linewidth=3, label="rise")
    axes.plot([left, right], [before, after], "s", color="black")
    axes.plot([q], [float(coin_loss(q))], "o", color=Q_COLOUR, markeredgecolor="black", markersize=12)
    axes.text(q, before + 0.03, f"run {right - left:.2f}", color=P_COLOUR, ha="center", va="bottom")
    axes.text(right + 0.01, (before + after) / 2, f"rise {after - before:.2f} nats", color=Q_COLOUR, va="center")
    axes.set(xlim=(0, 0.5), ylim=(0.5, 2.2), xlabel="q, the model's probability of heads", ylabel="loss (nats a toss)")
    axes.legend(loc="upper right")
    return figure


def ball_at(q: float) -> Frame:
    """Return the coin's loss curve with a ball at q and, through the ball, a line as steep as the curve is there."""
    grid = np.linspace(0.02, 0.98, 193)
    loss, slope = float(coin_loss(q)), coin_slope(q)
    reach = 0.13 / hypot(1, slope / 2.4)  # so that the line looks equally long wherever it lies
    marks: list[Mark] = [
        Line([HEADS, HEADS], [0, 2.4], label="share of heads", colour=P_COLOUR, style=":"),
        Line(grid, coin_loss(grid), label="loss", colour="#000000"),
        Line([q - reach, q + reach], [loss - reach * slope, loss + reach * slope], "slope", GREEN, "--"),
        Points([q], [loss], colour=Q_COLOUR),
    ]
    panel = Panel(marks, "q, the model's probability of heads", "loss (nats a toss)", (0, 1), (0, 2.4))
    return Frame(panel, f"q = {q:.2f}: loss {loss:.2f} nats, slope {slope:.3f}. {_where_it_rolls(slope)}")


def _where_it_rolls(slope: float) -> str:
    if abs(slope) < 1e-9:
        return "The ground is level: the ball rests at the bottom."
    way, side = ("falls", "right, to a larger q") if slope < 0 else ("climbs", "left, to a smaller q")
    steep = "steeply " if abs(slope) > 2 else ""
    return f"The curve {way} {steep}here, so the ball rolls {side}."


@picture
def gaps_by_nudge(q: float) -> Figure:
    """Return how far a measured slope is off, by the size of the nudge: nudged up only, and nudged both ways."""
    nudges = 10.0 ** -np.arange(1, 15)
    slope = coin_slope(q)
    up = (coin_loss(q + nudges) - coin_loss(q)) / nudges
    both = (coin_loss(q + nudges) - coin_loss(q - nudges)) / (2 * nudges)
    figure = Figure()
    axes = figure.subplots()
    axes.loglog(nudges, abs(up - slope), "s--", color=Q_COLOUR, label="up only")
    axes.loglog(nudges, abs(both - slope), "o-", color=P_COLOUR, label="up and down")
    axes.text(1e-11, 0.3, "too short:\nrounding spoils it", ha="center", va="center")
    axes.text(4e-4, 1e-8, "long nudges:\nthe curve bends", ha="left", va="center")
    axes.set(xlabel="nudge", ylabel="gap to the true slope", xlim=(3e-15, 0.3), ylim=(1e-11, 3))
    axes.legend(loc="lower left")
    return figure


@picture
def squash_and_slope() -> Figure:
    """Return the curve from scores to probabilities, and its slope, against the score."""
    z = np.linspace(-6, 6, 241)
    q = sigmoid(z)
    figure = Figure()
    axes = figure.subplots()
    axes.plot(z, q, color=Q_COLOUR, label="q, the probability")
    axes.plot(z, q * (1 - q), color=GREEN, linestyle="--", label="its slope, q(1 - q)")
    axes.set(xlabel="z, the score", xlim=(-6, 6), ylim=(0, 1.05))
    axes.legend(loc="upper left")
    return figure


def walk_frame(learning_rate: float, steps: int) -> Frame:
    """Return the ball after some steps in the score: on the loss curve, and its loss step by step."""
    path = walk(log(START / (1 - START)), HEADS, learning_rate, steps)
    losses = score_loss(path, HEADS)
    return Frame([_valley_panel(path), _loss_panel(losses)], _say_walk(learning_rate, path[-1], losses))


def _valley_panel(path: Sequence[float]) -> Panel:
    grid = np.linspace(-4, 10, 281)
    so_far = np.append(path, np.full(MOST_STEPS + 1 - len(path), path[-1]))
    start, now = path[0], path[-1]
    marks: list[Mark] = [
        Line(grid, score_loss(grid, HEADS), label="loss", colour="#000000"),
        Line(so_far, score_loss(so_far, HEADS), label="the way", colour=Q_COLOUR, style="--"),
        Points([start], score_loss([start], HEADS), label="start", colour="#FFFFFF", marker="^"),
        Points([now], score_loss([now], HEADS), label="ball", colour=Q_COLOUR),
    ]
    return Panel(marks, "z, the score", "loss (nats a toss)", (-4, 10), (0, 3.2))


def _loss_panel(losses: Array) -> Panel:
    steps = np.arange(MOST_STEPS + 1)
    so_far = np.append(losses, np.full(len(steps) - len(losses), np.nan))
    floor = np.full(2, entropy([HEADS, 1 - HEADS]))
    marks: list[Mark] = [
        Line([0, MOST_STEPS], floor, label="floor", colour=P_COLOUR, style=":"),
        Line(steps, so_far, label="loss", colour=Q_COLOUR),
        Points([len(losses) - 1], losses[-1:], colour=Q_COLOUR),
    ]
    return Panel(marks, "step", "loss (nats a toss)", (0, MOST_STEPS + 0.5), (0, 3.2))


def _say_walk(learning_rate: float, z: float, losses: Array) -> str:
    above = max(0.0, float(losses[-1] - entropy([HEADS, 1 - HEADS])))  # no -0.000
    after = "1 step" if len(losses) == 2 else f"{len(losses) - 1} steps"
    place = f"q = {float(sigmoid(z)):.2f}, loss {losses[-1]:.3f} nats, {above:.3f} above the floor"
    return f"Learning rate {learning_rate:g}, after {after}: {place}. {_notice(losses, above)}"


def _notice(losses: Array, above: float) -> str:
    if len(losses) == 1:
        return "The ball waits at the start."
    if above < 0.0005:
        return "It has reached the bottom."
    if losses[-1] > losses[-2]:
        return "The last step jumped across the valley and landed higher: too long."
    if (np.diff(losses) > 0).any():
        return "The last step went down, but some before it were too long."
    return "The ball creeps down." if losses[-2] - losses[-1] < 0.02 else "The ball rolls down."


@picture
def ball_in_valley(path: Sequence[float], share: float) -> Figure:
    """Return the loss curve over the score, where `share` of the tosses are heads, with the way of a ball on it."""
    left, right = min(-6.0, min(path) - 1), max(6.0, max(path) + 1)
    grid = np.linspace(left, right, 400)
    figure = Figure()
    axes = figure.subplots()
    axes.plot(grid, score_loss(grid, share), color="black", linestyle="-", label="loss")
    axes.axhline(float(entropy([share, 1 - share])), color=P_COLOUR, linestyle=":", label="floor")
    axes.plot(path, score_loss(path, share), ".--", color=Q_COLOUR, linewidth=1.5, label="the way")
    axes.plot(path[-1:], score_loss(path[-1:], share), "o", color=Q_COLOUR, markeredgecolor="black", markersize=13)
    axes.set(xlabel="z, the score", ylabel="loss (nats a toss)", xlim=(left, right), ylim=(0, None))
    axes.legend(loc="upper center", ncols=3)
    return figure


@picture
def stairs_and_loss() -> Figure:
    """Return the share of mornings named rightly and the mean loss, against the hours of cloud that mean rain."""
    hours = np.linspace(0, 12, 2401)
    wet = np.array(WET_MORNINGS)[:, np.newaxis]
    dry = np.array(DRY_MORNINGS)[:, np.newaxis]
    mornings = len(wet) + len(dry)
    right = ((wet > hours).sum(axis=0) + (dry <= hours).sum(axis=0)) / mornings
    loss = (score_loss(wet - hours, 1).sum(axis=0) + score_loss(dry - hours, 0).sum(axis=0)) / mornings
    figure = Figure(figsize=(7.2, 5.4))
    above, below = figure.subplots(2, 1, sharex=True)
    right[np.flatnonzero(np.diff(right)) + 1] = np.nan  # so that the line breaks at each jump
    above.plot(hours, right, color=P_COLOUR)
    above.set(ylabel="share right", ylim=(0.4, 0.85))
    below.plot(hours, loss, color=Q_COLOUR)
    below.set(ylabel="mean loss (nats)", ylim=(0, 2.4))
    below.set(xlabel="t, the hours of cloud above which you say rain", xlim=(0, 12))
    return figure
