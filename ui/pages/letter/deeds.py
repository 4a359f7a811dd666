"""What can be done with a letter: saved as a PDF, lent to the clipboard, signed."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from exposure.domain.letter_content import LetterContent
from exposure.errors import ExposureError
from exposure.reports.letter import letter_pdf, letter_text
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.background import Task
from ui.clipboard import Lending
from ui.messages import tell_failure
from ui.pages.letter.sign_sheet import SignSheet
from ui.pages.page import PatientPage
from ui.saving import ask_where, write_whole


class LetterDeeds(QObject):
    """Does to a letter what its page asks for; the letter is what it was when that was asked.

    Signals:
        saved: a PDF is written.
    """

    saved = Signal()

    def __init__(self, page: PatientPage) -> None:
        super().__init__(page)
        self._page = page
        self._lending = Lending(self)
        self._folder = ""
        self._task: Task | None = None

    def save(self, content: LetterContent, chart: str | None) -> None:
        """Ask where, and write the letter there as a PDF, away from the window."""
        name = _("letter-{day}.pdf").format(day=content.made.date().isoformat())
        file = ask_where(self._page, _("Save the letter as a PDF"), name, _("PDF (*.pdf)"))
        if file is None:
            return
        self._task = Task(lambda: _written(content, chart, file))
        self._task.done.connect(self._on_written)
        self._task.refused.connect(self._on_refused)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def copy(self, content: LetterContent) -> None:
        """Lend the letter to the clipboard as plain text."""
        self._lending.lend(letter_text(content))
        self._page.workspace.told.emit(_("Letter copied. It leaves the clipboard in 2 minutes."), False)

    def sign(self, letter: str) -> None:
        """Ask once more, and sign the letter."""
        sheet = SignSheet(letter, self._page.workspace.user, self._page.window())
        sheet.signed.connect(self._on_signed)
        sheet.open()

    def open_folder(self) -> None:
        """Show the folder of the PDF saved last."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder))

    def _on_signed(self, letter: str) -> None:
        self._page.attempt({"edit": "sign_letter", "letter": letter}, label=_("Letter signed"))

    def _on_written(self, folder: str) -> None:
        self._folder = folder
        self.saved.emit()
        self._page.workspace.told.emit(_("Letter saved as PDF"), False)

    def _on_refused(self, error: ExposureError) -> None:
        self._page.refused.emit(sentence(error))

    def _on_failed(self, fault: Exception) -> None:
        if isinstance(fault, OSError):
            self._page.refused.emit(_("The letter could not be written there. Choose another folder."))
        else:
            tell_failure(fault)


def _written(content: LetterContent, chart: str | None, file: Path) -> str:
    write_whole(file, letter_pdf(content, chart))
    return str(file.parent)
