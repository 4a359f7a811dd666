"""When the next visit is, or that this is the last one."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.visit import Visit
from exposure.words.dates import short_day, short_moment
from exposure.words.language import _
from exposure.words.visit_note import ending_words
from ui.pages.visit.leaving.lines import next_booked, same_time_in
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import PATIENT_FACING, Chip
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_WEEKS = (1, 2)


class NextVisit(QWidget):
    """Two chips at the time of day of this visit, another day by a sheet, or the last visit.

    Signals:
        chosen(object): the next visit is to be at this moment; carries a datetime.
        other_wanted(): another day is to be chosen, or the visit cancelled.
        last_wanted(): this was the last visit.
    """

    chosen = Signal(object)
    other_wanted = Signal()
    last_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._moments: dict[str, datetime] = {}
        self._when = Button("leaving.when", "", Look(icon="calendar", px=18, height=48))
        self._soon = ChipRow("leaving.soon", _("Next visit"), (), RowLook(one=True, chip=PATIENT_FACING))
        self._last = Chip("leaving.last", _("Last visit…"), PATIENT_FACING, checkable=False)
        self._ended = Label("", "lead")
        flow = Flow(gap=16)
        flow.add([Label(_("Next visit"), "h2", wrap=False), self._when, self._soon, self._last, self._ended])
        inside = QWidget()
        inside.setLayout(flow)
        grow_downwards(inside)
        self.setLayout(Column(inside, gap=0))
        self._connect_signals()

    def show_visit(self, case: Case, visit: Visit, now: datetime) -> None:
        """Show what is booked; after the end of the work that it has ended."""
        ended, booked = case.patient.ended, next_booked(case, now)
        for part in (self._when, self._soon, self._last):
            part.setVisible(ended is None or (part is self._when and booked is not None))
        self._ended.setVisible(ended is not None)
        self._ended.setText(_("Last visit: {how}.").format(how=ending_words(ended)) if ended else "")
        self._when.set_text(_said(booked) if booked else _("Choose a day…"))
        self._offer(visit, now)
        self._soon.check(word for word, at in self._moments.items() if booked and _is_at(booked, at))

    def _offer(self, visit: Visit, now: datetime) -> None:
        moments = {_weeks(weeks): same_time_in(visit, weeks, now) for weeks in _WEEKS}
        if list(moments) != list(self._moments):
            self._soon.show_options(moments)
        self._moments = moments

    def _connect_signals(self) -> None:
        self._soon.changed.connect(self._on_soon)
        self._when.clicked.connect(self.other_wanted)
        self._last.clicked.connect(self.last_wanted)

    def _on_soon(self) -> None:
        # Switched off again it would be booked all the same: taking back is Undo’s, cancelling the sheet’s.
        for word in self._soon.checked:
            self.chosen.emit(self._moments[word])


def _weeks(weeks: int) -> str:
    return _("1 week") if weeks == 1 else _("{weeks} weeks").format(weeks=weeks)


def _said(visit: Visit) -> str:
    return short_moment(visit.at) if visit.at else short_day(visit.day)


def _is_at(visit: Visit, at: datetime) -> bool:
    return visit.at == at or (visit.at is None and visit.day == at.date())
