"""CPU times side by side: one thread, interleaved. Medians of times, and of the ratios within each round, for a busy
machine slows all that runs in the same moment."""

import os
import statistics
import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

Run = Callable[[], Any]
Times = dict[str, list[float]]


def one_thread() -> None:
    """Make every library use one thread. Call it before NumPy is imported."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
    os.environ.update(KERAS_BACKEND="jax", JAX_PLATFORMS="cpu")


def installed(module: str) -> bool:
    """Return whether a module can be imported."""
    return find_spec(module) is not None


def times_of(runs: dict[str, Run], *, rounds: int, at_least: float = 0.0) -> Times:
    """Return each run's CPU times in seconds, one a round, in which each is repeated until `at_least` seconds are
    full."""
    repeats = {name: repeats_for(run, at_least) for name, run in runs.items()}
    times: Times = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            time.sleep(0.01)  # JAX's threads wait busily for a moment, which would count as the next one's time
            start = time.process_time()
            for _ in range(repeats[name]):
                run()
            times[name].append((time.process_time() - start) / repeats[name])
    return times


def ratio(times: Times, name: str, reference: str) -> float:
    """Return the median of the ratios within each round.

    >>> ratio({"a": [1.0, 3.0, 9.0], "b": [2.0, 3.0, 3.0]}, "a", "b")
    1.0
    """
    return statistics.median(one / other for one, other in zip(times[name], times[reference], strict=True))


def repeats_for(run: Run, at_least: float) -> int:
    """Return how often to run so that the time is long enough to measure; the first, cold run doesn't count."""
    run()
    start = time.process_time()
    run()
    return max(1, round(at_least / max(1e-6, time.process_time() - start)))


def table(title: str, times: Times, reference: str) -> str:
    """Return the median times as lines, each with its ratio to the reference's where there is one."""
    lines = [title]
    for name, measured in times.items():
        relative = f"{ratio(times, name, reference):6.2f} × {reference}" if reference in times else ""
        lines.append(f"  {name:22} {readable(statistics.median(measured)):>12} {relative}")
    return "\n".join(lines)


def readable(seconds: float) -> str:
    """Return a time in µs or ms.

    >>> readable(0.0123), readable(0.000045)
    ('12.30 ms', '45.00 µs')
    """
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.2f} µs"
