"""Every kind of file is known by its content, and by its name only where the content cannot tell."""

from __future__ import annotations

import time

import pytest

from variorum.read.media import media_of
from variorum.read.unpack import OPENERS
from variorum.steps.extract.extract import READERS

RSS1 = b"<?xml version='1.0'?><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
WORD = b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
ODT = b"<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>"
KINDS = [
    ("a.html", b"<!doctype html><p>A dam broke.</p>", "text/html"),
    ("a", b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html>", "text/html"),
    ("a.php", b"\n<!-- saved from url=(0021)https://a.example/ -->\n<html><body>", "text/html"),
    ("a", b"<div class='story'><p>A dam broke.</p></div>", "text/html"),
    ("a.mht", b"From: <Saved by Blink>\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", "multipart/related"),
    ("a.mhtml", b"MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=x\r\n\r\n", "multipart/related"),
    ("a.eml", b"From: a@b.example\nSubject: Dam\n\nA dam broke.", "message/rfc822"),
    ("a", b"Received: from x\nMessage-ID: <1@x>\nSubject: Dam\n\nA dam broke.", "message/rfc822"),
    ("a.eml", b"Received: x\nTo: b@c.example\nContent-Type: multipart/related; boundary=x\n\n--x", "message/rfc822"),
    ("box", b"From a@b.example Tue May 20 06:00:00 2031\nFrom: a@b.example\n\nHello", "application/mbox"),
    ("f.xml", b"<?xml version='1.0'?><?xml-stylesheet href='x'?><rss version='2.0'><channel>", "application/rss+xml"),
    ("f.rdf", RSS1, "application/rss+xml"),
    ("f.xml", b"\n\xef\xbb\xbf<?xml version='1.0'?><rss version='2.0'><channel>", "application/rss+xml"),
    ("f.xml", b"\xef\xbb\xbf\xef\xbb\xbf\r\n<?xml version='1.0'?><rss><channel>", "application/rss+xml"),
    ("f.xml", b"<!-- saved from a > b -->\xef\xbb\xbf\n<?xml version='1.0'?><rss><channel>", "application/rss+xml"),
    ("n.xml", b"\xc2\xa0\n<?xml version='1.0'?><nitf><head>", "application/nitf+xml"),
    ("f", b"<feed xmlns='http://www.w3.org/2005/Atom'>", "application/atom+xml"),
    ("n.json", b'{"headlines": [], "bodies": []}', "application/vnd.iptc.ninjs+json"),
    ("f.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "application/feed+json"),
    ("n.json", b'{"uri": "tag:x", "type": "text", "versioncreated": "2031", "body_text": "A"}',
     "application/vnd.iptc.ninjs+json"),
    ("n.xml", b"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/'>", "application/vnd.iptc.newsml+xml"),
    ("n.xml", b"<n:newsMessage xmlns:n='http://iptc.org/std/nar/2006-10-01/'>", "application/vnd.iptc.newsml+xml"),
    ("n.xml", b"<?xml version='1.0'?><!DOCTYPE NewsML SYSTEM 'x.dtd' [\n]><NewsML>", "application/vnd.iptc.newsml+xml"),
    ("n.xml", b"<nitf><head><title>Dam</title></head>", "application/nitf+xml"),
    ("document.xml", WORD, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"),
    ("content.xml", ODT, "application/vnd.oasis.opendocument.text+xml"),
    ("t.csv", b"whatever\n1", "text/csv"),
    ("t", b"title;text;url\nDam;A dam broke.;https://a.example\n", "text/csv"),
    ("t.dat", b"headline\tbody\nDam\tA dam broke.\n", "text/csv"),
    ("r.jsonl", b'{"text": "A"}\n{"text": "B"}\n', "application/jsonl"),
    ("r.json", b'{"text": "A"}\n{"text": "B"}\n', "application/jsonl"),
    ("r.json", b'[{"text": "A"}, {"text": "B"}]', "application/json"),
    ("r.json", b'{\n  "text": "A"\n}\n', "application/json"),
    ("r", b'{"text": "A dam broke."}', "application/jsonl"),
    ("a.txt", b"Dam breaks\n\nA dam broke on Monday, officials said.\n", "text/plain"),
    ("a.txt", b"From: the valley\nDate: Monday\n\nA pasted report.\n", "text/plain"),
    ("a.md", b"# Dam breaks\n\nA dam broke.\n", "text/markdown"),
    ("a", b"[Updated] A dam broke.\n", "text/plain"),
    ("a", "Прорвало плотину, сообщили власти.\n".encode("utf-16-le"), "text/plain"),
    ("a.txt", "A dam broke near Karabura.\n".encode("utf-16-be"), "text/plain"),
    ("a.html", "\ufeff<html><body>A dam broke.".encode("utf-16-le"), "text/html"),
    ("f.xml", "<rss version='2.0'></rss>".encode("utf-16"), "application/rss+xml"),
    ("a.txt", "大坝周一决堤，官员说。村庄被淹没了。\n".encode("gb18030"), "text/plain"),
    ("a.txt", "ダムが決壊した。\n".encode("iso2022_jp"), "text/plain"),
    ("a.txt", b"BM says that the dam holds.\n", "text/plain"),
    ("a.pdf", b"%PDF-1.7\n", "application/pdf"),
    ("a.zip", b"PK\x03\x04rest", "application/zip"),
    ("a.warc", b"WARC/1.1\r\n", "application/warc"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "head", "media"), KINDS)
def test_a_kind_is_known_by_its_content(name: str, head: bytes, media: str) -> None:
    assert media_of(name, head).type == media


@pytest.mark.parametrize(
    ("name", "head", "word"),
    [
        ("s.xml", b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "site map"),
        ("s.svg", b"<svg xmlns='http://www.w3.org/2000/svg'>", "picture"),
        ("s.css", b"body { color: red }", "style sheet"),
        ("s.js", b"var a = 1;", "script"),
        ("a.tar", b"x" * 257 + b"ustar\x0000" + b"\0" * 200, "TAR"),
        ("a.lz4", b"\x04\x22\x4d\x18dam", "lz4-compressed"),
        ("a.webp", b"RIFF\x10\0\0\0WEBPVP8 ", "picture"),
        ("a.wav", b"RIFF\x10\0\0\0WAVEfmt ", "sound"),
        ("a.avif", b"\0\0\0\x1cftypavif\0\0\0\0", "picture"),
        ("a.mp4", b"\0\0\0\x1cftypisom\0\0\0\0", "film"),
        ("a.bmp", b"BM\x36\0\0\0\0\0\0\0", "picture"),
        ("a.arc", b"filedesc://x 0.0.0.0 2031\n", "ARC"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old kind"),
        ("x.bin", bytes(range(256)) * 8, "binary"),
        ("x.opml", b"<?xml version='1.0'?><opml version='2.0'>", "list of feeds"),
    ],
)
def test_what_is_no_report_is_named_for_what_it_is(name: str, head: bytes, word: str) -> None:
    found = media_of(name, head)
    assert not found.type
    assert word in found.reason


def test_every_kind_that_is_known_has_a_reader_or_is_opened() -> None:
    assert {media for _, _, media in KINDS} - {*READERS, *OPENERS} == set()


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<?", '"', '{"', "From ", "a:", "\n", "<!doctype ", ",;", "<a ", "[", '\\"', "<rss ", " ", "sep=", "a,b\n",
     "content-type:\n", "<!doctype a [", "title,text,url", "{\n", '{"a":1}\n', "\0a", "WARC"],
)  # fmt: skip
def test_no_content_takes_long_to_be_told(piece: str) -> None:
    head = (piece * 65_536)[:65_536].encode()
    began = time.perf_counter()
    for name in ("a", "a.txt", "a.html", "a.json", "a.eml"):
        media_of(name, head)
        media_of(name, b"<" + head)
    assert time.perf_counter() - began < 2.0
