"""Times are found in the forms that newsrooms print, and not in what only looks like one."""

from __future__ import annotations

from functools import lru_cache
from time import perf_counter

import msgspec
import pytest

from variorum.engines.models import parser
from variorum.records.annotation import Sentence, TimeExpression
from variorum.records.article import Part
from variorum.records.span import Span
from variorum.steps.annotate.parse import parsed
from variorum.steps.annotate.times import find_times
from variorum.steps.extract.given import plain_article
from variorum.text.calendar.arguments import unpacked

LIMIT = 5.0  # seconds; a quadratic pattern would need minutes


@lru_cache(maxsize=256)
def found(text: str) -> tuple[TimeExpression, ...]:
    article = plain_article(text)
    times = find_times(article, parsed(article, parser()))
    assert all(text[time.span.start : time.span.end] == time.words for time in times)
    return times


FORMS = [
    # days
    ("The bridge fell on 3 May 2019, police said.", "3 May 2019", "day"),
    ("The bridge fell on May 3rd, 2019.", "May 3rd, 2019", "day"),
    ("The bridge fell on Sept. 9.", "Sept. 9", "day"),
    ("The bridge fell on the 3rd of May.", "the 3rd of May", "day"),
    ("Rescuers arrived on 2022-03-01.", "2022-03-01", "day"),
    ("The dam burst on 12/31/2021.", "12/31/2021", "day"),
    ("The mayor resigned on 04.05.2026.", "04.05.2026", "day"),
    ("On Thursday, May 7, the court sat.", "Thursday, May 7", "day"),
    ("On Friday 8 May the court sat.", "Friday 8 May", "day"),
    ("It began on March\neighth, they said.", "March\neighth", "day"),
    ("The fair ran May 3-5.", "May 3-5", "days"),
    ("The fair ran 6-8 June 2025.", "6-8 June 2025", "days"),
    ("The strike lasted from 3 to 5 May.", "3 to 5 May", "days"),
    ("The court sat on 3, 4 and 5 May 2021.", "4", "day"),
    ("They met at 3pm on 3rd March.", "3pm on 3rd March", "day"),
    ("He was held on the night of 12 March 2020.", "the night of 12 March 2020", "day"),
    ("The 1 May rally drew thousands.", "1 May", "day"),
    # months
    ("From January to March 2021 prices rose.", "January", "month"),
    ("He vanished in April 2015.", "April 2015", "month"),
    ("He vanished in late March.", "late March", "month"),
    ("He vanished in mid-March.", "mid-March", "month"),
    ("He vanished in May of 2024.", "May of 2024", "month"),
    ("All had gone by the end of April.", "the end of April", "month"),
    ("He left in June last year.", "June last year", "month"),
    ("He left last June.", "last June", "near month"),
    ("The vote will be held this September.", "this September", "near month"),
    # years
    ("She has ruled since 1992.", "1992", "year"),
    ("The law of 1848 was repealed.", "1848", "year"),
    ("It opened in mid-2013.", "mid-2013", "year"),
    ("It fell at the beginning of 2013.", "the beginning of 2013", "year"),
    ("The fund grew in fiscal 2024.", "fiscal 2024", "year"),
    ("It happened in nineteen ninety-six.", "nineteen ninety-six", "year"),
    ("A 1992-97 civil war killed thousands.", "1992-97", "years"),
    ("The 2019/20 season was cut short.", "2019/20", "years"),
    ("The war of 1939–1945 ended it.", "1939–1945", "years"),
    # decades, centuries
    ("She was born in the 1990s.", "the 1990s", "decade"),
    ("She was born in the early 1990s.", "the early 1990s", "decade"),
    ("She grew up in the '80s.", "the '80s", "decade"),
    ("She grew up in the eighties.", "the eighties", "decade"),
    ("It was built in the 19th century.", "the 19th century", "century"),
    ("It was built in the early twentieth century.", "the early twentieth century", "century"),
    # weekdays and days
    ("The mayor resigned Wednesday.", "Wednesday", "weekday"),
    ("The mayor resigned late on Wednesday evening.", "Wednesday evening", "weekday"),
    ("The mayor resigned last Tuesday.", "last Tuesday", "weekday"),
    ("The council meets next Thursday.", "next Thursday", "weekday"),
    ("The mayor resigned on Tuesday last week.", "Tuesday last week", "weekday"),
    ("The following Monday she was free.", "The following Monday", "weekday"),
    ("He left the day before yesterday.", "the day before yesterday", "relative day"),
    ("Yesterday morning he left.", "Yesterday morning", "relative day"),
    ("He sang last night.", "last night", "relative day"),
    ("He will sing tonight.", "tonight", "relative day"),
    ("The next morning they left.", "The next morning", "relative day"),
    # times of day
    ("The blast came at 10:30 a.m. GMT.", "10:30 a.m. GMT", "clock"),
    ("At 14:30 on Wednesday the bell rang.", "14:30 on Wednesday", "weekday"),
    ("The blast came at 0430 GMT.", "0430 GMT", "clock"),
    ("The blast came at 5 p.m. Friday.", "5 p.m. Friday", "weekday"),
    ("The blast came at noon on Friday.", "noon on Friday", "weekday"),
    # units
    ("Prices rose last week.", "last week", "unit"),
    ("Prices rose earlier this week.", "earlier this week", "unit"),
    ("Prices will rise next year.", "next year", "unit"),
    ("He died the following year.", "the following year", "unit"),
    ("Two men died the next day.", "the next day", "unit"),
    ("It fell at the end of last year.", "the end of last year", "unit"),
    ("Prices rose in the past year.", "the past year", "unit"),
    # distances
    ("A fire broke out two weeks ago.", "two weeks ago", "distance"),
    ("A fire broke out nearly four years ago.", "nearly four years ago", "distance"),
    ("Three days later it was out.", "Three days later", "distance"),
    ("A week earlier it had begun.", "A week earlier", "distance"),
    ("It will end two months from now.", "two months from now", "distance"),
    # quarters, seasons, holidays
    ("Profit rose in the third quarter of 2025.", "the third quarter of 2025", "quarter"),
    ("Its third-quarter profit rose.", "third-quarter", "quarter"),
    ("Profit rose in Q4 2025.", "Q4 2025", "quarter"),
    ("Profit fell in the first half of 2025.", "the first half of 2025", "quarter"),
    ("Profit fell in the fiscal first quarter.", "the fiscal first quarter", "quarter"),
    ("He came back last summer.", "last summer", "season"),
    ("The winter of 2013 was hard.", "The winter of 2013", "season"),
    ("He died on Christmas Day 2020.", "Christmas Day 2020", "holiday"),
    ("She left on New Year’s Eve.", "New Year’s Eve", "holiday"),
    # durations, sets, references
    ("She waited for three hours.", "three hours", "duration"),
    ("The 10-minute clip is new.", "10-minute", "duration"),
    ("Twenty died in the past three months.", "the past three months", "window"),
    ("The town grew in recent years.", "recent years", "recent"),
    ("It rains every spring.", "every spring", "set"),
    ("The market opens each Thursday.", "each Thursday", "set"),
    ("The market opens on Sundays.", "Sundays", "set"),
    ("He currently lives abroad.", "currently", "reference"),
    ("He wrote again recently.", "recently", "reference"),
]


