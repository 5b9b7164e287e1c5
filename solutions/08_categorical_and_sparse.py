# %% [markdown]
# # Exercises: one loss, three ways
#
# Nine exercises on [lesson 8](../notebooks/08_categorical_and_sparse.ipynb), from a choice to a careful small build. Under each stands a check. Run it as often as you like: it tells you which mistake it sees. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l08_pick")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l08_pick")` shows a solution, once you have passed or tried three times.

# %%
import numpy as np

import xent_helpers as xh

# %% [markdown]
# ## 1. Pick the loss
#
# Which loss fits? Write a list of four numbers: 1 for binary, 2 for categorical, 3 for sparse.
#
# - **Flu.** A model gives one number, the probability that you have the flu. The truth is 0 or 1.
# - **Digit.** A model gives a row of ten probabilities for a digit written by hand. The truth is an integer from 0 to 9.
# - **Song.** A song may be sad, loud and old at once. The truth is a row of 0s and 1s.
# - **Votes.** Ten people each say which of four vehicles they see. The truth is the row of their shares.
#
# An example of the form, with no right choice in it: `picked = [0, 0, 0, 0]`.

# %%
### BEGIN SOLUTION
picked = [1, 3, 1, 2]
### END SOLUTION

# %%
xh.check("l08_pick")

# %% [markdown]
# ## 2. From labels to rows
#
# A library wants rows, and you have integers. Write the converter.
#
# `labels` is a list of one integer or more, each from 0 to `num_classes` - 1. Return a list of rows, or a table: one row for each label, `num_classes` wide, with a 1 at the label and 0 elsewhere. A class may never occur.
#
# An example: `one_hot_rows([2, 0], 3)` is `[[0, 0, 1], [1, 0, 0]]`.


# %%
def one_hot_rows(labels, num_classes):
    """Return one row for each label: 1 at the label, 0 elsewhere."""
    ### BEGIN SOLUTION
    rows = []
    for label in labels:
        row = [0] * num_classes
        row[label] = 1
        rows.append(row)
    return rows
    ### END SOLUTION


# %%
xh.check("l08_one_hot")

# %% [markdown]
# ## 3. And back
#
# Another library wants integers. `rows` is a list of one one-hot row or more, each a plain list. Return their labels, counted from 0.
#
# `row.index(1)` says at which place of a list the first 1 stands.
#
# An example: `labels_of([[0, 0, 1], [1, 0, 0]])` is `[2, 0]`.


# %%
def labels_of(rows):
    """Return the label of each one-hot row."""
    ### BEGIN SOLUTION
    return [row.index(1) for row in rows]
    ### END SOLUTION


# %%
xh.check("l08_labels_of")

# %% [markdown]
# ## 4. The loss from integers
#
# The camera at the harbour has sent a pile of photos. `labels` is a list with one integer for each, counted from 0. There is at least one photo. `probs` is a list of rows, one for each photo: the model's probabilities, each above 0. The smallest are near `1e-20`.
#
# Return the mean loss over the photos in nats, as a number and not rounded.
#
# `for label, row in zip(labels, probs, strict=True):` goes through both lists side by side. It stops with an error if one is longer.
#
# An example: for labels `[0, 2]` and rows `[0.5, 0.25, 0.25]` and `[0.25, 0.25, 0.5]` the result is ln 2 nats.


# %%
def sparse_loss(labels, probs):
    """Return the mean sparse cross-entropy in nats."""
    ### BEGIN SOLUTION
    total = 0
    for label, row in zip(labels, probs, strict=True):
        total = total - np.log(row[label])
    return total / len(labels)
    ### END SOLUTION


# %%
xh.check("l08_sparse")

# %% [markdown]
# ## 5. The loss from soft targets
#
# People have voted on the photos. `targets` is a list of rows, the shares of the votes. `probs` is a list of rows, the model's probabilities. Each row adds up to 1, and an entry may be 0, also in both at the same place.
#
# Return the mean loss over the rows in nats. Where p is 0, nothing is paid, whatever q is: 0 times ln 0 counts as 0. Where p is above 0 and q is 0, the loss is infinite. `np.log(0)` gives minus infinity, with a warning that you may ignore.
#
# An example: for the target `[0.5, 0.5, 0]` and the row `[0.5, 0.5, 0]` the result is ln 2 nats.


