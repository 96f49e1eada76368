"""Files: rows read and written one a line; nothing beside the input is opened."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

R = TypeVar("R", bound=msgspec.Struct)


class UnusableInputError(Exception):
    """A file that does not follow the format; its text is the line for the user."""


def input_file(given: Path, name: str) -> Path:
    """The file itself, or the file of that name in the folder given."""
    path = given / name if given.is_dir() else given
    if not path.is_file():
        raise UnusableInputError(f"{given}: no such file, nor a folder that holds {name}")
    return path


def read_rows(path: Path, kind: type[R]) -> list[R]:
    """The rows of a JSON-lines file in their order."""
    decoder = msgspec.json.Decoder(kind)
    rows = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), start=1):
        if line.strip():
            try:
                rows.append(decoder.decode(line))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise UnusableInputError(f"{path}:{number}: {error}") from error
    return rows


def read_one(path: Path, kind: type[R]) -> R:
    """The one JSON object in a file."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnusableInputError(f"{path}: {error}") from error


def write_rows(path: Path, rows: Iterable[msgspec.Struct]) -> None:
    """Write one JSON object a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
