"""Answers to the exercises, written by somebody who had not seen the question bank."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Blind:
    """One answer: the question's name, the mistake in words, and the code that defines the asked name."""

    question: str
    mistake: str
    source: str
