"""Ships and isles: what has a person's or a body's name is told by the noun or the article before it."""

from __future__ import annotations

import pytest

from variorum.engines.models import parser
from variorum.steps.annotate.names import find_names
from variorum.steps.annotate.parse import parsed
from variorum.steps.extract.given import plain_article

KINDS = (
    ("A fire broke out on the ferry Lady Aveline on Monday.", "Lady Aveline", "OTHER"),
    ("The Lady Aveline was on its way to the harbour.", "Lady Aveline", "OTHER"),
    ("Lady Aldane spoke to the court.", "Aldane", "PERSON"),
    ("The ferry Anton Aldane bought has sunk.", "Anton Aldane", "PERSON"),
    ("The boat left for the isle of Quernay at noon.", "Quernay", "GPE"),
    ("They were a couple from Quernay, the guard said.", "Quernay", "GPE"),
    ("A family of four from Quernay was found.", "Quernay", "GPE"),
)


@pytest.mark.parametrize(("text", "name", "kind"), KINDS)
def test_a_name_is_what_the_words_before_it_say(text: str, name: str, kind: str) -> None:
    article = plain_article(text)
    assert (name, kind) in [(one.words, one.kind) for one in find_names(article, parsed(article, parser()))]


OPEN = "The letter from Aldane came. He was a man of the harbour."


def test_a_letter_comes_from_persons() -> None:
    article = plain_article(OPEN)
    assert "GPE" not in [one.kind for one in find_names(article, parsed(article, parser()))]
