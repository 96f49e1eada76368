"""Counted days: days counted off from another day: "Monday week", "a week ago today", "the 3rd of next month"."""

from __future__ import annotations

from variorum.steps.annotate.times.distances import counted, unit_name
from variorum.steps.annotate.times.grammar import Arguments, Found, Rule

STEPS = {"last": "-1", "this": "0", "next": "1"}
WHICH = {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
         "last": -1, "final": -1}  # fmt: skip
FARTHEST = {"next": "2", "last": "-2"}  # what "after next" and "before last" mean
LASTING = frozenset({"for", "lasting", "of", "over", "within", "in", "every", "each"})
RATES = frozenset({"once", "twice", "times", "thrice"})
YEARLY = frozenset({"year", "decade", "century", "month"})


def _weekday_week(found: Found) -> Arguments:
    """The meaning of "Monday week": a week after the next Monday."""
    after = found.after()
    if after is not None and (
        after.kind in ("dash", "apostrophe") or found.tag(after).startswith("NN")
    ):  # "the Monday week-long"
        return None
    return {"weekday": found.value("weekday"), "weeks": "1"}


def _weeks_on(found: Found) -> Arguments:
    """The meaning of "a week on Friday", "two weeks from Monday"; "for two weeks from Monday" is a length of time."""
    weeks = _weeks(found)
    return {"weekday": found.value("weekday"), "weeks": weeks} if weeks else None


def _weeks_from_today(found: Found) -> Arguments:
    """The meaning of "a week today", "two weeks tomorrow"; the sense asks whether the clause speaks of the future."""
    weeks = _weeks(found)
    return {"offset": str(int(found.text("day") == "tomorrow")), "count": weeks, "unit": "week"} if weeks else None


def _from_day(found: Found) -> Arguments:
    """The meaning of "three years from today", "a month from Friday"."""
    count, unit = counted(list(found.group("count"))), unit_name(found)
    before = found.before()
    lasts = before is not None and before.text in LASTING  # "closed for two weeks from Monday"
    if lasts or not count.isdigit() or unit not in LONG_UNITS:
        return None
    if found.group("weekday"):
        return {"weekday": found.value("weekday"), "count": count, "unit": unit}
    return {"offset": str(int(found.text("day") == "tomorrow")), "count": count, "unit": unit, "ahead": "yes"}


def _weeks(found: Found) -> str:
    before = found.before()
    if before is not None and (before.text in LASTING | RATES or before.kind == "money"):
        return ""
    if found.text("count") == "a" and found.tag(before) in ("NNS", "CD"):  # "three days a week on Friday"
        return ""
    weeks = counted(list(found.group("count")))
    return weeks if weeks.isdigit() and unit_name(found) == "week" else ""


def _ago_on(found: Found) -> Arguments:
    """The meaning of "a week ago today", "a year ago tomorrow", "two weeks ago on Monday"."""
    count, unit, day = counted(list(found.group("count"))), unit_name(found), found.text("day")
    if not count.isdigit() or unit in ("second", "minute", "hour"):
        return None
    meaning = {"count": count, "unit": unit, "direction": "-"}
    if day:
        return {**meaning, "offset": {"yesterday": "-1", "tomorrow": "1"}.get(day, "0")}
    return {**meaning, "weekday": found.value("weekday")} if unit != "day" else None


def _ago_this(found: Found) -> Arguments:
    """The meaning of "12 years ago this month", "ten years ago this May"."""
    count, unit = counted(list(found.group("count"))), unit_name(found)
    if not count.isdigit() or unit not in YEARLY:
        return None
    within = found.text("within")
    return {"count": count, "unit": unit, "direction": "-", "month": found.value("month"), "within": within}


def _after_next(found: Found) -> Arguments:
    """The meaning of "the week after next", "the year before last"."""
    after = found.after()
    if after is not None and after.text == "of":  # "in the week after next of kin were told"
        return None
    return {"unit": found.text("unit"), "offset": FARTHEST[found.text("relation")]}


