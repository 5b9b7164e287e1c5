# %% [markdown]
# # Exercises: the backward pass, step by step
#
# You write six small functions. Together they are the backward pass of [lesson 9](../notebooks/09_iris_backprop.ipynb). Under each stands a check. Run it as often as you like: it tells you which mistake it sees.
#
# Stuck? Run `xh.hint("l09_mean_loss")`, with the name of the question, for a hint. After three tries, `xh.solution("l09_mean_loss")` shows a solution.

# %%
import numpy as np

import xent_helpers as xh

# %% [markdown]
# ## 1. The mean loss
#
# `labels` holds one integer a flower, counted from 0. `probs` holds one row of probabilities a flower, each above 0. Return the mean cross-entropy in nats.
#
# For labels `[0, 2]` and rows `[0.5, 0.25, 0.25]` and `[0.25, 0.25, 0.5]` the result is ln 2 nats.


# %%
def mean_loss(labels, probs):
    """Return the mean of -ln of each label's own probability."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_mean_loss")

# %% [markdown]
# ## 2. A slope, measured
#
# Before you trust a formula for a slope, measure one. `f` is a function of one number. Return its slope at `x`: the rise of `f` from `x - nudge` to `x + nudge`, divided by the way between them.
#
# For the square of a number, at 3, with any nudge, the result is 6.


# %%
def numerical_slope(f, x, nudge):
    """Return the slope of f at x, measured over x - nudge to x + nudge."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_numerical_slope")

# %% [markdown]
# ## 3. The slope in the logits
#
# Now the slope of the mean loss in each logit, by thought: the probability given, less the one that was due, divided by the number of flowers. The result has the shape of `probs`.


# %%
def logit_gradient(labels, probs):
    """Return the slope of the mean loss in every logit, one row a flower."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_logit_gradient")

# %% [markdown]
# ## 4. The slopes of the last layer
#
# `hidden` is what the hidden layer gave out, one row a flower. `d_logits` is the slope in each logit, one row a flower. Return two arrays: the slopes of the weights `W2`, of shape (hidden nodes, species), and the slopes of the biases `b2`, of shape (species,).


# %%
def output_gradients(hidden, d_logits):
    """Return (d_W2, d_b2): what came in times the slope that comes back, added over the flowers."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_output_gradients")

# %% [markdown]
# ## 5. Back through the hidden layer
#
# `W2` has a row a hidden node and a column a species. `raw` holds the hidden sums before ReLU, one row a flower. Return the slope in each entry of `raw`: back through the weights, then through the gate, which is open where `raw` is positive.


# %%
def hidden_gradient(d_logits, W2, raw):
    """Return d_raw, of the shape of raw."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_hidden_gradient")

# %% [markdown]
# ## 6. The whole walk back
#
# Put it together. Go forward, then back, and return the slopes of all four: `d_W1`, `d_b1`, `d_W2`, `d_b2`. You may call the functions that you have written. `xh.softmax` turns rows of logits into rows of probabilities.


# %%
def backward_pass(inputs, labels, W1, b1, W2, b2):
    """Return (d_W1, d_b1, d_W2, d_b2), the slopes of the mean loss in every parameter."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_backward_pass")
