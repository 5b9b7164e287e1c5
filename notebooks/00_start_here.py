# %% [markdown]
# # Run your first cells
#
# You have opened a notebook, perhaps for the first time. What do you press?

# %% [markdown]
# **You will**
#
# - run cells, read an error, and start afresh
# - name a number, call a function, and make a list
# - write a function of your own that returns a number
# - find a probability by counting, an average by sharing, and a logarithm by folding paper
#
# **You need** this page, open in JupyterLab. The [README](../README.md) says how. You need no Python and no probability.
#
# **Time** read 25 minutes, explore 5 minutes, exercises 30 minutes

# %% [markdown]
# ## Press Shift and Enter
#
# This page is a notebook, and a notebook is made of *cells*. Some hold text, like this one. Others hold Python, a language in which you tell a computer what to do.
#
# Click into the cell below. Hold the Shift key and press Enter.

# %%
2 + 3

# %% [markdown]
# The answer stands under the cell: 5. You have run your first cell.
#
# In brackets beside it stands a number. It counts the cells that you have run. While a cell is still at work you see a star there.
#
# Change the numbers and run the cell again. You can't break anything. “Times” is written `*`, and “divided by” is `/`.

# %%
7 * 6

# %%
7 / 2

# %% [markdown]
# Python writes 3.5 with a **point**. A comma would make two numbers of it, 3 and 5.

# %% [markdown]
# ## Give a number a name
#
# You keep 40 euros in a jar. Give this number a name, and you can use it later.

# %%
jar = 40

# %% [markdown]
# Nothing appears, and yet something has happened. Python now keeps 40 under the name `jar`.
#
# The sign `=` is an order: work out what stands on the right, and keep it under the name on the left. Put 5 euros into the jar.

# %%
jar = jar + 5
jar

# %% [markdown]
# On the right, 40 + 5 is worked out. The result, 45, is kept under the old name. A cell shows the value of its **last line** only.
#
# All cells share their names. Python knows what you have run, in the order in which you ran it. So **run the cells from the top down**.

# %% [markdown]
# ## Call a function
#
# Think of a machine in a station. You put in a coin, and out comes a ticket. In Python such a machine is called a *function*. Write its name, and in round brackets what goes in. This is called **calling** the function.

# %%
round(3.6)

# %% [markdown]
# In goes 3.6. Out comes 4, the nearest whole number.
#
# A function may take more than one input, with commas between them. An input may also carry a name that says what it is for. Here `ndigits` is the number of digits to keep after the point.

# %%
round(3.14159, ndigits=2)

# %% [markdown]
# Another function, `print`, shows what you put in. It is for showing several things, or something in the middle of a cell. Words stand in quotes and are called **text**.

# %%
print("The jar holds", jar, "euros")

# %% [markdown]
# Quotes make a difference. Without them 6 is a number, and numbers are added. In quotes it is a text, and two texts are glued together.

# %%
print(6 + 6, "6" + "6")

# %% [markdown]
# ## Read an error
#
# People who write Python for a living make mistakes every hour. Make one on purpose: add a text to a number.

# %% tags=["raises-exception"]
jar + "5"

# %% [markdown]
# Python stops and says why. **Read the last line first.** It names the kind of error, `TypeError`. Then it says what can't be done: `+` between an `int`, a whole number, and a `str`, a text. Once you run the cell, an arrow points to the line.
#
# Nothing is lost. Take the quotes away and run the cell again.

# %% [markdown]
# The error that you will meet most often is a `NameError`: Python does not know a name. Either it is spelled in another way, or the cell that makes it has not run yet. Capital letters count: `Jar` is not `jar`.
#
# **When in doubt, start afresh.** Open the menu Kernel and choose “Restart Kernel and Run All Cells”. All names are forgotten, and every cell runs again from the top. If a cell never ends, press the stop button ■ first.

# %% [markdown]
# ## Fetch more tools
#
# Python keeps most of its tools in boxes. `import` fetches a whole box, or one tool `from` a box.

# %%
from math import log2

import xent_helpers as xh
from xent_helpers.figures import start_here as pictures

# %% [markdown]
# From the box `math` you now have the function `log2`. You will need it soon.
#
# `xent_helpers` is the box of this course. `as xh` gives it a short name. A dot means “out of”: `xh.quiz` is the function `quiz` out of `xh`. The last line fetches the pictures of this lesson.
#
# Here is the first quiz. Choose an answer, then press Check. (If there is no button, run the cell.)

# %%
xh.quiz("l00_again")

# %% [markdown]
# Now go up and try it. Then run `jar = 40` and the cells under it, and the jar is as before. A quiz is never marked, so guess freely. A guess makes you look harder.

# %% [markdown]
# ## Make a list
#
# You throw a die eight times. Keep all the throws together in a *list*: square brackets around them, commas between them.

# %%
throws = [3, 6, 2, 6, 4, 1, 6, 5]
len(throws)

# %% [markdown]
# `len`, short for length, says how many there are. `sum` adds them up. And a list can count: write a dot behind its name, then `count`, then in brackets what to look for.

