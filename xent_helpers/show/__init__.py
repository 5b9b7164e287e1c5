"""Everything that becomes HTML in a lesson: pictures with words, explorers and quizzes."""

import logging
import sys

from xent_helpers.show.explorer import Explorer, explorer
from xent_helpers.show.marks import Area, Bars, Frame, Label, Line, Panel, Points, Regions, Slider
from xent_helpers.show.picture import Picture, show
from xent_helpers.show.quiz import QuizView, quiz

__all__ = [
    "Area",
    "Bars",
    "Explorer",
    "Frame",
    "Label",
    "Line",
    "Panel",
    "Picture",
    "Points",
    "QuizView",
    "Regions",
    "Slider",
    "explorer",
    "quiz",
    "show",
]

if sys.platform == "emscripten":  # in a browser matplotlib lists its fonts at every start, and says so in red
    logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)
