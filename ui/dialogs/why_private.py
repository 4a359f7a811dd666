"""A sheet for the clinician alone: it goes as soon as it is looked away from, because the patient may look next."""

from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.dialogs.asking import AskingSheet
from ui.widgets.labels import Label


class PrivateSheet(AskingSheet):
    """Has numbers on it that open a step, and keeps nothing that was typed."""

    def __init__(self, name: str, title: str, window: QWidget) -> None:
        super().__init__(name, title, window)
        self.body.put(Label(_("For the clinician. It closes when you look away."), "small", "ink2"))

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Close as soon as the focus is elsewhere, in another window too."""
        if not self.isVisible():
            return
        if new is None or not self._holds(new):
            self.reject()
        else:
            super().on_focus_changed(_old, new)

    def _holds(self, part: QWidget) -> bool:
        """Say whether a part is of this sheet; the list of a drop-down is, though Qt gives it a window of its own."""
        above: QWidget | None = part
        while above is not None and above is not self:
            above = above.parentWidget()
        return above is self

    def reject(self) -> None:
        """Close at once: a question whether to close would leave the numbers on the screen."""
        self._leave()
