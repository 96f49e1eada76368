"""Work: each step of the plan as a function of one record, ready to travel to another process.

The steps' modules are imported where they are first needed, so that a command which needs one of them does not wait
for the language model of another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from variorum.flow.draft import Draft, Extracted, Heap, Stories, Versions
from variorum.records.version import heads

if TYPE_CHECKING:
    from variorum.flow.parser import Parser
    from variorum.records.account import Account
    from variorum.records.annotation import Annotation
    from variorum.records.article import Article
    from variorum.records.collation import Collation
    from variorum.records.entity import Identities
    from variorum.records.event import Linking
    from variorum.records.source import Source
    from variorum.records.span import ArticleId
    from variorum.records.story import Dating
    from variorum.records.tracing import Tracing


def extract(source: Source, parser: Parser) -> Extracted:
    """The articles of one source; nothing is parsed."""
    from variorum.steps.extract.extract import extracted

    articles, problems = extracted(source)
    return Extracted(articles=tuple(articles), problems=tuple(problems))


def version(heap: Heap) -> Versions:
    """The articles of a heap with the savings of one page found and compared."""
    from variorum.steps.version.version import versioned

    articles, histories = versioned(heap.articles)
    return Versions(articles=articles, histories=histories)


def annotate(article: Article, parser: Parser) -> Annotation:
    """All that is found in one article."""
    from variorum.steps.annotate.annotate import annotated

    return annotated(article, parser)


def gather(heap: Heap) -> Stories:
    """The stories of a heap."""
    from variorum.steps.gather.gather import gathered

    return Stories(stories=gathered(heap.articles, heap.annotations))


def date(draft: Draft) -> Dating:
    """When each report was published, those in other languages too, and which days its words mean."""
    from variorum.steps.date.date import dated

    return dated((*draft.articles, *draft.aside), (*draft.annotations, *draft.aside_annotations))


def trace(draft: Draft) -> Tracing:
    """Who copied whom, in other languages too; but only a report that counts has an origin that counts."""
    from variorum.steps.trace.trace import traced

    articles, annotations = (*draft.articles, *draft.aside), (*draft.annotations, *draft.aside_annotations)
    kin = heads(draft.histories, articles)
    tracing = traced(articles, annotations, draft.dating, kin)
    return counting(tracing, frozenset(article.id for article in draft.articles))


def counting(tracing: Tracing, reports: frozenset[ArticleId]) -> Tracing:
    """The tracing with the passages and origins of these reports alone; copies and shared passages stay."""
    origins = [
        msgspec.structs.replace(origin, articles=tuple(name for name in origin.articles if name in reports))
        for origin in tracing.origins
        if not reports.isdisjoint(origin.articles)
    ]
    passages = [passage for passage in tracing.passages if passage.span.article in reports]
    return msgspec.structs.replace(tracing, origins=tuple(origins), passages=tuple(passages))


def identify(draft: Draft) -> Identities:
    """Who is who, in reports of other languages too, as far as the judgements allow."""
    from variorum.steps.identify.identify import identified

    articles = (*draft.articles, *draft.aside)
    return identified(articles, (*draft.annotations, *draft.aside_annotations), draft.ties)


def link(draft: Draft) -> Linking:
    """Events and exhibits of one story."""
    from variorum.steps.link.link import linked

    return linked(draft.articles, draft.annotations, dating=draft.dating, identities=draft.identities)


def collate(draft: Draft) -> Collation:
    """All points of one story."""
    from variorum.steps.collate.collate import collated

    return collated(
        draft.articles,
        draft.annotations,
        dating=draft.dating,
        tracing=draft.tracing,
        identities=draft.identities,
        linking=draft.linking,
        histories=draft.histories,
    )


def tell(draft: Draft) -> Account:
    """The account of one story."""
    from variorum.steps.tell.tell import told

    return told(
        draft.articles,
        draft.annotations,
        dating=draft.dating,
        tracing=draft.tracing,
        identities=draft.identities,
        linking=draft.linking,
        collation=draft.collation,
        histories=draft.histories,
    )
