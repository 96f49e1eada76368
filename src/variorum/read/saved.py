"""Saved pages: a page and the folder of its parts that a browser or office program writes beside it."""

from __future__ import annotations

from collections.abc import Iterator

# Endings of such folders in the languages of Windows, whose file manager keeps page and folder together
# (Microsoft, "Connected files" of the Windows shell); Firefox and Chromium write "_files" in every language.
ENDINGS = (
    "_files", ".files", "-Dateien", "_fichiers", "_bestanden", "_file", "_archivos", "-filer", "_tiedostot", "_pliki",
    "_soubory", "_elemei", "_ficheiros", "_arquivos", "_dosyalar", "_datoteke", "_fitxers", "_failid", "_fails",
    "_bylos", "_fajlovi", "_fitxategiak",
)  # fmt: skip
PAGES = (".html", ".htm", ".xhtml")


def pages_of(folder: str) -> Iterator[str]:
    """The names that the page may have whose parts lie in a folder of this name."""
    for ending in ENDINGS:
        if folder.endswith(ending) and folder != ending:
            yield from (folder.removesuffix(ending) + page for page in PAGES)
