"""What a letter takes from the record and cannot be written here: the GP, and what Clear to start holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_LINK = Look("quiet", icon_right="chevron-right", height=32, padding=8, wraps=True)


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
        self._clear = Button("letter.clear", _("Clear to start"), _LINK)
        self._unscreened.setLayout(Column(Label(none, "small"), self._clear, gap=4))
        grow_downwards(self._unscreened)
        to = Column(Label(_("To"), "strong"), self._gp, self._details, gap=4)
        self.setLayout(Column(to, self._unscreened, gap=16))
        grow_downwards(self)
        self._details.clicked.connect(self.details_wanted)
        self._clear.clicked.connect(self.clear_wanted)

    def show_case(self, case: Case) -> None:
        """Show the GP on record, and whether there is a screening to tell of."""
        gp = case.gp
        named = ", ".join(part.strip() for part in (gp.name, gp.practice) if part.strip()) if gp else ""
        self._gp.setText(named or _("No GP on record."))
        self._details.set_text(_("Change in the details") if named else _("Add the GP in the details"))
        self._unscreened.setVisible(not case.clearances)
