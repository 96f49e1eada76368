"""In a live blog each post is counted from its own day."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from variorum.engines.models import parser
from variorum.records.annotation import Annotation, Time
from variorum.records.article import Article, Entry
from variorum.records.interval import one_day
from variorum.steps.annotate.parse import parsed
from variorum.steps.annotate.times import find_times
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article

INTRODUCTION = "The storm began yesterday."
POSTS = (
    ("14:05", date(2031, 5, 4), "The boats left yesterday. The next day the harbour will be closed."),
    ("21:10", date(2031, 5, 2), "The mayor resigned yesterday. On Monday the council met."),
    ("08:00", None, "The school opened yesterday."),
)


def blog() -> Article:
    text, entries = INTRODUCTION, []
    for clock, day, words in POSTS:
        start = len(text) + 2
        text += f"\n\n{clock}\n\n{words}"
        entries.append(Entry(start=start, end=len(text), posted=one_day(day) if day else None, clock=clock))
    return replace(plain_article(text, published=date(2031, 5, 6)), entries=tuple(entries))


def times(article: Article) -> list[Time]:
    sentences = parsed(article, parser())
    annotation = Annotation(article=article.id, sentences=sentences, times=find_times(article, sentences))
    return list(dated([article], [annotation]).times)


def days(words: str, article: Article) -> list[str]:
    return [one.interval.iso() if one.interval else "" for one in times(article) if one.expression.words == words]


def test_yesterday_is_the_day_before_the_post():
    assert days("yesterday", blog()) == ["2031-05-05", "2031-05-03", "2031-05-01", "2031-05-05"]


def test_a_weekday_is_the_latest_before_the_post():
    assert days("Monday", blog()) == ["2031-04-28"]


def test_the_anchor_names_the_post_and_quotes_its_time():
    found = [one for one in times(blog()) if one.expression.words == "yesterday"]
    assert found[0].anchor.startswith("published ")
    assert found[1].anchor.startswith("the entry was posted ")
    assert found[1].anchor_quote is not None
    assert found[1].anchor_quote.words == "14:05"
    assert found[3].anchor.startswith("published ")


def test_no_post_counts_from_a_day_that_another_tells():
    article = blog()
    alone = replace(article, entries=article.entries[:1])
    assert days("The next day", article) == days("The next day", alone)


def test_without_entries_nothing_changes():
    article = replace(blog(), entries=())
    assert set(days("yesterday", article)) == {"2031-05-05"}
