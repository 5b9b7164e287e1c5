# %% [markdown]
# # Learn by walking downhill
#
# A model is a number that somebody must choose. How does a computer find a good one, step by step, on its own?

# %% [markdown]
# **You will**
#
# - measure a slope with a nudge, and check a slope that was found by hand
# - step downhill on a loss curve until you are near the bottom
# - multiply rates along a chain, and use it for a slope in a score
# - choose a learning rate, and tell when it is too small or too large
#
# **You need** lists and functions ([lesson 0](00_start_here.ipynb)), the natural logarithm ([lesson 1](01_surprisal.ipynb)), and the loss of a forecast in nats ([lesson 4](04_cross_entropy_loss.ipynb)).
#
# **Time** read 25 minutes, explore 10 minutes, exercises 45 minutes

# %%
from math import exp, log

import xent_helpers as xh
from xent_helpers.figures import learning_by_slopes as pictures

# %% [markdown]
# ## A hillside in the fog
#
# You stand on a hillside in thick fog. Your hut lies at the bottom of the valley. You can't see it. But you feel under your feet which way the ground falls. So you take a step that way, feel again, and take another. A computer learns like that.
#
# Your hill comes from a bent coin. Here are ten tosses, with 1 for heads and 0 for tails.

# %%
tosses = [1, 1, 0, 1, 1, 1, 0, 1, 0, 1]
p = sum(tosses) / len(tosses)
print("share of heads:", p)

# %% [markdown]
# The share of heads is p. It is what really happened: 0.7 of the tosses. Your model is one number, q: the probability that it gives to heads. Tails get the rest, 1 - q.
#
# Each toss costs the surprise of what came, in nats. Heads cost -ln q and tails cost -ln(1 - q). Heads came with share p and tails with share 1 - p, so the mean loss is:
#
# $$\text{loss}(q) = -p \ln q - (1 - p) \ln (1 - q)$$


# %%
def loss(q):
    return -p * log(q) - (1 - p) * log(1 - q)


print(f"q = 0.2: {loss(0.2):.3f} nats a toss")

# %%
xh.show(
    pictures.fog(0.2),
    alt="Grey fog over the whole picture but for a narrow gap. In the gap, at q = 0.2, a ball lies on a short piece of curve that falls to the right.",
)

# %% [markdown]
# Your model begins with q = 0.2 and pays 1.194 nats a toss. You could try a hundred values of q and keep the cheapest. But a real model has thousands of numbers, and nobody can try them all. You only feel the ground where you stand.
#
# Here you know the answer. Lesson 3 showed that honesty is cheapest, so the bottom must lie at q = p. That makes this coin a good hill to practise on.

# %% [markdown]
# ## Rise over run
#
# How steep is the ground? Road signs say it: a road that climbs 1 metre over 10 metres has a *slope* of one tenth. **The slope is the rise divided by the run.**
#
# $$\text{slope} = \frac{\text{rise}}{\text{run}}$$
#
# The run is how far you go to the right. The rise is how much higher you are then. If the ground falls, the rise is negative, and so is the slope.

# %%
xh.show(
    pictures.rise_over_run(0.2, 0.1),
    alt="The loss curve between q = 0 and 0.5. From q = 0.1 a dashed line runs 0.20 to the right. From its end a dotted line falls 0.69 nats to the curve.",
)

# %% [markdown]
# On a bent curve this is the slope of a long stretch. You want it under your feet. So make the stretch short: **nudge** q a little up and a little down.

# %%
nudge = 0.01
rise = loss(0.2 + nudge) - loss(0.2 - nudge)
run = 2 * nudge
print(f"rise {rise:.4f} nats, run {run:.2f}, slope {rise / run:.2f}")

# %% [markdown]
# Close to q = 0.2, the loss falls by about 3.13 nats for each 1 that q grows. (You can't go so far, as q ends at 1. It is a rate, like kilometres per hour in a ride of five minutes.) Predict, then move the ball.

# %%
xh.quiz("l05_which_way")

# %%
alt = "The loss against q, a valley with its bottom at 0.7, the share of heads. A ball lies on the curve, and a short line through it is as steep as the curve there."
xh.explorer(pictures.ball_at, pictures.PROBABILITY, alt=alt)

