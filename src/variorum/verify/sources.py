"""Sources: the bytes that an export was made from, found by their hash, in files and in what lies inside of them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from hashlib import file_digest, sha256
from pathlib import Path
from tempfile import TemporaryFile

import zstandard

from variorum.verify.members import members
from variorum.verify.search import Search

NAME = re.compile(r"[0-9a-f]{64}")
LARGEST_STORE = 20_000_000_000  # bytes on the disk, packed, of what was found inside of containers


class Sources:
    """Bytes by hash, from a workspace's snapshots or from the files themselves and what they hold."""

    def __init__(self, workspace: Path | None, paths: tuple[Path, ...]) -> None:
        self._workspace = workspace
        self._paths = [path for path in _files(paths) if path.is_file()]
        self._files = {_hash(path): path for path in self._paths}
        self._inner = _Inner(self._paths)

    def expect(self, names: Iterable[str]) -> None:
        """Nothing; where one of these is not found as it should be, all of them are looked for in what is damaged."""
        self._inner.expected = frozenset(names) - self._files.keys()

    @property
    def is_bounded(self) -> bool:
        """Whether so much is damaged that not all of it was looked at."""
        return self._inner.is_bounded

    def content(self, name: str) -> bytes | None:
        """The bytes with this SHA-256, None where they are not found or are others."""
        found = self._files[name].read_bytes() if name in self._files else self._snapshot(name)
        return found if sha256(found).hexdigest() == name else self._inner.content(name)

    def _snapshot(self, name: str) -> bytes:
        """The bytes that the workspace keeps under this name, none where it has none."""
        if self._workspace is None or not NAME.fullmatch(name):
            return b""
        return _unpacked(self._workspace / "snapshots" / name[:2] / name[2:4] / f"{name}.zst")


class _Inner:
    """What lies in containers, found as it is asked for; what was passed on the way is kept on the disk."""

    def __init__(self, paths: list[Path]) -> None:
        self._paths = paths
        self._found = (content for path in paths for content in _members(path))
        self.expected: frozenset[str] = frozenset()
        self.is_bounded = False
        self._sought: set[str] = set()  # in what is damaged
        self._store = TemporaryFile()  # noqa: SIM115  # it is gone with this object
        self._places: dict[str, tuple[int, int]] = {}
        self._size = 0

    def content(self, name: str) -> bytes | None:
        """The bytes with this SHA-256, None where none of the files holds them."""
        if (kept := self._kept(name)) is not None:
            return kept
        for content in self._found:
            digest = sha256(content).hexdigest()
            self._keep(digest, content)
            if digest == name:
                return content
        if name not in self._sought:
            self._salvage({name, *self.expected} - self._places.keys() - self._sought)
        return self._kept(name)

    def _kept(self, name: str) -> bytes | None:
        if name not in self._places:
            return None
        start, size = self._places[name]
        self._store.seek(start)
        return zlib.decompress(self._store.read(size))

    def _salvage(self, names: set[str]) -> None:
        """Nothing; what is found of these in what is damaged is kept."""
        self._sought |= names
        search = Search(names)
        for path in self._paths:
            with path.open("rb") as file:
                for content in search.among(file):
                    self._keep(sha256(content).hexdigest(), content)
        self.is_bounded |= search.is_over

    def _keep(self, digest: str, content: bytes) -> None:
        if digest in self._places:
            return
        packed = zlib.compress(content, 1)
        if self._size + len(packed) <= LARGEST_STORE:
            self._store.seek(self._size)
            self._store.write(packed)
            self._places[digest] = (self._size, len(packed))
            self._size += len(packed)


def _members(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from members(file)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _unpacked(path: Path) -> bytes:
    try:
        return zstandard.ZstdDecompressor().decompress(path.read_bytes())
    except (OSError, zstandard.ZstdError):
        return b""


def _files(paths: tuple[Path, ...]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (one for one in sorted(path.rglob("*")) if one.is_file())
        else:
            yield path
