"""Each rule of style finds what breaks it, and leaves alone what does not."""

import jupytext
import nbformat
import pytest

from tests import style_rules
from tests.lessons import Cell, alt_texts, cells_of, visible_text
from tests.style_rules import Entry

LESSON = """# %% [markdown]
# # Count the tails
#
# A coin shows tails. How surprised are you?

# %% [markdown]
# **You will**
#
# - compute the surprise of a coin
# - compare bits with nats
# - draw the curve of surprise
#
# **You need** to count.
#
# **Time** read 20 minutes

# %% [markdown]
# ## Tails
#
# Half of the throws come out tails. You pay one *bit* for each.

# %%
print(0.5)

# %% [markdown]
# ## Common mistakes
#
# - **The wrong base.** You get nats.

# %% [markdown]
# ## Recap
#
# - You computed the surprise of a coin
# - You compared bits with nats
# - You drew the curve of surprise
#
# **Next** [Dice](02_dice.ipynb).

# %% [markdown]
# ## Sources
#
# - C. E. Shannon, Bell System Technical Journal 27 (1948), pages 379-423. Run with NumPy 2.1.
"""


def cells(text):
    return cells_of(jupytext.reads(text, fmt="py:percent"))


def prose_cell(source, section="Tails"):
    return Cell("markdown", source, section)


def code_cell(source="x", section="Tails", **parts):
    return Cell("code", source, section, **parts)


def only(problems, *parts):
    """Assert that there is one problem and that it says all of `parts`."""
    (problem,) = problems
    for part in parts:
        assert part in problem


def test_a_good_lesson_breaks_no_rule():
    lesson = cells(LESSON)
    rules = [
        style_rules.code_cell_problems,
        style_rules.prose_cell_problems,
        style_rules.sentence_problems,
        style_rules.reading_problems,
        style_rules.word_problems,
        style_rules.anatomy_problems,
        style_rules.picture_problems,
        style_rules.number_problems,
    ]
    assert [problem for rule in rules for problem in rule(lesson)] == []


def test_cells_know_their_sections():
    assert [cell.section for cell in cells(LESSON)] == ["", "", "Tails", "Tails", "Common mistakes", "Recap", "Sources"]


def test_prose_is_what_is_read():
    source = "## Heads\n\n- Say **this** and *that*, $p = 1$ and `x`, [here](there.ipynb).\n\n$$\nx\n$$\n<b>End</b>"
    assert " ".join(style_rules.prose(source).split()) == "Heads Say this and that, and , here. End"


def test_sentences_of_items_quotes_and_decimals():
    source = '# Title\n\nYou pay 0.5 nats. "Why?" you ask.\n\n- one\n- two. Three!\n\n1. four'
    assert style_rules.sentences(source) == ["You pay 0.5 nats.", '"Why?', "you ask.", "one", "two.", "Three!", "four"]


# --- sizes


def test_long_code_cell():
    lines = "\n".join("x" * 7)
    short = [code_cell("x")] * 5
    only(style_rules.code_cell_problems([code_cell(lines), *short]), 'section "Tails"', "7 lines", "split")
    assert style_rules.code_cell_problems([code_cell("x\n\n\n\n\n\n\nx\n")]) == []
    assert style_rules.code_cell_problems([code_cell(lines, tags=("long",)), *short]) == []


def test_three_cells_marked_long():
    marked = [code_cell("x", tags=("long",))] * 3
    assert len(style_rules.code_cell_problems(marked)) == 3
    assert style_rules.code_cell_problems(marked[:2]) == []


def test_the_tag_is_read_from_the_text():
    (cell,) = cells('# %% tags=["long"]\nx = 1\n')
    assert cell.tags == ("long",)


def test_median_code_cell():
    only(style_rules.code_cell_problems([code_cell("x\nx\nx\nx\nx")] * 3), "median 5")


def test_long_prose_cell():
    only(style_rules.prose_cell_problems([prose_cell("word " * 121)]), "121 words", "word word")
    assert style_rules.prose_cell_problems([prose_cell("word " * 120 + "`code here` $a + b$ <br>")]) == []


@pytest.mark.parametrize("count", [14, 81])
def test_median_prose_cell(count):
    only(style_rules.median_prose_problems([prose_cell("word " * count)]), f"median {count}")


def test_long_sentence():
    text = prose_cell("So " + "it goes " * 16 + ".\n\nShort. " * 5)
    only(style_rules.sentence_problems([text]), "33 words", "cut in two")


def test_sentences_long_on_average():
    only(style_rules.sentence_problems([prose_cell("So " + "it goes " * 9 + "on.")] * 2), "20.0 words on average")


def test_bullets_without_a_full_stop_are_sentences():
    items = "\n".join("- you and I go out to see it" for _ in range(5))
    assert style_rules.sentence_problems([prose_cell(items)]) == []


def test_hard_prose():
    hard = "Institutional considerations necessitate comprehensive differentiation of probabilistic methodologies. "
    problems = style_rules.reading_problems([prose_cell(hard * 4)])
    only(problems, "reading ease", 'section "Tails"')


