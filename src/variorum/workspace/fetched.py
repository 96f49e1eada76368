"""Fetched: what was fetched for a workspace, one web archive for each address, never changed."""

from __future__ import annotations

import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from variorum.errors import WorkspaceError

FOLDER = "fetched"
SHOWN = 12  # characters of the hash in a name: two fetches in one second are still two files


def keep(workspace: Path, content: bytes, moment: datetime) -> str:
    """The name in the workspace of the file, which is whole and on the disk when this returns."""
    name = f"{FOLDER}/{moment.strftime('%Y%m%dT%H%M%SZ')}-{sha256(content).hexdigest()[:SHOWN]}.warc.gz"
    path = workspace / name
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(exist_ok=True)
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        _sync(path.parent)
        _sync(workspace)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise WorkspaceError(f"{path} cannot be written: {error.strerror}") from error
    return name


def _sync(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be synced there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
