"""My evidence as a document to be set."""

from collections.abc import Sequence
from dataclasses import asdict

from exposure.domain.evidence_page import Evidence
from exposure.domain.pictogram import Drawing
from exposure.reports.pictogram_svg import GREENS, pictogram_svg
from exposure.reports.typesetting import Document
from exposure.words import language
from exposure.words.my_evidence import evidence_words

TEMPLATE = "letters/my_evidence.typ"


def evidence_document(evidence: Evidence, drawings: Sequence[Drawing | None] = ()) -> Document:
    """Give the page to be set; `drawings` are those of its steps, one each."""
    words = evidence_words(evidence)
    shown = enumerate(drawings[-len(words.steps) :] if words.steps else ())
    pictures = {f"picture{place}": pictogram_svg(drawing, GREENS) for place, drawing in shown if drawing}
    return Document(TEMPLATE, {**asdict(words), "language": language.code()}, evidence.made, pictures)
