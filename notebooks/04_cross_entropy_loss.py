# %% [markdown]
# # Score a forecast with a loss
#
# One forecaster was right every day. Another missed a day. Can the second still be the better one?

# %% [markdown]
# **You will**
#
# - score a forecast by the probability that it gave to what came, in bits and in nats
# - say why the score is a mean of minus logs and not a product
# - judge whether a mean loss is good, by the number of classes and their shares
# - tell loss from accuracy, and cross-entropy from the squared residual
#
# **You need** the surprise of an outcome from [lesson 1](01_surprisal.ipynb), entropy from [lesson 2](02_entropy.ipynb), and cross-entropy from [lesson 3](03_cross_entropy.ipynb).
#
# **Time** read 30 minutes, explore 10 minutes, exercises 50 minutes

# %%
from math import exp, log, log2, prod

import xent_helpers as xh
from xent_helpers.figures import cross_entropy_loss as pictures

# %% [markdown]
# ## Two forecasters
#
# Ada and Bo say each evening how likely rain is on the next day. For Monday Ada says 60 %, and it rains. For Tuesday she says 40 %, and it stays dry.
#
# What really came is called the *label* of the day. To Monday's label, rain, Ada gave 0.6. To Tuesday's label, dry, she gave what was left: 1 - 0.4, which is 0.6 again.
#
# Here is what each of them gave to the labels of a whole week, from Monday to Sunday.

# %%
ada = [0.6, 0.6, 0.7, 0.7, 0.6, 0.6, 0.6]
bo = [0.9, 0.9, 0.9, 0.9, 0.4, 0.9, 0.8]
print(f"Tuesday: Ada gave {1 - 0.4:.1f}")

# %%
week = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
xh.show(
    pictures.week_of(week, {"Ada": ada, "Bo": bo}),
    alt="What Ada and Bo gave to what came, day by day. Ada lies between 0.6 and 0.7 all week. Bo lies at 0.8 or 0.9, but on Friday at 0.4, below one half.",
)

# %% [markdown]
# Ada always leans to the right side, and never far. Bo leans far. On Friday he leans to the wrong side.
#
# What chance did each of them give to **the whole week**, as it came? Chances multiply, as with the coin and the die. `prod` multiplies all the numbers of a list.

# %%
xh.quiz("l04_week")

# %%
print(f"Ada {prod(ada):.3f}, Bo {prod(bo):.3f}")

# %% [markdown]
# Bo gave the week that came a chance of 0.189, and Ada only 0.038. So Bo gave it about five times as much.
#
# Whoever gives probabilities, a person or a program, is called a model here. This number is the *likelihood* of the model. It is the probability that the model gave to everything that really came. The better the forecasts, the larger it is.

# %% [markdown]
# ## Until nothing is left
#
# A week is short. Let Ada and Bo go on like this for ten years, 520 weeks. Bo's likelihood shrinks more slowly, so it stays the larger one. `bo * 520` is his list, 520 times in a row. Predict, then run.

# %%
xh.quiz("l04_ten_years")

# %%
print(f"one year: Ada {prod(ada * 52):.1e}, Bo {prod(bo * 52):.1e}")
print(f"ten years: Ada {prod(ada * 520)}, Bo {prod(bo * 520)}")

# %% [markdown]
# After one year both are tiny. `e-38` says: move the point 38 places to the left. Bo is still ahead.
#
# After ten years Bo has 0.0, and Ada has more than that. Neither is true, and now the wrong one is ahead. What happened? A computer gives each number a fixed amount of room. The smallest number above 0 that fits is 5e-324.

# %%
print("0.6 of it:", 5e-324 * 0.6)
print("0.4 of it:", 5e-324 * 0.4)

# %% [markdown]
# There is nothing between this number and 0. So a smaller result is rounded to one of the two. That is called *underflow*. Ada's product gets stuck on the last number above 0. Bo's, with a factor of 0.4 each Friday, falls off.

