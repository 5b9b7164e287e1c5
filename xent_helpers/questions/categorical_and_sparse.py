"""Questions and quizzes of lesson 8: categorical, sparse and binary cross-entropy, one loss."""

import math
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from math import log
from typing import Any

import numpy as np

from xent_helpers.information import entropy, kl_divergence
from xent_helpers.losses import categorical_cross_entropy, one_hot, sparse_categorical_cross_entropy
from xent_helpers.questions import PURE, AnyOf, Case, Misconception, Pair, Question, Quiz, any_text
from xent_helpers.validation import Array

Rows = Sequence[Sequence[float]]

TWO_WAYS = "08#One photo, told in two ways"
NOT_FOUR = "08#Four classes are not four questions"
PILE = "08#A pile of photos"
TWO_CLASSES = "08#Two classes, the third way"
COUNTING = "08#Where does counting start?"
SOFT = "08#When the truth is not certain"
SMOOTH = "08#Take a little from the truth"
WHICH = "08#Which loss, then?"
FOUR_ANSWERS = "08#Four libraries, one input, four answers"
SMALL_PRINT = "08#The small print"

SUM = "You return the sum. The mean is asked for: divide by the number of photos, once, at the end."
BITS = "Your loss is in bits. Nats are asked for: use the natural logarithm, np.log or math.log."
TENS = "You used the logarithm to base 10. Nats need the natural logarithm, np.log or math.log."
MINUS = "The minus is missing: the logarithm of a probability is never above 0, and a loss never below."
ALL_ENTRIES = "You divide by photos times classes. Divide by the number of photos only: each has one loss."
ROUNDED = "You rounded before you returned. Return the number as it is, and round only what you print."
EPSILON = "You add a little to q, or lift it, before the logarithm. Take q as it is: a tiny q must cost what it costs."
EPSILONS = (1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7)
CLIPS = (1e-16, *EPSILONS)
FIRST_ONLY = "Only the first photo counts. Is `return` indented so far that it ends the loop at once?"

QUIZZES = [
    Quiz(
        name="l08_binary_terms",
        text="The categorical loss of the car's photo is 0.2549 nats. What will the binary loss of the same rows be?",
        options={
            "The same": "The car's question costs the same. But three more come in, and all four are averaged.",
            "Smaller": "The mean is over four questions. Three of them, such as “a boat?”, are cheap: a sure no.",
            "Larger": "The sum of the four would be larger. But the binary loss averages over its questions.",
        },
        right="Smaller",
    ),
    Quiz(
        name="l08_memory",
        text="1000 words, 50 000 classes, 8 bytes an entry. How large is the table of one-hot rows?",
        options={
            "8 thousand bytes": "That is one integer for each word. A row has 50 000 entries.",
            "400 thousand bytes": "That is one single row. There are 1000 of them.",
            "400 million bytes": "1000 rows of 50 000 entries are 50 million entries, of 8 bytes each.",
        },
        right="400 million bytes",
    ),
    Quiz(
        name="l08_label3",
        text="Labels 2 and 3 arrive, and there are three classes. How many of five libraries will stop with an error?",
        options={
            "All five": "One would hope so. Two of them go on, and give something back.",
            "Three": "Two go on all the same: one with `nan`, and one with a number that looks good.",
            "None": "Most of them look, and stop. That is the kindest thing to do.",
        },
        right="Three",
    ),
    Quiz(
        name="l08_floor",
        text="Seven of ten people say car, three say boat. What is the lowest loss that a model can reach?",
        options={
            "0 nats": "Only with a certain truth. Here whoever is sure of the car pays for each boat.",
            "The entropy of the target": "A model that says 0.7 and 0.3 pays exactly that. No other row costs less.",
            "The ln 4 of a blind guess": "That is the cost of 1/4 for each. A model that knows the shares pays less.",
        },
        right="The entropy of the target",
    ),
    Quiz(
        name="l08_smooth_best",
        text="The target gives the car 0.925. Which q of the car has the lowest loss?",
        options={
            "0.900": "That is 1 - ε. But the car gets its part of the share back: ε/K more.",
            "0.925": "The loss is lowest where q equals the target. Any other q costs more, on either side.",
            "0.990": "So it would be with a one-hot row. Here the other classes hold a little of the truth, too.",
        },
        right="0.925",
    ),
    Quiz(
        name="l08_songs",
        text="A song may be sad, loud and old at once. The truth is a row of 0s and 1s. Which loss do you take?",
        options={
            "categorical": "Its row adds up to 1: one class is true. A song can be sad and old at once.",
            "sparse": "One integer names one class. A song can be sad and old at once.",
            "binary, one for each class": "Three questions: sad? Loud? Old? Several may have a yes.",
        },
        right="binary, one for each class",
    ),
    Quiz(
        name="l08_four_answers",
        text="Yes had a probability of 0, and yes came. You ask NumPy, PyTorch, Keras and scikit-learn for the loss.",
        options={
            "All say infinity": "That is what the formula says. Three of the four put a guard in front of it.",
            "Two different answers": "There are more: each of the three guards works in a way of its own.",
            "Four different answers": "One infinity, and three guards, each with a limit of its own.",
        },
        right="Four different answers",
    ),
]


# --- 1. Pick the loss


RIGHT = [1, 3, 1, 2]
SLIPS = {
    "flu-as-categorical": [2, 3, 1, 2],
    "flu-as-sparse": [3, 3, 1, 2],
    "digits-as-binary": [1, 1, 1, 2],
    "digits-as-categorical": [1, 2, 1, 2],
    "songs-as-categorical": [1, 3, 2, 2],
    "songs-as-sparse": [1, 3, 3, 2],
    "votes-as-binary": [1, 3, 1, 1],
    "votes-as-sparse": [1, 3, 1, 3],
}


def both(some: list[int], others: list[int]) -> list[int]:
    """Return the picks with both slips in them, which lie at different places."""
    return [a if a != right else b for a, b, right in zip(some, others, RIGHT, strict=True)]


PICKED = Question(
    name="l08_pick",
    defines="picked",
    lesson=8,
    points=1,
    reference=RIGHT,
    alternatives=[RIGHT, tuple(RIGHT)],
    misconceptions=[
        Misconception(
            "songs-as-categorical",
            SLIPS["songs-as-categorical"],
            "Look at the song: it may be sad and old at once. Several classes can be true, so each gets a yes or no.",
            see=WHICH,
        ),
        Misconception(
            "songs-as-sparse",
            SLIPS["songs-as-sparse"],
            "Look at the song: one integer names one class, but a song may be sad and old at once.",
            see=WHICH,
        ),
        Misconception(
            "votes-as-sparse",
            SLIPS["votes-as-sparse"],
            "Look at the votes: one integer can't hold seven votes and three. A row of shares can.",
            see=SOFT,
        ),
        Misconception(
            "votes-as-binary",
            SLIPS["votes-as-binary"],
            "Look at the votes: each person names one vehicle, so the shares form one row that adds up to 1.",
            see=SOFT,
        ),
        Misconception(
            "digits-as-categorical",
            SLIPS["digits-as-categorical"],
            "Look at the digits: the truth is an integer, and not a row. No need to make rows of it.",
            see=TWO_WAYS,
        ),
        Misconception(
            "digits-as-binary",
            SLIPS["digits-as-binary"],
            "Look at the digits: there are ten classes, and one of them is true. Binary is for yes or no.",
            see=NOT_FOUR,
        ),
        Misconception(
            "flu-as-sparse",
            SLIPS["flu-as-sparse"],
            "Look at the flu: the model gives one number, the probability of yes. Sparse needs a row of two.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "flu-as-categorical",
            SLIPS["flu-as-categorical"],
            "Look at the flu: the model gives one number, the probability of yes. Categorical needs rows.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "all-categorical",
            [2, 2, 2, 2],
            "Categorical fits only one of the four. Ask of each: can several be true? And how is the truth written?",
            see=WHICH,
        ),
        Misconception(
            "texts-for-numbers",
            ["1", "3", "1", "2"],
            "You have picked well, but these are texts. Take the quotes away: a number stands without them.",
            see=WHICH,
        ),
        Misconception(
            "names-for-numbers",
            ["binary", "sparse", "binary", "categorical"],
            "You have picked well. Now write their numbers: 1 for binary, 2 for categorical, 3 for sparse.",
            see=WHICH,
        ),
        Misconception(
            "all-sparse",
            [3, 3, 3, 3],
            "Sparse fits only one of the four. Ask of each: is the truth one integer, a row, or a yes or no?",
            see=WHICH,
        ),
        Misconception(
            "counted-from-zero",
            [0, 2, 0, 1],
            "You have picked well, but numbered them from 0. Here binary is 1, categorical 2 and sparse 3.",
            see=WHICH,
        ),
        Misconception(
            "backwards",
            [2, 1, 3, 1],
            "Your list runs backwards. Begin with the flu, and end with the votes.",
            see=WHICH,
        ),
        Misconception(
            "names-without-mistake",
            ["flu", "digit", "song", "votes"],
            "These are the names of the tasks. Write the number of the loss that fits each.",
            see=WHICH,
        ),
        Misconception(
            "as-one-number",
            1312,
            "You have picked well, but this is one number. Write a list of four: square brackets and commas.",
            see=WHICH,
        ),
    ],
    pairs=[
        Pair((first, second), both(SLIPS[first], SLIPS[second]))
        for first, second in combinations(SLIPS, 2)
        if first.split("-")[0] != second.split("-")[0]
    ],
    hints=[
        "Can several classes be true at once? Then each is a yes or no of its own. (Shares of one whole are not that.)",
        "Where one class is true: is the truth an integer, or a row?",
        "Flu and songs are yes or no, the digit is an integer, the votes are a row.",
    ],
)


# --- 2. One-hot rows