# %% [markdown]
# Left of the bottom the slope is negative, right of it positive. Near the bottom the ground is nearly flat. And at q = 0.7, the share of heads, it is level.

# %% [markdown]
# ## A slope by thought
#
# Measuring costs two looks at the loss for every number. With thought you can have the slope for less. You need one fact: the slope of ln at q. Measure it in three places.

# %%
for q in [0.1, 0.2, 0.5]:
    slope_of_log = (log(q + nudge) - log(q - nudge)) / (2 * nudge)
    print(f"slope of ln at {q}: {slope_of_log:.1f}, and 1 / q = {1 / q:.1f}")

# %% [markdown]
# The slope of ln at q is 1/q. Here is why. Doubling a number adds the same amount to its logarithm, wherever you start. From 1 to 2 the run is 1. From 10 to 20 the rise is the same, and the run is ten times longer. So the slope is ten times smaller.
#
# The loss has two parts. The slope of -ln q is -1/q. In -ln(1 - q) the number 1 - q **falls** when q grows, which turns the sign: its slope is +1/(1 - q). Slopes add, as rises do:
#
# $$\frac{d\,\text{loss}}{dq} = -\frac{p}{q} + \frac{1 - p}{1 - q}$$
#
# Read the left side as “the slope of the loss in q”. Many books call it the **derivative**.


# %%
def slope(q):
    return -p / q + (1 - p) / (1 - q)


print(f"slope at 0.2: {slope(0.2):.3f}, at 0.5: {slope(0.5):.3f}, at 0.9: {slope(0.9):.3f}")

# %% [markdown]
# Where is the ground level? Put q = p into the formula. The first part is -1, the second +1. They cancel.

# %%
print(f"loss at q = p: {loss(p):.4f} nats, H(p) = {xh.entropy([p, 1 - p]):.4f} nats")
print(f"a little left and right: {loss(p - 0.1):.4f} and {loss(p + 0.1):.4f} nats")

# %% [markdown]
# So the bottom lies where the model's probability is the share of heads, as lesson 3 promised. And the loss there is not 0. It is the entropy of the coin, 0.6109 nats. No model that gives every toss the same q can pay less for these tosses. Call it the **floor**.

# %% [markdown]
# ## Check before you trust
#
# Anyone can slip in a formula. A wrong slope may still lead downhill, only to the wrong place. So compare it with a nudge. Here are two ways to nudge. `f` stands for any function: you hand it over by its name.


# %%
def up_only(f, x, nudge):
    return (f(x + nudge) - f(x)) / nudge


# %%
def up_and_down(f, x, nudge):
    return (f(x + nudge) - f(x - nudge)) / (2 * nudge)


# %%
for nudge in [0.1, 0.01, 0.001]:
    one_way = abs(up_only(loss, 0.2, nudge) - slope(0.2))
    both_ways = abs(up_and_down(loss, 0.2, nudge) - slope(0.2))
    print(f"nudge {nudge}: gap {one_way:.6f} up only, {both_ways:.6f} up and down")

# %% [markdown]
# How far is each from your formula? A gap counts on both sides, so `abs` drops its sign. A nudge ten times shorter makes the first gap ten times smaller, and the second a hundred times. The curve bends, and going up **and** down lets the two errors nearly cancel.
#
# Should you then take the shortest nudge that you can write? `1e-18` has 17 zeros between the point and the 1. Predict, then run.

# %%
xh.quiz("l05_tiny_nudge")

# %%
print("slope with a nudge of 1e-18:", up_and_down(loss, 0.2, 1e-18))
print("0.2 + 1e-18 == 0.2:", 0.2 + 1e-18 == 0.2)

# %% [markdown]
# (`==` asks whether two numbers are equal.) The computer keeps about 16 digits of a number. A nudge of 1e-18 is lost on the way, so nothing rises. A little longer, and most digits of the rise are still noise.

# %%
xh.show(
    pictures.gaps_by_nudge(0.2),
    alt="The gap to the true slope against the nudge, for both ways. From long nudges to shorter ones both gaps shrink; up and down is smallest near 1e-6, up only near 1e-9. Shorter still, both gaps grow again.",
)

