"""PDF: an article from the text layer of a document, its paragraphs put together again from the lines of its pages."""

from variorum.steps.extract.formats.pdf.pdf import pdf_article

__all__ = ["pdf_article"]
