"""Pictures of lesson 12: a hospital on twenty cables, and sixteen children in two buses."""

from collections.abc import Sequence
from functools import cache

import numpy as np
from matplotlib.figure import Figure
from numpy.typing import ArrayLike

from xent_helpers.figures import picture
from xent_helpers.information import entropy
from xent_helpers.rare_events import (
    Estimate,
    Round,
    all_rows,
    draw,
    estimate,
    find_best,
    find_rare,
    ideal_chances,
    weights,
)
from xent_helpers.show import Bars, Frame, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

FAIL = np.tile([0.03, 0.06], 10)  # p: how likely each cable fails in a night
POWER = np.arange(1, 21)  # megawatts
LIMIT = 97  # megawatts lost that leave the hospital dark
NIGHTS, ELITE, LAST_NIGHTS = 200, 20, 400  # a round's nights, its elite, and the nights of the final estimate
GREEN = "#009E73"

# Pairs of children who quarrel; child 0 always sits in bus 0.
QUARRELS = (
    *((0, 1), (0, 2), (0, 11), (0, 15), (1, 3), (1, 12), (1, 13), (2, 3), (2, 4), (2, 5), (2, 6), (2, 9)),
    *((2, 13), (3, 5), (3, 12), (3, 14), (4, 10), (5, 9), (5, 10), (5, 11), (5, 13), (5, 14), (5, 15), (6, 10)),
    *((6, 13), (7, 9), (7, 11), (8, 9), (8, 10), (8, 11), (8, 14), (9, 13), (10, 11), (10, 13), (11, 13), (13, 14)),
)
CHILDREN = 16
SPLITS, BEST_SPLITS, ROUNDS = 100, 10, 10
SEED = 300  # of the search that the lesson shows

NIGHTS_A_ROUND = Slider("nights a round", [50, 200, 1000], start=1)
CABLE_ROUND = Slider("round", range(1, 5), start=0, play=True)
SPEED = Slider("speed", [0.2, 0.7, 1.0], start=1)
BUS_ROUND = Slider("round", range(1, ROUNDS + 1), start=0, play=True)


# --- twenty cables


def lost_power(down: Array) -> Array:
    """Return the megawatts lost in each night, shape (nights,). down: shape (nights, 20), 1 where a cable failed."""
    return down @ POWER


def one_estimate(seed: int) -> tuple[list[Round], Estimate]:
    """Return the rounds of the method with the lesson's settings, and the estimate from the nights after them."""
    rng = np.random.default_rng(seed)
    rounds = find_rare(FAIL, lost_power, LIMIT, samples=NIGHTS, elite=ELITE, rng=rng)
    q = rounds[-1].learned
    down = draw(q, LAST_NIGHTS, rng)
    return rounds, estimate(lost_power(down) >= LIMIT, weights(down, FAIL, q))


@cache
def estimates(seeds: int = 100) -> tuple[Estimate, ...]:
    """Return the estimates of the seeds 0, 1, 2 …, each from a thousand nights in all."""
    return tuple(one_estimate(seed)[1] for seed in range(seeds))


@picture
def cables() -> Figure:
    """Return the cables as bars of megawatts, the new ones plain and the old ones hatched."""
    figure = Figure(figsize=(7.2, 3.4))
    axes = figure.subplots()
    numbers = np.arange(1, 21)
    for first, name, colour, hatch in ((0, "new", P_COLOUR, ""), (1, "old", "#56B4E9", "///")):
        chance = f"{name}, fails with {FAIL[first]:.2f}"
        axes.bar(numbers[first::2], POWER[first::2], color=colour, hatch=hatch, edgecolor="black", label=chance)
    axes.set(xlabel="cable", ylabel="carries (megawatts)", xticks=numbers, xlim=(0.3, 20.7))
    axes.grid(axis="x", visible=False)
    axes.legend(loc="upper left")
    return figure


@picture
def tail() -> Figure:
    """Return the probability of losing at least so many megawatts, and how far a thousand nights can see."""
    lost, chance = all_rows(FAIL, POWER)
    at_least = np.bincount(lost.astype(int), chance)[::-1].cumsum()[::-1]
    figure = Figure(figsize=(7.2, 4))
    axes = figure.subplots()
    axes.semilogy(np.arange(131), at_least[:131], color=P_COLOUR)
    axes.axhspan(1e-9, 1e-3, color="#D5D8DC")
    axes.axhline(1e-3, color="black", linestyle=":")
    axes.text(2, 1.3e-3, "once in a thousand nights", va="bottom")
    axes.text(2, 2e-8, "what a thousand nights\nhardly ever show", va="bottom")
    axes.plot([LIMIT, LIMIT], [1e-9, at_least[LIMIT]], color=Q_COLOUR, linestyle="--")
    axes.plot([LIMIT], [at_least[LIMIT]], "o", color=Q_COLOUR, markeredgecolor="black", markersize=11)
    axes.annotate("dark", (LIMIT, at_least[LIMIT]), (10, 8), textcoords="offset points", color="#B34700", weight="bold")
    axes.set(xlim=(0, 130), ylim=(1e-9, 2), xlabel="megawatts lost, at least", ylabel="probability")
    return figure


