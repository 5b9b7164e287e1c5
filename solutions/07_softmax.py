# %% [markdown]
# # Exercises: scores into probabilities
#
# Ten exercises on [lesson 7](../notebooks/07_softmax.ipynb), from one number to a loss with its slopes. Under each stands a check. Run it as often as you like. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l07_owl")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l07_owl")` shows a solution, once you have passed or tried three times.

# %%
import numpy as np

import xent_helpers as xh

# %% [markdown]
# ## 1. An owl
#
# Something flies past the camera. The model gives the owl 1.5 points, the bat 0.5 and a moth -0.8. What is the owl's probability by softmax? Let Python compute it.
#
# An example: for scores of 2 and 1, the first one's probability is `np.exp(2) / (np.exp(2) + np.exp(1))`.

# %%
### BEGIN SOLUTION
owl_share = np.exp(1.5) / (np.exp(1.5) + np.exp(0.5) + np.exp(-0.8))
### END SOLUTION

# %%
xh.check("l07_owl")

# %% [markdown]
# ## 2. Softmax of a row
#
# Make a tool of it, for any number of animals. `scores` is a list of one number or more, each between -20 and 20. So nothing overflows yet. Return their probabilities in the same order, not rounded, as an array or a list.
#
# An example: `softmax([1, 1])` gives one half and one half.


# %%
def softmax(scores):
    """Return the probabilities that the scores stand for."""
    ### BEGIN SOLUTION
    powers = np.exp(scores)
    return powers / powers.sum()
    ### END SOLUTION


# %%
xh.check("l07_softmax")

# %% [markdown]
# ## 3. A knob for boldness
#
# A program that writes stories shall get a temperature knob. `scores` is a list of one number or more, each between -20 and 20. `temperature` is a number from one tenth to 10. Return the probabilities at this temperature. You may use `xh.softmax`.
#
# An example: `with_temperature([2, 0], 2)` is the same as `xh.softmax([1, 0])`.


# %%
def with_temperature(scores, temperature):
    """Return the probabilities of the scores at a temperature."""
    ### BEGIN SOLUTION
    return xh.softmax(np.array(scores) / temperature)
    ### END SOLUTION


# %%
xh.check("l07_temperature")

# %% [markdown]
# ## 4. A sigmoid out of softmax
#
# A library has softmax and no sigmoid. Build one. `z` is one number, as large or as far below 0 as you like. Return its sigmoid as one number. Far out, 0 and 1 are right for a computer. You may use `xh.softmax`, which shifts by itself.
#
# An example: `sigmoid(0)` is `0.5`.


# %%
def sigmoid(z):
    """Return the sigmoid of the score z."""
    ### BEGIN SOLUTION
    return xh.softmax([z, 0])[0]
    ### END SOLUTION


# %%
xh.check("l07_sigmoid")

# %% [markdown]
# ## 5. A table, row by row
#
# The camera has taken many photos. `table` is an array with one row a photo and one column an animal, at least one of each. Scores may be as large as `1000` or as low as `-1000`, side by side. Return softmax of each row, in the shape of `table`. (The scores may be whole numbers, and an array of whole numbers cuts off what you put into it. `np.zeros(table.shape)` is one of zeros that does not.) Write it yourself, without `xh.softmax`.
#
# An example: for `np.array([[1000, 1000], [0, 0]])` each of the four results is one half.


# %%
def softmax_rows(table):
    """Return softmax of each row of the table."""
    ### BEGIN SOLUTION
    powers = np.exp(table - table.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
    ### END SOLUTION


# %%
xh.check("l07_softmax_rows")

# %% [markdown]
# ## 6. Log-sum-exp
#
# `scores` is a list of one number or more, from `-1000` to `1000`. Return the logarithm of the sum of e raised to each, in nats. Write it yourself, without `xh.logsumexp`.
#
# An example: `log_sum_exp([1000])` is `1000`, because the logarithm undoes the power.


# %%
def log_sum_exp(scores):
    """Return the logarithm of the sum of e raised to each score."""
    ### BEGIN SOLUTION
    largest = max(scores)
    powers = np.exp(np.array(scores) - largest)
    return largest + np.log(powers.sum())
    ### END SOLUTION


# %%
xh.check("l07_log_sum_exp")

# %% [markdown]
# ## 7. Log-softmax
#
# `scores` is a list as in exercise 6. Return the logarithm of each one's softmax, in nats, as an array or a list. You may use your own `log_sum_exp` or `xh.logsumexp`, and not `xh.log_softmax`.
#
# An example: `log_softmax([1000, 0])` is `0` and `-1000`.


# %%
def log_softmax(scores):
    """Return the logarithm of the softmax of each score."""
    ### BEGIN SOLUTION
    return np.array(scores) - xh.logsumexp(scores)
    ### END SOLUTION


# %%
xh.check("l07_log_softmax")

# %% [markdown]
# ## 8. The loss, straight from logits
#
# `labels` is an array with one integer a photo: which animal it is, counted from 0. `logits` is an array with one row a photo. Its scores lie between `-1000` and `1000`. Return the **mean** loss in nats. You may use your own `log_sum_exp` or `xh.logsumexp`.
#
# An example: for `np.array([0])` and `np.array([[5, 5, 5]])` it is ln 3, the blind guess.


# %%
def mean_loss(labels, logits):
    """Return the mean cross-entropy of softmax of the logits, in nats."""
    ### BEGIN SOLUTION
    total = 0
    for label, row in zip(labels, logits, strict=True):
        total = total + xh.logsumexp(row) - row[label]
    return total / len(labels)
    ### END SOLUTION


# %%
xh.check("l07_mean_loss")

# %% [markdown]
# ## 9. Its slopes
#
# Now what training needs: the slope of that **mean** loss in every logit. `labels` and `logits` are as in exercise 8. Return a table of the shape of `logits`. You may use `xh.softmax` and `xh.one_hot`.
#
# An example: for `np.array([0])` and `np.array([[0, 0]])` the slopes are `-0.5` and `0.5`.


# %%
def loss_slopes(labels, logits):
    """Return the slope of the mean loss in every logit, one row a photo."""
    ### BEGIN SOLUTION
    given = xh.softmax(logits)
    due = xh.one_hot(labels, logits.shape[1])
    return (given - due) / len(labels)
    ### END SOLUTION


# %%
xh.check("l07_slopes")

# %% [markdown]
# ## 10. One softmax too many?
#
# A colleague hands you a loss function. It should take raw scores, for any number of animals, and give nats. Yet it may hide a second softmax. You can't read its code, but you can call it: `loss_of(label, scores)` gives one loss. The label counts from 0, and the scores are a list of numbers between `-1000` and `1000`.
#
# Write a detective. Return `True` if there is a softmax too many, and `False` if there is not. Which answer must cost next to nothing? (Two right functions may differ in the last digit, so don't compare with `==`.)
#
# An example: `is_doubled(right_loss)` is `False` for this one:


# %%
def right_loss(label, scores):
    return xh.logsumexp(scores) - scores[label]


# %%
def is_doubled(loss_of):
    """Return whether the loss function applies softmax once more than it should."""
    ### BEGIN SOLUTION
    sure_and_right = loss_of(0, [100.0, 0.0, 0.0])
    return sure_and_right > 0.1
    ### END SOLUTION


# %%
xh.check("l07_is_doubled")
