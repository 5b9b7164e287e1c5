"""The lab of lesson 6: fit the line between two species with your own settings."""

from typing import Any

import ipywidgets as widgets
import numpy as np

from xent_helpers.datasets import load_iris
from xent_helpers.figures.binary_cross_entropy import AXES, training_frame
from xent_helpers.logistic import History, accuracy, losses, standardise, train
from xent_helpers.show import show
from xent_helpers.show.still import still

EPOCHS = 300
SHOWN = (1, 10, 100, EPOCHS)  # the epochs that get a picture on the way
IN_CM = ("petal length (cm)", "petal width (cm)")


class LineLab(widgets.VBox):
    """Settings, a Train button, the line and each flower's loss, and a sentence that says what came of it."""

    def __init__(self) -> None:
        rates = [0.01, 0.1, 1.0, 3.0, 10.0, 100.0]
        self.learning_rate = widgets.Dropdown(options=rates, value=3.0, description="Learning rate", style=WIDE)
        self.unit = widgets.Dropdown(
            options=["standardised", "in cm"], value="standardised", description="Petals", style=WIDE
        )
        self.weight = widgets.Dropdown(options=[1.0, 5.0, 20.0], value=1.0, description="Virginica weigh", style=WIDE)
        self.bias = widgets.Checkbox(value=True, description="with a bias", indent=False)
        self.button = widgets.Button(description="Train", tooltip=f"Train for {EPOCHS} epochs")
        self.drawing, self.said = widgets.HTML(), widgets.HTML()
        self.history = History()
        self.button.on_click(lambda button: self.train())
        settings = [self.learning_rate, self.unit, self.weight, self.bias, self.button]
        super().__init__([widgets.HBox(settings, layout={"flex_flow": "wrap"}), self.said, self.drawing])
        self._say(f"Choose, then press Train. It takes {EPOCHS} epochs.")

    def train(self) -> None:
        """Train a fresh model with the settings chosen, and draw it at a few epochs."""
        iris = load_iris()
        two = iris.labels > 0
        petals, labels = iris.columns("petal length", "petal width")[two], iris.labels[two] - 1
        standard = self.unit.value == "standardised"
        inputs = standardise(petals) if standard else petals
        self.button.disabled = True
        try:
            self.history = train(
                inputs,
                labels,
                epochs=EPOCHS,
                learning_rate=self.learning_rate.value,
                bias=self.bias.value,
                sample_weight=np.where(labels == 1, self.weight.value, 1.0),
            )
            for epoch in SHOWN:
                self._draw(epoch, inputs, labels, AXES if standard else IN_CM)
        finally:
            self.button.disabled = False

    def _draw(self, epoch: int, inputs: Any, labels: Any, names: tuple[str, str]) -> None:
        model = self.history.models[epoch]
        each = losses(model, inputs, labels)
        wrong = round((1 - accuracy(model, inputs, labels)) * len(labels))
        sentence = (
            f"After {epoch} {'epoch' if epoch == 1 else 'epochs'}: mean loss {each.mean():.3f} nats, {wrong} of "
            f"{len(labels)} flowers on the wrong side; the costliest flower pays {each.max():.2f} nats."
        )
        figure = still(training_frame(self.history, epoch, inputs, labels, names=names))
        self.drawing.value = show(figure, alt=sentence)._repr_mimebundle_()["text/html"]
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.said.value = f'<p role="status">{sentence}</p>'

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """Show the lab; where there is no kernel, a sentence in its place."""
        bundle = super()._repr_mimebundle_(**kwargs)
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        waiting = "A lab stands here: run this cell, and fit the line with your own settings."
        data |= {"text/plain": f"[{waiting}]", "text/html": f"<p>{waiting}</p>"}
        return bundle


WIDE = {"description_width": "8em"}
