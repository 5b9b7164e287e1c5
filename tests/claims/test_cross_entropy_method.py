import math
from itertools import product

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers import rare_events
from xent_helpers.figures import cross_entropy_method as pictures

LESSON = "12_cross_entropy_method"
P = [0.03, 0.06] * 10
POWER = list(range(1, 21))
LIMIT = 97


def power_chances(chances):
    """Return the probability of each total of megawatts lost, cable by cable, without a list of nights."""
    by_power = {0: 1.0}
    for chance, megawatts in zip(chances, POWER, strict=True):
        grown = dict.fromkeys(range(sum(POWER) + 1), 0.0)
        for lost, probability in by_power.items():
            grown[lost] = grown.get(lost, 0.0) + probability * (1 - chance)
            if lost + megawatts in grown:
                grown[lost + megawatts] += probability * chance
        by_power = grown
    return by_power


def dark(chances):
    return math.fsum(probability for lost, probability in power_chances(chances).items() if lost >= LIMIT)


def share_of_dark(cable):
    """Return how often a cable is down among the dark nights: the dark nights with it down, divided by all of them."""
    surely_down = [*P[:cable], 1.0, *P[cable + 1 :]]
    return P[cable] * dark(surely_down) / dark(P)


def test_the_lesson_draws_with_the_chances_of_this_test():
    assert pictures.FAIL.tolist() == P
    assert pictures.POWER.tolist() == POWER
    assert pictures.LIMIT == LIMIT


def test_c10_the_method_measures_a_rare_event_that_crude_draws_do_not_see():
    """the method measures one dark night in a million from a thousand nights; as many crude ones see none"""
    exact = dark(P)
    assert exact == pytest.approx(1.018e-6, rel=1e-3)
    lesson = printed(LESSON)
    assert f"dark: {exact:.3e}, or {1e6 * exact:.2f} nights in a million" in lesson
    assert "dark: 0 of 1000 nights" in lesson
    found = [estimate.value for estimate in pictures.estimates()]
    standard_error = math.sqrt(math.fsum((value - exact) ** 2 for value in found)) / len(found)
    assert math.fsum(found) / len(found) == pytest.approx(exact, abs=3 * standard_error)
    spread = np.std(found)
    assert spread < exact / 3
    assert f"100 runs: mean {1e6 * np.mean(found):.2f}, spread {1e6 * spread:.2f}, in a million" in lesson
    assert f"crude nights needed: {16 * (1 - exact) / exact / 1e6:.1f} million" in lesson


def test_c10_its_update_is_the_q_of_smallest_divergence_from_the_ideal():
    """its update is the q with the smallest KL divergence from the ideal: the share of the event's cases"""
    shares = [share_of_dark(cable) for cable in range(20)]
    assert rare_events.ideal_chances(P, POWER, LIMIT).tolist() == pytest.approx(shares, rel=1e-9)

    def divergence(q):
        """D(ideal | q): minus ln of the event's chance, plus what q costs less what p costs on the ideal's nights."""
        costs = [
            (s * math.log(a / b), (1 - s) * math.log((1 - a) / (1 - b))) for s, a, b in zip(shares, P, q, strict=True)
        ]
        return -math.log(dark(P)) + math.fsum(map(sum, costs))

    lesson = printed(LESSON)
    off = [0.9 * share + 0.05 for share in shares]
    for name, q in {"p": P, "half": [0.5] * 20, "shares": shares, "a little off": off}.items():
        assert f"{name}: D(ideal | q) = {divergence(q):.2f} nats" in lesson
    for cable in range(20):
        for nudge in (-0.01, 0.01):
            nudged = [*shares[:cable], shares[cable] + nudge, *shares[cable + 1 :]]
            assert divergence(nudged) > divergence(shares)
    assert f"surprise of a dark night: {-math.log(dark(P)):.2f} nats" in lesson


def test_c10_the_update_is_a_cross_entropy_fit_to_the_elite():
    """that update is lesson 4's loss made smallest on the elite's labels, weighted by p/q"""
    rng = np.random.default_rng(4)
    rows, weights = rng.integers(0, 2, (30, 3)), rng.lognormal(0, 1, 30)

    def loss(part, q):
        costs = [-w * math.log(q if row[part] else 1 - q) for row, w in zip(rows, weights, strict=True)]
        return math.fsum(costs) / math.fsum(weights)

    for part, share in enumerate(rare_events.weighted_shares(rows, weights)):
        ours = xh.binary_cross_entropy(rows[:, part], np.full(30, share), sample_weight=weights)
        assert ours == pytest.approx(loss(part, share), rel=1e-12)
        assert all(loss(part, share + nudge) > ours for nudge in (-0.02, 0.02))


def test_c10_the_weighted_estimate_is_unbiased():
    """a weighted draw tells the truth on average, whatever q is, as long as q is above 0"""
    p, q, power = (0.1, 0.3, 0.2), (0.6, 0.4, 0.9), (3, 2, 4)
    truth = average = 0.0
    for night in product((0, 1), repeat=3):
        under_p = math.prod(a if down else 1 - a for down, a in zip(night, p, strict=True))
        under_q = math.prod(b if down else 1 - b for down, b in zip(night, q, strict=True))
        hit = sum(down * one for down, one in zip(night, power, strict=True)) >= 5
        (weight,) = rare_events.weights(np.array([night]), p, q)
        assert weight == pytest.approx(under_p / under_q, rel=1e-12)
        truth += under_p * hit
        average += under_q * hit * weight
    assert average == pytest.approx(truth, rel=1e-12)


def test_c10_the_method_finds_the_best_of_many_choices():
    """the method solves a combinatorial problem: the best of 32768 splits, from 1000 tosses in 75 runs of 100"""
    pairs = pictures.QUARRELS
    kept = [
        sum((number >> a & 1) != (number >> b & 1) for a, b in pairs) for number in range(0, 2**pictures.CHILDREN, 2)
    ]
    assert (max(kept), kept.count(max(kept)), len(kept)) == pictures.best_by_force()
    lesson = printed(LESSON)
    assert f"{len(kept)} splits, at most {max(kept)} pairs apart, by {kept.count(max(kept))} of the splits" in lesson
    for speed, splits in ((0.7, 100), (1.0, 100), (0.7, 40)):
        runs = [pictures.search(seed, splits=splits, elite=splits // 10, speed=speed) for seed in range(100)]
        best = sum(pictures.best_of(run) == max(kept) for run in runs)
        assert f"speed {speed}, {splits} splits a round: {best} of 100 runs find the best" in lesson


def test_c10_the_variance_ratio_is_that_of_all_nights():
    """a night drawn with the exact shares tells as much as 169793 crude nights"""
    lesson = printed(LESSON)
    shares = [share_of_dark(cable) for cable in range(20)]
    for name, q in {"half": [0.5] * 20, "shares": shares}.items():
        second = 1.0  # the sum of p^2/q over all nights, then its share of the dark ones
        tilted = []
        for a, b in zip(P, q, strict=True):
            down, up = a * a / b, (1 - a) ** 2 / (1 - b)
            second *= down + up
            tilted.append(down / (down + up))
        variance = second * dark(tilted) - dark(P) ** 2
        ratio = dark(P) * (1 - dark(P)) / variance
        assert f"{name}: one night tells as much as {ratio:.0f} crude nights" in lesson
