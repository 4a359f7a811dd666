"""A patient's details: somebody new, or a correction."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from exposure.domain.identifiers import PatientId
from exposure.domain.patient import Patient
from exposure.errors import ExposureError
from exposure.words.errors import sentence
from exposure.words.language import _
from ui.dialogs.ask import Question
from ui.dialogs.patient_fields import Asked
from ui.dialogs.patient_form import PatientForm
from ui.dialogs.words_sheet import WordsSheet, ask_first
from ui.widgets.announce import announce
from ui.widgets.buttons import SECONDARY, Button, Look
from ui.widgets.labels import Label
from ui.workspace import Workspace

IsKnown = Callable[[str, date], bool]
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SAVE = Look("primary", key="Ctrl+Enter")


class PatientDetails(WordsSheet):
    """Asks for a patient's details and keeps them; without `patient` somebody new is added.

    `is_known` says whether somebody of a name and birth date is on record; then the sheet asks before it saves.

    Signals:
        saved(str): the details are kept; carries the patient's id.
    """

    saved = Signal(str)

    def __init__(
        self, workspace: Workspace, window: QWidget, is_known: IsKnown, patient: PatientId | None = None
    ) -> None:
        super().__init__("patient", _("Details") if patient else _("New patient"), window)
        # Somebody new has no record yet: what is typed about them is found by whoever types it.
        self.about = patient or "new"
        if patient is None:
            self.typed_before = _("This is what you typed before ({when}) about somebody new. Is it somebody else now?")
        self._workspace, self._is_known = workspace, is_known
        self._before = workspace.case(patient).patient if patient else None
        self.form = PatientForm(workspace.gps(), self._before, workspace.now().date())
        self._refused = Label("", "small_strong")
        self._refused.setObjectName("patient.refused")
        self._refused.hide()
        self.body.put(self.form)
        self.body.put(self._refused)
        self.cancel = self.add_button(Button("patient.cancel", _("Cancel"), SECONDARY))
        self.save = self.add_button(Button("patient.save", _("Save") if patient else _("Add patient"), _SAVE))
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)

    @property
    def touched(self) -> bool:
        """Say whether anything is other than it was at first."""
        return self.form.touched

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, and with Enter in a field of one line."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier or isinstance(self.focusWidget(), QLineEdit):
            self.save.click()

    def _on_save(self) -> None:
        if not self.form.check():
            # What is said below the fields gets its room with the next events.
            QTimer.singleShot(0, self, self._show_wrong)
            return
        name, born = self.form.name.text, self.form.born_on
        if born is None or not self._is_somebody_else(name, born):
            self._keep()
            return
        question = Question(
            _("Same person?"),
            _("Somebody with this name and birth date is on record already."),
            _("Go back"),
            _("Another person: save"),
        )
        ask_first("patient.same", question, self._window, self._keep)

    def _show_wrong(self) -> None:
        """Bring the field that has the focus into view, with its name above and its sentence below."""
        for asked in self.form.findChildren(Asked):
            if asked.field.hasFocus():
                self._scroll.ensureWidgetVisible(asked, 0, 0)

    def _is_somebody_else(self, name: str, born: date) -> bool:
        """Say whether a name and birth date that were not this patient's before are those of somebody."""
        before = self._before
        same = before is not None and (before.name.strip().casefold(), before.born) == (name.casefold(), born)
        return not same and self._is_known(name, born)

    def _keep(self) -> None:
        patient = self._before.id if self._before else PatientId(self._workspace.new_id())
        lines = _lines(self.form, self._before, patient, self._workspace.new_id())
        if not lines:
            self.accept()
            return
        label = _("Details changed") if self._before else _("Patient added")
        try:
            self._workspace.do(*lines, label=label, draft=self.draft_name)
        except ExposureError as error:
            self._say(sentence(error))
        else:
            self.accept()
            self.saved.emit(patient)

    def _say(self, words: str) -> None:
        """Say why nothing was saved; everything stays as it was typed."""
        self._refused.setText(words)
        self._refused.show()
        announce(self._refused, words)


def _lines(form: PatientForm, before: Patient | None, patient: PatientId, new_gp: str) -> tuple[dict[str, object], ...]:
    """Give the edits of one gesture: a new GP first, then the patient; none where nothing is other than before."""
    details = form.details()
    adds_gp = (form.gp.line(new_gp),) if form.gp.is_new else ()
    if form.gp.is_new:
        details["gp"] = new_gp
    if before is None:
        told = {name: value for name, value in details.items() if value}
        return (*adds_gp, {"edit": "add_patient", "id": patient, **told})
    changed = {name: value for name, value in details.items() if value is not None and value != _was(before, name)}
    return (*adds_gp, {"edit": "change_patient", "patient": patient, **changed}) if changed else ()


def _was(patient: Patient, name: str) -> object:
    value = getattr(patient, name)
    return value.isoformat() if isinstance(value, date) else value
