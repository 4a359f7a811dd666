"""A question in large type over what answers it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from ui.widgets.boxes import Column
from ui.widgets.labels import Label

Part = QWidget | QLayout


class Question(QWidget):
    """A heading and the parts below it; hidden and shown as one."""

    def __init__(self, text: str, *parts: Part, gap: float = 8, role: str = "h2") -> None:
        super().__init__()
        self.heading = Label(text, role)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setLayout(Column(self.heading, *parts, gap=gap))

    def ask(self, text: str) -> None:
        """Ask in other words."""
        self.heading.setText(text)
