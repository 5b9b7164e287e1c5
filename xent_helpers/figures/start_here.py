"""Pictures of lesson 0: the first cells, a bag, an average, a folded sheet; and the map of the course."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from math import floor, log2

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, Rectangle

from xent_helpers.figures import picture
from xent_helpers.show import Bars, Frame, Label, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import P_COLOUR, Q_COLOUR

LAYERS = Slider("layers", range(1, 65), start=7)
FOLDS = Slider("folds", range(43), start=7, play=True)
SHEET = 0.0001  # metres: how thick one sheet of paper is
LIGHT_BLUE = "#56B4E9"  # black words can be read on it
THINGS = {
    "a finger": 0.015,
    "a door": 2.0,
    "the Eiffel Tower": 330.0,
    "Mount Everest": 8849.0,
    "the Moon": 384_400_000.0,
}
TICKS = ("finger", "door", "tower", "peak", "Moon")  # the same, short enough to stand under the bars


# --- the map of the course


@dataclass(frozen=True)
class Lesson:
    """One lesson on the map: its number, its file's name without an ending, its title, its times, and its part.

    read, explore, exercises: minutes, as the lesson's **Time** line says.
    """

    number: int
    file: str
    title: str
    read: int
    explore: int
    exercises: int
    part: str

    @property
    def minutes(self) -> int:
        return self.read + self.explore + self.exercises


LESSONS = (
    Lesson(0, "00_start_here", "Run your first cells", 25, 5, 30, "the idea"),
    Lesson(1, "01_surprisal", "Measure a surprise in bits", 15, 5, 25, "the idea"),
    Lesson(2, "02_entropy", "Find the average surprise", 25, 10, 45, "the idea"),
    Lesson(3, "03_cross_entropy", "Pay the price of a wrong belief", 35, 15, 45, "the idea"),
    Lesson(4, "04_cross_entropy_loss", "Score a forecast with a loss", 30, 10, 50, "the loss"),
    Lesson(5, "05_learning_by_slopes", "Learn by walking downhill", 25, 10, 45, "the loss"),
    Lesson(6, "06_binary_cross_entropy", "Tell two flowers apart", 35, 10, 50, "the loss"),
    Lesson(7, "07_softmax", "Turn scores into probabilities", 30, 10, 60, "the loss"),
    Lesson(8, "08_categorical_and_sparse", "Name one class among many", 35, 5, 45, "the loss"),
    Lesson(9, "09_iris_backprop", "Train a network on 150 flowers", 35, 10, 75, "the network"),
    Lesson(10, "10_reading_critically", "Read a claim and test it", 40, 5, 45, "beyond"),
    Lesson(11, "11_language_and_perplexity", "Predict the next letter", 30, 15, 50, "beyond"),
    Lesson(12, "12_cross_entropy_method", "Find the rare event", 40, 10, 55, "beyond"),
)
PARTS = {part: tuple(lessons) for part, lessons in groupby(LESSONS, lambda lesson: lesson.part)}
PART_COLOURS = ("#0072B2", "#B34700", "#00785A", "#9C3D78")  # dark enough for words
PART_MARKERS = ("o", "s", "^", "D")
TIMES = (("read", P_COLOUR, ""), ("explore", "white", "////"), ("exercises", LIGHT_BLUE, ""))  # name, colour, hatch
BARS_FROM, INCHES_A_MINUTE = 4.45, 0.0155


@picture
def course_map() -> Figure:
    """Return the map of the course: its lessons in order, in their parts, with a bar of minutes for each."""
    figure = Figure(figsize=(7.2, 8.4))
    figure.set_layout_engine("none")  # every place is given in inches
    axes = figure.add_axes((0, 0, 1, 1))
    y = 0.35
    for (part, lessons), colour, marker in zip(PARTS.items(), PART_COLOURS, PART_MARKERS, strict=True):
        axes.text(0.2, y, part.capitalize(), color=colour, fontsize=15, fontweight="bold", va="center")
        rows = [y + 0.44 + 0.42 * row for row in range(len(lessons))]
        axes.plot([0.72] * len(rows), rows, marker, linestyle="-", color=colour, markersize=11)
        for lesson, row in zip(lessons, rows, strict=True):
            _draw_lesson(axes, lesson, row)
        y = rows[-1] + 0.56
    _draw_key(axes, y)
    axes.set(xlim=(0, 7.2), ylim=(8.4, 0))  # inches, from the top
    axes.set_axis_off()
    return figure


def _draw_lesson(axes: Axes, lesson: Lesson, y: float) -> None:
    axes.text(0.5, y, str(lesson.number), fontsize=15, ha="right", va="center")
    axes.text(0.95, y, lesson.title, fontsize=15, va="center")
    left = BARS_FROM
    for name, colour, hatch in TIMES:
        width = INCHES_A_MINUTE * getattr(lesson, name)
        axes.barh(y, width, 0.24, left, color=colour, hatch=hatch, edgecolor="black", linewidth=0.8)
        left += width
    axes.text(left + 0.08, y, f"{lesson.minutes} min", fontsize=13, va="center")


def _draw_key(axes: Axes, y: float) -> None:
    for column, (name, colour, hatch) in enumerate(TIMES):
        x = 0.95 + 1.75 * column
        axes.barh(y, 0.36, 0.24, x, color=colour, hatch=hatch, edgecolor="black", linewidth=0.8)
        axes.text(x + 0.46, y, name, fontsize=14, va="center")


def map_in_words() -> str:
    """Return what the map shows: the parts in order, with each lesson's number, title and minutes."""
    parts = [
        f"{part.capitalize()}: " + ", ".join(f"{each.number} {each.title} ({each.minutes} minutes)" for each in lessons)
        for part, lessons in PARTS.items()
    ]
    return f"Map of the course, {len(LESSONS)} lessons in {len(parts)} parts, one after the other. {'. '.join(parts)}."


