"""Adverts: lines that sell something, and lines in which the newsroom asks its readers to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.steps.extract.lines.line import Label, Line, matching, out

MARKED = re.compile(
    r"(?:sponsored|advert|advertisement|advertising feature|promoted|paid (?:content|post)|partner content)"
    r"\s*(?:[:|–—]\s*\S.*)?",
    re.IGNORECASE,
)
OFFER = re.compile(  # an order to the reader with a share or a price; "Save £3bn by cutting waste" is a promise
    r"(?:Save|Get|Enjoy|Buy|Shop|Order|Book|Claim|Grab|Try|Earn|Unlock)\b(?=[^\"“”]*(?:!$|"
    r"\b(?:today|now|off|sale|deals?|subscription|your|"
    r"this (?:spring|summer|autumn|winter|weekend|christmas|season))\b))"
    r"[^:;\"“”]*(?:\d\s?%|[$€£]\s?\d)[^:;\"“”]*"
)
WRITE = re.compile(
    r"(?:have you|do you|are you|were you|got an?|email|contact|write to|tell us|get in touch|send (?:us )?your)\b"
    r"[^\"“”]*[\w.-]{1,40}@[\w-]{1,40}\.[^\"“”]*",
    re.IGNORECASE,
)
LONGEST_ADVERT = 14  # words
LONGEST_REQUEST = 30
FIRST_LINES = 2  # where a title may stand: "Save £2m or close, school told"


def adverts(lines: Sequence[Line]) -> Iterator[Label]:
    """Lines that are marked as paid for, orders to buy below the head, and requests for readers' own accounts."""
    for at in matching(lines, MARKED, 2 * LONGEST_ADVERT):
        yield out(at, at, "other", "an advertisement")
    for at in matching(lines, OFFER, LONGEST_ADVERT):
        if at > FIRST_LINES:
            yield out(at, at, "other", "an advertisement")
    for at in matching(lines, WRITE, LONGEST_REQUEST):
        yield out(at, at, "footer", "asks readers to write to the newsroom")
