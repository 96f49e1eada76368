"""Web archives: the pages, feeds and documents of a WARC, with address, moment, status and headers of each."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import BinaryIO, NamedTuple
from urllib.parse import urljoin, urlsplit

from variorum.read.containers.digests import differs
from variorum.read.containers.frames import Loss, Record, records
from variorum.read.containers.http import Body, body_of
from variorum.read.limits import SNIFFED, limit_of, too_large
from variorum.read.media import media_of
from variorum.read.opened import Item, Opened
from variorum.records.article import Snapshot
from variorum.records.capture import Capture
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.records.span import SnapshotId

__all__ = ["pages", "records"]
# Kinds of records that hold no page, in words for the reader; the star is an s where there are several.
LEFT_OUT = {
    "request": "request*", "metadata": "record* of metadata",
    "revisit": "repeat* of what was captured before (revisit)",
    "continuation": "continuation* of another record", "unknown": "record* of unknown kind",
}  # fmt: skip
BY_TYPE = (  # what a server calls a thing that is no report
    ("image/", "picture*"), ("video/", "film*"), ("audio/", "sound*"), ("font/", "font*"), ("text/css", "style sheet*"),
    ("text/javascript", "script*"), ("application/javascript", "script*"), ("application/x-javascript", "script*"),
    ("application/font", "font*"), ("application/x-font", "font*"), ("text/dns", "name look-up*"),
    ("application/wasm", "program*"), ("application/vnd.apple.mpegurl", "film*"),
)  # fmt: skip
# Pages load tables and values of their own as JSON and CSV; only those of them that are news by their form are read.
DATA = frozenset({"application/json", "application/jsonl", "text/csv"})
PACKED = frozenset({"application/zip", "application/gzip", "application/x-bzip2", "application/x-xz",
                    "application/zstd", "application/warc", "application/mbox"})  # fmt: skip
STATUS_LINE = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})")
HEAD_END = re.compile(rb"\r?\n\r?\n")
LONGEST_HEAD = 262_144  # bytes; servers refuse heads of 8 to 64 kB
OK, REDIRECT, ERROR = 200, 300, 400
COPY = "get a whole copy of the archive"


class Response(NamedTuple):
    """A response taken apart; status 0 where it is none of HTTP."""

    status: int
    headers: tuple[tuple[str, str], ...]
    raw: bytes

    def header(self, name: str) -> str:
        """The first value of the header of this name in small letters, "" where there is none."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    def type(self) -> str:
        """What the server calls the content, without its parameters."""
        return self.header("content-type").split(";")[0].strip().lower()


class LeftOut(NamedTuple):
    """A record that holds nothing to read, under what it is counted."""

    kind: str


def pages(file: Opened) -> Iterator[Item]:
    """What can be read in the archive, and one line on the records that are left out."""
    left_out: Counter[str] = Counter()
    for item in items(file):
        if isinstance(item, LeftOut):
            left_out[item.kind] += 1
        else:
            yield item
    yield from counted(file.name, left_out)


def counted(name: str, left_out: Mapping[str, int]) -> Iterator[Problem]:
    """One line on all that is left out, each kind with its number."""
    kinds = [f"{count} {kind.replace('*', '' if count == 1 else 's', 1)}" for kind, count in sorted(left_out.items())]
    if kinds:
        yield Problem(source=name, reason="left out of the archive: " + ", ".join(kinds), severity="skipped")


def items(file: Opened) -> Iterator[Item | LeftOut]:
    """What can be read in the archive and what is left out, in the order of its records."""
    archive = Capture(way="web archive", container=file.name, container_hash=file.hash())
    for record in records(file.stream):
        if isinstance(record, Loss):
            yield _lost(file.name, record)
        elif record.kind == "warcinfo":
            archive = _made_by(archive, record)
        elif record.kind in LEFT_OUT:
            yield LeftOut(LEFT_OUT[record.kind])
        elif record.block is None:
            yield too_large(f"{file.name}#{record.number}", record.declared)
        else:
            yield from _page(file, record, archive)


def _page(file: Opened, record: Record, archive: Capture) -> Iterator[Item | LeftOut]:
    """The source that the record holds and what is the matter with it, or that it is left out."""
    name, address, response = f"{file.name}#{record.number}", address_of(record), response_in(record)
    if kind := _kind_left_out(record, response):
        if record.is_cut() and not response.status:
            yield _cut(name, record)
        yield LeftOut(kind)
        return
    file.budget.spend(len(response.raw))
    body = body_of(response.raw, response.headers)
    if body.lost:
        yield Problem(source=name, reason=f"the page is lost: {body.problem}", remedy=COPY)
        return
    media = _media(address, response.type(), body.content)
    if not media or media in DATA:
        yield LeftOut("table* of a page's own, in JSON or CSV" if media else _called(address, body.content))
        return
    yield from _troubles(name, record, response, body)
    yield _item(file, name, media, body.content, _capture(archive, record, response))


def redirects(stream: BinaryIO) -> Iterator[tuple[str, str]]:
    """Each address of the archive that leads to another, and that other."""
    for record in records(stream):
        if isinstance(record, Record) and record.kind == "response":
            response = response_in(record)
            found = response.header("location") if REDIRECT <= response.status < ERROR else ""
            try:
                target = urljoin(address_of(record), found) if found else ""
            except ValueError:
                continue
            if target:
                yield address_of(record), target


