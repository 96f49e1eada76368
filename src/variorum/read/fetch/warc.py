"""WARC: exchanges written as records of a web archive, byte for byte as they went over the line (WARC/1.1)."""

from __future__ import annotations

import base64
import gzip
from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from uuid import uuid4

from variorum.read.fetch.exchange import Exchange
from variorum.version import PROGRAM

SOFTWARE = f"Variorum {PROGRAM}"
END = b"\r\n"
KINDS = {"request": "application/http; msgtype=request", "response": "application/http; msgtype=response"}
FIELDS = "application/warc-fields"
CONFORMS = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"


class Archive(NamedTuple):
    """A whole .warc.gz file, and which of its records holds the last response."""

    content: bytes
    last: int  # number of the record that holds the last response, counted from 1; 0 where there is none


def archive(exchanges: Iterable[Exchange], *, made: datetime, operator: str, robots: bool) -> Archive:
    """What wrote the file, then the response and the request of each exchange, in the order they were made."""
    lines = {
        "software": SOFTWARE,
        "format": "WARC File Format 1.1",
        "conformsTo": CONFORMS,
        "robots": "obey" if robots else "ignore",
        "operator": " ".join(operator.split()),
    }
    head = b"".join(f"{key}: {value}\r\n".encode() for key, value in lines.items() if value)
    first = _name()
    content = bytearray(_record("warcinfo", first, made, head, {}))
    written, last = 1, 0
    for exchange in exchanges:
        for kind, record in _pair(exchange, first):
            written += 1
            last = written if kind == "response" else last
            content += record
    return Archive(bytes(content), last)


def _pair(exchange: Exchange, info: str) -> Iterator[tuple[str, bytes]]:
    """Kind and record for each side of one exchange; of one that nobody answered, the request alone."""
    response, request = _name(), _name()
    common = {"WARC-Target-URI": exchange.address.whole, "WARC-Warcinfo-ID": info}
    if exchange.number:
        common["WARC-IP-Address"] = exchange.number
    tied = {"WARC-Concurrent-To": response} if exchange.heard else {}
    if exchange.heard:
        more = common | _payload(exchange)
        yield "response", _record("response", response, exchange.moment, exchange.heard, more)
    if exchange.asked:
        yield "request", _record("request", request, exchange.moment, exchange.asked, common | tied)


def _payload(exchange: Exchange) -> dict[str, str]:
    """Lines about the body; no digest of a chunked one: tools differ on whether the chunks' frames belong to it."""
    lines = {"WARC-Truncated": exchange.cut} if exchange.cut else {}
    if "chunked" not in exchange.header("Transfer-Encoding").lower():
        lines["WARC-Payload-Digest"] = digest(exchange.heard.partition(b"\r\n\r\n")[2])
    return lines


def _record(kind: str, name: str, moment: datetime, block: bytes, more: dict[str, str]) -> bytes:
    """One record, compressed on its own, so that a reader can begin at any."""
    lines = {
        "WARC-Type": kind,
        "WARC-Record-ID": name,
        "WARC-Date": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "Content-Type": KINDS.get(kind, FIELDS),
        "Content-Length": str(len(block)),
        "WARC-Block-Digest": digest(block),
        **more,
    }
    head = b"".join(f"{key}: {value}\r\n".encode() for key, value in lines.items())
    return gzip.compress(b"WARC/1.1" + END + head + END + block + END + END, mtime=0)


def digest(content: bytes) -> str:
    """The SHA-256 of the bytes, as such lines hold it."""
    return "sha256:" + base64.b32encode(sha256(content).digest()).decode("ascii")


def _name() -> str:
    return f"<urn:uuid:{uuid4()}>"
