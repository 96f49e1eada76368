"""Which blocks of a page are its text: several containers, boxes, farewells, corrections, pull quotes."""

from __future__ import annotations

import pytest

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import body_of

TITLE = "Harbour wall of Port Lindow breaks in the night"
PARAGRAPHS = [
    f"The harbour master, Ida Tomlin, counted {count} boats behind the wall on the {day} morning, and she said that "
    f"{lost} of them had been lost when the water came over it in the night."
    for count, day, lost in (
        (41, "first", "nine"), (38, "second", "seven"), (35, "third", "six"), (33, "fourth", "five"),
        (30, "fifth", "four"), (28, "sixth", "three"),
    )
]  # fmt: skip


def read(body: str) -> Article:
    page = f"<html><head><title>{TITLE}</title></head><body><main><h1>{TITLE}</h1>{body}</main></body></html>"
    source = source_of("page.html", page.encode())
    assert isinstance(source, Source)
    (article,), _ = extracted(source)
    return article


def paragraphs(*numbers: int) -> str:
    return "".join(f"<p>{PARAGRAPHS[number]}</p>" for number in numbers)


def kind_of(article: Article, words: str) -> str:
    at = article.text.index(words)
    return next(part.kind for part in article.parts if part.start <= at < part.end)


def body(article: Article) -> str:
    return body_of(article.text, article.parts)


def test_a_text_in_two_containers_is_read_whole() -> None:
    advert = '<div class="ad-slot">Advertisement</div>'
    halves = (f'<div class="chunk">{paragraphs(*numbers)}</div>' for numbers in ((0, 1, 2), (3, 4, 5)))
    article = read(f"<article>{advert.join(halves)}</article>")
    assert all(words in body(article) for words in PARAGRAPHS)
    assert "Advertisement" not in body(article)


def test_long_comments_do_not_become_the_text() -> None:
    comments = "".join(f'<li class="comment"><p>{words} I saw it, too.</p></li>' for words in PARAGRAPHS * 2)
    article = read(f'<article>{paragraphs(0)}</article><ol class="comment-list">{comments}</ol>')
    assert "I saw it, too" not in body(article)


def test_a_short_paragraph_between_two_of_the_text_is_text() -> None:
    article = read(f"<article>{paragraphs(0, 1)}<p>Then nothing.</p>{paragraphs(2, 3)}</article>")
    assert "Then nothing." in body(article)


def test_a_page_title_that_differs_from_the_data_is_no_text() -> None:
    page = (
        '<html><head><meta property="og:title" content="What the night did to Port Lindow"></head>'
        f"<body><article><h1>{TITLE}</h1>{paragraphs(0, 1, 2)}</article></body></html>"
    )
    source = source_of("page.html", page.encode())
    assert isinstance(source, Source)
    (article,), _ = extracted(source)
    assert kind_of(article, TITLE) == "title"


@pytest.mark.parametrize(
    "words",
    [
        "Follow Lindow Post on Twitter, Facebook and Instagram.",
        "Reach the reporter at i.tomlin@lindowpost.example",
        "i.tomlin@lindowpost.example",
        "Filed under: harbour, storms",
        "Did you like this story? Share it with a friend!",
        "Tell us what you think...",
        "You may also like...",
    ],
)
def test_a_farewell_below_the_text_is_out(words: str) -> None:
    assert words not in body(read(f"<article>{paragraphs(0, 1, 2, 3)}<p>{words}</p></article>"))


@pytest.mark.parametrize(
    "words",
    [
        "“Follow me on Twitter if you want to know what the wall looked like,” Ms Tomlin told the crowd.",
        "Her sources are the fishermen who came back at four in the morning.",
        "What they think of the wall, nobody asked the fishermen on that morning.",
    ],
)
def test_a_last_sentence_like_a_farewell_is_text(words: str) -> None:
    assert words in body(read(f"<article>{paragraphs(0, 1, 2, 3)}<p>{words}</p></article>"))


def test_links_in_a_row_below_the_text_are_no_text() -> None:
    links = "".join(f'<li><a href="/{at}">Storm number {at} reaches the coast of Lindow</a></li>' for at in range(3))
    assert "Storm number" not in body(read(f"<article>{paragraphs(0, 1, 2, 3)}<ul>{links}</ul></article>"))


