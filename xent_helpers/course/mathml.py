"""Formulas as MathML, which browsers show without a script."""

from latex2mathml.converter import convert


def mathml(formula: str, *, display: str = "inline") -> str:
    """Return a formula in TeX as MathML. display: "inline" or "block".

    >>> mathml("p^2")
    '<math xmlns="http://www.w3.org/1998/Math/MathML" display="inline"><mrow><msup><mi>p</mi><mn>2</mn></msup></mrow></math>'
    """
    return str(convert(formula, display=display))