# %%
xh.show(
    pictures.underflow({"Ada": ada * 520, "Bo": bo * 520}),
    alt="Two panels over 3640 days. Left, both products fall. Ada's reaches 5e-324 on day 1594 and is stuck there. Bo's is 0.0 from day 3141 on. Right, the sums of minus logs rise as two straight lines, to 1699 nats for Ada and 866 nats for Bo.",
)

# %% [markdown]
# On the left both products come to grief. On the right stands the way out. Minus the logarithm turns the product into a sum, and a sum of ordinary numbers stays ordinary.

# %% [markdown]
# ## The mean of minus logs
#
# You know that sum. Minus the logarithm of a probability is a surprise, and surprises add. Write q for what was given to a day's label, with the day's number under it. N is the number of days.
#
# $$-\ln(q_1 \cdot q_2 \cdots q_N) = -\ln q_1 - \ln q_2 - \dots - \ln q_N$$
#
# Here ln is the natural logarithm, `log` in Python, so the unit is the nat. You will soon see why.

# %%
for name, given in [("Ada", ada * 520), ("Bo", bo * 520)]:
    print(f"{name}, ten years: {sum(-log(q) for q in given):.1f} nats")

# %% [markdown]
# (The `for` inside the brackets goes through the list, and `sum` adds up what it gives.)
#
# Now the two can be told apart. The sum is the likelihood seen through minus a logarithm. So the order is turned: a **larger** likelihood is a **smaller** sum.
#
# But more days make a larger sum, even for the best forecaster.

# %% [markdown]
# To compare a week with a year, divide by the number of days. You get the mean surprise of a day:
#
# $$\text{loss} = -\frac{1}{N} \sum_{n=1}^{N} \ln q_n$$
#
# In words: for each case n, take minus the natural logarithm of what was given to its label. Add up, and divide by the number of cases. A number like this, which is to become small, is called a *loss*.


# %%
def loss_of(given):
    total = 0
    for q in given:
        total = total - log(q)
    return total / len(given)


# %%
for name, given in [("Ada", ada), ("Bo", bo)]:
    print(f"{name}: sum {7 * loss_of(given):.2f} nats, mean {loss_of(given):.3f} nats a day")

# %% [markdown]
# Bo wins: 0.238 nats a day against 0.467.
#
# Some books report the sum and others the mean. Both order the models in the same way on the same data. Most libraries report the mean unless you ask, and so do we. Say which one you mean.

# %% [markdown]
# ## What one forecast costs
#
# Be the forecaster. Move the slider, and read what you pay tomorrow on either side. Where do both sides cost the same? What does the step from 90 % to 99 % save you if it rains, and what does it risk?

# %%
alt = "The price of a day in nats against the chance of rain that you say. If it rains, the price falls from high on the left to 0 on the right. If it stays dry, it is the mirror image."
xh.explorer(pictures.day_price, pictures.CHANCE, alt=alt)

# %%
for chance in [0.50, 0.90, 0.99]:
    print(f"{chance:.0%} rain: {-log(chance):.2f} nats if it rains, {-log(1 - chance):.2f} nats if it stays dry")

# %% [markdown]
# At 50 % both sides cost 0.69 nats, which is ln 2. From there to the right you save less and less, and risk more and more. So a bold forecast pays if you have reasons, and ruins you if you only pretend.

# %% [markdown]
# ## The same vehicle, scored twice
#
# A program looks at a photo. It shows a car, a bike, a plane or a boat. Such possible labels are called classes. The program gives each class a probability. This photo shows a car.
#
# The example is from an article behind this course. For this forecast the article prints a loss of 0.3677. A library for machine learning prints 0.2549. Who is wrong?

# %%
xh.quiz("l04_vehicle")

# %%
q = [0.775, 0.116, 0.039, 0.070]  # car, bike, plane, boat
print(f"{-log2(q[0]):.4f} bits")
print(f"{-log(q[0]):.4f} nats")

