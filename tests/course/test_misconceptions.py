from pathlib import Path

from xent_helpers.course.misconceptions import A_LESSON, misconceptions_page, write_misconceptions
from xent_helpers.questions import MODULES

ROOT = Path(__file__).parents[2]


def test_the_page_is_that_of_the_bank():
    assert (ROOT / "docs/misconceptions.md").read_text(encoding="utf-8") == misconceptions_page(), "run `xent build`"


def test_each_lesson_has_its_commonest_mistakes_in_the_learners_words():
    lessons = misconceptions_page().split("## Lesson ")[1:]
    assert len(lessons) == len(MODULES)
    assert all(2 < lesson.count("\n| ") <= A_LESSON + 2 for lesson in lessons)
    assert "| nats-for-bits | You used the natural logarithm, which gives nats." in lessons[1]


def test_it_is_written_once_and_then_left_alone(tmp_path):
    assert write_misconceptions(tmp_path)
    written = (tmp_path / "docs/misconceptions.md").stat().st_mtime_ns
    assert not write_misconceptions(tmp_path)
    assert (tmp_path / "docs/misconceptions.md").stat().st_mtime_ns == written
