"""Page: an article from the source of a web page."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from datetime import UTC, date, timedelta
from functools import cache, partial
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
from variorum.steps.extract.page.agreed import agreed_outlet
from variorum.steps.extract.page.blocks import Layout, layout
from variorum.steps.extract.page.body import body_blocks, long_blocks
from variorum.steps.extract.page.boxes import Structure, structure
from variorum.steps.extract.page.captured import capture_in_page, without_toolbar
from variorum.steps.extract.page.collections import (
    cards,
    is_front_page,
    is_root,
    is_walled,
    linked_headlines,
    linked_share,
    says_list,
)
from variorum.steps.extract.page.dates import EARLIEST, SLACK, Where, newest_evidence
from variorum.steps.extract.page.facts import (
    Facts,
    authors_of,
    facts_of,
    organisations,
    section_of,
    without_helpers,
)
from variorum.steps.extract.page.guess import Guess, is_readable
from variorum.steps.extract.page.held import told_held
from variorum.steps.extract.page.live import posts_of
from variorum.steps.extract.page.meta import Meta, meta_of
from variorum.steps.extract.page.own import own_meta
from variorum.steps.extract.page.parts import Laid, laid_out, page_parts
from variorum.steps.extract.page.posts import Shown, begun, entries_of, told_live, with_posts
from variorum.steps.extract.page.publication import Dated, dated
from variorum.steps.extract.page.savings import original_address
from variorum.steps.extract.page.slim import is_wide, slimmed, uncommented
from variorum.steps.extract.page.tags import Tag, Text, scan
from variorum.steps.extract.page.titles import title_of
from variorum.steps.extract.page.unseen import hidden_words, told_broken, told_unseen
from variorum.steps.extract.page.zones import Page, kinds_of
from variorum.steps.extract.reading import authors_in, body_of
from variorum.steps.extract.standing import Evidence, standing_of
from variorum.tables.local_time import hours_ahead
from variorum.text.lengths import words_in

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


class Look(NamedTuple):
    """A page taken apart: what is seen of it, what it says of itself, and the last day of its publication."""

    saved: Saved
    capture: Capture
    meta: Meta
    seen: Layout
    laid: Laid
    guess: Guess
    limit: date | None
    boxes: Callable[[], Structure]  # few pages need them, and some of these twice
    hidden: Callable[[Set[int]], int]  # words of the text around these blocks that are hidden
    broken: tuple[Problem, ...]
    held: Callable[[int], tuple[Problem, ...]]  # what it holds where it is not read, by the words that are


def page_article(saved: Saved) -> tuple[Article, tuple[Problem, ...]]:
    """The article that the page holds, all that is seen of it in the order of the page, and what is the matter."""
    return article_seen(looked(saved))


def looked(saved: Saved) -> Look:
    """The page taken apart."""
    capture = capture_in_page(saved.page, saved.capture)
    saved = saved._replace(address=original_address(saved.address) or capture.address)
    items = list(scan(saved.page))
    meta = meta_of(saved.page, items)
    seen = layout(saved.page, items)
    limit = _latest(saved, capture)
    found = _guess(saved, items, seen, min(limit or NO_LIMIT, newest_evidence(meta) or NO_LIMIT))
    return Look(
        saved, capture, meta, seen, laid_out(seen.blocks, saved.origin), found, limit,
        cache(partial(structure, items, len(saved.page))), partial(hidden_words, saved.page, items, seen),
        told_broken(saved.name, saved.page, items), partial(told_held, saved.name, saved.page, items, seen),
    )  # fmt: skip


def article_seen(look: Look) -> tuple[Article, tuple[Problem, ...]]:
    """The article of a page that holds one, with the entries of a live blog."""
    look = look._replace(meta=own_meta(look.meta, look.saved.address))
    saved, seen, lines = look.saved, look.seen, look.laid.lines
    facts, kept = facts_seen(look), kept_blocks(look)
    parts = parts_seen(look, facts, kept)
    posts = posts_of(look.boxes, look.meta, Shown(seen.blocks, lines, parts))
    parts = with_posts(Shown(seen.blocks, lines, parts), posts)
    article, where = article_of(look, facts, kept, parts)
    entries = entries_of(posts, look.laid.text, lines, where)
    article = replace(article, entries=entries, published=begun(article.published, entries))
    shown = words_in(body_of(article.text, article.parts))
    unseen = told_unseen(saved.name, shown, look.meta, look.hidden(kept)) or look.held(shown)
    return article, (*_unread(saved, seen), *look.broken, *unseen, *told_live(saved.name, posts))


def facts_seen(look: Look) -> Facts:
    """Title, outlet, authors and address of the page."""
    meta = look.meta
    title = "" if title_of(meta, "") == title_of(meta, "?") else look.guess.title  # asked for where it matters
    printed = agreed_outlet(meta.title, look.laid.lines)
    return facts_of(meta, address=look.saved.address, printed=printed, guessed_title=title)


def kept_blocks(look: Look) -> frozenset[int]:
    """The blocks that are the text of the page's report."""
    blocks = look.seen.blocks
    return (
        body_blocks(blocks, look.guess.lines) if is_readable(look.saved.page, look.seen.depth) else long_blocks(blocks)
    )