# %% [markdown]
# Take the middle way: nudge up and down, by about 1e-5. Now let two formulas be checked. The second has a slip in it.


# %%
def slope_with_a_slip(q):
    return -p / q - (1 - p) / (1 - q)


print(f"right: gap {abs(slope(0.2) - up_and_down(loss, 0.2, 1e-5)):.6f}")
print(f"slip: gap {abs(slope_with_a_slip(0.2) - up_and_down(loss, 0.2, 1e-5)):.6f}")

# %% [markdown]
# What is left of the first gap is rounding, too small to see here. The second gap is a mistake. Check in several places: a slip may show in some and not in others.

# %% [markdown]
# ## Walk downhill
#
# Now walk. The slope is negative where you must go right, and positive where you must go left. So go **against** it: take the slope away from q. And take only a part of it, for the slope is true only near your feet.


# %%
q = 0.2
for step in [1, 2, 3, 4, 5]:
    q = q - 0.05 * slope(q)
    print(f"step {step}: q = {q:.3f}, loss {loss(q):.3f} nats")

# %% [markdown]
# Each step makes the loss smaller. And the steps grow shorter by themselves, as the ground gets flatter.
#
# This is *gradient descent*. The gradient is the list of all the slopes, one for each number of a model. Your list has one entry. The part that you take, here 0.05, is the *learning rate*. Books write it η, the Greek letter eta:
#
# $$q_\text{new} = q - \eta \cdot \text{slope}(q)$$

# %%
q = 0.2
for _ in range(40):
    q = q - 0.05 * slope(q)
print(f"after 40 steps: q = {q:.4f}, loss {loss(q):.4f} nats")

# %% [markdown]
# `range(40)` goes through 40 numbers, so the line under it runs 40 times. The underscore `_` is a name for a number that you don't need. The ball lies at the bottom: q is 0.7000, and the loss is at its floor of 0.6109 nats.
#
# That was slow. Would a longer step be better? Take a learning rate of 0.3. Predict, then run.

# %%
xh.quiz("l05_long_step")

# %%
print(f"slope {slope(0.2):.3f}, so q = {0.2 - 0.3 * slope(0.2):.3f}")

# %% [markdown]
# The step lands at 1.137. No probability is larger than 1. There the loss asks for the logarithm of a negative number, and Python stops with `ValueError`.
#
# You could cut off what is too long. But there is a better way: walk on a road that has no end.

# %% [markdown]
# ## Rates multiply
#
# For that you need one more idea, from a bicycle. Turn the pedals once, and the wheel turns 3 times. Each turn of the wheel carries you 2 metres. How far does one turn of the pedals carry you?

# %%
turns_per_pedal = 3
metres_per_turn = 2
print(turns_per_pedal * metres_per_turn, "metres for each turn of the pedals")

# %% [markdown]
# The pedals move the wheel, and the wheel moves you. **Along a chain of effects, multiply the rates.** This is the *chain rule*. A slope is a rate: so much rise for so much run. So slopes multiply along a chain too.
#
# $$\frac{d\,\text{metres}}{d\,\text{pedals}} = \frac{d\,\text{metres}}{d\,\text{turns}} \cdot \frac{d\,\text{turns}}{d\,\text{pedals}}$$
#
# A chain of one, two, three or a hundred links: it is always the same rule. Try it with a third link.

# %%
xh.quiz("l05_pedals")

# %% [markdown]
# ## A score without end
#
# Give your model a **score** in place of q. Call it z. It is not a grade as in lesson 4, but what the dial was there: a number inside the model. It may be any number, negative too, so you can walk as far as you like. Then squash it into a probability:
#
# $$q = \frac{1}{1 + e^{-z}}$$
#
# The power of e is `exp(-z)` in Python. It is above 0 whatever z is, so q lies between 0 and 1. Lesson 6 gives this curve its name, and tells where it comes from.


# %%
def squash(z):
    return 1 / (1 + exp(-z))


for z in [-6, -2, 0, 2, 6]:
    print(f"score {z}: q = {squash(z):.3f}")

# %% [markdown]
# A score of 0 says one half. High scores say heads, and low scores say tails. How steep is this curve? Compare a nudge with q times 1 - q.

