"""Located: a passage of a report in any format is found in bytes that hold its words and little else."""

from __future__ import annotations

from html import escape

import pytest

from tests.steps.extract.formats.traced import read
from variorum.records.article import Article
from variorum.records.location import Location
from variorum.records.span import Span

SAID = "The dam above Solvei broke on Monday &amp; nobody was hurt, said the mayor, Ada Quill."
MAIL = b"From: Ada Quill <ada@heron.example>\nSubject: Dam\nMIME-Version: 1.0\n"
ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Heron</title><entry><title>Dam</title>{}</entry></feed>'
QUOTED = SAID.replace("&amp;", "=E2=80=94 caf=C3=A9").replace("broke on", "bro=\nke on")
TWICE = escape(escape(f"<p>{SAID}</p>"))
SOURCES = [
    (MAIL + b"\n" + SAID.encode(), "message/rfc822"),
    (MAIL + b"Content-Type: text/html\n\n<p>" + SAID.encode(), "message/rfc822"),
    (MAIL + b"Content-Transfer-Encoding: quoted-printable\n\n" + QUOTED.encode(), "message/rfc822"),
    (ATOM.format(f'<content type="text">{SAID}</content>').encode(), "application/atom+xml"),
    (ATOM.format(f'<content type="html"><![CDATA[<p>{SAID}]]></content>').encode(), "application/atom+xml"),
    (ATOM.format(f'<content type="html">&lt;p&gt;{SAID}</content>').encode(), "application/atom+xml"),
    (ATOM.format(f'<content type="html">{TWICE}</content>').encode(), "application/atom+xml"),
]


def located(article: Article, words: str) -> tuple[Location, ...]:
    start = article.text.index(words)
    return article.locate(Span(article=article.id, start=start, end=start + len(words)))


@pytest.mark.parametrize(("content", "media"), SOURCES)
def test_a_passage_that_is_written_as_it_reads_is_found_to_the_byte(content: bytes, media: str) -> None:
    (article,), _ = read(content, media)
    places = located(article, "broke on Monday")
    assert all(place.exact for place in places)
    assert b"".join(content[place.byte_start : place.byte_end] for place in places) == b"broke on Monday"
