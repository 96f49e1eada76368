"""Magic: kinds that are known by their first bytes."""

from __future__ import annotations

from typing import NamedTuple

UNPACK = "unpack it, and add the files in it"
SAVE_AS = "save it as .docx, .odt, PDF or text"


class Kind(NamedTuple):
    """What the content is called, and its media type where it is read or opened."""

    called: str
    media: str = ""
    remedy: str = ""


MAGIC: tuple[tuple[bytes, Kind], ...] = (  # first bytes as the formats' own standards give them
    (b"%PDF", Kind("a PDF document", "application/pdf")),
    (b"PK\x03\x04", Kind("a ZIP archive", "application/zip")),
    (b"PK\x05\x06", Kind("an empty ZIP archive", "application/zip")),
    (b"\x1f\x8b", Kind("gzip-compressed", "application/gzip")),
    (b"BZh", Kind("bzip2-compressed", "application/x-bzip2")),
    (b"\xfd7zXZ\0", Kind("xz-compressed", "application/x-xz")),
    (b"\x28\xb5\x2f\xfd", Kind("zstd-compressed", "application/zstd")),
    (b"WARC/", Kind("a web archive", "application/warc")),
    (b"\x89PNG", Kind("a picture")), (b"\xff\xd8\xff", Kind("a picture")), (b"GIF8", Kind("a picture")),
    (b"BM", Kind("a picture")), (b"\x00\x00\x01\x00", Kind("a picture")), (b"II*\x00", Kind("a picture")),
    (b"MM\x00*", Kind("a picture")), (b"7z\xbc\xaf", Kind("a 7z archive", remedy=UNPACK)),
    (b"Rar!", Kind("a RAR archive", remedy=UNPACK)), (b"\x04\x22\x4d\x18", Kind("lz4-compressed", remedy=UNPACK)),
    (b"OggS", Kind("a sound or film")), (b"ID3", Kind("a sound")), (b"\x1aE\xdf\xa3", Kind("a film")),
    (b"wOFF", Kind("a font")), (b"wOF2", Kind("a font")),
    (b"\x7fELF", Kind("a program")), (b"SQLite format 3", Kind("a database")),
    (b"{\\rtf", Kind("an RTF document", remedy=SAVE_AS)),
    (b"\xd0\xcf\x11\xe0", Kind("an office document of the old kind", remedy=SAVE_AS)),
    (b"bplist00", Kind("a web archive of Safari", remedy="save the page as PDF or as page source")),
    (b"\x00\x05\x16\x07", Kind("half of a file that macOS keeps apart (AppleDouble)")),
    (b"filedesc://", Kind("a web archive of the old kind (ARC)", remedy="convert it to WARC")),
)  # fmt: skip
SIGNS = tuple(sign for sign, _ in MAGIC)
TAR = (b"ustar", 257)  # POSIX.1-1988
BITMAP = b"BM"  # begins words, too


def magic(head: bytes, *, is_binary: bool) -> Kind | None:
    """The kind that these first bytes stand for."""
    if head.startswith(b"RIFF"):
        return Kind("a picture" if head[8:12] == b"WEBP" else "a sound or film")
    if head.startswith(b"ftyp", 4):
        return Kind("a picture" if head[8:12] in {b"avif", b"heic"} else "a film")
    if head.startswith(*TAR):
        return Kind("a TAR archive", remedy=UNPACK)
    if not head.startswith(SIGNS):
        return None
    return next((kind for sign, kind in MAGIC if head.startswith(sign) and (sign != BITMAP or is_binary)), None)
