"""Sphinx's settings for the course on the web; `xent site` builds it (see xent_helpers/course/site.py)."""

from pathlib import Path

import docutils.nodes

from xent_helpers import __version__
from xent_helpers.course.badges import launch_links, repository
from xent_helpers.course.mathml import mathml

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
html_use_index = False
html_show_search_summary = False  # it would fetch each page found, which a browser refuses for files
html_math_renderer = "mathml"
html_context = {"default_mode": "auto"}
html_theme_options = {
    "navbar_persistent": [],  # the sidebar has the search field
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
    context["launch_links"] = launch_links(address, notebook) if address else {}


def _inline_formula(writer, node):
    writer.body.append(mathml(node.astext()))
    raise docutils.nodes.SkipNode


def _block_formula(writer, node):
    # Reached by the Tab key, as a long one is scrolled on a small screen.
    writer.body.append(f'<div class="formula" tabindex="0">{mathml(node.astext(), display="block")}</div>\n')
    raise docutils.nodes.SkipNode


def setup(app):
    app.connect("html-page-context", _links)
    app.add_html_math_renderer("mathml", (_inline_formula, None), (_block_formula, None))