def labels_and_width(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels and the number of classes: one class, a last class that never occurs, all in turn, then others."""
    yield [2, 0], 3
    yield [0], 1
    yield [1, 1, 0], 4
    yield [3, 0, 4, 1, 2, 4], 5
    for num_classes in (2, 6, 9):
        yield rng.integers(0, num_classes, 7).tolist(), num_classes


def one_hot_rows_loop(labels, num_classes):
    rows = []
    for label in labels:
        row = [0] * num_classes
        row[label] = 1
        rows.append(row)
    return rows


def one_hot_rows_eye(labels, num_classes):
    return np.eye(num_classes)[labels]


def one_row_for_all(labels: list[int], num_classes: int) -> list[list[int]]:
    row = [0] * num_classes
    for label in labels:
        row[label] = 1
    return [row for _ in labels]


def marked_with(place: Callable[[int], int], value: Callable[[int], int]) -> Callable[[list[int], int], Rows]:
    """Return an answer that puts value(label) at place(label) of each row."""

    def answer(labels: list[int], num_classes: int) -> Rows:
        rows = []
        for label in labels:
            row = [0] * num_classes
            row[place(label)] = value(label)
            rows.append(row)
        return rows

    return answer


def whole_rows_set(labels: list[int], num_classes: int) -> Array:
    table = np.zeros((len(labels), num_classes))
    table[labels] = 1
    return table


ONE_HOT_ROWS = Question(
    name="l08_one_hot",
    defines="one_hot_rows",
    lesson=8,
    points=2,
    reference=one_hot,
    replaces=["one_hot"],
    alternatives=[
        one_hot_rows_loop,
        one_hot_rows_eye,
        lambda labels, num_classes: np.array(labels)[:, np.newaxis] == np.arange(num_classes),
    ],
    cases=labels_and_width,
    misconceptions=[
        Misconception(
            "width-from-the-labels",
            lambda labels, num_classes: np.eye(max(labels) + 1)[labels],
            "Your rows are too narrow when the last class never occurs. Make them num_classes wide.",
            see=PILE,
        ),
        Misconception(
            "width-from-the-kinds",
            lambda labels, num_classes: np.eye(len(set(labels)))[labels],
            "You count the classes that occur. Some may not: make each row num_classes wide.",
            see=PILE,
        ),
        Misconception(
            "width-from-the-count",
            lambda labels, num_classes: np.eye(len(labels))[labels],
            "Your rows are as wide as there are labels. Make them num_classes wide: one place for each class.",
            see=PILE,
        ),
        Misconception(
            "width-fixed-at-three",
            lambda labels, num_classes: np.eye(3)[labels],
            "Your rows are always 3 wide. Make them num_classes wide.",
            see=PILE,
        ),
        Misconception(
            "width-fixed-at-four",
            lambda labels, num_classes: np.eye(4)[labels],
            "Your rows are always 4 wide. Make them num_classes wide.",
            see=PILE,
        ),
        Misconception(
            "labels-from-one",
            marked_with(lambda label: label - 1, lambda label: 1),
            "Each 1 stands one place too far left, and label 0 lands at the end. Labels count from 0: row[label].",
            see=COUNTING,
        ),
        Misconception(
            "compared-from-one",
            lambda labels, num_classes: [[int(k + 1 == label) for k in range(num_classes)] for label in labels],
            "Each 1 stands one place too far left, and label 0 gets none. Labels count from 0: compare k == label.",
            see=COUNTING,
        ),
        Misconception(
            "label-as-value",
            marked_with(lambda label: label, lambda label: label),
            "You write the label itself into the row. The label says where; what stands there is always 1.",
            see=TWO_WAYS,
        ),
        Misconception(
            "one-row-for-all",
            one_row_for_all,
            "All your rows are one and the same list, so each shows every 1. Make a new row inside the loop.",
            see=PILE,
        ),
        Misconception(
            "on-its-side",
            lambda labels, num_classes: one_hot(labels, num_classes).T,
            "Your table lies on its side. It needs a row for each label and a column for each class.",
            see=PILE,
        ),
        Misconception(
            "one-long-row",
            lambda labels, num_classes: one_hot(labels, num_classes).ravel(),
            "You return one long row. Return a list of rows, one for each label: append the row, don't add it.",
            see=PILE,
        ),
        Misconception(
            "zeros-for-ones",
            lambda labels, num_classes: 1 - one_hot(labels, num_classes),
            "Ones and zeros are the wrong way round. The true class gets the 1.",
            see=TWO_WAYS,
        ),
        Misconception(
            "returned-too-early",
            lambda labels, num_classes: one_hot(labels[:1], num_classes),
            "You return the first row only. Does `return` stand inside the loop? Move it to the left.",
            see=PILE,
        ),
        Misconception(
            "one-too-wide",
            lambda labels, num_classes: [[*row, 0] for row in one_hot_rows_loop(labels, num_classes)],
            "Your rows are one place too wide. Classes count from 0 to K - 1: make each row num_classes wide.",
            see=PILE,
        ),
        Misconception(
            "one-place-to-the-right",
            lambda labels, num_classes: np.roll(one_hot_rows_loop(labels, num_classes), 1, axis=1),
            "Each 1 stands one place too far right. Labels count from 0, and places do too: row[label].",
            see=COUNTING,
        ),
        Misconception(
            "last-row-only",
            lambda labels, num_classes: one_hot_rows_loop(labels, num_classes)[-1],
            "You return the last row only. Append each row to a list, and return the list.",
            see=PILE,
        ),
        Misconception(
            "classes-added-up",
            lambda labels, num_classes: np.sum(one_hot_rows_loop(labels, num_classes), axis=0),
            "You return one row of counts. Return a row for each label.",
            see=PILE,
        ),
        Misconception(
            "last-for-each",
            lambda labels, num_classes: [one_hot_rows_loop(labels, num_classes)[-1]] * len(labels),
            "Every row shows the last label. Begin each with new zeros, inside the loop.",
            see=PILE,
        ),
        Misconception(
            "ones-pile-up",
            lambda labels, num_classes: [
                [int(k in labels[: n + 1]) for k in range(num_classes)] for n in range(len(labels))
            ],
            "The 1s of earlier labels stay in the later rows. Begin each row with new zeros, inside the loop.",
            see=PILE,
        ),
        Misconception(
            "one-too-narrow",
            lambda labels, num_classes: [row[:-1] for row in one_hot_rows_loop(labels, num_classes)],
            "Your rows are one place too narrow. range(K) ends before K by itself: leave out the - 1.",
            see=PILE,
        ),
        Misconception(
            "first-row-left-out",
            lambda labels, num_classes: one_hot_rows_loop(labels, num_classes)[1:],
            "The first row is missing. Places count from 0: begin the loop there.",
            see=PILE,
        ),
        Misconception(
            "last-row-left-out",
            lambda labels, num_classes: one_hot_rows_loop(labels, num_classes)[:-1],
            "The last row is missing. range(n) ends before n by itself: leave out the - 1.",
            see=PILE,
        ),
        Misconception(
            "last-row-in-a-list",
            lambda labels, num_classes: one_hot_rows_loop(labels, num_classes)[-1:],
            "Only the last row comes back. Make the list of rows before the loop, and append inside it.",
            see=PILE,
        ),
        Misconception(
            "first-row-alone",
            lambda labels, num_classes: one_hot_rows_loop(labels, num_classes)[0],
            "You return one row, the first. Append each row to a list, and return it after the loop.",
            see=PILE,
        ),
        Misconception(
            "whole-rows-set",
            whole_rows_set,
            "table[labels] names whole rows. Name one entry in each: table[np.arange(len(labels)), labels].",
            see=PILE,
        ),
        Misconception(
            "one-row-in-a-list",
            lambda labels, num_classes: [[int(k in labels) for k in range(num_classes)]],
            "All your 1s stand in one row. Make a row for each label.",
            see=PILE,
        ),
        Misconception(
            "identity-only",
            lambda labels, num_classes: np.eye(num_classes),
            "This is one row for each class. Pick a row for each label: np.eye(num_classes)[labels].",
            see=PILE,
        ),
        Misconception(
            "zeros-only",
            lambda labels, num_classes: np.zeros((len(labels), num_classes)),
            "Your rows hold zeros only. Put a 1 at each label's place: row[label] = 1.",
            see=PILE,
        ),
        Misconception(
            "one-place-too-far",
            marked_with(lambda label: label + 1, lambda label: 1),
            "You write one place too far right, and beyond the row for the last class. Labels count from 0: "
            "row[label] = 1.",
            see=COUNTING,
        ),
        Misconception(
            "texts-for-rows",
            lambda labels, num_classes: ["".join(map(str, row)) for row in one_hot_rows_loop(labels, num_classes)],
            "Your rows are texts. Make lists of numbers: [0] * num_classes, and then row[label] = 1.",
            see=PILE,
        ),
        Misconception(
            "sorted-labels",
            lambda labels, num_classes: one_hot_rows_loop(sorted(labels), num_classes),
            "You sorted the labels. Keep the rows in the order of the labels.",
            see=PILE,
        ),
        Misconception(
            "each-class-once",
            lambda labels, num_classes: one_hot_rows_loop(list(dict.fromkeys(labels)), num_classes),
            "A label that comes again gets no row of its own. Make a row for each label.",
            see=PILE,
        ),
        Misconception(
            "counted-for-marked",
            lambda labels, num_classes: [[row.count(k) for k in range(num_classes)] for row in [labels] * len(labels)],
            "Each row counts all labels. A row belongs to one label, with a single 1.",
            see=PILE,
        ),
    ],
    pairs=[
        Pair(
            ("width-from-the-labels", "on-its-side"),
            lambda labels, num_classes: np.eye(max(labels) + 1)[labels].T,
        ),
        Pair(
            ("labels-from-one", "returned-too-early"),
            lambda labels, num_classes: marked_with(lambda label: label - 1, lambda label: 1)(labels[:1], num_classes),
        ),
    ],
    properties=[PURE],
    hints=[
        "For each label, begin with a row of zeros: [0] * num_classes.",
        "Then put a 1 at the place that the label names: row[label] = 1.",
        "Make rows = [] before the loop, rows.append(row) at its end, and return rows after it.",
    ],
)


# --- 3. Back to labels


def one_hot_tables(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a list of one-hot rows: one class, one row, a last class that never occurs, as integers, then others."""
    yield ([[0, 0, 1], [1, 0, 0]],)
    yield ([[1]],)
    yield ([[0.0, 1.0, 0.0, 0.0]],)
    yield ([[0, 1, 0], [0, 1, 0], [1, 0, 0], [0, 1, 0]],)
    for num_classes in (2, 5, 7):
        yield (one_hot(rng.integers(0, num_classes, 6), num_classes).tolist(),)


def labels_of_index(rows):
    return [row.index(1) for row in rows]


def labels_of_loop(rows):
    labels = []
    for row in rows:
        for k in range(len(row)):
            if row[k] == 1:
                labels.append(k)
    return labels


LABELS_OF = Question(
    name="l08_labels_of",
    defines="labels_of",
    lesson=8,
    points=1,
    reference=lambda rows: np.argmax(rows, axis=1),
    alternatives=[labels_of_index, labels_of_loop, lambda rows: np.array(rows) @ np.arange(len(rows[0]))],
    cases=one_hot_tables,
    misconceptions=[
        Misconception(
            "labels-from-one",
            lambda rows: [row.index(1) + 1 for row in rows],
            "Your labels count from 1. Libraries count from 0: the first class is 0.",
            see=COUNTING,
        ),
        Misconception(
            "down-the-columns",
            lambda rows: np.argmax(rows, axis=0),
            "You look down each column, and get a number for each class. Look along each row: axis=1.",
            see=PILE,
        ),
        Misconception(
            "value-for-place",
            lambda rows: [max(row) for row in rows],
            "You return what stands there, always 1. The label is the place where it stands: row.index(1).",
            see=TWO_WAYS,
        ),
        Misconception(
            "place-of-a-zero",
            lambda rows: [row.index(0) for row in rows],
            "You look for a 0. The true class is where the 1 stands.",
            see=TWO_WAYS,
        ),
        Misconception(
            "counted-from-the-end",
            lambda rows: [len(row) - 1 - row.index(1) for row in rows],
            "You count from the right. Places count from the left, and the first is 0.",
            see=COUNTING,
        ),
        Misconception(
            "pairs-of-places",
            lambda rows: np.argwhere(rows),
            "You return pairs: the row's number and the label. Keep the second of each pair.",
            see=PILE,
        ),
        Misconception(
            "first-row-only",
            lambda rows: rows[0].index(1),
            "You return one label, that of the first row. Each row needs its own: use a loop, or axis=1.",
            see=PILE,
        ),
        Misconception(
            "list-is-no-table",
            lambda rows: rows.argmax(axis=1),
            "`rows` is a plain list, which has no argmax of its own. Write np.argmax(rows, axis=1), or use a loop.",
            see=PILE,
        ),
        Misconception(
            "last-row-only",
            lambda rows: labels_of_index(rows)[-1],
            "You return one label, that of the last row. Append each to a list, and return the list.",
            see=PILE,
        ),
        Misconception(
            "texts-for-labels",
            lambda rows: [str(label) for label in labels_of_index(rows)],
            "Your labels are texts. Leave str(...) out: a label is an integer.",
            see=TWO_WAYS,
        ),
        Misconception(
            "place-goes-on-counting",
            lambda rows: [sum(map(len, rows[:n])) + row.index(1) for n, row in enumerate(rows)],
            "Your count goes on from row to row. Set it back to 0 at the start of each row.",
            see=PILE,
        ),
        Misconception(
            "counted-when-not-found",
            lambda rows: [sum(1 + other.index(1) for other in rows[:n]) + row.index(1) for n, row in enumerate(rows)],
            "Your count goes on from row to row. Set it back to 0 at the start of each row.",
            see=PILE,
        ),
        Misconception(
            "zeros-counted-on",
            lambda rows: [sum(other.index(1) for other in rows[:n]) + row.index(1) for n, row in enumerate(rows)],
            "Your count goes on from row to row. Set it back to 0 at the start of each row.",
            see=PILE,
        ),
        Misconception(
            "first-in-a-list",
            lambda rows: labels_of_index(rows)[:1],
            "You return the first row's label only. Is `return` indented so far that it ends the loop at once?",
            see=PILE,
        ),
        Misconception(
            "last-in-a-list",
            lambda rows: labels_of_index(rows)[-1:],
            "You return the last row's label only. Make the list before the loop, and append inside it.",
            see=PILE,
        ),
        Misconception(
            "first-row-left-out",
            lambda rows: labels_of_index(rows)[1:],
            "The first label is missing. Places count from 0: begin the loop there.",
            see=PILE,
        ),
        Misconception(
            "last-row-left-out",
            lambda rows: labels_of_index(rows)[:-1],
            "The last label is missing. range(n) ends before n by itself: leave out the - 1.",
            see=PILE,
        ),
        Misconception(
            "numbers-of-the-rows",
            lambda rows: list(range(len(rows))),
            "You return the numbers of the rows. Return the place of the 1 in each: row.index(1).",
            see=PILE,
        ),
        Misconception(
            "first-row-for-each",
            lambda rows: [rows[0].index(1) for _ in rows],
            "Every label is that of the first row. Use the row of the loop: row.index(1).",
            see=PILE,
        ),
        Misconception(
            "whole-rows",
            lambda rows: list(rows),
            "The rows come back as they are. Return the place of the 1 in each: row.index(1).",
            see=PILE,
        ),
        Misconception(
            "counts-for-labels",
            lambda rows: np.sum(rows, axis=0),
            "You count how often each class occurs. Return one label for each row.",
            see=PILE,
        ),
        Misconception(
            "lengths-for-labels",
            lambda rows: [len(row) for row in rows],
            "You return how long each row is. Return the place of the 1 in it: row.index(1).",
            see=PILE,
        ),
        Misconception(
            "sorted",
            lambda rows: sorted(labels_of_index(rows)),
            "You sorted the labels. Keep the order of the rows.",
            see=PILE,
        ),
        Misconception(
            "each-class-once",
            lambda rows: list(dict.fromkeys(labels_of_index(rows))),
            "You return each label once. Return one for each row, also when it comes again.",
            see=PILE,
        ),
        Misconception(
            "all-but-the-place",
            lambda rows: [k for row in rows for k in range(len(row)) if row[k] == 0],
            "You collect the places of the zeros. The label is the place of the 1.",
            see=TWO_WAYS,
        ),
        Misconception(
            "lists-for-labels",
            lambda rows: [[label] for label in labels_of_index(rows)],
            "Each label lies in a list of its own. Append the number itself.",
            see=PILE,
        ),
    ],
    pairs=[
        Pair(("labels-from-one", "down-the-columns"), lambda rows: np.argmax(rows, axis=0) + 1),
        Pair(("labels-from-one", "first-row-only"), lambda rows: rows[0].index(1) + 1),
    ],
    properties=[PURE],
    hints=[
        "In each row there is one 1. At which place?",
        "row.index(1) says where the first 1 of a list stands, counted from 0.",
        "Begin with labels = [], and for each row: labels.append(row.index(1)).",
    ],
)


# --- 4. The sparse loss


def labels_and_rows(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels with rows of probabilities above 0, as lists: the truth nearly ruled out, one row, one class, two
    equal rows, a last class that never occurs, then ordinary ones."""
    yield [2, 0], [[0.2, 0.3, 0.5], [0.6, 0.3, 0.1]]
    yield [1], [[1.0, 1e-20]]
    yield [0, 0], [[1], [1.0]]
    yield [3, 1, 0, 1], [[0.1, 0.2, 0.3, 0.4], [0.1, 0.2, 0.3, 0.4], [0.7, 0.1, 0.1, 0.1], [0.25, 0.6, 0.1, 0.05]]
    yield [0, 1, 1], rng.dirichlet(np.ones(5), 3).tolist()
    for samples, num_classes in ((4, 2), (6, 3), (20, 7)):
        labels = rng.integers(0, num_classes, samples).tolist()
        yield labels, rng.dirichlet(np.ones(num_classes), samples).tolist()


def sparse_loss_loop(labels, probs):
    total = 0
    for label, row in zip(labels, probs, strict=True):
        total = total - np.log(row[label])
    return total / len(labels)


def sparse_loss_numpy(labels, probs):
    of_truth = np.array(probs)[np.arange(len(labels)), labels]
    return -np.log(of_truth).mean()


def of_truth(labels: list[int], probs: Rows) -> Array:
    return np.array([row[label] for label, row in zip(labels, probs, strict=True)], dtype=float)


def plus(epsilon: float) -> Callable[[Array], Array]:
    return lambda q: q + epsilon


def lifted(low: float) -> Callable[[Array], Array]:
    return lambda q: np.maximum(q, low)  # a clip at 1 - low as well changes next to nothing


def guarded_sparse(guard: Callable[[Array], Array]) -> Callable[[list[int], Rows], Any]:
    """Return the sparse loss with a guard around q."""
    return lambda labels, probs: -np.log(guard(of_truth(labels, probs))).mean()


SPARSE_LOSS = Question(
    name="l08_sparse",
    defines="sparse_loss",
    lesson=8,
    points=2,
    reference=sparse_categorical_cross_entropy,
    replaces=["sparse_categorical_cross_entropy", "categorical_cross_entropy"],
    alternatives=[
        sparse_loss_loop,
        sparse_loss_numpy,
        lambda labels, probs: -(one_hot(labels, len(probs[0])) * np.log(probs)).sum() / len(labels),
    ],
    cases=labels_and_rows,
    misconceptions=[
        Misconception("sum-for-mean", lambda labels, probs: -np.log(of_truth(labels, probs)).sum(), SUM, see=PILE),
        Misconception("bits-for-nats", lambda labels, probs: -np.log2(of_truth(labels, probs)).mean(), BITS, see=PILE),
        Misconception(
            "log10-for-nats", lambda labels, probs: -np.log10(of_truth(labels, probs)).mean(), TENS, see=PILE
        ),
        Misconception(
            "forgot-the-minus", lambda labels, probs: np.log(of_truth(labels, probs)).mean(), MINUS, see=TWO_WAYS
        ),
        Misconception(
            "divided-by-all-entries",
            lambda labels, probs: -np.log(of_truth(labels, probs)).sum() / np.size(probs),
            ALL_ENTRIES,
            see=PILE,
        ),
        Misconception(
            "labels-from-one",
            lambda labels, probs: -np.mean([np.log(row[label - 1]) for label, row in zip(labels, probs, strict=True)]),
            "You look one place too far left, and for label 0 at the end. Labels count from 0: use row[label].",
            see=COUNTING,
        ),
        Misconception(
            "times-the-label",
            lambda labels, probs: -np.mean(np.array(labels) * np.log(of_truth(labels, probs))),
            "You multiply by the label. A label is a place and not an amount: it only picks the entry of its row.",
            see=TWO_WAYS,
        ),
        Misconception(
            "label-as-probability",
            lambda labels, probs: -np.mean((np.array(labels)[:, np.newaxis] * np.log(probs)).sum(axis=1)),
            "You use the label as if it were p. A label is a place: pick row[label], and take minus its logarithm.",
            see=TWO_WAYS,
        ),
        Misconception(
            "all-probabilities",
            lambda labels, probs: -np.log(probs).sum() / len(labels),
            "You add up the logarithms of whole rows. Only the true class counts: pick it with the label.",
            see=TWO_WAYS,
        ),
        Misconception(
            "all-probabilities-averaged",
            lambda labels, probs: -np.log(probs).mean(),
            "You average over all entries. Only the true class counts: pick it with the label.",
            see=TWO_WAYS,
        ),
        Misconception(
            "binary-terms",
            lambda labels, probs: np.mean(
                [
                    -log(row[y]) - sum(np.log1p(-q) for k, q in enumerate(row) if k != y)
                    for y, row in zip(labels, probs, strict=True)
                ]
            ),
            "You charge the other classes too, with ln (1 - q). That is for yes or no; here one term is left.",
            see=NOT_FOUR,
        ),
        Misconception(
            "largest-for-true",
            lambda labels, probs: -np.log(np.max(probs, axis=1)).mean(),
            "You price the class that the model likes best. The true one sets the price: use the label.",
            see=TWO_WAYS,
        ),
        Misconception(
            "wrong-axis",
            lambda labels, probs: -sum(log(probs[label][k]) for k, label in enumerate(labels)) / len(labels),
            "The photo picks the row, and the label the place in it: probs[k][label], not probs[label][k].",
            see=PILE,
        ),
        Misconception(
            "accuracy-for-loss",
            lambda labels, probs: np.mean(np.argmax(probs, axis=1) == labels),
            "This is the share of right answers. The loss also asks how sure each was: minus a logarithm.",
            see=TWO_WAYS,
        ),
        Misconception(
            "errors-for-loss",
            lambda labels, probs: np.mean(np.argmax(probs, axis=1) != labels),
            "This is the share of wrong answers. The loss also asks how sure each was: minus a logarithm.",
            see=TWO_WAYS,
        ),
        Misconception(
            "log-of-the-mean",
            lambda labels, probs: -np.log(of_truth(labels, probs).mean()),
            "You take the logarithm of the mean. Take each photo's logarithm first, then the mean.",
            see=PILE,
        ),
        Misconception(
            "probability-for-surprise",
            lambda labels, probs: of_truth(labels, probs).mean(),
            "You average the probabilities themselves. The loss of a photo is minus the logarithm of its probability.",
            see=TWO_WAYS,
        ),
        Misconception(
            "every-row-with-every-label",
            lambda labels, probs: -np.log(np.array(probs)[:, labels]).mean(),
            "[:, labels] takes every row at every label. Pair them: [np.arange(len(labels)), labels].",
            see=PILE,
        ),
        Misconception(
            "divided-by-the-classes",
            lambda labels, probs: -np.log(of_truth(labels, probs)).sum() / len(probs[0]),
            "You divide by the number of classes, the length of a row. Divide by the number of photos, len(labels).",
            see=PILE,
        ),
        Misconception(
            "whole-rows",
            lambda labels, probs: -np.log(probs[labels]).mean(),
            "probs[labels] asks a list for several rows at once. Go through labels and rows together: row[label].",
            see=PILE,
        ),
        Misconception(
            "list-is-no-table",
            lambda labels, probs: -np.log(probs[np.arange(len(labels)), labels]).mean(),
            "`probs` is a list of lists, which takes one place at a time. Make it a table, np.array(probs), or loop.",
            see=PILE,
        ),
        *(
            Misconception(f"epsilon-{epsilon:.0e}", guarded_sparse(plus(epsilon)), EPSILON, FOUR_ANSWERS)
            for epsilon in EPSILONS
        ),
        *(Misconception(f"clip-{low:.0e}", guarded_sparse(lifted(low)), EPSILON, FOUR_ANSWERS) for low in CLIPS),
        Misconception(
            "list-for-mean",
            lambda labels, probs: -np.log(of_truth(labels, probs)),
            "You return a loss for each photo. Return their mean, one number.",
            see=PILE,
        ),
        Misconception(
            "returned-too-early", lambda labels, probs: -log(probs[0][labels[0]]) / len(labels), FIRST_ONLY, see=PILE
        ),
        Misconception("first-photo-only", lambda labels, probs: -log(probs[0][labels[0]]), FIRST_ONLY, see=PILE),
        Misconception(
            "rounded", lambda labels, probs: round(-np.log(of_truth(labels, probs)).mean(), 2), ROUNDED, see=PILE
        ),
        Misconception(
            "last-photo-only",
            lambda labels, probs: -np.log(of_truth(labels, probs))[-1] / len(labels),
            "Only the last photo counts. Add to the total; don't replace it.",
            see=PILE,
        ),
        Misconception(
            "worst-photo-only",
            lambda labels, probs: -np.log(of_truth(labels, probs).min()),
            "This is the dearest photo. The mean over all photos is asked for.",
            see=PILE,
        ),
        Misconception(
            "one-minus-q",
            lambda labels, probs: -np.log(1 - of_truth(labels, probs)).mean(),
            "You take the logarithm of 1 - q. What the label got is q itself: row[label].",
            see=TWO_WAYS,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="08#A pile of photos",
        ),
        Misconception(
            "last-photo-alone",
            lambda labels, probs: -log(of_truth(labels, probs)[-1]),
            "You return the last photo's loss. Add each loss to a total, and divide after the loop.",
            see=PILE,
        ),
        Misconception(
            "first-photo-left-out",
            lambda labels, probs: -np.log(of_truth(labels, probs))[1:].sum() / len(labels),
            "The first photo is left out. Places count from 0: begin the loop there.",
            see=PILE,
        ),
        Misconception(
            "last-photo-left-out",
            lambda labels, probs: -np.log(of_truth(labels, probs))[:-1].sum() / len(labels),
            "The last photo is left out. range(n) ends before n by itself: leave out the - 1.",
            see=PILE,
        ),
        Misconception(
            "total-starts-at-1",
            lambda labels, probs: sparse_loss_loop(labels, probs) + 1 / len(labels),
            "Your total is 1 too large. Begin it at 0, before the loop.",
            see=PILE,
        ),
        Misconception(
            "one-fewer",
            lambda labels, probs: float(-np.log(of_truth(labels, probs)).sum()) / (len(labels) - 1),
            "You divide by one fewer than there are. Divide by the number of photos: len(labels).",
            see=PILE,
        ),
        Misconception(
            "divided-in-the-loop",
            lambda labels, probs: -sum(np.log(q) / (n + 1) for n, q in enumerate(of_truth(labels, probs))),
            "You divide each loss by how many you have seen so far. Add all up, and divide once after the loop.",
            see=PILE,
        ),
        Misconception(
            "first-row-for-all",
            lambda labels, probs: -np.mean([np.log(probs[0][label]) for label in labels]),
            "You look up every label in the first row. Each photo has a row of its own: go through both together.",
            see=PILE,
        ),
        Misconception(
            "first-class-for-all",
            lambda labels, probs: -np.mean([np.log(row[0]) for row in probs]),
            "You take the first class of every photo. The label says which is true: row[label].",
            see=PILE,
        ),
        Misconception(
            "one-place-to-the-right",
            lambda labels, probs: -np.mean([np.log(row[label + 1]) for label, row in zip(labels, probs, strict=True)]),
            "You look one place too far right. Labels count from 0: use row[label].",
            see=COUNTING,
        ),
        Misconception(
            "times-the-probability",
            lambda labels, probs: -np.mean(of_truth(labels, probs) * np.log(of_truth(labels, probs))),
            "You multiply each surprise by its probability. The label has come true: it pays minus the "
            "logarithm, whole.",
            see=TWO_WAYS,
        ),
        Misconception(
            "entropy-for-loss",
            lambda labels, probs: -np.mean([sum(q * log(q) for q in row) for row in probs]),
            "This is the mean entropy of the rows: the labels have no part in it. Pick the true class with the label.",
            see=TWO_WAYS,
        ),
        Misconception(
            "middle-photo",
            lambda labels, probs: -np.median(np.log(of_truth(labels, probs))),
            "This is the photo in the middle. Add up all of them, and divide by their number.",
            see=PILE,
        ),
        Misconception(
            "cheapest-photo",
            lambda labels, probs: -np.log(of_truth(labels, probs).max()),
            "This is the cheapest photo. The mean over all photos is asked for.",
            see=PILE,
        ),
        Misconception(
            "miss-for-loss",
            lambda labels, probs: 1 - of_truth(labels, probs).mean(),
            "This is what the truth did not get. The loss is minus the logarithm of what it got.",
            see=TWO_WAYS,
        ),
        Misconception(
            "one-less-the-log",
            lambda labels, probs: 1 - np.log(of_truth(labels, probs)).mean(),
            "You take the logarithm away from 1. The loss is minus the logarithm, without the 1.",
            see=TWO_WAYS,
        ),
        Misconception(
            "mean-of-classes",
            lambda labels, probs: np.mean(
                [-np.log(of_truth(labels, probs))[np.array(labels) == k].mean() for k in sorted(set(labels))]
            ),
            "You average over each class first. Add up all photos, and divide by how many there are.",
            see=PILE,
        ),
        Misconception(
            "softmax-on-top",
            lambda labels, probs: np.mean(
                [log(sum(math.exp(q) for q in row)) - row[label] for label, row in zip(labels, probs, strict=True)]
            ),
            "You put softmax on top. The rows are probabilities already: take minus the logarithm of row[label].",
            see=TWO_WAYS,
        ),
        Misconception(
            "cross-table",
            lambda labels, probs: -np.log(np.array(probs)[labels]).mean(),
            "probs[labels] picks whole rows. Pick one entry a row: probs[np.arange(len(labels)), labels].",
            see=PILE,
        ),
        Misconception(
            "in-a-list",
            lambda labels, probs: [sparse_loss_loop(labels, probs)],
            "Your number lies in a list. Return the number itself.",
            see=PILE,
        ),
        *(
            Misconception(
                f"underflow-guard-{tiny:.0e}",
                lambda labels, probs, tiny=tiny: -np.log(of_truth(labels, probs) + tiny).mean(),
                EPSILON,
                FOUR_ANSWERS,
            )
            for tiny in (1e-6, 1e-5)
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "bits-for-nats"), lambda labels, probs: -np.log2(of_truth(labels, probs)).sum()),
        Pair(("sum-for-mean", "forgot-the-minus"), lambda labels, probs: np.log(of_truth(labels, probs)).sum()),
        Pair(
            ("sum-for-mean", "labels-from-one"),
            lambda labels, probs: -sum(np.log(row[label - 1]) for label, row in zip(labels, probs, strict=True)),
        ),
        Pair(("sum-for-mean", "epsilon-1e-12"), lambda labels, probs: -np.log(of_truth(labels, probs) + 1e-12).sum()),
        Pair(("sum-for-mean", "epsilon-1e-09"), lambda labels, probs: -np.log(of_truth(labels, probs) + 1e-9).sum()),
        Pair(
            ("bits-for-nats", "labels-from-one"),
            lambda labels, probs: -np.mean([np.log2(row[label - 1]) for label, row in zip(labels, probs, strict=True)]),
        ),
    ],
    properties=[PURE],
    hints=[
        "Take one photo. Its label says at which place of its row to look.",
        "Its loss is -np.log(row[label]). Go through labels and rows together: for label, row in zip(labels, probs).",
        "Add up the losses, and divide by len(labels) after the loop.",
    ],
)


# --- 5. Soft targets


def targets_and_rows(rng: np.random.Generator) -> Iterator[Case]:
    """Yield rows of targets and of probabilities, as lists: certain on both sides, zeros on both sides, an impossible
    truth, a truth nearly ruled out, one class, then ordinary ones with zeros in the targets."""
    yield [[0.7, 0, 0, 0.3]], [[0.775, 0.116, 0.039, 0.070]]
    yield [[1, 0, 0]], [[1, 0, 0]]
    yield [[0.5, 0.5, 0.0], [0.1, 0.9, 0.0]], [[0.25, 0.75, 0.0], [0.2, 0.3, 0.5]]
    yield [[0, 1], [0.4, 0.6]], [[1.0, 0.0], [0.5, 0.5]]
    yield [[0.0, 1.0]], [[1.0, 1e-20]]
    yield [[1], [1]], [[1.0], [1.0]]
    for samples, num_classes in ((3, 2), (2, 5), (7, 4)):
        targets = rng.dirichlet(np.ones(num_classes), samples)
        targets[0] = one_hot(0, num_classes)
        yield targets.tolist(), rng.dirichlet(np.ones(num_classes), samples).tolist()


def soft_loss_loop(targets, probs):
    total = 0
    for p, q in zip(targets, probs, strict=True):
        for k in range(len(p)):
            if p[k] > 0:
                total = total - p[k] * np.log(q[k])
    return total / len(targets)


def soft_loss_numpy(targets, probs):
    p, q = np.array(targets, dtype=float), np.array(probs, dtype=float)
    surprises = np.zeros(p.shape)
    surprises[p > 0] = -np.log(q[p > 0])
    return (p * surprises).sum(axis=1).mean()


def soft_loss_math(targets, probs):
    losses = []
    for p, q in zip(targets, probs, strict=True):
        losses.append(sum(pk * math.log(1 / qk) for pk, qk in zip(p, q, strict=True) if pk))
    return sum(losses) / len(losses)


def tables(answer: Callable[[Array, Array], Any]) -> Callable[[Rows, Rows], Any]:
    """Return `answer` with its arguments made into arrays."""
    return lambda targets, probs: answer(np.array(targets, dtype=float), np.array(probs, dtype=float))


def times_log(p: Array, q: Array, logarithm: Callable[[Array], Array] = np.log) -> Array:
    """Return p · log q, 0 where p is 0."""
    return np.where(p > 0, p * logarithm(q), 0)


def guarded_soft(guard: Callable[[Array], Array]) -> Callable[[Rows, Rows], Any]:
    """Return the categorical loss with a guard around q."""
    return tables(lambda p, q: -(p * np.log(guard(q))).sum(axis=1).mean())


def stopped_at_a_zero(targets: Rows, probs: Rows) -> float:
    total = 0.0
    for p, q in zip(targets, probs, strict=True):
        for k in range(len(p)):
            if p[k] == 0:
                break
            total -= p[k] * np.log(q[k])
    return total / len(targets)


SOFT_LOSS = Question(
    name="l08_soft",
    defines="soft_loss",
    lesson=8,
    points=3,
    reference=categorical_cross_entropy,
    replaces=["categorical_cross_entropy"],
    alternatives=[soft_loss_loop, soft_loss_numpy, soft_loss_math],
    cases=targets_and_rows,
    misconceptions=[
        Misconception(
            "zero-times-log-zero",
            tables(lambda p, q: -(p * np.log(q)).sum(axis=1).mean()),
            "0 times ln 0 gives nan here. Where p is 0 there is nothing to pay: leave such classes out.",
            see=SOFT,
        ),
        Misconception(
            "log-of-zero",
            lambda targets, probs: (
                -sum(a * log(b) for p, q in zip(targets, probs, strict=True) for a, b in zip(p, q, strict=True))
                / len(targets)
            ),
            "math.log stops at 0, even where p is 0 too. There is nothing to pay there: ask `if` p is above 0 first.",
            see=SOFT,
        ),
        Misconception(
            "nan-made-zero",
            tables(lambda p, q: -np.nan_to_num(p * np.log(q)).sum(axis=1).mean()),
            "nan_to_num turns nan into 0, but also infinity into a huge number. Leave out the classes where p is 0.",
            see=SOFT,
        ),
        Misconception(
            "infinite-price-dropped",
            tables(lambda p, q: -np.where(q > 0, p * np.log(q), 0).sum(axis=1).mean()),
            "You leave out the classes where q is 0. Where p is above 0 there, the loss is inf. Ask about p.",
            see=SOFT,
        ),
        *(
            Misconception(f"epsilon-{epsilon:.0e}", guarded_soft(plus(epsilon)), EPSILON, FOUR_ANSWERS)
            for epsilon in EPSILONS
        ),
        *(Misconception(f"clip-{low:.0e}", guarded_soft(lifted(low)), EPSILON, FOUR_ANSWERS) for low in CLIPS),
        Misconception("sum-for-mean", tables(lambda p, q: -times_log(p, q).sum()), SUM, see=PILE),
        Misconception("divided-by-all-entries", tables(lambda p, q: -times_log(p, q).mean()), ALL_ENTRIES, see=PILE),
        Misconception("bits-for-nats", tables(lambda p, q: -times_log(p, q, np.log2).sum(axis=1).mean()), BITS, SOFT),
        Misconception("log10-for-nats", tables(lambda p, q: -times_log(p, q, np.log10).sum(axis=1).mean()), TENS, SOFT),
        Misconception(
            "no-logarithm",
            tables(lambda p, q: (p * q).sum(axis=1).mean()),
            "You multiply p by q itself. Multiply it by minus the logarithm of q.",
            see=TWO_WAYS,
        ),
        Misconception("rounded", tables(lambda p, q: round(-times_log(p, q).sum(axis=1).mean(), 2)), ROUNDED, see=SOFT),
        Misconception("forgot-the-minus", tables(lambda p, q: times_log(p, q).sum(axis=1).mean()), MINUS, see=TWO_WAYS),
        Misconception(
            "p-and-q-swapped",
            tables(lambda p, q: -times_log(q, p).sum(axis=1).mean()),
            "p and q have changed places. The truth, p, stands in front; the logarithm is of the model's q.",
            see=TWO_WAYS,
        ),
        Misconception(
            "kl-for-cross-entropy",
            tables(lambda p, q: kl_divergence(p, q).mean()),
            "This is the KL divergence: the entropy of the target is taken off. The loss keeps it: -p ln q, added up.",
            see=SOFT,
        ),
        Misconception(
            "entropy-of-the-target",
            tables(lambda p, q: entropy(p).mean()),
            "This is the entropy of the target, the floor. Take the logarithm of q, not of p.",
            see=SOFT,
        ),
        Misconception(
            "entropy-of-the-model",
            tables(lambda p, q: entropy(q).mean()),
            "This is the entropy of the model's row. Multiply by the truth, p, in front of the logarithm.",
            see=TWO_WAYS,
        ),
        Misconception(
            "binary-terms",
            tables(lambda p, q: -(times_log(p, q) + times_log(1 - p, 1 - q)).sum(axis=1).mean()),
            "You add (1 - p) ln (1 - q). That belongs to yes or no. With classes, the terms p ln q are all there is.",
            see=NOT_FOUR,
        ),
        Misconception(
            "likeliest-class-only",
            tables(lambda p, q: -np.log(q[np.arange(len(p)), p.argmax(axis=1)]).mean()),
            "You price the likeliest class only. A soft target has several: add up p times the surprise over all.",
            see=SOFT,
        ),
        Misconception(
            "not-multiplied-by-p",
            tables(lambda p, q: -np.where(p > 0, np.log(q), 0).sum(axis=1).mean()),
            "You add up the surprises as they are. Multiply each by its p first.",
            see=SOFT,
        ),
        Misconception(
            "list-for-mean",
            tables(lambda p, q: -times_log(p, q).sum(axis=1)),
            "You return a loss for each row. Return their mean, one number.",
            see=PILE,
        ),
        Misconception(
            "down-the-columns",
            tables(lambda p, q: -times_log(p, q).sum(axis=0).mean()),
            "You add down the columns and average over the classes. Add along each row, axis=1, and average the rows.",
            see=PILE,
        ),
        Misconception(
            "returned-too-early",
            tables(lambda p, q: -times_log(p[0], q[0]).sum() / len(p)),
            "Only the first row counts. Is `return` indented so far that it ends the loop at once?",
            see=PILE,
        ),
        Misconception(
            "last-row-only",
            lambda targets, probs: soft_loss_loop(targets[-1:], probs[-1:]) / len(targets),
            "Only the last row counts. Add to the total; don't replace it.",
            see=PILE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="08#When the truth is not certain",
        ),
        Misconception(
            "first-row-undivided",
            tables(lambda p, q: -times_log(p[0], q[0]).sum()),
            "Only the first row counts. Is `return` indented so far that it ends the loop at once?",
            see=PILE,
        ),
        Misconception(
            "last-row-alone",
            lambda targets, probs: soft_loss_loop(targets[-1:], probs[-1:]),
            "You return the last row's loss. Add each loss to a total, and divide after the loop.",
            see=PILE,
        ),
        Misconception(
            "stopped-at-a-zero",
            stopped_at_a_zero,
            "A 0 ends your row, and later classes are lost. Use continue, or `if p > 0`, so that the loop goes on.",
            see=SOFT,
        ),
        Misconception(
            "first-row-left-out",
            lambda targets, probs: (
                sum(soft_loss_loop([p], [q]) for p, q in zip(targets[1:], probs[1:], strict=True)) / len(targets)
            ),
            "The first row is left out. Places count from 0: begin the loop there.",
            see=PILE,
        ),
        Misconception(
            "last-row-left-out",
            lambda targets, probs: (
                sum(soft_loss_loop([p], [q]) for p, q in zip(targets[:-1], probs[:-1], strict=True)) / len(targets)
            ),
            "The last row is left out. range(n) ends before n by itself: leave out the - 1.",
            see=PILE,
        ),
        Misconception(
            "first-class-left-out",
            tables(lambda p, q: -times_log(p, q)[:, 1:].sum(axis=1).mean()),
            "The first class of each row is left out. Places count from 0: begin the loop there.",
            see=SOFT,
        ),
        Misconception(
            "last-class-left-out",
            tables(lambda p, q: -times_log(p, q)[:, :-1].sum(axis=1).mean()),
            "The last class of each row is left out. range(K) ends before K by itself: leave out the - 1.",
            see=SOFT,
        ),
        Misconception(
            "only-the-last-class",
            tables(lambda p, q: -times_log(p, q)[:, -1].mean()),
            "Only the last class of each row counts. Add to the row's total; don't replace it.",
            see=SOFT,
        ),
        Misconception(
            "only-the-first-class",
            tables(lambda p, q: -times_log(p, q)[:, 0].mean()),
            "Only the first class of each row counts. Add up over all classes before you return.",
            see=SOFT,
        ),
        Misconception(
            "divided-by-those-that-count",
            tables(lambda p, q: -times_log(p, q).sum() / np.count_nonzero(p)),
            "You divide by the number of entries above 0. Divide by the number of rows: len(targets).",
            see=PILE,
        ),
        Misconception(
            "log-of-the-expected",
            tables(lambda p, q: -np.log((p * q).sum(axis=1)).mean()),
            "You take the logarithm of p · q, added up. Take each q's logarithm first, and multiply it by p.",
            see=SOFT,
        ),
        Misconception(
            "log-of-p-times-q",
            tables(lambda p, q: -np.log(np.where(p * q > 0, p * q, 1)).sum(axis=1).mean()),
            "p stands inside the logarithm. It multiplies the logarithm of q from outside.",
            see=SOFT,
        ),
        Misconception(
            "weights-squared",
            tables(lambda p, q: -times_log(p**2, q).sum(axis=1).mean()),
            "You multiply by p twice. Once is enough: p times minus the logarithm of q.",
            see=SOFT,
        ),
        Misconception(
            "one-minus-q",
            tables(lambda p, q: -times_log(p, 1 - q).sum(axis=1).mean()),
            "You take the logarithm of 1 - q. What the class got is q itself.",
            see=SOFT,
        ),
        Misconception(
            "times-q-too",
            tables(lambda p, q: -np.where(p * q > 0, p * q * np.log(q), 0).sum(axis=1).mean()),
            "You multiply by q as well. The truth p alone stands before the logarithm.",
            see=SOFT,
        ),
        Misconception(
            "likeliest-of-the-model",
            tables(lambda p, q: -np.log(q.max(axis=1)).mean()),
            "You price the class that the model likes best. The truth decides: add up p times the surprise over all.",
            see=SOFT,
        ),
        Misconception(
            "worst-row-only",
            tables(lambda p, q: (-times_log(p, q).sum(axis=1)).max()),
            "This is the dearest row. The mean over all rows is asked for.",
            see=PILE,
        ),
        Misconception(
            "squared-miss",
            tables(lambda p, q: ((p - q) ** 2).sum(axis=1).mean()),
            "You add up squared misses. The loss is p times minus the logarithm of q, added up.",
            see=SOFT,
        ),
        Misconception(
            "infinite-for-any-zero",
            tables(lambda p, q: math.inf if (q == 0).any() else -times_log(p, q).sum(axis=1).mean()),
            "You answer inf wherever a q is 0. Where p is 0 too, nothing is paid: ask about p first.",
            see=SOFT,
        ),
        Misconception(
            "zero-for-infinite",
            tables(lambda p, q: 0 if ((q == 0) & (p > 0)).any() else -times_log(p, q).sum(axis=1).mean()),
            "You answer 0 where the truth got a q of 0. That is the dearest of all: the loss is inf.",
            see=SOFT,
        ),
        Misconception(
            "rows-with-a-zero-skipped",
            tables(
                lambda p, q: -sum((a * np.log(b)).sum() for a, b in zip(p, q, strict=True) if (a > 0).all()) / len(p)
            ),
            "You skip whole rows that have a 0 in the target. Skip only the class where p is 0.",
            see=SOFT,
        ),
        Misconception(
            "flattened-pairs",
            tables(lambda p, q: -np.where(p > 0, np.log(q), 0).sum() / len(p) / p.shape[1]),
            "You average the surprises as they are. Multiply each by its p, and add up along the row.",
            see=SOFT,
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "zero-times-log-zero"), tables(lambda p, q: -(p * np.log(q)).sum())),
        Pair(("divided-by-all-entries", "zero-times-log-zero"), tables(lambda p, q: -(p * np.log(q)).mean())),
        Pair(("bits-for-nats", "zero-times-log-zero"), tables(lambda p, q: -(p * np.log2(q)).sum(axis=1).mean())),
        Pair(("p-and-q-swapped", "zero-times-log-zero"), tables(lambda p, q: -(q * np.log(p)).sum(axis=1).mean())),
        Pair(("sum-for-mean", "epsilon-1e-12"), tables(lambda p, q: -(p * np.log(q + 1e-12)).sum())),
        Pair(("sum-for-mean", "epsilon-1e-09"), tables(lambda p, q: -(p * np.log(q + 1e-9)).sum())),
        Pair(
            ("divided-by-all-entries", "binary-terms"),
            tables(lambda p, q: -(times_log(p, q) + times_log(1 - p, 1 - q)).mean()),
        ),
        Pair(("divided-by-all-entries", "epsilon-1e-09"), tables(lambda p, q: -(p * np.log(q + 1e-9)).mean())),
        Pair(("sum-for-mean", "bits-for-nats"), tables(lambda p, q: -times_log(p, q, np.log2).sum())),
    ],
    properties=[PURE],
    hints=[
        "For one row: add up p times the surprise of q, over all classes.",
        "Where p is 0, skip the class: `if p[k] > 0:`. Then ln 0 is taken only where it must be.",
        "Two loops: for p, q in zip(targets, probs), and inside, for k in range(len(p)). Divide by len(targets).",
    ],
)


# --- 6. Smooth a target


def targets_and_share(rng: np.random.Generator) -> Iterator[Case]:
    """Yield rows of targets and a share: no share, two classes, soft targets, integers, then others; never as many
    rows as classes."""
    yield [[1, 0, 0, 0]], 0.1
    yield [[0.0, 1.0], [1.0, 0.0], [1.0, 0.0]], 0.3
    yield [[0, 1, 0], [0, 0, 1]], 0.0
    yield [[0.7, 0.0, 0.0, 0.0, 0.3], [0.2, 0.2, 0.2, 0.2, 0.2]], 0.2
    for samples, num_classes in ((4, 3), (2, 7)):
        labels = rng.integers(0, num_classes, samples)
        yield one_hot(labels, num_classes).tolist(), float(rng.uniform(0.05, 0.4))


def smooth_loop(targets, share):
    smoothed = []
    for row in targets:
        K = len(row)
        smoothed.append([(1 - share) * p + share / K for p in row])
    return smoothed


def smooth_numpy(targets, share):
    p = np.array(targets)
    return (1 - share) * p + share / p.shape[1]


def smoothed(formula: Callable[[Array, float, int], Array]) -> Callable[[Rows, float], Array]:
    """Return an answer from a formula of the rows p, the share and the number of classes K."""
    return lambda targets, share: formula(np.array(targets, dtype=float), share, len(targets[0]))


SMOOTHED = Question(
    name="l08_smooth",
    defines="smooth",
    lesson=8,
    points=2,
    reference=smooth_numpy,
    alternatives=[
        smooth_loop,
        smooth_numpy,
        lambda targets, share: [[p - share * (p - 1 / len(row)) for p in row] for row in targets],
    ],
    cases=targets_and_share,
    misconceptions=[
        Misconception(
            "too-much-to-all",
            smoothed(lambda p, share, K: (1 - share) * p + share / (K - 1)),
            "Your rows add up to more than 1. The share goes to all K classes, so each gets share / K.",
            see=SMOOTH,
        ),
        Misconception(
            "others-only",
            smoothed(lambda p, share, K: (1 - share) * p + (1 - p) * share / (K - 1)),
            "Your rows may add up to 1, but only the other classes get a part. Here all K get share / K.",
            see=SMOOTH,
        ),
        Misconception(
            "part-lost",
            smoothed(lambda p, share, K: (1 - share) * p + (1 - p) * share / K),
            "Your rows add up to less than 1. The true class gets its share / K back, too.",
            see=SMOOTH,
        ),
        Misconception(
            "not-shrunk",
            smoothed(lambda p, share, K: p + share / K),
            "You add the share without taking it off first. Multiply each p by 1 - share.",
            see=SMOOTH,
        ),
        Misconception(
            "not-given-back",
            smoothed(lambda p, share, K: (1 - share) * p),
            "You take the share off and give it to nobody. Add share / K to every entry.",
            see=SMOOTH,
        ),
        Misconception(
            "not-divided",
            smoothed(lambda p, share, K: (1 - share) * p + share),
            "Every class gets the whole share. Divide it among the classes: share / K.",
            see=SMOOTH,
        ),
        Misconception(
            "divided-by-rows",
            smoothed(lambda p, share, K: (1 - share) * p + share / len(p)),
            "You divide the share by the number of rows. Divide by the number of classes, the length of a row.",
            see=SMOOTH,
        ),
        Misconception(
            "four-classes-always",
            smoothed(lambda p, share, K: (1 - share) * p + share / 4),
            "You divide by 4 always. The number of classes is the length of a row.",
            see=SMOOTH,
        ),
        Misconception(
            "three-classes-always",
            smoothed(lambda p, share, K: (1 - share) * p + share / 3),
            "You divide by 3 always. The number of classes is the length of a row.",
            see=SMOOTH,
        ),
        Misconception(
            "subtracted-everywhere",
            smoothed(lambda p, share, K: p - share + share / K),
            "You take the share off every entry, so some go below 0. Multiply by 1 - share: a 0 stays 0.",
            see=SMOOTH,
        ),
        Misconception(
            "share-turned-round",
            smoothed(lambda p, share, K: share * p + (1 - share) / K),
            "You keep the share and spread the rest. Keep 1 - share, and spread the share.",
            see=SMOOTH,
        ),
        Misconception(
            "brackets-forgotten",
            smoothed(lambda p, share, K: ((1 - share) * p + share) / K),
            "You divide everything by K. Only the share is divided: (1 - share) * p + share / K.",
            see=SMOOTH,
        ),
        Misconception(
            "rounded",
            smoothed(lambda p, share, K: ((1 - share) * p + share / K).round(2)),
            ROUNDED,
            see=SMOOTH,
        ),
        Misconception(
            "list-times-number",
            lambda targets, share: (1 - share) * targets,
            "Python can't multiply a list by such a number. Make it an array, np.array(targets), or go through it.",
            see=SMOOTH,
        ),
        Misconception(
            "first-row-only",
            lambda targets, share: smooth_loop(targets, share)[:1],
            "Only the first row comes back. Is `return` indented so far that it ends the loop at once?",
            see=SMOOTH,
        ),
        Misconception(
            "one-long-row",
            lambda targets, share: [p for row in smooth_loop(targets, share) for p in row],
            "You return one long row. Return a list of rows: append each row.",
            see=SMOOTH,
        ),
        Misconception(
            "clipped-for-smoothed",
            lambda targets, share: [[min(max(p, share / len(row)), 1 - share) for p in row] for row in targets],
            "You cut the entries off at both ends. Each is shrunk by 1 - share, and then share / K is added.",
            see=SMOOTH,
        ),
        Misconception(
            "uniform-rows",
            lambda targets, share: [[1 / len(row) for _ in row] for row in targets],
            "You spread everything evenly. Only the share is spread: the rest stays where it was.",
            see=SMOOTH,
        ),
        Misconception(
            "first-row-alone",
            lambda targets, share: smooth_loop(targets, share)[0],
            "You return one row, the first. Append each row to a list, and return it after the loop.",
            see=SMOOTH,
        ),
        Misconception(
            "last-row-only",
            lambda targets, share: smooth_loop(targets, share)[-1],
            "You return one row, the last. Append each row to a list, and return it after the loop.",
            see=SMOOTH,
        ),
        Misconception(
            "last-row-in-a-list",
            lambda targets, share: smooth_loop(targets, share)[-1:],
            "Only the last row comes back. Make the list before the loop, and append inside it.",
            see=SMOOTH,
        ),
        Misconception(
            "first-row-left-out",
            lambda targets, share: smooth_loop(targets, share)[1:],
            "The first row is missing. Places count from 0: begin the loop there.",
            see=SMOOTH,
        ),
        Misconception(
            "last-row-left-out",
            lambda targets, share: smooth_loop(targets, share)[:-1],
            "The last row is missing. range(n) ends before n by itself: leave out the - 1.",
            see=SMOOTH,
        ),
        Misconception(
            "last-row-for-each",
            lambda targets, share: [smooth_loop(targets, share)[-1]] * len(targets),
            "Every row is the last one. Is it one list that you fill again and again? Make a new one for each row.",
            see=SMOOTH,
        ),
        Misconception(
            "rows-pile-up",
            lambda targets, share: [
                [p for row in smooth_loop(targets, share)[: n + 1] for p in row] for n in range(len(targets))
            ],
            "Your rows grow longer and longer. Make a new list for each row, inside the loop.",
            see=SMOOTH,
        ),
        Misconception(
            "two-classes-always",
            smoothed(lambda p, share, K: (1 - share) * p + share / 2),
            "You divide by 2 always, as in the example. The number of classes is the length of a row.",
            see=SMOOTH,
        ),
        Misconception(
            "factor-lost",
            smoothed(lambda p, share, K: 1 - share * p + share / K),
            "The brackets around 1 - share are lost, so only the share is multiplied. Write (1 - share) * p.",
            see=SMOOTH,
        ),
        Misconception(
            "taken-off-the-ones",
            smoothed(lambda p, share, K: np.where(p == 1, 1 - share, p + share / K)),
            "The true class gets no part of its share back. Every class gets share / K.",
            see=SMOOTH,
        ),
        Misconception(
            "taken-off-the-ones-others",
            smoothed(lambda p, share, K: np.where(p == 1, 1 - share, share / (K - 1) if K > 1 else 0)),
            "You set fixed values for 1 and 0. A soft target has others: multiply each by 1 - share, and add "
            "share / K.",
            see=SMOOTH,
        ),
        Misconception(
            "fixed-values",
            smoothed(lambda p, share, K: np.where(p == 1, 1 - share + share / K, share / K)),
            "You treat everything but a 1 as a 0. A soft target has others: multiply each by 1 - share, and add "
            "share / K.",
            see=SMOOTH,
        ),
        Misconception(
            "largest-smoothed",
            smoothed(lambda p, share, K: np.where(p == p.max(axis=1, keepdims=True), p - share, p) + share / K),
            "You take the share off the largest entry only. Shrink every entry by the factor 1 - share.",
            see=SMOOTH,
        ),
        Misconception(
            "zeros-only-raised",
            smoothed(lambda p, share, K: np.where(p == 0, share / K, (1 - share) * p)),
            "Only the zeros get a part. Every class gets share / K, those above 0 too.",
            see=SMOOTH,
        ),
        Misconception(
            "share-subtracted",
            smoothed(lambda p, share, K: (1 - share) * p - share / K),
            "You take share / K away. The share is given back: add it.",
            see=SMOOTH,
        ),
        Misconception(
            "multiplied-by-classes",
            smoothed(lambda p, share, K: (1 - share) * p + share * K),
            "You multiply the share by the number of classes. It is spread among them: divide.",
            see=SMOOTH,
        ),
        Misconception(
            "grown-for-shrunk",
            smoothed(lambda p, share, K: (1 + share) * p + share / K),
            "Your entries grow. Shrink them by the factor 1 - share.",
            see=SMOOTH,
        ),
        Misconception(
            "divided-by-all-entries",
            smoothed(lambda p, share, K: (1 - share) * p + share / p.size),
            "You divide the share by the number of all entries. Divide by the number of classes, the length of a row.",
            see=SMOOTH,
        ),
        Misconception(
            "normalised-for-smoothed",
            smoothed(lambda p, share, K: (p + share) / (p + share).sum(axis=1, keepdims=True)),
            "You add the share and divide by the sum. Here every entry shrinks by 1 - share, and share / K is added.",
            see=SMOOTH,
        ),
        Misconception(
            "as-they-were",
            lambda targets, share: targets,
            "The rows come back as they were. Append the new entries, (1 - share) * p + share / K.",
            see=SMOOTH,
        ),
    ],
    pairs=[
        Pair(("not-shrunk", "not-divided"), smoothed(lambda p, share, K: p + share)),
        Pair(("not-shrunk", "too-much-to-all"), smoothed(lambda p, share, K: p + share / (K - 1))),
        Pair(("not-shrunk", "divided-by-rows"), smoothed(lambda p, share, K: p + share / len(p))),
    ],
    properties=[PURE],
    hints=[
        "Shrink every entry by the factor 1 - share. How much of the row is then free to give away?",
        "The share is free. Each of the K classes gets the same part of it, share / K, the true one too.",
        "In a new row, each p becomes (1 - share) * p + share / len(row). Collect them with append.",
    ],
)


# --- 7. A mean with weights


def losses_and_weights(rng: np.random.Generator) -> Iterator[Case]:
    """Yield losses and weights, as lists: whole numbers, one photo, a weight of 0, all alike, large ones, then
    others."""
    yield [0.5, 2.0], [3, 1]
    yield [0.7], [5]
    yield [1.2, 0.4, 3.1], [0, 2, 1]
    yield [1.5, 0.5, 0.2], [2.0, 2.0, 2.0]
    yield [0, 4, 1], [100, 1, 7]
    for samples in (4, 9):
        yield rng.uniform(0.05, 3, samples).tolist(), rng.uniform(0.2, 4, samples).tolist()


def weighted_mean_loop(losses, weights):
    total = 0
    for loss, weight in zip(losses, weights, strict=True):
        total = total + weight * loss
    return total / sum(weights)


def weighted_mean_shares(losses, weights):
    shares = np.array(weights) / np.sum(weights)
    return (shares * losses).sum()


WEIGHTED_MEAN = Question(
    name="l08_weighted_mean",
    defines="weighted_mean",
    lesson=8,
    points=2,
    reference=lambda losses, weights: np.average(losses, weights=weights),
    alternatives=[
        weighted_mean_loop,
        weighted_mean_shares,
        lambda losses, weights: np.dot(losses, weights) / sum(weights),
    ],
    cases=losses_and_weights,
    misconceptions=[
        Misconception(
            "divided-by-the-photos",
            lambda losses, weights: np.dot(losses, weights) / len(losses),
            "You divide by the number of photos. That is Keras's way; here, divide by the sum of the weights.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "not-divided",
            lambda losses, weights: np.dot(losses, weights),
            "You return the sum. Divide it by the sum of the weights, so that a mean comes out.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "weights-forgotten",
            lambda losses, weights: np.mean(losses),
            "This is the plain mean, where every photo counts once. Multiply each loss by its weight.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "losses-not-multiplied",
            lambda losses, weights: sum(losses) / sum(weights),
            "You divide by the weights, but the losses are added up without them. Multiply each by its weight.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "divided-by-both",
            lambda losses, weights: np.dot(losses, weights) / sum(weights) / len(losses),
            "You divide twice, by the weights and by the number of photos. The sum of the weights alone will do.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "divided-by-those-that-count",
            lambda losses, weights: np.dot(losses, weights) / np.count_nonzero(weights),
            "You divide by the number of photos whose weight is above 0. Divide by the sum of the weights.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "weights-as-yes-or-no",
            lambda losses, weights: np.mean([loss for loss, weight in zip(losses, weights, strict=True) if weight > 0]),
            "You only ask whether a weight is above 0. A weight of 3 counts a photo three times: multiply.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "divided-by-the-largest",
            lambda losses, weights: np.dot(losses, weights) / max(weights),
            "You divide by the largest weight. Divide by the sum of all the weights.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "divided-by-the-losses",
            lambda losses, weights: np.dot(losses, weights) / sum(losses),
            "You divide by the sum of the losses. Divide by the sum of the weights.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "added-for-multiplied",
            lambda losses, weights: sum(np.add(losses, weights)) / sum(weights),
            "You add the weight to the loss. Multiply: a weight of 3 counts the loss three times.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "list-for-mean",
            lambda losses, weights: np.multiply(losses, weights) / sum(weights),
            "You return one number for each photo. Add them up, and return the sum.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "last-photo-only",
            lambda losses, weights: losses[-1] * weights[-1] / sum(weights),
            "Only the last photo counts. Add to the total; don't replace it.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "first-photo-only",
            lambda losses, weights: losses[0] * weights[0] / sum(weights),
            FIRST_ONLY,
            see=SMALL_PRINT,
        ),
        Misconception(
            "list-times-list",
            lambda losses, weights: sum(losses * weights) / sum(weights),
            "Python can't multiply a list by a list. Use a loop, or np.array(losses) * np.array(weights).",
            see=SMALL_PRINT,
        ),
        Misconception(
            "rounded",
            lambda losses, weights: round(np.dot(losses, weights) / sum(weights), 2),
            ROUNDED,
            see=SMALL_PRINT,
        ),
        Misconception(
            "sums-multiplied",
            lambda losses, weights: sum(losses) * sum(weights) / len(losses),
            "You multiply the sums. Multiply each loss by its own weight, and add up after that.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="08#The small print",
        ),
        Misconception(
            "last-photo-alone",
            lambda losses, weights: losses[-1] * weights[-1],
            "You return the last product alone. Add up all products, and divide by the sum of the weights.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "first-photo-alone",
            lambda losses, weights: losses[0] * weights[0],
            "You return the first product alone. Add up all products, and divide by the sum of the weights.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "first-photo-left-out",
            lambda losses, weights: np.dot(losses[1:], weights[1:]) / sum(weights),
            "The first photo is left out of the total. Places count from 0: begin the loop there.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "last-photo-left-out",
            lambda losses, weights: np.dot(losses[:-1], weights[:-1]) / sum(weights),
            "The last photo is left out of the total. range(n) ends before n by itself: leave out the - 1.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "total-starts-at-1",
            lambda losses, weights: (1 + np.dot(losses, weights)) / sum(weights),
            "Your total is 1 too large. Begin it at 0, before the loop.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "divided-each",
            lambda losses, weights: (
                sum(loss / weight for loss, weight in zip(losses, weights, strict=True)) / sum(weights)
            ),
            "You divide each loss by its weight. A weight of 3 counts a photo three times: multiply.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "divided-by-the-mean-weight",
            lambda losses, weights: np.dot(losses, weights) / np.mean(weights),
            "You divide by the mean weight. Divide by the sum of the weights.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "weights-squared",
            lambda losses, weights: np.dot(losses, np.square(weights)) / sum(weights),
            "You multiply by the weight twice. Once is enough: weight * loss.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "normalised-twice",
            lambda losses, weights: np.dot(losses, weights) / sum(weights) ** 2,
            "You divide by the sum of the weights twice. Once is enough.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "upside-down",
            lambda losses, weights: sum(weights) / np.dot(losses, weights),
            "Your fraction is upside down. Divide the weighted sum by the sum of the weights.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "whole-division",
            lambda losses, weights: np.dot(losses, weights) // sum(weights),
            "// drops what comes after the point. Divide with /.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "one-fewer",
            lambda losses, weights: np.dot(losses, weights) / (sum(weights) - 1),
            "You divide by one fewer than the weights add up to. Divide by sum(weights).",
            see=SMALL_PRINT,
        ),
        Misconception(
            "heaviest-only",
            lambda losses, weights: losses[int(np.argmax(weights))],
            "You return the loss with the largest weight. All photos count, each as often as its weight says.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "repeated-by-int",
            lambda losses, weights: np.mean(
                [loss for loss, weight in zip(losses, weights, strict=True) for _ in range(int(weight))]
            ),
            "You repeat each loss as often as a whole number says. A weight may be 0.5: multiply by it.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "repeated-by-range",
            lambda losses, weights: np.mean(
                [loss for loss, weight in zip(losses, weights, strict=True) for _ in range(weight)]
            ),
            "You repeat each loss, and a weight may be 0.5: range takes whole numbers only. Multiply by the weight.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "running-weights",
            lambda losses, weights: sum(np.multiply(losses, weights) / np.cumsum(weights)),
            "You divide by the weights so far. Add everything up, and divide once, after the loop.",
            see=SMALL_PRINT,
        ),
        Misconception(
            "middle-for-mean",
            lambda losses, weights: float(np.median(losses)),
            "This is the loss in the middle. Multiply each loss by its weight, add up, and divide by the weights' sum.",
            see=SMALL_PRINT,
        ),
    ],
    properties=[PURE],
    hints=[
        "A weight of 3 means: count this loss three times. How many counts are there in all?",
        "There are as many counts as the weights add up to. Divide by sum(weights).",
        "Add up weight * loss in a loop, then return total / sum(weights).",
    ],
)


# --- 8. Yes or no, as two classes


def yes_or_no(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels 0 or 1 and probabilities of yes strictly between 0 and 1, as lists: all yes, all no, one photo, a
    tiny q, then mixed ones."""
    yield [1, 0], [0.9, 0.2]
    yield [1], [0.3]
    yield [0, 0, 0], [0.1, 0.6, 0.35]
    yield [1, 1], [0.8, 0.45]
    yield [1], [1e-20]
    yield [1, 1, 0, 1, 0], [0.7, 0.7, 0.7, 0.15, 0.02]
    for samples in (5, 12):
        labels = [1, 0, 0, *rng.integers(0, 2, samples).tolist()]
        yield labels, rng.uniform(0.03, 0.97, len(labels)).tolist()


def yes_no_loss_rows(labels, probs):
    total = 0
    for label, q in zip(labels, probs, strict=True):
        row = [1 - q, q]
        total = total - np.log(row[label])
    return total / len(labels)


def yes_no_loss_terms(labels, probs):
    y, q = np.array(labels), np.array(probs)
    return -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))


