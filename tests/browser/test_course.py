"""A learner's way through a lesson, in JupyterLab."""

import re

import pytest

LESSON, EXERCISES = "notebooks/09_iris_backprop.ipynb", "exercises/09_iris_backprop.ipynb"
ANSWER = "def mean_loss(labels, probs):\n    return -np.log(probs[np.arange(len(labels)), labels]).{}()\n"


@pytest.fixture(scope="module")
def lesson(open_notebook):
    notebook = open_notebook(LESSON)
    notebook.run_all()
    return notebook


def test_run_all_raises_nothing(lesson):
    lesson.show("h2:has-text('Sources')")
    assert lesson.page.locator("[data-mime-type='application/vnd.jupyter.stderr']").count() == 0


@pytest.mark.parametrize(("key", "epoch"), [("ArrowRight", "230"), ("ArrowLeft", "210"), ("Home", "0"), ("End", "500")])
def test_explorer_moves_by_key(lesson, key, epoch):
    slider = lesson.show(".xent-explorer input[type=range]")
    slider.fill("22")
    before = lesson.show(".xent-explorer figcaption").inner_text()
    slider.press(key)
    caption = lesson.show(".xent-explorer figcaption").inner_text()
    assert caption != before
    assert caption.startswith(f"Epoch {epoch}:")
    assert f"Epoch {epoch}:" in slider.get_attribute("aria-valuetext")


def test_explorer_moves_by_mouse_and_its_picture_changes(lesson):
    slider = lesson.show(".xent-explorer input[type=range]")
    drawn = ".xent-explorer svg"
    before = lesson.show(drawn).inner_html()
    box = slider.bounding_box()
    lesson.page.mouse.click(box["x"] + 0.9 * box["width"], box["y"] + box["height"] / 2)
    assert re.match(r"Epoch 4[3-7]0:", lesson.show(".xent-explorer figcaption").inner_text())
    assert lesson.show(drawn).inner_html() != before


def test_explorer_plays_to_the_end(lesson):
    slider = lesson.show(".xent-explorer input[type=range]")
    slider.fill("47")
    lesson.show(".xent-explorer button").click()
    lesson.page.wait_for_function(
        "() => document.querySelector('.xent-explorer figcaption').textContent.startsWith('Epoch 500')", timeout=20_000
    )


def test_quiz_says_what_is_not_right_and_then_what_is(lesson):
    quiz = lesson.show(".xent-quiz:has-text('setosa bias')")
    for option, verdict in (("Up", "Not yet."), ("Down", "Correct.")):
        quiz.get_by_label(option, exact=True).check()
        quiz.get_by_role("button", name="Check").click()
        assert quiz.locator("[aria-live]").inner_text().startswith(verdict)


def test_lab_trains_and_says_what_came_of_it(lesson):
    train = lesson.show(".jp-CodeCell:has-text('TrainingLab()') button:has-text('Train')")
    train.click()
    lesson.page.wait_for_selector("text=After 300 epochs: loss 0.087 nats", timeout=60_000)
    assert lesson.page.locator("img[alt^='After 300 epochs']").count() == 1


def test_an_exercise_answered_wrongly_is_told_the_mistake_and_then_rightly(open_notebook):
    exercises = open_notebook(EXERCISES)
    exercises.run_all()
    wrong = exercises.answer("mean_loss", ANSWER.format("sum"))
    assert wrong.startswith("✗ mean_loss: wrong")
    assert "You return the sum over the flowers." in wrong
    right = exercises.answer("mean_loss", ANSWER.format("mean"))
    assert right.startswith("✓ mean_loss: correct")
