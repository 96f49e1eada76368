"""Relabelled: the parts of a page with other roles for some of its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.records.article import Part
from variorum.steps.extract.lines.line import Label, Line


def relabelled(parts: Sequence[Part], lines: Sequence[Line], labels: Mapping[int, Label | None]) -> tuple[Part, ...]:
    """The parts where the lines with these numbers play these roles, None standing for text that is read."""
    found: list[Part] = []
    at = 0
    for number, line in enumerate(lines):
        while at < len(parts) and parts[at].end <= line.start:
            at += 1
        if number in labels:
            _add(found, _part(line, labels[number]))
            continue
        of_line = at
        while of_line < len(parts) and parts[of_line].start < line.end:
            one = parts[of_line]
            start, end = max(one.start, line.start), min(one.end, line.end)
            _add(found, Part(kind=one.kind, start=start, end=end, state=one.state, reason=one.reason))
            of_line += 1
    return tuple(found)


def _part(line: Line, label: Label | None) -> Part:
    if label is None:
        return Part(kind="body", start=line.start, end=line.end, state="in")
    return Part(kind=label.kind, start=line.start, end=line.end, state=label.state, reason=label.reason)


def _add(parts: list[Part], part: Part) -> None:
    """Append the part, or lengthen the last one where both are one in kind, state and reason."""
    last = parts[-1] if parts else None
    if last and part.kind != "title" and (last.kind, last.state, last.reason) == (part.kind, part.state, part.reason):
        parts[-1] = Part(kind=last.kind, start=last.start, end=part.end, state=last.state, reason=last.reason)
    elif part.start < part.end:
        parts.append(part)
