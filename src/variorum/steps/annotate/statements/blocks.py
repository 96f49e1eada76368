"""Blocks: passages of an article that stand under another outlet's name, such as an excerpt with its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.records.annotation import Link
from variorum.records.article import Article
from variorum.steps.annotate.statements.kinds import is_agency, is_outlet, plain
from variorum.steps.annotate.statements.tree import Tree

HEADING = re.compile(r"((?:[A-Z][\w.'’&-]*)(?: (?:of|the|and|for|[A-Z][\w.'’&-]*)){0,5}):[ \u00a0](?=\S)")
FEWEST_WORDS = 4
CAPITAL_SHARE = 0.6  # of the words of a heading; running text has less than a third


def block_outlets(article: Article, trees: Sequence[Tree]) -> dict[int, Link]:
    """The outlet under whose name each sentence stands, by the sentence's number.

    A block begins with a line "Outlet: headline" and ends before the next headline-like line of its part.
    """
    found: dict[int, Link] = {}
    current: Link | None = None
    for number, tree in enumerate(trees):
        heading = _heading(article, tree)
        if heading is not None:
            current = heading
        elif current is not None and (_leaves(trees, number) or _is_headline(article, trees, number)):
            current = None
        if current is not None:
            found[number] = current
    return found


def heading_end(article: Article, tree: Tree) -> int | None:
    """Where the headline begins in a line "Outlet: headline"; None for any other sentence."""
    start, end = tree.sentence.span.start, tree.sentence.span.end
    match = HEADING.match(article.text, start, end)
    if match is None or not (is_outlet(match[1]) or is_agency(match[1])) or article.text[end - 1] in '.!?…”"':
        return None
    return match.end()


def _heading(article: Article, tree: Tree) -> Link | None:
    begin = heading_end(article, tree)
    if begin is None:
        return None
    start = tree.sentence.span.start
    colon = article.text.index(":", start)
    words = plain(article.text[start:colon])
    if article.outlet and plain(article.outlet).lower() == words.lower():
        return None
    kind = "agency" if is_agency(words) else "outlet"
    return Link(
        name=words,
        kind="agency" if kind == "agency" else "outlet",
        how="carried over",
        quote=article.quote(start, colon),
    )


def _leaves(trees: Sequence[Tree], number: int) -> bool:
    """Whether another part begins; a block that a deck opens goes on in the body."""
    part, before = trees[number].sentence.part, trees[number - 1].sentence.part
    return part != before and not (part == "body" and before in ("title", "deck"))


def _is_headline(article: Article, trees: Sequence[Tree], number: int) -> bool:
    """Whether the sentence is a paragraph without a final stop whose words mostly open with capitals."""
    sentence = trees[number].sentence
    words = article.text[sentence.span.start : sentence.span.end].split()
    alone = all(
        trees[n].sentence.paragraph != sentence.paragraph for n in (number - 1, number + 1) if 0 <= n < len(trees)
    )
    capitals = sum(word[:1].isupper() for word in words)
    stopped = words[-1][-1:] in ".!?…:;,\"”’'"
    return alone and not stopped and len(words) >= FEWEST_WORDS and capitals >= CAPITAL_SHARE * len(words)
