"""Pictures of lesson 11: models of letters, and what they pay for a text."""

import bz2
import lzma
import zlib
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import PowerNorm
from matplotlib.figure import Figure

from xent_helpers.datasets import load_alice
from xent_helpers.figures import picture
from xent_helpers.ngrams import ALPHABET, LetterModel, letters_and_spaces, smoothed_bits
from xent_helpers.show import Frame, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import CLASS_COLOURS, P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

BACK = Slider("Letters looked back", range(6), start=4)
ALPHA = Slider("Added to each count (alpha)", [0.001, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100], start=3)
GREEN, BLACK = CLASS_COLOURS[2], "black"  # neither the truth's colour nor the model's
LOOKS = {"learned from": (GREEN, "--", "s"), "held out": (BLACK, "-", "o")}  # colour, line style, marker
SPACE = "␣"
SHANNON = (0.6, 1.3)  # bits a letter, from the table at the end of his paper of 1951


@cache
def alice() -> tuple[str, int]:
    """Return Alice's book in 27 letters, and the place from which on it is held out: the last tenth."""
    text = letters_and_spaces(load_alice())
    return text, len(text) * 9 // 10


@picture
def pair_table(text: str) -> Figure:
    """Return a table of shades: for each letter (rows), how likely each letter is to come next (columns)."""
    model = LetterModel(text, 1)
    names = [SPACE, *ALPHABET[1:]]
    figure = Figure(figsize=(7.2, 6.6))
    axes = figure.subplots()
    table = np.stack([model.probabilities(letter) for letter in ALPHABET])
    shades = axes.imshow(table, cmap="Blues", norm=PowerNorm(0.5, vmin=0, vmax=1))
    axes.set_xticks(range(len(names)), names)
    axes.set_yticks(range(len(names)), names)
    axes.set(xlabel="the next letter", ylabel="the letter before")
    axes.set_xticks(np.arange(len(names)) - 0.5, minor=True)
    axes.set_yticks(np.arange(len(names)) - 0.5, minor=True)
    axes.grid(False)
    axes.grid(which="minor")
    axes.tick_params(length=0, which="both")
    bar = figure.colorbar(shades, shrink=0.6, ticks=[0, 0.05, 0.2, 0.5, 1], format="{x:.0%}")
    bar.set_label("share of what follows")
    return figure


@picture
def bits_along(phrase: str, models: Sequence[LetterModel], names: Sequence[str]) -> Figure:
    """Return what each letter of a phrase costs: a row of bars for each model, in bits.

    phrase: a piece of Alice's held-out text that stands there once; each letter is foretold from those before it.
    """
    text, cut = alice()
    place = text.index(phrase, cut)
    figure = Figure(figsize=(7.2, 4.6))
    rows = figure.subplots(len(models), 1, sharex=True, sharey=True)
    letters = [SPACE if letter == " " else letter for letter in phrase]
    for axes, model, name, hatch in zip(rows, models, names, ("", "//"), strict=True):
        bits = model.bits(text[: place + len(phrase)], start=place)
        axes.bar(range(len(phrase)), bits, color=Q_COLOUR, hatch=hatch, edgecolor="black", linewidth=0.6)
        axes.set_title(f"{name}: {bits.mean():.2f} bits a letter on average")
        axes.set(ylabel="bits", axisbelow=True)
        axes.grid(False, axis="x")
        axes.set_xticks(range(len(phrase)), letters)
        axes.tick_params(axis="x", length=0, labelbottom=True)
    return figure


@cache
def _counts() -> dict[str, list[tuple[Array, Array]]]:
    """Return the counts behind each letter learned from and held out, for models that look back 0, 1, 2 … letters."""
    text, cut = alice()
    models = [LetterModel(text[:cut], back) for back in BACK.values]
    return {
        "learned from": [model.counts(text[:cut]) for model in models],
        "held out": [model.counts(text, start=cut) for model in models],
    }


@cache
def costs() -> dict[str, Array]:
    """Return the bits a letter on both parts of the text, each of shape (letters looked back, alphas)."""
    return {
        part: np.array(
            [
                [smoothed_bits(seen, before, alpha, len(ALPHABET)).mean() for alpha in ALPHA.values]
                for seen, before in models
            ]
        )
        for part, models in _counts().items()
    }


