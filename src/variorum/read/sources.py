"""Sources: raw bytes of everything that the user named, each with its hash, and a line for all that is left out."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from variorum.read.limits import LARGEST_PAGE, LARGEST_STREAM, Budget, TooMuch, too_large
from variorum.read.opened import Opened, length_of, spooled
from variorum.read.tables import Listed, naming
from variorum.read.unpack import unpacked
from variorum.read.walk import RIGHTS, Found, files, told
from variorum.records.capture import Capture, Given, order
from variorum.records.problem import Problem
from variorum.records.source import File, Input, Repeat, Source
from variorum.records.span import SnapshotId

__all__ = ["LARGEST_PAGE", "source_of", "sources"]
STANDARD_INPUT = "-"
Key = tuple[bool, datetime, str]
COUNTED = frozenset({"web archive", "mail"})


def sources(paths: Iterable[str | Path], *, stdin: BinaryIO | None = None) -> Iterator[Input]:
    """Each input once, in the order of names, whatever order the paths come in; `-` stands for standard input.

    Of files with the same bytes the first by name is a source, and the others are repeats of it and told as such.
    """
    named = sorted({str(path) for path in paths})
    found = list(files(path for path in named if path != STANDARD_INPUT))
    yield from sorted(item for item in found if isinstance(item, Problem))
    places = sorted({item for item in found if isinstance(item, Found)})
    yield from _once(_read_all(places, stdin if STANDARD_INPUT in named else None))


def _once(items: Iterable[Input]) -> Iterator[Input]:
    """The items, each source that has the same bytes as an earlier one as a repeat, and a line on these.

    Archives repeat pages by the thousand: what is repeated in one is counted.
    """
    first: dict[SnapshotId, tuple[str, Key]] = {}
    repeated: Counter[str] = Counter()
    for item in items:
        if isinstance(item, Problem):
            yield item
        elif isinstance(item, Repeat):
            if item.source.snapshot.id in first:  # else of a page that is counted as left out
                yield item
        elif (known := first.get(item.snapshot.id)) is None:
            first[item.snapshot.id] = item.snapshot.name, order(item.snapshot.name, item.capture)
            yield item
        else:
            (name, earliest), key = known, order(item.snapshot.name, item.capture)
            first[item.snapshot.id] = name, min(key, earliest)
            yield Repeat(source=item if key < earliest else replace(item, content=b""))
            if item.capture.way in COUNTED:
                repeated[item.capture.container] += 1
            else:
                yield _same(item, name)
    for name, count in sorted(repeated.items()):
        reason = f"{count} of its pages or messages have the same bytes as earlier ones, and are read once"
        yield Problem(source=name, reason=reason, severity="skipped")


def _same(source: Source, first: str) -> Problem:
    """The line on a source that has the same bytes as the first of this name."""
    name = source.snapshot.name if source.snapshot.name != first else source.capture.container or first
    return Problem(source=name, reason=f"the same bytes as {first}", severity="skipped")


def sources_in(name: str, content: bytes, capture: Capture | None = None) -> Iterator[Source | Problem]:
    """The sources in these bytes: one, or those of an archive."""
    opened = Opened(name, io.BytesIO(content), len(content), Budget(len(content)), capture or Capture())
    return (item for item in unpacked(opened) if not isinstance(item, Repeat))


def source_of(name: str, content: bytes) -> Source | Problem:
    """The source with this name and content, or why it is not read; of an archive the first thing in it."""
    return next(sources_in(name, content), Problem(source=name, reason="there is nothing in it"))


def _read_all(places: Iterable[Found], stdin: BinaryIO | None) -> Iterator[Input]:
    if stdin is not None:
        yield from _read_stream(stdin)
    tables = {place.path: named for place in places if (named := naming(place))}
    listed: dict[Path, Listed] = {}
    for named in tables.values():
        yield from named.problems
        for one in named.files:
            if (counts := listed.setdefault(one.found.path.resolve(), one)).capture != one.capture:
                yield _listed_again(one, counts)
    found: dict[Path, Found] = {}
    for place in sorted({*places, *(one.found for one in listed.values())}):
        found.setdefault(place.path.resolve(), place)
    read = {real: place for real, place in found.items() if place.path not in tables or tables[place.path].has_more}
    for place, real in sorted((place, real) for real, place in _apart(read).items()):
        yield from _read(place, listed.get(real))


def _listed_again(row: Listed, first: Listed) -> Problem:
    """The line on a row that names a file of which another row has spoken; what differs is lost."""
    counts = f"{first.capture.container}, {first.capture.place}"
    said = f"it names {row.found.name}, which {counts} names, too"
    source = row.capture.container + row.capture.place.replace("row ", "#")
    if row.given in (first.given, Given()):
        return Problem(source=source, reason=f"{said}, and says nothing else of it", severity="skipped")
    reason = f"{said}, and what this one says of it is not used"
    return Problem(source=source, reason=reason, remedy="keep one of the rows", severity="noted")


def _apart(found: Mapping[Path, Found]) -> dict[Path, Found]:
    """Each file under a name of its own: its whole path where files of two folders have the same name."""
    shared = Counter(place.name for place in found.values())
    return {
        real: place if shared[place.name] == 1 else place._replace(name=told(place.path))
        for real, place in found.items()
    }


def _read_stream(stdin: BinaryIO) -> Iterator[Input]:
    try:
        with spooled(stdin, Budget(LARGEST_STREAM)) as copy:
            size = length_of(copy)
            yield from unpacked(Opened(STANDARD_INPUT, copy, size, Budget(size), Capture(way="standard input")))
    except TooMuch:
        yield too_large(STANDARD_INPUT, LARGEST_STREAM)


def _read(place: Found, listed: Listed | None) -> Iterator[Input]:
    name, path = place
    try:
        if not path.is_file():
            yield Problem(source=name, reason="not an ordinary file", severity="skipped")
            return
        with path.open("rb") as file:
            about = path.stat()
            of = File(path=told(path.absolute()), modified=datetime.fromtimestamp(about.st_mtime, UTC))
            opened = Opened(name, file, about.st_size, Budget(about.st_size), file=of, beside=True)
            if listed:
                opened = opened._replace(given=listed.given, capture=listed.capture)
            yield from unpacked(opened)
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        yield Problem(source=name, reason=f"the file cannot be read: {why}", remedy=RIGHTS)