@pytest.mark.parametrize(
    "words",
    [
        "This article was amended on 3 May 2031 because an earlier version gave the number of boats as 50.",
        "Editor’s note: this report was first printed with the wrong name of the harbour master.",
        "Clarification: the wall belongs to the county and not, as we said, to the town.",
        "Correction: nine boats were lost, and not ten as we first reported on Monday.",
    ],
)
@pytest.mark.parametrize("place", ["head", "foot", "box"])
def test_a_correction_is_kept_and_marked(words: str, place: str) -> None:
    text = paragraphs(0, 1, 2, 3)
    article = read(
        {
            "head": f"<article><p>{words}</p>{text}</article>",
            "foot": f"<article>{text}<p>{words}</p></article>",
            "box": f"<article>{text}</article><footer><div>{words}</div></footer>",
        }[place]
    )
    (found,) = (part for part in article.parts if part.kind == "correction")
    assert (article.text[found.start : found.end], found.state) == (words, "in")


def test_a_sentence_on_a_correction_in_the_news_is_none() -> None:
    words = "The ministry published a correction: the dam had held, it said, and the mayor had been wrong."
    assert not [part for part in read(f"<article>{paragraphs(0, 1)}<p>{words}</p></article>").parts
                if part.kind == "correction"]  # fmt: skip


def test_the_same_sentence_twice_is_a_pull_quote_once() -> None:
    quote = "“Nobody had looked at that wall for thirty years”"
    text = f"<p>{quote}, said Ida Tomlin, who has kept the harbour since the last storm took the old lighthouse.</p>"
    article = read(f"<article>{paragraphs(0, 1)}{text}<aside><p>{quote}</p></aside>{paragraphs(2, 3)}</article>")
    (found,) = (part for part in article.parts if part.kind == "pull_quote")
    assert (article.text[found.start : found.end], found.state) == (quote, "out")
    assert body(article).count(quote) == 1


def test_a_quotation_that_stands_only_in_its_box_is_no_pull_quote() -> None:
    box = "<blockquote><p>The wall was never built for such a storm as this one.</p></blockquote>"
    article = read(f"<article>{paragraphs(0, 1)}{box}{paragraphs(2, 3)}</article>")
    assert "pull_quote" not in {part.kind for part in article.parts}


def test_control_characters_stop_no_reading() -> None:
    """An XML library reads them and refuses to write them."""
    article = read("".join(f"<p>{words} &#1; \x02</p>" for words in PARAGRAPHS))
    assert all(words in body_of(article.text, article.parts) for words in PARAGRAPHS)


def test_a_target_of_links_that_is_never_closed_makes_its_page_no_menu() -> None:
    article = read(f'<a name="top"/><div id="all"><div>{paragraphs(0, 1, 2, 3, 4, 5)}</div></div>')
    assert all(words in body(article) for words in PARAGRAPHS)


def test_a_link_in_capitals_is_a_link() -> None:
    menu = "".join(f'<li><A NAME="m{at}" HREF="/{at}">The harbour report number {at}</A></li>' for at in range(9))
    assert "report number 3" not in body(read(f"<article>{paragraphs(0, 1, 2)}</article><ul>{menu}</ul>"))


def test_what_the_data_repeat_as_summary_is_a_deck() -> None:
    deck = "Nine boats are lost behind the wall, and the harbour stays closed until the end of the week."
    page = (
        f'<html><head><title>{TITLE}</title><meta name="description" content="{deck}"></head><body><header>'
        f"<h1>{TITLE}</h1><p>{deck}</p></header><div>{paragraphs(0, 1, 2, 3)}</div></body></html>"
    )
    source = source_of("page.html", page.encode())
    assert isinstance(source, Source)
    (article,), _ = extracted(source)
    assert kind_of(article, deck) == "deck"


def test_text_that_the_slim_form_of_a_page_loses_is_read_in_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("variorum.steps.extract.page.look.slimmed", lambda *_: "<!DOCTYPE html><html></html>")
    assert PARAGRAPHS[0] in body(read(f"<article>{paragraphs(0, 1, 2)}</article>"))
