"""References: words that point to the present, the past or the future without a date."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Arguments, Found, Rule


def _present(found: Found) -> Arguments:
    return {"value": "PRESENT_REF"}


def _past(found: Found) -> Arguments:
    return {"value": "PAST_REF"}


def _future(found: Found) -> Arguments:
    before, after = found.before(), found.after()
    if after is not None and after.text in ("after", "before"):
        return None
    if before is not None and before.text in ("as", "too", "how", "so"):
        return None
    return {"value": "FUTURE_REF"}


def _the_past(found: Found) -> Arguments:
    """The meaning of "in the past", not "the past year" and not "past the gate"."""
    after = found.after()
    return None if after and found.tag(after).startswith(("N", "JJ", "CD")) else {"value": "PAST_REF"}


def _now(found: Found) -> Arguments:
    before = found.before()
    return None if before and before.text == "from" else {"value": "PRESENT_REF"}


RULES = (
    Rule("reference", "RIGHT? NOW", _now),
    Rule("reference", "CURRENTLY|NOWADAYS|PRESENTLY|THESE UNITS|AT THE MOMENT|CURRENT", _present),
    Rule("reference", "(?:MORE|MOST)? RECENTLY|LATELY|RECENT", _past),
    Rule("reference", "THE PAST", _the_past),
    Rule("reference", "SOON|SHORTLY|THE (?:NEAR|DISTANT|FORESEEABLE)? FUTURE|THE (?:NEAR|SHORT|LONG) TERM", _future),
)  # fmt: skip
