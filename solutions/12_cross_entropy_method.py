# %% [markdown]
# # Exercises: find the rare event
#
# Eight exercises on [lesson 12](../notebooks/12_cross_entropy_method.ipynb). Together they are the cross-entropy method. The random draws come in as inputs, so that your answer can be checked. All lists of numbers here are NumPy arrays, as in the lesson. Loops over them are welcome too. Leave an array that you are given as it is.
#
# Stuck? Write `xh.hint("l12_crude_chance")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l12_crude_chance")` shows a solution, once you have passed or tried three times.

# %%
from math import sqrt

import numpy as np

import xent_helpers as xh

# %% [markdown]
# ## 1. A crude estimate
#
# The computer has played some nights. `lost` holds the megawatts lost in each, one night or more. A night that lost `limit` or more is dark. Return the share of the nights that are dark, not rounded.
#
# An example: `crude_chance(np.array([97, 20, 110, 0]), 97)` is `0.5`, since two nights of four are dark.


# %%
def crude_chance(lost, limit):
    """Return the share of the nights that lost the limit or more."""
    ### BEGIN SOLUTION
    dark = lost >= limit
    return dark.mean()
    ### END SOLUTION


# %%
xh.check("l12_crude_chance")

# %% [markdown]
# ## 2. The weight of a night
#
# You broke the cables on purpose. Now pay one night back. `down` holds a 1 for each cable that failed and a 0 for each that held. `p` holds the true chances to fail, 0 or more. `q` holds the chances that you drew with, each between 0 and 1 and never at the ends.
#
# Return the night's weight: how likely it is under p, divided by how likely it is under q.
#
# An example: `night_weight(np.array([1, 0]), np.array([0.1, 0.2]), np.array([0.5, 0.6]))` is `0.4`. The first cable brings the factor `0.1 / 0.5`, the second one `0.8 / 0.4`.


# %%
def night_weight(down, p, q):
    """Return the weight p/q of one night."""
    ### BEGIN SOLUTION
    weight = 1
    for failed, truth, drawn in zip(down, p, q, strict=True):
        if failed == 0:
            truth, drawn = 1 - truth, 1 - drawn
        weight = weight * truth / drawn
    return weight
    ### END SOLUTION


# %%
xh.check("l12_night_weight")

# %% [markdown]
# ## 3. The weighted estimate
#
# `dark` holds a 1 for each dark night and a 0 for each other one. `weights` holds their weights p/q, all above 0. The nights were drawn with q. Return the estimate of how likely a dark night is in the world, under p.
#
# An example: `weighted_chance(np.array([1, 0, 1, 0]), np.array([0.2, 1.5, 0.4, 1.1]))` is `0.15`, the mean of `0.2`, 0, `0.4` and 0.


# %%
def weighted_chance(dark, weights):
    """Return the chance of a dark night, estimated from weighted nights."""
    ### BEGIN SOLUTION
    return (dark * weights).mean()
    ### END SOLUTION


# %%
xh.check("l12_weighted_chance")

# %% [markdown]
# ## 4. The standard error
#
# How far off is an estimate, typically? `values` holds one number a night, and the estimate is their mean. Return its standard error: the spread of the values, divided by the root of their number. For the spread, take the squared distances from the mean, average them over all values, and take the root. That is `values.std()`.
#
# An example: `standard_error(np.array([0, 2, 0, 2]))` is `0.5`. The spread is 1, and the root of 4 is 2.


# %%
def standard_error(values):
    """Return the standard error of the mean of the values."""
    ### BEGIN SOLUTION
    return values.std() / sqrt(len(values))
    ### END SOLUTION


# %%
xh.check("l12_standard_error")

# %% [markdown]
# ## 5. The level of the elite
#
# Which nights shall the next round learn from? `lost` holds the megawatts lost in each night, and `elite` says how many nights to keep: at least 1, at most all. The elite are those that lost **most**.
#
# Return the level: what the last of the elite lost, but never more than `limit`. Leave `lost` as it is; `np.sort(lost)` returns a sorted copy.
#
# Two examples: `elite_level(np.array([10, 40, 30, 20]), 2, 97)` is 30. With a limit of 25 it is 25.


# %%
def elite_level(lost, elite, limit):
    """Return what the last of the elite lost, and at most the limit."""
    ### BEGIN SOLUTION
    in_order = np.sort(lost)
    level = in_order[-elite]
    return min(level, limit)
    ### END SOLUTION


# %%
xh.check("l12_elite_level")

# %% [markdown]
# ## 6. New chances from the elite
#
# The elite are chosen. `down` has one row for each night of the elite and one column for each cable, with 1 for failed. `weights` holds the nights' weights p/q, all above 0.
#
# Return the new chances, one a cable: the sum of the weights of those nights in which the cable failed, divided by the sum of all weights.
#
# An example: for `down = np.array([[1, 0], [1, 1]])` and `weights = np.array([3, 1])` the result is 1 and `0.25`.


# %%
def new_chances(down, weights):
    """Return each cable's weighted share of failures, one number a cable."""
    ### BEGIN SOLUTION
    return weights @ down / weights.sum()
    ### END SOLUTION


# %%
xh.check("l12_new_chances")

# %% [markdown]
# ## 7. Go part of the way
#
# The coins of the children must not freeze. `new` holds the elite's shares and `old` the chances of this round. `speed` lies between 0 and 1. Return the chances for the next round: at speed 1 the new ones, at speed 0 the old ones, and in between a mixture, `speed` parts new and the rest old.
#
# An example: `smoothed(np.array([1.0, 0.0]), np.array([0.5, 0.5]), 0.8)` is `0.9` and `0.1`.


# %%
def smoothed(new, old, speed):
    """Return chances that have gone from old towards new, as far as speed says."""
    ### BEGIN SOLUTION
    return speed * new + (1 - speed) * old
    ### END SOLUTION


# %%
xh.check("l12_smoothed")

# %% [markdown]
# ## 8. One round of the method
#
# Now build a round for the cables. The nights are drawn already: `down` has one row a night, `weights` their weights p/q, all above 0, and `power` the megawatts of each cable. `elite` and `limit` are as above.
#
# 1. Find the power lost in each night.
# 2. Find the level, which never passes the limit.
# 3. The elite are **all** nights that lost the level or more. Find their weighted shares.
# 4. Return 0.8 times the shares, plus 0.1.
#
# You may call what you have written above. An example with one cable of 5 megawatts: `one_round(np.array([[1], [0]]), np.array([2, 1]), 1, np.array([5]), 97)` is an array with one number, `0.9`.


# %%
def one_round(down, weights, elite, power, limit):
    """Return the chances for the next round, one a cable."""
    ### BEGIN SOLUTION
    lost = down @ power
    level = elite_level(lost, elite, limit)
    best = lost >= level
    return 0.8 * new_chances(down[best], weights[best]) + 0.1
    ### END SOLUTION


# %%
xh.check("l12_one_round")
