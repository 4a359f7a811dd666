"""Summing a caseload up a few people at a time, so that the window answers meanwhile."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from exposure.domain.case import Case
from exposure.domain.caseload import summarise
from exposure.domain.identifiers import PatientId

AT_ONCE, A_TURN = 100, 20


class CaseloadReading(QObject):
    """Sums up those with the soonest visits at once, and the others in turns of the event loop.

    Signals:
        begun(list): the summaries of the first people; whoever was shown before is not shown any more.
        went_on(list): the summaries of more people.
        ended(): everybody is summed up.
    """

    begun = Signal(object)
    went_on = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: dict[PatientId, Case] = {}
        self._now: datetime | None = None
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._on_turn)

    @property
    def running(self) -> bool:
        """Say whether somebody is still to be summed up."""
        return bool(self._left)

    def start(self, cases: Iterable[Case], now: datetime) -> None:
        """Sum these people up as things stand at `now`, instead of whatever was going on."""
        self._now = now
        ordered = sorted(cases, key=lambda case: _soonest(case, now))
        self._left = {case.patient.id: case for case in ordered}
        self.begun.emit(self._take(AT_ONCE))
        if self.running:
            self._turns.start()
        else:
            self._end()

    def forget(self, patient: PatientId) -> None:
        """Leave somebody out: they changed meanwhile and were summed up apart."""
        self._left.pop(patient, None)

    def _take(self, most: int) -> list[object]:
        taken = list(self._left.values())[:most]
        for case in taken:
            del self._left[case.patient.id]
        return [summarise(case, self._now) for case in taken if self._now]

    def _on_turn(self) -> None:
        self.went_on.emit(self._take(A_TURN))
        if not self.running:
            self._end()

    def _end(self) -> None:
        self._turns.stop()
        self.ended.emit()


def _soonest(case: Case, now: datetime) -> date:
    visit = case.next_visit(now)
    return visit.day if visit else date.max