def yes_no(formula: Callable[[Array, Array], Any]) -> Callable[[list[int], list[float]], Any]:
    """Return an answer from a formula of the labels y and the probabilities q, as arrays."""
    return lambda labels, probs: formula(np.array(labels), np.array(probs))


def guarded_yes_no(low: float) -> Callable[[list[int], list[float]], Any]:
    """Return the binary loss with a small number in the logarithms. (A clip gives the same.)"""
    return yes_no(lambda y, q: -np.mean(y * np.log(q + low) + (1 - y) * np.log(1 - q + low)))


YES_NO_LOSS = Question(
    name="l08_two_classes",
    defines="yes_no_loss",
    lesson=8,
    points=2,
    reference=yes_no_loss_rows,
    replaces=["binary_cross_entropy"],
    alternatives=[
        yes_no_loss_rows,
        yes_no_loss_terms,
        lambda labels, probs: sum(-log(q if y else 1 - q) for y, q in zip(labels, probs, strict=True)) / len(labels),
    ],
    cases=yes_or_no,
    misconceptions=[
        Misconception(
            "only-the-yes-term",
            yes_no(lambda y, q: -np.mean(y * np.log(q))),
            "A no costs nothing in your loss. It must cost minus the logarithm of 1 - q.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "only-the-no-term",
            yes_no(lambda y, q: -np.mean((1 - y) * np.log(1 - q))),
            "A yes costs nothing in your loss. It must cost minus the logarithm of q.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "yes-first",
            yes_no(lambda y, q: -np.mean((1 - y) * np.log(q) + y * np.log(1 - q))),
            "Yes and no have changed places. No is class 0, so the row is [1 - q, q].",
            see=TWO_CLASSES,
        ),
        Misconception(
            "label-forgotten",
            yes_no(lambda y, q: -np.mean(np.log(q))),
            "You take q for every photo. Where the label is 0, the truth had the probability 1 - q.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "both-terms-always",
            yes_no(lambda y, q: -np.mean(np.log(q) + np.log(1 - q))),
            "You charge yes and no for every photo. Only one is true: the label says which.",
            see=TWO_CLASSES,
        ),
        Misconception("sum-for-mean", yes_no(lambda y, q: -(y * np.log(q) + (1 - y) * np.log(1 - q)).sum()), SUM, PILE),
        Misconception(
            "divided-by-all-entries",
            yes_no(lambda y, q: -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q)) / 2),
            "Your loss is half as large as it should be. Divide by the number of photos only, not by the two classes.",
            see=PILE,
        ),
        Misconception(
            "bits-for-nats", yes_no(lambda y, q: -np.mean(y * np.log2(q) + (1 - y) * np.log2(1 - q))), BITS, TWO_CLASSES
        ),
        Misconception(
            "forgot-the-minus",
            yes_no(lambda y, q: np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))),
            MINUS,
            see=TWO_CLASSES,
        ),
        Misconception(
            "log10-for-nats",
            yes_no(lambda y, q: -np.mean(y * np.log10(q) + (1 - y) * np.log10(1 - q))),
            TENS,
            see=TWO_CLASSES,
        ),
        Misconception(
            "swapped",
            lambda labels, probs: (
                -sum(q * log(y) + (1 - q) * log(1 - y) for y, q in zip(labels, probs, strict=True)) / len(labels)
            ),
            "You take the logarithm of the label, which may be 0. The logarithm belongs to q, the label in front.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "swapped-in-numpy",
            yes_no(lambda y, q: -np.mean(q * np.log(y) + (1 - q) * np.log(1 - y))),
            "You take the logarithm of the label, which may be 0. The logarithm belongs to q, the label in front.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "probability-for-surprise",
            yes_no(lambda y, q: np.mean(np.where(y == 1, q, 1 - q))),
            "You average what the truth was given. The loss of a photo is minus the logarithm of that.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "list-for-mean",
            yes_no(lambda y, q: -np.log(np.where(y == 1, q, 1 - q))),
            "You return a loss for each photo. Return their mean, one number.",
            see=PILE,
        ),
        Misconception(
            "rounded", lambda labels, probs: round(yes_no_loss_rows(labels, probs), 2), ROUNDED, see=TWO_CLASSES
        ),
        Misconception(
            "minus-for-the-first-term-only",
            yes_no(lambda y, q: np.mean(-y * np.log(q) + (1 - y) * np.log(1 - q))),
            "Your minus reaches the first term only. Each term needs one, or put both into brackets.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "one-minus-the-log",
            yes_no(lambda y, q: -np.mean(y * np.log(q) + (1 - y) * (1 - np.log(q)))),
            "You wrote 1 - ln q for a no. Take 1 - q first, and then its logarithm.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "yes-counted-only",
            lambda labels, probs: (
                -sum(log(q if y else 1 - q) for y, q in zip(labels, probs, strict=True)) / sum(labels)
            ),
            "You divide by the number of yeses. Divide by the number of all photos.",
            see=PILE,
        ),
        Misconception(
            "share-of-mistakes",
            yes_no(lambda y, q: np.mean((q > 0.5) != (y == 1))),
            "You count mistakes. The loss asks how sure the model was: minus the logarithm of what it gave the truth.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "squared-miss",
            yes_no(lambda y, q: np.mean((y - q) ** 2)),
            "This is the squared miss. Cross-entropy takes minus the logarithm of what the truth was given.",
            see=TWO_CLASSES,
        ),
        *(Misconception(f"epsilon-{low:.0e}", guarded_yes_no(low), EPSILON, see=FOUR_ANSWERS) for low in CLIPS),
        Misconception(
            "number-less-list",
            lambda labels, probs: -np.mean(np.array(labels) * np.log(probs) + (1 - labels) * np.log(1 - probs)),
            "Python can't take a list off a number. Make arrays first, np.array(labels), or go through the lists.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "last-photo-only",
            yes_no(lambda y, q: -np.log(np.where(y, q, 1 - q))[-1] / len(y)),
            "Only the last photo counts. Add to the total; don't replace it.",
            see=PILE,
        ),
        Misconception(
            "first-photo-only",
            yes_no(lambda y, q: -np.log(np.where(y, q, 1 - q))[0]),
            FIRST_ONLY,
            see=PILE,
        ),
        Misconception(
            "first-photo-divided",
            yes_no(lambda y, q: -np.log(np.where(y, q, 1 - q))[0] / len(y)),
            FIRST_ONLY,
            see=PILE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="08#Two classes, the third way",
        ),
        Misconception(
            "brackets-lost",
            yes_no(lambda y, q: np.mean(-y * np.log(q) - 1 - y * np.log(1 - q))),
            "The brackets around 1 - y are lost, so 1 is taken away each time. Write (1 - y) * log(1 - q).",
            see=TWO_CLASSES,
        ),
        Misconception(
            "brackets-lost-after-plus",
            yes_no(lambda y, q: -np.mean(y * np.log(q) + 1 - y * np.log(1 - q))),
            "The brackets around 1 - y are lost, so 1 is added each time. Write (1 - y) * log(1 - q).",
            see=TWO_CLASSES,
        ),
        Misconception(
            "first-minus-lost",
            yes_no(lambda y, q: np.mean(y * np.log(q) - (1 - y) * np.log(1 - q))),
            "The minus reaches the second term only. Each term needs one, or put both into brackets.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "log-of-the-mean",
            yes_no(lambda y, q: -np.log(np.mean(np.where(y == 1, q, 1 - q)))),
            "You take the logarithm of the mean. Take each photo's logarithm first, then the mean.",
            see=PILE,
        ),
        Misconception(
            "always-no",
            yes_no(lambda y, q: -np.mean(np.log(1 - q))),
            "You take 1 - q for every photo. Where the label is 1, the truth had the probability q.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "mean-of-the-two-means",
            yes_no(
                lambda y, q: np.mean([-np.log(np.where(y == 1, q, 1 - q))[y == kind].mean() for kind in np.unique(y)])
            ),
            "You average the yeses and the noes first. Add up all photos, and divide by how many there are.",
            see=PILE,
        ),
        Misconception(
            "means-added",
            yes_no(lambda y, q: sum(-np.log(np.where(y == 1, q, 1 - q))[y == kind].mean() for kind in np.unique(y))),
            "You add the mean of the yeses and that of the noes. Add up all photos, and divide once.",
            see=PILE,
        ),
        Misconception(
            "last-photo-alone",
            yes_no(lambda y, q: -np.log(np.where(y, q, 1 - q))[-1]),
            "You return the last photo's loss. Add each loss to a total, and divide after the loop.",
            see=PILE,
        ),
        Misconception(
            "first-photo-left-out",
            yes_no(lambda y, q: -np.log(np.where(y, q, 1 - q))[1:].sum() / len(y)),
            "The first photo is left out. Places count from 0: begin the loop there.",
            see=PILE,
        ),
        Misconception(
            "last-photo-left-out",
            yes_no(lambda y, q: -np.log(np.where(y, q, 1 - q))[:-1].sum() / len(y)),
            "The last photo is left out. range(n) ends before n by itself: leave out the - 1.",
            see=PILE,
        ),
        Misconception(
            "total-starts-at-1",
            yes_no(lambda y, q: -np.log(np.where(y, q, 1 - q)).mean() + 1 / len(y)),
            "Your total is 1 too large. Begin it at 0, before the loop.",
            see=PILE,
        ),
        Misconception(
            "one-fewer",
            yes_no(lambda y, q: float(-np.log(np.where(y, q, 1 - q)).sum()) / (len(y) - 1)),
            "You divide by one fewer than there are. Divide by the number of photos: len(labels).",
            see=PILE,
        ),
        Misconception(
            "worst-photo-only",
            yes_no(lambda y, q: -np.log(np.where(y, q, 1 - q)).min()),
            "This is the dearest photo. The mean over all photos is asked for.",
            see=PILE,
        ),
        Misconception(
            "middle-photo",
            yes_no(lambda y, q: -np.median(np.log(np.where(y, q, 1 - q)))),
            "This is the photo in the middle. Add up all of them, and divide by their number.",
            see=PILE,
        ),
        Misconception(
            "largest-for-true",
            yes_no(lambda y, q: -np.log(np.maximum(q, 1 - q)).mean()),
            "You price what the model likes best. The label says what is true: q for a yes, 1 - q for a no.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "times-the-probability",
            yes_no(lambda y, q: -np.mean(np.where(y, q, 1 - q) * np.log(np.where(y, q, 1 - q)))),
            "You multiply each surprise by its probability. The label has come true: it pays minus the "
            "logarithm, whole.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "entropy-for-loss",
            yes_no(lambda y, q: -np.mean(q * np.log(q) + (1 - q) * np.log(1 - q))),
            "This is the mean entropy of the forecasts: the labels have no part in it. They choose which term is paid.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "accuracy-for-loss",
            yes_no(lambda y, q: np.mean((q > 0.5) == (y == 1))),
            "This is the share of right answers. The loss also asks how sure the model was: minus a logarithm.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "miss-for-loss",
            yes_no(lambda y, q: np.mean(abs(y - q))),
            "This is the mean distance from the label. The loss is minus the logarithm of what the truth was given.",
            see=TWO_CLASSES,
        ),
        Misconception(
            "loss-of-the-means",
            yes_no(lambda y, q: -y.mean() * np.log(q.mean()) - (1 - y.mean()) * np.log(1 - q.mean())),
            "You take the means first, and one loss of them. Take each photo's loss first, then the mean.",
            see=PILE,
        ),
        Misconception(
            "divided-in-the-loop",
            yes_no(lambda y, q: -(np.log(np.where(y, q, 1 - q)) / np.arange(1, len(y) + 1)).sum()),
            "You divide each loss by how many you have seen so far. Add all up, and divide once after the loop.",
            see=PILE,
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "only-the-yes-term"), yes_no(lambda y, q: -(y * np.log(q)).sum())),
        Pair(("bits-for-nats", "only-the-yes-term"), yes_no(lambda y, q: -np.mean(y * np.log2(q)))),
        Pair(
            ("sum-for-mean", "bits-for-nats"),
            yes_no(lambda y, q: -(y * np.log2(q) + (1 - y) * np.log2(1 - q)).sum()),
        ),
        Pair(
            ("sum-for-mean", "yes-first"),
            yes_no(lambda y, q: -((1 - y) * np.log(q) + y * np.log(1 - q)).sum()),
        ),
    ],
    properties=[PURE],
    hints=[
        "One photo: what probability did the model give to what is true? For a no it is 1 - q.",
        "Make a row of two, no first: [1 - q, q]. The label picks the right one.",
        "Take -np.log(row[label]), add up over the photos, and divide by len(labels).",
    ],
)


