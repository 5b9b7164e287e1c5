import math
from itertools import accumulate
from operator import mul

import numpy as np
import pytest
from sklearn.metrics import log_loss

import xent_helpers as xh
from tests.lessons import printed
from xent_helpers.figures.cross_entropy_loss import OLD_TABLE, climb, log_push, old_word, square_push

CAR, CAR_OUTPUT = [1, 0, 0, 0], [0.775, 0.116, 0.039, 0.070]
ADA = [0.6, 0.6, 0.7, 0.7, 0.6, 0.6, 0.6]  # what each gave to the label of each day
BO = [0.9, 0.9, 0.9, 0.9, 0.4, 0.9, 0.8]


@pytest.fixture(scope="module")
def lesson():
    return printed("04_cross_entropy_loss")


def mean_loss(given):
    return -sum(map(math.log, given)) / len(given)


def as_table(given):
    """Return what was given to class 0 of two as rows, and the labels."""
    return [0] * len(given), [[q, 1 - q] for q in given]


def rise_over_run(f, x, nudge=1e-6):
    return (f(x + nudge) - f(x - nudge)) / (2 * nudge)


def squashed(dial):
    return 1 / (1 + math.exp(-dial))


def test_a1_the_loss_of_0_3677_is_in_bits_and_0_2549_in_nats(lesson):
    """-log 0.775 is 0.3677 in bits and 0.2549 in nats"""
    assert xh.cross_entropy(CAR, CAR_OUTPUT, base=2) == pytest.approx(-math.log2(0.775), rel=1e-12)
    assert round(-math.log2(0.775), 4) == 0.3677
    assert xh.categorical_cross_entropy([CAR], [CAR_OUTPUT]) == pytest.approx(-math.log(0.775), rel=1e-12)
    assert round(-math.log(0.775), 5) == 0.25489
    assert f"{-math.log2(0.775):.4f} bits\n{-math.log(0.775):.4f} nats" in lesson


def test_a1_a_library_reports_nats():
    """libraries report nats: 0.2549"""
    assert log_loss([0], [CAR_OUTPUT], labels=range(4)) == pytest.approx(-math.log(0.775), rel=1e-12)


def test_a2_the_later_loss_of_0_095_bits_fits_a_probability_of_0_936(lesson):
    """0.095 bits belongs to a probability of 0.936"""
    assert round(2**-0.095, 3) == 0.936
    assert round(-math.log2(0.936), 5) == 0.09542
    assert xh.surprisal(0.936, base=2) == pytest.approx(-math.log2(0.936), rel=1e-12)
    assert f"if bits: the car got {2**-0.095:.3f}\nif nats: the car got {math.exp(-0.095):.3f}" in lesson


def test_a7_and_b8_the_loss_is_the_mean_over_the_cases_with_the_sum_beside_it(lesson):
    """right: the loss is the mean over the cases"""
    for name, given in (("Ada", ADA), ("Bo", BO)):
        targets = [1] * len(given)
        assert xh.binary_cross_entropy(targets, given) == pytest.approx(mean_loss(given), rel=1e-12)
        total = xh.binary_cross_entropy(targets, given, reduction="sum")
        assert total == pytest.approx(-math.log(math.prod(given)), rel=1e-12)
        assert f"{name}: sum {7 * mean_loss(given):.2f} nats, mean {mean_loss(given):.3f} nats a day" in lesson


def test_b8_class_1_gets_p_and_class_0_the_rest(lesson):
    """right: class 1 gets p, class 0 gets 1 - p"""
    # Ada's Monday, with rain, and Tuesday, without
    both = (-math.log(0.6) - math.log(1 - 0.4)) / 2
    assert xh.binary_cross_entropy([1, 0], [0.6, 0.4]) == pytest.approx(both, rel=1e-12)
    assert f"\n{both:.4f} nats" in lesson


def test_a10_of_two_models_the_one_with_the_lower_loss_has_the_lower_accuracy(lesson):
    """loose: of two models the one with the lower loss can have the lower accuracy"""
    assert mean_loss(BO) < mean_loss(ADA)
    accuracy = {"Ada": sum(q > 0.5 for q in ADA) / 7, "Bo": sum(q > 0.5 for q in BO) / 7}
    assert accuracy["Bo"] < accuracy["Ada"] == 1
    for name, given in (("Ada", ADA), ("Bo", BO)):
        assert xh.sparse_categorical_cross_entropy(*as_table(given)) == pytest.approx(mean_loss(given), rel=1e-12)
        assert f"{name}: accuracy {accuracy[name]:.0%}, loss {mean_loss(given):.3f} nats" in lesson


