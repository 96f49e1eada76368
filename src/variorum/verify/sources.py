"""Sources: the bytes that an export was made from, found by their hash."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import zstandard


class Sources:
    """Bytes by hash, from a workspace's snapshots or from the files themselves."""

    def __init__(self, workspace: Path | None, paths: tuple[Path, ...]) -> None:
        self._workspace = workspace
        self._files = {sha256(path.read_bytes()).hexdigest(): path for path in _files(paths)}

    def content(self, name: str) -> bytes | None:
        """The bytes with this SHA-256, None where they are not found or are others."""
        if name in self._files:
            found = self._files[name].read_bytes()
        elif self._workspace is not None:
            found = _unpacked(self._workspace / "snapshots" / name[:2] / name[2:4] / f"{name}.zst")
        else:
            return None
        return found if sha256(found).hexdigest() == name else None


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
