"""Page: an article from the source of a web page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from variorum.records.article import Article, Credit, Part, Snapshot
from variorum.records.capture import Capture
from variorum.records.problem import Problem
from variorum.records.span import ArticleId
from variorum.steps.extract.credits import credits_of
from variorum.steps.extract.language import language_of
from variorum.steps.extract.origins import Origin
from variorum.steps.extract.outlet import outlet_of_notices
from variorum.steps.extract.page import live
from variorum.steps.extract.page.agreed import agreed_outlet
from variorum.steps.extract.page.blocks import Layout, layout
from variorum.steps.extract.page.body import body_blocks, long_blocks
from variorum.steps.extract.page.captured import capture_in_page, without_toolbar
from variorum.steps.extract.page.collections import (
    is_front_page,
    is_walled,
    linked_headlines,
    linked_share,
    says_list,
)
from variorum.steps.extract.page.dates import EARLIEST, SLACK, Where, newest_evidence
from variorum.steps.extract.page.facts import Facts, authors_of, facts_of, organisations, section_of, title_of
from variorum.steps.extract.page.guess import Guess, is_readable
from variorum.steps.extract.page.live import entries_of, posts_of, told_live, with_posts
from variorum.steps.extract.page.meta import Meta, meta_of
from variorum.steps.extract.page.near import Page, kinds_of
from variorum.steps.extract.page.parts import Laid, laid_out, page_parts
from variorum.steps.extract.page.publication import Dated, dated
from variorum.steps.extract.page.savings import original_address
from variorum.steps.extract.page.slim import WIDEST_TAG, slimmed, widest
from variorum.steps.extract.page.tags import Tag, Text, scan
from variorum.steps.extract.reading import authors_in, body_of
from variorum.steps.extract.standing import Evidence, standing_of
from variorum.tables.local_time import hours_ahead

EASTERNMOST = timedelta(hours=14)  # ahead of UTC: Kiribati
NO_LIMIT = date(2100, 1, 1)  # the clock is no evidence: the same page must give the same day for ever


class Saved(NamedTuple):
    """The source of one page, decoded, and where it comes from."""

    snapshot: Snapshot
    article: ArticleId
    name: str
    page: str
    charset: str
    origin: Origin
    address: str = ""
    captured: date | None = None  # when it was saved
    capture: Capture = Capture()


def page_article(saved: Saved) -> tuple[Article, tuple[Problem, ...]]:
    """The article that the page holds, all that is seen of it in the order of the page, and what is the matter."""
    capture = capture_in_page(saved.page, saved.capture)
    saved = saved._replace(address=original_address(saved.address) or capture.address)
    items = list(scan(saved.page))
    meta = meta_of(saved.page, items)
    seen = layout(saved.page, items)
    limit = _latest(saved, capture)
    found = _guess(saved, items, seen, min(limit or NO_LIMIT, newest_evidence(meta) or NO_LIMIT))
    laid = laid_out(seen.blocks, saved.origin)
    title = "" if title_of(meta, "") == title_of(meta, "?") else found.title  # asked for where it makes a difference
    facts = facts_of(meta, address=saved.address, printed=agreed_outlet(meta.title, laid.lines), guessed_title=title)
    kept = body_blocks(seen.blocks, found.lines) if is_readable(saved.page, seen.depth) else long_blocks(seen.blocks)
    parts = page_parts(seen.blocks, laid.lines, kept, facts.title, outlet=facts.outlet.name)
    parts = without_toolbar(saved.page, seen.blocks, laid.lines, parts)
    posts = posts_of(saved.page, items, meta, live.Shown(seen.blocks, laid.lines, parts))
    parts = with_posts(live.Shown(seen.blocks, laid.lines, parts), posts)
    body = body_of(laid.text, parts)
    language = language_of(body or laid.text, meta.language)
    links = linked_headlines(seen.blocks), linked_share(seen.blocks, kept)
    shown = _Shown(laid, parts, facts, found, body, language, *links)
    article = _article(saved, meta, shown, _dated(saved, seen, meta, shown, limit))
    entries = entries_of(posts, laid.text, laid.lines, _where(saved, shown))
    return replace(article, capture=capture, entries=entries), (*_unread(saved, seen), *told_live(saved.name, posts))


def _latest(saved: Saved, capture: Capture) -> date | None:
    """The last day, anywhere on earth, on which the page can have been published."""
    if capture.moment and EARLIEST.year < capture.moment.year < NO_LIMIT.year:
        return (capture.moment.astimezone(UTC) + EASTERNMOST).date()
    return saved.captured + SLACK if saved.captured else None


class _Shown(NamedTuple):
    laid: Laid
    parts: tuple[Part, ...]
    facts: Facts
    guess: Guess
    body: str
    language: str
    headlines: int
    linked: float


def _unread(saved: Saved, seen: Layout) -> tuple[Problem, ...]:
    if is_readable(saved.page, seen.depth):
        return ()
    reason = f"its elements nest {seen.depth} deep, so that its text could only be guessed"
    return (Problem(source=saved.name, reason=reason, remedy="check what was taken from it", stage="extract"),)


def _guess(saved: Saved, items: Sequence[Tag | Text], seen: Layout, latest: date) -> Guess:
    readable = seen.blocks and is_readable(saved.page, seen.depth)
    slim = slimmed(saved.page, items, seen) if readable else ""
    page = saved.page if readable and widest(items) <= WIDEST_TAG else ""
    return Guess(page, slim, seen.blocks, address=saved.address, latest=latest.isoformat())


def _where(saved: Saved, shown: _Shown) -> Where:
    return Where(shown.language, hours_ahead(shown.facts.address or saved.address, shown.language))


def _dated(saved: Saved, seen: Layout, meta: Meta, shown: _Shown, limit: date | None) -> Dated:
    laid, address, where = shown.laid, shown.facts.address, _where(saved, shown)
    kinds = kinds_of(laid.lines, shown.parts)
    page = Page(saved.article, laid.text, seen.blocks, laid.lines, kinds, address, where)
    return dated(page, meta, limit=limit, guess=lambda: shown.guess.day)


def _article(saved: Saved, meta: Meta, shown: _Shown, dates: Dated) -> Article:
    text, parts, facts = shown.laid.text, shown.parts, shown.facts
    outlet = facts.outlet if facts.outlet.name else outlet_of_notices(text, parts)
    return Article(
        id=saved.article, snapshot=saved.snapshot.id, name=saved.name, text=text, parts=parts, title=facts.title,
        outlet=outlet.name, outlet_evidence=outlet.evidence,
        authors=facts.authors or authors_in(text, parts) or authors_of(meta, shown.guess.author, outlet.name),
        address=facts.address,
        language=shown.language, standing=standing_of(_evidence(meta, shown)),
        published=dates.published, modified=dates.modified, credits=_credits(saved, meta, shown, outlet.name),
        charset=saved.charset, runs=shown.laid.runs, section=section_of(meta),
    )  # fmt: skip


def _credits(saved: Saved, meta: Meta, shown: _Shown, outlet: str) -> tuple[Credit, ...]:
    """The credits that are printed, and the agency that the page's data call the author, where it is printed."""
    writers = tuple(name for name in organisations(meta) if name.lower() != outlet.lower())
    return credits_of(saved.article, shown.laid.text, shown.parts, writers)


def _evidence(meta: Meta, shown: _Shown) -> Evidence:
    return Evidence(
        shown.body, shown.laid.text, shown.facts.title, shown.language, shown.headlines, shown.linked,
        says_article=bool(meta.articles) or meta.first("og:type").lower() == "article",
        says_list=says_list(meta) or is_front_page(shown.facts.address),
        walled=is_walled(meta),
    )  # fmt: skip
