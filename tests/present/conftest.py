"""A telling made by hand from four short reports, one of them hostile: what every format is tried on."""

from datetime import date

import pytest

from variorum.records.account import Account, Counters, Edition, Label, Line, Mark, Moment, Said, Telling
from variorum.records.annotation import Link, Statement
from variorum.records.article import Article, DateCandidate, Part, Published
from variorum.records.collation import Collation, Point, Reading, Root, Value
from variorum.records.entity import Apart, Entity, Identities, Join, Spelling
from variorum.records.event import Linking
from variorum.records.interval import Interval, one_day
from variorum.records.problem import Problem
from variorum.records.span import ArticleId, SnapshotId, Span
from variorum.records.story import ArticleDate, Dating, Story
from variorum.records.tracing import Copy, Origin, Passage, Tracing

ACCIDENT = date(2024, 3, 12)
TELVANE = (
    "Gate breaks at Lomnets dam\n\nAt least four people were killed early on Tuesday when a gate broke at "
    "the Lomnets dam, the Emergency Ministry said.\n\nThe deputy minister Gennady Shcherin is missing.\n\n"
    "More from Telvane: Grain prices fall"
)
LANTERN = (
    "At least four people were killed early on Tuesday when a gate broke at the Lomnets dam, "
    "the Emergency Ministry said.\n\nPlease support our journalism.\n\nlockkeeper_77: I heard it was twenty."
)
HARBOUR = (
    "Six people were killed. The union blamed worn bolts. The operator said that drifting ice had struck the gate. "
    "Gennadi Scherin (Геннадий Щерин) has a brother, Pavel Scherin. Nobody sounded the alarm, an engineer said."
)
HOSTILE = (
    '<script>alert("1")</script> Six | people\u202e were <b>killed</b>, '
    "\x1b[31mthe [ministry](javascript:alert(1)) said."
)


def article(key: str, text: str, *, outlet: str, parts: tuple[Part, ...] = (), **more) -> Article:
    """An article of the given text, all of it body unless parts are given."""
    return Article(
        id=ArticleId(key),
        snapshot=SnapshotId("0" * 64),
        name=f"{key}.html",
        text=text,
        outlet=outlet,
        parts=parts or (Part(kind="body", start=0, end=len(text), state="in"),),
        **more,
    )


def quote(report: Article, words: str):
    """The passage of the report with these words."""
    start = report.text.index(words)
    return report.quote(start, start + len(words))


def out(text: str, words: str, kind: str, reason: str) -> Part:
    """A part that was taken out."""
    start = text.index(words)
    return Part(kind=kind, start=start, end=start + len(words), state="out", reason=reason)


def reading(report: Article, words: str, state: str, **more) -> Reading:
    """A reading of the report in these words."""
    given = {"value": Value(kind="text", text=words), "commitment": "asserted", "origin": "o1", "root": "none", **more}
    return Reading(quote=quote(report, words), article=report.id, state=state, **given)


@pytest.fixture
def reports() -> tuple[Article, ...]:
    """The four reports and a Russian one."""
    telvane_parts = (
        Part(kind="title", start=0, end=26, state="in"),
        Part(kind="body", start=28, end=TELVANE.index("More"), state="in"),
        out(TELVANE, "More from Telvane: Grain prices fall", "related", "links to other reports"),
    )
    lantern_parts = (
        Part(kind="body", start=0, end=LANTERN.index("Please"), state="in"),
        out(LANTERN, "Please support our journalism.", "donation", "asks the reader for money"),
        out(LANTERN, "lockkeeper_77: I heard it was twenty.", "comment", "written by a reader"),
    )
    printed = Published(
        interval=one_day(ACCIDENT),
        method="printed",
        evidence="March 12, 2024",
        doubt=False,
        candidates=(DateCandidate(interval=one_day(date(2024, 3, 13)), method="page metadata", evidence="modified"),),
    )
    return (
        article("a1", TELVANE, outlet="Telvane", parts=telvane_parts, published=printed, title="Gate breaks"),
        article("a2", LANTERN, outlet="The Morning Lantern", parts=lantern_parts, address="https://lantern.example/1"),
        article("a3", HARBOUR, outlet="The Harbour Post"),
        article(
            "a4",
            HOSTILE,
            outlet='"><img src=x onerror=alert(1)>',
            title="</title><script>",
            address="javascript:alert(1)",
        ),
        article(
            "a5",
            "Геннадий Щерин пропал без вести.",
            outlet="Вечерний Дольник",
            language="ru",
            standing="other_language",
        ),
    )


