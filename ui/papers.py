"""The papers a patient takes home, made from their case: what they are called, as a PDF, and as pictures."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from exposure.chart_exports import page_of_chart
from exposure.domain.anchor import Anchor
from exposure.domain.case import Case
from exposure.domain.evidence_page import evidence
from exposure.domain.identifiers import PatientId
from exposure.domain.practice_sheet import practice_sheet
from exposure.imports.step_pictures import drawing_of
from exposure.reports import typesetting
from exposure.reports.chart_page import chart_document
from exposure.reports.my_evidence import evidence_document
from exposure.reports.patient_page import patient_page_document
from exposure.reports.practice_sheet import practice_document
from exposure.reports.typesetting import Document
from exposure.words.language import _
from exposure.words.patient_page import patient_page


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper, not set yet. `file` is a name to offer for it, which names no patient; `across` is landscape.

    `document` makes what is set, only when it is; `patient` is whose it is and `kind` what it is kept as among the
    exports; without them nothing is kept. Setting takes a moment: call `pdf()` and `pages(ppi)` in a `Task`.
    """

    name: str
    file: str
    across: bool
    document: Callable[[], Document]
    patient: PatientId | None = None
    kind: str = ""

    def pdf(self) -> bytes:
        """Set it as a PDF; raises `unprintable` for a character no typeface on this computer has."""
        return typesetting.pdf(self.document())

    def pages(self, ppi: float) -> list[bytes]:
        """Set its pages as PNG pictures, `ppi` pixels an inch; raises as `pdf` does."""
        return typesetting.pngs(self.document(), ppi)

    def anchored(self, anchor: Anchor) -> "Paper":
        """Give the same paper with the line that says which record it leaves, and as of when."""
        return replace(self, document=lambda: self.document().anchored(anchor))


def dated(name: str, now: datetime) -> str:
    """Give the name of a file with today’s date in the place of its `{day}`."""
    return name.format(day=now.date().isoformat())


def practice_paper(case: Case, now: datetime, by: str = "", *, with_loop: bool | None = None) -> Paper:
    """Give the practice sheet of a patient; `by` is who hands it over.

    `with_loop` puts the patient’s loop on a third page, or leaves it out; None: the first time after it was written.
    Raises `missing` about `practice_plan` where no step is planned, `not_now` while its ladder is paused.
    """
    sheet = practice_sheet(case, now, by, with_loop=with_loop)
    drawing = drawing_of(sheet.practice.picture)
    return Paper(
        _("Practice sheet"),
        dated(_("practice-sheet-{day}.pdf"), now),
        across=True,
        document=lambda: practice_document(sheet, drawing),
        patient=case.patient.id,
        kind="practice-sheet",
    )


def evidence_paper(case: Case, now: datetime) -> Paper:
    """Give “My evidence” of a patient; raises `missing` about `evidence` where nothing is on record yet."""
    page = evidence(case, now)
    drawings = [drawing_of(step.picture) for step in page.steps]
    return Paper(
        _("My evidence"),
        dated(_("my-evidence-{day}.pdf"), now),
        across=False,
        document=lambda: evidence_document(page, drawings),
        patient=case.patient.id,
        kind="my-evidence",
    )


def patient_view_paper(case: Case, now: datetime) -> Paper:
    """Give the patient’s own view in large print, to take home."""
    words = patient_page(case, now)
    drawings = [drawing_of(step.picture) for step in words.steps]
    return Paper(
        _("My steps"),
        dated(_("my-steps-{day}.pdf"), now),
        across=False,
        document=lambda: patient_page_document(words, now, drawings),
        patient=case.patient.id,
        kind="patient-view",
    )


def chart_paper(case: Case, now: datetime) -> Paper:
    """Give the chart of the newest ladder, drawn at once; raises `missing` about `evidence` where nothing was tried."""
    page = page_of_chart(case, now)
    return Paper(
        _("Chart"),
        dated(_("chart-{day}.pdf"), now),
        across=True,
        document=lambda: chart_document(page),
        patient=case.patient.id,
        kind="chart-pdf",
    )
