"""Heads: the word of a mention that says what it stands for."""

from __future__ import annotations

import re

HEAD_END = re.compile(r"\s(?:of|in|at|on|from|for|with|by|who|whom|which|that)\b|\s?[,(]| --? ")
LEADING = re.compile(r"^(?:(?:the|a|an|of|in|at|on|from|for|with|by)\s)+", re.IGNORECASE)


def head_word(words: str) -> str:
    """The last word before the first preposition, comma or relative pronoun, in small letters."""
    bare = LEADING.sub("", words)
    found: list[str] = re.findall(r"[\w.&-]*\w", HEAD_END.split(bare, maxsplit=1)[0]) or re.findall(r"\S+", words)
    return found[-1].lower()
