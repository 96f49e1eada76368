"""Markup: pages, feeds and documents of the news industry, known by their first element."""

from __future__ import annotations

import re
from typing import NamedTuple

from variorum.read.signs.magic import Kind

# What shows nothing, in UTF-8: white space, a no-break space, one without width, and byte order marks, of which
# programs that join files leave some in the middle.
BLANK = re.compile(rb"(?:\s|\xef\xbb\xbf|\xc2\xa0|\xe2\x80\x8b)+")
PROLOGUE = re.compile(BLANK.pattern + rb"|<\?[^>]{0,2000}>|<!--.*?-->", re.DOTALL)
DOCTYPE = re.compile(rb"<!doctype\s+([\w:.-]+)[^\[>]{0,2000}(?:\[[^\]]{0,20000}\]\s*)?>", re.IGNORECASE)
ROOT = re.compile(rb"<((?:[\w.-]+:)?)([A-Za-z_][\w.-]*)([^<>]{0,8000})")
PAGE_SIGN = re.compile(rb"<(?:html|body|head|article|main)[\s>]|<!doctype\s+html", re.IGNORECASE)
FRAGMENT = re.compile(
    rb"\s*<(?:div|p|h[1-6]|section|article|main|table|span|title|meta|link|script)\b[^<>]{0,2000}>", re.IGNORECASE
)
PAGE_ROOTS = {b"html", b"head", b"body"}
RSS_IN_RDF = (b"purl.org/rss/", b"my.netscape.com/rdf", b"channel.netscape.com/rdf")
NEWSML = Kind("a news document", "application/vnd.iptc.newsml+xml")
WORD = Kind("an office document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")
OPEN_DOCUMENT = Kind("an office document", "application/vnd.oasis.opendocument.text+xml")
ROOTS = {  # by the local name of the root element, in small letters
    b"rss": Kind("a feed", "application/rss+xml"),
    b"feed": Kind("a feed", "application/atom+xml"),
    b"newsitem": NEWSML, b"packageitem": NEWSML, b"newsmessage": NEWSML, b"newsml": NEWSML,
    b"nitf": Kind("a news document", "application/nitf+xml"),
    b"document": WORD, b"document-content": OPEN_DOCUMENT,
    b"urlset": Kind("a site map, not a report"), b"sitemapindex": Kind("a site map, not a report"),
    b"svg": Kind("a picture"), b"opml": Kind("a list of feeds, not a report"),
}  # fmt: skip
ONLY_IN = {b"document": b"openxmlformats.org/wordprocessingml", b"document-content": b"opendocument:xmlns:office"}


class Root(NamedTuple):
    """The first element: its name without prefix in small letters, and all attributes."""

    name: bytes
    attributes: bytes


def root_of(head: bytes) -> Root | None:
    """The first element behind declarations and comments, None where other things stand before it."""
    at = 0
    while (found := PROLOGUE.match(head, at)) or (found := DOCTYPE.match(head, at)):
        at = found.end()
    element = ROOT.match(head, at)
    return Root(element[2].lower(), element[1] + element[3]) if element else None


def is_markup(head: bytes) -> bool:
    """Whether the first thing that shows is a tag, a declaration or a comment."""
    blank = BLANK.match(head)
    return head.startswith(b"<", blank.end() if blank else 0)


def is_page(head: bytes) -> bool:
    """Whether a page begins here."""
    doctype = DOCTYPE.search(head[:4096])
    if doctype and doctype[1].lower() == b"html" and not head[: doctype.start()].strip().startswith(b"{"):
        return is_markup(head)
    root = root_of(head)
    return root is not None and root.name in PAGE_ROOTS


def looks_like_page(head: bytes) -> bool:
    """Whether elements of a page stand in the text, or it begins with one."""
    return bool(PAGE_SIGN.search(head[:4096]) or FRAGMENT.match(head))


def is_soiled(head: bytes) -> bool:
    """Whether a feed or news document begins behind something else, with which no parser reads it."""
    at = head.find(b"<?xml", 0, 2000)
    kind = xml_kind(head[at:]) if at > 0 and head[:at].strip() else None
    return kind is not None and bool(kind.media)


def xml_kind(head: bytes) -> Kind | None:
    """The kind of the document by its root element; None where it is no XML or its root tells nothing."""
    root = root_of(head)
    if root is None:
        return None
    if root.name == b"rdf":
        is_feed = any(sign in head[:4096] for sign in RSS_IN_RDF)
        return ROOTS[b"rss"] if is_feed else Kind("RDF, not a report")
    if root.name in ONLY_IN and ONLY_IN[root.name] not in head[:8192]:
        return None
    return ROOTS.get(root.name)
