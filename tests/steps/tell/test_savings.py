from __future__ import annotations

from variorum.records.account import Label
from variorum.records.collation import Reading, Value
from variorum.steps.extract.given import plain_article
from variorum.steps.tell.savings import told_of_version


def test_what_is_said_of_several_savings_is_said_once_under_all_their_marks() -> None:
    articles = [plain_article(f"Four died {number}", name=f"{number}") for number in range(3)]
    labels = {one.id: Label(article=one.id, label=f"TE{i}", outlet="The Tern") for i, one in enumerate(articles)}
    words = ("order not known", "order not known", "added later")
    readings = [
        Reading(quote=one.quote(0, 9), article=one.id, value=Value(kind="text", text=""), commitment="asserted",
                origin="", root="", version=said)
        for one, said in zip(articles, words, strict=True)
    ]  # fmt: skip
    assert told_of_version(readings, labels) == "TE0, TE1: order not known; TE2: added later"
    assert told_of_version([], labels) == ""
