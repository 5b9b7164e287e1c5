# %% [markdown]
# # Predict the next letter
#
# Cover the end of this line with your hand. How often can you guess the letter that comes next?

# %% [markdown]
# **You will**
#
# - build a model of letters by counting which letter follows which
# - score it in bits a letter, on text that it has not read
# - say what happens to pairs that were never seen, and mend it with additive smoothing
# - turn bits a letter into a perplexity, and compare models that cut a text into different pieces
#
# **You need** entropy from [lesson 2](02_entropy.ipynb), the price of a belief from [lesson 3](03_cross_entropy.ipynb), and the loss from [lesson 4](04_cross_entropy_loss.ipynb). Overfitting comes from [lesson 9](09_iris_backprop.ipynb).
#
# **Time** read 30 minutes, explore 15 minutes, exercises 50 minutes

# %%
from math import log, log2

import xent_helpers as xh
from xent_helpers.figures import language_and_perplexity as pictures
from xent_helpers.ngrams import ALPHABET, LetterModel, letters_and_spaces

# %% [markdown]
# ## A book in 27 letters
#
# Somebody reads to you and stops in the middle of a wo… You know how it goes on. You have never seen that very sentence, and still you can guess. How? You know what tends to follow what.
#
# A computer can learn that from a book. Take Alice's adventures once more. To keep things small, all letters become small letters. Whatever stands between words becomes one space. The space counts as a letter too, so there are 27.

# %%
text = letters_and_spaces(xh.load_alice())
print(len(text), "letters:", text[8000:8050])

# %% [markdown]
# `text[8000:8050]` cuts out a piece, from place 8000 up to place 8050.
#
# Now play fair. Whoever has read the whole book can recite it. So the computer learns from the first nine tenths. The last tenth is **held out**, as you held out flowers in lesson 9. The model is scored there.

# %%
cut = len(text) * 9 // 10
learned, held_out = text[:cut], text[cut:]
print(f"learned from {len(learned)} letters, held out {len(held_out)}")

# %% [markdown]
# (Two strokes, `//`, divide and drop what is left over. `text[:cut]` is all before the place `cut`, `text[cut:]` is the rest.)

# %% [markdown]
# ## Count who follows whom
#
# `pairwise` walks through the text and gives each letter with the next one. `Counter` keeps a tally: how often did each pair come? A pair is written in round brackets.

# %%
from collections import Counter
from itertools import pairwise

pairs = Counter(pairwise(learned))
print(len(pairs), "different pairs of", 27 * 27)
print(pairs.most_common(3))

# %% [markdown]
# 27 letters can make 729 pairs, and only 424 of them came. The commonest is an e with a space after it: the end of a word.
#
# Counts are no probabilities yet. How likely is an h **after a t**? Divide the count of the pair by how often a t came first. `learned[:-1]` leaves out the last letter, for nothing comes after it.


# %%
firsts = Counter(learned[:-1])


def share(first, second):
    return pairs[first, second] / firsts[first]


# %%
xh.quiz("l11_order")

# %%
print(f"after t an h: {share('t', 'h'):.3f}, after h a t: {share('h', 't'):.3f}")
print(f"after q a u: {share('q', 'u'):.3f}, after u a q: {share('u', 'q'):.3f}")

# %% [markdown]
# The order counts. After a t there is an h about every third time, and after an h hardly ever a t. After a q comes a u, with one exception in 186: Alice writes a letter to her right foot, Esq.

# %%
print(firsts["q"], "times q, without u:", firsts["q"] - pairs["q", "u"])

# %%
xh.show(
    pictures.pair_table(learned),
    alt="A table with 27 rows for the letter before and 27 columns for the next letter; the darker a field, the likelier. Darkest are u after q, e after v, u after j, and the space after y and after d. Most fields are nearly white.",
)

# %% [markdown]
# Each row is a distribution: what comes after this letter, in shares that add up to 1. A model that knows this table, and nothing else, is called a *bigram* model. It looks back one letter.

