"""Tell: the account of one story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from itertools import groupby

from variorum.records.account import Account, Counters, Label, Line, Mark, Moment
from variorum.records.annotation import Annotation, Time
from variorum.records.article import Article
from variorum.records.collation import Collation, Point
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.span import ArticleId
from variorum.records.story import Dating
from variorum.records.tracing import Tracing
from variorum.records.version import History, heads
from variorum.steps.tell.best import Teller
from variorum.steps.tell.labels import labels
from variorum.steps.tell.lines import lines
from variorum.steps.tell.marks import mark, marks
from variorum.steps.tell.savings import savings
from variorum.steps.tell.sayings import sayings
from variorum.steps.tell.timeline import timeline

BACKGROUND = timedelta(days=365)  # what lies longer before the first report is its background
MOST_OPEN = 8  # questions that a reader can take in


def told(
    articles: Sequence[Article],
    annotations: Sequence[Annotation],
    *,
    dating: Dating,
    tracing: Tracing,
    identities: Identities,
    linking: Linking,
    collation: Collation,
    histories: Sequence[History] = (),
) -> Account:
    """The sourced narrative of one story; every line holds marks whose passages can be opened.

    Earlier versions of a report and its later pages are no reports of their own.
    """
    kin = heads(histories, articles)
    whole = [article for article in articles if article.id not in kin]
    published = {row.article: row.published.interval for row in dating.published if row.published.interval}
    found = labels(articles, published)
    by_article = {label.article: label for label in found}
    texts = {article.id: article.text for article in articles}
    notes = {annotation.article: annotation for annotation in annotations}
    appeared = [row for row in dating.published if row.article not in kin]
    moments = timeline(appeared, dating.times, annotations=notes, labels=by_article, texts=texts)
    times = {article: tuple(found) for article, found in groupby(dating.times, key=_article_of)}
    headline, headline_mark = _headline(whole or articles, by_article)
    return Account(
        headline=headline,
        headline_mark=headline_mark,
        counters=_counters(whole, tracing, collation, moments),
        labels=found,
        lines=lines(collation.points, Teller(notes, by_article, texts, published, savings(histories), times)),
        timeline=moments,
        said=sayings(annotations, identities.entities, by_article),
        still_open=_still_open(collation, by_article),
    )


def _article_of(time: Time) -> ArticleId:
    return time.expression.span.article


def _headline(articles: Sequence[Article], labels: Mapping[ArticleId, Label]) -> tuple[str, Mark | None]:
    """The title whose words most other reports share, with its mark where it stands in the text."""
    words = {article.id: _words(article.title) for article in articles}
    titled = [article for article in articles if article.title]
    if not titled:
        return "", None

    def shared(article: Article) -> float:
        mine = words[article.id]
        return sum(
            len(mine & words[other.id]) / len(mine | words[other.id]) for other in titled if other.id != article.id
        )

    best = min(titled, key=lambda article: (-shared(article), article.id))
    part = next((part for part in best.parts if part.kind == "title"), None)
    return " ".join(best.title.split()), mark(labels, best.quote(part.start, part.end)) if part else None


def _words(title: str) -> frozenset[str]:
    return frozenset(title.casefold().split())


def _counters(
    articles: Sequence[Article], tracing: Tracing, collation: Collation, moments: Sequence[Moment]
) -> Counters:
    known = [origin for origin in tracing.origins if origin.kind != "unknown"]
    unknown = {origin.id for origin in tracing.origins if origin.kind == "unknown"}
    shared = [point for point in collation.points if point.verdict != "single"]
    first, last = _span(moments)
    return Counters(
        reports=len(articles),
        origins=len({origin.name if origin.kind == "outlet" else origin.id for origin in known}),
        unknown_passages=sum(passage.origin in unknown for passage in tracing.passages),
        roots=len(collation.roots),
        points=len(collation.points),
        contested=sum(point.verdict == "conflict" for point in shared),
        sentences=collation.sentences,
        placed=collation.sentences - len(collation.unplaced),
        first=first,
        last=last,
    )


def _span(moments: Sequence[Moment]) -> tuple[str, str]:
    """ISO days from the first thing that the story tells to its last report, without its background."""
    reported = [row.interval for row in moments if row.kind == "reported"]
    days = sorted(day for one in reported if (day := one.first or one.last))
    if not days:
        return "", ""
    told = [row.interval.first for row in moments if row.interval.first and row.kind == "happened"]
    near = [day for day in told if days[0] - BACKGROUND <= day <= days[0]]
    return str(min([*near, days[0]])), str(days[-1])


def _rests_on_one_root(point: Point) -> bool:
    """Whether several origins tell it and every one of them has it from the same source."""
    stated = all(reading.root for reading in point.readings)
    return point.group != "Said" and point.roots == 1 and point.origins > 1 and stated


def _still_open(collation: Collation, labels: Mapping[ArticleId, Label]) -> tuple[Line, ...]:
    """What nobody knows, who did not answer, and what several reports rest on one root for."""
    rows = []
    for point in collation.points:
        unknown = [one for one in point.readings if one.commitment == "unknown"]
        if unknown and not any(one.commitment == "asserted" for one in point.readings):
            rows.append(Line(text=point.question, marks=marks(labels, unknown), point=point.id))
        elif point.verdict == "conflict" or point.question.startswith("Who was asked"):
            rows.append(Line(text=point.question, marks=marks(labels, point.readings), point=point.id))
        elif _rests_on_one_root(point):
            root = next(one for one in collation.roots if one.id in {reading.root for reading in point.readings})
            text = f"{point.question} {point.origins} origins, 1 root: {root.name}"
            rows.append(Line(text=text, marks=marks(labels, point.readings), point=point.id))
    return tuple(rows[:MOST_OPEN])
