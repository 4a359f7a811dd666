"""What a sheet gives back: the edits of one gesture and their name, for the window to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QScrollArea, QWidget

from exposure.words.language import _
from ui.dialogs.words_sheet import WordsSheet
from ui.widgets.announce import announce
from ui.widgets.boxes import Column
from ui.widgets.buttons import PRIMARY, SECONDARY, Button, Look
from ui.widgets.labels import Label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ANSWER = Look("primary", key="Ctrl+Enter")
_SCROLLING = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Edits to do in one gesture, and what was done in the past tense."""

    lines: tuple[Mapping[str, object], ...]
    label: str


class AskingSheet(WordsSheet):
    """A sheet that asks, and answers with edits; it stays open, words and all, until they are done.

    Ctrl+Enter gives the answer; Esc closes, after a question where something was typed. Page Up and Page Down scroll,
    and so does the focus where it goes out of sight.

    Signals:
        wanted: carries a `Wanted`; who does it calls `done_with` or `tell`.
    """

    wanted = Signal(object)

    def __init__(self, name: str, title: str, window: QWidget) -> None:
        super().__init__(name, title, window)
        self._told = _quiet_line(self, f"{name}.told", "danger")
        self._needed = _quiet_line(self, f"{name}.needed", "ink2")
        self._answer: Button | None = None
        # A scroll area follows the focus only when it moves the focus itself; here the sheet does.
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.on_focus_changed)

    def ask_for(self, *lines: Mapping[str, object], label: str) -> None:
        """Want these edits done."""
        self.wanted.emit(Wanted(lines, label))

    def tell(self, sentence: str) -> None:
        """Say why it was not done, aloud too; everything stays as it was written."""
        self._told.setText(sentence)
        self._told.show()
        announce(self._told, sentence)

    def need(self, missing: Sequence[str]) -> None:
        """Say what is still missing, and let the answer be given once nothing is."""
        sentence = _("Still needed: {things}.").format(things=", ".join(missing)) if missing else ""
        self._needed.setText(sentence)
        self._needed.setVisible(bool(missing))
        if self._answer is not None:
            self._answer.allow(not missing, sentence)

    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Scroll to what has the focus."""
        if new is not None and self.isVisible():
            self._show_part(new)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with Ctrl+Enter, scroll by whole pages."""
        ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and ctrl and self._answer is not None:
            self._answer.click()
        elif event.key() in _SCROLLING:
            for scroll in self.findChildren(QScrollArea):
                scroll.verticalScrollBar().triggerAction(_SCROLLING[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def done_with(self) -> None:
        """Close, the edits being done."""
        self.accept()

    def add_answers(self, name: str, text: str) -> Button:
        """Add "Cancel" and the one answer that does something; gives the latter, for the sheet to connect."""
        # What is missing stands right over the answer it switches off, in sight, and what was refused below that.
        self.put_by_answers(self._needed)
        self.put_by_answers(self._told)
        cancel = self.add_button(Button(f"{name}.cancel", _("Cancel"), SECONDARY))
        cancel.clicked.connect(self.reject)
        self._answer = self.add_button(Button(f"{name}.do", text, _ANSWER))
        return self._answer

    def add_close(self, name: str) -> Button:
        """Add "Close" alone, for a sheet that only tells."""
        close = self.add_button(Button(f"{name}.done", _("Close"), PRIMARY))
        close.clicked.connect(self.reject)
        return close

    def _show_part(self, part: QWidget) -> None:
        for scroll in self.findChildren(QScrollArea):
            if scroll.isAncestorOf(part):
                scroll.ensureWidgetVisible(part)


class TellingSheet(AskingSheet):
    """A sheet that only tells, and closes."""

    def __init__(self, name: str, title: str, words: str, window: QWidget) -> None:
        super().__init__(name, title, window)
        self.body.put(Label(words, "lead"))
        self.add_close(name)


def under(question: str, field: QWidget, helper: str = "") -> Column:
    """Give a field under its question, with a line of help between them where there is one."""
    help_line = [Label(helper, "small", "ink2")] if helper else []
    return Column(Label(question, "title"), *help_line, field, gap=6)


def _quiet_line(sheet: QWidget, name: str, colour: str) -> Label:
    """Give a line that says nothing yet; it belongs to the sheet even where it is never put into it."""
    label = Label("", "small", colour)
    label.setParent(sheet)
    label.setObjectName(name)
    label.hide()
    return label
