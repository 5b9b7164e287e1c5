"""Grading a class: student code runs in a sandboxed child, and only values cross the border back."""
