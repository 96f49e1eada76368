"""Live blogs: each post with its own time, in the order of the page."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256

import pytest

from variorum.records.article import Snapshot
from variorum.records.interval import one_day
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted

TEXTS = (
    "The ferry company says that no boats will leave Ostrand before the storm has passed, and asks travellers to stay.",
    "Harbour master Joren Velde told reporters that two fishing boats are still out and that both have been reached.",
    "The council opened the school as a shelter last night; about forty people slept there, according to the mayor.",
    "Power is out in the northern villages, the grid company says, and crews cannot reach the lines before tomorrow.",
)


def read(page: str):
    content = page.encode()
    snapshot = Snapshot(id=SnapshotId(sha256(content).hexdigest()), name="a.html", size=len(content), media="text/html")
    articles, problems = extracted(Source(snapshot=snapshot, content=content))
    return articles, problems


def only(page: str):
    (article,), problems = read(page)
    return article, problems


def post(number: int, stamp: str, *, tag: str = "article", heading: str = "", words: str = "") -> str:
    head = f"<h2>{heading}</h2>" if heading else ""
    clock = f'<time datetime="{stamp}">{stamp[11:16] or stamp}</time>' if stamp else ""
    return f'<{tag} class="post">{clock}{head}<p>{words or TEXTS[number % 4]}</p></{tag}>'


def live(posts: str, *, head: str = "", below: str = "") -> str:
    return (
        f"<html lang='en'><head><title>Storm over Ostrand</title>{head}</head><body><main>"
        f"<h1>Storm over Ostrand: as it happens</h1><p>Follow the storm with us.</p><div class='posts'>{posts}</div>"
        f"</main>{below}</body></html>"
    )


STAMPS = ("2031-05-04T14:05:00+02:00", "2031-05-04T09:30:00+02:00", "2031-05-03T21:10:00+02:00")


def newest_first() -> str:
    return live("".join(post(n, stamp) for n, stamp in enumerate(STAMPS)))


def test_each_post_is_an_entry_with_its_day_and_clock():
    article, problems = only(newest_first())
    assert [one.clock for one in article.entries] == ["14:05", "09:30", "21:10"]
    days = [date(2031, 5, 4), date(2031, 5, 4), date(2031, 5, 3)]
    assert [one.posted for one in article.entries] == [one_day(day) for day in days]
    for n, entry in enumerate(article.entries):
        words = article.text[entry.start : entry.end]
        assert words.endswith(TEXTS[n])
        assert words.startswith(("14:05", "09:30", "21:10")[n])
    assert any("live blog of 3 entries, the newest first" in one.reason for one in problems)


def test_all_posts_are_read_and_their_times_are_dates():
    article, _ = only(newest_first())
    read_parts = [article.text[part.start : part.end] for part in article.read_parts()]
    for text in TEXTS[:3]:
        assert any(text in words for words in read_parts)
    dates = [article.text[part.start : part.end] for part in article.parts if part.kind == "date"]
    assert {"14:05", "09:30", "21:10"} <= set(dates)
    assert article.standing == "report"


def test_a_live_blog_is_not_published_after_its_earliest_post():
    article, _ = only(newest_first())
    assert (article.published.interval, article.published.doubt) == (one_day(date(2031, 5, 3)), True)
    stated = "<meta property='article:published_time' content='2031-05-02T08:00:00+02:00'>"
    article, _ = only(live("".join(post(n, stamp) for n, stamp in enumerate(STAMPS)), head=stated))
    assert article.published.interval == one_day(date(2031, 5, 2))


def test_oldest_first_is_not_told_as_newest_first():
    page = live("".join(post(n, stamp) for n, stamp in enumerate(reversed(STAMPS))))
    article, problems = only(page)
    assert [one.clock for one in article.entries] == ["21:10", "09:30", "14:05"]
    assert not any("newest first" in one.reason for one in problems)


@pytest.mark.parametrize("tag", ["li", "section", "div", "article"])
def test_posts_stand_in_any_kind_of_box(tag):
    article, _ = only(live("".join(post(n, stamp, tag=tag) for n, stamp in enumerate(STAMPS))))
    assert len(article.entries) == 3


def test_a_post_has_a_heading_of_its_own():
    article, _ = only(live("".join(post(n, s, heading=f"What is known now {n}") for n, s in enumerate(STAMPS))))
    assert len(article.entries) == 3
    assert article.title.startswith("Storm over Ostrand")


def test_a_printed_day_counts_where_no_moment_is_stated():
    posts = "".join(
        f'<article class="post"><time>{day} May 2031, 8.15 am</time><p>{TEXTS[n]}</p></article>'
        for n, day in enumerate((6, 5, 4))
    )
    article, _ = only(live(posts))
    assert [one.posted for one in article.entries] == [one_day(date(2031, 5, day)) for day in (6, 5, 4)]
    assert article.entries[0].clock == "8.15 am"


def test_a_clock_without_a_day_is_kept_as_printed_and_no_day_is_made_up():
    posts = "".join(f'<li class="post"><time>{hour}:20</time><p>{TEXTS[hour % 4]}</p></li>' for hour in (14, 13, 12))
    article, _ = only(live(f"<ul>{posts}</ul>"))
    assert [(one.clock, one.posted) for one in article.entries] == [("14:20", None), ("13:20", None), ("12:20", None)]


def data(*updates: dict[str, str]) -> str:
    listed = [{"@type": "BlogPosting", **one} for one in updates]
    whole = {"@type": "LiveBlogPosting", "headline": "Storm over Ostrand", "liveBlogUpdate": listed}
    return f'<script type="application/ld+json">{json.dumps(whole)}</script>'


def test_posts_without_time_elements_are_found_by_the_data_of_the_page():
    head = data(
        *({"headline": f"Update {word} of the day", "articleBody": text, "datePublished": stamp}
          for word, text, stamp in zip(("three", "two", "one"), TEXTS, STAMPS, strict=False))
    )  # fmt: skip
    posts = "".join(
        f"<div><h3>Update {word} of the day</h3><p>{text}</p></div>"
        for word, text in zip(("three", "two", "one"), TEXTS, strict=False)
    )
    article, _ = only(live(posts, head=head))
    assert [one.posted for one in article.entries] == [
        one_day(date(2031, 5, 4)), one_day(date(2031, 5, 4)), one_day(date(2031, 5, 3))
    ]  # fmt: skip
    assert article.text[article.entries[0].start :].startswith("Update three")


def test_two_posts_are_enough_where_the_page_says_that_it_is_a_live_blog():
    head = data({"headline": "a b c", "datePublished": STAMPS[0]})
    posts = "".join(post(n, stamp) for n, stamp in enumerate(STAMPS[:2]))
    assert len(only(live(posts, head=head))[0].entries) == 2
    assert only(live(posts))[0].entries == ()


def test_readers_comments_are_no_posts():
    report = "".join(f"<p>{text} {text}</p>" for text in TEXTS * 2)
    comments = "".join(post(n, s, tag="li", words=TEXTS[n] * 3) for n, s in enumerate(STAMPS))
    for box in ('<ul class="comments">', "<ul>"):
        article, _ = only(live(report, below=f"{box}{comments}</ul>"))
        assert article.entries == ()


def test_teasers_with_times_are_no_posts():
    teasers = "".join(
        f'<article class="teaser"><time datetime="{s}">{s[:10]}</time><h3><a href="/news/{n}">Another report on {n}</a>'
        f"</h3><p>{TEXTS[n]}</p></article>"
        for n, s in enumerate(STAMPS)
    )
    assert only(live(teasers))[0].entries == ()


def test_a_link_to_the_post_itself_makes_no_teaser():
    posts = "".join(
        f'<article class="post"><time datetime="{s}">{s[11:16]}</time><h3><a href="/live/storm#post-{n}">Point {n} now'
        f"</a></h3><p>{TEXTS[n]}</p></article>"
        for n, s in enumerate(STAMPS)
    )
    assert len(only(live(posts))[0].entries) == 3


def test_a_chronicle_of_years_is_no_live_blog():
    posts = "".join(post(n, f"20{n}1-05-04", tag="li") for n in range(1, 4))
    assert only(live(posts))[0].entries == ()


def test_a_report_with_its_own_day_is_no_live_blog():
    report = "".join(f"<p>{text}</p>" for text in TEXTS)
    clock = '<time datetime="2031-05-04">4 May 2031</time>'
    page = f"<html><body><article><h1>Ferry stops</h1>{clock}{report}</article></body></html>"
    assert only(page)[0].entries == ()
