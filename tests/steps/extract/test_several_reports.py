"""Two whole reports on one page are two articles; what only looks like it stays one."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

import pytest

from variorum.records.article import Article, Snapshot
from variorum.records.interval import one_day
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted

FERRY = (
    "The ferry between Ostrand and Velm stopped on Monday because its engine failed, the company said in a statement.",
    "Sixty passengers were brought ashore by fishing boats, and nobody was hurt, harbour master Joren Velde told us.",
    "The company hopes that a second boat can take over before the end of the week, its spokeswoman Mina Tabor said.",
    "The council of the island had warned last year that the engine was too old and that no spare parts were kept.",
    "Farmers say that milk has to be poured away because it cannot be carried to the dairy on the mainland any more.",
    "A helicopter of the coast guard stands by for the sick, and the school has sent home the children of Velm.",
)
BRIDGE = (
    "The old bridge over the Lenn is closed to lorries from today, after inspectors found cracks in two of its piers.",
    "Drivers have to go round by Karnau, which takes forty minutes more, the road office of the county announced.",
    "The cracks are as wide as a finger, said the engineer Ilse Brand, who looked at the piers from a boat last week.",
    "Repairs will cost four million and are to begin in autumn, once the water of the river has fallen far enough.",
    "Shopkeepers in the old town fear for their trade and want the county to pay for a free bus across the bridge.",
    "The bridge was built by prisoners and is the oldest of its kind in the country, according to the museum.",
)


def paragraphs(texts) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def report(heading: str, texts, *, rank: str = "h1", day: str = "", by: str = "", tag: str = "article") -> str:
    clock = f"<time datetime='{day}'>{day}</time>" if day else ""
    writer = f"<p class='byline'>By {by}</p>" if by else ""
    return f"<{tag}><{rank}>{heading}</{rank}>{clock}{writer}{paragraphs(texts)}</{tag}>"


def page(inner: str, *, title: str = "Ferry stops off Ostrand", head: str = "") -> str:
    return f"<html lang='en'><head><title>{title}</title>{head}</head><body><main>{inner}</main></body></html>"


def read(text: str) -> tuple[Article, ...]:
    content = text.encode()
    snapshot = Snapshot(id=SnapshotId(sha256(content).hexdigest()), name="a.html", size=len(content), media="text/html")
    return extracted(Source(snapshot=snapshot, content=content))[0]


def words_in(article: Article) -> str:
    return " ".join(article.text[part.start : part.end] for part in article.read_parts())


TWO = (
    report("Ferry stops off Ostrand", FERRY, day="2031-05-05", by="Ina Holm")
    + report("Old bridge over the Lenn closed", BRIDGE, day="2031-04-28", by="Per Lund")
)  # fmt: skip


def test_two_whole_reports_are_two_articles_of_one_text():
    first, second = read(page(TWO))
    assert (first.name, second.name) == ("a.html#1", "a.html#2")
    assert (first.text, first.runs) == (second.text, second.runs)
    assert first.id != second.id


def test_each_report_reads_its_own_parts_only():
    first, second = read(page(TWO))
    for text in FERRY:
        assert text in words_in(first)
        assert text not in words_in(second)
    for text in BRIDGE:
        assert text in words_in(second)
        assert text not in words_in(first)
    reasons = {part.reason for part in first.parts if BRIDGE[0] in first.text[part.start : part.end]}
    assert reasons == {"belongs to another report on this page"}


def test_each_report_has_its_own_title_writer_and_day():
    first, second = read(page(TWO))
    assert (first.title, second.title) == ("Ferry stops off Ostrand", "Old bridge over the Lenn closed")
    assert (first.authors, second.authors) == (("Ina Holm",), ("Per Lund",))
    assert first.published.interval == one_day(date(2031, 5, 5))
    assert second.published.interval == one_day(date(2031, 4, 28))


def test_what_the_page_says_is_of_the_report_that_it_is_named_after():
    head = (
        "<meta property='og:title' content='Ferry stops off Ostrand'>"
        "<meta property='article:published_time' content='2031-05-06T08:00:00+02:00'>"
        "<link rel='canonical' href='https://post.example/ferry'>"
    )
    inner = report("Ferry stops off Ostrand", FERRY) + report("Old bridge over the Lenn closed", BRIDGE)
    first, second = read(page(inner, head=head))
    assert (first.address, second.address) == ("https://post.example/ferry", "")
    assert first.published.interval == one_day(date(2031, 5, 6))
    assert second.published.interval is None


def test_data_of_the_page_go_to_the_report_of_their_headline():
    said = [
        {"@type": "NewsArticle", "headline": "Old bridge over the Lenn closed", "datePublished": "2031-04-27",
         "author": {"name": "Per Lund"}},
        {"@type": "NewsArticle", "headline": "Ferry stops off Ostrand", "datePublished": "2031-05-05"},
    ]  # fmt: skip
    head = f"<script type='application/ld+json'>{json.dumps(said)}</script>"
    inner = report("Ferry stops off Ostrand", FERRY) + report("Old bridge over the Lenn closed", BRIDGE)
    first, second = read(page(inner, head=head))
    assert first.published.interval == one_day(date(2031, 5, 5))
    assert second.published.interval == one_day(date(2031, 4, 27))
    assert second.authors == ("Per Lund",)


def test_reports_under_headlines_of_the_second_rank_are_several_where_each_is_signed():
    inner = report("Ferry stops off Ostrand", FERRY, rank="h2", day="2031-05-05") + report(
        "Old bridge over the Lenn closed", BRIDGE, rank="h2", by="Per Lund"
    )
    assert len(read(page(f"<h1>Ostrand Post</h1>{inner}"))) == 2


def test_every_character_is_still_found_in_the_bytes():
    text = page(TWO)
    for article in read(text):
        at = article.text.index(FERRY[2])
        (found, *_) = [run for run in article.runs if run.start <= at < run.end]
        assert text.encode()[found.byte_start : found.byte_end]


ONE = report("Ferry stops off Ostrand", FERRY, day="2031-05-05", by="Ina Holm")
OTHER = report("Old bridge over the Lenn closed", BRIDGE, day="2031-04-28")
NEAR_MISSES = {
    "a teaser": ONE + f"<article><h2><a href='/b'>Old bridge closed to lorries</a></h2><p>{BRIDGE[0]}</p></article>",
    "a long teaser that leads away": ONE
    + report("<a href='/bridge'>Old bridge over the Lenn closed</a>", BRIDGE, rank="h2", day="2031-04-28"),
    "a heading inside a link": ONE
    + f"<article><a href='/bridge'><h2>Old bridge is closed</h2></a><time>x</time>{paragraphs(BRIDGE)}</article>",
    "a short box": ONE + report("Old bridge over the Lenn closed", BRIDGE[:2], day="2031-04-28"),
    "comments": ONE
    + "<section id='comments'>"
    + "".join(report(f"A long word from reader {n}", BRIDGE, rank="h2", day="2031-05-06") for n in range(3))
    + "</section>",
    "an article cut in two": report("Ferry stops off Ostrand", FERRY, day="2031-05-05", by="Ina Holm")
    + report("What the bridge has to do with it", BRIDGE, rank="h2"),
    "an article in an article": f"<article><h1>Ferry stops off Ostrand</h1>{paragraphs(FERRY)}"
    + OTHER
    + "</article>",
    "the same report twice": ONE + ONE,
    "related reports": ONE + f"<div class='related'>{OTHER}</div>",
    "sections": ONE.replace("article>", "section>")
    + report("Old bridge over the Lenn closed", BRIDGE, day="2031-04-28", tag="section"),
    "no headline": ONE + f"<article>{paragraphs(BRIDGE)}</article>",
}  # fmt: skip


def test_a_report_of_another_page_below_the_text_is_told_and_not_read():
    for name in ("a long teaser that leads away", "a heading inside a link"):
        (article,) = read(page(NEAR_MISSES[name]))
        assert all(text in words_in(article) for text in FERRY)
        assert not any(text in words_in(article) for text in BRIDGE)
        assert all(text in article.text for text in BRIDGE)


def test_what_stands_outside_the_elements_stays_in_the_only_report():
    more = "The ferry is the only one that carries lorries, and it was built in the yard of Velm forty years ago, too."
    away = report("<a href='/bridge'>Old bridge over the Lenn closed</a>", BRIDGE, rank="h2")
    (article,) = read(page(ONE + f"<div><p>{more}</p></div>" + away))
    assert article.published.interval == one_day(date(2031, 5, 5))
    assert article.authors == ("Ina Holm",)


def test_a_front_page_of_whole_reports_whose_headlines_are_links_holds_several():
    posts = report("<a href='/a'>Ferry stops off Ostrand</a>", FERRY, rank="h2", day="2031-05-05") + report(
        "<a href='/b'>Old bridge over the Lenn closed</a>", BRIDGE, rank="h2", day="2031-04-28"
    )
    first, second = read(page(posts, title="Ostrand Post"))
    assert (first.title, second.title) == ("Ferry stops off Ostrand", "Old bridge over the Lenn closed")
    assert not any(text in words_in(first) for text in BRIDGE)
    assert second.published.interval == one_day(date(2031, 4, 28))


@pytest.mark.parametrize("name", NEAR_MISSES)
def test_what_only_looks_like_several_reports_is_one(name):
    (article,) = read(page(NEAR_MISSES[name]))
    assert article.name == "a.html"
    assert article.title.startswith("Ferry stops")
