"""The two sheets of the ladder: before the current step moves, and when a step is to rest."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import Rung
from exposure.words.dates import short_day
from exposure.words.language import _
from ui.dialogs.asking import AskingSheet, Wanted
from ui.widgets.boxes import Column
from ui.widgets.buttons import PRIMARY, QUIET, SECONDARY, Button
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.fields import TextField
from ui.widgets.labels import Label
from ui.widgets.sheet import Sheet
from ui.widgets.spin_fields import DateField

_WEEKS = (1, 2, 4)


class MoveSheet(Sheet):
    """Names what moving the current step would mean, and asks; Esc leaves everything as it is.

    Signals:
        chosen(bool): True to move it, False for the number alone.
    """

    chosen = Signal(bool)

    def __init__(self, effect: str, *, rating: bool, window: QWidget) -> None:
        super().__init__("ladder.move", _("Move the current step?"), window)
        self.body.put(Label(effect, "body"))
        self.leave = self.add_button(Button("ladder.move.leave", _("Leave it"), SECONDARY))
        self.number = self.add_button(Button("ladder.move.number", _("Only change the number"), QUIET))
        self.number.setVisible(rating)
        self.move_it = self.add_button(Button("ladder.move.move", _("Move it"), PRIMARY))
        self.leave.clicked.connect(self.reject)
        self.number.clicked.connect(lambda: self._choose(move=False))
        self.move_it.clicked.connect(lambda: self._choose(move=True))

    def _choose(self, *, move: bool) -> None:
        self.accept()
        self.chosen.emit(move)


class RestSheet(AskingSheet):
    """Asks why a step rests, until when, and whose job it is; all three, and nothing is chosen beforehand."""

    def __init__(self, rung: Rung, today: date, next_visit: date | None, window: QWidget) -> None:
        title = _("Rest “{title}”").format(title=rung.movement)
        super().__init__("ladder.rest", title, window)
        self.about = rung.id
        self._rung = rung
        self.reason = TextField("ladder.rest.reason", _("Why does it rest?"))
        self._days = _days(today, next_visit)
        self._other = _("Another day")
        self.until = ChipRow("ladder.rest.until", _("Until when?"), [*self._days, self._other], RowLook(one=True))
        self.day = DateField("ladder.rest.day", _("Until this day"), today + timedelta(weeks=1))
        self.day.hide()
        owners = [_("The patient"), _("The physio"), _("The GP")]
        self.owner = ChipRow(
            "ladder.rest.owner", _("Whose job is it?"), owners, RowLook(one=True, add=_("Somebody else"))
        )
        for field in (self.reason, self.until, self.owner):
            parts = [self.until, self.day] if field is self.until else [field]
            self.body.put(Column(Label(field.accessibleName(), "strong"), *parts, gap=8))
        self._missing = Label("", "small")
        self.body.put(self._missing)
        self.do = self.add_answers("ladder.rest", _("Rest this step"))
        self._connect_signals()
        self._on_changed()

    @property
    def until_day(self) -> date | None:
        """Give the day the step rests until, or None while none is chosen."""
        chosen = next(iter(self.until.checked), None)
        return self.day.day if chosen == self._other else self._days.get(chosen or "")

    def _connect_signals(self) -> None:
        self.reason.textChanged.connect(self._on_changed)
        self.until.changed.connect(self._on_changed)
        self.owner.changed.connect(self._on_changed)
        self.do.clicked.connect(self._on_do)

    def _on_changed(self) -> None:
        self.day.setVisible(self._other in self.until.checked)
        missing = [
            *([] if self.reason.text.strip() else [_("why")]),
            *([] if self.until_day else [_("until when")]),
            *([] if self.owner.checked else [_("whose job")]),
        ]
        said = _("Still needed: {missing}.").format(missing=", ".join(missing)) if missing else ""
        self._missing.setText(said)
        self.do.allow(not missing, said)

    def _on_do(self) -> None:
        until = self.until_day
        line = {
            "edit": "rest_rung",
            "rung": self._rung.id,
            "reason": self.reason.text.strip(),
            "until": until.isoformat() if until else None,
            "owner": self.owner.checked[0],
        }
        self.wanted.emit(Wanted((line,), _("“{title}” rests").format(title=self._rung.movement)))


def _days(today: date, next_visit: date | None) -> dict[str, date]:
    """Give the days offered, by what stands on their chips."""
    visit = {_("Next visit, {day}").format(day=short_day(next_visit)): next_visit} if next_visit else {}
    weeks = {_week(today, count): today + timedelta(weeks=count) for count in _WEEKS}
    return {**visit, **weeks}


def _week(today: date, count: int) -> str:
    names: Sequence[str] = (_("In 1 week, {day}"), _("In 2 weeks, {day}"), _("In 4 weeks, {day}"))
    return names[_WEEKS.index(count)].format(day=short_day(today + timedelta(weeks=count)))
