"""Feeds: RSS, Atom and JSON feed."""

from __future__ import annotations

import json
from datetime import date
from html import escape
from time import process_time

import pytest

from tests.steps.extract.formats.traced import FILES, part, read
from variorum.read import source_of
from variorum.records.source import Source
from variorum.records.span import Span
from variorum.steps.extract.reading import Extraction

TEXT = "Three ferries and a tug left the quay of Karabura on Friday before the storm came. " * 6


def rss(items: str, head: str = "<title>The Karabura Heron</title>") -> Extraction:
    content = f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{items}</channel></rss>'
    return read(content.encode(), "application/rss+xml", "f.xml")


def item(text: str = TEXT, more: str = "") -> str:
    return (
        f"<item><title>Ferries leave</title>{more}<content:encoded><![CDATA[<p>{text}</p>]]></content:encoded></item>"
    )


@pytest.mark.parametrize("name", ["feedgen-rss.xml", "feedgen-atom.xml"])
def test_items_with_their_text_become_articles_and_the_others_are_listed(name: str) -> None:
    articles, problems = read((FILES / name).read_bytes(), "application/rss+xml", "f.xml")
    assert [article.name for article in articles] == ["f.xml#1", "f.xml#2"]
    first = articles[0]
    assert first.title == "Ferries & tug leave Karabura 1"
    assert first.address == "https://karaburaheron.example/2031/05/01/ferries-1"
    assert (first.outlet, first.authors, first.section) == ("The Karabura Heron", ("Ada Quill",), "World")
    assert first.published.interval
    assert first.published.interval.first == first.published.interval.last == date(2031, 5, 1)
    assert not first.published.doubt
    assert first.published.candidates[0].stated.endswith(("+0300", "+03:00"))
    assert "Café owners watched." in first.text
    (problem,) = problems
    assert problem.severity == "skipped"
    assert "words, read as a summary: Ferries & tug leave Karabura 3 https://" in problem.reason


@pytest.mark.parametrize(
    "before", [b"\n\n", b"\n\xef\xbb\xbf", b"<!-- a > b --> \xef\xbb\xbf\r\n", b"\xef\xbb\xbf" * 2]
)
def test_blanks_marks_and_comments_before_a_feed_move_no_offset(before: bytes) -> None:
    content = b'<?xml version="1.0"?><rss version="2.0"><channel>%b</channel></rss>' % item("Caf\xe9 " + TEXT).encode()
    source = source_of("f.xml", before + content)
    assert isinstance(source, Source)
    (article,), _ = read(before + content, source.snapshot.media, "f.xml")
    start = article.text.index("Caf\xe9 Three")
    (place,) = article.locate(Span(article=article.id, start=start, end=start + 10))
    assert (before + content)[place.byte_start : place.byte_end].decode() == "Caf\xe9 Three"


def test_atom_keeps_when_an_entry_was_changed() -> None:
    articles, _ = read((FILES / "feedgen-atom.xml").read_bytes(), "application/atom+xml")
    assert articles[0].modified.interval
    assert articles[0].modified.interval.first == date(2031, 5, 1)


def test_an_entry_that_only_says_when_it_was_changed_leaves_its_day_in_doubt() -> None:
    entry = f"<title>T</title><updated>2031-05-01T10:00:00+03:00</updated><content>{TEXT}</content>"
    feed = f"<feed><entry>{entry}</entry></feed>"
    articles, _ = read(feed.encode(), "application/atom+xml")
    assert articles[0].published.doubt


def test_atom_text_of_each_type_is_read_as_it_is_meant() -> None:
    bodies = {
        "text": TEXT + "AT&amp;T is 1 &lt; 2.",
        "html": f"&lt;p&gt;{TEXT}AT&amp;amp;T is 1 &amp;lt; 2.&lt;/p&gt;",
        "xhtml": f'<div xmlns="http://www.w3.org/1999/xhtml"><p>{TEXT}AT&amp;T is 1 &lt; 2.</p><br/></div>',
    }
    for kind, body in bodies.items():
        entry = f'<a:entry><a:content type="{kind}">{body}</a:content></a:entry>'
        feed = f'<a:feed xmlns:a="http://www.w3.org/2005/Atom">{entry}</a:feed>'
        articles, _ = read(feed.encode(), "application/atom+xml")
        assert part(articles[0], "body")[0].endswith("AT&T is 1 < 2."), kind


