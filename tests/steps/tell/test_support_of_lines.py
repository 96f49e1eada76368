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


def line_of(account: Account, words: str) -> str:
    return next(line.text for line in account.lines if words in line.text)


def test_another_length_of_time_is_told_beside_the_line(story) -> None:
    first = "A judge ruled on Monday that Ewan Dorn be kept in the Orlen prison for two months."
    second = "A judge ruled on Monday that Ewan Dorn be kept in the Orlen prison for 30 days."
    _, _, account = story(("Dawn", "2026-05-06", first), ("Dusk", "2026-05-07", second))
    told = line_of(account, "two months")
    assert "told differently" in told
    assert "30 days" in told


def test_a_length_in_other_units_is_no_other_length(story) -> None:
    first = "A judge ruled on Monday that Ewan Dorn be kept in the Orlen prison for a week."
    second = "A judge ruled on Monday that Ewan Dorn be kept in the Orlen prison for seven days."
    _, _, account = story(("Dawn", "2026-05-06", first), ("Dusk", "2026-05-07", second))
    assert not [line for line in account.lines if "told differently" in line.text]


def test_a_quotation_is_not_cut_from_its_figure(story) -> None:
    first = "The prosecutor in Orlen spoke of Ewan Dorn. Twelve minutes went by between the first call and the rescue."
    second = "The log of the tug tells of Ewan Dorn. Forty minutes passed between the first call and the rescue."
    _, _, account = story(("Dawn", "2026-05-06", first), ("Dusk", "2026-05-07", second))
    both = [line.text for line in account.lines if len({mark.article for mark in line.marks}) > 1]
    for text in both:
        assert ("welve minutes" in text) == ("orty minutes" in text)


def test_one_figure_copied_beside_another_is_not_the_word_of_one_report_only(story) -> None:
    first = "Twelve minutes went by between the first alarm and the order to leave the Marisol, the prosecutor said."
    second = "Forty minutes went by between the first alarm and the order to leave the Marisol, divers said."
    _, _, account = story(("Dawn", "2026-05-06", first), ("Dusk", "2026-05-07", second))
    both = [line for line in account.lines if len({mark.article for mark in line.marks}) > 1]
    assert all("Twelve" in line.text and "Forty" in line.text and not line.only for line in both)


def test_another_count_in_a_like_sentence_is_told_beside_the_line(story) -> None:
    first = "Ewan Dorn took 12 million crowns from the Orlen mill in three payments."
    second = "Ewan Dorn took 12 million crowns from the Orlen mill in four payments."
    _, _, account = story(("Dawn", "2026-05-06", first), ("Dusk", "2026-05-07", second))
    told = line_of(account, "three payments")
    assert "told differently" in told
    assert "four payments" in told
