"""A sheet in which words are written: they are given up only after a question."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from exposure.words.language import _
from ui.dialogs.ask import Ask, Question
from ui.widgets.sheet import Sheet


class WordsSheet(Sheet):
    """A sheet that asks before it closes where something was typed, or where words of before are not in it again.

    `typed_before` says instead of the usual line that something was typed before; `{when}` stands for the moment.
    `words_wait` is told by who keeps the words; `steps_aside` says that it closes to come back, and keeps them.
    """

    typed_before = ""

    def __init__(self, name: str, title: str, window: QWidget) -> None:
        super().__init__(name, title, window)
        self._window, self._at_first = window, ""
        self.words_wait = self.steps_aside = False

    def open(self) -> None:
        """Lie over the window, and remember what is written there already."""
        super().open()
        self.remember()

    @property
    def has_words(self) -> bool:
        """Say whether closing would give up words."""
        return self.words_wait or self.touched

    @property
    def touched(self) -> bool:
        """Say whether anything was typed since it opened."""
        return typed_in(self) != self._at_first

    def remember(self) -> None:
        """Take what stands in it as nothing that could be lost."""
        self._at_first = typed_in(self)

    def reject(self) -> None:
        """Close; what was typed is given up only after a question."""
        if self.has_words:
            ask_to_leave(f"{self.objectName()}.leave", self._window, self._leave)
        else:
            self._leave()

    def _leave(self) -> None:
        super().reject()


def ask_to_leave(name: str, window: QWidget, leave: Callable[[], None]) -> None:
    """Ask over `window` whether to give up what was typed; a yes calls `leave`."""
    question = Question(
        _("Close without saving?"), _("What you typed here is not kept."), _("Go on typing"), _("Close")
    )
    ask_first(name, question, window, leave)


def ask_first(name: str, question: Question, window: QWidget, go_on: Callable[[], None]) -> None:
    """Ask over `window`; the answer that goes on calls `go_on`."""
    ask = Ask(name, question, window)
    ask.accepted.connect(go_on)
    ask.finished.connect(ask.deleteLater)
    ask.open()


def typed_in(part: QWidget) -> str:
    """Give everything that stands in the text fields of `part`, seen or hidden, but for what is only read."""
    lines = [field.text() for field in part.findChildren(QLineEdit)]
    texts = [field.toPlainText() for field in part.findChildren(QPlainTextEdit) if not field.isReadOnly()]
    return "\n".join([*lines, *texts])
