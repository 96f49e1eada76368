"""Outlet in text: who published, as the text's own lines say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.records.article import Part
from variorum.steps.extract.lines.imprints import imprint
from variorum.steps.extract.lines.mastheads import OUTLET_LINE, is_masthead, is_name, is_outlet_line
from variorum.steps.extract.outlet import Named, outlet_of_address
from variorum.tables.agencies import agency_names

STAFF = re.compile(
    r"(?<!\w)(?>(?:by )?)(?P<name>(?-i:[A-Z])[\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4}) (?:Staff|Newsroom|News Desk|Web Desk|"
    r"Editorial Board|Editors|(?P<role>Reporter|Correspondent|Staff Writers?))\b",
    re.IGNORECASE,
)
SUPPORT = re.compile(
    r"(?:Support|Donate to|Subscribe to|Help|About|"
    r"Contact) (?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})\s*[!.:]?"
)
OURS = re.compile(
    r"\b(?:journalists|newsroom|staff|readers|reporters|team) (?:of|"
    r"at) (?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})"
)
DOTTED = r"[\w&'’-]*+(?:\.[\w&'’-]++)*"  # a point inside a word, none that ends a sentence
RIGHTS = re.compile(
    r"(?:©|\(c\)|"
    r"copyright)\s*(?:©\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*"
    rf"(?P<name>(?-i:(?:The )?[A-Z]){DOTTED}(?: (?-i:[A-Z]){DOTTED}){{0,4}})",
    re.IGNORECASE,
)
SHOWN = 2000  # characters of a part that are searched for a name
NAMING = (("donation", SUPPORT), ("donation", OURS), ("byline", STAFF), ("legal", RIGHTS), ("footer", RIGHTS))
HEAD = frozenset({"title", "date", "byline", "deck"})
ENDS = frozenset({"title", "byline"})
WITH_DAY = frozenset({"date", "byline"})
END = re.compile(r", | [|–—-] ")
PATH = re.compile(r"[|>»›·•]")
TOLD = "told {name}"  # an outlet speaks of itself in this way
SEEN = "seen by {name}"
MOST_LINES = 20  # of a part above the title that are tried; each is looked up in the whole text
NO_NAME = frozenset("By Us Our Editorial Staff All Rights Reserved Independent Journalism Now Today News Local".split())


def outlet_of_text(text: str, parts: Sequence[Part]) -> Named:
    """The outlet that an appeal, a byline, the rights, a line of the head or the saved address name."""
    named = outlet_of_notices(text, parts)
    named = named if named.name else _masthead(text, parts)
    return named if named.name else _own_address(text, parts)


def outlet_of_notices(text: str, parts: Sequence[Part]) -> Named:
    """The outlet that an appeal, a byline or the rights name."""
    for kind, pattern in NAMING:
        for part in parts:
            found = pattern.search(text[part.start : min(part.end, part.start + SHOWN)]) if part.kind == kind else None
            if found and _names_outlet(found):
                return Named(found["name"][:1].upper() + found["name"][1:], found.group().strip())
    return Named()


def _names_outlet(found: re.Match[str]) -> bool:
    """Whether it is a name, none of an agency, and not the field that a reporter writes on: "Health Correspondent"."""
    name = found["name"]
    if set(name.split()) & NO_NAME or name in agency_names():
        return False
    return not found.groupdict().get("role") or is_masthead(name)


def _masthead(text: str, parts: Sequence[Part]) -> Named:
    """The line above the title or right below it that reads like an outlet's name, or that somebody "told"."""
    for at, part in enumerate(parts):
        if part.kind in HEAD:
            if part.kind in ENDS and (name := _at_end(text[part.start : part.end])):
                return Named(name, f"at the end of the {part.kind}")
            if part.kind in WITH_DAY and (name := _with_day(text[part.start : part.end])):
                return Named(name, "printed at the head of the text, with the day")
            continue  # the outlet's line may stand below
        if part.kind != "navigation":
            return Named()
        heads = at + 1 < len(parts) and parts[at + 1].kind == "navigation" and part.reason == OUTLET_LINE
        shown = text[part.start : part.end].splitlines()[:MOST_LINES]
        for name in (PATH.split(line)[0].strip() for line in shown):
            if is_masthead(name) or is_outlet_line(name) or (heads and is_name(name)):
                return Named(name, "printed at the head of the text")
            if name[:1].isupper() and len(name) > 2 and (own := _own_words(name, text)):
                return Named(name, f'above the title; "{own}"')
    return Named()


def _own_words(name: str, text: str) -> str:
    """The words in which the outlet of this name speaks of itself, in full or as "the" and its last word."""
    short = name.rsplit(" ", 1)[-1] if is_name(name) and " " in name else name
    ways = (TOLD.format(name=name), *(way.format(name=f"the {one}") for one in (name, short) for way in (TOLD, SEEN)))
    return next((way for way in ways if re.search(rf"\b{re.escape(way)}\b", text)), "")


def _with_day(words: str) -> str:
    """The outlet that stands in one line with the day: "The Daily Heron, 13 May 2031"."""
    found = (imprint(line) for line in words.splitlines()[:MOST_LINES])
    return next((one.outlet for one in found if one and one.outlet), "")


def _at_end(words: str) -> str:
    """The outlet behind the last comma or dash: "Dam breaks - The Daily Heron", "By Jane Doe, The Daily Heron"."""
    pieces = END.split(words)
    return pieces[-1] if len(pieces) > 1 and is_outlet_line(pieces[-1]) else ""


def _own_address(text: str, parts: Sequence[Part]) -> Named:
    for part in parts:
        if part.kind == "other" and "address that the text" in part.reason:
            address = re.search(r"(?:https?://|www\.)[^\s<>]+", text[part.start : part.end])
            if address:
                return outlet_of_address(address.group() if "//" in address.group() else f"//{address.group()}")
    return Named()
