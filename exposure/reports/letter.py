"""The letter to the GP as a tagged PDF, as pictures of its pages, and as plain text."""

from dataclasses import asdict

from exposure.domain.letter_content import LetterContent
from exposure.reports.typesetting import PREVIEW_PPI, Document, pdf, pngs
from exposure.words.letter import LetterWords, letter_words
from exposure.words.letter_parts import plain
from exposure.words.letter_table import StepTable

TEMPLATE = "letters/letter.typ"


def letter_pdf(content: LetterContent, chart_svg: str | None = None, language: str = "en") -> bytes:
    """Set the letter as PDF/UA-1, the same bytes for the same letter; `chart_svg` is from `charts.letter_svg`.

    `language` is that of the words. Raises `unprintable` for a character no typeface on this computer has.
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
    words = letter_words(content)
    parts = [
        "\n".join([words.clinic, words.by, *words.contact]),
        *([words.draft] if words.draft else []),
        "\n".join(["   ".join([words.name, *words.identity]), words.to, words.dated]),
        f"{words.action_label} {words.action}",
        *(plain(note) for note in words.action_notes),
        *(plain(paragraph) for paragraph in words.paragraphs),
        *(_table(table) for table in words.tables),
        "\n".join(words.signature),
        *_chart(words),
        words.agreement,
    ]
    return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _table(table: StepTable) -> str:
    rows = [
        "; ".join([row[0], *(f"{head}: {cell}" for head, cell in zip(table.heads[1:], row[1:], strict=True))])
        for row in table.rows
    ]
    return "\n".join(line for line in [table.goal, *rows, table.later] if line)


def _chart(words: LetterWords) -> list[str]:
    return [f"{words.chart_title}: {words.chart_alt}"] if words.chart_alt else []
