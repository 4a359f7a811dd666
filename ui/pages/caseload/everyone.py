"""Everybody: chips with counts, the table, and what stands there when nobody fits."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from exposure.domain.caseload import Standing
from exposure.words.language import _, ngettext
from ui.models.caseload import CaseloadModel
from ui.pages.caseload.table import EveryoneTable
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import QUIET, Button, Look
from ui.widgets.cards import Card
from ui.widgets.chips import Chip, ChipLook
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards
from ui.wording import state_look

STANDINGS: tuple[Standing, ...] = ("current", "resting", "later", "done")


class EveryoneBlock(QWidget):
    """The chips filter, the table shows, and a sentence stands where it is empty.

    Signals:
        chosen(): another chip is on.
    """

    chosen = Signal()

    def __init__(self, model: CaseloadModel) -> None:
        super().__init__()
        self._model = model
        self.table = EveryoneTable(model)
        self.book = Button("caseload.book", _("Book a visit"), replace(QUIET, icon="calendar-plus", height=32))
        self.nobody = _Nobody()
        self._heading = Label(_("Everyone"), "h3", wrap=False)
        self.chips = _chips()
        self._group = QButtonGroup(self)
        for number, chip in enumerate(self.chips.values()):
            self._group.addButton(chip, number)
        self.chips[None].setChecked(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.nobody)
        heading = _flowing([self._heading, *self.chips.values()])
        self.setLayout(Column(Row((heading, 1), self.book), (Card(Column(self._stack, margins=4)), 1), gap=8))
        self._group.idClicked.connect(self._on_chip)

    def show_counts(self, typed: str) -> None:
        """Show how many there are of each, and what to say where nobody fits what was typed, or the chip."""
        counts = self._model.register.counts
        for standing, chip in self.chips.items():
            chip.show_count(counts[standing] if standing else counts.total())
            chip.setVisible(not self._model.searches)
        found = self._model.rowCount()
        self._heading.setText(_found(found) if self._model.searches else _("Everyone"))
        self._stack.setCurrentWidget(self.table if found else self.nobody)
        self.book.allow(bool(found))
        if self._model.searches:
            self.nobody.say(_("No patient starts with ‘{typed}’.").format(typed=typed.strip()), offer=True)
        else:
            self.nobody.say(_("Nobody stands here now."), offer=False)

    def choose(self, standing: Standing | None) -> None:
        """Switch on a chip."""
        self.chips[standing].setChecked(True)
        self._model.choose(standing)
        self.chosen.emit()

    def _on_chip(self, number: int) -> None:
        self.choose(list(self.chips)[number])


class _Nobody(QWidget):
    """A sentence, and the way to add whoever was not found."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "soft")
        self.add = Button("caseload.not_found", _("New patient"), Look(icon="plus"))
        self.setLayout(Column(self.words, Row(self.add, None), None, gap=16, margins=24))

    def say(self, words: str, *, offer: bool) -> None:
        """Say why nobody is shown, and offer to add somebody or not."""
        self.words.setText(words)
        self.add.setVisible(offer)


def _found(count: int) -> str:
    return ngettext("{count} found", "{count} found", count).format(count=count)


def _flowing(widgets: list[QWidget]) -> QWidget:
    host = QWidget()
    flow = Flow()
    flow.add(widgets)
    host.setLayout(flow)
    grow_downwards(host)
    return host


def _chips() -> dict[Standing | None, Chip]:
    chips: dict[Standing | None, Chip] = {None: Chip("caseload.all", _("All"), ChipLook(count=0))}
    for standing in STANDINGS:
        look = state_look(standing)
        chips[standing] = Chip(f"caseload.{standing}", look.word, ChipLook(icon=look.icon, count=0))
    return chips
