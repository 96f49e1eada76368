"""Words of sources: nouns that tell what kind of source a phrase names.

Source: our own reading of English; kinds of document, recording, medium, body and person as news prose names them.
"""

from __future__ import annotations

VIDEO = frozenset(
    """video footage clip recording tape videotape film audio broadcast videoclip audiotape livestream podcast
    documentary""".split()
)
DOCUMENT = frozenset(
    """statement report document letter memo memorandum filing indictment study survey poll affidavit lawsuit
    complaint email e-mail tweet post release communique communiqué transcript note paper article editorial dossier
    record file ruling verdict declaration manifesto bulletin census analysis audit message cable motion brief
    testimony autopsy message leaflet pamphlet blog data figures statistics""".split()
)
OCCASION = frozenset("interview speech address briefing conference broadcast sermon remarks testimony".split())
# People by what they are or do, as reports name their sources.
HUMAN = frozenset(
    """source official officer spokesman spokeswoman spokesperson representative witness eyewitness resident villager
    relative brother sister father mother son daughter wife husband widow uncle aunt cousin friend neighbour neighbor
    colleague expert analyst specialist scientist researcher professor doctor physician nurse medic surgeon lawyer
    attorney solicitor barrister judge prosecutor investigator detective policeman policewoman commander general colonel
    soldier fighter militant rebel insurgent activist campaigner volunteer worker employee executive manager director
    chairman chairwoman president minister premier mayor governor senator lawmaker legislator deputy politician leader
    chief head ambassador diplomat envoy adviser advisor aide secretary teacher student pupil driver pilot captain
    passenger survivor victim patient critic supporter opponent historian economist engineer technician inspector
    journalist reporter correspondent editor author writer blogger observer monitor insider man woman boy girl people
    person farmer fisherman trader shopkeeper priest imam bishop rabbi cleric coach player athlete actor singer
    artist guard firefighter rescuer coroner pathologist regulator auditor banker investor owner member""".split()
)
# Nouns that stand with a capital before a name where a sentence opens: "Lifeguard Vera Dahl said".
CALLINGS = frozenset(
    """academic accountant architect baker barmaid barman barrister builder businessman businesswoman butcher bystander
    caretaker carer carpenter chef cleaner climber commuter cook crewman cyclist demonstrator dentist electrician
    entrepreneur gardener granddaughter grandfather grandmother grandson hairdresser headmaster headmistress headteacher
    hiker holidaymaker homeowner housewife janitor labourer laborer landlady landlord lecturer lifeguard mathematician
    mechanic midwife miner motorist nephew niece onlooker organiser organizer paramedic pedestrian pensioner
    pharmacist philosopher physicist plumber postman protester psychiatrist psychologist publican retiree sailor shopper
    skipper sociologist swimmer tenant tourist vet waiter waitress walker welder""".split()
)
MEDIA = frozenset(
    """media press newspaper daily weekly magazine broadcaster station radio television tv channel website portal
    outlet agency newswire wire tabloid paper journal network newsroom""".split()
)
RUMOUR = frozenset("rumor rumour speculation gossip hearsay".split())
OFFICE = frozenset(
    """ministry office department court government administration army military police force council committee
    commission parliament senate congress embassy agency bureau authority service directorate prosecutor prosecutors
    authorities headquarters secretariat presidency kremlin pentagon cabinet assembly municipality mission consulate
    tribunal treasury inspectorate navy""".split()
)
BODY = frozenset(
    """group organisation organization company firm union party foundation institute university association
    federation league alliance coalition front movement bank club church charity team think-tank tank campaign
    corporation society center centre board hospital school operator airline watchdog""".split()
)
# Parts of names of papers, stations and agencies, as the press forms them.
MEDIA_NAME_WORDS = frozenset(
    """news times post radio tv television journal herald tribune gazette guardian telegraph observer chronicle
    press daily weekly magazine newspaper agency broadcasting review mail sun star mirror express globe standard
    courier dispatch examiner inquirer sentinel record bulletin service network channel today""".split()
)
UNNAMED_MARKS = frozenset("anonymous unnamed unidentified undisclosed source sources".split())
HEDGES = frozenset(
    """reportedly supposedly allegedly apparently possibly perhaps probably likely maybe purportedly presumably
    seemingly ostensibly conceivably evidently""".split()
)
HEDGE_MODALS = frozenset("may might could".split())
HEDGE_VERBS = frozenset("appear seem believe think suspect presume suppose claim allege rumor rumour tend".split())
DENIALS = frozenset("deny refute dispute reject dismiss doubt disagree".split())
