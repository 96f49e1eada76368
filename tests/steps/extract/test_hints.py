"""Hints only save time: whatever a pattern matches holds one of its hints."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.steps.extract.lines import appeals, notices
from variorum.steps.extract.lines.line import hinted, line_of
from variorum.steps.extract.page import marks, roles

PAIRS = {
    "meter": (appeals.METER, appeals.METERED),
    "gate": (appeals.GATE, appeals.GATED),
    "newsletter": (appeals.NEWSLETTER, appeals.OFFERED),
    "legal": (notices.LEGAL, notices.LEGAL_HINTS),
    "cookies": (notices.COOKIES, notices.COOKIE_HINTS),
    "mistake": (notices.MISTAKE, notices.MISTAKE_HINTS),
    "correction": (notices.CORRECTION, notices.CORRECTION_HINTS),
    "marks of publication": (marks.SAYS_PUBLISHED, marks.SAYS),
    "marks of a change": (marks.SAYS_CHANGED, marks.SAYS),
    "microdata of publication": (marks.PUBLISHED_MARK, marks.SAYS),
    "microdata of a change": (marks.CHANGED_MARK, marks.SAYS),
    **{f"class of {role}": (pattern, roles.HINTS) for role, pattern in roles.BY_CLASS},
}


@pytest.mark.parametrize("name", PAIRS)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_match_holds_a_hint(name: str, data: st.DataObject) -> None:
    pattern: re.Pattern[str]
    hints: Sequence[str]
    pattern, hints = PAIRS[name]
    words = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags & ~re.UNICODE | re.ASCII)))
    found = pattern.search(words)
    if found and found.group().isascii():
        line = line_of(found.group(), 0, len(found.group()))
        assert hinted([line], hints) == [0], found.group()


@given(st.lists(st.text("abcİ \n", max_size=9), max_size=6), st.lists(st.text("abc", min_size=1), max_size=4))
def test_all_lines_as_one_text_give_those_that_hold_a_hint(texts: list[str], hints: list[str]) -> None:
    lines = [line_of(text, 0, len(text)) for text in texts]
    alone = [at for at, line in enumerate(lines) if any(hint in line.words.lower() for hint in hints)]
    assert hinted(lines, hints) == alone
