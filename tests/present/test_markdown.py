import re

import pytest

from variorum.present.markdown import render
from variorum.present.markdown.escape import escaped
from variorum.present.page import page


def test_every_link_goes_to_a_passage_that_is_there(telling):
    told = render(telling)
    targets = set(re.findall(r"\]\(([^)]*)\)", told.replace(r"\]", "")))
    there = {f"#p{number}" for number in re.findall(r'<a id="p(\d+)"></a>', told)}
    assert {target for target in targets if target.startswith("#")} <= there
    assert len(there) == len(page(telling).passages)


def test_no_tag_and_no_link_of_a_source_survives(telling):
    told = render(telling)
    tags = set(re.findall(r"<[^>]*>", told))
    assert {re.sub(r"\d+", "n", tag) for tag in tags} <= {'<a id="pn">', "</a>", "<b>", "</b>", "<br>"}
    assert "[ministry](javascript" not in told


def test_every_row_of_a_table_has_as_many_cells_as_its_head(telling):
    for table in re.findall(r"(?:^\|.*\n?)+", render(telling), flags=re.MULTILINE):
        counts = {len(re.findall(r"(?<!\\)\|", row)) for row in table.splitlines()}
        assert len(counts) == 1, table


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("a | b", r"a \| b"),
        ("<b>", "&lt;b&gt;"),
        ("https://x.example", r"https:\//x.example"),
        ("www.x.example", r"www\.x.example"),
        ("me@x.example", r"me\@x.example"),
        ("1986. A year", r"1986\. A year"),
        ("- no list", r"\- no list"),
        ("[a](b)", r"\[a\](b)"),
        ("![a](b)", r"!\[a\](b)"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("two\nlines", "two lines"),
    ],
)
def test_words_of_a_source_mean_nothing_to_markdown(words, written):
    assert escaped(words) == written
