"""Rows exported = rows on the screen."""

import re

import pytest

from variorum.present import html, markdown, terminal
from variorum.present.page import page
from variorum.present.strings import shown


def dense(text: str) -> str:
    """The text without white space, backslashes and frames."""
    return re.sub(r"[\s\\│]+", "", text)


def flat(text: str) -> str:
    """The text without our own tags, as dense as the words that it is compared with."""
    bare = re.sub(r"</?(?:bdi|q|b|br|small|span)\b[^>]*>", "", text)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        bare = bare.replace(entity, char)
    return dense(bare)


@pytest.fixture(params=["terminal", "markdown", "html"])
def told(request, telling) -> str:
    if request.param == "terminal":
        return dense(terminal.render(telling, width=160, colour=False))
    return flat(markdown.render(telling) if request.param == "markdown" else html.render(telling))


def test_every_format_has_every_row(telling, told):
    tale = page(telling).tales[0]
    lines = (*tale.account, *tale.still_open, *tale.unplaced)
    moments = (*tale.happened, *tale.reported)
    quotes = [entry.cite.quotes[0] for row in (*tale.table, *tale.alone) for cell in row.cells for entry in cell]
    quotes += [saying.cites[0].quotes[0] for speaker in tale.said for saying in speaker.sayings]
    names = [name for group in tale.names for name in (*group.named, *group.once)]
    words = [
        *(tale.headline, *tale.counters, *tale.notes, page(telling).footer),
        *(line.text for line in lines),
        *(text for row in moments for text in (row.when, row.text, row.how)),
        *(text for row in tale.table for text in (row.question, row.verdict, row.values)),
        *(row.question for row in tale.alone),
        *(question for _, question in tale.contested),
        *(quote.words for quote in quotes),
        *(text for name in names for spelling in name.spellings for text in (spelling.words, spelling.why)),
        *(text for copy in tale.copies for text in (copy.text, copy.reason)),
        *(source.reason for source in tale.origins),
        *(cut.first_words for cuts in tale.removed for cut in cuts.cuts),
        *(day.how for day in tale.days),
        *(row.reason for row in page(telling).unread),
    ]
    for text in words:
        assert dense(shown(text)) in told, text


def test_a_page_is_the_same_every_time(telling):
    assert html.render(telling) == html.render(telling)
    assert markdown.render(telling) == markdown.render(telling)
