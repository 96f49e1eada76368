"""When and from where a page was saved, as tools and archives write it into the page."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256

import pytest

from variorum.records.article import Article, Snapshot
from variorum.records.capture import Capture
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.page.captured import capture_in_page

ADDRESS = "https://www.heron.example/dam"
NINE = datetime(2031, 4, 7, 9, 30, tzinfo=UTC)
TEXT = "".join(
    f"<p>The dam above the valley broke in the night, the mayor said on day {at} of the flood.</p>" for at in range(9)
)
PAGE = (
    "<html><head>{}<title>Dam breaks</title></head><body>{}<h1>Dam breaks above the valley</h1>"
    + TEXT
    + "</body></html>{}"
)


def read(page: str, capture: Capture = Capture()) -> Article:  # noqa: B008
    content = page.encode()
    own = SnapshotId(sha256(content).hexdigest())
    snapshot = Snapshot(id=own, name="a.html", size=len(content), media="text/html")
    ((article,), _) = extracted(Source(snapshot=snapshot, content=content, capture=capture))
    return article


@pytest.mark.parametrize(
    ("words", "software"),
    [
        (
            f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Mon Apr 07 2031 11:30:00 GMT+0200 "
            "(Central European Summer Time)\n-->",
            "SingleFile",
        ),
        (
            "<!-- Mirrored from www.heron.example/dam by HTTrack Website Copier/3.x [XR&CO'2014], "
            "Mon, 07 Apr 2031 09:30:00 GMT -->",
            "HTTrack Website Copier/3.x",
        ),
        (f"<!-- Saved from {ADDRESS} at 2031-04-07T09:30:00Z using monolith v2.8.1 -->", "monolith v2.8.1"),
        (
            f'<meta name="savepage-url" content="{ADDRESS}">'
            '<meta name="savepage-date" content="Mon Apr 07 2031 05:30:00 GMT-0400 (Eastern Daylight Time)">',
            "Save Page WE",
        ),
        (f'<html data-scrapbook-source="{ADDRESS}" data-scrapbook-create="20310407093000120">', "WebScrapBook"),
        (f'<script>__wm.wombat("{ADDRESS}","20310407093000","https://web.archive.org/");</script>', ""),
        (f'<script>wbinfo.url = "{ADDRESS}";\nwbinfo.timestamp = "20310407093000";</script>', "pywb"),
        (f'<link rel="canonical" href="https://web.archive.org/web/20310407093000/{ADDRESS}">', ""),
        (f'<link rel="canonical" href="https://archive.ph/2031.04.07-093000/{ADDRESS}">', ""),
        (f'<meta property="og:url" content="https://archive.ph/20310407093000/{ADDRESS}">', ""),
    ],
)
def test_tools_and_archives_say_when_and_from_where(words: str, software: str) -> None:
    found = capture_in_page(PAGE.format(words, "", ""), Capture())
    assert found.moment == NINE
    assert found.address.removeprefix("http://").removeprefix("https://") == "www.heron.example/dam"
    assert found.software == software
    assert found.evidence


def test_the_comment_of_the_wayback_machine_dates_its_copy() -> None:
    words = (
        "<!--\n     FILE ARCHIVED ON 09:30:00 Apr 07, 2031 AND RETRIEVED FROM THE\n"
        "     INTERNET ARCHIVE ON 1:00:00 May 1, 2034.-->"
    )
    assert capture_in_page(PAGE.format("", "", words), Capture()).moment == NINE


def test_the_mark_of_the_web_gives_an_address_and_no_moment() -> None:
    found = capture_in_page(f"<!-- saved from url=({len(ADDRESS):04d}){ADDRESS} -->" + PAGE, Capture())
    assert (found.address, found.moment) == (ADDRESS, None)
    assert capture_in_page(f"<!-- saved from url=(0004){ADDRESS} -->", Capture()) == Capture()


def test_a_link_to_an_archive_or_words_about_it_are_no_capture() -> None:
    body = (
        f'<a href="https://web.archive.org/web/20310407093000/{ADDRESS}">copy</a> FILE ARCHIVED ON 09:30:00 '
        "Apr 07, 2031 AND RETRIEVED &lt;!-- Page saved with SingleFile url: x saved date: y --&gt;"
    )
    assert capture_in_page(PAGE.format("", body, ""), Capture()) == Capture()


def test_what_held_the_page_comes_before_what_a_tool_wrote() -> None:
    known = Capture(way="web archive", address=ADDRESS, moment=NINE, evidence="WARC-Date")
    words = (
        "<!--\n Page saved with SingleFile \n url: https://other.example/ \n "
        "saved date: Mon Apr 14 2031 11:30:00 GMT+0200\n-->"
    )
    found = capture_in_page(words, known)
    assert (found.moment, found.evidence, found.address) == (NINE, "WARC-Date", ADDRESS)


def test_a_copy_taken_from_an_archive_is_as_old_as_the_archive_says() -> None:
    tool = (
        f"<!--\n Page saved with SingleFile \n url: https://web.archive.org/web/20310407093000/{ADDRESS} \n"
        " saved date: Mon Apr 07 2036 11:30:00 GMT+0200 (CEST)\n-->"
    )
    found = capture_in_page(PAGE.format(tool, "", ""), Capture())
    assert (found.moment, found.address, found.software) == (NINE, ADDRESS, "SingleFile")
    later = Capture(
        address=f"https://web.archive.org/web/20310407093000id_/{ADDRESS}",
        moment=NINE + timedelta(days=99),
        evidence="WARC-Date",
    )
    found = capture_in_page(PAGE, later)
    assert (found.moment, found.address) == (NINE, ADDRESS)
    assert "2031-07-15, WARC-Date" in found.evidence


def test_an_article_knows_its_capture_its_own_address_and_no_day_after_it() -> None:
    words = f'<link rel="canonical" href="https://web.archive.org/web/20310407093000/{ADDRESS}">'
    article = read(PAGE.format(words, "<p>Published 9 May 2031</p>", ""))
    assert article.capture.moment == NINE
    assert article.address == ADDRESS
    interval = article.published.interval
    assert interval is None or (interval.first is not None and interval.first <= date(2031, 4, 8))


def test_the_toolbar_of_an_archive_is_not_the_page_itself() -> None:
    bar = (
        "<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'><p>12 captures of this address were taken by a "
        "crawl of many pages, the first of them on 3 March 2030</p></div><!-- END WAYBACK TOOLBAR INSERT -->"
    )
    article = read(PAGE.format("", bar, ""))
    (added,) = [part for part in article.parts if "Wayback" in part.reason]
    assert added.state == "out"
    assert "12 captures" in article.text[added.start : added.end]
    assert all("captures" not in article.text[part.start : part.end] for part in article.read_parts())


def test_broken_statements_are_no_capture() -> None:
    for words in (
        "<!-- Page saved with SingleFile url: https://a.example saved date: never ever -->",
        '<meta name="savepage-date" content="Mon Apr 99 2031 05:30:00 GMT-0400">',
        '<html data-scrapbook-create="99999999999999999">',
        "<!-- FILE ARCHIVED ON 99:30:00 Apr 07, 2031 AND RETRIEVED -->",
        f'<link rel="canonical" href="https://web.archive.org/web/20319907093000/{ADDRESS}">',
        "<!--" * 100_000,
    ):
        assert capture_in_page(words, Capture()).moment is None


def test_a_zone_is_kept() -> None:
    words = f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Mon Apr 07 2031 11:30:00 GMT+0200\n-->"
    moment = capture_in_page(words, Capture()).moment
    assert moment is not None
    assert moment.utcoffset() == timezone(timedelta(hours=2)).utcoffset(None)


def test_an_impossible_moment_stops_nothing() -> None:
    words = f'<link rel="canonical" href="https://web.archive.org/web/99991231235959/{ADDRESS}">'
    assert read(PAGE.format(words, "", "")).address == ADDRESS


def test_the_day_of_saving_is_not_taken_for_that_of_publication() -> None:
    tool = f"<!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Mon Apr 07 2031 11:30:00 GMT+0200\n-->"
    article = read(PAGE.format(tool, "", ""))
    assert article.capture.moment == NINE
    assert article.published.interval is None
