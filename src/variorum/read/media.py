"""Media: what the content of a file is, judged by its bytes; the name counts only where bytes cannot tell."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import NamedTuple

from variorum.records.problem import Severity

SNIFFED = 65_536  # bytes looked at: long enough for the head of any page
FIRST_LINES = 20  # of these one must be a JSON object; a file may begin with broken lines
CONTROL_SHARE = 0.1  # of the first bytes; text in any charset but UTF-16 and UTF-32 has nearly none

MAGIC: tuple[tuple[bytes, str], ...] = (  # first bytes as the formats' own standards give them
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"BM", "a picture"),
    (b"\x00\x00\x01\x00", "a picture"), (b"II*\x00", "a picture"), (b"MM\x00*", "a picture"),
    (b"%PDF", "a PDF document"), (b"PK\x03\x04", "a ZIP archive or office document"), (b"\x1f\x8b", "gzip-compressed"),
    (b"BZh", "bzip2-compressed"), (b"\xfd7zXZ", "xz-compressed"), (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
    (b"7z\xbc\xaf", "a 7z archive"), (b"Rar!", "a RAR archive"), (b"OggS", "a sound or film"), (b"ID3", "a sound"),
    (b"\x1aE\xdf\xa3", "a film"), (b"wOFF", "a font"), (b"wOF2", "a font"), (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"), (b"{\\rtf", "an RTF document"), (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"WARC/", "a web archive (WARC)"),
)  # fmt: skip
OTHER_TEXT = {  # kinds of text that are no report, by the ending of their name
    ".css": "a style sheet", ".js": "a script", ".mjs": "a script", ".svg": "a picture",
    ".json": "JSON, not JSON lines",
    ".csv": "a table", ".tsv": "a table", ".xml": "XML", ".rss": "a feed", ".atom": "a feed", ".toml": "settings",
    ".yaml": "settings", ".yml": "settings", ".ini": "settings", ".cfg": "settings", ".py": "a program",
    ".sh": "a program", ".log": "a log", ".map": "a source map", ".vtt": "subtitles", ".srt": "subtitles",
}  # fmt: skip
PLAIN = {".txt": "text/plain", ".text": "text/plain", ".md": "text/markdown", ".markdown": "text/markdown"}
READABLE = frozenset({*PLAIN, ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".jsonl", ".ndjson"})
PAGE_START = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
PAGE_SIGN = re.compile(rb"<(?:html|body|head|article|main)[\s>]|<!doctype\s+html", re.IGNORECASE)
FRAGMENT = re.compile(
    rb"\s*<(?:div|p|h[1-6]|section|article|main|table|span|title|meta|link|script)\b[^<>]{0,2000}>", re.IGNORECASE
)
FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b",
    re.IGNORECASE | re.DOTALL,
)
ARCHIVED_PAGE = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")  # byte order marks of UTF-16 and UTF-32
CONTROLS = bytes(set(range(32)) - {8, 9, 10, 12, 13, 27})


class Media(NamedTuple):
    """The media type, or why the content is not read."""

    type: str = ""
    reason: str = ""
    severity: Severity = "skipped"


def media_of(name: str, head: bytes) -> Media:
    """What a file of this name is whose first bytes are these; one of five types, or the reason to leave it out."""
    suffix = PurePath(name).suffix.lower()
    if not head.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return Media(reason="the file is empty", severity="failed")
    if kind := _magic(head):
        return Media(reason=f"{kind}, not a text")
    if _is_binary(head):
        return _binary(suffix)
    return _text(suffix, head.removeprefix(b"\xef\xbb\xbf"))


def _magic(head: bytes) -> str:
    if head[:4] == b"RIFF":
        return "a picture" if head[8:12] == b"WEBP" else "a sound or film"
    if head[4:8] == b"ftyp":
        return "a picture" if head[8:12] in {b"avif", b"heic"} else "a film"
    return next((kind for sign, kind in MAGIC if head.startswith(sign) and (sign != b"BM" or _is_binary(head))), "")


def _is_binary(head: bytes) -> bool:
    if head.startswith(WIDE_MARKS):
        return False
    controls = len(head) - len(head.translate(None, CONTROLS))
    return b"\0" in head[:1024] or controls > CONTROL_SHARE * len(head)


def _binary(suffix: str) -> Media:
    if suffix in READABLE:
        return Media(reason=f"binary content under the name of a text ({suffix})", severity="failed")
    return Media(reason="binary content of unknown kind")


def _text(suffix: str, head: bytes) -> Media:
    """The type of content that is text: pages and JSON lines by their signs, plain text by its name."""
    if ARCHIVED_PAGE.search(head[:4096]) and not head.lstrip().startswith(b"<"):
        return Media("multipart/related")
    if FEED.match(head):
        return Media(reason="a feed or site map, not a report")
    if suffix in OTHER_TEXT and not PAGE_START.match(head):
        return Media(reason=f"{OTHER_TEXT[suffix]}, not a report")
    if PAGE_START.match(head):
        return Media("text/html")
    if suffix not in PLAIN and (_is_rows(head) or suffix in {".jsonl", ".ndjson"}):
        return Media("application/jsonl")
    if suffix not in PLAIN and (PAGE_SIGN.search(head[:4096]) or FRAGMENT.match(head)):
        return Media("text/html")
    if suffix in PLAIN or suffix in READABLE or not suffix:
        return Media(PLAIN.get(suffix, "text/plain"))
    return Media(reason=f"text of a kind that is not read ({suffix})")


def _is_rows(head: bytes) -> bool:
    lines = [line for line in head.split(b"\n")[:FIRST_LINES] if line.strip()]
    return head.lstrip().startswith(b"{") and any(_is_object(line) for line in lines)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False