def test_a_malformed_feed_is_read_as_far_as_it_goes() -> None:
    feed = (
        b"\xef\xbb\xbf\n junk <?xml version='1.0' encoding='utf-8'?><rss><channel><title>Heron & Sons</title>"
        b"<item><title>Caf&eacute;&nbsp;closed & open</title><description>" + TEXT.encode() * 2
        + b"<b>unclosed <i>crossed</b></i></description></itm><item><title>Second"
    )  # fmt: skip
    articles, problems = read(feed, "application/rss+xml")
    assert articles[0].title == "Café closed & open"
    assert "crossed" in articles[0].text
    assert len(articles) + len(problems) >= 1


def test_a_feed_that_breaks_off_is_read_and_told() -> None:
    content = f"<rss><channel><title>The Karabura Heron</title><item><title>Dam</title><description>{TEXT * 9}"
    articles, problems = read(content.encode(), "application/rss+xml")
    assert len(articles) == 1
    assert [problem.severity for problem in problems if "breaks off" in problem.reason] == ["failed"]


def test_two_cdata_sections_and_text_between_them_are_one_text() -> None:
    text = f"<![CDATA[<p>{TEXT}a ]]]]><![CDATA[> b]]>&lt;em&gt; c &amp;amp; d&lt;/em&gt;<![CDATA[</p>]]>"
    articles, _ = rss(f"<item><content:encoded>{text}</content:encoded></item>")
    assert part(articles[0], "body")[0].endswith("a ]]> b c & d")


def test_a_feed_in_another_charset_is_decoded_as_it_declares() -> None:
    entry = f"<item><description>{'Паром ушёл из порта. ' * 40}</description></item>"
    feed = f'<?xml version="1.0" encoding="windows-1251"?><rss><channel>{entry}</channel></rss>'
    articles, _ = read(feed.encode("cp1251"), "application/rss+xml")
    assert articles[0].charset == "cp1251"
    assert articles[0].text.startswith("Паром ушёл")


def test_a_text_that_is_cut_is_no_report() -> None:
    short = "Three ferries left the quay of Karabura on Friday before the storm came to the town. " * 5
    for ending in ("[&#8230;]", "...", "<a href='x'>Continue reading</a>", "<a href='x'>Read more</a>"):
        articles, problems = rss(item(short + ending))
        assert not articles, ending
        assert "summary" in problems[0].reason


SHORT = "The ferry Aster left Karabura on Friday with 40 people. It reached Ostrand at noon."


def test_a_short_text_in_the_field_for_whole_texts_is_the_report() -> None:
    (article,), problems = rss(item(SHORT, "<description>Ferry sails.</description>"))
    assert part(article, "body") == [SHORT]
    assert not problems
    entry = {"id": "1", "url": "https://heron.example/1", "title": "Ferry", "content_text": SHORT}
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Heron", "items": [entry]})
    (article,), problems = read(feed.encode(), "application/feed+json")
    assert part(article, "body") == [SHORT]


def test_a_short_text_that_links_to_its_rest_or_stands_in_the_summary_is_no_report() -> None:
    link = "<link>https://heron.example/1</link>"
    on = "<a href='https://heron.example/1'>The whole voyage</a>"
    assert not rss(item(SHORT + on, link))[0]
    assert rss(item(SHORT + on.replace("/1", "/quay"), link))[0]  # another page is not the rest of this one
    assert not rss(f"<item><title>Ferry</title><description>{SHORT}</description></item>")[0]
    entry = {"id": "1", "title": "Ferry", "summary": SHORT}
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Heron", "items": [entry]})
    assert not read(feed.encode(), "application/feed+json")[0]


def test_a_long_text_that_is_cut_is_read_and_told() -> None:
    articles, problems = rss(item(TEXT * 2 + "[&#8230;]"))
    assert articles
    assert problems[0].severity == "noted"
    assert "cuts the report short" in problems[0].reason


def test_what_blog_systems_add_below_an_item_is_no_text() -> None:
    articles, _ = rss(item(TEXT + "</p><p>The post <a>Ferries leave</a> appeared first on <a>Heron</a>."))
    assert part(articles[0], "footer") == ["The post Ferries leave appeared first on Heron."]


