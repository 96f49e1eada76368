"""Words of other days: a reprint's are the first report's, an event's that nobody dates are of no known day."""

from __future__ import annotations

from datetime import date

import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Annotation, Time
from variorum.records.article import Article
from variorum.steps.annotate.parse import parsed
from variorum.steps.annotate.times import find_times
from variorum.steps.date.date import dated
from variorum.steps.extract.given import plain_article

COPY = "Its head clerk, Irma Voss, left the harbour last Tuesday and could not be reached on her boat."
SHORT = "Its head clerk left the harbour last Tuesday."
MONDAY, THURSDAY = date(2026, 5, 11), date(2026, 5, 14)


def annotation(article: Article) -> Annotation:
    sentences = parsed(article, parser())
    return Annotation(article=article.id, sentences=sentences, times=find_times(article, sentences))


def told(*articles: Article) -> dict[str, list[Time]]:
    times = dated(articles, [annotation(article) for article in articles]).times
    return {article.id: [time for time in times if time.expression.span.article == article.id] for article in articles}


def days(time: Time) -> str:
    return time.interval.iso() if time.interval else ""


def last(text: str) -> Time:
    article = plain_article(text, published=THURSDAY)
    return told(article)[article.id][-1]


def test_a_reprint_counts_from_the_day_of_the_report_that_it_copies() -> None:
    first = plain_article(f"Harbour shut.\n\n{COPY}", published=MONDAY)
    later = plain_article(f"The harbour.\n\n{COPY}", published=THURSDAY)
    found = told(first, later)
    assert [days(time) for time in found[later.id]] == ["2026-05-05"] == [days(time) for time in found[first.id]]
    assert [one.iso() for one in found[later.id][0].alternatives] == ["2026-05-12"]
    assert found[later.id][0].helpers == (first.id,)
    assert found == told(later, first)


def test_a_sentence_of_its_own_counts_from_its_own_day() -> None:
    first = plain_article(f"Harbour shut.\n\n{COPY}", published=MONDAY)
    later = plain_article(f"The harbour.\n\n{COPY.replace('her boat', 'board')}", published=THURSDAY)
    assert [days(time) for time in told(first, later)[later.id]] == ["2026-05-12"]


def test_a_few_words_may_be_alike_by_chance() -> None:
    first, later = (
        plain_article(f"{head}\n\n{SHORT}", published=day) for head, day in (("A.", MONDAY), ("B.", THURSDAY))
    )
    assert [days(time) for time in told(first, later)[later.id]] == ["2026-05-12"]


EVENTS = (
    ("Yesterday she was held. The lease was read on the evening before the vote.", ""),
    ("Yesterday she was held. The gate was open on the night of the fire.", ""),
    ("Yesterday she was held. The gate was open on the night after her arrest.", ""),
    ("Yesterday she was held. The gate was shut in the evening.", "2026-05-13"),
    ("Yesterday she was held. The gate was shut in the evening after dinner.", "2026-05-13"),
    ("Yesterday she was held. The gate was shut on the evening of Tuesday.", "2026-05-12"),
    ("Yesterday she was held. The gate was shut on the evening of 3 May.", "2026-05-03"),
)


@pytest.mark.parametrize(("text", "day"), EVENTS)
def test_a_time_beside_an_event_that_is_not_dated_is_of_no_known_day(text: str, day: str) -> None:
    assert days(last(text)) == day


LINES = (
    ("On Tuesday the firm had said that no letter had come. In the evening she left.", "2026-05-13", ["2026-05-12"]),
    ("On Tuesday the firm said that no letter had come. In the evening she left.", "2026-05-12", []),
    ("On Tuesday the firm had met. In the evening it had agreed to pay.", "2026-05-12", []),
    ("On Tuesday the firm had met. That evening it agreed to pay.", "2026-05-12", []),
)


@pytest.mark.parametrize(("text", "day", "others"), LINES)
def test_a_bare_evening_behind_a_flashback_goes_on_with_the_main_line(text: str, day: str, others: list[str]) -> None:
    found = last(f"She spoke on Wednesday. {text}")
    assert (days(found), [one.iso() for one in found.alternatives]) == (day, others)
