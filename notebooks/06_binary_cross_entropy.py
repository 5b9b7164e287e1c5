# %% [markdown]
# # Tell two flowers apart
#
# You hold a petal and a ruler. How sure can you be which of two species it came from?

# %% [markdown]
# **You will**
#
# - turn a probability into odds and into a logit, and back
# - compute the binary cross-entropy of one case and of many
# - train a logistic regression on two species, and read what each flower costs
# - guard a loss against the logarithm of 0, weigh rare cases, and score several labels at once
#
# **You need** the mean loss in nats from [lesson 4](04_cross_entropy_loss.ipynb), and slopes and steps downhill from [lesson 5](05_learning_by_slopes.ipynb).
#
# **Time** read 35 minutes, explore 10 minutes, exercises 50 minutes

# %%
from math import exp, log

import numpy as np

import xent_helpers as xh
from xent_helpers import logistic
from xent_helpers.datasets import load_libraries
from xent_helpers.figures import binary_cross_entropy as pictures

# %% [markdown]
# ## Two species, two measurements
#
# In the 1930s Edgar Anderson measured irises with a ruler. Two of his species look much alike: Iris versicolor and Iris virginica. You get the length and the width of a petal, in centimetres.
#
# The measurements come as **arrays**, like the code lengths in lesson 3: you calculate with a whole array at once. Arrays live in a box called NumPy, `np` for short.
#
# In the data the three species bear the numbers 0, 1 and 2. `iris.labels > 0` asks of each flower whether it is one of the last two, and `[two]` keeps those. Then 1 is taken away. So label 0 is a versicolor, and label 1 a virginica.

# %%
iris = xh.load_iris()
two = iris.labels > 0
petals = iris.columns("petal length", "petal width")[two]
labels = iris.labels[two] - 1
print(len(labels), "flowers; the first:", petals[0], "cm, label", labels[0])

# %%
figure = pictures.two_species(petals, labels)
xh.show(
    figure,
    alt="100 flowers by petal length and width. The versicolor, squares, lie at the lower left, the virginica, triangles, at the upper right. In the middle they mix.",
)

# %% [markdown]
# Virginica has the larger petals, most of the time. In the middle the two mix: no straight line parts them fully. So don't ask for a name. Ask for a **probability**.

# %% [markdown]
# ## One probability is enough
#
# Let q be the probability that you give to virginica. Then versicolor gets what is left, 1 - q. An outcome of this kind, yes or no, bears the name of Jacob Bernoulli. One number says it all.
#
# You pay as before: minus the logarithm of what you gave to what came. Suppose that you are very sure, and give virginica 0.99. Predict, then run.

# %%
xh.quiz("l06_sure")

# %%
q = 0.99
print(f"if it is a virginica:  {-log(q):.2f} nats")
print(f"if it is a versicolor: {-log(1 - q):.2f} nats")

# %% [markdown]
# Right and sure costs next to nothing. Wrong and sure costs 4.61 nats.
#
# One formula holds both lines. Let y be the label, 1 or 0:
#
# $$\text{loss} = -y \ln q - (1 - y) \ln (1 - q)$$
#
# In words: y switches the first part on and the second off, or the other way round. This loss is called *binary cross-entropy*.

# %%
for y, q in [(1, 0.9), (0, 0.9), (0, 0.1), (1, 0.5)]:
    loss = -y * log(q) - (1 - y) * log(1 - q)
    print(f"label {y}, q {q}: {loss:.4f} nats")

# %% [markdown]
# For many cases, take the mean of their losses. The course has a function for that. The labels come first.

# %%
print(f"by hand {(0.1054 + 2.3026 + 0.1054 + 0.6931) / 4:.4f} nats")
print(f"{xh.binary_cross_entropy([1, 0, 0, 1], [0.9, 0.9, 0.1, 0.5]):.4f} nats")

# %% [markdown]
# Two articles behind this course say the same in other signs. One predicts a probability for class 1, leaves 1 minus it for class 0, and averages over all cases. Another writes p for the truth, and the logarithm of one over q:
#
# $$p \ln \frac{1}{q} + (1 - p) \ln \frac{1}{1 - q}$$
#
# Both are right. The second has one thing more: its p may lie **between** 0 and 1. Say that 3 of 4 such flowers are virginica, and you give 0.9.

