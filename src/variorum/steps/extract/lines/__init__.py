"""Lines: which line of a text is title, byline, body, caption, appeal or comment, judged by lines and blocks alone."""

from variorum.steps.extract.lines.line import Line, line_at, lines_of
from variorum.steps.extract.lines.parts import body_parts, parts_of

__all__ = ["Line", "body_parts", "line_at", "lines_of", "parts_of"]