# --- a bag, an average


@picture
def balls(colours: Sequence[str]) -> Figure:
    """Return the balls of a bag in a row, each with its colour's first letter; the first colour is hatched."""
    figure = Figure(figsize=(7.2, 1.3))
    axes = figure.subplots()
    for place, colour in enumerate(colours):
        first = colour == colours[0]
        look = {"facecolor": Q_COLOUR, "hatch": "//"} if first else {"facecolor": LIGHT_BLUE}
        axes.add_patch(Circle((place, 0), 0.42, edgecolor="black", **look))
        paper = {"boxstyle": "circle,pad=0.15", "facecolor": "white", "edgecolor": "none"}
        axes.text(place, 0, colour[0].upper(), ha="center", va="center", fontsize=13, bbox=paper)
    axes.set(xlim=(-0.6, len(colours) - 0.4), ylim=(-0.6, 0.6), aspect="equal")
    axes.set_axis_off()
    return figure


@picture
def shared(numbers: Sequence[float], thing: str) -> Figure:
    """Return the numbers as bars, and beside them the same heap shared evenly: each bar as high as the average."""
    figure = Figure(figsize=(7.2, 3.0))
    average = sum(numbers) / len(numbers)
    places = range(1, len(numbers) + 1)
    panels = {"found": (list(numbers), LIGHT_BLUE, ""), "shared evenly": ([average] * len(numbers), Q_COLOUR, "//")}
    for axes, (title, (heights, colour, hatch)) in zip(figure.subplots(1, 2, sharey=True), panels.items(), strict=True):
        axes.bar(places, heights, color=colour, hatch=hatch, edgecolor="black")
        axes.axhline(average, color="black", linestyle="--")
        axes.set(title=title, xticks=places, xlabel="friend")
        axes.grid(False, axis="x")
        axes.set_axisbelow(True)
    figure.axes[0].set_ylabel(thing)
    return figure


# --- folded paper


