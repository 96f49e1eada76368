"""Tracing: a reprint is not a second origin, and every copied passage is shown in the words of both sides."""

from datetime import date
from itertools import pairwise

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records.article import Article, Credit, Published
from variorum.records.interval import Interval
from variorum.records.story import Dating
from variorum.records.tracing import Tracing
from variorum.steps.extract.given import plain_article
from variorum.steps.trace.trace import traced

AGENCY = (
    "KARABURA - A dam above the mountain town burst early on Monday and swept away two bridges, police said.\n\n"
    "Rescue crews searched the flooded valley for nine villagers who were missing after the spillway gave way.\n\n"
    "Engineers had warned the regional council of cracks in the concrete wall three weeks before the disaster."
)
OWN = (
    "Mayor Asanova spent the night on the roof of the school, she told the Daily Heron.\n\n"
    "The power company that owns the wall has declined to show the letters its inspectors wrote last winter.\n\n"
    "Nobody in the council would say who had read them, and a shopkeeper wept over her ruined flour."
)
EARLY, LATE = date(2026, 5, 4), date(2026, 5, 5)


def report(text: str, name: str, outlet: str = "", day: date | None = EARLY) -> Article:
    return plain_article(text, name=name, outlet=outlet, published=day)


def credited(article: Article, words: str, agency: str, form: str) -> Article:
    at = article.text.index(words)
    credit = Credit(agency=agency, quote=article.quote(at, at + len(words)), form=form)
    return msgspec.structs.replace(article, credits=(credit,))


def trace(*articles: Article) -> Tracing:
    return traced(articles, (), Dating(published=(), times=()))


def known(tracing: Tracing) -> set[str]:
    return {origin.name for origin in tracing.origins if origin.kind != "unknown"}


def test_a_reprint_is_not_a_second_origin():
    first, copy = report(AGENCY, "a", "Daily Heron"), report(AGENCY, "b", "Evening Crane", LATE)
    found = trace(first, copy)
    assert known(found) == {"Daily Heron"}
    assert found.main_origin(copy.id) == found.main_origin(first.id)
    assert [(line.article, line.source, line.kind) for line in found.copies] == [(copy.id, first.id, "reprint")]


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 9))
def test_any_number_of_reprints_of_an_agency_are_one_origin(count):
    text = AGENCY + "\n\n(NPW)"
    articles = [credited(report(text, str(n), f"Paper {n}"), "(NPW)", "NPW", "tail") for n in range(count)]
    assert len(trace(*articles).origins) == 1


def test_a_reprint_with_an_own_line_does_not_raise_the_number_of_origins():
    first = report(AGENCY, "a", "Daily Heron")
    copy = report(AGENCY + "\n\nStay with us for more.", "b", "Evening Crane", LATE)
    assert known(trace(first, copy)) == {"Daily Heron"}


def test_a_reprint_without_any_date_does_not_raise_the_number_of_origins():
    articles = [report(AGENCY, name, outlet, None) for name, outlet in (("a", "Daily Heron"), ("b", "Evening Crane"))]
    assert len(known(trace(*articles))) == 1


def test_own_reporting_of_two_outlets_is_two_origins():
    assert len(known(trace(report(AGENCY, "a", "Daily Heron"), report(OWN, "b", "Evening Crane")))) == 2


def test_an_excerpt_belongs_to_its_earliest_carrier_and_the_rest_to_the_outlet():
    first = report(AGENCY, "a", "Daily Heron")
    mixed = report(OWN + "\n\n" + AGENCY.split("\n\n")[1], "b", "Evening Crane", LATE)
    found = trace(first, mixed)
    names = {origin.id: origin.name for origin in found.origins}
    at = mixed.text.index("Rescue crews")
    assert names[found.main_origin(mixed.id)] == "Evening Crane"
    assert names[found.origin_at(mixed.quote(at, at + 6).span)] == "Daily Heron"


@pytest.mark.parametrize("marks", ["“”", "‘’", '""'])
def test_the_same_quotation_of_a_speech_is_no_copy(marks):
    words = "We will open every letter that our inspectors wrote about the cracked wall above the town,"
    speech = f"{marks[0]}{words}{marks[1]} she said."
    left = report("The mayor spoke in the square. " + speech, "a", "Daily Heron")
    right = report("Asanova faced angry shopkeepers. " + speech, "b", "Evening Crane", LATE)
    found = trace(left, right)
    assert found.reuses == ()
    assert len(known(found)) == 2


