"""Office documents: the part of a .docx or .odt that holds the words, and what the document says of itself."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring

from msgspec.structs import replace

from variorum.read.limits import LARGEST_PAGE, Budget, TooMuch, is_bomb, too_large
from variorum.read.opened import Item, Opened
from variorum.records.article import snapshot_of
from variorum.records.capture import Capture, Given
from variorum.records.problem import Problem
from variorum.records.source import Source

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text+xml"
OPEN_DOCUMENT_TYPES = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")
OTHERS = (  # members by which other documents are known
    ("xl/workbook.xml", "a spreadsheet; save the sheet as .csv"),
    ("ppt/presentation.xml", "slides, not a report"),
    ("META-INF/container.xml", "an e-book, not a report"),
    ("AndroidManifest.xml", "a program"),
    ("META-INF/MANIFEST.MF", "a program"),
)
ABOUT_LIMIT = 1_000_000  # bytes of the part about the document; it has some 700
LONGEST = 500  # characters of a title or name; what is longer is neither
TITLE = "{http://purl.org/dc/elements/1.1/}title"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
FIRST_CREATOR = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}initial-creator"
# What programs and templates write where nobody wrote anything: a number, a file's name, "Document1", "python-docx".
NO_TITLE = re.compile(
    r"\W*|(?:microsoft )?(?:word|powerpoint)(?: [-–] .*)?|(?:untitled|unbenannt|sans titre|document|dokument|"
    r"normal|template|title|new document|doc)\W*\d*|\d+|.*\.(?:docx?|odt|dotx?|ott|rtf|pdf|txt|html?)|word document",
    re.IGNORECASE,
)
NO_AUTHOR = re.compile(
    r"\W*|(?:windows|microsoft|office|ms|default|python|apple|mac|libre|open)\W?.*|.*\b(?:user|admin|administrator|author|owner|pc|laptop|"
    r"desktop|template|benutzer|utilisateur|unknown)\b.*|python-docx|\S*[\d@_]\S*|[a-z.]+|\S+",
    re.IGNORECASE,
)  # an author who signs has a first and a last name; accounts and computers have one word


def document(file: Opened, archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> Iterator[Item] | None:
    """The document that the archive is, None where it is none."""
    names = {info.filename: info for info in infos}
    if "[Content_Types].xml" in names and "word/document.xml" in names:
        return _document(file, archive, names["word/document.xml"], (WORD, "docProps/core.xml"))
    if "mimetype" in names and "content.xml" in names:
        if _read(archive, names["mimetype"], 200).strip() in OPEN_DOCUMENT_TYPES:
            return _document(file, archive, names["content.xml"], (OPEN_DOCUMENT, "meta.xml"))
        return iter((_other(file, "an office document of another kind"),))
    kind = next((kind for member, kind in OTHERS if member in names), "")
    return iter((_other(file, kind),)) if kind else None


def _other(file: Opened, kind: str) -> Problem:
    return Problem(source=file.name, reason=kind, severity="skipped")


def _document(file: Opened, archive: zipfile.ZipFile, main: zipfile.ZipInfo, kind: tuple[str, str]) -> Iterator[Item]:
    media, about = kind
    content = _read(archive, main, LARGEST_PAGE + 1, file.budget)
    if len(content) > LARGEST_PAGE:
        yield too_large(file.name, main.file_size)
        return
    yield Source(
        snapshot=snapshot_of(file.name, content, media),
        content=content,
        capture=_capture(file, main),
        given=file.given if file.given != Given() else _given(archive, about),
    )


def _capture(file: Opened, main: zipfile.ZipInfo) -> Capture:
    """How the document was captured; inside another archive, that archive is what the user has."""
    place = f"member {main.filename}"
    if not file.depth:
        return replace(file.within(place), way=file.capture.way)
    return replace(file.capture, place=f"{file.capture.place}, {place}")


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo, most: int, budget: Budget | None = None) -> bytes:
    with archive.open(info) as member:
        content = member.read(most)
    if budget:
        budget.spend(len(content))
    if is_bomb(len(content), info.compress_size):
        raise TooMuch
    return content


def _given(archive: zipfile.ZipFile, about: str) -> Given:
    """Title and author of the document's own record, where a person wrote them; its dates are the file's."""
    try:
        root = fromstring(_plain(_read(archive, archive.getinfo(about), ABOUT_LIMIT)))
    except (KeyError, ParseError, TooMuch, RuntimeError, NotImplementedError, zipfile.BadZipFile, OSError, ValueError):
        return Given()
    title = _text(root, TITLE)
    author = _text(root, FIRST_CREATOR) or _text(root, CREATOR)
    return Given(
        title="" if NO_TITLE.fullmatch(title) else title,
        authors=() if NO_AUTHOR.fullmatch(author) else (author,),
    )


def _plain(content: bytes) -> bytes:
    """The XML, where it declares no entities; raises `ValueError` where it does, or is not in an ASCII-like charset."""
    if b"<!" in content or b"\0" in content:
        raise ValueError("declarations of its own")
    return content


def _text(root: Element, name: str) -> str:
    found = " ".join((root.findtext(f".//{name}") or "").split())
    return found if len(found) <= LONGEST else ""