# %%
xh.show(
    pictures.forecast_and_truth(["car", "bike", "plane", "boat"], [1, 0, 0, 0], q),
    alt="Bars for four classes. The truth is 1 for the car and 0 elsewhere. The forecast gives 0.775, 0.116, 0.039 and 0.07. Its price is 0.3677 bits, which is 0.2549 nats.",
)

# %% [markdown]
# `q[0]` is the number at place 0 of the list: places count from 0. Nobody is wrong. The article counts in bits, the library in nats. One vehicle, one forecast, two rulers.
#
# Keras, PyTorch and scikit-learn all report nats. **From here on, so does this course.** To change bits into nats, multiply by ln 2, as in lesson 1.

# %%
print(f"{0.3677 * log(2):.4f}")

# %% [markdown]
# Later the article reports a loss of 0.095, after more training, and calls it less than before. It does not print the new forecast. But you can walk back from the loss to the probability: with 2 to the power of minus the loss in bits, or with e to that power in nats. `exp` is e to a power.

# %%
print(f"if bits: the car got {2**-0.095:.3f}")
print(f"if nats: the car got {exp(-0.095):.3f}")

# %% [markdown]
# Both would be progress. In bits, as before, the car now gets 0.936. “Less” holds only if both losses have the same unit. **Before you compare two losses, compare their units.**

# %% [markdown]
# ## One term is left
#
# In lesson 3 you met cross-entropy: the average surprise of someone who believes q while the truth is p.
#
# $$H(p, q) = -\sum_k p_k \ln q_k$$
#
# In words: for each class, k, take its true probability times minus the logarithm of what was given to it, and add up. What is p for a photo? You know that it shows a car. So p is 1 for the car and 0 for the others. Such a row is called *one-hot*.

# %%
p = [1, 0, 0, 0]
for true, given in zip(p, q, strict=True):
    print(f"{true} times {-log(given):.4f} is {true * -log(given):.4f} nats")

# %% [markdown]
# Three terms are multiplied by 0, and one is left: minus the logarithm of what the label got. So the loss of a forecast **is** a cross-entropy, with a truth that is certain.
#
# One article adds up the minus logarithms of **all** the probabilities, and in its text they have become “algorithms”. That would be this number:

# %%
print(f"all four: {sum(-log(given) for given in q):.4f} nats")

# %% [markdown]
# It blames the program for doubting that the car is a boat. Only the true class's probability counts.
#
# A certain truth holds no surprise of its own: its entropy is 0. Then what does lesson 3's sum say, cross-entropy = entropy + KL divergence?

# %%
print(f"entropy {xh.entropy(p):.4f} nats")
print(f"KL divergence {xh.kl_divergence(p, q):.4f} nats")
print(f"cross-entropy {xh.cross_entropy(p, q):.4f} nats")

# %% [markdown]
# With one-hot labels the cross-entropy and the KL divergence are the same number. All that you pay, you pay for your own doubt.
#
# For rain there are two classes. Write p for the true probability of rain and q for the one given. Then the sum has two terms. One article writes it with log(1/q), which is the same as minus log q:
#
# $$H = p \ln \frac{1}{q} + (1 - p) \ln \frac{1}{1 - q}$$
#
# If it rained, p is 1 and the second term goes. If it stayed dry, p is 0 and the first one goes. Ada's Tuesday:

# %%
p, q = 0, 0.4
print(f"{p * log(1 / q) + (1 - p) * log(1 / (1 - q)):.4f} nats, and -ln 0.6 is {-log(0.6):.4f} nats")

# %% [markdown]
# ## A whole table
#
# A program has seen two photos, both of boats. The first forecast is a shrug, the second is nearly sure. The labels are integers, which means whole numbers, and they **count from 0**: car 0, bike 1, plane 2, boat 3.

# %%
forecasts = [[0.25, 0.25, 0.25, 0.25], [0.01, 0.01, 0.01, 0.96]]
labels = [3, 3]
for label, forecast in zip(labels, forecasts, strict=True):
    print(f"{-log(forecast[label]):.4f} nats")

# %%
total = -log(0.25) - log(0.96)
print(f"sum {total:.4f} nats, mean {total / 2:.11f} nats")

