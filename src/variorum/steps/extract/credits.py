"""Credits: agencies and outlets that a report names as the source of its copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from variorum.records.article import Credit, Part
from variorum.records.span import ArticleId, Quote, Span
from variorum.steps.extract.lines.head import DATELINE, dateline
from variorum.steps.extract.lines.mastheads import PRESS_WORD, is_name
from variorum.tables.agencies import agency_names
from variorum.tables.places import countries

TELLING = r"(?:reports?|reported|says|said|writes|wrote|according to|cited by|quoted by|citing)"
CREDITED_LEAD = re.compile(r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*(?: (?:of |the )?[A-Z][\w.&'’-]*){0,3}): (?=[\"“A-Z])")
ACRONYM = re.compile(r"[A-Z]{3,6}")
LEAD_PARTS = 2  # only a deck may be headed by the outlet that it is taken from
Form = Literal["byline", "dateline", "sentence", "tail", "deck"]


def credits_of(article: ArticleId, text: str, parts: Sequence[Part]) -> tuple[Credit, ...]:
    """The credits in order of place; those of pictures, links and comments are not of copy."""
    found = {
        (start, end): Credit(
            agency=name, quote=Quote(span=Span(article=article, start=start, end=end), words=text[start:end]), form=form
        )
        for part in parts
        for name, start, end, form in _in_part(text, part)
    }
    return tuple(found[place] for place in sorted(found))


def _in_part(text: str, part: Part) -> Iterator[tuple[str, int, int, Form]]:
    match part.kind:
        case "byline":
            form: Form = "tail" if "editors" in part.reason else "byline"
            yield from ((name, start, end, form) for name, start, end in _named(text, part.start, part.end))
        case "dateline":
            known = list(_named(text, part.start, part.end)) or _in_slot(text, part.start, part.end)
            yield from ((name, start, end, "dateline") for name, start, end in known)
        case "body":
            yield from ((name, start, end, "sentence") for name, start, end in _telling(text, part.start, part.end))
            yield from ((name, start, end, "tail") for name, start, end in _bracketed(text, part.start, part.end))
        case "deck":
            yield from ((name, start, end, "deck") for name, start, end in _heading(text, part.start, part.end))
        case _:
            return


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = "|".join(re.escape(name) for name in sorted(agency_names(), key=len, reverse=True))
    name = rf"(?<![\w/])(?P<name>{names})(?![\w/])"
    told = re.compile(
        rf"{TELLING} (?:the )?(?:\w+ )?(?:news )?(?:agency )?{name}(?!['’]s)|"
        rf"(?<![\w/])(?P<first>{names})(?: news agency| newswire| wire service)? {TELLING}\b"
    )
    return (
        re.compile(name),
        told,
        re.compile(rf"[(\[—–-] ?(?:with )?(?P<name>{names})(?: contributed)? ?[)\]]?\s*$", re.MULTILINE),
    )


def _named(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _patterns()[0].finditer(text, start, end):
        yield agency_names()[match["name"]].name, match.start("name"), match.end("name")


def _in_slot(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """An agency that no table knows, named by where it stands: "KARABURA (NINA) —" or "KARABURA — NINA —"."""
    found = dateline(text[start:end] + " ")  # behind a dash it looks for a space
    for slot in ("agency", "wire") if found else ():
        name = found.groupdict().get(slot) if found else None
        if found and name and _may_be_agency(name, after_capitals=found.re is DATELINE):
            yield name, start + found.start(slot), start + found.end(slot)


def _may_be_agency(name: str, *, after_capitals: bool) -> bool:
    """Whether the name in the slot is no country or state; behind a place in small letters it must look like one."""
    if name in countries() or not is_name(name) or any(character.isdigit() for character in name):
        return False
    return ACRONYM.fullmatch(name) is not None or bool(PRESS_WORD.search(name)) or (after_capitals and len(name) > 3)


def _telling(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _patterns()[1].finditer(text, start, end):
        group = "name" if match["name"] else "first"
        yield agency_names()[match[group]].name, match.start(group), match.end(group)


def _bracketed(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _patterns()[2].finditer(text, start, end):
        yield agency_names()[match["name"]].name, match.start("name"), match.end("name")


def _heading(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """An outlet or agency before the colon at the head of a line: "Daily Heron: The commander has …"."""
    for line in re.finditer(r"[^\r\n]+", text[start:end]):
        match = CREDITED_LEAD.match(line.group())
        if match and (match["name"] in agency_names() or PRESS_WORD.search(match["name"])):
            known = agency_names().get(match["name"])
            first = start + line.start()
            yield (known.name if known else match["name"]), first, first + match.end("name")
