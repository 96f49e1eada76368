"""Derivation: the verbs that a word may be made from."""

from __future__ import annotations

from collections.abc import Iterator

from variorum.text.frequency import stem

# Endings of English nouns of action with what stands in their place in the verb (Marchand, Categories and Types of
# Present-Day English Word-Formation, chapter 4); the longest first.
ENDINGS = (
    ("ification", ("ify",)), ("isation", ("ise",)), ("ization", ("ize",)), ("uction", ("uce", "uct")),
    ("ission", ("it",)), ("ension", ("end",)), ("ption", ("be", "pt")), ("ation", ("ate", "e", "")),
    ("ition", ("e", "ite", "it")), ("ssion", ("ss", "d", "de")), ("sion", ("d", "de", "se", "t")),
    ("tion", ("t", "te")), ("ment", ("",)), ("ance", ("", "e")), ("ence", ("", "e")), ("ery", ("", "e")),
    ("ing", ("", "e")), ("ure", ("", "e")), ("age", ("", "e")), ("al", ("", "e")), ("ee", ("", "e", "ate")),
    ("th", ("",)), ("y", ("",)), ("t", ("",)),
)  # fmt: skip
SHORTEST = 3  # letters of a verb


def verbs_of(noun: str) -> Iterator[str]:
    """Verbs that the noun may be derived from, itself first ("attack"), then by its ending ("arrival": "arrive")."""
    yield noun
    for ending, replacements in ENDINGS:
        if noun.endswith(ending):
            bare = noun[: -len(ending)]
            for replacement in replacements:
                if len(bare + replacement) >= SHORTEST:
                    yield bare + replacement
            if len(bare) > SHORTEST and bare[-1] == bare[-2]:
                yield bare[:-1]


# Past forms of irregular verbs that no ending gives away (a closed class of English), without those that are as often
# another word ("left", "felt", "saw", "rose").
IRREGULAR = dict(
    pair.split("/")
    for pair in """stolen/steal stole/steal shot/shoot hung/hang caught/catch fought/fight sought/seek bought/buy
    brought/bring taught/teach thought/think sold/sell told/tell fled/flee bled/bleed led/lead fed/feed met/meet
    sent/send spent/spend built/build burnt/burn lost/lose won/win struck/strike stricken/strike slain/slay slew/slay
    taken/take took/take shaken/shake shook/shake given/give gave/give driven/drive drove/drive ridden/ride risen/rise
    written/write wrote/write broken/break broke/break spoken/speak spoke/speak chosen/choose chose/choose
    frozen/freeze froze/freeze woken/wake stuck/stick swept/sweep kept/keep slept/sleep wept/weep crept/creep
    dealt/deal begun/begin began/begin sunk/sink sank/sink swum/swim swam/swim drunk/drink drank/drink sung/sing
    sang/sing thrown/throw threw/throw blown/blow blew/blow grown/grow grew/grow known/know knew/know flown/fly
    flew/fly drawn/draw drew/draw withdrawn/withdraw withdrew/withdraw torn/tear tore/tear worn/wear wore/wear
    sworn/swear swore/swear born/bear borne/bear beaten/beat bitten/bite hidden/hide fallen/fall fell/fall eaten/eat
    ate/eat gone/go went/go done/do did/do seen/see came/come became/become overthrown/overthrow overthrew/overthrow
    overcame/overcome ran/run held/hold said/say paid/pay laid/lay heard/hear stood/stand dug/dig spun/spin
    swung/swing stung/sting""".split()
)


def base_of(word: str) -> str:
    """The verb that an inflected word may be a form of, else the word: headlines are often tagged as names."""
    return IRREGULAR.get(word) or stem(word)
