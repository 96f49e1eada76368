"""The same bytes captured several times are one report that names all its captures."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from pathlib import Path

import pytest

import variorum
from variorum import Article, Workspace
from variorum.present.page.acquired import acquired

LINES = "".join(f"<p>The ferry Alda lay {n} hours aground off Skell, the harbour master said.</p>" for n in range(2, 9))
HEAD = "<head><title>Ferry aground</title></head>"
PAGE = f"<html>{HEAD}<body><article><h1>Ferry aground</h1>{LINES}</article></body></html>"


def record(number: int, address: str, day: int, *, kind: str = "response", page: str = PAGE) -> bytes:
    digest = base64.b32encode(hashlib.sha1(page.encode(), usedforsecurity=False).digest()).decode()
    body = page if kind == "response" else ""
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{body}".encode()
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\n"
        f"WARC-Date: 2031-05-{day:02}T00:00:00Z\r\nWARC-Target-URI: {address}\r\nWARC-Payload-Digest: sha1:{digest}\r\n"
        f"Content-Type: application/http; msgtype={kind}\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def only(*paths: Path) -> Article:
    (article,) = variorum.read(paths)[0]
    return article


@pytest.mark.parametrize("days", [(4, 6), (6, 4)])
def test_the_earliest_capture_is_cited_and_the_other_named(tmp_path: Path, days: tuple[int, int]) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(record(1, "https://tern.example/a", days[0]) + record(2, "https://gull.example/b", days[1]))
    article = only(path)
    (other,) = article.also
    assert (article.capture.moment.day, other.capture.moment.day) == (4, 6)
    assert {Path(article.name).name, Path(other.name).name} == {"crawl.warc#1", "crawl.warc#2"}
    assert {article.capture.address, other.capture.address} == {"https://tern.example/a", "https://gull.example/b"}
    assert "the same bytes also in" in acquired(article)


def test_a_repeat_that_the_archive_only_refers_to_is_named(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(record(1, "https://tern.example/a", 4) + record(2, "https://tern.example/a", 9, kind="revisit"))
    (other,) = only(path).also
    assert (other.capture.moment.day, other.capture.address) == (9, "https://tern.example/a")


def test_a_page_whose_bytes_are_not_those_of_its_digest_is_not_what_a_repeat_refers_to(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    altered = record(1, "https://tern.example/a", 4).replace(b"harbour master", b"harbour mister")
    path.write_bytes(altered + record(2, "https://tern.example/a", 9, kind="revisit"))
    assert only(path).also == ()


def test_a_file_that_lies_in_an_archive_and_loose_is_one_report(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE)
    with zipfile.ZipFile(tmp_path / "news.zip", "w") as archive:
        archive.writestr("copy.html", PAGE)
    article = only(tmp_path)
    assert (article.name, [one.name for one in article.also]) == ("news.zip/copy.html", ["page.html"])


def test_each_report_of_a_feed_names_the_captures_of_the_feed_and_no_neighbour(tmp_path: Path) -> None:
    items = "".join(
        f"<item><title>Day {n}</title><description>{n}. {LINES * 3}</description></item>".replace("<p>", "")
        for n in range(3)
    ).replace("</p>", " ")
    page = f"<?xml version='1.0'?><rss version='2.0'><channel><title>The Tern</title>{items}</channel></rss>"
    for name, day in (("a.warc", 6), ("b.warc", 4)):
        (tmp_path / name).write_bytes(record(1, "https://tern.example/feed", day, page=page))
    (tmp_path / "loose.xml").write_text(page)
    articles = variorum.read([tmp_path])[0]
    assert sorted(one.name for one in articles) == ["b.warc#1#1", "b.warc#1#2", "b.warc#1#3"]
    assert {tuple(one.name for one in article.also) for article in articles} == {("a.warc#1", "loose.xml")}


def test_a_workspace_tells_the_same_and_forgets_no_capture(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(record(1, "https://tern.example/a", 6) + record(2, "https://gull.example/b", 4))
    space = Workspace(tmp_path / "space")
    space.add(path)
    built = space.build()
    (article,) = [one for edition in built.editions for one in edition.articles] or built.left_out
    assert article == only(path)
    (told,) = [one for edition in variorum.tell([path]).editions for one in edition.articles]
    assert told == article


def test_a_page_under_two_addresses_is_one_report_and_one_origin(tmp_path: Path) -> None:
    path = tmp_path / "crawl.warc"
    path.write_bytes(record(1, "https://tern.example/a", 4) + record(2, "https://gull.example/b", 6))
    (edition,) = variorum.tell([path]).editions
    assert (edition.account.counters.reports, edition.account.counters.origins) == (1, 1)
