"""Models of text that only count: how likely is each letter, given the few letters before it?"""

from collections import Counter

import numpy as np

from xent_helpers.information import surprisal
from xent_helpers.validation import Array

ALPHABET = " abcdefghijklmnopqrstuvwxyz"  # Shannon's 27 letters, of which one is the space


def letters_and_spaces(text: str) -> str:
    """Return `text` in 27 letters: capitals made small, and one space for whatever stands between words.

    >>> letters_and_spaces("Oh dear!  I'm late.")
    'oh dear i m late'
    """
    small = (letter if letter in ALPHABET else " " for letter in text.lower())
    return " ".join("".join(small).split())


class LetterModel:
    """What follows what in a text: after each run of `back` letters, how often each letter came next.

    text: what the model learns from, made of the letters of `alphabet`. back: how many letters it looks back; 1 counts
    pairs (a bigram model), 2 triples (a trigram model). alpha: what is added to each count, seen or not.
    Raises ValueError for a negative back or alpha, and for letters that are not in the alphabet.
    Source: Shannon (1948), section 3; adding alpha: Lidstone (1920).

    >>> model = LetterModel("to be or not to be", back=1)
    >>> float(model.probabilities("t")[ALPHABET.index("o")])
    0.6666666666666666
    """

    def __init__(self, text: str, back: int, *, alpha: float = 0.0, alphabet: str = ALPHABET) -> None:
        if back < 0 or not alpha >= 0:
            raise ValueError(f"back and alpha must not be negative, got {back} and {alpha}")
        if unknown := set(text) - set(alphabet):
            raise ValueError(f"text must be made of the letters of the alphabet, got {min(unknown)!r}")
        self.back, self.alpha, self.alphabet = back, alpha, alphabet
        self.runs = Counter(text[place - back : place + 1] for place in range(back, len(text)))
        self.starts = Counter(text[place - back : place] for place in range(back, len(text)))

    def probabilities(self, before: str) -> Array:
        """Return the probability of each letter of the alphabet after `before`, shape (K,).

        Only the last `back` letters of `before` count. Raises ValueError where they are fewer, and, for a model
        without alpha, where it never saw them.
        """
        start = before[len(before) - self.back :]
        if len(before) < self.back:
            raise ValueError(f"the model looks back {self.back} letters, and {before!r} has {len(before)}")
        if not self.alpha and not self.starts[start]:
            raise ValueError(f"{start!r} was never seen: choose an alpha above 0")
        seen = np.array([self.runs[start + letter] for letter in self.alphabet])
        return (seen + self.alpha) / (self.starts[start] + self.alpha * len(self.alphabet))

    def counts(self, text: str, start: int | None = None) -> tuple[Array, Array]:
        """Return two counts for each letter of `text` from place `start` on, each of shape (letters,).

        The first says how often the model saw this letter after the letters before it, the second how often it saw
        those. start: by default the first letter with enough of them before it.
        """
        places = range(self.back if start is None else start, len(text))
        if places.start < self.back:
            raise ValueError(f"start must be at least {self.back}, got {start}")
        seen = [self.runs[text[place - self.back : place + 1]] for place in places]
        before = [self.starts[text[place - self.back : place]] for place in places]
        return np.array(seen), np.array(before)

    def bits(self, text: str, start: int | None = None) -> Array:
        """Return the surprise of each letter of `text` from place `start` on, in bits, shape (letters,).

        Their mean is the model's cross-entropy on this text. Without alpha, what was never seen costs inf.
        """
        return smoothed_bits(*self.counts(text, start), self.alpha, len(self.alphabet))

    def write(self, length: int, *, first: str, seed: int) -> str:
        """Return `first` and `length` letters more, each drawn by its probability after those before it."""
        text, generator = first, np.random.default_rng(seed)
        for _ in range(length):
            text += self.alphabet[generator.choice(len(self.alphabet), p=self.probabilities(text))]
        return text


def smoothed_bits(seen: Array, before: Array, alpha: float, num_letters: int) -> Array:
    """Return -log2 of (seen + alpha) / (before + alpha · num_letters): the surprise in bits for each pair of counts.

    It is inf where the probability is 0, and where alpha is 0 and nothing was seen before.

    >>> smoothed_bits(np.array([3, 0]), np.array([4, 4]), 1.0, 4).tolist()
    [1.0, 3.0]
    """
    total = before + alpha * num_letters
    share = np.divide(seen + alpha, total, out=np.zeros(len(seen)), where=total > 0)
    return surprisal(share, base=2)
