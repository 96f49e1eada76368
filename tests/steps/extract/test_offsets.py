"""Offsets: every character of an article is found in the bytes of its snapshot, through whatever lies between."""

from __future__ import annotations

import base64
import html
import json
import quopri
import time
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records.article import Article, Snapshot
from variorum.records.location import Location, locations
from variorum.records.run import Run
from variorum.records.source import Source
from variorum.records.span import SnapshotId, Span
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.saved import archived_page, saved_page
from variorum.steps.extract.formats.transfer import unfolded
from variorum.steps.extract.origins import Origin, of_file, of_part, within
from variorum.steps.extract.runs import runs_of
from variorum.steps.extract.spelling import csv_spelled, html_spelled, json_spelled, xml_spelled
from variorum.verify import decode

PIECES = [
    "dam", " ", "\n", "\r\n", "&amp;", "&amp", "&ampx", "&", "&lt;b&gt;", "&nbsp;", "\xa0", "&shy;", "\xad", "&#8217;",
    "&#x1F6A2;", "&#0;", "&#128;", "&#xD800;", "&notit;", "&NotEqualTilde;", "&nGg;", "&nosuch;", "&#;", "&;", "ﬁ", "é",
    "\ufffd", "\x00", "🚢", "<b>", "</b>", "<br>", "<p>", "</p>", "<!-- x -->", "  ", "\t", "слово", "&copy;", "&quot;",
]  # fmt: skip


def source(content: bytes, media: str = "text/html") -> Source:
    name = SnapshotId(sha256(content).hexdigest())
    return Source(snapshot=Snapshot(id=name, name="a", size=len(content), media=media), content=content)


def article(content: bytes) -> Article:
    (found,), _ = saved_page(source(content))
    return found


def of_verify(run: Run) -> decode.Run:
    return decode.Run(run.start, run.end, run.byte_start, run.byte_end, run.coding, run.width)


def read(content: bytes, found: Article, start: int, end: int) -> str:
    """What verify's own code makes of the bytes in which the passage is said to stand."""
    places = found.locate(Span(article=found.id, start=start, end=end))
    assert list(places) == sorted(places)
    return "".join(
        decode.decoded(content, decode.Run(0, 0, one.byte_start, one.byte_end, one.coding), found.charset)
        for one in places
    )


def generated(found: Article) -> set[int]:
    return {at for run in found.runs if run.coding == "generated" for at in range(run.start, run.end)}


def holds(content: bytes, found: Article) -> None:
    """Each passage stands in the bytes that `locate` gives, generated characters left out."""
    assert decode.text_of([of_verify(run) for run in found.runs], content, found.charset)
    blank = generated(found)
    size = len(found.text)
    for start in range(size):
        for end in {start + 1, start + 2, start + 5, size}:
            if end <= size and all(one.exact for one in found.locate(Span(article=found.id, start=start, end=end))):
                words = "".join(found.text[at] for at in range(start, end) if at not in blank)
                assert read(content, found, start, end) == words


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.sampled_from(["utf-8", "cp1251", "utf-16-le"]))
def test_any_passage_of_any_page_is_found_in_its_bytes(pieces: list[str], charset: str) -> None:
    page = f'<html><head><meta charset="{charset}"></head><body><p>x{"".join(pieces)}</p></body></html>'
    content = page.encode(charset, "xmlcharrefreplace")
    holds(content, article(content))


@given(st.lists(st.sampled_from([*PIECES, b"\xff", b"\xe4\xb8", b"\x80"]), max_size=12))
def test_broken_bytes_have_a_place_each(pieces: list[str | bytes]) -> None:
    inner = b"".join(piece if isinstance(piece, bytes) else piece.encode() for piece in pieces)
    content = "<html><body><p>Плотина".encode() + inner + b"</p></body></html>"
    holds(content, article(content))


def test_a_passage_over_a_reference_is_one_range_and_over_a_tag_two() -> None:
    content = b"<html><body><p>The dam &amp; the b<b>rid</b>ge.</p></body></html>"
    found = article(content)
    at = found.text.index("dam & the")
    (place,) = found.locate(Span(article=found.id, start=at, end=at + 9))
    assert content[place.byte_start : place.byte_end] == b"dam &amp; the"
    assert (place.exact, place.coding) == (True, "html")
    at = found.text.index("bridge")
    places = found.locate(Span(article=found.id, start=at, end=at + 6))
    assert [content[one.byte_start : one.byte_end] for one in places] == [b"b", b"rid", b"ge"]


