import pytest

from xent_helpers.course.paths import find_course, find_texts


@pytest.fixture
def course(tmp_path):
    for path in ("notebooks/01_coins.py", "notebooks/02_dice.py", "solutions/01_coins.py", "notebooks/helper.py"):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).touch()
    return tmp_path


def names(course, texts):
    return [text.relative_to(course).as_posix() for text in texts]


def test_course_is_found_from_a_folder_inside_it(course):
    assert find_course(course / "notebooks") == course


def test_outside_the_course_the_error_names_the_folder(tmp_path):
    with pytest.raises(FileNotFoundError, match=tmp_path.name):
        find_course(tmp_path)


def test_all_texts_come_lessons_first_and_a_solution_brings_its_students_copy(course):
    assert names(course, find_texts(course)) == [
        "notebooks/01_coins.py",
        "notebooks/02_dice.py",
        "solutions/01_coins.py",
        "exercises/01_coins.py",
    ]


@pytest.mark.parametrize("name", ["01", "coins", "01_coins", "notebooks/01_coins.ipynb"])
def test_a_lesson_is_found_by_number_word_stem_or_path(course, name):
    assert names(course, find_texts(course, (name,)))[0] == "notebooks/01_coins.py"


def test_an_unknown_name_is_an_error_that_lists_the_lessons(course):
    with pytest.raises(FileNotFoundError, match="'cards'; there are 01_coins, 02_dice"):
        find_texts(course, ("cards",))
