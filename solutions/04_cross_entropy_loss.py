# %% [markdown]
# # Exercises: from one forecast to a report
#
# Nine exercises on [lesson 4](../notebooks/04_cross_entropy_loss.ipynb), from one number to a small report on a model. Under each stands a check. Run it as often as you like. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l04_units")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l04_units")` shows a solution, once you have passed or tried three times.
#
# All losses here are in nats, unless an exercise says bits.

# %%
from math import exp, log

import xent_helpers as xh

# %% [markdown]
# ## 1. On paper and in the library
#
# An article trains a program on photos, and reports a loss of `0.095`. The article counts in bits. You run the same program with a library that reports nats. Which number do you see?
#
# Let Python compute it, or write it with four digits after the point. An example: a loss of 1 bit would be `1 * log(2)` nats.

# %%
### BEGIN SOLUTION
library_loss = 0.095 * log(2)
### END SOLUTION

# %%
xh.check("l04_units")

# %% [markdown]
# ## 2. One forecast
#
# A program has looked at one photo. `forecast` is a list of probabilities, one for each class. `label` is the place of the class that the photo really shows, counted from 0. The forecast gives the label more than 0, perhaps next to nothing.
#
# Return the loss in nats, as one number and not rounded.
#
# An example: `forecast_loss(1, [0.5, 0.25, 0.25])` is `log(4)`, about `1.3863`.


# %%
def forecast_loss(label, forecast):
    """Return the loss in nats of one forecast, a list of probabilities, when the class at place label came."""
    ### BEGIN SOLUTION
    return -log(forecast[label])
    ### END SOLUTION


# %%
xh.check("l04_one_forecast")

# %% [markdown]
# ## 3. Walk back
#
# Somebody tells you a loss for one photo, and its unit. You want to know what probability the label got.
#
# `loss` is a number, 0 or more. `unit` is the text `"bits"` or the text `"nats"`; `unit == "bits"` asks whether two texts are the same. Return the probability, from 0 to 1.
#
# Two examples: `probability_behind(3, "bits")` is `0.125`, three halvings of 1. And `probability_behind(log(4), "nats")` is `0.25`.


# %%
def probability_behind(loss, unit):
    """Return the probability that the label got, from a loss in "bits" or in "nats"."""
    ### BEGIN SOLUTION
    if unit == "bits":
        return 2**-loss
    return exp(-loss)
    ### END SOLUTION


# %%
xh.check("l04_walk_back")

# %% [markdown]
# ## 4. The mean loss of a table
#
# Now the program has looked at several photos. `labels` is a list of integers, counted from 0. `forecasts` is a list of as many rows, each a list of probabilities that add up to 1. Each row gives its label more than 0; elsewhere a row may hold zeros.
#
# Return the mean loss in nats.
#
# An example: `mean_loss([0, 2], [[0.5, 0.25, 0.25], [0.25, 0.25, 0.5]])` is `log(2)`, because each label got one half.


# %%
def mean_loss(labels, forecasts):
    """Return the mean of minus the natural logarithm of what each label got."""
    ### BEGIN SOLUTION
    total = 0
    for label, forecast in zip(labels, forecasts, strict=True):
        total = total - log(forecast[label])
    return total / len(labels)
    ### END SOLUTION


# %%
xh.check("l04_mean_loss")

# %% [markdown]
# ## 5. One-hot rows
#
# The same loss, and the truth comes in another form. `targets` is a list of one-hot rows, and `forecasts` a list of as many rows of probabilities. As in exercise 4, a forecast gives the true class more than 0 and may give 0 to others. There 0 times ln 0 counts as 0.
#
# Return the mean cross-entropy in nats.
#
# An example: `one_hot_loss([[0, 1], [1, 0]], [[0.5, 0.5], [1, 0]])` is `log(2) / 2`. The second forecast was sure and right, and costs nothing.


# %%
def one_hot_loss(targets, forecasts):
    """Return the mean cross-entropy in nats of rows of probabilities, with one-hot rows as the truth."""
    ### BEGIN SOLUTION
    total = 0
    for target, forecast in zip(targets, forecasts, strict=True):
        for p, q in zip(target, forecast, strict=True):
            if p > 0:
                total = total - p * log(q)
    return total / len(targets)
    ### END SOLUTION


