"""Known: everything that earlier steps found out about one story, with the look-ups that collation needs."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from variorum.records.annotation import Annotation, Sentence, Statement, Time
from variorum.records.article import Article
from variorum.records.entity import Entity, Identities
from variorum.records.event import Linking
from variorum.records.interval import Interval
from variorum.records.span import ArticleId, Span
from variorum.records.story import Dating
from variorum.records.tracing import Tracing
from variorum.steps.collate.versions import Edited, Kin
from variorum.text.particulars import Particulars, particulars

Places = tuple[tuple[int, ...], tuple[tuple[int, int, str], ...]]  # starts, and (start, end, id) in the same order
BEINGS = frozenset({"PERSON", "ORG", "OTHER"})  # as which the parser may take the name of a person


class Known(NamedTuple):
    """The articles of one story, sorted by id, and what is known of them."""

    articles: tuple[Article, ...]
    by_id: Mapping[ArticleId, Article]
    annotations: Mapping[ArticleId, Annotation]
    tracing: Tracing
    entities: Mapping[str, Entity]
    published: Mapping[ArticleId, Interval]
    times: Mapping[ArticleId, tuple[Time, ...]]
    outlets: Mapping[ArticleId, str]
    linking: Linking
    entity_places: Mapping[ArticleId, Places]
    event_places: Mapping[ArticleId, Places]
    exhibit_places: Mapping[ArticleId, Places]
    kin: Mapping[ArticleId, Kin] = MappingProxyType({})  # versions and pages of one report
    edits: Mapping[ArticleId, tuple[Edited, ...]] = MappingProxyType({})  # passages that the outlet changed

    def entities_in(self, span: Span) -> tuple[tuple[int, int, str], ...]:
        """Mentions by name inside the span: (start, end, entity id), in order."""
        return _inside(self.entity_places.get(span.article), span)

    def events_in(self, span: Span) -> tuple[tuple[int, int, str], ...]:
        """Words of events that several reports tell of inside the span: (start, end, event id), in order."""
        return _inside(self.event_places.get(span.article), span)

    def exhibits_in(self, span: Span) -> tuple[tuple[int, int, str], ...]:
        """Words of exhibits inside the span: (start, end, exhibit id), in order."""
        return _inside(self.exhibit_places.get(span.article), span)

    def times_in(self, span: Span) -> tuple[Time, ...]:
        """Times that are worked out and stand inside the span."""
        return tuple(time for time in self.times.get(span.article, ()) if span.holds(time.expression.span))

    def sentences_at(self, span: Span) -> tuple[Sentence | None, Sentence | None]:
        """The sentence in which the span begins, and the next one of its paragraph."""
        sentences = self.annotations[span.article].sentences
        at = bisect_right(sentences, span.start, key=lambda one: one.span.start) - 1
        if at < 0 or sentences[at].span.end <= span.start:
            return None, None
        after = sentences[at + 1] if at + 1 < len(sentences) else None
        return sentences[at], after if after is not None and after.paragraph == sentences[at].paragraph else None

    def are_two(self, names: Iterable[str]) -> bool:
        """Whether several are named among these entities ("" is nobody), one of them surely a person."""
        found = {name for name in names if name and self.entities[name].kind in BEINGS}
        return len(found) > 1 and any(self.entities[name].kind == "PERSON" for name in found)

    def particulars(self, span: Span) -> Particulars:
        """The days and figures that the passage gives."""
        sentence, _ = self.sentences_at(span)
        tokens = sentence.tokens if sentence else ()
        return particulars(tokens, self.by_id[span.article].text, span, self.times_in(span))

    def statement_over(self, span: Span) -> Statement | None:
        """The shortest statement whose content holds at least half of the span, None in the outlet's own voice."""
        told = (one for one in self.annotations[span.article].statements if one.tells())
        found = [one for one in told if 2 * _shared(one, span) >= _length(span)]
        return min(found, key=lambda one: (len(one.words), one.content), default=None)


def known(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    *,
    dating: Dating,
    tracing: Tracing,
    identities: Identities,
    linking: Linking,
) -> Known:
    """All look-ups over one story, built once."""
    ordered = tuple(sorted(articles, key=lambda article: article.id))
    times: dict[ArticleId, list[Time]] = defaultdict(list)
    for time in dating.times:
        times[time.expression.span.article].append(time)
    return Known(
        articles=ordered,
        by_id={article.id: article for article in ordered},
        annotations={annotation.article: annotation for annotation in annotations},
        tracing=tracing,
        entities={entity.id: entity for entity in identities.entities},
        published={row.article: row.published.interval for row in dating.published if row.published.interval},
        times={article: tuple(found) for article, found in times.items()},
        outlets={article.id: article.outlet for article in ordered},
        linking=linking,
        entity_places=_places((span, entity.id) for entity in identities.entities for span in entity.mentions),
        event_places=_places(
            (row.span, one.id) for one in linking.events if len(one.articles) > 1 for row in one.mentions
        ),
        exhibit_places=_places((quote.span, one.id) for one in linking.exhibits for quote in one.mentions),
    )


def main_person(known: Known, article: ArticleId) -> str:
    """The person with at least half of all mentions of persons in the report, "" where nobody has."""
    _, rows = known.entity_places.get(article, ((), ()))
    counts = Counter(name for _, _, name in rows if known.entities[name].kind == "PERSON")
    best = min(counts, key=lambda name: (-counts[name], name), default="")
    return best if 2 * counts[best] >= counts.total() and best else ""


def _places(found: Iterable[tuple[Span, str]]) -> dict[ArticleId, Places]:
    rows: dict[ArticleId, list[tuple[int, int, str]]] = defaultdict(list)
    for span, name in found:
        rows[span.article].append((span.start, span.end, name))
    return {article: (tuple(row[0] for row in sorted(at)), tuple(sorted(at))) for article, at in rows.items()}


def _inside(places: Places | None, span: Span) -> tuple[tuple[int, int, str], ...]:
    if places is None:
        return ()
    starts, rows = places
    first = bisect_right(starts, span.start - 1)
    last = bisect_right(starts, span.end - 1)
    return tuple(row for row in rows[first:last] if row[1] <= span.end)


def _shared(statement: Statement, span: Span) -> int:
    return sum(
        max(0, min(part.end, span.end) - max(part.start, span.start))
        for part in statement.content
        if part.article == span.article
    )


def _length(span: Span) -> int:
    return span.end - span.start
