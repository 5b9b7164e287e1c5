"""Questions and quizzes of lesson 0: first cells, counting, averages, halvings."""

import math
import statistics
from collections.abc import Callable, Iterator
from math import log, log2, log10
from typing import Any

import numpy as np

from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz

NAME = "00#Give a number a name"
CALL = "00#Call a function"
PRESS = "00#Press Shift and Enter"
ERROR = "00#Read an error"
LIST = "00#Make a list"
OWN = "00#Write a function of your own"
CHANCE = "00#Count to find a probability"
SHARE = "00#Share evenly"
FOLD = "00#Fold a sheet of paper"
BETWEEN = "00#Between two folds"

QUOTES = "This is a text: it stands in quotes. Take the quotes away, and it is a number."
NATURAL = "You took `log`, which does not count by twos. Halvings are counted by `log2`."
TENS = "You took `log10`, which counts how often to divide by ten. Halvings are counted by `log2`."


QUIZZES = [
    Quiz(
        name="l00_again",
        text="The cell with `jar = jar + 5` has run once, and the jar holds 45 euros. You run that cell once more. "
        "What does the jar hold now?",
        options={
            "45 euros, as before": "The cell takes what the jar holds now and adds 5. Each run adds 5 more.",
            "50 euros": "45 + 5. The number under the name is replaced each time that the cell runs.",
            "It is an error: a number can't be 5 more than itself": "`=` does not say that two things are equal. It "
            "says: work out the right side, and keep it under the name.",
        },
        right="50 euros",
    ),
    Quiz(
        name="l00_nothing",
        text="`answer = shown(4)` prints 12. What is then kept under the name `answer`?",
        options={
            "The number 12": "12 was shown on the screen and is gone. Only `return` hands a number back.",
            "The text “12”": "What `print` shows is kept nowhere, neither as a number nor as a text.",
            "Nothing": "The function has no `return`, so it hands nothing back.",
        },
        right="Nothing",
    ),
    Quiz(
        name="l00_bag",
        text="There are 3 red balls and 5 blue ones in the bag. How likely is a red one?",
        options={
            "3 / 5": "This compares the red balls with the blue ones. Divide by the number of all the balls.",
            "1 / 2": "There are two colours, but more blue balls than red ones. Count balls, not colours.",
            "3 / 8": "3 balls out of 8 are red, and you are as likely to take one ball as another.",
        },
        right="3 / 8",
    ),
    Quiz(
        name="l00_average",
        text="Four friends found 2, 5, 0 and 5 shells. They share evenly. How many shells does each one get?",
        options={
            "3": "12 shells for 4 friends. The one who found nothing takes a share too.",
            "4": "This leaves out the friend who found nothing. There are four friends, so divide by 4.",
            "5": "5 is the number that came most often. Put all the shells in one heap, then share.",
        },
        right="3",
    ),
    Quiz(
        name="l00_folds",
        text="You count 64 layers. How often was the sheet folded?",
        options={
            "32 times": "Half of 64 is one step back, to 32 layers. Go on, until one layer is left.",
            "8 times": "8 times 8 is 64. But each fold doubles: 2, 4, 8, 16, 32, 64.",
            "6 times": "2, 4, 8, 16, 32, 64: six doublings.",
        },
        right="6 times",
    ),
]


# --- slips that fit every function


def slips(right: Callable[..., Any], names: str) -> list[Misconception]:
    """Return the mistakes that a beginner makes with any function, given a right answer.

    names: which names the function needs, said to whoever uses one that Python does not know.
    """

    def unknown_name(*arguments):
        raise NameError("name 'x' is not defined")

    return [
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a number: write `return` in front of the result.",
            see=OWN,
        ),
        Misconception(
            "text-for-number",
            lambda *arguments: str(right(*arguments)),
            "You return a text. Return the number itself, without quotes or str(...).",
            see=CALL,
        ),
        Misconception(
            "unknown-name",
            unknown_name,
            f"Python does not know a name in your function. {names}",
            see=ERROR,
        ),
    ]


# --- 1. A film


MINUTES = Question(
    name="l00_film",
    defines="minutes",
    lesson=0,
    points=1,
    reference=150,
    alternatives=[150, 2.5 * 60],
    misconceptions=[
        Misconception("text-for-number", "150", QUOTES, see=CALL),
        Misconception(
            "text-with-unit",
            "150 minutes",
            "The unit came along, so your answer is a text. Keep the number alone, without unit and quotes.",
            see=CALL,
        ),
        Misconception(
            "text-with-unit-cut",
            "150 min",
            "The unit came along, so your answer is a text. Keep the number alone, without unit and quotes.",
            see=CALL,
        ),
        Misconception(
            "text-for-sum",
            "2.5 * 60",
            "In quotes nothing is worked out. Take the quotes away, and Python does the sum.",
            see=CALL,
        ),
        Misconception(
            "comma-for-point",
            (2, 300),
            "Python reads your comma as two numbers, 2 and 5 * 60. Write a point: 2.5.",
            see=PRESS,
        ),
        Misconception(
            "comma-in-result", (150, 0), "Python reads your comma as two numbers, 150 and 0. Write 150.", see=PRESS
        ),
        Misconception(
            "printed-not-named",
            None,
            "`print` shows a number but hands nothing back. Name the number itself: minutes = …, without print.",
            see=OWN,
        ),
        Misconception("hours-for-minutes", 2.5, "These are the hours. Each has 60 minutes: multiply by 60.", see=NAME),
        Misconception(
            "divided-for-multiplied",
            2.5 / 60,
            "You divided. There are more minutes than hours: multiply by 60.",
            see=PRESS,
        ),
        Misconception("added-for-multiplied", 62.5, "You added. Each hour has 60 minutes: multiply by 60.", see=PRESS),
        Misconception("hundred-minutes", 250, "You count 100 minutes an hour. An hour has 60.", see=NAME),
        Misconception("half-dropped", 120, "This is 2 hours. Half an hour more is 30 minutes more.", see=NAME),
        Misconception(
            "point-five-as-five",
            125,
            "You count 2 hours and 5 minutes. 2.5 hours are two and a half: multiply by 60.",
            see=NAME,
        ),
        Misconception(
            "point-five-as-fifty",
            170,
            "You count 2 hours and 50 minutes. 2.5 hours are two and a half: multiply by 60.",
            see=NAME,
        ),
        Misconception("seconds-for-minutes", 9000, "These are the seconds. Multiply by 60 once only.", see=NAME),
        Misconception(
            "divided-the-other-way",
            24,
            "You divided 60 by the hours. Each hour has 60 minutes: multiply.",
            see=PRESS,
        ),
        Misconception(
            "rounded-up",
            180,
            "This is 3 hours, half an hour too many. Multiply 2.5 by 60.",
            see=NAME,
        ),
        Misconception(
            "the-half-only",
            30,
            "These are the minutes of the half hour alone. Multiply the whole 2.5 by 60.",
            see=NAME,
        ),
        Misconception(
            "one-hour-only",
            60,
            "This is one hour. The film lasts 2.5 of them: multiply.",
            see=NAME,
        ),
        Misconception(
            "hours-in-quotes",
            "2.5" * 60,
            "In quotes 2.5 is a text, and times 60 repeats it. Take the quotes away.",
            see=CALL,
        ),
        Misconception(
            "power-for-times",
            2.5**60,
            "Two stars make a power. One star multiplies: 2.5 * 60.",
            see=PRESS,
        ),
    ],
    pairs=[
        Pair(("text-for-number", "hundred-minutes"), "250"),
        Pair(("text-for-number", "half-dropped"), "120"),
        Pair(("text-for-number", "point-five-as-fifty"), "170"),
        Pair(("comma-for-point", "hundred-minutes"), (2, 500)),
    ],
    hints=[
        "How many minutes has one hour? And how do you write “times”?",
        "Multiply 2.5 by 60. Write the number with a point and without quotes.",
        "minutes = 2.5 * 60",
    ],
)


