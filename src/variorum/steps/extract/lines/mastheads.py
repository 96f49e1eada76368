"""Mastheads: lines that hold nothing but the name of an outlet."""

from __future__ import annotations

import re

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
NO_PERSON = re.compile(r"\b(?:Business|Magazine|Online|Network|Channel|Newspapers?|Media)$")  # headlines end so, too
SECTION_WORDS = frozenset(
    """the world local latest breaking news national politics business top today daily home video us uk international
    europe asia africa americas middle east sport sports live press opinion radio tv star""".split()
)
OUTLET_LINE = "the name of the outlet or of a section"
SHORTEST_ARTICLED = 3  # words; shorter ones with an article are places, too: "The Hague"
LONGEST = 5  # words


def is_masthead(words: str) -> bool:
    """Whether the line reads like an outlet's name and not like a section's."""
    named = words.split()
    if not is_name(words):
        return False
    return bool(PRESS_WORD.search(words.title() if words.isupper() and len(named) > 1 else words)) and not (
        SECTION_WORDS.issuperset(words.lower().split())
    )


def is_name(words: str) -> bool:
    """Whether the line is a few words with capitals and no sentence: the form of a name."""
    named = words.split()
    if not named or len(named) > LONGEST or words[-1:] in ".?!:,;":
        return False
    return all(word[:1].isupper() or word in {"of", "the"} for word in named)


def is_outlet_line(words: str) -> bool:
    """Whether a name between title and text can be no person's: "The Silver Lantern"."""
    if is_name(words) and NO_PERSON.search(words):
        return True
    if is_name(words) and words.lower().startswith("the ") and len(words.split()) >= SHORTEST_ARTICLED:
        return True
    return is_masthead(words) and bool(NO_SURNAME.search(words.title() if words.isupper() else words))
