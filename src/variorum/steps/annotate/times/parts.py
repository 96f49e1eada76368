"""Parts: early, mid and late, the beginning and the end of a period."""

from __future__ import annotations

from variorum.steps.annotate.times.grammar import Found


def is_conjunction(found: Found) -> bool:
    """Whether the "that" of "said that Monday's vote" is no pointer to a day."""
    that = found.one("relation")
    return that is not None and that.text == "that" and found.tag(that) == "IN" and not _ends_clause(found)


def _ends_clause(found: Found) -> bool:
    """Whether nothing follows that "that" could lead on to: "called him that Monday,” he said"."""
    after, then = found.after(), found.after(2)
    if after is not None and after.kind == "comma":
        return then is None or (then.kind == "mark" and then.joined)
    return after is None or after.kind == "stop" or (after.kind == "mark" and after.joined)


PARTS = {
    "early": frozenset({"early"}),
    "mid": frozenset({"mid"}),
    "late": frozenset({"late"}),
    "start": frozenset({"beginning", "start", "starting", "opening", "turn"}),
    "middle": frozenset({"middle"}),
    "end": frozenset({"end", "close", "closing"}),
}


DOUBLE = {
    "early to mid": frozenset({"early", "mid"}),
    "mid to late": frozenset({"mid", "late"}),
    "early to late": frozenset({"early", "late"}),
}


def part_of(found: Found) -> str:
    """The part of the period that is meant: early, mid, late, start, middle, end, "mid to late", or ""."""
    words = {word.text for word in found.group("part")}
    if "to" in words:  # "mid-to-late May"
        return next((part for part, signs in DOUBLE.items() if words >= signs), "")
    for part, signs in PARTS.items():
        if words & signs:
            return part
    return ""
