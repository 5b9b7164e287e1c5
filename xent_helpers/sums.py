"""Sums as products with ones: as fast as NumPy's `sum` or up to ten times as fast, and never less right.

`sum` adds up to 128 numbers in eight lanes and pairwise above, so that little is lost to rounding. A product may add
one number after the other; so it is given runs that are short, and the runs' sums are added in the same way.
"""

import sys

import numpy as np

from xent_helpers.validation import Array

# BLAS adds in lanes. NumPy in the browser lacks it, and adds one after the other. Of two lengths the short one loses
# less, and the long one takes less time.
RUN, LONG_RUN, SHORT, WIDE = (8, 8, 8, 2048) if sys.platform == "emscripten" else (16, 32, 256, 256)
_ONES = {kind: np.ones(SHORT, kind) for kind in "fdg"}


def total(numbers: Array) -> Array:
    """Return the sum of a flat array.

    >>> float(total(np.arange(1000.0)))
    499500.0
    """
    many, ones = len(numbers), _ONES[numbers.dtype.char]
    if many <= SHORT:
        return numbers.dot(ones[:many])
    runs = numbers[: many // LONG_RUN * LONG_RUN].reshape(-1, LONG_RUN)
    return total(runs.dot(ones[:LONG_RUN])) + total(numbers[runs.size :])


def row_sums(table: Array) -> Array:
    """Return each row's sum.

    >>> row_sums(np.ones((2, 3))).tolist()
    [3.0, 3.0]
    """
    many, ones = table.shape[1], _ONES[table.dtype.char]
    if many <= RUN:
        return table.dot(ones[:many])
    if many < WIDE:  # of runs as short as these, some parts of the table take less time than all at once
        half = -(-many // 2 // RUN) * RUN
        return row_sums(table[:, :half]) + row_sums(table[:, half:])
    even = many // LONG_RUN * LONG_RUN
    runs = table[:, :even].reshape(len(table), even // LONG_RUN, LONG_RUN)
    return row_sums(runs @ ones[:LONG_RUN]) + row_sums(table[:, even:])
