"""An article that travels to another process arrives as it was."""

from __future__ import annotations

import pickle
from copy import deepcopy
from datetime import UTC, date, datetime, timedelta, timezone

from variorum.records.article import Article, DateCandidate, Part, Published, Run
from variorum.records.capture import Capture
from variorum.records.interval import one_day
from variorum.records.record import canonical
from variorum.records.span import ArticleId, SnapshotId

TEXT = "Dam breaks at Kessin\n\nThe dam “broke” at 4 a.m. 🜁"
PRINTED = DateCandidate(interval=one_day(date(2031, 4, 7)), method="printed", evidence="7 April 2031")
MOMENTS = (datetime(2031, 4, 8, 1, 2, 3, 456, UTC), datetime(2031, 4, 8, tzinfo=timezone(timedelta(hours=-3.5))))


def article(moment: datetime) -> Article:
    return Article(
        id=ArticleId("a"), snapshot=SnapshotId("s"), name="dam.html", text=TEXT,
        parts=(Part("title", 0, 20, "in"), Part("body", 22, len(TEXT), "in")),
        published=Published(interval=PRINTED.interval, method="printed", doubt=False, candidates=(PRINTED,)),
        runs=(Run(0, 20, 7, 27, "plain"), Run(20, 22, 0, 0, "generated"), Run(22, len(TEXT), 40, 73, "html")),
        capture=Capture(moment=moment, headers=(("Content-Type", "text/html"),)),
    )  # fmt: skip


def test_an_article_arrives_as_it_left() -> None:
    for moment in MOMENTS:
        sent = article(moment)
        for got in (pickle.loads(pickle.dumps(sent)), deepcopy(sent)):
            assert got == sent
            assert canonical(got) == canonical(sent)


def test_the_runs_do_not_travel_one_by_one() -> None:
    assert pickle.dumps(article(MOMENTS[0])).count(b"Run") == 0
