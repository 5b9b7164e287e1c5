# %% [markdown]
# # Exercises: a network of your own
#
# Ten exercises on [lesson 9](../notebooks/09_iris_backprop.ipynb). The first six are the backward pass, step by step. With the last ones your own functions train a network on the flowers, and meet the loss of a large library. Under each stands a check. Run it as often as you like: it tells you which mistake it sees. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l09_mean_loss")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l09_mean_loss")` shows a solution, once you have passed or tried three times.

# %%
import numpy as np

import xent_helpers as xh

# %% [markdown]
# ## 1. The mean loss
#
# `labels` is an array with one integer a flower, counted from 0. `probs` is an array with one row of probabilities a flower, each above 0. Return the mean cross-entropy in nats, as a number and not rounded.
#
# An example: for labels `[0, 2]` and rows `[0.5, 0.25, 0.25]` and `[0.25, 0.25, 0.5]` the result is ln 2 nats.


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
# An example: for the square of a number, at 3, with any nudge, the result is 6.


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
# Now the slope of the mean loss in each logit, by thought: the probability given, less the one that was due, divided by the number of flowers. `labels` and `probs` are arrays as in exercise 1. The number of species is the width of `probs`, and the last one may never occur. The result has the shape of `probs`.
#
# An example: for the label `0` and the row `[0.7, 0.2, 0.1]` the result is the one row `[-0.3, 0.2, 0.1]`.


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
# `hidden` is what the hidden layer gave out, one row a flower. `d_logits` is the slope in each logit, one row a flower. Each is divided by the number of flowers already. Return two arrays: the slopes of the weights `W2`, with a row a hidden node and a column a species, and the slopes of the biases `b2`, one a species.
#
# An example: for one flower with `hidden` `[[1.0, 2.0]]` and `d_logits` `[[0.5, -0.5]]` the results are `[[0.5, -0.5], [1.0, -1.0]]` and `[0.5, -0.5]`.


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
# `W2` has a row a hidden node and a column a species. `raw` holds the hidden sums before ReLU, one row a flower. Return the slope in each entry of `raw`: back through the weights, then through the gate, which is open where `raw` is positive and shut everywhere else.
#
# An example: for `d_logits` `[[1.0, -1.0]]`, `W2` `[[3.0, 1.0], [2.0, 5.0]]` and `raw` `[[0.5, -0.5]]` the slopes before the gate are 2 and -3. The result is `[[2.0, 0.0]]`.


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
# Put it together. Go forward, then back, and return the slopes of all four: `d_W1`, `d_b1`, `d_W2`, `d_b2`. You may call the functions that you have written. `np.maximum(0, raw)` puts 0 in place of anything negative. `xh.softmax` turns rows of logits into rows of probabilities.
#
# An example: let one flower have the input 1 and the label 0. Let `W1` be `[[1.0]]`, and let all else be 0, with two species. Both get one half, so `d_W2` is `[[-0.5, 0.5]]` and `d_b2` is `[-0.5, 0.5]`. Nothing comes back through weights of 0, so `d_W1` is `[[0.0]]` and `d_b1` is `[0.0]`.


# %%
def backward_pass(inputs, labels, W1, b1, W2, b2):
    """Return (d_W1, d_b1, d_W2, d_b2), the slopes of the mean loss in every parameter."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_backward_pass")

# %% [markdown]
# ## 7. Who is taken for whom
#
# `labels` is an array of integers, counted from 0. `scores` has one row of logits a flower, and as many columns as there are species. A species may never occur. Return the confusion matrix, a square table of counts: the row is the true species, the column the one with the largest score. No two scores of a flower are the same. (`np.zeros((3, 3))` is a table of zeros, and `table[0, 2] += 1` adds 1 in row 0, column 2.)
#
# An example: for labels `[0, 1]` and scores `[[2.0, 1.0], [5.0, 3.0]]` the result is `[[1, 0], [1, 0]]`. Both flowers are named 0, and the second one is a 1.


# %%
def confusion(labels, scores):
    """Return the counts: a row for each true species, a column for each one named."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_confusion")

# %% [markdown]
# ## 8. One step
#
# The weights and biases of a network are its **parameters**. Here they come together: `parameters` holds the four arrays `W1`, `b1`, `W2`, `b2`. `slopes` holds their slopes, in the same order and the same shapes. `learning_rate` is above 0.
#
# Return four **new** arrays, in that order, as a tuple or a list: the parameters after one step downhill. Leave those that you were given as they are.
#
# An example: an entry of 2 with a slope of 3 becomes `1.7` at a learning rate of `0.1`.


# %%
def step(parameters, slopes, learning_rate):
    """Return W1, b1, W2, b2 after one step against their slopes."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_step")

# %% [markdown]
# ## 9. The training
#
# Now let it walk. Take `epochs` steps, each with all the flowers, and each with the slopes of the place where you stand. `epochs` is 0 or more.
#
# Return two things: the parameters at the end, and a list of `epochs + 1` mean losses in nats. Leave what you were given as it is. The first loss is that of the start, before any step; the last one is that of the end.
#
# You may call your own functions, and the one in the next cell. A star takes things apart: `backward_pass(inputs, labels, *parameters)` hands over the four arrays one by one.
#
# An example: with 0 epochs you return the parameters as they came and a list of one loss.


# %%
def probabilities(inputs, W1, b1, W2, b2):
    """Return the network's probabilities, one row a flower."""
    hidden = np.maximum(0, inputs @ W1 + b1)
    return xh.softmax(hidden @ W2 + b2)


# %%
def train(inputs, labels, parameters, epochs, learning_rate):
    """Return the parameters after the last step, and the list of losses from before the first one on."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l09_train")

# %% [markdown]
# ## 10. Your network and the flowers
#
# Here are the flowers that the lesson learned from, and its start. PyTorch, a library that large networks are trained with, took the same 500 steps at a learning rate of `0.5`. Its last loss is stored with the course.

# %%
iris = xh.load_iris()
widths = xh.scale_to_unit(iris.columns("petal width", "sepal width"))
learned, held_out = xh.datasets.split_every_fifth(widths, iris.labels)
start = tuple(xh.network.init_network(2, 4, 3, seed=0).parameters().values())

# %%
pytorch = xh.datasets.load_libraries()["training"]
print(pytorch["epochs"], "epochs, learning rate", pytorch["learning_rate"])
print(f"PyTorch's last loss: {pytorch['loss'][-1]:.10f} nats")

# %% [markdown]
# Train with your own `train`. `learned` holds the inputs and the labels. Let `last_loss` be the mean loss after the last step, not rounded. The check compares ten digits. If they agree, then you have built all of it: forward, loss, backward, step.


# %%
last_loss = ...  # your answer here

# %%
xh.check("l09_flowers")
