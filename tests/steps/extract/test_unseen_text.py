"""Text that a page holds and does not show is told; it is never lost in silence."""

from __future__ import annotations

import json
from time import perf_counter

import pytest

from variorum.read import source_of
from variorum.records.source import Source
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.page.layout import layout
from variorum.steps.extract.page.tags import scan
from variorum.steps.extract.page.unseen import not_shown

PARAGRAPHS = [
    f"The keeper of the lock, Edda Marn, wrote down {count} barges on the {day} day of the flood, and she said that "
    f"{lost} of them had been torn from their chains before the morning came."
    for count, day, lost in (
        (41, "first", "nine"), (38, "second", "seven"), (35, "third", "six"), (33, "fourth", "five"),
        (30, "fifth", "four"), (28, "sixth", "three"), (21, "last", "two"),
    )
]  # fmt: skip
SHOWN = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[:3])
HIDDEN = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[3:])


def told(inner: str, head: str = "", end: str = "</main></body></html>") -> list[str]:
    """What is told of a page, whatever its severity."""
    start = f"<html><head><title>Barges torn loose</title>{head}</head><body><main><h1>Barges torn loose</h1>"
    source = source_of("page.html", f"{start}{inner}{end}".encode())
    assert isinstance(source, Source)
    return [problem.reason for problem in extracted(source)[1]]


def data(text: str) -> str:
    said = {"@type": "NewsArticle", "headline": "Barges torn loose", "articleBody": text}
    return f'<script type="application/ld+json">{json.dumps(said)}</script>'


@pytest.mark.parametrize("how", ["style='display:none'", "hidden", "style='visibility: hidden'"])
def test_the_hidden_rest_of_a_report_is_told(how: str) -> None:
    (reason,) = told(f"{SHOWN}<div {how}>{HIDDEN}</div>")
    assert reason == "about 140 words of its text are hidden in the page as it was saved, and are not read"


def test_the_rest_of_a_report_in_a_template_is_told() -> None:
    (reason,) = told(f"{SHOWN}<template>{HIDDEN}</template>")
    assert "hidden" in reason


def test_data_that_hold_far_more_of_a_report_than_is_shown_are_told() -> None:
    (reason,) = told(SHOWN, data("\n\n".join(PARAGRAPHS)))
    assert reason == "its own data give it 245 words, of which 105 are shown and read"
    assert not told(SHOWN + HIDDEN, data("\n\n".join(PARAGRAPHS)))


def test_hidden_copies_and_what_is_hidden_far_below_are_not_told() -> None:
    assert not told(f"{SHOWN}<div hidden>{SHOWN}</div>")
    below = "".join(f"<div><a href='/{at}'>More news of the river</a></div>" for at in range(9))
    notice = "<p>We and our partners keep your choices for a year and ask again when our terms are changed.</p>" * 9
    assert not told(f"{SHOWN}{below}<div hidden>{notice}{HIDDEN}</div>")


@pytest.mark.parametrize("end", ["<p>By noon the water had fallen so far that the", "<script>window.state = {a: 1,"])
def test_a_page_that_breaks_off_is_told(end: str) -> None:
    assert told(SHOWN, end=end) == ["the page breaks off in the middle; what followed in it is lost"]


@pytest.mark.parametrize("end", ["", "</main>", "<p>By noon the water had fallen.", "<!-- 0.2 s, from the cache -->"])
def test_a_page_whose_tags_are_left_out_is_whole(end: str) -> None:
    assert not told(SHOWN, end=end)


def text_of(inner: str) -> str:
    source = source_of(
        "page.html", f"<html><body><main><h1>Barges torn loose</h1>{inner}</main></body></html>".encode()
    )
    assert isinstance(source, Source)
    ((found,), _) = extracted(source)
    return found.text


@pytest.mark.parametrize(
    "attributes",
    [
        *(f"class='note {name}'" for name in ("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text")),
        "style='color: red; font-size: 0'", "style='font-size:0px;'",
    ],
)  # fmt: skip
def test_what_only_programs_that_read_aloud_find_is_not_of_the_text(attributes: str) -> None:
    found = text_of(f"{SHOWN}<p {attributes}>This opens a window of its own.</p>{HIDDEN}")
    assert "window" not in found
    assert PARAGRAPHS[-1] in found


@pytest.mark.parametrize(
    "opening", ["<div class='not-sr-only'>", "<div style='font-size: 0.9em'>", "<div style='font-size:0'>"]
)
def test_what_can_be_seen_is_of_the_text(opening: str) -> None:
    assert PARAGRAPHS[-1] in text_of(f"{SHOWN}{opening}{HIDDEN}</div>")


def state(paragraphs: list[str]) -> str:
    said = {"props": {"article": {"html": "".join(f"<p>{one}</p>" for one in paragraphs)}}}
    return f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(said)}</script>"


def test_text_that_only_the_data_of_a_script_hold_is_told() -> None:
    (reason,) = told(SHOWN + state(PARAGRAPHS))
    assert reason == "data in its scripts hold about 140 words of text that it does not show; 105 are read"
    assert not told(SHOWN + state(PARAGRAPHS[:3]))


def test_text_in_a_frame_or_a_field_of_the_page_is_told() -> None:
    for box in (f'<iframe srcdoc="{HIDDEN}"></iframe>', f"<textarea>{HIDDEN}</textarea>"):
        (reason,) = told(SHOWN + box)
        assert reason == "about 140 words stand in frames or fields of the page, and are not read"
    assert not told(f"{SHOWN}<iframe src='/clip'></iframe><textarea>Write to the keeper of the lock</textarea>")


def test_text_behind_a_comment_that_is_never_closed_is_told() -> None:
    (reason,) = told(f"{SHOWN}<!-- the rest {HIDDEN}")
    assert reason == "a comment in it is never closed; about 143 words behind it are not read"
    assert not told(f"{SHOWN}{HIDDEN}<!-- {SHOWN} -->", end="<!-- from the cache")


def test_many_hidden_paragraphs_are_looked_for_in_time_linear_in_their_number() -> None:
    page = "".join(f"<p>Barge {number} {PARAGRAPHS[0]}</p>" for number in range(6000))
    hidden = [f"Boat {number} {PARAGRAPHS[0]}" for number in range(6000)]
    seen = layout(page, scan(page))
    begun = perf_counter()
    assert len(not_shown([*hidden, f"Barge 17 {PARAGRAPHS[0]}"], seen)) == len(hidden)
    assert perf_counter() - begun < 5  # about 1; one search through the page for each would take minutes
