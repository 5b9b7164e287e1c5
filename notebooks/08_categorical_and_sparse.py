# %% [markdown]
# # Name one class among many
#
# You know what is on the photo. In how many ways can you tell a computer, and does its loss depend on the way?

# %% [markdown]
# **You will**
#
# - hand over the truth as rows, as integers and as yes or no, and get one and the same loss
# - catch labels out of range before they spoil a loss
# - smooth a target, and say what that does to the lowest possible loss
# - pick the right loss, and say where libraries disagree
#
# **You need** the loss and one-hot rows of [lesson 4](04_cross_entropy_loss.ipynb), the yes-or-no loss of [lesson 6](06_binary_cross_entropy.ipynb), and the softmax of [lesson 7](07_softmax.ipynb). A reminder stands where each is used.
#
# **Time** read 35 minutes, explore 5 minutes, exercises 45 minutes

# %%
import numpy as np

import xent_helpers as xh
from xent_helpers.figures import categorical_and_sparse as pictures

# %% [markdown]
# ## One photo, told in two ways
#
# A camera stands at a harbour. A model looks at each photo and says what it sees: a car, a bike, a plane or a boat. These are its four classes. For the photo of lesson 4 it gives four probabilities. We call this row q, the model.
#
# You look too. It is a car. How do you tell the computer?
#
# One way is a row, with 1 for what is true and 0 for the rest. That is a one-hot row. We call it p, the truth.

# %%
names = ["car", "bike", "plane", "boat"]
p = np.array([1, 0, 0, 0])
q = np.array([0.775, 0.116, 0.039, 0.070])
for k in [0, 1, 2, 3]:
    print(f"{names[k]:6}{-np.log(q[k]):.4f} nats, counted {p[k]} times")

# %% [markdown]
# The loss adds up the four surprises, each as often as p says. Three of them count 0 times. Only the car's 0.2549 nats are left.
#
# The other way is shorter. The car stands at place 0 of the list, so its label is 0. Look up q at that place.

# %%
label = 0
print(f"row:   {(p * -np.log(q)).sum():.4f} nats")
print(f"label: {-np.log(q[label]):.4f} nats")

# %% [markdown]
# The same loss. With rows it is called *categorical cross-entropy*. With integers it is called *sparse cross-entropy*. Sparse means thinly spread: a one-hot row is nearly all zeros, so you only note where the 1 stands.
#
# $$-\sum_k p_k \ln q_k = -\ln q_y$$
#
# In words: add up, over every class k, the truth times the surprise. What is left is the surprise of the true class, whose label is y.

# %% [markdown]
# An article behind this course writes x where we write k, and says that x is “the total number of values”. A small slip: x is **one** outcome, such as the boat. The sum runs over all outcomes.

# %% [markdown]
# ## Four classes are not four questions
#
# The photo of the car comes from another article. It shows the photo under the heading of binary cross-entropy, the loss for yes or no. But there are four classes here, and one of them is true. That is the categorical loss.
#
# You **can** hand these rows to the binary loss. It then asks four questions, one for each class, and averages: a car, yes or no? A bike, yes or no? Predict, then run.

# %%
xh.quiz("l08_binary_terms")

# %%
print(f"categorical: {xh.categorical_cross_entropy([p], [q]):.4f} nats")
print(f"binary:      {xh.binary_cross_entropy(p, q):.4f} nats")

# %% [markdown]
# You get 0.1226 nats, less than half. Nothing got better. Three of the four questions had an easier answer, no, and the average takes all four. No error warns you.
#
# The same article calls one-hot rows “binary odds”. As in lesson 6, they are probabilities: a row adds up to 1. Odds compare yes with no.

# %%
print(f"probability {q[0]:.3f}, odds {q[0] / (1 - q[0]):.2f} to 1")

# %% [markdown]
# ## A pile of photos
#
# Now take three photos: a car, a boat, and a car again. The model gives a row for each.

# %%
labels = [0, 3, 0]
probs = np.array([[0.775, 0.116, 0.039, 0.070], [0.05, 0.05, 0.10, 0.80], [0.40, 0.30, 0.20, 0.10]])
print(xh.one_hot(labels, 4))

# %%
xh.show(
    pictures.rows_and_integers(labels),
    alt="Three photos, told twice. On the left a one-hot row of four fields each: the 1 stands at car, boat, car. On the right one integer each: 0, 3, 0.",
)