# %% [markdown]
# ## Pay for each letter
#
# Let the model read a text with you. Before each letter it spreads its chips as its table says. Then the letter comes, and it pays the surprise, as you did in lesson 3. Its score is the mean:
#
# $$\text{bits a letter} = \frac{1}{N} \sum_{n=1}^{N} \log_2 \frac{1}{q(x_n \mid x_{n-1})}$$
#
# In words: x with a small n is the n-th letter, and the one before it is n - 1. The upright stroke is read “given”. So q(…) is what the model gave to a letter, given the letter before. Add up the surprises, and divide by N, the number of letters paid for. (The first letter of all has none before it. Nobody pays for it.)

# %%
total = 0
for first, second in pairwise(learned):
    total = total + log2(1 / share(first, second))
print(f"on the text it learned from: {total / (len(learned) - 1):.2f} bits a letter")

# %% [markdown]
# Is that good? Compare, as in lesson 4. Who knows nothing pays log2 of 27. Who knows how often each letter comes, and does not look back, pays the entropy of these shares.

# %%
counts = Counter(learned)
shares = [counts[letter] / len(learned) for letter in ALPHABET]
print(f"knows nothing: {log2(27):.2f} bits, knows the shares: {xh.entropy(shares, base=2):.2f} bits")

# %% [markdown]
# Looking back one letter has brought the price from 4.04 down to 3.21 bits. (We stay with bits in this lesson, because those who pack texts count in bits.) But the model has seen this text before. Now the held-out tenth. Predict, then run.

# %%
xh.quiz("l11_unseen")

# %%
costs = []
for first, second in pairwise(held_out):
    costs.append(xh.surprisal(share(first, second), base=2))
print("held out:", sum(costs) / len(costs), "bits a letter")

# %%
for place in range(1, len(held_out)):
    if share(held_out[place - 1], held_out[place]) == 0:
        print(held_out[place - 6 : place + 5])

# %% [markdown]
# In six places stood a pair that had never come before, such as the y and m of “jurymen”. The model had called them impossible. You know from lesson 3 what that costs: **an empty face ruins you.**

# %% [markdown]
# ## A crumb for every pair
#
# What you have not seen may still come. So give each pair a crumb before you count. The size of the crumb is called alpha, written α. Every letter's count grows by α, also where it is 0. To keep the sum at 1, the number below grows by 27 crumbs:
#
# $$q(\text{next} \mid \text{before}) = \frac{n(\text{before, next}) + \alpha}{n(\text{before}) + 27\,\alpha}$$
#
# Here n(…), with brackets, is how often something came. This is called *additive smoothing*.


# %%
def smoothed(first, second, alpha):
    return (pairs[first, second] + alpha) / (firsts[first] + 27 * alpha)


# %%
q = smoothed("y", "m", 0.1)
print(f"after y an m: {q:.6f}, its price {log2(1 / q):.1f} bits")
print(f"all 27 after y: {sum(smoothed('y', letter, 0.1) for letter in ALPHABET):.2f}")

# %% [markdown]
# With a crumb of 0.1, an m after a y is dear and no longer ruinous. And all 27 shares add up to 1.00, as they must. How large should the crumb be?

# %%
for alpha in [0.001, 0.1, 1, 100, 1000000]:
    costs = [log2(1 / smoothed(first, second, alpha)) for first, second in pairwise(held_out)]
    print(f"alpha {alpha}: {sum(costs) / len(costs):.4f} bits a letter")

# %% [markdown]
# Around 0.1 it is best, with 3.2086 bits. Smaller crumbs make the rare accident dearer. Larger ones drown the counts. With a million crumbs a pair, all letters look alike, and the price climbs to that of someone who knows nothing.

# %% [markdown]
# ## Your bits against the bigram's
#
# Now you. Here is a place in the held-out tenth. Say how sure you are, then press the letter that you expect. You put that share of your chips on it. If you are wrong, you go on with the chips that are left.
#
# When the letter is found, you pay the surprise of the chips that you had on it. The bigram pays for the same letter. Play twenty letters or more.

# %%
from xent_helpers.labs.language_and_perplexity import LetterLab

