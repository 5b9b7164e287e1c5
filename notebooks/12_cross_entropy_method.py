# %% [markdown]
# # Find the rare event
#
# A hospital hangs on twenty cables. How do you measure a chance of one in a million without waiting for a million nights?

# %% [markdown]
# **You will**
#
# - estimate a chance from crude draws, and say why a rare event defeats them
# - draw with the wrong chances, q, and pay each draw back with the weight p/q
# - find a rare event in rounds, where each round learns from its elite
# - tell the cross-entropy method from the cross-entropy loss, and name what they share
#
# **You need** the KL divergence from [lesson 3](03_cross_entropy.ipynb), likelihood and loss from [lesson 4](04_cross_entropy_loss.ipynb), and the coin's best guess from [lesson 5](05_learning_by_slopes.ipynb). Arrays came in [lesson 6](06_binary_cross_entropy.ipynb), and `@` in [lesson 9](09_iris_backprop.ipynb).
#
# **Time** read 40 minutes, explore 10 minutes, exercises 55 minutes

# %%
import numpy as np

import xent_helpers as xh
from xent_helpers import rare_events
from xent_helpers.figures import cross_entropy_method as pictures

# %% [markdown]
# ## Twenty cables
#
# Twenty cables bring power to a hospital. Cable 1 carries 1 megawatt, cable 2 carries 2, and so on up to 20. Every night each cable may fail. What one cable does tells nothing about the others: they are independent.
#
# Every second cable is old. A new one fails with probability 0.03, an old one with 0.06. These true chances are p. If 97 megawatts or more are lost in one night, the hospital is dark.

# %%
p = np.tile([0.03, 0.06], 10)
power = np.arange(1, 21)
limit = 97
print(f"{len(p)} cables carry {power.sum()} megawatts")

# %% [markdown]
# (`np.tile` repeats the two chances ten times. `np.arange(1, 21)` holds the numbers from 1 to 20.)

# %%
xh.show(
    pictures.cables(),
    alt="Twenty bars, from 1 megawatt for cable 1 up to 20 megawatts for cable 20. New cables and old ones take turns.",
)

# %% [markdown]
# ## A thousand nights, and nothing
#
# Let the computer play a night. For each cable it draws a number between 0 and 1. Is the number below the cable's chance? Then the cable fails, and we write a 1. Such games with chance are called **Monte Carlo**, after the casino. Played with the true chances, they are **crude** Monte Carlo.

# %%
rng = np.random.default_rng(12)
down = (rng.random((1000, 20)) < p).astype(int)
lost = down @ power
print("the first night:", down[0])
print("megawatts lost in the first nights:", lost[:8])

# %% [markdown]
# `default_rng(12)` makes random numbers, the same ones for the same 12. `astype(int)` makes 1 of true and 0 of false.
#
# `down` has a row for each night and a column for each cable. `down @ power` adds up, night by night, the power of the cables that failed. Predict, then run.

# %%
xh.quiz("l12_crude")

# %%
print(f"dark: {(lost >= limit).sum()} of {len(lost)} nights")
print(f"the worst night lost {lost.max()} megawatts")

# %% [markdown]
# No dark night, and the worst one was not even near. “0” is a poor answer: it says nothing about how rare is rare.
#
# For twenty cables there is a way to know. Each cable is down or up, so there are 2 times 2 times 2 … nights to list. The list doubles with each cable, like the layers of folded paper.


# %%
def all_nights(chances):
    lost, chance = np.zeros(1), np.ones(1)
    for one, megawatts in zip(chances, power, strict=True):
        lost = np.concatenate([lost, lost + megawatts])
        chance = np.concatenate([chance * (1 - one), chance * one])
    return lost, chance


# %%
lost_all, p_all = all_nights(p)
exact = p_all[lost_all >= limit].sum()
print(f"{len(p_all)} kinds of nights, together {p_all.sum():.6f}")
print(f"dark: {exact:.3e}, or {1e6 * exact:.2f} nights in a million")

