"""Who rings about a flare, and when: in two days, at the next visit, the patient, or on another day."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.care import RingHow
from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.words.dates import bare_day
from exposure.words.flare_note import rings
from exposure.words.language import _
from ui.models.wall_clock import on_day
from ui.widgets.boxes import Column, Row
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.spin_fields import DateField, TimeField
from ui.widgets.themed import grow_downwards

IN_DAYS, VISIT, PATIENT, OTHER = "in_days", "visit", "patient", "other"
_DAYS, _NOON = timedelta(days=2), time(12)
Ring = dict[str, object]


class RingQuestion(QWidget):
    """Asks it; nothing is chosen to begin with, and a day is shown only once one of mine is.

    Signals:
        changed(): something else was said.
    """

    changed = Signal()

    def __init__(self, name: str, case: Case, now: datetime) -> None:
        super().__init__()
        self._now, self._visit = now, case.next_visit(now)
        self._choices = Choices(name, _("I’ll ring on"), _choices(case.patient.pronoun, self._visit), SMALL)
        self.day = DateField(f"{name}.day", _("On which day?"), now.date())
        self.day.setMinimumDate(QDate(now.year, now.month, now.day))
        self.clock = TimeField(f"{name}.clock", _("At what time?"), _NOON)
        self._when = QWidget()
        self._when.setLayout(Row(self.day, self.clock, None, gap=8))
        self._when.hide()
        self.setLayout(Column(self._choices, self._when, gap=12))
        grow_downwards(self)
        self._choices.chosen.connect(self._on_chosen)
        self.day.dateChanged.connect(self.changed)
        self.clock.timeChanged.connect(self.changed)

    @property
    def how(self) -> RingHow | None:
        """Give who rings; None while nothing was chosen."""
        meant: dict[str | None, RingHow] = {
            IN_DAYS: "clinician",
            OTHER: "clinician",
            VISIT: "visit",
            PATIENT: "patient",
        }
        return meant.get(self._choices.value)

    @property
    def at(self) -> datetime | None:
        """Give when: what stands in the fields, or the time of the visit; None where it is open."""
        if self.how == "clinician":
            return on_day(self.day.day, self.clock.clock, self._now)
        return self._visit.at if self.how == "visit" and self._visit else None

    @property
    def ring(self) -> Ring | None:
        """Give the agreement as an edit takes it; None while nothing was chosen."""
        return {"how": self.how, "at": self.at.isoformat() if self.at else None} if self.how else None

    @property
    def said(self) -> Ring:
        """Give what was said, for a draft."""
        return {"ring": self._choices.value, "day": self.day.day.isoformat(), "clock": f"{self.clock.clock:%H:%M}"}

    def show_said(self, said: Ring) -> None:
        """Show what a draft kept."""
        self._choices.select(str(said["ring"]) if said.get("ring") else None)
        self._when.setVisible(said.get("ring") in (IN_DAYS, OTHER))
        if said.get("ring"):
            self.day.show_day(datetime.fromisoformat(str(said["day"])).date())
            self.clock.show_time(time.fromisoformat(str(said["clock"])))

    def _on_chosen(self, value: str) -> None:
        self._when.setVisible(value in (IN_DAYS, OTHER))
        if value == IN_DAYS:
            self.day.show_day((self._now + _DAYS).date())
            self.clock.show_time(_NOON)
        elif value == OTHER:
            # Another day is one to be said: it begins tomorrow, and the focus goes where it is changed.
            self.day.show_day((self._now + timedelta(days=1)).date())
            self.day.setFocus()
        self.changed.emit()


def _choices(pronoun: str, visit: Visit | None) -> list[Choice]:
    booked = [Choice(VISIT, _("Next visit, {day}").format(day=bare_day(visit.day)))] if visit else []
    offered = [
        Choice(IN_DAYS, _("In 2 days")),
        *booked,
        Choice(PATIENT, rings(pronoun)),
        Choice(OTHER, _("Another day")),
    ]
    return [Choice(each.value, each.text, key=str(number)) for number, each in enumerate(offered, 1)]
