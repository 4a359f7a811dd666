"""One quiet sentence above the pages of a letter, with a way to try again where setting broke."""

from PySide6.QtCore import Signal

from exposure.words.language import _
from ui.widgets.announce import announce
from ui.widgets.boxes import Row
from ui.widgets.buttons import Button, Look
from ui.widgets.cards import Card
from ui.widgets.icons import Icon
from ui.widgets.labels import Label


class LetterNotice(Card):
    """Hidden while there is nothing to say.

    Signals:
        again_wanted: the pages are to be set again.
    """

    again_wanted = Signal()

    def __init__(self) -> None:
        self._icon = Icon("info", "accent", 18)
        self._text = Label("", "body")
        self._text.setObjectName("letter.notice")
        self._again = Button("letter.again", _("Try again"), Look(icon="refresh-cw", height=32, padding=12))
        super().__init__(Row(self._icon, (self._text, 1), self._again, gap=12, margins=(16, 12, 16, 12)))
        self._again.clicked.connect(self.again_wanted)
        self.hide()

    @property
    def text(self) -> str:
        """Give what is said; "" where nothing is."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, icon: str = "info", *, again: bool = False) -> None:
        """Say something, aloud too where it is new; "" hides the notice."""
        if text and text != self.text:
            announce(self, text)
        self._text.setText(text)
        self._icon.show_icon(icon, "accent" if icon == "info" else "ink")
        self._again.setVisible(again)
        self.setVisible(bool(text))