def test_decimals_do_not_end_a_sentence_for_the_reading_ease():
    text = "You give it {} and then you pay the price of {} for each of the {} throws"
    whole, decimal = (style_rules.reading_ease([prose_cell(text.replace("{}", x))]) for x in ("12", "1.2"))
    assert whole == decimal


def test_sources_are_not_measured():
    assert style_rules.sentence_problems([prose_cell("name " * 40, "Sources")]) == []


# --- words


@pytest.mark.parametrize(
    "word", ["simply", "Obviously", "just", "of course", "of\ncourse", "clearly", "easily", "trivial"]
)
def test_word_that_belittles(word):
    only(style_rules.word_problems([prose_cell(f"This is {word} so.")]), " ".join(word.split()), 'section "Tails"')


def test_words_in_code_and_inside_others_are_allowed():
    assert style_rules.word_problems([prose_cell("Adjust it, unclearly: `just`. An uneasy justice.")]) == []


# --- anatomy


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("How surprised are you?", "You are surprised.", "one question"),
        ("A coin shows tails.", "Who knows?", "one question"),
        ("# # Count the tails", "# ## Count the tails", "`# Title`"),
        ("**You will**", "You can", "3 or 4 objectives"),
        ("# - draw the curve of surprise\n", "", "3 or 4 objectives"),
        ("**You need**", "You need", "**You need**"),
        ("20 minutes", "a while", "in minutes"),
        ("## Common mistakes", "## Errors", "the last sections"),
        ("## Sources", "## Reading", "the last sections"),
        ("**Next**", "Then", "**Next**"),
        ("# - You compared bits with nats\n", "", "2 points for 3 objectives"),
        ("You compared bits with nats", "You threw dice", '"You threw dice" does not mirror'),
    ],
)
def test_broken_anatomy(old, new, said):
    assert old in LESSON
    assert any(said in problem for problem in style_rules.anatomy_problems(cells(LESSON.replace(old, new))))


# --- pictures

GOOD_ALT = "A curve that falls from left to right"


def built(*outputs, source="x"):
    cell = nbformat.v4.new_code_cell(source, outputs=[nbformat.v4.new_output("display_data", data) for data in outputs])
    return cells_of(nbformat.v4.new_notebook(cells=[cell]))


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("<img src='x'>", "without alt"),
        ('<img alt="" src="x">', "without alt"),
        ('<p><img src="x" alt="No description has been provided for this image"></p>', "without alt"),
        ('<img alt="A picture from the file curve.png here">', "file name"),
        ('<img alt="A falling curve">', "fewer than 6"),
    ],
)
def test_picture_without_words(tag, said):
    only(style_rules.picture_problems(built({"text/html": tag})), said)


def test_picture_with_words():
    page = {"text/html": f'<img src="x" alt="{GOOD_ALT}">', "text/plain": "[Picture]"}
    assert style_rules.picture_problems(built(page, source="xh.show(figure, alt='...')")) == []


def test_bare_image():
    only(style_rules.picture_problems(built({"image/png": "abc"})), "xh.show(")


@pytest.mark.parametrize("source", ["xh.show(figure, alt='...')", "xh.explorer(x)"])
def test_shown_but_nothing_comes_out(source):
    only(style_rules.picture_problems(built({"text/plain": "1"}, source=source)), "no picture")


def test_picture_in_markdown():
    only(style_rules.picture_problems([prose_cell("![a curve](curve.png)")]), "fewer than 6")


def test_alt_texts_and_visible_text():
    page = "<style>b{}</style><img alt='a &amp; b'><img src=x><script>let x = 12.5</script><b>1.5</b>"
    assert alt_texts(page) == ["a & b", ""]
    assert visible_text(page).split() == ["1.5"]


# --- numbers


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("The loss is 0.62 nats.", "loss 0.617"),
        ("It is $H = 1.1$ nats.", "1.10"),
        ("There are 150 flowers.", "151"),
        ("It is -0.99 there.", "0.99"),
        ("Right for 95.3% of them.", "95.3"),
        ("The article says `0.71`.", ""),
    ],
)
def test_number_that_is_not_printed(said, printed):
    problems = style_rules.number_problems([prose_cell(said), code_cell(output=printed)])
    only(problems, "is not in its section's code or output", 'section "Tails"')


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("The loss is 0.617, not more.", "{'loss': 0.617}"),
        ("Right for 95.3 % of 1,500 flowers.", "95.3% of 1_500"),
        ("The slope is minus 0.99 or −0.99.", "[-0.99  0.5]"),
        ("Take 3 of 10 in 1936 or in the 1930s.", ""),
        ("Row [B7] prints `0.71355817782`.", ""),
        ('"It is 0.7136", says the article [B7].', ""),
        ("See [the set](../exercises/x_0.123.ipynb) and float3265.", ""),
    ],
)
def test_number_that_is_printed_or_excused(said, printed):
    assert style_rules.number_problems([prose_cell(said), code_cell(output=printed)]) == []