@pytest.mark.parametrize(("text", "words", "rule"), FORMS, ids=[words for _, words, _ in FORMS])
def test_a_form_of_the_newsroom_is_found_whole(text: str, words: str, rule: str) -> None:
    assert (words, rule) in [(time.words, time.rule) for time in found(text)]


NEAR_MISSES = [
    ("The price was $1,990 for 2,000 books.", "a price and a count"),
    ("They bought 1800 rifles.", "a count of things"),
    ("At first 2014 people fled.", "a count of people"),
    ("Flight 1945 has landed.", "a number of a flight"),
    ("He is in his 60s.", "an age"),
    ("A 40-year-old man was held.", "an age"),
    ("The girl is six years old.", "an age"),
    ("The rebels may march on the town.", "verbs that look like months"),
    ("Leaves fall and rivers spring from rocks.", "verbs that look like seasons"),
    ("The mayor met April Dorn.", "a name of a person"),
    ("Anna May said nothing.", "a family name"),
    ("Black Friday sales were weak.", "a name of a day of sales"),
    ("The second man won the first prize.", "an ordinal"),
    ("He sat in the sun and wed his bride.", "words that look like weekdays"),
    ("Read it at https://heron.example/2015/05/28/bridge now-defunct.", "a date in an address"),
    ("They won 3-2 and 10-7.", "a result"),
    ("The match ended 14:30 for the guests.", "a result"),
    ("He told Larkhill Today that it was over.", "a name of a paper"),
    ("The hall hosted the Winter Games.", "a season in a name"),
    ("They sang at a Christmas party.", "a holiday that only names a thing"),
    ("The ratio is 1 / 1500 here.", "a ratio"),
    ("It cost 2.5 million.", "a decimal"),
    ("He came twice a day.", "a rate"),
    ("The road is 1,500 metres long.", "a length"),
]


