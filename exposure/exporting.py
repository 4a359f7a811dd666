"""Documents of one patient, made from what is on record."""

from collections.abc import Callable
from datetime import datetime

from exposure.chart_exports import chart_as_pdf, chart_png, chart_svg
from exposure.conversion import record
from exposure.data_exports import csv_of, json_of, research_of, research_with_words
from exposure.domain.anchor import Anchor
from exposure.domain.case import Case
from exposure.domain.evidence_page import evidence
from exposure.domain.letter import Letter
from exposure.domain.letter_content import LetterContent, compose
from exposure.domain.practice_sheet import practice_sheet
from exposure.errors import ExposureError
from exposure.imports.measures import measures
from exposure.imports.step_pictures import drawing_of
from exposure.reports.charts import letter_charts
from exposure.reports.fhir import LetterPage, fhir_bundle
from exposure.reports.letter import letter_document, letter_text
from exposure.reports.letter_rtf import letter_rtf
from exposure.reports.my_evidence import evidence_document
from exposure.reports.patient_page import patient_page_document
from exposure.reports.practice_sheet import practice_document
from exposure.reports.typesetting import pdf
from exposure.storage.records import Records
from exposure.words.patient_page import patient_page

Making = Callable[[], bytes]


def newest_content(case: Case, now: datetime) -> LetterContent:
    """Give what the newest letter says: as it was sealed, or a draft's facts at `now`.

    Raises `missing` about `letter` where none was drafted, about `consent` where nobody agreed to this letter.
    """
    if not case.letters:
        raise ExposureError("missing", "letter")
    letter = max(case.letters, key=lambda letter: letter.at)
    signed = any(seal.letter == letter.id for seal in case.signed)
    if not signed and case.consent_to_next is None:
        raise ExposureError("missing", "consent")
    return content_of(case, letter, now)


def content_of(case: Case, letter: Letter, now: datetime) -> LetterContent:
    """Give what one letter says: as it was sealed, or a draft's facts at `now`."""
    sealed = next((seal for seal in case.signed if seal.letter == letter.id), None)
    return record(LetterContent, sealed.content) if sealed else compose(case, letter, now, measures())


def chart_of(content: LetterContent) -> tuple[str, ...]:
    """Give the letter's chart as SVG, at each height that it may have; nothing where the letter has none."""
    drawn = content.drawn
    return letter_charts(drawn.points, drawn.spans) if drawn else ()


def letter_ready(case: Case, now: datetime, anchor: Anchor | None = None) -> Making:
    """Draw the chart of the newest letter; gives what sets the page, which may be done in a thread of its own.

    `anchor` is that of the record the letter leaves.
    """
    content = newest_content(case, now)
    document = letter_document(content, chart_of(content)).anchored(anchor)
    return lambda: pdf(document)


def _letter(records: Records, case: Case, now: datetime) -> bytes:
    return letter_ready(case, now, records.anchor())()


def _letter_text(records: Records, case: Case, now: datetime) -> bytes:
    return letter_text(newest_content(case, now), records.anchor()).encode()


def _letter_rtf(records: Records, case: Case, now: datetime) -> bytes:
    return letter_rtf(newest_content(case, now), records.anchor())


def _practice_sheet(records: Records, case: Case, now: datetime) -> bytes:
    sheet = practice_sheet(case, now)
    return pdf(practice_document(sheet, drawing_of(sheet.practice.picture)).anchored(records.anchor()))


def _my_evidence(records: Records, case: Case, now: datetime) -> bytes:
    page = evidence(case, now)
    drawings = [drawing_of(step.picture) for step in page.steps]
    return pdf(evidence_document(page, drawings).anchored(records.anchor()))


def _patient_view(records: Records, case: Case, now: datetime) -> bytes:
    words = patient_page(case, now)
    drawings = [drawing_of(step.picture) for step in words.steps]
    return pdf(patient_page_document(words, now, drawings).anchored(records.anchor()))


def fhir_ready(case: Case, now: datetime, anchor: Anchor | None = None) -> Making:
    """Draw the chart of the newest letter, where one may be sent; gives what makes the FHIR document with it.

    `anchor` is that of the record the document leaves.
    """
    try:
        letter, content = letter_ready(case, now, anchor), newest_content(case, now)
    except ExposureError:
        return lambda: fhir_bundle(case, None, now, measures(), anchor)
    return lambda: fhir_bundle(case, LetterPage(content, letter()), now, measures(), anchor)


def _fhir(records: Records, case: Case, now: datetime) -> bytes:
    return fhir_ready(case, now, records.anchor())()


EXPORTS: dict[str, Callable[[Records, Case, datetime], bytes]] = {
    "letter": _letter,
    "letter-text": _letter_text,
    "letter-rtf": _letter_rtf,
    "practice-sheet": _practice_sheet,
    "my-evidence": _my_evidence,
    "patient-view": _patient_view,
    "chart-png": chart_png,
    "chart-svg": chart_svg,
    "chart-pdf": chart_as_pdf,
    "fhir": _fhir,
    "json": json_of,
    "csv": csv_of,
    "research": research_of,
    "research-with-words": research_with_words,
}
# A chart is drawn where the window is, and not beside it; the rest is slow, and can be done in a thread.
DRAWN_FIRST: dict[str, Callable[[Case, datetime, Anchor], Making]] = {"letter": letter_ready, "fhir": fhir_ready}
