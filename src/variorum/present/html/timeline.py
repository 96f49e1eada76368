"""The timeline as SVG: what happened above, when it was reported below, on one axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup, escape

from variorum.present.html.axis import Axis, axis, days
from variorum.present.page.model import Tale, When
from variorum.present.strings import shortened
from variorum.present.when import MONTHS
from variorum.records.interval import Interval

WIDTH = 960.0
MARGIN = 8.0
ROW = 26.0
BAR = 12.0
NARROWEST = 6.0  # a day must be seen
LETTER = 7.2  # width of a letter at the size of the labels, taken generously so that no label runs out of the picture
LONGEST_LABEL = 58


def drawing(tale: Tale) -> Markup:
    """The SVG of the timeline of a story, "" where nothing is dated."""
    rows = [*tale.happened, *tale.reported]
    if not rows:
        return Markup("")
    line = axis((row.interval for row in rows), WIDTH - 2 * MARGIN)
    above = len(tale.happened) * ROW + 10
    height = above + 34 + (28 if tale.reported else 0)
    title = escape(f"Timeline: {len(tale.happened)} things that happened, {len(tale.reported)} reports")
    parts = [
        Markup('<svg class="timeline" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(WIDTH, height, title),
        *_rules(line, above),
        *(shape for place, row in enumerate(tale.happened) for shape in _event(row, line, place * ROW + 8)),
        *_reports(tale.reported, line, above + 36),
        Markup("</svg>"),
    ]
    return Markup("").join(parts)


def _rules(line: Axis, height: float) -> Iterator[Markup]:
    """The axis, the days at the ends of its stretches and the breaks."""
    yield Markup('<line class="axis" x1="0" x2="{}" y1="{}" y2="{}"/>').format(WIDTH, height, height)
    latest = -200.0
    for x, day in line.ends():
        if x - latest < 90:
            continue
        latest = x
        label = f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
        anchor = "end" if x > WIDTH - 100 else "start"
        yield _text(x + MARGIN, height + 14, label, "tick", anchor)
    for x, pause in line.breaks():
        yield Markup('<line class="fold" x1="{0}" x2="{0}" y1="0" y2="{1}"/>').format(_round(x + MARGIN), height)
        yield _text(x + MARGIN, height + 28, pause, "tick", "middle")


def _event(row: When, line: Axis, top: float) -> Iterator[Markup]:
    """A bar over the days that are meant, faded at an open end, and its label."""
    left, right = _place(row.interval, line)
    kind = "day" if row.interval.first == row.interval.last else "days"
    kind = "open" if row.interval.first is None or row.interval.last is None else kind
    yield Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="2"/>').format(
        kind, _round(left), top, _round(right - left), BAR
    )
    label = shortened(f"{row.when}: {row.text}", LONGEST_LABEL)
    if right + len(label) * LETTER < WIDTH:
        yield _text(right + 6, top + 10, label, "label", "start")
    else:
        yield _text(max(left - 6, len(label) * LETTER), top + 10, label, "label", "end")


def _place(interval: Interval, line: Axis) -> tuple[float, float]:
    first, last = days(interval)
    left = line.place(first) + MARGIN
    return left, max(left + NARROWEST, line.place(last + 1) + MARGIN)


def _reports(rows: Sequence[When], line: Axis, top: float) -> Iterator[Markup]:
    """A tick for each report; the marks of those that stand close together are joined."""
    groups: list[tuple[float, list[str]]] = []
    for row in rows:
        left, right = _place(row.interval, line)
        label = ", ".join(dict.fromkeys(cite.label for cite in row.cites)) or shortened(row.text, 12)
        yield Markup('<rect class="told" x="{}" y="{}" width="{}" height="6"/>').format(
            _round(left), top - 4, _round(right - left)
        )
        if groups and left - groups[-1][0] < (len(", ".join(groups[-1][1])) + 1) * LETTER:
            groups[-1][1].append(label)
        else:
            groups.append((left, [label]))
    for left, labels in groups:
        anchor = "end" if left + len(", ".join(labels)) * LETTER > WIDTH else "start"
        yield _text(left, top + 16, ", ".join(labels), "label", anchor)


def _text(x: float, y: float, words: str, kind: str, anchor: str) -> Markup:
    return Markup('<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>').format(
        kind, _round(x), _round(y), anchor, words
    )


def _round(number: float) -> str:
    return f"{number:.1f}"
