from __future__ import annotations

from variorum.records.account import Account

ROOF = "The northern arch of the Orlen bridge"


def marks_of(account: Account, words: str) -> set[str]:
    return {mark.quote.words for line in account.lines if words in line.text for mark in line.marks}


def test_a_bare_name_lends_no_support_to_a_sentence_that_says_more(story) -> None:
    costs = f"{ROOF} in Varn will cost two million crowns, the builder Olaf Dorn said on Thursday."
    other = f"Divers met below. Selma Varga painted {ROOF.lower().replace('orlen', 'Orlen')} in Varn."
    _, _, account = story(("Dawn", "2026-05-06", costs), ("Dusk", "2026-05-07", other))
    passages = marks_of(account, "will cost")
    assert all("cost" in words for words in passages)


def test_a_passage_that_says_the_same_in_a_clause_supports_the_line(story) -> None:
    first = "The northern arch of the Orlen bridge collapsed on Monday, the builder Olaf Dorn said."
    second = "On Monday the northern arch of the Orlen bridge collapsed. Nobody was hurt."
    _, _, account = story(("Dawn", "2026-05-06", first), ("Dusk", "2026-05-07", second))
    passages = [line.marks for line in account.lines if "arch" in line.text]
    assert len({mark.article for marks in passages for mark in marks}) == 2
