# %% [markdown]
# # Turn scores into probabilities
#
# A machine gives a fox 2 points, a cat 1 and a badger -1. How likely is the fox?

# %% [markdown]
# **You will**
#
# - turn a row of scores into probabilities with softmax, and say what it keeps
# - measure how one score takes from all the others, and say why the winner alone cannot be trained
# - compute softmax and its logarithm without overflow
# - find the slope of the loss in each score, and notice a softmax too many
#
# **You need** the loss in nats and one-hot rows ([lesson 4](04_cross_entropy_loss.ipynb)), slopes and nudges ([lesson 5](05_learning_by_slopes.ipynb)), the sigmoid and the logit ([lesson 6](06_binary_cross_entropy.ipynb)).
#
# **Time** read 30 minutes, explore 10 minutes, exercises 60 minutes

# %%
import numpy as np

import xent_helpers as xh
from xent_helpers.figures import softmax as pictures

# %% [markdown]
# ## Three scores at night
#
# A camera hangs in a garden. Something walks past, and a model gives each animal a score: fox 2, cat 1, badger -1. More points mean “more like it”. Such raw scores are the logits of lesson 6, now one for each animal. They may be any numbers.
#
# You want probabilities. The first try that comes to mind is to divide each score by the sum. Predict, then run.

# %%
xh.quiz("l07_shares")

# %%
scores = np.array([2.0, 1.0, -1.0])
print("sum:", scores.sum())
print("shares:", scores / scores.sum())

# %% [markdown]
# `np.array` makes an array of a list, so that you can compute with it as a whole. Here `/` divides each number in it.
#
# The fox would be certain, the cat would have one half on top, and the badger less than nothing. Probabilities must not be negative. So first make every score positive, and then take shares.

# %% [markdown]
# ## Raise e, then divide
#
# In lesson 6 you raised the number e, about 2.72, to a logit and got odds. Do the same with each score. The result is always above 0, and one more point always multiplies it by e.

# %%
powers = np.exp(scores)
print(f"e is {np.exp(1):.2f}")
print("powers:", powers.round(2), " sum:", powers.sum().round(2))

# %% [markdown]
# Now divide by the sum. This rule is called *softmax*:
#
# $$q_k = \frac{e^{z_k}}{\sum_j e^{z_j}}$$
#
# In words: z with a small k is the score of animal k. Its probability, q with a small k, is e to that score, divided by the sum of e to **every** score.

# %%
q = powers / powers.sum()
print("q:", q.round(3), " sum:", q.sum().round(3))

# %%
xh.show(
    pictures.three_steps(("fox", "cat", "badger"), scores),
    alt="Three bar charts of fox, cat and badger. Scores: 2, 1 and -1. Powers of e: 7.39, 2.72 and 0.37. Probabilities: 0.705, 0.259 and 0.035.",
)

# %% [markdown]
# The fox is one point ahead of the cat, so its bar is e times as high: 0.705 against 0.259. The badger is two points behind the cat, so it is e times e lower. Nobody gets less than nothing, and the sum is 1.
#
# `xh.softmax` does all of it in one call.

# %%
print(xh.softmax(scores).round(3))

# %% [markdown]
# ## One goes up, the others pay
#
# There is 1 to share out, no more. If the fox gets more, who gives? Predict, then slide.

# %%
xh.quiz("l07_who_pays")

# %%
alt = "Left, the scores of fox, cat and badger. Right, their probabilities, with dots where they stood at the start."
xh.explorer(pictures.scores_frame, pictures.FOX, pictures.CAT, alt=alt)

# %% [markdown]
# Slide the fox only. Both other bars sink, and none of them has moved its score. That is the thing to remember about softmax: **one score takes from all the others.**
#
# Look at the sentence below the picture. The cat and the badger keep their ratio while they sink. So each pays in proportion to what it has. Now slide the cat: their ratio moves, and the fox pays too.

# %% [markdown]
# ## How much, exactly
#
# Lesson 5 measured slopes with a nudge. Nudge the fox's score up and down by a little, and see how fast each probability moves.

# %%
nudge = np.array([0.001, 0.0, 0.0])
rise = xh.softmax(scores + nudge) - xh.softmax(scores - nudge)
print("slopes, fox nudged:", (rise / 0.002).round(4))

# %% [markdown]
# Two short rules give the same numbers. In words:
#
# - In its **own** score, a probability has the slope q times (1 - q).
# - In **another** score, it has the slope minus its own q times the other's q.

