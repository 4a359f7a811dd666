"""For each step: what is done to stay safe and in which tries it was left out, and where and with whom it was done."""

from PySide6.QtWidgets import QWidget

from exposure.domain.case import LadderCase
from exposure.domain.fading import Fading, fading
from exposure.domain.identifiers import RungId
from exposure.words.language import _, ngettext
from ui.dialogs.asking import AskingSheet
from ui.dialogs.fading_grid import MOST_TRIES, AidGrid, PlaceGrid, legend
from ui.widgets.boxes import Column
from ui.widgets.labels import Label
from ui.widgets.sheet_part import SheetPart
from ui.widgets.step_choice import StepChoice

_NAME = "fading"


class FadingSheet(AskingSheet):
    """Tells one step at a time; nothing is asked in it."""

    def __init__(self, ladder: LadderCase, step: RungId, window: QWidget) -> None:
        super().__init__(_NAME, _("What is left out, and where"), window)
        self._ladder = ladder
        self.steps = StepChoice(f"{_NAME}.step", _("Step"))
        self.steps.show_steps(ladder.steps, ladder.rung(step))
        self._shown: QWidget = QWidget()
        self.body.put(self.steps)
        self.body.put(self._shown)
        self.add_close(_NAME)
        self.steps.chosen.connect(lambda chosen: self._show(RungId(chosen)))
        self._show(step)

    def _show(self, step: RungId) -> None:
        old, self._shown = self._shown, _told(fading(self._ladder, step))
        self.replace(old, self._shown)


def _told(found: Fading) -> QWidget:
    column = Column(gap=16)
    if not found.tries:
        column.put(Label(_("Not tried yet."), "lead"))
    if found.aids:
        column.put(Column(Label(_("Things I do to stay safe"), "h3"), AidGrid(found), gap=8))
    else:
        column.put(Label(_("Nothing done to stay safe is written down for this step."), "body", "ink2"))
    if found.tries and found.aids:
        column.put(legend())
    earlier = len(found.tries) - MOST_TRIES
    if earlier > 0:
        said = ngettext("Not shown: {count} earlier try.", "Not shown: {count} earlier tries.", earlier)
        column.put(Label(said.format(count=earlier), "caption", "ink2"))
    if found.places:
        column.put(Column(Label(_("Where, and with whom"), "h3"), PlaceGrid(found), gap=8))
    return SheetPart(column)