# %%
p, q = 0.75, 0.9
print(f"{p * log(1 / q) + (1 - p) * log(1 / (1 - q)):.4f} nats")
print(f"{xh.binary_cross_entropy([p], [q]):.4f} nats")

# %% [markdown]
# ## Odds and logits
#
# At the races nobody says “probability three quarters”. They say “three to one”. These are the *odds*: the probability of yes, divided by the probability of no.
#
# $$\text{odds} = \frac{q}{1 - q}$$

# %%
xh.quiz("l06_odds")

# %%
for q in [0.1, 0.25, 0.5, 0.75, 0.9]:
    odds = q / (1 - q)
    print(f"q {q:.2f}: odds {odds:.2f}, logarithm {log(odds):+.2f}")

# %% [markdown]
# (The `+` in the quotes writes the sign of every number.) Look at 0.1 and 0.9. They are mirror images, and yet their odds are 0.11 and 9.00. The logarithm mends that: -2.20 and +2.20. It is called the *logit*, and we write z for it:
#
# $$z = \ln \frac{q}{1 - q}$$
#
# In words: the logarithm of the odds. At 0 both sides are equally likely. Above 0 you lean to yes, below 0 to no.

# %%
figure = pictures.three_rulers([0.1, 0.25, 0.5, 0.75, 0.9])
xh.show(
    figure,
    alt="Five chances on three rulers. As probabilities and as logits they lie like mirror images. As odds the small ones crowd together at the left and 9.00 lies far off.",
)

# %% [markdown]
# One article calls labels such as 1 and 0 “binary odds”. That is a slip of the word. They are **probabilities**: certain and impossible. The odds of a certain thing would be 1/0, without end.

# %% [markdown]
# ## From a score back to a probability
#
# A model adds up numbers, and a sum may be anything: 7, or -2.5. That can't be a probability. But it can be a logit. So how do you get back?
#
# The odds are e to the z. And odds of 3 to 1 mean 3 out of 3 + 1. Together:
#
# $$q = \frac{e^z}{1 + e^z} = \frac{1}{1 + e^{-z}}$$
#
# In words: the odds, divided by one more than the odds. This rule is called the *sigmoid*, after its shape, like an S. It is no stranger: it squashed the score in lesson 5, and turned the dial into a probability in lesson 4.

# %%
for z in [-2.5, 0, 1.5, 7]:
    odds = exp(z)
    print(f"z {z}: odds {odds:.3f}, q {odds / (1 + odds):.4f}, xh.sigmoid {xh.sigmoid(z):.4f}")

# %% [markdown]
# The two forms give one value. A computer prefers the one whose power stays small: the second for a large score, the first for one far below 0.
#
# Move the score below. Left is the probability, right the price for either species. Where do the two prices cross? And what does a step to the right cost you, far out, if you are wrong?

# %%
xh.explorer(
    pictures.score_frame,
    pictures.SCORE,
    alt="Left, the sigmoid, an S from 0 to 1. Right, the loss for either species: each curve is nearly 0 on its own side and a rising straight line on the other.",
)

# %% [markdown]
# They cross at z = 0, where both cost ln 2. Far out on the wrong side the price is nearly the score itself: each step of 1 costs 1 nat more. On the right side there is next to nothing left to win.

# %% [markdown]
# ## Given less due
#
# How does the loss change when you nudge the score? Think of a versicolor, label 0, that got q = 0.99. Predict, then run.

# %%
xh.quiz("l06_slope")

# %%
z, nudge = log(0.99 / 0.01), 0.00001
higher = xh.binary_cross_entropy_with_logits([0], [z + nudge])
lower = xh.binary_cross_entropy_with_logits([0], [z - nudge])
print(f"measured slope {(higher - lower) / (2 * nudge):.4f}")

# %% [markdown]
# The slope is 0.99: the probability that was given, less the label that was due.
#
# $$\frac{\partial\, \text{loss}}{\partial z} = q - y$$
#
# Read the left side as “the slope of the loss in z”. Why so short? The chain rule of lesson 5 multiplies the rates. The loss's rate in q is 1/(1 - q), here 100: steep. The sigmoid's own rate is q(1 - q), here 0.0099: flat. (You measured that rule in lesson 5; lesson 7 shows why it holds.)

# %%
q = 0.99
print(f"{1 / (1 - q):.0f} times {q * (1 - q):.4f} is {1 / (1 - q) * q * (1 - q):.2f}")

