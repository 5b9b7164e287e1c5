# %% [markdown]
# # Train a network on 150 flowers
#
# A network holds fifteen numbers, and they are not good yet. Which way do you turn each of them, and how far?

# %% [markdown]
# **You will**
#
# - compute the cross-entropy of three flowers by hand
# - find every slope of a small network with the chain rule, and check it
# - train a network on real flowers, on cross-entropy and on squares, and read its learning curve
# - tell loss and accuracy apart, say which species is taken for which, and find the lowest loss that is possible
#
# **You need** the price of an honest belief ([lesson 3](03_cross_entropy.ipynb)) and the loss of a forecast ([lesson 4](04_cross_entropy_loss.ipynb)). You also need slopes, nudges and the chain rule ([lesson 5](05_learning_by_slopes.ipynb)), weights and biases ([lesson 6](06_binary_cross_entropy.ipynb)), softmax ([lesson 7](07_softmax.ipynb)), and labels that count from 0 ([lesson 8](08_categorical_and_sparse.ipynb)).
#
# **Time** read 35 minutes, explore 10 minutes, exercises 75 minutes

# %%
import numpy as np

import xent_helpers as xh
from xent_helpers.figures import iris_backprop as pictures
from xent_helpers.network import Network, accuracy, backward, forward, init_network, numerical_gradient, step, train
from xent_helpers.network import loss as loss_of

# %% [markdown]
# ## Three flowers, by hand
#
# Lesson 6 told two species of iris apart. Now take all three, with two other measurements: how wide a petal is, and how wide a sepal, one of the outer leaves. Each is scaled, so that 0 is the narrowest flower and 1 the widest.
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
# Read it from left to right. What passes along a line is multiplied by its weight. A number in a box is a bias: it is added. In the cell, `W1` holds the weights on the left, a row for each input, and `W2` those on the right. `b1` and `b2` hold the biases. That makes 4 + 2 + 6 + 3 numbers, fifteen in all.
#
# The boxes in the middle are the *hidden layer*. Each adds up what reaches it and then passes on 0 in place of anything negative. That rule is called *ReLU*.
#
# The boxes on the right give one score, a logit, for each species. Send three flowers through: a setosa, a virginica and a versicolor.

# %%
flowers = np.array([[0.04, 0.42], [1.00, 0.54], [0.50, 0.37]])
labels = np.array([0, 2, 1])
layers = forward(network, flowers)
print(layers.hidden.round(3))
print(layers.logits.round(2))

# %% [markdown]
# One row is one flower. The second flower's hidden layer is all zeros, so its logits are the biases on the right: 0, 0 and 1.
#
# Softmax makes probabilities of them, row by row.

# %%
probs = xh.softmax(layers.logits)
print(probs.round(2))

# %% [markdown]
# The network gives the true species 0.57, 0.58 and 0.52. It leans the right way each time, without much confidence.
#
# The loss is the cross-entropy: for each flower, minus the natural logarithm of what its true species was given. The next line picks, from row 0, 1 and 2, the place that the label names.

# %%
of_truth = probs[np.arange(3), labels]
losses = -np.log(of_truth)
print(losses.round(6))
print(f"total {losses.sum():.6f} nats, mean {losses.mean():.6f} nats")

# %% [markdown]
# An article behind this course prints other prices for this network. It took the logarithm of probabilities that were already rounded, and cut the results to two digits. Do the same, and you get its numbers.

# %%
rounded = -np.log([0.57, 0.58, 0.52])
print(rounded.round(4))
print(f"{0.56 + 0.54 + 0.65:.2f} against {losses.sum():.2f}")

# %% [markdown]
# Nothing is wrong with 1.75 as a first look. But 1.77 is the total, and libraries report the mean. **Round at the end, not on the way.**

# %% [markdown]
# ## One term is left
#
# In full, cross-entropy is a sum over all species: minus each true probability, p, times the logarithm of the predicted one, q.
#
# $$H(p, q) = -\sum_k p_k \ln q_k$$
#
# The first flower is a setosa, so its p is a one-hot row: 1 for setosa and 0 for the others.

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
# You could name the species with the largest score, its argmax, and count how often that is wrong. Nudge the first flower's setosa score a little and watch.

