"""Downloads from press databases; the articles are invented, the layouts those that are documented."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from itertools import pairwise
from time import process_time

import pytest

from tests.steps.extract.formats.traced import FILES
from variorum.records.article import Article, Snapshot
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted
from variorum.steps.extract.reading import Extraction

NEXIS = """
Download Request: Selected Items: 1-2
Time Of Request: Friday, May 2, 2031  16:51:31

Send To:
VALLEY LIBRARY


                               1 of 2 DOCUMENTS

                         Copyright 2031 Valley Press Ltd
                              All Rights Reserved
                              Valley Post (Karabura)

                            April 7, 2031 Monday
                                   Edition 1;
                                    National

Dam breaks above Karabura, and four
are missing

BYLINE: Jane Doe and Jim Roe

SECTION: NEWS; Pg. 3

LENGTH: 45 words

A dam above the town of Karabura broke on Monday, officials said, and four
people are missing and feared dead.

The water fell by night, said Lena Orlo, the mayor of the town, who had
warned of it.

LOAD-DATE: April 8, 2031

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                       Copyright 2031 Valley Press Ltd
                              All Rights Reserved

                               2 of 2 DOCUMENTS



                                  Daily Heron

                            April 8, 2031 Tuesday

Wall was mended twice

LENGTH: 20 words

The wall was built in 1981 and mended twice, the ministry said on Tuesday.

LOAD-DATE: April 9, 2031

LANGUAGE: ENGLISH
"""

OLD_NEXIS = """                             1 of 1 DOCUMENT

                     Copyright 1999 Valley Press Ltd
                              Valley Post

                            April 7, 1999, Wednesday, Final Edition

SECTION: News; Pg. A1

LENGTH: 45 words

HEADLINE: Dam breaks above Karabura

BYLINE: Jane Doe, Staff Writer

BODY:
A dam above the town of Karabura broke on Monday, officials said, and four
people are missing.

The water fell by night.

LOAD-DATE: April 8, 1999
"""

ADVANCE = """User Name: Lena
Date and Time: Friday, May 2, 2031 4:51 PM
Job Number: 12345678
Documents (2)
1. Dam breaks above Karabura
2. Wall was mended twice

Dam breaks above Karabura
Valley Post (Karabura)
April 7, 2031 Monday

Copyright 2031 Valley Press Ltd All Rights Reserved
Section: NEWS; Pg. 3
Length: 45 words
Byline: Jane Doe
Highlight: A town without water
Body

A dam above the town of Karabura broke on Monday, officials said, and four people are missing and feared dead.

The water fell by night, said Lena Orlo, the mayor of the town, who had warned of it.

Classification
Language: ENGLISH
Publication-Type: Newspaper
Subject: DAMS (90%)
Load-Date: April 8, 2031

End of Document

Wall was mended twice
Daily Heron
April 8, 2031

Length: 20 words
Body

The wall was built in 1981 and mended twice, the ministry said on Tuesday.

Load-Date: April 9, 2031

End of Document
"""

FACTIVA = """News
Dam breaks above Karabura
By Jane Doe
45 words
7 April 2031
10:15 AM
Valley Post
VPOST
A3
English
(c) 2031 Valley Press Ltd

A dam above the town of Karabura broke on Monday, officials said, and four people are missing and feared dead.

The water fell by night, said Lena Orlo, the mayor of the town, who had warned of it.

Document VPOST00020310407e7470001x

Page 1 of 2 © 2031 Factiva, Inc. All rights reserved.

Wall was mended twice
20 words
8 April 2031
Daily Heron
DHERON
English
Copyright 2031. Daily Heron.

The wall was built in 1981 and mended twice, the ministry said on Tuesday.

Document DHERON0020310408e74800002
"""

INDEXED = """SE\tNews
HD\tDam breaks above Karabura
BY\tBy Jane Doe
WC\t45 words
PD\t7 April 2031
SN\tValley Post
SC\tVPOST
PG\tA3
LA\tEnglish
CY\t(c) 2031 Valley Press Ltd
LP
A dam above the town of Karabura broke on Monday, officials said, and four people are missing and feared dead.

TD
The water fell by night, said Lena Orlo, the mayor of the town, who had warned of it.

