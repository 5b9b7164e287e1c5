"""Questions and quizzes of lesson 4: from one forecast's price to the loss of a table."""

import math
from collections.abc import Callable, Iterator, Sequence
from math import exp, log, log2

import numpy as np
from numpy.typing import ArrayLike

from xent_helpers.activations import softmax
from xent_helpers.information import entropy
from xent_helpers.losses import categorical_cross_entropy, one_hot, sparse_categorical_cross_entropy
from xent_helpers.questions import PURE, AnyOf, Case, Misconception, Pair, Question, Quiz, any_text

Row = Sequence[float]
Table = Sequence[Row]

BITS = "Your result is in bits. From lesson 4 on the unit is the nat: use log, the natural logarithm."
TENS = "You used the logarithm to base 10. Nats need the natural logarithm, log."
MINUS = "The minus is missing: the logarithm of a probability is never above 0, and a loss never below."
SUM = "You return the sum. The mean is asked for: divide by the number of cases."
LARGEST = "You score the class that the model likes best. Score the label: a wrong forecast must cost more."
FROM_ONE = "You look one place too far to the left. Labels count from 0: use the label as it is."
GUARD = (
    "A clip, or a small number in the logarithm, keeps the probability away from 0. It spoils the result: leave it out."
)
ROUNDED = "You rounded before you returned. Return the number as it is, and round only what you print."
NO_LOG = "This is a mean of probabilities. Take minus the logarithm of each one first."
RESIDUAL = "You return the gap to 1, the residual. The loss is minus the logarithm of what was given."
TEXT = "You return a text. An f-string is for printing: return the number itself."
TOO_EARLY = "Only the first case counts. Is `return` indented so far that it ends the loop at once?"
LAST_ONLY = "Only the last case counts. Add to the total; don't replace it."
TIMES_LABEL = "You multiply by the label. A label is a place and not an amount: it only picks the entry of its row."
BINARY_TERMS = "You charge the other classes too, with ln (1 - q). That is for yes or no; here one term is left."
ACCURACY_FOR_LOSS = "This is the accuracy. The loss also asks how sure each forecast was: minus a logarithm."
ERRORS_FOR_LOSS = "This is the share of mistakes. The loss also asks how sure each forecast was: minus a logarithm."
ROW_FIRST = "The case picks the row, and the label the place in it: first the number of the case, then the label."
ALL_TERMS = "You use all the probabilities of a row. Only the one given to the label counts."

WEEK = "04#Two forecasters"
NOTHING_LEFT = "04#Until nothing is left"
MEAN = "04#The mean of minus logs"
UNITS = "04#The same vehicle, scored twice"
ONE_TERM = "04#One term is left"
TABLE = "04#A whole table"
GOOD = "04#What is a good loss?"
ACCURACY = "04#Loss and accuracy"
SQUARE = "04#Why not square the miss?"

GUARDS = (1e-7, 1e-8, 1e-9, 1e-10, 1e-12, 1e-15)  # the usual ones
WAYS: dict[str, Callable[[float, float], float]] = {  # of keeping a probability away from 0
    "added": lambda q, guard: q + guard,
    "cut-off": max,
}


QUIZZES = [
    Quiz(
        name="l04_week",
        text="Ada always gave 0.6 or 0.7, Bo 0.8 or 0.9 and once 0.4. Who gave the whole week the larger chance?",
        options={
            "Ada, who was never on the wrong side": "The right side is not enough: seven shrugs multiply to little.",
            "Bo, in spite of his Friday": "Factors near 1 keep the product large. One 0.4 costs less than six shrugs.",
            "Both the same": "Multiply in your head: 0.6 times 0.6 is 0.36, but 0.9 times 0.9 is 0.81.",
        },
        right="Bo, in spite of his Friday",
    ),
    Quiz(
        name="l04_ten_years",
        text="After ten years, Bo's true likelihood has over 370 zeros after the point. What does Python print?",
        options={
            "a tiny number above 0": "That is the truth. But a number in Python has no room for so many zeros.",
            "0.0": "The truth is above 0, but too small for a number in Python. It becomes 0.",
            "an error": "Python stays silent, and that is the danger: you get a result that tells you nothing.",
        },
        right="0.0",
    ),
    Quiz(
        name="l04_vehicle",
        text="The same forecast, the same photo: 0.3677 in the article, 0.2549 from the library. Who is wrong?",
        options={
            "the article": "Take minus log2 of what the car got: you find the article's number.",
            "the library": "Take minus the natural logarithm of what the car got: you find the library's number.",
            "neither: the units differ": "One is in bits, the other in nats: a walk in miles, and in kilometres.",
        },
        right="neither: the units differ",
    ),
    Quiz(
        name="l04_shares",
        text="Of 100 photos 80 show cars. With four classes a blind guess costs ln 4, about 1.39 nats. A model "
        "has a loss of 0.90 nats. Has it learned to look at the photos?",
        options={
            "Yes: it beats the blind guess": "Who knows the shares beats it with closed eyes. See at what cost.",
            "That doesn't show it": "The shares alone give a lower loss. Below their entropy, looking begins to pay.",
            "No: 0.90 is a bad loss for any task": "No loss is bad for any task. Compare it with who never looks.",
        },
        right="That doesn't show it",
    ),
    Quiz(
        name="l04_cy",
        text="Cy copies Bo, but gives Friday's label 0.001 in place of 0.4. How does he compare with Bo?",
        options={
            "both are worse": "Friday was wrong before and is wrong now. So the count stays.",
            "the same accuracy, a larger loss": "Wrong is wrong, for the count. The loss asks how sure he was.",
            "the same accuracy, the same loss": "The logarithm of 0.001 is far below the logarithm of 0.4.",
        },
        right="the same accuracy, a larger loss",
    ),
    Quiz(
        name="l04_push",
        text="The label got 0.01. Which loss falls faster when you turn the dial up a little?",
        options={
            "the squared residual: it is nearly 1": "Large is not steep. Up there the square is nearly flat.",
            "cross-entropy": "Its price has no upper end, so it stays steep however wrong the model is.",
            "both alike": "Measure it: a small turn of the dial, and see how far each of the two falls.",
        },
        right="cross-entropy",
    ),
]


# --- 1. Bits on paper, nats in the library


LIBRARY_LOSS = Question(
    name="l04_units",
    defines="library_loss",
    lesson=4,
    points=1,
    reference=0.06584898215319279,
    alternatives=[0.095 * log(2), -log(2**-0.095), 0.0658],
    misconceptions=[
        Misconception(
            "not-changed",
            0.095,
            "This is still in bits. A nat is larger than a bit, so the number must get smaller.",
            see=UNITS,
        ),
        Misconception(
            "divided-for-multiplied",
            0.095 / log(2),
            "You divided by ln 2, which turns nats into bits. From bits to nats, multiply.",
            see=UNITS,
        ),
        Misconception(
            "probability-for-loss",
            2**-0.095,
            "This is the probability behind the loss. Asked for is the loss itself, in nats.",
            see=UNITS,
        ),
        Misconception(
            "probability-as-if-nats",
            exp(-0.095),
            "You walked back to a probability, and took the loss for nats. It is in bits; only change its unit.",
            see=UNITS,
        ),
        Misconception(
            "log-of-the-loss",
            -log(0.095),
            "A loss is a logarithm already. Don't take another one: multiply by ln 2.",
            see=UNITS,
        ),
        Misconception("log10-for-ln", 0.095 * math.log10(2), TENS, see=UNITS),
        Misconception(
            "minus-too-many", -0.095 * log(2), "There is a minus too many. A loss is above 0 in both units.", see=UNITS
        ),
        Misconception(
            "times-e", 0.095 * math.e, "You multiplied by e itself. The factor is ln 2, written log(2).", see=UNITS
        ),
        Misconception(
            "rounded-too-far", 0.07, "Two digits after the point are too few here. Write 0.095 * log(2).", see=UNITS
        ),
        Misconception(
            "text-for-number",
            f"{0.095 * log(2):.4f}",
            "This is a text. Take the quotes away, and the f before them: a number stands without quotes.",
            see=UNITS,
        ),
        Misconception(
            "factor-rounded",
            0.095 * 0.69,
            "Your factor is rounded too far. Let Python compute it: log(2).",
            see=UNITS,
        ),
        Misconception(
            "factor-rounded-to-one-digit",
            0.095 * 0.7,
            "Your factor is rounded too far. Let Python compute it: log(2).",
            see=UNITS,
        ),
        Misconception(
            "times-two",
            0.095 * 2,
            "You doubled it. The factor is ln 2, written log(2).",
            see=UNITS,
        ),
        Misconception(
            "halved",
            0.095 / 2,
            "You halved it. The factor is ln 2, written log(2).",
            see=UNITS,
        ),
        Misconception(
            "added-for-multiplied",
            0.095 + log(2),
            "You added ln 2. A change of unit multiplies.",
            see=UNITS,
        ),
        Misconception(
            "subtracted-for-multiplied",
            log(2) - 0.095,
            "You took one from the other. A change of unit multiplies.",
            see=UNITS,
        ),
        Misconception(
            "divided-the-other-way",
            log(2) / 0.095,
            "You divided ln 2 by the loss. Multiply the two.",
            see=UNITS,
        ),
        Misconception(
            "power-for-times",
            log(2) ** 0.095,
            "You raised ln 2 to a power: two stars. One star multiplies: 0.095 * log(2).",
            see=UNITS,
        ),
        Misconception(
            "power-of-two",
            2**0.095,
            "You raised 2 to the loss. Asked for is the loss in nats: multiply by log(2).",
            see=UNITS,
        ),
        Misconception(
            "power-of-e",
            exp(0.095),
            "You raised e to the loss. Asked for is the loss in nats: multiply by log(2).",
            see=UNITS,
        ),
        Misconception(
            "log2-of-the-loss",
            -log2(0.095),
            "A loss is a logarithm already. Don't take another one: multiply by ln 2.",
            see=UNITS,
        ),
        Misconception(
            "log-of-the-loss-without-minus",
            log(0.095),
            "A loss is a logarithm already. Don't take another one: multiply by ln 2.",
            see=UNITS,
        ),
        Misconception(
            "log-of-twice-the-loss",
            log(2 * 0.095),
            "You took the logarithm of 2 * 0.095. Only the 2 goes into it: 0.095 * log(2).",
            see=UNITS,
        ),
        Misconception(
            "minus-log-of-twice-the-loss",
            -log(2 * 0.095),
            "You took the logarithm of 2 * 0.095. Only the 2 goes into it: 0.095 * log(2).",
            see=UNITS,
        ),
        Misconception(
            "times-ln-10",
            0.095 * log(10),
            "You multiplied by ln 10. One bit is ln 2 nats, written log(2).",
            see=UNITS,
        ),
        Misconception(
            "divided-by-ln-10",
            0.095 / log(10),
            "You divided by ln 10. One bit is ln 2 nats: multiply by log(2).",
            see=UNITS,
        ),
        Misconception(
            "divided-by-e",
            0.095 / math.e,
            "You divided by e itself. The factor is ln 2, written log(2).",
            see=UNITS,
        ),
        Misconception(
            "times-log-2-squared",
            0.095 * log(2) ** 2,
            "You multiplied by ln 2 twice. Once is enough.",
            see=UNITS,
        ),
        Misconception(
            "factor-only",
            log(2),
            "This is ln 2 alone, the nats in one bit. Multiply the loss by it.",
            see=UNITS,
        ),
        Misconception(
            "one-minus-the-loss",
            1 - 0.095,
            "You took the loss away from 1. Only its unit changes: multiply by ln 2.",
            see=UNITS,
        ),
        Misconception(
            "loss-of-the-rest",
            -log(1 - 0.095),
            "You took the logarithm of 1 less the loss. Only the unit changes: multiply by ln 2.",
            see=UNITS,
        ),
    ],
    hints=[
        "A nat is a larger unit than a bit. Must the number get larger or smaller?",
        "One bit is ln 2 nats, and ln is written log in Python.",
        "0.095 * log(2)",
    ],
    rtol=3e-3,  # three digits after the point will do
)


# --- 2. The loss of one forecast


