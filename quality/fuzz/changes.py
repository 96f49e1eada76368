"""Changes: a file with one to eight things done to it that damage, hostility or a careless program may do."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from random import Random

LARGEST = 200_000  # bytes of a changed file: what grows is tested for its time by tests of its own
NUMBER = re.compile(rb"\d{1,12}")
ODD = (b"0", b"-1", b"1", b"65535", b"2147483648", b"4294967295", b"18446744073709551616", b"9" * 60, b"1e999")
TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xae", b"\x1b[2J", b"\r", b"\n\n", b"\r\n\r\n",
    b"=\r\n", b"=", b"<", b">", b"</", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&", b"&amp;", b"&#0;", b"&#xD800;",
    b"&#x1F600;", b"&bogus;", b"<p>", b"</p>", b"<div>", b"<script>", b"<textarea>", b"<plaintext>", b"<svg>",
    b"<template>", b"<table><td>", b"<article>", b"<meta charset=utf-16>", b"<meta charset=iso-2022-jp>",
    b"<base href='//x'>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<?xml version='1.0' encoding='utf-7'?>", b'"', b"\\u",
    b"\\ud800", b"\\u0000", b"{", b"[", b"}", b"]", b"null", b",", b";", b"\t", b"'", b"From x\nSubject: y\n\n",
    b"Content-Type: multipart/mixed; boundary=x\n\n--x\n", b"--x--\n", b"Content-Transfer-Encoding: base64\n",
    b"Content-Transfer-Encoding: quoted-printable\n", b"Content-Encoding: gzip\r\n",
    b"Transfer-Encoding: chunked\r\n", b"Content-Length: 7\r\n", b"charset=utf-7", b"charset=hz", b"charset=cp037",
    b"charset=idna", b"charset=rot13", b"charset=hex", b"WARC/1.1\r\n", b"endobj", b"stream\n", b"/Kids [1 0 R]",
    b"PK\x03\x04", b"\x1f\x8b\x08", b"1 of 2 DOCUMENTS\n", b"LENGTH: 20 words\n", b"Document TRVX000020310407en47\n",
    b"9999-12-31T24:00:00+99:99", b"0000-00-00",
)  # fmt: skip

Change = Callable[[Random, bytearray, Sequence[bytes]], None]


def changed(chance: Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """The bytes with one to eight changes; `others` are files of the same kind, of which pieces may come in."""
    found = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        chance.choice(CHANGES)(chance, found, others)
    return bytes(found[:LARGEST])


def _flip(chance: Random, content: bytearray, _: Sequence[bytes]) -> None:
    for _time in range(chance.choice((1, 1, 4, 30))):
        if content:
            content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _cut(chance: Random, content: bytearray, _: Sequence[bytes]) -> None:
    del content[chance.randrange(len(content) + 1) :]


def _drop(chance: Random, content: bytearray, _: Sequence[bytes]) -> None:
    start, end = _stretch(chance, content)
    del content[start:end]


def _repeat(chance: Random, content: bytearray, _: Sequence[bytes]) -> None:
    start, end = _stretch(chance, content)
    times = min(chance.choice((1, 2, 10, 300)), LARGEST // max(end - start, 1))
    content[end:end] = content[start:end] * times


def _splice(chance: Random, content: bytearray, others: Sequence[bytes]) -> None:
    other = bytearray(chance.choice(others))
    start, end = _stretch(chance, other)
    at = chance.randrange(len(content) + 1)
    content[at : at + chance.choice((0, end - start))] = other[start:end]


def _number(chance: Random, content: bytearray, _: Sequence[bytes]) -> None:
    if found := list(NUMBER.finditer(content)):
        one = chance.choice(found)
        content[one.start() : one.end()] = chance.choice(ODD)


def _insert(chance: Random, content: bytearray, _: Sequence[bytes]) -> None:
    at = chance.randrange(len(content) + 1)
    content[at:at] = chance.choice(TOKENS) * chance.choice((1, 1, 1, 2, 50, 2000))


def _stretch(chance: Random, content: bytearray) -> tuple[int, int]:
    start = chance.randrange(len(content) + 1)
    return start, min(start + chance.choice((1, 4, 40, 400, 4000)), len(content))


CHANGES: tuple[Change, ...] = (_flip, _cut, _drop, _repeat, _splice, _number, _insert, _insert)
