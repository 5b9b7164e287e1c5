"""Pictures of lesson 4: from the likelihood to the loss, and what a loss is worth."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from xent_helpers.activations import sigmoid
from xent_helpers.figures import picture
from xent_helpers.information import entropy, surprisal
from xent_helpers.show import Bars, Frame, Label, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import CLASS_COLOURS, P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

GREEN, BLACK = CLASS_COLOURS[2], "black"  # neither the truth's colour nor the model's
LOOKS = ((GREEN, "-", "o"), (BLACK, "--", "s"))  # of two models or two losses: colour, line style, marker
CHANCE = Slider("Chance of rain that you say", range(1, 100), unit="%", start=79)
CLASSES = Slider("Classes K", [2, 3, 4, 10, 100, 1000], start=2)
LOSS = Slider(
    "Mean loss of your model", [0.02, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2.5], unit="nats", format="{:.2f}", start=5
)
GIVEN = Slider("Probability q given to the truth", [k / 100 for k in range(1, 100)], format="{:.2f}", start=0)
STEP = Slider("Steps taken", range(0, 81), start=8, play=True)

# The article's table of good scores: up to which loss each word goes. Between 0.20 and 0.30 it has no word.
OLD_TABLE = [
    (0.02, "great"),
    (0.05, "on the right\ntrack"),
    (0.20, "fine"),
    (0.30, ""),
    (1.00, "not great"),
    (2.00, "terrible"),
    (np.inf, "broken"),
]
COMMON = 0.8  # the share of the commonest class in the explorer of `blind_guess`
WRONG_START = 0.01  # the probability given to the truth where `two_climbs` begin


@picture
def underflow(given: dict[str, Sequence[float]]) -> Figure:
    """Return the likelihood of two models as Python multiplies it case by case, beside the sum of minus logs."""
    figure = Figure(figsize=(7.2, 3.8))
    products, sums = figure.subplots(1, 2)
    for (name, probabilities), look in zip(given.items(), LOOKS, strict=True):
        _draw_product(products, name, np.cumprod(probabilities), look)
        sums.plot(np.cumsum(-np.log(probabilities)), color=look[0], linestyle=look[1], label=name)
    powers = [-100, -200, -300]
    products.set(title="The product", ylim=(-420, 15))
    products.set_yticks([0, *powers], ["1", *(f"1e{power}" for power in powers)])
    sums.set(title="The sum of minus logs", ylabel="nats")
    for axes in (products, sums):
        axes.set(xlabel="days", xlim=(0, 3900))
    products.legend(loc="upper right")
    sums.legend(loc="upper left")
    return figure


def _draw_product(axes: Axes, name: str, product: Array, look: tuple[str, str, str]) -> None:
    """Draw a product by its powers of ten, and mark the day from which it no longer changes."""
    colour, style, marker = look
    above_0 = np.flatnonzero(product)
    axes.plot(above_0 + 1, np.log10(product[above_0]), color=colour, linestyle=style, label=name)
    day = int(np.flatnonzero(product == product[-1])[0]) + 1
    lowest = np.log10(product[above_0[-1]])
    axes.plot(day, lowest, marker, color=colour, markeredgecolor="black")
    axes.text(day, lowest - 12, f"{product[-1]} from\nday {day}", ha="center", va="top", fontsize=11)


def day_price(percent: int) -> Frame:
    """Return what a day costs a forecaster who says `percent` as the chance of rain: if it rains, and if it doesn't."""
    chance = percent / 100
    grid = np.linspace(0.005, 0.995, 199)
    wet, dry = float(surprisal(chance)), float(surprisal(1 - chance))
    marks: list[Mark] = [
        Line(grid, surprisal(grid), label="if it rains", colour=GREEN),
        Line(grid, surprisal(1 - grid), label="if it stays dry", colour=BLACK, style="--"),
        Points([chance], [wet], colour=GREEN),
        Points([chance], [dry], colour=BLACK, marker="s"),
    ]
    panel = Panel(marks, "chance of rain that you say", "price of the day (nats)", (0, 1), (0, 5.2))
    sentence = f"You say {percent} %. You pay {wet:.2f} nats if it rains, and {dry:.2f} nats if it stays dry."
    return Frame(panel, sentence + _remark_on(percent))


