"""How much of a step is done: its dose, dimension by dimension, in words."""

from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import DOSE, Rung
from exposure.domain.texts import LONGEST_TEXT
from exposure.words.dose import dimension_word
from exposure.words.language import _
from ui import theme
from ui.dialogs.asking import AskingSheet, under
from ui.dialogs.stacked import StackedChoices
from ui.dialogs.step_words import SAME, meanings
from ui.widgets.boxes import Column
from ui.widgets.fields import LineField
from ui.widgets.flow import Columns
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_NAME = "ladder.dose"
_LEAST = 220


class DoseSheet(AskingSheet):
    """Ten lines, all of them as good empty; where the step has tries, it is asked whether it stays the same step."""

    def __init__(self, rung: Rung, tries: int, window: QWidget) -> None:
        super().__init__(_NAME, _("How much is it?"), window)
        self.about = rung.id
        self._rung, self._tried = rung, tries > 0
        self.fields = {name: _field(name, rung.dose.get(name, "")) for name in DOSE}
        asked = _("Same step in other words, or a different amount?")
        self.meaning = StackedChoices(f"{_NAME}.meaning", asked, meanings())
        self.body.put(Label(rung.movement, "lead_strong"))
        self.body.put(Label(_("Only what matters. What is left empty is not said."), "small", "ink2"))
        self.body.put(_columns(list(self.fields.values())))
        self._asked = QWidget()
        self._asked.setLayout(under(asked, self.meaning))
        self._asked.setVisible(self._tried)
        self.body.put(self._asked)
        self.add_answers(_NAME, _("Keep this")).clicked.connect(self._on_do)
        self._connect_signals()
        self._on_changed()

    @property
    def dose(self) -> dict[str, str]:
        """Give what was said."""
        return {name: words for name, field in self.fields.items() if (words := field.text().strip())}

    def _connect_signals(self) -> None:
        self.meaning.chosen.connect(self._on_changed)
        for field in self.fields.values():
            field.textChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        missing = [_("what the words mean")] if self._tried and not self.meaning.value else []
        self.need(missing if self.dose != dict(self._rung.dose) else [_("how much")])

    def _on_do(self) -> None:
        line = {"edit": "change_dose", "rung": self._rung.id, "dose": self.dose, "meaning": self.meaning.value or SAME}
        self.ask_for(line, label=_("How much “{title}” is was said").format(title=self._rung.movement))


def _field(name: str, words: str) -> LineField:
    field = LineField(f"{_NAME}.{name}", dimension_word(name))
    field.setMaxLength(LONGEST_TEXT)
    field.setText(words)
    return field


def _columns(fields: list[LineField]) -> QWidget:
    """Give the fields in two columns, or in one where it is narrow."""
    host, columns, half = QWidget(), Columns(gap=16), len(fields) // 2
    columns.add([_stacked(fields[:half]), _stacked(fields[half:])])
    host.setLayout(columns)
    grow_downwards(host)
    return host


def _stacked(fields: list[LineField]) -> QWidget:
    half = QWidget()
    half.setLayout(
        Column(*(Column(Label(field.accessibleName(), "small_strong"), field, gap=4) for field in fields), gap=12)
    )
    half.setMinimumWidth(theme.current().px(_LEAST))
    grow_downwards(half)
    return half
