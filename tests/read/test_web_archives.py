"""Web archives: each page with its address and moment, and nothing lost without a word."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import zstandard

from variorum.read.containers.record import Loss, Record
from variorum.read.containers.responses import path_of
from variorum.read.containers.warc import records
from variorum.records.problem import Problem
from variorum.records.source import Source

Told = tuple[list[Source], list[Problem]]
Read = Callable[..., Told]
PAGE = b"<html><body><p>A dam broke near Karabura.</p></body></html>"


def record(number: int, body: bytes = PAGE, *, more: int = 0, head: bytes = b"", warc: str = "") -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head + b"\r\n" + body
    lines = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2031-05-28T00:00:00Z\r\n"
        f"WARC-Target-URI: https://a.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n{warc}"
        f"Content-Length: {len(http) + more}\r\n\r\n"
    )
    return lines.encode() + http + b"\r\n\r\n"


def page(number: int) -> bytes:
    return PAGE.replace(b"Karabura", b"village %d" % number)


@pytest.mark.parametrize("name", ["dam.warc", "dam.warc.gz"])
def test_an_archive_of_another_tool_gives_its_pages_with_address_and_moment(files: Path, read: Read, name: str) -> None:
    found, problems = read(files / name)
    assert [source.capture.address for source in found] == [
        "https://herald.example/dam", "https://post.example/dam", "https://courier.example/villages",
        "file:///notes/dam.txt",
    ]  # fmt: skip
    assert all(b"dam" in source.content.lower() for source in found)
    first = found[0].capture
    assert (first.way, first.moment, first.status) == (
        "web archive", datetime(2031, 5, 28, 10, 11, 12, tzinfo=UTC), 200
    )  # fmt: skip
    assert (first.software, first.operator) == ("warcio 1.8", "Mira Lindqvist")
    assert first.place.startswith("record <urn:uuid:00000000-0000-4000-8000-000000000002> at byte ")
    assert len(first.container_hash) == 64
    told = " ".join(problem.reason for problem in problems)
    for kind in (
        "1 redirect",
        "1 response with status 404",
        "1 picture",
        "1 style sheet",
        "1 request",
        "1 rule",
        "1 repeat",
    ):
        assert kind in told
    assert {problem.severity for problem in problems} == {"skipped"}


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
@pytest.mark.parametrize("lie", [50, 5_000, -20, 10**9, 10**17])
def test_a_wrong_length_costs_no_page(read: Read, pack: Callable[[bytes], bytes], lie: int) -> None:
    parts = [record(1, page(1)), record(2, page(2), more=lie), record(3, page(3)), record(4, page(4))]
    found, problems = read("a.warc", b"".join(map(pack, parts)))
    assert [source.content for source in found] == [page(1), page(2), page(3), page(4)]
    assert len(problems) == 1
    assert problems[0].source.endswith("#2")
    assert ("truncated" in problems[0].reason) == (lie > 0)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_rubbish_between_records_is_told_and_passed_over(read: Read, pack: Callable[[bytes], bytes]) -> None:
    found, problems = read("a.warc", pack(record(1, page(1))) + b"rubbish" * 99 + pack(record(2, page(2))))
    assert [source.content for source in found] == [page(1), page(2)]
    assert ["damaged" in problem.reason for problem in problems] == [True]


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
@pytest.mark.parametrize("size", [1 << 20, (1 << 20) + 700, 3_000_000])
def test_rubbish_longer_than_what_is_searched_at_once_hides_no_record(
    read: Read, pack: Callable[[bytes], bytes], size: int
) -> None:
    found, problems = read("a.warc", pack(record(1, page(1))) + b"x" * size + pack(record(2, page(2))))
    assert [source.content for source in found] == [page(1), page(2)]
    assert len(problems) == 1


def test_a_damaged_member_is_told_and_the_next_is_read(read: Read) -> None:
    parts = [bytearray(gzip.compress(record(number, page(number)))) for number in (1, 2, 3)]
    parts[1][100:110] = b"\xff" * 10
    found, problems = read("a.warc.gz", b"".join(parts))
    assert page(1) in {source.content for source in found}
    assert page(3) in {source.content for source in found}
    assert any(problem.severity == "failed" for problem in problems)


def test_an_archive_that_breaks_off_gives_what_there_is(read: Read) -> None:
    found, problems = read("a.warc", (record(1, page(1)) + record(2, page(2)))[:-30])
    assert found[0].content == page(1)
    assert page(2).startswith(found[1].content)
    assert "truncated" in problems[0].reason
    assert problems[0].reason.endswith("it is read as far as it goes")
    assert {problem.severity for problem in problems} == {"noted"}


def test_what_its_server_calls_a_page_and_begins_as_one_is_read_whatever_stands_in_it(read: Read) -> None:
    soiled = b"<!DOCTYPE html>" + PAGE + b"\x00" * 9_000
    found, problems = read("a.warc", record(1, soiled))
    assert [(source.snapshot.media, source.content) for source in found] == [("text/html", soiled)]
    assert not problems


def test_what_its_server_calls_a_page_and_is_none_is_counted_as_what_it_is(read: Read) -> None:
    found, problems = read("a.warc", record(1, bytes(range(256)) * 99))
    assert not found
    assert [problem.reason for problem in problems] == [
        "left out of the archive: 1 file of another kind (binary content of unknown kind)"
    ]


def test_a_page_whose_chunks_break_off_is_noted_and_read(read: Read) -> None:
    found, problems = read("a.warc", record(1, b"40\r\n<html><p>A dam", head=b"Transfer-Encoding: chunked\r\n"))
    assert [source.content for source in found] == [b"<html><p>A dam"]
    assert [(problem.severity, problem.reason) for problem in problems] == [
        ("noted", "truncated: its end is missing; it is read as far as it goes")
    ]


def test_a_record_that_breaks_off_before_its_page_is_lost(read: Read) -> None:
    found, problems = read("a.warc", record(1, page(1)) + record(2, page(2)).partition(b"HTTP/1.1 200")[0])
    assert [source.content for source in found] == [page(1)]
    assert "failed" in {problem.severity for problem in problems}


def test_an_archive_that_was_compressed_as_a_whole_is_read_past_a_wrong_length(read: Read) -> None:
    parts = record(1, page(1)) + record(2, page(2), more=50) + record(3, page(3))
    found, _ = read("a.warc.gz", gzip.compress(parts))
    assert [source.content for source in found] == [page(1), page(2), page(3)]


def test_a_request_that_swallows_the_rest_is_found_out(read: Read) -> None:
    request = record(1, more=10**6).replace(b"WARC-Type: response", b"WARC-Type: request")
    found, _ = read("a.warc", request + record(2, page(2)))
    assert [source.content for source in found] == [page(2)]


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)), ("deflate", zlib.compress(PAGE)), ("deflate", zlib.compress(PAGE)[2:-4]),
        ("zstd", zstandard.compress(PAGE)), ("gzip", PAGE), ("br", PAGE), ("identity", PAGE),
        ("gzip, gzip", gzip.compress(gzip.compress(PAGE))),
    ],
)  # fmt: skip
def test_codings_are_undone_where_they_are_there(read: Read, coding: str, packed: bytes) -> None:
    found, _ = read("a.warc", record(1, packed, head=f"Content-Encoding: {coding}\r\n".encode()))
    assert [source.content for source in found] == [PAGE]


@pytest.mark.parametrize(
    ("coding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("zstd", zstandard.compress)]
)
def test_a_bomb_in_a_record_is_told(read: Read, coding: str, pack: Callable[[bytes], bytes]) -> None:
    packed = pack(b" " * 50_000_000)
    found, problems = read("a.warc", record(1, packed, head=f"Content-Encoding: {coding}\r\n".encode()) + record(2))
    assert [source.content for source in found] == [PAGE]
    assert "unpacks to more" in problems[0].reason


def test_brotli_is_undone_and_a_bomb_in_it_is_told(read: Read) -> None:
    brotli = pytest.importorskip("brotli")
    parts = [
        record(n, brotli.compress(page), head=b"Content-Encoding: br\r\n")
        for n, page in ((1, PAGE), (2, b" " * 50_000_000))
    ]
    found, problems = read("a.warc", b"".join(parts))
    assert [source.content for source in found] == [PAGE]
    assert "unpacks to more" in problems[0].reason


def test_a_digest_that_does_not_fit_is_noted(read: Read) -> None:
    wrong = "WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"
    found, problems = read("a.warc", record(1, warc=wrong))
    assert len(found) == 1
    assert "digest" in problems[0].reason
    assert problems[0].severity == "noted"


@pytest.mark.parametrize("name", ["md5", "sha1", "sha256", "sha512"])
@pytest.mark.parametrize("change", [str, str.lower, lambda value: value.rstrip("=")])
def test_a_digest_fits_however_its_maker_writes_it(name: str, change: Callable[[str], str], read: Read) -> None:
    digest = hashlib.new(name, PAGE).digest()
    written = (base64.b32encode(digest), digest.hex().encode(), base64.b64encode(digest))
    for value in (change(written[0].decode()), change(written[1].decode()), written[2].decode()):
        assert read("a.warc", record(1, warc=f"WARC-Payload-Digest: {name}:{value}\r\n"))[1] == [], value


@pytest.mark.parametrize("counted", ["as sent", "without chunks", "as shown"])
def test_a_digest_fits_whatever_its_maker_counts(counted: str, read: Read) -> None:
    packed = gzip.compress(PAGE)
    sent = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    digest = hashlib.sha256({"as sent": sent, "without chunks": packed, "as shown": PAGE}[counted]).hexdigest()
    head = b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"
    found, problems = read("a.warc", record(1, sent, head=head, warc=f"WARC-Payload-Digest: sha-256:{digest}\r\n"))
    assert [source.content for source in found] == [PAGE]
    assert not problems


def test_a_digest_of_a_way_that_is_not_known_is_passed_over(read: Read) -> None:
    assert read("a.warc", record(1, warc="WARC-Payload-Digest: crc32:abcd\r\n"))[1] == []


@pytest.mark.parametrize("value", ["1" * 32, "_" * 32, "+" + "A" * 31, "\u0661" * 32, "8" + "A" * 31])
def test_what_is_no_letter_of_base32_makes_no_digest(value: str, read: Read) -> None:
    found, problems = read("a.warc", record(1, warc=f"WARC-Payload-Digest: sha1:{value}\r\n"))
    assert len(found) == len(problems) == 1


@pytest.mark.parametrize(
    "address",
    ["https://a.example", "https://a.example:80?x/y.css", "HTTPS://a.example/b", "http://u:p@h/c;d/e.md#f/g.h",
     "https://[::1/x", "/a/b.js", "urn:text:a", "https://a.example/\u0436.txt", "https://a.example/a\tb.txt", ""],
)  # fmt: skip
def test_the_path_of_an_address_is_that_of_the_standard_library(address: str) -> None:
    try:
        expected = urlsplit(address).path
    except ValueError:
        expected = ""
    assert path_of(address) == expected


@pytest.mark.parametrize(
    ("coding", "reason"), [("x-lzh", "is not known (x-lzh)"), ("gzip, br, gzip, br", "packed 4 times over")]
)
def test_a_page_whose_coding_cannot_be_undone_is_told(coding: str, reason: str, read: Read) -> None:
    found, problems = read("a.warc", record(1, head=f"Content-Encoding: {coding}\r\n".encode()))
    assert not found
    assert [problem.severity for problem in problems] == ["failed"]
    assert problems[0].reason.endswith(reason)


def test_an_archive_that_a_server_gave_is_opened(read: Read) -> None:
    found, problems = read("a.warc", record(1, gzip.compress(page(2))))
    assert [source.content for source in found] == [page(2)]
    assert not problems


def test_what_a_crawler_cut_off_is_noted(read: Read) -> None:
    found, problems = read("a.warc", record(1, warc="WARC-Truncated: length\r\n"))
    assert len(found) == 1
    assert "truncated when it was captured" in problems[0].reason


def test_records_and_losses_come_in_the_order_of_the_file() -> None:
    found = list(records(io.BytesIO(record(1) + b"rubbish\r\n" + record(2))))
    assert [type(item) for item in found] == [Record, Loss, Record]


def test_a_thousand_lying_records_take_no_time(read: Read) -> None:
    found, _ = read("a.warc", b"".join(record(number, page(number), more=10**8) for number in range(300)))
    assert len(found) >= 100


def test_a_film_that_is_too_large_is_counted_among_films_and_a_page_is_told(read: Read) -> None:
    film = record(1, b"x" * 100_000_001).replace(b"Content-Type: text/html", b"Content-Type: video/mp4")
    found, problems = read("a.warc", film + record(2, page(2)))
    assert [source.content for source in found] == [page(2)]
    assert [problem.reason for problem in problems] == ["left out of the archive: 1 film"]


def test_what_a_crawler_draws_from_a_page_is_no_second_report(read: Read) -> None:
    text = record(1).replace(b"WARC-Type: response", b"WARC-Type: resource").replace(b"https://", b"urn:text:https://")
    text = text.replace(b"application/http; msgtype=response", b"text/plain").replace(
        b"Content-Length: ", b"Content-Length: 0"
    )
    found, problems = read("a.warc", record(2, page(2)) + text)
    assert [source.content for source in found] == [page(2)]
    assert problems[0].reason == "left out of the archive: 1 extract of pages by the crawler"


def test_an_archive_that_breaks_off_in_its_first_records_is_told(read: Read, files: Path) -> None:
    whole = (files / "dam.warc").read_bytes()
    for size in range(5, 700, 7):
        found, problems = read("cut.warc", whole[:size])
        if not found:
            assert any(problem.severity == "failed" for problem in problems), size
