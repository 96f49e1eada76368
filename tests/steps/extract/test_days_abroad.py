"""Days as pages print them in many languages, and whether they are of the publication or of a change."""

from __future__ import annotations

import time
from datetime import date

import pytest

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.interval import one_day
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.printed import is_date_line, printed_dates

SEVENTH, EIGHTH = date(2031, 4, 7), date(2031, 4, 8)
JAPANESE = "".join(f"<p>谷の上のダムが夜のうちに壊れたと、町長は{at}番目の会見で静かに語った。</p>" for at in range(9))
CHINESE = "".join(f"<p>山谷上方的水坝在夜间决口，镇长在第{at}次会面时这样说明了情况。</p>" for at in range(9))
ENGLISH = "".join(
    f"<p>The dam above the valley broke in the night, the mayor said on page {at}.</p>" for at in range(9)
)
TEXTS = {"ja": JAPANESE, "zh": CHINESE, "en": ENGLISH}


def read(below: str, *, text: str = ENGLISH, language: str = "en", head: str = "") -> Article:
    """The article of a page with this line below its headline."""
    page = (
        f'<html lang="{language}"><head><meta charset="utf-8"><title>Dam breaks above the valley</title>{head}</head>'
        f"<body><article><h1>Dam breaks above the valley</h1><div>{below}</div>{text}</article></body></html>"
    )
    source = source_of("page.html", page.encode())
    assert isinstance(source, Source)
    ((article,), _) = extracted(source)
    return article


@pytest.mark.parametrize(
    "words",
    [
        "7 نيسان 2031", "7 نيسان/أبريل 2031", "7 ابريل 2031", "7 أفريل 2031", "7 अप्रैल 2031", "৭ এপ্রিল ২০৩১",
        "7 اپریل 2031", "7 ဧပြီ 2031", "7 เมษายน 2574", "7 เมษายน 2031", "7 tháng 4, 2031", "ngày 7 tháng 4 năm 2031",
        "7 באפריל 2031", "2031 m. balandžio 7 d.", "2031. gada 7. aprīlis", "2031 ж. 7 сәуір", "2031-Apr-07",
    ],
)  # fmt: skip
def test_a_day_is_read_in_the_scripts_of_the_press(words: str) -> None:
    assert [found.day for found in printed_dates(words)] == [SEVENTH]


def test_a_month_of_two_words_is_read() -> None:
    assert [found.day for found in printed_dates("7 كانون الثاني 2031")] == [date(2031, 1, 7)]
    assert [found.day for found in printed_dates("7 تشرين الأول/أكتوبر 2031")] == [date(2031, 10, 7)]


@pytest.mark.parametrize(
    "line",
    [
        "7 abr 2031", "7 kwi 2031 - 14:05", "Publicado em 07/04/2031 14h05", "发布时间：2031-04-07 14:05",
        "2031年4月7日 14時05分", "最終更新日：2031年4月7日（月）", "입력 2031.04.07. 오전 10:05",
        "آخر تحديث: 7 نيسان 2031", "تاريخ النشر: 07/04/2031", "Обновена 07.04.2031",
    ],
)  # fmt: skip
def test_a_line_that_is_nothing_but_a_day_is_known(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize("line", ["水坝 2031年4月7日", "2031-04-07 来源：苍鹭报", "2031年4月7日のダム"])
def test_a_line_that_says_more_than_the_day_is_none(line: str) -> None:
    assert not is_date_line(line)


def test_a_short_month_between_other_words_is_read_in_its_own_language_only() -> None:
    assert not list(printed_dates("em 7 abr 2031 na vila"))
    assert [found.day for found in printed_dates("em 7 abr 2031 na vila", language="pt")] == [SEVENTH]


LINES = {  # the language, the day of the publication, None where nothing is sure, and that of the change
    "最終更新：2031年4月7日 14時05分": ("ja", None, SEVENTH),
    "2031年4月7日 14:05 更新": ("ja", None, SEVENTH),
    "更新时间：2031-04-07 14:05": ("zh", None, SEVENTH),
    "April 7, 2031, updated 2:05 p.m.": ("en", None, SEVENTH),
    "April 7, 2031 -- Updated 1405 GMT": ("en", None, SEVENTH),
    "公開日：2031年4月7日　更新日：2031年4月8日": ("ja", SEVENTH, EIGHTH),
    "2031年4月7日 公開　2031年4月8日 更新": ("ja", SEVENTH, EIGHTH),
    "发布时间：2031-04-07 14:05 更新时间：2031-04-08 09:00": ("zh", SEVENTH, EIGHTH),
    "Published April 7, 2031 Updated April 8, 2031": ("en", SEVENTH, EIGHTH),
}


@pytest.mark.parametrize("line", LINES)
def test_the_day_of_a_change_is_told_from_that_of_publication_and_alone_makes_none_sure(line: str) -> None:
    language, published, modified = LINES[line]
    found = read(line, text=TEXTS[language], language=language)
    assert found.modified.interval == one_day(modified)
    assert found.published.doubt == (published is None)
    assert published is None or found.published.interval == one_day(published)


def test_a_change_some_hours_ago_leaves_the_day_to_the_publication() -> None:
    assert read("April 7, 2031 | Updated 8 hours ago").published.interval == one_day(SEVENTH)


def test_a_year_of_two_figures_is_read_where_nothing_else_can_be_meant() -> None:
    assert [found.day for found in printed_dates("4/17/31 11:04am", language="en")] == [date(2031, 4, 17)]
    for words in ("10/12/11", "25/12/20", "31/4/17"):
        assert not list(printed_dates(words, language="en"))
    assert not list(printed_dates("4/17/31", language="ja"))


def test_a_line_of_many_joined_words_is_read_in_time() -> None:
    begun = time.monotonic()
    assert not is_date_line("2031年4月7日 " + "日時" * 60 + "木x")
    assert time.monotonic() - begun < 1


GERMAN = "".join(
    f"<p>Der Damm über dem Tal ist in der Nacht gebrochen, sagte die Frau zu Teil {at}.</p>" for at in range(9)
)


def test_figures_put_the_day_first_where_every_country_of_the_language_does() -> None:
    found = read("Von Anna Weiß, 07/04/2031", text=GERMAN, language="de").published
    assert (found.interval, found.doubt) == (one_day(SEVENTH), False)
    assert read("Von Anna Weiß, 07/04/2031").published.doubt


def test_a_language_with_an_article_like_the_english_one_is_no_english() -> None:
    told = "A barragem acima do vale rompeu-se durante a noite, disse a ministra sobre a parte {}."
    text = "".join(f"<p>{told.format(at)}</p>" for at in range(9))
    assert read("7 de abril de 2031", text=text, language="pt").language == "pt"
