"""Articles from Word and OpenDocument texts."""

from __future__ import annotations

import zipfile
from datetime import date
from hashlib import sha256
from html import unescape
from pathlib import Path
from time import process_time

import pytest

from variorum.records.article import Article, Snapshot
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import Extraction

FILES = Path(__file__).parent / "files"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
OPEN = "application/vnd.oasis.opendocument.text+xml"
MAIN = {"docx": ("word/document.xml", WORD), "odt": ("content.xml", OPEN)}
SPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXTS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
LEAD = "A dam above the town of Karabura broke on Monday, officials said."


def read(name: str, content: bytes, media: str) -> Extraction:
    snapshot = Snapshot(id=SnapshotId(sha256(content).hexdigest()), name=name, size=len(content), media=media)
    return extracted(Source(snapshot=snapshot, content=content))


def main_part(name: str) -> tuple[Extraction, bytes]:
    member, media = MAIN[name.rpartition(".")[2]]
    with zipfile.ZipFile(FILES / name) as archive:
        content = archive.read(member)
    return read(name, content, media), content


def word(body: str) -> Article:
    content = f'<?xml version="1.0"?><w:document {SPACES}><w:body>{body}</w:body></w:document>'.encode()
    (found,), _ = read("t.docx", content, WORD)
    return traced(found, content)


def opened(body: str) -> Article:
    inner = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {TEXTS}>{inner}</office:document-content>".encode()
    (found,), _ = read("t.odt", content, OPEN)
    return traced(found, content)


def traced(article: Article, content: bytes) -> Article:
    """The article, whose characters all stand in the bytes that its runs name."""
    for run in article.runs:
        words, raw = article.text[run.start : run.end], content[run.byte_start : run.byte_end].decode()
        assert words.isspace() or words == "‑" if run.coding == "generated" else unescape(raw) == words
    return article


def says(article: Article, kind: str, state: str = "in") -> list[str]:
    return [article.text[part.start : part.end] for part in article.parts if (part.kind, part.state) == (kind, state)]


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


@pytest.mark.parametrize("name", ["python-docx.docx", "libreoffice.docx", "odfpy.odt", "libreoffice.odt"])
def test_a_document_of_an_office_program_is_an_article(name: str) -> None:
    ((found,), problems), content = main_part(name)
    traced(found, content)
    assert not [problem for problem in problems if problem.severity == "failed"]
    assert (found.title, found.authors) == ("Dam breaks above Karabura", ("Jane Doe",))
    assert found.published.interval is not None
    assert found.published.interval.first == date(2031, 4, 7)
    assert says(found, "subhead") == ["What is known"]
    assert "Place\tDead\tMissing\n\nKarabura\t2\t4" in found.text
    assert "Thursday,\tthe ministry said.\nIt will last" in found.text
    assert "missing & feared dead." in found.text
    assert "Figures of Tuesday" not in found.text


def test_a_download_of_a_press_database_as_word_is_split() -> None:
    ((first, second), problems), content = main_part("nexis-uni.docx")
    assert not problems
    assert (traced(first, content).outlet, traced(second, content).outlet) == ("Valley Post (Karabura)", "Daily Heron")


def test_deleted_words_are_seen_and_not_read_and_inserted_ones_are() -> None:
    found = word(
        "<w:p><w:r><w:t xml:space='preserve'>A dam </w:t></w:r>"
        "<w:del><w:r><w:delText>was blown up</w:delText></w:r></w:del><w:ins><w:r><w:t>broke</w:t></w:r></w:ins>"
        "<w:r><w:t xml:space='preserve'> on Monday, officials of the town of Karabura said.</w:t></w:r></w:p>"
    )
    assert says(found, "body") == ["A dam broke on Monday, officials of the town of Karabura said."]
    assert says(found, "other", "out") == ["was blown up"]
    assert [part.reason for part in found.parts if part.state == "out"] == ["deleted in the document"]


def test_field_codes_hidden_words_and_comments_are_not_read() -> None:
    found = word(
        f"{paragraph(LEAD)}<w:p><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Check this.</w:t></w:r>"
        "<w:r><w:t>Four people are missing, the mayor of the town said.</w:t></w:r></w:p>"
    )
    assert says(found, "body") == [f"{LEAD}\n\nFour people are missing, the mayor of the town said."]
    assert says(found, "other", "out") == ["Check this."]
    assert "HYPERLINK" not in found.text


def test_soft_hyphens_fall_away_and_marks_of_the_page_are_kept() -> None:
    found = word(
        paragraph("The govern\u00adment&#39;s &lt;wall&gt; broke")
        + "<w:p><w:r><w:t>re</w:t><w:noBreakHyphen/><w:t>built</w:t><w:br/><w:t>twice</w:t></w:r></w:p>"
    )
    assert found.text == "The government's <wall> broke\n\nre\u2011built\ntwice"


def test_a_text_box_is_read_once_below_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('Four are missing.')}</w:txbxContent>"
    found = word(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>"
        f"{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
        f"<w:t>{LEAD}</w:t></w:r></w:p>"
    )
    assert found.text == f"{LEAD}\n\nFour are missing."


