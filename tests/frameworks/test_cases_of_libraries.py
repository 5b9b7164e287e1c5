"""Cases that Keras, SciPy, scikit-learn and optax test themselves with: their inputs, and the numbers they expect.

Each passes, or is listed below with the option or policy that we don't share. Tolerances are theirs.
"""

import numpy as np
import pytest

import xent_helpers as xh

inf = np.inf
IDENTITY = np.eye(3)
# Keras, losses_test.py
TRUE_BINARY, LOGITS_BINARY = [[1, 0, 1], [0, 1, 1]], [[10.0, -10.0, 10.0], [10.0, 10.0, -10.0]]
PROBS_BINARY = [[0.9, 0.1, 0.2], [0.3, 0.8, 0.1], [0.1, 0.2, 0.7]]
LOGITS = [[8.0, 1.0, 1.0], [0.0, 9.0, 1.0], [2.0, 3.0, 5.0]]
SEGMENTS = [[0, 1, 1, 0], [1, 0, 1, 0], [0, 0, 1, 1], [1, 1, 0, 1]]
SEGMENT_PROBS = np.eye(2)[SEGMENTS]
UNSURE_PROBS = SEGMENT_PROBS.copy()
UNSURE_PROBS[0, 3], UNSURE_PROBS[3, 3] = [0.2, 0.8], [0.6, 0.4]
TWO_UNSURE = -(np.log(0.2) + np.log(0.4)) / 16
# SciPy, test_entropy.py
P, Q = np.array([[0.1, 0.2], [0.6, 0.3], [0.3, 0.5]]), np.array([[0.2, 0.1], [0.3, 0.6], [0.5, 0.3]])
# SciPy, test_logsumexp.py
SIXTEEN = np.arange(16.0) < 8
LOG_SOFTMAX_OF_0_TO_3 = [-3.4401896985611953, -2.4401896985611953, -1.4401896985611953, -0.44018969856119533]
# scikit-learn, test_classification.py
SPAM = [[0.5, 0.5], [0.1, 0.9], [0.01, 0.99], [0.9, 0.1], [0.75, 0.25], [0.001, 0.999]]
MULTI = [[0.2, 0.7, 0.1], [0.6, 0.2, 0.2], [0.6, 0.1, 0.3]]
HAM = [[0.3, 0.7], [0.6, 0.4], [0.4, 0.6], [0.7, 0.3]]
# optax, _classification_test.py
YS, TS = [[10.0, 1.0, -2.0], [1.0, 4.0, 0.2]], [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0]]
SAFE_YS = [*YS, [-inf, 0.0, 0.0], [-inf, 0.0, 0.0], [-inf, 0.0, -inf]]
SAFE_TS = [*TS, [0.0, 0.5, 0.5], [0.4, 0.3, 0.3], [0.0, 1.0, 0.0]]
HUGE = [
    ([-1e9, -1e-9], [1, 0], 5e8),
    ([-1e9, -1e-9], [0, 1], 0.3465736),
    ([1e9, 1e-9], [1, 0], 0.3465736),
    ([1e9, 1e-9], [0, 1], 5e8),
    ([-1e9, 1e-9], [1, 0], 5e8),
    ([-1e9, 1e-9], [0, 1], 0.3465736),
    ([1e9, -1e-9], [1, 0], 0.3465736),
    ([1e9, -1e-9], [0, 1], 5e8),
    ([0.0, 0.0], [1, 0], 0.6931472),
    ([0.0, 0.0], [0, 1], 0.6931472),
]

none = {"reduction": "none"}
binary, binary_z = xh.binary_cross_entropy, xh.binary_cross_entropy_with_logits
dense, dense_z = xh.categorical_cross_entropy, xh.categorical_cross_entropy_with_logits
sparse, sparse_z = xh.sparse_categorical_cross_entropy, xh.sparse_categorical_cross_entropy_with_logits

