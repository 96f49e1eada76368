"""Printed: whole dates as English-language outlets print them above a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
_MONTH = "(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAYS = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = (
    r"(?:[\s,|·•/–—-]+(?:at\s+)?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:\(?[A-Z]{2,5}\)?)?"
    r"(?:[+-]\d\d:?\d\d)?(?:\s+(?:local time|eastern|central|pacific))?)?"
)
AMERICAN = rf"{_DAYS}{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})"
BRITISH = rf"{_DAYS}(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(\d{{4}})"
ISO = r"(\d{4})-(\d\d)-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?"
DATE = re.compile(rf"\b(?:{AMERICAN}|{BRITISH}|{ISO})\b", re.IGNORECASE)
_LEAD = (
    r"(?:[-–—|•·*\[(\s]*(?:published|posted|updated|last updated|last modified|modified|"
    r"first published|created|issued|publish date|publication date|date|added)?(?:\s+(?:on|at))?\s*:?\s*)"
)
LINE = re.compile(
    rf"(?:{_LEAD}{_CLOCK}\s*(?:{AMERICAN}|{BRITISH}|{ISO}){_CLOCK}[\s|•·,;)\]/–—-]*){{1,2}}"
    r"(?:\(updated\)|\d+ min(?:ute)?s? read|(?:updated )?(?:\d+|an?) (?:minute|hour|day|week|month|year)s? ago)?",
    re.IGNORECASE,
)
LONGEST_LINE = 140  # characters


class PrintedDate(NamedTuple):
    """A whole date in characters [start, end)."""

    start: int
    end: int
    day: date


def printed_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[PrintedDate]:
    """Every whole date of the text that stands on the calendar."""
    for match in DATE.finditer(text, start, len(text) if end is None else end):
        if day := _day(match):
            yield PrintedDate(match.start(), match.end(), day)


def is_date_line(words: str) -> bool:
    """Whether the line is nothing but a date, with its clock time and a word like "Published"."""
    return len(words) <= LONGEST_LINE and bool(LINE.fullmatch(words)) and next(printed_dates(words), None) is not None


def _day(match: re.Match[str]) -> date | None:
    month_a, day_a, year_a, day_b, month_b, year_b, year_i, month_i, day_i = match.groups()
    if month_a:
        parts = (int(year_a), MONTHS[month_a.lower()], int(day_a))
    elif month_b:
        parts = (int(year_b), MONTHS[month_b.lower()], int(day_b))
    else:
        parts = (int(year_i), int(month_i), int(day_i))
    try:
        return date(*parts)
    except ValueError:
        return None
