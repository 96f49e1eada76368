"""Pairs of characters that are one code: the table holds all that the charsets know."""

from __future__ import annotations

import pytest

from variorum.steps.extract.pairs import PAIRS, cut_near, is_inside


@pytest.mark.parametrize("charset", ["big5hkscs", "euc_jis_2004", "shift_jis_2004"])
def test_every_code_of_two_characters_is_known(charset: str) -> None:
    codes = (
        bytes((lead, trail)).decode(charset, "ignore") for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF)
    )
    pairs = {code for code in codes if len(code) == 2 and min(code) > "\x7f" and not "\uff61" <= code[0] <= "\uff9f"}
    assert len(pairs) in {4, 25}
    assert all(is_inside(pair, 1) for pair in pairs)


def test_a_text_is_cut_beside_a_pair() -> None:
    assert [cut_near("かか゚か", at) for at in range(4)] == [0, 1, 1, 3]
    assert cut_near("か゚か", 1) == 2
    assert cut_near("˩˥˩˥", 2) == 4
    assert not any(is_inside("a\u0301", at) for at in range(3))
    assert set(PAIRS) >= {"\u309a", "\u0304"}
