"""Charsets: the names under which charsets go, and which of them a text is in."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from charset_normalizer import from_bytes

from variorum.records.location import STATEFUL
from variorum.steps.extract.codepages import worded
from variorum.text.wide import marked_charset, unmarked_charset

DETECTED_ON = 200_000  # bytes shown to the detector, which is slow on long input
# The WHATWG Encoding Standard reads these labels as the code page that holds them.
WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
         "euc_kr": "cp949", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "big5": "big5hkscs",
         "utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}  # fmt: skip
# Labels of that standard which Python does not know.
LABELS = {"x-sjis": "cp932", "x-gbk": "gb18030", "x-euc-jp": "euc_jp", "x-x-big5": "big5hkscs", "windows-874": "cp874",
          "dos-874": "cp874", "windows-949": "cp949", "iso-8859-8-i": "iso8859-8", "iso-8859-8-e": "iso8859-8",
          "logical": "iso8859-8", "visual": "iso8859-8", "unicode-1-1-utf-8": "utf-8", "x-unicode20utf8": "utf-8",
          "unicode11utf8": "utf-8", "unicode20utf8": "utf-8", "x-mac-roman": "mac-roman", "koi": "koi8-r",
          "x-mac-cyrillic": "mac-cyrillic", "x-mac-ukrainian": "mac-cyrillic", "unicode": "utf-16-le",
          "ucs-2": "utf-16-le", "iso-10646-ucs-2": "utf-16-le", "csunicode": "utf-16-le", "unicodefeff": "utf-16-le",
          "unicodefffe": "utf-16-be", "koi8-ru": "koi8-u", "x-cp1250": "cp1250", "x-cp1251": "cp1251",
          "x-cp1252": "cp1252", "x-cp1253": "cp1253", "x-cp1254": "cp1254", "x-cp1255": "cp1255",
          "x-cp1256": "cp1256", "x-cp1257": "cp1257", "x-cp1258": "cp1258"}  # fmt: skip
NO_CHARSETS = frozenset(
    "unicode_escape unicode-escape raw_unicode_escape raw-unicode-escape idna punycode undefined mbcs oem utf-7".split()
)  # codecs of Python that turn no page into text, and UTF-7, which the same standard forbids: it hides markup
ESCAPE = b"\x1b"
SIGNS = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$B", "iso2022_jp_2"), (b"\x1b$@", "iso2022_jp_2"))  # of ISO-2022
DAMAGED = 0.5  # characters of several bytes for each broken byte; text in other charsets has by chance under .1
# Broken bytes for each letter outside ASCII where a charset is declared; text in others breaks from .07 up.
STRAY = 0.02
REPLACED = "\ufffd"
TRAIL = 0xA1  # a second byte of characters in every charset that has such


@lru_cache(maxsize=256)
def known_charset(label: str) -> str:
    """Python's name of the charset that the label stands for, "" where there is none."""
    label = label.strip(" \t\r\n\f\"'").lower()
    try:
        found = codecs.lookup(LABELS.get(label, label)).name
        b"a".decode(found, "replace")  # raises for what turns bytes into bytes, or text into text
    except (LookupError, ValueError):
        return ""
    return "" if found in NO_CHARSETS else WIDER.get(found, found)


def is_refused(label: str) -> bool:
    """Whether the label names UTF-7."""
    return label.strip().lower().replace("_", "-") in {"utf-7", "unicode-1-1-utf-7", "x-unicode-2-0-utf-7", "utf7"}


@lru_cache(maxsize=256)
def is_single(charset: str) -> bool:
    """Whether each byte is one character in it."""
    return all(len(bytes((first, TRAIL)).decode(charset, "replace")) == 2 for first in range(256))


def charset_of(content: bytes, declared: str) -> str:
    """The charset by mark, by its own form or as declared, "" where none of them fits."""
    if marked := marked_charset(content):
        return marked
    named = known_charset(declared) if declared else ""
    if named.startswith(STATEFUL) and _is_read(content, named):
        return named
    if named.startswith(("utf-16", "utf-32")) and b"\0" in content:
        return unmarked_charset(content) or named
    if found := unmarked_charset(content) or _signed(content):
        return found
    if _is_mostly_utf8(content):
        return "utf-8"
    # A label of two or four bytes a character was handled above: without a zero byte no page is in such a charset.
    is_other = named not in {"", "utf-8"} and not named.startswith((*STATEFUL, "utf-16", "utf-32"))
    return named if is_other and _fits(content, named) else ""


def detected_charset(content: bytes) -> str:
    """The charset in which the content looks like a language, "" where it does in none."""
    best = from_bytes(content[:DETECTED_ON]).best()
    found = known_charset(best.encoding) if best else ""
    return "" if found.startswith(STATEFUL) else worded(content[:DETECTED_ON], found)


def _signed(content: bytes) -> str:
    """ISO-2022 by its escape sequences: seven-bit bytes that would pass for ASCII."""
    if ESCAPE not in content:
        return ""
    return next((charset for sign, charset in SIGNS if sign in content and _is_whole(content, charset)), "")


def _is_whole(content: bytes, charset: str) -> bool:
    try:
        content.decode(charset)
    except UnicodeError:
        return False
    return True


def _is_read(content: bytes, charset: str) -> bool:
    """Whether the decoder comes to the end and it is known which bytes each character stands for.

    Some of Python's give up on broken escape sequences, or hold back more characters than they have taken bytes since.
    """
    reader = codecs.getincrementaldecoder(charset)("replace")
    held = 0
    try:
        for byte in range(len(content)):
            held += 1
            if piece := reader.decode(content[byte : byte + 1], byte == len(content) - 1):
                if len(piece) > held:
                    return False
                held = 0
    except UnicodeError:
        return False
    return True


def _fits(content: bytes, charset: str) -> bool:
    """Whether the declared charset can be believed: hardly a byte is none of its characters."""
    text = content.decode(charset, "replace")
    broken = text.count(REPLACED)
    return broken <= 1 or broken <= STRAY * len(re.findall(r"[^\x00-\x7f\ufffd]", text))


def _is_mostly_utf8(content: bytes) -> bool:
    """Whether it is UTF-8, or was before some of its bytes were damaged."""
    if _is_whole(content, "utf-8"):
        return True
    text = content.decode("utf-8", "replace")
    broken = text.count(REPLACED) - content.count(REPLACED.encode())
    return len(re.findall(r"[^\x00-\x7f\ufffd]", text)) >= DAMAGED * broken
