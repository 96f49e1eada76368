"""Credits: agencies and outlets that stand where copy is credited, though no table knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from variorum.records.article import Article, Credit, Part
from variorum.steps.trace.order import outlet_key
from variorum.text.datelines import bracketed_agency

LINE = frozenset({"other", "date", "byline", "dateline"})  # parts that may be the line with the date and the agency
LONGEST_LINE = 120  # characters; a line of date, agency and author is shorter
ITEM = re.compile(r"[^·|•/–—\n]+")
FROM = re.compile(r"(?i)^\s*(?:by|from|via|source:)\s+")


def with_credits(articles: Sequence[Article]) -> list[Article]:
    """The articles with the agencies in their datelines, and the outlets of the heap in the lines under their titles.

    The bracket of a dateline is the place where newsrooms credit an agency, whatever its name; a name that stands alone
    in the line of the date is a credit where it is the outlet of another report of the heap.
    """
    outlets = {outlet_key(article.outlet): article.outlet for article in sorted(articles, key=lambda one: one.id)}
    outlets.pop("", None)
    return [_enriched(article, {**outlets, outlet_key(article.outlet): ""}) for article in articles]


def _enriched(article: Article, outlets: dict[str, str]) -> Article:
    known = {credit.quote.span for credit in article.credits}
    found = [
        credit
        for credit in (*_in_datelines(article), *_in_lines(article, outlets))
        if not any(credit.quote.span.meets(span) for span in known)
    ]
    if not found:
        return article
    ordered = sorted((*article.credits, *found), key=lambda credit: credit.quote.span)
    return msgspec.structs.replace(article, credits=tuple(ordered))


def _in_datelines(article: Article) -> Iterator[Credit]:
    for part in article.parts:
        place = bracketed_agency(article.text, part.start, part.end) if part.kind == "dateline" else None
        if place is not None:
            quote = article.quote(*place)
            yield Credit(agency=quote.words, quote=quote, form="dateline")


def _in_lines(article: Article, outlets: dict[str, str]) -> Iterator[Credit]:
    """Other outlets of the heap that stand alone in a line between the title and the body."""
    for part in _between(article):
        for item in ITEM.finditer(article.text, part.start, part.end):
            words = FROM.sub("", item.group()).strip(" ()[],.\t\u00a0")
            name = outlets.get(outlet_key(words), "")
            if name:
                at = article.text.index(words, item.start())
                yield Credit(agency=name, quote=article.quote(at, at + len(words)), form="byline")


def _between(article: Article) -> list[Part]:
    title = next((part.end for part in article.parts if part.kind == "title"), None)
    body = next((part.start for part in article.parts if part.kind == "body" and part.start >= (title or 0)), None)
    if title is None or body is None:
        return []
    inside = [part for part in article.parts if title <= part.start < body and part.kind in LINE]
    return [part for part in inside if part.end - part.start <= LONGEST_LINE]
