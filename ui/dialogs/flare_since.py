"""Since when: today, yesterday, or an earlier day that is then asked for."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.choices import SMALL, Choice, Choices
from ui.widgets.spin_fields import DateField
from ui.widgets.themed import grow_downwards

TODAY, YESTERDAY, EARLIER = "today", "yesterday", "earlier"


class SinceWhen(QWidget):
    """Gives the moment something began: now for today or where nobody said, else the beginning of the day named."""

    def __init__(self, name: str, now: datetime) -> None:
        super().__init__()
        self._now = now
        days = [Choice(TODAY, _("Today")), Choice(YESTERDAY, _("Yesterday")), Choice(EARLIER, _("Earlier…"))]
        self._when = Choices(name, _("Since when?"), days, SMALL)
        # Earlier means before yesterday; a later day would say the same thing twice.
        before = (now - timedelta(days=2)).date()
        self._day = DateField(f"{name}.day", _("Since which day?"), before)
        self._day.setMaximumDate(QDate(before.year, before.month, before.day))
        self._day.hide()
        self.setLayout(Column(self._when, self._day, gap=12))
        grow_downwards(self)
        self._when.chosen.connect(self._on_chosen)

    @property
    def at(self) -> dict[str, object]:
        """Give the moment as an edit takes it; nothing for now."""
        if self._when.value in (None, TODAY):
            return {}
        yesterday = (self._now - timedelta(days=1)).date()
        # From the beginning of that day: a try in the morning was made in the flare too.
        day = self._day.day if self._when.value == EARLIER else yesterday
        return {"at": datetime.combine(day, time(), self._now.tzinfo).isoformat()}

    def _on_chosen(self) -> None:
        self._day.setVisible(self._when.value == EARLIER)
