"""Trace: who copied whom, and whose reporting each passage is."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.story import Dating
from variorum.records.tracing import Tracing
from variorum.steps.trace.copies import copies_of, houses_of
from variorum.steps.trace.credits import with_credits
from variorum.steps.trace.order import days_of
from variorum.steps.trace.origins import origins_of, passages_of, pieces_of
from variorum.steps.trace.reuse import all_reuses


def traced(articles: Sequence[Article], annotations: Sequence[Annotation], dating: Dating) -> Tracing:
    """Copies, houses, origins and the origin of every passage of one story's articles."""
    articles = with_credits(articles)
    days = days_of(articles, dating)
    ordered, copied, reuses = all_reuses(articles, days)
    pieces = pieces_of(ordered, copied)
    return Tracing(
        reuses=reuses,
        houses=houses_of(articles),
        origins=origins_of(ordered, pieces),
        passages=passages_of(ordered, pieces),
        copies=copies_of(ordered, copied, pieces, days),
    )