# %%
fox, cat, badger = q
print("rules:", round(fox * (1 - fox), 4), round(-cat * fox, 4), round(-badger * fox, 4))

# %% [markdown]
# Why these two? In lesson 5 the slope of ln at a number was one over that number. Raising e undoes ln, so rise and run change places: the slope of e to the z is e to the z **itself**.

# %% [markdown]
# So raise the fox's score by a thousandth, and its power grows by a thousandth of itself. The fox's power is the part q of the sum. So the sum grows too, by q thousandths of itself.
#
# The fox keeps the difference: its probability grows by (1 - q) thousandths of itself, and it is itself q. That is the first rule. The cat's power stands still while the sum grows. So the cat loses q thousandths of its own probability: the second rule.

# %% [markdown]
# Here are all nine slopes at once. Row by row you nudge the fox, the cat, the badger. `np.eye(3)` is a table whose rows are 1 0 0, then 0 1 0, then 0 0 1.

# %%
for nudge in 0.001 * np.eye(3):
    slopes = (xh.softmax(scores + nudge) - xh.softmax(scores - nudge)) / 0.002
    print(slopes.round(4), " sum:", abs(slopes.sum()).round(4))

# %% [markdown]
# Each row adds up to 0: what one gains, the others lose.
#
# There is a slope everywhere, and it changes without a jump. Mathematicians call that **continuously differentiable**. An article behind this course says it of softmax, and it is right. Learning by slopes gains by it.

# %% [markdown]
# ## What softmax keeps
#
# A softer judge gives every animal 5 points more. A stricter one doubles all scores. Predict, then run.

# %%
xh.quiz("l07_shift")

# %%
print("as it was:  ", xh.softmax(scores).round(3))
print("5 more each:", xh.softmax(scores + 5).round(3))
print("doubled:    ", xh.softmax(2 * scores).round(3))

# %% [markdown]
# - **Order is kept.** A higher score has a higher probability.
# - **A shift changes nothing.** 5 more for all multiplies every power by the same number, and dividing takes it out again. Only gaps between scores count.
# - **Scale is not kept.** Doubling the scores doubles the gaps. The fox, ahead by one point, is now ahead by two.

# %% [markdown]
# ## Hot and cold
#
# You can use the scale as a knob. Divide all scores by one number T, above 0, before softmax. T is called the *temperature*. It borrows the word from physics, where heat makes all states more alike.

# %%
for T in [0.5, 1, 2]:
    print(f"T = {T}: {xh.softmax(scores / T).round(3)}")

# %%
alt = "Probabilities of fox, cat and badger at one temperature. Dots show them at temperature 1."
xh.explorer(pictures.temperature_frame, pictures.TEMPERATURE, alt=alt)

# %% [markdown]
# Cold, with T near 0, the leader takes nearly everything. Hot, with T large, all come close to one third. The order never changes.
#
# Programs that write text use this knob. A low temperature gives safe words, a high one bold words.

# %% [markdown]
# ## Two scores are a sigmoid
#
# What if there are two animals only? Give one the score z and the other 0. Divide above and below by e to the z, and you have lesson 6's sigmoid:
#
# $$\frac{e^z}{e^z + e^0} = \frac{1}{1 + e^{-z}}$$

# %%
for z in [-3.0, 0.0, 0.8]:
    print(f"z = {z}: softmax {xh.softmax([z, 0])[0]:.4f}, sigmoid {xh.sigmoid(z):.4f}")

# %% [markdown]
# The same. So the first of the two rules holds for the sigmoid: its slope is q(1 - q), as you measured in lesson 5.
#
# Since only the gap counts, two scores of 3.8 and 3 do as well as 0.8 and 0.

# %%
print(f"{xh.softmax([3.8, 3])[0]:.4f}")

# %% [markdown]
# So softmax is the sigmoid's big sister, for many classes. An article behind this course keeps the sigmoid for two classes only. Lesson 6 had the answer: it also serves several yes-or-no questions at once.

# %% [markdown]
# ## Why not take the winner?
#
# In the end you want one name. Taking the place of the largest score is called *argmax*. Could you train with it directly? Let `wins` be 1 where the fox wins against a cat with 1 point, else 0.


# %%
def wins(fox):
    return float(np.argmax([fox, 1.0, -1.0]) == 0)