RE\tkara : Karabura
PUB\tValley Press Ltd
AN\tDocument VPOST00020310407e7470001x
HD
Wall was mended twice
WC
20 words
PD
8 April 2031
SN
Daily Heron
LA
English
LP
The wall was built in 1981 and mended twice, the ministry said on Tuesday.
AN
Document DHERON0020310408e74800002
"""

RULE = "_" * 60
PROQUEST = f"""{RULE}
Report Information from ProQuest
May 02 2031 16:51
{RULE}

Document 1 of 2

Dam breaks above Karabura

Author: Doe, Jane

Publication info: Valley Post ; Karabura [Karabura]07 Apr 2031: A.3.

ProQuest document link

Abstract: A dam broke.

Links:

Full text: A dam above the town of Karabura broke on Monday, officials said, and four people are missing and feared \
dead.

The water fell by night, said Lena Orlo, the mayor of the town, who had warned of it.

Subject: Dams

Title: Dam breaks above Karabura

Publication title: Valley Post; Karabura

Pages: A.3

Publication year: 2031

Publication date: Apr 7, 2031

Section: News

Language of publication: English

ProQuest document ID: 123456789

Document URL: https://valley.example/docview/123456789

Copyright: (c) 2031 Valley Press Ltd

Database: Valley Newsstream

{RULE}

Document 2 of 2

Wall was mended twice

Full text: The wall was built in 1981 and mended twice, the ministry said on Tuesday.

Title: Wall was mended twice

Publication title: Daily Heron

Publication date: Apr 8, 2031

ProQuest document ID: 123456790

{RULE}

Contact us at: https://valley.example/contact
"""

RIS = """Provider: Valley Databases

TY  - NEWS
TI  - Dam breaks above Karabura
AU  - Doe, Jane
AU  - Roe, Jim
T2  - Valley Post
DA  - 2031/04/07/
PY  - 2031
SE  - News
SP  - 3
UR  - https://valley.example/dam
LA  - eng
N2  - Full text: A dam above the town of Karabura broke on Monday, officials said, and four
people are missing and feared dead.

The water fell by night, said Lena Orlo, the mayor of the town, who had
warned of it.
ER  -