def _points(a1: Article, a2: Article, a3: Article, a4: Article) -> tuple[Point, ...]:
    count = {"kind": "count", "unit": "people"}
    four, six = Value(text="4", low=4, high=4, **count), Value(text="6", low=6, high=6, **count)
    toll = Point(
        id="toll",
        question="How many were killed?",
        group="How many",
        verdict="update",
        origins=3,
        roots=1,
        reason="a later count of the dead, which can only rise",
        readings=(
            reading(
                a1,
                "At least four people",
                "first in this heap",
                value=four,
                root="ministry",
                through=("Emergency Ministry",),
            ),
            reading(
                a2,
                "At least four people",
                "copied",
                value=four,
                root="ministry",
                through=("Telvane", "Emergency Ministry"),
            ),
            reading(a3, "Six people", "update", value=six, origin="o2"),
            reading(a4, "Six | people\u202e", "same", value=six, origin="o3", commitment="hedged"),
        ),
    )
    cause = Point(
        id="cause",
        question="Why did the gate break?",
        group="What",
        verdict="conflict",
        origins=1,
        roots=2,
        reason="two rival causes from two interested parties",
        survived=("other event", "other moment"),
        readings=(
            reading(a3, "worn bolts", "differs", root="union", through=("union",), origin="o2"),
            reading(a3, "drifting ice", "differs", root="operator", through=("operator",), origin="o2"),
        ),
    )
    alarm = Point(
        id="alarm",
        question="Did the alarm sound?",
        group="What",
        verdict="single",
        origins=1,
        roots=0,
        reason="one report",
        readings=(reading(a3, "Nobody sounded the alarm", "one source", origin="o2", through=("an engineer",)),),
    )
    return toll, cause, alarm


def _account(a1: Article, a2: Article, a3: Article, a4: Article) -> Account:
    said = Statement(
        content=(quote(a3, "drifting ice had struck the gate").span,),
        words="drifting ice had struck the gate",
        manner="indirect",
        cue=None,
        source=None,
        speaker="operator",
        speaker_kind="organisation",
        chain=(Link(name="operator", kind="organisation", how="stated"),),
        commitment="hedged",
        hedge=quote(a3, "said that"),
    )
    first = Mark(
        article=a1.id, label="TE", through=("Emergency Ministry",), quote=quote(a1, "At least four people were killed")
    )
    second = Mark(article=a2.id, label="ML", through=("Telvane",), quote=quote(a2, "At least four people were killed"))
    third = Mark(article=a3.id, label="HP", through=(), quote=quote(a3, "Six people were killed."))
    fourth = Mark(article=a4.id, label="X", through=("<i>me</i>",), quote=quote(a4, "<b>killed</b>"))
    alarm = Mark(article=a3.id, label="HP", through=("an engineer",), quote=quote(a3, "Nobody sounded the alarm"))
    ice = Mark(article=a3.id, label="HP", through=("operator",), quote=quote(a3, "drifting ice had struck the gate"))
    return Account(
        headline="Gate breaks at Lomnets dam",
        headline_mark=Mark(article=a1.id, label="TE", through=(), quote=quote(a1, "Gate breaks at Lomnets dam")),
        counters=Counters(
            reports=4,
            origins=3,
            unknown_passages=1,
            roots=3,
            points=3,
            contested=1,
            sentences=9,
            placed=6,
            first="2024-03-12",
            last="2024-11-08",
        ),
        labels=(
            Label(article=a1.id, label="TE", outlet="Telvane"),
            Label(article=a2.id, label="ML", outlet="The Morning Lantern"),
            Label(article=a3.id, label="HP", outlet="The Harbour Post"),
            Label(article=a4.id, label="X", outlet=a4.outlet),
        ),
        lines=(
            Line(
                text="“At least four people were killed”; later “Six people were killed.”",
                marks=(first, second, third),
                point="toll",
            ),
            Line(text="“Nobody sounded the alarm”", marks=(alarm,), point="alarm", only="HP"),
            Line(text=HOSTILE, marks=(fourth,)),
        ),
        timeline=(
            Moment(
                interval=one_day(ACCIDENT), text="the gate breaks", how="“Tuesday” before 13 March 2024", marks=(first,)
            ),
            Moment(
                interval=Interval(first=date(2024, 3, 1), last=date(2024, 3, 31), grain="month"),
                text="killed",
                how="",
                marks=(third,),
            ),
            Moment(
                interval=Interval(first=date(2024, 11, 8), last=None),
                text="<b>killed</b>",
                how="“after”",
                marks=(fourth,),
            ),
            Moment(interval=one_day(ACCIDENT), text="Telvane", how="printed", marks=(first,), kind="reported"),
        ),
        said=(Said(speaker="operator", kind="organisation", statements=(said,), marks=(ice,)),),
        still_open=(Line(text="Why did the gate break?", marks=(ice,)),),
    )


