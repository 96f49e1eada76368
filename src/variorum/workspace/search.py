"""Search: articles whose text holds all the words of a question."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import apsw

from variorum.records.article import Article
from variorum.records.record import identity
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
    """Nothing; exactly these articles are found from now on, by the words of the parts that are read."""
    rows = [(article.id, article.name, article.title, _text(article)) for article in articles]
    wanted = {(row[0], identity(*row)): row for row in rows}
    known = {(str(name), str(found)) for name, found in database.execute("SELECT article, hash FROM words")}
    for name, found in sorted(known - set(wanted)):
        with committed(database):
            database.execute("DELETE FROM words WHERE article = ? AND hash = ?", (name, found))
    for key in sorted(set(wanted) - known):
        article, *rest = wanted[key]
        with committed(database):
            database.execute("INSERT INTO words VALUES (?, ?, ?, ?, ?)", (article, key[1], *rest))


def search(database: apsw.Connection, question: str) -> list[Hit]:
    """The articles that hold all the words; signs that SQLite would take for commands are words like any other."""
    known = question.encode("utf-8", "replace").decode()  # an argument may hold bytes that are no character
    words = [word.replace('"', '""') for word in known.replace("\0", " ").split()]
    if not words:
        return []
    rows = database.execute(
        f"SELECT article, name, title, snippet(words, 4, '', '', '…', {AROUND}) FROM words WHERE words MATCH ? "
        f"ORDER BY rank, article LIMIT {MOST}",
        (" ".join(f'"{word}"' for word in words),),
    )
    return [Hit(*map(str, row)) for row in rows]


def _text(article: Article) -> str:
    return "\n".join(article.text[part.start : part.end] for part in article.read_parts())
