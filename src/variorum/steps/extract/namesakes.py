"""Namesakes: names of agencies that are given names or surnames too, as in "By Petra Lindqvist"."""

from __future__ import annotations

import re

from variorum.steps.extract.reading import LEAD, NO_PERSON
from variorum.tables.agencies import agency_names
from variorum.tables.places import place_id

EDGE = re.compile(r"[,;:|/·•–—()\[\]&\r\n]|\s-\s|\s(?:and|with|for|in|at|via)\s")
NAME = re.compile(r"[^\W\d_][\w.'’-]*")
DESK = re.compile(  # what stands behind an agency's name and is no surname
    r"(?i)\b(?:opinion|videos?|pictures?|photos?|images?|graphics|fact|checks?|business|health|markets?|sports?|world"
    r"|television|tv|radio|english|international|technology|law|green|politics|economics|finance|media|group"
    r"|reports?|live|digital|data|interactive|foundation|institute|connect|summary|exclusive|analysis)\b"
)
WIDTH = 80  # characters on either side in which a name ends


def is_part_of_person(text: str, start: int, end: int, stop: int) -> bool:
    """Whether the agency's name at [start, end) is part of a longer personal name that fills its item of the line.

    A person has two names, or three with the agency's in the middle: in "Ida Moor Reuters" it is the agency.
    """
    words = _item(text, start, end, stop).split()
    name = text[start:end]
    if name.isupper() or name not in words or not all(_is_personal(word, name) for word in words):
        return False
    return len(words) == 2 or (len(words) == 3 and words[1] == name)


def _item(text: str, start: int, end: int, stop: int) -> str:
    before = EDGE.split(text[max(0, start - WIDTH) : start])[-1]
    behind = EDGE.split(text[end : min(stop, end + WIDTH)])[0]
    item = f"{before}{text[start:end]}{behind}".strip()
    return LEAD.sub("", item).rstrip(".")


def _is_personal(word: str, name: str) -> bool:
    """Whether the word has the form of a person's name and is no place, desk or other agency."""
    if word == name:
        return True
    if not NAME.fullmatch(word) or not word[0].isupper() or (word.isupper() and len(word) > 2):
        return False
    return not (word in agency_names() or place_id(word) or NO_PERSON.search(word) or DESK.search(word))