# %% [markdown]
# (`np.zeros(1)` is an array of one 0, `np.ones(1)` of one 1. `np.concatenate` puts two arrays one behind the other: first the nights in which the cable holds, then those in which it fails.)
#
# About one night in a million is dark. But a list can't go on doubling. With 60 cables it would have this many lines:

# %%
print(2**60)

# %%
xh.show(
    pictures.tail(),
    alt="The probability of losing at least so many megawatts falls and falls. At 60 megawatts it is one in a thousand, and a thousand nights hardly ever show what lies beyond. The dark nights, from 97 megawatts on, lie near one in a million.",
)

# %% [markdown]
# So we keep the exact number as a referee, and look for a way that needs no list.

# %% [markdown]
# ## A loaded die, paid back
#
# Here is the trick in small. You want to know how often a fair die shows a six. All that you have is a loaded die. Its six comes half of the time, and each other face one time in ten. Predict, then run.

# %%
xh.quiz("l12_six")

# %%
fair = np.array([1, 1, 1, 1, 1, 1]) / 6
loaded = np.array([0.1, 0.1, 0.1, 0.1, 0.1, 0.5])
for face, weight in enumerate(fair / loaded, start=1):
    print(f"face {face} counts {weight:.2f}")

# %%
throws = rng.choice(6, size=10000, p=loaded)
six = throws == 5
print(f"sixes thrown: {six.mean():.3f}")
print(f"paid back: {(six * (fair / loaded)[throws]).mean():.3f}, and 1/6 is {1 / 6:.3f}")

# %% [markdown]
# (`enumerate` counts along, `choice` throws the die, and `[throws]` looks up the weight of each throw. Faces count from 0 there, so the six is number 5.)
#
# Half of the throws are sixes. Each counts a third, so the average comes out near 1/6. What comes too often counts less. What comes too seldom counts more. The number p/q is the **weight** of a throw.

# %% [markdown]
# Why is that right? Write hit for 1 where the event happened and 0 where it did not. Then
#
# $$\sum_x p_x \cdot \text{hit}_x = \sum_x q_x \cdot \frac{p_x}{q_x} \cdot \text{hit}_x$$
#
# In words: x goes through all that can happen. On the left you average hits as the world draws them. On the right you average hits times p/q as **you** draw them. The q cancels, so both sides are the same number.
#
# To draw more often where it matters, and to pay back with p/q, is called *importance sampling*. One thing is forbidden. Where the event can happen, q must not be 0. What you never draw, no weight can pay back.

# %% [markdown]
# ## Break cables on purpose
#
# Now the hospital. Let each cable fail half of the time. Each cable that failed brings a factor p/q into the night's weight. Each cable that held brings (1 - p)/(1 - q). The cables are independent, so the factors multiply.


# %%
def weights(down, p, q):
    under_p = np.where(down == 1, p, 1 - p).prod(axis=1)
    under_q = np.where(down == 1, q, 1 - q).prod(axis=1)
    return under_p / under_q


# %% [markdown]
# (`np.where` takes its second input where a cable is down, else the third. `prod(axis=1)` multiplies along each row. `np.full(20, 0.5)` holds 0.5 twenty times.) Predict, then run.

# %%
xh.quiz("l12_all_nights")

# %%
half = np.full(20, 0.5)
down = (rng.random((1000, 20)) < half).astype(int)
values = (down @ power >= limit) * weights(down, p, half)
print(f"dark: {(values > 0).mean():.0%} of the nights")
print(f"estimate: {1e6 * values.mean():.2f} dark nights in a million, exact {1e6 * exact:.2f}")

# %% [markdown]
# A thousand nights, and a number of the right size: the rare event is in sight. But look at who carries it.

# %%
heaviest = np.sort(values)[-10:]
print(f"the 10 heaviest of 1000 nights carry {heaviest.sum() / values.sum():.0%} of the estimate")

# %% [markdown]
# In this game about ten cables fail each night. In the world six big ones are enough for a dark night. So most dark nights of the game hardly ever happen, and they count next to nothing. The estimate hangs on a handful. Draw again, and it jumps:

