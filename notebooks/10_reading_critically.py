# %% [markdown]
# # Read a claim and test it
#
# It stands in print, and it sounds sure of itself. How do you find out whether it is so?

# %% [markdown]
# **You will**
#
# - judge claims about cross-entropy as right, loose or wrong
# - ask seven questions that find most slips in texts and in code
# - decide a claim with a case whose answer you know
# - say why one case can sink a claim, and why many cases can't prove it
#
# **You need** the measures of [lesson 3](03_cross_entropy.ipynb), the loss of [lesson 4](04_cross_entropy_loss.ipynb), the guards of [lesson 6](06_binary_cross_entropy.ipynb), the softmax of [lesson 7](07_softmax.ipynb) and the labels of [lesson 8](08_categorical_and_sparse.ipynb).
#
# **Time** read 40 minutes, explore 5 minutes, exercises 45 minutes

# %%
import numpy as np

import xent_helpers as xh
from xent_helpers.figures import reading_critically as pictures

# %% [markdown]
# ## You are the referee
#
# Before an exam, a friend sends you pages on cross-entropy from the web. “Can I trust this?” You could ask a third page. Or you could test what it says, because you have a computer and ten lessons.
#
# Here come 21 claims. Most are from the four articles behind this course, in our words. A few are from code that learners write. For each you hold up one of three cards:
#
# - **right**: it holds as it stands
# - **loose**: it holds in the usual case, and needs a word added
# - **wrong**: an ordinary case breaks it
#
# Then you run the cell that decides.

# %% [markdown]
# Keep your score with pen and paper: 1 point for the right card. Take half a point if you mixed up loose and wrong, since you saw that something was off.

# %% [markdown]
# The articles are good company. Each got most things right, and each slip is one that all of us make. So be a kind referee, and be a strict one. These seven questions are your whistle:
#
# 1. Which **unit**?
# 2. **Averaged** over what?
# 3. Which is the **truth**, and which the model?
# 4. Does it **sum to 1**?
# 5. What happens **at 0 and at 1**?
# 6. Does it count **from 0 or from 1**?
# 7. Does a **case that you know** come out?
#
# Write them on a card. They are all that you need to remember of this lesson.

# %% [markdown]
# The first claim is a gentle one. An article shows three photos of vehicles, one true class for each. It prints what the model gives to the three classes. Predict, then run. So it goes with every claim.

# %%
xh.quiz("l10_three_numbers")

# %%
q = [0.36, 0.65, 0.45]
print(f"sum {sum(q):.2f}")

# %% [markdown]
# **Claim 1 is wrong.** The sum is 1.46. Question 4 decides it, in one line. Lesson 7 found what such numbers are: three sigmoids, three answers to three questions.
#
# Be strict, and leave room for rounding. 0.7 and 0.2 and 0.1 make 1, and a computer nearly agrees:

# %%
print(0.7 + 0.2 + 0.1)

# %% [markdown]
# So don't ask whether a sum **is** 1. Ask whether it is off by less than a tiny amount, such as a millionth.

# %% [markdown]
# ## Which unit?
#
# Question 1. A walk of 3 says little: are these miles or kilometres? A surprise of 3 says as little.

# %%
xh.quiz("l10_any_base")

# %%
for unit, logarithm in [("bits", np.log2), ("nats", np.log), ("base 10", np.log10)]:
    one, ten = logarithm(2), logarithm(2**10)
    print(f"{unit:8} heads {one:.3f}, ten heads {ten:.3f}, ratio {ten / one:.0f}")

# %% [markdown]
# **Claim 2 is right.** What must hold for a surprise? Ten heads must surprise you ten times as much as one. They do, in every base. The base sets the unit and nothing else.
#
# In the next claim two articles meet. One prints 0.3677 for a car that got 0.775. Another prints 0.56 for a flower that got 0.57. A reader puts the two side by side.

# %%
xh.quiz("l10_flower_and_car")

# %%
for unit, logarithm in [("bits", np.log2), ("nats", np.log), ("base 10", np.log10)]:
    car, flower = -logarithm(0.775), -logarithm(0.57)
    print(f"{unit:8} car {car:.4f}, flower {flower:.4f}, ratio {flower / car:.1f}")

# %% [markdown]
# **Claim 3 is wrong.** Look for the printed numbers: 0.3677 stands in the line of bits, 0.56 in the line of nats. In one unit, whichever you take, the flower costs 2.2 times as much.
#
# Neither article is to blame. Each is right in its own unit, and the comparison is not. Keep the trick: **compute -log q in each unit, and see which one the number fits.** You will build it in the exercises.