# --- 9. A careful loss


def good_and_bad_labels(rng: np.random.Generator) -> Iterator[Case]:
    """Yield labels with rows of probabilities, as lists: the first and the last class, then labels that are out of
    range at the first place, at the last, by one, by far, among good ones; never as many rows as classes."""
    yield [2, 0], [[0.2, 0.3, 0.5], [0.6, 0.3, 0.1]]
    yield [1], [[0.4, 0.6]]
    yield [1, 2, 3, 1], rng.dirichlet(np.ones(3), 4).tolist()
    yield [3, 0, 1, 2, 0], rng.dirichlet(np.ones(4), 5).tolist()
    yield [0, -1], [[0.5, 0.3, 0.2], [0.2, 0.2, 0.6]]
    yield [-1, 0, 0, 1], rng.dirichlet(np.ones(3), 4).tolist()
    yield [7], [[0.25, 0.5, 0.25]]
    yield [0, -3, 2, 1, 0], rng.dirichlet(np.ones(3), 5).tolist()
    yield [2], [[0.7, 0.3]]
    for samples, num_classes in ((5, 2), (7, 4)):
        labels = rng.integers(0, num_classes, samples).tolist()
        yield labels, rng.dirichlet(np.ones(num_classes), samples).tolist()


def careful_loss_plain(labels, probs):
    total = 0
    for label, row in zip(labels, probs, strict=True):
        if label < 0 or label >= len(row):
            raise ValueError(f"there is no class {label}: labels count from 0")
        total = total - np.log(row[label])
    return total / len(labels)


