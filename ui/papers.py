"""The papers a patient takes home, made from their case: what they are called, as a PDF, and as pictures."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from exposure.chart_exports import page_of_chart
from exposure.domain.anchor import Anchor
from exposure.domain.case import Case
from exposure.domain.evidence_page import evidence
from exposure.domain.identifiers import PatientId
from exposure.domain.practice_sheet import practice_sheet
from exposure.imports.step_pictures import drawing_of
from exposure.reports.chart_page import chart_document
from exposure.reports.my_evidence import evidence_document
from exposure.reports.patient_page import patient_page_document
from exposure.reports.practice_sheet import practice_document
from exposure.reports.typesetting import Document, pdf, pngs
from exposure.words.language import _
from exposure.words.patient_page import patient_page


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, not set yet. `file` is a name to offer for it, which names no patient; `across` is landscape.

    `patient` is whose it is and `kind` what it is kept as among the exports; without them nothing is kept.

    `pdf()` and `pages(ppi)` set it, which takes a moment: call them in a `Task`. Both may raise `unprintable`.
    `document` is what they set.
    """

    name: str
    file: str
    across: bool
    pdf: Callable[[], bytes] = bytes
    pages: Callable[[float], list[bytes]] = lambda _ppi: []
    patient: PatientId | None = None
    kind: str = ""
    document: Callable[[], Document] | None = None

    def anchored(self, anchor: Anchor) -> "Paper":
        """Give the same paper with the line that says which record it leaves, and as of when."""
        if self.document is None:
            return self
        return set_from(self, partial(_anchored, self.document, anchor))


def set_from(paper: Paper, document: Callable[[], Document]) -> Paper:
    """Give a paper as it is set from a document, which is made only then."""
    return replace(paper, document=document, pdf=lambda: pdf(document()), pages=lambda ppi: pngs(document(), ppi))


def _anchored(document: Callable[[], Document], anchor: Anchor) -> Document:
    return document().anchored(anchor)


def practice_paper(case: Case, now: datetime, by: str = "", *, with_loop: bool | None = None) -> Paper:
    """Give the practice sheet of a patient; `by` is who hands it over.

    `with_loop` puts the patient’s loop on a third page, or leaves it out; None: the first time after it was written.
    Raises `missing` about `practice_plan` where no step is planned, `not_now` while its ladder is paused.
    """
    sheet = practice_sheet(case, now, by, with_loop=with_loop)
    drawing = drawing_of(sheet.practice.picture)
    paper = Paper(
        name=_("Practice sheet"),
        file=_("practice-sheet-{day}.pdf").format(day=now.date().isoformat()),
        across=True,
        patient=case.patient.id,
        kind="practice-sheet",
    )
    return set_from(paper, lambda: practice_document(sheet, drawing))


def evidence_paper(case: Case, now: datetime) -> Paper:
    """Give “My evidence” of a patient; raises `missing` about `evidence` where nothing is on record yet."""
    page = evidence(case, now)
    drawings = [drawing_of(step.picture) for step in page.steps]
    paper = Paper(
        name=_("My evidence"),
        file=_("my-evidence-{day}.pdf").format(day=now.date().isoformat()),
        across=False,
        patient=case.patient.id,
        kind="my-evidence",
    )
    return set_from(paper, lambda: evidence_document(page, drawings))


def patient_view_paper(case: Case, now: datetime) -> Paper:
    """Give the patient’s own view in large print, to take home."""
    words = patient_page(case, now)
    drawings = [drawing_of(step.picture) for step in words.steps]
    paper = Paper(
        name=_("My steps"),
        file=_("my-steps-{day}.pdf").format(day=now.date().isoformat()),
        across=False,
        patient=case.patient.id,
        kind="patient-view",
    )
    return set_from(paper, lambda: patient_page_document(words, now, drawings))


def chart_paper(case: Case, now: datetime) -> Paper:
    """Give the chart of the newest ladder, drawn at once; raises `missing` about `evidence` where nothing was tried."""
    page = page_of_chart(case, now)
    paper = Paper(
        name=_("Chart"),
        file=_("chart-{day}.pdf").format(day=now.date().isoformat()),
        across=True,
        patient=case.patient.id,
        kind="chart-pdf",
    )
    return set_from(paper, lambda: chart_document(page))
