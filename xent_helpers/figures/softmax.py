"""Pictures of lesson 7: scores become probabilities, and what a softmax too many costs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from xent_helpers.activations import softmax
from xent_helpers.datasets import load_iris, scale_to_unit
from xent_helpers.figures import picture
from xent_helpers.losses import sparse_categorical_cross_entropy_with_logits_grad
from xent_helpers.show import Bars, Frame, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import Q_COLOUR
from xent_helpers.validation import Array

ANIMALS = ("fox", "cat", "badger")
SCORES = np.array([2.0, 1.0, -1.0])
RAW_COLOUR = "#B0B0B0"  # scores are neither the truth nor probabilities
STEPS = 1000
LEARNING_RATE = 3.0
FLOOR = -float(np.log(softmax([1.0, 0.0, 0.0])[0]))  # nats

FOX = Slider("Fox's score", [k / 2 for k in range(-8, 13)], "points", format="{:.1f}", start=12)
CAT = Slider("Cat's score", [k / 2 for k in range(-8, 13)], "points", format="{:.1f}", start=10)
TEMPERATURE = Slider("Temperature T", [0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 10, 30], start=5)


@picture
def three_steps(names: Sequence[str], scores: ArrayLike) -> Figure:
    """Return the scores, their powers of e and their probabilities as three bar charts side by side."""
    z = np.asarray(scores, dtype=float)
    figure = Figure(figsize=(7.2, 3.2))
    steps = (("score z", z, "{:g}"), ("e to the z", np.exp(z), "{:.2f}"), ("probability q", softmax(z), "{:.3f}"))
    for axes, (title, heights, form) in zip(figure.subplots(1, 3), steps, strict=True):
        hatch = "//" if title == "probability q" else ""
        bars = axes.bar(names, heights, color=Q_COLOUR if hatch else RAW_COLOUR, edgecolor="black", hatch=hatch)
        axes.bar_label(bars, [form.format(height) for height in heights], padding=2, fontsize=11)
        axes.axhline(0, color="black", linewidth=1)
        axes.margins(y=0.15)
        axes.set_title(title)
        axes.grid(False)
    return figure


def scores_frame(fox: float, cat: float) -> Frame:
    """Return the scores and the probabilities of the three animals; the badger's score stays where it is."""
    z = np.array([fox, cat, SCORES[2]])
    q = softmax(z)
    scores = Panel([Bars(ANIMALS, z, colour=RAW_COLOUR)], "", "score (points)", None, (-4.5, 6.5))
    sentence = f"{_in_words(q).capitalize()}. Cat to badger: {_ratio(cat - SCORES[2])}, whatever the fox's score."
    return Frame([scores, _probabilities(q, softmax(SCORES), "at the start")], sentence)


def temperature_frame(temperature: float) -> Frame:
    """Return the probabilities of the three animals at a temperature."""
    q = softmax(SCORES / temperature)
    sentence = f"T = {temperature:g}: {_in_words(q)}. {_heat(temperature)}"
    return Frame(_probabilities(q, softmax(SCORES), "at T = 1"), sentence)


def _ratio(gap: float) -> str:
    """Say how two probabilities stand to each other whose scores are `gap` points apart: "7.4 to 1"."""
    larger = np.exp(abs(gap))
    number = f"{larger:.1f}" if larger < 100 else f"{larger:.0f}"
    return f"{number} to 1" if gap >= 0 else f"1 to {number}"


def _in_words(q: Array) -> str:
    return ", ".join(f"{name} {share:.3f}" for name, share in zip(ANIMALS, q, strict=True))


def _heat(temperature: float) -> str:
    if temperature <= 0.2:
        return "Cold: nearly all goes to the highest score."
    if temperature < 1:
        return "Cooler than 1: the gaps count more."
    if temperature == 1:
        return "Softmax as it was."
    return "Hotter than 1: the gaps count less." if temperature < 10 else "Hot: all come close to one third."


