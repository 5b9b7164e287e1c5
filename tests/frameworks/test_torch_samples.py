"""PyTorch's own test samples of the functions that we share: values and gradients are its own, in both float types.

What a sample asks for beyond our options is listed by `not_shared`.
"""

from collections import Counter

import numpy as np
import pytest
import torch
from torch.testing._internal.common_methods_invocations import op_db

import xent_helpers as xh

FUNCTIONS = {
    "softmax": xh.softmax,
    "log_softmax": xh.log_softmax,
    "logsumexp": xh.logsumexp,
    "sigmoid": xh.sigmoid,
    "nn.functional.cross_entropy": xh.categorical_cross_entropy_with_logits_grad,
    "nn.functional.binary_cross_entropy": xh.binary_cross_entropy,
    "nn.functional.binary_cross_entropy_with_logits": xh.binary_cross_entropy_with_logits_grad,
}
OPERATORS = [operator for operator in op_db if operator.name in FUNCTIONS]
NAMES = [f"{operator.name}{operator.variant_test_name and '-' + operator.variant_test_name}" for operator in OPERATORS]
TYPES = [torch.float32, torch.float64]


def samples_of(operator, dtype):
    """Return the samples; their weights without a sign, for ours must not be negative."""
    torch.manual_seed(0)
    samples = list(operator.sample_inputs("cpu", dtype, requires_grad=True))
    for sample in samples:
        if "weight" in sample.kwargs:
            sample.kwargs["weight"] = sample.kwargs["weight"].abs()
    return samples


def not_shared(name, sample):
    """Return the option or policy that a sample needs and we don't have, or None."""
    options = sample.kwargs
    if "pos_weight" in options:
        return "a weight for the class yes"
    if name == "nn.functional.cross_entropy" and sample.args[0].is_floating_point():
        return "targets that are no distributions"
    if name.startswith("nn.functional.binary") and "weight" in options and options.get("reduction") == "mean":
        return "a weighted mean divided by the number of samples, not by the sum of the weights"
    if name in ("softmax", "log_softmax", "logsumexp") and sample.input.ndim == 0:
        return "classes along an axis of a single number"
    if name in ("softmax", "log_softmax") and sample.input.shape[sample.args[0]] == 0:
        return "no classes at all"
    if name == "logsumexp" and isinstance(sample.args[0], tuple) and len(sample.args[0]) != 1:
        return "several axes at once"
    return None


def ours(name, sample):
    """Return our value for a sample, and our gradient or None."""
    scores, options = sample.input.detach().numpy(), dict(sample.kwargs)
    options.pop("dtype", None)  # always the input's own
    if name == "sigmoid":
        return xh.sigmoid(scores), None
    if name in ("softmax", "log_softmax"):
        return FUNCTIONS[name](scores, axis=sample.args[0]), None
    if name == "logsumexp":
        axis = sample.args[0][0] if isinstance(sample.args[0], tuple) else sample.args[0]
        value = xh.logsumexp(scores, axis=axis)
        return (np.expand_dims(value, axis) if sample.args[1:] == (True,) else value), None
    truth = sample.args[0].detach().numpy()
    if name == "nn.functional.cross_entropy":
        ignored = truth == options.pop("ignore_index", -100)
        truth = np.where(ignored, 0, truth)
        weights = options.pop("weight", torch.ones(scores.shape[1])).detach().numpy()[truth]
        weights = np.where(ignored, 0, weights)
        return xh.sparse_categorical_cross_entropy_with_logits_grad(
            truth, scores, axis=1, sample_weight=weights, **options
        )
    weights = options.pop("weight", None)
    if weights is not None:
        options["sample_weight"] = np.broadcast_to(weights.detach().numpy(), scores.shape)
    result = FUNCTIONS[name](truth, scores, **options)
    return result if isinstance(result, tuple) else (result, None)


@pytest.mark.parametrize("dtype", TYPES, ids=str)
@pytest.mark.parametrize("operator", OPERATORS, ids=NAMES)
def test_samples_pass(operator, dtype):
    for sample in samples_of(operator, dtype):
        if not_shared(operator.name, sample) is None:
            expected = operator.op(sample.input, *sample.args, **sample.kwargs)
            value, gradient = ours(operator.name, sample)
            tolerance = {"rtol": 1e-5, "atol": 1e-6} if dtype == torch.float32 else {"rtol": 1e-12, "atol": 1e-14}
            np.testing.assert_allclose(value, expected.detach().numpy(), **tolerance)
            if gradient is not None and sample.input.numel():
                (slopes,) = torch.autograd.grad(expected.sum(), sample.input)
                np.testing.assert_allclose(gradient, slopes.numpy(), **tolerance)


def test_what_is_not_shared_is_little():
    reasons = [not_shared(o.name, sample) for o in OPERATORS for dtype in TYPES for sample in samples_of(o, dtype)]
    assert Counter(reasons) == {
        None: 138,
        "targets that are no distributions": 20,
        "classes along an axis of a single number": 14,
        "a weight for the class yes": 12,
        "a weighted mean divided by the number of samples, not by the sum of the weights": 10,
        "no classes at all": 8,
        "several axes at once": 6,
    }
