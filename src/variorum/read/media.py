"""Media: what the content of a file is, judged by its bytes; the name counts only where bytes cannot tell."""

from __future__ import annotations

from typing import NamedTuple

from variorum.read.signs.magic import Kind, magic
from variorum.read.signs.mail import is_mailbox, is_message, is_saved_page
from variorum.read.signs.markup import is_markup, is_page, is_soiled, looks_like_page, xml_kind
from variorum.read.signs.rows import json_kind, table_kind
from variorum.read.signs.wide import is_binary, narrow, wide_charset
from variorum.records.problem import Severity

OTHER_TEXT = {  # kinds of text that are no report, by the ending of their name
    ".css": "a style sheet", ".js": "a script", ".mjs": "a script", ".svg": "a picture",
    ".xml": "XML of a kind that is not read", ".toml": "settings",
    ".yaml": "settings", ".yml": "settings", ".ini": "settings", ".cfg": "settings", ".py": "a program",
    ".sh": "a program", ".log": "a log", ".map": "a source map", ".vtt": "subtitles", ".srt": "subtitles",
    ".cdx": "an index of a web archive", ".cdxj": "an index of a web archive", ".ics": "a calendar", ".vcf": "contacts",
    ".emlx": "a mail in a form of Apple's own",
}  # fmt: skip
BEFORE_XML = "delete what stands before <?xml"
PLAIN = {".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown",
         ".ris": "text/plain"}  # fmt: skip
MAIL = frozenset({".eml", ".mail"})
READABLE = frozenset({
    *PLAIN, *MAIL, ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".jsonl", ".ndjson", ".json", ".csv", ".tsv",
    ".rss", ".atom", ".mbox", ".nitf", ".pdf", ".docx", ".odt", ".zip", ".gz", ".warc", ".wacz",
})  # fmt: skip
LONGEST_SUFFIX = 9  # characters, the dot with them: what stands behind a dot in a headline is no suffix


class Media(NamedTuple):
    """The media type, or why the content is not read."""

    type: str = ""
    reason: str = ""
    severity: Severity = "skipped"
    remedy: str = ""


def media_of(name: str, head: bytes) -> Media:
    """What a file of this name is whose first bytes are these: a media type, or the reason to leave it out."""
    suffix = suffix_of(name)
    if not head.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return Media(reason="the file is empty", severity="failed")
    charset = wide_charset(head)
    binary = not charset and is_binary(head)
    if kind := magic(head, is_binary=binary):
        return _told(kind, ", not a text")
    if binary:
        return _binary(suffix)
    return _text(suffix, narrow(head, charset) if charset else head)


def suffix_of(name: str) -> str:
    """The ending of a file's name with its dot, in small letters; "" where there is none."""
    stem, dot, ending = name.rstrip("/").rpartition("/")[2].rpartition(".")
    suffix = dot + ending.lower() if stem and ending else ""
    return suffix if len(suffix) <= LONGEST_SUFFIX and " " not in suffix else ""


def _told(kind: Kind, more: str = "") -> Media:
    return Media(kind.media) if kind.media else Media(reason=kind.called + more, remedy=kind.remedy)


def _binary(suffix: str) -> Media:
    if suffix in READABLE:
        return Media(reason=f"binary content under the name of another kind ({suffix})", severity="failed")
    return Media(reason="binary content of unknown kind")


def _text(suffix: str, head: bytes) -> Media:
    """The type of content that is text: by its signs, and where it has none by its name."""
    if is_page(head):
        return Media("text/html")
    if is_markup(head) and (kind := xml_kind(head)):
        return _told(kind)
    if suffix not in PLAIN and is_soiled(head):
        return Media(reason="something stands before the XML declaration", remedy=BEFORE_XML, severity="failed")
    if is_mailbox(head):
        return Media("application/mbox")
    if is_saved_page(head):
        return Media("multipart/related")
    if is_message(head, named_so=suffix in MAIL):
        return Media("message/rfc822")
    if suffix in OTHER_TEXT:
        return Media(reason=f"{OTHER_TEXT[suffix]}, not a report")
    return _rows(suffix, head) or _words(suffix, head)


def _rows(suffix: str, head: bytes) -> Media | None:
    if suffix in {".md", ".markdown"}:
        return None
    kind = (json_kind(head, suffix) if suffix not in PLAIN else None) or table_kind(head, suffix)
    return _told(kind) if kind else None


def _words(suffix: str, head: bytes) -> Media:
    if suffix not in PLAIN and looks_like_page(head):
        return Media("text/html")
    if suffix in PLAIN or suffix in READABLE or not suffix:
        return Media(PLAIN.get(suffix, "text/plain"))
    return Media(reason=f"text of a kind that is not read ({suffix})")
