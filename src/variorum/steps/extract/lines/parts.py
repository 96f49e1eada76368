"""Parts: which characters of a text play which role, worked out from its lines."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.article import Part
from variorum.steps.extract.lines.adverts import adverts
from variorum.steps.extract.lines.appeals import appeals, newsletters, subscriptions
from variorum.steps.extract.lines.comments import comment_forms, reader_comments
from variorum.steps.extract.lines.head import dateline, head_labels, title_line
from variorum.steps.extract.lines.line import Label, Line, Rule, laid
from variorum.steps.extract.lines.links import address_tail, related_lists, ways
from variorum.steps.extract.lines.notices import corrections, legal, reprints
from variorum.steps.extract.lines.pictures import captions
from variorum.steps.extract.lines.repeats import repeats
from variorum.steps.extract.lines.subheads import subheads

# In this order: a block that is known by its first line takes what looks like something else inside it.
OUTSIDE: tuple[Rule, ...] = (
        address_tail, comment_forms, reader_comments, appeals, subscriptions, newsletters, adverts, reprints,
    related_lists, corrections, legal, captions, ways,
)  # fmt: skip


def parts_of(lines: Sequence[Line]) -> tuple[Part, ...]:
    """The parts of a text whose lines these are; every line lies in one."""
    labels = laid(lines, OUTSIDE)
    title = title_line(lines, labels)
    claim(labels, [Label(title, title, "title", "in")] if title >= 0 else [])
    claim(labels, [label for label in repeats(lines) if label.first != title])
    claim(labels, head_labels(lines, labels, title))
    claim(labels, subheads(lines, labels))
    return joined(lines, labels)


def body_parts(lines: Sequence[Line]) -> tuple[Part, ...]:
    """The parts of a text that holds no head: all is body but what is plainly something else."""
    labels = laid(lines, OUTSIDE)
    claim(labels, subheads(lines, labels))
    return joined(lines, labels)


def claim(labels: list[Label | None], found: Sequence[Label]) -> None:
    """Give the labels to the lines that have none."""
    for label in found:
        for at in range(label.first, label.last + 1):
            labels[at] = labels[at] or label


def joined(lines: Sequence[Line], labels: Sequence[Label | None]) -> tuple[Part, ...]:
    """One part for each run of lines of one role; a dateline is a part of its own in front of the text."""
    parts: list[Part] = []
    for line, label in zip(lines, labels, strict=True):
        if label is None:
            _add_text(parts, line)
        else:
            _add(parts, Part(kind=label.kind, start=line.start, end=line.end, state=label.state, reason=label.reason))
    return tuple(parts)


def _add_text(parts: list[Part], line: Line) -> None:
    start = line.start
    first = not any(part.kind == "body" for part in parts)
    found = dateline(line.words) if first else None
    if found and (found.end() < len(line.words) or found.groupdict().get("wire")):
        stop = line.start + len(found.group().rstrip())
        parts.append(Part(kind="dateline", start=line.start, end=stop, state="in"))
        start += found.end()
    if start < line.end:
        _add(parts, Part(kind="body", start=start, end=line.end, state="in"))


def _add(parts: list[Part], part: Part) -> None:
    """Append the part, or lengthen the last one where both are one in kind, state and reason."""
    last = parts[-1] if parts else None
    if last and (last.kind, last.state, last.reason) == (part.kind, part.state, part.reason) and part.kind != "title":
        parts[-1] = Part(kind=last.kind, start=last.start, end=part.end, state=last.state, reason=last.reason)
    else:
        parts.append(part)
