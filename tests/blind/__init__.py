"""Answers to the exercises, written by somebody who had not seen the question bank."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Blind:
    """One answer: the question's name, the mistake or, in a right answer, the style in words, and the code that defines
    the asked name.

    named: the names of misconceptions that are right for it, filled in after reading what the bank said; empty where
    none fits. A verdict may name any of them, and no other.
    """

    question: str
    about: str
    source: str
    named: tuple[str, ...] = ()
