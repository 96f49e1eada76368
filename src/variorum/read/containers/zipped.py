"""Zip archives: their members, each judged by its own content; names are told, never used as paths."""

from __future__ import annotations

import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from msgspec.structs import replace

from variorum.read.containers.office import document
from variorum.read.containers.wacz import collection
from variorum.read.leftovers import leftover
from variorum.read.limits import MEMBER, MOST_MEMBERS, SNIFFED, TooMuch, too_large
from variorum.read.media import media_of
from variorum.read.opened import Item, Opened, length_of, shown, spooled
from variorum.read.saved import pages_of
from variorum.records.capture import Capture
from variorum.records.problem import Problem

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError,
           IndexError, OverflowError)  # fmt: skip
IN_UTF8 = 0x800  # bit of the flags, APPNOTE 4.4.4
ENCRYPTED = 0x1  # bit of the flags, APPNOTE 4.4.4
WHOLE = "get a whole copy"


def members(file: Opened) -> Iterator[Item]:
    """What lies in the archive, in the order of names; an office document is one source."""
    try:
        with zipfile.ZipFile(file.stream) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            yield from document(file, archive, infos) or collection(file, archive, infos) or _each(file, archive, infos)
    except TooMuch:
        raise
    except DAMAGED as error:
        yield Problem(source=file.name, reason=f"damaged: the archive cannot be opened ({error})", remedy=WHOLE)


def _each(file: Opened, archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> Iterator[Item]:
    if len(infos) > MOST_MEMBERS:
        yield Problem(source=file.name, reason=f"it holds {len(infos)} files", remedy="unpack it and add folders of it")
        return
    capture = file.within("")
    names = frozenset(map(name_of, infos))
    for info in sorted(infos, key=lambda one: (name_of(one), one.header_offset)):
        name = name_of(info)
        told = f"{file.name}/{shown(name)}"
        file.budget.spend(MEMBER)
        if reason := "a link; links in an archive are not followed" if _is_link(info) else _left_out(name, names):
            yield Problem(source=told, reason=reason, severity="skipped")
        elif info.flag_bits & ENCRYPTED:
            yield Problem(source=told, reason="locked with a password", remedy="unpack it, and add the files in it")
        else:
            yield from _member(file, archive, info, replace(capture, place=f"member {shown(name)}"))


def _member(file: Opened, archive: zipfile.ZipFile, info: zipfile.ZipInfo, capture: Capture) -> Iterator[Item]:
    name = name_of(info)
    told = f"{file.name}/{shown(name)}"
    try:
        with archive.open(info) as member:
            media = media_of(name, member.read(SNIFFED))
        if not media.type:
            yield Problem(source=told, reason=media.reason, remedy=media.remedy, severity=media.severity)
            return
        with archive.open(info) as member, spooled(member, file.budget, taken=info.compress_size) as copy:
            yield Opened(told, copy, length_of(copy), file.budget, capture)
    except TooMuch:
        if file.budget.left < 0:
            raise
        yield too_large(told, info.file_size)
    except DAMAGED as error:
        yield Problem(source=told, reason=f"damaged: it cannot be unpacked ({error})", remedy=WHOLE)


def name_of(info: zipfile.ZipInfo) -> str:
    """The member's name; packers of many systems write UTF-8 and do not say so, and no other text is valid UTF-8."""
    if info.flag_bits & IN_UTF8:
        return info.filename
    try:
        return info.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return info.filename


def _is_link(info: zipfile.ZipInfo) -> bool:
    """Whether the member is a link of a Unix system, whose content is the name that it leads to."""
    return stat.S_ISLNK(info.external_attr >> 16)


def _left_out(name: str, names: frozenset[str]) -> str:
    """Why the member is left out, "" where it is not."""
    if reason := next(filter(None, map(leftover, PurePosixPath(name).parts)), ""):
        return reason
    if PurePosixPath(name).name.startswith("."):
        return "hidden"
    if page := _page_of(name, names):
        return f"belongs to the saved page {shown(page)}"
    return ""


def _page_of(name: str, names: frozenset[str]) -> str:
    """The page that a browser saved together with a folder of its parts, if the member lies in such a folder."""
    for folder in list(PurePosixPath(name).parents)[:-1]:
        for page in pages_of(str(folder)):
            if page in names:
                return page
    return ""
