"""Page: an article from the source of a web page."""

from __future__ import annotations

from collections.abc import Set

from msgspec.structs import replace

from variorum.records.article import Article, Part
from variorum.records.problem import Problem
from variorum.steps.extract.page.agreed import agreed_outlet
from variorum.steps.extract.page.article import article_of
from variorum.steps.extract.page.blocks import Layout
from variorum.steps.extract.page.body import body_blocks, long_blocks
from variorum.steps.extract.page.captured import without_toolbar
from variorum.steps.extract.page.facts import Facts, facts_of
from variorum.steps.extract.page.guess import is_readable
from variorum.steps.extract.page.live import posts_of
from variorum.steps.extract.page.look import Look, Saved, looked
from variorum.steps.extract.page.own import own_meta
from variorum.steps.extract.page.parts import page_parts
from variorum.steps.extract.page.posts import Shown, begun, entries_of, told_live, with_posts
from variorum.steps.extract.page.titles import title_of
from variorum.steps.extract.page.unseen import told_unseen
from variorum.steps.extract.reading import body_of
from variorum.text.lengths import words_in


def page_article(saved: Saved) -> tuple[Article, tuple[Problem, ...]]:
    """The article that the page holds, all that is seen of it in the order of the page, and what is the matter."""
    return article_seen(looked(saved))


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


def _unread(saved: Saved, seen: Layout) -> tuple[Problem, ...]:
    if is_readable(saved.page, seen.depth):
        return ()
    reason = f"its elements nest {seen.depth} deep, so that its text could only be guessed"
    return (Problem(source=saved.name, reason=reason, remedy="check what was taken from it", stage="extract"),)
