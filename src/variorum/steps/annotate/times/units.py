"""Units: last week, this year, the following month, the end of the quarter."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.steps.annotate.times.parts import is_conjunction, part_of

FROM_NOW = {"last": "-1", "past": "-1", "this": "0", "current": "0", "next": "1", "coming": "1", "the past": "-1",
            "the current": "0", "this past": "-1", "this coming": "1", "the coming": "1", "the last": "-1",
            "the latest": "-1", "latest": "-1", "this current": "0"}  # fmt: skip
FROM_STORY = {"previous": "-1", "following": "1", "same": "0", "that": "0", "the next": "1"}
ROLLING = frozenset({"the past", "past", "the last", "this past"})  # "over the past year" ends today, not in December
UP_TO_NOW = frozenset({"week", "month", "year", "decade"})
SMALL = frozenset({"second", "minute", "hour"})


def _unit(found: Found) -> Arguments:
    """A unit counted from the publication, or from the date told before."""
    unit, relation = found.text("unit"), found.text("relation")
    if (
        unit in SMALL
        or is_conjunction(found)
        or (unit == "day" and relation in ("last", "past", "the past", "the last", "this", "latest"))
    ):
        return None
    meaning = {"unit": unit, "part": part_of(found) or _edge(found)}
    story = FROM_STORY.get(relation if relation == "the next" else relation.removeprefix("the "))
    if story is not None:
        return {**meaning, "offset": story, "from": "narrative"}
    if relation in FROM_NOW:
        rolling = relation in ROLLING and unit in UP_TO_NOW and not meaning["part"]
        return {**meaning, "offset": FROM_NOW[relation], "rolling": "yes" if rolling else ""}
    last = FROM_STORY.get(relation.rpartition(" ")[2])  # "that same month"
    return None if last is None else {**meaning, "offset": last, "from": "narrative"}


def _edge(found: Found) -> str:
    word = found.one("edge")
    return word.text if word else ""


def _bare(found: Found) -> Arguments:
    """The meaning of "the quarter", "the weekend": the one told of before."""
    unit = found.text("unit")
    after = found.after()
    if unit in SMALL or (after and after.text in ("of", "ended", "to", "after", "before")):
        return None
    if found.group("edge"):
        return {"unit": unit, "offset": "0", "part": _edge(found), "from": "narrative" if unit == "day" else ""}
    if unit not in ("quarter", "weekend", "week") and not found.group("part"):
        return None
    return {"unit": unit, "offset": "0", "from": "narrative", "part": part_of(found)}


def _year_end(found: Found) -> Arguments:
    return {"unit": found.text("unit"), "offset": "0", "part": "end"}


def _year_ago(found: Found) -> Arguments:
    """The meaning of "the year-ago quarter", "year-earlier", "the comparable period last year"."""
    return {"unit": "year", "offset": "-1", "from": "period"}


def _period(found: Found) -> Arguments:
    """The meaning of "the latest period", "the 1988 period"."""
    return {"year": found.value("year"), "unit": "period", "offset": "0", "from": "period"}


RELATION = (
    "<relation:THE? LAST|THE? PAST|THIS|THIS PAST|THE? NEXT|THE? CURRENT|THIS COMING|THE? COMING|THE? LATEST"
    "|THE PREVIOUS|THE FOLLOWING|THE SAME|THAT|THAT SAME>"
)
ALIKE = "(?:COMPARABLE|CORRESPONDING|SAME)?"
RULES = (
    Rule(
        "unit", "(?:{PART}|<edge:EARLIER|LATER> IN?)? " + RELATION + " (?:FISCAL|WHOLE|FULL|ENTIRE)? <unit:UNIT>", _unit
    ),
    Rule("unit", "<edge:EARLIER|LATER> IN THE <unit:UNIT>", _bare),
    Rule("unit", "{PART} <unit:UNIT>", _bare),
    Rule("unit", "THE <unit:UNIT>", _bare),
    Rule("unit", "<unit:YEARWORD> (?:DASH|APOSTROPHE S)? END", _year_end),
    Rule("period", f"THE? {ALIKE} YEARWORD DASH? (?:AGO|EARLIER) (?:PERIOD|QUARTER)?", _year_ago),
    Rule("period", f"THE {ALIKE} (?:PERIOD|QUARTER) (?:OF|IN)? LAST YEARWORD", _year_ago),
    Rule("period", "LAST YEARWORD APOSTROPHE S (?:PERIOD|QUARTER)", _year_ago),
    Rule("period", "THE LATEST PERIOD", _period),
    Rule("period", "THE <year:YEAR> (?:PERIOD|QUARTER)", _period),
)
