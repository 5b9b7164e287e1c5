"""The course on the web: pages of static files, made with Sphinx from the executed notebooks and the documents.

The pages are made from a copy of the course in `.xent/site/`, in which the notebooks were made ready for a page without
a kernel: `xh.check` and the labs say where they can be run, and the hints are folded under their exercise.
"""

import os
import re
import shutil
from collections.abc import Callable, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import nbformat

from xent_helpers.check import rich
from xent_helpers.questions import all_questions

STEPS_A_PAGE = 2  # it is read, and it is written
CHECK = re.compile(r'^xh\.check\("(\w+)"\)$')
CODE_LINK = re.compile(r"\[([^]]+)\]\([^)]+\.py\)")
LAB = re.compile(r"^\w+Lab\(\)$", re.MULTILINE)
SHOWN_ONLY = ("xh.quiz(", "xh.show(")  # a reader of the page wants what these show, not the call


class SiteError(Exception):
    """The site could not be built, or not without a warning; the message says why."""


def build_site(
    course: Path, out: Path, *, on_step: Callable[[int, int], None] = lambda done, together: None
) -> list[Path]:
    """Build the site into the folder `out`, and return its pages. A JupyterLite in `out`/lite stays there.

    on_step is called with the number of steps done and of all steps. Raises SiteError where Sphinx has something to
    complain of, and where `out` holds what is no site; what was there then stands as it was.
    """
    _refuse_foreign(out)
    work = course / ".xent" / "site"
    shutil.rmtree(work, ignore_errors=True)
    stage(course, work / "source")
    _run_sphinx(course / "docs" / "site", work, on_step)
    for template in (work / "html" / "_static").glob("*.html"):
        template.unlink()  # the themes leave theirs there: no pages, and their links lead nowhere
    out.mkdir(parents=True, exist_ok=True)
    for old in out.iterdir():
        if old.name != "lite":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    for new in (work / "html").iterdir():
        shutil.move(new, out)
    shutil.rmtree(work)
    return sorted(page for page in out.rglob("*.html") if not page.is_relative_to(out / "lite"))


def _refuse_foreign(out: Path) -> None:
    """Raise SiteError where the folder `out` holds anything but a site, whose mark is the file .buildinfo."""
    there = set(os.listdir(out)) - {"lite"} if out.exists() else set()
    if there and ".buildinfo" not in there:
        raise SiteError(f"{out} holds files that are no site of ours, and they would be deleted: name another folder")


def stage(course: Path, source: Path) -> None:
    """Copy what becomes a page into the folder `source`, laid out as in the course, so that its links hold."""
    for page in [course / "README.md", *(course / "docs" / "site").glob("*.md")]:
        _copy(page, source / page.name)
    for picture in (course / "docs").glob("*.png"):
        _copy(picture, source / "docs" / picture.name)
    for page in (course / "docs").glob("*.md"):
        (source / "docs" / page.name).write_text(link_to_pages(page.read_text(encoding="utf-8")), encoding="utf-8")
    for folder in ("notebooks", "exercises"):
        for path in sorted((course / folder).glob("[0-9]*.ipynb")):
            notebook = make_static(nbformat.read(path, as_version=4), f"{folder}/{path.name}")
            target = source / folder / path.name
            target.parent.mkdir(parents=True, exist_ok=True)
            nbformat.write(notebook, target)


def make_static(notebook: Any, path: str) -> Any:
    """Make a notebook ready for a page without a kernel, and return it. path: "notebooks/01_surprisal.ipynb"."""
    hints = {question.name: question.hints for question in all_questions()}
    link = f'<a href="../lite/lab/index.html?path={path}">Run it in the browser</a>'
    _number_title(notebook.cells[0], int(Path(path).name[:2]))
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = link_to_pages(cell.source)
        elif path.startswith("exercises/") and (check := CHECK.match(cell.source)):
            cell.outputs = [_html_output(check_card(hints[check[1]], link))]
        elif LAB.search(cell.source):
            (output,) = cell.outputs
            output.data["text/html"] += f'<div class="static-check"><p>It needs Python. {link}</p></div>'
        elif cell.source.startswith(SHOWN_ONLY):
            cell.metadata["tags"] = ["remove-input"]
    return notebook


def link_to_pages(text: str) -> str:
    """Lead the links of a text in Markdown to what is a page here; of a link to the code its words are left.

    >>> link_to_pages("[the map](../README.md), [the formula](../xent_helpers/formulas.py)")
    '[the map](../index.md), the formula'
    """
    return CODE_LINK.sub(r"\1", text.replace("](../README.md)", "](../index.md)"))


def check_card(hints: Sequence[str], link: str) -> str:
    """Return what stands in place of a check: where it can be run, and the hints, folded."""
    folded = "".join(
        f"<details><summary>Hint {number} of {len(hints)}</summary><p>{rich(hint)}</p></details>"
        for number, hint in enumerate(hints, start=1)
    )
    return f'<div class="static-check"><p>The check needs Python. {link}</p>{folded}</div>'


def _number_title(cell: Any, number: int) -> None:
    """Put the lesson's number into the title, which elsewhere stands in the file's name."""
    cell.source = re.sub(r"^# Exercises:", f"# Exercises {number}:", cell.source)
    cell.source = re.sub(r"^# (?!Exercises)", f"# Lesson {number}: ", cell.source)


def _run_sphinx(settings: Path, work: Path, on_step: Callable[[int, int], None]) -> None:
    from sphinx.application import Sphinx
    from sphinx.util.docutils import docutils_namespace, patch_docutils

    warnings = StringIO()
    steps = STEPS_A_PAGE * len([page for page in (work / "source").rglob("*.*") if page.suffix in (".md", ".ipynb")])
    done = 0

    def step(*_: Any) -> None:
        nonlocal done
        done += 1
        on_step(done, steps)

    with patch_docutils(str(settings)), docutils_namespace():
        app = Sphinx(
            srcdir=work / "source",
            confdir=settings,
            outdir=work / "html",
            doctreedir=work / "doctrees",
            buildername="html",
            status=None,
            warning=warnings,
            freshenv=True,
        )
        app.connect("doctree-read", step)
        app.connect("html-page-context", step)
        app.build()
    if app.statuscode or warnings.getvalue():
        raise SiteError(warnings.getvalue())


def _html_output(content: str) -> Any:
    return nbformat.v4.new_output("display_data", data={"text/html": content, "text/plain": ""})


def _copy(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(file, target)
