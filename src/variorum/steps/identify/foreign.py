"""Foreign: names that English reports print, found in reports in other languages and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from variorum.records.annotation import Mention, MentionKind
from variorum.records.article import Article
from variorum.records.span import Span
from variorum.steps.identify.blocks import blocks
from variorum.steps.identify.clusters import Clusters, Why
from variorum.steps.identify.nodes import kinds_of, plain
from variorum.tables.places import country_names, place_id
from variorum.text.names.inflection import stems
from variorum.text.names.romanise import ABJADS
from variorum.text.names.sounds import word_likeness
from variorum.text.names.words import person_words
from variorum.text.scripts import script_of

WORD = re.compile(r"[^\W\d_]+(?:['’׳״-][^\W\d_]+)*")
SAME = 0.85  # likeness of a stem and a name word; both spell one sound in two scripts
ADJECTIVE = ("sk", "tsk", "ck")  # stems of Slavic adjectives, case endings cut off (Wade, 5.1)
LONG_FAMILY = 5  # letters from which a family name alone is enough where the report prints the full name nowhere
UNCASED = frozenset({"Arabic", "Hebrew", "Georgian", "Devanagari", "Bengali", "Tamil", "Thai", "Hangul", "Han"})

Words = list[tuple[int, int, str]]  # [start, end) in the text, and the word


class Found(NamedTuple):
    """A mention in a foreign report with the name in English that it was found by."""

    mention: Mention
    known: str


def foreign(articles: Sequence[Article], mentions: Iterable[Mention]) -> tuple[Found, ...]:
    """Known persons and countries in the reports that are not in English, sorted by place."""
    known = list(mentions)
    kinds = kinds_of(known)
    spelled = {plain(mention.words) for mention in known}
    people = sorted(name for name in spelled if kinds[name.casefold()] == "PERSON")
    countries = {place_id(mention.words): mention.words for mention in sorted(known, key=lambda each: each.span)}
    index = _index(people)
    found = []
    for article in articles:
        if article.language != "en":
            words = _words(article)
            found += [*_people(article, words, index), *_countries(article, words, countries)]
    return tuple(sorted(found, key=lambda each: each.mention.span))


def join_foreign(clusters: Clusters, found: Sequence[Found]) -> None:
    """Join each foreign mention with the English name that it was found by, unless a judgement forbids it."""
    place = {mention.span: at for at, node in enumerate(clusters.nodes) for mention in node.mentions}
    names: dict[str, int] = {}
    foreign_spans = {each.mention.span for each in found}
    for at, node in enumerate(clusters.nodes):
        if node.mentions[0].span not in foreign_spans:
            names.setdefault(node.words, at)
    for each in found:
        if each.known in names:
            reason = f"“{each.mention.words}” sounds like “{each.known}” word by word, case endings apart"
            why = Why("other script", reason, 0.9)
            clusters.join(names[each.known], place[each.mention.span], why, printed=True)


def _index(people: Sequence[str]) -> dict[str, list[tuple[str, ...]]]:
    """Names as words, by the coarse key of each family name; the longest names first."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(people, key=lambda name: (-len(person_words(name)), name)):
        for key in sorted(blocks(person_words(name)[-1])):
            index.setdefault(key, []).append((name, *person_words(name)))
    return index


def _words(article: Article) -> Words:
    return [
        (found.start(), found.end(), found.group())
        for part in article.read_parts()
        for found in WORD.finditer(article.text, part.start, part.end)
    ]


def _people(article: Article, words: Words, index: Mapping[str, list[tuple[str, ...]]]) -> Iterator[Found]:
    """Full names first, wherever they stand; then family names alone."""
    taken: set[int] = set()
    hits: list[tuple[int, int, str]] = []
    for at in range(len(words)):
        for name, *parts in _candidates(words[at][2], index):
            before = list(range(at - len(parts) + 1, at + 1))
            after = list(range(at, at + len(parts)))
            orders = ((before, parts), (after, [parts[-1], *parts[:-1]]))
            place = next((run for run, order in orders if len(parts) > 1 and _fits(words, run, order)), None)
            if place and not taken & set(place):
                taken |= set(place)
                hits.append((place[0], place[-1], name))
                break
    full = {name for _, _, name in hits}
    for at, (_, _, word) in enumerate(words):
        if at not in taken:
            for name, *parts in _candidates(word, index):
                if len(parts[-1]) >= LONG_FAMILY or name in full:
                    hits.append((at, at, name))
                    break
    for first, last, name in hits:
        yield _found(article, (words[first][0], words[last][1]), name)


def _candidates(word: str, index: Mapping[str, list[tuple[str, ...]]]) -> Iterator[tuple[str, ...]]:
    """Names whose family name the word may be; a word with a small letter, in scripts that have them, is none."""
    script = script_of(word)
    if script not in UNCASED and not word[0].isupper():
        return
    keys = {key for stem in stems(word) for key in blocks(stem)}
    for key in sorted(keys):
        yield from (name for name in index.get(key, ()) if _same(word, name[-1]))


def _fits(words: Words, run: Sequence[int], order: Sequence[str]) -> bool:
    inside = run[0] >= 0 and run[-1] < len(words)
    return inside and all(_same(words[at][2], part) for at, part in zip(run, order, strict=True))


def _same(word: str, part: str) -> bool:
    abjad = script_of(word) in ABJADS
    return any(word_likeness(stem, part, abjad) > SAME for stem in stems(word) if not _is_adjective(stem, part))


def _is_adjective(stem: str, part: str) -> bool:
    """Whether the word adds to the name the ending that makes an adjective of a place: -sk-, as in "Karovskaya"."""
    return stem.endswith(ADJECTIVE) and not any(end in part[-4:] for end in ("sk", "ck", "zk"))


def _countries(article: Article, words: Words, known: Mapping[str, str]) -> Iterator[Found]:
    """Countries by their CLDR name in the article's language, of one word, case endings apart."""
    by_stem: dict[str, str] = {}
    for name, code in country_names(article.language):
        if f"country {code}" in known:
            by_stem |= dict.fromkeys(stems(name), known[f"country {code}"])
    for start, end, word in words:
        english = next((by_stem[stem] for stem in stems(word) if stem in by_stem), "")
        if english and word[0].upper() == word[0]:
            yield _found(article, (start, end), english, "GPE")


def _found(article: Article, place: tuple[int, int], known: str, kind: MentionKind = "PERSON") -> Found:
    span = Span(article=article.id, start=place[0], end=place[1])
    words = article.text[place[0] : place[1]]
    return Found(Mention(span=span, words=words, kind=kind), known)
