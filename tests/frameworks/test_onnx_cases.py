"""ONNX's backend cases of our operators, with the data that its wheel brings: each passes, or is listed below.

The cases named ..._expanded hold the same numbers again, so they are left out.
"""

from pathlib import Path

import numpy as np
import onnx
import pytest
from onnx import numpy_helper

import xent_helpers as xh

CASES = Path(onnx.__file__).parent / "backend" / "test" / "data" / "node"
OPERATORS = {
    "Softmax": "softmax",
    "LogSoftmax": "logsoftmax",
    "Sigmoid": "sigmoid",
    "ReduceLogSumExp": "reduce_log_sum_exp",
    "SoftmaxCrossEntropyLoss": "sce",
    "NegativeLogLikelihoodLoss": "nllloss",
}
NAMES = sorted(
    folder.name
    for start in OPERATORS.values()
    for folder in CASES.glob(f"test_{start}*")
    if "_expanded" not in folder.name
)
NOT_SHARED = {name: "takes log-probabilities, of any sum" for name in NAMES if name.startswith("test_nllloss")} | {
    "test_reduce_log_sum_exp_empty_set": "the sum over nothing is an error here: a slip is likelier than a wish"
}


def load(name):
    """Return a case's node, its inputs and its outputs."""
    folder = CASES / name
    (node,) = onnx.load(folder / "model.onnx").graph.node
    tensors = [
        [
            numpy_helper.to_array(onnx.load_tensor(path))
            for path in sorted((folder / "test_data_set_0").glob(f"{way}_*"))
        ]
        for way in ("input", "output")
    ]
    return node, *tensors


def options_of(node):
    return {attribute.name: onnx.helper.get_attribute_value(attribute) for attribute in node.attribute}


def along_axis(function):
    return lambda inputs, options: [function(inputs[0], axis=options.get("axis", -1))]


def log_sum_exp(inputs, options):
    """Ours reduces one axis: join those asked for."""
    data, axes = inputs[0], [int(axis) for axis in np.ravel(inputs[1:])]
    axes = [axis % data.ndim for axis in axes] or list(range(data.ndim))
    kept = [axis for axis in range(data.ndim) if axis not in axes]
    joined = data.transpose(kept + axes).reshape([data.shape[axis] for axis in kept] + [-1])
    result = xh.logsumexp(joined)
    return [np.expand_dims(result, tuple(axes)) if options.get("keepdims", 1) else result]


def cross_entropy(inputs, options):
    """Classes lie on axis 1. Their weights, and the label to ignore, become weights of samples."""
    scores, labels, *class_weights = inputs
    ignored = labels == options.get("ignore_index", np.iinfo(labels.dtype).min)
    labels = np.where(ignored, 0, labels)
    weights = class_weights[0][labels] if class_weights else np.ones(labels.shape)
    loss = xh.sparse_categorical_cross_entropy_with_logits(
        labels,
        scores,
        axis=1,
        sample_weight=np.where(ignored, 0, weights),
        reduction=options.get("reduction", b"mean").decode(),
    )
    return [loss, xh.log_softmax(scores, axis=1)]


ADAPTERS = {
    "Softmax": along_axis(xh.softmax),
    "LogSoftmax": along_axis(xh.log_softmax),
    "Sigmoid": lambda inputs, options: [xh.sigmoid(inputs[0])],
    "ReduceLogSumExp": log_sum_exp,
    "SoftmaxCrossEntropyLoss": cross_entropy,
}


@pytest.mark.parametrize("name", [name for name in NAMES if name not in NOT_SHARED])
def test_case_passes(name):
    node, inputs, outputs = load(name)
    results = ADAPTERS[node.op_type](inputs, options_of(node))
    for result, output in zip(results, outputs, strict=False):  # log-probabilities are an output only of some
        assert result.dtype == output.dtype
        np.testing.assert_allclose(result, output, rtol=1e-5, atol=1e-7)


def test_every_operator_has_its_cases_and_most_are_shared():
    assert {load(name)[0].op_type for name in NAMES} == set(OPERATORS)
    assert (len(NAMES), len(NOT_SHARED)) == (77, 19)


def test_a_sum_over_nothing_is_refused():
    _, (data, axes), _ = load("test_reduce_log_sum_exp_empty_set")
    with pytest.raises(ValueError, match="nothing along axis 1"):
        xh.logsumexp(data, axis=int(axes[0]))
