"""The proof of a letter: set as it stands, shown as it will be sent, and whether it can be printed at all."""

from PySide6.QtCore import QObject, Signal

from exposure.domain.letter_content import LetterContent
from exposure.errors import ExposureError
from ui.pages.letter.preview import LetterPreview
from ui.pages.letter.setting import LetterSetter, SetLetter
from ui.setting import PAUSE_MS


class LetterProof(QObject):
    """Keeps what `preview` shows true to the letter in hand; `is_printable` until setting it was refused.

    Signals:
        answered: it is known anew whether the letter can be printed.
        wanted: it is to be set anew, for it has another width or setting broke.
    """

    answered = Signal()
    wanted = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.preview, self.setter = LetterPreview(), LetterSetter(self)
        self.is_printable = True
        self._connect_signals()

    def show_letter(self, content: LetterContent) -> None:
        """Have a letter set: at once where nothing is shown yet, else a moment after the last change."""
        self.setter.ask(content, self.preview.ppi, PAUSE_MS if self.preview.has_pages else 0)

    def clear(self) -> None:
        """Take the pages away, for another letter is in hand."""
        self.setter.forget()
        self.is_printable = True
        self.preview.clear()

    def _connect_signals(self) -> None:
        self.setter.made.connect(self._on_made)
        self.setter.refused.connect(self._on_refused)
        self.setter.failed.connect(self.preview.tell_failure)
        self.preview.resized.connect(self.wanted)
        self.preview.again_wanted.connect(self.wanted)

    def _on_made(self, made: SetLetter) -> None:
        self.is_printable = True
        self.preview.show_pages(made)
        self.answered.emit()

    def _on_refused(self, error: ExposureError) -> None:
        self.is_printable = False
        self.preview.tell_refusal(error)
        self.answered.emit()
