"""Foreign: reports in other languages are attached to the story whose names they share; they never make one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from variorum.records.article import Article
from variorum.records.story import Placement
from variorum.text.names.romanise import ABJADS, romanise
from variorum.text.names.sounds import sound_key, word_likeness
from variorum.text.scripts import script_of
from variorum.text.terms import Terms
from variorum.text.weigh import rarity

NAMES_SHARED = 2  # different names; one alone may be a namesake's
RARE = 5.0  # names of people and small places, not of great powers
MAIN_NAMES = 12  # of a story, those of most of its reports
ALIKE = 0.84  # likeness of two spellings; case endings of Slavic languages lower it to about .85
LONGEST = 400  # words of a report that are looked at, as in its own language
FIRST = str.maketrans("hHGeiouAwJSC", "kkkaaaaavZss")
WORD = re.compile(r"[^\W\d_]{3,}")


def attached(articles: Sequence[Article], stories: Sequence[Sequence[Terms]]) -> Mapping[int, list[Placement]]:
    """For each story, by its number, the reports in other languages; under -1 those that share too little with any."""
    names = [_main_names(story) for story in stories]
    places: dict[int, list[Placement]] = {}
    for article in articles:
        words = _words(article)
        abjad = script_of(article.text) in ABJADS
        shared = [_shared(story, words, abjad) for story in names]
        best = max(range(len(names)), key=lambda at: (sum(map(rarity, shared[at])), -at), default=-1)
        if best < 0 or len(shared[best]) < NAMES_SHARED:
            places.setdefault(-1, []).append(_alone(article))
        else:
            places.setdefault(best, []).append(_placed(article, shared[best], len(names[best])))
    return places


def _alone(article: Article) -> Placement:
    reason = f"in another language ({article.language}); shares too few names with any report in English"
    return Placement(article=article.id, reason=reason, similarity=1.0)


def _placed(article: Article, shared: Sequence[str], size: int) -> Placement:
    listed = ", ".join(f"“{name.title()}”" for name in shared[:5])
    reason = f"in another language ({article.language}); shares the names {listed}"
    return Placement(article=article.id, reason=reason, similarity=round(len(shared) / max(1, size), 4))


def _main_names(story: Sequence[Terms]) -> list[str]:
    """The rare names of most reports, the most frequent first."""
    counts = Counter(name for terms in story for name in terms.names if rarity(name) >= RARE and len(name) > 3)
    return sorted(counts, key=lambda name: (-counts[name], name))[:MAIN_NAMES]


def _words(article: Article) -> frozenset[str]:
    text = " ".join([article.title, *(article.text[part.start : part.end] for part in article.read_parts())])
    found = [word for word in WORD.findall(text)[:LONGEST] if word[0].isupper() or not word.islower()]
    return frozenset(romanise(word).casefold() for word in found)


def _shared(names: Sequence[str], words: frozenset[str], abjad: bool) -> list[str]:
    """The names of which the words hold a spelling."""
    by_sound: dict[str, list[str]] = {}
    for word in sorted(words):
        by_sound.setdefault(_first_sound(word), []).append(word)
    return [
        name for name in names if any(_is_spelling(name, word, abjad) for word in by_sound.get(_first_sound(name), ()))
    ]


def _first_sound(word: str) -> str:
    """The first letter of the sound, with those alike that scripts interchange."""
    return sound_key(word)[:1].translate(FIRST)


def _is_spelling(name: str, word: str, abjad: bool) -> bool:
    """Whether the word is the name in another spelling, a case ending of up to three letters aside."""
    return any(word_likeness(name, cut, abjad) >= ALIKE for cut in {word, word[: max(4, len(name))]} if len(cut) > 3)
