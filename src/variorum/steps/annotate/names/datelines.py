"""Datelines: the place of writing in front of a report, a part of its own that is not parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.records.annotation import Mention
from variorum.records.article import Article
from variorum.records.span import Span
from variorum.tables.places import countries, regions

PLACE = re.compile(r"[A-Z][A-Za-z.'’-]*(?: [A-Z][A-Za-z.'’-]*){0,3}")
MONTHS = frozenset("jan feb mar apr may jun jul aug sep sept oct nov dec".split())


def places_of_writing(article: Article) -> Iterator[Mention]:
    """The place that opens each dateline, and a country behind its comma: "KARSA, Kazakhstan (Agency) —"."""
    for part in article.read_parts():
        if part.kind == "dateline":
            for number, found in enumerate(PLACE.finditer(article.text, part.start, part.end)):
                words = found.group().rstrip(".'’-")
                known = words in countries() or words in regions()
                if (number == 0 and words[:3].lower() not in MONTHS) or known:
                    span = Span(article=article.id, start=found.start(), end=found.start() + len(words))
                    yield Mention(span=span, words=words, kind="GPE")
