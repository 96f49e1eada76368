"""Often: what happens again and again, every year, on Mondays, daily."""

from __future__ import annotations

from variorum.steps.annotate.times.distances import LETTERS, counted, length, unit_name
from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.steps.annotate.times.vocabulary import SEASONS, SETS


def _every(found: Found) -> Arguments:
    """The meaning of "every year", "each Thursday", "every two weeks"."""
    word = found.one("what")
    if word is None:
        return None
    match word.kind:
        case "weekday":
            return {"value": f"XXXX-WXX-{word.value + 1}"}
        case "month":
            return {"value": f"XXXX-{word.value:02d}"}
        case "season":
            return {"value": f"XXXX-{SEASONS[word.text]}"}
        case "daypart":
            return None
        case _:
            return {"value": length("1", word.text)} if word.text in LETTERS else None


def _every_few(found: Found) -> Arguments:
    return {"value": length(counted(list(found.group("count"))), unit_name(found))}


def _word(found: Found) -> Arguments:
    word, before = found.one("what"), found.before()
    if word is None or (word.capital and before is not None):  # "the Daily Heron"
        return None
    return {"value": SETS[word.text]}


def _weekdays(found: Found) -> Arguments:
    word = found.one("what")
    night = "TNI" if found.group("night") else ""
    return {"value": f"XXXX-WXX-{word.value + 1}{night}"} if word else None


RULES = (
    Rule("set", "(?:EVERY|EACH) (?:OTHER)? <what:UNIT|WEEKDAY|MONTH|SEASON>", _every, "SET"),
    Rule("set", "(?:EVERY|EACH) {NUM} <unit:UNITS>", _every_few, "SET"),
    Rule("set", "<what:OFTEN>", _word, "SET"),
    Rule("set", "<what:WEEKDAYS>", _weekdays, "SET"),
    Rule("set", "<what:WEEKDAY|WEEKDAYS> <night:DAYPARTS>", _weekdays, "SET"),
)  # fmt: skip
