"""Seeds: valid files of each kind that is read, from the tests; what is fuzzed are changes of these."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).parents[2] / "tests"
SAVED, FORMATS, READ = "steps/extract/files/saved", "steps/extract/formats/files", "read/files"
MAIN = {".docx": "word/document.xml", ".odt": "content.xml"}  # the member of an office document that is read


class Seed(NamedTuple):
    """A file by name, the bytes that are changed, and how the file is made of the changed ones."""

    name: str
    content: bytes
    packed: Callable[[bytes], bytes] = bytes


KINDS: Mapping[str, tuple[str, ...]] = {
    "page": (f"{SAVED}/*.html", "cases/*/texts/*.html"),
    "mhtml": (f"{READ}/*.mhtml",),
    "mail": (f"{FORMATS}/*.eml",),
    "mbox": (f"{READ}/*.mbox",),
    "warc": (f"{READ}/*.warc", f"{READ}/*.warc.gz"),
    "archive": (f"{READ}/*.zip", f"{READ}/*.wacz", f"{READ}/*.gz", f"{READ}/*.bz2", f"{READ}/*.xz", f"{READ}/*.zst"),
    "feed": (f"{FORMATS}/feedgen-*.xml", "fuzz/seeds/feed.*"),
    "wire": (f"{FORMATS}/newsml*.xml", f"{FORMATS}/nitf*.xml"),
    "json": (f"{FORMATS}/ninjs*.json", "fuzz/seeds/*.json", "fuzz/seeds/*.jsonl"),
    "table": (f"{FORMATS}/*.csv", "fuzz/seeds/*.csv"),
    "office": (f"{FORMATS}/*.docx", f"{FORMATS}/*.odt", f"{READ}/*.docx", f"{READ}/*.odt"),
    "pdf": (f"{FORMATS}/*.pdf",),
    "press": ("fuzz/seeds/press-*", f"{FORMATS}/*.ris", f"{FORMATS}/nexis-uni.docx"),
    "text": ("cases/*/texts/*.txt", "cases/*/texts/*.md"),
}


def seeds(kind: str) -> tuple[Seed, ...]:
    """The seeds of a kind, in the order of their names."""
    found = {path for pattern in KINDS[kind] for path in TESTS.glob(pattern)}
    return tuple(seed for path in sorted(found) for seed in _of(path))


def _of(path: Path) -> tuple[Seed, ...]:
    """The file as it is, and an office document by its main member, whose changes no checksum betrays."""
    whole = Seed(path.name, path.read_bytes())
    member = MAIN.get(path.suffix)
    if member is None:
        return (whole,)
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    return whole, Seed(path.name, members[member], lambda changed: _zip({**members, member: changed}))


def _zip(members: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return packed.getvalue()
