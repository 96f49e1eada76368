"""Verify finds each page that the reader saves from a damaged web archive."""

from __future__ import annotations

import gzip
import io
from hashlib import sha256

import pytest

from variorum.read import sources_in
from variorum.records.source import Source
from variorum.verify.members import members

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
        saved = {one.snapshot.id for one in sources_in("a.warc.gz", damaged) if isinstance(one, Source)}
        inside = {sha256(one).hexdigest() for one in members(io.BytesIO(damaged))}
        assert saved <= inside, at
