"""The laws that every step of the plan keeps."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.engines.local import Job, Local
from variorum.flow.draft import Draft, Heap
from variorum.flow.parser import Parser
from variorum.flow.plan import ANNOTATE, EXTRACT, GATHER, PLAN, STORY
from variorum.flow.run import Run, Task, each
from variorum.flow.step import Together
from variorum.flow.story import Begun, finish
from variorum.flow.telling import drafted, told, told_of
from variorum.present import json as telling_file
from variorum.records.account import Telling
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.record import Record, canonical, restore
from variorum.records.source import Source
from variorum.settings import Settings

Read = list[tuple[Article, Annotation]]
MANY = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


def heap_of(read: Read) -> Heap:
    return Heap(articles=tuple(article for article, _ in read), annotations=tuple(found for _, found in read))


def shuffled(draft: Draft, seed: int) -> Draft:
    pairs = list(zip(draft.articles, draft.annotations, strict=True))
    random.Random(seed).shuffle(pairs)
    return msgspec.structs.replace(
        draft, articles=tuple(article for article, _ in pairs), annotations=tuple(found for _, found in pairs)
    )


def test_every_step_of_the_plan_has_its_own_name() -> None:
    names = [step.name for step in PLAN]
    assert len(set(names)) == len(names)


# Same result twice


def test_extract_gives_the_same_twice(sources: list[Source]) -> None:
    for source in sources:
        assert canonical(EXTRACT.run(source, Parser(""))) == canonical(EXTRACT.run(source, Parser("")))


def test_annotate_gives_the_same_twice(read: Read) -> None:
    for article, found in read:
        assert canonical(ANNOTATE.run(article, Parser(Settings().model))) == canonical(found)


def test_gather_gives_the_same_twice(read: Read) -> None:
    heap = heap_of(read)
    assert canonical(GATHER.run(heap)) == canonical(GATHER.run(heap))


@pytest.mark.parametrize("step", STORY, ids=lambda step: step.name)
def test_a_step_together_gives_the_same_twice(step: Together, drafts: list[Draft]) -> None:
    for draft in drafts:
        assert canonical(step.run(draft)) == canonical(getattr(draft, step.fills))


# In any order of input


@pytest.mark.parametrize("step", STORY, ids=lambda step: step.name)
def test_a_step_together_gives_the_same_in_any_order(step: Together, drafts: list[Draft]) -> None:
    for draft in drafts:
        for seed in range(5):
            assert canonical(step.run(shuffled(draft, seed))) == canonical(getattr(draft, step.fills))


def test_gather_gives_the_same_in_any_order(read: Read) -> None:
    expected = canonical(GATHER.run(heap_of(read)))
    for seed in range(10):
        mixed = read[:]
        random.Random(seed).shuffle(mixed)
        assert canonical(GATHER.run(heap_of(mixed))) == expected


def test_a_telling_is_the_same_for_any_order_and_any_cut(run: Run, read: Read, sources: list[Source]) -> None:
    """Fifty permutations, each cut into batches, compared as bytes of the file; articles are parsed once only."""
    parsed = {article.id: found for article, found in read}
    whole = telling_file.render(told(run, sources))

    @MANY
    @given(order=st.permutations(sources), cuts=st.sets(st.integers(1, len(sources) - 1)))
    def holds(order: list[Source], cuts: set[int]) -> None:
        pairs: Read = []
        for batch in batches(order, cuts):
            for outcome in each(run, EXTRACT, batch, lambda source: source.snapshot.name):
                pairs += [(article, parsed[article.id]) for article in getattr(outcome, "articles", ())]
        assert telling_file.render(telling_of(run, pairs)) == whole

    holds()


def telling_of(run: Run, pairs: Read) -> Telling:
    """The telling of articles that are annotated already, in whatever order they come."""
    from variorum.flow.telling import edition

    editions = [edition(finish(Begun(draft, 0, {}))) for draft in drafted(run, pairs)]
    return Telling(editions=tuple(sorted(editions, key=lambda one: (-len(one.articles), one.story.id))))


def batches(order: list[Source], cuts: set[int]) -> Iterator[list[Source]]:
    places = [0, *sorted(cuts), len(order)]
    for start, end in pairwise(places):
        yield order[start:end]


@pytest.mark.parametrize("seed", range(3))
def test_the_whole_way_is_the_same_for_any_order(seed: int, run: Run, sources: list[Source]) -> None:
    mixed = sources[:]
    random.Random(seed).shuffle(mixed)
    whole = told(run, sources)
    assert whole.editions
    assert canonical(told(run, mixed)) == canonical(whole)


def test_a_heap_that_is_held_piece_by_piece_is_told_the_same(
    run: Run, sources: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = canonical(told(run, sources))
    for held in (1, 700):
        monkeypatch.setattr("variorum.flow.reading.HELD", held)
        assert canonical(told(run, sources)) == whole


def test_annotate_is_the_same_for_any_cut(run: Run, read: Read) -> None:
    articles = [article for article, _ in read]
    for size in (1, 3):
        found = [
            one
            for start in range(0, len(articles), size)
            for one in each(run, ANNOTATE, articles[start : start + size], lambda article: article.name)
        ]
        assert [canonical(one) for one in found] == [canonical(one) for _, one in read]


# Travels to another process


def test_every_step_gives_the_same_bytes_in_another_process(read: Read, drafts: list[Draft]) -> None:
    articles = [article for article, _ in read]
    model = Settings().model
    with Local(1, timeout=120, memory=4096) as engine:
        from variorum.flow.memory import NoMemory

        task = Task(ANNOTATE, model, NoMemory())
        outcomes = list(engine.each(Job(task, "annotate", lambda article: article.name), articles))
        assert [canonical(one.value[0]) for one in outcomes if one.value] == [canonical(one) for _, one in read]
        fresh = [Draft(**{name: getattr(draft, name) for name in FIRST}) for draft in drafts]
        away = list(
            engine.each(Job(finish, "story", lambda one: one.draft.story.id), [Begun(one, 0, {}) for one in fresh])
        )
        assert [canonical(one.value) for one in away] == [canonical(draft) for draft in drafts]


FIRST = ("story", "articles", "annotations", "aside", "aside_annotations", "ties")


def test_every_record_comes_back_from_its_bytes(read: Read, drafts: list[Draft]) -> None:
    records: list[Record] = [*(article for article, _ in read), *(found for _, found in read), *drafts]
    for record in records:
        assert restore(canonical(record), type(record)) == record


# Reads only what it says, so that its key tells all that its result rests on


@pytest.mark.parametrize("step", STORY, ids=lambda step: step.name)
def test_a_step_together_reads_only_the_fields_it_names(step: Together, drafts: list[Draft]) -> None:
    for draft in drafts:
        bare = Draft(story=draft.story, **{name: getattr(draft, name) for name in step.takes})
        assert canonical(step.run(bare)) == canonical(getattr(draft, step.fills))


# Explains itself


def test_every_finding_says_why(drafts: list[Draft]) -> None:
    for draft in drafts:
        assert all(placement.reason for placement in draft.story.placements)
        assert all(time.reason for time in draft.dating.times if time.interval)
        assert all(one.published.evidence for one in draft.dating.published if one.published.interval)
        assert all(origin.reason for origin in draft.tracing.origins)
        assert all(copy.reason for copy in draft.tracing.copies)
        assert all(join.reason for entity in draft.identities.entities for join in entity.joins)
        assert all(apart.reason for apart in draft.identities.apart)
        assert all(event.reason for event in draft.linking.events if len(event.mentions) > 1)
        assert all(point.reason for point in draft.collation.points)
        assert all(pair.reason for point in draft.collation.points for pair in point.comparisons)


def test_every_part_that_is_out_says_why(read: Read) -> None:
    assert all(part.reason for article, _ in read for part in article.parts if part.state == "out")


# Every word stands where it is said to stand


def test_every_quoted_word_of_a_telling_stands_in_its_article(run: Run, read: Read) -> None:
    telling = told_of(run, [article for article, _ in read], [])
    texts = {article.id: article.text for article, _ in read}
    found = list(quotes(msgspec.to_builtins(telling)))
    assert len(found) > 100
    for article, start, end, words in found:
        assert texts[article][start:end] == words  # type: ignore[index]


def quotes(node: object) -> Iterator[tuple[str, int, int, str]]:
    if isinstance(node, dict):
        if isinstance(span := node.get("span"), dict) and isinstance(words := node.get("words"), str):
            yield span["article"], span["start"], span["end"], words
        for child in node.values():
            yield from quotes(child)
    elif isinstance(node, list | tuple):
        for child in node:
            yield from quotes(child)
