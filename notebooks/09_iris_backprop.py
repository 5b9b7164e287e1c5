# %% [markdown]
# # Train a network on 150 flowers
#
# A network holds fifteen numbers, and they are not good yet. Which way do you turn each of them, and how far?

# %% [markdown]
# **You will**
#
# - compute the cross-entropy of three flowers by hand
# - find every slope of a small network with the chain rule, and check it
# - train a network on real flowers and read its learning curve
# - tell loss and accuracy apart, and find the lowest loss that is possible
#
# **You need** to read a few lines of Python, and to know that a slope says how much a result changes when you nudge an input. Softmax and cross-entropy are said again where they are used.
#
# **Time** read 35 minutes, explore 10 minutes, exercises 45 minutes

# %%
import numpy as np

import xent_helpers as xh
from xent_helpers.figures import iris_backprop as pictures
from xent_helpers.network import Network, accuracy, backward, forward, init_network, numerical_gradient, step, train
from xent_helpers.network import loss as loss_of

# %% [markdown]
# ## Three flowers, by hand
#
# In the 1930s Edgar Anderson measured irises of three species with a ruler. You get two of his measurements: how wide a petal is, and how wide a sepal is. Each is scaled, so that 0 is the narrowest flower and 1 the widest.
#
# Somebody has half trained a small network to name the species. It looks like this.

# %%
network = Network(
    W1=np.array([[-2.5, -1.5], [0.6, 0.4]]),
    b1=np.array([1.6, 0.7]),
    W2=np.array([[-0.1, 2.4, -2.2], [1.5, -5.2, 3.7]]),
    b2=np.array([0.0, 0.0, 1.0]),
)

# %%
species = ("setosa", "versicolor", "virginica")
figure = pictures.network_diagram(network, ("petal width", "sepal width"), species)
xh.show(
    figure,
    alt="A network of two inputs, two hidden nodes and three outputs. Each line carries a weight; each hidden node and each output carries a bias.",
)

# %% [markdown]
# Read it from left to right. A number on a line is a weight: what comes in is multiplied by it. A number in a box is a bias: it is added.
#
# The boxes in the middle are the *hidden layer*. Each adds up what reaches it and then passes on 0 in place of anything negative. That rule is called *ReLU*.
#
# The boxes on the right give one score a species. Such raw scores are called logits. Send three flowers through: a setosa, a virginica and a versicolor.

# %%
flowers = np.array([[0.04, 0.42], [1.00, 0.54], [0.50, 0.37]])
labels = np.array([0, 2, 1])
layers = forward(network, flowers)
print(layers.hidden.round(3))
print(layers.logits.round(2))

# %% [markdown]
# One row is one flower. The second flower's hidden layer is all zeros, so its logits are the biases on the right: 0, 0 and 1.
#
# Softmax turns logits into probabilities. It raises e to each score, then divides by the sum, so that each row adds up to 1.

# %%
probs = xh.softmax(layers.logits)
print(probs.round(2))

# %% [markdown]
# The network gives the true species 0.57, 0.58 and 0.52. It leans the right way each time, without much confidence.
#
# Cross-entropy puts a price on that. You pay the surprise of what really came: minus the logarithm of the probability that the network gave to the true species. With the natural logarithm the price is in nats.

# %%
of_truth = probs[np.arange(3), labels]
losses = -np.log(of_truth)
print(losses.round(6))
print(f"total {losses.sum():.6f} nats, mean {losses.mean():.6f} nats")

# %% [markdown]
# The article behind this lesson prints other prices. It took the logarithm of probabilities that were already rounded, and cut the results to two digits. Do the same, and you get its numbers.

# %%
rounded = -np.log([0.57, 0.58, 0.52])
print(rounded.round(4))
print(f"{0.56 + 0.54 + 0.65:.2f} against {losses.sum():.2f}")

# %% [markdown]
# Nothing is wrong with 1.75 as a first look. But 1.77 is the total, and libraries report the mean. **Round at the end, not on the way.**

# %% [markdown]
# ## One term is left
#
# Textbooks write cross-entropy as a sum over all species: minus each true probability, p, times the logarithm of the predicted one, q.
#
# $$H(p, q) = -\sum_k p_k \ln q_k$$
#
# You know what the first flower is. So its p is 1 for setosa and 0 for the others. Written as a row, that is called one-hot.

# %%
p = xh.one_hot(labels, 3)[0]
q = probs[0]
print("p:", p, " terms:", (-p * np.log(q)).round(4))
print(f"sum {-(p * np.log(q)).sum():.4f}, one term {-np.log(q[0]):.4f}")

