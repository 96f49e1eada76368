"""Charsets: whatever a page is written in, each character is found in its bytes."""

from __future__ import annotations

from encodings.aliases import aliases
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.records.article import Article, Snapshot
from variorum.records.location import Location
from variorum.records.source import Source
from variorum.records.span import SnapshotId, Span
from variorum.steps.extract.charsets import charset_of, known_charset
from variorum.steps.extract.decode import decoded
from variorum.steps.extract.formats.pasted import pasted
from variorum.steps.extract.formats.saved import saved_page
from variorum.steps.extract.reading import replaced_problem
from variorum.verify.charsets import characters, is_stateful
from variorum.verify.decode import Run, text_of

DAM = "Плотина у села Орешки прорвана в понедельник, сообщила служба спасения. "
TEXTS = {
    "utf-16-le": DAM, "utf-16-be": DAM, "utf-32-le": DAM, "koi8-r": DAM, "cp1251": DAM, "mac-cyrillic": DAM,
    "cp1252": "Le barrage de Ménars a cédé lundi, près du château, d’après les secours. ",
    "cp1250": "Hráz u Příkosic se v pondělí protrhla, řekli hasiči. ",
    "cp1253": "Το φράγμα έσπασε τη Δευτέρα, είπε η πυροσβεστική. ",
    "cp1256": "انهار السد يوم الاثنين، بحسب رجال الإطفاء. ", "iso8859-8": "הסכר קרס ביום שני, אמרו הכבאים. ",
    "gb18030": "大坝周一决口，消防队说。𠀀 ", "big5hkscs": "水壩週一潰堤，消防隊說。 ",
    "cp932": "堤防が月曜日に壊れたﾀﾞﾑ。 ",
    "euc_jp": "堤防が月曜日に壊れたと消防が述べた。 ", "cp949": "월요일 댐이 무너졌다고 소방서가 말했다. ",
    "iso2022_jp": "堤防が月曜日に壊れた abc と消防が述べた。 ", "iso2022_kr": "월요일 댐이 abc 무너졌다. ",
    "hz": "大坝 abc 周一决口，消防队说。 ",
}  # fmt: skip


def article(content: bytes, media: str = "text/html") -> Article:
    snapshot = Snapshot(id=SnapshotId(sha256(content).hexdigest()), name="page", size=len(content), media=media)
    (found,), _ = saved_page(Source(snapshot=snapshot, content=content))
    return found


def stands(found: Article, content: bytes) -> bool:
    """Whether verify's own code reads the article's text from the bytes."""
    runs = [Run(run.start, run.end, run.byte_start, run.byte_end, run.coding, run.width) for run in found.runs]
    return text_of(runs, content, found.charset).replace("\ufffe", " ").split() == found.text.split()


@pytest.mark.parametrize("charset", sorted(TEXTS))
def test_a_page_in_any_charset_is_read_and_found_in_its_bytes(charset: str) -> None:
    words = TEXTS[charset] * 4
    head = f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>x</title></head><body>'
    content = f"{head}<p>{words}</p><p>{words} &amp; &lt;b&gt;</p></body></html>".encode(charset)
    found = article(content)
    assert words.strip() in found.text
    assert stands(found, content)


def test_no_codec_of_python_that_is_no_charset_passes_for_one() -> None:
    labels = {*aliases, *aliases.values()}
    known = {
        charset for label in (*labels, *(one.replace("_", "-") for one in labels)) if (charset := known_charset(label))
    }
    assert len(known) > 50
    assert all(isinstance(b"dam".decode(charset, "replace"), str) for charset in known)


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8"])
@pytest.mark.parametrize("marks", [0, 1, 2])
def test_wide_text_is_read_with_no_mark_with_one_and_with_two(charset: str, marks: int) -> None:
    content = ("\ufeff" * marks + DAM * 3).encode(charset)
    found = decoded(content)
    assert found.charset == charset
    assert found.text.lstrip("\ufeff") == DAM * 3
    assert not found.replaced


def test_japanese_mail_text_is_known_by_its_escape_sequences() -> None:
    found = decoded(TEXTS["iso2022_jp"].encode("iso2022_jp"))
    assert found.text == TEXTS["iso2022_jp"]


def test_utf7_is_refused_with_the_reason() -> None:
    found = decoded(b"+ADw-b+AD4- A dam broke.", "utf-7")
    assert found.text == "+ADw-b+AD4- A dam broke."
    (problem,) = replaced_problem("a.html", found)
    assert problem.severity == "failed"
    assert "UTF-7" in problem.reason


def test_the_bytes_prove_a_declaration_wrong() -> None:
    assert decoded("Žižkov čeká na vlak, řekl přednosta".encode(), "windows-1252").charset == "utf-8"
    assert decoded(b"A dam broke.", "utf-16").text == "A dam broke."
    assert decoded("Le barrage a cédé à Ménars".encode("cp1252") + b"\x81", "iso-8859-1").replaced == 1


