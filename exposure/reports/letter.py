"""The letter to the GP as a tagged PDF, as pictures of its pages, and as plain text."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from exposure.domain.anchor import Anchor
from exposure.domain.letter_content import LetterContent
from exposure.reports.letter_lines import last_line, letter_lines
from exposure.reports.typesetting import PREVIEW_PPI, Document, pdf, pngs, pngs_and_marks
from exposure.words.letter import letter_words
from exposure.words.letter_parts import plain

TEMPLATE = "letters/letter.typ"


@dataclass(frozen=True, slots=True)
class LetterPreview:
    """The pages as PNG pictures, and whether a chart was wanted that they had no room for."""

    pages: tuple[bytes, ...]
    chart_left_out: bool


def letter_pdf(content: LetterContent, charts: Sequence[str] = (), language: str = "en") -> bytes:
    """Set the letter as PDF/UA-1 and PDF/A-2a, the same bytes for the same letter.

    `charts` are from `charts.letter_charts`: the tallest that fits under the signature is taken, and none where none
    does. `language` is that of the words. Raises `unprintable` for a character no typeface on this computer has.
    """
    return pdf(letter_document(content, charts, language))


def letter_pages(
    content: LetterContent, charts: Sequence[str] = (), language: str = "en", ppi: float = PREVIEW_PPI
) -> list[bytes]:
    """Set the same pages as PNG pictures, to look at and to print; raises as `letter_pdf` does."""
    return pngs(letter_document(content, charts, language), ppi)


def letter_preview(content: LetterContent, charts: Sequence[str] = (), ppi: float = PREVIEW_PPI) -> LetterPreview:
    """Set the pages as `letter_pages` does, and tell whether they had no room for the chart."""
    pages, marks = pngs_and_marks(letter_document(content, charts), "chart", ppi)
    return LetterPreview(tuple(pages), chart_left_out="left out" in marks)


def letter_document(content: LetterContent, charts: Sequence[str] = (), language: str = "en") -> Document:
    """Give the letter to be set; the parameters are those of `letter_pdf`."""
    words = {**asdict(letter_words(content)), "language": language}
    return Document(TEMPLATE, words, content.made, {f"chart{place}": svg for place, svg in enumerate(charts)})


def letter_text(content: LetterContent, anchor: Anchor | None = None) -> str:
    """Give the letter as plain text, in the same order; the table is one line a step, and the chart is told.

    `anchor` is that of the record it leaves, for its last line.
    """
    blocks = (*letter_lines(letter_words(content)), *last_line(anchor))
    return "\n\n".join("\n".join(plain(line) for line in block) for block in blocks) + "\n"