# %% [markdown]
# This table is from another article. It expects 0.71355817782 as the mean, and that is right. Its listing is cut off, so we filled in the second rows from its answer. Its own code adds a tiny number inside the logarithm, and is off in the ninth digit. Lesson 6 looks at such guards.
#
# Add up the second forecast, as you would before you trust one:

# %%
print(f"{sum(forecasts[1]):.2f}")

# %% [markdown]
# A hundredth is missing: these are not yet probabilities. The loss did not notice, because it looks at one place of the row only. The course's package does notice, and refuses such a row. So give the missing hundredth to the plane.
#
# The package's functions take the truth first. One takes integer labels, the other one-hot rows. `xh.one_hot` makes rows of labels; tell it how many classes there are.

# %%
forecasts[1] = [0.01, 0.01, 0.02, 0.96]
truth = xh.one_hot(labels, 4)
print(truth)

# %%
print(f"{xh.sparse_categorical_cross_entropy(labels, forecasts):.11f} nats")
print(f"{xh.categorical_cross_entropy(truth, forecasts):.11f} nats")
print(f"sum {xh.categorical_cross_entropy(truth, forecasts, reduction='sum'):.4f} nats")

# %% [markdown]
# Both average over the cases. With `reduction="sum"` you get the sum.
#
# For a yes-or-no question a forecast is one number, and a third function takes it. Here are Ada's first two days: label 1 for rain, 0 for dry.

# %%
print(f"{xh.binary_cross_entropy([1, 0], [0.6, 0.4]):.4f} nats")

# %% [markdown]
# It averages over the data too, as an article rightly says.
#
# One thing has many names here: cross-entropy loss, log loss, logistic loss, negative log-likelihood. Articles ask whether they are the same. For labels and forecasts they are, with the same base and the same mean.

# %% [markdown]
# ## What is a good loss?
#
# An article gives a table of good scores, whatever the task. Here it is as a ruler. Under it stands what a blind guess costs, for 2, 3, 10 and 1000 classes.

# %%
xh.show(
    pictures.old_table([2, 3, 10, 1000]),
    alt="A ruler of losses in nats. Below 0.02 stands great, to 0.05 on the right track, to 0.20 fine, from 0.20 to 0.30 nothing, from 0.30 not great, from 1 terrible, from 2 broken. A blind guess over 2 classes lies in not great, over 3 in terrible, over 10 and over 1000 in broken.",
)

# %% [markdown]
# It is kind to give beginners a feeling for numbers. (At 0 it says perfect.) But from 0.20 to 0.30 there is no word, and no unit stands anywhere. Above all, no such table can hold for every task.
#
# Think of someone who knows nothing. With K classes, they give each one the probability 1/K. Then every case costs the same: minus ln of 1/K, which is ln K.

# %%
for num_classes in [2, 3, 10, 1000]:
    print(f"{num_classes} classes: a blind guess costs {log(num_classes):.4f} nats")
print("the table on a loss of 1.5 nats:", pictures.old_word(1.5))

# %% [markdown]
# A loss of 1.5 nats is worse than blind with 3 classes. With 1000 classes it is far better than blind. The table calls both terrible.
#
# There is a stricter rival. Say that of 100 photos 80 show cars, and 10, 6 and 4 the others. Who knows these shares needs no photo: they give the shares as their forecast, each time. Their mean loss is the entropy of the shares.

# %%
xh.quiz("l04_shares")

# %%
shares = [0.80, 0.10, 0.06, 0.04]
print(f"knows nothing: {log(4):.2f} nats")
print(f"knows the shares: {xh.entropy(shares):.2f} nats")

# %% [markdown]
# So a loss of 0.90 nats beats the blind guess and has still learned less than the shares. Looking at the photos has not paid yet.
#
# Set your own model's loss and the number of classes. In the picture one class has a share of 80 %, and the others have the rest in equal parts. Where does the table's word mislead?

