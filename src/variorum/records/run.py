"""Runs: characters of an article's text with the bytes of the snapshot that they stand in."""

from __future__ import annotations

from typing import Literal

from variorum.records.record import Record

Coding = Literal[  # what they mean stands in steps/extract/runs.py
    "plain", "html", "json", "json-html", "xml", "xml-html", "xml-xml-html", "csv", "csv-html",
    "quoted-printable", "quoted-printable-html", "base64", "base64-html", "generated",
]  # fmt: skip


class Run(Record, frozen=True, gc=False):  # a page has hundreds, and none can be part of a ring
    """Characters [start, end) of the text stand in bytes [byte_start, byte_end) of the snapshot, in this coding."""

    start: int
    end: int
    byte_start: int
    byte_end: int
    coding: Coding
    width: int = 0  # bytes for each character where all take the same; 0: as the charset has it, or one whole
    why: str = ""  # of generated characters: "text layer of page 3"; "" for blanks between pieces of the source
    before: int = -1  # of base64: characters above the run that belong to its first group of four; -1: not told
    behind: int = 0  # likewise: characters behind the run, padding too, that belong to its last group
