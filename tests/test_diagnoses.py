"""What the bank says to a learner who made a mistake: short, in words of its lesson, no blame, and where to read."""

import re

import pytest

from tests.lessons import ROOT
from tests.style_rules import FORBIDDEN, read_glossary, term_pattern
from xent_helpers.questions import MODULES, questions_of

LONGEST = 40  # words
LONGEST_SENTENCE = 25
BLAME = r"careless\w*|silly|stupid|should have|must not have|bad mistake|wrongly"
TERMS = read_glossary((ROOT / "docs/glossary.md").read_text(encoding="utf-8"))
in_every_lesson = pytest.mark.parametrize("lesson", MODULES)


def diagnoses(lesson: int) -> dict[str, str]:
    """Return the lesson's diagnoses, by the question's and the mistake's name."""
    return {
        f"{question.name} {mistake.name}": mistake.message
        for question in questions_of(lesson)
        for mistake in question.misconceptions
    }


def words_alone(text: str) -> str:
    """Return a diagnosis without the code in it."""
    return re.sub(r"`[^`]*`", "code", text)


@in_every_lesson
def test_a_diagnosis_is_short(lesson):
    lengths = {name: len(text.split()) for name, text in diagnoses(lesson).items()}
    assert {name: length for name, length in lengths.items() if not 6 <= length <= LONGEST} == {}


@in_every_lesson
def test_a_diagnosis_says_what_happened_and_what_to_do(lesson):
    """One sentence can't do both, unless a colon, a comma or a question joins two parts."""
    assert [name for name, text in diagnoses(lesson).items() if not re.search(r"[.?!:,;] ", text)] == []


@in_every_lesson
def test_a_diagnosis_has_short_sentences(lesson):
    sentences = [(name, part) for name, text in diagnoses(lesson).items() for part in re.split(r"(?<=[.?!]) ", text)]
    assert [(name, part) for name, part in sentences if len(part.split()) > LONGEST_SENTENCE] == []


@in_every_lesson
def test_a_diagnosis_ends_as_a_sentence(lesson):
    assert [name for name, text in diagnoses(lesson).items() if text[-1] not in ".?!)" and text[-2:] != "]."] == []


@in_every_lesson
def test_a_diagnosis_says_where_to_read(lesson):
    places = [entry.see for question in questions_of(lesson) for entry in question.misconceptions]
    assert all(re.fullmatch(r"\d\d#.+", place) and int(place[:2]) <= lesson for place in places)


@in_every_lesson
def test_a_diagnosis_blames_nobody_and_makes_nothing_look_small(lesson):
    pattern = re.compile(rf"\b(?:{FORBIDDEN}|{BLAME})\b", re.IGNORECASE)
    assert [name for name, text in diagnoses(lesson).items() if pattern.search(words_alone(text))] == []


@in_every_lesson
def test_no_term_of_a_diagnosis_comes_before_its_lesson(lesson):
    later = [term_pattern(entry.term) for entry in TERMS if entry.lesson > lesson]
    early = {
        name: found[0]
        for name, text in diagnoses(lesson).items()
        for pattern in later
        if (found := pattern.search(words_alone(text)))
    }
    assert early == {}
