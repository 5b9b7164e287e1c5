# %% [markdown]
# # Measure a surprise in bits
#
# Some things amaze you and some leave you cold. Can you put a number on that?

# %% [markdown]
# **You will**
#
# - turn a probability into a surprise in bits, and a surprise into a streak of heads
# - say why there is a logarithm in it, and why a minus
# - add up the surprises of independent outcomes
# - change a surprise from bits to nats and back
#
# **You need** names, calls, lists, and probability as counting. You also need the logarithm as a number of halvings. [Lesson 0](00_start_here.ipynb) has them all.
#
# **Time** read 15 minutes, explore 5 minutes, exercises 25 minutes

# %%
from math import log, log2

import xent_helpers as xh
from xent_helpers.figures import surprisal as pictures

# %% [markdown]
# ## A streak of heads
#
# A friend tosses a fair coin. Heads. You shrug. Heads again, and again. After ten heads in a row you want to see that coin.
#
# How rare is such a streak? The cell below goes through a list. `for` runs the line under it once for each number in the list, and `2**heads` is 2 times 2 times 2, and so on, as many times as there are heads.

# %%
for heads in [2, 3, 6, 10]:
    print(heads, "heads in a row: once in", 2**heads, "tries")

# %% [markdown]
# Each head makes the streak half as likely. Ten heads come once in 1024 tries.
#
# Now give your surprise a number. Every toss is as fair as the one before, so let every head add the same amount. Call this amount one *bit*. Ten heads in a row are a surprise of 10 bits.
#
# That is the whole idea, and it is worth keeping: **a surprise of s bits is as large as s heads in a row.**

# %% [markdown]
# ## Chances multiply, surprises add
#
# Now your friend tosses a coin and throws a die. You see heads and a six. Here are all the ways in which the two can land.

# %%
figure = pictures.coin_and_die()
xh.show(
    figure,
    alt="A table with a row for heads, a row for tails and six columns for the die. One of its twelve fields is filled: heads and a six.",
)

# %% [markdown]
# Heads come once in 2 tries, a six once in 6, and both together once in 2 · 6 = 12. (In formulas a dot means times.) You may multiply because the die knows nothing of the coin: the two outcomes are *independent*.
#
# Surprises should not multiply. You are surprised by the coin, and then by the die on top of it. So surprises should **add**.
#
# Which rule turns times into plus? Fold a sheet three times and then twice more. You get 8 · 4 layers, from 3 + 2 folds. Counting folds, or halvings, is what `log2` does.

# %%
coin = log2(2)
die = log2(6)
print(f"coin {coin:.2f} bits, die {die:.2f} bits, sum {coin + die:.2f} bits")
print(f"both together, once in 12: {log2(12):.2f} bits")

# %% [markdown]
# The sum of the two surprises is the surprise of both. That is why there is a logarithm. (In the quotes after `f`, `{coin:.2f}` writes the number with two digits after the point.)
#
# The six costs 2.58 bits. It surprises more than two heads in a row and less than three.

# %% [markdown]
# ## Why the minus
#
# “Once in 6 tries” means a probability of 1/6. So for an outcome of probability p, “once in how many” is 1/p. Its logarithm is the surprise. The official name is *surprisal*, and we write s for it:
#
# $$s = \log_2 \frac{1}{p} = -\log_2 p$$
#
# In words: the surprisal is the logarithm of one over p. The small 2 is the base: it says that you count in halvings. It is also minus the logarithm of p. See what you get without the minus.

# %%
p = 1 / 6
print(f"log2(p) = {log2(p):.2f}")
print(f"-log2(p) = {-log2(p):.2f} bits, log2(1 / p) = {log2(1 / p):.2f} bits")

# %% [markdown]
# A probability is at most 1. Below 1 the logarithm is negative: you go down from 1 to p. A surprise below nothing would be odd. The minus turns it the right way up.
#
# You will meet both forms. One of the articles behind this course writes log(1/y), with y for the probability. Another writes -log P(x), for an event x. Both are right, and they are one formula.

# %% [markdown]
# ## Coins, dice and cards
#
# Shuffle a pack of 52 cards and draw one. It is the ace of spades. Predict, then run.

# %%
xh.quiz("l01_ace")

# %%
print(f"heads: {-log2(1 / 2):.2f} bits")
print(f"a six: {-log2(1 / 6):.2f} bits")
print(f"the ace of spades: {-log2(1 / 52):.2f} bits")

# %%
figure = pictures.streaks(["heads", "a six", "the ace of spades"], [1 / 2, 1 / 6, 1 / 52])
xh.show(
    figure,
    alt="Surprises as rows of coins. Heads: one coin. A six: two coins and a bit more than half of a third. The ace of spades: five coins and most of a sixth.",
)

# %% [markdown]
# Each coin is one bit. A surprise need not be a whole number of coins. The ace of spades lies between five heads and six.
#
# Peek at the card in two steps. First you learn that it is a spade: one of four suits. Then you learn that it is the ace: one of the 13 spades.

# %%
suit = -log2(1 / 4)
rank = -log2(1 / 13)
print(f"suit {suit:.2f} bits + rank {rank:.2f} bits = {suit + rank:.2f} bits")

# %% [markdown]
# You pay 2.00 bits for the suit and 3.70 bits for the rank. Together they cost 5.70 bits, as before. It does not matter whether you learn a thing at once or in parts.