# %% [markdown]
# ## Averaged over what?
#
# Question 2. A mean hides what it was taken over: events, throws, photos, classes. Or is it a sum?
#
# Letters a, b and c come with the chances p. You send them with a code made for q. Send 4 letters, then 400.

# %%
xh.quiz("l10_total_and_average")

# %%
p, q = np.array([0.5, 0.25, 0.25]), np.array([0.25, 0.25, 0.5])
for draws in [4, 400]:
    total = (draws * p * -np.log2(q)).sum()
    print(f"{draws} draws: {total:.2f} bits in total, {total / draws:.2f} bits a draw")

# %%
print(f"H(p, q) {xh.cross_entropy(p, q, base=2):.2f} bits")
print(f"D(p|q)  {xh.kl_divergence(p, q, base=2):.2f} bits")

# %% [markdown]
# **Claim 4 is wrong.** A total grows with the number of draws. Cross-entropy stays at 1.75 bits, so it is an average too. Both are averages: one of the whole price, the other of the **extra**.
#
# The next claim is about an event picked by chance, and about the bits that it takes to send it.

# %%
xh.quiz("l10_bits_for_one")

# %%
p = [0.9, 0.1]
print(f"entropy {xh.entropy(p, base=2):.2f} bits, code words of {xh.code_lengths(p)} digits")

# %% [markdown]
# **Claim 5 is loose.** Nobody can send 0.47 of a digit. One event takes 1 digit here, at least. What is missing is “on average, and at least”. If you send many events in one go, you come near 0.47 digits for each, and never below.

# %%
xh.quiz("l10_mean_over_data")

# %%
labels, q = [1, 0, 1, 1], [0.9, 0.2, 0.6, 0.8]
each = xh.binary_cross_entropy(labels, q, reduction="none")
print(each.round(3), "nats")
print(f"sum {each.sum():.3f}, divided by 4 cases {each.sum() / 4:.3f}")
print(f"loss {xh.binary_cross_entropy(labels, q):.3f}")

# %% [markdown]
# **Claim 6 is right.** The loss is the sum of 1.062 nats, divided by the 4 cases. A few reports give the sum, so ask all the same.
#
# Accuracy is a mean as well: of yes and no. An article ties it to the loss. To test a claim with “the lower, the more”, look for one pair that goes the other way.

# %%
xh.quiz("l10_lower_more_accurate")

# %%
for name, given in [("shy", [0.6, 0.6, 0.6, 0.6]), ("bold", [0.9, 0.9, 0.9, 0.4])]:
    given = np.array(given)
    print(f"{name}: accuracy {(given > 0.5).mean():.0%}, loss {-np.log(given).mean():.3f} nats")

# %% [markdown]
# (The lists hold what two models gave to the true one of two classes, on four photos.)
#
# **Claim 7 is loose.** Often both get better together. Here the bold model has the lower loss, 0.308 nats, and the lower accuracy. The two means are taken over different things.

# %% [markdown]
# ## Which is the truth?
#
# Question 3. H(p, q) has two places, and they are not alike: p happens, q is believed. Two claims about them first. You could test each on one pair of your own. Let the computer try a thousand pairs.
#
# `default_rng` makes random numbers, the same ones for the same 0. `normal` makes random scores, here 2 times 1000 rows of 4. Softmax turns each row into probabilities.

# %%
rng = np.random.default_rng(0)
p, q = xh.softmax(rng.normal(size=(2, 1000, 4)))
print("one pair:", p[0].round(2), q[0].round(2))

# %%
xh.quiz("l10_entropy_plus_kl")

# %%
gaps = xh.cross_entropy(p, q) - (xh.entropy(p) + xh.kl_divergence(p, q))
print("pairs with a gap above 1e-12:", (abs(gaps) > 1e-12).sum(), "of", len(gaps))

# %% [markdown]
# **Claim 8 is right.** No pair breaks it. Lesson 3 split the price in this way.

# %%
xh.quiz("l10_never_below")

# %%
below = xh.cross_entropy(p, q) < xh.entropy(p)
print("pairs with H(p, q) below H(p):", below.sum(), "of", len(p))
same = xh.cross_entropy(p, p)
print("and if q is p, the largest gap is", abs(same - xh.entropy(p)).max())

# %% [markdown]
# **Claim 9 is right.** If q is p, the two are the same number, and no other q went below.
#
# Mind what this shows. **One pair that fails sinks a claim. A thousand that pass don't prove it**: the next may fail. They make it worth looking for the reason. Lesson 3 has it: a straight line above a curve.

