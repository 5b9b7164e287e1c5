"""How long an explorer takes to make, and how large its page is. Run from the course's folder:

.venv/bin/python benchmarks/explorer.py
"""

import statistics
import time

import numpy as np

from xent_helpers.show import Explorer, Frame, Line, Panel, Slider, explorer

X = np.linspace(0, 1, 100)
RUNS = 5


def one_slider() -> Explorer:
    def draw(a: float) -> Frame:
        lines = [Line(X, a * X, label="one"), Line(X * (0.5 + a / 2), a * X**2, label="two")]
        return Frame(Panel(lines, "x", "y", (0, 1), (0, 1)), f"The lines end at {a:g}.")

    return explorer(draw, Slider("a", np.linspace(0, 1, 51)), alt="Two lines.")


def two_sliders() -> Explorer:
    def draw(a: float, b: float) -> Frame:
        return Frame(Panel([Line(X, a * X + b * X**2)], "x", "y", (0, 1), (0, 2)), f"The line ends at {a + b:g}.")

    steps = np.linspace(0, 1, 21)
    return explorer(draw, Slider("a", steps), Slider("b", steps), alt="A line.")


def main() -> None:
    start = time.perf_counter()
    one_slider()
    print(f"first one, with matplotlib's import: {time.perf_counter() - start:.2f} s")
    for make in (one_slider, two_sliders):
        times = []
        for _ in range(RUNS):
            start = time.perf_counter()
            size = len(make().html.encode())
            times.append(time.perf_counter() - start)
        print(f"{make.__name__:12} {statistics.median(times):.2f} s, {size / 1000:.0f} kB (median of {RUNS})")


if __name__ == "__main__":
    main()