# %%
alt = (
    "Three bars, each a mean loss in nats: your model, somebody who knows the shares of the classes, and a blind guess."
)
xh.explorer(pictures.blind_guess, pictures.CLASSES, pictures.LOSS, alt=alt)

# %% [markdown]
# Read a loss like this:
#
# - at or above ln K: no better than blind; look for a slip
# - between the two rivals: it has learned less than the shares
# - below the entropy of the shares: it has learned to look
# - 0: certain and right, every time
#
# How far down it can go depends on the task. Nobody is certain about tomorrow's rain.

# %% [markdown]
# ## Loss and accuracy
#
# Who was right more often, Ada or Bo? Count a day as right if the label got more than the other class, so more than one half. With more classes, it must have got the most. The share of right cases is called *accuracy*.
#
# `q > 0.5` is true or false, and Python adds them up as 1 and 0.


# %%
def accuracy_of(given):
    right = sum(q > 0.5 for q in given)
    return right / len(given)


# %%
for name, given in [("Ada", ada), ("Bo", bo)]:
    print(f"{name}: accuracy {accuracy_of(given):.0%}, loss {loss_of(given):.3f} nats")

# %% [markdown]
# Ada was right every day, and still Bo has the lower loss. So the second can be the better one, though a week is little to go by. An article says: the lower the loss, the more accurate the model. It often goes that way, and here it does not.
#
# Accuracy **counts** who was on the right side of one half. The loss **weighs** how far. Now comes Cy. He copies Bo, but on Friday he is sure of himself and gives the label 0.001 in place of 0.4.

# %%
xh.quiz("l04_cy")

# %%
cy = [0.9, 0.9, 0.9, 0.9, 0.001, 0.9, 0.8]
print(f"Cy: accuracy {accuracy_of(cy):.0%}, loss {loss_of(cy):.3f} nats")
print(f"Friday alone: Bo {-log(0.4):.2f} nats, Cy {-log(0.001):.2f} nats")

# %% [markdown]
# Cy is right as often as Bo, at more than four times the loss. One day does it: sure and wrong. Nothing costs more.
#
# Neither number is the true one. Report both, and say which is which.

# %% [markdown]
# ## Why not square the miss?
#
# There is another way to score. The label should have got 1, and it got q. What is missing, 1 - q, is called the *residual*. Square it, and you have a loss too. An article works out a flower whose true species got 0.57.

# %%
q = 0.57
print(f"residual {1 - q:.2f}, squared {(1 - q) ** 2:.4f}, cross-entropy {-log(q):.4f} nats")

# %% [markdown]
# Both fall to 0 as q goes to 1. What is the difference? It shows when a model **learns**. A model turns a dial inside itself, and q follows. The dial may stand at any number. This rule turns it into a probability; lesson 6 gives the rule its name.


# %%
def given_at(dial):
    return 1 / (1 + exp(-dial))


for dial in [-5, 0, 5]:
    print(f"dial at {dial}: q = {given_at(dial):.3f}")

# %% [markdown]
# Learning means: turn the dial the way that lowers the loss. How much does a small turn help? Measure how steep the loss is: its rise, divided by the run of the dial.
#
# Start sure and wrong: the label got 0.01. Which loss pushes harder there?

# %%
xh.quiz("l04_push")

# %%
run, dial = 0.0001, log(0.01 / 0.99)
before, after = given_at(dial), given_at(dial + run)
print(f"cross-entropy: {(-log(after) + log(before)) / run:.4f}")
print(f"squared: {((1 - after) ** 2 - (1 - before) ** 2) / run:.4f}")

# %% [markdown]
# Both are negative: turn the dial up and the loss falls. Cross-entropy falls at a rate of 0.99. The square falls at 0.0196, fifty times less, where help is needed most. It has gone flat.
#
# If you measure at other places too, you find two short rules. Cross-entropy pushes the dial up with 1 - q. The square pushes with 2q(1 - q)². Lesson 5 shows where such rules come from.

# %%
q = 0.01
print(f"{1 - q:.4f} and {2 * q * (1 - q) ** 2:.4f}")