def _day_beside(found: Found) -> Arguments:
    """The meaning of "the day after" where nothing follows that it is after: "He resigned the day after."."""
    after = found.after()
    if after is not None and after.kind not in ("comma", "stop"):
        return None
    direction = "+" if found.text("how") == "after" else "-"
    return {"count": "1", "unit": "day", "direction": direction, "from": "narrative", "strict": "yes"}


def _weekday_after_next(found: Found) -> Arguments:
    return {"weekday": found.value("weekday"), "weeks": "1"}


def _day_of_month(found: Found) -> Arguments:
    """The meaning of "the 3rd of next month" and, behind "on" alone, "the 3rd"."""
    number, step = found.one("day"), STEPS.get(found.text("relation"), "")
    if number is None or not 1 <= number.value <= 31:
        return None
    if step:
        return {"day": str(number.value), "month offset": step}
    before, after = found.before(), found.after()
    alone = after is None or after.kind in ("comma", "stop") or found.tag(after) in ("CC", "IN", "TO")
    behind = before is not None and before.text in ("on", "until", "since") and not (after and after.text == "of")
    return {"day": str(number.value)} if behind and alone and number.text[0].isdigit() else None


def _nth_weekday(found: Found) -> Arguments:
    """The meaning of "the first Tuesday in November": a day that the calendar counts off."""
    which = WHICH.get(found.text("which"))
    if which is None or found.text("unit") not in ("", "month"):
        return None
    meaning = {"which": str(which), "weekday": found.value("weekday")}
    if found.group("month"):
        return {**meaning, "month": found.value("month"), "year": found.value("year")}
    step = STEPS.get(found.text("relation"))
    return {**meaning, "month offset": step} if step else {"weekday": found.value("weekday"), "day": "open"}


LONG_UNITS = frozenset(("day", "week", "month", "year", "decade"))
AGO = "{APPROX}? {NUM} <unit:UNIT|UNITS> AGO"
WHICH_DAY = "<which:ORDINAL|LAST|FINAL> <weekday:WEEKDAY>"
OF_MONTH = "(?:OF|IN) <month:MONTH> (?:COMMA? OF? <year:YEAR>)?"
RULES = (
    Rule("counted weekday", "{NUM} <unit:UNIT|UNITS> FROM <weekday:WEEKDAY>", _from_day),
    Rule("counted day", "{NUM} <unit:UNIT|UNITS> FROM <day:TODAY|TOMORROW>", _from_day),
    Rule("counted weekday", "<weekday:WEEKDAY> WEEKWORD", _weekday_week),
    Rule("counted weekday", "{NUM} <unit:UNIT|UNITS> (?:ON|FROM) <weekday:WEEKDAY>", _weeks_on),
    Rule("counted weekday", "<weekday:WEEKDAY> AFTER NEXT", _weekday_after_next),
    Rule("counted day", "{NUM} <unit:UNIT|UNITS> (?:FROM)? <day:TODAY|TOMORROW>", _weeks_from_today),
    Rule("counted day", f"{AGO} <day:TODAY|YESTERDAY|TOMORROW>", _ago_on),
    Rule("counted day", f"{AGO} ON? <weekday:WEEKDAY>", _ago_on),
    Rule("counted day", f"{AGO} THIS (?:<within:UNIT>|<month:MONTH>)", _ago_this),
    Rule("distance", "THE DAYWORD <how:AFTER|BEFORE>", _day_beside),
    Rule("unit", "THE <unit:UNIT> AFTER <relation:NEXT>", _after_next),
    Rule("unit", "THE <unit:UNIT> BEFORE <relation:LAST>", _after_next),
    Rule("day of month", "THE <day:DAYORD> OF? <relation:LAST|THIS|NEXT> UNIT", _day_of_month),
    Rule("day of month", "THE <day:DAYORD>", _day_of_month),
    Rule("nth weekday", f"THE? {WHICH_DAY} {OF_MONTH}", _nth_weekday),
    Rule("nth weekday", f"THE? {WHICH_DAY} OF <relation:LAST|THIS|NEXT> <unit:UNIT>", _nth_weekday),
    Rule("weekday", f"THE? {WHICH_DAY} (?:OF|IN) (?:THE|EACH|EVERY) <unit:UNIT>", _nth_weekday),
)  # fmt: skip
