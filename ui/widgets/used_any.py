"""Did you use any after all: nothing, some of what was to be left out, or something else; and what each was for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.ladder import Why
from exposure.words.language import _
from ui.models.try_answers import Used
from ui.widgets.boxes import Column
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import ChipLook
from ui.widgets.labels import Label

_CHIP = ChipLook(icon_on="check", px=20)


class UsedAny(QWidget):
    """Chips, none on to begin with; "none" and the others put each other out. What is named asks what it was for.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, name: str, question: str, nothing: str, things: Sequence[str]) -> None:
        super().__init__()
        self._nothing = nothing
        self._before: tuple[str, ...] = ()
        self._row = ChipRow(name, question, (nothing, *things), RowLook(add=_("Something else"), chip=_CHIP))
        self._whys: dict[str, _WhyRow] = {}
        self._column = Column(self._row, gap=12)
        self.setLayout(self._column)
        self._row.changed.connect(self._on_changed)

    @property
    def used(self) -> tuple[Used, ...] | None:
        """Give what was used, each with what it was for; empty for nothing, None while not answered."""
        if not self._row.checked:
            return None
        return tuple(Used(what, self._whys[what].why) for what in self._row.checked if what != self._nothing)

    def show_used(self, used: Sequence[Used] | None) -> None:
        """Show what was said before, or nothing."""
        words = [each.what for each in used or ()]
        self._row.check(words if words or used is None else [self._nothing])
        self._settle()
        for each in used or ():
            self._whys[each.what].show_why(each.why)

    def _on_changed(self) -> None:
        # The row says only that something changed; what was put on last wins over what contradicts it.
        new = [word for word in self._row.checked if word not in self._before]
        if self._nothing in new:
            self._row.check([self._nothing])
        elif new:
            self._row.check([word for word in self._row.checked if word != self._nothing])
        self._settle()
        self.changed.emit()

    def _settle(self) -> None:
        """Ask what each thing named was for, and no longer of those taken back."""
        self._before = self._row.checked
        wanted = [word for word in self._before if word != self._nothing]
        for word in [word for word in self._whys if word not in wanted]:
            row = self._whys.pop(word)
            row.hide()
            row.deleteLater()
        for word in wanted:
            if word not in self._whys:
                self._whys[word] = self._why_row(word)

    def _why_row(self, word: str) -> "_WhyRow":
        row = _WhyRow(f"{self._row.objectName()}.why.{len(self._whys)}", word)
        row.changed.connect(self.changed)
        self._column.addWidget(row)
        return row


class _WhyRow(QWidget):
    """What one thing was for."""

    changed = Signal()

    def __init__(self, name: str, what: str) -> None:
        super().__init__()
        question = _("“{what}”: what was it for?").format(what=what)
        self._chips = ChipRow(name, question, _why_words().values(), RowLook(one=True, chip=_CHIP))
        self.setLayout(Column(Label(question, "lead"), self._chips, gap=4))
        self._chips.changed.connect(self.changed)

    @property
    def why(self) -> Why | None:
        """Give what it was for, None while not said: it is never assumed."""
        return next((why for why, word in _why_words().items() if word in self._chips.checked), None)

    def show_why(self, why: Why | None) -> None:
        """Show what was said before."""
        self._chips.check([_why_words()[why]] if why else [])


def _why_words() -> dict[Why, str]:
    return {
        "stop_harm": _("To stop harm"),
        "help": _("To help me do it"),
        "habit": _("Habit"),
    }