# %% [markdown]
# Steep and flat cancel, and q is left. For label 1 the same walk ends at q - 1. So the push is firm where the model is sure and wrong, and it fades where the model is right.
#
# (`xh.binary_cross_entropy_with_logits` takes scores in place of probabilities. Why that is wise comes below.)

# %% [markdown]
# ## A line between the species
#
# Now build the score from a petal. First put both measurements on one scale: take away the mean, and divide by the spread. (The spread, `std`, says how far from the mean a flower typically lies.) Then 0 is an average petal, and 1 lies one spread above. This is called **standardising**.

# %%
inputs = logistic.standardise(petals)
length, width = inputs[:, 0], inputs[:, 1]
print("mean", petals.mean(axis=0).round(2), "cm")
print("spread", petals.std(axis=0).round(2), "cm")
print("the first flower:", inputs[0].round(2))

# %% [markdown]
# `axis=0` means down each column, and `inputs[:, 0]` is the first column, all lengths. The first petal is a little shorter than average, and less wide.
#
# The score is a sum:
#
# $$z = w_1 \cdot \text{length} + w_2 \cdot \text{width} + b$$
#
# Each w is a *weight*: it says how much a measurement counts. The b is the *bias*: it is added whatever the petal is like. A weighted sum, then the sigmoid: that is *logistic regression*. Before you train, all three numbers are 0.

# %%
xh.quiz("l06_first_loss")

# %%
scores = 0 * length + 0 * width + 0
print(f"first loss {xh.binary_cross_entropy_with_logits(labels, scores):.4f} nats, ln 2 = {log(2):.4f}")

# %% [markdown]
# Now walk downhill. When w1 grows by 1, a flower's score grows by its length. So the slope in w1 is given less due, **times the length**, and then the mean over the flowers. The slope in the bias is the mean of given less due alone.
#
# One walk over all flowers is an *epoch*. Here are 1500, with a learning rate of 3. Arrays are multiplied entry by entry.

# %%
w1 = w2 = b = 0.0
for _ in range(1500):
    miss = xh.sigmoid(w1 * length + w2 * width + b) - labels
    w1 = w1 - 3 * (miss * length).mean()
    w2 = w2 - 3 * (miss * width).mean()
    b = b - 3 * miss.mean()

# %%
scores = w1 * length + w2 * width + b
print(f"w1 {w1:.2f}, w2 {w2:.2f}, bias {b:.2f}")
print(f"loss {xh.binary_cross_entropy_with_logits(labels, scores):.4f} nats")

# %% [markdown]
# From 0.6931 down to 0.1028 nats. Length and width count about the same. The bias is small: an average petal is nearly even.
#
# The course's own `train` takes the same steps, and keeps a diary. Is it at the bottom? Look at the slopes that are left. (`slopes` returns two things, and `_` takes the one that you don't need.)

# %%
history = logistic.train(inputs, labels, epochs=1500, learning_rate=3.0)
model = history.models[-1]
_, left = logistic.slopes(model, inputs, labels)
print("weights", model.weights.round(2), f"bias {model.bias:.2f}")
print("all slopes below one millionth:", abs(left.weights).max() < 1e-6 and abs(left.bias) < 1e-6)

# %% [markdown]
# It is as good as flat there. scikit-learn's LogisticRegression, told to use no penalty and not to stop early, finds the same three numbers to four digits.

# %% [markdown]
# ## Watch it learn
#
# The left picture shows on which side of the line each petal lies. The line is where z is 0. On the right, **every flower's loss is a bar**. Press Play, or move the slider with the arrow keys.


# %%
def frame_at(epoch):
    return pictures.training_frame(history, epoch, inputs, labels)


# %%
xh.explorer(
    frame_at,
    pictures.EPOCH,
    alt="Left, the flowers and the line between the species. Right, each flower's loss as a bar.",
)

# %% [markdown]
# After one step the line stands nearly where it will stay. What changes later is **how sure** the model is. Most bars sink to nothing. A few in the middle, on the wrong side, grow.
#
# A bar above ln 2 means that the truth got less than one half: such a flower lies on the wrong side.

# %% [markdown]
# ## Confident and wrong
#
# Who pays? `argsort` gives the places of the losses from small to large. The last six, `[-6:]`, are the costliest.

