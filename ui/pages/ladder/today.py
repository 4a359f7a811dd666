"""Today’s step, or another one chosen, at the right: the worry, how we will know, what is done to stay safe."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from exposure.words.language import _
from ui.pages.ladder.course import WorryLine
from ui.pages.ladder.keys import KeyHints
from ui.pages.ladder.step_verbs import StepVerbs
from ui.pages.ladder.title import StepTitle
from ui.pages.ladder.wording import WorryWords
from ui.widgets.boxes import Column, Row
from ui.widgets.cards import Separator
from ui.widgets.chip_row import ChipRow, RowLook
from ui.widgets.chips import ChipLook
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.ladder.step import Step
from ui.widgets.pills import StatePill
from ui.widgets.themed import call


class TodayPane(QScrollArea):
    """Shows one step; without one it says what to do. `title`, `course`, `words` and `verbs` pass on their own changes.

    Signals:
        staying_safe(object): what is done to stay safe at this step, a tuple of words.
    """

    staying_safe = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.today", _("Today’s step"))
        self.title, self.words = StepTitle(), WorryWords()
        self.course, self.verbs = WorryLine(), StepVerbs()
        self._heading = Label(_("Today’s step"), "h3")
        self._pill = StatePill("later")
        look = RowLook(add=_("Add"), chip=ChipLook(icon_on="check", px=14))
        self.chips = ChipRow("ladder.today.leave_out", _("Things I do to stay safe"), (), look)
        self._nothing = Label("", "small")
        self._about = QWidget()
        self._about.setLayout(self._column())
        self._lay_out()
        self._connect_signals()
        self.show_step(None)

    def begin(self) -> None:
        """Go to the worry of the step."""
        self.words.worry.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_step(self, step: Step | None, *, any_there: bool = True) -> None:
        """Show a step; None says that none is chosen, or where there is none, that the first one will be."""
        self._about.setVisible(step is not None)
        self._pill.setVisible(step is not None)
        self._nothing.setVisible(step is None)
        first = _("The first step you put on the ladder is shown here.")
        self._nothing.setText(_("Choose a step to see it here.") if any_there else first)
        self._heading.setText(_heading(step))
        self.setAccessibleName(_heading(step))
        if step is None:
            return
        self.title.show_step(step)
        self._pill.show_state(step.state)
        self.verbs.show_step(step)

    def show_staying_safe(self, offered: Sequence[str], done: Sequence[str], *, other_step: bool) -> None:
        """Offer what people do to stay safe, with what is done at this step on; chips stay in place while it does."""
        known = {chip.text() for chip in self.chips.chips}
        if other_step or not set(offered) <= known:
            self.chips.show_options(offered)
        self.chips.check(done)

    def _column(self) -> Column:
        mark = Icon("info", "ink3", 16)
        wait = _("The other steps can wait. Nothing more is needed for them today.")
        others = Row(mark, (Label(wait, "caption", "ink2"), 1), gap=8)
        others.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        at_each_try = Label(_("What to leave out is chosen at each try."), "caption", "ink2")
        stay_safe = Column(Label(self.chips.accessibleName(), "strong"), self.chips, at_each_try, gap=8)
        return Column(self.title, self.course, self.words, stay_safe, Separator(), self.verbs, others, gap=8)

    def _lay_out(self) -> None:
        host = QWidget()
        heading = Row(self._heading, None, self._pill)
        host.setLayout(
            Column(
                heading,
                self._nothing,
                self._about,
                None,
                Separator(),
                KeyHints(),
                gap=12,
                margins=(20, 16, 20, 12),
            )
        )
        self.setWidget(host)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _connect_signals(self) -> None:
        self.chips.changed.connect(lambda: self.staying_safe.emit(self.chips.checked))


def _heading(step: Step | None) -> str:
    """Name the step by what it is: today’s only where it is in work, the steady one in a flare."""
    if step is None:
        return _("The step")
    if step.steady:
        return _("Steady step")
    return _("Today’s step") if step.state == "current" else _("This step")