def test_a_sentence_with_a_credit_is_stated_and_the_rest_presumed():
    text = "A dam burst above the town of Karabura, reports NPW.\n\nNine villagers are missing in the valley below it."
    article = credited(report(text, "a", "Daily Heron"), "reports NPW", "NPW", "sentence")
    assert [passage.how for passage in trace(article).passages] == ["stated", "presumed"]
    assert known(trace(article)) == {"NPW"}


def test_one_credit_does_not_swallow_the_reporting_of_a_signed_reporter():
    text = "A dam burst above the town of Karabura, reports NPW.\n\nNine villagers are missing in the valley below it."
    article = credited(report(text, "a", "Daily Heron"), "reports NPW", "NPW", "sentence")
    assert known(trace(msgspec.structs.replace(article, authors=("Ida Moor",)))) == {"NPW", "Daily Heron"}


def test_a_block_under_the_name_of_another_outlet_is_that_outlets():
    text = "Dam bursts above Karabura\n\nNordhaven Post: Dam burst after warning\n\n" + OWN
    article = report(text, "a")
    found = trace(article)
    assert {origin.id: origin.name for origin in found.origins}[found.main_origin(article.id)] == "Nordhaven Post"


def test_a_speaker_before_a_colon_is_no_outlet():
    text = "Asanova: I never saw the letter\n\n" + OWN
    assert {origin.kind for origin in trace(report(text, "a")).origins} == {"unknown"}


def test_reports_of_one_outlet_that_share_a_passage_are_one_origin_and_one_house():
    left = report(AGENCY, "a", "Daily Heron")
    right = report(OWN + "\n\n" + AGENCY.split("\n\n")[1], "b", "The Daily Heron", LATE)
    found = trace(left, right)
    assert len(known(found)) == 1
    assert [len(house.articles) for house in found.houses] == [2]
    assert {line.kind for line in found.copies} == {"same house"}


def test_reports_of_one_outlet_that_share_nothing_are_one_house_but_no_copies():
    found = trace(report(AGENCY, "a", "Daily Heron"), report(OWN, "b", "Daily Heron", LATE))
    assert len(found.houses) == 1
    assert found.copies == ()
    assert len(found.origins) == 2


def test_the_direction_is_given_only_where_days_tell():
    same = trace(report(AGENCY, "a", "Daily Heron"), report(AGENCY, "b", "Evening Crane"))
    assert {reuse.direction for reuse in same.reuses} == {"unknown"}
    assert all("both were published on one day (4 May 2026)" in reuse.reason for reuse in same.reuses)
    later = trace(report(AGENCY, "a", "Daily Heron"), report(AGENCY, "b", "Evening Crane", LATE))
    assert {reuse.direction for reuse in later.reuses} <= {"left first", "right first"}


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(5)))
def test_the_order_of_the_reports_does_not_matter(order):
    articles = [
        report(AGENCY, "a", "Daily Heron"),
        report(AGENCY, "b", "Evening Crane", None),
        report(OWN, "c", "Nordhaven Post", LATE),
        report(OWN + "\n\n" + AGENCY[:150], "d", "Daily Heron", LATE),
        report(AGENCY[:230], "e"),
    ]
    assert trace(*(articles[number] for number in order)) == trace(*articles)


def test_every_passage_is_quoted_in_exact_words_and_all_text_is_covered_once():
    articles = [report(AGENCY, "a", "Daily Heron"), report(OWN + "\n\n" + AGENCY[:230], "b", "Evening Crane", LATE)]
    texts = {article.id: article.text for article in articles}
    found = trace(*articles)
    for reuse in found.reuses:
        for side in (reuse.left, reuse.right):
            assert texts[side.span.article][side.span.start : side.span.end] == side.words
    for article in articles:
        own = [passage.span for passage in found.passages if passage.span.article == article.id]
        assert sum(span.end - span.start for span in own) == len(article.text)
        assert all(left.end <= right.start for left, right in pairwise(own))


def test_a_long_refrain_is_compared_in_bounded_time():
    text = "la la la la " * 3000
    assert trace(report(text, "a", "Daily Heron"), report(text + "end", "b", "Evening Crane")).passages


def test_an_agency_in_the_heap_and_a_credit_to_it_are_one_origin():
    own = report(AGENCY, "a", "Reuters")
    other = credited(report(OWN + "\n\n(Reuters)", "b", "Evening Crane", LATE), "(Reuters)", "Reuters", "tail")
    assert [origin.name for origin in trace(own, other).origins] == ["Reuters"]


