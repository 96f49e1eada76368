"""Gathering: articles of one chain of events become a story, in whatever order they come."""

from datetime import date

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.records.annotation import Annotation, Mention
from variorum.records.article import Article
from variorum.steps.extract.given import plain_article
from variorum.steps.gather.gather import gathered

DAM = (
    "A dam above the town of Karabura burst on Monday, police said. Mayor Gulmira Asanova ordered the valley cleared "
    "while engineers of the Tolvar power company searched the spillway.",
    "Rescue crews in Karabura looked for survivors after the dam of the Tolvar company gave way. Gulmira Asanova, the "
    "mayor, said that nine villagers were missing in the valley.",
    "The collapse of the Karabura dam has cut power to three districts. Tolvar engineers had warned mayor Asanova of "
    "cracks in the spillway, a letter shows.",
)
BANK = (
    "Raiders in masks took gold from the vault of the Nordhaven savings bank on Tuesday. Detective Ole Brinkdal said "
    "that a tunnel led from a bakery to the vault.",
    "The tunnel under the bakery had been dug for months, detective Ole Brinkdal told reporters in Nordhaven, where "
    "the savings bank lost gold from its vault.",
)
SEQUEL = (
    "Sixteen months after the disaster a court sentenced Gulmira Asanova, the former mayor of Karabura, to four years "
    "for ignoring a warning about the spillway."
)


def heap() -> list[Article]:
    texts = [(text, date(2026, 5, 4)) for text in (*DAM, *BANK)] + [(SEQUEL, date(2027, 9, 6))]
    return [plain_article(text, name=f"{number}.txt", published=day) for number, (text, day) in enumerate(texts)]


def names_together(articles: list[Article]) -> set[frozenset[str]]:
    name = {article.id: article.name for article in articles}
    return {frozenset(name[one] for one in story.articles) for story in gathered(articles, ())}


def test_two_chains_of_events_are_two_stories_and_a_sequel_joins_its_own():
    found = names_together(heap())
    assert frozenset({"3.txt", "4.txt"}) in found
    assert frozenset({"0.txt", "1.txt", "2.txt", "5.txt"}) in found


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(6)))
def test_the_order_of_the_heap_does_not_matter(order):
    articles = heap()
    assert gathered([articles[number] for number in order], ()) == gathered(articles, ())


def test_every_article_lies_in_exactly_one_story_and_says_why():
    articles = heap()
    stories = gathered(articles, ())
    assert sorted(one for story in stories for one in story.articles) == sorted(article.id for article in articles)
    assert all([placed.article for placed in story.placements] == list(story.articles) for story in stories)
    assert all(placed.reason for story in stories for placed in story.placements)


def test_a_placement_names_the_shared_words_as_they_are_printed():
    story = max(gathered(heap(), ()), key=lambda story: len(story.articles))
    assert any("Karabura" in placed.reason or "Asanova" in placed.reason for placed in story.placements)


def test_nothing_gives_no_story():
    assert gathered((), ()) == ()


def test_reports_without_a_date_are_gathered_too():
    undated = [plain_article(text, name=f"{number}.txt") for number, text in enumerate(DAM)]
    assert len(gathered(undated, ())) == 1


def test_reprints_do_not_push_other_reports_out_of_the_story():
    texts = [*DAM, *[DAM[0] + f" Edition {number}." for number in range(6)]]
    articles = [
        plain_article(text, name=f"{number}.txt", published=date(2026, 5, 4)) for number, text in enumerate(texts)
    ]
    assert len(gathered(articles, ())) == 1


def test_a_report_in_another_language_is_attached_by_the_spellings_of_names():
    text = "Мэр города Карабура Гульмира Асанова приказала эвакуировать долину, сообщила компания Толвар."
    foreign = msgspec.structs.replace(plain_article(text, name="ru.txt"), language="ru")
    articles = [*heap(), foreign]
    story = next(story for story in gathered(articles, ()) if foreign.id in story.articles)
    assert len(story.articles) == 5
    assert "ru" in next(placed.reason for placed in story.placements if placed.article == foreign.id)


def test_a_report_in_another_language_changes_no_story_of_the_others():
    foreign = msgspec.structs.replace(plain_article("Погода в горах будет ясной.", name="ru.txt"), language="ru")
    with_it = {story.articles for story in gathered([*heap(), foreign], ())}
    assert {story.articles for story in gathered(heap(), ())} | {(foreign.id,)} == with_it


def test_taking_an_article_out_gives_what_a_build_without_it_gives():
    articles = heap()
    assert gathered(articles[:-1], ()) == gathered([a for a in reversed(articles) if a.name != "5.txt"], ())


FIRST = "Police seek the forger {name} after false banknotes turned up in markets of {place}. {more}"
LATER = "A court jailed the forger {name} for six years. The judge called the printing plates the finest ever. {more}"
MORE = (
    "Traders refused large notes all week.",
    "An engraver told officers of a press hidden in a cellar.",
    "The central bank published a picture of the watermark.",
    "Customs searched lorries at the border for paper and ink.",
)


def burst(pattern: str, day: date, **names: str) -> list[Article]:
    texts = [pattern.format(more=more, **names) for more in MORE]
    return [plain_article(text, name=f"{day}{at}{names}", published=day) for at, text in enumerate(texts)]


def test_many_reports_of_a_sequel_join_the_story_of_the_man_they_turn_on():
    first = burst(FIRST, date(2026, 5, 4), name="Severin Quastel", place="Nordhaven")
    later = burst(LATER, date(2027, 9, 6), name="Severin Quastel")
    assert len(gathered([*first, *later], ())) == 1


def test_two_stories_of_one_kind_in_two_places_stay_apart():
    here = burst(FIRST, date(2026, 5, 4), name="Severin Quastel", place="Nordhaven")
    there = burst(LATER, date(2027, 9, 6), name="Ibby Tarrow")
    assert len(gathered([*here, *there], ())) == 2


def test_the_whole_name_of_a_person_stands_in_the_reason():
    articles = heap()
    annotations = [
        Annotation(article=article.id, mentions=(Mention(span=quote.span, words=quote.words, kind="PERSON"),))
        for article in articles
        if (at := article.text.find("Gulmira Asanova")) >= 0
        for quote in [article.quote(at, at + 15)]
    ]
    reasons = [placed.reason for story in gathered(articles, annotations) for placed in story.placements]
    assert any("Gulmira Asanova" in reason for reason in reasons)
