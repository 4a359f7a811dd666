"""The library of movements as a list: searched, narrowed to a region, marked where a movement is on the ladder."""

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from exposure.domain.clinic_library import ClinicMovement
from exposure.domain.dose_scale import Scales
from exposure.domain.movement import REGIONS, LadderTemplate, LibraryMovement, Region
from exposure.imports.library import read_ladders, read_movements, read_scales
from exposure.words.language import _
from resources import path
from ui.models.movements_words import activity_word, is_found, rank
from ui.models.steps_between import StepBetween

Index = QModelIndex | QPersistentModelIndex
MOVEMENT, ON_LADDER, CAPTION = (Qt.ItemDataRole.UserRole + number for number in range(3))
_TOP = QModelIndex()
_BENDING = "bending"


@cache
def library() -> tuple[LibraryMovement, ...]:
    """Give every movement the library offers, read once a run."""
    return read_movements(path(""))


@cache
def scales() -> Scales:
    """Give how each dimension of a dose gets harder, read once a run."""
    return read_scales(path(""))


@cache
def ready_made() -> tuple[LadderTemplate, ...]:
    """Give every ready-made ladder region by region, bending first, read once a run."""
    # Sorted here as `templates` lists them, which would read every file once more.
    return tuple(sorted(read_ladders(path("")), key=lambda ladder: (REGIONS.index(ladder.region), ladder.id)))


def bending_ladder() -> LadderTemplate:
    """Give the ready-made ladder for bending, the first one offered."""
    return next(ladder for ladder in ready_made() if ladder.id == _BENDING)


class MovementsModel(QAbstractListModel):
    """Rows are movements, steps between before all others.

    Roles: text, accessible text, MOVEMENT, ON_LADDER (bool), CAPTION (what one does, or whose step between it is).
    """

    def __init__(self, movements: Sequence[LibraryMovement]) -> None:
        super().__init__()
        self._all = tuple(movements)
        self._first: tuple[StepBetween, ...] = ()
        self._shown = self._all
        self._on_ladder: frozenset[str] = frozenset()
        self._query: str = ""
        self._region: Region | None = None

    @property
    def total(self) -> int:
        """Give how many movements there are, found or not, without the steps between."""
        return len(self._all)

    def take(self, movements: Sequence[LibraryMovement]) -> None:
        """Offer other movements from now on."""
        if tuple(movements) != self._all:
            self._all = tuple(movements)
            self._show_found()

    def regions(self) -> tuple[Region, ...]:
        """Give the regions that have movements, in their usual order."""
        present = {movement.region for movement in self._all}
        return tuple(region for region in REGIONS if region in present)

    def find(self, query: str, region: Region | None) -> None:
        """Show what a search finds, in one region or in all."""
        self._query, self._region = query, region
        self._show_found()

    def offer_first(self, steps: Sequence[StepBetween]) -> None:
        """Let these steps between stand before everything else that is found."""
        if tuple(steps) != self._first:
            self._first = tuple(steps)
            self._show_found()

    def mark(self, on_ladder: frozenset[str]) -> None:
        """Mark the movements with these ids as on the ladder."""
        if on_ladder == self._on_ladder:
            return
        self._on_ladder = on_ladder
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def movement(self, index: Index) -> LibraryMovement:
        """Give the movement of a row."""
        return self._shown[index.row()]

    def rowCount(self, parent: Index = _TOP) -> int:
        """Give how many movements are shown; a row has no rows of its own."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give what a role shows of a row; None for a role there is nothing for."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        movement = self._shown[index.row()]
        on_ladder = movement.id in self._on_ladder
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: movement.words,
            Qt.ItemDataRole.AccessibleTextRole: spoken(movement, on_ladder),
            MOVEMENT: movement,
            ON_LADDER: on_ladder,
            CAPTION: caption(movement),
        }
        return shown.get(role)

    def _show_found(self) -> None:
        self.beginResetModel()
        found = [one for one in (*self._first, *self._all) if self._is_wanted(one)]
        self._shown = tuple(sorted(found, key=self._late)) if self._query else tuple(found)
        self.endResetModel()

    def _late(self, movement: LibraryMovement) -> tuple[bool, int]:
        """Give what puts first what can be added, and of that what is called as it was searched for."""
        return movement.id in self._on_ladder, rank(movement, self._query)

    def _is_wanted(self, movement: LibraryMovement) -> bool:
        return self._region in (None, movement.region) and is_found(movement, self._query)


def caption(movement: LibraryMovement) -> str:
    """Give what stands under the words of a row: what one does, or whose step between it is."""
    if isinstance(movement, StepBetween):
        return _("Step between, {title}").format(title=movement.template)
    if isinstance(movement, ClinicMovement):
        return _("Added by the clinic")
    return activity_word(movement.activity)


def spoken(movement: LibraryMovement, on_ladder: bool) -> str:
    """Give what a screen reader says of a row."""
    parts = [movement.words, caption(movement), *([_("on the ladder")] if on_ladder else [])]
    return ", ".join(parts)
