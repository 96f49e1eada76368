"""Subheads: headings inside the text, which announce a passage and report nothing."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.steps.extract.lines.line import Label, Line

LONGEST_SUBHEAD = 8  # words; longer lines without a full stop are captions, list items or verse
SHORTEST_TEXT = 12  # words of the running text before and after
BLANK = 2  # characters between a line and its neighbour that leave an empty line between them


def subheads(lines: Sequence[Line], labels: Sequence[Label | None]) -> list[Label]:
    """Short lines of the text without a full stop, each alone between paragraphs of running text."""
    return [
        Label(at, at, "subhead", "in")
        for at in range(1, len(lines) - 1)
        if labels[at - 1] is labels[at] is labels[at + 1] is None
        and may_be_subhead(lines[at])
        and is_running(lines[at - 1])
        and is_running(lines[at + 1])
        and _stands_alone(lines, at)
    ]


def may_be_subhead(line: Line) -> bool:
    """Whether the line is a few words that close no sentence and announce no list or quotation."""
    begins = line.words[:1].isupper() or line.words[:1] in "‘“\"'#*"
    return begins and 0 < line.length <= LONGEST_SUBHEAD and not line.ends and line.words[-1:] not in ":;,–—-"


def is_running(line: Line) -> bool:
    """Whether the line reads like a paragraph of a report."""
    return line.ends and line.length >= SHORTEST_TEXT


def _stands_alone(lines: Sequence[Line], at: int) -> bool:
    return min(lines[at].start - lines[at - 1].end, lines[at + 1].start - lines[at].end) >= BLANK
