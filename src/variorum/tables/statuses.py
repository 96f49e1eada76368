"""Ordered statuses: what can only come after what, so that a later report of a later status is an update.

Source: the order of steps in criminal procedure and in careers as newsrooms tell them; our own list,
general to any story.
"""

from __future__ import annotations

# name of the scale -> steps in order, each a set of phrases of lemmas that a clause must hold in order
SCALES: dict[str, tuple[tuple[str, ...], ...]] = {
    "pursuit": (
        ("search for", "search by", "search", "look for", "hunt for", "manhunt", "seek"),
        ("arrest warrant", "warrant for", "warrant"),
        ("international arrest warrant", "international warrant"),
        ("want list", "red notice", "interpol notice"),
        ("be arrest", "be detain", "be capture", "take into custody"),
        ("be extradite", "extradition to"),
    ),
    "prosecution": (
        ("be investigate", "open investigation", "open a case", "under investigation"),
        ("be charge", "be indict", "face charge", "charge with"),
        ("go on trial", "stand trial", "trial begin"),
        ("be convict", "be acquit", "find guilty"),
        ("be sentence", "sentence to"),
        ("be release", "be free", "be pardon"),
    ),
    "membership": (
        ("join", "defect to", "become member", "enlist", "pledge allegiance", "swear allegiance", "member of"),
        ("become commander", "become leader", "become head", "become chief", "be promote", "promotion to", "rise in",
         "be appoint", "take over as", "be name head", "be name chief"),
    ),
    "fate": (
        ("be miss", "go miss", "disappear", "vanish", "missing"),
        ("be find alive", "reappear", "resurface", "be find dead", "body of", "be rescue"),
    ),
    "office": (
        ("be nominate", "candidate for", "run for"),
        ("be elect", "win the election", "be appoint"),
        ("be swear in", "take office"),
        ("resign", "step down", "be dismiss", "be sack", "be fire", "be suspend"),
    ),
}  # fmt: skip

# phrases that lie on one step of a scale and yet exclude or leave open each other -> what each of them says
SIDES: dict[str, str] = {
    "be convict": "guilty", "find guilty": "guilty", "be acquit": "cleared",
    "be find alive": "alive", "reappear": "alive", "resurface": "alive", "be rescue": "alive",
    "be find dead": "dead", "body of": "dead",
    "resign": "resigned", "step down": "resigned", "be dismiss": "dismissed", "be sack": "dismissed",
    "be fire": "dismissed", "be suspend": "suspended",
}  # fmt: skip