def _remark_on(percent: int) -> str:
    if percent == 50:
        return " Both sides cost ln 2: you have said nothing."
    if 5 < percent < 95:
        return ""
    return " You save little on one side, and risk much on the other."


@picture
def forecast_and_truth(names: Sequence[str], p: Sequence[float], q: Sequence[float]) -> Figure:
    """Return the truth and a forecast as bars side by side, with the price of the forecast in both units."""
    figure = Figure(figsize=(7.2, 3.6))
    axes = figure.subplots()
    places = np.arange(len(names))
    axes.bar(places - 0.2, p, width=0.38, color=P_COLOUR, hatch="//", edgecolor="white", label="p, the truth")
    axes.bar(places + 0.2, q, width=0.38, color=Q_COLOUR, label="q, the forecast")
    for place, share in zip(places, q, strict=True):
        axes.text(place + 0.2, share + 0.02, f"{share:g}", ha="center")
    of_truth = q[int(np.argmax(p))]
    price = f"price: {surprisal(of_truth, base=2):.4f} bits\n= {surprisal(of_truth):.4f} nats"
    axes.text(1.75, 0.62, price, ha="center", va="center")
    axes.set(ylim=(0, 1.1), ylabel="probability", axisbelow=True)
    axes.set_xticks(places, names)
    axes.legend(loc="upper right")
    return figure


@picture
def old_table(class_counts: Sequence[int]) -> Figure:
    """Return the article's words for a loss along a ruler, and under it what a blind guess costs."""
    figure = Figure(figsize=(7.2, 3.0))
    axes = figure.subplots()
    left = 0.01
    for number, (right, word) in enumerate(OLD_TABLE):
        right = min(right, 10.0)
        colour = "#DDE7F0" if word and number % 2 else "white"
        hatch = "" if word else "xx"
        width = np.log10(right / left)
        axes.barh(0, width, left=np.log10(left), height=1, edgecolor="black", facecolor=colour, hatch=hatch)
        axes.text(np.log10(left * right) / 2, 0, word, ha="center", va="center", rotation=90 if len(word) > 8 else 0)
        left = right
    for num_classes in class_counts:
        blind = np.log(num_classes)
        axes.plot(np.log10(blind), -0.72, "^", color=Q_COLOUR, markersize=10)
        axes.text(np.log10(blind), -0.92, f"{num_classes}", ha="center", va="top")
    axes.text(np.log10(0.55), -0.92, "blind guess, with so many classes:", ha="right", va="top")
    axes.set(xlim=(-2, 1), ylim=(-1.35, 0.55), yticks=[], xlabel="mean loss (nats)")
    limits = [0.01, *(right for right, _ in OLD_TABLE[:-1]), 5, 10]
    axes.set_xticks(np.log10(limits), [f"{limit:g}" for limit in limits])
    axes.grid(False)
    axes.spines["left"].set_visible(False)
    return figure


def old_word(loss: float) -> str:
    """Return the article's word for a loss, "" in the gap from 0.20 to 0.30.

    >>> old_word(1.5), old_word(0.25)
    ('terrible', '')
    """
    return next(word for limit, word in OLD_TABLE if loss < limit).replace("\n", " ")


def blind_guess(num_classes: int, loss: float) -> Frame:
    """Return a loss beside those of two forecasters who never look: one knows the shares of the classes, one nothing.

    One class has the share COMMON, and the others have the rest in equal parts.
    """
    blind = float(np.log(num_classes))
    shares = float(entropy([COMMON, *[(1 - COMMON) / (num_classes - 1)] * (num_classes - 1)]))
    names, heights = ["model", "shares", "blind"], [loss, shares, blind]
    marks: list[Mark] = [Bars(names, heights, colour=Q_COLOUR)]
    # near the left edge a label begins at its place, near the right edge it ends there
    marks += [Label(x, height, f"{height:.2f}") for x, height in zip([-0.2, 1, 2.2], heights, strict=True)]
    panel = Panel(marks, "who forecasts", "mean loss (nats)", None, (0, 7.6))
    word = old_word(loss)
    says = f"The table says “{word}”" if word else "The table has no word for it"
    sentence = f"{loss:.2f} nats with {num_classes} classes. {says}. {_compared(loss, shares, blind)}"
    return Frame(panel, sentence)


def _compared(loss: float, shares: float, blind: float) -> str:
    if loss >= blind:
        return "It is no better than knowing nothing: something is wrong."
    if loss >= shares:
        return "It beats knowing nothing, but not knowing the shares: looking has not paid yet."
    return f"It beats both: looking saves {shares - loss:.2f} nats a case over knowing the shares."


