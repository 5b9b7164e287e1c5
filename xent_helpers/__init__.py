"""Helpers of the cross-entropy course: `import xent_helpers as xh`.

The maths stands first (it needs NumPy only), then the data, the network, and what a lesson shows and asks.
"""

from xent_helpers import network
from xent_helpers.activations import log_softmax, logsumexp, sigmoid, softmax
from xent_helpers.check import check, hint, progress, solution
from xent_helpers.datasets import load_alice, load_iris, scale_to_unit
from xent_helpers.huffman import code_lengths, huffman_code
from xent_helpers.information import cross_entropy, entropy, kl_divergence, perplexity, surprisal
from xent_helpers.losses import (
    binary_cross_entropy,
    binary_cross_entropy_with_logits,
    binary_cross_entropy_with_logits_grad,
    categorical_cross_entropy,
    categorical_cross_entropy_with_logits,
    categorical_cross_entropy_with_logits_grad,
    one_hot,
    sparse_categorical_cross_entropy,
    sparse_categorical_cross_entropy_with_logits,
    sparse_categorical_cross_entropy_with_logits_grad,
)
from xent_helpers.show import Slider, explorer, quiz, show

__version__ = "0.1.0"
__all__ = [
    "Slider",
    "binary_cross_entropy",
    "binary_cross_entropy_with_logits",
    "binary_cross_entropy_with_logits_grad",
    "categorical_cross_entropy",
    "categorical_cross_entropy_with_logits",
    "categorical_cross_entropy_with_logits_grad",
    "check",
    "code_lengths",
    "cross_entropy",
    "entropy",
    "explorer",
    "hint",
    "huffman_code",
    "kl_divergence",
    "load_alice",
    "load_iris",
    "log_softmax",
    "logsumexp",
    "network",
    "one_hot",
    "perplexity",
    "progress",
    "quiz",
    "scale_to_unit",
    "show",
    "sigmoid",
    "softmax",
    "solution",
    "sparse_categorical_cross_entropy",
    "sparse_categorical_cross_entropy_with_logits",
    "sparse_categorical_cross_entropy_with_logits_grad",
    "surprisal",
]