# %% [markdown]
# Now a claim about distance. It rains on one day in ten, so p is 0.10 for rain. You say q. First hold up a card.

# %%
xh.quiz("l10_distance")

# %% [markdown]
# Then move the slider. Where is the price lowest, and is it 0 there? Go 9 points down from 0.10, then 9 points up. (A point is a hundredth.) Do you pay the same?

# %%
alt = "The price of a day against q, the chance of rain that you say. It falls steeply to a floor above 0 at q = 0.10, and rises slowly after it."
xh.explorer(pictures.price_of_forecast, pictures.FORECAST, alt=alt)

# %%
p = [0.10, 0.90]
for rain in [0.10, 0.01, 0.19]:
    print(f"p = 0.10, q = {rain:.2f}: {xh.cross_entropy(p, [rain, 1 - rain]):.3f} nats")
print(f"p = 0.01, q = 0.10: {xh.cross_entropy([0.01, 0.99], p):.3f} nats")

# %% [markdown]
# **Claim 10 is wrong.** A distance from a place to itself is 0, and here you pay 0.325 nats. The same step costs 0.470 nats on one side and 0.356 on the other. Truth and model swapped give a third number. What is 0 for q = p is the extra, D(p ‖ q). It is still no distance, as swapping changes it.

# %%
xh.quiz("l10_farther")

# %%
for rain in [0.01, 0.30]:
    price = xh.cross_entropy(p, [rain, 1 - rain])
    print(f"q = {rain:.2f}: {abs(rain - 0.10):.2f} away, {price:.3f} nats")

# %% [markdown]
# **Claim 11 is loose.** On each side of the valley the price rises with every step, as the article's picture shows. But of two forecasts the one farther off can be the cheaper. What counts is D(p ‖ q), and it is harsh on a q near 0.

# %% [markdown]
# ## From 0 or from 1?
#
# Question 6. People count from 1, and Python counts from 0. The first of three classes is true, then the second, then the first again. A model gives 0.98 to the truth each time.

# %%
xh.quiz("l10_labels")

# %%
probs = np.array([[0.98, 0.01, 0.01], [0.01, 0.98, 0.01], [0.98, 0.01, 0.01]])
for labels in [[0, 1, 0], [1, 2, 1]]:
    loss = xh.sparse_categorical_cross_entropy(labels, probs)
    print("labels", labels, f"loss {loss:.2f} nats")
print(f"a blind guess costs ln 3 = {np.log(3):.2f} nats")

# %% [markdown]
# **Claim 12 is wrong.** With 1 and 2 in place of 0 and 1, a nearly perfect model looks four times worse than a blind guess. And no error comes: 2 is a good label for the third class. Only a label 3 can give it away, as lesson 8 shows.
#
# Question 7 saves you. You know that a good model must stay below ln 3. It doesn't, so something is off.

# %%
xh.quiz("l10_zero_to_n")

# %%
y = [0.5, 0.25, 0.25]
n = len(y)
print("from 0 to n:", list(range(0, n + 1)))
print("places in y:", list(range(n)))

# %% [markdown]
# **Claim 13 is wrong**, by one. From 0 to n there are n + 1 places, and `y[3]` does not exist. Say from 1 to n in a formula, or from 0 to n - 1 in Python.

# %% [markdown]
# ## What happens at 0 and at 1?
#
# Question 5. Formulas are tried in the middle and break at the ends. Put in 0 and 1, and see.
#
# On days like this it rains 7 times in 10. Nobody can know more.

# %%
xh.quiz("l10_perfect_model")

# %%
for rain in [0.7, 0.9, 1.0]:
    print(f"q = {rain}: {xh.cross_entropy([0.7, 0.3], [rain, 1 - rain]):.3f} nats")

# %% [markdown]
# **Claim 14 is loose.** The best that anyone can say is 0.7, and it costs 0.611 nats, the entropy of the weather. Who says 1 is ruined. A loss of 0 takes a truth that is certain, and known from the inputs.

# %%
xh.quiz("l10_certain_truth")

# %%
p, q = [0, 0, 0, 1], [0.1, 0.2, 0.3, 0.4]
print(f"entropy of p {xh.entropy(p):.4f} nats")
print(f"cross-entropy {xh.cross_entropy(p, q):.4f} nats, KL {xh.kl_divergence(p, q):.4f} nats")

