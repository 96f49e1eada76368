"""Romanisation: Latin letters for letters of scripts that write few vowels or that a general table spells oddly.

Arabic and Persian follow the BGN/PCGN systems without diacritics, Hebrew the simplified rules of the Hebrew Academy
(2006), Greek BGN/PCGN (1996), Cyrillic BGN/PCGN for Russian and Ukrainian without apostrophes.
"""

ARABIC = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ء": "", "ئ": "i", "ؤ": "u", "ب": "b", "پ": "p", "ت": "t",
    "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "ژ": "zh",
    "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f", "ڤ": "v", "ق": "q",
    "ك": "k", "ک": "k", "گ": "g", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ة": "a", "ۃ": "a", "ھ": "h", "و": "w",
    "ي": "y", "ی": "y", "ى": "a", "ے": "e", "ں": "n", "ټ": "t", "ډ": "d", "ړ": "r", "ښ": "sh", "ځ": "z", "څ": "ts",
    "ې": "e", "ۍ": "i", "َ": "a", "ِ": "i", "ُ": "u", "ً": "", "ٍ": "", "ٌ": "", "ْ": "", "ّ": "", "ـ": "", "ٰ": "a",
}  # fmt: skip
HEBREW = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "h", "ו": "v", "ז": "z", "ח": "h", "ט": "t", "י": "y", "כ": "k",
    "ך": "k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "a", "פ": "p", "ף": "f", "צ": "ts",
    "ץ": "ts", "ק": "k", "ר": "r", "ש": "sh", "ת": "t",
}  # fmt: skip
HEBREW_PAIRS = {"ג'": "j", "ז'": "zh", "צ'": "ch", "ץ'": "ch", "ת'": "th", "וו": "v", "יי": "y", "או": "o", "אי": "i"}
ARABIC_PAIRS = {"او": "u", "اي": "i", "أي": "i", "أو": "o", "تش": "ch"}
GREEK_PAIRS = {
    "ου": "ou", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "nt", "γκ": "gk", "γγ": "ng", "τζ": "tz", "γχ": "nch",
    "ού": "ou", "εύ": "ev", "αύ": "av",
}  # fmt: skip
GREEK = {
    "η": "i", "ή": "i", "υ": "y", "ύ": "y", "ϋ": "y", "χ": "kh", "φ": "f", "β": "v", "θ": "th", "ψ": "ps", "ξ": "x",
    "ω": "o", "ώ": "o",
}  # fmt: skip
CYRILLIC = {
    "ж": "zh", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "ё": "yo", "є": "ye", "і": "i", "ї": "yi", "ґ": "g", "ђ": "dj", "ј": "j",
    "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz", "ў": "w", "қ": "q", "ғ": "gh", "ҳ": "h", "ҷ": "j", "ӯ": "u",
    "ӣ": "i", "ң": "ng", "ө": "o", "ү": "u", "ұ": "u", "һ": "h", "ә": "a",
}  # fmt: skip