@pytest.mark.parametrize(("text", "what"), NEAR_MISSES, ids=[text for text, _ in NEAR_MISSES])
def test_what_only_looks_like_a_time_is_none(text: str, what: str) -> None:
    calendar = [time.words for time in found(text) if time.rule != "reference"]
    assert calendar == [], what


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("She has ruled since 1992.", "since"),
        ("They stayed until Monday.", "until"),
        ("He will leave by Friday.", "by"),
        ("Before 3 March nothing moved.", "Before"),
        ("After 9 April all did.", "After"),
    ],
)
def test_the_opening_word_stands_beside_the_span_and_not_in_it(text: str, word: str) -> None:
    (time,) = found(text)
    assert time.opening is not None
    assert time.opening.words == word
    assert time.opening.span.end < time.span.start


@pytest.mark.parametrize(
    "text",
    [
        "He has been held since Friday's riot.",
        "They left after the May 3 vote.",
        "He left in 1992.",
        "He left on Monday.",
    ],
)
def test_without_an_opening_word_or_before_a_noun_nothing_is_open(text: str) -> None:
    assert all(time.opening is None for time in found(text))


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The council met on Monday.", "past"),
        ("The council had met on Monday.", "past"),
        ("The council will meet on Monday.", "future"),
        ("The council is expected to meet on Monday.", "future"),
        ("The council plans to meet on Monday.", "future"),
        ("The trial opens on Monday.", "present"),
        ("The payment due Monday is large.", "future"),
    ],
)
def test_the_tense_is_that_of_the_clause(text: str, tense: str) -> None:
    (time,) = found(text)
    assert time.tense == tense


def test_arguments_are_texts_by_name() -> None:
    (time,) = found("The bridge fell on Friday, May 3, 2019.")
    assert unpacked(time.arguments) == {"day": "3", "month": "5", "weekday": "4", "year": "2019"}


def test_a_line_break_inside_an_expression_does_not_hide_it() -> None:
    assert [time.words for time in found("It fell on May\n3, 2019, and on the\nfirst half\nof 2020.")] == [
        "May\n3, 2019",
        "the\nfirst half\nof 2020",
    ]


def test_a_conjunction_before_a_weekday_is_no_pointer() -> None:
    assert [time.words for time in found("She said that Monday's vote would be held.")] == ["Monday"]


def test_captions_and_headlines_tell_of_the_past_in_the_present_tense() -> None:
    article = plain_article("Smoke rises over the port on Monday.")
    parts = (Part(kind="caption", start=0, end=len(article.text), state="in"),)
    caption = msgspec.structs.replace(article, parts=parts)
    (time,) = find_times(caption, parsed(caption, parser()))
    assert time.tense == "past"


def test_a_dateline_that_no_parser_reads_still_tells_its_day() -> None:
    article = plain_article("LARKHILL, May 3\n\nThe bridge fell.")
    parts = (Part(kind="dateline", start=0, end=15, state="in"), Part(kind="body", start=17, end=33, state="in"))
    report = msgspec.structs.replace(article, parts=parts)
    assert [time.words for time in find_times(report, parsed(report, parser()))] == ["May 3"]


@pytest.mark.parametrize("unit", ["one ", "three to ", "the past ", "Monday ", "1992 - ", "the end of the ", "12 : "])
def test_a_hostile_row_of_words_takes_time_in_step_with_its_length(unit: str) -> None:
    text = unit * 4000
    article = plain_article(text)
    sentence = Sentence(span=Span(article=article.id, start=0, end=len(text)), part="body", paragraph=0, tokens=())
    begun = perf_counter()
    find_times(article, (sentence,))
    assert perf_counter() - begun < LIMIT


@pytest.mark.parametrize(
    "text",
    [
        "She told Arvela Today that the mine was safe.",
        "The paper is published by Today Press in Karsk.",
        "ARVELA TODAY",
        "The Friday Herald reported the fall of the bridge.",
    ],
)
def test_a_day_in_the_name_of_a_paper_or_publisher_is_no_time(text: str) -> None:
    assert found(text) == ()


def test_today_before_the_name_of_a_person_is_a_time() -> None:
    assert [time.words for time in found("The minister Vera Dahl resigned today. Today Vera Dahl left Karsk.")] == [
        "today",
        "Today",
    ]
