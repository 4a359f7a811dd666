"""A photo or drawing of one’s own for one step, in the place of the pictogram."""

from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.dialogs.picture_part import PicturePart
from ui.models.own_picture import picture_line
from ui.widgets.labels import Label
from ui.widgets.ladder.step import Step

_NAME = "step_picture"


class StepPictureSheet(AskingSheet):
    """Shows the picture there is, and lets another be chosen; nothing is kept before it is agreed to."""

    def __init__(self, step: Step, window: QWidget) -> None:
        super().__init__(_NAME, _("A picture of your own"), window)
        self._step = step
        self.part = PicturePart(f"{_NAME}.part", step)
        self.body.put(Label(step.title, "lead_strong"))
        self.body.put(self.part)
        self.add_answers(_NAME, _("Keep it")).clicked.connect(self._on_keep)
        self.part.refused.connect(self.tell)

    def _on_keep(self) -> None:
        if self.part.photo == self._step.photo:
            self.accept()
            return
        title = self._step.title
        label = _("Picture of “{title}” changed") if self.part.photo else _("Picture of “{title}” taken away")
        self.ask_for(picture_line("rung", self._step.id, self.part.photo), label=label.format(title=title))
