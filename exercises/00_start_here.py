# %% [markdown]
# # Exercises: first cells
#
# Six exercises on [lesson 0](../notebooks/00_start_here.ipynb), from one number to a function of your own. Run the next cell first: it fetches what you need. Under each exercise stands a check. Run it as often as you like.
#
# Stuck? Write `xh.hint("l00_film")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l00_film")` shows a solution, once you have passed or tried three times.

# %%
from math import log2

import xent_helpers as xh

# %% [markdown]
# ## 1. A film
#
# You know this one from the lesson. A film lasts `2.5` hours, that is two and a half. How many minutes are that? Put your answer in place of the three dots, run the cell, then run the check.
#
# An example: for 4 hours you would write `minutes = 4 * 60`.

# %%
minutes = ...  # your answer here

# %%
xh.check("l00_film")

# %% [markdown]
# ## 2. A strip of paper
#
# A strip of paper is 300 mm long. You cut it in half and keep one half. You cut that in half, and so on. How many halvings lead from 300 mm down to 1 mm?
#
# The answer need not be whole. Let Python compute it, or write it with two digits after the point.
#
# An example: from 8 mm to 1 mm you would write `log2(8)`, and that is 3.

# %%
strip_halvings = ...  # your answer here

# %%
xh.check("l00_strip")

# %% [markdown]
# ## 3. A boat
#
# You and your friends take a boat down the river. A ticket costs 12 euros a person. A map of the river costs 3 euros, and one map is enough for all of you.
#
# `people` says how many you are, yourself included: a whole number, 1 or more. Return what the trip costs in euros, tickets and map together, as a number.
#
# An example: `cost(4)` is 51.
#
# Put your line in place of `raise NotImplementedError`, moved in by four spaces like it.


# %%
def cost(people):
    """Return the price in euros of a boat trip: 12 a person, and 3 for one map."""
    # Your code here
    raise NotImplementedError


# %% [markdown]
# Try your function before you check it: make a cell of your own (press Escape, then B) and call `cost(4)` in it.

# %%
xh.check("l00_boat")

# %% [markdown]
# ## 4. The average
#
# Make a tool of sharing evenly. `numbers` is a list of one number or more. Return their average, not rounded.
#
# An example: `average([2, 5, 0, 5])` is 3.


# %%
def average(numbers):
    """Return the average of a list of numbers."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l00_average")

# %% [markdown]
# ## 5. A bag of balls
#
# You take one ball out of a bag without looking. `colour` is a text, and `bag` is a list with the colour of each ball, one or more. Return the probability that you get a ball of this colour. A colour that is not in the bag has probability 0.
#
# An example: `chance("blue", ["blue", "red", "blue", "blue"])` is `0.75`, since 3 balls of 4 are blue.


# %%
def chance(colour, bag):
    """Return the probability that a ball from the bag has this colour."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l00_chance")

# %% [markdown]
# ## 6. Any strip
#
# Build the tool that exercise 2 lacked. You cut a strip in half again and again. `long` is its length at the beginning and `short` at the end, both in mm. `short` is above 0 and at most `long`.
#
# Return how many halvings lead from `long` to `short`, not rounded. Equal lengths take 0 halvings.
#
# An example: `halvings(80, 10)` is 3, because 80 mm become 40, then 20, then 10.


# %%
def halvings(long, short):
    """Return how many halvings lead from one length to another, both in mm."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l00_halvings")
