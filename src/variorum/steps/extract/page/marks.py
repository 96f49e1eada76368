"""Marks: the dates in the elements of a page's text, and of what these say that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Literal, NamedTuple

from variorum.steps.extract.page.tags import Tag

PUBLISHED_MARK = re.compile(
    r"\bdatepublished\b|\bdatecreated\b|\bpubdate\b|\bdt-published\b|(?<![\w-])published(?![\w-])", re.IGNORECASE
)
PUBLISHED = ("published", "datecreated", "pubdate")  # one of them stands in whatever the pattern finds
CHANGED = ("modified", "updated")
CHANGED_MARK = re.compile(r"\bdatemodified\b|\bdt-updated\b|(?<![\w-])(?:updated|modified)(?![\w-])", re.IGNORECASE)
LONGEST_CLASS = 400  # characters of the attributes that are searched for what a date is of
# Of a class or property: "date-published", "posted-on", "dc:created" of RDFa as Drupal writes it; "last-updated".
SAYS_PUBLISHED = re.compile(
    r"(?<![a-z])(?:date[-_]?)?published(?![a-z])|(?<![a-z])(?:pub[-_]?date|publish[-_]?(?:date|time|on)|"
    r"posted[-_]?(?:on|at|date)|date[-_]?(?:posted|created)|dc(?:terms)?:(?:created|issued))(?![a-z])",
    re.IGNORECASE,
)
SAYS_CHANGED = re.compile(
    r"(?<![a-z])(?:(?:last|date|content)[-_]?)?(?:updated|modified|dc(?:terms)?:modified)(?![a-z])|"
    r"(?<![a-z])update[-_]?(?:date|time|on)(?![a-z])",
    re.IGNORECASE,
)
SAYS = ("pub", "posted", "created", "issued", "updat", "modified")  # one stands in whatever these patterns find
COMMENT = re.compile(r"schema\.org/(?:User)?Comments?\b", re.IGNORECASE)  # itemtype of what a reader wrote
LONGEST_MARKED = 400  # characters of an element that holds a day and little else


class Mark(NamedTuple):
    """A date in an element of the text: a time element, one of microdata (itemprop) or of a microformat (class)."""

    start: int  # of the tag in the page
    value: str  # of datetime, content or title; "" where the element only says of what the day in it is
    of: Literal["published", "changed", ""]
    itemprop: bool  # whether schema.org says so
    end: int = -1  # of what stands in the element, up to the first end tag of its name
    item: tuple[int, int] | None = None  # characters [start, end) of the item of microdata that it is a date of
    named: bool = False  # whether that has the page's headline


def marks_of(page: str, telling: Sequence[Tag]) -> Iterator[Mark]:
    """The marks of the elements, in the order of the page; behind the first comment of microdata, none of microdata."""
    commented = False
    for tag in telling:
        raw = tag.raw_attributes
        commented = commented or ("itemtype" in raw and COMMENT.search(raw) is not None)
        if commented and "itemprop" in raw:
            continue
        if (tag.name == "time" or may_mark(raw)) and (mark := _mark(tag)):
            end = page.find(f"</{tag.name}", tag.end, tag.end + LONGEST_MARKED)
            yield mark._replace(end=end if end >= 0 else tag.end)


def may_mark(raw: str) -> bool:
    """Whether the attributes may say of what a date is; a chain, as it is asked of every tag."""
    told = "itemprop" in raw or "title" in raw or "property" in raw or "posted" in raw
    return told or "pdate" in raw or "odified" in raw or "ublish" in raw or "itemtype" in raw


def _mark(tag: Tag) -> Mark | None:
    raw = tag.raw_attributes
    if tag.name in {"meta", "link", "script"} and "itemprop" not in raw:
        return None
    small = raw.lower()
    if tag.name != "time" and not any(word in small for word in SAYS):
        return None
    names = small[:LONGEST_CLASS]
    published = any(word in names for word in PUBLISHED) and PUBLISHED_MARK.search(names)
    changed = any(word in names for word in CHANGED) and CHANGED_MARK.search(names)
    found = tag.attributes()
    told = _told_by(found)
    if tag.name != "time" and not published and not changed and not told:
        return None
    value = next((unescape(found[key]).strip() for key in ("datetime", "content", "title") if found.get(key)), "")
    if not value:
        return Mark(tag.start, "", told, itemprop=False) if told else None
    itemprop = "date" in found.get("itemprop", "").lower()
    return Mark(tag.start, value, "published" if published else "changed" if changed else told, itemprop)


def _told_by(found: dict[str, str]) -> Literal["published", "changed", ""]:
    """Of what the names of the element say that the day in it is."""
    names = f"{found.get('class', '')} {found.get('itemprop', '')} {found.get('property', '')}"[:LONGEST_CLASS]
    return "published" if SAYS_PUBLISHED.search(names) else "changed" if SAYS_CHANGED.search(names) else ""