# %%
print("sum:", sum(throws))
print("sixes:", throws.count(6))

# %% [markdown]
# The throws make 33 together, and there are 3 sixes among them. A list may hold texts too, such as `["red", "blue"]`.

# %% [markdown]
# ## Write a function of your own
#
# You often bake pancakes, three for each guest. Build a machine that tells you how many to bake: guests in, pancakes out.


# %%
def pancakes(guests):
    """Return how many pancakes to bake: three for each guest."""
    return 3 * guests  # the star means times


# %% [markdown]
# - `def` says that a function follows, called `pancakes`. In the brackets its input gets a name. The line ends with a colon.
# - The lines under it are moved in by four spaces. That shows that they belong to the function.
# - The text in three quotes says what the function is for. What stands after `#` is a note. Both are for people: they change nothing in what the function does.
# - `return` hands the result back.

# %% [markdown]
# Nothing has been baked yet: the function waits until you call it.

# %%
pancakes(4)

# %% [markdown]
# Whatever is in the brackets becomes `guests`: here 4. You can go on working with what comes back. One more pancake for the cook:

# %%
pancakes(4) + 1

# %% [markdown]
# What if a function prints its result and does not return it? Predict, then run.


# %%
def shown(guests):
    print(3 * guests)


# %%
xh.quiz("l00_nothing")

# %%
answer = shown(4)
print("answer:", answer)

# %% [markdown]
# The 12 appears on the screen, and nothing comes back. `None` is Python's word for nothing. `print` is like reading the ticket aloud. `return` hands it over. **In the exercises, return the result.**

# %% [markdown]
# ## Count to find a probability
#
# Here is a bag with eight balls.

# %%
bag = ["red", "blue", "blue", "red", "blue", "red", "blue", "blue"]
xh.show(
    pictures.balls(bag),
    alt="Eight balls in a row: three red ones with stripes, marked R, and five blue ones, marked B.",
)

# %% [markdown]
# (`xh.show` shows a picture. What stands behind `alt=` says it in words, for those who can't see it.)
#
# You take one ball without looking. What you get is called the *outcome*: red, or blue. Each ball is as likely as any other. How likely is a red one?

# %%
xh.quiz("l00_bag")

# %%
p = bag.count("red") / len(bag)
p

# %% [markdown]
# Count the balls that you ask for, and divide by the number of **all** the balls. The result is the *probability* of red. “Chance” is another word for it. As a formula, with the letter p for the probability:
#
# $$p = \frac{\text{red balls}}{\text{all balls}} = \frac{3}{8} = 0.375$$
#
# In words: p is 3 divided by 8.

# %%
print("green:", bag.count("green") / len(bag))
print("red or blue:", (bag.count("red") + bag.count("blue")) / len(bag))
print("a six, with a fair die:", 1 / 6)

# %% [markdown]
# A probability lies between 0 and 1. There is no green ball, so green is impossible: 0. The ball is red or blue for certain: 1.
#
# A fair die has six sides, as likely as each other. One of them is the six, so its probability is 1/6, and it comes about once in 6 throws.

# %% [markdown]
# ## Share evenly
#
# Four friends look for shells. They find 2, 5, 0 and 5. They put them all in one heap and share evenly. What each friend gets is the *average*. Predict, then run.

# %%
xh.quiz("l00_average")

# %%
shells = [2, 5, 0, 5]
sum(shells) / len(shells)

# %%
xh.show(
    pictures.shared(shells, "shells"),
    alt="Two bar charts. On the left what four friends found: 2, 5, 0 and 5 shells. On the right four equal bars of 3 shells. A dashed line runs at 3 through both.",
)

# %% [markdown]
# The sum is 12, and four friends share it: 3 each. (A division gives a number with a point, so Python writes 3.0.)
#
# The friend who found nothing counts. Leave the 0 out, and you share among three.

# %% [markdown]
# ## Fold a sheet of paper
#
# Take a sheet and fold it in the middle. There are 2 layers. Fold it again: 4. Each fold doubles the layers. (The brackets behind `folded_sheets` are empty, because this function needs nothing to go in. And between brackets a call may run over several lines.)

# %%
xh.show(
    pictures.folded_sheets(),
    alt="A sheet from the side. Not folded it has 1 layer. Folded once it is shorter and has 2 layers, then 4, then 8, and after 4 folds 16.",
)

# %% [markdown]
# Now the other way round. Somebody shows you a folded sheet, and you count its layers. Predict, then run.

# %%
xh.quiz("l00_folds")

# %%
log2(64)

# %% [markdown]
# `log2` counts the folds. The number that it gives is called the *logarithm* of 64. As a formula:
#
# $$\log_2 64 = 6$$
#
# In words: the logarithm of 64 to base 2 is 6. The small 2, the **base**, says that each fold makes twice as many.
#
# You can also unfold the sheet. Each time the number of layers is halved, until 1 is left. So `log2` answers: **how many halvings lead down to 1?**

# %%
print(log2(1), log2(2), log2(4), log2(8))

# %% [markdown]
# A sheet that is not folded has 1 layer and 0 folds. Twice as many layers, one fold more.