# %%
for seed in range(5):
    down = rare_events.draw(half, 1000, np.random.default_rng(seed))
    values = (down @ power >= limit) * weights(down, p, half)
    print(f"{1e6 * values.mean():.2f} in a million")

# %% [markdown]
# (`rare_events.draw` does what you did by hand: one row of 0s and 1s for each night.)

# %% [markdown]
# ## How far off?
#
# You can't draw a hundred times to see how much an estimate jumps. But the nights that you have already tell. `std` measures their spread: how far a night's value lies from the mean, typically. It takes the squared distances, averages them, and takes the root.
#
# The mean of N nights is steadier than one night. Its typical error is the **standard error**:
#
# $$\text{standard error} = \frac{\text{spread}}{\sqrt{N}}$$
#
# In words: the spread, divided by the root of the number of nights. Four times as many nights halve it.

# %%
error = values.std() / np.sqrt(len(values))
print(f"last run: {1e6 * values.mean():.2f} in a million, standard error {1e6 * error:.2f}")
print(f"exact: {1e6 * exact:.2f} in a million")

# %% [markdown]
# As a rule of thumb, the truth lies within two standard errors of the estimate, nearly always. Here it does not! The exact value is 1.02, far outside. This run missed the few heavy nights, so it also missed how wild they are. **A standard error knows only what was drawn.** With weights as uneven as these, don't trust it.

# %% [markdown]
# And crude Monte Carlo? A crude night is 1 or 0. Multiply the chance by 1 minus the chance and take the root: that is the spread of such nights. Suppose you want an error of a quarter of the chance. Turn the formula round: N is the spread divided by the error, squared.

# %%
spread = np.sqrt(exact * (1 - exact))
nights = (spread / (exact / 4)) ** 2
print(f"crude nights needed: {nights / 1e6:.1f} million")

# %% [markdown]
# That is what we have to beat.

# %% [markdown]
# ## The best chances to draw with
#
# Which q is best? Imagine an ideal game that draws **dark nights only**, each as often as it comes among dark nights. All its weights would be equal: each would be the chance that you look for. A single night would do.
#
# You can't play it without knowing the answer. But you can ask how far a q is from it. That is the KL divergence of lesson 3, with the ideal as the truth: D(ideal ‖ q). Predict, then run.

# %%
xh.quiz("l12_surprise")

# %%
ideal = np.where(lost_all >= limit, p_all, 0) / exact
print(f"D(ideal | p) = {xh.kl_divergence(ideal, p_all):.2f} nats")
print(f"surprise of a dark night: {xh.surprisal(exact):.2f} nats")

# %% [markdown]
# So the world's own p is 13.80 nats away from the ideal: the whole surprise of the event. Now recall lesson 3's sum, cross-entropy = entropy + KL divergence:
#
# $$D(\text{ideal} \,\|\, q) = H(\text{ideal}, q) - H(\text{ideal})$$
#
# Only the first part holds q. So the best q is the one with the smallest **cross-entropy**. Take the dark nights as cases, and each cable's 0 or 1 as a label. You know this task: fit q to labels, as in lesson 4.

# %% [markdown]
# For one coin you found the answer in lesson 5: the loss is lowest where q is the share of heads. Here each cable is a coin. So **its best chance is the share of the dark nights in which it fails**. From the full list, that share can be had exactly.

# %%
shares = rare_events.ideal_chances(p, power, limit)
for cable in [1, 10, 20]:
    always, in_the_dark = p[cable - 1], shares[cable - 1]
    print(f"cable {cable}: fails in {always:.2f} of all nights, in {in_the_dark:.2f} of the dark ones")

# %%
off = 0.9 * shares + 0.05
for name, q in [("p", p), ("half", half), ("shares", shares), ("a little off", off)]:
    _, q_all = all_nights(q)
    print(f"{name}: D(ideal | q) = {xh.kl_divergence(ideal, q_all):.2f} nats")

# %% [markdown]
# No q with independent cables gets to 0: in the ideal game the cables are not independent. But the shares come closest, with 1.62 nats, and a small step off them costs a little.
#
# The order matters, as with the two humps of lesson 3. With the ideal first, q must **cover** every kind of dark night. That is what a fair estimate needs.

