"""Which GP: one on record, or a new one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from exposure.domain.clinic import Gp
from exposure.words.language import _
from ui import theme
from ui.dialogs.patient_fields import Asked
from ui.widgets.boxes import Column
from ui.widgets.labels import Label
from ui.widgets.themed import call, grow_downwards

_NEW = "new"
_MOST_SHOWN, _EDGES = 8, 12


class _Gps(QComboBox):
    """A list that opens high enough for its lines: the style's padding is not in the height Qt reckons with."""

    def __init__(self) -> None:
        super().__init__()
        # Qt's own lines for a list know nothing of the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))

    def showPopup(self) -> None:
        """Open the list with every line whole; a long one scrolls."""
        view = self.view()
        shown = min(self.count(), _MOST_SHOWN)
        view.setMinimumHeight(shown * view.sizeHintForRow(0) + theme.current().px(_EDGES))
        super().showPopup()


class GpChoice(QWidget):
    """A list of the GPs on record; its last line opens three fields for a new one.

    Signals:
        grown(): the fields for a new GP came or went.
    """

    grown = Signal()

    def __init__(self, gps: Sequence[Gp], chosen: str | None) -> None:
        super().__init__()
        self.list = _Gps()
        call(self.list, "patient.gp", _("GP"))
        self.name = Asked("patient.gp.name", _("GP’s name"))
        self.practice = Asked("patient.gp.practice", _("Practice"))
        self.address = Asked("patient.gp.address", _("Address"))
        self._new = QWidget()
        self._new.setLayout(Column(self.name, self.practice, self.address, gap=12, margins=(16, 4, 0, 0)))
        grow_downwards(self._new)
        self.setLayout(Column(Label(_("GP"), "strong"), self.list, self._new, gap=4))
        grow_downwards(self)
        self._fill(gps, chosen)
        self.list.currentIndexChanged.connect(self._on_chosen)
        self._on_chosen()

    @property
    def chosen(self) -> str | None:
        """Give the id of the GP chosen; None where there is none yet, or a new one."""
        found = self.list.currentData()
        return None if found == _NEW else found

    @property
    def is_new(self) -> bool:
        """Say whether a GP is to be added."""
        return bool(self.list.currentData() == _NEW)

    def line(self, gp: str) -> dict[str, object]:
        """Give the edit that adds the new GP under the id `gp`."""
        line = {"edit": "add_gp", "id": gp, "name": self.name.text}
        return {**line, "practice": self.practice.text, "address": self.address.text}

    def can_be_kept(self) -> bool:
        """Say whether the choice can be kept, and below the field why not."""
        if not self.is_new:
            return True
        if not self.name.text:
            self.name.say(_("Write the GP’s name, or choose another line above."), wrong=True)
            return False
        fits = [field.can_be_kept() for field in (self.name, self.practice, self.address)]
        return all(fits)

    def _fill(self, gps: Sequence[Gp], chosen: str | None) -> None:
        if chosen is None:
            self.list.addItem(_("No GP yet"), None)
        for gp in sorted(gps, key=lambda gp: gp.name.casefold()):
            self.list.addItem(
                _("{name}, {practice}").format(name=gp.name, practice=gp.practice) if gp.practice else gp.name, gp.id
            )
        self.list.addItem(_("Add a GP…"), _NEW)
        self.list.setCurrentIndex(max(0, self.list.findData(chosen)))

    def _on_chosen(self) -> None:
        self._new.setVisible(self.is_new)
        self.grown.emit()
