import re
from dataclasses import replace

import pytest

import xent_helpers as xh
from tests.show.pages import parsed
from xent_helpers.questions import Quiz

COIN = Quiz(
    name="coin",
    text="How surprising is `heads` of a fair coin?",
    options={"0.5 bits": "That is the probability <p>.", "1 bit": "`-log2(0.5)` is 1."},
    right="1 bit",
)


def test_a_quiz_is_a_group_of_radios_with_one_name_whose_keys_jupyterlab_leaves_alone():
    page = parsed(xh.quiz(COIN)._repr_mimebundle_()["text/html"])
    assert len(page["fieldset"]) == len(page["legend"]) == 1
    assert [radio["type"] for radio in page["input"]] == ["radio", "radio"]
    assert len({radio["name"] for radio in page["input"]}) == 1
    assert all(radio["data-lm-suppress-shortcuts"] == "true" for radio in page["input"])
    assert len(page["label"]) == 2


def test_without_scripts_each_explanation_unfolds_and_nothing_dead_shows():
    page = parsed(xh.quiz(COIN).html)
    assert len(page["details"]) == 2
    assert all(control["style"] == "display: none" for control in page["input"] + page["button"])


def test_the_result_is_announced():
    (result,) = (each for each in parsed(xh.quiz(COIN).html)["p"] if each.get("class") == "xent-result")
    assert result["aria-live"] == "polite"


def test_code_in_backticks_becomes_code_and_the_rest_is_escaped():
    markup = xh.quiz(COIN).html
    assert "<legend>How surprising is <code>heads</code> of a fair coin?</legend>" in markup
    assert "<strong>Not yet.</strong> That is the probability &lt;p&gt;.</p>" in markup
    assert "<strong>Correct.</strong> <code>-log2(0.5)</code> is 1.</p>" in markup


def test_in_a_terminal_the_answer_stays_secret():
    assert repr(xh.quiz(COIN)) == "How surprising is `heads` of a fair coin?\n( ) 0.5 bits\n( ) 1 bit"


def test_the_same_quiz_gives_the_same_page_and_another_one_other_names():
    def name(quiz):
        return re.search(r'name="(xent-\w+-choice)"', xh.quiz(quiz).html).group(1)

    assert xh.quiz(COIN).html == xh.quiz(COIN).html
    assert name(COIN) != name(replace(COIN, text="And tails?"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"text": " "}, "asks nothing"),
        ({"options": {"1 bit": "Yes."}}, "two options or more, got 1"),
        ({"right": "2 bits"}, "right is '2 bits', which is no option"),
        ({"options": {"1 bit": "Yes.", "2 bits": " "}}, "'2 bits' of the quiz 'coin' has no explanation"),
    ],
)
def test_a_quiz_that_cannot_be_asked_is_an_error(change, message):
    with pytest.raises(ValueError, match=message):
        replace(COIN, **change)


def test_a_name_that_the_bank_does_not_have_is_an_error():
    with pytest.raises(LookupError):
        xh.quiz("no such quiz")
