"""Meta: what a page says of itself where nobody sees it: meta elements, JSON-LD, canonical address, language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape
from typing import NamedTuple

from variorum.steps.extract.page.jsonld import is_article, objects_of
from variorum.steps.extract.page.marks import Mark, marks_of, may_mark
from variorum.steps.extract.page.scopes import Scope, scopes_of
from variorum.steps.extract.page.tags import MARKUP, Tag, Text

TELLING = frozenset("meta body script title link html h1 time article".split())  # elements
CHARSET = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)",
    re.IGNORECASE,
)
CHARSET_WITHIN = 4096  # bytes; the HTML standard demands it within 1024, pages do not all obey
MOST_HEADINGS = 5
LONGEST_HEADING = 3000  # characters of its source
HEADING_END = re.compile(r"</h1\b", re.IGNORECASE)


class Meta(NamedTuple):
    """The page's own words about itself; values in the order of the page."""

    values: dict[str, tuple[str, ...]]  # by name, property or itemprop of the meta element, in lower case
    articles: tuple[dict[str, object], ...]  # objects of JSON-LD that are articles
    others: tuple[dict[str, object], ...]  # the other objects of JSON-LD
    title: str
    canonical: str
    language: str
    marks: tuple[Mark, ...] = ()  # in the order of the page
    headings: tuple[str, ...] = ()  # of the first level
    clocks: int = 0  # time elements
    frames: int = 0  # article elements
    scopes: tuple[Scope, ...] = ()  # items of microdata, where one of them may have a day
    strangers: tuple[dict[str, object], ...] = ()  # of the articles, those whose headline is none of the page's

    def first(self, *names: str) -> str:
        """The first value of the first name that has one."""
        return next((value for name in names for value in self.values.get(name, ()) if value), "")


def declared_charset(content: bytes) -> str:
    """The charset that the page declares in its first bytes, "" where it declares none."""
    found = CHARSET.search(content[:CHARSET_WITHIN])
    return (found[1] or found[2]).decode("ascii", "replace") if found else ""


def meta_of(page: str, items: Sequence[Tag | Text]) -> Meta:
    """All that the page's tags say of it."""
    values: dict[str, list[str]] = {}
    data: list[dict[str, object]] = []
    title = canonical = language = ""
    headings: list[str] = []
    in_body = False
    telling = _telling(items)
    for tag in telling:
        match tag.name:
            case "meta":
                _keep(values, tag.attributes(), in_body=in_body)
            case "body":
                in_body = True
            case "script" if "ld+json" in tag.raw_attributes:
                data.extend(objects_of(page[tag.end : tag.inner_end]))
            case "title" if not title:
                title = " ".join(unescape(page[tag.end : tag.inner_end]).split())
            case "link" if not canonical and "canonical" in tag.raw_attributes:
                canonical = unescape(tag.attributes().get("href", "")).strip()
            case "html" if not language:
                language = tag.attributes().get("lang", "") or tag.attributes().get("xml:lang", "")
            case "h1" if len(headings) < MOST_HEADINGS:
                headings.append(_heading(page, tag.end))
            case _:
                pass
    kept = {name: tuple(found) for name, found in values.items()}
    marks = tuple(marks_of(page, telling))
    scopes = scopes_of(page, items) if any(mark.itemprop and mark.of for mark in marks) else ()
    articles = tuple(found for found in data if is_article(found))
    others = tuple(found for found in data if not is_article(found))
    return Meta(
        kept, articles, others, title, canonical, language, marks,
        tuple(filter(None, headings)),
        sum(tag.name == "time" for tag in telling), sum(tag.name == "article" for tag in telling), scopes,
    )  # fmt: skip


def _telling(items: Sequence[Tag | Text]) -> list[Tag]:
    """The elements that may say something of the page, or of what a date is."""
    return [
        item
        for item in items
        if isinstance(item, Tag) and item.opens and (item.name in TELLING or may_mark(item.raw_attributes))
    ]


def _heading(page: str, start: int) -> str:
    """The words of the heading that begins here."""
    found = HEADING_END.search(page, start, start + LONGEST_HEADING)
    return " ".join(unescape(MARKUP.sub(" ", page[start : found.start()])).split()) if found else ""


def _keep(values: dict[str, list[str]], attributes: dict[str, str], *, in_body: bool) -> None:
    """Keep what the element says; a date of microdata in the body may be a comment's and is kept as a mark only."""
    content = " ".join(unescape(attributes.get("content", "")).split())
    for key in ("property", "name", "itemprop"):
        name = attributes.get(key, "")
        placed = in_body and key == "itemprop" and name.lower().startswith("date")
        if content and name and not placed:
            values.setdefault(name.lower(), []).append(content)
