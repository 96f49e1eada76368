"""Credits: agencies and outlets that a report names as the source of its copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from variorum.records.article import Credit, Part
from variorum.records.span import ArticleId, Quote, Span
from variorum.steps.extract.lines.bylines import NO_AGENCY, may_be_agency
from variorum.steps.extract.lines.head import DATELINE, dateline
from variorum.steps.extract.lines.mastheads import PRESS_WORD, is_name
from variorum.steps.extract.lines.notices import FIRST_PRINTED, REPRINT
from variorum.steps.extract.namesakes import is_part_of_person
from variorum.tables.agencies import agency_names
from variorum.tables.places import countries
from variorum.text.wordlist import one_of

TELLING = r"(?:reports?|reported|says|said|writes|wrote|according to|cited by|quoted by|citing)"
CREDITED_LEAD = re.compile(r"(?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*(?: (?:of |the )?[A-Z][\w.&'’-]*){0,3}): (?=[\"“A-Z])")
SIGNED = re.compile(r",\s*(?P<name>[A-Z]{3,6})\s*$|^[(\[]?(?P<alone>[A-Z]{3,6})[)\]]?\s*$", re.MULTILINE)
ACRONYM = re.compile(r"[A-Z]{3,6}")
LINES = re.compile(r"[^\r\n]+")
WORDS = re.compile(r"[^\W_]+(?:/[^\W_]+)?")
INITIALS = re.compile(r"[a-z]{2,3}(?:/[a-z]{2,3})?")  # of editors, as German-language outlets sign
LAST_LINES = 3  # of the text in which its sources are credited
LONGEST_CLOSING = 12  # words beside the names
LEAD = 60  # characters before the agency in a dateline, or of the place behind it in a byline
NEAR = 4  # parts below the text among which its rights are reserved
CLOSING = frozenset(  # all that may stand beside the names in a line of credits
    """a additional agencies agency also and article based by compiled content contributed contributing contribution
    contributions file files first for from in includes includes information input inputs material news of on
    originally originated published report reporting reports service services source sources story staff text texts the
    this to was wire with wires
    quelle quellen mit material von und fuente fuentes con información de y fonte fonti con informazioni di e
    avec et bron bronnen met en źródło źródła источник источники и""".split()
)
FIRST_WORD = re.compile(r"\w+")
Form = Literal["byline", "dateline", "sentence", "tail", "deck"]


def credits_of(article: ArticleId, text: str, parts: Sequence[Part], writers: Sequence[str] = ()) -> tuple[Credit, ...]:
    """The credits in order of place; those of pictures, links and comments are not of copy.

    `writers` are agencies that the page's data call its authors; they are credited where the head prints them.
    """
    last = max((at for at, part in enumerate(parts) if part.kind == "body"), default=-1)
    found = {
        (start, end): Credit(
            agency=name, quote=Quote(span=Span(article=article, start=start, end=end), words=text[start:end]), form=form
        )
        for name, start, end, form in (
            *_of_writers(text, parts, writers),
            *_leading(text, parts),
            *(one for part in parts for one in _in_part(text, part)),
            *(_closing(text, parts[last]) if last >= 0 else ()),
            *(one for part in parts[last + 1 : last + 1 + NEAR] for one in _reserved(text, part)),
        )
    }
    return tuple(found[place] for place in sorted(found))


def _of_writers(text: str, parts: Sequence[Part], writers: Sequence[str]) -> Iterator[tuple[str, int, int, Form]]:
    """The writers that stand between the title and the text, each where it stands first."""
    begin = next((part.end for part in parts if part.kind == "title"), 0)
    end = next((part.start for part in parts if part.kind in {"body", "dateline"} and part.start >= begin), begin)
    for writer in writers:
        found = re.search(rf"(?<!\w){re.escape(writer)}(?!\w)", text[begin:end])
        if found:
            known = agency_names().get(writer)
            yield (known.name if known else writer), begin + found.start(), begin + found.end(), "byline"


def _leading(text: str, parts: Sequence[Part]) -> Iterator[tuple[str, int, int, Form]]:
    """The agency in brackets before the dash that opens the text, and one that signs a line above it with its place."""
    first = next((at for at, part in enumerate(parts) if part.kind == "body"), len(parts))
    for part in parts[first : first + 1]:
        if found := _patterns().leading.match(text, part.start, part.end):
            yield agency_names()[found["name"]].name, found.start("name"), found.end("name"), "dateline"
    for part in (part for part in parts[:first] if part.kind == "deck"):
        if found := _patterns().placed.fullmatch(text, part.start, part.end):
            yield agency_names()[found["name"]].name, found.start("name"), found.end("name"), "byline"


def _closing(text: str, part: Part) -> Iterator[tuple[str, int, int, Form]]:
    """The agencies in the last lines of the text that say nothing but whose copy it is: "Source: …, …"."""
    lines = [found for found in LINES.finditer(text, part.start, part.end) if found.group().strip()]
    for line in lines[-LAST_LINES:]:
        rest = _patterns().name.sub(" ", line.group())
        words = [word.lower() for word in WORDS.findall(rest)]
        if rest == line.group() or len(words) > LONGEST_CLOSING or any(map(str.isdigit, rest)):
            continue
        if all(word in CLOSING or INITIALS.fullmatch(word) for word in words):
            yield from ((name, start, end, "tail") for name, start, end in _named(text, line.start(), line.end()))


def _reserved(text: str, part: Part) -> Iterator[tuple[str, int, int, Form]]:
    """The agency to which a line right below the text reserves the rights."""
    if part.kind == "legal" and (found := _patterns().reserved.match(text, part.start, part.end)):
        yield agency_names()[found["name"]].name, found.start("name"), found.end("name"), "tail"


def _in_part(text: str, part: Part) -> Iterator[tuple[str, int, int, Form]]:
    match part.kind:
        case "byline":
            form: Form = "tail" if "editors" in part.reason else "byline"
            known = list(_named(text, part.start, part.end)) or list(_signed(text, part.start, part.end))
            yield from ((name, start, end, form) for name, start, end in known)
        case "footer" if part.reason == FIRST_PRINTED:
            yield from ((name, start, end, "tail") for name, start, end in _printed_first(text, part.start, part.end))
        case "dateline":
            known = list(_named(text, part.start, part.end)) or list(_in_slot(text, part.start, part.end))
            yield from ((name, start, end, "dateline") for name, start, end in known)
        case "body" if _may_name(text[part.start : part.end]):
            yield from ((name, start, end, "sentence") for name, start, end in _telling(text, part.start, part.end))
            yield from ((name, start, end, "tail") for name, start, end in _bracketed(text, part.start, part.end))
        case "deck":
            yield from ((name, start, end, "deck") for name, start, end in _heading(text, part.start, part.end))
        case _:
            return


class _Patterns(NamedTuple):
    """The ways in which the names of the table are printed."""

    name: re.Pattern[str]
    told: re.Pattern[str]
    bracketed: re.Pattern[str]
    leading: re.Pattern[str]
    placed: re.Pattern[str]
    reserved: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    names = one_of(agency_names())
    name = rf"(?<![\w/])(?P<name>{names})(?![\w/])"
    told = re.compile(
        rf"{TELLING} (?:the )?(?:\w+ )?(?:news )?(?:agency )?{name}(?!['’]s)|"
        rf"(?<![\w/])(?P<first>{names})(?: news agency| newswire| wire service)? {TELLING}\b"
    )
    return _Patterns(
        re.compile(name),
        told,
        re.compile(rf"[(\[—–-] ?(?:with )?(?P<name>{names})(?: contributed)? ?[)\]]?\s*$", re.MULTILINE),
        re.compile(rf"[^\n()\[\].]{{0,{LEAD}}}[(\[](?P<name>{names})[)\]]\s?[-–—:]"),
        re.compile(rf"\s*(?P<name>{names})(?:,|/| [-–—|]) [A-Z][\w’' -]{{1,{LEAD}}}\s*"),
        re.compile(
            rf"\s*(?i:©|\(c\)|copyright:?)\s*(?:©\s*)?(?:\d{{4}}[,:]?\s*)?(?:[Tt]he )?(?P<name>{names})(?![\w/]| [A-Z])"
        ),
    )


def _may_name(words: str) -> bool:
    """Whether the first word of a name of the table is among them: few texts name an agency, and patterns are slow."""
    return not _first_words().isdisjoint(FIRST_WORD.findall(words))


@lru_cache(maxsize=1)
def _first_words() -> frozenset[str]:
    return frozenset(found.group() for name in agency_names() if (found := FIRST_WORD.search(name)))


def _named(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _patterns().name.finditer(text, start, end):
        if is_part_of_person(text, match.start("name"), match.end("name"), end):
            continue
        yield agency_names()[match["name"]].name, match.start("name"), match.end("name")


def _signed(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """An agency that no table knows, as an acronym behind the writer's name, or in a line of its own."""
    return [
        (found[group], start + found.start(group), start + found.end(group))
        for found in SIGNED.finditer(text[start:end])
        for group in ("name", "alone")
        if found[group] and (may_be_agency(found[group]) if group == "alone" else found[group] not in NO_AGENCY)
    ]


def _printed_first(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The outlet in "This article first appeared in the Daily Heron", without its article."""
    for line in re.finditer(r"[^\r\n]+", text[start:end]):
        if found := REPRINT.fullmatch(line.group().strip()):
            group = "name" if found["name"] else "alone"
            name = found[group]
            at = start + line.start() + len(line.group()) - len(line.group().lstrip()) + found.start(group)
            known = agency_names().get(name)
            yield (known.name if known else name), at, at + len(name)


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
    for match in _patterns().told.finditer(text, start, end):
        group = "name" if match["name"] else "first"
        yield agency_names()[match[group]].name, match.start(group), match.end(group)


def _bracketed(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for match in _patterns().bracketed.finditer(text, start, end):
        yield agency_names()[match["name"]].name, match.start("name"), match.end("name")


def _heading(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """An outlet or agency before the colon at the head of a line: "Daily Heron: The commander has …"."""
    for line in re.finditer(r"[^\r\n]+", text[start:end]):
        match = CREDITED_LEAD.match(line.group())
        if match and (match["name"] in agency_names() or PRESS_WORD.search(match["name"])):
            known = agency_names().get(match["name"])
            first = start + line.start()
            yield (known.name if known else match["name"]), first, first + match.end("name")
