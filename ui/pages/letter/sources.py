"""What a letter takes from the record and cannot be written here: the GP, and what Clear to start holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.words.language import _
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_LINK = Look("quiet", icon_right="chevron-right", height=32, padding=4)
_NOTE = Look(icon="stethoscope", height=36, padding=12)


class LetterSources(QWidget):
    """Names the GP; says quietly where the screening sentence comes from while there is none.

    Signals:
        details_wanted: the patient’s details are to be changed.
        clear_wanted: Clear to start is to be noted.
    """

    details_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._gp = Label("", "body")
        self._gp.setObjectName("letter.gp")
        self._details = Button("letter.details", "", _LINK)
        none = _("The letter says nothing about screening: Clear to start is not noted yet.")
        self._unscreened = QWidget()
        self._clear = Button("letter.clear", _("Clear to start"), _NOTE)
        self._unscreened.setLayout(Column(Label(none, "small"), Row(self._clear, None), gap=8))
        grow_downwards(self._unscreened)
        to = Column(Row((Label(_("To"), "strong"), 1), self._details), self._gp, gap=0)
        self.setLayout(Column(to, self._unscreened, gap=16))
        grow_downwards(self)
        self._details.clicked.connect(self.details_wanted)
        self._clear.clicked.connect(self.clear_wanted)

    def show_case(self, case: Case) -> None:
        """Show the GP on record, and whether there is a screening to tell of."""
        gp = case.gp
        named = ", ".join(part.strip() for part in (gp.name, gp.practice) if part.strip()) if gp else ""
        self._gp.setText(named or _("No GP on record."))
        self._details.set_text(_("Change") if named else _("Add a GP"))
        self._details.setAccessibleName(_("Change the GP in the details") if named else _("Add a GP in the details"))
        self._unscreened.setVisible(not case.clearances)
