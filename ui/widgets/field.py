"""A question over its field: one line or several, the question being the field's accessible name."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.boxes import Column
from ui.widgets.labels import Label
from ui.widgets.themed import call


class LineField(QWidget):
    """One line of text under its question; `line` is the field itself."""

    def __init__(self, name: str, question: str, hint: str = "", *, secret: bool = False) -> None:
        super().__init__()
        self.line = QLineEdit()
        call(self.line, name, question, hint)
        self.line.setPlaceholderText(hint)
        if secret:
            self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.setLayout(Column(Label(question, "small_strong"), self.line, gap=4))

    @property
    def text(self) -> str:
        """Give what is written, without spaces around it."""
        return self.line.text().strip()


class TextField(QWidget):
    """Several lines of text under their question; Tab leaves the field."""

    def __init__(self, name: str, question: str, hint: str = "") -> None:
        super().__init__()
        self.box = QPlainTextEdit()
        call(self.box, name, question, hint)
        self.box.setPlaceholderText(hint)
        self.box.setTabChangesFocus(True)
        self.setLayout(Column(Label(question, "small_strong"), self.box, gap=4))

    @property
    def text(self) -> str:
        """Give what is written, without spaces around it."""
        return self.box.toPlainText().strip()
