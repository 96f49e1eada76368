"""The timeline as SVG: what happened above, when it was reported below, on one axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from variorum.present.html.axis import Axis, axis, days
from variorum.present.page.model import Day, Tale, When
from variorum.present.strings import shortened
from variorum.records.interval import Interval
from variorum.text.days import MONTHS

WIDTH = 960.0
MARGIN = 8.0
ROW = 21.0
BAR = 11.0
NARROWEST = 6.0  # a day must be seen
LETTER = 6.7  # width of a letter at the size of the labels, taken generously so that none runs out of the picture
LONGEST_LABEL = 90
LINES = 3  # of marks under the axis
TICK = 84.0  # width of a day under the axis

Rows = list[tuple[Interval, list[When]]]


def drawing(tale: Tale) -> Markup:
    """The SVG of the timeline of a story, "" where nothing is dated."""
    rows = _rows(tale.happened)
    dated = [(day, day.interval) for day in tale.days if day.interval]
    if not rows and not dated:
        return Markup("")
    line = axis((interval for interval, _ in (*rows, *((span, None) for _, span in dated))), WIDTH - 2 * MARGIN)
    above = len(rows) * ROW + 8
    title = f"Timeline: {len(tale.happened)} things that happened, {len(dated)} reports; the tables below say the same"
    parts = [
        Markup('<svg class="timeline" viewBox="0 0 {} {}" role="img" aria-label="{}">').format(
            WIDTH, above + (70 + 13 * LINES if dated else 36), title
        ),
        *_rules(line, above),
        *(shape for place, row in enumerate(rows) for shape in _event(*row, line=line, top=place * ROW + 5)),
        *_reports(dated, line, above + 48),
        Markup("</svg>"),
    ]
    return Markup("").join(parts)


def _rows(happened: Sequence[When]) -> Rows:
    """What happened, things of exactly the same days in one row."""
    rows: Rows = []
    for when in happened:
        if rows and rows[-1][0] == when.interval:
            rows[-1][1].append(when)
        else:
            rows.append((when.interval, [when]))
    return rows


def _rules(line: Axis, height: float) -> Iterator[Markup]:
    """The axis, the days at the ends of its stretches and the breaks; words that would overlap are left out."""
    yield Markup('<line class="axis" x1="0" x2="{}" y1="{}" y2="{}"/>').format(WIDTH, height, height)
    free = 0.0
    for x, day in line.ends():
        left = min(x + MARGIN, WIDTH - TICK)
        if left >= free:
            free = left + TICK
            yield _text(left, height + 14, f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}", "tick", "start")
    free = 0.0
    for x, pause in line.breaks():
        yield Markup('<line class="fold" x1="{0}" x2="{0}" y1="0" y2="{1}"/>').format(_round(x + MARGIN), height)
        half = len(pause) * LETTER / 2
        if x - half >= free:
            free = x + half + LETTER
            yield _text(x + MARGIN, height + 29, pause, "tick", "middle")


def _event(interval: Interval, told: Sequence[When], *, line: Axis, top: float) -> Iterator[Markup]:
    """A bar over the days that are meant, dashed where an end is open, and its label on the roomier side."""
    left, right = _place(interval, line)
    kind = "day" if interval.first == interval.last else "days"
    kind = "open" if interval.first is None or interval.last is None else kind
    yield Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="2"/>').format(
        kind, _round(left), top, _round(right - left), BAR
    )
    room = max(left, WIDTH - right) - 12
    more = f" (+{len(told) - 1} more)" if len(told) > 1 else ""
    letters = min(LONGEST_LABEL, int(room / LETTER)) - len(more) - 2
    label = shortened(f"{told[0].when}: {told[0].text}", letters) + more
    if WIDTH - right >= left:
        yield _text(right + 6, top + 10, label, "label", "start")
    else:
        yield _text(left - 6, top + 10, label, "label", "end")


def _place(interval: Interval, line: Axis) -> tuple[float, float]:
    first, last = days(interval)
    left = line.place(first) + MARGIN
    return left, max(left + NARROWEST, line.place(last + 1) + MARGIN)


def _reports(dated: Sequence[tuple[Day, Interval]], line: Axis, top: float) -> Iterator[Markup]:
    """A tick for each report, its mark on the first of three lines that is free there."""
    free = [-1.0] * LINES
    for day, interval in sorted(dated, key=lambda found: (days(found[1]), found[0].label)):
        left, right = _place(interval, line)
        yield Markup('<rect class="told" x="{}" y="{}" width="{}" height="6"/>').format(
            _round(left), top - 4, _round(right - left)
        )
        label = shortened(day.label, 14)
        width = len(label) * LETTER
        start = min(left, WIDTH - width)
        level = next((number for number, end in enumerate(free) if end < start), LINES - 1)
        start = max(start, free[level])
        free[level] = start + width + LETTER
        yield _text(start, top + 14 + 13 * level, label, "label", "start")


def _text(x: float, y: float, words: str, kind: str, anchor: str) -> Markup:
    return Markup('<text class="{}" x="{}" y="{}" text-anchor="{}">{}</text>').format(
        kind, _round(x), _round(y), anchor, words
    )


def _round(number: float) -> str:
    return f"{number:.1f}"
