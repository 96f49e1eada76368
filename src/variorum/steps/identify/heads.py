"""Heads: the word of a mention that says what it stands for."""

from __future__ import annotations

import re

HEAD_END = re.compile(r"\s(?:of|in|at|on|from|for|with|by|who|whom|which|that)\b|\s?[,(]| --? ")
POSSESSIVE = re.compile(r"['’]s?$")
SUFFIX = frozenset({"jr", "sr", "ii", "iii", "inc", "co", "corp", "ltd", "plc"})
LEADING = re.compile(r"^(?:(?:the|a|an|of|in|at|on|from|for|with|by)\s)+", re.IGNORECASE)


def head_word(words: str) -> str:
    """The last word before the first preposition, comma or relative pronoun, in small letters."""
    bare = POSSESSIVE.sub("", LEADING.sub("", words))
    found: list[str] = re.findall(r"[\w.&-]*\w", HEAD_END.split(bare, maxsplit=1)[0]) or re.findall(r"\S+", words)
    while len(found) > 1 and found[-1].lower() in SUFFIX:
        found = found[:-1]
    return found[-1].lower()