# %% [markdown]
# **Claim 15 is right.** A certain truth holds no surprise. So here cross-entropy and KL are one number, 0.9163 nats.
#
# The last one here is code. An article guards its logarithm twice. It clips q, and then adds a little more. We wrote it anew with its two guards. The article compares its result with a known one, by `np.isclose`, and gets `True`.


# %%
def guarded_loss(targets, probs):
    q = np.clip(probs, 1e-12, 1 - 1e-12)
    return -(targets * np.log(q + 1e-9)).sum() / len(targets)


# %%
xh.quiz("l10_two_guards")

# %%
targets = np.array([[0, 1]])
for q in [0.96, 1.0, 0.0]:
    probs = np.array([[1 - q, q]])
    exact = xh.categorical_cross_entropy(targets, probs)
    print(f"q = {q}: guarded {guarded_loss(targets, probs):.2g}, exact {exact:.2g} nats")

# %% [markdown]
# **Claim 16 is wrong.** In the middle all is well. At 1 the loss is **below 0**: -1e-09, a minus in front of a billionth. No surprise is below 0. At 0 it says 21 nats where the price is infinite. Its one test lay in the middle, and `isclose` is content with nearly.
#
# One guard is enough, and it should be said aloud. Better none: work from logits.

# %% [markdown]
# ## Does a case that you know come out?
#
# Question 7 is the strongest. Feed the formula or the code something whose answer you know beforehand. For instance:
#
# - heads cost 1 bit, and what is certain costs 0
# - K equally likely outcomes have the entropy log K
# - if q is p, then D(p ‖ q) is 0, and D is never below 0
# - the perfect forecast of a certain truth costs 0
#
# Two friends have a die each, with three numbers on it. One throws four times on Monday, the other on Tuesday. They compare their dice. This snippet is from no article. Learners write it.

# %%
monday = np.array([3, 1, 2, 2])
tuesday = np.array([2, 2, 1, 3])
kl = (monday * np.log(monday / tuesday)).sum()

# %%
xh.quiz("l10_kl_of_samples")

# %%
print(f"as thrown: {kl:.3f}")
a, b = np.sort(monday), np.sort(tuesday)
print(a, b, f"sorted: {(a * np.log(a / b)).sum():.3f}")

# %% [markdown]
# **Claim 17 is wrong.** Both threw one 1, two 2s and one 3. So the divergence must be 0, and the code says 1.099. Put the throws in order, and it says something else: but order should not matter.
#
# Question 4 tells why. KL takes **probabilities**, and throws don't sum to 1. Count first, then divide.


# %%
def shares(throws):
    return np.array([np.mean(throws == number) for number in [1, 2, 3]])


# %%
print("shares", shares(monday), shares(tuesday))
print(f"KL {xh.kl_divergence(shares(monday), shares(tuesday)):.3f} nats")

# %% [markdown]
# (`throws == number` is true or false for each throw. The mean of these is the share of the true ones.)
#
# The next one looks good on paper. Try it with eight equally likely colours.

# %%
xh.quiz("l10_uniform")

# %%
print(f"log2(1/8) = {np.log2(1 / 8):.0f}")
print(f"entropy of eight alike: {xh.entropy([1 / 8] * 8, base=2):.0f} bits")

# %% [markdown]
# **Claim 18 is wrong.** It gives -3 bits, and nobody is surprised by less than nothing. You know the answer: three yes-or-no questions tell eight apart. A minus is missing. Say log K.

# %%
xh.quiz("l10_all_logarithms")

# %%
for q in [[0.5, 0.3, 0.2], [0.98, 0.01, 0.01], [1, 0, 0]]:
    price = xh.surprisal(q)
    print(q, f"all {price.sum():.2f}, first class alone {price[0]:.2f} nats")

# %% [markdown]
# **Claim 19 is wrong.** The first class is true. A perfect forecast must cost 0, and the sum over all goes to infinity: the better the forecast, the more it pays for what it rules out. Only the true class's logarithm counts.
#
# The last claim of this section is about training. Learning needs a slope, so nudge a score and look what moves.

# %%
xh.quiz("l10_argmax")

# %%
for scores in [[1.0, 0.5, 0.2], [1.0, 0.501, 0.2]]:
    print(scores, "argmax", np.argmax(scores), "softmax", xh.softmax(scores).round(4))

# %% [markdown]
# **Claim 20 is right.** The nudge moves all three numbers of the softmax. Argmax stays where it is, so it can't say which way is better.

# %% [markdown]
# ## One table for every task?
#
# An article offers a table of good scores, with a word for each loss. Here are some losses with its words.