# %%
z = layers.logits[0]
nudged = np.add(z, [0.001, 0, 0])
print("argmax:", z.argmax(), "then", nudged.argmax())
print(f"loss: {-np.log(xh.softmax(z)[0]):.6f} then {-np.log(xh.softmax(nudged)[0]):.6f}")

# %% [markdown]
# The name does not move at all. As you saw in lesson 7, the slope of argmax is 0 almost everywhere, so nothing tells you which way to turn. The loss moves with every nudge. So a network is **trained** with softmax and cross-entropy, and **used** with argmax.

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
# Now by thought alone. The bias moves the setosa score of each flower, one for one. And lesson 7 found the slope of a flower's loss in a score:
#
# $$\frac{\partial\, \text{loss}}{\partial z_k} = q_k - p_k$$
#
# In words: the probability that you **gave**, less the one that was **due**. The mean loss has the mean of these slopes. In the cell, `[:, 0]` takes column 0 of the table, setosa's.

# %%
print("given less due:", (probs - xh.one_hot(labels, 3))[:, 0].round(4))
print(f"mean: {(probs - xh.one_hot(labels, 3))[:, 0].mean():.6f}")

# %% [markdown]
# The same number, and no nudging. It is slightly positive: raising the bias raises the loss. So the bias goes down, by a tiny step.

# %% [markdown]
# ## Every slope, from back to front
#
# How do you reach the numbers farther back? By the chain rule of lesson 5: along a chain of effects, multiply the rates. Where several ways lead to the loss, add up.
#
# So walk backwards from the loss, and multiply by the rate of each line that you cross. This is called *backpropagation*. Here is the whole of it, as the course uses it.

# %%
import inspect

print(inspect.getsource(backward))

# %% [markdown]
# Read it line by line; `d_` means “the loss's slope in”.
#
# - `d_logits` is given less due, divided by the number of flowers.
# - `d_hidden`: a hidden node reaches every score through its weight. Add up slope times weight.
# - `d_raw`: raw is a hidden node's sum before ReLU. ReLU let a positive sum through and blocked the rest. So the slope passes where the sum was positive. (`True` counts as 1 and `False` as 0.)
# - A weight's slope is what came in times the slope that comes back, added over the flowers.
# - A bias's slope is the slope that comes back, added over the flowers.

# %% [markdown]
# Three signs do the adding. `.T` turns a table on its side. `@` takes each row on the left with each column on the right, multiplies pair by pair, and adds up. So `hidden.T @ d_logits` adds over the flowers, and has one row for each hidden node and one column for each species. `.sum(axis=0)` adds down each column.

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
for name in ["W1", "b1", "W2", "b2"]:
    gaps = abs(slopes.parameters()[name] - measured.parameters()[name])
    print(name, "gaps below one ten-millionth:", gaps.max() < 1e-7)

# %% [markdown]
# They agree. Now you may take a step of gradient descent: every number goes against its slope, times the learning rate. All slopes come first, and then all fifteen numbers move at once.

# %%
for learning_rate in [0.05, 0.5]:
    _, new_loss, _ = backward(step(network, slopes, learning_rate), flowers, labels)
    print(f"learning rate {learning_rate}: loss {loss:.4f}, then {new_loss:.4f} nats")

# %% [markdown]
# The small step makes all three flowers cheaper on average. The large step makes things worse: a slope is true only near where you stand, and 0.5 carries this network right across the valley. Both steps point the same way.

# %% [markdown]
# ## Now the real flowers
#
# Here are the flowers that Edgar Anderson measured, in the form that Ronald Fisher published in 1936. Every fifth flower is put aside. The network never learns from these. They show what it does with flowers that it has not seen.

