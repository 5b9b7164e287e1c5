from itertools import product

import numpy as np
import pytest

from xent_helpers import rare_events
from xent_helpers.figures import cross_entropy_method as pictures

P, POWER, LIMIT = np.array([0.1, 0.2, 0.05, 0.3]), np.array([4, 1, 3, 2]), 7
NIGHTS = np.array(list(product((0, 1), repeat=4)))
CHANCE = np.where(NIGHTS == 1, P, 1 - P).prod(axis=1)
DARK = NIGHTS @ POWER >= LIMIT


def test_all_rows_are_all_combinations():
    total, chance = rare_events.all_rows(P, POWER)
    order = np.argsort(NIGHTS @ (2 ** np.arange(4)))
    np.testing.assert_allclose(chance, CHANCE[order], rtol=1e-12)
    np.testing.assert_allclose(total, (NIGHTS @ POWER)[order])


def test_ideal_chances_are_the_shares_among_the_dark_nights():
    shares = CHANCE[DARK] @ NIGHTS[DARK] / CHANCE[DARK].sum()
    np.testing.assert_allclose(rare_events.ideal_chances(P, POWER, LIMIT), shares, rtol=1e-12)


def test_the_variance_ratio_against_the_sum_over_all_nights():
    q = np.array([0.7, 0.4, 0.5, 0.5])
    under_q = np.where(NIGHTS == 1, q, 1 - q).prod(axis=1)
    truth = CHANCE[DARK].sum()
    values = np.where(DARK, CHANCE / under_q, 0)
    weighted = under_q @ (values - truth) ** 2
    assert rare_events.variance_ratio(P, q, POWER, LIMIT) == pytest.approx((truth - truth**2) / weighted)
    assert rare_events.variance_ratio(P, P, POWER, LIMIT) == pytest.approx(1)


def test_draws_come_as_often_as_their_chances():
    rows = rare_events.draw([0.0, 1.0, 0.25], 40_000, np.random.default_rng(0))
    assert rows[:, 0].max() == 0
    assert rows[:, 1].min() == 1
    assert rows[:, 2].mean() == pytest.approx(0.25, abs=4 * np.sqrt(0.25 * 0.75 / 40_000))


def test_weights_pay_back_on_average():
    q = np.array([0.5, 0.3, 0.6, 0.5])
    rows = rare_events.draw(q, 20_000, np.random.default_rng(1))
    weights = rare_events.weights(rows, P, q)
    found = rare_events.estimate(rows @ POWER >= LIMIT, weights)
    assert found.value == pytest.approx(CHANCE[DARK].sum(), abs=4 * found.error)
    every = rare_events.estimate(np.ones(len(rows)), weights)
    assert every.value == pytest.approx(1, abs=4 * every.error)


def test_the_standard_error_is_how_far_estimates_lie_apart():
    runs = []
    for seed in range(300):
        rows = rare_events.draw([0.2], 50, np.random.default_rng(seed))
        runs.append(rare_events.estimate(rows[:, 0]))
    assert np.std([run.value for run in runs]) == pytest.approx(np.mean([run.error for run in runs]), rel=0.1)


def test_the_level_climbs_and_never_passes_the_limit():
    rounds, found = pictures.one_estimate(3)
    levels = [each.level for each in rounds]
    assert levels == sorted(levels)
    assert levels[-1] == pictures.LIMIT
    assert found.value > 0


@pytest.mark.parametrize("samples", [50, 200])
def test_the_pull_keeps_every_chance_from_0_and_1(samples):
    rng = np.random.default_rng(0)
    rounds = rare_events.find_rare(
        pictures.FAIL, pictures.lost_power, pictures.LIMIT, samples=samples, elite=samples // 10, rng=rng
    )
    for each in rounds:
        assert ((each.learned >= 0.1 - 1e-12) & (each.learned <= 0.9 + 1e-12)).all()


def test_a_search_for_a_rare_event_ends_even_where_the_event_is_impossible():
    rng = np.random.default_rng(0)
    rounds = rare_events.find_rare(
        [0.1, 0.1], lambda rows: rows.sum(axis=1), 3, samples=20, elite=2, rng=rng, most_rounds=4
    )
    assert len(rounds) == 4
    assert rounds[-1].level < 3


def test_the_lessons_search_finds_the_best_split_and_the_entropy_falls():
    rounds = pictures.search(pictures.SEED)
    assert pictures.best_of(rounds) == pictures.best_by_force()[0]
    bits = [pictures.coin_bits(each.chances) for each in rounds]
    assert bits[0] == 15
    assert bits == sorted(bits, reverse=True)


@pytest.mark.parametrize("elite", [0, 4])
def test_an_elite_outside_the_sample_is_an_error(elite):
    with pytest.raises(ValueError, match="between 1 and 3"):
        rare_events.elite_level(np.array([1, 2, 3]), elite)


@pytest.mark.parametrize("speed", [0.0, 1.5, -1.0])
def test_a_speed_outside_its_range_is_an_error(speed):
    with pytest.raises(ValueError, match="at most 1"):
        rare_events.smooth([0.2], 0.5, speed)


def test_chances_must_be_probabilities():
    with pytest.raises(ValueError, match="between 0 and 1"):
        rare_events.draw([0.5, 1.2], 3, np.random.default_rng(0))
