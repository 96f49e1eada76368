"""Languages by what is said of them."""

from __future__ import annotations

import pytest

from tests.steps.extract.formats.traced import read
from variorum.steps.extract.language import code_of


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("en", "en"), ("en-GB", "en"), ("pt_BR", "pt"), ("ENG", "en"), ("ger", "de"), ("deu", "de"), ("chi", "zh"),
        ("Estonian", "et"), ("Swedish", "sv"), ("English; French", "en"), ("und", ""), ("qqq", ""), ("ckb", ""),
        ("x-default", ""), ("", ""),
    ],
)  # fmt: skip
def test_a_language_is_known_by_its_code_or_its_name(said: str, code: str) -> None:
    assert code_of(said) == code


def test_a_row_in_estonian_is_not_in_spanish() -> None:
    (article,), _ = read(b'{"title": "Tamm", "text": "Tamm purunes.", "language": "Estonian"}', "application/jsonl")
    assert (article.language, article.standing) == ("et", "other_language")
