"""Base: whose reporting an article is by its own words, before any other article is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from variorum.records.article import Article, Credit
from variorum.records.record import identity
from variorum.records.span import ArticleId, Quote
from variorum.records.tracing import OriginKind
from variorum.steps.trace.blocks import blocks
from variorum.steps.trace.order import WHOLE, outlet_key
from variorum.tables.agencies import agency_names
from variorum.text.sentences import sentences

How = Literal["stated", "carried over", "presumed"]
READ = frozenset({"body", "deck"})
EARLY = 1000  # characters: the first three or four paragraphs
STAFF = re.compile(r"(?i)\b(?:staff|desk|newsroom|agenc(?:y|ies)|editors?|correspondents?|reporters?|wires?)\b")
TOLD = re.compile(r"(?i)\b(?:told|tells|interview with|spoke to|speaking to)\s+(?:the\s+)?")


class Source(NamedTuple):
    """Whose reporting something is."""

    id: str
    name: str
    kind: OriginKind
    reason: str


class Piece(NamedTuple):
    """Characters [start, end) of an article whose source is known."""

    start: int
    end: int
    source: Source
    how: How


def own_source(article: Article, house: str, head: ArticleId) -> Source:
    """The outlet itself; `house` tells apart reports of one outlet that share no passage, `head` those of none."""
    if not article.outlet:
        return Source(identity("unknown", head), "unknown", "unknown", "the text does not name its outlet")
    if article.outlet in agency_names():
        return named_source(article.outlet, "the agency itself")
    return Source(
        identity("outlet", outlet_key(article.outlet), house),
        article.outlet,
        "outlet",
        "own reporting: no known credit",
    )


def named_source(name: str, reason: str) -> Source:
    """An agency of the table, else an outlet of that name."""
    agency = agency_names().get(name)
    if agency is not None:
        return Source(identity("agency", outlet_key(agency.name)), agency.name, "agency", reason)
    return Source(identity("outlet", outlet_key(name), ""), name, "outlet", reason)


def ground(article: Article, own: Source) -> list[Piece]:
    """The read parts as pieces of the source that holds where no nearer evidence gives them to another."""
    whole = _whole(article, own)
    return [Piece(part.start, part.end, *whole) for part in article.read_parts() if part.kind in READ]


def marked(article: Article) -> list[Piece]:
    """Pieces that the article itself gives to another, in rising order of strength: blocks, sentences with a credit."""
    found = []
    for block in blocks(article):
        source = named_source(block.outlet, f"a block headed “{block.heading}”")
        found.append(Piece(block.start, block.end, source, "stated"))
    return found + list(_credited_sentences(article))


def credited_sources(article: Article) -> Mapping[str, Source]:
    """The agencies and outlets that the article credits, by id."""
    others = (credit for credit in article.credits if outlet_key(credit.agency) != outlet_key(article.outlet))
    found = [named_source(credit.agency, f"credited: “{credit.quote.words}”") for credit in others]
    return {source.id: source for source in reversed(found)}


def credit_quotes(article: Article) -> Mapping[str, list[Quote]]:
    """The credits of an article by the id of the source they name."""
    found: dict[str, list[Quote]] = {}
    for credit in article.credits:
        found.setdefault(named_source(credit.agency, "").id, []).append(credit.quote)
    return found


def _whole(article: Article, own: Source) -> tuple[Source, How]:
    """The source of what no nearer evidence gives to another.

    An agency in byline, dateline or tail is stated for all. An agency that a single sentence names is presumed for the
    rest, but not where it is named late, where a reporter of the outlet signs, where the outlet says that it was told
    something itself, or where several agencies are named.
    """
    others = [credit for credit in article.credits if _is_anothers(credit, article)]
    for credit in others:
        if credit.form in WHOLE:
            return named_source(credit.agency, f"credited: “{credit.quote.words}”"), "stated"
    names = {named_source(credit.agency, "").id for credit in others}
    if len(names) == 1 and _is_early(others[0], article) and not has_own_reporting(article):
        reason = f"credited in one sentence: “{others[0].quote.words}”; presumed elsewhere"
        return named_source(others[0].agency, reason), "presumed"
    return own, "presumed" if own.kind == "unknown" else "stated"


def _is_anothers(credit: Credit, article: Article) -> bool:
    """Whether a credit names another than the outlet, and stands outside the blocks, which have their own source."""
    at = credit.quote.span.start
    in_block = any(block.start <= at < block.end for block in blocks(article))
    return outlet_key(credit.agency) != outlet_key(article.outlet) and not in_block


def _is_early(credit: Credit, article: Article) -> bool:
    """Whether the credit stands where copy is credited, at the head of the text, and not deep in it."""
    body = next((part.start for part in article.read_parts() if part.kind == "body"), 0)
    return credit.quote.span.start - body <= EARLY


def has_own_reporting(article: Article) -> bool:
    """Whether a reporter signs, or the text says that somebody told the outlet something."""
    outlet = outlet_key(article.outlet)
    for author in article.authors:
        if not STAFF.search(author) and outlet_key(author) != outlet and author not in agency_names():
            return True
    if not outlet:
        return False
    return any(
        article.text[found.end() : found.end() + len(outlet)].casefold() == outlet
        for found in TOLD.finditer(article.text)
    )


def _credited_sentences(article: Article) -> Iterator[Piece]:
    for credit in article.credits:
        if credit.form in {"sentence", "deck"} and outlet_key(credit.agency) != outlet_key(article.outlet):
            source = named_source(credit.agency, f"credited: “{credit.quote.words}”")
            for part in article.read_parts():
                if part.kind in READ and part.start <= credit.quote.span.start < part.end:
                    for start, end in sentences(article.text, part.start, part.end):
                        if start <= credit.quote.span.start < end:
                            yield Piece(start, end, source, "stated")