# %% [markdown]
# ## Climb there in rounds
#
# Shares of dark nights? You have no dark nights yet. So climb to them in rounds. Predict, then read on.

# %%
xh.quiz("l12_first_level")

# %% [markdown]
# 1. Draw 200 nights with q. Begin with q = p.
# 2. See how much the 20th worst night lost. This is the level, but a level never passes the limit. All nights that lost as much or more are the *elite*.
# 3. For each cable, take its share among the elite, where each night counts its weight p/q.
# 4. Pull the shares a little towards one half: take 0.8 times the share, plus 0.1.
# 5. Draw again with these chances, until the level is the limit.


# %% tags=["long"]
def one_round(q, rng):
    down = (rng.random((200, 20)) < q).astype(int)
    lost = down @ power
    level = min(np.sort(lost)[-20], limit)
    best = down[lost >= level]
    w = weights(best, p, q)
    return 0.8 * (w @ best / w.sum()) + 0.1, level


# %% [markdown]
# `np.sort` puts the nights in order, and `[-20]` is the twentieth from the end. `w @ best` adds up, cable by cable, the weights of the nights in which it failed. Divided by the sum of the weights, it is a share.
#
# Why the pull in step 4? Small cables may not fail at all in twenty nights. A chance of 0 would rule them out for ever. It is the smoothing of lesson 8, for the reason of lesson 11's crumbs.

# %%
rng = np.random.default_rng(1)
q = p
for number in [1, 2, 3]:
    q, level = one_round(q, rng)
    print(f"after {200 * number} nights: level {level} megawatts")
print(f"now cable 20 fails with {q[19]:.2f}, and cable 1 with {q[0]:.2f}")

# %% [markdown]
# This is the *cross-entropy method*. Three rounds, 600 nights, and the level has reached the limit. Slide through the rounds. Which cables does it break, and which does it leave alone? What changes with fewer nights a round, or with more?

# %%
alt = "Left, each cable's chance to fail in this round as bars, with the truth and the ideal. Right, the megawatts lost in the nights of this round, the level, and the limit. From round to round the nights move right until most are dark."
xh.explorer(pictures.cable_frame, pictures.NIGHTS_A_ROUND, pictures.CABLE_ROUND, alt=alt)

# %% [markdown]
# ## A thousand nights in all
#
# The rounds have spent 600 nights on learning. Spend 400 more on the estimate, with the chances that were learned.

# %%
down = (rng.random((400, 20)) < q).astype(int)
values = (down @ power >= limit) * weights(down, p, q)
error = values.std() / np.sqrt(400)
print(f"600 + 400 nights: {1e6 * values.mean():.2f} in a million, standard error {1e6 * error:.2f}")
print(f"exact: {1e6 * exact:.2f} in a million")

# %% [markdown]
# **A one-in-a-million event, found and measured with a thousand nights.** How much better is a night drawn with q than a crude one? Nights needed grow with the square of the spread. So compare these squares, from the full list.

# %%
for name, chances in [("half", half), ("learned", q), ("shares", shares)]:
    ratio = rare_events.variance_ratio(p, chances, power, limit)
    print(f"{name}: one night tells as much as {ratio:.0f} crude nights")

# %% [markdown]
# One night with the learned chances is worth 42040 crude ones. With the exact shares it would be about four times as many. The pull of step 4 costs some of that, and the noise of so few nights the rest.
#
# Was it luck? Start it 100 times, each time with other random numbers.

# %%
estimates = pictures.estimates()
found = np.array([estimate.value for estimate in estimates])
near = [abs(value - exact) <= 2 * error for value, error in estimates]
print(f"100 runs: mean {1e6 * found.mean():.2f}, spread {1e6 * found.std():.2f}, in a million")
print(f"within two standard errors of the exact {1e6 * exact:.2f}: {sum(near)} runs")

# %%
xh.show(
    pictures.hundred_estimates(estimates, exact),
    alt="A hundred estimates in order of size, with bars of two standard errors. They climb from 0.3 to 2 dark nights in a million, around the exact line. Some of the lowest miss it, and their bars are short.",
)

