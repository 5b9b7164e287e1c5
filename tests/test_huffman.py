"""Huffman's code against Shannon's bound, Kraft's sum, and every other code of small alphabets."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import entropy as entropy_of_scipy

from xent_helpers.huffman import code_lengths, huffman_code

shares = st.lists(st.integers(1, 1000), min_size=1, max_size=12).map(lambda counts: np.array(counts) / sum(counts))


@given(shares)
def test_average_length_lies_between_the_entropy_and_one_bit_more(p):
    average = p @ code_lengths(p)
    assert entropy_of_scipy(p, base=2) - 1e-9 <= average < entropy_of_scipy(p, base=2) + 1


@given(shares)
def test_no_word_is_the_start_of_another(p):
    words = huffman_code(p)
    assert len(set(words)) == len(words)
    assert not any(a != b and b.startswith(a) for a, b in product(words, repeat=2))


@given(shares)
def test_the_words_have_the_codes_lengths_and_leave_no_word_unused(p):
    lengths = [len(word) for word in huffman_code(p)]
    assert lengths == code_lengths(p).tolist()
    assert sum(0.5**length for length in lengths) == 1


@given(shares.filter(lambda p: len(p) <= 5))
def test_no_other_code_is_shorter(p):
    """Kraft: lengths belong to a code that can be read back exactly where their halves sum to 1 at most."""
    possible = [n for n in product(range(len(p) + 1), repeat=len(p)) if sum(0.5**length for length in n) <= 1]
    assert p @ code_lengths(p) == pytest.approx(min(p @ np.array(n) for n in possible))


@given(shares)
def test_a_likelier_outcome_never_has_the_longer_word(p):
    lengths = code_lengths(p)
    assert all(lengths[a] <= lengths[b] for a, b in product(range(len(p)), repeat=2) if p[a] > p[b])


def test_halves_and_quarters_cost_their_surprise():
    assert huffman_code([0.125, 0.5, 0.25, 0.125]) == ["110", "0", "10", "111"]


def test_what_is_certain_needs_no_digit():
    assert huffman_code([1.0]) == [""]
    assert code_lengths([1]).tolist() == [0]


def test_an_outcome_that_never_happens_is_an_error_that_names_it():
    with pytest.raises(ValueError, match="outcome 1 has probability 0 and needs no word: leave it out"):
        huffman_code([1.0, 0.0])


def test_a_table_is_an_error():
    with pytest.raises(ValueError, match=r"one distribution, shape \(K,\), got the shape \(1, 2\)"):
        code_lengths([[0.5, 0.5]])


def test_probabilities_that_do_not_sum_to_1_are_an_error():
    with pytest.raises(ValueError, match="must sum to 1"):
        code_lengths([0.5, 0.4])
