"""Printed: whole dates as outlets print them above or below a report, in the languages of the press."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from variorum.tables.calendar_names import ANY, is_weekday, month_number
from variorum.tables.date_words import is_joined, lead_words

MONTHS = {  # English; those of other languages are in tables/calendar_names.py
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
# Of a month, looked up in the table; in the scripts of India and its neighbours with marks that are no letters.
_NAME = r"(?P<{}>(?=[^\W\d_])[\w\u0900-\u0dff\u0e00-\u0e7f\u1000-\u109f\u200c\u200d]{{2,14}}+{})"
_ARABIC = r"(?:\sال[\u0621-\u064a]{3,6})?"  # "كانون الثاني", the second of two months of one name
_M1, _M2, _M6, _M7 = _NAME.format("m1", _ARABIC), *(_NAME.format(group, "") for group in ("m2", "m6", "m7"))
_END = r"(?![\w/]|[.,-]\d)"
# "27 April 2031", "27. April 2031", "27 de abril de 2031", "1er avril 2031", "27-Apr-2031"
DAY_FIRST = (
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th|er|\.?º|ª|\.)?(?:[ -]|\xa0)?\s?(?:of |de |di |d['’]|ב)?{_M1}"
    r"(?:\s?/\s?[\u0621-\u064a ]{2,15})?\.?(?:,|،|[ -]|\xa0)\s?(?:de |del |do |of )?(?P<y1>\d{4})"
)
MONTH_FIRST = rf"{_M2}\.?\s{{1,2}}(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y2>\d{{4}})"
YEAR_FIRST = (
    r"(?P<y3>\d{4})(?P<s3>[-/.])\s?(?P<m3>\d{1,2})(?P=s3)\s?(?P<d3>\d{1,2})"
    r"(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?|\.(?!\d))?"
)
ASIAN = r"(?P<y4>\d{4})\s?[年년]\s?(?P<m4>\d{1,2})\s?[月월]\s?(?P<d4>\d{1,2})\s?[日일]"
# Hungarian; Lithuanian "2031 m. balandžio 27 d."; "2031-Apr-27"
YEAR_NAME = rf"(?P<y6>\d{{4}})(?:\.| m\.)?[\s-]{_M6}[\s-](?P<d6>\d{{1,2}})(?!\d)(?:\.| d\.)?"
YEAR_DAY = rf"(?P<y7>\d{{4}})(?:\. ?gada| ж\.) (?P<d7>\d{{1,2}})\.? {_M7}"  # Latvian; Kazakh "2031 ж. 27 сәуір"
VIETNAMESE = r"(?P<d8>\d{1,2}) tháng (?P<m8>\d{1,2})(?:,| năm)? (?P<y8>\d{4})"
NUMERIC = r"(?P<a5>\d{1,2})(?P<s5>[./-])\s?(?P<b5>\d{1,2})(?P=s5)\s?(?P<y5>\d{4}|\d\d(?!\d))"
DATE = re.compile(
    rf"(?<![\w/.,-])(?:{ASIAN}|{YEAR_DAY}|{YEAR_NAME}|(?:{VIETNAMESE}|{YEAR_FIRST}|{DAY_FIRST}|{NUMERIC}){_END})|\b{MONTH_FIRST}(?!\d)",
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
BUDDHIST = 543  # years that the calendar of Thailand is ahead
BUDDHIST_FROM = 2400  # before there was a press in Thai
THAI = re.compile("[\u0e00-\u0e7f]")
YEAR_LEADS = frozenset({"zh", "ja", "ko", "hu", "lt", "mn", "fa"})  # Unicode CLDR: their numeric dates
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
    if len(words) > LONGEST_LINE or next(printed_dates(words, language=ANY), None) is None:
        return False
    rest = CLOCK.sub(" ", DATE.sub(" ", words))
    others = WORD.findall(rest)
    return (
        len(others) <= MOST_WORDS and all(_belongs(word) for word in others) and not re.search(r"\d{3}|[?!…\"“]", rest)
    )


def _belongs(word: str) -> bool:
    known = word.casefold() in lead_words() or is_weekday(word) or ZONE.fullmatch(word) is not None
    return known or is_joined(word)


def _days(match: re.Match[str], language: str, month_first: bool) -> Iterator[tuple[date, date | None]]:
    """The day of the match, none where its month is no month."""
    named = next((number for number in "1267" if match[f"m{number}"]), "")
    if named:
        month, year = month_number(match[f"m{named}"], language), match[f"y{named}"]
        year = str(int(year) - BUDDHIST) if THAI.search(match[f"m{named}"]) and int(year) > BUDDHIST_FROM else year
        day, other = _day(year, month, match[f"d{named}"]), None
    elif match["a5"]:
        day, other = _numeric(match, language, month_first=month_first)
    else:
        number = next(number for number in "348" if match[f"y{number}"])
        day, other = _day(match[f"y{number}"], int(match[f"m{number}"]), match[f"d{number}"]), None
    if day:
        yield day, other


def _numeric(match: re.Match[str], language: str, *, month_first: bool) -> tuple[date | None, date | None]:
    """The day, and the other one where both readings stand on the calendar; points always put the day first."""
    year = match["y5"]
    if len(year) == 2:
        if match["s5"] != "." and (language in YEAR_LEADS or _may_lead(match)):
            return None, None
        year = f"{'19' if int(year) >= NINETIES else '20'}{year}"
    usual, turned = _day(year, int(match["b5"]), match["a5"]), _day(year, int(match["a5"]), match["b5"])
    if match["s5"] == ".":
        return usual, None
    first, second = (turned, usual) if month_first else (usual, turned)
    return (first, second if second != first else None) if first else (second, None)


def _may_lead(match: re.Match[str]) -> bool:
    """Whether the first two figures may be the year: "25/12/20", unlike "12/25/20"."""
    return _day(f"20{int(match['a5']):02}", int(match["b5"]), match["y5"]) is not None


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None
