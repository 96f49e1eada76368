"""Items of agencies: NewsML-G2, NewsML 1, NITF and ninjs."""

from __future__ import annotations

from datetime import date

import pytest

from tests.steps.extract.formats.traced import FILES, assert_traced, part, read

NEWSML, NITF, NINJS = (
    "application/vnd.iptc.newsml+xml",
    "application/nitf+xml",
    "application/vnd.iptc.ninjs+json",
)


def test_an_item_of_newsml_g2_tells_who_provides_it_and_when_it_was_first_made() -> None:
    articles, _ = read((FILES / "newsml-g2-message.xml").read_bytes(), NEWSML)
    (article,) = articles
    assert article.name == "item#1"
    assert (article.title, article.outlet) == ("Ferries leave Karabura & the quay is empty", "Northern Press Agency")
    assert (article.authors, article.section, article.language) == (("Ada Quill",), "Transport", "en")
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 2)
    assert not article.published.doubt
    assert "version 2" in article.modified.evidence
    assert [credit.agency for credit in article.credits].count("Northern Press Agency") == 1
    assert part(article, "dateline") == ["KARABURA, May 2 (NPA) -"]
    assert part(article, "correction") == ["CORRECTS number of ferries in second paragraph."]
    assert part(article, "legal") == ["Copyright 2031 Northern Press Agency. All rights reserved."]
    assert "\n\n".join(part(article, "body")).endswith("Nobody was hurt.")


def test_an_item_that_its_provider_cancels_is_told_and_not_read() -> None:
    _, problems = read((FILES / "newsml-g2-message.xml").read_bytes(), NEWSML)
    told = {problem.source: problem for problem in problems}
    assert "withdrawn" in told["item#2"].reason
    assert "KILL" in told["item#2"].reason
    assert told["item#2"].severity == "skipped"


def test_a_package_names_what_it_refers_to() -> None:
    _, problems = read((FILES / "newsml-g2-message.xml").read_bytes(), NEWSML)
    assert any("only names one item (Ferries leave Karabura)" in problem.reason for problem in problems)


def test_a_correction_of_an_agency_is_told() -> None:
    _, problems = read((FILES / "newsml-g2-message.xml").read_bytes(), NEWSML)
    assert any(one.severity == "noted" and "CORRECTS number" in one.reason for one in problems)


def test_nitf_gives_headlines_byline_place_text_and_caption() -> None:
    articles, problems = read((FILES / "nitf.xml").read_bytes(), NITF)
    (article,) = articles
    assert article.title == "Bridge over the Velm closed after flood"
    assert (article.outlet, article.section, article.authors) == ("Northern Press Agency", "World", ("Jonas Bell",))
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 3)
    assert part(article, "deck") == ["Ferries run instead"]
    assert part(article, "caption") == ["The bridge before the flood."]
    assert part(article, "dateline") == ["PORT VELM May 3"]
    assert "mayor Åsa Grön said" in article.text
    assert "never seen" not in article.text
    assert "second pillar — the highest mark" in article.text
    assert any("CORRECTS spelling" in problem.reason for problem in problems)


def test_newsml_1_gives_headline_text_provider_and_day() -> None:
    articles, problems = read((FILES / "newsml-1.xml").read_bytes(), NEWSML)
    (article,) = articles
    assert not problems
    assert (article.name, article.title) == ("item", "Pilot boat finds missing buoy")
    assert (article.outlet, article.authors) == ("Northern Press Agency", ("Mira Olt",))
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 4)
    assert "revision 2" in article.modified.evidence
    assert part(article, "caption") == ["The buoy at the yard."]


def test_ninjs_of_the_first_generation_is_read_with_its_caption() -> None:
    articles, _ = read((FILES / "ninjs-1.json").read_bytes(), NINJS)
    (article,) = articles
    assert article.title == 'Council votes on "new" quay'
    assert (article.outlet, article.section) == ("Northern Press Agency", "Politics")
    assert article.address == "https://npa.example/item/9"
    assert "by nine to four 🚢 & after midnight." in article.text
    assert part(article, "caption") == ["The council’s hall."]
    assert "plain copy" not in article.text


def test_ninjs_of_the_second_generation_takes_the_main_headline_and_tells_what_is_held_back() -> None:
    articles, problems = read((FILES / "ninjs-2.json").read_bytes(), NINJS)
    (article,) = articles
    assert article.title == "Quay will cost more than planned"
    assert part(article, "body") == ["The quay will cost four million.\n\nThe council was told on Tuesday."]
    assert any("withheld" in problem.reason for problem in problems)
    assert any("picture" in problem.reason for problem in problems)


def test_a_file_that_declares_entities_is_refused() -> None:
    declared = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    bomb = f"{declared}<nitf><body><body.content><p>&b;</p></body.content></body></nitf>".encode()
    for media in (NEWSML, NITF):
        articles, problems = read(bomb, media)
        assert not articles
        assert "ENTITY" in problems[0].reason


