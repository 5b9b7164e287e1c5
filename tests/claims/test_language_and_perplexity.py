"""What lesson 11 prints, counted and computed another way; and the rows of the articles that it touches."""

import bz2
import lzma
import math
import re
import zlib
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers.ngrams import ALPHABET, LetterModel

LESSON = "11_language_and_perplexity"
TEXT = re.sub("[^a-z]+", " ", xh.load_alice().lower()).strip()
CUT = 9 * len(TEXT) // 10
LEARNED, HELD_OUT = TEXT[:CUT], TEXT[CUT:]


def bits_a_letter(back, alpha, places):
    """Return the mean price of the letters at `places`, from counts of all runs in the text learned from."""
    runs = Counter(LEARNED[k - back : k + 1] for k in range(back, CUT))
    starts = Counter(LEARNED[k - back : k] for k in range(back, CUT))
    shares = [(runs[TEXT[k - back : k + 1]] + alpha) / (starts[TEXT[k - back : k]] + 27 * alpha) for k in places]
    return -sum(map(math.log2, shares)) / len(shares)


@pytest.fixture(scope="module")
def lesson():
    return printed(LESSON)


def test_the_text_has_27_letters_and_its_last_tenth_is_held_out(lesson):
    assert sorted(set(TEXT)) == sorted(ALPHABET)
    assert f"{len(TEXT)} letters: " in lesson
    assert f"learned from {CUT} letters, held out {len(TEXT) - CUT}" in lesson


def test_the_shares_of_pairs_and_the_one_q_without_u(lesson):
    pairs, firsts = Counter(pairwise(LEARNED)), Counter(LEARNED[:-1])
    shares = {pair: pairs[tuple(pair)] / firsts[pair[0]] for pair in ("th", "ht", "qu", "uq")}
    assert f"{len(pairs)} different pairs" in lesson
    assert f"after t an h: {shares['th']:.3f}, after h a t: {shares['ht']:.3f}" in lesson
    assert f"after q a u: {shares['qu']:.3f}, after u a q: {shares['uq']:.3f}" in lesson
    assert re.findall(r"\w*q(?!u)\w*", LEARNED) == ["esq"]


def test_without_crumbs_six_held_out_pairs_cost_infinity(lesson):
    seen = set(pairwise(LEARNED))
    assert sum(pair not in seen for pair in pairwise(HELD_OUT)) == 6
    assert "held out: inf bits a letter" in lesson
    counts = Counter(LEARNED)
    entropy = -sum(n / CUT * math.log2(n / CUT) for n in counts.values())
    assert f"knows nothing: {math.log2(27):.2f} bits, knows the shares: {entropy:.2f} bits" in lesson
    assert f"on the text it learned from: {bits_a_letter(1, 0, range(1, CUT)):.2f} bits a letter" in lesson


def test_a_crumb_near_a_tenth_is_best_and_a_million_knows_nothing(lesson):
    prices = {alpha: bits_a_letter(1, alpha, range(CUT + 1, len(TEXT))) for alpha in (0.001, 0.1, 1, 100, 1000000)}
    assert min(prices, key=prices.get) == 0.1
    assert prices[1000000] == pytest.approx(math.log2(27), rel=1e-3)
    for alpha, price in prices.items():
        assert f"alpha {alpha}: {price:.4f} bits a letter" in lesson


def test_looking_back_three_is_best_on_held_out_text(lesson):
    held_out = [bits_a_letter(back, 0.1, range(CUT, len(TEXT))) for back in range(6)]
    learned = [bits_a_letter(back, 0.1, range(back, CUT)) for back in range(6)]
    assert int(np.argmin(held_out)) == 3
    assert sorted(learned, reverse=True) == learned
    for back in range(6):
        line = f"looks back {back}: learned from {learned[back]:.2f}, held out {held_out[back]:.2f} bits a letter"
        assert line in lesson
    for name, back in (("shares alone", 0), ("bigram", 1), ("trigram", 2), ("three back", 3)):
        bits = held_out[back]
        assert f"{name}: {bits:.2f} bits a letter, perplexity {math.exp(bits * math.log(2)):.1f}" in lesson


def test_perplexity_is_one_number_in_every_unit():
    p, q = [0.5, 0.3, 0.2], [0.2, 0.5, 0.3]
    bits = sum(a * math.log2(1 / b) for a, b in zip(p, q, strict=True))
    nats = sum(a * math.log(1 / b) for a, b in zip(p, q, strict=True))
    assert 2**bits == pytest.approx(math.exp(nats), rel=1e-12)
    assert xh.perplexity(p, q) == pytest.approx(2**bits, rel=1e-12)
    assert xh.perplexity([1 / 27] * 27) == pytest.approx(27, rel=1e-12)


def test_what_the_packers_need(lesson):
    for name, pack in (("zlib", zlib.compress), ("lzma", lzma.compress), ("bz2", bz2.compress)):
        whole, first = len(pack(TEXT.encode("ascii"))), len(pack(LEARNED.encode("ascii")))
        rest = 8 * (whole - first) / len(HELD_OUT)
        assert f"{name}: {8 * whole / len(TEXT):.1f} bits a letter, for the held-out tenth {rest:.1f}" in lesson


def test_the_loss_of_a_language_model_is_the_sparse_cross_entropy(lesson):
    bits = bits_a_letter(1, 0.1, range(CUT + 1, len(TEXT)))
    assert f"{bits * math.log(2):.4f} nats are {bits:.4f} bits a letter" in lesson


def test_a_perplexity_depends_on_the_pieces_and_a_total_does_not(lesson):
    total = bits_a_letter(1, 0.1, range(CUT, len(TEXT))) * len(HELD_OUT)
    for name, pieces in (("letter", len(HELD_OUT)), ("word", HELD_OUT.count(" ") + 1)):
        assert f"{total / pieces:.2f} bits a {name}, perplexity {2 ** (total / pieces):.0f}" in lesson
    a_byte = 2.9 * 3200 / math.log(2) / len(HELD_OUT)
    assert f"{2.9 * 3200 / math.log(2):.0f} bits, {a_byte:.2f} bits a byte" in lesson


def test_b2_a_code_made_from_a_model_needs_at_least_the_models_price():
    """right, as a lower bound: Huffman codes made from the bigram's rows need more than its 3.21 bits a letter"""
    model = LetterModel(LEARNED, 1, alpha=0.1)
    rows = {letter: model.probabilities(letter) for letter in ALPHABET}
    price = sum(-math.log2(rows[a][ALPHABET.index(b)]) for a, b in pairwise(LEARNED)) / (CUT - 1)
    codes = {letter: xh.code_lengths(q) for letter, q in rows.items()}
    digits = sum(int(codes[a][ALPHABET.index(b)]) for a, b in pairwise(LEARNED)) / (CUT - 1)
    assert price < digits < price + 1
    assert f"{price:.2f}" == "3.21"
    assert f"looks back 1: learned from {price:.2f}" in printed(LESSON)


def test_a13_what_a_reader_pays_is_at_least_the_entropy():
    """Shannon defined entropy in 1948, and in 1951 bounded that of English by readers' guesses: 0.6 to 1.3 bits"""
    p, q = [0.7, 0.2, 0.1], [0.5, 0.4, 0.1]  # the language, and what a reader believes of it
    entropy = sum(a * math.log2(1 / a) for a in p)
    assert sum(a * math.log2(1 / b) for a, b in zip(p, q, strict=True)) > entropy
    assert "Shannon's readers: between 0.6 and 1.3 bits" in printed(LESSON)
