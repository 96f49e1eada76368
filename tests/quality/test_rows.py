"""Rows: records become the rows of a task, and nothing is found or judged on the way."""

from datetime import date

from quality.rows.case import case_row
from quality.rows.entities import entities_rows, mention_kind
from quality.rows.events import events_rows
from quality.rows.extract import extract_row
from quality.rows.names import names_row
from quality.rows.quotes import quotes_row
from quality.rows.stories import stories_rows
from quality.rows.timex import timex_row
from variorum.records.account import Telling
from variorum.records.annotation import Statement, Time, TimeExpression
from variorum.records.article import Article, Part, Published
from variorum.records.entity import Entity, Identities
from variorum.records.interval import one_day
from variorum.records.span import ArticleId, SnapshotId, Span
from variorum.records.story import Story

TEXT = "Dam holds\nThe dam of Kessin held, said Ora Lind.\nPlease donate."
A = ArticleId("a")


def span(start: int, end: int) -> Span:
    return Span(article=A, start=start, end=end)


def article() -> Article:
    parts = (
        Part(kind="title", start=0, end=9, state="in"),
        Part(kind="body", start=10, end=48, state="in"),
        Part(kind="donation", start=49, end=63, state="out", reason="asks for money"),
    )
    published = Published(interval=one_day(date(2021, 5, 4)), method="printed", doubt=False)
    return Article(
        id=A, snapshot=SnapshotId("s"), name="x.txt", text=TEXT, parts=parts, title="Dam holds",
        authors=("Ora Lind",), published=published,
    )  # fmt: skip


def statement(*content: Span) -> Statement:
    return Statement(
        content=content, words="", manner="indirect", cue=None, source=None, speaker="Ora Lind",
        speaker_kind="person", chain=(),
    )  # fmt: skip


def test_the_body_of_a_page_is_what_is_read_of_it():
    row = extract_row("p", article())
    assert (row.title, row.text) == ("Dam holds", "The dam of Kessin held, said Ora Lind.")
    assert (row.published, row.published_doubt, row.authors) == ("2021-05-04", False, ("Ora Lind",))


def test_a_page_without_an_article_has_an_empty_row():
    assert extract_row("p", None).text == ""


def test_times_stand_in_the_order_of_the_text():
    times = [
        Time(
            expression=TimeExpression(span=span(start, start + 4), words="", kind="DATE", rule=""),
            interval=None,
            timex="P1D",
        )
        for start in (20, 10)
    ]
    assert [row.start for row in timex_row("t", times).times] == [10, 20]


def test_a_broken_content_is_one_row_with_its_parts():
    (row,) = quotes_row("q", [statement(span(10, 20), span(30, 40))]).statements
    assert (row.start, row.end, row.parts, row.source_start) == (10, 40, ((10, 20), (30, 40)), None)


def test_a_report_in_no_story_is_a_story_of_its_own():
    rows = stories_rows({"one": article(), "two": None}, [Story(id="s", articles=(A,))])
    assert [row.story for row in rows] == ["s", "alone two"]


def test_a_score_lies_between_nought_and_one():
    assert [names_row("n", score).score for score in (-0.1, 0.4, 1.1)] == [0.0, 0.4, 1.0]


def test_a_mention_in_no_entity_is_an_entity_of_its_own():
    entity = Entity(id="e", name="Kessin", kind="GPE", mentions=(span(17, 23),), spellings=())
    rows = entities_rows({"m1": span(17, 23), "m2": span(39, 47)}, Identities(entities=(entity,)))
    assert [row.entity for row in rows] == ["e", "alone m2"]
    assert [mention_kind(kind) for kind in ("PERSON", "FAC")] == ["PERSON", "OTHER"]


def test_mentions_of_one_group_share_an_event_and_a_lone_one_has_its_own():
    mentions = {"m1": span(4, 8), "m2": span(24, 28), "m3": span(30, 34)}
    rows = events_rows(mentions, [[span(24, 28), span(4, 8)]])
    assert [row.event for row in rows] == ["m1", "m1", "m3"]


def test_parts_that_are_not_read_are_told_even_of_what_is_no_report():
    row = case_row(Telling(left_out=(article(),)), {A: "D1"})
    assert [(part.doc, part.start, part.end, part.kind) for part in row.excluded] == [("D1", 49, 63, "donation")]
