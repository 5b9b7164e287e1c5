"""A learner's way through the course in the browser, with nothing installed."""

import time

import pytest

JUPYTER = "application/vnd.jupyter"
LESSONS = ["01_surprisal", "09_iris_backprop", "11_language_and_perplexity"]
ANSWER = "def mean_loss(labels, probs):\n    return -np.log(probs[np.arange(len(labels)), labels]).{}()\n"
ENDLESS = "def mean_loss(labels, probs):\n    while True:\n        pass\n"


@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_runs_from_the_first_cell_to_the_last(learner, lesson, capsys):
    start = time.monotonic()
    learner.open(f"notebooks/{lesson}.ipynb")
    printed = learner.page.locator(f"[data-mime-type='{JUPYTER}.stdout']")
    stored = printed.all_inner_texts()
    learner.run_all()
    with capsys.disabled():
        print(f"\n{lesson}: cold start to all cells run {time.monotonic() - start:.1f} s")
    page = learner.page
    prompts = [prompt for prompt in page.locator(".jp-CodeCell .jp-InputArea-prompt").all_inner_texts() if prompt]
    assert prompts == [f"[{number}]:" for number in range(1, len(prompts) + 1)]
    assert printed.all_inner_texts() == stored != []
    for kind in ("stderr", "error"):
        assert page.locator(f"[data-mime-type='{JUPYTER}.{kind}']").all_inner_texts() == []
    own = (learner.address.removesuffix("/lite"), "data:", "blob:")
    assert [url for url in learner.asked if not url.startswith(own)] == []


def test_explorers_quizzes_and_labs_answer(learner):
    learner.open("notebooks/09_iris_backprop.ipynb")
    learner.run_all()
    page = learner.page
    slider = page.locator(".xent-explorer input[type=range]").first
    slider.scroll_into_view_if_needed()
    slider.fill("22")
    slider.press("ArrowRight")
    assert page.locator(".xent-explorer figcaption").first.inner_text().startswith("Epoch 230:")
    quiz = page.locator(".xent-quiz:has-text('setosa bias')").first
    quiz.scroll_into_view_if_needed()
    quiz.get_by_label("Down", exact=True).check()
    quiz.get_by_role("button", name="Check").click()
    assert quiz.locator("[aria-live]").inner_text().startswith("Correct.")
    train = page.locator(".jp-CodeCell:has-text('TrainingLab()') button:has-text('Train')").first
    train.scroll_into_view_if_needed()
    train.click()
    page.wait_for_selector("text=After 300 epochs: loss 0.087 nats", timeout=60_000)
    assert page.locator("img[alt^='After 300 epochs']").count() == 1


def test_an_exercise_goes_from_not_attempted_through_a_named_mistake_to_correct(learner):
    learner.open("exercises/09_iris_backprop.ipynb")
    learner.run_all()
    check = learner.page.locator(".jp-CodeCell:has-text('xh.check(\"l09_mean_loss\")') [role=status]").first
    assert check.inner_text().startswith("○ mean_loss: not attempted")
    wrong = learner.answer("mean_loss", ANSWER.format("sum"))
    assert wrong.startswith("✗ mean_loss: wrong")
    assert "You return the sum over the flowers." in wrong
    assert learner.answer("mean_loss", ENDLESS).startswith("✗ mean_loss: timed out")
    assert learner.answer("mean_loss", ANSWER.format("mean")).startswith("✓ mean_loss: correct")
    assert learner.run('import xent_helpers as xh\nxh.hint("l09_mean_loss")').startswith("Hint 1 of 3")

    learner.open("exercises/01_surprisal.ipynb")  # the browser is closed in between, and what was passed stays passed
    learner.run_all()
    progress = learner.run("import xent_helpers as xh\nxh.progress()")
    assert progress.startswith("1 of ")
    assert "✓ passed  l09_mean_loss                    3 tries" in progress
    assert learner.run('xh.solution("l09_mean_loss")').startswith("One solution of mean_loss\ndef mean_loss(")