def _identities(a1: Article, a3: Article, a5: Article) -> Identities:
    names = (("Gennady Shcherin", "Latin", a1), ("Gennadi Scherin", "Latin", a3), ("Геннадий Щерин", "Cyrillic", a3))
    found = [(words, script, report, quote(report, words)) for words, script, report in names]
    return Identities(
        entities=(
            Entity(
                id="e1",
                name="Gennady Shcherin",
                kind="PERSON",
                mentions=tuple(q.span for *_, q in found),
                titles=("deputy minister",),
                spellings=tuple(
                    Spelling(words=words, script=script, articles=(report.id,), count=1, first=q)
                    for words, script, report, q in found
                ),
                joins=(
                    Join(
                        left=found[0][3],
                        right=found[1][3],
                        rule="other transliteration",
                        reason="Shch and Sch both stand for Щ",
                    ),
                ),
            ),
            Entity(
                id="e2",
                name="Pavel Scherin",
                kind="PERSON",
                mentions=(quote(a3, "Pavel Scherin").span,),
                spellings=(
                    Spelling(
                        words="Pavel Scherin",
                        script="Latin",
                        articles=(a3.id,),
                        count=1,
                        first=quote(a3, "Pavel Scherin"),
                    ),
                ),
            ),
            Entity(
                id="e3",
                name="Lomnets dam",
                kind="LOC",
                mentions=(quote(a1, "Lomnets dam").span,),
                spellings=(
                    Spelling(
                        words="Lomnets dam", script="Latin", articles=(a1.id,), count=1, first=quote(a1, "Lomnets dam")
                    ),
                ),
            ),
        ),
        apart=(Apart(left="e1", right="e2", reason="other given name"),),
    )


@pytest.fixture
def telling(reports) -> Telling:
    """One story told by four reports, with a fifth kept aside and two inputs that are in no story."""
    a1, a2, a3, a4, a5 = reports
    passage = Passage(span=Span(article=a1.id, start=28, end=80), origin="o1", how="stated")
    tracing = Tracing(
        origins=(
            Origin(id="o1", name="Telvane", kind="agency", articles=(a1.id, a2.id), reason="credited in the dateline"),
            Origin(id="o2", name="The Harbour Post", kind="outlet", articles=(a3.id,), reason="own reporting"),
        ),
        passages=(passage,),
        copies=(
            Copy(
                article=a2.id,
                source=a1.id,
                source_name="Telvane",
                share=0.92,
                kind="reprint",
                reason="the same 20 words in the same order, and TE is older",
                quotes=(quote(a2, "At least four people were killed early"),),
            ),
            Copy(article=a3.id, source=None, source_name="Norwire", share=0.0, kind="credit", reason="names it"),
        ),
    )
    edition = Edition(
        story=Story(id="s", articles=tuple(report.id for report in reports)),
        articles=(a1, a2, a3, a4),
        aside=(a5,),
        annotations=(),
        dating=Dating(
            published=(
                ArticleDate(
                    article=a3.id,
                    published=Published(
                        interval=one_day(date(2024, 3, 14)),
                        method="worked out",
                        evidence="“on Tuesday”",
                        helpers=(a1.id,),
                    ),
                ),
            ),
            times=(),
        ),
        tracing=tracing,
        identities=_identities(a1, a3, a5),
        linking=Linking(),
        collation=Collation(
            points=_points(a1, a2, a3, a4),
            sentences=9,
            roots=(
                Root(id="none", name="not stated", kind="not stated"),
                Root(id="ministry", name="Emergency Ministry", kind="office"),
                Root(id="union", name="the union", kind="organisation"),
                Root(id="operator", name="the operator", kind="organisation"),
            ),
            unplaced=(quote(a1, "The deputy minister Gennady Shcherin is missing."), quote(a4, "Six | people")),
        ),
        account=_account(a1, a2, a3, a4),
    )
    wall = article("w1", "Accept all cookies?", outlet="", standing="wall")
    return Telling(
        editions=(edition,),
        left_out=(wall,),
        problems=(Problem(source="broken<.html", reason="holds no text", remedy="save the page again"),),
    )
