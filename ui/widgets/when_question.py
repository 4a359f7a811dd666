"""When will we know: named moments, one of which may be chosen."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.moments import BEDTIME, MORNING
from exposure.words.language import _
from ui.models.try_moments import When, bedtime_is_ahead
from ui.widgets.boxes import Column
from ui.widgets.choices import Choice, Choices, Size
from ui.widgets.days_row import DaysRow

ALL: tuple[When, ...] = ("straight_away", "bedtime", "morning", "days")
LATER: tuple[When, ...] = ("bedtime", "morning", "days")
_SIZE = Size(64, 21)


class WhenQuestion(QWidget):
    """The moments of a horizon with the keys 1, 2, 3 …; "In … days" opens the numbers. None is chosen to begin with.

    Signals:
        changed(): another moment was chosen.
    """

    changed = Signal()

    def __init__(self, name: str, question: str, moments: Sequence[When] = ALL) -> None:
        super().__init__()
        self._moments = tuple(moments)
        self._choices = Choices(name, question, _choices(self._moments), _SIZE)
        self._days = DaysRow(f"{name}.in_days")
        self._days.hide()
        self.setLayout(Column(self._choices, self._days, gap=12))
        self._connect_signals()

    @property
    def when(self) -> When | None:
        """Give the moment chosen, None while there is none."""
        return next((moment for moment in self._moments if moment == self._choices.value), None)

    @property
    def days(self) -> int | None:
        """Give in how many days, None unless that was chosen."""
        return self._days.days if self.when == "days" else None

    def show_moment(self, when: When | None, days: int | None, now: datetime) -> None:
        """Show what was chosen before, or nothing, as seen from `now`: past bedtime, bedtime is not offered."""
        for button in self._choices.buttons:
            button.setVisible(button.choice.value != "bedtime" or bedtime_is_ahead(now))
        self._choices.select(when)
        self._days.show_days(days, now.date())
        self._days.setVisible(when == "days")

    def _connect_signals(self) -> None:
        self._choices.chosen.connect(self._on_chosen)
        self._days.changed.connect(self.changed)

    def _on_chosen(self, value: str) -> None:
        self._days.setVisible(value == "days")
        # The choice is not complete without a number, so the focus goes where the next key belongs.
        if value == "days":
            self._days.take_focus()
        self.changed.emit()


def _choices(moments: Sequence[When]) -> list[Choice]:
    words: dict[When, tuple[str, str]] = {
        "straight_away": (_("Straight away"), ""),
        "bedtime": (_("By bedtime"), f"{BEDTIME:%H:%M}"),
        "morning": (_("Tomorrow morning"), f"{MORNING:%H:%M}"),
        "days": (_("In … days"), f"{MORNING:%H:%M}"),
    }
    return [Choice(moment, *words[moment], key=str(number)) for number, moment in enumerate(moments, 1)]
