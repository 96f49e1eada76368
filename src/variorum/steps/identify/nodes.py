"""Nodes: one spelling of a name in one article, the smallest thing that is joined with others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from variorum.records.annotation import Mention, MentionKind
from variorum.records.judgement import Tie
from variorum.records.span import Quote, Span

ORDER: tuple[MentionKind, ...] = ("PERSON", "ORG", "GPE", "LOC", "OTHER")
TITLED = 5  # votes of a name with a title before it: titles hardly ever stand before what is no person


class Node(NamedTuple):
    """Mentions of one article with the same words."""

    words: str  # white space made single blanks
    kind: MentionKind
    mentions: tuple[Mention, ...]  # sorted by place

    @property
    def first(self) -> Quote:
        """The first mention as a quote."""
        return Quote(span=self.mentions[0].span, words=self.mentions[0].words)

    @property
    def article(self) -> str:
        """The article that all mentions are in."""
        return self.mentions[0].span.article


def nodes(mentions: Iterable[Mention], ties: Sequence[Tie]) -> tuple[Node, ...]:
    """The nodes sorted by kind, words and place; a spelling that a judgement divides gives several nodes."""
    ordered = sorted(mentions, key=lambda mention: mention.span)
    kinds = kinds_of(ordered)
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in ordered:
        groups.setdefault((plain(mention.words), mention.span.article), []).append(mention)
    found = [
        Node(words, kinds[words.casefold()], tuple(piece))
        for (words, _), group in groups.items()
        for piece in _divided(group, ties)
    ]
    return tuple(sorted(found, key=lambda node: (node.kind, node.words, node.mentions[0].span)))


def plain(words: str) -> str:
    """The words with single blanks between them."""
    return " ".join(words.split())


def kinds_of(mentions: Sequence[Mention]) -> Mapping[str, MentionKind]:
    """The kind that the mentions of the same words speak for in the whole story, by the words in small letters.

    The last word of a longer name that is no person's is no person by itself: "Rudna" beside the town "Nova Rudna".
    """
    counts: dict[str, Counter[MentionKind]] = {}
    for mention in mentions:
        counts.setdefault(plain(mention.words).casefold(), Counter())[mention.kind] += TITLED if mention.title else 1
    kinds = {words: min(ORDER, key=lambda kind: (-count[kind], ORDER.index(kind))) for words, count in counts.items()}
    titled = {plain(mention.words).casefold() for mention in mentions if mention.title}
    longer: dict[str, set[MentionKind]] = {}
    for words, kind in kinds.items():
        if " " in words:
            longer.setdefault(words.split()[-1], set()).add(kind)
    return {
        words: min(longer[words], key=ORDER.index)
        if kind == "PERSON" and words not in titled and "PERSON" not in longer.get(words, {"PERSON"})
        else kind
        for words, kind in kinds.items()
    }


def _divided(group: list[Mention], ties: Sequence[Tie]) -> list[list[Mention]]:
    """The mentions in one piece, or cut before each mention that a judgement sets against another of the same group."""
    spans = {mention.span for mention in group}
    heads: set[Span] = set()
    for tie in ties:
        if not tie.same and tie.left in spans and tie.right in spans:
            heads |= {tie.left, tie.right}
    pieces: list[list[Mention]] = [[]]
    for mention in group:
        if mention.span in heads and any(other.span in heads for other in pieces[-1]):
            pieces.append([])
        pieces[-1].append(mention)
    return pieces
