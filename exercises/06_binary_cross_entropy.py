# %% [markdown]
# # Exercises: yes or no, with a probability
#
# Nine exercises on [lesson 6](../notebooks/06_binary_cross_entropy.ipynb), from one line to a model that learns. Under each stands a check. Run it as often as you like: it tells you which mistake it sees. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l06_logit")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l06_logit")` shows a solution, once you have passed or tried three times.

# %%
from math import exp, log

import numpy as np

import xent_helpers as xh

# %% [markdown]
# ## 1. From a probability to a logit
#
# A weather service gives rain a probability of `0.8`. What would a bookmaker say, and what is the logit?
#
# `q` is one probability, above 0 and below 1. Return its logit: the natural logarithm of the odds, not rounded.
#
# An example: `logit(0.8)` is `log(4)`, since the odds are 4 to 1.


# %%
def logit(q):
    """Return the natural logarithm of the odds of a probability q."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_logit")

# %% [markdown]
# ## 2. And back: the sigmoid
#
# A model hands you a score, and you want the probability. Scores may be extreme, so your function must not stop with an error on the way.
#
# `z` is one number between `-1000` and `1000`. Return its sigmoid, a number from 0 to 1. `exp(800)` is too large for Python, and `exp(-800)` is 0. There are two forms of the sigmoid: use on each side the one whose power stays small.
#
# Two examples: `sigmoid(0)` is `0.5`, and `sigmoid(-1000)` is 0 for a computer.


# %%
def sigmoid(z):
    """Return the probability that a score z stands for."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_sigmoid")

# %% [markdown]
# ## 3. The loss of one case
#
# You said how likely a virginica is. Now you learn what it was, and pay.
#
# `y` is the label, 1 or 0. `q` is the probability that you gave to label 1, above 0 and below 1; it may be as small as `1e-20`. Return the binary cross-entropy in nats, not rounded.
#
# An example: `binary_loss(0, 0.75)` is `-log(0.25)`: the truth got what was left.


# %%
def binary_loss(y, q):
    """Return the loss, in nats, of giving probability q to label 1 when the label is y."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_one")

# %% [markdown]
# ## 4. The mean loss
#
# A whole meadow, and one number for it.
#
# `labels` is a list of labels, each 1 or 0. `probs` is a list of the same length: the probabilities given to label 1, each above 0 and below 1, some as small as `1e-20`. Both lists hold at least one case. Return the mean binary cross-entropy in nats.
#
# `for y, q in zip(labels, probs, strict=True):` takes a label and its probability together, pair by pair. (`strict=True` complains where one list is longer.)
#
# An example: `mean_binary_loss([1, 0], [0.5, 0.5])` is `log(2)`.


# %%
def mean_binary_loss(labels, probs):
    """Return the mean loss, in nats, of the probabilities given to label 1."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_mean")

# %% [markdown]
# ## 5. The loss from a logit
#
# Now without the way through a probability that may round to 0 or 1.
#
# `y` is the label, 1 or 0. `z` is the score of label 1, between `-1000` and `1000`. Return the loss in nats, without overflow, without a clip and without an epsilon. Don't use the course's own functions for it.
#
# An example: `loss_from_logit(0, 1000)` is `1000`, and `loss_from_logit(1, 1000)` is 0 for a computer.


# %%
def loss_from_logit(y, z):
    """Return the binary cross-entropy, in nats, of a score z when the label is y."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_from_logit")

# %% [markdown]
# ## 6. The slopes
#
# Which way does each case want its score to move?
#
# `labels` and `probs` are two lists as in exercise 4. The loss is the **mean** over the cases. Return its slope in the score of each case: a list or an array, one number a case.
#
# An example: `logit_slopes([1, 0], [0.5, 0.5])` is `[-0.25, 0.25]`.


# %%
def logit_slopes(labels, probs):
    """Return the slope of the mean loss in each score."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_slopes")

# %% [markdown]
# ## 7. One epoch
#
# Put it together: one step downhill of logistic regression, for any number of measurements.
#
# `inputs` is an array with one row a flower and one column a measurement. `labels` is an array of 0s and 1s. `weights` is an array with one number a column; `bias` and `learning_rate` are numbers. Return a pair: the new weights and the new bias. Leave the arrays that you were given as they are.
#
# `inputs @ weights` gives each flower its weighted sum. `inputs.T @ miss` adds up `miss` times each column. `xh.sigmoid` works on whole arrays.
#
# An example: one flower, `[[2.0]]`, with label 1, weight 0, bias 0 and rate 1 gives the weights `[1.0]` and the bias `0.5`. Its q is one half, so given less due is minus one half.


# %%
def one_epoch(inputs, labels, weights, bias, learning_rate):
    """Return (new_weights, new_bias) after one step of gradient descent on the mean loss."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_epoch")

# %% [markdown]
# ## 8. A weighted mean
#
# A doctor would rather send ten healthy people home with a second appointment than miss one who is ill. So the ill weigh more.
#
# `losses` and `weights` are two lists of the same length, with one number or more. No loss is infinite. Weights are 0 or more, and at least one is above 0. Return the weighted mean.
#
# An example: `weighted_mean([1.0, 4.0], [2, 1])` is 2, as if the first case stood there twice.


# %%
def weighted_mean(losses, weights):
    """Return the mean of the losses, each counted as often as its weight says."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_weighted")

# %% [markdown]
# ## 9. Several labels at once
#
# Photos of a street: is there a bus in it, a bicycle, a dog? Any of them may be, or none.
#
# `labels` is a list of rows, one a photo. Each row holds a 1 or a 0 for each thing. `logits` has the same shape and holds scores between -20 and 20. Return the mean loss in nats over all photos **and** all things. Use the function of exercise 5 if you like.
#
# An example: `multi_label_loss([[1, 0, 0]], [[0, 0, 0]])` is `log(2)`, the same for each of the three.


# %%
def multi_label_loss(labels, logits):
    """Return the mean loss, in nats, over all rows and all labels."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l06_several")
