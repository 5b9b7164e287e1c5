import math

import numpy as np
import pytest

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers.figures import reading_critically as pictures
from xent_helpers.questions import find_question
from xent_helpers.questions.reading_critically import QUIZZES

LOGS = {"bits": math.log2, "nats": math.log, "base 10": math.log10}


@pytest.fixture(scope="module")
def lesson():
    return printed("10_reading_critically")


def expected(p, costs):
    return sum(share * cost for share, cost in zip(p, costs, strict=True) if share > 0)


def nats(p, q):
    return expected(p, [-math.log(share) if share else math.inf for share in q])


def random_pairs():
    """Return the lesson's thousand pairs, made without the package's softmax."""
    powers = np.exp(np.random.default_rng(0).normal(size=(2, 1000, 4)))
    return (powers / powers.sum(axis=2, keepdims=True)).tolist()


def test_b1_three_numbers_that_sum_to_1_46_are_no_distribution(lesson):
    """0.36, 0.65 and 0.45 sum to 1.46: no distribution"""
    q = [0.36, 0.65, 0.45]
    assert f"sum {sum(q):.2f}\n" in lesson
    assert round(sum(q), 2) == 1.46
    assert not find_question("l10_sums_to_one").reference(q)
    with pytest.raises(ValueError, match="sum to 1"):
        xh.entropy(q)


def test_d1_log_of_one_over_y_keeps_its_ratios_in_every_base(lesson):
    """right: log(1/y); ten heads surprise ten times as much as one in every base"""
    for unit, logarithm in LOGS.items():
        one, ten = logarithm(2), logarithm(2**10)
        assert ten / one == pytest.approx(10, rel=1e-12)
        assert f"{unit:8} heads {one:.3f}, ten heads {ten:.3f}, ratio 10" in lesson
    assert xh.surprisal(1 / 2**10, base=10) == pytest.approx(math.log10(2**10), rel=1e-12)


def test_a1_and_c11_can_be_compared_in_one_unit_only(lesson):
    """0.3677 is in bits and the flower's 0.56 in nats: in one unit the flower costs 2.2 times as much"""
    assert round(-math.log2(0.775), 4) == 0.3677
    assert round(-math.log(0.57), 2) == 0.56
    for unit, logarithm in LOGS.items():
        car, flower = -logarithm(0.775), -logarithm(0.57)
        assert round(flower / car, 1) == 2.2
        assert f"{unit:8} car {car:.4f}, flower {flower:.4f}, ratio 2.2" in lesson
    assert find_question("l10_find_unit").reference(0.3677, 0.775) == "bits"


def test_c3_both_are_averages(lesson):
    """a total grows with the draws, cross-entropy stays: both are averages, KL of the extra"""
    p, q = [0.5, 0.25, 0.25], [0.25, 0.25, 0.5]
    whole = expected(p, [-math.log2(share) for share in q])
    extra = expected(p, [math.log2(a / b) for a, b in zip(p, q, strict=True)])
    assert xh.cross_entropy(p, q, base=2) == pytest.approx(whole, rel=1e-12)
    assert xh.kl_divergence(p, q, base=2) == pytest.approx(extra, rel=1e-12)
    for draws in (4, 400):
        assert f"{draws} draws: {draws * whole:.2f} bits in total, {whole:.2f} bits a draw" in lesson
    assert f"H(p, q) {whole:.2f} bits\nD(p|q)  {extra:.2f} bits" in lesson


def test_c18_one_event_takes_a_whole_digit_where_the_entropy_is_0_47_bits(lesson):
    """an average, and a floor: an event of entropy 0.47 bits takes a whole digit to send"""
    p = [0.9, 0.1]
    entropy = expected(p, [-math.log2(share) for share in p])
    assert xh.entropy(p, base=2) == pytest.approx(entropy, rel=1e-12)
    assert list(xh.code_lengths(p)) == [1, 1]
    assert f"entropy {entropy:.2f} bits, code words of [1 1] digits" in lesson


def test_a7_the_loss_is_the_mean_over_the_cases(lesson):
    """right: the sum of the losses divided by the number of cases"""
    each = [-math.log(0.9), -math.log(0.8), -math.log(0.6), -math.log(0.8)]
    assert xh.binary_cross_entropy([1, 0, 1, 1], [0.9, 0.2, 0.6, 0.8]) == pytest.approx(sum(each) / 4, rel=1e-12)
    assert f"sum {sum(each):.3f}, divided by 4 cases {sum(each) / 4:.3f}\nloss {sum(each) / 4:.3f}" in lesson


def test_a10_the_lower_loss_has_the_lower_accuracy(lesson):
    """loose: the bold model has the lower loss and the lower accuracy"""
    losses = {}
    for name, given in {"shy": [0.6] * 4, "bold": [0.9, 0.9, 0.9, 0.4]}.items():
        accuracy = sum(q > 0.5 for q in given) / 4
        losses[name] = -sum(map(math.log, given)) / 4
        assert f"{name}: accuracy {accuracy:.0%}, loss {losses[name]:.3f} nats" in lesson
        table = [[q, 1 - q] for q in given]
        assert xh.sparse_categorical_cross_entropy([0] * 4, table) == pytest.approx(losses[name], rel=1e-12)
    assert losses["bold"] < losses["shy"]