def look_back(back: int, alpha: float) -> Frame:
    """Return the bits a letter against the letters looked back, and against alpha, with points at the chosen place."""
    row, column = BACK.values.index(back), ALPHA.values.index(alpha)
    powers = np.log10(ALPHA.values)
    by_back: list[Mark] = []
    by_alpha: list[Mark] = []
    for part, (colour, style, marker) in LOOKS.items():
        cost = costs()[part]
        by_back += [
            Line(BACK.values, cost[:, column], part, colour, style),
            Points([back], [cost[row, column]], colour=colour, marker=marker),
        ]
        by_alpha += [
            Line(powers, cost[row], part, colour, style),
            Points([powers[column]], [cost[row, column]], colour=colour, marker=marker),
        ]
    panels = [
        Panel(by_back, "letters looked back", "bits a letter", (-0.2, 5.2), (0, 6.2), "your alpha"),
        Panel(
            by_alpha,
            "alpha, as a power of 10",
            "bits a letter",
            (-3.2, 2.2),
            (0, 6.2),
            "your letters back",
        ),
    ]
    return Frame(panels, _say_look_back(row, column))


def _say_look_back(row: int, column: int) -> str:
    learned, held_out = (float(costs()[part][row, column]) for part in LOOKS)
    all_held_out = costs()["held out"]
    said = f"{learned:.2f} bits a letter on the text it learned from, {held_out:.2f} bits on text held out."
    if held_out == all_held_out.min():
        return f"{said} No other place here is cheaper on text held out."
    if column > all_held_out[row].argmin() and held_out > all_held_out[row].min() + 0.2:
        return f"{said} Alpha is large beside these counts and blurs them: a smaller one costs less."
    if held_out > learned + 0.4:
        return f"{said} The gap says that it knows its own text by heart: it overfits."
    if row == 0:
        return f"{said} It knows only how often each letter comes."
    return f"{said} Most of what it has learned holds for new text too."


def packed(pack: Callable[[bytes], bytes]) -> float:
    """Return the bits a letter that a packer needs for Alice's held-out text, when it has packed the rest before."""
    text, cut = alice()
    rest = len(pack(text.encode())) - len(pack(text[:cut].encode()))
    return 8 * rest / (len(text) - cut)


@picture
def yardsticks() -> Figure:
    """Return bars for the bits a letter that models and packers need for Alice's held-out text, to one digit.

    The last bar reaches from the lower to the upper limit that Shannon found with human readers.
    """
    at = ALPHA.values.index(0.1)
    names = ["letters alone", "bigram", "trigram", "three back"]
    models = {name: costs()["held out"][back, at] for back, name in enumerate(names)}
    packers: dict[str, Callable[[bytes], bytes]] = {"zlib": zlib.compress, "lzma": lzma.compress, "bz2": bz2.compress}
    bits = models | {name: packed(pack) for name, pack in packers.items()}
    figure = Figure(figsize=(7.2, 3.7))
    axes = figure.subplots()
    for row, (name, value) in enumerate(bits.items()):
        colour, hatch = (Q_COLOUR, "") if name in models else ("#D9D9D9", "//")
        _draw_bar(axes, row, (0, round(value, 1)), f"{value:.1f}", colour, hatch)
    _draw_bar(axes, len(bits), SHANNON, f"{SHANNON[0]} to {SHANNON[1]}", P_COLOUR, "..")
    axes.set(xlabel="bits a letter", xlim=(0, 5), ylim=(len(bits) + 0.6, -0.6), axisbelow=True)
    axes.set_yticks(range(len(bits) + 1), [*bits, "readers, 1951"])
    axes.grid(False, axis="y")
    return figure


def _draw_bar(axes: Axes, row: int, ends: tuple[float, float], words: str, colour: str, hatch: str) -> None:
    left, right = ends
    axes.barh(row, right - left, 0.7, left, color=colour, hatch=hatch, edgecolor="black", linewidth=0.8)
    axes.text(right + 0.06, row, words, va="center")
