"""The practice sheet as a tagged PDF, and as pictures of its sides to look at and to print."""

from dataclasses import asdict

from exposure.domain.pictogram import Drawing
from exposure.domain.practice_sheet import PracticeSheet
from exposure.reports.pictogram_svg import GREYS, pictogram_svg
from exposure.reports.typesetting import PREVIEW_PPI, Document, pdf, pngs
from exposure.words import language
from exposure.words.practice_sheet import sheet_words

TEMPLATE = "letters/practice_sheet.typ"


def practice_pdf(sheet: PracticeSheet, drawing: Drawing | None = None) -> bytes:
    """Set the sheet as PDF/UA-1, the same bytes for the same sheet; `drawing` is the step’s pictogram.

    Raises `unprintable` for a character no typeface on this computer has.
    """
    return pdf(practice_document(sheet, drawing))


def practice_pages(sheet: PracticeSheet, drawing: Drawing | None = None, ppi: float = PREVIEW_PPI) -> list[bytes]:
    """Set the same sides as PNG pictures; raises as `practice_pdf` does."""
    return pngs(practice_document(sheet, drawing), ppi)


def practice_document(sheet: PracticeSheet, drawing: Drawing | None = None) -> Document:
    """Give the sheet to be set."""
    words = {**asdict(sheet_words(sheet)), "language": language.code()}
    return Document(TEMPLATE, words, sheet.made, {"picture": pictogram_svg(drawing, GREYS)} if drawing else {})
