"""Limits: how much of one input is read, so that no file can take all memory or run for ever."""

from __future__ import annotations

from variorum.records.problem import Problem

SNIFFED = 65_536  # bytes looked at: long enough for the head of any page
LARGEST_PAGE = 20_000_000  # bytes; trafilatura silently gives nothing above this
LARGEST_MAIL = 50_000_000  # bytes; the big providers send on up to 25 MB, a third more in base64
LARGEST_TABLE = 50_000_000  # bytes of a table that is one whole; a row of news text has some 5 kB, so 10,000 reports
PIECE_OF_ROWS = 50_000_000  # bytes of JSON lines that are read at once; a longer file is cut between two lines
LARGEST_DOCUMENT = 100_000_000  # bytes of a PDF; they hold pictures, and are not parsed as a tree
LARGEST_STREAM = 4_000_000_000  # bytes of standard input, or of an archive inside an archive, kept in a temporary file
IN_MEMORY = 32_000_000  # bytes of such a file that are held in memory before it goes to the disk
MOST_MEMBERS = 100_000  # of one archive; the feed of 10,000 pages that we promise to read has ten parts a page
MEMBER = 5_000  # bytes that a member costs of what may be unpacked, however small: archives of archives hold millions
DEEPEST = 3  # archives inside each other: a WACZ in a zip holds a WARC
HIGHEST_RATIO = 200  # bytes out for each byte in; HTML shrinks 5 to 50 times, deflate can reach 1,032
RATIO_FREE = 1_000_000  # bytes out that any input may give, whatever its ratio: a page of blanks is no bomb
UNPACKED_FREE = 1_000_000_000  # bytes that all of a file's members together may give, whatever its size
UNPACKED_RATIO = 100  # above that: bytes for each byte of the file

LARGEST = {
    "message/rfc822": LARGEST_MAIL, "application/pdf": LARGEST_DOCUMENT, "text/csv": LARGEST_TABLE,
    "application/json": LARGEST_TABLE, "application/jsonl": PIECE_OF_ROWS,
    "application/vnd.iptc.newsml+xml": LARGEST_TABLE, "multipart/related": LARGEST_MAIL,
}  # fmt: skip


class TooMuch(Exception):  # noqa: N818  # it ends the reading of one archive and is told as a problem there
    """An archive gives more than it may."""


class Budget:
    """What one file's members may give together; it counts down as they are read."""

    def __init__(self, size: int) -> None:
        self.left = max(UNPACKED_FREE, UNPACKED_RATIO * size)

    def spend(self, given: int) -> None:
        """Count these bytes; raises `TooMuch` where they are more than is left."""
        self.left -= given
        if self.left < 0:
            raise TooMuch


def limit_of(media: str) -> int:
    """The most bytes of one snapshot of this kind."""
    return LARGEST.get(media, LARGEST_PAGE)


def is_bomb(given: int, taken: int) -> bool:
    """Whether so many bytes came out of so few that nobody writes such a file in earnest."""
    return given > RATIO_FREE and given > HIGHEST_RATIO * max(taken, 1)


def too_large(name: str, size: int) -> Problem:
    """The line on an input that is too large."""
    return Problem(
        source=name,
        reason=f"too large: {size / 1e6:.0f} MB",
        remedy="save the report alone, without embedded media, or cut the file in pieces",
    )
