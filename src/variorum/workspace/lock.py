"""Lock: one process writes at a time, and another is told which."""

from __future__ import annotations

import os
from pathlib import Path

from variorum.errors import WorkspaceBusy

NAME = "variorum.lock"


class Lock:
    """Held from the moment it is made until `release`; raises `WorkspaceBusy`, which names the holder's process."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _seize(self._file)
        except OSError as error:
            holder = os.pread(self._file, 20, 0).decode("ascii", "replace").strip() or "unknown"
            os.close(self._file)
            raise WorkspaceBusy(
                f"process {holder} is writing to the workspace {folder}; try again when it has ended"
            ) from error
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, f"{os.getpid()}\n".encode(), 0)

    def release(self) -> None:
        """Nothing; others may write from now on. The system does the same when the process ends in any way."""
        os.ftruncate(self._file, 0)
        os.close(self._file)


def _seize(file: int) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: SQLite's own lock is the only one
        return
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
