"""WACZ: a web archive with a list of its pages and the hashes of its parts (Web Archive Collection Zipped 1.1.1)."""

from __future__ import annotations

import json
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from hashlib import sha256

from msgspec.structs import replace

from variorum.read.containers.captured import moment_of
from variorum.read.containers.warc import LeftOut, counted, items, redirects
from variorum.read.limits import TooMuch
from variorum.read.opened import Item, Opened, length_of, shown, spooled
from variorum.records.problem import Problem
from variorum.records.source import Source

Json = dict[str, "Json"] | list["Json"] | str | int | float | bool | None
WARC = re.compile(r"archive/[^/]+\.warc(?:\.gz)?")
PACKAGE, DIGEST = "datapackage.json", "datapackage-digest.json"
LARGEST_LIST = 50_000_000  # bytes of a list; a page takes some 300
MOST_REDIRECTS = 20  # behind each other; browsers give up there
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError)
SHOWN = 3  # addresses that a message names
NO_PAGE = "page* that its own list of pages does not name (frames, advertisements)"
CHANGED = "its hash is not the one that the collection gives: it was changed or damaged after it was made"
COMPARE = "compare it with another copy"


def collection(file: Opened, archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> Iterator[Item] | None:
    """What can be read in the collection that the archive is, None where it is none."""
    names = {info.filename: info for info in infos}
    warcs = [info for name, info in sorted(names.items()) if WARC.fullmatch(name)]
    return _pages(file, archive, names, warcs) if PACKAGE in names and warcs else None


def _pages(
    file: Opened, archive: zipfile.ZipFile, names: Mapping[str, zipfile.ZipInfo], warcs: list[zipfile.ZipInfo]
) -> Iterator[Item]:
    package = _read(archive, names[PACKAGE])
    if DIGEST in names and _is_changed(sha256(package).hexdigest(), _dict(_read(archive, names[DIGEST])).get("hash")):
        yield Problem(source=f"{file.name}/{PACKAGE}", reason=CHANGED, remedy=COMPARE, severity="noted")
    hashes = _hashes(_dict(package))
    listed = _Listed(
        row for name, info in sorted(names.items()) if _is_list(name) for row in _rows(_read(archive, info))
    )
    with ExitStack() as stack:
        opened: list[Opened] = []
        for info in warcs:
            told = f"{file.name}/{shown(info.filename)}"
            try:
                member = stack.enter_context(archive.open(info))
                copy = stack.enter_context(spooled(member, file.budget, taken=info.compress_size))
            except DAMAGED as error:
                reason = f"damaged: it cannot be unpacked ({error})"
                yield Problem(source=told, reason=reason, remedy="get a whole copy")
                continue
            opened.append(file._replace(name=told, stream=copy, size=length_of(copy)))
            if _is_changed(opened[-1].hash(), hashes.get(info.filename)):
                yield Problem(source=told, reason=CHANGED, remedy=COMPARE, severity="noted")
            listed.follow(opened[-1])
        for warc in opened:
            yield from listed.of(warc)
    yield from listed.missing(file.name)


class _Listed:
    """The pages that the collection names, of which each that is found is crossed out."""

    def __init__(self, rows: Iterable[dict[str, Json]]) -> None:
        self._titled = {_folded(str(row["url"])): row for row in rows if isinstance(row.get("url"), str)}
        self._named = set(self._titled)
        self._found: set[str] = set()

    def follow(self, warc: Opened) -> None:
        """What a named address leads to is named, too, wherever in the archive the redirect stands."""
        if not self._named:
            return
        moved = {_folded(address): _folded(target) for address, target in redirects(warc.stream)}
        for start in list(self._titled):
            key = start
            for _ in range(MOST_REDIRECTS):
                if key not in moved:
                    break
                self._found.add(key)
                key = moved[key]
                self._named.add(key)

    def of(self, warc: Opened) -> Iterator[Item]:
        """The pages of this archive that are named, all where none is, and its documents and feeds."""
        left_out: Counter[str] = Counter()
        for item in items(warc):
            if isinstance(item, LeftOut):
                left_out[item.kind] += 1
            elif isinstance(item, Source) and not self._is_named(item):
                left_out[NO_PAGE] += 1
            else:
                yield self._dated(item) if isinstance(item, Source) else item
        yield from counted(warc.name, left_out)

    def missing(self, name: str) -> Iterator[Problem]:
        """A line on pages that are named and nowhere found."""
        lost = sorted(str(row["url"]) for key, row in self._titled.items() if key not in self._found)
        if lost:
            more = " …" if len(lost) > SHOWN else ""
            reason = f"{len(lost)} of the pages that it names are not in it: {' '.join(lost[:SHOWN])}{more}"
            yield Problem(source=name, reason=reason, remedy="look for another capture", severity="failed")

    def _is_named(self, source: Source) -> bool:
        key = _folded(source.capture.address)
        self._found.add(key)
        return not self._named or key in self._named or source.snapshot.media != "text/html"

    def _dated(self, source: Source) -> Source:
        """The source with the moment that the list gives, where the archive gives none."""
        row = self._titled.get(_folded(source.capture.address), {})
        moment = moment_of(str(row.get("ts", "")))
        if source.capture.moment or moment is None:
            return source
        return replace(source, capture=replace(source.capture, moment=moment, evidence="list of pages of the archive"))


def _is_list(name: str) -> bool:
    return name.startswith("pages/") and name.endswith(".jsonl")


def _folded(address: str) -> str:
    """The address without what differs between the line of a browser and the request: scheme, fragment, last slash."""
    return address.partition("#")[0].partition("://")[2].rstrip("/")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as member:
        content = member.read(LARGEST_LIST + 1)
    if len(content) > LARGEST_LIST:
        raise TooMuch
    return content


def _rows(content: bytes) -> Iterator[dict[str, Json]]:
    return (row for line in content.splitlines() if (row := _dict(line)))


def _dict(content: bytes) -> dict[str, Json]:
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _hashes(package: dict[str, Json]) -> dict[str, Json]:
    resources = package.get("resources")
    rows = [row for row in resources if isinstance(row, dict)] if isinstance(resources, list) else []
    return {str(row.get("path")): row.get("hash") for row in rows}


def _is_changed(found: str, given: Json) -> bool:
    """Whether a SHA-256 is given, and is another."""
    return isinstance(given, str) and given.startswith("sha256:") and given.removeprefix("sha256:").lower() != found
