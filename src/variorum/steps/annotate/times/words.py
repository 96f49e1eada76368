"""Words: a sentence as a row of words that matter for times, each with its class."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.records.annotation import Token
from variorum.steps.annotate.times.vocabulary import MARKS, SHORT_MONTHS, SHORT_WEEKDAYS, vocabulary
from variorum.text.calendar.holidays import NAMED

PIECES = r"(?P<meridiem>[ap]\.[ \t]?m\b\.?|[ap]m\b)|(?P<number>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_)"


class Word(NamedTuple):
    """A word, number or mark, with its class and, where it has one, its value."""

    kind: str
    text: str  # in lower case
    start: int
    end: int
    value: int = 0
    capital: bool = False
    joined: bool = False  # no white space before it


@lru_cache(maxsize=1)
def pieces() -> re.Pattern[str]:
    """The pattern of one word, number, mark or name of a holiday."""
    names = sorted(NAMED, key=lambda name: (-len(name), name))
    forms = [re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in names]
    return re.compile(rf"(?P<holiday>\b(?:{'|'.join(forms)})\b)|{PIECES}", re.IGNORECASE)


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words, numbers and marks of the sentence, in order."""
    known, row, last = vocabulary(), [], start
    for match in pieces().finditer(text, start, end):
        word = _word(match, text, end, known, match.start() == last)
        if match.start() >= last:  # a suffix that the word before has taken is no word of its own
            row.append(word)
            last = word.end
    return row


def _word(match: re.Match[str], text: str, end: int, known: dict[str, tuple[str, int]], joined: bool) -> Word:
    shown, first, last = match.group(), match.start(), match.end()
    if match.lastgroup == "holiday":
        name = " ".join(shown.lower().replace("’", "'").split())
        return Word("holiday" if shown[0].isupper() else "other", name, first, last, 0, True, joined)
    if match.lastgroup == "word":
        lower = shown.lower()
        kind, value = known.get(lower, ("other", 0))
        if kind == "zone" and not shown.isupper():
            kind = "other"
        if kind in ("month", "weekday"):
            kind, last = _named_day(shown, lower, kind, text[last : last + 1], last)
        return Word(kind, lower, first, last, value, shown[0].isupper(), joined)
    if match.lastgroup == "number":
        return _number(shown, first, last, text[last : min(end, last + 2)].lower(), joined)
    kind = "meridiem" if match.lastgroup == "meridiem" else MARKS.get(shown, "mark")
    return Word(kind, shown.lower(), first, last, 0, False, joined)


def _named_day(shown: str, lower: str, kind: str, after: str, last: int) -> tuple[str, int]:
    """The class of a month or weekday, which must be capitalised, and its end with the dot of an abbreviation."""
    if not shown[0].isupper():
        return ("other", last)
    short = lower in SHORT_MONTHS or lower in SHORT_WEEKDAYS
    if short and after == ".":
        return (kind, last + 1)
    return (f"short {kind}" if short else kind, last)


def _number(shown: str, first: int, last: int, after: str, joined: bool) -> Word:
    """A number by its form: a day, a year, two digits, any other count, an ordinal, a decade, a date with dots."""
    if not shown.isdigit():
        kind = "dotted date" if re.fullmatch(r"\d{1,2}\.\d{1,2}\.(?:19|20)\d\d", shown) else "decimal"
        return Word(kind, shown, first, last, 0, False, joined)
    value = int(shown[:9])
    if after in ("st", "nd", "rd", "th"):
        return Word("numeral ordinal", shown + after, first, last + 2, value, False, joined)
    if after[:1] == "s" and not after[1:].isalpha() and shown.endswith("0") and len(shown) in (2, 4):
        return Word("decade", shown + "s", first, last + 1, value, False, joined)
    if len(shown) == 4 and 1000 <= value <= 2999:
        return Word("year", shown, first, last, value, False, joined)
    if len(shown) <= 2 and 1 <= value <= 31:
        return Word("day", shown, first, last, value, False, joined)
    return Word("two digits" if len(shown) == 2 else "count", shown, first, last, value, False, joined)


def token_starts(tokens: Sequence[Token]) -> dict[int, Token]:
    """The tokens by where they begin."""
    return {token.start: token for token in tokens}
