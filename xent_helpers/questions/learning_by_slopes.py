"""Questions and quizzes of lesson 5: slopes, steps and learning rates."""

from collections.abc import Callable, Iterator
from math import exp, inf, log

import numpy as np

from xent_helpers.activations import sigmoid
from xent_helpers.asking import Formula
from xent_helpers.losses import binary_cross_entropy, binary_cross_entropy_with_logits
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz, any_text

FOG = "05#A hillside in the fog"
RISE = "05#Rise over run"
THOUGHT = "05#A slope by thought"
CHECK = "05#Check before you trust"
WALK = "05#Walk downhill"
SCORE = "05#A score without end"
GIVEN = "05#Given less due"
RATE = "05#How long a step?"

SUM = "This is the sum over the tosses. The mean is asked for: divide by len(tosses)."
ROUNDED = "You rounded before you returned. Return the number as it is, and round only what you print."
TEXT = "You return a text. An f-string is for printing: return the number itself."
CLIMB = "You climb. Step against the slope, with a minus: number - learning_rate * slope."
NO_RATE = "The learning rate is forgotten, so you take the whole slope. Multiply each slope by learning_rate."
DUE_LESS_GIVEN = "The sign is turned. The slope is given less due: q - p."
NOT_SQUASHED = "You use the score as if it were a probability. Squash it first: q = 1 / (1 + exp(-z))."
SQUASHED_BACKWARDS = "Your squash falls where it should climb. Mind the minus: 1 / (1 + exp(-z))."
IN_Q = "This is the slope in q. One link is missing: multiply by the slope of the squash, q * (1 - q)."


QUIZZES = [
    Quiz(
        name="l05_which_way",
        text="At q = 0.2 the slope is negative. Which way must q go to make the loss smaller?",
        options={
            "Up, to the right": "A negative slope means that the loss falls as q grows. So let q grow.",
            "Down, to the left": "To the left the same hill goes up. The loss falls as q grows.",
            "It must stay": "Only where the slope is 0 is the ground level. Here it still falls.",
        },
        right="Up, to the right",
    ),
    Quiz(
        name="l05_tiny_nudge",
        text="You measure the slope with a nudge of `1e-18`. What comes out?",
        options={
            "The most exact slope of all": "So it would be with endless digits. The computer keeps about 16 of them.",
            "0": "0.2 + 1e-18 is rounded to 0.2. Both looks are at the same place, so nothing rises.",
            "An error, for dividing by 0": "The run 2e-18 is tiny but not 0. It is the rise that gets lost.",
        },
        right="0",
    ),
    Quiz(
        name="l05_long_step",
        text="You stand at q = 0.2, where the slope is about -3. Where does one step with a learning rate of 0.3 land?",
        options={
            "At the bottom, q = 0.7": "The step is the rate times the slope: about 0.9 long. That is too far.",
            "On the left, below q = 0": "Against a negative slope you go right: minus times minus is plus.",
            "On the far right, beyond q = 1": "The step is about 0.9 long, and 0.2 + 0.9 lies beyond 1.",
        },
        right="On the far right, beyond q = 1",
    ),
    Quiz(
        name="l05_pedals",
        text="One turn of the pedals carries you 6 metres. You pedal 2 turns a second. How fast do you go?",
        options={
            "12 metres a second": "One more link in the chain, one more rate: 2 times 6.",
            "8 metres a second": "That adds the rates. Each of the two turns carries you 6 metres: multiply.",
            "3 metres a second": "That divides. More turns carry you farther: multiply.",
        },
        right="12 metres a second",
    ),
    Quiz(
        name="l05_too_large",
        text="In the score the ball can't leave the road. What will it do if the learning rate is far too large?",
        options={
            "It arrives sooner": "Up to a point, yes. Beyond it, each step lands on the other side of the valley.",
            "It stands still": "Standing still needs a slope of 0, or a rate that is nearly 0.",
            "It jumps from side to side": "Each step crosses the valley, lands high on the other side and comes back.",
        },
        right="It jumps from side to side",
    ),
    Quiz(
        name="l05_stairs",
        text="You measure the slope of the share named rightly at t = 3, with a short nudge. No morning has 3 hours. "
        "What comes out?",
        options={
            "A number that points to the best t": "A nudge changes no call, so nothing changes that could point.",
            "0": "A short nudge passes no morning. All calls stay as they are, and so does the share.",
            "A very large number": "That happens on an edge, where a morning's own hours are passed. Not at 3.",
        },
        right="0",
    ),
]


# --- 1. A slope, measured


EXP, CUBED, SQUARED = Formula("exp(x)"), Formula("x**3"), Formula("x * x")
PRICE_OF_HEADS = Formula("-log(q)", "q")