# %% [markdown]
# The runs lie around the exact value, with a spread of a quarter of it. Crude Monte Carlo would need millions of nights for that.
#
# Be fair and look at the left end. The lowest runs missed some heavy nights. So they came out low, **and** thought themselves exact. Two standard errors should cover the truth 95 times in 100, and here they did it 87 times. For serious use, draw more nights: a thousand a round would do.

# %% [markdown]
# ## Two buses
#
# The same rounds can also look for the best of very many choices. Sixteen children go on a trip in two buses. Some pairs quarrel. A pair in different buses keeps the peace. How do you seat them, so that as many of these pairs as possible are kept apart?

# %%
print(f"{len(pictures.QUARRELS)} pairs quarrel, the first: {pictures.QUARRELS[:4]}")
xh.show(
    pictures.quarrels(),
    alt="Sixteen children, numbered from 0 to 15, in a ring. Thin lines join those who quarrel: 36 lines that cross each other.",
)

# %% [markdown]
# A split is a row of 0s and 1s: 0 for the first bus, 1 for the second. Let child 0 sit in bus 0; else each split would count twice, once mirrored. The other 15 seats leave this many splits:

# %%
most, splits_with_it, all_splits = pictures.best_by_force()
print(f"{all_splits} splits, at most {most} pairs apart, by {splits_with_it} of the splits")

# %% [markdown]
# Again the full list is our referee. It grows fast: for 80 children nobody can go through it. Such tasks are called **combinatorial**, and this one is known as the maximum cut.

# %% [markdown]
# ## Coins that sharpen
#
# Give each child a coin. Heads means bus 1. Start with fair coins, and let q be their chances of heads. Then play rounds:
#
# 1. Toss 100 splits.
# 2. Keep the 10 best as the elite.
# 3. Each child's new chance is its share of heads among them.
# 4. Go only part of the way from the old chance to the new one: speed 0.7.
#
# There are no weights this time. We estimate nothing, so there is nothing to pay back.

# %%
start = pictures.start_seats()
rng = np.random.default_rng(pictures.SEED)
rounds = rare_events.find_best(start, pictures.peace, samples=100, elite=10, rounds=10, speed=0.7, rng=rng)
for number, each in enumerate(rounds, start=1):
    print(f"round {number}: best {each.scores.max()} pairs, {pictures.coin_bits(each.chances):.1f} bits")

# %% [markdown]
# The bits are the entropy of all the coins together, as in lesson 2. We count in bits here, since a fair coin is 1 bit. In round 1 there are 15 fair coins: 15.0 bits. Then the coins become loaded, and the entropy falls. The game turns from asking into knowing.
#
# A thousand splits were tossed. The full list has more than thirty thousand. Now slide.

# %%
alt = "Left, each child's chance of bus 1, from fair coins in round 1 to chances near 0 and 1. Right, the entropy of the coins, which falls from 15 bits round by round."
xh.explorer(pictures.bus_frame, pictures.SPEED, pictures.BUS_ROUND, alt=alt)

# %% [markdown]
# Look at child 12 in the last rounds at speed 0.7. Its coin stays undecided. It doesn't have to decide: child 12 has as many quarrels in one bus as in the other. That is why two splits share the first place.

# %%
best_round = rounds[-1]
seats = best_round.rows[best_round.scores.argmax()]
xh.show(
    pictures.quarrels(seats),
    alt="The children again, now in two buses, as blue discs and orange squares. Of the 36 lines, 30 join a disc and a square. Six thick black lines are left, between children in the same bus.",
)

# %% [markdown]
# ## When it gets stuck
#
# In the explorer, set the speed to 1, which means no holding back. Predict, then run.

# %%
xh.quiz("l12_frozen")

# %%
for speed in [1.0, 0.7]:
    for splits in [40, 100, 400]:
        best = pictures.runs_that_find(most, splits=splits, speed=speed)
        print(f"speed {speed}, {splits} splits a round: {best} of 100 runs find the best")

