"""A whole story from a few lines of text, for tests of the later steps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from variorum.engines.models import parser
from variorum.records.account import Account
from variorum.records.article import Article
from variorum.records.collation import Collation, Point
from variorum.steps.annotate.annotate import annotated
from variorum.steps.collate.collate import collated
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article
from variorum.steps.identify.identify import identified
from variorum.steps.link.link import linked
from variorum.steps.tell.tell import told
from variorum.steps.trace.trace import traced

Report = tuple[str, str, str]  # outlet, ISO day, text
Told = tuple[list[Article], Collation, Account]


@pytest.fixture(scope="session")
def story() -> Callable[..., Told]:
    """Articles, collation and account of reports given as (outlet, day, text)."""

    def run(*reports: Report) -> Told:
        articles = [
            plain_article(text, name=f"{outlet}-{day}", outlet=outlet, published=date.fromisoformat(day))
            for outlet, day, text in reports
        ]
        notes = [annotated(article, parser()) for article in articles]
        dating = dated(articles, notes)
        known = {
            "dating": dating,
            "tracing": traced(articles, notes, dating),
            "identities": identified(articles, notes),
        }
        known["linking"] = linked(articles, notes, dating=dating, identities=known["identities"])
        collation = collated(articles, notes, **known)
        return articles, collation, told(articles, notes, collation=collation, **known)

    return run


@pytest.fixture(scope="session")
def collate(story: Callable[..., Told]) -> Callable[..., Collation]:
    """The collation of reports given as (outlet, day, text)."""
    return lambda *reports: story(*reports)[1]


@pytest.fixture(scope="session")
def find_point() -> Callable[[Collation, str], Point]:
    """The one point whose question holds the words."""

    def find(collation: Collation, words: str) -> Point:
        found = [point for point in collation.points if words in point.question]
        assert found, f"no point about {words!r}: {[point.question for point in collation.points]}"
        return found[0]

    return find
