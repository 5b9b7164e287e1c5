# %% [markdown]
# # Find the average surprise
#
# You are about to draw, and you don't know yet what will come. How surprised do you expect to be?

# %% [markdown]
# **You will**
#
# - average surprises by how often they come, and call the result entropy
# - find the entropy of any distribution in bits, also where something never happens
# - say which distribution has the most entropy, and how much that is
# - compare an entropy with the number of yes/no questions, and with the length of a code
#
# **You need** [lesson 1](01_surprisal.ipynb): the surprise of an outcome, in bits.
#
# **Time** read 25 minutes, explore 10 minutes, exercises 45 minutes

# %%
from math import log2

import xent_helpers as xh
from xent_helpers.figures import entropy as pictures
from xent_helpers.labs.entropy import GuessingLab

# %% [markdown]
# ## Three boxes
#
# On a table stand three boxes. Each holds 30 wooden objects, cubes and spheres. You reach in without looking, take one out, and put it back.

# %%
xh.show(
    pictures.boxes([26, 16, 0]),
    alt="Three boxes of 30 objects each. The first holds 26 cubes and 4 spheres, the second 16 cubes and 14 spheres, the third no cubes and 30 spheres.",
)

# %% [markdown]
# From the first box you expect a cube. From the second you expect nothing in particular. From the third you know what comes.
#
# A list of all outcomes with their probabilities is called a *distribution*. The probabilities add up to 1. For the first box the distribution is 26/30 and 4/30.
#
# How surprising is each outcome of the first box? Lesson 1 gave you the rule: minus log2 of its probability.

# %%
cube = -log2(26 / 30)
sphere = -log2(4 / 30)
print(f"a cube: {cube:.2f} bits, a sphere: {sphere:.2f} bits")

# %% [markdown]
# The cube leaves you cold at 0.21 bits. The sphere amazes you at 2.91 bits. Now give the **whole box** one number: the surprise that you expect before you draw.

# %% [markdown]
# ## Two ways to take an average
#
# You want an average of 0.21 bits and 2.91 bits. Predict, then run.

# %%
xh.quiz("l02_average")

# %%
print(f"plain average: {(cube + sphere) / 2:.2f} bits")
print(f"counted over 30 draws: {(26 * cube + 4 * sphere) / 30:.2f} bits")

# %% [markdown]
# The plain average acts as if spheres came every second time. But in 30 draws you expect 26 cubes and 4 spheres. So you pay the small price 26 times and the large price 4 times.
#
# That is a *weighted average*: each number counts as often as it comes. Divide by 30 at once, and you multiply each surprise by its probability.

# %%
print(f"{26 / 30 * cube + 4 / 30 * sphere:.2f} bits")
print(f"{cube:.2f} bits for a cube, {sphere:.2f} bits for a sphere")

# %% [markdown]
# It is 0.57 bits, as before. No single draw costs 0.57 bits. It costs 0.21 or 2.91, and in the long run 0.57 a draw.
#
# With more kinds of things a loop does the work, and you will want it often. So give it a name. `zip` goes through two lists side by side; `strict=True` makes Python complain if one of them is longer.


# %%
def average(p, values):
    total = 0
    for share, value in zip(p, values, strict=True):
        total = total + share * value
    return total


# %%
print(f"{average([26 / 30, 4 / 30], [cube, sphere]):.2f} bits")

# %% [markdown]
# ## Entropy, and how to write it
#
# This average has a name. **The *entropy* of a distribution is its average surprise**, weighted by the probabilities. It says how uncertain you are before you draw.
#
# In a formula, p stands for the distribution, and p₁, p₂ and so on for its K probabilities:
#
# $$H(p) = \sum_{k=1}^{K} p_k \log_2 \frac{1}{p_k} = -\sum_{k=1}^{K} p_k \log_2 p_k$$
#
# In words: for each outcome multiply its probability by its surprise, and add everything up. The big Σ says “add up”. The small k counts the outcomes, from 1 to K.

# %%
for p in [[26 / 30, 4 / 30], [16 / 30, 14 / 30], [0, 1]]:
    print(f"{xh.entropy(p, base=2):.5f} bits")

# %% [markdown]
# `xh.entropy` is the course's own function; you tell it the base. The second box has nearly 1 bit, the first about half of that. The third has none, because there is nothing left to be unsure of. **Balanced means more entropy, skewed means less.**
#
# Surprise belongs to one outcome. Entropy belongs to the whole distribution. We write s for the one and H(p) for the other.