# %%
iris = xh.load_iris()
inputs = xh.scale_to_unit(iris.columns("petal width", "sepal width"))
learned, held_out = xh.datasets.split_every_fifth(inputs, iris.labels)
print("learned from:", len(learned[1]), " held out:", len(held_out[1]))

# %% [markdown]
# Start from a new network with four hidden nodes. Its first weights are random, and those of the last layer are tiny. So all three species look about equally likely to it. (The `seed` says which random numbers: the same seed draws the same ones again.) What will its first loss be?

# %%
xh.quiz("l09_first_loss")

# %%
fresh = init_network(num_inputs=2, num_hidden=4, num_classes=3, seed=0)
_, first_loss, _ = backward(fresh, inputs, iris.labels)
print(f"first loss {first_loss:.2f} nats, blind guess ln 3 = {np.log(3):.2f} nats")

# %% [markdown]
# A blind guess over three species costs ln 3. **Check this number whenever you train.** With tiny last weights, a first loss far from it means that something is wrong before you begin.
#
# Now take 500 epochs, each with all 120 flowers. (`*learned` hands over both parts of the pair: inputs and labels.) The learning rate is 0.5 again. It was too large for the half-trained network; this one starts with tiny weights and gentler slopes.

# %%
history = train(fresh, *learned, epochs=500, learning_rate=0.5, held_out=held_out)

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
# Thirty flowers are few. Put others aside, and the turn mostly comes later, or not at all.

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
# A few versicolor lie on virginica's ground, and a few virginica on versicolor's. Some even lie exactly on top of each other. Keep that in mind for the last section.

# %% [markdown]
# ## Try your own settings
#
# Here you choose the learning rate, the number of hidden nodes and the seed of its first weights. Press Train and watch the curve grow. Then look for:
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
# ## Why not square the miss?
#
# The first of our three flowers should have got probability 1 and got 0.57. Lesson 4 squared that miss, the residual 1 - q, and found it flat where help is needed most. Put q at 0.01: nearly certain, and wrong.

# %%
print(f"q {of_truth[0]:.2f}, residual {1 - of_truth[0]:.2f}, squared {(1 - of_truth[0]) ** 2:.4f}")
q = 0.01
print(f"slope in score: cross-entropy {-(1 - q):.2f}, squared {-2 * q * (1 - q) ** 2:.4f}")

# %% [markdown]
# By the chain rule, the slope of the squared miss in each score is given less due, times 2q(1 - q). Here q is the probability given to the truth. That factor is small where q is near 0 **or** near 1. How large can it get?

# %%
for q in [0.01, 1 / 3, 0.5, 0.99]:
    print(f"q {q:.2f}: factor {2 * q * (1 - q):.2f}")

# %% [markdown]
# Never above one half, since q(1 - q) is largest at one half. All else in the walk back stays as it is. So let two networks learn from the same start, one on each loss. Predict, then run.

# %%
xh.quiz("l09_squares")

# %%
squares = pictures.train_on_squares(fresh, *learned, epochs=500, learning_rate=0.5)
twice = pictures.train_on_squares(fresh, *learned, epochs=500, learning_rate=1.0)
runs = {"cross-entropy, rate 0.5": history, "squares, rate 0.5": squares, "squares, rate 1": twice}

# %%
xh.show(
    pictures.runs_side_by_side(runs, epochs=300),
    alt="Accuracy and cross-entropy by epoch for three runs from one start. Squares at rate 0.5 lag behind. Squares at rate 1 keep close to cross-entropy at rate 0.5. After 150 epochs all three accuracies are alike.",
)

# %%
for name, run in runs.items():
    print(f"{name:24}90% right at epoch {pictures.first_epoch(run, 0.9)}, at the end {run.accuracy[-1]:.1%}")

# %% [markdown]
# Be careful what you read from this. At the same learning rate, squares take about twice as long to name 90% rightly. But at twice the rate they are as quick. At this start every q is about one third, and the factor is 0.44. So most of what you saw was **the length of the steps**.
#
# In the right panel cross-entropy ends lowest. No wonder: this is the loss that it walks down.

