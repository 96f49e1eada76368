"""Replay: judgements found again in the articles of a build, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import msgspec

from variorum.flow.anchors import found_again
from variorum.records.account import Edition
from variorum.records.article import Article, Part
from variorum.records.judgement import Judgement, Tie
from variorum.records.record import Record
from variorum.records.span import Span

Fate = Literal["holds", "undone", "undo", "lost its place", "refused", "no effect", "waits for the next build"]


class Standing(Record, frozen=True):
    """A judgement and what became of it in a build."""

    judgement: Judgement
    fate: Fate
    reason: str = ""


class Replay(NamedTuple):
    """The articles as the judgements want them, the ties for `identify`, and the fate of every judgement."""

    articles: tuple[Article, ...]
    ties: tuple[Tie, ...]
    standings: tuple[Standing, ...]


def undone(judgements: Sequence[Judgement]) -> dict[str, str]:
    """Which judgement is undone by which; an undoing that was itself undone counts no more."""
    by: dict[str, str] = {}
    for judgement in reversed(judgements):
        if judgement.kind == "undo" and judgement.id not in by:
            by[judgement.undoes] = judgement.id
    return by


def replayed(judgements: Sequence[Judgement], articles: Sequence[Article]) -> Replay:
    """Every judgement applied that holds and is found again; the others are listed, never applied by guess."""
    by = undone(judgements)
    found = {article.id: article for article in articles}
    ties: list[Tie] = []
    standings: list[Standing] = []
    for judgement in judgements:
        if judgement.id in by or judgement.kind == "undo":
            standings.append(_set_aside(judgement, by))
            continue
        spans, reason = _spans(judgement, articles)
        standings.append(Standing(judgement=judgement, fate="lost its place" if reason else "holds", reason=reason))
        if reason:
            continue
        if judgement.kind in ("same", "different"):
            left, right = sorted(spans)
            ties.append(Tie(left=left, right=right, same=judgement.kind == "same", judgement=judgement.id))
        else:
            article = found[spans[0].article]
            found[article.id] = with_part(article, spans[0], put_back=judgement.kind == "put back")
    return Replay(tuple(found[article.id] for article in articles), tuple(ties), tuple(standings))


def with_part(article: Article, span: Span, *, put_back: bool) -> Article:
    """The article with what the span covers put back or taken out; no offset changes.

    A part that is larger is cut: of an earlier version a person may put back one sentence and not the whole text.
    """
    parts = tuple(piece for part in article.parts for piece in _judged(part, span, put_back=put_back))
    return msgspec.structs.replace(article, parts=parts)


def _judged(part: Part, span: Span, *, put_back: bool) -> Iterator[Part]:
    first, last = max(part.start, span.start), min(part.end, span.end)
    if first >= last:
        yield part
        return
    if part.start < first:
        yield msgspec.structs.replace(part, end=first)
    if put_back:
        kind = "body" if part.kind not in ("title", "deck", "caption", "correction") else part.kind
        yield Part(kind=kind, start=first, end=last, state="in", reason="put back by a person")
    else:
        yield msgspec.structs.replace(part, start=first, end=last, state="out", reason="taken out by a person")
    if last < part.end:
        yield msgspec.structs.replace(part, start=last)


def _set_aside(judgement: Judgement, by: dict[str, str]) -> Standing:
    if judgement.id in by:
        return Standing(judgement=judgement, fate="undone", reason=f"undone by {by[judgement.id]}")
    return Standing(judgement=judgement, fate="undo", reason=f"undoes {judgement.undoes}")


def _spans(judgement: Judgement, articles: Sequence[Article]) -> tuple[list[Span], str]:
    spans: list[Span] = []
    for place in judgement.places:
        span, reason = found_again(place, articles)
        if span is None:
            return [], reason
        spans.append(span)
    return spans, ""


def fates(replay: Replay, editions: Sequence[Edition]) -> tuple[Standing, ...]:
    """What became of every judgement in the finished build: one that contradicts another is refused and shown."""
    refused = [words for edition in editions for words in edition.identities.refused]
    places = [{article.id for article in (*edition.articles, *edition.aside)} for edition in editions]
    apart = {
        tie.judgement
        for tie in replay.ties
        if not any({tie.left.article, tie.right.article} <= here for here in places)
    }
    return tuple(_fate(standing, refused, apart) for standing in replay.standings)


def _fate(standing: Standing, refused: Sequence[str], apart: set[str]) -> Standing:
    name = standing.judgement.id
    if standing.fate != "holds":
        return standing
    if reasons := sorted(words for words in refused if name in words):
        return Standing(judgement=standing.judgement, fate="refused", reason=reasons[0])
    if name in apart:
        reason = "its two passages stand in no story together"
        return Standing(judgement=standing.judgement, fate="no effect", reason=reason)
    return standing
