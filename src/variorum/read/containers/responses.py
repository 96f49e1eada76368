"""Responses: what a record of a web archive answers, and whether that can be a report."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from variorum.read.containers.record import Record, first_of
from variorum.read.limits import SNIFFED
from variorum.read.media import Media, media_of
from variorum.read.signs.markup import is_page

BY_TYPE = (  # what a server calls a thing that is no report
    ("image/", "picture*"), ("video/", "film*"), ("audio/", "sound*"), ("font/", "font*"), ("text/css", "style sheet*"),
    ("text/javascript", "script*"), ("application/javascript", "script*"), ("application/x-javascript", "script*"),
    ("application/font", "font*"), ("application/x-font", "font*"), ("text/dns", "name look-up*"),
    ("application/wasm", "program*"), ("application/vnd.apple.mpegurl", "film*"),
)  # fmt: skip
HTML = "text/html"
PAGE_TYPES = frozenset({HTML, "application/xhtml+xml"})
PLAIN_TYPES = frozenset({"", "text/plain", "text/markdown", "application/octet-stream"})  # of words without signs
DRAWN = ("urn:text", "urn:pageinfo:")  # addresses that Browsertrix gives to what it makes of a page itself
STATUS_LINE = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})")
HEAD_END = re.compile(rb"\n\r?\n")
FOLD = re.compile(r"\r?\n[ \t]+")
PLAIN = re.compile(r"https?://[\w.:-]+(/[\w./%~=&,+!$()*@-]*)?(?:[?#][!-~]*)?", re.ASCII)
LONGEST_HEAD = 262_144  # bytes; servers refuse heads of 8 to 64 kB
OK, REDIRECT, ERROR = 200, 300, 400


class Response(NamedTuple):
    """A response taken apart; status 0 where it is none of HTTP."""

    status: int
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    type: str = ""  # what the server calls the content, without its parameters, in small letters

    def header(self, name: str) -> str:
        """The first value of the header of this name in small letters, "" where there is none."""
        return first_of(self.headers, name)


def response_in(record: Record) -> Response:
    """The response that the record holds; of a record without HTTP, its block under the type that it gives."""
    block = record.block or b""
    if record.kind != "response" or not (status := STATUS_LINE.match(block)):
        declared = record.header("content-type")
        return Response(0, (("content-type", declared),), block, _bare(declared))
    end = HEAD_END.search(block, 0, LONGEST_HEAD)
    head, raw = (block[: end.start()], block[end.end() :]) if end else (block[:LONGEST_HEAD], b"")
    fields = _fields(head)
    return Response(int(status[1]), fields, raw, _bare(first_of(fields, "content-type")))


def _bare(declared: str) -> str:
    return declared.partition(";")[0].strip().lower()


def _fields(head: bytes) -> tuple[tuple[str, str], ...]:
    text = head.decode("latin-1")
    lines = (FOLD.sub(" ", text) if "\n " in text or "\n\t" in text else text).splitlines()[1:]
    pairs = [line.partition(":") for line in lines]
    return tuple([(key.strip(), value.strip()) for key, colon, value in pairs if colon])


def kind_left_out(record: Record, response: Response, address: str) -> str:
    """Under what the record of this address is counted where its body need not be looked at."""
    declared = response.type
    by_type = next((kind for begin, kind in BY_TYPE if declared.startswith(begin)), "") if declared != HTML else ""
    if record.kind == "response" and response.status != OK:
        if not response.status:
            return by_type or "response* not of HTTP"
        return "redirect*" if REDIRECT <= response.status < ERROR else f"response* with status {response.status}"
    if address.lower().startswith(DRAWN):
        return "extract* of pages by the crawler"
    if "robots.txt" in address and path_of(address) == "/robots.txt":
        return "rule* for robots"
    if not response.raw or response.raw.isspace():
        return "empty response*"
    return by_type


def media_in(address: str, declared: str, content: bytes) -> Media:
    """What the content is by its bytes; what the server calls it counts where they cannot tell.

    What the server calls a page and begins as one is a page to every browser, whatever stands further down in it
    (WHATWG, MIME Sniffing, 8).
    """
    head = content[:SNIFFED]
    if declared in PAGE_TYPES and is_page(head):
        return Media(HTML)
    media = media_of(path_of(address).rpartition("/")[2][-100:], head)
    if media.type != "text/plain" or declared in PLAIN_TYPES:
        return media
    return Media(HTML) if declared in PAGE_TYPES else Media()


def called(media: Media) -> str:
    """The kind under which content is counted that is not read."""
    kind = media.reason.removesuffix(", not a text").removesuffix(", not a report")
    return f"file* of another kind ({kind})" if kind else "file* of another kind"


def path_of(address: str) -> str:
    """The path of an address, "" for one that is none."""
    if plain := PLAIN.fullmatch(address):  # as nearly all are; the library is thorough and slow
        return plain[1] or ""
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def address_of(record: Record) -> str:
    """The address that was captured; old software writes it in angle brackets."""
    return record.header("warc-target-uri").strip("<> ")


def target_of(response: Response, address: str) -> str:
    """Where a redirect leads, "" for what is none."""
    found = response.header("location") if REDIRECT <= response.status < ERROR else ""
    try:
        return urljoin(address, found) if found else ""
    except ValueError:
        return ""
