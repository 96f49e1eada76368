"""Weekdays, relative days and parts of the day."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule
from variorum.steps.annotate.times.parts import is_conjunction
from variorum.steps.annotate.times.vocabulary import DAY_PARTS
from variorum.steps.annotate.times.words import Word

DAYS = {"today": "0", "yesterday": "-1", "tomorrow": "1", "tonight": "0", "overnight": "-1"}
NEAR = {"last": "last", "past": "last", "this": "this", "next": "next", "coming": "next", "this coming": "next",
        "this past": "last", "the previous": "previous", "the following": "following", "that": "same",
        "the coming": "next", "the past": "last", "the next": "following"}  # fmt: skip


# Weekdays that are a name of their own and recur once a year or never.
NAMED_DAYS = frozenset("black cyber bloody super shrove fat giving maundy holy spy small throwback casual".split())


def daypart_of(found: Found) -> str:
    """The TIMEX3 part of the day that the expression names, "" for none."""
    words = [word for word in found.group("daypart") if word.kind == "daypart"]
    return DAY_PARTS[words[-1].text] if words else ""


def _weekday(found: Found) -> Arguments:
    word = found.one("weekday")
    if word is None or not _is_day(found, word) or is_conjunction(found):
        return None
    if found.group("night"):
        return {"weekday": str(word.value), "daypart": "TNI", "night": found.text("night").split(" ")[-1]}
    if not found.group("relation") and not found.group("week") and _is_any(found, word):
        return {"weekday": str(word.value), "day": "open"}
    return {
        "weekday": str(word.value),
        "relation": NEAR.get(found.text("relation"), ""),
        "week": {"last": "-1", "this": "0", "next": "1"}.get(found.text("week"), ""),
        "daypart": daypart_of(found),
    }


def _is_day(found: Found, word: Word) -> bool:
    """Whether the weekday is no part of a name: "Black Friday", "Friday Harbor", "Sunday Times"."""
    token, before = found.tokens.get(word.start), found.before()
    if before is not None and before.capital and before.text in NAMED_DAYS:
        return False
    after = found.after()
    if token is not None and token.entity.endswith(("ORG", "WORK_OF_ART", "PERSON", "EVENT", "FAC", "PRODUCT")):
        return bool(found.group("daypart")) or found.words[found.match.end() - 1] is not word or _loose(found)
    return not (after and after.capital and after.kind == "other" and token and token.dep == "compound"
                and found.tag(after) in ("NNP", "NNPS"))  # fmt: skip


def _is_any(found: Found, word: Word) -> bool:
    """Whether it is any such day: "on a Tuesday", "one Sunday in March", not "in a Tuesday speech"."""
    before = found.before()
    return before is not None and before.text in ("a", "one", "some", "any") and not _describes(found, word)


def _loose(found: Found) -> bool:
    before = found.before()
    return before is not None and before.text in ("on", "since", "until", "by", "said")


def _relative(found: Found) -> Arguments:
    word = found.one("day")
    if word is None:
        return None
    part = {"tonight": "TNI", "overnight": "TNI"}.get(word.text, "") or daypart_of(found)
    offset = int(DAYS[word.text])
    if word.text == "overnight" and word.end == found.words[found.match.end() - 1].end:
        offset = -1  # the night before the paper came out
    if found.group("further"):
        offset = 2 * offset
        if not offset:
            return None
    if word.capital and _is_title(found):
        return None
    return {"offset": str(offset), "daypart": part}


def _is_title(found: Found) -> bool:
    """Whether "Today" is the name of a paper or a broadcast: beside a name, or alone between quotation marks."""
    before, after = found.before(), found.after()
    first = before is None or before.kind in ("mark", "stop", "colon", "dash")
    named = after is not None and after.capital and after.kind == "other" and found.tag(after) in ("NNP", "NNPS")
    if named and (not first or _is_compound(found)):  # "by Today Press", not "Today Vera Dahl said"
        return True
    if before is not None and before.capital and before.kind == "other" and found.tag(before).startswith("NNP"):
        return True
    quoted = before is not None and after is not None and before.kind == after.kind == "mark"
    return quoted and after is not None and after.joined


def _is_compound(found: Found) -> bool:
    word = found.one("day")
    token = found.tokens.get(word.start) if word else None
    return token is not None and token.dep == "compound"


def _part_of_day(found: Found) -> Arguments:
    """The meaning of "this morning", "last night", "that evening", "the morning"."""
    relation, last = found.text("relation"), found.words[found.match.end() - 1]
    if last.capital and found.words[found.match.start()] is not last:  # "the Morning Briefing"
        return None
    offset = {"last": "-1", "this": "0", "tonight": "0"}.get(relation)
    if offset is None and _describes(found, last):  # "the night guard", "the morning rush"
        return None
    if offset is None:
        if relation == "the" and _is_of_event(found):
            return {"offset": "0", "daypart": daypart_of(found), "day": "open"}
        step = {"the next": "1", "the following": "1", "the previous": "-1"}.get(relation, "0")
        return {"offset": step, "daypart": daypart_of(found), "from": "narrative"}
    if relation == "last" and daypart_of(found) not in ("TNI", "TEV"):
        return None
    return {"offset": offset, "daypart": daypart_of(found)}


def _is_of_event(found: Found) -> bool:
    """Whether it is counted from something that happened: "the evening before the vote", not "the evening before"."""
    lead, leading, noun = found.before(), found.after(), found.after(2)
    if leading is None or noun is None or (lead is not None and lead.text == "in"):  # "in the evening after dinner"
        return False
    if leading.text == "of":
        dated = found.after(3)
        return noun.text in DETERMINERS and not (dated is not None and dated.kind in DATE_WORDS)
    return leading.text in ("before", "after") and found.tag(noun).startswith(NAMING)


def _describes(found: Found, word: Word) -> bool:
    """Whether the word tells what sort of thing the noun right behind it is."""
    token, after = found.tokens.get(word.start), found.after()
    noun = after is not None and after.kind == "other" and found.tag(after).startswith("NN")
    return noun and token is not None and token.dep in ("compound", "nmod", "amod")


def _clock(found: Found) -> Arguments:
    """A time of day as TIMEX3: "T22:00"."""
    hour, minute = found.value("hour"), found.value("minute") or "0"
    if found.group("military"):
        digits = found.group("military")[0].text
        hour, minute = (digits[:2], digits[2:]) if len(digits) == 4 and digits.isdigit() else ("99", "0")
    night = found.one("half")
    if int(hour) > (12 if night else 24) or int(minute) > 59:
        return None
    number = int(hour) % 12 if night else int(hour)
    number += 12 if night and night.text.startswith("p") else 0
    return {"clock": f"T{number:02d}:{int(minute):02d}", "zone": found.text("zone")}


def _plain_clock(found: Found) -> Arguments:
    """A time of 24 hours without a zone, behind a preposition only: "at 14:30", no result of a match."""
    before = found.before()
    return _clock(found) if before and before.text in BEFORE_NOON else None


def _noon(found: Found) -> Arguments:
    before = found.before()
    if found.match.end() - found.match.start() == 1 and not (before and before.text in BEFORE_NOON):
        return None
    return {"clock": daypart_of(found)} if daypart_of(found).startswith("T1") or "24" in daypart_of(found) else None


DETERMINERS = frozenset("the a an this that his her its their our my".split())
DATE_WORDS = frozenset({"day", "month", "weekday", "numeral ordinal", "ordinal", "year"})
NAMING = ("N", "PRP", "DT", "CD", "JJ")  # tags with which the phrase for an event begins, or a clause of it
BEFORE_NOON = frozenset("at by before after until till since past from near to on".split())
MODIFIER = "(?:EARLY|LATE|EARLIER|LATER|MID DASH?)?"
RELATION = "<relation:LAST|PAST|NEXT|THIS|COMING|THIS COMING|THIS PAST|THE (?:PREVIOUS|FOLLOWING|COMING|PAST|NEXT)>"
OF_DAY = "<relation:LAST|THIS|THAT|THE|THE (?:NEXT|FOLLOWING|PREVIOUS|SAME)|THAT SAME>"
AROUND = "(?:ABOUT|AROUND|NEARLY|ALMOST|JUST AFTER|JUST BEFORE)?"
MINUTE = "(?:COLON <minute:TWODIGITS> (?:COLON TWODIGITS)?)"
ZONE = "(?:<zone:ZONE>|OPEN ZONE MARK)?"
RULES = (
    Rule("weekday", f"{MODIFIER} {RELATION}? <weekday:WEEKDAY> <daypart:{MODIFIER} DAYPART>?", _weekday),
    Rule("weekday", "<relation:THAT> <weekday:WEEKDAY> <daypart:DAYPART>?", _weekday),
    Rule("weekday", "<weekday:WEEKDAY> OF? <week:LAST|THIS|NEXT> WEEKWORD", _weekday),
    Rule("weekday", f"<daypart:{MODIFIER} DAYPART> (?:OF|ON)? <weekday:WEEKDAY>", _weekday),
    Rule("weekday", "<night:OVERNIGHT (?:ON|INTO|TO|THROUGH)?> <weekday:WEEKDAY>", _weekday),
    Rule("relative day", f"{MODIFIER} <day:TODAY|YESTERDAY|TOMORROW> <daypart:DAYPART>?", _relative),
    Rule("relative day", f"<daypart:{MODIFIER} DAYPART> <day:TODAY|YESTERDAY|TOMORROW>", _relative),
    Rule("relative day", "<day:TONIGHT>", _relative),
    Rule("relative day", "<day:OVERNIGHT>", _relative, "TIME"),
    Rule("relative day", "<further:THE? DAYWORD (?:BEFORE|AFTER)> <day:YESTERDAY|TOMORROW>", _relative),
    Rule("relative day", f"{MODIFIER} {OF_DAY} <daypart:{MODIFIER} DAYPART>", _part_of_day, "TIME"),
    Rule("clock", f"{AROUND} <hour:DAYNUM> {MINUTE}? <half:MERIDIEM> {ZONE}", _clock, "TIME"),
    Rule("clock", f"{AROUND} <hour:TWODIGITS> {MINUTE} <zone:ZONE>", _clock, "TIME"),
    Rule("clock", "<hour:TWODIGITS> COLON <minute:TWODIGITS>", _plain_clock, "TIME"),
    Rule("clock", f"{AROUND} <military:COUNT|YEAR> <zone:ZONE>", _clock, "TIME"),
    Rule("clock", f"{AROUND} <daypart:DAYPART>", _noon, "TIME"),
)  # fmt: skip