# %% [markdown]
# Now a start that is sure and wrong. Its virginica bias is 5, so the two other species get less than one hundredth each.

# %%
sure = Network(fresh.W1, fresh.b1, fresh.W2, np.array([0.0, 0.0, 5.0]))
print("given at the start:", xh.softmax(sure.b2).round(4))

# %%
on_surprise = train(sure, *learned, epochs=500, learning_rate=0.5)
on_squares = pictures.train_on_squares(sure, *learned, epochs=500, learning_rate=1.0)
for name, run in [("cross-entropy, rate 0.5", on_surprise), ("squares, rate 1", on_squares)]:
    print(f"{name:24}90% right at epoch {pictures.first_epoch(run, 0.9)}, at the end {run.accuracy[-1]:.1%}")

# %% [markdown]
# Cross-entropy needs 48 epochs, about as many as before. Squares need 89, even at twice the rate: now they start where their slope is flat. A longer step no longer makes up for that. Still, it is a difference in speed alone: in the end both name 97.5% rightly.
#
# All of this is about the flowers learned from, on one small network. Which loss does better on **new** flowers, it does not say.

# %% [markdown]
# ## Loss and accuracy are two things
#
# Go back to the half-trained network of the beginning. It was drawn for three flowers. How does it do on all 150, and on the thirty held out? Accuracy is the share that it names rightly.

# %%
xh.quiz("l09_same_accuracy")

# %%
trained = history.networks[best]
everything = inputs, iris.labels

# %%
for name, candidate in [("half trained", network), ("trained", trained)]:
    for group, pair in [("all 150", everything), ("held out", held_out)]:
        right, price = accuracy(candidate, *pair), loss_of(candidate, *pair)
        print(f"{name:12} {group:8} accuracy {right:.1%}, loss {price:.3f} nats")

# %% [markdown]
# On all flowers, the half-trained network is right for 95.3%, and the trained one for a single flower more. Yet the losses are 0.617 and 0.117 nats. Accuracy counts who came first. The loss weighs how sure the network was: the half-trained one names the right species with a shrug.
#
# On the held-out flowers the order even turns. The half-trained network names one flower more, at more than three times the loss. So report both, and say which one you mean.
#
# One caution: we picked the epoch **with** the held-out flowers. For an honest score you need a third group that served neither to learn nor to pick.

# %% [markdown]
# ## Who is taken for whom?
#
# An accuracy of 90% on the held-out flowers: three of thirty are named wrongly. Which ones? Predict, then run.

# %%
xh.quiz("l09_taken_for")

# %% [markdown]
# Make a table that counts. Each flower adds 1 to one cell. Its **true** species says which row, and the species that it is **named** says which column. This is a *confusion matrix*.

# %%
tables = {"all 150": pictures.count_names(trained, *everything)}
tables["held out"] = pictures.count_names(trained, *held_out)

# %%
xh.show(
    pictures.confusion_tables(tables, species),
    alt="Two tables of counts, rows true, columns named, in the order setosa, versicolor, virginica. All 150: 50 0 0, then 0 48 2, then 0 4 46. Held out: 10 0 0, then 0 10 0, then 0 3 7.",
)

# %% [markdown]
# On the diagonal, in frames, stands what is right. Divide its sum by the sum of the whole table, and you have the accuracy. The rest says what the accuracy doesn't:
#
# - **Setosa is safe.** Its row and its column hold no mistake.
# - **The other two are taken for each other**, and nothing else goes wrong.
# - **Not evenly.** Among the held-out flowers, three of ten virginica are called versicolor, and no versicolor is called virginica.

# %%
for table in tables.values():
    print(f"{np.diag(table).sum()} of {table.sum()} right: {np.diag(table).sum() / table.sum():.1%}")

# %% [markdown]
# (`np.diag` takes the diagonal.) Does it matter who is taken for whom? Say that virginica is rare, and versicolor may be picked. Then a virginica called versicolor is gone. The other mistake only leaves a versicolor standing. Accuracy counts both alike.

