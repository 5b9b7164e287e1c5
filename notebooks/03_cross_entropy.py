# %% [markdown]
# # Pay the price of a wrong belief
#
# You believe one thing, and the world does another. What does that cost you, on average?

# %% [markdown]
# **You will**
#
# - compute the average cost of a belief, its cross-entropy, in bits
# - split that cost into what nobody can avoid and the extra that the belief adds
# - say why an honest belief is cheapest, and what a zero in it costs
# - show with numbers why cross-entropy is not a distance
#
# **You need** surprise in bits from [lesson 1](01_surprisal.ipynb). You also need entropy, the average surprise, and codes made of 0s and 1s, from [lesson 2](02_entropy.ipynb).
#
# **Time** read 35 minutes, explore 15 minutes, exercises 45 minutes

# %%
from math import log, log2, pi, sqrt

import xent_helpers as xh
from xent_helpers.figures import cross_entropy as pictures

# %% [markdown]
# ## A loaded die and 100 chips
#
# Someone has loaded a die. In 100 throws the six comes about 40 times, and each other face about 12 times. These true chances are called p.
#
# You get 100 chips. Before each throw you spread them over the six faces, as your belief says. Your share of chips on a face is called q. Then the die falls, and you pay for the face that came:
#
# $$\text{cost} = \log_2 \frac{1}{q}$$
#
# In words: you pay the surprise of that face, for someone who believes q. Many chips there, and the face is cheap.

# %%
p = [0.12, 0.12, 0.12, 0.12, 0.12, 0.40]
for chips in [40, 12, 2]:
    print(f"{chips} chips on the face that came: {log2(100 / chips):.2f} bits")

# %% [markdown]
# Your friend knows that the six is the most likely face. So he puts 90 chips on it and 2 on each of the others.

# %%
friend = [0.02, 0.02, 0.02, 0.02, 0.02, 0.90]
xh.show(
    pictures.belief_against_truth(p, friend),
    alt="For each face, how often it comes beside the friend's share of chips. The six comes with 0.4 and holds 0.9 of the chips: it costs 0.2 bits. Each other face comes with 0.12, holds 0.02 and costs 5.6 bits.",
)

# %% [markdown]
# When the six comes, your friend pays next to nothing. When another face comes, he pays dearly. Which wins, over many throws?

# %% [markdown]
# ## The average cost of a belief
#
# Three players sit down. One spreads her chips as the die falls: 12 on each of the first five faces, 40 on the six. Call her honest. One spreads them evenly. The third is your friend.

# %%
xh.quiz("l03_three_players")

# %% [markdown]
# An average over many throws counts each face as often as it comes. So multiply each face's cost by its true chance, and add up. `zip` walks through both lists, as in lesson 2.

# %%
average = 0
for chance, share in zip(p, friend, strict=True):
    average = average + chance * log2(1 / share)
print(f"friend: {average:.2f} bits a throw")

# %% [markdown]
# This number is the *cross-entropy* of p and q, written H(p, q):
#
# $$H(p, q) = \sum_k p_k \log_2 \frac{1}{q_k}$$
#
# In words: go through all outcomes. The big sign says “add up”, and the small k numbers the outcomes. Each has a true chance, p, times a surprise that comes from your belief, q. **The world sets how often you pay. Your belief sets how much.**

# %%
honest = p
even = [1 / 6] * 6
for name, q in [("honest", honest), ("even", even), ("friend", friend)]:
    print(f"{name}: {xh.cross_entropy(p, q, base=2):.2f} bits a throw")

# %% [markdown]
# The package does the same sum in `xh.cross_entropy`: truth first, belief second, and the base for the unit. The loop takes one pair at a time, a name and a belief. `[1 / 6] * 6` is a list with 1/6 in it six times.
#
# Honest is the cheapest with 2.36 bits a throw. Your friend pays 3.45 bits. He is right about the six, and still does worse than the even player, who knows nothing. **Being too sure is a mistake with a price.**

# %% [markdown]
# ## Move the chips yourself
#
# Slide the chips onto the six. What is left is spread evenly over the five other faces. Where is the cheapest place? What happens at the two ends?

# %%
alt = "Left, the die's chances beside your chips. Right, the average cost: a valley whose floor lies at 40 chips, steep at both ends."
xh.explorer(pictures.average_cost, pictures.CHIPS_ON_SIX, alt=alt)

# %% [markdown]
# The floor of the valley is flat. With 35 or 45 chips on the six you lose little. Near the ends it gets steep: there some face is almost empty.

