"""Credit forms: the ways in which a stretch of text names the agency or outlet whose copy it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from variorum.steps.extract.lines.bylines import NO_AGENCY, may_be_agency
from variorum.steps.extract.lines.head import DATELINE, dateline
from variorum.steps.extract.lines.mastheads import PRESS_WORD, is_name
from variorum.steps.extract.lines.notices import REPRINT
from variorum.steps.extract.namesakes import is_part_of_person
from variorum.tables.agencies import agency_names
from variorum.tables.places import countries
from variorum.text.wordlist import one_of

TELLING = r"(?:reports?|reported|says|said|writes|wrote|according to|cited by|quoted by|citing)"
CREDITED_LEAD = re.compile(r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*(?: (?:of |the )?[A-Z][\w.&'’-]*){0,3}): (?=[\"“A-Z])")
SIGNED = re.compile(r",\s*(?P<name>[A-Z]{3,6})\s*$|^[(\[]?(?P<alone>[A-Z]{3,6})[)\]]?\s*$", re.MULTILINE)
ACRONYM = re.compile(r"[A-Z]{3,6}")
LEAD = 60  # characters before the agency in a dateline, or of the place behind it in a byline
FIRST_WORD = re.compile(r"\w+")


class Patterns(NamedTuple):
    """The ways in which the names of the table are printed."""

    name: re.Pattern[str]
    told: re.Pattern[str]
    bracketed: re.Pattern[str]
    leading: re.Pattern[str]
    placed: re.Pattern[str]
    reserved: re.Pattern[str]


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """The patterns, made once."""
    names = one_of(agency_names())
    name = rf"(?<![\w/])(?P<name>{names})(?![\w/])"
    told = re.compile(
        rf"{TELLING} (?:the )?(?:\w+ )?(?:news )?(?:agency )?{name}(?!['’]s)|"
        rf"(?<![\w/])(?P<first>{names})(?: news agency| newswire| wire service)? {TELLING}\b"
    )
    return Patterns(
        re.compile(name),
        told,
        re.compile(rf"[(\[—–-] ?(?:with )?(?P<name>{names})(?: contributed)? ?[)\]]?\s*$", re.MULTILINE),
        re.compile(rf"[^\n()\[\].]{{0,{LEAD}}}[(\[](?P<name>{names})[)\]]\s?[-–—:]"),
        re.compile(rf"\s*(?P<name>{names})(?:,|/| [-–—|]) [A-Z][\w’' -]{{1,{LEAD}}}\s*"),
        re.compile(
            rf"\s*(?i:©|\(c\)|copyright:?)\s*(?:©\s*)?(?:\d{{4}}[,:]?\s*)?(?:[Tt]he )?(?P<name>{names})(?![\w/]| [A-Z])"
        ),
    )


def may_name(words: str) -> bool:
    """Whether the first word of a name of the table is among them: few texts name an agency, and patterns are slow."""
    return not _first_words().isdisjoint(FIRST_WORD.findall(words))


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(found.group() for name in agency_names() if (found := FIRST_WORD.search(name)))


def agencies_named(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Each agency of the table that is named, none as a part of a person's name."""
    for match in patterns().name.finditer(text, start, end):
        if is_part_of_person(text, match.start("name"), match.end("name"), end):
            continue
        yield agency_names()[match["name"]].name, match.start("name"), match.end("name")


def agencies_signed(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """An agency that no table knows, as an acronym behind the writer's name, or in a line of its own."""
    return [
        (found[group], start + found.start(group), start + found.end(group))
        for found in SIGNED.finditer(text[start:end])
        for group in ("name", "alone")
        if found[group] and (may_be_agency(found[group]) if group == "alone" else found[group] not in NO_AGENCY)
    ]


def outlets_printed_first(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The outlet in "This article first appeared in the Daily Heron", without its article."""
    for line in re.finditer(r"[^\r\n]+", text[start:end]):
        if found := REPRINT.fullmatch(line.group().strip()):
            group = "name" if found["name"] else "alone"
            name = found[group]
            at = start + line.start() + len(line.group()) - len(line.group().lstrip()) + found.start(group)
            known = agency_names().get(name)
            yield (known.name if known else name), at, at + len(name)


def agencies_in_slot(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
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


def agencies_telling(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Each agency of the table beside a word of telling: "the agency X reported", "according to X"."""
    for match in patterns().told.finditer(text, start, end):
        group = "name" if match["name"] else "first"
        yield agency_names()[match[group]].name, match.start(group), match.end(group)


def agencies_in_brackets(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Each agency of the table that ends a line, in brackets or behind a dash."""
    for match in patterns().bracketed.finditer(text, start, end):
        yield agency_names()[match["name"]].name, match.start("name"), match.end("name")


def outlets_heading(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """An outlet or agency before the colon at the head of a line: "Daily Heron: The commander has …"."""
    for line in re.finditer(r"[^\r\n]+", text[start:end]):
        match = CREDITED_LEAD.match(line.group())
        if match and (match["name"] in agency_names() or PRESS_WORD.search(match["name"])):
            known = agency_names().get(match["name"])
            first = start + line.start()
            yield (known.name if known else match["name"]), first, first + match.end("name")
