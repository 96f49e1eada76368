"""Vocabulary: the names that an article knows, each with the kind that its uses in the whole article speak for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from variorum.records.annotation import MentionKind, Sentence
from variorum.records.article import Article
from variorum.steps.annotate.names.headlines import is_capitalised
from variorum.steps.annotate.names.offices import bracketed, offices
from variorum.steps.annotate.names.parts import Part, parts
from variorum.steps.annotate.names.runs import name_runs, word
from variorum.steps.annotate.names.surroundings import TITLED, surroundings
from variorum.steps.annotate.names.vessels import is_vessel
from variorum.tables.name_words import PARTICLES
from variorum.tables.organisation_heads import CLOCKS, FAITHS, HEADS
from variorum.tables.places import cities, countries, regions
from variorum.tables.titles import OFFICES, QUALIFIERS, RANKS

NOT_NAMES = FAITHS | CLOCKS | OFFICES | RANKS | QUALIFIERS | {"police", "army", "state", "government"}
DATELINE = re.compile(r"([A-Z][A-Z .'-]{2,30}[A-Z])(?:, [\w. ]{2,25})?\s(?:\([\w/ ]{2,20}\)\s)?[—–-]{1,2}\s")
ORDER: tuple[MentionKind, ...] = ("PERSON", "ORG", "GPE", "LOC", "OTHER")

Votes = dict[str, Counter[MentionKind]]


def vocabulary(article: Article, sentences: Sequence[Sentence]) -> dict[str, MentionKind]:
    """The kind of each name; last words of persons' full names are in it, names of countries too."""
    votes = _votes(article.text, sentences)
    for name in _common(article.text, sentences, votes):
        del votes[name]
    kinds = {name: _kind(name, counts) for name, counts in sorted(votes.items()) if counts}
    companies = {name.split()[0] for name, kind in kinds.items() if kind == "ORG" and " " in name}
    kinds |= {
        family: "PERSON"
        for family in _families(kinds)
        if not (family in companies and kinds.get(family) == "ORG")  # "Vell" beside "Vell Shipping" and "Marta Vell"
    }
    return {
        name: kind for name, kind in kinds.items() if name.lower() not in NOT_NAMES and not _holds_person(name, kinds)
    }


def _votes(text: str, sentences: Sequence[Sentence]) -> Votes:
    votes: Votes = {}
    for sentence in sentences:
        headline = is_capitalised(text, sentence)
        for name, kind, count in _found(text, sentence):
            if not headline or _is_acronym_in(name, text, sentence):
                votes.setdefault(name, Counter())[kind] += count
    return votes


def _common(text: str, sentences: Sequence[Sentence], votes: Votes) -> list[str]:
    """Single words that have a capital only where a sentence or headline begins and are common nouns elsewhere."""
    nouns: set[str] = set()
    inside: set[str] = set()
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            shown = word(text, token)
            if token.pos == "NOUN" and shown.islower():
                nouns |= {shown, token.lemma}
            elif at and shown[0].isupper() and sentence.part != "title":
                inside.add(shown)
    return sorted(name for name in votes if name.lower() in nouns and name not in inside and not name.isupper())


def _is_acronym_in(name: str, text: str, sentence: Sentence) -> bool:
    """Whether the name is a word of capitals in a line that has others too: there its capitals still tell something."""
    line = text[sentence.span.start : sentence.span.end]
    return name.isupper() and name.isalpha() and len(name) > 2 and not line.isupper()


def _found(text: str, sentence: Sentence) -> Iterator[tuple[str, MentionKind, int]]:
    """Names of one sentence with the kind that it speaks for and how loudly."""
    for run in name_runs(text, sentence):
        if is_vessel(text, run):
            yield text[run.tokens()[0].start : run.tokens()[-1].end], "OTHER", TITLED
            continue
        for part in parts(text, run):
            name = text[part.start : part.end]
            yield from ((name, kind, 1) for kind in part.kinds)
            if part.peoples and not part.kinds:
                yield name, "ORG", 1
            if part.titled:
                yield name, "PERSON", TITLED
            elif _is_organisation(name):
                yield name, "ORG", TITLED
            yield from ((name, kind, votes) for kind, votes in surroundings(text, sentence, part))
            if acronym := _acronym(text, part):
                yield acronym, "ORG", TITLED
    if dateline := DATELINE.match(text, sentence.span.start, sentence.span.end):
        yield dateline.group(1), "GPE", TITLED
    for start, end in offices(text, sentence):
        yield text[start:end], "ORG", TITLED


def _acronym(text: str, part: Part) -> str:
    place = bracketed(text, part.end)
    return text[place[0] : place[1]] if place and not part.titled else ""


def _is_organisation(name: str) -> bool:
    words = name.lower().split()
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return len(words) > 1 and head in HEADS


def _kind(name: str, counts: Counter[MentionKind]) -> MentionKind:
    """The kind with most votes; a name of a country, region or great city is one unless a title stands before it."""
    if counts["PERSON"] < TITLED:
        if name in countries() or name in cities() or name.title() in cities():
            return "GPE"
        if name in regions():
            return "LOC"
    if name.isupper() and len(name) > 2 and " " not in name and counts["PERSON"] < TITLED:
        counts = counts + Counter({"ORG": 1})
        counts["PERSON"] = 0
    return max(ORDER, key=lambda kind: (counts[kind], -ORDER.index(kind)))


def _holds_person(name: str, kinds: dict[str, MentionKind]) -> bool:
    """Whether the name ends in another person's full name: then what stands before that is no part of it."""
    words = name.split()
    ends = (" ".join(words[first:]) for first in range(1, len(words) - 1))
    return kinds[name] != "GPE" and any(kinds.get(end) == "PERSON" for end in ends)


def _families(kinds: dict[str, MentionKind]) -> Iterator[str]:
    """The family names of persons known by a full name, with "al-" and the like kept on."""
    for name, kind in kinds.items():
        words = name.split()
        if kind != "PERSON" or len(words) < 2:
            continue
        family = words[-1]
        if family.rstrip(".").lower() in {"jr", "sr", "ii", "iii"}:
            family = words[-2].rstrip(",")
        if len(family) > 2 and family not in PARTICLES and family not in countries():
            yield family
