"""Formulas as MathML, which browsers show without a script."""

from latex2mathml.converter import convert


def mathml(formula: str, *, display: str = "inline") -> str:
    """Return a formula in TeX as MathML. display: "inline" or "block".

    >>> mathml("p").removeprefix('<math xmlns="http://www.w3.org/1998/Math/MathML" ')
    'display="inline"><mrow><mi>p</mi></mrow></math>'
    """
    return str(convert(formula, display=display))
