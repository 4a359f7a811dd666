"""The movements at the left: search, regions, the list, and a movement in one's own words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.movement import LibraryMovement
from exposure.words.language import _
from ui.models.movements import MovementsModel
from ui.models.movements_words import region_word
from ui.models.steps_between import StepBetween
from ui.pages.ladder.own_words import OwnMovement
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Separator
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import ChipLook
from ui.widgets.icons import Icon
from ui.widgets.labels import KeyCap, Label
from ui.widgets.ladder.movement_search import MovementSearch
from ui.widgets.ladder.offers import Offers
from ui.widgets.themed import call

_SMALL = ChipLook(px=13)


class MovementsPane(QWidget):
    """Finds movements and passes on where they are put.

    Signals: those of its list (`offers`) and of its field for own words (`own`) are theirs.
        refused(str): something typed cannot be used; carries the sentence.
    """

    refused = Signal(str)

    def __init__(self, model: MovementsModel) -> None:
        super().__init__()
        call(self, "ladder.movements.pane", _("Movements"))
        self._model = model
        self._heading, self._key = Label(_("Movements"), "h3"), KeyCap("Ctrl+L")
        self.search = MovementSearch("ladder.movements.search", _("Search movements"), _search_hint(model.total))
        self._every = _("All")
        self._regions = {region_word(region): region for region in model.regions()}
        words = [self._every, *self._regions]
        self.chips = ChipRow("ladder.movements.regions", _("Region"), words, RowLook(one=True, chip=_SMALL))
        self.chips.check([self._every])
        self.offers = Offers(model)
        self._none = Label("", "small")
        self._none.hide()
        self._write = Button("ladder.movements.write", _("Write your own"), Look(icon="pencil", key="Ctrl+R"))
        self.own = OwnMovement()
        self._finding = self._found()
        head = Row(self._heading, None, self._key)
        self.setLayout(Column(head, (self._finding, 1), self.own, gap=8, margins=(16, 16, 16, 12)))
        self._connect_signals()

    def show_library(self, movements: Sequence[LibraryMovement]) -> None:
        """Offer these movements from now on."""
        self._model.take(movements)
        self.search.setPlaceholderText(_search_hint(self._model.total))

    def begin(self) -> None:
        """Search: the field takes the focus."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def forget_search(self) -> None:
        """Show every movement of the region again: what was searched for is found."""
        self.search.clear()

    def show_heading(self, shown: bool) -> None:
        """Show the heading, or leave it to a tab."""
        self._heading.setVisible(shown)
        self._key.setVisible(shown)

    def write_your_own(self) -> None:
        """Open the field for a movement in the patient’s own words."""
        searched = "" if self._model.rowCount() else self.search.text().strip()
        self._finding.hide()
        self.own.begin(searched)

    def mark(self, on_ladder: frozenset[str]) -> None:
        """Mark the movements with these ids as on the ladder."""
        self._model.mark(on_ladder)

    def offer_first(self, steps: Sequence[StepBetween]) -> None:
        """Let steps between stand before the movements."""
        self._model.offer_first(steps)

    def _found(self) -> QWidget:
        """Give search, regions and list as one, for own words take their place."""
        mark = Icon("info", "ink3", 16)
        tip = Label(_("Put each card at its worry. Or find one and type a number."), "caption", "ink2")
        hint = Row(mark, (tip, 1), gap=8)
        hint.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        found = QWidget()
        found.setLayout(
            Column(self.search, self.chips, self._none, (self.offers, 1), hint, Separator(), self._write, gap=8)
        )
        return found

    def _connect_signals(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._on_searched)
        self.search.down_wanted.connect(self.offers.begin)
        self.search.numbered.connect(self.offers.ask_first)
        self.offers.searched.connect(self._on_letter)
        self.chips.changed.connect(self._on_region)
        self.offers.refused.connect(self.refused)
        self.own.refused.connect(self.refused)
        self._write.clicked.connect(self.write_your_own)
        self.own.left.connect(self._on_own_left)

    def _find(self) -> None:
        chosen = next((self._regions[word] for word in self.chips.checked if word in self._regions), None)
        query = self.search.text()
        self._model.find(query, chosen)
        found = self._model.rowCount() > 0
        self.search.finds = found
        self._none.setVisible(not found)
        self._none.setText("" if found else _("No movement matches “{query}”.").format(query=query.strip()))

    def _on_region(self) -> None:
        if not self.chips.checked:
            self.chips.check([self._every])
        self._find()

    def _on_searched(self) -> None:
        if self._model.rowCount():
            self.offers.begin()
        else:
            self.write_your_own()

    def _on_letter(self, letter: str) -> None:
        self.search.setText(letter)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_own_left(self) -> None:
        self._finding.show()
        self._write.setFocus(Qt.FocusReason.OtherFocusReason)


def _search_hint(total: int) -> str:
    return _("Search {total} movements").format(total=total)
