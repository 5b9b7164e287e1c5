"""Pictures of lesson 3: what a wrong belief costs."""

from collections.abc import Callable, Sequence
from math import isinf, log, pi

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator
from numpy.typing import ArrayLike

from xent_helpers.figures import picture
from xent_helpers.information import cross_entropy, entropy, kl_divergence
from xent_helpers.show import Area, Bars, Frame, Label, Line, Panel, Points, Slider
from xent_helpers.show.marks import Mark
from xent_helpers.show.style import P_COLOUR, Q_COLOUR
from xent_helpers.validation import Array

FACES = ("1", "2", "3", "4", "5", "6")
LOADED_DIE = (0.12, 0.12, 0.12, 0.12, 0.12, 0.40)
CHIPS = 100
HIGHEST = 7.0  # bits, where the pictures of costs end
TOP = 6.7  # bits, where an infinite cost is drawn

CHIPS_ON_SIX = Slider("chips on the six", range(CHIPS + 1), start=90)
CHIPS_WITHOUT_ZERO = Slider("chips on the six", range(1, CHIPS), start=89)
MIDDLE_OF_Q = Slider("middle of q", [k / 8 for k in range(13)], format="{:.3g}", start=8)
WIDTH_OF_Q = Slider("width of q", [0.8, 0.9, 1.0, 1.1, 1.2, 1.3, 1.41, 1.6, 1.8, 2.0], format="{:.2f}", start=2)


# --- chips on a loaded die


def spread(on_six: int) -> Array:
    """Return the shares of 100 chips, `on_six` of them on the six and the rest spread evenly over the five others.

    >>> spread(40).round(2).tolist()
    [0.12, 0.12, 0.12, 0.12, 0.12, 0.4]
    """
    return np.array([(CHIPS - on_six) / 5] * 5 + [on_six]) / CHIPS


@picture
def belief_against_truth(p: Sequence[float], q: Sequence[float]) -> Figure:
    """Return the faces' true probabilities beside a belief's shares, with what each face costs that belief."""
    figure = Figure(figsize=(7.2, 3.6))
    axes = figure.subplots()
    places = np.arange(len(p))
    axes.bar(places - 0.2, p, 0.38, color=P_COLOUR, label="p, how often it comes")
    bars = axes.bar(
        places + 0.2, q, 0.38, color=Q_COLOUR, hatch="//", edgecolor="white", label="q, your share of chips"
    )
    axes.bar_label(bars, [f"{-np.log2(share):.1f}\nbits" for share in q], padding=3)
    axes.set(xlabel="face", ylabel="share", xticks=places, ylim=(0, 1.2), yticks=np.arange(0, 1.1, 0.2))
    axes.set_xticklabels([str(face + 1) for face in places])
    axes.grid(False, axis="x")
    axes.legend(loc="upper left")
    return figure


def average_cost(on_six: int) -> Frame:
    """Return the belief beside the truth, and the average cost for every number of chips on the six."""
    bits = float(cross_entropy(LOADED_DIE, spread(on_six), base=2))
    faces: list[Mark] = [
        Bars(FACES, LOADED_DIE, label="p, the die", colour=P_COLOUR),
        Bars(FACES, spread(on_six), label="q, your chips", colour=Q_COLOUR),
    ]
    counts = range(1, CHIPS)
    costs = [float(cross_entropy(LOADED_DIE, spread(count), base=2)) for count in counts]
    best = float(entropy(LOADED_DIE, base=2))
    curve: list[Mark] = [
        Line([0, CHIPS], [best, best], label="as low as it gets", colour=P_COLOUR, style="--"),
        Line(counts, costs, label="average cost", colour=Q_COLOUR),
        Points([on_six], [min(bits, TOP)], colour=Q_COLOUR),
        Label(on_six, min(bits, TOP), "infinite" if isinf(bits) else f"{bits:.2f} bits"),
    ]
    panels = [
        Panel(faces, "face", "share", None, (0, 1)),
        Panel(curve, "chips on the six", "bits a throw", (-4, CHIPS + 4), (0, HIGHEST)),
    ]
    return Frame(panels, f"{on_six} chips on the six: {_verdict(on_six, bits)}")


