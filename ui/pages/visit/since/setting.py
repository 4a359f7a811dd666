"""Where the tries of the sheet were made and who was there, and from when on the next step was done alone."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.words.dates import short_day
from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.check_box import CheckBox
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.fields import LineField
from ui.widgets.flow import Columns
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class WhereAtHome(QWidget):
    """The place, at home until it is changed, and whether the clinician was there.

    Signals:
        changed(): somebody said otherwise.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place = LineField("visit.since.place", _("Where was it?"))
        self._with = CheckBox("visit.since.with", _("You were there too"))
        both = Columns(gap=16)
        both.add([self._place, self._with])
        self.setLayout(Column(Label(_("Where was it?"), "caption_strong", "ink"), both, gap=4))
        grow_downwards(self)
        self._place.textEdited.connect(self.changed)
        self._with.clicked.connect(self.changed)

    @property
    def place(self) -> str:
        """Give the place, trimmed."""
        return self._place.text().strip()

    @property
    def with_clinician(self) -> bool:
        """Say whether the clinician was there."""
        return self._with.isChecked()

    def begin(self) -> None:
        """Bring the focus to the place."""
        self._place.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_setting(self, place: str, with_clinician: bool) -> None:
        """Show what was said before."""
        self._place.setText(place)
        self._with.setChecked(with_clinician)


class MovedOn(QWidget):
    """Asks whether the next step was begun alone, as agreed, and when; no day is chosen to begin with.

    Signals:
        changed(): a day was chosen, or taken back.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._moments: Sequence[datetime] = ()
        self._says = Label("", "strong")
        self._days = ChipRow("visit.since.moved", _("On which day?"), (), RowLook(one=True))
        help_line = Label(_("Later rows are kept on that step."), "caption", "ink2")
        self.setLayout(Column(self._says, self._days, help_line, gap=4))
        grow_downwards(self)
        self._days.changed.connect(self.changed)
        self.hide()

    @property
    def at(self) -> datetime | None:
        """Give the moment of the day that was chosen."""
        return next((at for at in self._moments if _day(at) in self._days.checked), None)

    @property
    def waits(self) -> bool:
        """Say whether it is asked and neither a day was said nor that it was not begun."""
        return not self.isHidden() and not self._days.checked

    @property
    def sentence(self) -> str:
        """Say what is asked."""
        return self._says.text()

    def begin(self) -> None:
        """Bring the focus to the first day."""
        self._days.chips[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_moments(self, step: str, moments: Sequence[datetime]) -> None:
        """Offer the days on which going on with `step` fits the rule; a day chosen before stays while it does."""
        chosen, not_begun = self.at, _not_begun() in self._days.checked
        first = {_day(at): at for at in reversed(moments)}
        self._moments = tuple(sorted(first.values()))
        self._says.setText(_("“{step}” may have been begun alone, as agreed. On which day?").format(step=step))
        self._days.setAccessibleName(self._says.text())
        options = [*(_day(at) for at in self._moments), _not_begun()]
        if [chip.text() for chip in self._days.chips] != options:
            self._days.show_options(options)
        self.choose(chosen)
        if not_begun:
            self._days.check([_not_begun()])
        self.setVisible(bool(self._moments))

    def choose(self, at: datetime | None) -> None:
        """Show a day chosen before, or none."""
        self._days.check([_day(at)] if at in self._moments and at is not None else [])


def _not_begun() -> str:
    return _("Not begun")


def _day(at: datetime) -> str:
    return short_day(at.date())
