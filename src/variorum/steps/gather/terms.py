"""Terms: the words of an article that tell what it is about, with those of its title and its names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.text.frequency import stem

WORD = re.compile(r"[^\W_]+(?:['’.&][^\W_]+)*")
READ = frozenset({"body", "deck", "title", "caption"})
LEAD = 400  # words; what a report says later is background, which it shares with other stories
STOPS = frozenset(".!?:;\"“”'‘’\n|•*#")  # a capital after one of these may open a sentence


class Terms(NamedTuple):
    """Counts of stems in the lead, in the title, and of words that are written as names."""

    body: Counter[str]
    title: Counter[str]
    names: Counter[str]
    printed: dict[str, str]  # a stem as the article prints it


def terms_of(article: Article, annotation: Annotation | None = None) -> Terms:
    """The terms of one article; with an annotation, its mentions by name count as names too."""
    body: Counter[str] = Counter()
    names: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for word, is_name in _lead(article):
        term = _term(word)
        body[term] += 1
        if is_name:
            names[term] += 1
            printed.setdefault(term, word)
        printed.setdefault(term, word)
    for mention in annotation.mentions if annotation else ():
        if mention.level == "named":
            found = {_term(word) for word in WORD.findall(mention.words) if len(word) > 2 and word[0].isupper()}
            names.update(term for term in found if term in body and term not in names)
    title = Counter(_term(word) for word in WORD.findall(title_of(article)))
    return Terms(body=body + title, title=title, names=names, printed=printed)


def title_of(article: Article) -> str:
    """The title: as the page gives it, else the part that is one."""
    printed = (article.text[part.start : part.end] for part in article.read_parts() if part.kind == "title")
    return article.title or next(printed, "")


def _lead(article: Article) -> Iterator[tuple[str, bool]]:
    """The first words of the read parts, each with whether it is written as a name."""
    left = LEAD
    for part in article.read_parts():
        if part.kind in READ:
            for found in WORD.finditer(article.text, part.start, part.end):
                yield found.group(), _is_name(article.text, part.start, found)
                left -= 1
                if not left:
                    return


def _is_name(text: str, begin: int, found: re.Match[str]) -> bool:
    """Whether a word has a capital that no sentence's start explains."""
    if not found.group()[0].isupper() or len(found.group()) < 2:
        return False
    at = found.start() - 1
    while at >= begin and text[at] in " \t([":
        at -= 1
    return at >= begin and text[at] not in STOPS


def _term(word: str) -> str:
    bare = word.casefold().replace("’", "'")
    bare = bare.removesuffix("'s").replace(".", "")
    return stem(bare)
