"""Distances and durations: three days ago, a year earlier, two weeks later, a ten-minute speech."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.steps.annotate.times.words import Word

LETTERS = {"second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "fortnight": "W", "month": "M",
           "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "weekend": "D"}  # fmt: skip
VAGUE = frozenset({"several", "few", "many", "some"})


def counted(words: tuple[Word, ...] | list[Word]) -> str:
    """The number that the words say as digits, "X" where it is left open."""
    if any(word.text in VAGUE for word in words):
        return "X"
    if any(word.text == "couple" for word in words):
        return "2"
    if words and words[0].kind in ("day", "two digits", "count", "year", "decimal"):
        return words[0].text.replace(",", "") if len(words) == 1 else words[0].text
    total = part = 0
    for word in words:
        match word.text:
            case "hundred":
                part = max(part, 1) * 100
            case "thousand":
                total, part = total + max(part, 1) * 1000, 0
            case "dozen":
                part = max(part, 1) * 12
            case _:
                part += word.value
    return str(total + part or 1)


def unit_name(found: Found) -> str:
    """The unit of the expression in the singular."""
    text = found.text("unit") or found.text("unit2")
    if text in LETTERS:
        return text
    return f"{text[:-3]}y" if text == "centuries" else text.removesuffix("s")


def length(count: str, unit: str) -> str:
    """The TIMEX3 length: "P3D", "PT10M", "PXY"."""
    letter = LETTERS[unit]
    count = str(2 * int(count)) if unit == "fortnight" and count.isdigit() else count
    return f"PT{count}{letter[1]}" if letter.startswith("T") else f"P{count}{letter}"


def _count(found: Found) -> str:
    words = list(found.group("count"))
    return counted(words) if words else "X"


def _ago(found: Found) -> Arguments:
    fraction = "".join(word.text for word in list(found.group("count"))[1:])
    if "/" in fraction:  # "2 1/2 weeks ago"
        return _half_ago(found) if fraction == "1/2" else {"count": "X", "unit": unit_name(found), "direction": "-"}
    return {"count": _count(found), "unit": unit_name(found), "direction": "-"}


def _from_now(found: Found) -> Arguments:
    return {"count": _count(found), "unit": unit_name(found), "direction": "+"}


def _earlier(found: Found) -> Arguments:
    after = found.after()
    if found.text("how") == "before" and after is not None and after.kind not in ("comma", "stop", "mark"):
        return None  # "two days before the vote" is a length of time
    return {"count": _count(found), "unit": unit_name(found), "direction": "-", "from": "narrative"}


def _later(found: Found) -> Arguments:
    return {"count": _count(found), "unit": unit_name(found), "direction": "+", "from": "narrative"}


def _duration(found: Found) -> Arguments:
    """A length of time; ages and bare "a second" are none."""
    after, before, unit = found.after(), found.before(), unit_name(found)
    ahead = found.after(2)
    if after and (
        after.text == "old" or (after.kind == "dash" and ahead and ahead.text == "old") or after.text == "olds"
    ):
        return None
    if after and after.text == "of" and ahead and ahead.text == "age":
        return None
    if before and before.kind == "money":
        return None
    words = found.group("count")
    if not words:
        return (
            {"value": length("X", unit)} if before and before.text in ("for", "in", "of", "within", "after") else None
        )
    if words[0].kind == "a" and len(words) == 1:
        tag = found.tag(before)
        rate = tag in ("NNS", "CD") or (before is not None and before.text in ("once", "twice", "times"))
        if unit in ("second", "minute", "quarter", "day") or rate:  # "twice a day", "$5 a year"
            return None
    if unit == "quarter" and found.text("count") in ("three", "one", "3"):  # a share: "three-quarters of the members"
        return None
    return {"value": length(_count(found), unit)}


def _half(found: Found) -> Arguments:
    """The meaning of "two and a half years", "a month and a half"."""
    words = found.group("count")
    whole = counted(list(words)) if words else "1"
    return {"value": length(f"{whole}.5", unit_name(found))} if whole.isdigit() else None


def _half_ago(found: Found) -> Arguments:
    words = found.group("count")
    whole = counted(list(words)[:1] if any(word.text == "/" for word in words) else list(words)) if words else "1"
    return {"count": whole, "unit": unit_name(found), "direction": "-", "half": "yes"} if whole.isdigit() else None


def _window(found: Found) -> Arguments:
    """The meaning of "the past three months", "the next few days"."""
    return {"value": length(_count(found), unit_name(found)), "side": found.text("relation").split(" ")[-1]}


def _ended(found: Found) -> Arguments:
    """The meaning of "the year ended March 31": a length of time whose end is told behind it."""
    return {"value": length("1", "year")}


def _recent(found: Found) -> Arguments:
    """The meaning of "recent years", "coming months"."""
    ahead = found.text("relation") in ("coming", "future")
    return {"value": "FUTURE_REF" if ahead else "PAST_REF", "unit": unit_name(found)}


NEAR = "<relation:LAST|PAST|NEXT|FIRST|COMING|FOLLOWING|PREVIOUS|LATEST|FINAL>"
COUNT = "{APPROX}? {NUM} {TO}"
HALF = "(?:{APPROX}? {NUM} AND A HALF <unit:UNITS>|A <unit2:UNIT> AND A HALF)"
RULES = (
    Rule("distance", f"{HALF} AGO", _half_ago),
    Rule("duration", HALF, _half, "DURATION"),
    Rule("distance", f"{COUNT} <unit:UNIT|UNITS> (?:OR SO)? AGO", _ago),
    Rule("distance", "<unit:UNITS> AGO", _ago),
    Rule("distance", "<unit:UNITS> LATER", _later),
    Rule("distance", f"{COUNT} <unit:UNIT|UNITS> (?:FROM NOW|HENCE)", _from_now),
    Rule("distance", f"{COUNT} <unit:UNIT|UNITS> <how:EARLIER|BEFORE>", _earlier),
    Rule("distance", f"{COUNT} <unit:UNIT|UNITS> (?:LATER)", _later),
    Rule("duration", f"{COUNT} (?:DASH? KINDOFDAY)? DASH? <unit:UNIT|UNITS>", _duration, "DURATION"),
    Rule("duration", "<unit:UNITS>", _duration, "DURATION"),
    Rule("window", f"(?:THE|THESE|THOSE)? {NEAR} {{NUM}} {{TO}} <unit:UNITS>", _window, "DURATION"),
    Rule("duration", "THE (?:FISCAL|FULL|CALENDAR)? <unit:YEARWORD> (?=ENDED|ENDING)", _ended, "DURATION"),
    Rule("window", "THE {NUM} <unit:UNITS>", _window, "DURATION"),
    Rule("recent", "<relation:RECENT|COMING|PAST|FUTURE> <unit:UNITS>", _recent),
)  # fmt: skip
