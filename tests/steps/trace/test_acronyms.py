from __future__ import annotations

from datetime import date

import msgspec
import pytest

from variorum.records.article import Article, Credit
from variorum.records.story import Dating
from variorum.records.tracing import Tracing
from variorum.steps.extract.given import plain_article
from variorum.steps.trace.trace import traced

ONE = "Engineers closed the weir above Karabura on Monday after a crack opened in its oldest wall, officials said."
TWO = "A ship laden with timber lost its anchor off Varn in the night, and two tugs were sent out to hold it."


def report(text: str, name: str, outlet: str, *credits_: str) -> Article:
    article = plain_article(text, name=name, outlet=outlet, published=date(2026, 5, 4))
    rows = []
    for words in credits_:
        at = text.index(words)
        rows.append(Credit(agency=words, quote=article.quote(at, at + len(words)), form="byline"))
    return msgspec.structs.replace(article, credits=tuple(rows))


def trace(*articles: Article) -> Tracing:
    return traced(articles, (), Dating(published=(), times=()))


def names(tracing: Tracing) -> list[str]:
    return sorted(origin.name for origin in tracing.origins)


def test_an_agency_that_bears_its_own_initials_credits_nobody():
    found = trace(report(f"VARN (LRS) - {ONE}", "a", "Lindmark Report Service", "LRS"))
    assert names(found) == ["Lindmark Report Service"]
    assert found.copies == ()


@pytest.mark.parametrize("gloss", ["the Lindmark Report Service (LRS)", "Lindmark Report Service [LRS]"])
def test_the_full_name_and_the_initials_are_one_origin_where_a_report_gives_both(gloss: str):
    first = report(f"VARN (LRS) - {ONE}", "a", "Evening Crane", "LRS")
    second = report(f"Lindmark Report Service\n\n{TWO}", "b", "Daily Heron", "Lindmark Report Service")
    third = report(f"A clerk told {gloss} of the fire at the mill, which burned for a day.", "c", "Dusk")
    found = trace(first, second, third)
    assert names(found) == ["Dusk", "Lindmark Report Service"]


def test_initials_that_nobody_explains_stay_their_own_origin():
    first = report(f"VARN (LRS) - {ONE}", "a", "Evening Crane", "LRS")
    second = report(f"Lindmark Report Service\n\n{TWO}", "b", "Daily Heron", "Lindmark Report Service")
    assert names(trace(first, second)) == ["LRS", "Lindmark Report Service"]


def test_initials_of_two_full_names_stay_their_own_origin():
    first = report(f"VARN (LRS) - {ONE}", "a", "Lindmark Report Service", "LRS")
    second = report(f"VARN (LRS) - {TWO}", "b", "Lower River Syndicate", "LRS")
    assert "LRS" in names(trace(first, second))


def test_an_outlet_whose_initials_are_those_of_a_known_agency_is_not_that_agency():
    found = trace(report(f"VARN (AFP) - {ONE}", "a", "Amber Fjord Post", "AFP"))
    assert "Amber Fjord Post" not in names(found)


def test_a_squad_with_the_initials_of_an_agency_is_not_that_agency():
    first = report(f"VARN (LRS) - {ONE}", "a", "Evening Crane", "LRS")
    second = report(f"The Lindmark Rescue Squad (LRS) sent a boat. {TWO}", "b", "Daily Heron")
    assert "LRS" in names(trace(first, second))