def test_what_is_generated_stands_nowhere() -> None:
    content = b"<html><body><p>The dam.</p><p>The bridge.</p></body></html>"
    found = article(content)
    at = found.text.index("\n\n")
    assert found.locate(Span(article=found.id, start=at, end=at + 2)) == ()


def test_text_without_references_is_one_run() -> None:
    content = (
        "<html><body><p>" + "Плотина была прорвана — сообщили в понедельник. " * 50 + "</p></body></html>"
    ).encode()
    assert len(article(content).runs) == 1


# Values in other files


def value(origin: Origin) -> tuple[Run, ...]:
    return runs_of([(origin.text, 0, len(origin.text))], origin)


def undone(content: bytes, runs: tuple[Run, ...], charset: str = "utf-8") -> str:
    return decode.text_of([of_verify(run) for run in runs], content, charset)


@given(st.text(max_size=40), st.booleans())
def test_a_json_string_is_found_escape_by_escape(text: str, plain: bool) -> None:
    text = text.encode("utf-8", "ignore").decode()
    content = json.dumps({"a": text}, ensure_ascii=plain).encode()
    found = decoded(content)
    end = len(found.text) - 2
    origin = within(of_file(content, found, "json"), json_spelled(found.text, 7, end), "json")
    assert origin.text == text
    assert undone(content, value(origin)) == text


def test_escaped_letters_of_one_width_are_one_run() -> None:
    content = json.dumps("Плотина").encode()
    found = decoded(content)
    origin = within(of_file(content, found, "json"), json_spelled(found.text, 1, len(found.text) - 1), "json")
    (run,) = value(origin)
    assert (run.width, run.byte_start, run.byte_end) == (6, 1, 43)


@given(st.text(alphabet='a"é,\n', max_size=30))
def test_a_cell_is_found_with_its_doubled_marks(text: str) -> None:
    content = ('"' + text.replace('"', '""') + '"').encode()
    found = decoded(content)
    origin = within(of_file(content, found, "csv"), csv_spelled(found.text, 1, len(found.text) - 1), "csv")
    assert origin.text == text
    assert undone(content, value(origin)) == text


@given(
    st.lists(st.sampled_from([*(p for p in PIECES if "<" not in p), "<![CDATA[a&amp;b]]>", "<!-- x -->", "&amp;lt;"]))
)
def test_a_page_inside_a_feed_is_found_through_both_layers(pieces: list[str]) -> None:
    content = ("<d>" + "".join(pieces) + "</d>").encode()
    found = decoded(content)  # a zero byte may make it UTF-16
    page = within(of_file(content, found, "xml"), xml_spelled(found.text, 3, len(found.text) - 4), "xml-html")
    runs = runs_of([(html.unescape(page.text), 0, len(page.text))], page)
    assert undone(content, runs, found.charset) == html.unescape(page.text)
    plain = within(of_file(content, found, "xml"), xml_spelled(found.text, 3, len(found.text) - 4), "xml")
    assert undone(content, value(plain), found.charset) == plain.text


def test_html_is_spelled_as_the_standard_library_reads_it() -> None:
    for written in PIECES:
        assert "".join(words for words, _, _ in html_spelled(written, 0, len(written))) == html.unescape(written)


# Mail and archives

WORDS = "Плотина “Solvei” = прорвана; 12 % of it, said Ås. " * 6


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit", "Quoted-Printable ", "BASE64"])
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
@pytest.mark.parametrize("charset", ["utf-8", "koi8-r", "utf-16-le"])
def test_text_under_a_transfer_coding_is_found(coding: str, ends: bytes, charset: str) -> None:
    text = WORDS.encode(charset, "ignore").decode(charset) + "\r\nEnd  \r\nof it\r\n"
    inner = text.encode(charset)
    packed = {"q": quopri.encodestring, "b": base64.encodebytes}.get(coding[0].lower(), bytes)(inner)
    if coding[0] != "8" and charset != "utf-16-le":  # whose line ends are more than a byte
        packed = packed.replace(b"\r\n", b"\n").replace(b"\n", ends)
    head = b"Subject: x" + ends * 2
    content = head + packed + ends + b"--b--"
    part = unfolded(packed, coding, len(head))
    found = decoded(part.content, charset)
    origin = of_part(part, content, found, html=False)
    runs = value(origin)
    assert undone(content, runs, found.charset) == found.text
    assert found.text.replace("\r\n", "\n").strip() == text.replace("\r\n", "\n").strip()


