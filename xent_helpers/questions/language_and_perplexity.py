"""Questions and quizzes of lesson 11: models of letters, perplexity."""

import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import e, exp, log, log2, log10, prod

import numpy as np

from xent_helpers.datasets import load_alice
from xent_helpers.ngrams import ALPHABET, letters_and_spaces
from xent_helpers.questions import PURE, Case, Misconception, Pair, Question, Quiz, any_text

NATS = "You used the natural logarithm, which gives nats. Bits are asked for: use log2."
TENS = "You used the logarithm to base 10. Bits are asked for: use log2."
MINUS = "The sign is turned: a price is never below 0. Use -log2(q) or log2(1 / q)."
SUM = "This is the price of the whole text. Divide it by the number of letters that were scored."
TYPES = "You paid for each different pair once. Pay for every letter of the text, as often as a pair comes."
EARLY = "Only the first one counts. Is `return` indented so far that it ends the loop at once?"
ROUNDED = "You rounded. Return the number as it is, and round only what you print."
AN_ALPHABET = "You wrote the size of one alphabet into the code. Count the letters that you are given: len(...)."

COUNT = "11#Count who follows whom"
PAY = "11#Pay for each letter"
CRUMB = "11#A crumb for every pair"
FURTHER = "11#Look back further"
HOW_MANY = "11#How many letters to choose from?"
TOKENS = "11#Letters, words, tokens"
HELD_OUT = "11#A book in 27 letters"
UNITS = "01#One surprise, two units"


QUIZZES = [
    Quiz(
        name="l11_order",
        text="After a t there is often an h. Is a t as likely after an h?",
        options={
            "Yes, a pair is a pair": "The pairs th and ht are two different pairs, each with a count of its own.",
            "No, it may be quite different": "th and ht are counted apart, and t and h come with different counts too.",
            "No, the two shares add up to 1": "Only the shares after one and the same letter add up to 1.",
        },
        right="No, it may be quite different",
    ),
    Quiz(
        name="l11_unseen",
        text="It paid 3.21 bits a letter on the text that it learned from. What will it pay on the held-out tenth?",
        options={
            "a little more than 3.21": "So it would be, had every pair come before. What if one never did?",
            "about 4.04, as if it did not look back": "Most pairs are old friends, and cheap. Think of the others.",
            "infinity": "A few of its pairs never came before. They hold no chips, and each of them costs infinity.",
        },
        right="infinity",
    ),
    Quiz(
        name="l11_back",
        text="You can look back 0 to 5 letters. Which number makes the held-out text cheapest?",
        options={
            "1 or 2": "They have large counts to lean on. But some more letters still help, in a book of this length.",
            "3 or 4": "Far enough to know most of a word, and near enough to have seen its letters before.",
            "5, the more the better": "So it is on its own text. On new text many runs of six letters were never seen.",
        },
        right="3 or 4",
    ),
    Quiz(
        name="l11_one_bit",
        text="A better model saves one bit a letter. What becomes of the perplexity?",
        options={
            "It falls by 1": "Bits and perplexity do not move in step. One bit less is one yes/no question less.",
            "It is halved": "2 to the power of one less is half as much. It is the same at every size.",
            "It falls by a tenth": "Each bit is a factor of 2, wherever you start.",
        },
        right="It is halved",
    ),
    Quiz(
        name="l11_zip",
        text="The trigram paid 2.5 bits a letter on the held-out tenth. What will zlib need there?",
        options={
            "far less": "zlib finds pieces that came before. It asks little about what is likely.",
            "about the same": "zlib finds pieces that came before, the trigram knows what is likely: a draw.",
            "8 bits, as a letter is a byte": "That is the size before packing. Likely things get fewer bits.",
        },
        right="about the same",
    ),
    Quiz(
        name="l11_pieces",
        text="The bigram costs 3.21 bits a letter. Say that a word is four letters and a space. What does a word cost?",
        options={
            "3.21 bits too": "A word is several letters, and all of them must be paid.",
            "about 16 bits": "Five pieces at some 3.2 bits each. Surprises add.",
            "less than a bit": "A word holds several letters, and surprises add. They are not shared out.",
        },
        right="about 16 bits",
    ),
]


def random_text(rng: np.random.Generator, letters: str, length: int) -> str:
    """Return a text in which some letters, and some pairs, are much likelier than others."""
    shares = rng.uniform(0.05, 1, (len(letters), len(letters))) ** 3
    places = [int(rng.integers(len(letters)))]
    for _ in range(length - 1):
        places.append(int(rng.choice(len(letters), p=shares[places[-1]] / shares[places[-1]].sum())))
    return "".join(letters[place] for place in places)


# --- 1. What follows


