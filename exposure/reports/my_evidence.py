"""My evidence as a tagged PDF, and as pictures of its pages to look at and to print."""

from collections.abc import Sequence
from dataclasses import asdict

from exposure.domain.evidence_page import Evidence
from exposure.domain.pictogram import Drawing
from exposure.reports.pictogram_svg import GREENS, pictogram_svg
from exposure.reports.typesetting import PREVIEW_PPI, Document, pdf, pngs
from exposure.words import language
from exposure.words.my_evidence import evidence_words

TEMPLATE = "letters/my_evidence.typ"


def evidence_pdf(evidence: Evidence, drawings: Sequence[Drawing | None] = ()) -> bytes:
    """Set the page as PDF/UA-1, the same bytes for the same page; `drawings` are those of its steps, one each.

    Raises `unprintable` for a character no typeface on this computer has.
    """
    return pdf(evidence_document(evidence, drawings))


def evidence_pages(
    evidence: Evidence, drawings: Sequence[Drawing | None] = (), ppi: float = PREVIEW_PPI
) -> list[bytes]:
    """Set the same pages as PNG pictures; raises as `evidence_pdf` does."""
    return pngs(evidence_document(evidence, drawings), ppi)


def evidence_document(evidence: Evidence, drawings: Sequence[Drawing | None] = ()) -> Document:
    """Give the page to be set."""
    words = evidence_words(evidence)
    shown = enumerate(drawings[-len(words.steps) :] if words.steps else ())
    pictures = {f"picture{place}": pictogram_svg(drawing, GREENS) for place, drawing in shown if drawing}
    return Document(TEMPLATE, {**asdict(words), "language": language.code()}, evidence.made, pictures)
