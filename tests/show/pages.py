"""Reads what a notebook would show."""

from collections import defaultdict
from html.parser import HTMLParser


def parsed(markup):
    """Return, by tag, the attributes of each element in `markup`."""
    found = defaultdict(list)

    class Parser(HTMLParser):
        def handle_starttag(self, tag, attributes):
            found[tag].append(dict(attributes))

    Parser().feed(markup)
    return found
