"""Mailboxes: each message by itself, bytes as they stand."""

from __future__ import annotations

import mailbox
from collections.abc import Callable
from pathlib import Path

import pytest

from variorum.read.containers import mbox
from variorum.records.problem import Problem
from variorum.records.source import Source

Read = Callable[..., tuple[list[Source], list[Problem]]]
HEAD = b"From: a@b.example\nSubject: Dam\n\n"


def test_the_messages_of_another_tool_are_those_that_it_reads_itself(files: Path, read: Read) -> None:
    found, problems = read(files / "letters.mbox")
    box = mailbox.mbox(files / "letters.mbox")
    assert [source.content for source in found] == [box.get_bytes(key) for key in box.keys()]  # noqa: SIM118
    box.close()
    assert [source.snapshot.name.rpartition("#")[2] for source in found] == ["1", "2", "3"]
    assert {source.snapshot.media for source in found} == {"message/rfc822"}
    assert found[1].capture.way == "mail"
    start = int(found[1].capture.place.rpartition(" ")[2])
    assert (files / "letters.mbox").read_bytes()[start:].startswith(found[1].content)
    assert not problems


def test_a_line_that_begins_with_from_parts_no_message(read: Read) -> None:
    content = b"From a@b.example Tue May 20 06:00:00 2031\n" + HEAD + b"Word came.\n\nFrom the valley came more.\n"
    found, _ = read("box.mbox", content)
    assert [source.content.endswith(b"From the valley came more.\n") for source in found] == [True]


def test_windows_line_ends_are_kept(read: Read) -> None:
    one = b"From a@b.example Tue May 20 06:00:00 2031\r\n" + (HEAD + b"One.\n").replace(b"\n", b"\r\n") + b"\r\n"
    found, _ = read("box.mbox", one + one.replace(b"One", b"Two"))
    assert [source.content for source in found] == [
        (HEAD + b"One.\n").replace(b"\n", b"\r\n"), (HEAD + b"Two.\n").replace(b"\n", b"\r\n"),
    ]  # fmt: skip


def test_a_message_that_is_too_large_is_told_and_the_next_is_read(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mbox, "LARGEST_MAIL", 100)
    start = b"From a@b.example Tue May 20 06:00:00 2031\n"
    found, problems = read("box.mbox", start + HEAD + b"x\n" * 100 + b"\n" + start + HEAD + b"Short.\n")
    assert [source.snapshot.name for source in found] == ["box.mbox#2"]
    assert problems[0].source == "box.mbox#1"
