"""Pictures of lesson 8: one loss, and the ways to hand over the truth."""

from collections.abc import Sequence
from math import isinf, isnan
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from numpy.typing import ArrayLike

from xent_helpers.figures import picture
from xent_helpers.information import entropy
from xent_helpers.losses import categorical_cross_entropy, one_hot
from xent_helpers.show import Bars, Frame, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

VEHICLES = ("car", "bike", "plane", "boat")
SHARE = Slider("share ε that is spread out", [0.0, 0.1, 0.2, 0.4], format="{:.2f}", start=1)
CONFIDENCE = Slider(
    "q, what the model gives the car",
    [0.25, 0.4, 0.55, 0.7, 0.775, 0.85, 0.9, 0.925, 0.95, 0.97, 0.98, 0.99, 0.999],
    format="{:.3f}",
    start=11,
)

# The rows and columns of `library_table`: names in the stored answers, and what the picture calls them.
CASES = {
    "an ordinary row": "an ordinary row",
    "a soft target": "a soft target",
    "a target smoothed by 0.1": "a smoothed target",
    "probability 0 on the truth": "q = 0 on the truth",
    "probability 0 on the truth, binary": "the same, yes or no",
    "a row that sums to one half": "a row sums to one half",
    "label 3 among three classes": "label 3, three classes",
    "label -1 among three classes": "label -1",
    "targets (3,) against probabilities (3, 1)": "(3,) against (3, 1)",
    "weights 3 and 1": "weights 3 and 1",
}
LIBRARIES = ("this course", "PyTorch", "Keras", "scikit-learn", "SciPy", "optax")
SAME, REFUSED, OTHER = "●", "■", "▲"  # what an answer is, told by a sign and by a ground
GROUNDS = {SAME: "#FFFFFF", REFUSED: "#DCEBF7", OTHER: "#FBE3D0"}


@picture
def rows_and_integers(labels: Sequence[int], names: Sequence[str] = VEHICLES) -> Figure:
    """Return the same labels twice: as one-hot rows with the ones filled in, and as one integer each."""
    figure = Figure(figsize=(7.2, 0.9 + 0.62 * len(labels)))
    left, right = figure.subplots(1, 2, width_ratios=[4, 2])
    for row, target in enumerate(one_hot(labels, len(names))):
        for column, p in enumerate(target):
            _draw_field(left, column, row, f"{p:.0f}", filled=p == 1)
        _draw_field(right, 0, row, str(labels[row]), filled=True)
    for axes, columns, title in ((left, len(names), "rows: one-hot"), (right, 1, "integers: labels")):
        axes.set(xlim=(-0.55, columns - 0.45), ylim=(len(labels) - 0.45, -0.55), aspect="equal", title=title)
        axes.set_yticks(range(len(labels)), [f"photo {number}" for number in range(len(labels))])
        axes.tick_params(length=0)
        axes.grid(False)
        axes.spines[:].set_visible(False)
    left.set_xticks(range(len(names)), [f"{place}\n{name}" for place, name in enumerate(names)])
    right.set_xticks([])
    return figure


def _draw_field(axes: Axes, x: float, y: float, text: str, *, filled: bool) -> None:
    colour, hatch = (P_COLOUR, "///") if filled else ("white", "")
    axes.add_patch(Rectangle((x - 0.5, y - 0.5), 1, 1, facecolor=colour, edgecolor="black", hatch=hatch, alpha=0.35))
    axes.text(x, y, text, ha="center", va="center", fontweight="bold" if filled else "normal")


