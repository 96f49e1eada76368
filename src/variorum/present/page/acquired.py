"""Acquired: how the snapshot behind a report came to be, in one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.present.strings import shown
from variorum.records.article import Article
from variorum.records.capture import Again, Capture
from variorum.text.moments import moment_in_words

SHORT = 12  # hexadecimal digits that tell snapshots apart on a screen; 2^48 of them
MOST_ALSO = 3  # other captures that are told on a page; the exported data has all
UNKNOWN = "capture time not known"


def acquired(article: Article, *, short: bool = False) -> str:
    """SHA-256, when and how it was captured, from which address, with which answer, out of what and by what."""
    digits = article.snapshot[:SHORT] + "…" if short else article.snapshot
    return " · ".join([f"SHA-256 {digits}", *captured(article.capture, short=short), *_also(article.also)])


def _also(others: Sequence[Again]) -> Iterator[str]:
    """The pieces that tell of other captures of the same bytes."""
    for one in others[:MOST_ALSO]:
        address = f", from {shown(one.capture.address)}" if one.capture.address else ""
        when = f", captured {moment_in_words(one.capture.moment)}" if one.capture.moment else ""
        yield f"the same bytes also in {shown(one.name)}{address}{when}"
    if len(others) > MOST_ALSO:
        yield f"and {len(others) - MOST_ALSO} times more"


def captured(capture: Capture, *, short: bool) -> Iterator[str]:
    """The pieces of that line that tell of the capture."""
    if capture.moment is None:
        yield UNKNOWN
    else:
        evidence = f" ({shown(capture.evidence)})" if capture.evidence else ""
        yield f"captured {moment_in_words(capture.moment)}{evidence}"
    if capture.address:
        yield f"from {shown(capture.address)}"
    if capture.status:
        yield f"HTTP status {capture.status}"
    if capture.container:
        digits = capture.container_hash[:SHORT] + "…" if short and capture.container_hash else capture.container_hash
        yield f"in {shown(capture.container)}" + (f" (SHA-256 {digits})" if digits else "")
    if capture.place:
        yield shown(capture.place)
    if capture.software:
        yield f"by {shown(capture.software)}"
    if capture.operator:
        yield f"run by {shown(capture.operator)}"