def functions_and_nudges(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (f, x, nudge), with nudges so large that it shows on which side they were taken; a nudge of 1, an integer
    place, a falling f, then ordinary ones."""
    yield CUBED, 2, 1
    yield EXP, 0, 0.1
    yield PRICE_OF_HEADS, 0.5, 0.25
    for x in rng.uniform(0.5, 2, 3):
        yield CUBED, float(x), 0.2
    yield EXP, float(rng.uniform(-1, 1)), 0.3


def measured_slope_plain(f, x, nudge):
    rise = f(x + nudge) - f(x - nudge)
    run = 2 * nudge
    return rise / run


def measured_slope_two_sides(f, x, nudge):
    right = (f(x + nudge) - f(x)) / nudge
    left = (f(x) - f(x - nudge)) / nudge
    return (left + right) / 2


NUDGE = Question(
    name="l05_nudge",
    defines="measured_slope",
    lesson=5,
    points=1,
    reference=measured_slope_plain,
    alternatives=[measured_slope_plain, measured_slope_two_sides],
    cases=functions_and_nudges,
    misconceptions=[
        Misconception(
            "up-only",
            lambda f, x, nudge: (f(x + nudge) - f(x)) / nudge,
            "You nudge up only. Nudge up and down: f(x + nudge) less f(x - nudge), over 2 * nudge.",
            see=CHECK,
        ),
        Misconception(
            "down-only",
            lambda f, x, nudge: (f(x) - f(x - nudge)) / nudge,
            "You nudge down only. Nudge up and down: f(x + nudge) less f(x - nudge), over 2 * nudge.",
            see=CHECK,
        ),
        Misconception(
            "one-nudge-for-two",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / nudge,
            "Your slope is twice too steep. From x - nudge to x + nudge the run is two nudges: divide by 2 * nudge.",
            see=RISE,
        ),
        Misconception(
            "half-the-rise",
            lambda f, x, nudge: (f(x + nudge) - f(x)) / (2 * nudge),
            "The run is two nudges, but your rise covers only one of them. Take f(x + nudge) less f(x - nudge).",
            see=RISE,
        ),
        Misconception(
            "brackets-forgotten",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / 2 * nudge,
            "/ 2 * nudge divides by 2 and then multiplies by nudge. Put the run in brackets: / (2 * nudge).",
            see=RISE,
        ),
        Misconception(
            "brackets-of-the-rise-forgotten",
            lambda f, x, nudge: f(x + nudge) - f(x - nudge) / (2 * nudge),
            "Only the second height is divided. Put the whole rise in brackets before you divide.",
            see=RISE,
        ),
        Misconception(
            "not-divided",
            lambda f, x, nudge: f(x + nudge) - f(x - nudge),
            "This is the rise alone. A slope is the rise divided by the run, 2 * nudge.",
            see=RISE,
        ),
        Misconception(
            "run-over-rise",
            lambda f, x, nudge: 2 * nudge / (f(x + nudge) - f(x - nudge)),
            "You divided the run by the rise. The slope is the rise divided by the run.",
            see=RISE,
        ),
        Misconception(
            "turned-around",
            lambda f, x, nudge: (f(x - nudge) - f(x + nudge)) / (2 * nudge),
            "The sign is turned. Take the height on the right less the height on the left.",
            see=RISE,
        ),
        Misconception("rounded", lambda f, x, nudge: round(measured_slope_plain(f, x, nudge), 2), ROUNDED, see=CHECK),
        Misconception("text-for-number", any_text, TEXT, see=CHECK),
        Misconception(
            "nudged-the-height",
            lambda f, x, nudge: ((f(x) + nudge) - (f(x) - nudge)) / (2 * nudge),
            "You nudge the height f(x). Nudge x itself, inside the call: f(x + nudge).",
            see=RISE,
        ),
        Misconception(
            "nudge-of-ones-own",
            lambda f, x, nudge: (f(x + 1e-5) - f(x - 1e-5)) / 2e-5,
            "You chose a nudge of your own. Use the one that you are given: nudge.",
            see=RISE,
        ),
        Misconception(
            "value-for-slope",
            lambda f, x, nudge: f(x),
            "This is the height, not the slope. Ask how much it rises from x - nudge to x + nudge.",
            see=RISE,
        ),
        Misconception(
            "sum-for-rise",
            lambda f, x, nudge: (f(x + nudge) + f(x - nudge)) / (2 * nudge),
            "You add the two heights. The rise is their difference: f(x + nudge) less f(x - nudge).",
            see=RISE,
        ),
        Misconception(
            "sign-dropped",
            lambda f, x, nudge: abs(f(x + nudge) - f(x - nudge)) / (2 * nudge),
            "You drop the sign. Where the road falls the slope is below 0: leave abs out.",
            see=RISE,
        ),
        Misconception(
            "place-for-run",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / x if x else inf,
            "You divide by the place x. Divide by the run, 2 * nudge.",
            see=RISE,
        ),
        Misconception(
            "nudge-too-many",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / nudge**2,
            "You divide by the nudge squared. The run is two nudges: divide by 2 * nudge.",
            see=RISE,
        ),
        Misconception(
            "mean-of-the-rise",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) / 2,
            "You divide the rise by 2. The run is two nudges: divide by 2 * nudge.",
            see=RISE,
        ),
        Misconception(
            "half-a-nudge",
            lambda f, x, nudge: (f(x + nudge / 2) - f(x - nudge / 2)) / nudge,
            "You go half a nudge to each side. Go a whole one, up and down: the run is 2 * nudge.",
            see=RISE,
        ),
        Misconception(
            "multiplied-by-the-run",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) * (2 * nudge),
            "You multiply the rise by the run. Divide it: a slope is rise over run.",
            see=RISE,
        ),
        Misconception(
            "whole-division",
            lambda f, x, nudge: (f(x + nudge) - f(x - nudge)) // (2 * nudge),
            "// drops what comes after the point. A slope may be any number: divide with /.",
            see=RISE,
        ),
        Misconception(
            "mean-of-the-heights",
            lambda f, x, nudge: (f(x + nudge) + f(x - nudge)) / 2,
            "This is the average of the two heights. The slope is their difference, divided by the run.",
            see=RISE,
        ),
        Misconception(
            "slope-of-the-example",
            lambda f, x, nudge: 2 * x,
            "2 * x is the slope of the square, as in the example. f may be any function: measure with f(x + "
            "nudge) and f(x - nudge).",
            see=RISE,
        ),
        Misconception(
            "up-two-nudges",
            lambda f, x, nudge: (f(x + 2 * nudge) - f(x)) / (2 * nudge),
            "You go two nudges up. Go one up and one down: f(x + nudge) less f(x - nudge).",
            see=RISE,
        ),
        Misconception(
            "cut-off",
            lambda f, x, nudge: int(measured_slope_plain(f, x, nudge)),
            "int drops what comes after the point. Return the slope as it is.",
            see=RISE,
        ),
        Misconception(
            "nudge-multiplied",
            lambda f, x, nudge: (f(x * (1 + nudge)) - f(x * (1 - nudge))) / (2 * nudge),
            "You stretch x by the nudge. Add the nudge to x, and take it away: x + nudge and x - nudge.",
            see=RISE,
        ),
    ],
    pairs=[
        Pair(("one-nudge-for-two", "turned-around"), lambda f, x, nudge: (f(x - nudge) - f(x + nudge)) / nudge),
        Pair(("up-only", "not-divided"), lambda f, x, nudge: f(x + nudge) - f(x)),
        Pair(("up-only", "turned-around"), lambda f, x, nudge: (f(x) - f(x + nudge)) / nudge),
        Pair(("down-only", "turned-around"), lambda f, x, nudge: (f(x - nudge) - f(x)) / nudge),
        Pair(("down-only", "not-divided"), lambda f, x, nudge: f(x) - f(x - nudge)),
    ],
    hints=[
        "How high is the hill at x + nudge, and how high at x - nudge?",
        "The difference is the rise. How far is it from x - nudge to x + nudge?",
        "return (f(x + nudge) - f(x - nudge)) / (2 * nudge)",
    ],
)


# --- 2. The mean loss of a coin


def tosses_and_q(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (tosses, q): one head, one tail, all alike, extreme q, q at the share, then ordinary ones; the number of
    heads differs from that of tails, except once."""
    yield [1], 0.3
    yield [0], 0.3
    yield [1, 1, 1], 0.9
    yield [0, 0, 0, 0], 0.15
    yield [1, 0], 1e-15
    yield [0, 1, 1, 1], 0.75
    for length in (5, 9, 30):
        tosses = [1, 0, 0, *rng.integers(0, 2, length).tolist()]
        yield tosses, float(rng.uniform(0.05, 0.45))
        yield tosses, float(rng.uniform(0.55, 0.95))


def share_of(tosses):
    return sum(tosses) / len(tosses)


def coin_loss(tosses, q):
    total = 0
    for toss in tosses:
        if toss == 1:
            total = total - log(q)
        else:
            total = total - log(1 - q)
    return total / len(tosses)


def coin_loss_shares(tosses, q):
    p = np.mean(tosses)
    return -p * np.log(q) - (1 - p) * np.log(1 - q)


def one_toss_only(tosses, q, place):
    return -log(q if tosses[place] == 1 else 1 - q) / len(tosses)


COIN_LOSS = Question(
    name="l05_coin_loss",
    defines="coin_loss",
    lesson=5,
    points=1,
    reference=lambda tosses, q: float(binary_cross_entropy(tosses, np.full(len(tosses), q))),
    alternatives=[coin_loss, coin_loss_shares],
    cases=tosses_and_q,
    misconceptions=[
        Misconception("sum-for-mean", lambda tosses, q: coin_loss(tosses, q) * len(tosses), SUM, see=FOG),
        Misconception(
            "bits-for-nats",
            lambda tosses, q: coin_loss(tosses, q) / log(2),
            "Your loss is in bits. Nats are asked for: use the natural logarithm, log.",
            see=FOG,
        ),
        Misconception(
            "log10-for-nats",
            lambda tosses, q: coin_loss(tosses, q) / log(10),
            "You used the logarithm to base 10. Nats are asked for: use the natural logarithm, log.",
            see=FOG,
        ),
        Misconception(
            "forgot-the-minus",
            lambda tosses, q: -coin_loss(tosses, q),
            "The minus is missing: the logarithm of a probability is never above 0, and a loss never below.",
            see=FOG,
        ),
        Misconception(
            "heads-only",
            lambda tosses, q: -share_of(tosses) * log(q),
            "Only heads pay in your sum. Each tail costs -log(1 - q), too.",
            see=FOG,
        ),
        Misconception(
            "q-for-every-toss",
            lambda tosses, q: -log(q),
            "You charge -log(q) for every toss. Tails got the probability 1 - q.",
            see=FOG,
        ),
        Misconception(
            "share-inside-the-logarithm",
            lambda tosses, q: -q * log(share_of(tosses)) - (1 - q) * log(1 - share_of(tosses)),
            "Share and q have changed places. The share of heads stands in front, and q inside the logarithm.",
            see=FOG,
        ),
        Misconception(
            "heads-and-tails-swapped",
            lambda tosses, q: coin_loss(tosses, 1 - q),
            "Heads and tails are swapped. q is the probability of heads, and heads are 1.",
            see=FOG,
        ),
        Misconception(
            "both-for-every-toss",
            lambda tosses, q: -log(q) - log(1 - q),
            "Every toss pays twice. A toss is heads or tails: it pays for the one that came.",
            see=FOG,
        ),
        Misconception(
            "q-for-share",
            lambda tosses, q: -q * log(q) - (1 - q) * log(1 - q),
            "You weigh the costs by q. The tosses decide how often each cost comes: take the share of heads.",
            see=FOG,
        ),
        Misconception(
            "log-of-the-mean",
            lambda tosses, q: -log(share_of(tosses) * q + (1 - share_of(tosses)) * (1 - q)),
            "You take the logarithm of an average probability. Take each toss's own logarithm first, then the mean.",
            see=FOG,
        ),
        Misconception(
            "probability-for-loss",
            lambda tosses, q: share_of(tosses) * q + (1 - share_of(tosses)) * (1 - q),
            "This is the average probability of what came. A toss costs minus the logarithm of its probability.",
            see=FOG,
        ),
        Misconception(
            "squared-miss",
            lambda tosses, q: np.mean((np.array(tosses) - q) ** 2),
            "You average squared misses. The loss here is minus the logarithm of what came.",
            see=FOG,
        ),
        Misconception(
            "list-for-mean",
            lambda tosses, q: [-log(q if toss == 1 else 1 - q) for toss in tosses],
            "You return one loss for each toss. Return their mean, one number.",
            see=FOG,
        ),
        Misconception("rounded", lambda tosses, q: round(coin_loss(tosses, q), 2), ROUNDED, see=FOG),
        *(
            Misconception(
                f"guard-{guard:g}",
                lambda tosses, q, guard=guard: np.mean([-log((q if toss else 1 - q) + guard) for toss in tosses]),
                "You add a little to q, or clip it. That puts a ceiling on the price. q is never 0 here: leave it.",
                see=FOG,
            )
            for guard in (1e-16, 1e-15, 1e-12, 1e-10, 1e-9, 1e-8, 1e-7, 1e-6)
        ),
        Misconception(
            "returned-too-early",
            lambda tosses, q: one_toss_only(tosses, q, 0),
            "Only the first toss counts. Is `return` indented so far that it ends the loop at once?",
            see=FOG,
        ),
        Misconception(
            "last-toss-only",
            lambda tosses, q: one_toss_only(tosses, q, -1),
            "Only the last toss counts. Add to the total; don't replace it.",
            see=FOG,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="05#A hillside in the fog",
        ),
        Misconception(
            "first-toss-only",
            lambda tosses, q: coin_loss(tosses[:1], q),
            "This is the first toss's loss alone. Add up the losses of all tosses, and return after the loop.",
            see=FOG,
        ),
        Misconception(
            "last-toss-alone",
            lambda tosses, q: coin_loss(tosses[-1:], q),
            "This is the last toss's loss alone. Add each loss to a total, and divide after the loop.",
            see=FOG,
        ),
        Misconception(
            "first-toss-left-out",
            lambda tosses, q: sum(one_toss_only(tosses, q, k) for k in range(1, len(tosses))),
            "The first toss is left out. Places count from 0: begin the loop there.",
            see=FOG,
        ),
        Misconception(
            "last-toss-left-out",
            lambda tosses, q: sum(one_toss_only(tosses, q, k) for k in range(len(tosses) - 1)),
            "The last toss is left out. range(n) ends before n by itself: leave out the - 1.",
            see=FOG,
        ),
        Misconception(
            "total-starts-at-1",
            lambda tosses, q: coin_loss(tosses, q) + 1 / len(tosses),
            "Your total is 1 too large. Begin it at 0, before the loop.",
            see=FOG,
        ),
        Misconception(
            "divided-by-the-heads",
            lambda tosses, q: coin_loss(tosses, q) * len(tosses) / sum(tosses),
            "You divide by the number of heads. Divide by the number of all tosses: len(tosses).",
            see=FOG,
        ),
        Misconception(
            "one-fewer",
            lambda tosses, q: coin_loss(tosses, q) * len(tosses) / (len(tosses) - 1),
            "You divide by one fewer than there are. Divide by the number of tosses: len(tosses).",
            see=FOG,
        ),
        Misconception(
            "half-for-each",
            lambda tosses, q: (-log(q) - log(1 - q)) / 2,
            "You count heads and tails as equally many. The tosses decide: take the share of each.",
            see=FOG,
        ),
        Misconception(
            "tails-only",
            lambda tosses, q: -(1 - share_of(tosses)) * log(1 - q),
            "Only tails pay in your sum. Each head costs -log(q), too.",
            see=FOG,
        ),
        Misconception(
            "second-minus-lost",
            lambda tosses, q: -share_of(tosses) * log(q) + (1 - share_of(tosses)) * log(1 - q),
            "The minus reaches heads only. Tails cost -log(1 - q): both parts are taken away.",
            see=FOG,
        ),
        Misconception(
            "one-minus-the-log",
            lambda tosses, q: -share_of(tosses) * log(q) - (1 - share_of(tosses)) * (1 - log(q)),
            "You take 1 minus the logarithm. Take the logarithm of 1 - q.",
            see=FOG,
        ),
        Misconception(
            "brackets-lost",
            lambda tosses, q: -share_of(tosses) * log(q) - 1 - share_of(tosses) * log(1 - q),
            "The brackets around the share of tails are lost: without them 1 itself is taken away. Write (1 - p) "
            "* log(1 - q).",
            see=FOG,
        ),
        Misconception(
            "entropy-of-the-tosses",
            lambda tosses, q: (
                -share_of(tosses) * log(share_of(tosses)) - (1 - share_of(tosses)) * log(1 - share_of(tosses))
            ),
            "This is the entropy of the tosses: q has no part in it. Take the logarithms of q and of 1 - q.",
            see=FOG,
        ),
        Misconception(
            "entropy-of-the-tosses-in-numpy",
            lambda tosses, q: (
                -np.mean(tosses) * np.log(np.mean(tosses)) - (1 - np.mean(tosses)) * np.log(1 - np.mean(tosses))
            ),
            "This is the entropy of the tosses: q has no part in it. Take the logarithms of q and of 1 - q.",
            see=FOG,
        ),
        Misconception(
            "miss-for-loss",
            lambda tosses, q: np.mean(abs(np.array(tosses) - q)),
            "This is the average distance from q to the toss. The loss is minus the logarithm of what came.",
            see=FOG,
        ),
        Misconception(
            "list-arithmetic",
            lambda tosses, q: 1 - tosses,
            "Python can't calculate with a whole list. Go through the tosses with a loop, or take their share first.",
            see=FOG,
        ),
        Misconception(
            "sign-of-each-dropped",
            lambda tosses, q: share_of(tosses) * log(q) - (1 - share_of(tosses)) * log(1 - q),
            "The minus before the heads' part is missing. Both costs are minus a logarithm.",
            see=FOG,
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "forgot-the-minus"), lambda tosses, q: -coin_loss(tosses, q) * len(tosses)),
        Pair(("sum-for-mean", "bits-for-nats"), lambda tosses, q: coin_loss(tosses, q) * len(tosses) / log(2)),
        Pair(("sum-for-mean", "heads-only"), lambda tosses, q: -sum(tosses) * log(q)),
        Pair(("heads-only", "forgot-the-minus"), lambda tosses, q: share_of(tosses) * log(q)),
    ],
    properties=[PURE],
    hints=[
        "What does one head cost, and what does one tail cost?",
        "Begin with total = 0. For each toss, add -log(q) for a 1 and -log(1 - q) for a 0.",
        "After the loop, divide the total by len(tosses).",
    ],
)


# --- 3. Its slope


