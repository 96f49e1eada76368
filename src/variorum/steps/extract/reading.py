"""Reading: what the parts of an article say, as plain texts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from variorum.records.article import Article, Part, PartKind
from variorum.records.problem import Problem, Severity
from variorum.steps.extract.decode import Decoded
from variorum.steps.extract.lines.mastheads import is_outlet_line
from variorum.tables.agencies import agency_names

UTF_7 = "it says that it is in UTF-7, which no browser reads, as attacks hide in it; letters beyond ASCII are unread"

Extraction = tuple[tuple[Article, ...], tuple[Problem, ...]]

LEAD = re.compile(r"^(?:[-–—|•*\s]*)(?:by|written by|reported by|author:?|story by|from)\s*:?\s+", re.IGNORECASE)
BEHIND = re.compile(r"^by\s+", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:,|;|&|\||\s(?:and|with|for|in|at)\s)\s*")
NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|da|van|von|der|bin|al|el|la|ibn)){1,4}")
CALENDAR = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|June|July|August|September|October|"
    r"November|December)$|\d"
)
NO_PERSON = re.compile(
    r"\b(?:staff|newsroom|desk|news|agency|agencies|team|editors?|correspondent|reporters?|bureau|press|times|post|wire|service|online|published|updated)\b",
    re.IGNORECASE,
)


def body_of(text: str, parts: Sequence[Part]) -> str:
    """The parts that are body, joined by newlines."""
    return "\n".join(text[part.start : part.end] for part in parts if part.kind == "body" and part.state == "in")


def doubted(article: Article) -> Article:
    """The article with its day in doubt."""
    return replace(article, published=replace(article.published, doubt=True))


def first_of(text: str, parts: Sequence[Part], kind: PartKind) -> str:
    """The words of the first part of this kind, "" where there is none."""
    return next((text[part.start : part.end] for part in parts if part.kind == kind), "")


def authors_in(text: str, parts: Sequence[Part]) -> tuple[str, ...]:
    """The persons whom the first byline names, in its order."""
    for part in parts:
        if part.kind == "byline" and "editors" not in part.reason:
            names = persons(text[part.start : part.end])
            if names:
                return names
    return ()


def persons(line: str) -> tuple[str, ...]:
    """The names of persons in a byline: no agencies, desks or dates."""
    pieces = (_piece(piece) for piece in BETWEEN.split(LEAD.sub("", line.split("\n")[0])))
    return tuple(dict.fromkeys(piece for piece in pieces if NAME.fullmatch(piece) and is_person(piece)))


def _piece(words: str) -> str:
    """One name of a byline without what stands around it: "by" behind the outlet and the day, marks of Markdown."""
    return without_agency(BEHIND.sub("", words.strip(" .,-–—*_")))


def without_agency(name: str) -> str:
    """The name without the agency that is printed behind it."""
    words = name.split()
    ends = (at for at in range(1, len(words)) if " ".join(words[at:]) in agency_names())
    return " ".join(words[: next(ends, len(words))])


def is_person(name: str) -> bool:
    """Whether the name may be a person's: no agency, desk, month or day is in it."""
    return (
        name not in agency_names()
        and not is_outlet_line(name)
        and not NO_PERSON.search(name)
        and not CALENDAR.search(name)
    )


def replaced_problem(name: str, found: Decoded) -> tuple[Problem, ...]:
    """A line that says how many characters had to be replaced, or that the charset is a guess or is not read."""
    counted = f"{found.replaced} characters are no {found.charset} and are shown as \ufffd" if found.replaced else ""
    guessed = (
        f"read, but as {found.charset}, which is a guess: it names no charset, or one that it is not in"
        if found.guessed
        else ""
    )
    refused = UTF_7 if found.refused else ""
    reason = "; ".join(part for part in (refused, guessed, counted) if part)
    if not reason:
        return ()
    severity: Severity = "failed" if counted or refused else "noted"
    return (Problem(source=name, reason=reason, remedy="save it again as UTF-8", severity=severity, stage="extract"),)
