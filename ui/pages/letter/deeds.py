"""What can be done with a letter: saved, lent to the clipboard, signed; what leaves the program is kept on record."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from exposure.domain.identifiers import PatientId
from exposure.domain.letter_content import LetterContent
from exposure.errors import ExposureError
from exposure.reports.letter import letter_text
from exposure.words.errors import sentence
from exposure.words.language import _
from exposure.words.letter_file import letter_file
from ui.clipboard import Lending
from ui.one_task import OneTask, Then
from ui.pages.letter.formats import ENDING, Leaving, file_kinds, format_of, may_be_lost
from ui.pages.letter.sign_sheet import SignSheet
from ui.pages.page import PatientPage
from ui.saving import ask_where, write_whole


class LetterDeeds(QObject):
    """Does to a letter what its page asks for; letter and patient are what they were when that was asked.

    Signals:
        saved(str): a file is written; carries a sentence on it.
    """

    saved = Signal(str)

    def __init__(self, page: PatientPage) -> None:
        super().__init__(page)
        self._page = page
        self._lending = Lending(self)
        self._folder = ""
        self._one = OneTask(self, ExposureError("not_written", "file"))

    def save(self, content: LetterContent, chart: tuple[str, ...]) -> None:
        """Ask where and as what, and write the letter there, away from the window."""
        patient = self._page.patient
        name = letter_file(content, self._page.workspace.clinic().letter_name) + ENDING
        file = ask_where(self._page, _("Save the letter"), name, file_kinds())
        if file is None or patient is None:
            return
        leaving = Leaving(content, chart, self._page.workspace.anchor())
        then = Then(
            lambda folder: self._on_written(patient, content, file, folder),
            lambda error: self._page.refused.emit(sentence(error)),
        )
        if not self._one.start(lambda: _written(leaving, file), then):
            self._page.refused.emit(_("One file is still on its way. Wait a moment, then try again."))

    def copy(self, content: LetterContent) -> None:
        """Lend the letter to the clipboard as plain text."""
        self._lending.lend(letter_text(content, self._page.workspace.anchor()))
        if self._page.patient is not None:
            self._page.workspace.note_export(self._page.patient, "copy-letter", _whom(content))
        told = _("Letter copied. It leaves the clipboard in 30 seconds.")
        self._page.workspace.told.emit(" ".join(filter(None, [told, may_be_lost(content)])), False)

    def take_back(self) -> None:
        """Take a letter copied before off the clipboard: it may be another patient’s by now."""
        self._lending.take_back()

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

    def _on_written(self, patient: PatientId, content: LetterContent, file: Path, folder: str) -> None:
        self._folder, written = folder, format_of(file)
        self._page.workspace.note_export(patient, written.kind, _whom(content))
        lost = "" if written.kind == "letter" else may_be_lost(content)
        self.saved.emit(" ".join(filter(None, [written.saved, lost])))
        self._page.workspace.told.emit(written.saved, False)


def _whom(content: LetterContent) -> str:
    return content.gp.name.strip() if content.gp else ""


def _written(leaving: Leaving, file: Path) -> str:
    write_whole(file, format_of(file).make(leaving))
    return str(file.parent)