# name: (function, arguments, options, expected, absolute tolerance)
CASES = {
    "keras binary, all correct": (binary, [IDENTITY, IDENTITY], {}, 0, 1e-7),
    "keras binary, all correct logits": (binary_z, [IDENTITY, 20 * IDENTITY - 10], {}, 0, 1e-4),
    "keras binary": (binary, [IDENTITY, PROBS_BINARY], {}, 0.20046903, 1e-6),
    "keras binary logits": (binary_z, [TRUE_BINARY, LOGITS_BINARY], {}, 3.3333, 1e-4),
    "keras binary logits, one loss a row": (
        lambda y, z: binary_z(y, z, **none).mean(axis=1),
        [TRUE_BINARY, LOGITS_BINARY],
        {},
        [0, 6.666],
        1e-3,
    ),
    "keras binary, label smoothing": (
        binary_z,
        [[[1, 0, 1]], [[10.0, -10.0, -10.0]]],
        {"label_smoothing": 0.1},
        10.5 / 3,
        1e-4,
    ),
    "keras categorical, all correct": (dense, [IDENTITY, IDENTITY], {}, 0, 1e-7),
    "keras categorical, all correct logits": (dense_z, [IDENTITY, 10 * IDENTITY], {}, 0, 1e-4),
    "keras categorical logits": (dense_z, [IDENTITY, LOGITS], {}, 0.0573, 1e-4),
    "keras categorical, a loss a sample": (dense_z, [IDENTITY, LOGITS], none, [0.001822, 0.000459, 0.169846], 1e-6),
    "keras categorical, label smoothing": (
        dense_z,
        [[[1, 0, 0]], [[100.0, -100.0, -100.0]]],
        {"label_smoothing": 0.1},
        40 / 3,
        1e-5,
    ),
    "keras sparse, all correct": (sparse, [[0, 1, 2], IDENTITY], {}, 0, 1e-7),
    "keras sparse, all correct logits": (sparse_z, [[0, 1, 2], 10 * IDENTITY], {}, 0, 1e-3),
    "keras sparse logits": (sparse_z, [[0, 1, 2], LOGITS], {}, 0.0573, 1e-4),
    "keras sparse, a loss a sample": (sparse_z, [[0, 1, 2], LOGITS], none, [0.001822, 0.000459, 0.169846], 1e-6),
    "keras sparse, a class ignored": (
        sparse_z,
        [[[0, 2]], [[[0.854, 0.698, 0.598], [0.088, 0.86, 0.018]]]],
        {"sample_weight": [[0, 1]], **none},  # the ignored label, -1, becomes a weight of 0
        [[0, 1.480129]],
        1e-6,
    ),
    "keras segmentation": (sparse, [SEGMENTS, SEGMENT_PROBS], {}, 0, 1e-7),
    "keras segmentation, two unsure": (sparse, [SEGMENTS, UNSURE_PROBS], {}, TWO_UNSURE, 1e-7),
    "keras segmentation, axis 0": (sparse, [SEGMENTS, np.moveaxis(SEGMENT_PROBS, 2, 0)], {"axis": 0}, 0, 1e-7),
    "keras segmentation, axis 0, two unsure": (
        sparse,
        [SEGMENTS, np.moveaxis(UNSURE_PROBS, 2, 0)],
        {"axis": 0},
        TWO_UNSURE,
        1e-7,
    ),
    "scipy entropy with itself": (xh.kl_divergence, [[0.5, 0.2, 0.3]] * 2, {}, 0, 0),
    "scipy entropy of sixteen in bits": (xh.entropy, [np.full(16, 1 / 16)], {"base": 2}, 4, 1e-15),
    "scipy relative entropy in two bases": (
        lambda p, q: xh.kl_divergence(p, q) / xh.kl_divergence(p, q, base=2),
        [np.full(16, 1 / 16), np.where(SIXTEEN, 2, 1) / 24],
        {},
        np.log(2),
        1e-14,
    ),
    "scipy entropy with a zero": (xh.entropy, [[0, 1 / 3, 2 / 3]], {}, 0.63651416829481278, 1e-15),
    "scipy relative entropy, axis 0": (xh.kl_divergence, [P, Q], {"axis": 0}, [0.1933259, 0.18609809], 1e-7),
    "scipy relative entropy, transposed": (xh.kl_divergence, [P.T, Q.T], {}, [0.1933259, 0.18609809], 1e-7),
    "scipy logsumexp of 0 to 199": (
        xh.logsumexp,
        [np.arange(200.0)],
        {},
        np.log(np.exp(np.arange(200.0)).sum()),
        1e-12,
    ),
    "scipy logsumexp of two thousands": (xh.logsumexp, [[1000.0, 1000.0]], {}, 1000 + np.log(2), 1e-12),
    "scipy logsumexp of a thousand": (xh.logsumexp, [np.full(1000, 10000.0)], {}, 10000 + np.log(1000), 1e-11),
    "scipy logsumexp of a million tiny": (xh.logsumexp, [np.full(10**6, np.log(1e-40))], {}, np.log(1e-34), 1e-9),
    "scipy logsumexp of nothing likely": (xh.logsumexp, [[-inf, -inf]], {}, -inf, 0),
    "scipy softmax far apart": (xh.softmax, [[1000.0, 0, 0, 0]], {}, [1, 0, 0, 0], 0),
    "scipy softmax of two": (xh.softmax, [[1.0, 1.0]], {}, [0.5, 0.5], 0),
    "scipy softmax of 0 and 1": (xh.softmax, [[0.0, 1.0]], {}, np.array([1, np.e]) / (1 + np.e), 1e-13),
    "scipy softmax, axis 0": (xh.softmax, [[[1000.0, 0], [1000.0, 0]]], {"axis": 0}, [[0.5, 0.5], [0.5, 0.5]], 1e-13),
    "scipy softmax, axis 1": (xh.softmax, [[[1000.0, 0], [1000.0, 0]]], {"axis": 1}, [[1, 0], [1, 0]], 0),
    "scipy log_softmax far apart": (xh.log_softmax, [[1000.0, 1.0]], {}, [0, -999], 0),
    "scipy log_softmax of 0 to 3": (xh.log_softmax, [[0.0, 1, 2, 3]], {}, LOG_SOFTMAX_OF_0_TO_3, 1e-13),
    "scipy log_softmax, moved by 100": (xh.log_softmax, [[100.0, 101, 102, 103]], {}, LOG_SOFTMAX_OF_0_TO_3, 1e-13),
    "scipy log_softmax, moved by -100": (xh.log_softmax, [[-100.0, -99, -98, -97]], {}, LOG_SOFTMAX_OF_0_TO_3, 1e-13),
    "sklearn two classes": (
        binary,
        [[0, 0, 0, 1, 1, 1], np.array(SPAM)[:, 1]],
        {},
        -np.log([0.5, 0.1, 0.01, 0.1, 0.25, 0.999]).mean(),
        1e-12,
    ),
    "sklearn two classes as two columns": (sparse, [[0, 0, 0, 1, 1, 1], SPAM], {}, 1.8817970689982668, 1e-12),
    "sklearn three classes": (sparse, [[1, 0, 2], MULTI], {}, 0.6904911, 1e-7),
    "sklearn three classes, twice, summed": (
        sparse,
        [[1, 0, 2] * 2, MULTI * 2],
        {"reduction": "sum"},
        0.6904911 * 6,
        6e-7,
    ),
    "sklearn ham and spam": (sparse, [[0, 1, 1, 0], HAM], {}, 0.7469410, 1e-7),
    "sklearn labels named beforehand": (sparse, [[1, 1], [[0.1, 0.9]] * 2], {}, -np.log(0.9), 1e-12),
    "sklearn a class that never occurs": (
        sparse,
        [[0, 1, 1], [[0.7, 0.1, 0.2], [0.2, 0.7, 0.1], [0.1, 0.7, 0.2]]],
        {},
        -np.log(0.7),
        1e-12,
    ),
    "sklearn perfect, binary": (binary, [[0, 1, 0], [0, 1, 0]], {}, 0, 0),
    "sklearn perfect, two columns": (sparse, [[0, 1, 0], np.eye(2)[[0, 1, 0]]], {}, 0, 0),
    "sklearn perfect, three columns": (sparse, [[0, 1, 2], IDENTITY], {}, 0, 0),
    "optax softmax": (dense_z, [TS, YS], none, [9.00013, 3.0696733], 1e-4),
    "optax softmax, one sample": (dense_z, [TS[0], YS[0]], {}, 9.00013, 1e-4),
    "optax softmax with classes ruled out": (
        dense_z,
        [SAFE_TS, SAFE_YS],
        none,
        [9.00013, 3.0696733, 0.693147, inf, 0],
        1e-4,
    ),
    "optax integer labels": (sparse_z, [[1, 0], YS], none, [9.00013, 3.0696733], 1e-4),
    "optax integer label, one sample": (sparse_z, [1, YS[0]], {}, 9.00013, 1e-4),
} | {
    f"optax sigmoid, case {number}": (binary_z, [labels, logits], {}, expected, 1e-6 * max(1, expected))
    for number, (logits, labels, expected) in enumerate(HUGE)
}
REFUSED = {
    "sklearn more labels than columns": (sparse, [[1, 0, 2], [[0.3, 0.7], [0.6, 0.4], [0.4, 0.6]]]),
    "sklearn fewer labels than rows": (sparse, [[1, 1], [[0.2, 0.8], [0.6, 0.4], [0.7, 0.3]]]),
    "keras binary, shapes differ": (binary, [[[0], [1], [1]], [[0.9, 0.05, 0.05]] * 3]),
    "keras categorical, shapes differ": (dense, [[[0], [1], [2]], [[0.9, 0.05, 0.05]] * 3]),
    "scipy entropy, shapes differ": (xh.kl_divergence, [P, Q[:2]]),
    "scipy entropy, negative base": (lambda p: xh.entropy(p, base=-2), [np.full(10, 0.1)]),
}
CLIPS = "clips probabilities of its own accord; ours costs inf"
RENORMALISES = "makes rows sum to 1 of its own accord; ours refuses them"
DIVIDES = "divides a weighted mean by the number of samples, not by the sum of the weights"
# name: (reason, the call, what ours does: an expected value or an error)
NOT_SHARED = {
    "keras binary, certain and wrong": (CLIPS, binary, [[[1, 0], [1, 0]], [[1, 1], [1, 0]]], {}, inf),
    "sklearn certain and wrong": (CLIPS, binary, [[0, 1], [1, 0]], {}, inf),
    "keras categorical, row of 1.99": (RENORMALISES, dense, [[[0, 1, 0]], [[0.5, 0.89, 0.6]]], {}, ValueError),
    "keras sparse, row of 1.99": (RENORMALISES, sparse, [[1], [[0.5, 0.89, 0.6]]], {}, ValueError),
    "keras divergence of what sums to 1.42": (
        "takes rows that are no distributions",
        xh.kl_divergence,
        [[[0.5, 0.8, 0.12]], [[0.4, 0.9, 0.12]]],
        {},
        ValueError,
    ),
    "scipy entropy of sixteen ones": (RENORMALISES, xh.entropy, [np.ones(16)], {}, ValueError),
    "scipy entropy along axis 1 of columns": (RENORMALISES, xh.entropy, [P], {"axis": 1}, ValueError),
    "sklearn rows that sum to 0.9": ("warns; ours refuses", sparse, [[0, 1], [[0.2, 0.7], [0.6, 0.3]]], {}, ValueError),
    "sklearn string labels": (
        "sorts and counts names; ours takes integers",
        sparse,
        [["no"], [[0.5, 0.5]]],
        {},
        TypeError,
    ),
    "keras binary, weights 4 and 3": (
        DIVIDES,
        binary_z,
        [TRUE_BINARY, LOGITS_BINARY],
        {"sample_weight": [4, 3]},
        ValueError,
    ),
    "keras categorical, weights 1.2, 3.4, 5.6": (
        DIVIDES,
        dense_z,
        [IDENTITY, LOGITS],
        {"sample_weight": [1.2, 3.4, 5.6]},
        0.31829 * 3 / 10.2,
    ),
    "keras categorical, weight 2.3 for all": (
        "one weight for all samples",
        dense_z,
        [IDENTITY, LOGITS],
        {"sample_weight": 2.3},
        ValueError,
    ),
    "scipy logsumexp of nothing": (
        "is -inf there; ours refuses nothing along an axis",
        xh.logsumexp,
        [[]],
        {},
        ValueError,
    ),
    "scipy softmax of one number": ("ours needs an axis", xh.softmax, [1000.0], {}, ValueError),
    "optax masks": ("an argument `where`", dense_z, [TS, YS], {"where": [[True, False]]}, TypeError),
    "optax several axes": ("several axes at once", sparse_z, [1, YS], {"axis": (0, 1)}, TypeError),
}


@pytest.mark.parametrize("name", CASES)
def test_case_passes(name):
    function, arguments, options, expected, tolerance = CASES[name]
    np.testing.assert_allclose(function(*arguments, **options), expected, rtol=1e-7, atol=tolerance)


@pytest.mark.parametrize("name", REFUSED)
def test_what_they_refuse_is_refused(name):
    function, arguments = REFUSED[name]
    with pytest.raises(ValueError, match="must"):
        function(*arguments)


@pytest.mark.parametrize("name", NOT_SHARED)
def test_what_is_not_shared_is_so_on_purpose(name):
    _, function, arguments, options, ours = NOT_SHARED[name]
    if isinstance(ours, type):
        with pytest.raises(ours):
            function(*arguments, **options)
    else:
        np.testing.assert_allclose(function(*arguments, **options), ours, rtol=1e-4)
