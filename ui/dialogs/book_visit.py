"""Booking a visit: a day, and a time where it is known; or moving the one that is booked, or cancelling it."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import PatientId
from exposure.domain.visit import Visit
from exposure.errors import ExposureError
from exposure.words.dates import clock, near_day, near_moment
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.dialogs.typed import read_clock
from ui.models.wall_clock import on_day
from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import PRIMARY, SECONDARY, Button, Look
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.fields import LineField
from ui.widgets.labels import Label
from ui.widgets.sheet import Sheet
from ui.widgets.spin_fields import DateField
from ui.workspace import Workspace

_USUAL = timedelta(days=7)


class BookVisit(Sheet):
    """Asks for a day and an optional time, and books the visit; `who` is how the patient is called on this page.

    Where one is booked already it can be moved there or cancelled, and another one booked beside it.
    """

    def __init__(self, workspace: Workspace, patient: PatientId, who: str, window: QWidget) -> None:
        today = workspace.now().date()
        booked = _next_ahead(workspace.case(patient), today)
        title = _("Next visit for {who}") if booked else _("Book a visit for {who}")
        super().__init__("book_visit", title.format(who=who), window)
        self._workspace, self._patient, self._who = workspace, patient, who
        self._today, self._booked = today, booked
        self._other = _("Another day")
        self.near = ChipRow("book_visit.near", _("Which day?"), [*self._near(), self._other], RowLook(one=True))
        self.day = DateField("book_visit.day", _("Day"), self._today + _USUAL)
        self.day.setMinimumDate(QDate(self._today.year, self._today.month, self._today.day))
        self.time = LineField("book_visit.time", _("Time, if it is known"), _("for example 10:30"))
        self._wrong = Label("", "small", "danger")
        self._wrong.setObjectName("book_visit.wrong")
        self._wrong.hide()
        self._needed = Label("", "small", "ink2")
        self.call_off = Button("book_visit.call_off", _("Cancel this visit"), Look("quiet", icon="x", padding=8))
        self.call_off.setParent(self)
        self._fill()
        self.cancel = self.add_button(Button("book_visit.cancel", _("Close"), SECONDARY))
        words = _("Book another") if self._booked else _("Book")
        self.book = self.add_button(Button("book_visit.book", words, SECONDARY if self._booked else PRIMARY))
        self.move_there = self.add_button(Button("book_visit.move", _("Move it there"), PRIMARY))
        self.move_there.setVisible(self._booked is not None)
        QWidget.setTabOrder(self.time, self.call_off)
        self._connect_signals()
        self._on_day()

    def _fill(self) -> None:
        booked = self._booked
        self.call_off.setVisible(booked is not None)
        if booked is not None:
            when = near_moment(booked.at, self._today) if booked.at else near_day(booked.day, self._today)
            self.body.put(Label(_("Booked so far: {when}.").format(when=when), "lead"))
            self.time.setText(clock(booked.at) if booked.at else "")
        self.body.put(Column(Label(_("Which day?"), "strong"), self.near, self.day, gap=8))
        self.body.put(Column(Label(_("Time, if it is known"), "strong"), self.time, gap=4))
        if booked is not None:
            # Last, so that the focus never begins on what takes something away.
            self.body.put(Row(self.call_off, None))
        self.body.put(self._needed)
        self.body.put(self._wrong)

    def _connect_signals(self) -> None:
        self.near.changed.connect(self._on_day)
        self.time.returnPressed.connect(self._on_move if self._booked else self._on_book)
        self.cancel.clicked.connect(self.reject)
        self.book.clicked.connect(self._on_book)
        self.move_there.clicked.connect(self._on_move)
        self.call_off.clicked.connect(self._on_call_off)

    def _near(self) -> dict[str, date]:
        """Give the days offered with one click."""
        today = self._today
        return {
            _("Today"): today,
            _("Tomorrow"): today + timedelta(days=1),
            _("In 1 week"): today + timedelta(weeks=1),
            _("In 2 weeks"): today + timedelta(weeks=2),
        }

    @property
    def _chosen(self) -> date | None:
        """Give the day that was chosen; none is to begin with."""
        word = next(iter(self.near.checked), "")
        return self.day.day if word == self._other else self._near().get(word)

    def _on_day(self) -> None:
        self.day.setVisible(self._other in self.near.checked)
        missing = "" if self._chosen else _("Still needed: the day.")
        self._needed.setText(missing)
        self._needed.setVisible(bool(missing))
        for button in (self.book, self.move_there):
            button.allow(not missing, missing)

    def _on_book(self) -> None:
        if on := self._on():
            line = {"edit": "book_visit", "id": self._workspace.new_id(), "patient": self._patient, "on": on}
            self._do(line, _("Visit booked for {who}"))

    def _on_move(self) -> None:
        on = self._on()
        if on and self._booked is not None:
            self._do({"edit": "move_visit", "visit": self._booked.id, "on": on}, _("Visit moved for {who}"))

    def _on_call_off(self) -> None:
        if self._booked is not None:
            self._do({"edit": "cancel_visit", "visit": self._booked.id}, _("Visit cancelled for {who}"))

    def _on(self) -> str:
        """Give the day chosen, or the moment; "" where there is none yet, which is said."""
        day = self._chosen
        if day is None:
            return ""
        typed = self.time.text().strip()
        at = read_clock(typed)
        if typed and at is None:
            self._say(_("Write the time as hours and minutes, for example 10:30."))
            self.time.mark(True, self._wrong.text())
            self.time.setFocus()
            return ""
        moment = on_day(day, at, self._workspace.now()) if at else None
        return moment.isoformat() if moment else day.isoformat()

    def _do(self, line: Mapping[str, object], label: str) -> None:
        try:
            self._workspace.do(line, label=label.format(who=self._who))
        except ExposureError as error:
            self._say(sentence(error))
        else:
            self.accept()

    def _say(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.show()
        announce(self._wrong, words)


def _next_ahead(case: Case, today: date) -> Visit | None:
    """Give the next visit that is booked and not begun."""
    ahead = [visit for visit in case.visits if visit.is_ahead and visit.day >= today]
    return min(ahead, key=lambda visit: (visit.day, visit.at.timestamp() if visit.at else 0.0), default=None)
