"""Any number of sources is read in flat memory; a reading that is killed goes on where it was."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from variorum.flow import reading
from variorum.flow.door import opened, running
from variorum.flow.reading import kept, read
from variorum.read import source_of
from variorum.records.article import Article
from variorum.records.problem import Problem
from variorum.records.record import canonical
from variorum.records.source import Source
from variorum.settings import Settings
from variorum.workspace.store import Reader, Writer, create

PAGE = """<!DOCTYPE html><html lang="en"><head><title>Ship {n} in Orm</title></head>
<body><article><h1>Ship {n} in Orm</h1>
<p>The ship number {n} came to the harbour of Orm on Friday with 41 people aboard, harbour master Ines Dorval said.</p>
<p>It had left Skell at dawn and will stay until the wind turns, the owner told the Tern.</p></article></body></html>"""
HERE = Settings(workers=0)


def pages(number: int) -> Iterator[Source]:
    for n in range(number):
        found = source_of(f"p{n:04}.html", PAGE.format(n=n).encode())
        assert isinstance(found, Source)
        yield found


def test_articles_come_in_the_order_of_their_sources_and_problems_between_them() -> None:
    lost = Problem(source="x.bin", reason="a picture")
    with running(HERE) as run:
        found = list(read(run, [*pages(2), lost, *pages(3)]))
    assert [one.name if isinstance(one, Article) else one.source for one in found if one != lost] == [
        "p0000.html", "p0001.html", "p0000.html", "p0001.html", "p0002.html"
    ]  # fmt: skip
    assert lost in found


def test_no_more_sources_are_held_than_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST", 3)
    taken = 0

    def counted() -> Iterator[Source]:
        nonlocal taken
        for source in pages(20):
            taken += 1
            yield source

    with running(HERE) as run:
        for given, _ in enumerate(read(run, counted()), 1):
            assert taken <= given + 3


@pytest.mark.parametrize("held", [1, 2_000, 10**9])
def test_the_size_of_a_batch_changes_no_result(held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with running(HERE) as run:
        whole = [canonical(one) for one in read(run, pages(7))]
        monkeypatch.setattr(reading, "HELD", held)
        assert [canonical(one) for one in read(run, pages(7))] == whole


def test_what_was_read_once_is_not_worked_out_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create(tmp_path / "w")
    with Writer(tmp_path / "w") as store:
        with running(HERE, store) as run:
            first = list(read(run, kept(store, pages(4))))
        monkeypatch.setattr("variorum.engines.local.Local.each", lambda engine, job, items: iter([None] * len(items)))
        with running(HERE, store) as run:
            assert list(read(run, kept(store, pages(4)))) == first


def command(folder: Path, out: Path, workspace: Path) -> list[str]:
    words = ["read", str(folder), "-w", str(workspace), "--out", str(out), "--workers", "1"]
    return [sys.executable, "-m", "variorum", *words]


def test_a_reading_that_is_killed_goes_on_and_gives_the_same(tmp_path: Path) -> None:
    folder, out, workspace = tmp_path / "heap", tmp_path / "x.jsonl", tmp_path / "w"
    folder.mkdir()
    for n in range(30):
        (folder / f"p{n:04}.html").write_text(PAGE.format(n=n), "utf-8")
    process = subprocess.Popen(
        command(folder, out, workspace), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    unfinished, began = out.with_name("x.jsonl.unfinished"), time.monotonic()
    while not (unfinished.exists() and unfinished.stat().st_size) and time.monotonic() < began + 60:
        time.sleep(0.02)
    os.kill(process.pid, signal.SIGKILL)
    process.wait(60)
    with Reader(workspace) as store:
        assert 0 < len(store.snapshots()) <= 30
    subprocess.run(command(folder, out, workspace), check=True, timeout=120, capture_output=True)
    subprocess.run(
        command(folder, tmp_path / "y.jsonl", tmp_path / "fresh"), check=True, timeout=120, capture_output=True
    )
    assert out.read_bytes() == (tmp_path / "y.jsonl").read_bytes()
    assert out.read_bytes().count(b"\n") == 30
    assert not unfinished.exists()


def test_a_folder_is_read_and_kept_with_who_read_it(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format(n=1), "utf-8")
    create(tmp_path / "w")
    with Writer(tmp_path / "w") as store, running(HERE, store) as run:
        assert [type(one) for one in read(run, kept(store, opened(tmp_path / "a.html"), "Odile"))] == [Article]
        assert [one.by for one in store.acquisitions()] == ["Odile"]