def test_b5_entropy_plus_kl_on_a_thousand_pairs(lesson):
    """right: H(p, q) = H(p) + D(p ‖ q), to 1e-12 on a thousand random pairs"""
    for p, q in zip(*random_pairs(), strict=True):
        extra = expected(p, [math.log(a / b) for a, b in zip(p, q, strict=True)])
        assert nats(p, q) == pytest.approx(nats(p, p) + extra, rel=1e-12)
    assert "pairs with a gap above 1e-12: 0 of 1000" in lesson


def test_d3_never_below_the_entropy_on_a_thousand_pairs(lesson):
    """right: H(p, q) is above H(p) on a thousand random pairs, and equal for q = p"""
    for p, q in zip(*random_pairs(), strict=True):
        assert nats(p, q) > nats(p, p)
        assert xh.cross_entropy(p, p) == xh.entropy(p)
    assert "pairs with H(p, q) below H(p): 0 of 1000\nand if q is p, the largest gap is 0.0" in lesson


def test_a6_no_distance(lesson):
    """no distance: 0.325 nats from p to itself; 0.470 and 0.356 for one step to either side"""
    p = [0.10, 0.90]
    prices = {rain: nats(p, [rain, 1 - rain]) for rain in (0.10, 0.01, 0.19)}
    assert [round(price, 3) for price in prices.values()] == [0.325, 0.470, 0.356]
    for rain, price in prices.items():
        assert xh.cross_entropy(p, [rain, 1 - rain]) == pytest.approx(price, rel=1e-12)
        assert f"p = 0.10, q = {rain:.2f}: {price:.3f} nats" in lesson
    assert f"p = 0.01, q = 0.10: {nats([0.01, 0.99], p):.3f} nats" in lesson


def test_d4_the_farther_forecast_can_be_the_cheaper(lesson):
    """loose: along one way off p the price grows; 0.09 off to one side costs more than 0.20 off to the other"""
    p = [0.10, 0.90]
    near, far = nats(p, [0.01, 0.99]), nats(p, [0.30, 0.70])
    assert near > far
    assert f"q = 0.01: 0.09 away, {near:.3f} nats\nq = 0.30: 0.20 away, {far:.3f} nats" in lesson
    below = [nats(p, [k / 100, 1 - k / 100]) for k in range(10, 0, -1)]
    above = [nats(p, [k / 100, 1 - k / 100]) for k in range(10, 61)]
    assert below == sorted(below)
    assert above == sorted(above)


def test_a8_labels_that_begin_at_1_pass_without_an_error_and_ruin_the_loss(lesson):
    """labels count from 0: counted from 1, a nearly perfect model pays 4.61 nats in place of 0.02"""
    probs = [[0.98, 0.01, 0.01], [0.01, 0.98, 0.01], [0.98, 0.01, 0.01]]
    assert xh.sparse_categorical_cross_entropy([1, 2, 1], probs) == pytest.approx(-math.log(0.01), rel=1e-12)
    assert f"labels [0, 1, 0] loss {-math.log(0.98):.2f} nats" in lesson
    assert f"labels [1, 2, 1] loss {-math.log(0.01):.2f} nats" in lesson
    assert f"a blind guess costs ln 3 = {math.log(3):.2f} nats" in lesson


def test_d2_from_0_to_n_is_one_term_too_many(lesson):
    """from 0 to n there are n + 1 terms: one too many"""
    y = [0.5, 0.25, 0.25]
    assert len(range(0, len(y) + 1)) == len(y) + 1
    with pytest.raises(IndexError):
        y[len(y)]
    assert "from 0 to n: [0, 1, 2, 3]\nplaces in y: [0, 1, 2]" in lesson


def test_a5_the_best_forecaster_of_uncertain_weather_pays_its_entropy(lesson):
    """a perfect model pays the entropy that is left: 0.611 nats where it rains 7 times in 10"""
    for rain in (0.7, 0.9, 1.0):
        price = nats([0.7, 0.3], [rain, 1 - rain])
        assert xh.cross_entropy([0.7, 0.3], [rain, 1 - rain]) == pytest.approx(price, rel=1e-12)
        assert f"q = {rain}: {price:.3f} nats" in lesson
    lowest = min(nats([0.7, 0.3], [k / 100, 1 - k / 100]) for k in range(1, 100))
    assert lowest == pytest.approx(nats([0.7, 0.3], [0.7, 0.3]), rel=1e-12)