def test_b6_a_one_hot_truth_has_no_entropy_so_cross_entropy_is_kl(lesson):
    """right: a one-hot truth has entropy 0, so H(p, q) = D(p ‖ q)"""
    assert xh.entropy(CAR) == 0
    assert xh.kl_divergence(CAR, CAR_OUTPUT) == pytest.approx(-math.log(0.775), rel=1e-12)
    assert xh.cross_entropy(CAR, CAR_OUTPUT) == pytest.approx(-math.log(0.775), rel=1e-12)
    assert "entropy 0.0000 nats\nKL divergence 0.2549 nats\ncross-entropy 0.2549 nats" in lesson


def test_b7_the_exact_loss_of_the_table(lesson):
    """the exact value is 0.7135581778200729 nats"""
    exact = -(math.log(0.25) + math.log(0.96)) / 2
    assert exact == pytest.approx(0.7135581778200729, rel=1e-15)
    assert f"{exact:.11f}" == "0.71355817782"  # the article's answer
    assert f"mean {exact:.11f} nats" in lesson
    assert lesson.count(f"\n{exact:.11f} nats") == 2  # by labels and by one-hot rows


def test_b7_the_articles_guard_is_off_in_the_ninth_digit():
    """with the article's +1e-9 it is 0.7135581752992395"""
    guarded = -(math.log(0.25 + 1e-9) + math.log(0.96 + 1e-9)) / 2
    assert guarded == pytest.approx(0.7135581752992395, rel=1e-15)
    exact = -(math.log(0.25) + math.log(0.96)) / 2
    assert f"{exact:.12f}"[:10] == f"{guarded:.12f}"[:10]  # eight digits after the point
    assert f"{exact:.12f}"[:11] != f"{guarded:.12f}"[:11]


def test_b7_the_second_forecast_lacks_a_hundredth_and_the_loss_does_not_notice(lesson):
    """its second row sums to 0.99, which the loss does not notice"""
    row = [0.01, 0.01, 0.01, 0.96]
    assert math.fsum(row) == pytest.approx(0.99)
    with pytest.raises(ValueError, match=r"sum of 0\.99"):
        xh.sparse_categorical_cross_entropy([3], [row])
    whole = [[0.25] * 4, [0.01, 0.01, 0.02, 0.96]]
    exact = -(math.log(0.25) + math.log(0.96)) / 2
    assert xh.sparse_categorical_cross_entropy([3, 3], whole) == pytest.approx(exact, rel=1e-15)
    assert "\n0.99\n" in lesson


def test_c5_the_table_has_a_gap_and_a_blind_guess_costs_ln_k(lesson):
    """no scale fits all: a blind guess costs ln K, 1.0986 nats for 3 classes, 6.9078 for 1000"""
    words = {0.01: "great", 0.03: "on the right track", 0.1: "fine", 0.25: "", 0.5: "not great", 1.5: "terrible"}
    assert {loss: old_word(loss) for loss in words} == words
    assert old_word(2.5) == "broken"
    assert [limit for limit, word in OLD_TABLE] == [0.02, 0.05, 0.20, 0.30, 1.00, 2.00, math.inf]
    for num_classes in (2, 3, 10, 1000):
        blind = np.full((5, num_classes), 1 / num_classes)
        loss = xh.sparse_categorical_cross_entropy([0, 1, 1, 0, 1], blind)
        assert loss == pytest.approx(math.log(num_classes), rel=1e-12)
        assert f"{num_classes} classes: a blind guess costs {math.log(num_classes):.4f} nats" in lesson
    assert [f"{math.log(k):.4f}" for k in (3, 1000)] == ["1.0986", "6.9078"]


def test_c5_who_knows_the_shares_pays_their_entropy(lesson):
    """who knows the shares of the classes pays their entropy"""
    shares = [0.80, 0.10, 0.06, 0.04]
    paid = -sum(share * math.log(share) for share in shares)
    labels = np.repeat(range(4), [80, 10, 6, 4])
    loss = xh.sparse_categorical_cross_entropy(labels, np.tile(shares, (100, 1)))
    assert loss == pytest.approx(paid, rel=1e-12)
    assert xh.entropy(shares) == pytest.approx(paid, rel=1e-12)
    assert f"knows nothing: {math.log(4):.2f} nats\nknows the shares: {paid:.2f} nats" in lesson


def test_c6_from_a_saturated_start_cross_entropy_gets_there_first(lesson):
    """from a sure and wrong start cross-entropy gets away first; nothing is claimed of generalisation"""

    def steps(push):
        """Return how many steps of length 1 bring q from 0.01 past one half."""
        dial, count = math.log(0.01 / 0.99), 0
        while squashed(dial) <= 0.5:
            dial, count = dial + push(squashed(dial)), count + 1
        return count

    fast, slow = steps(lambda q: 1 - q), steps(lambda q: 2 * q * (1 - q) ** 2)
    assert (fast, slow) == (6, 59)
    paths = climb(log_push, 80), climb(square_push, 80)
    assert [sum(q <= 0.5 for q in path) for path in paths] == [fast, slow]
    assert f"step 10: q = {paths[0][10]:.2f}" in lesson


