"""Words of saying: verbs and nouns that ascribe content to somebody, by the form in which the content follows.

Source: our own reading of English reference grammar (the classes of verbs that govern a that-clause, an infinitive
or "of"/"for" with a gerund) and of news prose; no list is taken over from a corpus.
"""

from __future__ import annotations

# Verbs of communication that govern a clause or a quotation.
SAY = frozenset(
    """say tell add state claim report announce argue assert allege acknowledge admit affirm answer explain note
    observe remark reply respond insist maintain contend declare deny disclose reveal emphasize emphasise stress
    estimate exclaim joke concede conclude confirm confide counter caution warn complain boast brag testify tweet
    post write recall reiterate repeat suggest predict forecast speculate hint imply indicate inform notify remind
    assure advise recommend propose promise pledge vow swear threaten urge demand request order ask inquire enquire
    wonder quip shout yell scream whisper mutter murmur cry stammer protest object point continue interject tout
    clarify comment stipulate proclaim profess pronounce attest certify charge accuse lament rant retort rule
    underscore underline highlight message email e-mail text blog opine muse brief describe detail recount relate
    mention cite posit postulate decry reason agree plead beg marvel chant sing gush crow gloat fume rail rebut
    refute dispute contest caveat preach teach elaborate detail show find determine warrant guarantee stated""".split()
)
# Verbs that tell how a voice or a face was while it spoke: they bring a quotation, and nothing without marks.
# The classes are those of Levin, English Verb Classes and Alternations (1993), 37.3 and 40.2.
VOICE = frozenset(
    """babble bark bawl bellow bleat boom bray burble cackle chatter chirp coo croak croon drawl drone gibber groan
    growl grumble grunt hiss holler hoot howl jabber lilt lisp moan mumble purr rage rasp roar rumble screech shriek
    snap snarl sneer splutter squawk squeak squeal stutter thunder trill trumpet wail warble wheeze whimper whine whoop
    yammer yap yelp beam chuckle frown gasp giggle grimace grin laugh pout scoff scowl shrug sigh smile smirk snicker
    sniff snort sob weep blurt confess deadpan enthuse volunteer venture begin open conclude finish press prompt
    intone ponder reflect read sign""".split()
)
# Verbs that mean saying and nothing else: safe where the parse fails.
STRONG = frozenset(
    """say tell add report announce warn explain note write insist claim argue confirm reply tweet continue state
    allege acknowledge admit stress complain suggest conclude""".split()
)
# Verbs whose subject can be a document, a picture or a study: "the report shows that".
SHOW = frozenset("show find reveal indicate suggest demonstrate prove determine conclude imply read".split())
# Verbs of thinking that ascribe a belief; they take no quotation. "hop" is the tagger's lemma of "hoping".
THINK = frozenset(
    """believe think hope hop bet wager dread fear expect doubt suspect worry feel assume presume suppose reckon
    anticipate guess figure maintain agree disagree realize realise understand know hold envision conclude
    regret recognize recognise accept perceive concur imagine sense judge surmise infer deduce conjecture theorize
    theorise hypothesize hypothesise trust remember question fancy""".split()
)
# Verbs that take a bare infinitive of what the speaker undertakes, or is said to be or to have done.
UNDERTAKE = frozenset("vow threaten promise pledge claim swear profess purport undertake pretend offer".split())
# Verbs that take a person and an infinitive: what is asked of whom.
BID = frozenset(
    """ask urge call order tell advise beg implore warn request instruct command demand exhort entreat plead appeal
    press encourage remind forbid invite direct petition lobby caution challenge""".split()
)
# Verb -> prepositions that bring the content: "accuse X of", "criticise X for".
BLAME = {
    "accuse": ("of",),
    "blame": ("for", "on"),
    "criticize": ("for", "over", "as"),
    "criticise": ("for", "over", "as"),
    "condemn": ("for", "as"),
    "denounce": ("for", "as"),
    "fault": ("for",),
    "praise": ("for", "as"),
    "laud": ("for", "as"),
    "thank": ("for",),
    "slam": ("for", "as", "over"),
    "blast": ("for", "as", "over"),
    "attack": ("for",),
    "chide": ("for",),
    "rebuke": ("for",),
    "suspect": ("of",),
    "warn": ("of", "about", "against"),
    "complain": ("of", "about"),
    "speak": ("of",),
    "boast": ("of", "about"),
    "call": ("for",),
    "appeal": ("for",),
    "apologize": ("for",),
    "apologise": ("for",),
    "describe": ("as",),
    "characterize": ("as",),
    "characterise": ("as",),
    "portray": ("as",),
    "depict": ("as",),
    "dismiss": ("as",),
    "hail": ("as",),
    "label": ("as",),
    "brand": ("as",),
    "refer": ("as",),
    "cast": ("as",),
    "deride": ("as",),
    "decry": ("as",),
    "mock": ("as", "for"),
    "charge": ("with",),
    "compare": ("to", "with"),
    **dict.fromkeys(
        # verbs of characterising: Levin, English Verb Classes and Alternations (1993), 29.2
        """bill classify define envisage envision herald identify lampoon paint perceive regard remember ridicule salute
        see stigmatize stigmatise vilify view visualize visualise castigate recall""".split(),
        ("as",),
    ),
    **dict.fromkeys("credit commend applaud ridicule lambast lambaste castigate congratulate".split(), ("for",)),
    "liken": ("to",),
    "tout": ("as",),
}
# Verbs that name: "called him a liar".
NAME = frozenset("call label brand dub term deem declare pronounce style".split())
# Verbs of speech whose plain object can be the content: "denied involvement", "announced new measures".
ANNOUNCE = frozenset(
    """announce deny confirm allege predict propose promise pledge demand acknowledge admit forecast foresee
    recommend vow claim estimate suggest advocate express voice reiterate""".split()
)
# Verbs of declining: an infinitive of saying under them is no statement.
REFUSE = frozenset("refuse decline fail neglect hesitate avoid stop forget omit".split())

