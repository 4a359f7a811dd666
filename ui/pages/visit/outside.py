"""What the tab says while no visit is under way: start one, or what the one that ended left behind."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.visit import Visit
from exposure.words.dates import clock
from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import PRIMARY, Button
from ui.widgets.icons import Icon
from ui.widgets.labels import Label


class OutsideVisit(QWidget):
    """Says that no visit is under way, and starts one.

    Signals:
        start(): a visit is to begin now.
    """

    start = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._title = Label("", "h2")
        self._words = Label("", "soft")
        self._start = Button("visit.start", _("Start visit"), PRIMARY)
        self._start.clicked.connect(self.start)
        middle = Column(
            None, Icon("calendar", "ink3", 48), self._title, self._words, Row(self._start, None), None, gap=12
        )
        self.setLayout(Row(None, (middle, 1), None, margins=24))

    def show_visit(self, visit: Visit | None) -> None:
        """Say what there is of today's visit."""
        if visit is None:
            said = (_("No visit today."), _("Start one when the patient is with you."))
        elif visit.closed is not None:
            said = (_("This visit has ended."), _("It ended at {time}.").format(time=clock(visit.closed)))
        elif visit.at is not None:
            said = (_("A visit today at {time}.").format(time=clock(visit.at)), _("Start when you are both ready."))
        else:
            said = (_("A visit today."), _("Start when you are both ready."))
        for label, words in zip((self._title, self._words), said, strict=True):
            label.setText(words)
        self._start.set_text(_("Start visit") if visit is None or visit.closed is None else _("Start another visit"))
