"""One setting: its sentence with the number in a field, and what holds where nothing is set here."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.progression.levels import InForce
from exposure.domain.progression.settings import LIMITS
from exposure.words.language import _
from ui.dialogs.policy_words import NUMBER, as_above, number_words, short_names, template
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.spin_fields import NumberField
from ui.widgets.themed import grow_downwards

_NEVER = 0
# what a person usually means at most, so that the field is as wide as that
_USUAL_MOST = 99
_MOST = {"belief_max": 100, "feared_min": 100, "late_hours": 999, "break_days": 365}
_QUIET = Look("quiet", height=32, padding=8, px=14)


class SettingRow(QWidget):
    """A number that is set here, or is as the level above has it until somebody sets it.

    Signals:
        changed: the number, or whether it is set here, is other than before.
    """

    changed = Signal()

    def __init__(self, name: str, setting: str, above: InForce) -> None:
        super().__init__()
        self.setting, self._above, self._is_set = setting, above, False
        self._can_be_never, self._shown = setting == "k_unsettled", _NEVER
        self._field = NumberField(f"{name}.{setting}", short_names()[setting], self._bounds())
        if self._can_be_never:
            self._field.setSpecialValueText(number_words(None))
        self._before, self._after = Label("", wrap=False), Label("", wrap=False)
        self._whose = Label("", "small", "ink2")
        self._clear = Button(f"{name}.{setting}.clear", _("Clear"), _QUIET)
        line, below = Flow(), Flow()
        line.add([self._before, self._field, self._after])
        below.add([self._whose, self._clear])
        self.setLayout(Column(line, below, gap=2))
        grow_downwards(self)
        self._show(above.value)
        self._field.valueChanged.connect(self._on_changed)
        self._clear.clicked.connect(self.clear)

    @property
    def is_set(self) -> bool:
        """Say whether the number is set here."""
        return self._is_set

    @property
    def value(self) -> int | None:
        """Give the number shown; None is never."""
        shown = self._field.value()
        return None if self._can_be_never and shown == _NEVER else shown

    def fill(self, value: int | None) -> None:
        """Set the number here."""
        self._is_set = True
        self._show(value)
        self.changed.emit()

    def clear(self) -> None:
        """Give the number back to the level above."""
        self._is_set = False
        # First, for a button that is hidden with the focus on it lets that go nowhere.
        self._field.setFocus()
        self._show(self._above.value)
        self.changed.emit()

    def _on_changed(self) -> None:
        # Qt tells of Enter as of a change; a number that is only looked at is not set.
        if self._field.value() != self._shown:
            self.fill(self.value)

    def _show(self, value: int | None) -> None:
        shown = _NEVER if value is None else value
        # Somebody may have set more than a person usually means, with another program; it is not cut off here.
        self._field.setMaximum(max(self._field.maximum(), shown))
        self._shown = shown
        self._field.blockSignals(True)
        self._field.setValue(shown)
        self._field.blockSignals(False)
        before, _number, after = template(self.setting, value).partition(NUMBER)
        for label, words in ((self._before, before), (self._after, after)):
            label.setText(words.strip())
            label.setVisible(bool(words.strip()))
        self._whose.setText(_("set here") if self._is_set else as_above(self._above))
        self._clear.setVisible(self._is_set)
        self._clear.setAccessibleName(
            _("Clear {setting}: {as_whose}").format(setting=short_names()[self.setting], as_whose=as_above(self._above))
        )

    def _bounds(self) -> tuple[int, int]:
        lowest, highest = LIMITS.get(self.setting, (1, _USUAL_MOST))
        return _NEVER if self._can_be_never else lowest, min(highest, _MOST.get(self.setting, _USUAL_MOST))
