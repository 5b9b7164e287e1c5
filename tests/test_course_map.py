"""The map of the course says what the lessons say, and the README shows it."""

import re

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg

from tests.lessons import LESSONS, ROOT, written_cells
from xent_helpers.figures.start_here import LESSONS as ON_THE_MAP
from xent_helpers.figures.start_here import PARTS, course_map, map_in_words
from xent_helpers.show.picture import png_of

TABLE = "LESSONS in xent_helpers/figures/start_here.py"
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(params=LESSONS)
def lesson(request):
    """A lesson that exists: its file's name, its title, and its minutes for reading, exploring and exercises."""
    text = "\n".join(cell.source for cell in written_cells("notebooks", request.param) if not cell.section)
    time = re.search(r"\*\*Time\*\* read (\d+) minutes, explore (\d+) minutes, exercises (\d+) minutes", text)
    assert time, f"{request.param}: **Time** must say: read 1 minutes, explore 2 minutes, exercises 3 minutes"
    return request.param, re.search(r"^# (.+)$", text, re.MULTILINE)[1], tuple(map(int, time.groups()))


def test_the_map_says_what_the_lesson_says(lesson):
    file, title, minutes = lesson
    on_the_map = {each.file: (each.title, (each.read, each.explore, each.exercises)) for each in ON_THE_MAP}
    assert on_the_map.get(file) == (title, minutes), f"correct {TABLE}, then run `xent build`"


def test_the_lessons_on_the_map_are_numbered_in_order():
    assert [each.number for each in ON_THE_MAP] == list(range(len(ON_THE_MAP)))
    assert all(each.file.startswith(f"{each.number:02}_") for each in ON_THE_MAP)


def test_the_parts_follow_each_other_and_hold_every_lesson():
    assert [each for part in PARTS.values() for each in part] == list(ON_THE_MAP)


def test_the_words_for_the_map_say_all_that_it_shows():
    words = map_in_words()
    places = [words.index(f"{each.number} {each.title} ({each.minutes} minutes)") for each in ON_THE_MAP]
    assert places == sorted(places)
    assert all(part.capitalize() in words for part in PARTS)


def test_the_stored_map_is_the_map(pytestconfig):
    stored = ROOT / "docs/map.png"
    assert stored.exists(), "docs/map.png is missing: run `xent build`"
    if not pytestconfig.pictures_repeat:
        pytest.skip("pictures repeat to the byte on Linux, with the locked matplotlib")
    assert stored.read_bytes() == png_of(course_map()), "docs/map.png is out of date: run `xent build`"


def test_the_readme_shows_the_map_with_its_parts_and_lessons_in_words():
    (alt,) = re.findall(r"!\[([^\]]+)\]\(docs/map\.png\)", README)
    words = " ".join(alt.split())
    places = [words.index(f"{each.number} {each.title}") for each in ON_THE_MAP]
    assert places == sorted(places)
    assert all(f"{part.capitalize()}:" in words for part in PARTS)


def test_the_readmes_table_says_what_the_lesson_says(lesson):
    file, title, (read, explore, exercises) = lesson
    row = f"| [{file[:2]} {title}](notebooks/{file}.ipynb) | "
    time = f" | read {read} min, explore {explore} min, [exercises](exercises/{file}.ipynb) {exercises} min |"
    assert any(line.startswith(row) and line.endswith(time) for line in README.splitlines()), f"{row}…{time}"


def test_no_word_on_the_map_is_cut_at_its_edge():
    figure = course_map()
    page, renderer = figure.bbox, FigureCanvasAgg(figure).get_renderer()
    words = [text.get_window_extent(renderer) for text in figure.axes[0].texts]
    assert all(page.x0 <= word.x0 and word.x1 <= page.x1 for word in words)
