"""Find names: first the names that an article knows, then every place where one of them stands."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.records.annotation import Mention, Sentence
from variorum.records.article import Article
from variorum.records.span import Span
from variorum.steps.annotate.names.datelines import places_of_writing
from variorum.steps.annotate.names.spread import everywhere, indexed, places_of
from variorum.steps.annotate.names.title import title_before
from variorum.steps.annotate.names.vocabulary import vocabulary


def find_names(article: Article, sentences: Sequence[Sentence]) -> tuple[Mention, ...]:
    """Mentions by name, sorted by place: titles and possessives are outside, the title stands in a field of its own."""
    if article.language != "en":  # the model reads English; identify finds known names in the others
        return ()
    ordered = sorted(sentences, key=lambda sentence: sentence.span)
    known = everywhere() | vocabulary(article, ordered)
    index = indexed(known)
    mentions = list(places_of_writing(article))
    for sentence in ordered:
        for start, end in places_of(article.text, sentence, index):
            words = article.text[start:end]
            title = title_before(article.text, sentence, start) if known[words] == "PERSON" else ""
            span = Span(article=article.id, start=start, end=end)
            mentions.append(Mention(span=span, words=words, kind=known[words], title=title))
    return tuple(sorted(mentions, key=lambda mention: mention.span))