# %% [markdown]
# `xh.one_hot` wants to know how many classes there are. The labels alone can't say: no photo shows a plane, and a pile without a boat would look as if there were fewer classes.

# %%
print(f"rows:     {xh.categorical_cross_entropy(xh.one_hot(labels, 4), probs):.4f} nats")
print(f"integers: {xh.sparse_categorical_cross_entropy(labels, probs):.4f} nats")

# %% [markdown]
# Both are means over the three photos. How does the sparse loss find its three numbers? `np.arange(3)` is 0, 1, 2: the photos. Paired with the labels, it picks one entry from each row.

# %%
of_truth = probs[np.arange(3), labels]
print(of_truth)
print(f"mean: {-np.log(of_truth).mean():.4f} nats")

# %% [markdown]
# So why bother with two ways? Because of size. A model of language picks each word among 50 000. Take one page of 1000 words. Each entry of a table needs 8 bytes, the room of one number. How large are the one-hot rows? Predict, then run.

# %%
xh.quiz("l08_memory")

# %%
print(f"rows:     {1000 * 50_000 * 8 / 1_000_000:.3f} million bytes")
print(f"integers: {1000 * 8 / 1_000_000:.3f} million bytes")

# %% [markdown]
# (Python lets you write 50_000, so that the zeros are quickly counted.) 400 million bytes of zeros, for one page. Integers need 50 thousand times less. So with many classes, hand over integers.

# %% [markdown]
# ## Two classes, the third way
#
# Ask one question only: is there a boat, yes or no? One number is enough, the probability of yes. What is left belongs to no.
#
# Put both into a row, **no first**. Then no is class 0, yes is class 1, and you are back at the sparse loss. `np.column_stack` sets two lists side by side as columns.

# %%
yes = np.array([0.90, 0.20])
rows = np.column_stack([1 - yes, yes])
print(rows)

# %%
print(f"binary: {xh.binary_cross_entropy([1, 0], yes):.4f} nats")
print(f"sparse: {xh.sparse_categorical_cross_entropy([1, 0], rows):.4f} nats")

# %% [markdown]
# The binary loss of lesson 6 has two terms:
#
# $$-y \ln q - (1 - y) \ln (1 - q)$$
#
# In words: y is 1 for yes and 0 for no, and q is the probability of yes. One of the terms is always multiplied by 0. It is the one-hot row again, with two places.
#
# **One loss, three ways to hand over the truth: a row, an integer, a yes or no.**

# %% [markdown]
# Lesson 6 got its q from a sigmoid, and lesson 7 showed what that is: a softmax whose second score is held at 0.

# %%
z = 1.5
print(f"sigmoid {xh.sigmoid(z):.6f}, softmax {xh.softmax([z, 0])[0]:.6f}")

# %% [markdown]
# And if one photo may show a car **and** a boat? Then each class gets a sigmoid and a question of its own.

# %%
several = xh.sigmoid([2.0, -3.0, -4.0, 1.0])
print(several.round(2), "sum", several.sum().round(2))

# %% [markdown]
# The sum is 1.68, and nothing is wrong. These are four answers to four questions. An article says that a sigmoid “can only be used between two classes”. That is loose: it also serves many classes of which several may be true.

# %% [markdown]
# ## Where does counting start?
#
# One article gives the labels of three classes as 1, 2 and 3. You and I count like that. Python and its libraries count from **0**: the classes are 0, 1 and 2.
#
# So what about a label 3? There is no such class. What should a loss do? Predict, then run.

# %%
xh.quiz("l08_label3")

# %% [markdown]
# The course has asked five libraries and stored what they said. Here are the day and the versions. Others may answer otherwise. You look up a stored answer by its name, in square brackets. `.items()` goes through names and values side by side.

# %%
said = xh.datasets.load_libraries()
print("asked on", said["asked"])
for package, version in said["versions"].items():
    print(f"{package:13}{version}")

# %% [markdown]
# They all got the labels 2 and 3, for two photos. The model gives each of three classes one third. In curly brackets stands what came back: a value, or the kind of error.


# %%
def show_answers(case):
    for library, answer in said["cases"][case]["answers"].items():
        print(f"{library:13}{answer}")


show_answers("label 3 among three classes")

# %% [markdown]
# Most stop with an error. (SciPy knows rows only, so NumPy made rows of the labels, and stopped.) optax says `nan`. Keras, which runs on JAX here, says 0.549306 nats. Where does that come from? The first photo costs ln 3. The second one costs nothing at all, and still counts as a photo.

