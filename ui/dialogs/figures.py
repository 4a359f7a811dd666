"""Figures: for the clinician alone, what the tries of a step or of the ladder add up to, and where each is from."""

from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.figures_parts import Figured, courses, of_ladder, of_step
from ui.dialogs.why_private import PrivateSheet
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Separator
from ui.widgets.check_box import CheckBox
from ui.widgets.flow import Flow
from ui.widgets.segmented import Segment, Segmented
from ui.widgets.sheet_part import SheetPart
from ui.widgets.step_choice import StepChoice
from ui.widgets.themed import grow_downwards

_NAME = "figures"
_ACROSS = 880
STEP, LADDER = "step", "ladder"


class FiguresSheet(PrivateSheet):
    """Tells one step at a time, or the ladder; sources, and worry and pain over time, only when they are asked for."""

    across = _ACROSS

    def __init__(self, figured: Figured, window: QWidget) -> None:
        super().__init__(_NAME, _("Figures"), window)
        self._figured, self._step = figured, figured.newest
        segments = [Segment(STEP, _("One step")), Segment(LADDER, _("Whole ladder"))]
        self.ways = Segmented(f"{_NAME}.of", _("Figures of"), segments)
        self.steps = StepChoice(f"{_NAME}.step", _("Step"))
        self.steps.show_steps(figured.steps, self._step)
        _keep_room(self.steps)
        self.sources = CheckBox(f"{_NAME}.sources", _("Where each is from"))
        self.courses = CheckBox(f"{_NAME}.courses", _("Worry over time, and pain where it was noted"))
        self._shown = QWidget()
        self.body.put(Row(self.ways, (self.steps, 1), gap=16))
        self.body.put(_beside(self.sources, self.courses))
        self.body.put(self._shown)
        self.add_close(_NAME)
        self._connect_signals()
        self._show()

    def _connect_signals(self) -> None:
        self.ways.chosen.connect(self._show)
        self.steps.chosen.connect(self._on_step)
        self.sources.toggled.connect(self._show)
        self.courses.toggled.connect(self._show)

    def _on_step(self, chosen: str) -> None:
        self._step = next(step for step in self._figured.steps if step.id == chosen)
        self._show()

    def _show(self) -> None:
        of_one = self.ways.value == STEP
        self.steps.setVisible(of_one)
        self.courses.setVisible(of_one)
        old, self._shown = self._shown, SheetPart(self._made(of_one=of_one), _ACROSS)
        self.replace(old, self._shown)

    def _made(self, *, of_one: bool) -> Column:
        sourced = self.sources.isChecked()
        parts = (
            of_step(self._figured, self._step, sourced=sourced) if of_one else of_ladder(self._figured, sourced=sourced)
        )
        asked = courses(self._figured, self._step) if of_one and self.courses.isChecked() else ()
        # What was just asked for stands first: below the figures nobody would see that it came.
        column = Column(gap=16)
        for part in (*asked, *parts):
            column.put(Separator())
            column.put(part)
        return column


def _keep_room(part: QWidget) -> None:
    """Let a part keep its room while it is hidden, so that what stands beside it stays where it is."""
    policy = part.sizePolicy()
    policy.setRetainSizeWhenHidden(True)
    part.setSizePolicy(policy)


def _beside(*boxes: CheckBox) -> QWidget:
    flow, shown = Flow(gap=16), QWidget()
    flow.add(list(boxes))
    shown.setLayout(flow)
    grow_downwards(shown)
    return shown
