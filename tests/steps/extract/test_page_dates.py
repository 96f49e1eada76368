"""When a page was published and last changed, by all that it says of it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest

from variorum.records.article import Article, Snapshot
from variorum.records.capture import Capture
from variorum.records.interval import one_day
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.page.instants import instant_of
from variorum.steps.extract.printed import is_date_line, printed_dates
from variorum.tables.local_time import Ahead, hours_ahead

SIXTH, SEVENTH, EIGHTH, NINTH = (date(2031, 4, day) for day in (6, 7, 8, 9))
TITLE = "Dam breaks above the valley"
TEXT = "".join(
    f"<p>The dam above the valley broke in the night, the mayor said on page {at} of it.</p>" for at in range(9)
)
GERMAN = "".join(
    f"<p>Der Damm über dem Tal ist in der Nacht gebrochen, sagte die Ministerin zu Teil {at}.</p>" for at in range(9)
)


def read(
    *, head: str = "", above: str = "", below: str = "", after: str = "", text: str = TEXT,
    address: str = "https://www.heron.example/dam", moment: datetime | None = None,
) -> Article:  # fmt: skip
    page = (
        f"<html><head><title>{TITLE}</title>{head}</head><body>{above}<h1>{TITLE}</h1>{below}"
        f"<article>{text}</article>{after}</body></html>"
    )
    content = page.encode()
    own = SnapshotId(sha256(content).hexdigest())
    snapshot = Snapshot(id=own, name="a.html", size=len(content), media="text/html")
    capture = Capture(address=address, moment=moment, evidence="WARC-Date" if moment else "")
    ((article,), _) = extracted(Source(snapshot=snapshot, content=content, capture=capture))
    return article


def published(value: str) -> str:
    return f'<meta property="article:published_time" content="{value}">'


def modified(value: str) -> str:
    return f'<meta property="article:modified_time" content="{value}">'


def json_ld(**fields: str) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


@pytest.mark.parametrize(
    "words",
    [
        "7. April 2031", "Montag, 07.04.2031", "Stand vom 7.4.2031", "7 avril 2031", "le 7 avril 2031 à 12h30",
        "lunes, 7 de abril de 2031", "7 aprile 2031", "maandag 7 april 2031", "7 de abril de 2031", "7 kwietnia 2031",
        "7 апреля 2031 г., 12:30", "7 Nisan 2031", "7 квітня 2031", "7 Απριλίου 2031", "7. dubna 2031", "7 أبريل 2031",
        "2031年4月7日", "2031년 4월 7일", "2031. április 7.", "7. huhtikuuta 2031", "2031/04/07",
        "2031-04-07T09:30:00Z",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_languages_of_the_press(words: str) -> None:
    assert [found.day for found in printed_dates(words)] == [SEVENTH]


@pytest.mark.parametrize(
    "words",
    ["version 4.7.2031.2", "1/2/3/2031", "12 out 2031", "listopad", "99. April 2031", "7 listopad 2031", "31.02.2031"],
)
def test_what_is_no_day_or_of_two_months_is_not_read(words: str) -> None:
    assert not list(printed_dates(words))


def test_a_month_that_means_two_is_read_in_the_language_of_the_report() -> None:
    assert [found.day.month for found in printed_dates("7 listopada 2031", language="pl")] == [11]
    assert [found.day.month for found in printed_dates("7 listopada 2031", language="hr")] == [10]


def test_month_and_day_in_numbers_stand_either_way() -> None:
    (found,) = printed_dates("4/7/2031")
    assert (found.day, found.other) == (date(2031, 7, 4), SEVENTH)
    (found,) = printed_dates("4/7/2031", month_first=True)
    assert (found.day, found.other) == (SEVENTH, date(2031, 7, 4))
    (found,) = printed_dates("13/4/2031", month_first=True)
    assert (found.day, found.other) == (date(2031, 4, 13), None)


@pytest.mark.parametrize(
    "line", ["Veröffentlicht am 7. April 2031 um 12:30 Uhr", "Publié le 7 avril 2031", "07.04.2031"]
)
def test_a_line_that_is_a_date_is_known_in_other_languages(line: str) -> None:
    assert is_date_line(line)
    assert not is_date_line(f"{line} brach der Damm")


def test_an_instant_is_of_the_day_that_its_own_zone_has() -> None:
    found = instant_of("2031-04-07T01:30:00+05:00")
    assert found is not None
    assert (found.interval, found.stated) == (one_day(SEVENTH), "2031-04-07T01:30:00+05:00")


def test_an_instant_in_utc_is_of_the_day_of_the_country() -> None:
    late = "2031-04-07T23:30:00Z"
    assert (found := instant_of(late, Ahead(1, 2))) is not None
    assert found.interval == one_day(EIGHTH)
    assert (found := instant_of(late, Ahead(0, 1))) is not None
    assert (found.interval.first, found.interval.last) == (SEVENTH, EIGHTH)
    assert (found := instant_of("2031-04-07T02:30:00Z", Ahead(-8, -4))) is not None
    assert found.interval == one_day(SIXTH)


def test_a_time_without_a_zone_near_midnight_may_be_a_day_off() -> None:
    assert (found := instant_of("2031-04-07T23:30:00", Ahead(1, 2))) is not None
    assert (found.interval.first, found.interval.last) == (SEVENTH, EIGHTH)
    assert (found := instant_of("2031-04-07T12:30:00", Ahead(1, 2))) is not None
    assert found.interval == one_day(SEVENTH)


def test_midnight_sharp_is_a_day_without_a_time() -> None:
    assert (found := instant_of("2031-04-07T00:00:00Z", Ahead(-8, -4))) is not None
    assert found.interval == one_day(SEVENTH)


@pytest.mark.parametrize(
    "value", ["", "soon", "2031-13-07", "2031-04-07T25:00:00Z", "9999-99-99", "0000-01-01", "Mon, 99 Foo 2031 1:1"]
)
def test_what_is_no_time_is_none(value: str) -> None:
    assert instant_of(value) is None


def test_clocks_follow_the_domain_before_the_language() -> None:
    assert hours_ahead("https://a.example.de/x", "en") == Ahead(1, 2)
    assert hours_ahead("https://example.co.uk/x", "de") == Ahead(0, 1)
    assert hours_ahead("https://example.io/x", "de") == Ahead(1, 2)
    assert hours_ahead("https://example.com/x", "xx") is None


def test_data_alone_that_nothing_contradicts_are_sure() -> None:
    article = read(head=published("2031-04-07T12:00:00+00:00"))
    assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)
    (candidate,) = article.published.candidates
    assert candidate.stated == "2031-04-07T12:00:00+00:00"


def test_a_day_that_is_printed_by_the_headline_is_sure() -> None:
    for line in ("<p>April 7, 2031</p>", "<div>By Ann Lee | 7 April 2031 | News</div>"):
        article = read(below=line)
        assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)
        assert article.published.method == "printed"
        quote = article.published.quote
        assert quote is not None
        assert article.text[quote.span.start : quote.span.end] == quote.words


def test_data_and_print_that_differ_are_in_doubt_and_both_kept() -> None:
    article = read(head=published("2031-04-09"), below="<p>April 7, 2031</p>")
    assert article.published.doubt
    assert {item.interval for item in article.published.candidates} == {one_day(SEVENTH), one_day(NINTH)}


def test_a_vague_date_of_the_file_gives_way_to_the_printed_day() -> None:
    article = read(head='<meta name="date" content="2031-04-09">', below="<p>April 7, 2031</p>")
    assert article.published.interval == one_day(SEVENTH)
    assert article.published.doubt


def test_the_printed_day_settles_an_instant_near_midnight() -> None:
    head = published("2031-04-08T02:30:00Z")
    article = read(head=head, address="https://www.heron.com/dam")
    assert article.published.interval is not None
    assert (article.published.interval.first, article.published.interval.last) == (SEVENTH, EIGHTH)
    assert article.published.doubt
    article = read(head=head, below="<p>April 7, 2031</p>", address="https://www.heron.com/dam")
    assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)


def test_a_comment_or_another_report_dates_nothing() -> None:
    comments = '<div class="comments"><p>Max Poe</p><p>9 April 2031</p><p>What a flood this was.</p></div>'
    related = '<div class="related"><a href="/x">Bridge falls</a> <time datetime="2031-04-09">9 April 2031</time></div>'
    article = read(below="<p>April 7, 2031</p>", after=comments + related)
    assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)
    alone = read(after=comments + related).published
    assert alone.doubt


def test_the_day_of_an_update_is_not_that_of_publication() -> None:
    article = read(below="<p>Published: 7 April 2031</p><p>Updated: 9 April 2031</p>")
    assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)
    assert article.modified.interval == one_day(NINTH)
    german = read(below="<p>Veröffentlicht am 07.04.2031</p><p>Aktualisiert am 09.04.2031</p>", text=GERMAN)
    assert german.published.interval == one_day(SEVENTH)
    assert german.modified.interval == one_day(NINTH)


def test_a_change_in_the_data_is_the_modification() -> None:
    article = read(head=published("2031-04-07") + modified("2031-04-09T10:00:00+02:00"))
    assert article.modified.interval == one_day(NINTH)
    assert article.modified.candidates[0].stated == "2031-04-09T10:00:00+02:00"
    assert article.published.interval == one_day(SEVENTH)


def test_a_report_that_was_changed_before_it_appeared_is_in_doubt_unless_print_confirms_it() -> None:
    head = published("2031-04-09T08:00:00+02:00") + modified("2031-04-07T18:00:00+02:00")
    assert read(head=head).published.doubt
    assert not read(head=head, below="<p>April 9, 2031</p>").published.doubt


def test_a_change_that_was_written_over_the_publication_is_in_doubt() -> None:
    moment = "2031-04-09T10:00:00+02:00"
    head = json_ld(datePublished=moment, dateModified=moment)
    assert read(head=head, below="<p>9 April 2031 Edited on 9 April 2031</p>").published.doubt
    assert not read(head=head, below="<p>9 April 2031</p>").published.doubt


def test_the_day_of_the_visit_above_the_masthead_does_not_contradict() -> None:
    above = "<div>Wednesday, 9 April 2031</div><div>The Daily Heron</div>"
    article = read(above=above, below="<p>Published 7 April 2031</p>")
    assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)


def test_days_of_several_reports_below_the_text_are_none_of_this_one() -> None:
    after = "<div>Bridge falls</div><div>9 April 2031</div><div>Road closed</div><div>8 April 2031</div>"
    article = read(below="<p>April 7, 2031</p>", after=after)
    assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)


def test_no_day_is_later_than_the_capture() -> None:
    moment = datetime(2031, 4, 8, 9, tzinfo=UTC)
    article = read(head=published("2031-05-01"), below="<p>April 7, 2031</p>", moment=moment)
    assert article.published.interval == one_day(SEVENTH)


def test_a_time_element_says_of_what_it_is() -> None:
    article = read(
        below='<time class="published" datetime="2031-04-07T12:00:00+02:00">two days ago</time>'
        '<time class="updated" datetime="2031-04-09T12:00:00+02:00">today</time>'
    )
    assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)
    assert article.modified.interval == one_day(NINTH)


def test_microdata_count_wherever_they_stand() -> None:
    article = read(after='<span itemprop="datePublished" content="2031-04-07">two days ago</span>')
    assert article.published.interval == one_day(SEVENTH)


def test_microdata_of_a_comment_or_another_report_date_nothing() -> None:
    other = '<meta itemprop="datePublished" content="2031-04-09"><p>Bridge falls</p>'
    article = read(
        above=f'<div class="related">{other}</div>', below='<meta itemprop="datePublished" content="2031-04-07">',
        after=f'<div class="comments"><p>Max Poe</p>{other}</div>',
    )  # fmt: skip
    assert (article.published.interval, article.published.doubt) == (one_day(SEVENTH), False)


def test_numbers_that_may_be_two_days_are_in_doubt_until_the_data_tell() -> None:
    alone = read(below="<p>Published 4/7/2031</p>", address="https://www.heron.com/dam").published
    assert (alone.interval, alone.doubt) == (one_day(SEVENTH), True)
    british = read(below="<p>Published 4/7/2031</p>", address="https://www.heron.co.uk/dam").published
    assert british.interval == one_day(date(2031, 7, 4))
    told = read(head=published("2031-04-07"), below="<p>Published 4/7/2031</p>", address="https://www.heron.co.uk/dam")
    assert told.published.interval == one_day(SEVENTH)


def test_a_section_is_named_by_the_data() -> None:
    assert read(head=json_ld(articleSection="World")).section == "World"
    assert read(head='<meta property="article:section" content="Sport">').section == "Sport"
    assert read(head='<meta property="article:section" content="https://a.example/x">').section == ""


def test_the_same_page_gives_the_same_day_again() -> None:
    assert read(head=published("2031-04-07"), below="<p>April 9, 2031</p>") == read(
        head=published("2031-04-07"), below="<p>April 9, 2031</p>"
    )


@pytest.mark.parametrize(
    "words", ["Open since 2019, the hall burned.", "In May 2019 the hall burned.", "charset iso-2022-kr"]
)
def test_a_year_or_month_in_the_text_is_no_day_even_in_doubt(words: str) -> None:
    found = read(text=f"<p>{words} Nobody was hurt, the mayor of the town said.</p>").published
    assert found.interval is None
    assert not found.candidates


def test_a_day_alone_beside_an_instant_near_midnight_may_be_that_of_utc() -> None:
    day = '<meta name="sailthru.date" content="2031-04-08">'
    found = read(head=published("2031-04-08T03:42:00Z") + day, below="<div>April 7, 2031</div>").published
    assert (found.interval, found.doubt) == (one_day(SEVENTH), False)
    assert read(head=published("2031-04-08T03:42:00Z") + day).published.doubt


@pytest.mark.parametrize("name", ["pub_date", "PublishDate", "prism.publicationDate", "article_date_original"])
def test_the_names_of_many_vocabularies_date_a_page(name: str) -> None:
    found = read(head=f'<meta name="{name}" content="20310407">').published
    assert (found.interval, found.doubt) == (one_day(SEVENTH), False)


def test_the_day_on_a_front_page_is_that_of_the_visit_and_in_doubt() -> None:
    below = "<div>Monday, 7 April 2031</div>"
    assert read(below=below, address="https://www.heron.example/").published.doubt
    assert not read(below=below, address="https://www.heron.example/dam").published.doubt
    assert not read(below=below, address="https://www.heron.example/", head=json_ld(headline=TITLE)).published.doubt


@pytest.mark.parametrize(
    "below",
    [
        '<div class="last-updated">April 9, 2031</div>',
        '<span class="updated" title="2031-04-09T10:00:00+02:00">April 9, 2031</span>',
    ],
)
def test_a_day_whose_element_is_named_after_the_change_is_in_doubt(below: str) -> None:
    found = read(below=below)
    assert (found.published.interval, found.published.doubt) == (one_day(NINTH), True)
    assert found.modified.interval == one_day(NINTH)


def test_elements_tell_the_days_in_them_apart() -> None:
    updated = '<time class="updated" datetime="2031-04-09T10:00:00+02:00">April 9, 2031</time>'
    below = f'<p>{updated} <span class="date-published">April 7, 2031</span></p>'
    found = read(below=below)
    assert (found.published.interval, found.published.doubt) == (one_day(SEVENTH), False)
    assert found.modified.interval == one_day(NINTH)


def test_words_come_before_the_name_of_their_element() -> None:
    found = read(below='<div class="published-date">Updated April 9, 2031</div><div>Published April 7, 2031</div>')
    assert (found.published.interval, found.modified.interval) == (one_day(SEVENTH), one_day(NINTH))


def test_an_element_that_is_closed_names_no_day_behind_it() -> None:
    assert not read(below='<div><i class="updated"></i>April 7, 2031</div>').published.doubt


def test_rdfa_of_drupal_dates_a_page() -> None:
    stated = 'property="dc:date dc:created" content="2031-04-07T10:00:00+02:00" datatype="xsd:dateTime"'
    found = read(below=f"<span {stated}>Submitted by ann on Mon, 04/07/2031 - 10:00</span>").published
    assert (found.interval, found.doubt) == (one_day(SEVENTH), False)


def test_a_sentence_of_the_text_with_a_day_dates_nothing() -> None:
    assert read(text=f"<p>The festival begins on 7 April 2031.</p>{TEXT}").published.doubt


def test_the_day_of_a_picture_dates_nothing() -> None:
    figure = "<figure><img src=x><figcaption>The wall on 7 April 2031. Photo: A. Lee</figcaption></figure>"
    assert read(below=figure).published.doubt


def test_an_unlabelled_day_that_the_data_know_only_as_that_of_a_change_is_in_doubt() -> None:
    head = modified("2031-04-09T10:00:00+02:00")
    assert read(head=head, below="<div>April 9, 2031</div>").published.doubt
    assert not read(head=head, below="<div>Published April 9, 2031</div>").published.doubt


OTHERS = {"headline": "Bakers of Lindow win a prize of the county", "url": "https://www.heron.example/bakers"}


def test_the_data_of_another_article_date_nothing() -> None:
    other = json_ld(datePublished="2031-04-09T10:00:00+02:00", **OTHERS)
    own = json_ld(datePublished="2031-04-07T10:00:00+02:00", headline="The dam above the valley breaks")
    found = read(head=other + own)
    assert (found.published.interval, found.published.doubt) == (one_day(SEVENTH), False)
    assert found.title == "The dam above the valley breaks"
    assert read(head=other, below="<div>April 7, 2031</div>").published.interval == one_day(SEVENTH)


def test_a_headline_for_search_engines_is_still_the_pages_own() -> None:
    own = json_ld(datePublished="2031-04-07T10:00:00+02:00", headline="Why water came at night")
    assert read(head=own).published.interval == one_day(SEVENTH)
    same = json_ld(
        datePublished="2031-04-07T10:00:00+02:00", headline="谷のダムが壊れる", url="https://www.heron.example/dam"
    )
    assert read(head=same).published.interval == one_day(SEVENTH)


@pytest.mark.parametrize("value", ['["2031-04-07"]', '"2031-04-07",'])
def test_careless_json_ld_is_read(value: str) -> None:
    script = f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": {value}}}</script>'
    found = read(head=script).published
    assert (found.interval, found.doubt) == (one_day(SEVENTH), False)


@pytest.mark.parametrize("begins", ["", "The wall below it was built on "])
def test_a_time_element_in_a_sentence_of_the_text_is_of_what_that_tells(begins: str) -> None:
    day = '<time datetime="1998-04-07">7 April 1998</time>'
    assert read(text=f"<p>{begins}{day}, said the mayor of the town, was a day of rain.</p>{TEXT}").published.doubt


def test_two_days_under_one_name_leave_a_doubt() -> None:
    one, other = published("2031-04-07T09:00:00+02:00"), published("2031-04-09T09:00:00+02:00")
    assert read(head=one + other).published.doubt
    assert not read(head=one + one).published.doubt
