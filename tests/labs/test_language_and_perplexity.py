import math
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from xent_helpers.figures.language_and_perplexity import alice
from xent_helpers.labs.language_and_perplexity import SURE, Game, LetterLab
from xent_helpers.ngrams import ALPHABET


def test_a_sure_right_guess_is_cheap_and_a_sure_wrong_one_dear():
    game = Game("hat", place=0)
    assert game.guess("h", 0.9)
    assert not game.guess("e", 0.99)
    assert game.guess("a", 0.5)
    assert game.paid == pytest.approx([-math.log2(0.9), -math.log2(0.01) + 1], rel=1e-12)
    assert not game.over
    assert game.guess("t", 0.5)
    assert game.over


def test_what_you_hold_on_the_letters_is_a_distribution():
    rng = np.random.default_rng(1)
    order, sure = rng.permutation(list(ALPHABET)), rng.choice(SURE, len(ALPHABET))
    stakes = []
    for letter in ALPHABET:
        game = Game(letter, place=0)
        for guess, share in zip(order, sure, strict=True):
            if game.guess(str(guess), share):
                break
        stakes.append(2.0 ** -game.paid[0])
    assert sum(stakes) == pytest.approx(1, rel=1e-12)


def test_the_last_letter_left_is_certain():
    game = Game("z", place=0)
    for letter in ALPHABET[:-1]:
        assert not game.guess(letter, 0.1)
    assert game.guess("z", 0.1)
    assert game.paid[0] == pytest.approx(26 * math.log2(1 / 0.9), rel=1e-12)


@pytest.fixture(scope="module")
def place():
    text, cut = alice()
    return text.index("anxious look at the queen", cut)


@pytest.fixture
def lab(place):
    return LetterLab(place)


def test_the_lab_is_played_with_its_buttons(lab, place):
    lab.sure.value = 0.9
    for letter in "anxious ":
        lab.letter_buttons[letter].click()
    assert "Yes, a space: your first guess. You pay 0.15 bits" in lab.said.value
    assert lab.averages()["you"] == pytest.approx(-math.log2(0.9), rel=1e-12)
    assert "letters found: 8" in lab.score.value
    assert lab.shown.value.endswith("anxious␣<wbr><b>?</b></p>")


def test_the_bigrams_bits_are_those_of_counted_pairs(lab, place):
    text, cut = alice()
    pairs, firsts = Counter(pairwise(text[:cut])), Counter(text[: cut - 1])
    for letter in "anx":
        lab.guess(letter)
    asked = [(text[k - 1], text[k]) for k in range(place, place + 3)]
    bits = [-math.log2((pairs[pair] + 0.1) / (firsts[pair[0]] + 2.7)) for pair in asked]
    assert lab.averages()["the bigram, one letter back"] == pytest.approx(sum(bits) / 3, rel=1e-12)
    assert f"the bigram {bits[-1]:.2f} bits" in lab.said.value
    assert f"<td>{sum(bits) / 3:.2f}</td>" in lab.score.value


def test_a_wrong_letter_is_shut_until_the_next_place(lab):
    lab.letter_buttons["e"].click()
    assert "No, not e." in lab.said.value
    assert lab.letter_buttons["e"].disabled
    assert lab.averages() == {}
    assert lab.score.value == ""
    lab.letter_buttons["a"].click()
    assert "Yes, a: your guess number 2. You pay 2.00 bits" in lab.said.value
    assert not lab.letter_buttons["e"].disabled


def test_a_letter_tried_before_is_no_guess(lab):
    lab.guess("e")
    lab.guess("e")
    assert lab.game.tried == ["e"]


def test_a_new_place_starts_afresh_at_a_word_of_the_held_out_text(lab):
    lab.guess("a")
    lab.new_button.click()
    assert lab.game.paid == []
    assert lab.start > lab.cut
    assert lab.text[lab.start - 1] == " "


def test_at_the_end_of_the_book_the_letters_are_shut():
    text, _ = alice()
    lab = LetterLab(len(text) - 1)
    lab.guess(text[-1])
    assert lab.game.over
    assert all(key.disabled for key in lab.letter_buttons.values())
    lab.guess("a")
    assert len(lab.game.paid) == 1


def test_without_a_kernel_a_sentence_stands_in_its_place(lab):
    bundle = lab._repr_mimebundle_()
    assert "run this cell" in bundle["text/html"]
    assert "LetterLab" not in bundle["text/plain"]