# %% [markdown]
# Now play with your own chips, face by face. Throw the die once, ten times or a hundred times. Your average jumps about at first and then settles near H(p, q). Look for:
#
# - a spread that is ahead of the honest player after ten throws, by luck
# - one that is still ahead after some hundreds of throws, if you can
# - what happens when you leave one face empty

# %%
from xent_helpers.labs.cross_entropy import ChipsLab

ChipsLab()

# %% [markdown]
# ## An empty face ruins you
#
# Suppose you are sure that the one never comes. You leave it empty and enjoy the 12 chips elsewhere. On the throws without a one, you win a little each time. Predict, then run.

# %%
xh.quiz("l03_empty_face")

# %%
no_one = [0.00, 0.15, 0.15, 0.15, 0.15, 0.40]
print(f"a throw without a one costs at most {log2(1 / 0.15):.2f} bits")
print(f"on average, with the ones: {xh.cross_entropy(p, no_one, base=2)} bits")

# %% [markdown]
# A one comes 12 times in 100 throws, and the first one costs infinity. No row of cheap throws pays that back. So keep a chip where a thing may happen. A single chip of 100 makes it dear, but not ruinous:

# %%
one_chip = [0.01, 0.15, 0.15, 0.15, 0.15, 0.39]
print(f"one chip: {xh.cross_entropy(p, one_chip, base=2):.2f} bits a throw")

# %% [markdown]
# Turn it around. Suppose the die never shows a one, and you keep 12 chips there all the same. Those chips are wasted, and no more. What never comes is never paid for: 0 times any cost counts as 0.

# %%
print(f"a die without a one, 12 chips on it: {xh.cross_entropy(no_one, p, base=2):.2f} bits a throw")
print(f"the same die, honest player: {xh.cross_entropy(no_one, no_one, base=2):.2f} bits a throw")

# %% [markdown]
# ## What you can't avoid, and what you add
#
# Even the honest player pays. Her 2.36 bits are H(p), the entropy of the die, which you met in lesson 2: the average surprise that is left when you know the chances. Nobody can avoid it.
#
# All that you pay on top comes from your belief. It is called the *KL divergence*, after Solomon Kullback and Richard Leibler, and written D(p ‖ q).
#
# $$H(p, q) = H(p) + D(p \,\|\, q)$$

# %%
for name, q in [("honest", honest), ("even", even), ("friend", friend)]:
    extra = xh.kl_divergence(p, q, base=2)
    print(f"{name}: {xh.entropy(p, base=2):.2f} + {extra:.2f} = {xh.cross_entropy(p, q, base=2):.2f} bits")

# %% [markdown]
# Your friend pays 2.36 bits because the die is a die, and 1.08 bits because of his belief. (Rounded numbers may miss their sum by one in the last digit.)

# %%
alt = "Average costs of three players as stacked bars: the die's entropy below, the same for all, and the belief's extra on top."
xh.explorer(pictures.stacked_costs, pictures.CHIPS_WITHOUT_ZERO, alt=alt)

# %% [markdown]
# The blue part never moves: it belongs to the die. Only the top part is yours to change. At 40 chips it is gone.
#
# The extra has a formula of its own. On each face you pay the surprise under q, where the honest player pays the surprise under p. The difference of two logarithms is the logarithm of p/q:
#
# $$D(p \,\|\, q) = \sum_k p_k \log_2 \frac{p_k}{q_k}$$

# %%
extra = 0
for chance, share in zip(p, friend, strict=True):
    extra = extra + chance * log2(chance / share)
print(f"friend: {extra:.2f} bits extra a throw")

# %% [markdown]
# Now three statements of articles behind this course, in short. Each is worth a second look.
#
# - “Cross-entropy measures the difference between two distributions.” Two of the articles say so. The difference is the extra, D(p ‖ q). Cross-entropy is the whole price.
# - “KL divergence is the average number of bits, cross-entropy the total number.” Both are averages. Cross-entropy is the average of the whole, KL the average **extra**.
# - “Cross-entropy is entropy plus KL divergence.” Right, as you see above.

# %%
total = xh.cross_entropy(p, friend, base=2)
entropy = xh.entropy(p, base=2)
print(f"difference of the two: {total - entropy:.6f} bits, KL: {xh.kl_divergence(p, friend, base=2):.6f} bits")

# %% [markdown]
# ## The wrong code
#
# The game with chips is an old problem in disguise. A weather station on the coast, A, sends one word a day over a slow line. Each digit, 0 or 1, costs one bit. A station in the mountains, B, has weather of its own. Each has its own code, with short words for its frequent weather.

