"""The lab of lesson 2: find out with yes/no questions who from Alice's book is meant."""

import html
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import ipywidgets as widgets
import numpy as np

from xent_helpers.datasets import load_alice
from xent_helpers.huffman import huffman_code
from xent_helpers.information import entropy, surprisal
from xent_helpers.validation import Array

WHO = (
    *("Alice", "Bill", "Cat", "Caterpillar", "Cook", "Dodo", "Dormouse", "Duchess"),
    *("Gryphon", "Hare", "Hatter", "King", "Mouse", "Queen", "Rabbit", "Turtle"),
)


def count_in_alice(words: Iterable[str]) -> dict[str, int]:
    """Return how often each word stands in Alice's book as a whole word, in any case; the commonest first."""
    seen = Counter(re.findall("[a-z]+", load_alice().lower()))
    return dict(sorted(((word, seen[word.lower()]) for word in words), key=lambda pair: -pair[1]))


class Game:
    """One secret word out of several, to be found by asking "is it one of these?".

    counts: how often each word came, which sets its probability. secret: the word to find, drawn by these
    probabilities where it is None.
    """

    def __init__(self, counts: dict[str, int], secret: str | None = None) -> None:
        self.words, self.p = list(counts), np.array(list(counts.values())) / sum(counts.values())
        self.secret = secret or str(np.random.default_rng().choice(self.words, p=self.p))
        self.left = list(self.words)  # the words still possible
        self.won: list[float] = []  # the bits that each answer brought

    def ask(self, words: Iterable[str]) -> bool:
        """Answer whether the secret is one of `words`, and drop the words that the answer rules out."""
        asked = set(words)
        answer = self.secret in asked
        stay = [(word in asked) == answer for word in self.left]
        self.won.append(float(surprisal(min(1.0, self.chances()[stay].sum()), base=2)))
        self.left = [word for word, stays in zip(self.left, stay, strict=True) if stays]
        return answer

    def best_question(self) -> list[str]:
        """Return what to ask to need the fewest questions on average: one half of Huffman's tree of the words left."""
        code = huffman_code(self.chances())
        return [word for word, digits in zip(self.left, code, strict=True) if digits.startswith("0")]

    def chances(self) -> Array:
        """Return the probabilities of the words left, given all answers so far."""
        p = self.p[[self.words.index(word) for word in self.left]]
        return p / p.sum()

    def doubt(self) -> float:
        """Return the entropy of the words left, in bits."""
        return float(entropy(self.chances(), base=2))

    @property
    def over(self) -> bool:
        """Whether one word only is left."""
        return len(self.left) == 1


class GuessingLab(widgets.VBox):
    """A box to tick for each word, three buttons, and a sentence for each answer."""

    def __init__(self, secret: str | None = None) -> None:
        self.counts = count_in_alice(WHO)
        total = sum(self.counts.values())
        self.boxes = {
            word: widgets.Checkbox(description=f"{word}, {count / total:.1%}", indent=False, layout={"width": "auto"})
            for word, count in self.counts.items()
        }
        self.ask_button = _button("Ask", self.ask)
        self.best_button = _button("Tick the best question", self.best_question)
        self.new_button = _button("New game", self.new_game)
        self.said, self.asked = widgets.HTML(), widgets.HTML()
        grid = widgets.GridBox(
            list(self.boxes.values()), layout={"grid_template_columns": "repeat(auto-fill, minmax(12em, 1fr))"}
        )
        buttons = widgets.HBox([self.ask_button, self.best_button, self.new_button], layout={"flex_flow": "wrap"})
        super().__init__([grid, buttons, self.said, self.asked])
        self.new_game(secret)

    def new_game(self, secret: str | None = None) -> None:
        """Start again, with `secret` as the word to find, or with one drawn at random."""
        self.game = Game(self.counts, secret)
        self.told: list[str] = []
        self._settle(f"Who is it? There are {self.game.doubt():.2f} bits of doubt. Tick some names, then press Ask.")

    def ask(self, words: Iterable[str] | None = None) -> None:
        """Ask about `words`, or about the ticked ones, and show what the answer brought."""
        words = list(words or self.ticked())
        if not words:
            return self._say("Tick one name or more, then press Ask.")
        answer = "yes" if self.game.ask(words) else "no"
        brought = f"{_bits(self.game.won[-1])}, {_bits(self.game.doubt())} of doubt left"
        self.told.append(f"{' or '.join(words)}? <b>{answer}</b>: {brought}")
        if self.game.over:
            return self._settle(self._end())
        self._settle(f"{answer.capitalize()}. This answer brought {brought}: {len(self.game.left)} names.")

    def ticked(self) -> list[str]:
        """Return the words whose boxes are ticked."""
        return [word for word, box in self.boxes.items() if box.value]

    def best_question(self) -> None:
        """Tick the names of the best next question."""
        best = self.game.best_question()
        for word, box in self.boxes.items():
            box.value = word in best
        self._say(f"Ticked: {' or '.join(best)}. Press Ask.")

    def _end(self) -> str:
        game = self.game
        number = len(game.won)
        return (
            f"It is {game.secret}! You asked {number} question{'s' * (number != 1)}. Your answers brought "
            f"{sum(game.won):.2f} bits, and that is how surprising {game.secret} is. On average over many games, "
            f"the best strategy needs at least {float(entropy(game.p, base=2)):.2f} questions, the entropy of the game."
        )

    def _settle(self, sentence: str) -> None:
        """Show the state of the game: which names are still to be ticked, and what was asked."""
        for word, box in self.boxes.items():
            box.value, box.disabled = False, word not in self.game.left or self.game.over
        self.ask_button.disabled = self.best_button.disabled = self.game.over
        self.asked.value = f"<ol>{''.join(f'<li>{line}</li>' for line in self.told)}</ol>"
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.said.value = f'<p role="status">{html.escape(sentence)}</p>'

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Show the lab; where there is no kernel, a sentence in its place."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        waiting = "A game stands here: run this cell, and find out with yes/no questions who is meant."
        data |= {"text/plain": f"[{waiting}]", "text/html": f"<p>{waiting}</p>"}
        return bundle


def _bits(number: float) -> str:
    return f"{abs(number):.2f} bits"


def _button(description: str, action: Any) -> widgets.Button:
    button = widgets.Button(description=description, layout={"width": "auto"})
    button.on_click(lambda clicked: action())
    return button
