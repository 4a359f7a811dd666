"""Whether the patient agrees to this letter being sent: asked for each letter, unticked to begin with."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.dates import full_day
from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.check_box import CheckBox
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards, set_words


class LetterAgreement(QWidget):
    """A box to tick once; then the day it was ticked. It stays on record, so it cannot be unticked.

    Signals:
        agreed: the box was ticked.
    """

    agreed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self.box = CheckBox("letter.agrees", "", _("Ask now. It is kept with today’s date and stays on record."))
        self._given = QWidget()
        self._said = Label("", "strong")
        self._said.setObjectName("letter.agreed")
        self._given.setLayout(Row(Icon("check", "mastered", 20), (self._said, 1), gap=12, margins=(4, 4, 0, 4)))
        self.setLayout(Column(self.box, self._given, gap=0))
        grow_downwards(self)
        self.box.clicked.connect(self._on_clicked)

    def show_agreement(self, name: str, day: date | None) -> None:
        """Ask for the agreement of the person called `name`, or say on which day it was given."""
        asks = _("{name} agrees to this letter being sent").format(name=name)
        set_words(self.box, asks)
        self.box.setAccessibleName(asks)
        self.box.updateGeometry()
        self.box.setChecked(day is not None)
        self.box.setVisible(day is None)
        self._given.setVisible(day is not None)
        if day is not None:
            self._said.setText(_("{name} agreed on {day}").format(name=name, day=full_day(day)))

    def _on_clicked(self, ticked: bool) -> None:
        if ticked:
            self.agreed.emit()
