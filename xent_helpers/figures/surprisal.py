"""Pictures of lesson 1: surprise in bits."""

from collections.abc import Sequence
from math import floor, log

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle
from numpy.typing import ArrayLike

from xent_helpers.figures import picture
from xent_helpers.information import surprisal
from xent_helpers.show import Frame, Label, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

PROBABILITY = Slider("probability p", [k / 100 for k in range(1, 101)], format="{:.2f}", start=24)


@picture
def coin_and_die() -> Figure:
    """Return the twelve ways in which a coin and a die can land, with heads and a six marked."""
    figure = Figure(figsize=(7.2, 2.8))
    axes = figure.subplots()
    for row, side in enumerate(("tails", "heads")):
        for column in range(6):
            both = side == "heads" and column == 5
            colour, hatch = (P_COLOUR, "//") if both else ("white", "")
            field = Rectangle((column + 0.5, row - 0.5), 1, 1, facecolor=colour, edgecolor="black", hatch=hatch)
            axes.add_patch(field)
    axes.set(xlim=(0.4, 6.6), ylim=(-0.6, 1.6), xticks=range(1, 7), yticks=[0, 1], xlabel="the die shows")
    axes.set_yticklabels(["tails", "heads"])
    axes.tick_params(length=0)
    axes.grid(False)
    axes.spines[:].set_visible(False)
    return figure


@picture
def streaks(names: Sequence[str], probabilities: Sequence[float]) -> Figure:
    """Return each outcome's surprise as a row of coins, the last one filled in part."""
    bits = [float(surprisal(p, base=2)) for p in probabilities]
    figure = Figure(figsize=(7.2, 0.9 + 0.75 * len(names)))
    axes = figure.subplots()
    most = int(np.ceil(max(bits)))
    for row, surprise in enumerate(bits):
        for coin in range(int(np.ceil(surprise))):
            _draw_coin(axes, coin + 0.5, row, min(1.0, surprise - coin))
        axes.text(np.ceil(surprise) + 0.15, row, f"{surprise:.2f} bits", va="center")
    axes.set(xlim=(-0.05, most + 1.6), ylim=(len(names) - 0.4, -0.6), aspect="equal", xticks=range(most + 1))
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel("heads in a row")
    axes.tick_params(axis="y", length=0)
    axes.grid(False)
    axes.spines["left"].set_visible(False)
    return figure


def _draw_coin(axes: Axes, x: float, y: float, share: float) -> None:
    """Draw a coin around (x, y), with `share` of its width filled from the left."""
    metal = Circle((x, y), 0.45, facecolor=P_COLOUR, edgecolor="none")
    axes.add_patch(metal)
    metal.set_clip_path(Rectangle((x - 0.5, y - 0.5), share, 1, transform=axes.transData))
    axes.add_patch(Circle((x, y), 0.45, fill=False, edgecolor="black", linestyle="-" if share == 1 else ":"))


@picture
def two_rulers(p: float) -> Figure:
    """Return the surprise of an outcome of probability p as one bar between a ruler in bits and a ruler in nats."""
    bits = float(surprisal(p, base=2))
    figure = Figure(figsize=(7.2, 2.4))
    axes = figure.subplots()
    axes.barh(0, bits, color=P_COLOUR)
    axes.text(bits + 0.1, 0, f"{bits:.2f} bits, {bits * log(2):.2f} nats", va="center")
    axes.set(xlim=(0, 6), ylim=(-0.8, 0.8), yticks=[], xlabel="bits")
    nats = axes.secondary_xaxis("top", functions=(_nats_of, _bits_of))
    nats.set(xlabel="nats", xticks=range(5))
    axes.grid(False)
    axes.spines["left"].set_visible(False)
    return figure


def _nats_of(bits: ArrayLike) -> Array:
    return np.asarray(bits) * log(2)


def _bits_of(nats: ArrayLike) -> Array:
    return np.asarray(nats) / log(2)


def surprise_of(p: float) -> Frame:
    """Return the curve of the surprise against the probability, with a point at p."""
    grid = np.geomspace(0.004, 1, 200)
    bits = float(surprisal(p, base=2))
    marks: list[Mark] = [
        Line(grid, surprisal(grid, base=2), colour=P_COLOUR),
        Line([p, p], [0, bits], colour=Q_COLOUR, style=":"),
        Points([p], [bits], colour=Q_COLOUR),
        Label(min(p + 0.075, 0.98), bits + 0.1, f"{bits:.2f} bits"),
    ]
    panel = Panel(marks, "probability p", "surprise (bits)", (0, 1.05), (0, 8))
    return Frame(panel, f"p = {p:.2f}: {bits:.2f} bits, {_in_heads(bits)}.")


def _in_heads(bits: float) -> str:
    """Say a surprise as a streak of heads: "as surprising as 2 heads in a row"."""
    heads = floor(bits)
    if bits == 0:
        return "no surprise at all"
    if bits == heads:
        return f"as surprising as {_streak(heads)}"
    if heads == 0:
        return "less surprising than 1 head"
    return f"more surprising than {_streak(heads)}, less than {heads + 1}"


def _streak(heads: int) -> str:
    return "1 head" if heads == 1 else f"{heads} heads in a row"
