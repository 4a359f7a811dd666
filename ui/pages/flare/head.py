"""The head of a flare: whose it is, when the call is, since when the flare, and the way out."""

from datetime import datetime, time, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from exposure.words.dates import clock, long_day
from exposure.words.language import _
from ui.models.wall_clock import on_day
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Bar
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.one_line import OneLine
from ui.widgets.spin_fields import DateField
from ui.widgets.themed import grow_downwards


class FlareHead(QWidget):
    """Stays over the questions.

    Signals:
        changed(): another beginning of the flare was said.
        close_wanted(): the way out was pressed.
    """

    changed = Signal()
    close_wanted = Signal()

    def __init__(self, name: str, patient: str, now: datetime) -> None:
        super().__init__()
        self._now = now
        title, moment = OneLine("h3"), OneLine("small", "ink2")
        title.show_text(_("Flare-up, {name}").format(name=patient))
        when = _("{day}, {time}").format(day=long_day(now.date()), time=clock(now))
        moment.show_text(f"{_('On the phone')}  ·  {when}")
        self._today, self._yesterday, self._earlier = _("Today"), _("Yesterday"), _("Earlier…")
        self.since = ChipRow(name, _("Flare since"), (self._today, self._yesterday, self._earlier), RowLook(one=True))
        # Earlier means before yesterday; a later day would say the same thing twice.
        before = (now - timedelta(days=2)).date()
        self.day = DateField(f"{name}.day", _("Since which day?"), before)
        self.day.setMaximumDate(QDate(before.year, before.month, before.day))
        self.day.hide()
        close = Button("flare.close", _("Close"), Look("quiet", key="Esc"))
        ways = Flow(gap=8, to_the_right=True)
        ways.add([Label(_("Flare since"), "strong", wrap=False), self.since, self.day, close])
        right = QWidget()
        right.setLayout(ways)
        grow_downwards(right)
        row = Row(Icon("phone", "accent", 28), Column(title, moment, gap=0), (right, 1), gap=16)
        row_margins = Column(row, gap=0, margins=(24, 10, 24, 10))
        self.setLayout(Column(Bar(row_margins), gap=0))
        self.since.changed.connect(self._on_changed)
        self.day.dateChanged.connect(self.changed)
        close.clicked.connect(self.close_wanted)

    @property
    def began(self) -> datetime | None:
        """Give the moment the flare began: the beginning of the day named; None for now, or where nobody said."""
        chosen = next(iter(self.since.checked), self._today)
        if chosen == self._today:
            return None
        # From the beginning of that day: a try in the morning was made in the flare too.
        day = self.day.day if chosen == self._earlier else (self._now - timedelta(days=1)).date()
        return on_day(day, time(), self._now)

    @property
    def said(self) -> dict[str, object]:
        """Give what was said, for a draft."""
        chosen = [chip.isChecked() for chip in self.since.chips]
        return {"since": chosen.index(True) if any(chosen) else None, "since_day": self.day.day.isoformat()}

    def show_said(self, said: dict[str, object]) -> None:
        """Show what a draft kept."""
        place = said.get("since")
        self.since.check([self.since.chips[place].text()] if isinstance(place, int) else [])
        if place is not None:
            self.day.show_day(datetime.fromisoformat(str(said["since_day"])).date())
        self.day.setVisible(self._earlier in self.since.checked)

    def _on_changed(self) -> None:
        self.day.setVisible(self._earlier in self.since.checked)
        if not self.day.isHidden():
            self.day.setFocus()
        self.changed.emit()