def careful_loss_first(labels, probs):
    K = len(probs[0])
    if min(labels) < 0 or max(labels) > K - 1:
        raise ValueError("a label is out of range")
    return -np.log(np.array(probs)[np.arange(len(labels)), labels]).mean()


def refusing(
    bad: Callable[[int, int], bool] = lambda label, K: not 0 <= label < K,
    error: Exception | None = None,
    loss: Callable[[list[int], Rows], Any] = sparse_loss_loop,
    width: Callable[[list[int], Rows], int] = lambda labels, probs: len(probs[0]),
) -> Callable[[list[int], Rows], Any]:
    """Return an answer that raises `error` where `bad` says so of a label, and else returns the loss."""

    def answer(labels: list[int], probs: Rows) -> Any:
        if any(bad(label, width(labels, probs)) for label in labels):
            raise (error or ValueError("bad label")).with_traceback(None)  # raised again, it would keep the old one too
        return loss(labels, probs)

    return answer


def instead(value: Any, lowest: float = 0) -> Callable[[list[int], Rows], Any]:
    """Return an answer that returns `value` for a label below the lowest or too large, where it should refuse."""

    def answer(labels: list[int], probs: Rows) -> Any:
        if all(lowest <= label < len(probs[0]) for label in labels):
            return sparse_loss_loop(labels, probs)
        return value

    return answer