def test_times_in_odd_spellings_give_their_days() -> None:
    spelled = {
        "Fri, 02 May 2031 09:15:00 EST": (2, 2),
        "02 May 31 09:15 GMT": (2, 2),
        "2031-05-02": (2, 2),
        "2031-05-02T09:15:00": (2, 2),
        "20310502T091500Z": (2, 2),
        "Fri May  2 09:15:00 2031": (2, 2),
        "2 May 2031": (2, 2),
    }
    for stated, (first, last) in spelled.items():
        articles, _ = rss(item(more=f"<pubDate>{stated}</pubDate>"))
        interval = articles[0].published.interval
        assert interval, stated
        assert (interval.first, interval.last) == (date(2031, 5, first), date(2031, 5, last)), stated
    articles, _ = rss(item(more="<pubDate>the day before yesterday</pubDate>"))
    assert articles[0].published.interval is None


def test_an_aggregator_names_the_outlet_that_an_item_is_from() -> None:
    articles, _ = rss(item(more='<source url="https://velmherald.example/feed">The Velm Herald</source>'))
    assert articles[0].outlet == "The Velm Herald"


def test_a_film_s_title_is_not_that_of_the_report() -> None:
    film = "<media:title>Film</media:title><media:content><media:description>x</media:description></media:content>"
    articles, _ = rss(f"<item>{film}<title>Ferries leave</title><description>{TEXT * 2}</description></item>")
    assert articles[0].title == "Ferries leave"


def test_a_json_feed_gives_pages_and_plain_texts() -> None:
    page = {
        "url": "https://karaburaheron.example/1",
        "title": 'Ferries "leave"',
        "content_html": f"<p>{TEXT}Caf&eacute; 🚢</p>",
        "date_published": "2031-05-02T21:15:00+03:00",
        "authors": [{"name": "Ada Quill"}],
        "tags": ["World"],
    }
    entries = [page, {"content_text": f"{TEXT}\n\nSecond “paragraph”."}, {"title": "Only a title"}]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "The Karabura Heron", "items": entries}
    articles, problems = read(json.dumps(feed).encode(), "application/feed+json", "f.json")
    assert [article.name for article in articles] == ["f.json#1", "f.json#2"]
    assert (articles[0].title, articles[0].authors, articles[0].section) == ('Ferries "leave"', ("Ada Quill",), "World")
    assert articles[0].text.endswith("Café 🚢")
    assert articles[1].text.endswith("Second “paragraph”.")
    assert "only a title: Only a title" in problems[0].reason


def test_a_feed_that_declares_entities_is_refused() -> None:
    declared = (
        '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">',
        '<!ENTITY b SYSTEM "file:///etc/passwd">',
    )
    for entities in declared:
        bomb = f"<!DOCTYPE rss [{entities}]><rss><channel><item><title>&b;</title></item></channel></rss>"
        articles, problems = read(bomb.encode(), "application/rss+xml")
        assert not articles
        assert "ENTITY" in problems[0].reason


def test_the_public_doctype_of_an_old_feed_is_no_danger() -> None:
    doctype = (
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">'
    )
    feed = f"{doctype}<rss><channel><item><description>{TEXT * 2}</description></item></channel></rss>"
    articles, _ = read(feed.encode(), "application/rss+xml")
    assert articles


@pytest.mark.parametrize(
    "content",
    [
        "<rss>" + "<a>" * 50_000 + "x",
        "<rss><item a='" + "x" * 1_000_000 + "'><description>" + TEXT * 2 + "</description></item>",
        "<rss>" + "<a " * 200_000,
        "<rss>" + "<![CDATA[" * 50_000,
        "<rss>" + "<!--" * 50_000,
        "<rss>" + "<?a" * 50_000 + ">",
        "<rss>" + "</a>" * 100_000,
        "<rss><item><description>" + "&lt;" * 100_000 + "&#" * 50_000 + "&a" * 50_000 + "</description></item>",
        "<rss>" + "<item><title>x</title></item>" * 30_000,
    ],
    ids="depth attribute tags cdata comments instructions closings references items".split(),
)
def test_hostile_feeds_take_time_in_proportion(content: str) -> None:
    begin = process_time()
    read(content.encode(), "application/rss+xml")
    assert process_time() - begin < 10


