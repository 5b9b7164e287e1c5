# %% [markdown]
# # Exercises: walk downhill
#
# Eight exercises on [lesson 5](../notebooks/05_learning_by_slopes.ipynb). You build a coin's loss, its slopes and the walk, and at the end you choose a learning rate. You may call what you have written before. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l05_nudge")` in a cell of your own, with the name of the exercise. `xh.solution("l05_nudge")` shows a solution, once you have passed or tried three times.

# %%
from math import exp, inf, log

import xent_helpers as xh

# %% [markdown]
# ## 1. Feel the slope
#
# You stand on a hill at `x`. `f` is a function of one number, and `f(x)` is the height there. `nudge` is above 0.
#
# Return the slope, measured with one nudge **up and down**: the rise from `x - nudge` to `x + nudge`, divided by the run.
#
# An example: for the square of a number, at 3, with a nudge of 1, you look at 4 and at 2. The rise is 16 - 4 and the run is 2, so the slope is 6.


# %%
def measured_slope(f, x, nudge):
    """Return the slope of f at x, measured with one nudge up and down."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l05_nudge")

# %% [markdown]
# ## 2. What a model pays
#
# `tosses` is a list of one toss or more, 1 for heads and 0 for tails. `q` is the probability that a model gives to heads, above 0 and below 1. It is the same for every toss.
#
# Return the **mean** loss in nats: what the model pays for a toss on average. Heads cost -ln q, and tails cost -ln(1 - q).
#
# An example: `coin_loss([1, 0], 0.5)` is ln 2, since each of the two tosses costs ln 2 nats.


# %%
def coin_loss(tosses, q):
    """Return the mean loss in nats of giving heads the probability q."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l05_coin_loss")

# %% [markdown]
# ## 3. Its slope, by thought
#
# The same `tosses` and `q`. Return the slope of the mean loss **in q**, by a formula and not by a nudge.
#
# An example: `coin_slope([1, 0, 0, 0], 0.5)` is 1. The share of heads is one quarter, so q is too large and the loss climbs to the right.


# %%
def coin_slope(tosses, q):
    """Return the slope of the mean loss in q."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l05_coin_slope")

# %% [markdown]
# ## 4. One step, many numbers
#
# Real models have many numbers, and each has a slope. `numbers` and `slopes` are lists of the same length, with one entry or more. `learning_rate` is above 0.
#
# Return a **new** list: every number after one step downhill, each moved by its own slope. Leave the two lists as they are.
#
# An example: `step_down([1.0, 2.0], [4.0, -2.0], 0.5)` is `[-1.0, 3.0]`.


# %%
def step_down(numbers, slopes, learning_rate):
    """Return a new list: each number after one step against its slope."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l05_step")

# %% [markdown]
# ## 5. The slope in the score
#
# Now the model is a score `z`, any number from -30 to 30. It is squashed into q = 1 / (1 + e^(-z)). `tosses` is a list as before.
#
# Return the slope of the mean loss **in z**. Multiply the rates along the chain, or use what is left of them.
#
# An example: `score_slope([1, 1, 1, 0], 0)` is `-0.25`. The model gives one half, and three quarters were due.


# %%
def score_slope(tosses, z):
    """Return the slope of the mean loss in the score z."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l05_score_slope")

# %% [markdown]
# ## 6. The walk
#
# Walk downhill in the score. Start at `z`, a score from -30 to 30, and take `steps` steps, a whole number, 0 or more. Each step goes against the slope of the mean loss in the score, times `learning_rate`, a number above 0.
#
# Return the **list of all scores** on the way: the start first, then the score after each step.
#
# An example: `walk([1], 0, 2, 1)` is `[0, 1]`. At 0 the model gives one half, so the slope is minus one half, and the step is 1 to the right.


# %%
def walk(tosses, z, learning_rate, steps):
    """Return the scores on a walk downhill: the start, and the score after each step."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l05_walk")

# %% [markdown]
# ## 7. Find the slip
#
# A friend sends you a function and a formula for its slope. Is the formula right? Test it in several places.
#
# `f` and `slope` are functions of one number, and `places` is a list of one number or more. Measure the slope of `f` in each place, with a nudge of `1e-5` up and down. Return `True` if `slope` is less than `0.001` away from it in **every** place, and `False` if not.
#
# An example: for `f = exp` and `slope = exp` the answer is `True`, as e to the x is its own slope.


# %%
def slope_is_right(f, slope, places):
    """Return whether slope agrees with the measured slope of f in every place."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l05_gradient_check")

# %% [markdown]
# ## 8. Choose the learning rate
#
# Let the computer try. `rates` is a list of learning rates, in no order. For each, walk from the score `z`, as in exercise 6, and take `steps` steps, 1 or more. The rates are at most 25, so no walk goes astray.
#
# Return the **rate** whose walk **ends** with the smallest mean loss. There is only one such rate.
#
# An example: `best_rate([1, 0], 2.0, [0.01, 4.0], 5)` is `4.0`. With `0.01` the walk has hardly begun.


# %%
def best_rate(tosses, z, rates, steps):
    """Return the learning rate whose walk ends with the smallest mean loss."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l05_best_rate")