# --- 2. A strip of paper


STRIP = Question(
    name="l00_strip",
    defines="strip_halvings",
    lesson=0,
    points=1,
    reference=log2(300),
    alternatives=[8.228818690495881, 8.23, log2(300) - log2(1)],
    misconceptions=[
        Misconception("text-for-number", "8.23", QUOTES, see=CALL),
        Misconception("text-for-call", "log2(300)", "In quotes nothing is worked out. Take the quotes away.", see=CALL),
        Misconception(
            "comma-for-point",
            (8, 23),
            "Python reads your comma as two numbers, 8 and 23. Write a point: 8.23.",
            see=PRESS,
        ),
        Misconception(
            "printed-not-named",
            None,
            "`print` shows a number but hands nothing back. Name the number itself, without print.",
            see=OWN,
        ),
        Misconception("natural-logarithm", log(300), NATURAL, see=FOLD),
        Misconception("log10-for-log2", log10(300), TENS, see=FOLD),
        Misconception("halved-once", 150, "This is one halving. Count how many lead to 1 mm: log2.", see=FOLD),
        Misconception("no-logarithm", 300, "This is the length. `log2` of it counts the halvings.", see=FOLD),
        Misconception("took-away", 299, "You took 1 mm away each time. Each cut takes half of what is left.", see=FOLD),
        Misconception(
            "minus", -log2(300), "The number of halvings is not below 0. Is there a minus too many?", see=FOLD
        ),
        Misconception(
            "one-too-few",
            log2(150),
            "One halving too few: this leads from 150 mm to 1 mm, or from 300 to 2. Go from 300 to 1.",
            see=FOLD,
        ),
        Misconception(
            "one-too-many", log2(600), "One halving too many: the strip begins at 300 mm, and ends at 1 mm.", see=FOLD
        ),
        Misconception(
            "rounded-down",
            8,
            "You rounded down. 8 halvings leave a little more than 1 mm: keep the part after the point.",
            see=BETWEEN,
        ),
        Misconception(
            "rounded-up",
            9,
            "You rounded up. 9 halvings leave less than 1 mm: keep the part after the point.",
            see=BETWEEN,
        ),
        Misconception(
            "rounded-too-far",
            8.2,
            "You rounded too far. Keep two digits after the point, or let Python compute.",
            see=BETWEEN,
        ),
        Misconception("square-root", 300**0.5, "This is the square root. `log2` counts how often to halve.", see=FOLD),
        Misconception(
            "power-for-logarithm", 2.0**300, "You doubled 300 times. Ask the other way round: log2.", see=FOLD
        ),
        Misconception(
            "centimetres-for-millimetres",
            log2(30),
            "You began at 30. The strip is 300 mm long: take log2 of 300.",
            see=FOLD,
        ),
        Misconception(
            "metres-for-millimetres",
            log2(0.3),
            "You began at 0.3. The strip is 300 mm long: take log2 of 300.",
            see=FOLD,
        ),
        Misconception(
            "quotient-turned-round",
            log(2) / log(300),
            "You divided the logarithms the other way round. Write log2(300), and Python does it.",
            see=FOLD,
        ),
        Misconception(
            "halved-after",
            log2(300) / 2,
            "You halved the result too. log2 does all the halving by itself: log2(300).",
            see=FOLD,
        ),
        Misconception(
            "doubled-after",
            2 * log2(300),
            "You doubled the result. Each halving counts once: log2(300).",
            see=FOLD,
        ),
        Misconception(
            "rounded-up-too-far",
            8.3,
            "You rounded too far. Keep two digits after the point, or let Python compute.",
            see=BETWEEN,
        ),
        Misconception(
            "rounded-to-a-half",
            8.5,
            "You rounded to a half. Keep two digits after the point, or let Python compute.",
            see=BETWEEN,
        ),
        Misconception(
            "square-for-logarithm",
            300**2,
            "You multiplied the length by itself. `log2` counts how often to halve it.",
            see=FOLD,
        ),
    ],
    pairs=[
        Pair(("text-for-number", "rounded-down"), "8"),
        Pair(("text-for-number", "natural-logarithm"), "5.7"),
        Pair(("text-for-number", "log10-for-log2"), "2.48"),
        Pair(("natural-logarithm", "one-too-few"), log(150)),
    ],
    hints=[
        "Which function counts how often you must halve a number to reach 1?",
        "It is called log2, and 300 is what you put in.",
        "strip_halvings = log2(300)",
    ],
    rtol=2e-3,  # two digits after the point will do
)


# --- 3. A boat


