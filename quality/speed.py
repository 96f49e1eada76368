"""Speed: the reading step and the reader of web archives, each held against a peer in the same run."""

from __future__ import annotations

import gzip
import io
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import BinaryIO, NamedTuple

from quality.files import read_rows
from quality.formats import Page

ROUNDS = 3  # of either, in turn: a machine that is busy slows both
PAGES = 60  # of the data, spread over all of them
RESPONSES = 2000
LINES = 200  # of a page: about 30 kB, as pages of the press have without their pictures
WORDS = "dam lake broke night water board said nobody was hurt the of in a on bridge village road after rain".split()


class Race(NamedTuple):
    """Items a second of both, the medians of some rounds."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times as fast as the peer we are."""
        return self.ours / self.theirs


def race(ours: Callable[[], int], theirs: Callable[[], int]) -> Race:
    """The rates of two functions that tell how many items they have done."""
    rates: list[tuple[float, float]] = [(_rate(ours), _rate(theirs)) for _ in range(ROUNDS)]
    return Race(median(rate for rate, _ in rates), median(rate for _, rate in rates))


def reading(data: Path) -> dict[str, float]:
    """Pages a second of the whole reading step in one worker, against trafilatura with dates and metadata."""
    from trafilatura import bare_extraction

    from quality.product import reader

    pages = contents(data)

    def theirs() -> int:
        for page in pages:
            bare_extraction(page, favor_precision=True, with_metadata=True)
        return len(pages)

    found = race(reader(pages), theirs)
    return {"ratio": found.ratio, "pages_a_second": found.ours, "of_trafilatura": found.theirs}


def archives(_: Path) -> dict[str, float]:
    """Records a second of a web archive, against warcio's iterator: cut out of the file, and the whole of the reading.

    Both cut records out, with their headers and blocks; both take responses apart and check digests. What we do beside
    that is not taken off: the hash that a snapshot is named by, and what kind of document it is.
    """
    from quality.product import archived, counted_records

    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.warc.gz"
        with path.open("wb") as stream:
            write_archive(stream, RESPONSES)
        cut = race(lambda: counted_records(path), lambda: _iterated(path, no_record_parse=True))
        whole = race(lambda: archived(path), lambda: _iterated(path, check_digests="log"))
    return {
        "ratio": cut.ratio, "records_a_second": cut.ours, "of_warcio": cut.theirs,
        "whole": whole.ratio, "pages_a_second": whole.ours,
    }  # fmt: skip


def _iterated(path: Path, **how: object) -> int:
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as stream:
        return sum(bool(record.content_stream().read()) for record in ArchiveIterator(stream, **how))


def contents(data: Path) -> Sequence[bytes]:
    """Some pages of the data, the same in every run."""
    rows = sorted(read_rows(data / "pages.jsonl", Page), key=lambda row: row.id)
    step = max(1, len(rows) // PAGES)
    return [gzip.decompress((data / row.html).read_bytes()) for row in rows[::step]][:PAGES]


def write_archive(stream: BinaryIO, number: int) -> None:
    """Write a web archive of so many small pages that differ."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    writer = WARCWriter(stream, gzip=True)
    for at, page in enumerate(_pages(number)):
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        address = f"https://example.org/{at}.html"
        writer.write_record(
            writer.create_warc_record(address, "response", payload=io.BytesIO(page), http_headers=headers)
        )


def _pages(number: int) -> Iterator[bytes]:
    """Pages of words in an order that is the same in every run, and no page twice."""
    chance = Random(7)
    for at in range(number):
        lines = (" ".join(chance.choices(WORDS, k=25)) for _ in range(LINES))
        body = "".join(f"<p>{line}.</p>\n" for line in lines)
        yield f"<!DOCTYPE html><html><head><title>Dam {at}</title></head><body>{body}</body></html>".encode()


def _rate(work: Callable[[], int]) -> float:
    """Items for each second that this process works; other work on the machine does not count."""
    began = time.process_time()
    done = work()
    return done / (time.process_time() - began)
