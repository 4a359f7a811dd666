"""The letter to the GP as a tagged PDF, as pictures of its pages, and as plain text."""

from dataclasses import asdict

from exposure.domain.letter_content import LetterContent
from exposure.reports.letter_lines import letter_lines
from exposure.reports.typesetting import PREVIEW_PPI, Document, pdf, pngs
from exposure.words.letter import letter_words
from exposure.words.letter_parts import plain

TEMPLATE = "letters/letter.typ"


def letter_pdf(content: LetterContent, chart_svg: str | None = None, language: str = "en") -> bytes:
    """Set the letter as PDF/UA-1 and PDF/A-2a, the same bytes for the same letter.

    `chart_svg` is from `charts.letter_svg`, `language` is that of the words.
    Raises `unprintable` for a character no typeface on this computer has.
    """
    return pdf(_document(content, chart_svg, language))


def letter_pages(
    content: LetterContent, chart_svg: str | None = None, language: str = "en", ppi: float = PREVIEW_PPI
) -> list[bytes]:
    """Set the same pages as PNG pictures, to look at and to print; raises as `letter_pdf` does."""
    return pngs(_document(content, chart_svg, language), ppi)


def _document(content: LetterContent, chart_svg: str | None, language: str) -> Document:
    words = {**asdict(letter_words(content)), "language": language}
    return Document(TEMPLATE, words, content.made, {"chart": chart_svg} if chart_svg else {})


def letter_text(content: LetterContent) -> str:
    """Give the letter as plain text, in the same order; the table is one line a step, and the chart is told."""
    blocks = letter_lines(letter_words(content))
    return "\n\n".join("\n".join(plain(line) for line in block) for block in blocks) + "\n"
