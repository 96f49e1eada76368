"""Dates: the days that a page's own data give for its publication and for its last change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import DateCandidate, Method
from variorum.steps.extract.page.instants import instant_of
from variorum.steps.extract.page.jsonld import is_page, times_of
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.printed import printed_dates
from variorum.steps.extract.votes import FULL, HALF, LITTLE, Vote, last_of
from variorum.tables.local_time import Ahead

# Names of OpenGraph, Dublin Core, PRISM, Highwire Press, Parse.ly, Sailthru and others, as htmldate lists them, too.
PUBLISHED_NAMES = (  # say that it is the day of publication
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "article.published", "published-date", "publish-date", "publish_date", "pubdate",
    "publication_date", "dc.date.issued", "dcterms.issued", "citation_publication_date", "citation_date",
    "cxenseparse:recs:publishtime", "article:published", "originalpublicationdate", "rnews:datepublished",
    "shareaholic:article_published_time", "article:published_date", "article:publicationdate", "article:post_date",
    "article_date_original", "og:datepublished", "og:pubdate", "og:publish_date", "og:question:published_time",
    "dc.date.publication", "prism.publicationdate", "prism:publicationdate", "citation_online_date", "pub_date",
    "publishdate", "published_date", "publisheddate", "publish_time", "published_time", "date_published", "dateposted",
    "bt:pubdate", "vr:published_time", "dcsext.articlefirstpublished", "mediator_published_time", "twt-published-at",
)  # fmt: skip
VAGUE_NAMES = (  # a day of the page or of the file: Dublin Core's "date" is of any "event in the lifecycle"
    "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "date.created", "datecreated", "displaydate",
    "date", "dc.created", "dc:created", "dc:date", "article.created", "date_created", "doc_date", "eprints.date",
)  # fmt: skip
CHANGED_NAMES = (
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified", "last-modified",
    "dcterms.modified", "dc.date.modified", "lastmod", "article:modified", "revision_date",
    "article:modified_date", "article:post_modified", "article_date_updated", "bt:moddate", "dc.modified",
    "prism.modificationdate", "lastmodified", "modified_time", "updated_time", "og:modified_time", "modificationdate",
)  # fmt: skip
EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)  # no page of the web is older; a later year is a slip
MOST_VALUES = 3  # of one name; more than one day leaves a doubt
A_DAY = "2031-04-07"
SLACK = timedelta(days=1)  # time zones


class Where(NamedTuple):
    """What tells the local days of a page: its language and how far its clocks are ahead of UTC."""

    language: str = ""
    ahead: Ahead | None = None


def stated_votes(meta: Meta, where: Where) -> Iterator[Vote]:
    """The days that JSON-LD and meta elements give as those of publication, the most telling first.

    A day without a time may be that of UTC, where an instant near midnight that is given beside it has this day there.
    """
    votes = tuple(_all_stated(meta, where))
    near_midnight = {
        vote.candidate.stated[: len(A_DAY)]: vote.candidate.interval
        for vote in votes
        if vote.candidate.interval.grain == "range" and len(vote.candidate.stated) > len(A_DAY)
    }
    for vote in votes:
        days = near_midnight.get(vote.candidate.stated)
        yield vote._replace(candidate=replace(vote.candidate, interval=days)) if days else vote


def _all_stated(meta: Meta, where: Where) -> Iterator[Vote]:
    for found in meta.articles:
        trust = HALF if found in meta.strangers else FULL
        yield from _votes(found.get("datePublished"), "datePublished in JSON-LD", trust, where)
    for name in PUBLISHED_NAMES:
        for value in meta.values.get(name, ())[:MOST_VALUES]:
            yield from _votes(value, name, FULL, where)
    for found in filter(is_page, meta.others):
        yield from _votes(found.get("datePublished"), "datePublished of the page in JSON-LD", 2 * HALF - LITTLE, where)
    for found in meta.articles:
        yield from _votes(found.get("dateCreated"), "dateCreated in JSON-LD", HALF, where)
    for name in VAGUE_NAMES:
        for value in meta.values.get(name, ())[:1]:
            yield from _votes(value, name, HALF, where)
    for found in meta.others:
        if not is_page(found):  # a film, a picture, a reader's comment that the page tells of
            yield from _votes(found.get("datePublished"), "datePublished of something in JSON-LD", LITTLE, where)


def changed_dates(meta: Meta, where: Where) -> Iterator[DateCandidate]:
    """The days that the page's data give as those of its last change."""
    for found in (*meta.articles, *filter(is_page, meta.others)):
        yield from dates_in(found.get("dateModified"), "dateModified in JSON-LD", where)
    for name in CHANGED_NAMES:
        for value in meta.values.get(name, ())[:1]:
            yield from dates_in(value, name, where)


def stated_dates(meta: Meta, where: Where = Where()) -> Iterator[DateCandidate]:  # noqa: B008
    """Days that JSON-LD and meta elements give as those of publication."""
    return (vote.candidate for vote in stated_votes(meta, where))


def newest_evidence(meta: Meta, where: Where = Where()) -> date | None:  # noqa: B008
    """The newest day that the page's own data prove, None where they prove none: no guess of a later day is right."""
    found = [last_of(item.interval) for item in (*stated_dates(meta, where), *changed_dates(meta, where))]
    return max(found) + SLACK if found else None


def guessed_date(value: str | None) -> Iterator[DateCandidate]:
    """The day that htmldate finds in the page as a whole."""
    return dates_in(value, "by htmldate", Where(), "page text")


def dates_in(value: object, evidence: str, where: Where, method: Method = "page metadata") -> Iterator[DateCandidate]:
    """The days that the value states, none where it is no date, or one before there was a web."""
    for time in times_of(value)[:MOST_VALUES]:
        found = instant_of(time, where.ahead, language=where.language)
        if found and EARLIEST <= last_of(found.interval) < LATEST:
            yield DateCandidate(interval=found.interval, method=method, evidence=evidence, stated=found.stated)


def _votes(value: object, evidence: str, trust: float, where: Where) -> Iterator[Vote]:
    for candidate in dates_in(value, evidence, where):
        yield Vote(candidate, "data", trust)


def day_of(value: str) -> date | None:
    """The day of an ISO 8601 time or of a date in words, as it stands there; None where there is none."""
    found = instant_of(value, Ahead(0, 0))
    return last_of(found.interval) if found else next((one.day for one in printed_dates(value[:200])), None)
