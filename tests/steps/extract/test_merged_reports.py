"""Reports on one page that nothing parts are read as one, and that is told."""

from __future__ import annotations

import pytest

from variorum.read import source_of
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted

ONE, TWO = "Barges torn loose at Dunmore", "Mayor leaves the harbour office"


def text(of: str) -> str:
    return "".join(
        f"<p>The {of} keeper of the lock wrote down {count} barges in the {of} hour of the flood, and she said that "
        f"nine of them had been torn from their chains before the morning came.</p>"
        for count in range(31, 37)
    )


def told(inner: str, title: str = "The Daily Heron") -> list[str]:
    source = source_of("page.html", f"<html><head><title>{title}</title></head><body>{inner}</body></html>".encode())
    assert isinstance(source, Source)
    (article,), problems = extracted(source)
    assert article.published.doubt
    return [problem.reason for problem in problems]


@pytest.mark.parametrize(("box", "rank"), [("article", "h2"), ("div", "h2"), ("div", "h1")])
def test_two_reports_without_day_or_writer_are_told(box: str, rank: str) -> None:
    one, two = (f"<{box}><{rank}>{head}</{rank}>{text(head)}</{box}>" for head in (ONE, TWO))
    (reason,) = told(one + two)
    assert reason == f"it may hold 2 reports, and is read as one: a second headline stands in it, “{TWO}”"


def test_sections_of_a_report_are_not_told() -> None:
    sections = f"<div><h2>{ONE}</h2>{text('first')}</div><div><h2>{TWO}</h2>{text('second')}</div>"
    assert not told(f"<h1>A night on the river</h1>{sections}")
    assert not told(sections, title=f"{ONE} | The Daily Heron")
    assert not told(f'<script type=\'application/ld+json\'>{{"@type":"NewsArticle"}}</script>{sections}')


def test_a_heading_above_a_teaser_is_no_second_report() -> None:
    assert not told(
        f"<div><h2>{ONE}</h2>{text('first')}</div><div><h2>{TWO}</h2><p>She was in office for a year.</p></div>"
    )
