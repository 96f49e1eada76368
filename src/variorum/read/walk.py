"""Walk: the files that lie behind the paths which the user named, and what was passed over on the way."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from variorum.read.leftovers import leftover
from variorum.read.saved import pages_of
from variorum.records.problem import Problem

ADDRESS = ("http://", "https://")
FETCH = "variorum add --fetch and the address"
RIGHTS = "give yourself the right to read it, or leave it out"


class Found(NamedTuple):
    """A file to read, with the name it is told under."""

    name: str
    path: Path


def told(path: Path) -> str:
    r"""The path as every export can hold it: a byte that is no UTF-8 is written as "\xff"."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def files(paths: Iterable[str | Path]) -> Iterator[Found | Problem]:
    """Each file below the paths and each thing passed over; links in a folder and hidden files are not followed."""
    for named in paths:
        path = Path(named)
        if path.is_dir():
            yield from _folder(path)
        elif path.exists():
            reason = leftover(path.name)  # "*.docx" of a shell names Word's own files, too
            yield Problem(source=told(path), reason=reason, severity="skipped") if reason else Found(told(path), path)
        elif str(named).lower().startswith(ADDRESS):
            yield Problem(source=str(named), reason="nothing is fetched unless asked", remedy=FETCH)
        else:
            yield Problem(source=told(path), reason="there is no such file or folder", remedy="check the path")


def _folder(top: Path) -> Iterator[Found | Problem]:
    refused: list[OSError] = []
    for place, folders, names in os.walk(top, onerror=refused.append, followlinks=False):
        here = Path(place)
        yield from (_passed(here / name, top) for name in sorted(folders) if _is_passed(here / name))
        folders[:] = sorted(name for name in folders if not _is_passed(here / name))
        yield from (_file(here / name, top) for name in sorted(names))
    for error in refused:
        path = Path(str(error.filename))
        yield Problem(
            source=told(top if path == top else path.relative_to(top)),
            reason="the folder cannot be opened: " + _why(error),
            remedy=RIGHTS,
        )


def _file(path: Path, top: Path) -> Found | Problem:
    if _is_passed(path):
        return _passed(path, top)
    if page := _page_of(path, top):
        name = told(path.relative_to(top))
        return Problem(source=name, reason=f"belongs to the saved page {page}", severity="skipped")
    return Found(told(path.relative_to(top)), path)


def _is_passed(path: Path) -> bool:
    return path.name.startswith(".") or bool(leftover(path.name)) or path.is_symlink()


def _passed(path: Path, top: Path) -> Problem:
    reason = "a link; links in a folder are not followed" if path.is_symlink() else leftover(path.name) or "hidden"
    return Problem(source=told(path.relative_to(top)), reason=reason, severity="skipped")


def _page_of(path: Path, top: Path) -> str:
    """Name of the page that a browser saved together with a folder of its parts, if the file lies in such a folder."""
    for folder in path.parents:
        if folder == top:
            return ""
        for page in map(folder.with_name, pages_of(folder.name)):
            if page.exists():
                return told(page.relative_to(page.parent))
    return ""


def _why(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
