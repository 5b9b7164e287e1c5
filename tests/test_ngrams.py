import math
from collections import Counter

import numpy as np
import pytest

from xent_helpers.datasets import load_alice
from xent_helpers.ngrams import ALPHABET, LetterModel, letters_and_spaces, smoothed_bits

TEXT = letters_and_spaces(load_alice())[:6000]


def counted(text, place, learned, back, alpha):
    """Return the probability of the letter at `place`, by looking for the letters before it everywhere in `learned`."""
    before = text[place - back : place]
    places = [k for k in range(back, len(learned)) if learned[k - back : k] == before]
    seen = Counter(learned[k] for k in places)
    return (seen[text[place]] + alpha) / (len(places) + alpha * 27)


@pytest.mark.parametrize("back", [0, 1, 2, 4])
def test_bits_are_minus_log2_of_shares_counted_another_way(back):
    learned, text = TEXT[:5900], TEXT
    bits = LetterModel(learned, back, alpha=0.3).bits(text, start=5900)
    right = [-math.log2(counted(text, place, learned, back, 0.3)) for place in range(5900, 6000)]
    assert bits.tolist() == pytest.approx(right, rel=1e-12)


@pytest.mark.parametrize("back", [0, 1, 3])
@pytest.mark.parametrize("alpha", [0, 0.01, 5])
def test_probabilities_add_up_to_1_and_agree_with_bits(back, alpha):
    model = LetterModel(TEXT, back, alpha=alpha)
    place = TEXT.index("rabbit") + 3
    q = model.probabilities(TEXT[:place])
    assert q.shape == (27,)
    assert q.sum() == pytest.approx(1, rel=1e-12)
    assert model.bits(TEXT, start=place)[0] == pytest.approx(-math.log2(q[ALPHABET.index("b")]), rel=1e-12)


def test_without_alpha_what_was_never_seen_costs_infinity():
    model = LetterModel("abab", 1)
    assert model.bits("abb").tolist() == [0, math.inf]
    assert model.bits("xyz").tolist() == [math.inf, math.inf]
    with pytest.raises(ValueError, match="never seen"):
        model.probabilities("x")
    assert LetterModel("abab", 1, alpha=1).probabilities("x").tolist() == [1 / 27] * 27


def test_counting_is_the_cheapest_model_of_the_text_it_counted():
    model = LetterModel(TEXT, 1)
    cheapest = model.bits(TEXT).mean()
    assert all(LetterModel(TEXT, 1, alpha=alpha).bits(TEXT).mean() > cheapest for alpha in (0.01, 0.1, 1, 10))
    other = LetterModel(TEXT[:3000] + TEXT[:3000], 1, alpha=0.001)
    assert other.bits(TEXT).mean() > cheapest


def test_the_larger_alpha_the_closer_to_27_equal_letters():
    bits = LetterModel(TEXT, 3, alpha=1e9).bits(TEXT)
    assert bits.mean() == pytest.approx(math.log2(27), rel=1e-4)


def test_a_model_writes_only_what_it_saw_and_the_same_with_the_same_seed():
    model = LetterModel(TEXT, 2)
    written = model.write(200, first="the", seed=1)
    assert written == model.write(200, first="the", seed=1) != model.write(200, first="the", seed=2)
    assert written.startswith("the")
    assert len(written) == 203
    assert np.isfinite(model.bits(written)).all()


def test_letters_and_spaces_keeps_27_letters():
    text = letters_and_spaces(load_alice())
    assert sorted(set(text)) == sorted(ALPHABET)
    assert "  " not in text
    assert letters_and_spaces("  What-ho,\n naïve 3 ") == "what ho na ve"


def test_smoothed_bits_is_the_formula():
    assert smoothed_bits(np.array([0, 2]), np.array([0, 5]), 0.5, 3).tolist() == pytest.approx(
        [math.log2(3), math.log2(6.5 / 2.5)], rel=1e-12
    )
    assert smoothed_bits(np.array([0]), np.array([0]), 0, 3).tolist() == [math.inf]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"text": "abc", "back": -1}, "negative"),
        ({"text": "abc", "back": 1, "alpha": -0.1}, "negative"),
        ({"text": "abc", "back": 1, "alpha": math.nan}, "negative"),
        ({"text": "a1c", "back": 1}, "'1'"),
    ],
)
def test_what_the_model_refuses(arguments, message):
    with pytest.raises(ValueError, match=message):
        LetterModel(**arguments)


def test_letters_without_enough_before_them_are_refused():
    model = LetterModel("abcabc", 2, alpha=1)
    with pytest.raises(ValueError, match="looks back 2"):
        model.probabilities("a")
    with pytest.raises(ValueError, match="at least 2"):
        model.bits("abc", start=1)
    assert model.bits("ab").shape == (0,)