# %%
weather = ["sun", "cloud", "rain", "snow"]
coast = [1 / 2, 1 / 4, 1 / 8, 1 / 8]
mountains = [1 / 8, 1 / 8, 1 / 4, 1 / 2]
print("weather:  ", weather)
print("coast:    ", xh.huffman_code(coast))
print("mountains:", xh.huffman_code(mountains))

# %% [markdown]
# By mistake, the coast gets the code book of the mountains. Sun, its daily bread, now takes three digits. Predict, then run.

# %%
xh.quiz("l03_wrong_code")

# %%
for name, made_for in [("right code", coast), ("wrong code", mountains)]:
    digits = xh.code_lengths(made_for)
    average = sum(coast * digits)
    print(f"{name}: words of {digits} digits, {average:.3f} a day on average")

# %% [markdown]
# (`digits` is an array, a list made for calculating, and prints without commas. `coast * digits` multiplies pair by pair.)
#
# With its own code the coast needs 1.750 digits a day. With the code of the mountains it needs 2.625. These are H(p) and H(p, q), and the extra is D(p ‖ q):

# %%
print(f"H(p)    = {xh.entropy(coast, base=2):.3f} bits")
print(f"H(p, q) = {xh.cross_entropy(coast, mountains, base=2):.3f} bits")
print(f"D(p|q)  = {xh.kl_divergence(coast, mountains, base=2):.3f} bits")

# %% [markdown]
# Every code is a spread of chips. A word of one digit holds 1/2 of them, a word of two digits 1/4, of three 1/8. The price of a word is its length.
#
# An article behind this course speaks of the bits needed “to send a message from distribution A to distribution B”. But nothing travels to B. The messages come from A. Only the **code** was made for B.

# %% [markdown]
# The chances above are halves of halves, so the words fit exactly. For other chances the digits must be rounded, and then the code's own belief is a little off from the q that it was made for. Take the code for a fair die, and use it for the loaded one. (`0.5**digits` is the share that each word holds: the code's own belief.)

# %%
digits = xh.code_lengths(even)
code_belief = 0.5**digits
print(f"digits {digits}, average {sum(p * digits):.2f} a throw")
print(f"H(p, q) for the even belief {xh.cross_entropy(p, even, base=2):.2f} bits")
print(f"H(p, q) for the code's own belief {xh.cross_entropy(p, code_belief, base=2):.2f} bits")

# %% [markdown]
# Two faces got a shorter word to make the code fit, and one of them happens to be the six. So this code costs 2.48 digits a throw and not 2.58. It can go the other way as well. **H(p, q) is the price of the belief. Whole digits round it.**

# %% [markdown]
# ## Not a distance
#
# It is tempting to read H(p, q) as how far q is from p. One article behind this course does: it says that cross-entropy “calculates the distance from the true values”. A distance keeps three rules. From a place to itself it is 0. It is the same both ways. And a detour is never shorter. Test the first two.

# %%
xh.quiz("l03_to_itself")

# %%
print(f"from p to p: {xh.cross_entropy(p, p, base=2):.2f} bits")
print(f"p is true, belief friend: {xh.cross_entropy(p, friend, base=2):.2f} bits")
print(f"friend is true, belief p: {xh.cross_entropy(friend, p, base=2):.2f} bits")

# %% [markdown]
# The first line is not 0: it is the entropy of p. And swapping truth and belief changes the price. Cross-entropy fails both tests.
#
# The KL divergence passes the first test, since an honest belief adds nothing. It still fails the second. So say which one is the truth, and write it first.

# %%
print(f"D(p|p) = {xh.kl_divergence(p, p, base=2):.2f} bits")
print(f"D(p|friend) = {xh.kl_divergence(p, friend, base=2):.2f} bits")
print(f"D(friend|p) = {xh.kl_divergence(friend, p, base=2):.2f} bits")

# %% [markdown]
# ## Cover both humps, or take one
#
# Does the order matter in practice? A bus comes about 3 minutes past the hour, or about 10 minutes past. Its chances have two humps. You may draw only one hill, q. Where do you put it?
#
# It depends on the order. Here the computer tried many hills, and kept the cheapest for each order.

# %%
bus = pictures.two_humps()
covering, seeking = pictures.best_hills(bus)
xh.show(
    pictures.hills_over_humps(bus, covering, seeking),
    alt="Bars with humps at minutes 3 and 10, twice. Left, a flat wide hill reaches over both humps and the gap between. Right, a narrow hill stands on the hump at 3 and leaves the other bare.",
)

