"""What stands around a whole report is taken out, and the report stays."""

from __future__ import annotations

import pytest

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted

HEAD = "Dam breaks above the town of Karabura\n\nBy Jane Doe\n\nApril 7, 2031\n\n"
PARAGRAPHS = (
    "A dam above the town of Karabura broke on Monday, officials said, and four people were missing.",
    "The mayor, Gulmira Asanova, said that the town had been warned in the early hours.",
    "Rescuers searched the valley until nightfall and found two cars under the mud.",
    "The power station below the dam was shut, and the road to the north was closed.",
)
REPORT = HEAD + "\n\n".join(PARAGRAPHS)


def article(text: str, name: str = "report.txt") -> Article:
    source = source_of(name, text.encode())
    assert isinstance(source, Source)
    (found,), _ = extracted(source)
    return found


def part(found: Article, words: str) -> tuple[str, str]:
    at = found.text.index(words)
    return next((one.kind, one.state) for one in found.parts if one.start <= at < one.end)


@pytest.mark.parametrize(
    "footer",
    [
        "Subscribe to The Valley Heron for unlimited access.",
        "Sign in to continue reading",
        "Log in to read the full article",
        "Already a subscriber? Log in",
    ],
)
def test_a_whole_report_stays_above_the_words_to_those_who_have_not_paid(footer: str) -> None:
    found = article(f"{REPORT}\n\n{footer}\n")
    assert found.standing == "report"
    assert part(found, footer) == ("donation", "out")
    assert part(found, PARAGRAPHS[-1]) == ("body", "in")


def test_a_text_that_breaks_off_above_such_words_is_a_stub() -> None:
    assert article(f"{REPORT}\n\nThe governor said that the\n\nSign in to continue reading\n").standing == "stub"
    assert article(f"{REPORT}\n\nThe governor said that…\n\nSubscribe to continue reading\n").standing == "stub"
    assert article(f"{HEAD}{PARAGRAPHS[0]}\n\nSubscribe now to continue reading.\n").standing == "stub"


def test_a_short_report_of_what_somebody_uses_is_no_wall() -> None:
    quoted = '"The lorries we use are old, and we store no fuel in them," a driver said.'
    assert article(f"{REPORT}\n\n{quoted}\n\nThe tools we use are old, too, he said on Monday.\n").standing == "report"


@pytest.mark.parametrize("header", ["Comments", "Comments (3)", "Reader comments", "3 Comments"])
def test_names_with_a_colon_below_a_header_are_readers(header: str) -> None:
    found = article(f"{REPORT}\n\n{header}\n\nheron_5: my aunt lives there\nPaul K: Asanova should go.\n")
    assert part(found, "heron_5") == ("comment", "out")
    assert part(found, "Paul K") == ("comment", "out")


def test_the_heading_comments_above_running_text_is_no_readers() -> None:
    more = "Two ministers spoke about the dam on Tuesday, and neither of them named a cause."
    assert part(article(f"{REPORT}\n\nComments\n\n{more}\n\n{PARAGRAPHS[2][:-1]} again.\n"), more) == ("body", "in")


@pytest.mark.parametrize(
    "line",
    [
        "Independent journalism needs you. If you value our reporting, please consider giving.",
        "Donate to Valley Press today",
        "You can support the Heron from $4 a month. Subscribe",
    ],
)
def test_an_appeal_is_no_report(line: str) -> None:
    assert part(article(f"{REPORT}\n\n{line}\n"), line) == ("donation", "out")


def test_an_order_to_buy_is_an_advertisement() -> None:
    line = "Save 30% on garden sheds this summer!"
    found = article(REPORT.replace(PARAGRAPHS[2], f"Advertisement\n\n{line}\n\n{PARAGRAPHS[2]}"))
    assert part(found, line) == ("other", "out")


@pytest.mark.parametrize("line", ["Shop prices up 3%", "Save £3bn by cutting waste", "Claim of $5 million rejected"])
def test_a_heading_or_a_pledge_with_a_price_is_no_advertisement(line: str) -> None:
    found = article(REPORT.replace(PARAGRAPHS[2], f"{line}\n\n{PARAGRAPHS[2]}"))
    assert part(found, line)[1] == "in"


def test_the_outlet_of_the_first_printing_is_credited() -> None:
    line = "This article first appeared in the Valley Tribune and is used with permission."
    found = article(f"{REPORT}\n\n{line}\n")
    assert part(found, line) == ("footer", "out")
    assert [(one.agency, one.form, one.quote.words) for one in found.credits] == [
        ("Valley Tribune", "tail", "Valley Tribune")
    ]
    at = found.credits[0].quote.span
    assert found.text[at.start : at.end] == "Valley Tribune"


@pytest.mark.parametrize(
    "line", ["First published on November 19, 2031", "Originally published in London in 1912, the novel sold well."]
)
def test_a_day_or_a_place_of_printing_is_no_outlet(line: str) -> None:
    assert not article(f"{REPORT}\n\n{line}\n").credits


@pytest.mark.parametrize(
    ("byline", "agencies"),
    [
        ("By Jane Doe, QZP", ["QZP"]),
        ("By Jane Doe, MBA", []),
        ("By Jane Doe, Staff Writer", []),
        ("By Staff and agencies", []),
    ],
)
def test_an_acronym_behind_the_writer_is_an_agency(byline: str, agencies: list[str]) -> None:
    found = article(REPORT.replace("By Jane Doe", byline) + '\n\n"It held for years," she told QZP.\n')
    assert [one.agency for one in found.credits] == agencies
    assert not found.outlet


def test_an_acronym_alone_below_the_title_is_an_agency() -> None:
    assert [one.agency for one in article(REPORT.replace("By Jane Doe", "QZP")).credits] == ["QZP"]
    assert not article(REPORT.replace("By Jane Doe", "CAIRO")).credits


def test_an_organisation_that_signs_in_the_pages_data_is_credited_where_it_is_printed() -> None:
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    data = (
        '{"@type": "NewsArticle", "headline": "Dam breaks above the town", "publisher": {"name": "Daily Heron"}, '
        '"author": {"@type": "Organization", "name": "Valley Wire Service"}}'
    )
    page = (
        f'<html><head><title>Dam breaks</title><script type="application/ld+json">{data}</script></head><body><article>'
        f"<h1>Dam breaks above the town</h1><div>Valley Wire Service</div>{text}</article></body></html>"
    )
    found = article(page, "a.html")
    assert [(one.agency, one.quote.words) for one in found.credits] == [("Valley Wire Service", "Valley Wire Service")]
    unseen = article(page.replace("<div>Valley Wire Service</div>", ""), "a.html")
    assert not unseen.credits


@pytest.mark.parametrize(
    ("first", "last"), [("Karabura Echo", ""), ("Valley Lantern", '"We knew," a driver told the Lantern.')]
)
def test_a_name_alone_above_the_title_is_the_outlet(first: str, last: str) -> None:
    assert article(f"{first}\n\n{REPORT}\n\n{last}\n").outlet == first


def test_a_desk_and_agencies_are_no_outlet() -> None:
    assert article(f"Karabura Post\n\n{REPORT.replace('By Jane Doe', 'By Staff and agencies')}\n").outlet == (
        "Karabura Post"
    )
    assert not article(REPORT.replace("By Jane Doe", "Jane Doe, Health Correspondent")).outlet
