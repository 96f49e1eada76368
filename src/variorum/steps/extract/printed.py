"""Printed: whole dates as outlets print them above or below a report, in the languages of the press."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from variorum.tables.calendar_names import is_weekday, month_number
from variorum.tables.date_words import lead_words

MONTHS = {  # English; those of other languages are in tables/calendar_names.py
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
_NAME = r"(?P<{}>[^\W\d_]{{2,12}}+)"  # of a month, looked up in the table
_M1, _M2, _M6 = (_NAME.format(group) for group in ("m1", "m2", "m6"))
_END = r"(?![\w/]|[.,-]\d)"
# "27 April 2031", "27. April 2031", "27 de abril de 2031", "1er avril 2031", "27-Apr-2031"
DAY_FIRST = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.?º|ª|\.)?(?:[ -]|\xa0)?\s?(?:of |de |di |d['’])?{_M1}"
    r"\.?(?:,|[ -]|\xa0)\s?(?:de |del |do |of )?(?P<y1>\d{4})"
)
MONTH_FIRST = rf"{_M2}\.?\s{{1,2}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y2>\d{{4}})"
YEAR_FIRST = (
    r"(?P<y3>\d{4})(?P<s3>[-/.])\s?(?P<m3>\d{1,2})(?P=s3)\s?(?P<d3>\d{1,2})"
    r"(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|\.(?!\d))?"
)
ASIAN = r"(?P<y4>\d{4})\s?[年년]\s?(?P<m4>\d{1,2})\s?[月월]\s?(?P<d4>\d{1,2})\s?[日일]"
YEAR_NAME = rf"(?P<y6>\d{{4}})\.?\s{_M6}\s(?P<d6>\d{{1,2}})(?!\d)\.?"  # Hungarian
NUMERIC = r"(?P<a5>\d{1,2})(?P<s5>[./-])\s?(?P<b5>\d{1,2})(?P=s5)\s?(?P<y5>\d{4}|\d\d(?!\d))"
DATE = re.compile(
    rf"(?<![\w/.,-])(?:{ASIAN}|{YEAR_NAME}|(?:{YEAR_FIRST}|{DAY_FIRST}|{NUMERIC}){_END})|\b{MONTH_FIRST}(?!\d)",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]+")
CLOCK = re.compile(
    r"\b\d{1,2}\s?[:.h]\s?\d\d(?::\d\d)?\b|[+-]\d\d:?\d\d\b|\b\d{1,2}(?=\s?(?:[ap]\.?m|h|uhr|min|hour|minute|day)\b)",
    re.IGNORECASE,
)
ZONE = re.compile(r"[A-Z]{2,5}")
FIGURE = re.compile(r"\d")
LONGEST_LINE = 140  # characters
MOST_WORDS = 14  # of a line that is a date with what belongs to it
NINETIES = 90  # two-digit years from here are of the last century


class PrintedDate(NamedTuple):
    """A whole date in characters [start, end), and the day that it is if month and day stand the other way round."""

    start: int
    end: int
    day: date
    other: date | None = None


def printed_dates(
    text: str, start: int = 0, end: int | None = None, *, language: str = "", month_first: bool = False
) -> Iterator[PrintedDate]:
    """Every whole date of the text that stands on the calendar; `month_first` where 4/7/2031 is 7 April."""
    stop = len(text) if end is None else end
    if not FIGURE.search(text, start, stop):  # every date has one; most lines have none
        return
    for match in DATE.finditer(text, start, stop):
        for day, other in _days(match, language, month_first):
            yield PrintedDate(match.start(), match.end(), day, other)


def is_date_line(words: str) -> bool:
    """Whether the line is nothing but dates, with clock time, weekday and a word like "Published"."""
    if len(words) > LONGEST_LINE or next(printed_dates(words), None) is None:
        return False
    rest = CLOCK.sub(" ", DATE.sub(" ", words))
    others = WORD.findall(rest)
    return (
        len(others) <= MOST_WORDS and all(_belongs(word) for word in others) and not re.search(r"\d{3}|[?!…\"“]", rest)
    )


def _belongs(word: str) -> bool:
    return word.casefold() in lead_words() or is_weekday(word) or ZONE.fullmatch(word) is not None


def _days(match: re.Match[str], language: str, month_first: bool) -> Iterator[tuple[date, date | None]]:
    """The day of the match, none where its month is no month."""
    named = next((number for number in "126" if match[f"m{number}"]), "")
    if named:
        month = month_number(match[f"m{named}"], language)
        day, other = _day(match[f"y{named}"], month, match[f"d{named}"]), None
    elif match["a5"]:
        day, other = _numeric(match, month_first)
    else:
        day = _day(match["y3"] or match["y4"], int(match["m3"] or match["m4"]), match["d3"] or match["d4"])
        other = None
    if day:
        yield day, other


def _numeric(match: re.Match[str], month_first: bool) -> tuple[date | None, date | None]:
    """The day, and the other one where both readings stand on the calendar; points always put the day first."""
    year = match["y5"]
    if len(year) == 2:
        if match["s5"] != ".":
            return None, None
        year = f"{'19' if int(year) >= NINETIES else '20'}{year}"
    usual, turned = _day(year, int(match["b5"]), match["a5"]), _day(year, int(match["a5"]), match["b5"])
    if match["s5"] == ".":
        return usual, None
    first, second = (turned, usual) if month_first else (usual, turned)
    return (first, second if second != first else None) if first else (second, None)


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