def people_on_board(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a number of people: one, two, the example's, many, then others."""
    for people in (1, 2, 4, 40, *rng.integers(5, 30, 4).tolist()):
        yield (people,)


def cost_plain(people):
    return 12 * people + 3


def cost_in_steps(people):
    tickets = people * 12
    map_of_the_river = 3
    return tickets + map_of_the_river


def cost():
    return 51


COST = Question(
    name="l00_boat",
    defines="cost",
    lesson=0,
    points=1,
    reference=cost_plain,
    alternatives=[cost_plain, cost_in_steps, lambda people: sum([12] * people) + 3.0],
    cases=people_on_board,
    misconceptions=[
        *slips(cost_plain, "Its input is called `people`. Spell it as it stands behind `def`."),
        Misconception(
            "text-with-unit",
            lambda people: f"{12 * people + 3} euros",
            "You return a text with the unit in it. Return the number alone.",
            see=CALL,
        ),
        Misconception(
            "text-for-sum",
            lambda people: "12 * people + 3",
            "In quotes nothing is worked out. Take the quotes away.",
            see=CALL,
        ),
        Misconception(
            "map-for-each",
            lambda people: 12 * people + 3 * people,
            "Everybody pays for the map here. It costs 3 euros once, for all of you.",
            see=OWN,
        ),
        Misconception(
            "map-forgotten",
            lambda people: 12 * people,
            "The map is missing. It costs 3 euros once, for all of you: add 3.",
            see=OWN,
        ),
        Misconception(
            "mixed-up",
            lambda people: 12 + 3 * people,
            "You mixed up the two prices: 12 euros a person, and 3 euros once.",
            see=OWN,
        ),
        Misconception(
            "multiplied-for-added",
            lambda people: 12 * people * 3,
            "You multiply by the map's price. It comes on top: add 3.",
            see=OWN,
        ),
        Misconception(
            "added-for-multiplied",
            lambda people: 12 + people + 3,
            "You add the number of people to the price. Each one pays 12 euros: 12 * people.",
            see=PRESS,
        ),
        Misconception(
            "brackets-first",
            lambda people: 12 * (people + 3),
            "This is 12 euros for people and 3 more people. Multiply first, then add 3.",
            see=OWN,
        ),
        Misconception(
            "minus-for-plus",
            lambda people: 12 * people - 3,
            "You take 3 euros off. The map does not make it cheaper: add 3.",
            see=OWN,
        ),
        Misconception(
            "one-person-fewer",
            lambda people: 12 * (people - 1) + 3,
            "One person rides for free in your sum. All of them pay 12 euros.",
            see=OWN,
        ),
        Misconception(
            "one-person-more",
            lambda people: 12 * (people + 1) + 3,
            "You count one person too many. `people` holds all of them.",
            see=OWN,
        ),
        Misconception(
            "example-only",
            lambda people: 51,
            "Your function returns 51 whatever goes in. Use its input, `people`, in place of the 4.",
            see=OWN,
        ),
        Misconception(
            "comma-for-plus",
            lambda people: (12 * people, 3),
            "A comma makes two results. Add the two numbers with +.",
            see=OWN,
        ),
        Misconception(
            "times-left-out",
            lambda people, twelve=12: twelve(people) + 3,
            "A number before a bracket reads as a function to call. Write the star for times: 12 * people.",
            see=PRESS,
        ),
        Misconception(
            "text-plus-number",
            lambda people: "12 * people" + 3,  # type: ignore[operator]
            "You add a text and a number. Take the quotes away.",
            see=ERROR,
        ),
        Misconception(
            "other-inputs",
            cost,
            "Your function takes other inputs than it is given. Leave `people` alone in the brackets behind its name.",
            see=OWN,
        ),
        Misconception(
            "own-name-for-input",
            lambda people: 12 * cost_plain + 3,  # type: ignore[operator]
            "You multiply by the function itself. Its input is called `people`.",
            see=OWN,
        ),
        Misconception(
            "one-ticket-only",
            lambda people: 15,
            "One person pays here, whoever comes along. Multiply 12 by `people`.",
            see=OWN,
        ),
        Misconception(
            "price-for-each",
            lambda people: (12 * people + 3) / people,
            "This is what one person pays in the end. Return what all of you pay together: don't divide.",
            see=OWN,
        ),
        Misconception(
            "map-as-a-ticket",
            lambda people: 12 * (people + 1),
            "You pay for the map like for one more person. It costs 3 euros: 12 * people + 3.",
            see=OWN,
        ),
        Misconception(
            "map-only",
            lambda people: 3,
            "You return the price of the map alone. Add the tickets: 12 * people.",
            see=OWN,
        ),
        Misconception(
            "person-counted-as-euro",
            lambda people: 12 * people + people,
            "You add the number of people at the end. Add the map, 3 euros.",
            see=OWN,
        ),
        Misconception(
            "list-for-number",
            lambda people: [12 * people + 3],
            "You return a list. Return the number alone, without square brackets.",
            see=OWN,
        ),
        Misconception(
            "power-for-times",
            lambda people: 12**people + 3,
            "Two stars make a power. One star multiplies: 12 * people.",
            see=PRESS,
        ),
        Misconception(
            "doubled-map",
            lambda people: 12 * people + 6,
            "You pay for two maps, or for each way. One map is enough: add 3 once.",
            see=OWN,
        ),
    ],
    pairs=[
        Pair(("text-for-number", "map-forgotten"), lambda people: str(12 * people)),
        Pair(("text-for-number", "map-for-each"), lambda people: str(15 * people)),
        Pair(("map-forgotten", "one-person-fewer"), lambda people: 12 * (people - 1)),
    ],
    hints=[
        "What do the tickets cost for all? What comes on top, once?",
        "The tickets cost 12 * people euros. Add the map, and hand the sum back with return.",
        "return 12 * people + 3",
    ],
)


# --- 4. The average


def some_numbers(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a list of numbers: one alone, with a 0 and a repeat, not sorted, zeros only, below 0, then others."""
    yield ([7],)
    yield ([2, 5, 0, 5],)
    yield ([9, 1, 2, 4, 4, 2, 1],)
    yield ([0, 0],)
    yield ([-3, 4.5, 1],)
    yield ([1, 2],)
    yield ([-4, -3],)
    for length in (3, 5, 8):
        yield ([*rng.integers(0, 20, length).tolist(), 21],)
        yield (rng.uniform(-1, 9, length).round(2).tolist(),)


def average_plain(numbers):
    return sum(numbers) / len(numbers)


def average_loop(numbers):
    total = 0
    for number in numbers:
        total = total + number
    return total / len(numbers)


def average_step_by_step(numbers):
    average = numbers[0]
    for number in numbers[1:]:
        average = (average + number) / 2
    return average


def halved_from_zero(numbers):
    average = 0
    for number in numbers:
        average = (average + number) / 2
    return average


def divided_in_the_loop(numbers):
    total = 0
    for number in numbers:
        total = (total + number) / len(numbers)
    return total


def average(first, second):
    return (first + second) / 2


def without_zeros(numbers):
    found = [number for number in numbers if number != 0]
    return sum(found) / len(found)


AVERAGE = Question(
    name="l00_average",
    defines="average",
    lesson=0,
    points=2,
    reference=average_plain,
    alternatives=[average_plain, average_loop, np.mean, statistics.fmean],
    cases=some_numbers,
    misconceptions=[
        *slips(average_plain, "You need `sum`, `len`, and its input, which is called `numbers`."),
        Misconception("sum-for-average", sum, "This is the sum. Divide it by how many numbers there are.", see=SHARE),
        Misconception("count-for-average", len, "This counts the numbers. Divide their sum by that count.", see=SHARE),
        Misconception(
            "upside-down",
            lambda numbers: len(numbers) / sum(numbers),
            "You divide the count by the sum. Turn it round: the sum is shared among all.",
            see=SHARE,
        ),
        Misconception(
            "whole-division",
            lambda numbers: sum(numbers) // len(numbers),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=PRESS,
        ),
        Misconception(
            "rounded-to-whole",
            lambda numbers: round(sum(numbers) / len(numbers)),
            "You rounded. An average need not be whole: return it as it is.",
            see=SHARE,
        ),
        Misconception(
            "rounded",
            lambda numbers: round(sum(numbers) / len(numbers), 2),
            "You rounded before you returned. Return the number as it is.",
            see=SHARE,
        ),
        Misconception(
            "one-fewer",
            lambda numbers: sum(numbers) / (len(numbers) - 1),
            "You divide by one less than there are. Divide by len(numbers).",
            see=SHARE,
        ),
        Misconception(
            "one-more",
            lambda numbers: sum(numbers) / (len(numbers) + 1),
            "You divide by one more than there are. Divide by len(numbers).",
            see=SHARE,
        ),
        Misconception(
            "always-by-two",
            lambda numbers: sum(numbers) / 2,
            "You always divide by 2. Divide by how many numbers there are: len(numbers).",
            see=SHARE,
        ),
        Misconception(
            "always-by-four",
            lambda numbers: sum(numbers) / 4,
            "You always divide by 4, as in the example. The next list may be longer: divide by len(numbers).",
            see=SHARE,
        ),
        Misconception(
            "example-only",
            lambda numbers: 3,
            "Your function returns 3 whatever goes in. Use its input, `numbers`, in place of the example's.",
            see=OWN,
        ),
        Misconception(
            "middle-of-the-sorted",
            lambda numbers: statistics.median(numbers),
            "This is the middle number of the sorted list. Add all of them up and share evenly.",
            see=SHARE,
        ),
        Misconception(
            "first-and-last",
            lambda numbers: (numbers[0] + numbers[-1]) / 2,
            "Only the first and the last number count here. Add up all of them.",
            see=SHARE,
        ),
        Misconception(
            "smallest-and-largest",
            lambda numbers: (min(numbers) + max(numbers)) / 2,
            "Only the smallest and the largest number count here. Add up all of them.",
            see=SHARE,
        ),
        Misconception("largest", max, "This is the largest number. Add up all of them and divide.", see=SHARE),
        Misconception(
            "zeros-left-out",
            without_zeros,
            "You leave out the zeros. Who found nothing is still one of the friends.",
            see=SHARE,
        ),
        Misconception(
            "repeats-left-out",
            lambda numbers: sum(set(numbers)) / len(set(numbers)),
            "A number that comes twice counts once here. Count it twice.",
            see=SHARE,
        ),
        Misconception(
            "halved-at-each-step",
            average_step_by_step,
            "You take the middle at each step, so late numbers count more. First the whole sum, then divide once.",
            see=SHARE,
        ),
        Misconception(
            "first-only",
            lambda numbers: numbers[0] / len(numbers),
            "Only the first number got into your sum. Is `return` indented so far that it ends the loop at once?",
            see=SHARE,
        ),
        Misconception(
            "last-only",
            lambda numbers: numbers[-1] / len(numbers),
            "Only the last number got into your sum. Write total = total + number, not total = number.",
            see=NAME,
        ),
        Misconception(
            "list-divided",
            lambda numbers: sum(numbers) / numbers,
            "Python can't divide by this. You need len(numbers), with its brackets, and not the list itself.",
            see=LIST,
        ),
        Misconception(
            "dot-for-brackets",
            lambda numbers: numbers.sum() / len(numbers),
            "A list knows no such word after the dot. Put the list into the function: sum(numbers).",
            see=LIST,
        ),
        Misconception(
            "square-brackets",
            lambda numbers: sum[numbers] / len[numbers],  # type: ignore[misc, valid-type]
            "Round brackets call a function: sum(numbers). Square brackets are for making a list.",
            see=CALL,
        ),
        Misconception(
            "other-inputs",
            average,
            "Your function takes several inputs. It is given one, a list: leave `numbers` alone in the brackets.",
            see=OWN,
        ),
        Misconception(
            "list-left-out",
            lambda numbers: sum() / len(numbers),  # type: ignore[call-overload]
            "The brackets after sum are empty. Put the list in: sum(numbers).",
            see=CALL,
        ),
        Misconception(
            "cut-off",
            lambda numbers: int(sum(numbers) / len(numbers)),
            "`int` drops what stands after the point. An average need not be whole: return it as it is.",
            see=SHARE,
        ),
        Misconception(
            "began-at-one",
            lambda numbers: (sum(numbers) + 1) / len(numbers),
            "Your sum begins at 1. Begin with total = 0.",
            see=SHARE,
        ),
        Misconception(
            "first-counted-twice",
            lambda numbers: (sum(numbers) + numbers[0]) / len(numbers),
            "Your sum begins with the first number and then adds it again. Begin with total = 0.",
            see=SHARE,
        ),
        Misconception(
            "first-left-out",
            lambda numbers: sum(numbers[1:]) / len(numbers),
            "The first number is left out of your sum. Let the loop begin with the first one.",
            see=LIST,
        ),
        Misconception(
            "last-left-out",
            lambda numbers: sum(numbers[:-1]) / len(numbers),
            "The last number is left out of your sum. Does your loop stop one too early?",
            see=LIST,
        ),
        Misconception(
            "first-number",
            lambda numbers: numbers[0],
            "You return the first number. Add up all of them and divide.",
            see=LIST,
        ),
        Misconception(
            "last-number",
            lambda numbers: numbers[-1],
            "You return the last number. Add up all of them and divide.",
            see=LIST,
        ),
        Misconception(
            "smallest",
            min,
            "This is the smallest number. Add up all of them and divide.",
            see=SHARE,
        ),
        Misconception(
            "most-frequent",
            statistics.mode,
            "This is the number that comes most often. Add up all of them and divide.",
            see=SHARE,
        ),
        Misconception(
            "largest-less-smallest",
            lambda numbers: max(numbers) - min(numbers),
            "This says how far apart they lie. Add up all of them and divide.",
            see=SHARE,
        ),
        Misconception(
            "halved-from-zero",
            halved_from_zero,
            "You halve at each step, so late numbers count more. First the whole sum, then divide once.",
            see=SHARE,
        ),
        Misconception(
            "divided-in-the-loop",
            divided_in_the_loop,
            "You divide inside the loop, again and again. First the whole sum, then divide once.",
            see=SHARE,
        ),
        Misconception(
            "product-for-sum",
            lambda numbers: math.prod(numbers) / len(numbers),
            "You multiply the numbers. An even share needs their sum: add them up.",
            see=SHARE,
        ),
        Misconception(
            "places-for-numbers",
            lambda numbers: sum(range(len(numbers))) / len(numbers),
            "You add up the places 0, 1, 2 and so on. Add the numbers themselves.",
            see=LIST,
        ),
        Misconception(
            "always-one",
            lambda numbers: 1,
            "You count the numbers and divide by their count. Add up the numbers themselves.",
            see=SHARE,
        ),
        Misconception(
            "repeats-left-out-of-the-sum",
            lambda numbers: sum(set(numbers)) / len(numbers),
            "A number that comes twice is added once. Add it twice.",
            see=SHARE,
        ),
        Misconception(
            "divided-by-the-different-ones",
            lambda numbers: sum(numbers) / len(set(numbers)),
            "You divide by the count of different numbers. Divide by the count of all: len(numbers).",
            see=SHARE,
        ),
        Misconception(
            "sign-dropped",
            lambda numbers: sum(map(abs, numbers)) / len(numbers),
            "You drop the minus signs. A number below 0 makes the sum smaller: keep its sign.",
            see=SHARE,
        ),
        Misconception(
            "divided-by-the-largest",
            lambda numbers: sum(numbers) / max(numbers),
            "You divide by the largest number. Divide by how many there are: len(numbers).",
            see=SHARE,
        ),
        Misconception(
            "list-for-number",
            lambda numbers: [sum(numbers) / len(numbers)],
            "You return a list. Return the average alone, without square brackets.",
            see=SHARE,
        ),
        Misconception(
            "averages-so-far",
            lambda numbers: [sum(numbers[: k + 1]) / (k + 1) for k in range(len(numbers))],
            "You return a list of the averages so far. Return the last one only, when all are added.",
            see=SHARE,
        ),
        Misconception(
            "upper-middle",
            lambda numbers: sorted(numbers)[len(numbers) // 2],
            "This is a number from the middle of the sorted list. Add all of them up and share evenly.",
            see=SHARE,
        ),
        Misconception(
            "middle-of-the-list",
            lambda numbers: numbers[len(numbers) // 2],
            "You return the number in the middle of the list. Add all of them up and share evenly.",
            see=LIST,
        ),
    ],
    pairs=[
        Pair(("text-for-number", "sum-for-average"), lambda numbers: str(sum(numbers))),
        Pair(("whole-division", "one-fewer"), lambda numbers: sum(numbers) // (len(numbers) - 1)),
        Pair(("whole-division", "always-by-four"), lambda numbers: sum(numbers) // 4),
        Pair(("whole-division", "always-by-two"), lambda numbers: sum(numbers) // 2),
    ],
    properties=[PURE],
    hints=[
        "Put everything in one heap: what is the sum? Among how many is it shared?",
        "sum(numbers) is the heap, and len(numbers) says how many share it.",
        "return sum(numbers) / len(numbers)",
    ],
)


# --- 5. A bag


def colour_and_bag(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a colour and a bag: a bag of one, of one colour, a colour that is missing, three colours, then others."""
    yield "red", ["red"]
    yield "blue", ["blue", "blue", "blue"]
    yield "green", ["red", "blue", "red"]
    yield "blue", ["red", "red", "blue", "red", "green", "red", "green"]
    yield "red", ["blue", "red", "blue", "blue", "red", "blue", "red", "red", "red"]
    for length in (9, 20):
        bag = ["blue", *rng.choice(["red", "blue", "green"], length).tolist(), "white", "red"]
        yield "white", bag
        yield "blue", bag


def chance_plain(colour, bag):
    return bag.count(colour) / len(bag)


def chance_loop(colour, bag):
    wanted = 0
    for ball in bag:
        if ball == colour:
            wanted = wanted + 1
    return wanted / len(bag)


def missing_colour_raises(colour, bag):
    found = {ball: bag.count(ball) for ball in bag}
    return found[colour] / len(bag)


CHANCE_OF = Question(
    name="l00_chance",
    defines="chance",
    lesson=0,
    points=2,
    reference=chance_plain,
    alternatives=[
        chance_plain,
        chance_loop,
        lambda colour, bag: np.mean([ball == colour for ball in bag]),
    ],
    cases=colour_and_bag,
    misconceptions=[
        *slips(
            chance_plain, "You need `bag.count`, with the bag in front, and `len`. Its inputs are `colour` and `bag`."
        ),
        Misconception(
            "count-for-chance",
            lambda colour, bag: bag.count(colour),
            "This counts the balls of that colour. Divide by the number of all the balls, len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "against-the-others",
            lambda colour, bag: bag.count(colour) / (len(bag) - bag.count(colour)),
            "You divide by the number of the other balls. Divide by the number of all: len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "the-others",
            lambda colour, bag: 1 - bag.count(colour) / len(bag),
            "This is the chance of any other colour. Count the balls of the colour asked for.",
            see=CHANCE,
        ),
        Misconception(
            "upside-down",
            lambda colour, bag: len(bag) / bag.count(colour),
            "You divide all by the wanted ones. Turn it round: a chance is never above 1.",
            see=CHANCE,
        ),
        Misconception(
            "one-ball",
            lambda colour, bag: 1 / len(bag),
            "This is the chance of one particular ball. Several may have the colour: bag.count(colour).",
            see=CHANCE,
        ),
        Misconception(
            "one-of-the-wanted",
            lambda colour, bag: 1 / bag.count(colour),
            "You divide 1 by the wanted balls. Divide the wanted balls by all of them: len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "colours-for-balls",
            lambda colour, bag: 1 / len(set(bag)),
            "You count colours. Some colours have more balls than others: count balls.",
            see=CHANCE,
        ),
        Misconception(
            "colours-for-balls-or-none",
            lambda colour, bag: 1 / len(set(bag)) if colour in bag else 0,
            "You count colours. Some colours have more balls than others: count balls.",
            see=CHANCE,
        ),
        Misconception(
            "one-ball-or-none",
            lambda colour, bag: 1 / len(bag) if colour in bag else 0,
            "This is the chance of one particular ball. Several may have the colour: bag.count(colour).",
            see=CHANCE,
        ),
        Misconception(
            "one-of-the-wanted-or-none",
            lambda colour, bag: 1 / bag.count(colour) if colour in bag else 0,
            "You divide 1 by the wanted balls. Divide the wanted balls by all of them: len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "one-fewer",
            lambda colour, bag: bag.count(colour) / (len(bag) - 1),
            "You divide by one less than there are. Divide by len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "one-more",
            lambda colour, bag: bag.count(colour) / (len(bag) + 1),
            "You divide by one more than there are. Divide by len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "per-cent",
            lambda colour, bag: 100 * bag.count(colour) / len(bag),
            "These are per cent. A probability lies between 0 and 1: leave out the 100.",
            see=CHANCE,
        ),
        Misconception(
            "whole-division",
            lambda colour, bag: bag.count(colour) // len(bag),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=PRESS,
        ),
        Misconception(
            "rounded",
            lambda colour, bag: round(bag.count(colour) / len(bag), 2),
            "You rounded before you returned. Return the number as it is.",
            see=CHANCE,
        ),
        Misconception(
            "rounded-to-whole",
            lambda colour, bag: round(bag.count(colour) / len(bag)),
            "You rounded to a whole number. Most chances lie between 0 and 1: return them as they are.",
            see=CHANCE,
        ),
        Misconception(
            "name-in-quotes",
            lambda colour, bag: bag.count("colour") / len(bag),
            "You look for the word “colour” itself. The input's name stands without quotes: bag.count(colour).",
            see=CALL,
        ),
        Misconception(
            "always-red",
            lambda colour, bag: bag.count("red") / len(bag),
            "You always count the red balls. Count those of the colour asked for: bag.count(colour).",
            see=OWN,
        ),
        Misconception(
            "always-blue",
            lambda colour, bag: bag.count("blue") / len(bag),
            "You always count the blue balls. Count those of the colour asked for: bag.count(colour).",
            see=OWN,
        ),
        Misconception(
            "always-by-four",
            lambda colour, bag: bag.count(colour) / 4,
            "You always divide by 4, as in the example. Divide by len(bag), whatever the bag.",
            see=CHANCE,
        ),
        Misconception(
            "always-by-eight",
            lambda colour, bag: bag.count(colour) / 8,
            "You always divide by 8, as in the lesson. Divide by len(bag), whatever the bag.",
            see=CHANCE,
        ),
        Misconception(
            "example-only",
            lambda colour, bag: 0.75,
            "Your function returns 0.75 whatever goes in. Use its inputs, `colour` and `bag`.",
            see=OWN,
        ),
        Misconception(
            "is-it-there",
            lambda colour, bag: colour in bag,
            "This says whether the colour is in the bag. Say how likely it is: count its balls.",
            see=CHANCE,
        ),
        Misconception(
            "text-of-a-fraction",
            lambda colour, bag: f"{bag.count(colour)}/{len(bag)}",
            "You return a text. Let Python divide, and return the number.",
            see=CALL,
        ),
        Misconception(
            "pieces-not-numbers",
            lambda colour, bag: bag.count / len(bag),
            "Python can't divide these. Are the brackets missing after count, or len(...) around the bag?",
            see=LIST,
        ),
        Misconception(
            "swapped",
            lambda colour, bag: colour.count(bag) / len(colour),
            "Bag and colour have changed places. You ask the bag: bag.count(colour).",
            see=LIST,
        ),
        Misconception(
            "square-brackets",
            lambda colour, bag: bag.count[colour] / len(bag),
            "Round brackets call a function: bag.count(colour). Square brackets are for making a list.",
            see=CALL,
        ),
        Misconception(
            "colour-left-out",
            lambda colour, bag: bag.count() / len(bag),
            "The brackets after count are empty. Say which colour to count: bag.count(colour).",
            see=LIST,
        ),
        Misconception(
            "missing-colour-raises",
            missing_colour_raises,
            "Your function fails for a colour that isn't in the bag. Its probability is 0: `bag.count` gives 0 there.",
            see=ERROR,
        ),
        Misconception(
            "nothing-for-a-missing-colour",
            lambda colour, bag: chance_plain(colour, bag) if colour in bag else None,
            "For a colour that isn't in the bag you return nothing. Return 0 there.",
            see=CHANCE,
        ),
        Misconception(
            "first-ball-only",
            lambda colour, bag: (bag[0] == colour) / len(bag),
            "Only the first ball gets into your count. Is `return` indented so far that it ends the loop at once?",
            see=OWN,
        ),
        Misconception(
            "last-ball-only",
            lambda colour, bag: (bag[-1] == colour) / len(bag),
            "Only the last ball gets into your count. Write wanted = wanted + 1, and begin at 0 before the loop.",
            see=NAME,
        ),
        Misconception(
            "counted-from-one",
            lambda colour, bag: (bag.count(colour) + 1) / len(bag),
            "Your count is one too high. Begin to count at 0.",
            see=CHANCE,
        ),
        Misconception(
            "one-added",
            lambda colour, bag: (bag.count(colour) + 1) / (len(bag) + 1),
            "Both of your counts are one too high. Count the balls in the bag as they are.",
            see=CHANCE,
        ),
        Misconception(
            "one-taken-out",
            lambda colour, bag: (bag.count(colour) - 1) / (len(bag) - 1),
            "You took one ball out before counting. Count the balls while all are in the bag.",
            see=CHANCE,
        ),
        Misconception(
            "letters-for-balls",
            lambda colour, bag: bag.count(colour) / len(colour),
            "len(colour) counts the letters of a word. Divide by the number of balls: len(bag).",
            see=LIST,
        ),
        Misconception(
            "divided-by-the-colours",
            lambda colour, bag: bag.count(colour) / len(set(bag)),
            "You divide by the number of colours. Divide by the number of balls: len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "always-a-half",
            lambda colour, bag: 0.5,
            "You say one half, as if there were two colours in equal numbers. Count balls: bag.count(colour).",
            see=CHANCE,
        ),
        Misconception(
            "first-colour-for-asked",
            lambda colour, bag: bag.count(bag[0]) / len(bag),
            "You count the colour of the first ball. Count the colour asked for: bag.count(colour).",
            see=CHANCE,
        ),
        Misconception(
            "most-frequent-colour",
            lambda colour, bag: max(map(bag.count, bag)) / len(bag),
            "This is the chance of the most frequent colour. Count the colour asked for: bag.count(colour).",
            see=CHANCE,
        ),
        Misconception(
            "against-the-most-frequent",
            lambda colour, bag: bag.count(colour) / max(map(bag.count, bag)),
            "You divide by the count of the most frequent colour. Divide by the number of all balls: len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "place-for-count",
            lambda colour, bag: bag.index(colour) / len(bag),
            "You take the place of the first such ball. Count how many there are: bag.count(colour).",
            see=LIST,
        ),
        Misconception(
            "the-others-against",
            lambda colour, bag: (len(bag) - bag.count(colour)) / bag.count(colour),
            "You divide the other balls by the wanted ones. Divide the wanted ones by all: len(bag).",
            see=CHANCE,
        ),
        Misconception(
            "number-of-balls",
            lambda colour, bag: len(bag),
            "This is the number of all the balls. Divide the balls of that colour by it.",
            see=CHANCE,
        ),
        Misconception(
            "upside-down-or-none",
            lambda colour, bag: len(bag) / bag.count(colour) if colour in bag else 0,
            "You divide all by the wanted ones. Turn it round: a chance is never above 1.",
            see=CHANCE,
        ),
    ],
    pairs=[
        Pair(("text-for-number", "count-for-chance"), lambda colour, bag: str(bag.count(colour))),
        Pair(
            ("text-for-number", "per-cent"),
            lambda colour, bag: str(100 * bag.count(colour) / len(bag)),
        ),
        Pair(("always-red", "count-for-chance"), lambda colour, bag: bag.count("red")),
        Pair(("the-others", "count-for-chance"), lambda colour, bag: len(bag) - bag.count(colour)),
        Pair(("always-red", "whole-division"), lambda colour, bag: bag.count("red") // len(bag)),
    ],
    properties=[PURE],
    hints=[
        "How many balls have the colour? How many balls are there in all?",
        "bag.count(colour) counts the first, and len(bag) the second. Divide.",
        "return bag.count(colour) / len(bag)",
    ],
)


# --- 6. Any strip


def two_lengths(rng: np.random.Generator) -> Iterator[Case]:
    """Yield two lengths: the same, whole halvings, down to 1 mm, less than one halving, then others."""
    yield 8, 8
    yield 80, 10
    yield 300, 1
    yield 210, 50
    yield 5, 3.5
    yield 7.5, 0.4
    for _ in range(5):
        short = round(float(rng.uniform(1.5, 20)), 1)
        yield round(short * float(rng.uniform(1.2, 40)), 1), short


def halvings_plain(long, short):
    return log2(long / short)


def halvings_difference(long, short):
    return log2(long) - log2(short)


def whole_halves(long, short):
    count = 0
    while long > short:
        long = long // 2
        count = count + 1
    return count


HALVINGS = Question(
    name="l00_halvings",
    defines="halvings",
    lesson=0,
    points=2,
    reference=halvings_plain,
    alternatives=[
        halvings_plain,
        halvings_difference,
        lambda long, short: np.log2(long / short),
        lambda long, short: math.log(long / short, 2),
    ],
    cases=two_lengths,
    misconceptions=[
        *slips(halvings_plain, "You need `log2`, and its inputs, which are called `long` and `short`."),
        Misconception(
            "no-logarithm",
            lambda long, short: long / short,
            "This says how many times as long the strip was. `log2` of it counts the halvings.",
            see=FOLD,
        ),
        Misconception(
            "halved-once",
            lambda long, short: long / short / 2,
            "Dividing by 2 is one halving. How many there are is counted by log2.",
            see=FOLD,
        ),
        Misconception(
            "took-away",
            lambda long, short: long - short,
            "This says how much shorter the strip is. How many times as long was it? Take log2 of that.",
            see=FOLD,
        ),
        Misconception(
            "log-of-the-difference",
            lambda long, short: log2(long - short),
            "You take one length from the other. A halving divides: log2(long / short).",
            see=FOLD,
        ),
        Misconception(
            "quotient-of-logs",
            lambda long, short: log2(long) / log2(short),
            "You divide the two logarithms. Divide the lengths first, then take log2.",
            see=FOLD,
        ),
        Misconception(
            "bracket-closed-too-soon",
            lambda long, short: log2(long) / short,
            "You divide after the logarithm. Close the bracket behind the division: log2(long / short).",
            see=FOLD,
        ),
        Misconception(
            "product-for-quotient",
            lambda long, short: log2(long * short),
            "You multiply the lengths, or add their logarithms. Ask how many times as long the strip was: divide, long "
            "/ short.",
            see=FOLD,
        ),
        Misconception(
            "upside-down",
            lambda long, short: log2(short / long),
            "The lengths have changed places, so your result is below 0. Divide the long one by the short one.",
            see=FOLD,
        ),
        Misconception(
            "end-ignored",
            lambda long, short: log2(long),
            "This leads all the way down to 1 mm. Stop at `short`: divide by it first.",
            see=FOLD,
        ),
        Misconception("natural-logarithm", lambda long, short: log(long / short), NATURAL, see=FOLD),
        Misconception("log10-for-log2", lambda long, short: log10(long / short), TENS, see=FOLD),
        Misconception(
            "rounded-down",
            lambda long, short: int(log2(long / short)),
            "Your result is a whole number, too small by rounding or by a loop that counts. Return log2(...) as it is.",
            see=BETWEEN,
        ),
        Misconception(
            "rounded-up",
            lambda long, short: math.ceil(log2(long / short)),
            "Your result is a whole number, too large by rounding or by a loop that counts. Return log2(...) as it is.",
            see=BETWEEN,
        ),
        Misconception(
            "rounded-to-whole",
            lambda long, short: round(log2(long / short)),
            "You rounded to a whole number. Return the number as it is.",
            see=BETWEEN,
        ),
        Misconception(
            "rounded",
            lambda long, short: round(log2(long / short), 2),
            "You rounded before you returned. Return the number as it is.",
            see=BETWEEN,
        ),
        Misconception(
            "whole-division",
            lambda long, short: log2(long // short),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=PRESS,
        ),
        Misconception(
            "one-too-many",
            lambda long, short: log2(long / short) + 1,
            "One halving too many. A strip that has its length already needs none.",
            see=FOLD,
        ),
        Misconception(
            "example-only",
            lambda long, short: 3,
            "Your function returns 3 whatever goes in. Use its inputs, `long` and `short`.",
            see=OWN,
        ),
        Misconception(
            "function-not-called",
            lambda long, short: log2,
            "You return the function itself. Call it: brackets, with what goes in, behind log2.",
            see=CALL,
        ),
        Misconception(
            "brackets-missing",
            lambda long, short: log2 * long / short,
            "You multiply by the function itself. Put the number in brackets: log2(long / short).",
            see=CALL,
        ),
        Misconception(
            "square-brackets",
            lambda long, short: log2[long / short],  # type: ignore[index, misc]
            "Round brackets call a function: log2(long / short). Square brackets are for making a list.",
            see=CALL,
        ),
        Misconception(
            "comma-for-stroke",
            lambda long, short: log2(long, short),  # type: ignore[call-arg]
            "`log2` takes one number. Divide the two first: log2(long / short).",
            see=CALL,
        ),
        Misconception(
            "one-step-too-far",
            lambda long, short: math.floor(log2(long / short)) + 1,
            "Your loop goes one halving too far where the end is reached exactly, and counts whole ones only. Return "
            "log2(...) as it is.",
            see=FOLD,
        ),
        Misconception(
            "one-too-few",
            lambda long, short: log2(long / short) - 1,
            "One halving too few. From 80 to 10 there are 3: take log2(long / short) as it is.",
            see=FOLD,
        ),
        Misconception(
            "halved-after",
            lambda long, short: log2(long / short) / 2,
            "You halve the result too. log2 does all the halving by itself: log2(long / short).",
            see=FOLD,
        ),
        Misconception(
            "length-taken-from-log",
            lambda long, short: log2(long) - short,
            "You take a length away from a logarithm. Divide the lengths first, then take log2.",
            see=FOLD,
        ),
        Misconception(
            "square-root",
            lambda long, short: (long / short) ** 0.5,
            "This is the square root. `log2` counts how often to halve.",
            see=FOLD,
        ),
        Misconception(
            "power-for-logarithm",
            lambda long, short: 2 ** (long / short),
            "You raise 2 to a power. Ask the other way round: which power is it? That is log2.",
            see=FOLD,
        ),
        Misconception(
            "end-only",
            lambda long, short: log2(short),
            "You look at the shorter length alone. How many times as long was it? Divide long by short.",
            see=FOLD,
        ),
        Misconception(
            "log-of-the-sum",
            lambda long, short: log2(long + short),
            "You add the lengths. Ask how many times as long the strip was: divide, long / short.",
            see=FOLD,
        ),
        Misconception(
            "product-of-logs",
            lambda long, short: log2(long) * log2(short),
            "You multiply two logarithms. Divide the lengths first, then take log2.",
            see=FOLD,
        ),
        Misconception(
            "always-from-300",
            lambda long, short: log2(300 / short),
            "You always begin at 300, as in exercise 2. Use the inputs, `long` and `short`.",
            see=OWN,
        ),
        Misconception(
            "whole-halves",
            whole_halves,
            "Two strokes, //, drop what is left over at each halving, and your loop counts whole ones. Use log2(long "
            "/ short).",
            see=PRESS,
        ),
        Misconception(
            "half-the-difference",
            lambda long, short: (long - short) / 2,
            "You halve the difference. A halving divides: log2 of long / short counts them.",
            see=FOLD,
        ),
        Misconception(
            "list-for-number",
            lambda long, short: [log2(long / short)],
            "You return a list. Return the number alone, without square brackets.",
            see=OWN,
        ),
        Misconception(
            "quotient-of-logs-turned-round",
            lambda long, short: log2(short) / log2(long),
            "You divide the two logarithms. Divide the lengths first, then take log2.",
            see=FOLD,
        ),
    ],
    pairs=[
        Pair(("natural-logarithm", "upside-down"), lambda long, short: log(short / long)),
        Pair(("log10-for-log2", "upside-down"), lambda long, short: log10(short / long)),
        Pair(("natural-logarithm", "end-ignored"), lambda long, short: log(long)),
        Pair(("upside-down", "no-logarithm"), lambda long, short: short / long),
        Pair(("whole-division", "no-logarithm"), lambda long, short: long // short),
        Pair(("text-for-number", "no-logarithm"), lambda long, short: str(long / short)),
    ],
    hints=[
        "How many times as long as the end is the beginning? Then think of folds and layers.",
        "The strip is long / short times as long. log2 counts the halvings.",
        "return log2(long / short)",
    ],
)


QUESTIONS = [MINUTES, STRIP, COST, AVERAGE, CHANCE_OF, HALVINGS]
