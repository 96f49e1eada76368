"""What is found in a web page, and where it stands in its bytes."""

from __future__ import annotations

import html
import quopri
from datetime import date
from time import monotonic

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted

LEAD = "A dam above the town of Karabura broke on Monday, officials said, and at least four people were missing."
MORE = "The mayor, Gulmira Asanova, said that the town had been warned in the early hours, long before the water came."
LAST = "Rescue teams from three valleys were on their way to the town on Tuesday morning, the ministry said."
BODY = "".join(f"<p>{words}</p>" for words in (LEAD, MORE, LAST))


def read(page: str | bytes, name: str = "page.html") -> tuple[Article, tuple[Problem, ...]]:
    source = source_of(name, page.encode() if isinstance(page, str) else page)
    assert isinstance(source, Source), source
    (found,), problems = extracted(source)
    check_runs(found, source.content)
    return found, problems


def check_runs(found: Article, content: bytes) -> None:
    """Every run gives its characters again when its bytes are decoded."""
    at = 0
    for run in found.runs:
        assert run.start == at
        at = run.end
        raw = content[run.byte_start : run.byte_end]
        if run.coding == "quoted-printable-html":
            raw = quopri.decodestring(raw)
        if run.coding != "generated":
            assert html.unescape(raw.decode(found.charset, "replace")) == found.text[run.start : run.end]
    assert at == len(found.text)


def words(found: Article, kind: str) -> list[str]:
    return [found.text[part.start : part.end] for part in found.parts if part.kind == kind]


def page(body: str, head: str = "") -> str:
    return f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'


def test_frame_and_text_are_told_apart() -> None:
    frame = '<nav><a href="/">Home</a><a href="/w">World</a></nav>'
    links = '<div class="related"><a href="/1">Dam had cracks for years</a></div>'
    comments = '<section class="comments"><p>Bob: this was bound to happen, was it not?</p></section>'
    found, _ = read(
        page(f"{frame}<article><h1>Dam breaks</h1>{BODY}</article>{links}{comments}<footer>© Heron</footer>")
    )
    assert words(found, "body") == ["\n\n".join([LEAD, MORE, LAST])]
    assert words(found, "title") == ["Dam breaks"]
    assert words(found, "related") == ["Dam had cracks for years"]
    assert words(found, "comment")
    assert "© Heron" in found.text


def test_hidden_elements_are_not_seen() -> None:
    unseen = "<template><p>no</p></template><p hidden>no</p><noscript>no</noscript>"
    hidden = f'<script>var x = "no";</script><style>p{{}}</style>{unseen}'
    found, _ = read(page(f"<article>{hidden}{BODY}</article>"))
    assert found.text == "\n\n".join([LEAD, MORE, LAST])


def test_entities_soft_hyphens_and_inline_tags_keep_their_bytes() -> None:
    text = f"<p>The <b>dam</b> at K&auml;ra&shy;bura&nbsp;&amp; its\n   town <i>fell</i>.<br>Next line. {MORE}</p>"
    found, _ = read(page(f"<article>{text}{BODY}</article>"))
    assert "The dam at Kärabura\xa0& its town fell.\nNext line." in found.text


def test_an_appeal_inside_the_text_is_out() -> None:
    appeal = "<p>We have a small favor to ask. Please support us with a monthly donation, your help counts.</p>"
    found, _ = read(page(f"<article><h1>Dam breaks</h1><p>{LEAD}</p><p>{MORE}</p>{appeal}<p>{LAST}</p></article>"))
    assert all(part.state == "out" for part in found.parts if "small favor" in found.text[part.start : part.end])
    assert LAST in words(found, "body")[-1]


def test_title_outlet_authors_and_day_come_from_the_page_itself() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Dam breaks", '
        '"datePublished": "2031-04-07T08:00:00Z", "author": {"name": "Jane Doe"}, '
        '"publisher": {"name": "The Daily Heron"}}</script>'
    )
    found, _ = read(page(f"<article><h1>Dam breaks</h1>{BODY}</article>", data))
    assert (found.title, found.outlet, found.authors) == ("Dam breaks", "The Daily Heron", ("Jane Doe",))
    assert found.published.interval is not None
    assert found.published.interval.first == date(2031, 4, 7)
    assert not found.published.doubt


def test_the_date_of_a_comment_never_wins() -> None:
    data = '<meta property="article:published_time" content="2031-04-07T08:00:00Z">'
    comments = (
        '<section class="comments"><p>Bob <time datetime="2031-09-09">September 9, 2031</time> wrote</p></section>'
    )
    found, _ = read(page(f"<article><h1>Dam breaks</h1>{BODY}</article>{comments}", data))
    assert found.published.interval is not None
    assert found.published.interval.first == date(2031, 4, 7)


def test_an_archived_page_is_traced_through_its_coding() -> None:
    inner = page(f"<article><h1>Dam breaks at Kärabura</h1>{BODY}</article>").encode()
    content = (
        b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nDate: Wed, 9 Apr 2031 10:00:00 -0000\r\n"
        b'Content-Type: multipart/related; boundary="b-1"\r\n\r\n--b-1\r\nContent-Type: text/html\r\n'
        b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://www.dailyheron.example/dam\r\n\r\n"
        + quopri.encodestring(inner).replace(b"\n", b"\r\n")
        + b"\r\n--b-1\r\nContent-Type: text/css\r\n\r\nb{}\r\n--b-1--\r\n"
    )
    found, _ = read(content, "page.mhtml")
    assert words(found, "body") == ["\n\n".join([LEAD, MORE, LAST])]
    assert found.outlet == "Daily Heron"
    assert {run.coding for run in found.runs} <= {"plain", "quoted-printable-html", "generated"}