# %% [markdown]
# ## Slide the probability
#
# Move the slider, and read the sentence below. Where is the surprise 1 bit? What must you do to p to get 1 bit more?

# %%
alt = "The surprise in bits against the probability p. The curve is steep near p = 0 and falls to 0 bits at p = 1."
xh.explorer(pictures.surprise_of, pictures.PROBABILITY, alt=alt)

# %% [markdown]
# At p = 0.50 the surprise is 1 bit. Halve p and one more bit is added: 2 bits at 0.25. So the curve is steep on the left, where halves lie close together. On the right it comes down to zero.

# %%
for p in [0.50, 0.25, 0.02, 0.01]:
    print(f"p = {p:.2f}: {-log2(p):.2f} bits")

# %% [markdown]
# ## Certain and impossible
#
# What lies at the two ends of that curve? Start with rare things. You enter a draw with a thousand tickets, and you win. Then think of a draw with a million tickets. Predict, then run.

# %%
xh.quiz("l01_million")

# %%
for tickets in [1000, 1000000]:
    print(f"one in {tickets}: {log2(tickets):.2f} bits")

# %% [markdown]
# A thousand times a thousand is a million, so the surprise of 9.97 bits comes twice. A thousand times rarer, and yet only some ten bits more: that is what a logarithm does.
#
# Go on to the very ends. Something certain has probability 1. Something impossible has probability 0. At 0 `log2` stops with an error, so take the course's own function, `xh.surprisal`. You tell it the base.

# %%
print(f"certain: log2(1) = {log2(1):.2f}, so {xh.surprisal(1, base=2):.2f} bits")
print(f"impossible: {xh.surprisal(0, base=2)} bits")

# %% [markdown]
# **What is certain costs 0 bits.** You knew it before.
#
# **What is impossible, and happens all the same, costs infinity**: Python's `inf`. However long the streak of heads, it is still less surprising. Keep this in mind before you call a thing impossible.
#
# An article behind this course says that log p is below 0 for every probability p. That is nearly right: it holds for every p between the two ends. What it forgets is the certain end, where log 1 is 0.

# %% [markdown]
# ## One surprise, two units
#
# You can give a walk in miles or in kilometres. The walk stays the same. Surprise has several units too, and the base of the logarithm sets them. Base 2 gives bits.
#
# Mathematicians like another base, a number called e, which lies between 2 and 3. Its logarithm is the *natural logarithm*, `log` in Python, written ln in formulas. It gives the surprise in *nats*. One nat is the larger unit.

# %%
xh.quiz("l01_nats")

# %%
print(f"a six: {-log2(1 / 6):.2f} bits or {-log(1 / 6):.2f} nats")
print(f"heads: {-log2(1 / 2):.2f} bits or {-log(1 / 2):.2f} nats")

# %%
xh.show(
    pictures.two_rulers(1 / 6),
    alt="One bar, the surprise of a six, between two rulers. Its end is at 2.58 on the ruler in bits, and at 1.79 on the ruler in nats, whose marks lie farther apart.",
)

# %% [markdown]
# Heads show the rate of exchange. One bit is ln 2 nats, which is about 0.69. So multiply bits by ln 2 to get nats, and divide nats by ln 2 to come back.

# %%
in_bits = -log2(1 / 6)
in_nats = -log(1 / 6)
print(f"{in_bits:.2f} bits are {in_bits * log(2):.2f} nats")
print(f"{in_nats:.2f} nats are {in_nats / log(2):.2f} bits")

# %% [markdown]
# Lessons 1 to 3 speak in bits, for the coins' sake. Nats come back in lesson 4, because machine learning libraries use them. **A surprise without its unit says little. Write the unit.**

# %% [markdown]
# ## Common mistakes
#
# - **The natural logarithm for bits.** `log` gives nats, `log10` another unit still. Check with heads: you must get 1 bit.
# - **The minus forgotten.** It shows as a surprise below 0. The same happens with the minus and 1/p together.
# - **The logarithm forgotten.** p itself, or 1/p, is no surprise yet. Check with a certain thing: it must cost 0 bits.
# - **Surprises multiplied, or averaged.** Chances multiply. Surprises add.
# - **A count in place of a probability.** Divide by the number of all, and not by that of the others.
# - **Bits divided by ln 2 to get nats.** The number must get smaller on the way to nats.
# - **Rounding on the way.** Round what you print, not what you return.

# %% [markdown]
# ## Recap
#
# - You turned a probability into a surprise in bits, and a surprise into a streak of heads
# - You said why there is a logarithm in it, and why a minus
# - You added up the surprises of independent outcomes
# - You changed a surprise from bits to nats and back
#
# **Next** Write these measures yourself, in [the exercises](../exercises/01_surprisal.ipynb). Then [lesson 2](02_entropy.ipynb) asks how large a surprise is **on average**.

# %% [markdown]
# ## Sources
#
# - Two of the articles behind this course: one writes surprisal as log(1/y), the other as -log P(x). Both are right. Added here: the base of the logarithm sets the unit.
# - A third article, which calls log p negative for all p. Corrected here: log 1 is 0.
# - C. E. Shannon, “A Mathematical Theory of Communication”, Bell System Technical Journal 27 (1948). He measures with a logarithm, and thanks J. W. Tukey for the word bit.
# - M. Tribus, Thermostatics and Thermodynamics, Van Nostrand (1961): the word surprisal.
