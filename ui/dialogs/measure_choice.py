"""Which measure: a few letters find it, and those this person has been asked before come first."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.measure import Measure
from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.labels import Label
from ui.widgets.search_line import SearchLine
from ui.widgets.themed import grow_downwards


class MeasureChoice(QWidget):
    """A line to type into and a chip a measure; Enter takes the first that is left. None is chosen to begin with.

    Signals:
        chosen(str): the key of the measure somebody took.
    """

    chosen = Signal(str)

    def __init__(self, known: Mapping[str, Measure], used: Iterable[str]) -> None:
        super().__init__()
        before = [key for key in dict.fromkeys(used) if key in known and known[key].offered]
        others = [key for key, measure in known.items() if measure.offered and key not in before]
        self._keys = {known[key].short: key for key in [*before, *others]}
        self._names = {known[key].short: known[key].name for key in [*before, *others]}
        self.key: str | None = None
        question = _("Which measure?")
        self.search = SearchLine("measure.find", question, _("Type two letters: TSK, walk, sleep"))
        self._chips = ChipRow("measure.which", question, self._keys, RowLook(one=True))
        self._none = Label(_("No measure is called that."), "small", "ink2")
        self._none.hide()
        self.setLayout(Column(self.search, self._chips, self._none, gap=12))
        grow_downwards(self)
        self.search.textChanged.connect(self._on_typed)
        self.search.returnPressed.connect(self._on_enter)
        self._chips.changed.connect(self._on_chip)

    def matches(self, typed: str) -> list[str]:
        """Give the short names in which, or in whose full name, the letters stand."""
        wanted = typed.strip().casefold()
        return [short for short, name in self._names.items() if wanted in f"{short} {name}".casefold()]

    def _on_typed(self, typed: str) -> None:
        found = self.matches(typed)
        self._chips.show_options(found)
        self._none.setVisible(not found)
        self._show_chosen()

    def _on_enter(self) -> None:
        found = self.matches(self.search.text())
        if found:
            self._take(found[0])
        else:
            announce(self._none, self._none.text())

    def _on_chip(self) -> None:
        if self._chips.checked:
            self._take(self._chips.checked[0])
        else:
            # Which measure it is can be changed, but not taken back to none.
            self._show_chosen()

    def _take(self, short: str) -> None:
        self.key = self._keys[short]
        self._show_chosen()
        self.chosen.emit(self.key)

    def _show_chosen(self) -> None:
        shown = {chip.text() for chip in self._chips.chips}
        self._chips.check([short for short, key in self._keys.items() if key == self.key and short in shown])
