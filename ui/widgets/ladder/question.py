"""The question on a card whose place and number say different things."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.buttons import Button, Look
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import call, grow_downwards

_SMALL = Look("secondary", px=14, height=32, padding=12)
_SMALL_QUIET = Look("quiet", px=14, height=32, padding=8)


class OrderQuestion(QWidget):
    """A sentence with two answers; neither changes a number.

    Signals:
        kept(): order and number stay as they are.
        asked_again(): the two steps are compared again.
    """

    kept = Signal()
    asked_again = Signal()

    def __init__(self, name: str, text: str) -> None:
        super().__init__()
        call(self, name, text)
        self.text = text
        self.keep = Button(f"{name}.keep", _("Keep"), _SMALL)
        self.ask = Button(f"{name}.ask", _("Ask again"), _SMALL_QUIET)
        answers = Flow(gap=8)
        answers.add([self.keep, self.ask])
        self.setLayout(Column(Label(text, "small"), answers, gap=4))
        grow_downwards(self)
        self.keep.clicked.connect(self.kept)
        self.ask.clicked.connect(self.asked_again)

    def heightForWidth(self, width: int) -> int:
        """Give the height of sentence and answers at `width` px."""
        layout = self.layout()
        return 0 if layout is None else layout.totalHeightForWidth(width)