# %% [markdown]
# Articles differ here. Of those behind this course, one writes h(x) for the entropy. Another uses the same h(x) for the surprise of a single event. Look at what is being averaged, then you know which is meant.
#
# A third lets its sum run from 0 to n, for n outcomes. Count along with n = 3.

# %%
terms = [0, 1, 2, 3]
print("from 0 to 3 there are", len(terms), "terms")

# %% [markdown]
# That is one term too many. Count from 1 to n, as we do here, or from 0 to n - 1, as Python does.

# %% [markdown]
# ## What never happens
#
# In the third box a cube has probability 0. Its surprise would be infinite. What does it add to the average? It is 0 times infinity, and Python can't tell you: `log2(0)` stops with an error.
#
# So ask things that are rarer and rarer. Predict, then run.

# %%
xh.quiz("l02_never")

# %%
for p in [0.1, 0.01, 0.001, 0.000001]:
    print(f"surprise {log2(1 / p):.2f} bits, times p: {p * log2(1 / p):.5f} bits")

# %% [markdown]
# The surprise grows, but slowly. The probability shrinks much faster. Their product goes to zero. So we agree: **what never happens adds 0 bits.** In short, 0 · log 0 counts as 0.
#
# In code you leave such outcomes out. `if` runs the line under it only where the condition holds. Two more words will serve you later. `p == 0`, with two signs, asks whether p is 0, and `p != 0` whether it is not. Lines under `else:` run where the condition does not hold.

# %%
bits = 0
for p in [0, 0.75, 0.25]:
    if p > 0:
        bits = bits + p * log2(1 / p)
print(f"{bits:.2f} bits")

# %% [markdown]
# One of the articles says that log p is below 0 for all p, and goes straight to its formula. Two ends are missing there. At p = 1 the logarithm is 0, as you saw in lesson 1. At p = 0 there is no logarithm, and you need the agreement above.

# %% [markdown]
# ## Slide the cubes
#
# Now fill the box yourself. The solid line is the entropy. The two others are its parts: what cubes and what spheres add to it.
#
# Where is the entropy highest? What happens when you put one sphere among 29 cubes?

# %%
alt = "Entropy in bits against the number of cubes among 30. A hill: 0 bits at both ends, 1 bit in the middle. It is the sum of two lower humps, one for the cubes and one for the spheres."
xh.explorer(pictures.box_of_30, pictures.CUBES, alt=alt)

# %% [markdown]
# A box with two kinds of things never has more than 1 bit. It reaches 1 bit at 15 cubes and 15 spheres, where the draw is as good as a fair coin.
#
# The hill is steep at its ends and flat on top. One odd sphere brings real doubt. But 16 cubes in place of 15 change next to nothing.

# %% [markdown]
# ## The most entropy there is
#
# Take a die in place of a box: six outcomes. One die is fair, one is loaded, one always shows a six. Predict, then run.

# %%
xh.quiz("l02_dice")

# %%
fair = [1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6, 1 / 6]
loaded = [0.1, 0.1, 0.1, 0.1, 0.1, 0.5]
print(f"fair {xh.entropy(fair, base=2):.2f} bits, loaded {xh.entropy(loaded, base=2):.2f} bits")
print(f"log2(6) = {log2(6):.2f}")

# %%
xh.show(
    pictures.dice(["fair", "loaded", "always six"], [fair, loaded, [0, 0, 0, 0, 0, 1]]),
    alt="The probabilities of the six faces of three dice. The fair die has six equal bars and 2.58 bits. The loaded one has a tall bar at six and 2.16 bits. The last has one bar only and 0 bits.",
)

# %% [markdown]
# **With K outcomes the entropy is at most log2 K bits. It reaches that where all are equally likely.**
#
# Why? Pick two faces that are not equally likely, and make them equal. Nothing else changes. But “which of these two?” is now a fair coin, and a fair coin is the most uncertain of all. So the entropy went up. Go on like this, and the faces come as close to equal as you like.
#
# Where they are equal, each face has the same surprise, log2 K bits, and so the average is log2 K too.

# %% [markdown]
# ## A game of yes and no
#
# Here is what an entropy is good for. A bag holds eight marbles: four red, two blue, one green, one white. A friend draws one in secret. You find its colour with yes/no questions. How few will do?
#
# One way: “Is it red or blue?”, then ask which of the two is left. That always takes 2 questions. Another way: ask for red first.

# %%
colours = ["red", "blue", "green", "white"]
p = [4 / 8, 2 / 8, 1 / 8, 1 / 8]
xh.show(
    pictures.question_tree(colours, p, answers=("yes", "no")),
    alt="A tree of questions. The first asks for red. After no, the second asks for blue. After no again, the third tells green from white.",
)