TY  - NEWS
T1  - Wall was mended twice
JO  - Daily Heron
Y1  - 2031 Apr 08
AB  - Full Text: The wall was built in 1981 and mended twice, the ministry said on Tuesday.
ER  -
"""

FIRST = (
    "A dam above the town of Karabura broke on Monday, officials said, and four people are missing and feared dead. "
    "The water fell by night, said Lena Orlo, the mayor of the town, who had warned of it."
)
SECOND = "The wall was built in 1981 and mended twice, the ministry said on Tuesday."
LAYOUTS = {
    "nexis": NEXIS, "advance": ADVANCE, "factiva": FACTIVA, "indexed": INDEXED, "proquest": PROQUEST, "ris": RIS,
}  # fmt: skip


def read(text: str) -> Extraction:
    content = text.encode()
    snapshot = Snapshot(
        id=SnapshotId(sha256(content).hexdigest()), name="press.txt", size=len(content), media="text/plain"
    )
    return extracted(Source(snapshot=snapshot, content=content))


def body(article: Article) -> str:
    return " ".join(
        " ".join(article.text[part.start : part.end].split())
        for part in article.parts
        if part.kind == "body" and part.state == "in"
    )


def day(article: Article) -> date | None:
    return article.published.interval.first if article.published.interval else None


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_article_of_a_download_is_one_of_ours(layout: str) -> None:
    (first, second), problems = read(LAYOUTS[layout])
    assert not problems
    assert (first.name, second.name) == ("press.txt#1", "press.txt#2")
    assert (body(first), body(second)) == (FIRST, SECOND)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_the_database_says_of_an_article_is_kept(layout: str) -> None:
    (first, second), _ = read(LAYOUTS[layout])
    assert first.title.startswith("Dam breaks above Karabura")
    assert first.outlet.startswith("Valley Post")
    assert (second.title, second.outlet) == ("Wall was mended twice", "Daily Heron")
    assert (day(first), day(second)) == (date(2031, 4, 7), date(2031, 4, 8))
    assert first.authors[:1] == ("Jane Doe",)
    assert first.section.lower() == "news"
    assert first.language == "en"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_character_of_a_split_article_stands_in_the_file(layout: str) -> None:
    content = LAYOUTS[layout].encode()
    articles, _ = read(LAYOUTS[layout])
    for article in articles:
        assert article.runs[-1].end == len(article.text)
        for run in article.runs:
            assert content[run.byte_start : run.byte_end].decode() == article.text[run.start : run.end]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_the_database_adds_is_seen_and_not_read(layout: str) -> None:
    articles, _ = read(LAYOUTS[layout])
    for article in articles:
        parts = article.parts
        covered = sum(len("".join(article.text[part.start : part.end].split())) for part in parts)
        assert covered == len("".join(article.text.split()))
        assert not any("words" in article.text[part.start : part.end] for part in parts if part.state == "in")
        assert all(before.end <= after.start for before, after in pairwise(parts))


def test_the_oldest_layout_names_its_headline_and_body() -> None:
    (found,), problems = read(OLD_NEXIS)
    assert not problems
    assert (found.title, found.outlet, day(found)) == ("Dam breaks above Karabura", "Valley Post", date(1999, 4, 7))
    assert body(found).endswith("four people are missing. The water fell by night.")


@pytest.mark.parametrize(
    ("layout", "gone"),
    [
        ("nexis", "                               2 of 2 DOCUMENTS\n"),
        ("advance", "Load-Date: April 8, 2031\n\nEnd of Document\n"),
        ("factiva", "Document VPOST00020310407e7470001x\n"),
        ("indexed", "AN\tDocument VPOST00020310407e7470001x\n"),
        ("proquest", f"{RULE}\n\nDocument 2 of 2\n"),
    ],
)
def test_two_articles_without_a_line_between_them_are_told(layout: str, gone: str) -> None:
    assert gone in LAYOUTS[layout]
    _, problems = read(LAYOUTS[layout].replace(gone, ""))
    assert any("two articles" in problem.reason and problem.severity == "failed" for problem in problems)


@pytest.mark.parametrize(
    ("layout", "gone"),
    [("nexis", "                            April 8, 2031 Tuesday\n"), ("indexed", "PD\n8 April 2031\n"),
     ("proquest", "Publication date: Apr 8, 2031\n")],
)  # fmt: skip
def test_an_article_without_its_date_is_read_and_told(layout: str, gone: str) -> None:
    assert gone in LAYOUTS[layout]
    (_, second), (problem,) = read(LAYOUTS[layout].replace(gone, ""))
    assert body(second) == SECOND
    assert (problem.source, problem.severity) == ("press.txt#2", "noted")


def test_a_report_that_speaks_of_documents_is_no_download() -> None:
    text = f"Dam breaks above Karabura\n\nBy Jane Doe\n\n1 of 3 documents was found.\n\nEnd of Document\n\n{FIRST}\n"
    (found,), _ = read(text)
    assert found.name == "press.txt"


@pytest.mark.parametrize(
    "unit",
    ["1 of 2 DOCUMENTS\n", "LENGTH: 4 words\n", "Body\n", "End of Document\n", "HD\n", f"{RULE}\n", "Title: A\n",
     "45 words\n7 April 2031\n", "TY  - NEWS\n", "AB  - a\n", "Document VPOST00020310407e7470001x\n"],
)  # fmt: skip
@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_repetition_blows_a_download_up(layout: str, unit: str) -> None:
    begin = process_time()
    read(LAYOUTS[layout] + unit * (20_000 // len(unit)) + LAYOUTS[layout])
    assert process_time() - begin < 20


def test_a_record_with_an_abstract_alone_is_listed_and_a_text_of_length_is_an_article() -> None:
    (found,), (problem,) = read((FILES / "rispy.ris").read_text(encoding="utf-8"))
    assert (found.title, found.address, found.language) == (
        "Dam breaks above Karabura",
        "https://valley.example/dam",
        "en",
    )
    assert found.authors == ("Jane Doe", "Jim Roe")
    assert body(found).startswith(FIRST)
    assert (problem.source, problem.severity) == ("press.txt#2", "skipped")
    assert "an abstract and no full text" in problem.reason
    assert "full text" in problem.remedy


@pytest.mark.parametrize(("tag", "called"), [("AB", "an abstract"), ("N2", "an abstract"), ("N1", "a note")])
def test_a_long_text_that_is_none_is_told_with_its_length(tag: str, called: str) -> None:
    record = "TY  - NEWS\nTI  - Dam breaks\nDA  - 2031/04/07\n{tag}  - {words}\nER  - \n"
    found, (problem,) = read(record.format(tag=tag, words="It rained again. " * 45))
    assert not found
    assert f"{called} of 135 words; a full text has 200, or begins with “Full text:”" in problem.reason
    found, problems = read(record.format(tag=tag, words="Full text: " + "It rained again. " * 45))
    assert (len(found), problems) == (1, ())


def test_a_text_of_length_is_one_in_a_script_without_blanks_too() -> None:
    head = "TY  - NEWS\nTI  - 堤防が壊れた\nDA  - 2031/04/07\nLA  - jpn\nAB  - "
    (found,), problems = read(f"{head}{'月曜日に堤防が壊れ、四人が行方不明になった。' * 40}\nER  - \n")
    assert (found.title, found.language, found.standing) == ("堤防が壊れた", "ja", "other_language")
    assert not problems


def test_a_record_that_announces_a_text_and_has_none_stops_no_other() -> None:
    empty = "TY  - NEWS\nTI  - Dam holds\nDA  - 2031/04/08\nN2  - Full text: \nER  - \n"
    (found,), (problem,) = read(
        f"{empty}\n{(FILES / 'rispy.ris').read_text(encoding='utf-8').split('ER  - ')[0]}ER  - "
    )
    assert (found.title, problem.source) == ("Dam breaks above Karabura", "press.txt#1")


EUROPRESSE = """<html><head><title>Europresse</title></head><body>
<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Valley Post, no. 430
 (site web)</span></div><span class="DocHeader">News, Monday, April 7, 2031, p. 3</span>
