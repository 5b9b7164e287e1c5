"""Sphinx's settings for the course on the web; `xent site` builds it (see xent_helpers/course/site.py)."""

from pathlib import Path

from latex2mathml.converter import convert

from xent_helpers import __version__
from xent_helpers.course.badges import launch_links, repository

COURSE = Path(__file__).parents[2]

project = "Cross-entropy, from nothing to a trained network"
author = "The cross-entropy course authors"
copyright = f"{author}. Code: MIT, text and pictures: CC BY 4.0"
version = release = __version__
language = "en"

extensions = ["myst_nb"]
exclude_patterns = ["README.md"]  # pages take their tables from it
templates_path = ["templates"]
myst_enable_extensions = ["dollarmath", "amsmath"]
myst_heading_anchors = 3
nb_execution_mode = "off"  # outputs are those that are stored and tested
suppress_warnings = ["mystnb.unknown_mime_type"]

html_theme = "sphinx_book_theme"
html_title = project
html_static_path = ["static"]
html_css_files = ["site.css"]
html_favicon = "static/icon.svg"
html_copy_source = False
html_show_search_summary = False  # it would fetch each page found, which a browser refuses for files
html_theme_options = {
    "home_page_in_toc": True,
    "show_toc_level": 2,
    "use_download_button": False,
    "use_fullscreen_button": False,
}


def _links(app, pagename, templatename, context, doctree):
    """Give each page the ways to run it: a lesson or an exercise itself, elsewhere the course."""
    notebook = f"{pagename}.ipynb" if pagename.startswith(("notebooks/", "exercises/")) else ""
    address = repository(COURSE)
    context["notebook"] = notebook
    context["default_mode"] = "auto"  # the theme drops it, and then complains in the console
    context["launch_links"] = launch_links(address, notebook) if address else {}


def _formula(writer, node, display):
    """Write a formula as MathML, which browsers and screen readers read without a script."""
    writer.body.append(convert(node.astext(), display=display))
    if display == "block" and node["number"]:
        raise NotImplementedError("formulas of the course have no numbers")


def _inline_formula(writer, node):
    import docutils.nodes

    _formula(writer, node, "inline")
    raise docutils.nodes.SkipNode


def _block_formula(writer, node):
    import docutils.nodes

    writer.body.append('<div class="formula" tabindex="0">')
    _formula(writer, node, "block")
    writer.body.append("</div>\n")
    raise docutils.nodes.SkipNode


def setup(app):
    app.connect("html-page-context", _links, priority=900)  # after the theme
    app.add_html_math_renderer("mathml", (_inline_formula, None), (_block_formula, None))


html_math_renderer = "mathml"