def parts_seen(look: Look, facts: Facts, kept: Set[int]) -> tuple[Part, ...]:
    """The parts of the page whose text these blocks are."""
    blocks, lines = look.seen.blocks, look.laid.lines
    summary = look.meta.first("description", "og:description")
    parts = page_parts(blocks, lines, kept, facts.title, outlet=facts.outlet.name, summary=summary)
    return without_toolbar(look.saved.page, blocks, lines, parts)


def article_of(look: Look, facts: Facts, kept: Set[int], parts: tuple[Part, ...]) -> tuple[Article, Where]:
    """The article whose parts these are, and what tells the local days of its page."""
    body = body_of(look.laid.text, parts)
    language = language_of(body or look.laid.text, look.meta.language)
    links = linked_headlines(look.seen.blocks), linked_share(look.seen.blocks, kept), cards(look.seen.blocks, kept)
    shown = _Shown(look.laid, parts, facts, look.guess, body, language, *links)
    article = _article(look.saved, look.meta, shown, _dated(look.saved, look.seen, look.meta, shown, look.capture))
    return replace(article, capture=look.capture), _where(look.saved, shown)


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
    cards: int


def _unread(saved: Saved, seen: Layout) -> tuple[Problem, ...]:
    if is_readable(saved.page, seen.depth):
        return ()
    reason = f"its elements nest {seen.depth} deep, so that its text could only be guessed"
    return (Problem(source=saved.name, reason=reason, remedy="check what was taken from it", stage="extract"),)


def _guess(saved: Saved, items: Sequence[Tag | Text], seen: Layout, latest: date) -> Guess:
    readable = seen.blocks and is_readable(saved.page, seen.depth)
    slim = slimmed(saved.page, items, seen) if readable else ""

    def page() -> str:
        """The page for htmldate, which needs its head and scripts, "" where that would be too much for a parser."""
        return uncommented(saved.page, items) if readable and not is_wide(items) else ""

    return Guess(page, slim, seen.blocks, address=saved.address, latest=latest.isoformat())


def _where(saved: Saved, shown: _Shown) -> Where:
    return Where(shown.language, hours_ahead(shown.facts.address or saved.address, shown.language))


def _dated(saved: Saved, seen: Layout, meta: Meta, shown: _Shown, capture: Capture) -> Dated:
    laid, address, where = shown.laid, shown.facts.address, _where(saved, shown)
    kinds = kinds_of(laid.lines, shown.parts)
    page = Page(saved.article, laid.text, seen.blocks, laid.lines, kinds, address, where)
    written = "" if capture.moment in {None, saved.capture.moment} else f"{capture.moment:%Y-%m-%d}"

    def guess() -> str:
        """The guessed day, unless it is the one on which a tool wrote into the page that it saved it."""
        return shown.guess.day if shown.guess.day != written else ""

    return dated(page, meta, limit=_latest(saved, capture), guess=guess)


def _article(saved: Saved, meta: Meta, shown: _Shown, dates: Dated) -> Article:
    text, parts, facts = shown.laid.text, shown.parts, shown.facts
    outlet = facts.outlet if facts.outlet.name else outlet_of_notices(text, parts)
    published = dates.published
    if is_root(facts.address) and not _says_article(meta):
        published = replace(published, doubt=True)  # a front page prints the day of the visit
    return Article(
        id=saved.article, snapshot=saved.snapshot.id, name=saved.name, text=text, parts=parts, title=facts.title,
        outlet=outlet.name, outlet_evidence=outlet.evidence,
        authors=facts.authors or authors_in(text, parts) or _guessed_authors(meta, shown, outlet.name),
        address=facts.address,
        language=shown.language, standing=standing_of(_evidence(meta, shown)),
        published=published, modified=dates.modified, credits=_credits(saved, meta, shown, outlet.name),
        charset=saved.charset, runs=shown.laid.runs, section=section_of(meta),
    )  # fmt: skip


def _guessed_authors(meta: Meta, shown: _Shown, outlet: str) -> tuple[str, ...]:
    return authors_of(meta, without_helpers(shown.guess.author, shown.laid.text), outlet)


def _credits(saved: Saved, meta: Meta, shown: _Shown, outlet: str) -> tuple[Credit, ...]:
    """The credits that are printed, and the agency that the page's data call the author, where it is printed."""
    writers = tuple(name for name in organisations(meta) if name.lower() != outlet.lower())
    return credits_of(saved.article, shown.laid.text, shown.parts, writers)


def _says_article(meta: Meta) -> bool:
    """Whether the page's own data call it an article."""
    return bool(meta.articles) or meta.first("og:type").lower() == "article"


def _evidence(meta: Meta, shown: _Shown) -> Evidence:
    return Evidence(
        shown.body, shown.laid.text, shown.facts.title, shown.language, shown.headlines, shown.linked,
        says_article=_says_article(meta),
        says_list=says_list(meta) or is_front_page(shown.facts.address),
        cards=shown.cards, walled=is_walled(meta),
    )  # fmt: skip