def _item(file: Opened, name: str, media: str, content: bytes, capture: Capture) -> Item:
    if media in PACKED:
        return Opened(name, io.BytesIO(content), len(content), file.budget, capture)
    if len(content) > limit_of(media):
        return too_large(name, len(content))
    digest = SnapshotId(sha256(content).hexdigest())
    return Source(
        snapshot=Snapshot(id=digest, name=name, size=len(content), media=media), content=content, capture=capture
    )


def response_in(record: Record) -> Response:
    """The response that the record holds; of a record without HTTP, its block under the type that it gives."""
    block = record.block or b""
    bare = Response(0, (("content-type", record.header("content-type")),), block)
    if record.kind != "response" or not (status := STATUS_LINE.match(block)):
        return bare
    end = HEAD_END.search(block, 0, LONGEST_HEAD)
    head, raw = (block[: end.start()], block[end.end() :]) if end else (block[:LONGEST_HEAD], b"")
    return Response(int(status[1]), _fields(head), raw)


def _fields(head: bytes) -> tuple[tuple[str, str], ...]:
    lines = re.sub(r"\r?\n[ \t]+", " ", head.decode("latin-1")).splitlines()[1:]
    pairs = (line.partition(":") for line in lines)
    return tuple((key.strip(), value.strip()) for key, colon, value in pairs if colon)


def _kind_left_out(record: Record, response: Response) -> str:
    """Under what the record is counted where its body need not be looked at."""
    by_type = next((kind for begin, kind in BY_TYPE if response.type().startswith(begin)), "")
    if record.kind == "response" and response.status != OK:
        if not response.status:
            return by_type or "response* not of HTTP"
        return "redirect*" if REDIRECT <= response.status < ERROR else f"response* with status {response.status}"
    if urlsplit_path(address_of(record)) == "/robots.txt":
        return "rule* for robots"
    if not response.raw.strip():
        return "empty response*"
    return by_type


def _media(address: str, declared: str, content: bytes) -> str:
    """What the content is by its bytes; what the server calls it counts where they cannot tell."""
    media = media_of(_file_name(address), content[:SNIFFED]).type
    if media != "text/plain":
        return media
    if declared in {"text/html", "application/xhtml+xml"}:
        return "text/html"
    return media if declared in {"", "text/plain", "text/markdown", "application/octet-stream"} else ""


def _called(address: str, content: bytes) -> str:
    reason = media_of(_file_name(address), content[:SNIFFED]).reason
    kind = reason.removesuffix(", not a text").removesuffix(", not a report")
    return f"file* of another kind ({kind})" if kind else "file* of another kind"


def _file_name(address: str) -> str:
    return urlsplit_path(address).rpartition("/")[2][-100:]


def urlsplit_path(address: str) -> str:
    """The path of an address, "" for one that is none."""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def address_of(record: Record) -> str:
    """The address that was captured; old software writes it in angle brackets."""
    return record.header("warc-target-uri").strip("<> ")


def _capture(archive: Capture, record: Record, response: Response) -> Capture:
    moment = moment_of(record.header("warc-date"))
    return Capture(
        way=archive.way, container=archive.container, container_hash=archive.container_hash, software=archive.software,
        operator=archive.operator, address=address_of(record), moment=moment,
        evidence="WARC-Date" if moment else "", status=response.status,
        headers=response.headers if response.status else (),
        place=f"record {record.header('warc-record-id')} at byte {record.byte}",
    )  # fmt: skip


def moment_of(written: str) -> datetime | None:
    """The moment of a WARC-Date, which is in UTC; None where it is none or names no time of day."""
    try:
        found = datetime.fromisoformat(written.strip()) if "T" in written else None
    except ValueError:
        return None
    return found if found is None or found.tzinfo else found.replace(tzinfo=UTC)


def _made_by(archive: Capture, record: Record) -> Capture:
    lines = (record.block or b"").decode("utf-8", "replace").splitlines()
    said = {key.strip().lower(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    return Capture(
        way=archive.way, container=archive.container, container_hash=archive.container_hash,
        software=said.get("software", ""), operator=said.get("operator", ""),
    )  # fmt: skip


def _troubles(name: str, record: Record, response: Response, body: Body) -> Iterator[Problem]:
    """What is the matter with a page that is read all the same."""
    if record.is_cut():
        yield _cut(name, record)
    elif record.is_longer():
        reason = f"the record says {record.declared} bytes and holds {len(record.block or b'')}; all are read"
        yield Problem(source=name, reason=reason, severity="noted")
    elif body.problem:
        yield Problem(source=name, reason=f"truncated: {body.problem}", remedy=COPY)
    if cause := record.header("warc-truncated"):
        reason = f"truncated when it was captured (reason: {cause})"
        yield Problem(source=name, reason=reason, remedy="look for another capture", severity="noted")
    if differs(record, response.raw, body.content):
        reason = "the bytes are not those that were captured: the digest in the archive is another"
        yield Problem(source=name, reason=reason, remedy="compare it with another copy", severity="noted")


def _cut(name: str, record: Record) -> Problem:
    held = len(record.block or b"")
    reason = f"truncated: the record says {record.declared} bytes and holds {held}"
    return Problem(source=name, reason=reason, remedy=COPY)


def _lost(name: str, loss: Loss) -> Problem:
    upto = f"bytes {loss.start} to {loss.end}" if loss.end is not None else f"from byte {loss.start} on"
    return Problem(source=name, reason=f"the archive is damaged {upto}: no record can be read there", remedy=COPY)