# %%
losses = logistic.losses(model, inputs, labels)
worst = losses.argsort()[-6:]
print(losses[worst].round(2), "nats")
print(f"six of 100 flowers pay {losses[worst].sum() / losses.sum():.0%} of everything")
print(f"on the right side: {logistic.accuracy(model, inputs, labels):.0%}")

# %% [markdown]
# Six flowers carry 77% of the loss. One of them pays 1.80 nats: the model gave its species only 0.17.

# %%
print(f"given to the truth: {exp(-losses[worst[-1]]):.2f}")

# %% [markdown]
# Now let the model shout. Multiply every score by 5. The line stays where it is, because 5 times 0 is 0. Predict, then run.

# %%
xh.quiz("l06_louder")

# %%
for times in [0.5, 1, 2, 5]:
    price = xh.binary_cross_entropy_with_logits(labels, times * scores)
    right = ((times * scores > 0) == labels).mean()
    print(f"scores times {times}: on the right side {right:.0%}, loss {price:.4f} nats")


# %%
def louder(times):
    return pictures.loudness_frame(model, times, inputs, labels)


# %%
xh.explorer(
    louder,
    pictures.LOUDNESS,
    alt="Left, each flower's loss as a bar. Right, the mean loss against the factor: a valley with its bottom at 1.",
)

# %% [markdown]
# The same 94% every time, and nearly three times the loss at 5. Whoever shouts pays little less for the flowers that are right, and far more for those that are wrong. At 1 the loss is lowest: **training has found how sure this model may be** on these flowers.

# %% [markdown]
# ## Try your own settings
#
# Press Train, and change one thing at a time:
#
# - a much smaller learning rate, or a much larger one
# - petals in centimetres, at the same learning rate
# - no bias, once with standardised petals and once in centimetres
# - virginica that weigh 5 or 20 times as much; what that means comes below

# %%
from xent_helpers.labs.binary_cross_entropy import LineLab

LineLab()

# %% [markdown]
# In centimetres the walk is rough at a rate of 3, and far from its end when the lab stops. That is why one standardises. Without a bias the line must pass through the point where both measurements are 0. Standardised, that is an average petal, and it does little harm. In centimetres it is a petal of no size at all.

# %% [markdown]
# ## When the logarithm meets 0
#
# “It is a virginica, for certain!” Give q = 1, and it is a versicolor.

# %%
print("wrong:", xh.binary_cross_entropy([0], [1.0]), "nats, right:", xh.binary_cross_entropy([1], [1.0]), "nats")
q = xh.sigmoid(40.0)
print("sigmoid of 40:", q, " loss from it:", xh.binary_cross_entropy([0], [q]), "nats")

# %% [markdown]
# What was called impossible costs infinity, and one such case makes the whole mean infinite. You need not even mean it. A computer keeps some 16 digits, so the sigmoid of 40 **rounds** to 1.
#
# (In the right case the formula holds 0 times the logarithm of 0. It counts as 0: what never comes costs nothing. NumPy by itself answers `nan`.)
#
# People put guards before the logarithm. One article uses two at once. It **clips**: q is kept at least 1e-12 away from 0 and from 1. Then it adds 1e-9. In its example the truth gets 0.25 and 0.96:

# %%
exact = -(log(0.25) + log(0.96)) / 2
guarded = -(log(0.25 + 1e-9) + log(0.96 + 1e-9)) / 2
print(exact, guarded, np.isclose(exact, guarded))

# %% [markdown]
# The exact loss is 0.7135581778200729, the guarded one 0.7135581752992395. The article compares with `isclose`, which is content when numbers are **nearly** the same. So the gap goes unseen.
#
# And for someone who is right and certain?

# %%
xh.quiz("l06_guards")

# %%
q = min(1.0, 1 - 1e-12) + 1e-9
print(f"q {q:.12f}, loss {-log(q):.1e} nats")

# %% [markdown]
# The loss is **negative**: -1.0e-09 nats. A probability above 1 has slipped in. It is tiny, and still a wrong sign, which a check for “loss at least 0” would trip over. Two guards stand where one would do.
#
# The best guard stands earlier: don't leave the score. For label 0, put the sigmoid into the loss, and it shrinks:
#
# $$-\ln(1 - q) = \ln(1 + e^{z})$$
#
# For a large z this is nearly z itself; the curve is known as softplus. The cell writes it without large powers, for either label: `max(z, 0)` is the straight part, and the logarithm adds the bend near 0.

