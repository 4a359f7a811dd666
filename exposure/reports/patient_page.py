"""The patient’s own view in large print, as a document to be set."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from exposure.domain.pictogram import Drawing
from exposure.reports.pictogram_svg import GREENS, pictogram_svg
from exposure.reports.typesetting import Document
from exposure.words import language
from exposure.words.patient_page import PageWords

TEMPLATE = "letters/patient_page.typ"


def patient_page_document(words: PageWords, made: datetime, drawings: Sequence[Drawing | None] = ()) -> Document:
    """Give the page to be set; `drawings` are those of its steps, one each, in their order on the page."""
    pictures = {f"picture{place}": pictogram_svg(each, GREENS) for place, each in enumerate(drawings) if each}
    return Document(TEMPLATE, {**asdict(words), "language": language.code()}, made, pictures)
