"""The letter to the GP as a tagged PDF, as pictures of its pages, and as plain text."""

from dataclasses import asdict

from exposure.domain.anchor import Anchor
from exposure.domain.letter_content import LetterContent
from exposure.reports.letter_lines import last_line, letter_lines
from exposure.reports.typesetting import PREVIEW_PPI, Document, pdf, pngs
from exposure.words.letter import letter_words
from exposure.words.letter_parts import plain

TEMPLATE = "letters/letter.typ"


def letter_pdf(content: LetterContent, chart_svg: str | None = None, language: str = "en") -> bytes:
    """Set the letter as PDF/UA-1 and PDF/A-2a, the same bytes for the same letter.

    `chart_svg` is from `charts.letter_svg`, `language` is that of the words.
    Raises `unprintable` for a character no typeface on this computer has.
    """
    return pdf(letter_document(content, chart_svg, language))


def letter_pages(
    content: LetterContent, chart_svg: str | None = None, language: str = "en", ppi: float = PREVIEW_PPI
) -> list[bytes]:
    """Set the same pages as PNG pictures, to look at and to print; raises as `letter_pdf` does."""
    return pngs(letter_document(content, chart_svg, language), ppi)


def letter_document(content: LetterContent, chart_svg: str | None = None, language: str = "en") -> Document:
    """Give the letter to be set; the parameters are those of `letter_pdf`."""
    words = {**asdict(letter_words(content)), "language": language}
    return Document(TEMPLATE, words, content.made, {"chart": chart_svg} if chart_svg else {})


def letter_text(content: LetterContent, anchor: Anchor | None = None) -> str:
    """Give the letter as plain text, in the same order; the table is one line a step, and the chart is told.

    `anchor` is that of the record it leaves, for its last line.
    """
    blocks = (*letter_lines(letter_words(content)), *last_line(anchor))
    return "\n\n".join("\n".join(plain(line) for line in block) for block in blocks) + "\n"
