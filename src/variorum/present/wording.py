"""Wording: the words that every format uses for states, kinds and numbers, so that all say the same."""

from __future__ import annotations

from variorum.records.annotation import Act, Commitment, LinkKind, MentionKind
from variorum.records.article import Method, PartKind, Standing
from variorum.records.collation import VerdictKind
from variorum.records.tracing import OriginKind

NOTHING = "– nothing found"
FOOTER = 'Machine reading, not checked by a person. A blank cell means "nothing found", not "did not report".'
VERDICTS: dict[VerdictKind, str] = {
    "conflict": "differs", "update": "update", "certainty": "less certain", "refine": "more exact",
    "variant": "variant", "agree": "same", "single": "one source",
}  # fmt: skip
KINDS: dict[MentionKind, str] = {
    "PERSON": "People", "ORG": "Organisations", "GPE": "Places", "LOC": "Places", "OTHER": "Other names",
}  # fmt: skip
ORIGINS: dict[OriginKind, str] = {"outlet": "outlet", "agency": "agency", "unknown": "origin unknown"}
COMMITMENTS: dict[Commitment, str] = {
    "asserted": "", "hedged": "hedged", "denied": "denied", "unknown": "said not to be known",
}  # fmt: skip
ACTS: dict[Act, str] = {"says": "", "speaks of": "spoken of, not told", "means to": "an intention or a wish"}
SPEAKERS: dict[LinkKind, str] = {
    "person": "", "organisation": "organisation", "office": "office", "unnamed": "not named", "document": "document",
    "video": "video", "rumour": "rumour", "media": "media", "agency": "agency", "outlet": "outlet",
}  # fmt: skip
METHODS: dict[Method, str] = {
    "printed": "printed in the text", "page metadata": "page metadata", "address": "in the address",
    "given": "given with the report", "page text": "found in the page's text", "file time": "time of the file",
    "worked out": "worked out", "none": "not found",
}  # fmt: skip
PARTS: dict[PartKind, str] = {
    "title": "title", "deck": "subtitle", "dateline": "dateline", "date": "date line", "byline": "byline",
    "body": "body text", "subhead": "subheading", "caption": "caption", "correction": "correction note",
    "donation": "appeal for money", "comment": "readers' comments", "related": "links to other reports",
    "navigation": "navigation", "legal": "legal notice", "pull_quote": "pull quote", "newsletter": "newsletter box",
    "repeat": "repeated text", "footer": "foot of the page", "other": "other",
}  # fmt: skip
STANDINGS: dict[Standing, str] = {
    "report": "not placed in a story", "other_language": "in another language: names and copies only",
    "wall": "only a wall (consent or payment) was saved, not the report", "stub": "only the beginning was saved",
    "list": "a list of links, not a report", "not_found": "a page that says “not found”", "empty": "holds no text",
    "short": "too short to be a report; if it is one, put a headline above it, or outlet and day",
    "version": "another version of a report: no passage of it is its own",
}  # fmt: skip
LANGUAGES = {
    "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian", "bn": "Bengali", "cs": "Czech",
    "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian",
    "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "ko": "Korean", "ky": "Kyrgyz", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian",
    "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def counted(number: int, noun: str, plural: str = "") -> str:
    """The number with its noun: "1 report", "5 reports"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def language(code: str) -> str:
    """The English name of the language, or its code in quotation marks where we have no name for it."""
    return LANGUAGES.get(code, f"“{code}”")


def speaker_words(kind: str) -> str:
    """What stands in brackets behind a speaker of the kind, "" for a person."""
    return next((word for known, word in SPEAKERS.items() if known == kind), kind)


def only_words(reports: int) -> str:
    """What stands before the marks of a line that rests on one origin: "only", or that several print the same."""
    return "only" if reports == 1 else "one origin:"