def test_wording_shared_by_two_reports_that_credit_one_agency_is_the_agencys():
    far = OWN + " " + OWN.replace("mayor", "clerk") + "\n\nMore bridges may fall, NPW reported."
    shared = AGENCY.split("\n\n")[1]
    one, two = (
        report(far + "\n\n" + shared, "a", "Daily Heron"),
        report(shared + "\n\nNPW said so.", "b", "Evening Crane"),
    )
    one, two = credited(one, "NPW reported", "NPW", "sentence"), credited(two, "NPW said", "NPW", "sentence")
    found = trace(one, two)
    names = {origin.id: origin.name for origin in found.origins}
    at = one.text.index("Rescue crews")
    assert names[found.main_origin(one.id)] == "Daily Heron"
    assert names[found.origin_at(one.quote(at, at + 6).span)] == "NPW"


def test_a_phrase_that_every_newsroom_writes_is_no_copy():
    phrase = "The regional water board did not immediately respond to a request for comment on Monday."
    left = report("Prices of bread rose again. " + phrase, "a", "Daily Heron")
    right = report("A choir opened the season. " + phrase.replace("regional water", "city"), "b", "Evening Crane", LATE)
    assert trace(left, right).reuses == ()


def with_dateline(text: str, dateline: str, name: str, outlet: str, day: date | None = LATE) -> Article:
    article = report(f"{dateline}\n\n{text}", name, outlet, day)
    head = msgspec.structs.replace(article.parts[0], kind="dateline", start=0, end=len(dateline))
    body = msgspec.structs.replace(article.parts[0], kind="body", start=len(dateline) + 2, end=len(article.text))
    return msgspec.structs.replace(article, parts=(head, body))


def test_an_agency_that_no_table_knows_is_credited_by_the_dateline():
    copy = with_dateline(AGENCY, "KARABURA (Ostwire) —", "b", "Evening Crane")
    found = trace(copy)
    assert [(origin.name, origin.reason) for origin in found.origins] == [("Ostwire", "credited: “Ostwire”")]
    assert {passage.how for passage in found.passages} == {"stated"}


def test_a_reprint_with_the_agency_in_its_dateline_is_the_agencys_even_where_the_days_are_unknown():
    first = with_dateline(AGENCY, "KARABURA (Ostwire) —", "a", "Ostwire", None)
    copy = with_dateline(AGENCY, "KARABURA (Ostwire) —", "b", "Evening Crane", None)
    found = trace(first, copy)
    assert known(found) == {"Ostwire"}
    (line,) = found.copies
    assert (line.article, line.source) == (copy.id, first.id)
    assert "Ostwire is credited" in line.reason


def test_an_outlet_of_the_heap_that_stands_alone_under_the_title_is_credited():
    text = f"Dam bursts\n\n5 May 2026 · Ostwire\n\n{OWN}"
    plain = report(text, "b", "Evening Crane", LATE)
    cuts = [("title", 0, 10), ("other", 12, 32), ("body", 34, len(text))]
    part = plain.parts[0]
    parts = tuple(
        msgspec.structs.replace(part, kind=kind, start=a, end=b, state="out" if kind == "other" else "in")
        for kind, a, b in cuts
    )
    copy = msgspec.structs.replace(plain, parts=parts)
    found = trace(report(AGENCY, "a", "Ostwire"), copy)
    assert known(found) == {"Ostwire"}
    assert [line.source for line in found.copies if line.kind == "credit"] == [
        article for origin in found.origins for article in origin.articles if article != copy.id
    ]


@pytest.mark.parametrize("bracket", ["Peru", "12 May"])
def test_a_place_or_a_day_in_the_brackets_of_a_dateline_is_no_agency(bracket):
    assert known(trace(with_dateline(AGENCY, f"KARABURA ({bracket}) —", "b", "Evening Crane"))) == {"Evening Crane"}


def test_of_days_that_may_be_one_the_earlier_is_first_and_the_doubt_is_told():
    first, copy = report(AGENCY, "a", "Daily Heron", EARLY), report(AGENCY, "b", "Evening Crane", None)
    later = Published(interval=Interval(first=EARLY, last=date(2026, 5, 9)), method="worked out")
    found = trace(first, msgspec.structs.replace(copy, published=later))
    assert [(line.source, "probably published earlier" in line.reason) for line in found.copies] == [(first.id, True)]


def test_days_that_overlap_further_tell_no_direction():
    reports = []
    for name, outlet, start in (("a", "Daily Heron", 4), ("b", "Evening Crane", 5)):
        wide = Interval(first=date(2026, 5, start), last=date(2026, 5, start + 6))
        blank = report(AGENCY, name, outlet, None)
        reports.append(msgspec.structs.replace(blank, published=Published(interval=wide, method="worked out")))
    assert {reuse.direction for reuse in trace(*reports).reuses} == {"unknown"}