# %%
alt = "Two panels against q. Left, the losses: cross-entropy climbs past 5 nats as q nears 0, the squared residual stops at 1. Right, the push on the dial: cross-entropy's falls in a straight line from 1 to 0, the square's is a low hump that is 0 at both ends."
xh.explorer(pictures.miss, pictures.GIVEN, alt=alt)

# %% [markdown]
# Look at the right-hand picture near q = 0. Cross-entropy pushes with nearly full force. The square hardly pushes at all. Why? The rule from dial to q is nearly flat out there, whichever loss you take. But the logarithm gets steep at the same pace and makes up for it. The square does not.
#
# Steep in q itself, the two look like this at q = 0.01:

# %%
nudge = 0.000001
print(f"cross-entropy: {(-log(q + nudge) + log(q)) / nudge:.0f}")
print(f"squared: {((1 - q - nudge) ** 2 - (1 - q) ** 2) / nudge:.2f}")

# %% [markdown]
# Now let both learn. Each step adds the push to the dial. Press Play, or move the slider.

# %%
alt = "The probability q given to the truth, against the number of steps, for both losses, from q = 0.01 on."
xh.explorer(pictures.two_climbs, pictures.STEP, alt=alt)

# %%
dial = log(0.01 / 0.99)
for step in range(1, 11):
    dial = dial + (1 - given_at(dial))
    print(f"step {step}: q = {given_at(dial):.2f}")

# %% [markdown]
# (`range(1, 11)` counts from 1 to 10.) After 10 steps cross-entropy has brought q to 0.83. The square takes nearly 60 steps to get past one half.
#
# An article says that cross-entropy trains faster than the sum of squares **and** does better on new data. The first you have seen, from one bad start and with one length of step. The second does not follow from it. It takes fresh data to tell, and we don't claim it.

# %% [markdown]
# ## Common mistakes
#
# - **Bits compared with nats.** Check with a shrug over two classes: 1 bit, or 0.69 nats.
# - **Log of the product.** It works for a week and fails for ten years. Add the logs.
# - **All probabilities in the sum, or the largest.** Only the label's counts.
# - **Labels counted from 1.** Each case is scored at the wrong place.
# - **0 times ln 0.** Where p is 0, leave the term out. Don't add a small number to every q.
# - **The sum for the mean.** It grows with the data.
# - **A loss judged without K.** Compare with ln K and with the entropy of the shares.
# - **Accuracy for loss.** One counts, the other weighs.

# %% [markdown]
# ## Recap
#
# - You scored a forecast by the probability that it gave to what came, in bits and in nats
# - You said why the score is a mean of minus logs and not a product
# - You judged whether a mean loss is good, by the number of classes and their shares
# - You told loss from accuracy, and cross-entropy from the squared residual
#
# **Next** Write these scores yourself, in [the exercises](../exercises/04_cross_entropy_loss.ipynb). Then [lesson 5](05_learning_by_slopes.ipynb) makes a loss smaller, one step at a time.

# %% [markdown]
# ## Sources
#
# - The vehicle: an article behind this course. Added here: its losses are in bits; libraries report nats. A lower loss does not always mean a more accurate model.
# - The table of two boats: a second article. It says rightly that one-hot labels hold no surprise. Its second forecast lacks a hundredth.
# - The table of good scores, and the claim about learning faster: a third article. Corrected here: compare a loss with ln K and the shares, and add up **logarithms**, of the true class's probability only. Its residual of 0.43 is right.
# - The two terms for yes or no: a fourth article. It is right.

# %% [markdown]
# - R. A. Fisher, “On the mathematical foundations of theoretical statistics”, Philosophical Transactions of the Royal Society A 222 (1922): likelihood.
# - I. J. Good, “Rational decisions”, Journal of the Royal Statistical Society B 14 (1952): forecasts scored by a logarithm.
# - S. A. Solla, E. Levin and M. Fleisher, “Accelerated learning in layered neural networks”, Complex Systems 2 (1988): cross-entropy against squares.
