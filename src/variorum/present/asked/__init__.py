"""Asked: answers to "who said what?" and "when?", row by row, each with its passage and how it was reached."""

from variorum.present.asked.said import SaidRow, said
from variorum.present.asked.text import render_said, render_when
from variorum.present.asked.when import WhenRow, when

__all__ = ["SaidRow", "WhenRow", "render_said", "render_when", "said", "when"]
