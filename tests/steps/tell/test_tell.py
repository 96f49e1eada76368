from __future__ import annotations

from datetime import date

from variorum.records.account import Account, Label, Line, Mark
from variorum.records.annotation import Annotation, Mention, Statement
from variorum.records.interval import one_day
from variorum.records.span import Span
from variorum.steps.extract.given import plain_article
from variorum.steps.identify.identify import identified
from variorum.steps.tell.labels import UNNAMED, labels
from variorum.steps.tell.sayings import sayings

MONDAY = (
    "The Harbour Gazette",
    "2026-03-03",
    "The ferry Marisol sank off Cape Lorn on Monday, killing at least 12 people, the coast guard said.\n\n"
    "The captain, Tomas Arvelo, 52, was missing. “We are still searching,” said Ilse Brandt, a spokeswoman.",
)
FRIDAY = (
    "Eastern Star",
    "2026-03-06",
    "The death toll from the sinking of the Marisol rose to 19 on Wednesday.\n\n"
    "Tomás Arvelo denied that the ferry was overloaded. "
    "The Marisol was overloaded, a police officer who asked not to be named said.",
)
SATURDAY = (
    "Morning Bell",
    "2026-03-07",
    "Nineteen people died when the Marisol sank in March.\n\n"
    "The ferry Marisol was overloaded, the seamen's union said.",
)


def every_mark(account: Account) -> list[Mark]:
    lines: list[Line] = [*account.lines, *account.still_open]
    return [mark for line in lines for mark in line.marks] + [
        mark for row in (*account.timeline, *account.said) for mark in row.marks
    ]


def test_every_mark_of_every_line_quotes_its_article(story) -> None:
    articles, _, account = story(MONDAY, FRIDAY, SATURDAY)
    texts = {article.id: article.text for article in articles}
    assert every_mark(account)
    for mark in every_mark(account):
        assert texts[mark.article][mark.quote.span.start : mark.quote.span.end] == mark.quote.words


def test_the_words_of_a_line_are_the_outlets_own(story) -> None:
    articles, _, account = story(MONDAY, FRIDAY, SATURDAY)
    texts = [" ".join(article.text.split()) for article in articles]
    for line in account.lines:
        told = line.text.removeprefix("The reports differ: ").split(" · ")[0].split(" [")[0]
        assert any(told in text for text in texts)


def test_a_denial_is_never_told_as_a_claim(story) -> None:
    _, _, account = story(MONDAY, FRIDAY, SATURDAY)
    for line in account.lines:
        if "Arvelo" in " ".join(name for mark in line.marks for name in mark.through) and "overloaded" in line.text:
            assert "denied" in line.text


def test_lines_with_one_origin_say_so(story) -> None:
    reprint = ("Valley Echo", "2026-03-03", MONDAY[2])
    _, _, account = story(MONDAY, reprint)
    assert all(line.only for line in account.lines)


def test_the_account_does_not_tell_one_sentence_twice(story) -> None:
    _, _, account = story(MONDAY, FRIDAY, SATURDAY)
    firsts = [line.text.split(" · ")[0] for line in account.lines]
    assert len(firsts) == len(set(firsts))


def test_counters_count_what_is_there(story) -> None:
    articles, collation, account = story(MONDAY, FRIDAY, SATURDAY)
    assert account.counters.reports == len(articles) == 3
    assert account.counters.points == len(collation.points)
    assert account.counters.placed == collation.sentences - len(collation.unplaced)
    assert account.counters.contested == sum(point.verdict == "conflict" for point in collation.points)


def test_the_timeline_is_in_order_and_says_how_a_day_is_known(story) -> None:
    _, _, account = story(MONDAY, FRIDAY)
    days = [str(row.interval.first) for row in account.timeline if row.interval.first]
    assert days == sorted(days)
    assert all(row.how for row in account.timeline)
    assert {row.kind for row in account.timeline} == {"happened", "reported"}


def test_two_reports_of_one_outlet_are_numbered_in_the_order_of_publication() -> None:
    first, second = (plain_article(f"text {i}", name=f"{i}", outlet="The Moor Times") for i in (1, 2))
    published = {first.id: one_day(date(2026, 5, 2)), second.id: one_day(date(2026, 5, 1))}
    assert {row.article: row.label for row in labels([first, second], published)} == {second.id: "MT1", first.id: "MT2"}


