# %% [markdown]
# # Exercises: the average surprise
#
# Eight exercises on [lesson 2](../notebooks/02_entropy.ipynb), from one number to reading a code. Under each stands a check. Run it as often as you like. Leave a list or an array that you are given as it is.
#
# Stuck? Write `xh.hint("l02_bag")` in a cell of your own, with the name of the exercise. Each call gives one more hint. `xh.solution("l02_bag")` shows a solution, once you have passed or tried three times.

# %%
from math import log2

import xent_helpers as xh

# %% [markdown]
# ## 1. A bag of sweets
#
# A bag holds seven red sweets, two green ones and one yellow. You take one without looking. How large a surprise do you expect, in bits? Let Python compute it, or write it with two digits after the point.
#
# An example: for a box with 26 cubes and 4 spheres you would write `-26 / 30 * log2(26 / 30) - 4 / 30 * log2(4 / 30)`.

# %%
bag_bits = ...  # your answer here

# %%
xh.check("l02_bag")

# %% [markdown]
# ## 2. Waiting for the bus
#
# For weeks you wrote down how long you waited: so many days no time at all, so many days five minutes, and so on. How long is a wait on average?
#
# `counts` says on how many days each wait came, in whole numbers. A count may be 0, but not all of them are. `values` is a list as long as `counts`, with the waits in minutes. Return the average wait over all days, in minutes.
#
# An example: `weighted_average([3, 1], [0, 20])` is 5, for the 20 minutes are shared by four days.


# %%
def weighted_average(counts, values):
    """Return the average of values, where each counts as often as counts says."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l02_wait")

# %% [markdown]
# ## 3. Entropy
#
# Make a tool of the formula. `p` is a list of one probability or more, which add up to 1. Some of them may be 0: what never happens adds 0 bits. Return the entropy in bits, not rounded. Write it yourself, without `xh.entropy`.
#
# An example: `entropy_bits([0.5, 0.25, 0.25, 0])` is `1.5`.


# %%
def entropy_bits(p):
    """Return the entropy of the distribution p in bits; 0 · log 0 counts as 0."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l02_entropy")

# %% [markdown]
# ## 4. How far from fair?
#
# A casino tests its wheels. A perfect wheel has the most entropy there is. How much does this wheel lack?
#
# `p` is a list of one probability or more, which add up to 1; some may be 0. All of its outcomes count as possible, those of probability 0 too. Return how many bits its entropy lies below the most that so many outcomes can have. You may use `xh.entropy(p, base=2)`.
#
# An example: `bits_below_fair([0.5, 0.5, 0, 0])` is 1. Four outcomes have at most 2 bits, and this wheel has 1.


# %%
def bits_below_fair(p):
    """Return how many bits the entropy of p lies below that of as many equally likely outcomes."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l02_fair")

# %% [markdown]
# ## 5. The entropy of a text
#
# How uncertain is the next character of a text, if you know only how often each one comes?
#
# `text` is a text of at least one character. Every character counts as it stands: a space is one, and `A` differs from `a`. The share of the text that a character takes up serves as its probability. Return the entropy in bits for each character. `set(text)` gives every different character once, for a loop to go through.
#
# An example: `text_entropy("noon")` is 1, because n and o take up one half each.


# %%
def text_entropy(text):
    """Return the entropy in bits of the characters of text, each with its share as its probability."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l02_text")

# %% [markdown]
# ## 6. What does the code cost?
#
# You plan to send one kind of weather a day down a wire, in Huffman's code. Each digit costs a cent. What does a day cost on average?
#
# `p` is a list of one probability or more, all above 0, which add up to 1. Return the average number of digits that Huffman's code spends; a single outcome needs no digit. You may use `xh.code_lengths(p)`, which gives the number of digits for each outcome, or `xh.huffman_code(p)`.
#
# An example: `huffman_digits([0.5, 0.25, 0.25])` is `1.5`, for the words have 1, 2 and 2 digits.


# %%
def huffman_digits(p):
    """Return the average length of a word in Huffman's code for p, in digits."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l02_digits")

# %% [markdown]
# ## 7. Can it be read back?
#
# A friend made up a code of her own. If one word is the start of another, a message may have two meanings. So check.
#
# `words` is a list of one code word or more, texts of 0s and 1s, none of them empty. Return `True` where no word is the start of another, else `False`; `return` ends the function at once, also inside a loop. Two equal words are the start of each other. `word.startswith(other)` is `True` where `word` begins with `other`, also where the two are equal. `range(len(words))` goes through the places 0, 1, 2 and so on.
#
# Two examples: `no_word_starts_another(["0", "10", "11"])` is `True`, and `no_word_starts_another(["01", "0"])` is `False`.


# %%
def no_word_starts_another(words):
    """Return whether none of the code words is the start of another."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l02_prefix")

# %% [markdown]
# ## 8. Read the message
#
# Down the wire came `100010`, with no gaps. What does it say?
#
# `digits` is such a message, a text of 0s and 1s; it may be empty. `letters` is a text, and `words` is a list of as many code words: `words[k]` stands for `letters[k]`. No word is the start of another, and the message is made of whole words. Return the text that was sent. Take digit after digit into your hand, until what you hold is a word; note its letter, and empty your hand. `words.index(held)` says at which place of the list `held` stands, and `held in words` says whether it does.
#
# An example: `read_back("100010", "toe", ["0", "10", "11"])` is `"otto"`, for 10 is o and 0 is t.


# %%
def read_back(digits, letters, words):
    """Return the text whose letters were written one after the other as code words."""
    # Your code here
    raise NotImplementedError


# %%
xh.check("l02_read")
