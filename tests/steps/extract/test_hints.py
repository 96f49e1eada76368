"""Hints only save time: whatever a pattern matches holds one of its hints."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from variorum.steps.extract.lines import appeals, notices
from variorum.steps.extract.lines.line import holds
from variorum.steps.extract.page import roles

PAIRS = {
    "meter": (appeals.METER, appeals.METERED),
    "gate": (appeals.GATE, appeals.GATED),
    "newsletter": (appeals.NEWSLETTER, appeals.OFFERED),
    "legal": (notices.LEGAL, notices.LEGAL_HINTS),
    "cookies": (notices.COOKIES, notices.COOKIE_HINTS),
    "mistake": (notices.MISTAKE, notices.MISTAKE_HINTS),
    "correction": (notices.CORRECTION, notices.CORRECTION_HINTS),
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
        assert holds(found.group(), hints), found.group()