# %%
for name, hill in [("wide hill", covering), ("narrow hill", seeking)]:
    forward = xh.kl_divergence(bus, hill, base=2)
    backward = xh.kl_divergence(hill, bus, base=2)
    print(f"{name}: D(p|q) = {forward:.2f} bits, D(q|p) = {backward:.2f} bits")

# %% [markdown]
# **D(p ‖ q)**: the bus comes as p says, and you pay by q. A hump without chips is dear, so q must **cover** both, even at the price of betting on the gap.
#
# **D(q ‖ p)**: now things happen as q says, and the price is set by p. The gap is what costs. So q **seeks** one hump and stays on it. What it leaves out, it never pays for.
#
# Books call the first order forward or mode-covering, and the second reverse or mode-seeking. A mode is a hump.

# %% [markdown]
# ## Six ways to the same sum
#
# One article behind this course lists ways to calculate cross-entropy. Its list is good, and worth running. Take your friend's belief once more. Some of the ways share p and q, and must agree.

# %%
way_1 = xh.cross_entropy(p, friend, base=2)
way_3 = xh.entropy(p, base=2) + xh.kl_divergence(p, friend, base=2)
print(f"1 sum over two distributions: {way_1:.6f} bits")
print(f"2 a distribution with itself: {xh.cross_entropy(p, p, base=2):.6f} bits, and H(p) {xh.entropy(p, base=2):.6f}")
print(f"3 entropy plus KL: {way_3:.6f} bits, apart by less than 1e-12: {abs(way_3 - way_1) < 1e-12}")

# %% [markdown]
# Ways 1 and 3 share p and q, and they agree. Way 2 has another q, so it gives another number: the entropy of p. (`1e-12` is Python's way to write a millionth of a millionth. `abs` drops the sign of a number.)
#
# Next: you have seen what happened. A six came, so its chance is now 1 and all others are 0. Suppose first that the belief was as certain, and then take your friend's.

# %%
a_six = [0, 0, 0, 0, 0, 1]
print(f"4 what happened, and a belief as certain: {xh.cross_entropy(a_six, a_six, base=2):.6f} bits")
print(f"5 what happened, and your friend: {xh.cross_entropy(a_six, friend, base=2):.6f} bits")
print(f"  the one term that is left: {log2(1 / 0.90):.6f} bits")

# %% [markdown]
# With a known outcome one term is left: the surprise of what came. Average that over many throws, and you are back at way 1. Say that 100 throws came out as p says, 40 sixes and 60 others:

# %%
sixes = 40 * log2(1 / 0.90)
others = 60 * log2(1 / 0.02)
print(f"average over 100 throws: {(sixes + others) / 100:.6f} bits")

# %% [markdown]
# The sixth way is to ask a library. Keras speaks nats: divide by ln 2 to get bits. This answer was stored, so that you need not install it. Lesson 8 takes libraries apart.

# %%
keras_nats = 2.389358  # categorical_crossentropy of p and friend, Keras 3.15.1 on JAX, November 2026
print(f"6 with Keras: {keras_nats / log(2):.4f} bits, and way 1 {way_1:.4f} bits")

# %% [markdown]
# ## Why honesty is cheapest
#
# One of the articles behind this course says: cross-entropy is always larger than entropy, and the same only when q is p. That is right if you read “larger” as “at least as large”. It is called Gibbs' inequality. Why is it so?
#
# Ask what another belief **saves** against the honest one. On each face it saves ln(q/p) nats, which may be below 0. (The unit changes no sign, and ln has the simplest picture.) Here it is:

# %%
xh.show(
    pictures.line_above_log(),
    alt="The straight line x minus 1 and the curve ln x. The curve runs below the line everywhere and touches it only at x = 1, where both are 0.",
)

# %% [markdown]
# The straight line x - 1 lies above the curve everywhere, and touches it only at 1. So put q/p for x: each saving is at most q/p - 1.
#
# Now average, with p as the chances. p times q/p is q, and p times 1 is p. What comes out is the sum of all q less the sum of all p. Shares add up to 1, and so do chances: that is 1 - 1, so 0. **On average, no belief saves anything.**

# %%
saved = 0
for chance, share in zip(p, friend, strict=True):
    saved = saved + chance * log(share / chance)
print(f"your friend saves {saved:.2f} nats a throw on average")

# %% [markdown]
# Your friend saves less than nothing: he pays 0.75 nats extra. That is his D(p ‖ q) of before, in nats.
#
# And when is the saving 0? Only where line and curve touch on every face: q/p is 1, so q is p. That is why this price is used to train forecasters. **Nobody can get ahead of it by bending what they believe.**
#
# (What never comes, with p at 0, is left out of the sum. Then the q that count add up to 1 or less, and the saving is still at most 0.)

