"""How a lesson is written, as rules. Each takes cells and returns what breaks it: where, and what to change."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from statistics import mean, median

import textstat

from tests.lessons import Cell

LONGEST_CODE_CELL = 6
MEDIAN_CODE_CELL = 4  # lines; the models have 3
MOST_LONG_CELLS = 2
LONGEST_PROSE_CELL = 120  # words
MEDIAN_PROSE_CELL = (15, 80)
LONGEST_SENTENCE = 32
MEAN_SENTENCE = 17
READING_EASE = 60
ALT_WORDS = 6
EXERCISES = 4

FORBIDDEN = r"simply|obviously|just|of course|clearly|easy|easily|trivial|trivially"
CLOSING = ["Common mistakes", "Recap", "Sources"]  # the last sections; none holds code
CLAIM = r"\[[A-D]\d+\]"
NUMBER = r"(?<![\w.])\d+(?:\.\d+)?(?:e[+-]?\d+)?%?"  # not the 7 of B7


# --- the prose of a cell


def without_code(source: str) -> str:
    """Return markdown without code, formulas, HTML tags and the targets of links; its marks stay."""
    source = re.sub(r"```.*?```", "\n\n", source, flags=re.DOTALL)
    source = re.sub(r"\$\$.*?\$\$", "\n\n", source, flags=re.DOTALL)
    source = re.sub(r"`[^`]*`|(?<!\\)\$[^$\n]+\$", "", source)
    source = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", source)
    source = re.sub(r"</?(?:p|div|details|summary|li|br)\b[^>]*>", "\n\n", source)
    return re.sub(r"<!--.*?-->|</?[a-z][^>]*>", "", source, flags=re.DOTALL)


def prose(source: str) -> str:
    """Return markdown as plain words: `without_code`, and without marks for headings, lists and stress."""
    plain = re.sub(r"^[ \t]*(?:#+|>|[-*+]|\d+\.)[ \t]+", "", without_code(source), flags=re.MULTILINE)
    return re.sub(r"[*_]+(?=\S)|(?<=\S)[*_]+", "", plain)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_][\w'’.,%-]*", text)


def sentences(source: str) -> list[str]:
    """Return the sentences of markdown; a list's item is one or more, a heading is none."""
    source = re.sub(r"^#+ .*$", "", without_code(source), flags=re.MULTILINE)
    items = re.split(r"\n\s*\n|\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t])", source)
    pieces = [piece for item in items for piece in re.split(r"(?<=[.!?])[\"”'’)*_]*\s+", prose(item.strip()))]
    return [" ".join(piece.split()) for piece in pieces if words(piece)]


