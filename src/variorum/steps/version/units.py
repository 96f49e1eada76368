"""Units: the sentences of an article as versions are compared by them: typography and white space count for nothing."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from variorum.records.article import Article, Part
from variorum.text.sentences import sentences

TOLD = frozenset({"title", "deck", "subhead", "body", "caption", "correction"})  # kinds whose changes are told
# One sign for each family of marks; soft hyphens and zero-width characters are none.
MARKS = str.maketrans(
    {**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-"),
     **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")}
)  # fmt: skip


class Unit(NamedTuple):
    """A sentence: where it stands, in which part, and as it is compared."""

    start: int
    end: int
    part: int  # number of the part
    key: str


class Text(NamedTuple):
    """An article as it is compared: the sentences that are read and told of, and all that stands on its page."""

    article: Article
    told: tuple[Unit, ...]
    keys: frozenset[str]  # of every part, removed ones too: what is there is not gone because it was not read


def text_of(article: Article) -> Text:
    """The article's sentences; linear in its length."""
    units = tuple(units_of(article))
    read = {n for n, part in enumerate(article.parts) if part.state == "in" and part.kind in TOLD}
    told = tuple(unit for unit in units if unit.part in read and any(map(str.isalnum, unit.key)))
    return Text(article, told, frozenset(unit.key for unit in units))


def units_of(article: Article) -> Iterator[Unit]:
    """Each sentence of each part, in order."""
    for number, part in enumerate(article.parts):
        yield from units_in(article.text, part, number)


def units_in(text: str, part: Part, number: int = 0) -> Iterator[Unit]:
    """Each sentence of one part."""
    for start, end in sentences(text, part.start, part.end):
        yield Unit(start, end, number, key_of(text[start:end]))


def key_of(words: str) -> str:
    """The words without what typography adds: NFKC, plain quotation marks and dashes, single spaces."""
    plain = unicodedata.normalize("NFKC", words.translate(MARKS)).translate(MARKS)
    return " ".join(plain.replace('"', "'").replace("''", "'").split())