def test_c7_log_loss_is_the_same_quantity():
    """right: log loss is the same quantity, with the same base"""
    rng = np.random.default_rng(7)
    labels, probs = rng.integers(0, 3, 40), xh.softmax(rng.normal(size=(40, 3)))
    by_hand = mean_loss([row[label] for label, row in zip(labels, probs.tolist(), strict=True)])
    assert log_loss(labels, probs, labels=range(3)) == pytest.approx(by_hand, rel=1e-12)
    assert xh.sparse_categorical_cross_entropy(labels, probs) == pytest.approx(by_hand, rel=1e-12)
    yes = rng.uniform(0.05, 0.95, 40)
    assert log_loss(labels > 0, yes) == pytest.approx(float(xh.binary_cross_entropy(labels > 0, yes)), rel=1e-12)


def test_c12_the_residual_and_both_losses_of_the_first_flower(lesson):
    """residual 0.43 = 1 - 0.57, and both losses of it"""
    values = f"residual {1 - 0.57:.2f}, squared {(1 - 0.57) ** 2:.4f}, cross-entropy {-math.log(0.57):.4f} nats"
    assert values == "residual 0.43, squared 0.1849, cross-entropy 0.5621 nats"
    assert values in lesson


def test_c12_how_steep_both_losses_are_in_q_and_in_the_dial(lesson):
    """slopes in q are -1/q and -2(1 - q); in the score, at q = 0.01, -0.99 and -0.0196"""
    q = 0.01
    dial = math.log(q / (1 - q))
    assert rise_over_run(lambda q: -math.log(q), q) == pytest.approx(-1 / q, rel=1e-6)
    assert rise_over_run(lambda q: (1 - q) ** 2, q) == pytest.approx(-2 * (1 - q), rel=1e-6)
    in_dial = rise_over_run(lambda z: -math.log(squashed(z)), dial)
    square_in_dial = rise_over_run(lambda z: (1 - squashed(z)) ** 2, dial)
    assert in_dial == pytest.approx(-0.99, abs=1e-6)
    assert square_in_dial == pytest.approx(-2 * q * (1 - q) ** 2, rel=1e-6)
    assert (log_push(q), square_push(q)) == pytest.approx((-in_dial, -square_in_dial), rel=1e-6)
    assert "cross-entropy: -0.9900\nsquared: -0.0196" in lesson
    assert "cross-entropy: -100\nsquared: -1.98" in lesson


def test_c14_of_the_full_sum_one_term_is_left(lesson):
    """right: of the whole sum one term is left"""
    whole_sum = -sum(p * math.log(q) for p, q in zip(CAR, CAR_OUTPUT, strict=True))
    assert whole_sum == -math.log(0.775)
    assert xh.cross_entropy(CAR, CAR_OUTPUT) == pytest.approx(whole_sum, rel=1e-12)
    for p, q in zip(CAR, CAR_OUTPUT, strict=True):
        assert f"{p} times {-math.log(q):.4f} is {p * -math.log(q):.4f} nats" in lesson


def test_c15_logarithms_and_only_of_the_true_classs_probability(lesson):
    """logarithms, and only of the true class's probability"""
    everything = -sum(map(math.log, CAR_OUTPUT))
    assert f"all four: {everything:.4f} nats" in lesson
    assert xh.sparse_categorical_cross_entropy([0], [CAR_OUTPUT]) == pytest.approx(-math.log(0.775), rel=1e-12)


def test_d5_the_two_terms_of_a_yes_or_no_question(lesson):
    """right: two terms for a yes-or-no question"""
    for p, q in ((0, 0.4), (1, 0.6), (0.3, 0.8), (0.5, 0.5)):
        two_terms = p * math.log(1 / q) + (1 - p) * math.log(1 / (1 - q))
        assert xh.cross_entropy([p, 1 - p], [q, 1 - q]) == pytest.approx(two_terms, rel=1e-12)
        assert xh.binary_cross_entropy([p], [q]) == pytest.approx(two_terms, rel=1e-12)
    assert f"{-math.log(1 - 0.4):.4f} nats, and -ln 0.6 is {-math.log(0.6):.4f} nats" in lesson


def test_the_products_underflow_on_the_days_that_the_picture_says_and_the_sums_do_not(lesson):
    assert f"one year: Ada {math.prod(ADA * 52):.1e}, Bo {math.prod(BO * 52):.1e}" in lesson
    assert (math.prod(ADA * 520), math.prod(BO * 520)) == (5e-324, 0.0)
    assert "ten years: Ada 5e-324, Bo 0.0" in lesson
    ada, bo = (list(accumulate(given * 520, mul)) for given in (ADA, BO))
    assert f"Ada's reaches 5e-324 on day {ada.index(5e-324) + 1} and" in lesson
    assert f"Bo's is 0.0 from day {bo.index(0.0) + 1} on" in lesson
    for name, given in (("Ada", ADA), ("Bo", BO)):
        assert f"{name}, ten years: {520 * 7 * mean_loss(given):.1f} nats" in lesson