# %% [markdown]
# ## Between two folds
#
# Two folds give 4 layers, three give 8. What about 6? No real sheet has 6 layers. Yet the question for halvings has an answer, between 2 and 3.

# %%
round(log2(6), ndigits=2)

# %% [markdown]
# The curve below holds all the answers. Read it like this: find the layers on the line at the bottom, go straight up to the curve, then straight left. There stand the folds.
#
# Move the slider with the mouse, or click it and use the arrow keys. The sentence below says what you see. Try 8, 16 and 32. (If there is no slider, run the cell.)

# %%
alt = "The folds against the layers. The curve begins at 0 folds for 1 layer, rises steeply, and grows ever flatter up to 6 folds for 64 layers."
xh.explorer(pictures.folds_of, pictures.LAYERS, alt=alt)

# %% [markdown]
# Double the layers, and the curve is one fold higher. From 8 to 16 this takes 8 layers more. From 32 to 64 it takes 32. So the curve gets flatter and flatter.

# %% [markdown]
# ## Fold up to the Moon
#
# A sheet is a tenth of a millimetre thick. How thick is the folded sheet? Each bar says how many folds it takes to be as thick as something. Press Play, or move the slider.

# %%
alt = "Bars for the folds needed: a finger 7, a door 14, the Eiffel Tower 22, Mount Everest 26, the Moon's distance 42. A dashed line stands at the folds chosen."
xh.explorer(pictures.thickness_of, pictures.FOLDS, alt=alt)

# %% [markdown]
# After 20 folds the paper is as high as a cathedral, after 27 higher than any mountain. The Moon is nearly four hundred thousand kilometres away. That is less than 42 folds:

# %%
sheets = 384400 * 1000 * 1000 * 10  # km, 1000 m in each, 1000 mm in each, 10 sheets in each
print(sheets, "sheets")
print(log2(sheets), "folds")

# %% [markdown]
# A logarithm makes a small number of a huge one. That is one reason why you meet it all through this course. (With real paper it gets hard after 7 folds. The record was 12, in 2002.)

# %% [markdown]
# ## Ask for a check
#
# Each lesson has exercises, in a notebook of their own. Under each exercise stands a check. Try one here.
#
# A film lasts two and a half hours. How many minutes are that? Name the number `minutes`. Somebody has answered already:

# %%
minutes = "150"
xh.check("l00_film")

# %% [markdown]
# The check says which mistake it sees, and where to read again. Mend the answer and run the cell again.
#
# In the exercises you will find three dots, `...`, or `raise NotImplementedError`. Both mean “not written yet”. Put your answer in their place, run the cell, then run the check.

# %% [markdown]
# **Stuck?** Make a cell of your own: press the Escape key, then B. A new cell opens below. Call one of these in it.
#
# - `xh.hint("l00_film")` gives a hint, and the next time one more.
# - `xh.solution("l00_film")` shows a solution, once you have passed or tried three times.
# - `xh.progress()` lists what you have passed, in all lessons. It is kept on your own computer and nowhere else.

# %% [markdown]
# ## See the way ahead
#
# Each lesson stands on the ones before it. The bars say how many minutes you need for reading, exploring and the exercises.

# %%
xh.show(pictures.course_map(), alt=pictures.map_in_words())

# %% [markdown]
# A word in slanted letters is new, and the [glossary](../docs/glossary.md) explains it. Stop wherever you like: Ctrl+S saves this page, and what you have passed stays passed.

# %% [markdown]
# ## Common mistakes
#
# - **A cell skipped.** It shows as a `NameError`. Run the cells from the top down.
# - **A comma for a point.** `3,5` is two numbers. Write `3.5`.
# - **Quotes around a number.** `"6"` is a text: you can't calculate with it. Quotes around a name make a text of it too.
# - **Brackets forgotten.** `log2` is the machine. `log2(8)` puts 8 in and starts it.
# - **Print for return.** The number appears, and the check sees nothing.
# - **Two strokes for one.** `7 / 2` divides. `7 // 2` drops what is left over.
# - **The others for all.** A chance is the wanted ones divided by **all**, and not by the others.
# - **Zeros left out.** Whoever found nothing counts in the average.
# - **`log` for `log2`.** `math` has both, and `log` counts no folds. Check with 8: three folds.

# %% [markdown]
# ## Recap
#
# - You ran cells, read an error, and know how to start afresh
# - You named a number, called a function, and made a list
# - You wrote a function of your own that returned a number
# - You found a probability by counting, an average by sharing, and a logarithm by folding paper
#
# **Next** Write a little Python yourself, in [the exercises](../exercises/00_start_here.ipynb). Then go on to lesson 1, [Measure a surprise in bits](01_surprisal.ipynb).

# %% [markdown]
# ## Sources
#
# - The articles behind this course take Python, probability and the average for granted. This lesson was added for readers who can't.
# - B. C. Gallivan, How to Fold Paper in Half Twelve Times, Historical Society of Pomona Valley (2002): the record, and why it gets so hard.
# - The Python Tutorial, Python Software Foundation: all that this lesson says of Python, and much more.
