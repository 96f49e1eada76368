"""Unpack: the sources that an input holds, through whatever it is packed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256

from msgspec.structs import replace

from variorum.read.containers.mbox import messages
from variorum.read.containers.squeezed import unpacked_file
from variorum.read.containers.warc import pages
from variorum.read.containers.zipped import members
from variorum.read.limits import DEEPEST, TooMuch, limit_of, too_large
from variorum.read.media import Media, media_of
from variorum.read.opened import Opened, Opener
from variorum.records.article import Snapshot
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.records.span import SnapshotId

BOMB = "it unpacks to more than a real file would, and is not read further"
OPENERS: Mapping[str, Opener] = {
    "application/zip": members,
    "application/gzip": unpacked_file,
    "application/x-bzip2": unpacked_file,
    "application/x-xz": unpacked_file,
    "application/zstd": unpacked_file,
    "application/warc": pages,
    "application/mbox": messages,
}


def unpacked(file: Opened) -> Iterator[Source | Problem]:
    """The source that the file is, or those in it, each with how it came to be; and what is not read."""
    media = media_of(file.name, file.head())
    opener = OPENERS.get(media.type)
    if opener is None:
        yield _whole(file, media)
    elif file.depth >= DEEPEST:
        yield Problem(source=file.name, reason="packed too deep", remedy="unpack it, and add the files in it")
    else:
        yield from _opened(file, opener)


def _opened(file: Opened, opener: Opener) -> Iterator[Source | Problem]:
    try:
        for item in opener(file):
            if isinstance(item, Opened):
                yield from unpacked(item._replace(depth=file.depth + 1, file=file.file))
            else:
                yield replace(item, file=file.file) if isinstance(item, Source) else item
    except TooMuch:
        yield Problem(source=file.name, reason=BOMB, remedy="unpack it, and add what you trust")


def _whole(file: Opened, media: Media) -> Source | Problem:
    if not media.type:
        return Problem(source=file.name, reason=media.reason, remedy=media.remedy, severity=media.severity)
    if file.size > limit_of(media.type):
        return too_large(file.name, file.size)
    content = file.stream.read()
    return Source(
        snapshot=Snapshot(
            id=SnapshotId(sha256(content).hexdigest()), name=file.name, size=len(content), media=media.type
        ),
        content=content,
        capture=file.capture,
        given=file.given,
        file=file.file,
    )
