"""Files: a telling written as HTML, Markdown or JSON."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from variorum.errors import UsageError, VariorumError

if TYPE_CHECKING:
    from variorum.records.account import Telling

KINDS = {".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown", ".json": "json"}


def check(paths: Iterable[Path]) -> None:
    """Nothing; raises `UsageError` for a file that could not be written, before any work is done."""
    for path in paths:
        if path.suffix.lower() not in KINDS:
            raise UsageError(f"{path}: the ending must be one of {', '.join(sorted(KINDS))}")
        if not path.absolute().parent.is_dir():
            raise UsageError(f"{path}: there is no such folder to write into")


def write_all(telling: Telling, paths: Iterable[Path], *, with_sources: bool) -> None:
    """Nothing; each file is written whole or not at all."""
    for path in paths:
        _write(path, rendered(telling, KINDS[path.suffix.lower()], with_sources=with_sources))


def rendered(telling: Telling, kind: str, *, with_sources: bool) -> bytes:
    """The telling in one of three kinds."""
    match kind:
        case "html":
            from variorum.present import html, seal

            return seal.sealed(html.render(telling, with_sources=with_sources), telling)
        case "markdown":
            from variorum.present import markdown

            return markdown.render(telling).encode()
        case _:
            return as_json(telling, with_sources=with_sources)


def as_json(telling: Telling, *, with_sources: bool) -> bytes:
    """The telling as JSON."""
    from variorum.present import json

    return json.render(telling, with_sources=with_sources)


def _write(path: Path, content: bytes) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
    except OSError as error:
        raise VariorumError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
    finally:
        with suppress(OSError):  # a disk that takes no file refuses this as well, and hides the reason
            unfinished.unlink(missing_ok=True)
