"""Telling: from sources to editions, the whole way through the house."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import msgspec

from variorum.flow.captures import with_captures, without_repeats
from variorum.flow.draft import Draft, Heap, Stories
from variorum.flow.keys import digest, step_key
from variorum.flow.kin import followers, joined, unread_versions, with_own_credits
from variorum.flow.memory import NoMemory
from variorum.flow.parser import check_model
from variorum.flow.plan import ANNOTATE, GATHER, VERSION
from variorum.flow.reading import read
from variorum.flow.run import Run, each
from variorum.flow.story import finished
from variorum.records.account import Edition, Telling
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.judgement import Tie
from variorum.records.problem import Problem
from variorum.records.record import canonical, restore
from variorum.records.source import Input, Source
from variorum.records.span import ArticleId
from variorum.records.story import Story
from variorum.records.version import History, heads

READ = frozenset({"report", "other_language"})


def told(run: Run, sources: Iterable[Input]) -> Telling:
    """An edition for each story, what is no report, and what could not be read; the same for any order of sources."""
    articles, problems = extracted(run, sources)
    return told_of(run, articles, problems)


def told_of(run: Run, articles: Sequence[Article], problems: Sequence[Problem], ties: Sequence[Tie] = ()) -> Telling:
    """The same for articles that are taken apart already, under the judgements of people."""
    versions = VERSION.run(Heap(articles=tuple(articles)))
    tried = [article for article in versions.articles if article.standing in READ]
    noted, unread = annotated(run, tried)
    lost = {article.id for article in tried} - {article.id for article, _ in noted}
    drafts = drafted(run, noted, ties, versions.histories)
    editions: list[Edition] = []
    for outcome in finished(run, drafts):
        if isinstance(outcome, Draft):
            editions.append(edition(outcome, versions.articles))
        else:
            unread.extend(outcome)
    placed = {article.id for draft in drafts for article in (*draft.articles, *draft.aside)}
    left = [article for article in versions.articles if article.id not in placed and article.id not in lost]
    return Telling(
        editions=tuple(sorted(editions, key=lambda found: (-len(found.articles), found.story.id))),
        left_out=tuple(left),
        problems=tuple(sorted({*problems, *unread})),
        histories=_outside(versions.histories, {article.id for article in left}),
    )


def _outside(histories: Iterable[History], left: Collection[ArticleId]) -> tuple[History, ...]:
    """The histories of reports that are in no story; one of which a saving is lost cannot be quoted."""
    return tuple(one for one in histories if all(version.article in left for version in one.versions))


def extracted(run: Run, sources: Iterable[Input]) -> tuple[tuple[Article, ...], list[Problem]]:
    """All articles, sorted by id, and what could not be read."""
    problems: list[Problem] = []
    articles: dict[ArticleId, Article] = {}
    captures: list[Source] = []
    for item in read(run, without_repeats(sources, captures)):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            articles[item.id] = item
    articles = with_captures(run, articles, captures)
    return tuple(articles[name] for name in sorted(articles)), problems


def annotated(run: Run, articles: Sequence[Article]) -> tuple[list[tuple[Article, Annotation]], list[Problem]]:
    """Articles with what was found in them, in the order given, and those that could not be worked on."""
    if articles:
        check_model(run.settings.model)
    found: list[tuple[Article, Annotation]] = []
    problems: list[Problem] = []
    outcomes = each(run, ANNOTATE, articles, lambda article: article.name)
    for article, outcome in zip(articles, outcomes, strict=True):
        if isinstance(outcome, Annotation):
            found.append((article, outcome))
        else:
            problems.append(outcome)
    return found, problems


def drafted(
    run: Run,
    read: Sequence[tuple[Article, Annotation]],
    ties: Sequence[Tie] = (),
    histories: Sequence[History] = (),
) -> list[Draft]:
    """A draft for each story that has a report which counts; reports in other languages stand aside in it.

    Stories are gathered from newest versions and first pages; earlier versions and later pages go where these are.
    """
    known = [(article, found if article.standing == "report" else names_only(found)) for article, found in read]
    run.watch(GATHER.name, 0, 1)
    kin = followers(heads(histories, [article for article, _ in known]), [article.id for article, _ in known])
    first = [(article, found) for article, found in known if article.id not in kin]
    heap = Heap(articles=tuple(article for article, _ in first), annotations=tuple(found for _, found in first))
    stories = [joined(story, kin) for story in gathered(run, heap).stories]
    drafts = [_draft(story, _by_id(known), ties, histories) for story in sorted(stories, key=lambda story: story.id)]
    run.watch(GATHER.name, 1, 1)
    return [draft for draft in drafts if draft.articles]


def gathered(run: Run, heap: Heap) -> Stories:
    """The stories of a heap, remembered or worked out."""
    if isinstance(run.memory, NoMemory):
        return GATHER.run(heap)
    source = digest(heap)
    key = step_key(GATHER, run.settings, source)
    known = run.memory.recall([key])
    if key in known:
        return restore(known[key], GATHER.gives)
    found = GATHER.run(heap)
    run.memory.keep(GATHER.name, GATHER.version, {key: (source, canonical(found))})
    return found


def names_only(annotation: Annotation) -> Annotation:
    """The names of a report in another language; the rest was read with the wrong grammar."""
    return Annotation(article=annotation.article, mentions=annotation.mentions)


def edition(draft: Draft, articles: Sequence[Article] = ()) -> Edition:
    """The finished draft, its reports in the order of their labels; versions that are not read are of the articles."""
    if draft.account is None:
        raise ValueError("the draft is not finished")
    place = {label.article: number for number, label in enumerate(draft.account.labels)}
    order = sorted(draft.articles, key=lambda article: (place.get(article.id, len(place)), article.id))
    found = {annotation.article: annotation for annotation in draft.annotations}
    return Edition(
        story=draft.story,
        articles=tuple(order),
        aside=draft.aside,
        annotations=tuple(found[article.id] for article in order),
        dating=draft.dating,
        tracing=draft.tracing,
        identities=draft.identities,
        linking=draft.linking,
        collation=draft.collation,
        account=draft.account,
        histories=draft.histories,
        earlier=unread_versions(draft.histories, articles, [one.id for one in (*draft.articles, *draft.aside)]),
    )


def _by_id(read: Iterable[tuple[Article, Annotation]]) -> dict[ArticleId, tuple[Article, Annotation]]:
    return {article.id: (article, annotation) for article, annotation in read}


def _draft(
    story: Story,
    known: dict[ArticleId, tuple[Article, Annotation]],
    ties: Sequence[Tie],
    histories: Sequence[History],
) -> Draft:
    inside = frozenset(story.articles)
    here = [(with_own_credits(known[name][0], inside), known[name][1]) for name in sorted(inside)]
    counted = [(article, found) for article, found in here if article.standing == "report"]
    aside = [(article, found) for article, found in here if article.standing != "report"]
    bound = [tie for tie in ties if {tie.left.article, tie.right.article} <= inside]
    draft = Draft(
        story=story,
        articles=tuple(article for article, _ in counted),
        annotations=tuple(annotation for _, annotation in counted),
        aside=tuple(article for article, _ in aside),
        aside_annotations=tuple(annotation for _, annotation in aside),
        histories=tuple(one for one in histories if one.versions[-1].article in inside),
    )
    return msgspec.structs.replace(
        draft, ties=tuple(sorted(bound, key=lambda tie: (tie.left, tie.right, tie.judgement)))
    )