def packed(inner: bytes, line: int, ends: bytes = b"\n") -> bytes:
    letters = base64.b64encode(inner + b" " * (-len(inner) % 3 if line % 4 else 0))  # no padding runs over a line end
    return ends.join(letters[at : at + line] for at in range(0, len(letters), line)) + ends


@given(
    st.lists(st.sampled_from(["dam ", "é", "堤防", "🚢", "&amp;", "&nGg;", "&#8217;", "\ufffd", b"\xff", b"\xe4\xb8"])),
    st.sampled_from([4, 8, 20, 76, 7, 10]), st.sampled_from([b"\n", b"\r\n"]), st.booleans(),
)  # fmt: skip
def test_a_passage_in_base64_is_told_to_its_groups(
    pieces: list[str | bytes], line: int, ends: bytes, html_too: bool
) -> None:
    inner = b"The " + b"".join(piece if isinstance(piece, bytes) else piece.encode() for piece in pieces) + b"x"
    head = b"Subject: x" + ends * 2
    content = head + packed(inner, line, ends)
    part = unfolded(content[len(head) :], "base64", len(head))
    found = decoded(part.content, "utf-8")
    origin = of_part(part, content, found, html=html_too)
    text = html.unescape(found.text) if html_too else found.text
    runs = runs_of([(text, 0, len(found.text))], origin)
    assert undone(content, runs, found.charset) == text
    is_sound = "\ufffd" not in text and text == found.text and len(text.encode(found.charset)) == len(part.content)
    for start in range(len(text)):
        for end in {start + 1, min(start + 6, len(text)), len(text)}:
            words = text[start:end]
            places = locations(text, runs, found.charset, start, end)
            raw = b"".join(b"".join(content[one.byte_start : one.byte_end] for one in places).split())
            if found.charset == "utf-8":  # in others characters cannot be told from any byte on
                assert words in undone_places(content, places, found.charset)
            if line % 4 == 0:
                assert len(raw) % 4 == 0
            if line % 4 == 0 and is_sound:
                assert words.encode(found.charset) in base64.b64decode(raw)
                assert len(raw) <= 4 * ((len(words.encode(found.charset)) + 4) // 3 + 1)


def undone_places(content: bytes, places: tuple[Location, ...], charset: str) -> str:
    return "".join(
        decode.decoded(content, decode.Run(0, 0, one.byte_start, one.byte_end, one.coding), charset) for one in places
    )


@given(st.text("堤防が abc。\n", max_size=40), st.sampled_from(["iso2022_jp", "hz", "iso2022_kr"]))
def test_a_passage_in_shifting_alphabets_is_told_to_its_characters(text: str, charset: str) -> None:
    inner = ("堤防 " + text + " end").encode(charset, "ignore")
    content = b"Subject: x\n\n" + inner
    part = unfolded(inner, "7bit", 12)
    found = decoded(part.content, charset)
    runs = value(of_part(part, content, found, html=False))
    assert undone(content, runs, found.charset) == found.text
    for start in range(len(found.text)):
        for end in {start + 1, min(start + 5, len(found.text))}:
            places = locations(found.text, runs, found.charset, start, end)
            assert not any(place.exact for place in places)
            assert undone_places(content, places, found.charset) == found.text[start:end]
            assert sum(place.byte_end - place.byte_start for place in places) <= 7 * (
                end - start
            )  # two escapes and two bytes


@pytest.mark.parametrize("coding", ["8bit", "quoted-printable", "base64"])
@pytest.mark.parametrize("text", ["˩˥˩˥˩˥", "ab˩˥か゚c" * 3, "か゚�˥˩゚"])
def test_two_characters_of_one_code_stay_together(text: str, coding: str) -> None:
    inner = text.encode("euc_jis_2004", "ignore")
    for line in (4, 8, 76):
        raw = {"q": quopri.encodestring(inner), "b": packed(inner, line)}.get(coding[0], inner)
        content = b"Subject: x\n\n" + raw
        part = unfolded(raw, coding, 12)
        found = decoded(part.content, "euc_jis_2004")
        runs = value(of_part(part, content, found, html=False))
        assert undone(content, runs, found.charset) == found.text
        for at, character in enumerate(found.text):
            (place,) = locations(found.text, runs, found.charset, at, at + 1)
            alone = unfolded(content[place.byte_start : place.byte_end], coding, 0).content
            assert any(character in alone[skipped:].decode(found.charset, "replace") for skipped in range(3))


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso2022_jp", "\u3000堤防が月曜日に壊れたと、町長は静かに語った。"),
        ("iso2022_kr", "댐이 무너졌다. 시장이 월요일에 말했다."),
    ],
)
@pytest.mark.parametrize("coding", ["7bit", "quoted-printable", "base64"])
def test_a_passage_that_begins_inside_an_alphabet_is_found(charset: str, text: str, coding: str) -> None:
    inner = f"<p>{text}</p>\n<p>{text}</p>".encode(charset)
    raw = {"q": quopri.encodestring(inner), "b": base64.encodebytes(inner)}.get(coding[0], inner)
    content = b"Content-Type: text/html\n\n" + raw
    part = unfolded(raw, coding, 25)
    found = decoded(part.content, charset)
    second = found.text.rindex(text[1:])
    runs = runs_of([(text[1:], second, second + len(text) - 1)], of_part(part, content, found, html=True))
    assert undone(content, runs, found.charset) == text[1:]


