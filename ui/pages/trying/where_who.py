"""Where we are and who is there, asked once a day at the head of the first prediction."""

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
    """Two rows of chips, none on to begin with; both may stay open.

    Signals:
        changed(): something was said.
    """

    changed = Signal()

    def __init__(self, user: str) -> None:
        super().__init__()
        where, who, name = _("Where?"), _("Who is here?"), first_name(user)
        self._here, self._away = name, _("Without {name}").format(name=name)
        places = (_("Clinic"), _("Home"))
        self._where = ChipRow("try.where", where, places, RowLook(one=True, add=_("Add"), chip=_CHIP))
        self._who = ChipRow("try.who", who, (self._here, self._away), RowLook(one=True, chip=_CHIP))
        flow = Flow(gap=32)
        flow.add([_row(where, self._where), _row(who, self._who)])
        inside = QWidget()
        inside.setLayout(flow)
        grow_downwards(inside)
        self.setLayout(Column(Card(Column(inside, margins=(16, 12, 16, 12))), gap=0))
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

    def show_answers(self, place: str, clinician_present: bool | None) -> None:
        """Show what was said before, or nothing."""
        self._where.check([place] if place else [])
        who = {True: [self._here], False: [self._away], None: []}
        self._who.check(who[clinician_present])


def _row(question: str, chips: ChipRow) -> QWidget:
    row = QWidget()
    flow = Flow(gap=8)
    flow.add([Label(question, "lead", wrap=False), chips])
    row.setLayout(flow)
    grow_downwards(row)
    return row