@pytest.mark.parametrize("inner", ["<div>" * 100_000 + LEAD, "<b>" * 100_000 + "</i>" * 100_000 + LEAD])
def test_a_hundred_thousand_nested_tags_are_told_in_time(inner: str) -> None:
    begin = monotonic()
    found, problems = read(page(inner))
    assert monotonic() - begin < 10
    assert LEAD in found.text
    assert "nest" in problems[0].reason


@pytest.mark.parametrize("name", ["a.txt", "a.html"])
def test_twenty_thousand_brackets_hold_no_words(name: str) -> None:
    begin = monotonic()
    found, problems = read(")" * 20_000 if name == "a.txt" else page(f"<p>{')' * 20_000}</p>"), name)
    assert monotonic() - begin < 10
    assert found.standing == "empty"
    assert problems[0].severity == "failed"


def bare(body: str, title: str) -> str:
    """A page of tables without data about itself."""
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


FRAME = (
    '<table><tr><td><b>VALLEY TODAY</b></td><td><a href="p">Politics</a> | <a href="e">Economy</a></td></tr></table>'
)
FOOT = "<p><small>Valley Today is published by Reed Media, Karabura. Advertising: ads@valley.example</small></p>"


def test_masthead_and_title_that_agree_name_the_outlet_and_are_no_text() -> None:
    found, _ = read(bare(f"{FRAME}<h2>Dam breaks</h2>{BODY}{FOOT}", "Dam breaks - Valley Today"))
    assert (found.outlet, found.outlet_evidence) == ("Valley Today", "the page's title and masthead")
    assert words(found, "body") == ["\n\n".join([LEAD, MORE, LAST])]
    assert words(found, "footer")


def test_masthead_and_foot_that_agree_name_the_outlet() -> None:
    found, _ = read(bare(f"{FRAME}<h2>Dam breaks</h2>{BODY}{FOOT}", "Dam breaks"))
    assert (found.outlet, found.outlet_evidence) == ("VALLEY TODAY", "the page's masthead and foot")


def test_a_section_in_title_and_menu_names_no_outlet() -> None:
    menu = '<div><a href="/">Start</a> <a href="/w">World</a></div><p>World</p>'
    found, _ = read(bare(f"{menu}<h1>Dam breaks</h1>{BODY}", "Dam breaks - World"))
    assert found.outlet == ""


def test_the_line_of_rights_alone_names_the_outlet() -> None:
    found, _ = read(page(f"<article>{BODY}</article><footer>© 2031 The Daily Tern. All rights reserved.</footer>"))
    assert found.outlet == "The Daily Tern"


def test_links_side_by_side_are_words_apart() -> None:
    menu = '<nav><a href="1">News</a><a href="2">Port</a><span>More</span></nav><div><a>One</a><a>Two</a></div>'
    found, _ = read(page(f"{menu}<article>{BODY}<p>The <a>dam</a>’s <a>wa</a><a>ll</a> held.</p></article>"))
    assert "News Port More" in found.text
    assert "One Two" in found.text
    assert "The dam’s wall held." in found.text


def test_headings_inside_the_text_are_subheads() -> None:
    parts = f"<p>{LEAD}</p><h2>A night of fear</h2><p>{MORE}</p><p><b>The search</b></p><p>{LAST}</p>"
    found, _ = read(page(f"<article><h1>Dam breaks</h1>{parts}</article>"))
    assert words(found, "subhead") == ["A night of fear", "The search"]
    assert words(found, "body") == [LEAD, MORE, LAST]


def test_a_box_is_told_by_its_words_before_its_class() -> None:
    box = '<div class="promo">You have read two of your five free articles. <a>Subscribe for £1 a week</a></div>'
    friend = "<div>Honest reporting costs money. Become a friend of the Heron today → <a>Join</a></div>"
    found, _ = read(page(f"<article><h1>Dam breaks</h1>{BODY}{box}{friend}</article>"))
    reasons = [part.reason for part in found.parts if part.kind == "donation"]
    assert sorted(reasons) == ["asks the reader for money", "offers a subscription"]


def test_writer_and_day_of_one_block_are_no_text() -> None:
    head = '<p class="standfirst">A valley under water</p><p>Jane Doe and Max Poe in Karabura<br>7 April 2031</p>'
    found, _ = read(page(f"<article><h1>Dam breaks</h1>{head}{BODY}</article>"))
    assert words(found, "deck") == ["A valley under water"]
    assert words(found, "byline") == ["Jane Doe and Max Poe in Karabura\n7 April 2031"]
    assert words(found, "body") == ["\n\n".join([LEAD, MORE, LAST])]


def test_a_guessed_charset_is_noted_and_no_failure() -> None:
    found, problems = read(f"<html><body><p>{LEAD}</p><p>La présidente a dit « non » à Besançon.</p>".encode("cp1252"))
    assert found.standing == "report"
    assert [problem.severity for problem in problems] == ["noted"]


def test_a_page_without_text_is_told() -> None:
    found, problems = read(page('<div id="app"></div><script>run()</script>'))
    assert found.standing == "empty"
    assert "no words" in problems[0].reason


TAGS = "<p> </p> <b \" ' > <!-- --> &amp; &#10; ä \n word < </ <script> &shy; <br> \ud7ff"
SOUP = (*TAGS.split(" "), "<div hidden>", " x='", " ")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SOUP), max_size=40))
def test_any_soup_of_tags_keeps_its_bytes(pieces: list[str]) -> None:
    read("<html><body>" + "".join(pieces))