# %%
for z in [2.0, 40.0, 800.0]:
    y = 0  # the label
    loss = max(z, 0) - y * z + log(1 + exp(-abs(z)))
    print(f"z {z}: {loss:.4f} nats, {xh.binary_cross_entropy_with_logits([0], [z]):.4f} nats")

# %%
figure = pictures.three_guards(1e-9, 1e-12)
xh.show(
    figure,
    alt="The loss of a versicolor against its score. Computed from the logit it is a straight line up to 50. With 1e-9 added it stays below 21 nats, clipped at 1e-12 below 28. Without a guard it becomes infinite at about 37.",
)

# %% [markdown]
# A guard is also a ceiling. Under it a sure and wrong score feels no slope any more: no push, where the push is needed most. **Work from logits.** If you have only probabilities, leave the infinity: it tells the truth. Or clip, once, and say so.

# %%
print(f"{xh.binary_cross_entropy([0], [1.0], clip=1e-7):.4f} nats")

# %% [markdown]
# The course's functions clip only when you ask with `clip=`. Libraries guard in different ways. Here is what they said when the course asked them the price of a probability of 0 on what came. The answers are kept under names, in quotes between square brackets. `.items()` goes through names and answers side by side.

# %%
libraries = load_libraries()
print("asked on", libraries["asked"])
for name, said in libraries["cases"]["probability 0 on the truth, binary"]["answers"].items():
    print(f"{name}: {said['value']} nats")

# %% [markdown]
# One mistake, and four prices from five. Look up what your library does before you compare losses.

# %% [markdown]
# ## When one species is rare
#
# On another meadow, 95 flowers in a hundred are versicolor. A lazy model never looks at a petal. It gives every flower the **share**, 0.05. What does it cost?

# %%
xh.quiz("l06_rare")

# %%
print(f"the share alone: {0.95 * -log(0.95) + 0.05 * -log(0.05):.4f} nats")
print(f"one half to everyone: {log(2):.4f} nats")

# %% [markdown]
# The lazy model pays 0.1985 nats, the entropy of the share, and its side is right for 95% of the flowers. So measure a model against the share, and not against ln 2.
#
# Do you fear to miss a virginica? Let each count as several flowers. A **weighted mean** multiplies each loss by its weight, adds up, and divides by the sum of the weights, not by the number of cases.

# %%
weights = [1, 1, 1, 5]
four = xh.binary_cross_entropy([0, 0, 0, 1], [0.1, 0.2, 0.1, 0.3], reduction="none")
print(four.round(4), f"plain mean {four.mean():.4f}")
print(f"weighted {(weights * four).sum() / sum(weights):.4f} nats")

# %% [markdown]
# (`reduction="none"` gives every case its own loss. These weights belong to cases. Don't mix them up with the weights of the score.) Now back to our own flowers. Let each virginica count five times.

# %%
heavy = np.where(labels == 1, 5.0, 1.0)  # 5 where the label is 1, and 1 elsewhere
careful = logistic.train(inputs, labels, epochs=1500, learning_rate=3.0, sample_weight=heavy).models[-1]

# %%
for name, each in [("plain", model), ("weighted", careful)]:
    q = logistic.predict(each, inputs)
    missed, alarms = (q < 0.5)[labels == 1].sum(), (q > 0.5)[labels == 0].sum()
    print(f"{name}: missed {missed}, false alarms {alarms}, mean q {q.mean():.2f}")

# %%
figure = pictures.two_lines(model, careful, inputs, labels)
xh.show(
    figure,
    alt="The flowers with two lines. With weights on virginica the line lies farther to the lower left, so that every virginica is on its side, and a few more versicolor too.",
)

# %% [markdown]
# (`q < 0.5` says yes or no for each flower, `[labels == 1]` keeps the virginica, and `sum` counts the yeses.)
#
# No virginica is missed any more, and six false alarms take the place of three. That is what weights do: they move the line. They don't make it better at telling the species apart.
#
# There is a second price. Half of the flowers are virginica, and the plain model's mean q is 0.50. The weighted model says 0.55: its probabilities fit a meadow with five times as many virginica. Use it to decide, and don't read it as a chance.

# %% [markdown]
# ## Several labels at once
#
# An article behind this course shows a model three kinds of vehicles. The model is said to “return a probability distribution”, and then three numbers follow.

