"""The lab of lesson 9: train the network with your own settings."""

from typing import Any

import ipywidgets as widgets

from xent_helpers.datasets import load_iris, scale_to_unit, split_every_fifth
from xent_helpers.figures.iris_backprop import learning_curve
from xent_helpers.network import History, init_network, train
from xent_helpers.show import show

EPOCHS = 300
STRIDE = 25  # epochs between two pictures


class TrainingLab(widgets.VBox):
    """Settings, a Train button, the learning curve as it grows, and a sentence that says what came of it."""

    def __init__(self) -> None:
        rates = [0.02, 0.1, 0.5, 2.0, 10.0, 50.0]
        self.learning_rate = widgets.Dropdown(options=rates, value=0.5, description="Learning rate", style=WIDE)
        self.width = widgets.BoundedIntText(value=4, min=1, max=32, description="Hidden nodes", style=WIDE)
        self.seed = widgets.BoundedIntText(value=0, min=0, max=999, description="Seed", style=WIDE)
        self.button = widgets.Button(description="Train", tooltip=f"Train for {EPOCHS} epochs")
        self.curve, self.said = widgets.HTML(), widgets.HTML()
        self.history = History()
        self.button.on_click(lambda button: self.train())
        settings = widgets.HBox([self.learning_rate, self.width, self.seed, self.button], layout={"flex_flow": "wrap"})
        super().__init__([settings, self.said, self.curve])
        self._say(f"Choose, then press Train. It takes {EPOCHS} epochs.")

    def train(self) -> None:
        """Train a fresh network with the settings chosen, and draw its curve on the way."""
        iris = load_iris()
        inputs = scale_to_unit(iris.columns("petal width", "sepal width"))
        learned, held_out = split_every_fifth(inputs, iris.labels)
        network = init_network(2, self.width.value, 3, seed=self.seed.value)
        self.history = History()
        self.button.disabled = True
        try:
            while len(self.history.loss) <= EPOCHS:
                stride = train(
                    network, *learned, epochs=STRIDE, learning_rate=self.learning_rate.value, held_out=held_out
                )
                self.history.extend(stride)
                network = stride.networks[-1]
                self._draw()
        except ValueError as error:
            self._say(f"It did not work: {error}.")
        finally:
            self.button.disabled = False

    def _draw(self) -> None:
        history = self.history
        sentence = (
            f"After {len(history.loss) - 1} epochs: loss {history.loss[-1]:.3f} nats, held out "
            f"{history.held_out_loss[-1]:.3f} nats. "
            f"Of those learned from, {history.accuracy[-1]:.0%} are named rightly."
        )
        self.curve.value = show(learning_curve(history), alt=sentence)._repr_mimebundle_()["text/html"]
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.said.value = f'<p role="status">{sentence}</p>'

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Show the lab; where there is no kernel, a sentence in its place."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        waiting = "A lab stands here: run this cell, and train the network with your own settings."
        data |= {"text/plain": f"[{waiting}]", "text/html": f"<p>{waiting}</p>"}
        return bundle


WIDE = {"description_width": "7em"}
