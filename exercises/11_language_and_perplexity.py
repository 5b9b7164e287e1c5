# %% [markdown]
# # Exercises: the next letter
#
# Seven exercises on [lesson 11](../notebooks/11_language_and_perplexity.ipynb), from a share to a whole model. Under each stands a check. Run it as often as you like. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l11_follow")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l11_follow")` shows a solution, once you have passed or tried three times.

# %%
from collections import Counter
from itertools import pairwise
from math import exp, log, log2

import xent_helpers as xh

# %% [markdown]
# ## 1. What follows?
#
# You find a page in an unknown language. After its o, how often is there an n?
#
# `text` is a text of at least two characters. `first` and `second` are one character each; they may be the same. `first` has a character after it at least once. Of all the times that something comes right after `first`, return the share that is `second`: a number from 0 to 1, not rounded. Pairs may overlap: in `aaa` an a is followed by an a twice.
#
# An example: `follow_share("banana", "a", "n")` is 1. The last a does not count, for nothing comes after it.


# %%
def follow_share(text, first, second):
    """Return how often second comes right after first, as a share of all that comes after first."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l11_follow")

# %% [markdown]
# ## 2. Crumbs
#
# A model has counted what came after some letter. Make probabilities of the counts, with a crumb for each, so that nothing gets 0.
#
# `counts` is a list of one whole number or more, one for each letter of an alphabet. Its length is the size of that alphabet, whatever it is. All counts may be 0. `alpha` is the crumb, above 0. Return a list of the probabilities, as long as `counts` and in the same order, not rounded.
#
# An example: `smoothed([3, 1, 0, 0], 1)` is `[0.5, 0.25, 0.125, 0.125]`.


# %%
def smoothed(counts, alpha):
    """Return the probabilities that go with the counts when alpha is added to each of them."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l11_smoothed")

# %% [markdown]
# ## 3. Score a text
#
# Somebody hands you a finished model. What does it pay for a text?
#
# `letters` is an alphabet, a text without repeats. `table` is the model, a list of rows. `table[i][j]` is the probability that it gives to `letters[j]` after `letters[i]`; all of them are above 0. `text` has two letters or more, all from the alphabet. The first letter has none before it and is not paid for. Return what the model pays for the others, in bits a letter, not rounded. `letters.index(letter)` is the place of a letter.
#
# An example: `pair_bits("aab", "ab", [[0.5, 0.5], [0.75, 0.25]])` is 1. Both letters that are paid for come after an a, and each got one half.


# %%
def pair_bits(text, letters, table):
    """Return the mean surprise in bits of each letter of text, given the one before it."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l11_bits")

# %% [markdown]
# ## 4. Perplexity
#
# One report gives its loss in bits, another in nats. Your reader wants to know: how many equally likely letters is that?
#
# `loss` is a number of 0 or more, and at most a hundred. `unit` is the text `"bits"` or `"nats"`. Return the perplexity, a number that is not rounded.
#
# Two examples: `perplexity_of(3, "bits")` is 8, and `perplexity_of(log(27), "nats")` is 27.


# %%
def perplexity_of(loss, unit):
    """Return the perplexity that goes with a loss in bits or in nats."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l11_perplexity")

# %% [markdown]
# ## 5. Bits a byte
#
# A language model cuts a text into tokens of its own. Its report gives the mean loss of a token. Put that into a unit which no model can choose.
#
# `nats_a_token` is the mean loss of one token in nats, 0 or more. `tokens` is the number of tokens that the model made of the text. `text` is the text itself, of one character or more; some characters may take several bytes in UTF-8, the usual encoding. Return the bits that the model pays for each byte of the text, not rounded.
#
# An example: `bits_a_byte(log(2), 6, "né")` is 2. Six tokens cost one bit each, and the text has three bytes.


# %%
def bits_a_byte(nats_a_token, tokens, text):
    """Return what the model pays for each byte of text, in bits."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l11_bytes")

# %% [markdown]
# ## 6. The cheapest model
#
# Several language models have read the same text, each in tokens of its own. Which one foresaw it best?
#
# `names` is a list of one name or more. `nats_a_token` and `tokens` are lists as long: the mean loss of a token, and the number of tokens that the model made of the text. Return the name of the model that paid the least for the whole text. No two paid the same.
#
# An example: `cheapest(["letters", "words"], [2.0, 9.0], [500, 100])` is `"words"`. It paid 9 nats a hundred times, the other one 2 nats five hundred times.


# %%
def cheapest(names, nats_a_token, tokens):
    """Return the name of the model that paid the least for the whole text."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l11_cheapest")

# %% [markdown]
# ## 7. From a text to a score
#
# Now the whole thing: a bigram model with crumbs learns from the first part of a text, and is scored on the rest.
#
# `text` is a text, and `cut` a place in it, at least 1 and below `len(text)`. Learn from the letters before `cut`. `letters` is the alphabet; some of its letters may never come. `alpha` is the crumb, above 0. Pay for each letter from `cut` on, given the letter before it. For the first of them that is `text[cut - 1]`. Return the price in bits a letter, not rounded.
#
# An example: `held_out_bits("ababaa", 5, 1, "ab")` is 2. Before the cut, something came after an a twice, and never an a. So it gets (0 + 1) / (2 + 2), one quarter.


# %%
def held_out_bits(text, cut, alpha, letters):
    """Return the bits a letter that a smoothed bigram model of text[:cut] pays for text[cut:]."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l11_held_out")