# %%
for z in [-2, 0, 1]:
    q = squash(z)
    print(f"score {z}: measured {up_and_down(squash, z, 1e-5):.6f}, q(1 - q) = {q * (1 - q):.6f}")

# %%
xh.show(
    pictures.squash_and_slope(),
    alt="Against the score z, from -6 to 6: q climbs from near 0 over 0.5 at z = 0 to near 1. Its slope is a low hill, 0.25 at z = 0, and above 0 everywhere.",
)

# %% [markdown]
# So the slope is q(1 - q). Here you have measured it; lesson 7 shows why. It never quite reaches 0, and there is no corner and no jump: **this curve has a slope everywhere.** Far out, though, it gets very flat.

# %% [markdown]
# ## Given less due
#
# Now the chain is: score → probability → loss. The rate of the first link is q(1 - q). The rate of the second is the slope that you found by thought. Multiply:
#
# $$\left(-\frac{p}{q} + \frac{1 - p}{1 - q}\right) \cdot q(1 - q) = -p(1 - q) + (1 - p)q = q - p$$
#
# Nearly everything cancels. What is left is q - p: the probability that the model **gave**, less the share that was **due**.
#
# So it does no harm that the squash is flat far out. There the loss in q is all the steeper, and the two make up for each other.


# %%
def loss_of_score(z):
    return loss(squash(z))


# %%
for z in [-2, 0, 3]:
    q = squash(z)
    chain = slope(q) * q * (1 - q)
    print(f"chain {chain:.6f}, q - p {q - p:.6f}, measured {up_and_down(loss_of_score, z, 1e-5):.6f}")

# %% [markdown]
# Three ways, one slope. Keep it in mind, for you will meet it in every lesson from here to the network. It can never be steeper than 1, and it is 0 where the model gives the share of heads.
#
# Walk in the score. The start, a score of -ln 4, is your old q = 0.2.

# %%
z = -log(4)
print(f"start: q = {squash(z):.1f}")
for _ in range(10):
    z = z - 2 * (squash(z) - p)
print(f"after 10 steps: q = {squash(z):.4f}, loss {loss_of_score(z):.4f} nats")

# %% [markdown]
# A learning rate of 2 would have thrown q off its road at once. In the score it is a good one: after 10 steps you are as good as at the bottom.

# %% [markdown]
# ## How long a step?
#
# The learning rate is yours to choose. Too small, and you creep. Too large, and you jump across the valley. Before you look, commit yourself.

# %%
xh.quiz("l05_too_large")

# %% [markdown]
# Move the learning rate first, then the steps, or press Play. For each rate, watch two things: does the ball arrive, and how soon?

# %%
alt = "Left, a ball on its way over the loss curve, against the score. Right, the loss by step, above its floor."
xh.explorer(pictures.walk_frame, pictures.LEARNING_RATE, pictures.STEPS, alt=alt)

# %%
for rate in [0.1, 0.5, 2, 5, 12]:
    end = pictures.walk(-log(4), p, rate, 20)[-1]
    print(f"learning rate {rate}, 20 steps: {loss_of_score(end) - loss(p):.3f} nats above the floor")

# %% [markdown]
# `pictures.walk` takes the same steps and returns every score on the way; `[-1]` picks the last one.
#
# - **Too small**, at 0.1: all steps lead down, and 20 of them are not enough.
# - **Right**, at 2 or 5: it arrives within a few steps.
# - **Too large**, at 12: it jumps from side to side, and never comes to rest.
#
# A falling loss tells you that the rate is not too large. It does not tell you that it is large enough. Double it, and look again.

# %% [markdown]
# ## Try your own walk
#
# Choose the coin, the start and the learning rate. Then press the buttons. You have arrived once the loss is less than a thousandth of a nat above the floor. Look for:
#
# - the learning rate that arrives in the fewest steps
# - a rate that is good for one coin and too large for another
# - a start far from the bottom: are the first steps long or short there?

# %%
from xent_helpers.labs.learning_by_slopes import WalkingLab

WalkingLab()