def test_b6_a_certain_truth_has_no_entropy(lesson):
    """right: a one-hot truth has entropy 0, and cross-entropy is KL there"""
    price = -math.log(0.4)
    p, q = [0, 0, 0, 1], [0.1, 0.2, 0.3, 0.4]
    assert xh.entropy(p) == 0
    assert xh.cross_entropy(p, q) == pytest.approx(price, rel=1e-12)
    assert xh.kl_divergence(p, q) == pytest.approx(price, rel=1e-12)
    assert f"entropy of p 0.0000 nats\ncross-entropy {price:.4f} nats, KL {price:.4f} nats" in lesson


def test_b7_two_guards_break_both_ends(lesson):
    """two guards: below 0 at q = 1, 21 nats in place of infinity at q = 0, and nothing to see in the middle"""

    def guarded(q):
        return -math.log(min(max(q, 1e-12), 1 - 1e-12) + 1e-9)

    assert guarded(1.0) < 0
    for q in (0.96, 1.0, 0.0):
        exact = nats([0, 1], [1 - q, q])
        assert xh.categorical_cross_entropy([[0, 1]], [[1 - q, q]]) == pytest.approx(exact, rel=1e-12)
        assert f"q = {q}: guarded {guarded(q):.2g}, exact {abs(exact):.2g} nats" in lesson
    assert math.isclose(guarded(0.96), -math.log(0.96), rel_tol=1e-5)


def test_c15_the_sum_over_all_logarithms_grows_as_the_forecast_gets_better(lesson):
    """logarithms, of the true class only: for a perfect forecast the sum over all is infinite"""
    for q in ([0.5, 0.3, 0.2], [0.98, 0.01, 0.01], [1, 0, 0]):
        every = sum(-math.log(share) if share else math.inf for share in q)
        assert f"{q} all {every:.2f}, first class alone {abs(math.log(q[0])):.2f} nats" in lesson
        assert xh.surprisal(q).sum() == pytest.approx(every, rel=1e-12)


def test_c13_argmax_stands_still_where_softmax_moves(lesson):
    """right: a nudge moves softmax and not argmax"""
    for scores in ([1.0, 0.5, 0.2], [1.0, 0.501, 0.2]):
        powers = [math.exp(z) for z in scores]
        q = [power / sum(powers) for power in powers]
        assert xh.softmax(scores) == pytest.approx(q, rel=1e-12)
        assert f"{scores} argmax 0 softmax {np.array(q).round(4)}" in lesson


def test_c5_somebody_who_never_looks_is_called_great(lesson):
    """no table fits every task: with shares of 99.9 % and 0.1 %, never looking costs 0.0079 nats"""
    for share in (0.8, 0.95, 0.995, 0.999):
        lazy = nats([share, 1 - share], [share, 1 - share])
        assert pictures.lazy_loss(share) == pytest.approx(lazy, rel=1e-12)
        assert f"{share:.1%} healthy: {lazy:.4f} nats" in lesson
    assert pictures.old_word(lazy) == "great"
    assert f"1000 classes, blind: {math.log(1000):.4f} nats" in lesson
    assert pictures.old_word(2.5) == "broken"
    assert "0.25: (no word)\n" in lesson


def test_throws_are_no_probabilities_and_log_of_one_over_k_has_the_wrong_sign(lesson):
    monday, tuesday = [3, 1, 2, 2], [2, 2, 1, 3]
    paired = sum(a * math.log(a / b) for a, b in zip(monday, tuesday, strict=True))
    assert f"as thrown: {paired:.3f}" in lesson
    assert "[1 2 2 3] [1 2 2 3] sorted: 0.000" in lesson
    assert find_question("l10_kl_from_samples").reference(monday, tuesday) == 0
    assert f"log2(1/8) = {math.log2(1 / 8):.0f}\nentropy of eight alike: {math.log2(8):.0f} bits" in lesson
    assert f"3.1 bits are {3.1 * math.log(2):.2f} nats" in lesson


def test_the_answer_sheet_agrees_with_the_quizzes():
    verdicts = [quiz.right.lower() for quiz in QUIZZES if quiz.text.startswith("Claim")]
    assert [claim.verdict for claim in pictures.CLAIMS] == verdicts
    numbers = [int(quiz.text.split(".")[0].removeprefix("Claim ")) for quiz in QUIZZES[:-1]]
    assert numbers == list(range(1, len(pictures.CLAIMS) + 1))


def test_the_sentences_of_the_explorers_say_what_was_computed():
    lazy, floor = nats([0.1, 0.9], [0.01, 0.99]), nats([0.1, 0.9], [0.1, 0.9])
    other = nats([0.1, 0.9], [0.19, 0.81])
    sentence = pictures.price_of_forecast(0.01).sentence
    assert sentence == (
        f"You are 9 points off. You pay {lazy:.3f} nats, which is {lazy - floor:.3f} more than the entropy. "
        f"The same step to the other side costs {other - floor:.3f} more."
    )
    assert "A distance would be 0 here" in pictures.price_of_forecast(0.10).sentence
    assert "no room" in pictures.price_of_forecast(0.30).sentence
    assert "The table says “great”" in pictures.lazy_forecaster(0.999).sentence