@picture
def which_loss() -> Figure:
    """Return the choice of a loss as a tree of three questions."""
    figure = Figure(figsize=(7.2, 4.6))
    axes = figure.subplots()
    axes.set(xlim=(0, 10), ylim=(0, 7.2))
    axes.axis("off")
    questions = {
        (5.0, 6.6): "How many classes can be true at once?",
        (6.4, 4.5): "How many classes are there?",
        (7.4, 2.4): "How is the truth written?",
    }
    losses = {
        (1.7, 4.5): "binary,\none for each class",
        (3.6, 2.4): "binary",
        (5.6, 0.5): "sparse",
        (8.8, 0.5): "categorical",
    }
    ways = [
        ((5.0, 6.6), (1.7, 4.5), "several"),
        ((5.0, 6.6), (6.4, 4.5), "one"),
        ((6.4, 4.5), (3.6, 2.4), "two"),
        ((6.4, 4.5), (7.4, 2.4), "more"),
        ((7.4, 2.4), (5.6, 0.5), "integers"),
        ((7.4, 2.4), (8.8, 0.5), "rows"),
    ]
    plain = {"boxstyle": "round,pad=0.4", "facecolor": "white", "edgecolor": "black"}
    found = {"boxstyle": "square,pad=0.5", "facecolor": "#DCEBF7", "edgecolor": P_COLOUR, "linewidth": 2}
    ground = {"facecolor": "white", "edgecolor": "none", "pad": 2}
    for start, end, answer in ways:
        axes.plot(*zip(start, end, strict=True), color="black", linestyle="-", linewidth=1.5, zorder=1)
        x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        axes.text(x, y, answer, ha="center", va="center", fontsize=11, bbox=ground)
    axes.text(
        0.1, 0.5, "Raw scores in hand?\nTake the loss's form\nfor logits.", va="center", fontsize=11, style="italic"
    )
    for boxes, box in ((questions, plain), (losses, found)):
        for place, text in boxes.items():
            axes.text(*place, text, ha="center", va="center", bbox=box, zorder=2)
    return figure


@picture
def four_answers(answers: dict[str, float]) -> Figure:
    """Return what each library says as a bar in nats, with an arrow for one that goes on for ever."""
    figure = Figure(figsize=(7.2, 0.9 + 0.55 * len(answers)))
    axes = figure.subplots()
    end = 1.25 * max(value for value in answers.values() if not isinf(value))
    hatches = ("", "//", "..", "xx")
    for row, (value, hatch) in enumerate(zip(answers.values(), hatches, strict=True)):
        length = end if isinf(value) else value
        axes.barh(row, length, color=Q_COLOUR, alpha=0.55, hatch=hatch, edgecolor="black")
        if isinf(value):
            axes.annotate("", (end * 1.06, row), (end, row), arrowprops={"arrowstyle": "-|>", "linewidth": 2})
        axes.text(end * 1.08 if isinf(value) else length + 2, row, "inf" if isinf(value) else f"{value:g}", va="center")
    axes.set(xlim=(0, end * 1.18), ylim=(len(answers) - 0.5, -0.5), xlabel="loss (nats)")
    axes.set_yticks(range(len(answers)), list(answers))
    axes.tick_params(axis="y", length=0)
    axes.grid(False)
    return figure


@picture
def library_table(cases: dict[str, Any]) -> Figure:
    """Return a table of the stored answers: a row a case, a column a library, each answer with a sign.

    cases: the "cases" of `load_libraries()`. The sign compares with this course's answer: the same, refused, or another
    number without a word.
    """
    figure = Figure(figsize=(8.2, 5.2))
    axes = figure.subplots()
    for row, (case, short) in enumerate(CASES.items()):
        axes.text(-0.08, row, short, ha="right", va="center", fontsize=11)
        answers = cases[case]["answers"]
        for column, library in enumerate(LIBRARIES):
            if library in answers:
                _draw_answer(axes, column, row, answers[library], answers["this course"])
            else:
                axes.text(column + 0.5, row, "–", ha="center", va="center")
    for column, library in enumerate(LIBRARIES):
        axes.text(
            column + 0.5, -0.75, library.replace("-", "-\n").replace(" ", "\n"), ha="center", va="bottom", fontsize=11
        )
    legend = f"{SAME} this course's number    {REFUSED} refuses, with an error    {OTHER} another number"
    axes.text(-2.1, len(CASES) + 0.05, legend, va="center", fontsize=11)
    axes.set(xlim=(-2.2, len(LIBRARIES) + 0.05), ylim=(len(CASES) + 0.4, -1.7))
    axes.axis("off")
    return figure


