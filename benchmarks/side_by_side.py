"""CPU times side by side: one thread, interleaved so that a busy moment hits all alike, medians."""

import os
import statistics
import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

Run = Callable[[], Any]


def one_thread() -> None:
    """Make every library use one thread. Call it before NumPy is imported."""
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
    os.environ.update(KERAS_BACKEND="jax", JAX_PLATFORMS="cpu")


def installed(module: str) -> bool:
    """Return whether a module can be imported."""
    return find_spec(module) is not None


def medians(runs: dict[str, Run], *, rounds: int, at_least: float = 0.0) -> dict[str, float]:
    """Return each run's median CPU time in seconds; in a round each is repeated until `at_least` seconds are full."""
    repeats = {name: repeats_for(run, at_least) for name, run in runs.items()}
    times: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            time.sleep(0.01)  # JAX's threads wait busily for a moment, which would count as the next one's time
            start = time.process_time()
            for _ in range(repeats[name]):
                run()
            times[name].append((time.process_time() - start) / repeats[name])
    return {name: statistics.median(measured) for name, measured in times.items()}


def repeats_for(run: Run, at_least: float) -> int:
    """Return how often to run so that the time is long enough to measure; the first, cold run doesn't count."""
    run()
    start = time.process_time()
    run()
    return max(1, round(at_least / max(1e-6, time.process_time() - start)))


def table(title: str, times: dict[str, float], reference: str) -> str:
    """Return the times as lines, each with its ratio to the reference's where there is one."""
    lines = [title]
    for name, seconds in times.items():
        ratio = f"{seconds / times[reference]:6.2f} × {reference}" if reference in times else ""
        lines.append(f"  {name:22} {readable(seconds):>12} {ratio}")
    return "\n".join(lines)


def readable(seconds: float) -> str:
    """Return a time in µs or ms.

    >>> readable(0.0123), readable(0.000045)
    ('12.30 ms', '45.00 µs')
    """
    return f"{seconds * 1e3:.2f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.2f} µs"