def test_number_of_another_section():
    output = code_cell(output="0.617", section="Heads")
    only(style_rules.number_problems([prose_cell("It is 0.617."), output]), "0.617")
    for section in ("", "Recap", "Common mistakes"):
        assert style_rules.number_problems([prose_cell("It is 0.617.", section), output]) == []


def test_numbers_of_citations():
    citation = "Nature 323, pages 533 to 536, with Keras 3.11.2, arXiv:1412.6980, doi 10.1038/323."
    assert style_rules.number_problems([prose_cell(citation, "Sources")]) == []
    only(style_rules.number_problems([prose_cell("The total is 1.75.", "Sources")]), "1.75")


def test_numbers_of_exercises():
    exercise = [prose_cell("For `[0.25, 0.75]` the result is 0.69."), code_cell()]
    only(style_rules.exercise_number_problems(exercise), "0.69")


# --- the glossary

BIT = Entry("bit", 1, "A unit.")
ENTROPY = Entry("entropy", 2, "An average.")


def test_glossary_is_read():
    text = "# Glossary\n\n**bit** (lesson 1). A unit.\n\n**entropy** (lesson 2). An average.\n"
    assert style_rules.read_glossary(text) == [BIT, ENTROPY]
    assert style_rules.glossary_problems(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# Terms\n\n**bit** (lesson 1). A unit.", "must start"),
        ("# Glossary\n\n**bit**: a unit.", "must read"),
        ("# Glossary\n\n**bit** (lesson 1). A unit. Of what? Of surprise.", "3 sentences"),
        ("# Glossary\n\n**nat** (lesson 1). A unit.\n\n**bit** (lesson 1). A unit.", "alphabet"),
        ("# Glossary\n\n**bit** (lesson 1). A unit.\n\n**Bit** (lesson 1). A unit.", "twice"),
    ],
)
def test_broken_glossary(text, said):
    only(style_rules.glossary_problems(text), said)


def test_italics():
    source = "* item with *one* and _two words_, **not *three* here**, **bold**, 2 * 3 * 4, `*a*`, $a*b*c$, a_b_c"
    assert style_rules.italics(source) == ["one", "three", "two words"]


def test_italics_without_an_entry():
    only(style_rules.italics_problems([prose_cell("One *byte* and two *bits*.")], [BIT]), "*byte*", "**bold**")


@pytest.mark.parametrize("text", ["Entropy is next.", "Two entropies.", "Its (entropy) is 1."])
def test_term_before_its_lesson(text):
    only(style_rules.early_term_problems([prose_cell(text)], 1, [BIT, ENTROPY]), "lesson 2", 'section "Tails"')
    assert style_rules.early_term_problems([prose_cell(text)], 2, [BIT, ENTROPY]) == []


def test_no_term_where_it_is_part_of_another_word_a_link_or_code():
    text = "Cross-entropy, `entropy`, [Entropy](02_entropy.ipynb) and entropyless."
    assert style_rules.early_term_problems([prose_cell(text)], 1, [ENTROPY]) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("You pay a bit.", "put it in *italics*"),
        ("You pay.", "no section uses it"),
        ("You pay a bit, that is a *bit*.", "before it is in italics"),
        ("You pay a **bit**, that is a *bit*.", "before it is in italics"),
    ],
)
def test_term_not_in_italics_at_its_first_use(text, said):
    only(style_rules.first_use_problems([prose_cell(text)], 1, [BIT, ENTROPY]), said)


def test_term_in_italics_at_its_first_use():
    lesson = [prose_cell("# Bits\n\nA bit?", ""), prose_cell("## Bits\n\nTwo *bits*, then a bit.")]
    assert style_rules.first_use_problems(lesson, 1, [BIT, ENTROPY]) == []


# --- links and completeness


def test_link_that_leads_nowhere(tmp_path):
    (tmp_path / "here.ipynb").touch()
    good = prose_cell('[a](here.ipynb#top), [b](https://example.org), [c](#top), <a href="here.ipynb">d</a>')
    assert style_rules.link_problems([good], tmp_path) == []
    only(style_rules.link_problems([prose_cell("[a](gone.ipynb)")], tmp_path), "gone.ipynb", 'section "Tails"')
    only(style_rules.link_problems([prose_cell('<a href="gone.ipynb">a</a>')], tmp_path), "gone.ipynb")


def test_incomplete_lesson():
    lesson = [code_cell("xh.explorer(x)"), code_cell("xh.quiz(x)")]
    exercises = [code_cell('xh.check("a")')] * 4
    assert style_rules.completeness_problems(lesson, exercises) == []
    only(style_rules.completeness_problems(lesson[1:], exercises), "xh.explorer(")
    only(style_rules.completeness_problems(lesson[:1], exercises), "xh.quiz(")
    only(style_rules.completeness_problems(lesson, exercises[1:]), "3 exercises")
