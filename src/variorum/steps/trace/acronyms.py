"""Acronyms: an agency that is named in full here and by its initials there is one agency."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from variorum.records.article import Article
from variorum.steps.trace.order import outlet_key
from variorum.tables.agencies import agency_names
from variorum.text.names.organisations import is_acronym

ACRONYM = re.compile(r"[A-Z]{3,6}")  # two letters fit too many names
BRACKETED = re.compile(r"[(\[]([A-Z]{3,6})[)\]]")
BEFORE = 80  # characters before the bracket in which the full name stands
CAPITAL = re.compile(r"(?<!\w)[A-Z]")
BREAK = re.compile(r"[.,;:!?\n()\[\]]")


def with_one_name(articles: Sequence[Article]) -> list[Article]:
    """The articles, each credit and outlet by initials under the full name that a report gives beside them.

    A report that is of the named outlet and bears the initials, that credits both, or that prints "Full Name (FN)".
    The full name is that of an outlet or of a credit of the heap: what else bears those initials, a rescue squad or a
    law, supplies no copy. Initials that the table of agencies knows, or that fit several full names, stay as they are.
    """
    full = _full_names(articles)
    return [_renamed(article, full) for article in articles] if full else list(articles)


def _full_names(articles: Sequence[Article]) -> Mapping[str, str]:
    """The full name of each acronym that one report of the heap declares; none where reports declare several."""
    supplying = {outlet_key(name) for article in articles for name in _suppliers(article)}
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for article in sorted(articles, key=lambda one: one.id):
        for acronym, name in _declared(article):
            if outlet_key(name) in supplying:
                found[acronym].setdefault(outlet_key(name), name)
    return {acronym: next(iter(names.values())) for acronym, names in found.items() if len(names) == 1}


def _suppliers(article: Article) -> set[str]:
    """The names under which the article's copy is supplied: its outlet and the agencies that it credits."""
    return {article.outlet, *(credit.agency for credit in article.credits)}


def _declared(article: Article) -> Iterator[tuple[str, str]]:
    """Acronyms credited in the article with the full name that the article gives for them."""
    credited = sorted({credit.agency for credit in article.credits} - agency_names().keys())
    for acronym in (name for name in credited if ACRONYM.fullmatch(name)):
        for name in sorted(_suppliers(article)):
            if is_acronym(acronym, name):
                yield acronym, name
    for found in BRACKETED.finditer(article.text):
        name = _before(article.text[max(0, found.start() - BEFORE) : found.start()], found[1])
        if name and found[1] not in agency_names():
            yield found[1], name


def _before(text: str, acronym: str) -> str:
    """The words right before the bracket whose initials are the acronym, "" where they are not."""
    clause = BREAK.split(text.rstrip())[-1]
    starts = [found.start() for found in CAPITAL.finditer(clause)]
    return next((clause[at:] for at in reversed(starts) if is_acronym(acronym, clause[at:])), "")


def _renamed(article: Article, full: Mapping[str, str]) -> Article:
    if article.outlet not in full and not any(credit.agency in full for credit in article.credits):
        return article
    rows = tuple(
        msgspec.structs.replace(credit, agency=full.get(credit.agency, credit.agency)) for credit in article.credits
    )
    return msgspec.structs.replace(article, credits=rows, outlet=full.get(article.outlet, article.outlet))