def test_an_item_that_stands_twice_in_a_feed_is_read_once() -> None:
    articles, problems = rss(item() + item() + item("Another. " + TEXT))
    assert [article.name for article in articles] == ["f.xml#1", "f.xml#3"]
    assert "the same item as f.xml#1" in problems[0].reason


def test_rss_1_has_its_items_beside_the_channel() -> None:
    feed = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://velmherald.example/">'
        "<title>The Velm Herald</title><link>https://velmherald.example/</link></channel>"
        '<item rdf:about="https://velmherald.example/a"><title>Bridge closed</title><link>/a</link>'
        f"<dc:date>2031-05-03T18:15:00+02:00</dc:date><dc:creator>Mira Olt</dc:creator>"
        f"<description>{TEXT * 2}</description>"
        "</item></rdf:RDF>"
    )
    (article,), _ = read(feed.encode(), "application/rss+xml")
    assert (article.title, article.outlet, article.authors) == ("Bridge closed", "The Velm Herald", ("Mira Olt",))
    assert article.address == "https://velmherald.example/a"
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 3)
    assert article.published.evidence == "dc:date of the feed's item"


def test_atom_0_3_escapes_its_text_and_calls_its_days_otherwise() -> None:
    feed = (
        '<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><entry><title>Bridge</title>'
        '<link rel="alternate" type="text/html" href="https://velmherald.example/b"/>'
        "<issued>2031-05-03T18:15:00+02:00</issued><modified>2031-05-04T18:15:00+02:00</modified>"
        f'<content type="text/html" mode="escaped">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>'
    )
    (article,), _ = read(feed.encode(), "application/atom+xml")
    assert article.address == "https://velmherald.example/b"
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 3)
    assert article.modified.interval
    assert article.modified.interval.first == date(2031, 5, 4)
    assert part(article, "body") == [TEXT.strip()]


def test_a_whole_report_in_a_script_without_blanks_is_no_summary() -> None:
    long, short = "渡し船は月曜日に港を出なかった。" * 20, "渡し船は月曜日に港を出なかった。"
    items = "".join(f"<item><title>渡し船</title><description>{one}</description></item>" for one in (long, short))
    articles, problems = read(f"<rss><channel>{items}</channel></rss>".encode(), "application/rss+xml")
    assert len(articles) == 1
    assert "only 16 characters, read as a summary" in problems[0].reason


TWICE = f"<p>It&#8217;s late &amp; cold. {TEXT}</p><p>A <a href='x'>ferry</a> of Orlen caf&eacute;&nbsp;stays.</p>"


def in_encoded(inner: str) -> Extraction:
    return rss(f"<item><title>Ferries leave</title><content:encoded>{inner}</content:encoded></item>")


@pytest.mark.parametrize("inner", [f"<![CDATA[{escape(TWICE)}]]>", escape(escape(TWICE))])
def test_markup_that_is_escaped_once_too_often_shows_no_tags_and_no_references(inner: str) -> None:
    (article,), _ = in_encoded(inner)
    assert "".join(part(article, "body")[:1]).startswith("It’s late & cold. Three ferries")
    assert article.text.endswith("A ferry of Orlen café\xa0stays.") or article.text.endswith(
        "A ferry of Orlen café stays."
    )


def test_markup_that_is_escaped_twice_shows_no_tags() -> None:
    (article,), _ = in_encoded(escape(escape(f"<p>Tom & Ann: {TEXT}</p><p>The ferry stays.</p>")))
    assert article.text.endswith("before the storm came.\n\nThe ferry stays.")
    assert "Tom & Ann: Three" in article.text


@pytest.mark.parametrize(
    "inner",
    [
        f"<![CDATA[{escape('Write <p> before a paragraph, and </p> behind it.')}]]>",
        f"<![CDATA[{escape('<p>One</p> and <velm>another</velm>')}]]>",
        f"<![CDATA[<p>Write {escape('<p>so</p>')}</p>]]>",
        f"<![CDATA[{escape('<p>' * 9)}]]>",
    ],
)
def test_tags_that_are_told_of_stay_words(inner: str) -> None:
    (article,), _ = in_encoded(inner)
    assert "<p>" in article.text
