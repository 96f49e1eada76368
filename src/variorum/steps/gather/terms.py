"""Terms: what an article is about, from its title and the parts that are read."""

from __future__ import annotations

from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.text.terms import Terms, terms_of

READ = frozenset({"body", "deck", "title", "caption"})


def article_terms(article: Article, annotation: Annotation | None = None) -> Terms:
    """The terms of one article; with an annotation, the persons it names are printed with their whole names."""
    texts = (article.text[part.start : part.end] for part in article.read_parts() if part.kind in READ)
    names = (
        [mention.words for mention in annotation.mentions if mention.level == "named" and mention.kind == "PERSON"]
        if annotation
        else []
    )
    return terms_of(title_of(article), texts, names)


def title_of(article: Article) -> str:
    """The title: as the page gives it, else the part that is one."""
    printed = (article.text[part.start : part.end] for part in article.read_parts() if part.kind == "title")
    return article.title or next(printed, "")
