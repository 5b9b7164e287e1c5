# %% [markdown]
# # Exercises: the price of a belief
#
# Seven exercises on [lesson 3](../notebooks/03_cross_entropy.ipynb), from one number to a small game. Under each stands a check. Run it as often as you like. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l03_one_throw")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l03_one_throw")` shows a solution, once you have passed or tried three times.

# %%
from math import inf, log2

import xent_helpers as xh

# %% [markdown]
# ## 1. One throw
#
# In truth the two comes 12 times in 100 throws. You put 8 of your 100 chips on it. Now the die falls, and it is a two. What do you pay, in bits? Let Python compute it, or write it with two digits after the point.
#
# An example: with 25 chips on the face that came you would write `log2(100 / 25)`, which is 2.

# %%
two_bits = ...  # your answer here

# %%
xh.check("l03_one_throw")

# %% [markdown]
# ## 2. The average cost
#
# Now price any belief. `p` is a list of true chances and `q` a list of shares that somebody believes in. Both have the same length, one or more, and each adds up to 1. Return the cross-entropy H(p, q) in bits, as a number and not rounded.
#
# Two special cases. Where p is 0, the outcome never comes and costs nothing, whatever q is. Where q is 0 and p is not, return `inf`. (`return` ends the function at once, also inside a loop. `and` joins two conditions: both must hold.)
#
# An example: `cross_entropy_bits([0.5, 0.25, 0.25], [0.25, 0.25, 0.5])` is `0.5 * 2 + 0.25 * 2 + 0.25 * 1`, which is `1.75`.


# %%
def cross_entropy_bits(p, q):
    """Return the average cost in bits of the belief q where p is true."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l03_cross_entropy")

# %% [markdown]
# ## 3. The extra
#
# Two dice, two lists. `p` holds the true chances of the first. You take it for the second, whose chances are `q`. How much do you pay **on top** of what an honest player pays?
#
# Return the KL divergence D(p ‖ q) in bits, not rounded. No entry of `q` is 0. An entry of `p` may be 0: it adds nothing.
#
# An example: `extra_bits([1, 0], [0.25, 0.75])` is 2, because the honest price is 0 here.


# %%
def extra_bits(p, q):
    """Return how many bits the belief q costs on top of the entropy of p, on average."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l03_extra")

# %% [markdown]
# ## 4. Looking back
#
# The evening is over, and you have kept count of what came. “Which belief would have been cheapest for exactly these throws?” asks your friend.
#
# `counts` is a list with a whole number for each outcome, and at least one of them is not 0. Return that belief: a list with a share for each outcome, in the same order. The shares add up to 1. Don't round, and leave `counts` as it is.
#
# An example: `best_belief([3, 1])` is `[0.75, 0.25]`.


# %%
def best_belief(counts):
    """Return the shares that would have been cheapest for outcomes that came so often."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l03_best_belief")

# %% [markdown]
# ## 5. The wrong code book
#
# A ship sends its messages with the code book of another ship. How many digits does that cost?
#
# `p` is a list of chances, one for each message. `right` and `wrong` are lists of words, one for each message in the same order. A word is a text of 0s and 1s, and `len(word)` counts its digits. Return how many digits **more** a message takes with `wrong` than with `right`, on average over the messages that are sent. It is a number, not rounded, and may be below 0.
#
# An example: `extra_digits([0.75, 0.25], ["0", "1"], ["0", "11"])` is `0.25`, since every fourth message takes a digit more.


# %%
def extra_digits(p, right, wrong):
    """Return how many digits more a message takes in the wrong code, on average."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l03_extra_digits")

# %% [markdown]
# ## 6. Whom to believe
#
# Several forecasters tell you the chances of tomorrow's weather. In the long run you know the truth. Whose belief is the cheapest?
#
# `p` is the list of true chances. `beliefs` is a list of one belief or more, each a list as long as `p` that adds up to 1. Return the **place** in `beliefs` of the one with the lowest average cost. Places count from 0. Where several pay the same, be it `inf`, take the first. A belief may hold a 0, and the rules of exercise 2 hold.
#
# An example: `cheapest([0.5, 0.5], [[0.9, 0.1], [0.6, 0.4]])` is 1. The second belief is nearer to the truth, and it stands at place 1.


# %%
def cheapest(p, beliefs):
    """Return the place of the belief with the lowest average cost where p is true."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l03_cheapest")

# %% [markdown]
# ## 7. Play the game
#
# Build the game of the lesson. `chips` holds the number of chips on each face. There may be any number of faces, and of chips in all. `faces` is a list of what came, one face or more, counted from 1 as on a die.
#
# Return a list as long as `faces`: the average cost so far, in bits, after the first throw, after the second, and so on. Once an empty face has come, the average stays `inf`.
#
# An example: in `play([2, 1, 1], [1, 2, 2])` the throws cost 1, 2 and 2 bits. So the answer is `[1, 3 / 2, 5 / 3]`.


# %%
def play(chips, faces):
    """Return the average cost in bits after each throw."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l03_play")