# %% [markdown]
# ## For the curious: curves in place of bars
#
# You may skip this section. Nothing later needs it.
#
# A height in metres has no faces to count: any number in a range may come. Then you draw a curve in place of bars, a *density*. The area under it, over a stretch, is the chance that the outcome falls there. All the area is 1.
#
# Cross-entropy becomes an area too: that under the curve p · ln(1/q). Here it is in nats. p and q are bell-shaped curves, each with a middle and a width. p has middle 0 and width 1.

# %%
alt = "Left, two bell-shaped densities, p fixed and q as you set it. Right, the curve p times ln of 1 over q, with its area shaded and drawn as a height."
xh.explorer(pictures.density_frame, pictures.MIDDLE_OF_Q, pictures.WIDTH_OF_Q, alt=alt)

# %% [markdown]
# An article behind this course shows this picture, and says that the area grows as q moves away from p. Move the middle, and you see it. But try this: leave the middle at 1 and make q **wider**.
#
# For two bell-shaped curves a formula gives the area. Check it against the area itself, cut into thin strips. π is the circle's number, 3.14 and so on, `pi` in Python. `sqrt` is the square root, and `range(-800, 801)` counts from -800 to 800.


# %%
def closed_form(middle, width):
    return log(width * sqrt(2 * pi)) + (1 + middle**2) / (2 * width**2)


for width in [1, 1.41]:
    print(f"q 1 apart, width {width}: {closed_form(1, width):.3f} nats")

# %%
area = 0
for step in range(-800, 801):
    x = step / 100
    q = pictures.bell_density(x, 1, 1.41)
    area = area + pictures.bell_density(x, 0, 1) * log(1 / q) * 0.01
print(f"in strips: {area:.3f} nats, pi {pi:.2f}")

# %% [markdown]
# With the middles 1 apart, width 1 costs 1.919 nats, and width 1.41 costs 1.766 nats. The wider q looks less like p, and yet it is the cheaper belief: it knows that it may be off. **The price grows with D(p ‖ q), and not with each slider.**
#
# One more surprise. A narrow density is taller than 1, where ln(1/q) is below 0. So entropy may be negative:

# %%
for width in [1, 0.1]:
    print(f"H(p) for a bell of width {width}: {log(width * sqrt(2 * pi)) + 1 / 2:.3f} nats")

# %% [markdown]
# With chances this can't happen, since no chance is above 1. With densities, only the extra, D(p ‖ q), is never below 0.

# %% [markdown]
# ## Common mistakes
#
# - **Truth and belief swapped.** The belief stands inside the logarithm. Check with a zero in q where p has none: you must get infinity.
# - **The plain average of the costs.** Multiply each cost by its true chance.
# - **KL for cross-entropy, or the other way round.** Put q = p. KL gives 0 and cross-entropy gives H(p).
# - **The entropy of the belief.** H(q) says how unsure you are, and not how wrong.
# - **0 · log 0 as an error or nan.** What never comes is left out of the sum.
# - **A tiny number added inside the logarithm.** It hides an infinite price, and makes all others a little wrong.
# - **The number of faces written into the code.** Use `len`.

# %% [markdown]
# ## Recap
#
# - You computed the average cost of a belief, its cross-entropy, in bits
# - You split that cost into what nobody can avoid and the extra that the belief adds
# - You said why an honest belief is cheapest, and what a zero in it costs
# - You showed with numbers why cross-entropy is not a distance
#
# **Next** Write the prices yourself, in [the exercises](../exercises/03_cross_entropy.ipynb). Then [lesson 4](04_cross_entropy_loss.ipynb) makes a score for forecasts out of them.

# %% [markdown]
# ## Sources
#
# - Four articles behind this course. Corrected here: the difference H(p, q) - H(p) is the KL divergence, and cross-entropy is neither that difference nor a distance. Messages come from A, in the code made for B. KL and cross-entropy are both averages. Moving q away need not raise the price.
# - Right in them: entropy plus KL, and Gibbs' inequality if “larger” means “at least as large”.

# %% [markdown]
# - S. Kullback and R. A. Leibler, “On Information and Sufficiency”, Annals of Mathematical Statistics 22 (1951): the extra.
# - T. M. Cover and J. A. Thomas, Elements of Information Theory, Wiley, 2nd edition (2006), chapters 2 and 5: Gibbs' inequality and the wrong code.
# - I. J. Good, “Rational Decisions”, Journal of the Royal Statistical Society B 14 (1952): paying a forecaster by the logarithm.
