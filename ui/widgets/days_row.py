"""In how many days: seven numbers, and the day that makes."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.moments import MORNING
from exposure.words.dates import long_day
from exposure.words.language import _
from ui.models.try_moments import FURTHEST_DAYS
from ui.models.try_words import in_days
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import call, grow_downwards

_LOOK = ChipLook(px=20)
_PLAIN_KEYS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class DaysRow(QWidget):
    """Chips 1 to 7, one at most on; the digits work while the focus is here.

    Signals:
        changed(): another number was chosen.
    """

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._question = _("In how many days?")
        call(self, name, self._question)
        self._today = date.min
        self._chips = [self._chip(number) for number in range(1, FURTHEST_DAYS + 1)]
        self._says = Label("", "lead", wrap=False)
        flow = Flow()
        flow.add([Label(self._question, "lead", wrap=False), *self._chips, self._says])
        self.setLayout(flow)
        grow_downwards(self)

    @property
    def days(self) -> int | None:
        """Give the number chosen, None while there is none."""
        return next((number for number, chip in enumerate(self._chips, 1) if chip.isChecked()), None)

    @property
    def chips(self) -> list[Chip]:
        """Give the numbers, in order."""
        return self._chips

    def show_days(self, days: int | None, today: date) -> None:
        """Show a number chosen before, or none, counted from `today`."""
        self._today = today
        for number, chip in enumerate(self._chips, 1):
            chip.setChecked(number == days)
            chip.setAccessibleName(f"{in_days(number)}, {self._day(number)}")
        self._say()

    def take_focus(self) -> None:
        """Bring the focus to the number chosen, or the first."""
        self._chips[(self.days or 1) - 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit."""
        if event.modifiers() in _PLAIN_KEYS and event.text() in tuple("1234567"):
            self._choose(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _chip(self, number: int) -> Chip:
        chip = Chip(f"{self.objectName()}.{number}", str(number), _LOOK)
        chip.setAccessibleDescription(self._question)
        chip.clicked.connect(self._on_clicked)
        return chip

    def _choose(self, number: int) -> None:
        chip = self._chips[number - 1]
        chip.setFocus(Qt.FocusReason.ShortcutFocusReason)
        chip.setChecked(True)
        self._settle(chip)

    def _settle(self, chosen: Chip) -> None:
        for chip in self._chips:
            chip.setChecked(chip is chosen and chosen.isChecked())
        self._say()
        self.changed.emit()

    def _on_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, Chip):
            self._settle(clicked)

    def _say(self) -> None:
        self._says.setText(self._day(self.days) if self.days else "")

    def _day(self, days: int) -> str:
        day = long_day(self._today + timedelta(days=days))
        return _("{day}, {time}").format(day=day, time=f"{MORNING:%H:%M}")
