"""Snapshots: raw bytes on disk, named by their SHA-256 and never changed."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import zstandard

from variorum.errors import WorkspaceError
from variorum.records.span import SnapshotId


def write(folder: Path, content: bytes) -> SnapshotId:
    """The name of the bytes, which are on the disk when this returns: a crash leaves them whole or absent."""
    name = SnapshotId(sha256(content).hexdigest())
    path = place(folder, name)
    if _is_whole(path, name):
        return name
    _made(path.parent, folder)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        _write_through(unfinished, zstandard.ZstdCompressor(level=9, write_checksum=True).compress(content))
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise WorkspaceError(f"{path} cannot be written: {error.strerror}") from error
    _sync_folder(path.parent)
    return name


def content(folder: Path, name: SnapshotId) -> bytes:
    """The bytes of that name; raises `WorkspaceError` where they are missing or are no longer the same."""
    path = place(folder, name)
    try:
        found = zstandard.ZstdDecompressor().decompress(path.read_bytes())
    except (OSError, zstandard.ZstdError) as error:
        raise WorkspaceError(f"{path} cannot be read: {error}") from error
    if sha256(found).hexdigest() != name:
        raise WorkspaceError(f"{path} has been changed since it was added")
    return found


def _is_whole(path: Path, name: SnapshotId) -> bool:
    try:
        return sha256(zstandard.ZstdDecompressor().decompress(path.read_bytes())).hexdigest() == name
    except (OSError, zstandard.ZstdError):
        return False


def place(folder: Path, name: SnapshotId) -> Path:
    """Where the bytes of that name rest below the folder of snapshots."""
    return folder / name[:2] / name[2:4] / f"{name}.zst"


def _write_through(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _made(folder: Path, top: Path) -> None:
    """Make the folder and those above it, each one's name safe on the disk."""
    if folder.is_dir():
        return
    if folder != top:
        _made(folder.parent, top)
    folder.mkdir(exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be synced there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
