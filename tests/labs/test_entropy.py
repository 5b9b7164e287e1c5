import math

import pytest

import xent_helpers as xh
from xent_helpers.labs.entropy import WHO, Game, GuessingLab, count_in_alice


@pytest.fixture(scope="module")
def counts():
    return count_in_alice(WHO)


def best_game(counts, secret):
    """Return a game in which the best question was asked until it was over."""
    game = Game(counts, secret)
    while not game.over:
        game.ask(game.best_question())
    return game


def test_the_best_questions_win_for_every_secret_and_as_fast_as_huffmans_code(counts):
    total = sum(counts.values())
    games = {secret: best_game(counts, secret) for secret in counts}
    assert all(game.left == [secret] for secret, game in games.items())
    average = sum(counts[secret] / total * len(game.won) for secret, game in games.items())
    entropy = sum(count / total * math.log2(total / count) for count in counts.values())
    assert entropy <= average < entropy + 1
    p = [count / total for count in counts.values()]
    assert average == pytest.approx(float(p @ xh.code_lengths(p)), rel=1e-12)


def test_the_answers_bring_the_secrets_surprise_whatever_is_asked(counts):
    for secret, count in counts.items():
        game = Game(counts, secret)
        for word in counts:
            game.ask([word])
        assert game.over
        assert sum(game.won) == pytest.approx(math.log2(sum(counts.values()) / count), abs=1e-9)


def test_an_answer_known_beforehand_brings_nothing(counts):
    game = Game(counts, "Queen")
    assert game.ask(counts)
    assert game.won == [0]
    assert len(game.left) == len(counts)


def test_the_counts_are_of_whole_words(counts):
    assert next(iter(counts)) == "Alice"
    assert counts["Mouse"] < xh.load_alice().lower().count("mouse")  # not the Dormouse
    assert all(counts.values())


def test_without_a_secret_one_is_drawn(counts):
    assert Game(counts).secret in counts


@pytest.fixture
def lab():
    return GuessingLab(secret="Duchess")


def test_the_lab_is_played_with_its_buttons(lab):
    while not lab.game.over:
        lab.best_button.click()
        assert "Ticked: " in lab.said.value
        lab.ask_button.click()
    assert "It is Duchess!" in lab.said.value
    assert f"You asked {len(lab.game.won)} questions" in lab.said.value
    assert lab.asked.value.count("<li>") == len(lab.game.won)
    assert lab.ask_button.disabled
    assert all(box.disabled for box in lab.boxes.values())


def test_ticked_names_are_asked_about_and_names_ruled_out_are_shut(lab):
    lab.boxes["Alice"].value = True
    lab.ask_button.click()
    p = lab.game.p[0]
    assert f"No. This answer brought {math.log2(1 / (1 - p)):.2f} bits" in lab.said.value
    assert f"Alice? <b>no</b>: {math.log2(1 / (1 - p)):.2f} bits" in lab.asked.value
    assert lab.boxes["Alice"].disabled
    assert not lab.boxes["Queen"].disabled
    assert not any(box.value for box in lab.boxes.values())


def test_asking_about_nobody_is_no_question(lab):
    lab.ask_button.click()
    assert "Tick one name or more" in lab.said.value
    assert lab.game.won == []


def test_a_new_game_starts_afresh(lab):
    lab.ask(["Alice"])
    lab.new_button.click()
    assert lab.game.won == []
    assert "<li>" not in lab.asked.value
    assert not any(box.disabled for box in lab.boxes.values())


def test_without_a_kernel_a_sentence_stands_in_its_place(lab):
    bundle = lab._repr_mimebundle_()
    assert "run this cell" in bundle["text/html"]
    assert "GuessingLab" not in bundle["text/plain"]
