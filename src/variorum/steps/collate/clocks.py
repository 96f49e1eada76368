"""Clocks: whether two printed times of day are too far apart to be the same."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.tables.zones import ZONES

CLOCK = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-4])(?:[:.h](?P<minute>[0-5]\d))?(?::[0-5]\d)?\s?"
    r"(?:(?P<half>[ap])\.?\s?m\b\.?|(?P<exact>(?<=[:h]\d\d)(?![\d:])|\so.?clock\b))",
    re.IGNORECASE,
)
WORDED = {"noon": 720, "midday": 720, "midnight": 0}
WORD = re.compile(rf"\b(?:{'|'.join(WORDED)})\b", re.IGNORECASE)
VAGUE = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|shortly|just|soon|circa)\b", re.IGNORECASE
)
OPEN = re.compile(r"\b(?:after|before|by|until|till|since|from|between)\b", re.IGNORECASE)
ZONE = re.compile(rf"\b(?:{'|'.join(sorted(name.upper() for name in ZONES))}|local|[A-Z]\w+ time)\b")
ROUND = 30  # minutes that "about", or an hour without minutes, leaves open on either side
HALF_DAY, DAY = 720, 1440
BEFORE = 24  # characters before a clock time in which its qualifier stands


class Clock(NamedTuple):
    """A time of day: minutes since midnight, how many more or fewer it may be, and the words it is printed in."""

    minutes: int
    slack: int
    is_of_half: bool  # whether "a.m." and "p.m." tell the half of the day, or the hour is beyond twelve
    words: str


def hours_apart(left: str, right: str) -> tuple[str, str] | None:
    """The two times of day as printed, where both texts print one that the other excludes; else None."""
    one, other = clock(left), clock(right)
    if one is None or other is None:
        return None
    turn = DAY if one.is_of_half and other.is_of_half else HALF_DAY
    gap = (one.minutes - other.minutes) % turn
    gap = min(gap, turn - gap)
    if ZONE.search(left) or ZONE.search(right):
        gap %= ROUND  # zones lie whole or half hours apart
    return (one.words, other.words) if gap > one.slack + other.slack else None


def clock(text: str) -> Clock | None:
    """The one time of day that the text prints; None without one, with several, and with one that is left open."""
    found = [*CLOCK.finditer(text), *WORD.finditer(text)]
    if len(found) != 1:
        return None
    before = text[max(0, found[0].start() - BEFORE) : found[0].start()]
    if OPEN.search(before):
        return None
    return _clock(found[0], is_vague=bool(VAGUE.search(before)))


def _clock(found: re.Match[str], *, is_vague: bool) -> Clock:
    words = found.group().strip()
    if words.casefold() in WORDED:
        return Clock(WORDED[words.casefold()], ROUND, is_of_half=True, words=words)
    hour, minute, half = int(found["hour"]), found["minute"], (found["half"] or "").lower()
    at = (hour % 12 + (12 if half == "p" else 0) if half else hour % 24) * 60 + int(minute or 0)
    slack = ROUND if is_vague or minute is None else 0
    return Clock(at, slack, is_of_half=bool(half) or hour > 12 or hour == 0, words=words)
