"""Dates: every day that a page gives for its own publication, the most reliable first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from variorum.records.article import DateCandidate, Method
from variorum.records.interval import Interval, one_day
from variorum.steps.extract.page.meta import Meta
from variorum.steps.extract.printed import printed_dates

ISO_START = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
PUBLISHED_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
        "sailthru.date", "article.published", "published-date", "publish-date", "publish_date", "pubdate",
    "publication_date",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date",
    "citation_publication_date",
        "citation_date", "cxenseparse:recs:publishtime", "date.created", "datecreated", "article:published",
    "displaydate", "originalpublicationdate",
    "rnews:datepublished", "shareaholic:article_published_time", "date",
)  # fmt: skip
CHANGED_NAMES = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "lastmod",
    "article:modified",
)
# Before 5:00 in UTC; midnight sharp means that no time is given.
NIGHT = re.compile(r"\s*\d{4}-\d\d-\d\d[T ]0[0-4]:(?!00:00)\d\d(?::[\d.]+)?\s?(?:Z|UTC|\+00:?00)")
EARLIEST = date(1990, 1, 1)  # no page of the web is older
SLACK = timedelta(days=1)  # time zones


def stated_dates(meta: Meta) -> Iterator[DateCandidate]:
    """Days that JSON-LD and meta elements give as those of publication."""
    for found in meta.articles:
        yield from _read(found.get("datePublished"), "datePublished in JSON-LD")
        yield from _read(found.get("dateCreated"), "dateCreated in JSON-LD")
    for name in PUBLISHED_NAMES:
        for value in meta.values.get(name, ())[:1]:
            yield from _read(value, name)
    for found in meta.others:
        yield from _read(found.get("datePublished"), "datePublished of the page in JSON-LD")


def newest_evidence(meta: Meta) -> date | None:
    """The newest day that the page's own data prove, None where they prove none: no later day can be right."""
    changed = [found.get("dateModified") for found in (*meta.articles, *meta.others)]
    values = [value for name in CHANGED_NAMES for value in meta.values.get(name, ())]
    candidates = [*stated_dates(meta), *(item for value in [*changed, *values] for item in _read(value, ""))]
    days = [item.interval.first for item in candidates if item.interval.first]
    return max(days) + SLACK if days else None


def guessed_date(value: str | None) -> Iterator[DateCandidate]:
    """The day that htmldate finds in the page as a whole."""
    yield from _read(value, "found in the page by htmldate", "page text")


def _read(value: object, evidence: str, method: Method = "page metadata") -> Iterator[DateCandidate]:
    if isinstance(value, str) and (day := day_of(value)) and day >= EARLIEST:
        yield DateCandidate(interval=_interval(value, day), method=method, evidence=evidence)


def _interval(value: str, day: date) -> Interval:
    """The day; with the one before it for the small hours of UTC, which are the evening before in America."""
    if NIGHT.match(value):
        return Interval(first=day - timedelta(days=1), last=day)
    return one_day(day)


def day_of(value: str) -> date | None:
    """The day of an ISO 8601 time or of a date in words, as it stands there; None where there is none."""
    found = ISO_START.match(value)
    if not found:
        return next((printed.day for printed in printed_dates(value[:200])), None)
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