LetterLab()

# %% [markdown]
# Things to look for:
#
# - Where do you pay most: at the start of a word, or inside it?
# - What does 99 % save you over 90 %, and what does it cost when you are wrong?
# - What do you know that the bigram does not?

# %% [markdown]
# ## Look back further
#
# The bigram forgets all but one letter. A *trigram* model counts triples: it looks back two letters. Nothing stops you from going on to three, four or five. `LetterModel` counts in this way, with crumbs. `bits` gives the price of each letter, from the place `start` on.
#
# Where will the held-out text be cheapest? Predict, then run.

# %%
xh.quiz("l11_back")

# %%
for back in range(6):
    model = LetterModel(learned, back, alpha=0.1)
    on_learned, on_held_out = model.bits(learned).mean(), model.bits(text, start=cut).mean()
    print(f"looks back {back}: learned from {on_learned:.2f}, held out {on_held_out:.2f} bits a letter")

# %% [markdown]
# On its own text the model gets better and better. On held-out text it is best when it looks back three letters, 2.09 bits. Further back, many runs of letters came only once or never. The counts then say more about this book's first part than about its last: the model overfits.
#
# See where the bits lie. Here is a piece of the held-out text, letter by letter.

# %%
models = [LetterModel(learned, back, alpha=0.1) for back in [1, 3]]
xh.show(
    pictures.bits_along("with an anxious look at the queen", models, ["one letter back", "three letters back"]),
    alt="What each letter of “with an anxious look at the queen” costs two models. Looking back one letter, 3.18 bits on average, and most letters cost 2 to 5 bits. Looking back three, 1.75 bits: the ends of words are nearly free, and the l of look and the x of anxious cost most.",
)

# %% [markdown]
# The u after q is free for both. With three letters back the ends of words get cheap: after “anx” the rest is clear. What stays dear is the start of something new. It takes meaning to foresee that, and a count of letters has none.
#
# Now set both numbers. Where does the gap between the two curves open? What does a large alpha do to a model that looks back far?

# %%
alt = "Two panels of bits a letter, each with a dashed line for the text learned from and a solid line for text held out. Left, against the letters looked back; right, against alpha. The held-out lines are valleys."
xh.explorer(pictures.look_back, pictures.BACK, pictures.ALPHA, alt=alt)

# %% [markdown]
# The further a model looks back, the smaller its counts are. So the same crumb weighs more. At alpha 1 five letters back are worse than two.
#
# One warning. If you pick the best back and alpha **by** the held-out text, its score flatters you a little. For a last, honest score you need a third piece that nobody has touched.

# %% [markdown]
# ## Let it write
#
# A model that gives probabilities can also write. Draw the next letter by its probability, add it, and go on. Give it the end of Alice's name to begin with, so that each model has enough to look back on. And take no crumbs, so that only runs come that were seen:

# %%
for back in [0, 1, 2, 4]:
    model = LetterModel(learned, back)
    print(back, "back:", model.write(55, first="lice", seed=3))

# %% [markdown]
# Nobody taught it spelling. Yet from two letters back on you can pronounce most of it, and with four it makes words. It knows no meaning at all. Claude Shannon printed such lines in 1948, made by hand from books and tables.

# %% [markdown]
# ## How many letters to choose from?
#
# A price of 3.21 bits a letter says little to a friend. So turn it into a count. Guessing among 8 equally likely letters costs 3 bits, because 2 times 2 times 2 is 8. Guessing among 16 costs 4. Go back from the bits with 2 to their power:
#
# $$\text{perplexity} = 2^{\,\text{bits}} = e^{\,\text{nats}}$$
#
# The *perplexity* is the number of equally likely letters that would surprise as much. It has no unit. In nats you take e to their power, and the count is the same.

# %%
for name, back in [("shares alone", 0), ("bigram", 1), ("trigram", 2), ("three back", 3)]:
    bits = LetterModel(learned, back, alpha=0.1).bits(text, start=cut).mean()
    print(f"{name}: {bits:.2f} bits a letter, perplexity {2**bits:.1f}")

