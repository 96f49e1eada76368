"""Judging: new judgements from what a person names, and the list of all of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from variorum.errors import NothingFound, UsageError
from variorum.flow.anchors import place_of
from variorum.flow.building import last_build
from variorum.flow.replay import Standing, undone
from variorum.records.account import Edition, Telling
from variorum.records.article import Article
from variorum.records.judgement import Judgement, JudgementKind, Place
from variorum.records.record import canonical, identity
from variorum.records.span import Span
from variorum.workspace.store import Reader, Writer

ADDRESS = re.compile(r"(.+):(\d+)-(\d+)")
FEWEST_LETTERS = 4  # of an id; "1" is rather the number of a story than the beginning of a judgement's id


def judged(folder: Path, kind: str, what: Sequence[str], *, story: str | None, by: str, note: str) -> Judgement:
    """The judgement, which is kept; names are looked for in the last build."""
    telling, _, _ = last_build(folder)
    kinds: dict[str, JudgementKind] = {
        "same": "same", "different": "different", "put back": "put back", "take out": "take out"
    }  # fmt: skip
    if kind in ("put back", "take out"):
        places = [_part(telling, what[0])]
    else:
        places = [_place(telling, name, story) for name in what]
        if places[0] == places[1]:
            raise UsageError(f"'{what[0]}' and '{what[1]}' stand in the same place; name two passages")
    return _kept(folder, kinds[kind], tuple(places), by=by, note=note)


def undone_by(folder: Path, name: str, *, by: str, note: str) -> Judgement:
    """The judgement that undoes the one of this id, or of the only one whose id begins with these letters."""
    if len(name) < FEWEST_LETTERS:
        raise UsageError(f"'{name}' is no judgement's id; give at least its first {FEWEST_LETTERS} letters")
    with Reader(folder) as store:
        known = store.judgements()
    found = [one.id for one in known if one.id.startswith(name)]
    if len(found) != 1:
        raise NothingFound(
            f"there is no judgement '{name}'" if not found else f"'{name}' is the beginning of several ids"
        )
    if found[0] in undone(known):
        raise UsageError(f"{found[0]} is undone already")
    return _kept(folder, "undo", (), by=by, note=note, undoes=found[0])


def listed(folder: Path) -> tuple[Standing, ...]:
    """All judgements with their fate in the last build; one made since then waits for the next."""
    with Reader(folder) as store:
        known = store.judgements()
    try:
        _, build, _ = last_build(folder)
        fates = {standing.judgement.id: standing for standing in build.standings}
    except NothingFound:
        fates = {}
    by = undone(known)
    return tuple(_standing(judgement, fates, by) for judgement in known)


def line(standing: Standing) -> str:
    """One judgement in words."""
    judgement = standing.judgement
    what = " and ".join(f"“{place.words}”" for place in judgement.places) or judgement.undoes
    made = f"{judgement.made:%Y-%m-%d %H:%M}" if judgement.made else ""
    reason = f": {standing.reason}" if standing.reason else ""
    note = f" – {judgement.note}" if judgement.note else ""
    return f"{judgement.id}  {made}  {judgement.by}  {judgement.kind}  {what}  [{standing.fate}{reason}]{note}"


def _standing(judgement: Judgement, fates: dict[str, Standing], by: dict[str, str]) -> Standing:
    if judgement.id in by:
        return Standing(judgement=judgement, fate="undone", reason=f"undone by {by[judgement.id]}")
    waiting = Standing(judgement=judgement, fate="waits for the next build")
    return fates.get(judgement.id, waiting)


def _kept(
    folder: Path, kind: JudgementKind, places: tuple[Place, ...], *, by: str, note: str, undoes: str = ""
) -> Judgement:
    made = datetime.now(UTC)
    by, note = _characters(by), _characters(note)
    name = identity(kind, *[canonical(place) for place in places], undoes, by, made.isoformat())
    judgement = Judgement(id=name, kind=kind, places=places, undoes=undoes, by=by, made=made, note=note)
    with Writer(folder) as store:
        store.judge(judgement)
    return judgement


def _characters(argument: str) -> str:
    """The argument, a byte in it that is no character replaced by "?"."""
    return argument.encode("utf-8", "replace").decode()


def _place(telling: Telling, name: str, story: str | None) -> Place:
    if ADDRESS.fullmatch(name):
        return place_of(*_addressed(telling, name))
    editions = [edition for edition in telling.editions if story is None or _is_story(telling, edition, story)]
    found = {span for edition in editions for span in _spelled(edition, name)}
    if not found:
        raise NothingFound(f"nobody is called '{name}' in the last build; name the passage as REPORT:START-END")
    entities = {
        entity.id for edition in editions for entity in edition.identities.entities if found & set(entity.mentions)
    }
    if len(entities) > 1:
        raise UsageError(f"'{name}' stands for {len(entities)} in the last build; name the passage as REPORT:START-END")
    first = min(found)
    return place_of(_article(telling, first.article), first)


def _is_story(telling: Telling, edition: Edition, story: str) -> bool:
    return story == str(telling.editions.index(edition) + 1) or edition.story.id.startswith(story)


def _spelled(edition: Edition, name: str) -> list[Span]:
    entities = edition.identities.entities
    return [one.first.span for entity in entities for one in entity.spellings if one.words == name]


def _addressed(telling: Telling, address: str) -> tuple[Article, Span]:
    parts = ADDRESS.fullmatch(address)
    if parts is None:
        raise UsageError(f"'{address}' is no passage; write REPORT:START-END")
    name, start, end = parts[1], int(parts[2]), int(parts[3])
    article = next((one for one in _articles(telling) if name in (one.name, one.id)), None)
    if article is None:
        raise NothingFound(f"there is no report '{name}' in the last build")
    if not start < end <= len(article.text):
        raise UsageError(f"'{address}': the text has the characters 0 to {len(article.text)}")
    return article, Span(article=article.id, start=start, end=end)


def _part(telling: Telling, address: str) -> Place:
    """The passage as it is named, no wider: `replay.with_part` cuts the parts that it covers only in part."""
    article, span = _addressed(telling, address)
    if not any(one.start < span.end and span.start < one.end for one in article.parts):
        raise NothingFound(f"'{address}' lies in no part of the page")
    return place_of(article, span)


def _article(telling: Telling, name: str) -> Article:
    return next(article for article in _articles(telling) if article.id == name)


def _articles(telling: Telling) -> list[Article]:
    found = [article for edition in telling.editions for article in (*edition.articles, *edition.aside)]
    return [*found, *telling.left_out]
