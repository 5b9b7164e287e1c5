"""Every lesson and exercise set is written as the course's rules say; tests/style_rules.py holds the rules."""

import pytest

from tests import style_rules
from tests.lessons import EXERCISE_SETS, LESSONS, ROOT, built_cells, written_cells

TEXTS = [*(("notebooks", lesson) for lesson in LESSONS), *(("solutions", stem) for stem in EXERCISE_SETS)]
GLOSSARY = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
ENTRIES = style_rules.read_glossary(GLOSSARY)


def assert_none(problems, name):
    assert not problems, f"{name}:\n" + "\n".join(problems)


@pytest.fixture(params=LESSONS)
def lesson(request):
    return request.param


@pytest.fixture(params=TEXTS, ids="/".join)
def text(request):
    """A lesson or an exercise set: its folder and its stem."""
    return request.param


@pytest.mark.parametrize(
    "rule",
    [
        style_rules.code_cell_problems,
        style_rules.median_prose_problems,
        style_rules.anatomy_problems,
    ],
)
def test_lesson_keeps(rule, lesson):
    assert_none(rule(written_cells("notebooks", lesson)), lesson)


@pytest.mark.parametrize(
    "rule",
    [
        style_rules.prose_cell_problems,
        style_rules.sentence_problems,
        style_rules.reading_problems,
        style_rules.word_problems,
    ],
)
def test_prose_keeps(rule, text):
    assert_none(rule(written_cells(*text)), "/".join(text))


def test_pictures_have_words(text):
    assert_none(style_rules.picture_problems(built_cells(*text)), "/".join(text))


def test_numbers_in_prose_are_printed(lesson):
    assert_none(style_rules.number_problems(built_cells("notebooks", lesson)), lesson)


@pytest.mark.parametrize("stem", EXERCISE_SETS)
def test_numbers_in_exercises_are_printed(stem):
    assert_none(style_rules.exercise_number_problems(built_cells("solutions", stem)), f"solutions/{stem}")


def test_links_lead_somewhere(text):
    folder, stem = text
    assert_none(style_rules.link_problems(written_cells(folder, stem), ROOT / folder), f"{folder}/{stem}")


def test_glossary_is_in_form_and_in_order():
    assert_none(style_rules.glossary_problems(GLOSSARY), "docs/glossary.md")


def test_glossary_names_lessons_that_there_are():
    numbers = {int(lesson[:2]) for lesson in LESSONS}
    missing = [f'"{entry.term}": there is no lesson {entry.lesson}' for entry in ENTRIES if entry.lesson not in numbers]
    assert_none(missing, "docs/glossary.md")


def test_italics_are_terms_of_the_glossary(text):
    assert_none(style_rules.italics_problems(written_cells(*text), ENTRIES), "/".join(text))


def test_no_term_comes_before_its_lesson(text):
    number = int(text[1][:2])
    assert_none(style_rules.early_term_problems(written_cells(*text), number, ENTRIES), "/".join(text))


def test_terms_are_in_italics_at_their_first_use(lesson):
    number = int(lesson[:2])
    assert_none(style_rules.first_use_problems(written_cells("notebooks", lesson), number, ENTRIES), lesson)


def test_lesson_is_complete(lesson):
    exercises = written_cells("solutions", lesson) if lesson in EXERCISE_SETS else []
    assert_none(style_rules.completeness_problems(written_cells("notebooks", lesson), exercises), lesson)