def coin_slope(tosses, q):
    p = sum(tosses) / len(tosses)
    return -p / q + (1 - p) / (1 - q)


def coin_slope_loop(tosses, q):
    total = 0
    for toss in tosses:
        total += 1 / (1 - q) if toss == 0 else -1 / q
    return total / len(tosses)


COIN_SLOPE = Question(
    name="l05_coin_slope",
    defines="coin_slope",
    lesson=5,
    points=2,
    reference=coin_slope,
    alternatives=[
        coin_slope,
        coin_slope_loop,
        lambda tosses, q: (q - np.mean(tosses)) / (q * (1 - q)),
    ],
    cases=tosses_and_q,
    misconceptions=[
        Misconception("sum-for-mean", lambda tosses, q: coin_slope(tosses, q) * len(tosses), SUM, see=THOUGHT),
        Misconception(
            "turned-around",
            lambda tosses, q: -coin_slope(tosses, q),
            "Both signs are turned. The loss falls as q grows where heads came, so their part is negative: -p / q.",
            see=THOUGHT,
        ),
        Misconception(
            "slope-in-the-score",
            lambda tosses, q: q - share_of(tosses),
            "This is the slope in the score. Here you stand in q itself: -p / q + (1 - p) / (1 - q).",
            see=GIVEN,
        ),
        Misconception(
            "sign-of-tails",
            lambda tosses, q: -share_of(tosses) / q - (1 - share_of(tosses)) / (1 - q),
            "The sign of the second part is wrong: 1 - q falls as q grows, so the part of tails is positive.",
            see=THOUGHT,
        ),
        Misconception(
            "heads-only",
            lambda tosses, q: -share_of(tosses) / q,
            "The part of tails is missing. Add (1 - p) / (1 - q).",
            see=THOUGHT,
        ),
        Misconception(
            "shares-forgotten",
            lambda tosses, q: -1 / q + 1 / (1 - q),
            "Heads and tails count alike in your slope. Multiply each part by how often it came: p and 1 - p.",
            see=THOUGHT,
        ),
        Misconception(
            "heads-and-tails-swapped",
            lambda tosses, q: coin_slope(tosses, 1 - q),
            "The two probabilities are swapped: p belongs over q, and 1 - p over 1 - q.",
            see=THOUGHT,
        ),
        Misconception(
            "share-under-q-on-top",
            lambda tosses, q: -q / share_of(tosses) + (1 - q) / (1 - share_of(tosses)),
            "p and q are swapped. The share that came stands on top, the model's probability below: p / q.",
            see=THOUGHT,
        ),
        Misconception(
            "list-for-mean",
            lambda tosses, q: [-1 / q if toss == 1 else 1 / (1 - q) for toss in tosses],
            "You return one slope for each toss. Return their mean, one number.",
            see=THOUGHT,
        ),
        Misconception("rounded", lambda tosses, q: round(coin_slope(tosses, q), 2), ROUNDED, see=THOUGHT),
        Misconception(
            "loss-for-slope",
            coin_loss,
            "This is the loss itself. How fast does it change with q? The slope of log(q) is 1 / q.",
            see=THOUGHT,
        ),
        Misconception(
            "slope-in-bits",
            lambda tosses, q: coin_slope(tosses, q) / log(2),
            "This is the slope of a loss in bits. In nats no factor stands before 1 / q.",
            see=THOUGHT,
        ),
        Misconception(
            "nudge-for-formula",
            lambda tosses, q: (coin_loss(tosses, q + 1e-5) - coin_loss(tosses, q - 1e-5)) / 2e-5,
            "You measure the slope. Where q is nearly 0, a nudge to the left makes it negative. Use the formula.",
            see=THOUGHT,
        ),
        Misconception(
            "times-squash-slope",
            lambda tosses, q: (q - share_of(tosses)) * q * (1 - q),
            "You multiplied by q(1 - q). The slope in q is (q - p) divided by q(1 - q).",
            see=GIVEN,
        ),
        Misconception(
            "brackets-forgotten",
            lambda tosses, q: -share_of(tosses) / q + (1 - share_of(tosses)) / 1 - q,
            "In (1 - p) / 1 - q Python divides by 1 only. Put brackets: (1 - p) / (1 - q).",
            see=THOUGHT,
        ),
        Misconception(
            "squared-loss",
            lambda tosses, q: 2 * (q - share_of(tosses)),
            "This is the slope of a squared miss. The loss here is a logarithm, and the slope of log(q) is 1 / q.",
            see=THOUGHT,
        ),
        Misconception(
            "sign-dropped",
            lambda tosses, q: abs(coin_slope(tosses, q)),
            "You drop the sign. It says on which side the valley lies: leave abs out.",
            see=THOUGHT,
        ),
        Misconception(
            "first-toss-only",
            lambda tosses, q: coin_slope(tosses[:1], q),
            "Only the first toss counts. Is `return` indented so far that it ends the loop at once?",
            see=THOUGHT,
        ),
        Misconception(
            "last-toss-only",
            lambda tosses, q: coin_slope(tosses[-1:], q) / len(tosses),
            "Only the last toss counts. Add to the total; don't replace it.",
            see=THOUGHT,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="05#A slope by thought",
        ),
        Misconception(
            "brackets-of-the-bottom-forgotten",
            lambda tosses, q: (q - share_of(tosses)) / q * (1 - q),
            "/ q * (1 - q) divides by q and then multiplies. Put the bottom in brackets: / (q * (1 - q)).",
            see=THOUGHT,
        ),
        Misconception(
            "brackets-of-the-share-forgotten",
            lambda tosses, q: -share_of(tosses) / q + 1 - share_of(tosses) / (1 - q),
            "Without brackets only p is divided by 1 - q. Write (1 - p) / (1 - q).",
            see=THOUGHT,
        ),
        Misconception(
            "multiplied-for-divided",
            lambda tosses, q: -share_of(tosses) * q + (1 - share_of(tosses)) * (1 - q),
            "You multiply the shares by the probabilities. The slope of log(q) is 1 / q, so divide.",
            see=THOUGHT,
        ),
        Misconception(
            "tails-only",
            lambda tosses, q: (1 - share_of(tosses)) / (1 - q),
            "The part of heads is missing. Add -p / q.",
            see=THOUGHT,
        ),
        Misconception(
            "sign-of-heads",
            lambda tosses, q: share_of(tosses) / q + (1 - share_of(tosses)) / (1 - q),
            "The minus of the heads' part is missing: -log(q) falls as q grows. Write -p / q.",
            see=THOUGHT,
        ),
        Misconception(
            "last-toss-alone",
            lambda tosses, q: coin_slope(tosses[-1:], q),
            "This is the last toss's slope alone. Add each slope to a total, and divide after the loop.",
            see=THOUGHT,
        ),
        Misconception(
            "first-toss-divided",
            lambda tosses, q: coin_slope(tosses[:1], q) / len(tosses),
            "Only the first toss counts. Is `return` indented so far that it ends the loop at once?",
            see=THOUGHT,
        ),
        Misconception(
            "first-toss-left-out",
            lambda tosses, q: sum(coin_slope([toss], q) for toss in tosses[1:]) / len(tosses),
            "The first toss is left out. Places count from 0: begin the loop there.",
            see=THOUGHT,
        ),
        Misconception(
            "last-toss-left-out",
            lambda tosses, q: sum(coin_slope([toss], q) for toss in tosses[:-1]) / len(tosses),
            "The last toss is left out. range(n) ends before n by itself: leave out the - 1.",
            see=THOUGHT,
        ),
        Misconception(
            "total-starts-at-1",
            lambda tosses, q: coin_slope(tosses, q) + 1 / len(tosses),
            "Your total is 1 too large. Begin it at 0, before the loop.",
            see=THOUGHT,
        ),
        Misconception(
            "divided-by-the-heads",
            lambda tosses, q: coin_slope(tosses, q) * len(tosses) / sum(tosses),
            "You divide by the number of heads. Divide by the number of all tosses: len(tosses).",
            see=THOUGHT,
        ),
        Misconception(
            "half-for-each",
            lambda tosses, q: (-1 / q + 1 / (1 - q)) / 2,
            "You count heads and tails as equally many. The tosses decide: take the share of each.",
            see=THOUGHT,
        ),
        Misconception(
            "divided-by-q-only",
            lambda tosses, q: (q - share_of(tosses)) / q,
            "You divide given less due by q only. By 1 - q, too: (q - p) / (q * (1 - q)).",
            see=THOUGHT,
        ),
        Misconception(
            "q-over-tails",
            lambda tosses, q: -share_of(tosses) / q + (1 - share_of(tosses)) / q,
            "You divide the part of tails by q. Tails got 1 - q: (1 - p) / (1 - q).",
            see=THOUGHT,
        ),
        Misconception(
            "logarithm-kept",
            lambda tosses, q: -share_of(tosses) / log(q) + (1 - share_of(tosses)) / log(1 - q),
            "You divide by the logarithm. The slope of log(q) is 1 / q: divide by q itself.",
            see=THOUGHT,
        ),
        Misconception(
            "nudge-for-formula-in-numpy",
            lambda tosses, q: (
                (coin_loss_shares(tosses, np.float64(q + 1e-5)) - coin_loss_shares(tosses, np.float64(q - 1e-5))) / 2e-5
            ),
            "You measure the slope. Where q is nearly 0, a nudge to the left makes it negative. Use the formula.",
            see=THOUGHT,
        ),
        Misconception(
            "nudged-up-only",
            lambda tosses, q: (coin_loss(tosses, q + 1e-7) - coin_loss(tosses, q)) / 1e-7,
            "You measure the slope, with a nudge up. Where q is nearly 0 the nudge is far too long. Use the formula.",
            see=THOUGHT,
        ),
        Misconception(
            "whole-division",
            lambda tosses, q: -(sum(tosses) // len(tosses)) / q + (1 - sum(tosses) // len(tosses)) / (1 - q),
            "// drops what comes after the point, so the share is 0 or 1. Divide with /.",
            see=THOUGHT,
        ),
        Misconception(
            "slope-of-the-slope",
            lambda tosses, q: share_of(tosses) / q**2 + (1 - share_of(tosses)) / (1 - q) ** 2,
            "This is the slope of the slope. One step before: -p / q + (1 - p) / (1 - q).",
            see=THOUGHT,
        ),
    ],
    pairs=[
        Pair(("sum-for-mean", "turned-around"), lambda tosses, q: -coin_slope(tosses, q) * len(tosses)),
        Pair(("sum-for-mean", "heads-only"), lambda tosses, q: -sum(tosses) / q),
        Pair(("sum-for-mean", "slope-in-the-score"), lambda tosses, q: len(tosses) * q - sum(tosses)),
        Pair(("heads-only", "turned-around"), lambda tosses, q: share_of(tosses) / q),
        Pair(("slope-in-the-score", "turned-around"), lambda tosses, q: share_of(tosses) - q),
    ],
    properties=[PURE],
    hints=[
        "The slope of log(q) is 1 / q. And the slope of log(1 - q) is -1 / (1 - q). Which signs has the loss?",
        "Let p be sum(tosses) / len(tosses). Heads give -p / q.",
        "Add the part of tails: -p / q + (1 - p) / (1 - q).",
    ],
)


# --- 4. One step


def numbers_slopes_and_rate(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (numbers, slopes, learning rate): one number, integers, a slope of 0, then ordinary ones."""
    yield [2.0], [0.5], 0.1
    yield [3, -1], [2, 4], 2
    yield [0.5, 0.5, -0.5], [0.0, 1.0, -3.0], 0.01
    for length in (2, 5):
        yield rng.normal(size=length).tolist(), rng.normal(size=length).tolist(), float(rng.uniform(0.05, 0.8))


def step_down_plain(numbers, slopes, learning_rate):
    moved = []
    for k in range(len(numbers)):
        moved.append(numbers[k] - learning_rate * slopes[k])
    return moved


def step_down_zip(numbers, slopes, learning_rate):
    return [number - learning_rate * slope for number, slope in zip(numbers, slopes, strict=True)]


def first_entry_only(numbers, slopes, learning_rate):
    return [numbers[0] - learning_rate * slopes[0]]


STEP_DOWN = Question(
    name="l05_step",
    defines="step_down",
    lesson=5,
    points=1,
    reference=step_down_plain,
    alternatives=[
        step_down_plain,
        step_down_zip,
        lambda numbers, slopes, learning_rate: np.array(numbers) - learning_rate * np.array(slopes),
    ],
    cases=numbers_slopes_and_rate,
    misconceptions=[
        Misconception(
            "uphill",
            lambda numbers, slopes, learning_rate: step_down_plain(numbers, slopes, -learning_rate),
            CLIMB,
            see=WALK,
        ),
        Misconception(
            "rate-forgotten",
            lambda numbers, slopes, learning_rate: step_down_plain(numbers, slopes, 1),
            NO_RATE,
            see=WALK,
        ),
        Misconception(
            "divided-by-rate",
            lambda numbers, slopes, learning_rate: step_down_plain(numbers, slopes, 1 / learning_rate),
            "You divided by the learning rate. A small rate must give a small step: multiply.",
            see=WALK,
        ),
        Misconception(
            "step-only",
            lambda numbers, slopes, learning_rate: [-learning_rate * slope for slope in slopes],
            "These are the steps alone. Add each step to its number.",
            see=WALK,
        ),
        Misconception(
            "rate-without-slope",
            lambda numbers, slopes, learning_rate: [number - learning_rate for number in numbers],
            "You take away the rate alone. Each step is the rate times that number's own slope.",
            see=WALK,
        ),
        Misconception(
            "rate-of-the-number",
            lambda numbers, slopes, learning_rate: [
                learning_rate * (number - slope) for number, slope in zip(numbers, slopes, strict=True)
            ],
            "The rate multiplies the number, too. It belongs to the slope alone.",
            see=WALK,
        ),
        Misconception(
            "first-slope-for-all",
            lambda numbers, slopes, learning_rate: [number - learning_rate * slopes[0] for number in numbers],
            "You use the first slope for every number. Each number has its own: slopes[k].",
            see=WALK,
        ),
        Misconception(
            "direction-only",
            lambda numbers, slopes, learning_rate: [
                number - learning_rate * float(np.sign(slope)) for number, slope in zip(numbers, slopes, strict=True)
            ],
            "All your steps are equally long. A steep slope makes a long step: use the slope, and not its sign alone.",
            see=WALK,
        ),
        Misconception(
            "returned-too-early",
            first_entry_only,
            "Only the first number comes back. Is `return` indented so far that it ends the loop at once?",
            see=WALK,
        ),
        Misconception(
            "list-times-number",
            lambda numbers, slopes, learning_rate: numbers - learning_rate * slopes,
            "Python can't do sums with whole lists. Go through them with a loop, one number at a time.",
            see=WALK,
        ),
        Misconception(
            "rounded",
            lambda numbers, slopes, learning_rate: [
                round(number, 2) for number in step_down_plain(numbers, slopes, learning_rate)
            ],
            ROUNDED,
            see=WALK,
        ),
        Misconception(
            "nothing-moved",
            lambda numbers, slopes, learning_rate: list(numbers),
            "The numbers come back as they were. Take the step first, and then append the new number to your list.",
            see=WALK,
        ),
        Misconception(
            "slopes-and-numbers-swapped",
            lambda numbers, slopes, learning_rate: step_down_plain(slopes, numbers, learning_rate),
            "Numbers and slopes are swapped. Take the rate times the slope away from the number.",
            see=WALK,
        ),
        Misconception(
            "last-only",
            lambda numbers, slopes, rate: step_down_plain(numbers, slopes, rate)[-1:],
            "Only the last number comes back. Begin with an empty list before the loop, and append in it.",
            see=WALK,
        ),
        Misconception(
            "one-number",
            lambda numbers, slopes, rate: step_down_plain(numbers, slopes, rate)[0],
            "You return the first number alone. Collect all of them in a list, and return it after the loop.",
            see=WALK,
        ),
        Misconception(
            "number-in-the-step",
            lambda numbers, slopes, rate: [n - rate * k * n for n, k in zip(numbers, slopes, strict=True)],
            "The number itself stands in your step. A step is the rate times the slope: leave the number out.",
            see=WALK,
        ),
        Misconception(
            "last-slope-for-all",
            lambda numbers, slopes, rate: [n - rate * slopes[-1] for n in numbers],
            "You use the last slope for every number. Each number has its own: slopes[k].",
            see=WALK,
        ),
        Misconception(
            "slopes-added-up",
            lambda numbers, slopes, rate: [n - rate * sum(slopes) for n in numbers],
            "You take all slopes together for each number. Each has its own: slopes[k].",
            see=WALK,
        ),
        Misconception(
            "first-left-out",
            lambda numbers, slopes, rate: step_down_plain(numbers, slopes, rate)[1:],
            "The first number is missing. Places count from 0: begin the loop there.",
            see=WALK,
        ),
        Misconception(
            "last-left-out",
            lambda numbers, slopes, rate: step_down_plain(numbers, slopes, rate)[:-1],
            "The last number is missing. range(n) ends before n by itself: leave out the - 1.",
            see=WALK,
        ),
        Misconception(
            "rate-taken-off-the-number",
            lambda numbers, slopes, rate: [(n - rate) * k for n, k in zip(numbers, slopes, strict=True)],
            "You take the rate off the number, and multiply after that. Multiply first: number - learning_rate * "
            "slope.",
            see=WALK,
        ),
        Misconception(
            "divided-by-the-slope",
            lambda numbers, slopes, rate: [n - rate / k for n, k in zip(numbers, slopes, strict=True)],
            "You divide by the slope, which may be 0. A steep slope makes a long step: multiply.",
            see=WALK,
        ),
        Misconception(
            "mean-slope-for-all",
            lambda numbers, slopes, rate: [n - rate * sum(slopes) / len(slopes) for n in numbers],
            "You take the average slope for every number. Each has its own: slopes[k].",
            see=WALK,
        ),
        Misconception(
            "sign-dropped",
            lambda numbers, slopes, rate: [n - rate * abs(k) for n, k in zip(numbers, slopes, strict=True)],
            "You drop the slope's sign, so every number falls. Where the slope is below 0 the number must rise.",
            see=WALK,
        ),
        Misconception(
            "appended-to-the-old",
            lambda numbers, slopes, rate: [*numbers, *step_down_plain(numbers, slopes, rate)],
            "The old numbers stand before the new ones. Begin with an empty list: moved = [].",
            see=WALK,
        ),
        Misconception(
            "divided-by-n",
            lambda numbers, slopes, rate: step_down_plain(numbers, slopes, rate / len(numbers)),
            "You divide the step by how many numbers there are. Each takes its own whole step.",
            see=WALK,
        ),
        Misconception(
            "added-for-multiplied",
            lambda numbers, slopes, rate: [n - (rate + k) for n, k in zip(numbers, slopes, strict=True)],
            "You add rate and slope. Multiply them: a small rate makes a small step.",
            see=WALK,
        ),
        Misconception(
            "brackets-forgotten",
            lambda numbers, slopes, rate: [n - rate + k for n, k in zip(numbers, slopes, strict=True)],
            "You take the rate away and add the slope. The step is their product: learning_rate * slope.",
            see=WALK,
        ),
        Misconception(
            "first-number-moved-only",
            lambda numbers, slopes, rate: [*first_entry_only(numbers, slopes, rate), *numbers[1:]],
            "Only the first number moved. Is `return` indented so far that it ends the loop at once?",
            see=WALK,
        ),
        Misconception(
            "last-number-moved-only",
            lambda numbers, slopes, rate: [*numbers[:-1], *step_down_plain(numbers, slopes, rate)[-1:]],
            "Only the last number moved. Keep one list before the loop, and change it at each place.",
            see=WALK,
        ),
        Misconception(
            "last-number-alone",
            lambda numbers, slopes, rate: step_down_plain(numbers, slopes, rate)[-1],
            "You return the last number alone. Collect all of them in a list, and return it after the loop.",
            see=WALK,
        ),
        Misconception(
            "steps-carried-on",
            lambda numbers, slopes, rate: [n - rate * sum(slopes[: k + 1]) for k, n in enumerate(numbers)],
            "The slopes pile up from number to number. Each number takes its own slope only.",
            see=WALK,
        ),
        Misconception(
            "running-number",
            lambda numbers, slopes, rate: [numbers[0] - rate * sum(slopes[: k + 1]) for k in range(len(slopes))],
            "Each step starts where the last number landed. Start each from its own number: numbers[k].",
            see=WALK,
        ),
        Misconception(
            "pairs-for-numbers",
            lambda numbers, slopes, rate: [
                [n, m] for n, m in zip(numbers, step_down_plain(numbers, slopes, rate), strict=True)
            ],
            "You return pairs of old and new. Return the new numbers only.",
            see=WALK,
        ),
        Misconception(
            "whole-numbers",
            lambda numbers, slopes, rate: [int(m) for m in step_down_plain(numbers, slopes, rate)],
            "int drops what comes after the point. Keep each new number as it is.",
            see=WALK,
        ),
    ],
    pairs=[
        Pair(
            ("uphill", "rate-forgotten"),
            lambda numbers, slopes, learning_rate: step_down_plain(numbers, slopes, -1),
        ),
        Pair(
            ("uphill", "step-only"),
            lambda numbers, slopes, learning_rate: [learning_rate * slope for slope in slopes],
        ),
        Pair(
            ("uphill", "divided-by-rate"),
            lambda numbers, slopes, learning_rate: step_down_plain(numbers, slopes, -1 / learning_rate),
        ),
        Pair(("rate-forgotten", "step-only"), lambda numbers, slopes, rate: [-k for k in slopes]),
    ],
    properties=[PURE],
    hints=[
        "Where the slope is positive, the number must get smaller. So what is the sign of the step?",
        "The new number is number - learning_rate * slope.",
        "Begin with moved = []. For k in range(len(numbers)), append numbers[k] - learning_rate * slopes[k].",
    ],
)


# --- 5. The slope in the score


def tosses_and_score(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (tosses, z): one toss, level scores, integers, far out on both sides, then ordinary ones."""
    yield [1], 0
    yield [0], -1
    yield [1, 1, 0], 2
    yield [0, 1, 1, 1, 1], -30.0
    yield [0, 0, 0, 1], 30.0
    yield [1, 1, 1], 1.5
    for length in (4, 20):
        yield [1, 0, 0, *rng.integers(0, 2, length).tolist()], float(rng.uniform(-3, -0.3))
        yield [1, 0, 0, *rng.integers(0, 2, length).tolist()], float(rng.uniform(0.3, 3))


def squash(z):
    return 1 / (1 + exp(-z))


def score_slope(tosses, z):
    q = 1 / (1 + exp(-z))
    p = sum(tosses) / len(tosses)
    return q - p


def score_slope_loop(tosses, z):
    q = float(sigmoid(z))
    total = 0
    for toss in tosses:
        total += q - toss
    return total / len(tosses)


def score_slope_chain(tosses, z):
    q = np.float64(squash(z))
    p = np.mean(tosses)
    return -p * (1 - q) + (1 - p) * q


SCORE_SLOPE = Question(
    name="l05_score_slope",
    defines="score_slope",
    lesson=5,
    points=2,
    reference=score_slope,
    alternatives=[score_slope, score_slope_loop, score_slope_chain],
    cases=tosses_and_score,
    misconceptions=[
        Misconception("slope-in-q", lambda tosses, z: coin_slope(tosses, squash(z)), IN_Q, see=GIVEN),
        Misconception("due-less-given", lambda tosses, z: -score_slope(tosses, z), DUE_LESS_GIVEN, see=GIVEN),
        Misconception("sum-for-mean", lambda tosses, z: score_slope(tosses, z) * len(tosses), SUM, see=GIVEN),
        Misconception("not-squashed", lambda tosses, z: z - share_of(tosses), NOT_SQUASHED, see=SCORE),
        Misconception("squashed-backwards", lambda tosses, z: score_slope(tosses, -z), SQUASHED_BACKWARDS, see=SCORE),
        Misconception(
            "share-forgotten",
            lambda tosses, z: squash(z),
            "You return what was given. Take away what was due: the share of heads.",
            see=GIVEN,
        ),
        Misconception(
            "count-for-share",
            lambda tosses, z: squash(z) - sum(tosses),
            "You take away the number of heads. Take away their share: sum(tosses) / len(tosses).",
            see=GIVEN,
        ),
        Misconception(
            "tails-for-heads",
            lambda tosses, z: squash(z) - 1 + share_of(tosses),
            "You take away the share of tails. q is the probability of heads, so the share of heads was due.",
            see=GIVEN,
        ),
        Misconception(
            "squash-slope-only",
            lambda tosses, z: squash(z) * (1 - squash(z)),
            "This is the first link alone, from score to probability. Multiply it by the slope of the loss in q.",
            see=GIVEN,
        ),
        Misconception(
            "rates-added",
            lambda tosses, z: coin_slope(tosses, squash(z)) + squash(z) * (1 - squash(z)),
            "You added the two rates. Along a chain, multiply them.",
            see="05#Rates multiply",
        ),
        Misconception(
            "squash-slope-twice",
            lambda tosses, z: score_slope(tosses, z) * squash(z) * (1 - squash(z)),
            "q - p has the squash's slope in it already. Don't multiply by q * (1 - q) once more.",
            see=GIVEN,
        ),
        Misconception(
            "squash-slope-of-the-score",
            lambda tosses, z: coin_slope(tosses, squash(z)) * z * (1 - z),
            "You put the score into the slope of the squash. It is q * (1 - q), with the probability q: squash first.",
            see=SCORE,
        ),
        Misconception(
            "brackets-forgotten",
            lambda tosses, z: 1 / 1 + exp(-z) - share_of(tosses),
            "In 1 / 1 + exp(-z) Python divides by 1 only. Put brackets: 1 / (1 + exp(-z)).",
            see=SCORE,
        ),
        Misconception(
            "list-for-mean",
            lambda tosses, z: [squash(z) - toss for toss in tosses],
            "You return one slope for each toss. Return their mean, one number.",
            see=GIVEN,
        ),
        Misconception("rounded", lambda tosses, z: round(score_slope(tosses, z), 2), ROUNDED, see=GIVEN),
        Misconception(
            "loss-for-slope",
            lambda tosses, z: coin_loss(tosses, squash(z)),
            "This is the loss itself. Its slope in the score is given less due: q - p.",
            see=GIVEN,
        ),
        Misconception(
            "squared-loss",
            lambda tosses, z: 2 * (squash(z) - share_of(tosses)) * squash(z) * (1 - squash(z)),
            "This is the slope of a squared miss. With cross-entropy given less due is left: q - p.",
            see=GIVEN,
        ),
        Misconception(
            "sign-dropped",
            lambda tosses, z: abs(score_slope(tosses, z)),
            "You drop the sign. It says on which side the valley lies: leave abs out.",
            see=GIVEN,
        ),
        Misconception(
            "guess-for-probability",
            lambda tosses, z: (z > 0) - share_of(tosses),
            "You round the probability to 0 or 1. Keep it as it is: q - p.",
            see=GIVEN,
        ),
        Misconception(
            "divided-again",
            lambda tosses, z: score_slope(tosses, z) / len(tosses),
            "You divide by the number of tosses once more. The share of heads is a mean already.",
            see=GIVEN,
        ),
        Misconception(
            "first-toss-only",
            lambda tosses, z: squash(z) - tosses[0],
            "Only the first toss counts. Is `return` indented so far that it ends the loop at once?",
            see=GIVEN,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="05#Given less due",
        ),
        Misconception(
            "first-toss-divided",
            lambda tosses, z: (squash(z) - tosses[0]) / len(tosses),
            "Only the first toss counts. Is `return` indented so far that it ends the loop at once?",
            see=GIVEN,
        ),
        Misconception(
            "last-toss-only",
            lambda tosses, z: (squash(z) - tosses[-1]) / len(tosses),
            "Only the last toss counts. Add to the total; don't replace it.",
            see=GIVEN,
        ),
        Misconception(
            "last-toss-alone",
            lambda tosses, z: squash(z) - tosses[-1],
            "This is the last toss's slope alone. Add each slope to a total, and divide after the loop.",
            see=GIVEN,
        ),
        Misconception(
            "first-toss-left-out",
            lambda tosses, z: sum(squash(z) - toss for toss in tosses[1:]) / len(tosses),
            "The first toss is left out. Places count from 0: begin the loop there.",
            see=GIVEN,
        ),
        Misconception(
            "last-toss-left-out",
            lambda tosses, z: sum(squash(z) - toss for toss in tosses[:-1]) / len(tosses),
            "The last toss is left out. range(n) ends before n by itself: leave out the - 1.",
            see=GIVEN,
        ),
        Misconception(
            "due-added",
            lambda tosses, z: squash(z) + share_of(tosses),
            "You add what was due. Take it away: the slope is q - p.",
            see=GIVEN,
        ),
        Misconception(
            "sign-of-heads",
            lambda tosses, z: share_of(tosses) * (1 - squash(z)) + (1 - share_of(tosses)) * squash(z),
            "The minus of the heads' part is lost. Heads give -p * (1 - q), and tails (1 - p) * q.",
            see=GIVEN,
        ),
        Misconception(
            "sign-of-tails",
            lambda tosses, z: -share_of(tosses) * (1 - squash(z)) - (1 - share_of(tosses)) * squash(z),
            "The part of tails has the wrong sign. Heads give -p * (1 - q), and tails (1 - p) * q.",
            see=GIVEN,
        ),
        Misconception(
            "heads-only",
            lambda tosses, z: -share_of(tosses) * (1 - squash(z)),
            "The part of tails is missing. Together both leave q - p.",
            see=GIVEN,
        ),
        Misconception(
            "tails-only",
            lambda tosses, z: (1 - share_of(tosses)) * squash(z),
            "The part of heads is missing. Together both leave q - p.",
            see=GIVEN,
        ),
        Misconception(
            "only-tails-multiplied",
            lambda tosses, z: -share_of(tosses) / squash(z) + (1 - share_of(tosses)) * squash(z),
            "Only the part of tails is multiplied by q * (1 - q). Put the whole slope in q in brackets first.",
            see=GIVEN,
        ),
        Misconception(
            "brackets-of-the-squash-slope-forgotten",
            lambda tosses, z: coin_slope(tosses, squash(z)) * squash(z) * 1 - squash(z),
            "Without brackets, * q * 1 - q takes q away at the end. Write * q * (1 - q).",
            see=GIVEN,
        ),
        Misconception(
            "divided-by-the-squash-slope",
            lambda tosses, z: coin_slope(tosses, squash(z)) / (squash(z) * (1 - squash(z))),
            "You divide by the slope of the squash. Along a chain, multiply the rates.",
            see="05#Rates multiply",
        ),
        Misconception(
            "one-link-half",
            lambda tosses, z: coin_slope(tosses, squash(z)) * squash(z),
            "You multiply by q only. The slope of the squash is q * (1 - q).",
            see=GIVEN,
        ),
        Misconception(
            "base-two",
            lambda tosses, z: 1 / (1 + 2.0**-z) - share_of(tosses),
            "You raise 2 to the score. The squash raises e: exp(-z).",
            see=SCORE,
        ),
        Misconception(
            "whole-division",
            lambda tosses, z: squash(z) - sum(tosses) // len(tosses),
            "// drops what comes after the point, so the share is 0 or 1. Divide with /.",
            see=GIVEN,
        ),
        Misconception(
            "slope-in-bits",
            lambda tosses, z: score_slope(tosses, z) / log(2),
            "This is the slope of a loss in bits. In nats no factor stands before q - p.",
            see=GIVEN,
        ),
        Misconception(
            "length-for-share",
            lambda tosses, z: squash(z) - len(tosses),
            "You take away how many tosses there are. Take away the share of heads: sum(tosses) / len(tosses).",
            see=GIVEN,
        ),
        Misconception(
            "squashed-share",
            lambda tosses, z: squash(z) - squash(share_of(tosses)),
            "You squash the share, too. It is a probability already: q - p.",
            see=GIVEN,
        ),
        Misconception(
            "list-arithmetic",
            lambda tosses, z: squash(z) - tosses,
            "Python can't take a list off a number. Take away the share of heads: sum(tosses) / len(tosses).",
            see=GIVEN,
        ),
        Misconception(
            "divided-by-the-heads",
            lambda tosses, z: score_slope(tosses, z) * len(tosses) / sum(tosses),
            "You divide by the number of heads. Divide by the number of all tosses: len(tosses).",
            see=GIVEN,
        ),
    ],
    pairs=[
        Pair(("slope-in-q", "due-less-given"), lambda tosses, z: -coin_slope(tosses, squash(z))),
        Pair(("sum-for-mean", "due-less-given"), lambda tosses, z: -score_slope(tosses, z) * len(tosses)),
        Pair(("not-squashed", "due-less-given"), lambda tosses, z: share_of(tosses) - z),
        Pair(
            ("slope-in-q", "sum-for-mean"),
            lambda tosses, z: coin_slope(tosses, squash(z)) * len(tosses),
        ),
    ],
    properties=[PURE],
    hints=[
        "First squash the score into q. Then: what is left when you multiply the two rates?",
        "It is the probability that was given, less the share that was due.",
        "q = 1 / (1 + exp(-z)), and then return q - sum(tosses) / len(tosses).",
    ],
)


# --- 6. The walk


def walks(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (tosses, z, learning rate, steps): no step, one step, one toss, then ordinary ones."""
    yield [1, 0, 1], 0.5, 0.5, 0
    yield [0, 0, 1, 0, 1], -2, 3, 1
    yield [1], 0, 2, 3
    for steps in (2, 5):
        tosses = [1, 0, 0, *rng.integers(0, 2, 4).tolist()]
        yield tosses, float(rng.uniform(1, 3)), float(rng.uniform(0.2, 0.8)), steps
        yield tosses, float(rng.uniform(-3, -2)), float(rng.uniform(1.5, 3)), steps


def walk(tosses, z, learning_rate, steps):
    p = sum(tosses) / len(tosses)
    path = [z]
    for _ in range(steps):
        q = 1 / (1 + exp(-z))
        z = z - learning_rate * (q - p)
        path.append(z)
    return path


def walk_array(tosses, z, learning_rate, steps):
    path = np.full(steps + 1, float(z))
    for step in range(steps):
        path[step + 1] = path[step] - learning_rate * (sigmoid(path[step]) - np.mean(tosses))
    return path


def walk_by(slope: Callable[..., float]) -> Callable[..., list[float]]:
    """Return a walk with another slope."""

    def answer(tosses, z, learning_rate, steps):
        path = [z]
        for _ in range(steps):
            path.append(path[-1] - learning_rate * slope(tosses, path[-1]))
        return path

    return answer


def slope_kept(tosses, z, learning_rate, steps):
    slope = score_slope(tosses, z)
    return [z - learning_rate * slope * step for step in range(steps + 1)]


def always_from_the_start(tosses, z, learning_rate, steps):
    return [z] + [z - learning_rate * score_slope(tosses, z)] * steps


def ended_after_one_step(tosses, z, learning_rate, steps):
    for _ in range(steps):
        return [z, z - learning_rate * score_slope(tosses, z)]


def appended_before_the_step(tosses, z, learning_rate, steps):
    return [z, *walk(tosses, z, learning_rate, steps)[:-1]]


def stepping(step: Callable[..., float], start: Callable[[float], float] = float) -> Callable[..., list[float]]:
    """Return a walk where each step is computed by `step` from (tosses, z, learning rate)."""

    def answer(tosses, z, learning_rate, steps):
        path = [start(z)]
        for _ in range(steps):
            path.append(step(tosses, path[-1], learning_rate))
        return path

    return answer


WALK_QUESTION = Question(
    name="l05_walk",
    defines="walk",
    lesson=5,
    points=3,
    reference=walk,
    alternatives=[walk, walk_array],
    cases=walks,
    misconceptions=[
        Misconception("uphill", walk_by(lambda tosses, z: -score_slope(tosses, z)), CLIMB, see=WALK),
        Misconception(
            "rate-forgotten",
            lambda tosses, z, learning_rate, steps: walk(tosses, z, 1, steps),
            NO_RATE,
            see=WALK,
        ),
        Misconception(
            "start-left-out",
            lambda tosses, z, learning_rate, steps: walk(tosses, z, learning_rate, steps)[1:],
            "The start is missing. Begin with path = [z], before the loop.",
            see=WALK,
        ),
        Misconception(
            "last-left-out",
            lambda tosses, z, learning_rate, steps: walk(tosses, z, learning_rate, steps)[:-1],
            "The last score is missing. The list has the start, and then one score for each step.",
            see=WALK,
        ),
        Misconception(
            "one-step-too-many",
            lambda tosses, z, learning_rate, steps: walk(tosses, z, learning_rate, steps + 1),
            "You take one step too many. The list has the start and one score for each step.",
            see=WALK,
        ),
        Misconception(
            "last-score-only",
            lambda tosses, z, learning_rate, steps: walk(tosses, z, learning_rate, steps)[-1],
            "This is the last score alone. Return the list of all scores, the start first.",
            see=WALK,
        ),
        Misconception(
            "slope-kept-from-the-start",
            slope_kept,
            "You use the first slope for every step. Compute it again where you stand, inside the loop.",
            see=WALK,
        ),
        Misconception(
            "always-from-the-start",
            always_from_the_start,
            "Every step begins at the start again. Store the new score: z = z - ...",
            see=WALK,
        ),
        Misconception(
            "returned-too-early",
            ended_after_one_step,
            "Your walk ends after one step. `return` must stand after the loop, indented as far as `for`.",
            see=WALK,
        ),
        Misconception(
            "count-for-share",
            walk_by(lambda tosses, z: squash(z) - sum(tosses)),
            "You take away the number of heads. Take away their share: sum(tosses) / len(tosses).",
            see=GIVEN,
        ),
        Misconception(
            "appended-before-the-step",
            appended_before_the_step,
            "The start comes twice, and the last score is missing. Step first, and then append.",
            see=WALK,
        ),
        Misconception("slope-in-q", walk_by(lambda tosses, z: coin_slope(tosses, squash(z))), IN_Q, see=GIVEN),
        Misconception(
            "sum-for-mean",
            walk_by(lambda tosses, z: score_slope(tosses, z) * len(tosses)),
            "Your steps are too long by the number of tosses. Take the slope of the mean, and not of the sum.",
            see=GIVEN,
        ),
        Misconception("not-squashed", walk_by(lambda tosses, z: z - share_of(tosses)), NOT_SQUASHED, see=SCORE),
        Misconception(
            "squashed-backwards",
            walk_by(lambda tosses, z: score_slope(tosses, -z)),
            SQUASHED_BACKWARDS,
            see=SCORE,
        ),
        Misconception(
            "rounded",
            lambda tosses, z, learning_rate, steps: [
                round(score, 2) for score in walk(tosses, z, learning_rate, steps)
            ],
            ROUNDED,
            see=WALK,
        ),
        Misconception(
            "probabilities-for-scores",
            lambda tosses, z, learning_rate, steps: [squash(z) for z in walk(tosses, z, learning_rate, steps)],
            "These are the probabilities on the way. Return the scores themselves.",
            see=SCORE,
        ),
        Misconception(
            "losses-for-scores",
            lambda tosses, z, learning_rate, steps: [
                coin_loss(tosses, squash(z)) for z in walk(tosses, z, learning_rate, steps)
            ],
            "These are the losses on the way. Return the scores themselves.",
            see=SCORE,
        ),
        Misconception(
            "divided-by-rate",
            lambda tosses, z, rate, steps: walk(tosses, z, 1 / rate, steps),
            "You divided by the learning rate. A small rate must give a small step: multiply.",
            see=WALK,
        ),
        Misconception(
            "backwards",
            lambda tosses, z, rate, steps: walk(tosses, z, rate, steps)[::-1],
            "Your list runs backwards. The start comes first: put each new score at the end.",
            see=WALK,
        ),
        Misconception(
            "steps-for-scores",
            lambda tosses, z, rate, steps: [
                b - a for a, b in zip(walk(tosses, z, rate, steps), walk(tosses, z, rate, steps)[1:], strict=False)
            ],
            "These are the steps. Return the scores on the way, the start first.",
            see=WALK,
        ),
        Misconception(
            "divided-again",
            lambda tosses, z, rate, steps: walk(tosses, z, rate / len(tosses), steps),
            "Your steps are too short: you divide by the number of tosses once more. The slope of the mean has "
            "that division in it already.",
            see=GIVEN,
        ),
        Misconception(
            "one-step-too-few",
            lambda tosses, z, rate, steps: walk(tosses, z, rate, max(steps - 1, 0)),
            "You take one step too few. range(steps) gives as many rounds as there are steps: begin it at 0.",
            see=WALK,
        ),
        Misconception(
            "start-at-0",
            lambda tosses, z, rate, steps: walk(tosses, 0, rate, steps),
            "Your walk starts at 0. Start where you are told: path = [z].",
            see=WALK,
        ),
        Misconception(
            "zero-for-the-start",
            lambda tosses, z, rate, steps: [0, *walk(tosses, z, rate, steps)[1:]],
            "Your list begins with 0. Begin it with the start: path = [z].",
            see=WALK,
        ),
        Misconception(
            "place-forgotten",
            stepping(lambda tosses, z, rate: -rate * score_slope(tosses, z)),
            "You keep the step and forget the place. A step starts where you stand: z = z - learning_rate * slope.",
            see=WALK,
        ),
        Misconception(
            "rate-without-slope",
            stepping(lambda tosses, z, rate: z - rate),
            "You take away the rate alone. Each step is the rate times the slope where you stand.",
            see=WALK,
        ),
        Misconception(
            "rate-of-the-score",
            stepping(lambda tosses, z, rate: rate * (z - score_slope(tosses, z))),
            "The rate multiplies the score, too. It belongs to the slope alone.",
            see=WALK,
        ),
        Misconception(
            "rate-taken-off-the-score",
            stepping(lambda tosses, z, rate: (z - rate) * score_slope(tosses, z)),
            "You take the rate off the score, and multiply after that. Multiply first: z - learning_rate * slope.",
            see=WALK,
        ),
        Misconception(
            "sign-dropped",
            walk_by(lambda tosses, z: abs(score_slope(tosses, z))),
            "You drop the slope's sign, so the score always falls. Keep it: where the slope is below 0 the score "
            "must rise.",
            see=WALK,
        ),
        Misconception(
            "direction-only",
            walk_by(lambda tosses, z: float(np.sign(score_slope(tosses, z)))),
            "All your steps are equally long. A steep slope makes a long step: use the slope, and not its sign alone.",
            see=WALK,
        ),
        Misconception(
            "squash-slope-twice",
            walk_by(lambda tosses, z: score_slope(tosses, z) * squash(z) * (1 - squash(z))),
            "q - p has the squash's slope in it already. Don't multiply by q * (1 - q) once more.",
            see=GIVEN,
        ),
        Misconception(
            "loss-for-slope",
            walk_by(lambda tosses, z: coin_loss(tosses, squash(z))),
            "You step by the loss itself. Step by its slope in the score: q - p.",
            see=WALK,
        ),
        Misconception(
            "share-forgotten",
            walk_by(lambda tosses, z: squash(z)),
            "Your slope is what was given only. Take away what was due: the share of heads.",
            see=GIVEN,
        ),
        Misconception(
            "tails-for-heads",
            walk_by(lambda tosses, z: squash(z) - 1 + share_of(tosses)),
            "You take away the share of tails. q is the probability of heads, so the share of heads was due.",
            see=GIVEN,
        ),
        Misconception(
            "first-toss-only",
            walk_by(lambda tosses, z: squash(z) - tosses[0]),
            "Only the first toss counts in your slope. Take away the share of heads in all tosses.",
            see=GIVEN,
        ),
        Misconception(
            "whole-division",
            walk_by(lambda tosses, z: squash(z) - sum(tosses) // len(tosses)),
            "// drops what comes after the point, so the share is 0 or 1. Divide with /.",
            see=GIVEN,
        ),
        Misconception(
            "brackets-forgotten",
            walk_by(lambda tosses, z: 1 / 1 + exp(-z) - share_of(tosses)),
            "In 1 / 1 + exp(-z) Python divides by 1 only. Put brackets: 1 / (1 + exp(-z)).",
            see=SCORE,
        ),
        Misconception(
            "probabilities-after-the-start",
            lambda tosses, z, rate, steps: [z, *(squash(s) for s in walk(tosses, z, rate, steps)[1:])],
            "After the start your list has probabilities. Append the score, z, and not q.",
            see=SCORE,
        ),
        Misconception(
            "slopes-for-scores",
            lambda tosses, z, rate, steps: [score_slope(tosses, s) for s in walk(tosses, z, rate, steps)[:-1]],
            "These are the slopes. Return the scores on the way, the start first.",
            see=WALK,
        ),
        Misconception(
            "squashed-again",
            stepping(lambda tosses, z, rate: squash(z) - rate * (squash(z) - share_of(tosses))),
            "You walk on from the probability. Keep q and z apart: z = z - learning_rate * (q - p).",
            see=SCORE,
        ),
        Misconception(
            "start-only",
            lambda tosses, z, rate, steps: [z],
            "Only the start is in your list. Step and append inside the loop, and return after it.",
            see=WALK,
        ),
        Misconception(
            "start-and-end",
            lambda tosses, z, rate, steps: [z, walk(tosses, z, rate, steps)[-1]],
            "Only the start and the end are in your list. Append inside the loop, after each step.",
            see=WALK,
        ),
        Misconception(
            "starts-again-as-list",
            lambda tosses, z, rate, steps: [walk(tosses, z, rate, steps)],
            "Your list lies in another list. Return the path itself, without brackets around it.",
            see=WALK,
        ),
    ],
    pairs=[
        Pair(
            ("uphill", "rate-forgotten"),
            lambda tosses, z, learning_rate, steps: walk(tosses, z, -1, steps) if steps else [z],
        ),
        Pair(
            ("uphill", "start-left-out"),
            lambda tosses, z, learning_rate, steps: walk(tosses, z, -learning_rate, steps)[1:],
        ),
        Pair(
            ("rate-forgotten", "start-left-out"),
            lambda tosses, z, learning_rate, steps: walk(tosses, z, 1, steps)[1:],
        ),
        Pair(
            ("uphill", "last-score-only"),
            lambda tosses, z, learning_rate, steps: walk(tosses, z, -learning_rate, steps)[-1],
        ),
        Pair(
            ("uphill", "slope-in-q"),
            walk_by(lambda tosses, z: -coin_slope(tosses, np.float64(squash(z)))),
        ),
    ],
    properties=[PURE],
    hints=[
        "Begin with path = [z]. What happens in each step, and what do you append?",
        "In the loop, first compute the slope where you stand: score_slope(tosses, z).",
        "Then z = z - learning_rate * slope, and path.append(z). Return path after the loop.",
    ],
)


# --- 7. A slope, checked


def formulas(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (f, slope, places): right; wrong by sign, too small, too large, by little; wrong in one place only,
    last, first and middle; gaps that cancel; twice the slope, no slope, the height; a strong bend; off by
    next to nothing, in one place and in three; by little where it is steep; by little in one place of four."""
    x, y = (float(value) for value in rng.uniform(0.5, 2, 2))
    yield EXP, EXP, [x, 0, y]
    yield SQUARED, Formula("2 * x"), [-3, x]
    yield PRICE_OF_HEADS, Formula("-1 / q", "q"), [0.5]
    yield PRICE_OF_HEADS, Formula("1 / q", "q"), [0.25, 0.5]
    yield PRICE_OF_HEADS, Formula("-1 / q - 1", "q"), [0.25, x]
    yield SQUARED, Formula("x"), [x, y]
    yield SQUARED, Formula("2 * x + 0.01"), [x]
    yield SQUARED, Formula("2 * x - 0.01"), [x]
    yield SQUARED, Formula("abs(2 * x)"), [x, y, -1.5]
    yield SQUARED, Formula("abs(2 * x)"), [-1.5, x, y]
    yield SQUARED, Formula("abs(2 * x)"), [x, -1.5, y]
    yield SQUARED, Formula("3 * x"), [x, -x]
    yield SQUARED, Formula("4 * x"), [x, y]
    yield SQUARED, Formula("0.0"), [x, y]
    yield SQUARED, SQUARED, [3, 4]
    yield EXP, EXP, [9.0, x]
    yield SQUARED, Formula("2 * x + 0.0004"), [x]
    yield SQUARED, Formula("2 * x + 0.0004"), [x, y, 1.0]
    yield SQUARED, Formula("2 * x + 0.05"), [100.0]
    yield SQUARED, Formula("abs(2 * x)"), [x, y, -0.0006, 1.0]


def gap(f, slope, x):
    return slope(x) - (f(x + 1e-5) - f(x - 1e-5)) / (2 * 1e-5)


def slope_is_right_plain(f, slope, places):
    for x in places:
        measured = (f(x + 1e-5) - f(x - 1e-5)) / (2 * 1e-5)
        if abs(slope(x) - measured) >= 0.001:
            return False
    return True


def slope_is_right_worst(f, slope, places):
    return max(abs(gap(f, slope, x)) for x in places) < 0.001


SLOPE_IS_RIGHT = Question(
    name="l05_gradient_check",
    defines="slope_is_right",
    lesson=5,
    points=3,
    reference=slope_is_right_plain,
    alternatives=[
        slope_is_right_plain,
        slope_is_right_worst,
        lambda f, slope, places: all(abs(gap(f, slope, x)) < 0.001 for x in places),
    ],
    cases=formulas,
    misconceptions=[
        Misconception(
            "first-place-only",
            lambda f, slope, places: abs(gap(f, slope, places[0])) < 0.001,
            "You decide after the first place. `return True` must stand after the loop, indented as far as `for`.",
            see=CHECK,
        ),
        Misconception(
            "last-place-only",
            lambda f, slope, places: abs(gap(f, slope, places[-1])) < 0.001,
            "Only the last place decides. Return False as soon as one place is wrong.",
            see=CHECK,
        ),
        Misconception(
            "one-place-is-enough",
            lambda f, slope, places: any(abs(gap(f, slope, x)) < 0.001 for x in places),
            "You are content with one right place. The formula must be right in every one.",
            see=CHECK,
        ),
        Misconception(
            "abs-forgotten",
            lambda f, slope, places: all(gap(f, slope, x) < 0.001 for x in places),
            "You let a formula pass that is far too small. A gap counts on both sides: use abs.",
            see=CHECK,
        ),
        Misconception(
            "abs-forgotten-turned",
            lambda f, slope, places: all(-gap(f, slope, x) < 0.001 for x in places),
            "You let a formula pass that is far too large. A gap counts on both sides: use abs.",
            see=CHECK,
        ),
        Misconception(
            "exactly-equal",
            lambda f, slope, places: all(gap(f, slope, x) == 0 for x in places),
            "You say False to every formula. Do you ask for equal numbers? A measured slope is always a little "
            "off: allow a gap below 0.001.",
            see=CHECK,
        ),
        Misconception(
            "text-for-verdict",
            any_text,
            "You return a text. Return True or False, without quotes.",
            see=CHECK,
        ),
        Misconception(
            "list-for-verdict",
            lambda f, slope, places: [abs(gap(f, slope, x)) < 0.001 for x in places],
            "You return a verdict for each place. Return one: True if all of them are true.",
            see=CHECK,
        ),
        Misconception(
            "gap-too-narrow",
            lambda f, slope, places: all(abs(gap(f, slope, x)) < 1e-4 for x in places),
            "You allow too small a gap, and turn a good formula down. Allow a gap below 0.001.",
            see=CHECK,
        ),
        Misconception(
            "gap-too-wide",
            lambda f, slope, places: all(abs(gap(f, slope, x)) < 0.1 for x in places),
            "You let a formula pass that is off by 0.01. Allow a gap below 0.001.",
            see=CHECK,
        ),
        Misconception(
            "turned-around",
            lambda f, slope, places: not slope_is_right_plain(f, slope, places),
            "True and False are swapped. True means that the formula is right.",
            see=CHECK,
        ),
        Misconception(
            "up-only",
            lambda f, slope, places: all(abs(slope(x) - (f(x + 1e-5) - f(x)) / 1e-5) < 0.001 for x in places),
            "You nudge up only. Where the curve bends strongly, that is off by more than 0.001. Nudge up and down.",
            see=CHECK,
        ),
        Misconception(
            "one-nudge-for-two",
            lambda f, slope, places: all(abs(slope(x) - (f(x + 1e-5) - f(x - 1e-5)) / 1e-5) < 0.001 for x in places),
            "Your measured slope is twice too steep. The run is two nudges: divide by (2 * 1e-5).",
            see=RISE,
        ),
        Misconception(
            "measured-as-0",
            lambda f, slope, places: all(abs(slope(x) - (f(x + 1e-18) - f(x - 1e-18)) / 2e-18) < 0.001 for x in places),
            "Your measured slope is always 0. Is the nudge too short, or are the brackets around 2 * 1e-5 missing?",
            see=CHECK,
        ),
        Misconception(
            "height-for-slope",
            lambda f, slope, places: all(abs(slope(x) - f(x)) < 0.001 for x in places),
            "You compare the formula with the height f(x). Compare it with the measured slope of f.",
            see=CHECK,
        ),
        Misconception(
            "gaps-averaged",
            lambda f, slope, places: abs(np.mean([gap(f, slope, x) for x in places])) < 0.001,
            "You average the gaps first, so that they can cancel. Test each place by itself.",
            see=CHECK,
        ),
        Misconception(
            "always-true",
            lambda f, slope, places: True,
            "You say True to every formula. Return False where it is 0.001 or more away from the measured slope.",
            see=CHECK,
        ),
        Misconception(
            "sign-ignored",
            lambda f, slope, places: all(
                abs(abs(slope(x)) - abs((f(x + 1e-5) - f(x - 1e-5)) / 2e-5)) < 0.001 for x in places
            ),
            "You compare without the signs. A formula with a turned sign leads uphill: keep both signs.",
            see=CHECK,
        ),
        Misconception(
            "relative-gap",
            lambda f, slope, places: all(
                abs(gap(f, slope, x)) < 0.001 * abs(slope(x) - gap(f, slope, x)) or gap(f, slope, x) == 0
                for x in places
            ),
            "You measure the gap against the slope. Where that is steep, 0.001 of it is too much: compare the "
            "gap itself with 0.001.",
            see=CHECK,
        ),
        Misconception(
            "absolute-gaps-averaged",
            lambda f, slope, places: np.mean([abs(gap(f, slope, x)) for x in places]) < 0.001,
            "You average the gaps, so that one place can hide among others. Test each place by itself.",
            see=CHECK,
        ),
        Misconception(
            "gaps-added-up",
            lambda f, slope, places: sum(abs(gap(f, slope, x)) for x in places) < 0.001,
            "You add up the gaps, and turn a good formula down. Test each place by itself.",
            see=CHECK,
        ),
        Misconception(
            "half-the-rise",
            lambda f, slope, places: all(abs(slope(x) - (f(x + 1e-5) - f(x)) / 2e-5) < 0.001 for x in places),
            "Your measured slope is half as steep as it should be. Take the rise from x - 1e-5 to x + 1e-5.",
            see=RISE,
        ),
        Misconception(
            "count-for-verdict",
            lambda f, slope, places: sum(abs(gap(f, slope, x)) < 0.001 for x in places),
            "You return how many places are right. Return True if all of them are.",
            see=CHECK,
        ),
        Misconception(
            "gap-for-verdict",
            lambda f, slope, places: max(abs(gap(f, slope, x)) for x in places),
            "You return the largest gap. Return whether it is below 0.001.",
            see=CHECK,
        ),
        Misconception(
            "gaps-for-verdict",
            lambda f, slope, places: [abs(gap(f, slope, x)) for x in places],
            "You return the gaps. Return one verdict: True if all of them are below 0.001.",
            see=CHECK,
        ),
        Misconception(
            "slopes-for-verdict",
            lambda f, slope, places: [slope(x) - gap(f, slope, x) for x in places],
            "You return the measured slopes. Return True or False: compare each with slope(x).",
            see=CHECK,
        ),
        Misconception(
            "first-place-left-out",
            lambda f, slope, places: slope_is_right_plain(f, slope, places[1:]),
            "You leave out the first place. Places of a list count from 0: begin the loop there.",
            see=CHECK,
        ),
        Misconception(
            "last-place-left-out",
            lambda f, slope, places: slope_is_right_plain(f, slope, places[:-1]),
            "You leave out the last place. range(n) ends before n by itself: leave out the - 1.",
            see=CHECK,
        ),
        Misconception(
            "true-forgotten",
            lambda f, slope, places: None if slope_is_right_plain(f, slope, places) else False,
            "A right formula gets no verdict. Write return True after the loop.",
            see=CHECK,
        ),
        Misconception(
            "false-forgotten",
            lambda f, slope, places: True if slope_is_right_plain(f, slope, places) else None,
            "A wrong formula gets no verdict. Write return False in the loop, where a gap is too large.",
            see=CHECK,
        ),
        Misconception(
            "gap-of-0-01",
            lambda f, slope, places: all(abs(gap(f, slope, x)) < 0.02 for x in places),
            "You let a formula pass that is off by 0.01. Allow a gap below 0.001.",
            see=CHECK,
        ),
        Misconception(
            "function-not-called",
            lambda f, slope, places: all(abs(slope - gap(f, slope, x)) < 0.001 for x in places),
            "`slope` is a function. Call it at the place: slope(x).",
            see=CHECK,
        ),
        Misconception(
            "places-at-once",
            lambda f, slope, places: f(places + 1e-5) < 0.001,
            "You add a number to the whole list. Go through the places one by one: for x in places.",
            see=CHECK,
        ),
    ],
    properties=[PURE],
    hints=[
        "For each place: the measured slope, and how far slope(x) is from it.",
        "abs(slope(x) - measured) is the gap. If it is 0.001 or more in one place, return False.",
        "Only after the loop, when no place was wrong, return True.",
    ],
)


# --- 8. The best learning rate


def rates_to_try(rng: np.random.Generator) -> Iterator[Case]:
    """Yield (tosses, z, rates, steps): one rate, the best first, last and in the middle; one step; a rate that is best
    after the first step only; the largest rate not the worst; a high place
    that is flatter than a low one; losses below the rates; walks that pass a lower place than they end at; a start on
    either side of the bottom."""
    yield [1, 0, 0], 1.0, [0.5], 3
    yield [1, 0, 1, 1, 1], 2.5, [3.0, 0.01, 25.0], 6
    yield [0, 0, 1, 0], 1, [25, 0.1, 4], 5
    yield [1, 0, 1], 0.2, [0.001, 1.0, 20.0, 0.1], 1
    yield [1, 0], 4.0, [8.0, 2.0], 10
    yield [1, 1, 1, 1, 0], -3.0, [5.0, 0.01, 2.0, 9.0], 6
    yield [1, 1, 1, 1, 0], -1.0, [25.0, 1.0], 1
    yield [1, 1, 1], 1.0, [0.3, 5.0, 2.0], 10
    yield [1, 1, 1, 0, 0], 3.0, [12.0, 0.2, 16.0], 6
    yield [1, 1, 1, 0, 0], 2.0, [25.0, 16.0, 0.2, 10.0], 6
    for start in (-3, 3):
        tosses = [1, 1, 0, *rng.integers(0, 2, 3).tolist(), 0]
        rates = [0.02, 24.0, float(rng.uniform(2, 5)), 0.3, 18.0]
        yield tosses, start + float(rng.uniform(-0.3, 0.3)), rng.permutation(rates).tolist(), 8


def end_loss(tosses, z, rate, steps):
    path = walk_array(tosses, z, rate, steps)
    return float(binary_cross_entropy_with_logits(tosses, np.full(len(tosses), path[-1])))


def best_rate_reference(tosses, z, rates, steps):
    return min(rates, key=lambda rate: end_loss(tosses, z, rate, steps))


def best_rate_loop(tosses, z, rates, steps):
    p = sum(tosses) / len(tosses)
    best, smallest = None, inf
    for rate in rates:
        last = z
        for _ in range(steps):
            last = last - rate * (1 / (1 + exp(-last)) - p)
        q = 1 / (1 + exp(-last))
        loss = -p * log(q) - (1 - p) * log(1 - q)
        if loss < smallest:
            best, smallest = rate, loss
    return best


def best_rate_numpy(tosses, z, rates, steps):
    losses = [end_loss(tosses, z, rate, steps) for rate in rates]
    return rates[np.argmin(losses)]


def loss_against_rate(tosses, z, rates, steps):
    best = inf
    for rate in rates:
        if end_loss(tosses, z, rate, steps) < best:
            best = rate
    return best


def start_not_kept(tosses, z, rates, steps):
    best, smallest = None, inf
    for rate in rates:
        path = walk_array(tosses, z, rate, steps)
        z = path[-1]
        loss = binary_cross_entropy_with_logits(tosses, np.full(len(tosses), z))
        if loss < smallest:
            best, smallest = rate, loss
    return best


def last_slope(tosses, z, rate, steps):
    return score_slope(tosses, walk(tosses, z, rate, steps)[-1])


def compared_with_the_last(tosses, z, rates, steps):
    best, before = None, inf
    for rate in rates:
        loss = end_loss(tosses, z, rate, steps)
        if loss < before:
            best = rate
        before = loss
    return best


def by_walk(judged: Callable[[list[float]], float], steps_more: int = 0) -> Callable[..., float]:
    """Return the rate whose losses on the walk, judged by a function of the list, are smallest."""

    def answer(tosses, z, rates, steps):
        def cost(rate):
            scores = walk(tosses, z, rate, steps + steps_more)
            return judged([float(binary_cross_entropy_with_logits(tosses, np.full(len(tosses), s))) for s in scores])

        return min(rates, key=cost)

    return answer


BEST_RATE = Question(
    name="l05_best_rate",
    defines="best_rate",
    lesson=5,
    points=3,
    reference=best_rate_reference,
    alternatives=[best_rate_loop, best_rate_reference, best_rate_numpy],
    cases=rates_to_try,
    misconceptions=[
        Misconception(
            "loss-for-rate",
            lambda tosses, z, rates, steps: min(end_loss(tosses, z, rate, steps) for rate in rates),
            "This is the smallest loss. Return the rate that led to it.",
            see=RATE,
        ),
        Misconception(
            "place-for-rate",
            lambda tosses, z, rates, steps: np.argmin([end_loss(tosses, z, rate, steps) for rate in rates]),
            "This is the place of the best rate in the list. Return the rate itself.",
            see=RATE,
        ),
        Misconception(
            "largest-loss",
            lambda tosses, z, rates, steps: max(rates, key=lambda rate: end_loss(tosses, z, rate, steps)),
            "You return the rate with the largest loss. Does a > stand where a < should?",
            see=RATE,
        ),
        Misconception(
            "largest-rate",
            lambda tosses, z, rates, steps: max(rates),
            "You return the largest rate. A step that is too long jumps across the valley: compare the losses.",
            see=RATE,
        ),
        Misconception(
            "smallest-rate",
            lambda tosses, z, rates, steps: min(rates),
            "You return the smallest rate. Compare the losses where the walks end. Does yours climb? Step downhill.",
            see=RATE,
        ),
        Misconception(
            "first-rate",
            lambda tosses, z, rates, steps: rates[0],
            "You return the first rate, whatever its loss. Is `return` inside the loop, or does nothing replace it?",
            see=RATE,
        ),
        Misconception(
            "last-rate",
            lambda tosses, z, rates, steps: rates[-1],
            "You return the last rate, whatever its loss. Replace the best one only when the loss is smaller.",
            see=RATE,
        ),
        Misconception(
            "after-one-step",
            lambda tosses, z, rates, steps: min(rates, key=lambda rate: end_loss(tosses, z, rate, 1)),
            "You judge after the first step. Judge where the walk ends, after all steps.",
            see=RATE,
        ),
        Misconception(
            "start-not-kept",
            start_not_kept,
            "Each rate walks on from where the last one stopped. Begin each walk at z: copy it to another name.",
            see=RATE,
        ),
        Misconception(
            "smallest-score",
            lambda tosses, z, rates, steps: min(rates, key=lambda rate: walk_array(tosses, z, rate, steps)[-1]),
            "You look for the smallest score. The valley's bottom need not lie on the left: compare the losses.",
            see=RATE,
        ),
        Misconception(
            "flattest-end",
            lambda tosses, z, rates, steps: min(rates, key=lambda rate: abs(last_slope(tosses, z, rate, steps))),
            "You look for the flattest end. A high place may be flatter than a low one: compare the losses.",
            see=RATE,
        ),
        Misconception(
            "loss-against-rate",
            loss_against_rate,
            "You compare a loss with a rate. Keep two names: the best rate, and its loss to compare with.",
            see=RATE,
        ),
        Misconception(
            "smaller-than-nothing",
            lambda tosses, z, rates, steps: 0,
            "Nothing ever replaces your first value, as no loss is below 0. Begin with a large one: inf.",
            see=RATE,
        ),
        Misconception(
            "all-losses",
            lambda tosses, z, rates, steps: [end_loss(tosses, z, rate, steps) for rate in rates],
            "You return all the losses. Return one rate: the one whose loss is smallest.",
            see=RATE,
        ),
        Misconception(
            "middle-rate",
            lambda tosses, z, rates, steps: sorted(rates)[len(rates) // 2],
            "You take the rate in the middle. Let each walk, and compare the losses at the end.",
            see=RATE,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="05#How long a step?",
        ),
        Misconception(
            "smallest-on-the-way",
            by_walk(min),
            "You take the smallest loss anywhere on the walk. What counts is where it ends: the last score, [-1].",
            see=RATE,
        ),
        Misconception(
            "mean-over-the-walk",
            by_walk(sum),
            "You judge the whole walk. What counts is the loss where it ends: the last score, [-1].",
            see=RATE,
        ),
        Misconception(
            "one-step-too-few",
            by_walk(lambda losses: losses[-1], -1),
            "You judge one step before the end. The walk has the start and a score for each step: take the last, [-1].",
            see=RATE,
        ),
        Misconception(
            "one-step-too-many",
            by_walk(lambda losses: losses[-1], 1),
            "You take one step too many. Walk with `steps` steps, and take the last score.",
            see=RATE,
        ),
        Misconception(
            "largest-score",
            lambda tosses, z, rates, steps: max(rates, key=lambda rate: walk_array(tosses, z, rate, steps)[-1]),
            "You look for the largest score. The valley's bottom need not lie on the right: compare the losses.",
            see=RATE,
        ),
        Misconception(
            "score-nearest-to-0",
            lambda tosses, z, rates, steps: min(rates, key=lambda rate: abs(walk_array(tosses, z, rate, steps)[-1])),
            "You look for the score nearest to 0. The valley's bottom need not lie there: compare the losses.",
            see=RATE,
        ),
        Misconception(
            "score-for-rate",
            lambda tosses, z, rates, steps: walk(tosses, z, best_rate_loop(tosses, z, rates, steps), steps)[-1],
            "This is the score where the best walk ends. Return the rate that led there.",
            see=RATE,
        ),
        Misconception(
            "rate-and-loss",
            lambda tosses, z, rates, steps: (
                best_rate_loop(tosses, z, rates, steps),
                min(end_loss(tosses, z, rate, steps) for rate in rates),
            ),
            "You return the rate and its loss. Return the rate alone.",
            see=RATE,
        ),
        Misconception(
            "loss-and-rate",
            lambda tosses, z, rates, steps: (
                min(end_loss(tosses, z, rate, steps) for rate in rates),
                best_rate_loop(tosses, z, rates, steps),
            ),
            "You return the loss and its rate. Return the rate alone.",
            see=RATE,
        ),
        Misconception(
            "not-squashed",
            lambda tosses, z, rates, steps: min(
                rates, key=lambda rate: coin_loss(tosses, walk(tosses, z, rate, steps)[-1])
            ),
            "You hand a score to coin_loss, which takes a probability. Squash it first: 1 / (1 + exp(-last)).",
            see=SCORE,
        ),
        Misconception(
            "list-for-rate",
            lambda tosses, z, rates, steps: [best_rate_loop(tosses, z, rates, steps)],
            "You return a list with the rate in it. Return the rate itself, without brackets.",
            see=RATE,
        ),
        Misconception(
            "rates-sorted",
            lambda tosses, z, rates, steps: sorted(rates, key=lambda rate: end_loss(tosses, z, rate, steps)),
            "You return all the rates, sorted by their losses. Return the first of them alone.",
            see=RATE,
        ),
        Misconception(
            "first-rate-left-out",
            lambda tosses, z, rates, steps: best_rate_loop(tosses, z, rates[1:] or rates, steps),
            "You leave out the first rate. Places count from 0: begin the loop there.",
            see=RATE,
        ),
        Misconception(
            "last-rate-left-out",
            lambda tosses, z, rates, steps: best_rate_loop(tosses, z, rates[:-1] or rates, steps),
            "You leave out the last rate. range(n) ends before n by itself: leave out the - 1.",
            see=RATE,
        ),
        Misconception(
            "compared-with-the-last-one",
            compared_with_the_last,
            "You compare each loss with the one before it. Keep the smallest so far, and replace it only when a "
            "loss is smaller.",
            see=RATE,
        ),
    ],
    properties=[PURE],
    hints=[
        "Where does the walk end with each rate? walk(tosses, z, rate, steps)[-1] is its last score.",
        "Squash that score into q. Then coin_loss(tosses, q) is the loss at the end.",
        "Go through the rates. Keep the best rate so far and its loss, and replace both when a loss is smaller.",
    ],
)


QUESTIONS = [NUDGE, COIN_LOSS, COIN_SLOPE, STEP_DOWN, SCORE_SLOPE, WALK_QUESTION, SLOPE_IS_RIGHT, BEST_RATE]
