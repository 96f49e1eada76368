"""Sayings: who said what through whom, one list for each speaker."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from variorum.records.account import Said
from variorum.records.annotation import Annotation, Statement
from variorum.records.entity import Entity
from variorum.records.span import ArticleId, Quote, Span
from variorum.steps.tell.marks import Labels, mark

OWN = frozenset({"unnamed", "rumour"})  # never the same person in two reports
OPEN = "speaker left open"


def sayings(annotations: Sequence[Annotation], entities: Sequence[Entity], labels: Labels) -> tuple[Said, ...]:
    """Speakers with their statements, those with most reports first; an unnamed source belongs to one report only."""
    names, persons = _names(entities), {entity.name for entity in entities if entity.kind == "PERSON"}
    groups: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in _statements(annotations, labels):
        groups[_speaker(statement, names)].append(statement)
    rows = [
        _said(name, sorted(found, key=lambda one: one.content), labels, is_person=name in persons and not report)
        for (name, report), found in sorted(groups.items())
    ]
    return tuple(
        sorted(rows, key=lambda row: (-len({one.article for one in row.marks}), -len(row.statements), row.speaker))
    )


def _statements(annotations: Sequence[Annotation], labels: Labels) -> Iterator[Statement]:
    told = (one for annotation in annotations if annotation.article in labels for one in annotation.statements)
    return (piece for one in told for piece in _pieces(one))


def _pieces(statement: Statement) -> Iterator[Statement]:
    """The statement piece by piece where its cue stands inside it, so that "he said" is never printed as said."""
    start = statement.content[0].start
    for part in statement.content:
        words = statement.words[part.start - start : part.end - start]
        yield statement if len(statement.content) == 1 else replace(statement, content=(part,), words=words)


def _names(entities: Sequence[Entity]) -> Mapping[tuple[ArticleId, str], str]:
    """Display name of the entity behind each spelling in each article."""
    return {
        (article, spelling.words.casefold()): entity.name
        for entity in entities
        for spelling in entity.spellings
        for article in spelling.articles
    }


def _speaker(statement: Statement, names: Mapping[tuple[ArticleId, str], str]) -> tuple[str, str]:
    article = statement.content[0].article
    if not statement.speaker:
        return OPEN, ""
    if statement.speaker_kind in OWN:
        return statement.speaker, article
    return names.get((article, statement.speaker.casefold()), statement.speaker), ""


def _said(name: str, found: Sequence[Statement], labels: Labels, *, is_person: bool) -> Said:
    kinds = Counter(one.speaker_kind for one in found)
    kind = "person" if is_person else min(kinds, key=lambda one: (-kinds[one], one))
    marks = tuple(mark(labels, _quote(one), tuple(link.name for link in one.chain)) for one in found)
    return Said(speaker=name, kind=kind, statements=tuple(found), marks=marks)


def _quote(statement: Statement) -> Quote:
    first, last = statement.content[0], statement.content[-1]
    return Quote(span=Span(article=first.article, start=first.start, end=last.end), words=statement.words)
