"""Laws of dating: the order of the reports does not matter, and no text breaks it."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records.annotation import Annotation, Sentence
from variorum.records.article import Article
from variorum.records.record import canonical
from variorum.records.span import Span
from variorum.steps.annotate.times import find_times
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article

WORDS = """May march 3 31 29 February 2024 1992 97 - – / , . : ' s the last next this past week month year Monday
Tuesday two three days ago later earlier since until by early mid late quarter first third fiscal 1990s ' 80s century
p.m. noon GMT Christmas Day of in to and a few couple every daily now recently 99999999 0 00 half end beginning
day before after yesterday today morning following same that weekend summer Q4 nineteen ninety six will said""".split()
PUBLISHED = st.one_of(st.none(), st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))


def annotated(text: str, name: str, published: date | None) -> tuple[Article, Annotation]:
    article = plain_article(text, name=name, published=published)
    whole = Span(article=article.id, start=0, end=len(text))
    sentences = (Sentence(span=whole, part="body", paragraph=0, tokens=()),)
    times = find_times(article, sentences)
    assert all(text[time.span.start : time.span.end] == time.words for time in times)
    assert list(times) == sorted(times, key=lambda time: time.span)
    return article, Annotation(article=article.id, sentences=sentences, times=times)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join), PUBLISHED)
@settings(max_examples=400)
def test_no_row_of_calendar_words_breaks_finding_or_dating(text: str, published: date | None) -> None:
    article, annotation = annotated(text, "one", published)
    found = dated([article], [annotation])
    assert len(found.times) == len(annotation.times)


@given(st.text(min_size=1, max_size=200), PUBLISHED)
@settings(max_examples=100)
def test_no_text_breaks_finding_or_dating(text: str, published: date | None) -> None:
    article, annotation = annotated(text, "one", published)
    dated([article], [annotation])


REPORTS = [
    annotated(text, f"report {number}", day)
    for number, (text, day) in enumerate(
        [
            ("The dam above Karabura burst Tuesday, flooding the mill.", date(2026, 5, 14)),
            ("The dam above Karabura burst Tuesday and flooded the mill.", None),
            ("Last week the dam above Karabura burst. She was held Thursday.", None),
            ("On May 12 the dam burst. The next day it rained.", date(2026, 5, 20)),
            ("It fell in 2009. A year later it rose.", None),
            ("The dam fell last month.", date(2026, 6, 1)),
        ]
    )
]


@given(st.permutations(range(len(REPORTS))), st.permutations(range(len(REPORTS))))
@settings(max_examples=50)
def test_dating_is_the_same_in_any_order_of_reports(articles: list[int], annotations: list[int]) -> None:
    usual = dated([article for article, _ in REPORTS], [annotation for _, annotation in REPORTS])
    mixed = dated([REPORTS[place][0] for place in articles], [REPORTS[place][1] for place in annotations])
    assert canonical(usual) == canonical(mixed)
