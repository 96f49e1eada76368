"""Pages that independent tools saved say when and from where, and are read like the page itself."""

from __future__ import annotations

from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from variorum.records.article import Article, Snapshot
from variorum.records.interval import one_day
from variorum.records.source import Source
from variorum.records.span import SnapshotId
from variorum.steps.extract.extract import extracted

FILES = Path(__file__).parent / "files" / "saved"


def read(name: str) -> Article:
    content = (FILES / name).read_bytes()
    own = SnapshotId(sha256(content).hexdigest())
    ((article,), _) = extracted(
        Source(snapshot=Snapshot(id=own, name=name, size=len(content), media="text/html"), content=content)
    )
    return article


@pytest.mark.parametrize(
    ("name", "evidence", "moment"),
    [
        ("dam-singlefile.html", "comment of SingleFile", datetime(2026, 11, 22, 1, 10, 52, tzinfo=UTC)),
        ("dam-httrack.html", "comment of HTTrack", datetime(2026, 11, 22, 1, 10, 25, tzinfo=UTC)),
    ],
)
def test_a_page_that_a_tool_saved_is_the_page_with_its_capture(name: str, evidence: str, moment: datetime) -> None:
    plain, saved = read("dam.html"), read(name)
    assert (saved.capture.moment, saved.capture.evidence) == (moment, evidence)
    assert saved.capture.address == saved.address == "http://127.0.0.1:8765/dam.html"
    assert saved.title == plain.title == "Dam breaks above the valley"
    assert (saved.published.interval, saved.published.doubt) == (one_day(date(2024, 3, 3)), False)
    assert saved.text == plain.text
    assert [part.kind for part in saved.parts] == [part.kind for part in plain.parts]


def test_the_program_that_saved_a_page_is_named_without_its_verb() -> None:
    from variorum.steps.extract.formats.archived import archived

    page = (
        b"From: <Saved by Blink>\r\nDate: Mon, 5 May 2031 10:00:00 -0000\r\n"
        b'Content-Type: multipart/related; boundary="x"\r\n\r\n'
        b"--x\r\nContent-Type: text/html\r\n\r\n<p>Quay</p>\r\n--x--\r\n"
    )
    found = archived(page)
    assert found
    assert found.software == "Blink"
