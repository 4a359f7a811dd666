"""What a result is asked for: a total, and the day it was taken, today at one key but never of itself."""

import re
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.measure import Measure, fits
from exposure.words.dates import short_day
from exposure.words.language import _
from exposure.words.measures import number_words
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.fields import LineField
from ui.widgets.labels import Label
from ui.widgets.spin_fields import DateField
from ui.widgets.themed import grow_downwards

TODAY, OTHER = "today", "other"
_ACROSS = 160
_NUMBER = re.compile(r"\d{1,5}(?:[.,]\d{1,2})?", re.ASCII)


def read_number(text: str) -> float | None:
    """Read a number as people type it: "34", "3.7", "3,7"; None for anything else."""
    typed = text.strip()
    return float(typed.replace(",", ".")) if _NUMBER.fullmatch(typed) else None


class TotalField(QWidget):
    """A total, and below it between which numbers it lies as soon as it does not.

    Signals:
        changed(): something was typed.
        settled(): Enter was pressed on a total that fits.
    """

    changed = Signal()
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = LineField("measure.total", _("Total"), px=20)
        self._unit, self._told = Label("", "lead", "ink2", wrap=False), Label("", "small", "danger")
        self._told.hide()
        self._measure: Measure | None = None
        self.setLayout(Column(Row(self.field, self._unit, None, gap=8), self._told, gap=4))
        grow_downwards(self)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_enter)

    @property
    def value(self) -> float | None:
        """Give the total; None while there is none that fits."""
        number = read_number(self.field.text())
        whole = self._measure is None or self._measure.step < 1 or number is None or number.is_integer()
        return number if number is not None and self._measure and fits(number, self._measure) and whole else None

    def ask_for(self, measure: Measure) -> None:
        """Ask for a total of this measure."""
        self._measure = measure
        self._unit.setText(measure.unit)
        self.field.setFixedWidth(theme.current().px(_ACROSS))
        self._on_typed()

    def _on_typed(self) -> None:
        # While a number is being typed it is too small: it is not told as wrong before it can no longer come right.
        wrong = bool(self.field.text().strip()) and self.value is None and not self._may_become()
        self._told.setText(self._told_range() if wrong else "")
        self._told.setVisible(wrong)
        self.field.mark(wrong, self._told.text())
        self.changed.emit()

    def _on_enter(self) -> None:
        if self.value is not None:
            self.settled.emit()

    def _may_become(self) -> bool:
        number = read_number(self.field.text())
        return number is not None and self._measure is not None and number < self._measure.lowest

    def _told_range(self) -> str:
        measure = self._measure
        if measure is None:
            return ""
        lowest, highest = number_words(measure.lowest), number_words(measure.highest)
        if measure.step >= 1:
            return _("Use a whole number from {lowest} to {highest}.").format(lowest=lowest, highest=highest)
        return _("Use a number from {lowest} to {highest}.").format(lowest=lowest, highest=highest)


class DayTaken(QWidget):
    """Today, or another day up to today; nothing is chosen to begin with.

    Signals:
        changed(): another day was said.
    """

    changed = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        choices = [
            Choice(TODAY, _("Today, {day}").format(day=short_day(today)), key="1"),
            Choice(OTHER, _("Another day"), key="2"),
        ]
        self.choices = Choices("measure.day", _("When was it done?"), choices, SMALL)
        self.day = DateField("measure.on", _("On which day?"), today)
        self.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.day.hide()
        self.setLayout(Column(self.choices, Row(self.day, None), gap=8))
        grow_downwards(self)
        self.choices.chosen.connect(self._on_chosen)
        self.day.dateChanged.connect(self.changed)

    @property
    def value(self) -> date | None:
        """Give the day; None while nothing was chosen."""
        return {TODAY: self._today, OTHER: self.day.day}.get(self.choices.value or "")

    def begin(self) -> None:
        """Bring the focus here."""
        self.choices.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_chosen(self, value: str) -> None:
        self.day.setVisible(value == OTHER)
        if value == OTHER:
            self.day.setFocus()
        self.changed.emit()
