"""Pictures of lesson 10: claims, and the questions that decide them."""

from typing import NamedTuple

import numpy as np
from matplotlib.figure import Figure

from xent_helpers.figures import picture
from xent_helpers.figures.cross_entropy_loss import old_word
from xent_helpers.information import cross_entropy, entropy
from xent_helpers.show import Frame, Label, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

RAIN = 0.10  # the true chance of rain in the explorer of `price_of_forecast`
FORECAST = Slider("q, the chance of rain that you say", [k / 100 for k in range(1, 61)], format="{:.2f}", start=9)
HEALTHY = Slider(
    "Share of the healthy",
    [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97, 0.98, 0.99, 0.995, 0.998, 0.999],
    format="{:.1%}",
    start=3,
)


class Claim(NamedTuple):
    """A claim of the lesson: what it is about, what became of it, and which of the seven questions decided it."""

    about: str
    verdict: str
    questions: tuple[int, ...]


QUESTIONS = (
    "which\nunit?",
    "mean of\nwhat?",
    "which is\ntrue?",
    "sums\nto 1?",
    "at 0,\nat 1?",
    "from 0,\nfrom 1?",
    "known\ncase?",
)
CLAIMS = (
    Claim("three numbers are a distribution", "wrong", (4,)),
    Claim("surprise is log(1/y)", "right", (1, 7)),
    Claim("flower against vehicle", "wrong", (1,)),
    Claim("total bits and average bits", "wrong", (2,)),
    Claim("bits for one event", "loose", (2,)),
    Claim("the mean over the data", "right", (2,)),
    Claim("lower loss, more accurate", "loose", (2,)),
    Claim("entropy plus KL", "right", (3,)),
    Claim("never below the entropy", "right", (3, 7)),
    Claim("a distance", "wrong", (3, 7)),
    Claim("farther is dearer", "loose", (3,)),
    Claim("labels 1, 2, 3", "wrong", (6, 7)),
    Claim("a sum from 0 to n", "wrong", (6,)),
    Claim("a perfect model costs 0", "loose", (5,)),
    Claim("a certain truth has no surprise", "right", (5,)),
    Claim("a loss with two guards", "wrong", (5, 7)),
    Claim("KL of two lists of throws", "wrong", (4, 7)),
    Claim("log(1/K) for K alike", "wrong", (7,)),
    Claim("minus all the logarithms", "wrong", (5, 7)),
    Claim("no training through argmax", "right", (7,)),
    Claim("one table for every task", "wrong", (1, 7)),
)
SIGNS = {"right": ("o", "#009E73"), "loose": ("^", "#E69F00"), "wrong": ("s", "black")}  # marker, colour


@picture
def answer_sheet() -> Figure:
    """Return the claims as rows and the seven questions as columns, with a sign for the verdict where one decided."""
    figure = Figure(figsize=(9.0, 8.2))
    axes = figure.subplots()
    for row, claim in enumerate(CLAIMS):
        if row % 2:
            axes.axhspan(row - 0.5, row + 0.5, color="#EEF2F6", zorder=0)
        marker, colour = SIGNS[claim.verdict]
        for question in claim.questions:
            axes.plot(question, row, marker, color=colour, markersize=10, markeredgecolor="black")
        axes.text(7.7, row, claim.verdict, va="center", fontsize=11)
    axes.set(xlim=(0.5, 8.8), ylim=(len(CLAIMS) - 0.5, -0.5))
    axes.set_yticks(range(len(CLAIMS)), [f"{claim.about}  {number}" for number, claim in enumerate(CLAIMS, start=1)])
    axes.set_xticks(range(1, 8), [f"{number}\n{text}" for number, text in enumerate(QUESTIONS, start=1)])
    axes.xaxis.tick_top()
    axes.tick_params(length=0, labelsize=11)
    axes.grid(False)
    axes.spines[:].set_visible(False)
    return figure


def price_of_forecast(q: float) -> Frame:
    """Return the price of every forecast where it rains on one day in ten, with a point at q and the floor H(p)."""
    grid = np.linspace(0.005, 0.62, 200)
    price, floor = _price(q), float(entropy([RAIN, 1 - RAIN]))
    marks: list[Mark] = [
        Line(grid, [_price(each) for each in grid], label="H(p, q)", colour=Q_COLOUR),
        Line([0, 0.62], [floor, floor], label="H(p)", colour=P_COLOUR, style="--"),
        Line([RAIN, RAIN], [0, floor], label="q = p", colour=P_COLOUR, style=":"),
        Points([q], [price], colour=Q_COLOUR),
        Label(q, price + 0.02, f"{price:.3f} nats"),
    ]
    panel = Panel(marks, "q, the chance of rain that you say", "price of a day (nats)", (0, 0.62), (0, 1.2))
    return Frame(panel, _told(q, price, floor))


def _price(q: float) -> float:
    return float(cross_entropy([RAIN, 1 - RAIN], [q, 1 - q]))


def _told(q: float, price: float, floor: float) -> str:
    steps = round(100 * (q - RAIN))
    if steps == 0:
        return f"Your q is p. The price is {price:.3f} nats, the entropy of p. A distance would be 0 here."
    points = "1 point" if abs(steps) == 1 else f"{abs(steps)} points"
    start = f"You are {points} off. You pay {price:.3f} nats, which is {price - floor:.3f} more than the entropy."
    other = RAIN - steps / 100
    if other < 0.005:
        return f"{start} There is no room for such a step to the other side."
    return f"{start} The same step to the other side costs {_price(other) - floor:.3f} more."


def lazy_forecaster(share: float) -> Frame:
    """Return what somebody pays who tells everyone the share of the healthy, and the word in the article's table."""
    grid = np.concatenate([np.linspace(0.5, 0.98, 97), np.linspace(0.981, 0.9995, 38)])
    loss = lazy_loss(share)
    limits = [(0.05, "0.05", "-."), (0.20, "0.20", "--"), (0.30, "0.30", ":")]
    marks: list[Mark] = [Line(grid, [lazy_loss(each) for each in grid], label="the lazy one", colour=Q_COLOUR)]
    marks += [Line([0.5, 1], [limit, limit], label=text, colour="black", style=style) for limit, text, style in limits]
    word = old_word(loss)
    marks += [Points([share], [loss], colour=Q_COLOUR), Label(min(share + 0.06, 0.96), loss + 0.03, word or "no word")]
    panel = Panel(marks, "share of the healthy", "mean loss (nats)", (0.5, 1.02), (0, 0.9))
    says = f"The table says “{word}”" if word else "The table has no word for it"
    sentence = f"{share:.1%} are healthy. The lazy one pays {loss:.4f} nats a person. {says}. Nobody was looked at."
    return Frame(panel, sentence)


def lazy_loss(share: float) -> float:
    """Return the mean loss, in nats, of somebody who gives everyone the share of the healthy, and never looks.

    >>> round(lazy_loss(0.999), 4)
    0.0079
    """
    shares: Array = np.array([share, 1 - share])
    return float(entropy(shares))
