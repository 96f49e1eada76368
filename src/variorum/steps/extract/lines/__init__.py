"""Lines: which line of a text is title, byline, body, caption, appeal or comment, judged by lines and blocks alone."""

from variorum.steps.extract.lines.line import Line, line_at, lines_of
from variorum.steps.extract.lines.parts import parts_of

__all__ = ["Line", "line_at", "lines_of", "parts_of"]