# %% [markdown]
# Two terms are multiplied by zero. The whole sum is the one term of the true species.

# %% [markdown]
# ## Why not count mistakes?
#
# You could pick the species with the largest score, and count how often that is wrong. Picking the largest is called argmax. Nudge the first flower's setosa score a little and watch.

# %%
z = layers.logits[0]
nudged = np.add(z, [0.001, 0, 0])
print("argmax:", z.argmax(), "then", nudged.argmax())
print(f"loss: {-np.log(xh.softmax(z)[0]):.6f} then {-np.log(xh.softmax(nudged)[0]):.6f}")

# %% [markdown]
# The pick does not move at all. It stays put until, at a tie, it jumps. So its slope is 0 almost everywhere and nothing tells you which way to turn.
#
# The loss moves with every nudge. That is why a network is **trained** with softmax and cross-entropy, and **used** with argmax.

# %% [markdown]
# ## Why not square the miss?
#
# The first flower should have got probability 1 and got 0.57. The miss, 1 - q, is called the residual. Squaring it also gives a loss.

# %%
q = of_truth[0]
print(f"q {q:.2f}, residual {1 - q:.2f}, squared {(1 - q) ** 2:.4f} against {-np.log(q):.4f} nats")

# %%
xh.show(
    pictures.two_losses(),
    alt="Two curves against q, the probability given to the true class. Cross-entropy climbs past 5 nats as q nears 0. The squared residual never passes 1.",
)

# %% [markdown]
# Look at the left edge. A network that is sure and wrong pays more and more under cross-entropy. The squared residual never asks for more than 1.
#
# What trains a network is the slope in its **scores**. Put q at 0.01: nearly certain, and wrong.

# %%
q = 0.01
print(f"slope in q:     cross-entropy {-1 / q:.0f}, squared {-2 * (1 - q):.2f}")
print(f"slope in score: cross-entropy {-(1 - q):.2f}, squared {-2 * q * (1 - q) ** 2:.4f}")

# %% [markdown]
# Softmax is nearly flat there: its own slope is q times 1 - q. That factor cancels the steep 1/q of the logarithm. What remains for cross-entropy is -0.99, a firm push.
#
# The squared residual has nothing to cancel with. It is left with -0.0196, fifty times less, where help is needed most.

# %% [markdown]
# ## Turn one number
#
# Take one of the fifteen numbers: the bias of setosa. Before you compute, commit yourself.

# %%
xh.quiz("l09_setosa_bias")

# %% [markdown]
# First measure. Nudge the bias up and down, and see how the mean loss changes.

# %%
measured = numerical_gradient(network, flowers, labels)
print(f"measured slope in the setosa bias: {measured.b2[0]:.6f}")

# %% [markdown]
# Now by thought alone. The bias moves the setosa score of each flower, one for one. And the slope of a flower's loss in a score is short:
#
# $$\frac{\partial\, \text{loss}}{\partial z_k} = q_k - p_k$$
#
# In words: the probability that you gave, less the one that was due. The mean loss has the mean of these slopes.

# %%
print("given less due:", (probs - xh.one_hot(labels, 3))[:, 0].round(4))
print(f"mean: {(probs - xh.one_hot(labels, 3))[:, 0].mean():.6f}")

# %% [markdown]
# The same number, and no nudging. It is slightly positive: raising the bias raises the loss. So the bias goes down, by a tiny step.
#
# Why is the slope so short? The chain rule says: along a chain of effects, multiply the rates. The loss's rate in q is -1/q. The rate of the true q in its own score is q(1 - q). Multiply, and q cancels: what remains is q - 1, given less due.
#
# And a score of another species, k? Raising it lowers the true q, at the rate -q times q of k. Times -1/q, that is q of k: given, less a due of 0.

# %% [markdown]
# ## Every slope, from back to front
#
# The same rule reaches every number in the network. Walk backwards, and multiply by each line that you cross. This is called *backpropagation*. Here is the whole of it, as the course uses it.

# %%
import inspect

print(inspect.getsource(backward))

# %% [markdown]
# Read it line by line; `d_` means "the loss's slope in".
#
# - `d_logits` is given less due, divided by the number of flowers.
# - `d_hidden`: a hidden node reaches every score through its weight. Add up slope times weight.
# - `d_raw`: ReLU let a positive sum through and blocked the rest. So the slope passes where the sum was positive.
# - A weight's slope is what came in times the slope that comes back, added over the flowers.
# - A bias's slope is the slope that comes back, added over the flowers.

# %% [markdown]
# Three signs do the adding. `.T` turns a table on its side. `@` takes each row on the left with each column on the right, multiplies pair by pair, and adds up. So `hidden.T @ d_logits` adds over the flowers, and has a row a hidden node and a column a species. `.sum(axis=0)` adds down each column.

