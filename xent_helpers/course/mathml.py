"""Formulas as MathML, which browsers show and screen readers read without a script."""

import re

from latex2mathml.converter import convert

MINUS = "<mo>&#x02212;</mo>"
SIGN_AFTER = re.compile(rf"(<mo>&#x0003D;</mo>){MINUS}")
FUNCTION = re.compile(r"<mi>(ln|log)</mi>")
FUNCTION_BEFORE_BRACKET = re.compile(r'<mi>(ln|log)</mi>(?=<mo stretchy="false">&#x00028;)')


def mathml(tex: str, *, display: str = "inline") -> str:
    """Return the formula `tex` as MathML. display: "inline" or "block".

    The converter leaves to the browser what TeX does by itself: the thin spaces around ln and log, and none after a
    minus that is a sign.

    >>> "<mo" in mathml(r"\\ln q") and "<mi>ln" not in mathml(r"\\ln q")
    True
    """
    converted = convert(tex, display=display)
    converted = SIGN_AFTER.sub(r'\1<mo form="prefix">&#x02212;</mo>', converted)
    converted = FUNCTION_BEFORE_BRACKET.sub(r'<mo form="prefix" lspace="0.17em" rspace="0">\1</mo>', converted)
    return FUNCTION.sub(r'<mo form="prefix" lspace="0.17em" rspace="0.17em">\1</mo>', converted)
