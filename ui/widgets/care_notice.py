"""One line under the header while a ladder is paused or a flare is on: it is on every page of the patient."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Bar
from ui.widgets.icons import Icon
from ui.widgets.labels import Label


class CareNotice(QWidget):
    """Says what stops the ladder; hidden where nothing does. `more` leads to what can be done, `over` ends a flare.

    F ends the flare while the focus is on either button.
    """

    def __init__(self, more: str, over: str) -> None:
        super().__init__()
        self._told = Label("", "body", "hold")
        self.more = Button("notice.more", more, Look("quiet", padding=8))
        self.over = Button("notice.over", over, Look("quiet", key="F", padding=8))
        row = Row(Icon("pause", "hold", 18), (self._told, 1), self.over, self.more, margins=(24, 4, 20, 4))
        self.setLayout(Column(Bar(row), gap=0))
        self.hide()

    def show_told(self, text: str, *, flare: bool = False) -> None:
        """Say this, and offer to end a flare; nothing hides the line."""
        self._told.setText(text)
        self.over.setVisible(flare)
        self.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End the flare with F."""
        if event.key() == Qt.Key.Key_F and not event.modifiers() and not self.over.isHidden():
            self.over.click()
        else:
            super().keyPressEvent(event)
