"""Pictures of lesson 2: entropy in bits."""

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from xent_helpers.figures import picture
from xent_helpers.huffman import code_lengths, huffman_code
from xent_helpers.information import entropy, expected, surprisal
from xent_helpers.show import Frame, Label, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

OBJECTS = 30  # in each of the article's boxes
COLUMNS = 6
CUBES = Slider("cubes among 30", range(OBJECTS + 1), start=26)


@picture
def boxes(cubes: Sequence[int]) -> Figure:
    """Return boxes of 30 objects side by side: that many cubes in each, drawn as squares, and spheres for the rest."""
    figure = Figure(figsize=(7.2, 2.7))
    for axes, count in zip(figure.subplots(1, len(cubes)), cubes, strict=True):
        for place in range(OBJECTS):
            _draw_object(axes, place % COLUMNS, place // COLUMNS, cube=place < count)
        axes.set(xlim=(-0.8, COLUMNS - 0.2), ylim=(OBJECTS // COLUMNS - 0.2, -0.8), aspect="equal")
        axes.set(xticks=[], yticks=[])
        axes.set_xlabel(f"{count} cubes,\n{OBJECTS - count} spheres")
        axes.spines[:].set_visible(True)
        axes.grid(False)
    return figure


def _draw_object(axes: Axes, x: float, y: float, *, cube: bool) -> None:
    if cube:
        axes.add_patch(Rectangle((x - 0.36, y - 0.36), 0.72, 0.72, facecolor=P_COLOUR, edgecolor="black"))
    else:
        axes.add_patch(Circle((x, y), 0.38, facecolor="white", edgecolor="black"))


def box_of_30(cubes: int) -> Frame:
    """Return the entropy against the number of cubes among 30 objects, with its two parts, and points at `cubes`."""
    grid = np.linspace(0, OBJECTS, 121)
    parts = _parts(grid)
    here = _parts(np.array([cubes]))
    bits = float(here.sum())
    marks: list[Mark] = [
        Line(grid, parts.sum(axis=0), "entropy", P_COLOUR),
        Line(grid, parts[0], "the cubes' part", "black", "--"),
        Line(grid, parts[1], "the spheres' part", "black", ":"),
        Points([cubes, cubes], here[:, 0], "", "black", "s"),
        Points([cubes], [bits], "", Q_COLOUR),
        Label(OBJECTS / 2, 1.02, f"entropy {bits:.2f} bits"),
    ]
    panel = Panel(marks, f"cubes among {OBJECTS}", "bits", (-1, OBJECTS + 1), (0, 1.25))
    return Frame(panel, _say_box(cubes, bits))


def _parts(cubes: Array) -> Array:
    """Return what cubes and what spheres add to the entropy, in bits, shape (2, boxes)."""
    p = np.stack([cubes, OBJECTS - cubes]) / OBJECTS
    return np.stack([expected(share[:, None], surprisal(share, base=2)[:, None], axis=1) for share in p])


def _say_box(cubes: int, bits: float) -> str:
    spheres = OBJECTS - cubes
    rare, count = ("cube", cubes) if cubes < spheres else ("sphere", spheres)
    box = f"{cubes} cubes and {spheres} spheres: {bits:.2f} bits"
    if count == 0:
        return f"{box}. You know what comes, so nothing surprises you."
    if cubes == spheres:
        return f"{box}, the most there is. Nothing tells you which of the two will come."
    surprise = float(surprisal(count / OBJECTS, base=2))
    often = f"but comes in only {count} of 30 draws" if count < 8 else f"and comes in {count} of 30 draws"
    return f"{box}. A {rare} is the greater surprise, {surprise:.2f} bits, {often}."


@picture
def dice(names: Sequence[str], distributions: Sequence[Sequence[float]]) -> Figure:
    """Return dice side by side: a bar for each face's probability, and the entropy above."""
    figure = Figure(figsize=(7.2, 2.8))
    for axes, name, p in zip(figure.subplots(1, len(names), sharey=True), names, distributions, strict=True):
        faces = np.arange(1, len(p) + 1)
        axes.bar(faces, p, color=P_COLOUR)
        axes.set(xticks=faces, xlabel="face", ylim=(0, 1.05), axisbelow=True)
        axes.grid(False, axis="x")
        axes.set_title(f"{name}\n{float(entropy(p, base=2)):.2f} bits")
    figure.axes[0].set_ylabel("probability")
    return figure


@picture
def question_tree(names: Sequence[str], p: Sequence[float], answers: tuple[str, str]) -> Figure:
    """Return the tree of Huffman's code, its root on top: each fork is a question, each end an outcome, with its share.

    answers: what stands at the left branch (digit 0) and at the right one (digit 1).
    """
    ends = dict(zip(huffman_code(p), names, strict=True))
    places = _places(sorted(ends))
    figure = Figure(figsize=(7.2, 1.0 + 0.85 * max(map(len, ends))))
    axes = figure.subplots()
    for word, (x, y) in places.items():
        if word:
            above = places[word[:-1]]
            axes.plot([above[0], x], [above[1], y], color="black", linestyle="-", linewidth=1.2, zorder=1)
            answer = answers[int(word[-1])]
            axes.text((above[0] + x) / 2, (above[1] + y) / 2, answer, ha="center", va="center", bbox=PLAIN)
        if word in ends:
            share = p[list(names).index(ends[word])]
            axes.text(x, y, f"{ends[word]}\n{share:g}", ha="center", va="center", bbox=BOXED, zorder=3)
        else:
            share = sum(part for end, part in zip(huffman_code(p), p, strict=True) if end.startswith(word))
            axes.plot(x, y, "o", color=P_COLOUR, markersize=10, zorder=2)
            outside = -0.12 if word.endswith("0") else 0.12
            axes.text(x + outside, y + 0.03, f"{share:g}", ha="right" if outside < 0 else "left", va="bottom")
    deepest = max(map(len, ends))
    axes.set(xlim=(-0.6, len(ends) - 0.4), ylim=(-deepest - 0.4, 0.35))
    axes.set_axis_off()
    return figure


PLAIN = {"facecolor": "white", "edgecolor": "none", "pad": 1.5}
BOXED = {"facecolor": "white", "edgecolor": "black", "boxstyle": "round,pad=0.4"}


def _places(words: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Return where each end and each fork of a tree stands: ends from left to right, forks between their branches."""
    places = {word: (float(x), -float(len(word))) for x, word in enumerate(words)}
    forks = {word[:length] for word in words for length in range(len(word))}
    for fork in sorted(forks, key=len, reverse=True):
        places[fork] = ((places[fork + "0"][0] + places[fork + "1"][0]) / 2, -float(len(fork)))
    return places


@picture
def letters(alphabet: str, p: Sequence[float]) -> Figure:
    """Return each letter's share above, and below its surprise beside the length of its Huffman code word."""
    order = np.argsort(p)[::-1]
    share, names = np.asarray(p)[order], [alphabet[k] for k in order]
    x = np.arange(len(names))
    figure = Figure(figsize=(7.2, 4.6))
    above, below = figure.subplots(2, 1, sharex=True, height_ratios=[2, 3])
    above.bar(x, 100 * share, color=P_COLOUR)
    above.set_ylabel("share (%)")
    for axes in (above, below):
        axes.set_axisbelow(True)
        axes.grid(False, axis="x")
    below.bar(x, code_lengths(share), color="#D9D9D9", edgecolor="black", label="length of the code word")
    below.plot(x, surprisal(share, base=2), "o", color=P_COLOUR, label="surprise")
    below.set(ylabel="bits", ylim=(0, 13.5))
    below.set_xticks(x, names)
    below.legend(loc="upper left")
    return figure