@cache
def _cable_rounds(nights: int) -> tuple[Round, ...]:
    rng = np.random.default_rng(1)
    return tuple(find_rare(FAIL, lost_power, LIMIT, samples=nights, elite=nights // 10, rng=rng))


def cable_frame(nights: int, number: int) -> Frame:
    """Return one round of the method: the chances it draws with beside p and the ideal ones, and the nights it sees.

    After the last round of learning one more round is drawn, with what was learned.
    """
    rounds = _cable_rounds(nights)
    if number <= len(rounds):
        now = rounds[number - 1]
        q, lost, level = now.chances, now.scores, now.level
    else:
        q = rounds[-1].learned
        lost, level = lost_power(draw(q, nights, np.random.default_rng(2))), float(LIMIT)
    dark = float(np.mean(lost >= LIMIT))
    sentence = f"Round {number}, {nights} nights: {dark:.0%} of them dark. {_say_level(number, q, level)}"
    return Frame([_chances_panel(q), _nights_panel(lost, level)], sentence)


def _say_level(number: int, q: Array, level: float) -> str:
    if number == CABLE_ROUND.values[-1]:
        astray = np.abs(q - ideal_chances(FAIL, POWER, LIMIT)).max() > 0.4
        lesson = (
            "Some bars are far from the ideal: so few nights teach badly" if astray else "The bars follow the ideal"
        )
        return f"{lesson}. Now dark nights are common: time to estimate."
    if level >= LIMIT:
        return f"A tenth of the nights or more reach {LIMIT} megawatts, so the level stops there."
    which = "The cables fail as in the world" if number == 1 else "The big cables fail more often now"
    return f"{which}; the worst tenth lost {level:.0f} megawatts or more, and the next round learns from those."


def _chances_panel(q: Array) -> Panel:
    numbers = np.arange(1, 21)
    marks: list[Mark] = [
        Bars(numbers, q, label="q, drawn with", colour=Q_COLOUR),
        Points(numbers, FAIL, label="p, the truth", colour=P_COLOUR, marker="s"),
        Points(numbers, ideal_chances(FAIL, POWER, LIMIT), label="ideal", colour=GREEN, marker="^"),
    ]
    return Panel(marks, "cable, by its megawatts", "chance to fail", (0, 21), (0, 1.05))


def _nights_panel(lost: Array, level: float) -> Panel:
    edges = np.arange(0, 181, 10)
    counts, _ = np.histogram(lost, edges)
    share = counts / len(lost)
    marks: list[Mark] = [
        Bars(edges[:-1] + 5, share, label="nights", colour="#56B4E9"),
        Line([LIMIT, LIMIT], [0, 0.75], label="dark from here", colour="#000000"),
        Line([level, level], [0, 0.65], label="level", colour=Q_COLOUR, style="--"),
    ]
    return Panel(marks, "megawatts lost", "share of the nights", (0, 180), (0, 0.75))


@picture
def hundred_estimates(found: Sequence[Estimate], exact: float) -> Figure:
    """Return estimates in order of size, each with two standard errors up and down, around the exact value."""
    order = sorted(found)
    value, error = np.array(order).T * 1e6
    covers = np.abs(value - exact * 1e6) <= 2 * error
    places = np.arange(1, len(order) + 1)
    figure = Figure(figsize=(7.2, 4))
    axes = figure.subplots()
    for chosen, marker, name in ((covers, "o", "bar reaches the exact value"), (~covers, "s", "bar misses it")):
        colour = Q_COLOUR if marker == "o" else "black"
        axes.errorbar(
            places[chosen], value[chosen], 2 * error[chosen], color=colour, fmt=marker, ms=4, lw=1, label=name
        )
    axes.axhline(exact * 1e6, color=P_COLOUR, linestyle="--", label="exact")
    axes.set(
        xlim=(0, 101), ylim=(0, None), xlabel="runs, in order of their estimate", ylabel="dark nights in a million"
    )
    axes.legend(loc="upper left")
    return figure


# --- two buses


def peace(seats: Array) -> Array:
    """Return how many quarrelling pairs each split keeps apart, shape (splits,). seats: shape (splits, 16), 0 or 1."""
    first, second = np.array(QUARRELS).T
    return (seats[:, first] != seats[:, second]).sum(axis=1)


def best_by_force() -> tuple[int, int, int]:
    """Return the most pairs that any split keeps apart, how many splits do so, and how many splits there are."""
    numbers = np.arange(2 ** (CHILDREN - 1)) << 1  # bit 0 is child 0, who stays in bus 0
    seats = numbers[:, np.newaxis] >> np.arange(CHILDREN) & 1
    kept = peace(seats)
    return int(kept.max()), int((kept == kept.max()).sum()), len(kept)


def start_seats() -> Array:
    """Return the chances to begin with: child 0 in bus 0, a fair coin for each other child."""
    return np.array([0.0] + [0.5] * (CHILDREN - 1))


def coin_bits(chances: ArrayLike) -> float:
    """Return the entropy, in bits, of independent coins with these chances of heads."""
    chances = np.asarray(chances)
    return float(entropy(np.stack([chances, 1 - chances], axis=-1), base=2).sum())


def search(seed: int, *, splits: int = SPLITS, elite: int = BEST_SPLITS, speed: float = 0.7) -> list[Round]:
    """Return the rounds of one search for the best split."""
    rng = np.random.default_rng(seed)
    return find_best(start_seats(), peace, samples=splits, elite=elite, rounds=ROUNDS, speed=speed, rng=rng)


def best_of(rounds: Sequence[Round]) -> int:
    """Return the highest score that any sample of any round reached."""
    return int(max(each.scores.max() for each in rounds))


def runs_that_find(most: int, *, splits: int, speed: float) -> int:
    """Return how many of 100 searches, each with its own seed and an elite of a tenth, reach the score `most`."""
    runs = (search(seed, splits=splits, elite=splits // 10, speed=speed) for seed in range(100))
    return sum(best_of(run) == most for run in runs)


@picture
def quarrels(seats: ArrayLike | None = None) -> Figure:
    """Return the children in a ring with a line for each quarrel; with seats, who sits where and which lines remain."""
    sides = None if seats is None else np.asarray(seats)
    angles = np.pi / 2 - 2 * np.pi * np.arange(CHILDREN) / CHILDREN
    x, y = np.cos(angles), np.sin(angles)
    figure = Figure(figsize=(5.4, 5.0))
    axes = figure.subplots()
    for a, b in QUARRELS:
        remains = sides is not None and sides[a] == sides[b]
        colour, width = ("black", 3.5) if remains else ("#8C8C8C", 1.2)
        axes.plot(x[[a, b]], y[[a, b]], color=colour, linestyle="-", linewidth=width, zorder=1)
    for child in range(CHILDREN):
        side = 0 if sides is None else int(sides[child])
        colour, marker = ("white", "o") if sides is None else ((P_COLOUR, "o"), (Q_COLOUR, "s"))[side]
        axes.plot(x[child], y[child], marker, color=colour, markeredgecolor="black", markersize=24, zorder=2)
        ink = "black" if sides is None else "white"
        axes.text(x[child], y[child], str(child), color=ink, ha="center", va="center", weight="bold", zorder=3)
    axes.set(xlim=(-1.15, 1.15), ylim=(-1.15, 1.15), aspect="equal")
    axes.axis("off")
    return figure


@cache
def _searches(speed: float) -> tuple[Round, ...]:
    return tuple(search(SEED, speed=speed))


def bus_frame(speed: float, number: int) -> Frame:
    """Return one round of the search: each child's chance of bus 1, and the entropy from round to round."""
    rounds = _searches(speed)
    now = rounds[number - 1]
    bits = [coin_bits(each.chances) for each in rounds]
    most, _, _ = best_by_force()
    here, so_far = int(now.scores.max()), best_of(rounds[:number])
    sentence = (
        f"Speed {speed:g}, round {number}: {bits[number - 1]:.1f} bits of doubt are left. "
        f"The best split of this round keeps {here} pairs apart. {_say_search(so_far, most, bits[number - 1])}"
    )
    return Frame([_seats_panel(now.chances), _bits_panel(bits, number)], sentence)


def _say_search(so_far: int, most: int, bits: float) -> str:
    if so_far == most:
        return f"The most there is, {most}, has been found."
    if bits < 1.5:
        return f"It is stuck: {so_far} was the best so far, {most} would be possible, and the coins have frozen."
    return f"So far {so_far} was the best, of {most} possible."


def _seats_panel(chances: Array) -> Panel:
    numbers = np.arange(CHILDREN)
    marks: list[Mark] = [
        Bars(numbers, chances, colour=Q_COLOUR),
        Line([-0.5, CHILDREN - 0.5], [0.5, 0.5], label="a fair coin", colour="#000000", style=":"),
    ]
    return Panel(marks, "child", "chance of bus 1", (-0.7, CHILDREN - 0.3), (0, 1.12))


def _bits_panel(bits: Sequence[float], number: int) -> Panel:
    so_far = np.append(bits[:number], np.full(ROUNDS - number, np.nan))
    marks: list[Mark] = [
        Line(np.arange(1, ROUNDS + 1), so_far, colour=Q_COLOUR),
        Points([number], [bits[number - 1]], colour=Q_COLOUR),
    ]
    return Panel(marks, "round", "entropy of the coins (bits)", (0.5, ROUNDS + 0.5), (0, 17))
