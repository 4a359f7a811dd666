"""What did you learn today? Asked once a visit, in the patient’s own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from exposure.words.language import _
from ui.widgets.boxes import Column
from ui.widgets.fields import TextField
from ui.widgets.flow import Flow
from ui.widgets.labels import Label
from ui.widgets.themed import grow_downwards


class LessonField(QWidget):
    """A field under its question.

    Signals:
        typed(): the words are other than before.
    """

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        question = _("What did you learn today?")
        self.field = TextField("leaving.lesson", question, px=20)
        head, top = Flow(gap=16), QWidget()
        helper = Label(_("In the patient’s own words, once a visit"), "soft", wrap=False)
        head.add([Label(question, "h2", wrap=False), helper])
        top.setLayout(head)
        grow_downwards(top)
        self.setLayout(Column(top, self.field, gap=8))
        self._showing = False
        self.field.textChanged.connect(self._on_text_changed)

    @property
    def text(self) -> str:
        """Give the words as typed."""
        return self.field.text

    def show_text(self, text: str) -> None:
        """Show words typed before; nothing is said about it."""
        self._showing = True
        self.field.show_text(text)
        self._showing = False

    def _on_text_changed(self) -> None:
        if not self._showing:
            self.typed.emit()