# %% [markdown]
# A chance of 0 or 1 is final: it is the empty face of lesson 3. Without holding back, coins freeze before the search has seen enough. At speed 0.7 more runs arrive. More splits a round help as well, and cost more.
#
# No speed makes it safe. So start several times, and keep the best. And compare with a plain rival: toss fair coins only, for as many splits.

# %%
fair_runs = [rare_events.draw(start, 1000, np.random.default_rng(seed)) for seed in range(100)]
lucky = sum(pictures.peace(run).max() == most for run in fair_runs)
print(f"1000 fair splits: {lucky} of 100 runs find the best")

# %% [markdown]
# ## One name, two things
#
# An article behind this course tells of the cross-entropy **method** under the heading “Features of Cross Entropy”. What it says is right: the method was made for rare events, and then solved combinatorial tasks too. But it is not a feature of the loss that you train networks with.
#
# - **The loss** scores a model: how surprised is q by what came? You make it small with slopes.
# - **The method** searches: it draws with q, keeps the elite, and fits q to them. It needs no slope, only a score.
#
# What they share is the divergence inside. Each step 3 is a small training: it picks the q with the smallest cross-entropy to the elite.

# %% [markdown]
# Test that last sentence. Take the elite of round 1 above, and cable 20 alone. The loss of q is the weighted mean of -ln of what q gave to each night's label. Where is it lowest?

# %%
elite_round = pictures.one_estimate(1)[0][0]
labels = elite_round.rows[elite_round.scores >= elite_round.level][:, 19]
for q20 in [0.50, labels.mean(), 0.95]:
    loss = xh.binary_cross_entropy(labels, np.full(len(labels), q20))
    print(f"q = {q20:.2f}: loss {loss:.3f} nats on {len(labels)} labels")

# %% [markdown]
# There are 23 labels and not 20, as some nights lost as much as the 20th. In round 1 all weights are 1, since q is p. The lowest loss lies at the elite's share, as for every coin. And the smallest loss is the largest likelihood, as in lesson 4. So **the method is maximum likelihood on the elite, over and over**, weighted from round 2 on, and held back a little.

# %% [markdown]
# ## Common mistakes
#
# - **The weight upside down.** It is p/q: the world above, your game below. On the loaded die, a six must count less than 1.
# - **Weights forgotten.** The estimate is then far too large: your own game's share.
# - **Divided by the wrong thing.** For the estimate, divide by the number of nights. For the elite's shares, divide by the sum of their weights.
# - **The elite from the wrong end.** The level falls, where it should climb.
# - **Chances pushed to 0 or 1.** What is never drawn is never paid back. Pull or smooth.
# - **The root forgotten.** The standard error divides by √N.
# - **The method taken for the loss.** Only the divergence inside is the same.

# %% [markdown]
# ## Recap
#
# - You estimated a chance from crude draws, and said why a rare event defeats them
# - You drew with the wrong chances, q, and paid each draw back with the weight p/q
# - You found a rare event in rounds, where each round learned from its elite
# - You told the cross-entropy method from the cross-entropy loss, and named what they share
#
# **Next** Write the method yourself, piece by piece, in [the exercises](../exercises/12_cross_entropy_method.ipynb). This is the last lesson of the course. You came from a streak of heads, and every step since was an average surprise.

# %% [markdown]
# ## Sources
#
# - An article behind this course names the cross-entropy method and its uses, such as network reliability and routing. Right; added here: it is another thing than the loss, with the same divergence inside.

# %% [markdown]
# - R. Y. Rubinstein, “Optimization of Computer Simulation Models with Rare Events”, European Journal of Operational Research 99 (1997): the beginning, with rare events.
# - R. Y. Rubinstein, “The Cross-Entropy Method for Combinatorial and Continuous Optimization”, Methodology and Computing in Applied Probability 1 (1999): the name, and the step to best choices.
# - P.-T. de Boer, D. P. Kroese, S. Mannor and R. Y. Rubinstein, “A Tutorial on the Cross-Entropy Method”, Annals of Operations Research 134 (2005): both uses, step by step. The pull towards one half is ours; they hold back as we do with the buses.
