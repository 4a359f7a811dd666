"""The clinic’s library: its own movements with what can be done about each, and the program’s with a tick for shown."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.clinic_library import ClinicLibrary, ClinicMovement
from exposure.domain.identifiers import RungId
from exposure.domain.movement import LibraryMovement
from exposure.words.language import _
from ui.dialogs.shown_list import ShownList
from ui.models.movements_words import region_word
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.fields import LineField
from ui.widgets.labels import Label
from ui.widgets.ladder.step import Step
from ui.widgets.ladder.tile import Tile
from ui.widgets.sheet_part import SheetPart

_NAME = "own_movements"
_ADD = Look(icon="plus", px=14, height=36, padding=12)
_SMALL = Look("quiet", px=14, height=32, padding=8)
_PICTURE = 48


class LibraryPart(SheetPart):
    """Shows both halves of the library.

    Signals:
        add_wanted(): a movement is to be added.
        change_wanted(str), archive_wanted(str): of the clinic’s movement with this id.
        hide_wanted(str, bool): the program’s movement with this id is to be hidden, or shown again.
    """

    add_wanted = Signal()
    change_wanted = Signal(str)
    archive_wanted = Signal(str)
    hide_wanted = Signal(str, bool)

    def __init__(self, clinic: ClinicLibrary, movements: Sequence[LibraryMovement]) -> None:
        self.add = Button(f"{_NAME}.add", _("Add a movement…"), _ADD)
        self.search = LineField(f"{_NAME}.search", _("Search the program’s movements"), _("Search"))
        self.shown = ShownList(f"{_NAME}.shown", movements, clinic.hidden)
        own = [self._row(each) for each in clinic.offered]
        none = [] if own else [Label(_("The clinic has none of its own yet."), "body", "ink2")]
        told = Label(_("Take the tick away to hide one. Steps made from it stay as they are."), "small", "ink2")
        mine = Column(Row((Label(_("The clinic’s own"), "h3"), 1), self.add), *own, *none, gap=12)
        theirs = Column(Label(_("From the program"), "h3"), told, self.search, self.shown, gap=8)
        super().__init__(Column(mine, theirs, gap=24))
        self.add.clicked.connect(self.add_wanted)
        self.search.textChanged.connect(self.shown.narrow)
        self.shown.hide_wanted.connect(self.hide_wanted)

    def _row(self, movement: ClinicMovement) -> QWidget:
        tile = Tile(_PICTURE)
        tile.show_step(Step(RungId(movement.id), movement.words, photo=movement.photo))
        words = Column(Label(movement.words, "strong"), Label(region_word(movement.region), "caption", "ink2"), gap=0)
        change = Button(f"{_NAME}.change.{movement.id}", _("Change…"), _SMALL)
        archive = Button(f"{_NAME}.archive.{movement.id}", _("Take out"), _SMALL)
        for button in (change, archive):
            # Several say the same; heard by itself, each needs what it is about.
            button.setAccessibleDescription(movement.words)
        change.clicked.connect(lambda: self.change_wanted.emit(movement.id))
        archive.clicked.connect(lambda: self.archive_wanted.emit(movement.id))
        row = QWidget()
        row.setLayout(Row(tile, (words, 1), change, archive, gap=12))
        return row
