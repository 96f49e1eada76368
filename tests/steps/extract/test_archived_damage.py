"""Damaged archives of browsers (MHTML): read as far as they go, and told."""

from __future__ import annotations

from base64 import encodebytes
from hashlib import sha256

from variorum.records.article import Snapshot
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import Extraction
from variorum.verify.decode import Run, text_of
from variorum.verify.texts import stands

PAGE = (
    "<html><body><article><h1>Dam breaks</h1><p>The wall of the dam broke on Monday, said Lena Orlo, the mayor.</p>"
    "<p>Four people are missing, and the road is closed until the water falls.</p></article></body></html>"
)


def read(content: bytes) -> Extraction:
    name = SnapshotId(sha256(content).hexdigest())
    snapshot = Snapshot(id=name, name="page.mhtml", size=len(content), media="multipart/related")
    return extracted(Source(snapshot=snapshot, content=content))


def archive(body: bytes, *, mark: bytes = b"--b") -> bytes:
    head = b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    part = b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    return head + mark + b"\r\n" + part + body + b"\r\n" + mark + b"--\r\n"


def test_an_archive_in_which_its_boundary_never_stands_is_told() -> None:
    articles, (problem,) = read(archive(encodebytes(PAGE.encode()), mark=b"--other"))
    assert not articles
    assert "no page" in problem.reason


def test_of_damaged_base64_the_sound_beginning_is_read_and_traced_and_the_loss_is_told() -> None:
    packed = encodebytes(PAGE.encode())
    content = archive(packed[:280] + b"\x00?!" + packed[290:])
    (article,), problems = read(content)
    assert "The wall of the dam broke" in article.text
    assert any("damaged" in problem.reason and problem.severity == "failed" for problem in problems)
    runs = [Run(*(getattr(run, name) for name in Run._fields)) for run in article.runs]
    assert stands(article.text, text_of(runs, content, article.charset))
    assert article.locate(article.quote(0, 10).span)
