"""Texts: the text of a report, worked out from the bytes of its source and held against quoted words."""

from __future__ import annotations

import unicodedata

from variorum.verify.decode import GENERATED, Run, text_of
from variorum.verify.document import Json
from variorum.verify.sources import Sources

REPLACED = "\ufffd"  # what a page shows for a character that cannot be seen


def text_from(article: dict[str, Json], sources: Sources) -> str:
    """The article's text worked out from the bytes; raises `ValueError` with what is wrong."""
    snapshot, given, runs = str(article.get("snapshot")), str(article.get("text", "")), article.get("runs")
    content = sources.content(snapshot)
    if content is None:
        raise ValueError(f"no source has the SHA-256 {snapshot}")
    if not isinstance(runs, list):
        raise TypeError("it is not said where its characters stand")
    found = [Run(**run) for run in runs if isinstance(run, dict)]  # type: ignore[arg-type]
    text = text_of(found, content, str(article.get("charset", "utf-8")))
    if given and not stands(given, text):
        raise ValueError("its text is not that of its source")
    return text


def stands(words: str, text: str) -> bool:
    """Whether the words are the text; a generated character is any white space."""
    if len(words) != len(text):
        return False
    return all(
        left == right or (right == GENERATED and left.isspace()) for left, right in zip(words, text, strict=True)
    )


def shows(printed: str, text: str) -> bool:
    """Whether the printed words are the text as a page shows it: white space is white space, the unseen is U+FFFD."""
    return len(printed) == len(text) and all(map(_shows, printed, text))


def _shows(printed: str, char: str) -> bool:
    if printed == char or (printed.isspace() and (char.isspace() or char == GENERATED)):
        return True
    return printed == REPLACED and unicodedata.category(char)[0] == "C"
