"""An outlet's correction is told somewhere, in a point or among the sentences that lie in none."""

from __future__ import annotations

from pathlib import Path

import variorum
from variorum import Settings

REPORT = """{title}

{outlet}
7 September 2030

A ferry with 120 passengers ran aground off Lunde on Monday. The captain was Arno Pell, {age}.
"""
NOTE = "\nCorrection: An earlier version of this article gave Arno Pell's age as 43. He was 34.\n"


def test_a_correction_is_counted_and_listed(tmp_path: Path) -> None:
    one = REPORT.format(title="Ferry runs aground off Lunde", outlet="Lunde Dagblad", age=34) + NOTE
    other = REPORT.format(title="Ferry with 120 passengers aground", outlet="Karabura Examiner", age=43)
    (tmp_path / "one.txt").write_text(one)
    (tmp_path / "other.txt").write_text(other)
    (edition,) = variorum.tell(tmp_path, settings=Settings(workers=0)).editions
    assert edition.account.counters.sentences == 6
    readings = [reading.quote.words for point in edition.collation.points for reading in point.readings]
    unplaced = [quote.words for quote in edition.collation.unplaced]
    assert any("earlier version of this article" in words for words in (*readings, *unplaced))
