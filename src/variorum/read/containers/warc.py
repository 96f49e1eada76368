"""Web archives: the pages, feeds and documents of a WARC, with address, moment, status and headers of each."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import BinaryIO, NamedTuple

from msgspec.structs import replace

from variorum.read.containers.captured import capture_of, made_by
from variorum.read.containers.digests import PAYLOAD, differs
from variorum.read.containers.flaws import COPY, cut, flaws, lost
from variorum.read.containers.frames import records
from variorum.read.containers.http import body_of
from variorum.read.containers.record import Loss, Record
from variorum.read.containers.responses import (
    address_of,
    called,
    kind_left_out,
    media_in,
    response_in,
    target_of,
)
from variorum.read.limits import limit_of, too_large
from variorum.read.opened import Item, Opened
from variorum.records.article import Snapshot, snapshot_of
from variorum.records.capture import Capture
from variorum.records.problem import Problem
from variorum.records.source import Repeat, Source

__all__ = ["pages", "records"]
# Kinds of records that hold no page, in words for the reader; the star is an s where there are several.
LEFT_OUT = {
    "request": "request*", "metadata": "record* of metadata",
    "revisit": "repeat* of what was captured before (revisit)",
    "continuation": "continuation* of another record", "unknown": "record* of unknown kind",
}  # fmt: skip
# Pages load tables and values of their own as JSON and CSV; only those of them that are news by their form are read.
DATA = frozenset({"application/json", "application/jsonl", "text/csv"})
PACKED = frozenset({"application/zip", "application/gzip", "application/x-bzip2", "application/x-xz",
                    "application/zstd", "application/warc", "application/mbox"})  # fmt: skip


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
    known: dict[str, Snapshot] = {}  # by the digest that the archive gives of them, where that is true
    for record in records(file.stream):
        if isinstance(record, Loss):
            yield lost(file.name, record)
        elif record.kind == "warcinfo":
            archive = made_by(archive, record.block or b"")
            yield from (cut(f"{file.name}#{record.number}", record),) if record.is_cut() else ()
        elif record.kind == "unknown" and not record.header("content-length"):
            yield lost(file.name, Loss(record.byte, None))  # its head breaks off
        elif record.kind in LEFT_OUT:
            yield LeftOut(LEFT_OUT[record.kind])
            if record.kind == "revisit" and (met := known.get(record.header(PAYLOAD))):
                capture = capture_of(archive, record, response_in(record), address_of(record))
                yield _repeat(f"{file.name}#{record.number}", met, capture)
        elif record.block is None:
            kind = kind_left_out(record, response_in(record._replace(block=record.start)), address_of(record))
            yield LeftOut(kind) if kind else too_large(f"{file.name}#{record.number}", record.declared)
        else:
            yield from _page(file, record, archive, known)


def _page(file: Opened, record: Record, archive: Capture, known: dict[str, Snapshot]) -> Iterator[Item | LeftOut]:
    """The source that the record holds and what is the matter with it, or that it is left out."""
    name, address, response = f"{file.name}#{record.number}", address_of(record), response_in(record)
    if kind := kind_left_out(record, response, address):
        if record.is_cut() and not response.status:
            yield cut(name, record)
        yield LeftOut(kind)
        return
    file.budget.spend(len(response.raw))
    body = body_of(response.raw, response.headers)
    if body.lost:
        yield Problem(source=name, reason=f"the page is lost: {body.problem}", remedy=COPY)
        return
    media = media_in(address, response.type, body.content)
    if not media.type or media.type in DATA:
        yield LeftOut("table* of a page's own, in JSON or CSV" if media.type else called(media))
        return
    is_altered = differs(record, response.raw, body.content)
    yield from flaws(name, record, body, is_altered=is_altered)
    item = _item(file, name, media.type, body.content, capture_of(archive, record, response, address))
    if isinstance(item, Source) and not is_altered and (digest := record.header(PAYLOAD)):
        known.setdefault(digest, item.snapshot)
    yield item


def redirects(stream: BinaryIO) -> Iterator[tuple[str, str]]:
    """Each address of the archive that leads to another, and that other."""
    for record in records(stream):
        if isinstance(record, Loss) or record.kind != "response":
            continue
        if target := target_of(response_in(record), address_of(record)):
            yield address_of(record), target


def _item(file: Opened, name: str, media: str, content: bytes, capture: Capture) -> Item:
    if media in PACKED:
        return Opened(name, io.BytesIO(content), len(content), file.budget, capture)
    if len(content) > limit_of(media):
        return too_large(name, len(content))
    return Source(snapshot=snapshot_of(name, content, media), content=content, capture=capture)


def _repeat(name: str, met: Snapshot, capture: Capture) -> Repeat:
    return Repeat(source=Source(snapshot=replace(met, name=name), content=b"", capture=capture))
