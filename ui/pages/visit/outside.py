"""What the tab says while no visit is under way: start one, or what the one that ended left behind."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.patient import Patient
from exposure.domain.visit import Visit
from exposure.words.dates import clock, full_day
from exposure.words.language import _
from exposure.words.visit_note import ending_words
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import PRIMARY, SECONDARY, Button, Look
from ui.widgets.icons import Icon
from ui.widgets.labels import Label


class OutsideVisit(QWidget):
    """Says that no visit is under way, and starts one.

    Signals:
        start(): a visit is to begin now.
        action_wanted(str): something the menus offer is to be done; carries the name of the action.
    """

    start = Signal()
    action_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "h2")
        self._words = Label("", "soft")
        self._start = Button("visit.start", _("Start visit"), PRIMARY)
        self._copy = Button("visit.copy_note", _("Copy today’s note"), Look(icon="copy", key="Ctrl+Shift+C"))
        self._evidence = Button("visit.my_evidence", _("My evidence"), Look(icon="file-text"))
        ways = Row(self._start, self._copy, self._evidence, None)
        middle = Column(None, Icon("calendar", "ink3", 48), self._title, self._words, ways, None, gap=12)
        self.setLayout(Row(None, (middle, 1), None, margins=24))
        self._connect_signals()

    def show_visit(self, visit: Visit | None, who: Patient) -> None:
        """Say what there is of today's visit, and that the work with this patient has ended where it has."""
        for label, words in zip((self._title, self._words), _said(visit, who), strict=True):
            label.setText(words)
        over = visit is not None and visit.closed is not None
        self._start.set_text(_("Start another visit") if over else _("Start visit"))
        self._start.set_look(SECONDARY if over or who.ended else PRIMARY)
        self._copy.setVisible(over and visit is not None and bool(visit.note))
        self._evidence.setVisible(who.ended is not None)

    def take_focus(self) -> None:
        """Give the focus to what is next: copying the note, or starting a visit."""
        first = self._start if self._copy.isHidden() else self._copy
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect_signals(self) -> None:
        self._start.clicked.connect(self.start)
        self._copy.clicked.connect(lambda: self.action_wanted.emit("copy_note"))
        self._evidence.clicked.connect(lambda: self.action_wanted.emit("my_evidence"))


def _said(visit: Visit | None, who: Patient) -> tuple[str, str]:
    """Give a title, and a sentence about what can be done."""
    if visit is not None and visit.closed is not None:
        ended = _("It ended at {time}.").format(time=clock(visit.closed))
        return _("This visit has ended."), " ".join([ended, *_finished(who)])
    if who.ended is not None:
        return _("Finished."), " ".join([*_finished(who), _("You can still read and record all of it.")])
    if visit is None:
        return _("No visit today."), _("Start one when the patient is with you.")
    if visit.at is not None:
        return _("A visit today at {time}.").format(time=clock(visit.at)), _("Start when you are both ready.")
    return _("A visit today."), _("Start when you are both ready.")


def _finished(who: Patient) -> list[str]:
    if who.ended is None or who.ended_at is None:
        return []
    words = _("The work ended on {day}: {how}.")
    return [words.format(day=full_day(who.ended_at.date()), how=ending_words(who.ended))]
