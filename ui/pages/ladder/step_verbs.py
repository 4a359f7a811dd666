"""What can be done with the chosen step, as quiet buttons; the same by one key while its card has the focus."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.ladder.step import Step
from ui.widgets.themed import call, grow_downwards


class StepVerbs(QWidget):
    """The buttons under a step.

    Signals:
        wanted(str): "between", "split", "rest" or "remove"; what is rarer stands in the menu alone.
    """

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        call(self, "ladder.verbs", _("What can be done with the step"))
        self.rest = self._button("rest", _("Rest this step…"), "pause")
        self.remove = self._button("remove", _("Remove"), "trash-2")
        self.between = self._button("between", _("One step between…"), "git-branch-plus")
        self.split = self._button("split", _("Split…"), "split")
        verbs = Flow(gap=4)
        verbs.add([self.between, self.split, self.rest, self.remove])
        self.setLayout(verbs)
        grow_downwards(self)

    def show_step(self, step: Step) -> None:
        """Offer what can be done with this step."""
        # One that rests because the ladder is stopped is not woken by itself.
        resting, done = step.state == "resting" and not step.stopped, step.state == "done"
        self.rest.set_text(_("Wake this step") if resting else _("Rest this step…"))
        self.rest.allow(not done, _("A step that is done does not rest."))
        self.split.allow(not done, stays_as_it_is())

    def _button(self, what: str, text: str, icon: str) -> Button:
        button = Button(f"ladder.today.{what}", text, Look("quiet", icon=icon, px=14, height=32, padding=4))
        button.clicked.connect(lambda: self.wanted.emit(what))
        return button


def stays_as_it_is() -> str:
    """Say why a step that is done is neither split nor put together with another."""
    return _("A step that is done stays as it is.")
