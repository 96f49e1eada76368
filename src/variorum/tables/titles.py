"""Titles: ranks, offices and forms of address that stand beside a name in English reports.

Ranks: NATO STANAG 2116 (English short forms of grades) and the usual police ranks; forms of address and offices: the
entries of that kind in Debrett's and in the general style guides of English newsrooms.
"""

ADDRESS = frozenset(
    """mr mrs ms miss mx dr doctor prof professor sir dame lord lady madam madame hon honourable honorable rev
    reverend fr father sister brother pastor bishop archbishop cardinal pope rabbi imam sheikh shaikh sheik shaykh
    mullah mulla maulana maulvi mawlawi ayatollah grand hajji haji hadji qari hafiz sayyid sayed syed alhaj king
    queen prince princess emperor empress duke duchess count countess baron baroness crown saint st herr frau señor
    señora senor senora monsieur mme mlle signor signora comrade ustad ustaz eng engineer""".split()
)
RANKS = frozenset(
    """general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private pvt admiral adm
    commander cmdr commodore brigadier brig marshal ensign cadet warrant officer constable inspector insp detective
    det superintendent supt sheriff deputy trooper chief commissioner commandant staff field vice rear wing group
    squadron master sub petty airman seaman first second junior senior""".split()
)
OFFICES = frozenset(
    """president premier prime minister chancellor secretary governor gov senator sen congressman congresswoman
    representative rep mayor councillor councilor councilman councilwoman ambassador envoy consul judge justice
    attorney prosecutor speaker chairman chairwoman chair director manager spokesman spokeswoman spokesperson leader
    coach mp delegate commissioner lawmaker legislator ministerial deputy acting interim former vice assistant
    associate head boss minister ministers ceo cfo coo founder editor reporter correspondent analyst professor
    archdeacon warden actor actress singer author magistrate coroner ombudsman undersecretary officer treasurer
    trustee agent""".split()
)
QUALIFIERS = frozenset(
    """interior foreign defence defense finance justice health education transport trade energy labour labor
    agriculture culture environment economy economic economics home internal external emergency emergencies tourism
    sports communications special press intelligence security police army navy air force fire district state federal
    national
    regional provincial city county borough chief executive general attorney prime deputy first vice""".split()
)
# Titles that open no organisation's name, unlike "general", "chief" or "president".
PERSONAL = ADDRESS | frozenset(
    """spokesman spokeswoman spokesperson senator sen minister governor gov mayor captain capt colonel col sergeant sgt
    lieutenant lt sheriff detective det judge ambassador lawmaker chairman chairwoman premier congressman
    congresswoman undersecretary analyst ceo cfo superintendent supt inspector insp commandant brigadier brig corporal
    cpl trooper""".split()
)
TITLES = ADDRESS | RANKS | OFFICES
SUFFIXES = frozenset("jr sr ii iii iv esq phd md obe cbe kc qc mp".split())