# %%
def soft_loss(targets, probs):
    """Return the mean categorical cross-entropy in nats, with 0 · ln 0 = 0."""
    ### BEGIN SOLUTION
    total = 0
    for p, q in zip(targets, probs, strict=True):
        for k in range(len(p)):
            if p[k] > 0:
                total = total - p[k] * np.log(q[k])
    return total / len(targets)
    ### END SOLUTION


# %%
xh.check("l08_soft")

# %% [markdown]
# ## 6. Smooth the targets
#
# `targets` is a list of rows, one-hot or soft. `share` is a number from 0 to 1, both included, the ε of the lesson. Return the smoothed rows: each entry shrunk by the factor 1 - ε, and then ε/K added, where K is the number of classes. Leave `targets` as it is.
#
# An example: `smooth([[0, 1]], 0.2)` is `[[0.1, 0.9]]`.


# %%
def smooth(targets, share):
    """Return the rows with a share of each spread evenly over all its classes."""
    ### BEGIN SOLUTION
    smoothed = []
    for row in targets:
        K = len(row)
        smoothed.append([(1 - share) * p + share / K for p in row])
    return smoothed
    ### END SOLUTION


# %%
xh.check("l08_smooth")

# %% [markdown]
# ## 7. Some photos count more
#
# Some photos were checked twice, and you trust them more. `losses` is a list with the loss of each photo, one or more, `weights` a list with how much each counts. A weight may be 0, but not all of them are.
#
# Return the weighted mean, as most libraries do: divide by the sum of the weights.
#
# An example: `weighted_mean([1.0, 5.0], [3, 1])` is 2, since 1 counts three times and 5 once.


# %%
def weighted_mean(losses, weights):
    """Return the mean of the losses, each counted as its weight says."""
    ### BEGIN SOLUTION
    total = 0
    for loss, weight in zip(losses, weights, strict=True):
        total = total + weight * loss
    return total / sum(weights)
    ### END SOLUTION


# %%
xh.check("l08_weighted_mean")

# %% [markdown]
# ## 8. Yes or no, as two classes
#
# Is there a boat on the photo? `labels` is a list: 1 for yes, 0 for no. `probs` is a list of the same length, with the probability that the model gives to yes, above 0 and below 1, some as small as `1e-20`. Both hold one photo or more.
#
# Return the mean loss in nats. You may use the two terms of the binary loss. Or make a row of two for each photo, no first, and look up the label.
#
# An example: `yes_no_loss([1, 0], [0.5, 0.5])` is ln 2 nats.


# %%
def yes_no_loss(labels, probs):
    """Return the mean binary cross-entropy in nats."""
    ### BEGIN SOLUTION
    total = 0
    for label, q in zip(labels, probs, strict=True):
        row = [1 - q, q]
        total = total - np.log(row[label])
    return total / len(labels)
    ### END SOLUTION


# %%
xh.check("l08_two_classes")

# %% [markdown]
# ## 9. A careful loss
#
# Build the loss that you wish your library had. It takes the same arguments as in exercise 4, two lists of the same length, and returns the same mean in nats. But if **any** label is not one of 0 to K - 1, it must stop with a `ValueError`. K is the number of classes, the length of a row.
#
# `raise ValueError("there is no such class")` stops a function with an error of that kind. The words are up to you.
#
# An example: with rows of three classes, labels `[0, 2]` are good. Labels `[1, 3]` and `[0, -1]` are refused.


# %%
def careful_loss(labels, probs):
    """Return the mean sparse cross-entropy in nats; raise ValueError for a label out of range."""
    ### BEGIN SOLUTION
    total = 0
    for label, row in zip(labels, probs, strict=True):
        if label < 0 or label >= len(row):
            raise ValueError(f"there is no class {label}: labels count from 0")
        total = total - np.log(row[label])
    return total / len(labels)
    ### END SOLUTION


# %%
xh.check("l08_careful")
