"""Trace: who copied whom, and whose reporting each passage is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.span import ArticleId
from variorum.records.story import Dating
from variorum.records.tracing import Tracing
from variorum.steps.trace.acronyms import with_one_name
from variorum.steps.trace.copies import copies_of, houses_of
from variorum.steps.trace.credits import with_credits
from variorum.steps.trace.order import days_of
from variorum.steps.trace.origins import origins_of, passages_of, pieces_of
from variorum.steps.trace.reuse import all_reuses


def traced(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    dating: Dating,
    kin: Mapping[ArticleId, ArticleId] | None = None,
) -> Tracing:
    """Copies, houses, origins and the origin of every passage of one story's articles.

    `kin` names for each earlier version its newest one, for each later page its first: they are one report of one
    house, and none of them copies another.
    """
    kin = kin or {}
    articles = with_one_name(with_credits(articles))
    days = days_of(articles, dating)
    ordered, copied, reuses = all_reuses(articles, days, kin)
    pieces = pieces_of(ordered, copied, kin)
    return Tracing(
        reuses=reuses,
        houses=houses_of(articles, kin),
        origins=origins_of(ordered, pieces),
        passages=passages_of(ordered, pieces),
        copies=copies_of(ordered, copied, pieces, days),
    )
