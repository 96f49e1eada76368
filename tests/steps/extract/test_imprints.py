"""The line in which an outlet stands together with the day is told as that and is no text."""

from __future__ import annotations

from datetime import date

import pytest

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.lines.imprints import imprint

BODY = (
    "Police searched the office of the harbour master of Karabura on Tuesday, a week after the fire on the quay.\n\n"
    "Officers took away four boxes, inspector Ina Holm said, and sealed two rooms of the house.\n"
)


def article(head: str) -> Article:
    source = source_of("a.txt", f"Police search an office\n{head}\n\n{BODY}".encode())
    assert isinstance(source, Source)
    (found,), _ = extracted(source)
    return found


@pytest.mark.parametrize(
    "line",
    [
        "The Karabura Examiner, 13 May 2031",
        "Karabura Examiner | 13 May 2031",
        "May 13, 2031 · Karabura Examiner",
        "Karabura Examiner – Tuesday, 13 May 2031",
        "Karabura Examiner, Ostrand, 13 May 2031",
        "*The Karabura Examiner, 13 May 2031, by Per Lund*",
    ],
)
def test_outlet_and_day_on_one_line_are_no_text(line: str) -> None:
    found = article(line)
    assert found.outlet.removeprefix("The ") == "Karabura Examiner"
    assert found.published.interval
    assert found.published.interval.first == found.published.interval.last == date(2031, 5, 13)
    body = [found.text[part.start : part.end] for part in found.parts if part.kind == "body"]
    assert body == [BODY.strip()]
    assert found.authors == (("Per Lund",) if "Per" in line else ())


def test_a_place_or_person_with_the_day_names_no_outlet() -> None:
    assert article("Port Ostrand, 13 May 2031").outlet == ""
    found = imprint("Per Lund, 13 May 2031")
    assert found
    assert found.outlet == ""


def test_a_sentence_with_a_day_or_a_day_alone_is_no_imprint() -> None:
    assert imprint("The Karabura Examiner will close on 13 May 2031") is None
    assert imprint("Tuesday, 13 May 2031") is None
    assert imprint("The Karabura Examiner, 12 May 2031 to 13 May 2031") is None


def test_a_press_release_is_of_who_gave_it_out() -> None:
    found = article("Ostrand Lines press release, 13 May 2031")
    assert found.outlet == "Ostrand Lines"
    assert imprint("Talks on the press release go on, 13 May 2031") is None


def test_in_a_pdf_the_short_line_of_outlet_and_day_is_a_paragraph_of_its_own() -> None:
    from variorum.steps.extract.formats.pdf.layer import Typed
    from variorum.steps.extract.formats.pdf.paragraphs import paragraphs

    def blocks(first: str) -> list[str]:
        rows = [first, "Police searched the office of the harbour master of Karabura on", "Tuesday, the town said."]
        lines = [Typed(row, 1, 50, 700 - 12 * at, 50 + 5 * len(row), 707 - 12 * at, 10) for at, row in enumerate(rows)]
        return [block.words() for block in paragraphs(lines, {}).blocks]

    assert blocks("Karabura Examiner, 13 May 2031")[0] == "Karabura Examiner, 13 May 2031"
    assert len(blocks("The town of Karabura, on 13 May 2031")) == 1