def _verdict(on_six: int, bits: float) -> str:
    """Say what a spread costs, and how it stands to the honest one and to the even one."""
    if on_six == 0:
        return "the six is empty. Sooner or later it comes, and that one throw costs infinity."
    if on_six == CHIPS:
        return "five faces are empty. One of them comes soon, and that one throw costs infinity."
    best, even = float(entropy(LOADED_DIE, base=2)), float(np.log2(6))
    if bits < best + 1e-9:
        return f"you pay {bits:.2f} bits a throw on average. This is the honest spread, and no other is cheaper."
    told = f"you pay {bits:.2f} bits a throw on average, {bits - best:.2f} more than an honest player."
    return f"{told} An even spread would be cheaper." if bits > even else told


def stacked_costs(on_six: int) -> Frame:
    """Return three players' average costs as stacked bars: the entropy below, the extra on top. You are the third."""
    names = ("honest", "even", "you")
    best = float(entropy(LOADED_DIE, base=2))
    beliefs = [np.array(LOADED_DIE), np.full(6, 1 / 6), spread(on_six)]
    extras = [float(kl_divergence(LOADED_DIE, belief, base=2)) for belief in beliefs]
    total = best + extras[2]
    marks: list[Mark] = [
        Bars(names, [best] * 3, label="H(p), the die's own", colour=P_COLOUR),
        Bars(names, extras, label="extra, the belief's", colour=Q_COLOUR, base=[best] * 3),
        Label(2, total + 0.05, f"{total:.2f} bits"),
    ]
    panel = Panel(marks, "who plays", "bits a throw", None, (0, HIGHEST))
    told = f"H(p, q) = {total:.2f} bits a throw: {best:.2f} for the die + {extras[2]:.2f} extra for your belief."
    return Frame(panel, f"{on_six} chips on the six. {told}")


@picture
def running_cost(costs: ArrayLike, honest: ArrayLike, best: float, expected: float) -> Figure:
    """Return the average cost so far, throw by throw, of your chips and of honest ones, with the long-run averages.

    costs, honest: bits, one a throw; a curve stops at an infinite one. best, expected: H(p) and H(p, q) in bits.
    """
    figure = Figure(figsize=(7.2, 3.8))
    axes = figure.subplots()
    averages = _averages_so_far(costs)
    throws = np.arange(1, len(averages) + 1)
    shown = np.isfinite(averages)
    axes.plot(throws[shown], averages[shown], color=Q_COLOUR, marker="o", markersize=4, label="you, so far")
    honestly = _averages_so_far(honest)
    axes.plot(throws, honestly, "s-", color=P_COLOUR, markersize=3, linewidth=1.5, label="honest, so far")
    axes.axhline(best, color=P_COLOUR, linestyle="--", label=f"H(p) {best:.2f} bits")
    if np.isfinite(expected):
        axes.axhline(expected, color=Q_COLOUR, linestyle=":", label=f"H(p, q) {expected:.2f} bits")
    if not shown.all():
        ruin = throws[~shown][0]
        axes.axvline(ruin, color="black", linestyle="-.", label=f"throw {ruin}: infinite")
    axes.set(xlabel="throw", ylabel="bits a throw", xlim=(0.5, max(len(throws), 10) + 0.5), ylim=(0, HIGHEST))
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.legend(loc="upper right", ncols=2)
    return figure


def _averages_so_far(costs: ArrayLike) -> Array:
    return np.cumsum(costs) / np.arange(1, np.size(costs) + 1)


# --- why honesty is cheapest


@picture
def line_above_log() -> Figure:
    """Return the curve ln x under the straight line x - 1, which it touches at 1."""
    figure = Figure()
    axes = figure.subplots()
    x = np.linspace(0.03, 3, 300)
    axes.plot(x, x - 1, label="the straight line x - 1")
    axes.plot(x, np.log(x), linestyle="--", label="the curve ln x")
    axes.plot([1], [0], "o", color="black")
    axes.annotate("they touch at x = 1", (1, 0), xytext=(1.25, -0.75), arrowprops={"arrowstyle": "-"})
    axes.set(xlabel="x", ylabel="height", xlim=(0, 3), ylim=(-3, 2.2))
    axes.legend(loc="upper left")
    return figure


# --- one hill for two humps

MINUTES = np.arange(1, 13)


def two_humps() -> Array:
    """Return when the bus comes: the probability of each minute from 1 to 12, most of it around 3 and around 10."""
    shares = 0.55 * _bell_shares(3, 0.9) + 0.45 * _bell_shares(10, 0.9)
    return 0.995 * shares + 0.005 / len(MINUTES)