# %%
q = np.array([0.36, 0.65, 0.45])
z = np.log(q / (1 - q))
print("sum:", q.sum().round(2), " scores:", z.round(2), " sigmoids:", xh.sigmoid(z).round(2))

# %% [markdown]
# They add up to 1.46, so they are no distribution. They are what three sigmoids give, each on its own. Is that wrong? It depends on the question.
#
# - **Which one of the three is it?** Then the three must share 1 among them. Lesson 7 has the rule for that.
# - **Which of the three are in the photo?** There may be two, or none. Then these are three yes-or-no questions, and three sigmoids are right.
#
# Suppose that the first and the third are in it. Each question has its own loss:

# %%
in_photo = [1, 0, 1]
each = xh.binary_cross_entropy_with_logits(in_photo, z, reduction="none")
print(each.round(4), f"mean {each.mean():.4f} nats, sum {each.sum():.4f} nats")

# %% [markdown]
# Some take the mean over the labels, some the sum. Say which.

# %% [markdown]
# ## One score or two
#
# Give virginica the score z and versicolor the score 0. Raise e to each, and divide by the sum.

# %%
z = 1.5
print(f"two scores, one of them 0: {exp(z) / (exp(z) + exp(0)):.4f}")
print(f"sigmoid: {xh.sigmoid(z):.4f}")
print(f"one score alone: {exp(z) / exp(z):.4f}")

# %% [markdown]
# The same number. So the sigmoid is the two-class case of a rule for any number of classes, which lesson 7 is about. One article says that the logistic output can only be used between two classes. That is a little too strict: several sigmoids side by side answer several yes-or-no questions.
#
# Another says that PyTorch's cross-entropy is used for any binary task. That is loose. It holds for `cross_entropy` with **two** scores a case. With one score a case, take `binary_cross_entropy_with_logits`. One score alone always gets 1, as you see, and nothing is learned.

# %% [markdown]
# ## Common mistakes
#
# - **Only the positive part.** Without (1 - y) ln(1 - q), a model that says 1 to everything pays nothing.
# - **Probabilities where logits are due, or the other way round.** Look at the name and the range: a logit may be negative.
# - **Labels -1 and 1.** The formula needs 0 and 1. With -1 the loss can fall below 0.
# - **Sum for mean, or the gradient without 1/N.** Steps are too large by the number of cases.

# %% [markdown]
# - **Due less given.** The loss climbs from the first step.
# - **The slope in q for the slope in z.** One factor of the chain, q(1 - q), is missing.
# - **The bias forgotten.** It has a slope too: the mean of given less due.
# - **An epsilon in the logarithm, or a wide clip.** Sure and wrong gets a ceiling.
# - **A weighted mean divided by N.** Divide by the sum of the weights.

# %% [markdown]
# ## Recap
#
# - You turned a probability into odds and into a logit, and back
# - You computed the binary cross-entropy of one case and of many
# - You trained a logistic regression on two species, and read what each flower costs
# - You guarded a loss against the logarithm of 0, weighed rare cases, and scored several labels at once
#
# **Next** Write it all yourself, in [the exercises](../exercises/06_binary_cross_entropy.ipynb). Then [lesson 7](07_softmax.ipynb) turns three scores, or a thousand, into probabilities.

# %% [markdown]
# ## Sources
#
# - Four articles behind this course. Right: one predicts p for class 1 and 1 - p for class 0 and averages; another gives the formula with log(1/q). Corrected here: labels are probabilities and not odds; [0.36, 0.65, 0.45] is no distribution; one guard is enough, and two make the loss negative at 1; a logistic output serves several labels too; PyTorch's cross-entropy needs two scores a case.

# %% [markdown]
# - Tried in November 2026 with PyTorch 2.15.0: on two scores a case, one of them 0, `cross_entropy` gives the loss of `binary_cross_entropy_with_logits`. On one score a case it gives 0 for label 0 and an error for label 1.
# - J. Berkson, “Application of the Logistic Function to Bio-Assay”, Journal of the American Statistical Association 39 (1944): the word logit.
# - D. R. Cox, “The Regression Analysis of Binary Sequences”, Journal of the Royal Statistical Society B 20 (1958).
# - R. A. Fisher, “The use of multiple measurements in taxonomic problems”, Annals of Eugenics 7 (1936), with E. Anderson's measurements.
