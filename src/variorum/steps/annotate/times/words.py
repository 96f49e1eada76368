"""Words: a sentence as a row of words that matter for times, each with its class."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from variorum.records.annotation import Token
from variorum.text.calendar.holidays import NAMED

PIECES = r"(?P<meridiem>[ap]\.[ \t]?m\b\.?|[ap]m\b)|(?P<number>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+)|(?P<mark>[^\w\s]|_)"
MONTHS = "january february march april may june july august september october november december".split()
SHORT_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
                "nov": 11, "dec": 12}  # fmt: skip
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
UNITS = "second minute hour day week fortnight month quarter year decade century weekend".split()
ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "midnight": "T24:00",
             "noon": "T12:00", "midday": "T12:00", "midmorning": "TMO", "midafternoon": "TAF"}  # fmt: skip
SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "autumn": "FA", "fall": "FA",
           "winter": "WI", "wintertime": "WI"}  # fmt: skip
ZONES = "gmt utc est edt pst pdt cst cdt mst mdt bst cet cest eet eest msk et pt ist jst hkt aest".split()
SETS = {"hourly": "PT1H", "daily": "XXXX-XX-XX", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "monthly": "P1M",
        "yearly": "P1Y", "annually": "XXXX"}  # fmt: skip
PLAIN = """last past this that these those next the same each every of in or so and to a an no not some few several
many couple half few dozen hundred thousand about nearly almost around roughly approximately over more less than at
least up only just ago earlier later before after hence from now early mid middle late beginning start end
today yesterday tomorrow tonight overnight fiscal on until till since by through between during for eve
current recent recently currently previous preceding prior following subsequent coming upcoming latest future
other another then within the time soon already yet once previously formerly lately nowadays presently
shortly moment present near distant foreseeable long short term additional further ahead back
period ended old era ad bc bce ce s th st nd rd o clock whole entire full exact very first
starting opening closing close final per trading working business school calendar financial
consecutive straight most ending ever far point right immediately turn mark dawn dusk sunrise sunset comparable corresponding
""".split()
JOINED_CLASSES = {"an": "a", "coming": "coming", "upcoming": "coming", "prior": "previous", "preceding": "previous",
                  "subsequent": "following", "till": "until", "formerly": "previously"}  # fmt: skip


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
def vocabulary() -> dict[str, tuple[str, int]]:
    """Class and value of each known word."""
    known = {word: (JOINED_CLASSES.get(word, word), 0) for word in PLAIN}
    known |= {word: ("month", number) for number, word in enumerate(MONTHS, 1)}
    known |= {word: ("month", number) for word, number in SHORT_MONTHS.items()}
    known |= {word: ("weekday", number) for number, word in enumerate(WEEKDAYS)}
    known |= {word: ("weekday", number) for word, number in SHORT_WEEKDAYS.items()}
    known |= {f"{word}s": ("weekdays", number) for number, word in enumerate(WEEKDAYS)}
    known |= dict.fromkeys(UNITS, ("unit", 0)) | {"yr": ("unit", 0), "week": ("unit", 0)}
    known |= {word: (f"{word} word", 0) for word in ("day", "week", "year", "quarter", "century", "weekend")}
    known |= {_plural(word): ("units", 0) for word in UNITS}
    known |= {word: ("ones", number) for number, word in enumerate(ONES) if number}
    known |= {word: ("tens", 10 * number) for number, word in enumerate(TENS, 2)}
    known |= {_plural(word): ("eighties", 10 * number) for number, word in enumerate(TENS, 2)}
    known |= {word: ("ordinal", number) for number, word in enumerate(ORDINALS, 1)} | {"thirtieth": ("ordinal", 30)}
    known |= {word: ("dayparts" if word.endswith("s") else "daypart", 0) for word in DAY_PARTS}
    known |= {f"{word}s": ("dayparts", 0) for word in ("morning", "afternoon", "evening", "night")}
    known |= dict.fromkeys(SEASONS, ("season", 0)) | {f"{word}s": ("seasons", 0) for word in SEASONS}
    known |= dict.fromkeys(SETS, ("often", 0)) | dict.fromkeys(ZONES, ("zone", 0))
    return known | {"second": ("second", 2), "seconds": ("units", 0)}


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


MARKS = {",": "comma", "-": "dash", "–": "dash", "—": "dash", "‑": "dash", "'": "apostrophe", "’": "apostrophe",
         "‘": "apostrophe", "`": "apostrophe", "/": "slash", ":": "colon", ".": "stop",
         "$": "money", "£": "money", "€": "money", "#": "money", "¥": "money", "%": "percent", "(": "open", "_": "dash"}  # fmt: skip


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


def _plural(word: str) -> str:
    return f"{word[:-1]}ies" if word.endswith("y") and word != "day" else f"{word}s"


def token_starts(tokens: Sequence[Token]) -> dict[int, Token]:
    """The tokens by where they begin."""
    return {token.start: token for token in tokens}
