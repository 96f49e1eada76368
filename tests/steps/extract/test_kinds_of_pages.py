"""What a page is, in the manner of many sites: a report, or a wall, a stub, a list, a page that says it is gone.

In files/pages.txt each page is two lines: its standing and name, and its source, in which words in capitals between
braces stand for the invented report.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.steps.extract.pages import FOOT, HEAD, MENU, PARAGRAPHS, TITLE, article_of, read_words, text
from variorum.steps.extract.page.layout import layout
from variorum.steps.extract.page.tags import scan

LOST = "Boats Nets Houses Ropes Roofs Chimneys Cranes Pumps Walls Cellars Barns Sheds Bells Doors".split()
CARDS = "".join(
    f'<article class="card"><h3><a href="/{day}">{lost} of Port Lindow lost in the storm of May</a></h3><p>The county '
    f"said on day {day} that it would look at the {lost.lower()}.</p><time>May {day}, 2031</time></article>"
    for day, lost in enumerate(LOST, 1)
)
WORDS = {
    "{WHOLE}": f"<article><h1>{TITLE}</h1>{text(0, 1, 2, 3, 4, 5)}</article>",
    "{SHORT}": f"<article><h1>{TITLE}</h1>{text(0, 1)}</article>",
    "{SIX}": text(0, 1, 2, 3, 4, 5), "{THREE}": text(0, 1, 2), "{FIRST}": text(0, 1), "{CARDS}": CARDS,
    "{MENU}": MENU, "{FOOT}": FOOT, "{TITLE}": TITLE,
}  # fmt: skip
OFFERS = ("Accept all", "partners", "We use cookies", "full access")


def pages() -> list[tuple[str, str, str]]:
    """Standing, name and source of each page of the file."""
    found = []
    for row in (Path(__file__).parent / "files" / "pages.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        head, source = row.split("\n")
        for short, whole in WORDS.items():
            source = source.replace(short, whole)
        standing, name = head.split(": ", 1)
        found.append((standing, name, source))
    return found


@pytest.mark.parametrize(("standing", "name", "source"), pages(), ids=lambda told: told if len(told) < 50 else "")
def test_each_page_is_told_as_what_it_is(standing: str, name: str, source: str) -> None:
    article = article_of(source)
    assert article.standing == standing, name
    assert standing != "report" or not any(words in read_words(article) for words in OFFERS)


def test_a_report_keeps_its_text_under_an_overlay() -> None:
    overlay = (
        '<div role="dialog"><p>We and our 800 partners use cookies on your device.</p><button>Accept</button></div>'
    )
    article = article_of(f"<html>{HEAD}<body>{overlay}{WORDS['{WHOLE}']}</body></html>")
    assert all(words in read_words(article) for words in PARAGRAPHS)
    assert "partners" not in read_words(article)


@pytest.mark.parametrize(
    "row", ["<tr><td>Boat {0}<td>Berth {0}", "<tr><td><p>Boat {0}<th><p>Berth {0}", "<dt>Boat<dd>{0}"]
)
def test_rows_without_end_tags_do_not_nest(row: str) -> None:
    page = f"<table>{''.join(row.format(at) for at in range(200))}</table><p>{PARAGRAPHS[0]}</p>"
    seen = layout(page, scan(page))
    assert seen.depth < 10
    assert [block.name for block in seen.blocks[-1:]] == ["p"]


@pytest.mark.parametrize("hides", ['style="visibility:hidden"', "style='display: none'", "hidden"])
def test_a_page_that_is_hidden_until_a_script_has_run_is_read(hides: str) -> None:
    found = article_of(f"<html>{HEAD}<body {hides}><h1>{TITLE}</h1>{text(0, 1, 2)}</body></html>")
    assert PARAGRAPHS[2] in read_words(found)