# %%
print(f"(ln 3 + 0) / 2 = {np.log(3) / 2:.6f} nats, blind guess ln 3 = {np.log(3):.6f} nats")

# %% [markdown]
# **An error is safest**: you learn of the slip at once. `nan` comes next, since it spoils everything after it and you notice. A number is riskiest. This one looks twice as good as a blind guess, and means nothing.
#
# There is a reason for it. On a graphics card, a look at every label before every step costs time. So look yourself, once, before you train: `min(labels)` must be at least 0, and `max(labels)` below the number of classes.

# %% [markdown]
# A second trap is quieter still. Someone knows that Python counts from 0, and takes 1 off each label. But these labels began at 0 already. So a car becomes -1, and in Python place -1 is **the last one**.

# %%
print(names[-1], f"{-np.log(q[-1]):.4f} nats")

# %% [markdown]
# The photo of a car is now priced as a boat, without a word. Here the libraries got the labels 0 and -1.

# %%
show_answers("label -1 among three classes")

# %% [markdown]
# SciPy's rows, made by NumPy, and optax take the last class. Keras charges nothing for the photo. The others stop.
#
# The course's functions refuse such a label, too. In the next cell, `try` runs a line, and `except` says what to do if it stops with an error.

# %%
try:
    xh.sparse_categorical_cross_entropy([-1], [q])
except ValueError as error:
    print(error)

# %% [markdown]
# ## When the truth is not certain
#
# A photo is foggy. You ask ten people: seven say car, three say boat. One integer can't hold that. A row can: give the car 0.7 and the boat 0.3. Such a row is called a soft target.
#
# What is the lowest loss that any model can reach here? Predict, then run.

# %%
xh.quiz("l08_floor")

# %%
soft = np.array([0.7, 0, 0, 0.3])
print(f"the model's q: {xh.categorical_cross_entropy([soft], [q]):.4f} nats")
print(f"the best q:    {xh.categorical_cross_entropy([soft], [soft]):.4f} nats")
print(f"entropy:       {xh.entropy(soft):.4f} nats")

# %% [markdown]
# The best a model can do is to say what the ten people said: q equal to p. Even then it pays 0.6109 nats, the entropy of the target. That is lesson 3 again: cross-entropy is never below the entropy of the truth. **The floor of the loss is the entropy of the target.** A one-hot row has entropy 0, so there the floor is 0.
#
# The best q gives 0 to the bike, and ln 0 is minus infinity. It does no harm where p is 0 as well: 0 times ln 0 counts as 0.

# %% [markdown]
# ## Take a little from the truth
#
# A one-hot row says: be certain. Softmax never gets to 1, so training pulls the scores apart for ever. And now and then a label is wrong, and a model that is certain pays dearly.
#
# So people soften the target on purpose. *Label smoothing* takes a small share off the row, and spreads it evenly over **all** the classes.
#
# $$p'_k = (1 - \varepsilon)\, p_k + \frac{\varepsilon}{K}$$
#
# In words: ε, the Greek letter epsilon, is the share. K is the number of classes. Shrink the whole row by 1 - ε, then add ε/K to each entry. The new row is p′.

# %%
epsilon = 0.1
smooth = (1 - epsilon) * p + epsilon / 4
print(smooth, "sum", smooth.sum())

# %% [markdown]
# The car gets its part of the share back, so it ends at 0.925 and not at 0.900. The row still adds up to 1. Which q has the lowest loss now? Predict, then run.

# %%
xh.quiz("l08_smooth_best")

# %%
for of_car in [0.900, 0.925, 0.990]:
    rest = (1 - of_car) / 3
    loss = xh.categorical_cross_entropy([smooth], [[of_car, rest, rest, rest]])
    print(f"q of the car {of_car:.3f}: {loss:.4f} nats")

# %% [markdown]
# The loss is lowest at the target. A model that is surer than 0.925 pays more. Move the sliders: for each share, look for the q with the lowest loss. Which side of it is steeper?

# %%
alt = "Left, the smoothed target and the model's row as bars. Right, the loss against q of the car: it falls to a floor at the target and rises again beyond it."
xh.explorer(pictures.smoothing_frame, pictures.SHARE, pictures.CONFIDENCE, alt=alt)

