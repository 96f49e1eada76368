"""Heads of organisations' names: common nouns in the names of institutions (WordNet 3: organization.n.01)."""

HEADS = frozenset(
    """academy administration agency airlines airways alliance army assembly association authority bank board
    brigade bureau cabinet center centre chamber church club coalition college commission committee commonwealth
    community company confederation congress consortium consulate corporation corps council court department
    directorate division embassy enterprise exchange federation firm force forces foundation front
    fund gendarmerie government group guard guards hospital inc industries initiative institute institution
    inspectorate laboratories laboratory league ltd magazine media militia mission ministry mosque motors movement
    museum navy network news newspaper observatory office organisation organization parliament partnership party
    patrol police post press radio regiment registry school secretariat senate service services society squad
    studios syndicate team television telegraph times treasury tribal tribunal trust union university watch works
    herald tribune gazette chronicle journal courier daily weekly guardian observer""".split()
)
# Heads that take an "of" complement as part of their name: "Ministry of Roads", "University of the South".
WITH_COMPLEMENT = frozenset(
    """academy army association bank board bureau chamber church college commission committee company confederation
    council court department directorate embassy federation front government house institute islamic league ministry
    movement office organisation organization parliament party republic school secretariat senate service society
    state states union university""".split()
)
DOUBLE_COMPLEMENT = frozenset("ministry department commission committee office agency directorate".split())
ADHERENTS = frozenset(
    """republican democrat conservative liberal socialist communist islamist muslim christian jew catholic protestant
    sunni shiite shia hindu sikh buddhist mormon marxist nationalist unionist tory independent""".split()
)
CLOCKS = frozenset("utc gmt est edt cst cdt mst mdt pst pdt bst cet cest eet eest ist jst msk aest aedt".split())
FAITHS = frozenset(
    """islam christianity judaism hinduism buddhism sikhism catholicism islamism communism socialism marxism
    capitalism fascism nazism jihad sharia koran quran bible torah ramadan christmas easter god allah inshallah lord
    internet""".split()
)
