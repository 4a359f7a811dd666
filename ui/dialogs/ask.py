"""One question with two answers."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import PRIMARY, SECONDARY, Button
from ui.widgets.labels import Label
from ui.widgets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its title, what there is to know, the answer that changes nothing, and the one that goes on."""

    title: str
    text: str
    safe: str
    go_on: str


class Ask(Sheet):
    """Asks; `accepted` is the answer that goes on, `rejected` the one that changes nothing."""

    def __init__(self, name: str, question: Question, window: QWidget) -> None:
        super().__init__(name, question.title, window)
        self.body.put(Label(question.text))
        self.safe = self.add_button(Button(f"{name}.safe", question.safe, PRIMARY))
        self.go_on = self.add_button(Button(f"{name}.go_on", question.go_on, SECONDARY))
        self.safe.clicked.connect(self.reject)
        self.go_on.clicked.connect(self.accept)

    def open(self) -> None:
        """Ask, with the focus on the safe answer."""
        super().open()
        self.safe.setFocus()
