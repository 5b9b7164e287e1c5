"""The lab of lesson 5: walk down the loss curve of a coin with your own learning rate."""

from math import log
from typing import Any

import ipywidgets as widgets

from xent_helpers.activations import sigmoid
from xent_helpers.figures.learning_by_slopes import ball_in_valley, score_loss, walk
from xent_helpers.information import entropy
from xent_helpers.show import show

CLOSE = 0.001  # nats above the floor that count as arrived


class WalkingLab(widgets.VBox):
    """Settings, buttons for one step and for ten, the ball on its curve, and a sentence that says where it is.

    path: the scores so far, the start first.
    """

    def __init__(self) -> None:
        self.heads = widgets.BoundedIntText(value=7, min=1, max=9, description="Heads in 10", style=WIDE)
        self.start = widgets.BoundedFloatText(
            value=0.2, min=0.01, max=0.99, step=0.05, description="Start at q", style=WIDE
        )
        self.rate = widgets.BoundedFloatText(
            value=0.5, min=0.001, max=1000, step=0.5, description="Learning rate", style=WIDE
        )
        self.one, self.ten = widgets.Button(description="One step"), widgets.Button(description="Ten steps")
        self.again = widgets.Button(description="Back to the start")
        self.said, self.curve = widgets.HTML(), widgets.HTML()
        self.one.on_click(lambda button: self.go(1))
        self.ten.on_click(lambda button: self.go(10))
        self.again.on_click(lambda button: self.go_back())
        for setting in (self.heads, self.start):
            setting.observe(lambda change: self.go_back(), names="value")
        rows = [[self.heads, self.start, self.rate], [self.one, self.ten, self.again]]
        super().__init__([*(widgets.HBox(row, layout={"flex_flow": "wrap"}) for row in rows), self.said, self.curve])
        self.go_back()

    def go_back(self) -> None:
        """Put the ball back to the start."""
        q = self.start.value
        self.path = [log(q / (1 - q))]
        self._draw()

    def go(self, steps: int) -> None:
        """Take steps with the learning rate that is set now."""
        self.path += walk(self.path[-1], self.heads.value / 10, self.rate.value, steps)[1:]
        self._draw()

    def _draw(self) -> None:
        sentence = self._sentence()
        picture = show(ball_in_valley(self.path, self.heads.value / 10), alt=f"A ball on the loss curve. {sentence}")
        self.curve.value = picture._repr_mimebundle_()["text/html"]
        self.said.value = f'<p role="status">{sentence}</p>'

    def _sentence(self) -> str:
        share, steps = self.heads.value / 10, len(self.path) - 1
        loss = float(score_loss(self.path[-1], share))
        above = max(0.0, loss - float(entropy([share, 1 - share])))  # no -0.000
        place = f"q = {float(sigmoid(self.path[-1])):.3f}, loss {loss:.3f} nats, {above:.3f} above the floor."
        if steps == 0:
            return f"At the start: {place}"
        end = " You have arrived." if above < CLOSE else ""
        return f"After {steps} step{'s' if steps > 1 else ''}: {place}{end}"

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Show the lab; where there is no kernel, a sentence in its place."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        waiting = "A lab stands here: run this cell, and walk downhill with your own learning rate."
        data |= {"text/plain": f"[{waiting}]", "text/html": f"<p>{waiting}</p>"}
        return bundle


WIDE = {"description_width": "7em"}
