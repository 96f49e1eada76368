"""Articles: those of one page, which may hold several whole reports."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.record import identity
from variorum.records.span import ArticleId
from variorum.steps.extract.page.article import article_of
from variorum.steps.extract.page.facts import authors_of
from variorum.steps.extract.page.guess import Guess
from variorum.steps.extract.page.look import Look, Saved, looked
from variorum.steps.extract.page.merged import told_merged
from variorum.steps.extract.page.page import article_seen, facts_seen, kept_blocks, parts_seen
from variorum.steps.extract.page.several import (
    Report,
    is_main,
    kept_beside,
    kept_of,
    meta_of_report,
    reports_on,
    told_here,
    without_others,
)
from variorum.steps.extract.page.zones import kinds_of
from variorum.steps.extract.reading import authors_in, doubted


def page_articles(saved: Saved) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The article that the page holds, or one for each report on it, and what is the matter.

    Each of several has the whole text of the page, and only its own parts in.
    """
    look = looked(saved)
    article, problems = article_seen(look)
    reports = () if article.entries else reports_on(look.boxes, look.meta, look.seen.blocks)
    if not reports:
        merged = () if article.entries else _merged(look, article)
        return (doubted(article) if merged else article,), (*problems, *merged)
    here = told_here(reports)
    if len(here) == 1:
        return (_only(look, here[0], reports),), problems
    found = tuple(_article(look, number, here, reports) for number in range(len(here)))
    reason = f"the page holds {len(found)} reports, told as {found[0].name} to {found[-1].name}"
    note = Problem(source=saved.name, reason=reason, severity="noted", stage="extract")
    return found, (*problems, note)


def _merged(look: Look, article: Article) -> tuple[Problem, ...]:
    """A line where the article may be several reports."""
    kinds = kinds_of(look.laid.lines, article.parts)
    body = frozenset(at for at, kind in enumerate(kinds) if kind == "body")
    return told_merged(article.name, look.seen.blocks, body, look.meta)


def _only(look: Look, report: Report, reports: Sequence[Report]) -> Article:
    """The article of a page that shows reports of other pages beside it."""
    facts = facts_seen(look)
    own = look._replace(meta=meta_of_report(look.meta, report, reports, main=True))
    kept = kept_beside(report, reports, kept_blocks(look))
    parts = without_others(parts_seen(own, facts, kept), look.laid.lines, report, reports)
    return article_of(own, facts, kept, parts)[0]


def _article(look: Look, number: int, here: Sequence[Report], reports: Sequence[Report]) -> Article:
    report = here[number]
    whole = facts_seen(look)
    main = is_main(report, whole.title)
    meta = meta_of_report(look.meta, report, reports, main=main)
    name = f"#{number + 1}"
    saved = look.saved._replace(article=ArticleId(identity(look.saved.article, name)), name=look.saved.name + name)
    own = look._replace(saved=saved, meta=meta, guess=Guess(str, "", look.seen.blocks))
    address = whole.address if main else ""
    facts = whole._replace(title=report.title, address=address, authors=authors_of(meta, "", whole.outlet.name))
    kept = kept_of(report, kept_blocks(look))
    parts = without_others(parts_seen(own, facts, kept), look.laid.lines, report, reports)
    article, _ = article_of(own, facts, kept, parts)
    return replace(article, authors=facts.authors or authors_in(article.text, parts))