def test_a_title_is_what_is_styled_as_one() -> None:
    style = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>'
    found = word(paragraph("Valley Post weekly") + paragraph("Dam gone", style) + paragraph(LEAD))
    assert found.title == "Dam gone"


def test_white_space_of_an_open_document_counts_as_one() -> None:
    found = opened("<text:p>A  dam\n above<text:span> </text:span> it<text:s text:c='3'/>broke.</text:p>")
    assert found.text == "A dam above it   broke."


def test_deleted_words_of_an_open_document_are_seen_and_not_read() -> None:
    found = opened(
        "<text:tracked-changes><text:changed-region><text:deletion>"
        "<office:change-info><dc:creator>Jim</dc:creator></office:change-info><text:p>was blown up</text:p>"
        "</text:deletion></text:changed-region></text:tracked-changes>"
        f"<text:p>{LEAD}</text:p>"
    )
    assert says(found, "body") == [LEAD]
    assert [(part.kind, part.reason) for part in found.parts if part.state == "out"] == [
        ("other", "deleted in the document")
    ]


def test_footnotes_are_told() -> None:
    _, problems = main_part("odfpy.odt")[0]
    assert [(problem.severity, "footnote" in problem.reason) for problem in problems] == [("noted", True)]


def test_a_document_with_entities_of_its_own_is_refused() -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document><w:body><w:p>&a;</w:p></w:body></w:document>'
    for media in (WORD, OPEN):
        articles, (problem,) = read("t.docx", bomb, media)
        assert not articles
        assert problem.remedy


@pytest.mark.parametrize(
    "unit",
    ["<w:p>", "<w:tbl><w:tr><w:tc>", "<w:del>", "<w:r><w:t>a</w:t>", "<", "&", "<w:p><w:r>", "a ", "&amp;",
     "<w:drawing><w:txbxContent>", "<text:p>", "<text:list>"],
)  # fmt: skip
def test_no_repetition_blows_a_document_up(unit: str) -> None:
    inner = unit * (100_000 // len(unit))
    begin = process_time()
    read("t.docx", f"<w:document {SPACES}><w:body><w:p>{inner}</w:p></w:body></w:document>".encode(), WORD)
    read("t.odt", f"<o:document-content><o:body><o:text>{inner}</o:text></o:body></o:document-content>".encode(), OPEN)
    assert process_time() - begin < 20


@pytest.mark.parametrize("name", ["libreoffice.docx", "odfpy.odt"])
def test_a_document_that_is_cut_or_torn_anywhere_is_read_as_far_as_it_goes(name: str) -> None:
    member, media = MAIN[name.rpartition(".")[2]]
    with zipfile.ZipFile(FILES / name) as archive:
        content = archive.read(member)
    for at in range(0, len(content), max(len(content) // 60, 1)):
        for torn in (content[:at], content[:at] + content[at + 30 :], content[:at] + b"<&\xff" + content[at:]):
            articles, problems = read(name, torn, media)
            assert articles or problems


def test_words_under_their_pronunciation_are_read_and_it_is_not() -> None:
    said, base = (f"<w:r><w:t>{words}</w:t></w:r>" for words in ("ていぼう", "堤防"))
    ruby = f"<w:ruby><w:rt>{said}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby>"
    assert word(f"<w:p><w:r>{ruby}</w:r><w:r><w:t>が壊れた。</w:t></w:r></w:p>").text == "堤防が壊れた。"
    ruby = "<text:ruby><text:ruby-base>堤防</text:ruby-base><text:ruby-text>ていぼう</text:ruby-text></text:ruby>"
    assert opened(f"<text:p>{ruby}が壊れた。</text:p>").text == "堤防が壊れた。"


def test_a_list_of_contents_is_seen_and_not_read() -> None:
    entry = paragraph("What is known 3", '<w:pPr><w:pStyle w:val="TOC1"/></w:pPr>')
    assert says(word(entry + paragraph(LEAD)), "other", "out") == ["What is known 3"]
    index = "<text:table-of-content><text:index-body><text:p>What is known 3</text:p></text:index-body>"
    found = opened(f"{index}</text:table-of-content><text:p>{LEAD}</text:p>")
    assert says(found, "other", "out") == ["What is known 3"]


def test_documents_inside_a_document_are_told() -> None:
    content = f'<w:document {SPACES}><w:body>{paragraph(LEAD)}<w:altChunk r:id="a"/></w:body></w:document>'.encode()
    _, (problem,) = read("t.docx", content, WORD)
    assert problem.reason == "documents inside the document are not read (altChunk): 1"


def test_a_document_that_breaks_off_is_read_and_told() -> None:
    content = f"<w:document {SPACES}><w:body>{paragraph(LEAD)}<w:p><w:r><w:t>And then".encode()
    (found,), (problem,) = read("t.docx", content, WORD)
    assert LEAD in found.text
    assert (problem.severity, problem.reason[:13]) == ("failed", "it breaks off")