def texts_and_pairs(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a text and a pair: the first letter at the text's end, equal letters in a row, a pair that never comes, two
    letters only, capitals and marks, then random texts."""
    yield "banana", "a", "n"
    yield "aaab", "a", "a"
    yield "aaaaa", "a", "a"
    yield "abab", "b", "a"
    yield "ab", "a", "b"
    yield "to be or not to be", "t", "o"
    yield "hello there", "h", "z"
    yield "Well! said the Well-wisher", "l", "l"
    yield "on and on and on", "n", " "
    yield "Anna and Hannah", "a", "n"
    for letters, length in (("ab", 12), ("abc", 30), ("a bc", 60), ("estring ", 90)):
        text = random_text(rng, letters, length) + letters[0]
        first = text[int(rng.integers(length))]
        yield text, first, letters[int(rng.integers(len(letters)))]


def follow_share_tally(text, first, second):
    pairs = Counter(pairwise(text))
    firsts = Counter(text[:-1])
    return pairs[first, second] / firsts[first]


def follow_share_loop(text, first, second):
    hits, tries = 0, 0
    for place in range(len(text) - 1):
        if text[place] == first:
            tries += 1
            if text[place + 1] == second:
                hits += 1
    return hits / tries


def pair_count(text, first, second):
    return Counter(pairwise(text))[first, second]


def followers(text, first):
    return {after for before, after in pairwise(text) if before == first}


def follow_share_or(text, first, second):
    return pair_count(text, first, second) / max(1, Counter(text[:-1])[first])


def two_by_two(text, first, second):
    pairs = list(zip(text[::2], text[1::2], strict=False))
    return pairs.count((first, second)) / max(1, sum(before == first for before, _ in pairs))


def against_the_others(text, first, second):
    hits = pair_count(text, first, second)
    return hits / (Counter(text[:-1])[first] - hits)


def past_the_end(text, first, second):
    after = [text[place + 1] for place in range(len(text)) if text[place] == first]
    return after.count(second) / len(after)


def always_past_the_end(text, first, second):
    return [text[place + 1] == second for place in range(len(text))].count(True) / len(text)


def unseen_pair_stops(text, first, second):
    return dict(Counter(pairwise(text)))[first, second] / Counter(text[:-1])[first]


def only_hits_counted(text, first, second):
    return pair_count(text, first, second) / pair_count(text, first, second)


FOLLOW_SHARE = Question(
    name="l11_follow",
    defines="follow_share",
    lesson=11,
    points=1,
    reference=follow_share_tally,
    alternatives=[
        follow_share_tally,
        follow_share_loop,
        lambda text, first, second: np.mean([after == second for before, after in pairwise(text) if before == first]),
    ],
    cases=texts_and_pairs,
    misconceptions=[
        Misconception(
            "last-letter-counted",
            lambda text, first, second: pair_count(text, first, second) / text.count(first),
            "You divide by all places of the first letter. At the end of the text nothing follows it: leave that out.",
            see=COUNT,
        ),
        Misconception(
            "order-turned",
            lambda text, first, second: pair_count(text, second, first) / Counter(text[:-1])[first],
            "You count the pair the other way round. `first` comes first, and `second` after it.",
            see=COUNT,
        ),
        Misconception(
            "roles-swapped",
            lambda text, first, second: pair_count(text, second, first) / Counter(text[:-1])[second],
            "The two letters have swapped roles. Ask what comes after `first`.",
            see=COUNT,
        ),
        Misconception(
            "divided-by-the-second",
            lambda text, first, second: pair_count(text, first, second) / text.count(second),
            "You divide by how often the second letter came. Divide by how often the first one did.",
            see=COUNT,
        ),
        Misconception(
            "share-of-all-pairs",
            lambda text, first, second: pair_count(text, first, second) / (len(text) - 1),
            "This is the share of all pairs. Divide by the pairs that begin with `first`.",
            see=COUNT,
        ),
        Misconception(
            "share-of-the-text",
            lambda text, first, second: pair_count(text, first, second) / len(text),
            "You divide by the length of the text. Divide by the pairs that begin with `first`.",
            see=COUNT,
        ),
        Misconception(
            "count-for-share",
            pair_count,
            "This is how often the pair came. Divide it by how often `first` came with something after it.",
            see=COUNT,
        ),
        Misconception(
            "overlaps-missed",
            lambda text, first, second: text.count(first + second) / Counter(text[:-1])[first],
            "`text.count` misses pairs that overlap, as in aaa: it goes on after the pair that it found. Use pairwise.",
            see=COUNT,
        ),
        Misconception(
            "glued-letters",
            lambda text, first, second: Counter(pairwise(text))[first + second] / Counter(text[:-1])[first],
            "It is always 0. The tally knows each pair as two letters with a comma between: pairs[first, second].",
            see=COUNT,
        ),
        Misconception(
            "did-not-look-back",
            lambda text, first, second: text.count(second) / len(text),
            "This is how often the second letter comes at all. Look only at the places right after `first`.",
            see=COUNT,
        ),
        Misconception(
            "percent",
            lambda text, first, second: 100 * follow_share_tally(text, first, second),
            "This is in percent. A share lies between 0 and 1: don't multiply by 100.",
            see=COUNT,
        ),
        Misconception(
            "whole-division",
            lambda text, first, second: pair_count(text, first, second) // Counter(text[:-1])[first],
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=HELD_OUT,
        ),
        Misconception(
            "rounded",
            lambda text, first, second: round(follow_share_tally(text, first, second), 2),
            ROUNDED,
            see=COUNT,
        ),
        Misconception(
            "two-by-two",
            lambda text, first, second: two_by_two(text, first, second),
            "You cut the text into pairs that do not overlap, and miss every second one. pairwise takes each letter "
            "with its next.",
            see=COUNT,
        ),
        Misconception(
            "last-pair-missed",
            lambda text, first, second: follow_share_or(text[:-1], first, second),
            "The last pair of the text is missed. Pairs start at every place but the last one: range(len(text) - 1).",
            see=COUNT,
        ),
        Misconception(
            "wrapped-around",
            lambda text, first, second: follow_share_tally(text + text[0], first, second),
            "Your last letter is followed by the first one. At the place 0, text[place - 1] is the end: begin at 1.",
            see=COUNT,
        ),
        Misconception(
            "spaces-dropped",
            lambda text, first, second: follow_share_or(text.replace(" ", ""), first, second),
            "You leave out the spaces, so letters meet that never stood side by side. Take the text as it stands.",
            see=HELD_OUT,
        ),
        Misconception(
            "lower-case",
            lambda text, first, second: follow_share_or(text.lower(), first, second),
            "You make capitals small. Here A differs from a: take the text as it stands.",
            see=HELD_OUT,
        ),
        Misconception(
            "kinds-for-times",
            lambda text, first, second: (second in followers(text, first)) / len(followers(text, first)),
            "You count each follower once, however often it came. Count every time that something follows `first`.",
            see=COUNT,
        ),
        Misconception(
            "the-others",
            lambda text, first, second: 1 - follow_share_tally(text, first, second),
            "This is the share of all other followers. Count those that are `second`.",
            see=COUNT,
        ),
        Misconception(
            "against-the-others",
            lambda text, first, second: against_the_others(text, first, second),
            "You divide by the other followers. Divide by all of them, `second` among them.",
            see=COUNT,
        ),
        Misconception(
            "yes-or-no",
            lambda text, first, second: pair_count(text, first, second) > 0,
            "You say whether the pair comes at all. Return its share: how often, of all that follows `first`.",
            see=COUNT,
        ),
        Misconception(
            "first-one-decides",
            lambda text, first, second: float(text[text.index(first) + 1] == second),
            "Only the first place decides. Is `return` indented so far that it ends the loop at once?",
            see=COUNT,
        ),
        Misconception(
            "letters-in-quotes",
            lambda text, first, second: Counter(pairwise(text))["first", "second"] / Counter(text[:-1])["first"],
            "You look for the words “first” and “second” themselves. The inputs' names stand without quotes.",
            see=COUNT,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=COUNT,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=COUNT,
        ),
        Misconception(
            "second-at-the-end-missed",
            lambda text, first, second: pair_count(text[:-1], first, second) / Counter(text[:-1])[first],
            "The last pair of the text is missed. Pairs start at every place but the last one: range(len(text) - 1).",
            see=COUNT,
        ),
        Misconception(
            "first-pair-missed",
            lambda text, first, second: pair_count(text[1:], first, second) / max(1, Counter(text[1:-1])[first]),
            "The first pair of the text is missed. Places count from 0: leave the 1 out of the range.",
            see=COUNT,
        ),
        Misconception(
            "first-pair-not-counted",
            lambda text, first, second: pair_count(text[1:], first, second) / Counter(text[:-1])[first],
            "The first pair of the text is missed. Places count from 0: leave the 1 out of the range.",
            see=COUNT,
        ),
        Misconception(
            "one-added",
            lambda text, first, second: (pair_count(text, first, second) + 1) / Counter(text[:-1])[first],
            "Your count is one too high. Begin to count at 0.",
            see=COUNT,
        ),
        Misconception(
            "one-added-to-both",
            lambda text, first, second: (pair_count(text, first, second) + 1) / (Counter(text[:-1])[first] + 1),
            "Both of your counts are one too high. Begin to count at 0.",
            see=COUNT,
        ),
        Misconception(
            "one-added-below",
            lambda text, first, second: pair_count(text, first, second) / (Counter(text[:-1])[first] + 1),
            "You divide by one too many. Count the first letters from 0, and without the last place.",
            see=COUNT,
        ),
        Misconception(
            "before-and-after",
            lambda text, first, second: (
                (pair_count(text, first, second) + pair_count(text, second, first)) / Counter(text[:-1])[first]
            ),
            "You count the pair both ways round. `first` comes first, and `second` after it.",
            see=COUNT,
        ),
        Misconception(
            "shares-divided",
            lambda text, first, second: text.count(second) / text.count(first),
            "You divide how often each letter comes. Count `second` only where it stands right after `first`.",
            see=COUNT,
        ),
        Misconception(
            "product-of-shares",
            lambda text, first, second: text.count(first) / len(text) * text.count(second) / len(text),
            "You multiply the two letters' shares. Count the pairs: how often does `second` stand right after `first`?",
            see=COUNT,
        ),
        Misconception(
            "share-of-different-pairs",
            lambda text, first, second: pair_count(text, first, second) / len(set(pairwise(text))),
            "You divide by the number of different pairs. Divide by how often something comes after `first`.",
            see=COUNT,
        ),
        Misconception(
            "anywhere-after",
            lambda text, first, second: text[text.index(first) + 1 :].count(second) / Counter(text[:-1])[first],
            "You count `second` anywhere after the first `first`. It must stand right after it: use pairwise.",
            see=COUNT,
        ),
        Misconception(
            "next-but-one",
            lambda text, first, second: (
                sum(a == first and b == second for a, b in zip(text, text[2:], strict=False))
                / Counter(text[:-1])[first]
            ),
            "You look two places on. The next letter is at place + 1.",
            see=COUNT,
        ),
        Misconception(
            "bits-for-share",
            lambda text, first, second: (
                log2(1 / follow_share_tally(text, first, second)) if pair_count(text, first, second) else float("inf")
            ),
            "This is the price of the pair in bits. Its share itself is asked for.",
            see=PAY,
        ),
        Misconception(
            "last-one-decides",
            lambda text, first, second: float(
                [after == second for before, after in pairwise(text) if before == first][-1]
            ),
            "Only the last place decides. Add to the counts; don't replace them.",
            see=COUNT,
        ),
        Misconception(
            "split-at-the-first",
            lambda text, first, second: (
                sum(part.startswith(second) for part in text.split(first)[1:]) / Counter(text[:-1])[first]
            ),
            "`split` takes the first letter away, so pairs of equal letters are lost. Use pairwise.",
            see=COUNT,
        ),
        Misconception(
            "past-the-end",
            past_the_end,
            "At the last place, text[place + 1] is past the end: an IndexError. Stop one earlier: range(len(text) - "
            "1).",
            see=COUNT,
        ),
        Misconception(
            "always-past-the-end",
            always_past_the_end,
            "At the last place, text[place + 1] is past the end: an IndexError. Stop one earlier: range(len(text) - "
            "1).",
            see=COUNT,
        ),
        Misconception(
            "unseen-pair-stops",
            unseen_pair_stops,
            "A pair that never comes is no key of a plain dict: a KeyError. Its share is 0: use a Counter, or "
            ".get(pair, 0).",
            see=COUNT,
        ),
        Misconception(
            "only-hits-counted",
            only_hits_counted,
            "Both of your counts go up together. Count every place of `first` below, whatever follows, and the hits "
            "above.",
            see=COUNT,
        ),
    ],
    pairs=[
        Pair(
            ("overlaps-missed", "last-letter-counted"),
            lambda text, first, second: text.count(first + second) / text.count(first),
        ),
        Pair(
            ("overlaps-missed", "share-of-the-text"),
            lambda text, first, second: text.count(first + second) / len(text),
        ),
        Pair(("overlaps-missed", "count-for-share"), lambda text, first, second: text.count(first + second)),
        Pair(
            ("share-of-all-pairs", "order-turned"),
            lambda text, first, second: pair_count(text, second, first) / (len(text) - 1),
        ),
        Pair(
            ("share-of-the-text", "order-turned"),
            lambda text, first, second: pair_count(text, second, first) / len(text),
        ),
        Pair(("count-for-share", "order-turned"), lambda text, first, second: pair_count(text, second, first)),
        Pair(
            ("last-letter-counted", "order-turned"),
            lambda text, first, second: pair_count(text, second, first) / text.count(first),
        ),
        Pair(
            ("last-letter-counted", "lower-case"),
            lambda text, first, second: pair_count(text.lower(), first, second) / max(1, text.lower().count(first)),
        ),
    ],
    hints=[
        "Count two things: how often `first` has a letter after it, and how often that letter is `second`.",
        "Counter(pairwise(text)) keeps the tally of the pairs, and Counter(text[:-1]) that of the first letters.",
        "pairs[first, second] is the count of the pair. Divide it by firsts[first].",
    ],
)


# --- 2. Crumbs


def counts_and_alpha(rng: np.random.Generator) -> Iterator[Case]:
    """Yield counts and alpha: zeros among them, nothing but zeros, one letter, whole numbers, then random ones."""
    yield [3, 1, 0], 0.5
    yield [0, 0, 0, 0], 2
    yield [5], 0.3
    yield [0, 7], 1
    yield [2, 0, 4, 0, 1], 0.01
    yield [1, 1, 1], 4
    yield [1, 3, 0], 2
    yield [120, 30, 0, 0, 3, 1], 0.1
    for length in (2, 4, 9, 27):
        yield (rng.integers(0, 20, length) * rng.integers(0, 2, length)).tolist(), float(rng.uniform(0.05, 3))


def smoothed_loop(counts, alpha):
    total = sum(counts) + alpha * len(counts)
    shares = []
    for count in counts:
        shares.append((count + alpha) / total)
    return shares


def smoothed_numpy(counts, alpha):
    crumbs = np.array(counts) + alpha
    return crumbs / crumbs.sum()


def divided_by(total):
    """Return a mutant that adds alpha to each count and divides by `total(counts, alpha)`."""
    return lambda counts, alpha: [(count + alpha) / total(counts, alpha) for count in counts]


def changed_on_the_way(counts, alpha):
    for place in range(len(counts)):
        counts[place] = (counts[place] + alpha) / (sum(counts) + alpha * len(counts))
    return counts


def seen(counts):
    return sum(count > 0 for count in counts)


def over_a_running_total(counts, alpha):
    totals = np.cumsum(np.array(counts) + alpha)
    return (np.array(counts) + alpha) / totals


def mean_of_all(counts, alpha):
    return sum(smoothed_loop(counts, alpha)) / len(counts)


SMOOTHED = Question(
    name="l11_smoothed",
    defines="smoothed",
    lesson=11,
    points=1,
    reference=smoothed_loop,
    alternatives=[
        smoothed_loop,
        smoothed_numpy,
        lambda counts, alpha: [(n + alpha) / sum(m + alpha for m in counts) for n in counts],
    ],
    cases=counts_and_alpha,
    misconceptions=[
        Misconception(
            "alpha-above-only",
            divided_by(lambda counts, alpha: sum(counts)),
            "Alpha is missing below: the shares add up to more than 1. Below, add alpha * len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "alpha-once-below",
            divided_by(lambda counts, alpha: sum(counts) + alpha),
            "Below, you add alpha once. Every letter got a crumb, so add alpha * len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "alpha-below-only",
            lambda counts, alpha: [count / (sum(counts) + alpha * len(counts)) for count in counts],
            "Alpha is missing above: what was never seen still gets 0. Add alpha to each count too.",
            see=CRUMB,
        ),
        Misconception(
            "crumbs-for-the-seen-only",
            lambda counts, alpha: [
                (count + alpha if count else 0) / (sum(counts) + alpha * len(counts)) for count in counts
            ],
            "Only letters that were seen got a crumb. The crumb is meant for the others: add alpha to every count.",
            see=CRUMB,
        ),
        Misconception(
            "shared-among-the-seen",
            lambda counts, alpha: [
                (count + alpha if count else 0) / (sum(counts) + alpha * seen(counts)) for count in counts
            ],
            "Only letters that were seen got a crumb. Add alpha to every count, and below alpha * len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "size-of-the-seen",
            divided_by(lambda counts, alpha: sum(counts) + alpha * seen(counts)),
            "Below, you count only the letters that were seen. All of them got a crumb: alpha * len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "hard-coded-27",
            divided_by(lambda counts, alpha: sum(counts) + 27 * alpha),
            AN_ALPHABET,
            see=CRUMB,
        ),
        Misconception(
            "hard-coded-26",
            divided_by(lambda counts, alpha: sum(counts) + 26 * alpha),
            AN_ALPHABET,
            see=CRUMB,
        ),
        Misconception(
            "alpha-always-1",
            divided_by(lambda counts, alpha: sum(counts) + len(counts)),
            "Below, each crumb counts as 1. It is as large as alpha: alpha * len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "one-in-place-of-alpha",
            lambda counts, alpha: smoothed_loop(counts, 1),
            "You add 1 everywhere. Add alpha, whatever it is.",
            see=CRUMB,
        ),
        Misconception(
            "no-crumbs",
            lambda counts, alpha: [count / sum(counts) for count in counts],
            "These are the shares without crumbs. Add alpha to each count before you divide.",
            see=CRUMB,
        ),
        Misconception(
            "changed-on-the-way",
            changed_on_the_way,
            "You change `counts` while you still sum them. Keep the sum first, and make a new list.",
            see=CRUMB,
        ),
        Misconception(
            "added-to-the-shares",
            lambda counts, alpha: [count / sum(counts) + alpha for count in counts],
            "You add alpha to the shares. Add it to the counts, before you divide.",
            see=CRUMB,
        ),
        Misconception(
            "counts-for-shares",
            lambda counts, alpha: [count + alpha for count in counts],
            "These are counts with crumbs. Divide each by the sum of all of them.",
            see=CRUMB,
        ),
        Misconception(
            "returned-too-early",
            lambda counts, alpha: smoothed_loop(counts, alpha)[:1],
            EARLY,
            see=CRUMB,
        ),
        Misconception(
            "first-only",
            lambda counts, alpha: smoothed_loop(counts, alpha)[0],
            "You return one share. Collect all of them in a list, and return the list after the loop.",
            see=CRUMB,
        ),
        Misconception(
            "rounded", lambda counts, alpha: [round(q, 2) for q in smoothed_loop(counts, alpha)], ROUNDED, see=CRUMB
        ),
        Misconception(
            "divided-by-the-largest",
            lambda counts, alpha: [(count + alpha) / (max(counts) + alpha) for count in counts],
            "You divide by the largest. Then the shares add up to more than 1: divide by the sum of all.",
            see=CRUMB,
        ),
        Misconception(
            "whole-division",
            lambda counts, alpha: [(count + alpha) // (sum(counts) + alpha * len(counts)) for count in counts],
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=HELD_OUT,
        ),
        Misconception(
            "percent",
            lambda counts, alpha: [100 * share for share in smoothed_loop(counts, alpha)],
            "These are percentages. Probabilities add up to 1: leave out the 100.",
            see=CRUMB,
        ),
        Misconception(
            "brackets-forgotten",
            lambda counts, alpha: [count + alpha / (sum(counts) + alpha * len(counts)) for count in counts],
            "Only the crumb is divided. Put the count and its crumb in brackets: (count + alpha) / total.",
            see=CRUMB,
        ),
        Misconception(
            "brackets-forgotten-below",
            lambda counts, alpha: [(count + alpha) / sum(counts) + alpha * len(counts) for count in counts],
            "Only sum(counts) divides. Put all that stands below in brackets: (sum(counts) + alpha * len(counts)).",
            see=CRUMB,
        ),
        Misconception(
            "alpha-multiplied",
            lambda counts, alpha: [count * alpha / (sum(counts) + alpha * len(counts)) for count in counts],
            "You multiply by alpha. A crumb is added: count + alpha.",
            see=CRUMB,
        ),
        Misconception(
            "divided-by-the-size",
            lambda counts, alpha: [(count + alpha) / len(counts) for count in counts],
            "You divide by the number of letters. Divide by everything together: sum(counts) + alpha * len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "zeros-filled-only",
            lambda counts, alpha: [(count or alpha) / (sum(counts) + alpha * len(counts)) for count in counts],
            "You put alpha in the place of each 0 only. Every letter gets the crumb: add alpha to each count.",
            see=CRUMB,
        ),
        Misconception(
            "last-only",
            lambda counts, alpha: smoothed_loop(counts, alpha)[-1:],
            "Only the last share is in your list. Begin with shares = [] before the loop, and append in it.",
            see=CRUMB,
        ),
        Misconception(
            "sum-of-shares",
            lambda counts, alpha: sum(smoothed_loop(counts, alpha)),
            "You add up the shares, which gives 1. Return the list of them.",
            see=CRUMB,
        ),
        Misconception(
            "costs-for-shares",
            lambda counts, alpha: [log2(1 / q) for q in smoothed_loop(counts, alpha)],
            "These are prices in bits. The probabilities themselves are asked for.",
            see=PAY,
        ),
        Misconception(
            "list-plus-number",
            lambda counts, alpha: counts + alpha,
            "Python can't add a number to a whole list. Add alpha to each count, in a loop.",
            see=CRUMB,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=CRUMB,
        ),
        Misconception(
            "over-a-running-total",
            over_a_running_total,
            "You divide by the sum so far. Sum all counts first, and then divide each by the whole.",
            see=CRUMB,
        ),
        Misconception(
            "alpha-shared-out",
            lambda counts, alpha: [(count + alpha / len(counts)) / (sum(counts) + alpha) for count in counts],
            "You share one crumb among all letters. Each gets a whole one: count + alpha, and below alpha * "
            "len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "crumb-shared-out-above",
            lambda counts, alpha: [
                (count + alpha / len(counts)) / (sum(counts) + alpha * len(counts)) for count in counts
            ],
            "You share one crumb among the letters above. Each gets a whole one: count + alpha.",
            see=CRUMB,
        ),
        Misconception(
            "one-letter-too-many",
            lambda counts, alpha: [(count + alpha) / (sum(counts) + alpha * (len(counts) + 1)) for count in counts],
            "Below, you add one crumb too many. There are len(counts) letters.",
            see=CRUMB,
        ),
        Misconception(
            "plain-alpha-and-size",
            lambda counts, alpha: [(count + alpha) / (sum(counts) + alpha + len(counts)) for count in counts],
            "Below, you add alpha and the number of letters. Multiply them: alpha * len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "alpha-taken-away",
            lambda counts, alpha: [(count - alpha) / (sum(counts) + alpha * len(counts)) for count in counts],
            "You take alpha away. A crumb is added: count + alpha.",
            see=CRUMB,
        ),
        Misconception(
            "size-for-sum",
            lambda counts, alpha: [(count + alpha) / (len(counts) + alpha * len(counts)) for count in counts],
            "Below, you take the number of letters for the sum of their counts. It is sum(counts) + alpha * "
            "len(counts).",
            see=CRUMB,
        ),
        Misconception(
            "crumb-of-the-example",
            lambda counts, alpha: smoothed_loop(counts, 0.1),
            "You wrote 0.1 into the code. Use the alpha that is handed to you.",
            see=CRUMB,
        ),
        Misconception(
            "at-least-alpha",
            lambda counts, alpha: [max(count, alpha) / sum(max(each, alpha) for each in counts) for count in counts],
            "You lift small counts to alpha. Every letter gets the crumb: count + alpha.",
            see=CRUMB,
        ),
        Misconception(
            "zeros-lifted",
            lambda counts, alpha: [(count or alpha) / sum(each or alpha for each in counts) for count in counts],
            "You put alpha in the place of each 0 only. Every letter gets the crumb: add alpha to each count.",
            see=CRUMB,
        ),
        Misconception(
            "zeros-left-out",
            lambda counts, alpha: [
                (count + alpha) / (sum(counts) + alpha * len(counts)) for count in counts if count > 0
            ],
            "You leave out the letters with a count of 0. The crumb is meant for them: return one share for each "
            "letter.",
            see=CRUMB,
        ),
        Misconception(
            "in-order-of-size",
            lambda counts, alpha: sorted(smoothed_loop(counts, alpha), reverse=True),
            "You changed the order. Return the probabilities in the order of `counts`.",
            see=CRUMB,
        ),
        Misconception(
            "last-left-out",
            lambda counts, alpha: smoothed_loop(counts, alpha)[:-1],
            "The last letter is left out. range(len(counts)) holds all places.",
            see=CRUMB,
        ),
        Misconception(
            "first-left-out",
            lambda counts, alpha: smoothed_loop(counts, alpha)[1:],
            "The first letter is left out. Places count from 0: leave the 1 out of the range.",
            see=CRUMB,
        ),
        Misconception(
            "last-as-a-number",
            lambda counts, alpha: smoothed_loop(counts, alpha)[-1],
            "You return the last share alone. Collect all of them in a list.",
            see=CRUMB,
        ),
        Misconception(
            "mean-of-all",
            mean_of_all,
            "You return the mean of the shares. Return the list of them.",
            see=CRUMB,
        ),
        Misconception(
            "crumb-twice",
            lambda counts, alpha: [(count + 2 * alpha) / (sum(counts) + 2 * alpha * len(counts)) for count in counts],
            "Each letter gets two crumbs. Add alpha once.",
            see=CRUMB,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the list itself.",
            see=CRUMB,
        ),
    ],
    pairs=[
        Pair(
            ("brackets-forgotten", "alpha-once-below"),
            lambda counts, alpha: [count + alpha / (sum(counts) + alpha) for count in counts],
        ),
        Pair(
            ("alpha-above-only", "brackets-forgotten"),
            lambda counts, alpha: [count + alpha / sum(counts) for count in counts],
        ),
        Pair(
            ("one-in-place-of-alpha", "alpha-above-only"),
            lambda counts, alpha: [(count + 1) / sum(counts) for count in counts],
        ),
    ],
    properties=[PURE],
    hints=[
        "Each letter gets a crumb of alpha. How much is everything together then?",
        "The sum is sum(counts) + alpha * len(counts). Each letter has its count plus alpha.",
        "Start with shares = []. In the loop append (count + alpha) / total, and return shares after it.",
    ],
)


# --- 3. Score a text


def texts_and_tables(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a text, an alphabet and a table of q, none of them 0: two letters of text, a letter that never comes, rows
    of whole numbers, an alphabet out of order, a long text, then random ones."""
    yield "ab", "ab", [[0.3, 0.7], [0.6, 0.4]]
    yield "aab", "abc", [[0.2, 0.5, 0.3], [0.1, 0.1, 0.8], [0.4, 0.4, 0.2]]
    yield "xxxx", "x", [[1]]
    yield "bbba", "ba", [[0.9, 0.1], [0.55, 0.45]]
    yield "abcabc", "cab", [[0.2, 0.7, 0.1], [0.3, 0.1, 0.6], [0.85, 0.05, 0.1]]
    yield "abbc" * 500, "abc", [[0.2, 0.5, 0.3], [0.1, 0.1, 0.8], [0.4, 0.4, 0.2]]
    for letters, length in (("ab", 9), ("abc", 30), (" ent", 40), ("aeiou", 60)):
        table = rng.uniform(0.05, 1, (len(letters), len(letters))) ** 2
        yield random_text(rng, letters, length), letters, (table / table.sum(axis=1, keepdims=True)).tolist()


def given_shares(text, letters, table):
    """Return what the table gave to each letter of the text but the first."""
    return [table[letters.index(before)][letters.index(letter)] for before, letter in pairwise(text)]


def pair_bits_loop(text, letters, table):
    total = 0
    for before, letter in pairwise(text):
        q = table[letters.index(before)][letters.index(letter)]
        total = total + log2(1 / q)
    return total / (len(text) - 1)


def pair_bits_numpy(text, letters, table):
    places = np.array([letters.index(letter) for letter in text])
    return -np.log2(np.array(table)[places[:-1], places[1:]]).mean()


def turned(text, letters, table):
    return [table[letters.index(letter)][letters.index(before)] for before, letter in pairwise(text)]


def mean_bits(given):
    return sum(log2(1 / q) for q in given) / len(given)


def over_types(text, letters, table):
    return mean_bits([table[letters.index(a)][letters.index(b)] for a, b in sorted(set(pairwise(text)))])


def own_entropy(text, letters, table):
    """Return the average entropy of the rows used: what the model expects to pay, by its own belief."""
    rows = [table[letters.index(before)] for before in text[:-1]]
    return sum(sum(q * log2(1 / q) for q in row) for row in rows) / len(rows)


def alphabet_from_the_text(text, letters, table):
    own = "".join(sorted(set(text)))
    return pair_bits_loop(text, own, table)


def two_by_two_bits(text, letters, table):
    pairs = zip(text[::2], text[1::2], strict=False)
    return mean_bits([table[letters.index(before)][letters.index(letter)] for before, letter in pairs])


PAIR_BITS = Question(
    name="l11_bits",
    defines="pair_bits",
    lesson=11,
    points=2,
    reference=pair_bits_loop,
    alternatives=[
        pair_bits_loop,
        pair_bits_numpy,
        lambda text, letters, table: -sum(map(log2, given_shares(text, letters, table))) / (len(text) - 1),
    ],
    cases=texts_and_tables,
    misconceptions=[
        Misconception("nats-for-bits", lambda *a: pair_bits_loop(*a) * log(2), NATS, see=UNITS),
        Misconception("log10-for-bits", lambda *a: pair_bits_loop(*a) * log10(2), TENS, see=UNITS),
        Misconception("forgot-the-minus", lambda *a: -pair_bits_loop(*a), MINUS, see=PAY),
        Misconception("sum-for-mean", lambda *a: pair_bits_loop(*a) * (len(a[0]) - 1), SUM, see=PAY),
        Misconception(
            "divided-by-all-letters",
            lambda *a: pair_bits_loop(*a) * (len(a[0]) - 1) / len(a[0]),
            "You divide by all letters. The first one has none before it and is not paid for: divide by one less.",
            see=PAY,
        ),
        Misconception("mean-over-different-pairs", over_types, TYPES, see=PAY),
        Misconception(
            "log-of-the-mean",
            lambda *a: log2(1 / np.mean(given_shares(*a))),
            "This is the log of the mean probability. Take the log of each, and then the mean.",
            see=PAY,
        ),
        Misconception(
            "log-of-the-product",
            lambda *a: -log2(prod(given_shares(*a))) / (len(a[0]) - 1),
            "The product of many probabilities underflows to 0, as in lesson 4. Add up the logs in place of it.",
            see="04#Until nothing is left",
        ),
        Misconception(
            "order-turned",
            lambda *a: mean_bits(turned(*a)),
            "Row and column are swapped. The letter before picks the row, the next letter the place in it.",
            see=COUNT,
        ),
        Misconception(
            "p-and-q-swapped",
            own_entropy,
            "You weight by q, what the model expects. Pay for what really came in the text.",
            see=PAY,
        ),
        Misconception(
            "perplexity-for-bits",
            lambda *a: 2 ** pair_bits_loop(*a),
            "This is the perplexity. The bits a letter are asked for: don't raise 2 to their power.",
            see=HOW_MANY,
        ),
        Misconception(
            "no-logarithm",
            lambda *a: sum(given_shares(*a)) / (len(a[0]) - 1),
            "This is the mean of the probabilities. A price is log2(1 / q): the logarithm is missing.",
            see=PAY,
        ),
        Misconception(
            "list-for-number",
            lambda *a: [log2(1 / q) for q in given_shares(*a)],
            "You return the price of each letter. Their mean is asked for: one number.",
            see=PAY,
        ),
        Misconception("returned-too-early", lambda *a: log2(1 / given_shares(*a)[0]) / (len(a[0]) - 1), EARLY, see=PAY),
        Misconception(
            "last-only",
            lambda *a: log2(1 / given_shares(*a)[-1]) / (len(a[0]) - 1),
            "Only the last letter counts. Add to the total; don't replace it.",
            see=PAY,
        ),
        Misconception("rounded", lambda *a: round(pair_bits_loop(*a), 2), ROUNDED, see=PAY),
        Misconception(
            "one-in-how-many",
            lambda *a: sum(1 / q for q in given_shares(*a)) / (len(a[0]) - 1),
            "This is the mean of 1 / q. A price is its logarithm: log2(1 / q).",
            see=PAY,
        ),
        Misconception(
            "alphabet-from-the-text",
            alphabet_from_the_text,
            "You make an alphabet of your own from the text. Rows and places go by `letters`: letters.index(letter).",
            see=PAY,
        ),
        Misconception(
            "last-letter-unpaid",
            lambda *a: pair_bits_loop(a[0][:-1] if len(a[0]) > 2 else a[0], *a[1:]),
            "The last letter is not paid for. Pay for every letter but the first: pairwise(text) holds them all.",
            see=PAY,
        ),
        Misconception(
            "single-letters",
            lambda text, letters, table: mean_bits([table[letters.index(c)][letters.index(c)] for c in text[1:]]),
            "You look up a letter after itself. Use the letter before for the row, and the next for the place in it.",
            see=COUNT,
        ),
        Misconception(
            "first-row-always",
            lambda text, letters, table: mean_bits([table[0][letters.index(c)] for c in text[1:]]),
            "You take the first row for every letter. The letter before picks the row: letters.index(before).",
            see=COUNT,
        ),
        Misconception(
            "first-row-for-the-first",
            lambda text, letters, table: mean_bits(
                [table[0][letters.index(text[0])], *given_shares(text, letters, table)]
            ),
            "You pay for the first letter too, though nothing stands before it. Begin with the second one.",
            see=PAY,
        ),
        Misconception(
            "wrapped-around",
            lambda text, letters, table: mean_bits(given_shares(text[-1] + text, letters, table)),
            "Your first letter follows the last one. At the place 0, text[place - 1] is the end: begin at 1.",
            see=PAY,
        ),
        Misconception(
            "divided-by-the-alphabet",
            lambda *a: pair_bits_loop(*a) * (len(a[0]) - 1) / len(a[1]),
            "You divide by the size of the alphabet. Divide by the number of letters paid for: len(text) - 1.",
            see=PAY,
        ),
        Misconception(
            "two-by-two",
            two_by_two_bits,
            "You cut the text into pairs that do not overlap, and miss every second one. pairwise takes each letter "
            "with its next.",
            see=PAY,
        ),
        Misconception(
            "times-q",
            lambda *a: sum(q * log2(1 / q) for q in given_shares(*a)) / (len(a[0]) - 1),
            "You multiply each price by q. The letters did come: each is paid in full, and the mean is taken.",
            see=PAY,
        ),
        Misconception(
            "product-of-prices",
            lambda *a: prod(log2(1 / q) for q in given_shares(*a)),
            "You multiply the prices. Chances multiply; surprises add.",
            see=PAY,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=PAY,
        ),
        Misconception(
            "letter-for-place",
            lambda *a: a[2][a[0][0]][a[0][1]],
            "A list takes places, and you gave it letters. Find the place of a letter first: letters.index(letter).",
            see=PAY,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=PAY,
        ),
        Misconception(
            "one-too-few-below",
            lambda *a: pair_bits_loop(*a) * (len(a[0]) - 1) / np.float64(len(a[0]) - 2),
            "You divide by one too few. Every letter but the first is paid for: len(text) - 1.",
            see=PAY,
        ),
        Misconception(
            "median-for-mean",
            lambda *a: np.median([log2(1 / q) for q in given_shares(*a)]),
            "This is the price in the middle. The mean is asked for: the sum, divided by len(text) - 1.",
            see=PAY,
        ),
        Misconception(
            "dearest-letter",
            lambda *a: max(log2(1 / q) for q in given_shares(*a)),
            "This is the dearest letter. The mean over all of them is asked for.",
            see=PAY,
        ),
        Misconception(
            "other-probability",
            lambda *a: np.mean([-np.log2(np.float64(1 - q)) for q in given_shares(*a)]),
            "You take the logarithm of 1 - q. What the letter itself got sets the price: log2(1 / q).",
            see=PAY,
        ),
        Misconception(
            "every-letter-with-every",
            lambda text, letters, table: mean_bits([q for before in text[:-1] for q in table[letters.index(before)]]),
            "You pay for the whole row. Pick the letter's own place in it: letters.index(letter).",
            see=PAY,
        ),
        Misconception(
            "next-but-one",
            lambda text, letters, table: mean_bits(
                [table[letters.index(a)][letters.index(b)] for a, b in zip(text, text[2:] or text[1:], strict=False)]
            ),
            "You look two letters on. Each letter is paid for by the one right before it.",
            see=PAY,
        ),
        Misconception(
            "largest-of-the-row",
            lambda text, letters, table: mean_bits([max(table[letters.index(before)]) for before in text[:-1]]),
            "You take the likeliest letter of each row. Pay for the letter that came: its own place in the row.",
            see=PAY,
        ),
        Misconception(
            "rounded-up",
            lambda *a: sum(-(-log2(1 / q) // 1) for q in given_shares(*a)) / (len(a[0]) - 1),
            "You round each price up. Fractions of a bit count: add the prices as they are.",
            see=PAY,
        ),
        Misconception(
            "mean-of-group-means",
            lambda text, letters, table: mean(
                [
                    mean_bits([table[letters.index(a)][letters.index(b)] for a, b in pairwise(text) if a == first])
                    for first in sorted(set(text[:-1]))
                ]
            ),
            "You take a mean for each letter before, and then the mean of these. Pay for every letter alike: one mean.",
            see=PAY,
        ),
        Misconception(
            "first-letter-left-out-too",
            lambda text, letters, table: mean_bits(given_shares(text[1:], letters, table)) if len(text) > 2 else 0.0,
            "You leave out the second letter as well. Only the first one is not paid for: begin with text[1].",
            see=PAY,
        ),
        Misconception(
            "place-off-by-one",
            lambda text, letters, table: mean_bits(
                [table[letters.index(a) - 1][letters.index(b) - 1] for a, b in pairwise(text)]
            ),
            "You take 1 off the places. They count from 0: use letters.index(letter) as it is.",
            see=COUNT,
        ),
        Misconception(
            "whole-division",
            lambda *a: sum(log2(1 / q) for q in given_shares(*a)) // (len(a[0]) - 1),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=HELD_OUT,
        ),
        Misconception(
            "one-letter-undivided",
            lambda *a: log2(1 / given_shares(*a)[0]),
            "Only the first pair counts. Is `return` indented so far that it ends the loop at once?",
            see=PAY,
        ),
        Misconception(
            "last-letter-undivided",
            lambda *a: log2(1 / given_shares(*a)[-1]),
            "Only the last letter counts. Add to the total; don't replace it.",
            see=PAY,
        ),
        Misconception(
            "log-of-the-sum",
            lambda *a: log2(sum(1 / q for q in given_shares(*a))) / (len(a[0]) - 1),
            "You add first and take one logarithm. Take the logarithm of each, then add.",
            see=PAY,
        ),
        Misconception(
            "log-of-the-mean-price",
            lambda *a: log2(mean([1 / q for q in given_shares(*a)])),
            "You take the mean first, and then one logarithm. Take the logarithm of each, then the mean.",
            see=PAY,
        ),
    ],
    pairs=[
        Pair(
            ("nats-for-bits", "sum-for-mean"),
            lambda *a: pair_bits_loop(*a) * (len(a[0]) - 1) * log(2),
        ),
        Pair(("nats-for-bits", "forgot-the-minus"), lambda *a: -pair_bits_loop(*a) * log(2)),
        Pair(("sum-for-mean", "forgot-the-minus"), lambda *a: -pair_bits_loop(*a) * (len(a[0]) - 1)),
        Pair(("nats-for-bits", "order-turned"), lambda *a: mean_bits(turned(*a)) * log(2)),
        Pair(
            ("nats-for-bits", "divided-by-all-letters"),
            lambda *a: pair_bits_loop(*a) * log(2) * (len(a[0]) - 1) / len(a[0]),
        ),
        Pair(("nats-for-bits", "mean-over-different-pairs"), lambda *a: over_types(*a) * log(2)),
        Pair(("nats-for-bits", "log-of-the-mean"), lambda *a: log(1 / np.mean(given_shares(*a)))),
        Pair(("sum-for-mean", "order-turned"), lambda *a: mean_bits(turned(*a)) * (len(a[0]) - 1)),
        Pair(("nats-for-bits", "perplexity-for-bits"), lambda *a: exp(pair_bits_loop(*a))),
        Pair(
            ("divided-by-all-letters", "forgot-the-minus"), lambda *a: -pair_bits_loop(*a) * (len(a[0]) - 1) / len(a[0])
        ),
        Pair(
            ("divided-by-all-letters", "order-turned"), lambda *a: mean_bits(turned(*a)) * (len(a[0]) - 1) / len(a[0])
        ),
    ],
    properties=[PURE],
    hints=[
        "Walk through the text with pairwise: each letter after the first is paid for.",
        "letters.index(before) is the row in the table, letters.index(letter) the place in that row.",
        "Add log2(1 / table[...][...]) to a total in the loop. After it, divide by len(text) - 1.",
    ],
)


# --- 4. Perplexity


def losses_and_units(rng: np.random.Generator) -> Iterator[Case]:
    """Yield losses in both units: 0, whole numbers, the blind guess among 27, then random ones."""
    yield 3, "bits"
    yield 0, "bits"
    yield 0, "nats"
    yield 2, "nats"
    yield log2(27), "bits"
    yield log(27), "nats"
    for unit in ("bits", "nats", "bits", "nats"):
        yield float(rng.uniform(0.3, 7)), unit


def perplexity_plain(loss, unit):
    if unit == "bits":
        return 2**loss
    return exp(loss)


def without_quotes(loss, unit):
    raise NameError("name 'bits' is not defined")  # what Python says of unit == bits


PERPLEXITY = Question(
    name="l11_perplexity",
    defines="perplexity_of",
    lesson=11,
    points=1,
    reference=perplexity_plain,
    alternatives=[
        perplexity_plain,
        lambda loss, unit: {"bits": 2.0, "nats": e}[unit] ** loss,
        lambda loss, unit: 2 ** (loss if unit == "bits" else loss / log(2)),
        lambda loss, unit: np.exp(loss * (np.log(2) if unit == "bits" else 1)),
    ],
    cases=losses_and_units,
    misconceptions=[
        Misconception(
            "always-bits",
            lambda loss, unit: 2**loss,
            "You take 2 to the power of every loss. That is right for bits. For nats take e to their power: exp(loss).",
            see=HOW_MANY,
        ),
        Misconception(
            "always-nats",
            lambda loss, unit: exp(loss),
            "You take e to the power of every loss. That is right for nats. For bits take 2 to their power.",
            see=HOW_MANY,
        ),
        Misconception(
            "units-swapped",
            lambda loss, unit: exp(loss) if unit == "bits" else 2**loss,
            "The two units are swapped: 2 belongs to bits, and e to nats.",
            see=HOW_MANY,
        ),
        Misconception(
            "minus-in-the-power",
            lambda loss, unit: 1 / perplexity_plain(loss, unit),
            "This is the probability that goes with the loss. A perplexity is one over it: no minus in the power.",
            see=HOW_MANY,
        ),
        Misconception(
            "times-ln-2",
            lambda loss, unit: 2 ** (loss if unit == "bits" else loss * log(2)),
            "You multiply nats by ln 2. To turn nats into bits, divide by ln 2. Or take e to the power of the nats.",
            see=UNITS,
        ),
        Misconception(
            "times-for-power",
            lambda loss, unit: (2 if unit == "bits" else e) * loss,
            "You multiply. A power is written with two stars: 2**loss.",
            see=HOW_MANY,
        ),
        Misconception(
            "loss-squared",
            lambda loss, unit: loss**2 if unit == "bits" else loss**e,
            "Base and power are swapped: it is 2 to the power of the loss, 2**loss.",
            see=HOW_MANY,
        ),
        Misconception(
            "caret-for-power",
            lambda loss, unit: 2 ^ loss if unit == "bits" else exp(loss),
            "In Python ^ is no power. Write two stars: 2**loss.",
            see=HOW_MANY,
        ),
        Misconception(
            "ten-for-two",
            lambda loss, unit: 10**loss,
            "You take 10 to the power of the loss. Bits belong to 2, nats to e.",
            see=HOW_MANY,
        ),
        Misconception(
            "loss-for-perplexity",
            lambda loss, unit: loss,
            "This is the loss as it came. Raise 2 or e to its power.",
            see=HOW_MANY,
        ),
        Misconception(
            "bits-only",
            lambda loss, unit: 2**loss if unit == "bits" else None,
            "For nats your function returns nothing. Return exp(loss) there.",
            see=HOW_MANY,
        ),
        Misconception(
            "whole-number",
            lambda loss, unit: round(perplexity_plain(loss, unit)),
            "A perplexity need not be a whole number. Return it as it is, without rounding.",
            see=HOW_MANY,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. Return the number itself, without quotes and without an f before them.",
            see=HOW_MANY,
        ),
        Misconception(
            "divided-by-ln-2",
            lambda loss, unit: exp(loss / log(2)) if unit == "bits" else exp(loss),
            "You divide bits by ln 2. To turn bits into nats, multiply by ln 2. Or take 2 to the power of the bits.",
            see=UNITS,
        ),
        Misconception(
            "logarithm-for-power",
            lambda loss, unit: log2(loss) if unit == "bits" else log(loss),
            "You take the logarithm of a loss. It is one already: undo it, with a power, 2**loss.",
            see=HOW_MANY,
        ),
        Misconception(
            "one-more",
            lambda loss, unit: perplexity_plain(loss, unit) + 1,
            "Yours is one too many. A loss of 0 means one letter to choose from: leave the 1 out.",
            see=HOW_MANY,
        ),
        Misconception(
            "one-less",
            lambda loss, unit: perplexity_plain(loss, unit) - 1,
            "Yours is one too few. A loss of 0 means one letter to choose from, and not none: leave the 1 out.",
            see=HOW_MANY,
        ),
        Misconception(
            "e-rounded",
            lambda loss, unit: 2**loss if unit == "bits" else 2.72**loss,
            "Your e is rounded, and so the result is a little off. Use exp(loss).",
            see=HOW_MANY,
        ),
        Misconception(
            "e-rounded-later",
            lambda loss, unit: 2**loss if unit == "bits" else 2.718**loss,
            "Your e is rounded, and so the result is a little off. Use exp(loss).",
            see=HOW_MANY,
        ),
        Misconception(
            "nats-only",
            lambda loss, unit: exp(loss) if unit == "nats" else None,
            "For bits your function returns nothing. Return 2**loss there.",
            see=HOW_MANY,
        ),
        Misconception(
            "ten-for-nats",
            lambda loss, unit: 2**loss if unit == "bits" else 10**loss,
            "Bits are right. For nats the base is e: use exp(loss).",
            see=HOW_MANY,
        ),
        Misconception(
            "rounded",
            lambda loss, unit: round(perplexity_plain(loss, unit), 2),
            ROUNDED,
            see=HOW_MANY,
        ),
        Misconception(
            "quotes-forgotten",
            without_quotes,
            'Without quotes, bits is a name that Python does not know. Compare with the text: unit == "bits".',
            see=HOW_MANY,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=HOW_MANY,
        ),
        Misconception(
            "turned-over-at-0",
            lambda loss, unit: 1 / loss if loss else float("inf"),
            "You divide 1 by the loss. Raise 2 or e to its power: 2**loss.",
            see=HOW_MANY,
        ),
        Misconception(
            "nats-as-bits-turned",
            lambda loss, unit: 2**loss if unit == "bits" else exp(loss / log(2)),
            "You change nats into bits, and then raise e. For e, leave the loss in nats: exp(loss).",
            see=UNITS,
        ),
        Misconception(
            "bits-times-ln-2",
            lambda loss, unit: 2 ** (loss * log(2)) if unit == "bits" else exp(loss),
            "You multiply bits by ln 2, and then raise 2. For 2, leave the loss in bits: 2**loss.",
            see=UNITS,
        ),
        Misconception(
            "blind-guess-always",
            lambda loss, unit: 27,
            "You return 27, the example's. Work out 2 or e to the power of the loss.",
            see=HOW_MANY,
        ),
        Misconception(
            "three-for-e",
            lambda loss, unit: 2**loss if unit == "bits" else 3**loss,
            "You take 3 for e. Use exp(loss).",
            see=HOW_MANY,
        ),
        Misconception(
            "e-short",
            lambda loss, unit: 2**loss if unit == "bits" else 2.7**loss,
            "Your e is rounded, and so the result is a little off. Use exp(loss).",
            see=HOW_MANY,
        ),
        Misconception(
            "minus-for-bits-only",
            lambda loss, unit: 2**-loss if unit == "bits" else exp(loss),
            "For bits there is a minus in the power. A perplexity is never below 1: 2**loss.",
            see=HOW_MANY,
        ),
        Misconception(
            "minus-for-nats-only",
            lambda loss, unit: 2**loss if unit == "bits" else exp(-loss),
            "For nats there is a minus in the power. A perplexity is never below 1: exp(loss).",
            see=HOW_MANY,
        ),
        Misconception(
            "times-e",
            lambda loss, unit: 2**loss if unit == "bits" else e * loss,
            "For nats you multiply by e. Raise e to the power of the loss: exp(loss).",
            see=HOW_MANY,
        ),
        Misconception(
            "times-two",
            lambda loss, unit: 2 * loss if unit == "bits" else exp(loss),
            "For bits you multiply by 2. A power is written with two stars: 2**loss.",
            see=HOW_MANY,
        ),
        Misconception(
            "cut-off",
            lambda loss, unit: int(perplexity_plain(loss, unit)),
            "You cut off what stands after the point. A perplexity need not be a whole number.",
            see=HOW_MANY,
        ),
        Misconception(
            "rounded-up",
            lambda loss, unit: -(-perplexity_plain(loss, unit) // 1),
            "You round up. A perplexity need not be a whole number: return it as it is.",
            see=HOW_MANY,
        ),
        Misconception(
            "unit-too",
            lambda loss, unit: (perplexity_plain(loss, unit), unit),
            "You return the unit as well. Return one number.",
            see=HOW_MANY,
        ),
        Misconception(
            "converted-loss",
            lambda loss, unit: loss if unit == "bits" else loss / log(2),
            "You change the loss into bits. Now raise 2 to its power: 2 ** bits.",
            see=HOW_MANY,
        ),
        Misconception(
            "converted-into-nats",
            lambda loss, unit: loss * log(2) if unit == "bits" else loss,
            "You change the loss into nats. Now raise e to its power: exp(nats).",
            see=HOW_MANY,
        ),
    ],
    pairs=[
        Pair(("units-swapped", "minus-in-the-power"), lambda loss, unit: exp(-loss) if unit == "bits" else 2**-loss),
        Pair(("always-bits", "minus-in-the-power"), lambda loss, unit: 2**-loss),
        Pair(("always-nats", "minus-in-the-power"), lambda loss, unit: exp(-loss)),
        Pair(("always-bits", "times-for-power"), lambda loss, unit: 2 * loss),
        Pair(("always-bits", "whole-number"), lambda loss, unit: round(2**loss)),
        Pair(("always-bits", "caret-for-power"), lambda loss, unit: 2 ^ loss),
    ],
    hints=[
        "How many equally likely letters cost 3 bits? How did you get from 3 to that number?",
        "For bits it is 2 to the power of the loss. What takes the place of 2 for nats?",
        "if unit == 'bits': return 2**loss. Below the if: return exp(loss).",
    ],
)


# --- 5. Bits a byte


def reports(rng: np.random.Generator) -> Iterator[Case]:
    """Yield nats a token, tokens and a text: letters of one byte, letters of two and three, one token, then random."""
    yield 2.5, 4, "down the rabbit hole"
    yield 3, 3, "café au lait"
    yield 5.2, 1, "no"
    yield 1.25, 7, "Alice sagt: „Wie spät ist es?“"
    yield 0, 2, "tea time"
    for letters in ("ab c", "éa ", "aßü€ ", "estring "):
        length = int(rng.integers(20, 60))
        yield float(rng.uniform(0.5, 6)), int(rng.integers(3, 15)), random_text(rng, letters, length) + letters[0]


def bits_a_byte_plain(nats_a_token, tokens, text):
    bits = nats_a_token * tokens / log(2)
    return bits / len(text.encode())


BITS_A_BYTE = Question(
    name="l11_bytes",
    defines="bits_a_byte",
    lesson=11,
    points=2,
    reference=bits_a_byte_plain,
    alternatives=[
        bits_a_byte_plain,
        lambda nats, tokens, text: log2(exp(nats)) * tokens / len(bytes(text, "utf-8")),
        lambda nats, tokens, text: np.float64(nats) * tokens * log2(e) / sum(len(c.encode()) for c in text),
    ],
    cases=reports,
    misconceptions=[
        Misconception(
            "nats-for-bits",
            lambda nats, tokens, text: nats * tokens / len(text.encode()),
            "These are nats a byte. Divide by ln 2, log(2) in Python, to get bits.",
            see=TOKENS,
        ),
        Misconception(
            "multiplied-by-ln-2",
            lambda nats, tokens, text: nats * tokens * log(2) / len(text.encode()),
            "You multiply by ln 2, or divide by log2(e). A nat is more than a bit, so there must be more bits: divide "
            "by ln 2.",
            see=UNITS,
        ),
        Misconception(
            "divided-by-log10-of-2",
            lambda nats, tokens, text: nats * tokens / log10(2) / len(text.encode()),
            "You divide by log10(2). From nats to bits you divide by ln 2, which is log(2) in Python.",
            see=UNITS,
        ),
        Misconception(
            "letters-for-bytes",
            lambda nats, tokens, text: nats * tokens / log(2) / len(text),
            "You divide by the number of letters. An é takes two bytes: count them with len(text.encode()).",
            see=TOKENS,
        ),
        Misconception(
            "tokens-forgotten",
            lambda nats, tokens, text: nats / log(2) / len(text.encode()),
            "You take the price of one token for that of the whole text. Multiply by the number of tokens.",
            see=TOKENS,
        ),
        Misconception(
            "divided-by-tokens",
            lambda nats, tokens, text: nats / tokens / log(2) / len(text.encode()),
            "You divide by the tokens. The loss is for one token: multiply, to get the price of the whole text.",
            see=TOKENS,
        ),
        Misconception(
            "bits-a-token",
            lambda nats, tokens, text: nats / log(2),
            "These are bits a token. Multiply by the tokens, and divide by the bytes.",
            see=TOKENS,
        ),
        Misconception(
            "bytes-forgotten",
            lambda nats, tokens, text: nats * tokens / log(2),
            "These are the bits of the whole text. Divide by the number of its bytes.",
            see=TOKENS,
        ),
        Misconception(
            "upside-down",
            lambda nats, tokens, text: len(text.encode()) / (nats * tokens / log(2)),
            "This is bytes a bit, upside down. Divide the bits by the bytes.",
            see=TOKENS,
        ),
        Misconception(
            "bytes-a-byte",
            lambda nats, tokens, text: nats * tokens / log(2) / (8 * len(text.encode())),
            "You divide by the bits that the text takes unpacked, 8 a byte. Divide by its bytes.",
            see=TOKENS,
        ),
        Misconception(
            "spaces-left-out",
            lambda nats, tokens, text: nats * tokens / log(2) / len(text.replace(" ", "").encode()),
            "You left out the spaces. The model paid for them too: count all bytes.",
            see=TOKENS,
        ),
        Misconception(
            "words-for-bytes",
            lambda nats, tokens, text: nats * tokens / log(2) / len(text.split()),
            "You divide by the number of words. Divide by that of the bytes, len(text.encode()).",
            see=TOKENS,
        ),
        Misconception(
            "perplexity-a-byte",
            lambda nats, tokens, text: 2 ** bits_a_byte_plain(nats, tokens, text),
            "This is the perplexity of a byte. The bits themselves are asked for.",
            see=HOW_MANY,
        ),
        Misconception(
            "logarithm-of-the-nats",
            lambda nats, tokens, text: log2(nats) * tokens / len(text.encode()),
            "You take the logarithm of the loss. It is one already: only change its unit, by / log(2).",
            see=TOKENS,
        ),
        Misconception(
            "two-to-the-nats",
            lambda nats, tokens, text: 2**nats * tokens / len(text.encode()),
            "You raise 2 to the loss. Only change its unit, from nats to bits: divide by log(2).",
            see=TOKENS,
        ),
        Misconception(
            "divided-by-two",
            lambda nats, tokens, text: nats * tokens / 2 / len(text.encode()),
            "You divide by 2. A nat has 1 / ln 2 bits: divide by log(2).",
            see=UNITS,
        ),
        Misconception(
            "divided-by-letters-and-bytes",
            lambda nats, tokens, text: nats * tokens / log(2) / len(text) / len(text.encode()),
            "You divide twice, by letters and by bytes. The number of bytes alone will do.",
            see=TOKENS,
        ),
        Misconception(
            "nats-in-all",
            lambda nats, tokens, text: nats * tokens,
            "This is the price of the whole text, in nats. Divide by log(2), and by the number of bytes.",
            see=TOKENS,
        ),
        Misconception(
            "minus-too-many",
            lambda nats, tokens, text: -bits_a_byte_plain(nats, tokens, text),
            "There is a minus too many. A price is never below 0, in any unit.",
            see=TOKENS,
        ),
        Misconception(
            "only-plain-letters",
            lambda nats, tokens, text: nats * tokens / log(2) / max(1, len(text.encode("ascii", "ignore"))),
            "Letters such as é are left out of your count. They take two bytes or more: text.encode() holds them all.",
            see=TOKENS,
        ),
        Misconception(
            "different-letters",
            lambda nats, tokens, text: nats * tokens / log(2) / len(set(text)),
            "You count the different letters. Count every byte of the text: len(text.encode()).",
            see=TOKENS,
        ),
        Misconception(
            "rounded",
            lambda nats, tokens, text: round(bits_a_byte_plain(nats, tokens, text), 2),
            ROUNDED,
            see=TOKENS,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see=TOKENS,
        ),
        Misconception(
            "bytes-for-their-number",
            lambda nats, tokens, text: nats * tokens / log(2) / text.encode(),
            "Python can't divide by the bytes themselves. Divide by how many there are: len(text.encode()).",
            see=TOKENS,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=TOKENS,
        ),
        Misconception(
            "log2-of-nats-a-byte",
            lambda nats, tokens, text: np.log2(np.float64(nats * tokens / len(text.encode()))),
            "You take a logarithm at the end. The loss is one already: only change its unit, by / log(2).",
            see=TOKENS,
        ),
        Misconception(
            "letters-a-token",
            lambda nats, tokens, text: nats / log(2) * len(text.encode()) / tokens,
            "You multiply by the bytes and divide by the tokens. Turn both round.",
            see=TOKENS,
        ),
        Misconception(
            "times-bytes",
            lambda nats, tokens, text: nats * tokens / log(2) * len(text.encode()),
            "You multiply by the number of bytes. What the whole text costs is divided among them.",
            see=TOKENS,
        ),
        Misconception(
            "one-byte-more",
            lambda nats, tokens, text: nats * tokens / log(2) / (len(text.encode()) + 1),
            "Your number of bytes is one too high: len(text.encode()).",
            see=TOKENS,
        ),
        Misconception(
            "two-bytes-a-letter",
            lambda nats, tokens, text: nats * tokens / log(2) / (2 * len(text)),
            "You take two bytes for every letter. Most take one, others two or more: len(text.encode()).",
            see=TOKENS,
        ),
        Misconception(
            "encoding-with-two-bytes",
            lambda nats, tokens, text: nats * tokens / log(2) / len(text.encode("utf-16")),
            "You count the bytes of another encoding, UTF-16. The usual one is UTF-8: text.encode() without a name.",
            see=TOKENS,
        ),
        Misconception(
            "encoding-with-four-bytes",
            lambda nats, tokens, text: nats * tokens / log(2) / len(text.encode("utf-32")),
            "You count the bytes of another encoding, UTF-32. The usual one is UTF-8: text.encode() without a name.",
            see=TOKENS,
        ),
        Misconception(
            "encoding-without-umlauts",
            lambda nats, tokens, text: nats * tokens / log(2) / len(text.encode("ascii")),
            "Plain ASCII knows no é, so Python stops. Use text.encode(), which takes every character.",
            see=TOKENS,
        ),
        Misconception(
            "size-of-the-object",
            lambda nats, tokens, text: nats * tokens / log(2) / sys.getsizeof(text),
            "sys.getsizeof tells how much memory Python uses. The text itself has len(text.encode()) bytes.",
            see=TOKENS,
        ),
        Misconception(
            "bytes-a-token-left",
            lambda nats, tokens, text: nats * tokens / log(2) / (len(text.encode()) / 8),
            "You multiply by 8 on the way. The bits of the text are shared among its bytes: divide by "
            "len(text.encode()).",
            see=TOKENS,
        ),
        Misconception(
            "log-base-swapped",
            lambda nats, tokens, text: nats * tokens * log2(e) / log(2) / len(text.encode()),
            "You change the unit twice. Divide by log(2) once.",
            see=UNITS,
        ),
        Misconception(
            "whole-division",
            lambda nats, tokens, text: nats * tokens / log(2) // len(text.encode()),
            "Two strokes, //, divide and drop what is left over. Use one stroke, /.",
            see=TOKENS,
        ),
        Misconception(
            "bits-and-tokens-added",
            lambda nats, tokens, text: (nats + tokens) / log(2) / len(text.encode()),
            "You add loss and tokens. Each token costs the loss: multiply.",
            see=TOKENS,
        ),
        Misconception(
            "unit-rounded",
            lambda nats, tokens, text: nats * tokens / 0.7 / len(text.encode()),
            "Your ln 2 is rounded, and so the result is a little off. Divide by log(2).",
            see=UNITS,
        ),
        Misconception(
            "unit-rounded-later",
            lambda nats, tokens, text: nats * tokens / 0.69 / len(text.encode()),
            "Your ln 2 is rounded, and so the result is a little off. Divide by log(2).",
            see=UNITS,
        ),
        Misconception(
            "unit-nearly-right",
            lambda nats, tokens, text: nats * tokens / 0.693 / len(text.encode()),
            "Your ln 2 is rounded, and so the result is a little off. Divide by log(2).",
            see=UNITS,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "letters-for-bytes"), lambda nats, tokens, text: nats * tokens / len(text)),
        Pair(
            ("multiplied-by-ln-2", "letters-for-bytes"),
            lambda nats, tokens, text: nats * tokens * log(2) / len(text),
        ),
        Pair(("tokens-forgotten", "letters-for-bytes"), lambda nats, tokens, text: nats / log(2) / len(text)),
        Pair(("nats-for-bits", "tokens-forgotten"), lambda nats, tokens, text: nats / len(text.encode())),
        Pair(("multiplied-by-ln-2", "tokens-forgotten"), lambda nats, tokens, text: nats * log(2) / len(text.encode())),
        Pair(("multiplied-by-ln-2", "bytes-forgotten"), lambda nats, tokens, text: nats * tokens * log(2)),
        Pair(
            ("letters-for-bytes", "bytes-a-byte"), lambda nats, tokens, text: nats * tokens / log(2) / (8 * len(text))
        ),
        Pair(("upside-down", "letters-for-bytes"), lambda nats, tokens, text: len(text) / (nats * tokens / log(2))),
    ],
    hints=[
        "What did the model pay for the whole text, in nats? There are `tokens` pieces, at that price each.",
        "Divide by log(2) to get bits. len(text.encode()) is the number of bytes.",
        "nats_a_token * tokens / log(2) / len(text.encode())",
    ],
)


# --- 6. The cheapest model


def contests(rng: np.random.Generator) -> Iterator[Case]:
    """Yield names, nats a token and tokens of models that read the same text: few tokens at a high price, many at a low
    one, one model, few tokens, whole numbers, then random ones without ties."""
    yield ["letters", "words"], [1.9, 7.5], [600, 120]
    yield ["pieces", "marks", "words"], [3.1, 1.2, 6.4], [200, 700, 110]
    yield ["only"], [2], [10]
    yield ["pieces", "words"], [3.0, 9.0], [7, 2]
    yield ["one", "two", "three"], [1.0, 5.0, 3.0], [100, 90, 80]
    yield ["one", "two", "three"], [3, 2, 4], [100, 140, 80]
    yield ["one", "two", "three"], [1, 2, 3], [100, 100, 100]
    yield ["a", "b", "c", "d"], [2.0, 2.1, 1.9, 5.0], [400, 300, 500, 110]
    yield ["much", "little", "middling"], [4.0, 1.5, 3.0], [900, 100, 200]
    yield ["fewer", "more"], [2.0, 7.0], [400, 500]
    for models in (3, 3, 4, 5, 5, 6):
        nats, tokens = rng.uniform(1, 8, models), rng.integers(60, 700, models)
        yield [f"model {k}" for k in range(models)], nats.round(3).tolist(), tokens.tolist()


def cheapest_loop(names, nats_a_token, tokens):
    best = 0
    for place in range(len(names)):
        if nats_a_token[place] * tokens[place] < nats_a_token[best] * tokens[best]:
            best = place
    return names[best]


def totals(nats_a_token, tokens):
    return [nats * count for nats, count in zip(nats_a_token, tokens, strict=True)]


def name_of(names, numbers, pick):
    return names[numbers.index(pick(numbers))]


def compared_with_the_one_before(names, nats_a_token, tokens):
    price, best = totals(nats_a_token, tokens), 0
    for place in range(1, len(names)):
        if price[place] < price[place - 1]:
            best = place
    return names[best]


def first_that_is_cheaper(names, nats_a_token, tokens):
    price = totals(nats_a_token, tokens)
    return next((names[place] for place in range(1, len(names)) if price[place] < price[0]), names[0])


def last_that_is_cheaper(names, nats_a_token, tokens):
    price = totals(nats_a_token, tokens)
    return [names[place] for place in range(len(names)) if price[place] <= price[0]][-1]


def worst_kept(names, nats_a_token, tokens):
    """Return the name that a loop finds whose smallest price starts at 0 and is never beaten."""
    raise UnboundLocalError("cannot access local variable 'best' where it is not associated with a value")


CHEAPEST = Question(
    name="l11_cheapest",
    defines="cheapest",
    lesson=11,
    points=1,
    reference=cheapest_loop,
    alternatives=[
        cheapest_loop,
        lambda names, nats_a_token, tokens: name_of(names, totals(nats_a_token, tokens), min),
        lambda names, nats_a_token, tokens: str(names[int(np.argmin(np.array(nats_a_token) * np.array(tokens)))]),
        lambda names, nats_a_token, tokens: min(zip(totals(nats_a_token, tokens), names, strict=True))[1],
    ],
    cases=contests,
    misconceptions=[
        Misconception(
            "lowest-per-token",
            lambda names, nats, tokens: name_of(names, nats, min),
            "You take the lowest loss a token. Tokens differ from model to model: compare the price of the whole text.",
            see=TOKENS,
        ),
        Misconception(
            "fewest-tokens",
            lambda names, nats, tokens: name_of(names, tokens, min),
            "You take the model with the fewest tokens. Multiply by what each of them costs.",
            see=TOKENS,
        ),
        Misconception(
            "dearest",
            lambda names, nats, tokens: name_of(names, totals(nats, tokens), max),
            "This is the dearest model. The lower the price, the better: look for the smallest total.",
            see=TOKENS,
        ),
        Misconception(
            "divided-by-tokens",
            lambda names, nats, tokens: name_of(names, [n / t for n, t in zip(nats, tokens, strict=True)], min),
            "You divide by the tokens. The loss is for one token already: multiply, to get the price of the text.",
            see=TOKENS,
        ),
        Misconception(
            "highest-per-token",
            lambda names, nats, tokens: name_of(names, nats, max),
            "You take the highest loss a token. Compare the price of the whole text, and take the lowest.",
            see=TOKENS,
        ),
        Misconception(
            "place-for-name",
            lambda names, nats, tokens: names.index(cheapest_loop(names, nats, tokens)),
            "You return the place of the model. Return its name: names[place].",
            see=TOKENS,
        ),
        Misconception(
            "price-for-name",
            lambda names, nats, tokens: min(totals(nats, tokens)),
            "You return the price. Return the name of the model that has it.",
            see=TOKENS,
        ),
        Misconception(
            "first-only",
            lambda names, nats, tokens: names[0],
            "You always return the first model. Is `return` inside the loop? Compare all of them first.",
            see=TOKENS,
        ),
        Misconception(
            "list-for-name",
            lambda names, nats, tokens: [cheapest_loop(names, nats, tokens)],
            "You return a list with the name in it. Return the name itself.",
            see=TOKENS,
        ),
        Misconception(
            "last-only",
            lambda names, nats, tokens: names[-1],
            "You always return the last model. Replace the best one only when the price is lower.",
            see=TOKENS,
        ),
        Misconception(
            "compared-with-the-one-before",
            compared_with_the_one_before,
            "You compare each model with the one before it. Compare it with the best so far.",
            see=TOKENS,
        ),
        Misconception(
            "added-for-multiplied",
            lambda names, nats, tokens: name_of(names, [n + t for n, t in zip(nats, tokens, strict=True)], min),
            "You add loss and tokens. Each token costs the loss: multiply.",
            see=TOKENS,
        ),
        Misconception(
            "most-tokens",
            lambda names, nats, tokens: name_of(names, tokens, max),
            "You take the model with the most tokens. Compare the price of the whole text: loss times tokens.",
            see=TOKENS,
        ),
        Misconception(
            "first-in-the-alphabet",
            lambda names, nats, tokens: min(names),
            "This is the first name in the alphabet. Look for the smallest price, and return the name at its place.",
            see=TOKENS,
        ),
        Misconception(
            "perplexity-for-loss",
            lambda names, nats, tokens: name_of(names, [exp(n) * t for n, t in zip(nats, tokens, strict=True)], min),
            "You multiply the perplexity by the tokens. Surprises add, not perplexities: take the loss times the "
            "tokens.",
            see=TOKENS,
        ),
        Misconception(
            "prices-for-name",
            lambda names, nats, tokens: totals(nats, tokens),
            "These are the prices of all. Return the name of the model with the lowest one.",
            see=TOKENS,
        ),
        Misconception(
            "one-place-off",
            lambda names, nats, tokens: names[(names.index(cheapest_loop(names, nats, tokens)) + 1) % len(names)],
            "Your name is one place off. Places count from 0, in all three lists.",
            see=TOKENS,
        ),
        Misconception(
            "list-times-list",
            lambda names, nats, tokens: names[nats * tokens],
            "Python can't multiply two lists. Go through the places, and multiply number by number.",
            see=TOKENS,
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=TOKENS,
        ),
        Misconception(
            "first-that-is-cheaper",
            first_that_is_cheaper,
            "You stop at the first model that is cheaper than the first one. Go on to the end: another may be cheaper "
            "still.",
            see=TOKENS,
        ),
        Misconception(
            "compared-with-the-first",
            last_that_is_cheaper,
            "You compare each model with the first one. Compare it with the best so far, and keep that up to date.",
            see=TOKENS,
        ),
        Misconception(
            "smallest-began-at-0-and-stopped",
            worst_kept,
            "Python stops: `best` never got a value. No price is below 0, so don't begin there: begin with the first "
            "price.",
            see=TOKENS,
        ),
        Misconception(
            "empty-name",
            lambda names, nats, tokens: "",
            "Your name stays empty: no price is below 0. Begin with the first price, and compare the others with it.",
            see=TOKENS,
        ),
        Misconception(
            "last-left-out",
            lambda names, nats, tokens: cheapest_loop(names[:-1] or names, nats, tokens),
            "The last model is left out. range(len(names)) holds all places.",
            see=TOKENS,
        ),
        Misconception(
            "first-left-out",
            lambda names, nats, tokens: cheapest_loop(names[1:] or names, nats[1:] or nats, tokens[1:] or tokens),
            "The first model is left out. Places count from 0: leave the 1 out of the range, or begin with best = 0.",
            see=TOKENS,
        ),
        Misconception(
            "tokens-a-nat",
            lambda names, nats, tokens: name_of(names, [t / n for n, t in zip(nats, tokens, strict=True)], min),
            "You divide the tokens by the loss. Each token costs the loss: multiply.",
            see=TOKENS,
        ),
        Misconception(
            "pair-for-name",
            lambda names, nats, tokens: (cheapest_loop(names, nats, tokens), min(totals(nats, tokens))),
            "You return the price as well. Return the name alone.",
            see=TOKENS,
        ),
        Misconception(
            "all-sorted",
            lambda names, nats, tokens: [name for _, name in sorted(zip(totals(nats, tokens), names, strict=True))],
            "You return all names, the cheapest first. Return the first of them: names[0].",
            see=TOKENS,
        ),
        Misconception(
            "second-cheapest",
            lambda names, nats, tokens: sorted(zip(totals(nats, tokens), names, strict=True))[min(1, len(names) - 1)][
                1
            ],
            "You take the second cheapest. After sorting, the cheapest stands at place 0.",
            see=TOKENS,
        ),
        Misconception(
            "middle-price",
            lambda names, nats, tokens: sorted(zip(totals(nats, tokens), names, strict=True))[len(names) // 2][1],
            "You take the model in the middle. The cheapest has the smallest price.",
            see=TOKENS,
        ),
        Misconception(
            "logs-of-the-loss",
            lambda names, nats, tokens: name_of(names, [log(n) * t for n, t in zip(nats, tokens, strict=True)], min),
            "You take the logarithm of the loss. It is one already: multiply it by the tokens.",
            see=TOKENS,
        ),
        Misconception(
            "shortest-name",
            lambda names, nats, tokens: min(names, key=len),
            "This is the shortest name. Look for the smallest price, and return the name at its place.",
            see=TOKENS,
        ),
    ],
    properties=[PURE],
    hints=[
        "All models read the same text. What did each of them pay for the whole of it?",
        "nats_a_token[place] * tokens[place] is the price of the text for one model.",
        "Start with best = 0. In a loop replace it where the price is lower. Return names[best].",
    ],
)


# --- 7. A bigram model, from the text to the score


def texts_to_hold_out(rng: np.random.Generator) -> Iterator[Case]:
    """Yield a text, where it is cut, alpha and the alphabet: a new pair, a new letter, one letter learned from, one
    held out, pairs that overlap, letters that never come, the 27 of the lesson, then random ones."""
    yield "ababac", 4, 0.5, "abc"
    yield "aabbaab", 5, 1, "ab"
    yield "abba", 1, 2, "ab"
    yield "tattoo", 5, 0.1, "aot"
    yield "aaabaaa", 4, 0.5, "ab"
    yield "noon at noon", 6, 0.25, " anotx"
    yield letters_and_spaces(load_alice())[1000:1300], 250, 0.1, ALPHABET
    for letters, length in (("ab", 15), ("abcd", 60), ("a bcde", 120), ("estring ", 200)):
        yield random_text(rng, letters, length), length * 3 // 4, float(rng.uniform(0.05, 2)), letters


def held_out_bits_plain(text, cut, alpha, letters):
    learned = text[:cut]
    pairs = Counter(pairwise(learned))
    firsts = Counter(learned[:-1])
    total = 0
    for before, letter in pairwise(text[cut - 1 :]):
        q = (pairs[before, letter] + alpha) / (firsts[before] + alpha * len(letters))
        total = total + log2(1 / q)
    return total / (len(text) - cut)


def held_out_bits_numpy(text, cut, alpha, letters):
    places = np.array([letters.index(letter) for letter in text])
    table = np.full((len(letters), len(letters)), float(alpha))
    np.add.at(table, (places[: cut - 1], places[1:cut]), 1)
    table /= table.sum(axis=1, keepdims=True)
    return -np.log2(table[places[cut - 1 : -1], places[cut:]]).mean()


def scored(learned, asked, alpha, size, firsts=None, crumbs_below=None):
    """Return the bits of each asked pair under the pairs of `learned`, with the slips that the arguments make."""
    pairs = Counter(pairwise(learned))
    firsts = Counter(learned[:-1]) if firsts is None else firsts
    below = alpha * size if crumbs_below is None else crumbs_below
    return [log2((firsts[before] + below) / (pairs[before, letter] + alpha)) for before, letter in asked]


def mean(numbers):
    return sum(numbers) / len(numbers)


def asked_pairs(text, cut):
    return list(pairwise(text[cut - 1 :]))


def peeked(text, cut, alpha, letters):
    return mean(scored(text, asked_pairs(text, cut), alpha, len(letters)))


def with_size(size):
    return lambda text, cut, alpha, letters: mean(
        scored(text[:cut], asked_pairs(text, cut), alpha, size(text, cut, letters))
    )


def first_letter_skipped(text, cut, alpha, letters):
    return mean(scored(text[:cut], list(pairwise(text[cut:])), alpha, len(letters)))


def first_letter_free(text, cut, alpha, letters):
    return sum(scored(text[:cut], list(pairwise(text[cut:])), alpha, len(letters))) / (len(text) - cut)


def last_letter_counted(text, cut, alpha, letters):
    asked = asked_pairs(text, cut)
    return mean(scored(text[:cut], asked, alpha, len(letters), firsts=Counter(text[:cut])))


def order_turned(text, cut, alpha, letters):
    pairs, firsts = Counter(pairwise(text[:cut])), Counter(text[: cut - 1])
    below = alpha * len(letters)
    return mean([log2((firsts[a] + below) / (pairs[b, a] + alpha)) for a, b in asked_pairs(text, cut)])


def did_not_look_back(text, cut, alpha, letters):
    counts, below = Counter(text[:cut]), cut + alpha * len(letters)
    return mean([log2(below / (counts[letter] + alpha)) for letter in text[cut:]])


def without_crumbs_below(text, cut, alpha):
    pairs, firsts = Counter(pairwise(text[:cut])), Counter(text[: cut - 1])
    return mean([log2(firsts[a] / (pairs[a, b] + alpha)) for a, b in asked_pairs(text, cut)])


def without_crumbs_above(text, cut, alpha, letters):
    pairs, firsts = Counter(pairwise(text[:cut])), Counter(text[: cut - 1])
    return mean([log2((firsts[a] + alpha * len(letters)) / pairs[a, b]) for a, b in asked_pairs(text, cut)])


def share_of_all_pairs(text, cut, alpha, letters):
    pairs, below = Counter(pairwise(text[:cut])), cut - 1 + alpha * len(letters)
    return mean([log2(below / (pairs[a, b] + alpha)) for a, b in asked_pairs(text, cut)])


def learning_as_it_goes(text, cut, alpha, letters):
    bits = [
        scored(text[:place], [(text[place - 1], text[place])], alpha, len(letters))[0]
        for place in range(cut, len(text))
    ]
    return mean(bits)


def by_counts(bits_of):
    """Return a mutant that pays bits_of(count of the pair, count of the letter before, alpha, alphabet's size)."""

    def answer(text, cut, alpha, letters):
        pairs, firsts = Counter(pairwise(text[:cut])), Counter(text[: cut - 1])
        return mean([bits_of(pairs[a, b], firsts[a], alpha, len(letters)) for a, b in asked_pairs(text, cut)])

    return answer


def divided_by_the_letter_itself(text, cut, alpha, letters):
    counts, pairs = Counter(text[:cut]), Counter(pairwise(text[:cut]))
    below = alpha * len(letters)
    return mean([log2((counts[b] + below) / (pairs[a, b] + alpha)) for a, b in asked_pairs(text, cut)])


def unseen_pair_stops_held_out(text, cut, alpha, letters):
    pairs, firsts = dict(Counter(pairwise(text[:cut]))), Counter(text[: cut - 1])
    below = alpha * len(letters)
    return mean([log2((firsts[a] + below) / (pairs[a, b] + alpha)) for a, b in asked_pairs(text, cut)])


def unseen_letter_stops(text, cut, alpha, letters):
    pairs, firsts = Counter(pairwise(text[:cut])), dict(Counter(text[: cut - 1]))
    below = alpha * len(letters)
    return mean([log2((firsts[a] + below) / (pairs[a, b] + alpha)) for a, b in asked_pairs(text, cut)])


HELD_OUT_BITS = Question(
    name="l11_held_out",
    defines="held_out_bits",
    lesson=11,
    points=3,
    reference=held_out_bits_plain,
    alternatives=[
        held_out_bits_plain,
        held_out_bits_numpy,
        lambda text, cut, alpha, letters: mean(scored(text[:cut], asked_pairs(text, cut), alpha, len(letters))),
    ],
    cases=texts_to_hold_out,
    misconceptions=[
        Misconception(
            "held-out-in-the-counts",
            peeked,
            "The held-out letters are in your counts, so the model has seen the answers. Count in text[:cut] only.",
            see=HELD_OUT,
        ),
        Misconception(
            "scored-on-its-own-text",
            lambda text, cut, alpha, letters: mean(
                scored(text[:cut], list(pairwise(text[:cut])) or [(text[0], text[0])], alpha, len(letters))
            ),
            "You score the text that it learned from. Pay for the letters from `cut` on.",
            see=HELD_OUT,
        ),
        Misconception(
            "scored-everywhere",
            lambda text, cut, alpha, letters: mean(scored(text[:cut], list(pairwise(text)), alpha, len(letters))),
            "You pay for the whole text. Pay for the letters from `cut` on only.",
            see=HELD_OUT,
        ),
        Misconception("nats-for-bits", lambda *a: held_out_bits_plain(*a) * log(2), NATS, see=UNITS),
        Misconception("log10-for-bits", lambda *a: held_out_bits_plain(*a) * log10(2), TENS, see=UNITS),
        Misconception("forgot-the-minus", lambda *a: -held_out_bits_plain(*a), MINUS, see=PAY),
        Misconception("sum-for-mean", lambda *a: held_out_bits_plain(*a) * (len(a[0]) - a[1]), SUM, see=PAY),
        Misconception(
            "divided-by-the-whole-text",
            lambda *a: held_out_bits_plain(*a) * (len(a[0]) - a[1]) / len(a[0]),
            "You divide by the length of the whole text. Divide by the letters held out, len(text) - cut.",
            see=PAY,
        ),
        Misconception("hard-coded-27", with_size(lambda text, cut, letters: 27), AN_ALPHABET, see=CRUMB),
        Misconception(
            "alphabet-of-the-learned",
            with_size(lambda text, cut, letters: len(set(text[:cut]))),
            "You count only letters that the model has seen. Every letter of the alphabet gets a crumb: len(letters).",
            see=CRUMB,
        ),
        Misconception(
            "alphabet-of-the-text",
            with_size(lambda text, cut, letters: len(set(text))),
            "You count the letters that the text uses. Every letter of the alphabet gets a crumb: len(letters).",
            see=CRUMB,
        ),
        Misconception(
            "alpha-once-below",
            lambda text, cut, alpha, letters: mean(
                scored(text[:cut], asked_pairs(text, cut), alpha, 0, crumbs_below=alpha)
            ),
            "Below, you add alpha once. Every letter got a crumb: add alpha * len(letters).",
            see=CRUMB,
        ),
        Misconception(
            "last-letter-counted",
            last_letter_counted,
            "The last letter that you learn from starts no pair. Leave it out of the first letters: learned[:-1].",
            see=COUNT,
        ),
        Misconception(
            "first-letter-skipped",
            first_letter_skipped,
            "The first held-out letter is not paid for. The letter before it is text[cut - 1]: start there.",
            see=PAY,
        ),
        Misconception(
            "first-letter-free",
            first_letter_free,
            "The first held-out letter is counted but not paid for. Start at text[cut - 1], the letter before it.",
            see=PAY,
        ),
        Misconception(
            "order-turned",
            order_turned,
            "You look up the pair the other way round: pairs[before, letter].",
            see=COUNT,
        ),
        Misconception(
            "did-not-look-back",
            did_not_look_back,
            "This counts single letters. Count pairs, and divide by how often the letter before came.",
            see=COUNT,
        ),
        Misconception(
            "mean-over-different-pairs",
            lambda text, cut, alpha, letters: mean(
                scored(text[:cut], sorted(set(asked_pairs(text, cut))), alpha, len(letters))
            ),
            TYPES,
            see=PAY,
        ),
        Misconception(
            "log-of-the-mean",
            lambda text, cut, alpha, letters: (
                -log2(mean([2**-bits for bits in scored(text[:cut], asked_pairs(text, cut), alpha, len(letters))]))
            ),
            "This is the log of the mean probability. Take the log of each, and then the mean.",
            see=PAY,
        ),
        Misconception(
            "perplexity-for-bits",
            lambda *a: 2 ** held_out_bits_plain(*a),
            "This is the perplexity. The bits a letter are asked for.",
            see=HOW_MANY,
        ),
        Misconception(
            "no-crumbs",
            lambda text, cut, alpha, letters: mean(scored(text[:cut], asked_pairs(text, cut), 0, len(letters))),
            "There are no crumbs. A new pair then has probability 0. Add alpha to each count.",
            see=CRUMB,
        ),
        Misconception(
            "learned-one-too-few",
            lambda text, cut, alpha, letters: mean(
                scored(text[: cut - 1], asked_pairs(text, cut), alpha, len(letters))
            ),
            "You learn from one letter too few. text[:cut] holds all the letters before `cut`.",
            see=HELD_OUT,
        ),
        Misconception(
            "learned-one-too-many",
            lambda text, cut, alpha, letters: mean(
                scored(text[: cut + 1], asked_pairs(text, cut), alpha, len(letters))
            ),
            "You learn from the first held-out letter too. text[:cut] ends right before it.",
            see=HELD_OUT,
        ),
        Misconception(
            "scored-one-too-early",
            lambda text, cut, alpha, letters: mean(
                scored(text[:cut], list(pairwise(text[max(0, cut - 2) :])), alpha, len(letters))
            ),
            "You pay for one letter too many, the last one of those learned from. Begin with pairwise(text[cut - 1:]).",
            see=PAY,
        ),
        Misconception(
            "last-letter-unpaid",
            lambda text, cut, alpha, letters: (
                sum(scored(text[:cut], asked_pairs(text, cut)[:-1], alpha, len(letters))) / (len(text) - cut)
            ),
            "The last letter is not paid for. pairwise(text[cut - 1:]) holds every letter from `cut` on.",
            see=PAY,
        ),
        Misconception(
            "alpha-above-only",
            lambda text, cut, alpha, letters: without_crumbs_below(text, cut, alpha),
            "Alpha is missing below. There, add alpha * len(letters): then the shares of a row add up to 1.",
            see=CRUMB,
        ),
        Misconception(
            "alpha-below-only",
            lambda text, cut, alpha, letters: without_crumbs_above(text, cut, alpha, letters),
            "Alpha is missing above: a new pair still gets 0. Add alpha to the count of the pair, too.",
            see=CRUMB,
        ),
        Misconception(
            "one-in-place-of-alpha",
            lambda text, cut, alpha, letters: held_out_bits_plain(text, cut, 1, letters),
            "You add 1 to each count. Add alpha, whatever it is.",
            see=CRUMB,
        ),
        Misconception(
            "crumbs-for-all-pairs",
            with_size(lambda text, cut, letters: len(letters) ** 2),
            "Below, you add a crumb for every pair of letters. Each row has its own: alpha * len(letters).",
            see=CRUMB,
        ),
        Misconception(
            "divided-by-all-pairs",
            lambda text, cut, alpha, letters: share_of_all_pairs(text, cut, alpha, letters),
            "You divide by the number of all pairs. Divide by how often the letter before came: firsts[before].",
            see=COUNT,
        ),
        Misconception(
            "no-logarithm",
            lambda text, cut, alpha, letters: mean(
                [2**-bits for bits in scored(text[:cut], asked_pairs(text, cut), alpha, len(letters))]
            ),
            "This is the mean of the probabilities. A price is log2(1 / q): the logarithm is missing.",
            see=PAY,
        ),
        Misconception(
            "list-for-number",
            lambda text, cut, alpha, letters: scored(text[:cut], asked_pairs(text, cut), alpha, len(letters)),
            "You return the price of each letter. Their mean is asked for: one number.",
            see=PAY,
        ),
        Misconception(
            "returned-too-early",
            lambda text, cut, alpha, letters: scored(text[:cut], asked_pairs(text, cut), alpha, len(letters))[0],
            EARLY,
            see=PAY,
        ),
        Misconception(
            "returned-too-early-divided",
            lambda text, cut, alpha, letters: (
                scored(text[:cut], asked_pairs(text, cut), alpha, len(letters))[0] / (len(text) - cut)
            ),
            EARLY,
            see=PAY,
        ),
        Misconception(
            "last-letter-only",
            lambda text, cut, alpha, letters: (
                scored(text[:cut], asked_pairs(text, cut), alpha, len(letters))[-1] / (len(text) - cut)
            ),
            "Only the last letter counts. Add to the total; don't replace it.",
            see=PAY,
        ),
        Misconception(
            "learns-as-it-goes",
            learning_as_it_goes,
            "Your model goes on learning while it is scored. Count in text[:cut] only, and then leave the counts "
            "alone.",
            see=HELD_OUT,
        ),
        Misconception(
            "halves-swapped",
            lambda text, cut, alpha, letters: mean(
                scored(text[cut:], list(pairwise(text[:cut])) or [(text[0], text[0])], alpha, len(letters))
            ),
            "You learn from the held-out part and score the other one. Learn from text[:cut].",
            see=HELD_OUT,
        ),
        Misconception(
            "rounded",
            lambda text, cut, alpha, letters: round(held_out_bits_plain(text, cut, alpha, letters), 2),
            ROUNDED,
            see=PAY,
        ),
        Misconception(
            "text-for-number",
            any_text,
            "You return a text. An f-string is for printing: return the number itself.",
            see="11#Pay for each letter",
        ),
        Misconception(
            "nothing-returned",
            lambda *arguments: None,
            "Your function hands nothing back. `print` only shows a result: write `return` in its place.",
            see=PAY,
        ),
        Misconception(
            "order-turned-in-the-counts",
            divided_by_the_letter_itself,
            "You divide by how often the letter itself came. Divide by how often the one before it came: "
            "firsts[before].",
            see=COUNT,
        ),
        Misconception(
            "hard-coded-26",
            with_size(lambda text, cut, letters: 26),
            AN_ALPHABET,
            see=CRUMB,
        ),
        Misconception(
            "crumb-above-for-all",
            by_counts(lambda pair, first, alpha, size: -log2((pair + alpha * size) / (first + alpha * size))),
            "Above, you add all the crumbs of the row. One letter gets one crumb: alpha.",
            see=CRUMB,
        ),
        Misconception(
            "alpha-one-below",
            lambda text, cut, alpha, letters: mean(
                scored(text[:cut], asked_pairs(text, cut), alpha, 0, crumbs_below=len(letters))
            ),
            "Below, each crumb counts as 1. It is as large as alpha: alpha * len(letters).",
            see=CRUMB,
        ),
        Misconception(
            "alpha-plus-size",
            lambda text, cut, alpha, letters: mean(
                scored(text[:cut], asked_pairs(text, cut), alpha, 0, crumbs_below=alpha + len(letters))
            ),
            "Below, you add alpha and the number of letters. Multiply them: alpha * len(letters).",
            see=CRUMB,
        ),
        Misconception(
            "divided-by-one-less",
            lambda text, cut, alpha, letters: (
                held_out_bits_plain(text, cut, alpha, letters) * (len(text) - cut) / np.float64(len(text) - cut - 1)
            ),
            "You divide by one letter too few. All held-out letters are paid for: len(text) - cut.",
            see=PAY,
        ),
        Misconception(
            "divided-by-one-more",
            lambda text, cut, alpha, letters: (
                held_out_bits_plain(text, cut, alpha, letters) * (len(text) - cut) / (len(text) - cut + 1)
            ),
            "You divide by one letter too many. There are len(text) - cut held-out letters.",
            see=PAY,
        ),
        Misconception(
            "divided-by-the-cut",
            lambda text, cut, alpha, letters: held_out_bits_plain(text, cut, alpha, letters) * (len(text) - cut) / cut,
            "You divide by the letters learned from. Divide by those held out, len(text) - cut.",
            see=PAY,
        ),
        Misconception(
            "median-for-mean",
            lambda text, cut, alpha, letters: float(
                np.median(scored(text[:cut], asked_pairs(text, cut), alpha, len(letters)))
            ),
            "This is the price in the middle. The mean is asked for: the sum, divided by len(text) - cut.",
            see=PAY,
        ),
        Misconception(
            "times-q",
            lambda text, cut, alpha, letters: mean(
                [2**-bits * bits for bits in scored(text[:cut], asked_pairs(text, cut), alpha, len(letters))]
            ),
            "You multiply each price by q. The letters did come: each is paid in full, and the mean is taken.",
            see=PAY,
        ),
        Misconception(
            "overlaps-missed",
            lambda text, cut, alpha, letters: mean(
                [
                    log2((Counter(text[: cut - 1])[a] + alpha * len(letters)) / (text[:cut].count(a + b) + alpha))
                    for a, b in asked_pairs(text, cut)
                ]
            ),
            "`count` misses pairs that overlap, as in aaa. Count them with Counter(pairwise(learned)).",
            see=COUNT,
        ),
        Misconception(
            "overlaps-missed-in-all",
            lambda text, cut, alpha, letters: mean(
                [
                    log2((text[:cut].count(a) + alpha * len(letters)) / (text[:cut].count(a + b) + alpha))
                    for a, b in asked_pairs(text, cut)
                ]
            ),
            "`count` misses pairs that overlap, as in aaa, and counts the last letter, which starts none. Use "
            "pairwise.",
            see=COUNT,
        ),
        Misconception(
            "unseen-skipped",
            by_counts(lambda pair, first, alpha, size: log2((first + alpha * size) / (pair + alpha)) if pair else 0),
            "New pairs are not paid for. They got a crumb, and cost most of all: pay for every letter.",
            see=CRUMB,
        ),
        Misconception(
            "crumbs-for-new-pairs-only",
            by_counts(lambda pair, first, alpha, size: log2((first + alpha * size) / (pair or alpha))),
            "Only new pairs got a crumb. Add alpha to the count of every pair.",
            see=CRUMB,
        ),
        Misconception(
            "blind-guess",
            lambda text, cut, alpha, letters: log2(len(letters)),
            "This is the blind guess among all letters. Count the pairs of text[:cut], and pay by their shares.",
            see=HOW_MANY,
        ),
        Misconception(
            "shares-for-counts",
            by_counts(lambda pair, first, alpha, size: -log2((pair / max(1, first) + alpha) / (1 + alpha * size))),
            "You add alpha to the shares. Add it to the counts, before you divide.",
            see=CRUMB,
        ),
        Misconception(
            "brackets-forgotten-below",
            by_counts(lambda pair, first, alpha, size: -log2((pair + alpha) / max(1, first) + alpha * size)),
            "Brackets are missing below: (firsts[before] + alpha * len(letters)) divides as a whole.",
            see=CRUMB,
        ),
        Misconception(
            "brackets-forgotten-above",
            by_counts(lambda pair, first, alpha, size: -log2(pair + alpha / (first + alpha * size))),
            "Brackets are missing above: (pairs[before, letter] + alpha) is divided as a whole.",
            see=CRUMB,
        ),
        Misconception(
            "unseen-pair-stops",
            unseen_pair_stops_held_out,
            "A pair that never came is no key of a plain dict: a KeyError. Its count is 0: use a Counter, or "
            ".get(pair, 0).",
            see=COUNT,
        ),
        Misconception(
            "unseen-letter-stops",
            unseen_letter_stops,
            "A letter that never came is no key of a plain dict: a KeyError. Its count is 0: use a Counter, or "
            ".get(letter, 0).",
            see=COUNT,
        ),
    ],
    pairs=[
        Pair(("nats-for-bits", "sum-for-mean"), lambda *a: held_out_bits_plain(*a) * (len(a[0]) - a[1]) * log(2)),
        Pair(("nats-for-bits", "held-out-in-the-counts"), lambda *a: peeked(*a) * log(2)),
        Pair(("nats-for-bits", "first-letter-skipped"), lambda *a: first_letter_skipped(*a) * log(2)),
        Pair(("nats-for-bits", "first-letter-free"), lambda *a: first_letter_free(*a) * log(2)),
        Pair(("nats-for-bits", "last-letter-counted"), lambda *a: last_letter_counted(*a) * log(2)),
        Pair(("nats-for-bits", "order-turned"), lambda *a: order_turned(*a) * log(2)),
        Pair(
            ("first-letter-skipped", "last-letter-counted"),
            lambda text, cut, alpha, letters: mean(
                scored(text[:cut], list(pairwise(text[cut:])), alpha, len(letters), firsts=Counter(text[:cut]))
            ),
        ),
        Pair(
            ("held-out-in-the-counts", "last-letter-counted"),
            lambda text, cut, alpha, letters: mean(
                scored(text, asked_pairs(text, cut), alpha, len(letters), firsts=Counter(text))
            ),
        ),
        Pair(
            ("last-letter-counted", "hard-coded-27"),
            lambda text, cut, alpha, letters: mean(
                scored(text[:cut], asked_pairs(text, cut), alpha, 27, firsts=Counter(text[:cut]))
            ),
        ),
        Pair(("nats-for-bits", "forgot-the-minus"), lambda *a: -held_out_bits_plain(*a) * log(2)),
        Pair(("sum-for-mean", "last-letter-counted"), lambda *a: last_letter_counted(*a) * (len(a[0]) - a[1])),
        Pair(("first-letter-skipped", "sum-for-mean"), lambda *a: first_letter_free(*a) * (len(a[0]) - a[1])),
        Pair(
            ("first-letter-free", "last-letter-counted"),
            lambda text, cut, alpha, letters: (
                sum(scored(text[:cut], list(pairwise(text[cut:])), alpha, len(letters), firsts=Counter(text[:cut])))
                / (len(text) - cut)
            ),
        ),
        Pair(("did-not-look-back", "nats-for-bits"), lambda *a: did_not_look_back(*a) * log(2)),
    ],
    hints=[
        "First count in text[:cut]: the pairs, and the letters that start a pair. Then walk through the rest.",
        "pairwise(text[cut - 1:]) gives each held-out letter with the one before it.",
        "q is (pairs[before, letter] + alpha) / (firsts[before] + alpha * len(letters)). Add up log2(1 / q).",
        "After the loop, return total / (len(text) - cut).",
    ],
)


QUESTIONS = [FOLLOW_SHARE, SMOOTHED, PAIR_BITS, PERPLEXITY, BITS_A_BYTE, CHEAPEST, HELD_OUT_BITS]
