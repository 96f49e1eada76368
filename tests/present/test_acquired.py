"""Every report that is listed as a source says how its snapshot was acquired, in every format."""

from __future__ import annotations

from datetime import UTC, datetime

from msgspec.structs import replace

from variorum.present import html, markdown, terminal
from variorum.present.page.acquired import acquired
from variorum.records.account import Telling
from variorum.records.capture import Capture

TAKEN = Capture(
    way="web archive", address="https://lantern.example/?a=<b>", moment=datetime(2024, 3, 12, 9, 5, tzinfo=UTC),
    evidence="WARC-Date", container="crawl.warc.gz", container_hash="ab" * 32, place="record 7 at byte 5120",
    status=200, software="Reaper 2\x1b[31m",
)  # fmt: skip


def with_capture(telling: Telling) -> Telling:
    (edition,) = telling.editions
    articles = tuple(replace(one, capture=TAKEN if one.id == "a2" else one.capture) for one in edition.articles)
    return replace(telling, editions=(replace(edition, articles=articles),))


def test_a_citation_names_hash_time_address_answer_container_and_software(telling: Telling) -> None:
    article = with_capture(telling).editions[0].articles[1]
    assert acquired(article, short=True) == (
        "SHA-256 000000000000… · captured 12 March 2024, 09:05 UTC (WARC-Date) · from https://lantern.example/?a=<b> · "
        "HTTP status 200 · in crawl.warc.gz (SHA-256 abababababab…) · record 7 at byte 5120 · by Reaper 2\ufffd[31m"
    )
    assert f"SHA-256 {'0' * 64} · captured" in acquired(article)


def test_what_is_not_known_of_a_capture_is_said_so(telling: Telling) -> None:
    assert acquired(telling.editions[0].articles[0]).endswith("capture time not known")


def test_every_format_prints_how_reports_were_acquired(telling: Telling) -> None:
    told = with_capture(telling)
    screen = " ".join(terminal.render(told, width=300, colour=False).split())
    page, text = html.render(told), markdown.render(told)
    assert "captured 12 March 2024, 09:05 UTC (WARC-Date)" in screen
    assert "capture time not known" in screen
    for written in (page, text):
        assert "captured 12 March 2024, 09:05 UTC (WARC-Date)" in written
        assert "ab" * 32 in written
        assert "\x1b" not in written
        assert "a=<b>" not in written


def test_a_passage_of_a_report_with_an_address_leads_to_the_live_page(telling: Telling) -> None:
    assert 'href="https://lantern.example/1#:~:text=' in html.render(telling)
    assert 'href="javascript:' not in html.render(telling)