<div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">Dam breaks above Karabura</p></div>
<div class="docAuthors">Jane Doe</div></header>
<section><div class="DocText clearfix"><div class="docOcurrContainer"><p>A <mark>dam</mark> above the town of Karabura
broke on Monday, officials said, and four people are missing and feared dead.</p><p>The water fell by night, said Lena
Orlo, the mayor of the town, who had warned of&#32;it.</p></div></div></section>
<footer><small>© 2031 Valley Press Ltd</small></footer></article>
<article><header><span class="DocPublicationName">Daily Heron</span><span class="DocHeader">8 April 2031</span>
<p class="titreArticleVisu">Wall was mended twice</p></header><div class="docOcurrContainer">The wall was built in 1981
and mended twice, the ministry said on Tuesday.</div></article></body></html>"""


def test_a_page_of_europresse_is_split_and_traced() -> None:
    content = EUROPRESSE.encode()
    snapshot = Snapshot(id=SnapshotId(sha256(content).hexdigest()), name="p.html", size=len(content), media="text/html")
    (first, second), problems = extracted(Source(snapshot=snapshot, content=content))
    assert not problems
    assert (body(first), body(second)) == (FIRST, SECOND)
    assert (first.title, first.outlet, first.authors) == ("Dam breaks above Karabura", "Valley Post", ("Jane Doe",))
    assert (day(first), day(second)) == (date(2031, 4, 7), date(2031, 4, 8))
    for article in (first, second):
        for run in article.runs:
            raw = content[run.byte_start : run.byte_end].decode().replace("&#32;", " ")
            words = article.text[run.start : run.end]
            assert words.isspace() if run.coding == "generated" else raw == words


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_download_that_is_cut_or_torn_anywhere_gives_parts_that_never_overlap(layout: str) -> None:
    text = LAYOUTS[layout]
    for at in range(0, len(text), 29):
        for torn in (text[:at], text[:at] + text[at + 40 :], text[:at] + text[at : at + 90] * 2 + text[at:]):
            articles, _ = read(torn) if torn.strip() else ((), ())
            for article in articles:
                assert all(before.end <= after.start for before, after in pairwise(article.parts))
                assert all(article.text[part.start : part.end].strip() for part in article.parts)
