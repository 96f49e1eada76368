"""Markdown is read without its marks, and every word of it is found again in the bytes."""

from __future__ import annotations

from datetime import date
from time import process_time

import pytest

from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.records.span import Span
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.formats.marks import is_marked, unmarked

TEXT = (
    "Hundreds stood in silence on **Café Ostrand** on Friday for the *three dead* of the fire in __Karabura__ harbour."
)
QUOTE = "> “It burned all night,” said the priest, [Father Joren](https://x.example/a_(b)), of the parish of Ostrand."


def read(content: str, name: str = "a.md") -> tuple[Article, bytes]:
    source = source_of(name, content.encode())
    assert isinstance(source, Source)
    (found,), _ = extracted(source)
    return found, source.content


def seen(text: str) -> str:
    return "".join(words for words, _, _ in unmarked(text))


def test_marks_of_emphasis_and_links_are_no_words_and_each_word_keeps_its_bytes() -> None:
    found, content = read(f"# Ostrand mourns\n\n{TEXT}\n\n{QUOTE}\n")
    assert found.title == "Ostrand mourns"
    for words in ("on Café Ostrand on Friday for the three dead of", "the priest, Father Joren, of the parish", "“It"):
        start = found.text.index(words)
        places = found.locate(Span(article=found.id, start=start, end=start + len(words)))
        raw = b"".join(content[place.byte_start : place.byte_end] for place in places)
        assert raw.decode() == words
    assert "*" not in found.text
    assert "https" not in found.text


def test_stars_and_lines_that_mark_nothing_stay() -> None:
    for text in ("5 * 3 * 2", "snake_case_name", "* an item", "one *star", "[sic] (said he)", r"a\b", "2**3 = 8"):
        assert seen(text) == text
    assert seen(r"\*not strong\*") == "*not strong*"
    assert seen("a ![map](https://x.example/m.png) b") == "a  b"


def test_pictures_leave_nothing_whether_they_lead_somewhere_or_not() -> None:
    for picture in (
        "![](m.png)",
        "[![map](m.png)](https://x.example/m)",
        '[![the [old] map](m.png "Map")](m)',
        "[](#top)",
    ):
        assert seen(f"It burned. {picture} They left.") == "It burned.  They left."
    assert seen("[![map](m.png) The harbour](https://x.example/h) burned") == " The harbour burned"
    assert seen("burned [[1]](#note-1) and [went [sic] out](u)") == "burned [1] and went [sic] out"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("See [the report][1].\n\n[1]: https://x.example/r \"Report\"\n", "See the report.\n\n\n"),
        ("See [the report][].\n\n[The report]: <r.html>\n", "See the report.\n\n\n"),
        ("[Us]: When did it begin?\n[Quill]: It was dark.", "[Us]: When did it begin?\n[Quill]: It was dark."),
        ("He [sic][1] went [out].", "He [sic][1] went [out]."),
        ("It burned[^1] all night.\n\n[^1]: So did the quay.", "It burned all night.\n\n[^1]: So did the quay."),
        ("Write to <desk@x.example> or <https://x.example/a>.", "Write to desk@x.example or https://x.example/a."),
        ("<div align='center'><b>It</b> burned.<br/></div><!-- ask - again -->", "It burned."),
        ("a < b and c > d, he said <laughs> to <Ada Quill>", "a < b and c > d, he said <laughs> to <Ada Quill>"),
        ("```python\nx = 1\n```\n", "\nx = 1\n\n"),
    ],
)  # fmt: skip
def test_what_leads_elsewhere_or_is_of_a_page_is_no_word(text: str, words: str) -> None:
    assert seen(text) == words


def test_a_text_file_is_read_as_markdown_only_where_it_plainly_is() -> None:
    assert is_marked("Ask [the council](https://x.example/c) for it.")
    assert is_marked("# Ostrand mourns\n\nHundreds stood on **Ostrand**.")
    assert not is_marked("The council [of Ostrand] (*) met **** twice.")
    assert read(f"Ostrand mourns\n\n{TEXT}\n", "a.txt")[0].text == f"Ostrand mourns\n\n{TEXT}\n"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_a_file_says_of_itself_in_its_front_is_believed_and_not_read(ends: str) -> None:
    front = '---\ntitle: "Ostrand mourns"\ndate: 2031-05-13\nauthor: Per Lund\nsource: The Karabura Crier\n---\n\n'
    found, _ = read((front + TEXT + "\n").replace("\n", ends))
    assert (found.title, found.outlet, found.authors) == ("Ostrand mourns", "The Karabura Crier", ("Per Lund",))
    assert found.published.interval
    assert found.published.interval.first == date(2031, 5, 13)
    quote = found.published.quote
    assert quote
    assert found.text[quote.span.start : quote.span.end] == quote.words == "2031-05-13"
    assert [part.kind for part in found.parts if part.state == "in"] == ["body"]


def test_a_line_of_hyphens_opens_no_front_where_no_field_follows() -> None:
    found, _ = read(f"---\n\n{TEXT}\n\n---\n")
    assert any(part.kind == "body" and part.state == "in" for part in found.parts)
    assert found.outlet == ""


def test_hostile_marks_take_time_in_proportion() -> None:
    for text in (
        "[" * 200_000,
        "**a" * 70_000,
        "[a](" * 50_000,
        "[![a](b)](" * 30_000,
        "[[a]" * 50_000,
        "![" * 100_000,
        "<!--" * 60_000,
        "[a]: b\n" * 30_000,
        "<a " * 60_000,
        "[a][" * 50_000,
        "```\n" * 50_000,
        "<" * 200_000,
        "<!-- -" * 40_000,
        "> " * 100_000,
        "_" * 200_000,
        "---\na: b\n" * 30_000,
    ):
        start = process_time()
        read(text)
        assert process_time() - start < 8
