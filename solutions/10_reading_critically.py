# %% [markdown]
# # Exercises: small referees
#
# Six exercises on [lesson 10](../notebooks/10_reading_critically.ipynb), from five verdicts to a mended loss. Under each stands a check. Run it as often as you like: it tells you which mistake it sees. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l10_verdicts")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l10_verdicts")` shows a solution, once you have passed or tried three times.

# %%
from math import log, log2, log10

import numpy as np

import xent_helpers as xh

# %% [markdown]
# ## 1. Five more claims
#
# Your friend is back with another page. Judge five claims: `True` if a claim is right as it stands, `False` if it needs mending. Test them in cells of your own.
#
# An example of the form, with no verdict in it: `holds = [..., ..., ..., ..., ...]`.

# %% [markdown]
# - **A.** The logarithm of p is below 0 for every probability p from 0 to 1, the ends included.
# - **B.** For labels and probabilities, log loss and cross-entropy are the same number, if both are means in nats.
# - **C.** The entries of a one-hot target are the odds of each class.
# - **D.** In the sum of p(x) times -log q(x), x is the number of values there are.
# - **E.** For yes or no, cross-entropy is p · log(1/q) + (1 - p) · log(1/(1 - q)). Here p and q are the true chance of yes and the one given.

# %%
### BEGIN SOLUTION
holds = [False, True, False, False, True]
### END SOLUTION

# %%
xh.check("l10_verdicts")

# %% [markdown]
# ## 2. Does it sum to 1?
#
# Build question 4. `q` is a list of one number or more, of any size. Return `True` if it is a distribution: no number is below 0, and the sum is 1. Else return `False`.
#
# The computer rounds. So let the sum be off by less than a millionth, `1e-6`, to either side. `abs` takes the minus off a number, and `min(q)` is the smallest.
#
# Two examples: `is_distribution([0.1] * 10)` is `True`, and `is_distribution([0.36, 0.65, 0.45])` is `False`.


# %%
def is_distribution(q):
    """Return whether no number of the list is below 0 and all of them sum to 1, up to a millionth."""
    ### BEGIN SOLUTION
    if min(q) < 0:
        return False
    return abs(sum(q) - 1) < 1e-6
    ### END SOLUTION


# %%
xh.check("l10_sums_to_one")

# %% [markdown]
# ## 3. Which unit was it?
#
# Build question 1. A page prints the loss of one case, and names no unit. You also know `q`, the probability that the truth got, above 0 and below 1.
#
# `loss` is printed with four digits after the point. In exactly one of three units, -log(q) is nearer to it than 0.0001. Return its name as a text: `"bits"`, `"nats"` or `"base 10"`.
#
# An example: `find_unit(0.3677, 0.775)` is `"bits"`.


# %%
def find_unit(loss, q):
    """Return the unit in which -log(q) is the printed loss."""
    ### BEGIN SOLUTION
    for unit, logarithm in [("bits", log2), ("nats", log), ("base 10", log10)]:
        if abs(-logarithm(q) - loss) < 0.0001:
            return unit
    ### END SOLUTION


# %%
xh.check("l10_find_unit")

# %% [markdown]
# ## 4. KL from what was seen
#
# Two weather stations each keep a diary. `samples_p` and `samples_q` are lists of what was seen, words or numbers. They may have different lengths. Every kind in `samples_p` occurs in `samples_q` too, but perhaps not the other way round.
#
# Take each kind's share of its list as its probability: p from the first list, q from the second. Return D(p ‖ q) in nats, not rounded. What p never shows adds nothing.
#
# `set(samples_p)` has each kind once, and `samples_p.count(kind)` counts one kind.
#
# An example: `sample_kl([3, 1, 2, 2], [2, 2, 1, 3])` is 0, since both have the same shares.


# %%
def sample_kl(samples_p, samples_q):
    """Return the KL divergence in nats between the shares of two lists."""
    ### BEGIN SOLUTION
    total = 0
    for kind in set(samples_p):
        p = samples_p.count(kind) / len(samples_p)
        q = samples_q.count(kind) / len(samples_q)
        total = total + p * log(p / q)
    return total
    ### END SOLUTION


# %%
xh.check("l10_kl_from_samples")

# %% [markdown]
# ## 5. A fair score
#
# Put something better in the place of the table of good scores. The rival knows the shares of the classes and never looks. What part of the rival's loss does the model save?
#
# `loss` is the model's mean loss in nats, 0 or more. `shares` is a list with the share of each class; at least two are above 0, and some may be 0. Return 1 minus the loss divided by the entropy of the shares, in nats.
#
# So 1 is perfect, 0 is no better than the rival, and below 0 is worse. Keep numbers below 0 as they are.
#
# An example: `fair_score(log(2), [0.5, 0.5])` is 0.


# %%
def fair_score(loss, shares):
    """Return the part of the shares' entropy that the model saves."""
    ### BEGIN SOLUTION
    rival = 0
    for share in shares:
        if share > 0:
            rival = rival - share * log(share)
    return 1 - loss / rival
    ### END SOLUTION


# %%
xh.check("l10_fair_score")

# %% [markdown]
# ## 6. Mend a loss
#
# You find this in a colleague's notebook:
#
#     q = np.clip(probs, 1e-12, 1 - 1e-12)
#     return -(targets * np.log(q + 1e-9)).mean()
#
# `targets` and `probs` are arrays with a row for each case and a column for each class. Each row sums to 1. Targets may be soft, and both may hold zeros.

# %% [markdown]
# Mend it. Return the **mean over the rows** of the cross-entropy, in nats, with no guard: no clip, and nothing added in the logarithm. Where a target is 0, nothing is paid, whatever q is. Where a target is above 0 and q is 0, the loss is infinite; NumPy's `log` does that, with a warning that you may ignore.
#
# `targets > 0` marks the places that count. `targets[targets > 0]` takes them out, in a row.
#
# An example: for targets `[[1, 0], [0, 1]]` and probs `[[0.5, 0.5], [0.5, 0.5]]`, as arrays, the result is ln 2 nats.


# %%
def mended_loss(targets, probs):
    """Return the mean cross-entropy of the rows in nats, without guards."""
    ### BEGIN SOLUTION
    happens = targets > 0
    return -(targets[happens] * np.log(probs[happens])).sum() / len(targets)
    ### END SOLUTION


# %%
xh.check("l10_mend")
