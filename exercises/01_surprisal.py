# %% [markdown]
# # Exercises: surprise in bits
#
# Six exercises on [lesson 1](../notebooks/01_surprisal.ipynb), from one number to a small tool. Under each stands a check. Run it as often as you like. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l01_card")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l01_card")` shows a solution, once you have passed or tried three times.

# %%
from math import ceil, log, log2

import xent_helpers as xh

# %% [markdown]
# ## 1. A king
#
# You shuffle 52 cards and draw one. It is a king, one of the four in the pack. How large is your surprise, in bits? Let Python compute it, or write it with two digits after the point.
#
# An example: for a six on a die you would write `-log2(1 / 6)`.

# %%
king_bits = ...  # your answer here

# %%
xh.check("l01_card")

# %% [markdown]
# ## 2. Any surprise
#
# Make a tool of the formula. `p` is one probability, above 0 and at most 1. Return its surprise in bits, as a number and not rounded.
#
# An example: `surprisal_bits(0.25)` is 2, as large as two heads in a row.


# %%
def surprisal_bits(p):
    """Return the surprise in bits of an outcome with probability p."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l01_surprisal")

# %% [markdown]
# ## 3. How many heads?
#
# You tell a friend about something rare. “How long a streak of heads would it take to impress me as much?” she asks.
#
# `p` is one probability, above 0 and at most 1. Return the smallest whole number of heads in a row that is **at least** as surprising. What is certain takes 0 heads. `ceil` rounds up: `ceil(2.1)` is 3.
#
# Two examples: `heads_needed(0.25)` is 2, and `heads_needed(1 / 6)` is 3.


# %%
def heads_needed(p):
    """Return how many heads in a row are at least as surprising as an outcome of probability p."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l01_streak")

# %% [markdown]
# ## 4. All at once
#
# The lift is out of order, your pen is empty, and in the street you meet an old friend. None of the three has to do with the others. How surprising is such a morning?
#
# `probabilities` is a list of one probability or more, each above 0 and at most 1. They belong to independent outcomes that **all** happened. Return the surprise of all of them together, in bits.
#
# An example: `total_bits([0.5, 0.25])` is 3, because 1 bit and 2 bits add up.


# %%
def total_bits(probabilities):
    """Return the surprise in bits of independent outcomes that all happened."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l01_together")

# %% [markdown]
# ## 5. Change the unit
#
# A library that you use speaks in nats, and you think in bits. Write the exchange office. `bits` is a number, 0 or more. Return the same surprise in nats, not rounded.
#
# An example: `bits_to_nats(1)` is the surprise of heads in nats, `-log(1 / 2)`.


# %%
def bits_to_nats(bits):
    """Return a surprise, given in bits, in nats."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l01_units")

# %% [markdown]
# ## 6. From what you have seen
#
# You keep a weather diary, one word a day. Today it snows. How surprised may you be, going by your diary?
#
# `seen` is a list of what happened, and `outcome` is one thing that occurs in it at least once. The share of the list that is `outcome` serves as its probability. Return its surprise in bits. `seen.count(outcome)` counts how often it occurs.
#
# An example: `surprise_of("rain", ["rain", "sun", "sun", "fog"])` is 2, since one day in four was wet.


# %%
def surprise_of(outcome, seen):
    """Return the surprise in bits of outcome, with its share of the list seen as its probability."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l01_from_counts")
