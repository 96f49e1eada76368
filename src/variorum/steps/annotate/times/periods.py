"""Periods: decades, centuries, seasons, quarters and halves."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.steps.annotate.times.parts import part_of
from variorum.steps.annotate.times.vocabulary import SEASONS
from variorum.steps.annotate.times.years import spelled_year

OFFSETS = {"last": "-1", "past": "-1", "this": "0", "current": "0", "next": "1", "coming": "1"}
AGES = frozenset({"his", "her", "their", "my", "our", "your", "upper"})  # "in his 90s" is an age
MEASURED = frozenset("temperature temperatures highs lows mercury degrees thermometer highs low high".split())
WEATHER = 8  # words before the decade that may tell of degrees
LEADING = frozenset({"in", "by", "since", "during", "until", "of"})


def _decade(found: Found) -> Arguments:
    """The meaning of "the 1990s", "the '80s", "the nineties"; "his 90s" is an age."""
    word, before = found.one("decade"), found.before()
    if word is None or (before is not None and before.text in AGES):
        return None
    if word.value < 1000 and not found.group("sign") and _is_measured(found):
        return None
    if word.value >= 1000:
        return {"decade": str(word.value), "part": part_of(found)}
    marked = found.group("sign") or found.group("the")
    return {"decade": str(1900 + word.value), "part": part_of(found)} if marked and word.value >= 10 else None


def _is_measured(found: Found) -> bool:
    """Whether degrees are told: "temperatures in the 50s"."""
    return any(word is not None and word.text in MEASURED for word in map(found.before, range(1, WEATHER + 1)))


def _century(found: Found) -> Arguments:
    number = found.value("number")
    if found.group("relation"):
        return {"offset": OFFSETS[found.text("relation")], "part": part_of(found)}
    return {"century": number, "part": part_of(found)} if number and 1 <= int(number) <= 21 else None


def _season(found: Found) -> Arguments:
    """A season with a year, "last", "this" or an article; "fall" and "spring" only as nouns."""
    word = found.one("season")
    after = found.after()
    if word is None or (word.capital and after is not None and after.capital):  # "the Winter Games"
        return None
    season, year, relation = SEASONS[word.text], found.value("year"), found.text("relation")
    if year or relation:
        return {"season": season, "year": year, "relation": relation.split(" ")[-1], "part": part_of(found)}
    if word.text in ("fall", "spring") and not _is_season(found):
        return None
    if found.tag(after).startswith("N") and not found.group("the") and not found.group("part"):
        return None
    return {"season": season, "part": part_of(found)}


def _is_season(found: Found) -> bool:
    """Whether "fall" or "spring" is the time of year: "in fall", "by the spring"."""
    before = found.before()
    if before is None:
        return False
    noun = found.tag(found.one("season")).startswith("N")
    return (before.text == "in" and noun) or (bool(found.group("the")) and before.text in LEADING)


def _season_spelled(found: Found) -> Arguments:
    """A season of a year in words."""
    word, year = found.one("season"), spelled_year(found)
    return {"season": SEASONS[word.text], "year": str(year)} if word and year else None


def _quarter(found: Found) -> Arguments:
    number = found.one("number")
    if number is None:
        return None
    name = "half" if found.group("half") else "quarter"
    values = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4 if name == "quarter" else 2}
    value = values.get(number.text, number.value)
    if not 1 <= value <= (4 if name == "quarter" else 2):
        return None
    offset = OFFSETS.get(found.text("relation"), "")
    if found.group("ago"):
        offset = "-1"
    meaning = {"number": str(value), "year": found.value("year"), "year offset": offset}
    if name == "half" and not (meaning["year"] or offset or found.group("the")):
        return None
    return {**meaning, "period": name, "fiscal": "yes" if found.group("fiscal") else ""}


def _lettered(found: Found) -> Arguments:
    """The meaning of "Q3 2025" and "H1"."""
    letter, number = found.one("letter"), found.one("number")
    if letter is None or number is None or not (letter.capital and number.joined):
        return None
    half = letter.kind == "half letter"
    if number.value > (2 if half else 4) or (half and not found.group("year")):
        return None
    offset = OFFSETS.get(found.text("relation"), "-1" if found.group("ago") else "")
    meaning = {"number": str(number.value), "year": found.value("year"), "year offset": offset}
    return {**meaning, "period": "half" if half else "quarter"}


ORDINAL = "<number:FIRST|SECOND|ORDINAL|LAST>"
QUARTER = "DASH? (?:QUARTER|<half:HALF>)"
FISCAL = "<fiscal:FISCAL DASH?>?"
OF_YEAR = (
    "(?:(?:COMMA|OF|IN)? THE? FISCAL? <year:YEAR>|OF? <relation:LAST|THIS|NEXT|PAST> YEARWORD"
    "|A YEARWORD <ago:AGO|EARLIER>)?"
)
RULES = (
    Rule("quarter", f"<letter:Q|H> <number:DAYNUM> {OF_YEAR}", _lettered),
    Rule("decade", "{PART}? <the:THE>? <sign:APOSTROPHE>? <decade:DECADE|EIGHTIES>", _decade),
    Rule("decade", "(?:THE)? {PART} <the:THE>? <sign:APOSTROPHE>? <decade:DECADE|EIGHTIES>", _decade),
    Rule("century", "(?:THE)? {PART}? THE? <number:DAYORD> DASH? CENTURY", _century),
    Rule("century", "{PART}? <relation:LAST|THIS|NEXT> CENTURY", _century),
    Rule("season", "{PART}? <the:THE>? <season:SEASON> (?:COMMA? OF? <year:YEAR>)?", _season),
    Rule("season", "<the:THE>? <season:SEASON> OF? <century:TEEN> <rest:TENS DASH? ONES?>", _season_spelled),
    Rule("season", "THE? {PART} <season:SEASON>", _season),
    Rule("season", "{PART}? <relation:LAST|NEXT|THIS|THIS PAST|THIS COMING> <season:SEASON>", _season),
    Rule("quarter", f"THE? {FISCAL} {ORDINAL} {QUARTER} {OF_YEAR}", _quarter),
    Rule("quarter", f"THE? <year:YEAR> {FISCAL} {ORDINAL} {QUARTER}", _quarter),
    Rule("quarter", f"<relation:LAST|NEXT|THIS> YEARWORD APOSTROPHE S {FISCAL} {ORDINAL} {QUARTER}", _quarter),
    Rule("quarter", f"THE? <ago:YEARWORD DASH? (?:AGO|EARLIER)> {FISCAL} {ORDINAL} {QUARTER}", _quarter),
)  # fmt: skip