# %% [markdown]
# The bigram is as unsure as someone who faces 9.2 equally likely letters at each step. Looking back three, it is 4.3 letters. The package has it too, for a distribution. Test it where you know the answer: 27 letters, all alike.

# %%
print(f"{xh.perplexity([1 / 27] * 27):.1f}")

# %%
xh.quiz("l11_one_bit")

# %%
print(f"{2**3:.0f} letters for 3 bits, {2**2:.0f} for 2 bits, {2**1:.0f} for 1 bit")

# %% [markdown]
# ## What a zip file knows
#
# A packer makes files smaller, and what it made can be unpacked without loss. Lesson 2 says that nobody gets below the entropy. So a packer must be good at foreseeing text, though it never says so. It spends few bits on what it expects, and many on what it does not.
#
# Python brings three: zlib is the one in zip files. Does it beat the trigram? Predict, then run.

# %%
import bz2
import lzma
import zlib

xh.quiz("l11_zip")

# %%
for name, pack in [("zlib", zlib.compress), ("lzma", lzma.compress), ("bz2", bz2.compress)]:
    whole, first_part = 8 * len(pack(text.encode())), 8 * len(pack(learned.encode()))
    rest = (whole - first_part) / len(held_out)
    print(f"{name}: {whole / len(text):.1f} bits a letter, for the held-out tenth {rest:.1f}")

# %% [markdown]
# `encode()` turns a text into bytes, which are 8 bits each. The first number is for the whole book. There the packer starts from nothing, and learns while it goes on.
#
# Our models had read nine tenths before they were scored. To be fair, give the packer the same start. Pack the whole book, then its first nine tenths. The difference is what the held-out tenth costs, for a packer that has read the rest. (zlib remembers only the last part of it, the two others all. Other versions of zlib may differ in the second digit. So we print one.)

# %%
low, high = pictures.SHANNON
print(f"Shannon's readers: between {low} and {high} bits")
xh.show(
    pictures.yardsticks(),
    alt="Bars of bits a letter on held-out text: letters alone 4.1, bigram 3.2, trigram 2.5, three back 2.1; the packers zlib 2.5, lzma 2.1, bz2 1.9. Far below them all, human readers, from 0.6 to 1.3.",
)

# %% [markdown]
# A page of counting keeps up with zlib and lzma. Only bz2 does better, with 1.9 bits.

# %% [markdown]
# And people? In 1951 Shannon had a reader guess a text letter by letter, as you did, and counted the guesses. With a hundred letters of text before them, he found that English in 27 letters has between 0.6 and 1.3 bits a letter. You know what the words **mean**. Against the trigram, that is worth more than a bit a letter. (His text was another one, so the bars give a rough idea.)
#
# His readers give limits, no exact value. What a reader pays is a cross-entropy, for the reader's belief is some q. So it can't be below the entropy of the language.

# %% [markdown]
# ## The loss of a language model
#
# A large language model does what your bigram does. It reads some text, gives a probability to each piece that may come next, and pays for the piece that came. It looks back over thousands of letters. It does not count; a network computes a score for each piece, and softmax makes probabilities of them.
#
# Its loss is the mean of minus ln q. That is the sparse cross-entropy of lesson 8: the rows are what the model gave, the labels are what came. Test it with the bigram.

# %%
bigram = LetterModel(learned, 1, alpha=0.1)
rows, labels = [], []
for before, letter in pairwise(held_out):
    rows.append(bigram.probabilities(before))
    labels.append(ALPHABET.index(letter))

# %%
nats = xh.sparse_categorical_cross_entropy(labels, rows)
print(f"{nats:.4f} nats are {nats / log(2):.4f} bits a letter")

# %% [markdown]
# It is the same number as before, 3.2086 bits a letter. **Bits a letter, the size of a packed text, and the loss of a language model all measure one thing: how well the next piece was foreseen.**
#
# Why this loss and no other? Because an honest belief is cheapest, as you saw in lesson 3. The true probabilities of the next piece have the lowest cost of all. So a model that walks downhill on this loss walks towards them, as far as it can.

