"""Cover: which passages meet others, found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from variorum.records.span import ArticleId, Span

BLOCK = 256  # characters; a passage is a few blocks long, so that few are looked at


class Cover:
    """Passages with the number of the group that each belongs to, by the blocks of text that they touch."""

    def __init__(self, passages: Iterable[tuple[int, Span]]) -> None:
        self._blocks: dict[tuple[ArticleId, int], list[tuple[int, Span]]] = defaultdict(list)
        for group, span in passages:
            for block in _blocks(span):
                self._blocks[block].append((group, span))

    def groups(self, span: Span) -> set[int]:
        """Numbers of the groups with a passage that shares a character with the span."""
        found = (row for block in _blocks(span) for row in self._blocks.get(block, ()))
        return {group for group, other in found if other.meets(span)}

    def meets(self, span: Span) -> bool:
        """Whether any passage shares a character with the span."""
        return any(other.meets(span) for block in _blocks(span) for _, other in self._blocks.get(block, ()))


def _blocks(span: Span) -> list[tuple[ArticleId, int]]:
    return [(span.article, block) for block in range(span.start // BLOCK, (span.end - 1) // BLOCK + 1)]