def best_hills(p: ArrayLike) -> tuple[Array, Array]:
    """Return the single hill with the smallest D(p ‖ q), and the one with the smallest D(q ‖ p), by trying many."""
    hills = [_bell_shares(middle, width) for middle in np.arange(1, 12.1, 0.25) for width in np.arange(0.7, 6.1, 0.1)]
    return _cheapest(hills, lambda q: kl_divergence(p, q)), _cheapest(hills, lambda q: kl_divergence(q, p))


def _cheapest(hills: Sequence[Array], price: Callable[[Array], Array]) -> Array:
    return min(hills, key=lambda q: float(price(q)))


def _bell_shares(middle: float, width: float) -> Array:
    heights = np.exp(-((MINUTES - middle) ** 2) / (2 * width**2))
    return heights / heights.sum()


@picture
def hills_over_humps(p: ArrayLike, covering: ArrayLike, seeking: ArrayLike) -> Figure:
    """Return the two-humped truth twice: under the hill that covers both humps, and under the one that takes one."""
    figure = Figure(figsize=(7.2, 3.4))
    titles = ("smallest D(p ‖ q): covers", "smallest D(q ‖ p): takes one hump")
    for axes, q, title in zip(figure.subplots(1, 2, sharey=True), (covering, seeking), titles, strict=True):
        axes.bar(MINUTES, p, color=P_COLOUR, alpha=0.75, label="p, the bus")
        axes.plot(MINUTES, q, color=Q_COLOUR, marker="s", markersize=5, label="q, one hill")
        axes.set(xlabel="minutes past", xticks=range(1, 13, 2), ylim=(0, 0.62))
        axes.set_title(title, fontsize=11, loc="left")
        axes.grid(False, axis="x")
    figure.axes[0].set_ylabel("probability")
    figure.axes[0].legend(loc="upper right")
    return figure


# --- densities

GRID = np.linspace(-5, 5, 161)


def bell_density(x: ArrayLike, middle: float, width: float) -> Array:
    """Return the height of the bell-shaped (normal) density of that middle and width at x."""
    return np.exp(-((np.asarray(x) - middle) ** 2) / (2 * width**2)) / (width * np.sqrt(2 * pi))


def bell_cross_entropy(p_middle: float, p_width: float, q_middle: float, q_width: float) -> float:
    """Return H(p, q) in nats of two bell-shaped (normal) densities, by the closed form.

    Source: Cover & Thomas, Elements of Information Theory, chapter 8, for the entropy; the mean of a square for the
    rest.

    >>> round(bell_cross_entropy(0, 1, 1, 1), 3)
    1.919
    """
    spread_around_q = p_width**2 + (p_middle - q_middle) ** 2
    return log(q_width * np.sqrt(2 * pi)) + spread_around_q / (2 * q_width**2)


def density_frame(middle: float, width: float) -> Frame:
    """Return the densities p (middle 0, width 1) and q, and beside them the curve p · ln(1/q) with its area."""
    p, q = bell_density(GRID, 0, 1), bell_density(GRID, middle, width)
    height = p * np.log(1 / q)
    closed = bell_cross_entropy(0, 1, middle, width)
    area = float(height.sum() * (GRID[1] - GRID[0]))
    densities: list[Mark] = [
        Line(GRID, p, label="p, the truth", colour=P_COLOUR),
        Line(GRID, q, label="q, the belief", colour=Q_COLOUR, style="--"),
    ]
    price: list[Mark] = [
        Area(GRID, height, label="area", colour="#009E73"),
        Line(GRID, height, label="p · ln(1/q)", colour="#009E73"),
        Line([-5, 5], [area, area], label="its area as a height", colour="black", style=":"),
        Label(3.2, area, f"{area:.3f} nats"),
    ]
    panels = [
        Panel(densities, "x", "density", (-5, 5), (0, 0.6)),
        Panel(price, "x", "nats", (-5, 5), (0, 3.5)),
    ]
    told = f"the area is {area:.3f} nats, and the closed form gives {closed:.3f} nats"
    floor = bell_cross_entropy(0, 1, 0, 1)
    notice = "This is H(p), as low as it gets." if closed < floor + 1e-9 else f"H(p) is {floor:.3f} nats."
    return Frame(panels, f"Middle {middle:.3g}, width {width:.2f}: {told}. {notice}")