def markdown(cells: list[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.kind == "markdown"]


def code(cells: list[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell.kind == "code"]


# --- sizes


def line_count(cell: Cell) -> int:
    return sum(bool(line.strip()) for line in cell.source.splitlines())


def code_cell_problems(cells: list[Cell]) -> list[str]:
    problems = [
        f"{cell.place}: {line_count(cell)} lines, at most {LONGEST_CODE_CELL}: split it or move code into the package"
        for cell in code(cells)
        if line_count(cell) > LONGEST_CODE_CELL and "long" not in cell.tags
    ]
    marked = [cell for cell in code(cells) if "long" in cell.tags]
    if len(marked) > MOST_LONG_CELLS:
        problems += [f"{cell.place}: one of {len(marked)} cells tagged long, at most 2: shorten it" for cell in marked]
    middle = median_code_cell(cells)
    if middle > MEDIAN_CODE_CELL:
        problems.append(f"code cells: median {middle} lines, at most {MEDIAN_CODE_CELL}: shorten or split cells")
    return problems


def median_code_cell(cells: list[Cell]) -> float:
    return median([line_count(cell) for cell in code(cells)] or [0])


def prose_cell_problems(cells: list[Cell]) -> list[str]:
    problems = []
    for cell in markdown(cells):
        count = len(words(prose(cell.source)))
        if count > LONGEST_PROSE_CELL:
            problems.append(f"{cell.place}: {count} words, at most {LONGEST_PROSE_CELL}: split it or cut")
    return problems


def median_prose_problems(cells: list[Cell]) -> list[str]:
    middle = median_prose_cell(cells)
    low, high = MEDIAN_PROSE_CELL
    return [] if low <= middle <= high else [f"prose cells: median {middle} words; keep it between {low} and {high}"]


def median_prose_cell(cells: list[Cell]) -> float:
    return median([len(words(prose(cell.source))) for cell in markdown(cells)] or [0])


def sentence_problems(cells: list[Cell]) -> list[str]:
    problems = []
    counts = []
    for cell in telling(cells):
        for sentence in sentences(cell.source):
            count = len(words(sentence))
            counts.append(count)
            if count > LONGEST_SENTENCE:
                problems.append(f"{cell.place}: {count} words, at most {LONGEST_SENTENCE}: cut in two: {sentence}")
    if counts and mean(counts) > MEAN_SENTENCE:
        problems.append(f"sentences: {mean(counts):.1f} words on average, at most {MEAN_SENTENCE}: cut the long ones")
    return problems


def reading_problems(cells: list[Cell]) -> list[str]:
    ease = reading_ease(cells)
    if ease >= READING_EASE:
        return []
    hardest = sorted(
        (reading_ease([cell]), cell.place) for cell in telling(cells) if len(words(prose(cell.source))) > 20
    )
    advice = "shorter words and sentences, first in"
    return [f"reading ease {ease:.1f}, at least {READING_EASE}: {advice} {place}" for _, place in hardest[:3]]


def reading_ease(cells: list[Cell]) -> float:
    """Return Flesch's reading ease, 100 where there is nothing to read."""
    parts = [sentence.rstrip(".!?:") for cell in telling(cells) for sentence in sentences(cell.source)]
    text = re.sub(r"(?<=\d)\.(?=\d)", "", ". ".join(parts) + ".")  # textstat ends a sentence at a decimal point
    return textstat.flesch_reading_ease(text) if parts else 100


def telling(cells: list[Cell]) -> list[Cell]:
    """Return the markdown cells that tell something; a citation has no sentences to measure."""
    return [cell for cell in markdown(cells) if cell.section != "Sources"]


# --- words


def word_problems(cells: list[Cell]) -> list[str]:
    return [
        f'{cell.place}: take out "{word}": what is so to you may not be so to the reader'
        for cell in markdown(cells)
        for word in re.findall(rf"\b(?:{FORBIDDEN})\b", " ".join(prose(cell.source).split()), re.IGNORECASE)
    ]


# --- anatomy


def anatomy_problems(cells: list[Cell]) -> list[str]:
    headings = [line for cell in markdown(cells) for line in cell.source.splitlines() if line.startswith("## ")]
    titles = [heading.removeprefix("## ").strip() for heading in headings]
    problems = opening_problems(cells)
    if titles[-len(CLOSING) :] != CLOSING:
        problems.append(f"the last sections must be {', '.join(CLOSING)}, in this order")
    return problems + recap_problems(cells)


def opening_problems(cells: list[Cell]) -> list[str]:
    problems = []
    if not re.fullmatch(r"# [^\n]+\n\s*\n[^#?]+\?", cells[0].source.strip()):
        problems.append("the first cell must be `# Title`, a blank line, and one question that ends it")
    goals = "\n".join(cell.source for cell in markdown(cells) if "**You will**" in cell.source)
    if not 3 <= len(objectives(cells)) <= 4:
        problems.append("a cell must say **You will** and list 3 or 4 objectives under it, before **You need**")
    if "**You need**" not in goals:
        problems.append("the cell with **You will** must say **You need**")
    if not re.search(r"\*\*Time\*\*.*\d+ minutes", goals):
        problems.append("the cell with **You will** must say **Time**, in minutes")
    return problems


def recap_problems(cells: list[Cell]) -> list[str]:
    recap = "\n\n".join(cell.source for cell in markdown(cells) if cell.section == "Recap")
    done = bullets(recap.split("**Next**")[0])
    problems = [] if "**Next**" in recap else ["section Recap must end with **Next**"]
    if len(done) != len(objectives(cells)):
        problems.append(
            f"section Recap: {len(done)} points for {len(objectives(cells))} objectives: one each, in order"
        )
    for objective, point in zip(objectives(cells), done, strict=False):
        wanted, said = key_words(objective), key_words(point)
        if len(wanted & said) < len(wanted) / 2:
            problems.append(f'section Recap: "{point}" does not mirror the objective "{objective}": use its words')
    return problems


def objectives(cells: list[Cell]) -> list[str]:
    texts = [cell.source for cell in markdown(cells) if "**You will**" in cell.source]
    return bullets(texts[0].split("**You will**")[1].split("**You need**")[0]) if texts else []


def bullets(source: str) -> list[str]:
    return re.findall(r"^[-*+] (.+)$", source, re.MULTILINE)


def key_words(text: str) -> set[str]:
    """Return the first four letters of each word of five or more: a recap is in the past tense."""
    return {word[:4].lower() for word in re.findall(r"[^\W\d_]{5,}", prose(text))}


# --- pictures


def picture_problems(cells: list[Cell]) -> list[str]:
    problems = []
    for cell in cells:
        problems += [f"{cell.place}: {fault}" for alt in pictures_of(cell) if (fault := alt_fault(alt))]
        if cell.bare_images:
            problems.append(f"{cell.place}: an image without words: show the figure with xh.show(figure, alt=...)")
        if cell.kind == "code" and re.search(r"\bxh\.(show|explorer)\(", cell.source) and not cell.pictures:
            problems.append(f"{cell.place}: no picture comes out: let the cell end with it")
    return problems


def pictures_of(cell: Cell) -> tuple[str, ...]:
    """Return the alt texts of a cell's pictures, in its output and in its markdown."""
    drawn = re.findall(r"!\[([^\]]*)\]\(", cell.source) if cell.kind == "markdown" else []
    return (*cell.pictures, *drawn)


def alt_fault(alt: str) -> str:
    if "No description has been provided" in alt or not alt.strip():
        return "a picture without alt text: say what it shows"
    if re.search(r"\.(png|jpe?g|svg|gif)\b", alt, re.IGNORECASE):
        return f'the alt text "{alt}" is a file name: say what the picture shows'
    if len(words(alt)) < ALT_WORDS:
        return f'the alt text "{alt}" has fewer than {ALT_WORDS} words: say what the picture shows'
    return ""


# --- numbers


def number_problems(cells: list[Cell]) -> list[str]:
    """Each number in prose with a decimal point or three digits stands in the code or output of its section.

    The cells before the first section, and the closing sections, may say any number of the lesson.
    """
    problems = []
    for cell in markdown(cells):
        everywhere = cell.section in ("", *CLOSING)
        near = [other for other in code(cells) if everywhere or other.section == cell.section]
        known = numbers("\n".join(f"{other.source}\n{other.output}" for other in near))
        known |= {number.lstrip("-") for number in known}
        for number in sorted(numbers(checked_text(cell)) - known):
            if is_exact(number) and not is_year(number):
                problems.append(
                    f"{cell.place}: {number} is not in its section's code or output: print it, or correct it"
                )
    return problems


def exercise_number_problems(cells: list[Cell]) -> list[str]:
    """The same for an exercise set, where numbers in `code` are the inputs of an example, given and not computed."""
    return number_problems([replace(cell, source=without_inline_code(cell)) for cell in cells])


def without_inline_code(cell: Cell) -> str:
    return re.sub(r"`[^`]*`", "", cell.source) if cell.kind == "markdown" else cell.source


def checked_text(cell: Cell) -> str:
    """Return a cell's text without links' targets and tags, and without what may hold numbers of its own: errors quoted
    with the id of their claim; in a citation whole numbers (volumes, pages), arXiv and doi, versions (Keras 3.11)."""
    text = re.sub(r"\]\([^)]*\)", "]", cell.source)
    text = re.sub(r"</?[a-z][^>]*>|https?://\S+", " ", text)
    paragraphs = re.split(r"\n\s*\n|\n(?=[-*+] )", text)
    text = "\n\n".join(without_quotes(part) if re.search(CLAIM, part) else part for part in paragraphs)
    if cell.section == "Sources":
        text = re.sub(r"\b(arXiv|doi)\b:? ?\S+", " ", text, flags=re.IGNORECASE)
        text = re.sub(r"\b[A-Z][\w-]* \d+(\.\d+)+", " ", text)
        text = re.sub(r"(?<![\w.])\d+(?![\w%]|\.\d)", " ", text)
    return text


def without_quotes(paragraph: str) -> str:
    return re.sub(r"`[^`]*`|\"[^\"]*\"|“[^”]*”", " ", paragraph)


def numbers(text: str) -> set[str]:
    """Return the numbers of a text as written, with their minus and %, without separators of thousands."""
    text = text.replace("−", "-").replace("\\%", "%").replace(" %", "%")
    text = re.sub(r"(?<=\d)(?:,|_|\{,\})(?=\d{3}\b)", "", text)
    return set(re.findall(rf"(?:(?<=[\s(\[{{,$=])-)?{NUMBER}", f" {text}"))


def is_exact(number: str) -> bool:
    """Whether a number has a decimal point or three digits, zeros in front not counted."""
    digits = re.sub(r"e.*|\D", "", number).lstrip("0")
    return "." in number or len(digits) >= 3


def is_year(number: str) -> bool:
    return number.isdecimal() and 1800 <= int(number) <= 2100


# --- the glossary


@dataclass
class Entry:
    term: str
    lesson: int
    meaning: str


def read_glossary(text: str) -> list[Entry]:
    entries = re.findall(r"^\*\*([^*\n]+)\*\* \(lesson (\d+)\)\. (\S.*)$", text, re.MULTILINE)
    return [Entry(term, int(lesson), meaning) for term, lesson, meaning in entries]


def glossary_problems(text: str) -> list[str]:
    """Return what is wrong with the glossary itself: its form, its order."""
    first, *paragraphs = re.split(r"\n\s*\n", text.strip())
    problems = [] if first == "# Glossary" else ["docs/glossary.md must start with `# Glossary`"]
    problems += [
        f'"{part[:60]}" must read `**term** (lesson 9). One or two sentences.`, on one line'
        for part in paragraphs
        if "\n" in part or not read_glossary(part)
    ]
    entries = read_glossary(text)
    problems += [
        f'"{entry.term}" has {len(sentences(entry.meaning))} sentences: one or two'
        for entry in entries
        if len(sentences(entry.meaning)) > 2
    ]
    terms = [entry.term.lower() for entry in entries]
    for before, after in pairwise(terms):
        if before == after:
            problems.append(f'"{after}" stands twice: keep one')
        if before > after:
            problems.append(f'"{after}" must stand before "{before}": keep the alphabet')
    return problems


def term_pattern(term: str) -> re.Pattern:
    """Return what finds a term as a whole word, in any case, in singular or plural."""
    stem = r"[\s-]+".join(map(re.escape, re.split(r"[\s-]+", term)))
    stem = rf"{stem[:-1]}(?:y|ies)" if stem.endswith("y") else rf"{stem}(?:s|es)?"
    return re.compile(rf"(?<![\w-]){stem}(?![\w-])", re.IGNORECASE)


def without_bold(source: str) -> str:
    return re.sub(r"\*\*(.+?)\*\*|__(.+?)__", r"\1\2", source)


def italics(source: str) -> list[str]:
    """Return what markdown sets in italics."""
    plain = without_bold(without_code(source))
    stars = re.findall(r"(?<![*\w\\])\*(?![\s*])([^*]+?)(?<!\s)\*(?![*\w])", plain)
    return stars + re.findall(r"(?<![\w\\])_(?![\s_])([^_]+?)(?<!\s)_(?!\w)", plain)


def italics_problems(cells: list[Cell], glossary: list[Entry]) -> list[str]:
    """Each italic is a term of the glossary."""
    patterns = [term_pattern(entry.term) for entry in glossary]
    return [
        f"{cell.place}: *{italic}* is not in docs/glossary.md: write its entry, or use **bold** if it is no term"
        for cell in markdown(cells)
        for italic in italics(cell.source)
        if not any(pattern.fullmatch(italic) for pattern in patterns)
    ]


def early_term_problems(cells: list[Cell], number: int, glossary: list[Entry]) -> list[str]:
    """No lesson uses a term of a later one. A link's text may: it shows the way."""
    problems = []
    for cell in markdown(cells):
        text = prose(re.sub(r"!?\[[^\]]*\]\([^)]*\)", "", cell.source))
        for entry in glossary:
            if entry.lesson > number and (found := term_pattern(entry.term).search(text)):
                advice = "say it in other words, or introduce it here, in italics, and change its entry"
                problems.append(f'{cell.place}: "{found[0]}" comes in lesson {entry.lesson} only: {advice}')
    return problems


def first_use_problems(cells: list[Cell], number: int, glossary: list[Entry]) -> list[str]:
    """Each term of this lesson is in italics where its sections first use it; headings and the opening may name it."""
    bodies = [(cell.place, body_of(cell)) for cell in markdown(cells) if cell.section]
    problems = []
    for entry in glossary:
        if entry.lesson != number:
            continue
        pattern = term_pattern(entry.term)
        uses = [(place, is_italic(body, found)) for place, body in bodies for found in pattern.finditer(body)]
        if not any(italic for _, italic in uses):
            place = uses[0][0] if uses else "no section uses it"
            advice = "put it in *italics* at its first use, or change its entry in docs/glossary.md"
            problems.append(f'{place}: "{entry.term}" is a term of this lesson: {advice}')
        elif not uses[0][1]:
            problems.append(f'{uses[0][0]}: "{entry.term}" is used before it is in italics: put it in *italics* here')
    return problems


def body_of(cell: Cell) -> str:
    return without_bold(re.sub(r"^#+ .*$", "", without_code(cell.source), flags=re.MULTILINE))


def is_italic(text: str, found: re.Match) -> bool:
    return text[: found.start()].endswith(("*", "_")) and text[found.end() :].startswith(("*", "_"))


# --- links and completeness


def link_problems(cells: list[Cell], folder: Path) -> list[str]:
    """Each link to a file leads to one. Addresses on the web are not tried."""
    problems = []
    for cell in markdown(cells):
        targets = re.findall(r"\]\(<?([^)\s>]+)", cell.source)
        targets += re.findall(r"""(?:href|src)=["']([^"']+)""", cell.source)
        for target in targets:
            file = target.split("#")[0]
            if file and not re.match(r"(https?|mailto|data):", file) and not (folder / file).is_file():
                problems.append(f"{cell.place}: the link to {target} leads nowhere: correct it")
    return problems


def completeness_problems(lesson: list[Cell], exercises: list[Cell]) -> list[str]:
    """What a lesson that is called complete still lacks."""
    lesson_code = "\n".join(cell.source for cell in code(lesson))
    checks = sum(cell.source.count("xh.check(") for cell in code(exercises))
    problems = [f"no {part}: add one" for part in ("xh.explorer(", "xh.quiz(") if part not in lesson_code]
    if checks < EXERCISES:
        problems.append(f"{checks} exercises with xh.check(, at least {EXERCISES}: add {EXERCISES - checks}")
    return problems
