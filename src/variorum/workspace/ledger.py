"""Ledger: the judgements of people, in the order in which they were made; nothing is ever taken out."""

from __future__ import annotations

import apsw

from variorum.records.judgement import Judgement
from variorum.records.record import canonical, restore
from variorum.workspace.database import committed


def write(database: apsw.Connection, judgement: Judgement) -> None:
    """Nothing; the judgement is on the disk when this returns. The same one again changes nothing."""
    with committed(database):
        database.execute(
            "INSERT INTO judgements (id, content) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
            (judgement.id, canonical(judgement)),
        )


def judgements(database: apsw.Connection) -> tuple[Judgement, ...]:
    """All judgements, the oldest first, those that were undone and the undoings included."""
    rows = database.execute("SELECT content FROM judgements ORDER BY number")
    return tuple(restore(bytes(row[0]), Judgement) for row in rows)
