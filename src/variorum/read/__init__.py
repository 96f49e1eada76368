"""Read: raw bytes of files, folders and standard input, each with its hash; nothing is made of them here."""

from variorum.read.sources import source_of, sources, sources_in

__all__ = ["source_of", "sources", "sources_in"]