# %%
xh.check("l04_one_hot")

# %% [markdown]
# ## 6. A likelihood that doesn't vanish
#
# `given` is a list of what a model gave to the labels, each above 0 and at most 1. There may be thousands. Return the natural logarithm of the likelihood: of all these numbers multiplied. It is a number at most 0, since here you keep its sign.
#
# An example: `log_likelihood([0.5, 0.5])` is `log(0.25)`, about `-1.3863`. For `[0.8, 0.4] * 1000`, a list of 2000 numbers, it is about `-1139.4`.


# %%
def log_likelihood(given):
    """Return the natural logarithm of the product of all numbers in given, also where the product underflows."""
    ### BEGIN SOLUTION
    total = 0
    for q in given:
        total = total + log(q)
    return total
    ### END SOLUTION


# %%
xh.check("l04_likelihood")

# %% [markdown]
# ## 7. Two rivals who never look
#
# Before you praise a model, find out what its rivals pay. One knows only how many classes there are, and makes a blind guess. The other knows the share of each class among the labels.
#
# `labels` is a list of one integer or more, counted from 0. `num_classes` is the number of classes; some of them may never occur. Return two numbers with a comma between them: what the blind guess costs a case, then what the one with the shares pays a case, both in nats.
#
# An example: `rivals([0, 0, 1, 1], 4)` is `log(4), log(2)`.


# %%
def rivals(labels, num_classes):
    """Return the mean loss in nats of a blind guess, and of somebody who knows the shares of the labels."""
    ### BEGIN SOLUTION
    of_shares = 0
    for label in range(num_classes):
        share = labels.count(label) / len(labels)
        if share > 0:
            of_shares = of_shares - share * log(share)
    return log(num_classes), of_shares
    ### END SOLUTION


# %%
xh.check("l04_rivals")

# %% [markdown]
# ## 8. Does looking pay?
#
# How many nats a case does a model save over the rival who knows the shares of these labels? `labels` and `forecasts` are as in exercise 4, and at least two labels differ.
#
# Return the rival's mean loss less the model's. Above 0, looking pays. Below 0, it doesn't. You may call what you wrote above: `rivals(labels, 3)[1]` is the second of its two numbers.
#
# An example: `nats_saved([0, 1], [[0.8, 0.2], [0.2, 0.8]])` is `log(2) + log(0.8)`, about `0.47`.


# %%
def nats_saved(labels, forecasts):
    """Return how many nats a case the forecasts save over somebody who knows the shares of the labels."""
    ### BEGIN SOLUTION
    knows_shares, loss = 0, 0
    for label, forecast in zip(labels, forecasts, strict=True):
        share = labels.count(label) / len(labels)
        knows_shares = knows_shares - log(share)
        loss = loss - log(forecast[label])
    return (knows_shares - loss) / len(labels)
    ### END SOLUTION


# %%
xh.check("l04_nats_saved")

# %% [markdown]
# ## 9. A report on a model
#
# Write the report that you would like to read of every model: the loss and the accuracy. `labels` and `forecasts` are as in exercise 4. A case is right if its label got the largest probability of its row. (`max(row)` is the largest number of a list.) There are no ties for the largest.
#
# Return two numbers with a comma between them: the mean loss in nats, then the accuracy, a share from 0 to 1.
#
# An example: `report([0, 1], [[0.5, 0.3, 0.2], [0.5, 0.25, 0.25]])` has a loss of `(log(2) + log(4)) / 2` and an accuracy of `0.5`.


# %%
def report(labels, forecasts):
    """Return the mean loss in nats and the share of cases whose label got the largest probability."""
    ### BEGIN SOLUTION
    total, right = 0, 0
    for label, forecast in zip(labels, forecasts, strict=True):
        total = total - log(forecast[label])
        if forecast[label] == max(forecast):
            right = right + 1
    return total / len(labels), right / len(labels)
    ### END SOLUTION


# %%
xh.check("l04_report")