@picture
def folded_sheets(most: int = 4) -> Figure:
    """Return a sheet seen from the side, folded 0, 1, 2 … `most` times."""
    figure = Figure(figsize=(7.2, 3.0))
    axes = figure.subplots()
    for folds in range(most + 1):
        layers, width = 2**folds, 0.84 / 1.5**folds
        for layer in range(layers):
            left = folds - width / 2
            axes.add_patch(Rectangle((left, layer), width, 1, facecolor=LIGHT_BLUE, edgecolor="black"))
        axes.text(folds, layers + 0.5, f"{layers} layer{'s' if layers > 1 else ''}", ha="center", va="bottom")
    names = [f"{folds} fold{'s' if folds != 1 else ''}" for folds in range(most + 1)]
    axes.set(xlim=(-0.6, most + 0.6), ylim=(0, 2**most + 3), yticks=[], xticks=range(most + 1))
    axes.set_xticklabels(names)
    axes.tick_params(length=0)
    axes.grid(False)
    axes.spines["left"].set_visible(False)
    return figure


def folds_of(layers: int) -> Frame:
    """Return the curve of the folds against the layers, with a point at `layers`."""
    grid = np.linspace(1, 64, 253)
    folds = log2(layers)
    said = f"{round(folds, 2):g}"
    marks: list[Mark] = [
        Line(grid, np.log2(grid), colour=P_COLOUR),
        Line([layers, layers, 0], [0, folds, folds], colour=Q_COLOUR, style=":"),
        Points([layers], [folds], colour=Q_COLOUR),
        Label(layers + (2 if layers < 18 else 7), max(folds - 0.75, 0), said),
    ]
    panel = Panel(marks, "layers", "folds", (0, 72), (0, 7))
    return Frame(panel, f"{_count(layers, 'layer')}: log2({layers}) = {said}, {_between(layers)}.")


def _between(layers: int) -> str:
    """Say which folds lie around that many layers: "between 2 folds (4 layers) and 3 folds (8 layers)"."""
    folds = floor(log2(layers))
    if layers == 1:
        return "a sheet that is not folded yet"
    if layers == 2**folds:
        twos = " · ".join(["2"] * folds)
        return "one fold" if folds == 1 else f"since {twos} = {layers}"
    return f"between {_count(folds, 'fold')} ({2**folds} layers) and {folds + 1} folds ({2 ** (folds + 1)} layers)"


def thickness_of(folds: int) -> Frame:
    """Return how many folds each thing needs until the paper is as thick, with a line at `folds`."""
    needed = [log2(metres / SHEET) for metres in THINGS.values()]
    metres = SHEET * 2**folds
    marks: list[Mark] = [
        Bars(TICKS, needed, colour=LIGHT_BLUE),
        Line([-0.5, len(TICKS) - 0.5], [folds, folds], colour=Q_COLOUR, style="--"),
        Label(0, folds, _length(metres)),
    ]
    panel = Panel(marks, "until the paper is as thick as …", "folds", None, (0, 48))
    layers = f"{_spaced(2**folds)} layer{'s' if folds else ''}"
    return Frame(panel, f"{_count(folds, 'fold')}: {layers}, {_length(metres)} thick, {_compared(metres)}.")


def _compared(metres: float) -> str:
    """Say what the paper has outgrown: "thicker than a finger"."""
    passed = [thing for thing, size in THINGS.items() if size < metres]
    if not passed:
        return "thinner than a finger"
    reached = {"a finger": "thicker than a finger", "a door": "higher than a door", "the Moon": "past the Moon"}
    return reached.get(passed[-1], f"higher than {passed[-1]}")


def _length(metres: float) -> str:
    """Say a length with three digits, in the unit that suits it: "12.8 mm", "10.2 cm", "1.64 m", "440 000 km"."""
    for unit, size, end in (("mm", 1000, 100), ("cm", 100, 100), ("m", 1, 1000)):
        if metres * size < end:
            return f"{metres * size:.3g} {unit}"
    kilometres = float(f"{metres / 1000:.3g}")
    return f"{_spaced(int(kilometres)) if kilometres >= 100 else f'{kilometres:g}'} km"


def _spaced(number: int) -> str:
    """Write a whole number with a space, where no line breaks, before each three digits: "440 000"."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"