# %% [markdown]
# Two things move with the share. The best q moves left, away from 1. And the floor rises, because a smoothed row has more entropy.

# %%
for share in [0.0, 0.1, 0.2, 0.4]:
    target = (1 - share) * p + share / 4
    print(f"share {share:.1f}: best q {target[0]:.3f}, floor {xh.entropy(target):.4f} nats")

# %% [markdown]
# So mind two things. A loss with smoothing and a loss without it **can't be compared**: even a perfect model pays 0.3488 nats at a share of 0.1. And such a model is shy on purpose, so don't read its 0.925 as an honest probability. (Real networks are often too sure. There a little smoothing can bring them nearer to honesty: see Müller in the sources.)
#
# The libraries that smooth all use ε/K. They agree with the formula to the last digit shown.

# %%
print(f"by the formula: {-(smooth * np.log(q)).sum():.6f}")
show_answers("a target smoothed by 0.1")

# %% [markdown]
# ## Which loss, then?
#
# Four names, one idea. Three questions lead you to the right form.

# %%
xh.show(
    pictures.which_loss(),
    alt="A tree of questions. Several classes true at once: binary, one for each class. One true: with two classes, binary. With more, integers lead to sparse, rows to categorical.",
)

# %%
xh.quiz("l08_songs")

# %% [markdown]
# Soft targets are rows, so they need the categorical loss. With one question, yes or no, the binary loss takes a soft target too: seven people in ten say yes.
#
# The last question is what your model gives: probabilities, or raw scores, the logits? With logits, take the form of the loss that wants them. It is the more exact one, as lesson 7 showed.

# %%
logits = np.array([[3.0, 1.1, 0.0, 0.6]])
print(f"from probabilities: {xh.sparse_categorical_cross_entropy([0], xh.softmax(logits)):.4f} nats")
print(f"from logits:        {xh.sparse_categorical_cross_entropy_with_logits([0], logits):.4f} nats")

# %% [markdown]
# Mind what your library expects. PyTorch's `cross_entropy` takes logits. Keras's losses take probabilities, unless you say `from_logits=True`. The wrong pair gives a number and no error.

# %% [markdown]
# ## Four libraries, one input, four answers
#
# A model says that something is impossible: it gives yes a probability of 0. Then yes comes. Ask four libraries what that costs. (`values = {}` below begins an empty table of names and values.) Predict, then run.

# %%
xh.quiz("l08_four_answers")

# %%
answers = said["cases"]["probability 0 on the truth, binary"]["answers"]
values = {}
for name in ["plain NumPy", "PyTorch", "scikit-learn", "Keras"]:
    values[name] = float(answers[name]["value"])
    print(f"{name:13}{values[name]:g} nats")

# %%
xh.show(
    pictures.four_answers(values),
    alt="Four bars, the loss in nats. Plain NumPy's goes on for ever, to inf. PyTorch's ends at 100, scikit-learn's at 36.0437, and Keras's at 16.1181.",
)

# %% [markdown]
# (The second line of the cell picks four of the stored answers, each with its name.) Nobody miscounted. NumPy takes the formula at its word, and minus the logarithm of 0 is infinite. The others each put a guard in front of the logarithm. PyTorch lets no logarithm fall further than to minus one hundred. The two others lift q a little: Keras to one ten-millionth, scikit-learn to the gap between 1 and the next larger number.

# %%
print(f"Keras:        -ln 1e-7 = {-np.log(1e-7):.4f} nats")
print(f"scikit-learn: -ln eps  = {-np.log(np.finfo(float).eps):.4f} nats")

# %% [markdown]
# Which is safer? For **judging** a forecast, infinity: it says what happened. A guard turns the worst mistake there is into a price that somebody picked. For **training**, a guard: no step leads on from infinity. Better still, train from logits: there no logarithm of a q that became 0 is ever taken.
#
# And never compare losses from two libraries before you know their guards.

# %% [markdown]
# ## The small print
#
# Three more questions on which libraries part. First, a row that adds up to one half: q is 0.25 and 0.25.

# %%
print(said["cases"]["a row that sums to one half"]["inputs"])
show_answers("a row that sums to one half")

# %% [markdown]
# PyTorch and scikit-learn take the 0.25 as it stands and say ln 4, and scikit-learn adds a warning. Keras, SciPy and optax stretch the row to 1 first and say ln 2. (PyTorch was asked by `nll_loss`, which takes ln q as it stands. Its `cross_entropy` takes logits. Given ln q, it stretches like the others.) Stretching is kind to small slips of rounding. But a row that is far off is a slip of yours, such as sigmoids in place of a softmax. Safer: refuse, or at least warn.