# Verbs that judge a thing or bring it up; what stands as their object is spoken of, not told.
JUDGE = frozenset(
    """criticize criticise praise condemn denounce endorse mock discuss mention cite describe tout applaud oppose favor
    favour welcome decry deride ridicule laud hail commend disavow disown repudiate renounce rebuke lambast lambaste
    castigate disparage belittle downplay minimize minimise emphasize emphasise stress underscore note detail outline
    explain advocate protest bemoan lament deplore trumpet reference invoke dispute refute rebut""".split()
)
# The same where the object is a plan, a claim or another thing of the mind: an army attacks a town, police question a
# driver, pillars support a roof.
JUDGE_IDEAS = frozenset(
    "attack blast slam defend dismiss question reject challenge support contest assail back".split()
)
IDEAS = frozenset(
    """approach bid call candidacy case charge claim comment cost critic criticism deal delay demand effort failure idea
    judgment judgement law bill lead move offer opinion plan policy position proposal push record reform remark report
    response result right role rule speech stance strategy system tax term tie trial use view vote war way work theory
    trade motive method logic notion ban cut budget budgets""".split()
)
IDEA_ENDINGS = ("tion", "sion", "ment", "ity", "ism", "ness", "ance", "ence", "ship", "acy", "ure", "ing", "al")
# Verbs of wishing and planning that take an infinitive.
MEAN = frozenset("hope hop want plan intend seek decide aim expect prefer wish".split())
# Verb of speech -> prepositions that bring what is spoken of.
TOPIC_VERBS = {
    "talk": ("about",), "speak": ("about", "against"), "joke": ("about",), "comment": ("on", "about"),
    "reflect": ("on",), "weigh": ("on",), "point": ("to",), "respond": ("to",), "reply": ("to",), "react": ("to",),
    "ask": ("about",), "worry": ("about",), "write": ("about",), "object": ("to",), "agree": ("with", "on"),
    "disagree": ("with", "on"), "brag": ("about",), "hint": ("at",), "allude": ("to",), "insist": ("on",),
    "argue": ("for", "against", "about"), "lobby": ("for", "against"), "push": ("for",), "press": ("for",),
    "inquire": ("about",), "plead": ("for",), "testify": ("about",), "elaborate": ("on",), "tweet": ("about",),
    "rail": ("against",), "rant": ("about",), "caution": ("against",), "advise": ("against",),
    "protest": ("against",), "fret": ("about", "over"), "marvel": ("at",), "dwell": ("on",), "lie": ("about",),
    "refer": ("to",), "vouch": ("for",), "campaign": ("for", "against"), "lash": ("at",), "concur": ("with",),
    "gush": ("about", "over"), "quarrel": ("with", "over"), "quibble": ("with", "over"), "touch": ("on",),
    "advocate": ("for",), "apologize": ("for",), "apologise": ("for",), "rejoice": ("at", "over"), "rage": ("against",),
}  # fmt: skip
# Noun of opinion -> prepositions that bring what the opinion is about.
TOPIC_NOUNS = {
    "criticism": ("of",), "endorsement": ("of",), "concern": ("about", "over"), "opposition": ("to",),
    "praise": ("of", "for"), "call": ("for",), "view": ("of", "on", "about"), "opinion": ("of", "about", "on"),
    "comment": ("about", "on"), "remark": ("about", "on"), "question": ("about",), "statement": ("about", "on"),
    "accusation": ("of",), "allegation": ("of",), "claim": ("of", "about"), "fear": ("of", "about"),
    "warning": ("of", "about"), "complaint": ("about", "of"), "doubt": ("about",), "promise": ("of",),
    "threat": ("of",), "demand": ("for",), "description": ("of",), "denial": ("of",), "assessment": ("of",),
    "estimate": ("of",), "condemnation": ("of",), "rejection": ("of",), "skepticism": ("about", "of"),
    "scepticism": ("about", "of"), "suspicion": ("of", "about"), "discussion": ("of", "about"),
    "support": ("for",), "defense": ("of",), "defence": ("of",), "stance": ("on",), "position": ("on",),
    "frustration": ("with", "over", "about"), "anger": ("at", "over", "about"), "anxiety": ("about", "over"),
    "worry": ("about", "over"), "enthusiasm": ("for",), "confidence": ("in",), "belief": ("in",), "faith": ("in",),
    "optimism": ("about",), "pessimism": ("about",), "disagreement": ("with", "over"), "attack": ("on",),
    "objection": ("to",), "insistence": ("on",), "apology": ("for",), "reservation": ("about",),
    "talk": ("of", "about"), "speech": ("on", "about"), "admiration": ("for",), "disdain": ("for",),
    "contempt": ("for",), "mockery": ("of",), "depiction": ("of",), "portrayal": ("of",), "characterization": ("of",),
    "characterisation": ("of",),
}  # fmt: skip
# Adjective of judgement -> prepositions that bring what is judged.
TOPIC_ADJECTIVES = {
    "critical": ("of",), "skeptical": ("of", "about"), "sceptical": ("of", "about"), "wary": ("of",),
    "dismissive": ("of",), "supportive": ("of",), "worried": ("about",), "concerned": ("about", "over"),
    "optimistic": ("about",), "pessimistic": ("about",), "hopeful": ("about",), "doubtful": ("of", "about"),
    "confident": ("in", "of", "about"), "enthusiastic": ("about",), "angry": ("about", "over", "at"),
    "furious": ("about", "over", "at"), "alarmed": ("at", "by", "over"), "frustrated": ("with", "by", "over"),
    "unhappy": ("with", "about"), "happy": ("with", "about"), "pleased": ("with", "about"), "dissatisfied": ("with",),
    "disappointed": ("with", "in", "by"), "opposed": ("to",), "scornful": ("of",), "disdainful": ("of",),
    "contemptuous": ("of",), "suspicious": ("of",), "fearful": ("of",), "apologetic": ("about",), "mindful": ("of",),
    "nervous": ("about",), "anxious": ("about",), "bullish": ("on", "about"), "bearish": ("on", "about"),
    "upset": ("about", "over", "by"), "outraged": ("by", "at", "over"), "proud": ("of",), "afraid": ("of",),
}  # fmt: skip

NOUNS = frozenset(
    """claim statement allegation assertion belief suggestion warning fear hope promise vow threat accusation
    announcement conclusion opinion view charge rumor rumour admission denial argument complaint prediction concern
    pledge insistence contention suspicion testimony declaration acknowledgment acknowledgement confirmation
    finding assurance proposal demand call report speculation notion theory revelation doubt comment remark observation
    impression perception conviction expectation estimate forecast explanation objection plea request recommendation
    ruling lie boast insinuation implication message point idea feeling answer response reply verdict anxiety
    criticism guess bet evidence position defence defense""".split()
)
# Nouns that ascribe content even where nobody is named.
HEARSAY = frozenset("rumor rumour speculation allegation report claim".split())
