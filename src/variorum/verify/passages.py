"""Passages: every place in an export that says where words stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from variorum.verify.document import Json


class Passage(NamedTuple):
    """Characters [start, end) of an article, and the words that are said to stand there (None: none are given)."""

    where: str  # in the export: "telling.editions[0].account.lines[2].marks[0].quote"
    article: str
    start: int
    end: int
    words: str | None


def passages(node: Json, where: str) -> Iterator[Passage]:
    """All passages below this node; those that give words and those that are mere spans."""
    if isinstance(node, list):
        for number, child in enumerate(node):
            yield from passages(child, f"{where}[{number}]")
    elif isinstance(node, dict):
        own = _own(node, where)
        if own:
            yield own
        for name, child in node.items():
            if not (own and name == "span"):
                yield from passages(child, f"{where}.{name}" if where else name)


def _own(node: dict[str, Json], where: str) -> Passage | None:
    words = node.get("words")
    if isinstance(words, str) and isinstance(span := node.get("span"), dict):
        return _passage(span, span, words, where)
    if isinstance(words, str) and isinstance(content := node.get("content"), list) and content:
        first, last = content[0], content[-1]  # a statement: from the first piece of its content to the last
        if isinstance(first, dict) and isinstance(last, dict):
            return _passage(first, last, words, where)
    if {"article", "start", "end"} <= set(node):
        return _passage(node, node, None, where)
    return None


def _passage(first: dict[str, Json], last: dict[str, Json], words: str | None, where: str) -> Passage:
    start, end = first.get("start"), last.get("end")
    if not isinstance(start, int) or not isinstance(end, int):
        start = end = -1
    return Passage(where, str(first.get("article")), start, end, words)
