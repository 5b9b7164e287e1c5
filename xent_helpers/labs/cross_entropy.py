"""The lab of lesson 3: spread your own chips over a loaded die, and throw it."""

from typing import Any

import ipywidgets as widgets
import numpy as np

from xent_helpers.figures.cross_entropy import CHIPS, FACES, LOADED_DIE, running_cost
from xent_helpers.information import cross_entropy, entropy, surprisal
from xent_helpers.show import show
from xent_helpers.validation import Array


class ChipsLab(widgets.VBox):
    """A field of chips for each face, buttons that throw the die, the average cost so far, and a sentence."""

    def __init__(self) -> None:
        first = (20, 5, 5, 10, 10, 50)
        self.chips = [
            widgets.BoundedIntText(value=count, min=0, max=CHIPS, description=f"Face {face}", **NARROW)
            for face, count in zip(FACES, first, strict=True)
        ]
        self.seed = widgets.BoundedIntText(value=0, min=0, max=999, description="Seed", **NARROW)
        self.buttons = [widgets.Button(description=f"Throw {count}") for count in (1, 10, 100)]
        self.again = widgets.Button(description="Start again")
        self.curve, self.said = widgets.HTML(), widgets.HTML()
        self.faces: list[int] = []  # what came so far, counted from 0
        for button, count in zip(self.buttons, (1, 10, 100), strict=True):
            button.on_click(lambda button, count=count: self.throw(count))
        self.again.on_click(lambda button: self.restart())
        for field in [*self.chips, self.seed]:
            field.observe(lambda change: self.restart(), names="value")
        wrap = {"flex_flow": "wrap"}
        super().__init__(
            [
                widgets.HBox(self.chips, layout=wrap),
                widgets.HBox([self.seed, *self.buttons, self.again], layout=wrap),
                self.said,
                self.curve,
            ]
        )
        self.restart()

    @property
    def shares(self) -> Array:
        """Your belief: each face's share of the chips."""
        return np.array([field.value for field in self.chips]) / CHIPS

    @property
    def costs(self) -> Array:
        """What each throw so far cost, in bits."""
        return surprisal(self.shares[self.faces], base=2)

    @property
    def honest_costs(self) -> Array:
        """What the same throws cost a player whose chips lie as the die falls, in bits."""
        return surprisal(np.array(LOADED_DIE)[self.faces], base=2)

    def restart(self) -> None:
        """Begin a new game with the chips as they lie. The same seed throws the same faces."""
        self.faces = []
        self.generator = np.random.default_rng(self.seed.value)
        self.curve.value = ""
        left = CHIPS - sum(field.value for field in self.chips)
        for button in self.buttons:
            button.disabled = left != 0
        if left:
            todo = f"Place {left} more" if left > 0 else f"Take {-left} away"
            self._say(f"{todo}: you have {CHIPS} chips.")
        else:
            self._say("All chips lie. Throw the die.")

    def throw(self, times: int) -> None:
        """Throw the loaded die, pay for each face that comes, and draw the average cost so far."""
        if any(button.disabled for button in self.buttons):
            return
        self.faces += self.generator.choice(len(FACES), times, p=LOADED_DIE).tolist()
        sentence = self._told()
        long_run = float(cross_entropy(LOADED_DIE, self.shares, base=2))
        figure = running_cost(self.costs, self.honest_costs, float(entropy(LOADED_DIE, base=2)), long_run)
        self.curve.value = show(figure, alt=f"Average cost by throw. {sentence}")._repr_mimebundle_()["text/html"]
        self._say(sentence)

    def _told(self) -> str:
        """Say what the throws so far came to."""
        throws = f"After {len(self.faces)} throw{'' if len(self.faces) == 1 else 's'}"
        honest = f"honest, on the same throws: {self.honest_costs.mean():.2f} bits"
        ruined = np.isinf(self.costs)
        if ruined.any():
            throw = int(ruined.argmax())
            told = f"throw {throw + 1} was a {FACES[self.faces[throw]]}, an empty face"
            return f"{throws}: {told}. Your cost is infinite, and no later throw brings it down."
        long_run = float(cross_entropy(LOADED_DIE, self.shares, base=2))
        told = "infinity: a face is empty" if np.isinf(long_run) else f"{long_run:.2f} bits"
        return f"{throws}: {self.costs.mean():.2f} bits a throw; {honest}. In the long run you pay {told}."

    def _say(self, sentence: str) -> None:
        self.said.value = f'<p role="status">{sentence}</p>'

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Show the lab; where there is no kernel, a sentence in its place."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        waiting = "A lab stands here: run this cell, spread your own chips, and throw the die."
        data |= {"text/plain": f"[{waiting}]", "text/html": f"<p>{waiting}</p>"}
        return bundle


NARROW: dict[str, Any] = {"layout": {"width": "9em"}, "style": {"description_width": "4em"}}
