"""Sources: raw bytes of everything that the user named, each with its hash, and a line for all that is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from variorum.read.media import SNIFFED, media_of
from variorum.read.walk import RIGHTS, Found, files
from variorum.records.article import Snapshot
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.records.span import SnapshotId

STANDARD_INPUT = "-"
LARGEST_PAGE = 20_000_000  # bytes; trafilatura silently gives nothing above this
LARGEST_ROWS = 500_000_000  # bytes of a JSON-lines file, which is held in memory as a whole


def sources(paths: Iterable[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Source | Problem]:
    """Each input once, in the order of names, whatever order the paths come in; `-` stands for standard input.

    Of files with the same bytes the first by name is read and the others are told as its duplicates.
    """
    named = sorted({str(path) for path in paths})
    found = list(files(path for path in named if path != STANDARD_INPUT))
    yield from sorted(item for item in found if isinstance(item, Problem))
    places = sorted({item for item in found if isinstance(item, Found)})
    first: dict[SnapshotId, str] = {}
    for item in _read_all(places, stdin if STANDARD_INPUT in named else None):
        if isinstance(item, Source):
            original = first.setdefault(item.snapshot.id, item.snapshot.name)
            if original != item.snapshot.name:
                yield Problem(source=item.snapshot.name, reason=f"the same bytes as {original}", severity="skipped")
                continue
        yield item


def source_of(name: str, content: bytes) -> Source | Problem:
    """The source with this name and content, or why it is not read."""
    media = media_of(name, content[:SNIFFED])
    if not media.type:
        return Problem(source=name, reason=media.reason, severity=media.severity)
    if len(content) > _limit(media.type):
        return _too_large(name, len(content))
    digest = SnapshotId(sha256(content).hexdigest())
    return Source(snapshot=Snapshot(id=digest, name=name, size=len(content), media=media.type), content=content)


def _read_all(places: Iterable[Found], stdin: BinaryIO | None) -> Iterator[Source | Problem]:
    if stdin is not None:
        yield source_of(STANDARD_INPUT, stdin.read(LARGEST_ROWS + 1))
    seen: set[Path] = set()
    for name, path in places:
        if (real := path.resolve()) not in seen:
            seen.add(real)
            yield _read(name, path)


def _read(name: str, path: Path) -> Source | Problem:
    try:
        if not path.is_file():
            return Problem(source=name, reason="not an ordinary file", severity="skipped")
        with path.open("rb") as file:
            head = file.read(SNIFFED)
            media = media_of(name, head)
            size = path.stat().st_size
            if media.type and size > _limit(media.type):
                return _too_large(name, size)
            return source_of(name, head + file.read() if media.type else head)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        return Problem(source=name, reason=f"the file cannot be read: {why}", remedy=RIGHTS)


def _limit(media: str) -> int:
    return LARGEST_ROWS if media == "application/jsonl" else LARGEST_PAGE


def _too_large(name: str, size: int) -> Problem:
    megabytes = f"{size / 1e6:.0f} MB"
    return Problem(
        source=name, reason=f"too large: {megabytes}", remedy="save the report alone, without embedded media"
    )
