"""JSON: a telling as data, with what is needed to check every quoted word against the bytes of its source.

The file is one line of JSON in UTF-8. `sha256` is the hash of the file itself with 64 zeros in that place. The schema
is published as `docs/schema/telling-1.json`.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

import msgspec

from variorum.records.account import Edition, Telling
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.record import Record, canonical
from variorum.version import PROGRAM

ZEROS = "0" * 64
FORMAT: Literal["variorum/telling"] = "variorum/telling"
VERSION: Literal[1] = 1


class Document(Record, frozen=True):
    """The whole file."""

    format: Literal["variorum/telling"]
    version: Literal[1]
    program: str  # version of Variorum that wrote it
    with_sources: bool  # whether the articles hold their texts; else each text is ""
    sha256: str
    telling: Telling


def render(telling: Telling, *, with_sources: bool = False) -> bytes:
    """The file; whole texts of reports only with sources, tokens of sentences never."""
    slim = Telling(
        editions=tuple(_edition(edition, with_sources) for edition in telling.editions),
        left_out=tuple(_article(article, with_sources) for article in telling.left_out),
        problems=telling.problems,
        histories=telling.histories,
    )
    document = Document(FORMAT, VERSION, PROGRAM, with_sources, ZEROS, slim)
    content = canonical(document) + b"\n"
    return content.replace(ZEROS.encode(), sha256(content).hexdigest().encode(), 1)


def schema() -> bytes:
    """The JSON schema of the file, as it is published."""
    return msgspec.json.format(msgspec.json.encode(msgspec.json.schema(Document), order="deterministic")) + b"\n"


def _edition(edition: Edition, with_sources: bool) -> Edition:
    return msgspec.structs.replace(
        edition,
        articles=tuple(_article(article, with_sources) for article in edition.articles),
        aside=tuple(_article(article, with_sources) for article in edition.aside),
        earlier=tuple(_article(article, with_sources) for article in edition.earlier),
        annotations=tuple(_annotation(annotation) for annotation in edition.annotations),
    )


def _article(article: Article, with_sources: bool) -> Article:
    return article if with_sources else msgspec.structs.replace(article, text="")


def _annotation(annotation: Annotation) -> Annotation:
    """What was found, without the sentences: the lemmas of all their tokens would give the whole text away."""
    return msgspec.structs.replace(annotation, sentences=())