# %% [markdown]
# Red takes 1 question, blue takes 2, green and white take 3. Is that worse than 2 every time, or better? Predict, then run.

# %%
xh.quiz("l02_marbles")

# %%
questions = [1, 2, 3, 3]
print(f"{average(p, questions):.2f} questions, entropy {xh.entropy(p, base=2):.2f} bits")

# %% [markdown]
# It takes 1.75 questions on average, and the entropy is 1.75 bits. No strategy can do better, and here is why.
#
# A yes/no answer is like a box with two kinds of things: it brings at most 1 bit. All answers together must bring H(p) bits on average, or you would not know the colour. So you need **at least H(p) questions** on average.

# %% [markdown]
# And how many more than that? Here each colour takes as many questions as its surprise in bits: 1, 2, 3 and 3. Most surprises are not whole numbers. But you can always plan so that each outcome takes its surprise, rounded up. Rounding up adds less than one question.
#
# **The best strategy needs at least H and less than H + 1 questions on average.** Keep this sentence. It is what entropy means.

# %% [markdown]
# ## Huffman's code
#
# Write 0 for yes and 1 for no. Then the answers that lead to a colour become a word of 0s and 1s: red is 0, blue is 10. Such a *code word* can be sent down a wire.
#
# David Huffman found the best code of all as a student, and published it in 1952. Put the two rarest outcomes together, and treat them as one. Do it again and again until one is left. The *Huffman code* for five kinds of weather:

# %%
weather = ["sun", "cloud", "rain", "fog", "snow"]
p = [0.3, 0.25, 0.2, 0.15, 0.1]
xh.show(
    pictures.question_tree(weather, p, answers=("0", "1")),
    alt="Huffman's tree for five kinds of weather. Sun, cloud and rain hang two steps below the top, fog and snow three steps below.",
)

# %% [markdown]
# Fog and snow are the two rarest, so they were put together first. Then rain joined that pair, and cloud joined sun. At last all met at the top.
#
# Go down from the top to an outcome, and read off its word. (In the quotes, `{name:5}` gives a name the room of five letters.)

# %%
words = xh.huffman_code(p)
for name, share, word in zip(weather, p, words, strict=True):
    print(f"{name:5} {share:.2f} {word:3} surprise {log2(1 / share):.2f} bits")

# %% [markdown]
# No word is the start of another. That is why a message needs no gaps. Send three days: fog, cloud, rain. Python counts places in a list from 0. So fog, the fourth kind of weather, has the word `words[3]`.

# %%
print(words[3] + words[1] + words[2])

# %% [markdown]
# Read 1100110 from the left. 1 and 11 are no words, but 110 is: fog. Then 01 is cloud, and 10 is rain. There is no other way to read it.
#
# How good is the code? Take the average length of a word, weighted by the probabilities.

# %%
lengths = xh.code_lengths(p)
print("digits for each word:", lengths)
print(f"average length {average(p, lengths):.2f} bits, entropy {xh.entropy(p, base=2):.2f} bits")

# %% [markdown]
# The code spends 2.25 bits a day; the entropy is 2.23 bits. No code that can be read back spends less than the entropy.
#
# Articles say that entropy **is** the number of bits needed to send an outcome. That is loose in two ways. It is an average, for one outcome may take more and another less. And it is a lower bound: the code itself may need more, though less than one bit.

# %% [markdown]
# ## Two at a time
#
# Back to the first box: 26 cubes, 4 spheres, 0.57 bits. No word is shorter than one digit, so Huffman's code spends 1 bit a draw. That is a poor bargain. Can you get closer? Give a word to each **pair** of draws. You put each object back, so the draws are independent and their chances multiply. Call the two chances c and s. (A comma on both sides of `=` gives two names at once.)

# %%
c, s = 26 / 30, 4 / 30
pairs = [c * c, c * s, s * c, s * s]
lengths = xh.code_lengths(pairs)
print("digits for each pair:", lengths)

# %%
a_pair = average(pairs, lengths)
print(f"{a_pair:.2f} bits a pair, {a_pair / 2:.2f} bits a draw")
print(f"entropy {xh.entropy([c, s], base=2):.2f} bits a draw")

# %% [markdown]
# The commonest pair, two cubes, now costs a single digit.
#
# From 1 bit you came down to 0.69 bits a draw. With longer groups you come as close to 0.57 as you like, and never below. That is the exact sense in which entropy is **the smallest average cost per outcome**, without losing anything.

