"""Collections: signs that a page lists other pages, or shows only the beginning of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from variorum.steps.extract.page.blocks import Block
from variorum.steps.extract.page.jsonld import types_of
from variorum.steps.extract.page.meta import Meta

LIST_TYPES = frozenset({"collectionpage", "itemlist", "searchresultspage", "profilepage"})  # schema.org
HEADLINE = range(5, 30)  # words
SHORTEST = 2  # words of a link that is marked as a heading
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LINKED = 0.8  # share of a block's characters that are linked
NEAR = 3  # blocks between a headline and its teaser
TEASERS = 2  # paragraphs below one headline
TEASER = 40  # words of a teaser, on average
FRONT = re.compile(
    r"https?://[^/]+/?(?:(?:index|home|default)\.\w+|(?:tags?|topics?|category|categories|author|section|search|archive)/.*)?$",
    re.IGNORECASE,
)
ROOT = re.compile(r"https?://[^/?#]+/?$", re.IGNORECASE)


def linked_headlines(blocks: Sequence[Block]) -> int:
    """How many blocks are links of the length of a headline."""
    return sum(_share(block) >= LINKED and len(block.words().split()) in HEADLINE for block in blocks)


def linked_share(blocks: Sequence[Block], kept: Set[int]) -> float:
    """The share of the kept blocks' characters that are linked."""
    total = sum(len(blocks[at].words()) for at in kept)
    return sum(blocks[at].linked for at in kept) / total if total else 0.0


def cards(blocks: Sequence[Block], kept: Set[int]) -> int:
    """How many kept blocks have a linked headline of their own above them; 0 where few do or they are long."""
    texts = sorted(at for at in kept if _share(blocks[at]) < LINKED)
    found, last = 0, -NEAR - 1
    for at in texts:
        found += any(_is_headline(blocks[above]) for above in range(max(last + 1, at - NEAR, 0), at))
        last = at
    words = sum(len(blocks[at].words().split()) for at in texts)
    return found if len(texts) <= TEASERS * found and words <= TEASER * len(texts) else 0


def _is_headline(block: Block) -> bool:
    """Whether it is a link of the length of a headline; one that is marked as a heading may be shorter."""
    words = len(block.words().split())
    return _share(block) >= LINKED and (words in HEADLINE or (words >= SHORTEST and block.name in HEADINGS))


def says_list(meta: Meta) -> bool:
    """Whether the page's own data call it a collection."""
    return not meta.articles and any(not LIST_TYPES.isdisjoint(types_of(found)) for found in meta.others)


def is_front_page(address: str) -> bool:
    """Whether the address is that of a site's front page, or of a tag, topic, author or section."""
    return bool(FRONT.match(address))


def is_root(address: str) -> bool:
    """Whether the address is that of a site and of no page in it."""
    return bool(ROOT.match(address))


def is_walled(meta: Meta) -> bool:
    """Whether the page's own data say that it is not free to read."""
    return any(str(found.get("isAccessibleForFree", "")).lower() == "false" for found in meta.articles)


def _share(block: Block) -> float:
    size = len(block.words())
    return block.linked / size if size else 0.0
