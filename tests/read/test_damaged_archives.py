"""Web archives that are damaged: what can be read is read, under its own address, and the rest is told."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest

from variorum.records.problem import Problem
from variorum.records.source import Source

Told = tuple[list[Source], list[Problem]]
Read = Callable[..., Told]
NUMBERS = range(1, 6)


def page(number: int) -> bytes:
    lines = b"".join(b"<p>The dam near village %d held for %d hours.</p>\n" % (number, at * number) for at in range(30))
    return b"<html><body>%b</body></html>" % lines


def record(number: int) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(number)
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: 2031-05-28T00:00:00Z\r\n"
        f"WARC-Target-URI: https://a.example/{number}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def packed(*groups: tuple[int, ...]) -> bytes:
    """An archive in which the records of each group were compressed together."""
    return b"".join(gzip.compress(b"".join(map(record, group)), mtime=0) for group in groups)


APART, WHOLE, MIXED = packed(*((number,) for number in NUMBERS)), packed((1, 2, 3, 4, 5)), packed((1,), (2, 3, 4), (5,))


def test_all_that_stands_before_the_damage_is_read_of_an_archive_compressed_as_a_whole(read: Read) -> None:
    found, problems = read("a.warc.gz", WHOLE[:-1] + b"\1")
    assert [source.content for source in found] == [page(number) for number in NUMBERS]
    assert [source.snapshot.name for source in found] == [f"a.warc.gz#{number}" for number in NUMBERS]
    assert any("damaged" in problem.reason for problem in problems)


def test_a_record_does_not_swallow_those_that_were_compressed_with_it(read: Read) -> None:
    at = len(packed((1,))) + len(packed((2, 3, 4))) - 5  # in the check sum of the second member
    found, problems = read("a.warc.gz", MIXED[:at] + b"\0" + MIXED[at + 1 :])
    assert [source.content for source in found] == [page(number) for number in NUMBERS]
    assert any("damaged" in problem.reason for problem in problems)


@pytest.mark.parametrize("archive", [APART, WHOLE, MIXED])
def test_what_is_lost_at_the_end_of_an_archive_is_told(archive: bytes, read: Read) -> None:
    last = len(archive) - len(packed((5,)))
    ends = [archive[:-cut] for cut in range(1, 40)]
    ends += [archive[:-cut] + archive[-cut + 1 :] for cut in range(2, 40)]
    ends += [
        archive[: last + at] + bytes([archive[last + at] ^ 255]) + archive[last + at + 1 :] for at in range(10, 60)
    ]
    for number, end in enumerate(ends):
        assert read("a.warc.gz", end)[1], number
    assert read("a.warc.gz", archive)[1] == []


@pytest.mark.parametrize("archive", [APART, WHOLE, MIXED])
@pytest.mark.parametrize("damage", [b"\0" * 12, b"", b"\x1f\x8b\x08"])
def test_no_page_gets_the_address_of_another_and_none_is_damaged_in_silence(
    archive: bytes, damage: bytes, read: Read
) -> None:
    whole = {page(number): f"https://a.example/{number}" for number in NUMBERS}
    for at in range(20, len(archive), 61):
        found, problems = read("a.warc.gz", archive[:at] + damage + archive[at + max(len(damage), 9) :])
        assert all(whole.get(one.content, one.capture.address) == one.capture.address for one in found), at
        assert {one.content for one in found} >= set(whole) or any(one.severity == "failed" for one in problems), at
        assert len({one.snapshot.name for one in found}) == len(found), at


@pytest.mark.parametrize("is_packed", [False, True])
def test_no_page_takes_in_the_next_one_however_damaged_the_head_of_that_is(is_packed: bool, read: Read) -> None:
    broken = record(2).replace(b"WARC-Type:", b"WAR=Type ")
    for length in (b"Content-L=ngth: ", b"Content-Length: 99", b"Content-Length: 1\r\nX: "):
        archive = record(1).replace(b"Content-Length: ", length) + broken + record(3)
        found, problems = read("a.warc", gzip.compress(archive, mtime=0) if is_packed else archive)
        assert [source.content for source in found] == [page(1), page(3)]
        assert [source.capture.address for source in found] == ["https://a.example/1", "https://a.example/3"]
        assert any("damaged" in problem.reason for problem in problems if problem.severity == "failed")
