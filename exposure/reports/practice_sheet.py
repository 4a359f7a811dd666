"""The practice sheet as a document to be set."""

from dataclasses import asdict

from exposure.domain.pictogram import Drawing
from exposure.domain.practice_sheet import PracticeSheet
from exposure.reports.pictogram_svg import GREYS, pictogram_svg
from exposure.reports.typesetting import Document
from exposure.words import language
from exposure.words.practice_sheet import sheet_words

TEMPLATE = "letters/practice_sheet.typ"


def practice_document(sheet: PracticeSheet, drawing: Drawing | None = None) -> Document:
    """Give the sheet to be set; `drawing` is the step’s pictogram."""
    words = {**asdict(sheet_words(sheet)), "language": language.code()}
    return Document(TEMPLATE, words, sheet.made, {"picture": pictogram_svg(drawing, GREYS)} if drawing else {})