def component(role: str, words: str) -> str:
    page = f"<html><head><title/></head><body><p>{words}</p></body></html>"
    item = f"<ContentItem><DataContent>{page}</DataContent></ContentItem>"
    return f'<NewsComponent><Role FormalName="{role}"/>{item}</NewsComponent>'


def test_what_a_component_of_newsml_1_is_for_tells_whether_it_is_text() -> None:
    parts = (
        component("StyleSheet", ".a {}") + component("HeadLine", "Yard opens") + component("Body", "The yard opened.")
    )
    content = (
        '<NewsML><NewsEnvelope><SentFrom><Party FormalName="Velm Wire"/></SentFrom></NewsEnvelope><NewsItem>'
        '<NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Yard opens'
        f"</HeadLine></NewsLines>{component('Contact', 'Ask Ada, 0123')}{parts}</NewsComponent></NewsItem></NewsML>"
    )
    (article,), _ = read(content.encode(), NEWSML)
    assert part(article, "body") == ["The yard opened."]
    assert part(article, "other") == ["Ask Ada, 0123"]
    assert ".a" not in article.text
    assert article.outlet == "Velm Wire"


def test_ninjs_of_the_third_generation_writes_its_names_with_capitals_inside() -> None:
    content = (
        '{"uri": "urn:x", "firstCreated": "2031-05-09T09:30+03:00", "pubStatus": "usable", "edNote": "CORRECTS it.", '
        '"copyrightHolder": "NPA", "headlines": [{"role": "main", "value": "Yard opens"}], "bodies": [{"role": "main", '
        '"contentType": "text/html", "value": "<p>The yard opened.</p>"}]}'
    )
    (article,), problems = read(content.encode(), NINJS)
    assert (article.title, article.outlet, part(article, "body")) == ("Yard opens", "NPA", ["The yard opened."])
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 9)
    assert "CORRECTS it." in problems[0].reason


def test_an_embargo_is_told_and_its_end_is_the_day_of_publication() -> None:
    content = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><firstCreated>2031-05-02T10:00:00+03:00'
        "</firstCreated><embargoed>2031-05-03T12:00:00+03:00</embargoed></itemMeta><contentMeta><headline>Yard</headline>"
        '</contentMeta><contentSet><inlineData contenttype="text/plain">The yard opened.\n\nNobody came.</inlineData>'
        "</contentSet></newsItem>"
    )
    (article,), problems = read(content.encode(), NEWSML)
    assert article.published.interval
    assert article.published.interval.first == date(2031, 5, 3)
    assert part(article, "body") == ["The yard opened.\n\nNobody came."]
    assert "under embargo until 2031-05-03" in problems[0].reason


def nitf(lines: str) -> bytes:
    text = "<p>The ferry stays in port, the operator said.</p><p>Nobody was hurt.</p>"
    return (
        f"<nitf><body><body.head><hedline><hl1>Ferry stays</hl1></hedline>{lines}</body.head>"
        f"<body.content>{text}</body.content></body></nitf>"
    ).encode()


def test_place_and_day_of_a_dateline_are_words_of_their_own() -> None:
    for written, meant in {
        "<location>OSTREL</location><story.date>May 3</story.date>": "OSTREL May 3",
        "<location>OSTREL</location>, <story.date>May 3</story.date>": "OSTREL, May 3",
        "<location>OSTREL</location> <story.date>May 3</story.date> (NPA)": "OSTREL May 3 (NPA)",
        "<location><city>OSTREL</city>,<country>Velm&aring;</country></location>(NPA)": "OSTREL, Velmå (NPA)",
        "(<location>OSTREL</location>)<story.date>May 3</story.date>-": "(OSTREL) May 3-",
        "<location>OST<!-- x -->REL</location>&#160;<story.date>May 3</story.date>": "OSTREL\xa0May 3",
    }.items():
        content = nitf(f"<dateline>{written}</dateline>")
        (article,), _ = read(content, NITF)
        assert part(article, "dateline") == [meant]
        assert_traced(article, content)


def test_the_office_of_a_writer_is_no_part_of_the_name() -> None:
    content = nitf("<byline>By <person>Ada Quill</person><byttl>Port correspondent</byttl></byline>")
    (article,), _ = read(content, NITF)
    assert article.authors == ("Ada Quill",)
    assert part(article, "byline") == ["By Ada Quill Port correspondent"]


@pytest.mark.parametrize(
    ("name", "media"), [("newsml-g2-message.xml", NEWSML), ("newsml-1.xml", NEWSML), ("nitf.xml", NITF)]
)
def test_an_item_that_breaks_off_is_read_and_told(name: str, media: str) -> None:
    whole = (FILES / name).read_bytes()
    articles, problems = read(whole[: whole.rindex(b"</p>")], media)
    assert articles
    assert [one.severity for one in problems if "breaks off" in one.reason] == ["failed"]
    assert not any("breaks off" in one.reason for one in read(whole, media)[1])