def test_outlets_with_the_same_letters_get_more_of_them() -> None:
    articles = [plain_article(name, name=name, outlet=name) for name in ("Moor Times", "Mill Tribune")]
    found = [row.label for row in labels(articles, {})]
    assert len(set(found)) == 2


def test_a_report_whose_outlet_nothing_names_is_labelled_as_such() -> None:
    (row,) = labels([plain_article("text", name="x")], {})
    assert row.outlet == UNNAMED


def test_an_empty_story_is_told_as_empty(story) -> None:
    _, _, account = story()
    assert account.lines == ()
    assert account.headline == ""


def test_a_report_is_marked_only_where_its_words_stand_in_the_line(story) -> None:
    first = "The foundry in Orlen will close with the loss of 410 jobs, the union said on Monday."
    second = "The foundry in Orlen will close with the loss of 340 jobs, the company said on Monday."
    _, _, account = story(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-05", second))
    for line in account.lines:
        for mark in line.marks:
            assert " ".join(mark.quote.words.split()) in line.text


def test_two_counts_of_one_thing_by_two_sides_differ(story) -> None:
    first = "The foundry in Orlen will close with the loss of 410 jobs, the union said on Monday."
    second = "The foundry in Orlen will close with the loss of 340 jobs, the company said on Monday."
    _, collation, _ = story(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-05", second))
    assert [point.verdict for point in collation.points if "How many jobs" in point.question] == ["conflict"]


def test_a_line_on_which_reports_differ_shows_both_sides_also_beside_a_reprint(story) -> None:
    first = "The count in Orlen rejected 212 ballots, the clerk, Denise Abel, said on Monday."
    other = "The count in Orlen rejected 219 ballots, the county council said on Monday."
    _, _, account = story(("Dawn", "2026-05-05", first), ("Echo", "2026-05-05", first), ("Dusk", "2026-05-05", other))
    (line,) = [line for line in account.lines if line.text.startswith("The reports differ")]
    assert "212" in line.text
    assert "219" in line.text


def test_a_person_is_told_as_one_though_a_report_takes_the_name_for_a_body() -> None:
    name = "Ewan Marlow"
    articles = [plain_article(text) for text in ("Ewan Marlow said so.", "Mayor Ewan Marlow said so.")]
    whole = [Span(article=one.id, start=0, end=len(one.text)) for one in articles]
    statements = [
        Statement(
            content=(span,), words=one.text, manner="indirect", cue=None, source=None, speaker=name,
            speaker_kind="organisation" if one is articles[0] else "person", chain=(),
        )
        for one, span in zip(articles, whole, strict=True)
    ]  # fmt: skip
    places = [Span(article=one.id, start=one.text.index(name), end=one.text.index(name) + 11) for one in articles]
    mentions = [Mention(span=span, words=name, kind="PERSON") for span in places]
    notes = [
        Annotation(article=one.id, sentences=(), mentions=(mention,), statements=(statement,))
        for one, mention, statement in zip(articles, mentions, statements, strict=True)
    ]
    known = identified(articles, notes)
    marked = {one.id: Label(article=one.id, label="A", outlet="") for one in articles}
    (said,) = sayings(notes, known.entities, marked)
    assert (said.speaker, said.kind, len(said.statements)) == (name, "person", 2)


def test_a_quotation_of_several_sentences_keeps_the_mark_at_its_end(story) -> None:
    first = (
        "A bridge fell in Ostrand on Monday.\n\n"
        "Mayor Lena Corvin said: “We were told that the bridge was safe. I want to know who signed that report.”"
    )
    second = "“We were told that the bridge was safe,” said Lena Corvin, the mayor of Ostrand, on Tuesday."
    _, _, account = story(("Dawn", "2026-05-05", first), ("Dusk", "2026-05-06", second))
    told = [line.text for line in account.lines if "I want to know" in line.text]
    assert told
    assert all(text.count("“") == text.count("”") for text in told)
