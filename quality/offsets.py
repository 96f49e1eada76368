"""Offsets: whether each paragraph of an article's text is found in the bytes of its page, and found right."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from quality.files import read_rows
from quality.formats import Page
from quality.product import Article, Location, Span, pages
from variorum.verify import decode

LINE = re.compile(r"[^\n]+")


class Paragraph(NamedTuple):
    """A paragraph of the text that is read: whether bytes are known for it, and whether they hold its words."""

    found: bool
    right: bool


def offsets(data: Path) -> dict[str, float]:
    """The share of paragraphs that are found to the byte, and of these the share whose bytes hold the words."""
    places = {row.id: data / row.html for row in read_rows(data / "pages.jsonl", Page)}
    contents = {
        sha256(raw).hexdigest(): raw for raw in (gzip.decompress(path.read_bytes()) for path in places.values())
    }
    articles = {article.id: article for article in pages(places).values()}
    seen = [one for article in articles.values() for one in paragraphs(article, contents[article.snapshot])]
    found = [one for one in seen if one.found]
    runs = sum(len(article.runs) for article in articles.values())
    return {
        "found": len(found) / len(seen), "right": sum(one.right for one in found) / len(found),
        "paragraphs": len(seen), "runs_a_page": runs / len(articles),
    }  # fmt: skip


def paragraphs(article: Article, content: bytes) -> Iterator[Paragraph]:
    """Each paragraph of the article's body."""
    for part in article.read_parts():
        for line in LINE.finditer(article.text, part.start, part.end) if part.kind == "body" else ():
            if line.group().strip():
                yield _paragraph(article, content, Span(article=article.id, start=line.start(), end=line.end()))


def _paragraph(article: Article, content: bytes, span: Span) -> Paragraph:
    """White space does not count: that between two lines of the page's source is one space of the text."""
    places = article.locate(span)
    words = "".join(_undone(place, content, article.charset) for place in places)
    same = "".join(words.split()) == "".join(article.text[span.start : span.end].split())
    return Paragraph(bool(places) and all(place.exact for place in places), same)


def _undone(place: Location, content: bytes, charset: str) -> str:
    """What verify's own code makes of the bytes."""
    return decode.decoded(content, decode.Run(0, 0, place.byte_start, place.byte_end, place.coding), charset)
