"""The plan: every step of the house, in order, on one screen."""

from __future__ import annotations

from variorum.flow import work
from variorum.flow.draft import Extracted, Heap, Stories, Versions
from variorum.flow.step import Each, Linked, Together
from variorum.records.account import Account
from variorum.records.annotation import Annotation
from variorum.records.article import Article
from variorum.records.collation import Collation
from variorum.records.entity import Identities
from variorum.records.event import Linking
from variorum.records.source import Source
from variorum.records.story import Dating
from variorum.records.tracing import Tracing

REPORTS = ("articles", "annotations")
ASIDE = ("aside", "aside_annotations")

EXTRACT: Each[Source, Extracted] = Each("extract", 1, work.extract, Extracted)
VERSION: Linked[Heap, Versions] = Linked("version", 1, work.version, Versions)  # reads the articles of a heap alone
ANNOTATE: Each[Article, Annotation] = Each("annotate", 1, work.annotate, Annotation, settings=("model",))
GATHER: Linked[Heap, Stories] = Linked("gather", 1, work.gather, Stories)
DATE = Together("date", 1, work.date, Dating, (*REPORTS, *ASIDE), "dating")
TRACE = Together("trace", 1, work.trace, Tracing, (*REPORTS, *ASIDE, "histories", "dating"), "tracing")
IDENTIFY = Together("identify", 1, work.identify, Identities, (*REPORTS, *ASIDE, "ties"), "identities")
LINK = Together("link", 1, work.link, Linking, (*REPORTS, "dating", "identities"), "linking")
KNOWN = (*REPORTS, "histories", "dating", "tracing", "identities", "linking")
COLLATE = Together("collate", 1, work.collate, Collation, KNOWN, "collation")
TELL = Together("tell", 1, work.tell, Account, (*KNOWN, "collation"), "account")

STORY = (DATE, TRACE, IDENTIFY, LINK, COLLATE, TELL)
PLAN = (EXTRACT, VERSION, ANNOTATE, GATHER, *STORY)