def _probabilities(q: Array, before: Array, when: str) -> Panel:
    marks: list[Mark] = [
        Bars(ANIMALS, q, label="now", colour=Q_COLOUR),
        Points(range(3), before, label=when, colour="black"),
    ]
    return Panel(marks, "", "probability q", None, (0, 1.05))


@picture
def winner_and_share() -> Figure:
    """Return, against the fox's score, whether it wins against the others and the probability that softmax gives it."""
    fox = np.linspace(-2, 4, 601)
    share = softmax(np.stack([fox, np.full_like(fox, SCORES[1]), np.full_like(fox, SCORES[2])], axis=1))[:, 0]
    figure = Figure(figsize=(7.2, 3.6))
    axes = figure.subplots()
    axes.plot(fox, share, color=Q_COLOUR, label="softmax: the fox's probability")
    for side in (fox < SCORES[1], fox > SCORES[1]):
        label = "argmax: 1 if the fox wins" if side[0] else ""
        axes.plot(fox[side], 1.0 * (fox[side] > SCORES[1]), color="black", linestyle="--", label=label)
    axes.plot([SCORES[1]] * 2, [0, 1], "o", color="black", markerfacecolor="white")
    axes.annotate("tie", (SCORES[1], 0), (SCORES[1] + 0.15, 0.03))
    axes.set(xlabel="fox's score (cat 1, badger -1)", ylabel="what the fox gets", ylim=(-0.06, 1.12), xlim=(-2, 4))
    axes.legend(loc="lower right", bbox_to_anchor=(1, 0.12))
    return figure


@dataclass
class Training:
    """A row a step, from step 0: the loss in nats, and the share of flowers whose largest score is their species."""

    loss: list[float] = field(default_factory=list)
    accuracy: list[float] = field(default_factory=list)


def train(*, doubled: bool) -> Training:
    """Learn the three irises from two widths, one score a species: a weight for each width, and a bias.

    doubled: hand softmax's probabilities to a loss that takes logits, and so applies softmax once more.
    """
    iris = load_iris()
    inputs = scale_to_unit(iris.columns("petal width", "sepal width"))
    weights, bias = np.zeros((2, 3)), np.zeros(3)
    history = Training()
    for _ in range(STEPS + 1):
        logits = inputs @ weights + bias
        loss, slopes = doubled_loss(iris.labels, logits) if doubled else single_loss(iris.labels, logits)
        history.loss.append(float(loss))
        history.accuracy.append(float(np.mean(logits.argmax(axis=1) == iris.labels)))
        weights = weights - LEARNING_RATE * inputs.T @ slopes
        bias = bias - LEARNING_RATE * slopes.sum(axis=0)
    return history


single_loss = sparse_categorical_cross_entropy_with_logits_grad


def doubled_loss(labels: Array, logits: Array) -> tuple[Array, Array]:
    """Return the mean loss, in nats, with softmax applied twice, and its slope in each logit.

    labels: shape (samples,). logits: shape (samples, classes), which is also the slopes' shape.
    """
    q = softmax(logits)
    loss, slopes = sparse_categorical_cross_entropy_with_logits_grad(labels, q)
    return loss, q * (slopes - (slopes * q).sum(axis=1, keepdims=True))  # back through the first softmax


@picture
def two_trainings(right: Training, doubled: Training) -> Figure:
    """Return the loss by step, with one softmax and with two, and the floor of the second."""
    figure = Figure(figsize=(7.2, 3.8))
    axes = figure.subplots()
    axes.plot(doubled.loss, color="black", linestyle="--", label="softmax twice")
    axes.plot(right.loss, color=Q_COLOUR, label="softmax once")
    axes.axhline(FLOOR, color="black", linestyle=":", linewidth=1.5)
    axes.text(len(right.loss) - 1, FLOOR - 0.015, f"floor, {FLOOR:.3f} nats", ha="right", va="top")
    axes.set(xlabel="steps", ylabel="mean loss (nats)", ylim=(0, 1.15), xlim=(0, len(right.loss) - 1))
    axes.legend(loc="upper right")
    return figure