# %% [markdown]
# ## Play it: who is it?
#
# Now you ask. The computer thinks of someone from “Alice's Adventures in Wonderland”. Those whom the book names often are likelier. The share stands beside each name. Tick everyone you ask about, then press Ask.
#
# After each answer you see what it brought: log2 of one over the chance of this answer. Also shown is how much doubt is left, as an entropy. “Tick the best question” follows Huffman's code.

# %%
GuessingLab()

# %% [markdown]
# Things to try:
#
# - Is “Is it Alice?” a good first question? Compare it with asking for the Cook.
# - What does an answer bring that you knew beforehand?
# - Add up the bits of all your answers. They are the surprise of the one you found.

# %% [markdown]
# ## The letters of a book
#
# How uncertain is the next letter of a book, if all you know is how often each letter comes? `xh.load_alice()` gives you the whole of Alice's adventures as one text. `lower()` turns capitals into small letters, and `append` puts a number at the end of a list. A loop may go through a text too, letter by letter.
#
# The letter e is the fifth, so its place is 4. In the quotes, `.1%` writes a share in percent.

# %%
text = xh.load_alice().lower()
alphabet = "abcdefghijklmnopqrstuvwxyz"
counts = []
for letter in alphabet:
    counts.append(text.count(letter))

# %%
p = []
for count in counts:
    p.append(count / sum(counts))
print(f"{sum(counts)} letters; e is {p[4]:.1%} of them, z {p[25]:.2%}")

# %% [markdown]
# With 26 letters, all equally likely, the entropy would be log2 26. What do you expect for the letters of a real book? Predict, then run.

# %%
xh.quiz("l02_letters")

# %%
print(f"at most {log2(26):.2f} bits, entropy {xh.entropy(p, base=2):.2f} bits")
print(f"Huffman's code {average(p, xh.code_lengths(p)):.2f} bits a letter")

# %%
xh.show(
    pictures.letters(alphabet, p),
    alt="Above, the share of each letter in the book, from e with nearly 13 percent down to z. Below, the length of each letter's code word, from 3 bits for e to 9 bits for z; the letter's surprise lies within one and a half bits of it.",
)

# %% [markdown]
# An e takes three digits and a z takes nine. The average is 4.19 bits a letter, close above the entropy of 4.16 bits. A fixed code would need 5 digits for every letter, because 4 digits make only 16 words.
#
# Letters in a book are not independent, though: after a q you expect a u. Whoever uses that needs fewer bits still.

# %% [markdown]
# ## Common mistakes
#
# - **The plain average of the surprises.** Check with the first box: you must get 0.57 bits and not 1.56.
# - **The sum of the surprises.** It shows as far too many bits.
# - **An error where something never happens.** Or `nan`, which is short for “not a number”. Leave such outcomes out. Don't repair them with a tiny number.
# - **The natural logarithm for bits.** Check with a fair coin: 1 bit.
# - **The minus forgotten.** An entropy is never below 0.
# - **log2 K for every distribution.** It holds only where all are equally likely.
# - **Counts in place of probabilities.** Divide by the number of all first.
# - **A code word that starts another.** Then a message can often be read in two ways.

# %% [markdown]
# ## Recap
#
# - You averaged surprises by how often they come, and called the result entropy
# - You found the entropy of distributions in bits, also where something never happens
# - You said which distribution has the most entropy, and how much that is
# - You compared an entropy with the number of yes/no questions, and with the length of a code
#
# **Next** Build these tools yourself, in [the exercises](../exercises/02_entropy.ipynb). Then [lesson 3](03_cross_entropy.ipynb) asks what it costs to believe in the **wrong** probabilities.

# %% [markdown]
# ## Sources
#
# - An article behind this course, for the three boxes. Its entropies are right: 0.56651, 0.99679 and 0 bits. Corrected here: the shapes keep their names, and 0 · log 0 is said. It credits Shannon with the measure that names this course. What he defined in 1948 is entropy; the other one comes in the next lesson.
# - Another, for entropy as the smallest average size of a message. Right, as a lower bound.
# - A third, which calls entropy the number of bits for one event. Made exact here: an average, and a lower bound. Its h(x) is one event's surprise.
# - A fourth, whose sum runs from 0 to n. Corrected here: n outcomes make n terms.

# %% [markdown]
# - C. E. Shannon, “A Mathematical Theory of Communication”, Bell System Technical Journal 27 (1948), sections 6 and 9.
# - D. A. Huffman, “A Method for the Construction of Minimum-Redundancy Codes”, Proceedings of the IRE 40 (1952).
# - T. M. Cover and J. A. Thomas, Elements of Information Theory, Wiley (2nd edition 2006), chapters 2 and 5.
# - Lewis Carroll, Alice's Adventures in Wonderland (1865), public domain.
