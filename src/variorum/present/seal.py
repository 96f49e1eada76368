"""Seal: what a page needs so that every passage printed on it can be checked against the bytes of its source.

It stands at the end of the page as data, which no browser runs: for each report its name, the hash of its source and
where in the source its characters stand. `sha256` is the hash of the page itself with 64 zeros in that place.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Literal

from variorum.records.account import Telling
from variorum.records.article import Run
from variorum.records.record import Record, canonical
from variorum.records.span import ArticleId, SnapshotId
from variorum.version import PROGRAM

ZEROS = "0" * 64
END = "</body>"


class Origin(Record, frozen=True):
    """Where the text of one report comes from."""

    id: ArticleId
    name: str
    snapshot: SnapshotId
    charset: str
    runs: tuple[Run, ...]


class Seal(Record, frozen=True):
    """The data at the end of a page."""

    format: Literal["variorum/page"]
    version: Literal[1]
    program: str
    sha256: str
    articles: tuple[Origin, ...]


def sealed(page: str, telling: Telling) -> bytes:
    """The page with its seal."""
    named = {version.article for history in telling.histories for version in history.versions}
    known = {article.id: article for article in telling.left_out if article.id in named}
    for edition in telling.editions:
        known |= {article.id: article for article in (*edition.articles, *edition.aside, *edition.earlier)}
    found = known.values()
    origins = [Origin(one.id, one.name, one.snapshot, one.charset, one.runs) for one in found]
    origins.sort(key=lambda one: one.id)
    data = canonical(Seal("variorum/page", 1, PROGRAM, ZEROS, tuple(origins))).decode()
    # "<" can end a script element, so it is written as JSON's escape.
    block = f'<script type="application/json" id="variorum-seal">{data.replace("<", chr(92) + "u003c")}</script>\n'
    before, end, after = page.rpartition(END)
    content = (before + block + end + after if end else page + block).encode()
    at = content.rindex(ZEROS.encode(), 0, content.rindex(b'"articles":['))
    return content[:at] + sha256(content).hexdigest().encode() + content[at + len(ZEROS) :]
