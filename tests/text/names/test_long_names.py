"""Names that are no names take no time."""

from __future__ import annotations

import time

from variorum.text.names import likeness


def test_thousands_of_words_are_no_name() -> None:
    start = time.monotonic()
    assert likeness("a " * 5000, "b " * 5000) == 0.0
    assert likeness("a " * 5000, "b " * 5000, "ORG") == 0.0
    assert time.monotonic() - start < 1