# %%
_, loss, slopes = backward(network, flowers, labels)
print(f"loss {loss:.6f} nats")
print(slopes.W2.round(4))
print(slopes.W1.round(4))

# %% [markdown]
# All slopes in one walk back. By nudging you would run the whole network twice for each number.

# %% [markdown]
# ## Check before you trust
#
# A backward pass with a slip in it often still learns, only worse. So compare it with measured slopes, once. All fifteen numbers, each nudged:

# %%
gaps = [abs(slopes.parameters()[name] - measured.parameters()[name]).max() for name in slopes.parameters()]
print(dict(zip(slopes.parameters(), [bool(gap < 1e-7) for gap in gaps], strict=True)))

# %% [markdown]
# Each gap is below one ten-millionth. Now you may take a step. A step of gradient descent moves every number against its slope, a little. How little is set by the learning rate.

# %%
for learning_rate in (0.05, 0.5):
    _, new_loss, _ = backward(step(network, slopes, learning_rate), flowers, labels)
    print(f"learning rate {learning_rate}: loss {loss:.4f}, then {new_loss:.4f} nats")

# %% [markdown]
# The small step makes all three flowers cheaper on average. The large step makes things worse: a slope is true only near where you stand, and 0.5 carries this network right across the valley. Both steps point the same way.

# %% [markdown]
# ## Now the real flowers
#
# Here is Anderson's data, in the form that Ronald Fisher published in 1936. Every fifth flower is put aside. The network never learns from these; they show what it does with flowers that it has not seen.

# %%
iris = xh.load_iris()
inputs = xh.scale_to_unit(iris.columns("petal width", "sepal width"))
held_out = np.arange(150) % 5 == 4
print("learned from:", (~held_out).sum(), " held out:", held_out.sum())

# %% [markdown]
# Start from a new network with four hidden nodes. Its first weights are random, and those of the last layer are tiny. So all three species look about equally likely to it. What will its first loss be?

# %%
xh.quiz("l09_first_loss")

# %%
fresh = init_network(num_inputs=2, num_hidden=4, num_classes=3, seed=0)
_, first_loss, _ = backward(fresh, inputs, iris.labels)
print(f"first loss {first_loss:.2f} nats, blind guess ln 3 = {np.log(3):.2f} nats")

# %% [markdown]
# A blind guess over three species costs ln 3. **Check this number whenever you train.** A first loss far from it means that something is wrong before you begin.
#
# One pass over all flowers is an epoch. Take 500 of them. The learning rate is 0.5 again. It was too large for the half-trained network; this one starts with tiny weights and gentler slopes. The right rate depends on where you stand.

# %%
seen = inputs[~held_out], iris.labels[~held_out]
unseen = inputs[held_out], iris.labels[held_out]
history = train(fresh, *seen, epochs=500, learning_rate=0.5, held_out=unseen)

# %%
xh.show(
    pictures.learning_curve(history),
    alt="Mean loss by epoch. Both curves fall from ln 3, about 1.1 nats. The one learned from sinks to 0.07; the held-out one stops near 0.18 at epoch 224 and then creeps up to 0.21.",
)

# %%
best = int(np.argmin(history.held_out_loss))
print(f"learned from, at the end: {history.loss[-1]:.2f} nats")
print(f"held out: {history.held_out_loss[best]:.2f} nats at epoch {best}, {history.held_out_loss[-1]:.2f} at the end")

# %% [markdown]
# Two curves, two stories. On the flowers that it learns from, the network gets better to the end. On the others it is best at epoch 224, and then it gets worse: it grows ever more sure, and for a few of the thirty it is sure and wrong. That is a form of *overfitting*, and only held-out flowers show it.
#
# Thirty flowers are few. Put others aside, and the turn comes later or not at all.

# %% [markdown]
# ## Watch it learn
#
# Ask the network about every pair of widths, and colour the answer. Do that after every tenth epoch. Press Play, or move the slider with the arrow keys.


# %%
def frame_at(epoch):
    return pictures.training_frame(history, epoch, inputs, iris.labels, iris.species)


epochs = xh.Slider("Epoch", range(0, 501, 10), start=22, play=True)
xh.explorer(
    frame_at, epochs, alt="Left, which species the network names for each pair of widths. Right, the loss by epoch."
)

# %% [markdown]
# At epoch 0 one species, virginica, covers nearly everything. Soon setosa has ground of its own, and versicolor grows last, between the two. Later the borders hardly move, while the loss still falls: the network grows more sure.
#
# A few versicolor lie on virginica's ground, and a few virginica on versicolor's. Some lie exactly on top of each other. Keep that in mind for the last section.