# %% [markdown]
# ## How low can it go?
#
# An article behind this course says that a perfect model has a loss of 0. Look for twins first: flowers with the same two widths and different species. In the cell, `.all()` asks whether both widths agree.

# %%
for a in range(150):
    for b in range(a):
        if (inputs[a] == inputs[b]).all() and iris.labels[a] != iris.labels[b]:
            pair = species[iris.labels[b]], species[iris.labels[a]]
            print("flowers", b, "and", a, iris.columns("petal width", "sepal width")[a], "cm:", *pair)

# %% [markdown]
# Three pairs of twins, a versicolor and a virginica each. The network gets two widths and nothing else, so it must answer both twins alike. Whatever it gives to one species, it takes from the other.
#
# What is the cheapest answer? Lesson 3 said it: honesty. Half of such a pair is versicolor, so give one half to each, and pay the entropy of a fair coin, ln 2, for each twin. All other flowers can be named for certain, and cost nothing.

# %%
alone, twin = xh.entropy([0, 1, 0]), xh.entropy([0, 0.5, 0.5])
floor = (144 * alone + 6 * twin) / 150
print(f"a flower alone {alone:.4f} nats, a twin {twin:.4f} nats")
print(f"lowest possible loss: {floor:.6f} nats")

# %% [markdown]
# From these two widths, no model gets below 0.027726 nats on these 150 flowers, however large it is. A large one can come as near as you like.
#
# The floor has a name: **the entropy of the species, given the widths**. It says how unsure you still are of the species when you know the widths, on average over the flowers. Books write it H(Y | X), with Y for the label and X for the inputs. The upright stroke is read “given”.
#
# So a loss of 0 is possible only where the inputs settle the label. Other flowers have another floor.

# %% [markdown]
# ## Common mistakes
#
# - **The gradient is not divided by the number of flowers.** The loss is a mean, and then so is its slope. Steps come out too large by that factor.
# - **Due less given, or a plus in the step.** The loss climbs from the first epoch.
# - **Softmax or argmax over the wrong direction.** Each row is one flower. Print a row's sum.
# - **ReLU forgotten on the way back.** Slopes pass through nodes that were shut. Compare with measured slopes.

# %% [markdown]
# - **W2 moved before the walk back through it.** Find all slopes first, and then move everything.
# - **Arrays changed in place.** The start is lost, and every stored network is the last one.
# - **One step too many or too few.** 500 steps make 501 losses, with the one at the start.
# - **Accuracy reported as the loss's progress.** It can stand still while the loss falls, and the other way round.
# - **A confusion matrix on its side.** Say which way is true and which is named.

# %% [markdown]
# ## Recap
#
# - You computed the cross-entropy of three flowers by hand
# - You found every slope of a small network with the chain rule, and checked it
# - You trained a network on real flowers, on cross-entropy and on squares, and read its learning curve
# - You told loss and accuracy apart, said which species is taken for which, and found the lowest loss that is possible
#
# **Next** Write the backward pass yourself in [the exercises](../exercises/09_iris_backprop.ipynb), until your own functions train the network. [Lesson 10](10_reading_critically.ipynb) then lets you judge what others say about all this.

# %% [markdown]
# ## Sources
#
# - The network and its three flowers: an article behind this course, which follows Josh Starmer's StatQuest. Corrected here: the losses are computed from unrounded probabilities, and the loss adds up **logarithms** of the true species' probabilities only. Its residual of 0.43 is right, and so is its word against argmax.
# - The perfect model with a loss of 0: another article. That holds where the inputs settle the label.
# - Faster learning than with squares: the first article again. Seen here for one network and two starts. That it also does better on new data, we don't claim.

# %% [markdown]
# - R. A. Fisher, “The use of multiple measurements in taxonomic problems”, Annals of Eugenics 7 (1936), with E. Anderson's measurements.
# - D. E. Rumelhart, G. E. Hinton and R. J. Williams, “Learning representations by back-propagating errors”, Nature 323 (1986).
