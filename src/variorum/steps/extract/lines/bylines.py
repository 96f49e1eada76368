"""Bylines: lines that say who wrote a report."""

from __future__ import annotations

import re

from wordfreq import zipf_frequency

from variorum.steps.extract.lines.line import Line
from variorum.steps.extract.lines.mastheads import is_outlet_line
from variorum.tables.agencies import agency_names
from variorum.tables.places import place_id

_NAME = r"(?:[A-Z][\w.'’-]*|de|da|del|van|von|der|bin|al|el|le|la|of|the)"
_NAMES = rf"{_NAME}(?:[ ,&]+(?:and )?{_NAME}){{0,11}}"
BY_ANY = re.compile(r"(?i:by|written by|author|reported by)\b:?\s+[A-Z].{0,100}")
OURS = re.compile(
    r"(?:from|by) (?:our|a) (?:(?:own|special|staff|foreign|\w+) )?(?:correspondents?|reporters?|staff|newsroom)"
    r"(?: in [A-Z].{2,40})?",
    re.IGNORECASE,
)
STAFF = re.compile(
    rf"{_NAMES} (?i:staff|staff writer|staff writers|staff reporter|newsroom|news desk|web desk|desk|"
    rf"editorial board|correspondent|"
    r"reporter|editor|news agency|bureau|news service|online|wire|wire services?)\s*[,.]?(?:\s.{0,40})?"
)
PERSON = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and| &) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,3}"
)
TAIL = re.compile(
    r"[(\[–—-]*\s*(?:(?:additional |with )?reporting by|edited by|editing by|writing by|compiled by|"
    r"with (?:files|reporting|additional reporting|inputs?|agency inputs) from|"
    r"sources?:(?=\s?\w)|(?:with )?agencies$|contributed to this (?:report|article|story))\b.{0,300}"
    r"|.{1,160}\bcontributed (?:reporting|to this (?:report|article|story))\b.{0,60}",
    re.IGNORECASE,
)
ROLE = re.compile(
    r"\b(?:correspondent|reporter|editor|staff|writer|bureau chief|analyst|columnist|contributor)\b", re.IGNORECASE
)
PLACED = re.compile(
    r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and| &) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,3},? "
    r"(?:in|at) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?: and [A-Z].{2,40})?"
)
ABOUT = re.compile(r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}) (?:is|covers|reports|writes|has)\b.*")
NO_AGENCY = frozenset(  # what else is printed in capitals behind a name or in a line of its own
    """MBA CFA CPA LLM LLB OBE MBE CBE MSC BSC PHD FRS MLA MPP MPH ESQ DVM MEP MSP USA UAE DRC GMT UTC EST EDT CST CDT
    MST MDT PST PDT BST CET CEST""".split()
)
AGENCY_LINE = re.compile(r"[(\[]?(?P<name>[A-Z]{3,6})[)\]]?")
COMMON = 3.5  # Zipf; a line in capitals that is so usual a word, or a place, names no agency: "PHOTOS", "CAIRO"
LONGEST_BYLINE = 18  # words


def is_byline(line: Line) -> bool:
    """Whether the line near the title names its writer: "By …", "… Staff", an agency, a name with a role."""
    if line.length > LONGEST_BYLINE:
        return False
    words = line.words.strip("|•·-–— ")
    if names_writer(line) or OURS.fullmatch(words):
        return True
    names = [name.strip() for name in re.split(r"[,/&+|]| and | with ", words.rstrip(" ,")) if name.strip()]
    if names and all(name in agency_names() for name in names):
        return True
    if line.length <= 8 and STAFF.fullmatch(words) and not line.words.endswith((".", "?", "!")):
        return True
    if line.length <= 8 and PLACED.fullmatch(words):
        return True
    return bool(PERSON.match(words) and ROLE.search(words) and line.length <= 12 and not line.ends)


def names_writer(line: Line) -> bool:
    """Whether the line says "By" and a name: nothing else near it names the writer."""
    return line.length <= LONGEST_BYLINE and not line.ends and bool(BY_ANY.fullmatch(line.words.strip("|•·-–— ")))


def may_be_agency(words: str) -> bool:
    """Whether the line is one acronym, no word and no place: an agency that no table knows."""
    found = AGENCY_LINE.fullmatch(words)
    if found is None or found["name"] in NO_AGENCY or place_id(found["name"].title()):
        return False
    return bool(zipf_frequency(found["name"].lower(), "en") < COMMON)


def is_person_line(line: Line) -> bool:
    """Whether the line is nothing but one or more names of two to four words."""
    named = line.length <= LONGEST_BYLINE and bool(PERSON.fullmatch(line.words))
    return named and not is_outlet_line(line.words)


def is_tail_byline(line: Line) -> bool:
    """Whether the line below the text names reporters and editors, or agencies whose copy was used."""
    return line.length <= 50 and bool(TAIL.fullmatch(line.words.rstrip(")].")))


def is_about_writer(line: Line, bylines: str) -> bool:
    """Whether the line says who somebody is whom a byline names."""
    found = ABOUT.fullmatch(line.words) if line.length <= 50 else None
    return found is not None and found["name"] in bylines
