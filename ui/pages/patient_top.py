"""What stands over all pages of a patient: who it is, the pages as tabs, and a pause or a flare where there is one."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.patient import Patient
from exposure.domain.progression.gathering import decide
from exposure.words.language import _
from exposure.words.progression import sentence
from ui.pages.page import newest_ladder
from ui.pages.try_offered import try_words
from ui.widgets.boxes import Column
from ui.widgets.care_notice import CareNotice
from ui.widgets.patient_header import PatientHeader


class PatientTop(QWidget):
    """Tells who is open and how things stand; what its buttons mean is for the pages to say.

    Signals:
        back, patient_view_wanted, try_wanted: as the header's buttons say.
        tab_chosen(int): the number of a page.
        notice_wanted, flare_over: what can be done about a pause or a flare, or that the flare is over.
    """

    back = Signal()
    patient_view_wanted = Signal()
    try_wanted = Signal()
    tab_chosen = Signal(int)
    notice_wanted = Signal()
    flare_over = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._header = PatientHeader()
        self._notice = CareNotice(_("What can be done…"), _("Flare over"))
        self.setLayout(Column(self._header, self._notice, gap=0))
        self._header.back.connect(self.back)
        self._header.tab_chosen.connect(self.tab_chosen)
        self._header.patient_view_wanted.connect(self.patient_view_wanted)
        self._header.try_wanted.connect(self.try_wanted)
        self._notice.more.clicked.connect(self.notice_wanted)
        self._notice.over.clicked.connect(self.flare_over)

    def show_tab(self, number: int) -> None:
        """Mark the page that is shown."""
        self._header.show_tab(number)

    def offer_try(self, *, primary: bool) -> None:
        """Make the button of a try the first thing to do, or one of several."""
        self._header.offer_try(primary=primary)

    def show_who(self, patient: Patient, now: datetime) -> None:
        """Name the patient, with age, area and who referred them."""
        age = now.year - patient.born.year - ((now.month, now.day) < (patient.born.month, patient.born.day))
        caption = [_("Age {age}").format(age=age), patient.area, patient.referral]
        self._header.show_patient(patient.name, "  ·  ".join(part for part in caption if part))

    def show_standing(self, case: Case, now: datetime) -> None:
        """Say that the ladder is paused, or that the flare-up plan is on; offer a try where there is a step."""
        ladder = newest_ladder(case)
        decision = decide(ladder, case, now) if ladder else None
        stopped = decision is not None and decision.reason in ("HOLD", "FLARE")
        told = sentence(decision.saying) if decision and stopped else ""
        self._notice.show_told(told, flare=decision is not None and decision.reason == "FLARE")
        self._header.name_try(try_words(case))
        has_steps = ladder is not None and bool(ladder.steps)
        self._header.allow_try("" if has_steps else _("Put a first movement on the ladder. One should feel easy."))
