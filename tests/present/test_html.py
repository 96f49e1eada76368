import itertools
import re
from html.parser import HTMLParser

import pytest

from variorum.present.html import render
from variorum.present.html.render import web_address
from variorum.present.page import page

ALONE = {"meta", "br", "line", "rect", "link", "img"}


class Reader(HTMLParser):
    """Collects tags, ids and links, and checks that every tag is closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags, self.ids, self.links, self.open, self.marked = [], [], [], [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        if tag not in ALONE:
            self.open.append(tag)
        if tag == "mark":
            self.marked.append("")

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] == "mark":
            self.marked[-1] += data


@pytest.fixture
def reader(telling) -> Reader:
    return Reader(render(telling, with_sources=True))


def test_every_tag_is_closed_and_every_id_stands_once(reader):
    assert reader.open == []
    assert len(reader.ids) == len(set(reader.ids))


def test_every_link_leads_to_a_place_in_the_file_or_to_the_web(reader):
    for link in reader.links:
        assert link.startswith("https://") or link[1:] in reader.ids, link


def test_nothing_is_fetched_and_no_script_runs(reader):
    tags = {tag for tag, _ in reader.tags}
    assert not tags & {"script", "img", "iframe", "object", "embed", "link", "base", "form", "b" * 9}
    for _, given in reader.tags:
        assert not any(name.startswith("on") or name in ("src", "srcset", "style") for name in given)
    policy = next(given["content"] for _, given in reader.tags if given.get("http-equiv"))
    assert policy.startswith("default-src 'none'")


def test_a_style_sheet_asks_for_nothing(telling):
    sheet = re.search(r"<style>(.*?)</style>", render(telling), flags=re.DOTALL).group(1)
    assert "url(" not in sheet
    assert "@import" not in sheet


@pytest.mark.parametrize(
    "address",
    "JavaScript:alert(1) data:text/html,x file:///etc https://x/\"onclick='1 https:x //x.example".split(),
)
def test_a_hostile_address_is_no_link(address):
    assert web_address(address) == ""


def test_an_address_of_the_web_is_a_link():
    assert web_address("https://lantern.example/a?b=c#d") == "https://lantern.example/a?b=c#d"


def test_every_passage_is_marked_in_its_context_and_leads_back(telling, reader):
    passages = page(telling).passages
    words = [re.sub("[\x1b\u202e]", "\ufffd", passage.quote.words) for passage in passages]
    assert reader.marked == words
    for passage in passages:
        assert f"p{passage.number}" in reader.ids
        for anchor, _ in passage.used:
            assert anchor in reader.ids


def test_headings_go_down_one_level_at_a_time(reader):
    levels = [int(tag[1]) for tag, _ in reader.tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_every_head_cell_has_a_scope(reader):
    assert all("scope" in given for tag, given in reader.tags if tag == "th")


def test_whole_reports_are_in_the_file_only_where_they_are_asked_for(telling):
    assert "lockkeeper_77" in render(telling, with_sources=True)
    assert "lockkeeper_77" not in render(telling)
    assert "Russian" in render(telling)


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_colour_of_text_can_be_read_on_the_paper_in_both_schemes(telling):
    schemes = re.findall(r":root \{([^}]*--paper[^}]*--soft[^}]*)\}", render(telling))
    assert len(schemes) == 2
    for scheme in schemes:
        colours = dict(re.findall(r"--(\w+): (#\w+)", scheme))
        for text in ("ink", "quiet", "link", "red", "purple", "amber", "green", "blue"):
            for ground in ("paper", "raised"):
                light, dark = sorted((_luminance(colours[text]), _luminance(colours[ground])), reverse=True)
                assert (light + 0.05) / (dark + 0.05) >= 4.5, (text, ground)


def test_on_a_narrow_screen_rows_are_stacked_and_no_word_is_broken_into_letters(telling):
    narrow = render(telling).partition("@media (max-width: 45rem)")[2].partition("}\n}")[0]
    assert ":is(caption, tbody, tr, th, td) { display: block; }" in narrow
