"""Pronouns and gendered nouns of English (Quirk et al. 1985, sections 6.14 and 5.104)."""

SHE = frozenset("she her hers herself".split())
HE = frozenset("he him his himself".split())
IT = frozenset("it its itself".split())
THEY = frozenset("they them their theirs themselves".split())
SPEAKER = frozenset("i me my mine myself we us our ours ourselves".split())
HEARER = frozenset("you your yours yourself yourselves".split())
RELATIVE = frozenset("who whom whose which that where what".split())
REFLEXIVE = frozenset("himself herself itself themselves myself ourselves yourself yourselves".split())
OTHERS = frozenset("this these those one ones".split())
PRONOUNS = SHE | HE | IT | THEY | SPEAKER | HEARER | RELATIVE | OTHERS

FEMALE = frozenset(
    """woman women girl girls lady mother daughter sister wife widow aunt niece grandmother granddaughter girlfriend
    actress heiress hostess waitress policewoman congresswoman spokeswoman chairwoman businesswoman queen princess
    duchess nun mrs ms miss mum mom ex-wife ex-girlfriend stepmother fiancee bride""".split()
)
MALE = frozenset(
    """man men boy boys gentleman father son brother husband widower uncle nephew grandfather grandson boyfriend
    policeman congressman spokesman chairman businessman king prince duke monk mr dad ex-husband ex-boyfriend
    stepfather groom sir""".split()
)