def label_and_forecast(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a label and one forecast that gives it more than 0: two classes, four, a sure one with zeros as integers,
    next to nothing for the label, then ordinary ones."""
    yield 1, [0.3, 0.7]
    yield 0, [0.1, 0.2, 0.3, 0.4]
    yield 2, [0, 0, 1]
    yield 1, [1.0, 1e-20]
    yield 0, [0.25, 0.0, 0.75]
    yield 2, [0.2, 0.3, 0.4, 0.1]
    for num_classes in (3, 4, 7):
        yield int(rng.integers(num_classes)), softmax(rng.normal(size=num_classes)).tolist()


def forecast_loss_plain(label, forecast):
    return -log(forecast[label])


def forecast_loss_loop(label, forecast):
    for place, given in enumerate(forecast):
        if place == label:
            return math.log(1 / given)


def entropy_of(forecast: Row) -> float:
    return sum(-q * log(q) for q in forecast if q > 0)


def binary_terms(label: int, forecast: Row) -> float:
    """Return the surprise of the label, and of not having had each other class."""
    others = [q for k, q in enumerate(forecast) if k != label]
    return -log(forecast[label]) - float(np.log1p(np.negative(others)).sum())


FORECAST_LOSS = Question(
    name="l04_one_forecast",
    defines="forecast_loss",
    lesson=4,
    points=1,
    reference=forecast_loss_plain,
    replaces=["sparse_categorical_cross_entropy", "categorical_cross_entropy"],
    alternatives=[
        forecast_loss_plain,
        forecast_loss_loop,
        lambda label, forecast: -np.log(np.array(forecast)[label]),
    ],
    cases=label_and_forecast,
    misconceptions=[
        Misconception("bits-for-nats", lambda label, forecast: -log2(forecast[label]), BITS, see=UNITS),
        Misconception("log10-for-nats", lambda label, forecast: -math.log10(forecast[label]), TENS, see=UNITS),
        Misconception("forgot-the-minus", lambda label, forecast: log(forecast[label]), MINUS, see=MEAN),
        Misconception("labels-from-one", lambda label, forecast: -log(forecast[label - 1]), FROM_ONE, see=TABLE),
        Misconception("largest-for-true", lambda label, forecast: -log(max(forecast)), LARGEST, see=ONE_TERM),
        Misconception(
            "first-class-always",
            lambda label, forecast: -log(forecast[0]),
            "You always score the first class. Pick the one at the label: forecast[label].",
            see=TABLE,
        ),
        Misconception(
            "all-terms",
            lambda label, forecast: -sum(log(q) for q in forecast),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "all-terms-in-numpy",
            lambda label, forecast: -np.log(forecast).sum(),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "log-of-a-list",
            lambda label, forecast: -log(forecast),
            "log takes one number, and you gave it the whole list. Pick the label's place first: forecast[label].",
            see=ONE_TERM,
        ),
        Misconception(
            "entropy-of-the-forecast",
            lambda label, forecast: entropy_of(forecast),
            "This is the forecast's own entropy. It doesn't ask what came: score the label only.",
            see=ONE_TERM,
        ),
        Misconception(
            "times-q",
            lambda label, forecast: -forecast[label] * log(forecast[label]),
            "You multiply by what was given. Multiply by the truth, which is 1 for the label: take -log alone.",
            see=ONE_TERM,
        ),
        Misconception(
            "times-the-label", lambda label, forecast: -label * log(forecast[label]), TIMES_LABEL, see=ONE_TERM
        ),
        Misconception(
            "binary-terms",
            lambda label, forecast: binary_terms(label, forecast),
            BINARY_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "right-or-wrong",
            lambda label, forecast: int(forecast[label] == max(forecast)),
            "You say whether the forecast is right. The loss also asks how sure it was: minus a logarithm.",
            see=ACCURACY,
        ),
        Misconception("residual", lambda label, forecast: 1 - forecast[label], RESIDUAL, see=SQUARE),
        Misconception(
            "squared-residual",
            lambda label, forecast: (1 - forecast[label]) ** 2,
            "This is the squared residual. Cross-entropy is asked for: minus the logarithm of what was given.",
            see=SQUARE,
        ),
        Misconception(
            "no-logarithm",
            lambda label, forecast: forecast[label],
            "This is the probability given to the label. Its price is minus its logarithm.",
            see=MEAN,
        ),
        Misconception("rounded", lambda label, forecast: round(-log(forecast[label]), 2), ROUNDED, see=MEAN),
        Misconception("text-for-number", any_text, TEXT, see=MEAN),
        Misconception(
            "list-for-number",
            lambda label, forecast: -np.log(forecast),
            "You return a price for every class. Only one of them came: pick the one at the label.",
            see=ONE_TERM,
        ),
        *[
            Misconception(
                f"{way}-{guard:g}",
                lambda label, forecast, guard=guard, keep=keep: -log(keep(forecast[label], guard)),
                GUARD,
                see=TABLE,
            )
            for guard in GUARDS
            for way, keep in WAYS.items()
        ],
        Misconception(
            "one-minus-q",
            lambda label, forecast: -log(1 - forecast[label]),
            "You take the logarithm of 1 - q. What the label got is q itself: -log(q).",
            see=ONE_TERM,
        ),
        Misconception(
            "divided-by-classes",
            lambda label, forecast: -log(forecast[label]) / len(forecast),
            "You divide by the number of classes. One forecast has one price: leave the division out.",
            see=ONE_TERM,
        ),
        Misconception(
            "last-class-always",
            lambda label, forecast: -log(forecast[-1]),
            "You always score the last class. Pick the one at the label: forecast[label].",
            see=TABLE,
        ),
        Misconception(
            "against-the-largest",
            lambda label, forecast: -log(forecast[label] / max(forecast)),
            "You compare with the largest probability. The price asks only what the label got: -log(forecast[label]).",
            see=ONE_TERM,
        ),
        Misconception(
            "one-further",
            lambda label, forecast: -log(forecast[label + 1]),
            "You look one place too far to the right. Labels count from 0: use the label as it is.",
            see=TABLE,
        ),
        Misconception(
            "from-the-end",
            lambda label, forecast: -log(forecast[-label]),
            "You count from the end of the list. Labels count from 0 at its front: forecast[label].",
            see=TABLE,
        ),
        Misconception(
            "one-over-q",
            lambda label, forecast: 1 / forecast[label],
            "This says “one in how many”. The loss is the logarithm of that number.",
            see=MEAN,
        ),
        Misconception(
            "smallest-for-true",
            lambda label, forecast: -log(min(forecast)),
            "You score the class that got least. Score the label: forecast[label].",
            see=ONE_TERM,
        ),
        Misconception(
            "all-terms-averaged",
            lambda label, forecast: -sum(log(q) for q in forecast) / len(forecast),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "all-terms-averaged-in-numpy",
            lambda label, forecast: -np.log(forecast).mean(),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "others-summed",
            lambda label, forecast: -np.log(sum(forecast) - forecast[label]),
            "You take the logarithm of what the others got. Take it of what the label got: forecast[label].",
            see=ONE_TERM,
        ),
        Misconception(
            "softmax-twice",
            lambda label, forecast: -log(softmax(np.array(forecast))[label]),
            "You turn the probabilities into others first. They are ready: take minus the logarithm of "
            "forecast[label].",
            see=ONE_TERM,
        ),
        Misconception(
            "place-of-the-largest",
            lambda label, forecast: int(np.argmax(forecast)),
            "You return a place in the list. Return the loss: minus the logarithm of forecast[label].",
            see=TABLE,
        ),
        Misconception(
            "label-for-q",
            lambda label, forecast: -log(label),
            "You take the logarithm of the label. It is a place: take it of forecast[label].",
            see=TABLE,
        ),
        Misconception(
            "divided-by-the-sum-so-far",
            lambda label, forecast: -log(forecast[label] / sum(forecast[: label + 1])),
            "You divide by the sum up to the label. The probabilities add up to 1 already: take -log(forecast[label]).",
            see=ONE_TERM,
        ),
        Misconception(
            "returned-too-early",
            lambda label, forecast: -log(forecast[0]) if label == 0 else 0,
            "Your loop returns at its first class. Return where the place is the label, or take forecast[label] at "
            "once.",
            see=ONE_TERM,
        ),
        Misconception(
            "minus-q",
            lambda label, forecast: -forecast[label],
            "The logarithm is missing. Return minus the logarithm of what the label got.",
            see=MEAN,
        ),
        Misconception(
            "list-of-one",
            lambda label, forecast: [-log(forecast[label])],
            "You return a list. Return the number alone, without square brackets.",
            see=MEAN,
        ),
        Misconception(
            "rounded-up",
            lambda label, forecast: math.ceil(-log(forecast[label])),
            "You round up. Return the number as it is.",
            see=MEAN,
        ),
        Misconception(
            "all-terms-but-zeros",
            lambda label, forecast: -sum(log(q) for q in forecast if q > 0),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "all-terms-but-zeros-averaged",
            lambda label, forecast: -sum(log(q) for q in forecast if q > 0) / len(forecast),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "entropy-of-the-forecast-averaged",
            lambda label, forecast: entropy_of(forecast) / len(forecast),
            "This is the forecast's own entropy, divided. It doesn't ask what came: score the label only.",
            see=ONE_TERM,
        ),
    ],
    pairs=[
        Pair(("bits-for-nats", "forgot-the-minus"), lambda label, forecast: log2(forecast[label])),
        Pair(("bits-for-nats", "labels-from-one"), lambda label, forecast: -log2(forecast[label - 1])),
        Pair(("forgot-the-minus", "labels-from-one"), lambda label, forecast: log(forecast[label - 1])),
    ],
    properties=[PURE],
    hints=[
        "First find what the forecast gave to the label. At which place of the list does it stand?",
        "forecast[label] is that probability. What is its surprise in nats?",
        "return -log(forecast[label])",
    ],
)


# --- 3. The probability behind a loss


def loss_and_unit(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a loss, 0 or more, in both units: none, one, an integer, a large one, then ordinary ones."""
    for loss in (0, 1, 3.0, 12.5, 0.095, *rng.uniform(0.1, 6, 3).tolist()):
        yield loss, "bits"
        yield loss, "nats"


def without_quotes(loss, unit):
    raise NameError("name 'bits' is not defined")  # what Python says of unit == bits


def probability_behind_plain(loss, unit):
    if unit == "bits":
        return 2**-loss
    return exp(-loss)


def probability_behind_one_base(loss, unit):
    nats = loss * log(2) if unit == "bits" else loss
    return 1 / math.e**nats


PROBABILITY_BEHIND = Question(
    name="l04_walk_back",
    defines="probability_behind",
    lesson=4,
    points=1,
    reference=probability_behind_plain,
    alternatives=[probability_behind_plain, probability_behind_one_base],
    cases=loss_and_unit,
    misconceptions=[
        Misconception(
            "units-swapped",
            lambda loss, unit: exp(-loss) if unit == "bits" else 2**-loss,
            "The units are swapped: 2 belongs to bits, and e to nats.",
            see=UNITS,
        ),
        Misconception(
            "always-bits",
            lambda loss, unit: 2**-loss,
            "You take every loss for bits. For nats, walk back with exp. Is there an `or` in your test? A text alone "
            'counts as true: write `unit == "bits"`.',
            see=UNITS,
        ),
        Misconception(
            "quotes-forgotten",
            without_quotes,
            'Without quotes, bits is a name that Python doesn\'t know. Compare with the text: unit == "bits".',
            see="00#Call a function",
        ),
        Misconception(
            "always-nats",
            lambda loss, unit: exp(-loss),
            "You take every loss for nats. For bits, walk back with 2. Is there an `or` in your test? A text alone "
            'counts as true: write `unit == "nats"`.',
            see=UNITS,
        ),
        Misconception(
            "forgot-the-minus",
            lambda loss, unit: 2**loss if unit == "bits" else exp(loss),
            "Your probabilities are above 1. The loss is minus the logarithm, so put the minus into the power.",
            see=UNITS,
        ),
        Misconception(
            "forward-for-back",
            lambda loss, unit: -log2(loss) if unit == "bits" else -log(loss),
            "You take the logarithm of a loss. It is one already: undo it, with a power.",
            see=UNITS,
        ),
        Misconception(
            "one-minus-loss",
            lambda loss, unit: 1 - loss,
            "You take the loss away from 1. A loss is a logarithm: undo it, with a power.",
            see=UNITS,
        ),
        Misconception(
            "one-minus-probability",
            lambda loss, unit: 1 - (2**-loss if unit == "bits" else exp(-loss)),
            "This is what was left for the other classes. Asked for is what the label got.",
            see=UNITS,
        ),
        Misconception(
            "per-cent",
            lambda loss, unit: 100 * (2**-loss if unit == "bits" else exp(-loss)),
            "You return a percentage. Return the probability itself, from 0 to 1.",
            see=UNITS,
        ),
        Misconception(
            "power-of-ten",
            lambda loss, unit: 2**-loss if unit == "bits" else 10**-loss,
            "Bits are right. For nats the base is e: use exp(-loss).",
            see=UNITS,
        ),
        Misconception(
            "e-rounded",
            lambda loss, unit: 2**-loss if unit == "bits" else 2.72**-loss,
            "Your e is rounded, and so the result is a little off. Use exp(-loss).",
            see=UNITS,
        ),
        Misconception(
            "e-rounded-later",
            lambda loss, unit: 2**-loss if unit == "bits" else 2.718**-loss,
            "Your e is rounded, and so the result is a little off. Use exp(-loss).",
            see=UNITS,
        ),
        Misconception(
            "caret-for-power",
            lambda loss, unit: 2 ^ -loss if unit == "bits" else exp(-loss),
            "In Python ^ is no power. Write two stars: 2**-loss.",
            see=UNITS,
        ),
        Misconception(
            "text-for-number",
            any_text,
            TEXT,
            see=UNITS,
        ),
        Misconception(
            "rounded",
            lambda loss, unit: round(2**-loss if unit == "bits" else exp(-loss), 2),
            ROUNDED,
            see=UNITS,
        ),
        Misconception(
            "times-ln-2-undone-twice",
            lambda loss, unit: 2 ** -(loss * log(2)) if unit == "bits" else exp(-loss),
            "For bits you change the unit and still use base 2. Do one of the two: 2**-loss, or exp(-loss * log(2)).",
            see=UNITS,
        ),
        Misconception(
            "one-over-the-loss",
            lambda loss, unit: 1 / loss,
            "You divide 1 by the loss. A loss is a logarithm: undo it, with a power.",
            see=UNITS,
        ),
        Misconception(
            "ten-for-both",
            lambda loss, unit: 10**-loss,
            "You raise 10 to a power. For bits the base is 2, and for nats it is e.",
            see=UNITS,
        ),
        Misconception(
            "divided-for-multiplied",
            lambda loss, unit: exp(-loss / log(2)) if unit == "bits" else exp(-loss),
            "For bits you change the unit the wrong way. Use 2**-loss, or exp(-loss * log(2)).",
            see=UNITS,
        ),
        Misconception(
            "times-for-divided-in-nats",
            lambda loss, unit: 2**-loss if unit == "bits" else 2 ** -(loss * log(2)),
            "For nats you change the unit the wrong way. Use exp(-loss), or 2 ** -(loss / log(2)).",
            see=UNITS,
        ),
        Misconception(
            "minus-lost-for-bits",
            lambda loss, unit: 2**loss if unit == "bits" else exp(-loss),
            "For bits the minus is missing in the power: 2**-loss. Nats are right.",
            see=UNITS,
        ),
        Misconception(
            "minus-lost-for-nats",
            lambda loss, unit: 2**-loss if unit == "bits" else exp(loss),
            "For nats the minus is missing in the power: exp(-loss). Bits are right.",
            see=UNITS,
        ),
        Misconception(
            "nothing-for-nats",
            lambda loss, unit: 2**-loss if unit == "bits" else None,
            "For nats you return nothing. Is the text spelled as in the exercise, and does that branch end with "
            "`return`?",
            see=UNITS,
        ),
        Misconception(
            "nothing-for-bits",
            lambda loss, unit: exp(-loss) if unit == "nats" else None,
            "For bits you return nothing. Is the text spelled as in the exercise, and does that branch end with "
            "`return`?",
            see=UNITS,
        ),
        Misconception(
            "minus-in-front",
            lambda loss, unit: -(2**loss) if unit == "bits" else -exp(loss),
            "The minus stands in front of the power. It belongs in the power: 2**-loss, exp(-loss).",
            see=UNITS,
        ),
        Misconception(
            "times-for-power",
            lambda loss, unit: -2 * loss if unit == "bits" else -math.e * loss,
            "You multiply. So many halvings are a power: 2**-loss for bits, exp(-loss) for nats.",
            see=UNITS,
        ),
        Misconception(
            "one-over-times",
            lambda loss, unit: 1 / (2 * loss) if unit == "bits" else 1 / (math.e * loss),
            "You divide by 2 times the loss. So many halvings are a power: 2**-loss for bits, exp(-loss) for nats.",
            see=UNITS,
        ),
        Misconception(
            "power-turned-round",
            lambda loss, unit: loss**-2 if unit == "bits" else loss**-math.e,
            "You raise the loss to a power. The base is 2 or e, and the loss stands in the power.",
            see=UNITS,
        ),
        Misconception(
            "square-of-the-loss",
            lambda loss, unit: loss**2 if unit == "bits" else loss**math.e,
            "You raise the loss to a power. The base is 2 or e, and the loss stands in the power.",
            see=UNITS,
        ),
        Misconception(
            "multiplied-by-ln-2",
            lambda loss, unit: loss * log(2) if unit == "bits" else loss,
            "You only change the unit. Undo the logarithm, with a power: 2**-loss for bits, exp(-loss) for nats.",
            see=UNITS,
        ),
        Misconception(
            "logs-of-the-loss-without-minus",
            lambda loss, unit: log2(loss) if unit == "bits" else log(loss),
            "You take the logarithm of a loss. It is one already: undo it, with a power.",
            see=UNITS,
        ),
        Misconception(
            "whole-losses-only",
            lambda loss, unit: 2 ** -int(loss) if unit == "bits" else exp(-int(loss)),
            "You drop what stands after the point of the loss. Take the loss as it is: 2**-loss, exp(-loss).",
            see=UNITS,
        ),
    ],
    pairs=[
        Pair(("always-bits", "forgot-the-minus"), lambda loss, unit: 2**loss),
        Pair(("always-nats", "forgot-the-minus"), lambda loss, unit: exp(loss)),
        Pair(("units-swapped", "forgot-the-minus"), lambda loss, unit: exp(loss) if unit == "bits" else 2**loss),
    ],
    hints=[
        "A loss in bits counts halvings. How much is left of 1 after so many halvings?",
        "For bits it is 2**-loss. For nats, e takes the place of 2.",
        'if unit == "bits": return 2**-loss. Otherwise: return exp(-loss)',
    ],
)


# --- 4. The mean loss of a table


def labels_and_forecasts(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels and rows of probabilities, as lists, each label with more than 0: one row, two classes, a last class
    that never occurs, zeros and integers, next to nothing for a label, then ordinary ones."""
    yield [1], [[0.2, 0.5, 0.3]]
    yield [1, 0, 1, 1], softmax(rng.normal(size=(4, 2))).tolist()
    yield [0, 2, 1, 2, 0], softmax(rng.normal(size=(5, 4))).tolist()
    yield [2, 0, 1], [[0, 0, 1], [0.25, 0.0, 0.75], [0.5, 0.5, 0]]
    yield [1, 0], [[1.0, 1e-20], [0.4, 0.6]]
    for num_cases in (3, 20):
        yield rng.integers(0, 3, num_cases).tolist(), softmax(rng.normal(scale=2, size=(num_cases, 3))).tolist()


def given_to(labels: Sequence[int], forecasts: Table) -> list[float]:
    return [forecast[label] for label, forecast in zip(labels, forecasts, strict=True)]


def mean_loss_plain(labels, forecasts):
    total = 0
    for label, forecast in zip(labels, forecasts, strict=True):
        total = total - log(forecast[label])
    return total / len(labels)


def mean_loss_numpy(labels, forecasts):
    given = np.array(forecasts)[np.arange(len(labels)), labels]
    return np.mean(-np.log(given))


def mean_of_class_means(labels: Sequence[int], forecasts: Table) -> float:
    losses: dict[int, list[float]] = {}
    for label, forecast in zip(labels, forecasts, strict=True):
        losses.setdefault(label, []).append(-log(forecast[label]))
    return sum(sum(some) / len(some) for some in losses.values()) / len(losses)


def divided_in_the_loop(labels: Sequence[int], forecasts: Table) -> float:
    total = 0.0
    for q in given_to(labels, forecasts):
        total = (total - log(q)) / len(labels)
    return total


def halved_at_each_step(labels: Sequence[int], forecasts: Table) -> float:
    losses = [-log(q) for q in given_to(labels, forecasts)]
    mean = losses[0]
    for loss in losses[1:]:
        mean = (mean + loss) / 2
    return mean


def loss_of_the_right(labels: Sequence[int], forecasts: Table) -> float:
    """Return the mean loss of the cases whose label got the largest probability, 0 where there is none."""
    pairs = zip(labels, forecasts, strict=True)
    losses = [-log(forecast[label]) for label, forecast in pairs if forecast[label] == max(forecast)]
    return sum(losses) / max(len(losses), 1)


MEAN_LOSS = Question(
    name="l04_mean_loss",
    defines="mean_loss",
    lesson=4,
    points=2,
    reference=sparse_categorical_cross_entropy,
    replaces=["sparse_categorical_cross_entropy", "categorical_cross_entropy"],
    alternatives=[mean_loss_plain, mean_loss_numpy],
    cases=labels_and_forecasts,
    misconceptions=[
        Misconception(
            "sum-for-mean", lambda labels, forecasts: -np.log(given_to(labels, forecasts)).sum(), SUM, see=MEAN
        ),
        Misconception(
            "label-for-row",
            lambda labels, forecasts: -sum(log(forecasts[label][label]) for label in labels) / len(labels),
            "The label is a place in the row, and not the number of the row. Take labels and rows pair by pair: zip.",
            see=TABLE,
        ),
        Misconception(
            "bits-for-nats", lambda labels, forecasts: -np.log2(given_to(labels, forecasts)).mean(), BITS, see=UNITS
        ),
        Misconception(
            "log10-for-nats", lambda labels, forecasts: -np.log10(given_to(labels, forecasts)).mean(), TENS, see=UNITS
        ),
        Misconception(
            "forgot-the-minus", lambda labels, forecasts: np.log(given_to(labels, forecasts)).mean(), MINUS, see=MEAN
        ),
        Misconception(
            "largest-for-true",
            lambda labels, forecasts: -np.log([max(forecast) for forecast in forecasts]).mean(),
            LARGEST,
            see=ONE_TERM,
        ),
        Misconception(
            "labels-from-one",
            lambda labels, forecasts: -np.log(given_to([label - 1 for label in labels], forecasts)).mean(),
            FROM_ONE,
            see=TABLE,
        ),
        Misconception(
            "labels-from-one-without-numpy",
            lambda labels, forecasts: sum(-log(q) for q in given_to([k - 1 for k in labels], forecasts)) / len(labels),
            FROM_ONE,
            see=TABLE,
        ),
        Misconception(
            "wrong-axis",
            lambda labels, forecasts: -sum(log(forecasts[label][k]) for k, label in enumerate(labels)) / len(labels),
            ROW_FIRST,
            see=TABLE,
        ),
        Misconception(
            "wrong-axis-in-numpy",
            lambda labels, forecasts: -np.log(np.array(forecasts)[labels, np.arange(len(labels))]).mean(),
            ROW_FIRST,
            see=TABLE,
        ),
        Misconception(
            "times-the-label",
            lambda labels, forecasts: -np.mean(np.array(labels) * np.log(given_to(labels, forecasts))),
            TIMES_LABEL,
            see=ONE_TERM,
        ),
        Misconception(
            "divided-by-all-entries",
            lambda labels, forecasts: -np.log(given_to(labels, forecasts)).sum() / np.size(forecasts),
            "You divide by all entries of the table. Each forecast has one loss: divide by the number of forecasts.",
            see=MEAN,
        ),
        Misconception(
            "binary-terms",
            lambda labels, forecasts: np.mean([binary_terms(k, row) for k, row in zip(labels, forecasts, strict=True)]),
            BINARY_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "accuracy-for-loss",
            lambda labels, forecasts: accuracy_of(labels, forecasts),
            ACCURACY_FOR_LOSS,
            see=ACCURACY,
        ),
        Misconception(
            "errors-for-loss",
            lambda labels, forecasts: 1 - accuracy_of(labels, forecasts),
            ERRORS_FOR_LOSS,
            see=ACCURACY,
        ),
        Misconception(
            "all-terms",
            lambda labels, forecasts: -np.log(forecasts).sum() / len(labels),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "all-terms-without-numpy",
            lambda labels, forecasts: sum(-log(q) for forecast in forecasts for q in forecast) / len(labels),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "mean-over-all-entries",
            lambda labels, forecasts: -np.log(forecasts).mean(),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "table-index-on-a-list",
            lambda labels, forecasts: forecasts[np.arange(len(labels)), labels],
            "A list of lists takes no two places at once. Go row by row, or make an array first: np.array(forecasts).",
            see=TABLE,
        ),
        Misconception(
            "log-of-a-list",
            lambda labels, forecasts: -log(forecasts),
            "log takes one number, and you gave it a list. Go through the cases, and pick the label's place in each.",
            see=TABLE,
        ),
        Misconception(
            "width-fixed-at-three",
            lambda labels, forecasts: categorical_cross_entropy(one_hot(labels, 3), forecasts),
            "The number of classes is fixed at 3. Take it from the table: len(forecasts[0]).",
            see=TABLE,
        ),
        Misconception(
            "width-from-the-labels",
            lambda labels, forecasts: categorical_cross_entropy(one_hot(labels, max(labels) + 1), forecasts),
            "The one-hot rows are too narrow when the last class never occurs. Take the width from len(forecasts[0]).",
            see=TABLE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            TEXT,
            see=MEAN,
        ),
        Misconception(
            "divided-by-classes",
            lambda labels, forecasts: -np.log(given_to(labels, forecasts)).sum() / len(forecasts[0]),
            "You divide by the number of classes. Divide by the number of cases: len(labels).",
            see=MEAN,
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, forecasts: -log(np.mean(given_to(labels, forecasts))),
            "You take the logarithm of the mean. Take each case's logarithm first, then the mean.",
            see=MEAN,
        ),
        Misconception("no-logarithm", lambda labels, forecasts: np.mean(given_to(labels, forecasts)), NO_LOG, see=MEAN),
        Misconception(
            "likelihood-for-loss",
            lambda labels, forecasts: math.prod(given_to(labels, forecasts)),
            "This is the likelihood. Add up minus the logarithms in place of multiplying, then divide.",
            see=MEAN,
        ),
        Misconception(
            "residual", lambda labels, forecasts: 1 - np.mean(given_to(labels, forecasts)), RESIDUAL, see=SQUARE
        ),
        Misconception(
            "squared-residual",
            lambda labels, forecasts: ((1 - np.array(given_to(labels, forecasts))) ** 2).mean(),
            "This is the mean squared residual. Cross-entropy takes minus the logarithm of what was given.",
            see=SQUARE,
        ),
        Misconception(
            "list-for-mean",
            lambda labels, forecasts: -np.log(given_to(labels, forecasts)),
            "You return one loss for each case. Return their mean, one number.",
            see=MEAN,
        ),
        Misconception(
            "returned-too-early",
            lambda labels, forecasts: -log(forecasts[0][labels[0]]) / len(labels),
            TOO_EARLY,
            see=MEAN,
        ),
        Misconception("first-one-only", lambda labels, forecasts: -log(forecasts[0][labels[0]]), TOO_EARLY, see=MEAN),
        Misconception(
            "last-one-only",
            lambda labels, forecasts: -log(forecasts[-1][labels[-1]]) / len(labels),
            LAST_ONLY,
            see=MEAN,
        ),
        Misconception(
            "rounded",
            lambda labels, forecasts: round(-np.log(given_to(labels, forecasts)).mean(), 2),
            ROUNDED,
            see=MEAN,
        ),
        *[
            Misconception(
                f"guard-{guard:g}",
                lambda labels, forecasts, guard=guard: -np.log(np.add(given_to(labels, forecasts), guard)).mean(),
                GUARD,
                see=TABLE,
            )
            for guard in GUARDS
        ],
        Misconception(
            "worst-case-only",
            lambda labels, forecasts: max(-log(q) for q in given_to(labels, forecasts)),
            "This is the worst case. The mean over all cases is asked for.",
            see=MEAN,
        ),
        Misconception(
            "middle-case-only",
            lambda labels, forecasts: float(np.median([-log(q) for q in given_to(labels, forecasts)])),
            "This is the case in the middle. Add up all of them, and divide by their number.",
            see=MEAN,
        ),
        Misconception(
            "divided-by-one-less",
            lambda labels, forecasts: -sum(map(log, given_to(labels, forecasts))) / (len(labels) - 1),
            "You divide by one less than there are. Divide by the number of cases: len(labels).",
            see=MEAN,
        ),
        Misconception(
            "first-class-always",
            lambda labels, forecasts: -sum(log(row[0]) for row in forecasts) / len(forecasts),
            "You always score the first class. Pick the one at the label of each row.",
            see=TABLE,
        ),
        Misconception(
            "first-row-always",
            lambda labels, forecasts: -sum(log(forecasts[0][label]) for label in labels) / len(labels),
            "You take every label in the first row. Each case has its own row: go through both with zip.",
            see=TABLE,
        ),
        Misconception(
            "first-row-always-in-numpy",
            lambda labels, forecasts: -np.log(np.array(forecasts)[0][labels]).mean(),
            "You take every label in the first row. Each case has its own row: go through both with zip.",
            see=TABLE,
        ),
        Misconception(
            "every-row-with-every-label",
            lambda labels, forecasts: -np.log(np.array(forecasts)[:, labels]).mean(),
            "You take every label's column for every row. Take pairs: row 0 with label 0, row 1 with label 1.",
            see=TABLE,
        ),
        Misconception(
            "rows-numbered-by-labels",
            lambda labels, forecasts: -np.log(np.array(forecasts)[labels]).mean(),
            "Your labels pick whole rows. The case picks the row, and the label the place in it.",
            see=TABLE,
        ),
        Misconception(
            "mean-of-class-means",
            mean_of_class_means,
            "You average the classes' means, whatever their sizes. Add up all cases, and divide by their number.",
            see=MEAN,
        ),
        Misconception(
            "first-left-out",
            lambda labels, forecasts: -sum(map(log, given_to(labels, forecasts)[1:])) / len(labels),
            "The first case is left out. The first place in a list is number 0.",
            see=MEAN,
        ),
        Misconception(
            "last-left-out",
            lambda labels, forecasts: -sum(map(log, given_to(labels, forecasts)[:-1])) / len(labels),
            "The last case is left out. Does your loop stop one too early?",
            see=MEAN,
        ),
        Misconception(
            "began-at-1",
            lambda labels, forecasts: (1 - sum(map(log, given_to(labels, forecasts)))) / len(labels),
            "Your sum begins at 1. A product begins at 1, a sum at 0.",
            see=MEAN,
        ),
        Misconception(
            "divided-by-one-more",
            lambda labels, forecasts: -sum(map(log, given_to(labels, forecasts))) / (len(labels) + 1),
            "You divide by one more than there are. Divide by the number of cases: len(labels).",
            see=MEAN,
        ),
        Misconception(
            "divided-by-the-kinds",
            lambda labels, forecasts: -sum(map(log, given_to(labels, forecasts))) / len(set(labels)),
            "You divide by the number of different labels. Divide by the number of cases: len(labels).",
            see=MEAN,
        ),
        Misconception(
            "divided-in-the-loop",
            divided_in_the_loop,
            "You divide inside the loop, again and again. Add up everything first, then divide once.",
            see=MEAN,
        ),
        Misconception(
            "halved-at-each-step",
            halved_at_each_step,
            "You take the middle at each step, so late cases count more. First the whole sum, then divide once.",
            see=MEAN,
        ),
        Misconception(
            "right-cases-only",
            loss_of_the_right,
            "You average over the cases that the model got right. All of them count: divide by len(labels).",
            see=MEAN,
        ),
        Misconception(
            "best-case-only",
            lambda labels, forecasts: min(-log(q) for q in given_to(labels, forecasts)),
            "This is the best case. The mean over all cases is asked for.",
            see=MEAN,
        ),
        Misconception(
            "one-minus-q",
            lambda labels, forecasts: -sum(log(1 - q) for q in given_to(labels, forecasts)) / len(labels),
            "You take the logarithm of 1 - q. What the label got is q itself: -log(q).",
            see=ONE_TERM,
        ),
        Misconception(
            "one-minus-q-in-numpy",
            lambda labels, forecasts: -np.log(1 - np.array(given_to(labels, forecasts))).mean(),
            "You take the logarithm of 1 - q. What the label got is q itself: -log(q).",
            see=ONE_TERM,
        ),
        Misconception(
            "times-q",
            lambda labels, forecasts: sum(-q * log(q) for q in given_to(labels, forecasts)) / len(labels),
            "You multiply by what was given. Multiply by the truth, which is 1 for the label: take -log alone.",
            see=ONE_TERM,
        ),
        Misconception(
            "softmax-twice",
            lambda labels, forecasts: sparse_categorical_cross_entropy(
                labels, softmax(np.array(forecasts, dtype=float))
            ),
            "You turn the probabilities into others first. They are ready: take minus the logarithms of what the "
            "labels got.",
            see=TABLE,
        ),
        Misconception(
            "perplexity-for-loss",
            lambda labels, forecasts: exp(mean_loss_plain(labels, forecasts)),
            "You raise e to the loss. The mean loss itself is asked for.",
            see=MEAN,
        ),
        Misconception(
            "geometric-mean-for-loss",
            lambda labels, forecasts: exp(-mean_loss_plain(labels, forecasts)),
            "This is e to minus the loss. The loss itself is asked for: minus the mean logarithm.",
            see=MEAN,
        ),
        Misconception(
            "one-over-q",
            lambda labels, forecasts: sum(1 / q for q in given_to(labels, forecasts)) / len(labels),
            "You average “one in how many”. Take the logarithm of each 1 / q first.",
            see=MEAN,
        ),
        Misconception(
            "log-of-the-sum",
            lambda labels, forecasts: -log(sum(given_to(labels, forecasts))),
            "You add up first and take one logarithm. Take each case's logarithm, then the mean.",
            see=MEAN,
        ),
        Misconception(
            "product-of-losses",
            lambda labels, forecasts: math.prod(-log(q) for q in given_to(labels, forecasts)) / len(labels),
            "You multiply the losses. Chances multiply; their logarithms add.",
            see=MEAN,
        ),
        Misconception(
            "labels-sorted",
            lambda labels, forecasts: mean_loss_plain(sorted(labels), forecasts),
            "You sort the labels, so they stand beside other rows. Leave them in their order.",
            see=TABLE,
        ),
        Misconception(
            "list-of-one",
            lambda labels, forecasts: [mean_loss_plain(labels, forecasts)],
            "You return a list. Return the number alone, without square brackets.",
            see=MEAN,
        ),
        Misconception(
            "last-class-always",
            lambda labels, forecasts: -sum(math.log(row[-1]) for row in forecasts) / len(forecasts),
            "You always score the last class. Pick the one at the label of each row.",
            see=TABLE,
        ),
        Misconception(
            "all-terms-but-zeros",
            lambda labels, forecasts: -sum(log(q) for row in forecasts for q in row if q > 0) / len(labels),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "entropy-of-the-forecast",
            lambda labels, forecasts: sum(map(entropy_of, forecasts)) / len(forecasts),
            "This is the forecasts' own entropy. It doesn't ask what came: score the labels only.",
            see=ONE_TERM,
        ),
        Misconception(
            "log-of-the-sum-divided",
            lambda labels, forecasts: -log(sum(given_to(labels, forecasts))) / len(labels),
            "You add up first and take one logarithm. Take each case's logarithm, then the mean.",
            see=MEAN,
        ),
        Misconception(
            "log-of-the-likelihood",
            lambda labels, forecasts: sum(map(log, given_to(labels, forecasts))) / len(forecasts[0]),
            "This is the logarithm of the likelihood, divided by the classes. Divide by the cases, and mind the minus.",
            see=MEAN,
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "bits-for-nats"), lambda labels, forecasts: -np.log2(given_to(labels, forecasts)).sum()),
        Pair(("sum-for-mean", "forgot-the-minus"), lambda labels, forecasts: np.log(given_to(labels, forecasts)).sum()),
        Pair(
            ("bits-for-nats", "forgot-the-minus"), lambda labels, forecasts: np.log2(given_to(labels, forecasts)).mean()
        ),
        Pair(
            ("sum-for-mean", "labels-from-one"),
            lambda labels, forecasts: -np.log(given_to([label - 1 for label in labels], forecasts)).sum(),
        ),
    ],
    properties=[PURE],
    hints=[
        "What does one case cost? Go through the cases one by one, and add up.",
        "zip(labels, forecasts) walks through both side by side. forecast[label] is what the label got.",
        "Add -log(forecast[label]) for each case, and divide the total by len(labels).",
    ],
)


# --- 5. One-hot rows


def targets_and_forecasts(rng: np.random.Generator) -> Iterator[Case]:
    """Yield the same tables with the labels as one-hot rows, some of them integers."""
    for number, (labels, forecasts) in enumerate(labels_and_forecasts(rng)):
        rows = one_hot(labels, len(forecasts[0]))
        yield (rows.astype(int) if number % 2 else rows).tolist(), forecasts


def one_hot_loss_plain(targets, forecasts):
    total = 0
    for target, forecast in zip(targets, forecasts, strict=True):
        for p, q in zip(target, forecast, strict=True):
            if p > 0:
                total = total - p * log(q)
    return total / len(targets)


def one_hot_loss_numpy(targets, forecasts):
    of_label = (np.array(targets) * forecasts).sum(axis=1)
    return -np.log(of_label).mean()


def terms(targets: Table, forecasts: Table) -> np.ndarray:
    """Return p times minus ln q for each entry, 0 where p is 0."""
    p, q = np.array(targets, dtype=float), np.array(forecasts, dtype=float)
    return np.where(p > 0, -p * np.log(np.where(p > 0, q, 1)), 0)


def guarded(targets: Table, forecasts: Table, guard: float) -> np.ndarray:
    return -np.array(targets) * np.log(np.array(forecasts) + guard)


def two_terms(targets: Table, forecasts: Table) -> np.ndarray:
    """Return the binary cross-entropy of each entry."""
    return terms(targets, forecasts) + terms((1 - np.array(targets)).tolist(), (1 - np.array(forecasts)).tolist())


def binary_terms_in_plain_python(targets: Table, forecasts: Table) -> float:
    """Return the mean of both terms; an exact 0 at the label raises."""
    losses = [
        -log(q) if y == 1 else -log(1 - q) if q < 1 else 0.0
        for target, forecast in zip(targets, forecasts, strict=True)
        for y, q in zip(target, forecast, strict=True)
    ]
    return sum(losses) / len(targets)


SWAPPED = (
    "You take the logarithm of the truth, which holds zeros. Take that of the forecast, and multiply by the truth."
)
ZERO_LOG_ZERO = (
    "Where q is 0, the logarithm fails. If p is 0 too, the term costs nothing: take terms with p above 0 only."
)

ONE_HOT_LOSS = Question(
    name="l04_one_hot",
    defines="one_hot_loss",
    lesson=4,
    points=2,
    reference=categorical_cross_entropy,
    replaces=["categorical_cross_entropy", "sparse_categorical_cross_entropy"],
    alternatives=[one_hot_loss_plain, one_hot_loss_numpy],
    cases=targets_and_forecasts,
    misconceptions=[
        Misconception(
            "zero-times-log-zero",
            lambda targets, forecasts: (
                sum(-p * log(q) for t, f in zip(targets, forecasts, strict=True) for p, q in zip(t, f, strict=True))
                / len(targets)
            ),
            ZERO_LOG_ZERO,
            see=ONE_TERM,
        ),
        Misconception(
            "zero-times-log-zero-in-numpy",
            lambda targets, forecasts: -(np.array(targets) * np.log(forecasts)).sum() / len(targets),
            ZERO_LOG_ZERO,
            see=ONE_TERM,
        ),
        Misconception(
            "truth-and-forecast-swapped",
            lambda targets, forecasts: (
                sum(-q * log(p) for t, f in zip(targets, forecasts, strict=True) for p, q in zip(t, f, strict=True))
                / len(targets)
            ),
            SWAPPED,
            see=ONE_TERM,
        ),
        Misconception(
            "truth-and-forecast-swapped-in-numpy",
            lambda targets, forecasts: -(np.array(forecasts) * np.log(targets)).sum() / len(targets),
            SWAPPED,
            see=ONE_TERM,
        ),
        Misconception("sum-for-mean", lambda targets, forecasts: terms(targets, forecasts).sum(), SUM, see=MEAN),
        Misconception(
            "divided-by-all-entries",
            lambda targets, forecasts: terms(targets, forecasts).mean(),
            "You divide by the number of entries. Add up each row's terms, and divide by the number of rows.",
            see=TABLE,
        ),
        Misconception(
            "divided-by-classes",
            lambda targets, forecasts: terms(targets, forecasts).sum() / len(targets[0]),
            "You divide by the number of classes. Divide by the number of cases: len(targets).",
            see=TABLE,
        ),
        Misconception(
            "bits-for-nats",
            lambda targets, forecasts: terms(targets, forecasts).sum() / len(targets) / log(2),
            BITS,
            see=UNITS,
        ),
        Misconception(
            "log10-for-nats",
            lambda targets, forecasts: terms(targets, forecasts).sum() / len(targets) / log(10),
            TENS,
            see=UNITS,
        ),
        Misconception(
            "forgot-the-minus",
            lambda targets, forecasts: -terms(targets, forecasts).sum() / len(targets),
            MINUS,
            see=MEAN,
        ),
        Misconception(
            "entropy-of-the-forecast",
            lambda targets, forecasts: np.mean([entropy_of(forecast) for forecast in forecasts]),
            "This is the forecasts' own entropy. The truth must set the shares: p times minus ln q.",
            see=ONE_TERM,
        ),
        Misconception(
            "entropy-of-the-truth",
            lambda targets, forecasts: 0.0,
            "This is the truth's own entropy, which is 0 for one-hot rows. Take the logarithm of the forecast.",
            see=ONE_TERM,
        ),
        Misconception(
            "binary-terms-in-plain-python",
            binary_terms_in_plain_python,
            BINARY_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "binary-terms",
            lambda targets, forecasts: two_terms(targets, forecasts).sum() / len(targets),
            BINARY_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "accuracy-for-loss",
            lambda targets, forecasts: accuracy_of(np.argmax(targets, axis=1), forecasts),
            ACCURACY_FOR_LOSS,
            see=ACCURACY,
        ),
        Misconception(
            "errors-for-loss",
            lambda targets, forecasts: 1 - accuracy_of(np.argmax(targets, axis=1), forecasts),
            ERRORS_FOR_LOSS,
            see=ACCURACY,
        ),
        Misconception(
            "largest-for-true",
            lambda targets, forecasts: -np.log([max(forecast) for forecast in forecasts]).mean(),
            LARGEST,
            see=ONE_TERM,
        ),
        Misconception(
            "no-logarithm",
            lambda targets, forecasts: (np.array(targets) * forecasts).sum() / len(targets),
            NO_LOG,
            see=MEAN,
        ),
        Misconception(
            "squared-differences",
            lambda targets, forecasts: ((np.array(targets) - forecasts) ** 2).sum() / len(targets),
            "You add up squared differences. Cross-entropy is p times minus ln q, added up.",
            see=SQUARE,
        ),
        Misconception(
            "list-for-mean",
            lambda targets, forecasts: terms(targets, forecasts).sum(axis=1),
            "You return one loss for each case. Return their mean, one number.",
            see=MEAN,
        ),
        Misconception(
            "returned-too-early",
            lambda targets, forecasts: terms(targets, forecasts)[0].sum() / len(targets),
            TOO_EARLY,
            see=MEAN,
        ),
        Misconception(
            "rounded",
            lambda targets, forecasts: round(terms(targets, forecasts).sum() / len(targets), 2),
            ROUNDED,
            see=MEAN,
        ),
        *[
            Misconception(
                f"guard-{guard:g}",
                lambda targets, forecasts, guard=guard: guarded(targets, forecasts, guard).sum() / len(targets),
                GUARD,
                see=ONE_TERM,
            )
            for guard in GUARDS
        ],
        Misconception(
            "last-one-only",
            lambda targets, forecasts: float(terms(targets, forecasts)[-1].sum()) / len(targets),
            LAST_ONLY,
            see=MEAN,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="04#The mean of minus logs",
        ),
        Misconception(
            "perplexity-for-loss",
            lambda targets, forecasts: exp(terms(targets, forecasts).sum() / len(targets)),
            "You raise e to the loss. The mean loss itself is asked for.",
            see=MEAN,
        ),
        Misconception(
            "first-left-out",
            lambda targets, forecasts: terms(targets, forecasts)[1:].sum() / len(targets),
            "The first case is left out. The first place in a list is number 0.",
            see=MEAN,
        ),
        Misconception(
            "last-left-out",
            lambda targets, forecasts: terms(targets, forecasts)[:-1].sum() / len(targets),
            "The last case is left out. Does your loop stop one too early?",
            see=MEAN,
        ),
        Misconception(
            "first-class-left-out",
            lambda targets, forecasts: terms(targets, forecasts)[:, 1:].sum() / len(targets),
            "The first class is left out of each row. The first place in a list is number 0.",
            see=TABLE,
        ),
        Misconception(
            "last-class-left-out",
            lambda targets, forecasts: terms(targets, forecasts)[:, :-1].sum() / len(targets),
            "The last class is left out of each row. Does your loop stop one too early?",
            see=TABLE,
        ),
        Misconception(
            "first-one-only",
            lambda targets, forecasts: terms(targets, forecasts)[0].sum(),
            TOO_EARLY,
            see=MEAN,
        ),
        Misconception(
            "last-one-undivided",
            lambda targets, forecasts: terms(targets, forecasts)[-1].sum(),
            LAST_ONLY,
            see=MEAN,
        ),
        Misconception(
            "stopped-at-a-zero",
            lambda targets, forecasts: terms(targets, forecasts)[:, 0].sum() / len(targets),
            "Your loop leaves a row at its first 0. Skip that class only, and go on with the next.",
            see=ONE_TERM,
        ),
        Misconception(
            "began-at-1",
            lambda targets, forecasts: (1 + terms(targets, forecasts).sum()) / len(targets),
            "Your sum begins at 1. A product begins at 1, a sum at 0.",
            see=MEAN,
        ),
        Misconception(
            "divided-by-one-less",
            lambda targets, forecasts: terms(targets, forecasts).sum() / (len(targets) - 1),
            "You divide by one less than there are. Divide by the number of cases: len(targets).",
            see=MEAN,
        ),
        Misconception(
            "log-of-the-mean",
            lambda targets, forecasts: -log((np.array(targets) * forecasts).sum() / len(targets)),
            "You take the logarithm of the mean. Take each case's logarithm first, then the mean.",
            see=MEAN,
        ),
        Misconception(
            "log-of-the-sum",
            lambda targets, forecasts: -log((np.array(targets) * forecasts).sum()),
            "You add up first and take one logarithm. Take each case's logarithm, then the mean.",
            see=MEAN,
        ),
        Misconception(
            "residual",
            lambda targets, forecasts: 1 - (np.array(targets) * forecasts).sum() / len(targets),
            RESIDUAL,
            see=SQUARE,
        ),
        Misconception(
            "absolute-differences",
            lambda targets, forecasts: np.abs(np.array(targets) - forecasts).sum() / len(targets),
            "You add up differences without their signs. Cross-entropy is p times minus ln q, added up.",
            see=SQUARE,
        ),
        Misconception(
            "squared-differences-averaged",
            lambda targets, forecasts: ((np.array(targets) - forecasts) ** 2).mean(),
            "You average squared differences. Cross-entropy is p times minus ln q, added up.",
            see=SQUARE,
        ),
        Misconception(
            "worst-case-only",
            lambda targets, forecasts: terms(targets, forecasts).max(),
            "This is the worst case. The mean over all cases is asked for.",
            see=MEAN,
        ),
        Misconception(
            "middle-case-only",
            lambda targets, forecasts: float(np.median(terms(targets, forecasts).sum(axis=1))),
            "This is the case in the middle. Add up all of them, and divide by their number.",
            see=MEAN,
        ),
        Misconception(
            "summed-down-the-columns",
            lambda targets, forecasts: terms(targets, forecasts).sum(axis=0),
            "You return one number for each class. Add up each row, and return the mean of the rows.",
            see=TABLE,
        ),
        Misconception(
            "table-for-mean",
            lambda targets, forecasts: terms(targets, forecasts),
            "You return the whole table of terms. Add up each row, and return the mean of the rows.",
            see=TABLE,
        ),
        Misconception(
            "all-terms",
            lambda targets, forecasts: -np.log(forecasts).sum() / len(targets),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "one-minus-q",
            lambda targets, forecasts: -np.log(1 - (np.array(targets) * forecasts).sum(axis=1)).mean(),
            "You take the logarithm of 1 - q. What the true class got is q itself: -log(q).",
            see=ONE_TERM,
        ),
        Misconception(
            "times-q",
            lambda targets, forecasts: (terms(targets, forecasts) * forecasts).sum() / len(targets),
            "You multiply by what was given too. Multiply by the truth alone: -p * log(q).",
            see=ONE_TERM,
        ),
        Misconception(
            "list-of-one",
            lambda targets, forecasts: [terms(targets, forecasts).sum() / len(targets)],
            "You return a list. Return the number alone, without square brackets.",
            see=MEAN,
        ),
        Misconception(
            "all-terms-but-zeros",
            lambda targets, forecasts: -sum(log(q) for row in forecasts for q in row if q > 0) / len(targets),
            ALL_TERMS,
            see=ONE_TERM,
        ),
        Misconception(
            "log-of-the-sum-divided",
            lambda targets, forecasts: -log((np.array(targets) * forecasts).sum()) / len(targets),
            "You add up first and take one logarithm. Take each case's logarithm, then the mean.",
            see=MEAN,
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "bits-for-nats"), lambda targets, forecasts: terms(targets, forecasts).sum() / log(2)),
        Pair(("sum-for-mean", "forgot-the-minus"), lambda targets, forecasts: -terms(targets, forecasts).sum()),
        Pair(
            ("zero-times-log-zero", "sum-for-mean"),
            lambda targets, forecasts: sum(
                -p * log(q) for t, f in zip(targets, forecasts, strict=True) for p, q in zip(t, f, strict=True)
            ),
        ),
        Pair(
            ("zero-times-log-zero-in-numpy", "sum-for-mean"),
            lambda targets, forecasts: -(np.array(targets) * np.log(forecasts)).sum(),
        ),
        Pair(
            ("divided-by-all-entries", "binary-terms"),
            lambda targets, forecasts: two_terms(targets, forecasts).mean(),
        ),
        Pair(
            ("zero-times-log-zero-in-numpy", "divided-by-all-entries"),
            lambda targets, forecasts: -(np.array(targets) * np.log(forecasts)).mean(),
        ),
        *[
            Pair(
                ("divided-by-all-entries", f"guard-{guard:g}"),
                lambda targets, forecasts, guard=guard: guarded(targets, forecasts, guard).mean(),
            )
            for guard in GUARDS
        ],
        *[
            Pair(
                ("sum-for-mean", f"guard-{guard:g}"),
                lambda targets, forecasts, guard=guard: guarded(targets, forecasts, guard).sum(),
            )
            for guard in GUARDS
        ],
    ],
    properties=[PURE],
    hints=[
        "For one row: p times minus ln q for each class, added up. Only one p is not 0.",
        "A forecast may give 0 to what did not come, and log(0) fails. Which terms may you leave out?",
        "With zip, walk through rows, then through p and q. If p > 0, add -p * log(q). Divide by len(targets).",
    ],
)


# --- 6. The logarithm of the likelihood


def given_probabilities(rng: np.random.Generator) -> Iterator[Case]:
    """Yield probabilities above 0, as a list: one, all certain as integers, repeated ones, next to nothing, thousands,
    ordinary ones."""
    yield ([0.3],)
    yield ([1, 1],)
    yield ([0.6, 0.6, 0.9, 0.4, 1.0],)
    yield ([0.7, 1e-20],)
    yield ([0.8, 0.4] * 1000,)
    yield (rng.uniform(0.05, 0.95, 3000).tolist(),)
    for length in (3, 7):
        yield (rng.uniform(0.05, 0.95, length).tolist(),)


def log_likelihood_plain(given):
    total = 0
    for q in given:
        total = total + log(q)
    return total


LIFTED = "You keep the product above 0, and so its logarithm stops falling. Add up logarithms: nothing vanishes there."
UNDERFLOW = "The product of thousands of probabilities becomes 0.0, and its logarithm fails. Add up logarithms."

LOG_LIKELIHOOD = Question(
    name="l04_likelihood",
    defines="log_likelihood",
    lesson=4,
    points=2,
    reference=lambda given: math.fsum(log(q) for q in given),
    alternatives=[log_likelihood_plain, lambda given: np.log(given).sum(), lambda given: sum(map(math.log, given))],
    cases=given_probabilities,
    misconceptions=[
        Misconception("log-of-the-product", lambda given: log(math.prod(given)), UNDERFLOW, see=NOTHING_LEFT),
        Misconception("log-of-the-product-in-numpy", lambda given: np.log(np.prod(given)), UNDERFLOW, see=NOTHING_LEFT),
        Misconception(
            "likelihood-itself",
            lambda given: math.prod(given),
            "This is the likelihood, and with thousands of cases it becomes 0.0. Add up logarithms in its place.",
            see=NOTHING_LEFT,
        ),
        Misconception(
            "minus-too-many",
            lambda given: -np.log(given).sum(),
            "You return minus the log-likelihood, which is the summed loss. The logarithm itself is at most 0.",
            see=MEAN,
        ),
        Misconception(
            "mean-for-sum",
            lambda given: np.log(given).mean(),
            "You divide by the number of cases. The log-likelihood is the sum of the logarithms.",
            see=MEAN,
        ),
        Misconception("bits-for-nats", lambda given: np.log2(given).sum(), BITS, see=UNITS),
        Misconception("log10-for-nats", lambda given: np.log10(given).sum(), TENS, see=UNITS),
        Misconception(
            "log-of-the-sum",
            lambda given: log(sum(given)),
            "You add up first and take one logarithm. Take each number's logarithm, then add.",
            see=MEAN,
        ),
        Misconception(
            "log-of-the-mean",
            lambda given: log(np.mean(given)),
            "You take the logarithm of the mean. Take each number's logarithm, then add.",
            see=MEAN,
        ),
        Misconception(
            "product-of-logs",
            lambda given: math.prod(log(q) for q in given),
            "You multiply the logarithms. Chances multiply; their logarithms add.",
            see=MEAN,
        ),
        Misconception(
            "list-for-sum",
            lambda given: np.log(given),
            "You return one logarithm for each case. Return their sum, one number.",
            see=MEAN,
        ),
        Misconception(
            "log-of-a-list",
            lambda given: log(given),
            "log takes one number, and you gave it a list. Go through the list with `for`.",
            see=MEAN,
        ),
        Misconception("returned-too-early", lambda given: log(given[0]), TOO_EARLY, see=MEAN),
        Misconception("last-one-only", lambda given: log(given[-1]), LAST_ONLY, see=MEAN),
        Misconception("rounded", lambda given: round(np.log(given).sum(), 2), ROUNDED, see=MEAN),
        Misconception("text-for-number", any_text, TEXT, see=MEAN),
        *[
            Misconception(
                f"{way}-{guard:g}",
                lambda given, guard=guard, keep=keep: sum(log(keep(q, guard)) for q in given),
                GUARD,
                see=TABLE,
            )
            for guard in GUARDS
            for way, keep in WAYS.items()
        ],
        *[
            Misconception(
                f"product-kept-above-{floor}",
                lambda given, floor=floor: log(max(math.prod(given), floor)),
                LIFTED,
                see=NOTHING_LEFT,
            )
            for floor in (5e-324, 2.2e-308, 1e-300, 1e-100, 1e-50, 1e-30, 1e-20, *reversed(GUARDS))
        ],
        Misconception(
            "began-at-1",
            lambda given: 1 + log_likelihood_plain(given),
            "Your sum begins at 1. A product begins at 1, a sum at 0.",
            see=MEAN,
        ),
        Misconception(
            "first-left-out",
            lambda given: log_likelihood_plain(given[1:]),
            "The first case is left out. The first place in a list is number 0.",
            see=MEAN,
        ),
        Misconception(
            "last-left-out",
            lambda given: log_likelihood_plain(given[:-1]),
            "The last case is left out. Does your loop stop one too early?",
            see=MEAN,
        ),
        Misconception(
            "least-likely-only",
            lambda given: log(min(given)),
            "This is the least likely case alone. Add up the logarithms of all of them.",
            see=MEAN,
        ),
        Misconception(
            "zero-for-underflow",
            lambda given: log(math.prod(given)) if math.prod(given) else 0,
            "The product of thousands becomes 0.0, and you return 0 there. Add up logarithms.",
            see=NOTHING_LEFT,
        ),
        Misconception(
            "repeats-left-out",
            lambda given: sum(log(q) for q in set(given)),
            "You count repeated numbers only once. Each case counts: go through the list itself.",
            see=MEAN,
        ),
        Misconception(
            "product-from-zero",
            lambda given: log(0 * math.prod(given)),
            "Your product begins at 0, and its logarithm fails. Add up logarithms, beginning with 0.",
            see=MEAN,
        ),
        Misconception(
            "times-q",
            lambda given: sum(q * log(q) for q in given),
            "You multiply each logarithm by the probability. Add the logarithms as they are.",
            see=MEAN,
        ),
        Misconception(
            "likeliest-only",
            lambda given: log(max(given)),
            "This is the likeliest case alone. Add up the logarithms of all of them.",
            see=MEAN,
        ),
        Misconception(
            "log-of-one-minus-q",
            lambda given: sum(log(1 - q) for q in given),
            "You take the logarithm of 1 - q. Take it of what the labels got: log(q).",
            see=MEAN,
        ),
        Misconception(
            "log-of-one-minus-q-in-numpy",
            lambda given: np.log(1 - np.array(given)).sum(),
            "You take the logarithm of 1 - q. Take it of what the labels got: log(q).",
            see=MEAN,
        ),
        Misconception(
            "totals-so-far",
            lambda given: np.cumsum(np.log(given)),
            "You return a list of the totals so far. Return the last one only, after the loop.",
            see=MEAN,
        ),
        Misconception(
            "minus-on-the-first-only",
            lambda given: sum(map(log, given)) - 2 * log(given[0]),
            "One sign is turned, that of the first case. Add all logarithms alike, beginning with 0.",
            see=MEAN,
        ),
        Misconception(
            "sum-of-given",
            lambda given: sum(given),
            "You add up what was given. Add up the logarithms: log(q) for each q.",
            see=MEAN,
        ),
        Misconception(
            "log-of-the-length",
            lambda given: -log(len(given)),
            "You take the logarithm of the number of cases. Add up the logarithm of each q.",
            see=MEAN,
        ),
        Misconception(
            "times-the-log-of-the-mean",
            lambda given: len(given) * log(np.mean(given)),
            "You take the logarithm of the mean, once for each case. Take each number's logarithm, then add.",
            see=MEAN,
        ),
        Misconception(
            "middle-only",
            lambda given: float(np.median(np.log(given))),
            "This is the case in the middle. Add up the logarithms of all of them.",
            see=MEAN,
        ),
        Misconception(
            "first-counted-twice",
            lambda given: sum(map(log, given)) + log(given[0]),
            "Your total begins with the first logarithm, and the loop adds it again. Begin with total = 0.",
            see=MEAN,
        ),
        Misconception(
            "list-for-number",
            lambda given: [sum(map(log, given))],
            "You return a list. Return the number alone, without square brackets.",
            see=MEAN,
        ),
    ],
    pairs=[
        Pair(("log-of-the-product", "minus-too-many"), lambda given: -log(math.prod(given))),
        Pair(("log-of-the-product-in-numpy", "minus-too-many"), lambda given: -np.log(np.prod(given))),
        Pair(("minus-too-many", "mean-for-sum"), lambda given: -np.log(given).mean()),
        Pair(("bits-for-nats", "minus-too-many"), lambda given: -np.log2(given).sum()),
    ],
    properties=[PURE],
    hints=[
        "The logarithm of a product is the sum of the logarithms.",
        "Start a total at 0, go through the list, and add log(q) each time. There is no minus here.",
        "total = total + log(q) in the loop, and return total after it.",
    ],
)


# --- 7. The two rivals


def labels_and_count(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels and the number of classes: one label, all alike, a last class and a middle one that never occur,
    two classes, then ordinary ones."""
    yield [0, 0, 1], 2
    yield [2], 3
    yield [1, 1, 1, 1], 4
    yield [0, 2, 2, 0, 2], 4
    yield [3, 3, 0, 3, 1, 3, 3], 5
    for num_labels, num_classes in ((9, 3), (20, 6)):
        yield [0, *rng.integers(0, num_classes, num_labels).tolist()], num_classes


def rivals_plain(labels, num_classes):
    of_shares = 0
    for label in range(num_classes):
        share = labels.count(label) / len(labels)
        if share > 0:
            of_shares = of_shares - share * log(share)
    return log(num_classes), of_shares


def rivals_numpy(labels, num_classes):
    counts = np.bincount(labels, minlength=num_classes)
    shares = counts[counts > 0] / len(labels)
    return np.log(num_classes), (shares * np.log(1 / shares)).sum()


def shares_of(labels: Sequence[int], num_classes: int) -> list[float]:
    return [labels.count(label) / len(labels) for label in range(num_classes)]


def entropy_of_labels(labels: Sequence[int]) -> float:
    return entropy_of([labels.count(label) / len(labels) for label in set(labels)])


def count_logs(labels: Sequence[int]) -> float:
    return sum(-labels.count(k) * log(labels.count(k)) for k in set(labels))


ZERO_SHARE = "A class that never occurs has a share of 0, and log(0) fails. It costs nothing: leave its term out."

RIVALS = Question(
    name="l04_rivals",
    defines="rivals",
    lesson=4,
    points=2,
    reference=lambda labels, num_classes: (log(num_classes), float(entropy(shares_of(labels, num_classes)))),
    alternatives=[rivals_plain, rivals_numpy],
    cases=labels_and_count,
    misconceptions=[
        Misconception(
            "zero-times-log-zero",
            lambda labels, num_classes: (log(num_classes), sum(-s * log(s) for s in shares_of(labels, num_classes))),
            ZERO_SHARE,
            see=GOOD,
        ),
        Misconception(
            "zero-times-log-zero-in-numpy",
            lambda labels, num_classes: (
                log(num_classes),
                -(np.array(shares_of(labels, num_classes)) * np.log(shares_of(labels, num_classes))).sum(),
            ),
            ZERO_SHARE,
            see=GOOD,
        ),
        Misconception(
            "classes-from-the-labels",
            lambda labels, num_classes: (log(len(set(labels))), entropy_of_labels(labels)),
            "You count the classes that occur. The blind guesser doesn't know that one never comes: use num_classes.",
            see=GOOD,
        ),
        Misconception(
            "classes-from-the-largest-label",
            lambda labels, num_classes: (log(max(labels) + 1), entropy_of_labels(labels)),
            "You take the number of classes from the largest label. The last class may never occur: use num_classes.",
            see=GOOD,
        ),
        Misconception(
            "cases-for-classes",
            lambda labels, num_classes: (log(len(labels)), entropy_of_labels(labels)),
            "For the blind guess you count the cases. It shares out 1 among the classes: ln of the number of classes.",
            see=GOOD,
        ),
        Misconception(
            "wrong-order",
            lambda labels, num_classes: (entropy_of_labels(labels), log(num_classes)),
            "Both are right, in the wrong order. Return the blind guess first, then the shares.",
            see=GOOD,
        ),
        Misconception(
            "bits-for-nats",
            lambda labels, num_classes: (log2(num_classes), entropy_of_labels(labels) / log(2)),
            BITS,
            see=UNITS,
        ),
        Misconception(
            "log10-for-nats",
            lambda labels, num_classes: (math.log10(num_classes), entropy_of_labels(labels) / log(10)),
            TENS,
            see=UNITS,
        ),
        Misconception(
            "forgot-the-minus",
            lambda labels, num_classes: (log(num_classes), -entropy_of_labels(labels)),
            "The blind guess is right. The entropy of the shares lacks its minus: it is never below 0.",
            see=GOOD,
        ),
        Misconception(
            "blind-guess-alone",
            lambda labels, num_classes: log(num_classes),
            "You return the blind guess alone. Return two numbers with a comma between them.",
            see=GOOD,
        ),
        Misconception(
            "shares-alone",
            lambda labels, num_classes: entropy_of_labels(labels),
            "You return the price of the shares alone. Return two numbers, the blind guess first.",
            see=GOOD,
        ),
        Misconception(
            "rounded",
            lambda labels, num_classes: (round(log(num_classes), 2), round(entropy_of_labels(labels), 2)),
            ROUNDED,
            see=GOOD,
        ),
        Misconception(
            "blind-below-zero",
            lambda labels, num_classes: (log(1 / num_classes), entropy_of_labels(labels)),
            "The shares are right. The blind guess lacks its minus: it costs minus ln of 1/K, which is ln K.",
            see=GOOD,
        ),
        Misconception(
            "probability-for-price",
            lambda labels, num_classes: (1 / num_classes, entropy_of_labels(labels)),
            "The shares are right. 1/K is what the blind guesser gives; its price is ln K.",
            see=GOOD,
        ),
        Misconception(
            "counts-for-shares",
            lambda labels, num_classes: (log(num_classes), count_logs(labels)),
            "The blind guess is right. You take logarithms of counts: divide by the number of labels first.",
            see=GOOD,
        ),
        Misconception(
            "plain-mean-of-surprises",
            lambda labels, num_classes: (
                log(num_classes),
                np.mean([-log(share) for share in shares_of(labels, num_classes) if share > 0]),
            ),
            "The blind guess is right. You average the surprises evenly: multiply each by its share, and add up.",
            see=GOOD,
        ),
        Misconception(
            "sum-of-surprises",
            lambda labels, num_classes: (
                log(num_classes),
                sum(-log(share) for share in shares_of(labels, num_classes) if share > 0),
            ),
            "The blind guess is right. You add up the surprises: multiply each by its share first.",
            see=GOOD,
        ),
        Misconception(
            "total-for-mean",
            lambda labels, num_classes: (log(num_classes), entropy_of_labels(labels) * len(labels)),
            "The blind guess is right. The other is the total over all cases: return the price of one case.",
            see=GOOD,
        ),
        Misconception(
            "labels-from-one",
            lambda labels, num_classes: (
                log(num_classes),
                entropy_of([labels.count(label) / len(labels) for label in range(1, num_classes + 1)]),
            ),
            "The blind guess is right. For the shares you begin to count at label 1: labels count from 0.",
            see=TABLE,
        ),
        Misconception(
            "last-class-left-out",
            lambda labels, num_classes: (
                log(num_classes),
                entropy_of([labels.count(label) / len(labels) for label in range(num_classes - 1)]),
            ),
            "The blind guess is right. The last class is left out of the shares: range(num_classes) covers all.",
            see=TABLE,
        ),
        Misconception(
            "blind-guess-in-bits",
            lambda labels, num_classes: (log2(num_classes), rivals_plain(labels, num_classes)[1]),
            "The shares are right. The blind guess is in bits: use log, the natural logarithm, for both.",
            see=UNITS,
        ),
        Misconception(
            "shares-in-bits",
            lambda labels, num_classes: (log(num_classes), rivals_plain(labels, num_classes)[1] / log(2)),
            "The blind guess is right. The shares are in bits: use log, the natural logarithm, for both.",
            see=UNITS,
        ),
        Misconception(
            "mean-for-sum",
            lambda labels, num_classes: (log(num_classes), rivals_plain(labels, num_classes)[1] / num_classes),
            "The blind guess is right. For the other you divide by the classes: the shares do the averaging already.",
            see=GOOD,
        ),
        Misconception(
            "most-frequent-only",
            lambda labels, num_classes: (log(num_classes), -log(max(map(labels.count, labels)) / len(labels))),
            "The blind guess is right. The other pays for every class, and not for the most frequent one alone.",
            see=GOOD,
        ),
        Misconception(
            "every-label-again",
            lambda labels, num_classes: (
                log(num_classes),
                sum(-s * log(s) for s in (labels.count(k) / len(labels) for k in labels)),
            ),
            "The blind guess is right. Your loop meets a class as often as it occurs: take each class once, in "
            "range(num_classes).",
            see=GOOD,
        ),
        Misconception(
            "divided-by-the-classes",
            lambda labels, num_classes: (
                log(num_classes),
                entropy_of([labels.count(k) / num_classes for k in range(num_classes)]),
            ),
            "The blind guess is right. You divide the counts by the number of classes: divide by len(labels).",
            see=GOOD,
        ),
        Misconception(
            "gini-for-entropy",
            lambda labels, num_classes: (log(num_classes), 1 - sum(s * s for s in shares_of(labels, num_classes))),
            "The blind guess is right. You took the squares of the shares away from 1: add up share times minus ln "
            "share.",
            see=GOOD,
        ),
        Misconception(
            "squares-of-the-shares",
            lambda labels, num_classes: (log(num_classes), sum(s * s for s in shares_of(labels, num_classes))),
            "The blind guess is right. You multiply each share by itself: multiply it by minus ln share.",
            see=GOOD,
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, num_classes: (log(num_classes), -log(sum(s * s for s in shares_of(labels, num_classes)))),
            "The blind guess is right. For the shares, take each one's logarithm first, then average with the shares.",
            see=GOOD,
        ),
        Misconception(
            "shares-for-prices",
            lambda labels, num_classes: (1 / num_classes, max(shares_of(labels, num_classes))),
            "You return probabilities. Their prices are asked for: ln K, and the entropy of the shares.",
            see=GOOD,
        ),
        Misconception(
            "most-frequent-share",
            lambda labels, num_classes: (log(num_classes), max(shares_of(labels, num_classes))),
            "The blind guess is right. The other is a share: its price adds up share times minus ln share.",
            see=GOOD,
        ),
        Misconception(
            "first-class-only",
            lambda labels, num_classes: (log(num_classes), entropy_of(shares_of(labels, num_classes)[:1])),
            "The blind guess is right. Only class 0 counts in the other. Is `return` indented so far that it ends the "
            "loop at once?",
            see=GOOD,
        ),
        Misconception(
            "last-class-only",
            lambda labels, num_classes: (log(num_classes), entropy_of(shares_of(labels, num_classes)[-1:])),
            "The blind guess is right. Only the last class counts in the other: add to the total, and don't replace "
            "it.",
            see=GOOD,
        ),
        Misconception(
            "both-below-zero",
            lambda labels, num_classes: (-log(num_classes), -entropy_of_labels(labels)),
            "Both lack their minus. A price is never below 0: minus ln of 1/K, and minus ln of each share.",
            see=GOOD,
        ),
        Misconception(
            "blind-mean",
            lambda labels, num_classes: (log(num_classes) / num_classes, entropy_of_labels(labels)),
            "The shares are right. You divide ln K by K: the blind guess costs ln K in each case.",
            see=GOOD,
        ),
        Misconception(
            "blind-of-one-fewer",
            lambda labels, num_classes: (log(num_classes - 1), entropy_of_labels(labels)),
            "The shares are right. You count one class too few: the blind guess costs ln of num_classes.",
            see=GOOD,
        ),
        Misconception(
            "blind-of-one-more",
            lambda labels, num_classes: (log(num_classes + 1), entropy_of_labels(labels)),
            "The shares are right. You count one class too many: the blind guess costs ln of num_classes.",
            see=GOOD,
        ),
        Misconception(
            "blind-total",
            lambda labels, num_classes: (len(labels) * log(num_classes), entropy_of_labels(labels)),
            "The shares are right. The blind guess is the total over all cases: return the price of one case, ln K.",
            see=GOOD,
        ),
        Misconception(
            "both-totals",
            lambda labels, num_classes: (len(labels) * log(num_classes), len(labels) * entropy_of_labels(labels)),
            "Both are totals over all cases. Return what one case costs: leave the number of cases out.",
            see=GOOD,
        ),
        Misconception(
            "number-of-classes",
            lambda labels, num_classes: (num_classes, entropy_of_labels(labels)),
            "The shares are right. The logarithm is missing in the other: the blind guess costs ln of num_classes.",
            see=GOOD,
        ),
        Misconception(
            "difference-for-pair",
            lambda labels, num_classes: log(num_classes) - entropy_of_labels(labels),
            "You take one from the other. Return both numbers with a comma between them.",
            see=GOOD,
        ),
        Misconception(
            "shares-list",
            lambda labels, num_classes: (log(num_classes), shares_of(labels, num_classes)),
            "The blind guess is right. The other is a list of shares: return its entropy, one number.",
            see=GOOD,
        ),
        Misconception(
            "terms-list",
            lambda labels, num_classes: (log(num_classes), [entropy_of([s]) for s in shares_of(labels, num_classes)]),
            "The blind guess is right. The other is a list, one part a class: return their sum, one number.",
            see=GOOD,
        ),
        Misconception(
            "began-at-1",
            lambda labels, num_classes: (log(num_classes), 1 + entropy_of_labels(labels)),
            "The blind guess is right. Your other sum begins at 1: begin at 0.",
            see=GOOD,
        ),
        Misconception(
            "text-for-numbers",
            lambda labels, num_classes: AnyOf(str),
            "You return a text. Return the two numbers themselves, with a comma between them.",
            see=GOOD,
        ),
        Misconception(
            "dictionary-for-pair",
            lambda labels, num_classes: AnyOf(dict),
            "You return a dictionary. Return the two numbers alone, with a comma between them.",
            see=GOOD,
        ),
    ],
    pairs=[
        Pair(
            ("wrong-order", "bits-for-nats"),
            lambda labels, num_classes: (entropy_of_labels(labels) / log(2), log2(num_classes)),
        ),
        Pair(
            ("zero-times-log-zero", "bits-for-nats"),
            lambda labels, num_classes: (log2(num_classes), sum(-s * log2(s) for s in shares_of(labels, num_classes))),
        ),
        Pair(
            ("classes-from-the-labels", "bits-for-nats"),
            lambda labels, num_classes: (log2(len(set(labels))), entropy_of_labels(labels) / log(2)),
        ),
        Pair(
            ("classes-from-the-largest-label", "bits-for-nats"),
            lambda labels, num_classes: (log2(max(labels) + 1), entropy_of_labels(labels) / log(2)),
        ),
        Pair(
            ("classes-from-the-labels", "forgot-the-minus"),
            lambda labels, num_classes: (log(len(set(labels))), -entropy_of_labels(labels)),
        ),
    ],
    properties=[PURE],
    hints=[
        "The blind guess costs ln of the number of classes. For the other, first find the share of each class.",
        "labels.count(label) / len(labels) is a share. Its term is share * -log(share), and 0 where the share is 0.",
        "Loop over range(num_classes), add up the terms with a share above 0, and return log(num_classes), total.",
    ],
)


# --- 8. Has it learned to look?


def labels_and_forecasts_to_compare(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels, at least two of them different, and forecasts as lists: worse than the shares, two classes, a class
    that never occurs, zeros, then ordinary ones."""
    yield [0, 1, 0, 0], [[0.4, 0.6], [0.7, 0.3], [0.5, 0.5], [0.6, 0.4]]
    yield [1, 0, 1, 1, 1], softmax(rng.normal(size=(5, 2))).tolist()
    yield [0, 2, 2, 0, 2], softmax(rng.normal(size=(5, 4))).tolist()
    yield [2, 0, 1, 2], [[0, 0, 1], [0.75, 0.0, 0.25], [0.1, 0.9, 0], [0.2, 0.2, 0.6]]
    for num_cases in (7, 20):
        labels = [0, 1, *rng.integers(0, 3, num_cases).tolist()]
        yield labels, softmax(2 * one_hot(labels, 3) + rng.normal(size=(num_cases + 2, 3))).tolist()


def nats_saved_plain(labels, forecasts):
    knows_shares, loss = 0, 0
    for label, forecast in zip(labels, forecasts, strict=True):
        share = labels.count(label) / len(labels)
        knows_shares = knows_shares - log(share)
        loss = loss - log(forecast[label])
    return (knows_shares - loss) / len(labels)


def nats_saved_numpy(labels, forecasts):
    counts = np.bincount(labels)
    shares = counts[counts > 0] / len(labels)
    given = np.array(forecasts)[np.arange(len(labels)), labels]
    return -(shares * np.log(shares)).sum() + np.log(given).mean()


def loss_of(labels: Sequence[int], forecasts: Table) -> float:
    return float(-np.log(given_to(labels, forecasts)).mean())


NATS_SAVED = Question(
    name="l04_nats_saved",
    defines="nats_saved",
    lesson=4,
    points=2,
    reference=lambda labels, forecasts: entropy_of_labels(labels) - loss_of(labels, forecasts),
    alternatives=[nats_saved_plain, nats_saved_numpy],
    cases=labels_and_forecasts_to_compare,
    misconceptions=[
        Misconception(
            "sign-turned",
            lambda labels, forecasts: loss_of(labels, forecasts) - entropy_of_labels(labels),
            "The sign is turned. A good model saves: take the entropy of the shares less the model's loss.",
            see=GOOD,
        ),
        Misconception(
            "against-the-blind-guess",
            lambda labels, forecasts: log(len(forecasts[0])) - loss_of(labels, forecasts),
            "You compare with the blind guess, ln K. Compare with the stricter rival: the entropy of the shares.",
            see=GOOD,
        ),
        Misconception(
            "ratio-for-difference",
            lambda labels, forecasts: loss_of(labels, forecasts) / entropy_of_labels(labels),
            "You divide the two. Asked for is how many nats are saved: the difference.",
            see=GOOD,
        ),
        Misconception(
            "the-loss-alone",
            loss_of,
            "This is the model's loss. Take it away from the entropy of the shares.",
            see=GOOD,
        ),
        Misconception(
            "the-shares-alone",
            lambda labels, forecasts: entropy_of_labels(labels),
            "This is the entropy of the shares. Take the model's mean loss away from it.",
            see=GOOD,
        ),
        Misconception(
            "yes-or-no",
            lambda labels, forecasts: loss_of(labels, forecasts) < entropy_of_labels(labels),
            "You answer yes or no. Return the number of nats: above 0 says yes.",
            see=GOOD,
        ),
        Misconception(
            "summed-loss",
            lambda labels, forecasts: entropy_of_labels(labels) - len(labels) * loss_of(labels, forecasts),
            "You take the summed loss away from the price of one case. Divide the loss by the number of cases.",
            see=MEAN,
        ),
        Misconception(
            "total-for-mean",
            lambda labels, forecasts: len(labels) * (entropy_of_labels(labels) - loss_of(labels, forecasts)),
            "This is what is saved over all cases. Return what is saved per case: divide by len(labels).",
            see=MEAN,
        ),
        Misconception(
            "bits-for-nats",
            lambda labels, forecasts: (entropy_of_labels(labels) - loss_of(labels, forecasts)) / log(2),
            BITS,
            see=UNITS,
        ),
        Misconception(
            "log10-for-nats",
            lambda labels, forecasts: (entropy_of_labels(labels) - loss_of(labels, forecasts)) / log(10),
            TENS,
            see=UNITS,
        ),
        Misconception(
            "units-mixed",
            lambda labels, forecasts: entropy_of_labels(labels) / log(2) - loss_of(labels, forecasts),
            "You take nats away from bits. Use the natural logarithm for both.",
            see=UNITS,
        ),
        Misconception(
            "units-mixed-the-other-way",
            lambda labels, forecasts: entropy_of_labels(labels) - loss_of(labels, forecasts) / log(2),
            "You take bits away from nats. Use the natural logarithm for both.",
            see=UNITS,
        ),
        Misconception(
            "largest-for-true",
            lambda labels, forecasts: entropy_of_labels(labels) + np.log([max(row) for row in forecasts]).mean(),
            LARGEST,
            see=ONE_TERM,
        ),
        Misconception(
            "entropy-of-the-mean-forecast",
            lambda labels, forecasts: entropy_of(np.mean(forecasts, axis=0).tolist()) - loss_of(labels, forecasts),
            "The rival knows the shares of the labels, not the model's average forecast. Count the labels.",
            see=GOOD,
        ),
        Misconception(
            "added",
            lambda labels, forecasts: entropy_of_labels(labels) + loss_of(labels, forecasts),
            "You add the two. What is saved is a difference: the rival's price less the model's.",
            see=GOOD,
        ),
        Misconception(
            "rounded",
            lambda labels, forecasts: round(entropy_of_labels(labels) - loss_of(labels, forecasts), 2),
            ROUNDED,
            see=MEAN,
        ),
        Misconception(
            "part-for-difference",
            lambda labels, forecasts: nats_saved_plain(labels, forecasts) / entropy_of_labels(labels),
            "This is the part that is saved. Asked for is how many nats: the difference alone.",
            see=GOOD,
        ),
        Misconception(
            "sign-dropped",
            lambda labels, forecasts: abs(nats_saved_plain(labels, forecasts)),
            "You drop the sign. Below 0 it says that looking doesn't pay: keep that.",
            see=GOOD,
        ),
        Misconception(
            "nothing-below-0",
            lambda labels, forecasts: max(0.0, nats_saved_plain(labels, forecasts)),
            "You cut it off at 0. Below 0 it says that looking doesn't pay: keep that.",
            see=GOOD,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="04#The mean of minus logs",
        ),
        Misconception(
            "every-label-again",
            lambda labels, forecasts: (
                sum(-s * log(s) for s in (labels.count(k) / len(labels) for k in labels)) - loss_of(labels, forecasts)
            ),
            "In the rival's price your loop meets a class as often as it occurs. Take each class once: set(labels).",
            see=GOOD,
        ),
        Misconception(
            "mean-for-sum",
            lambda labels, forecasts: entropy_of_labels(labels) / len(forecasts[0]) - loss_of(labels, forecasts),
            "You divide the rival's price by the number of classes. The shares do the averaging already.",
            see=GOOD,
        ),
        Misconception(
            "against-the-most-frequent",
            lambda labels, forecasts: -log(max(map(labels.count, labels)) / len(labels)) - loss_of(labels, forecasts),
            "Your rival pays for the most frequent class alone. It pays for each: the entropy of the shares.",
            see=GOOD,
        ),
        Misconception(
            "both-taken-away",
            lambda labels, forecasts: -entropy_of_labels(labels) - loss_of(labels, forecasts),
            "The rival's price lacks its minus. It is above 0: add up share times minus ln share.",
            see=GOOD,
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, forecasts: entropy_of_labels(labels) + log(np.mean(given_to(labels, forecasts))),
            "For the loss you take the logarithm of the mean. Take each case's logarithm first, then the mean.",
            see=MEAN,
        ),
        Misconception(
            "labels-from-one",
            lambda labels, forecasts: entropy_of_labels(labels) - loss_of([label - 1 for label in labels], forecasts),
            FROM_ONE,
            see=TABLE,
        ),
        Misconception(
            "plain-mean-of-surprises",
            lambda labels, forecasts: (
                np.mean([-log(labels.count(k) / len(labels)) for k in set(labels)]) - loss_of(labels, forecasts)
            ),
            "The rival's surprises are averaged evenly. Multiply each by its share, and add up.",
            see=GOOD,
        ),
        Misconception(
            "sum-of-surprises",
            lambda labels, forecasts: (
                sum(-log(labels.count(k) / len(labels)) for k in set(labels)) - loss_of(labels, forecasts)
            ),
            "The rival's surprises are added up as they are. Multiply each by its share first.",
            see=GOOD,
        ),
        Misconception(
            "per-cent",
            lambda labels, forecasts: 100 * nats_saved_plain(labels, forecasts) / entropy_of_labels(labels),
            "You return a percentage. Asked for is how many nats: the difference alone.",
            see=GOOD,
        ),
        Misconception(
            "part-of-the-loss",
            lambda labels, forecasts: nats_saved_plain(labels, forecasts) / loss_of(labels, forecasts),
            "You divide by the model's loss. Asked for is how many nats: the difference alone.",
            see=GOOD,
        ),
        Misconception(
            "ratio-turned-round",
            lambda labels, forecasts: entropy_of_labels(labels) / loss_of(labels, forecasts),
            "You divide the two. Asked for is how many nats are saved: the difference.",
            see=GOOD,
        ),
        Misconception(
            "accuracy-for-loss",
            lambda labels, forecasts: entropy_of_labels(labels) - accuracy_of(labels, forecasts),
            "You take the accuracy away. Take the model's mean loss away from the entropy of the shares.",
            see=ACCURACY,
        ),
        Misconception(
            "accuracy-against-the-most-frequent",
            lambda labels, forecasts: accuracy_of(labels, forecasts) - max(map(labels.count, labels)) / len(labels),
            "You compare shares of right answers. Compare prices: the entropy of the shares less the mean loss.",
            see=ACCURACY,
        ),
        Misconception(
            "entropy-of-the-forecast",
            lambda labels, forecasts: entropy_of_labels(labels) - np.mean([entropy_of(row) for row in forecasts]),
            "You take the forecasts' own entropy for the loss. It doesn't ask what came: score the labels.",
            see=ONE_TERM,
        ),
        Misconception(
            "against-a-fixed-three",
            lambda labels, forecasts: log(3) - loss_of(labels, forecasts),
            "You compare with ln 3, a blind guess of three classes. Compare with the entropy of the shares.",
            see=GOOD,
        ),
        Misconception(
            "divided-by-the-classes",
            lambda labels, forecasts: (
                entropy_of([labels.count(k) / len(forecasts[0]) for k in set(labels)]) - loss_of(labels, forecasts)
            ),
            "For the rival you divide the counts by the number of classes. Divide by len(labels).",
            see=GOOD,
        ),
        Misconception(
            "first-case-only",
            lambda labels, forecasts: entropy_of_labels(labels) + log(forecasts[0][labels[0]]),
            "Only the first case counts in the model's loss. Is `return` indented so far that it ends the loop at "
            "once?",
            see=MEAN,
        ),
        Misconception(
            "last-case-only",
            lambda labels, forecasts: entropy_of_labels(labels) + log(forecasts[-1][labels[-1]]) / len(labels),
            "Only the last case counts in the model's loss. Add to the total; don't replace it.",
            see=MEAN,
        ),
        Misconception(
            "list-for-number",
            lambda labels, forecasts: [nats_saved_plain(labels, forecasts)],
            "You return a list. Return the number alone, without square brackets.",
            see=GOOD,
        ),
        Misconception(
            "perplexities",
            lambda labels, forecasts: exp(entropy_of_labels(labels)) - exp(loss_of(labels, forecasts)),
            "You raise e to both before you compare. Take the difference of the losses themselves.",
            see=GOOD,
        ),
    ],
    pairs=[
        Pair(
            ("sign-turned", "against-the-blind-guess"),
            lambda labels, forecasts: loss_of(labels, forecasts) - log(len(forecasts[0])),
        ),
        Pair(
            ("sign-turned", "bits-for-nats"),
            lambda labels, forecasts: (loss_of(labels, forecasts) - entropy_of_labels(labels)) / log(2),
        ),
        Pair(
            ("against-the-blind-guess", "bits-for-nats"),
            lambda labels, forecasts: (log(len(forecasts[0])) - loss_of(labels, forecasts)) / log(2),
        ),
    ],
    properties=[PURE],
    hints=[
        "Two prices of one case: the model's mean loss, and the entropy of the shares. You wrote both before.",
        "You may call your own functions: mean_loss, and the second result of rivals, which is rivals(…)[1].",
        "rivals(labels, len(forecasts[0]))[1] - mean_loss(labels, forecasts)",
    ],
)


# --- 9. Loss and accuracy in one report


def labels_and_clear_forecasts(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels and forecasts as lists, with no ties for the largest: right with less than one half, all wrong, two
    classes, zeros, then ordinary ones."""
    yield [1], [[0.3, 0.4, 0.3]]
    yield [0, 1], [[0.2, 0.8], [0.7, 0.3]]
    yield [0, 2, 1, 2, 0], [[0.4, 0.3, 0.3], [0.1, 0.5, 0.4], [0.2, 0.45, 0.35], [0, 0, 1], [0.25, 0.7, 0.05]]
    yield [1, 0, 1, 1], softmax(rng.normal(size=(4, 2))).tolist()
    for num_cases, num_classes in ((8, 4), (25, 3)):
        labels = rng.integers(0, num_classes, num_cases).tolist()
        yield labels, softmax(one_hot(labels, num_classes) + rng.normal(size=(num_cases, num_classes))).tolist()


def report_plain(labels, forecasts):
    total, right = 0, 0
    for label, forecast in zip(labels, forecasts, strict=True):
        total = total - log(forecast[label])
        if forecast[label] == max(forecast):
            right = right + 1
    return total / len(labels), right / len(labels)


def report_numpy(labels, forecasts):
    table = np.array(forecasts)
    given = table[np.arange(len(labels)), labels]
    return -np.log(given).mean(), (table.argmax(axis=1) == labels).mean()


def accuracy_of(labels: ArrayLike, forecasts: Table) -> float:
    return float((np.argmax(forecasts, axis=1) == labels).mean())


def accuracy_above_half(labels: Sequence[int], forecasts: Table) -> float:
    return float((np.array(given_to(labels, forecasts)) > 0.5).mean())


REPORT = Question(
    name="l04_report",
    defines="report",
    lesson=4,
    points=2,
    reference=lambda labels, forecasts: (loss_of(labels, forecasts), accuracy_of(labels, forecasts)),
    alternatives=[report_plain, report_numpy],
    cases=labels_and_clear_forecasts,
    misconceptions=[
        Misconception(
            "wrong-order",
            lambda labels, forecasts: (accuracy_of(labels, forecasts), loss_of(labels, forecasts)),
            "Both are right, in the wrong order. Return the loss first, then the accuracy.",
            see=ACCURACY,
        ),
        Misconception(
            "loss-alone",
            loss_of,
            "You return the loss alone. Return two numbers with a comma between them: the loss, then the accuracy.",
            see=ACCURACY,
        ),
        Misconception(
            "accuracy-alone",
            accuracy_of,
            "You return the accuracy alone. Return two numbers with a comma between them: the loss comes first.",
            see=ACCURACY,
        ),
        Misconception(
            "above-one-half",
            lambda labels, forecasts: (loss_of(labels, forecasts), accuracy_above_half(labels, forecasts)),
            "The loss is right. Among three classes a label may lead with less than a half: compare with the largest.",
            see=ACCURACY,
        ),
        Misconception(
            "per-cent",
            lambda labels, forecasts: (loss_of(labels, forecasts), 100 * accuracy_of(labels, forecasts)),
            "The loss is right. The accuracy is in per cent: return a share, from 0 to 1.",
            see=ACCURACY,
        ),
        Misconception(
            "count-for-share",
            lambda labels, forecasts: (loss_of(labels, forecasts), len(labels) * accuracy_of(labels, forecasts)),
            "The loss is right. You count the right cases: divide by the number of cases.",
            see=ACCURACY,
        ),
        Misconception(
            "wrong-for-right",
            lambda labels, forecasts: (loss_of(labels, forecasts), 1 - accuracy_of(labels, forecasts)),
            "The loss is right. You count the cases that went wrong. Accuracy is the share of right ones.",
            see=ACCURACY,
        ),
        Misconception(
            "mean-given-for-accuracy",
            lambda labels, forecasts: (loss_of(labels, forecasts), float(np.mean(given_to(labels, forecasts)))),
            "The loss is right. Accuracy counts a case as 1 or 0; you average what the labels got.",
            see=ACCURACY,
        ),
        Misconception(
            "mean-of-the-largest",
            lambda labels, forecasts: (loss_of(labels, forecasts), float(np.max(forecasts, axis=1).mean())),
            "The loss is right. You average the largest probabilities: that says how sure the model is, not how right.",
            see=ACCURACY,
        ),
        Misconception(
            "accuracy-labels-from-one",
            lambda labels, forecasts: (
                loss_of(labels, forecasts),
                float((np.argmax(forecasts, axis=1) + 1 == labels).mean()),
            ),
            "The loss is right. For the accuracy your classes count from 1: labels count from 0.",
            see=TABLE,
        ),
        Misconception(
            "loss-summed",
            lambda labels, forecasts: (len(labels) * loss_of(labels, forecasts), accuracy_of(labels, forecasts)),
            "The accuracy is right. The loss is a sum: divide by the number of cases.",
            see=MEAN,
        ),
        Misconception(
            "loss-in-bits",
            lambda labels, forecasts: (loss_of(labels, forecasts) / log(2), accuracy_of(labels, forecasts)),
            "The accuracy is right. The loss is in bits: use log, the natural logarithm.",
            see=UNITS,
        ),
        Misconception(
            "loss-to-base-ten",
            lambda labels, forecasts: (loss_of(labels, forecasts) / log(10), accuracy_of(labels, forecasts)),
            "The accuracy is right. The loss has a logarithm to base 10: use log, the natural logarithm.",
            see=UNITS,
        ),
        Misconception(
            "loss-without-minus",
            lambda labels, forecasts: (-loss_of(labels, forecasts), accuracy_of(labels, forecasts)),
            "The accuracy is right. The loss lacks its minus: it is never below 0.",
            see=MEAN,
        ),
        Misconception(
            "loss-of-the-largest",
            lambda labels, forecasts: (
                float(-np.log(np.max(forecasts, axis=1)).mean()),
                accuracy_of(labels, forecasts),
            ),
            "The accuracy is right. For the loss you score the largest probability: score what the label got.",
            see=ONE_TERM,
        ),
        Misconception(
            "rounded",
            lambda labels, forecasts: (round(loss_of(labels, forecasts), 2), round(accuracy_of(labels, forecasts), 2)),
            ROUNDED,
            see=MEAN,
        ),
        Misconception(
            "returned-too-early",
            lambda labels, forecasts: report_plain(labels[:1], forecasts[:1]),
            TOO_EARLY,
            see=MEAN,
        ),
        Misconception(
            "first-class-for-accuracy",
            lambda labels, forecasts: (loss_of(labels, forecasts), labels.count(0) / len(labels)),
            "The loss is right. For the accuracy you count label 0: count where the label got the largest probability.",
            see=ACCURACY,
        ),
        Misconception(
            "above-the-blind-guess",
            lambda labels, forecasts: (
                loss_of(labels, forecasts),
                float(np.mean([q > 1 / len(forecasts[0]) for q in given_to(labels, forecasts)])),
            ),
            "The loss is right. You count a label that got more than 1/K: compare with the largest of its row.",
            see=ACCURACY,
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, forecasts: (-log(np.mean(given_to(labels, forecasts))), accuracy_of(labels, forecasts)),
            "The accuracy is right. For the loss, take each case's logarithm first, then the mean.",
            see=MEAN,
        ),
        Misconception(
            "loss-divided-by-classes",
            lambda labels, forecasts: (
                len(labels) * loss_of(labels, forecasts) / len(forecasts[0]),
                accuracy_of(labels, forecasts),
            ),
            "The accuracy is right. You divide the loss by the number of classes: divide by the number of cases.",
            see=MEAN,
        ),
        Misconception(
            "accuracy-divided-by-classes",
            lambda labels, forecasts: (
                loss_of(labels, forecasts),
                len(labels) * accuracy_of(labels, forecasts) / len(forecasts[0]),
            ),
            "The loss is right. You divide the right cases by the number of classes: divide by the number of cases.",
            see=ACCURACY,
        ),
        Misconception(
            "both-divided-by-classes",
            lambda labels, forecasts: (
                len(labels) * loss_of(labels, forecasts) / len(forecasts[0]),
                len(labels) * accuracy_of(labels, forecasts) / len(forecasts[0]),
            ),
            "You divide by the number of classes. Divide both by the number of cases: len(labels).",
            see=MEAN,
        ),
        Misconception(
            "last-case-only",
            lambda labels, forecasts: tuple(part / len(labels) for part in report_plain(labels[-1:], forecasts[-1:])),
            "Only the last case counts. Set both totals to 0 before the loop, not inside it.",
            see=MEAN,
        ),
        Misconception(
            "last-case-undivided",
            lambda labels, forecasts: report_plain(labels[-1:], forecasts[-1:]),
            "Only the last case counts. Add to the totals, and don't replace them.",
            see=MEAN,
        ),
        Misconception(
            "first-case-divided",
            lambda labels, forecasts: tuple(part / len(labels) for part in report_plain(labels[:1], forecasts[:1])),
            TOO_EARLY,
            see=MEAN,
        ),
        Misconception(
            "loss-of-the-right-ones",
            lambda labels, forecasts: (loss_of_the_right(labels, forecasts), accuracy_of(labels, forecasts)),
            "The accuracy is right. The loss takes in the right cases only: all cases count.",
            see=MEAN,
        ),
        Misconception(
            "probability-for-loss",
            lambda labels, forecasts: (float(np.mean(given_to(labels, forecasts))), accuracy_of(labels, forecasts)),
            "The accuracy is right. The loss lacks its logarithm: take minus ln of what each label got.",
            see=MEAN,
        ),
        Misconception(
            "residual-for-loss",
            lambda labels, forecasts: (1 - float(np.mean(given_to(labels, forecasts))), accuracy_of(labels, forecasts)),
            "The accuracy is right. The loss is no residual: take minus ln of what each label got.",
            see=SQUARE,
        ),
        Misconception(
            "labels-from-one",
            lambda labels, forecasts: (loss_of([k - 1 for k in labels], forecasts), accuracy_of(labels, forecasts)),
            FROM_ONE,
            see=TABLE,
        ),
        Misconception(
            "most-frequent-for-accuracy",
            lambda labels, forecasts: (loss_of(labels, forecasts), max(map(labels.count, labels)) / len(labels)),
            "The loss is right. The accuracy is the share of the most frequent label: count the right cases.",
            see=ACCURACY,
        ),
        Misconception(
            "all-right-or-none",
            lambda labels, forecasts: (loss_of(labels, forecasts), accuracy_of(labels, forecasts) == 1),
            "The loss is right. You say whether all cases are right: return the share of them.",
            see=ACCURACY,
        ),
        Misconception(
            "verdicts-for-accuracy",
            lambda labels, forecasts: (loss_of(labels, forecasts), np.argmax(forecasts, axis=1) == labels),
            "The loss is right. You return a verdict for each case: return the share of the right ones.",
            see=ACCURACY,
        ),
        Misconception(
            "losses-for-loss",
            lambda labels, forecasts: (-np.log(given_to(labels, forecasts)), accuracy_of(labels, forecasts)),
            "The accuracy is right. You return one loss for each case: return their mean.",
            see=MEAN,
        ),
        Misconception(
            "both-summed",
            lambda labels, forecasts: tuple(len(labels) * part for part in report_plain(labels, forecasts)[::-1]),
            "You return two totals as they are. Divide both by the number of cases: len(labels).",
            see=MEAN,
        ),
        Misconception(
            "one-minus-the-loss",
            lambda labels, forecasts: (loss_of(labels, forecasts), 1 - loss_of(labels, forecasts)),
            "The loss is right. The accuracy is no complement of it: count the right cases.",
            see=ACCURACY,
        ),
        Misconception(
            "chance-of-the-loss",
            lambda labels, forecasts: (loss_of(labels, forecasts), exp(-loss_of(labels, forecasts))),
            "The loss is right. e to minus the loss is no accuracy: count the right cases.",
            see=ACCURACY,
        ),
        Misconception(
            "largest-down-the-columns",
            lambda labels, forecasts: (
                loss_of(labels, forecasts),
                float(
                    np.mean([row[k] == max(r[k] for r in forecasts) for k, row in zip(labels, forecasts, strict=True)])
                ),
            ),
            "The loss is right. You look for the largest down each column: look along each row.",
            see=ACCURACY,
        ),
        Misconception(
            "text-for-numbers",
            lambda labels, forecasts: AnyOf(str),
            "You return a text. Return the two numbers themselves, with a comma between them.",
            see=MEAN,
        ),
        Misconception(
            "dictionary-for-pair",
            lambda labels, forecasts: AnyOf(dict),
            "You return a dictionary. Return the two numbers alone, with a comma between them.",
            see=MEAN,
        ),
        Misconception(
            "loss-of-the-right-ones-divided-by-all",
            lambda labels, forecasts: (
                sum(-log(q) for q, row in zip(given_to(labels, forecasts), forecasts, strict=True) if q == max(row))
                / len(labels),
                accuracy_of(labels, forecasts),
            ),
            "The accuracy is right. The loss adds up the right cases only: all cases count.",
            see=MEAN,
        ),
    ],
    pairs=[
        Pair(
            ("loss-summed", "count-for-share"),
            lambda labels, forecasts: (
                len(labels) * loss_of(labels, forecasts),
                len(labels) * accuracy_of(labels, forecasts),
            ),
        ),
        Pair(
            ("loss-in-bits", "above-one-half"),
            lambda labels, forecasts: (loss_of(labels, forecasts) / log(2), accuracy_above_half(labels, forecasts)),
        ),
        Pair(
            ("wrong-order", "above-one-half"),
            lambda labels, forecasts: (accuracy_above_half(labels, forecasts), loss_of(labels, forecasts)),
        ),
    ],
    properties=[PURE],
    hints=[
        "When is a case right? When the label got the largest probability of its row.",
        "max(forecast) is the largest of a row. Compare it with forecast[label], and count.",
        "Divide both totals by len(labels), and return loss, accuracy: in this order, with a comma.",
    ],
)


QUESTIONS = [
    LIBRARY_LOSS,
    FORECAST_LOSS,
    PROBABILITY_BEHIND,
    MEAN_LOSS,
    ONE_HOT_LOSS,
    LOG_LIKELIHOOD,
    RIVALS,
    NATS_SAVED,
    REPORT,
]