# %%
xh.show(
    pictures.winner_and_share(),
    alt="Against the fox's score, from -2 to 4. The winner's line is flat at 0, jumps to 1 where the score is 1, and is flat again. The softmax curve rises smoothly from 0.04 to 0.95.",
)

# %% [markdown]
# Measure its slope: once at 2 points, and once at 1 point, where fox and cat are tied. Take smaller and smaller nudges.

# %%
for nudge in [0.1, 0.01, 0.001]:
    at_two = (wins(2 + nudge) - wins(2 - nudge)) / (2 * nudge)
    at_tie = (wins(1 + nudge) - wins(1 - nudge)) / (2 * nudge)
    print(f"nudge {nudge}: slope at 2 points {at_two:.0f}, at the tie {at_tie:.0f}")

# %% [markdown]
# At 2 points the slope is 0, and so it is nearly everywhere: nothing tells you which way to go. At the tie it never settles. The smaller the nudge, the larger the number, so there is **no slope at all**.
#
# An article behind this course calls the derivative of argmax “terrible”. (Derivative is another word for slope.) That is fair. So **train with softmax, and name the winner with argmax afterwards.**

# %% [markdown]
# ## Too large for the computer
#
# Another model gives 1000, 999 and 997 points. The gaps are those of the fox, the cat and the badger, so you know the answer. Does the formula? Predict, then run. (In the cell below the question, the first line asks NumPy not to print warnings.)

# %%
xh.quiz("l07_thousand")

# %%
np.seterr(all="ignore")
large = np.array([1000.0, 999.0, 997.0])
print("powers:", np.exp(large))
print("softmax by the formula:", np.exp(large) / np.exp(large).sum())

# %% [markdown]
# e to the 1000 has 435 digits. The computer's numbers end far earlier, and what is too large becomes `inf`, infinity. That is called **overflow**. Then `inf / inf` is `nan`.
#
# Where do the numbers end? There are two common kinds. `float64` is Python's own. `float32` is half as long, and many networks are trained with it.

# %%
print(f"float64: e^709 is {np.exp(709.0):.1e}, e^710 is {np.exp(710.0)}")
print(f"float32: e^88 is {np.exp(np.float32(88)):.1e}, e^89 is {np.exp(np.float32(89))}")
print(f"digits of e^1000: {int(1000 / np.log(10)) + 1}")
print("e^-1000:", np.exp(-1000))

# %% [markdown]
# A score of 89 is nothing special. At the other end, e to the -1000 becomes 0. If all powers are 0, you divide 0 by 0. That is the underflow of lesson 4.
#
# The mend is one line. A shift changes nothing, so take the **largest** score away from all. Then the largest becomes 0, its power is 1, and nothing can overflow. Powers far below may become 0, which does no harm. The sum is at least 1, so you never divide by 0.

# %%
shifted = large - large.max()
powers = np.exp(shifted)
print("shifted:", shifted)
print("softmax:", (powers / powers.sum()).round(3))

# %% [markdown]
# ## A table, row by row
#
# Now two photos at once, one row each. Each row has a largest score of its own. `axis=1` means along each row. `keepdims=True` keeps the result as a column, so that it lines up with the rows.

# %%
table = np.array([[1000.0, 999.0, 997.0], [-1000.0, -1001.0, -1003.0]])
powers = np.exp(table - table.max(axis=1, keepdims=True))
print((powers / powers.sum(axis=1, keepdims=True)).round(3))

# %% [markdown]
# One slip is common: the largest of the **whole** table. Then the second row is shifted down by 2000, and all its powers become 0.

# %%
powers = np.exp(table - table.max())
print((powers / powers.sum(axis=1, keepdims=True)).round(3))

# %% [markdown]
# Another slip is `axis=0`. It shares out over the photos, and the columns add up to 1 in place of the rows. Print the sum of each row, and you see it.

# %% [markdown]
# ## The logarithm of a sum
#
# The loss needs a logarithm: minus ln of the true animal's q. Write q as softmax. The logarithm turns the division into a minus, and ln of e to the z is z:
#
# $$\ln q_k = z_k - \ln \sum_j e^{z_j}$$
#
# In words: the score, minus the logarithm of the sum of all powers. The last part is called *log-sum-exp*. Build it in three steps: shift by the largest, sum the powers, and add the largest back to the logarithm.

# %%
largest = large.max()
total = np.exp(large - largest).sum()
print(f"by hand: {largest + np.log(total):.3f}")
print(f"xh.logsumexp: {xh.logsumexp(large):.3f}")

