"""Which of the course's typical mistakes can occur in which exercise, and that the bank knows each there by name.

Of 836 such cells, 661 were known when the table was made (2026-11-22): 503 of 587 in lessons 0 to 8, 158 of 249 in
lessons 9 to 12. The bank was then mended for the other 175.
"""

from fnmatch import fnmatchcase

import pytest

from xent_helpers.questions import all_questions, find_question

# Each mistake, and the names that it has in the bank; * stands for anything.
MISTAKES = {
    "base-2": "bits-for-nats always-bits base-two log2-of-two loss-in-bits slope-in-bits not-changed entropy-in-bits",
    "base-e": "nats-for-bits* natural-logarithm always-nats",
    "base-10": (
        "log10-for-* power-of-ten base-ten loss-to-base-ten entropy-in-base-10 nats-and-tens-swapped "
        "divided-by-log10-of-2 ten-for-two"
    ),
    "no-minus": (
        "forgot-the-minus* loss-without-minus sign-turned minus minus-too-many minus-before-the-scores "
        "minus-of-the-moth-lost upside-down wrong-way-round turned-around entropies-other-way "
        "dearest-for-cheapest against-minus-z blind-below-zero minus-missing* minus-forgotten swapped-inside "
        "minus-in-the-power dearest the-quiet-nights wrong-end"
    ),
    "no-logarithm": (
        "no-logarithm one-in-how-many probability-for-* chance-for-surprise share-for-cost odds-for-logit "
        "softmax-for-log-softmax likelihood-itself minus-the-probability squared-probability squared-share "
        "price-without-log"
    ),
    "unweighted-mean": (
        "plain-average plain-mean plain-mean-of-surprises weights-forgotten not-multiplied-by-p "
        "weights-dropped-in-a-mean mean-over-different-pairs lowest-per-token"
    ),
    "sum-for-mean": (
        "sum-for-mean sum-for-average total-for-mean total-for-average* plain-sum sum-of-surprises summed-loss "
        "loss-summed not-divided sum-over-the-seen unweighted-entropy count-for-share counts-for-shares "
        "bytes-forgotten sum-for-product"
    ),
    "mean-over-n-times-k": (
        "divided-by-all-entries mean-over-all-entries mean-for-sum divided-again* divided-by-n "
        "divided-by-the-photos averaged-over-kinds mean-of-the-terms mean-over-entries share-of-all-pairs "
        "divided-by-the-size divided-by-all-letters divided-by-the-whole-text divided-by-the-weights "
        "mean-for-share divided-by-the-elite"
    ),
    "wrong-axis": (
        "wrong-axis* down-the-columns on-its-side shift-by-columns divided-by-classes one-number-a-label "
        "bias-over-species softmax-over-flowers argmax-over-flowers order-turned one-share-a-night"
    ),
    "p-and-q-swapped": (
        "p-and-q-swapped* truth-and-forecast-swapped* chance-for-share swapped* targets-and-probs-swapped upside-down"
    ),
    "kl-for-cross-entropy": "kl-for-cross-entropy* extra-for-cost",
    "cross-entropy-for-kl": "cross-entropy-for-kl",
    "h-of-q": (
        "entropy-of-q entropy-of-the-forecast entropy-of-the-model difference-of-entropies surest-for-cheapest "
        "q-for-share entropy-of-the-probs"
    ),
    "zero-log-zero": (
        "zero-stops-* zero-gives-nan zero-raises-* zero-times-* log-of-zero nan-wins kinds-of-q zero-raises"
    ),
    "epsilon": "*-added added-1e-* tiny-1e-* guard-1e-* epsilon-1e-* *-in-the-log",
    "clip": "clip-1e-* clipped-at-* cut-off-1e-* guard-1e-* clipped-1e-*",
    "largest-for-sum": "divided-by-the-largest less-the-largest-only not-divided",
    "sigmoid-for-softmax": "sigmoid-for-softmax log-sigmoid softmax-for-sigmoid",
    "no-shift": "no-shift* overflow-* large-power*",
    "log-of-softmax": "log-of-softmax* through-*",
    "softmax-twice": "softmax-twice sigmoid-twice sigmoid-counted-twice",
    "probabilities-for-logits": "probabilities-for-scores odds-for-probability* softmax-twice",
    "logits-for-probabilities": (
        "not-squashed sigmoid-forgotten* no-softmax score-as-probability* logits-as-probabilities softmax-forgotten"
    ),
    "positive-only": "positive-only only-the-yes-term heads-only",
    "binary-terms": "binary-terms votes-as-binary digits-as-binary",
    "labels-from-1": (
        "labels-from-one* accuracy-labels-from-one counted-from-one faces-from-zero* one-place-off one-too-far"
    ),
    "label-as-probability": "label-as-probability label-as-value times-the-label labels-for-rows",
    "accuracy-for-loss": (
        "accuracy-for-loss accuracy-alone right-or-wrong share-of-mistakes accuracy-for-table share-named-rightly"
    ),
    "gradient-sign": "due-less-given turned-around descent-in-the-slope sign-turned",
    "gradient-without-1/n": "not-divided-by-n sum-for-mean",
    "gradient-in-q": "slope-in-q slope-in-the-score",
    "ascent": "uphill smallest-rate ascent",
    "bias-forgotten": "bias-not-added bias-not-moved biases-forgotten biases-stand-still weights-only",
    "changed-in-place": "pure",
    "type-or-shape": (
        "text*-for-* text-* list-for-* list-divided *-alone nothing-returned both-of-them all-of-them "
        "pairs-of-places price-for-place place-for-rate all-losses one-long-row one-loss-a-photo one-number-a-* "
        "loss-for-verdict weights-only yes-or-no last-average-only* last-score-only first-share-only step-only "
        "log-sum-exp-only softmax-for-log-sum-exp first-row-only list-times-number mean-for-each "
        "both-sides-for-one one-slope-a-* summed-over-the-* names-for-counts first-array-only losses-only "
        "price-for-name place-for-name one-factor-a-* one-value-a-* the-whole-elite one-share-for-all mean-of-all "
        "first-only sum-of-shares row-for-mean list-as-a-number"
    ),
    "rounding": "rounded* *-rounded *-rounded-later *too-patient two-digits-only whole-number",
    "fixed-k": (
        "always-two always-six always-by-* two-outcomes-only six-faces-fixed three-labels-fixed "
        "hundred-chips-fixed* width-* exactly-three* three-columns three-classes-always four-classes-always "
        "classes-from-the-* one-length alphabet-only kinds-of-a-die rival-among-two hard-coded-* "
        "alphabet-from-the-text always-a-thousand"
    ),
}
# For each exercise, the mistakes that can occur in it and that its values can show. Where a clip gives the values of a
# small number added in the logarithm, only the latter is told. In `l05_best_rate` who walks uphill ends lowest with the
# smallest rate.
CAN_OCCUR = {
    "l00_film": "type-or-shape",
    "l00_strip": "base-e base-10 no-minus no-logarithm type-or-shape rounding",
    "l00_boat": "type-or-shape",
    "l00_average": "sum-for-mean changed-in-place type-or-shape rounding fixed-k",
    "l00_chance": "changed-in-place type-or-shape rounding fixed-k",
    "l00_halvings": "base-e base-10 no-minus no-logarithm type-or-shape rounding",
    "l01_card": "base-e base-10 no-minus no-logarithm type-or-shape rounding",
    "l01_surprisal": "base-e base-10 no-minus no-logarithm type-or-shape rounding",
    "l01_streak": "base-e base-10 no-minus no-logarithm rounding",
    "l01_together": "base-e base-10 no-minus no-logarithm changed-in-place type-or-shape rounding",
    "l01_units": "base-2 base-10 no-minus type-or-shape rounding",
    "l01_from_counts": "base-e base-10 no-minus no-logarithm changed-in-place type-or-shape rounding",
    "l02_bag": (
        "base-e base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k type-or-shape rounding"
    ),
    "l02_wait": "unweighted-mean sum-for-mean changed-in-place type-or-shape rounding",
    "l02_entropy": (
        "base-e base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k "
        "zero-log-zero epsilon clip changed-in-place type-or-shape rounding fixed-k"
    ),
    "l02_fair": "base-e base-10 no-minus no-logarithm zero-log-zero changed-in-place type-or-shape rounding fixed-k",
    "l02_text": (
        "base-e base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k "
        "type-or-shape rounding fixed-k"
    ),
    "l02_digits": "unweighted-mean sum-for-mean mean-over-n-times-k changed-in-place type-or-shape rounding",
    "l02_prefix": "changed-in-place type-or-shape",
    "l02_read": "labels-from-1 changed-in-place type-or-shape fixed-k",
    "l03_one_throw": "base-e base-10 no-minus no-logarithm p-and-q-swapped kl-for-cross-entropy type-or-shape rounding",
    "l03_cross_entropy": (
        "base-e base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k "
        "p-and-q-swapped kl-for-cross-entropy h-of-q zero-log-zero epsilon clip changed-in-place "
        "type-or-shape rounding fixed-k"
    ),
    "l03_extra": (
        "base-e base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k "
        "p-and-q-swapped cross-entropy-for-kl h-of-q zero-log-zero changed-in-place type-or-shape "
        "rounding fixed-k"
    ),
    "l03_best_belief": "largest-for-sum changed-in-place type-or-shape rounding",
    "l03_extra_digits": (
        "no-minus unweighted-mean sum-for-mean mean-over-n-times-k changed-in-place type-or-shape rounding"
    ),
    "l03_cheapest": (
        "no-minus unweighted-mean p-and-q-swapped h-of-q zero-log-zero epsilon labels-from-1 "
        "changed-in-place type-or-shape"
    ),
    "l03_play": (
        "base-e base-10 no-minus no-logarithm sum-for-mean epsilon labels-from-1 changed-in-place "
        "type-or-shape rounding fixed-k"
    ),
    "l04_units": "base-2 base-10 no-minus type-or-shape rounding",
    "l04_one_forecast": (
        "base-2 base-10 no-minus no-logarithm h-of-q epsilon clip binary-terms labels-from-1 "
        "label-as-probability accuracy-for-loss changed-in-place type-or-shape rounding"
    ),
    "l04_walk_back": "base-2 base-e base-10 no-minus type-or-shape rounding",
    "l04_mean_loss": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean mean-over-n-times-k wrong-axis epsilon clip "
        "binary-terms labels-from-1 label-as-probability accuracy-for-loss changed-in-place "
        "type-or-shape rounding fixed-k"
    ),
    "l04_one_hot": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean mean-over-n-times-k wrong-axis "
        "p-and-q-swapped h-of-q zero-log-zero epsilon clip binary-terms accuracy-for-loss "
        "changed-in-place type-or-shape rounding"
    ),
    "l04_likelihood": "base-2 base-10 no-minus no-logarithm changed-in-place type-or-shape rounding",
    "l04_rivals": (
        "base-2 base-10 no-minus no-logarithm unweighted-mean sum-for-mean zero-log-zero labels-from-1 "
        "changed-in-place type-or-shape rounding fixed-k"
    ),
    "l04_nats_saved": "base-2 base-10 no-minus sum-for-mean changed-in-place type-or-shape rounding",
    "l04_report": (
        "base-2 base-10 no-minus sum-for-mean labels-from-1 accuracy-for-loss changed-in-place type-or-shape rounding"
    ),
    "l05_nudge": "gradient-sign type-or-shape rounding",
    "l05_coin_loss": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean h-of-q epsilon clip positive-only "
        "changed-in-place type-or-shape rounding"
    ),
    "l05_coin_slope": (
        "base-2 positive-only gradient-sign gradient-without-1/n gradient-in-q changed-in-place type-or-shape rounding"
    ),
    "l05_step": "ascent changed-in-place type-or-shape rounding",
    "l05_score_slope": (
        "logits-for-probabilities gradient-sign gradient-without-1/n gradient-in-q changed-in-place "
        "type-or-shape rounding"
    ),
    "l05_walk": (
        "probabilities-for-logits logits-for-probabilities gradient-without-1/n gradient-in-q ascent "
        "changed-in-place type-or-shape rounding"
    ),
    "l05_gradient_check": "gradient-sign changed-in-place type-or-shape",
    "l05_best_rate": "ascent changed-in-place type-or-shape",
    "l06_logit": "base-2 base-10 no-minus no-logarithm type-or-shape rounding",
    "l06_sigmoid": "base-2 no-minus no-shift probabilities-for-logits type-or-shape rounding",
    "l06_one": (
        "base-2 base-10 no-minus no-logarithm p-and-q-swapped epsilon clip positive-only "
        "accuracy-for-loss type-or-shape rounding"
    ),
    "l06_mean": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean p-and-q-swapped epsilon clip positive-only "
        "accuracy-for-loss changed-in-place type-or-shape rounding"
    ),
    "l06_from_logit": (
        "base-2 base-10 no-minus epsilon clip no-shift log-of-softmax softmax-twice "
        "logits-for-probabilities positive-only type-or-shape rounding"
    ),
    "l06_slopes": (
        "softmax-twice gradient-sign gradient-without-1/n gradient-in-q changed-in-place type-or-shape rounding"
    ),
    "l06_epoch": (
        "softmax-twice logits-for-probabilities gradient-without-1/n gradient-in-q ascent bias-forgotten "
        "changed-in-place type-or-shape"
    ),
    "l06_weighted": (
        "unweighted-mean sum-for-mean mean-over-n-times-k largest-for-sum changed-in-place type-or-shape rounding"
    ),
    "l06_several": (
        "base-2 base-10 no-minus sum-for-mean wrong-axis epsilon clip sigmoid-for-softmax "
        "logits-for-probabilities positive-only accuracy-for-loss changed-in-place type-or-shape "
        "rounding fixed-k"
    ),
    "l07_owl": "base-2 base-10 no-minus largest-for-sum sigmoid-for-softmax type-or-shape rounding",
    "l07_softmax": (
        "base-2 base-10 no-minus largest-for-sum sigmoid-for-softmax changed-in-place type-or-shape rounding fixed-k"
    ),
    "l07_temperature": "sigmoid-for-softmax softmax-twice changed-in-place type-or-shape rounding",
    "l07_sigmoid": "no-minus no-shift type-or-shape rounding",
    "l07_softmax_rows": (
        "wrong-axis largest-for-sum sigmoid-for-softmax no-shift changed-in-place type-or-shape rounding fixed-k"
    ),
    "l07_log_sum_exp": "base-2 base-10 no-minus no-logarithm no-shift changed-in-place type-or-shape rounding",
    "l07_log_softmax": (
        "base-2 base-10 no-minus no-logarithm epsilon clip largest-for-sum sigmoid-for-softmax no-shift "
        "log-of-softmax softmax-twice changed-in-place type-or-shape rounding"
    ),
    "l07_mean_loss": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean mean-over-n-times-k wrong-axis epsilon "
        "sigmoid-for-softmax no-shift log-of-softmax softmax-twice logits-for-probabilities binary-terms "
        "labels-from-1 label-as-probability accuracy-for-loss changed-in-place type-or-shape rounding"
    ),
    "l07_slopes": (
        "mean-over-n-times-k wrong-axis sigmoid-for-softmax no-shift softmax-twice "
        "logits-for-probabilities labels-from-1 label-as-probability gradient-sign gradient-without-1/n "
        "gradient-in-q changed-in-place type-or-shape rounding fixed-k"
    ),
    "l07_is_doubled": "type-or-shape",
    "l08_pick": "binary-terms type-or-shape",
    "l08_one_hot": "wrong-axis labels-from-1 label-as-probability changed-in-place type-or-shape fixed-k",
    "l08_labels_of": "wrong-axis labels-from-1 changed-in-place type-or-shape",
    "l08_sparse": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean mean-over-n-times-k wrong-axis epsilon clip "
        "binary-terms labels-from-1 label-as-probability accuracy-for-loss changed-in-place "
        "type-or-shape rounding"
    ),
    "l08_soft": (
        "base-2 base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k "
        "wrong-axis p-and-q-swapped kl-for-cross-entropy h-of-q zero-log-zero epsilon clip binary-terms "
        "changed-in-place type-or-shape rounding"
    ),
    "l08_smooth": "changed-in-place type-or-shape rounding fixed-k",
    "l08_weighted_mean": (
        "unweighted-mean sum-for-mean mean-over-n-times-k largest-for-sum changed-in-place type-or-shape rounding"
    ),
    "l08_two_classes": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean mean-over-n-times-k p-and-q-swapped epsilon "
        "positive-only accuracy-for-loss changed-in-place type-or-shape rounding"
    ),
    "l08_careful": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean labels-from-1 changed-in-place type-or-shape "
        "rounding fixed-k"
    ),
    "l09_mean_loss": (
        "base-2 base-10 no-minus no-logarithm sum-for-mean mean-over-n-times-k wrong-axis epsilon clip "
        "softmax-twice binary-terms labels-from-1 label-as-probability accuracy-for-loss changed-in-place "
        "type-or-shape rounding"
    ),
    "l09_numerical_slope": "gradient-sign type-or-shape rounding",
    "l09_logit_gradient": (
        "mean-over-n-times-k wrong-axis softmax-twice labels-from-1 label-as-probability gradient-sign "
        "gradient-without-1/n gradient-in-q changed-in-place type-or-shape rounding fixed-k"
    ),
    "l09_output_gradients": (
        "mean-over-n-times-k wrong-axis gradient-sign bias-forgotten changed-in-place type-or-shape rounding"
    ),
    "l09_hidden_gradient": "mean-over-n-times-k gradient-sign changed-in-place type-or-shape rounding",
    "l09_backward_pass": (
        "mean-over-n-times-k wrong-axis sigmoid-for-softmax softmax-twice logits-for-probabilities labels-from-1 "
        "label-as-probability gradient-sign gradient-without-1/n gradient-in-q bias-forgotten changed-in-place "
        "type-or-shape rounding fixed-k"
    ),
    "l09_confusion": "wrong-axis labels-from-1 accuracy-for-loss changed-in-place type-or-shape fixed-k",
    "l09_step": "ascent bias-forgotten changed-in-place type-or-shape rounding",
    "l09_train": (
        "base-2 base-10 no-minus sum-for-mean accuracy-for-loss gradient-without-1/n ascent bias-forgotten "
        "changed-in-place type-or-shape rounding"
    ),
    "l09_flowers": "base-2 base-10 no-minus sum-for-mean accuracy-for-loss type-or-shape rounding",
    "l10_verdicts": "type-or-shape",
    "l10_sums_to_one": "changed-in-place type-or-shape rounding",
    "l10_find_unit": "base-2 base-e base-10 no-minus no-logarithm type-or-shape rounding",
    "l10_kl_from_samples": (
        "base-2 base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k p-and-q-swapped "
        "cross-entropy-for-kl h-of-q zero-log-zero epsilon changed-in-place type-or-shape rounding fixed-k"
    ),
    "l10_fair_score": (
        "base-2 base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k zero-log-zero "
        "epsilon changed-in-place type-or-shape rounding fixed-k"
    ),
    "l10_mend": (
        "base-2 base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k wrong-axis "
        "p-and-q-swapped kl-for-cross-entropy h-of-q zero-log-zero epsilon clip binary-terms accuracy-for-loss "
        "changed-in-place type-or-shape rounding"
    ),
    "l11_follow": "sum-for-mean mean-over-n-times-k type-or-shape rounding",
    "l11_smoothed": "sum-for-mean mean-over-n-times-k largest-for-sum changed-in-place type-or-shape rounding fixed-k",
    "l11_bits": (
        "base-e base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k wrong-axis "
        "p-and-q-swapped changed-in-place type-or-shape rounding fixed-k"
    ),
    "l11_perplexity": "base-2 base-e base-10 no-minus type-or-shape rounding",
    "l11_bytes": "base-e base-10 no-minus sum-for-mean type-or-shape rounding",
    "l11_cheapest": "no-minus unweighted-mean labels-from-1 changed-in-place type-or-shape",
    "l11_held_out": (
        "base-e base-10 no-minus no-logarithm unweighted-mean sum-for-mean mean-over-n-times-k wrong-axis "
        "type-or-shape rounding fixed-k"
    ),
    "l12_crude_chance": "no-minus sum-for-mean changed-in-place type-or-shape rounding fixed-k",
    "l12_night_weight": "sum-for-mean p-and-q-swapped changed-in-place type-or-shape rounding",
    "l12_weighted_chance": (
        "unweighted-mean sum-for-mean mean-over-n-times-k largest-for-sum changed-in-place type-or-shape rounding "
        "fixed-k"
    ),
    "l12_standard_error": "sum-for-mean changed-in-place type-or-shape rounding fixed-k",
    "l12_elite_level": "no-minus labels-from-1 changed-in-place type-or-shape rounding",
    "l12_new_chances": (
        "unweighted-mean sum-for-mean mean-over-n-times-k wrong-axis p-and-q-swapped largest-for-sum "
        "changed-in-place type-or-shape rounding"
    ),
    "l12_smoothed": "changed-in-place type-or-shape rounding",
    "l12_one_round": (
        "no-minus unweighted-mean sum-for-mean mean-over-n-times-k p-and-q-swapped labels-from-1 changed-in-place "
        "type-or-shape rounding"
    ),
}


@pytest.mark.parametrize("name", CAN_OCCUR)
def test_each_mistake_that_can_occur_is_known(name: str) -> None:
    assert not [mistake for mistake in CAN_OCCUR[name].split() if not known_as(name, mistake)]


def test_the_table_covers_every_lesson() -> None:
    assert list(CAN_OCCUR) == [question.name for question in all_questions()]


def test_each_mistake_can_occur_somewhere() -> None:
    assert {mistake for mistakes in CAN_OCCUR.values() for mistake in mistakes.split()} == set(MISTAKES)


def test_no_name_is_out_of_date() -> None:
    names = {
        known for question, mistakes in CAN_OCCUR.items() for m in mistakes.split() for known in known_as(question, m)
    }
    patterns = {pattern for some in MISTAKES.values() for pattern in some.split()}
    assert not [pattern for pattern in patterns if not any(fnmatchcase(name, pattern) for name in names)]


def known_as(question: str, mistake: str) -> list[str]:
    """Return the names under which the question's bank knows the mistake."""
    bank = find_question(question)
    names = [entry.name for entry in (*bank.misconceptions, *bank.properties)]
    return [name for name in names if any(fnmatchcase(name, pattern) for pattern in MISTAKES[mistake].split())]
