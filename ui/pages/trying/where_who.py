"""Where we are and who is there: set once for a visit; without one asked once a day, before the first prediction."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.patient import first_name
from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.cards import Card
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import ChipLook
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards

_CHIP = ChipLook(px=20)


class WhereWho(QWidget):
    """Two rows of chips, none on to begin with; both may stay open. `note` stands beside them.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, user: str, name: str = "try", note: str = "") -> None:
        super().__init__()
        where, who, here = _("Where?"), _("Who is here?"), first_name(user)
        self._here, self._away = here, _("Without {name}").format(name=here)
        self._offered = _usual_places()
        self._where = ChipRow(f"{name}.where", where, self._offered, RowLook(one=True, add=_("Add"), chip=_CHIP))
        self._who = ChipRow(f"{name}.who", who, (self._here, self._away), RowLook(one=True, chip=_CHIP))
        flow = Flow(gap=32, below=8)
        notes = [Label(note, "caption", "ink2", wrap=False)] if note else []
        flow.add([_row(where, self._where), _row(who, self._who), *notes])
        inside = QWidget()
        inside.setLayout(flow)
        grow_downwards(inside)
        self.setLayout(Column(Card(Column(inside, margins=(24, 8, 24, 8))), gap=0))
        self._where.changed.connect(self.changed)
        self._who.changed.connect(self.changed)

    @property
    def first(self) -> QWidget:
        """Give the control the focus goes to."""
        return self._where.chips[0]

    @property
    def place(self) -> str:
        """Give the place, empty while not said."""
        return next(iter(self._where.checked), "")

    @property
    def clinician_present(self) -> bool | None:
        """Say whether the clinician is here, None while not said."""
        # Missing is not alone: only somebody who said so was without the clinician.
        return self._here in self._who.checked if self._who.checked else None

    def offer_places(self, known: Sequence[str]) -> None:
        """Offer the usual places, and those where there were tries already, each once, as it was first written."""
        offered = _once([*_usual_places(), *known])
        if offered != self._offered:
            self._offered = offered
            self._where.show_options(offered)

    def show_answers(self, place: str, clinician_present: bool | None) -> None:
        """Show what was said before, or nothing."""
        chips = {chip.text().casefold(): chip.text() for chip in self._where.chips}
        said = place.strip()
        self._where.check([chips.get(said.casefold(), said)] if said else [])
        who = {True: [self._here], False: [self._away], None: []}
        self._who.check(who[clinician_present])


def _usual_places() -> tuple[str, ...]:
    return (_("Clinic"), _("Home"), _("Outside"))


def _once(places: Sequence[str]) -> tuple[str, ...]:
    """Give each place once: "home" from a sheet is the "Home" of a chip."""
    first: dict[str, str] = {}
    for place in places:
        first.setdefault(place.strip().casefold(), place.strip())
    return tuple(place for place in first.values() if place)


def _row(question: str, chips: ChipRow) -> QWidget:
    row = QWidget()
    flow = Flow(gap=8)
    flow.add([Label(question, "lead", wrap=False), chips])
    row.setLayout(flow)
    grow_downwards(row)
    return row
