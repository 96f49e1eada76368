"""Labels: the short mark and the outlet of each article of an edition."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.present.page.model import Cite
from variorum.records.account import Edition, Mark
from variorum.records.article import Article
from variorum.records.span import ArticleId, Quote

UNNAMED = "outlet not named"


class Labels:
    """Looks up the mark and the outlet of an article; one without a mark goes by its outlet or its file's name."""

    def __init__(self, edition: Edition) -> None:
        self.order = tuple(label.article for label in edition.account.labels)
        self._marks = {label.article: label.label for label in edition.account.labels}
        self._outlets = {label.article: label.outlet for label in edition.account.labels}
        for article in (*edition.articles, *edition.aside):
            outlet = self._outlets.get(article.id, UNNAMED)
            self._marks.setdefault(article.id, article.outlet or article.name)
            self._outlets[article.id] = f"{article.name} ({UNNAMED})" if outlet == UNNAMED else outlet
            if article.outlet and article.id not in self.order:
                self._outlets[article.id] = article.name  # its mark is the outlet already
        for article in edition.earlier:
            self._marks[article.id] = article.name
            self._outlets[article.id] = article.outlet or UNNAMED

    def mark(self, article: ArticleId) -> str:
        """The mark of the article: "MT1"."""
        return self._marks.get(article, str(article))

    def outlet(self, article: ArticleId) -> str:
        """The display name of the outlet of the article."""
        return self._outlets.get(article, UNNAMED)

    def marks(self, articles: Sequence[ArticleId]) -> tuple[str, ...]:
        """The marks of the articles in the order of the page, each once."""
        known = [article for article in self.order if article in articles]
        return tuple(dict.fromkeys(self.mark(a) for a in (*known, *sorted(articles))))

    def cite(self, quote: Quote, through: tuple[str, ...] = ()) -> Cite:
        """The passage under the mark of its article."""
        return Cite(label=self.mark(quote.span.article), through=through, quotes=(quote,))


def cites(marks: Sequence[Mark]) -> tuple[Cite, ...]:
    """The marks in their order, those of one outlet through the same chain as one."""
    grouped: dict[tuple[str, tuple[str, ...]], list[Quote]] = {}
    for mark in marks:
        passages = grouped.setdefault((mark.label, mark.through), [])
        if mark.quote not in passages:
            passages.append(mark.quote)
    return tuple(Cite(label=key[0], through=key[1], quotes=tuple(quotes)) for key, quotes in grouped.items())


def in_order(edition: Edition) -> tuple[Article, ...]:
    """The articles of the edition in the order of their labels."""
    place = {label.article: number for number, label in enumerate(edition.account.labels)}
    return tuple(sorted(edition.articles, key=lambda article: (place.get(article.id, len(place)), article.id)))
