# %% [markdown]
# # Exercises: the backward pass, step by step
#
# You write three small functions. Together they are the last layer of the network in [lesson 9](../notebooks/09_iris_backprop.ipynb). Under each stands a check. Run it as often as you like.

# %%
import numpy as np

import xent_helpers as xh

# %% [markdown]
# ## 1. The mean loss
#
# `labels` holds one integer a flower, counted from 0. `probs` holds one row of probabilities a flower, each above 0. Return the mean cross-entropy in nats.


# %%
def mean_loss(labels, probs):
    """Return the mean of -ln of each label's own probability."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_mean_loss")

# %% [markdown]
# ## 2. The slope in the logits
#
# Now the slope of that mean loss in each logit: the probability given, less the one that was due, divided by the number of flowers. The result has the shape of `probs`.


# %%
def logit_gradient(labels, probs):
    """Return the slope of the mean loss in every logit, one row a flower."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_logit_gradient")

# %% [markdown]
# ## 3. The slopes of the last layer
#
# `hidden` is what the hidden layer gave out, one row a flower. `d_logits` is the slope in each logit, one row a flower. Return two arrays: the slopes of the weights `W2`, of shape (hidden nodes, species), and the slopes of the biases `b2`, of shape (species,).


# %%
def output_gradients(hidden, d_logits):
    """Return (d_W2, d_b2): what came in times the slope that comes back, added over the flowers."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_output_gradients")
