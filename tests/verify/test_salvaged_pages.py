"""Verify finds each page that the reader saves from a damaged web archive."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
import zstandard

from variorum.read import sources_in
from variorum.records.source import Source
from variorum.verify.members import members
from variorum.verify.search import MOST, Search
from variorum.verify.sources import Sources

LINES = [b"<p>Water stood %d hands high in lane %d.</p>\n" % (at * at % 97, at) for at in range(80)]


def record(number: int) -> bytes:
    page = b"<html><body>%b</body></html>" % b"".join(LINES[number::2])
    ways = ((b"", page), (b"Content-Encoding: gzip\r\n", gzip.compress(page, mtime=0)),
            (b"Transfer-Encoding: chunked\r\n", b"%x\r\n%b\r\n0\r\n\r\n" % (len(page), page)))  # fmt: skip
    head, body = ways[number % 3]
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head + b"\r\n" + body
    lines = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2031-05-28T00:00:00Z\r\n"
        f"WARC-Target-URI: https://a.example/{number}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return lines.encode() + http + b"\r\n\r\n"


RECORDS = [record(number) for number in range(5)]
APART = b"".join(gzip.compress(one, mtime=0) for one in RECORDS)
WHOLE = gzip.compress(b"".join(RECORDS), mtime=0)
MIXED = b"".join(gzip.compress(b"".join(RECORDS[at:to]), mtime=0) for at, to in ((0, 1), (1, 3), (3, 5)))


@pytest.mark.parametrize("archive", [APART, WHOLE, MIXED], ids=["apart", "whole", "mixed"])
@pytest.mark.parametrize("damage", [b"", b"\x41", bytes(40), b"\x1f\x8b\x08xyz"])
def test_what_is_saved_from_a_damaged_archive_is_found_again(archive: bytes, damage: bytes) -> None:
    for at in range(3, len(archive), 83):
        damaged = archive[:at] + damage + archive[at + len(damage) + (not damage) :]
        assert not unfound("a.warc.gz", damaged), at


def unfound(name: str, archive: bytes, *, salvages: bool = True) -> set[str]:
    """Those of the pages that are read which verify does not find."""
    left = {one.snapshot.id for one in sources_in(name, archive) if isinstance(one, Source)}
    left -= {sha256(one).hexdigest() for one in members(io.BytesIO(archive))}
    return left - {sha256(one).hexdigest() for one in Search(left).among(io.BytesIO(archive))} if salvages else left


def swallowing(content: bytes, left: int = 60_000) -> bytes:
    """A member of a gzip file that holds these bytes and claims so many of those behind it, too."""
    size = len(content) + left
    return (
        b"\x1f\x8b\x08\0\0\0\0\0\0\3\0" + size.to_bytes(2, "little") + (size ^ 0xFFFF).to_bytes(2, "little") + content
    )


PACKED = [gzip.compress(one, mtime=0) for one in RECORDS]
DAMAGED = {
    "a record without a length swallows one whose head is damaged": (
        "a.warc",
        RECORDS[0]
        + RECORDS[3].replace(b"Content-Length", b"Content-L\xe4ngth")
        + RECORDS[1].replace(b"WARC-Type:", b"WAR Type ")
        + RECORDS[2],
    ),
    "a record gives two lengths": (
        "a.warc",
        RECORDS[3].replace(b"\r\n\r\nHTTP/", b"\r\nContent-Length: 7\r\n\r\nHTTP/")
        + RECORDS[1].replace(b"WARC-Type:", b"WAR Type ")
        + RECORDS[2],
    ),
    "a member claims the last ones": ("a.warc.gz", PACKED[0] + swallowing(RECORDS[3][:900]) + PACKED[1] + PACKED[2]),
    "a member claims the end": ("a.warc.gz", PACKED[0] + swallowing(RECORDS[3][:900]) + b"\x1f\x8b\x08" + bytes(99)),
    "members one behind the other are damaged": (
        "a.warc.gz",
        PACKED[0] + PACKED[1][:-8] + bytes(8) + PACKED[2][:-9] + bytes(9) + swallowing(RECORDS[4][:99]) + PACKED[3],
    ),
    "a coding is written on two lines": (
        "a.warc",
        RECORDS[1].replace(b"Content-Encoding: gzip", b"Content-Encoding:\r\n gzip")[:-300] + RECORDS[2],
    ),
    "a packed page is cut off": ("a.warc", RECORDS[1][:-200] + RECORDS[4][:-300] + RECORDS[2][:-40] + RECORDS[0]),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_what_is_read_of_a_damaged_record_is_found_wherever_it_was_taken_to_end(kind: str) -> None:
    name, archive = DAMAGED[kind]
    assert any(isinstance(one, Source) for one in sources_in(name, archive))
    assert not unfound(name, archive)


def test_a_damaged_body_is_found_as_far_as_it_can_be_unpacked() -> None:
    page = b"<html><body>%b</body></html>" % b"".join(LINES)
    packed = {"gzip": gzip.compress(page, mtime=0), "deflate": zlib.compress(page)}
    for coding, body in packed.items():
        cut = body[: len(body) // 2]
        taken = zlib.decompressobj(31 if coding == "gzip" else 15).decompress(cut)
        http = b"HTTP/1.1 200 OK\r\nContent-Encoding: %b\r\n\r\n" % coding.encode() + cut + bytes(500)
        archive = b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 7\r\n\r\n" + http
        assert len(taken) > len(page) // 3
        assert list(Search({sha256(taken).hexdigest()}).among(io.BytesIO(archive))) == [taken], coding


def test_verify_looks_into_what_is_damaged_once_for_all_that_it_expects(tmp_path: Path) -> None:
    name, archive = DAMAGED["a record without a length swallows one whose head is damaged"]
    (tmp_path / name).write_bytes(archive)
    read = [one for one in sources_in(name, archive) if isinstance(one, Source)]
    sources = Sources(None, (tmp_path / name,))
    sources.expect([*(one.snapshot.id for one in read), "0" * 64])
    assert [sources.content(one.snapshot.id) for one in read] == [one.content for one in read]
    assert sources.content("0" * 64) is None
    assert not sources.is_bounded


def test_the_search_in_what_is_damaged_ends_and_tells_so() -> None:
    archive = RECORDS[0].replace(b"Content-Length", b"Content-L\xe4ngth") * 3
    search = Search(["0" * 64], most=1000)
    assert not list(search.among(io.BytesIO(archive)))
    assert search.is_over
    search = Search(["0" * 64])
    assert not list(search.among(io.BytesIO(archive)))
    assert not search.is_over


def test_of_an_archive_that_is_whole_no_beginnings_are_tried_but_those_of_the_last_records() -> None:
    for archive in (b"".join(RECORDS * 9), b"".join(PACKED * 9)):
        search = Search(["0" * 64])
        assert not list(search.among(io.BytesIO(archive)))
        assert MOST - search.left < 10 * max(map(len, RECORDS))


PACKERS = {
    "gz": partial(gzip.compress, mtime=0), "bz2": bz2.compress, "xz": lzma.compress,
    "zst": zstandard.ZstdCompressor().compress,
}  # fmt: skip


@pytest.mark.parametrize("ending", PACKERS)
def test_no_damage_of_a_packed_file_stops_verify(ending: str) -> None:
    page = b"<html><body>%b</body></html>" % b"".join(LINES)
    whole = PACKERS[ending](page)
    assert page in members(io.BytesIO(whole))
    for at in range(4, len(whole), 29):
        for damaged in (whole[:at], whole[:at] + b"\xff\x00\xff" + whole[at + 3 :]):
            assert not unfound(f"a.html.{ending}", damaged)


def test_what_is_behind_a_packed_file_does_not_hide_it() -> None:
    packed = lzma.compress(LINES[0])
    assert LINES[0] in members(io.BytesIO(packed + b"rubbish"))
    assert LINES[0] + LINES[1] in members(io.BytesIO(packed + lzma.compress(LINES[1])))


def test_a_member_that_is_damaged_behind_its_record_gives_the_whole_record() -> None:
    whole = RECORDS[2].replace(b"Transfer-Encoding", b"Transfer-Encodung")
    for end in range(1, 8 + len(b"\r\n\r\n") + 1):
        member = gzip.compress(whole, 0, mtime=0)
        archive = PACKED[0] + member[:-end] + b"\xff" * end + PACKED[1]
        read = [one.content for one in sources_in("a.warc.gz", archive) if isinstance(one, Source)]
        assert any(one.endswith(b"\r\n0\r\n\r\n") for one in read), end
        assert not unfound("a.warc.gz", archive), end