def skipping(labels: list[int], probs: Rows) -> Any:
    good = [(label, row) for label, row in zip(labels, probs, strict=True) if 0 <= label < len(row)]
    return -sum(np.log(row[label]) for label, row in good) / len(labels)


def pushed_inside(labels: list[int], probs: Rows) -> Any:
    return sparse_loss_loop([min(max(label, 0), len(probs[0]) - 1) for label in labels], probs)


def refusing_if_all_bad(labels: list[int], probs: Rows) -> Any:
    if not any(0 <= label < len(probs[0]) for label in labels):
        raise ValueError("bad labels")
    return sparse_loss_loop(labels, probs)


CAREFUL_LOSS = Question(
    name="l08_careful",
    defines="careful_loss",
    lesson=8,
    points=3,
    reference=careful_loss_plain,
    replaces=["sparse_categorical_cross_entropy", "categorical_cross_entropy"],
    alternatives=[careful_loss_plain, careful_loss_first],
    cases=good_and_bad_labels,
    misconceptions=[
        Misconception(
            "never-refuses",
            sparse_loss_loop,
            "You never look at the labels. A label of -1 takes the last class without a word. Test each label first.",
            see=COUNTING,
        ),
        Misconception(
            "negative-forgotten",
            refusing(lambda label, K: label >= K),
            "You refuse labels that are too large, and let -1 through. In Python it means the last place. Refuse it.",
            see=COUNTING,
        ),
        Misconception(
            "large-forgotten",
            refusing(lambda label, K: label < 0),
            "You refuse labels below 0, and let large ones through. Refuse K and above, too, with a ValueError.",
            see=COUNTING,
        ),
        Misconception(
            "one-too-many-allowed",
            refusing(lambda label, K: label < 0 or label > K),
            "A label of K gets through. K classes end at K - 1: refuse label >= K.",
            see=COUNTING,
        ),
        Misconception(
            "labels-from-one",
            refusing(
                lambda label, K: not 1 <= label <= K,
                loss=lambda labels, probs: sparse_loss_loop([label - 1 for label in labels], probs),
            ),
            "You count the labels from 1. The first class is 0, and the last is K - 1.",
            see=COUNTING,
        ),
        Misconception(
            "refuses-zero",
            refusing(lambda label, K: not 0 < label < K),
            "You refuse label 0, which is the first class. Refuse what is below 0.",
            see=COUNTING,
        ),
        Misconception(
            "refuses-the-last",
            refusing(lambda label, K: not 0 <= label < K - 1),
            "You refuse label K - 1, which is the last class. Refuse K and above.",
            see=COUNTING,
        ),
        Misconception(
            "bad-ones-skipped",
            skipping,
            "You leave bad labels out and go on. Nobody would notice them. Raise a ValueError.",
            see=COUNTING,
        ),
        Misconception(
            "pushed-inside",
            pushed_inside,
            "You push bad labels to the nearest class, so the loss is of other labels. Raise a ValueError.",
            see=COUNTING,
        ),
        Misconception(
            "no-error",
            instead(float("nan")),
            "For bad labels you return nan, or nothing. That gets lost. Stop at once: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "error-returned",
            instead(AnyOf(Exception)),
            "You return the error, like any value. Nobody need look at it. Raise it: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "text-returned",
            instead(AnyOf(str)),
            "You return a text. Don't return it, raise it: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "assert-for-raise",
            refusing(error=AssertionError("")),
            "Your assert stops, but as an AssertionError, and Python can be told to skip those. Raise a ValueError.",
            see=COUNTING,
        ),
        Misconception(
            "index-error",
            refusing(error=IndexError("bad label")),
            "You stop, with an IndexError. A ValueError is asked for: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "text-raised",
            refusing(error=TypeError("exceptions must derive from BaseException")),
            "`raise` wants an error and not a text. Put the text in brackets behind its kind: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "three-classes-always",
            refusing(lambda label, K: not 0 <= label < 3),
            "You allow three classes always. The number of classes is the length of a row.",
            see=PILE,
        ),
        Misconception(
            "width-from-the-rows",
            refusing(width=lambda labels, probs: len(probs)),
            "You compare with the number of photos, len(probs). The number of classes is the length of one row.",
            see=PILE,
        ),
        Misconception(
            "first-label-only",
            lambda labels, probs: refusing(loss=lambda *_: True)(labels[:1], probs) and sparse_loss_loop(labels, probs),
            "You look at the first label only. Test each one, inside the loop, or min(labels) and max(labels).",
            see=COUNTING,
        ),
        Misconception("log10-for-nats", refusing(loss=lambda *data: sparse_loss_loop(*data) / log(10)), TENS, see=PILE),
        Misconception(
            "probability-for-surprise",
            refusing(loss=lambda labels, probs: of_truth(labels, probs).mean()),
            "You average the probabilities themselves. The loss of a photo is minus the logarithm of its probability.",
            see=TWO_WAYS,
        ),
        Misconception("rounded", refusing(loss=lambda *data: round(sparse_loss_loop(*data), 2)), ROUNDED, see=PILE),
        Misconception(
            "list-for-mean",
            refusing(loss=lambda labels, probs: -np.log(of_truth(labels, probs))),
            "You return a loss for each photo. Return their mean, one number.",
            see=PILE,
        ),
        Misconception(
            "sum-for-mean",
            refusing(loss=lambda labels, probs: -np.log(of_truth(labels, probs)).sum()),
            SUM,
            see=PILE,
        ),
        Misconception(
            "forgot-the-minus",
            refusing(loss=lambda labels, probs: np.log(of_truth(labels, probs)).mean()),
            MINUS,
            see=TWO_WAYS,
        ),
        Misconception(
            "bits-for-nats",
            refusing(loss=lambda labels, probs: -np.log2(of_truth(labels, probs)).mean()),
            BITS,
            see=TWO_WAYS,
        ),
        Misconception(
            "divided-by-the-classes",
            refusing(loss=lambda labels, probs: sparse_loss_loop(labels, probs) * len(labels) / len(probs[0])),
            "You divide by the number of classes. Divide by the number of photos: len(labels).",
            see=PILE,
        ),
        Misconception(
            "divided-by-all-entries",
            refusing(loss=lambda labels, probs: sparse_loss_loop(labels, probs) / len(probs[0])),
            ALL_ENTRIES,
            see=PILE,
        ),
        Misconception(
            "returned-too-early",
            lambda labels, probs: refusing(loss=sparse_loss_loop)(labels[:1], probs[:1]),
            "You stop after the first photo. Is `return` indented so far that it ends the loop at once?",
            see=PILE,
        ),
        Misconception(
            "first-photo-divided",
            lambda labels, probs: refusing(loss=sparse_loss_loop)(labels[:1], probs[:1]) / len(labels),
            "You stop after the first photo. Is `return` indented so far that it ends the loop at once?",
            see=PILE,
        ),
        Misconception(
            "last-photo-only",
            refusing(loss=lambda labels, probs: -np.log(probs[-1][labels[-1]]) / len(labels)),
            "Only the last photo counts. Add to the total; don't replace it.",
            see=PILE,
        ),
        Misconception(
            "last-photo-alone",
            refusing(loss=lambda labels, probs: -np.log(probs[-1][labels[-1]])),
            "You return the last photo's loss. Add each loss to a total, and divide after the loop.",
            see=PILE,
        ),
        Misconception(
            "last-label-only",
            lambda labels, probs: (
                refusing(loss=lambda *_: True)(labels[-1:], probs) and sparse_loss_loop(labels, probs)
            ),
            "You look at the last label only. Test each one, inside the loop, or min(labels) and max(labels).",
            see=COUNTING,
        ),
        Misconception(
            "key-error",
            refusing(error=KeyError("bad label")),
            "You stop, with a KeyError. A ValueError is asked for: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "type-error",
            refusing(error=TypeError("bad label")),
            "You stop, with a TypeError. A ValueError is asked for: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "exception-for-value-error",
            refusing(error=Exception("bad label")),
            "You stop, with a plain Exception. A ValueError is asked for: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "zero-for-bad",
            instead(0),
            "For bad labels you return 0, as if all were well. Stop at once: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "inf-for-bad",
            instead(math.inf),
            "For bad labels you return infinity. Stop at once: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "minus-one-for-bad",
            instead(-1),
            "For bad labels you return -1. That gets lost. Stop at once: raise ValueError(...).",
            see=COUNTING,
        ),
        Misconception(
            "minus-one-only",
            refusing(lambda label, K: label == -1 or label >= K),
            "You refuse -1, and let -3 through. Refuse all labels below 0.",
            see=COUNTING,
        ),
        Misconception(
            "refuses-all-or-none",
            refusing_if_all_bad,
            "You refuse only where all labels are bad. One bad label is enough: test each.",
            see=COUNTING,
        ),
        Misconception(
            "bad-ones-left-out-of-the-mean",
            lambda labels, probs: (
                skipping(labels, probs) * len(labels) / max(1, sum(0 <= label < len(probs[0]) for label in labels))
            ),
            "You leave bad labels out, of the mean too. Nobody would notice them. Raise a ValueError.",
            see=COUNTING,
        ),
        Misconception(
            "mean-first",
            refusing(loss=lambda labels, probs: -np.log(of_truth(labels, probs).mean())),
            "You take the logarithm of the mean. Take each photo's logarithm first, then the mean.",
            see=PILE,
        ),
        Misconception(
            "kinds-of-labels",
            refusing(width=lambda labels, probs: len(set(labels))),
            "You count the classes that occur among the labels. The number of classes is the length of a row.",
            see=PILE,
        ),
        Misconception(
            "largest-for-true",
            refusing(loss=lambda labels, probs: -np.log(np.max(probs, axis=1)).mean()),
            "You price the class that the model likes best. The true one sets the price: use the label.",
            see=TWO_WAYS,
        ),
    ],
    pairs=[
        Pair(
            ("negative-forgotten", "sum-for-mean"),
            refusing(lambda label, K: label >= K, loss=lambda labels, probs: -np.log(of_truth(labels, probs)).sum()),
        ),
        Pair(("negative-forgotten", "no-error"), instead(float("nan"), lowest=-math.inf)),
        Pair(("negative-forgotten", "error-returned"), instead(AnyOf(Exception), lowest=-math.inf)),
        Pair(("negative-forgotten", "text-returned"), instead(AnyOf(str), lowest=-math.inf)),
        Pair(("negative-forgotten", "assert-for-raise"), refusing(lambda label, K: label >= K, AssertionError(""))),
        Pair(
            ("never-refuses", "sum-for-mean"),
            lambda labels, probs: -sum(np.log(row[label]) for label, row in zip(labels, probs, strict=True)),
        ),
    ],
    properties=[PURE],
    hints=[
        "Which labels are good, with K classes? From 0 to K - 1, and K is the length of a row.",
        "Inside the loop, before you look up: if label < 0 or label >= len(row): raise ValueError(...).",
        "The rest is sparse_loss: add up -np.log(row[label]), and divide by len(labels) after the loop.",
    ],
)


QUESTIONS = [
    PICKED,
    ONE_HOT_ROWS,
    LABELS_OF,
    SPARSE_LOSS,
    SOFT_LOSS,
    SMOOTHED,
    WEIGHTED_MEAN,
    YES_NO_LOSS,
    CAREFUL_LOSS,
]