@picture
def week_of(days: Sequence[str], given: dict[str, Sequence[float]]) -> Figure:
    """Return what each forecaster gave to what came, day by day, with the line at one half."""
    figure = Figure(figsize=(7.2, 3.4))
    axes = figure.subplots()
    for (name, probabilities), (colour, style, marker) in zip(given.items(), LOOKS, strict=True):
        axes.plot(days, probabilities, color=colour, linestyle=style, marker=marker, label=name)
    axes.axhline(0.5, color="grey", linestyle=":", linewidth=1.5)
    axes.text(len(days) - 0.75, 0.51, "one half", va="bottom")
    axes.set(ylim=(0, 1), xlim=(-0.3, len(days) + 0.35), ylabel="given to what came")
    axes.legend(loc="lower left")
    return figure


def miss(q: float) -> Frame:
    """Return both losses of one forecast against q, and how hard each pushes the dial behind q."""
    grid = np.linspace(0.005, 1, 200)
    log_cost, square = float(surprisal(q)), (1 - q) ** 2
    losses: list[Mark] = [
        Line(grid, surprisal(grid), label="cross-entropy (nats)", colour=GREEN),
        Line(grid, (1 - grid) ** 2, label="squared residual", colour=BLACK, style="--"),
        Points([q], [log_cost], colour=GREEN),
        Points([q], [square], colour=BLACK, marker="s"),
    ]
    pushes: list[Mark] = [
        Line(grid, log_push(grid), label="cross-entropy", colour=GREEN),
        Line(grid, square_push(grid), label="squared residual", colour=BLACK, style="--"),
        Points([q], [log_push(q)], colour=GREEN),
        Points([q], [square_push(q)], colour=BLACK, marker="s"),
    ]
    panels = [
        Panel(losses, "q, given to the truth", "loss", (0, 1), (0, 5.2)),
        Panel(pushes, "q, given to the truth", "push on the dial", (0, 1), (0, 1.05)),
    ]
    sentence = (
        f"q = {q:.2f}: cross-entropy costs {log_cost:.2f} nats and pushes with {log_push(q):.2f}; "
        f"the squared residual is {square:.2f} and pushes with {square_push(q):.2f}."
    )
    return Frame(panels, sentence)


def log_push(q: Array | float) -> Any:
    """Return by how much minus ln q falls when the dial behind q goes up by a little, for each unit of the dial."""
    return 1 - q


def square_push(q: Array | float) -> Any:
    """Return the same for the squared residual, (1 - q)²."""
    return 2 * q * (1 - q) ** 2


def climb(push: Callable[[float], float], num_steps: int) -> list[float]:
    """Return q after 0, 1, … num_steps steps. Each step adds the push to the dial, from WRONG_START on."""
    dial = float(np.log(WRONG_START / (1 - WRONG_START)))
    path = [float(sigmoid(dial))]
    for _ in range(num_steps):
        dial += push(path[-1])
        path.append(float(sigmoid(dial)))
    return path


def two_climbs(step: int) -> Frame:
    """Return how far both losses have brought q after `step` steps from a sure and wrong start."""
    last = int(STEP.values[-1])
    fast, slow = climb(log_push, last), climb(square_push, last)
    steps = np.arange(last + 1)
    so_far = steps <= step
    marks: list[Mark] = [
        Line(steps, np.where(so_far, fast, np.nan), label="cross-entropy", colour=GREEN),
        Line(steps, np.where(so_far, slow, np.nan), label="squared residual", colour=BLACK, style="--"),
        Points([step], [fast[step]], colour=GREEN),
        Points([step], [slow[step]], colour=BLACK, marker="s"),
    ]
    panel = Panel(marks, "steps", "q, given to the truth", (0, last), (0, 1.05))
    sentence = f"After {step} steps: q = {fast[step]:.2f} under cross-entropy, and {slow[step]:.2f} under the square."
    return Frame(panel, sentence + _who_moves(fast[step], slow[step]))


def _who_moves(fast: float, slow: float) -> str:
    if fast < 0.5:
        return ""
    if slow < 0.1:
        return " The square still crawls on its flat ground."
    return " Both lean the right way now." if slow > 0.5 else " The square is setting off."