# %% [markdown]
# A bent coin that falls on heads nine times in ten has a flat valley. It bears larger rates than a fair coin. So there is no learning rate that is right for every hill. People try several, a factor of two or three apart, and keep the best.

# %% [markdown]
# ## Stairs have no slope
#
# Why walk on the loss? You might rather count how often the model is right. Take a rain forecaster with one number, t. If a morning has more than t hours of cloud, she says rain. Here are eight mornings: the hours of cloud before a wet day, and before a dry one.

# %%
wet = [4, 6, 9, 11]
dry = [1, 2, 5, 8]


def share_right(t):
    return (sum(hours > t for hours in wet) + sum(hours <= t for hours in dry)) / 8


# %% [markdown]
# `sum(hours > t for hours in wet)` counts the wet mornings with more than t hours. To have a loss as well, let hours - t be her score for rain, and squash it.


# %%
def mean_loss(t):
    price_of_wet = sum(-log(squash(hours - t)) for hours in wet)
    price_of_dry = sum(-log(1 - squash(hours - t)) for hours in dry)
    return (price_of_wet + price_of_dry) / 8


# %%
xh.quiz("l05_stairs")

# %%
for t in [1.5, 3, 7.5]:
    stairs, hill = up_and_down(share_right, t, 0.01), up_and_down(mean_loss, t, 0.01)
    print(f"t = {t}: share right {share_right(t)}, slope {stairs}; loss {mean_loss(t):.3f}, slope {hill:.3f}")

# %%
xh.show(
    pictures.stairs_and_loss(),
    alt="Two curves against t, from 0 to 12 hours. Above, the share named rightly: level steps between 0.5 and 0.75, with jumps. Below, the mean loss: one smooth valley with its bottom between 5 and 6 hours.",
)

# %% [markdown]
# The share named rightly is a staircase. On a step the slope is 0: you feel level ground, though better places lie left and right. And on an edge, at 6 hours?

# %%
for nudge in [0.1, 0.01, 0.001]:
    print(f"nudge {nudge}: rise over run {up_and_down(share_right, 6, nudge):.3f}")

# %% [markdown]
# The shorter the nudge, the steeper it gets, without end. There is no slope at all. **On stairs the slope is 0 nearly everywhere, and on the edges there is none.** Such ground leads nowhere.
#
# The loss moves with every nudge, and its slope points to the bottom. So we **walk** on the loss, and count what is named rightly **afterwards**.

# %% [markdown]
# ## Common mistakes
#
# - **Plus for minus.** The loss grows from the first step: you climb.
# - **The learning rate forgotten.** You take the whole slope, and the loss jumps about.
# - **The sum for the mean.** Slopes, and steps, then grow with the number of tosses.
# - **A slope kept from the start.** Compute it again after each step.
# - **The slope in q, used for the score.** Multiply by q(1 - q). What remains is q - p.
# - **Up and down, divided by one nudge.** Your slopes come out twice as steep.
# - **A nudge as short as can be.** Rounding spoils it. Take about 1e-5.
# - **A list changed in place.** Its slopes then belong to a place that you have left.

# %% [markdown]
# ## Recap
#
# - You measured a slope with a nudge, and checked a slope that was found by hand
# - You stepped downhill on a loss curve until you were near the bottom
# - You multiplied rates along a chain, and used it for a slope in a score
# - You chose a learning rate, and told when it is too small or too large
#
# **Next** Build the walk yourself, in [the exercises](../exercises/05_learning_by_slopes.ipynb). Then [lesson 6](06_binary_cross_entropy.ipynb) gives the score something to look at: the petals of a flower.

# %% [markdown]
# ## Sources
#
# - An article behind this course says that the curve from scores to probabilities has a slope everywhere, so that a model can learn by it. That is right; here it is shown for two outcomes. Lesson 7 shows it for more.
# - Another article, after Josh Starmer's StatQuest, warns that picking the highest score gives terrible slopes. Right too. Added here: the slope is 0 nearly everywhere, and at a tie there is none.
# - A. Cauchy, “Méthode générale pour la résolution des systèmes d'équations simultanées”, Comptes rendus 25 (1847): the walk downhill.
# - J. Nocedal and S. J. Wright, Numerical Optimization, Springer (2006): how long a nudge should be.