# %% [markdown]
# Why add it back? Shifting by m divided every power by e to the m. The logarithm turns that into minus m.
#
# The result, 1000.349, is a little above the largest score. It is always so: log-sum-exp is at least the largest score, and at most that plus ln K. Here K is the number of scores.
#
# The score minus log-sum-exp is the logarithm of softmax, and `xh.log_softmax` gives it. Is it not the same to take softmax first and then the logarithm?

# %%
far = np.array([1000.0, 0.0, -2.0])
print("log of softmax:", np.log(xh.softmax(far)))
print("log_softmax:   ", xh.log_softmax(far))

# %% [markdown]
# On paper it is the same. In the computer the cat's probability has become 0 on the way, and its logarithm minus infinity. A loss of infinity has no useful slope. The right value, -1000, was there all the time. **So don't take the log of a softmax: take the score minus log-sum-exp.**

# %% [markdown]
# ## Given less due
#
# Put both together. With the true animal's score written as z with a small t, the loss in nats is:
#
# $$\text{loss} = \ln \sum_j e^{z_j} - z_t$$
#
# It has many names: cross-entropy with softmax, softmax loss, multinomial logistic loss. An article behind this course lists them, and rightly puts them together. They are one and the same.
#
# Say the photo shows the cat, and measure the slope of its loss in each score.

# %%
p = np.array([0.0, 1.0, 0.0])
for nudge in 0.001 * np.eye(3):
    up, down = scores + nudge, scores - nudge
    rise = (xh.logsumexp(up) - up[1]) - (xh.logsumexp(down) - down[1])
    print(f"measured slope {rise / 0.002:.4f}")

# %%
print("q - p:", (xh.softmax(scores) - p).round(4))

# %% [markdown]
# The slope is q - p: the probability **given**, less the one that was **due**. The slope of log-sum-exp in a score is that score's q. (Rates multiply: ln brings one over the sum, and the sum brings the score's own power.) The other part of the loss, minus the true score, adds -1 at the truth.
#
# Walking downhill, you go against the slope. So the cat's score rises, and all the others fall, each by what it was given too much.
#
# With N photos the loss is the mean. Then each slope is divided by N as well. Here a fox comes second, so N is 2.

# %%
labels, two = np.array([1, 0]), np.array([[2.0, 1.0, -1.0], [1.5, 0.0, 0.5]])
loss, slopes = xh.sparse_categorical_cross_entropy_with_logits_grad(labels, two)
print(f"mean loss {loss:.4f} nats")
print(slopes.round(4))
print(((xh.softmax(two) - xh.one_hot(labels, 3)) / 2).round(4))

# %% [markdown]
# ## Three numbers that add up to 1.46
#
# You met them in lesson 6. An article behind this course shows a model three kinds of vehicles. It says that the model returns a probability distribution, and prints three numbers.

# %%
printed = np.array([0.36, 0.65, 0.45])
print(f"sum {printed.sum():.2f}")

# %% [markdown]
# They cannot be probabilities of three things of which one is true. But each lies between 0 and 1: it is what three separate sigmoids give. Where **several** labels may be true at once, as at the end of lesson 6, they are right.
#
# For one label only, put softmax in place of the sigmoids. It wants the logits. Lesson 6 has the way back: the logit of p is ln(p / (1 - p)).

# %%
logits = np.log(printed / (1 - printed))
print("logits:", logits.round(2))
print("softmax of the logits:", xh.softmax(logits).round(2))
print("softmax of the outputs:", xh.softmax(printed).round(2))

# %% [markdown]
# Softmax of the logits gives 0.17, 0.57 and 0.25, a clear lead. Softmax of the outputs gives 0.29, 0.39 and 0.32, nearly a tie. The outputs lie between 0 and 1, so the gaps are below one point and little can come of them. That is a squashing on top of a squashing. The next section shows what it costs.

# %% [markdown]
# ## Softmax twice
#
# Here is a slip that raises no error. A network ends with softmax, and its loss takes logits, so it applies softmax again. PyTorch's `CrossEntropyLoss` takes logits. Keras's `CategoricalCrossentropy` takes probabilities unless you say `from_logits=True`.
#
# Suppose the network is certain and right. What does it pay? Predict, then run.

# %%
xh.quiz("l07_twice")

