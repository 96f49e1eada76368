"""Lengths: how long a text is in words, also where a script sets no blanks between them."""

from __future__ import annotations

import re

# Scripts without blanks between words, UAX #14: classes ID (Han, Kana) and SA (Thai, Lao, Burmese, Khmer).
IDEOGRAPHS = re.compile(
    r"[\u3005\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
    r"\U00020000-\U0003ffff]"
)
LETTERS = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u1000-\u109f\u1780-\u17d3]")
IN_IDEOGRAPHS, IN_LETTERS = 2, 4  # characters of a word, about: a rule of thumb, as no dictionary is at hand
MOSTLY = 0.5  # of the characters that are no blanks


def words_in(text: str) -> int:
    """How many words the text has; about, where its script sets no blanks between them."""
    if text.isascii():
        return len(text.split())
    ideographs, letters = _unspaced(text)
    if not ideographs and not letters:
        return len(text.split())
    others = LETTERS.sub(" ", IDEOGRAPHS.sub(" ", text)).split()
    words = sum(any(map(str.isalnum, word)) for word in others)  # what is left of the rest are its marks
    return words + -(-ideographs // IN_IDEOGRAPHS) + -(-letters // IN_LETTERS)


def length_told(text: str) -> str:
    """The length for a reader: "3 words", or "312 characters" of a text that sets no blanks between its words."""
    size = len("".join(text.split()))
    if not text.isascii() and sum(_unspaced(text)) > MOSTLY * size:
        return f"{size} character{'' if size == 1 else 's'}"
    count = len(text.split())
    return f"{count} word{'' if count == 1 else 's'}"


def _unspaced(text: str) -> tuple[int, int]:
    return len(IDEOGRAPHS.findall(text)), len(LETTERS.findall(text))
