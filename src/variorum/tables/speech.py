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
# Verbs that mean saying and nothing else: safe where the parse fails.
STRONG = frozenset(
    """say tell add report announce warn explain note write insist claim argue confirm reply tweet continue state
    allege acknowledge admit stress complain suggest conclude""".split()
)
# Verbs whose subject can be a document, a picture or a study: "the report shows that".
SHOW = frozenset("show find reveal indicate suggest demonstrate prove determine conclude imply read".split())
# Verbs of thinking that ascribe a belief; they take no quotation.
THINK = frozenset(
    """believe think hope fear expect doubt suspect worry feel assume presume suppose reckon anticipate
    guess figure maintain agree disagree realize realise understand know hold envision conclude regret""".split()
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

NOUNS = frozenset(
    """claim statement allegation assertion belief suggestion warning fear hope promise vow threat accusation
    announcement conclusion opinion view charge rumor rumour admission denial argument complaint prediction concern
    pledge insistence contention suspicion testimony declaration acknowledgment acknowledgement confirmation
    finding assurance proposal demand call report speculation notion theory revelation doubt""".split()
)
# Nouns that ascribe content even where nobody is named.
HEARSAY = frozenset("rumor rumour speculation allegation report claim".split())