# %%
for loss in [0.01, 0.04, 0.10, 0.25, 0.50, 1.50, 2.50]:
    print(f"{loss:.2f}: {pictures.old_word(loss) or '(no word)'}")

# %%
xh.quiz("l10_score_table")

# %% [markdown]
# Lesson 4 held it against the number of classes. Try another way: somebody who does **no work at all**. A test looks for a rare illness. The lazy one knows how many people are healthy, and tells everyone that share. What word does the table have for that? Move the slider. The black lines are three of the table's limits.

# %%
alt = "The mean loss of the lazy forecaster against the share of the healthy. It falls from 0.69 nats at one half to nearly 0, through the table's limits of 0.30, 0.20 and 0.05."
xh.explorer(pictures.lazy_forecaster, pictures.HEALTHY, alt=alt)

# %%
for share in [0.800, 0.950, 0.995, 0.999]:
    print(f"{share:.1%} healthy: {xh.entropy([share, 1 - share]):.4f} nats")
print(f"1000 classes, blind: {np.log(1000):.4f} nats")

# %% [markdown]
# **Claim 21 is wrong.** With 99.9% healthy the lazy one pays 0.0079 nats. The table calls that great, and not one ill person was found. With 1000 classes a loss of 2.50 would be “broken”, though a blind guess costs 6.9078.
#
# The table also has a gap, and names no unit. **Hold a loss against two rivals: ln K, and the entropy of the shares.**

# %% [markdown]
# ## The card in your pocket
#
# Here are all the claims, and the questions that decided them. How many points have you got, out of 21?

# %%
xh.show(
    pictures.answer_sheet(),
    alt="A sheet with 21 claims as rows and the seven questions as columns. A sign stands where a question decided a claim: six right, four loose, eleven wrong. The last column, a known case, has the most signs.",
)

# %% [markdown]
# Some readers miss the loose ones, and some suspect everything. Six claims were right as they stood. To let a right claim pass is part of the work.
#
# The card once more:
#
# 1. Which **unit**?
# 2. **Averaged** over what?
# 3. Which is the **truth**, and which the model?
# 4. Does it **sum to 1**?
# 5. What happens **at 0 and at 1**?
# 6. Does it count **from 0 or from 1**?
# 7. Does a **case that you know** come out?

# %% [markdown]
# Take it out for a last one, off the page. Two teams report on the same ten classes. Predict, then run.

# %%
xh.quiz("l10_two_teams")

# %%
print(f"3.1 bits are {3.1 * np.log(2):.2f} nats")
print(f"a blind guess among ten costs {np.log(10):.2f} nats")

# %% [markdown]
# In one unit, the old model pays 2.15 nats and the new one 2.2. The new one is a little worse, and both are hardly better than blind. One question was enough.

# %% [markdown]
# ## Common mistakes
#
# - **A number believed without its unit.** Compute it in bits, nats and base 10, and see which fits.
# - **One good case taken as proof.** Look for a case that could break the claim: the ends, equal rows, unequal shares.
# - **“Nearly the same” taken as the same.** `isclose` hides small slips. Print the difference.
# - **KL or entropy of raw values.** Count, divide, check the sum, then take logarithms.
# - **A strict sum test.** 0.7 + 0.2 + 0.1 gives 0.9999999999999999. Allow a tiny gap, and no more.
# - **A loss judged without a rival.** Hold it against ln K and the entropy of the shares.
# - **Everything suspected.** Right claims exist. Say so when the test passes.

# %% [markdown]
# ## Recap
#
# - You judged claims about cross-entropy as right, loose or wrong
# - You asked seven questions that find most slips in texts and in code
# - You decided a claim with a case whose answer you knew
# - You said why one case can sink a claim, and why many cases can't prove it
#
# **Next** Build small referees yourself, in [the exercises](../exercises/10_reading_critically.ipynb). Then [lesson 11](11_language_and_perplexity.ipynb) lets a model guess the next letter of a book.

# %% [markdown]
# ## Sources
#
# - The four articles behind this course, in our words. Right in them: surprise as log(1/y), the mean over the data, entropy plus KL, Gibbs' inequality, certain labels without surprise, and why argmax can't be trained through.
# - Corrected here: units, sums that are averages, labels that count from 0, a sum with one term too many, two guards, “all” logarithms, and one table of scores for every task.
# - K. R. Popper, The Logic of Scientific Discovery, Hutchinson (1959): one case can refute what many cases can't prove.
