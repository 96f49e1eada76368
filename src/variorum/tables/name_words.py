"""Name words: particles inside personal names, legal forms and common words of organisations' names.

Particles: Chicago Manual of Style 8.4-8.14 and ALA-LC rules for Arabic names. Legal forms: the abbreviations
of ISO 20275 (entity legal forms) in wide use, with the words that they stand for.
"""

PARTICLES = frozenset(
    """al el ul ur as ad an ar at ash az bin ben ibn ould oud wuld bint bte binti binte de der den del della di da
    do dos das du des la le les van von zu zum zur ter ten af av bar bat te ap na ni mac""".split()
)
ARTICLES = frozenset("al el ul ur as ad an ar at ash az ad- the".split())
LEGAL_FORMS = {
    "limited": "ltd", "ltd": "ltd", "llc": "llc", "inc": "inc", "incorporated": "inc", "corp": "inc",
    "corporation": "inc", "co": "co", "company": "co", "plc": "plc", "gmbh": "gmbh", "ag": "ag",
    "aktiengesellschaft": "ag", "sa": "sa", "sas": "sa", "sarl": "sarl", "spa": "sa", "srl": "sarl", "nv": "nv",
    "bv": "bv", "oy": "oy", "oyj": "oy", "ab": "ab", "as": "as", "asa": "as", "aps": "aps", "kg": "kg",
    "ooo": "llc", "oao": "jsc", "zao": "jsc", "pao": "jsc", "ao": "jsc", "jsc": "jsc", "ojsc": "jsc", "cjsc": "jsc",
    "pjsc": "jsc", "tov": "llc", "kk": "kk", "pty": "ltd", "pte": "ltd", "sdn": "ltd", "bhd": "ltd", "doo": "llc",
    "sro": "llc", "spzoo": "llc", "lp": "lp", "llp": "llp", "fzco": "llc", "fze": "llc", "fzc": "llc", "pvt": "ltd",
    "ou": "ou", "kft": "llc", "zrt": "jsc", "ad": "jsc", "ead": "jsc", "eood": "llc", "ood": "llc", "se": "se",
    "gesellschaft": "gmbh", "holding": "holding", "holdings": "holding",
}  # fmt: skip
LEGAL_PHRASES = (
    ("open joint stock company", "jsc"), ("closed joint stock company", "jsc"), ("public joint stock company", "jsc"),
    ("joint stock company", "jsc"), ("limited liability company", "llc"), ("public limited company", "plc"),
    ("private limited company", "ltd"), ("limited liability partnership", "llp"), ("limited partnership", "lp"),
    ("gesellschaft mit beschrankter haftung", "gmbh"), ("sociedad anonima", "sa"), ("societe anonyme", "sa"),
    ("societa per azioni", "sa"), ("sp z o o", "llc"), ("s p a", "sa"), ("s r l", "sarl"), ("s a", "sa"),
    ("d o o", "llc"), ("s r o", "llc"), ("l l c", "llc"), ("naamloze vennootschap", "nv"),
    ("besloten vennootschap", "bv"), ("private limited", "ltd"),
    ("obshchestvo s ogranichennoy otvetstvennostyu", "llc"), ("publichnoe aktsionernoe obshchestvo", "jsc"),
    ("otkrytoe aktsionernoe obshchestvo", "jsc"), ("zakrytoe aktsionernoe obshchestvo", "jsc"),
    ("aktsionernoe obshchestvo", "jsc"), ("societatea cu raspundere limitata", "sarl"),
    ("sociedad de responsabilidad limitada", "sarl"), ("societe a responsabilite limitee", "sarl"),
    ("societa a responsabilita limitata", "sarl"),
)  # fmt: skip
SHORT_FORMS = {  # abbreviations of words in organisations' names (Chicago Manual of Style 10; Bluebook T6)
    "intl": "international", "int": "international", "natl": "national", "govt": "government", "dept": "department",
    "univ": "university", "assn": "association", "assoc": "association", "org": "organization", "gen": "general",
    "tech": "technology", "technologies": "technology", "mfg": "manufacturing", "ind": "industries",
    "inds": "industries", "bros": "brothers", "ctr": "center", "centre": "center", "organisation": "organization",
    "labour": "labor", "defence": "defense", "mgmt": "management", "dev": "development", "comm": "commission",
    "cmte": "committee", "cttee": "committee", "eng": "engineering",
    "svcs": "services", "svc": "services", "service": "services", "bldg": "building", "grp": "group", "mt": "mount",
    "ft": "fort", "st": "saint", "n": "north", "industry": "industries",
}  # fmt: skip
EMPTY = frozenset(
    "the a an of and for in on at to de la el le les des du del di y e et und fur der die das fi wa i".split()
)
# Words that many organisations share and that alone tell none apart.
GENERIC = frozenset(
    """group international national general company corporation office bank university ministry department institute
    association organization center agency commission committee council party union front movement army police force
    forces service services trading industries technology holding shipping import export foundation trust federation
    board bureau authority court global world state people republic new united islamic investment investments capital
    development engineering construction insurance airlines energy oil gas media news television radio
    times""".split()
)
