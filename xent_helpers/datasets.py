"""The data that the lessons use; all of it ships with the package."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from xent_helpers.validation import Array

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Iris:
    """Fisher's 150 flowers.

    features: shape (150, 4), in cm; the columns are named by feature_names.
    labels: shape (150,), integers that count from 0; label k stands for species[k].
    """

    features: Array
    labels: Array
    feature_names: tuple[str, ...]
    species: tuple[str, ...]

    def columns(self, *names: str) -> Array:
        """Return the named measurements, shape (150, len(names)), in cm, in the order asked for.

        >>> load_iris().columns("petal width", "sepal width")[0].tolist()
        [0.2, 3.5]
        """
        unknown = set(names) - set(self.feature_names)
        if unknown:
            raise ValueError(f"no measurement is called {min(unknown)!r}; there are {', '.join(self.feature_names)}")
        return self.features[:, [self.feature_names.index(name) for name in names]]


def load_iris() -> Iris:
    """Return Fisher's Iris data, in the original's order: 50 flowers of each species.

    Source: Fisher (1936), table I. Copies that circulate differ from it in flowers 35 and 38 (counted from 1); this
    one follows the paper.

    >>> load_iris().features.shape
    (150, 4)
    """
    import csv  # here, so that `import xent_helpers` stays quick

    text = (DATA / "iris.csv").read_text(encoding="utf-8")
    header, *rows = csv.reader(text.splitlines())
    species = tuple(dict.fromkeys(row[-1] for row in rows))
    return Iris(
        features=np.array([row[:-1] for row in rows], dtype=float),
        labels=np.array([species.index(row[-1]) for row in rows]),
        feature_names=tuple(name.replace("_", " ") for name in header[:-1]),
        species=species,
    )


def scale_to_unit(features: Array) -> Array:
    """Return each column of `features` shifted and stretched so that its smallest value is 0 and its largest 1.

    Raises ValueError for a column whose values are all alike.

    >>> scale_to_unit(np.array([[1.0], [3.0], [2.0]])).tolist()
    [[0.0], [1.0], [0.5]]
    """
    low, high = features.min(axis=0), features.max(axis=0)
    if (low == high).any():
        raise ValueError(f"column {int(np.argmax(low == high))} holds one value only, so it cannot be scaled")
    return (features - low) / (high - low)


def split_every_fifth(inputs: Array, labels: Array) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """Return two pairs (inputs, labels): four rows in five to learn from, and every fifth one, which is held out.

    >>> learned, held_out = split_every_fifth(np.zeros((150, 2)), np.arange(150))
    >>> len(learned[1]), held_out[1][:3].tolist()
    (120, [4, 9, 14])
    """
    fifth = np.arange(len(inputs)) % 5 == 4
    return (inputs[~fifth], labels[~fifth]), (inputs[fifth], labels[fifth])


def load_alice() -> str:
    """Return "Alice's Adventures in Wonderland", 148 480 characters in lines that end with "\\n".

    Source: Lewis Carroll (1865), public domain; the file alice29.txt of the Canterbury corpus, on which compressors
    have been compared since 1997. Its carriage returns and the mark at its end are left out here.

    >>> load_alice().split()[:4]
    ["ALICE'S", 'ADVENTURES', 'IN', 'WONDERLAND']
    """
    text = (DATA / "alice29.txt").read_bytes().decode("ascii")
    return text.replace("\r\n", "\n").rstrip("\x1a")


def load_libraries() -> dict[str, Any]:
    """Return what PyTorch, Keras, scikit-learn, SciPy and optax said of the same inputs, with versions and date.

    Keys: "asked" (the date), "versions", "cases" (by name: "inputs", and "answers" by library, each with a "value", in
    nats, or an "error", and "warned" where there was a warning), "training" (PyTorch's loss at each epoch of lesson
    9's training, in nats). Made by `python -m tests.frameworks.ask` in a clone of the course.

    >>> load_libraries()["cases"]["probability 0 on the truth"]["answers"]["Keras"]
    {'value': 16.1181}
    """
    import json  # here, so that `import xent_helpers` stays quick

    return json.loads((DATA / "libraries.json").read_text(encoding="utf-8"))
