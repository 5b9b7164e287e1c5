"""What the four source articles say, checked: one test a row, in the module of the lesson that teaches it.

Each figure is computed here with Python's `math` alone, and must agree with the package and with what the lesson
prints.
"""
