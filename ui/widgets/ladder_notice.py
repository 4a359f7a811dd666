"""A quiet line over the ladder: one thing to know, with up to two answers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ui.widgets.announce import announce
from ui.widgets.boxes import Column, Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.flow import Flow
from ui.widgets.icons import Icon
from ui.widgets.labels import Label
from ui.widgets.painting import Box
from ui.widgets.themed import call

_LOOK = Box("accent_soft", None, 0, 12)
_FIRST = Look("secondary", px=14, height=32, padding=12, wraps=True)
_SECOND = Look("quiet", px=14, height=32, padding=8, wraps=True)


class Notice(Card):
    """Hidden while there is nothing to say; never takes the focus, and is read aloud once.

    Signals:
        answered(int): the place of the answer that was pressed, 0 or 1; the notice is gone then.
    """

    answered = Signal(int)

    def __init__(self, name: str) -> None:
        self._text = Label("", "small", "ink")
        self._buttons = (Button(f"{name}.first", "", _FIRST), Button(f"{name}.second", "", _SECOND))
        answers = Flow()
        answers.add(self._buttons)
        words = Column(self._text, answers, gap=8)
        super().__init__(Row(Icon("info", "accent", 18), (words, 1), gap=12, margins=(16, 12, 16, 12)), _LOOK)
        call(self, name)
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _on=False, place=place: self._on_answer(place))
        self.hide()

    @property
    def text(self) -> str:
        """Give what is said, or was said last."""
        return self._text.text()

    def say(self, text: str, answers: Sequence[str]) -> None:
        """Show a sentence with one or two answers."""
        self._text.setText(text)
        self.setAccessibleName(text)
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(answers))
            button.set_text(answers[place] if place < len(answers) else "")
        self.show()
        announce(self, text)

    def _on_answer(self, place: int) -> None:
        self.hide()
        self.answered.emit(place)
