"""Huffman's code: the shortest words of 0s and 1s for outcomes of known probabilities, no word the start of another.

A word of n digits answers n yes/no questions, so the code is also the best strategy of a guessing game.
"""

import heapq

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.validation import Array, as_distributions


def code_lengths(p: ArrayLike) -> Array:
    """Return how many digits Huffman's code spends on each outcome, in bits.

    p: one distribution, shape (K,), without zeros. Returns K integers, in the order of p; a single outcome, which is
    certain, gets 0. Their average lies in [H(p), H(p) + 1) bits, and no code that can be read back has a shorter one.
    Raises ValueError for probabilities that don't sum to 1, for a table, and for an outcome of probability 0: it never
    happens and needs no word.
    Source: Huffman (1952).

    >>> code_lengths([0.5, 0.25, 0.25]).tolist()
    [1, 2, 2]
    """
    p = as_distributions(p, "p", axis=-1)
    if p.ndim != 1:
        raise ValueError(f"p must be one distribution, shape (K,), got the shape {p.shape}")
    if not p.all():
        raise ValueError(f"outcome {int(np.argmin(p))} has probability 0 and needs no word: leave it out")
    lengths = np.zeros(len(p), dtype=int)
    groups = [(float(share), outcome, [outcome]) for outcome, share in enumerate(p)]  # the number settles ties
    heapq.heapify(groups)
    for number in range(len(p), 2 * len(p) - 1):
        one, other = heapq.heappop(groups), heapq.heappop(groups)  # the two rarest get one digit more each
        together = one[2] + other[2]
        lengths[together] += 1
        heapq.heappush(groups, (one[0] + other[0], number, together))
    return lengths


def huffman_code(p: ArrayLike) -> list[str]:
    """Return a word of 0s and 1s for each outcome, frequent ones short, no word the start of another.

    Shapes and errors as for `code_lengths`. Words of one length count upwards, in the order of p.
    Source: Huffman (1952) for the lengths; Schwartz & Kallick (1964) for the counting.

    >>> huffman_code([0.25, 0.5, 0.25])
    ['10', '0', '11']
    """
    lengths = code_lengths(p)
    words = [""] * len(lengths)
    number = length = 0
    for outcome in np.argsort(lengths, kind="stable"):
        number <<= int(lengths[outcome]) - length  # a longer word: the number grows digits at its end
        length = int(lengths[outcome])
        words[outcome] = f"{number:0{length}b}" if length else ""
        number += 1
    return words
