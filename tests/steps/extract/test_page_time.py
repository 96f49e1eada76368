"""Long and hostile pages take time in proportion to their length, and their text is still found."""

from __future__ import annotations

from time import process_time

import pytest

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.page.blocks import Block, Piece
from variorum.steps.extract.page.body import body_blocks
from variorum.steps.extract.page.layout import layout
from variorum.steps.extract.page.slim import MOST_HEADINGS, slimmed
from variorum.steps.extract.page.tags import scan

FIXED, FOR_A_MEGABYTE = 4.0, 12.0  # seconds; a quiet machine needs about a fifth
LINE = "The harbour master said that boat {0} of the fleet, at berth {0}, had been lost behind the wall in the night."
TEXT = "".join(f"<p>{LINE.format(at)}</p>" for at in range(900, 910))


def page(body: str) -> bytes:
    return f"<html><head><title>Port Lindow</title></head><body><article>{body}</article></body></html>".encode()


def timed(content: bytes) -> tuple[Article, tuple[Problem, ...]]:
    source = source_of("page.html", content)
    assert isinstance(source, Source)
    begin = process_time()
    (article, *_), problems = extracted(source)
    assert process_time() - begin < FIXED + FOR_A_MEGABYTE * len(content) / 1e6
    return article, problems


@pytest.mark.parametrize("count", [1_000, 3_000])
@pytest.mark.parametrize("form", ["<p>{}</p>", "<li>{}</li>", "<div class='comment'><p>{}</p></div>", "<h2>{}</h2>"])
def test_a_page_of_many_blocks_is_read_in_time(form: str, count: int) -> None:
    article, _ = timed(page(TEXT + "".join(form.format(LINE.format(at)) for at in range(count))))
    assert LINE.format(count - 1) in article.text


@pytest.mark.parametrize("form", ["<h2>{}</h2>", "<div><h2>{}</h2></div>", "<h2><b>{}</b></h2> <br>"])
def test_of_headings_in_a_row_a_parser_is_given_a_thousand(form: str) -> None:
    source = TEXT + "".join(form.format(f"Berth {at}") for at in range(4_000)) + TEXT
    items = scan(source)
    slim = slimmed(source, items, layout(source, items))
    assert slim.count("Berth") == MOST_HEADINGS
    assert slim.count(LINE.format(905)) == 2


def test_each_of_many_short_lines_is_looked_up_and_not_searched_for() -> None:
    words = [f"Berth {at} of the wall {at // 2}" for at in range(60_000)]
    blocks = [Block((Piece(one, at, at + len(one)),), "", "h2", 0) for at, one in enumerate(words)]
    begin = process_time()
    kept = body_blocks(blocks, [tuple(one.split()) for one in words])
    assert len(kept) == len(words)
    assert process_time() - begin < FIXED


def test_ten_thousand_paragraphs_are_all_text() -> None:
    article, _ = timed(page("".join(f"<p>{LINE.format(at)}</p>" for at in range(10_000))))
    assert sum(part.end - part.start for part in article.parts if part.kind == "body") > 0.99 * len(article.text)


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{LINE * 9_000}</p>",
        f"<p>{'x' * 1_000_000}</p>",
        "<p>" + "boat<br>" * 50_000,
        "<p>" + "<span>boat </span>" * 30_000,
        "<p>" + "<a href=x>boat</a>" * 30_000,
        "<p>" + "&amp;" * 200_000,
        "<p>" + "&#x41;&nbsp;" * 80_000,
        "<p>" + "a&shy;" * 100_000,
        "<p>" + "a\n \n" * 100_000,
        "<p>a" + " " * 1_000_000 + "b",
        "<p>" + "boat<!-- -->s " * 25_000,
    ],
    ids=[
        "a megabyte", "a word", "lines", "spans", "links", "entities", "more entities", "hyphens", "ends", "spaces",
        "comments",
    ],
)  # fmt: skip
def test_one_giant_paragraph_is_read_in_time(body: str) -> None:
    timed(page(body))


@pytest.mark.parametrize(
    "bomb",
    [
        "<p " + " ".join(f"a{at}={at}" for at in range(100_000)) + ">A boat.</p>",
        f'<p class="{"related " * 200_000}">A boat.</p>',
        "<!-- " + "x <!-- " * 200_000,
        "<script>" + "<script " * 200_000,
        "<![CDATA[" * 100_000,
        "<" * 500_000,
        "<a " * 200_000,
        '<p a="' * 100_000,
        "</p>" * 100_000,
    ],
    ids=["attributes", "class", "comments", "scripts", "cdata", "brackets", "open tags", "quotes", "closing tags"],
)
def test_the_text_before_a_bomb_is_read_in_time(bomb: str) -> None:
    article, _ = timed(page(TEXT + bomb))
    assert LINE.format(900) in "".join(article.text[part.start : part.end] for part in article.read_parts())


@pytest.mark.parametrize("name", ["div", "b"])
def test_two_hundred_thousand_nested_tags_are_told(name: str) -> None:
    article, problems = timed(page(TEXT + f"<{name}>" * 200_000 + "end" + f"</{name}>" * 200_000))
    assert LINE.format(900) in article.text
    assert any("deep" in problem.reason for problem in problems)


def test_a_head_that_is_never_closed_hides_no_text() -> None:
    content = f"<html><head><title>Port Lindow</title><body><article>{TEXT}</article></body></html>".encode()
    assert LINE.format(905) in timed(content)[0].text
