"""Codings: whatever characters are written in, verify reads them from the bytes, and refuses what cannot be meant."""

from __future__ import annotations

import base64
import quopri
from typing import get_args

import pytest

from variorum.records.run import Coding
from variorum.verify.decode import Run, text_of
from variorum.verify.texts import charset_of, runs_in

SPELLED = {  # what is written and what it stands for, before any transfer coding and charset
    "plain": ("堤防 said “&amp;”", "堤防 said “&amp;”"),
    "html": ("堤防 &amp; B&nbsp;&#8220;&ccedil;", "堤防 & B\xa0“ç"),
    "json": (r"堤防\n\u201cb\u201d \ud83d\udea2 \"&amp;\\", '堤防\n“b” 🚢 "&amp;\\'),
    "json-html": (r"caf\u00e9 &amp; \"堤防\" &#38;lt;", 'café & "堤防" &lt;'),
    "xml": ("堤防 &amp;amp; B\r\n&#39;&nbsp;", "堤防 &amp; B\n'&nbsp;"),
    "xml-html": ("堤防 &amp;amp; B &amp;lt;", "堤防 & B <"),
    "xml-xml-html": ("堤防 &amp;amp;amp; B &amp;amp;#8217;", "堤防 & B ’"),
    "csv": ('the ""堤防"" broke &amp; fell', 'the "堤防" broke &amp; fell'),
    "csv-html": ('""堤防 &amp; B""', '"堤防 & B"'),
    "quoted-printable": ("堤防 = “&amp;”", "堤防 = “&amp;”"),
    "quoted-printable-html": ("堤防 = &amp; B", "堤防 = & B"),
    "base64": ("堤防 said “&amp;”", "堤防 said “&amp;”"),
    "base64-html": ("堤防 &amp; B", "堤防 & B"),
}
HEAD = b"Subject: x\r\n\r\n"


def packed(raw: bytes, coding: str) -> bytes:
    if coding.startswith("base64"):
        return base64.encodebytes(raw)
    return quopri.encodestring(raw) if coding.startswith("quoted-printable") else raw


@pytest.mark.parametrize("coding", sorted(set(get_args(Coding)) - {"generated"}))
@pytest.mark.parametrize("charset", ["utf-8", "utf-16-le", "gb18030", "euc_jp", "iso2022_jp", "iso2022_jp_2", "hz"])
def test_each_coding_that_a_run_can_have_is_undone_in_any_charset(coding: str, charset: str) -> None:
    written, text = SPELLED[coding]
    if charset == "hz":
        written, text = (words.replace("堤防", "大坝") for words in (written, text))
    raw = packed(written.encode(charset), coding)
    end = len(HEAD) + len(raw.rstrip(b"\n=") if coding.startswith("base64") else raw)
    assert text_of([Run(0, len(text), len(HEAD), end, coding)], HEAD + raw, charset) == text


@pytest.mark.parametrize("coding", ["plain", "quoted-printable", "base64"])
def test_a_piece_that_begins_inside_an_alphabet_is_read_from_the_first_byte_on(coding: str) -> None:
    raw = packed("堤防が壊れた".encode("iso2022_jp"), coding)
    for at in range(1, 6):
        place = 3 + 2 * at  # behind the escape
        begin = {"q": raw.find(b"=1B") + 5 + 2 * at, "b": place // 3 * 4 + place % 3}.get(coding[0], place)
        end = len(HEAD) + len(raw.rstrip(b"\n="))
        run = Run(0, 6 - at, len(HEAD) + begin, end, coding)
        assert text_of([run], HEAD + raw, "iso2022_jp") == "堤防が壊れた"[at:]


@pytest.mark.parametrize("coding", ["plain", "quoted-printable"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
def test_what_another_part_of_a_mail_holds_shifts_no_alphabet(coding: str, ends: bytes) -> None:
    other = b"--b\nContent-Type: text/plain;\n charset=utf-8\n\nA dam ~{ broke.\n"
    head = (HEAD.replace(b"\r", b"") + other + b"--b\nContent-Type: text/plain\n\n").replace(b"\n", ends)
    raw = packed("大坝 broke".encode("hz"), coding)
    assert text_of([Run(0, 8, len(head), len(head) + len(raw), coding)], head + raw, "hz") == "大坝 broke"


def test_broken_bytes_inside_json_are_shown_as_the_page_shows_them() -> None:
    raw = b"a dam \xff\\nbroke"
    assert text_of([Run(0, 13, 0, len(raw), "json")], raw, "utf-8") == "a dam \ufffd\nbroke"


# What cannot be meant


@pytest.mark.parametrize(
    ("runs", "told"),
    [
        ([Run(1, 3, 0, 2, "plain")], "where its first characters stand"),
        ([Run(0, 1, 0, 1, "plain"), Run(2, 3, 2, 3, "plain")], "nowhere or twice where characters 1 to 2 stand"),
        ([Run(0, 2, 0, 2, "plain"), Run(1, 3, 1, 3, "plain")], "where characters 2 to 1 stand"),
        ([Run(0, 9, 0, 9, "plain")], "the source has no bytes 0 to 9"),
        ([Run(0, 2, 0, 3, "plain")], "hold 3 characters, where the export says 2"),
        ([Run(0, 2, 0, 2, "secret")], "no coding is called 'secret'"),
        ([Run(0, 2, 0, 3, "json")], "said to be JSON and is none"),
        ([Run(0, 2, 0, 3, "base64")], "no part of a mail begins above them"),
        ([Run(0, 2, 0, 3, "plain", 1)], "are not 1 for each of 2 characters"),
        ([Run(0, 2, 0, 3, "plain", -2)], "are not -2 for each of 2 characters"),
        ([Run(0, 10**12, 0, 0, "generated")], "too short for 1000000000000 characters"),
        ([Run(0, 300, 0, 0, "generated"), Run(300, 301, 0, 1, "plain")], "too short for 301 characters"),
    ],
)
def test_runs_that_do_not_fit_are_refused_with_the_reason(runs: list[Run], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        text_of(runs, b'a"c', "utf-8")


@pytest.mark.parametrize(
    "runs",
    [None, 7, {}, [7], [{}], [{"start": 0}], [{"start": "0", "end": 1, "byte_start": 0, "byte_end": 1, "coding": "x"}],
     [{"start": 0, "end": True, "byte_start": 0, "byte_end": 1, "coding": "plain"}],
     [{"start": 0, "end": 1, "byte_start": 0, "byte_end": 1, "coding": None}],
     [{"start": 0, "end": 1, "byte_start": 0, "byte_end": 1, "coding": "plain", "more": 1}]],
)  # fmt: skip
def test_what_is_no_list_of_runs_is_told_in_words(runs: object) -> None:
    with pytest.raises(ValueError, match="does not say where its characters stand"):
        runs_in({"runs": runs})  # type: ignore[dict-item]


@pytest.mark.parametrize("charset", ["rot13", "undefined", "none", "", None, "base64"])
def test_what_is_no_charset_is_told_in_words(charset: str | None) -> None:
    with pytest.raises(ValueError, match="no charset is called"):
        charset_of({"charset": charset})