@pytest.mark.parametrize(
    "label", ["x-sjis", " Shift_JIS ", "'gb2312'", "x-cp1251", "iso-8859-8-i", "\x00", "é", "a" * 9999]
)
def test_no_label_is_an_error(label: str) -> None:
    assert decoded("Дамба".encode("cp1251"), label).text


CHARSETS = [
    "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "koi8-r",
    "cp1252", "shift_jisx0213",
]  # fmt: skip


@given(st.text(max_size=60), st.sampled_from(CHARSETS), st.binary(max_size=3))
def test_a_text_file_in_any_charset_goes_to_its_bytes_and_back(text: str, charset: str, junk: bytes) -> None:
    raw = text.encode(charset, "ignore")
    content = raw[: len(raw) // 2] + junk + raw[len(raw) // 2 :]
    snapshot = Snapshot(id=SnapshotId("0" * 64), name="a.txt", size=len(content), media="text/plain")
    (found,), _ = pasted(Source(snapshot=snapshot, content=content))
    assert found.text == content.decode(found.charset, "replace") or found.charset.startswith("iso2022")
    assert stands(found, content)
    for start in range(len(found.text)):
        places = found.locate(Span(article=found.id, start=start, end=start + 1))
        assert found.text[start] in "".join(read(content, found.charset, place) for place in places)


def read(content: bytes, charset: str, place: Location) -> str:
    if is_stateful(charset):
        return characters(content, charset, place.byte_start, place.byte_end)
    return content[place.byte_start : place.byte_end].decode(charset, "replace")


@given(st.binary(max_size=80), st.sampled_from(["", *CHARSETS, "iso-2022-jp", "iso-2022-kr", "hz", "utf-7"]))
def test_no_bytes_under_any_declaration_are_an_error(content: bytes, declared: str) -> None:
    found = decoded(content, declared)
    assert found.byte_at(len(found.text)) == len(content)
    places = [found.byte_at(place) for place in range(len(found.text) + 1)]
    assert places == sorted(places)


JUNK = st.sampled_from(
    [b"\x1b", b"\x1b$B", b"\x1b(B", b"\x1b$(", b"\xad", b"\xa0", b"~{", b"~", b"\x0e", b" ", b"R", b"&amp;", b"</b>"]
)


@given(
    st.lists(st.one_of(JUNK, st.binary(max_size=3)), max_size=30),
    st.sampled_from(["iso-2022-jp", "iso-2022-kr", "hz-gb-2312"]),
)
def test_a_page_of_damaged_shifting_alphabets_is_found_in_its_bytes(pieces: list[bytes], charset: str) -> None:
    words = TEXTS["iso2022_jp"].encode("iso2022_jp")
    content = f"<html><meta charset={charset}><body><article><p>".encode() + words + b"<b>" + b"".join(pieces) + b"</p>"
    assert stands(article(content), content)


def test_a_page_of_single_bytes_that_says_utf_16_is_none() -> None:
    page = (
        "<html><head><meta charset=utf-16></head><body><p>Über die Brücke, sagte der Bürgermeister.</p></body></html>"
    )
    assert charset_of(page.encode("cp1252"), "utf-16") != "utf-16-le"
    assert charset_of(page.encode("utf-16-le"), "utf-16") == "utf-16-le"


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("La crème brûlée était très bonne, dit le maire.", "cp1252"),
        ("Señor Muñoz dijo que mañana habrá más información.", "cp1252"),
        ("Bjørn sa at brua på Ås er åpen.", "cp1252"),
        ("Café owners — said “no”.", "mac-roman"),
        ("São Paulo não está à espera de ninguém.", "cp850"),
        ("Żółta łódź zatonęła w środę w pobliżu portu.", "cp1250"),
        ("A gát hétfőn átszakadt, és az árvíz időben jött.", "cp1250"),
        ("Żółta łódź zatonęła w środę w pobliżu portu.", "iso8859-2"),
        ("Son cœur a lâché, dit sa sœur.", "iso8859-15"),
        ("Hráz u Orlína se v pondělí protrhla, řekli hasiči. The dam broke on Monday, they said.", "cp1250"),
        ("Đâ\u0323p vơ\u0303 hôm thư\u0301 hai, thi\u0323 trươ\u0309ng nói.", "cp1258"),
        ("Baraj pazartesi günü yıkıldı, şehir güvende.", "cp1254"),
        ("Плотина рухнула в понедельник, сообщил мэр.", "cp1251"),
        ("Плотина рухнула в понедельник, сообщил мэр города.", "koi8-r"),
    ],
)  # fmt: skip
def test_of_charsets_that_share_most_letters_the_one_that_makes_words_is_taken(text: str, charset: str) -> None:
    found = decoded(text.encode(charset))
    assert found.text == text
    assert found.guessed
