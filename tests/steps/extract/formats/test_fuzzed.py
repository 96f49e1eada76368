"""Damaged mails, feeds and wire items: none stops the others, and what is read stands where it is said to stand."""

from __future__ import annotations

import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.steps.extract.formats.traced import FILES, read

FEED = {
    "title": "Heron",
    "items": [{"title": "T “é”", "content_html": "<p>" + "Ferries &amp; tugs – left é 🚢 today. " * 15 + "</p>"}],
}
SEEDS = [
    ("application/vnd.iptc.newsml+xml", (FILES / "newsml-g2-message.xml").read_bytes()),
    ("application/vnd.iptc.newsml+xml", (FILES / "newsml-1.xml").read_bytes()),
    ("application/nitf+xml", (FILES / "nitf.xml").read_bytes()),
    ("application/vnd.iptc.ninjs+json", (FILES / "ninjs-1.json").read_bytes()),
    ("application/vnd.iptc.ninjs+json", (FILES / "ninjs-2.json").read_bytes()),
    ("application/rss+xml", (FILES / "feedgen-rss.xml").read_bytes()),
    ("application/atom+xml", (FILES / "feedgen-atom.xml").read_bytes()),
    ("application/feed+json", json.dumps(FEED, ensure_ascii=False).encode()),
    ("message/rfc822", (FILES / "mutt.eml").read_bytes()),
    ("message/rfc822", (FILES / "s-nail.eml").read_bytes()),
]
TOKENS = st.sampled_from(
    b"< > & &amp; &#x80; &#0; &nbsp ]]> <![CDATA[ <!-- --> <? ?> \" ' \\ \\u \\ud83d \0 \xff\xfe \xc3 -- = "
    b"\x85 &shy; <p> </p> <item> <entry> <br/> { } [ ] , null charset=utf-16 charset=iso-2022-jp base64 "
    b"text/html message/rfc822\n\n encoding='shift_jis' \xe2\x80\x8b \x1b$B &am]]><![CDATA[p;".split(b" ")
)
DAMAGE = st.tuples(st.floats(0, 1), st.integers(0, 300), TOKENS, st.integers(1, 40))


@pytest.mark.parametrize(("media", "seed"), SEEDS, ids=range(len(SEEDS)))
@settings(max_examples=12)
@given(st.lists(DAMAGE, min_size=1, max_size=8))
@example([(0.5, 0, b"=", 2)])  # "==E2" in quoted-printable
def test_no_damage_stops_a_reader_or_moves_a_character(
    media: str, seed: bytes, damage: list[tuple[float, int, bytes, int]]
) -> None:
    content = seed
    for place, cut, token, times in damage:
        at = int(place * len(content))
        content = content[:at] + token * times + content[at + cut :]
    first, second = read(content, media), read(content, media)
    assert first == second
    assert first[0] or first[1]
