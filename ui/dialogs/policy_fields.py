"""Every setting of PP-1 as a sentence, and the named choices that fill some of them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.progression.levels import InForce, Policy
from exposure.domain.progression.settings import CHOICES
from exposure.words.language import _
from ui.dialogs.policy_row import SettingRow
from ui.dialogs.policy_words import groups
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class PolicyFields(QWidget):
    """The settings of one level: what is set on it, the rest as the levels above have it.

    Signals:
        changed: something is other than before.
    """

    changed = Signal()

    def __init__(self, name: str, own: Policy, above: Mapping[str, InForce]) -> None:
        super().__init__()
        self._own = own
        self._rows = {setting: SettingRow(name, setting, above[setting]) for _, names in groups() for setting in names}
        for setting, value in own.items():
            self._rows[setting].fill(value)
        parts = [self._choices(name)]
        for heading, names in groups():
            parts.append(Column(Label(heading, "title"), *(self._rows[setting] for setting in names), gap=12))
        self.setLayout(Column(*parts, gap=24))
        grow_downwards(self)
        for row in self._rows.values():
            row.changed.connect(self.changed)

    @property
    def said(self) -> dict[str, int | None]:
        """Give what is set here."""
        return {setting: row.value for setting, row in self._rows.items() if row.is_set}

    @property
    def to_set(self) -> dict[str, int | None]:
        """Give what is set here and was not, or not so."""
        return {name: value for name, value in self.said.items() if name not in self._own or self._own[name] != value}

    @property
    def to_clear(self) -> list[str]:
        """Give what was set here and is no longer."""
        return [name for name in self._own if not self._rows[name].is_set]

    def choose(self, choice: str) -> None:
        """Fill in the numbers of a named choice; the others stay as they are."""
        for setting, value in CHOICES[choice].items():
            self._rows[setting].fill(value)

    def _choices(self, name: str) -> Column:
        buttons = Flow()
        for choice, words in _named().items():
            button = Button(f"{name}.choice.{choice}", words)
            button.clicked.connect(lambda _checked=False, choice=choice: self.choose(choice))
            buttons.addWidget(button)
        said = Label(_("Each fills in four numbers; the others stay."), "small", "ink2")
        return Column(Label(_("Begin from"), "title"), said, buttons, gap=6)


def _named() -> dict[str, str]:
    return {"usual": _("Usual"), "slower": _("Slower learner"), "stricter": _("Stricter")}