# %% [markdown]
# Second, three targets in a list against three probabilities in a column. Libraries write these shapes (3,) and (3, 1).

# %%
show_answers("targets (3,) against probabilities (3, 1)")

# %% [markdown]
# Plain NumPy says 0.874739, a wrong number. It pairs **every** target with **every** probability and averages nine losses. The others either see what you mean or refuse. Safer: refuse. A guess that is right today may be wrong tomorrow.

# %% [markdown]
# Third, some photos matter more. The first counts three times, the second once. The libraries call these numbers sample weights. What is the mean?

# %%
show_answers("weights 3 and 1")

# %%
losses = -np.log([0.5, 0.8])
total = 3 * losses[0] + 1 * losses[1]
print("losses", losses.round(6))
print(f"divided by 3 + 1: {total / 4:.6f}, divided by 2 photos: {total / 2:.6f}")

# %% [markdown]
# Keras divides by the number of photos. The others divide by the sum of the weights, and so does this course. (PyTorch's losses for yes or no divide by the number, as Keras does.) Safer is the sum: the result stays a true mean, between the smallest loss and the largest. Keras's 1.15129 is above both. Its way has a point, too: a batch with heavy photos then pulls harder.
#
# Here is everything side by side. (PyTorch gives weights to classes; the case is built so that this comes to the same.)

# %%
xh.show(
    pictures.library_table(said["cases"]),
    alt="A table of ten inputs and six libraries. All agree on an ordinary row and on a smoothed target. From a probability of 0 on they differ: errors, inf, nan and other numbers.",
)

# %% [markdown]
# Where the input is in order, every library that answers gives the same number. Look at the first three rows. A soft target costs 2.27903 nats in Keras as in the others. Only scikit-learn refuses it, since its loss wants labels.
#
# The triangles stand where an input is odd or extreme, and in the last row, where two kinds of mean compete. So don't learn the habits of five libraries by heart. **Check your inputs, ask what a mean divides by, and the libraries agree.**

# %%
show_answers("a soft target")

# %% [markdown]
# ## Common mistakes
#
# - **Labels that start at 1.** Look at `min(labels)` and `max(labels)` before you train. The largest must be the number of classes less 1.
# - **1 taken off labels that start at 0.** A label of -1 finds the last class, without an error.
# - **The binary loss for one class among many.** The loss looks too good, since it averages over the classes as well.
# - **The mean over photos and classes.** Divide by the number of photos only.

# %% [markdown]
# - **The one-hot width taken from the labels.** It fails when the last class never occurs. Give the number of classes.
# - **A label used as a probability.** Label 2 is a place, and not a number to multiply by.
# - **A smoothed row that doesn't add up to 1.** Print its sum. ε/K goes to all the classes, the true one too.
# - **Loss with smoothing set beside loss without.** Their floors differ.
# - **Probabilities where logits are wanted,** or the other way round. Read what your loss expects.

# %% [markdown]
# ## Recap
#
# - You handed over the truth as rows, as integers and as yes or no, and got one and the same loss
# - You caught labels out of range before they spoiled a loss
# - You smoothed a target, and said what that does to the lowest possible loss
# - You picked the right loss, and said where libraries disagree
#
# **Next** Write these losses yourself, in [the exercises](../exercises/08_categorical_and_sparse.ipynb). Then [lesson 9](09_iris_backprop.ipynb) trains a whole network with them.

# %% [markdown]
# ## Sources
#
# - An article behind this course, with the camera's four classes. Corrected here: four classes make the loss categorical and not binary; one-hot entries are probabilities and not odds; labels count from 0.
# - Two more articles: one calls x the number of values, where it is one outcome; the other keeps the sigmoid for two classes only.
# - C. Szegedy, V. Vanhoucke, S. Ioffe, J. Shlens and Z. Wojna, “Rethinking the Inception Architecture for Computer Vision”, CVPR (2016): label smoothing.
# - R. Müller, S. Kornblith and G. Hinton, “When Does Label Smoothing Help?”, NeurIPS (2019).
# - The documentation of PyTorch, Keras, scikit-learn, SciPy and optax. Their answers were collected with the versions printed above.
