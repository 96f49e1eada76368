"""Rows of `events`: the event of every given mention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quality.formats import EventRow
from quality.product import Span


def events_rows(mentions: Mapping[str, Span], groups: Sequence[Sequence[Span]]) -> tuple[EventRow, ...]:
    """A row for each mention; a group is named by the mention that is named first in it."""
    number = {span: place for place, group in enumerate(groups) for span in group}
    first: dict[int, str] = {}
    for mid, span in mentions.items():
        if span in number:
            first.setdefault(number[span], mid)
    return tuple(
        EventRow(mid=mid, event=first[number[span]] if span in number else mid) for mid, span in mentions.items()
    )
