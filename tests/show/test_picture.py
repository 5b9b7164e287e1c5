import html.parser

import pytest
from matplotlib.figure import Figure

import xent_helpers as xh
from xent_helpers.show import Frame, Line, Panel
from xent_helpers.show.still import still

PNG = b"\x89PNG\r\n\x1a\n"


def draw():
    figure = Figure(figsize=(1, 1))
    figure.subplots().plot([0, 1])
    return figure


@pytest.fixture
def figure():
    return draw()


def images_in(markup):
    """Return the attributes of each <img> in `markup`."""
    found = []

    class Parser(html.parser.HTMLParser):
        def handle_starttag(self, tag, attributes):
            if tag == "img":
                found.append(dict(attributes))

    Parser().feed(markup)
    return found


def test_alt_text_reaches_the_page_whatever_it_contains(figure):
    alt = """Loss falls from 1.1 to "0.07" <nats> & it's done"""
    (image,) = images_in(xh.show(figure, alt=alt)._repr_mimebundle_()["text/html"])
    assert image["alt"] == alt


def test_alt_text_stands_in_for_the_picture_where_there_are_none(figure):
    assert repr(xh.show(figure, alt="A line\n  that rises.")) == "[Picture: A line that rises.]"


def test_the_picture_is_a_png_inside_the_page(figure):
    picture = xh.show(figure, alt="A line that rises.")
    (image,) = images_in(picture._repr_mimebundle_()["text/html"])
    assert picture.png.startswith(PNG)
    assert image["src"].startswith("data:image/png;base64,")


def test_the_same_drawing_gives_the_same_bytes():
    assert xh.show(draw(), alt="A line.").png == xh.show(draw(), alt="A line.").png


def test_the_bytes_do_not_name_the_matplotlib_version(figure):
    assert b"Software" not in xh.show(figure, alt="A line.").png


@pytest.mark.parametrize("alt", ["", "  \n"])
def test_an_empty_alt_text_is_an_error(figure, alt):
    with pytest.raises(ValueError, match="say in a sentence"):
        xh.show(figure, alt=alt)


def test_the_last_digits_of_a_number_do_not_move_a_picture():
    def drawn_at(height):
        line = Line([0, 1], [0, height])
        (axes,) = still(Frame(Panel([line], "x", "y", (0, 1), (0, 1)), "A line.")).axes
        return axes.lines[0].get_ydata().tolist()

    assert 0.1 + 0.2 != 0.3
    assert drawn_at(0.1 + 0.2) == drawn_at(0.3)
