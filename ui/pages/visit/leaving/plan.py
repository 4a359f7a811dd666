"""Until next time: the step, how often, what is left out, what it is tried as."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from exposure.domain.case import Case
from exposure.domain.identifiers import RungId
from exposure.domain.ladder import Rung
from exposure.domain.patient import PracticePlan
from exposure.domain.visit_plan import step_of
from exposure.imports.step_pictures import picture_name
from exposure.words.language import _
from exposure.words.practice_chips import often_words, way_words
from ui import theme
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import QUIET, Button
from ui.widgets.cards import Card
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import LEFT_OUT, PATIENT_FACING, ChipLook
from ui.widgets.labels import Label
from ui.widgets.pictogram import Pictogram

_PICTURE, _NAMES, _CHIP = 60, 112, 35


class PlanCard(QWidget):
    """Chips for the plan, none on but what is on record.

    Signals:
        changed(): something was said.
        step_wanted(): another step is to be practised.
    """

    changed = Signal()
    step_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._plan: PracticePlan | None = None
        self._picture = Pictogram(_PICTURE)
        self._step = Label("", "lead_strong")
        self._other = Button("leaving.other_step", _("Other step"), QUIET)
        self._often = _row("often", _("How often"), one=True, look=PATIENT_FACING)
        self._leave = _row("leave_out", _("Leave out"), look=LEFT_OUT)
        self._ways = _row("ways", _("Try it as"), look=PATIENT_FACING)
        self._offered: tuple[tuple[str, ...], ...] = ()
        step = Row(self._picture, (self._step, 1), self._other, gap=12)
        rows = [_named(row) for row in (self._often, self._leave, self._ways)]
        inside = Column(Label(_("Until next time"), "h2"), step, *rows, gap=12, margins=(24, 16, 24, 16))
        self.setLayout(Column(Card(inside), gap=0))
        self._connect_signals()

    @property
    def plan(self) -> PracticePlan | None:
        """Give the plan as it stands on the screen; None without a step."""
        if self._plan is None:
            return None
        often = next(iter(self._often.checked), "")
        return replace(self._plan, often=often, leaving_out=self._leave.checked, ways=self._ways.checked)

    def show_plan(self, plan: PracticePlan, case: Case) -> None:
        """Show what is planned, and offer what this step was tried with before."""
        self._plan = plan
        step = step_of(case, plan.rung)
        self._step.setText(step.movement if step else "")
        self._picture.show_pictogram(picture_name(step.library) if step else "", photo=case.photo_of(plan.rung))
        self._offer((often_words(), _left_out(step, case), _tried_as(plan.rung, case)))
        for row, said in self._rows(plan):
            row.check(said)

    def _offer(self, offered: tuple[tuple[str, ...], ...]) -> None:
        # Chips that are offered already stay, for one of them may have the focus.
        if offered == self._offered:
            return
        self._offered = offered
        for row, words in zip((self._often, self._leave, self._ways), offered, strict=True):
            row.show_options(words)

    def _rows(self, plan: PracticePlan) -> Iterable[tuple[ChipRow, tuple[str, ...]]]:
        often = (plan.often,) if plan.often else ()
        return zip((self._often, self._leave, self._ways), (often, plan.leaving_out, plan.ways), strict=True)

    def _connect_signals(self) -> None:
        for row in (self._often, self._leave, self._ways):
            row.changed.connect(self.changed)
        self._other.clicked.connect(self.step_wanted)


class _Name(Label):
    """What a row is about, as wide as its neighbours above and below."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "strong", "ink2")
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.on_theme_changed()

    def on_theme_changed(self) -> None:
        """Take the new size."""
        self.setFixedWidth(theme.current().px(_NAMES))
        self.setMinimumHeight(theme.current().px(_CHIP))
        super().on_theme_changed()


def _row(name: str, question: str, look: ChipLook, *, one: bool = False) -> ChipRow:
    add = _("Other") if one else _("Add")
    return ChipRow(f"leaving.{name}", question, (), RowLook(one=one, add=add, chip=look))


def _named(row: ChipRow) -> Row:
    name = _Name(row.accessibleName())
    line = Row(name, (row, 1), gap=12)
    line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
    return line


def _left_out(step: Rung | None, case: Case) -> tuple[str, ...]:
    """Give what the person does to stay safe at this step, as it was named for it or left out in its tries."""
    named = [behaviour.what for behaviour in step.safety_behaviours] if step else []
    tried = [trial.prediction for trial in case.trials if step and trial.prediction.rung == step.id]
    return _once([*named, *(what for said in tried for what in said.leaving_out)])


def _tried_as(rung: RungId, case: Case) -> tuple[str, ...]:
    """Give the places and kinds this step was tried in, and a few more, for it is to be tried in several."""
    tried = [trial for trial in case.trials if trial.prediction.rung == rung and not trial.void]
    places = [trial.movement.place for trial in tried if trial.movement]
    kinds = [trial.prediction.varied for trial in tried]
    return _once([*way_words(), *kinds, *(place for place in places if place.casefold() not in _places())])


def _places() -> tuple[str, ...]:
    # "Home" and "Clinic" are what a try asks about; at home is offered already, and the clinic is no practice.
    return ("", _("Home").casefold(), _("Clinic").casefold(), "home", "clinic")


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple({word.strip().casefold(): word.strip() for word in reversed(list(words)) if word.strip()}.values())[
        ::-1
    ]
