"""A quiet line over the ladder: one thing to know, with up to two answers."""

from collections.abc import Callable, Mapping, Sequence

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
    """Hidden while there is nothing to say; never takes the focus, and is read aloud once. An answer ends it."""

    def __init__(self, name: str) -> None:
        self._text = Label("", "small", "ink")
        self.buttons = (Button(f"{name}.first", "", _FIRST), Button(f"{name}.second", "", _SECOND))
        self._answers: Sequence[Callable[[], None]] = ()
        answers = Flow()
        answers.add(self.buttons)
        words = Column(self._text, answers, gap=8)
        super().__init__(Row(Icon("info", "accent", 18), (words, 1), gap=12, margins=(16, 12, 16, 12)), _LOOK)
        call(self, name)
        for place, button in enumerate(self.buttons):
            button.clicked.connect(lambda _on=False, place=place: self._on_answer(place))
        self.hide()

    @property
    def text(self) -> str:
        """Give what is said, or was said last."""
        return self._text.text()

    def say(self, text: str, answers: Mapping[str, Callable[[], None]]) -> None:
        """Show a sentence with one or two answers: what stands on each, and what it does."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self._answers = tuple(answers.values())
        words = tuple(answers)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(words))
            button.set_text(words[place] if place < len(words) else "")
        self.show()
        announce(self, text)

    def _on_answer(self, place: int) -> None:
        self.hide()
        self._answers[place]()
