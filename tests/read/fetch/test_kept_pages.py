"""What is kept of a fetch: an archive that other tools read, and the page as a source that names it."""

from __future__ import annotations

import gzip
import io
from argparse import Namespace
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecordType
from warcio.archiveiterator import ArchiveIterator as OtherIterator
from warcio.checker import Checker

from variorum.read import sources
from variorum.read.fetch.kept import Keeping, page_of
from variorum.read.fetch.warc import archive
from variorum.records.problem import Problem
from variorum.records.source import Source

MADE = datetime(2031, 5, 28, 1, 30, tzinfo=UTC)
NAME = "fetched/20310528T013000Z-abc.warc.gz"


def kept_of(visit, operator: str = "Ina Holm"):
    return archive(visit.exchanges, made=MADE, operator=operator, robots=True)


def pages_of(visit):
    return page_of(visit, Keeping(kept_of(visit), NAME))


def test_an_archive_stands_up_to_another_tool(site, visitor, tmp_path, capsys):
    site.says("/b", site.answer(b"", "Retry-After: 0", status="503 Busy"), site.answer())
    visit = visitor().visit(site.says("/a", site.redirect("/b")))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(kept_of(visit).content)
    assert Checker(Namespace(inputs=[str(path)], verbose=True)).process_all() == 0
    assert capsys.readouterr().out.count("digest pass") == 7  # one on the file and three exchanges of two sides


def test_an_archive_holds_both_sides_of_every_exchange(site, visitor):
    site.says("/b", site.answer())
    visit = visitor().visit(site.says("/a", site.redirect("/b")))
    records = list(ArchiveIterator(io.BytesIO(kept_of(visit).content), parse_http=False))
    kinds = [WarcRecordType.warcinfo] + [WarcRecordType.response, WarcRecordType.request] * 2
    assert [record.record_type for record in records] == kinds
    found = list(OtherIterator(io.BytesIO(kept_of(visit).content), no_record_parse=True))
    for exchange, (response, request) in zip(visit.exchanges, (found[1:3], found[3:5]), strict=True):
        assert response.rec_headers["WARC-Target-URI"] == exchange.address.whole
        assert response.rec_headers["WARC-IP-Address"] == "127.0.0.1"
        assert response.rec_headers["WARC-Payload-Digest"].startswith("sha256:")
        assert request.rec_headers["WARC-Concurrent-To"] == response.rec_headers["WARC-Record-ID"]


def test_an_archive_says_what_made_it_and_for_whom(site, visitor):
    content = kept_of(visitor().visit(site.says("/a", site.answer())), "Ina\r\nHolm").content
    first = gzip.decompress(content).decode().partition("WARC-Type: response")[0]
    assert "software: Variorum" in first
    assert "operator: Ina Holm\r\n" in first
    assert "robots: obey" in first


def test_the_bytes_stay_as_they_came(site, visitor):
    raw = (
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
        + (packed := b"%x\r\n" % len(gzip.compress(site.page, mtime=0)) + gzip.compress(site.page, mtime=0))
        + b"\r\n0\r\n\r\n"
    )
    assert packed
    visit = visitor().visit(site.says("/a", raw))
    assert raw in gzip.decompress(kept_of(visit).content)
    (source,) = pages_of(visit)
    assert source.content == site.page


def test_a_page_names_its_archive_and_record(site, visitor):
    site.says("/b", site.answer(site.page, "X-Kept: yes"))
    visit = visitor().visit(site.says("/a", site.redirect("/b")))
    kept = kept_of(visit)
    (source,) = page_of(visit, Keeping(kept, NAME))
    assert isinstance(source, Source)
    assert source.snapshot.name == site.base + "/a"
    assert source.snapshot.id == sha256(site.page).hexdigest()
    capture = source.capture
    assert (capture.way, capture.address, capture.status) == ("fetched", site.base + "/b", 200)
    assert capture.moment == visit.exchanges[-1].moment.replace(microsecond=0)
    assert (capture.container, capture.container_hash) == (NAME, sha256(kept.content).hexdigest())
    assert capture.place.startswith("record <urn:uuid:")
    assert ("X-Kept", "yes") in capture.headers
    assert capture.software.startswith("Variorum ")
    assert capture.operator == "Ina Holm"


def test_an_archive_added_as_a_file_gives_the_same_bytes(site, visitor, tmp_path):
    visit = visitor().visit(site.says("/a", site.answer()))
    kept = kept_of(visit)
    (tmp_path / "a.warc.gz").write_bytes(kept.content)
    (fetched,) = page_of(visit, Keeping(kept, NAME))
    (added,) = [one for one in sources([tmp_path]) if isinstance(one, Source)]
    assert added.snapshot.id == fetched.snapshot.id
    assert added.capture.place == fetched.capture.place


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(b"<html><p>x</p>" + b" " * 40_000_000), "gzip"),
        (gzip.compress(gzip.compress(b" " * 40_000_000)), "gzip, gzip"),
    ],
)
def test_a_bomb_is_told_and_not_read(site, visitor, packed, coding):
    visit = visitor().visit(site.says("/a", site.answer(packed, f"Content-Encoding: {coding}")))
    (problem,) = pages_of(visit)
    assert isinstance(problem, Problem)
    assert "unpacks to more" in problem.reason


def test_what_is_no_report_is_told_as_what_it_is(site, visitor):
    picture = b"\x89PNG\r\n\x1a\n" + b"\0" * 100
    visit = visitor().visit(site.says("/a", site.answer(picture, "Content-Type: image/png")))
    (problem,) = pages_of(visit)
    assert (problem.source, problem.reason, problem.severity) == (
        site.base + "/a",
        "no report: a picture, not a text",
        "failed",
    )


def test_a_refusal_is_a_problem_with_a_remedy_and_its_evidence_is_kept(site, visitor):
    visit = visitor().visit(site.says("/a", site.answer(b"Pay first", status="402 Payment")))
    (problem,) = pages_of(visit)
    assert problem == Problem(
        source=site.base + "/a",
        reason="the site asks for payment (status 402)",
        remedy="open it in a browser, save the page and add the file",
        stage="fetch",
    )
    assert b"Pay first" in gzip.decompress(kept_of(visit).content)


def test_a_page_that_broke_off_is_read_as_far_as_it_goes_and_told_once(site, visitor):
    visit = visitor().visit(site.says("/a", site.answer(site.page, f"Content-Length: {len(site.page) + 9}")))
    source, problem = pages_of(visit)
    assert source.content == site.page
    assert (problem.reason, problem.severity) == ("truncated: the answer broke off", "failed")


def test_a_page_that_is_longer_than_stated_is_told(site, visitor):
    visit = visitor().visit(site.says("/a", site.answer(site.page, f"Content-Length: {len(site.page) - 9}")))
    source, problem = pages_of(visit)
    assert source.content == site.page[:-9]
    assert problem.severity == "noted"


def test_of_eleven_exchanges_the_last_one_is_the_page(site, visitor):
    for n in range(10):
        site.says(f"/{n}", site.redirect(f"/{n + 1}"))
    site.says("/10", site.answer())
    (source,) = pages_of(visitor().visit(site.base + "/0"))
    assert source.snapshot.name == site.base + "/0"
    assert source.capture.address == site.base + "/10"
