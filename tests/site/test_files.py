"""What the site's files are like, without a browser."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.conftest import ROOT

PAGES = ["index", "claims", *(f"docs/{text.stem}" for text in sorted((ROOT / "docs").glob("*.md")))]
PAGES += [
    f"{folder}/{text.stem}" for folder in ("notebooks", "exercises") for text in sorted((ROOT / folder).glob("*.py"))
]
GENERIC = {"", "image", "picture", "figure", "no description has been provided for this image"}


class Page(HTMLParser):
    """The links, ids, pictures and sources of a page."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links, self.ids, self.alts, self.sources = [], set(), [], []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        has = dict(attributes)
        self.ids |= {has[key] for key in ("id", "name") if has.get(key)}
        if tag == "a" and "href" in has:
            self.links.append(has["href"])
        if tag == "img":
            self.alts.append(has.get("alt") or "")
        self.sources += [
            has[key] for key in ("src", "href") if key in has and tag in ("script", "link", "img", "iframe")
        ]


@pytest.fixture(scope="module")
def pages(site):
    return {path: Page(path) for path in site.rglob("*.html")}


def test_every_lesson_exercise_and_document_has_a_page(site, pages):
    assert [page for page in PAGES if not (site / f"{page}.html").exists()] == []
    assert [path.name for path in pages if path.parent.name.startswith("_")] == []


def test_every_internal_link_and_anchor_leads_somewhere(site, pages):
    broken = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if parts.scheme or target.is_relative_to(site / "lite"):  # lite is made by `xent lite`
                continue
            there = target.exists() and (not parts.fragment or unquote(parts.fragment) in pages[target].ids | {"top"})
            if not there:
                broken.append((path.relative_to(site).as_posix(), link))
    assert broken == []


def test_no_page_asks_another_host_for_anything(site, pages):
    outside = [
        (path.name, source) for path, page in pages.items() for source in page.sources if urlsplit(source).netloc
    ]
    assert outside == []
    styles = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css"))
    assert re.findall(r"url\([\"']?(?:https?:)?//[^)]*|@import[^;]*//[^;]*", styles) == []


def test_every_picture_is_told_in_words(pages):
    alts = [alt.strip() for page in pages.values() for alt in page.alts]
    assert len(alts) > 60
    assert [alt for alt in alts if alt.lower() in GENERIC or re.search(r"\.(png|svg|jpe?g)$", alt)] == []


def test_each_page_has_its_own_link_to_run_it(site):
    for page in PAGES:
        text = (site / f"{page}.html").read_text(encoding="utf-8")
        notebook = f"?path={page}.ipynb" if page.startswith(("notebooks/", "exercises/")) else '"'
        assert f"lite/lab/index.html{notebook}" in text, page


def test_hints_are_folded_and_no_solution_shows(site):
    text = (site / "exercises/02_entropy.html").read_text(encoding="utf-8")
    assert text.count("<summary>Hint 1 of") == 8
    assert "not attempted" not in text


def test_site_and_pages_are_small(site):
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    assert sum(sizes.values()) <= 25e6
    assert [path.name for path, size in sizes.items() if path.suffix == ".html" and size > 1.5e6] == []