def _draw_answer(axes: Axes, column: int, row: int, answer: dict[str, Any], ours: dict[str, Any]) -> None:
    sign, text = sign_of(answer, ours), text_of(answer)
    axes.add_patch(Rectangle((column, row - 0.5), 1, 1, facecolor=GROUNDS[sign], edgecolor="#808080", linewidth=0.8))
    axes.text(column + 0.5, row, f"{sign} {text}", ha="center", va="center", fontsize=11)


def sign_of(answer: dict[str, Any], ours: dict[str, Any]) -> str:
    """Return the sign of one stored answer beside this course's own."""
    if "error" in answer:
        return REFUSED
    return SAME if answer["value"] == ours.get("value") else OTHER


def text_of(answer: dict[str, Any]) -> str:
    """Return a stored answer in a few characters."""
    if "error" in answer:
        return "error"
    value = float(answer["value"])
    return str(value) if isinf(value) or isnan(value) else f"{value:.4g}"


def smoothing_frame(share: float, confidence: float) -> Frame:
    """Return the smoothed target of a car beside the model's row, and the loss for every model that is as fair.

    share: ε, what is taken from the car and spread over all vehicles. confidence: what the model gives the car; the
    rest it gives to the others in equal parts.
    """
    target = one_hot(0, len(VEHICLES)) * (1 - share) + share / len(VEHICLES)
    q = _rows([confidence])[0]
    loss, floor = _loss(target, [confidence])[0], float(entropy(target))
    bars: list[Mark] = [
        Bars(VEHICLES, target, label="target", colour=P_COLOUR),
        Bars(VEHICLES, q, label="model", colour=Q_COLOUR),
    ]
    left = Panel(bars, "vehicle", "probability", None, (0, 1.15))
    sentence = f"{_advice(share, confidence, target[0])} Loss {loss:.3f} nats, lowest possible {floor:.3f}."
    return Frame([left, _loss_panel(target, confidence, loss, floor)], sentence)


def _loss_panel(target: Array, confidence: float, loss: float, floor: float) -> Panel:
    grid = np.concatenate([np.linspace(0.2, 0.95, 60), 1 - np.geomspace(0.05, 0.0005, 40)])
    best = min(target[0], 0.9995)
    marks: list[Mark] = [
        Line(grid, _loss(target, grid), colour=Q_COLOUR),
        Line([0.2, 1.0], [floor, floor], label="lowest possible", colour=P_COLOUR, style="--"),
        Points([best], [floor], label="best q", colour=P_COLOUR, marker="^"),
        Points([confidence], [loss], label="your q", colour=Q_COLOUR),
    ]
    return Panel(marks, "q of the car", "loss (nats)", (0.2, 1.02), (0, 2.6))


def _advice(share: float, confidence: float, best: float) -> str:
    if abs(confidence - best) < 1e-9:
        return f"Your q of {confidence:.3f} is the target itself: no model does better."
    if share == 0:
        return f"Nothing is spread out, so more is always better than your {confidence:.3f}."
    side = "shy" if confidence < best else "sure"
    return f"Your q of {confidence:.3f} is too {side}: the best is {best:.3f}."


def _rows(of_car: ArrayLike) -> Array:
    """Return rows that give the car each probability of `of_car` and share out the rest evenly."""
    of_car = np.asarray(of_car)
    others = np.repeat((1 - of_car)[:, np.newaxis] / (len(VEHICLES) - 1), len(VEHICLES) - 1, axis=1)
    return np.column_stack([of_car, others])


def _loss(target: Array, of_car: ArrayLike) -> Array:
    rows = _rows(of_car)
    return categorical_cross_entropy(np.tile(target, (len(rows), 1)), rows, reduction="none")
