"""Savings of one page are versions of one article: what changed is known passage by passage, and told once."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from variorum.records.article import Article, Credit, DateCandidate, Part, Published
from variorum.records.capture import Capture
from variorum.records.interval import one_day
from variorum.records.record import identity
from variorum.records.span import ArticleId, SnapshotId
from variorum.records.version import History
from variorum.steps.version.version import versioned

ALDA = "https://tern.example/2031/alda"
FIRST = (
    "The ferry Alda ran aground off Skell harbour on Friday with 41 people aboard.",
    "The captain had been drinking, a deckhand said.",
    "Nobody was hurt, harbour master Ines Dorval told the Tern.",
    "The wind blew from the west all day long.",
)
SECOND = (
    "The ferry Alda ran aground off Skell harbour on Friday with 43 people aboard.",
    "Nobody was hurt, harbour master Ines Dorval told the Tern.",
    "The wind blew from the west all day long.",
    "The owner, Skell Lines, has asked for an inquiry.",
)


def saved(*body: str, hour: int | None = None, title: str = "Ferry aground", address: str = ALDA, **more) -> Article:
    """An article of a title and sentences, captured so many hours into 3 May 2031."""
    text = "\n\n".join((title, " ".join(body[:2]), " ".join(body[2:])))
    name = identity(text, str(hour), address, str(more))
    moment = datetime(2031, 5, 3, tzinfo=UTC) + timedelta(hours=hour) if hour is not None else None
    given = {
        "capture": Capture(moment=moment, evidence="WARC-Date" if moment else ""), "outlet": "The Tern",
        "parts": (
            Part(kind="title", start=0, end=len(title), state="in"),
            Part(kind="body", start=len(title) + 2, end=len(text), state="in"),
        ),
        "snapshot": SnapshotId(identity(name) * 4), **more,
    }  # fmt: skip
    return Article(id=ArticleId(name), name=f"{name}.html", text=text, title=title, address=address, **given)


def told(article: Article) -> str:
    return " ".join(" ".join(article.text[part.start : part.end] for part in article.read_parts()).split())


def only(articles: list[Article]) -> tuple[dict[str, Article], History]:
    found, (history,) = versioned(articles)
    return {article.id: article for article in found}, history


def changes_of(history: History) -> list[tuple[str, str, str]]:
    return [
        (one.kind, one.before.words if one.before else "", one.after.words if one.after else "")
        for one in history.versions[-1].changes
    ]


def test_the_newest_version_counts_and_an_earlier_one_tells_only_what_is_gone() -> None:
    old, new = saved(*FIRST, hour=1), saved(*SECOND, hour=30)
    found, history = only([new, old])
    assert [one.article for one in history.versions] == [old.id, new.id]
    assert history.sure
    assert found[new.id] == new
    assert told(found[old.id]) == f"{FIRST[0]} {FIRST[1]}"
    assert {part.reason for part in found[old.id].parts if part.state == "out"} == {
        "unchanged in the version of 4 May 2031, 06:00 UTC"
    }


def test_a_stealth_edit_is_told_with_both_wordings() -> None:
    _, history = only([saved(*FIRST, hour=1), saved(*SECOND, hour=30)])
    assert changes_of(history) == [
        ("reworded", FIRST[0], SECOND[0]), ("added", "", SECOND[3]), ("removed", FIRST[1], "")
    ]  # fmt: skip


def test_no_offset_moves_and_every_quote_is_the_articles_own() -> None:
    articles = [saved(*FIRST, hour=1), saved(*SECOND, hour=30)]
    found, history = only(articles)
    for article in articles:
        assert found[article.id].text == article.text
        edges = [edge for part in found[article.id].parts for edge in (part.start, part.end)]
        assert edges == sorted(edges)
    quotes = [one.quote for one in history.edits]
    quotes += [q for one in history.versions for change in one.changes for q in (change.before, change.after) if q]
    assert quotes
    assert all(found[q.span.article].text[q.span.start : q.span.end] == q.words for q in quotes)


def test_typography_and_white_space_are_no_change() -> None:
    old = saved('He said: "Nobody\u00a0was hurt" – so far.', "It blew.", hour=1)
    new = saved("He said:  “Nobody was hurt” — so far.", "It blew.", hour=2)
    found, history = only([old, new])
    assert changes_of(history) == []
    assert found[old.id].standing == "version"


def test_a_version_with_nothing_of_its_own_is_left_out_and_named() -> None:
    old, new = saved(*FIRST[:3], hour=1), saved(*FIRST, hour=2)
    found, history = only([old, new])
    assert found[old.id].standing == "version"
    assert not found[old.id].read_parts()
    assert [one.name for one in history.versions] == [old.name, new.name]


def test_a_passage_that_stood_in_two_earlier_versions_is_read_once() -> None:
    rows = [saved(*FIRST, hour=1), saved(*FIRST, FIRST[3] + " Really.", hour=2), saved(*SECOND, hour=3)]
    found, history = only(rows)
    assert FIRST[1] not in told(found[rows[0].id])
    assert FIRST[1] in told(found[rows[1].id])
    removed = [one for one in history.edits if one.quote.words == FIRST[1]]
    assert [(one.kind, one.before, one.after) for one in removed] == [("removed", 1, 2)]


def test_a_passage_knows_between_which_versions_it_came() -> None:
    rows = [saved(*FIRST, hour=1), saved(*FIRST, SECOND[3], hour=2), saved(*FIRST, SECOND[3], "The end.", hour=3)]
    _, history = only(rows)
    came = {one.quote.words: (one.before, one.after) for one in history.edits}
    assert came[SECOND[3]] == (0, 1)
    assert came["The end."] == (1, 2)


def test_what_was_removed_as_furniture_in_one_saving_is_no_edit() -> None:
    """The extraction of one saving took a line for a link; the outlet changed nothing."""
    new = saved(*FIRST, hour=2)
    at = new.text.index(FIRST[3])
    body = new.parts[1]
    cut = (replace(body, end=at), Part(kind="related", start=at, end=body.end, state="out", reason="links"))
    _, history = only([saved(*FIRST, hour=1), replace(new, parts=(new.parts[0], *cut))])
    assert changes_of(history) == []
    assert not history.edits


def test_where_the_order_is_not_known_nothing_is_later() -> None:
    old, new = saved(*FIRST), saved(*SECOND)
    _, history = only([old, new])
    assert not history.sure
    assert "unchanged in another saving" in str(only([old, new])[0][history.versions[0].article].parts)


def test_equal_moments_of_capture_tell_no_order() -> None:
    assert not only([saved(*FIRST, hour=1), saved(*SECOND, hour=1)])[1].sure


def modified(day: int) -> Published:
    found = DateCandidate(interval=one_day(date(2031, 5, day)), method="page metadata", evidence="dateModified")
    return Published(
        interval=found.interval, method="page metadata", evidence="dateModified", doubt=False, candidates=(found,)
    )


def test_the_stated_day_of_the_change_orders_what_no_capture_does() -> None:
    old, new = saved(*FIRST, modified=modified(3)), saved(*SECOND, modified=modified(5))
    _, history = only([new, old])
    assert history.sure
    assert [one.article for one in history.versions] == [old.id, new.id]
    assert [str(one.day) for one in history.versions] == ["2031-05-03", "2031-05-05"]


@pytest.mark.parametrize(
    "other",
    [
        saved("Grain prices fell.", "Bread did not.", "Farmers met in Orm.", hour=9, title="Grain"),
        saved(*SECOND, hour=9, address="https://tern.example/2031/other"),
        saved(*SECOND, hour=9, address="https://tern.example/"),
        saved(*SECOND, hour=9, standing="list"),
        saved(*SECOND, hour=9, address=""),
    ],
    ids=["another text", "another address", "front page", "list", "no address"],
)
def test_what_is_no_saving_of_the_same_article_is_left_alone(other: Article) -> None:
    old = saved(*FIRST, hour=1)
    assert versioned([old, other]) == ((old, other), ())


def test_a_reprint_that_gives_the_address_of_its_original_is_no_saving_of_it() -> None:
    def named(outlet: str, hour: int, evidence: str = "og:site_name") -> Article:
        return saved(*FIRST, hour=hour, outlet=outlet, outlet_evidence=evidence)

    assert not versioned([named("The Tern", 9), named("Gull Daily", 12)])[1]
    assert versioned([named("The Tern", 9), named("Tern", 12)])[1]
    assert versioned([named("The Tern", 9), named("gull.example", 12, "address gull.example")])[1]


def test_rows_of_one_file_are_no_versions_for_being_fetched_together() -> None:
    capture = Capture(address=ALDA, moment=datetime(2031, 5, 3, tzinfo=UTC))
    rows = [
        replace(saved(*body, address=""), capture=capture, snapshot=SnapshotId("a" * 64)) for body in (FIRST, SECOND)
    ]
    assert versioned(rows)[1] == ()


def test_the_address_of_the_capture_counts_where_the_page_names_none() -> None:
    rows = [
        replace(one, address="", capture=replace(one.capture, address=ALDA + "?utm_source=x"))
        for one in (saved(*FIRST, hour=1), saved(*SECOND, hour=3))
    ]
    assert only(rows)[1].address == "tern.example/2031/alda"


def test_a_part_that_a_person_put_back_stays() -> None:
    old = saved(*FIRST, hour=1)
    judged = replace(old, parts=(old.parts[0], replace(old.parts[1], reason="put back by a person")))
    found, _ = only([judged, saved(*SECOND, hour=2)])
    assert FIRST[3] in told(found[old.id])


def test_what_a_person_took_out_of_the_newest_does_not_come_back_from_an_earlier_one() -> None:
    new = saved(*SECOND, hour=2)
    at = new.text.index(FIRST[2])
    body = new.parts[1]
    cut = (
        replace(body, end=at),
        Part(kind="body", start=at, end=at + len(FIRST[2]), state="out", reason="taken out by a person"),
        replace(body, start=at + len(FIRST[2])),
    )
    old = saved(*FIRST, hour=1)
    found, _ = only([old, replace(new, parts=(new.parts[0], *cut))])
    assert FIRST[2] not in told(found[old.id])


LINES = st.lists(st.sampled_from([*FIRST, *SECOND, "He said no.", "Rain fell on Orm."]), min_size=1, max_size=8)


@given(st.lists(LINES, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_any_order_of_input_gives_the_same(bodies: list[list[str]], chance: random.Random) -> None:
    rows = [saved(*body, hour=hour) for hour, body in enumerate(bodies)]
    first = versioned(rows)
    shuffled = chance.sample(rows, len(rows))
    again = versioned(shuffled)
    assert again[1] == first[1]
    assert sorted(again[0], key=lambda one: one.id) == sorted(first[0], key=lambda one: one.id)


@given(st.lists(LINES, min_size=2, max_size=5))
def test_every_sentence_of_every_version_is_read_exactly_once_or_out_with_a_reason(bodies: list[list[str]]) -> None:
    rows = [saved(*body, hour=hour) for hour, body in enumerate(bodies)]
    found, histories = versioned(rows)
    for old, new in zip(rows, found, strict=True):
        kept = sum(part.end - part.start for part in new.parts)
        assert kept == sum(part.end - part.start for part in old.parts)
        assert all(part.reason for part in new.parts if part.state == "out")
    if histories and len(histories[0].versions) == len(rows):
        lines = {line for body in bodies for line in body}
        everything = "\n".join(told(article) for article in found)
        assert all(line in everything for line in lines)


@given(st.lists(LINES, min_size=2, max_size=4))
def test_the_newest_version_is_untouched_and_alone_gives_what_it_gives(bodies: list[list[str]]) -> None:
    rows = [saved(*body, hour=hour) for hour, body in enumerate(bodies)]
    assert versioned(rows)[0][-1] == rows[-1]
    assert versioned(rows[-1:]) == ((rows[-1],), ())


def test_later_pages_of_a_report_continue_the_one_before_and_have_what_the_first_prints() -> None:
    first = saved(*FIRST, authors=("Ines Calder",), published=modified(3))
    first = replace(first, credits=(Credit(agency="Coast Wire", quote=first.quote(0, 5), form="byline"),))
    second = saved("The second page begins.", "It goes on.", address=ALDA + "?page=2", outlet="")
    third = saved("The third page begins.", "It ends.", address=ALDA + "/page/3", title="Ferry aground | Page 3")
    found, histories = versioned([third, first, second])
    by_id = {article.id: article for article in found}
    assert histories == ()
    assert by_id[second.id].continues == first.id
    assert by_id[third.id].continues == second.id
    assert by_id[second.id].outlet == "The Tern"
    assert by_id[third.id].authors == ("Ines Calder",)
    assert by_id[third.id].published == first.published
    assert by_id[second.id].credits == first.credits


def test_pages_that_only_say_their_number_are_pages_and_no_versions() -> None:
    rows = [saved(*body, f"\nPage {n} of 2\n") for n, body in enumerate((FIRST, SECOND), 1)]
    found, histories = versioned(rows)
    assert histories == ()
    assert [one.continues for one in found] == [None, rows[0].id]


def test_three_hundred_long_versions_are_compared_in_time() -> None:
    long = [f"Sentence number {n} tells of the harbour of Skell and of ship {n}." for n in range(200)]
    rows = [saved(*long[: 100 + n % 100], hour=n) for n in range(300)]
    started = datetime.now(UTC)
    _, (history,) = versioned(rows)
    assert len(history.versions) == 300
    assert datetime.now(UTC) - started < timedelta(seconds=20)


@pytest.mark.parametrize(
    "body",
    [
        [f"The ship {n} of {n % 7}." for n in range(20_000)],
        ["Ah."] * 50_000,
        ["“" * 100_000 + "."],
        ["a " * 200_000 + "."],
    ],
    ids=["many sentences", "one sentence often", "marks", "one long sentence"],
)
def test_hostile_versions_take_no_time(body: list[str]) -> None:
    rows = [saved(*body, hour=1), saved(*(line.replace("s", "z").replace("a", "o") for line in body), hour=2)]
    started = datetime.now(UTC)
    versioned(rows)
    assert datetime.now(UTC) - started < timedelta(seconds=20)


def test_a_thousand_unlike_pages_under_one_address_take_no_time() -> None:
    rows = [
        saved(*(f"Day {n} line {m} number {n * m + 7}." for m in range(40)), hour=n, title=f"Day {n}")
        for n in range(1_000)
    ]
    started = datetime.now(UTC)
    assert versioned(rows)[1] == ()
    assert datetime.now(UTC) - started < timedelta(seconds=30)


def test_of_two_savings_with_the_same_words_the_whole_page_counts() -> None:
    page = saved(*FIRST)
    cut = replace(page, id=ArticleId("0"), name="cut.html", snapshot=SnapshotId("0" * 64))
    footer = "\n\nAll rights reserved."
    whole = replace(
        page, id=ArticleId("1"), name="whole.html", text=page.text + footer,
        parts=(*page.parts, Part(kind="footer", start=len(page.text) + 2, end=len(page.text + footer), state="out")),
    )  # fmt: skip
    for rows in ([cut, whole], [whole, cut]):
        assert only(rows)[1].versions[-1].name == "whole.html"
