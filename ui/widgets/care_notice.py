"""One line under the header while a ladder is paused or a flare is on: it is on every page of the patient."""

from PySide6.QtWidgets import QWidget

from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Bar
from ui.widgets.icons import Icon
from ui.widgets.labels import Label


class CareNotice(QWidget):
    """Says what stops the ladder; hidden where nothing does. `more` leads to what can be done about it."""

    def __init__(self, more: str) -> None:
        super().__init__()
        self._told = Label("", "body", "hold")
        self.more = Button("notice.more", more, Look("quiet", padding=8))
        self.setLayout(
            Column(Bar(Row(Icon("pause", "hold", 18), (self._told, 1), self.more, margins=(24, 4, 20, 4))), gap=0)
        )
        self.hide()

    def show_told(self, text: str) -> None:
        """Say this; nothing hides the line."""
        self._told.setText(text)
        self.setVisible(bool(text))
