"""Credits: agencies and outlets that a report names as the source of its copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from variorum.records.article import Credit, Part
from variorum.records.span import ArticleId, Quote, Span
from variorum.steps.extract.credit_forms import (
    agencies_in_brackets,
    agencies_in_slot,
    agencies_named,
    agencies_signed,
    agencies_telling,
    may_name,
    outlets_heading,
    outlets_printed_first,
    patterns,
)
from variorum.steps.extract.lines.notices import FIRST_PRINTED
from variorum.tables.agencies import agency_names

LINES = re.compile(r"[^\r\n]+")
WORDS = re.compile(r"[^\W_]+(?:/[^\W_]+)?")
INITIALS = re.compile(r"[a-z]{2,3}(?:/[a-z]{2,3})?")  # of editors, as German-language outlets sign
LAST_LINES = 3  # of the text in which its sources are credited
LONGEST_CLOSING = 12  # words beside the names
NEAR = 4  # parts below the text among which its rights are reserved
CLOSING = frozenset(  # all that may stand beside the names in a line of credits
    """a additional agencies agency also and article based by compiled content contributed contributing contribution
    contributions file files first for from in includes includes information input inputs material news of on
    originally originated published report reporting reports service services source sources story staff text texts the
    this to was wire with wires
    quelle quellen mit material von und fuente fuentes con información de y fonte fonti con informazioni di e
    avec et bron bronnen met en źródło źródła источник источники и""".split()
)
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
        if found := patterns().leading.match(text, part.start, part.end):
            yield agency_names()[found["name"]].name, found.start("name"), found.end("name"), "dateline"
    for part in (part for part in parts[:first] if part.kind == "deck"):
        if found := patterns().placed.fullmatch(text, part.start, part.end):
            yield agency_names()[found["name"]].name, found.start("name"), found.end("name"), "byline"


def _closing(text: str, part: Part) -> Iterator[tuple[str, int, int, Form]]:
    """The agencies in the last lines of the text that say nothing but whose copy it is: "Source: …, …"."""
    lines = [found for found in LINES.finditer(text, part.start, part.end) if found.group().strip()]
    for line in lines[-LAST_LINES:]:
        rest = patterns().name.sub(" ", line.group())
        words = [word.lower() for word in WORDS.findall(rest)]
        if rest == line.group() or len(words) > LONGEST_CLOSING or any(map(str.isdigit, rest)):
            continue
        if all(word in CLOSING or INITIALS.fullmatch(word) for word in words):
            named = agencies_named(text, line.start(), line.end())
            yield from ((name, start, end, "tail") for name, start, end in named)


def _reserved(text: str, part: Part) -> Iterator[tuple[str, int, int, Form]]:
    """The agency to which a line right below the text reserves the rights."""
    if part.kind == "legal" and (found := patterns().reserved.match(text, part.start, part.end)):
        yield agency_names()[found["name"]].name, found.start("name"), found.end("name"), "tail"


def _in_part(text: str, part: Part) -> Iterator[tuple[str, int, int, Form]]:
    place = text, part.start, part.end
    match part.kind:
        case "byline":
            form: Form = "tail" if "editors" in part.reason else "byline"
            known = list(agencies_named(*place)) or list(agencies_signed(*place))
            yield from ((name, start, end, form) for name, start, end in known)
        case "footer" if part.reason == FIRST_PRINTED:
            yield from ((name, start, end, "tail") for name, start, end in outlets_printed_first(*place))
        case "dateline":
            known = list(agencies_named(*place)) or list(agencies_in_slot(*place))
            yield from ((name, start, end, "dateline") for name, start, end in known)
        case "body" if may_name(text[part.start : part.end]):
            yield from ((name, start, end, "sentence") for name, start, end in agencies_telling(*place))
            yield from ((name, start, end, "tail") for name, start, end in agencies_in_brackets(*place))
        case "deck":
            yield from ((name, start, end, "deck") for name, start, end in outlets_heading(*place))
        case _:
            return
