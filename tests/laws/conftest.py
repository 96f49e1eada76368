"""Nine invented reports on one invented fire and one invented vote, and what the first steps make of them."""

from __future__ import annotations

import pytest

from variorum.flow.door import running
from variorum.flow.draft import Draft
from variorum.flow.run import Run
from variorum.flow.telling import annotated, drafted, extracted
from variorum.read import source_of
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.source import Source
from variorum.settings import Settings

REPORTS = {
    "brackwater-times.txt": """Nine hurt as fire sweeps Tolmar warehouse

By Ines Calder
Brackwater Times
14 March 2022

A fire swept through the Tolmar warehouse in the port of Brackwater on Monday, injuring nine people.
Fire chief Anton Relling said the blaze began in a cold store shortly after 4 a.m.
"We had it under control by noon," Relling told reporters.
The cause is not known.
""",
    "coast-wire.txt": """Fire at Brackwater port warehouse injures nine

March 14, 2022
BRACKWATER (Coast Wire) - A fire swept through the Tolmar warehouse in the port of Brackwater on Monday, injuring nine
people, officials said.

The warehouse belongs to Tolmar Cold Chain, which employs about 300 people.
A police officer who asked not to be named said the fire may have been set on purpose.
""",
    "daily-pilot.txt": """Port fire: at least seven injured

The Daily Pilot
14 March 2022

At least seven people were injured on Monday when a warehouse burned in Brackwater, the Coast Wire reported.
According to fire chief Anton Reling, the fire started before dawn.
Tolmar Cold Chain declined to comment.
""",
    "evening-beacon.txt": """Watchman charged over Tolmar fire

The Evening Beacon
22 March 2022

Prosecutors charged a night watchman, Piet Dorsman, with arson on Tuesday over last week's fire at the Tolmar warehouse.
Eleven people were injured in the fire, prosecutor Maud Estrin said.
Dorsman denies the charge, his lawyer said.
""",
    "harbour-log.txt": """What we know about the Brackwater fire

Harbour Log
15 March 2022

The fire at the Tolmar warehouse broke out on 14 March. Nine people were treated in hospital.
A video posted online shows a man leaving the cold store minutes before the first flames.
It is not clear who filmed it.
""",
    "vote-one.txt": """Senate of Ostmark passes water law

Ostmark Herald
2 June 2019

The Senate of Ostmark passed a law on river water on Sunday by 41 votes to 12, Senator Ruta Vank said.
Farmers in the Selk valley had opposed the law.
""",
    "vote-two.txt": """Ostmark water law passed

Selk Valley News
3 June 2019

Ostmark's Senate on Sunday passed the river water law, with 41 senators for it.
"We will go to court," said farmer Joost Hallum.
""",
    "port-page.html": """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Port fire – Sea Gazette</title>
<meta property="og:site_name" content="Sea Gazette"></head><body><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>Port fire: insurers arrive</h1><p class="byline">By Odile Marrant</p>
<time datetime="2022-03-16">16 March 2022</time>
<p>Insurers reached Brackwater on Wednesday, two days after the fire at the Tolmar warehouse,
which injured nine people.</p>
<p>&ldquo;We count the loss at four million,&rdquo; said Ludo Farrant of Tolmar Cold Chain. Anton Relling, the
fire chief, said the building could not be saved.</p>
<p>Eleven firefighters were still at work on Wednesday night, he said.</p></article>
<section id="comments"><h2>Comments</h2>
<p>seadog: about time they looked at those cold stores!</p></section></body></html>
""",
    "port-ru.txt": """Пожар на складе «Тольмар» в порту Браквотер

Вестник порта
15 марта 2022

Девять человек пострадали при пожаре на складе «Тольмар» в порту Браквотер, сообщил начальник пожарной охраны
Антон Реллинг. Причина пожара неизвестна. Склад принадлежит компании «Тольмар Колд Чейн», в которой работают триста
человек. Полиция проверяет сообщения о поджоге.
""",
}


def sources_of(reports: dict[str, str]) -> list[Source]:
    found = [source_of(name, text.encode()) for name, text in reports.items()]
    return [source for source in found if isinstance(source, Source)]


@pytest.fixture(scope="session")
def sources() -> list[Source]:
    return sources_of(REPORTS)


@pytest.fixture(scope="session")
def run() -> Run:
    with running(Settings(workers=0)) as opened:
        return opened


@pytest.fixture(scope="session")
def read(run: Run, sources: list[Source]) -> list[tuple[Article, Annotation]]:
    articles, problems = extracted(run, sources)
    assert not problems
    found, unread = annotated(run, articles)
    assert not unread
    return found


@pytest.fixture(scope="session")
def drafts(run: Run, read: list[tuple[Article, Annotation]]) -> list[Draft]:
    """The stories with every step of the plan done."""
    from variorum.flow.story import finished

    found = [draft for draft in finished(run, drafted(run, read)) if isinstance(draft, Draft)]
    assert found
    return found