# %% [markdown]
# ## Letters, words, tokens
#
# Language models don't read single letters. They cut a text into pieces called **tokens**: short words, parts of words, marks. Each model cuts in its own way. Is their loss still comparable?
#
# Take the bigram and its total price for the held-out text. Divide it once by the number of letters, and once by the number of words.

# %%
xh.quiz("l11_pieces")

# %%
total = bigram.bits(text, start=cut).sum()
for name, pieces in [("letter", len(held_out)), ("word", len(held_out.split()))]:
    bits = total / pieces
    print(f"{bits:.2f} bits a {name}, perplexity {2**bits:.0f}")

# %% [markdown]
# It is one model on one text, with a perplexity of 9 or of 67794. So a loss per token, or a perplexity per token, says nothing until you know the tokens. Longer tokens are fewer, and each one costs more.
#
# **Compare totals on the same text.** Or divide the total by something that no model can choose: the number of letters or of bytes. Say that a model reports 2.9 nats a token and cut our held-out tenth into 3200 tokens.

# %%
total_bits = 2.9 * 3200 / log(2)
print(f"{total_bits:.0f} bits, {total_bits / len(held_out.encode()):.2f} bits a byte")

# %% [markdown]
# Nats a token, times the tokens, are all nats. Divide by ln 2 to get bits, then by the bytes: 0.99 bits a byte. Our 27 letters take a byte each. Other letters take more.

# %%
print(len("café"), "letters,", len("café".encode()), "bytes")

# %% [markdown]
# ## Common mistakes
#
# - **Scored on the text it learned from.** Keep the held-out text out of the counts too.
# - **The order of a pair turned round.** Divide by how often the **first** letter came.
# - **A crumb only where something was seen.** Unseen pairs still cost infinity.
# - **Alpha above and not below.** Below, add it once for each letter of the alphabet. Check that a row adds up to 1.
# - **The mean over different pairs.** Average over the letters, as often as they come.
# - **The log of the mean probability.** Take the mean of the logs.
# - **e to the bits, or 2 to the nats.** Check with 27 equal letters.
# - **Losses per token compared.** First divide by letters or bytes.

# %% [markdown]
# ## Recap
#
# - You built a model of letters by counting which letter follows which
# - You scored it in bits a letter, on text that it had not read
# - You said what happens to pairs that were never seen, and mended it with additive smoothing
# - You turned bits a letter into a perplexity, and compared models that cut a text into different pieces
#
# **Next** Build all this yourself, in [the exercises](../exercises/11_language_and_perplexity.ipynb). Then [lesson 12](12_cross_entropy_method.ipynb) uses KL divergence for another purpose: to find an event so rare that waiting for it takes years.

# %% [markdown]
# ## Sources
#
# - An article behind this course calls entropy the smallest average size of a message. Right, as a lower bound: here the packers and the models stay above what readers reach.
# - Another credits Shannon with the idea of cross-entropy. In 1948 he defined entropy. In 1951 he bounded it with the help of readers; what such a reader pays is what we call cross-entropy.

# %% [markdown]
# - C. E. Shannon, “A Mathematical Theory of Communication”, Bell System Technical Journal 27 (1948), section 3: English written by counting.
# - C. E. Shannon, “Prediction and Entropy of Printed English”, Bell System Technical Journal 30 (1951).
# - T. M. Cover and R. C. King, “A convergent gambling estimate of the entropy of English”, IEEE Transactions on Information Theory 24 (1978): readers who stake chips on the next letter.

# %% [markdown]
# - G. J. Lidstone, “Note on the general case of the Bayes-Laplace formula for inductive or a posteriori probabilities”, Transactions of the Faculty of Actuaries 8 (1920): adding alpha.
# - F. Jelinek, R. L. Mercer, L. R. Bahl and J. K. Baker, “Perplexity: a measure of the difficulty of speech recognition tasks”, Journal of the Acoustical Society of America 62 (1977).
# - Lewis Carroll, Alice's Adventures in Wonderland (1865), public domain.
