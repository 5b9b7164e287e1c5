"""The lab of lesson 11: guess a text letter by letter, and pay for what you believe; beside you plays the bigram."""

import html
from typing import Any

import ipywidgets as widgets
import numpy as np

from xent_helpers.figures.language_and_perplexity import SPACE, alice
from xent_helpers.information import surprisal
from xent_helpers.ngrams import ALPHABET, LetterModel
from xent_helpers.validation import Array

SURE = (0.1, 0.3, 0.5, 0.7, 0.9, 0.99)  # how sure of a guess one can be; nobody may be certain
RIVALS = {"the bigram, one letter back": 1, "three letters back": 3}
SHOWN = 90  # letters of the text before the place


class Game:
    """Guessing a text letter by letter, from `place` on.

    With each guess you say how sure you are: you put that share of the chips that you still hold on the letter. The
    right letter costs the surprise of all that you held on it, in bits.
    """

    def __init__(self, text: str, place: int) -> None:
        self.text, self.place = text, place
        self.paid: list[float] = []  # for each letter found so far, in bits
        self._next_letter()

    def _next_letter(self) -> None:
        self.held = 1.0  # the share of the chips that is not yet placed
        self.tried: list[str] = []

    def guess(self, letter: str, sure: float) -> bool:
        """Put the share `sure` of your chips on `letter`; where it is right, pay, and go on to the next letter."""
        if len(self.tried) == len(ALPHABET) - 1:
            sure = 1.0  # only one letter is left
        if letter != self.text[self.place]:
            self.held *= 1 - sure
            self.tried.append(letter)
            return False
        self.paid.append(float(surprisal(self.held * sure, base=2)))
        self.place += 1
        self._next_letter()
        return True

    @property
    def over(self) -> bool:
        """Whether the text is at its end."""
        return self.place == len(self.text)


class LetterLab(widgets.VBox):
    """The text so far, how sure you are, a button for each letter, and what you and two models have paid."""

    def __init__(self, place: int | None = None) -> None:
        self.text, self.cut = alice()
        models = {name: LetterModel(self.text[: self.cut], back, alpha=0.1) for name, back in RIVALS.items()}
        self.rivals = {name: model.bits(self.text, start=self.cut) for name, model in models.items()}
        self.shown, self.said, self.score = widgets.HTML(), widgets.HTML(), widgets.HTML()
        self.sure = widgets.ToggleButtons(
            options=[(f"{share:.0%}", share) for share in SURE],
            value=0.5,
            description="How sure?",
            style={"button_width": "5em"},
        )
        self.letter_buttons = {letter: _button("space" if letter == " " else letter) for letter in ALPHABET}
        for letter, key in self.letter_buttons.items():
            key.on_click(lambda key, letter=letter: self.guess(letter))
        self.new_button = _button("New place")
        self.new_button.on_click(lambda button: self.new_game())
        wrap = {"flex_flow": "wrap"}
        keyboard = widgets.HBox([*list(self.letter_buttons.values())[1:], self.letter_buttons[" "]], layout=wrap)
        super().__init__([self.shown, self.sure, keyboard, self.new_button, self.said, self.score])
        self.new_game(place)

    def new_game(self, place: int | None = None) -> None:
        """Start at `place` of the held-out text, or at the beginning of a word there, picked at random."""
        if place is None:
            place = int(np.random.default_rng().integers(self.cut + SHOWN, len(self.text) - 200))
            place = self.text.index(" ", place) + 1
        self.game, self.start = Game(self.text, place), place
        self._settle("Which letter comes next? Say how sure you are, then press a letter.")

    def guess(self, letter: str) -> None:
        """Guess the next letter, and show what came of it."""
        game = self.game
        if game.over or letter in game.tried:
            return
        guesses = len(game.tried) + 1
        if not game.guess(letter, self.sure.value):
            return self._settle(f"No, not {_name(letter)}. What is your next guess?")
        rival = next(iter(self.rivals.values()))[game.place - 1 - self.cut]
        which = f"your guess number {guesses}" if guesses > 1 else "your first guess"
        self._settle(f"Yes, {_name(letter)}: {which}. You pay {game.paid[-1]:.2f} bits, the bigram {rival:.2f} bits.")

    def averages(self) -> dict[str, float]:
        """Return what you and each rival paid so far, in bits a letter; you come first. It is empty before a letter."""
        here = slice(self.start - self.cut, self.game.place - self.cut)
        players: dict[str, Array] = {"you": np.array(self.game.paid)}
        players |= {name: bits[here] for name, bits in self.rivals.items()}
        return {name: float(bits.mean()) for name, bits in players.items()} if self.game.paid else {}

    def _settle(self, sentence: str) -> None:
        """Show the text as far as it is known, the letters that are left, the score, and a sentence."""
        known = self.text[max(0, self.game.place - SHOWN) : self.game.place].replace(" ", f"{SPACE}<wbr>")
        self.shown.value = f'<p style="font: 1.15em/1.5 monospace">…{known}<b>?</b></p>'
        for letter, key in self.letter_buttons.items():
            key.disabled = letter in self.game.tried or self.game.over
        rows = "".join(f"<tr><td>{name}</td><td>{bits:.2f}</td></tr>" for name, bits in self.averages().items())
        number = len(self.game.paid)
        heading = f"<tr><th>letters found: {number}</th><th>bits a letter</th></tr>"
        self.score.value = f"<table>{heading}{rows}</table>" if rows else ""
        self.said.value = f'<p role="status">{html.escape(sentence)}</p>'

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Show the lab; where there is no kernel, a sentence in its place."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        waiting = "A game stands here: run this cell, and guess a text letter by letter."
        data |= {"text/plain": f"[{waiting}]", "text/html": f"<p>{waiting}</p>"}
        return bundle


def _name(letter: str) -> str:
    return "a space" if letter == " " else letter


def _button(description: str) -> widgets.Button:
    return widgets.Button(
        description=description, layout={"width": "auto", "min_width": "2.4em", "align_self": "flex-start"}
    )