# %% [markdown]
# ## Try your own settings
#
# Here you choose the learning rate, the number of hidden nodes and the seed that the first weights are drawn with. Press Train and watch the curve grow. Then look for:
#
# - a learning rate so small that nothing much happens
# - one so large that the loss jumps about, or never gets below the blind guess
# - the smallest hidden layer that still learns

# %%
from xent_helpers.labs.iris_backprop import TrainingLab

TrainingLab()

# %% [markdown]
# Beyond about four hidden nodes, more change little. With one, a seed may learn nothing at all. And another seed gives another curve, so one run proves little.

# %% [markdown]
# ## Loss and accuracy are two things
#
# Go back to the half-trained network of the beginning. It was drawn for three flowers. How does it do on all 150, and on the thirty held out? Accuracy is the share that it names rightly.

# %%
xh.quiz("l09_same_accuracy")

# %%
everything = inputs, iris.labels
for name, candidate in (("half trained", network), ("trained", history.networks[best])):
    for flowers_of, pair in (("all 150", everything), ("held out", unseen)):
        right, price = accuracy(candidate, *pair), loss_of(candidate, *pair)
        print(f"{name:12} {flowers_of:8}: accuracy {right:.1%}, loss {price:.3f} nats")

# %% [markdown]
# On all flowers, the half-trained network is right for 95.3%, and the trained one for a single flower more. Yet the losses are 0.617 and 0.117 nats. Accuracy counts who came first. The loss weighs how sure the network was: the half-trained one names the right species with a shrug.
#
# On the held-out flowers the order even turns. The half-trained network names one flower more, at more than three times the loss. So one can be good while the other is poor. Report both, and say which one you mean.
#
# One caution: we picked the epoch **with** the held-out flowers. For an honest score you need a third group that served neither to learn nor to pick.

# %% [markdown]
# ## How low can it go?
#
# It is often said that a perfect model has a loss of 0. Look for twins first: flowers with the same two widths and different species.

# %%
widths, group = np.unique(inputs, axis=0, return_inverse=True)
counts = np.zeros((len(widths), 3))
np.add.at(counts, (group, iris.labels), 1)
twins = counts[(counts > 0).sum(axis=1) > 1]
print(twins)

# %% [markdown]
# Three pairs of twins: one versicolor and one virginica each. From the widths alone, nobody can tell them apart. The best that anyone can do is to give each species one half, and to pay ln 2 for each of the six flowers.

# %%
floor = xh.entropy(counts / counts.sum(axis=1, keepdims=True)) @ counts.sum(axis=1) / 150
print(f"lowest possible loss: {floor:.6f} nats, and 6 ln 2 / 150 = {6 * np.log(2) / 150:.6f}")

# %% [markdown]
# From these two widths, no model gets below 0.027726 nats on these 150 flowers, however large it is. It can come as near as you like. The floor is the entropy of the species that is left, in this data, when you know the widths. Other flowers have another floor. A loss of 0 is possible only where the inputs settle the label.

# %% [markdown]
# ## Common mistakes
#
# - **The gradient is not divided by the number of flowers.** The loss is a mean, and then so is its slope. It shows as steps that are too large by that factor.
# - **Due less given.** The sign is turned, and the loss climbs from the first step.
# - **Softmax over the wrong direction.** Each row is one flower and must add up to 1. Print a row's sum.
# - **ReLU forgotten on the way back.** Slopes pass through nodes that were shut. Compare with measured slopes.
# - **The largest score reported as the loss's progress.** Accuracy can stand still while the loss falls, and the other way round.

# %% [markdown]
# ## Recap
#
# - You computed the cross-entropy of three flowers by hand
# - You found every slope of a small network with the chain rule, and checked it
# - You trained a network on real flowers and read its learning curve
# - You told loss and accuracy apart, and found the lowest loss that is possible
#
# **Next** Write the backward pass yourself, in [the exercises](../exercises/09_iris_backprop.ipynb).

# %% [markdown]
# ## Sources
#
# - The network and its three flowers: an article on cross-entropy for neural networks, which follows Josh Starmer's StatQuest. Corrected here: the losses are computed from unrounded probabilities, and the loss adds up **logarithms** of the true species' probabilities only.
# - R. A. Fisher, "The use of multiple measurements in taxonomic problems", Annals of Eugenics 7 (1936), with E. Anderson's measurements.
# - D. E. Rumelhart, G. E. Hinton and R. J. Williams, "Learning representations by back-propagating errors", Nature 323 (1986).