def test_a_long_passage_in_base64_is_one_place() -> None:
    text = "The dam above Solvei broke on Monday — said the mayor. " * 20
    content = b"Subject: x\n\n" + base64.encodebytes(text.encode())
    part = unfolded(content[12:], "base64", 12)
    runs = value(of_part(part, content, decoded(part.content), html=False))
    assert len(runs) < 2 * content.count(b"\n")
    assert len(locations(text, runs, "utf-8", 100, 600)) == 1


def test_damaged_base64_is_generated_and_says_why() -> None:
    part = unfolded(b"RGFt*IGJyb2tl!", "base64", 20)
    found = decoded(part.content)
    runs = value(of_part(part, b"", found, html=False))
    assert {run.coding for run in runs} <= {"generated"}
    assert all(run.why for run in runs)


@given(st.binary(max_size=60))
def test_quoted_printable_is_undone_as_the_standard_library_does(inner: bytes) -> None:
    packed = quopri.encodestring(inner)
    part = unfolded(packed, "quoted-printable", 5)
    assert part.content == quopri.decodestring(packed)
    assert [part.place(at) for at in range(len(inner))] == sorted(part.place(at) for at in range(len(inner)))


@given(st.binary(max_size=80))
def test_no_bytes_under_a_transfer_coding_are_an_error(raw: bytes) -> None:
    for coding in ("quoted-printable", "base64", "7bit", "x-unknown", ""):
        part = unfolded(raw, coding, 3)
        for at in range(len(part.content) + 1):
            if part.coding != "generated":
                assert 3 <= part.place(at) <= 3 + len(raw)
                assert part.end(at) <= 3 + len(raw)


@pytest.mark.parametrize("coding", ["quoted-printable", "base64"])
def test_a_page_in_an_archive_is_found_in_it(coding: str) -> None:
    page = f"<html><body><p>The dam &amp; the bridge = one. {WORDS}</p></body></html>".encode()
    packed = quopri.encodestring(page) if coding[0] == "q" else base64.encodebytes(page)
    content = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
        b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: "
        + coding.encode()
        + b"\n\n"
        + packed
        + b"\n--b--\n"
    )
    (found,), _ = archived_page(source(content, "multipart/related"))
    assert "The dam & the bridge = one." in found.text
    holds(content, found)


def test_what_is_never_closed_takes_no_time() -> None:
    began = time.monotonic()
    for sign in ("<![CDATA[", "<!--", "<?", "&", "&#", "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "&amp"):
        text = sign * 50_000
        list(xml_spelled(text, 0, len(text)))
        list(html_spelled(text, 0, len(text)))
    assert time.monotonic() - began < 10


def test_a_page_of_nothing_but_references_stays_small() -> None:
    text = "a&amp;" * 150_000
    found = decoded(text.encode())
    runs = runs_of([(html.unescape(text), 0, len(text))], of_file(text.encode(), found, "html"))
    assert len(runs) < 201_000
    assert undone(text.encode(), runs) == html.unescape(text)