# %%
best = np.array([1.0, 0.0, 0.0])
print("softmax of 1, 0, 0:", xh.softmax(best).round(3))
print(f"loss {-np.log(xh.softmax(best)[0]):.3f} nats, -ln(e / (e + 2)) = {-np.log(np.e / (np.e + 2)):.3f}")

# %% [markdown]
# The first softmax can give at most 1, 0, 0. The second makes 0.576 of the 1. So no training, however long, gets the loss below 0.551 nats. That is the floor for three classes. With more classes it lies higher.

# %%
for K in [3, 10, 1000]:
    floor = -np.log(np.e / (np.e + K - 1))
    print(f"{K} classes: floor {floor:.3f} nats, blind guess {np.log(K):.3f} nats")

# %% [markdown]
# See it in training. These are the 150 irises with the widths of petals and of sepals, the outer leaves of the flower. There is a weight for each width and species. Then come steps downhill. Once the loss gets logits, once it gets probabilities.

# %%
print(len(xh.load_iris().labels), "flowers")
right, doubled = pictures.train(doubled=False), pictures.train(doubled=True)
print(f"softmax once:  loss {right.loss[-1]:.3f} nats, accuracy {right.accuracy[-1]:.1%}")
print(f"softmax twice: loss {doubled.loss[-1]:.3f} nats, accuracy {doubled.accuracy[-1]:.1%}")

# %%
xh.show(
    pictures.two_trainings(right, doubled),
    alt="Loss against steps, both from 1.1 nats. With one softmax it falls to 0.12. With two it sinks slowly to 0.63 and stays above a dotted floor at 0.551.",
)

# %% [markdown]
# Both start at the blind guess, ln 3, and both end up naming the same share of the flowers rightly. So neither the first loss nor the accuracy gives it away. The loss does: it gets stuck above the floor.
#
# The surest test takes one line. Hand the loss a sure and right answer in large scores: it must cost next to nothing. If it costs 0.551 nats, there is a softmax too many.

# %%
sure = [[100.0, 0.0, 0.0]]
print(f"once:  {xh.sparse_categorical_cross_entropy_with_logits([0], sure):.3f} nats")
print(f"twice: {xh.sparse_categorical_cross_entropy_with_logits([0], xh.softmax(sure)):.3f} nats")

# %% [markdown]
# One doubling does no harm. If a network ends with **log**-softmax, the second softmax raises e to the logarithms and gets the same probabilities back. So log-softmax twice is log-softmax.

# %%
once = xh.log_softmax(scores)
print(once.round(4), xh.log_softmax(once).round(4))

# %% [markdown]
# ## Common mistakes
#
# - **Shares of the raw scores.** A negative score becomes a negative probability.
# - **Divided by the largest power.** The leader gets 1. Divide by the sum.
# - **A sigmoid for each score.** They don't add up to 1, unless by luck.
# - **No shift.** It shows as `nan` on large scores.
# - **The whole table's largest, or the wrong axis.** Print the sum of each row.
# - **The log of a softmax.** It shows as a loss of `inf`.
# - **Multiplied by the temperature.** Hot must make probabilities more alike.
# - **The slope turned, or not divided by N.** Given less due, and the loss is a mean.
# - **Softmax twice.** With three classes the loss gets stuck above 0.551 nats.

# %% [markdown]
# ## Recap
#
# - You turned a row of scores into probabilities with softmax, and said what it keeps
# - You measured how one score takes from all the others, and said why the winner alone cannot be trained
# - You computed softmax and its logarithm without overflow
# - You found the slope of the loss in each score, and noticed a softmax too many
#
# **Next** Write these tools yourself, in [the exercises](../exercises/07_softmax.ipynb). Then [lesson 8](08_categorical_and_sparse.ipynb) names one class among many, and asks how to hand the truth to the loss.

# %% [markdown]
# ## Sources
#
# - Three of the articles behind this course. One says that softmax is continuously differentiable: right. One prints 0.36, 0.65 and 0.45 as a probability distribution. Corrected here: they add up to 1.46, so they are three separate sigmoids. One says that the sigmoid serves two classes only. Added here: one sigmoid a label serves many labels.
# - J. S. Bridle, “Training stochastic model recognition algorithms as networks can lead to maximum mutual information estimation of parameters”, Advances in Neural Information Processing Systems 2 (1990): the word softmax.
# - P. Blanchard, D. J. Higham and N. J. Higham, “Accurately computing the log-sum-exp and softmax functions”, IMA Journal of Numerical Analysis 41 (2021): the shift, and what rounding does to it.
