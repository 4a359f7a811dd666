"""A flare over the whole window: the patient is on the phone, and nothing else is asked meanwhile."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from exposure.domain.identifiers import PatientId
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.clipboard import Lending
from ui.draft_keeper import DraftKeeper
from ui.flare_paper import flare_paper
from ui.pages.flare.form import FlareForm
from ui.widgets.boxes import Column
from ui.workspace import Workspace

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FlarePage(QWidget):
    """Opens the form, keeps what is typed as a draft, saves.

    Signals:
        finished(): the flare is saved, or the page was left; what was typed then waits as a draft.
        told(str): something was done, or refused, that the window is to say.
        print_wanted(object): the note is to be printed; carries it as a `Paper`.
    """

    finished = Signal()
    told = Signal(str)
    print_wanted = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._form: FlareForm | None = None
        self._patient = PatientId("")
        self._keeper = DraftKeeper(self._keep, self)
        self._lending = Lending(self)
        self._column = Column(gap=0)
        self.setLayout(self._column)

    def begin(self, patient: PatientId) -> None:
        """Begin about this patient, or go on with what was typed before."""
        self._put_away()
        self._patient = patient
        form = FlareForm(self._workspace.case(patient), self._workspace)
        if left := self._workspace.draft(self._screen):
            form.show_said(left)
        form.changed.connect(self._keeper.touch)
        form.save_wanted.connect(self.save)
        form.close_wanted.connect(self.close_page)
        form.copy_wanted.connect(self.copy_note)
        form.print_wanted.connect(self.print_note)
        self._form = form
        self._column.put((form, 1))
        form.show()

    def save(self) -> None:
        """Save the flare in one gesture, once everything needed was said."""
        if self._form is None or self._form.missing:
            return
        self._keeper.stop()
        try:
            label = _("Flare saved. The flare-up plan is on.")
            self._workspace.do(*self._form.lines, label=label, draft=self._screen)
        except ExposureError as error:
            self._form.tell(sentence(error))
        else:
            self._leave()

    def close_page(self) -> None:
        """Leave; what was typed is kept."""
        if self._keeper.waits:
            self._keeper.flush()
            self.told.emit(_("Flare not saved yet. What you typed is kept."))
        self._leave()

    def copy_note(self) -> None:
        """Copy the note."""
        if self._form is not None:
            self._lending.lend(self._form.beside.note.text)
            self._workspace.note_export(self._patient, "copy-flare-note")
            self.told.emit(_("Note copied. It leaves the clipboard in 30 seconds."))

    def print_note(self) -> None:
        """Print the note as it stands."""
        if self._form is not None:
            self.print_wanted.emit(flare_paper(self._form.beside.note.text, self._workspace.now(), self._patient))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, leave with Esc, copy the note with Ctrl+Shift+C."""
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if ctrl and event.key() in _ENTER:
            self.save()
        elif ctrl and shift and event.key() == Qt.Key.Key_C:
            self.copy_note()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_page()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the focus on to the first question."""
        super().focusInEvent(event)
        if self._form is not None:
            self._form.take_focus()

    @property
    def _screen(self) -> str:
        return f"flare.{self._patient}"

    def _keep(self) -> None:
        if self._form is not None:
            self._workspace.keep_draft(self._screen, self._form.said)

    def _leave(self) -> None:
        # The window goes on to another page first, so that the focus is not handed about in here.
        self.finished.emit()
        self._put_away()

    def _put_away(self) -> None:
        self._keeper.stop()
        if self._form is not None:
            self._column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
