"""Mastheads: lines that hold nothing but the name of an outlet."""

from __future__ import annotations

import re

from variorum.tables.outlets import outlet_names
from variorum.tables.places import place_id

# Words that names of outlets end with or hold, in English; a plain acronym counts too.
PRESS_WORD = re.compile(
    r"\b(?:Post|Times|News|Journal|Herald|Tribune|Guardian|Telegraph|Gazette|Chronicle|Independent|Mail|Press|Agency|"
    r"Observer|Star|Standard|Daily|Weekly|Today|Radio|Review|Monitor|Mirror|Express|Globe|Sun|Examiner|Dispatch|Courier|"
    r"Bulletin|Record|Register|Sentinel|Ledger|Inquirer|TV|Television|Echo|Argus|Advertiser|Enquirer|Messenger|Advocate|"
    r"Banner|Beacon|Courant|Statesman|Spectator|Recorder|Digest|Broadcasting|Newswire)\b|^[A-Z]{2,5}$"
)
NO_SURNAME = re.compile(  # "Emily Post" and "Mark Star" are persons
    r"\b(?:Times|News|Journal|Herald|Tribune|Telegraph|Gazette|Chronicle|Daily|Weekly|Today|Radio|Courier|Dispatch|"
    r"Bulletin|Sentinel|Ledger|Inquirer|Observer|Agency|TV|Television|Echo|Argus|Advertiser|Enquirer|Messenger|Courant|"
    r"Statesman|Spectator|Recorder|Digest|Broadcasting|Newswire)\b"
)
LIKE_SURNAME = re.compile(  # which papers are called by, and few sections or columns
    r"(?:The )?(?!Guest|Blog|Sponsored|Featured)[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ ){0,2}"
    r"(?:Post|Guardian|Independent|Mirror|Globe|Examiner|Press|Banner|Beacon|Advocate)"
)
NO_PERSON = re.compile(r"\b(?:Business|Magazine|Online|Network|Channel|Newspapers?|Media)$")  # headlines end so, too
SECTION_WORDS = frozenset(
    """the world local latest breaking news national politics business top today daily home video us uk international
    europe asia africa americas middle east sport sports live press opinion radio tv star
    foreign policy""".split()
)
PAIRED = SECTION_WORDS | {"television", "review", "digest", "bulletin"}  # sections of two: "News & Analysis"
OUTLET_LINE = "the name of the outlet or of a section"
SHORTEST_ARTICLED = 3  # words; shorter ones with an article are places, too: "The Hague"
LONGEST = 5  # words


def is_masthead(words: str) -> bool:
    """Whether the line reads like an outlet's name and not like a section's."""
    named = words.split()
    if not is_name(words) or is_section(words):
        return False
    if "&" in named:
        words = " ".join(word for word in named if word.lower() not in PAIRED)
    return bool(PRESS_WORD.search(words.title() if words.isupper() and len(named) > 1 else words))


def is_section(words: str) -> bool:
    """Whether the line holds nothing but words that sections are called by: "Middle East", "News & Opinion"."""
    return SECTION_WORDS.issuperset(words.lower().replace("&", " ").split())


def is_name(words: str) -> bool:
    """Whether the line is a few words with capitals and no sentence: the form of a name."""
    named = words.split()
    if not named or len(named) > LONGEST or words[-1:] in ".?!:,;&" or words[:1] == "&":
        return False
    return all(word[:1].isupper() or word in {"of", "the", "&"} for word in named)


def is_outlet_line(words: str) -> bool:
    """Whether a name between title and text can be no person's: "The Silver Lantern"."""
    if is_name(words) and NO_PERSON.search(words):
        return True
    if words in outlet_names() and " " in words and not is_section(words):
        return True
    if words.lower().startswith("the ") and _has_article(words):
        return True
    return is_masthead(words) and bool(NO_SURNAME.search(words.title() if words.isupper() else words))


def _has_article(words: str) -> bool:
    """Whether what begins with "The" is an outlet's name: "The Silver Lantern", "The Herald"."""
    if is_section(words) or place_id(words[4:]):
        return False
    return is_masthead(words) or (is_name(words) and len(words.split()) >= SHORTEST_ARTICLED)


def is_outlet_above_writer(words: str) -> bool:
    """Whether a name right above "By …" is an outlet's: "Kestrel Post" may be a person's, but the writer's follows."""
    return is_masthead(words) and bool(LIKE_SURNAME.fullmatch(words.title() if words.isupper() else words))
