"""Identify: who is who in a story; a pure function of mentions and judgements, whatever the order."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from variorum.records.annotation import Annotation, Mention, MentionKind, Sentence
from variorum.records.article import Article
from variorum.records.entity import Entity, Identities
from variorum.records.judgement import Tie
from variorum.records.record import canonical
from variorum.records.span import Span
from variorum.steps.extract.given import plain_article
from variorum.steps.identify.identify import identified, identified_mentions

Report = tuple[Article, Annotation]


def report(text: str, *names: str, kind: MentionKind = "PERSON", name: str = "") -> Report:
    """A one-sentence report in which every place of the names is a mention; "Name:ORG" gives another kind."""
    article = plain_article(text, name=name or text)
    mentions = []
    for each in names:
        words, _, other = each.partition(":")
        start = text.find(words)
        while start >= 0:
            span = Span(article=article.id, start=start, end=start + len(words))
            if not any(span.meets(found.span) for found in mentions):
                mentions.append(Mention(span=span, words=words, kind=other or kind))  # type: ignore[arg-type]
            start = text.find(words, start + 1)
    mentions.sort(key=lambda mention: mention.span)
    whole = Sentence(span=Span(article=article.id, start=0, end=len(text)), part="body", paragraph=0, tokens=())
    return article, Annotation(article=article.id, sentences=(whole,), mentions=tuple(mentions))


def who(*reports: Report, ties: Sequence[Tie] = ()) -> Identities:
    return identified([article for article, _ in reports], [annotation for _, annotation in reports], ties)


def spelled(entity: Entity) -> set[str]:
    return {spelling.words for spelling in entity.spellings}


def groups(found: Identities) -> list[set[str]]:
    return sorted((spelled(entity) for entity in found.entities), key=sorted)


def tie(left: Span, right: Span, *, same: bool, name: str = "j1") -> Tie:
    return Tie(left=left, right=right, same=same, judgement=name)


def test_two_spellings_are_one_person_with_a_reason() -> None:
    found = who(
        report("Yerlan Dzhaksybekov left.", "Yerlan Dzhaksybekov"), report("Erlan Jaksybekov left.", "Erlan Jaksybekov")
    )
    assert len(found.entities) == 1
    assert found.entities[0].joins[0].rule == "other transliteration"
    assert "Jaksybekov" in found.entities[0].joins[0].reason


def test_brothers_stay_two_and_it_is_told_why() -> None:
    found = who(report("Hassan Tolani met Hussein Tolani.", "Hassan Tolani", "Hussein Tolani"))
    assert len(found.entities) == 2
    assert "given name" in found.apart[0].reason


def test_a_family_name_goes_with_the_full_name_of_its_own_report() -> None:
    found = who(
        report("Marta Orlinsky sang. Orlinsky bowed.", "Marta Orlinsky", "Orlinsky"),
        report("Piotr Orlinsky swam.", "Piotr Orlinsky"),
    )
    assert groups(found) == [{"Marta Orlinsky", "Orlinsky"}, {"Piotr Orlinsky"}]


def test_a_bare_family_name_never_joins_two_full_names() -> None:
    full = [report("Marta Orlinsky sang.", "Marta Orlinsky"), report("Piotr Orlinsky swam.", "Piotr Orlinsky")]
    before = groups(who(*full))
    after = groups(who(*full, report("Orlinsky was away.", "Orlinsky")))
    assert before == [{"Marta Orlinsky"}, {"Piotr Orlinsky"}]
    assert [group for group in after if group != {"Orlinsky"}] == before


def test_a_short_given_name_is_the_same_person() -> None:
    found = who(report("William Orlinsky sang.", "William Orlinsky"), report("Bill Orlinsky bowed.", "Bill Orlinsky"))
    assert len(found.entities) == 1
    assert found.entities[0].joins[0].rule == "short given name"


def test_other_initials_are_other_persons() -> None:
    found = who(report("Marta A. Vell met Marta A. B. Vell.", "Marta A. Vell", "Marta A. B. Vell"))
    assert len(found.entities) == 2


def test_a_name_that_is_short_for_two_persons_goes_with_neither() -> None:
    long = [report("Marta Anna Vell sang.", "Marta Anna Vell"), report("Marta Ines Vell swam.", "Marta Ines Vell")]
    assert len(who(*long, report("Marta Vell slept.", "Marta Vell")).entities) == 3


def test_a_city_is_not_short_for_its_newspaper() -> None:
    found = who(report("The Dublin Post of Dublin said so.", "Dublin Post:ORG", "Dublin:ORG"))
    assert len(found.entities) == 2


def test_initials_never_stand_for_a_whole_name() -> None:
    found = who(report("George H. W. Tolani met Hope Wells.", "George H. W. Tolani", "Hope Wells"))
    assert len(found.entities) == 2


def test_a_printed_second_name_is_the_same_person() -> None:
    found = who(report("Marta Orlinsky, also known as Dagny Vell, sang.", "Marta Orlinsky", "Dagny Vell"))
    assert groups(found) == [{"Marta Orlinsky", "Dagny Vell"}]
    assert found.entities[0].joins[0].rule == "printed second name"


def test_a_printed_acronym_stands_for_its_name_in_every_report() -> None:
    found = who(
        report("The League of River Observers (LRO) met.", "League of River Observers:ORG", "LRO:ORG"),
        report("The LRO met again.", "LRO:ORG"),
    )
    assert groups(found) == [{"LRO", "League of River Observers"}]


def test_word_order_and_owner_do_not_make_two_ministries() -> None:
    found = who(
        report("Karsa's Ministry of the Waterways spoke.", "Ministry of the Waterways:ORG"),
        report("The Karsan Waterways Ministry spoke.", "Karsan Waterways Ministry:ORG"),
    )
    assert groups(found) == [{"Karsan Waterways Ministry", "Ministry of the Waterways"}]


def test_a_short_name_with_two_longer_ones_goes_with_neither() -> None:
    found = who(
        report("The Karsan Waterways Ministry spoke.", "Karsan Waterways Ministry:ORG"),
        report("The Tarnish Waterways Ministry spoke.", "Tarnish Waterways Ministry:ORG"),
        report("The Waterways Ministry spoke.", "Waterways Ministry:ORG"),
    )
    assert len(found.entities) == 3


def test_names_of_one_country_are_one_place() -> None:
    found = who(report("America and the U.S. and the United States.", "America", "U.S.", "United States", kind="GPE"))
    assert [entity.name for entity in found.entities] == ["United States"]


def test_a_judgement_that_two_differ_is_never_overridden() -> None:
    one, other = report("Marta Orlinsky sang.", "Marta Orlinsky"), report("Marta Orlinsky swam.", "Marta Orlinsky")
    left, right = one[1].mentions[0].span, other[1].mentions[0].span
    found = who(one, other, report("Orlinsky left.", "Orlinsky"), ties=[tie(left, right, same=False)])
    homes = {span: entity.id for entity in found.entities for span in entity.mentions}
    assert homes[left] != homes[right]
    assert any("judged" in apart.reason for apart in found.apart)


def test_two_mentions_of_one_report_can_be_parted() -> None:
    one = report("Orlinsky sang before Orlinsky swam.", "Orlinsky")
    left, right = (mention.span for mention in one[1].mentions)
    assert len(who(one).entities) == 1
    assert len(who(one, ties=[tie(left, right, same=False)]).entities) == 2


def test_a_judgement_that_contradicts_another_is_refused_and_told() -> None:
    one, other = report("Marta Orlinsky sang.", "Marta Orlinsky"), report("Dagny Vell swam.", "Dagny Vell")
    left, right = one[1].mentions[0].span, other[1].mentions[0].span
    ties = [tie(left, right, same=True, name="a"), tie(left, right, same=False, name="b")]
    found = who(one, other, ties=ties)
    assert len(found.entities) == 2
    assert len(found.refused) == 1


def test_a_judgement_on_a_part_of_a_name_is_one_on_the_name() -> None:
    one, other = report("Marta Orlinsky sang.", "Marta Orlinsky"), report("Dagny Vell swam.", "Dagny Vell")
    left = Span(article=one[0].id, start=6, end=14)
    found = who(one, other, ties=[tie(left, other[1].mentions[0].span, same=True)])
    assert len(found.entities) == 1


def test_a_judgement_on_words_that_are_no_name_is_told_not_dropped() -> None:
    one, other = report("Marta Orlinsky sang.", "Marta Orlinsky"), report("Dagny Vell swam.", "Dagny Vell")
    left = Span(article=one[0].id, start=15, end=19)
    found = who(one, other, ties=[tie(left, other[1].mentions[0].span, same=True)])
    assert len(found.entities) == 2
    assert "no name here" in found.refused[0]


def test_undoing_a_judgement_equals_never_having_made_it() -> None:
    one, other = report("Marta Orlinsky sang.", "Marta Orlinsky"), report("Dagny Vell swam.", "Dagny Vell")
    third = report("Piotr Berg ran.", "Piotr Berg")
    places = [each[1].mentions[0].span for each in (one, other, third)]
    first, second = tie(places[0], places[1], same=True, name="a"), tie(places[1], places[2], same=False, name="b")
    assert len(who(one, other, third, ties=[first, second]).entities) == 2
    assert groups(who(one, other, third, ties=[second])) == groups(who(one, other, third))


FULL = ("Yerlan Dzhaksybekov", "Erlan Jaksybekov", "Marta Orlinsky", "Piotr Orlinsky", "Dagny Vell", "Marta Vell")
BARE = ("Orlinsky", "Vell", "Jaksybekov", "Dzhaksybekov")


@settings(max_examples=50, deadline=None)
@given(st.lists(st.lists(st.sampled_from(FULL + BARE), min_size=1, max_size=4), min_size=6, max_size=8), st.integers())
def test_the_order_of_reports_changes_nothing(lists: list[list[str]], seed: int) -> None:
    reports = [report(f"{number}: {', '.join(names)}.", *names) for number, names in enumerate(lists)]
    shuffled = random.Random(seed).sample(reports, len(reports))
    assert canonical(who(*reports)) == canonical(who(*shuffled))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(FULL), min_size=2, max_size=6), st.sampled_from(BARE))
def test_more_bare_names_leave_the_full_names_as_they_are(names: list[str], bare: str) -> None:
    reports = [report(f"{number}: {name}.", name) for number, name in enumerate(names)]
    before = groups(who(*reports))
    after = groups(who(*reports, report(f"{bare} left.", bare)))
    assert sorted(map(sorted, ([*(group - {bare})] for group in after if group != {bare}))) == sorted(
        map(sorted, before)
    )


def test_a_report_in_another_script_gives_its_spelling() -> None:
    english = report("Yerlan Dzhaksybekov left Kazakhstan.", "Yerlan Dzhaksybekov", "Kazakhstan:GPE")
    text = "Ерлана Джаксыбекова ищут. Казахстан молчит."
    russian = Article(
        id=plain_article(text).id, snapshot=plain_article(text).snapshot, name="r", text=text,
        parts=plain_article(text).parts, language="ru", standing="other_language",
    )  # fmt: skip
    found = who(english, (russian, Annotation(article=russian.id)))
    assert groups(found) == [{"Kazakhstan", "Казахстан"}, {"Yerlan Dzhaksybekov", "Ерлана Джаксыбекова"}]
    scripts = {spelling.script for entity in found.entities for spelling in entity.spellings}
    assert scripts == {"Latin", "Cyrillic"}


def test_each_given_mention_lies_in_one_entity() -> None:
    article, annotation = report("Orlinsky said she saw the mayor.", "Orlinsky", "she", "the mayor")
    found = identified_mentions([article], [annotation], annotation.mentions)
    spans = [span for entity in found.entities for span in entity.mentions]
    assert sorted(spans) == sorted(mention.span for mention in annotation.mentions)
    assert {"Orlinsky", "she"} in groups(found)


@pytest.mark.parametrize("count", [0, 1])
def test_no_mentions_give_no_entities(count: int) -> None:
    reports = [report("Nothing.") for _ in range(count)]
    assert who(*reports) == Identities()


FAMILY = "Marta Orlinsky is missing. Orlinsky left alone. Her brother Piotr Orlinsky waits."


def test_a_bare_surname_goes_to_the_one_of_a_family_whom_the_report_names_first() -> None:
    found = who(report(FAMILY, "Marta Orlinsky", "Piotr Orlinsky", "Orlinsky"))
    assert groups(found) == [{"Marta Orlinsky", "Orlinsky"}, {"Piotr Orlinsky"}]
    (join,) = [join for entity in found.entities for join in entity.joins]
    assert "named before each “Orlinsky”" in join.reason
    assert "“Piotr Orlinsky” with the given name" in join.reason


def test_a_bare_surname_behind_the_second_of_a_family_stays_open() -> None:
    found = who(report(f"{FAMILY} Orlinsky spoke.", "Marta Orlinsky", "Piotr Orlinsky", "Orlinsky"))
    assert {"Orlinsky"} in groups(found)


def test_the_last_word_of_a_town_is_no_person() -> None:
    town = report("Nova Rudna is empty.", "Nova Rudna:GPE", name="a")
    found = who(town, report("The Rudna mine fell.", "Rudna", name="b"))
    assert {entity.kind for entity in found.entities} == {"GPE"}


def foreign_report(text: str) -> Report:
    russian = Article(
        id=plain_article(text).id, snapshot=plain_article(text).snapshot, name="r", text=text,
        parts=plain_article(text).parts, language="ru", standing="other_language",
    )  # fmt: skip
    return russian, Annotation(article=russian.id)


def test_an_adjective_in_another_script_is_no_spelling_of_the_name_it_is_made_of() -> None:
    english = report("Marta Rovenets left.", "Marta Rovenets")
    found = who(english, foreign_report("На Ровенецкой шахте ищут людей."))
    assert groups(found) == [{"Marta Rovenets"}]


def test_a_family_name_that_is_an_adjective_by_itself_is_found_in_another_script() -> None:
    found = who(report("Marta Orlinskaya left.", "Marta Orlinskaya"), foreign_report("Марту Орлинскую ищут."))
    assert groups(found) == [{"Marta Orlinskaya", "Марту Орлинскую"}]


def test_a_title_says_more_of_a_name_than_many_guesses() -> None:
    guessed = [report(f"The hall of Ewan Marlow {number}.", "Ewan Marlow", kind="ORG") for number in range(4)]
    article, annotation = report("Mayor Ewan Marlow left.", "Ewan Marlow")
    (mention,) = annotation.mentions
    titled = article, replace(annotation, mentions=(replace(mention, title="Mayor"),))
    assert [entity.kind for entity in who(*guessed, titled).entities] == ["PERSON"]


def test_a_name_is_not_short_for_a_double_one_that_is_spelled_otherwise() -> None:
    double = report("Olga Venn-Harcourt runs the hospital.", "Olga Venn-Harcourt")
    assert len(who(report("Olga Wenn wrote.", "Olga Wenn"), double).entities) == 2
    assert len(who(report("Olga Venn wrote.", "Olga Venn"), double).entities) == 1
