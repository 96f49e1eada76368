"""Search: articles whose text holds all the words of a question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import apsw

from variorum.records.article import Article
from variorum.workspace.database import committed

MOST = 100  # hits that are given back
AROUND = 12  # words shown around a hit


class Hit(NamedTuple):
    """An article that answers, the best first."""

    article: str
    name: str
    title: str
    passage: str


def index(database: apsw.Connection, articles: Iterable[Article]) -> None:
    """Nothing; exactly these articles are found from now on."""
    wanted = {article.id: article for article in articles}
    known = {str(row[0]) for row in database.execute("SELECT article FROM words")}
    for name in sorted(known - set(wanted)):
        with committed(database):
            database.execute("DELETE FROM words WHERE article = ?", (name,))
    for name in sorted(set(wanted) - known):
        article = wanted[name]
        with committed(database):
            row = (article.id, article.name, article.title, article.text)
            database.execute("INSERT INTO words (article, name, title, text) VALUES (?, ?, ?, ?)", row)


def search(database: apsw.Connection, question: str) -> list[Hit]:
    """The articles that hold all the words; signs that SQLite would take for commands are words like any other."""
    words = [word.replace('"', '""') for word in question.replace("\0", " ").split()]
    if not words:
        return []
    rows = database.execute(
        f"SELECT article, name, title, snippet(words, 3, '', '', '…', {AROUND}) FROM words WHERE words MATCH ? "
        f"ORDER BY rank, article LIMIT {MOST}",
        (" ".join(f'"{word}"' for word in words),),
    )
    return [Hit(*map(str, row)) for row in rows]
