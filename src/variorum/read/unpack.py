"""Unpack: the sources that an input holds, through whatever it is packed in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from variorum.read.containers.mbox import messages
from variorum.read.containers.squeezed import unpacked_file
from variorum.read.containers.warc import pages
from variorum.read.containers.zipped import members
from variorum.read.limits import DEEPEST, TooMuch, limit_of, too_large
from variorum.read.media import Media, media_of
from variorum.read.opened import Opened, Opener
from variorum.read.pieces import pieces
from variorum.read.rows import KINDS, names_file, rows_in
from variorum.records.article import snapshot_of
from variorum.records.problem import Problem
from variorum.records.source import Input, Source

ROWS = "application/jsonl"
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


def unpacked(file: Opened) -> Iterator[Input]:
    """The source that the file is, or those in it, each with how it came to be; and what is not read."""
    media = media_of(file.unpacked or file.name, file.head())
    opener = OPENERS.get(media.type)
    if opener is None:
        yield from _whole(file, media)
    elif file.depth >= DEEPEST:
        yield Problem(source=file.name, reason="packed too deep", remedy="unpack it, and add the files in it")
    else:
        yield from _opened(file, opener)


def _opened(file: Opened, opener: Opener) -> Iterator[Input]:
    is_empty = True
    try:
        for item in opener(file):
            is_empty = False
            if isinstance(item, Opened):
                yield from unpacked(item._replace(depth=file.depth + 1, file=file.file, beside=False))
            else:
                yield replace(item, file=file.file) if isinstance(item, Source) else item
    except TooMuch:
        is_empty = False
        yield Problem(source=file.name, reason=BOMB, remedy="unpack it, and add what you trust")
    if is_empty:
        yield Problem(source=file.name, reason="there is nothing in it to read", remedy="look whether it is whole")


def _whole(file: Opened, media: Media) -> Iterator[Source | Problem]:
    if not media.type:
        yield Problem(source=file.name, reason=media.reason, remedy=media.remedy, severity=media.severity)
    elif media.type == ROWS and file.size > limit_of(ROWS):
        for piece in pieces(file):
            yield from _whole(piece, media)
    elif file.size > limit_of(media.type):
        yield too_large(file.name, file.size)
    else:
        source = _source(file, media.type)
        yield source
        yield from () if file.beside else _unfound(source, file.unpacked or file.name)


def _source(file: Opened, media: str) -> Source:
    content = file.stream.read()
    return Source(
        snapshot=snapshot_of(file.name, content, media),
        content=content,
        capture=file.capture,
        given=file.given,
        file=file.file,
    )


def _unfound(source: Source, name: str) -> Iterator[Problem]:
    """A line on rows that name files, in a table that lies in no folder."""
    if source.snapshot.media in KINDS:
        rows = sum(map(names_file, rows_in(name, source.content)))
        if rows:
            reason = f"{rows} rows name files, which are looked for beside a table in a folder only"
            yield Problem(source=source.snapshot.name, reason=reason, remedy="unpack the table and the files")
